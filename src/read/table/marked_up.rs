//! Tables in the markup of a wiki or of reST, as rows of cells.
//!
//! ```text
//! {| class="wikitable"          .. list-table:: Tasks
//! ! Task !! Owner                  :header-rows: 1
//! |-
//! | Mend it || Ann                 * - Task
//! |-                                 - Owner
//! | Paint it                       * - Mend it
//! | Bo                               - Ann
//! |}
//! ```

use super::HtmlRow;
use crate::value::inline;

/// The rows of such a table; nothing where a source is none.
pub(super) fn rows(source: &str) -> Option<Vec<HtmlRow>> {
    if source.starts_with("{|") { Some(of_wiki(source)) } else { source.starts_with(".. list-table::").then(|| of_list(source)) }
}

/// The rows of a table while they are read.
struct Rows {
    rows: Vec<HtmlRow>,
    /// Whether the next cell opens a row.
    opens: bool,
}

impl Rows {
    /// Adds a cell that reaches from one byte of the source to another.
    fn cell(&mut self, words: &str, is_head: bool, range: std::ops::Range<usize>) {
        if std::mem::take(&mut self.opens) || self.rows.last().is_none_or(|row| row.outside) {
            self.rows.push(HtmlRow { cells: Vec::new(), header: true, outside: false, range: range.clone() });
        }
        let Some(row) = self.rows.last_mut() else { return };
        row.cells.push(inline::plain(words.trim()).text.into_owned());
        row.header &= is_head;
        row.range.end = range.end;
    }

    /// Adds words that go on with the last cell.
    fn more(&mut self, words: &str, end: usize) {
        let Some(row) = self.rows.last_mut() else { return };
        let Some(cell) = row.cells.last_mut().filter(|_| !words.trim().is_empty()) else { return };
        let more = inline::plain(words.trim()).text;
        if !cell.is_empty() && !more.is_empty() {
            cell.push(' ');
        }
        cell.push_str(&more);
        row.range.end = end;
    }

    /// The lines of the source, each with the byte at which its words begin.
    fn lines(source: &str) -> impl Iterator<Item = (usize, &str)> {
        let mut at = 0;
        source.split_inclusive(['\n', '\r']).map(move |line| {
            let words = line.trim();
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            (start, words)
        })
    }
}

/// The rows of `{|`, `|-`, `|}`.
fn of_wiki(source: &str) -> Vec<HtmlRow> {
    let mut found = Rows { rows: Vec::new(), opens: true };
    for (start, line) in Rows::lines(source).skip(1) {
        let range = start..start + line.len();
        match line.as_bytes() {
            [b'|', b'}', ..] => break,
            [b'|', b'-', ..] => found.opens = true,
            [b'|', b'+', ..] => {
                let cells = vec![inline::plain(line.trim_start_matches(['|', '+', ' '])).text.into_owned()];
                found.rows.push(HtmlRow { cells, header: false, outside: true, range });
                found.opens = true;
            }
            [sign @ (b'|' | b'!'), ..] => {
                let rest = line.get(1..).unwrap_or("");
                let divided = if *sign == b'!' { rest.replace("!!", "||") } else { rest.to_owned() };
                divided.split("||").for_each(|cell| found.cell(without_style(cell), *sign == b'!', range.clone()));
            }
            _ => found.more(line, range.end),
        }
    }
    found.rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    found.rows
}

/// A cell without what says how it looks: `style="color: red" | Ann`.
fn without_style(cell: &str) -> &str {
    let styled = cell.split_once('|').filter(|(style, _)| style.contains('=') && !style.contains(['[', '{']));
    styled.map_or(cell, |(_, words)| words)
}

/// The rows of `* -` and `-`.
fn of_list(source: &str) -> Vec<HtmlRow> {
    let mut found = Rows { rows: Vec::new(), opens: true };
    let mut heads = 0;
    let (_, first) = Rows::lines(source).next().unwrap_or_default();
    if let Some(caption) = first.split_once("::").map(|(_, caption)| caption.trim()).filter(|caption| !caption.is_empty()) {
        found.rows.push(HtmlRow { cells: vec![caption.to_owned()], header: false, outside: true, range: 0..first.len() });
    }
    let captions = found.rows.len();
    for (start, line) in Rows::lines(source).skip(1) {
        let range = start..start + line.len();
        let row = line.strip_prefix("* -").filter(|rest| rest.is_empty() || rest.starts_with(' '));
        let cell = line.strip_prefix('-').filter(|rest| rest.is_empty() || rest.starts_with(' '));
        if let Some(count) = line.strip_prefix(":header-rows:") {
            heads = count.trim().parse().unwrap_or(0);
        } else if let Some(words) = row {
            found.opens = true;
            let is_head = found.rows.len() < heads + captions;
            found.cell(words, is_head, range);
        } else if let Some(words) = cell.filter(|_| found.rows.len() > captions) {
            let is_head = found.rows.last().is_some_and(|row| row.header);
            found.cell(words, is_head, range);
        } else {
            found.more(line, range.end);
        }
    }
    found.rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_of_a_wiki_or_a_list_are_cells() {
        for (source, expected) in [
            ("{| class=x\n! Task !! Owner\n|-\n| Mend it || [[User:A|Ann]]\n|}", "Task,Owner! Mend it,Ann"),
            ("{|\r! Task !! Owner\r|-\r| Mend it || Ann\r|}", "Task,Owner! Mend it,Ann"),
            ("{|\r\n! Task !! Owner\r\n|-\r\n| Mend it || Ann\r\n|}", "Task,Owner! Mend it,Ann"),
            ("{|\n|-\n! Task\n! Owner\n|-\n| Mend\nit\n| style=\"a\" | Ann\n|}", "Task,Owner! Mend it,Ann"),
            ("{|\n|+ Tasks\n| Mend it ||\n|-\n| Paint it || Bo\n|}", "(Tasks) Mend it, Paint it,Bo"),
            (
                ".. list-table:: Tasks\n   :header-rows: 1\n\n   * - Task\n     - Owner\n   * - Mend\n       it\n     - Ann",
                "(Tasks) Task,Owner! Mend it,Ann",
            ),
            (".. list-table::\n\n   * - Mend it\n     -\n   * - Paint it\n     - Bo", "Mend it, Paint it,Bo"),
        ] {
            let own = |row: &HtmlRow| match (row.outside, row.header) {
                (true, _) => format!("({})", row.cells.join(",")),
                (false, true) => format!("{}!", row.cells.join(",")),
                (false, false) => row.cells.join(","),
            };
            let rows = rows(source).unwrap();
            assert_eq!(rows.iter().map(own).collect::<Vec<_>>().join(" "), expected, "{source:?}");
        }
        assert!(rows("<table></table>").is_none());
    }
}

// The rules over the fixtures.
#[cfg(test)]
mod over_the_fixtures {
    use super::*;
    use crate::testing::Rules;

    #[test]
    fn the_rules_say_what_they_said() {
        let mut rules = Rules::of("read-table-marked_up");
        rules.texts("rows", |text| rows(text).is_some());
        rules.texts("without_style", without_style);
        rules.are_kept();
    }
}
