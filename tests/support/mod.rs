//! What the tests share: the invariants that hold for every reading ([`check`]), the forms in which one document can come
//! ([`forms`]), and what must be the same in all of them ([`facts`]).

#![allow(dead_code, reason = "each test uses its part")]
#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

pub mod invariants;
pub mod models;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
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
        problems.extend(invariants::lost_words(text, &bare(text), minutes).iter().map(ToString::to_string));
    }
    problems
}

/// What of a reading's JSON the published schema rejects.
pub fn rejected(minutes: &Minutes<'_>) -> Vec<String> {
    static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
        let schema = serde_json::from_str(include_str!("../../schema/minutes-2.schema.json")).expect("the schema is JSON");
        jsonschema::validator_for(&schema).expect("the schema is one")
    });
    let written = serde_json::to_value(minutes).unwrap_or_default();
    SCHEMA.iter_errors(&written).map(|error| format!("{}: {error}", error.instance_path())).collect()
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

/// What a document says, whatever bytes it came in: the JSON without spans, source, encoding and place in the file, and of the diagnostics the codes,
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
        object.remove("meeting_index");
        object.insert("diagnostics".into(), codes.into());
    }
    value
}

/// What minutes say of the meeting: the [facts] without what speaks of the text, and what follows from the rest.
pub fn said(minutes: &Minutes<'_>) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.retain(|key, _| !["id", "key", "section_id", "person_id", "match"].contains(&key.as_str()));
                object.values_mut().for_each(strip);
            }
            Value::Array(array) => array.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut said = facts(minutes);
    for key in ["layout", "furniture", "diagnostics", "coverage"] {
        said.as_object_mut().expect("minutes are an object").remove(key);
    }
    strip(&mut said);
    said
}

/// The files of a folder and of those in it that are minutes, by name.
pub fn documents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path.extension().is_some_and(|extension| extension == "txt" || extension == "md") {
            found.push((path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()));
        }
    }
    found.sort();
    found
}

/// The documents of `../shared/corpus` (or `$MINUTES_SHARED/corpus`); none, and a word about it, where the folder is missing.
pub fn corpus() -> Vec<(String, Vec<u8>)> {
    let shared = std::env::var_os("MINUTES_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let found = documents(&shared.join("corpus"));
    if found.is_empty() {
        println!("skipped: there is no document in {}", shared.join("corpus").display());
    }
    found
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

/// The same text with its long lines wrapped at 76 columns, what hangs below a marker indented as far as its words; `None` where there is
/// none. A line is wrapped before words in small letters, and left as it is where it is the header's, a row or a heading. Texts in which plain
/// lines follow one another directly, as in front matter, are left alone.
pub fn wrapped(text: &str) -> Option<String> {
    const WIDTH: usize = 76;
    let lines: Vec<&str> = text.split('\n').collect();
    let is_marked = |line: &str| line.trim_start().starts_with(['-', '*', '•', '#', '|']) || line.contains('\t') || line.trim().is_empty();
    // Where plain lines stand directly below one another, it is the width of the others that says whether they are one.
    let is_plain = |line: &&str| !is_marked(line) && !line.trim_start().starts_with(|c: char| c.is_ascii_digit());
    if text.starts_with("---") || lines.get(6..)?.windows(2).any(|pair| pair.iter().all(is_plain)) {
        return None;
    }
    let mut out = String::new();
    let mut any = false;
    for (at, line) in lines.iter().enumerate() {
        let end = if at + 1 < lines.len() { "\n" } else { "" };
        if line.chars().count() <= WIDTH {
            out.extend([*line, end]);
            continue;
        }
        let words = line.trim_start_matches(' ');
        let indent = line.len() - words.len();
        let marker = ["- ", "* ", "• "].iter().find(|marker| words.starts_with(**marker)).map_or(0, |marker| marker.chars().count());
        let is_text = marker > 0 || words.starts_with(char::is_alphabetic);
        if !is_text || at < 6 || words.contains(['\t', '|', '<', '`', '{']) || lines.get(at + 1).is_some_and(|next| !is_marked(next)) {
            out.extend([*line, end]);
            continue;
        }
        let mut rest = *line;
        while rest.chars().count() > WIDTH {
            let mut depth = 0_i32;
            let mut cut = None;
            for (column, (at, c)) in rest.char_indices().enumerate() {
                depth += i32::from(matches!(c, '[' | '(')) - i32::from(matches!(c, ']' | ')'));
                let word = rest[at..].strip_prefix(' ').filter(|word| word.starts_with(char::is_lowercase));
                // "o" marks a list entry, "a)" and "i." are numbers.
                let word = word.filter(|word| word.chars().take_while(|c| c.is_alphabetic()).count() > 1 && depth == 0);
                // "date: 4 May" is a field.
                let word = word.filter(|word| !word.split(' ').take(3).any(|word| word.ends_with(':')));
                if column > indent + 30 && word.is_some() && column <= WIDTH {
                    cut = Some(at);
                }
            }
            let Some(cut) = cut else { break };
            any = true;
            let (head, tail) = rest.split_at(cut);
            out.extend([head, "\n", &" ".repeat(indent + marker)]);
            rest = tail.trim_start();
        }
        out.extend([rest, end]);
    }
    any.then_some(out)
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
