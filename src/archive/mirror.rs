//! An archive to a folder: a file a document, in folders as they were, with a ledger.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::batch::{Batch, Workers};
use super::convert::{Became, Done, one};
use super::document::{spelled, unspelled};
use super::folder::{Folder, FolderError};
use super::ledger::{Earlier, Ledger, Noted, key};
use super::verdict::{Preview, path, verdict};
use super::{Document, Entry, Failure, Input, Reading, Reason};
use crate::model::Minutes;

/// How an archive is mirrored: where its outputs go, and what they are called.
///
/// `archive/2024/iv.txt` becomes `2024/iv.txt.json`: the name is kept as a whole, so that `iv.txt` and `iv.md` have an output each,
/// whatever else comes to lie beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mirror {
    /// The folder that is mirrored from itself down. Without it, and for what lies outside it, a path is mirrored as it was named,
    /// without `/`, `.` and `..` in front.
    pub base: Option<PathBuf>,
    /// What is put behind the names: `.json`.
    pub suffix: String,
    /// The options on which the outputs depend. Where they differ from those that an output was made with, it is made anew.
    pub options: String,
    /// Whether outputs whose documents are gone are removed.
    pub prune: bool,
}

/// An output whose document is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Where the document was.
    pub path: String,
    /// Its outputs, below the folder of outputs.
    pub outputs: Vec<String>,
}

impl Gone {
    /// The document of an entry, if it is gone.
    pub(super) fn of(entry: &Entry) -> Option<Gone> {
        let path = entry.path.clone()?;
        let is_gone = fs::symlink_metadata(unspelled(&path)).is_err();
        is_gone.then(|| Gone { path, outputs: entry.outputs.keys().cloned().collect() })
    }
}

impl Mirror {
    /// Converts documents into `folder`: those that are new, were changed, failed, or were made by another version of this program or
    /// with other options. `work` gives the bytes of a document's output, and whatever else the caller wants to have.
    ///
    /// The iterator gives what became of each input, in their order. What it writes is complete only when [`Mirroring::finish`] has
    /// written the ledger.
    ///
    /// # Errors
    /// When the folder cannot be used, or holds other outputs than those of a mirror with this suffix.
    ///
    /// ```
    /// use minutes_extract::archive::{self, Batch, Folder, Mirror, Reading, Search, Status};
    /// use minutes_extract::emit::json;
    ///
    /// # let place = tempfile::tempdir()?;
    /// # let (archive, out) = (place.path().join("archive"), place.path().join("out"));
    /// # std::fs::create_dir(&archive)?;
    /// # std::fs::write(archive.join("iv.txt"), "Library Board\n\n4 May 2026\n")?;
    /// for expected in [Status::Converted, Status::Unchanged] {
    ///     let mirror = Mirror { base: Some(archive.clone()), suffix: ".json".into(), options: String::new(), prune: false };
    ///     let inputs = archive::find(&archive, &Search::default());
    ///     let mut mirroring = mirror.convert(Folder::open(&out)?, inputs, Batch::new(Reading::default()), |_, meetings| {
    ///         let mut bytes = Vec::new();
    ///         let written = json::pretty(&meetings[0], &mut bytes);
    ///         (bytes, written)
    ///     })?;
    ///     for done in &mut mirroring {
    ///         assert_eq!(done?.entry.status, expected);
    ///     }
    ///     mirroring.finish()?;
    /// }
    /// assert!(out.join("iv.txt.json").exists() && out.join("ledger.ndjson").exists());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn convert<I, F, N>(self, folder: Folder, inputs: I, batch: Batch, work: F) -> Result<Mirroring<I::IntoIter, N>, FolderError>
    where
        I: IntoIterator<Item = Result<Input, Failure>>,
        F: Fn(&Document<'_>, &[Minutes<'_>]) -> (Vec<u8>, N) + Send + Sync + 'static,
        N: Send + 'static,
    {
        let earlier = Earlier::of(folder.path())?;
        self.fits(folder.path())?;
        let ledger = Ledger::begin(&folder, &earlier)?;
        let folder = Arc::new(folder);
        let reading = batch.reading;
        let (at_work, options) = (Arc::clone(&folder), self.options.clone());
        let workers = batch.workers(move |claim: Claim| claim.convert(&at_work, reading, &options, &work));
        let claims = Claims { mirror: self, earlier, outputs: HashSet::new() };
        Ok(Mirroring { inputs: inputs.into_iter(), claims, folder, ledger, batch, workers, stopped: false })
    }

    /// What [`Mirror::convert`] would do with each input, without doing it; nothing is written, and no run is kept out. The result are
    /// the outputs whose documents are gone.
    ///
    /// # Errors
    /// When the ledger cannot be read, or is that of other outputs.
    pub fn preview<I>(self, folder: &Path, inputs: I, batch: &Batch, mut tell: impl FnMut(Preview)) -> Result<Vec<Gone>, FolderError>
    where
        I: IntoIterator<Item = Result<Input, Failure>>,
    {
        self.fits(folder)?;
        let (reading, options, out) = (batch.reading, self.options.clone(), folder.to_owned());
        let mut workers = batch.workers(move |claim: Claim| claim.preview(&out, reading, &options));
        let mut claims = Claims { mirror: self, earlier: Earlier::of(folder)?, outputs: HashSet::new() };
        let mut inputs = inputs.into_iter();
        let mut next = || if batch.is_cancelled() { None } else { inputs.next().map(|input| claims.claim(input)) };
        while let Some(preview) = workers.next(&mut next) {
            tell(preview);
        }
        Ok(claims.carried().filter_map(|(_, gone)| gone).collect())
    }

    /// Refuses a folder that holds other outputs, which would be left there for good.
    fn fits(&self, folder: &Path) -> Result<(), FolderError> {
        let other = Earlier::outputs(folder)?.flat_map(BTreeMap::into_keys).next().filter(|name| !name.ends_with(&self.suffix));
        other.map_or(Ok(()), |other| Err(FolderError::Other { path: folder.to_owned(), other }))
    }

    /// The output of an input, below the folder of outputs.
    fn output(&self, input: &Input) -> PathBuf {
        let path = match input {
            Input::Stdin => Path::new("stdin"),
            Input::File(path) => path,
        };
        let below = self.base.as_ref().and_then(|base| path.strip_prefix(base).ok()).filter(|below| below.file_name().is_some());
        let names = below.unwrap_or(path).components().filter(|component| matches!(component, Component::Normal(_)));
        let mut output: PathBuf = names.collect();
        output.as_mut_os_string().push(&self.suffix);
        output
    }
}

