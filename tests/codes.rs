//! The fixtures as a set: each diagnostic code is shown on both sides, names are not used twice, no snapshot is left over.

use std::collections::BTreeSet;
use std::path::Path;

use minutes_extract::Code;

/// The names of the files in a folder of the repository that end like one of `endings`, without these.
fn stems(folder: &str, endings: &[&str]) -> Vec<String> {
    let entries = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).into_iter().flatten();
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.filter_map(|name| endings.iter().find_map(|ending| name.strip_suffix(ending).map(str::to_owned))).collect()
}

fn fixtures() -> Vec<String> {
    stems("fixtures", &[".txt", ".md"])
}

#[test]
fn a_name_is_used_once() {
    let mut seen = BTreeSet::new();
    let twice: Vec<String> = fixtures().into_iter().filter(|stem| !seen.insert(stem.clone())).collect();
    assert!(twice.is_empty(), "snapshots are named by the fixture without its ending, so these clash: {twice:?}");
    assert!(seen.len() >= 54, "only {} fixtures", seen.len());
}

#[test]
fn each_code_has_a_fixture_on_both_sides() {
    let fixtures: BTreeSet<String> = fixtures().iter().map(|stem| stem.split("--").next().unwrap_or(stem).to_owned()).collect();
    let wanted = Code::ALL.iter().flat_map(|code| [code.name().to_owned(), format!("not-{code}")]);
    let missing: Vec<String> = wanted.filter(|name| !fixtures.contains(name)).collect();
    assert!(missing.is_empty(), "there is no fixture of the name {missing:?}");
}

#[test]
fn each_snapshot_has_its_fixture() {
    let fixtures: BTreeSet<String> = fixtures().into_iter().collect();
    let left: Vec<String> = stems("tests/snapshots", &[".snap"]).into_iter().filter(|stem| !fixtures.contains(stem)).collect();
    assert!(left.is_empty(), "these snapshots have no fixture: {left:?}");
}
