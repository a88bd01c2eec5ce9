//! What the tests share: the invariants that hold for every reading ([`check`]), the forms in which one document can come
//! ([`forms`]), and what must be the same in all of them ([`facts`]).

#![allow(dead_code, reason = "each test uses its part")]

pub mod invariants;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use minutes_extract::model::Minutes;
use minutes_extract::span::lines;
use minutes_extract::{Code, decode};
use regex::{Captures, Regex};
use serde_json::Value;

use invariants::first_words;

/// Panics with all that is wrong with a reading of `text`, each remark with the path of its node (`sections[2].body[0]`).
pub fn check(text: &str, minutes: &Minutes<'_>) {
    let problems = problems(text, minutes);
    assert!(problems.is_empty(), "{} invariants are broken:\n  {}", problems.len(), problems.join("\n  "));
}

/// The [`invariants`], with the words of texts that hold markup.
pub fn problems(text: &str, minutes: &Minutes<'_>) -> Vec<String> {
    let mut problems = invariants::problems(text, minutes);
    if problems.is_empty() {
        problems.extend(invariants::lost_words(text, &bare(text), minutes));
    }
    problems
}

/// What is no word of the text: comments, tags, targets of links, reference definitions, attributes, entities, bare addresses.
static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?s)<!--.*?(?:-->|\z)|</?[A-Za-z][^<>\n]*>|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]",
        r"|(?m:^ {0,3}\[[^\]\n]+\]:.*$)|\{[:#.%{][^{}\n]*\}|&#?\w+;|(?m:^[ \t>]*(?:```|~~~).*$)",
        r"|(?:https?|ftp|mailto|irc)://?\S+|mailto:\S+|www\.\S+",
    ))
    .expect("the pattern is well formed")
});

/// A text with blanks in the place of markup, so that offsets stay.
fn bare(text: &str) -> String {
    let blank = |found: &Captures<'_>| {
        found[0].chars().flat_map(|c| std::iter::repeat_n(if c == '\n' || c == '\r' { c } else { ' ' }, c.len_utf8())).collect::<String>()
    };
    MARKUP.replace_all(text, blank).into_owned()
}

/// Decodes, reads and checks one byte form; a panic is a remark too. Gives the facts back.
pub fn read(bytes: &[u8]) -> Result<Value, String> {
    let reading = catch_unwind(AssertUnwindSafe(|| {
        let decoded = decode(bytes, None).map_err(|error| format!("not decoded: {error}"))?;
        let minutes = decoded.parse();
        let problems = problems(&decoded.text, &minutes);
        if problems.is_empty() { Ok(facts(&minutes)) } else { Err(problems.join("\n  ")) }
    }));
    reading.unwrap_or_else(|panic| {
        let message = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        Err(format!("panicked: {}", message.unwrap_or("without words")))
    })
}

/// The codes that speak of bytes and line ends, not of the minutes.
const OF_BYTES: [Code; 3] = [Code::GuessedEncoding, Code::MixedLineEnds, Code::ReplacedCharacters];

/// What a document says, whatever bytes it came in: the JSON without spans, source and encoding, and of the diagnostics the codes,
/// without those that speak of bytes.
pub fn facts(minutes: &Minutes<'_>) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.remove("span");
                object.values_mut().for_each(strip);
            }
            Value::Array(array) => array.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(minutes).unwrap_or_default();
    strip(&mut value);
    let mut codes: Vec<&str> = minutes.diagnostics.iter().filter(|d| !OF_BYTES.contains(&d.code)).map(|d| d.code.name()).collect();
    codes.sort_unstable();
    if let Value::Object(object) = &mut value {
        object.remove("source");
        object.remove("encoding");
        object.insert("diagnostics".into(), codes.into());
    }
    value
}

/// The first place where two values part, for messages.
pub fn difference(one: &Value, other: &Value) -> Option<String> {
    fn walk(path: &str, one: &Value, other: &Value) -> Option<String> {
        match (one, other) {
            (Value::Object(a), Value::Object(b)) => {
                a.iter().find_map(|(key, value)| walk(&format!("{path}.{key}"), value, b.get(key).unwrap_or(&Value::Null)))
            }
            (Value::Array(a), Value::Array(b)) => {
                let inner = a.iter().zip(b).enumerate().find_map(|(i, (x, y))| walk(&format!("{path}[{i}]"), x, y));
                inner.or_else(|| (a.len() != b.len()).then(|| format!("{path}: {} entries, then {}", a.len(), b.len())))
            }
            _ => (one != other).then(|| format!("{path}: {}, then {}", first_words(&one.to_string()), first_words(&other.to_string()))),
        }
    }
    walk("", one, other)
}

/// The same document in all the forms that mean the same, by name. Forms that cannot be are left out.
pub fn forms(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let lf: String =
        lines(text).map(|(_, line)| if line.end.is_empty() { line.text.to_owned() } else { format!("{}\n", line.text) }).collect();
    let mut forms: Vec<(&str, Vec<u8>)> = vec![
        ("lf", lf.clone().into_bytes()),
        ("crlf", lf.replace('\n', "\r\n").into_bytes()),
        ("cr", lf.replace('\n', "\r").into_bytes()),
        ("utf-8 with a byte order mark", ["\u{FEFF}", &lf].concat().into_bytes()),
        ("utf-16le with a byte order mark", utf_16(&["\u{FEFF}", &lf].concat(), u16::to_le_bytes)),
        ("utf-16be with a byte order mark", utf_16(&["\u{FEFF}", &lf].concat(), u16::to_be_bytes)),
        ("trailing spaces", trailing_spaces(&lf).into_bytes()),
        ("other final line end", lf.strip_suffix('\n').map_or_else(|| format!("{lf}\n"), str::to_owned).into_bytes()),
    ];
    if !lf.is_empty() {
        forms.push(("utf-16le without a mark", utf_16(&lf, u16::to_le_bytes)));
        forms.push(("utf-16be without a mark", utf_16(&lf, u16::to_be_bytes)));
    }
    // Front matter begins on the first line.
    if !lf.starts_with("---") {
        forms.push(("a blank line more on top", ["\n", &lf].concat().into_bytes()));
    }
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(&lf);
    if !unmappable && std::str::from_utf8(&bytes).is_err() {
        forms.push(("windows-1252", bytes.into_owned()));
    }
    forms.extend(tabs(&lf).map(|text| ("tabs for spaces", text.into_bytes())));
    forms
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// A space behind every line, but where one stands already: two can mean a line break.
fn trailing_spaces(text: &str) -> String {
    let spaced = text.split('\n').map(|line| if line.ends_with(' ') { line.to_owned() } else { format!("{line} ") });
    spaced.collect::<Vec<_>>().join("\n")
}

/// A tab in the place of each indent, where all indented lines have the same.
fn tabs(text: &str) -> Option<String> {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let mut indents = text.split('\n').filter(|line| !line.trim().is_empty()).map(indent).filter(|indent| *indent > 0);
    let common = indents.next()?;
    let simple = indents.all(|indent| indent == common) && !text.contains("\n\t");
    simple.then(|| {
        let tabbed =
            text.split('\n').map(|line| if indent(line) == common { format!("\t{}", line.trim_start_matches(' ')) } else { line.into() });
        tabbed.collect::<Vec<_>>().join("\n")
    })
}
