//! The words of the lexicon as a whole.

use std::sync::Arc;

use super::added::{Added, InUse, Pattern};
use super::entry::Entry;
use super::entry::{Only, rows};
use super::fold::LONGEST;
use super::fold::{Folded, fold};
use super::language::LISTS;
use super::languages::Languages;
use super::sense::*;
use super::{Known, Lexicon, Spoken};
use crate::model::Language;

mod lists;
pub(super) mod made_up;
mod minutes;

#[test]
fn every_word_of_the_lists_of_version_0_1_is_known_in_its_senses() {
    for (senses, words) in lists::LISTS {
        for word in *words {
            for sense in *senses {
                assert!(Lexicon::ALL.is(word, *sense), "{word:?} is not {:?}", sense_names(*sense));
            }
        }
    }
}

/// The names of senses.
fn sense_names(senses: Senses) -> Vec<&'static str> {
    ALL.iter().filter(|(_, sense)| senses.any(*sense)).map(|(name, _)| *name).collect()
}

#[test]
fn rows_are_folded_and_stand_once() {
    let mut seen = Vec::new();
    for (languages, rows) in LISTS {
        for row in *rows {
            assert_eq!(fold(row.phrase), row.phrase);
            assert!(!row.senses.is_none() && row.phrase.len() <= LONGEST, "{}", row.phrase);
            let place = (*languages, row.phrase, row.only, row.number);
            assert!(!seen.contains(&place), "{place:?}");
            seen.push(place);
        }
    }
}

#[test]
fn small_words_tell_one_language() {
    let mut seen: Vec<(&str, Languages)> = Vec::new();
    for (languages, rows) in LISTS {
        for row in rows.iter().filter(|row| row.senses.any(COMMON)) {
            assert!(seen.iter().all(|(phrase, other)| *phrase != row.phrase || other == languages), "{}", row.phrase);
            seen.push((row.phrase, *languages));
        }
    }
}

#[test]
fn every_row_is_found() {
    for (languages, rows) in LISTS {
        for row in *rows {
            let written = if row.only == Only::CAPITALS { row.phrase.to_uppercase() } else { row.phrase.to_owned() };
            if [Only::NOTHING, Only::ALONE, Only::ENDS, Only::SMALL, Only::CAPITALS].contains(&row.only) {
                let known = Lexicon::ALL.whole(&written, row.senses);
                assert!(known.has(row.senses), "{written} {languages:?}: {:?}", sense_names(known));
            }
        }
    }
}

#[test]
fn a_text_is_known_however_it_is_written() {
    for text in ["Présents", "**PRÉSENTS :**", "présent.es", "Presents (12)", "  presentes"] {
        assert!(Lexicon::ALL.is(text.trim_start(), LABEL), "{text:?}");
    }
    for text in ["L’ordre du jour", "L'ordre du jour", "lordre  du\tjour"] {
        assert!(Lexicon::ALL.is(text, AGENDA), "{text:?}");
    }
    for text in ["", " ", "roof", "agendas of the meeting", "(12)", "é", "\u{200b}"] {
        assert!(!Lexicon::ALL.is(text, LABEL | AGENDA), "{text:?}");
    }
}

#[test]
fn restrictions_hold() {
    for (text, sense, expected) in [
        ("van", PARTICLE, true),
        ("Van", PARTICLE, false),
        ("UTC", ZONE, true),
        ("Gmt", ZONE, false),
        ("utc", ZONE, true),
        ("mst", ZONE, false),
        ("AI", ACTION_SIGN, true),
        ("Ai", ACTION_SIGN, false),
        ("Décidé", DECIDED, true),
        ("Decide", DECIDED, false),
    ] {
        assert_eq!(Lexicon::ALL.is_word(text, sense), expected, "{text}");
    }
    // Alone it is a label of those who attended, among others it is not.
    assert!(Lexicon::ALL.is("Who", PRESENT) && !Lexicon::ALL.is_word("who", PRESENT));
    // Punctuation at its ends is no part of a word, but of a text.
    assert!(Lexicon::ALL.is("(absent)", ABSENT) && !Lexicon::ALL.is_word("(absent)", ABSENT));
}

