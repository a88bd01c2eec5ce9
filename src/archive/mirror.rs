//! An archive to a folder: a file a document, in folders as they were, with a ledger.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::batch::{Batch, Workers};
use super::convert::{Became, Done, one, weighed};
use super::folder::{self, Folder, FolderError, Ready, unwritten};
use super::hash::key;
use super::input::{spelled, unspelled};
use super::ledger::{Earlier, Journal, Ledger, Noted};
use super::site;
use super::verdict::{Preview, verdict};
use super::written::{Written, in_the_way};
use super::{Document, Entry, Failure, Input, Reading, Reason};
use crate::model::Minutes;

/// How an archive is mirrored: where its outputs go, and what they are called.
///
/// `archive/2024/iv.txt` becomes `2024/iv.txt.json`: the name is kept as a whole, so that `iv.txt` and `iv.md` have an output each,
/// whatever else comes to lie beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mirror {
    /// The paths that were named. A folder that is the only one is mirrored from itself down; else every path is mirrored as it was named,
    /// without `/`, `.` and `..`. Documents can be gone only from below these.
    pub named: Vec<PathBuf>,
    /// What is put after the names: `.json`.
    pub suffix: String,
    /// The options on which the outputs depend. Where they differ from those that an output was made with, it is made anew.
    pub options: String,
    /// Whether outputs whose documents are gone are removed. None is where no document could be converted.
    pub prune: bool,
    /// Whether it is a [site](crate::emit::html::site): its outputs are pages, in a folder of their own, and beside them stand an index and
    /// lists of all of them, made anew by [`Mirroring::finish`]. The bytes of an output are the [data](crate::emit::html::document) of its
    /// document then.
    pub site: bool,
}

/// An output whose document is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Where the document was.
    pub path: String,
    /// Its outputs, below the folder of outputs.
    pub outputs: Vec<String>,
}

/// Where documents can be gone from.
#[derive(Debug)]
pub(super) struct Searched {
    named: Vec<PathBuf>,
    /// What could not be searched.
    lost: Vec<PathBuf>,
}

impl Searched {
    pub fn new(named: Vec<PathBuf>) -> Searched {
        Searched { named, lost: Vec::new() }
    }

    /// Notes a failure: what lies below its path is not known to be gone.
    pub fn failed(&mut self, failure: &Failure) {
        if let (Input::File(path), Reason::Missing | Reason::Unreadable(_)) = (&failure.input, &failure.reason) {
            self.lost.push(path.clone());
        }
    }

