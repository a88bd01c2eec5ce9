//! What each row of evidence does: it is switched off, and the documents are read again.
//!
//! A row that changes nothing, or the documents of one body alone, says little that other documents will need. A document's body is
//! what stands before the first `_` of its file's name, or before its last number; of a name that begins with a number the folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::Context as _;
use minutes_extract::{Attendance, Code, Minutes, Options, RowName, Time};
use serde_json::Value;

/// A document to read, with what it states, where somebody wrote that down.
#[derive(Debug)]
pub struct Document {
    body: String,
    text: String,
    gold: Option<Facts>,
}

/// Facts by kind and folded words, each as often as it is stated.
type Facts = BTreeMap<(&'static str, String), usize>;

/// What a row of evidence does.
#[derive(Debug)]
pub struct Effect {
    /// The row.
    pub row: RowName,
    /// How many documents are read otherwise without it.
    pub documents: usize,
    /// Their bodies.
    pub bodies: BTreeSet<String>,
    /// How many more facts are right without it.
    pub right: i64,
    /// How many more are wrong.
    pub wrong: i64,
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 6;
        let bodies: Vec<&str> = self.bodies.iter().take(SHOWN).map(String::as_str).collect();
        let more = self.bodies.len().saturating_sub(SHOWN);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let Effect { row: RowName { question, name, .. }, documents, right, wrong, .. } = self;
        let count = self.bodies.len();
        write!(f, "| {question} | {name} | {documents} | {count} | {right:+} | {wrong:+} | {}{more} |", bodies.join(", "))
    }
}

/// The head of the table of effects, in Markdown.
#[must_use]
pub fn head() -> &'static str {
    "| question | row | documents | bodies | right without it | wrong without it | which bodies |\n|---|---|--:|--:|--:|--:|---|"
}

/// The documents of some folders, with the facts of files of the same name in others.
///
/// # Errors
/// When a folder or a file of facts cannot be read.
pub fn documents(folders: &[PathBuf], gold: &[PathBuf]) -> anyhow::Result<Vec<Document>> {
    let mut found = Vec::new();
    for folder in folders {
        let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.is_file() && path.extension().is_none_or(|ending| ending != "json" && ending != "tsv"))
        {
            let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
            let Ok(decoded) = minutes_extract::decode(&bytes, None) else { continue };
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let text = decoded.text.into_owned();
            let body = if stem.starts_with(|c: char| c.is_ascii_digit()) { shown(folder) } else { body(&stem).to_owned() };
            found.push(Document { body, text, gold: facts_of(&stem, gold)? });
        }
    }
    Ok(found)
}

