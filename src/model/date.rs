//! A calendar day: [`Date`].

use std::fmt;
use std::str::FromStr;

use super::form::{FormError, as_text};

/// A calendar day that exists.
///
/// It is written, shown and read as `YYYY-MM-DD`. Dates that do not exist cannot be made:
///
/// ```
/// use minutes_extract::Date;
///
/// assert_eq!(Date::new(2024, 2, 29).unwrap().to_string(), "2024-02-29");
/// assert!(Date::new(2025, 2, 29).is_none());
/// assert!("2025-02-30".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: i8,
    day: i8,
}

impl Date {
    /// The day, or `None` if there is no such day in the calendar (years 1 to 9999).
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Date> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        jiff::civil::Date::new(year, month, day).ok().map(|_| Date { year, month, day })
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.month
    }

    /// The day of the month, counted from 1.
    #[must_use]
    pub fn day(self) -> i8 {
        self.day
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    #[must_use]
    pub fn weekday(self) -> i8 {
        jiff::civil::Date::new(self.year, self.month, self.day).map_or(1, |date| date.weekday().to_monday_one_offset())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Date {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Date, FormError> {
        let read = || {
            let (year, rest) = text.split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            let figures = |text: &str, length| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
            if !(figures(year, 4) && figures(month, 2) && figures(day, 2)) {
                return None;
            }
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        };
        read().ok_or(FormError::expected("a day of the calendar as YYYY-MM-DD"))
    }
}

as_text!(Date, "A calendar day as YYYY-MM-DD.", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "date");

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}
