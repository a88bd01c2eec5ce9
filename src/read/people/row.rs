//! The rows of a list of people, and what divides them into cells.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;

use super::entry::plain_cell;
use super::head::{is_header_text, next_is_person};
use super::names_nobody;
use crate::line::{self, Line, Mark};
use crate::outline::Kind;
use crate::read::{Reader, table};
use crate::span::Span;
use crate::value::person;

/// How the cells of a row are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Divider {
    Tab,
    Pipe,
    Columns,
    /// `Surname, Given`.
    Comma,
    /// `SURNAME Given`.
    Capitals,
    /// Rows are names as they stand.
    None,
}

/// One row of a list.
#[derive(Clone, Debug)]
pub(super) struct Row<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) span: Span,
    /// Lines that it takes.
    pub(super) lines: usize,
    /// Whether a blank line stands before it.
    pub(super) gap: bool,
    /// Whether it is a row of a pipe table.
    pub(super) table: bool,
    pub(super) bullet: bool,
    /// The number that it begins with, as written without its dot.
    pub(super) number: Option<&'t str>,
}

/// The rows of the pieces of a list.
pub(super) fn rows<'t>(reader: &Reader<'_, 't>, pieces: Range<usize>) -> Vec<Row<'t>> {
    const FULL: usize = 66;
    let outline = reader.outline;
    let mut rows: Vec<Row<'t>> = Vec::with_capacity(pieces.len());
    for piece in outline.pieces.get(pieces).unwrap_or(&[]) {
        if piece.kind == Kind::Rule || names_nobody(piece) {
            continue;
        }
        if piece.kind == Kind::Html {
            let span = outline.span_of(piece);
            let source = span.slice(outline.text);
            let (mut line, mut at) = (span.line, 0);
            for row in table::html_rows(source) {
                line += crate::span::line_ends(source.get(at..row.range.start).unwrap_or(""));
                at = row.range.start;
                let cells: Vec<String> = row.cells.iter().map(|cell| cell.replace('|', "/")).collect();
                let own = Span { line, start: span.start + row.range.start, end: span.start + row.range.end };
                let text = Cow::Owned(format!("| {} |", cells.join(" | ")));
                rows.push(Row { text, span: own, lines: 0, gap: false, table: true, bullet: false, number: None });
            }
            continue;
        }
        let mut gap = piece.gap;
        let mut before: Option<&Line<'t>> = None;
        for line in outline.lines_of(piece) {
            let marked = piece.kind != Kind::Table && matches!(line.mark, Mark::Bullet | Mark::Hash(_));
            let number = line
                .written_number()
                .filter(|number| number.closer != ' ')
                .map(|number| number.text)
                .filter(|number| number.bytes().all(|b| b.is_ascii_digit()));
            let number = number.filter(|_| piece.kind == Kind::Numbered);
            let numbered = number.is_some();
            let bare = (marked || numbered) && !line.rest().is_empty();
            let text = blanks(if bare { line.rest() } else { line.text });
            let goes_on = !marked
                && !numbered
                && piece.kind != Kind::Table
                && before.is_some_and(|before| {
                    let hangs = line.indent > before.indent.saturating_add(1) && matches!(before.mark, Mark::Bullet | Mark::Number(_));
                    let full = || {
                        (before.indent as usize).saturating_add(before.text.len()) >= FULL
                            && before.width() >= FULL
                            && !before.text.contains('\t')
                            && !line.text.contains(['\t', '|'])
                            && wide_gap(line.text).is_none()
                            && !(is_long_header(before.text) && is_name_apart(line.text))
                    };
                    before.text.ends_with(',') || hangs || full()
                });
            if let Some(row) = rows.last_mut().filter(|_| goes_on) {
                let words = row.text.to_mut();
                words.push(' ');
                words.push_str(&text);
                row.span = row.span.to(line.span());
                row.lines += 1;
            } else {
                let number = number.filter(|_| bare);
                let (table, bullet) = (piece.kind == Kind::Table, marked || numbered);
                rows.push(Row { text, span: line.span(), lines: 1, gap, table, bullet, number });
            }
            gap = false;
            before = Some(line);
        }
    }
    rows
}

/// Whether a full line may be a header that no name stands in: `Representatives of the harbours of all the towns on the lake`.
fn is_long_header(text: &str) -> bool {
    !text.contains([',', ';', '–', '@']) && !text.contains(" - ") && text.matches('(').count() == text.matches(')').count()
}

/// `Ray, Ann`, `Le Gall Ray, Ann`, `RAY Ann`
fn is_name_apart(text: &str) -> bool {
    text.split_once(", ").is_some_and(|(surname, given)| person::is_name(surname) && !given.contains(',') && person::is_name(given))
        || next_is_person(text)
}

