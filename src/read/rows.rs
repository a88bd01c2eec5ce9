//! Tables among the entries of a part: pipes, HTML, and rows that tabs or blanks divide.

use super::entry::Entry;
use super::reader::Reader;
use super::statement::{self, Tabled};
use super::table::{self, Cut};
use crate::grid::{Columns, RowsOf};
use crate::lexicon::sense::{MOVED, RESULT, SECONDED, Senses, VOTE_COLUMN, VOTE_FOR};
use crate::model::{Block, Table};
use crate::outline::{Kind, Outline};

/// One of these stands at the head of each table of motions or votes.
const HEADS: Senses = Senses::all_of(&[MOVED, SECONDED, VOTE_COLUMN, VOTE_FOR, RESULT]);

/// Rows below a head that tabs or blanks divide: their columns, their cells, and how many entries these are.
pub(super) fn laid_out<'t>(outline: &Outline<'t>, entries: &[Entry<'t>], of: RowsOf) -> Option<(Columns, Cut<'t>, usize)> {
    let first = entries.first()?;
    if !table::may_head(outline.lines_of(outline.pieces.get(first.at)?).first()?, of) {
        return None;
    }
    let below = entries.get(1).map_or(0, |second| second.at);
    let lines = |entry: &Entry<'_>| {
        let piece = outline.pieces.get(entry.at)?;
        // Who voted stands there without a gap.
        let ends = of == RowsOf::VOTES && piece.gap && entry.at > below;
        (!ends && matches!(piece.kind, Kind::Paragraph | Kind::Numbered | Kind::Bullet)).then(|| outline.lines_of(piece))
    };
    let (columns, mut cut) = table::laid_out(entries.iter().map_while(lines).flatten(), of)?;
    // The lines of an entry stay together.
    let ends = entries.iter().map_while(lines).scan(0, |end, own| {
        *end += own.len();
        Some(*end)
    });
    let (count, held) = ends.take_while(|end| *end <= cut.rows.len() + 1).fold((0, 0), |(count, _), end| (count + 1, end));
    cut.keep(held.checked_sub(1)?);
    Some((columns, cut, count))
}

/// The actions of such rows, and how many entries these are.
pub(super) fn actions<'t>(reader: &Reader<'_, 't>, entries: &[Entry<'t>]) -> Option<(Vec<Block<'t>>, usize)> {
    let (columns, mut cut, count) = laid_out(reader.outline, entries, RowsOf::TASKS)?;
    Some((statement::tasks(reader, columns, &mut cut, entries.first()?.under)?, count))
}

/// The tables of motions and of votes.
pub(super) fn tabled<'t>(reader: &Reader<'_, 't>, entries: &[Entry<'t>]) -> Vec<Tabled> {
    let mut found = Vec::new();
    let mut next = 0;
    for (at, entry) in entries.iter().enumerate() {
        if at < next || !entry.senses.any(HEADS) {
            continue;
        }
        let below = entries.get(at..).unwrap_or(&[]);
        let own = in_signs(reader, entry).or_else(|| motions(reader, below).map(|(_, count)| (None, count)));
        let own = own.or_else(|| votes(reader, below).map(|(votes, _, count)| (Some(votes), count)));
        if let Some((votes, count)) = own {
            found.push(Tabled { entry: at, entries: count, votes });
            next = at + count;
        }
    }
    found
}

/// The votes of a table in pipes or in HTML, or that it is one of motions.
fn in_signs<'t>(reader: &Reader<'_, 't>, entry: &Entry<'t>) -> Option<(Option<statement::Votes>, usize)> {
    let outline = reader.outline;
    let piece = outline.pieces.get(entry.at)?;
    let (lines, span) = (outline.lines_of(piece), outline.span_of(piece));
    let mut cut = match piece.kind {
        Kind::Table => table::pipes(lines, span)?,
        Kind::Html => table::html(lines, span, outline.text)?.cut,
        _ => return None,
    };
    if statement::table(reader, &mut cut, entry.under).is_some() {
        return None;
    }
    if statement::motions(reader, &mut cut, entry.under).is_some() {
        return Some((None, 1));
    }
    let columns = cut.heads(RowsOf::VOTES);
    Some((Some(statement::votes(&columns, &cut)?), 1))
}

/// The motions of rows that tabs or blanks divide.
fn motions<'t>(reader: &Reader<'_, 't>, entries: &[Entry<'t>]) -> Option<(Vec<Block<'t>>, usize)> {
    let (columns, mut cut, count) = laid_out(reader.outline, entries, RowsOf::MOTIONS)?;
    Some((statement::moved(reader, &columns, &mut cut, entries.first()?.under)?, count))
}

/// The votes of rows that tabs or blanks divide, and these rows as a table.
fn votes<'t>(reader: &Reader<'_, 't>, entries: &[Entry<'t>]) -> Option<(statement::Votes, Table<'t>, usize)> {
    let (columns, cut, count) = laid_out(reader.outline, entries, RowsOf::VOTES)?;
    Some((statement::votes(&columns, &cut)?, cut.table, count))
}

/// The blocks of rows that tabs or blanks divide: motions, or the table of votes as it stands.
pub(super) fn blocks<'t>(reader: &Reader<'_, 't>, entries: &[Entry<'t>]) -> Option<(Vec<Block<'t>>, usize)> {
    motions(reader, entries).or_else(|| votes(reader, entries).map(|(_, table, count)| (vec![Block::Table(table)], count)))
}
