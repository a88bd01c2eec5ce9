//! A column of a table.

use super::cell::{Cell, DataType};
use super::rows::Row;

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub(super) name: &'static str,
    pub(super) data_type: DataType,
    pub(super) doc: &'static str,
    pub(super) get: Get,
}

/// How a column gets its cell of a row.
pub(super) type Get = for<'r, 'm, 't> fn(&'r Row<'r, 'm, 't>) -> Cell<'m>;

impl Column {
    /// The name: lower case, and no word that `DuckDB` or `SQLite` wants quoted.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The type of its values, in all rows.
    #[must_use]
    pub fn data_type(&self) -> DataType {
        self.data_type
    }

    /// What it holds, for people.
    #[must_use]
    pub fn doc(&self) -> &'static str {
        self.doc
    }
}
