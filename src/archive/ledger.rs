//! The ledger of a folder of outputs: a line an input, and what it takes to go on from it.
//!
//! `ledger.ndjson` says what became of each input of the last run that came to an end. While a run goes on, `journal.ndjson` beside the
//! lock says what this run has done so far; it is there at the beginning of a run only if the run before it did not come to its end, and
//! then the two are one run: what the journal says was converted was converted by *this* run. A line that was not written to its end is
//! none.
//!
//! Of what was noted before, no more is held than where each line begins.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fs::{File, OpenOptions};
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

use super::Entry;
use super::folder::{Folder, FolderError, unwritten};

/// The name of the ledger in the folder of outputs.
pub const LEDGER: &str = "ledger.ndjson";

const JOURNAL: &str = "journal.ndjson";

/// The hash of a document's bytes, as the ledger states it.
pub(super) fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::from("sha256:");
    text.reserve(64);
    for byte in Sha256::digest(bytes) {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// A short stand-in for a text.
pub(super) fn key(text: &[u8]) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(text)
}

/// What was noted of an input before.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Noted {
    line: Vec<u8>,
    /// Whether by this very run, before it was killed or stopped.
    pub by_this_run: bool,
    /// Which of the ledger's lines it is, counted from 0; of the journal's none.
    pub at: Option<usize>,
}

impl Noted {
    /// The whole line. None where it is of another version of the ledger, which says nothing to this one.
    pub fn entry(&self) -> Option<Entry> {
        serde_json::from_slice(&self.line).ok()
    }
}

/// What was noted before, by the input's path.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    ledger: Option<Lines>,
    journal: Option<Lines>,
    index: HashMap<u64, Place, BuildHasherDefault<DefaultHasher>>,
}

/// Where a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    is_journal: bool,
    offset: u64,
    at: usize,
}

/// A file of lines, read at places that mostly follow each other.
#[derive(Debug)]
struct Lines {
    reader: BufReader<File>,
    offset: u64,
    /// Where the last whole line ends.
    end: u64,
}

/// What names a line's input.
#[derive(Deserialize)]
struct Subject<'l> {
    #[serde(borrow)]
    path: Option<Cow<'l, str>>,
}

impl Earlier {
    /// What earlier runs noted in a folder of outputs; nothing, where there was none.
    pub fn of(folder: &Path) -> Result<Earlier, FolderError> {
        let mut earlier = Earlier::default();
        let journal = folder.join(super::folder::STATE).join(JOURNAL);
        for (path, is_journal) in [(folder.join(LEDGER), false), (journal, true)] {
            let unread = |error| FolderError::Read { path: path.clone(), error };
            let lines = match File::open(&path) {
                Ok(file) => earlier.read(file, is_journal).map_err(unread)?,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(unread(error)),
            };
            *(if is_journal { &mut earlier.journal } else { &mut earlier.ledger }) = Some(lines);
        }
        Ok(earlier)
    }

    /// Notes where the lines of a file are. What is no entry is passed over.
    fn read(&mut self, file: File, is_journal: bool) -> io::Result<Lines> {
        let mut reader = BufReader::new(file);
        let mut line = Vec::new();
        let (mut offset, mut end) = (0, 0);
        for at in 0.. {
            line.clear();
            let length = reader.read_until(b'\n', &mut line)? as u64;
            if line.last() != Some(&b'\n') {
                break;
            }
            if let Ok(Subject { path }) = serde_json::from_slice(&line) {
                self.index.insert(path_key(path.as_deref()), Place { is_journal, offset, at });
            }
            offset = length.saturating_add(offset);
            end = offset;
        }
        reader.seek(SeekFrom::Start(0))?;
        Ok(Lines { reader, offset: 0, end })
    }

    /// What was noted of an input. Every line is given once.
    pub fn take(&mut self, path: Option<&str>) -> Option<Noted> {
        let place = self.index.remove(&path_key(path))?;
        // A line that can no longer be read is as good as none: the document is converted.
        self.noted(place).ok()
    }

