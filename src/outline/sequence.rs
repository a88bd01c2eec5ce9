//! Runs of numbered lines (1, 2, 3 …, with 1.1 below 1): headings, entries of a list, or paragraphs of prose.
//!
//! A number belongs to a run that it follows: the next one, a gap of a few, the same again, or a part below it. A run may hold another one
//! between two of its numbers. All numbers of a run share one verdict, from what was measured of all of them.

use std::borrow::Cow;

use super::piece::{Digits, Kind, Piece, Style};
use super::run_in::{RunInTitle, is_remark, run_in};
use crate::diagnostic::Reason;
use crate::evidence::{Log, Question, Side, VETO, row};
use crate::grid::heads_columns;
use crate::lexicon::sense::{ITEM, ITEM_CODE, NUMBER, NUMERAL, PAPER};
use crate::lexicon::{self, Label, Lexicon};
use crate::line::{Line, Number};
use crate::scan::Form;
use crate::value::date;

/// The values that a written number may have: figures part by part, or a letter or Roman number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    Figures,
    Roman,
    Letter,
}

/// The value of the last part of a number, in a style.
fn value(number: &str, style: Count) -> Option<u32> {
    match style {
        Count::Figures if number.len() > 1 && number.bytes().all(|byte| !byte.is_ascii_digit()) && !number.contains('.') => {
            Lexicon::ALL.number(number, NUMBER | NUMERAL | ITEM_CODE).map(u32::from).filter(|number| *number > 0)
        }
        Count::Figures => number.rsplit(['.', '/', '-']).next()?.parse().ok(),
        Count::Roman => number.bytes().all(|b| b"IVXLCivxlc".contains(&b)).then(|| crate::value::number::integer(number)).flatten(),
        Count::Letter => {
            let mut chars = number.chars();
            let letter = chars.next().filter(char::is_ascii_alphabetic)?;
            chars.next().is_none().then(|| u32::from(letter.to_ascii_lowercase()).saturating_sub(u32::from('a')) + 1)
        }
    }
}

fn styles(number: &str) -> impl Iterator<Item = (Count, u32)> {
    [Count::Figures, Count::Roman, Count::Letter].into_iter().filter_map(|style| value(number, style).map(|value| (style, value)))
}

/// Whether a number may come after another one in the same run: the next one, a gap of a few, the same again, or a part below it.
fn follows(before: Number<'_>, number: Number<'_>) -> bool {
    let stem = |text: &'_ str| text.rfind(['.', '/', '-']).map_or(0, |at| at + 1);
    // "1.0" stands above "1.1", as "1" does.
    let whole = |text: &'_ str| text.strip_suffix(".0").map_or(text.len(), str::len);
    let before = Number { text: before.text.get(..whole(before.text)).unwrap_or(before.text), ..before };
    let number = Number { text: number.text.get(..whole(number.text)).unwrap_or(number.text), ..number };
    if number.depth > before.depth {
        return number.text.strip_prefix(before.text).is_some_and(|rest| rest.starts_with('.'));
    }
    let above: &str = {
        // 1.2 before 2: compare with the part of the former that has as many parts as the latter
        let mut end = before.text.len();
        for _ in number.depth..before.depth {
            end = before.text.get(..end).and_then(|text| text.rfind('.')).unwrap_or(end);
        }
        before.text.get(..end).unwrap_or("")
    };
    // "101/24" and "102/24" are of one year.
    if let (Some((old, year)), Some((new, same))) = (above.split_once('/'), number.text.split_once('/'))
        && year == same
    {
        return old.parse::<u32>().ok().zip(new.parse::<u32>().ok()).is_some_and(|(old, new)| new >= old && new <= old.saturating_add(4));
    }
    let same_stem = above.get(..stem(above)) == number.text.get(..stem(number.text));
    let case = |text: &str| text.starts_with(char::is_lowercase);
    same_stem
        && (before.closer == number.closer || before.depth != number.depth)
        && case(above) == case(number.text)
        && styles(above).any(|(style, old)| value(number.text, style).is_some_and(|new| new >= old && new <= old.saturating_add(4)))
}

/// What the numbers of a run are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entries {
    Headings,
    /// Headings with their text on the same line.
    RunIn,
    Paragraphs,
    List,
}

/// What is measured of a run. Counts are of its entries.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Measured {
    entries: usize,
    /// With words after the number.
    worded: usize,
    /// With running text after the number, or a whole sentence after a letter.
    prose: usize,
    /// With the title of an item that meetings have again and again.
    items: usize,
    /// With a title that runs into text on its line.
    run_in: usize,
    /// With the title of such an item that does.
    items_run_in: usize,
    /// With a title that ends where a sentence begins.
    before_sentences: usize,
    /// With whole sentences nested below.
    over_sentences: usize,
    /// With text below that is not nested in it, the last one left out: what follows that may be anything.
    over_text: usize,
    /// With text nested below, after a gap.
    over_apart: usize,
    /// With text nested directly below.
    over_nested: usize,
    /// Whether text that is not nested stands below the last entry.
    last_over_text: bool,
    /// Whether each outermost number but the first stands after a gap, or has its title in bold.
    spaced: bool,
    bold: bool,
    /// Whether the document has marked headings.
    marked: bool,
    /// The label that stands directly above.
    label: Option<Label>,
    /// Whether the line directly above heads the columns of a table.
    tabled: bool,
    /// Of the first entry: whether it stands after a gap, counts in digits, has a delimiter, and ends as a sentence does.
    first_apart: bool,
    first_in_digits: bool,
    first_closed: bool,
    first_is_sentence: bool,
}

