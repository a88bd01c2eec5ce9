//! Every word that the reader knows, by meaning and language. A new language is more words here, no new code.
//!
//! Words are compared [folded](fold): lower case, letters and figures only, one space between words. So `**Présent·es :**` and
//! `présent.es` are one word, `presentes` as folded keeps its accents: `présentes`.

mod de;
mod en;
pub(crate) mod entry;
mod es;
mod fold;
mod fr;
mod header;
mod it;
mod key;
mod known;
mod label;
pub(crate) mod language;
pub(crate) mod languages;
mod nl;
mod pt;
mod question;
pub(crate) mod sense;
mod shared;
pub(crate) mod symbols;
mod table;
mod task;
#[cfg(test)]
mod tests;

pub(crate) use fold::{fold, fold_key, is_dropped, joins};
pub(crate) use header::{HEADERS, HeaderLabel, header_label, is_mail_line, is_mode, is_over, mode, names_meeting};
#[cfg(test)]
pub(crate) use key::phrases;
pub(crate) use key::{Letters, senses_of_ending};
pub(crate) use known::{Known, Lexicon};
pub(crate) use label::{
    AgendaColumn, LABELS, Label, OPENING, agenda_column, annex_label, annex_word, is_conclusion, is_item, is_marked, is_page_number,
    is_paper, is_topics, label, opens,
};
pub(crate) use question::{is_honorific, is_note, is_office, is_particle, is_role};
pub(crate) use task::{TaskColumn, counts, says_nothing, status, task_column};
