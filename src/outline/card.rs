//! Tasks over several lines, each line a field of them.
//!
//! ```text
//! card  = field { field }                    Who: Ann / What: mend the roof / When: 5 May
//! field = column ":" value                   the words that head the columns of a table of tasks
//! ```
//!
//! A card says what is to be done and who is to do it. One alone may be about anything, so it needs a word that marks actions.

use std::ops::Range;

use crate::grid::{RowsOf, Slot};
use crate::lexicon::sense::{ACTION_MARK, DUE_COLUMN, OWNER_COLUMN, PAPER_COLUMN, STATUS_COLUMN, Senses, TASK_COLUMN, TOPIC_COLUMN};
use crate::lexicon::{self, HeaderLabel, Lexicon};
use crate::line::{Line, Mark};

/// The words that label a field.
const FIELDS: Senses = Senses::all_of(&[TASK_COLUMN, OWNER_COLUMN, DUE_COLUMN, STATUS_COLUMN]);

/// The lines of each card.
pub(super) fn cards(lines: &[Line<'_>]) -> Vec<Range<usize>> {
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match card(lines, at) {
            Some((card, marked)) => {
                at = card.end;
                found.push((card, marked));
            }
            None => at += 1,
        }
    }
    let several = found.len() > 1;
    found.into_iter().filter(|(_, marked)| several || *marked).map(|(card, _)| card).collect()
}

/// The card that begins on a line, and whether a word that marks actions stands in it.
fn card(lines: &[Line<'_>], from: usize) -> Option<(Range<usize>, bool)> {
    /// A card has no more lines.
    const MOST: usize = 12;
    let first = lines.get(from).filter(|line| line.facts.senses.any(FIELDS))?;
    let (slot, _) = field(first)?;
    let (mut slots, mut marked, mut end) = (vec![slot], is_mark(first), from + 1);
    for line in lines.iter().skip(from + 1).take(MOST) {
        if line.is_blank() || line.mark != Mark::None || names_other(line) {
            break;
        }
        match field(line) {
            Some((slot, _)) if slots.contains(&slot) => break,
            Some((slot, _)) => {
                slots.push(slot);
                marked |= is_mark(line);
            }
            None => {}
        }
        end += 1;
    }
    let is_one = slots.contains(&Slot::Task) && slots.contains(&Slot::Owner);
    is_one.then_some((from..end, marked))
}

/// What a line says of a task, by the word before its colon.
pub(crate) fn field<'t>(line: &Line<'t>) -> Option<(Slot, &'t str)> {
    if !line.facts.senses.any(FIELDS) {
        return None;
    }
    let (label, value) = labelled(line)?;
    let slot = Slot::of_head(label, RowsOf::TASKS, &Lexicon::ALL)?;
    // "Item" and "Description" are of what is talked of.
    let is_topic = slot == Slot::Task && Lexicon::ALL.is(label, TOPIC_COLUMN | PAPER_COLUMN);
    let is_field = matches!(slot, Slot::Task | Slot::Owner | Slot::Due | Slot::Status) && !is_topic && !value.is_empty();
    is_field.then_some((slot, value))
}

/// The label of a line and its value, without signs of emphasis.
fn labelled<'t>(line: &Line<'t>) -> Option<(&'t str, &'t str)> {
    let bare = |part: &'t str| part.trim_matches(['*', '_', ' ']);
    line.rest().split_once(':').map(|(label, value)| (bare(label), bare(value)))
}

/// Whether a word that marks actions labels a line.
fn is_mark(line: &Line<'_>) -> bool {
    labelled(line).is_some_and(|(label, _)| Lexicon::ALL.is(label, ACTION_MARK))
}

/// Whether a line is a field of a meeting: `Where: the hall`.
fn names_other(line: &Line<'_>) -> bool {
    let Some((label, _)) = labelled(line) else { return false };
    matches!(
        lexicon::header_label(label),
        Some(HeaderLabel::Place | HeaderLabel::Time | HeaderLabel::Start | HeaderLabel::End | HeaderLabel::Title)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_a_task_are_a_card() {
        for (text, expected) in [
            ("Who: Ann\nWhat: mend it\nWhen: 5 May\n\nWho: Bo\nWhat: pay", vec![0..3, 4..6]),
            ("Who: Ann\nWhat: mend it\nWho: Bo\nWhat: pay\n  in full", vec![0..2, 2..5]),
            ("Action: mend it\nOwner: Ann", std::iter::once(0..2).collect()),
            ("What: mend it\nWho: Ann", vec![]),
            ("Item: the roof\nLead: Ann\n\nItem: the wall\nLead: Bo", vec![]),
            ("What: the fair\nWho: all\nWhere: the hall\n\nAction: mend it", vec![]),
            ("Who: Ann\nWhen: 5 May", vec![]),
        ] {
            assert_eq!(cards(&crate::line::lines(text)), expected, "{text:?}");
        }
    }
}

// The rules over the fixtures.
#[cfg(test)]
mod over_the_fixtures {
    use super::*;
    use crate::testing::Rules;

    #[test]
    fn the_rules_say_what_they_said() {
        let mut rules = Rules::of("outline-card");
        rules.pieces("card", |outline, at| card(&outline.lines, outline.pieces[at].first));
        rules.lines("field", |line| field(line));
        rules.lines("labelled", |line| labelled(line));
        rules.lines("is_mark", |line| is_mark(line));
        rules.lines("names_other", |line| names_other(line));
        rules.are_kept();
    }
}
