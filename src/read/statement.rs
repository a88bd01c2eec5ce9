//! Statements: what is to be done and what was decided.
//!
//! ```text
//! statement = head said { clause }
//! head      = [ arrow | box ] mark [ id ] [ names ] delimiter      ACTION A3 [Ann]: · RESOLVED, · Decision 3:       ([`head`])
//! clause    = mover | seconder | vote | outcome                    Moved by Ann · 5 for, 1 against · Carried      ([`clause`])
//! ```
//!
//! A motion may take several sentences and lines, its clauses before or after what is said, in any order. So its grammar works by
//! consumption: each sentence is cut into [`words`] with what they can mean, the clauses are taken out wherever they stand, and what is
//! left is what is said ([`motion`]). A sentence of nothing but clauses speaks of the statement beside it ([`thread`]).
//!
//! Every value is a slice of the text that it was read from; [`part`] says where it stands in the source.

mod action;
mod boxes;
mod clause;
mod decision;
mod head;
mod motion;
mod names;
mod owner;
mod part;
mod table;
mod task;
mod thread;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use action::{doer, fields, is_marked};
pub(crate) use boxes::are_topics;
pub(crate) use decision::{Group, gather, headed};
pub(crate) use owner::named;
pub(crate) use table::table;
pub(crate) use task::rule;
pub(crate) use thread::Found;

use super::Reader;
use super::block::Entry;
use crate::diagnostic::Reason;
use crate::evidence::{self, RowName};
use crate::lexicon::sense::{HOW_MANY, MAY_COUNT, NOUGHT, STATED};
use crate::model::Block;
use crate::outline::{Kind, Piece};
use crate::span::Span;
use thread::Line;

/// The decisions in a run of entries.
pub(crate) fn decisions<'e>(reader: &Reader<'_, '_>, entries: &'e [Entry<'_>]) -> Vec<Found<'e>> {
    if reader.captions {
        return Vec::new();
    }
    let lines: Vec<Line<'e>> = entries.iter().map(|entry| line(reader, entry)).collect();
    if !lines.iter().any(|line| line.states) {
        return Vec::new();
    }
    thread::decisions(&lines, reader.language())
}

/// Whether a statement may stand in an entry, by its words and signs.
fn states(entry: &Entry<'_>) -> bool {
    /// A few words may be no more than "yes".
    const FEW: usize = 8;
    let (text, senses) = (&*entry.text, entry.senses);
    let figures = || text.bytes().any(|byte| byte.is_ascii_digit());
    // "for" and "yes" tell of a vote beside a count, a sign or a label, or alone.
    let may_count = senses.any(MAY_COUNT | NOUGHT) && {
        let counted = senses.any(MAY_COUNT) && senses.any(HOW_MANY | NOUGHT) || senses.any(NOUGHT) && senses.any(HOW_MANY);
        let short = || text.split(' ').take(FEW + 1).count() <= FEW || ends_inside(text);
        counted || figures() || has_sign(text) || short()
    };
    senses.any(STATED) || may_count || !text.contains(char::is_alphabetic) || figures() && has_bare_figures(text)
}

/// Whether a sentence may end inside a text.
fn ends_inside(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(2).any(|pair| matches!(pair, [b'.' | b'!' | b'?', next] if !next.is_ascii_alphanumeric()))
}

/// Whether a sign stands in a text that may part a word for a vote from who voted: no hyphen inside a word.
fn has_sign(text: &str) -> bool {
    let is_inside = |at: usize| {
        let (before, after) = (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""));
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    };
    text.contains([':', '–', '|', '=']) || text.match_indices('-').any(|(at, _)| !is_inside(at))
}

/// Whether one of the sentences of a text is the counts of a vote and nothing else: `5-0.`
fn has_bare_figures(text: &str) -> bool {
    let (mut figures, mut parted, mut letters, mut stopped) = (false, false, false, false);
    for c in text.chars() {
        if stopped && c.is_whitespace() {
            if figures && parted && !letters {
                return true;
            }
            (figures, parted, letters) = (false, false, false);
        }
        stopped = matches!(c, '.' | '!' | '?');
        figures |= c.is_ascii_digit();
        parted |= matches!(c, '-' | '–' | '/' | ':');
        letters |= c.is_alphanumeric() && !c.is_ascii_digit();
    }
    figures && parted && !letters
}

/// Adds the names of the rows of evidence of this question.
pub(super) fn name_rows(names: &mut Vec<RowName>) {
    evidence::name_rows(&task::QUESTION, names);
}

/// What of an entry is read for decisions.
fn line<'e>(reader: &Reader<'_, '_>, entry: &'e Entry<'_>) -> Line<'e> {
    let piece = reader.outline.pieces.get(entry.at);
    let indent = piece.map_or(0, |piece| piece.indent);
    let silent = piece
        .is_none_or(|piece| !(piece.is_heading() || matches!(piece.kind, Kind::Bullet | Kind::Numbered | Kind::Paragraph | Kind::Table)));
    let text = if silent || entry.heads.is_some() {
        ""
    } else {
        head::without_stamp(entry.text.get(..action::end_of_text(entry)).unwrap_or(&entry.text))
    };
    // In the numbered paragraphs of a report "It was agreed …" tells what happened.
    let told = || piece.is_some_and(|piece| piece.prose) && decision::it_was_agreed(text).is_some();
    let marked = decision::marked(entry).filter(|_| !text.is_empty() && piece.is_some_and(|piece| piece.kind != Kind::Table) && !told());
    let decided = marked.map(|head| (head.text.as_ptr() as usize).saturating_sub(text.as_ptr() as usize));
    let states = decided.is_some() || states(entry);
    Line { text, decided, states, senses: entry.senses, indent, heads: entry.is_heading }
}

/// An action, or text with decisions or actions, if the entry is or has one.
pub(crate) fn block<'t>(
    reader: &Reader<'_, 't>,
    piece: &Piece<'t>,
    entry: &Entry<'t>,
    found: &[Found<'_>],
    inside: bool,
    span: Span,
) -> Option<Block<'t>> {
    if reader.captions {
        return None;
    }
    if let Some(first) = found.first() {
        reader.log.tell(|| Reason::rule("whether an entry is a decision", "decision", first.rule(), piece.first + 1, piece.last + 1));
    }
    decision::block(reader, piece, entry, found, span).or_else(|| action::marked(reader, piece, entry, inside, span))
}
