//! What the sentences say of when and where: in the head, below it, in the closing, in a section of that name.

use std::ops::Range;

use super::context::{Context, Zone};
use super::dateline::{Segment, dateline};
use super::day::{self, Day};
use super::field::{Labelled, field, header_label};
use super::found::Found;
use super::hour::Hour;
use super::next::{Announced, From};
use super::place::{self, Place, Stand};
use super::quorum;
use super::words::{self, Said, Sentence};
use crate::lexicon::sense::{
    BETWEEN, CLOSES, COMES_GOES, IT, MEETING, MEETS, MONTH, NEXT, NEXT_MEETING, NUMERAL, OPENS, OTHER_DATE, OWN_MEETING, PAPER, PLANNED,
    QUORUM, Senses,
};
use crate::lexicon::{self, HeaderLabel, Label};
use crate::line;
use crate::model::TimeSpan;
use crate::outline::{Kind, Part, Piece, Role};
use crate::read::mark::mark;
use crate::read::reader::Reader;
use crate::scan::Form;
use crate::span::Span;
use crate::text::Text;
use crate::value::date::DateMention;
use crate::value::inline;
use crate::value::spoken;
use crate::value::time::{self, TimeMention};

/// So many pieces of the text are its opening, and so many its closing.
const EDGE: usize = 14;

/// The first paragraph is the opening among so many pieces, and has more words.
const FAR: usize = 60;
const LONG: u8 = 30;

/// An entry of an agenda has seldom more words.
const WORDY: u8 = 16;

/// A sentence that says when something opened, and little else, has no more words.
const SHORT: usize = 14;

/// No sentence states more days, hours or places that are the meeting's.
const MOST_STATED: usize = 50;

/// A sentence in a paragraph of its own has more words than these.
const FEW: u8 = 6;

/// Reads what the text below the head says.
pub(super) fn read<'t>(reader: &Reader<'_, 't>, found: &mut Found<'t>, left_over: &[usize], from: usize) {
    let outline = reader.outline;
    let (mut agenda, mut people) = (Vec::new(), Vec::new());
    lists(&outline.root.parts, &mut agenda, &mut people);
    let is_listed = |at: usize| is_among(&agenda, at);
    let is_named = |at: usize| {
        let meets = || outline.pieces.get(at).is_some_and(|piece| reader.people.meets(piece));
        is_among(&people, at) && meets()
    };
    let text = || left_over.iter().copied().chain(from..outline.pieces.len());
    let all = text().filter(|&at| outline.pieces.get(at).is_some_and(Piece::is_content) && !is_listed(at) && !is_named(at)).count();
    let (mut count, mut headed, mut prose, mut below) = (0, false, false, Below::default());
    for at in text() {
        let Some(piece) = outline.pieces.get(at) else { continue };
        let is_passed = matches!(piece.kind, Kind::Title | Kind::Front | Kind::Comment | Kind::Rule | Kind::Turn | Kind::Html);
        if is_passed || outline.card_of(piece.first).is_some() || piece.kind == Kind::Code && below.left == 0 {
            continue;
        }
        let left = all.saturating_sub(count);
        let zone = match () {
            () if count < EDGE && count * 2 < all.max(1) => Zone::Opening,
            // Below a table of contents the first paragraph is still the opening.
            () if !prose && count < FAR && piece.facts.words > LONG => Zone::Opening,
            () if left <= EDGE => Zone::Closing,
            () => Zone::Body,
        };
        let listed = is_listed(at) && !(is_sentence(piece) && outline.senses_of(piece).any(CLOSES));
        prose |= piece.facts.words > LONG;
        let early = count < 2 && !headed;
        headed = headed || piece.is_heading() && header_label(&inline::plain(&piece.words(&outline.lines)).text, &found.all).is_none();
        count += usize::from(piece.is_content() && !listed && !is_named(at));
        if zone == Zone::Body && !piece.facts.is(Form::DIGIT) && piece.facts.words > 12 {
            continue;
        }
        found.go_on(outline.senses_of(piece));
        if below.left == 0 && !found.may_state(reader, piece, zone, early) {
            continue;
        }
        found.piece(reader, piece, At { zone, early, listed }, &mut below);
    }
}

/// Whether a piece is a whole sentence, which is no entry of an agenda where it closes the meeting.
fn is_sentence(piece: &Piece<'_>) -> bool {
    piece.facts.words > WORDY || piece.kind == Kind::Paragraph && piece.facts.words > FEW && piece.facts.is(Form::STOP)
}

