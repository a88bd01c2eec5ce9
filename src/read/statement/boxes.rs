//! Whether the boxes of a document stand before what was talked of rather than before tasks.

use crate::lexicon::Label;
use crate::line;
use crate::outline::{Kind, Outline};
use crate::read::people::People;

/// Whether notes stand below many of the boxes outside lists of actions and people, and nearly all of these boxes are ticked or nearly
/// all outermost entries have one: topics, not tasks.
pub(crate) fn are_topics(outline: &Outline<'_>, people: &People<'_>) -> bool {
    /// Fewer boxes show no habit.
    const LEAST: usize = 4;
    let (mut all, mut ticked, mut noted, mut outermost) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut in_actions = false;
    let mut pieces = outline.pieces.iter().peekable();
    while let Some(piece) = pieces.next() {
        if piece.is_heading() || piece.label.is_some() {
            in_actions = piece.label == Some(Label::Actions);
            continue;
        }
        if in_actions || piece.kind != Kind::Bullet || people.meets(piece) {
            continue;
        }
        let words = piece.words(&outline.lines);
        let Some((is_ticked, _)) = line::checkbox(&words) else {
            outermost += usize::from(piece.indent == 0);
            continue;
        };
        let is_note = pieces.peek().is_some_and(|next| {
            next.kind == Kind::Bullet && next.indent > piece.indent && line::checkbox(&next.words(&outline.lines)).is_none()
        });
        all += 1;
        ticked += usize::from(is_ticked);
        noted += usize::from(is_note);
    }
    all >= LEAST && noted * 3 >= all && (ticked * 10 >= all * 9 || outermost * 5 <= all)
}
