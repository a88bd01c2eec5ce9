//! Pipe tables.
//!
//! ```text
//! | head | head |
//! |------|-----:|
//! | cell | cell |
//! ```

use std::borrow::Cow;

pub(crate) use crate::grid::{is_divider, pipes as cells};
use crate::line::Line;
use crate::model::{Passage, Table};
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

/// A row of a table in HTML, or words between its rows.
pub(crate) struct HtmlRow {
    /// The plain text of its cells.
    pub cells: Vec<String>,
    /// Whether all of them are headers.
    pub header: bool,
    /// Whether these are words outside all rows: a caption, or what stands behind the table.
    pub outside: bool,
    /// Its bytes in the source of the table.
    pub range: std::ops::Range<usize>,
}

/// The rows of a table in HTML with the words outside them; empty where its rows cannot be told apart. One pass from tag to tag.
pub(crate) fn html_rows(source: &str) -> Vec<HtmlRow> {
    let mut found = HtmlRows { source, rows: Vec::new(), cell: None, inside: false, words: 0 };
    let mut from = 0;
    while let Some(start) = memchr::memchr(b'<', source.as_bytes().get(from..).unwrap_or(&[])).map(|at| from + at) {
        let Some(end) = memchr::memchr(b'>', source.as_bytes().get(start..).unwrap_or(&[])).map(|at| start + at) else { break };
        let (tag, end) = (source.get(start + 1..end).unwrap_or(""), end + 1);
        let name = tag.split(|c: char| !(c.is_ascii_alphanumeric() || c == '/')).next().unwrap_or("").to_ascii_lowercase();
        if matches!(name.as_str(), "tr" | "/tr" | "td" | "/td" | "th" | "/th" | "/table") {
            // A row that another one ends, ends before that one begins.
            found.close(start, if name == "tr" { start } else { end });
            found.words = end;
            match name.as_str() {
                "tr" => found.rows.push(HtmlRow { cells: Vec::new(), header: true, outside: false, range: start..end }),
                "td" | "th" => found.cell = Some(name == "th"),
                _ => {}
            }
            found.inside = name == "tr" || found.inside && !matches!(name.as_str(), "/tr" | "/table");
        }
        from = end;
    }
    found.close(source.len(), source.len());
    let mut rows = found.rows;
    rows.retain(|row| !row.cells.is_empty());
    if rows.iter().all(|row| row.outside) { Vec::new() } else { rows }
}

/// The rows of a table in HTML while they are read.
struct HtmlRows<'s> {
    source: &'s str,
    rows: Vec<HtmlRow>,
    /// Whether the open cell, if there is one, is a header.
    cell: Option<bool>,
    /// Whether a row is open.
    inside: bool,
    /// Where the words behind the last tag of a row or a cell begin.
    words: usize,
}

impl HtmlRows<'_> {
    /// Ends the open cell, or the words outside of cells, before the tag `start..end`, which belongs to the row unless it is empty.
    fn close(&mut self, start: usize, end: usize) {
        let words = self.source.get(self.words..start).unwrap_or("");
        let begin = self.words + words.len().saturating_sub(words.trim_start().len());
        let end = if end == start { self.words + words.trim_end().len() } else { end };
        let text = inline::plain(words).text.into_owned();
        let cell = self.cell.take();
        if cell.is_none() && text.is_empty() {
            return;
        }
        match self.rows.last_mut().filter(|_| cell.is_some() || self.inside) {
            Some(row) => {
                row.cells.push(text);
                row.header &= cell.unwrap_or(true);
                row.range.end = end;
            }
            None if text.is_empty() => {}
            None => {
                let range = begin..begin + words.trim().len();
                self.rows.push(HtmlRow { cells: vec![text], header: false, outside: true, range });
            }
        }
    }
}

/// A table in HTML that is kept as it stands.
pub(crate) struct Html<'t> {
    /// The words above its rows.
    pub before: Option<Passage<'t>>,
    pub table: Table<'t>,
    /// The spans of its rows without the header.
    pub rows: Vec<Span>,
    /// The words below its rows.
    pub after: Option<Passage<'t>>,
}