    /// All that was not taken, in the order in which it was noted.
    pub fn rest(&mut self) -> impl Iterator<Item = Noted> + '_ {
        let mut places: Vec<Place> = self.index.drain().map(|(_, place)| place).collect();
        places.sort_unstable();
        places.into_iter().filter_map(|place| self.noted(place).ok())
    }

    fn noted(&mut self, place: Place) -> io::Result<Noted> {
        let lines = if place.is_journal { &mut self.journal } else { &mut self.ledger };
        let line = lines.as_mut().ok_or(io::ErrorKind::NotFound)?.at(place.offset)?;
        Ok(Noted { line, by_this_run: place.is_journal, at: (!place.is_journal).then_some(place.at) })
    }

    /// What each line of the ledger has in the outputs, in its order.
    pub fn outputs(folder: &Path) -> Result<impl Iterator<Item = BTreeMap<String, u64>> + Send + use<>, FolderError> {
        #[derive(Deserialize)]
        struct Outputs {
            outputs: BTreeMap<String, u64>,
        }
        let path = folder.join(LEDGER);
        let file = match File::open(&path) {
            Ok(file) => Some(BufReader::new(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(FolderError::Read { path, error }),
        };
        let lines = file.into_iter().flat_map(|file| file.split(b'\n').map_while(Result::ok));
        // A line that says nothing to this version has no outputs of its kind, and keeps its place.
        Ok(lines.map(|line| serde_json::from_slice(&line).map_or_else(|_| BTreeMap::new(), |Outputs { outputs }| outputs)))
    }
}

fn path_key(path: Option<&str>) -> u64 {
    key(path.unwrap_or_default().as_bytes())
}

impl Lines {
    fn at(&mut self, offset: u64) -> io::Result<Vec<u8>> {
        // What is buffered is kept where the place is near.
        self.reader.seek_relative(offset.cast_signed().wrapping_sub(self.offset.cast_signed()))?;
        let mut line = Vec::new();
        self.offset = offset.saturating_add(self.reader.read_until(b'\n', &mut line)? as u64);
        Ok(line)
    }
}

/// The ledger of the run at hand. It takes its place when it is [finished](Ledger::finish).
#[derive(Debug)]
pub(super) struct Ledger {
    file: BufWriter<NamedTempFile>,
    path: PathBuf,
    journal: BufWriter<File>,
    journal_path: PathBuf,
}

impl Ledger {
    /// Begins a ledger, and goes on with the journal.
    pub fn begin(folder: &Folder, earlier: &Earlier) -> Result<Ledger, FolderError> {
        let journal_path = folder.state(JOURNAL);
        let journal = OpenOptions::new().create(true).append(true).open(&journal_path).map_err(unwritten(&journal_path))?;
        let whole = earlier.journal.as_ref().map_or(0, |lines| lines.end);
        journal.set_len(whole).map_err(unwritten(&journal_path))?;
        Ok(Ledger {
            file: BufWriter::new(folder.passing()?),
            path: folder.path().join(LEDGER),
            journal: BufWriter::new(journal),
            journal_path,
        })
    }

    /// Notes what became of an input.
    pub fn note(&mut self, entry: &Entry) -> Result<(), FolderError> {
        line(entry, &mut self.file).map_err(unwritten(&self.path))
    }

    /// Notes in the journal what was done, so that it need not be done again where this run is killed.
    pub fn done(&mut self, entry: &Entry) -> Result<(), FolderError> {
        line(entry, &mut self.journal).map_err(unwritten(&self.journal_path))
    }

    /// Puts the ledger into its place. The journal goes where the run came to its `end`, and stays where it was stopped.
    pub fn finish(mut self, folder: &Folder, end: bool) -> Result<(), FolderError> {
        self.journal.flush().map_err(unwritten(&self.journal_path))?;
        let file = self.file.into_inner().map_err(|error| unwritten(self.path)(error.into_error()))?;
        folder.place(file, Path::new(LEDGER))?;
        if end { folder.forget(JOURNAL) } else { Ok(()) }
    }
}

fn line(entry: &Entry, writer: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer(&mut *writer, entry)?;
    writer.write_all(b"\n")
}
