//! Values that a person has put right: [`Corrections`], as the page of [`emit::html`](crate::emit::html) saves them.
//!
//! ```text
//! file        { "schema": "corrections/1", "source", "sha256", "corrections": [ correction ] }
//! correction  { "meeting", "id", "span", "text", "field", "value", "was" }
//! ```
//!
//! `sha256` is the hash of the document's text in UTF-8, without a byte order mark. Where it is that of the text at hand, a node is known by
//! its place. Where the document of the same `source` says something else by now, a node is known by its words, `text`, if there is one of
//! these words and no more. `field` is the way to the value in the JSON of the node: `due.date`. `was` is what was read before.
//!
//! What was put right is reported by a note, `corrected`; what no longer fits stays as it was read, and a warning says so.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::diagnostic::{Code, Diagnostic};
use crate::hash;
use crate::lexicon::fold;
use crate::model::{
    AgendaItem, Annex, Block, Group, Id, Meeting, Minutes, NextMeeting, Owner, OwnerMatch, Person, Section, TimeSpan, Vote,
};
use crate::span::Span;

/// The only version that there is.
const SCHEMA: &str = "corrections/1";

/// Values that a person has put right, of any number of documents.
///
/// ```
/// use minutes_extract::{Code, Corrections};
///
/// let text = "Library Board\n\n4 May 2026\n\n1. Roof\n\n- ACTION: Ann to call the roofer.\n";
/// let corrections = Corrections::read(r#"{
///     "schema": "corrections/1",
///     "source": "iv.txt",
///     "sha256": "f3f8b3c2e8a4f0f8",
///     "corrections": [{
///         "meeting": 1, "id": "a1", "span": {"line": 7, "start": 36, "end": 70}, "text": "- ACTION: Ann to call the roofer.",
///         "field": "due.date", "value": "2026-06-09", "was": null
///     }]
/// }"#)?;
/// let mut minutes = minutes_extract::parse(text);
/// minutes.source = Some("iv.txt".into());
/// corrections.apply(text, &mut minutes);
/// let action = minutes.actions().next().unwrap().action;
/// assert_eq!(action.due.as_ref().unwrap().date.unwrap().to_string(), "2026-06-09");
/// assert_eq!(minutes.diagnostics[0].code, Code::Corrected);
/// # Ok::<(), minutes_extract::CorrectionsError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections(Arc<Vec<File>>);

/// The corrections of one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct File {
    schema: String,
    source: Option<String>,
    sha256: String,
    corrections: Vec<Correction>,
    #[serde(skip)]
    met: Met,
}

/// Whether a document was met that the corrections are of. It says nothing of what they are.
#[derive(Debug, Default)]
struct Met(AtomicBool);

impl Clone for Met {
    fn clone(&self) -> Met {
        Met(AtomicBool::new(self.0.load(Ordering::Relaxed)))
    }
}

impl PartialEq for Met {
    fn eq(&self, _: &Met) -> bool {
        true
    }
}

impl Eq for Met {}

/// A value that was put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Correction {
    meeting: u32,
    id: Id,
    span: Span,
    text: String,
    field: String,
    value: Value,
    was: Value,
}

/// A text that is no file of corrections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionsError {
    message: String,
}

impl fmt::Display for CorrectionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CorrectionsError {}

/// What can be put right, by the letter of the node's id.
const FIELDS: [(char, &[&str]); 8] = [
    (
        'm',
        &[
            "title", "subtitle", "number", "body", "date", "end_date", "time.start", "time.end", "time.zone", "mode", "location",
            "next_meeting.date", "next_meeting.time.start", "next_meeting.location",
        ],
    ),
    ('a', &["text", "owners", "due.date", "due.text", "status"]),
    ('d', &["text", "outcome", "movers", "seconders", "vote.for", "vote.against", "vote.abstain"]),
    ('p', &["name", "surname", "given", "attendance", "office", "affiliation", "email", "proxy_for", "note"]),
    ('g', &["name"]),
    ('i', &["number", "title", "presenter", "time"]),
    ('s', &["number", "title"]),
    ('x', &["label", "title"]),
];

