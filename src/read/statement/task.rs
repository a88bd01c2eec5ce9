//! Whether an entry is something to be done.

use crate::diagnostic::Reason;
use crate::evidence::{Question, Row, Side, VETO};
use crate::outline::Piece;
use crate::read::entry::Under;

/// Whether an entry is an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    Action,
    Other,
}

use Is::{Action, Other};

/// What is measured of an entry that may be an action.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Measured {
    /// What it stands under.
    pub(super) under: Under,
    /// A word that marks actions opens it.
    pub(super) labelled: bool,
    /// A box or a status opens it.
    pub(super) boxed: bool,
    /// Boxes stand before topics: in an agenda, or in the whole document.
    pub(super) topics: bool,
    /// An arrow opens it.
    pub(super) arrow: bool,
    /// All after the arrow is in bold.
    pub(super) is_bold: bool,
    /// The words after the arrow say who is to act.
    pub(super) asks: bool,
    /// It is a line without a mark of a list that ends in a colon.
    pub(super) leads: bool,
    /// It is nested in an action.
    pub(super) inside: bool,
}

impl Measured {
    fn is_marked(&self) -> bool {
        self.labelled || self.boxed
    }
}

const fn row(name: &'static str, side: Side, weight: i8, holds: fn(&Measured) -> bool) -> Row<Measured, Is> {
    Row { name, side, answer: Action, weight, holds }
}

pub(super) static QUESTION: Question<Measured, Is> = Question {
    name: "whether an entry is an action",
    say: |answer| match answer {
        Action => "action",
        Other => "text",
    },
    otherwise: Other,
    least: 6,
    lead: 1,
    rows: &[
        row("a word that marks actions", Side::Words, 6, |m| m.labelled),
        row("a box or a status before it", Side::Form, 6, |m| m.boxed),
        row("below a label of actions", Side::Habit, 6, |m| m.under == Under::Actions),
        row("an arrow before words in bold", Side::Form, 6, |m| m.is_bold),
        row("an arrow before who is to act", Side::Words, 6, |m| m.asks),
        row("a box, as before the topics of the document", Side::Habit, VETO, |m| m.topics && !m.labelled),
        row("nested in an action", Side::Content, VETO, |m| m.inside && !m.is_marked()),
        row("below a label of decisions", Side::Habit, VETO, |m| m.under == Under::Decisions && !m.labelled),
        row("leads to a list", Side::Form, VETO, |m| m.under == Under::Actions && m.leads && !m.is_marked() && !m.arrow),
    ],
};

/// Why an entry is an action without a weighing.
pub(crate) fn rule(rule: &'static str, piece: &Piece<'_>) -> Reason {
    Reason::rule(QUESTION.name, (QUESTION.say)(Action), rule, piece.first + 1, piece.last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_piece_of_evidence_for_an_action_holds_where_it_says() {
        let of = |under| Measured {
            under,
            labelled: false,
            boxed: false,
            topics: false,
            arrow: false,
            is_bold: false,
            asks: false,
            leads: false,
            inside: false,
        };
        let text = || of(Under::Text);
        let leads = || Measured { leads: true, ..of(Under::Actions) };
        for (name, holds, holds_not) in [
            ("a word that marks actions", vec![Measured { labelled: true, ..text() }], vec![text()]),
            ("a box or a status before it", vec![Measured { boxed: true, ..text() }], vec![text()]),
            ("below a label of actions", vec![of(Under::Actions)], vec![text(), of(Under::Topics), of(Under::Decisions)]),
            ("an arrow before words in bold", vec![Measured { is_bold: true, ..text() }], vec![Measured { arrow: true, ..text() }]),
            ("an arrow before who is to act", vec![Measured { asks: true, ..text() }], vec![Measured { arrow: true, ..text() }]),
            (
                "a box, as before the topics of the document",
                vec![Measured { topics: true, ..text() }],
                vec![text(), Measured { topics: true, labelled: true, ..text() }],
            ),
            (
                "nested in an action",
                vec![Measured { inside: true, ..text() }],
                vec![text(), Measured { inside: true, labelled: true, ..text() }, Measured { inside: true, boxed: true, ..text() }],
            ),
            (
                "below a label of decisions",
                vec![of(Under::Decisions)],
                vec![text(), of(Under::Actions), Measured { labelled: true, ..of(Under::Decisions) }],
            ),
            (
                "leads to a list",
                vec![leads()],
                vec![
                    of(Under::Actions),
                    Measured { leads: true, ..text() },
                    Measured { labelled: true, ..leads() },
                    Measured { boxed: true, ..leads() },
                    Measured { arrow: true, ..leads() },
                ],
            ),
        ] {
            QUESTION.check_row(Action, name, &holds, &holds_not);
        }
    }
}
