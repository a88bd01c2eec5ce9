//! Lines that stand alone: which forms of them head what follows.
//!
//! Lines of one form (in bold, in capitals, between signs, ending in a colon, plain) make a class. A class shares one verdict, from what
//! was measured of all its lines; so the reader learns a layout that nobody listed. Classes are asked strongest first, and each that is
//! accepted weakens the rest.

use std::borrow::Cow;

use super::piece::{Kind, Piece, Style};
use super::run_in::{self, run_in};
use super::zone;
use crate::bytes::{cut_at_pair, words_of};
use crate::diagnostic::Reason;
use crate::evidence::{Log, Question, Side, VETO, row};
use crate::lexicon::sense::{CARRIED, DEFERRED, ENACTED, GROUP, OFFICE, PAPER, PLACEHOLDER, REJECTED, UNANIMOUS, WITHDRAWN};
use crate::lexicon::{self, Label, Lexicon};
use crate::line::{self, Line};
use crate::scan::{self, Facts, Form};
use crate::value::date::{self, DateMention};
use crate::value::person::{self, strip_honorific};
use crate::value::{number, time};

/// The form of a line that may head what follows, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// Between a dividing line and a gap.
    Ruled,
    /// Between signs: `-- Roof --`.
    Ribbon,
    Bold,
    Capitals,
    /// In bold, with a colon at its end.
    BoldColon,
    Plain,
    /// Plain, with a colon at its end.
    Colon,
    /// Directly above its text, in bold, in capitals, or plain.
    CloseBold,
    CloseCapitals,
    Close,
}

impl Class {
    const ALL: [Class; 10] = [
        Class::Ruled,
        Class::Ribbon,
        Class::Bold,
        Class::Capitals,
        Class::BoldColon,
        Class::Plain,
        Class::Colon,
        Class::CloseBold,
        Class::CloseCapitals,
        Class::Close,
    ];

    fn style(self) -> Style {
        match self {
            Class::Ruled => Style::Underline(2),
            Class::Ribbon | Class::Bold | Class::BoldColon | Class::CloseBold => Style::Bold,
            Class::Capitals | Class::CloseCapitals => Style::Capitals,
            Class::Plain | Class::Colon | Class::Close => Style::Plain,
        }
    }

    /// Whether it stands directly above its text.
    fn is_close(self) -> bool {
        matches!(self, Class::CloseBold | Class::CloseCapitals | Class::Close)
    }

    /// Whether it has nothing but its place to say that it heads something.
    fn is_weak(self) -> bool {
        matches!(self, Class::BoldColon | Class::Plain | Class::Colon | Class::Close)
    }
}

/// Whether the lines of a class are headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Are {
    Headings,
    Text,
}

/// What is measured of a class. Counts are of its lines.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Measured {
    class: Class,
    lines: usize,
    /// That begin like a title and do not end like a sentence.
    titles: usize,
    /// With a list below, or text after a gap.
    apart: usize,
    /// With text below rather than another line of the class.
    filled: usize,
    /// With the title of an item that meetings have again and again.
    items: usize,
    /// Directly above whole sentences.
    over_sentences: usize,
    /// With a list below.
    over_lists: usize,
    /// Above a numbered paragraph.
    over_numbers: usize,
    /// That say what entries of a list before them say.
    repeats: usize,
    /// That name a speaker, with a colon, whose words begin other lines too.
    speakers: usize,
    /// How many lines of the document stand alone as these do, but read like text.
    like_text: usize,
    /// No longer than a few words.
    short: usize,
    /// Written as titles are, or the title of an item.
    cased: usize,
    /// Whether nothing of the minuted text stands before the first of them.
    opens_text: bool,
    /// Whether the only one of them stands above the first text.
    is_opening: bool,
    /// Whether nothing stands before the first of them.
    is_first: bool,
    /// How many headings of stronger forms the document has.
    stronger: usize,
    /// Whether lines in capitals are headings.
    capitals: bool,
}

impl Measured {
    fn is_nearly_all(&self, count: usize) -> bool {
        count * 5 >= self.lines * 4
    }
}

use Are::{Headings, Text};

