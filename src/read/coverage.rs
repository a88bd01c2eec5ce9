//! How much of a text was read as something, and how much was kept as plain paragraphs.

use crate::model::{Block, Coverage, Minutes};
use crate::outline::{Kind, Outline};
use crate::span::Span;

/// Counts the lines that are not blank, and those of them that plain paragraphs hold.
pub(crate) fn coverage(outline: &Outline<'_>, minutes: &Minutes<'_>) -> Coverage {
    let lines = outline.lines.iter().filter(|line| !line.is_blank()).count();
    let mut kept = 0;
    count(outline, &minutes.preamble, None, &mut kept);
    super::every_section(&minutes.sections, &mut |_, section| count(outline, &section.body, None, &mut kept));
    for annex in &minutes.annexes {
        count(outline, &annex.body, None, &mut kept);
        super::every_section(&annex.sections, &mut |_, section| count(outline, &section.body, None, &mut kept));
    }
    let kept = kept.min(lines);
    Coverage { lines, typed: lines.saturating_sub(kept), kept }
}

/// Adds the lines of the plain paragraphs among some blocks. What stands on the line of the block around it counts with that block.
fn count(outline: &Outline<'_>, blocks: &[Block<'_>], around: Option<usize>, kept: &mut usize) {
    for block in blocks {
        let span = block.span();
        if matches!(block, Block::Paragraph(passage) if passage.number.is_none()) && around.is_none_or(|line| line < span.line) {
            *kept += lines_of(outline, span);
        }
        count(outline, block.body(), Some(span.line), kept);
    }
}

/// The lines that a paragraph was read from: those of its span that belong to the piece it begins with. What somebody says in a
/// transcript is no plain paragraph.
fn lines_of(outline: &Outline<'_>, span: Span) -> usize {
    let from = span.line.saturating_sub(1);
    let inked = outline.lines.get(from..).unwrap_or(&[]).iter().take_while(|line| line.at < span.end).filter(|line| !line.is_blank());
    let lines = inked.count();
    let at = outline.pieces.partition_point(|piece| piece.first < from);
    match outline.pieces.get(at).filter(|piece| outline.span_of(piece).start == span.start) {
        Some(piece) if piece.kind == Kind::Turn => 0,
        Some(piece) => lines.min(outline.lines_of(piece).len()),
        None => lines,
    }
}
