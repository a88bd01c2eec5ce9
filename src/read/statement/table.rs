//! Tables of statements: a row a statement. Those of actions have their columns by their heads or by what stands in them.

use std::borrow::Cow;

use super::action::owners;
use crate::grid::{Columns, RowsOf, Slot};
use crate::lexicon::sense::NO_NAME;
use crate::lexicon::{self, Lexicon};
use crate::model::{Action, Block, Due, Passage};
use crate::read::entry::Under;
use crate::read::mark::{beside_names, mark};
use crate::read::reader::Reader;
use crate::read::table::Cut;
use crate::span::Span;
use crate::value::{due, owner};

/// The cells of a row.
pub(super) type Row<'t> = [Cow<'t, str>];

/// The rows of a table as actions, if its heads say that it is one of actions, or if it stands under a label that says so.
pub(crate) fn table<'t>(reader: &Reader<'_, 't>, cut: &mut Cut<'t>, under: Under) -> Option<Vec<Block<'t>>> {
    let columns = cut.heads(RowsOf::TASKS);
    tasks(reader, columns, cut, under)
}

/// The rows below known heads as actions.
pub(crate) fn tasks<'t>(reader: &Reader<'_, 't>, columns: Columns, cut: &mut Cut<'t>, under: Under) -> Option<Vec<Block<'t>>> {
    let columns = of_actions(columns, cut, under, reader)?;
    cut.join();
    let (mut label, topics) = (None, under != Under::Actions && heads_topics(&columns, cut));
    let actions = rows(reader, &columns, cut, RowsOf::TASKS, |row, span| {
        if topics && !asks(&columns, row) { untasked(row, span) } else { action(reader, &columns, row, &mut label, span) }
    });
    let any = actions.iter().any(|block| matches!(block, Block::Action(_)));
    any.then_some(actions)
}

/// The rows of a table as what each of them is.
pub(super) fn rows<'t>(
    reader: &Reader<'_, 't>,
    columns: &Columns,
    cut: &Cut<'t>,
    of: RowsOf,
    mut read: impl FnMut(&Row<'t>, Span) -> Option<Block<'t>>,
) -> Vec<Block<'t>> {
    let (table, lines) = (&cut.table, &cut.rows);
    let heads = Span { end: lines.first().map_or(table.span.end, |first| first.start.max(table.span.start)), ..table.span };
    table.header.iter().enumerate().filter(|(at, _)| columns.slot(*at).is_some()).for_each(|(_, head)| mark(heads, head));
    let mut blocks = Vec::with_capacity(table.rows.len() + 1);
    blocks.extend(lines.first().and_then(|first| other_heads(reader, columns, (&table.header, of), table.span, *first)));
    for (row, span) in table.rows.iter().zip(lines) {
        blocks.extend(read(row, *span));
    }
    // Rows in which nothing stands go with the one above them.
    let ends: Vec<usize> = blocks.iter().skip(1).map(|block| block.span().start).chain([table.span.end]).collect();
    for (block, next) in blocks.iter_mut().zip(ends) {
        let span = without_whitespace(reader, Span { end: next, ..block.span() });
        block.reach(span);
        // What its other columns say stands anywhere in the row.
        block.parts_mut().and_then(|parts| parts.body).into_iter().flatten().for_each(|note| note.reach(span));
    }
    blocks
}

/// The columns of a table, if they are those of a table of actions.
fn of_actions(mut columns: Columns, cut: &Cut<'_>, under: Under, reader: &Reader<'_, '_>) -> Option<Columns> {
    let header = &cut.table.header;
    if header.is_empty() {
        return (under == Under::Actions).then(|| Columns::of_tasks(&cut.table.rows, reader.known())).flatten();
    }
    let may_be_task = |at: &usize| matches!(columns.slot(*at), None | Some(Slot::Notes));
    let says_action = |at: &usize| header.get(*at).is_some_and(|head| lexicon::label(head) == Some(lexicon::Label::Actions));
    let heads_task = |at: &usize| header.get(*at).is_some_and(|head| Slot::of_head(head, RowsOf::TASKS, &Lexicon::ALL) == Some(Slot::Task));
    let tasks = || (0..header.len()).filter(heads_task);
    let cells = |at: usize| cut.table.rows.iter().filter_map(move |row| row.get(at)).filter(|cell| !cell.is_empty());
    let holds_words = |at: &usize| cells(*at).filter(|cell| is_number(cell)).count() * 2 <= cells(*at).count();
    let named = tasks().find(says_action).or_else(|| tasks().find(holds_words)).or_else(|| tasks().next());
    let task = match named {
        Some(task) => task,
        None if under == Under::Actions => (0..header.len()).find(may_be_task)?,
        None => return None,
    };
    let says_action = says_action(&task);
    // "Item" heads numbers beside "Description", and "Description" what was said beside "Action".
    if let Some(other) = columns.position(Slot::Task).filter(|other| *other != task) {
        let is_numbers = !holds_words(&other) && !columns.has(Slot::Number);
        columns.set(other, if is_numbers { Slot::Number } else { Slot::Notes });
    }
    columns.set(task, Slot::Task);
    let names_others = [Slot::Owner, Slot::Due, Slot::Status].into_iter().any(|slot| columns.has(slot));
    let is_one = under == Under::Actions || says_action && names_others || columns.has(Slot::Owner) && columns.has(Slot::Due);
    is_one.then_some(columns)
}

/// Whether a cell holds nothing but a number.
fn is_number(cell: &str) -> bool {
    cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b')' | b' '))
}

/// Whether the head of the tasks is one that topics have as well, so that a row is a task only where somebody is to act on it.
fn heads_topics(columns: &Columns, cut: &Cut<'_>) -> bool {
    let head = columns.position(Slot::Task).and_then(|at| cut.table.header.get(at));
    head.is_some_and(|head| Slot::of_head(head, RowsOf::TOPICS, &Lexicon::ALL).is_some())
}

