//! Texts that hold the minutes of several meetings, one behind the other.
//!
//! [`keep`] keeps what stands behind the first meeting, so that no line is lost; [`each`] reads every meeting by itself.

use std::borrow::Cow;

use super::plain::plain;
use crate::diagnostic::{Code, Diagnostic};
use crate::evidence::Log;
use crate::lexicon::Spoken;
use crate::line::Line;
use crate::model::{Annex, Block, Minutes, Passage};
use crate::options::Options;
use crate::outline::{self, Kind, Other, Outline, Piece, piece};

/// Reads every meeting of a text: the byte that it begins with, and its minutes with spans into the whole text.
pub(crate) fn each<'t>(text: &'t str, options: &Options) -> Vec<(usize, Minutes<'t>)> {
    let _words = options.words_in_use();
    let _languages = Spoken::of(text, |language| options.allows(language));
    let log = &Log::default();
    let mut first = outline::outline(text, log);
    let others = std::mem::take(&mut first.others);
    let mut found = Vec::with_capacity(others.len() + 1);
    found.push((0, super::read(&first, options, log)));
    for (at, other) in others.iter().enumerate() {
        let end = others.get(at + 1).map_or(text.len(), |next| next.start);
        let Some(own) = text.get(other.start..end) else { continue };
        let mut minutes = super::read(&outline::of_one(own, log), options, log);
        minutes.meeting_index = u32::try_from(found.len()).unwrap_or(u32::MAX).saturating_add(1);
        minutes.shift(other.lines.first().map_or(0, |line| line.number.saturating_sub(1)), other.start);
        found.push((other.start, minutes));
    }
    found
}

/// Keeps the meetings behind the first one, an annex each, and tells where they begin. Gives back how many lines that are.
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
