//! Texts that hold the minutes of several meetings, one after the other.
//!
//! What stands after the first meeting is kept, so that no line is lost; where each meeting is read by itself, there is nothing to keep.

use std::borrow::Cow;

use super::plain::plain;
use crate::diagnostic::{Code, Diagnostic};
use crate::line::Line;
use crate::model::{Annex, Block, Minutes, Passage};
use crate::outline::{Kind, Other, Outline, Piece, piece};

/// Keeps the meetings after the first one, an annex each, and tells where they begin. Gives back how many lines that are.
pub(crate) fn keep<'t>(outline: &Outline<'t>, minutes: &mut Minutes<'t>) -> usize {
    let Some(first) = outline.others.first() else { return 0 };
    let annexes: Vec<Annex<'t>> = outline.others.iter().map(annex).collect();
    let span = annexes.first().map(|annex| annex.span).unwrap_or_default();
    let begins: Vec<usize> = outline.others.iter().filter_map(|other| other.lines.first()).map(|line| line.number).collect();
    let span = first.title().map_or(span, Line::span);
    let told = Diagnostic::new(Code::SeveralMeetings, span, message(&begins));
    minutes.diagnostics.push(told.hint("only the first one is read; --split gives each meeting a document of its own"));
    minutes.annexes.extend(annexes);
    outline.others.iter().flat_map(|other| &other.lines).filter(|line| !line.is_blank()).count()
}

fn message(begins: &[usize]) -> String {
    match begins {
        [only] => format!("the minutes of another meeting begin on line {only}"),
        [most @ .., last] => {
            let most: Vec<String> = most.iter().map(usize::to_string).collect();
            format!("the minutes of {} other meetings begin on lines {} and {last}", begins.len(), most.join(", "))
        }
        [] => "the minutes of another meeting follow".to_owned(),
    }
}

/// A further meeting, unread: its title, and its text as paragraphs.
fn annex<'t>(other: &Other<'t>) -> Annex<'t> {
    let pieces = piece::pieces(&other.lines);
    let mut label = Cow::Borrowed("");
    let mut body: Vec<Block<'t>> = Vec::with_capacity(pieces.len());
    let mut span = None;
    for piece in &pieces {
        let own = piece.span(&other.lines);
        span = Some(span.map_or(own, |span: crate::Span| span.to(own)));
        if piece.first == other.title && label.is_empty() {
            label = plain(&piece.words(&other.lines)).0;
            continue;
        }
        // A dividing line belongs to what stands above it.
        if piece.kind == Kind::Rule {
            if let Some(above) = body.last_mut() {
                above.reach(own);
            }
            continue;
        }
        body.push(Block::Paragraph(paragraph(piece, &other.lines)));
    }
    Annex { label, body, span: span.unwrap_or_default(), ..Annex::default() }
}

fn paragraph<'t>(piece: &Piece<'t>, own: &[Line<'t>]) -> Passage<'t> {
    let span = piece.span(own);
    if matches!(piece.kind, Kind::Table | Kind::Html | Kind::Front | Kind::Code | Kind::Comment) {
        let rows = own.get(piece.first..=piece.last).unwrap_or(&[]);
        let words: Vec<&str> = rows.iter().flat_map(|row| row.text.split_whitespace()).collect();
        return Passage { text: words.join(" ").into(), span, ..Passage::default() };
    }
    let (text, links) = plain(&piece.words(own));
    Passage { number: piece.number.map(|number| number.text.into()), text, links, span, ..Passage::default() }
}
