//! Reads meeting minutes that are plain text into typed data: title, date and time, agenda, sections and bullets, actions with owner and
//! due date, decisions, participants, annexes.
//!
//! ```
//! let text = "\
//! Harbour Board, Meeting IV
//!
//! 27 August 2025 | 14:00 UTC | Hybrid
//!
//! 1. Roof
//!
//! - The roof leaks.
//!
//! Actions
//!
//! - ➔ **Secretariat to call the roofer by 9 September.**
//! ";
//! let minutes = minutes_extract::parse(text);
//!
//! assert_eq!(minutes.meeting.title.as_deref(), Some("Harbour Board, Meeting IV"));
//! assert_eq!(minutes.meeting.date.unwrap().to_string(), "2025-08-27");
//!
//! let found = minutes.actions().next().unwrap();
//! assert_eq!(found.section.unwrap().title, "Roof");
//! assert_eq!(found.action.owners[0].name, "Secretariat");
//! assert_eq!(found.action.due.as_ref().unwrap().date.unwrap().to_string(), "2025-09-09");
//!
//! // Every value says where it stands.
//! assert_eq!(found.action.span.line, 11);
//! assert!(found.action.span.slice(text).starts_with("- ➔ **Secretariat"));
//! ```
//!
//! Who still has what to do, and what was decided, as a text of one's own:
//!
//! ```
//! use std::collections::BTreeMap;
//! use std::fmt::Write;
//!
//! let text = "\
//! Harbour Board
//!
//! 4 May 2026
//!
//! Present: Ann Ray, Bo West
//!
//! 1. Roof
//!
//! - DECISION: The roof is mended before winter.
//! - ACTION: Ann to call the roofer by 9 June.
//! - ACTION: Ray and West to ask for two offers.
//! - [x] Bo to count the slates.
//! ";
//! let minutes = minutes_extract::parse(text);
//!
//! // An owner is linked to whom the name means on the list of participants.
//! let mut tasks: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
//! for found in minutes.open_actions() {
//!     for owner in &found.action.owners {
//!         let person = owner.person_id.and_then(|id| minutes.person(id));
//!         let name = person.map_or(&owner.name, |person| &person.name);
//!         tasks.entry(name.as_ref()).or_default().push(&found.action.text);
//!     }
//! }
//!
//! let mut page = String::new();
//! for (name, tasks) in &tasks {
//!     writeln!(page, "{name}: {}", tasks.join(" "))?;
//! }
//! for found in minutes.decisions() {
//!     writeln!(page, "Decided on {}: {}", found.section.map_or("-", |section| &section.title), found.decision.text)?;
//! }
//! assert_eq!(page, "\
//! Ann Ray: Ann to call the roofer by 9 June. Ray and West to ask for two offers.
//! Bo West: Ray and West to ask for two offers.
//! Decided on Roof: The roof is mended before winter.
//! ");
//! # Ok::<(), std::fmt::Error>(())
//! ```
//!
//! # What to start from
//!
//! - [`parse`] reads a `&str` and cannot fail. [`parse_bytes`] decodes first, and fails only on what is no text. [`decode()`] does that alone,
//!   for those who need the text too. [`Options`] has the same for those who know more of the documents: their encoding, their languages,
//!   the order of day and month.
//! - [`Minutes`] is the result. It borrows from the text; [`Minutes::into_owned`] frees it. It goes through serde both ways.
//! - [`Minutes::actions`], [`Minutes::decisions`], [`Minutes::people`], [`Minutes::blocks`] and [`Minutes::all_sections`] are the usual ways
//!   through it; [`Minutes::open_actions`] and [`Minutes::actions_of`] leave out what is done, or somebody else's.
//! - Every node has an [`Id`] by which others refer to it; every action and decision has a [`Key`] that stays while its words do.
//! - [`Filter`] chooses meetings, sections and actions; what it gives are `Minutes` again.
//! - [`Minutes::diagnostics`] holds what the reader reports of the text. Nothing stops a reading: the caller decides what counts.
//! - [`emit`] writes JSON, NDJSON, the flat tables and text in the house layout; [`value`] has the parsers of single values: dates, times, names, owners.
//!
//! # Promises
//!
//! Nothing is lost: every word is in a value, or was read as a sign that says what stands beside it. A value is what the text states, or the same in a fixed
//! form; what can be read in two ways is reported, not decided. The same text gives the same result. The library never prints and never
//! exits.
//!
//! # Features
//!
//! | feature | what it adds |
//! |---|---|
//! | `csv` | the tables as CSV |
//! | `arrow` | the tables as Arrow record batches, with types: `emit::arrow` |
//! | `parquet` | the tables as Parquet files: `emit::parquet`; in the command `--parquet` |
//! | `schema` | the JSON Schema of the output |
//! | `view` | the minutes for a person, as styled text, and Markdown for a mail: `emit::view`, `emit::follow_up` |
//! | `calendar` | actions and the next meeting as iCalendar: `emit::calendar` |
//! | `xlsx` | the tables as a workbook: `emit::xlsx` |
//! | `profile` | an archive's own words, codes and names, as TOML: [`Profile`] |
//! | `html` | the page on which a reading is checked, and the corrections made on it: [`Corrections`] |
//! | `archive` | many documents: found, converted side by side, into folders with a ledger |
//! | `cli` (default) | the command `minutes-extract`, with all of the above but `arrow` and `parquet` |

