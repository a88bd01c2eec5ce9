//! The house layout: what is written in it is read back as the same minutes, or told.

mod support;

use minutes_extract::emit::text::house;
use minutes_extract::{Minutes, parse};
use proptest::test_runner::{Config, FileFailurePersistence, TestCaseError, TestError, TestRunner};
use serde_json::Value;
use support::models::{Manner, minutes};

/// What minutes say of the meeting: their [facts](support::facts) without what speaks of the text, which the house layout does not keep.
fn said(minutes: &Minutes<'_>) -> Value {
    let mut facts = support::facts(minutes);
    for key in ["layout", "diagnostics", "coverage"] {
        facts.as_object_mut().expect("minutes are an object").remove(key);
    }
    facts
}

/// Runs so many generated models through a test.
fn run(cases: u32, manner: Manner, test: impl Fn(Minutes<'static>) -> Result<(), TestCaseError>) {
    let regressions = FileFailurePersistence::WithSource("proptest-regressions");
    let config = Config {
        cases,
        failure_persistence: Some(Box::new(regressions)),
        source_file: Some(file!()),
        max_shrink_time: 30_000,
        ..Config::default()
    };
    match TestRunner::new(config).run(&minutes(manner), test) {
        Ok(()) => {}
        Err(TestError::Fail(reason, minutes)) => panic!("{reason}\n{}", said(&minutes)),
        Err(error @ TestError::Abort(_)) => panic!("{error}"),
    }
}

/// Whether what is told is all that is read otherwise.
fn is_told(minutes: &Minutes<'_>) -> Result<usize, TestCaseError> {
    let house = house(minutes);
    let read = parse(&house.text);
    let parted = support::difference(&said(minutes), &said(&read));
    if parted.is_some() != !house.differences.is_empty() {
        return Err(TestCaseError::fail(format!("{parted:?}, told: {:#?}\n{}", house.differences, house.text)));
    }
    support::invariants::check(&house.text, &read).map_err(|problem| TestCaseError::fail(format!("{problem}\n{}", house.text)))?;
    Ok(house.differences.len())
}

#[test]
fn tame_minutes_are_read_back_as_they_are() {
    run(1000, Manner::Tame, |minutes| {
        is_told(&minutes)?;
        let house = house(&minutes);
        match house.differences.first() {
            Some(difference) => Err(TestCaseError::fail(format!("{difference}\n{}", house.text))),
            None => Ok(()),
        }
    });
}

#[test]
fn hostile_minutes_are_read_back_as_they_are_or_told() {
    run(1000, Manner::Hostile, |minutes| is_told(&minutes).map(|_| ()));
}
