//! Names in a clause.
//!
//! ```text
//! names  = name { joint name }              Ann Ray and Bo West · Ann/Bo · Ann Ray (Ferry Union), Bo West
//! joint  = "," | "/" | "&" | "+" | AND
//! name   = [ article ] proper { proper | particle proper } [ "(" … ")" ]
//! proper = a word with a capital that means nothing in a statement | an initial | @nick | an office after an article
//! ```
//!
//! Behind a comma a name must be followed by a sign, the end, or a joint: `Moved by Ann Ray, Approve the minutes` names one person.

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek};

use super::words::{Form, Read, Word, Words, none, one, sense, sign};
use crate::lexicon::sense::{AND, BARE, BY, COUNT, FILLER, MOVED, NOBODY, PARTICLE, SECONDED, Senses, THAT, VOTERS};
use crate::lexicon::{self, Lexicon};
use crate::value::date::words::begins_with_month;

/// The most words of one name.
const MOST_WORDS: usize = 6;
/// The most names of one clause.
const MOST_NAMES: usize = 24;
/// The most words of the offices after a name.
const MOST_OF_OFFICES: usize = 12;
/// The most words between the brackets after a name.
const MOST_BETWEEN: usize = 8;

/// The places of some names.
pub(super) fn names<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Vec<Range<usize>>> {
    let (mut rest, first) = name(words)?;
    let mut names = vec![first];
    // "Ann (and Bo) second"
    if let Ok((behind, (.., next, _))) = (sign('('), sense(AND), name, sign(')')).parse(rest) {
        names.push(next);
        rest = behind;
    }
    while names.len() < MOST_NAMES
        && let Ok((behind, joint)) = joint(rest)
        && let Ok((behind, next)) = name(behind)
        && (!joint.is(',') || starts_a_name(words, &next) && ends_a_name(behind))
    {
        names.push(next);
        rest = behind;
    }
    let (rest, _) = opt(offices).parse(rest)?;
    Ok((rest, names))
}

/// The offices after a name that a label stands before: `MOVER: Bo Long, Director, Ward 4`.
fn offices<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, ()> {
    let (rest, _) = sign(',').parse(words)?;
    let (mut rest, _) = one(|word| is_office(word)).parse(rest)?;
    for _ in 0..MOST_OF_OFFICES {
        let Ok((behind, _)) = one(|word| word.is(',') || word.senses == Senses::NONE && !word.is_sign()).parse(rest) else { break };
        rest = behind;
    }
    Ok((rest, ()))
}

/// Whether a word with a capital is an office, and no name.
fn is_office(word: &Word<'_>) -> bool {
    word.form == Form::Capital && lexicon::is_office(word.text)
}

/// Whether what follows a comma is a name: no article, no office.
fn starts_a_name(words: Words<'_, '_>, name: &Range<usize>) -> bool {
    words.0.iter().find(|word| word.at == name.start).is_some_and(|word| is_proper(word) && !is_office(word))
}

/// The place of one name, without an article in lower case.
pub(super) fn name<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Range<usize>> {
    let (rest, article) =
        opt(alt((sense(BARE), one(|word| word.form == Form::Capital && is_particle_in_capitals(word.text))))).parse(words)?;
    let (mut rest, first) = if article.is_some() {
        one(|word| is_proper(word) || lexicon::is_role(word.text)).parse(rest)?
    } else {
        one(is_proper).parse(rest)?
    };
    let mut start = article.filter(|article| article.form == Form::Capital).map_or(first.at, |article| article.at);
    let (mut end, mut last) = (first.end(), first);
    for _ in 1..MOST_WORDS {
        // `A Ray`, where "A" is no article.
        if let Ok((behind, _)) = (one(is_initial), peek(one(is_proper))).parse(rest) {
            rest = behind;
        }
        let Ok((behind, word)) =
            one(|word| is_proper(word) || is_particle(word) || article.is_some() && lexicon::is_role(word.text)).parse(rest)
        else {
            break;
        };
        rest = behind;
        end = word.end();
        // "… of the Trust Cllr Ann Ray moved": a title begins a name, and another one may follow it.
        if lexicon::is_honorific(word.text) && !lexicon::is_honorific(last.text) {
            start = word.at;
        }
        last = word;
        if word.text.ends_with("'s") || word.text.ends_with("’s") {
            break;
        }
    }
    let (rest, _) = opt(bracket).parse(rest)?;
    Ok((rest, start..end))
}

