//! The inputs that were named, found while they are asked for.

use std::collections::HashSet;
use std::fs;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::io::{self, Read as _};
use std::iter;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use minutes_extract::archive::{self, Failure, Input, Search};

use super::plan::{Conversion, Named};

/// What was named: files, folders and standard input, in order, and how folders are searched.
#[derive(Clone, Debug)]
pub struct Inputs {
    named: Vec<Named>,
    search: Search,
}

impl Inputs {
    /// The inputs of a conversion, with those that its lists name in place of the lists.
    pub fn of(conversion: &Conversion) -> anyhow::Result<Inputs> {
        let mut named = Vec::new();
        for input in &conversion.inputs {
            match input {
                Named::List(list, end) => named.extend(listed(list.as_deref(), *end)?),
                Named::Stdin | Named::Path(_) => named.push(input.clone()),
            }
        }
        if conversion.inputs.is_empty() {
            named.push(Named::Stdin);
        }
        Ok(Inputs { named, search: conversion.search.clone() })
    }

    /// The documents that they stand for, each once however often it was named.
    pub fn find(self) -> impl Iterator<Item = Result<Input, Failure>> + Send + 'static {
        let Inputs { named, search } = self;
        // A single path names nothing twice.
        let mut seen = (named.len() > 1).then(Seen::default);
        let found = named.into_iter().flat_map(move |input| -> Box<dyn Iterator<Item = Result<Input, Failure>> + Send> {
            match input {
                Named::Path(path) => Box::new(archive::find(path, &search)),
                Named::Stdin | Named::List(..) => Box::new(iter::once(Ok(Input::Stdin))),
            }
        });
        found.filter(move |found| seen.as_mut().is_none_or(|seen| seen.is_new(found)))
    }

    /// Refuses an output that a later search of the same folders would take for minutes.
    pub fn refuse_among_them(&self, output: &Path) -> anyhow::Result<()> {
        let Some((folder, name)) = output.parent().zip(output.file_name()) else { return Ok(()) };
        let Ok(output) =
            fs::canonicalize(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }).map(|folder| folder.join(name))
        else {
            return Ok(());
        };
        for folder in self.paths() {
            let is_among = fs::canonicalize(&folder).is_ok_and(|folder| output.starts_with(&folder) && self.search.takes(&folder, &output));
            if folder.is_dir() && is_among {
                bail!(
                    "{} would be read as minutes by the next run over {}; write it to another folder, or end its name otherwise",
                    output.strip_prefix(fs::canonicalize(".")?).unwrap_or(&output).display(),
                    folder.display()
                );
            }
        }
        Ok(())
    }

    /// The paths that were named.
    pub fn paths(&self) -> Vec<PathBuf> {
        let path = |named: &Named| if let Named::Path(path) = named { Some(path.clone()) } else { None };
        self.named.iter().filter_map(path).collect()
    }

    /// The same inputs, but for what lies in a folder.
    pub fn pass_over(self, folder: &Path) -> Inputs {
        Inputs { search: self.search.pass_over(folder), ..self }
    }

    /// The documents that they stand for, up to one in whose place an output would go: that is an error.
    pub fn find_apart(
        self,
        outputs: Vec<PathBuf>,
        error: &mut anyhow::Result<()>,
    ) -> impl Iterator<Item = Result<Input, Failure>> + use<'_> {
        let apart = self.find().map_while(move |input| match input.as_ref().map_or(Ok(()), |input| keep_apart(input, &outputs)) {
            Ok(()) => Some(input),
            Err(clash) => {
                *error = Err(clash);
                None
            }
        });
        apart.fuse()
    }
}

/// What was found before, by its path: a file that is named twice, or lies in a folder that is named too, is one document.
#[derive(Debug, Default)]
struct Seen {
    paths: HashSet<u64>,
    /// The folder of the last document, as it was named and without links, since many lie side by side.
    folder: Option<(PathBuf, PathBuf)>,
}

impl Seen {
    fn is_new(&mut self, found: &Result<Input, Failure>) -> bool {
        let (Ok(Input::File(path)) | Err(Failure { input: Input::File(path), .. })) = found else { return true };
        let Some((folder, name)) = path.parent().zip(path.file_name()) else { return true };
        if self.folder.as_ref().is_none_or(|(named, _)| named != folder) {
            let place = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            let whole = fs::canonicalize(place).unwrap_or_else(|_| folder.to_owned());
            self.folder = Some((folder.to_owned(), whole));
        }
        let hasher = BuildHasherDefault::<DefaultHasher>::default();
        self.folder.as_ref().is_none_or(|(_, whole)| self.paths.insert(hasher.hash_one((whole, name))))
    }
}

/// The paths of a list, without empty ones.
fn listed(list: Option<&Path>, end: u8) -> anyhow::Result<Vec<Named>> {
    let mut bytes = Vec::new();
    match list {
        Some(path) => bytes = fs::read(path).with_context(|| format!("cannot read the list {}", path.display()))?,
        None => {
            io::stdin().lock().read_to_end(&mut bytes).context("cannot read the list from standard input")?;
        }
    }
    let mut named = Vec::new();
    for line in bytes.split(|byte| *byte == end) {
        let line = if end == b'\n' { line.strip_suffix(b"\r").unwrap_or(line) } else { line };
        if !line.is_empty() {
            named.push(Named::Path(path(line)?));
        }
    }
    Ok(named)
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "elsewhere not all bytes are a path")]
fn path(bytes: &[u8]) -> anyhow::Result<PathBuf> {
    Ok(PathBuf::from(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(bytes)))
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> anyhow::Result<PathBuf> {
    Ok(PathBuf::from(std::str::from_utf8(bytes).context("a path in the list is no UTF-8")?))
}

/// Refuses to put an output into the place of a document.
pub fn keep_apart(input: &Input, outputs: &[PathBuf]) -> anyhow::Result<()> {
    let Input::File(path) = input else { return Ok(()) };
    // Cheap to see of most files: a link aside, the same file has the same name.
    let may_be = |output: &PathBuf| output.file_name() == path.file_name() || path.is_symlink();
    if outputs.iter().any(may_be) && fs::canonicalize(path).is_ok_and(|path| outputs.contains(&path)) {
        bail!("{} is an input and an output at once; give the output another name", path.display());
    }
    Ok(())
}
