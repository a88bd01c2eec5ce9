//! Tables of motions: a row a decision, its columns by their heads.
//!
//! ```text
//! head = Motion | Moved by | Seconded by | For | Against | Abstain | Outcome
//! ```
//!
//! A row without a mover and a seconder, a vote or an outcome is no decision.

use std::borrow::Cow;

use super::decision::stated;
use super::motion::{Clauses, Opens, Tally, sentence};
use super::votes::COUNTED;
use super::words::{OUTCOMES, words};
use crate::grid::{Columns, RowsOf, Slot};
use crate::lexicon::sense::{PAIR, SECONDED, THAT};
use crate::lexicon::{self, Lexicon};
use crate::model::{Block, Decision};
use crate::read::entry::Under;
use crate::read::mark::{beside_names, mark};
use crate::read::reader::Reader;
use crate::read::table::Cut;
use crate::span::Span;
use crate::value::owner;

use super::table::{Row, note, rows};

/// The rows of a table as decisions, if its heads say that it is one of motions.
pub(crate) fn motions<'t>(reader: &Reader<'_, 't>, cut: &mut Cut<'t>, under: Under) -> Option<Vec<Block<'t>>> {
    let columns = cut.heads(RowsOf::MOTIONS);
    moved(reader, &columns, cut, under)
}

/// The rows below known heads as decisions.
pub(crate) fn moved<'t>(reader: &Reader<'_, 't>, columns: &Columns, cut: &mut Cut<'t>, under: Under) -> Option<Vec<Block<'t>>> {
    let said = said(columns, under)?;
    cut.join();
    // "Moved / Seconded" heads a column of both.
    let mover = columns.position(Slot::Mover).and_then(|at| cut.table.header.get(at));
    let pairs = mover.is_some_and(|head| Lexicon::ALL.stands_in(head, PAIR | SECONDED));
    let blocks = rows(reader, columns, cut, RowsOf::MOTIONS, |row, span| motion(reader, &At { columns, said, pairs, under }, row, span));
    blocks.iter().any(|block| matches!(block, Block::Decision(_))).then_some(blocks)
}

/// The column that says what is put to the vote, if the others say who moved it or how it ended.
fn said(columns: &Columns, under: Under) -> Option<usize> {
    let has = |slot| columns.has(slot);
    let counted = has(Slot::For) && (has(Slot::Against) || has(Slot::Abstain));
    let moved = has(Slot::Mover) || has(Slot::Seconder);
    let both = has(Slot::Mover) && has(Slot::Seconder);
    let told = moved || counted || has(Slot::Outcome) || has(Slot::Vote) || under == Under::Decisions;
    let motion = columns.position(Slot::Motion).filter(|_| told);
    motion.or_else(|| columns.position(Slot::Topic).filter(|_| both || moved && (counted || has(Slot::Outcome))))
}

/// Where the parts of a motion stand in a row.
struct At<'c> {
    columns: &'c Columns,
    /// The column of what is put to the vote.
    said: usize,
    /// Whether the column of movers holds the seconder too.
    pairs: bool,
    under: Under,
}

