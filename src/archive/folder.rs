//! The folder that outputs go to: one run at a time, every file there as a whole or not at all, and nothing overwritten or removed that
//! no run has written.

use std::error::Error;
use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufWriter, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::NamedTempFile;

use super::hash::{Sum, hash_of};
use super::written::{WRITTEN, Written, in_the_way};

/// What the folder holds beside outputs: the lock, files on their way to their place, how far the run is, what runs have written. Hidden, so
/// that no search enters it.
pub(super) const STATE: &str = ".minutes-extract";

/// The file that is locked.
const LOCK: &str = "lock";

/// The file that says what a run has done so far.
pub(super) const JOURNAL: &str = "journal.ndjson";

/// How the name of a file on its way begins and ends.
const PASSING: (&str, &str) = ("passing-", ".tmp");

/// A folder that outputs go to. While it is open no other run can open it, here or in another process.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    state: PathBuf,
    written: Mutex<Written>,
    /// Held as long as it lives; the system lets go of it also where the process is killed.
    _lock: File,
}

/// A folder of outputs, or a file in it, cannot be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum FolderError {
    /// Another run is writing to it.
    Busy(PathBuf),
    /// A file cannot be written.
    Write {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// In the place of a file there is something that no run has written, or that was changed since.
    Occupied {
        /// What is in the way.
        path: PathBuf,
    },
    /// It holds outputs of another kind, which would be left there for good.
    Other {
        /// The folder.
        path: PathBuf,
        /// One of those outputs.
        other: String,
    },
    /// A file that an earlier run wrote cannot be read.
    Read {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FolderError::Busy(path) => {
                write!(f, "another run is writing to {}; wait for its end, or name another folder", path.display())
            }
            FolderError::Other { path, other } => {
                write!(f, "{} holds outputs of another kind ({other}); name another folder, or empty it", path.display())
            }
            FolderError::Occupied { path } => {
                let path = path.display();
                write!(f, "{path} is in the way: no run has written it, or it was changed since; move it away, or name another folder")
            }
            FolderError::Write { path, .. } => write!(f, "cannot write {}", path.display()),
            FolderError::Read { path, .. } => write!(f, "cannot read {}", path.display()),
        }
    }
}

impl Error for FolderError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            FolderError::Busy(_) | FolderError::Other { .. } | FolderError::Occupied { .. } => None,
            FolderError::Write { error, .. } | FolderError::Read { error, .. } => Some(error),
        }
    }
}

