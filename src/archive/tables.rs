//! An archive to a folder: a few tables that hold the rows of all documents, with a ledger.
//!
//! A table is its header line and then the rows of each document, in the order of the ledger, which knows how many bytes of each table
//! a document has, or of a Parquet file, how many rows. So the rows of a document that is what it was are taken over from the tables that are there, and only the others are
//! converted. Tables whose length is not what the ledger says are made anew from the documents.
//!
//! The tables are replaced when all of them are whole. The ledger goes before the first of them is put into its place and comes back
//! after the last: where there is a ledger, the tables are those that it speaks of.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::batch::{Batch, Workers};
use super::convert::{Became, Done, one, weighed};
use super::folder::{self, Folder, FolderError, Ready};
use super::hash::key;
use super::ledger::{Earlier, LEDGER, Ledger, Noted};
use super::mirror::{Finished, Gone, Searched};
use super::strip::{Head, Rows, Strip};
use super::verdict::{Preview, path, verdict};
use super::written::in_the_way;
use super::{Document, Failure, Input, Reading, Reason};
use crate::model::Minutes;

/// Which tables an archive is converted to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    /// The paths that were named; documents can be gone only from below these.
    pub named: Vec<PathBuf>,
    /// The name of each table's file, and how it begins.
    pub files: Vec<(String, Head)>,
    /// The options on which the rows depend. Where they differ from those that a document was converted with, it is converted anew.
    pub options: String,
}

impl Tables {
    /// Converts documents into tables in `folder`: those that are new, were changed, failed, or were made by another version of this
    /// program or with other options; the rows of the others are taken over. `work` gives the rows that a document has in each table,
    /// and whatever else the caller wants to have.
    ///
    /// The iterator gives what became of each input, in their order. The tables are written by [`Tabling::finish`].
    ///
    /// # Errors
    /// When the folder cannot be used, or holds other outputs than these tables.
    pub fn convert<I, F, N>(self, folder: Folder, inputs: I, batch: Batch, work: F) -> Result<Tabling<I::IntoIter, N>, FolderError>
    where
        I: IntoIterator<Item = Result<Input, Failure>>,
        F: Fn(&Document<'_>, &[Minutes<'_>]) -> (Vec<Rows>, N) + Send + Sync + 'static,
        N: Send + 'static,
    {
        self.files.iter().try_for_each(|(name, _)| folder.check(Path::new(name)))?;
        let claims = Claims::of(folder.path(), &self)?;
        let ledger = Ledger::begin(&folder, &claims.earlier)?;
        let renewal = Renewal::of(&folder, &self.files, claims.is_whole)?;
        let Tables { files, options, .. } = self;
        let names: Arc<[String]> = files.into_iter().map(|(name, _)| name).collect();
        let (reading, columns) = (batch.reading.clone(), Arc::clone(&names));
        let workers = batch.workers(move |claim: Claim| claim.convert(&columns, &reading, &options, &work));
        Ok(Tabling { inputs: inputs.into_iter(), claims, folder, ledger, batch, workers, renewal, held: 0, stopped: false })
    }

    /// What [`Tables::convert`] would do with each input, without doing it; nothing is written, and no run is kept out. The result are
    /// the documents that are gone, whose rows would go.
    ///
    /// # Errors
    /// When the ledger cannot be read, or is that of other outputs.
    pub fn preview<I>(self, folder: &Path, inputs: I, batch: &Batch, mut tell: impl FnMut(Preview)) -> Result<Vec<Gone>, FolderError>
    where
        I: IntoIterator<Item = Result<Input, Failure>>,
    {
        let written = folder::written(folder)?;
        for (name, _) in &self.files {
            if let Some(other) = in_the_way(folder, Path::new(name), |name, hash| written.has(name, hash)) {
                return Err(FolderError::Occupied { path: folder.join(other) });
            }
        }
        let mut claims = Claims::of(folder, &self)?;
        let (reading, options) = (batch.reading.clone(), self.options);
        let mut workers = batch.workers(move |Claim { input, noted }: Claim| {
            Preview::of(input, None, &reading, |bytes| verdict(noted.as_ref(), bytes, &options, |_| true), || Ok(()))
        });
        let mut inputs = inputs.into_iter();
        let mut next = || if batch.is_cancelled() { None } else { inputs.find_map(|input| claims.claim(input)) };
        while let Some(preview) = workers.next(&mut next) {
            tell(preview);
        }
        Ok(claims.gone())
    }
}

