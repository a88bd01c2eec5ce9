//! Every word that the reader knows, by meaning and language. A new language is more words here, no new code.
//!
//! Words are compared [folded](fold): lower case, letters and figures only, one space between words. So `**Présent·es :**` and
//! `présent.es` are one word, `presentes` as folded keeps its accents: `présentes`.

mod action;
mod attendance;
mod due;
mod field;
mod fold;
mod label;
pub(crate) mod language;
pub(crate) mod number;
mod owner;
mod person;
pub(crate) mod statement;
pub(crate) mod table;
pub(crate) mod time;
pub(crate) mod total;

pub(crate) use action::{
    ACTION_CODES, ACTION_MARKERS, ACTION_MARKS, BEFORE_OWNERS, DECIDED, DECISION_MARKERS, NO_DECISION, PLACEHOLDERS, TaskColumn, counts,
    is_marked, says_nothing, status, task_column,
};
pub(crate) use attendance::{
    ATTENDANCE_DRESS, ATTENDERS, SAID_PRESENT, SENTENCE_DRESS, attendance_label, attendance_value, attendance_word, attender,
};
pub(crate) use due::{DUE_CUES, DUE_FILLERS, DUE_LEADS, DUE_WORDS, EARLIEST, NEGATIONS, OR};
pub(crate) use field::{
    BEGAN, DATELINE_DRESS, ENDED, HeaderLabel, LINES, MAIL_LABELS, META_LABELS, OTHER_DATES, RUNNERS, header_label, is_mail_line, is_mode,
    mode, names_meeting,
};
pub(crate) use fold::{fold, fold_key, has_words};
pub(crate) use label::{Label, annex_label, annex_word, is_item, is_paper, label, opens};
pub(crate) use owner::{
    ADVERBIALS, ARTICLES, BE, EVERYBODY, GROUPING, IMPERATIVES, IN_CAPITALS, LINKS, MAYBE_IMPERATIVES, MODALS, NO_NAMES, NO_VERBS, NOBODY,
    PASSIVE_HELPERS, PRONOUNS, REQUESTED, TAKES_ON, THINGS, VERBS,
};
pub(crate) use person::{BODIES, Column, column, is_honorific, is_note, is_office, is_particle, is_role, is_suffix, may_be_column};
