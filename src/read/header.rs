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

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;

use super::{Reader, block, layout, people};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexicon::{self, HeaderLabel};
use crate::line;
use crate::model::{Date, Field, Group, Language, Meeting, TimeSpan};
use crate::outline::{Kind, Piece, heading};
use crate::span::Span;
use crate::value::date::{self, DateMention};
use crate::value::{inline, number, time};

/// What the header holds.
pub(crate) struct Header<'t> {
    pub meeting: Meeting<'t>,
    /// People on labelled lines.
    pub participants: Vec<Group<'t>>,
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
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// `Title: Board`
    Label,
    /// The form of a heading.
    Heading,
    /// That it stands in the header and is nothing else.
    Place,
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
                heading::is_prose(&words) && !field || lexicon::is_marked(&words) || line::chat(&words).is_some()
            }
            Kind::Bullet => !heading::is_header_item(&outline.lines, piece) && !is_field_item(&piece.words(&outline.lines)),
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

/// `Label: value`, if the words before the colon may be a label.
fn field(text: &str) -> Option<(&str, &str)> {
    // ":Datum: 3.10.2013", as lists of fields are written
    let text = text.strip_prefix(':').unwrap_or(text);
    let (label, value) = text.split_once(':')?;
    let label = label.trim_matches(|c| matches!(c, '*' | '_' | '-') || line::is_blank_char(c));
    let value = value.trim_matches(|c| matches!(c, '*' | '_') || line::is_blank_char(c));
    let words = label.split(' ').count();
    let clock = label.ends_with(|c: char| c.is_ascii_digit()) && value.starts_with(|c: char| c.is_ascii_digit());
    (!label.is_empty() && words <= 5 && label.len() <= 50 && !clock && !value.starts_with("//") && label.starts_with(char::is_alphabetic))
        .then_some((label, value))
}

