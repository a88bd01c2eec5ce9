//! Lists of participants: groups with a role, people with their names.
//!
//! ```text
//! list    = { [ header ] { row } }
//! header  = role                                a cell alone, bold, with a colon, a known role or label
//! row     = surname sep given                   sep: tab, pipe, two or more blanks, comma
//!         | SURNAME given
//!         | name [ affiliation ] [ note ]       Ann Ray (Org) · Ann Ray, Org · Ann Ray - Org · Ann Ray <mail>
//!         | label ":" name { "," name }
//! ```
//!
//! How the rows of one list are divided is decided for the whole list: by the divider that most of them have; surnames in capitals
//! divide rows too. Names are set apart only where the list does so. Which part is the surname says the header of the columns, or else
//! the order: the surname stands first. Without a header the first two cells are surname and given name where most first cells are one
//! word.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Range;

use super::{Reader, block, table};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexicon::{self, Column, Label};
use crate::line::{self, Line, Mark};
use crate::model::{Attendance, Block, Group, Passage, Person};
use crate::outline::{Kind, Part, Piece, Role};
use crate::span::{Span, slice_in};
use crate::value::person;

/// How the cells of a row are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Divider {
    Tab,
    Pipe,
    Columns,
    /// `Surname, Given`.
    Comma,
    /// `SURNAME Given`.
    Capitals,
    /// Rows are names as they stand.
    None,
}

/// One row of a list.
#[derive(Clone, Debug)]
struct Row<'t> {
    text: Cow<'t, str>,
    span: Span,
    /// Lines that it takes.
    lines: usize,
    /// Whether a blank line stands before it.
    gap: bool,
    /// Whether it is a row of a pipe table.
    table: bool,
    bullet: bool,
    /// The number that it begins with, as written without its dot.
    number: Option<&'t str>,
}

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
    let mut list = List { groups, left_over: Vec::new(), first: 0, stated: Attendance::Present, begun: false };
    list.first = list.groups.len();
    let mut role = None;
    if let Some(heading) = heading.filter(|_| !matches!(part.role, Role::Annex { .. })) {
        let words = block::plain(&heading.words(&outline.lines)).0;
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
    left_over: Vec<Block<'t>>,
    /// The index of the first group of this list.
    first: usize,
    /// Whether a person was read.
    begun: bool,
}

impl<'t> List<'_, 't> {
    /// Begins a group.
    fn open(&mut self, role: Option<Cow<'t, str>>, attendance: Attendance, span: Option<Span>) {
        self.drop_empty();
        self.stated = attendance;
        self.groups.push(Group { role, attendance, members: Vec::new(), span: span.unwrap_or_default() });
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
            group.span = if group.span == Span::default() { person.span } else { group.span.to(person.span) };
            group.members.push(person);
            self.begun = true;
        }
    }

    /// Goes on in a group of the same role whose people attended in this way.
    fn attend(&mut self, attendance: Attendance) {
        let Some(group) = self.groups.last_mut().filter(|group| group.attendance != attendance) else { return };
        if group.members.is_empty() {
            group.attendance = attendance;
        } else {
            let (role, stated) = (group.role.clone(), self.stated);
            self.open(role, attendance, None);
            self.stated = stated;
        }
    }

    /// Keeps a row that is no person.
    fn keep(&mut self, row: &Row<'t>) {
        let (text, links) = block::plain(&row.text);
        self.left_over.push(Block::Paragraph(Passage {
            number: row.number.map(Cow::Borrowed),
            text,
            links,
            body: Vec::new(),
            span: row.span,
        }));
    }

    fn close(mut self) -> Vec<Block<'t>> {
        self.drop_empty();
        self.left_over
    }
}

/// Whether a piece is no part of a list, whatever its words are: a comment, or code.
fn names_nobody(piece: &Piece<'_>) -> bool {
    matches!(piece.kind, Kind::Comment | Kind::Code)
}

/// The rows of the pieces of a list.
fn rows<'t>(reader: &Reader<'_, 't>, pieces: Range<usize>) -> Vec<Row<'t>> {
    const FULL: usize = 66;
    let outline = reader.outline;
    let mut rows: Vec<Row<'t>> = Vec::with_capacity(pieces.len());
    for piece in outline.pieces.get(pieces).unwrap_or(&[]) {
        if piece.kind == Kind::Rule || names_nobody(piece) {
            continue;
        }
        if piece.kind == Kind::Html {
            let span = outline.span_of(piece);
            let source = span.slice(outline.text);
            let (mut line, mut at) = (span.line, 0);
            for row in table::html_rows(source) {
                line += crate::span::line_ends(source.get(at..row.range.start).unwrap_or(""));
                at = row.range.start;
                let cells: Vec<String> = row.cells.iter().map(|cell| cell.replace('|', "/")).collect();
                let own = Span { line, start: span.start + row.range.start, end: span.start + row.range.end };
                let text = Cow::Owned(format!("| {} |", cells.join(" | ")));
                rows.push(Row { text, span: own, lines: 0, gap: false, table: true, bullet: false, number: None });
            }
            continue;
        }
        let mut gap = piece.gap;
        let mut before: Option<&Line<'t>> = None;
        for line in outline.lines_of(piece) {
            let marked = piece.kind != Kind::Table && matches!(line.mark, Mark::Bullet | Mark::Hash(_));
            let number = line.written_number().map(|number| number.text).filter(|number| number.bytes().all(|b| b.is_ascii_digit()));
            let number = number.filter(|_| piece.kind == Kind::Numbered);
            let numbered = number.is_some();
            let bare = (marked || numbered) && !line.rest().is_empty();
            let text = blanks(if bare { line.rest() } else { line.text });
            let goes_on = !marked
                && !numbered
                && piece.kind != Kind::Table
                && before.is_some_and(|before| {
                    let hangs = line.indent > before.indent.saturating_add(1) && matches!(before.mark, Mark::Bullet | Mark::Number(_));
                    let full = || {
                        (before.indent as usize).saturating_add(before.text.len()) >= FULL
                            && before.width() >= FULL
                            && !before.text.contains('\t')
                            && !line.text.contains(['\t', '|'])
                            && wide_gap(line.text).is_none()
                    };
                    before.text.ends_with(',') || hangs || full()
                });
            if let Some(row) = rows.last_mut().filter(|_| goes_on) {
                let words = row.text.to_mut();
                words.push(' ');
                words.push_str(&text);
                row.span = row.span.to(line.span());
                row.lines += 1;
            } else {
                let number = number.filter(|_| bare);
                let (table, bullet) = (piece.kind == Kind::Table, marked || numbered);
                rows.push(Row { text, span: line.span(), lines: 1, gap, table, bullet, number });
            }
            gap = false;
            before = Some(line);
        }
    }
    rows
}

