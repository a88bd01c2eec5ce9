//! What the fuzz targets share: the invariants, which are the tests' own, and documents put together from the format's fragments.

mod fragments;
#[allow(dead_code, missing_docs, reason = "the tests use the rest of it")]
#[path = "../../tests/support/invariants.rs"]
mod invariants;

pub use fragments::{Fragment, Fragments};
pub use invariants::is_blank;

use minutes_extract::Minutes;

/// Panics where a reading of a text breaks an invariant.
pub fn check(text: &str, minutes: &Minutes<'_>) {
    if let Err(problems) = invariants::check(text, minutes) {
        panic!("{problems}");
    }
}