#[test]
fn the_longest_phrase_of_a_wanted_sense_counts() {
    let known = |text: &'static str, wanted| Lexicon::ALL.at(text, wanted).map(|known| &text[..known.length]);
    for (text, expected) in [
        ("Action items: Ann", Some("Action items")),
        ("ACTION  ITEMS", Some("ACTION  ITEMS")),
        ("Action-31: mend it", Some("Action")),
        ("Action item3", Some("Action")),
        ("To-do: mend it", Some("To-do")),
        ("À faire : mend it", Some("À faire")),
        ("Action, items", Some("Action")),
        ("actions-", Some("actions")),
        ("Reaction", None),
        ("Actionist", None),
        (" action", None),
        ("", None),
    ] {
        assert_eq!(known(text, ACTION_MARK), expected, "{text:?}");
    }
    // "action items and next steps" is a label, and no mark.
    assert_eq!(known("Action items and next steps", ACTION_MARK), Some("Action items"));
    assert_eq!(known("Action items and next steps", LABEL), Some("Action items and next steps"));
    assert_eq!(known("27 t/m 28", UNTIL), None);
    assert_eq!(known("t/m 28", UNTIL), Some("t/m"));
    assert_eq!(known("jusqu’au 28", UNTIL), Some("jusqu’au"));
    assert_eq!(known("tot en met 28", UNTIL), Some("tot en met"));
}

#[test]
fn signs_between_words_are_no_bar_where_a_row_says_so() {
    let known = |text: &'static str, wanted| Lexicon::ALL.at(text, wanted).map(|known| &text[..known.length]);
    for (text, sense, expected) in [
        ("M/S/C Ann", PAIR, Some("M/S/C")),
        ("M S Ray", PAIR, None),
        ("Moved/Seconded: Ann", PAIR, Some("Moved/Seconded")),
        ("nem. con.", UNANIMOUS, Some("nem. con")),
        ("Now, therefore, be it resolved", ENACTED, Some("Now, therefore, be it resolved")),
        ("Moved, by Ann", MOVED, Some("Moved")),
        ("d’adopter", THAT, Some("d’")),
        ("d adopter", THAT, None),
        ("À l’unanimité des présents, le", UNANIMOUS, Some("À l’unanimité des présents")),
        ("in  favour", VOTE_FOR, Some("in  favour")),
        ("Ja-Stimmen", VOTE_FOR, Some("Ja-Stimmen")),
        ("by-law", BY, Some("by")),
        ("movement", MOVED, None),
    ] {
        assert_eq!(known(text, sense), expected, "{text:?}");
    }
}

#[test]
fn a_contracted_verb_is_a_word_of_its_own() {
    assert_eq!(Lexicon::ALL.at("we're going", HELPER), None);
    assert_eq!(Lexicon::ALL.at("were going", HELPER).map(|known| known.length), Some(4));
}

#[test]
fn words_of_a_language_that_is_not_spoken_mean_nothing() {
    let [french, german] = [Language::French, Language::German].map(|language| Lexicon::speaking(Some(language)));
    assert_eq!(french.at("dafür", VOTE_FOR), None);
    assert!(german.at("dafür", VOTE_FOR).is_some() && german.at("carried", CARRIED).is_some());
    assert!(Lexicon::speaking(None).at("aprobado", CARRIED).is_some());
}

#[test]
fn numbers_are_known_by_their_sense() {
    for (word, sense, expected) in [
        ("mar", MONTH, Some(3)),
        ("mar", WEEKDAY, Some(2)),
        ("März", MONTH, Some(3)),
        ("FÉVRIER", MONTH, Some(2)),
        ("twenty", TENS, Some(20)),
        ("twenty", NUMBER, None),
        ("roof", NUMBER, None),
    ] {
        assert_eq!(Lexicon::ALL.number(word, sense), expected, "{word}");
    }
}