/// Says of an error which file could not be written.
pub(super) fn unwritten(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> FolderError {
    let path = path.into();
    |error| FolderError::Write { path, error }
}

/// What runs have written into a folder, without keeping other runs out of it.
pub(super) fn written(folder: &Path) -> Result<Written, FolderError> {
    let state = folder.join(STATE);
    let path = state.join(WRITTEN);
    match Written::of(&state) {
        Ok(Some(written)) => Ok(written),
        Ok(None) => Err(FolderError::Occupied { path }),
        Err(error) => Err(FolderError::Read { path, error }),
    }
}

impl Folder {
    /// Makes the folder where there is none, and keeps other runs out of it. What a killed run left on its way is swept up.
    ///
    /// # Errors
    /// When another run has it open, or when it cannot be written.
    ///
    /// ```
    /// use minutes_extract::archive::{Folder, FolderError};
    ///
    /// # let place = tempfile::tempdir().unwrap();
    /// let folder = Folder::open(place.path().join("out"))?;
    /// assert!(matches!(Folder::open(folder.path()), Err(FolderError::Busy(_))));
    /// # Ok::<(), FolderError>(())
    /// ```
    pub fn open(path: impl Into<PathBuf>) -> Result<Folder, FolderError> {
        let path = path.into();
        let state = path.join(STATE);
        // A link among the folder's own files would have a run write to another place.
        is_plain(&state, fs::Metadata::is_dir)?;
        fs::create_dir_all(&state).map_err(unwritten(&path))?;
        [LOCK, JOURNAL, WRITTEN].iter().try_for_each(|name| is_plain(&state.join(name), fs::Metadata::is_file))?;
        let lock_path = state.join(LOCK);
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&lock_path).map_err(unwritten(&lock_path))?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => FolderError::Busy(path.clone()),
            TryLockError::Error(error) => FolderError::Write { path: lock_path, error },
        })?;
        let written = Mutex::new(written(&path)?);
        let folder = Folder { path, state, written, _lock: lock };
        folder.sweep().map_err(unwritten(&folder.state))?;
        Ok(folder)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A file that lives for the time of a run.
    pub(super) fn state(&self, name: &str) -> PathBuf {
        self.state.join(name)
    }

    fn sweep(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.state)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.as_encoded_bytes();
            if name.starts_with(PASSING.0.as_bytes()) && name.ends_with(PASSING.1.as_bytes()) && entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// A file that is to be [put into its place](Folder::place) when it is whole.
    pub(super) fn passing(&self) -> Result<Passing, FolderError> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PASSING.0).suffix(PASSING.1);
        // As any program would create it: the umask takes away what it should.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let file = builder.tempfile_in(&self.state).map_err(unwritten(&self.state))?;
        Ok(Passing { file, sum: Sum::default() })
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        // A writer that panicked left at most one malformed line, so a poisoned lock does no harm.
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a place is free for a file: there is nothing, or what a run has written.
    pub(super) fn check(&self, name: &Path) -> Result<(), FolderError> {
        self.free(name, None)
    }

    fn free(&self, name: &Path, new: Option<&str>) -> Result<(), FolderError> {
        let is_ours = |below: &Path, hash: &str| self.written().has(below, hash) || below == name && new == Some(hash);
        in_the_way(&self.path, name, is_ours).map_or(Ok(()), |below| Err(FolderError::Occupied { path: self.path.join(below) }))
    }

    /// Takes a file for one that a run has written.
    pub(super) fn adopt(&self, name: &Path) -> Result<(), FolderError> {
        let path = self.path.join(name);
        let hash = hash_of(&path).map_err(|error| FolderError::Read { path, error })?;
        let mut written = self.written();
        if written.has(name, &hash) { Ok(()) } else { written.note(name, &hash).map_err(unwritten(self.state(WRITTEN))) }
    }

    /// Readies a file for its place, if that is free. What is there with the same bytes may be replaced too.
    pub(super) fn ready(&self, file: Passing, name: &Path) -> Result<Ready<'_>, FolderError> {
        let Passing { file, sum } = file;
        let hash = sum.text();
        self.free(name, Some(&hash))?;
        Ok(Ready { folder: self, file, name: name.to_owned(), hash })
    }

    /// Whether an output can be removed: it is what a run has written, or it is not there. What a ledger names outside of this folder is no
    /// output.
    pub(super) fn removable(&self, name: &Path) -> Result<(), FolderError> {
        if is_below(name) { self.check(name) } else { Ok(()) }
    }

    /// Removes an output, and the folders around it that are left empty. What no run has written stays, which is an error.
    pub(super) fn remove(&self, name: &Path) -> Result<(), FolderError> {
        if !is_below(name) {
            return Ok(());
        }
        self.check(name)?;
        let path = self.path.join(name);
        match fs::remove_file(&path) {
            Ok(()) => self.written().forget(name),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
            Err(error) => return Err(FolderError::Write { path, error }),
        }
        let inside = name.ancestors().skip(1).filter(|parent| !parent.as_os_str().is_empty());
        for parent in inside {
            // One that is not empty stays.
            if fs::remove_dir(self.path.join(parent)).is_err() {
                break;
            }
        }
        Ok(())
    }

    /// Strikes from the list of what was written whatever is not there any more. Only for a run in which each file came to its place.
    pub(super) fn settle(&self) -> Result<(), FolderError> {
        let written = self.written();
        if !written.is_grown() {
            return Ok(());
        }
        let path = self.state(WRITTEN);
        let mut new = BufWriter::new(self.passing()?);
        written.settle(&mut new).map_err(unwritten(&path))?;
        let new = new.into_inner().map_err(|error| unwritten(&path)(error.into_error()))?;
        new.file.persist(&path).map(drop).map_err(|failed| unwritten(path)(failed.error))
    }

    /// Removes a file of the run's time, if it is there.
    pub(super) fn forget(&self, name: &str) -> Result<(), FolderError> {
        let path = self.state(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(FolderError::Write { path, error }),
            _ => Ok(()),
        }
    }
}

/// Whether a name leads to a place below a folder.
fn is_below(name: &Path) -> bool {
    name.components().all(|part| matches!(part, Component::Normal(_)))
}

/// Refuses what is in the place of one of the folder's own files and is of another kind, such as a link.
fn is_plain(path: &Path, is_kind: impl Fn(&fs::Metadata) -> bool) -> Result<(), FolderError> {
    match fs::symlink_metadata(path) {
        Ok(there) if !is_kind(&there) => Err(FolderError::Occupied { path: path.to_owned() }),
        _ => Ok(()),
    }
}

