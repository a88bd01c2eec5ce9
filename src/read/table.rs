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

/// A row of a table in HTML.
pub(crate) struct HtmlRow {
    /// The plain text of its cells.
    pub cells: Vec<String>,
    /// Whether all of them are headers.
    pub header: bool,
    /// Its bytes in the source of the table.
    pub range: std::ops::Range<usize>,
}

/// The rows of a table in HTML; empty where its rows cannot be told apart.
pub(crate) fn html_rows(source: &str) -> Vec<HtmlRow> {
    let mut rows = Vec::new();
    let lower = source.to_ascii_lowercase();
    let mut from = 0;
    while let Some(start) = lower.get(from..).and_then(|rest| rest.find("<tr")) {
        let start = from + start;
        let behind = lower.get(start + 3..).unwrap_or("");
        let end = behind
            .find("<tr")
            .into_iter()
            .chain(behind.find("</tr"))
            .chain(behind.find("</table"))
            .min()
            .map_or(lower.len(), |end| start + 3 + end);
        let row = source.get(start..end).unwrap_or("");
        let (cells, header) = html_cells(row);
        if !cells.is_empty() {
            rows.push(HtmlRow { cells, header, range: start..end });
        }
        from = end;
    }
    rows
}

/// The cells of one row, and whether all of them are headers.
fn html_cells(row: &str) -> (Vec<String>, bool) {
    let lower = row.to_ascii_lowercase();
    let mut cells = Vec::new();
    let mut header = true;
    let mut from = 0;
    while let Some(found) = lower.get(from..).and_then(|rest| rest.find("<t")) {
        let start = from + found;
        let kind = lower.as_bytes().get(start + 2);
        if !matches!(kind, Some(b'd' | b'h')) {
            from = start + 2;
            continue;
        }
        header &= kind == Some(&b'h');
        let Some(open) = lower.get(start..).and_then(|rest| rest.find('>')) else { break };
        let inner = start + open + 1;
        let rest = lower.get(inner..).unwrap_or("");
        let end = rest.find("</t").into_iter().chain(rest.find("<td")).chain(rest.find("<th")).min().map_or(row.len(), |end| inner + end);
        cells.push(inline::plain(row.get(inner..end).unwrap_or("")).text.into_owned());
        from = end.max(inner);
    }
    (cells, header)
}

/// A table in HTML that is kept as it stands.
pub(crate) fn html<'t>(lines: &[Line<'t>], span: Span) -> Option<Table<'t>> {
    let source: Vec<&str> = lines.iter().map(|line| line.text).collect();
    let mut found = html_rows(&source.join("\n"));
    if found.is_empty() {
        return None;
    }
    let header = if found.first().is_some_and(|row| row.header) { found.remove(0).cells } else { Vec::new() };
    let own = |cells: Vec<String>| cells.into_iter().map(Cow::Owned).collect();
    Some(Table { header: own(header), rows: found.into_iter().map(|row| own(row.cells)).collect(), span })
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
