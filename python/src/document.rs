//! One meeting: its text, and the reading that borrows from it.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use minutes_extract::archive::{Input, Reason};
use minutes_extract::emit::json;
use minutes_extract::{Account, Minutes, Options, Span};
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::PyString;
use pythonize::pythonize;

use crate::errors::Fault;
use crate::options::{Profile, options};
use crate::typed::typed;

self_cell::self_cell!(
    /// A reading and the text that it borrows from.
    pub struct Read {
        owner: Arc<str>,
        #[covariant]
        dependent: Minutes,
    }
);

/// The minutes of one meeting.
#[pyclass(frozen, module = "minutes_extract._native")]
pub struct Document {
    read: Read,
    options: Options,
    /// Whether each meeting of the text was read.
    split: bool,
    /// What each line was read as, once that was asked.
    accounts: OnceLock<Vec<Account>>,
}

impl Document {
    /// What was read.
    pub fn minutes(&self) -> &Minutes<'_> {
        self.read.borrow_dependent()
    }

    fn source_text(&self) -> &str {
        self.read.borrow_owner()
    }

    fn new(read: Read, options: &Options, split: bool) -> Document {
        Document { read, options: options.clone(), split, accounts: OnceLock::new() }
    }
}

/// How a text is read: what is known of it, and whether all its meetings are wanted.
struct How {
    options: Options,
    split: bool,
}

impl How {
    fn new(py: Python<'_>, encoding: Option<&str>, profile: Option<&Profile>, split: bool) -> PyResult<How> {
        Ok(How { options: options(py, encoding, profile)?, split })
    }