#![forbid(unsafe_code)]
// No panic by construction. The modules that read a text are excepted from the last of these lints: what they add and multiply are offsets
// and counts within that text, which is in memory and so no longer than `isize::MAX`, and numbers of few figures. A difference saturates or
// is checked, and so does whatever a line's width or a long number goes into; what is divided by is a constant.
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::arithmetic_side_effects)
)]

#[cfg(feature = "archive")]
pub mod archive;
pub mod diagnostic;
pub mod emit;
pub mod model;
#[cfg(feature = "profile")]
pub mod profile;
pub mod span;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
pub mod value;

mod bytes;
#[cfg(feature = "html")]
mod corrections;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
mod decode;
mod evidence;
mod filter;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
mod grid;
#[cfg(feature = "html")]
mod hash;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
mod lexicon;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
mod line;
mod options;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
mod outline;
mod parse;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
mod read;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
mod scan;
#[allow(clippy::arithmetic_side_effects, reason = "sums within one text")]
mod text;

#[cfg(feature = "html")]
pub use corrections::{Corrections, CorrectionsError};
pub use decode::{DecodeError, Decoded, decode};
pub use diagnostic::{Account, Code, Diagnostic, Evidence, ReadAs, Reason, Severity, Side};
#[doc(hidden)]
pub use evidence::RowName;
pub use filter::Filter;
pub use model::{
    Action, ActionForm, AgendaItem, Annex, AnnexKind, Attendance, Block, Blocks, Coverage, Date, Decision, Due, Encoding, Field, FormError,
    Furniture, Group, HeadingForm, Id, Key, Language, Layout, Link, Meeting, Minutes, Mode, NextMeeting, Outcome, Owner, OwnerMatch,
    Passage, PeopleForm, Person, Quorum, Schema, Section, SectionAction, SectionDecision, Status, Table, Time, TimeSpan, Vote,
};
pub use options::Options;
#[doc(hidden)]
pub use parse::marks;
pub use parse::{parse, parse_all, parse_bytes, why};
#[cfg(feature = "profile")]
pub use profile::{Profile, ProfileError};
#[doc(hidden)]
pub use read::mark::Mark;
pub use span::Span;

/// The README's examples, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// Those of the page about the library.
#[cfg(doctest)]
#[doc = include_str!("../docs/library.md")]
struct LibraryPage;
