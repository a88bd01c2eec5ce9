//! The header: title, second title, date, time, place, mode, number, and the labelled lines.
//!
//! ```text
//! header   = [ front ] { title | field | dateline | people }
//! dateline = [ sign ] segment { sep segment } [ sign ]         27 August 2025 | 14:00 UTC | Hybrid
//! sep      = "|" | "·" | "," | " – " | " - " | " / "
//! segment  = date | time | mode | place
//! field    = label ":" value
//! ```
//!
//! The header ends where the first text begins: a list, a sentence, a table, a heading. Only lines before it are read here, and behind 200
//! fields and titles they are kept as fields without being looked into.

mod dateline;
mod field;
mod settle;
mod title;

use std::borrow::Cow;
use std::ops::Range;

use super::mark::mark;
use super::people::Read;
use super::{Reader, block};
use crate::lexicon::{self, HeaderLabel};
use crate::line;
use crate::model::{Field, Meeting, TimeSpan};
use crate::outline::{Kind, Piece, class};
use crate::span::Span;
use crate::value::date::{self, DateMention};
use crate::value::{inline, time};
use dateline::is_place;
use field::{field, is_known};
use settle::finish;

pub(super) use settle::off_weekday;

/// What the header holds.
pub(crate) struct Header<'t> {
    pub meeting: Meeting<'t>,
    /// The pieces before the first part that are none of it.
    pub left_over: Vec<usize>,
}

/// A date that the header states, and how sure it is that it is the meeting's.
struct Stated {
    mention: DateMention,
    span: Span,
    from: Source,
}

/// Where a date stands; the first kind wins.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    Label,
    Line,
    Title,
    FrontTitle,
    Front,
}

/// What makes a line a title; the first kind wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// `Title: Board`
    Label,
    /// The form of a heading.
    Heading,
    /// That it stands in the header and is nothing else.
    Place,
    /// That front matter states it.
    Front,
}

/// Reads the header of a document.
pub(crate) fn header<'t>(reader: &mut Reader<'_, 't>) -> Header<'t> {
    let outline = reader.outline;
    let mut found = Found { source: outline.text, ..Found::default() };
    let body = outline.root.body.clone();
    let end = header_end(reader, body.clone());
    let mut left_over: Vec<usize> = Vec::new();
    found.mail = is_mail(reader);
    let meta = meta_end(reader);
    for at in body.clone() {
        let Some(piece) = outline.pieces.get(at) else { continue };
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
            // A dividing line above all text is the header's.
            Kind::Rule => at < end || left_over.is_empty(),
            Kind::Paragraph | Kind::Bullet if at < end => {
                found.lines(reader, piece);
                true
            }
            Kind::Paragraph | Kind::Bullet => found.late(reader, piece),
            _ => false,
        };
        if read {
            found.grow(outline.span_of(piece));
        } else {
            left_over.push(at);
        }
    }
    // A title that stands below other lines.
    let mut below = outline.pieces.iter().skip(body.end).peekable();
    while let Some(title) = below.find(|piece| piece.kind == Kind::Title) {
        found.title(reader, title);
        found.grow(outline.span_of(title));
        // The dividing lines below it go with it.
        while let Some(rule) = below.next_if(|piece| piece.kind == Kind::Rule) {
            found.grow(outline.span_of(rule));
        }
    }
    found.runs(reader);
    finish(reader, found, left_over)
}

/// Whether the first lines are the header of a mail.
fn is_mail(reader: &Reader<'_, '_>) -> bool {
    let says = |label: &str| {
        reader.outline.lines.iter().take(16).any(|line| line.text.get(..label.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(label)))
    };
    says("from:") && (says("to:") || says("subject:") || says("date:"))
}

