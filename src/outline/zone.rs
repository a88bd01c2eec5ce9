//! The zones of a document, told by what is certain in it.

use super::class;
use super::piece::{Kind, Piece, Style};
use crate::lexicon;
use crate::line::Line;
use crate::scan::Form;

/// The index of the first piece that is text rather than head: a list entry, prose, a table, a label, a heading that is no title.
pub(super) fn text<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>]) -> usize {
    let is_text = |piece: &Piece<'t>| match piece.kind {
        Kind::Bullet | Kind::Numbered | Kind::Table | Kind::Turn | Kind::Code => !class::is_ribbon(lines, piece),
        _ if piece.label.is_some() => true,
        Kind::Paragraph => {
            let facts = &piece.facts;
            let sentence = piece.gap && facts.is(Form::STOP) && facts.words >= 4 && !facts.is(Form::COLON);
            piece.is_prose() || sentence || facts.is(Form::COLON) && lexicon::is_marked(&piece.words(lines))
        }
        Kind::Heading(Style::Number(..) | Style::Annex) => true,
        _ => false,
    };
    pieces.iter().position(is_text).unwrap_or(pieces.len())
}
