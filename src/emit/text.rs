//! Text: minutes written out in the house layout, and what a reader of that text would not read as it is.
//!
//! ```text
//! [front]  title  [subtitle]  dateline  { field }         ---⏎label: value⏎---   Board⏎4 May 2026 | 14:00 UTC | Hybrid⏎Chair: Ann Ray
//! { block }                                                text before the first section
//! { section }                                              1. Roof   or, where not all carry such numbers,   ## Roof
//! { annex }                                                Annex 1: Meeting Agenda
//!
//! block    = "- " text | number ". " text | text           bullets nested by one space each; paragraphs between blank lines
//!          | "- ➔ **" [ owner ": " ] text "**"             an action, below the label `Actions` where a section closes with them
//!          | "- ACTION [" owner "]: " text | row of a table  an action whose owner, or day, its own words do not give
//!          | "- DECISION: " text
//!          | "| cell | cell |"
//! people   = role TAB⏎surname TAB given                     where all names are set apart; else `Role:` over `- Name (Organisation)`;
//!                                                          else a table with a column for each thing
//! ```
//!
//! # Nothing is changed in silence
//!
//! Signs that would be taken as markup stand behind a backslash; the first letter of a line that would be taken as a marker, a heading or
//! a label is written as a character reference (`&#45; x`). Then the text is read back. What comes back as something else is spelled in
//! the next way that the layout has for it, and the text is read again, until all comes back or there is no other way. What is left are
//! the [differences](House::differences).
//!
//! Not compared is what speaks of the text and not of the meeting (spans, layout, furniture, diagnostics, coverage, source, encoding), nor
//! what follows from the rest (ids, keys, who the owners are, which section an entry of the agenda became).

use std::collections::HashMap;
use std::fmt;

use serde_json::Value;

use crate::model::Minutes;
use crate::span::Span;

mod compare;
mod spell;
mod write;

/// Minutes in the house layout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct House {
    /// The text; it ends with a newline, unless it is empty.
    pub text: String,
    /// What of the minutes is not read from the text as it is, in the order of the JSON. Empty where [`parse`](crate::parse) gives the
    /// same minutes back.
    pub differences: Vec<Difference>,
}

/// A value that the house layout cannot hold as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The way to the value in the JSON: `sections[2].body[0].owners`.
    pub path: String,
    /// The place in the source of the node that the value belongs to.
    pub span: Span,
    /// What the minutes say, as JSON or as a number of entries.
    pub said: String,
    /// What is read from the text.
    pub read: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is {}, but would be read as {}", self.path, self.said, self.read)
    }
}

/// Writes minutes out in the house layout.
///
/// ```
/// let minutes = minutes_extract::parse("# Board\n\n*Date:* 2026-05-04\n\n## Roof\n\n* It leaks.\n\nACTION: Ann to call the roofer\n");
/// let house = minutes_extract::emit::text::house(&minutes);
/// assert_eq!(house.text, "Board\n\n4 May 2026\n\n## Roof\n\n- It leaks.\n\nActions\n\n- ➔ **Ann to call the roofer**\n");
/// assert!(house.differences.is_empty());
/// ```
#[must_use]
pub fn house(minutes: &Minutes<'_>) -> House {
    /// So often is a text read back at most.
    const MOST_ROUNDS: usize = 16;
    let said = serde_json::to_value(minutes).unwrap_or_default();
    let mut spellings = Spellings::default();
    let mut best: Option<House> = None;
    for _ in 0..MOST_ROUNDS {
        let text = write::write(minutes, &mut spellings);
        let read = serde_json::to_value(crate::parse(&text)).unwrap_or_default();
        let differences = compare::differences(&said, &read);
        let goes_on = spellings.next(&differences);
        let done = differences.is_empty() || !goes_on;
        if best.as_ref().is_none_or(|best| differences.len() < best.differences.len()) {
            best = Some(House { text, differences });
        }
        if done {
            break;
        }
    }
    best.unwrap_or_default()
}

/// How each thing is spelled, by its way in the JSON: the number of the spelling, and that of the last one it has.
#[derive(Debug, Default)]
struct Spellings(HashMap<String, (usize, usize)>);

impl Spellings {
    /// The spelling of a thing that has some; `first` is the one to begin with.
    fn of(&mut self, path: &str, first: usize, last: usize) -> usize {
        match self.0.get(path) {
            Some((spelling, _)) => *spelling,
            None => self.0.entry(path.to_owned()).or_insert((first, last)).0,
        }
    }

    /// Takes the next spelling for all that came back as something else; whether there was one.
    fn next(&mut self, differences: &[Difference]) -> bool {
        let mut raised: Vec<String> = Vec::new();
        let has_next = |way: &String| self.0.get(way).is_some_and(|(spelling, last)| spelling < last);
        for difference in differences {
            raised.extend(ways(&difference.path).into_iter().find(has_next));
        }
        // What came back in another place may be the doing of any of those that are spelled as a whole.
        if raised.is_empty() && !differences.is_empty() {
            raised.extend(["participants", "agenda", "sections", "meeting"].map(str::to_owned).into_iter().find(has_next));
        }
        raised.sort_unstable();
        raised.dedup();
        for way in &raised {
            if let Some((spelling, _)) = self.0.get_mut(way) {
                *spelling = spelling.saturating_add(1);
            }
        }
        !raised.is_empty()
    }
}

/// A way and those that it begins with, longest first; behind one that ends in an index comes that of the entry before it.
fn ways(path: &str) -> Vec<String> {
    let mut ways = Vec::new();
    let mut way = path;
    loop {
        ways.push(way.to_owned());
        let cut = way.rfind(['.', '[']);
        let (above, index) = cut.and_then(|at| Some((way.get(..at)?, way.get(at..)?))).unwrap_or(("", ""));
        let before = index.trim_matches(['[', ']']).parse::<usize>().ok().and_then(|index| index.checked_sub(1));
        ways.extend(before.map(|before| format!("{above}[{before}]")));
        if above.is_empty() {
            return ways;
        }
        way = above;
    }
}

/// A value as it stands in a message.
fn shown(value: &Value) -> String {
    const LONGEST: usize = 80;
    let whole = value.to_string();
    let mut short: String = whole.chars().take(LONGEST).collect();
    if short.len() < whole.len() {
        short.push('…');
    }
    short
}
