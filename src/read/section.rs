//! Sections: a heading and what was minuted under it.

use std::borrow::Cow;

use super::block::{self, Under};
use super::{Reader, agenda, people};
use crate::lexicon::Label;
use crate::model::{AgendaItem, Block, Group, Passage, Section};
use crate::outline::{Outline, Part, Piece, Role};
use crate::span::Span;

/// A part as a section. An agenda or a list of people inside it goes to the lists given.
pub(crate) fn section<'t>(
    reader: &mut Reader<'_, 't>,
    part: &Part<'t>,
    items: &mut Vec<AgendaItem<'t>>,
    groups: &mut Vec<Group<'t>>,
) -> Section<'t> {
    let outline = reader.outline;
    let heading = part.heading.and_then(|at| outline.pieces.get(at));
    let words = heading.map_or("".into(), |piece| piece.words(&outline.lines));
    let behind = heading.filter(|piece| piece.number.is_some()).and_then(|piece| behind_bold(piece, &words, outline));
    let title = match (&behind, &words) {
        (Some((length, _)), Cow::Borrowed(words)) => block::plain(&Cow::Borrowed(words.get(..*length).unwrap_or(words))).0,
        (Some((length, _)), Cow::Owned(words)) => block::plain(&Cow::Owned(words.get(..*length).unwrap_or(words).to_owned())).0,
        (None, words) => block::plain(words).0,
    };
    let (number, title) = match heading.and_then(|piece| piece.number) {
        Some(number) => (Some(number.text.into()), title),
        None => heading_number(title),
    };
    let span = reader.span(part);
    let listed = people::lines_in_text(reader, part.body.clone(), groups);
    let pieces: Vec<usize> = part.body.clone().filter(|at| listed.binary_search(at).is_err()).collect();
    let mut body = block::blocks(reader, &pieces, Under::Text);
    if let Some((_, passage)) = behind {
        body.insert(0, Block::Paragraph(passage));
    }
    let mut section = Section { number, title, body, sections: Vec::new(), span };
    for inner in &part.parts {
        match inner.role {
            Role::Labelled(label) => {
                let Section { body, sections, .. } = &mut section;
                labelled_part(reader, inner, label, body, sections, items, groups);
            }
            _ => section.sections.push(self::section(reader, inner, items, groups)),
        }
    }
    section
}

/// `**1) Title** and then text`: the length of the title's words, and the text behind them.
fn behind_bold<'t>(piece: &Piece<'t>, words: &Cow<'t, str>, outline: &Outline<'t>) -> Option<(usize, Passage<'t>)> {
    let first = outline.lines.get(piece.first)?;
    if !first.text.starts_with("**") {
        return None;
    }
    let open = usize::from(words.starts_with("**")) * 2;
    let end = open + words.get(open..)?.find("**")?;
    let rest = words.get(end + 2..)?;
    if rest.trim().is_empty() || end == open {
        return None;
    }
    let (text, links) = block::plain(&Cow::<'t, str>::Owned(rest.to_owned()));
    let span = outline.span_of(piece);
    let source = span.slice(outline.text);
    let at = source.get(2..).and_then(|inner| inner.find("**")).map_or(source.len(), |at| at + 4).min(source.len());
    let line = span.line + crate::span::line_ends(source.get(..at).unwrap_or(""));
    let own = Span { line, start: span.start + at, end: span.end };
    Some((end, Passage { number: None, text, links, body: Vec::new(), span: own }))
}

/// A number that stands inside a heading of another form: `## 1. Title`, `## 0 Welcome`.
pub(crate) fn heading_number(title: Cow<'_, str>) -> (Option<Cow<'_, str>>, Cow<'_, str>) {
    let split = |text: &str| {
        crate::line::heading_number(text)
            .map(|(number, rest)| (number.len(), text.len().saturating_sub(rest.len()), text.find(number).unwrap_or(0)))
    };
    match title {
        Cow::Borrowed(text) => match crate::line::heading_number(text) {
            Some((number, rest)) => (Some(number.into()), rest.into()),
            None => (None, title),
        },
        Cow::Owned(text) => match split(&text) {
            Some((length, behind, at)) => {
                let number = text.get(at..at + length).unwrap_or("").to_owned();
                let rest = text.get(behind..).unwrap_or("").to_owned();
                (Some(number.into()), rest.into())
            }
            None => (None, text.into()),
        },
    }
}

/// A labelled part inside a section or an annex. The sections below an agenda under which the meeting is minuted go to its sections.
pub(crate) fn labelled_part<'t>(
    reader: &mut Reader<'_, 't>,
    part: &Part<'t>,
    label: Label,
    body: &mut Vec<Block<'t>>,
    sections: &mut Vec<Section<'t>>,
    items: &mut Vec<AgendaItem<'t>>,
    groups: &mut Vec<Group<'t>>,
) {
    if label != Label::Agenda || !agenda::is_minuted(reader.outline, part) {
        return labelled(reader, part, label, body, items, groups);
    }
    body.extend(agenda::agenda(reader, part, &[], items, groups));
    for inner in &part.parts {
        match inner.role {
            Role::Labelled(label) => labelled_part(reader, inner, label, body, sections, items, groups),
            _ => sections.push(section(reader, inner, items, groups)),
        }
    }
}

/// A labelled block inside a section: actions and decisions go to the section's body, people and agenda to their lists.
pub(crate) fn labelled<'t>(
    reader: &mut Reader<'_, 't>,
    part: &Part<'t>,
    label: Label,
    body: &mut Vec<Block<'t>>,
    items: &mut Vec<AgendaItem<'t>>,
    groups: &mut Vec<Group<'t>>,
) {
    let blocks = match label {
        Label::Agenda => agenda::agenda(reader, part, &[], items, groups),
        Label::Attendance(attendance) => people::people(reader, part, attendance, groups),
        Label::Actions => reader.body(part, Under::Actions),
        Label::Decisions => reader.body(part, Under::Decisions),
    };
    if label == Label::Actions && blocks.is_empty() && part.parts.is_empty() {
        reader.empty_list(part);
    }
    body.extend(blocks);
    // Lists of people, and agendas under which nothing is minuted, read the parts below them themselves.
    let divided_below = match label {
        Label::Actions | Label::Decisions => true,
        Label::Agenda => agenda::is_minuted(reader.outline, part),
        Label::Attendance(_) => false,
    };
    let inner = if divided_below { &part.parts[..] } else { &[] };
    for inner in inner {
        match inner.role {
            Role::Labelled(label) => labelled(reader, inner, label, body, items, groups),
            _ => divided(reader, inner, Some(label), body),
        }
    }
}

/// A heading inside a labelled block divides it: its words are kept, what it heads is read as the label says.
pub(crate) fn divided<'t>(reader: &mut Reader<'_, 't>, part: &Part<'t>, label: Option<Label>, body: &mut Vec<Block<'t>>) {
    let under = match label {
        Some(Label::Actions) => Under::Actions,
        Some(Label::Decisions) => Under::Decisions,
        _ => Under::Text,
    };
    let heading: Vec<usize> = part.heading.into_iter().collect();
    body.extend(block::blocks(reader, &heading, Under::Text));
    let pieces: Vec<usize> = part.pieces().filter(|&at| Some(at) != part.heading).collect();
    body.extend(block::blocks(reader, &pieces, under));
}