/// The name of a folder.
fn shown(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The body that a document is of.
fn body(stem: &str) -> &str {
    stem.split_once('_').map_or_else(|| stem.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-'), |(body, _)| body)
}

/// The facts in the first of some folders that has a file of this name.
fn facts_of(stem: &str, folders: &[PathBuf]) -> anyhow::Result<Option<Facts>> {
    let path = |folder: &PathBuf| Path::join(folder, format!("{stem}.json"));
    let Some(path) = folders.iter().map(path).find(|path| path.is_file()) else { return Ok(None) };
    let json: Value = serde_json::from_slice(&fs::read(&path)?).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Some(stated(&json)))
}

/// Switches off each row in turn, on so many threads.
#[must_use]
pub fn ablate(documents: &[Document], threads: usize) -> Vec<Effect> {
    let rows = Options::rows();
    let whole: Vec<Minutes<'_>> = documents.iter().map(|document| Options::new().parse(&document.text)).collect();
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            scope.spawn(|| {
                while let Some(row) = rows.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let effect = without(*row, documents, &whole);
                    found.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(effect);
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    found.sort_by_key(|effect| rows.iter().position(|row| *row == effect.row));
    found
}

/// What changes without a row.
fn without(row: RowName, documents: &[Document], whole: &[Minutes<'_>]) -> Effect {
    let mut effect = Effect { row, documents: 0, bodies: BTreeSet::new(), right: 0, wrong: 0 };
    let options = Options::new().without_row(row);
    for (document, before) in documents.iter().zip(whole) {
        let after = options.clone().parse(&document.text);
        if is_same(before, &after) {
            continue;
        }
        effect.documents += 1;
        effect.bodies.insert(document.body.clone());
        if let Some(gold) = &document.gold {
            let [(right, wrong), (right_after, wrong_after)] = [before, &after].map(|minutes| score(minutes, gold));
            effect.right += right_after - right;
            effect.wrong += wrong_after - wrong;
        }
    }
    effect
}

/// Whether two readings are the same; how narrowly something was decided is no part of that.
fn is_same(before: &Minutes<'_>, after: &Minutes<'_>) -> bool {
    before == after || plain(before) == plain(after)
}

fn plain<'t>(minutes: &Minutes<'t>) -> Minutes<'t> {
    let mut plain = minutes.clone();
    plain.diagnostics.retain(|told| told.code != Code::CloseCall);
    plain
}

/// How many facts of a reading are right, and how many are wrong.
fn score(minutes: &Minutes<'_>, gold: &Facts) -> (i64, i64) {
    let read = read(minutes);
    let right: usize = read.iter().map(|(fact, count)| gold.get(fact).copied().unwrap_or(0).min(*count)).sum();
    let all: usize = read.values().sum();
    (i64::try_from(right).unwrap_or(i64::MAX), i64::try_from(all - right).unwrap_or(i64::MAX))
}

/// The facts of a reading.
fn read(minutes: &Minutes<'_>) -> Facts {
    let mut facts = Facts::new();
    let meeting = &minutes.meeting;
    let time = |which: Option<Time>| which.map(|time| time.to_string());
    add(&mut facts, "title", meeting.title.as_deref());
    add(&mut facts, "date", meeting.date.map(|date| date.to_string()).as_deref());
    add(&mut facts, "start", time(meeting.time.as_ref().and_then(|time| time.start)).as_deref());
    add(&mut facts, "end", time(meeting.time.as_ref().and_then(|time| time.end)).as_deref());
    add(&mut facts, "location", meeting.location.as_deref());
    add(&mut facts, "next", meeting.next_meeting.as_ref().and_then(|next| next.date).map(|date| date.to_string()).as_deref());
    for (_, section) in minutes.all_sections() {
        add(&mut facts, "section", Some(&section.title));
    }
    for item in &minutes.agenda {
        add(&mut facts, "agenda", Some(&item.title));
    }
    for (_, person) in minutes.people() {
        let attendance = person.attendance.map_or("-", Attendance::name);
        add(&mut facts, "person", Some(&format!("{} {attendance}", person.name)));
    }
    for found in minutes.actions() {
        add(&mut facts, "action", Some(&found.action.text));
    }
    for found in minutes.decisions() {
        add(&mut facts, "decision", Some(&found.decision.text));
    }
    facts
}

/// The facts that somebody wrote down.
fn stated(json: &Value) -> Facts {
    let mut facts = Facts::new();
    for (kind, key) in
        [("title", "title"), ("date", "date"), ("start", "start"), ("end", "end"), ("location", "location"), ("next", "next_meeting")]
    {
        add(&mut facts, kind, json.get(key).and_then(Value::as_str));
    }
    let list = |key: &str| json.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let word = |value: &Value, key: &str| value.as_str().or_else(|| value.get(key)?.as_str()).map(str::to_owned);
    for (kind, list, key) in [
        ("section", list("sections"), "title"),
        ("agenda", list("agenda"), "title"),
        ("action", list("actions"), "text"),
        ("decision", list("decisions"), "text"),
    ] {
        for value in &list {
            add(&mut facts, kind, word(value, key).as_deref());
        }
    }
    for person in list("participants") {
        let attendance = person.get("attendance").and_then(Value::as_str).unwrap_or("-").to_owned();
        add(&mut facts, "person", word(&person, "name").map(|name| format!("{name} {attendance}")).as_deref());
    }
    facts
}

/// Adds a fact: its letters and digits in lower case.
fn add(facts: &mut Facts, kind: &'static str, words: Option<&str>) {
    let Some(words) = words else { return };
    let folded: String = words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if !folded.is_empty() {
        *facts.entry((kind, folded)).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_what_a_file_is_named_after() {
        for (stem, expected) in [("board_2026-05", "board"), ("house-000012", "house"), ("council", "council")] {
            assert_eq!(body(stem), expected);
        }
    }

    #[test]
    fn a_row_that_decides_changes_its_documents() {
        let text = "Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\n- ACTION: Ann to mend it.\n";
        let gold = stated(&serde_json::json!({"title": "Board", "actions": [{"text": "Ann to mend it."}]}));
        let documents = [Document { body: "board".into(), text: text.into(), gold: Some(gold) }];
        let effects = ablate(&documents, 2);
        assert_eq!(effects.len(), Options::rows().len());
        let marked = effects.iter().find(|effect| effect.row.name == "a word that marks actions").unwrap();
        assert_eq!((marked.documents, marked.right), (1, -1), "{marked}");
        let idle = effects.iter().find(|effect| effect.row.name == "an annex of people").unwrap();
        assert_eq!(idle.documents, 0, "{idle}");
    }
}
