//! What the reader says of its decisions, where somebody asks for it.

use std::cell::RefCell;

use super::{ReadAs, Reason};
use crate::span::Span;

/// The reasons of a reading, where somebody asks for them; nothing is kept where nobody does.
#[derive(Debug, Default)]
pub(crate) struct Log(Option<RefCell<Kept>>);

/// What is kept of a reading.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    pub(crate) reasons: Vec<Reason>,
    /// What was chosen for a place of the text.
    pub(crate) chosen: Vec<(Span, ReadAs)>,
}

impl Log {
    /// A log that keeps what it is told.
    pub(crate) fn kept() -> Log {
        Log(Some(RefCell::default()))
    }

    /// Keeps a reason, which is made only where it is kept.
    pub(crate) fn tell(&self, reason: impl FnOnce() -> Reason) {
        if let Some(kept) = &self.0 {
            let reason = reason();
            kept.borrow_mut().reasons.push(reason);
        }
    }

    /// Keeps what was chosen for a place of the text and has no place in the minutes.
    pub(crate) fn choose(&self, span: Span, read: impl FnOnce() -> ReadAs) {
        if let Some(kept) = &self.0 {
            let read = read();
            kept.borrow_mut().chosen.push((span, read));
        }
    }

    /// What was kept.
    pub(crate) fn into_kept(self) -> Kept {
        self.0.map(RefCell::into_inner).unwrap_or_default()
    }
}
