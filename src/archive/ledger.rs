//! The ledger of a folder of outputs: a line an input, and what it takes to go on from it.
//!
//! `ledger.ndjson` says what became of each input of the last run that came to an end. While a run goes on, `journal.ndjson` beside the
//! lock says what this run has done so far; it is there at the beginning of a run only if the run before it did not come to its end, and
//! then the two are one run: what the journal says was converted was converted by *this* run. A line that was not written to its end is
//! none.
//!
//! Before an output is put into its place, the journal says so, with an entry that has no hash: whatever stands in the folder is then
//! known, and what was replaced is not taken for what it was, wherever the run is killed.
//!
//! Of what was noted before, no more is held than where each line begins.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Deserialize;

use super::Entry;
use super::folder::{Folder, FolderError, JOURNAL, Passing, Ready, unwritten};
use super::hash::key;

/// The name of the ledger in the folder of outputs.
pub const LEDGER: &str = "ledger.ndjson";

/// How each line of a ledger or a journal begins.
const BEGIN: &[u8] = b"{\"path\":";

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

/// What was noted before, by the input's path and by the output.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    ledger: Option<Lines>,
    journal: Option<Lines>,
    by_path: HashMap<u64, Place, BuildHasherDefault<DefaultHasher>>,
    by_output: HashMap<u64, Place, BuildHasherDefault<DefaultHasher>>,
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
    /// Whether some line is an entry. An empty file is anybody's.
    is_ours: bool,
}

/// What names a line's input and its outputs.
#[derive(Deserialize)]
struct Subject<'l> {
    #[serde(borrow)]
    path: Option<Cow<'l, str>>,
    outputs: BTreeMap<String, u64>,
}

impl Earlier {
    /// What earlier runs noted in a folder of outputs; nothing, where there was none.
    pub fn of(folder: &Path) -> Result<Earlier, FolderError> {
        let mut earlier = Earlier::default();
        for (path, is_journal) in [(folder.join(LEDGER), false), (journal_of(folder), true)] {
            let Some(file) = open(&path)? else { continue };
            let lines = earlier.read(file, is_journal).map_err(|error| FolderError::Read { path: path.clone(), error })?;
            if !lines.is_ours {
                return Err(FolderError::Occupied { path });
            }
            *(if is_journal { &mut earlier.journal } else { &mut earlier.ledger }) = Some(lines);
        }
        Ok(earlier)
    }

    /// Notes where the lines of a file are. What is no entry is passed over.
    fn read(&mut self, file: File, is_journal: bool) -> io::Result<Lines> {
        let mut reader = BufReader::new(file);
        let mut line = Vec::new();
        let (mut offset, mut end, mut is_ours) = (0, 0, false);
        for at in 0.. {
            line.clear();
            let length = reader.read_until(b'\n', &mut line)? as u64;
            if line.last() != Some(&b'\n') {
                is_ours |= end == 0 && (line.is_empty() || line.starts_with(BEGIN));
                break;
            }
            if let Ok(Subject { path, outputs }) = serde_json::from_slice(&line) {
                is_ours = true;
                let place = Place { is_journal, offset, at };
                self.by_path.insert(path_key(path.as_deref()), place);
                self.by_output.extend(outputs.keys().map(|output| (key(output.as_bytes()), place)));
            }
            offset = length.saturating_add(offset);
            end = offset;
        }
        reader.seek(SeekFrom::Start(0))?;
        Ok(Lines { reader, offset: 0, end, is_ours })
    }

    /// What was noted of an input. Every line is given once.
    pub fn take(&mut self, path: Option<&str>) -> Option<Noted> {
        let place = self.by_path.remove(&path_key(path))?;
        // A line that can no longer be read is as good as none: the document is converted.
        self.noted(place).ok()
    }

    /// What was noted of another input that has this output, if it was not taken.
    pub fn owner(&mut self, output: &str) -> Option<Entry> {
        let place = *self.by_output.get(&key(output.as_bytes()))?;
        let entry = self.noted(place).ok()?.entry()?;
        (self.by_path.get(&path_key(entry.path.as_deref())) == Some(&place)).then_some(entry)
    }

    /// All that was not taken, in the order in which it was noted.
    pub fn rest(&mut self) -> impl Iterator<Item = Noted> + '_ {
        let mut places: Vec<Place> = self.by_path.drain().map(|(_, place)| place).collect();
        places.sort_unstable();
        places.into_iter().filter_map(|place| self.noted(place).ok())
    }

    fn noted(&mut self, place: Place) -> io::Result<Noted> {
        let lines = if place.is_journal { &mut self.journal } else { &mut self.ledger };
        let line = lines.as_mut().ok_or(io::ErrorKind::NotFound)?.at(place.offset)?;
        Ok(Noted { line, by_this_run: place.is_journal, at: (!place.is_journal).then_some(place.at) })
    }

    /// Whether a run has come to an end before.
    pub fn has_ledger(&self) -> bool {
        self.ledger.is_some()
    }

    /// One of the outputs that are noted, if it is of another kind.
    pub fn other(folder: &Path, is_kind: impl Fn(&str) -> bool) -> Result<Option<String>, FolderError> {
        let mut outputs = lines(&folder.join(LEDGER))?.chain(lines(&journal_of(folder))?).flat_map(BTreeMap::into_keys);
        Ok(outputs.find(|output| !is_kind(output)))
    }

    /// What each line of the ledger has in the outputs, in its order.
    pub fn outputs(folder: &Path) -> Result<impl Iterator<Item = BTreeMap<String, u64>> + Send + use<>, FolderError> {
        lines(&folder.join(LEDGER))
    }
}