/// The index of the line behind the lines that a publishing tool wrote above the text; 0 where there are none.
fn meta_end(reader: &Reader<'_, '_>) -> usize {
    let lines = &reader.outline.lines;
    let Some(first) = lines.iter().position(|line| !line.is_blank()) else { return 0 };
    let block = lines.get(first..).unwrap_or(&[]).iter().take_while(|line| !line.is_blank());
    let (mut count, mut metas) = (0, 0);
    for line in block {
        let Some((label, _)) = line.text.split_once(':') else { return 0 };
        count += 1;
        metas += usize::from(lexicon::META_LABELS.has(label));
    }
    if metas >= 2 { first + count } else { 0 }
}

/// The index of the first piece that is text.
fn header_end(reader: &Reader<'_, '_>, body: Range<usize>) -> usize {
    let outline = reader.outline;
    let text = body.clone().find(|&at| {
        outline.pieces.get(at).is_some_and(|piece| match piece.kind {
            Kind::Paragraph => {
                let words = piece.words(&outline.lines);
                let field = words.split_once(':').is_some_and(|(label, _)| label.len() < 40);
                piece.is_prose() && !field || lexicon::is_marked(&words) || line::chat(&words).is_some()
            }
            Kind::Bullet => !class::is_ribbon(&outline.lines, piece) && !is_field_item(&piece.words(&outline.lines)),
            Kind::Numbered | Kind::Table | Kind::Turn | Kind::Code => true,
            _ => false,
        })
    });
    text.unwrap_or(body.end)
}

/// `* **Date**: 4 May 2026`: a bullet that is a field.
fn is_field_item(words: &str) -> bool {
    let plain = inline::plain(words).text;
    // "* Thursday, March 17, 2016" and "* 2:00 pm - 3:00 pm" are the lines of a header too.
    let taken = date::first(&plain).filter(|date| date.year.is_some()).map(|date| date.range.len());
    let taken = taken.or_else(|| time::first(&plain).filter(|time| time.end.is_some() || time.zone.is_some()).map(|time| time.range.len()));
    if taken.is_some_and(|taken| plain.len() <= taken + 24) {
        return true;
    }
    field(&plain).is_some_and(|(label, value)| !value.is_empty() && is_known(label))
}

/// What has been found so far.
#[derive(Default)]
struct Found<'t> {
    /// The whole text.
    source: &'t str,
    meeting: Meeting<'t>,
    dates: Vec<Stated>,
    /// A title that counts where the text has none of its own, with its label.
    front_title: Option<(Cow<'t, str>, Cow<'t, str>, Span)>,
    /// Lines that may be a title, in order.
    titles: Vec<(Cow<'t, str>, Span, Sign)>,
    modes: Vec<crate::model::Mode>,
    /// Whether this is the header of a mail, whose date is the day of its sending.
    mail: bool,
    /// Where a time is written in two ways at once.
    odd: Option<Span>,
    /// Whether the line that is read states another time or place than an earlier one did.
    repeated: bool,
    begun: bool,
}

impl<'t> Found<'t> {
    fn grow(&mut self, span: Span) {
        self.meeting.span = if self.begun { self.meeting.span.to(span) } else { span };
        self.begun = true;
    }

    /// The title in the form of a heading.
    fn title(&mut self, reader: &mut Reader<'_, 't>, piece: &Piece<'t>) {
        let span = reader.outline.span_of(piece);
        let (text, _) = block::plain(&piece.words(&reader.outline.lines));
        // "{{page.title}}": a template that was never filled in.
        if text.starts_with("{{") && text.ends_with("}}") {
            self.meeting.fields.push(Field { label: "".into(), value: text, span });
        } else if !self.dateline(&text, span, true) {
            self.titles.push((text, span, Sign::Heading));
        }
    }