/// What is known of the inputs before they are opened.
struct Claims {
    mirror: Mirror,
    earlier: Earlier,
    /// The outputs that have an input.
    outputs: HashSet<u64>,
}

/// An input, where its output goes, and what was noted of it before.
struct Claim {
    input: Result<Input, Failure>,
    output: PathBuf,
    noted: Option<Noted>,
}

impl Claims {
    fn claim(&mut self, input: Result<Input, Failure>) -> Claim {
        let (input, output) = match input {
            Ok(input) => {
                let output = self.mirror.output(&input);
                if self.outputs.insert(key(output.as_os_str().as_encoded_bytes())) {
                    (Ok(input), output)
                } else {
                    let reason = Reason::SameOutput { output: spelled(&output).into_owned() };
                    return Claim { input: Err(Failure { input, reason }), output: PathBuf::new(), noted: None };
                }
            }
            Err(failure) => (Err(failure), PathBuf::new()),
        };
        let noted = self.earlier.take(path(&input).as_deref());
        Claim { input, output, noted }
    }

    /// What was noted of others than the inputs and still has its outputs: each entry, and where its document is gone, that.
    fn carried(&mut self) -> impl Iterator<Item = (Entry, Option<Gone>)> + '_ {
        let Claims { earlier, outputs, .. } = self;
        let entries = earlier.rest().filter_map(|noted| noted.entry());
        entries.filter_map(|mut entry| {
            // What another path has taken is not this one's any more.
            entry.outputs.retain(|name, _| !outputs.contains(&key(unspelled(name).as_os_str().as_encoded_bytes())));
            if entry.outputs.is_empty() {
                return None;
            }
            let gone = Gone::of(&entry);
            Some((entry, gone))
        })
    }
}

impl Claim {
    /// Whether the output is in its place as it was written.
    fn is_there(folder: &Path, output: &Path, noted: &BTreeMap<String, u64>) -> bool {
        let length = noted.get(spelled(output).as_ref());
        length.is_some() && fs::metadata(folder.join(output)).ok().filter(fs::Metadata::is_file).map(|file| file.len()).as_ref() == length
    }

