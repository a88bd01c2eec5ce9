//! Whether there is enough to take rows, or a text, for people.

use crate::evidence::{Question, Side, VETO, row};

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
        row("an annex of people", Side::Habit, People, 6, |m| m.whole),
        row("half of the rows name somebody", Side::Content, People, 6, |m| m.most),
        row("the first row names somebody", Side::Content, People, 6, |m| m.first),
        row("no row names anybody", Side::Content, People, VETO, |m| !m.named),
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

pub(super) static TEXT: Question<Text, Are> = Question {
    name: "whether a text says who attended",
    say: LIST.say,
    otherwise: Other,
    least: 6,
    lead: 1,
    rows: &[
        row("names beside a word of attendance", Side::Words, People, 6, |m| m.named),
        row("a sentence that says more of one person", Side::Words, People, VETO, |m| m.aside),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_piece_of_evidence_for_people_holds_where_it_says() {
        let of = || Measured { whole: false, named: true, most: false, first: false };
        for (name, holds, holds_not) in [
            ("an annex of people", Measured { whole: true, ..of() }, of()),
            ("half of the rows name somebody", Measured { most: true, ..of() }, of()),
            ("the first row names somebody", Measured { first: true, ..of() }, of()),
            ("no row names anybody", Measured { named: false, ..of() }, of()),
        ] {
            LIST.check_row(People, name, &[holds], &[holds_not]);
        }
        let of = |named, aside| Text { named, aside };
        TEXT.check_row(People, "names beside a word of attendance", &[of(true, false)], &[of(false, true)]);
        TEXT.check_row(People, "a sentence that says more of one person", &[of(false, true)], &[of(true, false)]);
    }
}
