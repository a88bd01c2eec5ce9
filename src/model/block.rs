//! Pieces of minuted text: [`Block`], what each of them is ([`Passage`], [`Action`], [`Decision`], [`Table`]), and the [`Link`]s in them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Due, Id, Key, Outcome, Owner, Status, Vote};
use crate::span::Span;

/// A piece of minuted text. In JSON the kinds are told apart by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "lowercase")]
#[non_exhaustive]
pub enum Block<'t> {
    /// Running text; also what the reader could not make more of.
    Paragraph(Passage<'t>),
    /// An entry of a list.
    Bullet(Passage<'t>),
    /// What somebody is asked to do, where the text marks it as such.
    Action(Box<Action<'t>>),
    /// What was decided, where the text marks it as such.
    Decision(Box<Decision<'t>>),
    /// A table that is neither of people nor of actions.
    Table(Table<'t>),
    /// A kind that this version does not know; read only, never stated by it.
    #[serde(other)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    Unknown,
}

/// The text of a paragraph or a bullet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Passage<'t> {
    /// Its name in this reading: `t3` of a paragraph, `b3` of a bullet.
    pub id: Id,
    /// The number of a numbered paragraph or list entry as written, without its dot.
    pub number: Option<Cow<'t, str>>,
    /// The words: markers and markup taken away, wrapped lines joined by one space.
    pub text: Cow<'t, str>,
    /// The links in the text, in order.
    pub links: Vec<Link<'t>>,
    /// What is nested below it.
    pub body: Vec<Block<'t>>,
    /// Its marker, its text and all that is nested in it.
    pub span: Span,
}

impl<'t> Passage<'t> {
    /// A passage that no text was read for.
    pub fn new(text: impl Into<Cow<'t, str>>) -> Passage<'t> {
        Passage { text: text.into(), ..Passage::default() }
    }
}

/// What somebody is asked, or has undertaken, to do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Action<'t> {
    /// Its name in this reading: `a3`.
    pub id: Id,
    /// What it is known by from one reading to the next.
    pub key: Key,
    /// The number of the list entry as written, without its dot, or the mark in its label: `A3` of `ACTION A3: …`.
    pub number: Option<Cow<'t, str>>,
    /// The words: marker, label and markup taken away.
    pub text: Cow<'t, str>,
    /// Who is to do it; empty where nobody is named.
    pub owners: Vec<Owner<'t>>,
    /// By when.
    pub due: Option<Due<'t>>,
    /// Whether it is done, where the text says so.
    pub status: Option<Status>,
    /// The links in the text, in order.
    pub links: Vec<Link<'t>>,
    /// What is nested below it.
    pub body: Vec<Block<'t>>,
    /// Its marker, its text and all that is nested in it.
    pub span: Span,
}

impl<'t> Action<'t> {
    /// An action that no text was read for.
    pub fn new(text: impl Into<Cow<'t, str>>) -> Action<'t> {
        Action { text: text.into(), ..Action::default() }
    }

    /// Whether it is to be done still: the text does not say that it is done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status != Some(Status::Done)
    }
}

/// What was decided, or put to a vote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Decision<'t> {
    /// Its name in this reading: `d3`.
    pub id: Id,
    /// What it is known by from one reading to the next.
    pub key: Key,
    /// The number of the list entry as written, without its dot, or that in its label: `3` of `Decision 3: …`.
    pub number: Option<Cow<'t, str>>,
    /// The words: marker, label and markup taken away.
    pub text: Cow<'t, str>,
    /// What became of it, where the text says so.
    pub outcome: Option<Outcome>,
    /// Who moved it, as written.
    pub movers: Vec<Cow<'t, str>>,
    /// Who seconded it, as written.
    pub seconders: Vec<Cow<'t, str>>,
    /// How it was voted on, where the text says so.
    pub vote: Option<Vote<'t>>,
    /// The links in the text, in order.
    pub links: Vec<Link<'t>>,
    /// What is nested below it.
    pub body: Vec<Block<'t>>,
    /// Its marker, its text and all that is nested in it.
    pub span: Span,
}

impl<'t> Decision<'t> {
    /// A decision that no text was read for.
    pub fn new(text: impl Into<Cow<'t, str>>) -> Decision<'t> {
        Decision { text: text.into(), ..Decision::default() }
    }
}

/// A link: its words and where it leads. The words of a bare URL are the URL.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Link<'t> {
    /// The words.
    pub text: Cow<'t, str>,
    /// Where it leads, as written.
    pub url: Cow<'t, str>,
}

impl<'t> Link<'t> {
    /// A link of these words that leads there.
    pub fn new(text: impl Into<Cow<'t, str>>, url: impl Into<Cow<'t, str>>) -> Link<'t> {
        Link { text: text.into(), url: url.into() }
    }
}

/// A table as it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Table<'t> {
    /// Its name in this reading: `r1`.
    pub id: Id,
    /// The cells of the header row; empty where there is none.
    pub header: Vec<Cow<'t, str>>,
    /// The cells of the other rows.
    pub rows: Vec<Vec<Cow<'t, str>>>,
    /// All rows.
    pub span: Span,
}

impl<'t> Table<'t> {
    /// A table that no text was read for.
    #[must_use]
    pub fn new(header: Vec<Cow<'t, str>>, rows: Vec<Vec<Cow<'t, str>>>) -> Table<'t> {
        Table { header, rows, ..Table::default() }
    }
}
