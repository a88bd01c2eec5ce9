//! Every word that the reader knows, by meaning and language. Adding a language means adding a file of rows.
//!
//! Words are compared folded: lower case, letters and figures only, one space between words. So `**Présent·es :**` and `présent.es` are
//! one word. [`fold`] keeps accents; [`fold_plain`] drops them, as looking a word up does.

#[cfg_attr(not(feature = "profile"), allow(dead_code, reason = "only a profile adds words"))]
pub(crate) mod added;
mod de;
mod en;
pub(crate) mod entry;
mod es;
mod fold;
mod fr;
mod header;
mod heard;
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

#[cfg(feature = "profile")]
pub(crate) use fold::LONGEST as LONGEST_PHRASE;
#[cfg(feature = "profile")]
pub(crate) use fold::folded;
pub(crate) use fold::{
    fold, fold_key, fold_key_of, fold_key_of_run, fold_keys, fold_plain, fold_to_look, is_alphanumeric, is_dropped, joins,
};
pub(crate) use header::{
    HEADERS, HeaderLabel, header_label, is_mail_line, is_mode, is_over, is_own_title, mode, names_meeting, over, own_body,
};
pub(crate) use heard::{Hearing, opener, senses_of_any_text, senses_of_ending};
#[cfg(test)]
pub(crate) use key::phrases;
pub(crate) use key::{Letters, Place};
#[cfg(feature = "profile")]
pub(crate) use known::SHORTEST_ENDING;
pub(crate) use known::{Known, Lexicon};
pub(crate) use label::{
    LABELS, Label, OPENING, annex_label, annex_word, ends_in_that, heads_decision, is_conclusion, is_item, is_marked, is_page_number,
    is_paper, is_topics, label, opens,
};
pub(crate) use language::Spoken;
#[cfg(feature = "profile")]
pub(crate) use language::words_of;
pub(crate) use question::{is_honorific, is_note, is_office, is_particle, is_role};
pub(crate) use task::{says_nothing, status};
