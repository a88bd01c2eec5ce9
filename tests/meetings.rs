//! Texts that hold the minutes of several meetings: none is lost, and each can be read by itself.

mod support;

use minutes_extract::{Code, Minutes, decode, parse, parse_all};
use serde_json::Value;

const SECOND: &str = "Net Menders' Meeting II";

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Every span of a reading with the way to it.
fn spans(minutes: &Minutes<'_>) -> Vec<(String, minutes_extract::Span)> {
    fn walk(value: &Value, path: &str, found: &mut Vec<(String, minutes_extract::Span)>) {
        match value {
            Value::Object(object) => {
                if let Some(span) = object.get("span") {
                    found.push((path.to_owned(), serde_json::from_value(span.clone()).unwrap()));
                }
                object.iter().for_each(|(key, value)| walk(value, &format!("{path}.{key}"), found));
            }
            Value::Array(array) => array.iter().enumerate().for_each(|(at, value)| walk(value, &format!("{path}[{at}]"), found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(minutes).unwrap(), "", &mut found);
    found
}

/// Two meetings with all that can carry a span, by the day and the month.
fn rich(number: &str, month: &str) -> String {
    format!(
        "Harbour Library Board {number}\n\n4 {month} 2026 | 10:00 UTC\nChair: Ann Ray\n\nIt was cold.\n\n1. Roof\n\n- It leaks:\n  - badly\n\n\
         | a | b |\n|---|---|\n| 1 | 2 |\n\nActions\n\n- ➔ **Ann to call the roofer.**\n\n1.1 Costs\n\nDECISION: EUR 90 may be spent.\n\n\
         3. Lamps\n\n- Dim.\n\nAnnex 1: Agenda\n\n1. Roof\n2. Lamps\n\nAnnex 2: Participants\n\nMembers\t\nRay\tAnn\nInné\tBo\n\n\
         Annex 3: Letters\n\nNone came.\n\n"
    )
}

#[test]
fn an_ordinary_document_is_one_meeting() {
    for name in [
        "layouts/house.txt", "layouts/summary-report.txt", "diagnostics/not-several-meetings.txt",
        "diagnostics/not-several-meetings--annexed.txt", "diagnostics/empty-document.txt",
    ] {
        let text = fixture(name);
        assert_eq!(parse_all(&text), [parse(&text)], "{name}");
    }
}

#[test]
fn the_others_are_kept_and_told() {
    let text = fixture("diagnostics/several-meetings.txt");
    let minutes = parse(&text);
    support::check(&text, &minutes);
    let told: Vec<_> = minutes.diagnostics.iter().filter(|remark| remark.code == Code::SeveralMeetings).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].message, "the minutes of another meeting begin on line 16");
    assert_eq!(told[0].span.slice(&text), SECOND);
    assert_eq!(minutes.sections.len(), 1);
    let annex = &minutes.annexes[0];
    assert_eq!((annex.label.as_ref(), annex.span.line), (SECOND, 16));
    assert!(annex.span.slice(&text).ends_with("Twine is dear."));
    assert_eq!(annex.body.len(), 6);
}

#[test]
fn three_are_told_in_one_remark() {
    let text = rich("I", "May") + &rich("II", "June") + &rich("III", "July");
    let minutes = parse(&text);
    support::check(&text, &minutes);
    let lines = text.lines().collect::<Vec<_>>();
    let begins: Vec<usize> = (1..=lines.len()).filter(|at| lines[at - 1].starts_with("Harbour")).skip(1).collect();
    let message = format!("the minutes of 2 other meetings begin on lines {} and {}", begins[0], begins[1]);
    assert!(minutes.diagnostics.iter().any(|remark| remark.message == message), "{:?}", minutes.diagnostics);
}

#[test]
fn each_is_read_as_if_it_stood_alone() {
    let parts = [rich("I", "May"), rich("II", "June"), rich("III", "July")];
    let text = parts.concat();
    let all = parse_all(&text);
    assert_eq!(all.len(), 3);
    let (mut bytes, mut lines) = (0, 0);
    for (part, minutes) in parts.iter().zip(&all) {
        let alone = parse(part);
        support::check(part, &alone);
        assert_eq!(support::difference(&support::facts(&alone), &support::facts(minutes)), None);
        assert!(minutes.diagnostics.iter().any(|remark| remark.code == Code::NumberingGap), "a remark has a span too");
        let (alone, minutes) = (spans(&alone), spans(minutes));
        assert_eq!(alone.len(), minutes.len());
        assert!(alone.len() > 20, "{alone:?}");
        for ((path, alone), (_, found)) in alone.iter().zip(&minutes) {
            assert_eq!((found.line, found.start, found.end), (alone.line + lines, alone.start + bytes, alone.end + bytes), "{path}");
        }
        bytes += part.len();
        lines += part.lines().count();
    }
}

#[test]
fn all_byte_forms_give_the_same_meetings() {
    for name in ["diagnostics/several-meetings.txt", "diagnostics/several-meetings--dated-headings.md"] {
        let text = fixture(name);
        let expected: Vec<Value> = parse_all(&text).iter().map(support::facts).collect();
        assert!(expected.len() > 1);
        for (form, bytes) in support::forms(&text) {
            let decoded = decode(&bytes, None).unwrap();
            let found: Vec<Value> = decoded.parse_all().iter().map(support::facts).collect();
            assert_eq!(found, expected, "{name}, {form}");
        }
    }
}

#[test]
fn remarks_about_the_bytes_go_to_their_meeting() {
    let mut bytes = rich("I", "May").into_bytes();
    bytes.extend_from_slice(rich("II", "June").replace("cold", "c?ld").as_bytes());
    let at = bytes.iter().position(|&byte| byte == b'?').unwrap();
    bytes[at] = 0xE9;
    let decoded = decode(&bytes, None).unwrap();
    let told: Vec<bool> = decoded
        .parse_all()
        .iter()
        .map(|minutes| minutes.diagnostics.iter().any(|remark| remark.code == Code::ReplacedCharacters))
        .collect();
    assert_eq!(told, [false, true]);
}

#[test]
fn a_title_on_every_line_ends_well() {
    for unit in ["Harbour Library Board 4 May 2026\n\n", "# Harbour Library Board\n\n4 May 2026\n\n- a\n- b\n\n"] {
        let text: String = (0..2000).map(|at| unit.replace("2026", &(1000 + at).to_string())).collect();
        let minutes = parse(&text);
        let problems = support::problems(&text, &minutes);
        assert!(problems.is_empty(), "{problems:?}");
        assert!(!parse_all(&text).is_empty());
    }
}
