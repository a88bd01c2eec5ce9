//! What is said of a line: what it was read as, and why.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a line was read as, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Account {
    /// The line, counted from 1.
    pub line: usize,
    /// What it was read as; several things where several stand on it.
    pub read_as: Vec<ReadAs>,
    /// What its form is by itself: `begins with a bullet`.
    pub form: Cow<'static, str>,
    /// The questions that were asked about it; none where its form settles what it is.
    pub reasons: Vec<Reason>,
}

/// What a line, or something on it, was read as.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReadAs {
    /// What it is: `section heading`, `person`, `action`.
    pub what: Cow<'static, str>,
    /// The id of the node of the minutes, where it is one.
    pub id: Option<String>,
    /// Its words.
    pub words: String,
    /// What else is known of it, by name: `attendance`, `owner`, `due`.
    pub details: BTreeMap<Cow<'static, str>, String>,
}

impl ReadAs {
    /// Something of these words.
    pub(crate) fn new(what: &'static str, words: impl Into<String>) -> ReadAs {
        ReadAs { what: what.into(), words: words.into(), ..ReadAs::default() }
    }

    pub(crate) fn id(self, id: &impl ToString) -> ReadAs {
        ReadAs { id: Some(id.to_string()), ..self }
    }

    /// The same with a detail, where there is something to say.
    pub(crate) fn with(mut self, name: &'static str, value: Option<impl Into<String>>) -> ReadAs {
        self.details.extend(value.map(|value| (name.into(), value.into())).filter(|(_, value)| !value.is_empty()));
        self
    }
}

/// Why something was read as it was: a question, the rows of evidence that held, the answer and the one that came next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reason {
    /// The first line that it is about, counted from 1.
    pub first_line: usize,
    /// The last line that it is about.
    pub last_line: usize,
    /// What was asked.
    pub question: Cow<'static, str>,
    /// The answer.
    pub answer: Cow<'static, str>,
    /// The sum of what speaks for it.
    pub sum: i8,
    /// The least sum that an answer needs, the one aside that is given where nothing has enough for it.
    pub least: i8,
    /// How far the answer leads the next one; of an answer that needs no evidence, how far the best other one fell short.
    pub lead: i8,
    /// The answer that came next, or fell short.
    pub next: Option<Cow<'static, str>>,
    /// The sum of what speaks for that one.
    pub next_sum: Option<i8>,
    /// The rows of evidence that held.
    pub rows: Vec<Evidence>,
}

/// A row of evidence that held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Evidence {
    /// What it says.
    pub name: Cow<'static, str>,
    /// From which side it looks.
    pub side: Side,
    /// The answer that it speaks for, or against where its weight is below zero.
    pub answer: Cow<'static, str>,
    /// How much it counts; [`Evidence::CERTAIN`] (127) where it settles the question by itself, [`Evidence::NEVER`] (-128) where it
    /// rules its answer out, whatever speaks for it.
    pub weight: i8,
}

impl Evidence {
    /// The weight of what settles a question by itself.
    pub const CERTAIN: i8 = i8::MAX;

    /// The weight of what rules its answer out.
    pub const NEVER: i8 = i8::MIN;
}

impl Reason {
    /// Why something is certain without a weighing.
    pub(crate) fn rule(
        question: &'static str,
        answer: impl Into<Cow<'static, str>>,
        rule: &'static str,
        first_line: usize,
        last_line: usize,
    ) -> Reason {
        let answer = answer.into();
        let row = Evidence { name: rule.into(), side: Side::Words, answer: answer.clone(), weight: Evidence::CERTAIN };
        Reason {
            first_line,
            last_line,
            question: question.into(),
            answer,
            sum: 0,
            least: 0,
            lead: 0,
            next: None,
            next_sum: None,
            rows: vec![row],
        }
    }

    /// The same with the answer that the rule puts out.
    pub(crate) fn over(self, next: &'static str) -> Reason {
        Reason { next: Some(next.into()), ..self }
    }
}

/// From which side a row of evidence looks at what is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Side {
    /// How it is written.
    Form,
    /// What its words mean.
    Words,
    /// What stands below it or around it.
    Content,
    /// What the document does elsewhere.
    Habit,
    /// What this version does not know; read only, never stated by it.
    #[serde(other)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    Other,
}

impl Side {
    /// The name as it stands in the output: `form`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Side::Form => "form",
            Side::Words => "words",
            Side::Content => "content",
            Side::Habit => "habit",
            Side::Other => "other",
        }
    }
}
