//! Where a value stands in the source: [`Span`], and the way from bytes to lines and columns.
//!
//! One unit everywhere: **bytes** of the decoded text (without a byte order mark), lines counted from 1. A line ends at LF, CR
//! or CRLF.

use memchr::memchr2;
use serde::{Deserialize, Serialize};

/// A stretch of the decoded text: bytes `start..end`, beginning on the 1-based line `line`.
///
/// ```
/// use minutes_extract::Span;
///
/// let text = "first\nsecond\n";
/// let span = Span::new(2, 6, 12);
/// assert_eq!(span.slice(text), "second");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Span {
    /// The line on which the span begins, counted from 1.
    pub line: usize,
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The bytes `start..end` of a text, beginning on this line.
    #[must_use]
    pub fn new(line: usize, start: usize, end: usize) -> Span {
        Span { line, start, end }
    }

    /// The text that the span covers; empty where the span does not lie inside `text` on character boundaries.
    #[must_use]
    pub fn slice<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether `other` lies wholly inside this span.
    #[must_use]
    pub fn contains(&self, other: &Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        let first = if other.start < self.start { other } else { self };
        Span { line: first.line, start: first.start, end: self.end.max(other.end) }
    }
}

/// A place in the text for people: line and column, both counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
}

/// The line and column of a byte offset. An offset after the end, or inside a character, is taken back to the nearest place before it.
///
/// ```
/// use minutes_extract::span::position;
///
/// let place = position("Inné\r\nvon", 7);
/// assert_eq!((place.line, place.column), (2, 1));
/// ```
#[must_use]
pub fn position(text: &str, offset: usize) -> Position {
    let offset = boundary_before(text, offset);
    let mut line = 1;
    let mut start = 0;
    for (at, content) in lines(text) {
        if at > offset {
            break;
        }
        line = content.number;
        start = at;
    }
    let column = text.get(start..offset).map_or(0, |before| before.chars().count()).saturating_add(1);
    Position { line, column }
}

/// One physical line as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content<'t> {
    /// Its number, counted from 1.
    pub number: usize,
    /// Its text without the line end.
    pub text: &'t str,
    /// How it ends: `"\n"`, `"\r\n"`, `"\r"`, or `""` at the end of the text.
    pub end: &'t str,
}

/// The last place between two characters that is not after an offset.
pub(crate) fn boundary_before(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        // 0 is a boundary.
        offset = offset.saturating_sub(1);
    }
    offset
}

/// A part of a text as a slice of it, if the part lies in it.
pub(crate) fn slice_in<'t>(text: &'t str, part: &str) -> Option<&'t str> {
    let at = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    text.get(at..at.checked_add(part.len())?)
}

/// How many line ends stand in a text; a CR and the LF after it are one.
pub(crate) fn line_ends(text: &str) -> usize {
    lines(text).filter(|(_, line)| !line.end.is_empty()).count()
}

/// All lines of a text, each with the byte at which it begins. A final line end opens no further line.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, Content<'_>)> {
    let mut at: usize = 0;
    let mut number: usize = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let (text, behind) = rest.split_at_checked(memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len()))?;
        let end = behind.get(..if behind.starts_with("\r\n") { 2 } else { behind.len().min(1) })?;
        let start = at;
        at = start.saturating_add(text.len()).saturating_add(end.len());
        number = number.saturating_add(1);
        Some((start, Content { number, text, end }))
    })
}
