//! How much of a text was read as something, and how much was kept as plain paragraphs.
//!
//! A line counts where a leaf of the result meets it: a heading, a field, an entry, a person, a block, a row, furniture of the page, or a
//! label that says what stands below it. What contains others meets no line by that.

use crate::line::Mark;
use crate::model::{Block, Coverage, Minutes, Section};
use crate::outline::{Kind, Outline, Part, Role};
use crate::span::Span;

/// Counts the lines that are not empty, and those of them that plain paragraphs alone meet.
pub(crate) fn coverage(outline: &Outline<'_>, minutes: &Minutes<'_>) -> Coverage {
    let mut lines = Lines { outline, met: vec![Met::Nothing; outline.lines.len()] };
    lines.blocks(&minutes.preamble);
    lines.sections(&minutes.sections);
    minutes.agenda.iter().for_each(|item| lines.typed(item.span));
    for group in &minutes.participants {
        lines.first(group.span);
        group.members.iter().for_each(|person| lines.typed(person.span));
    }
    for annex in &minutes.annexes {
        lines.first(annex.span);
        lines.blocks(&annex.body);
        lines.sections(&annex.sections);
    }
    minutes.furniture.iter().for_each(|furniture| lines.typed(furniture.span));
    lines.labels(&outline.root);
    // Lines of text may stand among those of the header.
    lines.meet(minutes.meeting.span, Met::Header);
    let inked = || outline.lines.iter().zip(&lines.met).filter(|(line, _)| line.mark != Mark::Blank);
    Coverage::new(inked().count(), inked().filter(|(_, met)| matches!(met, Met::Kept | Met::Nothing)).count())
}

/// By what a line is met; of several the last one here counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Met {
    Nothing,
    Header,
    Kept,
    Typed,
}

/// The lines of a document while leaves are laid over them.
struct Lines<'o, 't> {
    outline: &'o Outline<'t>,
    met: Vec<Met>,
}

impl Lines<'_, '_> {
    /// The lines of which some ink lies in a span.
    fn meet(&mut self, span: Span, by: Met) {
        let lines = &self.outline.lines;
        // A span knows its line; where it does not, the line is sought.
        let own = lines.first().and_then(|first| span.line.checked_sub(first.number));
        let own = own.filter(|at| {
            lines.get(*at).is_some_and(|line| line.at <= span.start) && lines.get(at + 1).is_none_or(|next| next.at > span.start)
        });
        let first = own.unwrap_or_else(|| lines.partition_point(|line| line.at < span.start).saturating_sub(1));
        for (line, met) in self.outline.lines.iter().zip(&mut self.met).skip(first).take_while(|(line, _)| line.at < span.end) {
            let own = line.span();
            if own.start < span.end && span.start < own.end {
                *met = by.max(*met);
            }
        }
    }

    fn typed(&mut self, span: Span) {
        self.meet(span, Met::Typed);
    }

    /// The lines of the piece that a span begins with, or the one line: the heading of what the span covers.
    fn first(&mut self, span: Span) {
        let outline = self.outline;
        let line = span.line.saturating_sub(1);
        let at = outline.pieces.partition_point(|piece| piece.last < line);
        match outline.pieces.get(at).map(|piece| outline.span_of(piece)).filter(|piece| piece.start == span.start) {
            Some(piece) => self.typed(Span { end: piece.end.min(span.end), ..piece }),
            None => self.meet(Span { end: span.start.saturating_add(1), ..span }, Met::Typed),
        }
    }

    fn sections(&mut self, sections: &[Section<'_>]) {
        for section in sections {
            self.first(section.span);
            self.blocks(&section.body);
            self.sections(&section.sections);
        }
    }

    /// A block meets the lines that those nested in it do not.
    fn blocks(&mut self, blocks: &[Block<'_>]) {
        for block in blocks {
            let by = if self.is_plain(block) { Met::Kept } else { Met::Typed };
            let mut rest = block.span();
            for inner in block.body() {
                let inner = inner.span();
                self.meet(Span { end: inner.start, ..rest }, by);
                rest.start = inner.end.max(rest.start);
            }
            self.meet(rest, by);
            self.blocks(block.body());
        }
    }

    /// Whether a block is text and no more; what somebody says in a transcript is more.
    fn is_plain(&self, block: &Block<'_>) -> bool {
        let Block::Paragraph(passage) = block else { return false };
        let at = self.outline.pieces.partition_point(|piece| piece.first < passage.span.line.saturating_sub(1));
        let is_turn = self
            .outline
            .pieces
            .get(at)
            .is_some_and(|piece| piece.kind == Kind::Turn && self.outline.span_of(piece).start == passage.span.start);
        passage.number.is_none() && !is_turn
    }

    /// The labels of blocks, and the lines that divide what stands above from what stands below.
    fn labels(&mut self, part: &Part<'_>) {
        let outline = self.outline;
        if let (Role::Labelled(_), Some(heading)) = (part.role, part.heading.and_then(|at| outline.pieces.get(at))) {
            self.typed(outline.span_of(heading));
        }
        part.parts.iter().for_each(|inner| self.labels(inner));
        if part.role == Role::Root {
            let rules = outline.pieces.iter().filter(|piece| piece.kind == Kind::Rule);
            rules.for_each(|rule| self.typed(outline.span_of(rule)));
        }
    }
}