pub(super) static QUESTION: Question<Measured, Are> = Question {
    name: "whether lines of one form head what follows",
    say: |answer| match answer {
        Headings => "headings",
        Text => "text",
    },
    otherwise: Text,
    least: 6,
    lead: 1,
    rows: &[
        row("in bold or between signs", Side::Form, Headings, 3, |m| {
            matches!(m.class, Class::Ribbon | Class::Bold | Class::Ruled | Class::CloseBold)
        }),
        row("in capitals", Side::Form, Headings, 2, |m| m.class == Class::Capitals),
        row("stand apart", Side::Form, Headings, 2, |m| m.is_nearly_all(m.apart)),
        row("plain and longer than a few words", Side::Words, Headings, -2, |m| m.class.is_weak() && m.short * 2 < m.lines),
        row("one line with a colon", Side::Habit, Headings, -3, |m| m.lines == 1 && matches!(m.class, Class::Colon | Class::BoldColon)),
        row("plain, among more lines that read like text", Side::Habit, Text, 4, |m| {
            m.class.is_weak() && m.like_text > m.lines && m.over_lists * 2 < m.lines
        }),
        row("read like titles", Side::Words, Headings, 2, |m| m.is_nearly_all(m.titles)),
        row("items that meetings have", Side::Words, Headings, 2, |m| m.items > 1),
        row("above numbered paragraphs", Side::Content, Headings, 4, |m| m.over_numbers > 1 && m.is_nearly_all(m.over_numbers)),
        row("repeat the entries of a list before them", Side::Words, Headings, 4, |m| m.repeats > 1 && m.repeats * 2 >= m.lines),
        row("text below each", Side::Content, Headings, 2, |m| m.is_nearly_all(m.filled)),
        row("all of the text stands below them", Side::Content, Headings, 2, |m| m.opens_text && m.lines > 1),
        row("several of a few words, each with a list below", Side::Habit, Headings, 2, |m| {
            m.lines > 1 && m.is_nearly_all(m.short) && m.is_nearly_all(m.over_lists)
        }),
        row("plain, in small letters, over text", Side::Words, Headings, -2, |m| {
            m.class.is_weak() && m.over_lists * 2 < m.lines && m.cased * 2 < m.lines
        }),
        row("three directly above sentences or known as items", Side::Content, Headings, 6, |m| {
            matches!(m.class, Class::Close | Class::CloseCapitals) && m.over_sentences >= 3
        }),
        row("as others in capitals", Side::Habit, Headings, 6, |m| m.class == Class::CloseCapitals && m.capitals),
        row("directly above text", Side::Form, Headings, -6, |m| {
            matches!(m.class, Class::Close | Class::CloseCapitals) && m.over_sentences < 3 && !m.capitals
        }),
        row("fewer than three in bold directly above text", Side::Form, Headings, -6, |m| {
            m.class == Class::CloseBold && m.over_sentences < 3
        }),
        row("one line above the first text", Side::Habit, Text, 6, |m| m.is_opening && m.lines == 1),
        row("weaker than other headings", Side::Habit, Headings, VETO, |m| {
            m.class.is_weak() && m.stronger > 0 && !(m.repeats > 1 && m.repeats * 2 >= m.lines)
        }),
        row("speakers, who begin other lines too", Side::Content, Headings, VETO, |m| m.speakers * 2 >= m.lines && m.speakers > 0),
        row("in capitals among many headings", Side::Habit, Headings, VETO, |m| m.class == Class::Capitals && m.stronger > 2),
    ],
};

/// A line that may head what follows.
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
struct Candidate {
    at: usize,
    class: Class,
    is_title: bool,
    apart: bool,
    is_item: bool,
    over_sentence: bool,
    over_list: bool,
    /// Whether it says what an entry of a list before it says.
    repeats: bool,
    /// Whether it names a speaker whose words begin other lines too.
    speaks: bool,
}

/// Marks the lines alone that head what follows.
pub(super) fn mark<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>], log: &Log) {
    if pieces.iter().filter(|piece| piece.kind == Kind::Turn).count() >= 3 {
        return;
    }
    let begin = zone::text(lines, pieces);
    let mut stronger = marked_headings(lines, pieces);
    let candidates = candidates(lines, pieces, begin, log);
    let is_like_text = |piece: &&Piece<'_>| piece.kind == Kind::Paragraph && piece.first == piece.last && piece.facts.is(Form::STOP);
    let like_text = pieces.get(begin..).unwrap_or(&[]).iter().filter(is_like_text).count();
    let mut capitals = false;
    for class in Class::ALL {
        let own: Vec<&Candidate> = candidates.iter().filter(|candidate| candidate.class == class).collect();
        if own.is_empty() {
            continue;
        }
        let measured = Measured { like_text, ..measure(pieces, class, &own, begin, stronger, capitals) };
        // The first line and no other is the title.
        let is_title = measured.is_first && measured.lines == 1;
        let verdict = QUESTION.decide(&measured);
        let first = || own.first().and_then(|first| pieces.get(first.at)).map(|piece| piece.span(lines)).unwrap_or_default();
        // A lone line of the head is no heading, whatever its form.
        if !(is_title || measured.is_opening && measured.lines == 1) {
            log.report_close_call(&QUESTION, verdict, first);
        }
        for piece in own.iter().filter_map(|candidate| pieces.get(candidate.at)) {
            log.record(|| QUESTION.reason(verdict, piece.first + 1, piece.last + 1));
        }
        if is_title || verdict.answer == Text {
            continue;
        }
        let is_strongest = stronger == 0;
        stronger += own.len();
        capitals |= matches!(class, Class::Capitals) && own.len() > 1;
        let is_title = |candidate: &&Candidate| candidate.is_title || class < Class::Capitals && is_strongest;
        let (titles, others): (Vec<&Candidate>, Vec<&Candidate>) = own.into_iter().partition(is_title);
        others.iter().filter_map(|other| pieces.get(other.at)).for_each(|piece| tell_of(log, piece, "words that are no title"));
        head(lines, pieces, class, begin, titles, log);
    }
    numbered_in_bold(lines, pieces);
    run_in::items(lines, pieces);
}

