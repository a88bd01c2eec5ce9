//! Tables, cut into rows: by pipes, in HTML, by tabs or by blanks that align what stands below one another.
//!
//! ```text
//! | head | head |          head    head
//! |------|-----:|          cell    cell that goes
//! | cell | cell |                  on below itself
//! ```
//!
//! What stands in the columns is told by [`crate::grid`].

mod marked_up;

use std::borrow::Cow;

use crate::grid::{Columns, RowsOf, Slot};
pub(crate) use crate::grid::{is_divider, is_head, pipes as cells};
use crate::lexicon::Lexicon;
use crate::line::Line;
use crate::model::{Passage, Table};
use crate::scan::Form;
use crate::span::Span;
use crate::value::inline;

/// A table with the places of its rows.
pub(crate) struct Cut<'t> {
    pub table: Table<'t>,
    /// The spans of its rows without the header.
    pub rows: Vec<Span>,
}

impl Cut<'_> {
    /// What its columns hold by the words at their heads; a first row of such words becomes the header.
    pub(crate) fn heads(&mut self, of: RowsOf) -> Columns {
        if self.table.header.is_empty()
            && let Some(columns) = self.table.rows.first().and_then(|first| heads(first, of, &Lexicon::ALL))
        {
            self.table.header = self.table.rows.remove(0);
            self.rows.remove(0);
            return columns;
        }
        Columns::below(&self.table.header, of, &Lexicon::ALL)
    }

    /// Leaves out all rows after so many.
    pub(crate) fn keep(&mut self, rows: usize) {
        self.table.rows.truncate(rows);
        self.rows.truncate(rows);
        self.table.span.end = self.rows.last().map_or(self.table.span.end, |last| last.end);
    }

    /// Joins rows that carry on the one above them: nothing stands in the first column, and each cell goes on with the one above it.
    pub(crate) fn join(&mut self) {
        let rows = std::mem::take(&mut self.table.rows);
        let spans = std::mem::take(&mut self.rows);
        for (row, span) in rows.into_iter().zip(spans) {
            match (self.table.rows.last_mut(), self.rows.last_mut()) {
                (Some(above), Some(place)) if carries_on(above, &row) => {
                    *place = place.to(span);
                    for (above, cell) in above.iter_mut().zip(row).filter(|(_, cell)| !cell.is_empty()) {
                        above.to_mut().push(' ');
                        above.to_mut().push_str(&cell);
                    }
                }
                _ => {
                    self.table.rows.push(row);
                    self.rows.push(span);
                }
            }
        }
    }
}

/// The columns that a row heads, if more than half of its cells are words for columns.
fn heads(row: &[impl AsRef<str>], of: RowsOf, lexicon: &Lexicon<'_>) -> Option<Columns> {
    Columns::of_head(row, of, lexicon).filter(|columns| columns.filled() * 2 > row.len())
}

/// Whether a row carries on the one above it.
fn carries_on(above: &[Cow<'_, str>], row: &[Cow<'_, str>]) -> bool {
    let goes_on = |(above, cell): (&Cow<'_, str>, &Cow<'_, str>)| {
        let open = above.ends_with([',', '-', '/', '&']) || cell.starts_with(char::is_lowercase) && !above.ends_with(['.', '!', '?']);
        cell.is_empty() || !above.is_empty() && open
    };
    let opens = above.first().is_some_and(|first| !first.is_empty()) && row.first().is_some_and(|first| first.is_empty());
    opens && row.len() <= above.len() && row.iter().any(|cell| !cell.is_empty()) && above.iter().zip(row).all(goes_on)
}

