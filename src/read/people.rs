//! Lists of participants: groups with a role, people with their names.
//!
//! ```text
//! list    = { [ header ] { row } }
//! header  = role                                a cell alone, bold, with a colon, a known role or label
//! row     = surname sep given                   sep: tab, pipe, two or more blanks, comma, a leader of dots
//!         | office sep name                     Chair ..... Ann Ray
//!         | SURNAME given
//!         | name [ affiliation ] [ note ]       Ann Ray (Org) · Ann Ray, Org · Ann Ray - Org · Ann Ray <mail>
//!         | label ":" name { "," name }
//! ```
//!
//! How the rows of one list are divided is decided for the whole list: by the divider that most of them have; surnames in capitals
//! divide rows too. Names are set apart only where the list does so. Which part is the surname says the header of the columns, or else
//! the order: the surname stands first. Without a header the first two cells are surname and given name where most first cells are one
//! word.

mod columns;
mod entry;
mod head;

mod place;
mod row;
mod text;

use std::borrow::Cow;
use std::cell::LazyCell;

use super::mark::mark;
use super::{Reader, block, table};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexicon::{self, Label};
use crate::line;
use crate::model::{Attendance, Block, Group, Passage, Person};
use crate::outline::{Kind, Part, Piece, Role};
use crate::span::Span;
use crate::value::person;
use columns::{Columns, column_header, heads_tasks, names_apart};
use entry::{add_cells, add_names, add_row, is_bare, named, plain_cell};
use head::{Habit, inline_list, is_header, is_labelled, is_sentence};
use place::Place;
use row::{Cut, Divider, Row, cells, divider, rows};

pub(crate) use head::role_of;
pub(crate) use text::{labelled_line, lines_in_text, sentences};

/// Reads the people below a label or in an annex; what is no person is given back.
pub(crate) fn people<'t>(
    reader: &mut Reader<'_, 't>,
    part: &Part<'t>,
    attendance: Attendance,
    groups: &mut Vec<Group<'t>>,
) -> Vec<Block<'t>> {
    let outline = reader.outline;
    let heading = part.heading.and_then(|at| outline.pieces.get(at));
    let rows = rows(reader, part.body.clone());
    let mut list = List {
        groups,
        left_over: Vec::new(),
        first: 0,
        stated: Attendance::Present,
        attendance: Attendance::Present,
        begun: false,
        numbered: None,
    };
    list.first = list.groups.len();
    let mut role = None;
    if let Some(heading) = heading.filter(|_| !matches!(part.role, Role::Annex { .. })) {
        let words = block::plain(&heading.words(&outline.lines)).0;
        head::mark_signs(outline.span_of(heading), &words);
        role = role_of(&words, attendance).0.map(|role| Cow::Owned(role.into_owned()));
    }
    let opening = heading.map(|heading| outline.span_of(heading));
    list.open(role, attendance, opening.filter(|_| !matches!(part.role, Role::Annex { .. })));
    read_rows(reader, &rows, &mut list, attendance);
    let mut left_over = list.close();
    let beside: Vec<usize> = part.body.clone().filter(|at| outline.pieces.get(*at).is_some_and(names_nobody)).collect();
    if !beside.is_empty() {
        left_over.extend(block::blocks(reader, &beside, block::Under::Text));
        left_over.sort_by_key(|block| block.span().start);
    }
    for inner in &part.parts {
        match inner.role {
            Role::Labelled(Label::Attendance(own)) => left_over.extend(people(reader, inner, own, groups)),
            Role::Labelled(_) | Role::Root | Role::Text | Role::Annex { .. } => {
                let pieces: Vec<usize> = inner.pieces().collect();
                left_over.extend(block::blocks(reader, &pieces, block::Under::Text));
            }
            Role::Section => left_over.extend(people(reader, inner, attendance, groups)),
        }
    }
    left_over
}

/// The groups of a list while it is read.
struct List<'g, 't> {
    groups: &'g mut Vec<Group<'t>>,
    /// What the header says of those below it, whatever is said of one of them.
    stated: Attendance,
    /// How those attended who are added next.
    attendance: Attendance,
    left_over: Vec<Block<'t>>,
    /// The index of the first group of this list.
    first: usize,
    /// Whether a person was read.
    begun: bool,
    /// A header with a number, while nobody stands below it, and how many rows were kept before it.
    numbered: Option<(usize, Row<'t>)>,
}

impl<'t> List<'_, 't> {
    /// Begins a group.
    fn open(&mut self, role: Option<Cow<'t, str>>, attendance: Attendance, span: Option<Span>) {
        self.keep_number();
        self.drop_empty();
        self.stated = attendance;
        self.attendance = attendance;
        self.groups.push(Group { name: role, span: span.unwrap_or_default(), ..Group::default() });
    }