/// What is settled where a field was put right.
const SETTLED: [(char, &str, &[Code]); 11] = [
    ('m', "title", &[Code::NoTitle]),
    ('m', "date", &[Code::NoDate, Code::AmbiguousDate, Code::InvalidDate, Code::TwoDates, Code::WeekdayMismatch]),
    ('m', "time.start", &[Code::OddTime]),
    ('m', "time.end", &[Code::OddTime]),
    ('a', "due.date", &[Code::DueBeforeMeeting, Code::AmbiguousDate, Code::InvalidDate, Code::WeekdayMismatch]),
    ('d', "outcome", &[Code::VoteMismatch]),
    ('d', "vote.for", &[Code::VoteMismatch]),
    ('d', "vote.against", &[Code::VoteMismatch]),
    ('p', "attendance", &[Code::AttendanceUnclear]),
    ('p', "surname", &[Code::PossibleNameSwap]),
    ('s', "number", &[Code::NumberingGap, Code::DuplicateNumber]),
];

impl Corrections {
    /// Reads a file of corrections.
    ///
    /// # Errors
    /// When it is none, or of a version that this one does not know.
    pub fn read(json: &str) -> Result<Corrections, CorrectionsError> {
        let wrong = |message: String| CorrectionsError { message };
        let file: File = serde_json::from_str(json).map_err(|error| wrong(format!("it is no file of corrections: {error}")))?;
        if file.schema != SCHEMA {
            return Err(wrong(format!("its schema is {:?}; this version knows {SCHEMA:?}", file.schema)));
        }
        Ok(Corrections(Arc::new(vec![file])))
    }

    /// These corrections, and then those. Of two of the same value the later one counts.
    #[must_use]
    pub fn and(self, more: &Corrections) -> Corrections {
        let mut files = Arc::unwrap_or_clone(self.0);
        files.extend(more.0.iter().cloned());
        Corrections(Arc::new(files))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|file| file.corrections.is_empty())
    }

    /// The sources of those that were of none of the documents read so far; standard input has no name.
    pub fn unmet(&self) -> impl Iterator<Item = Option<&str>> {
        self.0.iter().filter(|file| !file.met.0.load(Ordering::Relaxed)).map(|file| file.source.as_deref())
    }

    /// A short stand-in for all that they say: where it is the same, so is what they do.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let said = serde_json::to_string(&*self.0).unwrap_or_default();
        hash::of_text(&said).get(..16).unwrap_or_default().to_owned()
    }

    /// Puts right what was read of a text. Notes in the diagnostics say what was put right, warnings what no longer fits. The corrections of
    /// a document are those of its text, or of its source.
    pub fn apply(&self, text: &str, minutes: &mut Minutes<'_>) {
        if self.is_empty() {
            return;
        }
        let hash = hash::of_text(text);
        let is_own = |file: &&File| file.sha256 == hash || file.source.is_some() && file.source.as_deref() == minutes.source.as_deref();
        let mut files: Vec<(bool, &File)> = self.0.iter().filter(is_own).map(|file| (file.sha256 == hash, file)).collect();
        for (_, file) in &files {
            file.met.0.store(true, Ordering::Relaxed);
        }
        // What was said of this very text counts more than what was said of another.
        files.sort_by_key(|(is_same, _)| *is_same);
        let own = files.iter().flat_map(|(is_same, file)| file.corrections.iter().map(move |correction| (*is_same, correction)));
        let own: Vec<(bool, &Correction)> = own.filter(|(_, correction)| correction.meeting == minutes.meeting_index).collect();
        if own.is_empty() {
            return;
        }
        let Ok(mut whole) = serde_json::to_value(&*minutes) else { return };
        let done: Vec<_> = own.into_iter().map(|(is_same, correction)| (correction.put(&mut whole, text, is_same), correction)).collect();
        if let Ok(corrected) = serde_json::from_value::<Minutes<'static>>(whole) {
            *minutes = corrected;
        }
        link(minutes);
        minutes.state_keys();
        for (outcome, correction) in done {
            correction.tell(outcome, minutes);
        }
    }
}

/// What became of a correction: where it stands and what was read there, or why it does not fit; nothing where the value was read as it should be.
type Outcome = Result<Option<(Span, Value)>, String>;