impl Measured {
    /// Whether a count is that of half the entries, the last one left out.
    fn is_half(&self, count: usize) -> bool {
        count > 0 && count * 2 >= self.entries.saturating_sub(1)
    }

    fn is_most(&self, count: usize) -> bool {
        count * 2 > self.entries
    }

    /// Whether a single number stands as a heading does.
    fn lone_heading(&self) -> bool {
        self.last_over_text && self.first_apart && self.first_in_digits && self.first_closed && !self.first_is_sentence && !self.marked
    }
}

use Entries::{Headings, Paragraphs, RunIn};

pub(super) static QUESTION: Question<Measured, Entries> = Question {
    name: "what numbered lines are",
    say: |answer| match answer {
        Headings => "headings",
        RunIn => "headings with text on their lines",
        Paragraphs => "paragraphs",
        Entries::List => "entries of a list",
    },
    otherwise: Entries::List,
    least: 5,
    lead: 1,
    rows: &[
        row("text below, not nested", Side::Content, Headings, 6, |m| m.entries > 1 && m.is_half(m.over_text)),
        row("text below after a gap", Side::Content, Headings, 6, |m| m.entries > 1 && !m.marked && m.is_half(m.over_text + m.over_apart)),
        row("lists below, the numbers standing apart", Side::Content, Headings, 6, |m| {
            m.entries > 1 && !m.marked && m.spaced && m.is_half(m.over_text + m.over_apart + m.over_nested)
        }),
        row("lists below titles in bold", Side::Content, Headings, 6, |m| {
            m.entries > 1 && m.bold && m.is_half(m.over_text + m.over_apart + m.over_nested)
        }),
        row("one number that stands as a heading", Side::Content, Headings, 6, |m| m.entries == 1 && m.lone_heading()),
        row("items that meetings have", Side::Words, Headings, 2, |m| m.items > 1),
        row("numbers without words", Side::Words, Headings, VETO, |m| m.worded * 2 <= m.entries),
        row("numbers without words", Side::Words, RunIn, VETO, |m| m.worded * 2 <= m.entries),
        row("rows below the head of a table", Side::Form, Headings, VETO, |m| m.tabled),
        row("rows below the head of a table", Side::Form, RunIn, VETO, |m| m.tabled),
        row("a list of actions or decisions", Side::Habit, Headings, VETO, |m| matches!(m.label, Some(Label::Actions | Label::Decisions))),
        row("an agenda with text below its entries", Side::Content, Headings, 6, |m| {
            m.label == Some(Label::Agenda) && m.over_sentences > 1 && m.is_half(m.over_text + m.over_apart + m.over_nested)
        }),
        row("titles that run into text", Side::Form, RunIn, 4, |m| m.entries > 2 && m.run_in * 3 >= m.entries * 2),
        row("items that run into text", Side::Words, RunIn, 3, |m| m.entries > 2 && m.items_run_in > 0),
        row("titles before sentences", Side::Words, RunIn, 3, |m| m.entries > 2 && m.before_sentences * 3 >= m.entries),
        row("numbers that stand apart", Side::Habit, RunIn, 2, |m| m.spaced),
        row("entries of an agenda, nothing below them", Side::Habit, RunIn, VETO, |m| {
            m.label == Some(Label::Agenda) && !m.spaced && m.over_text == 0
        }),
        row("running text", Side::Words, Paragraphs, 9, |m| m.is_most(m.prose)),
        row("running text", Side::Words, Headings, VETO, |m| m.is_most(m.prose)),
        row("one sentence", Side::Words, Paragraphs, 5, |m| m.entries == 1 && m.first_is_sentence),
    ],
};

/// So many runs may be open inside one another.
const MOST_OPEN: usize = 8;

/// Finds the runs of numbered pieces and decides each.
pub(super) fn mark<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>], log: &Log) {
    let base = pieces.iter().filter(|piece| piece.kind == Kind::Numbered).map(|piece| piece.indent).min().unwrap_or(0);
    let mut runs = Runs { lines, log, marked: has_marked_headings(pieces), open: Vec::new(), room: Vec::new() };
    let mut nested = Nested::default();
    for at in 0..=pieces.len() {
        if nested.holds(pieces, at) {
            tell_of(log, pieces, at, Entries::List, "nested in an entry of a list");
            continue;
        }
        let Some(piece) = pieces.get(at).filter(|piece| !piece.is_heading() || is_action_label(piece)) else {
            runs.end(pieces, 0, at);
            continue;
        };
        let Some(number) = piece.number.filter(|_| piece.kind == Kind::Numbered && is_outer(piece, base)) else {
            tell_of(log, pieces, at, Entries::List, "further to the right than the numbers of the meeting");
            continue;
        };
        runs.add(pieces, at, number);
    }
}

