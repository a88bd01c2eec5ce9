//! What no general rule can know of an archive, as its archivist says it: a [`Profile`].
//!
//! ```toml
//! bodies = ["Harbour Watch"]                  # the bodies that meet
//! day-first = true                            # 03/04/2026 is 3 April
//!
//! [add]                                       # words by sense
//! action-mark = ["OTC"]
//! "label present" = ["On the quay"]           # several senses at once
//! month = [{ phrase = "elokuu", number = 8 }]
//!
//! [remove]                                    # senses that built-in words no longer have
//! action-sign = ["AI"]
//!
//! [match]                                     # patterns by sense
//! decision-opener = ['RES-OWIS (?<id>\d+)']
//! furniture = ['Sheet \d+ of \d+']
//! ```
//!
//! A sense is named as in the lexicon, in either case, with `-` or `_`; [`Profile::template`] lists all of them. A word joins the lexicon by
//! a row as the built-in ones have it, and is compared as they are: without regard to case, accents and signs. It may be a table that says
//! more: `{ phrase = "AI", only = ["capitals"] }`, with the `number` that a month or a number word stands for.
//!
//! A pattern is a [regular expression](https://docs.rs/regex/latest/regex/#syntax). It has to match at the start of the words that the reader
//! asks about, or all of them, as a phrase of the same sense would; bullets, numbers and emphasis before the words are no part of them.
//!
//! # Bounds
//!
//! All of it takes time that grows with the length of a document and no faster, whatever the profile: a profile is no longer than
//! [`Profile::MOST_BYTES`], has no more than [`Profile::MOST_PHRASES`] phrases of 48 bytes each and [`Profile::MOST_PATTERNS`] patterns of
//! [`Profile::MOST_PATTERN_BYTES`] each, which compile to no more than 128 KiB each; and of a text no more than its first 256 bytes are matched.

mod error;
mod pattern;
mod read;
mod senses;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
mod suggest;
mod template;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

pub use error::ProfileError;
pub use suggest::Suggestions;

use crate::lexicon::added::{Added, InUse};

/// What is known of an archive beforehand: its own words, its codes, the names of its bodies. Copies share what they note of their use.
///
/// ```
/// use minutes_extract::{Options, Profile};
///
/// let text = "Library Board\n\n4 May 2026\n\n1. Roof\n\nOTC: Ann to mend it.\n";
/// assert_eq!(minutes_extract::parse(text).actions().count(), 0);
///
/// let profile = Profile::parse("[add]\naction-mark = [\"OTC\"]\n")?;
/// let minutes = Options::new().profile(profile).parse(text);
/// assert_eq!(minutes.actions().next().unwrap().action.text, "Ann to mend it.");
/// # Ok::<(), minutes_extract::ProfileError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Profile(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    text: String,
    added: Arc<Added>,
    /// The rows, in the order in which they were added.
    rows: Vec<Row>,
    day_first: Option<bool>,
}

/// A row of a profile: a word that it adds or removes, a pattern, the name of a body.
///
/// ```
/// let profile = minutes_extract::Profile::parse("[add]\naction-mark = [\"OTC\"]\n")?;
/// assert_eq!(profile.rows()[0].to_string(), "add.action-mark \"OTC\"");
/// # Ok::<(), minutes_extract::ProfileError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// The key under which it stands: `add.action-mark`.
    pub key: String,
    /// The word, the pattern, the name.
    pub words: String,
    /// The line of the profile on which it stands, counted from 1.
    pub line: usize,
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.key, self.words)
    }
}

impl Profile {
    /// The longest profile, in bytes.
    pub const MOST_BYTES: usize = 256 << 10;
    /// How many words and names of bodies a profile has at most.
    pub const MOST_PHRASES: usize = 2000;
    /// How many patterns a profile has at most.
    pub const MOST_PATTERNS: usize = 64;
    /// The longest pattern, in bytes.
    pub const MOST_PATTERN_BYTES: usize = 512;

    /// Its rows.
    ///
    /// ```
    /// let profile = minutes_extract::Profile::parse("bodies = [\"Harbour Watch\"]")?;
    /// assert_eq!(profile.rows()[0].words, "Harbour Watch");
    /// # Ok::<(), minutes_extract::ProfileError>(())
    /// ```
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.0.rows
    }

    /// The rows that have decided nothing in any document that was read with this profile or a copy of it.
    ///
    /// ```
    /// use minutes_extract::{Options, Profile};
    ///
    /// let profile = Profile::parse("[add]\naction-mark = [\"OTC\", \"TBD\"]\n")?;
    /// let _ = Options::new().profile(profile.clone()).parse("Board\n\n4 May 2026\n\n- OTC: mend it\n");
    /// assert_eq!(profile.unused().map(|row| &*row.words).collect::<Vec<_>>(), ["TBD"]);
    /// # Ok::<(), minutes_extract::ProfileError>(())
    /// ```
    pub fn unused(&self) -> impl Iterator<Item = &Row> {
        self.0.rows.iter().enumerate().filter(|(at, _)| !self.0.added.is_used(*at)).map(|(_, row)| row)
    }

    /// A short hash of its text: 16 hexadecimal digits that change when the profile does, for the options that a ledger keeps.
    ///
    /// ```
    /// use minutes_extract::Profile;
    ///
    /// assert_eq!(Profile::parse("day-first = true")?.fingerprint(), "6bdb4cd0d43c94d3");
    /// # Ok::<(), minutes_extract::ProfileError>(())
    /// ```
    #[must_use]
    pub fn fingerprint(&self) -> String {
        // FNV-1a, which no release of a library changes.
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        format!("{:016x}", self.0.text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
    }

    /// Whether dates in digits have the day first, where it says so.
    pub(crate) fn day_first(&self) -> Option<bool> {
        self.0.day_first
    }

    /// Its rows hold on this thread as long as what is given back lives.
    pub(crate) fn in_use(&self) -> Option<InUse> {
        (!self.0.added.is_empty()).then(|| InUse::of(&self.0.added))
    }
}

/// Two profiles are equal where their texts are.
impl PartialEq for Profile {
    fn eq(&self, other: &Profile) -> bool {
        self.0.text == other.0.text
    }
}

impl Eq for Profile {}

impl Hash for Profile {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
    }
}
