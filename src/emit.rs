//! [`Minutes`](crate::Minutes) → bytes, a file a format. Pure: nothing here knows files.

#[cfg(feature = "csv")]
pub mod csv;
pub mod json;
pub mod table;
