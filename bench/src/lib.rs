//! What the measuring of `minutes-extract` is made of. No part of the published crate; made for Unix.
//!
//! - [`documents`] makes up minutes in the layouts that the reader knows, of any length, with the [`facts`] that they state; [`hostile`] makes up texts that nobody writes
//!   and somebody sends. The same call gives the same bytes on every machine.
//! - [`archive`] writes a folder tree of such documents, bad files among them if so wanted.
//! - [`ablate`] switches off one row of evidence after the other and says which documents are read otherwise.
//! - [`rounds`] times things side by side, [`process`] runs the program and asks what it took, and [`budgets`] compares both with what
//!   was promised.
//!
//! All text is invented; the words stand in [`words`].

pub mod ablate;
pub mod archive;
pub mod budgets;
pub mod calendar;
pub mod documents;
mod draw;
pub mod facts;
pub mod hostile;
mod markdown;
pub mod process;
pub mod rounds;
mod sheet;
mod style;
mod summary;
pub mod words;
