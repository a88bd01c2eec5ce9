//! What is to be done as a calendar (iCalendar, RFC 5545): a `VTODO` an action, a `VEVENT` for the next meeting.
//!
//! An action is known by its [`Key`], so that a calendar that takes the file again has it once. Nothing depends on when the calendar is
//! made: `DTSTAMP` is the beginning of the meeting's day, or of 1970 where the meeting has none.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};

use icalendar::{Calendar as Frame, Component, Event, Property, Todo};

use crate::model::{Date, Id, Key, Minutes, NextMeeting, Person, Section, SectionAction, Status, Time};

/// No text is longer, in characters: no calendar shows more.
const LONGEST: usize = 2000;

/// An entry of a calendar, and what it is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    uid: String,
    text: String,
}

/// The entries of one meeting: its actions in the order of the text, then the next meeting if its day is stated.
///
/// ```
/// use minutes_extract::emit::calendar::{Calendar, entries};
///
/// let minutes = minutes_extract::parse("Board\n\n4 May 2026\n\n1. Roof\n\n- ACTION: Ann to call the roofer by 9 May.\n");
/// let mut calendar = Calendar::new(Vec::new())?;
/// calendar.push(&entries(&minutes))?;
/// let text = String::from_utf8_lossy(&calendar.finish()?).into_owned();
/// assert!(text.contains("SUMMARY:Ann to call the roofer by 9 May.\r\n") && text.contains("DUE;VALUE=DATE:20260509\r\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[must_use]
pub fn entries(minutes: &Minutes<'_>) -> Vec<Entry> {
    let people: HashMap<Id, &Person<'_>> = minutes.people().map(|(_, person)| (person.id, person)).collect();
    let mut entries: Vec<Entry> = minutes.actions().map(|found| todo(minutes, &people, found)).collect();
    entries.extend(minutes.meeting.next_meeting.as_ref().and_then(|next| event(minutes, next)));
    entries
}

/// A calendar on its way.
#[derive(Debug)]
pub struct Calendar<W: Write> {
    writer: W,
    /// What is in it already: an action of two documents is one.
    known: HashSet<String>,
}

impl<W: Write> Calendar<W> {
    /// Begins a calendar.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn new(mut writer: W) -> io::Result<Calendar<W>> {
        writer.write_all(frame().0.as_bytes())?;
        Ok(Calendar { writer, known: HashSet::new() })
    }

    /// Adds entries, but for those that are in it.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn push(&mut self, entries: &[Entry]) -> io::Result<()> {
        for Entry { uid, text } in entries {
            if self.known.insert(uid.clone()) {
                self.writer.write_all(text.as_bytes())?;
            }
        }
        Ok(())
    }

    /// Ends the calendar and gives the writer back.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn finish(mut self) -> io::Result<W> {
        self.writer.write_all(frame().1.as_bytes())?;
        Ok(self.writer)
    }
}

/// What stands around the entries.
fn frame() -> (String, String) {
    const END: &str = "END:VCALENDAR";
    let mut frame = Frame::empty();
    frame.append_property(Property::new("VERSION", "2.0"));
    frame.append_property(Property::new("PRODID", "-//minutes-extract//minutes-extract//EN"));
    frame.append_property(Property::new("CALSCALE", "GREGORIAN"));
    let whole = frame.to_string();
    let (begin, end) = whole.split_once(END).unwrap_or((&whole, ""));
    (begin.to_owned(), format!("{END}{end}"))
}

/// An action.
fn todo(minutes: &Minutes<'_>, people: &HashMap<Id, &Person<'_>>, found: SectionAction<'_, '_>) -> Entry {
    let SectionAction { section, action } = found;
    let mut todo = Todo::new();
    todo.add_property("SUMMARY", text(&action.text));
    todo.add_property("STATUS", if action.status == Some(Status::Done) { "COMPLETED" } else { "NEEDS-ACTION" });
    if let Some(due) = action.due.as_ref().and_then(|due| due.date) {
        todo.append_property(day("DUE", due));
    }
    for owner in &action.owners {
        let person = owner.person_id.and_then(|id| people.get(&id));
        let Some((person, address)) = person.and_then(|person| Some((person, address(person.email.as_deref()?)?))) else { continue };
        let mut attendee = Property::new("ATTENDEE", format!("mailto:{address}"));
        // No quote can stand in the value of a parameter.
        attendee.add_parameter("CN", &text(&person.name).replace('"', "'"));
        todo.append_multi_property(attendee);
    }
    let owners: Vec<&str> = action.owners.iter().map(|owner| &*owner.name).collect();
    let rows = [
        ("Owner", (!owners.is_empty()).then(|| owners.join("; "))),
        ("Due", action.due.as_ref().map(|due| due.text.to_string())),
        ("Meeting", meeting(minutes)),
        ("Section", section.map(heading)),
        ("Source", minutes.source.as_ref().map(|source| format!("{source}, line {}", action.span.line))),
    ];
    description(&mut todo, rows);
    entry(&mut todo, minutes.meeting.date, action.key)
}