/// A text with one kind of blank and nothing without width; tabs stay, since they divide cells.
fn blanks(text: &str) -> Cow<'_, str> {
    let odd = |c: char| c != ' ' && c != '\t' && line::is_blank_char(c);
    if text.is_ascii() || !text.contains(odd) {
        return Cow::Borrowed(text);
    }
    let plain = text.chars().filter(|&c| !line::is_zero_width(c)).map(|c| if odd(c) { ' ' } else { c });
    Cow::Owned(plain.collect())
}

/// A text cut into cells.
fn cells(text: &str, divider: Divider) -> Vec<&str> {
    let mut cells = Vec::new();
    cut_row(text, divider, &mut cells);
    cells
}

/// Cuts a text into cells behind those that are there.
fn cut_row<'r>(text: &'r str, divider: Divider, cells: &mut Vec<&'r str>) {
    match divider {
        Divider::Tab => {
            let mut from = 0;
            let tabs = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\t').map(|(at, _)| at);
            for end in tabs.chain([text.len()]) {
                let cell = line::trim(text.get(from..end).unwrap_or(""));
                from = end + 1;
                if !cell.is_empty() {
                    cells.push(cell);
                }
            }
        }
        Divider::Pipe => cells.extend(table::cells(text).into_iter().filter(|cell| !cell.is_empty())),
        Divider::Columns => {
            let mut rest = text;
            while let Some((at, length)) = wide_gap(rest) {
                cells.extend(rest.get(..at).filter(|cell| !cell.is_empty()));
                rest = rest.get(at + length..).unwrap_or("");
            }
            cells.extend(Some(rest).filter(|cell| !cell.is_empty()));
        }
        Divider::Comma => match text.split_once(',') {
            Some((left, right)) => cells.extend([left, right].map(|cell| cell.trim_matches(line::is_blank_char))),
            None => cells.push(text),
        },
        Divider::Capitals => match capital_row(text) {
            Some((surname, given, beside)) => cells.extend([surname, given].into_iter().chain(beside)),
            None => cells.push(text),
        },
        Divider::None => cells.push(text),
    }
}

/// `SURNAME Given`, with what stands beside the name.
fn capital_row(text: &str) -> Option<(&str, &str, Option<&str>)> {
    let (name, beside) = person::name_and_rest(text);
    let (surname, given) = person::capital_surname(name)?;
    Some((surname, given, beside))
}

/// The first gap of two blanks or more: where it begins and how many bytes it has.
fn wide_gap(text: &str) -> Option<(usize, usize)> {
    let mut start = None;
    let mut blanks = 0;
    for (at, c) in text.char_indices() {
        if line::is_blank_char(c) {
            start = start.or(Some(at));
            blanks += 1;
        } else {
            if let Some(start) = start.filter(|_| blanks >= 2) {
                return Some((start, at.saturating_sub(start)));
            }
            start = None;
            blanks = 0;
        }
    }
    None
}

/// Whether a divider divides a row.
fn is_divided(text: &str, divider: Divider) -> bool {
    match divider {
        // No blanks stand at the ends of a row.
        Divider::Tab => text.bytes().any(|byte| byte == b'\t'),
        Divider::Pipe => text.contains('|') && cells(text, Divider::Pipe).len() > 1,
        Divider::Columns => {
            wide_gap(text).is_some() && matches!(cells(text, Divider::Columns).as_slice(), [first, _, ..] if !first.ends_with([',', ':']))
        }
        Divider::Capitals => next_is_person(text),
        Divider::Comma => person::is_surname_first(text),
        Divider::None => false,
    }
}

/// The divider that most rows have.
fn divider(rows: &[Row<'_>]) -> Divider {
    let names_somebody = |row: &&Row<'_>| !is_header_text(row.text.trim_matches(['*', '_', ' ']));
    let persons = LazyCell::new(|| rows.iter().filter(names_somebody).count());
    let commas = || rows.iter().filter(|row| row.text.matches(',').count() == 1).filter(names_somebody).count();
    let dividers = [Divider::Tab, Divider::Pipe, Divider::Columns, Divider::Capitals, Divider::Comma];
    let most = dividers.into_iter().find(|&divider| {
        let divided = rows.iter().filter(|row| is_divided(&row.text, divider)).count();
        // Of all rows, which are at least as many as name somebody, or of these.
        let share = |part: usize, of: usize| divided > 0 && (divided * of >= rows.len() * part || divided * of >= *persons * part);
        match divider {
            Divider::Comma => share(1, 2) && divided * 2 > commas(),
            Divider::Capitals => share(2, 3),
            Divider::Tab => share(1, 4),
            _ => share(2, 5),
        }
    });
    most.unwrap_or(Divider::None)
}

/// The cells of all rows, those of one row behind those of the other.
struct Cut<'r> {
    cells: Vec<&'r str>,
    /// Where the cells of each row end.
    ends: Vec<usize>,
}

impl<'r> Cut<'r> {
    fn of(rows: &'r [Row<'_>], divider: Divider) -> Cut<'r> {
        let mut cut = Cut { cells: Vec::with_capacity(rows.len() * 2), ends: Vec::with_capacity(rows.len()) };
        for row in rows {
            cut_row(&row.text, if row.table { Divider::Pipe } else { divider }, &mut cut.cells);
            cut.ends.push(cut.cells.len());
        }
        cut
    }

    /// The cells of a row.
    fn row(&self, at: usize) -> &[&'r str] {
        let start = at.checked_sub(1).and_then(|above| self.ends.get(above)).copied().unwrap_or(0);
        self.ends.get(at).and_then(|&end| self.cells.get(start..end)).unwrap_or(&[])
    }
}

/// How the rows of a list that has no divider look, so that what looks otherwise heads them.
struct Habit {
    /// Most rows have a bullet or a number.
    bullets: bool,
    /// Most rows have something beside the name.
    beside: bool,
}