#[test]
fn words_of_other_languages_are_not_known() {
    let english = Lexicon::of(&"The roof and the lamps will be mended by the board. ".repeat(9));
    assert!(english.is("Agenda", AGENDA) && !english.is("Tagesordnung", AGENDA));
    assert!(english.is_word("van", PARTICLE), "names are of no language");
    let german = Lexicon::of(&"Das Dach ist nicht dicht, und der Vorstand wird sich kümmern. ".repeat(9));
    assert!(german.is("Agenda", AGENDA) && german.is("Tagesordnung", AGENDA) && !german.is("Ordre du jour", AGENDA));
}

#[test]
fn a_compound_is_a_meeting() {
    for (word, expected) in [("Vorstandssitzung", true), ("ledenvergadering", true), ("Sitzungen", false), ("Dach", false), ("é", false)] {
        assert_eq!(Lexicon::ALL.is_kind_of_meeting(word), expected, "{word}");
    }
}

#[test]
fn two_letters_pass_over_most_texts() {
    for (text, expected) in
        [("agenda", true), ("A genda", false), ("Agave", true), ("apple", false), ("été", true), ("", false), ("3", false)]
    {
        assert_eq!(Lexicon::ALL.may_begin(text, AGENDA), expected, "{text:?}");
    }
    assert!(Lexicon::ALL.may_stand_in("The agenda", AGENDA) && !Lexicon::ALL.may_stand_in("Her roof", AGENDA));
}