/// What is known of the inputs before they are opened.
struct Claims {
    earlier: Earlier,
    searched: Searched,
    /// The inputs that there were.
    inputs: HashSet<u64>,
    /// Whether the tables are those that the ledger speaks of.
    is_whole: bool,
    /// How many lines of the ledger lie after; rows are taken over in their order.
    passed: usize,
}

/// An input, and what was noted of it before.
struct Claim {
    input: Result<Input, Failure>,
    noted: Option<Noted>,
}

impl Claims {
    fn of(folder: &Path, tables: &Tables) -> Result<Claims, FolderError> {
        let is_table = |output: &str| tables.files.iter().any(|(name, _)| name == output);
        if let Some(other) = Earlier::other(folder, is_table)? {
            return Err(FolderError::Other { path: folder.to_owned(), other });
        }
        let mut rows: BTreeMap<String, u64> = BTreeMap::new();
        for (name, bytes) in Earlier::outputs(folder)?.flatten() {
            let length = rows.entry(name).or_default();
            *length = length.saturating_add(bytes);
        }
        let is_as_noted = |(name, head): &(String, Head)| head.is_that_of(&folder.join(name), rows.get(name).copied().unwrap_or_default());
        let earlier = Earlier::of(folder)?;
        let is_whole = earlier.has_ledger() && tables.files.iter().all(is_as_noted);
        Ok(Claims { earlier, searched: Searched::new(tables.named.clone()), inputs: HashSet::new(), is_whole, passed: 0 })
    }

    /// What is known of an input; nothing where it was named before.
    fn claim(&mut self, input: Result<Input, Failure>) -> Option<(Claim, u64)> {
        let (input, bytes) = weighed(input);
        let name = path(&input).map(Cow::into_owned);
        if input.is_ok() && !self.inputs.insert(key(name.as_deref().unwrap_or_default().as_bytes())) {
            return None;
        }
        let noted = self.earlier.take(name.as_deref()).filter(|_| self.is_whole);
        // Where the order has changed, the rows do not lie ahead.
        let noted = noted.filter(|noted| noted.at.is_some_and(|at| at >= self.passed));
        if let Some(at) = noted.as_ref().and_then(|noted| noted.at) {
            self.passed = at.saturating_add(1);
        }
        Some((Claim { input, noted }, bytes))
    }

    /// The documents that are gone among those that were no input.
    fn gone(&mut self) -> Vec<Gone> {
        let Claims { earlier, searched, .. } = self;
        let entries = earlier.rest().filter_map(|noted| noted.entry()).filter(|entry| !entry.outputs.is_empty());
        entries.filter_map(|entry| searched.gone(&entry)).collect()
    }
}

/// A document that is done, with its rows where it was converted, and where its line in the ledger was.
struct Worked<N> {
    done: Done<N>,
    rows: Vec<Rows>,
    at: Option<usize>,
}

impl Claim {
    fn convert<N>(
        self,
        names: &[String],
        reading: &Reading,
        options: &str,
        work: impl Fn(&Document<'_>, &[Minutes<'_>]) -> (Vec<Rows>, N),
    ) -> Worked<N> {
        let Claim { input, noted } = self;
        let at = noted.as_ref().and_then(|noted| noted.at);
        let known = |bytes: &[u8]| verdict(noted.as_ref(), bytes, options, |_| true).into();
        let Done { mut entry, became } = one(input, reading, known, |document, meetings, _| work(document, meetings));
        let mut rows = Vec::new();
        let became = match became {
            Became::Converted((made, given)) => {
                rows = made;
                entry.outputs = names.iter().cloned().zip(rows.iter().map(Rows::length)).collect();
                Became::Converted(given)
            }
            Became::Unchanged => Became::Unchanged,
            Became::Failed(failure) => Became::Failed(failure),
        };
        options.clone_into(&mut entry.options);
        Worked { done: Done { entry, became }, rows, at }
    }
}

/// The tables on their way.
struct Renewal {
    strips: Vec<(String, Strip)>,
    /// What the documents of the old ledger have in the tables, from line `at` on.
    ledger: Box<dyn Iterator<Item = BTreeMap<String, u64>> + Send>,
    at: usize,
}

impl Renewal {
    fn of(folder: &Folder, files: &[(String, Head)], is_whole: bool) -> Result<Renewal, FolderError> {
        let strips = files.iter().map(|(name, head)| Ok((name.clone(), Strip::of(folder, name, head, is_whole)?)));
        let strips = strips.collect::<Result<_, FolderError>>()?;
        Ok(Renewal { strips, ledger: Box::new(Earlier::outputs(folder.path())?), at: 0 })
    }

