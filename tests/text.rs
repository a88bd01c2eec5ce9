//! The house layout: what is written in it is read back as the same minutes, or told.

mod support;

use std::env;
use std::path::Path;

use minutes_extract::emit::text::house;
use minutes_extract::{Minutes, parse, parse_bytes};
use proptest::test_runner::{Config, FileFailurePersistence, RngSeed, TestCaseError, TestError, TestRunner};
use support::models::{Manner, minutes};

/// Runs so many generated models through a test: the same ones every time, unless `PROPTEST_RNG_SEED` or `PROPTEST_CASES` asks for others.
fn run(cases: u32, manner: Manner, test: impl Fn(Minutes<'static>) -> Result<(), TestCaseError>) {
    let mut config = Config { source_file: Some(file!()), max_shrink_time: 30_000, ..Config::default() };
    config.failure_persistence = Some(Box::new(FileFailurePersistence::WithSource("proptest-regressions")));
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(1);
    }
    match TestRunner::new(config).run(&minutes(manner), test) {
        Ok(()) => {}
        Err(TestError::Fail(reason, minutes)) => panic!("{reason}\n{}", support::said(&minutes)),
        Err(error @ TestError::Abort(_)) => panic!("{error}"),
    }
}

/// Whether what is told is all that is read otherwise.
fn is_told(minutes: &Minutes<'_>) -> Result<usize, TestCaseError> {
    let house = house(minutes);
    let read = parse(&house.text);
    let parted = support::difference(&support::said(minutes), &support::said(&read));
    if parted.is_some() == house.differences.is_empty() {
        return Err(TestCaseError::fail(format!("{parted:?}, told: {:#?}\n{}", house.differences, house.text)));
    }
    support::invariants::check(&house.text, &read).map_err(|problem| TestCaseError::fail(format!("{problem}\n{}", house.text)))?;
    Ok(house.differences.len())
}

/// What of the fixtures the house layout cannot hold, and why.
const NOT_HELD: &[(&str, &str)] = &[
    ("agenda-table.md", "who presents an entry of the agenda, and when, has no form of its own"),
    ("agenda-in-columns.txt", "who presents an entry of the agenda, and when, has no form of its own"),
    ("agenda-in-tabs.txt", "who presents an entry of the agenda, and when, has no form of its own"),
    ("by-organisation.txt", "a label without people above groups is a group more"),
    ("by-organisation--in-rows.md", "a label without people above groups is a group more"),
    ("motion-form-left-empty.md", "a mark says nothing of a vote, and not that a motion was withdrawn"),
    ("motion-table.md", "a mark says nothing of who moved a motion"),
    ("motion-table-html.md", "a mark says nothing of who moved a motion, nor of its vote"),
    ("motion-table-in-columns.txt", "a mark says nothing of who moved a motion, and a label above nothing but marks is one again"),
    ("motion-table-tabs.txt", "a mark says nothing of who moved a motion, nor of its vote"),
    ("sentence-after-a-label-of-the-absent.txt", "in a table a group without a name has no form of its own"),
    ("elections.txt", "the words before what was moved stand after it"),
    ("resolved-after-a-colon.txt", "what was resolved is marked below the words before it"),
    ("captions-in-small-letters.txt", "in a transcript nothing is marked; elsewhere `action:` marks an action"),
    ("votes-of-some-and-of-all.txt", "a mark says nothing of who moved a motion, and what says how it ended stands below it"),
    ("who-what-when.txt", "a numbered label above nothing but actions is one again"),
    ("numbered-labels-without-text.md", "a numbered label that was kept as text is one again"),
    ("resolved-on-a-proposition.txt", "the words before what was moved stand after it"),
    ("summary-report-date-alone.txt", "a lone numbered paragraph below a heading is an entry"),
    ("titles-before-sentences.txt", "a number of the year is no number of a paragraph"),
    ("capitals-close-to-their-text.txt", "the header of the first group has neither words of its own nor people"),
    ("captions.txt", "in a transcript nothing is marked; elsewhere `Action:` marks an action"),
    ("comments-and-code.md", "code and comments are kept as text, and their text is full of marks"),
    ("items-of-a-year.txt", "an entry whose action was taken out of it is no longer than a title"),
    ("several-meetings.txt", "the other meetings are kept as text, and their text is minutes"),
    ("several-meetings--dated-headings.md", "the other meetings are kept as text, and their text is minutes"),
    ("sentences-among-items.txt", "without its colon a title is a sentence"),
    ("several-actions-in-a-text.txt", "actions below a paragraph are written beside it"),
    ("table-of-items-below-people.txt", "the heads of columns are written as a person is"),
    ("titles-close-to-their-text.txt", "the header of the first group has neither words of its own nor people"),
    ("attendance-unclear.txt", "an empty cell says that somebody was absent, none that it is unclear"),
    ("labels-in-attendance.txt", "a line that is kept below people is written as a person is"),
    ("pages.txt", "whom somebody stands for has no column of its own"),
    ("a-group-below-the-other.txt", "the sentence that leads to a list stands below it"),
    ("hanging-below-a-group.txt", "who is named in a sentence stands below the list"),
    ("led-to-after-the-chair.txt", "who is named in the opening sentence stands below the list"),
    ("portuguese-association.txt", "whom somebody stands for is said in a sentence that is kept as it stands"),
    ("portuguese-board.txt", "a group without people stands above the others, and a mark says nothing of an outcome"),
    ("boxes-after-a-label.txt", "the heads of columns above a group's label are a group more"),
    ("groups-beside-apologies.md", "the heads of columns above a group's label are a group more"),
    ("organisations-in-a-line.md", "a group kept as text beside those written as a table is a group more"),
    ("participants-marked-up.md", "the heads of columns above a group's label are a group more"),
    ("surname-first-after-a-label.md", "the heads of columns above a group's label are a group more"),
    ("titles-without-signs.txt", "a sentence kept as text that names those listed elsewhere is a group more"),
    ("columns-after-a-label.txt", "offices and organisations have no column where all stand in one line of the header"),
    ("names-in-the-margin.txt", "an entry whose action was taken out of it is no longer than a title"),
    ("codes-before-names.txt", "the heads of columns above a group's label are a group more"),
    ("civilities.txt", "a surname in capitals has its own column in a table, and none in a line"),
    ("proposed-in-the-text-before.txt", "the words before what was moved stand after it"),
    ("proposers-in-brackets.txt", "who proposed stands after what was resolved"),
    ("resolutions-below-their-movers.txt", "who moved it stands below what was moved"),
    ("resolutions-with-lists.txt", "who moved it stands below what was moved"),
    ("rolls-called-in-sentences.txt", "the words before what was moved stand after it"),
    ("roll-call-in-rows.txt", "a roll of votes is written as a table of people is"),
    ("said-in-a-dialogue.txt", "who moved and how it ended is said in paragraphs of their own"),
    ("minutes-in-a-forwarded-mail.txt", "the words of a mail above the minutes that it forwards stand in the header"),
];