    /// Front matter: its title, its date, the other entries as fields.
    fn front(&mut self, reader: &mut Reader<'_, 't>, piece: &Piece<'t>) {
        for line in reader.outline.lines_of(piece) {
            self.grow(line.span());
            let Some((label, value)) = line.text.split_once(':') else {
                if line.text.chars().any(char::is_alphanumeric) {
                    self.meeting.fields.push(Field { label: "".into(), value: line.text.into(), span: line.span() });
                }
                continue;
            };
            let (label, value) = (block::folded(label.trim()), value.trim());
            let quoted = |sign| value.strip_prefix(sign).and_then(|value| value.strip_suffix(sign));
            let value = quoted('"').or_else(|| quoted('\'')).unwrap_or(value);
            match lexicon::header_label(&label) {
                Some(HeaderLabel::Title) if self.front_title.is_none() && !value.is_empty() => {
                    mark(line.span(), &label);
                    self.front_title = Some((label, inline::plain(value).text, line.span()));
                }
                Some(HeaderLabel::Date) => {
                    self.date(value, line.span(), Source::Front);
                    self.meeting.fields.push(Field { label, value: value.into(), span: line.span() });
                }
                _ => self.meeting.fields.push(Field { label, value: value.into(), span: line.span() }),
            }
        }
    }

    /// A piece of the header, line by line.
    fn lines(&mut self, reader: &mut Reader<'_, 't>, piece: &Piece<'t>) {
        let outline = reader.outline;
        let words = piece.words(&outline.lines);
        let (text, _) = block::plain(&words);
        let span = outline.span_of(piece);
        if let Some(fields) = side_by_side(&words).filter(|_| piece.first == piece.last) {
            for text in fields {
                self.line(reader, Cow::Owned(inline::plain(text).text.into_owned()), place(outline.text, span, text));
            }
            return;
        }
        // One wrapped line, or several lines that stand one below the other.
        if piece.first == piece.last || field(&text).is_some_and(|(label, _)| is_known(label)) {
            return self.line(reader, text, span);
        }
        for (at, line) in outline.lines_of(piece).iter().enumerate() {
            if reader.people.line(piece.first + at) != Read::All {
                self.line(reader, inline::plain(line.text).text, line.span());
            }
        }
    }

    /// One line of the header.
    fn line(&mut self, reader: &mut Reader<'_, 't>, text: Cow<'t, str>, span: Span) {
        /// No header has more fields and titles.
        const MOST: usize = 200;
        if self.meeting.fields.len() + self.titles.len() >= MOST {
            let (label, value) = field(&text).unwrap_or(("", &text));
            self.keep(label, value, span);
            return;
        }
        if let Some((label, value)) = field(&text)
            && self.field(reader, label, value, span)
        {
            return;
        }
        if self.dateline(&text, span, false) {
            return;
        }
        if self.clock(&text) {
            self.keep("", &text, span);
            return;
        }
        // "Present: see the sheet" names nobody and is no title.
        if let Some((label, value)) = field(&text).filter(|(label, _)| crate::value::label::attendance_label(label).is_some()) {
            self.keep(label, value, span);
            return;
        }
        let plain = text.trim_matches(|c| matches!(c, '-' | '–' | '—' | '*') || line::is_blank_char(c));
        if plain.is_empty() {
            return;
        }
        let own: Cow<'t, str> = if plain.len() == text.len() { text } else { Cow::Owned(plain.to_owned()) };
        if self.has_title() && !self.dates.is_empty() && self.meeting.location.is_none() && class::is_place_line(&own) {
            self.meeting.location = Some(own);
            return;
        }
        self.titles.push((own, span, Sign::Place));
    }

    /// "The meeting opened at 20:05.": a short sentence that says nothing else.
    fn clock(&mut self, text: &str) -> bool {
        let is_long = text.bytes().filter(|&byte| byte == b' ').count() > 8;
        if is_long || !(lexicon::BEGAN.may_stand_in(text) || lexicon::ENDED.may_stand_in(text)) {
            return false;
        }
        let folded = lexicon::fold(text);
        let began = folded.split(' ').any(|word| lexicon::BEGAN.has_word(word));
        if !began && !folded.split(' ').any(|word| lexicon::ENDED.has_word(word)) {
            return false;
        }
        let Some(found) = time::first(text) else { return false };
        let time = self.meeting.time.get_or_insert_default();
        let end = if began { &mut time.start } else { &mut time.end };
        end.get_or_insert(found.start);
        self.zone(text, &found);
        true
    }

