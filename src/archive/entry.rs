//! What became of one input: [`Entry`], a line of the ledger.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Document, Failure};
use crate::diagnostic::{Code, Severity};
use crate::model::{Coverage, Date, Encoding, Layout, Minutes};

/// What became of an input. Every key is always there in its JSON: what is not known is `null`, what was not counted is 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// The path, as in `source` of the output; unknown for standard input.
    pub path: Option<String>,
    /// What became of it.
    pub status: Status,
    /// The code of the failure: `missing`, `unreadable`, `not-text`, `too-large`, `same-output`, `occupied`,
    /// `unwritable`, `panic`.
    pub error: Option<String>,
    /// The failure in words.
    pub message: Option<String>,
    /// The hash of its bytes, with the name of the algorithm before it: `sha256:9f86…`. Known where the conversion can be taken up again
    /// and the document could be opened.
    pub hash: Option<String>,
    /// How many bytes it has.
    pub bytes: Option<u64>,
    /// What the bytes were decoded from.
    pub encoding: Option<Encoding>,
    /// How it is laid out; where it holds several meetings, the first of them.
    pub layout: Option<Layout<'static>>,
    /// The day of the meeting, or of the first.
    pub date: Option<Date>,
    /// How many meetings were read from it.
    pub meetings: usize,
    /// How many sections they have, of all levels, without those of annexes.
    pub sections: usize,
    /// How many actions.
    pub actions: usize,
    /// How many decisions.
    pub decisions: usize,
    /// How many people are listed.
    pub people: usize,
    /// How many diagnostics, by code.
    pub diagnostics: BTreeMap<Code, usize>,
    /// How many of its lines were understood.
    pub coverage: Coverage,
    /// The files that its data went to, below the folder of outputs, and how many bytes of each are its own; of a Parquet file, how many rows.
    pub outputs: BTreeMap<String, u64>,
    /// How long reading, converting and writing it took, in milliseconds.
    pub milliseconds: f64,
    /// The version of the program that made it.
    pub tool: String,
    /// The options on which the output depends.
    pub options: String,
}

/// What became of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It was converted, and there is nothing to warn of.
    Converted,
    /// It was converted, and there are warnings.
    ConvertedWithWarnings,
    /// It is what it was when it was last converted, and so is its output.
    Unchanged,
    /// It was not converted; `error` says why.
    Failed,
}

impl Status {
    /// All of them.
    pub const ALL: [Status; 4] = [Status::Converted, Status::ConvertedWithWarnings, Status::Unchanged, Status::Failed];

    /// The name as it stands in the output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Status::Converted => "converted",
            Status::ConvertedWithWarnings => "converted-with-warnings",
            Status::Unchanged => "unchanged",
            Status::Failed => "failed",
        }
    }
}

impl Entry {
    /// An entry of an input of which nothing is known yet.
    fn new(path: Option<String>, status: Status) -> Entry {
        Entry {
            path,
            status,
            error: None,
            message: None,
            hash: None,
            bytes: None,
            encoding: None,
            layout: None,
            date: None,
            meetings: 0,
            sections: 0,
            actions: 0,
            decisions: 0,
            people: 0,
            diagnostics: BTreeMap::new(),
            coverage: Coverage::default(),
            outputs: BTreeMap::new(),
            milliseconds: 0.0,
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            options: String::new(),
        }
    }

    /// The entry of a document that was converted to these minutes.
    #[must_use]
    pub fn converted(document: &Document<'_>, meetings: &[Minutes<'_>]) -> Entry {
        let first = meetings.first();
        let sum = |count: fn(&Minutes<'_>) -> usize| meetings.iter().map(count).sum();
        let mut entry = Entry {
            bytes: Some(document.bytes),
            encoding: Some(document.decoded.encoding),
            layout: first.map(|minutes| minutes.layout.clone().into_owned()),
            date: first.and_then(|minutes| minutes.meeting.date),
            meetings: meetings.len(),
            sections: sum(|minutes| minutes.all_sections().count()),
            actions: sum(|minutes| minutes.actions().count()),
            decisions: sum(|minutes| minutes.decisions().count()),
            people: sum(|minutes| minutes.people().count()),
            coverage: Coverage {
                lines: sum(|minutes| minutes.coverage.lines),
                typed: sum(|minutes| minutes.coverage.typed),
                kept: sum(|minutes| minutes.coverage.kept),
            },
            ..Entry::new(document.source.clone(), Status::Converted)
        };
        for diagnostic in meetings.iter().flat_map(|minutes| &minutes.diagnostics) {
            let count = entry.diagnostics.entry(diagnostic.code).or_default();
            *count = count.saturating_add(1);
        }
        if entry.warnings() > 0 {
            entry.status = Status::ConvertedWithWarnings;
        }
        entry
    }

    /// The entry of an input that failed.
    #[must_use]
    pub fn failed(failure: &Failure) -> Entry {
        Entry {
            error: Some(failure.reason.code().to_owned()),
            message: Some(failure.reason.to_string()),
            ..Entry::new(failure.input.name().map(std::borrow::Cow::into_owned), Status::Failed)
        }
    }

    /// How many warnings the document has.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.diagnostics.iter().filter(|(code, _)| code.severity() >= Severity::Warning).map(|(_, count)| count).sum()
    }

    /// The path, for people.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.as_deref().unwrap_or("standard input")
    }
}