    fn convert<N>(
        self,
        folder: &Folder,
        reading: Reading,
        options: &str,
        work: impl Fn(&Document<'_>, &[Minutes<'_>]) -> (Vec<u8>, N),
    ) -> Result<Done<N>, FolderError> {
        let Claim { input, output, noted } = self;
        let is_there = |outputs: &BTreeMap<String, u64>| Claim::is_there(folder.path(), &output, outputs);
        let known = |bytes: &[u8]| verdict(noted.as_ref(), bytes, options, is_there).into();
        let origin = input.as_ref().ok().cloned();
        let Done { mut entry, became } = one(input, reading, known, |document, meetings| {
            let (bytes, given) = work(document, meetings);
            folder.put(&output, &bytes).map(|()| (bytes.len() as u64, given))
        });
        let became = match (became, origin) {
            (Became::Converted(Ok((length, given))), _) => {
                entry.outputs = BTreeMap::from([(spelled(&output).into_owned(), length)]);
                Became::Converted(given)
            }
            (Became::Converted(Err(FolderError::Write { error, .. })), Some(input)) if concerns_one(&error) => {
                let failure = Failure { input, reason: Reason::Unwritable(error) };
                entry = Entry { hash: entry.hash, bytes: entry.bytes, milliseconds: entry.milliseconds, ..Entry::failed(&failure) };
                Became::Failed(failure)
            }
            (Became::Converted(Err(error)), _) => return Err(error),
            (Became::Unchanged, _) => return Ok(Done { entry, became: Became::Unchanged }),
            (Became::Failed(failure), _) => Became::Failed(failure),
        };
        if matches!(became, Became::Failed(_)) {
            // What an earlier conversion gave stays there until one succeeds again.
            entry.outputs = noted.and_then(|noted| noted.entry()).map(|entry| entry.outputs).unwrap_or_default();
        }
        options.clone_into(&mut entry.options);
        Ok(Done { entry, became })
    }

    fn preview(self, folder: &Path, reading: Reading, options: &str) -> Preview {
        let Claim { input, output, noted } = self;
        let is_there = |outputs: &BTreeMap<String, u64>| Claim::is_there(folder, &output, outputs);
        let known = |bytes: &[u8]| verdict(noted.as_ref(), bytes, options, is_there);
        Preview::of(input, Some(spelled(&output).into_owned()), reading, known)
    }
}

/// Whether an output cannot be written for a reason that lies in this one document: its name with the suffix is too long, or a folder
/// stands in its place.
fn concerns_one(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidFilename, IsADirectory, NotADirectory};
    matches!(error.kind(), InvalidFilename | IsADirectory | NotADirectory)
}

/// Documents that are being converted into a folder; made by [`Mirror::convert`].
pub struct Mirroring<I, N> {
    inputs: I,
    claims: Claims,
    folder: Arc<Folder>,
    ledger: Ledger,
    batch: Batch,
    workers: Workers<Claim, Result<Done<N>, FolderError>>,
    /// Whether inputs were left out: the batch was cancelled, or an output could not be written.
    stopped: bool,
}

impl<I, N> fmt::Debug for Mirroring<I, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mirroring").field("mirror", &self.claims.mirror).field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl<I: Iterator<Item = Result<Input, Failure>>, N: Send + 'static> Iterator for Mirroring<I, N> {
    type Item = Result<Done<N>, FolderError>;

    /// What became of the next input. Behind an error no further input is begun, but those begun still come.
    fn next(&mut self) -> Option<Self::Item> {
        let Mirroring { inputs, claims, batch, workers, stopped, .. } = self;
        let done = workers.next(|| {
            if *stopped || batch.is_cancelled() {
                *stopped = true;
                return None;
            }
            inputs.next().map(|input| claims.claim(input))
        })?;
        let noted = done.and_then(|done| self.note(&done).map(|()| done));
        match &noted {
            Ok(done) => self.batch.done(matches!(done.became, Became::Failed(_))),
            Err(_) => self.stopped = true,
        }
        Some(noted)
    }
}

impl<I, N> Mirroring<I, N> {
    fn note(&mut self, done: &Done<N>) -> Result<(), FolderError> {
        // A folder without minutes is told, but is no document.
        if matches!(&done.became, Became::Failed(Failure { reason: Reason::NoMinutes { .. }, .. })) {
            return Ok(());
        }
        if matches!(done.became, Became::Converted(_)) {
            self.ledger.done(&done.entry)?;
        }
        self.ledger.note(&done.entry)
    }

    /// Writes the ledger: what became of the inputs, then what is noted of others whose outputs are still there. Gives those among these
    /// whose documents are gone; with [`Mirror::prune`] their outputs are removed, unless inputs were left out.
    ///
    /// # Errors
    /// When the ledger cannot be written, or an output cannot be removed.
    pub fn finish(self) -> Result<Vec<Gone>, FolderError> {
        let Mirroring { mut claims, folder, mut ledger, stopped, .. } = self;
        let prune = claims.mirror.prune && !stopped;
        let mut gone = Vec::new();
        for (entry, lost) in claims.carried() {
            match &lost {
                Some(lost) if prune => lost.outputs.iter().try_for_each(|output| folder.remove(&unspelled(output)))?,
                _ => ledger.note(&entry)?,
            }
            gone.extend(lost);
        }
        ledger.finish(&folder, !stopped)?;
        Ok(gone)
    }
}
