//! Documents in the form that was asked for, one after the other.

use std::io::{self, Write};

use minutes_extract::Minutes;
use minutes_extract::emit::Table;
use minutes_extract::emit::csv::{self, Cells};
use minutes_extract::emit::json::{self, Array};

use super::plan::{Form, Layout};

/// An output that documents are added to. Where a table is named, it holds the rows of that table in place of the documents. Nothing is
/// written before the first document, no bracket and no header line.
#[derive(Debug)]
pub enum Documents<W: Write> {
    /// The one document, as an object.
    Object(W, Layout),
    /// An array, indented.
    Indented(Array<W>, Option<Table>),
    /// An array on one line.
    Compact(Line<W>, Option<Table>),
    /// A line each.
    Lines(W, Option<Table>),
    /// A table as CSV.
    Csv(Records<W>),
}

impl<W: Write> Documents<W> {
    /// An output without documents; `many` says whether it is to hold several.
    pub fn new(writer: W, form: Form, many: bool) -> Documents<W> {
        match form {
            Form::Json(None, layout) if !many => Documents::Object(writer, layout),
            Form::Json(table, Layout::Indented) => Documents::Indented(Array::new(writer), table),
            Form::Json(table, Layout::Compact) => Documents::Compact(Line { writer, empty: true }, table),
            Form::Lines(table) => Documents::Lines(writer, table),
            Form::Csv(table, cells) => Documents::Csv(Records { writer, table, cells, empty: true }),
        }
    }

    /// Adds a document.
    pub fn push(&mut self, minutes: &Minutes<'_>) -> io::Result<()> {
        match self {
            Documents::Object(writer, Layout::Indented) => json::pretty(minutes, writer),
            Documents::Object(writer, Layout::Compact) => json::compact(minutes, writer),
            Documents::Indented(array, None) => array.push(minutes),
            Documents::Indented(array, Some(table)) => array.push_rows(*table, minutes),
            Documents::Compact(array, table) => array.push(&lines(*table, minutes)?),
            Documents::Lines(writer, table) => writer.write_all(&lines(*table, minutes)?),
            Documents::Csv(records) => records.push(minutes),
        }
    }

    /// Closes what is open and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        match self {
            Documents::Object(writer, _) | Documents::Lines(writer, _) => Ok(writer),
            Documents::Indented(array, _) => array.finish(),
            Documents::Compact(array, _) => array.finish(),
            Documents::Csv(records) => Ok(records.writer),
        }
    }
}

/// What a document adds to an output of lines.
fn lines(table: Option<Table>, minutes: &Minutes<'_>) -> io::Result<Vec<u8>> {
    let mut lines = Vec::new();
    match table {
        None => json::compact(minutes, &mut lines)?,
        Some(table) => json::rows(table, minutes, &mut lines)?,
    }
    Ok(lines)
}

/// A JSON array on one line.
#[derive(Debug)]
pub struct Line<W: Write> {
    writer: W,
    empty: bool,
}

impl<W: Write> Line<W> {
    /// Adds elements that stand on a line each. JSON on one line holds no line end of its own.
    fn push(&mut self, elements: &[u8]) -> io::Result<()> {
        for element in elements.split(|byte| *byte == b'\n').filter(|element| !element.is_empty()) {
            self.writer.write_all(if std::mem::take(&mut self.empty) { b"[" } else { b"," })?;
            self.writer.write_all(element)?;
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<W> {
        self.writer.write_all(if self.empty { b"[]\n" } else { b"]\n" })?;
        Ok(self.writer)
    }
}

/// A table as CSV whose header line waits for the first document.
#[derive(Debug)]
pub struct Records<W: Write> {
    writer: W,
    table: Table,
    cells: Cells,
    empty: bool,
}

impl<W: Write> Records<W> {
    fn push(&mut self, minutes: &Minutes<'_>) -> io::Result<()> {
        // Made aside: what `emit::csv` writes to, it flushes.
        let mut rows = Vec::new();
        if std::mem::take(&mut self.empty) {
            csv::Writer::new(&mut rows, self.table, self.cells)?.finish()?;
        }
        csv::rows(self.table, self.cells, minutes, &mut rows)?;
        self.writer.write_all(&rows)
    }
}
