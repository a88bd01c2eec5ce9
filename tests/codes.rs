//! The fixtures as a set: each diagnostic code is shown on both sides, names are not used twice, no snapshot is left over, each key of the
//! model is seen in the JSON of one.

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use minutes_extract::{Code, parse_bytes};
use serde_json::Value;

/// The files in a folder of the repository and in those below that end like one of `endings`, without these: `people/names`.
fn stems(folder: &Path, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            found.extend(stems(&entry.path(), endings).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.extend(endings.iter().find_map(|ending| name.strip_suffix(ending).map(str::to_owned)));
        }
    }
    found
}

/// The folder and the name of each fixture.
fn fixtures() -> Vec<(String, String)> {
    let part = |stem: String| {
        let (folder, name) = stem.rsplit_once('/').unwrap_or_else(|| panic!("{stem} stands in no folder: each construct has its own"));
        (folder.to_owned(), name.to_owned())
    };
    stems(&root().join("fixtures"), &[".txt", ".md"]).into_iter().map(part).collect()
}

fn snapshots() -> Vec<String> {
    stems(&root().join("tests/snapshots"), &[".snap"])
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A fixture's name without its case: `no-date--elsewhere` and `no-date`.
fn base(name: &str) -> &str {
    name.split("--").next().unwrap_or(name)
}

#[test]
fn a_name_is_used_once() {
    let mut seen = BTreeSet::new();
    let twice: Vec<String> = fixtures().into_iter().map(|(_, name)| name).filter(|name| !seen.insert(name.clone())).collect();
    assert!(twice.is_empty(), "tests are picked by the fixture's name, so these clash: {twice:?}");
    assert!(seen.len() >= 54, "only {} fixtures", seen.len());
}

#[test]
fn each_code_has_a_fixture_on_both_sides() {
    let names: BTreeSet<String> = fixtures().iter().map(|(_, name)| base(name).to_owned()).collect();
    let wanted = Code::ALL.iter().filter(|code| code.is_of_text()).flat_map(|code| [code.name().to_owned(), format!("not-{code}")]);
    let missing: Vec<String> = wanted.filter(|name| !names.contains(name)).collect();
    assert!(missing.is_empty(), "there is no fixture of the name {missing:?}");
}

#[test]
fn fixtures_named_by_codes_stand_in_a_folder_of_their_own() {
    for (folder, name) in fixtures() {
        let is_code = base(name.strip_prefix("not-").unwrap_or(&name)).parse::<Code>().is_ok();
        assert_eq!(folder == "diagnostics", is_code, "{folder}/{name}");
    }
}

#[test]
fn each_snapshot_has_its_fixture() {
    let fixtures: BTreeSet<String> = fixtures().into_iter().map(|(folder, name)| format!("{folder}/{name}")).collect();
    let left: Vec<String> = snapshots().into_iter().filter(|stem| !fixtures.contains(stem)).collect();
    assert!(left.is_empty(), "these snapshots have no fixture: {left:?}");
}

/// The keys in a document's JSON that say something, after the `type` of their object or else the key it stands under.
fn keys(key: &str, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(entries) => entries.iter().for_each(|entry| keys(key, entry, found)),
        Value::Object(object) => {
            let kind = object.get("type").and_then(Value::as_str).unwrap_or(key);
            for (key, value) in object.iter().filter(|(_, value)| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()))
            {
                found.insert(format!("{kind}.{key}"));
                keys(key, value, found);
            }
        }
        _ => {}
    }
}

#[test]
fn each_key_is_seen_in_the_json_of_a_dozen_snapshots() {
    let (mut all, mut shown, mut count) = (BTreeSet::new(), BTreeSet::new(), 0);
    for (_, bytes) in support::documents(&root().join("fixtures")) {
        keys("minutes", &serde_json::to_value(parse_bytes(&bytes).unwrap()).unwrap(), &mut all);
    }
    // What a fixture is called is known to the snapshot alone.
    all.insert("minutes.source".into());
    for stem in snapshots() {
        let snapshot = std::fs::read_to_string(root().join(format!("tests/snapshots/{stem}.snap"))).unwrap();
        let Some((_, json)) = snapshot.split_once("\n=== json\n") else { continue };
        count += 1;
        keys("minutes", &serde_json::from_str(json).unwrap(), &mut shown);
    }
    let hidden: Vec<&String> = all.difference(&shown).collect();
    assert!(hidden.is_empty(), "no snapshot with JSON shows {hidden:?}: see the list in tests/fixtures.rs");
    assert!(count <= 12, "{count} snapshots hold JSON; a dozen are enough");
}
