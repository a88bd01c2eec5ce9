//! The tables as CSV, as RFC 4180 has it: UTF-8, commas, every record ended by CRLF, quotes around a cell that holds a comma, a quote,
//! CR or LF, quotes inside it doubled. The header line is always there, also where no row follows.
//!
//! A [`Dialect`] names another delimiter, or asks for what spreadsheets need, which take words for numbers, days and formulas. Programs
//! want the default, in which no cell is altered.

use std::borrow::Cow;
use std::fmt;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::str::FromStr;

use crate::emit::table::{Cell, Column, Table};
use crate::model::Minutes;

mod spreadsheet;

/// How a table is written as CSV.
///
/// ```
/// use minutes_extract::emit::csv::Dialect;
///
/// let dialect = Dialect::default().delimiter(";".parse()?).for_spreadsheets();
/// assert_eq!(dialect.cell("1.10"), "=\"1.10\"");
/// assert_eq!(Dialect::default().cell("1.10"), "1.10");
/// # Ok::<(), minutes_extract::emit::csv::UnknownDelimiter>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Dialect {
    delimiter: Delimiter,
    for_spreadsheets: bool,
}

impl Dialect {
    /// The same with another delimiter between cells.
    #[must_use]
    pub fn delimiter(self, delimiter: Delimiter) -> Dialect {
        Dialect { delimiter, ..self }
    }

    /// The same for Excel, `LibreOffice` and Google Sheets: the file begins with a byte order mark, by which they know UTF-8, and words stay
    /// words, as [`Dialect::cell`] says.
    #[must_use]
    pub fn for_spreadsheets(self) -> Dialect {
        Dialect { for_spreadsheets: true, ..self }
    }

    /// What the file begins with, before its header line.
    #[must_use]
    pub fn begin(self) -> &'static str {
        if self.for_spreadsheets { "\u{FEFF}" } else { "" }
    }

    /// A text as it is written into a cell, before it is quoted. Only for spreadsheets is it another:
    ///
    /// - what would run as a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end) has an apostrophe
    ///   before it;
    /// - what would be taken for a number, a day, a time or a truth value (`1.10`, `21/02`, `007`, `4 May`, `TRUE`) becomes a formula that
    ///   gives just this text, `="1.10"`.
    #[must_use]
    pub fn cell(self, text: &str) -> Cow<'_, str> {
        if !self.for_spreadsheets {
            return text.into();
        }
        if spreadsheet::is_formula(text) {
            format!("'{text}").into()
        } else if spreadsheet::is_converted(text) {
            format!("=\"{text}\"").into()
        } else {
            text.into()
        }
    }

    /// A writer of records in this dialect.
    #[must_use]
    pub fn records<W: Write>(self, writer: W) -> ::csv::Writer<W> {
        ::csv::WriterBuilder::new().delimiter(self.delimiter.0).terminator(::csv::Terminator::CRLF).from_writer(writer)
    }
}

/// What stands between cells: a comma, unless another is named.
///
/// ```
/// use minutes_extract::emit::csv::Delimiter;
///
/// assert!(";".parse::<Delimiter>().is_ok());
/// assert_eq!("tab".parse::<Delimiter>(), "\t".parse());
/// assert!("\"".parse::<Delimiter>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Delimiter(u8);

impl Default for Delimiter {
    fn default() -> Delimiter {
        Delimiter(b',')
    }
}

impl fmt::Display for Delimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            b'\t' => f.pad("tab"),
            byte => fmt::Display::fmt(&char::from(byte), f),
        }
    }
}

/// This is no delimiter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownDelimiter;

impl fmt::Display for UnknownDelimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected \"tab\" or one ASCII character that is no letter, digit, quote, space or control character")
    }
}

impl std::error::Error for UnknownDelimiter {}

impl FromStr for Delimiter {
    type Err = UnknownDelimiter;

    fn from_str(text: &str) -> Result<Delimiter, UnknownDelimiter> {
        match text.as_bytes() {
            b"tab" | b"\\t" | b"\t" => Ok(Delimiter(b'\t')),
            [byte] if byte.is_ascii_punctuation() && *byte != b'"' => Ok(Delimiter(*byte)),
            _ => Err(UnknownDelimiter),
        }
    }
}

/// A table written meeting by meeting, so that never more than one is held.
///
/// ```
/// use minutes_extract::emit::Table;
/// use minutes_extract::emit::csv::{Dialect, Writer};
///
/// let mut csv = Writer::new(Vec::new(), Table::Sections, Dialect::default())?;
/// for text in ["Board\n\n1. Roof\n\n- It leaks.\n", "Board\n\n1. Roof, again\n\n- It still leaks.\n"] {
///     csv.push(&minutes_extract::parse(text))?;
/// }
/// let expected = "source,meeting,id,line,number,level,title,parent_id\r\n,1,s1,3,1,1,Roof,\r\n,1,s1,3,1,1,\"Roof, again\",\r\n";
/// assert_eq!(String::from_utf8_lossy(&csv.finish()?), expected);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Writer<W: Write> {
    inner: W,
    table: Table,
    dialect: Dialect,
}

impl<W: Write> Writer<W> {
    /// Begins a table: writes its header line.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn new(mut writer: W, table: Table, dialect: Dialect) -> io::Result<Writer<W>> {
        writer.write_all(dialect.begin().as_bytes())?;
        let mut csv = dialect.records(&mut writer);
        csv.write_record(table.columns().iter().map(Column::name)).map_err(io_error)?;
        csv.flush()?;
        drop(csv);
        Ok(Writer { inner: writer, table, dialect })
    }

    /// Adds the rows of one meeting.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn push(&mut self, minutes: &Minutes<'_>) -> io::Result<()> {
        rows(self.table, self.dialect, minutes, &mut self.inner)
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

/// Writes the rows that one meeting has in a table, without the header line. To be given to [`Writer::push_rows`].
///
/// # Errors
/// Those of `writer`.
pub fn rows(table: Table, dialect: Dialect, minutes: &Minutes<'_>, writer: &mut impl Write) -> io::Result<()> {
    let mut csv = dialect.records(writer);
    let mut shown = String::new();
    table.rows(minutes, |row| {
        for cell in row {
            match cell {
                Cell::Unknown => csv.write_field(""),
                other => {
                    if let Some(words) = other.words() {
                        csv.write_field(dialect.cell(&words).as_bytes())
                    } else {
                        shown.clear();
                        // Writing into a string cannot fail.
                        let _ = write!(shown, "{other}");
                        csv.write_field(&shown)
                    }
                }
            }
            .map_err(io_error)?;
        }
        csv.write_record(None::<&[u8]>).map_err(io_error)
    })?;
    csv.flush()
}

/// The error of the writer below, with its kind: a closed pipe must be known as one.
fn io_error(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
