//! How a decision is made where the text leaves room for one: a question, rows of evidence, a verdict.
//!
//! ```text
//! verdict(question, measured) =
//!     each row that holds adds its weight to its answer, by side; a VETO puts its answer out;
//!     the sum of one side for one answer is held to -CLAMP..=CLAMP, because rows of a side look at the same thing;
//!     the answer with the highest sum wins if it has at least `least`, and leads the next one by at least `lead`;
//!     otherwise it is `otherwise`
//! ```
//!
//! What is measured is measured once, before any question is asked. What is certain by its form (`# Title`) is a rule and no question.
//! A verdict keeps which rows held; that is the whole trace, and it costs nothing to keep. The [`Log`] puts it into words where somebody asks.

mod log;
mod switch;

pub(crate) use log::Log;
pub(crate) use switch::Off;
pub use switch::RowName;

pub(crate) use crate::diagnostic::Side;
use crate::diagnostic::{Evidence, Reason};

/// One piece of evidence for an answer, or against it.
pub(crate) struct Row<M: 'static, A: 'static> {
    /// What it says, for `--why`.
    pub(crate) name: &'static str,
    pub(crate) side: Side,
    pub(crate) answer: A,
    /// How much it counts; below zero it speaks against the answer.
    pub(crate) weight: i8,
    pub(crate) holds: fn(&M) -> bool,
}

/// A row of a question.
pub(crate) const fn row<M, A: Copy>(name: &'static str, side: Side, answer: A, weight: i8, holds: fn(&M) -> bool) -> Row<M, A> {
    Row { name, side, answer, weight, holds }
}

/// Something that a text leaves open, and what speaks for each answer.
pub(crate) struct Question<M: 'static, A: 'static> {
    /// What is asked, for `--why`.
    pub(crate) name: &'static str,
    /// An answer in words, for `--why`.
    pub(crate) say: fn(A) -> &'static str,
    /// The answer where nothing else has enough for it.
    pub(crate) otherwise: A,
    /// The least sum that an answer needs.
    pub(crate) least: i8,
    /// How far it must lead the next one.
    pub(crate) lead: i8,
    /// At most 64 of them.
    pub(crate) rows: &'static [Row<M, A>],
}

/// The answer to a question, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verdict<A> {
    pub(crate) answer: A,
    /// How far it leads the next answer; of [`Question::otherwise`], how far the best one fell short.
    pub(crate) lead: i8,
    /// The answer that came next, or that fell short.
    pub(crate) next: Option<A>,
    /// The rows that held, a bit each.
    pub(crate) held: u64,
}

/// The weight of a row that puts its answer out, whatever speaks for it.
pub(crate) const VETO: i8 = Evidence::NEVER;

/// A lead of so much is narrow.
const NARROW: i8 = 1;

const SIDES: [Side; 4] = [Side::Form, Side::Words, Side::Content, Side::Habit];

/// The sum of one side for one answer goes no further.
const CLAMP: i8 = 6;

/// Adds the names of a question's rows.
pub(crate) fn name_rows<M, A>(question: &Question<M, A>, names: &mut Vec<RowName>) {
    let rows = (0_u8..).zip(question.rows);
    names.extend(rows.map(|(at, row)| RowName { question: question.name, name: row.name, at }));
}

impl<M, A: Copy + PartialEq> Question<M, A> {
    /// Weighs what was measured.
    pub(crate) fn decide(&self, measured: &M) -> Verdict<A> {
        let mut held = 0;
        for (at, row) in self.rows.iter().enumerate().take(64) {
            held |= u64::from((row.holds)(measured)) << at;
        }
        self.weigh(held & !switch::mask(self.name))
    }

    /// Weighs the rows that held.
    fn weigh(&self, held: u64) -> Verdict<A> {
        let mut best: Option<(A, i8)> = None;
        let mut next: Option<(A, i8)> = None;
        for (at, row) in self.rows.iter().enumerate() {
            // Each answer is summed up where it is first named.
            if row.answer == self.otherwise || self.rows.iter().take(at).any(|other| other.answer == row.answer) {
                continue;
            }
            if self.is_vetoed(row.answer, held) {
                continue;
            }
            let sum = self.sum(row.answer, held);
            if best.is_none_or(|(_, most)| sum > most) {
                next = best;
                best = Some((row.answer, sum));
            } else if next.is_none_or(|(_, most)| sum > most) {
                next = Some((row.answer, sum));
            }
        }
        // What speaks for the answer that needs nothing stands against all others.
        let against = self.sum(self.otherwise, held);
        let Some((answer, sum)) = best else { return Verdict { answer: self.otherwise, lead: 0, next: None, held } };
        let (rival, least) = match next {
            Some((rival, sum)) if sum > against => (Some(rival), sum),
            _ => (Some(self.otherwise), against),
        };
        let ahead = sum.saturating_sub(least.max(0));
        if sum >= self.least && ahead >= self.lead {
            Verdict { answer, lead: ahead, next: rival, held }
        } else {
            let short = self.least.saturating_sub(sum).max(self.lead.saturating_sub(ahead));
            Verdict { answer: self.otherwise, lead: short, next: Some(answer), held }
        }
    }

