//! JSON: a document as an object, several as an array or a line each, the rows of a table.
//!
//! Objects are indented by two spaces; characters outside ASCII stay as they are; every output ends with a newline.

mod compact;

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::ser::{Formatter, PrettyFormatter};

use crate::emit::table::{Cell, Column, Table};
use crate::model::Minutes;

/// Writes one document as an indented object, with a newline at the end.
///
/// # Errors
/// Those of `writer`.
///
/// ```
/// let minutes = minutes_extract::parse("Library Board\n\n4 May 2026\n");
/// let mut json = Vec::new();
/// minutes_extract::emit::json::pretty(&minutes, &mut json)?;
/// assert!(json.starts_with(b"{\n  \"schema\": \"minutes/2\",\n  \"source\": null,\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn pretty(minutes: &Minutes<'_>, writer: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *writer, minutes)?;
    writer.write_all(b"\n")
}

/// Writes one document as an object on one line, with a newline at the end. One after the other they are NDJSON.
///
/// # Errors
/// Those of `writer`.
pub fn compact(minutes: &Minutes<'_>, writer: &mut impl Write) -> io::Result<()> {
    compact::write(minutes, writer)?;
    writer.write_all(b"\n")
}

/// Writes the rows that one document has in a table: an object keyed by the [columns](Table::columns) on each line. Numbers and truth
/// values are what they are, an unknown value is `null`, all else is a string.
///
/// # Errors
/// Those of `writer`.
///
/// ```
/// use minutes_extract::emit::{Table, json};
///
/// let minutes = minutes_extract::parse("Board\n\n1. Roof\n\n- It leaks.\n");
/// let mut rows = Vec::new();
/// json::rows(Table::Sections, &minutes, &mut rows)?;
/// let expected = r#"{"source":null,"meeting":1,"id":"s1","line":3,"number":"1","level":1,"title":"Roof","parent_id":null}"#;
/// assert_eq!(String::from_utf8_lossy(&rows).trim_end(), expected);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn rows(table: Table, minutes: &Minutes<'_>, writer: &mut impl Write) -> io::Result<()> {
    table.rows(minutes, |cells| {
        serde_json::to_writer(&mut *writer, &Row { columns: table.columns(), cells })?;
        writer.write_all(b"\n")
    })
}

/// Writes one document as an [`Array`] holds it: an object one step in, with nothing after it. To be given to
/// [`Array::push_elements`].
///
/// # Errors
/// Those of `writer`.
pub fn element(minutes: &Minutes<'_>, writer: &mut impl Write) -> io::Result<()> {
    let mut formatter = PrettyFormatter::new();
    // An array opened into nowhere, so that the object believes itself inside one.
    formatter.begin_array(&mut io::sink())?;
    writer.write_all(INDENT)?;
    Ok(minutes.serialize(&mut serde_json::Serializer::with_formatter(writer, formatter))?)
}

/// Writes the rows that one document has in a table as an [`Array`] holds them: a row a line, one step in, commas between them, nothing
/// at all where there is no row. To be given to [`Array::push_elements`].
///
/// # Errors
/// Those of `writer`.
pub fn row_elements(table: Table, minutes: &Minutes<'_>, writer: &mut impl Write) -> io::Result<()> {
    let mut first = true;
    table.rows(minutes, |cells| {
        if !std::mem::take(&mut first) {
            writer.write_all(b",\n")?;
        }
        writer.write_all(INDENT)?;
        Ok(serde_json::to_writer(&mut *writer, &Row { columns: table.columns(), cells })?)
    })
}

const INDENT: &[u8] = b"  ";

/// An array written element by element, so that never more than one is held. Without [`Array::finish`] it stays open.
///
/// ```
/// use minutes_extract::emit::json::Array;
///
/// let mut array = Array::new(Vec::new());
/// for text in ["Library Board\n\n4 May 2026\n", "Library Board\n\n8 June 2026\n"] {
///     array.push(&minutes_extract::parse(text))?;
/// }
/// let json = array.finish()?;
/// assert!(json.starts_with(b"[\n  {\n    \"schema\": \"minutes/2\",\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Array<W: Write> {
    writer: W,
    empty: bool,
}

impl<W: Write> Array<W> {
    /// An array without elements. Writes nothing yet.
    pub fn new(writer: W) -> Array<W> {
        Array { writer, empty: true }
    }

    /// Adds one document.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn push(&mut self, minutes: &Minutes<'_>) -> io::Result<()> {
        self.separate()?;
        element(minutes, &mut self.writer)
    }

    /// Adds the rows that one document has in a table, if any.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn push_rows(&mut self, table: Table, minutes: &Minutes<'_>) -> io::Result<()> {
        let mut rows = Vec::new();
        row_elements(table, minutes, &mut rows)?;
        self.push_elements(&rows)
    }

    /// Adds what [`element`] or [`row_elements`] has written, by another thread perhaps. Nothing adds nothing.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn push_elements(&mut self, elements: &[u8]) -> io::Result<()> {
        if elements.is_empty() {
            return Ok(());
        }
        self.separate()?;
        self.writer.write_all(elements)
    }

    /// Sends the elements so far on their way.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }

    /// Closes the array and gives the writer back. An array without elements is `[]`.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn finish(mut self) -> io::Result<W> {
        self.writer.write_all(if self.empty { b"[]\n" } else { b"\n]\n" })?;
        self.writer.flush()?;
        Ok(self.writer)
    }

    fn separate(&mut self) -> io::Result<()> {
        self.writer.write_all(if std::mem::take(&mut self.empty) { b"[\n" } else { b",\n" })
    }
}

/// A row as an object keyed by its columns.
struct Row<'r> {
    columns: &'static [Column],
    cells: &'r [Cell<'r>],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len()))?;
        for (column, cell) in self.columns.iter().zip(self.cells) {
            map.serialize_entry(column.name(), cell)?;
        }
        map.end()
    }
}
