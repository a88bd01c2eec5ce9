//! What was put right by hand is in the result, and what no longer fits is reported, not applied.
#![cfg(feature = "html")]

use minutes_extract::{Code, Corrections, Minutes};
use serde_json::{Value, json};

const TEXT: &str = "\
Library Board Meeting III

Present: Ann Ray, Bo West

1. Roof

- ACTION: Ann to call the roofer by 9 June.
- ACTION: Bo to call the roofer by 9 June.
- The roof leaks.
";

/// The corrections of one document, as its page saves them.
fn file(sha256: &str, corrections: &Value) -> Corrections {
    let file = json!({"schema": "corrections/1", "source": "iii.txt", "sha256": sha256, "corrections": corrections});
    Corrections::read(&file.to_string()).unwrap()
}

fn correction(id: &str, text: &str, field: &str, value: &Value) -> Value {
    let start = TEXT.find(text).unwrap();
    let span = json!({"line": 1, "start": start, "end": start + text.len()});
    json!({"meeting": 1, "id": id, "span": span, "text": text, "field": field, "value": value, "was": null})
}

fn sha256(text: &str) -> String {
    use sha2::Digest as _;
    use std::fmt::Write as _;
    sha2::Sha256::digest(text).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

fn read<'t>(text: &'t str, corrections: &Corrections) -> Minutes<'t> {
    let mut minutes = minutes_extract::parse(text);
    minutes.source = Some("iii.txt".into());
    corrections.apply(text, &mut minutes);
    minutes
}