/// What each line of a ledger or a journal has in the outputs; nothing where there is no such file.
fn lines(path: &Path) -> Result<impl Iterator<Item = BTreeMap<String, u64>> + Send + use<>, FolderError> {
    #[derive(Deserialize)]
    struct Outputs {
        outputs: BTreeMap<String, u64>,
    }
    let file = open(path)?.map(BufReader::new);
    let lines = file.into_iter().flat_map(|file| file.split(b'\n').map_while(Result::ok));
    // A line that says nothing to this version has no outputs of its kind, and keeps its place.
    Ok(lines.map(|line| serde_json::from_slice(&line).map_or_else(|_| BTreeMap::new(), |Outputs { outputs }| outputs)))
}

/// Opens a ledger or a journal, if it is there. What is no file, such as a link, is none of ours.
fn open(path: &Path) -> Result<Option<File>, FolderError> {
    let file = match fs::symlink_metadata(path) {
        Ok(there) if !there.is_file() => return Err(FolderError::Occupied { path: path.to_owned() }),
        Ok(_) => File::open(path).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    };
    file.map_err(|error| FolderError::Read { path: path.to_owned(), error })
}

fn journal_of(folder: &Path) -> PathBuf {
    folder.join(super::folder::STATE).join(JOURNAL)
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

/// What the run at hand has done so far, for the run that goes on where this one is killed.
#[derive(Debug)]
pub(super) struct Journal {
    file: Mutex<BufWriter<File>>,
    path: PathBuf,
}

impl Journal {
    /// Goes on with the journal that is there.
    pub fn open(folder: &Folder, earlier: &Earlier) -> Result<Journal, FolderError> {
        let path = folder.state(JOURNAL);
        let file = OpenOptions::new().create(true).append(true).open(&path).map_err(unwritten(&path))?;
        let whole = earlier.journal.as_ref().map_or(0, |lines| lines.end);
        file.set_len(whole).map_err(unwritten(&path))?;
        Ok(Journal { file: Mutex::new(BufWriter::new(file)), path })
    }

    /// Notes that outputs are about to be put into their place. It has reached the file when this returns.
    pub fn begin(&self, entry: &Entry, outputs: BTreeMap<String, u64>) -> Result<(), FolderError> {
        let entry = Entry { hash: None, outputs, ..entry.clone() };
        self.write(|file| line(&entry, file).and_then(|()| file.flush()))
    }

    /// Notes that an input is done, so that it need not be done again where this run is killed.
    pub fn done(&self, entry: &Entry) -> Result<(), FolderError> {
        self.write(|file| line(entry, file))
    }

    fn write(&self, write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> Result<(), FolderError> {
        // A writer that panicked left at most one malformed line, so a poisoned lock does no harm.
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        write(&mut file).map_err(unwritten(&self.path))
    }

    /// Takes the journal away where the run came to its `end`; where it was stopped it stays.
    pub fn close(&self, folder: &Folder, end: bool) -> Result<(), FolderError> {
        self.write(BufWriter::flush)?;
        if end { folder.forget(JOURNAL) } else { Ok(()) }
    }
}

/// The ledger of the run at hand. It takes its place when it is [placed](Ledger::ready).
#[derive(Debug)]
pub(super) struct Ledger {
    file: BufWriter<Passing>,
    path: PathBuf,
}

impl Ledger {
    /// Begins a ledger in a folder, unless there is a file in its place that is none.
    pub fn begin(folder: &Folder, earlier: &Earlier) -> Result<Ledger, FolderError> {
        let path = folder.path().join(LEDGER);
        // One that was torn or edited is a ledger still; an empty file may be anybody's.
        if earlier.has_ledger() && fs::metadata(&path).is_ok_and(|file| file.len() > 0) {
            folder.adopt(Path::new(LEDGER))?;
        }
        folder.check(Path::new(LEDGER))?;
        Ok(Ledger { file: BufWriter::new(folder.passing()?), path })
    }

    /// Notes what became of an input.
    pub fn note(&mut self, entry: &Entry) -> Result<(), FolderError> {
        line(entry, &mut self.file).map_err(unwritten(&self.path))
    }

    /// Ends the ledger; it is to be placed.
    pub fn ready(self, folder: &Folder) -> Result<Ready<'_>, FolderError> {
        let file = self.file.into_inner().map_err(|error| unwritten(self.path)(error.into_error()))?;
        folder.ready(file, Path::new(LEDGER))
    }
}

fn line(entry: &Entry, writer: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer(&mut *writer, entry)?;
    writer.write_all(b"\n")
}
