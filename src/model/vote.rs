//! What became of a motion, and how it was voted on.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::form::named;

named! {
    /// What became of a motion.
    Outcome {
        /// Passed, agreed, approved.
        Carried = "carried",
        /// Voted down.
        Rejected = "rejected",
        /// Put off, tabled.
        Deferred = "deferred",
        /// Taken back by those who moved it.
        Withdrawn = "withdrawn",
    }
}

/// How a motion was voted on. A number is there only where the text states it; names are not counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Vote<'t> {
    /// How many were for it.
    #[serde(rename = "for")]
    pub in_favour: Option<u32>,
    /// How many were against it.
    pub against: Option<u32>,
    /// How many abstained.
    pub abstain: Option<u32>,
    /// Who were for it, as written.
    pub for_names: Vec<Cow<'t, str>>,
    /// Who were against it, as written.
    pub against_names: Vec<Cow<'t, str>>,
    /// Who abstained, as written.
    pub abstain_names: Vec<Cow<'t, str>>,
}