/// What joins two names.
fn joint<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Word<'t>> {
    let (rest, joint) = one(|word| matches!(word.form, Form::Sign(',' | '/' | '&' | '+')) || word.means(AND)).parse(words)?;
    let (rest, _) = opt(one(|word| joint.is(',') && word.means(AND))).parse(rest)?;
    Ok((rest, joint))
}

/// Whether a word is part of a name.
pub(super) fn is_proper(word: &Word<'_>) -> bool {
    word.form == Form::Capital
        && (word.senses == Senses::NONE || word.means(VOTERS) && !word.means(FILLER))
        && !begins_with_month(word.text)
        && !speaks_of_oneself(word)
}

/// Whether a word stands for whoever speaks or for nobody by name; a verb may follow its apostrophe: `We`, `I'll`, `We'd`.
pub(super) fn speaks_of_oneself(word: &Word<'_>) -> bool {
    /// "they"
    const LONGEST: usize = 4;
    let bare = match word.text.split_once(['\'', '’']) {
        Some((before, after)) if after.len() <= 2 => before,
        Some(_) => return false,
        None => word.text,
    };
    bare.len() <= LONGEST && Lexicon::ALL.is_word(bare, NOBODY)
}

/// A letter that stands for a name.
fn is_initial(word: &Word<'_>) -> bool {
    word.form == Form::Capital && word.text.len() == 1
}

/// A particle inside a name; some of them mean something else elsewhere: `Ria van Dam`.
fn is_particle(word: &Word<'_>) -> bool {
    word.form == Form::Lower && lexicon::is_particle(word.text) && word.senses == Senses::NONE
}

/// Whether a word is one once its capitals are small letters: `De Vries`.
fn is_particle_in_capitals(word: &str) -> bool {
    Lexicon::ALL.may_begin(word, PARTICLE) && lexicon::is_particle(&word.to_lowercase())
}

/// What stands between brackets after a name.
fn bracket<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, ()> {
    let (mut rest, open) = one(|word| word.is('(') || word.is('[')).parse(words)?;
    let close = if open.is('(') { ')' } else { ']' };
    for _ in 0..=MOST_BETWEEN {
        if let Ok((behind, _)) = sign(close).parse(rest) {
            return Ok((behind, ()));
        }
        rest = one(|word| word.senses == Senses::NONE || word.means(COUNT.or(BY))).parse(rest)?.0;
    }
    none(words)
}

/// Whether a name may end before these words.
fn ends_a_name(words: Words<'_, '_>) -> bool {
    words.0.first().is_none_or(|word| word.is_sign() || word.means(AND.or(BY).or(SECONDED).or(MOVED).or(THAT)))
}

#[cfg(test)]
mod tests {
    use super::super::words::{Words, words};
    use super::names;

    #[test]
    fn names_end_where_the_sentence_goes_on() {
        for (text, expected) in [
            ("Ann Ray that the roof", vec!["Ann Ray"]),
            ("Ann Ray, seconded by Bo", vec!["Ann Ray"]),
            ("Ann Ray, Seconded by Bo", vec!["Ann Ray"]),
            ("Ann Ray, Bo West and Cy Moss.", vec!["Ann Ray", "Bo West", "Cy Moss"]),
            ("Ann Ray, Approve the minutes", vec!["Ann Ray"]),
            ("Ann/Bo", vec!["Ann", "Bo"]),
            ("Mrs A. Long (Ferry Union), to", vec!["Mrs A. Long"]),
            ("Cllr Mrs Long to", vec!["Cllr Mrs Long"]),
            ("Harbour Trust Cllr Mrs Long to", vec!["Cllr Mrs Long"]),
            ("the Chair to", vec!["Chair"]),
            ("Der Vorsitzende", vec!["Der Vorsitzende"]),
            ("Ria Blom & Fenna", vec!["Ria Blom", "Fenna"]),
            ("JT", vec!["JT"]),
            ("@ann_b:", vec!["@ann_b"]),
            ("the roof", vec![]),
            ("nobody", vec![]),
        ] {
            let words = words(text, None);
            let found = names(Words(&words)).map_or_else(|_| Vec::new(), |(_, names)| names);
            let found: Vec<&str> = found.into_iter().filter_map(|range| text.get(range)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
