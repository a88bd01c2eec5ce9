//! Days and hours, and the forms in which minutes write them.

use std::fmt;
use std::ops::Range;

use fastrand::Rng;
use serde::{Serialize, Serializer};

use crate::words::{MONTHS, WEEKDAYS, capital, pick};

/// A day that exists. Shown as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// Writes a day.
pub type DayForm = fn(Day) -> String;

impl Day {
    /// Any day of these years.
    #[must_use]
    pub fn draw(rng: &mut Rng, years: Range<u16>) -> Day {
        let (year, month) = (rng.u16(years), rng.u8(1..13));
        Day { year, month, day: rng.u8(1..=length(year, month)) }
    }

    /// The day so many days later.
    #[must_use]
    pub fn after(self, days: u16) -> Day {
        (0..days).fold(self, |Day { year, month, day }, _| match (month, day) {
            (12, 31) => Day { year: year + 1, month: 1, day: 1 },
            _ if day == length(year, month) => Day { year, month: month + 1, day: 1 },
            _ => Day { year, month, day: day + 1 },
        })
    }

    /// The month's name.
    #[must_use]
    pub fn month(self) -> &'static str {
        MONTHS[usize::from(self.month) - 1]
    }

    /// The weekday's name, by Sakamoto's method.
    #[must_use]
    pub fn weekday(self) -> &'static str {
        const SHIFTS: [usize; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = usize::from(self.year) - usize::from(self.month < 3);
        WEEKDAYS[(year + year / 4 - year / 100 + year / 400 + SHIFTS[usize::from(self.month) - 1] + usize::from(self.day)) % 7]
    }

    /// `27th`
    #[must_use]
    pub fn ordinal(self) -> String {
        let ending = match (self.day / 10, self.day % 10) {
            (1, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        format!("{}{ending}", self.day)
    }

    /// In figures alone, where nobody can take the day for the month.
    fn figures(self, written: String) -> String {
        if self.day > 12 { written } else { long(self) }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How many days a month has.
#[must_use]
pub fn length(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// `27 August 2025`, as the house writes.
#[must_use]
pub fn long(day: Day) -> String {
    format!("{} {} {}", day.day, day.month(), day.year)
}

/// The forms of a day with its year.
pub const DAYS: &[DayForm] = &[
    long,
    |day| format!("{} {}, {}", day.month(), day.day, day.year),
    |day| day.to_string(),
    |day| format!("{} {} {}", day.day, &day.month()[..3], day.year),
    |day| format!("{} {} {}", day.ordinal(), day.month(), day.year),
    |day| format!("{} {}, {}", day.month(), day.ordinal(), day.year),
    |day| format!("{}, {}", day.weekday(), long(day)),
    |day| format!("{} {}", &day.weekday()[..3], long(day)),
    |day| format!("{}, {} {}, {}", day.weekday(), day.month(), day.day, day.year),
    |day| long(day).to_uppercase(),
    |day| format!("{}-{}-{}", day.day, &day.month()[..3], day.year),
    |day| day.to_string().replace('-', "/"),
    |day| day.figures(format!("{:02}.{:02}.{}", day.day, day.month, day.year)),
    |day| day.figures(format!("{:02}/{:02}/{}", day.day, day.month, day.year)),
    |day| day.figures(format!("{:02}/{:02}/{}", day.month, day.day, day.year)),
];

/// The forms of two days, the second a day or some days after the first.
#[must_use]
pub fn days(rng: &mut Rng, first: Day, last: Day) -> String {
    let dash = pick(rng, &["-", "–", " – ", " to "]);
    if (first.year, first.month) == (last.year, last.month) {
        match rng.u8(0..3) {
            0 => format!("{} {}{dash}{}, {}", first.month(), first.day, last.day, first.year),
            _ => format!("{}{dash}{}", first.day, long(last)),
        }
    } else if first.year == last.year {
        format!("{} {} – {}", first.day, first.month(), long(last))
    } else {
        format!("{} – {}", long(first), long(last))
    }
}

/// A day by which something is to be done, in words, and the day where the words state one. All follow the meeting within a year, so
/// that a year left out is the first such from the meeting on.
#[must_use]
pub fn due(rng: &mut Rng, meeting: Day) -> (String, Option<Day>) {
    let day = meeting.after(rng.u16(1..300));
    let next = day.after(1);
    let (number, month, full) = (day.day, day.month(), pick(rng, DAYS)(day));
    let none = |words: String| (words, None);
    match rng.u8(0..24) {
        0..3 => (format!(" by {number} {month}"), Some(day)),
        3 => (format!(" by {month} {number}"), Some(day)),
        4..6 => (format!(" by {full}"), Some(day)),
        6 => (format!(" by {}, {number} {month}", day.weekday()), Some(day)),
        7 => (format!(" by {} {month}", day.ordinal()), Some(day)),
        8 => (format!(" by the {} of {month}", day.ordinal()), Some(day)),
        9 => (format!(" before {number} {month}"), Some(day)),
        10 => (format!(" no later than {number} {month}"), Some(day)),
        11 => (format!(" until {number} {month} at the latest"), Some(day)),
        12 => (format!(" by {number} {}", &month[..3]), Some(day)),
        13 => (format!(" (due {full})"), Some(day)),
        14 => (format!(" (by {number} {month})"), Some(day)),
        15 => (format!(", deadline {full}"), Some(day)),
        16 => none(format!(" by {}end of {month}", pick(rng, &["", "the "]))),
        17 => none(format!(" {}{month}", pick(rng, &["by mid-", "in early ", "by late "]))),
        18 => none(format!(", not before {number} {month}")),
        19 if next.month == day.month => none(format!(" by {number}/{} {month}", next.day)),
        20 => none(format!(" by {}", day.weekday())),
        21 => none(" before the next meeting".to_owned()),
        22 => none(format!(" within {} weeks", pick(rng, &["two", "three", "6"]))),
        _ => none(pick(rng, &[" as soon as possible", " by the next call", " in due course", " this week"]).to_owned()),
    }
}

/// An hour of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock(pub u8, pub u8);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0, self.1)
    }
}

/// The forms of an hour.
pub const HOURS: &[fn(Clock) -> String] = &[
    |clock| clock.to_string(),
    |clock| clock.to_string(),
    |clock| clock.to_string().replace(':', "."),
    |clock| clock.to_string().replace(':', "h"),
    |clock| half_day(clock, " am", " pm"),
    |clock| half_day(clock, " a.m.", " p.m."),
    |clock| half_day(clock, "AM", "PM"),
    |clock| if clock.1 == 0 { half_day(clock, "am", "pm").replace(":00", "") } else { half_day(clock, "am", "pm") },
];

fn half_day(Clock(hour, minute): Clock, am: &str, pm: &str) -> String {
    format!("{}:{minute:02}{}", (hour + 11) % 12 + 1, if hour < 12 { am } else { pm })
}

/// The hours of a meeting and its zone, written in one of their forms.
#[must_use]
pub fn hours(rng: &mut Rng, start: Clock, end: Option<Clock>, zone: &str) -> String {
    let form = pick(rng, HOURS);
    let zone = if rng.u8(0..5) == 0 { format!(" ({zone})") } else { format!(" {zone}") };
    match (end, rng.u8(0..6)) {
        (None, _) => form(start) + &zone,
        (Some(end), 0) => format!("from {} to {}{zone}", form(start), form(end)),
        (Some(end), 1) => format!("{} to {}{zone}", form(start), form(end)),
        (Some(end), _) => format!("{}{}{}{zone}", form(start), pick(rng, &["-", "–", " - ", " – "]), form(end)),
    }
}

/// A sentence that states when the next meeting is, and one that states when something else is.
#[must_use]
pub fn next_meeting(rng: &mut Rng, meeting: Day) -> (String, Day) {
    let day = meeting.after(rng.u16(7..120));
    let written = pick(rng, DAYS)(day);
    let sentence = match rng.u8(0..5) {
        0 => format!("Next meeting: {written}"),
        1 => format!("The next meeting is planned for {written} at 14:00 UTC."),
        2 => format!("The next meeting will be held on {} {}.", day.day, day.month()),
        _ => format!("The next meeting {} on {written}.", pick(rng, &["will take place", "will be", "takes place", "is"])),
    };
    (sentence, day)
}

/// A sentence with a day and an hour that are neither the meeting's nor the next one's.
#[must_use]
pub fn elsewhere(rng: &mut Rng, meeting: Day, what: &str) -> String {
    let day = meeting.after(rng.u16(1..60));
    format!(
        "{} on {what} will take place on {} {} at 15:00 UTC. All members are welcome to join via this [Stream](#).",
        capital(pick(rng, &["the third open lecture", "a public hearing", "the spring seminar"])),
        day.day,
        day.month()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_one_another() {
        let day = |year, month, day| Day { year, month, day };
        assert_eq!(day(2024, 2, 28).after(1), day(2024, 2, 29));
        assert_eq!(day(2025, 2, 28).after(1), day(2025, 3, 1));
        assert_eq!(day(2000, 2, 28).after(2), day(2000, 3, 1));
        assert_eq!(day(2025, 8, 27).after(365), day(2026, 8, 27));
        assert_eq!(day(2025, 8, 27).weekday(), "Wednesday");
        assert_eq!(day(2000, 1, 1).weekday(), "Saturday");
    }

    #[test]
    fn hours_of_half_a_day() {
        let written = |clock| half_day(clock, " am", " pm");
        assert_eq!([Clock(0, 5), Clock(9, 30), Clock(12, 0), Clock(14, 0)].map(written), ["12:05 am", "9:30 am", "12:00 pm", "2:00 pm"]);
    }
}
