//! Rows of evidence that are switched off, to see what each of them does.

use std::cell::Cell;

thread_local! {
    /// The row that is switched off on this thread: the name of its question, and its place among that question's rows.
    static OFF: Cell<Option<(&'static str, u8)>> = const { Cell::new(None) };
}

/// A row of evidence.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RowName {
    /// The question.
    pub question: &'static str,
    /// What the row says.
    pub name: &'static str,
    /// Its place among the rows of the question.
    pub at: u8,
}

/// A row stays switched off on this thread as long as this lives.
#[derive(Debug)]
pub(crate) struct Off(Option<(&'static str, u8)>);

impl Off {
    pub(crate) fn of(row: RowName) -> Off {
        Off(OFF.replace(Some((row.question, row.at))))
    }
}

impl Drop for Off {
    fn drop(&mut self) {
        OFF.set(self.0);
    }
}

/// The bit of the row of a question that is switched off.
pub(super) fn mask(question: &str) -> u64 {
    match OFF.get() {
        Some((name, at)) if name == question => 1_u64.checked_shl(u32::from(at)).unwrap_or(0),
        _ => 0,
    }
}
