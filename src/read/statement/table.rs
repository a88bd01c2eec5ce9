//! Tables of actions: a row an action, its columns by their heads.

use std::borrow::Cow;

use super::action::owners;
use crate::lexicon::{self, TaskColumn};
use crate::model::{Action, Block, Due, Passage, Table};
use crate::read::Reader;
use crate::read::block::Under;
use crate::read::mark::{beside_names, mark};
use crate::span::Span;
use crate::value::{due, owner};

/// The cells of a row.
type Row<'t> = [Cow<'t, str>];

/// Where the columns of a table of actions stand.
struct Columns {
    task: usize,
    owner: Option<usize>,
    due: Option<usize>,
    status: Option<usize>,
    /// The column that only counts the rows.
    count: Option<usize>,
}

/// The rows of a table as actions, if its heads say that it is one of actions, or if it stands under a label that says so.
pub(crate) fn table<'t>(reader: &Reader<'_, 't>, table: &Table<'t>, lines: &[Span], under: Under) -> Option<Vec<Block<'t>>> {
    // A table without a line of dashes may have its heads in the first row.
    let inner = table.rows.first().filter(|row| table.header.is_empty() && is_head(row));
    let header = inner.unwrap_or(&table.header);
    let from = usize::from(inner.is_some());
    let (rows, lines) = (table.rows.get(from..).unwrap_or(&[]), lines.get(from..).unwrap_or(&[]));
    let columns = columns(header, under)?;
    let heads = Span { end: lines.first().map_or(table.span.end, |first| first.start.max(table.span.start)), ..table.span };
    header.iter().filter(|head| lexicon::task_column(head).is_some() || lexicon::counts(head)).for_each(|head| mark(heads, head));
    let mut actions = Vec::with_capacity(rows.len() + 1);
    actions.extend(lines.first().and_then(|first| other_heads(reader, header, table.span, *first)));
    for (row, span) in rows.iter().zip(lines) {
        actions.extend(action(reader, &columns, row, *span));
    }
    // Rows in which nothing stands go with the one above them.
    let ends: Vec<usize> = actions.iter().skip(1).map(|block| block.span().start).chain([table.span.end]).collect();
    for (block, next) in actions.iter_mut().zip(ends) {
        block.reach(without_whitespace(reader, Span { end: next, ..block.span() }));
    }
    let any = actions.iter().any(|block| matches!(block, Block::Action(_)));
    any.then_some(actions)
}

/// Whether most cells of a row are heads of a table of actions.
fn is_head(row: &Row<'_>) -> bool {
    row.len() > 1 && row.iter().filter(|cell| lexicon::task_column(cell).is_some()).count() * 2 > row.len()
}

/// What the heads of a table say, if they are those of a table of actions.
fn columns(header: &Row<'_>, under: Under) -> Option<Columns> {
    let known: Vec<_> = header.iter().map(|head| lexicon::task_column(head)).collect();
    let column = |wanted| known.iter().position(|column| *column == Some(wanted));
    let may_be_task = |column: Option<TaskColumn>, head| matches!(column, None | Some(TaskColumn::Notes)) && !lexicon::counts(head);
    let first = || known.iter().zip(header).position(|(column, head)| may_be_task(*column, head));
    let task = column(TaskColumn::Task).or_else(|| (under == Under::Actions).then(first).flatten())?;
    let [owner, due, status] = [TaskColumn::Owner, TaskColumn::Due, TaskColumn::Status].map(column);
    let names_others = owner.is_some() || due.is_some() || status.is_some();
    let says_action = header.get(task).is_some_and(|head| lexicon::label(head) == Some(lexicon::Label::Actions));
    let is_one = under == Under::Actions || says_action && names_others || owner.is_some() && due.is_some();
    let count = header.iter().position(|head| lexicon::counts(head));
    is_one.then_some(Columns { task, owner, due, status, count })
}

/// Heads that are not known say something of their own, and so do those of a column that another one stands for.
fn other_heads<'t>(reader: &Reader<'_, 't>, header: &Row<'t>, table: Span, first: Span) -> Option<Block<'t>> {
    let first_of = |column| header.iter().position(|head| lexicon::task_column(head) == Some(column));
    let named = |at: usize, head: &str| lexicon::task_column(head).is_some_and(|own| own == TaskColumn::Notes || first_of(own) == Some(at));
    let says = |(at, head): &(usize, &str)| !named(*at, head) && !lexicon::counts(head) && !lexicon::says_nothing(head);
    let others: Vec<&str> = header.iter().map(AsRef::as_ref).enumerate().filter(says).map(|(_, head)| head).collect();
    let span = without_whitespace(reader, Span { end: first.start, ..table });
    (!others.is_empty()).then(|| note(&others, span))
}

fn note<'t>(words: &[&str], span: Span) -> Block<'t> {
    Block::Paragraph(Passage { text: words.join(" | ").into(), span, ..Passage::default() })
}

/// A span without the whitespace at its end.
fn without_whitespace(reader: &Reader<'_, '_>, span: Span) -> Span {
    Span { end: span.start + span.slice(reader.outline.text).trim_end().len(), ..span }
}

/// A row as an action; as a paragraph where it has no task.
fn action<'t>(reader: &Reader<'_, 't>, columns: &Columns, row: &Row<'t>, span: Span) -> Option<Block<'t>> {
    let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).filter(|cell| !lexicon::says_nothing(cell)).cloned();
    let Some(text) = cell(Some(columns.task)) else {
        let words: Vec<&str> = row.iter().map(AsRef::as_ref).filter(|cell: &&str| !cell.is_empty()).collect();
        return (!words.is_empty()).then(|| note(&words, span));
    };
    let owner = cell(columns.owner).map(|names| owner::join(&names, reader.language()));
    let owner = owner.or_else(|| owner::owner(&text, reader.language()).map(Cow::into_owned));
    let due = cell(columns.due).map(|text| {
        let (date, inferred) = due::cell(&text, reader.known());
        Due { inferred, ..Due::new(text, date) }
    });
    let said = cell(columns.status);
    let status = said.as_deref().and_then(lexicon::status);
    row.iter().filter(|cell| lexicon::says_nothing(cell) || lexicon::status(cell).is_some()).for_each(|cell| mark(span, cell));
    for cell in row {
        beside_names(span, cell);
    }
    mark(span, columns.count.and_then(|at| row.get(at)).map_or("", |cell| cell));
    // What the other columns say stands below the action, and so does a status that is none.
    let read_status = columns.status.filter(|_| status.is_some() || said.is_none());
    let read = [Some(columns.task), columns.owner, columns.due, read_status];
    let beside = row.iter().enumerate().filter(|(at, cell)| !read.contains(&Some(*at)) && !cell.is_empty());
    let notes: Vec<&str> = beside.map(|(_, cell)| cell.as_ref()).collect();
    let body = if notes.is_empty() { Vec::new() } else { vec![note(&notes, span)] };
    let owners = owner.map(|names| owners(&names, |name| Cow::Owned(name.to_owned()))).unwrap_or_default();
    Some(Block::Action(Box::new(Action { text, owners, due, status, body, span, ..Action::default() })))
}
