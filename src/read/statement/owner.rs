//! Who is to act, where only the list of people tells a name from another word.
//!
//! ```text
//! initials = letters { ( "/" | "," | "&" ) letters } " - " text       WQ/PR - draft a page
//! handles  = "@" word { joint "@" word } verb                         @bo and @dee print the map
//! known    = name { joint name } verb                                 Ann check the roof · Tom has posted it
//! anybody  = ( everybody | role | "@" word ) " - " text               All - read the page
//! closing  = text "(" name { joint name } … ")"                       count the oars (hans/norm)
//! ```

use std::ops::Range;

use super::words::{Form, Word, each_word, words};
use crate::grid::{RowsOf, Slot};
use crate::lexicon::sense::{AND, EVERYBODY, GROUPING};
use crate::lexicon::{self, Lexicon};
use crate::value::{date, owner};

/// The most words of one name.
const MOST_WORDS: usize = 4;
/// The most names.
const MOST_NAMES: usize = 12;

/// Initials before a dash, and the text after it.
pub(super) fn initials(text: &str) -> Option<(&str, &str)> {
    // Two capitals at least, which most texts do not begin with.
    let letters = || text.bytes().take_while(u8::is_ascii_alphabetic).take(5);
    if letters().filter(u8::is_ascii_uppercase).count() < 2 || !(2..=4).contains(&letters().count()) {
        return None;
    }
    let (names, rest) = [" - ", " – ", " — "].iter().filter_map(|dash| text.split_once(dash)).min_by_key(|(names, _)| names.len())?;
    let is_name = |name: &str| {
        (2..=4).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_alphabetic())
            && name.bytes().filter(u8::is_ascii_uppercase).count() > 1
    };
    let all = names.split(['/', ',', '&']).all(|name| is_name(name.trim()));
    (all && !rest.is_empty()).then_some((names, rest))
}

/// Everybody, a role or a nick before a dash, and the text after it: `All - read the page`, `@ann – mend it`.
pub(super) fn everybody<'t>(text: &'t str) -> Option<(&'t str, &'t str)> {
    /// A role has no more words.
    const MOST: usize = 3;
    let after_dash = |text: &'t str| ["- ", "– ", "— "].iter().find_map(|dash| text.strip_prefix(dash));
    let parted = |(at, _)| Some((text.get(..at)?, text.get(at + 1..).and_then(after_dash)?));
    let (name, rest) = text.match_indices(' ').take(MOST).find_map(parted)?;
    let first = name.split(' ').next().unwrap_or(name);
    let is_nick = name.len() > 1 && name.starts_with('@') && !name.contains(' ');
    let known = is_nick || Lexicon::ALL.is(first, EVERYBODY | GROUPING) || lexicon::is_role(name) || lexicon::is_office(name);
    (known && !rest.is_empty()).then_some((name, rest))
}