/// The next meeting; nothing where its day is not stated.
fn event(minutes: &Minutes<'_>, next: &NextMeeting<'_>) -> Option<Entry> {
    let date = next.date?;
    let meeting = &minutes.meeting;
    let title = meeting.body.as_deref().or(meeting.title.as_deref()).unwrap_or_default();
    let mut event = Event::new();
    event.add_property("SUMMARY", text(&format!("Next meeting: {title}")));
    let zone = next.time.as_ref().and_then(|time| time.zone.as_deref());
    let hours = next.time.as_ref().and_then(|time| Some((time.start?, time.end)));
    // The hours of a zone that only its name tells are in the description; without a zone they are those of the place.
    let suffix = match zone {
        None => Some(""),
        Some(zone) if ["UTC", "GMT", "Z"].iter().any(|name| name.eq_ignore_ascii_case(zone)) => Some("Z"),
        Some(_) => None,
    };
    match hours.zip(suffix).filter(|((start, _), _)| start.hour() < 24) {
        Some(((start, end), suffix)) => {
            event.add_property("DTSTART", at(date, start, suffix));
            if let Some((date, end)) = end.and_then(|end| ending(date, start, end)) {
                event.add_property("DTEND", at(date, end, suffix));
            }
        }
        None => {
            event.append_property(day("DTSTART", date));
        }
    }
    if let Some(location) = &next.location {
        event.add_property("LOCATION", text(location));
    }
    description(&mut event, [("Announced", Some(next.text.to_string())), ("At", self::meeting(minutes))]);
    let key = Key::of_decision(meeting.date, &format!("next meeting of {title}"));
    Some(entry(&mut event, meeting.date, key))
}

/// The day and hour at which something ends: after midnight it is the next day. Nothing where it then lasts twelve hours or longer: whoever
/// writes 9:30 to 1:00 means the afternoon.
fn ending(date: Date, start: Time, end: Time) -> Option<(Date, Time)> {
    let clock = Time::new(end.hour() % 24, end.minute())?;
    if clock > start {
        return Some((date, clock));
    }
    let is_short = start.hour().checked_sub(12).is_some_and(|hour| (clock.hour(), clock.minute()) < (hour, start.minute()));
    let (year, month) = (date.year(), date.month());
    let next = Date::new(year, month, date.day().saturating_add(1));
    let next = next.or_else(|| Date::new(year, month.saturating_add(1), 1)).or_else(|| Date::new(year.checked_add(1)?, 1, 1));
    next.filter(|_| is_short).map(|next| (next, clock))
}

/// Which meeting it was.
fn meeting(minutes: &Minutes<'_>) -> Option<String> {
    let title = minutes.meeting.title.as_deref().or(minutes.meeting.body.as_deref());
    let parts: Vec<String> = title.map(str::to_owned).into_iter().chain(minutes.meeting.date.map(|date| date.to_string())).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn description<const N: usize>(component: &mut impl Component, rows: [(&str, Option<String>); N]) {
    let rows = rows.into_iter().filter_map(|(label, value)| Some(format!("{label}: {}", text(&value?))));
    let rows: Vec<String> = rows.collect();
    if !rows.is_empty() {
        component.add_property("DESCRIPTION", rows.join("\n"));
    }
}

fn entry(component: &mut impl Component, date: Option<Date>, key: Key) -> Entry {
    let uid = format!("{key}@minutes-extract");
    component.add_property("UID", &uid);
    let stamp = date.map_or_else(|| "19700101".to_owned(), figures);
    component.add_property("DTSTAMP", format!("{stamp}T000000Z"));
    // Writing into a string cannot fail.
    let text = component.try_into_string().unwrap_or_default();
    Entry { uid, text }
}

/// A section's number and title.
fn heading(section: &Section<'_>) -> String {
    [section.number.as_deref().unwrap_or_default(), &section.title].join(" ").trim().to_owned()
}

/// A day as `20260504`.
fn figures(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A whole day.
fn day(key: &str, date: Date) -> Property {
    let mut property = Property::new(key, figures(date));
    property.add_parameter("VALUE", "DATE");
    property
}

/// A time of a day.
fn at(date: Date, time: Time, suffix: &str) -> String {
    format!("{}T{:02}{:02}00{suffix}", figures(date), time.hour(), time.minute())
}

/// Text on one line without control characters, cut where it is too long.
fn text(text: &str) -> String {
    let words = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut cut: String = words.take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        cut.push('…');
    }
    cut.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A mail address, if it is one that can stand in a URI as it is.
fn address(email: &str) -> Option<&str> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '.' | '-' | '_' | '+');
    (email.matches('@').count() == 1 && email.chars().all(is_plain)).then_some(email)
}
