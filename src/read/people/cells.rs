//! A row of cells as a person.

use std::borrow::Cow;

use super::entry::{self, note};
use super::row::Row;
use crate::bytes::{Bytes, words_of};
use crate::grid::{Columns, Grid, RowsOf, Slot};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{PARTICLE, REMARK, SUFFIX};
use crate::line;
use crate::model::{Attendance, Person};
use crate::text::Text;
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

/// Surname and given name in two cells as most lists have them: the letters of a name and nothing else, no sign that means anything, no
/// digit, no markup, no office.
pub(super) fn bare_name<'c>(row: &Row<'_>, cells: &[&'c str]) -> Option<(&'c str, &'c str)> {
    let [surname, given] = cells else { return None };
    let is_bare = |cell: &str| {
        let mut before = b' ';
        !cell.is_empty()
            && cell.bytes().all(|byte| {
                let apart = std::mem::replace(&mut before, byte) != b' ' || byte != b' ';
                apart && BARE.of(byte)
            })
    };
    let lexicon = &row.lexicon();
    (is_bare(surname) && is_bare(given) && !person::names_office(surname, lexicon)).then_some((*surname, *given))
}

/// The bytes of names without any sign.
static BARE: Bytes<bool> = {
    let mut table = Bytes::all(false);
    let mut byte = u8::MAX;
    loop {
        table.set(byte, matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b' ' | b'-' | b'\'' | 0xc3..=0xc9 | 0x80..=0xbf));
        let Some(next) = byte.checked_sub(1) else { break table };
        byte = next;
    }
};

/// A person whose surname and given names stand in cells without markup.
pub(super) fn named<'t>(surname: Cow<'t, str>, given: Cow<'t, str>, row: &Row<'t>) -> Person<'t> {
    let name = entry::joined(&given, &surname);
    Person { name: Cow::Owned(name), surname: Some(surname), given: Some(given), span: row.span, ..Person::default() }
}

/// A cell that stands in the source as it is.
pub(super) fn bare<'t>(row: &Row<'t>, cell: &str) -> Cow<'t, str> {
    row.take(&row.raw, cell)
}

/// Whether two cells are surname and given name, rather than a name and an organisation: most first cells are one word.
pub(super) fn names_apart(grid: &Grid<'_>, entry: impl Fn(usize) -> Option<Lexicon<'static>>) -> bool {
    let (mut single, mut several) = (0, 0);
    for (at, lexicon) in (0..grid.len()).filter_map(|at| Some((at, entry(at)?))) {
        let [first, second, ..] = grid.row(at) else { continue };
        // A body or an office is no given name.
        let beside = person::is_body(second, &lexicon)
            || person::is_office(second, &lexicon)
            || second.bytes().any(|byte| matches!(byte, b'(' | b'@'))
            || is_titled(second, &lexicon)
            || person::attendance(second, &lexicon).is_some();
        if words(first, &lexicon) == 1 && !beside {
            single += 1;
        } else {
            several += 1;
        }
        // The others change nothing any more.
        if 2 * usize::max(single, several) > grid.len() {
            break;
        }
    }
    single > 0 && single >= several
}

/// Whether a cell is a whole name after a title: `Ms Ann Ray`; `Ms Ann` may stand beside a surname.
pub(super) fn is_titled(cell: &str, lexicon: &Lexicon<'_>) -> bool {
    let name = person::name_and_rest(cell, lexicon).0;
    let bare = person::strip_honorific(name, lexicon);
    bare.len() < name.len() && bare.contains(' ') && person::is_name_in(bare, lexicon)
}

/// The words of a name, particles and suffixes aside.
fn words(cell: &str, lexicon: &Lexicon<'_>) -> usize {
    let is_initial = |word: &str| word.chars().count() == 2 && word.starts_with(char::is_uppercase);
    let is_word = |word: &&str| !lexicon.is(word, PARTICLE | SUFFIX) && (!word.ends_with('.') || is_initial(word));
    // A word by itself is one, whatever else it means.
    if cell.bytes().any(|byte| matches!(byte, b' ' | b'.')) {
        words_of(cell).filter(|word| !word.is_empty()).filter(is_word).take(2).count()
    } else {
        1
    }
}