/// Lines that open with a number and a title in bold before their text are headings where lines in bold with a number are: `**2 Roof:** It leaks.`
fn numbered_in_bold<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    /// Fewer show no habit.
    const LEAST: usize = 2;
    let is_numbered = |words: &str| line::heading_number(words.trim_matches(['*', '_', ' '])).is_some();
    let heads = |piece: &&Piece<'t>| piece.kind == Kind::Heading(Style::Bold) && is_numbered(&piece.words(lines));
    if pieces.iter().filter(heads).take(LEAST).count() < LEAST {
        return;
    }
    for piece in pieces.iter_mut().filter(|piece| piece.kind == Kind::Paragraph && piece.label.is_none()) {
        let title = run_in(lines, piece).filter(|title| title.is_bold);
        let words = lines.get(piece.first).zip(title).and_then(|(line, title)| line.text.get(..title.end as usize));
        if let Some(title) = title.filter(|_| words.is_some_and(|words| words.starts_with("**") && is_numbered(words))) {
            (piece.kind, piece.to) = (Kind::Heading(Style::Bold), title.end);
        }
    }
}

/// How many headings the document has marked as such, its first line and bare dates not counted.
fn marked_headings<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>]) -> usize {
    /// No date is longer, in bytes, its mark included.
    const LONGEST_DATE: u32 = 42;
    pieces
        .iter()
        .skip_while(|piece| piece.is_noise())
        .skip(1)
        .filter(|piece| matches!(piece.kind, Kind::Heading(Style::Number(..) | Style::Hash(_) | Style::Underline(_))))
        // A date is a line of the head, and no sign of the document's habit.
        .filter(|piece| piece.length > LONGEST_DATE || date::alone(&piece.words(lines)).is_none())
        .count()
}

/// Makes lines headings of a class; the name of a paper in the head is none, nor is a name in quotation marks.
fn head<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>], class: Class, begin: usize, titles: Vec<&Candidate>, log: &Log) {
    for title in titles {
        let is_paper = title.at < begin && pieces.get(title.at).is_some_and(|piece| is_record(lines, piece));
        let is_quoted = pieces.get(title.at).is_some_and(|piece| is_quoted(lines, piece));
        let Some(piece) = pieces.get_mut(title.at) else { continue };
        if is_paper {
            tell_of(log, piece, "the name of the paper");
        } else if is_quoted {
            tell_of(log, piece, "stands in quotation marks");
        } else {
            piece.kind = Kind::Heading(class.style());
            piece.number = None;
        }
    }
}

/// Says that a line of a strong form is text by a rule.
fn tell_of(log: &Log, piece: &Piece<'_>, rule: &'static str) {
    if piece.kind == Kind::Paragraph && piece.label.is_none() && piece.facts.any(Form::BOLD | Form::CAPITALS) {
        let say = QUESTION.say;
        log.record(|| Reason::rule(QUESTION.name, say(Text), rule, piece.first + 1, piece.last + 1).over(say(Headings)));
    }
}

/// Whether a line names the paper, or numbers it in its series: `VERBALE N. 3 DELLA SEDUTA`.
fn is_record<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    if !piece.facts.senses.any(PAPER) {
        return false;
    }
    let words = piece.words(lines);
    lexicon::is_paper(&words) || Lexicon::ALL.at(&words, PAPER).is_some() && number::in_series(&words).is_some()
}

/// The echo of the topic of an entry.
pub(super) fn topic_echo<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> u32 {
    let words = piece.words(lines);
    let is_topic = !words.bytes().any(|byte| matches!(byte, b'(' | b'[' | b'-' | 0xe2));
    if is_topic && piece.first == piece.last { piece.facts.echo } else { scan::facts(topic(&words)).echo }
}

/// The words of an entry without what brackets and dashes add: `Roof (Ann, 10 min)`, `Roof [#3](…)`.
fn topic(words: &str) -> &str {
    let opens = |rest: &str| rest.starts_with(['(', '[']) || rest.starts_with("- ") || rest.starts_with("– ");
    let end = memchr::memchr_iter(b' ', words.as_bytes()).find(|at| words.get(at + 1..).is_some_and(opens));
    end.and_then(|end| words.get(..end)).unwrap_or(words)
}

