//! The zones of a document, told by what is certain in it.

use super::class;
use super::piece::{Kind, Piece, Style};
use crate::lexicon::sense::DATELINE_FILLER;
use crate::lexicon::{self, Lexicon};
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

/// Headings of the head that are its fields: `## Date: 4 May 2026`, `### Held on Tuesday, 4 May 2026`, before any text. They become lines.
pub(super) fn fields<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    for piece in pieces.iter_mut() {
        match piece.kind {
            Kind::Heading(Style::Hash(_) | Style::Underline(_)) => {
                if is_field(&piece.words(lines)) {
                    piece.kind = Kind::Paragraph;
                }
            }
            Kind::Paragraph if !piece.is_prose() => {}
            _ if piece.is_noise() => {}
            _ => return,
        }
    }
}

/// Whether a heading states a field of the head: a known label with a value, or a date that its other words lead to or place.
fn is_field(words: &str) -> bool {
    if let Some((label, value)) = words.split_once(':') {
        let bare = label.trim_matches(['*', '_', ' ']);
        let known = lexicon::header_label(bare).is_some() || crate::value::label::attendance_label(bare).is_some();
        return known && value.contains(char::is_alphanumeric);
    }
    let Some(mention) = crate::value::date::first(words).filter(|mention| mention.year.is_some()) else { return false };
    let before = words.get(..mention.range.start).unwrap_or("");
    let after = words.get(mention.range.end..).unwrap_or("");
    let leads = before.split_whitespace().all(|word| Lexicon::ALL.is(word, DATELINE_FILLER));
    leads
        && after.contains(',')
        && class::is_place_line(&format!("A, {}", after.trim_matches([',', '.', ' '])))
        && !lexicon::names_meeting(after)
        || leads && !before.trim().is_empty() && !after.contains(char::is_alphanumeric)
}
