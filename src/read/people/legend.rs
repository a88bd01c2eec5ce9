//! Marks that a legend explains, beside the names of a list.
//!
//! ```text
//! legend = [ words ":" ] part { ( "," | ";" ) part }      x = present, a = apologies
//! part   = mark ( "=" | ":" | " - " | " – " ) meaning     * = absent
//!        | mark meaning                                   P in person, W by web
//! label  = words "(" legend ")"                           Attendance (* = absent)
//! entry  = mark name | name ( mark | "(" mark ")" )       *Ann Ray; Ray, Ann (A)
//! ```

use super::row::Row;
use super::said::SAYS;
use crate::lexicon::Lexicon;
use crate::lexicon::symbols::{ABSENT_LETTER, PRESENT_LETTER};
use crate::model::Attendance;
use crate::value::person;

/// Marks and what each says of those beside whom it stands.
pub(super) type Marks = Vec<(String, Attendance)>;

/// The marks that a line explains which does nothing else.
pub(super) fn legend(words: &str, lexicon: &Lexicon<'_>) -> Option<Marks> {
    const LONGEST: usize = 120;
    if !lexicon.hears(SAYS) || words.len() > LONGEST || words.ends_with(':') {
        return None;
    }
    let bare = words.trim_matches(['(', ')', '_', ' ', '.']);
    let bare = if bare.starts_with("**") || bare.ends_with("**") { bare.trim_matches('*') } else { bare };
    titled(bare).and_then(|rest| parts(rest, lexicon)).or_else(|| parts(bare, lexicon))
}

/// What follows the title of a legend: `Key: x = present`.
pub(super) fn titled(words: &str) -> Option<&str> {
    let (_, rest) = words.split_once(": ").filter(|(title, _)| title.len() > 2 && title.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    Some(rest)
}

/// A label without the legend in brackets at its end, and the marks that this explains.
pub(super) fn in_brackets<'w>(label: &'w str, lexicon: &Lexicon<'_>) -> Option<(&'w str, Marks)> {
    let inner = label.trim_end_matches([':', ' ', '*', '_']).strip_suffix(')')?;
    let (before, legend) = inner.rsplit_once('(')?;
    Some((before.trim_end(), parts(legend, lexicon)?))
}

/// The marks of a legend; those that say nothing of who attended are left out.
fn parts(legend: &str, lexicon: &Lexicon<'_>) -> Option<Marks> {
    let (mut marks, mut bare) = (Marks::new(), 0);
    let all = legend.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    for part in all {
        let Some((mark, said, signed)) = part_of(part, lexicon) else {
            // "* = absent, with apologies"
            let (_, before) = marks.last()?;
            person::attendance(part, lexicon).filter(|said| said == before)?;
            continue;
        };
        bare += usize::from(!signed && mark.contains(char::is_alphanumeric));
        marks.extend(said.map(|said| (mark.to_owned(), said)));
    }
    // "A present" alone is no legend.
    (!marks.is_empty() && bare != 1).then_some(marks)
}

/// A mark, what it says, and whether a sign stands between them.
fn part_of<'w>(part: &'w str, lexicon: &Lexicon<'_>) -> Option<(&'w str, Option<Attendance>, bool)> {
    const LONGEST: usize = 3;
    let signed = part.split_once(['=', ':']).or_else(|| part.split_once(" - ")).or_else(|| part.split_once(" – "));
    let (mark, meaning) = signed.or_else(|| part.split_once(' '))?;
    let (mark, meaning) = (mark.trim().trim_matches(['(', ')', '"']), meaning.trim());
    let is_sign = !mark.contains(char::is_alphanumeric);
    let is_mark = !mark.is_empty() && mark.chars().count() <= LONGEST && (signed.is_some() || !mark.contains(char::is_lowercase));
    if !is_mark {
        return None;
    }
    // "* denotes absence"
    let after_verb = || meaning.split_once(' ').filter(|(verb, _)| is_sign && verb.starts_with(char::is_lowercase)).map(|(_, rest)| rest);
    let said = person::attendance(meaning, lexicon).or_else(|| person::attendance(after_verb()?, lexicon));
    (signed.is_some() || said.is_some()).then_some((mark, said, signed.is_some()))
}

/// What letters before names say that no legend explains: `P` and `A`, where some are present.
pub(super) fn letters(firsts: &[&str]) -> Option<Marks> {
    const LEAST: usize = 3;
    let known = firsts.iter().filter(|first| matches!(**first, PRESENT_LETTER | ABSENT_LETTER)).count();
    let holds = known >= LEAST && known == firsts.len() && firsts.contains(&PRESENT_LETTER);
    holds.then(|| vec![(PRESENT_LETTER.to_owned(), Attendance::Present), (ABSENT_LETTER.to_owned(), Attendance::Absent)])
}

/// What the mark of a cell says.
pub(super) fn said(cell: &str, marks: &Marks) -> Option<Attendance> {
    let bare = cell.trim().trim_matches(['(', ')', '.']);
    marks.iter().find(|(mark, _)| mark == bare).map(|(_, said)| *said)
}