    /// Takes over the rows of the document on a line of the old ledger that lies ahead.
    fn keep(&mut self, at: usize, folder: &Folder) -> Result<(), FolderError> {
        for outputs in self.ledger.by_ref() {
            let is_it = self.at == at;
            self.at = self.at.saturating_add(1);
            for (name, strip) in &mut self.strips {
                let rows = outputs.get(name).copied().unwrap_or_default();
                if is_it { strip.keep(rows, folder)? } else { strip.skip(rows) }
            }
            if is_it {
                break;
            }
        }
        Ok(())
    }

    fn add(&mut self, rows: &[Rows], folder: &Folder) -> Result<(), FolderError> {
        self.strips.iter_mut().zip(rows).try_for_each(|((_, strip), rows)| strip.add(rows, folder))
    }

    /// The tables that differ, ready for their place.
    fn ready(self, folder: &Folder) -> Result<Vec<Ready<'_>>, FolderError> {
        let mut files = Vec::new();
        for (name, strip) in self.strips {
            files.extend(strip.finish(folder)?.map(|file| folder.ready(file, Path::new(&name))).transpose()?);
        }
        Ok(files)
    }
}

/// Documents that are being converted into tables; made by [`Tables::convert`].
pub struct Tabling<I, N> {
    inputs: I,
    claims: Claims,
    folder: Folder,
    ledger: Ledger,
    batch: Batch,
    workers: Workers<Claim, Worked<N>>,
    renewal: Renewal,
    /// How many documents have their rows in the tables.
    held: usize,
    /// Whether inputs were left out: the batch was cancelled, or a table could not be written.
    stopped: bool,
}

impl<I, N> fmt::Debug for Tabling<I, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tabling").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl<I: Iterator<Item = Result<Input, Failure>>, N: Send + 'static> Iterator for Tabling<I, N> {
    type Item = Result<Done<N>, FolderError>;

    /// What became of the next input. Behind an error no further input is begun, but those begun still come.
    fn next(&mut self) -> Option<Self::Item> {
        let Tabling { inputs, claims, batch, workers, stopped, .. } = self;
        let Worked { done, rows, at } = workers.next(|| {
            *stopped |= batch.is_cancelled();
            if *stopped { None } else { inputs.find_map(|input| claims.claim(input)) }
        })?;
        let noted = self.note(&done, &rows, at);
        match &noted {
            Ok(()) => self.batch.done(matches!(done.became, Became::Failed(_))),
            Err(_) => self.stopped = true,
        }
        Some(noted.map(|()| done))
    }
}

impl<I, N> Tabling<I, N> {
    fn note(&mut self, done: &Done<N>, rows: &[Rows], at: Option<usize>) -> Result<(), FolderError> {
        match (&done.became, at) {
            // A folder without minutes is told, but is no document.
            (Became::Failed(Failure { reason: Reason::NoMinutes { .. }, .. }), _) => return Ok(()),
            (Became::Failed(failure), _) => self.claims.searched.failed(failure),
            (Became::Unchanged, Some(at)) => {
                self.held = self.held.saturating_add(1);
                self.renewal.keep(at, &self.folder)?;
            }
            (Became::Unchanged, None) | (Became::Converted(_), _) => {
                self.held = self.held.saturating_add(1);
                self.renewal.add(rows, &self.folder)?;
            }
        }
        self.ledger.note(&done.entry)
    }

    /// Puts the tables and the ledger into their place, unless inputs were left out: then the folder stays as it was, since a table that
    /// holds half of an archive looks like one that holds it all. So do tables that are there where no document could be converted. Gives
    /// the documents that are gone, whose rows went with them.
    ///
    /// # Errors
    /// When a table or the ledger cannot be written.
    pub fn finish(self) -> Result<Finished, FolderError> {
        let Tabling { mut claims, folder, ledger, renewal, held, stopped, .. } = self;
        if stopped || (held == 0 && claims.earlier.has_ledger()) {
            return Ok(Finished::default());
        }
        let tables = if held > 0 { renewal.ready(&folder)? } else { Vec::new() };
        let ledger = ledger.ready(&folder)?;
        if !tables.is_empty() {
            folder.remove(Path::new(LEDGER))?;
        }
        tables.into_iter().try_for_each(Ready::place)?;
        ledger.place()?;
        folder.settle()?;
        Ok(Finished { gone: claims.gone(), pruned: true, kept: Vec::new() })
    }
}
