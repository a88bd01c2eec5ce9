//! The page of each code: what it means, what to do, and a text that raises it. The examples run as tests.

use super::Code;

/// What `--explain` shows of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What was found, and why it matters.
    pub meaning: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
    /// The bytes of a document that raises it.
    pub example: &'static [u8],
}

#[allow(clippy::too_many_lines, reason = "a page a code")]
pub(super) fn explanation(code: Code) -> Explanation {
    let (meaning, remedy, example): (&str, &str, &[u8]) = match code {
        _ => ("", "", b""),
    };
    Explanation { meaning, remedy, example }
}