/// Whether a piece lies in one of some ranges, which follow one another.
fn is_among(ranges: &[Range<usize>], at: usize) -> bool {
    let before = ranges.partition_point(|range| range.end <= at);
    ranges.get(before).is_some_and(|range| range.contains(&at))
}

/// The pieces of the agenda, in which no hour is that of the meeting, and of the lists of people.
fn lists(parts: &[Part<'_>], agenda: &mut Vec<Range<usize>>, people: &mut Vec<Range<usize>>) {
    for part in parts {
        let holds = match part.role {
            Role::Labelled(label) => Some(label),
            Role::Annex { holds, .. } => holds,
            _ => None,
        };
        match holds {
            Some(Label::Agenda) => agenda.push(part.body.clone()),
            Some(Label::Attendance(_)) => people.push(part.body.clone()),
            _ => {}
        }
        lists(&part.parts, agenda, people);
    }
}

/// Whether an hour is that of this meeting's opening or closing in a sentence that speaks of the next meeting from a byte on: "the meeting was
/// closed at 5 pm, of which minutes were drawn up, to be approved at the next meeting".
fn is_own_hour(sentence: &Sentence<'_>, hour: &TimeMention, next: usize) -> bool {
    let Some(told) = sentence.before(sentence.range.start..hour.range.start, OPENS | CLOSES) else { return false };
    let first = || !sentence.hours.iter().any(|other| told.range.end <= other.range.start && other.range.end <= hour.range.start);
    hour.range.end <= next || told.senses.any(CLOSES) && told.range.start > next && first()
}

/// Whether a sentence says before a byte of a meeting that it is to be held: "whether meetings would again be held in the hall".
fn is_to_be(sentence: &Sentence<'_>, at: usize) -> bool {
    /// "would again be held"
    const MOST_BETWEEN: usize = 2;
    let is_near = |between: &str| !between.contains(',') && between.split_whitespace().count() <= MOST_BETWEEN;
    let Some(met) = sentence.before(sentence.range.start..at, MEETS) else { return false };
    let planned = sentence.before(sentence.range.start..met.range.start, PLANNED);
    planned.and_then(|planned| sentence.words(planned.range.end..met.range.start)).is_some_and(is_near)
}

/// Where a piece of the text stands.
#[derive(Clone, Copy)]
struct At {
    zone: Zone,
    /// Nothing but a piece or two stands before it.
    early: bool,
    /// In an agenda.
    listed: bool,
}

/// The announcement of the next meeting that a heading leads to.
#[derive(Default)]
struct Below {
    /// How many pieces may still hold it, and the indent of the line that announces it, where that is an entry of a list.
    left: usize,
    indent: Option<u32>,
    /// Whether the day was stated.
    day: bool,
}

impl<'t> Found<'t> {
    /// Whether a piece may say something of when and where, or of the quorum.
    fn may_state(&self, reader: &Reader<'_, 't>, piece: &Piece<'t>, zone: Zone, early: bool) -> bool {
        let (outline, lexicon) = (reader.outline, &self.lexicon);
        let has_half = || outline.lines_of(piece).iter().any(|line| spoken::may_have_half(line.text));
        let is_dated = || {
            outline.any_of(piece, Form::DIGIT)
                || lexicon.hears(MONTH | spoken::TIME)
                || lexicon.hears(NUMERAL) && has_half()
                || spoken::may_have_part(lexicon)
        };
        let is_held = || lexicon.hears(MEETS) && lexicon.hears(MEETING | OWN_MEETING);
        let is_labelled = || outline.lines_of(piece).iter().any(|line| line.text.contains(':'));
        if lexicon.hears(QUORUM | NEXT_MEETING) || lexicon.hears(NEXT) && lexicon.hears(OWN_MEETING) {
            return true;
        }
        if zone == Zone::Opening || self.asked {
            // A colon may be written as a character reference.
            let has_reference = || outline.lines_of(piece).iter().any(|line| line.text.contains('&'));
            let may_say = || early || self.heeded(zone).is_none_or(|heeded| lexicon.hears(heeded)) || has_reference();
            return piece.kind == Kind::Table || is_labelled() || may_say() && (is_held() || is_dated());
        }
        // Deep in the text no day is the meeting's, and no hour unless a word says so.
        lexicon.hears(OPENS | CLOSES) && is_dated() || lexicon.hears(lexicon::HEADERS) && is_labelled()
    }

    /// A piece of the text.
    fn piece(&mut self, reader: &Reader<'_, 't>, piece: &Piece<'t>, at: At, below: &mut Below) {
        /// Longer pieces are no sentence or two about the meeting.
        const LONGEST: u32 = 4000;
        let outline = reader.outline;
        if piece.length > LONGEST {
            return;
        }
        let span = outline.span_of(piece);
        let raw = piece.text(&outline.lines);
        let is_stamped = raw.as_str().strip_prefix('[').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if is_stamped || line::chat(raw.as_str()).is_some() {
            return self.chat(&raw, span, at);
        }
        if piece.kind == Kind::Table {
            return self.rows(reader, piece, at.zone);
        }
        let text = if outline.is_plain(piece) { raw } else { inline::text(raw, self.source).0 };
        if self.leads_to_next(piece, &text, below) || self.is_below(piece, &text, span, (at.zone, below)) {
            return;
        }
        if self.labelled_lines(reader, piece, at) || self.labelled(&text, span, at) {
            return;
        }
        if at.listed {
            return self.state_next(&text, span, at.zone);
        }
        let may_be_dateline = at.early && at.zone == Zone::Opening && piece.length < 160 && !self.is_dated();
        if may_be_dateline && self.is_dateline_of_text(&text, span) {
            return;
        }
        if at.early && at.zone == Zone::Opening && !self.is_dated() {
            self.opening_without_verb(&text, span);
        }
        self.early = at.early;
        self.state(&text, span, at.zone);
        self.early = false;
    }

    /// Whether a heading, or a line of a few words, announces the next meeting and leaves its day to what follows.
    fn leads_to_next(&self, piece: &Piece<'t>, text: &Text<'t>, below: &mut Below) -> bool {
        /// Pieces below it that may state the day.
        const REACH: usize = 5;
        const MOST_WORDS: usize = 10;
        let words = text.as_str();
        let may_announce = self.lexicon.hears(NEXT | NEXT_MEETING);
        let is_short = || may_announce && !piece.facts.is(Form::STOP) && words.split(' ').count() <= MOST_WORDS;
        if !piece.is_heading() && !is_short() {
            return false;
        }
        let cues = if may_announce { words::cues(words, &self.lexicon) } else { Vec::new() };
        if may_announce && words::next_meeting(words, &cues, &self.lexicon).is_some() && words::days(words, &self.lexicon).is_empty() {
            let indent = matches!(piece.kind, Kind::Bullet | Kind::Numbered).then_some(piece.indent);
            *below = Below { left: REACH, indent, day: false };
            return true;
        }
        if piece.is_heading() {
            below.left = 0;
        }
        false
    }

    /// Whether a piece states something of the next meeting that a line above it announces.
    fn is_below(&mut self, piece: &Piece<'t>, text: &Text<'t>, span: Span, (zone, below): (Zone, &mut Below)) -> bool {
        if below.left == 0 {
            return false;
        }
        below.left -= 1;
        if below.indent.is_some_and(|indent| piece.indent <= indent) {
            below.left = 0;
            return false;
        }
        if below.day {
            return self.announced_more(text);
        }
        below.day = !text.as_str().trim_end().ends_with('?') && self.announced_below(text, span, zone);
        below.day
    }

    /// Whether the head or the title states the day.
    fn is_dated(&self) -> bool {
        let is_of_text = |day: &Day| !matches!(day.context.zone, Zone::Front | Zone::FrontTitle | Zone::Mail);
        self.days.iter().any(|day| is_of_text(day) && day::QUESTION.decide(&day.context).answer == day::Is::Meeting)
    }

    /// A line of a chat: its day may be the meeting's, its hour is that of what was said.
    fn chat(&mut self, raw: &Text<'t>, span: Span, at: At) {
        if at.early {
            let days = words::days(raw.as_str(), &self.lexicon);
            for day in days.into_iter().filter(|day| day.year.is_some()).take(1) {
                self.day(raw, day, span, Context::of(Zone::Line));
            }
        }
    }

    /// A row of a table with a label of the head and its value.
    fn rows(&mut self, reader: &Reader<'_, 't>, piece: &Piece<'t>, zone: Zone) {
        if zone != Zone::Opening {
            return;
        }
        for line in reader.outline.lines_of(piece) {
            let mut cells = line.text.split('|').map(str::trim).filter(|cell| !cell.is_empty());
            if let (Some(label), Some(value), None) = (cells.next(), cells.next(), cells.next()) {
                let (label, value) = (label.trim_matches(['*', ':', ' ']), value.trim_matches(['*', ' ']));
                self.stated(&Text::slice(self.source, 0), Labelled { label, value }, line.span(), Zone::Line);
            }
        }
    }

    /// Lines below one another that are fields each.
    fn labelled_lines(&mut self, reader: &Reader<'_, 't>, piece: &Piece<'t>, at: At) -> bool {
        let lines = reader.outline.lines_of(piece);
        let texts = || lines.iter().map(|line| (inline::text(Text::slice(line.text, line.at), self.source).0, line.span()));
        let is_field = |text: &Text<'t>| field(text.as_str()).is_some_and(|field| header_label(field.label, &self.lexicon).is_some());
        if lines.len() < 2 || !texts().all(|(text, _)| is_field(&text)) {
            return false;
        }
        let texts: Vec<(Text<'t>, Span)> = texts().collect();
        texts.iter().fold(false, |any, (text, span)| self.labelled(text, *span, at) || any)
    }

    /// What a text says of the next meeting.
    fn state_next(&mut self, text: &Text<'t>, span: Span, zone: Zone) {
        for sentence in Said::of(text.as_str(), &self.lexicon).sentences() {
            if sentence.next_meeting(&self.lexicon).is_some() && !sentence.only_refers(&self.lexicon) {
                self.announce_sentence(text, &sentence, span, zone);
            }
        }
    }

    /// `Opened: 12:22` inside the text.
    fn labelled(&mut self, text: &Text<'t>, span: Span, at: At) -> bool {
        let longest = if at.zone == Zone::Opening { 240 } else { 90 };
        let words = text.as_str();
        let Some(field) = field(words).filter(|field| words.len() <= longest && !field.value.is_empty()) else { return false };
        let Labelled { label, value } = field;
        let cues = words::cues(label, &self.lexicon);
        let announces = words::next_meeting(label, &cues, &self.lexicon).is_some();
        // What stands after its first sentence is not the label's.
        if announces && Said::of(value, &self.lexicon).sentences().nth(1).is_some() {
            return false;
        }
        // "Closing time: 22:45" below the last entry of an agenda that is minuted in place.
        let is_end = at.zone == Zone::Closing && header_label(label, &self.lexicon) == Some(HeaderLabel::End);
        (announces || is_end || !at.listed) && self.stated(text, field, span, at.zone)
    }

    /// What a label of the head says of when and where; whether it says so.
    fn stated(&mut self, text: &Text<'t>, Labelled { label, value }: Labelled<'_>, span: Span, zone: Zone) -> bool {
        /// A label and its place are no longer.
        const LONGEST_PLACE: usize = 58;
        let cues = words::cues(label, &self.lexicon);
        if words::next_meeting(label, &cues, &self.lexicon).is_some() {
            let found = self.announcement(text, value, span, zone, From::Label);
            let announces = found.is_some();
            self.announced.extend(found);
            return announces;
        }
        let line = dateline(value, &self.lexicon);
        // "17:30 UTC / 18:30 Central European": the same hour in other zones.
        let dated = !line.days.is_empty() && !line.hours.is_empty() && (zone == Zone::Opening || line.hours.len() > 1);
        let only_when = line.says_when() && (line.rest.is_empty() || dated);
        match header_label(label, &self.lexicon) {
            Some(meaning @ (HeaderLabel::Time | HeaderLabel::Start | HeaderLabel::End)) if only_when => {
                self.state_part(text, value, span, Context::labelled(zone, meaning));
                true
            }
            Some(HeaderLabel::Date) if only_when && zone != Zone::Body && zone != Zone::Closing => {
                self.state_part(text, value, span, Context::labelled(zone, HeaderLabel::Date));
                true
            }
            // "Location: Plot 2, Low Road" in the minuted text is a plan's.
            Some(HeaderLabel::Place)
                if zone != Zone::Body && !line.says_when() && !lexicon::is_mode(value) && label.len() + value.len() <= LONGEST_PLACE =>
            {
                let count = self.places.len();
                self.place(text, value, span, Stand::Label, None, false);
                if let Some(place) = self.places.get_mut(count).filter(|_| zone == Zone::Closing) {
                    place.stand = Stand::Late;
                }
                self.places.len() > count
            }
            _ => false,
        }
    }

    /// A paragraph of the opening that says nothing but when and where: `Held on 6 May 2014. 7.00 pm at the Old Chapel.`
    fn is_dateline_of_text(&mut self, text: &Text<'t>, span: Span) -> bool {
        let line = dateline(text.as_str(), &self.lexicon);
        let is_place = |part: &Segment| {
            let own = text.as_str().get(part.range.clone()).unwrap_or("");
            place::decide(own, Stand::Dateline, Some(part), false, &self.lexicon).answer == place::Is::Place
        };
        let aside = line.days.first().is_some_and(|day| text.as_str().get(..day.range.start).is_some_and(|before| before.ends_with('(')));
        let holds = !line.days.is_empty() && !aside && line.rest.len() <= 1 && line.rest.iter().all(is_place);
        if holds {
            self.take(text, span, &line, Zone::Dateline);
            self.taken.pop();
        }
        holds
    }

    /// The first sentence of the minuted text, where it says when and where and has no verb: `At the Old Hall on Friday, the 9th of May 1924,
    /// at eleven o'clock. Present: …`
    fn opening_without_verb(&mut self, text: &Text<'t>, span: Span) {
        let words = text.as_str();
        let said = Said::of(words, &self.lexicon);
        let Some(sentence) = said.sentences().next().filter(|one| !one.days.is_empty() && !one.hours.is_empty()) else { return };
        let line = dateline(words.get(sentence.range.clone()).unwrap_or(""), &self.lexicon);
        let is_place = line.rest.iter().all(|part| part.led || part.set_off);
        if line.days.len() != 1 || line.hours.is_empty() || line.rest.len() > 1 || !is_place || !sentence.cues.is_empty() {
            return;
        }
        for day in &line.days {
            self.day(text, day.clone(), span, Context { beside: true, ..Context::of(Zone::Dateline) });
        }
        for hour in line.hours.iter().take(1) {
            self.hour(text, hour, span, Context { beside: true, ..Context::of(Zone::Dateline) });
        }
        for segment in &line.rest {
            self.place(text, words.get(segment.range.clone()).unwrap_or(""), span, Stand::Dateline, Some(segment), false);
        }
    }

    /// What a text says in its sentences.
    pub(super) fn state(&mut self, text: &Text<'t>, span: Span, zone: Zone) {
        let words = text.as_str();
        let heeded = self.heeded(zone);
        // The name of a kind of meeting is known by its ending.
        let may_say = |heeded| self.lexicon.hears(heeded) && (self.early || self.lexicon.stands_in(words, heeded));
        if heeded.is_some_and(|heeded| !may_say(heeded)) {
            return;
        }
        let cues = words::cues(words, &self.lexicon);
        if heeded.is_some_and(|heeded| !cues.iter().any(|cue| cue.senses.any(heeded))) {
            return;
        }
        let mut told = false;
        for sentence in Said::with(words, cues, &self.lexicon).sentences() {
            // "The meeting opened at 7 pm. It closed at 9 pm."
            let goes_on = told && self.goes_on_to_close(&sentence);
            let tells = sentence.says(OPENS | CLOSES) && sentence.says(MEETING | OWN_MEETING);
            told = goes_on || tells || told && sentence.says(COMES_GOES);
            if let Some(met) = quorum::said(words, &sentence) {
                let own = words.get(sentence.range.clone()).unwrap_or("").trim();
                self.quorum.push((text.take(own, self.source), self.span(text, own, span), met));
            }
            if let Some(next) = sentence.next_meeting(&self.lexicon) {
                if !sentence.only_refers(&self.lexicon) {
                    self.announce_sentence(text, &sentence, span, zone);
                }
                self.own_hours(text, &sentence, span, (zone, next));
                continue;
            }
            for day in sentence.days.iter().take(MOST_STATED) {
                let context = Context { early: self.early, ..Context::said(zone, &sentence, &day.range, &self.lexicon) };
                if day.year.is_some() {
                    self.day(text, day.clone(), span, context);
                } else {
                    self.held_on(text, day, span, context);
                }
            }
            for hour in sentence.hours.iter().take(MOST_STATED) {
                let said = Context::said(zone, &sentence, &hour.range, &self.lexicon);
                self.hour(text, hour, span, Context { early: self.early, named: said.named || goes_on, ..said });
            }
            self.state_places(text, &sentence, span, zone);
        }
    }

    /// Whether a sentence says of what stands before it that it closed: "It was closed at 9 pm".
    fn goes_on_to_close(&self, sentence: &Sentence<'_>) -> bool {
        /// "was then"
        const MOST_BETWEEN: usize = 2;
        let own = sentence.words(sentence.range.clone()).unwrap_or("");
        let start = sentence.range.end - own.trim_start().len();
        let first = words::word(own.trim_start());
        let closes = sentence.after(start..sentence.range.end, CLOSES);
        let between = closes.and_then(|closes| sentence.words(start + first.len()..closes.range.start));
        self.all.is_word(first, IT) && between.is_some_and(|between| between.split_whitespace().count() <= MOST_BETWEEN)
    }

    /// The senses of the words without one of which a text below the head says nothing of when and where: no day is the meeting's there,
    /// no hour is when it began, no words are its place. The very first words may name the meeting of their day.
    fn heeded(&self, zone: Zone) -> Option<Senses> {
        const ANYWHERE: Senses = Senses::all_of(&[QUORUM, NEXT, NEXT_MEETING, OPENS, CLOSES]);
        const NAMES_IT: Senses = Senses::all_of(&[MEETING, OWN_MEETING, PAPER]);
        let heeded = match zone {
            Zone::Body | Zone::Closing => ANYWHERE,
            Zone::Opening if self.early => ANYWHERE.or(MEETS).or(NAMES_IT),
            Zone::Opening => ANYWHERE.or(MEETS),
            _ => return None,
        };
        Some(heeded).filter(|_| !self.asked)
    }

    /// The hours at which this meeting opened or closed, where a sentence goes on to announce the next one: "It adjourned at 9 pm and will
    /// next meet on 4 May".
    fn own_hours(&mut self, text: &Text<'t>, sentence: &Sentence<'_>, span: Span, (zone, next): (Zone, usize)) {
        for hour in sentence.hours.iter().filter(|hour| is_own_hour(sentence, hour, next)) {
            let said = Context::said(zone, sentence, &hour.range, &self.lexicon);
            let context = Context { early: self.early, next: false, planned: false, ..said };
            let closes = hour.range.start > next;
            self.hour(text, hour, span, if closes { Context { said: CLOSES, ..context } } else { context });
        }
    }

    /// Notes a day without a year, if the meeting was held then.
    fn held_on(&mut self, text: &Text<'t>, day: &DateMention, span: Span, context: Context) {
        let is_own = matches!(context.zone, Zone::Title | Zone::Line | Zone::Opening) && context.named && !context.next && !context.other;
        if is_own && context.said.any(MEETS | OPENS) {
            let span = self.span(text, text.as_str().get(day.range.clone()).unwrap_or(""), span);
            self.held.push(Day { mention: day.clone(), span, context });
        }
    }

    /// The places and the mode that a sentence names which says that the meeting was held.
    fn state_places(&mut self, text: &Text<'t>, sentence: &Sentence<'_>, span: Span, zone: Zone) {
        let words = text.as_str();
        let dated = !sentence.days.is_empty() || !sentence.hours.is_empty();
        // "The fair opens at 10 in the market": what opens is the meeting where the sentence names it, or says little else.
        let is_short = || words.get(sentence.range.clone()).is_some_and(|own| own.split_whitespace().count() <= SHORT);
        let names = sentence.says(MEETING | OWN_MEETING);
        let held = dated && (sentence.says(MEETS) || sentence.says(OPENS) && (names || is_short())) || sentence.says(MEETS) && names;
        if !matches!(zone, Zone::Opening | Zone::Line | Zone::Title | Zone::FrontTitle) || !(held || dated) {
            return;
        }
        for range in place::in_sentence(words, sentence, &self.lexicon).into_iter().take(MOST_STATED) {
            let segment = Segment { range: range.clone(), led: true, set_off: false, bracketed: false, after: false, before: false };
            let is_to_be = is_to_be(sentence, range.start);
            if let Some(own) = words.get(range) {
                let held = !is_to_be && (held || !matches!(zone, Zone::Opening));
                self.place(text, own, span, Stand::Sentence, Some(&segment), held);
            }
        }
        let is_other = || sentence.says(OTHER_DATE | PLANNED | NEXT);
        if held
            && (dated || sentence.says(MEETS) && !is_other())
            && let Some(own) = words.get(sentence.range.clone())
        {
            self.modes.extend(lexicon::mode(own));
        }
    }

    /// The days and hours of a part of a text, all in one context.
    pub(super) fn state_part(&mut self, text: &Text<'t>, part: &str, span: Span, context: Context) {
        let mut days = words::days(part, &self.lexicon);
        days.retain(|day| day.year.is_some());
        let mut hours = words::hours(part, &days, &self.lexicon);
        if hours.is_empty() && matches!(context.label, Some(HeaderLabel::Time | HeaderLabel::Start | HeaderLabel::End)) {
            hours.extend(time::dotted(part));
        }
        let (has_day, has_hour) = (!days.is_empty(), !hours.is_empty());
        for (at, day) in days.into_iter().enumerate() {
            self.note_day(text, part, day, span, Context { beside: has_hour, first: at == 0, ..context });
        }
        for (at, hour) in hours.iter().enumerate() {
            self.note_hour(text, part, hour, span, Context { beside: has_day, first: at == 0, ..context });
        }
    }

    /// Notes a day of a text.
    pub(super) fn day(&mut self, text: &Text<'t>, mention: DateMention, span: Span, context: Context) {
        self.note_day(text, text.as_str(), mention, span, context);
    }

    fn note_day(&mut self, text: &Text<'t>, part: &str, mention: DateMention, span: Span, context: Context) {
        let span = self.span(text, part.get(mention.range.clone()).unwrap_or(""), span);
        self.days.push(Day { mention, span, context });
    }

    /// Notes an hour of a text.
    pub(super) fn hour(&mut self, text: &Text<'t>, hour: &TimeMention, span: Span, context: Context) {
        self.note_hour(text, text.as_str(), hour, span, context);
    }

    fn note_hour(&mut self, text: &Text<'t>, part: &str, hour: &TimeMention, span: Span, context: Context) {
        let zone = hour.zone.clone().and_then(|zone| part.get(zone)).map(|zone| text.take(zone, self.source));
        let span = self.span(text, part.get(hour.range.clone()).unwrap_or(""), span);
        self.hours.push(Hour { start: hour.start, end: hour.end, zone, span, odd: hour.odd, context });
    }

    /// Notes words that may be the place, if they are.
    pub(super) fn place(&mut self, text: &Text<'t>, words: &str, span: Span, stand: Stand, segment: Option<&Segment>, held: bool) {
        // Small words that nothing follows lead nowhere.
        let at = words.as_ptr().addr().checked_sub(text.as_str().as_ptr().addr());
        let after = at.and_then(|at| text.as_str().get(at + words.len()..)).unwrap_or("");
        let own = if after.contains(char::is_alphanumeric) { place::whole(words, &self.lexicon) } else { words };
        if let Some(small) = words.get(own.len()..).filter(|small| !small.is_empty()) {
            mark(span, small);
        }
        let words = own;
        let verdict = place::decide(words, stand, segment, held, &self.lexicon);
        if verdict.answer == place::Is::Place {
            self.places.push(Place { words: text.take(words, self.source), span: self.span(text, words, span), stand, verdict });
        }
    }

    /// The next meeting, as a sentence announces it.
    fn announce_sentence(&mut self, text: &Text<'t>, sentence: &Sentence<'_>, span: Span, zone: Zone) {
        let words = text.as_str();
        let from = sentence.next_meeting(&self.lexicon).unwrap_or(sentence.range.start);
        let day = sentence.days.iter().find(|day| day.range.start >= from).or_else(|| sentence.days.last());
        let own = |hour: &&TimeMention| !is_own_hour(sentence, hour, from);
        let hour = sentence.hours.iter().find(|hour| hour.range.start >= from).or_else(|| sentence.hours.iter().rfind(own));
        if day.is_none() && hour.is_none() {
            return;
        }
        let own = words.get(sentence.range.clone()).unwrap_or("").trim();
        let day = day.and_then(|day| self.no_window(words, day));
        let place = self.place_of_next(words, sentence, from);
        let time = hour.map(|hour| self.time_span(text, words, hour));
        self.announced.push(Announced {
            day: day.cloned(),
            time,
            place: place.map(|place| text.take(place, self.source)),
            text: text.take(own, self.source),
            span: self.span(text, own, span),
            from: From::Sentence,
            zone,
            day_first: day.is_some_and(|day| day.range.start < from),
            is_over: sentence.is_over(from, day),
            body: sentence.body_of_next(&self.lexicon).map(|body| text.take(body, self.source)),
        });
    }

    /// The place that a sentence names after a byte.
    fn place_of_next<'w>(&self, words: &'w str, sentence: &Sentence<'_>, from: usize) -> Option<&'w str> {
        let is_place = |own: &&str| {
            let segment = Segment { range: 0..own.len(), led: true, set_off: false, bracketed: false, after: false, before: false };
            place::decide(own, Stand::Sentence, Some(&segment), true, &self.lexicon).answer == place::Is::Place
        };
        let named = place::in_sentence(words, sentence, &self.lexicon).into_iter().filter(|range| range.start >= from);
        named.filter_map(|range| words.get(range)).find(is_place)
    }

    /// The next meeting, as the value of a label or a line below a heading announces it.
    pub(super) fn announcement(&self, text: &Text<'t>, value: &str, span: Span, zone: Zone, from: From) -> Option<Announced<'t>> {
        let value = value.trim();
        let said = Said::of(value, &self.lexicon);
        let dated = said.sentences().find(|sentence| !sentence.days.is_empty());
        let sentence = dated.or_else(|| said.sentences().next())?;
        let (day, hour) = (sentence.days.first(), sentence.hours.first());
        if day.is_none() && (hour.is_none() || from == From::Heading) {
            return None;
        }
        let is_over = day.is_some_and(|day| sentence.is_over(day.range.start, Some(day)));
        let day = day.and_then(|day| self.no_window(value, day));
        let line = dateline(value, &self.lexicon);
        let is_place = |part: &&Segment| {
            let own = value.get(part.range.clone()).unwrap_or("");
            let is_day = crate::value::date::first(own).is_some();
            !is_day && place::decide(own, Stand::Dateline, Some(part), false, &self.lexicon).answer == place::Is::Place
        };
        let segment = line.rest.iter().find(is_place).and_then(|part| value.get(part.range.clone()));
        let place = segment.or_else(|| self.place_of_next(value, &sentence, 0)).map(|place| text.take(place, self.source));
        let time = hour.map(|hour| self.time_span(text, value, hour));
        let whole = if from == From::Label { text.as_str() } else { value };
        Some(Announced {
            day: day.cloned(),
            time,
            place,
            text: text.take(whole, self.source),
            span: self.span(text, whole, span),
            from,
            zone,
            day_first: false,
            is_over,
            body: None,
        })
    }

    /// A day, unless it only bounds when something is to be: "between 9 and 20 February".
    fn no_window<'d>(&self, words: &str, day: &'d DateMention) -> Option<&'d DateMention> {
        let before = words.get(..day.range.start).unwrap_or("").trim_end();
        let is_window = day.end.is_some() && before.rsplit(' ').next().is_some_and(|word| self.lexicon.is_word(word, BETWEEN));
        (!is_window).then_some(day)
    }

    /// The hour or the place of the next meeting on a line of its own; whether the line states one.
    fn announced_more(&mut self, text: &Text<'t>) -> bool {
        let Some(Labelled { label, value }) = field(text.as_str()) else { return false };
        let meaning = header_label(label, &self.lexicon);
        let hour = words::hours(value, &[], &self.lexicon).into_iter().next();
        let time = hour.map(|hour| self.time_span(text, value, &hour));
        let place = place::decide(value, Stand::Label, None, false, &self.lexicon).answer == place::Is::Place;
        let own = text.take(value, self.source);
        let end = text.place(value).map_or(0, |place| place.end);
        let Some(last) = self.announced.last_mut() else { return false };
        if matches!(meaning, Some(HeaderLabel::Place) if place) || matches!(meaning, Some(HeaderLabel::Time | HeaderLabel::Start)) {
            last.span.end = last.span.end.max(end);
        }
        match meaning {
            Some(HeaderLabel::Place) if place => last.place = last.place.take().or(Some(own)),
            Some(HeaderLabel::Time | HeaderLabel::Start) => last.time = last.time.take().or(time),
            Some(_) => {}
            None => return false,
        }
        true
    }

    /// A line below a heading that announces the next meeting; whether it states the day.
    fn announced_below(&mut self, text: &Text<'t>, span: Span, zone: Zone) -> bool {
        let words = text.as_str();
        let labelled = field(words).filter(|field| header_label(field.label, &self.lexicon).is_some());
        let value = labelled.map_or(words, |field| field.value);
        let found = self.announcement(text, value, span, zone, From::Heading);
        let announces = found.is_some();
        self.announced.extend(found);
        announces
    }

    fn time_span(&self, text: &Text<'t>, part: &str, hour: &TimeMention) -> TimeSpan<'t> {
        let zone = hour.zone.clone().and_then(|zone| part.get(zone)).map(|zone| text.take(zone, self.source));
        TimeSpan { start: Some(hour.start), end: hour.end, zone }
    }
}
