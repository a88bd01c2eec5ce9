//! Ways through [`Minutes`]: blocks depth first, actions with their section, people with their group.

use super::{Action, Annex, Block, Decision, Group, Id, Link, Minutes, Person, Section};
use crate::span::Span;

/// An action and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SectionAction<'m, 't> {
    /// The innermost section that it stands in; `None` in the preamble and directly in an annex.
    pub section: Option<&'m Section<'t>>,
    /// The action.
    pub action: &'m Action<'t>,
}

/// A decision and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct SectionDecision<'m, 't> {
    /// The innermost section that it stands in; `None` in the preamble and directly in an annex.
    pub section: Option<&'m Section<'t>>,
    /// The decision.
    pub decision: &'m Decision<'t>,
}

/// All blocks below some block list, depth first, each with its depth counted from 1. Made by [`Minutes::blocks`],
/// [`Section::blocks`] and [`Block::nested`].
#[derive(Clone, Debug)]
pub struct Blocks<'m, 't> {
    open: Vec<std::slice::Iter<'m, Block<'t>>>,
}

impl<'m, 't> Blocks<'m, 't> {
    /// The blocks of one list and all below them.
    #[must_use]
    pub fn of(blocks: &'m [Block<'t>]) -> Blocks<'m, 't> {
        Blocks { open: vec![blocks.iter()] }
    }
}

impl<'m, 't> Iterator for Blocks<'m, 't> {
    type Item = (usize, &'m Block<'t>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let depth = self.open.len();
            let Some(block) = self.open.last_mut()?.next() else {
                self.open.pop();
                continue;
            };
            if !block.body().is_empty() {
                self.open.push(block.body().iter());
            }
            return Some((depth, block));
        }
    }
}

/// The sections of a list and all below them, each with its level, counted from 1, depth first.
fn every<'m, 't>(sections: &'m [Section<'t>]) -> impl Iterator<Item = (usize, &'m Section<'t>)> + use<'m, 't> {
    let (mut list, mut above) = (sections.iter(), Vec::new());
    std::iter::from_fn(move || {
        loop {
            let level = above.len().saturating_add(1);
            let Some(section) = list.next() else {
                list = above.pop()?;
                continue;
            };
            if !section.sections.is_empty() {
                above.push(std::mem::replace(&mut list, section.sections.iter()));
            }
            return Some((level, section));
        }
    })
}

impl<'t> Minutes<'t> {
    /// All block lists in the order of the text, with the innermost section that they stand in.
    fn bodies<'m>(&'m self) -> Vec<(Option<&'m Section<'t>>, &'m [Block<'t>])> {
        fn sections<'m, 't>(list: &'m [Section<'t>], bodies: &mut Vec<(Option<&'m Section<'t>>, &'m [Block<'t>])>) {
            for section in list {
                bodies.push((Some(section), &section.body));
                sections(&section.sections, bodies);
            }
        }
        let mut bodies = vec![(None, self.preamble.as_slice())];
        sections(&self.sections, &mut bodies);
        for annex in &self.annexes {
            bodies.push((None, &annex.body));
            sections(&annex.sections, &mut bodies);
        }
        // An annex, or a labelled block outside all sections, may stand before the last of them.
        bodies.retain(|(_, body)| !body.is_empty());
        bodies.sort_by_key(|(_, body)| body.first().map_or(0, |block| block.span().start));
        bodies
    }

    /// Every block of the minutes, depth first: preamble, sections, annexes. The depth counts the blocks around one, from 1.
    ///
    /// ```
    /// let minutes = minutes_extract::parse("Board\n\n1. Roof\n\n- It leaks:\n  - badly.\n");
    /// let depths: Vec<usize> = minutes.blocks().map(|(depth, _)| depth).collect();
    /// assert_eq!(depths, [1, 2]);
    /// ```
    pub fn blocks<'m>(&'m self) -> impl Iterator<Item = (usize, &'m Block<'t>)> + use<'m, 't> {
        self.bodies().into_iter().flat_map(|(_, body)| Blocks::of(body))
    }

    /// Every section with its level, counted from 1, depth first. The sections of annexes are not among them.
    pub fn all_sections<'m>(&'m self) -> impl Iterator<Item = (usize, &'m Section<'t>)> + use<'m, 't> {
        every(&self.sections)
    }

    /// Every action with the section that it stands in, in the order of the text.
    ///
    /// ```
    /// let minutes = minutes_extract::parse("Board\n\n1. Roof\n\n- It leaks.\n\nActions\n\n- ➔ **Ann to call the roofer.**\n");
    /// let found = minutes.actions().next().unwrap();
    /// assert_eq!(found.section.unwrap().title, "Roof");
    /// assert_eq!(found.action.owners[0].name, "Ann");
    /// ```
    pub fn actions<'m>(&'m self) -> impl Iterator<Item = SectionAction<'m, 't>> + use<'m, 't> {
        self.bodies().into_iter().flat_map(|(section, body)| {
            Blocks::of(body).filter_map(move |(_, block)| match block {
                Block::Action(action) => Some(SectionAction { section, action }),
                _ => None,
            })
        })
    }

    /// Every decision with the section that it stands in, in the order of the text.
    pub fn decisions<'m>(&'m self) -> impl Iterator<Item = SectionDecision<'m, 't>> + use<'m, 't> {
        self.bodies().into_iter().flat_map(|(section, body)| {
            Blocks::of(body).filter_map(move |(_, block)| match block {
                Block::Decision(decision) => Some(SectionDecision { section, decision }),
                _ => None,
            })
        })
    }

    /// Every action that the text does not state to be done, with the section that it stands in.
    ///
    /// ```
    /// let minutes = minutes_extract::parse("Board\n\n1. Roof\n\n- [x] Ann to call the roofer.\n- [ ] Bo to pay.\n");
    /// let open: Vec<&str> = minutes.open_actions().map(|found| found.action.text.as_ref()).collect();
    /// assert_eq!(open, ["Bo to pay."]);
    /// ```
    pub fn open_actions<'m>(&'m self) -> impl Iterator<Item = SectionAction<'m, 't>> + use<'m, 't> {
        self.actions().filter(|found| found.action.is_open())
    }

    /// Every action that somebody on the list of participants is an owner of, done or not.
    ///
    /// ```
    /// let text = "Board\n\nPresent: Ann Ray, Bo West\n\n1. Roof\n\n- ACTION: Ann to call the roofer.\n- ACTION: Bo to pay.\n";
    /// let minutes = minutes_extract::parse(text);
    /// let (_, ann) = minutes.people().next().unwrap();
    /// let hers: Vec<&str> = minutes.actions_of(ann).map(|found| found.action.text.as_ref()).collect();
    /// assert_eq!(hers, ["Ann to call the roofer."]);
    /// ```
    pub fn actions_of<'m>(&'m self, person: &Person<'_>) -> impl Iterator<Item = SectionAction<'m, 't>> + use<'m, 't> {
        let id = Some(person.id);
        self.actions().filter(move |found| found.action.owners.iter().any(|owner| owner.person_id == id))
    }

    /// Every decision of which the text says how it was voted on, with the section that it stands in.
    pub fn decisions_with_votes<'m>(&'m self) -> impl Iterator<Item = SectionDecision<'m, 't>> + use<'m, 't> {
        self.decisions().filter(|found| found.decision.vote.is_some())
    }

    /// The section of an id, those of annexes too.
    #[must_use]
    pub fn section(&self, id: Id) -> Option<&Section<'t>> {
        let in_annexes = self.annexes.iter().flat_map(|annex| every(&annex.sections));
        every(&self.sections).chain(in_annexes).map(|(_, section)| section).find(|section| section.id == id)
    }

    /// The person of an id.
    #[must_use]
    pub fn person(&self, id: Id) -> Option<&Person<'t>> {
        self.people().map(|(_, person)| person).find(|person| person.id == id)
    }

    /// Everybody listed, with the group that they stand in.
    ///
    /// ```
    /// let minutes = minutes_extract::parse("Board\n\nAnnex 1: Participants\n\nMembers\nRay\tAnn\nWest\tBo\n");
    /// let names: Vec<&str> = minutes.people().map(|(_, person)| person.name.as_ref()).collect();
    /// assert_eq!(names, ["Ann Ray", "Bo West"]);
    /// ```
    pub fn people<'m>(&'m self) -> impl Iterator<Item = (&'m Group<'t>, &'m Person<'t>)> + use<'m, 't> {
        self.participants.iter().flat_map(|group| group.members.iter().map(move |person| (group, person)))
    }
}

