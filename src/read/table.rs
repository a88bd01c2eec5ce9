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

/// The rows of a table in HTML; empty where its rows cannot be told apart. One pass from tag to tag.
pub(crate) fn html_rows(source: &str) -> Vec<HtmlRow> {
    let mut rows: Vec<HtmlRow> = Vec::new();
    // Where the open cell's words begin, and whether it is a header.
    let mut cell: Option<(usize, bool)> = None;
    let mut from = 0;
    while let Some(start) = memchr::memchr(b'<', source.as_bytes().get(from..).unwrap_or(&[])).map(|at| from + at) {
        let Some(end) = memchr::memchr(b'>', source.as_bytes().get(start..).unwrap_or(&[])).map(|at| start + at + 1) else { break };
        let tag = source.get(start + 1..end - 1).unwrap_or("");
        let name = tag.split(|c: char| !(c.is_ascii_alphanumeric() || c == '/')).next().unwrap_or("").to_ascii_lowercase();
        if matches!(name.as_str(), "tr" | "/tr" | "td" | "/td" | "th" | "/th" | "/table") {
            if let (Some((words, header)), Some(row)) = (cell.take(), rows.last_mut()) {
                row.cells.push(inline::plain(source.get(words..start).unwrap_or("")).text.into_owned());
                row.header &= header;
                row.range.end = end;
            }
            match name.as_str() {
                "tr" => rows.push(HtmlRow { cells: Vec::new(), header: true, range: start..end }),
                "td" | "th" => cell = Some((end, name == "th")),
                _ => {}
            }
        }
        from = end;
    }
    rows.retain(|row| !row.cells.is_empty());
    rows
}

/// A table in HTML that is kept as it stands, and the spans of its rows without the header.
pub(crate) fn html<'t>(lines: &[Line<'t>], span: Span, text: &'t str) -> Option<(Table<'t>, Vec<Span>)> {
    let source = span.slice(text);
    let mut found = html_rows(source);
    if found.is_empty() || lines.is_empty() {
        return None;
    }
    let header = if found.first().is_some_and(|row| row.header) { found.remove(0).cells } else { Vec::new() };
    let (mut line, mut at) = (span.line, 0);
    let mut spans = Vec::with_capacity(found.len());
    for row in &found {
        line += crate::span::line_ends(source.get(at..row.range.start).unwrap_or(""));
        at = row.range.start;
        spans.push(Span { line, start: span.start + row.range.start, end: span.start + row.range.end });
    }
    let own = |cells: Vec<String>| cells.into_iter().map(Cow::Owned).collect();
    Some((Table { header: own(header), rows: found.into_iter().map(|row| own(row.cells)).collect(), span }, spans))
}

/// The spans of the rows of a pipe table, without header and divider.
pub(crate) fn row_spans(lines: &[Line<'_>]) -> Vec<Span> {
    let found = rows(lines);
    let skip = usize::from(found.header);
    found.rows.iter().skip(skip).filter_map(|(at, _)| lines.get(*at)).map(Line::span).collect()
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
