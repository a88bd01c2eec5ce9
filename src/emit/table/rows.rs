//! What makes the rows: the nodes of a meeting in the order of the text, each with what is around it.

use crate::diagnostic::Diagnostic;
use crate::model::{
    Action, AgendaItem, Annex, Block, Blocks, Decision, Field, Group, Id, Link, Meeting, Minutes, Owner, Passage, Person, Section,
};
use crate::span::Span;

/// The letter of a table's row, which has an id in the tables alone.
const TABLE_ROW: u8 = b'w';

/// A row: the node that it stands for, and the part of it where the table has a row for each.
pub(super) struct Row<'r, 'm, 't> {
    pub nodes: &'r Nodes<'m, 't>,
    pub node: &'r Node<'m, 't>,
    pub part: Part<'m, 't>,
}

/// The part of a node that a row stands for.
#[derive(Clone, Copy)]
pub(super) enum Part<'m, 't> {
    Whole,
    Owner(&'m Owner<'t>),
    Link(&'m Link<'t>),
    Remark(&'m Diagnostic),
}

/// A node, and what is around it.
pub(super) struct Node<'m, 't> {
    pub id: Id,
    pub span: Span,
    /// What is directly around it; nothing where that is the meeting.
    pub parent: Option<Id>,
    /// The innermost section around it; of a section that section itself.
    pub section: Option<&'m Section<'t>>,
    /// How deep a section or a block is nested, from 1.
    pub level: Option<usize>,
    pub thing: Thing<'m, 't>,
}

/// What a node is.
#[derive(Clone, Copy)]
pub(super) enum Thing<'m, 't> {
    Meeting(&'m Meeting<'t>),
    Field(&'m Field<'t>),
    Agenda(&'m AgendaItem<'t>),
    Section(&'m Section<'t>),
    Paragraph(&'m Passage<'t>),
    Bullet(&'m Passage<'t>),
    Action(&'m Action<'t>),
    Decision(&'m Decision<'t>),
    Table(&'m crate::model::Table<'t>),
    TableRow(&'m [std::borrow::Cow<'t, str>]),
    Group(&'m Group<'t>),
    Person(&'m Group<'t>, &'m Person<'t>),
    Annex(&'m Annex<'t>),
}

impl<'m, 't> Thing<'m, 't> {
    pub fn kind(self) -> &'static str {
        match self {
            Thing::Meeting(_) => "meeting",
            Thing::Field(_) => "field",
            Thing::Agenda(_) => "agenda",
            Thing::Section(_) => "section",
            Thing::Paragraph(_) => "paragraph",
            Thing::Bullet(_) => "bullet",
            Thing::Action(_) => "action",
            Thing::Decision(_) => "decision",
            Thing::Table(_) => "table",
            Thing::TableRow(_) => "table-row",
            Thing::Group(_) => "group",
            Thing::Person(..) => "participant",
            Thing::Annex(_) => "annex",
        }
    }

    pub fn links(self) -> &'m [Link<'t>] {
        match self {
            Thing::Paragraph(passage) | Thing::Bullet(passage) => &passage.links,
            Thing::Action(action) => &action.links,
            Thing::Decision(decision) => &decision.links,
            _ => &[],
        }
    }
}

/// The nodes of a meeting in the order of the text, parents before children.
pub(super) struct Nodes<'m, 't> {
    pub minutes: &'m Minutes<'t>,
    list: Vec<Node<'m, 't>>,
}

