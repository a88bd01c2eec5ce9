//! The inputs that were named, found while they are asked for.

use std::collections::HashSet;
use std::fs::{self, File};
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::io::{self, BufRead, BufReader};
use std::iter;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, bail};
use minutes_extract::archive::{self, Failure, Input, Search};

use super::plan::{Conversion, Named};
use super::progress::Progress;

/// What was named: files, folders and standard input, in order, and how folders are searched.
#[derive(Clone, Debug)]
pub struct Inputs {
    named: Vec<Named>,
    /// What ends the paths that come through standard input after those that were named.
    coming: Option<u8>,
    search: Search,
}

/// What stopped inputs from coming, whatever thread waits for them.
#[derive(Clone, Debug, Default)]
pub struct Stopped(Arc<Mutex<Option<anyhow::Error>>>);

impl Stopped {
    /// Notes an error, and gives what is there without one.
    pub fn note<T>(&self, result: anyhow::Result<T>) -> Option<T> {
        result.map_err(|error| *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(error)).ok()
    }

    /// The error, if there was one.
    pub fn check(&self) -> anyhow::Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take().map_or(Ok(()), Err)
    }
}

impl Inputs {
    /// The inputs of a conversion, with those that its lists name in place of the lists.
    pub fn of(conversion: &Conversion) -> anyhow::Result<Inputs> {
        let mut named = Vec::new();
        let mut coming = None;
        for input in &conversion.inputs {
            match input {
                Named::List(None, end) if conversion.is_live() => coming = Some(*end),
                Named::List(list, end) => named.extend(listed(list.as_deref(), *end)?),
                Named::Stdin | Named::Path(_) => named.push(input.clone()),
            }
        }
        if conversion.inputs.is_empty() {
            named.push(Named::Stdin);
        }
        Ok(Inputs { named, coming, search: conversion.search.clone() })
    }

    /// Whether some come while others are converted.
    pub fn are_coming(&self) -> bool {
        self.coming.is_some()
    }

    /// Counts the documents that they stand for, beside the work. Those that come later nobody can count.
    pub fn count(&self, progress: &Progress) {
        if !self.are_coming() {
            progress.count(self.clone().find());
        }
    }

    /// The documents that what was named stands for, each once however often it was named.
    pub fn find(self) -> impl Iterator<Item = Result<Input, Failure>> + Send + 'static {
        let Inputs { named, search, .. } = self;
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

    /// The documents that they stand for, and then those whose paths come, each of them however often it comes: it may have changed.
    fn all(self, stopped: &Stopped) -> impl Iterator<Item = Result<Input, Failure>> + Send + 'static + use<> {
        let coming = self.coming.map(|end| (Listed::new(BufReader::new(io::stdin()), None, end), stopped.clone(), self.search.clone()));
        let come = coming.into_iter().flat_map(|(list, stopped, search)| {
            list.map_while(move |path| stopped.note(path)).flat_map(move |path| archive::find(path, &search))
        });
        self.find().chain(come)
    }

    /// The documents that they stand for, up to one in whose place an output would go: that is an error.
    pub fn find_apart(
        self,
        outputs: Vec<PathBuf>,
        stopped: &Stopped,
    ) -> impl Iterator<Item = Result<Input, Failure>> + Send + 'static + use<> {
        let clash = stopped.clone();
        let is_apart = move |input: &Result<Input, Failure>| input.as_ref().map_or(Ok(()), |input| keep_apart(input, &outputs));
        let apart = self.all(stopped).map_while(move |input| clash.note(is_apart(&input)).map(|()| input));
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

/// The paths of a list, each ended by a byte, without empty ones.
struct Listed<R> {
    list: R,
    /// The file; `None` for standard input.
    name: Option<PathBuf>,
    end: u8,
    is_begun: bool,
}

impl<R: BufRead> Listed<R> {
    fn new(list: R, name: Option<PathBuf>, end: u8) -> Listed<R> {
        Listed { list, name, end, is_begun: false }
    }

    /// The next path, empty or not.
    fn read(&mut self) -> anyhow::Result<Option<PathBuf>> {
        let mut line = Vec::new();
        self.list.read_until(self.end, &mut line).with_context(|| match &self.name {
            Some(name) => format!("cannot read the list {}", name.display()),
            None => "cannot read the list from standard input".to_owned(),
        })?;
        if line.is_empty() {
            return Ok(None);
        }
        line.pop_if(|last| *last == self.end);
        let mut name = &*line;
        if self.end == b'\n' {
            name = name.strip_suffix(b"\r").unwrap_or(name);
            // As Windows begins a text.
            name = name.strip_prefix("\u{feff}".as_bytes()).filter(|_| !self.is_begun).unwrap_or(name);
        }
        self.is_begun = true;
        path(name).map(Some)
    }
}

impl<R: BufRead> Iterator for Listed<R> {
    type Item = anyhow::Result<PathBuf>;

    fn next(&mut self) -> Option<anyhow::Result<PathBuf>> {
        loop {
            match self.read().transpose()? {
                Ok(path) if path.as_os_str().is_empty() => {}
                path => return Some(path),
            }
        }
    }
}

/// The paths of a list that is read as a whole.
fn listed(list: Option<&Path>, end: u8) -> anyhow::Result<Vec<Named>> {
    let named = |path: anyhow::Result<PathBuf>| path.map(Named::Path);
    match list {
        Some(path) => {
            let list = File::open(path).with_context(|| format!("cannot read the list {}", path.display()))?;
            Listed::new(BufReader::new(list), Some(path.to_owned()), end).map(named).collect()
        }
        None => Listed::new(io::stdin().lock(), None, end).map(named).collect(),
    }
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
