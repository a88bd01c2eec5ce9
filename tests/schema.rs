//! The JSON Schema in the repository is the one of the types, and it says yes and no where it should.
#![cfg(feature = "schema")]

use minutes_extract::emit::schema::json_schema;
use minutes_extract::{Code, Minutes};
use serde_json::{Value, json};

const FILE: &str = include_str!("../schema/minutes-2.schema.json");
const BOARD: &str = include_str!("documents/board.json");

fn board() -> Value {
    serde_json::from_str(BOARD).unwrap()
}

/// Whether the schema in the repository accepts a document.
fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(FILE).unwrap()).unwrap()
}

#[test]
fn the_file_is_the_schema_of_the_types() {
    assert!(
        FILE == json_schema(),
        "schema/minutes-2.schema.json is not the schema of the types in src/model any more; write it anew with\n\
         cargo run -- --schema > schema/minutes-2.schema.json\n\
         and see that keys were only added: minutes/2 promises that none changes its name or goes"
    );
}

#[test]
fn the_schema_is_a_schema() {
    let schema = serde_json::from_str(FILE).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["$id"], "urn:minutes-extract:schema:minutes-2");
    assert_eq!(schema["properties"]["schema"]["const"], "minutes/2");
}

#[test]
fn what_the_model_writes_is_valid() {
    let minutes: Minutes = serde_json::from_str(BOARD).unwrap();
    let written = serde_json::to_value(&minutes).unwrap();
    let validator = validator();
    let errors: Vec<String> = validator.iter_errors(&written).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn every_code_is_valid() {
    let validator = validator();
    for code in Code::ALL {
        let mut document = board();
        document["diagnostics"][0]["code"] = json!(code.name());
        assert!(validator.is_valid(&document), "{code}");
    }
}

/// The places of all objects in a value, as JSON pointers.
fn objects(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            found.push(at.to_owned());
            object.iter().for_each(|(key, value)| objects(value, &format!("{at}/{key}"), found));
        }
        Value::Array(array) => array.iter().enumerate().for_each(|(index, value)| objects(value, &format!("{at}/{index}"), found)),
        _ => {}
    }
}

#[test]
fn every_key_is_required_and_others_are_allowed() {
    let validator = validator();
    let board = board();
    let mut places = Vec::new();
    objects(&board, "", &mut places);
    assert!(places.len() > 50);
    for place in places {
        let keys: Vec<String> = board.pointer(&place).and_then(Value::as_object).unwrap().keys().cloned().collect();
        for key in keys {
            let mut document = board.clone();
            document.pointer_mut(&place).and_then(Value::as_object_mut).unwrap().remove(&key);
            assert!(!validator.is_valid(&document), "accepted without {place}/{key}");
        }
        let mut document = board.clone();
        document.pointer_mut(&place).unwrap()["surprise"] = Value::Null;
        assert!(validator.is_valid(&document), "rejected with {place}/surprise");
    }
}

#[test]
fn wrong_values_are_rejected() {
    let validator = validator();
    for (place, wrong) in [
        ("/schema", json!("minutes/1")),
        ("/source", json!(1)),
        ("/encoding", json!("latin-1")),
        ("/layout", Value::Null),
        ("/layout/headings", json!("numbers")),
        ("/layout/bullets", json!(1)),
        ("/layout/language", json!("English")),
        ("/meeting", Value::Null),
        ("/meeting/number", json!("IV")),
        ("/meeting/number", json!(-4)),
        ("/meeting/date", json!("27 August 2025")),
        ("/meeting/time/start", json!("2 pm")),
        ("/meeting/mode", json!("telepathic")),
        ("/preamble", Value::Null),
        ("/preamble/0/type", json!("heading")),
        ("/preamble/0/type", json!("action")),
        ("/preamble/0/type", json!("table")),
        ("/preamble/0/text", Value::Null),
        ("/sections/0/number", json!(1)),
        ("/sections/0/body/1/type", json!("decision")),
        ("/sections/0/body/1/due", json!("2026-04-09")),
        ("/sections/0/body/1/status", json!("")),
        ("/participants/0/members/0/attendance", json!("perhaps")),
        ("/participants/0/members/0/id", json!("P1")),
        ("/sections/0/body/1/key", json!("x")),
        ("/sections/0/body/1/owners", Value::Null),
        ("/sections/0/body/1/owners/0/match", json!("guess")),
        ("/participants/0/members/0/name", Value::Null),
        ("/annexes/0/kind", json!("letters")),
        ("/diagnostics/0/code", json!("no-such-code")),
        ("/diagnostics/0/severity", json!("error")),
        ("/coverage/lines", json!(-1)),
        ("/coverage/lines", json!(1.5)),
    ] {
        let mut document = board();
        *document.pointer_mut(place).unwrap() = wrong.clone();
        assert!(!validator.is_valid(&document), "accepted with {wrong} at {place}");
    }
}

#[test]
fn descriptions_are_for_readers_of_json() {
    for (what, sign) in [("an example in Rust", "```"), ("a link of rustdoc", "[`"), ("a Rust value", "`None`")] {
        assert!(!FILE.contains(sign), "{what} is left in a description");
    }
}
