//! Many documents: files, or what Python hands over, read on several threads into tables, in their order.
//!
//! Documents are read by the piece: some, then more, up to [`MOST_DOCUMENTS`] or [`MOST_BYTES`]. Of pieces no more are begun than keep the
//! threads busy, so that memory does not grow with the archive. The thread that Python waits on does none of the work: it looks for
//! Ctrl-C meanwhile.

use std::any::Any;
use std::collections::VecDeque;
use std::fs;
use std::io;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use minutes_extract::Minutes;
use minutes_extract::archive::{self, Document, Failure, Input, Reading, Reason, Search};
use minutes_extract::emit::Table;
use pyo3::exceptions::{PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyBytes, PyIterator, PyString};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::errors::Fault;
use crate::options::{Profile, options};
use crate::tables::{ArrowTable, Gathered, tables_named};

/// The first piece is small, so that there is something soon; each is twice as long as the one before.
const FIRST_DOCUMENTS: usize = 16;
/// So many documents a piece has at most.
const MOST_DOCUMENTS: usize = 256;
/// So many bytes the documents of a piece have, but for its last one.
const MOST_BYTES: u64 = 2 << 20;
/// How often Ctrl-C is looked for while a piece is awaited.
const PATIENCE: Duration = Duration::from_millis(50);

/// A document that is to be read.
enum Item {
    /// What a search gave.
    File(Result<Input, Failure>),
    /// Bytes of this name.
    Bytes(String, PyBackedBytes),
    /// A text of this name.
    Text(String, PyBackedStr),
}

/// Where documents come from.
enum Source {
    Files(Box<dyn Iterator<Item = Result<Input, Failure>> + Send>),
    Python(Py<PyIterator>),
}

/// How documents are read.
struct How {
    reading: Reading,
    tables: Vec<Table>,
}

/// What became of some documents.
struct Piece {
    tables: Vec<ArrowTable>,
    faults: Vec<Fault>,
    documents: usize,
}

/// Documents that are being read. One thread of Python at a time asks for them: the lock is never waited for.
#[pyclass(module = "minutes_extract._native")]
pub struct Run(Mutex<Reader>);

struct Reader {
    source: Source,
    how: Arc<How>,
    pool: ThreadPool,
    begun: VecDeque<Receiver<Result<Piece, String>>>,
    most_begun: usize,
    documents: usize,
    is_over: bool,
    stop: Arc<AtomicBool>,
}

