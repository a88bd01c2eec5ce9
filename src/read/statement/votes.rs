//! Tables of votes: who voted how on the motion beside the table.
//!
//! ```text
//! head = Member | Vote        Name | Aye | Nay | Abstain, with a tick in each row
//! ```
//!
//! The votes belong to the statement that a sentence in the place of the table would belong to; the table is kept below it.

use super::motion::Tally;
use super::table::Row;
use super::words::SIDES;
use crate::grid::{Columns, Slot};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{NO, NOT_VOTING, Senses, TOTAL_FILLER, VOTE_ABSTAIN, VOTE_AGAINST, VOTE_FOR, YES};
use crate::lexicon::symbols::PRESENT_SIGNS;
use crate::read::table::Cut;
use crate::value::owner;

/// The sides of a vote, in the order of a tally.
pub(super) const COUNTED: [(Slot, Senses); 3] = [(Slot::For, VOTE_FOR), (Slot::Against, VOTE_AGAINST), (Slot::Abstain, VOTE_ABSTAIN)];

/// A table of motions or of votes among entries: the first of them, how many it takes, and its votes.
pub(crate) struct Tabled {
    pub entry: usize,
    pub entries: usize,
    /// None in a table of motions.
    pub votes: Option<Votes>,
}

/// Who voted how, by a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Votes {
    numbers: [Option<u32>; 3],
    names: [Vec<String>; 3],
}

impl Votes {
    /// The same, borrowed.
    pub(super) fn tally(&self) -> Tally<'_> {
        let names = self.names.each_ref().map(|names| names.iter().map(String::as_str).collect());
        Tally { numbers: self.numbers, names }
    }
}

/// The votes of a table, if its heads and nearly all of its rows say that it is one of them.
pub(crate) fn votes(columns: &Columns, cut: &Cut<'_>) -> Option<Votes> {
    /// Fewer people are no roll.
    const LEAST: usize = 2;
    let name = columns.position(Slot::Name).or_else(|| cut.table.header.first().filter(|head| head.is_empty()).map(|_| 0))?;
    if !(columns.has(Slot::Vote) || columns.has(Slot::For) && columns.has(Slot::Against)) {
        return None;
    }
    let (mut votes, mut read, mut other) = (Votes::default(), 0, 0);
    for row in &cut.table.rows {
        let Some(voter) = row.get(name).filter(|voter| !voter.is_empty()) else { continue };
        if Lexicon::ALL.is(voter, TOTAL_FILLER) {
            votes.numbers = COUNTED.map(|(slot, _)| cell(columns, row, slot).parse().ok());
            continue;
        }
        let voted = voted(columns, row);
        let is_read = owner::is_names(voter) && !matches!(voted, Voted::Unclear);
        read += usize::from(is_read);
        other += usize::from(!is_read);
        if let Voted::On(side) = voted
            && is_read
            && let Some(names) = votes.names.get_mut(side)
        {
            names.push(voter.to_string());
        }
    }
    let any = votes.names.iter().any(|names| !names.is_empty());
    (any && read >= LEAST && other * 4 <= read).then_some(votes)
}

/// The cell of a slot; an empty one where there is none.
fn cell<'r>(columns: &Columns, row: &'r Row<'_>, slot: Slot) -> &'r str {
    columns.position(slot).and_then(|at| row.get(at)).map_or("", |cell| cell.trim())
}

/// What a row says of somebody's vote.
enum Voted {
    /// On this side.
    On(usize),
    /// On none.
    Not,
    /// What is read as neither.
    Unclear,
}

/// On which side somebody voted.
fn voted(columns: &Columns, row: &Row<'_>) -> Voted {
    if columns.has(Slot::Vote) {
        let senses = Lexicon::ALL.whole(cell(columns, row, Slot::Vote), SIDES | NOT_VOTING | YES | NO);
        let spoken = COUNTED.iter().rposition(|(_, side)| senses.any(*side));
        let plain = || if senses.any(YES) { Some(0) } else { senses.any(NO).then_some(1) };
        return match spoken.or_else(plain) {
            Some(side) => Voted::On(side),
            None if senses.is_none() => Voted::Unclear,
            None => Voted::Not,
        };
    }
    let ticked = |slot| {
        let cell = cell(columns, row, slot);
        PRESENT_SIGNS.contains(&cell) || cell == "1" || Lexicon::ALL.is(cell, YES)
    };
    let mut sides = COUNTED.iter().enumerate().filter(|(_, (slot, _))| ticked(*slot)).map(|(at, _)| at);
    match (sides.next(), sides.next()) {
        // Two ticks are a slip of the pen, and who has none did not vote.
        (Some(_), Some(_)) => Voted::Unclear,
        (Some(side), None) => Voted::On(side),
        (None, _) => Voted::Not,
    }
}
