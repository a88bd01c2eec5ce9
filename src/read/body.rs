//! The blocks of a part: those that stand in it, and those below a label of decisions.

use super::block;
use super::entry::Under;
use super::reader::Reader;
use crate::lexicon;
use crate::model::Block;
use crate::outline::{Kind, Part};

impl<'t> Reader<'_, 't> {
    /// The blocks that stand directly in a part.
    pub(super) fn body(&mut self, part: &Part<'t>, under: Under) -> Vec<Block<'t>> {
        let pieces = self.text_of(part);
        let blocks = block::blocks(self, &pieces, under);
        self.pieces = pieces;
        blocks
    }

    /// The pieces that stand directly in a part and name nobody who attended, in the room that the reader keeps for them.
    pub(super) fn text_of(&mut self, part: &Part<'t>) -> Vec<usize> {
        let mut pieces = std::mem::take(&mut self.pieces);
        pieces.clear();
        pieces.extend(part.body.clone().filter(|&at| !self.names_people(at)));
        pieces
    }

    /// The blocks below a label of decisions. A conclusion in prose is its first paragraph; what follows gives reasons.
    pub(super) fn decided(&mut self, part: &Part<'t>) -> Vec<Block<'t>> {
        let label = part.heading.and_then(|at| self.outline.pieces.get(at)).map(|piece| self.label(piece));
        if let Some(blocks) = label.as_deref().filter(|label| lexicon::heads_decision(label)).and_then(|_| self.decided_above(part)) {
            return blocks;
        }
        let first = self.outline.pieces.get(part.body.start).filter(|piece| piece.kind == Kind::Paragraph);
        if first.is_none() || !label.is_some_and(|label| lexicon::is_conclusion(&label)) {
            return self.body(part, Under::Decisions);
        }
        let mut blocks = block::blocks(self, &[part.body.start], Under::Decisions);
        let rest: Vec<usize> = part.body.clone().skip(1).filter(|&at| !self.names_people(at)).collect();
        blocks.extend(block::blocks(self, &rest, Under::Text));
        blocks
    }

    /// What a heading decides, with the text below it; nothing where that text states what was decided, on the topic of the heading.
    fn decided_above(&mut self, part: &Part<'t>) -> Option<Vec<Block<'t>>> {
        let mut decision = block::decided(self, part.heading?)?;
        let below: Vec<usize> = part.body.clone().filter(|&at| !self.names_people(at)).collect();
        let from = decision.span().end;
        let text = block::blocks(self, &below, Under::Text).into_iter().filter(|block| block.span().start >= from);
        for block in text {
            if matches!(block, Block::Decision(_)) {
                return None;
            }
            decision.nest(block);
        }
        Some(vec![decision])
    }
}
