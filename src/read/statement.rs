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
mod card;
mod clause;
mod decision;
mod head;
mod lead;
mod margin;
mod motion;
mod names;
mod owner;
mod part;
mod prospect;
mod register;
mod spoken;
mod table;
mod tabled;
mod task;
mod thread;
mod votes;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use action::{WHO, assignee, fields, headed as headed_action, is_field, is_marked};
pub(crate) use boxes::are_topics;
pub(crate) use card::card;
pub(crate) use decision::{Group, gather, headed};
pub(crate) use lead::leading_verb;
pub(crate) use owner::named;
pub(crate) use register::registers;
pub(crate) use table::{table, tasks};
pub(crate) use tabled::{motions, moved};
pub(crate) use task::rule;
pub(crate) use thread::Found;
pub(crate) use votes::{Tabled, Votes, votes};

use super::entry::{Entry, Under};
use super::reader::Reader;
use crate::diagnostic::Reason;
use crate::evidence::{self, RowName};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{ENACTED, MOTION};
use crate::model::Block;
use crate::outline::{Kind, Piece};
use crate::span::Span;
use thread::Line;

/// The decisions in a run of entries, some of which are tables of motions and votes.
pub(crate) fn decisions<'e>(reader: &Reader<'_, '_>, entries: &'e [Entry<'_>], tabled: &'e [Tabled]) -> Vec<Found<'e>> {
    if reader.captions || !entries.iter().any(|entry| entry.under == Under::Decisions || prospect::may_settle(entry)) {
        return Vec::new();
    }
    let mut lines: Vec<Line<'e>> = entries.iter().map(|entry| line(reader, entry)).collect();
    // Most runs of entries settle nothing.
    if tabled.is_empty() && !lines.iter().any(|line| line.settles) {
        return Vec::new();
    }
    let is_spoken = spoken::is_dialogue(reader, entries);
    for (line, entry) in lines.iter_mut().zip(entries).filter(|_| is_spoken) {
        line.spoken = entry.under != Under::Decisions && spoken::speaker(line.text).is_some();
        if line.spoken {
            line.decided = None;
        }
    }
    for table in tabled {
        let own = lines.get_mut(table.entry..table.entry + table.entries).unwrap_or(&mut []);
        for (at, line) in own.iter_mut().enumerate() {
            let votes = table.votes.as_ref().filter(|_| at == 0);
            let says = votes.is_some();
            *line = Line { text: "", decided: None, states: says, settles: says, votes, ..*line };
        }
    }
    if !thread::keep_reached(&mut lines) {
        return Vec::new();
    }
    thread::decisions(&lines, reader.language())
}

/// Adds the names of the rows of evidence of this question.
pub(super) fn name_rows(names: &mut Vec<RowName>) {
    evidence::name_rows(&task::QUESTION, names);
}

/// Why an entry is a decision without a weighing.
pub(crate) fn decides(rule: &'static str, piece: &Piece<'_>) -> Reason {
    Reason::rule("whether an entry is a decision", "decision", rule, piece.first + 1, piece.last + 1)
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
    let reported = || {
        let agrees = decision::it_was_agreed(text).is_some() && Lexicon::ALL.at(text, ENACTED).is_none();
        agrees && piece.is_some_and(|piece| piece.prose)
    };
    let marked =
        decision::marked(entry).filter(|_| !text.is_empty() && piece.is_some_and(|piece| piece.kind != Kind::Table) && !reported());
    let decided = marked.map(|head| (head.text.as_ptr() as usize).saturating_sub(text.as_ptr() as usize));
    let prospect = prospect::prospect(text, entry, &Lexicon::speaking(reader.language()).hearing(entry.senses));
    let (states, settles) = (decided.is_some() || prospect.states, decided.is_some() || prospect.settles);
    let number = if decided.is_none() && entry.senses.any(decision::MARKS | MOTION) { decision::numbered(text) } else { None };
    Line { text, decided, number, states, settles, senses: entry.senses, indent, heads: entry.is_heading, spoken: false, votes: None }
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
        reader.log.record(|| decides(first.rule(), piece));
    }
    let in_margin = || if inside { None } else { margin::block(reader, piece, entry, span) };
    decision::block(reader, piece, entry, found, span).or_else(in_margin).or_else(|| action::marked(reader, piece, entry, inside, span))
}