impl Habit {
    fn of(rows: &[Row<'_>]) -> Habit {
        let bullets = rows.iter().filter(|row| row.bullet).count();
        let beside = rows.iter().filter(|row| person::name_and_rest(&row.text).1.is_some()).count();
        Habit { bullets: bullets * 2 > rows.len(), beside: beside * 2 > rows.len() }
    }

    /// Whether a row without bullet, or with nothing beside it and a gap before it, heads the rows below it.
    fn heads(&self, row: &Row<'_>, next: Option<&Row<'_>>) -> bool {
        let Some(next) = next.filter(|_| row.text.len() <= 120) else { return false };
        let alone = person::name_and_rest(&row.text).1.is_none() && !person::has_mail(&row.text);
        self.bullets && !row.bullet && next.bullet && alone
            || self.beside
                && alone
                && row.gap
                && !next.gap
                && !row.bullet
                && row.text.contains(' ')
                && person::name_and_rest(&next.text).1.is_some()
    }
}

/// Words of a sentence: many, most of them in lower case.
fn is_sentence(text: &str) -> bool {
    let words = text.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
    let lower = text.split(' ').filter(|word| word.starts_with(char::is_lowercase) && !lexicon::is_particle(word)).count();
    words > 6 && lower * 2 > words && !text.contains(['(', '@'])
}

/// Which cells of a row are what, by the header of the table.
#[derive(Default)]
struct Columns {
    /// The first column of each kind.
    known: Vec<(Column, usize)>,
    /// The columns that say something else; no running numbers.
    others: Vec<usize>,
    /// How many columns the header has.
    width: usize,
}

impl Columns {
    fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// The cell of a kind.
    fn cell<'c>(&self, found: &[&'c str], wanted: Column) -> Option<&'c str> {
        let (_, at) = self.known.iter().find(|(column, _)| *column == wanted)?;
        found.get(*at).copied()
    }

    /// The cells of the other columns, and those behind the last column.
    fn beside<'c>(&self, found: &[&'c str]) -> impl Iterator<Item = &'c str> {
        let others = self.others.iter().map_while(|&at| found.get(at));
        others.chain(found.get(self.width..).unwrap_or(&[])).copied()
    }
}

/// Reads rows into groups.
fn read_rows<'t>(reader: &mut Reader<'_, 't>, rows: &[Row<'t>], list: &mut List<'_, 't>, attendance: Attendance) {
    let divider = divider(rows);
    let cut = Cut::of(rows, divider);
    let headers: Vec<(usize, Columns)> = (0..rows.len()).filter_map(|at| Some((at, column_header(cut.row(at))?))).collect();
    let names_apart = names_apart(&cut, &headers, divider);
    let mut headers = headers.into_iter().peekable();
    let mut columns = Columns::default();
    let count = rows.len();
    let habit = LazyCell::new(|| Habit::of(rows));
    for (at, row) in rows.iter().enumerate() {
        let found = cut.row(at);
        if table::is_divider(found) || found.is_empty() {
            if let Some(group) = list.groups.last_mut().filter(|group| group.span != Span::default()) {
                group.span = group.span.to(row.span);
            }
            continue;
        }
        if let Some((_, header)) = headers.next_if(|(row, _)| *row == at) {
            columns = header;
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
            && columns.is_empty()
            && is_bare(surname)
            && is_bare(given)
            && person::is_name(surname)
        {
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
        if let Some((label, names)) = labelled.and_then(|(label, behind)| inline_list(label, behind)) {
            let (role, own) = role_of(label, attendance);
            list.open(role.map(|role| self::own(row, &plain_cell(&role))), own, Some(row.span));
            let mut place = Place::new(reader.outline.text, row.span);
            place.pass(label);
            if !add_names(list, &names, &mut place) {
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
        let last = at + 1 == count;
        if is_header(row, found, divider, last, next_divided) || divider == Divider::None && habit.heads(row, rows.get(at + 1)) {
            let whole = matches!(divider, Divider::Capitals | Divider::Comma);
            let header = if whole { &*row.text } else { found.first().copied().unwrap_or("") };
            let text = plain_cell(header);
            let (role, own) = role_of(text.trim_end_matches(':').trim_end(), attendance);
            let role = role.map(|role| self::own(row, &role));
            list.open(role, own, Some(row.span));
            continue;
        }
        let added = if found.len() > 1 && divider != Divider::None {
            let all = if row.table && !columns.is_empty() { Cow::Owned(table::cells(&row.text)) } else { Cow::Borrowed(found) };
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

/// Whether a cell holds the letters of a name and nothing else: no sign that means anything, no figure, no markup.
fn is_bare(cell: &str) -> bool {
    let mut before = b' ';
    cell.bytes().all(|byte| {
        let apart = std::mem::replace(&mut before, byte) != b' ' || byte != b' ';
        apart && matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b' ' | b'-' | b'\'' | 0xc3..=0xc9 | 0x80..=0xbf)
    })
}

/// A person whose surname and given names stand in cells of their own.
fn named<'t>(surname: &str, given: &str, row: &Row<'t>) -> Person<'t> {
    let mut name = String::with_capacity(given.len() + 1 + surname.len());
    name.push_str(given);
    name.push(' ');
    name.push_str(surname);
    let (surname, given) = (Some(own(row, surname)), Some(own(row, given)));
    Person { name: Cow::Owned(name), surname, given, span: row.span, ..Person::default() }
}

/// The plain text of a cell.
fn plain_cell(cell: &str) -> Cow<'_, str> {
    crate::value::inline::plain(cell).text
}

/// The plain text of a cell that has any; it may hold nothing but a tag.
fn words(cell: Option<&str>) -> Option<Cow<'_, str>> {
    cell.map(plain_cell).filter(|cell| !cell.is_empty())
}

/// Whether two cells are surname and given names, rather than a name and an organisation: most first cells are one word.
fn names_apart(cut: &Cut<'_>, headers: &[(usize, Columns)], divider: Divider) -> bool {
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
        let is_word = |word: &&str| !lexicon::is_particle(word) && !lexicon::is_suffix(word) && !word.ends_with('.');
        let count = |cell: &&str| {
            if cell.bytes().any(|byte| byte == b' ') { cell.split(' ').filter(is_word).count() } else { usize::from(is_word(cell)) }
        };
        let words = found.first().map_or(0, count);
        if words == 1 { single += 1 } else { several += 1 }
    }
    single >= several
}

/// The columns that a header row names, if it is one.
fn column_header(found: &[&str]) -> Option<Columns> {
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

/// `Present: Ann, Bob` → the label and the names.
fn inline_list<'r>(label: &'r str, behind: &'r str) -> Option<(&'r str, Vec<&'r str>)> {
    let label = label.trim_matches(|c| matches!(c, '*' | '_') || line::is_blank_char(c));
    let behind = behind.trim_matches(|c| matches!(c, '*' | '_') || line::is_blank_char(c));
    let role = is_header_text(label) && label.split(' ').count() <= 6 && !lexicon::RUNNERS.has(label);
    let is_label = lexicon::attendance_label(label).is_some() || role;
    let single = role && behind.split_once(',').is_some_and(|(_, beside)| !beside.contains(',') && person::is_body(beside.trim()));
    if is_label && single {
        return Some((label, vec![behind]));
    }
    (is_label && !behind.is_empty() && !behind.starts_with("//")).then(|| (label, person::split_names(behind)))
}

/// Whether words are a role header rather than a name.
fn is_header_text(text: &str) -> bool {
    let bare = text.split(['(', ',']).next().unwrap_or(text);
    let bare = bare.split(" - ").next().unwrap_or(bare).trim();
    let words = || bare.split([' ', '/', '-', '\u{a0}']).filter(|word| !word.is_empty());
    if matches!(lexicon::label(text), Some(Label::Attendance(_))) || words().any(lexicon::is_role) {
        return true;
    }
    bare.bytes().any(|b| b.is_ascii_digit()) || (words().all(is_acronym) && words().count() > 0)
}

/// A word of capitals, as bodies are called.
fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '&' | '+'))
}

