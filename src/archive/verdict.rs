//! Whether a document has to be converted, and why.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::convert::Known;
use super::document::load;
use super::hash::hash;
use super::ledger::Noted;
use super::{Entry, Failure, Input, Reading, Reason, Status};

/// Why a document is converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// Nothing is noted of it.
    New,
    /// Its bytes are others.
    Changed,
    /// It failed.
    Failed,
    /// Another version of this program converted it.
    Tool,
    /// It was converted with other options.
    Options,
    /// Its output is not there any more. One that is there otherwise than it was written is not converted over.
    Output,
}

impl Why {
    /// In a few words, for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Why::New => "new",
            Why::Changed => "changed",
            Why::Failed => "failed before",
            Why::Tool => "made by another version",
            Why::Options => "made with other options",
            Why::Output => "its output is missing",
        }
    }
}

/// What would be done with an input.
#[derive(Debug)]
pub struct Preview {
    /// The input's path, as in the ledger.
    pub path: Option<String>,
    /// The file that its data would go to, below the folder of outputs; `None` where it would be added to tables, or fails.
    pub output: Option<String>,
    /// Why it would be converted, or that it would not be, or why it fails already.
    pub verdict: Result<Option<Why>, Failure>,
}

impl Preview {
    /// What is `known` of the bytes decides; where the document would be converted, `check` may find that its output cannot be written.
    pub(super) fn of(
        input: Result<Input, Failure>,
        output: Option<String>,
        reading: &Reading,
        known: impl FnOnce(&[u8]) -> Result<Box<Entry>, (String, Why)>,
        check: impl FnOnce() -> Result<(), Reason>,
    ) -> Preview {
        let path = path(&input).map(Cow::into_owned);
        let verdict = input.and_then(|input| {
            let mut bytes = Vec::new();
            let seen = load(&input, reading.max_bytes, &mut bytes).and_then(|()| {
                let why = known(&bytes).err().map(|(_, why)| why);
                if why.is_some() {
                    reading.options.clone().decode(&bytes).map_err(Reason::NotText)?;
                    check()?;
                }
                Ok(why)
            });
            seen.map_err(|reason| Failure { input, reason })
        });
        Preview { path, output: output.filter(|_| verdict.is_ok()), verdict }
    }
}

/// The path of an input, also of one that was found to have failed.
pub(super) fn path(input: &Result<Input, Failure>) -> Option<Cow<'_, str>> {
    input.as_ref().map_or_else(|failure| failure.input.name(), Input::name)
}

/// What is to be done with a document of these bytes: its entry where what is noted of it holds, or else its hash, and why it has to be
/// converted. `is_there` says whether outputs are in their place as they were written.
pub(super) fn verdict(
    noted: Option<&Noted>,
    bytes: &[u8],
    options: &str,
    is_there: impl FnOnce(&BTreeMap<String, u64>) -> bool,
) -> Result<Box<Entry>, (String, Why)> {
    let hash = hash(bytes);
    let Some((noted, entry)) = noted.and_then(|noted| Some((noted, noted.entry()?))) else { return Err((hash, Why::New)) };
    let why = if entry.status == Status::Failed {
        Why::Failed
    } else if entry.hash.as_deref() != Some(&hash) {
        Why::Changed
    } else if entry.tool != env!("CARGO_PKG_VERSION") {
        Why::Tool
    } else if entry.options != options {
        Why::Options
    } else if !is_there(&entry.outputs) {
        Why::Output
    } else {
        return Ok(Box::new(if noted.by_this_run { entry } else { Entry { status: Status::Unchanged, ..entry } }));
    };
    Err((hash, why))
}

impl From<Result<Box<Entry>, (String, Why)>> for Known {
    fn from(verdict: Result<Box<Entry>, (String, Why)>) -> Known {
        verdict.map_or_else(|(hash, _)| Known::Hash(hash), Known::Unchanged)
    }
}
