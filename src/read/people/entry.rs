//! An entry of a list as a person.

use std::borrow::Cow;

use super::row::Row;
use crate::lexicon::Lexicon;
use crate::line;
use crate::model::{Attendance, Person};
use crate::read::plain::folded;
use crate::text::Text;
use crate::value::person::{self, Kind, PersonMention};

/// How the entries of a list write names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "a list may have each of them")]
pub(super) struct Habit {
    /// `Surname, Given`
    pub(super) surname_first: bool,
    /// `SURNAME Given`
    pub(super) capitals: bool,
    /// `AR: Ann Ray`
    pub(super) initials: bool,
    /// `Ann Ray (annray)`
    pub(super) handles: bool,
}

impl Habit {
    /// The habit of entries, each without markup.
    pub(super) fn of<'e>(entries: impl Iterator<Item = &'e str>, lexicon: &Lexicon<'_>) -> Habit {
        let mut counts = Counts::default();
        for entry in entries {
            let is_capital = || person::capital_surname_in(person::name_and_rest(entry, lexicon).0, lexicon).is_some();
            counts.add(entry, person::may_have_capitals(entry) && is_capital(), lexicon);
        }
        counts.habit()
    }
}

/// How many of the entries so far write names in which way.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    all: usize,
    commas: usize,
    surname_first: usize,
    capitals: usize,
    initials: usize,
    brackets: usize,
    handles: usize,
}

impl Counts {
    /// Counts an entry, of which it is known whether its surname is in capitals.
    pub(super) fn add(&mut self, entry: &str, is_capital: bool, lexicon: &Lexicon<'_>) {
        self.all += 1;
        self.capitals += usize::from(is_capital);
        self.initials += usize::from(initials_before(entry, lexicon).is_some());
        if let Some((name, inner)) = one_word_in_brackets(entry) {
            self.brackets += 1;
            self.handles += usize::from(person::kind(inner, name, lexicon) == Kind::Note);
        }
        let commas = entry.bytes().filter(|byte| *byte == b',').count();
        let is_first = commas > 0 && surname_first(entry, lexicon).is_some();
        self.commas += usize::from(commas == 1 || is_first);
        self.surname_first += usize::from(is_first);
    }

    /// The habit that they show.
    pub(super) fn habit(self) -> Habit {
        let Counts { all, commas, surname_first: first, capitals, initials, brackets, handles } = self;
        Habit {
            surname_first: first > 0 && first * 2 >= all && first * 2 > commas,
            capitals: capitals > 1 && capitals * 2 > all,
            initials: initials > 1 && initials * 2 > all,
            handles: handles > 1 && handles * 4 >= brackets * 3,
        }
    }
}

/// `Ann Ray (annray)` → the name, and the one word in brackets at the end.
fn one_word_in_brackets(entry: &str) -> Option<(&str, &str)> {
    let (name, inner) = entry.strip_suffix(')')?.rsplit_once(" (")?;
    (!inner.is_empty() && !inner.contains([' ', ')'])).then_some((name, inner))
}

/// `AR: Ann Ray` → the initials, and what follows them.
pub(super) fn initials_before<'e>(entry: &'e str, lexicon: &Lexicon<'_>) -> Option<(&'e str, &'e str)> {
    if !entry.bytes().any(|byte| byte == b':') {
        return None;
    }
    let (letters, rest) = entry.split_once(':')?;
    let rest = rest.trim_start();
    person::stand_for(letters, person::name_and_rest(rest, lexicon).0).then_some((letters, rest))
}

/// `Ray, Ann; Harbour Office` → surname, given names, and what follows them.
pub(super) fn surname_first<'t>(entry: &'t str, lexicon: &Lexicon<'_>) -> Option<(&'t str, &'t str, &'t str)> {
    if !entry.bytes().any(|byte| byte == b',') {
        return None;
    }
    let is_end = |(at, byte): (usize, u8)| match byte {
        b';' | b'(' | b'\t' | b'[' | b'<' => true,
        b' ' => entry.get(at..).is_some_and(|rest| rest.starts_with(" - ") || rest.starts_with(" – ")),
        _ => false,
    };
    let (names, rest) = entry.split_at(entry.bytes().enumerate().position(is_end).unwrap_or(entry.len()));
    let names = names.trim();
    let (surname, given) = names.split_once(',')?;
    let (surname, given) = (surname.trim(), given.trim());
    person::is_surname_first(names, lexicon).then_some((surname, person::strip_honorific(given, lexicon), rest))
}

