//! What the header says in the end: one title, one date of those that are stated, and what contradicts itself.

use std::borrow::Cow;

use super::{Found, Header, Sign, Source, title};
use crate::diagnostic::{Code, Diagnostic};
use crate::evidence::Log;
use crate::lexicon;
use crate::line;
use crate::model::{Date, Field};
use crate::read::Reader;
use crate::span::Span;
use crate::value::date::{self, DateMention};
use crate::value::number;

/// Settles title, date, mode, number, and what is left over.
pub(super) fn finish<'t>(reader: &mut Reader<'_, 't>, mut found: Found<'t>, left_over: Vec<usize>) -> Header<'t> {
    let outline = reader.outline;
    settle_title(&mut found, &mut reader.log);
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
    let Found { mut meeting, begun, .. } = found;
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
    Header { meeting, left_over }
}

/// Chooses the title among the lines that may be one, front matter's included: the one with the most evidence; of two, the first.
fn settle_title(found: &mut Found<'_>, log: &mut Log) {
    let front = found.front_title.take();
    let front_names_meeting = front.as_ref().is_some_and(|(_, title, _)| lexicon::names_meeting(title));
    let weighed = |(at, (text, span, sign)): (usize, &(Cow<'_, str>, Span, Sign))| {
        let verdict = title::QUESTION.decide(&title::measure(text, *sign, at, front_names_meeting));
        log.tell(|| title::QUESTION.reason(verdict, span.line, span.line));
        (at, verdict)
    };
    let all: Vec<_> = found.titles.iter().enumerate().map(weighed).collect();
    let best = all.into_iter().filter(|(_, verdict)| verdict.answer == title::Is::Title);
    let best = best.rev().max_by_key(|(_, verdict)| verdict.lead).map(|(at, verdict)| (Some(at), verdict.lead));
    let of_front = front.as_ref().map(|(_, title, _)| title::QUESTION.decide(&title::measure(title, Sign::Front, 0, false)));
    let (at, lead) = best.unwrap_or((None, 0));
    let by_front = of_front.is_some_and(|front| front.answer == title::Is::Title && front.lead > lead);
    if let Some((label, title, span)) = front {
        found.date(&title, span, Source::FrontTitle);
        if by_front {
            found.meeting.title = Some(title);
        } else {
            found.meeting.fields.insert(0, Field { label, value: title, span });
        }
    }
    if let Some(at) = at.filter(|_| !by_front) {
        let (title, span, _) = found.titles.remove(at);
        found.date(&title, span, Source::Title);
        found.meeting.title = Some(title);
    }
}

/// Chooses the meeting's date among those stated, and tells what contradicts itself.
pub(super) fn settle_dates(reader: &mut Reader<'_, '_>, found: &mut Found<'_>) {
    found.dates.sort_by_key(|stated| stated.from);
    let mut chosen: Option<(Date, Option<Date>, Span)> = None;
    let day_first = reader.day_first();
    for stated in &found.dates {
        let mention = stated.mention.ordered(day_first);
        if !mention.exists() {
            if stated.from < Source::FrontTitle {
                let told = Diagnostic::new(Code::InvalidDate, stated.span, "this date is in no calendar");
                reader.tell(told.hint("the meeting's date is left empty unless another line states it"));
            }
            continue;
        }
        if mention.is_ambiguous() {
            if chosen.is_none() && stated.from < Source::Front {
                let told = Diagnostic::new(Code::AmbiguousDate, stated.span, "day and month of this date could change places");
                reader.tell(told.hint("write the month as a word, or the date as YYYY-MM-DD"));
            }
            continue;
        }
        let Some(day) = mention.resolve(None) else { continue };
        let end = mention.resolve_end(None);
        if stated.from < Source::Front
            && let Some(told) = off_weekday(&mention, day, stated.span)
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
        reader.day = Some(day);
    }
}

/// What there is to tell where the stated day of the week is not that of the day.
pub(in crate::read) fn off_weekday(mention: &DateMention, day: Date, span: Span) -> Option<Diagnostic> {
    let stated = mention.weekday.filter(|&stated| stated != day.weekday())?;
    let message = format!("{day} is a {}, not a {}", weekday_name(day.weekday()), weekday_name(stated));
    let told = Diagnostic::new(Code::WeekdayMismatch, span, message);
    Some(told.hint("either the day of the week or the date is wrong; the date is kept"))
}

pub(super) fn weekday_name(day: i8) -> &'static str {
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
