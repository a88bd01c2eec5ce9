//! What the minutes say of the meeting as a whole: title, day, hours, place, mode, number, the next meeting, the quorum, labelled lines.
//!
//! ```text
//! head     = [ front ] { title | field | dateline | people }
//! dateline = [ sign ] segment { sep segment } [ sign ]         27 August 2025 | 14:00 UTC | Hybrid
//! segment  = day | hour | mode | place
//! field    = label ":" value
//! ```
//!
//! The head ends where the first text begins: a list, a sentence, a table, a heading. Its lines are told apart here ([`lines`]), and after 200
//! fields and titles they are kept as fields without being looked into. What they state of when and where is gathered, and so is what the
//! sentences below say ([`said`]): "held on", "called to order at", "adjourned at", "next meeting". All of it is weighed at the end
//! ([`settle`]): a question for the [day], for an [hour], for a [place], for the [next] meeting.

mod context;
mod dateline;
mod day;
mod field;
mod hour;
mod lines;
mod next;
mod place;
mod quorum;
mod said;
mod settle;
mod title;
mod words;

use std::borrow::Cow;
use std::ops::Range;

use super::Reader;
use crate::evidence::{self, RowName};
use crate::lexicon::sense::{MAIL_BESIDE, MAIL_FROM, META, SERVICE, Senses};
use crate::lexicon::{self, Lexicon};
use crate::line::{self, Line};
use crate::model::{Meeting, Mode};
use crate::outline::{Kind, Piece, zone};
use crate::span::Span;
use crate::text::Text;
use crate::value::{date, inline, time};
use field::field;
use settle::finish;

pub(super) use settle::off_weekday;

/// What the head holds.
pub(crate) struct Header<'t> {
    pub meeting: Meeting<'t>,
    /// The pieces before the first part that are none of it.
    pub left_over: Vec<usize>,
}

/// What makes a line a title; the first kind wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// `Title: Board`
    Label,
    /// The form of a heading.
    Heading,
    /// That it stands in the head and is nothing else.
    Place,
    /// That front matter states it.
    Front,
}

/// Reads what a document says of the meeting as a whole.
pub(crate) fn meeting<'t>(reader: &mut Reader<'_, 't>) -> Header<'t> {
    let mut found = Found { asked: reader.log.is_asked(), ..Found::of(reader.outline.text) };
    let body = reader.outline.root.body.clone();
    let behind = body.end;
    let left_over = above_parts(reader, &mut found, body);
    titles_below(reader, &mut found, behind);
    said::read(reader, &mut found, &left_over, behind);
    found.lexicon = found.all;
    finish(reader, found, left_over)
}

/// Reads the pieces above the first part; those that are none of the head are left over.
fn above_parts<'t>(reader: &mut Reader<'_, 't>, found: &mut Found<'t>, body: Range<usize>) -> Vec<usize> {
    let outline = reader.outline;
    let end = head_end(reader, body.clone(), &found.lexicon);
    let mut left_over: Vec<usize> = Vec::new();
    found.mail = is_mail(reader);
    let meta = meta_end(reader);
    for at in body {
        let Some(piece) = outline.pieces.get(at) else { continue };
        found.go_on(outline.senses_of(piece));
        if piece.kind == Kind::Front || piece.last < meta {
            found.front(reader, piece);
            continue;
        }
        if reader.people.holds(piece) {
            found.grow(outline.span_of(piece));
            continue;
        }
        let read = match piece.kind {
            Kind::Title => {
                found.title(reader, piece);
                true
            }
            // A dividing line above all text is the head's.
            Kind::Rule => at < end || left_over.is_empty(),
            Kind::Paragraph | Kind::Bullet | Kind::Numbered if at < end => {
                found.lines(reader, piece);
                true
            }
            Kind::Paragraph | Kind::Bullet => found.late(reader, piece, left_over.len()),
            _ => false,
        };
        if read {
            found.grow(outline.span_of(piece));
        } else {
            left_over.push(at);
        }
    }
    left_over
}

