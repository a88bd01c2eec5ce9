//! An agenda that stands nested in a list of the head.

use std::borrow::Cow;

use super::mark::before_number;
use super::plain::{plain, without_colon};
use super::reader::Reader;
use crate::lexicon::{self, Label};
use crate::model::AgendaItem;
use crate::outline::{Kind, Piece};
use crate::value::inline;

/// Pieces without the entries of an agenda that stand nested below its label in a list: `- Agenda` over deeper entries. An agenda whose
/// entries have others below them is where the meeting is minuted, and stays.
pub(crate) fn without_nested<'p>(reader: &mut Reader<'_, '_>, pieces: &'p [usize]) -> Cow<'p, [usize]> {
    /// The head has no more pieces.
    const MOST_OF_HEAD: usize = 60;
    let outline = reader.outline;
    let piece = |at: &usize| outline.pieces.get(*at);
    let is_label = |at: &usize| {
        piece(at).is_some_and(|piece| {
            piece.kind == Kind::Bullet
                && piece.facts.words <= 3
                && lexicon::label(&inline::plain(&piece.words(&outline.lines)).text) == Some(Label::Agenda)
        })
    };
    // Below a heading it is the next meeting's.
    let in_head = |at: usize| at < MOST_OF_HEAD && !outline.pieces.iter().take(at).any(Piece::is_heading);
    let mut head = pieces.iter().take_while(|at| in_head(**at));
    let Some(label) = head.position(is_label) else { return Cow::Borrowed(pieces) };
    let indent = pieces.get(label).and_then(piece).map_or(0, |piece| piece.indent);
    let is_entry = |piece: &Piece<'_>| matches!(piece.kind, Kind::Bullet | Kind::Numbered) && piece.indent > indent && !piece.is_prose();
    let below = pieces.get(label + 1..).unwrap_or(&[]);
    let entries = below.iter().take_while(|at| piece(at).is_some_and(is_entry)).count();
    let entries = below.get(..entries).unwrap_or(&[]);
    let level = entries.first().and_then(piece).map(|first| first.indent);
    if entries.is_empty() || !entries.iter().filter_map(piece).all(|piece| Some(piece.indent) == level) {
        return Cow::Borrowed(pieces);
    }
    for piece in entries.iter().filter_map(piece) {
        before_number(outline.span_of(piece), outline.text, piece.number.map(|number| number.text));
        let (title, _) = plain(&piece.words(&outline.lines));
        let number = piece.number.map(|number| number.text.into());
        reader.agenda.push(AgendaItem { number, title: without_colon(title), span: outline.span_of(piece), ..AgendaItem::default() });
    }
    let (before, after) = pieces.split_at(label + 1);
    Cow::Owned(before.iter().chain(after.iter().skip(entries.len())).copied().collect())
}