    /// The document of an entry, if it is gone: it lay below what was searched, and there is no such file.
    pub fn gone(&self, entry: &Entry) -> Option<Gone> {
        let name = entry.path.clone()?;
        let path = unspelled(&name);
        let is_missing = || {
            fs::symlink_metadata(&path).is_err_and(|error| matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory))
        };
        let is_gone = self.named.iter().any(|named| path.starts_with(named))
            && !self.lost.iter().any(|lost| path != *lost && path.starts_with(lost))
            && is_missing();
        is_gone.then(|| Gone { path: name, outputs: entry.outputs.keys().cloned().collect() })
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
    ///     let mirror = Mirror { named: vec![archive.clone()], suffix: ".json".into(), options: String::new(), prune: false, site: false };
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
        if self.site {
            site::files().try_for_each(|file| folder.check(&file))?;
        }
        let mut claims = Claims::of(self, folder.path())?;
        let ledger = Ledger::begin(&folder, &claims.earlier)?;
        let place = Arc::new(Place { journal: Journal::open(&folder, &claims.earlier)?, folder });
        let (reading, options) = (batch.reading.clone(), std::mem::take(&mut claims.mirror.options));
        let (at_work, is_site) = (Arc::clone(&place), claims.mirror.site);
        let workers = batch.workers(move |claim: Claim| {
            claim.convert(&at_work, &reading, &options, |document, meetings, output| {
                let (bytes, given) = work(document, meetings);
                (if is_site { site::page(&bytes, meetings, output) } else { bytes }, given)
            })
        });
        Ok(Mirroring { inputs: inputs.into_iter(), claims, place, ledger, batch, workers, completed: 0, stopped: false })
    }

    /// What [`Mirror::convert`] would do with each input, without doing it; nothing is written, and the folder is not locked. Returns
    /// the outputs whose documents are gone.
    ///
    /// # Errors
    /// When the ledger cannot be read, or is that of other outputs.
    pub fn preview<I>(self, folder: &Path, inputs: I, batch: &Batch, mut tell: impl FnMut(Preview)) -> Result<Vec<Gone>, FolderError>
    where
        I: IntoIterator<Item = Result<Input, Failure>>,
    {
        let mut claims = Claims::of(self, folder)?;
        let (reading, options, out) = (batch.reading.clone(), std::mem::take(&mut claims.mirror.options), folder.to_owned());
        let written = folder::written(folder)?;
        let in_the_way = |file: PathBuf| in_the_way(folder, &file, |name, hash| written.has(name, hash));
        if let Some(other) = site::files().filter(|_| claims.mirror.site).find_map(in_the_way) {
            return Err(FolderError::Occupied { path: folder.join(other) });
        }
        let mut workers = batch.workers(move |claim: Claim| claim.preview(&out, &written, &reading, &options));
        let mut inputs = inputs.into_iter();
        let mut next = || if batch.is_cancelled() { None } else { inputs.by_ref().find_map(|input| claims.claim(input)) };
        while let Some(preview) = workers.next(&mut next) {
            tell(preview);
        }
        Ok(claims.carried().filter_map(|(_, gone)| gone).collect())
    }

    /// The output of an input, below the folder of outputs.
    fn output(&self, input: &Input) -> PathBuf {
        let path = match input {
            Input::Stdin => Path::new("stdin"),
            Input::File(path) => path,
        };
        let base = match &self.named[..] {
            [base] => Some(base),
            _ => None,
        };
        // A file that is itself what was named keeps its name.
        let below = base.and_then(|base| path.strip_prefix(base).ok()).filter(|below| below.file_name().is_some());
        let names = below.unwrap_or(path).components().filter(|component| matches!(component, Component::Normal(_)));
        let mut output: PathBuf = names.collect();
        output.as_mut_os_string().push(&self.suffix);
        if self.site { site::below(&output) } else { output }
    }
}

/// What is known of the inputs before they are opened.
struct Claims {
    mirror: Mirror,
    earlier: Earlier,
    searched: Searched,
    /// The inputs that there were.
    inputs: HashSet<u64>,
    /// The outputs that have an input now or had it before, and the folders around the former.
    outputs: HashSet<u64>,
    folders: HashSet<u64>,
}

/// An input, where its output goes, and what was noted of it before.
struct Claim {
    input: Result<Input, Failure>,
    output: PathBuf,
    noted: Option<Noted>,
}

impl Claims {
    /// Refuses a folder that holds other outputs, which would be left there for good.
    fn of(mirror: Mirror, folder: &Path) -> Result<Claims, FolderError> {
        if let Some(other) = Earlier::other(folder, |output| output.ends_with(&mirror.suffix))? {
            return Err(FolderError::Other { path: folder.to_owned(), other });
        }
        let searched = Searched::new(mirror.named.clone());
        let [inputs, outputs, folders] = [HashSet::new(), HashSet::new(), HashSet::new()];
        Ok(Claims { mirror, earlier: Earlier::of(folder)?, searched, inputs, outputs, folders })
    }

