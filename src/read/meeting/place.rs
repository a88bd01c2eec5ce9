//! Which words are the place of the meeting.
//!
//! ```text
//! place = before [ article ] word { [ link ] word } [ "," place ]     in the Potting Shed · im Saal der Alten Mühle · na sede da Junta
//! ```
//!
//! It ends before a value, a verb, a word that no place holds, and after its last word with a capital once there is one.

use std::borrow::Cow;
use std::ops::{ControlFlow, Range};

use super::dateline::Segment;
use super::words::{Sentence, touching, word};
use crate::bytes::words_of;
use crate::evidence::{Question, Side, VETO, Verdict, row};
use crate::lexicon::sense::{
    AND, ARTICLE, BEFORE_DATE, CLOSES, COMES_GOES, GROUP, ITEM, LABEL, MEETING, MEETS, MONTH, NO_PLACE, OFFICE, OPENS, OTHER_DATE,
    OWN_MEETING, PAPER, PARTICLE, PLACE_BEFORE, PLACE_LINK, PLACE_NOUN, PLACE_STOP, REMOTE, ROLE, RUNNER, SERVICE, Senses, WEEKDAY,
};
use crate::lexicon::{self, Lexicon};
use crate::span::Span;
use crate::value::label::leading;

/// Words that may be the place.
#[derive(Clone, Debug)]
pub(super) struct Place<'t> {
    pub(super) words: Cow<'t, str>,
    pub(super) span: Span,
    pub(super) stand: Stand,
    /// Why they are.
    pub(super) verdict: Verdict<Is>,
}

/// Where words stand that may be the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    /// After a label for it.
    Label,
    /// On a line that states a day, an hour or a mode, or in a cell of it.
    Dateline,
    /// Alone on a line of the head; how many lines of day, hour and mode stand right above, and whether one stands right below.
    Alone { above: usize, below: bool },
    /// On a line of the head that says something else.
    Line,
    /// In a sentence.
    Sentence,
    /// After a label at the end of the text.
    Late,
}

impl Stand {
    /// The head says where the meeting was, before all sentences.
    pub(super) fn rank(self) -> u8 {
        match self {
            Stand::Label => 4,
            Stand::Dateline | Stand::Alone { .. } => 3,
            Stand::Line => 2,
            Stand::Sentence => 1,
            Stand::Late => 0,
        }
    }
}

/// What is measured of words that may be the place.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Measured {
    stand: Stand,
    /// The form of the segment.
    led: bool,
    set_off: bool,
    /// A sentence that says that the meeting was held or opened.
    held: bool,
    /// What its words are.
    words: usize,
    capital: bool,
    all_capitals: bool,
    most_capitals: bool,
    /// A long number stands in brackets, as that of a register after a body's name.
    registered: bool,
    noun: bool,
    /// An article stands first.
    article: bool,
    comma: bool,
    meeting: bool,
    /// The first word names a meeting, and no kind of place stands right after it as in `Meeting Room`.
    meeting_first: bool,
    role: bool,
    service: bool,
    /// A word that no place is called by stands among them.
    other: bool,
    /// A verb of a sentence about the meeting stands among them.
    says: bool,
    named: bool,
}

/// Whether words are the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    Place,
    Other,
}

pub(super) static QUESTION: Question<Measured, Is> = Question {
    name: "whether words are the place",
    say: |answer| match answer {
        Is::Place => "the place",
        Is::Other => "no place",
    },
    otherwise: Is::Other,
    least: 5,
    lead: 1,
    rows: &[
        row("a label says so", Side::Habit, Is::Place, 6, |m| m.stand == Stand::Label),
        row("set off from the day or the hour", Side::Form, Is::Place, 4, |m| m.stand == Stand::Dateline && m.set_off),
        row("alone below the day and the hour", Side::Form, Is::Place, 4, |m| matches!(m.stand, Stand::Alone { above: 1.., .. })),
        row("alone above the day", Side::Form, Is::Place, 2, |m| matches!(m.stand, Stand::Alone { above: 0, below: true })),
        row("after a word for it", Side::Words, Is::Place, 3, |m| m.led),
        row("a kind of place", Side::Words, Is::Place, 4, |m| m.noun),
        row("several parts", Side::Form, Is::Place, 2, |m| m.comma && m.all_capitals),
        row("a capital at its start", Side::Form, Is::Place, 1, |m| m.capital),
        row("no capital at its start", Side::Form, Is::Place, -3, |m| !m.capital && !m.noun && m.stand != Stand::Label),
        row("a label, but words like a remark", Side::Form, Is::Place, -6, |m| {
            m.stand == Stand::Label && !m.capital && !m.noun && m.words > if m.article { 4 } else { 2 } && !m.most_capitals
        }),
        row("in a sentence that says that the meeting was held", Side::Content, Is::Place, 4, |m| m.stand == Stand::Sentence && m.held),
        row("two or three words that may be a name", Side::Words, Is::Place, -2, |m| m.named),
        row("the name of a body or an office", Side::Words, Is::Place, -5, |m| m.role && m.stand != Stand::Label && !is_of_body(m)),
        row("a kind of place of a body", Side::Words, Is::Place, -2, |m| m.role && is_of_body(m)),
        row("the name of a meeting or its minutes", Side::Words, Is::Place, VETO, |m| {
            (m.meeting && !m.noun || m.meeting_first) && m.stand != Stand::Label
        }),
        row("a service to meet over, an address, a number to dial", Side::Words, Is::Place, VETO, |m| m.service),
        row("what no place is called", Side::Words, Is::Place, VETO, |m| (m.other || m.says) && m.stand != Stand::Label),
        row("a long number in brackets", Side::Form, Is::Place, VETO, |m| m.registered && m.stand != Stand::Label),
        row("as long as a sentence", Side::Form, Is::Place, VETO, |m| m.words > 18),
        row("in a sentence that says nothing of the meeting", Side::Content, Is::Place, -6, |m| m.stand == Stand::Sentence && !m.held),
    ],
};

