//! An entry of a list as a person.

use std::borrow::Cow;

use super::row::Row;
use crate::line;
use crate::model::{Attendance, Person};
use crate::text::Text;
use crate::value::person::{self, PersonMention};

/// How the entries of a list write names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Habit {
    /// `Surname, Given`
    pub(super) surname_first: bool,
    /// `SURNAME Given`
    pub(super) capitals: bool,
    /// `AR: Ann Ray`
    pub(super) initials: bool,
}

impl Habit {
    /// The habit of entries, each without markup.
    pub(super) fn of<'e>(entries: impl Iterator<Item = &'e str>) -> Habit {
        let (mut all, mut commas, mut first, mut capitals, mut initials) = (0, 0, 0, 0, 0);
        for entry in entries {
            let before = surname_first(entry);
            all += 1;
            commas += usize::from(entry.matches(',').count() == 1 || before.is_some());
            first += usize::from(before.is_some());
            let is_capital = || person::capital_surname(person::name_and_rest(entry).0).is_some();
            initials += usize::from(initials_before(entry).is_some());
            capitals += usize::from(person::may_have_capitals(entry) && is_capital());
        }
        Habit {
            surname_first: first > 0 && first * 2 >= all && first * 2 > commas,
            capitals: capitals > 1 && capitals * 2 > all,
            initials: initials > 1 && initials * 2 > all,
        }
    }
}

/// `AR: Ann Ray` → the initials, and what follows them.
pub(super) fn initials_before(entry: &str) -> Option<(&str, &str)> {
    let (letters, rest) = entry.split_once(':')?;
    let rest = rest.trim_start();
    person::stand_for(letters, person::name_and_rest(rest).0).then_some((letters, rest))
}

/// `Ray, Ann; Harbour Office` → surname, given names, and what follows them.
pub(super) fn surname_first(entry: &str) -> Option<(&str, &str, &str)> {
    if !entry.contains(',') {
        return None;
    }
    let end = entry.char_indices().find(|(at, c)| {
        matches!(c, ';' | '(' | '\t' | '[' | '<') || entry.get(*at..).is_some_and(|rest| rest.starts_with(" - ") || rest.starts_with(" – "))
    });
    let (names, rest) = entry.split_at(end.map_or(entry.len(), |(at, _)| at));
    let names = names.trim();
    let (surname, given) = names.split_once(',')?;
    let (surname, given) = (surname.trim(), given.trim());
    person::is_surname_first(names).then_some((surname, person::strip_honorific(given), rest))
}

/// `Le Gall Ray, Ann`: a surname of several words, in a list that writes surnames first.
fn long_surname_first(entry: &str) -> Option<(&str, &str, &str)> {
    let (surname, given) = entry.split_once(',').map(|(surname, given)| (surname.trim(), given.trim()))?;
    let is_given = given.split(' ').count() <= 3
        && given.split(' ').all(|word| word.starts_with(|c: char| c.is_uppercase() || matches!(c, '\'' | '’')));
    let names =
        !given.contains([',', '(', ';']) && is_given && !person::is_body(given) && !person::is_office(given) && !person::is_body(surname);
    (names && surname.split(' ').count() <= 4).then_some((surname, given, ""))
}

/// The person of an entry that is a part of a row's words.
pub(super) fn entry<'t>(row: &Row<'t>, text: &Text<'t>, part: &str, habit: Habit, source: &'t str) -> Option<Person<'t>> {
    let (checked, part) = match line::checkbox(part) {
        Some((checked, rest)) => (Some(if checked { Attendance::Present } else { Attendance::Absent }), rest),
        None => (None, part),
    };
    let (letters, bare) = initials_before(part).filter(|_| habit.initials).map_or((None, part), |(letters, rest)| (Some(letters), rest));
    let mut own = split(row, text, bare, habit, source).or_else(|| whole(row, text, bare, habit, source))?;
    if let Some(letters) = letters {
        let beside = own.note.replace(row.take(text, letters, source));
        if let Some(beside) = beside {
            note(&mut own, beside);
        }
    }
    own.attendance = own.attendance.or(checked);
    let all = checked.is_some() || part.len() == text.as_str().len();
    own.span = if all { row.span } else { row.place(text, part, source) };
    Some(own)
}

/// `Ray, Ann; Harbour Office`
fn split<'t>(row: &Row<'t>, text: &Text<'t>, part: &str, habit: Habit, source: &'t str) -> Option<Person<'t>> {
    let (surname, given, rest) = surname_first(part).or_else(|| long_surname_first(part)).filter(|_| habit.surname_first)?;
    if !person::is_name(surname) || !person::is_name(given) {
        return None;
    }
    // What follows is typed as it is beside any name.
    let stand_in = format!("{given} {surname}{rest}");
    let said = person::person(&stand_in)?;
    let take = |part: &str| owned_part(row, text, rest, part, source);
    let mut own = beside(&said, take);
    own.name = Cow::Owned(format!("{given} {surname}"));
    (own.surname, own.given) = (Some(row.take(text, surname, source)), Some(row.take(text, given, source)));
    Some(own)
}

/// A part of words that were put together anew, as it stands in the rest of the entry.
fn owned_part<'t>(row: &Row<'t>, text: &Text<'t>, rest: &str, part: &str, source: &'t str) -> Cow<'t, str> {
    match rest.find(part).and_then(|at| rest.get(at..at + part.len())) {
        Some(own) => row.take(text, own, source),
        None => Cow::Owned(part.to_owned()),
    }
}

fn whole<'t>(row: &Row<'t>, text: &Text<'t>, part: &str, habit: Habit, source: &'t str) -> Option<Person<'t>> {
    let said = person::person(part)?;
    let mut own = beside(&said, |part| row.take(text, part, source));
    let parted = person::capital_surname(said.name).filter(|_| habit.capitals);
    own.name = match parted {
        Some((surname, given)) => {
            (own.surname, own.given) = (Some(row.take(text, surname, source)), Some(row.take(text, given, source)));
            Cow::Owned(format!("{given} {surname}"))
        }
        None => row.take(text, said.name, source),
    };
    Some(own)
}

/// What is said of a person beside the name.
pub(super) fn beside<'t>(said: &PersonMention<'_>, take: impl Fn(&str) -> Cow<'t, str>) -> Person<'t> {
    let mut own = Person::new("");
    own.office = said.office.map(&take);
    own.affiliation = said.affiliation.map(&take);
    own.email = said.email.map(&take);
    own.attendance = said.attendance;
    own.proxy_for = said.proxy_for.map(&take);
    own.note = said.note.as_ref().map(|note| match note {
        Cow::Borrowed(note) => take(note),
        Cow::Owned(notes) => Cow::Owned(notes.clone()),
    });
    own
}

/// Adds a remark to those of a person.
pub(super) fn note<'t>(person: &mut Person<'t>, remark: Cow<'t, str>) {
    person.note = Some(match person.note.take() {
        Some(notes) => Cow::Owned(format!("{notes}; {remark}")),
        None => remark,
    });
}
