//! The lines of the head: titles, fields, lines of when and where, people.

use super::context::{Context, Zone};
use super::dateline::{Dateline, dateline};
use super::field::{Labelled, field, header_label};
use super::found::{Found, Sign, Taken};
use super::hour;
use super::place::{self, Stand};
use super::words::masked;
use crate::grid;
use crate::lexicon::sense::{BEFORE_DATE, CLOSES, MEETS, OF, OPENS, PLACE_BEFORE, Senses};
use crate::lexicon::{self, HeaderLabel, Lexicon};
use crate::line::{self, Line};
use crate::model::Field;
use crate::outline::{Kind, Piece};
use crate::read::mark::{mark, mark_made};
use crate::read::people::Read;
use crate::read::reader::Reader;
use crate::scan::Form;
use crate::span::Span;
use crate::text::{Stretch, Text};
use crate::value::label::{attendance_label, leading};
use crate::value::{date, inline, number};

impl<'t> Found<'t> {
    /// The title in the form of a heading.
    pub(super) fn title(&mut self, reader: &Reader<'_, 't>, piece: &Piece<'t>) {
        let span = reader.outline.span_of(piece);
        let (text, _) = inline::text(piece.text(&reader.outline.lines), self.source);
        // "{{page.title}}": a template that was never filled in.
        if text.as_str().starts_with("{{") && text.as_str().ends_with("}}") {
            self.meeting.fields.push(Field { label: "".into(), value: text.into_words(), span });
            return;
        }
        let line = dateline(text.as_str(), &self.lexicon);
        if !line.days.is_empty() && line.rest.is_empty() {
            self.take(&text, span, &line, Zone::Dateline);
        } else {
            self.state(&text, span, Zone::Title);
            self.state_aside(&text, span, &line);
            self.titles.push((text.into_words(), span, Sign::Heading));
        }
    }

    /// Front matter: its title, its date, the other entries as fields.
    pub(super) fn front(&mut self, reader: &Reader<'_, 't>, piece: &Piece<'t>) {
        let lines = reader.outline.lines_of(piece);
        for line in lines {
            self.grow(line.span());
            let Some((label, value)) = line.text.split_once(front_sign(lines)) else {
                if line.text.chars().any(char::is_alphanumeric) {
                    self.meeting.fields.push(Field { label: "".into(), value: line.text.into(), span: line.span() });
                }
                continue;
            };
            let (label, value) = (crate::read::plain::folded(label.trim().trim_start_matches("#+")), value.trim());
            let quoted = |sign| value.strip_prefix(sign).and_then(|value| value.strip_suffix(sign));
            let value = quoted('"').or_else(|| quoted('\'')).unwrap_or(value);
            let text = Text::slice(self.source, 0);
            let meaning = lexicon::header_label(&label);
            if meaning == Some(HeaderLabel::Title) && self.front_title.is_none() && !value.is_empty() {
                self.state(&self.part(value), line.span(), Zone::FrontTitle);
                self.front_mode = lexicon::mode(value);
                mark(line.span(), &label);
                self.front_title = Some((label, inline::plain(value).text, line.span()));
                continue;
            }
            match meaning {
                Some(HeaderLabel::Date) => self.front_day(&text, value, line.span()),
                Some(HeaderLabel::Subtitle) => self.state(&self.part(value), line.span(), Zone::FrontTitle),
                Some(label @ (HeaderLabel::Time | HeaderLabel::Start | HeaderLabel::End)) => {
                    self.state_part(&text, value, line.span(), Context::labelled(Zone::Front, label));
                }
                Some(HeaderLabel::Place) => self.place(&text, value, line.span(), Stand::Label, None, false),
                _ => {}
            }
            self.meeting.fields.push(Field { label, value: value.into(), span: line.span() });
        }
    }

    /// The day of front matter, and its hour: "2010-10-04 08:10" and "4 Oct 2010 08:10:21" are when a program wrote the file, "6:00 pm" was
    /// written by hand, and so is "<2026-05-04 Mon 18:00>".
    fn front_day(&mut self, text: &Text<'t>, value: &'t str, span: Span) {
        let hours = self.hours.len();
        self.state_part(text, value, span, Context::labelled(Zone::Front, HeaderLabel::Date));
        let is_stamp = value.starts_with('<') && value.ends_with('>');
        let has_seconds = value.split_whitespace().any(|word| word.matches(':').count() == 2);
        if has_seconds || !value.contains(['m', 'h', 'M']) && !is_stamp {
            self.hours.truncate(hours);
        }
    }

