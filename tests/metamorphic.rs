//! What changes a text and not what it says leaves the facts as they are; what stands behind a text does not leak into them.

mod support;

use std::path::Path;

use minutes_extract::{Code, HeadingForm, decode, parse};
use serde_json::Value;

/// The texts of some documents, by name.
fn texts(documents: Vec<(String, Vec<u8>)>) -> Vec<(String, String)> {
    let bytes = documents.into_iter();
    bytes.map(|(name, bytes)| (name, decode(&bytes, None).expect("it is text").text.replace("\r\n", "\n").replace('\r', "\n"))).collect()
}

/// What wrapping changes in the facts of some documents, and the names of those that have lines to wrap.
fn altered_by_wrapping(texts: Vec<(String, String)>) -> (Vec<String>, Vec<String>) {
    let (mut altered, mut names) = (Vec::new(), Vec::new());
    for (name, text) in texts {
        let Some(wrapped) = support::wrapped(&text) else { continue };
        let minutes = parse(&wrapped);
        let parted = support::difference(&support::said(&parse(&text)), &support::said(&minutes));
        altered.extend(support::problems(&wrapped, &minutes).into_iter().chain(parted).map(|problem| format!("{name}: {problem}")));
        names.push(name);
    }
    (altered, names)
}

#[test]
fn wrapped_lines_say_the_same() {
    let fixtures = texts(support::documents(Path::new("fixtures")));
    let long: Vec<String> = fixtures.iter().map(|(name, _)| name.clone()).filter(|name| name.contains("long-lines")).collect();
    let (altered, names) = altered_by_wrapping(fixtures);
    assert!(altered.is_empty(), "{} of {}:\n{}", altered.len(), names.len(), altered.join("\n"));
    assert!(!long.is_empty() && long.iter().all(|name| names.contains(name)), "{long:?} have lines to wrap, {names:?} were wrapped");
}

#[test]
fn wrapped_lines_say_the_same_in_documents_of_other_bodies() {
    let (altered, names) = altered_by_wrapping(texts(support::corpus()));
    assert!(altered.is_empty(), "{} of {}:\n{}", altered.len(), names.len(), altered.join("\n"));
}

/// The facts of a first document that a second one behind it changes without a word: the way to each, and what became of it.
fn leaked(first: &str, second: &str) -> Option<String> {
    let joined = format!("{}\n\n{second}", first.trim_end_matches('\n'));
    let (alone, minutes) = (parse(first), parse(&joined));
    assert_eq!(support::problems(&joined, &minutes), Vec::<String>::new());
    let (mut own, mut both) = (support::said(&alone), support::said(&minutes));
    if minutes.diagnostics.iter().any(|told| told.code == Code::SeveralMeetings) {
        // The other meetings are kept behind the first one's annexes.
        prefix(&mut own["annexes"], &mut both["annexes"]);
        return support::difference(&own, &both);
    }
    // What is listed goes on: the first document's own entries come first, and stay what they were.
    for list in ["preamble", "agenda", "sections", "participants", "annexes"] {
        prefix(&mut own[list], &mut both[list]);
    }
    support::difference(&own, &both)
}

/// Cuts two lists to what must be the same in them: the entries of the one, and of its last entry, whose text may go on, the lists too.
fn prefix(own: &mut Value, both: &mut Value) {
    let (Some(own), Some(both)) = (own.as_array_mut(), both.as_array_mut()) else { return };
    both.truncate(own.len());
    if let (Some(own), Some(both)) = (own.last_mut(), both.last_mut()) {
        for list in ["body", "sections", "members"] {
            if own.get(list).is_some() && both.get(list).is_some() {
                prefix(&mut own[list], &mut both[list]);
            }
        }
    }
}

/// The minutes of another body, with short lines and headings of this form. Which lines are headings and which are wrapped is decided for a
/// text as a whole: there, a second document of another habit changes the first one, and nothing can tell.
fn second(headings: Option<HeadingForm>) -> String {
    let heading = |number: u8, title: &str| match headings {
        Some(HeadingForm::Numbered) => format!("{number}. {title}\n\n"),
        Some(HeadingForm::Markdown) => format!("## {title}\n\n"),
        _ => String::new(),
    };
    let (keels, sails) = (heading(1, "Keels"), heading(2, "Sails"));
    format!(
        "Boat Builders' Guild, session 77\n\n9 November 2031 | 07:45 CET | Online\n\n{keels}- Two keels were laid.\n\nActions\n\n\
         - ➔ **Zeno to sweep the slip by 1 December.**\n\n{sails}- None came.\n\nAnnex 1: List of Participants\n\nShipwrights\t\nQuay\tZeno\n"
    )
}

/// The fixtures that a second document changes, and why that cannot be helped.
const CHANGED: &[(&str, &str)] = &[
    ("captions-in-small-letters.txt", "whether lines are captions is told by how many of the text there are"),
    ("dated-actions.txt", "a plain line above its text is a heading where others like it follow"),
    ("doers-at-the-right.txt", "titles close to their text are none beside those that stand apart"),
    ("empty-document.txt", "it has no header of its own"),
    ("empty-document--blank.txt", "it has no header of its own"),
    ("lists-below-the-verb.txt", "a verb without a mark decides in the language of the whole text alone"),
    ("not-empty-document.txt", "it ends in its header, and the second one goes on with that"),
    ("only-title.txt", "it ends in its header, and the second one goes on with that"),
    ("opened-and-closed.txt", "a plain line above its text is a heading as the others like it are"),
    ("participants-sentence.txt", "its two plain lines above a text are headings only where no others like them stand above a text"),
    ("portuguese-board.txt", "a verb without a mark decides in the language of the whole text alone"),
    ("summary-report-date-alone.txt", "its two plain lines above a text are headings only where no others like them stand above a text"),
    ("wiki-headings.txt", "it ends in the section on the next meeting, and a date below that is the day of it"),
];

/// The documents that a second one changes, each with the place where it does.
fn leaks(texts: &[(String, String)]) -> Vec<(String, String)> {
    let leak = |first: &str| leaked(first, &second(parse(first).layout.headings));
    texts.iter().filter_map(|(name, first)| Some((name.clone(), leak(first)?))).collect()
}

#[test]
fn nothing_of_a_second_document_leaks_into_the_first() {
    let found = leaks(&texts(support::documents(Path::new("fixtures"))));
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    let mut expected: Vec<&str> = CHANGED.iter().map(|(name, _)| *name).collect();
    expected.sort_unstable();
    assert_eq!(names, expected, "{found:#?}");
}

#[test]
fn nothing_leaks_into_most_documents_of_other_bodies() {
    let texts = texts(support::corpus());
    let found = leaks(&texts);
    assert!(found.len() * 8 <= texts.len(), "{} of {}: {found:#?}", found.len(), texts.len());
}