/// Whether a row heads the ones below it.
fn is_header(row: &Row<'_>, found: &[&str], divider: Divider, last: bool, next_divided: bool) -> bool {
    if found.len() > 1 && !matches!(divider, Divider::Comma | Divider::Capitals) {
        return false;
    }
    let text = if divider == Divider::Capitals { row.text.trim() } else { found.first().copied().unwrap_or("").trim() };
    let bare = text.trim_matches(['*', '_']);
    let bold = bare.len() + 4 <= text.len();
    let colon = text.trim_end_matches(['*', '_']).ends_with(':');
    if person::has_mail(text)
        || row.bullet && !colon && !bold && matches!(divider, Divider::None) && !matches!(lexicon::label(bare), Some(Label::Attendance(_)))
    {
        return false;
    }
    if divider == Divider::Capitals && (bold || colon || is_header_text(bare) && !next_is_person(bare)) {
        return true;
    }
    if found.len() > 1 && divider != Divider::Comma {
        return false;
    }
    if colon || bold && found.len() == 1 {
        return true;
    }
    match divider {
        Divider::Tab | Divider::Pipe | Divider::Columns => !last || is_header_text(bare),
        Divider::Capitals => found.len() == 1 || is_header_text(&row.text) && !next_is_person(&row.text),
        Divider::Comma => {
            found.len() == 1 && (next_divided || is_header_text(bare))
                || found.len() > 1 && is_header_text(&row.text) && !person::is_surname_first(&row.text)
        }
        Divider::None => is_header_text(bare) && !text.contains(['(', ',', '@']),
    }
}

/// A capital surname with a given name that is no role: a person though the surname looks like an acronym.
fn next_is_person(text: &str) -> bool {
    capital_row(text).is_some_and(|(_, given, _)| !given.split(' ').any(lexicon::is_role))
}

/// The role that a header names, without the words that say who was there, and what these say.
pub(crate) fn role_of(header: &str, attendance: Attendance) -> (Option<Cow<'_, str>>, Attendance) {
    let header = header.trim_matches(|c| matches!(c, '*' | '_' | ':') || line::is_blank_char(c));
    if let Some(Label::Attendance(own)) = lexicon::label(header) {
        // "Present" in a list of the absent is a list of its own.
        let own = if own == Attendance::Present { attendance } else { own };
        return (None, own);
    }
    let words = header.split(' ').filter(|word| !word.is_empty());
    let Some(said) = words.clone().find_map(lexicon::attendance_word) else { return (Some(Cow::Borrowed(header)), attendance) };
    let words: Vec<&str> = words.collect();
    let is_left = |word: &&&str| lexicon::attendance_word(word).is_none() && !lexicon::ATTENDANCE_DRESS.has(word);
    let start = words.iter().position(|word| is_left(&word));
    let end = words.iter().rposition(|word| is_left(&word));
    let role = match (start, end) {
        (Some(start), Some(end)) => words.get(start..=end).map(|words| words.join(" ")),
        _ => None,
    };
    let role = role.map(|role| role.trim_matches(['(', ')', ',', '-', '–', ':', '/', ' ']).to_owned()).filter(|role| !role.is_empty());
    let own = if said == Attendance::Present { attendance } else { said };
    (role.map(Cow::Owned), own)
}

