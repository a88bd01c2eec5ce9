//! The JSON Schema of the output, made from the types of the model, so that the two cannot part.
//!
//! It is as strict as the promise of the output: every key is required, an unknown value is `null`, no other key is there. Keys may be
//! added within version 1 of the output; who validates against an older schema then has to fetch the newer one.

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
/// assert_eq!(schema["properties"]["schema"]["const"], "minutes/1");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn json_schema() -> String {
    let mut schema = schema_of::<Minutes<'static>>("minutes-1", "The minutes of one meeting, as minutes-extract writes them");
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
        DataType::Time => Some(("pattern", json!("^([01][0-9]|2[0-3]):[0-5][0-9]$"))),
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

/// The schema of a type, known by a name in place of an address.
fn schema_of<T: JsonSchema>(name: &str, title: &str) -> Schema {
    // As serialised: an `Option` is always written, hence required.
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    name_variants(&mut schema);
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

/// What serde writes for an enum told apart by a tag are the keys of a struct with the tag among them; schemars says it as "the struct,
/// and a tag", which cannot be closed against other keys. So each variant becomes a definition of its own with all its keys, named after
/// its tag: `Paragraph`, `Bullet` … The structs behind them go.
fn name_variants(schema: &mut Schema) {
    let Some(Value::Object(definitions)) = schema.get_mut("$defs") else { return };
    let structs = definitions.clone();
    let mut behind = Vec::new();
    for (name, mut definition) in std::mem::take(definitions) {
        let mut variants = Map::new();
        for variant in definition.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
            let Some((name, object)) = whole_variant(variant, &structs, &mut behind) else { continue };
            *variant = json!({ "$ref": format!("#/$defs/{name}") });
            variants.insert(name, object);
        }
        definitions.entry(name).or_insert(definition);
        definitions.append(&mut variants);
    }
    let tagged = |definition: &Value| definition.pointer("/properties/type/const").is_some();
    definitions.retain(|name, definition| tagged(definition) || !behind.contains(name));
}

/// The name and the whole object of a variant that is "a struct, and a tag"; notes the struct's name.
fn whole_variant(variant: &Value, structs: &Map<String, Value>, behind: &mut Vec<String>) -> Option<(String, Value)> {
    let target = variant.get("$ref")?.as_str()?.strip_prefix("#/$defs/")?;
    let fields = structs.get(target)?;
    let tag = variant.pointer("/properties/type/const")?.as_str()?;
    let name = tag.get(..1)?.to_uppercase() + tag.get(1..)?;

    let mut properties = variant.get("properties")?.as_object()?.clone();
    properties.extend(fields.get("properties")?.as_object()?.clone());
    let mut required = variant.get("required")?.as_array()?.clone();
    required.extend(fields.get("required")?.as_array()?.iter().cloned());
    behind.push(target.to_owned());
    let object = json!({
        "description": variant.get("description")?,
        "type": "object",
        "properties": properties,
        "required": required,
    });
    Some((name, object))
}

/// Mends one schema: closed against other keys, without formats that no standard knows, described for readers of JSON.
fn tidy(schema: &mut Schema) {
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), json!(false));
    }
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