/// The lines that may head what follows. Below a label of people or of an agenda a weak form divides the list.
fn candidates<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], begin: usize, log: &Log) -> Vec<Candidate> {
    // What the list stands below, with whether that ends in a colon.
    let (mut list, mut of_people) = (None, false);
    let may_head = |(at, piece)| candidate(lines, pieces, at, begin).map_err(|rule| tell_of(log, piece, rule)).ok();
    let all: Vec<Candidate> = pieces.iter().enumerate().filter_map(may_head).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let mut titles = Titles::of(all.iter().filter_map(|own| pieces.get(own.at)).map(|piece| piece.facts.echo));
    let mut next = all.into_iter().peekable();
    let mut found = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        of_people = if piece.is_heading() || piece.label.is_some() { matches!(piece.label, Some(Label::Attendance(_))) } else { of_people };
        match piece.label {
            Some(Label::Agenda | Label::Attendance(_)) => list = Some(piece.facts.is(Form::ENDS_IN_COLON)),
            Some(_) => list = None,
            None if piece.is_heading() => list = None,
            None => {}
        }
        if matches!(piece.kind, Kind::Bullet | Kind::Numbered) && !piece.is_prose() && piece.facts.words > 0 {
            titles.hear(piece.facts.echo);
            titles.hear(topic_echo(lines, piece));
        }
        let Some(own) = next.next_if(|own| own.at == at) else { continue };
        // A list ends where running text stands below one of its lines, one of people also at an item that meetings have.
        if list.is_some() && (of_people && own.is_item && piece.gap || heads_sentences(pieces, at)) {
            (list, of_people) = (None, false);
        }
        let repeats = titles.is_repeated_by_entry(piece.facts.echo);
        let divides = |class: Class| match list {
            Some(colon) => class.is_weak() && !repeats && !(colon && matches!(class, Class::Colon | Class::BoldColon)),
            None => false,
        };
        if divides(own.class) {
            tell_of(log, piece, "divides the list that it stands in");
        } else if of_people && is_holder(lines, piece) {
            tell_of(log, piece, "the holder of an office in the list that it stands in");
        } else {
            found.push(Candidate { repeats, ..own });
        }
    }
    settle_colons(pieces, &mut found);
    close_over_lists(pieces, &mut found);
    speakers(lines, pieces, &mut found);
    acronyms(lines, pieces, &mut found);
    found
}

/// Whether a line stands apart, and right below it a paragraph of whole sentences.
fn heads_sentences(pieces: &[Piece<'_>], at: usize) -> bool {
    let is_apart = pieces.get(at).is_some_and(|piece| piece.gap);
    let says = |next: &Piece<'_>| {
        let is_prose = next.is_prose() || next.facts.is(Form::SENTENCES);
        next.kind == Kind::Paragraph && next.label.is_none() && is_prose && next.facts.is(Form::STOP)
    };
    is_apart && pieces.get(at + 1).is_some_and(says)
}

/// Whether a line is an office, a dash, and who holds it: `MAYOR – ANN RAY`.
fn is_holder<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    let words = piece.words(lines);
    let office = words.split_once(" – ").or_else(|| words.split_once(" - ")).map(|(office, _)| office);
    piece.facts.senses.any(OFFICE | GROUP) && office.is_some_and(|office| Lexicon::ALL.at(office, OFFICE | GROUP).is_some())
}

/// What the lines say that may be titles, and which of it an entry of a list said before.
struct Titles {
    /// The echoes of the lines, in order.
    echoes: Vec<(u32, bool)>,
}

impl Titles {
    fn of(echoes: impl Iterator<Item = u32>) -> Titles {
        let mut echoes: Vec<(u32, bool)> = echoes.map(|echo| (echo, false)).collect();
        echoes.sort_unstable();
        echoes.dedup();
        Titles { echoes }
    }

    fn place(&self, echo: u32) -> Option<usize> {
        self.echoes.binary_search_by_key(&echo, |(known, _)| *known).ok()
    }

    /// Hears what an entry says.
    fn hear(&mut self, echo: u32) {
        if let Some((_, heard)) = self.place(echo).and_then(|at| self.echoes.get_mut(at)) {
            *heard = true;
        }
    }

    /// Whether an entry said so.
    fn is_repeated_by_entry(&self, echo: u32) -> bool {
        self.place(echo).and_then(|at| self.echoes.get(at)).is_some_and(|(_, heard)| *heard)
    }
}

/// Lines in capitals are no form of their own where they have nothing but acronyms and most titles are plain: `GM #2` among `Open day`.
fn acronyms<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], found: &mut [Candidate]) {
    /// An acronym has no more letters.
    const LONGEST: usize = 4;
    let of = |class: Class| found.iter().filter(move |own| own.class == class);
    let is_short = |own: &Candidate| {
        let words = pieces.get(own.at).map(|piece| piece.words(lines));
        words.is_some_and(|words| words.split(|c: char| !c.is_alphanumeric()).all(|word| word.chars().count() <= LONGEST))
    };
    let capitals = of(Class::Capitals).count();
    if capitals > 0 && of(Class::Plain).count() > capitals && of(Class::Capitals).all(is_short) {
        found.iter_mut().filter(|own| own.class == Class::Capitals).for_each(|own| own.class = Class::Plain);
    }
}

