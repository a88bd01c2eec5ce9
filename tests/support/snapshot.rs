//! What a snapshot holds: the diagnostics, what is read of the document as a whole, its nodes a line each, its tables, why its lines were
//! read so, and, of a few documents, the whole JSON.
//!
//! All of it is taken from the JSON and from the columns of the tables: a new key, node or table shows without a change here.

#![allow(dead_code, reason = "each test uses its part")]

use std::cmp::Reverse;
use std::collections::HashSet;
use std::error::Error;
use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;
use std::slice;

use minutes_extract::emit::table::Column;
use minutes_extract::emit::{Table, json};
use minutes_extract::span::{Span, position};
use minutes_extract::{Diagnostic, Minutes};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// A table with its rows, each keyed by column.
type Rows = (Table, Vec<Object>);

/// Compares with the snapshot of the fixture `fixtures/FOLDER/NAME.txt`, which is `tests/snapshots/FOLDER/NAME.snap`.
pub fn matches(fixture: &Path, content: &str) {
    let inside = fixture.strip_prefix("fixtures").unwrap_or(fixture).with_extension("");
    let name = inside.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(Path::new("../snapshots").join(inside.parent().unwrap_or(Path::new(""))));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(fixture.to_string_lossy().replace('\\', "/"));
    settings.bind(|| insta::assert_snapshot!(name, content));
}

/// All but the whole JSON.
pub fn render(text: &str, minutes: &Minutes<'_>) -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    diagnostics(text, &minutes.diagnostics, &mut out)?;

    let mut model = serde_json::to_value(minutes)?;
    let model = model.as_object_mut().ok_or("minutes are an object")?;
    // The first two are the same for all documents or stand above, the third is written already.
    for key in ["schema", "source", "diagnostics"] {
        model.remove(key);
    }
    let (nodes, values) = parts(model, "");
    out.push_str("\n=== document\n");
    for (key, value) in values {
        writeln!(out, "{key}: {value}")?;
    }
    let tables = tables(minutes)?;
    out.push_str("\n=== nodes\n");
    let held = held(&tables);
    nodes.iter().try_for_each(|node| node.write(text, 0, &held, &mut out))?;
    tables.iter().filter(|(_, rows)| !rows.is_empty()).for_each(|(table, rows)| lay_out(*table, rows, &mut out));
    out.push_str("\n=== why\n");
    out.push_str(&reasons(text, 0..usize::MAX));
    Ok(out)
}

/// Why the lines of a part of a text were read as they were: each question that was asked about some, its answer and the one that came
/// next, and the evidence.
pub fn reasons(text: &str, lines: Range<usize>) -> String {
    let mut out = String::new();
    let mut told = HashSet::new();
    let own = minutes_extract::why(text).into_iter().filter(|account| lines.contains(&account.line));
    for reason in own.flat_map(|account| account.reasons) {
        let mut line =
            format!("{}-{} {}: {} {}/{}", reason.first_line, reason.last_line, reason.question, reason.answer, reason.sum, reason.least);
        if let Some((next, sum)) = reason.next.zip(reason.next_sum) {
            let _ = write!(line, "; next: {next} {sum}");
        }
        for row in reason.rows {
            let _ = write!(line, " | {:+} {}: {}", row.weight, row.name, row.answer);
        }
        if told.insert(line.clone()) {
            out.extend(["  ", &line, "\n"]);
        }
    }
    out
}

/// What the lines of a part of a text were read as, a line each.
pub fn accounts(text: &str, lines: Range<usize>) -> String {
    let own = minutes_extract::why(text).into_iter().filter(|account| lines.contains(&account.line));
    let lines = own.map(|account| {
        let read = account.read_as.iter().map(|read| {
            let details = read.details.iter().map(|(name, value)| format!(" {name}={value}"));
            format!("{} {:?}{}", read.what, read.words, details.collect::<String>())
        });
        format!("  {}: {}: {}\n", account.line, account.form, read.collect::<Vec<_>>().join("; "))
    });
    lines.collect()
}