/// Reads a title that stands below other lines.
fn titles_below<'t>(reader: &mut Reader<'_, 't>, found: &mut Found<'t>, behind: usize) {
    let outline = reader.outline;
    let mut below = outline.pieces.iter().skip(behind).peekable();
    while let Some(title) = below.find(|piece| piece.kind == Kind::Title) {
        found.go_on(outline.senses_of(title));
        found.title(reader, title);
        found.grow(outline.span_of(title));
        // The dividing lines below it go with it.
        while let Some(rule) = below.next_if(|piece| piece.kind == Kind::Rule) {
            found.grow(outline.span_of(rule));
        }
    }
}

/// Adds the names of the rows of evidence of these questions.
pub(super) fn name_rows(names: &mut Vec<RowName>) {
    evidence::name_rows(&title::QUESTION, names);
    evidence::name_rows(&day::QUESTION, names);
    evidence::name_rows(&hour::QUESTION, names);
    evidence::name_rows(&place::QUESTION, names);
    evidence::name_rows(&next::QUESTION, names);
}

/// Whether the first lines are the header of a mail.
fn is_mail(reader: &Reader<'_, '_>) -> bool {
    const FIRST: usize = 16;
    let labels = || reader.outline.lines.iter().take(FIRST).filter_map(|line| line.text.split_once(':'));
    let says = |sense: Senses| labels().any(|(label, _)| Lexicon::ALL.is(label, sense));
    says(MAIL_FROM) && says(MAIL_BESIDE)
}

/// The index of the line after those that a publishing tool wrote above the text; 0 where there are none.
fn meta_end(reader: &Reader<'_, '_>) -> usize {
    let lines = &reader.outline.lines;
    let Some(first) = lines.iter().position(|line| !line.is_blank()) else { return 0 };
    let block = lines.get(first..).unwrap_or(&[]).iter().take_while(|line| !line.is_blank());
    let (mut count, mut metas) = (0, 0);
    for line in block {
        let Some((label, _)) = line.text.split_once(':') else { return 0 };
        count += 1;
        metas += usize::from(Lexicon::ALL.is(label, META));
    }
    if metas >= 2 { first + count } else { 0 }
}

/// The index of the first piece that is text.
fn head_end(reader: &Reader<'_, '_>, body: Range<usize>, lexicon: &Lexicon<'_>) -> usize {
    let outline = reader.outline;
    let text = body.clone().find(|&at| {
        outline.pieces.get(at).is_some_and(|piece| match piece.kind {
            Kind::Paragraph => {
                let words = piece.words(&outline.lines);
                let field = words.split_once(':').is_some_and(|(label, _)| label.len() < 40);
                piece.is_prose() && !field || lexicon::is_marked(&words) || line::chat(&words).is_some()
            }
            Kind::Bullet => !zone::is_ribbon(&outline.lines, piece) && !is_field_item(reader, piece, lexicon),
            // "10.00 EET" has no number before it.
            Kind::Numbered => !outline.lines_of(piece).first().is_some_and(|line| says_only_when(line, lexicon)),
            Kind::Table | Kind::Turn | Kind::Code => true,
            _ => false,
        })
    });
    text.unwrap_or(body.end)
}

/// Whether a line begins with a day or an hour and says nothing but when, where and how.
fn says_only_when(line: &Line<'_>, lexicon: &Lexicon<'_>) -> bool {
    let line = dateline::dateline(line.text, lexicon);
    let first = line.days.iter().map(|day| day.range.start).chain(line.hours.iter().map(|hour| hour.range.start)).min();
    first == Some(0) && line.rest.len() <= 1 && line.rest.iter().all(|segment| segment.set_off)
}

/// `* **Date**: 4 May 2026`: a bullet that is a field.
fn is_field_item<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, lexicon: &Lexicon<'_>) -> bool {
    let words = piece.words(&reader.outline.lines);
    let plain = inline::plain(&words).text;
    // "* Thursday, March 17, 2016" and "* 2:00 pm - 3:00 pm" are the lines of a head too.
    let taken = date::first(&plain).filter(|date| date.year.is_some()).map(|date| date.range.len());
    let taken = taken.or_else(|| time::first(&plain).filter(|time| time.end.is_some() || time.zone.is_some()).map(|time| time.range.len()));
    if taken.is_some_and(|taken| plain.len() <= taken + 24) {
        return true;
    }
    field(&plain).is_some_and(|field| !field.value.is_empty() && field.is_known(lexicon))
}