/// A line in capitals that ends in a colon is no form of its own where it is the only one and other lines end so: `GM 3:` among `Roof:`.
fn colon_of_capitals(pieces: &[Piece<'_>], found: &mut [Candidate]) {
    let has_colon = found.iter().any(|own| own.class == Class::Colon);
    let mut capitals = found.iter_mut().filter(|own| own.class == Class::Capitals);
    if let (true, Some(own), None) = (has_colon, capitals.next(), capitals.next())
        && pieces.get(own.at).is_some_and(|piece| piece.facts.is(Form::ENDS_IN_COLON))
    {
        own.class = Class::Colon;
    }
}

/// Joins the forms that a colon alone sets apart.
fn settle_colons(pieces: &[Piece<'_>], found: &mut [Candidate]) {
    colon_of_capitals(pieces, found);
    colon_of_bold(found);
}

/// Lines directly above a list have the form of those directly above their text, where these are more.
fn close_over_lists(pieces: &[Piece<'_>], found: &mut [Candidate]) {
    let is_close = |own: &Candidate| own.over_list && pieces.get(own.at + 1).is_some_and(|next| !next.gap);
    for (apart, close) in [(Class::Bold, Class::CloseBold), (Class::Capitals, Class::CloseCapitals), (Class::Plain, Class::Close)] {
        let of = |class: Class| found.iter().filter(move |own| own.class == class);
        if of(close).count() > of(apart).filter(|own| is_close(own)).count() && of(apart).all(is_close) {
            found.iter_mut().filter(|own| own.class == apart).for_each(|own| own.class = close);
        }
    }
}

/// A line in bold that ends in a colon and leads into no list is no form of its own among more lines in bold: `**Roof:**` among `**Lamps**`.
fn colon_of_bold(found: &mut [Candidate]) {
    let count = |class: Class| found.iter().filter(|own| own.class == class).count();
    if count(Class::BoldColon) < count(Class::Bold) {
        let own = found.iter_mut().filter(|own| own.class == Class::BoldColon && !own.over_list);
        own.for_each(|own| own.class = Class::Bold);
    }
}

/// Marks the lines that name a speaker, with a colon, and whose words begin other lines too: `Ann Ray:` among `Ann Ray: It is wet.`
fn speakers<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], found: &mut [Candidate]) {
    let is_colon = |own: &&mut Candidate| matches!(own.class, Class::Colon | Class::BoldColon);
    let text = |at: usize| pieces.get(at).and_then(|piece| lines.get(piece.first)).map_or("", |line| line.text);
    let named = |at: usize| text(at).trim_end().strip_suffix(':').filter(|name| person::weight(name, &Lexicon::ALL) >= 9);
    let said = |piece: &Piece<'t>| {
        let text = lines.get(piece.first).filter(|_| piece.kind == Kind::Paragraph)?.text;
        cut_at_pair(text, *b": ").map(|(name, _)| name)
    };
    let mut names: Vec<&str> = found.iter().filter_map(|own| named(own.at)).collect();
    if names.is_empty() {
        return;
    }
    names.sort_unstable();
    names.dedup();
    let mut begins: Vec<&str> = pieces.iter().filter_map(said).filter(|name| names.binary_search(name).is_ok()).collect();
    begins.sort_unstable();
    begins.dedup();
    for own in found.iter_mut().filter(is_colon) {
        own.speaks = named(own.at).is_some_and(|name| begins.binary_search(&name).is_ok());
    }
}

fn measure(pieces: &[Piece<'_>], class: Class, own: &[&Candidate], begin: usize, stronger: usize, capitals: bool) -> Measured {
    let count = |holds: fn(&Candidate) -> bool| own.iter().filter(|candidate| holds(candidate)).count();
    let is_bare = |pair: &&[&Candidate]| matches!(pair, [one, next] if next.at == one.at + 1);
    let first = own.first().map_or(0, |first| first.at);
    Measured {
        class,
        lines: own.len(),
        titles: count(|candidate| candidate.is_title),
        apart: count(|candidate| candidate.apart),
        filled: own.len() - own.windows(2).filter(is_bare).count(),
        items: count(|candidate| candidate.is_item),
        over_lists: count(|candidate| candidate.over_list),
        over_numbers: own.iter().filter(|one| pieces.get(one.at + 1).is_some_and(|next| next.prose)).count(),
        repeats: count(|candidate| candidate.repeats),
        speakers: count(|candidate| candidate.speaks),
        like_text: 0,
        over_sentences: count(|candidate| candidate.over_sentence || candidate.is_item),
        short: own.iter().filter(|candidate| pieces.get(candidate.at).is_some_and(|piece| piece.facts.words <= 6)).count(),
        cased: own.iter().filter(|one| one.is_item || pieces.get(one.at).is_some_and(|piece| is_cased(piece))).count(),
        opens_text: !pieces.get(begin..first).unwrap_or(&[]).iter().any(Piece::is_content),
        is_opening: first < begin,
        is_first: pieces.get(..first).unwrap_or(&[]).iter().all(Piece::is_noise),
        stronger,
        capitals,
    }
}

/// Whether a line stands apart from what is above it, and is not divided into cells.
fn is_apart(piece: &Piece<'_>, above: Option<&Piece<'_>>, ruled: bool) -> bool {
    // In bold a line stands apart from the heading above it, too.
    let parted = piece.gap || ruled || piece.facts.is(Form::BOLD) && above.is_some_and(Piece::is_heading);
    parted && above.is_none_or(|above| above.label.is_none()) && !piece.facts.is(Form::TAB)
}

/// Whether all of a line stands in quotation marks, as the name of a club may: `"Snowdrop Club"`.
fn is_quoted<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    let words = piece.words(lines);
    words.starts_with(['"', '“', '„', '«']) && words.ends_with(['"', '”', '“', '»'])
}