    /// A piece of the head, line by line.
    pub(super) fn lines(&mut self, reader: &mut Reader<'_, 't>, piece: &Piece<'t>) {
        let outline = reader.outline;
        let span = outline.span_of(piece);
        let raw = piece.text(&outline.lines);
        // A picture is no title.
        if raw.as_str().starts_with("![") && raw.as_str().ends_with(')') && raw.as_str().matches("](").count() == 1 {
            let (text, _) = inline::text(raw, self.source);
            return self.keep(&text, "", text.as_str(), span);
        }
        if piece.first == piece.last && self.side_by_side(reader, &raw, span) {
            return;
        }
        let (text, _) = inline::text(raw, self.source);
        // One wrapped line, or several lines that stand one below the other.
        let is_field = |words: &str| field(words).is_some_and(|field| !field.value.is_empty() && field.is_known(&self.lexicon));
        let are_fields = || outline.lines_of(piece).iter().skip(1).any(|line| is_field(line.text));
        let are_side_by_side = || outline.lines_of(piece).iter().any(|line| side_by_side(line.text, &self.lexicon).is_some());
        let is_known = || field(text.as_str()).is_some_and(|field| field.is_known(&self.lexicon));
        let is_one = piece.first == piece.last || is_known() && !are_fields() && !are_side_by_side();
        if is_one && piece.kind != Kind::Numbered {
            return self.line(reader, &text, span);
        }
        self.one_by_one(reader, piece);
    }

    /// Several known fields on one line, if it is that.
    fn side_by_side(&mut self, reader: &mut Reader<'_, 't>, raw: &Text<'t>, span: Span) -> bool {
        let Some(fields) = side_by_side(raw.as_str(), &self.lexicon) else { return false };
        for part in fields {
            let span = self.span(raw, part, span);
            let (text, _) = inline::text(Text::slice(span.slice(self.source), span.start), self.source);
            self.line(reader, &text, span);
        }
        true
    }

    /// A piece of the head whose lines stand for themselves, but for a title that takes several.
    fn one_by_one(&mut self, reader: &mut Reader<'_, 't>, piece: &Piece<'t>) {
        let mut at = 0;
        while let Some(lines @ [line, ..]) = reader.outline.lines_of(piece).get(at..) {
            let own = lines.get(..title_lines(lines, &self.lexicon)).unwrap_or(lines);
            if grid::heads_columns(line) {
                let text = Text::slice(line.text, line.at);
                self.keep(&text, "", line.text, line.span());
                at += 1;
                continue;
            }
            if reader.people.line(piece.first + at) != Read::All
                && !self.side_by_side(reader, &Text::slice(line.text, line.at), line.span())
            {
                let raw = Text::joined(own.iter().map(|line| Stretch::new(line.text, line.at)));
                let (text, _) = inline::text(raw, self.source);
                let span = own.last().map_or(line.span(), |last| line.span().to(last.span()));
                self.line(reader, &text, span);
            }
            at += own.len().max(1);
        }
    }

    /// One line of the head.
    fn line(&mut self, reader: &mut Reader<'_, 't>, text: &Text<'t>, span: Span) {
        /// No head has more fields and titles.
        const MOST: usize = 200;
        if self.meeting.fields.len() + self.titles.len() >= MOST {
            let Labelled { label, value } = field(text.as_str()).unwrap_or(Labelled { label: "", value: text.as_str() });
            self.keep(text, label, value, span);
            return;
        }
        if self.is_own_title(text, span) {
            return;
        }
        if let Some(labelled) = field(text.as_str())
            && self.field(text, labelled, span)
        {
            return;
        }
        let is_stamped = self.is_stamped(text, span);
        let line = dateline(text.as_str(), &self.lexicon);
        if !is_stamped && self.is_dateline(text, span, &line) {
            return;
        }
        if let Some(Labelled { label, value }) = self.says_who(text.as_str()) {
            self.keep(text, label, value, span);
            return;
        }
        let plain = bare(text);
        if plain.is_empty() {
            return;
        }
        if self.is_place_line(text, reader, span, &line) {
            return;
        }
        // A link to something else is no title.
        let raw = self.source.get(span.start..span.end).unwrap_or("");
        let is_link = || raw.trim_start_matches(['#', ' ']).starts_with('[') && raw.ends_with(')');
        if !is_stamped && self.says_when(text, span, &line) || is_link() {
            self.keep(text, "", text.as_str(), span);
            return;
        }
        self.titles.push((text.take(plain, self.source), span, Sign::Place));
    }