/// Whether a sentence that says that the meeting was held names a kind of place: `the Public Room of the Municipality`.
fn is_of_body(measured: &Measured) -> bool {
    measured.stand == Stand::Sentence && measured.held && measured.noun
}

/// Weighs words that may be the place.
pub(super) fn decide(text: &str, stand: Stand, segment: Option<&Segment>, held: bool, lexicon: &Lexicon<'_>) -> Verdict<Is> {
    QUESTION.decide(&measure(text, stand, segment, held, lexicon))
}

/// Words without those at their end that lead to what is no place: `Village hall at`.
pub(super) fn whole<'w>(text: &'w str, lexicon: &Lexicon<'_>) -> &'w str {
    let mut whole = text;
    while let Some((before, last)) = whole.trim_end().rsplit_once(' ')
        && lexicon.is_word(last, PLACE_BEFORE | BEFORE_DATE)
    {
        whole = before.trim_end_matches([' ', ',']);
    }
    whole
}

fn measure(text: &str, stand: Stand, segment: Option<&Segment>, held: bool, lexicon: &Lexicon<'_>) -> Measured {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let is_small = |word: &&&str| lexicon.is_word(word, PLACE_LINK | PLACE_BEFORE) || word.len() < 2;
    let is_capital = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let content = || words.iter().filter(|word| !is_small(word) || is_capital(word));
    let any = |senses: Senses| words.iter().any(|word| lexicon.is_word(word, senses));
    let is_place = |word: &str| noun(word, lexicon).is_some();
    let noun = words.iter().any(|word| is_place(word));
    let comma = text.contains(',');
    Measured {
        stand,
        led: segment.is_some_and(|segment| segment.led),
        set_off: segment.is_some_and(|segment| segment.set_off),
        held,
        words: words.len(),
        capital: content().next().is_some_and(is_capital),
        all_capitals: content().all(is_capital),
        most_capitals: content().filter(|word| is_capital(word)).count() * 2 > content().count(),
        registered: register(text).is_some(),
        noun,
        article: words.first().is_some_and(|word| lexicon.is_word(word, ARTICLE)),
        comma,
        meeting: words.iter().any(|word| lexicon.is_word(word, MEETING | OWN_MEETING | PAPER) || lexicon.is_kind_of_meeting(word)),
        meeting_first: words.first().is_some_and(|word| lexicon.is_word(word, OWN_MEETING | PAPER))
            && words.get(1).is_none_or(|word| !is_place(word)),
        role: any(ROLE | OFFICE | GROUP | RUNNER) || lexicon.is(text, LABEL | ITEM),
        service: !may_be_place(text) || lexicon.is(text, REMOTE),
        other: other(&words, lexicon).is_some() || version(text).is_some(),
        says: any(MEETS | OPENS | CLOSES | COMES_GOES),
        named: !noun
            && !comma
            && matches!(words.len(), 2 | 3)
            && content().all(is_capital)
            && matches!(stand, Stand::Alone { above: ..2, .. }),
    }
}

