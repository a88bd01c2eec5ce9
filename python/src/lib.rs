//! The Python package `minutes_extract`, as far as it is Rust: `_native`, which the modules in `minutes_extract/` build on.
//!
//! Nothing is read here: the library does that. This crate hands texts over, lets the interpreter's lock go meanwhile, and makes Python
//! objects of what comes back.

#![forbid(unsafe_code)]
#![allow(clippy::needless_pass_by_value, reason = "what Python hands over is taken by value")]

mod archive;
mod document;
mod errors;
mod options;
mod tables;
mod typed;

/// What the package's Python modules take from here.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::archive::{Run, count};
    #[pymodule_export]
    use crate::document::{Document, parse_bytes, parse_path, parse_text, restore};
    #[pymodule_export]
    use crate::options::Profile;
    #[pymodule_export]
    use crate::tables::{ArrowTable, failures_table, joined, tables_of};

    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