/// A failure, as Python takes it: path, code, message, hint.
type Told = (Option<String>, &'static str, String, Option<String>);

/// What became of some documents, as Python takes it: their tables, the failures among them, how many they were.
type Became = (Vec<ArrowTable>, Vec<Told>, usize);

#[pymethods]
impl Run {
    /// Reads the files of some paths.
    #[staticmethod]
    #[pyo3(signature = (paths, globs, jobs, max_bytes, encoding, profile, split, tables))]
    #[allow(clippy::too_many_arguments, reason = "called by one function of the package, which names them")]
    fn files(
        py: Python<'_>,
        paths: Vec<PathBuf>,
        globs: Vec<String>,
        jobs: Option<usize>,
        max_bytes: u64,
        encoding: Option<&str>,
        profile: Option<&Profile>,
        split: bool,
        tables: Option<Vec<String>>,
    ) -> PyResult<Run> {
        let how = how(py, max_bytes, encoding, profile, split, tables)?;
        let files = found(paths, search(globs).map_err(|fault| fault.raise(py))?);
        Run::new(Source::Files(Box::new(files)), how, jobs)
    }

    /// Reads what an iterator gives: pairs of a name, and bytes or a text.
    #[staticmethod]
    #[pyo3(signature = (pairs, jobs, max_bytes, encoding, profile, split, tables))]
    #[allow(clippy::too_many_arguments, reason = "called by one function of the package, which names them")]
    fn pairs(
        pairs: &Bound<'_, PyAny>,
        jobs: Option<usize>,
        max_bytes: u64,
        encoding: Option<&str>,
        profile: Option<&Profile>,
        split: bool,
        tables: Option<Vec<String>>,
    ) -> PyResult<Run> {
        let how = how(pairs.py(), max_bytes, encoding, profile, split, tables)?;
        Run::new(Source::Python(pairs.try_iter()?.unbind()), how, jobs)
    }

    /// The next documents: their tables, the failures among them, how many they were; `None` where there are no more.
    fn next(&mut self, py: Python<'_>) -> PyResult<Option<Became>> {
        let reader = self.reader();
        let piece = reader.piece(py);
        if piece.is_err() {
            reader.stop();
        }
        let Some(Piece { tables, faults, documents }) = piece? else { return Ok(None) };
        let told = faults.into_iter().map(|Fault { path, code, message, hint }| (path, code, message, hint));
        Ok(Some((tables, told.collect(), documents)))
    }

    /// Begins no further document.
    fn stop(&mut self) {
        self.reader().stop();
    }
}

impl Run {
    fn reader(&mut self) -> &mut Reader {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    fn new(source: Source, how: How, jobs: Option<usize>) -> PyResult<Run> {
        let jobs = jobs.unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZeroUsize::get)).max(1);
        let pool = ThreadPoolBuilder::new().num_threads(jobs).thread_name(|_| "minutes-extract".to_owned()).build();
        let pool = pool.map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
        Ok(Run(Mutex::new(Reader {
            source,
            how: Arc::new(how),
            pool,
            begun: VecDeque::new(),
            most_begun: jobs.saturating_mul(2),
            documents: FIRST_DOCUMENTS,
            is_over: false,
            stop: Arc::new(AtomicBool::new(false)),
        })))
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Reader {
    /// Begins no further document.
    fn stop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.is_over = true;
        self.begun.clear();
    }

    /// Waits for the next piece, after beginning further ones.
    fn piece(&mut self, py: Python<'_>) -> PyResult<Option<Piece>> {
        while !self.is_over && self.begun.len() < self.most_begun {
            let items = self.items(py)?;
            self.documents = self.documents.saturating_mul(2).min(MOST_DOCUMENTS);
            if items.is_empty() {
                self.is_over = true;
            } else {
                self.begin(items);
            }
        }
        loop {
            let begun = &mut self.begun;
            match py.detach(|| begun.front_mut().map(|first| first.recv_timeout(PATIENCE))) {
                None => return Ok(None),
                Some(Ok(piece)) => {
                    self.begun.pop_front();
                    return piece.map(Some).map_err(PyRuntimeError::new_err);
                }
                Some(Err(RecvTimeoutError::Timeout)) => py.check_signals()?,
                Some(Err(RecvTimeoutError::Disconnected)) => {
                    return Err(PyRuntimeError::new_err("a thread ended before its work was done"));
                }
            }
        }
    }

    fn begin(&mut self, items: Vec<Item>) {
        let (give, take) = sync_channel(1);
        let (how, stop) = (Arc::clone(&self.how), Arc::clone(&self.stop));
        self.pool.spawn(move || {
            // Nobody takes it where the run was given up.
            let _ = give.send(piece(&items, &how, &stop));
        });
        self.begun.push_back(take);
    }

    /// The documents of the next piece; none where there are no more.
    fn items(&mut self, py: Python<'_>) -> PyResult<Vec<Item>> {
        let most = self.documents;
        let mut items = Vec::with_capacity(most);
        let mut bytes: u64 = 0;
        match &mut self.source {
            Source::Files(files) => py.detach(|| {
                while items.len() < most && bytes < MOST_BYTES {
                    let Some(input) = files.next() else { break };
                    if let Ok(Input::File(path)) = &input {
                        bytes = bytes.saturating_add(fs::metadata(path).map_or(0, |file| file.len()));
                    }
                    items.push(Item::File(input));
                }
            }),
            Source::Python(pairs) => {
                let mut pairs = pairs.bind(py).clone();
                while items.len() < most && bytes < MOST_BYTES {
                    let Some(pair) = pairs.next() else { break };
                    let (item, length) = given(&pair?)?;
                    bytes = bytes.saturating_add(length);
                    items.push(item);
                }
            }
        }
        Ok(items)
    }
}

/// A document that Python hands over, with its length in bytes.
fn given(pair: &Bound<'_, PyAny>) -> PyResult<(Item, u64)> {
    let (name, content): (String, Bound<'_, PyAny>) = pair.extract()?;
    if let Ok(text) = content.cast::<PyString>() {
        let text = PyBackedStr::try_from(text.clone())?;
        let length = text.len() as u64;
        return Ok((Item::Text(name, text), length));
    }
    let bytes = if let Ok(bytes) = content.cast::<PyBytes>() {
        PyBackedBytes::from(bytes.clone())
    } else {
        content.extract().map_err(|_| PyTypeError::new_err(format!("{name}: expected bytes or a str")))?
    };
    let length = bytes.len() as u64;
    Ok((Item::Bytes(name, bytes), length))
}

fn how(
    py: Python<'_>,
    max_bytes: u64,
    encoding: Option<&str>,
    profile: Option<&Profile>,
    split: bool,
    tables: Option<Vec<String>>,
) -> PyResult<How> {
    let tables = tables_named(tables).map_err(|fault| fault.raise(py))?;
    let reading = Reading { options: options(py, encoding, profile)?, max_bytes, split, ..Reading::default() };
    Ok(How { reading, tables })
}

fn search(globs: Vec<String>) -> Result<Search, Fault> {
    if globs.is_empty() { Ok(Search::default()) } else { Search::globs(globs).map_err(|error| Fault::option(error.to_string(), None)) }
}

/// The documents of some paths, one path after the other.
fn found(paths: Vec<PathBuf>, search: Search) -> impl Iterator<Item = Result<Input, Failure>> + Send {
    paths.into_iter().flat_map(move |path| archive::find(path, &search))
}

/// How many documents some paths stand for, failures of the search among them. None is opened.
#[pyfunction]
pub fn count(py: Python<'_>, paths: Vec<PathBuf>, globs: Vec<String>) -> PyResult<usize> {
    let search = search(globs).map_err(|fault| fault.raise(py))?;
    let mut files = found(paths, search);
    let mut counted: usize = 0;
    loop {
        // Between some and the next ones Ctrl-C is looked for: an archive may be long, and far away.
        let some = py.detach(|| files.by_ref().take(MOST_DOCUMENTS).count());
        if some == 0 {
            return Ok(counted);
        }
        counted = counted.saturating_add(some);
        py.check_signals()?;
    }
}

/// Reads some documents. One over which the reader panics is left out, and the others are read again: what it had written by then is unknown.
fn piece(items: &[Item], how: &How, stop: &AtomicBool) -> Result<Piece, String> {
    let mut panicked: Vec<(usize, String)> = Vec::new();
    loop {
        match attempt(items, how, stop, &panicked) {
            Ok(piece) => return piece,
            Err(panic) => panicked.push(panic),
        }
    }
}

/// Reads some documents, but for those that have panicked; the error is the next one that does.
fn attempt(items: &[Item], how: &How, stop: &AtomicBool, panicked: &[(usize, String)]) -> Result<Result<Piece, String>, (usize, String)> {
    let mut gathered = Gathered::new(&how.tables);
    let mut faults = Vec::new();
    let mut buffer = Vec::new();
    for (at, item) in items.iter().enumerate().take_while(|_| !stop.load(Ordering::Relaxed)) {
        let panic = panicked.iter().find(|(of, _)| *of == at).map(|(_, message)| Reason::Panic(message.clone()));
        let read = if let Some(reason) = panic {
            Err(reason)
        } else {
            let read = catch_unwind(AssertUnwindSafe(|| read(item, how, &mut buffer, &mut gathered)));
            read.map_err(|panic| (at, said(&*panic)))?
        };
        faults.extend(read.err().map(|reason| Fault::of(item.name(), &reason)));
    }
    let tables = gathered.finish().map_err(|error| error.to_string());
    Ok(tables.map(|tables| Piece { tables, faults, documents: items.len() }))
}

/// What a panic said.
fn said(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    words.unwrap_or("it gave no reason").to_owned()
}

/// Reads a document into the tables.
fn read(item: &Item, how: &How, buffer: &mut Vec<u8>, gathered: &mut Gathered) -> Result<(), Reason> {
    let reading = &how.reading;
    let short =
        |length: usize| if length as u64 > reading.max_bytes { Err(Reason::TooLarge { max_bytes: reading.max_bytes }) } else { Ok(()) };
    let mut push = |meetings: &[Minutes<'_>]| {
        let pushed = meetings.iter().try_for_each(|minutes| gathered.push(minutes));
        pushed.map_err(|error| Reason::Unreadable(io::Error::other(error)))
    };
    match item {
        Item::File(input) => {
            let input = input.as_ref().map_err(again)?;
            let document = archive::open(input, reading, buffer).map_err(|failure| failure.reason)?;
            push(&document.chosen(reading))
        }
        Item::Bytes(name, bytes) => {
            short(bytes.len())?;
            let decoded = reading.options.clone().decode(bytes).map_err(Reason::NotText)?;
            push(&Document { source: Some(name.clone()), bytes: bytes.len() as u64, decoded }.chosen(reading))
        }
        Item::Text(name, text) => {
            short(text.len())?;
            let options = reading.options.clone();
            let mut meetings = if reading.split { options.parse_all(text) } else { vec![options.parse(text)] };
            for minutes in &mut meetings {
                minutes.source = Some(name.as_str().into());
            }
            push(&meetings)
        }
    }
}

/// The reason of a failure once more: it is looked at where it is, and may be asked for again.
fn again(failure: &Failure) -> Reason {
    match &failure.reason {
        Reason::Missing => Reason::Missing,
        Reason::NoMinutes { globs } => Reason::NoMinutes { globs: globs.clone() },
        Reason::Unreadable(error) => Reason::Unreadable(io::Error::new(error.kind(), error.to_string())),
        other => Reason::Unreadable(io::Error::other(other.to_string())),
    }
}

impl Item {
    /// The path as the output spells it, or the name.
    fn name(&self) -> Option<String> {
        match self {
            Item::File(Ok(input) | Err(Failure { input, .. })) => input.name().map(std::borrow::Cow::into_owned),
            Item::Bytes(name, _) | Item::Text(name, _) => Some(name.clone()),
        }
    }
}