/// Adds the person of a divided row.
fn add_cells<'t>(list: &mut List<'_, 't>, found: &[&str], columns: &Columns, names_apart: bool, row: &Row<'t>) -> bool {
    let own = |text: &str| -> Cow<'t, str> { own(row, text) };
    let cell = |wanted: Column| columns.cell(found, wanted);
    let mut person = Person { span: row.span, ..Person::default() };
    // In a column of marks an empty cell says that somebody was not there.
    match cell(Column::Attendance).map(|cell| (cell.trim().is_empty(), lexicon::attendance_value(cell))) {
        Some((true, _)) => list.attend(Attendance::Absent),
        Some((false, Some(attendance))) => list.attend(attendance),
        _ => {}
    }
    let unread = cell(Column::Attendance).filter(|cell| lexicon::attendance_value(cell).is_none());
    let (surname, given) = if columns.is_empty() {
        if names_apart { (found.first().copied(), found.get(1).copied()) } else { (None, None) }
    } else {
        // "Name" beside "First name" is the surname, unless it says both.
        let given = cell(Column::Given);
        let beside = cell(Column::Name).filter(|name| given.is_some_and(|given| !name.split(' ').any(|word| word == given.trim())));
        (cell(Column::Surname).or(beside), given)
    };
    let clean = plain_cell;
    if let (Some(surname), Some(given)) = (words(surname), words(given)) {
        let (given, note) = person::note(&given);
        let counts = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        if !person::is_name(&surname) && !person::is_name(given) || counts(&surname) || counts(given) {
            return false;
        }
        person = Person { note: note.map(own), ..named(&surname, given, row) };
    } else {
        let cells = [cell(Column::Name), cell(Column::Surname), cell(Column::Given), found.first().copied()];
        let text = cells.into_iter().find_map(words).unwrap_or_default();
        let Some(read) = person::person(&text) else { return false };
        person.name = own(read.name);
        person.affiliation = read.affiliation.map(own);
        person.email = read.email.map(own);
        person.note = read.note.as_deref().map(own);
    }
    let rest = if columns.is_empty() { found.get(if names_apart { 2 } else { 1 }..).unwrap_or(&[]) } else { &[] };
    let mut notes: Vec<Cow<'_, str>> = Vec::new();
    for text in rest.iter().map(|text| clean(text)).filter(|text| !text.is_empty()) {
        let slot = if person::has_mail(&text) {
            &mut person.email
        } else if !lexicon::is_role(text.split(' ').next().unwrap_or("")) {
            &mut person.affiliation
        } else {
            notes.push(text);
            continue;
        };
        match slot {
            Some(_) => notes.push(text),
            None => *slot = Some(own(&text)),
        }
    }
    if !columns.is_empty() {
        let said = |wanted: Column| cell(wanted).map(clean).filter(|text| !text.is_empty());
        if let Some(text) = said(Column::Affiliation) {
            notes.extend(person.affiliation.replace(own(&text)).filter(|inline| *inline != text));
        }
        if let Some(text) = said(Column::Email) {
            notes.extend(person.email.replace(own(&text)).filter(|inline| *inline != text));
        }
        notes.splice(0..0, said(Column::Role));
        notes.extend(unread.map(clean));
        notes.extend(columns.beside(found).map(clean));
        notes.retain(|text| !text.is_empty());
    }
    if !notes.is_empty() {
        let all: Vec<&str> = person.note.as_deref().into_iter().chain(notes.iter().map(AsRef::as_ref)).collect();
        person.note = Some(own(&all.join("; ")));
    }
    list.add(person);
    true
}

/// A part of a row, borrowed from the source where it stands there.
fn own<'t>(row: &Row<'t>, text: &str) -> Cow<'t, str> {
    match row.text {
        Cow::Borrowed(source) => {
            match slice_in(source, text).or_else(|| source.find(text).and_then(|at| source.get(at..at + text.len()))) {
                Some(found) => Cow::Borrowed(found),
                None => Cow::Owned(text.to_owned()),
            }
        }
        Cow::Owned(_) => Cow::Owned(text.to_owned()),
    }
}

/// Adds the people of a row that is not divided: one, or a list of names; whether nothing else stands in it.
fn add_row<'t>(list: &mut List<'_, 't>, text: &str, mut place: Place<'t>, rows: usize) -> bool {
    let (boxed, text) = match line::checkbox(text) {
        Some((there, rest)) => (Some(there), rest),
        None => (None, text),
    };
    let plain = crate::value::inline::plain(text).text;
    if let Some(there) = boxed {
        let own = if there { Attendance::Present } else { Attendance::Absent };
        list.attend(own);
    }
    // In a list of many rows a row is one person, with an organisation and perhaps a country behind commas.
    if person::is_name_list(&plain) && (rows < 4 || plain.matches(',').count() > 3) {
        return add_names(list, &person::split_names(&plain), &mut place);
    }
    add_name(list, &plain, place.whole, false)
}

/// Adds the people of a list of names; whether nothing else stands in it.
fn add_names(list: &mut List<'_, '_>, names: &[&str], place: &mut Place<'_>) -> bool {
    let capitals = capitals(names);
    let mut all = true;
    for name in names {
        let span = place.entry(name);
        place.is_lost |= span.is_none();
        all &= span.is_some_and(|span| add_name(list, name, span, capitals)) || says_nothing(name);
    }
    all
}

/// Whether an entry only says that there is nobody.
fn says_nothing(entry: &str) -> bool {
    let folded = lexicon::fold(entry);
    !folded.contains(char::is_alphanumeric) || lexicon::PLACEHOLDERS.has_word(&folded)
}

/// Whether a list writes surnames in capitals: more than one name, and most of them.
fn capitals(names: &[&str]) -> bool {
    let found = names.iter().filter(|name| person::capital_surname(person::name_and_rest(name).0).is_some()).count();
    found > 1 && found * 2 > names.len()
}

/// Adds one person; the surname is set apart where the list writes surnames in capitals.
fn add_name(list: &mut List<'_, '_>, text: &str, span: Span, capitals: bool) -> bool {
    let plain = crate::value::inline::plain(text).text;
    let Some(read) = person::person(&plain) else { return false };
    // "Ann Ray (by phone)" took part over a line; the next one did as the header says.
    let over_a_line =
        read.note.as_deref().is_some_and(|note| note.split(' ').any(|word| lexicon::attendance_word(word) == Some(Attendance::Remote)));
    if over_a_line && list.stated == Attendance::Present {
        list.attend(Attendance::Remote);
    } else if !over_a_line && list.groups.last().is_some_and(|group| group.attendance == Attendance::Remote) {
        list.attend(list.stated);
    }
    let own = |text: &str| Cow::Owned(text.to_owned());
    let (surname, given) = match person::capital_surname(read.name).filter(|_| capitals) {
        Some((surname, given)) => (Some(own(surname)), Some(own(given))),
        None => (None, None),
    };
    let name = match (&surname, &given) {
        (Some(surname), Some(given)) => Cow::Owned(format!("{given} {surname}")),
        _ => own(read.name),
    };
    list.add(Person {
        name,
        surname,
        given,
        affiliation: read.affiliation.map(own),
        email: read.email.map(own),
        note: read.note.as_deref().map(own),
        span,
    });
    true
}