/// An entry without the mark at its start or its end, and what that says. A letter may stand before a name only where it does before
/// most (`coded`).
pub(super) fn unmarked<'e>(entry: &'e str, marks: &Marks, coded: bool) -> (&'e str, Option<Attendance>) {
    let bare = entry.trim();
    for (mark, said) in marks {
        let is_sign = !mark.contains(char::is_alphanumeric);
        let before = bare.strip_prefix(mark.as_str()).filter(|rest| is_sign || coded && rest.starts_with([' ', '\t']));
        let after = || bare.strip_suffix(mark.as_str()).filter(|_| is_sign);
        let bracketed = || bare.strip_suffix(')')?.strip_suffix(mark.as_str())?.strip_suffix('(');
        if let Some(rest) = before.or_else(after).or_else(bracketed) {
            return (rest.trim(), Some(*said));
        }
    }
    (entry, None)
}

/// How those attend beside whom no mark stands: as the label says, unless a mark says that somebody was there.
pub(super) fn otherwise(label: Option<Attendance>, marks: &Marks) -> Option<Attendance> {
    let tells_present = marks.iter().any(|(mark, said)| *said == Attendance::Present && !mark.contains(char::is_alphanumeric));
    label.filter(|said| *said != Attendance::Present || !tells_present)
}

/// The marks that rows explain.
pub(super) fn of_rows(rows: &[Row<'_>]) -> Marks {
    let own = |row: &Row<'_>| legend(row.words().as_str(), &row.lexicon());
    rows.iter().filter(|row| row.lexicon().hears(SAYS)).filter_map(own).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(marks: Option<Marks>) -> String {
        let own = |(mark, said): &(String, Attendance)| format!("{mark} {}", said.name());
        marks.map_or_else(|| "-".to_owned(), |marks| marks.iter().map(own).collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn a_legend_explains_marks() {
        for (words, expected) in [
            ("x = present, a = apologies", "x present, a absent"),
            ("(* = absent)", "* absent"),
            ("**x = present, a = apologies", "x present, a absent"),
            ("* absent", "* absent"),
            ("* denotes absent", "* absent"),
            ("+ attended remotely", "+ remote"),
            ("P in person, W by web, A apologies", "P present, W remote, A absent"),
            ("P = present; A = absent, with apologies", "P present, A absent"),
            ("Key: P - present, R - remote", "P present, R remote"),
            ("(A) absent, (P) present", "A absent, P present"),
            ("* = entschuldigt", "* absent"),
            ("* excusé, ** absent", "* absent, ** absent"),
            ("* = chair", "-"),
            ("* = absent:", "-"),
            ("A: x = present, a = apologies", "a absent"),
            ("x = present, a = apologies, absent", "x present, a absent"),
            ("x = present, a = apologies, present", "-"),
            ("abcd = present", "-"),
            ("abc = present", "abc present"),
            ("ab absent, * present", "-"),
            ("A present", "-"),
            ("Ann Ray, Bo West", "-"),
            ("Present: Ann Ray", "-"),
            ("Four members were absent", "-"),
        ] {
            assert_eq!(shown(legend(words, &Lexicon::ALL)), expected, "{words}");
        }
    }

    #[test]
    fn a_legend_is_a_short_line() {
        let longest = "x = present, a = apologies".to_owned() + &", absent".repeat(11);
        assert_eq!(longest.len(), 114);
        assert!(legend(&format!("({longest}....)"), &Lexicon::ALL).is_some());
        assert_eq!(legend(&format!("({longest}.....)"), &Lexicon::ALL), None);
    }

    #[test]
    fn a_legend_may_stand_in_a_label() {
        for (label, expected) in [
            ("ATTENDANCE (* = absent)", Some(("ATTENDANCE", "* absent"))),
            ("Attendance (P in person, W by web):", Some(("Attendance", "P present, W remote"))),
            ("Members present (7)", None),
            ("Present (in person)", None),
            ("Attendance", None),
        ] {
            let found = in_brackets(label, &Lexicon::ALL).map(|(bare, marks)| (bare, shown(Some(marks))));
            assert_eq!(found.as_ref().map(|(bare, marks)| (*bare, marks.as_str())), expected, "{label}");
        }
    }

    #[test]
    fn a_mark_stands_before_or_after_a_name() {
        let marks = legend("* = absent, A = apologies", &Lexicon::ALL).unwrap();
        for (entry, coded, expected) in [
            ("Ray*", false, ("Ray", true)),
            ("* Ray", false, ("Ray", true)),
            ("*Ray", false, ("Ray", true)),
            ("Ann Ray (Registrar)*", false, ("Ann Ray (Registrar)", true)),
            ("Ann Ray (A)", false, ("Ann Ray", true)),
            ("A Ray", false, ("A Ray", false)),
            ("A Ray", true, ("Ray", true)),
            ("Ann Ray", true, ("Ann Ray", false)),
        ] {
            let (bare, said) = unmarked(entry, &marks, coded);
            assert_eq!((bare, said.is_some()), expected, "{entry}");
        }
    }

    #[test]
    fn letters_tell_who_was_there_where_all_names_have_them() {
        for (firsts, expected) in [
            (&["P", "A", "P"][..], true),
            (&["A", "A", "A"], false),
            (&["P", "A"], false),
            (&["P", "A", "P", "E"], false),
            (&["P", "A", "P", "Ann Ray"], false),
        ] {
            assert_eq!(letters(firsts).is_some(), expected, "{firsts:?}");
        }
    }
}