/// A text with one kind of blank and nothing without width; tabs stay, since they divide cells.
pub(super) fn blanks(text: &str) -> Cow<'_, str> {
    let odd = |c: char| c != ' ' && c != '\t' && line::is_blank_char(c);
    if text.is_ascii() || !text.contains(odd) {
        return Cow::Borrowed(text);
    }
    let plain = text.chars().filter(|&c| !line::is_zero_width(c)).map(|c| if odd(c) { ' ' } else { c });
    Cow::Owned(plain.collect())
}

/// A text cut into cells.
pub(super) fn cells(text: &str, divider: Divider) -> Vec<&str> {
    let mut cells = Vec::new();
    cut_row(text, divider, &mut cells);
    cells
}

/// Cuts a text into cells behind those that are there.
pub(super) fn cut_row<'r>(text: &'r str, divider: Divider, cells: &mut Vec<&'r str>) {
    match divider {
        Divider::Tab => {
            let mut from = 0;
            let tabs = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\t').map(|(at, _)| at);
            for end in tabs.chain([text.len()]) {
                let cell = line::trim(text.get(from..end).unwrap_or(""));
                from = end + 1;
                if !cell.is_empty() {
                    cells.push(cell);
                }
            }
        }
        Divider::Pipe => cells.extend(table::cells(text).into_iter().filter(|cell| !cell.is_empty())),
        Divider::Columns => {
            let mut rest = text;
            while let Some((at, length)) = wide_gap(rest) {
                cells.extend(rest.get(..at).filter(|cell| !cell.is_empty()));
                rest = rest.get(at + length..).unwrap_or("");
            }
            cells.extend(Some(rest).filter(|cell| !cell.is_empty()));
        }
        Divider::Comma => match text.split_once(',') {
            Some((left, right)) => cells.extend([left, right].map(|cell| cell.trim_matches(line::is_blank_char))),
            None => cells.push(text),
        },
        Divider::Capitals => match capital_row(text) {
            Some((surname, given, beside)) => cells.extend([surname, given].into_iter().chain(beside)),
            None => cells.push(text),
        },
        Divider::None => cells.push(text),
    }
}

/// `SURNAME Given`, with what stands beside the name.
pub(super) fn capital_row(text: &str) -> Option<(&str, &str, Option<&str>)> {
    let (name, beside) = person::name_and_rest(text);
    let (surname, given) = person::capital_surname(person::strip_honorific(name))?;
    Some((surname, given, beside))
}

/// The first gap of two blanks or more, or of dots behind a blank (`Chair ..... Ann`): where it begins and how many bytes it has.
pub(super) fn wide_gap(text: &str) -> Option<(usize, usize)> {
    let mut start = None;
    let mut blanks = 0;
    for (at, c) in text.char_indices() {
        let dots = c == '.' && start.is_some() && text.get(at..).is_some_and(|rest| blanks > 2 || rest.starts_with("..."));
        if line::is_blank_char(c) || dots {
            start = start.or(Some(at));
            blanks += 1;
        } else {
            if let Some(start) = start.filter(|_| blanks >= 2) {
                return Some((start, at.saturating_sub(start)));
            }
            start = None;
            blanks = 0;
        }
    }
    None
}

/// Whether a divider divides a row.
pub(super) fn is_divided(text: &str, divider: Divider) -> bool {
    match divider {
        // No blanks stand at the ends of a row.
        Divider::Tab => text.bytes().any(|byte| byte == b'\t'),
        Divider::Pipe => text.contains('|') && cells(text, Divider::Pipe).len() > 1,
        Divider::Columns => {
            wide_gap(text).is_some() && matches!(cells(text, Divider::Columns).as_slice(), [first, _, ..] if !first.ends_with([',', ':']))
        }
        Divider::Capitals => next_is_person(text),
        Divider::Comma => person::is_surname_first(text),
        Divider::None => false,
    }
}