/// A piece as a line that may head what follows; or what rules that out, where it has the form of one.
fn candidate<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize, begin: usize) -> Result<Candidate, &'static str> {
    /// A heading is no longer, in bytes.
    const LONGEST: u32 = 120;
    let is_single = |piece: &&Piece<'_>| piece.first == piece.last && piece.label.is_none() && piece.length <= LONGEST;
    let piece = pieces.get(at).filter(is_single).ok_or("a label, or longer than a heading is")?;
    let next = pieces.get(at + 1).filter(|next| next.is_content()).ok_or("no text below it")?;
    let above = at.checked_sub(1).and_then(|above| pieces.get(above));
    let is_ribbon = zone::is_ribbon(lines, piece);
    let ruled = above.is_some_and(|above| above.kind == Kind::Rule && above.last + 1 == piece.first);
    if !is_ribbon && piece.kind != Kind::Paragraph || !is_apart(piece, above, ruled) {
        return Err("no gap above it");
    }
    let words = piece.words(lines);
    let bare = words.trim_matches(['*', '_', ' ', '\'']);
    let own = Alone { facts: &piece.facts, words: bare };
    own.hindrance(above.map(|above| above.words(lines)), at < begin).map_or(Ok(()), Err)?;
    let is_item = lexicon::is_item(bare);
    let is_title = is_item || own.is_title(next.kind);
    let apart = next.gap || matches!(next.kind, Kind::Bullet | Kind::Numbered);
    // "AOB" is in capitals wherever it stands.
    let class = match class(piece, is_ribbon, ruled && next.gap && at > begin, apart) {
        Class::CloseCapitals if is_item && piece.facts.words == 1 && bare.len() <= 6 => Class::Close,
        class => class,
    };
    let near = if class.is_close() { at > 0 && at + 2 >= begin } else { at + 1 >= begin };
    let is_close = !class.is_close() || next.kind == Kind::Paragraph && (class == Class::CloseBold || own.is_close_title() || is_item);
    let may_be = near && is_close && (is_title || matches!(class, Class::Bold | Class::BoldColon | Class::Ribbon));
    may_be.then_some(()).ok_or("a line of the head, or words that are no title")?;
    Ok(Candidate {
        at,
        class,
        is_title,
        apart,
        is_item,
        over_sentence: next.facts.is(Form::STOP | Form::UPPER) && next.facts.words >= 4,
        over_list: matches!(next.kind, Kind::Bullet | Kind::Numbered | Kind::Table),
        repeats: false,
        speaks: false,
    })
}

/// Whether words are written as a title's are: most with a capital, or no more than two of them.
fn is_cased(piece: &Piece<'_>) -> bool {
    piece.facts.is(Form::TITLE_CASE) || piece.facts.words <= 2
}

fn class(piece: &Piece<'_>, is_ribbon: bool, ruled: bool, apart: bool) -> Class {
    let facts = &piece.facts;
    let colon = facts.is(Form::ENDS_IN_COLON);
    match () {
        () if is_ribbon => Class::Ribbon,
        () if ruled => Class::Ruled,
        () if facts.is(Form::BOLD) && !apart => Class::CloseBold,
        () if facts.is(Form::BOLD) && colon => Class::BoldColon,
        () if facts.is(Form::BOLD) => Class::Bold,
        () if facts.is(Form::CAPITALS) && apart => Class::Capitals,
        () if facts.is(Form::CAPITALS) => Class::CloseCapitals,
        () if apart && colon => Class::Colon,
        () if apart => Class::Plain,
        () => Class::Close,
    }
}

/// A line that stands alone, and what one look at it told.
struct Alone<'w> {
    facts: &'w Facts,
    words: &'w str,
}

