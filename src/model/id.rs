//! What a node of a reading is called by: [`Id`].

use std::fmt;
use std::num::NonZeroU8;
use std::str::FromStr;

use super::form::{FormError, as_text};

/// The name of a node, unique in its meeting: a letter for its kind and its place among those of its kind, in the order of the text.
///
/// | letter | node | letter | node |
/// |---|---|---|---|
/// | `s` | section | `t` | paragraph of text |
/// | `i` | entry of the agenda | `b` | bullet |
/// | `g` | group of people | `a` | action |
/// | `p` | person | `d` | decision |
/// | `x` | annex | `r` | table |
/// | `m` | the meeting (tables only) | `f` | field of the header (tables only) |
/// | `w` | row of a table (tables only) | | |
///
/// Another reading of a changed text may number its nodes otherwise; what stays is the [`Key`](super::Key) of an action or a decision.
///
/// ```
/// let minutes = minutes_extract::parse("Board\n\n1. Roof\n\n- It leaks.\n\n2. Lamps\n\n- Dim.\n");
/// assert_eq!(minutes.sections[1].id.to_string(), "s2");
/// assert_eq!(minutes.section("s2".parse()?).unwrap().title, "Lamps");
/// # Ok::<(), minutes_extract::FormError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    letter: NonZeroU8,
    ordinal: u32,
}

impl Id {
    /// The id of the meeting itself, in tables.
    pub const MEETING: Id = Id::of(b'm', 1);

    /// The id of the node of a kind that has this place among its kind, counted from 1. A node that was not numbered yet has the place 0.
    pub(crate) const fn of(letter: u8, ordinal: u32) -> Id {
        let letter = match NonZeroU8::new(letter) {
            Some(letter) => letter,
            None => NonZeroU8::MIN,
        };
        Id { letter, ordinal }
    }

    /// The id of the field of the header at an index, in tables.
    #[must_use]
    pub fn field(index: usize) -> Id {
        Id::of(b'f', u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1))
    }

    /// A letter and as many figures as a number has.
    pub(crate) const LONGEST: usize = 1 + u32::MAX.ilog10() as usize + 1;

    /// How it is written, in the room given: most columns of most tables hold some.
    pub(crate) fn written(self, room: &mut [u8; Id::LONGEST]) -> &str {
        let mut own = itoa::Buffer::new();
        let figures = own.format(self.ordinal).as_bytes();
        let written = room.get_mut(..=figures.len()).unwrap_or(&mut []);
        if let Some((letter, rest)) = written.split_first_mut() {
            *letter = self.letter.get();
            rest.copy_from_slice(figures);
        }
        std::str::from_utf8(written).unwrap_or("")
    }

    /// The letter of its kind.
    #[must_use]
    pub fn letter(self) -> char {
        char::from(self.letter.get())
    }

    /// Its place among those of its kind, counted from 1; 0 where the node was not numbered yet.
    #[must_use]
    pub fn ordinal(self) -> u32 {
        self.ordinal
    }
}

/// The id of a node that was not numbered yet.
impl Default for Id {
    fn default() -> Id {
        Id::of(b't', 0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.written(&mut [0; Id::LONGEST]))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Id, FormError> {
        let read = || {
            let (letter, digits) = text.split_at_checked(1)?;
            let letter = letter.bytes().next().filter(u8::is_ascii_lowercase)?;
            let is_plain = digits == "0" || !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
            Some(Id::of(letter, digits.parse().ok().filter(|_| is_plain)?))
        };
        read().ok_or(FormError::expected("an id such as s2"))
    }
}

as_text!(
    Id,
    "A letter for the kind of node, and its place among those of its kind, counted from 1 in the order of the text.",
    "^[a-z](0|[1-9][0-9]*)$"
);