/// What is read of a part of a text, without tables: the diagnostics that meet it, what is read of the document as a whole, and the nodes
/// that meet it with all their values.
pub fn values(text: &str, part: Range<usize>, minutes: &Minutes<'_>) -> Result<String, Box<dyn Error>> {
    /// What is counted from the nodes, and of all documents of a file the same.
    const LEFT_OUT: [&str; 6] = ["schema", "source", "diagnostics", "coverage", "encoding", "meeting_index"];
    let meets = |span: Span| span.start <= part.end && span.end >= part.start;
    let mut out = String::new();
    for diagnostic in minutes.diagnostics.iter().filter(|diagnostic| meets(diagnostic.span)) {
        writeln!(out, "  {} {}: {}", diagnostic.code, quoted(diagnostic.span.slice(text)), diagnostic.message)?;
    }
    let mut model = serde_json::to_value(minutes)?;
    let model = model.as_object_mut().ok_or("minutes are an object")?;
    model.retain(|key, _| !LEFT_OUT.contains(&key.as_str()));
    let (nodes, values) = parts(model, "");
    let layout = values.iter().map(|(key, value)| format!("{key}={value}"));
    writeln!(out, "  {}", layout.collect::<Vec<_>>().join(" "))?;
    nodes.iter().filter(|node| meets(node.span) || node.kind == "meeting").try_for_each(|node| node.say(text, 1, &part, &mut out))?;
    let signs = minutes_extract::marks(text).into_iter().filter(|mark| mark.span.start < part.end && mark.span.end > part.start);
    let mut signs: Vec<String> = signs.map(|mark| mark.words).collect();
    signs.dedup();
    if !signs.is_empty() {
        writeln!(out, "  signs: {}", signs.join(" | "))?;
    }
    Ok(out)
}

/// The whole JSON, as a last part.
pub fn whole(minutes: &Minutes<'_>) -> Result<String, Box<dyn Error>> {
    let mut bytes = Vec::new();
    json::pretty(minutes, &mut bytes)?;
    Ok(format!("\n=== json\n{}", String::from_utf8(bytes)?))
}

fn diagnostics(text: &str, diagnostics: &[Diagnostic], out: &mut String) -> std::fmt::Result {
    out.push_str("=== diagnostics\n");
    for diagnostic in diagnostics {
        let (start, end) = (position(text, diagnostic.span.start), position(text, diagnostic.span.end));
        write!(out, "{}:{}-", start.line, start.column)?;
        if end.line > start.line {
            write!(out, "{}:", end.line)?;
        }
        writeln!(out, "{} {} {} {}", end.column, diagnostic.severity.name(), diagnostic.code, diagnostic.message)?;
        if let Some(hint) = &diagnostic.hint {
            writeln!(out, "    hint: {hint}")?;
        }
    }
    Ok(())
}

/// An object with a span, called by its `type` or else by the key it stands under.
struct Node<'v> {
    kind: &'v str,
    span: Span,
    values: Vec<(String, &'v Value)>,
    inner: Vec<Node<'v>>,
}

impl<'v> Node<'v> {
    fn new(key: &'v str, value: &'v Value) -> Option<Node<'v>> {
        let span = serde_json::from_value(value.get("span")?.clone()).ok()?;
        let kind = value.get("type").and_then(Value::as_str).unwrap_or(key);
        let (inner, mut values) = parts(value.as_object()?, "");
        values.retain(|(key, _)| key != "type" && !key.starts_with("span."));
        Some(Node { kind, span, values, inner })
    }

    /// A line: the lines and bytes it covers, its kind, how its text begins and ends, and those of its values that no table holds.
    fn write(&self, text: &str, depth: usize, held: &HashSet<(u64, &str, String)>, out: &mut String) -> std::fmt::Result {
        let Span { line, start, end, .. } = self.span;
        let last = position(text, end).line;
        let lines = if last > line { format!("{line}-{last}") } else { line.to_string() };
        let indent = "  ".repeat(depth);
        write!(out, "{lines:>7} {:>12}  {indent}{} {}", format!("{start}..{end}"), self.kind, quoted(self.span.slice(text)))?;
        for (key, value) in &self.values {
            if !held.contains(&(line as u64, key, value.to_string())) {
                write!(out, " {key}={value}")?;
            }
        }
        out.push('\n');
        self.inner.iter().try_for_each(|node| node.write(text, depth + 1, held, out))
    }
}