/// Whether a row says who is to act, or by when: `For information` beside a topic does not.
fn asks(columns: &Columns, row: &Row<'_>) -> bool {
    let says = |slot| columns.position(slot).and_then(|at| row.get(at)).filter(|cell| !lexicon::says_nothing(cell));
    says(Slot::Owner).is_some_and(|cell| !Lexicon::ALL.is(cell, NO_NAME)) || says(Slot::Due).is_some()
}

/// A row as a paragraph, if anything stands in it.
fn untasked<'t>(row: &Row<'t>, span: Span) -> Option<Block<'t>> {
    let words: Vec<&str> = row.iter().map(AsRef::as_ref).filter(|cell: &&str| !cell.is_empty()).collect();
    (!words.is_empty()).then(|| note(&words, span))
}

/// Heads that are not known say something of their own, and so do those of a column that another one stands for.
fn other_heads<'t>(
    reader: &Reader<'_, 't>,
    columns: &Columns,
    (header, of): (&Row<'t>, RowsOf),
    table: Span,
    first: Span,
) -> Option<Block<'t>> {
    let known = |at: usize, head: &str| {
        let said = Slot::of_head(head, of, &Lexicon::ALL);
        said.is_some() && (said == Some(Slot::Notes) || said == columns.slot(at) || columns.slot(at) == Some(Slot::Number))
            || of != RowsOf::TASKS && columns.slot(at).is_some()
    };
    let says = |(at, head): &(usize, &str)| !known(*at, head) && !lexicon::says_nothing(head);
    let others: Vec<&str> = header.iter().map(AsRef::as_ref).enumerate().filter(says).map(|(_, head)| head).collect();
    let span = without_whitespace(reader, Span { end: first.start, ..table });
    (!others.is_empty()).then(|| note(&others, span))
}

/// Words of a row that are no value.
pub(super) fn note<'t>(words: &[&str], span: Span) -> Block<'t> {
    Block::Paragraph(Passage { text: words.join(" | ").into(), span, ..Passage::default() })
}

/// A span without the whitespace at its end.
fn without_whitespace(reader: &Reader<'_, '_>, span: Span) -> Span {
    Span { end: span.start + span.slice(reader.outline.text).trim_end().len(), ..span }
}

/// A row as an action; as a paragraph where it has no task. Owners left of the tasks, beside a task or alone in their row, label the rows
/// below them whose cell is empty or says "the same".
fn action<'t>(
    reader: &Reader<'_, 't>,
    columns: &Columns,
    row: &Row<'t>,
    label: &mut Option<Cow<'t, str>>,
    span: Span,
) -> Option<Block<'t>> {
    let cell = |slot| columns.position(slot).and_then(|at| row.get(at)).filter(|cell| !lexicon::says_nothing(cell)).cloned();
    let words = || row.iter().map(AsRef::as_ref).filter(|cell: &&str| !cell.is_empty());
    let (named, task) = (cell(Slot::Owner), cell(Slot::Task));
    let is_label = columns.position(Slot::Owner) < columns.position(Slot::Task) && (task.is_some() || words().nth(1).is_none());
    let is_stated = columns.position(Slot::Owner).and_then(|at| row.get(at)).is_some_and(|cell| !cell.is_empty() && !is_same(cell));
    if is_stated && is_label {
        label.clone_from(&named);
    }
    let Some(text) = task else { return untasked(row, span) };
    let owner = named.as_deref().map(|names| owner::join(names, reader.language()));
    let owner = owner.or_else(|| owner::owner(&text, reader.language()));
    let owner = owner.or_else(|| label.as_deref().map(|names| owner::join(names, reader.language()))).map(Cow::into_owned);
    let due = cell(Slot::Due).map(|text| {
        let (date, inferred) = due::cell(&text, reader.known());
        Due { inferred, ..Due::new(text, date) }
    });
    let said = cell(Slot::Status);
    let status = said.as_deref().and_then(lexicon::status);
    marks(row, span);
    let number = cell(Slot::Number).map(|number| Cow::Owned(number.trim_end_matches(['.', ')', ':', ' ']).to_owned()));
    // What the other columns say stands below the action, and so does a status that is none.
    let is_read = |at: usize| match columns.slot(at) {
        Some(Slot::Task | Slot::Owner | Slot::Due | Slot::Number) => true,
        Some(Slot::Status) => status.is_some() || said.is_none(),
        _ => false,
    };
    let beside = row.iter().enumerate().filter(|(at, cell)| !is_read(*at) && !cell.is_empty());
    let notes: Vec<&str> = beside.map(|(_, cell)| cell.as_ref()).collect();
    let body = if notes.is_empty() { Vec::new() } else { vec![note(&notes, span)] };
    let owners = owner.map(|names| owners(&names, |name| Cow::Owned(name.to_owned()))).unwrap_or_default();
    Some(Block::Action(Box::new(Action { number, text, owners, due, status, body, span, ..Action::default() })))
}

/// Whether a cell says that what the one above it says holds here too.
fn is_same(cell: &str) -> bool {
    let is_quote = |c| matches!(c, '"' | '\'' | ',' | '“' | '”' | '„' | '″' | '〃');
    cell.contains(is_quote) && cell.chars().all(|c| is_quote(c) || matches!(c, '-' | '–' | '—' | ' '))
}

/// Notes the words of a row that are in no value.
fn marks(row: &Row<'_>, span: Span) {
    row.iter().filter(|cell| lexicon::says_nothing(cell) || lexicon::status(cell).is_some()).for_each(|cell| mark(span, cell));
    for cell in row {
        beside_names(span, cell);
    }
}
