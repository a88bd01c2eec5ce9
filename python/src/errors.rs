//! From what the library reports to the exceptions of `minutes_extract/_errors.py`.

use std::io::ErrorKind;

use minutes_extract::ProfileError;
use minutes_extract::archive::Reason;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

/// What is known of an error: what its exception says.
#[derive(Debug)]
pub struct Fault {
    pub path: Option<String>,
    pub code: &'static str,
    pub message: String,
    pub hint: Option<String>,
}

impl Fault {
    /// An argument that cannot be.
    pub fn option(message: impl Into<String>, hint: Option<String>) -> Fault {
        Fault { path: None, code: "option", message: message.into(), hint }
    }

    /// Why a document of this name was not read.
    pub fn of(path: Option<String>, reason: &Reason) -> Fault {
        Fault { path, code: reason.code(), message: reason.to_string(), hint: hint(reason).map(str::to_owned) }
    }

    /// Raises it: the package knows the class for each code.
    pub fn raise(self, py: Python<'_>) -> PyErr {
        let Fault { path, code, message, hint } = self;
        match errors(py).and_then(|errors| errors.getattr("of_code")?.call1((message, path, code, hint))) {
            Ok(exception) => PyErr::from_value(exception),
            Err(error) => error,
        }
    }
}

/// What to do about a document that was not read.
fn hint(reason: &Reason) -> Option<&'static str> {
    match reason {
        Reason::Missing => Some("a relative path starts at the current folder"),
        Reason::Unreadable(error) if error.kind() == ErrorKind::IsADirectory => Some("read_archive reads the documents of a folder"),
        Reason::NotText(_) => Some("convert it to text first; if it is text all the same, say in which encoding"),
        Reason::TooLarge { .. } => Some("max_bytes allows more; a document takes several times its length in memory"),
        Reason::Panic(_) => Some("please report it, with the document if you may"),
        Reason::NoMinutes { .. } => Some("name its files with glob; hidden and ignored files are left out"),
        _ => None,
    }
}

/// The exception of a wrong profile: it knows its line and column too.
pub fn of_profile(py: Python<'_>, path: Option<String>, error: ProfileError) -> PyErr {
    let ProfileError { message, hint, span, column, .. } = error;
    let fault = Fault { path, code: "profile", message: format!("line {}: {message}", span.line), hint };
    let raised = fault.raise(py);
    let value = raised.value(py);
    match value.setattr("line", span.line).and_then(|()| value.setattr("column", column)) {
        Ok(()) => raised,
        Err(error) => error,
    }
}

fn errors(py: Python<'_>) -> PyResult<&Bound<'_, PyModule>> {
    static ERRORS: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    ERRORS.get_or_try_init(py, || py.import("minutes_extract._errors").map(Bound::unbind)).map(|module| module.bind(py))
}