    /// Times and place on lines of their own inside the minutes: `Opened: 12:22`.
    fn runs(&mut self, reader: &Reader<'_, 't>) {
        let outline = reader.outline;
        for piece in outline.pieces.iter().filter(|piece| matches!(piece.kind, Kind::Bullet | Kind::Paragraph) && piece.first == piece.last)
        {
            if outline.lines.get(piece.first).is_none_or(|line| line.rest().len() > 80) {
                continue;
            }
            let words = piece.words(&outline.lines);
            // Figures, or a colon.
            if words.len() > 80 || !words.bytes().fold(false, |found, byte| found | (b'0'..=b':').contains(&byte)) {
                continue;
            }
            let plain = inline::plain(&words).text;
            if piece.kind == Kind::Paragraph && self.clock(&plain) {
                continue;
            }
            let Some((label, value)) = field(&plain) else { continue };
            let span = outline.span_of(piece);
            let Some(meaning) = lexicon::header_label(label) else { continue };
            let clock = time::first(value).filter(|found| value.len() <= found.range.len() + 4);
            match (meaning, clock) {
                (HeaderLabel::Time, Some(_)) if self.meeting.time.is_none() => {
                    self.time(value, span);
                }
                (HeaderLabel::Start, Some(found)) if self.meeting.time.as_ref().is_none_or(|time| time.start.is_none()) => {
                    self.meeting.time.get_or_insert_default().start = Some(found.start);
                }
                (HeaderLabel::End, Some(found)) if self.meeting.time.as_ref().is_none_or(|time| time.end.is_none()) => {
                    self.meeting.time.get_or_insert_default().end = Some(found.start);
                }
                (HeaderLabel::Place, None)
                    if self.meeting.location.is_none() && is_place(value) && !lexicon::is_mode(value) && words.len() <= 60 =>
                {
                    self.meeting.location = Some(slice(outline.text, span, value));
                }
                _ => {}
            }
        }
    }

    /// A line behind the header's end: still a field, if its label is known.
    fn late(&mut self, reader: &mut Reader<'_, 't>, piece: &Piece<'t>) -> bool {
        let outline = reader.outline;
        let words = piece.words(&outline.lines);
        let plain = inline::plain(&words).text;
        if let Some((label, value)) = field(&plain).filter(|(label, value)| is_known(label) && !value.is_empty()) {
            return self.field(reader, label, value, outline.span_of(piece));
        }
        // A date alone below a disclaimer, and the place that goes with it.
        let lines = outline.lines_of(piece);
        let stated = || self.titles.iter().any(|(title, _, _)| date::first(title).is_some_and(|found| found.year.is_some()));
        let dated = self.dates.is_empty()
            && !stated()
            && lines.first().is_some_and(|first| self.dateline(&inline::plain(first.text).text, first.span(), false));
        if !dated {
            return false;
        }
        for line in lines.get(1..).unwrap_or(&[]) {
            let text = inline::plain(line.text).text;
            if self.dateline(&text, line.span(), false) {
                continue;
            }
            if self.meeting.location.is_none() && class::is_place_line(&text) {
                self.meeting.location = Some(text);
            } else {
                self.keep("", &text, line.span());
            }
        }
        true
    }

    /// Keeps a line, or what a label says, as a field.
    fn keep(&mut self, label: &str, value: &str, span: Span) {
        let own = |text: &str| slice(self.source, span, text);
        let field = Field { label: own(label), value: own(value), span };
        self.meeting.fields.push(field);
    }

    /// Notes a place. The first one stands.
    fn place(&mut self, place: Cow<'t, str>) {
        match &self.meeting.location {
            Some(stands) => self.repeated |= *stands != place,
            None => self.meeting.location = Some(place),
        }
    }

