//! Where two readings part.

use std::fmt;

use serde_json::Value;

use crate::span::Span;

/// A value that the house layout cannot hold as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The way to the value in the JSON: `sections[2].body[0].owners`.
    pub path: String,
    /// The place in the source of the node that the value belongs to.
    pub span: Span,
    /// What the minutes say, as JSON or as a number of entries.
    pub said: String,
    /// What is read from the text.
    pub read: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is {}, but would be read as {}", self.path, self.said, self.read)
    }
}

/// What speaks of the text and not of the meeting, or follows from the rest.
const OF_THE_TEXT: &[&str] = &[
    "span", "source", "meeting_index", "encoding", "layout", "furniture", "diagnostics", "coverage", "id", "key", "section_id",
    "person_id", "match",
];

/// The places where what was read parts from what was said, in the order of the JSON.
pub(super) fn differences(said: &Value, read: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    walk(&Place { path: String::new(), span: Span::default() }, said, read, &mut found);
    found
}

/// A place in the JSON, and in the source.
struct Place {
    path: String,
    span: Span,
}

impl Place {
    /// The place of a member, whose span is its own where it has one.
    fn below(&self, step: &str, value: &Value) -> Place {
        let own = value.get("span").and_then(|span| serde_json::from_value(span.clone()).ok());
        Place { path: format!("{}{step}", self.path), span: own.unwrap_or(self.span) }
    }

    fn difference(&self, said: String, read: String) -> Difference {
        Difference { path: self.path.clone(), span: self.span, said, read }
    }
}

fn walk(at: &Place, said: &Value, read: &Value, found: &mut Vec<Difference>) {
    match (said, read) {
        (Value::Object(one), Value::Object(other)) if one.get("type") == other.get("type") => {
            for (key, value) in one.iter().filter(|(key, _)| !OF_THE_TEXT.contains(&key.as_str())) {
                let step = if at.path.is_empty() { key.clone() } else { format!(".{key}") };
                walk(&at.below(&step, value), value, other.get(key).unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (index, (value, other)) in one.iter().zip(other).enumerate() {
                walk(&at.below(&format!("[{index}]"), value), value, other, found);
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            let same = one.iter().zip(other).take_while(|(one, other)| is_same(one, other)).count();
            let first = at.below(&format!("[{same}]"), one.get(same).or(one.last()).unwrap_or(&Value::Null));
            let count = |list: &[Value]| format!("the first of {} more", list.len().saturating_sub(same));
            let told = |list: &[Value]| if list.len() > same { count(list) } else { "nothing".to_owned() };
            found.push(first.difference(told(one), told(other)));
        }
        _ if said == read => {}
        _ => found.push(at.difference(shown(said), shown(read))),
    }
}

fn is_same(said: &Value, read: &Value) -> bool {
    let mut found = Vec::new();
    walk(&Place { path: String::new(), span: Span::default() }, said, read, &mut found);
    found.is_empty()
}

/// A value as it stands in a message.
fn shown(value: &Value) -> String {
    const LONGEST: usize = 80;
    let whole = value.to_string();
    let mut short: String = whole.chars().take(LONGEST).collect();
    if short.len() < whole.len() {
        short.push('…');
    }
    short
}