    /// A line that begins with a word of attendance and a colon or a dash, and is no title: `Present: see the sheet`, `Present – Ann Ray`.
    fn says_who<'l>(&self, text: &'l str) -> Option<Labelled<'l>> {
        let of_label = field(text).filter(|field| attendance_label(field.label).is_some());
        let dashed = |(_, rest): &(_, &str)| rest.trim_start().starts_with(['-', '–', '—']);
        of_label.or_else(|| leading(text, &self.lexicon).filter(dashed).map(|_| Labelled { label: "", value: text }))
    }

    /// A line that the archive calls a title, whatever else it may be.
    fn is_own_title(&mut self, text: &Text<'t>, span: Span) -> bool {
        let is_title = lexicon::is_own_title(text.as_str());
        if is_title {
            self.state(text, span, Zone::Title);
            self.state_aside(text, span, &dateline(text.as_str(), &self.lexicon));
            self.titles.push((text.take(text.as_str(), self.source), span, Sign::Place));
        }
        is_title
    }

    /// Gathers what a line states. Whether it is a sentence about when the meeting began or ended: `The meeting opened at 20:05.`
    fn says_when(&mut self, text: &Text<'t>, span: Span, line: &Dateline) -> bool {
        let count = self.hours.len();
        self.state(text, span, Zone::Line);
        self.state_aside(text, span, line);
        let mut hours = self.hours.get(count..).unwrap_or(&[]).iter();
        text.as_str().ends_with('.')
            && hours.any(|hour| hour.context.said.any(OPENS | CLOSES) && hour::QUESTION.decide(&hour.context).answer != hour::Is::Other)
    }

    /// What a line that names something says of when and where beside that: `1300-1500 Afternoon Session (Room 300)`,
    /// `4 May 2026 - Harbour Office, Oldport - minutes`.
    fn state_aside(&mut self, text: &Text<'t>, span: Span, line: &Dateline) {
        let words = text.as_str();
        let is_below = self.above.0 > 0 && self.above.1 >= span.line;
        if let Some(hour) = line.hours.first().filter(|hour| is_below && hour.range.start == 0) {
            self.hour(text, hour, span, Context::of(Zone::Dateline));
        }
        if !line.says_when() {
            return;
        }
        for segment in &line.rest {
            let own = words.get(segment.range.clone()).unwrap_or("");
            if segment.bracketed {
                self.place(text, own, span, Stand::Line, Some(segment), false);
            } else if segment.after && segment.set_off && (own.contains(',') || place::kind(own, &self.lexicon).is_some()) {
                self.place(text, own, span, Stand::Dateline, Some(segment), false);
            }
        }
    }

    /// A line that a program stamped with the day and the hour of what is said on it: `[2026-05-04 10:58:00] <ann> hello`. Its day may be the
    /// meeting's.
    fn is_stamped(&mut self, text: &Text<'t>, span: Span) -> bool {
        if !text.as_str().starts_with('[') {
            return false;
        }
        let line = dateline(text.as_str(), &self.lexicon);
        let day = line.days.into_iter().next().filter(|day| day.range.start == 1 && !line.hours.is_empty());
        let is_stamped = day.is_some();
        if let Some(day) = day {
            self.day(text, day, span, Context::of(Zone::Line));
        }
        is_stamped
    }

    /// A line of day, hour, mode and place; `false` where it is something else, or a title that holds a day.
    fn is_dateline(&mut self, text: &Text<'t>, span: Span, line: &Dateline) -> bool {
        let words = text.as_str();
        if !line.says_when() {
            return false;
        }
        let is_part = |text: &str| text.ends_with(['-', '–', '—', '*']) && text.starts_with(['-', '–', '—', '*']);
        let ribbon = !line.days.is_empty() && is_part(words) && !words.contains('|');
        let named = line.rest.first().and_then(|first| words.get(first.range.clone())).filter(|_| line.rest.len() == 1);
        // "- Meeting IX: 4 May 2026 -" names the meeting too, and so does "Meeting IX | 4 May 2026".
        if let Some(named) = named.filter(|_| self.has_title() && !line.days.is_empty() && (ribbon || line.divided))
            && (number::in_series(named).is_some() || lexicon::names_meeting(named))
        {
            self.meeting.number = self.meeting.number.or_else(|| number::in_series(named));
            self.modes.extend(lexicon::mode(named));
            self.titles.push((text.take(named, self.source), span, Sign::Place));
            self.take(text, span, &Dateline { rest: Vec::new(), ..line.clone() }, Zone::Dateline);
            return true;
        }
        let is_place = |part: &super::dateline::Segment| {
            let own = words.get(part.range.clone()).unwrap_or("");
            place::decide(own, Stand::Dateline, Some(part), false, &self.lexicon).answer == place::Is::Place
        };
        let places = self.has_title() && line.rest.len() <= 2 && line.rest.iter().all(is_place);
        if !(line.rest.is_empty() || places) {
            return false;
        }
        self.take(text, span, line, Zone::Dateline);
        true
    }

    /// A place alone on a line, beside the lines of day and hour.
    fn is_place_line(&mut self, text: &Text<'t>, reader: &Reader<'_, 't>, span: Span, line: &Dateline) -> bool {
        let plain = bare(text);
        if !self.has_title() {
            return false;
        }
        let above = if self.above.1 >= span.line { self.above.0 } else { 0 };
        let next = reader.outline.lines.iter().skip(span.line).find(|line| !line.is_blank());
        let below = next.is_some_and(|next| dateline(&inline::plain(next.text).text, &self.lexicon).says_when());
        if above == 0 && !below {
            return false;
        }
        let is_bare = plain.len() < text.as_str().len();
        let of_bare = is_bare.then(|| dateline(plain, &self.lexicon));
        let segments = &of_bare.as_ref().unwrap_or(line).rest;
        let (Some(first), None) = (segments.first(), self.places.first()) else { return false };
        let first = &super::dateline::Segment { range: first.range.start..plain.trim_end_matches('.').len(), ..first.clone() };
        let own = plain.get(first.range.clone()).unwrap_or(plain);
        let stand = Stand::Alone { above, below };
        let is_place = place::decide(own, stand, Some(first), false, &self.lexicon).answer == place::Is::Place;
        let is_told = first.led || own.contains(',') || place::kind(own, &self.lexicon).is_some();
        // "Roof" above the first text may be its heading, and is kept as it is.
        if is_place && !is_told && heads_text(reader, span) {
            self.keep(text, "", text.as_str(), span);
        } else if is_place {
            self.place(text, own, span, stand, Some(first), false);
            // Where another place is chosen, the line is kept.
            let (days, hours, places) = (self.days.len(), self.hours.len(), self.places.len());
            self.taken.push(Taken {
                text: text.take(text.as_str(), self.source),
                label: "".into(),
                span,
                days: days..days,
                hours: hours..hours,
                places: places.saturating_sub(1)..places,
            });
            mark_made(span, || masked(plain, std::iter::once(first.range.clone())));
        }
        is_place
    }

    /// Takes a line that says nothing but when, where and how.
    pub(super) fn take(&mut self, text: &Text<'t>, span: Span, line: &Dateline, zone: Zone) {
        let words = text.as_str();
        let part = |range: &std::ops::Range<usize>| words.get(range.clone()).unwrap_or("");
        let (days, hours, places) = (self.days.len(), self.hours.len(), self.places.len());
        let beside = !line.days.is_empty();
        for day in &line.days {
            self.day(text, day.clone(), span, Context { beside: !line.hours.is_empty(), ..Context::of(zone) });
        }
        for (at, hour) in line.hours.iter().enumerate() {
            self.hour(text, hour, span, Context { beside, first: at == 0, ..Context::of(zone) });
        }
        if let Some(zone) = &line.zone {
            self.zone = self.zone.take().or_else(|| Some(text.take(part(zone), self.source)));
        }
        self.modes.extend(&line.modes);
        for segment in &line.rest {
            self.place(text, part(&segment.range), span, Stand::Dateline, Some(segment), false);
        }
        mark_made(span, || masked(words, line.rest.iter().map(|segment| segment.range.clone())));
        self.taken.push(Taken {
            text: text.take(words, self.source),
            label: "".into(),
            span,
            days: days..self.days.len(),
            hours: hours..self.hours.len(),
            places: places..self.places.len(),
        });
        self.above = (if self.above.1 >= span.line { self.above.0 + 1 } else { 1 }, span.line + 2);
    }

    /// A line after the head's end: still a field, if its label is known.
    pub(super) fn late(&mut self, reader: &mut Reader<'_, 't>, piece: &Piece<'t>, above: usize) -> bool {
        /// After so many pieces of text no line states when and where the meeting was for being a field.
        const NEAR: usize = 12;
        /// No line of when and where is wider, in columns, and none as wide as the second one where the next line goes on in lower case.
        const WRAPPED: usize = 80;
        const NARROW: usize = 60;
        let outline = reader.outline;
        let span = outline.span_of(piece);
        let (text, _) = inline::text(piece.text(&outline.lines), self.source);
        if let Some(field) = field(text.as_str()).filter(|field| field.is_known(&self.lexicon) && !field.value.is_empty()) {
            let states = |meaning| !matches!(meaning, HeaderLabel::Title | HeaderLabel::Subtitle);
            if above > NEAR && header_label(field.label, &self.lexicon).is_some_and(states) {
                return false;
            }
            return self.field(&text, field, span);
        }
        // A day alone below a disclaimer, and the place that goes with it.
        let lines = outline.lines_of(piece);
        let stated = || self.titles.iter().any(|(title, _, _)| date::first(title).is_some_and(|day| day.year.is_some()));
        // The first line of a wrapped sentence states more than when and where.
        let goes_on = || lines.get(1).is_some_and(|next| next.text.starts_with(char::is_lowercase));
        let is_wrapped = piece.is_prose()
            && lines.len() > 1
            && lines.first().is_some_and(|first| first.width() > WRAPPED || first.width() > NARROW && goes_on());
        let first = lines.first().filter(|_| self.days.is_empty() && !stated() && !is_wrapped);
        let is_taken = first.is_some_and(|first| {
            let (text, _) = inline::text(Text::slice(first.text, first.at), self.source);
            self.is_dateline(&text, first.span(), &dateline(text.as_str(), &self.lexicon))
        });
        if !is_taken {
            return false;
        }
        for line in lines.get(1..).unwrap_or(&[]) {
            let (text, _) = inline::text(Text::slice(line.text, line.at), self.source);
            let (read, span) = (dateline(text.as_str(), &self.lexicon), line.span());
            if !self.is_dateline(&text, span, &read) && !self.is_place_line(&text, reader, span, &read) {
                self.keep(&text, "", text.as_str(), span);
            }
        }
        true
    }

    /// Keeps a line, or what a label says, as a field.
    pub(super) fn keep(&mut self, text: &Text<'t>, label: &str, value: &str, span: Span) {
        let field = Field { label: text.take(label, self.source), value: text.take(value, self.source), span };
        self.meeting.fields.push(field);
    }
}