/// The rows below a head that tabs or blanks divide, from the first of these lines on as far as they go.
pub(crate) fn laid_out<'t: 'l, 'l>(mut lines: impl Iterator<Item = &'l Line<'t>>, of: RowsOf) -> Option<(Columns, Cut<'t>)> {
    let head = lines.next().filter(|head| may_head(head, of))?;
    let lexicon = Lexicon::ALL.hearing(head.facts.senses);
    let by_tabs = head.text.contains('\t');
    let starts: Vec<usize> = if by_tabs { Vec::new() } else { columns(head).into_iter().map(|(at, _)| at).collect() };
    let cut = |line: &Line<'t>| if by_tabs { tabs(line) } else { below(&starts, line) };
    let header = cut(head)?;
    let columns = heads(&header, of, &lexicon)?;
    // The next head ends it.
    let is_head = |line: &Line<'t>, cells: &[Cow<'t, str>]| may_head(line, of) && heads(cells, of, &Lexicon::ALL).is_some();
    let row = |line: &Line<'t>| Some((cut(line).filter(|cells| !is_head(line, cells))?, line.span()));
    let rows: Vec<(Vec<Cow<'t, str>>, Span)> = lines.map_while(row).collect();
    let span = head.span().to(rows.last()?.1);
    let (rows, spans) = rows.into_iter().unzip();
    Some((columns, Cut { table: Table { header, rows, span, ..Table::default() }, rows: spans }))
}

/// The rows of people below a head whose cells blanks divide, the head itself first: each cell stands between where its head begins and
/// where the next one does, so that a mark may stand anywhere below its head. Only where a column says who attended.
pub(crate) fn attendance<'t: 'l, 'l>(lines: impl Iterator<Item = &'l Line<'t>>) -> Option<Vec<Vec<&'t str>>> {
    let mut lines = lines.peekable();
    let head = lines.peek().filter(|head| may_head(head, RowsOf::PEOPLE) && !head.text.contains('\t'))?;
    let parts = columns(head);
    let starts: Vec<usize> = parts.iter().map(|(at, _)| *at).collect();
    let heads: Vec<&str> = parts.iter().map(|(_, part)| *part).collect();
    let known = Columns::of_head(&heads, RowsOf::PEOPLE, &Lexicon::ALL.hearing(head.facts.senses))?;
    if !known.has(Slot::Attendance) || !known.names_people() {
        return None;
    }
    let column = |at: usize| starts.iter().rposition(|start| *start <= at + 1);
    let row = |line: &Line<'t>| {
        let mut cells = vec![""; starts.len()];
        for (at, part) in columns(line) {
            let cell = cells.get_mut(column(at)?).filter(|cell| cell.is_empty())?;
            *cell = part;
        }
        (cells.iter().filter(|cell| !cell.is_empty()).count() > 1).then_some(cells)
    };
    let rows: Vec<Vec<&str>> = lines.map_while(row).collect();
    (rows.len() > 2).then_some(rows)
}

/// Whether a line may be a head whose cells tabs or blanks divide.
pub(crate) fn may_head(line: &Line<'_>, of: RowsOf) -> bool {
    // Two spaces are such as nothing but markup has.
    let may_divide = line.facts.any(Form::TAB | Form::MARKED);
    may_divide && Slot::is_heard(of, &Lexicon::ALL.hearing(line.facts.senses)) && (line.text.contains('\t') || line.text.contains("  "))
}

/// The cells of a line with tabs.
fn tabs<'t>(line: &Line<'t>) -> Option<Vec<Cow<'t, str>>> {
    line.text.contains('\t').then(|| line.text.split('\t').map(|cell| inline::plain(cell.trim()).text).collect())
}

/// The parts of a line between wide gaps, and the column in which each begins.
fn columns<'t>(line: &Line<'t>) -> Vec<(usize, &'t str)> {
    let indent = line.indent as usize;
    let mut parts = Vec::new();
    let (mut from, mut at) = (0, indent);
    while let Some(rest) = line.text.get(from..).filter(|rest| !rest.is_empty()) {
        let end = rest.find("  ").unwrap_or(rest.len());
        let (part, behind) = rest.split_at(end);
        if !part.is_empty() {
            parts.push((at, part));
        }
        let gap = behind.len() - behind.trim_start_matches(' ').len();
        at += part.chars().count() + gap;
        from += end + gap;
    }
    parts
}

