//! A row of cells as a person.

use std::borrow::Cow;

use super::entry::{self, note};
use super::row::Row;
use super::said::SAYS;
use crate::grid::{Columns, Grid, RowsOf, Slot};
use crate::lexicon::sense::{BODY, OFFICE, REMARK};
use crate::lexicon::{self, Lexicon};
use crate::line;
use crate::model::{Attendance, Person};
use crate::value::person::{self, Kind};

/// What is known of the columns that a row stands in.
pub(super) struct Table<'c> {
    /// The columns with a head, or those told by what stands in them.
    pub(super) columns: &'c Columns,
    /// Whether a row said what the columns are.
    pub(super) headed: bool,
    /// Marks that a legend explains.
    pub(super) legend: &'c [(String, Attendance)],
    /// How a cell writes a whole name.
    pub(super) habit: entry::Habit,
}

/// Whether a cell holds the letters of a name and nothing else: no sign that means anything, no digit, no markup.
pub(super) fn is_bare(cell: &str) -> bool {
    let mut before = b' ';
    cell.bytes().all(|byte| {
        let apart = std::mem::replace(&mut before, byte) != b' ' || byte != b' ';
        apart && matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b' ' | b'-' | b'\'' | 0xc3..=0xc9 | 0x80..=0xbf)
    })
}

/// A person whose surname and given names stand in cells without markup.
pub(super) fn named<'t>(surname: Cow<'t, str>, given: Cow<'t, str>, row: &Row<'t>) -> Person<'t> {
    let mut name = String::with_capacity(given.len() + 1 + surname.len());
    name.push_str(&given);
    name.push(' ');
    name.push_str(&surname);
    Person { name: Cow::Owned(name), surname: Some(surname), given: Some(given), span: row.span, ..Person::default() }
}

/// A cell that stands in the source as it is.
pub(super) fn bare<'t>(row: &Row<'t>, cell: &str, source: &'t str) -> Cow<'t, str> {
    row.take(&row.raw, cell, source)
}

/// Whether two cells are surname and given name, rather than a name and an organisation: most first cells are one word.
pub(super) fn names_apart(grid: &Grid<'_>, entry: impl Fn(usize) -> Option<Lexicon<'static>>) -> bool {
    let (mut single, mut several) = (0, 0);
    for (at, lexicon) in (0..grid.len()).filter_map(|at| Some((at, entry(at)?))) {
        let [first, second, ..] = grid.row(at) else { continue };
        // A body or an office is no given name.
        let beside = (lexicon.hears(BODY) || !second.contains(char::is_lowercase)) && person::is_body(second)
            || lexicon.hears(OFFICE) && person::is_office(second)
            || second.contains(['(', '@'])
            || lexicon.hears(SAYS) && person::attendance(second).is_some();
        if words(first) == 1 && !beside { single += 1 } else { several += 1 }
    }
    single > 0 && single >= several
}

/// The words of a name, particles and suffixes aside.
fn words(cell: &str) -> usize {
    let is_initial = |word: &str| word.chars().count() == 2 && word.starts_with(char::is_uppercase);
    let is_word = |word: &&str| !lexicon::is_particle(word) && !lexicon::is_suffix(word) && (!word.ends_with('.') || is_initial(word));
    cell.split(' ').filter(|word| !word.is_empty()).filter(is_word).count()
}

/// The person of a row of cells.
pub(super) fn person<'t>(row: &Row<'t>, cells: &[&str], table: &Table<'_>, source: &'t str) -> Option<Person<'t>> {
    let mut own = name(row, cells, table, source)?;
    own.span = row.span;
    if table.headed {
        by_slots(row, cells, table, &mut own, source);
    }
    let typed: Vec<&str> = if table.headed { table.columns.others(cells).collect() } else { beside(cells, table.columns).collect() };
    for cell in typed {
        by_content(row, cell, table, &mut own, source);
    }
    Some(own)
}

/// The cells beside the name in a table without a head.
fn beside<'c>(cells: &'c [&'c str], columns: &'c Columns) -> impl Iterator<Item = &'c str> {
    columns.others(cells).filter(|cell| line::trim(cell).contains(|c: char| !c.is_whitespace()))
}

/// The name of a row: surname and given names, or the cell that holds it with all that is said there.
fn name<'t>(row: &Row<'t>, cells: &[&str], table: &Table<'_>, source: &'t str) -> Option<Person<'t>> {
    let columns = table.columns;
    let cell = |slot| columns.cell(cells, slot).filter(|cell| !line::trim(cell).is_empty());
    let given = cell(Slot::Given);
    // "Name" beside "First name" is the surname, unless it says both.
    let beside = cell(Slot::Name).filter(|name| given.is_some_and(|given| !name.split(' ').any(|word| word == given.trim())));
    let words = |cell: &&str| !row.cell(cell, source).as_str().is_empty();
    if let (Some(surname), Some(given)) = (cell(Slot::Surname).or(beside).filter(words), given.filter(words)) {
        return apart(row, surname, given, source);
    }
    let text = row.cell(cell(Slot::Name).or(cell(Slot::Surname).filter(words)).or(given)?, source);
    let words = text.as_str();
    let own = entry::entry(row, &text, words, table.habit, source)?;
    (!person::names_office(words) && !is_heading(words)).then_some(own)
}