    /// Begins a group with the header that a row is.
    fn head(&mut self, row: &Row<'t>, role: Option<Cow<'t, str>>, attendance: Attendance) {
        head::mark_signs(row.span, &row.text);
        self.open(role, attendance, Some(row.span));
        self.numbered = row.number.is_some().then(|| (self.left_over.len(), row.clone()));
    }

    /// A header that nobody stands below is kept with its number; before people it only counts them.
    fn keep_number(&mut self) {
        if let Some((at, row)) = self.numbered.take() {
            self.left_over.insert(at.min(self.left_over.len()), kept(&row));
        }
    }

    /// A group that has neither header nor members is none.
    fn drop_empty(&mut self) {
        if self.groups.len() > self.first && self.groups.last().is_some_and(|last| last.members.is_empty() && last.span == Span::default())
        {
            self.groups.pop();
        }
    }

    fn add(&mut self, person: Person<'t>) {
        if let Some(group) = self.groups.last_mut() {
            let person = Person { attendance: Some(self.attendance), ..person };
            group.span = if group.span == Span::default() { person.span } else { group.span.to(person.span) };
            group.members.push(person);
            self.begun = true;
            self.numbered = None;
        }
    }

    /// Says how those who follow attended.
    fn attend(&mut self, attendance: Attendance) {
        self.attendance = attendance;
    }

    /// Keeps a row that is no person.
    fn keep(&mut self, row: &Row<'t>) {
        self.left_over.push(kept(row));
    }

    fn close(mut self) -> Vec<Block<'t>> {
        self.keep_number();
        self.drop_empty();
        self.left_over
    }
}

/// A row as a paragraph.
fn kept<'t>(row: &Row<'t>) -> Block<'t> {
    let (text, links) = block::plain(&row.text);
    Block::Paragraph(Passage { number: row.number.map(Cow::Borrowed), text, links, span: row.span, ..Passage::default() })
}

/// Whether a piece is no part of a list, whatever its words are: a comment, or code.
fn names_nobody(piece: &Piece<'_>) -> bool {
    matches!(piece.kind, Kind::Comment | Kind::Code)
}

/// Reads rows into groups.
fn read_rows<'t>(reader: &mut Reader<'_, 't>, rows: &[Row<'t>], list: &mut List<'_, 't>, attendance: Attendance) {
    // A table of items below the people is none of them.
    let is_table_of_tasks = |row: &Row<'_>| {
        let divided = |divider| heads_tasks(&cells(&row.text, divider));
        let mut tabs = memchr::memchr_iter(b'\t', row.text.as_bytes());
        match (tabs.next(), tabs.next()) {
            (None, _) => row.text.contains("  ") && divided(Divider::Columns),
            (_, second) => second.is_some() && divided(Divider::Tab),
        }
    };
    // "None" is all that such a list holds, and neither is what stands apart behind it.
    let is_none = rows.first().is_some_and(|first| lexicon::says_nothing(&first.text));
    let is_label = |row: &Row<'_>| {
        !row.text.contains('\t') && matches!(lexicon::label(&row.text), Some(Label::Actions | Label::Decisions | Label::Agenda))
    };
    let ends = |(at, row): (usize, &Row<'_>)| at > 0 && is_none && row.gap || is_table_of_tasks(row) || is_label(row);
    let end = rows.iter().enumerate().position(ends).unwrap_or(rows.len());
    let (rows, behind) = rows.split_at(end);
    read_people(reader, rows, list, attendance);
    for row in behind {
        list.keep(row);
    }
}

