//! One named test per file in `fixtures/`, whose folders are the constructs: its snapshot (diagnostics, nodes, tables), the invariants, and
//! the same facts in every form in which the document can come.
//!
//! A fixture whose name is a diagnostic code (`no-date.txt`, `empty-document--blank.txt`) raises it, one whose name is `not-` and a
//! code does not, and any other raises no warning but those in [`WARNED`].

#[path = "support/snapshot.rs"]
mod snapshot;
mod support;

use std::fmt;
use std::path::Path;

use minutes_extract::{Code, Diagnostic, Severity, decode};

/// The warnings that fixtures raise which are about something else.
const WARNED: &[(&str, Code)] = &[("only-title", Code::NoDate)];

/// The fixtures whose snapshots hold the whole JSON too: each construct and each key of the model is seen in one of them.
const WHOLE: &[(&str, &str)] = &[
    ("action-table--odd-rows", "actions of a table: owners, due days, status, what hangs below"),
    ("agenda-table", "an agenda with presenters and times"),
    ("held-in-a-sentence", "the next meeting and the quorum"),
    ("house", "the house layout: header, sections, nested bullets, actions, agenda, people"),
    ("links", "links in a paragraph, in bullets and in an action"),
    ("offices-and-leaders", "fields, absent people, affiliations, numbered decisions"),
    ("pages", "furniture of pages, people with mail address and note, somebody who stands in for another"),
    ("summary-report-annexes", "preamble, location, a meeting of several days"),
    ("table-with-words-around", "tables with a head and without"),
    ("three-annexes", "annexes of each kind, one with sections"),
    ("votes-by-name", "decisions, the votes on them, what hangs below one, a paragraph with one in it"),
    ("weekday-mismatch--elsewhere", "diagnostics with hints"),
];

fn fixture(path: &Path) -> datatest_stable::Result<()> {
    let bytes = std::fs::read(path)?;
    let name = path.file_stem().and_then(|stem| stem.to_str()).ok_or("a fixture's name is text")?;
    let decoded = decode(&bytes, None)?;
    let mut minutes = decoded.parse();
    minutes.source = Some(path.to_string_lossy().replace('\\', "/").into());

    let mut failed = support::problems(&decoded.text, &minutes);
    failed.extend(support::rejected(&minutes));
    failed.extend(codes(name, &minutes.diagnostics).err());
    let expected = support::facts(&minutes);
    for (form, bytes) in support::forms(&decoded.text) {
        match support::read(&bytes) {
            Ok(found) => failed.extend(support::difference(&expected, &found).map(|difference| format!("{form}: {difference}"))),
            Err(problem) => failed.push(format!("{form}: {problem}")),
        }
    }
    let mut content = snapshot::render(&decoded.text, &minutes)?;
    if WHOLE.iter().any(|(whole, _)| *whole == name) {
        content.push_str("\n=== lines\n");
        content.push_str(&snapshot::accounts(&decoded.text, 0..usize::MAX));
        content.push_str(&snapshot::whole(&minutes)?);
    }
    // Last, and without an end to the test: a new snapshot is written also when something else is wrong.
    if std::panic::catch_unwind(|| snapshot::matches(path, &content)).is_err() {
        failed.push("the snapshot is another one".into());
    }
    if failed.is_empty() { Ok(()) } else { Err(Box::new(Failed(failed))) }
}

/// What is wrong with a reading, a line each. The harness prints errors as `Debug` does.
struct Failed(Vec<String>);

impl fmt::Debug for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|problem| writeln!(f, "{problem}"))
    }
}

impl std::error::Error for Failed {}

/// Whether a fixture raises what its name says.
fn codes(name: &str, diagnostics: &[Diagnostic]) -> Result<(), String> {
    let base = name.split("--").next().unwrap_or(name);
    let raised = |code: Code| diagnostics.iter().any(|diagnostic| diagnostic.code == code);
    if let Ok(code) = base.parse::<Code>() {
        return if raised(code) { Ok(()) } else { Err(format!("{code} is not raised")) };
    }
    if let Some(Ok(code)) = base.strip_prefix("not-").map(str::parse::<Code>) {
        return if raised(code) { Err(format!("{code} is raised")) } else { Ok(()) };
    }
    let warnings =
        diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning && !WARNED.contains(&(name, diagnostic.code)));
    let warnings: Vec<String> = warnings.map(|warning| format!("{}: {}", warning.code, warning.message)).collect();
    if warnings.is_empty() { Ok(()) } else { Err(format!("unexpected warnings: {}", warnings.join("; "))) }
}

/// The fixtures' names: all files; without any the run is no test.
fn every_fixture() -> String {
    let folders = std::fs::read_dir("fixtures").map_or(0, Iterator::count);
    assert!(folders > 0, "the folder fixtures/ is empty");
    r"\.(txt|md)$".into()
}

datatest_stable::harness! {
    { test = fixture, root = "fixtures", pattern = every_fixture() },
}