/// `Le Gall Ray, Ann`: a surname of several words, in a list that writes surnames first.
fn long_surname_first<'t>(entry: &'t str, lexicon: &Lexicon<'_>) -> Option<(&'t str, &'t str, &'t str)> {
    let (surname, given) = entry.split_once(',').map(|(surname, given)| (surname.trim(), given.trim()))?;
    let is_given = given.split(' ').count() <= 3
        && given.split(' ').all(|word| word.starts_with(|c: char| c.is_uppercase() || matches!(c, '\'' | '’')));
    let is_other = |words: &str| person::is_body(words, lexicon);
    let names =
        !given.contains([',', '(', ';']) && is_given && !is_other(given) && !person::is_office(given, lexicon) && !is_other(surname);
    (names && surname.split(' ').count() <= 4).then_some((surname, given, ""))
}

/// The person of an entry that is a part of a row's words.
pub(super) fn entry<'t>(row: &Row<'t>, text: &Text<'t>, part: &str, habit: Habit) -> Option<Person<'t>> {
    known(row, text, part, habit, None)
}

/// The same, where it may be known whom the part names as a whole.
pub(super) fn known<'t>(row: &Row<'t>, text: &Text<'t>, part: &str, habit: Habit, said: Option<&PersonMention<'_>>) -> Option<Person<'t>> {
    let all = part;
    let (checked, part) = match line::checkbox(part) {
        Some((checked, rest)) => (Some(if checked { Attendance::Present } else { Attendance::Absent }), rest),
        None => (None, part),
    };
    let before = if habit.initials { initials_before(part, &row.lexicon()) } else { None };
    let (letters, bare) = before.map_or((None, part), |(letters, rest)| (Some(letters), rest));
    let mut own = split(row, text, bare, habit).or_else(|| match said.filter(|_| bare.len() == all.len()) {
        Some(said) => Some(whole(row, text, said, (bare, habit))),
        None => Some(whole(row, text, &person::person_in(bare, &row.lexicon())?, (bare, habit))),
    })?;
    if let Some(letters) = letters {
        let beside = own.note.replace(row.take(text, letters));
        if let Some(beside) = beside {
            note(&mut own, beside);
        }
    }
    own.attendance = own.attendance.or(checked);
    let is_all = checked.is_some() || part.len() == text.as_str().len();
    own.span = if is_all { row.span } else { row.place(text, part) };
    Some(own)
}

/// `Ray, Ann; Harbour Office`
fn split<'t>(row: &Row<'t>, text: &Text<'t>, part: &str, habit: Habit) -> Option<Person<'t>> {
    if !habit.surname_first {
        return None;
    }
    let lexicon = &row.lexicon();
    let (surname, given, rest) = surname_first(part, lexicon).or_else(|| long_surname_first(part, lexicon))?;
    if !person::is_name_in(surname, lexicon) || !person::is_name_in(given, lexicon) {
        return None;
    }
    // What follows is typed as it is beside any name; the words of this one say nothing else.
    let stand_in = format!("Ann Ray{rest}");
    let said = person::person_in(&stand_in, lexicon)?;
    let take = |part: &str| owned_part(row, text, rest, part);
    let mut own = beside(&said, take);
    let (surname, given) = (row.take(text, surname), row.take(text, given));
    own.name = Cow::Owned(joined(&given, &surname));
    (own.surname, own.given) = (Some(surname), Some(given));
    Some(own)
}

/// A part of words that were put together anew, as it stands in the rest of the entry.
fn owned_part<'t>(row: &Row<'t>, text: &Text<'t>, rest: &str, part: &str) -> Cow<'t, str> {
    match rest.find(part).and_then(|at| rest.get(at..at + part.len())) {
        Some(own) => row.take(text, own),
        None => Cow::Owned(part.to_owned()),
    }
}

/// Somebody as the entry says, all of it borrowed from the row.
fn whole<'t>(row: &Row<'t>, text: &Text<'t>, said: &PersonMention<'_>, (part, habit): (&str, Habit)) -> Person<'t> {
    let mut own = beside(said, |part| row.take(text, part));
    // In a list of handles a word that may as well be an organisation is one too: "Bo West (Westward)".
    if let Some(handle) =
        own.affiliation.take_if(|other| habit.handles && one_word_in_brackets(part).is_some_and(|(_, inner)| inner == *other))
    {
        note(&mut own, handle);
    }
    let parted = if habit.capitals { person::capital_surname_in(said.name, &row.lexicon()) } else { None };
    own.name = match parted {
        Some((surname, given)) => {
            let (surname, given) = (row.take(text, surname), row.take(text, given));
            let name = joined(&given, &surname);
            (own.surname, own.given) = (Some(surname), Some(given));
            Cow::Owned(name)
        }
        None => row.take(text, said.name),
    };
    own
}

