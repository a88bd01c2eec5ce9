//! What a reading yields: [`Minutes`] and all that it holds, a file a noun.
//!
//! The types mirror the JSON output one to one: every key is always there, an unknown value is `null` (`None`), an absent list is `[]`.
//! Texts borrow from the source where they stand there as they are; [`Minutes::into_owned`] frees them. Every node carries the
//! [`Span`](crate::Span) that it was read from and an [`Id`] by which others refer to it.
//!
//! Types and keys may be added: the types are `#[non_exhaustive]`, keys that are not known are passed over on the way in, and a name of a
//! set that is not known is read as `Other`.

mod agenda;
mod annex;
mod block;
mod date;
mod encoding;
mod form;
mod id;
mod key;
mod layout;
mod meeting;
mod minutes;
mod nodes;
mod owned;
mod people;
mod section;
mod task;
mod time;
mod vote;
mod walk;

pub use agenda::AgendaItem;
pub use annex::{Annex, AnnexKind};
pub use block::{Action, Block, Decision, Link, Passage, Table};
pub use date::Date;
pub use encoding::Encoding;
pub use form::FormError;
pub use id::Id;
pub use key::Key;
pub use layout::{ActionForm, HeadingForm, Language, Layout, PeopleForm};
pub use meeting::{Field, Meeting, Mode, NextMeeting, Quorum};
pub use minutes::{Coverage, Furniture, Minutes, Schema};
pub(crate) use nodes::Parts;
pub use people::{Attendance, Group, Person};
pub use section::Section;
pub use task::{Due, Owner, OwnerMatch, Status};
pub use time::{Time, TimeSpan};
pub use vote::{Outcome, Vote};
pub use walk::{Blocks, SectionAction, SectionDecision};
