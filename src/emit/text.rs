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
//! Signs that would be taken as markup stand after a backslash; the first letter of a line that would be taken as a marker, a heading or
//! a label is written as a character reference (`&#45; x`). Then the text is read back. What comes back as something else is spelled in
//! the next way that the layout has for it, and the text is read again, until all comes back or there is no other way. What is left are
//! the [differences](House::differences).
//!
//! Not compared is what speaks of the text and not of the meeting (spans, layout, furniture, diagnostics, coverage, source, encoding), nor
//! what follows from the rest (ids, keys, who the owners are, which section an entry of the agenda became).

mod compare;
mod spell;
mod spellings;
mod write;

pub use compare::Difference;

use crate::model::Minutes;
use spellings::Spellings;

/// Minutes in the house layout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct House {
    /// The text; it ends with a newline, unless it is empty.
    pub text: String,
    /// What of the minutes is not read from the text as it is, in the order of the JSON. Empty where [`parse`](crate::parse) gives the
    /// same minutes back.
    pub differences: Vec<Difference>,
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