impl<'t> Section<'t> {
    /// Every block of this section, depth first, without those of the sections below it.
    #[must_use]
    pub fn blocks<'m>(&'m self) -> Blocks<'m, 't> {
        Blocks::of(&self.body)
    }
}

impl<'t> Annex<'t> {
    /// Every block that stands directly in this annex, depth first.
    #[must_use]
    pub fn blocks<'m>(&'m self) -> Blocks<'m, 't> {
        Blocks::of(&self.body)
    }
}

impl<'t> Block<'t> {
    /// Its name in this reading; that of no node where its kind is unknown.
    #[must_use]
    pub fn id(&self) -> Id {
        match self {
            Block::Paragraph(passage) | Block::Bullet(passage) => passage.id,
            Block::Action(action) => action.id,
            Block::Decision(decision) => decision.id,
            Block::Table(table) => table.id,
            Block::Unknown => Id::default(),
        }
    }

    /// Its number as written; a table has none.
    #[must_use]
    pub fn number(&self) -> Option<&str> {
        match self {
            Block::Paragraph(passage) | Block::Bullet(passage) => passage.number.as_deref(),
            Block::Action(action) => action.number.as_deref(),
            Block::Decision(decision) => decision.number.as_deref(),
            Block::Table(_) | Block::Unknown => None,
        }
    }

    /// The words; empty for a table.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Block::Paragraph(passage) | Block::Bullet(passage) => &passage.text,
            Block::Action(action) => &action.text,
            Block::Decision(decision) => &decision.text,
            Block::Table(_) | Block::Unknown => "",
        }
    }

    /// The links in the words, in order; none for a table.
    #[must_use]
    pub fn links(&self) -> &[Link<'t>] {
        match self {
            Block::Paragraph(passage) | Block::Bullet(passage) => &passage.links,
            Block::Action(action) => &action.links,
            Block::Decision(decision) => &decision.links,
            Block::Table(_) | Block::Unknown => &[],
        }
    }

    /// What is nested below it; empty for a table.
    #[must_use]
    pub fn body(&self) -> &[Block<'t>] {
        match self {
            Block::Paragraph(passage) | Block::Bullet(passage) => &passage.body,
            Block::Action(action) => &action.body,
            Block::Decision(decision) => &decision.body,
            Block::Table(_) | Block::Unknown => &[],
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Block::Paragraph(passage) | Block::Bullet(passage) => passage.span,
            Block::Action(action) => action.span,
            Block::Decision(decision) => decision.span,
            Block::Table(table) => table.span,
            Block::Unknown => Span::default(),
        }
    }

    /// The blocks nested below it, depth first.
    #[must_use]
    pub fn nested<'m>(&'m self) -> Blocks<'m, 't> {
        Blocks::of(self.body())
    }
}
