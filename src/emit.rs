//! [`Minutes`](crate::Minutes) → bytes, a file a format. Pure: nothing here knows files, paths or standard output.
//!
//! | format | one document | many, one after the other |
//! |---|---|---|
//! | JSON | [`json::pretty`], [`json::compact`] | [`json::Array`]; one [`json::compact`] after the other is NDJSON |
//! | text in the house layout, with what would be read otherwise | [`text::house`] | |
//! | the minutes for a person, as styled text (feature `view`) | `view::View::page` | `view::View::overview` |
//! | Markdown for a mail after the meeting (feature `view`) | `follow_up::follow_up` | |
//! | a calendar of actions (feature `calendar`) | `calendar::Calendar` | `calendar::Calendar` |
//! | the tables as a workbook (feature `xlsx`) | `xlsx::Book` | `xlsx::Book` |
//! | a [`Table`] as JSON | [`json::rows`], a row a line | [`json::Array::push_rows`] |
//! | a [`Table`] as CSV (feature `csv`) | `csv::Writer` | `csv::Writer` |
//! | the tables as Arrow (feature `arrow`) | `arrow::Batches` | `arrow::Batches` |
//! | a [`Table`] as Parquet (feature `parquet`) | `parquet::Writer` | `parquet::Writer` |
//! | a page on which the reading is checked (feature `html`) | `html::page` | `html::document`, one after the other |
//! | the schema of the JSON, of the rows (feature `schema`) | `schema::json_schema`, `schema::tables_schema` | |
//!
//! Everything that holds many documents is made of pieces that stand for themselves (an array element, a document's rows), so that
//! several threads can make the pieces and one can put them in order.
//!
//! All of these write in small steps: give them a `Vec<u8>` or a [`BufWriter`](std::io::BufWriter).

#[cfg(feature = "arrow")]
pub mod arrow;
#[cfg(feature = "calendar")]
pub mod calendar;
#[cfg(feature = "csv")]
pub mod csv;
#[cfg(feature = "view")]
mod day;
#[cfg(feature = "view")]
pub mod digest;
#[cfg(feature = "view")]
pub mod follow_up;
#[cfg(feature = "html")]
pub mod html;
pub mod json;
#[cfg(feature = "parquet")]
pub mod parquet;
#[cfg(feature = "schema")]
pub mod schema;
pub mod table;
pub mod text;
#[cfg(feature = "view")]
pub mod view;
#[cfg(feature = "xlsx")]
pub mod xlsx;

pub use table::Table;
