//! Pipe tables.
//!
//! ```text
//! | head | head |
//! |------|-----:|
//! | cell | cell |
//! ```

use std::borrow::Cow;

use crate::line::Line;
use crate::model::Table;
use crate::span::Span;
use crate::value::inline;

/// The rows of a pipe table, cut into cells; the row of dashes is left out and makes a header of the row above it.
pub(crate) struct Rows<'t> {
    /// The line index within the piece and the cells of each row, the header's first.
    pub rows: Vec<(usize, Vec<&'t str>)>,
    /// Whether the first row is a header.
    pub header: bool,
}

/// Cuts lines into rows of cells.
pub(crate) fn rows<'t>(lines: &[Line<'t>]) -> Rows<'t> {
    let mut found = Rows { rows: Vec::with_capacity(lines.len()), header: false };
    for (at, line) in lines.iter().enumerate() {
        let cells = cells(line.text);
        if is_divider(&cells) {
            found.header |= found.rows.len() == 1;
            continue;
        }
        found.rows.push((at, cells));
    }
    found
}

/// The cells between the pipes of a line; an escaped pipe divides nothing.
pub(crate) fn cells(text: &str) -> Vec<&str> {
    let inner = text.strip_prefix('|').unwrap_or(text);
    let inner = inner.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(inner);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, byte) in inner.bytes().enumerate() {
        if byte == b'|' && !escaped {
            cells.push(inner.get(start..at).unwrap_or("").trim_matches(crate::line::is_blank_char));
            start = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    cells.push(inner.get(start..).unwrap_or("").trim_matches(crate::line::is_blank_char));
    cells
}

/// A row of dashes between header and cells.
pub(crate) fn is_divider(cells: &[&str]) -> bool {
    cells.iter().any(|cell| cell.contains('-')) && cells.iter().all(|cell| cell.bytes().all(|b| matches!(b, b'-' | b':' | b' ' | b'=')))
}

/// A table that is kept as it stands.
pub(crate) fn table<'t>(lines: &[Line<'t>], span: Span) -> Option<Table<'t>> {
    let found = rows(lines);
    let mut rows: Vec<Vec<Cow<'t, str>>> =
        found.rows.into_iter().map(|(_, cells)| cells.into_iter().map(|cell| inline::plain(cell).text).collect()).collect();
    if rows.is_empty() {
        return None;
    }
    let header = if found.header { rows.remove(0) } else { Vec::new() };
    Some(Table { header, rows, span })
}