/// Surname and given names in cells of their own; the given names may have a remark after them.
fn apart<'t>(row: &Row<'t>, surname: &str, given: &str, source: &'t str) -> Option<Person<'t>> {
    let (surname, given) = (row.cell(surname, source), row.cell(given, source));
    let (family, written) = (surname.as_str(), given.as_str());
    let (first, rest) = person::name_and_rest(written);
    let counts = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    if !person::is_name(family) && !person::is_name(first) || counts(family) || counts(first) || first.is_empty() {
        return None;
    }
    let title = person::strip_honorific(first);
    let mut own = named(row.take(&surname, family, source), row.take(&given, title, source), row);
    if let Some(rest) = rest {
        let said = format!("{first} {family}, {}", rest.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']')));
        let said = person::person(&said)?;
        let beside = entry::beside(&said, |part| Cow::Owned(part.to_owned()));
        own = Person { name: own.name, surname: own.surname, given: own.given, span: own.span, ..beside };
    }
    Some(own)
}

/// Whether a cell is a word for a column.
fn is_heading(cell: &str) -> bool {
    Slot::of_head(cell, RowsOf::PEOPLE, &Lexicon::ALL).is_some_and(Slot::names)
}

/// What the columns with a known head say.
fn by_slots<'t>(row: &Row<'t>, cells: &[&str], table: &Table<'_>, own: &mut Person<'t>, source: &'t str) {
    let take = |slot| {
        let text = row.cell(table.columns.cell(cells, slot)?, source);
        let words = text.as_str();
        (!words.is_empty()).then(|| row.take(&text, words, source))
    };
    for (slot, field) in [(Slot::Organisation, 0), (Slot::Mail, 1), (Slot::Office, 2)] {
        let Some(said) = take(slot) else { continue };
        let field = match field {
            0 => &mut own.affiliation,
            1 => &mut own.email,
            _ => &mut own.office,
        };
        if let Some(inline) = field.replace(said.clone()).filter(|inline| *inline != said) {
            note(own, inline);
        }
    }
    for slot in [Slot::Notes, Slot::Status] {
        let Some(said) = take(slot) else { continue };
        match value(&said, table.legend) {
            Some(attendance) if !table.columns.has(Slot::Attendance) => own.attendance = own.attendance.or(Some(attendance)),
            None if own.office.is_none() && matches!(person::kind(&said, &own.name), Kind::Office) => own.office = Some(said),
            _ => note(own, said),
        }
    }
    if let Some(cell) = table.columns.cell(cells, Slot::Attendance) {
        attend(row, cell, table, own, source);
    }
}

/// What a cell of the column for attendance says; an empty one says that somebody did not attend.
fn attend<'t>(row: &Row<'t>, cell: &str, table: &Table<'_>, own: &mut Person<'t>, source: &'t str) {
    let text = row.cell(cell, source);
    let words = text.as_str();
    if words.is_empty() {
        own.attendance = own.attendance.or(Some(Attendance::Absent));
    } else if let Some(attendance) = value(words, table.legend) {
        own.attendance = Some(attendance);
    } else {
        // "until 10:40" and "5:32 PM" say that somebody was there, and when.
        let came = words.contains(|c: char| c.is_ascii_digit()) || Lexicon::ALL.at(words, REMARK).is_some();
        own.attendance = own.attendance.or(came.then_some(Attendance::Present));
        note(own, row.take(&text, words, source));
    }
}

/// What a mark or a word says of who attended.
fn value(words: &str, legend: &[(String, Attendance)]) -> Option<Attendance> {
    let explained = legend.iter().find(|(mark, _)| mark.eq_ignore_ascii_case(words.trim())).map(|(_, said)| *said);
    explained.or_else(|| crate::value::label::attendance_value(words)).or_else(|| person::attendance(words))
}

/// What a cell without a known head says, told by its words.
fn by_content<'t>(row: &Row<'t>, cell: &str, table: &Table<'_>, own: &mut Person<'t>, source: &'t str) {
    let text = row.cell(cell, source);
    let words = text.as_str().trim_matches([';', ',', ' ']);
    if words.is_empty() {
        return;
    }
    let said = row.take(&text, words, source);
    match person::kind(words, &own.name) {
        Kind::Attendance(attendance) if own.attendance.is_none() => own.attendance = Some(attendance),
        Kind::Mail if own.email.is_none() && !words.contains(' ') => own.email = Some(said),
        Kind::Office if own.office.is_none() => own.office = Some(said),
        Kind::Proxy(whom) if own.proxy_for.is_none() => own.proxy_for = Some(row.take(&text, whom, source)),
        Kind::Organisation if own.affiliation.is_none() && !table.headed => own.affiliation = Some(said),
        _ => match table.legend.iter().find(|(mark, _)| mark.eq_ignore_ascii_case(words)) {
            Some((_, attendance)) => own.attendance = Some(*attendance),
            None => note(own, said),
        },
    }
}
