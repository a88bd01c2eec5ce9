//! The rows of a list of people: lines, with those joined that go on on the next one, and the rows of tables.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::iter;
use std::ops::Range;

use super::look::{Casing, FEWEST};
use super::prose::TELLS;
use crate::bytes::{Bytes, find_pair};
use crate::grid::RowsOf;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{AND, ARTICLE, ATTENDANCE_FILLER, HONORIFIC, Senses};
use crate::line::{self, Line, Mark, is_blank_char};
use crate::outline::{Kind, Outline, Piece};
use crate::read::plain::folded;
use crate::read::table;
use crate::scan::Form;
use crate::span::{Span, line_ends};
use crate::text::{Stretch, Text};
use crate::value::inline;
use crate::value::label::{is_capitals, people_label};

/// One row of a list.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own about the form of a row")]
pub(super) struct Row<'t> {
    /// The whole text that it stands in.
    source: &'t str,
    /// As it stands in the source, lines joined.
    pub(super) raw: Text<'t>,
    /// Without markup, once it was asked for.
    words: OnceCell<Box<Text<'t>>>,
    pub(super) span: Span,
    /// The indices of its lines.
    pub(super) lines: Range<usize>,
    /// Whether a blank line stands before it.
    pub(super) gap: bool,
    /// Whether it is a row of a table in pipes or in HTML.
    pub(super) table: bool,
    /// Whether its text stands in the source, so that its parts have places there.
    placed: bool,
    pub(super) bullet: bool,
    /// Whether it is a heading by its form.
    pub(super) heading: bool,
    pub(super) indent: u32,
    /// The number that it begins with, as written without its dot.
    pub(super) number: Option<&'t str>,
    /// The senses of all phrases that may stand in it.
    senses: Senses,
    /// Whether its words stand there as they are, without markup.
    plain: bool,
    /// Whether nothing but tabs keeps them from that.
    tabbed: bool,
}

