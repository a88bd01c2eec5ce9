//! Signs that stand for words.

/// They head a column that counts the rows.
pub(super) const NUMBER_SIGNS: &[&str] = &["#", "№", "n°", "N°"];
