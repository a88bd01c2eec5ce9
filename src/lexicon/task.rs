//! What the cells of a table of tasks say, and what says nothing.

use super::fold::fold_into;
use super::header::LONGEST;
use super::known::Lexicon;
use super::sense::{
    DUE_COLUMN, NOTES_COLUMN, NUMBER_COLUMN, OWNER_COLUMN, PLACEHOLDER, STATUS_COLUMN, STATUS_DONE, STATUS_OPEN, Senses, TASK_COLUMN,
};
use super::symbols::NUMBER_SIGNS;
use crate::model::Status;

/// Column heads that make actions of a table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TaskColumn {
    /// What is to be done.
    Task,
    /// Who is to do it.
    Owner,
    /// By when.
    Due,
    /// Whether it is done.
    Status,
    /// Whatever else there is to say.
    Notes,
}

/// What a column holds, by the senses of its head; the first that holds counts.
const HEADS: &[(Senses, TaskColumn)] = &[
    (TASK_COLUMN, TaskColumn::Task),
    (OWNER_COLUMN, TaskColumn::Owner),
    (DUE_COLUMN, TaskColumn::Due),
    (STATUS_COLUMN, TaskColumn::Status),
    (NOTES_COLUMN, TaskColumn::Notes),
];

/// The senses of all heads.
const ANY: Senses = Senses::all_of(&[TASK_COLUMN, OWNER_COLUMN, DUE_COLUMN, STATUS_COLUMN, NOTES_COLUMN]);

/// What a column of a table of actions holds, by its head.
pub(crate) fn task_column(head: &str) -> Option<TaskColumn> {
    if head.len() > LONGEST {
        return None;
    }
    let senses = Lexicon::ALL.whole(head, ANY);
    HEADS.iter().find(|(sense, _)| senses.any(*sense)).map(|(_, column)| *column)
}

/// Whether a column only counts the rows, by its head.
pub(crate) fn counts(head: &str) -> bool {
    NUMBER_SIGNS.contains(&head.trim_end_matches('.')) || Lexicon::ALL.is(head, NUMBER_COLUMN)
}

/// What a status cell says.
pub(crate) fn status(cell: &str) -> Option<Status> {
    let senses = Lexicon::ALL.whole(cell, STATUS_DONE | STATUS_OPEN);
    if senses.any(STATUS_DONE) {
        return Some(Status::Done);
    }
    senses.any(STATUS_OPEN).then_some(Status::Open)
}

/// Whether a text says nothing, or only that there is nothing.
pub(crate) fn says_nothing(text: &str) -> bool {
    /// A sentence that only says so is shorter, in bytes.
    const SHORT: usize = 16;
    let is_empty = fold_into(text, |_| false);
    // "None. All go on as before."
    let opens = || text.split_once(". ").is_some_and(|(first, _)| first.len() < SHORT && Lexicon::ALL.is(first, PLACEHOLDER));
    is_empty || Lexicon::ALL.is(text, PLACEHOLDER) || opens()
}
