//! The tables as CSV, as RFC 4180 has it: UTF-8, commas, every record ended by CRLF, quotes around a cell that holds a comma, a quote,
//! CR or LF, quotes inside it doubled. The header line is always there, also where no row follows.
//!
//! Spreadsheets take cells that begin with `=` for formulas, and a file without a byte order mark for one in an old encoding. For them
//! there is [`Cells::Spreadsheet`]; programs want [`Cells::Exact`].

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::emit::table::{Cell, Table};
use crate::model::Minutes;

/// What is done to cells for the sake of the program that opens the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cells {
    /// Nothing: a cell holds what the document says. For databases and scripts.
    #[default]
    Exact,
    /// The file begins with a byte order mark, and a cell that a spreadsheet could run as a formula (one that begins with `=`, `+`, `-`,
    /// `@`, their full-width forms, a tab or a line end) has an apostrophe put before it. For Excel, `LibreOffice`, Google Sheets.
    Spreadsheet,
}

impl Cells {
    /// Whether a cell gets an apostrophe before it.
    #[must_use]
    pub fn guards(self, text: &str) -> bool {
        self == Cells::Spreadsheet && text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
    }
}

/// A table written document by document, so that never more than one is held.
///
/// ```
/// use minutes_extract::emit::Table;
/// use minutes_extract::emit::csv::{Cells, Writer};
///
/// let mut csv = Writer::new(Vec::new(), Table::Sections, Cells::Exact)?;
/// for text in ["Board\n\n1. Roof\n\n- It leaks.\n", "Board\n\n1. Roof, again\n\n- It still leaks.\n"] {
///     csv.push(&minutes_extract::parse(text))?;
/// }
/// let expected = "source,line,number,level,title,parent\r\n,3,1,1,Roof,\r\n,3,1,1,\"Roof, again\",\r\n";
/// assert_eq!(String::from_utf8_lossy(&csv.finish()?), expected);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Writer<W: Write> {
    inner: W,
    table: Table,
    cells: Cells,
}

impl<W: Write> Writer<W> {
    /// Begins a table: writes its header line.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn new(mut writer: W, table: Table, cells: Cells) -> io::Result<Writer<W>> {
        if cells == Cells::Spreadsheet {
            writer.write_all("\u{FEFF}".as_bytes())?;
        }
        let mut csv = records(&mut writer);
        csv.write_record(table.columns()).map_err(io_error)?;
        csv.flush()?;
        drop(csv);
        Ok(Writer { inner: writer, table, cells })
    }

    /// Adds the rows of one document.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn push(&mut self, minutes: &Minutes<'_>) -> io::Result<()> {
        rows(self.table, self.cells, minutes, &mut self.inner)
    }

    /// Adds what [`rows`] has written, by another thread perhaps.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn push_rows(&mut self, rows: &[u8]) -> io::Result<()> {
        self.inner.write_all(rows)
    }

    /// Gives the writer back, flushed.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn finish(mut self) -> io::Result<W> {
        self.inner.flush()?;
        Ok(self.inner)
    }
}

/// Writes the rows that one document has in a table, without the header line. To be given to [`Writer::push_rows`].
///
/// # Errors
/// Those of `writer`.
pub fn rows(table: Table, cells: Cells, minutes: &Minutes<'_>, writer: &mut impl Write) -> io::Result<()> {
    let mut csv = records(writer);
    let mut text = String::new();
    table.rows(minutes, |row| {
        for cell in row {
            let field = match *cell {
                Cell::Unknown => "",
                Cell::Text(words) if !cells.guards(words) => words,
                Cell::Text(words) => {
                    text.clear();
                    text.push('\'');
                    text.push_str(words);
                    &text
                }
                Cell::Number(number) => {
                    text.clear();
                    // Writing into a string cannot fail.
                    let _ = write!(text, "{number}");
                    &text
                }
            };
            csv.write_field(field).map_err(io_error)?;
        }
        csv.write_record(None::<&[u8]>).map_err(io_error)
    })?;
    csv.flush()
}

/// A writer of records as RFC 4180 has them.
fn records<W: Write>(writer: &mut W) -> ::csv::Writer<&mut W> {
    ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(writer)
}

/// The error of the writer below, with its kind: a closed pipe must be known as one.
fn io_error(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