/// The divider that most rows have.
pub(super) fn divider(rows: &[Row<'_>]) -> Divider {
    let names_somebody = |row: &&Row<'_>| !is_header_text(row.text.trim_matches(['*', '_', ' ']));
    let persons = LazyCell::new(|| rows.iter().filter(names_somebody).count());
    let commas = || rows.iter().filter(|row| row.text.matches(',').count() == 1).filter(names_somebody).count();
    let dividers = [Divider::Tab, Divider::Pipe, Divider::Columns, Divider::Capitals, Divider::Comma];
    let most = dividers.into_iter().find(|&divider| {
        let divided = rows.iter().filter(|row| is_divided(&row.text, divider)).count();
        // Of all rows, which are at least as many as name somebody, or of these.
        let share = |part: usize, of: usize| divided > 0 && (divided * of >= rows.len() * part || divided * of >= *persons * part);
        match divider {
            Divider::Comma => share(1, 2) && divided * 2 > commas(),
            Divider::Capitals => share(2, 3),
            Divider::Tab => share(1, 4),
            _ => share(2, 5),
        }
    });
    most.unwrap_or(Divider::None)
}

/// Whether markup in a text reaches from one of its cells into another, so that the cells have other words than the text.
fn cuts_markup(text: &str, cells: &[&str]) -> bool {
    fn letters(text: &str) -> String {
        plain_cell(text).chars().filter(|c| c.is_alphanumeric()).collect()
    }
    cells.len() > 1 && text.contains(['[', '<', '`', '{']) && letters(text) != cells.iter().map(|cell| letters(cell)).collect::<String>()
}

/// The cells of all rows, those of one row behind those of the other.
pub(super) struct Cut<'r> {
    pub(super) cells: Vec<&'r str>,
    /// Where the cells of each row end.
    pub(super) ends: Vec<usize>,
}

impl<'r> Cut<'r> {
    pub(super) fn of(rows: &'r [Row<'_>], divider: Divider) -> Cut<'r> {
        let mut cut = Cut { cells: Vec::with_capacity(rows.len() * 2), ends: Vec::with_capacity(rows.len()) };
        for row in rows {
            let before = cut.cells.len();
            cut_row(&row.text, if row.table { Divider::Pipe } else { divider }, &mut cut.cells);
            if !row.table && cuts_markup(&row.text, cut.cells.get(before..).unwrap_or(&[])) {
                cut.cells.truncate(before);
                cut.cells.push(&row.text);
            }
            cut.ends.push(cut.cells.len());
        }
        cut
    }

    /// The cells of a row.
    pub(super) fn row(&self, at: usize) -> &[&'r str] {
        let start = at.checked_sub(1).and_then(|above| self.ends.get(above)).copied().unwrap_or(0);
        self.ends.get(at).and_then(|&end| self.cells.get(start..end)).unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_divides_a_row() {
        for (divider, text, expected) in [
            (Divider::Tab, "Ray\tAnn", true),
            (Divider::Tab, "Ray Ann", false),
            (Divider::Pipe, "Ray | Ann", true),
            (Divider::Pipe, "| Ray |", false),
            (Divider::Pipe, "Ray", false),
            (Divider::Columns, "Ray  Ann", true),
            (Divider::Columns, "Ray Ann", false),
            (Divider::Columns, "Ray,  Ann", false),
            (Divider::Columns, "Ray:  Ann", false),
            (Divider::Capitals, "RAY Ann", true),
            (Divider::Capitals, "Ray Ann", false),
            (Divider::Capitals, "RAY Chair", false),
            (Divider::Comma, "Ray, Ann", true),
            (Divider::Comma, "Ann Ray, Bo", false),
            (Divider::None, "Ray", false),
        ] {
            assert_eq!(is_divided(text, divider), expected, "{divider:?} {text:?}");
        }
    }

    #[test]
    fn a_row_is_cut_into_the_cells_that_hold_something() {
        for (divider, text, expected) in [
            (Divider::Tab, "Ray\tAnn \tHarbour", "Ray/Ann/Harbour"),
            (Divider::Tab, "\tRay\t\tAnn\t", "Ray/Ann"),
            (Divider::Pipe, "| Ray | | Ann |", "Ray/Ann"),
            (Divider::Columns, "Ray   Ann Lea  Harbour", "Ray/Ann Lea/Harbour"),
            (Divider::Columns, "  Ray  Ann", "Ray/Ann"),
            (Divider::Columns, "Ray", "Ray"),
            (Divider::Comma, "Ray , Ann, Bo", "Ray/Ann, Bo"),
            (Divider::Comma, "Ray", "Ray"),
            (Divider::Capitals, "RAY Ann (Harbour)", "RAY/Ann/Harbour"),
            (Divider::Capitals, "Ann Ray", "Ann Ray"),
            (Divider::None, "Ray\tAnn", "Ray\tAnn"),
        ] {
            assert_eq!(cells(text, divider).join("/"), expected, "{divider:?} {text:?}");
        }
    }

    #[test]
    fn a_wide_gap_has_two_blanks() {
        for (text, expected) in
            [("a  b", Some((1, 2))), ("a b  c", Some((3, 2))), ("a \u{a0} b", Some((1, 4))), ("a b", None), ("a  ", None), ("", None)]
        {
            assert_eq!(wide_gap(text), expected, "{text:?}");
        }
        for (text, expected) in [("a b", "a b"), ("a\u{a0}b", "a b"), ("a\u{200b}b\tc", "ab\tc"), ("é b", "é b")] {
            assert_eq!(blanks(text), expected, "{text:?}");
        }
    }
}