    /// Reads the first meeting of a text, or each.
    fn read(self, text: &Arc<str>, mut finish: impl FnMut(&mut Minutes<'_>)) -> Vec<Document> {
        let How { options, split } = self;
        if !split {
            let read = Read::new(Arc::clone(text), |text| {
                let mut minutes = options.clone().parse(text);
                finish(&mut minutes);
                minutes
            });
            return vec![Document::new(read, &options, split)];
        }
        let meetings = options.clone().parse_all(text).into_iter();
        let read = meetings.map(|mut minutes| {
            finish(&mut minutes);
            let own = minutes.into_owned();
            Document::new(Read::new(Arc::clone(text), |_| own), &options, split)
        });
        read.collect()
    }

    /// Decodes and reads a document.
    fn decode(self, bytes: &[u8], source: Option<&str>) -> Result<Vec<Document>, Fault> {
        let not_text = |error| Fault::of(source.map(str::to_owned), &Reason::NotText(error));
        let decoded = self.options.clone().decode(bytes).map_err(not_text)?;
        // The remarks about the bytes go to the meeting in whose part of the text they stand: the library knows which.
        let of_bytes = if self.split && !decoded.diagnostics.is_empty() { decoded.parse_all() } else { Vec::new() };
        let mut of_bytes = of_bytes.into_iter().map(|minutes| minutes.diagnostics).collect::<Vec<_>>().into_iter();
        let text: Arc<str> = Arc::from(&*decoded.text);
        Ok(self.read(&text, |minutes| {
            minutes.encoding = decoded.encoding;
            minutes.source = source.map(|source| source.to_owned().into());
            match of_bytes.next() {
                Some(diagnostics) => minutes.diagnostics = diagnostics,
                None => drop(minutes.diagnostics.splice(0..0, decoded.diagnostics.iter().cloned())),
            }
        }))
    }
}

/// Reads a text.
#[pyfunction]
#[pyo3(signature = (text, profile, split))]
pub fn parse_text(py: Python<'_>, text: &Bound<'_, PyString>, profile: Option<&Profile>, split: bool) -> PyResult<Vec<Document>> {
    let how = How::new(py, None, profile, split)?;
    let Ok(text) = PyBackedStr::try_from(text.clone()) else {
        let hint = Some("it has lone surrogates; read the file as bytes, or without errors=\"surrogateescape\"".to_owned());
        let message = "this is not text: it cannot be written as UTF-8".to_owned();
        return Err(Fault { path: None, code: "not-text", message, hint }.raise(py));
    };
    Ok(py.detach(|| how.read(&Arc::from(&*text), |_| ())))
}

/// Decodes and reads bytes.
#[pyfunction]
#[pyo3(signature = (bytes, encoding, profile, split))]
pub fn parse_bytes(
    py: Python<'_>,
    bytes: PyBackedBytes,
    encoding: Option<&str>,
    profile: Option<&Profile>,
    split: bool,
) -> PyResult<Vec<Document>> {
    let how = How::new(py, encoding, profile, split)?;
    py.detach(|| how.decode(&bytes, None)).map_err(|fault| fault.raise(py))
}

/// Opens, decodes and reads a file.
#[pyfunction]
#[pyo3(signature = (path, encoding, profile, split))]
pub fn parse_path(
    py: Python<'_>,
    path: PathBuf,
    encoding: Option<&str>,
    profile: Option<&Profile>,
    split: bool,
) -> PyResult<Vec<Document>> {
    let how = How::new(py, encoding, profile, split)?;
    let read = || {
        let bytes = std::fs::read(&path);
        let name = Input::File(path).name().map(std::borrow::Cow::into_owned);
        let bytes = bytes.map_err(|error| Fault::of(name.clone(), &error.into()))?;
        how.decode(&bytes, name.as_deref())
    };
    py.detach(read).map_err(|fault| fault.raise(py))
}

/// Makes a reading of its text and its JSON, without reading the text again.
#[pyfunction]
#[pyo3(signature = (text, json, profile, split))]
pub fn restore(py: Python<'_>, text: &str, json: &str, profile: Option<&Profile>, split: bool) -> PyResult<Document> {
    let options = options(py, None, profile)?;
    let minutes: Minutes<'static> = serde_json::from_str(json).map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(Document::new(Read::new(Arc::from(text), |_| minutes), &options, split))
}

#[pymethods]
impl Document {
    /// A part of the minutes, by its key in the JSON.
    fn part<'py>(&self, py: Python<'py>, key: &str) -> PyResult<Bound<'py, PyAny>> {
        let minutes = self.minutes();
        match key {
            "schema" => typed(py, &minutes.schema),
            "source" => typed(py, &minutes.source),
            "meeting_index" => typed(py, &minutes.meeting_index),
            "encoding" => typed(py, &minutes.encoding),
            "layout" => typed(py, &minutes.layout),
            "meeting" => typed(py, &minutes.meeting),
            "preamble" => typed(py, &minutes.preamble),
            "agenda" => typed(py, &minutes.agenda),
            "sections" => typed(py, &minutes.sections),
            "participants" => typed(py, &minutes.participants),
            "annexes" => typed(py, &minutes.annexes),
            "furniture" => typed(py, &minutes.furniture),
            "diagnostics" => typed(py, &minutes.diagnostics),
            "coverage" => typed(py, &minutes.coverage),
            _ => Err(PyValueError::new_err(format!("minutes have no {key}"))),
        }
    }

    /// All of it, as dicts and lists.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(pythonize(py, self.minutes())?)
    }

    /// All of it, as the command writes it.
    fn to_json<'py>(&self, py: Python<'py>, compact: bool) -> PyResult<Bound<'py, PyString>> {
        let written = py.detach(|| {
            // JSON is about as long as the text, and half as long again.
            let mut bytes = Vec::with_capacity(self.source_text().len().saturating_mul(2));
            let minutes = self.minutes();
            if compact { json::compact(minutes, &mut bytes) } else { json::pretty(minutes, &mut bytes) }.map(|()| bytes)
        });
        PyString::from_bytes(py, &written?)
    }

    /// The decoded text, in which spans count.
    #[getter]
    fn text(&self) -> &str {
        self.source_text()
    }

    /// The words of a span: bytes from `start` to before `end`.
    fn slice(&self, line: usize, start: usize, end: usize) -> PyResult<&str> {
        let text = self.source_text();
        if text.get(start..end).is_none() {
            return Err(PyIndexError::new_err(format!("bytes {start} to {end} are no part of this text")));
        }
        Ok(Span::new(line, start, end).slice(text))
    }

    /// The same stretch in characters.
    fn chars(&self, start: usize, end: usize) -> PyResult<(usize, usize)> {
        let parts = self.source_text().get(..start).zip(self.source_text().get(start..end));
        let (before, within) = parts.ok_or_else(|| PyIndexError::new_err(format!("bytes {start} to {end} are no part of this text")))?;
        let first = before.chars().count();
        Ok((first, first.saturating_add(within.chars().count())))
    }

    /// What a line, counted from 1, was read as, and why.
    fn why<'py>(&self, py: Python<'py>, line: usize) -> PyResult<Bound<'py, PyAny>> {
        let accounts = py.detach(|| {
            self.accounts.get_or_init(|| {
                let options = self.options.clone();
                if self.split { options.why_all(self.source_text()) } else { options.why(self.source_text()) }
            })
        });
        let account = line.checked_sub(1).and_then(|at| accounts.get(at));
        typed(py, account.ok_or_else(|| PyIndexError::new_err(format!("the text has lines 1 to {}, not {line}", accounts.len())))?)
    }

    fn __eq__(&self, other: &Document) -> bool {
        self.source_text() == other.source_text() && self.minutes() == other.minutes()
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.source_text(), self.minutes().meeting_index, &self.minutes().source).hash(&mut hasher);
        hasher.finish()
    }
}