/// The person of a row of cells.
pub(super) fn person<'t>(row: &Row<'t>, cells: &[&str], table: &Table<'_>) -> Option<Person<'t>> {
    let mut own = name(row, cells, table)?;
    own.span = row.span;
    if table.headed {
        by_slots(row, cells, table, &mut own);
    }
    let typed: Vec<&str> = if table.headed { table.columns.others(cells).collect() } else { beside(cells, table.columns).collect() };
    for cell in typed {
        by_content(row, cell, table, &mut own);
    }
    Some(own)
}

/// The cells beside the name in a table without a head.
fn beside<'c>(cells: &'c [&'c str], columns: &'c Columns) -> impl Iterator<Item = &'c str> {
    columns.others(cells).filter(|cell| line::trim(cell).contains(|c: char| !c.is_whitespace()))
}

/// The name of a row: surname and given names, or the cell that holds it with all that is said there.
fn name<'t>(row: &Row<'t>, cells: &[&str], table: &Table<'_>) -> Option<Person<'t>> {
    let columns = table.columns;
    let cell = |slot| columns.cell(cells, slot).filter(|cell| !line::trim(cell).is_empty());
    let given = cell(Slot::Given);
    // "Name" beside "First name" is the surname, unless it says both.
    let beside = cell(Slot::Name).filter(|name| given.is_some_and(|given| !name.split(' ').any(|word| word == given.trim())));
    let words = |cell: &str| Some(row.cell(cell)).filter(|text| !text.as_str().is_empty());
    if let (Some(surname), Some(given)) = (cell(Slot::Surname).or(beside).and_then(words), given.and_then(words)) {
        return apart(row, &surname, &given);
    }
    let text = match cell(Slot::Name) {
        Some(name) => row.cell(name),
        None => cell(Slot::Surname).and_then(words).or_else(|| given.map(|given| row.cell(given)))?,
    };
    let words = text.as_str();
    let own = entry::entry(row, &text, words, table.habit)?;
    let lexicon = &row.lexicon();
    let is_heading = || Slot::of_head(words, RowsOf::PEOPLE, lexicon).is_some_and(Slot::names);
    (!person::names_office(words, lexicon) && !is_heading()).then_some(own)
}

/// Surname and given names in cells of their own; the given names may have a remark after them.
fn apart<'t>(row: &Row<'t>, surname: &Text<'t>, given: &Text<'t>) -> Option<Person<'t>> {
    let (family, written) = (surname.as_str(), given.as_str());
    let lexicon = &row.lexicon();
    let (first, rest) = person::name_and_rest(written, lexicon);
    let counts = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    if !person::is_name_in(family, lexicon) && !person::is_name_in(first, lexicon) || counts(family) || counts(first) || first.is_empty() {
        return None;
    }
    let title = person::strip_honorific(first, lexicon);
    let mut own = named(row.take(surname, family), row.take(given, title), row);
    if let Some(rest) = rest {
        let said = format!("{first} {family}, {}", rest.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']')));
        let said = person::person_in(&said, lexicon).filter(|said| said.name.ends_with(family))?;
        let beside = entry::beside(&said, |part| Cow::Owned(part.to_owned()));
        own = Person { name: own.name, surname: own.surname, given: own.given, span: own.span, ..beside };
    }
    Some(own)
}

/// What the columns with a known head say.
fn by_slots<'t>(row: &Row<'t>, cells: &[&str], table: &Table<'_>, own: &mut Person<'t>) {
    let take = |slot| {
        let text = row.cell(table.columns.cell(cells, slot)?);
        let words = text.as_str();
        (!words.is_empty()).then(|| row.take(&text, words))
    };
    for slot in [Slot::Affiliation, Slot::Mail, Slot::Office] {
        let Some(said) = take(slot) else { continue };
        let field = match slot {
            Slot::Affiliation => &mut own.affiliation,
            Slot::Mail => &mut own.email,
            _ => &mut own.office,
        };
        if let Some(inline) = field.replace(said.clone()).filter(|inline| *inline != said) {
            note(own, inline);
        }
    }
    for slot in [Slot::Notes, Slot::Status] {
        let Some(said) = take(slot) else { continue };
        match value(&said, table.legend, &row.lexicon()) {
            Some(attendance) if !table.columns.has(Slot::Attendance) => own.attendance = own.attendance.or(Some(attendance)),
            None if own.office.is_none() && matches!(person::kind(&said, &own.name, &row.lexicon()), Kind::Office) => {
                own.office = Some(said);
            }
            _ => note(own, said),
        }
    }
    // "ir" in the column of numbers
    if let Some(said) = take(Slot::Number).filter(|said| digits(said).is_none()) {
        note(own, said);
    }
    // What else a row says, in a column that says nothing of people elsewhere.
    for slot in [Slot::Vote, Slot::Task, Slot::Owner, Slot::Due] {
        if let Some(said) = take(slot) {
            note(own, said);
        }
    }
    if table.columns.marks_attendance() {
        own.attendance = table.columns.marked(cells).or(own.attendance);
    } else if let Some(cell) = table.columns.cell(cells, Slot::Attendance) {
        attend(row, cell, table, own);
    }
}

