//! Lines → tree: what belongs together, what heads what.
//!
//! Three steps, one after the other:
//!
//! 1. [`piece`] groups lines into pieces: a heading, a list entry with its wrapped lines, a paragraph, a table, a turn, noise.
//! 2. [`heading`] decides, for the document as a whole, which pieces are headings. A form counts where the document's own habit says
//!    so: numbered lines are headings if minuted text stands between them, paragraphs if they are prose, else a list.
//!    [`title`] picks the document's own.
//! 3. [`part`] builds the tree: sections by level, annexes, and the blocks below labels such as `Actions` or `Agenda`.
//!
//! What a part *means* is left to the room behind this one.

pub(crate) mod heading;
pub(crate) mod part;
pub(crate) mod piece;
mod title;

pub(crate) use part::{Part, Role};
pub(crate) use piece::{Form, Kind, Piece};

use crate::line::{self, Line};
use crate::span::Span;

/// A text with its structure laid bare.
#[derive(Debug)]
pub(crate) struct Outline<'t> {
    /// The whole text.
    pub text: &'t str,
    /// Its lines.
    pub lines: Vec<Line<'t>>,
    /// Its pieces, in order; blank lines belong to none.
    pub pieces: Vec<Piece<'t>>,
    /// The tree; its own body is what stands before the first part.
    pub root: Part<'t>,
}

/// Lays a text's structure bare.
pub(crate) fn outline(text: &str) -> Outline<'_> {
    let lines = line::lines(text);
    let mut pieces = piece::pieces(&lines);
    heading::decide(&lines, &mut pieces);
    let root = part::tree(&lines, &pieces);
    Outline { text, lines, pieces, root }
}

impl<'t> Outline<'t> {
    /// The lines of a piece.
    pub fn lines_of(&self, piece: &Piece<'t>) -> &[Line<'t>] {
        self.lines.get(piece.first..=piece.last).unwrap_or(&[])
    }

    /// From the mark of a piece to its last word.
    pub fn span_of(&self, piece: &Piece<'t>) -> Span {
        piece.span(&self.lines)
    }
}