/// Finds one entry after the other in the lines that hold several, so that each has a span of its own.
struct Place<'t> {
    source: &'t str,
    /// All of the lines.
    whole: Span,
    /// Where the search goes on, and on which line that is.
    at: usize,
    line: usize,
    /// Whether an entry was found nowhere. Whoever it names is kept with the others, and entered nowhere.
    is_lost: bool,
}

impl<'t> Place<'t> {
    fn new(source: &'t str, whole: Span) -> Place<'t> {
        Place { source, whole, at: whole.start, line: whole.line, is_lost: false }
    }

    /// Goes on behind a label and its colon, however the label is written in the source.
    fn pass(&mut self, label: &str) {
        let colon = self.source.get(self.at..self.whole.end).and_then(|rest| rest.find(':')).filter(|_| !label.is_empty());
        if let Some(colon) = colon {
            self.take(colon, 1);
        }
    }

    /// The span of a word between whose pieces markup stands; of a word of one piece, none.
    fn pieces(&mut self, word: &str) -> Option<Span> {
        let mut pieces = word.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty());
        let (first, second) = (pieces.next()?, pieces.next()?);
        let at = word_in(self.ahead(first.len()), first)?;
        let mut found = self.take(at.start, at.len());
        for piece in std::iter::once(second).chain(pieces) {
            if let Some(at) = word_in(self.ahead(piece.len()), piece) {
                found = found.to(self.take(at.start, at.len()));
            }
        }
        Some(found)
    }

    /// The span of the next word up to the next entry, if it says the same without its markup.
    fn next_word(&mut self, word: &str) -> Option<Span> {
        let ahead = self.source.get(self.at..self.whole.end)?;
        // With the markup that opens it.
        let rest = ahead.trim_start_matches(|c: char| !c.is_alphanumeric() && !"&[<*_`~\\".contains(c));
        let length = rest.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(rest.len());
        let is_same = crate::value::inline::plain(rest.get(..length)?).text.contains(word);
        let found = self.take(ahead.len().saturating_sub(rest.len()), length);
        is_same.then_some(found)
    }

    /// The span of an entry's words in their order, markup between and inside them aside.
    fn entry(&mut self, entry: &str) -> Option<Span> {
        let mut found: Option<Span> = None;
        for word in entry.split_whitespace() {
            let own = match word_in(self.ahead(word.len()), word) {
                Some(at) => self.take(at.start, at.len()),
                // Written otherwise in the source, with markup inside: its pieces, or the next word.
                None => self.pieces(word).or_else(|| self.next_word(word))?,
            };
            found = Some(found.map_or(own, |found| found.to(own)));
        }
        found
    }

    /// Where a word of so many bytes is searched.
    fn ahead(&self, length: usize) -> &'t str {
        const REACH: usize = 400;
        let end = crate::span::boundary_before(self.source, (self.at + length + REACH).min(self.whole.end));
        self.source.get(self.at..end).unwrap_or("")
    }

    /// The span of so many bytes from a place ahead; the search goes on behind it.
    fn take(&mut self, at: usize, length: usize) -> Span {
        let start = self.at + at;
        self.line += crate::span::line_ends(self.source.get(self.at..start).unwrap_or(""));
        self.at = start + length;
        Span { line: self.line, start, end: self.at }
    }
}

/// Where a word first stands in a text, signs inside it aside that are none of its letters: emphasis, marks without width. Inside another
/// word only where it stands nowhere else.
fn word_in(text: &str, word: &str) -> Option<Range<usize>> {
    let joins =
        |beside: Option<char>, edge: Option<char>| beside.is_some_and(char::is_alphanumeric) && edge.is_some_and(char::is_alphanumeric);
    let apart = |at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(at + word.len()..).and_then(|behind| behind.chars().next());
        !joins(before, word.chars().next()) && !joins(behind, word.chars().next_back())
    };
    let whole = text.match_indices(word).map(|(at, _)| at).find(|&at| apart(at));
    let parted = || parted_word_in(text.get(..whole.unwrap_or(text.len()))?, word);
    let range = |at: usize| at..at + word.len();
    parted().or_else(|| whole.or_else(|| text.find(word)).map(range))
}

/// Where the letters of a word stand in a text, one behind the other in one word of it.
fn parted_word_in(text: &str, word: &str) -> Option<Range<usize>> {
    let letters = || word.chars().filter(|c| c.is_alphanumeric());
    let first = letters().next()?;
    text.match_indices(first).map(|(at, _)| at).find_map(|at| {
        let (before, behind) = text.split_at_checked(at)?;
        let mut end = 0;
        let mut own = behind.char_indices().take_while(|(_, c)| !c.is_whitespace()).filter(|(_, c)| c.is_alphanumeric());
        let same = letters().all(|letter| {
            own.next().is_some_and(|(at, c)| {
                end = at + c.len_utf8();
                c == letter
            })
        });
        let joined = before.ends_with(char::is_alphanumeric) || behind.get(end..)?.starts_with(char::is_alphanumeric);
        (same && !joined).then_some(at..at + end)
    })
}

/// The people of a paragraph whose sentences say nothing but who attended; all that they name must be names.
pub(crate) fn sentences<'t>(source: &'t str, text: &str, span: Span) -> Option<Vec<Group<'t>>> {
    const MOST: usize = 4;
    let sure =
        |name: &&str| person::person(name).is_some_and(|found| found.name.starts_with(char::is_uppercase)) && name.split(' ').count() <= 5;
    let mut groups = Vec::new();
    let mut place = Place::new(source, span);
    let mut sentences = super::action::sentences(text).filter(|sentence| !sentence.is_empty()).peekable();
    while let Some(sentence) = sentences.next() {
        let (attendance, names) = crate::value::attendance::attendance_sentence(sentence)?;
        let all = person::split_names(names);
        if all.is_empty() || !all.iter().all(sure) || groups.len() >= MOST {
            return None;
        }
        let mut own = place.entry(sentence)?;
        // What is left out of the words stands in one of the groups all the same.
        if groups.is_empty() {
            own = Span { end: own.end, ..span };
        }
        if sentences.peek().is_none() {
            own.end = span.end;
        }
        let named = labelled_line(source, "", names, attendance, own)?;
        groups.extend(named.into_iter().map(|group| Group { role: None, ..group }));
    }
    (!groups.is_empty()).then_some(groups)
}

