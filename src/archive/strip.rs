//! A table of an archive on its way: what is taken over from the one that is there, and what is added.
//!
//! What a document has in a table is counted in what can be taken over as it is: bytes of CSV, rows of Parquet.

use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

#[cfg(feature = "parquet")]
use super::columns::Columns;
use super::folder::{Folder, FolderError, Passing, unwritten};
#[cfg(feature = "parquet")]
use crate::emit::{Table, arrow::RecordBatch, parquet};

/// How the file of a table begins, which says what kind of file it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Head {
    /// With these bytes, a header line; rows are bytes too.
    Bytes(Vec<u8>),
    /// As a Parquet file with the columns of a table.
    #[cfg(feature = "parquet")]
    Parquet(Table),
}

impl Head {
    /// How much of the file it is; rows come after that.
    fn length(&self) -> u64 {
        match self {
            Head::Bytes(head) => head.len() as u64,
            #[cfg(feature = "parquet")]
            Head::Parquet(_) => 0,
        }
    }

    /// Whether a file is one that begins so and has rows of this length.
    pub(super) fn is_that_of(&self, path: &Path, rows: u64) -> bool {
        let is_long = |old: &Old| old.length() == rows.saturating_add(self.length());
        match self {
            Head::Bytes(head) => {
                let mut begin = Vec::new();
                let read = File::open(path).and_then(|file| file.take(head.len() as u64).read_to_end(&mut begin));
                read.is_ok() && begin == *head && Old::open(self, path).is_ok_and(|old| is_long(&old))
            }
            #[cfg(feature = "parquet")]
            Head::Parquet(_) => Old::open(self, path).is_ok_and(|old| is_long(&old)),
        }
    }
}

/// The rows that a document has in a table.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Rows {
    /// As they stand in the file.
    Bytes(Vec<u8>),
    /// As they go into a Parquet file.
    #[cfg(feature = "parquet")]
    Parquet(RecordBatch),
}

impl Rows {
    /// How long they are: bytes, or rows of a Parquet file.
    #[must_use]
    pub fn length(&self) -> u64 {
        match self {
            Rows::Bytes(bytes) => bytes.len() as u64,
            #[cfg(feature = "parquet")]
            Rows::Parquet(rows) => rows.num_rows() as u64,
        }
    }
}

/// One table on its way: what is taken over from the one that is there, and what is added.
pub(super) struct Strip {
    path: PathBuf,
    head: Head,
    /// The table that is there, if it can be taken over.
    old: Option<Old>,
    /// How long that one is.
    length: u64,
    /// Where in it the rows begin that come next in the ledger.
    at: u64,
    /// The last stretch of it that is taken over, not copied yet.
    kept: Range<u64>,
    /// The new table, once it is known to differ.
    new: Option<New>,
}

impl Strip {
    pub fn of(folder: &Folder, name: &str, head: &Head, is_whole: bool) -> Result<Strip, FolderError> {
        let path = folder.path().join(name);
        let mut strip = Strip { path, head: head.clone(), old: None, length: 0, at: 0, kept: 0..0, new: None };
        if is_whole {
            let old = Old::open(head, &strip.path).map_err(|error| FolderError::Read { path: strip.path.clone(), error })?;
            let (length, rows) = (old.length(), head.length());
            strip = Strip { old: Some(old), length, at: rows, kept: 0..rows, ..strip };
        } else {
            strip.copy(folder)?.begin(head).map_err(unwritten(&strip.path))?;
        }
        Ok(strip)
    }

    /// Takes over the rows that come next.
    pub fn keep(&mut self, rows: u64, folder: &Folder) -> Result<(), FolderError> {
        if self.at != self.kept.end {
            self.copy(folder)?;
            self.kept = self.at..self.at;
        }
        self.skip(rows);
        self.kept.end = self.at;
        Ok(())
    }

    /// Leaves out the rows that come next.
    pub fn skip(&mut self, rows: u64) {
        self.at = self.at.saturating_add(rows);
    }

    /// Adds rows.
    pub fn add(&mut self, rows: &Rows, folder: &Folder) -> Result<(), FolderError> {
        if rows.length() == 0 {
            return Ok(());
        }
        self.copy(folder)?.add(rows).map_err(unwritten(&self.path))
    }