/// The number of many digits that stands in brackets: `(Registered Charity Number 100200)`.
fn register(text: &str) -> Option<&str> {
    /// A number of a house or a code of a post office is shorter.
    const LEAST: usize = 6;
    let inner = text.split_once('(').map_or("", |(_, inner)| inner.split(')').next().unwrap_or(inner));
    inner.split(' ').find(|word| word.len() >= LEAST && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The word that no place is called by: a month, a day of the week, `Version 2`, `accordance`.
fn other<'w>(words: &[&'w str], lexicon: &Lexicon<'_>) -> Option<&'w str> {
    let first = words.first().copied().unwrap_or("");
    let is_day = |word: &&str| lexicon.is_word(word, MONTH | WEEKDAY) && word.len() > 4;
    let in_digits = words.iter().all(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let opens = in_digits || lexicon.is_word(first, NO_PLACE | OTHER_DATE);
    if opens { Some(first) } else { words.iter().copied().find(is_day) }
}

/// The number of a version that stands in a text: `1.4.0`.
fn version(text: &str) -> Option<&str> {
    let is_figures = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_whitespace().find(|word| word.split('.').filter(is_figures).count() > 1)
}

/// A word of a sentence that may name a place.
#[derive(Clone, Copy)]
struct Word<'w> {
    text: &'w str,
    /// Which of the senses it has that tell where a place ends and what kind it is.
    senses: Senses,
}

impl<'w> Word<'w> {
    /// The word that a text begins with.
    fn first(text: &'w str, lexicon: &Lexicon<'_>) -> Word<'w> {
        const HEEDED: Senses =
            Senses::all_of(&[AND, MONTH, OWN_MEETING, PARTICLE, PLACE_BEFORE, PLACE_LINK, PLACE_NOUN, PLACE_STOP, WEEKDAY]);
        let text = word(text);
        Word { text, senses: lexicon.word(text, HEEDED) }
    }

    /// Whether it is in lower case.
    fn is_small(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }

    /// The kind of place that it is, or ends in.
    fn noun(&self, lexicon: &Lexicon<'_>) -> Option<&'w str> {
        if self.senses.any(PLACE_NOUN) { Some(self.text) } else { ending(self.text, lexicon) }
    }

    /// Whether it may say, in lower case, what kind of hall or room follows it: `Oldport village hall`.
    fn may_lead(&self) -> bool {
        self.is_small() && !self.senses.any(PLACE_STOP | PLACE_LINK | PLACE_BEFORE | AND)
    }

    /// Whether it is a kind of place in lower case.
    fn is_common(&self) -> bool {
        self.is_small() && self.senses.any(PLACE_NOUN)
    }
}

/// The kind of place that a word is, or ends in: `Rathaus`, `Sitzungssaal`.
pub(super) fn noun<'w>(word: &'w str, lexicon: &Lexicon<'_>) -> Option<&'w str> {
    if lexicon.is_word(word, PLACE_NOUN) { Some(word) } else { ending(word, lexicon) }
}

/// The kind of place that a word with a capital ends in.
fn ending<'w>(word: &'w str, lexicon: &Lexicon<'_>) -> Option<&'w str> {
    /// A part of a word that is a word by itself has so many letters, and something before it.
    const SHORTEST: usize = 4;
    if !word.starts_with(char::is_uppercase) || word.len() > 40 {
        return None;
    }
    // No look at a line hears a part of a word.
    let lexicon = lexicon.hearing(Senses::ALL);
    let ends = word.char_indices().skip(SHORTEST - 1).filter_map(|(at, _)| word.get(at..)).take_while(|end| end.len() >= SHORTEST);
    ends.into_iter().find(|end| lexicon.is_word(end, PLACE_NOUN))
}

/// The places that a sentence names after a word that places stand after.
pub(super) fn in_sentence(text: &str, sentence: &Sentence<'_>, lexicon: &Lexicon<'_>) -> Vec<Range<usize>> {
    let mut values: Vec<Range<usize>> =
        sentence.days.iter().map(|day| day.range.clone()).chain(sentence.hours.iter().map(|hour| hour.range.clone())).collect();
    values.sort_unstable_by_key(|value| value.start);
    let mut found: Vec<Range<usize>> = Vec::new();
    let (mut inside, mut next) = (false, 0);
    for (at, c) in text.get(sentence.range.clone()).unwrap_or("").char_indices() {
        let at = at + sentence.range.start;
        let begins = (c.is_alphabetic() || c == '@') && !inside;
        inside = c.is_alphanumeric();
        if !begins || at < next {
            continue;
        }
        let Some(rest) = text.get(at..sentence.range.end) else { continue };
        let length = if c == '@' { Some(1) } else { lexicon.at(rest, PLACE_BEFORE).map(|known| known.length) };
        let Some(length) = length.filter(|_| touching(&values, &(at..at + 1), |value| value).is_empty()) else { continue };
        let place = phrase(text, at + length..sentence.range.end, &values, sentence, lexicon);
        if place.is_empty() {
            continue;
        }
        next = place.end;
        let place = without_town(text, place, lexicon);
        let is_own = |place: &Range<usize>| text.get(place.clone()).and_then(|place| kind(place, lexicon)).is_some();
        let is_inside = |before: &Range<usize>| text.get(before.end..at).is_some_and(|between| between.trim() == ",") && is_own(before);
        // "in the Town Hall, in the Meeting Room"
        match found.last_mut().filter(|before| is_own(&place) && is_inside(before)) {
            Some(before) => before.end = place.end,
            None => found.push(place),
        }
    }
    found
}

/// A place without the town before it: `[town of Oldport and] Great Hall of the Town Hall`, `[city of Oldport,] building of the Council`.
fn without_town(text: &str, place: Range<usize>, lexicon: &Lexicon<'_>) -> Range<usize> {
    let own = text.get(place.clone()).unwrap_or("");
    let inside = own.match_indices(' ').find_map(|(at, _)| {
        let (before, after) = (own.get(..at)?, own.get(at + 1..)?);
        if before.ends_with(',') {
            let is_town = before.contains(' ') && kind(before.trim_end_matches(','), lexicon).is_none();
            let and = lexicon.at(after, AND).filter(|and| after.get(..and.length).is_some_and(|and| and.chars().all(char::is_lowercase)));
            let rest = and.map_or(after, |and| after.get(and.length..).unwrap_or("").trim_start());
            return (is_town && noun(word(rest), lexicon).is_some()).then_some(own.len() - rest.len());
        }
        let and = lexicon.at(after, AND).filter(|and| after.get(..and.length).is_some_and(|and| and.chars().all(char::is_lowercase)))?;
        let rest = after.get(and.length..)?.trim_start();
        (kind(before, lexicon).is_none() && noun(word(rest), lexicon).is_some()).then_some(own.len() - rest.len())
    });
    place.start + inside.unwrap_or(0)..place.end
}

/// The words of a place that begins at the start of a stretch.
fn phrase(text: &str, range: Range<usize>, values: &[Range<usize>], sentence: &Sentence<'_>, lexicon: &Lexicon<'_>) -> Range<usize> {
    /// No place has more words.
    const MOST: usize = 18;
    let start = start_of(text, range.clone());
    let mut read = Phrase { end: start, linked: true, ..Phrase::default() };
    let number = text.get(start..range.end).map_or(0, |rest| house_number(rest, lexicon));
    let is_free = touching(values, &(start..start + number), |value| value).is_empty();
    let mut at = if is_free { start + number } else { start };
    for _ in 0..MOST {
        let own = Word::first(text.get(at..range.end).unwrap_or(""), lexicon);
        let here = at..at + own.text.len();
        let after = text.get(here.end..range.end).unwrap_or("");
        let possessive = possessive(after, own.text);
        let is_cue = touching(sentence.cues, &here, |cue| &cue.range).iter().any(|cue| cue.senses.any(MEETS | OPENS | CLOSES));
        // "in the Mill Those attending: Ann Ray"
        let opens_people = || own.text.starts_with(char::is_uppercase) && leading(text.get(at..range.end).unwrap_or(""), lexicon).is_some();
        let is_value = !touching(values, &here, |value| value).is_empty() || own.senses.any(MONTH | WEEKDAY) && own.text.len() > 4;
        // "in ordinary session in the town hall": the meeting is called so, and no place.
        let is_session = || {
            let beside =
                || text.get(start..at).and_then(|before| kind(before, lexicon)).or_else(|| noun(word(after.trim_start()), lexicon));
            !read.capital && own.senses.any(OWN_MEETING) && beside().is_none()
        };
        if own.text.is_empty() || is_session() || is_cue || is_value || opens_people() {
            break;
        }
        let next = after.strip_prefix(' ').filter(|_| read.is_name() && own.may_lead());
        read.owned |= next.is_some_and(|next| Word::first(next, lexicon).is_common());
        let goes_on = || next_name(text, here.end..range.end, values, lexicon).is_some();
        if read.take(goes_on, own, here.end, lexicon).is_break() {
            break;
        }
        // "Pat's shed", "the Founders' Building"
        let rest = text.get(here.end + possessive..range.end).unwrap_or("");
        read.owned |= possessive > 0;
        let here = here.start..here.end + possessive;
        let gap = rest.find(char::is_alphanumeric).unwrap_or(0);
        match rest.get(..gap).unwrap_or("") {
            " " | "-" | "'" | "’" | "/" => {}
            // "Room G.04"
            "." if rest.get(gap..).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit())) => {}
            ", " if read.capital || own.noun(lexicon).is_some() => read.comma = true,
            _ => break,
        }
        at = here.end + gap;
    }
    start..read.end
}