/// People on labelled lines inside a section: `Present: Ann, Bob`. The pieces that were read, so that they are not kept beside.
pub(crate) fn lines_in_text<'t>(reader: &Reader<'_, 't>, pieces: Range<usize>, groups: &mut Vec<Group<'t>>) -> Vec<usize> {
    /// What stands before the colon is no longer, in bytes.
    const LONGEST_LABEL: usize = 50;
    let outline = reader.outline;
    let mut read = Vec::new();
    for at in pieces {
        let Some(piece) = outline.pieces.get(at).filter(|piece| matches!(piece.kind, Kind::Bullet | Kind::Paragraph)) else { continue };
        let words = piece.words(&outline.lines);
        if piece.kind == Kind::Paragraph
            && !words.contains(':')
            && lexicon::ATTENDERS.may_stand_in(&words)
            && let Some(found) = sentences(outline.text, &crate::value::inline::plain(&words).text, outline.span_of(piece))
        {
            groups.extend(found);
            read.push(at);
            continue;
        }
        let colon = memchr::memchr(b':', words.as_bytes().get(..=LONGEST_LABEL).unwrap_or(words.as_bytes()));
        let parted = colon.and_then(|colon| Some((words.get(..colon)?, words.get(colon + 1..)?)));
        let Some((label, names)) = parted.filter(|(_, names)| !names.trim().is_empty()) else { continue };
        let plain = crate::value::inline::plain(label).text;
        let Some(attendance) = lexicon::attendance_label(&plain) else { continue };
        let names = crate::value::inline::plain(names.trim_start_matches(['*', '_'])).text.into_owned();
        let all = person::split_names(&names);
        if all.is_empty() || !all.iter().all(|name| person::person(name).is_some()) {
            continue;
        }
        if let Some(named) = labelled_line(outline.text, &plain, &names, attendance, outline.span_of(piece)) {
            groups.extend(named);
            read.push(at);
        }
    }
    read
}

