//! What the reader says of its decisions, where somebody asks for it.

use std::cell::RefCell;

use super::{Question, Verdict};
use crate::diagnostic::{Code, Diagnostic, ReadAs, Reason};
use crate::span::Span;

/// The reasons of a reading, where somebody asks for them; nothing is kept where nobody does.
#[derive(Debug, Default)]
pub(crate) struct Log {
    kept: Option<RefCell<Kept>>,
    /// What was decided by a narrow lead, which is reported whether or not somebody asks.
    close: RefCell<Vec<Diagnostic>>,
}

/// What is kept of a reading.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    pub(crate) reasons: Vec<Reason>,
    /// What was chosen for a place of the text.
    pub(crate) chosen: Vec<(Span, ReadAs)>,
}

impl Log {
    /// A log that keeps what is recorded.
    pub(crate) fn kept() -> Log {
        Log { kept: Some(RefCell::default()), close: RefCell::default() }
    }

    /// Whether somebody asks for reasons.
    pub(crate) fn is_asked(&self) -> bool {
        self.kept.is_some()
    }

    /// Keeps a reason, which is made only where it is kept.
    pub(crate) fn record(&self, reason: impl FnOnce() -> Reason) {
        if let Some(kept) = &self.kept {
            let reason = reason();
            kept.borrow_mut().reasons.push(reason);
        }
    }

    /// Reports a question that was decided by a narrow lead about what stands in a place.
    pub(crate) fn report_close_call<M, A: Copy + PartialEq>(
        &self,
        question: &Question<M, A>,
        verdict: Verdict<A>,
        span: impl FnOnce() -> Span,
    ) {
        if let Some(next) = verdict.next.filter(|_| question.is_close(verdict)) {
            self.close(span(), question.name, (question.say)(verdict.answer), (question.say)(next));
        }
    }

    /// Reports what was decided by a narrow lead, and what came next.
    pub(crate) fn close(&self, span: Span, question: &str, answer: &str, next: &str) {
        let told = Diagnostic::new(Code::CloseCall, span, format!("{question}: {answer} by a narrow lead; {next} came next"));
        self.close.borrow_mut().push(told.hint(format!("--why {} shows the evidence", span.line)));
    }

    /// What was decided by a narrow lead since this was asked last.
    pub(crate) fn close_calls(&self) -> Vec<Diagnostic> {
        self.close.take()
    }

    /// Keeps what was chosen for a place of the text and has no place in the minutes.
    pub(crate) fn choose(&self, span: Span, read: impl FnOnce() -> ReadAs) {
        if let Some(kept) = &self.kept {
            let read = read();
            kept.borrow_mut().chosen.push((span, read));
        }
    }

    /// What was kept.
    pub(crate) fn into_kept(self) -> Kept {
        self.kept.map(RefCell::into_inner).unwrap_or_default()
    }
}
