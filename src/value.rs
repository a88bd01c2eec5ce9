//! One value in running text: pure functions, a file a kind of value.
//!
//! Each finds its values in plain text of any length and language, in time linear in that length, and says what the text says and
//! no more: a year that is left out stays left out, figures that can be read in two ways are read in neither.
//!
//! ```
//! use minutes_extract::value::{date, inline, number, time};
//!
//! let header = "HLB 2025 BRD-WG Meeting IV, **27 August 2025**, 14:00 UTC";
//! let plain = inline::plain(header);
//! assert_eq!(plain.text, "HLB 2025 BRD-WG Meeting IV, 27 August 2025, 14:00 UTC");
//!
//! assert_eq!(number::in_series(&plain.text), Some(4));
//! assert_eq!(date::first(&plain.text).unwrap().resolve(None).unwrap().to_string(), "2025-08-27");
//! assert_eq!(time::first(&plain.text).unwrap().start.to_string(), "14:00");
//! ```

pub mod date;
pub mod due;
pub mod inline;
pub(crate) mod label;
pub mod number;
pub mod owner;
pub mod person;
pub mod time;

pub(crate) mod attendance;
mod scan;
pub(crate) mod spoken;
#[cfg(test)]
pub(crate) mod testing;