impl Correction {
    /// Puts its value into the JSON of minutes.
    fn put(&self, whole: &mut Value, text: &str, is_same: bool) -> Outcome {
        let letter = self.id.letter();
        let fields = FIELDS.iter().find(|(own, _)| *own == letter).map_or(&[][..], |(_, fields)| fields);
        let unknown = || format!("a node such as {} has no value of this name that can be put right, but {}", self.id, fields.join(", "));
        if !fields.contains(&self.field.as_str()) {
            return Err(unknown());
        }
        let gone = || "what it speaks of is not there any more".to_owned();
        let (pointer, span) = self.place(whole, text, is_same).ok_or_else(gone)?;
        let node = whole.pointer_mut(&pointer).ok_or_else(gone)?;
        let was = node.pointer(&format!("/{}", self.field.replace('.', "/"))).cloned().unwrap_or_default();
        let mut corrected = node.clone();
        set(&mut corrected, &self.field, &named(&self.field, &self.value)).ok_or_else(unknown)?;
        if corrected == *node {
            return Ok(None);
        }
        if !is_node(letter, &corrected) {
            return Err("what it puts in the place of the value is none of its kind; a day is written 2026-05-31, an hour 14:30".to_owned());
        }
        *node = corrected;
        Ok(Some((span, was)))
    }

    /// Where in the JSON its node is, and where in the text.
    fn place(&self, whole: &Value, text: &str, is_same: bool) -> Option<(String, Span)> {
        if self.id == Id::MEETING {
            let span = span_of(whole.get("meeting")?)?;
            return (is_same || span.slice(text) == self.text).then(|| ("/meeting".to_owned(), span));
        }
        let mut nodes = Vec::new();
        gather(whole, &mut String::new(), &mut nodes);
        let is_it =
            |span: &Span| if is_same { (span.start, span.end) == (self.span.start, self.span.end) } else { span.slice(text) == self.text };
        nodes.retain(|(_, id, span)| id.letter() == self.id.letter() && is_it(span));
        let by_id = nodes.iter().position(|(_, id, _)| *id == self.id);
        let at = by_id.or((nodes.len() == 1).then_some(0))?;
        let (pointer, _, span) = nodes.swap_remove(at);
        Some((pointer, span))
    }

    /// Says in the diagnostics what became of it, and takes out what it settles.
    fn tell(&self, outcome: Outcome, minutes: &mut Minutes<'_>) {
        let what = format!("{} {}", self.id, self.field);
        let diagnostic = match outcome {
            Ok(None) => return,
            Ok(Some((span, was))) => {
                let letter = self.id.letter();
                let settled = SETTLED.iter().filter(|(own, field, _)| *own == letter && *field == self.field);
                let codes: Vec<Code> = settled.flat_map(|(_, _, codes)| codes.iter().copied()).collect();
                let is_there = |at: &Span| letter == 'm' && !at_action(minutes, at) || span.contains(at) || at.contains(&span);
                let left: Vec<_> =
                    minutes.diagnostics.iter().filter(|told| !(codes.contains(&told.code) && is_there(&told.span))).cloned().collect();
                minutes.diagnostics = left;
                let hint = format!("it was read as {}, and is {} now", shown(&was), shown(&self.value));
                Diagnostic::new(Code::Corrected, span, format!("{what} was put right by hand")).hint(hint)
            }
            Err(why) => {
                let hint = format!("it was to be {}; look at the page of this document, and put it right there", shown(&self.value));
                Diagnostic::new(Code::CorrectionUnfit, minutes.meeting.span, format!("a correction of {what} was not applied: {why}"))
                    .hint(hint)
            }
        };
        let at = minutes.diagnostics.partition_point(|told| told.span.start <= diagnostic.span.start);
        minutes.diagnostics.insert(at, diagnostic);
    }
}

/// A value as the model has it: an owner may be given by the name alone.
fn named(field: &str, value: &Value) -> Value {
    match value {
        Value::Array(entries) if field == "owners" => {
            let owner = |entry: &Value| {
                entry.as_str().map_or_else(|| entry.clone(), |name| json!({"name": name, "person_id": null, "match": null}))
            };
            entries.iter().map(owner).collect()
        }
        value => value.clone(),
    }
}

/// A value for people.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Array(entries) => {
            let words = |entry: &Value| shown(entry.get("name").unwrap_or(entry));
            entries.iter().map(words).collect::<Vec<_>>().join(", ")
        }
        value => value.to_string(),
    }
}