impl Alone<'_> {
    /// What rules out that it heads anything, by its words and those above it.
    fn hindrance(&self, above: Option<Cow<'_, str>>, is_of_head: bool) -> Option<&'static str> {
        let bare = self.words;
        let lexicon = &Lexicon::ALL.hearing(self.facts.senses);
        let closes = || lexicon.is(bare, PLACEHOLDER | ENACTED | CARRIED | REJECTED | DEFERRED | WITHDRAWN | UNANIMOUS);
        let is_place =
            || zone::parts_of_place(bare).is_some_and(|parts| parts > 1) || date::first(bare).is_some_and(|date| date.year.is_some());
        match () {
            () if lexicon::opens(bare) && lexicon::label(bare).is_none() => Some("opens an action or a decision"),
            () if self.facts.senses.any(ENACTED) && lexicon::ends_in_that(bare) => Some("leads on to what was decided"),
            // "RESOLVED", "Carried"
            () if closes() => Some("closes what stands above it"),
            () if self.names_officer() || self.is_one_of_titled(above) => Some("names somebody and an office"),
            () if is_of_head && is_place() || self.facts.is(Form::DIGIT) && self.is_day_with_hour() => Some("says when or where"),
            () => None,
        }
    }

    /// Whether it may head text: it begins like a title and does not end like a sentence. A colon at its end is a title's where text, not a
    /// list, follows, or where its words are few or written with capitals; else it leads into the list.
    fn is_title(&self, next: Kind) -> bool {
        let facts = self.facts;
        // Above a numbered paragraph nothing else stands alone.
        let longest = if next == Kind::Numbered { 24 } else { 14 };
        if !facts.is(Form::UPPER) || facts.words > longest || facts.any(Form::COMMA | Form::LINK) {
            return false;
        }
        // "**Roof** -" sets a title off from what it heads.
        let is_set_off = || facts.is(Form::BOLD) && self.words.ends_with(['-', '–', '—']);
        let ends = facts.any(Form::STOP | Form::OPEN_END) && !self.words.ends_with("etc.") && !is_set_off();
        // "Chair: Ann Ray" is a field.
        if facts.is(Form::COLON) && !facts.is(Form::ENDS_IN_COLON) {
            let label = cut_at_pair(self.words, *b": ").map_or("", |(label, _)| label);
            // "21 April: Bingo" is a line of a calendar.
            return !ends && lexicon::header_label(label).is_none() && !lexicon::is_office(label) && date::alone(label).is_none();
        }
        let leads = facts.is(Form::ENDS_IN_COLON)
            && !(facts.words <= 8 && (matches!(next, Kind::Numbered | Kind::Paragraph) || facts.is(Form::TITLE_CASE)) || facts.words <= 3);
        !ends && !leads
    }

    /// Whether it is a day and an hour: when something takes place, which heads nothing.
    fn is_day_with_hour(&self) -> bool {
        let words = self.words;
        let is_hour = |rest: &str| time::first(rest).is_some_and(|hour| hour.range.start <= 5 && hour.range.end + 1 >= rest.len());
        let is_day = |day: &DateMention| day.range.start <= 4 && words.get(day.range.end..).is_some_and(is_hour);
        words.len() < 60 && date::first(words).as_ref().is_some_and(is_day)
    }

    /// Whether it names somebody with a title before the name and an office after it: `Mrs Ann Ray Treasurer`.
    fn names_officer(&self) -> bool {
        let words = self.words;
        let bare = strip_honorific(words, &Lexicon::ALL);
        bare.len() < words.len()
            && words_of(bare).count() <= 6
            && (bare.rsplit(' ').next().is_some_and(lexicon::is_office)
                || person::person(words).is_some_and(|found| found.office.is_some()))
    }

    /// Whether it is one of several lines that name people after their titles: `Mrs Ann Ray Keeper` below `Mr Bo West Warden`.
    fn is_one_of_titled(&self, above: Option<Cow<'_, str>>) -> bool {
        let is_titled = |words: &str| {
            let bare = strip_honorific(words, &Lexicon::ALL);
            bare.len() < words.len() && bare.contains(' ') && words_of(bare).all(|word| word.starts_with(char::is_uppercase))
        };
        is_titled(self.words) && above.is_some_and(|above| is_titled(&above))
    }

    /// Whether it is a few words without any sign, as a title directly above its text is.
    fn is_close_title(&self) -> bool {
        self.facts.words <= 6 && self.words.len() <= 50 && !self.words.contains([':', '.', ',', '(', '@', '|'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten lines of a form that say nothing for themselves.
    fn of(class: Class) -> Measured {
        Measured {
            class,
            lines: 10,
            titles: 0,
            apart: 0,
            filled: 0,
            items: 0,
            over_sentences: 0,
            over_lists: 0,
            over_numbers: 0,
            repeats: 0,
            speakers: 0,
            like_text: 0,
            short: 10,
            cased: 10,
            opens_text: false,
            is_opening: false,
            is_first: false,
            stronger: 0,
            capitals: false,
        }
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table of all rows of the question")]
    fn each_piece_of_evidence_for_headings_holds_where_it_says() {
        let plain = || of(Class::Plain);
        let weak = || [Class::BoldColon, Class::Plain, Class::Colon, Class::Close];
        let strong = || [Class::Ruled, Class::Ribbon, Class::Bold, Class::Capitals, Class::CloseBold, Class::CloseCapitals];
        let read_on = || Measured { like_text: 11, ..plain() };
        let small = || Measured { cased: 4, over_lists: 4, ..plain() };
        let listed = || Measured { short: 8, over_lists: 8, ..plain() };
        let again = || Measured { repeats: 5, ..plain() };
        let outdone = || Measured { stronger: 1, ..plain() };
        let close = || [Class::Close, Class::CloseCapitals];
        let all = |classes: &[Class], change: fn(Measured) -> Measured| classes.iter().map(|class| change(of(*class))).collect::<Vec<_>>();
        for (answer, name, holds, holds_not) in [
            (
                Headings,
                "in bold or between signs",
                all(&[Class::Ribbon, Class::Bold, Class::Ruled, Class::CloseBold], |m| m),
                all(&[Class::Capitals, Class::Plain, Class::BoldColon, Class::Colon, Class::Close, Class::CloseCapitals], |m| m),
            ),
            (Headings, "in capitals", vec![of(Class::Capitals)], all(&[Class::CloseCapitals, Class::Plain], |m| m)),
            (Headings, "stand apart", vec![Measured { apart: 8, ..plain() }], vec![Measured { apart: 7, ..plain() }]),
            (
                Headings,
                "plain and longer than a few words",
                all(&weak(), |m| Measured { short: 4, ..m }),
                all(&strong(), |m| Measured { short: 4, ..m }).into_iter().chain([Measured { short: 5, ..plain() }]).collect(),
            ),
            (
                Headings,
                "one line with a colon",
                all(&[Class::Colon, Class::BoldColon], |m| Measured { lines: 1, ..m }),
                vec![Measured { lines: 2, ..of(Class::Colon) }, Measured { lines: 1, ..plain() }],
            ),
            (
                Text,
                "plain, among more lines that read like text",
                vec![read_on(), Measured { over_lists: 4, ..read_on() }],
                vec![
                    Measured { like_text: 10, ..plain() },
                    Measured { over_lists: 5, ..read_on() },
                    Measured { class: Class::Bold, ..read_on() },
                ],
            ),
            (Headings, "read like titles", vec![Measured { titles: 8, ..plain() }], vec![Measured { titles: 7, ..plain() }]),
            (Headings, "items that meetings have", vec![Measured { items: 2, ..plain() }], vec![Measured { items: 1, ..plain() }]),
            (
                Headings,
                "above numbered paragraphs",
                vec![Measured { over_numbers: 8, ..plain() }, Measured { lines: 2, over_numbers: 2, ..plain() }],
                vec![Measured { over_numbers: 7, ..plain() }, Measured { lines: 1, over_numbers: 1, ..plain() }],
            ),
            (
                Headings,
                "repeat the entries of a list before them",
                vec![again()],
                vec![Measured { repeats: 4, ..plain() }, Measured { lines: 1, repeats: 1, ..plain() }],
            ),
            (Headings, "text below each", vec![Measured { filled: 8, ..plain() }], vec![Measured { filled: 7, ..plain() }]),
            (
                Headings,
                "all of the text stands below them",
                vec![Measured { opens_text: true, ..plain() }],
                vec![plain(), Measured { opens_text: true, lines: 1, ..plain() }],
            ),
            (
                Headings,
                "several of a few words, each with a list below",
                vec![listed()],
                vec![
                    Measured { short: 7, ..listed() },
                    Measured { over_lists: 7, ..listed() },
                    Measured { lines: 1, short: 1, over_lists: 1, ..plain() },
                ],
            ),
            (
                Headings,
                "plain, in small letters, over text",
                vec![small()],
                vec![Measured { cased: 5, ..small() }, Measured { over_lists: 5, ..small() }, Measured { class: Class::Bold, ..small() }],
            ),
            (
                Headings,
                "three directly above sentences or known as items",
                all(&close(), |m| Measured { over_sentences: 3, ..m }),
                all(&close(), |m| Measured { over_sentences: 2, ..m })
                    .into_iter()
                    .chain([Measured { over_sentences: 3, ..of(Class::CloseBold) }])
                    .collect(),
            ),
            (
                Headings,
                "as others in capitals",
                vec![Measured { capitals: true, ..of(Class::CloseCapitals) }],
                vec![of(Class::CloseCapitals), Measured { capitals: true, ..of(Class::Close) }],
            ),
            (
                Headings,
                "directly above text",
                all(&close(), |m| Measured { over_sentences: 2, ..m }),
                vec![
                    Measured { over_sentences: 3, ..of(Class::Close) },
                    Measured { capitals: true, ..of(Class::CloseCapitals) },
                    of(Class::CloseBold),
                ],
            ),
            (
                Headings,
                "fewer than three in bold directly above text",
                vec![Measured { over_sentences: 2, ..of(Class::CloseBold) }],
                vec![Measured { over_sentences: 3, ..of(Class::CloseBold) }, of(Class::Bold)],
            ),
            (
                Text,
                "one line above the first text",
                vec![Measured { is_opening: true, lines: 1, ..plain() }],
                vec![Measured { lines: 1, ..plain() }, Measured { is_opening: true, lines: 2, ..plain() }],
            ),
            (
                Headings,
                "weaker than other headings",
                all(&weak(), |m| Measured { stronger: 1, ..m }).into_iter().chain([Measured { repeats: 4, ..outdone() }]).collect(),
                all(&strong(), |m| Measured { stronger: 1, ..m })
                    .into_iter()
                    .chain([plain(), Measured { repeats: 5, ..outdone() }])
                    .collect(),
            ),
            (
                Headings,
                "speakers, who begin other lines too",
                vec![Measured { speakers: 5, ..plain() }],
                vec![Measured { speakers: 4, ..plain() }, Measured { lines: 0, ..plain() }],
            ),
            (
                Headings,
                "in capitals among many headings",
                vec![Measured { stronger: 3, ..of(Class::Capitals) }],
                vec![Measured { stronger: 2, ..of(Class::Capitals) }, Measured { stronger: 3, ..of(Class::CloseCapitals) }],
            ),
        ] {
            QUESTION.check_row(answer, name, &holds, &holds_not);
        }
    }
}