/// The bytes of the number of a house at the start of a text, with the blank after it, where the name of a street follows: `10 Quay Street`.
fn house_number(text: &str, lexicon: &Lexicon<'_>) -> usize {
    /// No house has a higher number, and no street a longer name.
    const MOST_FIGURES: usize = 5;
    const MOST_WORDS: usize = 4;
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    let Some((number, street)) = text.split_once(' ').filter(|_| (1..=MOST_FIGURES).contains(&figures)) else { return 0 };
    let letter = number.get(figures..).unwrap_or("");
    let is_number = letter.len() < 2 && letter.chars().all(|c| c.is_ascii_alphabetic());
    let mut names = words_of(street).take(MOST_WORDS).take_while(|word| word.starts_with(char::is_uppercase));
    let has_street = names.any(|word| noun(word.trim_end_matches([',', '.']), lexicon).is_some());
    if is_number && has_street { number.len() + 1 } else { 0 }
}

/// The first kind of place that a word of a text is, or ends in.
pub(super) fn kind<'w>(text: &'w str, lexicon: &Lexicon<'_>) -> Option<&'w str> {
    text.split(' ').find_map(|word| noun(word, lexicon))
}

/// The words of a place while they are read.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is known by itself")]
struct Phrase {
    /// The end of the last word that may end it.
    end: usize,
    begun: bool,
    /// Whether a word with a capital was read.
    capital: bool,
    /// Whether the last word links; nothing before the first one does.
    linked: bool,
    /// Whether a comma stands before the next word.
    comma: bool,
    /// Words in lower case since the last one with a capital.
    small: usize,
    /// Whether the last word says whose the place is.
    owned: bool,
    /// Whether the words after one that says whose the place is go with it.
    owns: bool,
}

impl Phrase {
    /// Whether the last word was one with a capital.
    fn is_name(&self) -> bool {
        self.capital && !self.linked && !self.comma
    }

    /// Takes a word that ends at a byte; breaks where the place does not go on with it.
    fn take(&mut self, goes_on: impl FnOnce() -> bool, own: Word<'_>, end: usize, lexicon: &Lexicon<'_>) -> ControlFlow<()> {
        let is_first = !std::mem::replace(&mut self.begun, true);
        let is_digit = own.text.starts_with(|c: char| c.is_ascii_digit());
        if own.text.starts_with(char::is_uppercase) || is_digit && self.capital {
            (self.capital, self.linked, self.small, self.comma, self.end) = (true, false, 0, false, end);
            return ControlFlow::Continue(());
        }
        // "Pat's shed", "St Oswin's church hall"
        let is_owned = std::mem::take(&mut self.owned) && !own.senses.any(PLACE_STOP);
        if is_owned || self.owns && own.noun(lexicon).is_some() {
            (self.owns, self.linked, self.end) = (true, false, end);
            return ControlFlow::Continue(());
        }
        self.owns = false;
        let links = own.senses.any(PLACE_LINK | PARTICLE);
        let joins = links && self.capital && goes_on();
        let ends = own.senses.any(PLACE_STOP) && !joins;
        // "city of Oldport, and great hall of the Council"
        if self.comma && joins && own.senses.any(AND) {
            (self.comma, self.linked, self.capital, self.small) = (false, true, false, 0);
            return ControlFlow::Continue(());
        }
        // "vila de Alcaria, edifício dos Paços"
        if self.comma && !is_digit && !ends && own.noun(lexicon).is_some() {
            (self.comma, self.linked, self.small, self.end, self.capital) = (false, true, 0, end, false);
            return ControlFlow::Continue(());
        }
        if self.comma || is_digit || ends {
            return ControlFlow::Break(());
        }
        if links {
            // The first one is an article: "in the shed".
            self.linked |= !is_first;
            return ControlFlow::Continue(());
        }
        self.take_small(own, end)
    }

