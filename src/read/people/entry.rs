//! One row read as a person, or as a list of names.

use std::borrow::Cow;

use super::List;
use super::columns::{Columns, is_office};
use super::place::Place;
use super::row::Row;
use crate::lexicon::{self, Column};
use crate::line;
use crate::model::{Attendance, Person};
use crate::read::mark::{beside_names, mark};
use crate::span::{Span, slice_in};
use crate::value::person;

/// Whether a cell holds the letters of a name and nothing else: no sign that means anything, no figure, no markup.
pub(super) fn is_bare(cell: &str) -> bool {
    let mut before = b' ';
    cell.bytes().all(|byte| {
        let apart = std::mem::replace(&mut before, byte) != b' ' || byte != b' ';
        apart && matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b' ' | b'-' | b'\'' | 0xc3..=0xc9 | 0x80..=0xbf)
    })
}

/// A person whose surname and given names stand in cells of their own.
pub(super) fn named<'t>(surname: &str, given: &str, row: &Row<'t>) -> Person<'t> {
    let mut name = String::with_capacity(given.len() + 1 + surname.len());
    name.push_str(given);
    name.push(' ');
    name.push_str(surname);
    let (surname, given) = (Some(own(row, surname)), Some(own(row, given)));
    Person { name: Cow::Owned(name), surname, given, span: row.span, ..Person::default() }
}

/// The plain text of a cell.
pub(super) fn plain_cell(cell: &str) -> Cow<'_, str> {
    crate::value::inline::plain(cell).text
}

/// The plain text of a cell that has any; it may hold nothing but a tag.
pub(super) fn words(cell: Option<&str>) -> Option<Cow<'_, str>> {
    cell.map(plain_cell).filter(|cell| !cell.is_empty())
}

/// Adds the person of a divided row.
pub(super) fn add_cells<'t>(list: &mut List<'_, 't>, found: &[&str], columns: &Columns, names_apart: bool, row: &Row<'t>) -> bool {
    let own = |text: &str| -> Cow<'t, str> { own(row, text) };
    let cell = |wanted: Column| columns.cell(found, wanted);
    let mut person = Person { span: row.span, ..Person::default() };
    beside_names(row.span, &row.text);
    columns.mark_counts(row.span, found);
    if let Some(cell) = cell(Column::Attendance).filter(|cell| lexicon::attendance_value(cell).is_some()) {
        mark(row.span, cell);
    }
    // In a column of marks an empty cell says that somebody was not there.
    match cell(Column::Attendance).map(|cell| (cell.trim().is_empty(), lexicon::attendance_value(cell))) {
        Some((true, _)) => list.attend(Attendance::Absent),
        Some((false, Some(attendance))) => list.attend(attendance),
        _ => {}
    }
    let unread = cell(Column::Attendance).filter(|cell| lexicon::attendance_value(cell).is_none());
    let office_first = columns.is_empty() && found.len() == 2 && found.first().is_some_and(|cell| is_office(cell));
    if office_first && let [office, name] = found {
        let text = plain_cell(name);
        let Some(read) = person::person(&text).filter(|_| !is_office(&text)) else { return false };
        let note: Vec<Cow<'_, str>> = [plain_cell(office)].into_iter().chain(read.note.clone()).collect();
        person.name = own(read.name);
        person.affiliation = read.affiliation.map(own);
        person.email = read.email.map(own);
        person.note = Some(own(&note.join("; ")));
        list.add(person);
        return true;
    }
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
    // "Ann Ray   Harbour Office   apologies": a cell that says who was there, without a head that says so.
    let attended = rest.last().filter(|_| rest.len() > 1).and_then(|cell| lexicon::attender(cell));
    if attended.is_some() {
        mark(row.span, rest.last().copied().unwrap_or(""));
    }
    if columns.is_empty() {
        // It says so of its own row alone.
        list.attend(attended.unwrap_or(list.stated));
    }
    let rest = if attended.is_some() { rest.split_last().map_or(rest, |(_, before)| before) } else { rest };
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
pub(super) fn own<'t>(row: &Row<'t>, text: &str) -> Cow<'t, str> {
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
pub(super) fn add_row<'t>(list: &mut List<'_, 't>, text: &str, mut place: Place<'t>, rows: usize) -> bool {
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
pub(super) fn add_names(list: &mut List<'_, '_>, names: &[&str], place: &mut Place<'_>) -> bool {
    let capitals = capitals(names);
    let mut all = true;
    beside_names(place.whole, place.whole.slice(place.source));
    for &name in names {
        // "remote: Ann Ray" among those who were there
        let apart =
            name.split_once(": ").and_then(|(said, name)| Some((lexicon::attender(said).or(lexicon::attendance_word(said))?, name)));
        if let Some((attendance, _)) = apart {
            mark(place.whole, name.split(": ").next().unwrap_or(""));
            list.attend(attendance);
            list.stated = attendance;
        }
        let name = apart.map_or(name, |(_, name)| name);
        // "Notes: Bo" among them says who did what, and is kept with the line.
        if name.split_once(": ").is_some_and(|(label, _)| lexicon::RUNNERS.has(label)) {
            all = false;
            continue;
        }
        let span = place.entry(name);
        place.is_lost |= span.is_none();
        if says_nothing(name) {
            mark(place.whole, name);
        }
        all &= span.is_some_and(|span| add_name(list, name, span, capitals)) || says_nothing(name);
    }
    all
}

/// Whether an entry only says that there is nobody.
pub(super) fn says_nothing(entry: &str) -> bool {
    let folded = lexicon::fold(entry);
    !folded.contains(char::is_alphanumeric) || lexicon::PLACEHOLDERS.has_word(&folded)
}

/// Whether a list writes surnames in capitals: more than one name, and most of them.
pub(super) fn capitals(names: &[&str]) -> bool {
    let found = names.iter().filter(|name| person::capital_surname(person::name_and_rest(name).0).is_some()).count();
    found > 1 && found * 2 > names.len()
}

/// Adds one person, by a text without markup; the surname is set apart where the list writes surnames in capitals.
pub(super) fn add_name(list: &mut List<'_, '_>, text: &str, span: Span, capitals: bool) -> bool {
    let Some(read) = person::person(text) else { return false };
    beside_names(span, text);
    // "Ann Ray (by phone)" took part over a line; the next one did as the header says.
    let over_a_line =
        read.note.as_deref().is_some_and(|note| note.split(' ').any(|word| lexicon::attendance_word(word) == Some(Attendance::Remote)));
    if over_a_line && list.stated == Attendance::Present {
        list.attend(Attendance::Remote);
    } else if !over_a_line && list.attendance == Attendance::Remote {
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
        ..Person::default()
    });
    true
}