impl<'t> Row<'t> {
    /// Two of its cells as a line with a label; where the names stand on lines of their own in their cell, commas part them.
    pub(super) fn as_labelled(&self, label: &str, names: &str) -> Row<'t> {
        let label = line::trim(label).trim_end_matches(':');
        let names = ["<br>", "<br/>", "<br />"].into_iter().fold(line::trim(names).to_owned(), |names, end| names.replace(end, ", "));
        Row {
            source: self.source,
            raw: Text::owned(format!("{label}: {names}")),
            words: OnceCell::new(),
            span: self.span,
            lines: self.lines.clone(),
            gap: false,
            table: false,
            placed: false,
            bullet: false,
            heading: false,
            indent: self.indent,
            number: None,
            senses: Senses::ALL,
            plain: false,
            tabbed: false,
        }
    }

    /// Whether one of its words is such as is asked for. Tabs between them are not folded for it.
    pub(super) fn any_word(&self, is: impl Fn(&str) -> bool) -> bool {
        if self.tabbed { self.between_blanks().any(is) } else { self.words().as_str().split(' ').any(is) }
    }

    /// Whether it may be a sentence by how many words it has.
    pub(super) fn may_be_sentence(&self) -> bool {
        !self.tabbed || self.between_blanks().nth(FEWEST - 1).is_some()
    }

    /// Whether its words are many and most of them in lower case, as in a sentence.
    pub(super) fn is_sentence(&self) -> bool {
        Casing::of(self.words().as_str(), &self.lexicon()).is_of_sentence()
    }

    /// The words in bold that it begins with, without their colon: `**Experts (P-members):** Ray, Ann; West, Bo`.
    pub(super) fn bold_lead(&self) -> Option<&str> {
        let raw = self.raw.as_str();
        let sign = ["***", "**", "__"].into_iter().find(|sign| raw.starts_with(*sign))?;
        let (bold, _) = raw.get(sign.len()..)?.split_once(sign)?;
        Some(bold.trim_end_matches(':'))
    }

    fn between_blanks(&self) -> impl Iterator<Item = &str> {
        self.raw.as_str().split([' ', '\t']).filter(|word| !word.is_empty())
    }

    /// Its words without markup.
    pub(super) fn words(&self) -> &Text<'t> {
        if self.plain {
            return &self.raw;
        }
        self.words
            .get_or_init(|| if self.placed { Box::new(inline::text(self.raw.clone(), self.source).0) } else { Box::new(self.raw.clone()) })
    }

    /// The lexicon for its words.
    pub(super) fn lexicon(&self) -> Lexicon<'static> {
        Lexicon::ALL.hearing(self.senses)
    }

    /// The senses of all phrases that may stand in it.
    pub(super) fn senses(&self) -> Senses {
        self.senses
    }

    /// The words of one of its cells.
    pub(super) fn cell(&self, cell: &str) -> Text<'t> {
        let place = self.raw.place(cell).filter(|_| self.placed).and_then(|place| Some((self.source.get(place.clone())?, place.start)));
        match place.filter(|(slice, _)| *slice == cell) {
            Some((slice, at)) => inline::text(Text::slice(slice, at), self.source).0,
            None => Text::owned(inline::plain(cell).text.into_owned()),
        }
    }

    /// Where a part of its words stands; the whole row where that cannot be told.
    pub(super) fn place(&self, text: &Text<'t>, part: &str) -> Span {
        let Some(place) = text
            .place(part)
            .filter(|place| self.placed && place.start >= self.span.start && place.end <= self.span.end && !place.is_empty())
        else {
            return self.span;
        };
        let before = self.source.get(self.span.start..place.start).unwrap_or("");
        Span { line: self.span.line + line_ends(before), start: place.start, end: place.end }
    }

    /// A part of its words, borrowed from the source where it stands there; wide gaps in a cell are one space.
    pub(super) fn take(&self, text: &Text<'t>, part: &str) -> Cow<'t, str> {
        match () {
            () if find_pair(part, *b"  ").is_some() => Cow::Owned(folded(part).into_owned()),
            () if self.placed => text.take(part, self.source),
            () => Cow::Owned(part.to_owned()),
        }
    }

    /// Whether a line above says the same and nothing else.
    pub(super) fn stands_above(&self) -> bool {
        let own = self.span.slice(self.source);
        let above = self.source.get(..self.span.start).unwrap_or("");
        !own.is_empty() && above.lines().any(|line| line.trim() == own)
    }

    /// A row that divides, or holds nothing.
    pub(super) fn is_empty(&self) -> bool {
        !self.raw.as_str().contains(char::is_alphanumeric)
    }
}

/// Whether a piece is no part of a list, whatever its words are: a comment, code, a dividing line, front matter.
pub(super) fn is_apart(piece: &Piece<'_>) -> bool {
    matches!(piece.kind, Kind::Comment | Kind::Code | Kind::Rule | Kind::Front | Kind::Turn)
}

/// The rows of pieces.
pub(super) fn rows<'t>(outline: &Outline<'t>, pieces: Range<usize>) -> Vec<Row<'t>> {
    let mut rows: Vec<Row<'t>> = Vec::with_capacity(pieces.len());
    let all = outline.pieces.get(pieces).unwrap_or(&[]);
    let mut at = 0;
    while let Some(piece) = all.get(at) {
        let table = laid_out(outline, all, at, &mut rows);
        at += table.max(1);
        match piece.kind {
            _ if table > 0 || is_apart(piece) || outline.card_of(piece.first).is_some() => {}
            Kind::Html => html(outline, piece, &mut rows),
            _ => lines(outline, piece, &mut rows),
        }
    }
    rows
}