    /// What is known of an input; nothing where it was named before.
    fn claim(&mut self, input: Result<Input, Failure>) -> Option<(Claim, u64)> {
        let (input, bytes) = weighed(input);
        let input = match input {
            Ok(input) => input,
            Err(failure) => {
                self.searched.failed(&failure);
                let noted = self.earlier.take(failure.input.name().as_deref());
                return Some((Claim { input: Err(failure), output: PathBuf::new(), noted }, bytes));
            }
        };
        let name = input.name().map(Cow::into_owned);
        if !self.inputs.insert(key(name.as_deref().unwrap_or_default().as_bytes())) {
            return None;
        }
        let output = self.mirror.output(&input);
        let output_name = spelled(&output).into_owned();
        let mut noted = self.earlier.take(name.as_deref());
        let owner = self.earlier.owner(&output_name);
        let is_taken = !self.is_free(&output) || owner.as_ref().is_some_and(|owner| is_another(owner, &input));
        if is_taken {
            let failure = Failure { input, reason: Reason::SameOutput { output: output_name } };
            return Some((Claim { input: Err(failure), output: PathBuf::new(), noted }, bytes));
        }
        let before = noted.as_ref().and_then(Noted::entry).map(|entry| entry.outputs).unwrap_or_default();
        // Its earlier output stays until this conversion is done: no other output takes that path in this run.
        self.outputs.extend(before.keys().map(|left| key(unspelled(left).as_os_str().as_encoded_bytes())));
        if let Some(owner) = owner {
            // The same document by another path, or one that is gone: what it left is this one's now.
            let left = self.earlier.take(owner.path.as_deref());
            noted = noted.or(left);
        }
        Some((Claim { input: Ok(input), output, noted }, bytes))
    }

    /// Claims an output for an input, unless it is that of another one, or one of the two would be a folder.
    fn is_free(&mut self, output: &Path) -> bool {
        let hash = |path: &Path| key(path.as_os_str().as_encoded_bytes());
        let own = hash(output);
        let around: Vec<u64> = output.ancestors().skip(1).map(hash).collect();
        if self.outputs.contains(&own) || self.folders.contains(&own) || around.iter().any(|folder| self.outputs.contains(folder)) {
            return false;
        }
        self.folders.extend(around);
        self.outputs.insert(own)
    }

    /// What was noted of others than the inputs and still counts: each entry, and where its document is gone, that.
    fn carried(&mut self) -> impl Iterator<Item = (Entry, Option<Gone>)> + '_ {
        let Claims { earlier, searched, .. } = self;
        earlier.rest().filter_map(|noted| noted.entry()).filter_map(|entry| {
            let gone = searched.gone(&entry);
            // A failure that left nothing goes with its document.
            (gone.is_none() || !entry.outputs.is_empty()).then_some((entry, gone))
        })
    }
}

/// Whether an entry is that of another document, which is there.
fn is_another(entry: &Entry, input: &Input) -> bool {
    let (Some(other), Input::File(path)) = (&entry.path, input) else { return false };
    match (fs::canonicalize(unspelled(other)), fs::canonicalize(path)) {
        (Ok(other), Ok(own)) => other != own,
        _ => false,
    }
}

/// Where outputs go.
struct Place {
    folder: Folder,
    journal: Journal,
}

impl Claim {
    /// Whether the output is in its place as it was written, or the document was to have none.
    fn is_there(folder: &Path, output: &Path, noted: &BTreeMap<String, u64>) -> bool {
        if noted.is_empty() {
            return true;
        }
        let length = noted.get(spelled(output).as_ref());
        length.is_some() && fs::metadata(folder.join(output)).ok().filter(fs::Metadata::is_file).map(|file| file.len()).as_ref() == length
    }