/// Whether something stands in an action, which has days of its own.
fn at_action(minutes: &Minutes<'_>, span: &Span) -> bool {
    minutes.actions().any(|found| found.action.span.contains(span))
}

fn span_of(node: &Value) -> Option<Span> {
    serde_json::from_value(node.get("span")?.clone()).ok()
}

/// Every node with an id, and the way to it.
fn gather(value: &Value, pointer: &mut String, nodes: &mut Vec<(String, Id, Span)>) {
    let mut inside = |key: &str, value: &Value| {
        let length = pointer.len();
        pointer.extend(["/", key]);
        gather(value, pointer, nodes);
        pointer.truncate(length);
    };
    match value {
        Value::Array(entries) => entries.iter().enumerate().for_each(|(at, entry)| inside(&at.to_string(), entry)),
        Value::Object(object) => {
            // The keys of the model have no signs that a pointer would spell otherwise.
            object.iter().filter(|(_, value)| value.is_array() || value.is_object()).for_each(|(key, value)| inside(key, value));
            let id = object.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
            nodes.extend(id.zip(span_of(value)).map(|(id, span)| (pointer.clone(), id, span)));
        }
        _ => {}
    }
}

/// Puts a value where a field leads; what is on the way and is unknown so far comes into being.
fn set(node: &mut Value, field: &str, value: &Value) -> Option<()> {
    let (key, rest) = field.split_once('.').map_or((field, None), |(key, rest)| (key, Some(rest)));
    let place = node.get_mut(key)?;
    let Some(rest) = rest else {
        *place = value.clone();
        return Some(());
    };
    if place.is_null() {
        if value.is_null() {
            return Some(());
        }
        *place = match key {
            "due" => json!({"text": value, "date": null, "inferred": false}),
            "time" => serde_json::to_value(TimeSpan::default()).ok()?,
            "vote" => serde_json::to_value(Vote::default()).ok()?,
            "next_meeting" => serde_json::to_value(NextMeeting::default()).ok()?,
            _ => return None,
        };
    }
    set(place, rest, value)?;
    let object = place.as_object_mut()?;
    if key == "due" && rest == "date" {
        object.insert("inferred".into(), false.into());
    }
    if key == "due" && object.get("text").is_some_and(Value::is_null) {
        object.insert("text".into(), "".into());
    }
    if matches!(key, "due" | "time" | "vote") && says_nothing(object) {
        *place = Value::Null;
    }
    Some(())
}

/// Whether nothing is stated in a value of several parts.
fn says_nothing(object: &Map<String, Value>) -> bool {
    object.values().all(|value| match value {
        Value::Null | Value::Bool(_) => true,
        Value::String(words) => words.is_empty(),
        Value::Array(entries) => entries.is_empty(),
        _ => false,
    })
}

/// Whether JSON is that of a node, with no value that its kind does not know.
fn is_node(letter: char, node: &Value) -> bool {
    fn is<T: DeserializeOwned + Serialize>(node: &Value) -> bool {
        serde_json::from_value::<T>(node.clone()).and_then(serde_json::to_value).is_ok_and(|read| read == *node)
    }
    match letter {
        'm' => is::<Meeting<'static>>(node),
        'a' => is::<Block<'static>>(node),
        'd' => is::<Block<'static>>(node),
        'p' => is::<Person<'static>>(node),
        'g' => is::<Group<'static>>(node),
        'i' => is::<AgendaItem<'static>>(node),
        's' => is::<Section<'static>>(node),
        'x' => is::<Annex<'static>>(node),
        _ => false,
    }
}

/// Links owners that are nobody so far to the one person on the list who has their full name.
fn link(minutes: &mut Minutes<'_>) {
    let people: Vec<(String, Id)> = minutes.people().map(|(_, person)| (fold(&person.name), person.id)).collect();
    let one = |owner: &Owner<'_>| {
        let name = fold(&owner.name);
        let mut named = people.iter().filter(|(own, _)| *own == name);
        named.next().filter(|_| named.next().is_none()).map(|(_, id)| *id)
    };
    minutes.each_block_mut(&mut |block| {
        let Block::Action(action) = block else { return };
        for owner in action.owners.iter_mut().filter(|owner| owner.person_id.is_none()) {
            if let Some(id) = one(owner) {
                (owner.person_id, owner.matched) = (Some(id), Some(OwnerMatch::Full));
            }
        }
    });
}