#[test]
fn fixtures_are_read_back_as_they_are_but_for_those_named() {
    let mut told = Vec::new();
    for (name, bytes) in support::documents(Path::new("fixtures")) {
        match is_told(&parse_bytes(&bytes).unwrap()) {
            Ok(0) => {}
            Ok(_) => told.push(name),
            Err(problem) => panic!("{name}: {problem}"),
        }
    }
    let mut named: Vec<&str> = NOT_HELD.iter().map(|(name, _)| *name).collect();
    named.sort_unstable();
    told.sort_unstable();
    assert_eq!(told, named);
}

#[test]
fn two_of_three_documents_of_other_bodies_are_read_back_as_they_are() {
    let documents = support::corpus();
    let told: Vec<&str> = documents
        .iter()
        .filter(|(name, bytes)| is_told(&parse_bytes(bytes).unwrap()).unwrap_or_else(|problem| panic!("{name}: {problem}")) > 0)
        .map(|(name, _)| name.as_str())
        .collect();
    assert!(told.len() * 3 <= documents.len(), "{} of {}: {told:#?}", told.len(), documents.len());
}

#[test]
fn what_is_written_is_not_written_otherwise_the_second_time() {
    for (name, bytes) in support::documents(Path::new("fixtures")) {
        let once = house(&parse_bytes(&bytes).unwrap());
        if once.differences.is_empty() {
            assert_eq!(house(&parse(&once.text)).text, once.text, "{name}");
        }
    }
}

#[test]
fn tame_minutes_are_read_back_as_they_are() {
    run(1000, Manner::Tame, |minutes| match is_told(&minutes)? {
        0 => Ok(()),
        _ => Err(TestCaseError::fail(format!("{:#?}\n{}", house(&minutes).differences, house(&minutes).text))),
    });
}

#[test]
fn hostile_minutes_are_read_back_as_they_are_or_told() {
    run(1000, Manner::Hostile, |minutes| is_told(&minutes).map(|_| ()));
}