/// Reads a table in HTML; words between two of its rows are a row of one cell.
pub(crate) fn html<'t>(lines: &[Line<'t>], span: Span, text: &'t str) -> Option<Html<'t>> {
    let source = span.slice(text);
    let mut above = html_rows(source);
    let first = above.iter().position(|row| !row.outside).filter(|_| !lines.is_empty())?;
    let mut found = above.split_off(first);
    let below = found.split_off(found.iter().rposition(|row| !row.outside)? + 1);
    let place = |range: std::ops::Range<usize>| {
        let line = span.line + crate::span::line_ends(source.get(..range.start).unwrap_or(""));
        Span { line, start: span.start + range.start, end: span.start + range.end }
    };
    let start = above.last().map_or(0, |row| source.len().saturating_sub(source.get(row.range.end..).unwrap_or("").trim_start().len()));
    let end = below.first().map_or(source.len(), |row| source.get(..row.range.start).unwrap_or("").trim_end().len());
    let passage = |rows: &[HtmlRow], range: std::ops::Range<usize>| {
        let words: Vec<&str> = rows.iter().flat_map(|row| &row.cells).map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        Passage { text: Cow::Owned(words.join(" ")), span: place(range), ..Passage::default() }
    };
    let before = above.last().map(|row| passage(&above, 0..row.range.end));
    let after = below.first().map(|row| passage(&below, row.range.start..source.len()));
    let header = if found.first().is_some_and(|row| row.header) { found.remove(0).cells } else { Vec::new() };
    let (mut line, mut at) = (span.line, 0);
    let mut rows = Vec::with_capacity(found.len());
    for row in &found {
        line += crate::span::line_ends(source.get(at..row.range.start).unwrap_or(""));
        at = row.range.start;
        rows.push(Span { line, start: span.start + row.range.start, end: span.start + row.range.end });
    }
    let own = |cells: Vec<String>| cells.into_iter().map(Cow::Owned).collect();
    let table = Table {
        header: own(header),
        rows: found.into_iter().map(|row| own(row.cells)).collect(),
        span: place(start..end),
        ..Table::default()
    };
    Some(Html { before, table, rows, after })
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
    Some(Table { header, rows, span, ..Table::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pipes_divide_cells_unless_they_are_escaped() {
        let table: [(&str, &[&str]); 8] = [
            ("| a | b |", &["a", "b"]),
            ("a | b", &["a", "b"]),
            ("| a || b |", &["a", "", "b"]),
            (r"| a \| b |", &[r"a \| b"]),
            (r"| a \\| b |", &[r"a \\", "b"]),
            (r"| a | b\|", &["a", r"b\|"]),
            ("|", &[""]),
            ("", &[""]),
        ];
        for (text, expected) in table {
            assert_eq!(cells(text), expected, "{text:?}");
        }
    }

    #[test]
    fn dashes_divide_the_header_from_the_rows() {
        let table: [(&[&str], bool); 6] = [
            (&["---", ":-:"], true),
            (&["-", ""], true),
            (&["===", "==="], false),
            (&["", ""], false),
            (&["---", "a"], false),
            (&[], false),
        ];
        for (row, expected) in table {
            assert_eq!(is_divider(row), expected, "{row:?}");
        }
    }

    #[test]
    fn the_rows_of_html_are_told_from_the_words_around_them() {
        for (source, expected) in [
            ("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", "A,B! 1,2"),
            ("<table><tr><th>A</th><td>B</td></tr></table>", "A,B"),
            ("<table><tr><td>1<td>2<tr><td>3</table>", "1,2 3"),
            ("<table>Seats<tr><td>1</td></tr>Taken<tr><td>2</td></tr></table>Left", "(Seats) 1 (Taken) 2 (Left)"),
            ("<table><tr>Seats<td>1</td>Taken</tr></table>", "Seats,1,Taken"),
            ("<table><tr><td></td><td>2</td></tr></table>", ",2"),
            ("<TABLE><TR><TD class=x>1</TD></TR></TABLE>", "1"),
            ("<table><tr></tr>Seats</table>", ""),
            ("<p>Seats</p>", ""),
        ] {
            let rows = html_rows(source);
            let shown = rows.iter().map(|row| match (row.outside, row.header) {
                (true, _) => format!("({})", row.cells.join(",")),
                (false, true) => format!("{}!", row.cells.join(",")),
                (false, false) => row.cells.join(","),
            });
            assert_eq!(shown.collect::<Vec<_>>().join(" "), expected, "{source:?}");
            for row in rows {
                let words = inline::plain(source.get(row.range.clone()).unwrap_or("")).text;
                let held = row.cells.iter().all(|cell| words.contains(cell.as_str()));
                assert!(held, "{source:?} {:?}", row.range);
            }
        }
    }

    #[test]
    fn a_pipe_table_has_a_header_where_dashes_follow_its_first_row() {
        for (text, header, expected, spans) in [
            ("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "a,b", "1,2 3,4", vec!["| 1 | 2 |", "| 3 | 4 |"]),
            ("| a | b |\n| 1 | 2 |", "", "a,b 1,2", vec!["| a | b |", "| 1 | 2 |"]),
            ("|---|---|\n| a | b |", "", "a,b", vec!["| a | b |"]),
            ("| a | b |\n| 1 | 2 |\n|---|---|\n| 3 | 4 |", "", "a,b 1,2 3,4", vec!["| a | b |", "| 1 | 2 |", "| 3 | 4 |"]),
            ("| a | b |\n|---|---|\n|---|---|\n| 1 | 2 |", "a,b", "1,2", vec!["| 1 | 2 |"]),
            ("| **a** | b |\n|---|---|", "a,b", "", vec![]),
        ] {
            let lines = crate::line::lines(text);
            let span = Span { line: 1, start: 0, end: text.len() };
            let found = table(&lines, span).unwrap();
            let rows: Vec<String> = found.rows.iter().map(|row| row.join(",")).collect();
            let places: Vec<&str> = row_spans(&lines).iter().map(|span| span.slice(text)).collect();
            assert_eq!((&*found.header.join(","), &*rows.join(" "), places), (header, expected, spans), "{text:?}");
        }
        assert!(table(&crate::line::lines("|---|"), Span::default()).is_none());
    }

    #[test]
    fn a_table_in_html_stands_between_the_words_around_it() {
        for (source, expected) in [
            (
                "<table><tr><th>A</th></tr>\n<tr><td>1</td></tr>\n<tr><td>2</td></tr></table>",
                " ¦ A ¦ 1 2 ¦ 3:<tr><td>1</td> 4:<tr><td>2</td> ¦ <table><tr><th>A</th></tr>\n<tr><td>1</td></tr>\n<tr><td>2</td></tr></table> ¦ ",
            ),
            (
                "<table>Seats\n<tr><th>A</th></tr>\n<tr><td>1</td></tr>\n</table>\nTaken",
                "Seats <<table>Seats> ¦ A ¦ 1 ¦ 4:<tr><td>1</td> ¦ <tr><th>A</th></tr>\n<tr><td>1</td></tr>\n</table> ¦ Taken <Taken>",
            ),
            (
                "<table>Seats<caption>Of all</caption>\n<tr><td>1</td></tr></table>",
                "Seats Of all <<table>Seats<caption>Of all</caption>> ¦  ¦ 1 ¦ 3:<tr><td>1</td> ¦ <tr><td>1</td></tr></table> ¦ ",
            ),
            (
                "<table>\n<tr><td>1</td></tr>\nTaken\n<tr><td>2</td></tr>\n</table>",
                " ¦  ¦ 1 Taken 2 ¦ 3:<tr><td>1</td> 4:Taken 5:<tr><td>2</td> ¦ <table>\n<tr><td>1</td></tr>\nTaken\n<tr><td>2</td></tr>\n</table> ¦ ",
            ),
            (
                "<table><tr><td>1</td></tr></table>Left<br>and right",
                " ¦  ¦ 1 ¦ 2:<tr><td>1</td> ¦ <table><tr><td>1</td></tr></table> ¦ Left and right <Left<br>and right>",
            ),
        ] {
            let text = format!("x\n{source}\n");
            let lines = crate::line::lines(&text);
            let own = lines.get(1..).unwrap();
            let span = Span { line: 2, start: 2, end: text.len() - 1 };
            let found = html(own, span, &text).unwrap();
            let passage =
                |passage: Option<Passage<'_>>| passage.map_or_else(String::new, |it| format!("{} <{}>", it.text, it.span.slice(&text)));
            let rows: Vec<String> = found.table.rows.iter().map(|row| row.join(",")).collect();
            let places: Vec<String> = found.rows.iter().map(|span| format!("{}:{}", span.line, span.slice(&text))).collect();
            let shown = [
                passage(found.before),
                found.table.header.join(","),
                rows.join(" "),
                places.join(" "),
                found.table.span.slice(&text).to_owned(),
                passage(found.after),
            ];
            assert_eq!(shown.join(" ¦ "), expected, "{source:?}");
        }
    }
}