    fn convert<N>(
        self,
        place: &Place,
        reading: &Reading,
        options: &str,
        work: impl Fn(&Document<'_>, &[Minutes<'_>], &Path) -> (Vec<u8>, N),
    ) -> Result<Done<N>, FolderError> {
        let Claim { input, output, noted } = self;
        let folder = place.folder.path();
        let known = |bytes: &[u8]| verdict(noted.as_ref(), bytes, options, |outputs| Claim::is_there(folder, &output, outputs)).into();
        let origin = input.as_ref().map_or_else(|failure| failure.input.clone(), Input::clone);
        let left = noted.as_ref().and_then(Noted::entry).map(|entry| entry.outputs).unwrap_or_default();
        let Done { mut entry, became } = one(input, reading, known, |document, meetings, entry| {
            let (bytes, given) = work(document, meetings, &output);
            let bytes = (!meetings.is_empty()).then_some(bytes);
            Ok((place.put(&output, bytes.as_deref(), &left, entry)?, given))
        });
        let failure = match became {
            Became::Unchanged => return Ok(Done { entry, became: Became::Unchanged }),
            Became::Converted(Ok((outputs, given))) => {
                entry.outputs = outputs;
                options.clone_into(&mut entry.options);
                return Ok(Done { entry, became: Became::Converted(given) });
            }
            Became::Converted(Err(error)) => Failure { input: origin, reason: concerns_one(error, folder)? },
            Became::Failed(failure) => failure,
        };
        // What an earlier conversion gave stays there until one succeeds again.
        let Entry { hash, bytes, milliseconds, .. } = entry;
        let entry = Entry { hash, bytes, milliseconds, outputs: left, options: options.to_owned(), ..Entry::failed(&failure) };
        Ok(Done { entry, became: Became::Failed(failure) })
    }

    fn preview(self, folder: &Path, written: &Written, reading: &Reading, options: &str) -> Preview {
        let Claim { input, output, noted } = self;
        let is_there = |outputs: &BTreeMap<String, u64>| Claim::is_there(folder, &output, outputs);
        let known = |bytes: &[u8]| verdict(noted.as_ref(), bytes, options, is_there);
        let check = || match in_the_way(folder, &output, |name, hash| written.has(name, hash)) {
            Some(other) => Err(Reason::Occupied { output: spelled(&other).into_owned() }),
            None => Ok(()),
        };
        Preview::of(input, Some(spelled(&output).into_owned()), reading, known, check)
    }
}

impl Place {
    /// Puts the bytes of a document's output into its place, and takes away what the document `left` elsewhere. Gives what it has now:
    /// nothing where none of its meetings was chosen.
    fn put(
        &self,
        output: &Path,
        bytes: Option<&[u8]>,
        left: &BTreeMap<String, u64>,
        entry: &Entry,
    ) -> Result<BTreeMap<String, u64>, FolderError> {
        let Place { folder, journal } = self;
        let new = bytes.map(|bytes| (spelled(output).into_owned(), bytes));
        let elsewhere = || left.keys().filter(|left| new.as_ref().is_none_or(|(name, _)| *left != name)).map(|left| unspelled(left));
        elsewhere().try_for_each(|left| folder.removable(&left))?;
        let outputs: BTreeMap<String, u64> = new.iter().map(|(name, bytes)| (name.clone(), bytes.len() as u64)).collect();
        let mut ready = None;
        if let Some((_, bytes)) = &new {
            let mut file = folder.passing()?;
            file.write_all(bytes).map_err(unwritten(folder.path().join(output)))?;
            ready = Some(folder.ready(file, output)?);
        }
        journal.begin(entry, outputs.clone())?;
        ready.map_or(Ok(()), Ready::place)?;
        elsewhere().try_for_each(|left| folder.remove(&left))?;
        Ok(outputs)
    }

    /// Removes the outputs of a document that is gone, unless one of them is not what a run has written: that is a failure, and all stay.
    fn prune(&self, gone: &Gone) -> Result<Option<Failure>, FolderError> {
        let outputs = || gone.outputs.iter().map(|output| unspelled(output));
        let removed = outputs()
            .try_for_each(|output| self.folder.removable(&output))
            .and_then(|()| outputs().try_for_each(|output| self.folder.remove(&output)));
        let Err(error) = removed else { return Ok(None) };
        let reason = concerns_one(error, self.folder.path())?;
        Ok(Some(Failure { input: Input::File(unspelled(&gone.path)), reason }))
    }
}

