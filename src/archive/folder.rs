//! The folder that outputs go to: one run at a time, and every file there as a whole or not at all.

use std::error::Error;
use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};

use tempfile::NamedTempFile;

/// What lies in the folder for the time of a run: the lock, files on their way to their place, how far the run is. Hidden, so that no
/// search enters it.
pub(super) const STATE: &str = ".minutes-extract";

/// A folder that outputs go to. While it is open no other run can open it, here or in another process.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    state: PathBuf,
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
            FolderError::Write { path, .. } => write!(f, "cannot write {}", path.display()),
            FolderError::Read { path, .. } => write!(f, "cannot read {}", path.display()),
        }
    }
}

impl Error for FolderError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            FolderError::Busy(_) | FolderError::Other { .. } => None,
            FolderError::Write { error, .. } | FolderError::Read { error, .. } => Some(error),
        }
    }
}

/// Says of an error which file could not be written.
pub(super) fn unwritten(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> FolderError {
    let path = path.into();
    |error| FolderError::Write { path, error }
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
        fs::create_dir_all(&state).map_err(unwritten(&path))?;
        let lock_path = state.join("lock");
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&lock_path).map_err(unwritten(&lock_path))?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => FolderError::Busy(path.clone()),
            TryLockError::Error(error) => FolderError::Write { path: lock_path, error },
        })?;
        let folder = Folder { path, state, _lock: lock };
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
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "tmp") {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// A file to be [placed](Folder::place) when it is whole.
    pub(super) fn passing(&self) -> Result<NamedTempFile, FolderError> {
        let mut builder = tempfile::Builder::new();
        builder.suffix(".tmp");
        // As any program would create it: the umask takes away what it should.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        builder.tempfile_in(&self.state).map_err(unwritten(&self.state))
    }

    /// Puts a file into its place, at once and as a whole. The folders on its way are made.
    pub(super) fn place(&self, file: NamedTempFile, name: &Path) -> Result<(), FolderError> {
        let path = self.path.join(name);
        let placed = file.persist(&path).or_else(|failed| match path.parent() {
            Some(parent) if failed.error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(parent)?;
                failed.file.persist(&path).map_err(|failed| failed.error)
            }
            _ => Err(failed.error),
        });
        placed.map(drop).map_err(unwritten(path))
    }

    /// Writes a file that is there as a whole or not at all.
    pub(super) fn put(&self, name: &Path, bytes: &[u8]) -> Result<(), FolderError> {
        let mut file = self.passing()?;
        file.as_file_mut().write_all(bytes).map_err(unwritten(self.path.join(name)))?;
        self.place(file, name)
    }

    /// Removes a file, and the folders around it that it leaves empty. What does not lie in this folder stays, whatever a ledger says.
    pub(super) fn remove(&self, name: &Path) -> Result<(), FolderError> {
        if !name.components().all(|part| matches!(part, Component::Normal(_))) {
            return Ok(());
        }
        let path = self.path.join(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(FolderError::Write { path, error }),
            _ => {}
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

    /// Removes a file of the run's time, if it is there.
    pub(super) fn forget(&self, name: &str) -> Result<(), FolderError> {
        let path = self.state(name);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(FolderError::Write { path, error }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_placed_whole_and_what_was_on_its_way_is_swept_up() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("a/out");
        let folder = Folder::open(&out).unwrap();
        folder.put(Path::new("2024/iv.json"), b"{}").unwrap();
        folder.put(Path::new("2024/iv.json"), b"[]").unwrap();
        // A killed run leaves such a file.
        fs::write(folder.state("half.tmp"), "{").unwrap();
        drop(folder);

        let folder = Folder::open(&out).unwrap();
        assert_eq!(fs::read(out.join("2024/iv.json")).unwrap(), b"[]");
        assert!(!folder.state("half.tmp").exists());
        fs::write(out.join("note"), "").unwrap();
        folder.remove(Path::new("2024/iv.json")).unwrap();
        folder.remove(Path::new("2024/never.json")).unwrap();
        fs::write(place.path().join("precious"), "").unwrap();
        folder.remove(Path::new("../../precious")).unwrap();
        assert!(place.path().join("precious").exists());
        assert!(!out.join("2024").exists() && out.join("note").exists());
    }
}