    /// Takes a word in lower case that neither links nor ends a place.
    fn take_small(&mut self, own: Word<'_>, end: usize) -> ControlFlow<()> {
        const MOST_SMALL: usize = 4;
        // "Town Hall building"
        if self.capital && !self.linked && own.senses.any(PLACE_NOUN) {
            self.end = end;
            return ControlFlow::Continue(());
        }
        if self.capital && !self.linked || self.small >= MOST_SMALL {
            return ControlFlow::Break(());
        }
        self.small += 1;
        self.linked = false;
        self.end = if self.capital { self.end } else { end };
        ControlFlow::Continue(())
    }
}

/// The bytes of `'s`, or of the apostrophe after a plural, that follow a word.
fn possessive(after: &str, own: &str) -> usize {
    let Some(sign) = after.chars().next().filter(|sign| matches!(sign, '\'' | '’')) else { return 0 };
    let rest = after.get(sign.len_utf8()..).unwrap_or("");
    match rest.strip_prefix('s') {
        Some(rest) if rest.starts_with(' ') => sign.len_utf8() + 1,
        None if own.ends_with('s') && rest.starts_with(' ') => sign.len_utf8(),
        _ => 0,
    }
}

/// Where the words of a place begin: after whitespace and an article that an apostrophe joins.
fn start_of(text: &str, range: Range<usize>) -> usize {
    let own = text.get(range.clone()).unwrap_or("");
    // "nell'aula"
    let gap = own.strip_prefix(['\'', '’']).map_or(own.len() - own.trim_start().len(), |rest| own.len() - rest.len());
    let elided = own.trim_start_matches([' ', '\'', '’']).strip_prefix(['l', 'L', 'd']).is_some_and(|rest| rest.starts_with(['\'', '’']));
    let skip = if elided { own.trim_start().char_indices().nth(2).map_or(0, |(at, _)| at) } else { 0 };
    range.start + gap + skip
}

/// The word with a capital, or the kind of place, and no value, with which a place goes on after a word that may link.
fn next_name<'w>(text: &'w str, range: Range<usize>, values: &[Range<usize>], lexicon: &Lexicon<'_>) -> Option<&'w str> {
    let own = text.get(range.clone())?;
    let gap = own.find(char::is_alphanumeric).unwrap_or(0);
    let next = word(own.get(gap..)?);
    let is_value = !touching(values, &(range.start + gap..range.start + gap + 1), |value| value).is_empty();
    let is_named = next.starts_with(char::is_uppercase) || lexicon.at(own.get(gap..)?, PLACE_NOUN).is_some();
    (!is_value && is_named && !lexicon.is_word(next, PLACE_STOP)).then_some(next)
}

