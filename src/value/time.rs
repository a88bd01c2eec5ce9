//! Times of day.
use std::ops::Range;
use crate::model::Time;

/// A time of day as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimeMention {
    /// The bytes of the text that it takes, its zone included.
    pub range: Range<usize>,
    /// When it begins.
    pub start: Time,
    /// When it ends.
    pub end: Option<Time>,
    /// The bytes of the zone as written.
    pub zone: Option<Range<usize>>,
    /// Written in two ways at once: `13:00 p.m.`
    pub odd: bool,
}

/// The first time in a text.
#[must_use]
pub fn first(text: &str) -> Option<TimeMention> {
    all(text).next()
}

/// All times in a text.
pub fn all(text: &str) -> impl Iterator<Item = TimeMention> {
    let _ = text;
    std::iter::empty()
}
