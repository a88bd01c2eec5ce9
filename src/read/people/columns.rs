//! Which cells of a row are what, by the header of the table or by the names in the first cells.

use super::entry::plain_cell;
use super::head::is_header_text;
use super::row::{Cut, Divider};
use crate::lexicon::{self, Column};
use crate::read::mark::mark;
use crate::read::table;
use crate::span::Span;
use crate::value::person;

/// Which cells of a row are what, by the header of the table.
#[derive(Default)]
pub(super) struct Columns {
    /// The first column of each kind.
    pub(super) known: Vec<(Column, usize)>,
    /// The columns that say something else; no running numbers.
    pub(super) others: Vec<usize>,
    /// How many columns the header has.
    pub(super) width: usize,
}

impl Columns {
    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// The cell of a kind.
    pub(super) fn cell<'c>(&self, found: &[&'c str], wanted: Column) -> Option<&'c str> {
        let (_, at) = self.known.iter().find(|(column, _)| *column == wanted)?;
        found.get(*at).copied()
    }

    /// Whether a row of cells names somebody of two words or more and leaves the column of marks empty.
    pub(super) fn leaves_unmarked(&self, found: &[&str]) -> bool {
        let name = self.cell(found, Column::Name).map(plain_cell).unwrap_or_default();
        self.cell(found, Column::Attendance).is_some_and(str::is_empty)
            && name.contains(' ')
            && person::is_name(&name)
            && !is_header_text(&name)
            && !person::is_body(&name)
    }

    /// Notes the cells of columns that only count.
    pub(super) fn mark_counts(&self, span: Span, found: &[&str]) {
        let says_something = |at: usize| self.others.contains(&at) || self.known.iter().any(|(_, known)| *known == at);
        found.iter().take(self.width).enumerate().filter(|(at, _)| !says_something(*at)).for_each(|(_, cell)| mark(span, cell));
    }

    /// The cells of the other columns, and those behind the last column.
    pub(super) fn beside<'c>(&self, found: &[&'c str]) -> impl Iterator<Item = &'c str> {
        let others = self.others.iter().map_while(|&at| found.get(at));
        others.chain(found.get(self.width..).unwrap_or(&[])).copied()
    }
}

/// Whether two cells are surname and given names, rather than a name and an organisation: most first cells are one word.
pub(super) fn names_apart(cut: &Cut<'_>, headers: &[(usize, Columns)], divider: Divider) -> bool {
    if matches!(divider, Divider::Capitals | Divider::Comma) {
        return true;
    }
    let mut single = 0;
    let mut several = 0;
    for at in 0..cut.ends.len() {
        let found = cut.row(at);
        if found.len() < 2 || table::is_divider(found) || headers.binary_search_by_key(&at, |(row, _)| *row).is_ok() {
            continue;
        }
        let is_initial = |word: &str| word.chars().count() == 2 && word.starts_with(char::is_uppercase);
        let is_word = |word: &&str| !lexicon::is_particle(word) && !lexicon::is_suffix(word) && (!word.ends_with('.') || is_initial(word));
        let count = |cell: &&str| {
            if cell.bytes().any(|byte| byte == b' ') { cell.split(' ').filter(is_word).count() } else { usize::from(is_word(cell)) }
        };
        let words = found.first().map_or(0, count);
        if words == 1 { single += 1 } else { several += 1 }
    }
    single >= several
}

/// Whether a cell says what somebody is, in words of offices alone: `Vice President`.
pub(super) fn is_office(cell: &str) -> bool {
    let mut words = cell.split([' ', '-', '/']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| lexicon::is_office(word) || lexicon::is_role(word))
}

/// Whether a row heads a table of tasks, which stands below a list of people at times: `Item  Action  Due`.
pub(super) fn heads_tasks(found: &[&str]) -> bool {
    found.len() > 2 && found.iter().filter(|cell| lexicon::task_column(cell).is_some()).count() * 2 > found.len()
}

/// Notes the heads of columns that have a meaning.
pub(super) fn mark_heads(span: Span, found: &[&str]) {
    for head in found.iter().map(|cell| plain_cell(cell)) {
        if lexicon::column(&head).is_some() || lexicon::counts(&head) {
            mark(span, &head);
        }
    }
}

/// The columns that a header row names, if it is one.
pub(super) fn column_header(found: &[&str]) -> Option<Columns> {
    if found.len() < 2 || table::is_divider(found) {
        return None;
    }
    let names = |cell: &&str| {
        lexicon::may_be_column(cell) && matches!(lexicon::column(&plain_cell(cell)), Some(Column::Surname | Column::Given | Column::Name))
    };
    if !found.iter().any(names) {
        return None;
    }
    let mut columns = Columns { width: found.len(), ..Columns::default() };
    let mut known = 0;
    for (at, cell) in found.iter().enumerate() {
        let head = plain_cell(cell);
        let column = lexicon::column(&head);
        known += usize::from(column.is_some());
        match column.filter(|column| columns.known.iter().all(|(first, _)| first != column)) {
            Some(column) => columns.known.push((column, at)),
            None if lexicon::counts(&head) => {}
            None => columns.others.push(at),
        }
    }
    (known * 2 >= found.len()).then_some(columns)
}
