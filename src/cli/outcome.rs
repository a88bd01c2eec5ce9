//! How a run ended, and its exit code.

use std::process::ExitCode;

use super::interrupt;

/// How a run ended. `--help`, the man page and `docs/cli.md` state the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every input was converted.
    Converted,
    /// The job was done, but an input failed.
    Failed,
    /// The command makes no sense, or its output cannot be written.
    Impossible,
    /// Every input was converted, and some have what `--strict` or `--deny` forbid.
    Denied,
    /// Somebody asked it to end before it was done.
    Interrupted,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Converted => 0,
            Outcome::Failed => 1,
            Outcome::Impossible => 2,
            Outcome::Denied => 3,
            Outcome::Interrupted => interrupt::STATUS,
        })
    }
}
