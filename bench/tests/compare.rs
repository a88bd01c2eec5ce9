//! `bench/compare.py` over builds that say what a test wants them to say. Left out where there is no Python.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// An old reading in `minutes/1`.
const OLD: &str = r#"{"schema": "minutes/1", "meeting": {"title": "Pier Board", "date": "2025-08-27", "time": {"start": "14:00"},
  "span": {"line": 1, "start": 0, "end": 10}},
  "sections": [{"number": "1", "title": "Roof", "span": {"line": 3, "start": 12, "end": 19}, "body": [
    {"type": "action", "text": "Ann to mend the roof", "owner": "Ann", "due": {"date": "2025-09-01"}, "span": {"line": 4, "start": 20, "end": 42}},
    {"type": "decision", "text": "to sell the boat", "span": {"line": 5, "start": 43, "end": 60}}]}],
  "participants": [{"role": "Members", "attendance": "present", "members": [{"name": "Bo Lee", "span": {"line": 6, "start": 61, "end": 67}}]}],
  "diagnostics": [{"code": "no-title", "span": {"line": 1, "start": 0, "end": 1}}]}"#;

/// The same meeting in `minutes/2`: the owner changed, the decision is no longer seen, and one person more is.
const NEW: &str = r#"{"schema": "minutes/2", "meeting": {"title": "Pier Board", "date": "2025-08-27", "time": {"start": "14:00"}, "next_meeting": null,
  "span": {"line": 1, "start": 0, "end": 10}},
  "sections": [{"id": "s1", "number": "1", "title": "Roof", "span": {"line": 3, "start": 12, "end": 19}, "body": [
    {"type": "action", "text": "Ann to mend the roof", "owners": [{"name": "Ann"}, {"name": "Bo"}], "due": {"date": "2025-09-01"},
     "span": {"line": 4, "start": 20, "end": 42}}]}],
  "participants": [{"name": "Members", "members": [
    {"name": "Bo Lee", "office": null, "attendance": "present", "span": {"line": 6, "start": 61, "end": 67}},
    {"name": "Cy Fox", "office": null, "attendance": "absent", "span": {"line": 7, "start": 68, "end": 74}}]}],
  "diagnostics": []}"#;

const TEXT: &str = "Pier Board\n\n1. Roof\n-> Ann to mend the roof\nAgreed to sell the boat\nBo Lee\nCy Fox, absent\n";

/// A program that answers with this.
fn build(home: &Path, name: &str, answer: &str) -> PathBuf {
    let path = home.join(name);
    let mut file = fs::File::create(&path).unwrap();
    write!(file, "#!/bin/sh\ncase $1 in *bad*) [ {name} = new ] && exit 3 ;; esac\ncat <<'END'\n{answer}\nEND\n").unwrap();
    file.set_permissions(fs::Permissions::from_mode(0o755)).unwrap();
    path
}

/// What the script says of two builds over a folder with these files; `None` where it cannot be run.
fn compare(old: &str, new: &str, files: &[&str], options: &[&str]) -> Option<Output> {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("documents");
    fs::create_dir(&folder).unwrap();
    for file in files {
        fs::write(folder.join(file), TEXT).unwrap();
    }
    let builds = [build(home.path(), "old", old), build(home.path(), "new", new)];
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("compare.py");
    let run = Command::new("python3").arg(script).args(builds).arg(folder).args(options).output();
    if run.is_err() {
        let _ = writeln!(std::io::stderr(), "left out: there is no python3");
    }
    run.ok()
}

#[test]
fn what_changed_is_shown_by_kind_with_its_line() {
    let Some(run) = compare(OLD, NEW, &["a.txt"], &[]) else { return };
    let said = String::from_utf8(run.stdout).unwrap();
    for line in [
        "  altered action: 'Ann to mend the roof': owner 'Ann' → 'Ann, Bo'\n    4: -> Ann to mend the roof\n",
        "  lost decision: 'to sell the boat'\n    5: Agreed to sell the boat\n",
        "  gained person: 'Cy Fox' (group Members, attendance absent)\n    7: Cy Fox, absent\n",
        "  lost diagnostic: 'no-title'\n",
        "1 of 1 documents changed",
    ] {
        assert!(said.contains(line), "{line:?} is not in\n{said}");
    }
    assert!(!said.contains("Bo Lee'") && !said.contains("section"), "the same in both schemas:\n{said}");
    assert_eq!(run.status.code(), Some(1));
}

#[test]
fn one_kind_alone() {
    let Some(run) = compare(OLD, NEW, &["a.txt"], &["--only", "decision"]) else { return };
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(said.contains("lost decision") && !said.contains("person") && !said.contains("action"), "{said}");
}

#[test]
fn the_same_twice_is_no_change() {
    let Some(run) = compare(NEW, NEW, &["a.txt", "b.md"], &[]) else { return };
    assert!(String::from_utf8(run.stdout).unwrap().contains("0 of 2 documents changed"));
    assert_eq!(run.status.code(), Some(0));
}

#[test]
fn a_document_that_fails_in_one_build_is_reported() {
    let Some(run) = compare(NEW, NEW, &["a.txt", "bad.txt"], &[]) else { return };
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(said.contains("bad.txt\n  fails in new: exit code 3") && said.contains("1 in the new one alone"), "{said}");
    assert_eq!(run.status.code(), Some(1));
}