/// The runs of numbers that may go on.
struct Runs<'l, 't> {
    lines: &'l [Line<'t>],
    log: &'l Log,
    /// Whether the document has marked headings.
    marked: bool,
    /// The open runs, each inside the one before it.
    open: Vec<Vec<usize>>,
    /// The room of the run that was decided last.
    room: Vec<usize>,
}

impl<'t> Runs<'_, 't> {
    /// Adds a numbered piece to the run that it goes on with, which ends those inside it; or opens a run with it.
    fn add(&mut self, pieces: &mut [Piece<'t>], at: usize, number: Number<'t>) {
        let gap = pieces.get(at).is_some_and(|piece| piece.gap);
        // What is counted from 1 right below a label of actions, or below text that leads to it, is a list of its own.
        let leads = |above: &Piece<'_>| !gap && above.kind == Kind::Paragraph && above.words(self.lines).ends_with(':');
        let is_listed = at.checked_sub(1).and_then(|above| pieces.get(above)).is_some_and(|above| is_action_label(above) || leads(above))
            && styles(number.text).any(|(_, value)| value == 1);
        if let Some(own) = run_of(&self.open, pieces, number, gap).filter(|_| !is_listed) {
            self.end(pieces, own + 1, at);
            if let Some(run) = self.open.last_mut() {
                run.push(at);
            }
            return;
        }
        if self.open.len() >= MOST_OPEN {
            let run = self.open.remove(0);
            self.decide(pieces, run, at);
        }
        let mut run = std::mem::take(&mut self.room);
        run.clear();
        run.push(at);
        self.open.push(run);
    }

    /// Ends the runs inside the outermost `kept` ones, the innermost first.
    fn end(&mut self, pieces: &mut [Piece<'t>], kept: usize, at: usize) {
        while self.open.len() > kept {
            let Some(run) = self.open.pop() else { break };
            self.decide(pieces, run, at);
        }
    }

    /// Decides a run that ends before a piece.
    fn decide(&mut self, pieces: &mut [Piece<'t>], run: Vec<usize>, at: usize) {
        decide(self.lines, pieces, &run, (at, self.marked), self.log);
        self.room = run;
    }
}

/// Says what a numbered line is by a rule, where it is no heading.
fn tell_of(log: &Log, pieces: &[Piece<'_>], at: usize, answer: Entries, rule: &'static str) {
    let numbered = |piece: &&Piece<'_>| !piece.is_heading() && piece.number.is_some();
    if let Some(piece) = pieces.get(at).filter(numbered) {
        let say = QUESTION.say;
        log.record(|| Reason::rule(QUESTION.name, say(answer), rule, piece.first + 1, piece.last + 1).over(say(Headings)));
    }
}

/// Whether a number stands far enough to the left to be one of the meeting's: as far as the others, or a part below one of them.
fn is_outer(piece: &Piece<'_>, base: u32) -> bool {
    let depth = piece.number.map_or(1, |number| u32::from(number.depth));
    piece.indent < base.saturating_add(depth.saturating_mul(4))
}

/// The open run that a number goes on with: of two, the one whose numbers stand after gaps, or do not, as this one does.
fn run_of(open: &[Vec<usize>], pieces: &[Piece<'_>], number: Number<'_>, gap: bool) -> Option<usize> {
    let last = |run: &Vec<usize>| run.last().and_then(|&last| pieces.get(last));
    let fits = |run: &Vec<usize>| last(run).and_then(|last| last.number).is_some_and(|before| follows(before, number));
    let alike = |run: &Vec<usize>| last(run).is_some_and(|last| last.gap == gap);
    open.iter().rposition(|run| fits(run) && alike(run)).or_else(|| open.iter().rposition(fits))
}

/// Whether a document has marked headings. Its title is no sign of its habit, and neither is a date below that.
fn has_marked_headings(pieces: &[Piece<'_>]) -> bool {
    let is_marked =
        |piece: &&Piece<'_>| matches!(piece.kind, Kind::Heading(Style::Hash(_) | Style::Underline(_))) && !is_action_label(piece);
    let mut marked = pieces.iter().filter(is_marked);
    let first = marked.next().map(|first| first.first);
    let is_first_text = first.is_some() && first == pieces.iter().find(|piece| !piece.is_noise()).map(|piece| piece.first);
    first.is_some() && !is_first_text || marked.next().is_some()
}

/// The indent of numbers nested in a list entry, directly below it: they are a list of their own.
#[derive(Default)]
struct Nested(Option<u32>);

impl Nested {
    /// Whether a piece stands in such a list.
    fn holds(&mut self, pieces: &[Piece<'_>], at: usize) -> bool {
        let above = at.checked_sub(1).and_then(|above| pieces.get(above));
        self.0 = match (above, pieces.get(at)) {
            (Some(above), Some(piece)) if piece.kind == Kind::Numbered && (!piece.gap || self.0 == Some(piece.indent)) => match self.0 {
                Some(indent) if piece.indent >= indent => Some(indent),
                _ if above.kind == Kind::Bullet && piece.indent > above.indent => Some(piece.indent),
                _ => None,
            },
            (_, Some(piece)) if self.0.is_some_and(|indent| piece.indent >= indent && !piece.gap) => self.0,
            _ => None,
        };
        self.0.is_some()
    }
}

/// A label of actions or decisions stands inside a section and divides no run.
fn is_action_label(piece: &Piece<'_>) -> bool {
    matches!(piece.label, Some(Label::Actions | Label::Decisions))
}

/// Whether the line directly above a run heads the columns of a table.
fn is_tabled(lines: &[Line<'_>], pieces: &[Piece<'_>], run: &[Entry]) -> bool {
    let first = run.first().and_then(|first| pieces.get(first.at));
    first.and_then(|first| lines.get(first.first.checked_sub(1)?)).is_some_and(heads_columns)
}

/// Decides what the entries of one run are. `end` is the index after the run's last text.
fn decide<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>], run: &[usize], (end, marked): (usize, bool), log: &Log) {
    let without = without_sentences(pieces, run, log);
    let mut run: Vec<Entry> = Vec::with_capacity(without.len());
    run.extend(without.iter().filter_map(|&at| Entry::of(lines, pieces, at)));
    let listed = listed(pieces, &run, end);
    let says = |entry: &Entry| entry.is_remark && entry.run_in.is_none() && pieces.get(entry.at).is_some_and(|piece| piece.label.is_none());
    let is_titled = |entry: &Entry| !listed.contains(&entry.at) && !says(entry);
    let all_titled = run.iter().all(is_titled);
    let titled: Vec<Entry> = run.iter().copied().filter(|entry| !all_titled && is_titled(entry)).collect();
    let measured = if titled.len() > 1 {
        Measured { prose: prose_of(pieces, &run), ..measure(pieces, &titled, &run, end, marked) }
    } else {
        measure(pieces, &run, &run, end, marked)
    };
    let measured = Measured { tabled: is_tabled(lines, pieces, &run), ..measured };
    if counts_nothing(pieces, &run)
        || is_of_letterhead(lines, pieces, &run)
        || matches!(run.as_slice(), &[alone] if begins_with_day(lines, pieces, alone.at))
    {
        for entry in &run {
            tell_of(log, pieces, entry.at, Paragraphs, "begins with an initial, a title, a day or a fraction, which counts nothing");
            if let Some(piece) = pieces.get_mut(entry.at) {
                (piece.kind, piece.number) = (Kind::Paragraph, None);
            }
        }
        return;
    }
    let verdict = QUESTION.decide(&measured);
    log.report_close_call(&QUESTION, verdict, || {
        run.first().and_then(|first| pieces.get(first.at)).map(|piece| piece.span(lines)).unwrap_or_default()
    });
    for piece in run.iter().filter_map(|entry| pieces.get(entry.at)) {
        log.record(|| QUESTION.reason(verdict, piece.first + 1, piece.last + 1));
    }
    match verdict.answer {
        answer @ (Headings | RunIn) => are_headings(pieces, (&run, &listed), end, answer, log),
        Paragraphs => are_prose(pieces, run.iter().map(|entry| entry.at)),
        Entries::List => {}
    }
}

/// Makes headings of the entries of a run. An entry that is a sentence remains a paragraph, and numbers below another one with nothing
/// below any of them remain a list where those below others have text.
fn are_headings(pieces: &mut [Piece<'_>], (run, listed): (&[Entry], &[usize]), end: usize, answer: Entries, log: &Log) {
    for at in listed {
        tell_of(log, pieces, *at, Entries::List, "a number below another one, with nothing below it");
    }
    // "I" is a letter among letters.
    let is_roman = |number: Number<'_>| number.text.len() > 1 && value(number.text, Count::Roman).is_some();
    let roman = run.iter().any(|entry| pieces.get(entry.at).and_then(|piece| piece.number).is_some_and(is_roman));
    for (place, entry) in run.iter().enumerate().filter(|(_, entry)| !listed.contains(&entry.at)) {
        let is_over_text = is_over_text(pieces, run, place, end);
        let Some(piece) = pieces.get_mut(entry.at) else { continue };
        // "5. Roof: repairs" above its text is a title to its end.
        let is_whole = is_over_text && !piece.facts.is(Form::STOP) && piece.first == piece.last;
        let run_in = entry.run_in.filter(|run_in| run_in.is_sure || answer == RunIn && !is_whole);
        let is_text = piece.is_prose() && answer == RunIn && !is_whole || entry.is_remark;
        if run_in.is_none() && piece.label.is_none() && is_text {
            piece.prose = true;
            tell_of(log, pieces, entry.at, Paragraphs, "a sentence among titles");
            continue;
        }
        let (text, depth) = piece.number.map_or(("", 1), |number| (number.text, number.depth));
        piece.kind = Kind::Heading(Style::Number(u8::try_from(depth).unwrap_or(u8::MAX), Digits::of(text, roman)));
        piece.to = run_in.map_or(0, |run_in| run_in.end);
    }
}

/// Whether text stands between an entry of a run and the next one.
fn is_over_text(pieces: &[Piece<'_>], run: &[Entry], place: usize, end: usize) -> bool {
    let next = run.get(place + 1).map_or(end, |next| next.at);
    let below = run.get(place).and_then(|entry| pieces.get(entry.at + 1..next));
    below.is_some_and(|below| below.iter().any(is_text))
}

/// The numbers below others (`7.1` below `7`) with nothing below any of them, where those below another number have text.
fn listed(pieces: &[Piece<'_>], run: &[Entry], end: usize) -> Vec<usize> {
    let depth = |entry: &Entry| depth(pieces, entry.at);
    let Some(outermost) = run.iter().map(depth).min() else { return Vec::new() };
    let (mut listed, mut own, mut filled, mut any_filled) = (Vec::new(), Vec::new(), false, false);
    for (place, entry) in run.iter().enumerate() {
        if depth(entry) == outermost {
            if !filled && own.len() > 1 {
                listed.append(&mut own);
            }
            own.clear();
            filled = false;
        } else {
            own.push(entry.at);
            // What follows the last of them may be anything.
            let is_last = run.get(place + 1).is_none_or(|next| depth(next) == outermost);
            filled |= is_over_text(pieces, run, place, end) && !(is_last && own.len() > 1);
            any_filled |= filled;
        }
    }
    if !filled && own.len() > 1 {
        listed.append(&mut own);
    }
    if any_filled { listed } else { Vec::new() }
}

fn are_prose(pieces: &mut [Piece<'_>], run: impl Iterator<Item = usize>) {
    for at in run {
        if let Some(piece) = pieces.get_mut(at) {
            piece.prose = true;
        }
    }
}

/// How many parts the number of a piece has.
fn depth(pieces: &[Piece<'_>], at: usize) -> u16 {
    pieces.get(at).and_then(|piece| piece.number).map_or(1, |number| number.depth)
}

/// What one look at the words of a numbered piece tells.
#[derive(Clone, Copy)]
struct Entry {
    /// The index of the piece.
    at: usize,
    /// The title that runs into text on its line.
    run_in: Option<RunInTitle>,
    /// Whether it has the title of an item that meetings have.
    is_item: bool,
    /// Whether it is a sentence rather than a title.
    is_remark: bool,
}

impl Entry {
    fn of<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize) -> Option<Entry> {
        /// No title of an item is longer, in bytes.
        const LONGEST: u32 = 64;
        let piece = pieces.get(at)?;
        let is_item = piece.length < LONGEST && piece.facts.senses.any(ITEM) && lexicon::is_item(&piece.words(lines));
        Some(Entry { at, run_in: run_in(lines, piece), is_item, is_remark: is_remark(lines, piece) })
    }

    /// Whether it has running text after the number, or a whole sentence after a letter, and no title before that.
    fn is_prose(&self, own: &Piece<'_>) -> bool {
        let is_in_letters = own.number.is_some_and(|number| !number.text.starts_with(|c: char| c.is_ascii_digit()));
        let is_titled = self.run_in.is_some_and(|title| title.is_bold || title.is_sure);
        !is_titled && (own.is_prose() || is_in_letters && !own.facts.is(Form::CAPITALS) && is_sentence(own))
    }
}

/// How many entries of a run are prose.
fn prose_of(pieces: &[Piece<'_>], run: &[Entry]) -> usize {
    run.iter().filter(|entry| pieces.get(entry.at).is_some_and(|own| entry.is_prose(own))).count()
}

/// Measures a run: all of it, or those of its entries that may be titles.
fn measure(pieces: &[Piece<'_>], run: &[Entry], all: &[Entry], end: usize, marked: bool) -> Measured {
    let mut measured = Measured { marked, ..Measured::of_run(pieces, run) };
    for (place, entry) in run.iter().enumerate() {
        let Some(own) = pieces.get(entry.at) else { continue };
        measured.add_words(entry, own);
        let next = run.get(place + 1).map(|next| next.at);
        let below = pieces.get(entry.at + 1..next.unwrap_or(end)).unwrap_or(&[]).iter().zip(entry.at + 1..);
        let is_other = |at: &usize| all.binary_search_by_key(at, |entry| entry.at).is_err();
        let below = below.filter(|(piece, at)| is_text(piece) && is_other(at)).map(|(piece, _)| piece);
        let divides = next.is_some_and(|next| depth(pieces, next) > depth(pieces, entry.at));
        let mut below = Below::of(own, below);
        below.text |= divides;
        measured.add_below(&below, next.is_none());
    }
    measured
}

/// What stands below an entry up to the next one.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
struct Below {
    /// Text that is not nested in it, or its parts.
    text: bool,
    /// Nested text after a gap.
    apart: bool,
    /// Nested text.
    nested: bool,
    /// Nested whole sentences.
    sentences: bool,
}

impl Below {
    /// What the pieces of text below an entry are.
    fn of<'p, 't: 'p>(own: &Piece<'t>, pieces: impl Iterator<Item = &'p Piece<'t>>) -> Below {
        let mut below = Below::default();
        for piece in pieces {
            let is_nested = piece.indent > own.indent && !piece.prose;
            below.text |= !is_nested;
            below.apart |= is_nested && piece.gap;
            below.nested |= is_nested;
            below.sentences |= is_nested && piece.facts.is(Form::STOP) && piece.facts.words > 5;
        }
        below
    }
}

impl Measured {
    /// What a run as a whole and its first entry look like.
    fn of_run(pieces: &[Piece<'_>], run: &[Entry]) -> Measured {
        let piece = |entry: &Entry| pieces.get(entry.at);
        let outermost = run.iter().map(|entry| depth(pieces, entry.at)).min().unwrap_or(1);
        let outer = || run.iter().filter(|entry| depth(pieces, entry.at) == outermost);
        let is_bold =
            |entry: &Entry| piece(entry).is_some_and(|piece| piece.facts.is(Form::BOLD)) || entry.run_in.is_some_and(|title| title.is_bold);
        let above = run.first().and_then(|first| first.at.checked_sub(1)).and_then(|above| pieces.get(above));
        let first = run.first().and_then(piece);
        let first_number = first.and_then(|first| first.number);
        Measured {
            entries: run.len(),
            spaced: run.len() > 1 && outer().skip(1).filter_map(piece).all(|piece| piece.gap),
            bold: run.len() > 1 && outer().all(is_bold),
            label: above.and_then(|above| above.label),
            first_apart: first.is_some_and(|first| first.gap),
            first_in_digits: first_number.is_some_and(|number| number.text.starts_with(|c: char| c.is_ascii_digit())),
            first_closed: !first_number.is_some_and(|number| number.closer == ' ' && number.depth == 1),
            first_is_sentence: first.is_some_and(|first| first.facts.is(Form::STOP)),
            ..Measured::default()
        }
    }

    /// Counts what the words of one more entry are.
    fn add_words(&mut self, entry: &Entry, own: &Piece<'_>) {
        let run_in = entry.run_in;
        self.worded += usize::from(own.facts.words > 0);
        self.items += usize::from(entry.is_item);
        self.prose += usize::from(entry.is_prose(own));
        self.run_in += usize::from(run_in.is_some());
        self.items_run_in += usize::from(run_in.is_some_and(|run_in| run_in.is_sure && !run_in.is_before_sentence));
        self.before_sentences += usize::from(run_in.is_some_and(|run_in| run_in.is_before_sentence));
    }

    /// Counts what stands below one more entry.
    fn add_below(&mut self, below: &Below, is_last: bool) {
        self.over_sentences += usize::from(below.sentences);
        if is_last {
            self.last_over_text = below.text || below.apart && !self.marked;
        } else {
            self.over_text += usize::from(below.text);
            self.over_apart += usize::from(!below.text && below.apart);
            self.over_nested += usize::from(!below.text && !below.apart && below.nested);
        }
    }
}

/// Cuts headings from the text that follows them on their line.
pub(super) fn cut<'t>(lines: &[Line<'t>], pieces: &mut Vec<Piece<'t>>) {
    if !pieces.iter().any(|piece| piece.to > 0) {
        return;
    }
    let all = std::mem::take(pieces);
    for mut piece in all {
        let text = if piece.to > 0 { piece.cut(lines, piece.to as usize) } else { None };
        if let Some(text) = text.as_ref().filter(|_| piece.label.is_none()) {
            piece.label = label_of(lines, &piece, text);
        }
        pieces.push(piece);
        pieces.extend(text);
    }
}

/// What the title of an entry is a label of, where a word for nothing follows it: `2. Apologies: None`.
fn label_of<'t>(lines: &[Line<'t>], title: &Piece<'t>, text: &Piece<'t>) -> Option<Label> {
    let words = title.words(lines);
    let bare = words.trim_matches(['*', '_', ':', '.', ' ']);
    let label = lexicon::label(bare).filter(|label| *label != Label::Agenda)?;
    lexicon::says_nothing(text.words(lines).trim_matches(['*', '_', ' ', '.'])).then_some(label)
}

/// Whether a piece is something that minuted text is made of.
fn is_text(piece: &Piece<'_>) -> bool {
    piece.is_content() && piece.label != Some(Label::Agenda)
}

/// Whether words end as a sentence does, and are not one or two of them.
fn is_sentence(piece: &Piece<'_>) -> bool {
    piece.facts.any(Form::STOP | Form::COMMA) && piece.facts.words >= 4
}

/// A run without the numbers below others that most of the time stand before sentences: `1.1 The minutes were agreed.` is text.
fn without_sentences<'r>(pieces: &mut [Piece<'_>], run: &'r [usize], log: &Log) -> Cow<'r, [usize]> {
    let depth = |at: usize| pieces.get(at).and_then(|piece| piece.number).map_or(1, |number| number.depth);
    let Some(outermost) = run.iter().map(|&at| depth(at)).min() else { return Cow::Borrowed(run) };
    if run.iter().all(|&at| depth(at) == outermost) {
        return Cow::Borrowed(run);
    }
    let (mut above, mut below): (Vec<usize>, Vec<usize>) = run.iter().partition(|&&at| depth(at) == outermost);
    // What is numbered below a label of actions is a list of them.
    let label = |at: usize| above.get(above.partition_point(|&above| above < at).checked_sub(1)?).and_then(|&at| pieces.get(at)?.label);
    let count = below.len();
    below.retain(|&at| !matches!(label(at), Some(Label::Actions | Label::Decisions)));
    let is_listed = below.len() < count;
    let says = |at: &&usize| pieces.get(**at).is_some_and(|piece| piece.is_prose() || is_sentence(piece));
    if below.iter().filter(says).count() * 2 <= below.len() {
        if !is_listed {
            return Cow::Borrowed(run);
        }
        above.append(&mut below);
        above.sort_unstable();
    }
    for at in &below {
        tell_of(log, pieces, *at, Paragraphs, "a number below another one, as most of these before a sentence");
    }
    are_prose(pieces, below.iter().copied());
    Cow::Owned(above)
}

/// Whether a line begins with a day and its year: `28. August 2025`.
fn begins_with_day<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize) -> bool {
    let line = pieces.get(at).and_then(|piece| lines.get(piece.first));
    let day = line.and_then(|line| date::first(line.text));
    day.is_some_and(|day| day.range.start == 0 && day.year.is_some())
}

/// Whether the numbers of a run count nothing: a lone "10/12" is no item of a year, "M. Durand" no item M, and "D. José" after "D. Benito"
/// a title that comes again.
fn counts_nothing(pieces: &[Piece<'_>], run: &[Entry]) -> bool {
    let mut numbers = run.iter().filter_map(|entry| pieces.get(entry.at)?.number);
    let Some(first) = numbers.next() else { return false };
    let is_letter = first.closer == '.' && first.text.len() == 1 && first.text.starts_with(char::is_uppercase);
    match run.len() {
        1 => is_initial(first) || first.text.contains('/'),
        _ => is_letter && numbers.all(|number| number.text == first.text),
    }
}

/// Whether a lone number stands in a letterhead: among lines above the one that names the minutes or states the day, as that of a house.
fn is_of_letterhead<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], run: &[Entry]) -> bool {
    /// A letterhead has no more lines.
    const MOST: usize = 8;
    let &[alone] = run else { return false };
    let is_line = |piece: &&Piece<'t>| piece.is_noise() || piece.first == piece.last && !piece.is_prose() && piece.label.is_none();
    let is_head = |piece: &Piece<'t>| {
        let words = || piece.words(lines);
        piece.facts.senses.any(PAPER) && Lexicon::ALL.stands_in(&words(), PAPER)
            || piece.facts.is(Form::DIGIT) && date::first(&words()).is_some_and(|day| day.year.is_some())
    };
    let is_first = |piece: &Piece<'t>| piece.number.is_some_and(|number| styles(number.text).any(|(_, value)| value == 1));
    let begins =
        alone.at < MOST && pieces.get(..alone.at).is_some_and(|before| before.iter().all(|piece| is_line(&piece) && !is_head(piece)));
    let is_text = |piece: &&Piece<'t>| is_line(piece) && matches!(piece.kind, Kind::Paragraph | Kind::Title | Kind::Heading(_));
    let mut below = pieces.get(alone.at + 1..).unwrap_or(&[]).iter().take(MOST).take_while(is_text);
    begins && !pieces.get(alone.at).is_some_and(is_first) && below.any(is_head)
}

/// Whether a number that no other one follows is the initial of a name: `M. Durand`. A list begins with another letter.
fn is_initial(number: Number<'_>) -> bool {
    let mut letters = number.text.chars();
    let letter = letters.next().filter(|&c| c.is_uppercase() && !matches!(c, 'A' | 'I'));
    number.closer == '.' && letter.is_some() && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_follows_the_one_before_it() {
        fn number(text: &str) -> Number<'_> {
            let (text, closer) = text.split_at(text.len() - 1);
            let depth = u16::try_from(text.split('.').count()).unwrap_or(u16::MAX);
            Number { text, depth, closer: closer.chars().next().unwrap_or(' ') }
        }
        let table = [
            ("1.", "2.", true),
            ("1.", "1.", true),
            ("1.", "5.", true),
            ("1.", "6.", false),
            ("2.", "1.", false),
            ("1.", "2)", false),
            ("1.", "1.1.", true),
            ("1.", "2.1.", false),
            ("1.", "11.1.", false),
            ("1.1.", "1.2.", true),
            ("1.1.", "2.2.", false),
            ("1.2.", "2.", true),
            ("1.2.3.", "1.3.", true),
            ("1.2.3.", "2.", true),
            ("1.2.3.", "9.", false),
            ("a.", "b.", true),
            ("a.", "B.", false),
            ("I.", "II.", true),
            ("IX.", "X.", true),
            ("H.", "I.", true),
            ("a.", "1.", false),
        ];
        for (before, after, expected) in table {
            assert_eq!(follows(number(before), number(after)), expected, "{before} {after}");
        }
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table of all rows of the question")]
    fn each_piece_of_evidence_for_numbered_lines_holds_where_it_says() {
        // Nine entries: half of those that others follow are four.
        let of = || Measured { entries: 9, worded: 9, ..Measured::default() };
        let one = || Measured { entries: 1, worded: 1, ..Measured::default() };
        let lone = || Measured { last_over_text: true, first_apart: true, first_in_digits: true, first_closed: true, ..one() };
        let spaced = || Measured { spaced: true, over_nested: 4, ..of() };
        let bold = || Measured { bold: true, over_nested: 4, ..of() };
        let agenda = || Measured { label: Some(Label::Agenda), ..of() };
        let minuted = || Measured { over_sentences: 2, over_nested: 4, ..agenda() };
        for (answer, name, holds, holds_not) in [
            (
                Headings,
                "text below, not nested",
                vec![Measured { over_text: 4, ..of() }, Measured { over_text: 4, marked: true, ..of() }],
                vec![of(), Measured { over_text: 3, ..of() }, Measured { over_text: 1, ..one() }],
            ),
            (
                Headings,
                "text below after a gap",
                vec![Measured { over_apart: 4, ..of() }, Measured { over_text: 2, over_apart: 2, ..of() }],
                vec![
                    Measured { over_apart: 3, ..of() },
                    Measured { over_apart: 4, marked: true, ..of() },
                    Measured { over_nested: 4, ..of() },
                    Measured { over_apart: 1, ..one() },
                ],
            ),
            (
                Headings,
                "lists below, the numbers standing apart",
                vec![spaced(), Measured { over_nested: 2, over_text: 1, over_apart: 1, ..spaced() }],
                vec![
                    Measured { spaced: false, ..spaced() },
                    Measured { marked: true, ..spaced() },
                    Measured { over_nested: 3, ..spaced() },
                    Measured { spaced: true, over_nested: 1, ..one() },
                ],
            ),
            (
                Headings,
                "lists below titles in bold",
                vec![bold(), Measured { over_nested: 2, over_text: 1, over_apart: 1, ..bold() }],
                vec![
                    Measured { bold: false, ..bold() },
                    Measured { over_nested: 3, ..bold() },
                    Measured { bold: true, over_nested: 1, ..one() },
                ],
            ),
            (
                Headings,
                "one number that stands as a heading",
                vec![lone()],
                vec![
                    Measured { entries: 2, ..lone() },
                    Measured { last_over_text: false, ..lone() },
                    Measured { first_apart: false, ..lone() },
                    Measured { first_in_digits: false, ..lone() },
                    Measured { first_closed: false, ..lone() },
                    Measured { first_is_sentence: true, ..lone() },
                    Measured { marked: true, ..lone() },
                ],
            ),
            (Headings, "items that meetings have", vec![Measured { items: 2, ..of() }], vec![Measured { items: 1, ..of() }]),
            (Headings, "numbers without words", vec![Measured { worded: 4, ..of() }], vec![Measured { worded: 5, ..of() }]),
            (
                RunIn,
                "numbers without words",
                vec![Measured { worded: 4, ..of() }, Measured { entries: 8, worded: 4, ..of() }],
                vec![Measured { worded: 5, ..of() }],
            ),
            (Headings, "rows below the head of a table", vec![Measured { tabled: true, ..of() }], vec![of()]),
            (RunIn, "rows below the head of a table", vec![Measured { tabled: true, ..of() }], vec![of()]),
            (
                Headings,
                "a list of actions or decisions",
                vec![Measured { label: Some(Label::Actions), ..of() }, Measured { label: Some(Label::Decisions), ..of() }],
                vec![of(), agenda()],
            ),
            (
                Headings,
                "an agenda with text below its entries",
                vec![minuted(), Measured { over_nested: 2, over_text: 1, over_apart: 1, ..minuted() }],
                vec![
                    Measured { label: None, ..minuted() },
                    Measured { over_sentences: 1, ..minuted() },
                    Measured { over_nested: 3, ..minuted() },
                ],
            ),
            (
                RunIn,
                "titles that run into text",
                vec![Measured { run_in: 6, ..of() }, Measured { entries: 3, run_in: 2, ..of() }],
                vec![Measured { run_in: 5, ..of() }, Measured { entries: 2, run_in: 2, ..of() }],
            ),
            (
                RunIn,
                "items that run into text",
                vec![Measured { items_run_in: 1, ..of() }, Measured { entries: 3, items_run_in: 1, ..of() }],
                vec![of(), Measured { entries: 2, items_run_in: 1, ..of() }],
            ),
            (
                RunIn,
                "titles before sentences",
                vec![Measured { before_sentences: 3, ..of() }, Measured { entries: 3, before_sentences: 1, ..of() }],
                vec![Measured { before_sentences: 2, ..of() }, Measured { entries: 2, before_sentences: 2, ..of() }],
            ),
            (RunIn, "numbers that stand apart", vec![Measured { spaced: true, ..of() }], vec![of()]),
            (
                RunIn,
                "entries of an agenda, nothing below them",
                vec![agenda()],
                vec![of(), Measured { spaced: true, ..agenda() }, Measured { over_text: 1, ..agenda() }],
            ),
            (Paragraphs, "running text", vec![Measured { prose: 5, ..of() }], vec![Measured { prose: 4, ..of() }]),
            (
                Headings,
                "running text",
                vec![Measured { prose: 5, ..of() }],
                vec![Measured { prose: 4, ..of() }, Measured { entries: 8, prose: 4, ..of() }],
            ),
            (
                Paragraphs,
                "one sentence",
                vec![Measured { first_is_sentence: true, ..one() }],
                vec![one(), Measured { first_is_sentence: true, ..of() }],
            ),
        ] {
            QUESTION.check_row(answer, name, &holds, &holds_not);
        }
    }
}
