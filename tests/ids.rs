//! Ids and keys: unique in their meeting, found where others refer to them, and keys that stay while the words do.

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use minutes_extract::{Language, Minutes, Section, parse, parse_bytes};
use serde_json::{Value, json};
use support::invariants::id_problems;

/// Everything that could be read: fixtures, and the corpus where it is there.
fn readings() -> Vec<(String, Minutes<'static>)> {
    let documents = support::documents(Path::new("fixtures")).into_iter().chain(support::corpus());
    documents.filter_map(|(name, bytes)| Some((name, parse_bytes(&bytes).ok()?.into_owned()))).collect()
}

fn keys(minutes: &Minutes<'_>) -> BTreeSet<String> {
    let actions = minutes.actions().map(|found| found.action.key);
    actions.chain(minutes.decisions().map(|found| found.decision.key)).map(|key| key.to_string()).collect()
}

#[test]
fn ids_are_unique_and_found_where_others_refer_to_them() {
    let readings = readings();
    assert!(readings.len() > 100);
    for (name, minutes) in &readings {
        assert_eq!(id_problems(minutes), Vec::<String>::new(), "{name}");
    }
    let linked = readings.iter().flat_map(|(_, minutes)| minutes.actions()).flat_map(|found| &found.action.owners);
    assert!(linked.filter(|owner| owner.person_id.is_some()).count() > 20);
}

#[test]
fn each_action_and_decision_has_a_key_of_its_own() {
    for (name, minutes) in readings() {
        assert_eq!(keys(&minutes).len(), minutes.actions().count() + minutes.decisions().count(), "{name}");
    }
}

#[test]
fn keys_stay_where_a_line_is_put_in_above() {
    let text = "Harbour Board\n\n4 May 2026\n\nPresent: Ann Ray, Bo West\n\n1. Roof\n\n- It leaks.\n- ACTION: Ann to mend it by 9 June.\n\
                - DECISION: It is mended.\n\n2. Lamps\n\n- ACTION: Bo to pay.\n- ACTION: Bo to pay.\n";
    let before = parse(text);
    assert_eq!(keys(&before).len(), 4);
    for (at, line) in [
        ("1. Roof", "0. Welcome\n\n- All came.\n\n"),
        ("- It leaks.", "- It is old.\n"),
        ("- ACTION: Ann", "- ACTION: Cy to look.\n"),
        ("4 May", "\n"),
    ] {
        let changed = text.replacen(at, &format!("{line}{at}"), 1);
        let after = parse(&changed);
        assert!(keys(&before).is_subset(&keys(&after)), "{line:?}");
    }
    // Marked otherwise, the words are the same.
    let other = text.replace("- ACTION: Ann to mend it by 9 June.", "* **Action:** Ann to  mend it by 9 June");
    assert_eq!(keys(&parse(&other)), keys(&before));
    let said = text.replace("Bo to pay.", "Bo to pay twice.");
    assert_eq!(keys(&parse(&said)).intersection(&keys(&before)).count(), 2);
    assert!(keys(&parse(&text.replace("4 May", "5 May"))).is_disjoint(&keys(&before)));
}

#[test]
fn minutes_that_were_changed_are_numbered_anew_and_keep_their_links() {
    let text = "Board\n\n4 May 2026\n\nPresent: Ann Ray, Bo West\n\nAgenda\n\n1. Roof\n2. Lamps\n\n## Roof\n\n- ACTION: Bo to mend it.\n\n\
                ## Lamps\n\n- Dim.\n";
    let mut minutes = parse(text).into_owned();
    minutes.sections.insert(0, Section::new("Welcome"));
    minutes.participants[0].members.remove(0);
    minutes.number();
    assert_eq!(id_problems(&minutes), Vec::<String>::new());
    let roof = minutes.agenda[0].section_id.and_then(|id| minutes.section(id)).map(|section| &*section.title);
    assert_eq!(roof, Some("Roof"));
    let owner = minutes.actions().next().and_then(|found| found.action.owners[0].person_id).and_then(|id| minutes.person(id));
    assert_eq!(owner.map(|person| &*person.name), Some("Bo West"));
}

/// Puts a key that is not known into every object.
fn add_keys(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(add_keys);
            object.insert("surprise".into(), json!({"deep": [1, null]}));
        }
        Value::Array(list) => list.iter_mut().for_each(add_keys),
        _ => {}
    }
}

#[test]
fn what_a_later_version_writes_is_read() {
    let text = "Board\n\n4 May 2026 | Online\n\nPresent: Ann Ray\n\n1. Roof\n\n- It leaks.\n- [x] Ann to mend it.\n";
    let mut written = serde_json::to_value(parse(text)).unwrap();
    add_keys(&mut written);
    let known: Minutes<'_> = serde_json::from_value(written.clone()).unwrap();
    assert_eq!(known, parse(text));

    for (place, value) in [
        ("/schema", "minutes/3"),
        ("/encoding", "ebcdic"),
        ("/layout/language", "sv"),
        ("/layout/headings", "knotted"),
        ("/meeting/mode", "telepathic"),
        ("/participants/0/members/0/attendance", "late"),
        ("/sections/0/body/1/status", "begun"),
        ("/sections/0/body/0/type", "verse"),
    ] {
        *written.pointer_mut(place).unwrap() = value.into();
    }
    written["diagnostics"] =
        json!([{"code": "ink-runs", "severity": "fatal", "message": "", "hint": null, "span": {"line": 1, "start": 0, "end": 1}}]);
    let read: Minutes<'_> = serde_json::from_value(written).unwrap();
    assert_eq!(read.layout.language, Some(Language::Other));
    assert_eq!(read.meeting.title, known.meeting.title);
    assert_eq!(read.actions().count(), 1);
    assert_eq!(serde_json::from_str::<Minutes<'_>>(&serde_json::to_string(&read).unwrap()).unwrap(), read);
}
