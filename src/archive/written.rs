//! What runs have written into a folder of outputs. Nothing else in it is ever overwritten or removed.
//!
//! `written.ndjson`, beside the lock, has a line for each file that a run put into its place: its name and its hash. The line is there
//! before the file is, so that a killed run leaves no file that the next one does not know. A file with another hash is somebody else's, or
//! was changed since; in either case it is not ours to replace.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::hash::{hash_of, key};
use super::input::spelled;

/// The name of the list, among the files of the run's time.
pub(super) const WRITTEN: &str = "written.ndjson";

/// How each line of the list begins.
const BEGIN: &[u8] = b"{\"output\":";

/// A file that a run has written, or was about to write.
#[derive(Deserialize, Serialize)]
struct Line<'l> {
    #[serde(borrow)]
    output: Cow<'l, str>,
    #[serde(borrow)]
    hash: Cow<'l, str>,
}

/// The list of what runs have written.
#[derive(Debug, Default)]
pub(super) struct Written {
    path: PathBuf,
    /// Names with hashes, of all files that can be there.
    known: HashSet<(u64, u64)>,
    /// The names of files that this run has removed.
    removed: HashSet<u64>,
    /// Where the last whole line ends.
    end: u64,
    /// The list, open for more, once this run has written something.
    file: Option<File>,
}

impl Written {
    /// The list among the files of the run's time in `state`; an empty one if there is no file, `None` if the file is no such list.
    pub fn of(state: &Path) -> io::Result<Option<Written>> {
        let mut written = Written { path: state.join(WRITTEN), ..Written::default() };
        let file = match File::open(&written.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Some(written)),
            Err(error) => return Err(error),
        };
        let Written { known, end, .. } = &mut written;
        let is_empty = file.metadata()?.len() == 0;
        lines(file, |line, length| {
            known.extend(parsed(line).map(|Line { output, hash }| (key(output.as_bytes()), key(hash.as_bytes()))));
            *end = end.saturating_add(length);
            Ok(())
        })?;
        // Where a run was killed at its first file there may be a torn line alone.
        let is_ours = is_empty || !written.known.is_empty() || fs::read(&written.path)?.starts_with(BEGIN);
        Ok(is_ours.then_some(written))
    }

    /// Whether a run has written a file of this name and hash.
    pub fn has(&self, name: &Path, hash: &str) -> bool {
        self.known.contains(&(name_key(name), key(hash.as_bytes())))
    }

    /// Short stand-ins for the names of all files that runs have written; [`name_key`] gives that of a name.
    pub fn names(&self) -> HashSet<u64> {
        self.known.iter().map(|(name, _)| *name).collect()
    }

    /// Notes that a file is about to be put into its place.
    pub fn note(&mut self, name: &Path, hash: &str) -> io::Result<()> {
        let mut line = serde_json::to_vec(&Line { output: spelled(name), hash: hash.into() })?;
        line.push(b'\n');
        let file = match self.file.take() {
            Some(file) => file,
            None => self.open()?,
        };
        self.file.insert(file).write_all(&line)?;
        self.removed.remove(&name_key(name));
        self.known.insert((name_key(name), key(hash.as_bytes())));
        Ok(())
    }

    /// Goes on with the list that is there, after its last whole line.
    fn open(&self) -> io::Result<File> {
        let file = OpenOptions::new().create(true).append(true).open(&self.path)?;
        file.set_len(self.end)?;
        Ok(file)
    }

    /// Notes that a file was removed.
    pub fn forget(&mut self, name: &Path) {
        self.removed.insert(name_key(name));
    }

    /// Whether there is more in the list than what is in the folder.
    pub fn is_grown(&self) -> bool {
        self.file.is_some() || !self.removed.is_empty()
    }

    /// Writes the list anew: of each file that is there, only what was written last.
    pub fn settle(&self, new: &mut impl Write) -> io::Result<()> {
        let (mut last, mut at) = (HashMap::new(), 0_u64);
        let of = |line: &[u8]| parsed(line).map(|line| key(line.output.as_bytes()));
        lines(File::open(&self.path)?, |line, length| {
            last.extend(of(line).filter(|name| !self.removed.contains(name)).map(|name| (name, at)));
            at = at.saturating_add(length);
            Ok(())
        })?;
        at = 0;
        lines(File::open(&self.path)?, |line, length| {
            let is_last = of(line).is_some_and(|name| last.get(&name) == Some(&at));
            at = at.saturating_add(length);
            if is_last { new.write_all(line) } else { Ok(()) }
        })
    }
}

/// What is in the way of a file: what has its place or that of a folder around it, but for folders, and files that `is_ours` by name and hash.
pub(super) fn in_the_way(folder: &Path, name: &Path, is_ours: impl FnOnce(&Path, &str) -> bool) -> Option<PathBuf> {
    let (below, there) = name.ancestors().find_map(|below| Some((below, fs::symlink_metadata(folder.join(below)).ok()?)))?;
    let path = folder.join(below);
    let is_folder_around = below != name && path.is_dir();
    let is_free = is_folder_around || there.is_file() && hash_of(&path).is_ok_and(|hash| is_ours(below, &hash));
    (!is_free).then(|| below.to_owned())
}

/// Goes through the whole lines of a file, with their line ends and lengths.
fn lines(file: File, mut each: impl FnMut(&[u8], u64) -> io::Result<()>) -> io::Result<()> {
    let mut reader = BufReader::new(file);
    let mut line = Vec::new();
    loop {
        line.clear();
        let length = reader.read_until(b'\n', &mut line)?;
        if line.last() != Some(&b'\n') {
            return Ok(());
        }
        each(&line, length as u64)?;
    }
}

fn parsed(line: &[u8]) -> Option<Line<'_>> {
    serde_json::from_slice(line).ok()
}

/// A short stand-in for a file's name.
pub(super) fn name_key(name: &Path) -> u64 {
    key(spelled(name).as_bytes())
}