    /// Notes a span of time. The first one stands.
    fn span_of_time(&mut self, found: &time::TimeMention, zone: Option<Cow<'t, str>>) {
        match &self.meeting.time {
            Some(stands) => self.repeated |= stands.start != Some(found.start) || found.end.is_some() && stands.end != found.end,
            None => self.meeting.time = Some(TimeSpan { start: Some(found.start), end: found.end, zone }),
        }
    }

    /// Notes a date.
    fn date(&mut self, text: &str, span: Span, from: Source) -> bool {
        let Some(mention) = date::first(text).filter(|mention| mention.year.is_some()) else { return false };
        let words = text.get(mention.range.clone()).unwrap_or("");
        mark(span, words);
        let span = place(self.source, span, words);
        self.dates.push(Stated { mention, span, from });
        true
    }

    /// Notes a time.
    fn time(&mut self, text: &str, span: Span) -> bool {
        let Some(found) = time::first(text) else { return false };
        mark(span, text.get(found.range.clone()).unwrap_or(""));
        mark(span, found.zone.clone().and_then(|zone| text.get(zone)).unwrap_or(""));
        if found.odd {
            self.odd = Some(place(self.source, span, text.get(found.range.clone()).unwrap_or("")));
        }
        let zone = found.zone.clone().and_then(|zone| text.get(zone)).map(|zone| Cow::Owned(zone.to_owned()));
        self.span_of_time(&found, zone);
        true
    }

    fn zone(&mut self, text: &str, found: &time::TimeMention) {
        let zone = found.zone.clone().and_then(|zone| text.get(zone)).map(|zone| Cow::Owned(zone.to_owned()));
        let time = self.meeting.time.get_or_insert_default();
        time.zone = time.zone.take().or(zone);
    }

    /// Whether a time is stated in another zone than an earlier one was.
    fn is_in_other_zone(&self, text: &str, found: &time::TimeMention) -> bool {
        let stands = self.meeting.time.as_ref().and_then(|time| time.zone.as_deref());
        let zone = found.zone.clone().and_then(|zone| text.get(zone));
        stands.is_some_and(|stands| zone.is_some_and(|zone| zone != stands))
    }

    fn has_title(&self) -> bool {
        !self.titles.is_empty() || self.front_title.is_some()
    }
}

/// `Start: 19:00      End: 21:00`: several known fields on one line, with a wide gap between them.
fn side_by_side(words: &str) -> Option<Vec<&str>> {
    if !words.contains("  ") && !words.contains('\t') {
        return None;
    }
    let parts: Vec<&str> = words.split("  ").flat_map(|part| part.split('\t')).map(line::trim).filter(|part| !part.is_empty()).collect();
    let is_field = |part: &&str| field(part).is_some_and(|(label, value)| !value.is_empty() && is_known(label));
    (parts.len() > 1 && parts.iter().all(is_field)).then_some(parts)
}

/// Where words stand inside a span of the source; the whole span where they do not stand there as they are.
pub(super) fn place(source: &str, span: Span, words: &str) -> Span {
    match span.slice(source).find(words).filter(|_| !words.is_empty()) {
        Some(at) => {
            let line = span.line + crate::span::line_ends(span.slice(source).get(..at).unwrap_or(""));
            Span { line, start: span.start + at, end: span.start + at + words.len() }
        }
        None => span,
    }
}

/// A text as it stands in a span of the source, borrowed if it does.
fn slice<'t>(source: &'t str, span: Span, text: &str) -> Cow<'t, str> {
    let inside = span.slice(source);
    match memchr::memmem::find(inside.as_bytes(), text.as_bytes()).and_then(|at| inside.get(at..at + text.len())) {
        Some(found) => Cow::Borrowed(found),
        None => Cow::Owned(text.to_owned()),
    }
}

#[cfg(test)]
mod tests;
