//! Moves all spans of minutes that were read from a part of a text, so that they count in the whole of it.

use super::{Block, Minutes, Section};
use crate::span::Span;

/// How far spans are moved.
#[derive(Clone, Copy)]
struct Shift {
    lines: usize,
    bytes: usize,
}

impl Minutes<'_> {
    /// Moves every span: so many lines and so many bytes stand before the part of the text that was read.
    pub(crate) fn shift(&mut self, lines: usize, bytes: usize) {
        let by = Shift { lines, bytes };
        by.span(&mut self.meeting.span);
        self.meeting.fields.iter_mut().for_each(|field| by.span(&mut field.span));
        by.blocks(&mut self.preamble);
        self.agenda.iter_mut().for_each(|item| by.span(&mut item.span));
        by.sections(&mut self.sections);
        for group in &mut self.participants {
            by.span(&mut group.span);
            group.members.iter_mut().for_each(|person| by.span(&mut person.span));
        }
        for annex in &mut self.annexes {
            by.span(&mut annex.span);
            by.blocks(&mut annex.body);
            by.sections(&mut annex.sections);
        }
        self.diagnostics.iter_mut().for_each(|remark| by.span(&mut remark.span));
    }
}

impl Shift {
    fn span(self, span: &mut Span) {
        // The header of minutes that have none lies nowhere.
        if *span != Span::default() {
            *span = Span {
                line: span.line.saturating_add(self.lines),
                start: span.start.saturating_add(self.bytes),
                end: span.end.saturating_add(self.bytes),
            };
        }
    }

    fn blocks(self, blocks: &mut [Block<'_>]) {
        for block in blocks {
            let body = match block {
                Block::Paragraph(passage) | Block::Bullet(passage) | Block::Decision(passage) => {
                    self.span(&mut passage.span);
                    &mut passage.body
                }
                Block::Action(action) => {
                    self.span(&mut action.span);
                    &mut action.body
                }
                Block::Table(table) => {
                    self.span(&mut table.span);
                    continue;
                }
            };
            self.blocks(body);
        }
    }

    fn sections(self, sections: &mut [Section<'_>]) {
        for section in sections {
            self.span(&mut section.span);
            self.blocks(&mut section.body);
            self.sections(&mut section.sections);
        }
    }
}
