//! Many documents: found, opened, converted side by side, accounted for.
//!
//! - [`find`] turns a path into the documents that it stands for: a file is itself, a folder is searched. [`open`] reads and decodes one.
//! - [`convert`] converts them on several threads, as [`Batch`] says, and gives what became of each in the order of the inputs: a failure
//!   is a value like any other, so that one bad file never stops the rest. No more documents are held than are being worked on.
//! - [`convert_live`] does so with inputs that come over time, and [`answer`] with texts on the lines of a pipe: each is answered when it comes.
//! - [`Mirror`] and [`Tables`] do the same into a [`Folder`], where a ledger (an [`Entry`] a line) says what became of each input, and a
//!   later run converts only what is new, was changed or failed.
//! - [`Summary`] and [`Drift`] say of the entries how many came to what, and where an archive changes its habit.
//!
//! ```
//! use minutes_extract::archive::{self, Batch, Became, Reading, Search};
//!
//! # let folder = tempfile::tempdir()?;
//! # let archive = folder.path().to_owned();
//! # std::fs::write(archive.join("iv.txt"), "Library Board\n\n4 May 2026\n")?;
//! # std::fs::write(archive.join("photo.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
//! let inputs = archive::find(archive, &Search::default());
//! for done in archive::convert(inputs, Batch::new(Reading::default()), |_, meetings| meetings[0].meeting.date) {
//!     match done.became {
//!         Became::Converted(date) => println!("{}: {date:?}", done.entry.name()),
//!         Became::Unchanged => {}
//!         Became::Failed(failure) => println!("{failure}"),
//!     }
//! }
//! # Ok::<(), std::io::Error>(())
//! ```

mod batch;
#[cfg(feature = "parquet")]
mod columns;
mod convert;
mod document;
mod entry;
mod failure;
mod find;
mod folder;
mod hash;
mod input;
mod ledger;
mod live;
mod mirror;
mod outputs;
mod report;
mod request;
mod site;
mod strip;
mod summary;
mod tables;
mod verdict;
mod written;

pub use batch::{Batch, Progress};
pub use convert::{Became, Conversion, Done, convert, convert_live};
pub use document::{Document, Reading, open};
pub use entry::{Entry, Status};
pub use failure::{Failure, Reason, spoken};
pub use find::{Found, GlobError, Search, find};
pub use folder::{Folder, FolderError};
pub use input::Input;
pub use ledger::LEDGER;
pub use mirror::{Finished, Gone, Mirror, Mirroring};
pub use report::{Change, Drift, Group, Look};
pub use request::{Answer, Line, Lines, answer};
pub use strip::{Head, Rows};
pub use summary::{LayoutCount, Summary, UnusedRow};
pub use tables::{Tables, Tabling};
pub use verdict::{Preview, Why};