impl Node<'_> {
    /// A line: its kind, where its text stands in the part of the document that is shown, how it begins and ends, and its values.
    fn say(&self, text: &str, depth: usize, part: &Range<usize>, out: &mut String) -> std::fmt::Result {
        let Span { start, end, .. } = self.span;
        write!(out, "{}{}", "  ".repeat(depth), self.kind)?;
        if self.kind != "meeting" || start >= part.start {
            write!(out, " {}", quoted(self.span.slice(text)))?;
        }
        for (key, value) in self.values.iter().filter(|(key, _)| key != "id" && key != "key") {
            write!(out, " {key}={value}")?;
        }
        out.push('\n');
        let meets = |node: &&Node<'_>| node.span.start <= part.end && node.span.end >= part.start || end <= part.start;
        self.inner.iter().filter(meets).try_for_each(|node| node.say(text, depth + 1, part, out))
    }
}

/// The nodes among an object's members in the order of the text, and the values of its other members that say something, by name
/// (`time.start`).
fn parts<'v>(object: &'v Object, prefix: &str) -> (Vec<Node<'v>>, Vec<(String, &'v Value)>) {
    let (mut nodes, mut values) = (Vec::new(), Vec::new());
    for (key, value) in object {
        let entries = value.as_array().map_or(slice::from_ref(value), Vec::as_slice);
        let before = nodes.len();
        nodes.extend(entries.iter().filter_map(|entry| Node::new(key, entry)));
        if nodes.len() > before || entries.is_empty() || value.is_null() {
            continue;
        }
        let name = format!("{prefix}{key}");
        if let Some(inside) = value.as_object() {
            let (inner, named) = parts(inside, &format!("{name}."));
            nodes.extend(inner);
            values.extend(named);
        } else {
            values.push((name, value));
        }
    }
    nodes.sort_by_key(|node| (node.span.start, Reverse(node.span.end), node.kind));
    values.sort_by(|(one, _), (other, _)| one.cmp(other));
    (nodes, values)
}

/// A text in quotes; of a long one the beginning and the end.
fn quoted(text: &str) -> String {
    const BEGINNING: usize = 50;
    const END: usize = 20;
    let nth = |n: usize| text.char_indices().nth(n).map_or(text.len(), |(at, _)| at);
    let count = text.chars().count();
    if count <= BEGINNING + END {
        return format!("{text:?}");
    }
    format!("{:?} … {:?}", &text[..nth(BEGINNING)], &text[nth(count - END)..])
}

fn tables(minutes: &Minutes<'_>) -> Result<Vec<Rows>, Box<dyn Error>> {
    let rows = |table| {
        let mut lines = Vec::new();
        json::rows(table, minutes, &mut lines)?;
        let rows: Result<Vec<Object>, _> = serde_json::Deserializer::from_slice(&lines).into_iter().collect();
        Ok((table, rows?))
    };
    Table::ALL.iter().copied().map(rows).collect()
}

/// What the cells say: a line of the source, a column, a value.
fn held(tables: &[Rows]) -> HashSet<(u64, &str, String)> {
    let rows = tables.iter().flat_map(|(_, rows)| rows);
    let cells = rows.flat_map(|row| {
        let line = row.get("line").and_then(Value::as_u64).unwrap_or_default();
        row.iter()
            .filter(|(column, _)| !SAME.contains(&column.as_str()))
            .map(move |(column, value)| (line, column.as_str(), value.to_string()))
    });
    cells.collect()
}

/// Columns that say the same in all rows of a document; what they say stands above.
const SAME: [&str; 3] = ["source", "meeting", "date"];

/// A table without those columns and without those that are empty in all of its rows.
fn lay_out(table: Table, rows: &[Object], out: &mut String) {
    let is_filled = |column: &&str| rows.iter().any(|row| row.get(*column).is_some_and(|value| !value.is_null()));
    let columns = table.columns().iter().map(Column::name);
    let columns: Vec<&str> = columns.filter(|column| !SAME.contains(column)).filter(is_filled).collect();
    out.extend(["\n=== ", table.name(), "\n", &columns.join(" | "), "\n"]);
    for row in rows {
        let cells: Vec<String> = columns.iter().map(|column| cell(row.get(*column).unwrap_or(&Value::Null))).collect();
        out.extend([cells.join(" | ").trim_end(), "\n"]);
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.is_empty() => "\"\"".into(),
        Value::String(text) => text.replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t").replace('|', "\\|"),
        other => other.to_string(),
    }
}