/// The failure of the one document where an output cannot be written for a reason that lies in it: what is in the output's way, or a name
/// that is too long with the suffix. Any other error is the run's.
fn concerns_one(error: FolderError, folder: &Path) -> Result<Reason, FolderError> {
    use io::ErrorKind::{InvalidFilename, IsADirectory, NotADirectory};
    match error {
        FolderError::Occupied { path } => Ok(Reason::Occupied { output: spelled(path.strip_prefix(folder).unwrap_or(&path)).into_owned() }),
        FolderError::Write { error, .. } if matches!(error.kind(), InvalidFilename | IsADirectory | NotADirectory) => {
            Ok(Reason::Unwritable(error))
        }
        error => Err(error),
    }
}

/// Documents that are being converted into a folder; made by [`Mirror::convert`].
pub struct Mirroring<I, N> {
    inputs: I,
    claims: Claims,
    place: Arc<Place>,
    ledger: Ledger,
    batch: Batch,
    workers: Workers<Claim, Result<Done<N>, FolderError>>,
    /// How many documents have their output.
    completed: usize,
    /// Whether inputs were left out: the batch was cancelled, or an output could not be written.
    stopped: bool,
}

impl<I, N> fmt::Debug for Mirroring<I, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mirroring").field("mirror", &self.claims.mirror).field("folder", &self.place.folder).finish_non_exhaustive()
    }
}

impl<I: Iterator<Item = Result<Input, Failure>>, N: Send + 'static> Iterator for Mirroring<I, N> {
    type Item = Result<Done<N>, FolderError>;

    /// What became of the next input. Behind an error no further input is begun, but those begun still come.
    fn next(&mut self) -> Option<Self::Item> {
        let Mirroring { inputs, claims, batch, workers, stopped, .. } = self;
        let done = workers.next(|| {
            *stopped |= batch.is_cancelled();
            if *stopped { None } else { inputs.find_map(|input| claims.claim(input)) }
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
        match &done.became {
            // A folder without minutes is told, but is no document.
            Became::Failed(Failure { reason: Reason::NoMinutes { .. }, .. }) => return Ok(()),
            Became::Failed(failure) => self.claims.searched.failed(failure),
            Became::Unchanged => self.completed = self.completed.saturating_add(1),
            Became::Converted(_) => {
                self.completed = self.completed.saturating_add(1);
                self.place.journal.done(&done.entry)?;
            }
        }
        self.ledger.note(&done.entry)
    }

    /// Writes the ledger: what became of the inputs, then what is noted of others. Gives those among these whose documents are gone and
    /// whose outputs are there; with [`Mirror::prune`] these are removed, unless inputs were left out.
    ///
    /// # Errors
    /// When the ledger cannot be written, or an output cannot be removed.
    pub fn finish(self) -> Result<Finished, FolderError> {
        let Mirroring { mut claims, place, mut ledger, completed, stopped, .. } = self;
        // Where nothing could be converted, the archive is likelier not to be there than to be empty.
        let pruned = claims.mirror.prune && !stopped && completed > 0;
        let mut finished = Finished { pruned, ..Finished::default() };
        for (entry, gone) in claims.carried() {
            match &gone {
                Some(gone) if pruned => {
                    if let Some(failure) = place.prune(gone)? {
                        ledger.note(&Entry { outputs: entry.outputs, ..Entry::failed(&failure) })?;
                        finished.kept.push(failure);
                        continue;
                    }
                }
                _ => ledger.note(&entry)?,
            }
            finished.gone.extend(gone);
        }
        ledger.ready(&place.folder)?.place()?;
        place.journal.close(&place.folder, !stopped)?;
        if !stopped && claims.mirror.site && completed > 0 {
            site::write(&place.folder)?;
        }
        if !stopped {
            place.folder.settle()?;
        }
        Ok(finished)
    }
}

/// A folder of outputs whose ledger is written.
#[derive(Debug, Default)]
pub struct Finished {
    /// The outputs whose documents are gone.
    pub gone: Vec<Gone>,
    /// Whether these outputs went too.
    pub pruned: bool,
    /// The documents that are gone and whose outputs stay even so, since they are not what a run has written.
    pub kept: Vec<Failure>,
}