/// The cells of a line below heads that begin in these columns, if each of its parts begins where a head does.
fn below<'t>(starts: &[usize], line: &Line<'t>) -> Option<Vec<Cow<'t, str>>> {
    /// Hand-made columns are so far from straight at most.
    const SLACK: usize = 1;
    let mut cells = vec![Cow::Borrowed(""); starts.len()];
    for (at, part) in columns(line) {
        let column = starts.partition_point(|start| start + SLACK < at);
        starts.get(column).filter(|start| at.abs_diff(**start) <= SLACK)?;
        *cells.get_mut(column)? = inline::plain(part).text;
    }
    (starts.len() > 1).then_some(cells)
}

/// A row of a table in HTML, or words between its rows.
pub(crate) struct HtmlRow {
    /// The plain text of its cells.
    pub cells: Vec<String>,
    /// Whether all of them are headers.
    pub header: bool,
    /// Whether these are words outside all rows: a caption, or what stands after the table.
    pub outside: bool,
    /// Its bytes in the source of the table.
    pub range: std::ops::Range<usize>,
}

/// The rows of a table in HTML with the words outside them; empty where its rows cannot be told apart. One pass from tag to tag.
pub(crate) fn html_rows(source: &str) -> Vec<HtmlRow> {
    if let Some(rows) = marked_up::rows(source) {
        return rows;
    }
    let mut found = HtmlRows { source, rows: Vec::new(), cell: None, spans: 1, merged: Vec::new(), inside: false, words: 0 };
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
                "tr" => {
                    found.rows.push(HtmlRow { cells: Vec::new(), header: true, outside: false, range: start..end });
                    found.merged.iter_mut().for_each(|left| *left = left.saturating_sub(1));
                }
                "td" | "th" => (found.cell, found.spans) = (Some(name == "th"), rows_spanned(tag)),
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
    /// How many rows the open cell spans.
    spans: usize,
    /// For each column, how many rows the cell that was met last in it still spans.
    merged: Vec<usize>,
    /// Whether a row is open.
    inside: bool,
    /// Where the words after the last tag of a row or a cell begin.
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
                skip_merged(&mut self.merged, row, std::mem::replace(&mut self.spans, 1));
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

/// Puts an empty cell into a row for each that spans it from above, and notes how many rows the next one spans.
fn skip_merged(merged: &mut Vec<usize>, row: &mut HtmlRow, spans: usize) {
    while merged.get(row.cells.len()).is_some_and(|left| *left > 0) {
        row.cells.push(String::new());
    }
    if spans > 1 {
        merged.resize(merged.len().max(row.cells.len() + 1), 0);
        merged.get_mut(row.cells.len()).into_iter().for_each(|left| *left = spans);
    }
}

/// How many rows a cell spans, by its tag.
fn rows_spanned(tag: &str) -> usize {
    let after = tag.to_ascii_lowercase().split_once("rowspan=").map(|(_, after)| after.trim_start_matches(['"', '\'']).to_owned());
    let figures = |after: String| after.split(|c: char| !c.is_ascii_digit()).next().and_then(|figures| figures.parse().ok());
    after.and_then(figures).unwrap_or(1)
}

/// A table in HTML that is kept as it stands.
pub(crate) struct Html<'t> {
    /// The words above its rows.
    pub before: Option<Passage<'t>>,
    pub cut: Cut<'t>,
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
    Some(Html { before, cut: Cut { table, rows }, after })
}

