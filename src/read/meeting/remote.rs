//! The place among words that say as well how people take part: `Village Hall and via Zoom`.

use super::place::noun;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{AND, HYBRID, IN_PERSON, ONLINE, OR, PLACE_BEFORE, PLACE_STOP, SERVICE, Senses};
use crate::model::Mode;

/// The place to come to among words that say as well how people take part, and what they say of it, where it is more than the name of a
/// service: `Village Hall` of `Village Hall and via Zoom`.
pub(super) fn beside_remote<'w>(text: &'w str, lexicon: &Lexicon<'_>) -> Option<(&'w str, Option<Mode>)> {
    let all = parts(text, lexicon);
    let any = |senses: Senses| all.iter().any(|part| lexicon.stands_in(part, senses));
    let mode = match (any(HYBRID | ONLINE), any(IN_PERSON)) {
        (true, _) => Some(Mode::Hybrid),
        (false, true) => Some(if any(SERVICE) { Mode::Hybrid } else { Mode::InPerson }),
        (false, false) => None,
    };
    let is_other = |part: &str| lexicon.stands_in(part, HYBRID | ONLINE | IN_PERSON | SERVICE);
    let first = all.iter().position(|part| !is_other(part))?;
    let run = all.get(first..)?.iter().take_while(|part| !is_other(part));
    let (start, last) = (all.get(first)?, run.last()?);
    let offset = |part: &str| part.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
    let place = text.get(offset(start)..offset(last) + last.len())?;
    // "Zoom (see invite)", "Matrix and Zoom"; "Oldport or online" says itself that it is a place.
    let is_said = || first == 0 && mode.is_some() && place.starts_with(char::is_uppercase);
    let holds = all.iter().any(|part| is_other(part)) && (place.split(is_apart).any(|word| noun(word, lexicon).is_some()) || is_said());
    holds.then_some((place, mode))
}

/// A sign that sets words apart.
fn is_apart(c: char) -> bool {
    matches!(c, ' ' | ',' | ';' | ':' | '/' | '+' | '&' | '|' | '(' | ')')
}

/// The pieces of a text between signs that set words apart and small words that lead on: `Room 3`, `Zoom` of `Room 3 and via Zoom`.
fn parts<'w>(text: &'w str, lexicon: &Lexicon<'_>) -> Vec<&'w str> {
    let links = |word: &str, rest: &str| {
        let is_link = word.starts_with(char::is_lowercase) && lexicon.is_word(word, AND | OR | PLACE_STOP | PLACE_BEFORE);
        // "in person at the Old Hall"
        is_link && lexicon.at(rest, HYBRID | ONLINE | IN_PERSON).is_none()
    };
    let mut parts = Vec::new();
    for piece in text.split(|c| c != ' ' && is_apart(c)) {
        let mut from = 0;
        for (at, word) in piece.split(' ').map(|word| (word.as_ptr().addr().wrapping_sub(piece.as_ptr().addr()), word)) {
            if links(word, piece.get(at..).unwrap_or("")) {
                parts.extend(piece.get(from..at));
                from = at + word.len();
            }
        }
        parts.extend(piece.get(from..));
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_to_come_to_stands_beside_how_others_take_part() {
        for (text, expected) in [
            ("Village Hall and via Zoom", Some(("Village Hall", None))),
            ("Village Hall (and via Zoom)", Some(("Village Hall", None))),
            ("Room 3 + Teams", Some(("Room 3", None))),
            ("Zoom / Room 3", Some(("Room 3", None))),
            ("Council Chamber, Town Hall and Zoom", Some(("Council Chamber, Town Hall", None))),
            ("Arts and Crafts Centre and Zoom", Some(("Arts and Crafts Centre", None))),
            ("Board Room (hybrid)", Some(("Board Room", Some(Mode::Hybrid)))),
            ("Hybrid: Room 3 and Zoom", Some(("Room 3", Some(Mode::Hybrid)))),
            ("Zoom and in person at 5 Quay Street", Some(("5 Quay Street", Some(Mode::Hybrid)))),
            ("Old Hall (in person)", Some(("Old Hall", Some(Mode::InPerson)))),
            ("Oldport or online", Some(("Oldport", Some(Mode::Hybrid)))),
            // A name alone may be that of a service.
            ("Oldport or Zoom", None),
            ("online or Oldport", None),
            ("oldport or online", None),
            ("Zoom (see invite)", None),
            ("via Zoom", None),
            ("online", None),
            ("Village Hall and Old Mill", None),
            ("Village Hall", None),
            ("", None),
        ] {
            assert_eq!(beside_remote(text, &Lexicon::ALL), expected, "{text:?}");
        }
    }
}