    /// Copies the stretch that is taken over, and gives the new table.
    fn copy(&mut self, folder: &Folder) -> Result<&mut New, FolderError> {
        let new = match self.new.take() {
            Some(new) => new,
            None => New::of(&self.head, folder.passing()?).map_err(unwritten(&self.path))?,
        };
        let new = self.new.insert(new);
        if let Some(old) = self.old.as_mut().filter(|_| !self.kept.is_empty()) {
            old.copy(self.kept.clone(), new).map_err(unwritten(&self.path))?;
        }
        self.kept.start = self.kept.end;
        Ok(new)
    }

    /// The new table; none where the old one is the same.
    pub fn finish(mut self, folder: &Folder) -> Result<Option<Passing>, FolderError> {
        if self.new.is_none() && self.kept == (0..self.length) {
            return Ok(None);
        }
        self.copy(folder)?;
        self.new.map(New::finish).transpose().map_err(unwritten(&self.path))
    }
}

/// A table that is there.
enum Old {
    Bytes(File, u64),
    #[cfg(feature = "parquet")]
    Parquet(Columns),
}

impl Old {
    fn open(head: &Head, path: &Path) -> io::Result<Old> {
        let file = File::open(path)?;
        match head {
            Head::Bytes(_) => file.metadata().map(|about| Old::Bytes(file, about.len())),
            #[cfg(feature = "parquet")]
            Head::Parquet(table) => Columns::of(file, *table).map(Old::Parquet),
        }
    }

    fn length(&self) -> u64 {
        match self {
            Old::Bytes(_, length) => *length,
            #[cfg(feature = "parquet")]
            Old::Parquet(columns) => columns.length(),
        }
    }

    /// Copies a stretch of it, which lies after those that were copied before.
    fn copy(&mut self, stretch: Range<u64>, new: &mut New) -> io::Result<()> {
        match (self, new) {
            (Old::Bytes(old, _), New::Bytes(new)) => {
                old.seek(SeekFrom::Start(stretch.start))?;
                io::copy(&mut old.take(stretch.end.saturating_sub(stretch.start)), new).map(drop)
            }
            #[cfg(feature = "parquet")]
            (Old::Parquet(old), New::Parquet(new)) => old.read(stretch, |rows| new.push_rows(rows)),
            // Both are as their head says.
            #[cfg(feature = "parquet")]
            _ => Ok(()),
        }
    }
}

/// A table that is being made.
enum New {
    Bytes(BufWriter<Passing>),
    #[cfg(feature = "parquet")]
    Parquet(Box<parquet::Writer<BufWriter<Passing>>>),
}

impl New {
    /// A table without its head, where that is bytes: it may be taken over.
    #[cfg_attr(not(feature = "parquet"), allow(clippy::unnecessary_wraps, reason = "Parquet writes its own head"))]
    fn of(head: &Head, file: Passing) -> io::Result<New> {
        let file = BufWriter::new(file);
        match head {
            Head::Bytes(_) => Ok(New::Bytes(file)),
            #[cfg(feature = "parquet")]
            Head::Parquet(table) => parquet::Writer::new(file, *table).map(Box::new).map(New::Parquet),
        }
    }

    /// Writes the head of a table that takes over nothing.
    fn begin(&mut self, head: &Head) -> io::Result<()> {
        match (self, head) {
            (New::Bytes(new), Head::Bytes(head)) => new.write_all(head),
            #[cfg(feature = "parquet")]
            _ => Ok(()),
        }
    }

    fn add(&mut self, rows: &Rows) -> io::Result<()> {
        match (self, rows) {
            (New::Bytes(new), Rows::Bytes(rows)) => new.write_all(rows),
            #[cfg(feature = "parquet")]
            (New::Parquet(new), Rows::Parquet(rows)) => new.push_rows(rows),
            #[cfg(feature = "parquet")]
            _ => Err(io::Error::new(io::ErrorKind::InvalidInput, "the rows are those of another kind of table")),
        }
    }

    fn finish(self) -> io::Result<Passing> {
        match self {
            New::Bytes(file) => written(file),
            #[cfg(feature = "parquet")]
            New::Parquet(new) => new.finish().and_then(written),
        }
    }
}

fn written(file: BufWriter<Passing>) -> io::Result<Passing> {
    file.into_inner().map_err(io::IntoInnerError::into_error)
}