/// Whether words may be a place: no link, no number to dial.
fn is_place(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let folded = lexicon::fold_to_look(text);
    let line = folded.as_str().split(' ').any(|word| Lexicon::ALL.is_word(word, SERVICE));
    !line
        && !text.contains("://")
        && !text.contains(['@', '<', '>', '[', ']', '→'])
        && !text.contains("www.")
        && digits <= 8
        && text.len() <= 120
        && text.chars().any(char::is_alphanumeric)
}

/// What has been read so far.
#[allow(clippy::struct_excessive_bools, reason = "each is known by itself")]
struct Found<'t> {
    /// The whole text.
    source: &'t str,
    /// The words of its languages that may stand in the piece that is read, and all of them.
    lexicon: Lexicon<'static>,
    all: Lexicon<'static>,
    meeting: Meeting<'t>,
    /// A title that counts where the text has none of its own, with its label.
    front_title: Option<(Cow<'t, str>, Cow<'t, str>, Span)>,
    /// Lines that may be a title, in order.
    titles: Vec<(Cow<'t, str>, Span, Sign)>,
    days: Vec<day::Day>,
    hours: Vec<hour::Hour<'t>>,
    places: Vec<place::Place<'t>>,
    modes: Vec<Mode>,
    /// The mode that front matter's title names.
    front_mode: Option<Mode>,
    /// A zone that stands by itself.
    zone: Option<Cow<'t, str>>,
    /// Lines of when and where, which are kept as fields where they say something else than what is chosen.
    taken: Vec<Taken<'t>>,
    announced: Vec<next::Announced<'t>>,
    quorum: Vec<(Cow<'t, str>, Span, quorum::Met)>,
    /// Whether this is the header of a mail, whose date is the day of its sending.
    mail: bool,
    /// How many lines of day, hour and mode stand right above, and the number of the line below them.
    above: (usize, usize),
    begun: bool,
    /// Whether the sentences that are read are the very first ones.
    early: bool,
    /// Whether somebody asks why, so that what cannot be chosen is gathered too.
    asked: bool,
}

/// A line of when and where, and what it says.
struct Taken<'t> {
    text: Cow<'t, str>,
    label: Cow<'t, str>,
    span: Span,
    hours: Range<usize>,
    places: Range<usize>,
}

impl<'t> Found<'t> {
    fn of(source: &'t str) -> Found<'t> {
        let all = Lexicon::of(source);
        Found {
            source,
            lexicon: all,
            all,
            meeting: Meeting::default(),
            front_title: None,
            titles: Vec::new(),
            days: Vec::new(),
            hours: Vec::new(),
            places: Vec::new(),
            modes: Vec::new(),
            front_mode: None,
            zone: None,
            taken: Vec::new(),
            announced: Vec::new(),
            quorum: Vec::new(),
            mail: false,
            above: (0, 0),
            begun: false,
            early: false,
            asked: false,
        }
    }

    /// Goes on to a piece, of which none but its own words are asked for.
    fn go_on(&mut self, senses: Senses) {
        self.lexicon = self.all.hearing(senses);
    }

    fn grow(&mut self, span: Span) {
        self.meeting.span = if self.begun { self.meeting.span.to(span) } else { span };
        self.begun = true;
    }

    /// Where a part of a text stands. `near` is the text's first line.
    fn span(&self, text: &Text<'t>, part: &str, near: Span) -> Span {
        let Some(place) = text.place(part).filter(|place| place.start >= near.start && !place.is_empty()) else { return near };
        let line = near.line + crate::span::line_ends(self.source.get(near.start..place.start).unwrap_or(""));
        Span { line, start: place.start, end: place.end }
    }

    /// A part of the source as a text.
    fn part(&self, part: &'t str) -> Text<'t> {
        let at = Text::slice(self.source, 0).place(part).map_or(0, |place| place.start);
        Text::slice(part, at)
    }

    /// Whether some line may be the title.
    fn has_title(&self) -> bool {
        !self.titles.is_empty() || self.front_title.is_some()
    }
}

#[cfg(test)]
mod tests;
