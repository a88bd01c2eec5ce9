//! What the minutes say of the meeting in the end: one title, one day of those that are stated, and what contradicts itself.

use std::borrow::Cow;

use super::context::Zone;
use super::day::Day;
use super::found::{Found, Header, Sign};
use super::hour::Hour;
use super::year::{self, Held};
use super::{day, hour, next, place, quorum, title};
use crate::diagnostic::{Code, Diagnostic, ReadAs};
use crate::evidence::{Log, Verdict};
use crate::lexicon;
use crate::lexicon::sense::{COMES_GOES, PAPER};
use crate::line;
use crate::model::{Date, Field, Meeting, Mode, Time, TimeSpan};
use crate::read::reader::Reader;
use crate::scan::Form;
use crate::span::Span;
use crate::value::date::DateMention;
use crate::value::number;

/// Settles title, day, hours, place, mode, number, and what is left over.
pub(super) fn finish<'t>(reader: &mut Reader<'_, 't>, mut found: Found<'t>, left_over: Vec<usize>) -> Header<'t> {
    let outline = reader.outline;
    settle_own_body(&mut found);
    settle_title(&mut found, reader.log);
    settle_subtitle(&mut found, reader.log);
    match year::of_held(&found, reader.log) {
        Held::On(day) => (found.meeting.date, reader.day) = (Some(day), Some(day)),
        Held::Unknown => {}
        Held::AsStated => settle_days(reader, &mut found),
    }
    settle_hours(reader, &mut found);
    settle_place(reader, &mut found);
    keep_others(&mut found, reader.day_first());
    found.meeting.fields.sort_by_key(|field| field.span.start);
    settle_by_title(&mut found, &outline.lines);
    let names: Vec<&str> =
        [&found.meeting.title, &found.meeting.subtitle, &found.meeting.body].into_iter().flatten().map(|name| &**name).collect();
    let last_day = found.meeting.end_date.or(found.meeting.date);
    let next = next::settle(reader, std::mem::take(&mut found.announced), last_day, &names);
    found.meeting.next_meeting = next;
    let (quorum, unclear) = quorum::settle(&found.quorum);
    found.meeting.quorum = quorum;
    if let Some(span) = unclear {
        let told = Diagnostic::new(Code::QuorumUnclear, span, "it is not clear whether there was a quorum");
        reader.tell(told.hint("say it once: \"A quorum was present\", or \"There was no quorum\""));
    }
    let Found { mut meeting, begun, .. } = found;
    let first = outline.lines.iter().find(|line| !line.is_blank()).map(line::Line::span).unwrap_or_default();
    if !begun {
        meeting.span = Span { line: first.line.max(1), end: first.start, ..first };
    }
    tell_what_lacks(reader, &meeting, first);
    Header { meeting, left_over }
}

/// Takes the body that meets from the lines that may be the title, where the archive names it and no label does.
fn settle_own_body(found: &mut Found<'_>) {
    if found.meeting.body.is_none() {
        found.meeting.body = found.titles.iter().find_map(|(text, ..)| match text {
            Cow::Borrowed(text) => lexicon::own_body(text).map(Cow::Borrowed),
            Cow::Owned(text) => lexicon::own_body(text).map(|body| Cow::Owned(body.to_owned())),
        });
    }
}

/// Takes the first title that was not chosen and says something else for the subtitle; the others are kept as fields.
fn settle_subtitle(found: &mut Found<'_>, log: &Log) {
    let title = found.meeting.title.as_deref().map(lexicon::fold_to_look);
    for (text, span, _) in std::mem::take(&mut found.titles) {
        let again = || title.as_ref().is_some_and(|title| title.as_str() == lexicon::fold_to_look(&text).as_str());
        if found.meeting.subtitle.is_none() && !again() {
            log.choose(span, || ReadAs::new("subtitle", &*text));
            found.meeting.subtitle = Some(text);
        } else {
            found.meeting.fields.push(Field { label: "".into(), value: text, span });
        }
    }
}

