//! Lines → tree: what belongs together, what heads what.
//!
//! Three steps, one after the other:
//!
//! 1. [`piece`] groups lines into pieces: a heading, a list entry with its wrapped lines, a paragraph, a table, a turn, noise. Where
//!    these show that the text holds several meetings ([`meetings`]), the others are set aside.
//! 2. [`heading`] decides, for the document as a whole, which pieces are headings. A form counts where the document's own habit says
//!    so: numbered lines are headings if minuted text stands between them, paragraphs if they are prose, else a list.
//!    [`title`] picks the document's own.
//! 3. [`part`] builds the tree: sections by level, annexes, and the blocks below labels such as `Actions` or `Agenda`.
//!
//! What a part *means* is left to the room after this one.

mod annex;
mod bare;
mod card;
mod class;
mod furniture;
mod heading;
mod hyphen;
mod label;
mod meetings;
mod minuted;
pub(crate) mod part;
pub(crate) mod piece;
mod run_in;
mod sequence;
mod title;
pub(crate) mod zone;

pub(crate) use annex::annex;
pub(crate) use card::field as card_field;
pub(crate) use label::spaced;
pub(crate) use part::{Part, Role};
pub(crate) use piece::{Kind, Piece, Style};

use std::ops::Range;

use crate::evidence::{self, Log, RowName};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::Senses;
use crate::line::{self, Line};
use crate::scan::Form;
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
    /// The lines of each task that takes several, each line a field of it.
    pub cards: Vec<Range<usize>>,
    /// The tree; its own body is what stands before the first part.
    pub root: Part<'t>,
    /// The meetings after the first one, where the text holds several; the rest of the outline is the first one's then.
    pub others: Vec<Other<'t>>,
    /// The words of the languages that it is written in.
    pub lexicon: Lexicon<'static>,
}

/// The part of a text that is another meeting's.
#[derive(Debug)]
pub(crate) struct Other<'t> {
    /// The byte that its first line begins with.
    pub start: usize,
    /// Its lines.
    pub lines: Vec<Line<'t>>,
    /// The index of the one that its title begins on.
    pub title: usize,
}

impl<'t> Other<'t> {
    /// The line of its title.
    pub fn title(&self) -> Option<&Line<'t>> {
        self.lines.get(self.title)
    }
}

/// Adds the names of the rows of evidence of this room.
pub(crate) fn name_rows(names: &mut Vec<RowName>) {
    evidence::name_rows(&sequence::QUESTION, names);
    evidence::name_rows(&class::QUESTION, names);
}

/// Lays a text's structure bare: that of its first meeting, where it holds several.
pub(crate) fn outline<'t>(text: &'t str, log: &Log) -> Outline<'t> {
    let mut lines = line::lines(text);
    furniture::mark(text, &mut lines);
    hyphen::mark(text, &mut lines);
    bare::mark(&mut lines);
    let pieces = piece::pieces(&lines);
    let mut others = Vec::new();
    for start in meetings::starts(&lines, &pieces).into_iter().rev() {
        let own = lines.split_off(start.line);
        let at = own.first().map_or(text.len(), |line| line.at);
        let begin = text.get(..at).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |end| end + 1);
        others.push(Other { start: begin, lines: own, title: start.title.saturating_sub(start.line) });
    }
    others.reverse();
    let Some(second) = others.first() else { return decided((text, Lexicon::of_whole(text)), lines, pieces, others, log) };
    let pieces = piece::pieces(&lines);
    let own = text.get(..second.start).unwrap_or(text);
    decided((own, Lexicon::of(own)), lines, pieces, others, log)
}

/// Lays bare the structure of a text that holds one meeting.
pub(crate) fn of_one<'t>(text: &'t str, log: &Log) -> Outline<'t> {
    let mut lines = line::lines(text);
    furniture::mark(text, &mut lines);
    hyphen::mark(text, &mut lines);
    bare::mark(&mut lines);
    let pieces = piece::pieces(&lines);
    decided((text, Lexicon::of(text)), lines, pieces, Vec::new(), log)
}

fn decided<'t>(
    (text, lexicon): (&'t str, Lexicon<'static>),
    lines: Vec<Line<'t>>,
    mut pieces: Vec<Piece<'t>>,
    others: Vec<Other<'t>>,
    log: &Log,
) -> Outline<'t> {
    heading::decide(&lines, &mut pieces, log);
    let root = part::tree(&lines, &pieces);
    let cards = card::cards(&lines);
    Outline { text, lines, pieces, cards, root, others, lexicon }
}

impl<'t> Outline<'t> {
    /// The piece that a line, by its index, stands in.
    pub fn piece_of(&self, line: usize) -> Option<&Piece<'t>> {
        let at = self.pieces.partition_point(|piece| piece.last < line);
        self.pieces.get(at).filter(|piece| piece.first <= line)
    }

    /// The card that a line, by its index, belongs to.
    pub fn card_of(&self, line: usize) -> Option<&Range<usize>> {
        self.cards.get(self.cards.partition_point(|card| card.end <= line)).filter(|card| card.contains(&line))
    }

    /// The lines of a piece.
    pub fn lines_of(&self, piece: &Piece<'t>) -> &[Line<'t>] {
        self.lines.get(piece.first..=piece.last).unwrap_or(&[])
    }

    /// The senses of all phrases that may stand in a piece.
    pub fn senses_of(&self, piece: &Piece<'t>) -> Senses {
        self.lines_of(piece).iter().fold(Senses::NONE, |senses, line| senses | line.facts.senses)
    }

    /// Whether the words of a piece stand in its lines as they are, without markup.
    pub fn is_plain(&self, piece: &Piece<'t>) -> bool {
        let opens = |at: usize| at == 0 && matches!(piece.kind, Kind::Bullet | Kind::Numbered);
        let mut lines = self.lines_of(piece).iter().enumerate();
        lines.all(|(at, line)| !line.facts.is(Form::MARKED) && (line.mark == line::Mark::None || opens(at)))
    }

    /// Whether a line of a piece has one of these forms.
    pub fn any_of(&self, piece: &Piece<'t>, form: Form) -> bool {
        self.lines_of(piece).iter().any(|line| line.facts.any(form))
    }

    /// From the mark of a piece to its last word.
    pub fn span_of(&self, piece: &Piece<'t>) -> Span {
        piece.span(&self.lines)
    }
}