/// Whether words may be a place: no link, no number to dial.
pub(super) fn may_be_place(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let folded = lexicon::fold_to_look(text);
    let line = folded.as_str().split(' ').any(|word| Lexicon::ALL.is_word(word, SERVICE));
    !line
        && !text.contains("://")
        && !text.contains(['@', '<', '>', '[', ']', '→'])
        && !text.contains("www.")
        && digits <= 8
        && text.len() <= 120
        // What a quotation mark cuts in two is a name.
        && text.matches('"').count().is_multiple_of(2)
        && text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::meeting::words::Said;

    fn places(text: &str) -> String {
        let lexicon = Lexicon::of(text);
        let said = Said::of(text, &lexicon);
        let mut shown = Vec::new();
        for sentence in said.sentences() {
            let held = sentence.says(MEETS | OPENS);
            for range in in_sentence(text, &sentence, &lexicon) {
                let segment = Segment { range: range.clone(), led: true, set_off: false, bracketed: false, after: false, before: false };
                if decide(&text[range.clone()], Stand::Sentence, Some(&segment), held, &lexicon).answer == Is::Place {
                    shown.push(&text[range]);
                }
            }
        }
        shown.join("/")
    }

    /// What is measured of the words of a place in a part of the text, and of nothing else.
    fn of(stand: Stand) -> Measured {
        Measured {
            stand,
            led: false,
            set_off: false,
            held: false,
            words: 1,
            capital: true,
            all_capitals: false,
            most_capitals: false,
            registered: false,
            noun: false,
            article: false,
            comma: false,
            meeting: false,
            meeting_first: false,
            role: false,
            service: false,
            other: false,
            says: false,
            named: false,
        }
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table of all rows of the question")]
    fn each_piece_of_evidence_for_a_place_holds_where_it_says() {
        const BELOW: Stand = Stand::Alone { above: 1, below: false };
        const ABOVE: Stand = Stand::Alone { above: 0, below: true };
        const APART: Stand = Stand::Alone { above: 0, below: false };
        let remark = |words| Measured { capital: false, words, ..of(Stand::Label) };
        let body = || Measured { role: true, noun: true, held: true, ..of(Stand::Sentence) };
        for (name, holds, holds_not) in [
            ("a label says so", vec![of(Stand::Label)], vec![of(Stand::Late), of(Stand::Line)]),
            (
                "set off from the day or the hour",
                vec![Measured { set_off: true, ..of(Stand::Dateline) }],
                vec![of(Stand::Dateline), Measured { set_off: true, ..of(Stand::Line) }],
            ),
            ("alone below the day and the hour", vec![of(BELOW), of(Stand::Alone { above: 2, below: true })], vec![of(ABOVE), of(APART)]),
            ("alone above the day", vec![of(ABOVE)], vec![of(APART), of(BELOW), of(Stand::Alone { above: 1, below: true })]),
            ("after a word for it", vec![Measured { led: true, ..of(Stand::Line) }], vec![of(Stand::Line)]),
            ("a kind of place", vec![Measured { noun: true, ..of(Stand::Line) }], vec![of(Stand::Line)]),
            (
                "several parts",
                vec![Measured { comma: true, all_capitals: true, ..of(Stand::Line) }],
                vec![Measured { comma: true, ..of(Stand::Line) }, Measured { all_capitals: true, ..of(Stand::Line) }],
            ),
            ("a capital at its start", vec![of(Stand::Line)], vec![Measured { capital: false, ..of(Stand::Line) }]),
            (
                "no capital at its start",
                vec![Measured { capital: false, ..of(Stand::Line) }],
                vec![of(Stand::Line), Measured { capital: false, noun: true, ..of(Stand::Line) }, remark(1)],
            ),
            (
                "a label, but words like a remark",
                vec![remark(3), Measured { article: true, ..remark(5) }],
                vec![
                    remark(2),
                    Measured { article: true, ..remark(4) },
                    Measured { capital: true, ..remark(3) },
                    Measured { noun: true, ..remark(3) },
                    Measured { most_capitals: true, ..remark(3) },
                    Measured { stand: Stand::Line, ..remark(3) },
                ],
            ),
            (
                "in a sentence that says that the meeting was held",
                vec![Measured { held: true, ..of(Stand::Sentence) }],
                vec![of(Stand::Sentence), Measured { held: true, ..of(Stand::Line) }],
            ),
            ("two or three words that may be a name", vec![Measured { named: true, ..of(APART) }], vec![of(APART)]),
            (
                "the name of a body or an office",
                vec![
                    Measured { role: true, ..of(Stand::Line) },
                    Measured { held: false, ..body() },
                    Measured { noun: false, ..body() },
                    Measured { stand: Stand::Line, ..body() },
                ],
                vec![of(Stand::Line), Measured { role: true, ..of(Stand::Label) }, body()],
            ),
            (
                "a kind of place of a body",
                vec![body()],
                vec![
                    Measured { role: false, ..body() },
                    Measured { held: false, ..body() },
                    Measured { noun: false, ..body() },
                    Measured { stand: Stand::Line, ..body() },
                ],
            ),
            (
                "the name of a meeting or its minutes",
                vec![
                    Measured { meeting: true, ..of(Stand::Line) },
                    Measured { meeting_first: true, ..of(Stand::Line) },
                    Measured { meeting: true, meeting_first: true, noun: true, ..of(Stand::Line) },
                ],
                vec![
                    of(Stand::Line),
                    Measured { meeting: true, noun: true, ..of(Stand::Line) },
                    Measured { meeting: true, ..of(Stand::Label) },
                    Measured { meeting_first: true, ..of(Stand::Label) },
                ],
            ),
            (
                "a service to meet over, an address, a number to dial",
                vec![Measured { service: true, ..of(Stand::Label) }],
                vec![of(Stand::Label)],
            ),
            (
                "what no place is called",
                vec![Measured { other: true, ..of(Stand::Line) }, Measured { says: true, ..of(Stand::Line) }],
                vec![of(Stand::Line), Measured { other: true, says: true, ..of(Stand::Label) }],
            ),
            (
                "a long number in brackets",
                vec![Measured { registered: true, ..of(Stand::Line) }],
                vec![of(Stand::Line), Measured { registered: true, ..of(Stand::Label) }],
            ),
            ("as long as a sentence", vec![Measured { words: 19, ..of(Stand::Label) }], vec![Measured { words: 18, ..of(Stand::Label) }]),
            (
                "in a sentence that says nothing of the meeting",
                vec![of(Stand::Sentence)],
                vec![Measured { held: true, ..of(Stand::Sentence) }, of(Stand::Line)],
            ),
        ] {
            QUESTION.check_row(Is::Place, name, &holds, &holds_not);
        }
    }

    #[test]
    fn a_sentence_names_the_place() {
        for (text, expected) in [
            ("Minutes of the meeting held on Thursday 14 October 2021 at 6.45 pm in the Potting Shed. Present: Ann.", "the Potting Shed"),
            ("The board met at Town Hall, Oldport, on 4 May 2026.", "Town Hall, Oldport"),
            ("The board met in the hall of the Old School on 4 May 2026.", "the hall of the Old School"),
            ("The council met on 4 May 2026 in Oldport village hall.", "Oldport village hall"),
            ("Meeting held on 4 May 2026 at our education centre. Voting took place.", "our education centre"),
            ("The meeting was held in Lowwater from 2 to 4 June 2025.", "Lowwater"),
            ("The board met in Room G.04 on 4 May 2026.", "Room G.04"),
            ("Meeting held at 10 Quay Street, Oldport, on Monday 4 May 2026 at 7 p.m.", "10 Quay Street, Oldport"),
            ("The board met at 1201B Old Mill Road on 4 May 2026.", "1201B Old Mill Road"),
            ("The board met at 120134 Quay Street on 4 May 2026.", ""),
            ("The board met at 10 quay street on 4 May 2026.", ""),
            ("The board met at 10 Members' request on 4 May 2026.", ""),
            ("The meeting was held at the Anchor Inn on Tuesday 9 May 2023.", "the Anchor Inn"),
            ("The meeting was held in accordance with the rules.", ""),
            ("The meeting was held in camera at the request of the Chair.", ""),
            ("Ann called the meeting to order at 7:02 p.m. in Room 12.", "Room 12"),
            ("The lamps in the Old Hall are dim.", ""),
            ("The group met on 4 May 2026 in Pat's shed because of the rain.", "Pat's shed"),
            ("The meeting was held on 4 May 2026 in St Anne's church hall.", "St Anne's church hall"),
            ("The meeting was held at 2 pm in the Council Chamber, Founders' Building.", "the Council Chamber, Founders' Building"),
            (
                "Am Dienstag, dem 4. Oktober 2022, fand um 19:30 Uhr im Saal der Alten Mühle die siebte Sitzung des Gemeinderats statt.",
                "Saal der Alten Mühle",
            ),
            ("Der Vorsitzende eröffnete die Versammlung um 19 Uhr im Gasthaus zur Linde und begrüßte alle.", "Gasthaus zur Linde"),
            ("Le conseil municipal s'est réuni à la salle des fêtes, sous la présidence de Mme Ray.", "salle des fêtes"),
            ("La réunion s'est tenue à l'école du Port le 4 mai 2026.", "école du Port"),
            ("De raad kwam om 20.00 uur bijeen in het Veerhuis.", "Veerhuis"),
            ("De vergadering werd gehouden in de raadzaal te Oudhaven.", "raadzaal/Oudhaven"),
            ("se reúnen en el salón de plenos los señores siguientes:", "salón de plenos"),
            ("nella sala consiliare si è riunito il Consiglio", "sala consiliare"),
            ("reuniu na sede da Junta a Assembleia de Freguesia", "sede da Junta"),
            ("The board met in the Town Hall building, in the Meeting Room.", "the Town Hall building, in the Meeting Room"),
            ("reuniu nesta Vila de Outeiro e Salão Nobre dos Paços do Concelho a Câmara", "Salão Nobre dos Paços do Concelho"),
            (
                "reuniu no Edifício Sede do Município, sala de reuniões do primeiro andar, a Câmara",
                "Edifício Sede do Município, sala de reuniões do primeiro andar",
            ),
        ] {
            assert_eq!(places(text), expected, "{text}");
        }
    }

    /// Whether words are the place, with what their line says around them: set off from the day, after a word for places, in a sentence
    /// that says that the meeting was held.
    fn is_place(text: &str, stand: Stand, (led, set_off): (bool, bool), held: bool) -> bool {
        let segment = Segment { range: 0..text.len(), led, set_off, bracketed: false, after: false, before: false };
        decide(text, stand, Some(&segment), held, &Lexicon::ALL).answer == Is::Place
    }

    #[test]
    fn a_label_makes_any_words_the_place_that_are_no_remark_and_no_service() {
        let many = |count: usize| vec!["Quay"; count].join(" ");
        for (text, expected) in [
            ("Town Hall", true),
            ("over there", true),
            ("over there somewhere", false),
            ("the far green side", true),
            ("the far green side beyond", false),
            ("lower Oldport Marsh Quay", true),
            ("lower Oldport marsh side", false),
            ("the usual hall by the lake", true),
            ("Chair's office", true),
            ("Board Meeting", true),
            ("Monday Club", true),
            ("Hall (No 123456)", true),
            ("https://roof.example", false),
            ("ann@roof.example", false),
            (&many(18), true),
            (&many(19), false),
        ] {
            assert_eq!(is_place(text, Stand::Label, (false, false), false), expected, "{text:?}");
        }
    }

    #[test]
    fn words_set_off_from_the_day_are_the_place_where_they_look_like_one() {
        for (text, set_off, led, expected) in [
            ("Oldport", true, false, true),
            ("Oldport", false, false, false),
            ("Oldport", false, true, false),
            ("oldport", true, false, false),
            ("oldport", true, true, false),
            ("hall", true, false, true),
            ("Town Hall", false, false, true),
            ("Town Hall", false, true, true),
            ("Board Meeting", true, false, false),
            ("Meeting Room", true, false, true),
            ("Minutes Oldport", true, false, false),
            ("Monday", true, false, false),
            ("12 14", true, false, false),
            ("Version 1.4.0", true, false, false),
            ("Oldport (Charity Number 123456)", true, false, false),
            ("Oldport (Quay 12345)", true, false, true),
            ("Secretary", true, false, false),
            ("www.roof.example", true, false, false),
        ] {
            assert_eq!(is_place(text, Stand::Dateline, (led, set_off), false), expected, "{text:?} {set_off} {led}");
        }
    }

    #[test]
    fn words_alone_are_the_place_below_the_day_or_where_they_say_so() {
        for (text, above, below, expected) in [
            ("Oldport", 1, false, true),
            ("Oldport", 0, true, false),
            ("Oldport", 0, false, false),
            ("Old Port", 1, false, false),
            ("Old Port", 2, false, true),
            ("Old Low Port", 1, false, false),
            ("Old Low Port Quay", 1, false, true),
            ("Oldport, Marsh", 0, true, true),
            ("Oldport, marsh", 0, true, false),
            ("Oldport, Marsh", 0, false, false),
            ("Town Hall", 0, true, true),
            ("Town Hall", 0, false, true),
        ] {
            assert_eq!(is_place(text, Stand::Alone { above, below }, (false, false), false), expected, "{text:?} {above} {below}");
        }
    }

    #[test]
    fn a_sentence_names_a_place_only_where_it_says_that_the_meeting_was_held() {
        for (text, held, led, expected) in [
            ("Oldport", true, true, true),
            ("Oldport", true, false, true),
            ("Oldport", false, true, false),
            ("Town Hall", false, true, false),
            ("oldport", true, false, false),
            ("the Public Room of the Council", true, true, true),
            ("the Secretary", true, true, false),
        ] {
            assert_eq!(is_place(text, Stand::Sentence, (led, false), held), expected, "{text:?} {held} {led}");
        }
    }

    #[test]
    fn links_numbers_and_services_are_no_place() {
        let long = |length: usize| format!("Q{}", "u".repeat(length - 1));
        for (text, expected) in [
            ("Room 12345678", true),
            ("Room 123456789", false),
            (&long(120), true),
            (&long(121), false),
            ("http://x", false),
            ("www.x.org", false),
            ("wwwx", true),
            ("a@b", false),
            ("<b", false),
            ("b>", false),
            ("[b", false),
            ("b]", false),
            ("→ b", false),
            ("the \"Anchor\" Inn", true),
            ("the \"Anchor Inn", false),
            ("- -", false),
            ("Zoom", false),
        ] {
            assert_eq!(may_be_place(text), expected, "{text:?}");
        }
        for (text, expected) in [
            ("Hall (No 12345)", false),
            ("Hall (No 123456)", true),
            ("Hall (No 12345a)", false),
            ("Hall (No 123456", true),
            ("Hall (No) 123456", false),
            ("Hall 123456", false),
        ] {
            assert_eq!(register(text).is_some(), expected, "{text:?}");
        }
        for (text, expected) in
            [("at 1.4", Some("1.4")), ("1.", None), ("v1.4", None), ("v1.4.0", Some("v1.4.0")), ("a.b", None), ("1", None)]
        {
            assert_eq!(version(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_word_ends_in_a_kind_of_place_behind_three_letters() {
        let long = |length: usize| format!("Q{}hall", "u".repeat(length - 5));
        for (word, expected) in [
            ("hall", Some("hall")),
            ("Sitzungssaal", Some("Sitzungssaal")),
            ("Probensaal", Some("saal")),
            ("probensaal", None),
            ("Abchall", Some("hall")),
            ("Abhall", None),
            (&long(40), Some("hall")),
            (&long(41), None),
        ] {
            assert_eq!(noun(word, &Lexicon::ALL), expected, "{word:?}");
        }
    }

    #[test]
    fn small_words_that_lead_elsewhere_are_no_end_of_a_place() {
        for (text, expected) in [
            ("Village hall at", "Village hall"),
            ("Village hall, at", "Village hall"),
            ("Village hall in at", "Village hall"),
            ("Village hall", "Village hall"),
            ("at", "at"),
        ] {
            assert_eq!(whole(text, &Lexicon::ALL), expected, "{text:?}");
        }
        for (after, own, expected) in [
            ("'s shed", "Pat", 2),
            ("’s shed", "Pat", 4),
            ("' shed", "Founders", 1),
            ("’ shed", "Founders", 3),
            ("' shed", "Pat", 0),
            ("'sly", "Pat", 0),
            ("'x", "Founders", 0),
            (" shed", "Founders", 0),
            ("", "Founders", 0),
        ] {
            assert_eq!(possessive(after, own), expected, "{own}{after}");
        }
        for (text, from, expected) in [
            ("in the Hall", 2, "the Hall"),
            ("nell'aula", 4, "aula"),
            ("dans l'aula", 4, "aula"),
            ("à l’école", 2, "école"),
            ("in lane 4", 2, "lane 4"),
        ] {
            assert_eq!(text.get(start_of(text, from..text.len())..), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn a_place_goes_on_as_far_as_its_words_do() {
        let capitals = |count: usize| (0..count).map(|at| format!("Q{}", ["a", "b", "c"][at % 3])).collect::<Vec<_>>().join(" ");
        for (place, after, expected) in [
            (capitals(18), "", capitals(18)),
            (capitals(19), "", capitals(18)),
            ("Room 12".to_owned(), " on 4 May 2026", "Room 12".to_owned()),
            ("Oldport village hall".to_owned(), " and left", "Oldport village hall".to_owned()),
            ("Oldport".to_owned(), " and left", "Oldport".to_owned()),
            ("Oldport, Marsh".to_owned(), ", and left", "Oldport, Marsh".to_owned()),
            ("the Mill".to_owned(), " on Monday", "the Mill".to_owned()),
            ("the Mill".to_owned(), " Those attending: Ann", "the Mill".to_owned()),
            ("St Oswin's church hall".to_owned(), " late", "St Oswin's church hall".to_owned()),
            ("the Mill/Quay".to_owned(), ".", "the Mill/Quay".to_owned()),
            ("the Mill".to_owned(), "; it rained", "the Mill".to_owned()),
        ] {
            assert_eq!(places(&format!("The meeting was held in {place}{after}.")), expected, "{place}{after}");
        }
    }
}
