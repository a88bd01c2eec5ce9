//! Whether there is enough to take rows, or a text, for people.

use crate::evidence::{Question, Row, Side, VETO};

/// What rows, or a text, are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Are {
    People,
    Other,
}

use Are::{Other, People};

/// What is measured of the rows below a label.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Measured {
    /// All that stands below the label belongs to it, as in an annex.
    pub(super) whole: bool,
    /// Some row names somebody.
    pub(super) named: bool,
    /// Half of the rows do.
    pub(super) most: bool,
    /// The first row does, and says nothing else.
    pub(super) first: bool,
}

const fn list(name: &'static str, side: Side, weight: i8, holds: fn(&Measured) -> bool) -> Row<Measured, Are> {
    Row { name, side, answer: People, weight, holds }
}

pub(super) static LIST: Question<Measured, Are> = Question {
    name: "whether rows are a list of people",
    say: |answer| match answer {
        People => "people",
        Other => "something else",
    },
    otherwise: Other,
    least: 6,
    lead: 1,
    rows: &[
        list("an annex of people", Side::Habit, 6, |m| m.whole),
        list("half of the rows name somebody", Side::Content, 6, |m| m.most),
        list("the first row names somebody", Side::Content, 6, |m| m.first),
        list("no row names anybody", Side::Content, VETO, |m| !m.named),
    ],
};

/// What is measured of a text that has a word of attendance.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Text {
    /// Names stand where the word says.
    pub(super) named: bool,
    /// It is a sentence that says more, of one person.
    pub(super) aside: bool,
}

const fn text(name: &'static str, side: Side, weight: i8, holds: fn(&Text) -> bool) -> Row<Text, Are> {
    Row { name, side, answer: People, weight, holds }
}

pub(super) static TEXT: Question<Text, Are> = Question {
    name: "whether a text says who attended",
    say: LIST.say,
    otherwise: Other,
    least: 6,
    lead: 1,
    rows: &[
        text("names beside a word of attendance", Side::Words, 6, |m| m.named),
        text("a sentence that says more of one person", Side::Words, VETO, |m| m.aside),
    ],
};