/// Reads rows that list people, and what stands behind them.
fn read_people<'t>(reader: &mut Reader<'_, 't>, rows: &[Row<'t>], list: &mut List<'_, 't>, attendance: Attendance) {
    let divider = divider(rows);
    let cut = Cut::of(rows, divider);
    let headers: Vec<(usize, Columns)> = (0..rows.len()).filter_map(|at| Some((at, column_header(cut.row(at))?))).collect();
    let names_apart = names_apart(&cut, &headers, divider);
    let mut headers = headers.into_iter().peekable();
    let mut columns = Columns::default();
    let count = rows.len();
    let habit = LazyCell::new(|| Habit::of(rows));
    let labelled_list = LazyCell::new(|| rows.iter().any(is_labelled));
    for (at, row) in rows.iter().enumerate() {
        mark(row.span, row.number.unwrap_or(""));
        let found = cut.row(at);
        if table::is_divider(found) || found.is_empty() {
            if let Some(group) = list.groups.last_mut().filter(|group| group.span != Span::default()) {
                group.span = group.span.to(row.span);
            }
            continue;
        }
        if let Some((_, header)) = headers.next_if(|(row, _)| *row == at) {
            columns = header;
            columns::mark_heads(row.span, found);
            // It belongs to the header above it; by itself it heads no group.
            if let Some(group) = list.groups.last_mut().filter(|group| group.members.is_empty() && group.span != Span::default()) {
                group.span = group.span.to(row.span);
            }
            // A head that is not known says something of its own.
            if !columns.others.is_empty() {
                list.keep(row);
            }
            continue;
        }
        // Two names and nothing else, as most rows of a table are.
        if divider == Divider::Tab
            && let [surname, given] = found
            && names_apart
            && !columns::is_office(surname)
            && columns.is_empty()
            && is_bare(surname)
            && is_bare(given)
            && person::is_name(surname)
        {
            list.attend(list.stated);
            list.add(named(surname, given, row));
            continue;
        }
        let bare = row.text.trim_matches(|c| matches!(c, '|') || line::is_blank_char(c));
        let labelled = bare.split_once(':');
        // Who led the meeting or wrote it down stands in a field of the header, or is kept.
        let runner = || labelled.is_some_and(|(label, who)| who.chars().any(char::is_alphanumeric) && lexicon::RUNNERS.has(label));
        if found.len() == 1 && runner() {
            list.keep(row);
            continue;
        }
        // "12 members were present." is no header.
        if found.len() == 1 && crate::value::attendance::total(bare).is_some_and(|total| !total.label) {
            list.keep(row);
            continue;
        }
        let behind = labelled.map(|(_, behind)| plain_cell(behind));
        if let Some((label, names)) =
            labelled.zip(behind.as_deref()).and_then(|((label, _), behind)| inline_list(label, behind, *labelled_list))
        {
            let (role, own) = role_of(label, attendance);
            head::mark_signs(row.span, label);
            list.head(row, role.map(|role| entry::own(row, &plain_cell(&role))), own);
            let mut place = Place::new(reader.outline.text, row.span);
            place.pass(label);
            if !add_names(list, &names, &mut place) {
                list.numbered = None;
                list.keep(row);
            }
            continue;
        }
        let next_divided = cut.row(at + 1).len() > 1;
        // A sentence behind the people ends the list, unless it says who else was there or, as a long header does, stands above more rows.
        if list.begun && found.len() == 1 && !next_divided && is_sentence(bare) && lexicon::attendance_label(bare).is_none() {
            for row in rows.get(at..).unwrap_or(&[]) {
                list.keep(row);
            }
            return;
        }
        let all = if row.table && !columns.is_empty() { Cow::Owned(table::cells(&row.text)) } else { Cow::Borrowed(found) };
        // In a table with a column of marks a name by itself is that of somebody who has none.
        let unmarked = found.len() == 1 && columns.leaves_unmarked(&all);
        if !unmarked && is_header(row, found, divider, at + 1 == count, next_divided)
            || divider == Divider::None && habit.heads(row, rows.get(at + 1))
        {
            let whole = matches!(divider, Divider::Capitals | Divider::Comma);
            let text = plain_cell(if whole { &row.text } else { found.first().copied().unwrap_or("") });
            let (role, own) = role_of(text.trim_end_matches(':').trim_end(), attendance);
            let role = role.map(|role| entry::own(row, &role));
            list.head(row, role, own);
            continue;
        }
        let added = if (found.len() > 1 || unmarked) && divider != Divider::None {
            add_cells(list, &all, &columns, names_apart, row)
        } else {
            add_row(list, &row.text, Place::new(reader.outline.text, row.span), count)
        };
        if !added {
            if divider != Divider::None && row.lines == 1 && found.len() > 1 {
                let told = Diagnostic::new(Code::RowNotAPerson, row.span, "this row of the list of participants names nobody");
                reader.tell(told.hint("it is kept as a paragraph"));
            }
            list.keep(row);
        }
    }
}

#[cfg(test)]
mod tests;