fn codes(minutes: &Minutes<'_>) -> Vec<&'static str> {
    minutes.diagnostics.iter().map(|told| told.code.name()).collect()
}

const FIRST: &str = "- ACTION: Ann to call the roofer by 9 June.";

#[test]
fn a_value_is_put_right_and_a_note_says_what_it_was() {
    // An owner may be given by the name alone, and what the file says of the value before does not matter.
    for owners in [json!([{"name": "Bo West", "person_id": null, "match": null}]), json!(["Bo West"])] {
        let mut own = correction("a1", FIRST, "owners", &owners);
        own["was"] = json!([{"name": "Cy", "person_id": "p1", "match": "given"}]);
        let minutes = read(TEXT, &file(&sha256(TEXT), &json!([own])));
        let action = minutes.actions().next().unwrap().action;
        assert_eq!(
            (action.owners[0].name.as_ref(), action.owners[0].person_id.map(|id| id.to_string())),
            ("Bo West", Some("p2".to_owned()))
        );
        let note = minutes.diagnostics.iter().find(|told| told.code == Code::Corrected).unwrap();
        assert_eq!(note.span.slice(TEXT), FIRST);
        assert_eq!(note.hint.as_deref(), Some(r#"it was read as "Ann", and is "Bo West" now"#));
    }
}

#[test]
fn what_it_settles_is_not_reported_any_more() {
    assert_eq!(codes(&minutes_extract::parse(TEXT)), ["no-date"]);
    let mut own = correction("m1", "Library Board Meeting III", "date", &json!("2026-05-04"));
    own["id"] = json!("m1");
    let minutes = read(TEXT, &file(&sha256(TEXT), &json!([own])));
    assert_eq!(minutes.meeting.date.unwrap().to_string(), "2026-05-04");
    assert_eq!(codes(&minutes), ["corrected"]);
}

#[test]
fn a_day_can_be_stated_where_there_was_none_and_taken_away() {
    for (value, expected) in [(json!("2026-06-10"), Some("2026-06-10")), (Value::Null, None)] {
        let own = [correction("a1", FIRST, "due.date", &value), correction("a1", FIRST, "due.text", &Value::Null)];
        let minutes = read(TEXT, &file(&sha256(TEXT), &json!(own)));
        let action = minutes.actions().next().unwrap().action;
        assert_eq!(action.due.as_ref().and_then(|due| due.date).map(|day| day.to_string()).as_deref(), expected);
        assert_eq!(action.due.is_some(), expected.is_some());
    }
    let undated = "Board\n\n4 May 2026\n\n1. Roof\n\n- ACTION: Ann to call.\n";
    let mut minutes = minutes_extract::parse(undated);
    let span = minutes.actions().next().unwrap().action.span;
    let own = json!([{"meeting": 1, "id": "a1", "span": span, "text": "", "field": "due.date", "value": "2026-06-10", "was": null}]);
    file(&sha256(undated), &own).apply(undated, &mut minutes);
    assert_eq!(minutes.actions().next().unwrap().action.due.as_ref().unwrap().date.unwrap().to_string(), "2026-06-10");
}

#[test]
fn what_is_as_it_should_be_is_no_correction() {
    let minutes = read(TEXT, &file(&sha256(TEXT), &json!([correction("a1", FIRST, "text", &json!("Ann to call the roofer by 9 June."))])));
    assert_eq!(codes(&minutes), ["no-date"]);
}

#[test]
fn in_a_changed_document_it_holds_where_its_words_are_there_once() {
    let own = json!([correction("a1", FIRST, "status", &json!("done"))]);
    for (change, fits) in [
        (TEXT.replace("1. Roof", "1. Roof\n\n- ACTION: Cy to measure it."), true),
        (TEXT.replace("Ann to call the roofer", "Ann to call the glazier"), false),
        (
            TEXT.replace("Bo to call", "Ann to call")
                .replace("1. Roof", "1. Roof\n\n- ACTION: Cy to measure it.\n")
                .replace("III", "III, again"),
            false,
        ),
    ] {
        let minutes = read(&change, &file(&sha256(TEXT), &own));
        let done: Vec<&str> =
            minutes.actions().filter(|found| !found.action.is_open()).map(|found| found.action.span.slice(&change)).collect();
        assert_eq!(done, if fits { vec![FIRST] } else { vec![] }, "{change}");
        assert!(codes(&minutes).contains(&if fits { "corrected" } else { "correction-unfit" }), "{:?}", codes(&minutes));
    }
}

#[test]
fn what_is_no_value_of_its_kind_is_not_applied() {
    for (id, text, field, value) in [
        ("a1", FIRST, "due.date", json!("2026-02-30")),
        ("a1", FIRST, "due.date", json!(7)),
        ("a1", FIRST, "status", json!("perhaps")),
        ("a1", FIRST, "id", json!("a9")),
        ("a1", FIRST, "no.such", json!("x")),
        ("a1", FIRST, "text", Value::Null),
        ("a9", "The roof leaks.", "text", json!("x")),
        ("m1", "Library", "mode", json!("by post")),
    ] {
        let minutes = read(TEXT, &file(&sha256(TEXT), &json!([correction(id, text, field, &value)])));
        assert_eq!(codes(&minutes).iter().filter(|code| **code == "correction-unfit").count(), 1, "{field} {value}");
        let untouched = minutes_extract::parse(TEXT);
        assert_eq!((&minutes.meeting, &minutes.sections), (&untouched.meeting, &untouched.sections), "{field} {value}");
    }
}

#[test]
fn corrections_of_another_document_say_nothing() {
    let own = file(&sha256(TEXT), &json!([correction("a1", FIRST, "status", &json!("done"))]));
    let other = "Board\n\n4 May 2026\n\n1. Roof\n\n- ACTION: Ann to call the roofer by 9 June.\n";
    let mut minutes = minutes_extract::parse(other);
    let before = minutes.clone();
    own.apply(other, &mut minutes);
    assert_eq!(minutes, before);
}

#[test]
fn of_two_corrections_of_a_value_the_later_one_counts() {
    let one = |value: &str| file(&sha256(TEXT), &json!([correction("a1", FIRST, "due.date", &json!(value))]));
    let minutes = read(TEXT, &one("2026-06-10").and(&one("2026-06-11")));
    assert_eq!(minutes.actions().next().unwrap().action.due.as_ref().unwrap().date.unwrap().to_string(), "2026-06-11");
}

#[test]
fn what_is_no_file_of_corrections_is_refused() {
    for text in ["", "{}", "[]", r#"{"schema":"corrections/9","source":null,"sha256":"","corrections":[]}"#] {
        assert!(Corrections::read(text).is_err(), "{text}");
    }
}
