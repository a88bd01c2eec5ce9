//! Ways through [`Minutes`] that change them: all nodes are numbered or moved, all blocks visited.

use std::collections::HashMap;

use super::key::{Keys, Seen};
use super::{Block, Id, Key, Minutes, Section};
use crate::span::Span;

/// What every node has, and some have not, on a walk through all that was read from some place of the text.
struct Node<'m> {
    /// The letter of its kind and its id, where it has one.
    id: Option<(u8, &'m mut Id)>,
    key: Option<&'m mut Key>,
    span: &'m mut Span,
}

/// The parts that blocks of all kinds have.
pub(crate) struct Parts<'m, 't> {
    letter: u8,
    id: &'m mut Id,
    key: Option<&'m mut Key>,
    pub(crate) span: &'m mut Span,
    /// What is nested below it; a table has no room for that.
    pub(crate) body: Option<&'m mut Vec<Block<'t>>>,
}

impl<'t> Block<'t> {
    /// Its parts; none where its kind is unknown.
    pub(crate) fn parts_mut(&mut self) -> Option<Parts<'_, 't>> {
        Some(match self {
            Block::Paragraph(text) => Parts { letter: b't', id: &mut text.id, key: None, span: &mut text.span, body: Some(&mut text.body) },
            Block::Bullet(text) => Parts { letter: b'b', id: &mut text.id, key: None, span: &mut text.span, body: Some(&mut text.body) },
            Block::Action(action) => {
                let action = &mut **action;
                let (id, key) = (&mut action.id, Some(&mut action.key));
                Parts { letter: b'a', id, key, span: &mut action.span, body: Some(&mut action.body) }
            }
            Block::Decision(decision) => {
                let decision = &mut **decision;
                let (id, key) = (&mut decision.id, Some(&mut decision.key));
                Parts { letter: b'd', id, key, span: &mut decision.span, body: Some(&mut decision.body) }
            }
            Block::Table(table) => Parts { letter: b'r', id: &mut table.id, key: None, span: &mut table.span, body: None },
            Block::Unknown => return None,
        })
    }
}

impl<'t> Minutes<'t> {
    /// Gives every node its [`Id`] and every action and decision its [`Key`]. The minutes that are read have them; those that a program
    /// has built or changed get them here. What referred to a node by its id before refers to it afterwards.
    ///
    /// ```
    /// use minutes_extract::{Minutes, Section};
    ///
    /// let mut minutes = Minutes::default();
    /// minutes.sections = vec![Section::new("Roof"), Section::new("Lamps")];
    /// minutes.number();
    /// assert_eq!(minutes.sections[1].id.to_string(), "s2");
    /// ```
    pub fn number(&mut self) {
        self.state_ids();
        self.state_keys();
    }

    /// Gives every node its id.
    pub(crate) fn state_ids(&mut self) {
        /// Most documents have no more nodes.
        const ROOM: usize = 128;
        let mut nodes = Vec::with_capacity(ROOM);
        self.each_node(&mut |node| {
            if let Some((letter, id)) = node.id {
                nodes.push((node.span.start, letter, id));
            }
        });
        // Parents come before their children, and stay there.
        nodes.sort_by_key(|(start, ..)| *start);
        let mut counts = [0_u32; 256];
        let mut renamed = HashMap::new();
        for (_, letter, id) in nodes {
            let Some(count) = counts.get_mut(usize::from(letter)) else { continue };
            *count = count.saturating_add(1);
            let own = Id::of(letter, *count);
            if id.ordinal() > 0 {
                renamed.insert(*id, own);
            }
            *id = own;
        }
        self.each_reference(&mut |id| *id = id.and_then(|id| renamed.get(&id).copied()));
    }

    /// Gives every action and decision its key.
    pub(crate) fn state_keys(&mut self) {
        let known = Keys::of(self.meeting.date);
        self.each_block_mut(&mut |block| match block {
            Block::Action(action) => {
                action.key = known.action(action.owners.iter().map(|owner| &*owner.name), &action.text);
            }
            Block::Decision(decision) => decision.key = known.decision(&decision.text),
            _ => {}
        });
        let mut keys = Vec::new();
        self.each_node(&mut |node| keys.extend(node.key.map(|key| (node.span.start, key))));
        if keys.is_empty() {
            return;
        }
        keys.sort_by_key(|(start, _)| *start);
        let mut seen = Seen::of(keys.len());
        for (_, key) in keys {
            *key = seen.once(*key);
        }
    }

    /// Every id by which one node refers to another.
    fn each_reference(&mut self, visit: &mut impl FnMut(&mut Option<Id>)) {
        self.agenda.iter_mut().for_each(|item| visit(&mut item.section_id));
        self.each_block_mut(&mut |block| {
            if let Block::Action(action) = block {
                action.owners.iter_mut().for_each(|owner| visit(&mut owner.person_id));
            }
        });
    }

