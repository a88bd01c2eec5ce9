//! What the program tells, with the real binary: every code as people see it, the lines for programs against their schema, which codes
//! make a run fail, and that nothing harmful reaches a terminal.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use minutes_extract::{Code, Severity, parse_bytes};
use program::{Folder, HOUSE, PICTURE, Run, UNDATED};
use serde_json::Value;

#[path = "support/program.rs"]
mod program;

const SCHEMA: &str = include_str!("../schema/message-1.schema.json");

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap()
}

/// A folder with the example of every code: `no-date.txt`.
fn examples() -> Folder {
    let files: Vec<(String, &[u8])> = Code::ALL.iter().map(|code| (format!("{code}.txt"), code.explanation().example)).collect();
    let corrected: (&str, &[u8]) = ("iii.txt", include_bytes!("documents/iii.txt"));
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), *bytes)).chain([corrected]).collect();
    Folder::with(&files)
}

#[test]
fn every_code_is_shown_with_its_place() {
    let folder = examples();
    let mut shown = String::new();
    for code in Code::ALL {
        let example = format!("{code}.txt");
        let document: &[&str] = if code.is_of_text() { &[&example] } else { &["iii.txt", "--corrections", &example] };
        let run = folder.run(&[document, &["--compact"]].concat()).ends_with(0);
        let title = format!("{}[{code}]: ", code.severity().name());
        assert!(run.stderr.contains(&title), "{code}: {}", run.stderr);
        // The example of one code may raise others beside it; what is shown of this one is kept.
        for remark in run.stderr.split("\n\n").filter(|remark| remark.starts_with(&title)) {
            writeln!(shown, "{remark}\n").unwrap();
        }
    }
    insta::with_settings!({ snapshot_path => "rendered", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("messages", shown);
    });
}

#[test]
fn every_remark_has_a_place_in_its_document() {
    for code in Code::ALL.iter().filter(|code| code.is_of_text()) {
        let example = code.explanation().example;
        let minutes = parse_bytes(example).unwrap();
        for remark in minutes.diagnostics.iter().filter(|remark| remark.code == *code) {
            assert!(remark.span.line >= 1 && remark.span.start <= remark.span.end, "{remark:?}");
            assert!(remark.span.end > remark.span.start || *code == Code::EmptyDocument, "{remark:?}");
        }
    }
}

#[test]
fn lines_for_programs_follow_their_schema() {
    let folder = examples();
    fs::write(folder.path("picture.txt"), PICTURE).unwrap();
    let validator = validator();
    let mut codes = BTreeSet::new();
    let runs = [
        folder.run(&[".", "lost.txt", "--message-format", "json"]).ends_with(1),
        folder.run(&["no-date.txt", "-o", "nowhere/x", "--message-format", "json"]).ends_with(2),
        Run::of(folder.command().args(["--message-format", "json"]).write_stdin(UNDATED)).ends_with(0),
        folder.run(&["iii.txt", "--corrections", "corrected.txt", "--message-format", "json"]).ends_with(0),
        folder.run(&["iii.txt", "--corrections", "correction-unfit.txt", "--message-format", "json"]).ends_with(0),
    ];
    for message in runs.iter().flat_map(Run::messages) {
        let errors: Vec<String> = validator.iter_errors(&message).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{message}: {errors:?}");
        codes.insert(message["code"].as_str().unwrap().to_owned());
    }
    for code in Code::ALL.iter().map(|code| code.name()).chain(["not-text", "missing", "output"]) {
        assert!(codes.contains(code), "{code} is in none of the messages");
    }
}

#[test]
fn the_schema_is_one_and_refuses_what_is_no_message() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    assert_eq!(Folder::with(&[]).run(&["--schema=message"]).ends_with(0).text(), SCHEMA);
    let validator = validator();
    let right = serde_json::json!({
        "file": null, "code": "no-date", "severity": "warning", "message": "none", "hint": null, "line": 1, "column": 1, "start": 0, "end": 3
    });
    assert!(validator.is_valid(&right));
    for (key, wrong) in [
        ("severity", Value::from("fatal")),
        ("code", "No Date".into()),
        ("message", "".into()),
        ("line", 0.into()),
        ("start", "0".into()),
        ("file", 1.into()),
    ] {
        let mut message = right.clone();
        message[key] = wrong;
        assert!(!validator.is_valid(&message), "{message}");
    }
    let mut short = right;
    short.as_object_mut().unwrap().remove("hint");
    assert!(!validator.is_valid(&short));
}