/// The rows of a table of who attended whose cells blanks divide, from a piece on; over how many pieces it reaches.
fn laid_out<'t>(outline: &Outline<'t>, all: &[Piece<'t>], from: usize, rows: &mut Vec<Row<'t>>) -> usize {
    let is_text = |piece: &Piece<'t>| matches!(piece.kind, Kind::Paragraph | Kind::Numbered);
    let begins = |piece: &Piece<'t>| outline.lines_of(piece).first().is_some_and(|line| table::may_head(line, RowsOf::PEOPLE));
    let pieces = all.get(from..).unwrap_or(&[]);
    let Some(first) = pieces.first().filter(|first| is_text(first) && begins(first)) else { return 0 };
    // Below a head there is no other one; so a run of heads is looked through once.
    if !first.gap && from.checked_sub(1).and_then(|above| all.get(above)).is_some_and(begins) {
        return 0;
    }
    let own = || pieces.iter().enumerate().take_while(|(at, piece)| *at == 0 || !piece.gap && is_text(piece)).map(|(_, piece)| piece);
    let lines = || own().flat_map(|piece| outline.lines_of(piece));
    let Some(table) = table::attendance(lines()).filter(|table| lines().nth(table.len()).is_none()) else { return 0 };
    for (at, (cells, line)) in table.iter().zip(lines()).enumerate() {
        let index = line.number.saturating_sub(outline.lines.first().map_or(1, |first| first.number));
        rows.push(Row {
            raw: Text::owned(format!("| {} |", cells.join(" | "))),
            span: line.span(),
            lines: index..index + 1,
            gap: at == 0 && first.gap,
            table: true,
            placed: false,
            senses: Senses::ALL,
            ..Row::of(outline.text, first)
        });
    }
    own().count()
}

/// The rows of a table in HTML.
fn html<'t>(outline: &Outline<'t>, piece: &Piece<'t>, rows: &mut Vec<Row<'t>>) {
    let span = outline.span_of(piece);
    let source = span.slice(outline.text);
    let (mut line, mut at) = (span.line, 0);
    for row in table::html_rows(source) {
        line += line_ends(source.get(at..row.range.start).unwrap_or(""));
        at = row.range.start;
        let cells: Vec<String> = row.cells.iter().map(|cell| cell.replace('|', "/")).collect();
        let first = line.saturating_sub(outline.lines.first().map_or(1, |first| first.number));
        let last = first + line_ends(source.get(row.range.clone()).unwrap_or(""));
        rows.push(Row {
            raw: Text::owned(format!("| {} |", cells.join(" | "))),
            span: Span { line, start: span.start + row.range.start, end: span.start + row.range.end },
            lines: first..last + 1,
            table: true,
            placed: false,
            senses: Senses::ALL,
            ..Row::of(outline.text, piece)
        });
    }
}

/// The rows of lines.
fn lines<'t>(outline: &Outline<'t>, piece: &Piece<'t>, rows: &mut Vec<Row<'t>>) {
    let all = outline.lines_of(piece);
    // The numbers of lines stand between them and are none.
    let is_kept = |line: &Line<'t>| line.mark != Mark::Furniture;
    let is_whole = all.iter().all(is_kept);
    let places: Vec<usize> = if is_whole { Vec::new() } else { (0..all.len()).filter(|&at| all.get(at).is_some_and(is_kept)).collect() };
    let own = if is_whole { Cow::Borrowed(all) } else { all.iter().filter(|line| is_kept(line)).copied().collect() };
    let place = |at: usize| if is_whole { at } else { places.get(at).copied().unwrap_or(at) };
    let mut at = 0;
    while let Some(line) = own.get(at) {
        if matches!(line.mark, Mark::Rule(_) | Mark::Blank) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while own.get(at..end).zip(own.get(end)).is_some_and(|(so_far, next)| goes_on(piece, so_far, next)) {
            end += 1;
        }
        let joined = own.get(at..end).unwrap_or(&[]);
        let lines = piece.first + place(at)..piece.first + place(end - 1) + 1;
        rows.push(Row { lines, ..row(outline.text, piece, line, joined, at == 0) });
        at = end;
    }
}