/// Given names and surname as one name.
pub(super) fn joined(given: &str, surname: &str) -> String {
    let mut name = String::with_capacity(given.len() + 1 + surname.len());
    name.push_str(given);
    name.push(' ');
    name.push_str(surname);
    name
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
        Cow::Owned(notes) => Cow::Owned(folded(notes).into_owned()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_entries_make_a_habit() {
        let of = |all, commas, surname_first| Counts { all, commas, surname_first, ..Counts::default() }.habit().surname_first;
        for (all, commas, first, expected) in
            [(2, 1, 1, true), (3, 1, 1, false), (2, 2, 1, false), (3, 3, 2, true), (1, 1, 1, true), (2, 1, 0, false), (0, 0, 0, false)]
        {
            assert_eq!(of(all, commas, first), expected, "{all} {commas} {first}");
        }
        for (all, own, expected) in [(3, 2, true), (4, 2, false), (1, 1, false), (2, 2, true)] {
            assert_eq!(Counts { all, capitals: own, ..Counts::default() }.habit().capitals, expected, "{all} {own}");
            assert_eq!(Counts { all, initials: own, ..Counts::default() }.habit().initials, expected, "{all} {own}");
        }
        for (brackets, handles, expected) in [(4, 3, true), (3, 2, false), (2, 2, true), (1, 1, false)] {
            assert_eq!(Counts { brackets, handles, ..Counts::default() }.habit().handles, expected, "{brackets} {handles}");
        }
    }

    #[test]
    fn entries_are_counted_by_how_they_write_names() {
        for (entries, expected) in [
            (&["Ray, Ann", "West, Bo"][..], "surname first"),
            (&["Ray, Ann", "Bo West, Harbour Office"], ""),
            (&["RAY Ann", "WEST Bo"], "capitals"),
            (&["AR: Ann Ray", "BW: Bo West"], "initials"),
            (&["Ann Ray (annray)", "Bo West (bwest)"], "handles"),
            (&["Ann Ray (Harbour)", "Bo West (Basin)"], ""),
            (&["Ann Ray", "Bo West"], ""),
        ] {
            let habit = Habit::of(entries.iter().copied(), &Lexicon::ALL);
            let names = [
                ("surname first", habit.surname_first),
                ("capitals", habit.capitals),
                ("initials", habit.initials),
                ("handles", habit.handles),
            ];
            let shown: Vec<&str> = names.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name).collect();
            assert_eq!(shown.join(" "), expected, "{entries:?}");
        }
    }

    #[test]
    fn one_word_in_brackets_closes_an_entry() {
        for (entry, expected) in [
            ("Ann Ray (annray)", Some(("Ann Ray", "annray"))),
            ("Ann Ray (late) (annray)", Some(("Ann Ray (late)", "annray"))),
            ("Ann Ray (ann ray)", None),
            ("Ann Ray ()", None),
            ("Ann Ray(annray)", None),
            ("Ann Ray (annray", None),
            ("Ann Ray", None),
        ] {
            assert_eq!(one_word_in_brackets(entry), expected, "{entry:?}");
        }
    }

    #[test]
    fn a_surname_stands_before_the_only_comma_of_a_name() {
        for (entry, expected) in [
            ("Ray, Ann", Some(("Ray", "Ann", ""))),
            ("Ray, Ann; Harbour Office", Some(("Ray", "Ann", "; Harbour Office"))),
            ("Ray, Ann (Harbour)", Some(("Ray", "Ann", "(Harbour)"))),
            ("Ray, Ann [Harbour]", Some(("Ray", "Ann", "[Harbour]"))),
            ("Ray, Ann <ann@roof.example>", Some(("Ray", "Ann", "<ann@roof.example>"))),
            ("Ray, Ann\tHarbour", Some(("Ray", "Ann", "\tHarbour"))),
            ("Ray, Ann - Harbour", Some(("Ray", "Ann", " - Harbour"))),
            ("Ray, Ann – Harbour", Some(("Ray", "Ann", " – Harbour"))),
            ("Ray, Ann-Lea", Some(("Ray", "Ann-Lea", ""))),
            ("Ray, Dr Ann", Some(("Ray", "Ann", ""))),
            ("Ray Ann", None),
            ("Ray; Ann, Bo", None),
        ] {
            assert_eq!(surname_first(entry, &Lexicon::ALL), expected, "{entry:?}");
        }
        for (entry, expected) in [
            ("Le Gall Ray West, Ann", true),
            ("Le Gall Ray West Moss, Ann", false),
            ("Le Gall, Ann Bo Cy", true),
            ("Le Gall, Ann Bo Cy Di", false),
            ("Le Gall, ann", false),
            ("Le Gall, 'Ann", true),
            ("Le Gall, Ann, Harbour", false),
            ("Le Gall, Ann (late)", false),
            ("Le Gall, Harbour Board", false),
            ("Harbour Board, Ann", false),
            ("Le Gall, Chair", false),
        ] {
            assert_eq!(long_surname_first(entry, &Lexicon::ALL).is_some(), expected, "{entry:?}");
        }
    }
}