/// What has been found so far.
#[derive(Default)]
struct Found<'t> {
    /// The whole text.
    source: &'t str,
    meeting: Meeting<'t>,
    participants: Vec<Group<'t>>,
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
        // One wrapped line, or several lines that stand one below the other.
        if piece.first == piece.last || field(&text).is_some_and(|(label, _)| is_known(label)) {
            return self.line(reader, text, span);
        }
        for line in outline.lines_of(piece) {
            self.line(reader, inline::plain(line.text).text, line.span());
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
        if self.dateline(&text, span, false) || self.clock(&text) {
            return;
        }
        let plain = text.trim_matches(|c| matches!(c, '-' | '–' | '—' | '*') || line::is_blank_char(c));
        if plain.is_empty() {
            return;
        }
        let own: Cow<'t, str> = if plain.len() == text.len() { text } else { Cow::Owned(plain.to_owned()) };
        if self.has_title() && !self.dates.is_empty() && self.meeting.location.is_none() && heading::is_place_line(&own) {
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
        if let Some(groups) = people::sentences(outline.text, &plain, outline.span_of(piece)) {
            self.participants.extend(groups);
            return true;
        }
        // "The board met with the following present: Ann, Bob."
        if let Some((label, names)) = plain.split_once(':').filter(|(label, _)| crate::value::attendance::says_present(label)) {
            let span = outline.span_of(piece);
            let all = crate::value::person::split_names(names);
            if all.len() > 1 && all.iter().all(|name| crate::value::person::person(name).is_some()) {
                let named = people::labelled_line(outline.text, label, names, crate::model::Attendance::Present, span);
                self.participants.extend(named.into_iter().flatten().map(|group| Group { role: None, ..group }));
                return false;
            }
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
            if self.meeting.location.is_none() && heading::is_place_line(&text) {
                self.meeting.location = Some(text);
            } else {
                self.keep("", &text, line.span());
            }
        }
        true
    }

    /// A labelled line. What it says beside the values that were read of it is kept as a field.
    fn field(&mut self, reader: &mut Reader<'_, 't>, label: &str, value: &str, span: Span) -> bool {
        let own = |text: &str| -> Cow<'t, str> { slice(reader.outline.text, span, text) };
        if let Some(attendance) = lexicon::attendance_label(label) {
            if lexicon::PLACEHOLDERS.has(value) {
                self.keep(label, value, span);
                return true;
            }
            let Some(groups) = people::labelled_line(reader.outline.text, label, value, attendance, span) else { return false };
            self.participants.extend(groups);
            // Words among the names that are no name stay with their line.
            if !crate::value::person::split_names(value).into_iter().all(is_name) {
                self.keep(label, value, span);
            }
            return true;
        }
        let folded = lexicon::fold(label);
        self.mail |= lexicon::MAIL_LABELS.has_word(&folded);
        let says_more = match lexicon::header_label(label) {
            // "Next meeting: 2 April" is not about this one.
            _ if folded.split(' ').any(|word| lexicon::OTHER_DATES.has_word(word)) => true,
            Some(HeaderLabel::Date) if self.mail => {
                self.date(value, span, Source::Front);
                true
            }
            // The subject of a mail is the title where the text has none of its own.
            Some(HeaderLabel::Title) if self.mail && self.front_title.is_none() && !value.is_empty() => {
                self.front_title = Some((own(label), own(value), span));
                false
            }
            Some(HeaderLabel::Title) if !self.mail && !value.is_empty() => {
                self.titles.push((own(value), span, Sign::Label));
                false
            }
            Some(HeaderLabel::Subtitle) if self.meeting.subtitle.is_none() => {
                self.meeting.subtitle = Some(own(value));
                false
            }
            Some(HeaderLabel::Date) => {
                let dated = self.date(value, span, Source::Label);
                self.time(value, span);
                self.rest_of_dateline(value);
                !dated || says_more(value)
            }
            Some(HeaderLabel::Time) => !self.time(value, span) || says_more(value),
            Some(ends @ (HeaderLabel::Start | HeaderLabel::End)) => {
                let found = time::first(value);
                if let Some(found) = &found {
                    let time = self.meeting.time.get_or_insert_default();
                    let end = if ends == HeaderLabel::Start { &mut time.start } else { &mut time.end };
                    self.repeated |= end.is_some_and(|end| end != found.start);
                    end.get_or_insert(found.start);
                    self.zone(value, found);
                }
                if ends == HeaderLabel::Start {
                    self.date(value, span, Source::Line);
                }
                found.is_none() || says_more(value)
            }
            Some(HeaderLabel::Place) if !value.is_empty() => {
                let mode = lexicon::is_mode(value);
                if mode || is_place(value) {
                    self.modes.extend(lexicon::mode(value));
                }
                if !mode && is_place(value) {
                    self.place(own(value));
                }
                !mode && !is_place(value)
            }
            Some(HeaderLabel::Mode) if lexicon::mode(value).is_some() => {
                self.modes.extend(lexicon::mode(value));
                !lexicon::is_mode(value)
            }
            // "Space Forum: Coordination Group Meeting II" on the first line is a title.
            None if !self.has_title() && !self.mail && !is_role_label(label, value) => return false,
            _ => {
                // "Virtual Meeting IX: 29 June 2017, 13:00 UTC" has a colon and is no field.
                if date::first(value).is_some_and(|found| found.year.is_some()) && self.dateline(&format!("{label} | {value}"), span, false)
                {
                    return true;
                }
                true
            }
        };
        if std::mem::take(&mut self.repeated) || says_more {
            self.keep(label, value, span);
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
        let span = place(self.source, span, text.get(mention.range.clone()).unwrap_or(""));
        self.dates.push(Stated { mention, span, from });
        true
    }

    /// Notes a time.
    fn time(&mut self, text: &str, span: Span) -> bool {
        let Some(found) = time::first(text) else { return false };
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

    /// A line of date, time, mode and place; `false` where it is something else, or a title that holds a date.
    fn dateline(&mut self, text: &str, span: Span, heading: bool) -> bool {
        let bare = text.trim_matches(|c| matches!(c, '-' | '–' | '—' | '*' | '|' | '(' | ')') || line::is_blank_char(c));
        let mention = date::first(bare).filter(|mention| mention.year.is_some());
        let found = time::first(bare);
        let only_mode = lexicon::is_mode(bare);
        if mention.is_none() && found.is_none() {
            if only_mode && !heading {
                self.modes.extend(lexicon::mode(bare));
            }
            return only_mode && !heading;
        }
        let mut rest = bare.to_owned();
        let mut blank = |range: Range<usize>| {
            if rest.is_char_boundary(range.start) && rest.is_char_boundary(range.end) && range.end <= rest.len() {
                rest.replace_range(range.clone(), &"|".repeat(range.len()));
            }
        };
        if let Some(mention) = &mention {
            blank(mention.range.clone());
        }
        let found = match (&mention, found) {
            (Some(mention), Some(found)) if found.range.start < mention.range.end && mention.range.start < found.range.end => None,
            (_, found) => found,
        };
        if let Some(found) = &found {
            blank(found.range.clone());
            if let Some(zone) = &found.zone {
                blank(zone.clone());
            }
        }
        let said: Vec<&str> = segments(&rest).collect();
        let named = remainder(&rest, &said).map(str::to_owned);
        let ribbon = bare.len() < text.len() && text.ends_with(['-', '–', '—', '*']) && mention.is_some() && !bare.contains('|');
        let divided = bare.contains(['|', '·']) || ribbon;
        let modes: Vec<_> = said.iter().filter_map(|segment| lexicon::mode(segment)).collect();
        if let Some(named) = &named {
            // What is left beside date and time is a place, if it stands behind them and is set off by a sign. Else this is a title
            // that holds a date; a ribbon between dashes holds both.
            let first = mention.as_ref().is_some_and(|mention| rest.find(named.as_str()).is_some_and(|at| at > mention.range.start));
            let place = self.has_title() && is_place(named) && (divided || first && is_set_off(&rest, named));
            if heading || !(place || ribbon && self.has_title()) {
                return false;
            }
        } else if heading && mention.is_none() {
            return false;
        }
        if let Some(mention) = mention {
            let span = place(self.source, span, bare.get(mention.range.clone()).unwrap_or(""));
            self.dates.push(Stated { mention, span, from: Source::Line });
        }
        if let Some(found) = found {
            let zone = found.zone.clone().and_then(|zone| bare.get(zone)).map(|zone| Cow::Owned(zone.to_owned()));
            if found.odd {
                self.odd = Some(place(self.source, span, bare.get(found.range.clone()).unwrap_or("")));
            }
            self.span_of_time(&found, zone);
        }
        self.modes.extend(modes);
        if let Some(named) = named {
            let ribbon = number::in_series(&named).is_some() || lexicon::has_words(&lexicon::fold(&named), "meeting");
            if ribbon || !is_place(&named) {
                if self.meeting.number.is_none() {
                    self.meeting.number = number::in_series(&named);
                }
                self.titles.push((Cow::Owned(named), span, Sign::Place));
            } else {
                self.place(Cow::Owned(named));
            }
        }
        if std::mem::take(&mut self.repeated) {
            self.keep("", text, span);
        }
        true
    }

    /// Mode and place behind the date of a labelled line.
    fn rest_of_dateline(&mut self, text: &str) {
        for segment in segments(text) {
            if lexicon::is_mode(segment) {
                self.modes.extend(lexicon::mode(segment));
            }
        }
    }

    fn has_title(&self) -> bool {
        !self.titles.is_empty() || self.front_title.is_some()
    }
}

/// Whether the label of a field has a meaning.
fn is_known(label: &str) -> bool {
    lexicon::header_label(label).is_some() || lexicon::attendance_label(label).is_some()
}

/// Whether an entry of a list names somebody.
fn is_name(text: &str) -> bool {
    crate::value::person::person(&inline::plain(text).text).is_some()
}

/// `Host: Ann Ray`: a role of one or two words before somebody's name.
fn is_role_label(label: &str, value: &str) -> bool {
    // "Minutes taken by: Ann"
    if label.ends_with(" by") {
        return true;
    }
    let role = label.split(' ').count() <= 2 && label.split(' ').next_back().is_some_and(lexicon::is_role);
    role && value.split(' ').count() <= 6 && number::in_series(value).is_none() && !lexicon::has_words(&lexicon::fold(value), "meeting")
}

/// The segments of a date line.
fn segments(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    let parts = std::iter::from_fn(move || {
        let text = rest?;
        let (part, behind) = match first_sign(text) {
            Some((at, length)) => (text.get(..at)?, text.get(at + length..)),
            None => (text, None),
        };
        rest = behind;
        Some(part)
    });
    parts
        .map(|part| part.trim_matches(|c: char| line::is_blank_char(c) || matches!(c, '-' | '–' | '—' | '/' | ':' | ')' | '.' | '@')))
        .filter(|part| part.chars().any(char::is_alphanumeric) && !lexicon::DATELINE_DRESS.has(part))
}

/// The first sign that divides a date line: where it stands, and its bytes.
fn first_sign(text: &str) -> Option<(usize, usize)> {
    text.char_indices().find_map(|(at, c)| match c {
        '|' | '·' | ',' | ';' | '•' | '(' => Some((at, c.len_utf8())),
        ' ' => {
            let rest = text.get(at..)?;
            [" – ", " - ", " — ", " / "].iter().find(|sign| rest.starts_with(**sign)).map(|sign| (at, sign.len()))
        }
        _ => None,
    })
}

/// Whether a field says more than dates, times and how people meet: `14:00 sharp, late by an hour`.
fn says_more(value: &str) -> bool {
    let mut rest = value.to_owned();
    for range in date::all(value).map(|date| date.range).chain(time::all(value).map(|time| time.range)) {
        if rest.get(range.clone()).is_some() {
            rest.replace_range(range.clone(), &"|".repeat(range.len()));
        }
    }
    let is_word = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    segments(&rest).any(|said| said.split(' ').any(is_word) && !lexicon::is_mode(said) && time::zone(said).is_none())
}

/// What is left of a date line beside date, time and mode: from the first such segment to the last, if nothing else stands between.
fn remainder<'a>(rest: &'a str, said: &[&'a str]) -> Option<&'a str> {
    let mut own = said.iter().filter(|segment| !lexicon::is_mode(segment));
    let first = *own.next()?;
    let last = own.next_back().copied().unwrap_or(first);
    let start = rest.find(first)?;
    let end = rest.rfind(last)? + last.len();
    let whole = rest.get(start..end).unwrap_or(first);
    Some(if whole.contains('|') { first } else { whole })
}

/// Whether a place is set off from the date by a sign, not by a blank alone.
fn is_set_off(rest: &str, named: &str) -> bool {
    let before = rest.find(named).and_then(|at| rest.get(..at)).unwrap_or("").trim_end_matches(line::is_blank_char);
    let sign = |c: char| matches!(c, '·' | ',' | ';' | '-' | '–' | '—' | '/' | '@' | '(');
    before.ends_with(sign)
}

/// Whether words may be a place: no link, no number to dial.
fn is_place(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let folded = lexicon::fold(text);
    let line = folded.split(' ').any(|word| lexicon::LINES.has_word(word));
    !line && !text.contains("://") && !text.contains("www.") && digits <= 8 && text.len() <= 120 && text.chars().any(char::is_alphanumeric)
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

/// Settles title, date, mode, number, and what is left over.
fn finish<'t>(reader: &mut Reader<'_, 't>, mut found: Found<'t>, left_over: Vec<usize>) -> Header<'t> {
    let outline = reader.outline;
    // The title is the one that a label states, or the one in the form of a heading, or the first line of the block.
    let is_address = |text: &str| text.contains("://") && !text.contains(' ');
    let named = found.titles.iter().position(|(text, _, _)| !lexicon::is_paper(text) && !is_address(text));
    let signed = |sign: Sign| found.titles.iter().position(|(_, _, of)| *of == sign);
    let at = signed(Sign::Label)
        .or_else(|| signed(Sign::Heading))
        .or(named)
        .or_else(|| found.titles.iter().position(|(text, _, _)| !is_address(text)));
    if let Some(at) = at {
        let (title, span, _) = found.titles.remove(at);
        found.date(&title, span, Source::Title);
        found.meeting.title = Some(title);
        if let Some((label, title, span)) = found.front_title.take() {
            found.date(&title, span, Source::FrontTitle);
            found.meeting.fields.insert(0, Field { label, value: title, span });
        }
    } else if let Some((label, title, span)) = found.front_title.take() {
        let only_date = date::first(&title).is_some_and(|mention| title.len() <= mention.range.len() + 3);
        found.date(&title, span, Source::FrontTitle);
        if only_date {
            found.meeting.fields.insert(0, Field { label, value: title, span });
        } else {
            found.meeting.title = Some(title);
        }
    }
    let title = found.meeting.title.as_deref().map(lexicon::fold);
    for (text, span, _) in std::mem::take(&mut found.titles) {
        found.date(&text, span, Source::Title);
        let again = || title.as_ref().is_some_and(|title| *title == lexicon::fold(&text));
        if found.meeting.subtitle.is_none() && !again() {
            found.meeting.subtitle = Some(text);
        } else {
            found.meeting.fields.push(Field { label: "".into(), value: text, span });
        }
    }
    let said = [found.meeting.title.clone(), found.meeting.subtitle.clone()];
    for text in said.into_iter().flatten().filter(|text| date::first(text).is_some()) {
        let span = found.meeting.span;
        found.time(&text, span);
    }
    found.meeting.fields.sort_by_key(|field| field.span.start);
    settle_dates(reader, &mut found);
    let said = [found.meeting.title.as_deref(), found.meeting.subtitle.as_deref()];
    found.meeting.mode = found
        .modes
        .iter()
        .copied()
        .max_by_key(|mode| *mode == crate::model::Mode::Hybrid)
        .or_else(|| said.into_iter().flatten().find_map(lexicon::mode));
    if found.meeting.number.is_none() {
        found.meeting.number = said.into_iter().flatten().find_map(number::in_series);
    }
    if let Some(span) = found.odd {
        let told = Diagnostic::new(Code::OddTime, span, "this time is written on the 24-hour and on the 12-hour clock at once");
        reader.tell(told.hint("its figures are taken as they stand"));
    }
    let Found { mut meeting, participants, begun, .. } = found;
    let first = outline.lines.iter().find(|line| !line.is_blank()).map(line::Line::span).unwrap_or_default();
    if !begun {
        meeting.span = Span { line: first.line.max(1), end: first.start, ..first };
    }
    if outline.pieces.is_empty() {
        reader.tell(Diagnostic::new(Code::EmptyDocument, Span { line: 1, start: 0, end: 0 }, "there is no text in this document"));
    } else {
        if meeting.title.is_none() {
            reader.tell(Diagnostic::new(Code::NoTitle, first, "no title was found").hint("a title stands on the first line, alone"));
        }
        if meeting.date.is_none() && !reader.diagnostics.iter().any(|told| matches!(told.code, Code::AmbiguousDate | Code::InvalidDate)) {
            let told = Diagnostic::new(Code::NoDate, first, "no date of the meeting was found");
            reader.tell(told.hint("a date stands in the header with its year: 27 August 2025, or 2025-08-27"));
        }
    }
    Header { meeting, participants, left_over }
}

/// Chooses the meeting's date among those stated, and tells what contradicts itself.
fn settle_dates(reader: &mut Reader<'_, '_>, found: &mut Found<'_>) {
    let outline = reader.outline;
    found.dates.sort_by_key(|stated| stated.from);
    let mut chosen: Option<(Date, Option<Date>, Span)> = None;
    // Who writes German, French or Dutch writes the day first; in English the order is open.
    let unordered = LazyCell::new(|| matches!(layout::language(outline), None | Some(Language::English)));
    for stated in &found.dates {
        let mention = &stated.mention;
        if !mention.exists() {
            if stated.from < Source::FrontTitle {
                let told = Diagnostic::new(Code::InvalidDate, stated.span, "this date is in no calendar");
                reader.tell(told.hint("the meeting's date is left empty unless another line states it"));
            }
            continue;
        }
        let open = mention.is_ambiguous() && *unordered;
        if open {
            if chosen.is_none() && stated.from < Source::Front {
                let told = Diagnostic::new(Code::AmbiguousDate, stated.span, "day and month of this date could change places");
                reader.tell(told.hint("write the month as a word, or the date as YYYY-MM-DD"));
            }
            continue;
        }
        let own = if mention.is_ambiguous() {
            mention.year.and_then(|year| Date::new(year, mention.month, mention.day))
        } else {
            mention.resolve(None)
        };
        let Some(day) = own else { continue };
        let end = mention.resolve_end(None);
        if stated.from < Source::Front
            && let Some(told) = off_weekday(mention, day, stated.span)
        {
            reader.tell(told);
        }
        match chosen {
            None => chosen = Some((day, end, stated.span)),
            Some((first, last, _))
                if stated.from < Source::FrontTitle && day != first && last.is_none_or(|last| day < first || day > last) =>
            {
                let told =
                    Diagnostic::new(Code::TwoDates, stated.span, format!("this states {day}, another line of the header states {first}"));
                reader.tell(told.hint(format!("{first} is taken for the meeting's date")));
            }
            Some(_) => {}
        }
    }
    if let Some((day, end, _)) = chosen {
        found.meeting.date = Some(day);
        found.meeting.end_date = end.filter(|end| *end > day);
        reader.year = Some(day.year());
    }
}

/// What there is to tell where the stated day of the week is not that of the day.
pub(super) fn off_weekday(mention: &DateMention, day: Date, span: Span) -> Option<Diagnostic> {
    let stated = mention.weekday.filter(|&stated| stated != day.weekday())?;
    let message = format!("{day} is a {}, not a {}", weekday_name(day.weekday()), weekday_name(stated));
    let told = Diagnostic::new(Code::WeekdayMismatch, span, message);
    Some(told.hint("either the day of the week or the date is wrong; the date is kept"))
}

fn weekday_name(day: i8) -> &'static str {
    match day {
        1 => "Monday",
        2 => "Tuesday",
        3 => "Wednesday",
        4 => "Thursday",
        5 => "Friday",
        6 => "Saturday",
        _ => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use crate::parse;

    /// The values of the fields below a title and a date, joined by a sign that none of them holds.
    fn fields(line: &str) -> String {
        let text = format!("Board\n\nDate: 4 May 2026\n{line}\n\n1. Roof\n\n- It leaks.\n");
        let values: Vec<String> = parse(&text).meeting.fields.iter().map(|field| field.value.to_string()).collect();
        values.join(" ¦ ")
    }

    #[test]
    fn a_field_keeps_what_else_it_says() {
        for (line, kept) in [
            ("Opened: 14:00 sharp, late by an hour", "14:00 sharp, late by an hour"),
            ("Time: 14:00 (about, if all trains run)", "14:00 (about, if all trains run)"),
            ("Present: Ann Ray, Bo West and the whole of the team", "Ann Ray, Bo West and the whole of the team"),
            ("Time: 13:00-14:00 UTC (15:00 CEST), online", ""),
            ("Time: 9am - 10am ET", ""),
            ("Time: from 9:00 until 10:00 a.m.", ""),
            ("Beginn: 19:30 Uhr", ""),
            ("Present: Ann Ray, Bo West and Cy Lind", ""),
        ] {
            assert_eq!(fields(line), kept, "{line}");
        }
    }

    /// What a header says of when, where and how: `day time–time zone | mode | place | fields`.
    fn stated(lines: &str) -> String {
        let text = format!("Board\n\n{lines}\n\n1. Roof\n\n- It leaks.\n");
        let meeting = parse(&text).meeting;
        let time = meeting.time.map_or_else(String::new, |time| {
            let clock = |time: Option<crate::model::Time>| time.map_or_else(String::new, |time| time.to_string());
            format!("{}–{} {}", clock(time.start), clock(time.end), time.zone.unwrap_or_default())
        });
        let fields: Vec<String> = meeting.fields.iter().map(|field| format!("{}={}", field.label, field.value)).collect();
        let day = meeting.date.map_or_else(String::new, |date| date.to_string());
        let mode = meeting.mode.map_or("", crate::model::Mode::name);
        [&day, time.trim(), mode, &meeting.location.unwrap_or_default(), &fields.join(" ¦ ")].join("|")
    }

    #[test]
    fn a_header_says_when_where_and_how() {
        for (lines, expected) in [
            ("4 May 2026 | 10:00 UTC | Hybrid", "2026-05-04|10:00– UTC|hybrid||"),
            ("4 May 2026 | 10:00 - 11:30 | Oldport", "2026-05-04|10:00–11:30||Oldport|"),
            ("4 May 2026\nPlace: Town Hall", "2026-05-04|||Town Hall|"),
            ("4 May 2026\nPlace:", "2026-05-04||||Place="),
            ("4 May 2026\nPlace: Online", "2026-05-04||online||"),
            ("4 May 2026\nPlace: Town Hall\nPlace: Old Quay", "2026-05-04|||Town Hall|Place=Old Quay"),
            ("4 May 2026\nPlace: Town Hall\nVenue: Town Hall", "2026-05-04|||Town Hall|"),
            ("4 May 2026\nTime: 10:00\nTime: 10:00", "2026-05-04|10:00–|||"),
            ("4 May 2026\nTime: 10:00\nTime: 11:00", "2026-05-04|10:00–|||Time=11:00"),
            ("4 May 2026\nTime: 10:00 - 11:00\nTime: 10:00", "2026-05-04|10:00–11:00|||"),
            ("4 May 2026\nTime: 10:00\nTime: 10:00 - 11:00", "2026-05-04|10:00–|||Time=10:00 - 11:00"),
            ("4 May 2026\nStart: 10:00\nEnd: 11:00", "2026-05-04|10:00–11:00|||"),
            ("4 May 2026\nStart: 10:00\nStart: 10:30", "2026-05-04|10:00–|||Start=10:30"),
            ("4 May 2026\nMode: hybrid", "2026-05-04||hybrid||"),
            ("4 May 2026\nMode: online, hybrid for members", "2026-05-04||hybrid||Mode=online, hybrid for members"),
            ("4 May 2026 | Online\nPlace: Hybrid", "2026-05-04||hybrid||"),
            ("* **Date:** 4 May 2026\n* **Time:** 10:00\n* Chair: Ann Ray", "2026-05-04|10:00–|||"),
            ("* Monday, 4 May 2026\n* 10:00 - 11:00\n* It was cold in the hall.", "2026-05-04|10:00–11:00|||"),
            ("* 4 May 2026 and what else one reads", "2026-05-04||||"),
            ("* 4 May 2026 and what else they reads", "||||"),
            ("- 4 May 2026 -", "2026-05-04||||"),
        ] {
            assert_eq!(stated(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_long_header_is_kept_whole_and_looked_into_for_a_while() {
        let read = |fields: usize| {
            let lines = "Gate: shut\n".repeat(fields);
            let meeting = parse(&format!("Board\n\n{lines}Date: 4 May 2026\n\n1. Roof\n\n- It leaks.\n")).into_owned().meeting;
            (meeting.fields.len(), meeting.date.is_some())
        };
        assert_eq!(read(198), (198, true));
        assert_eq!(read(300), (301, false));
    }

    #[test]
    fn the_first_stated_title_wins() {
        let minutes = parse("Title: Board\nTitle: Works\nTitle: Roofs\nDate: 4 May 2026\n\n1. Roof\n\n- It leaks.\n");
        let meeting = &minutes.meeting;
        let values: Vec<&str> = meeting.fields.iter().map(|field| field.value.as_ref()).collect();
        assert_eq!((meeting.title.as_deref(), meeting.subtitle.as_deref(), values), (Some("Board"), Some("Works"), vec!["Roofs"]));
    }

    #[test]
    fn a_role_of_a_word_or_two_stands_before_a_name() {
        for (label, value, expected) in [
            ("Chair", "Ann Ray", true),
            ("Meeting chair", "Ann Ray", true),
            ("The meeting chair", "Ann Ray", false),
            ("Taken by", "Ann Ray", true),
            ("Roof", "Ann Ray", false),
            ("Chair", "Ann Ray of the Harbour Office", true),
            ("Chair", "Ann Ray of the old Harbour Office", false),
            ("Board", "Meeting of May", false),
        ] {
            assert_eq!(super::is_role_label(label, value), expected, "{label:?} {value:?}");
        }
    }
}