/// A row of lines that belong together.
fn row<'t>(source: &'t str, piece: &Piece<'t>, line: &Line<'t>, joined: &[Line<'t>], first: bool) -> Row<'t> {
    let marked = piece.kind != Kind::Table && matches!(line.mark, Mark::Bullet | Mark::Hash(_));
    let number =
        line.written_number().filter(|number| number.closer != ' ' || matches!(piece.kind, Kind::Heading(_))).map(|number| number.text);
    // "a) Ann Ray"
    let is_letter = line.written_number().is_some_and(|number| number.closer == ')' && number.text.len() == 1);
    let is_listed = |number: &&str| is_letter || number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    // "TOP 3: Verschiedenes": the word before the number counts no people.
    let counts = line.written_number().is_some_and(|number| number.closer != ':') || matches!(piece.kind, Kind::Heading(_));
    let number = number.filter(is_listed).filter(|_| counts && line.rest() != line.text);
    let bare = (marked || number.is_some()) && !line.rest().is_empty();
    let begin = if bare { line.rest() } else { line.text };
    let unfilled = |text: &'t str, at: usize| {
        let own = unfilled(text);
        Stretch::new(own, at + own.as_ptr().addr().saturating_sub(text.as_ptr().addr()))
    };
    let first_words = unfilled(begin, line.at + line.text.len().saturating_sub(begin.len()));
    let rest = joined.get(1..).unwrap_or(&[]).iter().map(|line| unfilled(line.text, line.at));
    let span = joined.last().map_or(line.span(), |last| line.span().to(last.span()));
    let has_words = |own: &Line<'t>| !own.facts.is(Form::MARKED) || has_only_gaps(own);
    let is_apart = |(at, own): (usize, &Line<'t>)| own.mark == Mark::None || bare && at == 0;
    let is_plain = |(at, own): (usize, &Line<'t>)| has_words(own) && is_apart((at, own));
    let is_tabbed = |(at, own): (usize, &Line<'t>)| (has_words(own) || has_only_tabs(own)) && is_apart((at, own));
    let plain = joined.iter().enumerate().all(is_plain);
    Row {
        raw: Text::joined(iter::once(first_words).chain(rest)),
        span,
        gap: first && piece.gap,
        table: piece.kind == Kind::Table,
        bullet: (matches!(line.mark, Mark::Bullet) && piece.kind != Kind::Table) || piece.kind == Kind::Numbered && number.is_some(),
        indent: line.indent,
        number: number.filter(|_| bare),
        senses: joined.iter().fold(Senses::NONE, |senses, line| senses | line.facts.senses),
        plain,
        tabbed: !plain && piece.kind != Kind::Table && joined.iter().enumerate().all(is_tabbed),
        ..Row::of(source, piece)
    }
}

impl<'t> Row<'t> {
    /// A row of a piece, without words.
    fn of(source: &'t str, piece: &Piece<'t>) -> Row<'t> {
        Row {
            source,
            raw: Text::default(),
            words: OnceCell::new(),
            span: Span::default(),
            lines: 0..0,
            gap: piece.gap,
            table: false,
            placed: true,
            bullet: false,
            heading: matches!(piece.kind, Kind::Heading(_) | Kind::Title),
            indent: piece.indent,
            number: None,
            senses: Senses::NONE,
            plain: false,
            tabbed: false,
        }
    }
}

/// Whether a line goes on on the next one: it ends in a comma or a joining word, is full, or the next one hangs below its mark.
fn goes_on(piece: &Piece<'_>, so_far: &[Line<'_>], next: &Line<'_>) -> bool {
    let [.., before] = so_far else { return false };
    let is_article = next.text.starts_with("o ") && piece.kind == Kind::Paragraph;
    if piece.kind == Kind::Table || matches!(next.mark, Mark::Bullet | Mark::Hash(_)) && !is_article {
        return false;
    }
    if next.written_number().is_some_and(|number| number.closer != ' ') && piece.kind == Kind::Numbered {
        return false;
    }
    if party(next.text).is_some() {
        return false;
    }
    let hangs = next.indent > before.indent.saturating_add(1) && matches!(before.mark, Mark::Bullet | Mark::Number(_));
    let joins = || {
        let lexicon = Lexicon::ALL.hearing(before.facts.senses);
        let last = before.text.rsplit_once(' ').map_or(before.text, |(_, last)| last);
        let is_small = last.starts_with(char::is_lowercase) || !before.text.contains(char::is_lowercase);
        last == "&" || is_small && lexicon.is_word(last, AND)
    };
    let bracket = || before.text.rfind('(').is_some_and(|at| !before.text.get(at..).unwrap_or("").contains(')'));
    let opened = || before.facts.is(Form::BRACKET) && bracket();
    // "von Moor, Di" opens a row of its own.
    let small = || {
        let first = next.text.split(' ').next().unwrap_or("");
        let lists = || next.text.contains(", ") && before.text.contains(", ");
        piece.kind == Kind::Paragraph && first.starts_with(char::is_lowercase) && lists() && !crate::lexicon::is_particle(first)
    };
    if opens_label(next) {
        return is_cut_short(before);
    }
    before.text.ends_with([',', ';'])
        || hangs
        || opened()
        || small()
        || joins()
        || is_full(so_far, next)
        || piece.kind == Kind::Bullet && next.indent > before.indent && !is_in_cells(next)
}

/// Whether a line ends in an article or a title: "there being present the" above "Councillors:".
fn is_cut_short(line: &Line<'_>) -> bool {
    let (lexicon, last) = (Lexicon::ALL.hearing(line.facts.senses), line.text.rsplit(' ').next().unwrap_or(""));
    let is_title = || lexicon.is_word(last, HONORIFIC) && lexicon.is_word(last, ATTENDANCE_FILLER);
    line.text.contains(' ') && (last.starts_with(char::is_lowercase) && lexicon.is_word(last, ARTICLE) || is_title())
}

/// Whether a line begins with a label in emphasis, or with one of people: `**Officers:** Ann Ray`, `Officers: Ann Ray`.
fn opens_label(line: &Line<'_>) -> bool {
    /// No such label is longer, in bytes.
    const LONGEST: usize = 60;
    if !line.facts.is(Form::COLON) {
        return false;
    }
    let bare = line.text.trim_start_matches(['*', '_']);
    let Some((label, after)) = bare.split_once(':').filter(|(label, _)| label.len() < LONGEST) else { return false };
    let sign = line.text.get(..line.text.len() - bare.len()).unwrap_or("");
    let emphasised = || !sign.is_empty() && (after.starts_with(sign) && !label.contains(sign) || label.ends_with(sign));
    emphasised() || people_label(label, &Lexicon::ALL.hearing(line.facts.senses)).is_some()
}

/// Whether a line is so long that it was wrapped. A long one without any sign between its words is a header, unless it goes on with another.
fn is_full(so_far: &[Line<'_>], next: &Line<'_>) -> bool {
    const FULL: usize = 66;
    let [earlier @ .., line] = so_far else { return false };
    let lists = || line.text.contains([',', '(', ':', ';', '[']) || line.text.contains(" - ");
    let is_long = line.text.len() + line.indent as usize >= FULL && line.width() >= FULL;
    // "The Councillors Ann Ray and Bo" above "West were absent from the meeting"
    let is_cut = || {
        let ends = line.text.ends_with(['.', '!', '?', '-', '–', '_']);
        let is_prose = |line: &Line<'_>| Casing::of(line.text, &Lexicon::ALL.hearing(line.facts.senses)).is_of_sentence();
        let tells = || line.facts.senses.any(TELLS) && Lexicon::ALL.hearing(line.facts.senses).phrases(line.text, TELLS).next().is_some();
        !ends && (!line.text.ends_with(':') && tells() || is_prose(next) && line.text.contains(char::is_lowercase))
    };
    // "the following attended:" leads to rows of their own.
    is_long
        && (!earlier.is_empty() || lists() || next.text.starts_with(char::is_lowercase) || is_cut())
        && !line.text.ends_with(':')
        && !is_in_cells(line)
        && !is_in_cells(next)
        && !next.text.contains("  ")
}

/// A line without the hyphens that fill it: `------ Faltou a Vereadora. ------`.
fn unfilled(text: &str) -> &str {
    const FILL: &str = "---";
    if !(text.starts_with(FILL) || text.ends_with(FILL)) || !text.contains(char::is_alphabetic) {
        return text;
    }
    let begun = if text.starts_with(FILL) { text.trim_start_matches(['-', ' ']) } else { text };
    if begun.ends_with(FILL) { begun.trim_end_matches(['-', ' ']) } else { begun }
}

/// The letters of a body that a line begins with before a dash: `PSD – Rui Prado`.
pub(super) fn party(text: &str) -> Option<&str> {
    let (letters, rest) = text.split_once(' ')?;
    (["– ", "- ", "— "].iter().any(|dash| rest.starts_with(dash)) && is_capitals(letters)).then_some(letters)
}

/// Whether nothing but wide gaps could be markup, so that its words stand there as they are: columns that a reader sees.
fn has_only_gaps(line: &Line<'_>) -> bool {
    line.facts.is(Form::GAP) && !line.facts.is(Form::TAB) && has_only_blanks(line)
}

/// The same of tabs, in whose place a space stands among the words.
fn has_only_tabs(line: &Line<'_>) -> bool {
    line.facts.is(Form::TAB) && has_only_blanks(line)
}

/// Whether no sign of markup stands on a line, and no blank but spaces and tabs.
fn has_only_blanks(line: &Line<'_>) -> bool {
    let marks = Form::EMPHASIS.with(Form::PIPE).with(Form::LINK).with(Form::AT);
    let is_blank = |c: char| !matches!(c, ' ' | '\t') && is_blank_char(c);
    let bytes = || line.text.bytes();
    let has_marking = || bytes().any(|byte| MARKING.of(byte)) || line.text.contains(is_blank);
    !(line.facts.any(marks) || bytes().any(|byte| MARKING.of(byte) || OPENING_BLANKS.of(byte)) && has_marking())
}

/// The signs that markup may be made of, and what controls a terminal.
static MARKING: Bytes<bool> = Bytes::among(b"[]<&~`{}\\^\x7f\0\x01\x02\x03\x04\x05\x06\x07\x08\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f");

/// The bytes that blanks outside ASCII begin with.
static OPENING_BLANKS: Bytes<bool> = Bytes::among(b"\xc2\xe1\xe2\xe3\xef");

/// Whether a line is divided into cells.
fn is_in_cells(line: &Line<'_>) -> bool {
    line.facts.any(Form::TAB.with(Form::PIPE))
}

#[cfg(test)]
pub(super) mod testing {
    use super::{Row, rows};
    use crate::evidence::Log;
    use crate::outline::outline;

    /// What is found of the rows of some lines below a head.
    pub(in crate::read::people) fn of_rows<F>(lines: &str, find: impl Fn(&[Row<'_>]) -> F) -> F {
        const BEFORE: &str = "Board\n\n4 May 2026\n\n# Roof\n\n- It leaks.\n\n# Annex 1: Participants\n\n";
        let text = format!("{BEFORE}{lines}\n");
        let outline = outline(&text, &Log::default());
        let first = outline.pieces.iter().position(|piece| piece.first >= BEFORE.lines().count()).unwrap();
        find(&rows(&outline, first..outline.pieces.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::testing::of_rows;
    use super::*;

    #[test]
    fn words_without_markup_stand_there_as_they_are() {
        for (line, plain, tabbed) in [
            ("Ann Ray", true, false),
            ("- Ann Ray", true, false),
            ("Ann\tRay", false, true),
            ("- Ann\tRay", false, true),
            ("**Ann** Ray", false, false),
            ("- **Ann** Ray", false, false),
            ("**Ann**\tRay", false, false),
            ("[Ann](x)\tRay", false, false),
        ] {
            let found = of_rows(line, |rows| rows.iter().map(|row| (row.plain, row.tabbed)).collect::<Vec<_>>());
            assert_eq!(found, [(plain, tabbed)], "{line:?}");
        }
    }

    #[test]
    fn a_part_of_a_row_has_its_own_place() {
        of_rows("Ann Ray (Harbour)\n\nBo West", |rows| {
            let [one, other] = rows else { panic!("{rows:?}") };
            let of = |part: &str| {
                let text = one.words();
                let at = text.as_str().find(part).unwrap();
                let part = &text.as_str()[at..at + part.len()];
                let place = one.place(text, part);
                (place.start - one.span.start, place.end - one.span.start, place.line - one.span.line)
            };
            assert_eq!(of("Ann Ray"), (0, 7, 0));
            assert_eq!(of("Harbour"), (9, 16, 0));
            assert_eq!(of("Ann Ray (Harbour)"), (0, 17, 0));
            // What is no part of it stands where the whole row stands, and so does nothing.
            assert_eq!(one.place(other.words(), other.words().as_str()), one.span);
            assert_eq!(other.place(one.words(), one.words().as_str()), other.span);
            assert_eq!(one.place(one.words(), &one.words().as_str()[..0]), one.span);
        });
        of_rows("Ann Ray (Harbour,\nQuay)", |rows| {
            let [row] = rows else { panic!("{rows:?}") };
            let words = row.words().as_str();
            let place = row.place(row.words(), &words[words.find("Quay").unwrap()..words.len() - 1]);
            assert_eq!((place.line - row.span.line, place.start - row.span.start), (1, 18));
        });
    }

    #[test]
    fn what_stands_in_the_source_is_not_copied() {
        of_rows("Ann Ray  Harbour", |rows| {
            let [row] = rows else { panic!("{rows:?}") };
            let words = row.words().as_str();
            assert!(matches!(row.take(row.words(), &words[..7]), Cow::Borrowed("Ann Ray")));
            assert!(matches!(row.take(row.words(), words), Cow::Owned(taken) if taken == "Ann Ray Harbour"));
        });
    }

    #[test]
    fn a_line_that_stands_above_is_whole() {
        for (lines, expected) in [
            ("Roof\n\nAnn Ray", false),
            ("Ann Ray\n\nAnn Ray", true),
            ("Ann Ray, Bo West\n\nAnn Ray", false),
            ("Ann\n\nAnn Ray", false),
            ("  Ann Ray  \n\nAnn Ray", true),
        ] {
            assert_eq!(of_rows(lines, |rows| rows.last().is_some_and(Row::stands_above)), expected, "{lines:?}");
        }
    }

    /// Whether the first line of a text goes on on the second one.
    fn two_are_one(text: &str) -> bool {
        const BEFORE: &str = "Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\n";
        let text = format!("{BEFORE}{text}\n");
        let outline = crate::outline::outline(&text, &crate::evidence::Log::default());
        let first = BEFORE.lines().count();
        let piece = outline.pieces.iter().find(|piece| (piece.first..=piece.last).contains(&first)).unwrap();
        goes_on(piece, &outline.lines[first..=first], &outline.lines[first + 1])
    }

    #[test]
    fn a_line_goes_on_where_it_cannot_end() {
        let full = |length: usize| format!("Ann Ray, {}", "x".repeat(length - 9));
        for (text, expected) in [
            ("Ann Ray,\nBo West".to_owned(), true),
            ("Ann Ray\nBo West".to_owned(), false),
            ("Ann Ray and\nBo West".to_owned(), true),
            ("Ann Ray &\nBo West".to_owned(), true),
            ("ANN RAY AND\nBO WEST".to_owned(), true),
            ("Ann Ray And\nBo West".to_owned(), false),
            ("Ann Ray (Harbour\nOffice)".to_owned(), true),
            ("Ann Ray (Harbour)\nBo West".to_owned(), false),
            ("Ann Ray, Bo West\nmoss, Cy".to_owned(), true),
            ("Ann Ray, Bo West\nvon Moss, Cy".to_owned(), false),
            ("Ann Ray, Bo West\nmoss Cy".to_owned(), false),
            ("Ann Ray Bo West\nmoss, Cy".to_owned(), false),
            ("Ann Ray,\nPSD – Bo West".to_owned(), false),
            ("- Ann Ray\n   Bo West".to_owned(), true),
            ("- Ann Ray\n Bo West".to_owned(), true),
            ("there being present the\nCouncillors: Bo West".to_owned(), true),
            ("Ann Ray,\nCouncillors: Bo West".to_owned(), false),
            (full(66) + "\nBo West", true),
            (full(65) + "\nBo West", false),
            (full(66) + "\nBo West  Cy Moss", false),
            (full(65) + ":\nBo West", false),
            ("Ann Ray ".repeat(9) + "\nBo West", false),
            ("Ann Ray ".repeat(9) + "\nbo west", true),
            // A long line without any sign goes on with a sentence, or after a word that tells who attended.
            (
                "The Councillors of the harbour town of Oldport Ann Ray Cy Moss and Ed\nWest had gone home from the meeting by then"
                    .to_owned(),
                true,
            ),
            ("The Councillors of the harbour town of Oldport Ann Ray Cy Moss and Ed\nWest Bo".to_owned(), false),
            ("The Councillors of the harbour town of Oldport were absent with Ann Ray\nWest Bo".to_owned(), true),
            ("The Councillors of the harbour town of Oldport were absent with Ann Ray.\nWest Bo".to_owned(), false),
            ("The Councillors of the harbour town of Oldport were absent with Ann Ray:\nWest Bo".to_owned(), false),
            ("The Councillors of the harbour town of Oldport, Ann Ray, were with\tBo\nCy Moss".to_owned(), false),
        ] {
            assert_eq!(two_are_one(&text), expected, "{text:?}");
        }
    }

    #[test]
    fn letters_before_a_dash_are_a_party() {
        for (text, expected) in [
            ("PSD – Rui Prado", true),
            ("PSD - Rui Prado", true),
            ("PSD — Rui Prado", true),
            ("PSD Rui Prado", false),
            ("PSD –Rui Prado", false),
            ("Psd – Rui Prado", false),
            ("PSD", false),
        ] {
            assert_eq!(party(text).is_some(), expected, "{text:?}");
        }
    }

    #[test]
    fn three_hyphens_fill_a_line() {
        for (text, expected) in [
            ("--- It leaks. ---", "It leaks."),
            ("--- It leaks.", "It leaks."),
            ("It leaks. ---", "It leaks."),
            ("-- It leaks. --", "-- It leaks. --"),
            ("- It leaks.", "- It leaks."),
            ("--- 12 ---", "--- 12 ---"),
            ("It leaks.", "It leaks."),
        ] {
            assert_eq!(unfilled(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_label_in_emphasis_or_of_people_opens_a_line() {
        let long = |length: usize| format!("**{}:** Ann", "R".repeat(length));
        for (text, expected) in [
            ("**Roof:** Ann Ray", true),
            ("**Roof**: Ann Ray", true),
            ("__Roof:__ Ann Ray", true),
            ("**Roof: Ann Ray**", false),
            ("Roof: Ann Ray", false),
            ("Present: Ann Ray", true),
            ("Councillors: Ann Ray", true),
            ("Present Ann Ray", false),
            (&long(59), true),
            (&long(60), false),
        ] {
            let lines = line::lines(text);
            assert_eq!(lines.first().is_some_and(opens_label), expected, "{text:?}");
        }
        for (text, expected) in [
            ("there being present the", true),
            ("the", false),
            ("there being present The", false),
            ("compareceram os Senhores", true),
            ("there being present Dr", false),
            ("they left", false),
        ] {
            let lines = line::lines(text);
            assert_eq!(lines.first().is_some_and(is_cut_short), expected, "{text:?}");
        }
    }
}
