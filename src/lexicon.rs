//! Every word that the reader knows, by meaning and language. A new language is more words here, no new code.
//!
//! Words are compared [folded](fold): lower case, letters and figures only, one space between words. So `**Présent·es :**` and
//! `présent.es` are one word, `presentes` as folded keeps its accents: `présentes`.

#![allow(dead_code, reason = "the rules come to ask these words one after the other")]

mod action;
mod de;
mod due;
mod en;
pub(crate) mod entry;
mod es;
mod field;
mod fold;
mod fr;
mod it;
mod known;
mod label;
pub(crate) mod language;
pub(crate) mod list;
mod nl;
pub(crate) mod number;
mod owner;
mod person;
mod pt;
mod romance;
pub(crate) mod sense;
mod shared;
pub(crate) mod small;
pub(crate) mod statement;
mod table;
#[cfg(test)]
mod tests;
pub(crate) mod time;
pub(crate) mod total;

pub(crate) use action::{
    ACTION_CODES, ACTION_MARKERS, ACTION_MARKS, BEFORE_OWNERS, DECIDED, DECIDED_THAT, DECISION_CODES, DECISION_MARKERS, NO_DECISION,
    PLACEHOLDERS, TaskColumn, counts, is_marked, says_nothing, status, task_column,
};
pub(crate) use due::{DUE_CUES, DUE_FILLERS, DUE_LEADS, DUE_WORDS, EARLIEST, NEGATIONS, OR};
pub(crate) use field::{
    DATELINE_DRESS, HeaderLabel, LINES, MAIL_LABELS, META_LABELS, OTHER_DATES, header_label, is_mail_line, is_mode, is_over, mode,
    names_meeting,
};
pub(crate) use fold::{fold, fold_key, has_words};
pub(crate) use known::{Known, Lexicon};
pub(crate) use label::{
    AgendaColumn, Label, agenda_column, annex_label, annex_word, is_conclusion, is_item, is_page_number, is_paper, is_topics, label, opens,
};
pub(crate) use owner::{
    ADVERBIALS, ARTICLES, BE, EVERYBODY, GROUPING, IMPERATIVES, IN_CAPITALS, LINKS, MAYBE_IMPERATIVES, MODALS, NO_NAMES, NO_VERBS, NOBODY,
    PASSIVE_HELPERS, PRONOUNS, REQUESTED, TAKES_ON, THINGS, VERBS,
};
pub(crate) use person::{BODIES, is_honorific, is_note, is_office, is_particle, is_role, is_suffix};