impl<'m, 't> Nodes<'m, 't> {
    /// The model keeps header, agenda, people and text apart: they are put together and sorted by where they begin.
    pub fn of(minutes: &'m Minutes<'t>) -> Nodes<'m, 't> {
        /// Most documents have no more nodes beside their people.
        const ROOM: usize = 64;
        let people = minutes.participants.iter().map(|group| group.members.len()).sum::<usize>();
        let mut nodes = Nodes { minutes, list: Vec::with_capacity(people.saturating_add(ROOM)) };
        nodes.header();
        nodes.blocks(&minutes.preamble, None, None);
        nodes.sections(&minutes.sections, None);
        for annex in &minutes.annexes {
            nodes.add(annex.id, annex.span, Thing::Annex(annex));
            nodes.blocks(&annex.body, Some(annex.id), None);
            nodes.sections(&annex.sections, Some(annex.id));
        }
        for item in &minutes.agenda {
            nodes.add(item.id, item.span, Thing::Agenda(item));
        }
        nodes.people();
        // Stable, so that parents stay before children that begin where they do.
        nodes.list.sort_by_key(|node| node.span.start);
        nodes.place();
        nodes
    }

    /// How many nodes of a kind there are.
    pub fn count(&self, is_of: impl Fn(Thing<'m, 't>) -> bool) -> usize {
        self.list.iter().filter(|node| is_of(node.thing)).count()
    }

    fn add(&mut self, id: Id, span: Span, thing: Thing<'m, 't>) {
        self.list.push(Node { id, span, parent: None, section: None, level: None, thing });
    }

    fn header(&mut self) {
        let meeting = &self.minutes.meeting;
        self.add(Id::MEETING, meeting.span, Thing::Meeting(meeting));
        for (index, field) in meeting.fields.iter().enumerate() {
            self.add(Id::field(index), field.span, Thing::Field(field));
        }
    }

    fn blocks(&mut self, body: &'m [Block<'t>], parent: Option<Id>, section: Option<&'m Section<'t>>) {
        // The blocks around the one at hand, outermost first.
        let mut around = Vec::new();
        for (depth, block) in Blocks::of(body) {
            around.truncate(depth.saturating_sub(1));
            let (id, span, thing) = match block {
                Block::Paragraph(passage) => (passage.id, passage.span, Thing::Paragraph(passage)),
                Block::Bullet(passage) => (passage.id, passage.span, Thing::Bullet(passage)),
                Block::Action(action) => (action.id, action.span, Thing::Action(action)),
                Block::Decision(decision) => (decision.id, decision.span, Thing::Decision(decision)),
                Block::Table(table) => (table.id, table.span, Thing::Table(table)),
                // Of a block of a later version nothing is known.
                _ => continue,
            };
            let (parent, level) = (around.last().copied().or(parent), Some(depth));
            self.list.push(Node { id, span, parent, section, level, thing });
            if let Thing::Table(table) = thing {
                let rows = table.rows.iter().map(|cells| Thing::TableRow(cells));
                // Numbered when they are in their place.
                self.list.extend(rows.map(|thing| Node { id: Id::of(TABLE_ROW, 0), span, parent: Some(id), section, level, thing }));
            }
            around.push(id);
        }
    }

    fn sections(&mut self, list: &'m [Section<'t>], parent: Option<Id>) {
        let mut open = vec![(parent, list.iter())];
        while let Some((parent, sections)) = open.last_mut() {
            let (parent, Some(section)) = (*parent, sections.next()) else {
                open.pop();
                continue;
            };
            let (id, span, level, thing) = (section.id, section.span, Some(open.len()), Thing::Section(section));
            self.list.push(Node { id, span, parent, section: Some(section), level, thing });
            self.blocks(&section.body, Some(id), Some(section));
            open.push((Some(id), section.sections.iter()));
        }
    }

    fn people(&mut self) {
        for group in &self.minutes.participants {
            self.add(group.id, group.span, Thing::Group(group));
            for person in &group.members {
                self.add(person.id, person.span, Thing::Person(group, person));
            }
        }
    }

    /// Fills in what is around agenda, people and fields, which the model keeps apart from sections and annexes; numbers the rows of tables.
    fn place(&mut self) {
        let mut around: Vec<(Id, Span, Option<&'m Section<'t>>)> = Vec::new();
        let mut table_rows = 0_u32;
        for node in &mut self.list {
            while around.last().is_some_and(|(_, span, _)| span.end <= node.span.start) {
                around.pop();
            }
            match node.thing {
                Thing::Section(section) => around.push((node.id, node.span, Some(section))),
                Thing::Annex(_) => around.push((node.id, node.span, None)),
                Thing::TableRow(_) => {
                    table_rows = table_rows.saturating_add(1);
                    node.id = Id::of(TABLE_ROW, table_rows);
                }
                Thing::Field(_) | Thing::Agenda(_) | Thing::Group(_) | Thing::Person(..) => {
                    node.parent = around.last().map(|(id, ..)| *id);
                    node.section = around.iter().rev().find_map(|(.., section)| *section);
                }
                _ => {}
            }
            if let Thing::Person(group, _) = node.thing {
                node.parent = Some(group.id);
            }
        }
    }

    /// The rows of the nodes of a kind.
    fn whole<'r>(&'r self, is_row: impl Fn(Thing<'m, 't>) -> bool) -> Vec<Row<'r, 'm, 't>> {
        let nodes = || self.list.iter().filter(|node| is_row(node.thing));
        let mut rows = Vec::with_capacity(nodes().count());
        rows.extend(nodes().map(|node| Row { nodes: self, node, part: Part::Whole }));
        rows
    }

    /// A row for each of the parts that nodes have.
    fn parts<'r, I: IntoIterator<Item = Part<'m, 't>>>(&'r self, of: impl Fn(Thing<'m, 't>) -> I) -> Vec<Row<'r, 'm, 't>> {
        let rows = self.list.iter().flat_map(|node| of(node.thing).into_iter().map(move |part| Row { nodes: self, node, part }));
        rows.collect()
    }
}