/// Rows of an archive, in use on this thread.
fn in_use(rows: &[Entry<'_>], removed: &[(&str, Senses)], patterns: &[(&str, Senses)]) -> (Arc<Added>, InUse) {
    let mut added = Added::default();
    for row in rows {
        added.add(row);
    }
    for (phrase, senses) in removed {
        added.remove(phrase, *senses);
    }
    for (pattern, senses) in patterns {
        let built = |pattern: String| regex::Regex::new(&pattern).unwrap();
        added.match_by(Pattern {
            begins: built(format!(r"\A(?:{pattern})")),
            whole: built(format!(r"\A(?:{pattern})\z")),
            senses: *senses,
        });
    }
    let added = Arc::new(added);
    let used = InUse::of(&added);
    (added, used)
}

#[test]
fn an_archive_adds_words() {
    const ROWS: &[Entry<'_>] = rows! {
        "Tagsorden": LABEL AGENDA;
        "tagsorden for mødet": LABEL AGENDA;
        "agenda": HEADER_TITLE;
        "tres": NUMBER = 3;
        "τάξη": LABEL AGENDA;
    };
    let before = Lexicon::ALL.is("Tagsorden", AGENDA);
    {
        let (added, _used) = in_use(ROWS, &[], &[]);
        let lexicon = Lexicon::ALL;
        assert!(lexicon.is("**Tagsorden:**", AGENDA) && lexicon.is("ΤΆΞΗ", AGENDA) && !before);
        assert!(lexicon.whole("Agenda", AGENDA).has(AGENDA | HEADER_TITLE));
        assert_eq!(lexicon.number("tres", NUMBER), Some(3));
        assert_eq!(lexicon.at("Tagsorden for mødet i maj", AGENDA).map(|known| known.length), Some("Tagsorden for mødet".len()));
        assert!(Lexicon::only(Some(Language::Dutch)).is("tagsorden", AGENDA), "of every language");
        assert_eq!((0..5).map(|row| added.is_used(row)).collect::<Vec<_>>(), [true, true, false, true, true]);
        for text in ["Tagsorden", "on the tags-orden", "τάξη", "(tres)"] {
            assert!(crate::scan::facts(text).senses.any(LABEL | NUMBER), "{text:?} is heard");
        }
    }
    assert!(!Lexicon::ALL.is("tagsorden", AGENDA) && !crate::scan::facts("tagsorden").senses.any(LABEL));
    assert_eq!(Lexicon::ALL.at("Agenda", AGENDA).map(|Known { length, .. }| length), Some(6));
    assert!(Languages::of(Language::Dutch).any(Languages::ALL));
}

#[test]
fn an_archive_takes_senses_from_words() {
    let (added, _used) = in_use(&[], &[("AI", ACTION_SIGN), ("roof", LABEL)], &[]);
    assert!(!Lexicon::ALL.is_word("AI", ACTION_SIGN) && !Lexicon::ALL.is("roof", LABEL));
    assert!(Lexicon::ALL.is_word("AI", ACTION_MARK), "its other senses stay");
    assert!(added.is_used(0) && !added.is_used(1), "what no word has cannot be taken from it");
}

#[test]
fn a_pattern_is_a_phrase_of_its_senses() {
    let (added, _used) = in_use(&[], &[], &[(r"RES/OW \d+", DECISION_MARK), ("Held .*", HEADER_DATE), ("Sheet", FURNITURE)]);
    assert_eq!(Lexicon::ALL.at("RES/OW 12: mend it", DECISION_MARK).map(|known| known.length), Some(9));
    assert_eq!(Lexicon::ALL.at("a RES/OW 12: mend it", DECISION_MARK), None);
    assert!(Lexicon::ALL.is("**Held upon:**", HEADER_DATE) && !Lexicon::ALL.is("We held it", HEADER_DATE));
    assert!(Lexicon::ALL.is(&format!("Held {}", "x".repeat(200)), HEADER_DATE));
    assert!(!Lexicon::ALL.is(&format!("Held {}", "x".repeat(300)), HEADER_DATE), "no more than so much is matched");
    assert!(crate::scan::facts("--").senses.has(DECISION_MARK | HEADER_DATE), "whatever the words, it may stand there");
    assert_eq!((0..3).map(|row| added.is_used(row)).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn rows_in_use_give_way_to_those_before_them() {
    const ONE: &[Entry<'_>] = rows! { "tagsorden": LABEL AGENDA; };
    const OTHER: &[Entry<'_>] = rows! { "dagsorden": LABEL AGENDA; };
    let (_, _one) = in_use(ONE, &[], &[]);
    {
        let (_, _other) = in_use(OTHER, &[], &[]);
        assert!(Lexicon::ALL.is("dagsorden", AGENDA) && !Lexicon::ALL.is("tagsorden", AGENDA));
    }
    assert!(!Lexicon::ALL.is("dagsorden", AGENDA) && Lexicon::ALL.is("tagsorden", AGENDA));
}

/// A document in each language, from the fixtures.
const SPOKEN: [(Language, &str); 7] = [
    (Language::English, "layouts/house.txt"),
    (Language::German, "layouts/german.txt"),
    (Language::French, "layouts/french.md"),
    (Language::Dutch, "layouts/dutch.md"),
    (Language::Spanish, "layouts/spanish-council.txt"),
    (Language::Italian, "layouts/italian-council.txt"),
    (Language::Portuguese, "layouts/portuguese-council.txt"),
];

#[test]
fn a_document_in_one_language_raises_no_senses_of_another() {
    let mut kept_out = 0;
    for (language, name) in SPOKEN {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
        let text = std::fs::read_to_string(path).unwrap();
        // However short it is, the document tells its language.
        let text = text.repeat(12);
        let all = Lexicon::ALL.phrases(&text, Senses::ALL).map(|(known, _)| known.senses).fold(Senses::NONE, Senses::or);
        let _spoken = Spoken::of(&text, |_| true);
        let own = Spoken::now();
        assert!(own.any(Languages::of(language)) && own != Languages::ALL, "{name}: {own:?}");
        let of_own = |phrase: &str| {
            let rows = LISTS.iter().filter(|(languages, _)| *languages == Languages::ALL || languages.any(own));
            let rows = rows.flat_map(|(_, entries)| entries.iter()).filter(|row| row.phrase == phrase);
            rows.map(|row| row.senses).fold(Senses::NONE, Senses::or)
        };
        let mut raised = Senses::NONE;
        for (known, rest) in Lexicon::ALL.phrases(&text, Senses::ALL) {
            let end = text.len() - rest.len();
            let phrase = &text[end - known.length..end];
            let folded =
                Folded::of(phrase, |_| true).map_or_else(String::new, |folded| String::from_utf8_lossy(folded.words().1).into_owned());
            let foreign = known.senses.without(of_own(&folded));
            assert!(foreign.is_none(), "{name}: {phrase:?} is {:?}", sense_names(foreign));
            raised |= known.senses;
        }
        kept_out += usize::from(!all.without(raised).is_none());
    }
    assert!(kept_out > 0, "without the languages some document raises more senses");
}