/// The places of the people whom the text of an action names as its owners; `known` tells who is on the list.
pub(crate) fn named(text: &str, known: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let is_name = |source: &str, name: &[Word<'_>]| {
        let is_handle = matches!(name, [word] if word.text.len() > 1 && word.text.starts_with('@'));
        let is_listed = || range(name).and_then(|range| source.get(range)).is_some_and(&known);
        !name.iter().any(Word::is_sign) && (is_handle || is_listed())
    };
    // Where the first words are no name the others are not looked at.
    let first: Vec<Word<'_>> = each_word(text, &Lexicon::ALL).take(MOST_WORDS).collect();
    if (1..=first.len()).any(|length| first.get(..length).is_some_and(|name| is_name(text, name))) {
        let words = words(text, None);
        let (names, rest) = names(&words, &|name: &[Word<'_>]| is_name(text, name));
        // "@ann Write a note": a nick is nothing but a name, whatever follows it.
        let is_nick = words.first().is_some_and(|word| word.text.starts_with('@'));
        let goes_on = goes_on(rest) || is_nick && rest.first().is_some_and(|word| word.apart && !word.is_sign() && !word.means(AND));
        if !names.is_empty() && goes_on {
            return names;
        }
    }
    let Some((start, closed)) = bracket(text) else { return Vec::new() };
    let words = words(closed, None);
    // Names with a capital are read there without the list.
    let nicks = closing(&words).filter(|inner| inner.first().is_some_and(|word| word.form == Form::Lower));
    let places = nicks.map_or_else(Vec::new, |inner| names(inner, &|name: &[Word<'_>]| is_name(closed, name)).0);
    places.into_iter().map(|place| start + place.start..start + place.end).collect()
}

/// The names in a bracket that closes a text beside a day: `sell the boats [Bo, 20 May]`, `(Resp: Ann; Due: 3 May)`.
pub(super) fn beside_a_day(text: &str) -> Option<&str> {
    let (_, closed) = bracket(text).filter(|(_, inner)| inner.contains(|c: char| c.is_ascii_digit()))?;
    let words = words(closed, None);
    let inner = closing(&words).and_then(range).and_then(|range| closed.get(range))?;
    let mut parts = inner.split([',', ';']).map(str::trim);
    let is_day = |part: &str| date::first(part).is_some();
    let named = parts.find(|part| !is_day(part))?;
    let name = match named.split_once(':') {
        Some((label, name)) => Some(name.trim()).filter(|_| Slot::of_head(label, RowsOf::TASKS, &Lexicon::ALL) == Some(Slot::Owner))?,
        None => named,
    };
    (owner::is_names(name) && parts.all(is_day) && inner.len() > named.len()).then_some(name)
}

/// The bracket that closes a text, and where it opens.
fn bracket(text: &str) -> Option<(usize, &str)> {
    let text = text.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let open = if text.ends_with(')') { '(' } else { text.strip_suffix(']').map(|_| '[')? };
    let start = text.rfind(open)?;
    Some((start, text.get(start..)?))
}

/// What a line below an action says of it: `Responsible: Ann`, `Deadline: 3 May`, `Status: done`.
pub(super) fn field(text: &str) -> Option<(Slot, &str)> {
    let (label, value) = text.split_once(':')?;
    let column = Slot::of_head(label.trim(), RowsOf::TASKS, &Lexicon::ALL)?;
    let value = value.trim();
    (!value.is_empty() && matches!(column, Slot::Owner | Slot::Due | Slot::Status)).then_some((column, value))
}

/// The names that some words begin with, and the words after them.
fn names<'w, 't>(words: &'w [Word<'t>], is_name: &impl Fn(&[Word<'t>]) -> bool) -> (Vec<Range<usize>>, &'w [Word<'t>]) {
    let mut names = Vec::new();
    let (mut rest, mut left) = (words, words);
    while names.len() < MOST_NAMES {
        let Some(length) = (1..=MOST_WORDS.min(left.len())).rev().find(|&length| left.get(..length).is_some_and(is_name)) else { break };
        let (name, behind) = left.split_at_checked(length).unwrap_or((left, &[]));
        names.extend(range(name));
        rest = behind;
        let joints = behind.iter().take_while(|word| matches!(word.form, Form::Sign(',' | '/' | '&' | '+')) || word.means(AND)).count();
        if joints == 0 && !behind.first().is_some_and(|word| word.text.starts_with('@')) {
            break;
        }
        left = behind.get(joints..).unwrap_or(&[]);
    }
    (names, rest)
}

/// Whether a sentence goes on after its subject.
fn goes_on(rest: &[Word<'_>]) -> bool {
    let dash = |word: &Word<'_>| word.is('-') || word.is('–') || word.is('—');
    rest.first().is_some_and(|word| {
        word.apart && !word.means(AND) && (word.form == Form::Lower || dash(word) && rest.get(1).is_some_and(|next| next.apart))
    })
}

/// The words of the bracket that closes a text.
fn closing<'w, 't>(words: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    let end = words.iter().rposition(|word| !word.is('.'))?;
    let close = words.get(end).filter(|word| word.is(')') || word.is(']'))?;
    let sign = if close.is(')') { '(' } else { '[' };
    let open = words.get(..end)?.iter().rposition(|word| word.is(sign))?;
    words.get(open + 1..end)
}

fn range(words: &[Word<'_>]) -> Option<Range<usize>> {
    Some(words.first()?.at..words.last()?.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_list_open_or_close_an_action() {
        let known = |name: &str| ["ann", "ann ray", "bo", "hans", "norm"].contains(&name.to_lowercase().as_str());
        for (text, expected) in [
            ("Ann check the roof", vec!["Ann"]),
            ("Ann Ray and Bo have a look", vec!["Ann Ray", "Bo"]),
            ("bo to call the roofer", vec!["bo"]),
            ("@cy oil the hinges", vec!["@cy"]),
            ("@bo and @dee print the map", vec!["@bo", "@dee"]),
            ("@bo @dee each print a map", vec!["@bo", "@dee"]),
            ("@bo Print the map", vec!["@bo"]),
            ("@bo: print the map", vec![]),
            ("count the oars (hans/norm)", vec!["hans", "norm"]),
            ("count the oars (hans and norm working session).", vec!["hans", "norm"]),
            ("count the oars (soon)", vec![]),
            ("ask the crew (Hans, Norm)", vec![]),
            ("Ann", vec![]),
            ("ann – buy slates", vec!["ann"]),
            ("Ann-Bo bridge check", vec![]),
            ("Ann's roof is mended", vec![]),
            ("Roof check", vec![]),
        ] {
            let found: Vec<&str> = named(text, known).into_iter().filter_map(|range| text.get(range)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_bracket_with_a_day_may_name_an_owner() {
        for (text, expected) in [
            ("sell the boats [Bo, 20 May]", Some("Bo")),
            ("call the roofer (Resp: Ann; Due: 2023-05-20)", Some("Ann")),
            ("sell the boats (20 May)", None),
            ("sell the boats (Bo)", None),
            ("sell the boats (see above, 20 May)", None),
        ] {
            assert_eq!(beside_a_day(text), expected, "{text:?}");
        }
    }

    #[test]
    fn initials_before_a_dash_are_owners() {
        for (text, expected) in [
            ("WQ/PR - draft a page", Some(("WQ/PR", "draft a page"))),
            ("RGr – amend it", Some(("RGr", "amend it"))),
            ("Roof - mend it", None),
            ("A - mend it", None),
            ("WQ to draft a page", None),
        ] {
            assert_eq!(initials(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_below_an_action_says_who_by_when_and_how_far() {
        for (text, expected) in [
            ("Responsible: Ann", Some((Slot::Owner, "Ann"))),
            ("Owner:Ann Ray ", Some((Slot::Owner, "Ann Ray"))),
            ("Deadline: 3 May", Some((Slot::Due, "3 May"))),
            ("Status: done", Some((Slot::Status, "done"))),
            ("Status: ", None),
            ("Status done", None),
            ("Action: mend it", None),
            ("Roof: wet", None),
        ] {
            assert_eq!(field(text), expected, "{text:?}");
        }
    }
}