/// A row as a decision; as a paragraph where it is none.
fn motion<'t>(reader: &Reader<'_, 't>, at: &At<'_>, row: &Row<'t>, span: Span) -> Option<Block<'t>> {
    let cell = |slot| at.columns.position(slot).and_then(|at| row.get(at)).filter(|cell| !lexicon::says_nothing(cell));
    // A head again is a form that was not filled in.
    let is_head = |text: &str| Slot::of_head(text, RowsOf::MOTIONS, &Lexicon::ALL).is_some();
    let text = row.get(at.said).filter(|text| !lexicon::says_nothing(text) && !is_head(text));
    let names = |slot| cell(slot).map(|cell| owner::join(cell, reader.language())).unwrap_or_default();
    let (movers, seconders) = (names(Slot::Mover), names(Slot::Seconder));
    let mut clauses = Clauses::default();
    let ends = [Slot::Vote, Slot::Outcome].map(|slot| cell(slot).and_then(|cell| clause(reader, cell)));
    ends.into_iter().flatten().for_each(|(said, _)| clauses.add(said));
    count(&mut clauses.votes, COUNTED.map(|(slot, _)| cell(slot).map_or("", AsRef::as_ref)));
    clauses.movers.extend(movers.split(", ").filter(|name| !name.is_empty()));
    clauses.seconders.extend(seconders.split(", ").filter(|name| !name.is_empty()));
    if at.pairs && clauses.seconders.is_empty() && clauses.movers.len() == 2 {
        clauses.seconders.extend(clauses.movers.pop());
    }
    let both = !clauses.movers.is_empty() && !clauses.seconders.is_empty();
    let Some(text) = text.filter(|_| both || clauses.is_settled() || at.under == Under::Decisions) else {
        let words: Vec<&str> = row.iter().map(AsRef::as_ref).filter(|cell: &&str| !cell.is_empty()).collect();
        return (!words.is_empty()).then(|| note(&words, span));
    };
    for cell in row {
        beside_names(span, cell);
    }
    let number = cell(Slot::Number).map(|number| Cow::Owned(number.trim_end_matches(['.', ')', ' ']).to_owned()));
    let body = notes(reader, at, row, span);
    let decision = Decision { number, text: without_that(text, span), body, span, ..Decision::default() };
    Some(Block::Decision(Box::new(stated(reader, decision, &clauses, false))))
}

/// What a motion says, without the word that opens it: `That the pier be painted`.
fn without_that<'t>(text: &Cow<'t, str>, span: Span) -> Cow<'t, str> {
    let opened = Lexicon::ALL.at(text, THAT).map(|that| text.split_at(that.length));
    let Some((that, rest)) = opened.filter(|(_, rest)| rest.starts_with(' ') && rest.contains(char::is_alphanumeric)) else {
        return text.clone();
    };
    mark(span, that);
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(that.len()..).unwrap_or(text).trim_start()),
        Cow::Owned(_) => Cow::Owned(rest.trim_start().to_owned()),
    }
}

/// What a cell says of how a motion ended, and whether it says nothing else; a form that was not filled in says nothing.
fn clause<'c>(reader: &Reader<'_, '_>, cell: &'c str) -> Option<(Clauses<'c>, bool)> {
    let words = words(cell, reader.language());
    let found = sentence(cell, &words);
    let is_form =
        words.windows(3).any(|choice| matches!(choice, [one, sign, other] if one.means(OUTCOMES) && sign.is('/') && other.means(OUTCOMES)));
    (found.clauses.is_settled() && !is_form).then_some((found.clauses, found.opens == Opens::Tail))
}

/// Adds what the cells of the sides of a vote say: how many, or who.
fn count<'c>(votes: &mut Tally<'c>, cells: [&'c str; 3]) {
    for ((cell, number), names) in cells.into_iter().zip(&mut votes.numbers).zip(&mut votes.names) {
        if let Ok(figure) = cell.parse() {
            *number = Some(figure);
        } else if owner::is_names(cell) {
            names.extend(cell.split([',', ';', '/']).map(str::trim).filter(|name| !name.is_empty()));
        }
    }
}

/// What the cells of a row say that are in no value.
fn notes<'t>(reader: &Reader<'_, 't>, at: &At<'_>, row: &Row<'t>, span: Span) -> Vec<Block<'t>> {
    let is_read = |(column, cell): &(usize, &Cow<'t, str>)| {
        let silent = lexicon::says_nothing(cell);
        let read = match at.columns.slot(*column) {
            Some(Slot::Mover | Slot::Seconder | Slot::Number) => true,
            Some(Slot::Outcome | Slot::Vote) => silent || clause(reader, cell).is_some_and(|(_, whole)| whole),
            Some(Slot::For | Slot::Against | Slot::Abstain) => silent || cell.parse::<u32>().is_ok() || owner::is_names(cell),
            _ => *column == at.said,
        };
        if read && *column != at.said {
            mark(span, cell);
        }
        read
    };
    let beside = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).filter(|cell| !is_read(cell));
    let others: Vec<&str> = beside.map(|(_, cell)| cell.as_ref()).collect();
    if others.is_empty() { Vec::new() } else { vec![note(&others, span)] }
}