    /// Checks when a row holds, given by its answer and its name: for each of the first measures, and for none of the others.
    #[cfg(test)]
    pub(crate) fn check_row(&self, answer: A, name: &str, holds: &[M], holds_not: &[M])
    where
        M: std::fmt::Debug,
    {
        let mut rows = self.rows.iter().filter(|row| row.answer == answer && row.name == name);
        let (Some(row), None) = (rows.next(), rows.next()) else { panic!("one row of {:?} is called {name:?}", self.name) };
        for (measured, expected) in holds.iter().map(|measured| (measured, true)).chain(holds_not.iter().map(|measured| (measured, false)))
        {
            assert_eq!((row.holds)(measured), expected, "whether {name:?} holds for {measured:?}");
        }
    }

    fn is_vetoed(&self, answer: A, held: u64) -> bool {
        let mut rows = self.rows.iter().take(64).enumerate();
        rows.any(|(at, row)| row.weight == VETO && row.answer == answer && held & (1 << at) != 0)
    }

    /// What speaks for an answer, side by side.
    fn sum(&self, answer: A, held: u64) -> i8 {
        let of = |side: Side| {
            let rows = self.rows.iter().enumerate().take(64);
            let own = rows.filter(|(at, row)| row.side == side && row.answer == answer && held & (1 << at) != 0);
            own.map(|(_, row)| row.weight).fold(0_i8, i8::saturating_add).clamp(-CLAMP, CLAMP)
        };
        SIDES.into_iter().map(of).fold(0, i8::saturating_add)
    }

    /// Whether a verdict might as well have been another: it is just enough, or just not, and rows that held speak for both answers.
    pub(crate) fn is_close(&self, verdict: Verdict<A>) -> bool {
        let Some(next) = verdict.next else { return false };
        if verdict.answer == self.otherwise {
            return verdict.lead <= NARROW && self.sum(next, verdict.held) > 0;
        }
        let over = self.sum(verdict.answer, verdict.held).saturating_sub(self.least).min(verdict.lead.saturating_sub(self.lead));
        let contradicts = |row: &Row<M, A>| if row.answer == verdict.answer { row.weight < 0 } else { row.weight > 0 };
        over < NARROW && self.rows_of(verdict).any(contradicts)
    }

    /// The rows that held in a verdict.
    fn rows_of(&self, verdict: Verdict<A>) -> impl Iterator<Item = &'static Row<M, A>> {
        self.rows.iter().take(64).enumerate().filter(move |(at, _)| verdict.held & (1 << at) != 0).map(|(_, row)| row)
    }

    /// Why a verdict is what it is, for lines counted from 1.
    pub(crate) fn reason(&self, verdict: Verdict<A>, first_line: usize, last_line: usize) -> Reason {
        let evidence =
            |row: &Row<M, A>| Evidence { name: row.name.into(), side: row.side, answer: (self.say)(row.answer).into(), weight: row.weight };
        Reason {
            first_line,
            last_line,
            question: self.name.into(),
            answer: (self.say)(verdict.answer).into(),
            sum: self.sum(verdict.answer, verdict.held),
            least: self.least,
            lead: verdict.lead,
            next: verdict.next.map(|next| (self.say)(next).into()),
            next_sum: verdict.next.map(|next| self.sum(next, verdict.held)),
            rows: self.rows_of(verdict).map(evidence).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Is {
        Heading,
        List,
        Text,
    }

    const fn row(name: &'static str, side: Side, answer: Is, weight: i8, holds: fn(&u8) -> bool) -> Row<u8, Is> {
        Row { name, side, answer, weight, holds }
    }

    const QUESTION: Question<u8, Is> = Question {
        name: "what is it",
        say: |answer| match answer {
            Is::Heading => "heading",
            Is::List => "list",
            Is::Text => "text",
        },
        otherwise: Is::Text,
        least: 4,
        lead: 2,
        rows: &[
            row("bold", Side::Form, Is::Heading, 4, |m| m & 1 != 0),
            row("alone", Side::Form, Is::Heading, 4, |m| m & 2 != 0),
            row("items below", Side::Content, Is::List, 5, |m| m & 4 != 0),
            row("a sentence", Side::Words, Is::Text, 4, |m| m & 8 != 0),
            row("not alone", Side::Form, Is::Heading, -3, |m| m & 16 != 0),
            row("a row of a table", Side::Content, Is::Heading, VETO, |m| m & 32 != 0),
        ],
    };

    #[test]
    fn an_answer_needs_a_least_sum_and_a_lead() {
        for (measured, answer, lead, next) in [
            (0, Is::Text, 4, Some(Is::Heading)),
            (1, Is::Heading, 4, Some(Is::Text)),
            // Two rows of one side count no more than the clamp.
            (3, Is::Heading, 6, Some(Is::Text)),
            (4, Is::List, 5, Some(Is::Text)),
            // The list leads by one.
            (5, Is::Text, 1, Some(Is::List)),
            (7, Is::Text, 1, Some(Is::Heading)),
            // What speaks for text stands against the others.
            (9, Is::Text, 2, Some(Is::Heading)),
            (11, Is::Heading, 2, Some(Is::Text)),
            (17, Is::Text, 3, Some(Is::Heading)),
            (35, Is::Text, 4, Some(Is::List)),
            (39, Is::List, 5, Some(Is::Text)),
        ] {
            let verdict = QUESTION.decide(&measured);
            assert_eq!((verdict.answer, verdict.lead, verdict.next), (answer, lead, next), "{measured}");
        }
    }

    #[test]
    fn a_verdict_knows_the_rows_that_held() {
        let verdict = QUESTION.decide(&9);
        let names: Vec<&str> = QUESTION.rows_of(verdict).map(|row| row.name).collect();
        assert_eq!(names, ["bold", "a sentence"]);
    }
}