/// A file on its way to its place.
#[derive(Debug)]
pub(super) struct Passing {
    file: NamedTempFile,
    sum: Sum,
}

impl Write for Passing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // The file inside, whose errors do not name the passing path.
        let length = self.file.as_file_mut().write(bytes)?;
        self.sum.add(bytes.get(..length).unwrap_or_default());
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_file_mut().flush()
    }
}

/// A file whose place is free.
#[derive(Debug)]
pub(super) struct Ready<'f> {
    folder: &'f Folder,
    file: NamedTempFile,
    name: PathBuf,
    hash: String,
}

impl Ready<'_> {
    /// Whether a run has put the same file there before.
    pub fn is_there(&self) -> bool {
        let Ready { folder, name, hash, .. } = self;
        folder.written().has(name, hash) && hash_of(&folder.path.join(name)).is_ok_and(|there| there == *hash)
    }

    /// Puts the file into its place, at once and as a whole. The folders around it are made.
    pub fn place(self) -> Result<(), FolderError> {
        let Ready { folder, file, name, hash } = self;
        folder.written().note(&name, &hash).map_err(unwritten(folder.state(WRITTEN)))?;
        let path = folder.path.join(&name);
        let placed = file.persist(&path).or_else(|failed| match path.parent() {
            Some(parent) if failed.error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(parent)?;
                failed.file.persist(&path).map_err(|failed| failed.error)
            }
            _ => Err(failed.error),
        });
        placed.map(drop).map_err(unwritten(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(folder: &Folder, name: &str, bytes: &[u8]) -> Result<(), FolderError> {
        let mut file = folder.passing().unwrap();
        file.write_all(bytes).unwrap();
        folder.ready(file, Path::new(name))?.place()
    }

    #[test]
    fn files_are_placed_whole_and_what_was_on_its_way_is_swept_up() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("a/out");
        let folder = Folder::open(&out).unwrap();
        put(&folder, "2024/iv.json", b"{}").unwrap();
        put(&folder, "2024/iv.json", b"[]").unwrap();
        // A killed run leaves such a file.
        fs::write(folder.state("passing-half.tmp"), "{").unwrap();
        fs::write(folder.state("mine.tmp"), "mine").unwrap();
        drop(folder);

        let folder = Folder::open(&out).unwrap();
        assert_eq!(fs::read(out.join("2024/iv.json")).unwrap(), b"[]");
        assert!(!folder.state("passing-half.tmp").exists() && folder.state("mine.tmp").exists());
        fs::write(out.join("note"), "").unwrap();
        folder.remove(Path::new("2024/iv.json")).unwrap();
        folder.remove(Path::new("2024/never.json")).unwrap();
        fs::write(place.path().join("precious"), "").unwrap();
        folder.remove(Path::new("../../precious")).unwrap();
        assert!(place.path().join("precious").exists());
        assert!(!out.join("2024").exists() && out.join("note").exists());
    }

    #[test]
    fn what_a_run_has_written_is_known_to_the_next_and_nothing_else_is_touched() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path();
        let read = |name: &str| fs::read_to_string(out.join(name)).unwrap();
        let list = || read(".minutes-extract/written.ndjson").lines().count();
        let folder = Folder::open(out).unwrap();
        for bytes in [b"1", b"2", b"1"] {
            put(&folder, "a", bytes).unwrap();
            put(&folder, "b", bytes).unwrap();
        }
        // A line that was not written to its end.
        fs::write(folder.state(WRITTEN), read(".minutes-extract/written.ndjson") + "{\"output\":\"a\",\"ha").unwrap();
        drop(folder);

        let folder = Folder::open(out).unwrap();
        fs::write(out.join("b"), "mine").unwrap();
        put(&folder, "a", b"3").unwrap();
        put(&folder, "b", b"mine").unwrap();
        fs::write(out.join("b"), "mine again").unwrap();
        let in_the_way = |done: Result<(), FolderError>| matches!(done, Err(FolderError::Occupied { path }) if path == out.join("b"));
        assert!(in_the_way(put(&folder, "b", b"4")) && in_the_way(put(&folder, "b/c", b"4")) && in_the_way(folder.remove(Path::new("b"))));
        assert_eq!((read("a").as_str(), read("b").as_str(), list()), ("3", "mine again", 8));
        folder.settle().unwrap();
        assert_eq!(list(), 2);
        drop(folder);

        let folder = Folder::open(out).unwrap();
        folder.remove(Path::new("a")).unwrap();
        folder.settle().unwrap();
        assert_eq!(list(), 1);
    }
}
