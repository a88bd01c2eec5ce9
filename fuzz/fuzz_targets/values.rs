//! The parsers of single values, one by one: they find places in the text, and say nothing that does not stand there.

#![no_main]

use std::ops::Range;

use libfuzzer_sys::fuzz_target;
use minutes_extract::Date;
use minutes_extract::value::{date, due, inline, number, owner, person, time};
use minutes_extract_fuzz::{Fragments, is_blank};

/// A text as it is, and one of fragments.
#[derive(arbitrary::Arbitrary, Debug)]
enum Input {
    Text(String),
    Fragments(Fragments),
}

fuzz_target!(|input: Input| {
    match input {
        Input::Text(text) => values(&text),
        Input::Fragments(fragments) => values(&fragments.text()),
    }
});

fn values(text: &str) {
    dates(text);
    times(text);
    inline(text);
    people(text);
    numbers(text);
    for day in [None, Date::new(2024, 2, 29), Date::new(9999, 12, 31)] {
        if let Some(found) = due::due(text, day) {
            assert!(text.contains(found.text) && !found.text.is_empty(), "{found:?}");
        }
    }
}

fn numbers(text: &str) {
    // Marks without width are blanks too.
    let whole = text.trim_matches(is_blank);
    let number = number::integer(text);
    assert!(number.is_none() || whole.len() <= 40 && number == number::integer(whole), "the whole text is the number, blanks aside");
    let _ = number::in_series(text);
}

fn dates(text: &str) {
    let mentions: Vec<date::DateMention> = date::all(text).collect();
    places(text, mentions.iter().map(|mention| &mention.range));
    assert_eq!(date::first(text).as_ref(), mentions.first());
    for mention in &mentions {
        for year in [None, Some(1), Some(2023), Some(2024), Some(9999), Some(i16::MIN), Some(i16::MAX)] {
            let (start, end) = (mention.resolve(year), mention.resolve_end(year));
            assert!(end.is_none() || start.is_some() && start <= end, "{mention:?} in {year:?}");
            assert!(start.is_none() || !mention.is_ambiguous(), "{mention:?} in {year:?}");
        }
        let _ = mention.exists();
    }
}

fn times(text: &str) {
    let mentions: Vec<time::TimeMention> = time::all(text).collect();
    places(text, mentions.iter().map(|mention| &mention.range));
    assert_eq!(time::first(text).as_ref(), mentions.first());
    for mention in &mentions {
        if let Some(zone) = &mention.zone {
            places(text, [zone]);
            assert!(mention.range.start <= zone.start && zone.end <= mention.range.end, "{mention:?}");
        }
    }
    places(text, &time::zone(text));
}

fn inline(text: &str) {
    let plain = inline::plain(text);
    let mut raw = text.chars();
    // Character references stand for others; all else stands in the raw text, in the same order.
    if !text.contains('&') {
        for c in plain.text.chars().filter(|c| !c.is_whitespace()) {
            assert!(raw.any(|other| other == c), "{c:?} of {:?} is not in {text:?}, or elsewhere", plain.text);
        }
    }
    for link in &plain.links {
        assert!(!link.url.is_empty(), "{link:?}");
    }
}

fn people(text: &str) {
    if let Some(person) = person::person(text) {
        assert!(!person.name.trim().is_empty(), "{person:?}");
        let note = person.note.as_deref();
        let parts = [Some(person.name), person.affiliation, person.email, note];
        assert!(parts.into_iter().flatten().all(|part| !part.is_empty()), "{person:?}");
        // What joins remarks may stand in one of them too.
        for part in parts.into_iter().take(3).flatten().chain(note.into_iter().flat_map(|note| note.split("; "))) {
            assert!(text.contains(part), "{part:?} of {person:?}");
        }
    }
    let _ = (person::is_name(text), person::has_mail(text), owner::is_names(text));
    if let Some((surname, given)) = person::capital_surname(text) {
        assert!(text.contains(surname) && text.contains(given), "{surname:?} {given:?}");
    }
    for name in person::split_names(text) {
        assert!(text.contains(name), "{name:?}");
    }
    if let Some(owner) = owner::owner(text, None) {
        assert!(!owner.trim().is_empty());
        for name in owner.split(", ") {
            assert!(text.contains(name), "{name:?} of {owner:?}");
        }
    }
    let (name, rest) = owner::lead(text);
    assert!(text.ends_with(rest) && name.is_none_or(|name| text.contains(name)), "{name:?} {rest:?}");
    let _ = owner::join(text, None);
}

/// Ranges lie in the text, between characters, one behind the other, and are not empty.
fn places<'r>(text: &str, ranges: impl IntoIterator<Item = &'r Range<usize>>) {
    let mut last = 0;
    for range in ranges {
        assert!(range.start >= last && text.get(range.clone()).is_some_and(|piece| !piece.is_empty()), "{range:?} of {text:?}");
        last = range.end;
    }
}