#[test]
fn the_last_word_decides_which_codes_fail() {
    let folder = Folder::with(&[("iv.txt", HOUSE.as_bytes()), ("undated.txt", UNDATED.as_bytes())]);
    fs::write(folder.path("odd.txt"), Code::OddTime.explanation().example).unwrap();
    for (arguments, code, told) in [
        (&["undated.txt", "--strict"][..], 3, "no-date (1)"),
        (&["undated.txt", "--deny", "no-date"], 3, "no-date (1)"),
        (&["undated.txt", "--deny", "dates"], 3, "no-date (1)"),
        (&["undated.txt", "--deny=all"], 3, "no-date (1)"),
        (&["undated.txt", "--deny", "people"], 0, ""),
        (&["undated.txt", "--strict", "--allow", "no-date"], 0, ""),
        (&["undated.txt", "--allow", "no-date", "--strict"], 0, ""),
        (&["undated.txt", "--strict", "--allow", "dates", "--deny", "no-date"], 3, "no-date (1)"),
        (&["undated.txt", "--deny", "no-date", "--allow", "warnings"], 0, ""),
        (&["odd.txt", "--strict"], 0, ""),
        (&["odd.txt", "--deny", "notes"], 3, "odd-time (1)"),
        (&["odd.txt", "undated.txt", "--deny", "dates"], 3, "no-date (1), odd-time (1)"),
        (&["iv.txt", "--deny", "all"], 0, ""),
        (&["undated.txt", "--quiet", "--deny", "all"], 3, "no-date (1)"),
    ] {
        let run = folder.run(arguments).ends_with(code);
        let end = if told.is_empty() { String::new() } else { format!("error: denied: {told}\n") };
        assert!(run.stderr.ends_with(&end) && run.stderr.contains("denied") != told.is_empty(), "{arguments:?}: {}", run.stderr);
        // All is converted, and all is shown, whatever fails.
        assert!(!run.stdout.is_empty(), "{arguments:?}");
        assert!(arguments.contains(&"--quiet") || !arguments.contains(&"undated.txt") || run.stderr.contains("no-date"), "{}", run.stderr);
    }
    let run = folder.run(&["undated.txt", "--deny", "no-dat"]).ends_with(2);
    assert!(run.stderr.contains("a similar value exists: 'no-date'"), "{}", run.stderr);
    let listed = folder.run(&["--list-codes"]).ends_with(0);
    for group in ["structure", "dates", "numbering", "people", "encoding"] {
        assert!(listed.text().lines().any(|line| line.split_whitespace().nth(2) == Some(group)), "{group}: {}", listed.text());
    }
}

#[test]
fn the_severities_are_those_of_the_codes() {
    let folder = examples();
    for message in folder.run(&[".", "--message-format", "json"]).ends_with(0).messages() {
        let code: Code = message["code"].as_str().unwrap().parse().unwrap();
        let severity = if code.severity() == Severity::Warning { "warning" } else { "note" };
        assert_eq!(message["severity"], severity, "{message}");
    }
}

/// Characters that move a cursor, colour, or turn the direction of writing.
const HARMFUL: [char; 10] = ['\u{1b}', '\u{7}', '\u{8}', '\u{7f}', '\u{9b}', '\u{85}', '\u{202e}', '\u{2066}', '\u{200f}', '\u{e0041}'];

#[test]
fn nothing_harmful_reaches_a_terminal() {
    let evil: String = HARMFUL.iter().flat_map(|c| ['x', *c]).collect();
    let name = format!("{evil}.txt");
    let undated = format!("Board {evil}\n\n1. Roof {evil}\n\n- It leaks.\n\n3. {evil}\n\n- x\n\nAnnex 1: Participants\n\n");
    let people = format!("Board Members\t\nRay{evil}\tAnn\nWest\tBo\nRay{evil}\tAnn\nIn all {evil}\t3 persons\n");
    let folder = Folder::with(&[(&name, [undated, people].concat().as_bytes()), ("iv.txt", HOUSE.as_bytes())]);
    let picture = format!("{evil}.png");
    fs::write(folder.path(&picture), PICTURE).unwrap();
    let lost = format!("{evil}-lost.txt");
    let option = format!("--{evil}");
    let cases: [&[&str]; 12] = [
        &[&name],
        &[&name, "iv.txt"],
        &["."],
        &[&name, "--message-format", "json"],
        &[&picture],
        &[&picture, "--message-format", "json"],
        &[&lost],
        &[&lost, "iv.txt"],
        &[&name, "--strict", "-o", &picture],
        &["iv.txt", "-o", &lost, &option],
        &["iv.txt", "--table", &evil],
        &["--glob", &evil, "."],
    ];
    for arguments in cases {
        let run = folder.run(arguments);
        let found: Vec<char> = HARMFUL.into_iter().filter(|c| run.stderr.contains(*c)).collect();
        assert!(found.is_empty(), "{arguments:?}: {found:?} in {:?}", run.stderr);
        for line in run.stderr.lines().filter(|line| line.starts_with('{')) {
            let message: Value = serde_json::from_str(line).unwrap();
            assert!(message["file"].as_str().is_none_or(|file| HARMFUL.iter().all(|c| file.contains(*c))), "{message}");
        }
    }
}