/// The sign between the label and the value of an entry of front matter: that of TOML or that of YAML.
fn front_sign(lines: &[Line<'_>]) -> char {
    if lines.first().is_some_and(|line| line.text == "+++") { '=' } else { ':' }
}

/// How many lines a title takes: one that names the meeting goes on where it ends in a comma, or where the next one begins with a word that
/// opens none: `Minutes of the meeting held on 4 May 2026` above `at the Old Hall`.
fn title_lines(lines: &[Line<'_>], lexicon: &Lexicon<'_>) -> usize {
    /// No title has more lines.
    const MOST: usize = 3;
    let Some([first, _, ..]) = lines.get(..) else { return 1 };
    if first.facts.is(Form::COLON) || !lexicon::names_meeting(first.text) && !lexicon::is_paper(first.text) {
        return 1;
    }
    let lexicon = lexicon.hearing(Senses::ALL);
    let held = first.facts.senses.any(MEETS) || first.facts.is(Form::DIGIT);
    let goes_on = |pair: &[Line<'_>]| {
        let [before, next] = pair else { return false };
        let word = next.text.split(' ').next().unwrap_or("");
        let capitals = before.facts.is(Form::CAPITALS) && next.facts.is(Form::CAPITALS);
        let small = word.starts_with(char::is_lowercase) && (held || next.facts.is(Form::DIGIT));
        let begins = (capitals || small) && lexicon.is_word(word, PLACE_BEFORE | OF | BEFORE_DATE);
        !next.facts.is(Form::COLON) && (begins || before.text.ends_with(',') && next.facts.is(Form::DIGIT))
    };
    1 + lines.windows(2).take(MOST - 1).take_while(|pair| goes_on(pair)).count()
}

/// Whether a line stands alone above a text that does not say when the meeting was, so that it may be its heading.
fn heads_text(reader: &Reader<'_, '_>, span: Span) -> bool {
    let outline = reader.outline;
    let is_apart = span.line.checked_sub(2).and_then(|above| outline.lines.get(above)).is_some_and(Line::is_blank);
    let next = outline.pieces.get(outline.pieces.partition_point(|piece| piece.first < span.line));
    let is_text = |piece: &Piece<'_>| {
        let words = piece.words(&outline.lines);
        let is_sentence = piece.kind == Kind::Paragraph && (piece.is_prose() || piece.facts.is(Form::STOP));
        is_sentence && field(&words).is_none() && !reader.people.holds(piece) && !outline.senses_of(piece).any(MEETS | OPENS)
    };
    is_apart && next.is_some_and(is_text)
}

/// A line without the signs around it.
fn bare<'w>(text: &'w Text<'_>) -> &'w str {
    text.as_str().trim_matches(|c| matches!(c, '-' | '–' | '—' | '*') || line::is_blank_char(c))
}

/// `Start: 19:00      End: 21:00`, `Start: 19:00 | End: 21:00`: several known fields on one line, with a wide gap or a stroke between them.
fn side_by_side<'w>(words: &'w str, lexicon: &Lexicon<'_>) -> Option<Vec<&'w str>> {
    if !words.contains("  ") && !words.contains(['\t', '|']) {
        return None;
    }
    let parts: Vec<&str> =
        words.split("  ").flat_map(|part| part.split(['\t', '|'])).map(line::trim).filter(|part| !part.is_empty()).collect();
    let is_field = |part: &&str| field(part).is_some_and(|field| !field.value.is_empty() && field.is_known(lexicon));
    (parts.len() > 1 && parts.iter().all(is_field)).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_goes_on_on_lines_that_open_none() {
        for (text, expected) in [
            ("Minutes of the meeting held on 4 May 2026\nat the Old Hall", 2),
            ("Minutes of the meeting held on 4 May 2026\nat the Old Hall\nof Oldport", 3),
            ("Minutes of the meeting held on 4 May 2026\nat the Old Hall\nof Oldport\nof Marsh", 3),
            ("Minutes of the meeting held on 4 May 2026\nOld Hall\nof Oldport", 1),
            ("Minutes of the meeting held on 4 May 2026\nPlace: Old Hall", 1),
            ("Minutes of the meeting held on 4 May 2026\nat: Old Hall", 1),
            ("Minutes of the meeting\nat the Old Hall", 1),
            ("Minutes of the meeting\non 4 May 2026", 2),
            ("Minutes of the meeting\nOn 4 May 2026", 1),
            ("Minutes of the meeting,\n4 May 2026", 2),
            ("Minutes of the meeting,\nOldport", 1),
            ("MINUTES OF THE MEETING\nOF THE BOARD", 2),
            ("Harbour,\n4 May 2026", 1),
            ("Minutes: the meeting,\n4 May 2026", 1),
            ("Minutes of the meeting", 1),
        ] {
            assert_eq!(title_lines(&line::lines(text), &Lexicon::ALL), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_may_head_columns_or_hold_several_fields() {
        for (text, expected) in [
            ("Item      Notes      Who      When", true),
            ("Item      Notes      Who", true),
            ("Item      Notes", false),
            ("Item      Roof      Who", false),
            ("Item Notes Who When", false),
        ] {
            assert_eq!(line::lines(text).first().is_some_and(grid::heads_columns), expected, "{text:?}");
        }
        for (text, expected) in [
            ("Start: 19:00      End: 21:00", Some(vec!["Start: 19:00", "End: 21:00"])),
            ("Start: 19:00\tEnd: 21:00", Some(vec!["Start: 19:00", "End: 21:00"])),
            ("Start: 19:00 End: 21:00", None),
            ("Start: 19:00      Roof", None),
            ("Start: 19:00      Roof: wet", None),
            ("Start: 19:00      End:", None),
            ("Start: 19:00  ", None),
        ] {
            assert_eq!(side_by_side(text, &Lexicon::ALL), expected, "{text:?}");
        }
        for (text, expected) in [("+++\ntitle = 1\n+++", '='), ("---\ntitle: 1\n---", ':')] {
            assert_eq!(front_sign(&line::lines(text)), expected, "{text:?}");
        }
    }
}