/// The digits of a cell that holds nothing else, as one that counts people or rows does: `7`, `12.`
pub(super) fn digits(cell: &str) -> Option<&str> {
    Some(cell.trim_end_matches('.')).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What a cell of the column for attendance says; an empty one says that somebody did not attend.
fn attend<'t>(row: &Row<'t>, cell: &str, table: &Table<'_>, own: &mut Person<'t>) {
    let text = row.cell(cell);
    let words = text.as_str();
    if words.is_empty() {
        own.attendance = own.attendance.or(Some(Attendance::Absent));
    } else if let Some(attendance) = value(words, table.legend, &row.lexicon()) {
        own.attendance = Some(attendance);
    } else {
        // "until 10:40" and "5:32 PM" say that somebody was there, and when.
        let came = words.contains(|c: char| c.is_ascii_digit()) || row.lexicon().at(words, REMARK).is_some();
        own.attendance = own.attendance.or(came.then_some(Attendance::Present));
        note(own, row.take(&text, words));
    }
}

/// What a mark or a word says of who attended.
fn value(words: &str, legend: &[(String, Attendance)], lexicon: &Lexicon<'_>) -> Option<Attendance> {
    let explained = legend.iter().find(|(mark, _)| mark.eq_ignore_ascii_case(words.trim())).map(|(_, said)| *said);
    explained.or_else(|| crate::value::label::attendance_value(words)).or_else(|| person::attendance(words, lexicon))
}

/// What a cell without a known head says, told by its words.
fn by_content<'t>(row: &Row<'t>, cell: &str, table: &Table<'_>, own: &mut Person<'t>) {
    let text = row.cell(cell);
    // "Ann Ray        - Chair"
    let words = text.as_str().trim_matches([';', ',', ' ']);
    let words = words.strip_prefix(['-', '–', '—']).filter(|rest| rest.starts_with(' ')).map_or(words, str::trim_start);
    if words.is_empty() {
        return;
    }
    let said = row.take(&text, words);
    match person::kind(words, &own.name, &row.lexicon()) {
        Kind::Attendance(attendance) if own.attendance.is_none() => own.attendance = Some(attendance),
        Kind::Mail if own.email.is_none() && !words.contains(' ') => own.email = Some(said),
        Kind::Office if own.office.is_none() => own.office = Some(said),
        Kind::Proxy(whom) if own.proxy_for.is_none() => own.proxy_for = Some(row.take(&text, whom)),
        Kind::Organisation if own.affiliation.is_none() && !table.headed => own.affiliation = Some(said),
        _ => match table.legend.iter().find(|(mark, _)| mark.eq_ignore_ascii_case(words)) {
            Some((_, attendance)) => own.attendance = Some(*attendance),
            None => note(own, said),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_alone_count_rows() {
        for (cell, expected) in [("7", Some("7")), ("12.", Some("12")), ("7a", None), ("1.2", None), ("-7", None), ("Ray", None)] {
            assert_eq!(digits(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn particles_suffixes_and_titles_are_no_words_of_a_name() {
        for (cell, expected) in
            [("Ray", 1), ("van Ray", 1), ("Ray Jr.", 1), ("West A.", 2), ("Ray Lind", 2), ("Ray Lind Moss", 2), ("de la Ray", 1)]
        {
            assert_eq!(words(cell, &Lexicon::ALL), expected, "{cell:?}");
        }
    }
}
