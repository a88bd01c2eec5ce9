//! What became of an archive, in figures.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::fmt;

use serde::{Serialize, Serializer};

use super::{Entry, Status};
use crate::diagnostic::Code;
use crate::model::{Coverage, Layout};

/// What became of all inputs, counted entry by entry.
///
/// ```
/// use minutes_extract::archive::{self, Batch, Reading, Search, Summary};
///
/// # let folder = tempfile::tempdir()?;
/// # let archive = folder.path().to_owned();
/// # std::fs::write(archive.join("iv.txt"), "Library Board\n\n1. Roof\n\n- It leaks.\n")?;
/// let mut counted = Summary::default();
/// for done in archive::convert(archive::find(archive, &Search::default()), Batch::new(Reading::default()), |_, _| ()) {
///     counted.add(&done.entry);
/// }
/// assert_eq!((counted.inputs, counted.sections), (1, 1));
/// assert_eq!(counted.layouts()[0].layout.to_string(), "headings numbered, bullets -");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Summary {
    /// The version of the program.
    pub tool: String,
    /// How many inputs there were.
    pub inputs: usize,
    /// How many of them by what became of them; each of the four is there.
    pub status: BTreeMap<Status, usize>,
    /// How many failed, by the code of the failure.
    pub errors: BTreeMap<String, usize>,
    /// How many diagnostics, by code.
    pub diagnostics: BTreeMap<Code, usize>,
    /// How many documents by their layout, the most frequent first.
    #[serde(serialize_with = "most_frequent_first")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<LayoutCount>"))]
    layouts: HashMap<Layout<'static>, usize>,
    /// How many meetings were read.
    pub meetings: usize,
    /// How many sections.
    pub sections: usize,
    /// How many actions.
    pub actions: usize,
    /// How many decisions.
    pub decisions: usize,
    /// How many people are listed; somebody listed in several documents counts in each.
    pub people: usize,
    /// How many lines of the documents were understood.
    pub coverage: Coverage,
    /// How many bytes the documents have.
    pub bytes: u64,
    /// The rows of the profile that no document used; none where a document was not read because it is unchanged.
    pub unused_rows: Vec<UnusedRow>,
}

/// A row of a profile that a whole run never used.
///
/// ```
/// use minutes_extract::archive::UnusedRow;
///
/// assert_eq!(UnusedRow::new(3, "add.action-mark", "OTC").to_string(), "add.action-mark \"OTC\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnusedRow {
    /// The line of the profile on which it stands, counted from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub line: usize,
    /// The key under which it stands: `add.action-mark`.
    pub key: String,
    /// The word, the pattern, the name.
    pub words: String,
}

impl UnusedRow {
    /// A row by its line, its key and its words.
    #[must_use]
    pub fn new(line: usize, key: impl Into<String>, words: impl Into<String>) -> UnusedRow {
        UnusedRow { line, key: key.into(), words: words.into() }
    }
}

impl fmt::Display for UnusedRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.key, self.words)
    }
}

/// A layout, and how many documents have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LayoutCount {
    /// The layout.
    pub layout: Layout<'static>,
    /// How many documents have it.
    pub documents: usize,
}

impl Default for Summary {
    fn default() -> Summary {
        Summary {
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            inputs: 0,
            status: Status::ALL.map(|status| (status, 0)).into(),
            errors: BTreeMap::new(),
            diagnostics: BTreeMap::new(),
            layouts: HashMap::new(),
            meetings: 0,
            sections: 0,
            actions: 0,
            decisions: 0,
            people: 0,
            coverage: Coverage::default(),
            bytes: 0,
            unused_rows: Vec::new(),
        }
    }
}

impl Summary {
    /// Counts an input.
    #[allow(clippy::arithmetic_side_effects, reason = "what lies on disks is not so much that its count comes near 2^64")]
    pub fn add(&mut self, entry: &Entry) {
        self.inputs += 1;
        *self.status.entry(entry.status).or_default() += 1;
        if let Some(error) = &entry.error {
            *self.errors.entry(error.clone()).or_default() += 1;
        }
        for (code, count) in &entry.diagnostics {
            *self.diagnostics.entry(*code).or_default() += count;
        }
        if let Some(layout) = &entry.layout {
            match self.layouts.get_mut(layout) {
                Some(count) => *count += 1,
                None => {
                    self.layouts.insert(layout.clone(), 1);
                }
            }
        }
        self.meetings += entry.meetings;
        self.sections += entry.sections;
        self.actions += entry.actions;
        self.decisions += entry.decisions;
        self.people += entry.people;
        self.coverage.lines += entry.coverage.lines;
        self.coverage.typed += entry.coverage.typed;
        self.coverage.kept += entry.coverage.kept;
        self.bytes += entry.bytes.unwrap_or_default();
    }

    /// The layouts of the documents, the most frequent first.
    #[must_use]
    pub fn layouts(&self) -> Vec<LayoutCount> {
        sorted(&self.layouts)
    }

    /// How many inputs came to this.
    #[must_use]
    pub fn of(&self, status: Status) -> usize {
        self.status.get(&status).copied().unwrap_or_default()
    }
}

fn sorted(layouts: &HashMap<Layout<'static>, usize>) -> Vec<LayoutCount> {
    let counts = layouts.iter().map(|(layout, documents)| LayoutCount { layout: layout.clone(), documents: *documents });
    let mut sorted: Vec<LayoutCount> = counts.collect();
    sorted.sort_by_cached_key(|count| (Reverse(count.documents), count.layout.to_string()));
    sorted
}

fn most_frequent_first<S: Serializer>(layouts: &HashMap<Layout<'static>, usize>, serializer: S) -> Result<S::Ok, S::Error> {
    sorted(layouts).serialize(serializer)
}
