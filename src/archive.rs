//! Many documents: find them, open one after the other, and say of each that failed which it was and why.
//!
//! [`find`] turns a path into the documents that it stands for: a file is itself, a folder is searched. [`open`] reads and decodes one
//! of them. A failure is a value like any other, so that one bad file never stops the rest, and one document is held at a time.
//!
//! ```
//! use minutes_extract::archive::{self, Search};
//!
//! # let folder = tempfile::tempdir()?;
//! # let archive = folder.path().to_owned();
//! # std::fs::write(archive.join("iv.txt"), "Library Board\n\n4 May 2026\n")?;
//! # std::fs::write(archive.join("photo.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
//! let mut buffer = Vec::new();
//! for input in archive::find(archive, &Search::default()) {
//!     match input.and_then(|input| archive::open(&input, None, &mut buffer)) {
//!         Ok(document) => println!("{:?}", document.minutes().meeting.date),
//!         Err(failure) => println!("{failure}"),
//!     }
//! }
//! # Ok::<(), std::io::Error>(())
//! ```

mod batch;
mod convert;
mod document;
mod entry;
mod failure;
mod find;
mod folder;
mod ledger;
mod mirror;
mod report;
mod summary;
mod tables;
mod verdict;

pub use batch::{Batch, Progress};
pub use convert::{Became, Conversion, Done, convert};
pub use document::{Document, Input, Reading, open};
pub use entry::{Entry, Status};
pub use failure::{Failure, Reason};
pub use find::{Found, GlobError, Search, find};
pub use folder::{Folder, FolderError};
pub use ledger::LEDGER;
pub use mirror::{Gone, Mirror, Mirroring};
pub use report::{Change, Drift, Group, Look};
pub use summary::{LayoutCount, Summary};
pub use tables::{Tables, Tabling};
pub use verdict::{Preview, Why};