/// Settles mode, number and body, of which the title may speak too.
fn settle_by_title(found: &mut Found<'_>, lines: &[line::Line<'_>]) {
    /// The paper's number stands among so many lines with words.
    const FIRST: usize = 30;
    let said = [found.meeting.title.as_deref(), found.meeting.subtitle.as_deref()];
    let modes = found.modes.iter().copied();
    found.meeting.mode =
        modes.max_by_key(|mode| *mode == Mode::Hybrid).or_else(|| said.into_iter().flatten().find_map(lexicon::mode)).or(found.front_mode);
    let worded = || lines.iter().filter(|line| line.facts.is(Form::LETTER)).take(FIRST);
    let of_paper = worded().filter(|line| line.facts.senses.any(PAPER)).find_map(|line| number::of_paper(line.text));
    found.meeting.number = of_paper.or(found.meeting.number);
    if found.meeting.number.is_none() {
        // "ATA N.º 12/2023" above the title
        let is_number = |field: &&Field<'_>| field.label.is_empty() && field.value.split(' ').count() <= 4;
        let lines = found.meeting.fields.iter().filter(is_number).map(|field| &*field.value);
        found.meeting.number = said.into_iter().flatten().chain(lines).find_map(number::in_series);
    }
    // A label for the body may have given the title too.
    if found.meeting.body == found.meeting.title {
        found.meeting.body = None;
    }
}

/// Tells what no document should lack: text, a title, a day.
fn tell_what_lacks(reader: &mut Reader<'_, '_>, meeting: &Meeting<'_>, first: Span) {
    if reader.outline.pieces.is_empty() {
        reader.tell(Diagnostic::new(Code::EmptyDocument, Span { line: 1, start: 0, end: 0 }, "there is no text in this document"));
        return;
    }
    if meeting.title.is_none() {
        reader.tell(Diagnostic::new(Code::NoTitle, first, "no title was found").hint("a title stands on the first line, alone"));
    }
    if meeting.date.is_none() && !reader.diagnostics.iter().any(|told| matches!(told.code, Code::AmbiguousDate | Code::InvalidDate)) {
        let told = Diagnostic::new(Code::NoDate, first, "no date of the meeting was found");
        reader.tell(told.hint("a date stands in the header with its year: 27 August 2025, or 2025-08-27"));
    }
}

/// Chooses the title among the lines that may be one, front matter's included: the one with the most evidence; of two, the first.
fn settle_title(found: &mut Found<'_>, log: &Log) {
    let front = found.front_title.take();
    let front_names_meeting = front.as_ref().is_some_and(|(_, title, _)| lexicon::names_meeting(title));
    let all = weighed_titles(&found.titles, front_names_meeting, log);
    let of_front = front.as_ref().map(|(_, title, _)| title::QUESTION.decide(&title::measure(title, Sign::Front, 0, false)));
    // What the archive calls a title is one, whatever else the head holds.
    let named: Vec<usize> =
        (0_usize..).zip(&found.titles).filter(|(_, (text, ..))| lexicon::is_own_title(text)).map(|(at, _)| at).collect();
    let by_front = |lead: i8| named.is_empty() && of_front.is_some_and(|front| front.answer == title::Is::Title && front.lead > lead);
    let may_be = |at: usize| named.is_empty() || named.contains(&at);
    let titles = || all.iter().filter(|(at, verdict)| verdict.answer == title::Is::Title && may_be(*at));
    let best = titles().rev().max_by_key(|(_, verdict)| verdict.lead);
    // Of two lines with as much evidence the first one is the title. What only stands in the head has less.
    if let Some((at, verdict)) = best.filter(|(_, verdict)| verdict.lead > 3)
        && let Some((next, _)) = titles().find(|(other, next)| other != at && next.lead == verdict.lead)
        && let Some(((own, span, _), (other, ..))) = found.titles.get(*at).zip(found.titles.get(*next))
        && !by_front(verdict.lead)
    {
        log.close(*span, title::QUESTION.name, &format!("\"{own}\""), &format!("\"{other}\""));
    }
    let best = best.map(|(at, verdict)| (Some(*at), verdict.lead));
    let (at, lead) = best.unwrap_or((None, 0));
    let by_front = by_front(lead);
    if let Some((label, title, span)) = front {
        if by_front {
            log.choose(span, || ReadAs::new("title", &*title));
            found.meeting.title = Some(title);
        } else {
            found.meeting.fields.insert(0, Field { label, value: title, span });
        }
    }
    if let Some(at) = at.filter(|_| !by_front) {
        let (title, span, _) = found.titles.remove(at);
        log.choose(span, || ReadAs::new("title", &*title));
        found.meeting.title = Some(title);
        found.title_at = Some(span.start);
    }
}