pub(super) fn records<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    nodes.whole(|_| true)
}

pub(super) fn meetings<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    nodes.whole(|thing| matches!(thing, Thing::Meeting(_)))
}

pub(super) fn sections<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    nodes.whole(|thing| matches!(thing, Thing::Section(_)))
}

pub(super) fn actions<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    nodes.whole(|thing| matches!(thing, Thing::Action(_)))
}

pub(super) fn assignments<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    nodes.parts(|thing| {
        let owners = match thing {
            Thing::Action(action) => action.owners.as_slice(),
            _ => &[],
        };
        owners.iter().map(Part::Owner)
    })
}

pub(super) fn decisions<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    nodes.whole(|thing| matches!(thing, Thing::Decision(_)))
}

pub(super) fn agenda<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    nodes.whole(|thing| matches!(thing, Thing::Agenda(_)))
}

pub(super) fn participants<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    nodes.whole(|thing| matches!(thing, Thing::Person(..)))
}

pub(super) fn links<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    nodes.parts(|thing| thing.links().iter().map(Part::Link))
}

pub(super) fn diagnostics<'r, 'm, 't>(nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
    let Some(meeting) = nodes.list.iter().find(|node| matches!(node.thing, Thing::Meeting(_))) else { return Vec::new() };
    let mut remarks: Vec<(usize, &Diagnostic)> = nodes.minutes.diagnostics.iter().enumerate().collect();
    remarks.sort_by_key(|(_, remark)| remark.span.start);
    // The rows of a table have no place of their own.
    let mut ahead = nodes.list.iter().filter(|node| !matches!(node.thing, Thing::TableRow(_))).peekable();
    // The nodes around the place at hand, outermost first.
    let mut around: Vec<&Node<'m, 't>> = Vec::new();
    let mut rows = Vec::with_capacity(remarks.len());
    for (at, remark) in remarks {
        let span = remark.span;
        while let Some(node) = ahead.next_if(|node| node.span.start <= span.start) {
            around.retain(|outer| outer.span.end > node.span.start);
            around.push(node);
        }
        let node = around.iter().rev().find(|node| node.span.contains(&span)).copied().unwrap_or(meeting);
        rows.push((at, Row { nodes, node, part: Part::Remark(remark) }));
    }
    rows.sort_by_key(|(at, _)| *at);
    rows.into_iter().map(|(_, row)| row).collect()
}
