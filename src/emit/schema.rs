//! The JSON Schema of the output, made from the types of the model, so that the two cannot part.
//!
//! It is as strict as the promise of the output: every key is required and an unknown value is `null`. Keys may be added within a version,
//! so other keys are allowed.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use crate::emit::table::{Column, DataType, Table};
use crate::model::Minutes;

/// The schema of one document's JSON (draft 2020-12), indented, with a newline at the end.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(&minutes_extract::emit::schema::json_schema())?;
/// assert_eq!(schema["properties"]["schema"]["const"], "minutes/2");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn json_schema() -> String {
    let mut schema = schema_of::<Minutes<'static>>("minutes-2", "The minutes of one meeting, as minutes-extract writes them");
    state_version(&mut schema);
    text(&schema)
}

/// The schema of the rows of the tables, a definition each, made from their declaration.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(&minutes_extract::emit::schema::tables_schema())?;
/// assert_eq!(schema["$defs"]["actions"]["properties"]["due"]["format"], "date");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn tables_schema() -> String {
    let rows: Vec<Value> = Table::ALL.iter().map(|table| json!({ "$ref": format!("#/$defs/{table}") })).collect();
    let tables: Map<String, Value> = Table::ALL.iter().map(|table| (table.name().to_owned(), row_schema(*table))).collect();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:minutes-extract:schema:tables-1",
        "title": "A row of one of the tables, as minutes-extract writes them",
        "anyOf": rows,
        "$defs": tables,
    });
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

/// The schema of a row: an object keyed by the columns, in their order.
fn row_schema(table: Table) -> Value {
    let columns = table.columns();
    let properties: Map<String, Value> = columns.iter().map(|column| (column.name().to_owned(), column_schema(column))).collect();
    let required: Vec<&str> = columns.iter().map(Column::name).collect();
    json!({ "description": table.doc(), "type": "object", "properties": properties, "required": required })
}

/// The schema of a column's values; each of them may be unknown.
fn column_schema(column: &Column) -> Value {
    let data_type = column.data_type();
    let json_type = match data_type {
        DataType::Integer => "integer",
        DataType::Boolean => "boolean",
        DataType::Text | DataType::List | DataType::Date | DataType::Time | DataType::Id => "string",
    };
    let mut schema = json!({ "description": column.doc(), "type": [json_type, "null"] });
    let more = match data_type {
        DataType::Integer => Some(("minimum", json!(0))),
        DataType::Date => Some(("format", json!("date"))),
        DataType::Time => Some(("pattern", json!("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"))),
        DataType::Id => Some(("pattern", json!("^[a-z][1-9][0-9]*$"))),
        DataType::Text | DataType::List | DataType::Boolean => None,
    };
    if let (Some((keyword, value)), Some(object)) = (more, schema.as_object_mut()) {
        object.insert(keyword.to_owned(), value);
    }
    // What JSON has no types for: days, times, ids, lists. For those who make the tables of a database.
    if let Some(object) = schema.as_object_mut() {
        object.insert("columnType".to_owned(), json!(data_type.name()));
    }
    schema
}

/// The schema of a line of `--message-format json`.
#[must_use]
pub fn message_schema() -> String {
    text(&schema_of::<crate::diagnostic::Message<'static>>(
        "message-1",
        "A line that minutes-extract writes for programs on standard error",
    ))
}

/// The schema of a line of the ledger.
#[cfg(feature = "archive")]
#[must_use]
pub fn ledger_schema() -> String {
    text(&schema_of::<crate::archive::Entry>("ledger-1", "What became of one input, a line of the ledger of minutes-extract"))
}

/// The schema of a summary.
#[cfg(feature = "archive")]
#[must_use]
pub fn summary_schema() -> String {
    text(&schema_of::<crate::archive::Summary>("summary-1", "What became of an archive, in figures, as minutes-extract counts them"))
}

/// The schema of a drift report.
#[cfg(feature = "archive")]
#[must_use]
pub fn report_schema() -> String {
    text(&schema_of::<crate::archive::Drift>("report-1", "Where an archive changes its habit, as minutes-extract reports it"))
}

/// The schema of a line that answers a request of `--ndjson-in`.
#[must_use]
pub fn answer_schema() -> String {
    let code = json!({ "type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" });
    let error = json!({
        "type": ["object", "null"],
        "description": "why the request was not carried out",
        "properties": {
            "code": { "description": "the code of the error, which --explain explains", "allOf": [code] },
            "message": { "description": "what is wrong, for people", "type": "string" },
            "hint": { "description": "what can be done about it", "type": "string" },
        },
        "required": ["code", "message", "hint"],
    });
    let minutes = json!({ "$ref": "urn:minutes-extract:schema:minutes-2" });
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:minutes-extract:schema:answer-1",
        "title": "A line by which minutes-extract answers a request of --ndjson-in",
        "type": "object",
        "properties": {
            "id": { "description": "the id of the request, as it was sent; null where it has none or cannot be read", "type": ["string", "number", "boolean", "null"] },
            "line": { "description": "the line of the request, counted from 1", "type": "integer", "minimum": 1 },
            "error": error,
            "minutes": {
                "description": "the minutes; with --split those of each meeting; null where there is an error, or no meeting of the days that were asked for",
                "anyOf": [minutes, { "type": "array", "items": minutes }, { "type": "null" }],
            },
            "rows": {
                "description": "with --table, in place of the minutes: the rows of that table; null where there is an error",
                "type": ["array", "null"],
                "items": { "$ref": "urn:minutes-extract:schema:tables-1" },
            },
        },
        "required": ["id", "line", "error"],
    });
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

/// The schema of a type, known by a name in place of an address.
fn schema_of<T: JsonSchema>(name: &str, title: &str) -> Schema {
    // As serialised: an `Option` is always written, hence required.
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    RecursiveTransform(tidy).transform(&mut schema);
    schema.insert("$id".to_owned(), json!(format!("urn:minutes-extract:schema:{name}")));
    schema.insert("title".to_owned(), json!(title));
    schema
}

fn text(schema: &Schema) -> String {
    // Not by way of `Value`: the type itself writes the keywords of a schema in the order in which people read them. A map with texts
    // for keys cannot fail to be JSON.
    serde_json::to_string_pretty(schema).unwrap_or_default() + "\n"
}

/// States the version of the output that the schema describes.
fn state_version(schema: &mut Schema) {
    let version = schema.pointer("/$defs/Schema/oneOf/0/const").cloned();
    if let (Some(version), Some(Value::Object(property))) = (version, schema.pointer_mut("/properties/schema")) {
        property.shift_remove("$ref");
        property.insert("type".to_owned(), json!("string"));
        property.insert("const".to_owned(), version);
        if let Some(Value::Object(definitions)) = schema.get_mut("$defs") {
            definitions.shift_remove("Schema");
        }
    }
}

/// Mends one schema: without formats that no standard knows, described for readers of JSON.
fn tidy(schema: &mut Schema) {
    let of_rust =
        |format: &Value| format.as_str().is_some_and(|format| ["uint", "int", "double"].iter().any(|kind| format.starts_with(kind)));
    if schema.get("format").is_some_and(of_rust) {
        schema.ensure_object().shift_remove("format");
    }
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = for_json(description);
    }
}

/// A doc comment for readers of JSON: the words before the first example, links without brackets, `None` as `null`.
fn for_json(doc: &str) -> String {
    let words = doc.split("```").next().unwrap_or(doc).trim_end();
    words.replace("[`", "`").replace("`]", "`").replace("`Minutes::", "`").replace("`None`", "`null`")
}