/// The lines that may be a title, each with what the evidence says of it.
fn weighed_titles(titles: &[(Cow<'_, str>, Span, Sign)], front_names_meeting: bool, log: &Log) -> Vec<(usize, Verdict<title::Is>)> {
    let weighed = |(at, (text, span, sign)): (usize, &(Cow<'_, str>, Span, Sign))| {
        let verdict = title::QUESTION.decide(&title::measure(text, *sign, at, front_names_meeting));
        log.record(|| title::QUESTION.reason(verdict, span.line, span.line));
        (at, verdict)
    };
    titles.iter().enumerate().map(weighed).collect()
}

/// Chooses the meeting's day among those stated, the one with the most evidence, of two the first; and tells what contradicts itself.
fn settle_days(reader: &mut Reader<'_, '_>, found: &mut Found<'_>) {
    mark_many(&mut found.days);
    mark_above(&mut found.days, found.title_at);
    let mut chosen: Option<(Date, Option<Date>)> = None;
    let day_first = reader.day_first();
    for (Day { mention, span, context }, _) in day::weighed(&found.days, reader.log) {
        let mention = mention.ordered(day_first);
        let in_front = matches!(context.zone, Zone::Front | Zone::Mail);
        let in_text = !in_front && context.zone != Zone::FrontTitle;
        if !mention.exists() || mention.is_ambiguous() {
            let is_told = if mention.exists() { chosen.is_none() && !in_front } else { in_text };
            if is_told {
                reader.tell(doubtful(&mention, *span));
            }
            continue;
        }
        let Some(day) = mention.resolve(None) else { continue };
        if !in_front && let Some(told) = off_weekday(&mention, day, *span) {
            reader.tell(told);
        }
        match chosen {
            None => {
                reader.log.choose(*span, || ReadAs::new("date of the meeting", day.to_string()));
                chosen = Some((day, mention.resolve_end(None)));
            }
            Some((first, last)) if in_text && is_another(day, first, last) => {
                let told = Diagnostic::new(Code::TwoDates, *span, format!("this states {day}, another line of the header states {first}"));
                reader.tell(told.hint(format!("{first} is taken for the meeting's date")));
            }
            Some(_) => {}
        }
    }
    if let Some((day, end)) = chosen {
        found.meeting.date = Some(day);
        found.meeting.end_date = end.filter(|end| *end > day);
        reader.day = Some(day);
    }
}

/// Whether a day is none of those of the meeting, from the first to the last where it has several.
fn is_another(day: Date, first: Date, last: Option<Date>) -> bool {
    day != first && last.is_none_or(|last| day < first || day > last)
}

/// Marks the days on lines of their own above the title, as papers bear that are sent out, where another such line stands below it.
fn mark_above(days: &mut [Day], title: Option<usize>) {
    let Some(title) = title else { return };
    let is_alone = |day: &Day| day.context.zone == Zone::Dateline && day.context.label.is_none() && !day.context.beside;
    if days.iter().any(|day| day.context.zone == Zone::Dateline && day.span.start > title) {
        for day in days.iter_mut().filter(|day| is_alone(day) && day.span.start < title) {
            day.context.above = true;
        }
    }
}

/// Marks the days on lines of their own where there are so many that they are a list.
fn mark_many(days: &mut [Day]) {
    /// So many days on lines of their own are a list.
    const MANY: usize = 3;
    let of_lines = |day: &&Day| day.context.zone == Zone::Dateline && day.context.label.is_none() && !day.context.beside;
    let mut listed: Vec<_> = days.iter().filter(of_lines).map(|day| (day.mention.year, day.mention.month, day.mention.day)).collect();
    listed.sort_unstable();
    listed.dedup();
    let many = listed.len() >= MANY;
    for day in days.iter_mut().filter(|day| many && of_lines(&&**day)) {
        day.context.many = true;
    }
}

/// What is told of a date that is in no calendar, or whose day and month could change places.
fn doubtful(mention: &DateMention, span: Span) -> Diagnostic {
    if mention.exists() {
        let told = Diagnostic::new(Code::AmbiguousDate, span, "day and month of this date could change places");
        told.hint("write the month as a word, or the date as YYYY-MM-DD")
    } else {
        let told = Diagnostic::new(Code::InvalidDate, span, "this date is in no calendar");
        told.hint("the meeting's date is left empty unless another line states it")
    }
}

/// Chooses when the meeting began and ended: of the hours with the most evidence the first, and the last.
fn settle_hours(reader: &mut Reader<'_, '_>, found: &mut Found<'_>) {
    let weighed: Vec<_> = found.hours.iter().map(|hour| (hour, hour::QUESTION.decide(&hour.context))).collect();
    for (hour, verdict) in &weighed {
        reader.log.record(|| hour::QUESTION.reason(*verdict, hour.span.line, hour.span.line));
    }
    let of = |answer: hour::Is| weighed.iter().copied().filter(move |(_, verdict)| verdict.answer == answer);
    let start = of(hour::Is::Start).rev().max_by_key(|(_, verdict)| verdict.lead).map(|(hour, _)| hour);
    let end = of(hour::Is::End).max_by_key(|(_, verdict)| verdict.lead).map(|(hour, _)| hour);
    // "It was adjourned at 8 pm, resumed at 8.30 pm and ended at 10 pm": after the break it ended again.
    let last_end = |end: &Hour<'_>| {
        let mut resumed = None;
        let mut last = None;
        for (hour, verdict) in weighed.iter().filter(|(hour, _)| end.span.start < hour.span.start) {
            let is_end = verdict.answer == hour::Is::End && hour.context.label.is_none();
            if is_end && resumed.is_some_and(|resumed| resumed <= hour.start) {
                last = Some(*hour);
            }
            if hour.context.said.any(COMES_GOES) && end.start <= hour.start {
                resumed = Some(resumed.map_or(hour.start, |resumed: Time| resumed.min(hour.start)));
            }
        }
        last
    };
    let end = end.map(|end| if end.context.label.is_none() { last_end(end).unwrap_or(end) } else { end });
    let again =
        start.and_then(|start| of(hour::Is::Start).find(|(hour, _)| hour.start == start.start && hour.end.is_some())).map(|(hour, _)| hour);
    // "09:00-12:00, 13:00-17:00": the meeting went on after a break.
    let later = start.and_then(|start| of(hour::Is::Start).rfind(|(hour, _)| goes_on(start, hour))).map(|(hour, _)| hour);
    let labelled = end.filter(|end| end.context.label.is_some());
    let last = labelled
        .map(|end| end.start)
        .or(later.and_then(|later| later.end))
        .or(start.and_then(|start| start.end))
        .or(again.and_then(|again| again.end))
        .or(end.map(|end| end.start));
    if start.is_none() && last.is_none() {
        return;
    }
    let last = last.map(|last| after(last, start, end));
    if let Some(start) = start {
        reader.log.choose(start.span, || ReadAs::new("start of the meeting", start.start.to_string()));
    }
    if let Some((hour, last)) = end.zip(last) {
        reader.log.choose(hour.span, || ReadAs::new("end of the meeting", last.to_string()));
    }
    let zones = [start, later, again, end].into_iter().flatten().find_map(|hour| hour.zone.clone());
    let odd = [start, end].into_iter().flatten().find(|hour| hour.odd).map(|hour| hour.span);
    let zone = zones.or_else(|| found.zone.take());
    found.meeting.time = Some(TimeSpan { start: start.map(|start| start.start), end: last, zone });
    if let Some(span) = odd {
        let told = Diagnostic::new(Code::OddTime, span, "this time is written on the 24-hour and on the 12-hour clock at once");
        reader.tell(told.hint("its figures are taken as they stand"));
    }
}

/// The end of a meeting that began in the afternoon, where it is written without its half of the day: `8:15` after `19:00` is 20:15.
fn after(last: Time, start: Option<&Hour<'_>>, end: Option<&Hour<'_>>) -> Time {
    /// No meeting of an afternoon lasts longer.
    const MOST_HOURS: u8 = 8;
    let Some(start) = start else { return last };
    let other_zone = end.and_then(|end| end.zone.as_ref()).is_some_and(|zone| start.zone.as_ref() != Some(zone));
    let later =
        if last < start.start && (1..12).contains(&last.hour()) && !other_zone { Time::new(last.hour() + 12, last.minute()) } else { None };
    later.filter(|later| *later > start.start && later.hour().saturating_sub(start.start.hour()) <= MOST_HOURS).unwrap_or(last)
}

/// Whether one span of hours goes on with another one of its line, and is not the same span in another zone.
fn goes_on(first: &Hour<'_>, next: &Hour<'_>) -> bool {
    let minutes = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let length = |hour: &Hour<'_>| hour.end.map(|end| minutes(end) - minutes(hour.start));
    let is_later = next.end.is_some() && first.end.is_some_and(|end| end <= next.start);
    let is_same = if first.zone.is_none() { next.zone.is_some() && length(first) == length(next) } else { first.zone != next.zone };
    first.span.line == next.span.line && is_later && !is_same
}

/// Chooses the place: one that the head states before one that a sentence names; of these the one with the most evidence, of two the first.
fn settle_place(reader: &mut Reader<'_, '_>, found: &mut Found<'_>) {
    for place in &found.places {
        reader.log.record(|| place::QUESTION.reason(place.verdict, place.span.line, place.span.line));
    }
    let best = found.places.iter().rev().max_by_key(|place| (place.stand.rank(), place.verdict.lead));
    if let Some(place) = best {
        reader.log.choose(place.span, || ReadAs::new("place of the meeting", &*place.words));
    }
    found.meeting.location = best.map(|place| place.words.clone());
}

/// Keeps the lines of when and where that say something else than what was chosen.
fn keep_others(found: &mut Found<'_>, day_first: Option<bool>) {
    for taken in std::mem::take(&mut found.taken) {
        let time = found.meeting.time.as_ref();
        let is_other_hour = |hour: &Hour<'_>| {
            // "13:00 UTC (14:00 CET)" is one hour.
            if !hour.context.first {
                return hour.zone.is_none() && time.is_none_or(|time| ![time.start, time.end].contains(&Some(hour.start)));
            }
            let is_end = hour.context.label == Some(lexicon::HeaderLabel::End);
            let stated = time.and_then(|time| if is_end { time.end } else { time.start });
            let zone = time.and_then(|time| time.zone.as_deref());
            let other_zone = hour.zone.as_deref().is_some_and(|own| zone.is_some_and(|zone| zone != own));
            stated != Some(hour.start) || hour.end.is_some() && time.and_then(|time| time.end) != hour.end || other_zone
        };
        let is_other_day = |day: &Day| {
            let mention = day.mention.ordered(day_first);
            let stated = mention.resolve(None).filter(|_| mention.exists() && !mention.is_ambiguous());
            let meeting = found.meeting.date.map(|first| (first, found.meeting.end_date));
            stated.zip(meeting).is_some_and(|(day, (first, last))| is_another(day, first, last))
        };
        let days = found.days.get(taken.days.clone()).unwrap_or(&[]).iter();
        let hours = found.hours.get(taken.hours.clone()).unwrap_or(&[]).iter();
        let places = found.places.get(taken.places.clone()).unwrap_or(&[]).iter();
        let says_other = days.into_iter().any(is_other_day)
            || hours.into_iter().any(is_other_hour)
            || places.into_iter().any(|place| Some(&place.words) != found.meeting.location.as_ref());
        if says_other {
            found.meeting.fields.push(Field { label: taken.label, value: taken.text, span: taken.span });
        }
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