    /// Moves every span: so many lines and so many bytes stand before the part of the text that was read.
    pub(crate) fn shift(&mut self, lines: usize, bytes: usize) {
        self.each_node(&mut |node| {
            // The header of minutes that have none lies nowhere.
            if *node.span != Span::default() {
                *node.span = Span {
                    line: node.span.line.saturating_add(lines),
                    start: node.span.start.saturating_add(bytes),
                    end: node.span.end.saturating_add(bytes),
                };
            }
        });
    }

    /// Every block, parents before children.
    pub(crate) fn each_block_mut(&mut self, visit: &mut impl FnMut(&mut Block<'t>)) {
        fn blocks<'t>(list: &mut [Block<'t>], visit: &mut impl FnMut(&mut Block<'t>)) {
            for block in list {
                visit(block);
                if let Some(body) = block.parts_mut().and_then(|parts| parts.body) {
                    blocks(body, visit);
                }
            }
        }
        fn sections<'t>(list: &mut [Section<'t>], visit: &mut impl FnMut(&mut Block<'t>)) {
            for section in list {
                blocks(&mut section.body, visit);
                sections(&mut section.sections, visit);
            }
        }
        blocks(&mut self.preamble, visit);
        sections(&mut self.sections, visit);
        for annex in &mut self.annexes {
            blocks(&mut annex.body, visit);
            sections(&mut annex.sections, visit);
        }
    }

    /// Every block, parents before children, sections before annexes.
    pub(crate) fn each_block<'m>(&'m self, visit: &mut impl FnMut(&'m Block<'t>)) {
        fn blocks<'m, 't>(list: &'m [Block<'t>], visit: &mut impl FnMut(&'m Block<'t>)) {
            for block in list {
                visit(block);
                blocks(block.body(), visit);
            }
        }
        fn sections<'m, 't>(list: &'m [Section<'t>], visit: &mut impl FnMut(&'m Block<'t>)) {
            for section in list {
                blocks(&section.body, visit);
                sections(&section.sections, visit);
            }
        }
        blocks(&self.preamble, visit);
        sections(&self.sections, visit);
        for annex in &self.annexes {
            blocks(&annex.body, visit);
            sections(&annex.sections, visit);
        }
    }

    /// Every list of blocks that stand in no other one.
    pub(crate) fn each_list_mut(&mut self, visit: &mut impl FnMut(&mut [Block<'t>])) {
        fn sections<'t>(list: &mut [Section<'t>], visit: &mut impl FnMut(&mut [Block<'t>])) {
            for section in list {
                visit(&mut section.body);
                sections(&mut section.sections, visit);
            }
        }
        visit(&mut self.preamble);
        sections(&mut self.sections, visit);
        for annex in &mut self.annexes {
            visit(&mut annex.body);
            sections(&mut annex.sections, visit);
        }
    }

    /// Everything that has a place in the text, parents before children.
    fn each_node<'m>(&'m mut self, visit: &mut impl FnMut(Node<'m>)) {
        let mut place = |span| visit(Node { id: None, key: None, span });
        place(&mut self.meeting.span);
        self.meeting.fields.iter_mut().for_each(|field| place(&mut field.span));
        self.meeting.next_meeting.iter_mut().for_each(|next| place(&mut next.span));
        self.meeting.quorum.iter_mut().for_each(|quorum| place(&mut quorum.span));
        self.furniture.iter_mut().for_each(|furniture| place(&mut furniture.span));
        self.diagnostics.iter_mut().for_each(|remark| place(&mut remark.span));
        nodes_of_blocks(&mut self.preamble, visit);
        for item in &mut self.agenda {
            visit(Node { id: Some((b'i', &mut item.id)), key: None, span: &mut item.span });
        }
        nodes_of_sections(&mut self.sections, visit);
        for group in &mut self.participants {
            visit(Node { id: Some((b'g', &mut group.id)), key: None, span: &mut group.span });
            for person in &mut group.members {
                visit(Node { id: Some((b'p', &mut person.id)), key: None, span: &mut person.span });
            }
        }
        for annex in &mut self.annexes {
            visit(Node { id: Some((b'x', &mut annex.id)), key: None, span: &mut annex.span });
            nodes_of_blocks(&mut annex.body, visit);
            nodes_of_sections(&mut annex.sections, visit);
        }
    }
}

fn nodes_of_blocks<'m>(blocks: &'m mut [Block<'_>], visit: &mut impl FnMut(Node<'m>)) {
    for Parts { letter, id, key, span, body } in blocks.iter_mut().filter_map(Block::parts_mut) {
        visit(Node { id: Some((letter, id)), key, span });
        nodes_of_blocks(body.map_or(&mut [], Vec::as_mut_slice), visit);
    }
}

fn nodes_of_sections<'m>(sections: &'m mut [Section<'_>], visit: &mut impl FnMut(Node<'m>)) {
    for section in sections {
        visit(Node { id: Some((b's', &mut section.id)), key: None, span: &mut section.span });
        nodes_of_blocks(&mut section.body, visit);
        nodes_of_sections(&mut section.sections, visit);
    }
}
