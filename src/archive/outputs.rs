//! Outputs of earlier runs that a search meets: they are no minutes.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::folder::STATE;
use super::hash::hash_of;
use super::written::{WRITTEN, Written, name_key};

/// A folder that runs have written outputs to.
#[derive(Debug)]
pub(super) struct Outputs {
    /// The part of it that is searched, as that was named.
    searched: PathBuf,
    /// Where in the folder that part is.
    below: PathBuf,
    written: Written,
    names: HashSet<u64>,
}

impl Outputs {
    /// The folder, where runs have written to it.
    pub fn of(folder: &Path) -> Option<Outputs> {
        let state = folder.join(STATE);
        // Hardly any folder is one; that it is not is seen at once.
        let is_one = fs::symlink_metadata(state.join(WRITTEN)).is_ok_and(|list| list.is_file());
        let written = if is_one { Written::of(&state).ok()?? } else { return None };
        Some(Outputs { searched: folder.to_owned(), below: PathBuf::new(), names: written.names(), written })
    }

    /// Those around a folder that is searched.
    pub fn around(searched: &Path) -> Vec<Outputs> {
        let Ok(whole) = fs::canonicalize(searched) else { return Vec::new() };
        let around = whole.ancestors().skip(1).filter_map(|folder| {
            let below = whole.strip_prefix(folder).ok()?.to_owned();
            Some(Outputs { searched: searched.to_owned(), below, ..Outputs::of(folder)? })
        });
        around.collect()
    }

    /// Whether a file is one that a run has written, unchanged.
    pub fn has(&self, path: &Path) -> bool {
        let name = path.strip_prefix(&self.searched).ok().map(|name| self.below.join(name));
        let name = name.filter(|name| self.names.contains(&name_key(name)));
        name.is_some_and(|name| hash_of(path).is_ok_and(|hash| self.written.has(&name, &hash)))
    }
}