/// A pipe table; the row of dashes is left out and makes a header of the row above it.
pub(crate) fn pipes<'t>(lines: &[Line<'t>], span: Span) -> Option<Cut<'t>> {
    let mut header = false;
    let mut rows: Vec<(Vec<Cow<'t, str>>, Span)> = Vec::with_capacity(lines.len());
    for line in lines {
        let cells = cells(line.text);
        if is_divider(&cells) {
            header |= rows.len() == 1;
        } else {
            header |= rows.is_empty() && is_head(line.text);
            rows.push((cells.into_iter().map(|cell| inline::plain(cell).text).collect(), line.span()));
        }
    }
    let header = if header { rows.remove(0).0 } else { Vec::new() };
    let (rows, spans): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let any = !(header.is_empty() && rows.is_empty());
    any.then_some(Cut { table: Table { header, rows, span, ..Table::default() }, rows: spans })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pipes_divide_cells_unless_they_are_escaped() {
        let table: [(&str, &[&str]); 10] = [
            ("| a | b |", &["a", "b"]),
            ("a | b", &["a", "b"]),
            ("| a || b |", &["a", "", "b"]),
            (r"| a \| b |", &[r"a \| b"]),
            (r"| a \\| b |", &[r"a \\", "b"]),
            (r"| a | b\|", &["a", r"b\|"]),
            ("||a||b||", &["a", "b"]),
            ("|| a | b ||", &["", "a", "b", ""]),
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
    fn tabs_or_blanks_divide_rows_below_a_head() {
        for (text, expected) in [
            ("Action\tOwner\nmend it\tAnn\npaint it\tBo", "Action,Owner: mend it,Ann / paint it,Bo"),
            ("Action\tOwner\nmend it\tAnn\nIt leaks.", "Action,Owner: mend it,Ann"),
            ("No.  Action      Owner\n1    mend the    Ann\n     roof", "No.,Action,Owner: 1,mend the roof,Ann"),
            ("Action      Owner\nmend it     Ann,\n            Bo\npaint it", "Action,Owner: mend it,Ann, Bo / paint it,"),
            ("Action      Owner\nmend it     Ann\n   It leaks badly.", "Action,Owner: mend it,Ann"),
            ("Action      Owner\nmend it     Ann\nAction      Owner\npaint it    Bo", "Action,Owner: mend it,Ann"),
            ("Boat      Harbour\nGull      East", ""),
            ("Action Owner\nmend it Ann", ""),
            ("Action      Owner", ""),
        ] {
            let lines = crate::line::lines(text);
            let shown = laid_out(lines.iter(), RowsOf::TASKS).map_or_else(String::new, |(_, mut cut)| {
                cut.join();
                let rows: Vec<String> = cut.table.rows.iter().map(|row| row.join(",")).collect();
                format!("{}: {}", cut.table.header.join(","), rows.join(" / "))
            });
            assert_eq!(shown, expected, "{text:?}");
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
            ("<table><tr><td rowspan=\"2\">1</td><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>", "1,2 ,3 4,5"),
            ("<table><tr><td>1</td><td rowspan=2>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>", "1,2,3 4,,5"),
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
            let found = pipes(&lines, span).unwrap();
            let rows: Vec<String> = found.table.rows.iter().map(|row| row.join(",")).collect();
            let places: Vec<&str> = found.rows.iter().map(|span| span.slice(text)).collect();
            assert_eq!((&*found.table.header.join(","), &*rows.join(" "), places), (header, expected, spans), "{text:?}");
        }
        assert!(pipes(&crate::line::lines("|---|"), Span::default()).is_none());
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
            let rows: Vec<String> = found.cut.table.rows.iter().map(|row| row.join(",")).collect();
            let places: Vec<String> = found.cut.rows.iter().map(|span| format!("{}:{}", span.line, span.slice(&text))).collect();
            let shown = [
                passage(found.before),
                found.cut.table.header.join(","),
                rows.join(" "),
                places.join(" "),
                found.cut.table.span.slice(&text).to_owned(),
                passage(found.after),
            ];
            assert_eq!(shown.join(" ¦ "), expected, "{source:?}");
        }
    }
}
