//! A time of day, and when a meeting began and ended: [`Time`], [`TimeSpan`].

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::form::{FormError, as_text};

/// A time of day, 00:00 to 24:00, written `HH:MM`.
///
/// ```
/// use minutes_extract::Time;
///
/// assert_eq!(Time::new(9, 5).unwrap().to_string(), "09:05");
/// assert!(Time::new(12, 60).is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    hour: u8,
    minute: u8,
}

impl Time {
    /// The time, or `None` if the clock does not show it. 24:00, the end of a day, is one.
    #[must_use]
    pub fn new(hour: u8, minute: u8) -> Option<Time> {
        (minute < 60 && (hour < 24 || (hour == 24 && minute == 0))).then_some(Time { hour, minute })
    }

    /// The hour, 0 to 24.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Time {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Time, FormError> {
        let read = || {
            let (hour, minute) = text.split_once(':')?;
            let figures = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
            if !(figures(hour) && figures(minute)) {
                return None;
            }
            Time::new(hour.parse().ok()?, minute.parse().ok()?)
        };
        read().ok_or(FormError::expected("a time of day as HH:MM"))
    }
}

as_text!(Time, "A time of day as HH:MM, on the 24-hour clock.", "^([01][0-9]|2[0-4]):[0-5][0-9]$");

impl From<Time> for String {
    fn from(time: Time) -> String {
        time.to_string()
    }
}

/// When a meeting began and ended, as written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimeSpan<'t> {
    /// When it began.
    pub start: Option<Time>,
    /// When it ended.
    pub end: Option<Time>,
    /// The time zone as written: `UTC`, `CEST`, `Europe/Vienna`.
    pub zone: Option<Cow<'t, str>>,
}
