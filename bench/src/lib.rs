//! What the measuring of `minutes-extract` is made of. No part of the published crate.
//!
//! - [`documents`] makes up minutes in the layouts that the reader knows, of any length; [`hostile`] makes up texts that nobody writes
//!   and somebody sends. Both take a seed or none: the same call gives the same bytes on every machine.
//! - [`archive`] writes a folder tree of such documents, bad files among them if so wanted.
//!
//! All text is invented; the words stand in [`words`].

pub mod archive;
pub mod documents;
pub mod hostile;
pub mod words;