/// A line that lists people behind a label: their groups, one for each way in which they took part. `None` where it names nobody, or
/// somebody who stands nowhere by himself.
pub(crate) fn labelled_line<'t>(source: &'t str, label: &str, names: &str, attendance: Attendance, span: Span) -> Option<Vec<Group<'t>>> {
    let (role, own) = role_of(label, attendance);
    let mut groups = Vec::new();
    let mut list = List { groups: &mut groups, left_over: Vec::new(), first: 0, stated: Attendance::Present, begun: false };
    list.open(role.map(|role| Cow::Owned(role.into_owned())), own, Some(span));
    let mut place = Place::new(source, span);
    place.pass(label);
    add_names(&mut list, &person::split_names(names), &mut place);
    let begun = list.begun && !place.is_lost;
    begun.then_some(groups)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::model::Attendance;
    use crate::parse;

    /// The groups of a list of participants as a line: `role: surname, given; name; … / role: …`, and what was kept beside them.
    fn listed(rows: &str) -> String {
        shown(&format!("Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\nAnnex 1: List of Participants\n\n{rows}\n"))
    }

    /// The same of the participants of a text.
    fn shown(text: &str) -> String {
        let minutes = parse(text);
        let groups = minutes.participants.iter().map(|group| {
            let members = group.members.iter().map(|person| match (&person.surname, &person.given) {
                (Some(surname), Some(given)) => format!("{surname}, {given}"),
                _ => person.name.to_string(),
            });
            let mut shown = group.role.as_deref().unwrap_or_default().to_owned();
            if group.attendance != Attendance::Present {
                let _ = write!(shown, "({})", group.attendance.name());
            }
            if !shown.is_empty() {
                shown.push_str(": ");
            }
            shown + &members.collect::<Vec<_>>().join("; ")
        });
        let kept = minutes.annexes.iter().map(|annex| annex.body.len()).sum::<usize>();
        let mut shown = groups.collect::<Vec<_>>().join(" / ");
        if kept > 0 {
            let _ = write!(shown, " + {kept}");
        }
        shown
    }

    #[test]
    fn most_rows_say_how_a_list_is_divided() {
        for (rows, expected) in [
            // Surnames before a comma: half of the rows, and more than half of those with a comma.
            ("Ray, Ann\nWest, Bo", "Ray, Ann; West, Bo"),
            ("Ray, Ann\nBo West", "Ray, Ann; Bo West"),
            ("Ray, Ann\nBo West\nCy Moor", "Ray; Bo West; Cy Moor"),
            ("Ray, Ann\nBo West, Harbour Office", "Ray; Bo West"),
            ("Ray, Ann\nWest, Bo\nCy Moor, Harbour Office", "Ray, Ann; West, Bo; Cy Moor, Harbour Office"),
            ("Chair, harbour side\nRay, Ann\nWest, Bo", "Chair, harbour side: Ray, Ann; West, Bo"),
            // Surnames in capitals: two rows of three.
            ("RAY Ann\nWEST Bo\nCy Moor", "RAY, Ann; WEST, Bo / Cy Moor: "),
            ("RAY Ann\nBo West\nCy Moor", "RAY Ann; Bo West; Cy Moor"),
            // A tab: a row of four.
            ("Ray\tAnn\nHarbour\nBasin\nLakes", "Ray, Ann / Harbour:  / Basin: Lakes"),
            ("Ray\tAnn\nBo West\nCy Moor\nDi Lind\nEd Holm", "Ray Ann; Bo West; Cy Moor; Di Lind; Ed Holm"),
            // Other signs: two rows of five.
            ("Ray | Ann\nHarbour\nWest | Bo\nBasin\nLakes", "Ray, Ann / Harbour: West, Bo / Basin: Lakes"),
            ("Ray | Ann\nBo West\nCy Moor", "Ray; Bo West; Cy Moor"),
        ] {
            assert_eq!(listed(rows), expected, "{rows:?}");
        }
    }

    #[test]
    fn a_row_that_looks_otherwise_heads_the_others() {
        for (rows, expected) in [
            (
                "Harbour\n- Ann Ray\n- Bo West\nBasin\n- Cy Moor\n- Di Lind\n- Ed Holm",
                "Harbour: Ann Ray; Bo West / Basin: Cy Moor; Di Lind; Ed Holm",
            ),
            ("Harbour\n- Ann Ray\nBasin\n- Cy Moor", "Harbour; Ann Ray; Basin; Cy Moor"),
            (
                "Ann Ray, Harbour\nBo West, Basin\n\nFerry Masters\nCy Moor, Quay\nDi Lind, Quay",
                "Ann Ray; Bo West / Ferry Masters: Cy Moor; Di Lind",
            ),
            ("Ann Ray, Harbour\nBo West, Basin\n\nFerries\nCy Moor, Quay\nDi Lind, Quay", "Ann Ray; Bo West; Ferries; Cy Moor; Di Lind"),
            ("Chair\nRay\tAnn\nMembers\nWest\tBo\nSecretariat", "Chair: Ray, Ann / Members: West, Bo / Secretariat: "),
            ("**Harbour**\nAnn Ray\nBo West", "Harbour: Ann Ray; Bo West"),
            ("Harbour:\nAnn Ray\nBo West", "Harbour: Ann Ray; Bo West"),
            ("- Harbour:\n- Ann Ray\n- Bo West", "Harbour: Ann Ray; Bo West"),
            ("- **Harbour**\n- Ann Ray\n- Bo West", "Harbour: Ann Ray; Bo West"),
            ("- Apologies\n- Ann Ray\n- Bo West", "(absent): Ann Ray; Bo West"),
            ("HBO\nAnn Ray\nBo West", "HBO: Ann Ray; Bo West"),
            ("Members - Harbour\nAnn Ray\nBo West", "Members - Harbour: Ann Ray; Bo West"),
            ("HARBOUR MEMBERS\nRAY Ann\nWEST Bo\nMOOR Cy", "HARBOUR MEMBERS: RAY, Ann; WEST, Bo; MOOR, Cy"),
        ] {
            assert_eq!(listed(rows), expected, "{rows:?}");
        }
    }

    #[test]
    fn names_stand_behind_a_label() {
        for (rows, expected) in [
            ("Present: Ann Ray, Bo West", "Ann Ray; Bo West"),
            ("Apologies: Ann Ray, Bo West", "(absent): Ann Ray; Bo West"),
            ("Apologies: none", "(absent): "),
            ("Apologies: -", "(absent): "),
            ("Members: Ann Ray, Bo West\nGuests: Cy Moor", "Members: Ann Ray; Bo West / Guests: Cy Moor"),
            ("Members: Ann Ray, Harbour Office", "Members: Ann Ray"),
            ("Members: Ann Ray, Bo West, Harbour Office", "Members: Ann Ray; Bo West; Harbour Office"),
            ("Present:\nAnn Ray\nBo West", "Ann Ray; Bo West"),
            ("Members https://harbour.example/list\nAnn Ray\nBo West", "Members https://harbour.example/list: Ann Ray; Bo West"),
            ("The members of the board of the harbour: Ann Ray, Bo West\nCy Moor", "Cy Moor + 1"),
            ("Apologies: Ann Ray\n\nIt was a cold day and so they met in the hall.", "(absent): Ann Ray + 1"),
        ] {
            assert_eq!(listed(rows), expected, "{rows:?}");
        }
    }

    #[test]
    fn nobody_behind_a_label_is_lost() {
        for (line, expected) in [
            ("Present: Ann Ray, Bo West", "Ann Ray; Bo West"),
            ("Present: Ann Ray, Bo West (by phone), Cy Hill", "Ann Ray / (remote): Bo West / Cy Hill"),
            ("Present: Ann Ray, Bo West, Cy Hill\nRoom 5 | Online", "Ann Ray; Bo West; Cy Hill"),
            ("Present: Ann Ray, B**o** West, Cy Hill", "Ann Ray; Bo West; Cy Hill"),
        ] {
            for text in [format!("Board\n\n4 May 2026\n{line}\n"), format!("Board\n\n4 May 2026\n\n1. Roof\n\n{line}\n\n2. Lamps\n")] {
                assert_eq!(shown(&text), expected, "{text:?}");
            }
        }
        let sentences = "Board\n\n4 May 2026\n\n1. Roof\n\nIn attendance were *Bo* and A\u{ad}nn. Cy and Di were absent.\n";
        assert_eq!(shown(sentences), "Bo; Ann / (absent): Cy; Di");
    }

    #[test]
    fn a_row_of_cells_is_one_person() {
        for (rows, expected) in [
            ("| Name | Body |\n|---|---|\n| Ann Ray | Harbour |\n| Bo West | Basin |", "Ann Ray; Bo West + 1"),
            ("| Surname | Given name | Body |\n|---|---|---|\n| Ray | Ann | Harbour |\n| West | Bo | Basin |", "Ray, Ann; West, Bo + 1"),
            ("| Given name | Surname |\n|---|---|\n| Ann | Ray |\n| | Moor |\n| 7 | 8 |", "Ray, Ann / Moor:  + 1"),
            (
                "| No. | Name | Present |\n|---|---|---|\n| 1 | Ann Ray | x |\n| 2 | Bo West | |\n| 3 | Cy Moor | excused |",
                "Ann Ray / (absent): Bo West; Cy Moor",
            ),
            ("Ray\tAnn\tHarbour\nvan West\tBo\tBasin", "Ray, Ann; van West, Bo"),
            ("Ann Ray\tHarbour\nBo West\tBasin\nMoor\tQuay", "Ann Ray; Bo West; Moor"),
            ("Ray\tAnn\nWest\tBo\nMoor 2\tCy", "Ray, Ann; West, Bo; Moor 2, Cy"),
            ("12\tAnn\nWest\tBo", "West, Bo + 1"),
        ] {
            assert_eq!(listed(rows), expected, "{rows:?}");
        }
    }

    #[test]
    fn a_sentence_is_long_and_mostly_in_lower_case() {
        for (text, expected) in [
            ("They met a cold day behind us", true),
            ("They met a cold day behind", false),
            ("They met so the Oldport Harbour Board went", false),
            ("They met so the Oldport Harbour Board went home", true),
            ("Ann de la Ray van der Berg Bo", false),
            ("They met a cold day behind us (late)", false),
            ("They met a cold day behind us @harbour", false),
        ] {
            assert_eq!(super::is_sentence(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_word_of_capitals_is_a_body() {
        for (word, expected) in [("HBO", true), ("HB", true), ("H", false), ("H2O", true), ("R&D", true), ("Hbo", false)] {
            assert_eq!(super::is_acronym(word), expected, "{word:?}");
        }
    }
}
