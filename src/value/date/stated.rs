//! What a form of a date states.

/// A year, where it is stated, a month and a day.
pub(super) type Day = (Option<i16>, i8, i8);

/// What a form states, before the weekday and the place are known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stated {
    pub(super) year: Option<i16>,
    pub(super) month: i8,
    pub(super) day: i8,
    pub(super) end: Option<Day>,
    pub(super) other: Option<(i8, i8)>,
    /// Written as none writes in English: figures, or a German, French or Dutch word.
    pub(super) foreign: bool,
    /// A number with a dot before a month that is written so in English: perhaps the number of a heading.
    pub(super) headinglike: bool,
    /// Only believed where the words before it announce a date.
    pub(super) weak: bool,
}

impl Stated {
    pub(super) fn day((year, month, day): Day) -> Stated {
        Stated { year, month, day, ..Stated::default() }
    }

    /// The same with a last day. A year that one of the two states and the other leaves out is filled in: the last day is never before
    /// the first.
    pub(super) fn until(self, (end_year, end_month, end_day): Day) -> Stated {
        let turn = i16::from((end_month, end_day) < (self.month, self.day) && end_month != self.month);
        let year = self.year.or(end_year.map(|year| year.saturating_sub(turn)));
        let end_year = end_year.or(self.year.map(|year| year.saturating_add(turn)));
        Stated { year, end: Some((end_year, end_month, end_day)), ..self }
    }
}
