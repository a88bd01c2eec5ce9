//! Sections: a heading and what was minuted under it.

use std::borrow::Cow;

use super::entry::Under;
use super::mark::{before_number, mark};
use super::plain::{heading_number, plain, without_colon};
use super::reader::Reader;
use super::{agenda, block, people};
use crate::lexicon::Label;
use crate::model::{AgendaItem, Block, Section};
use crate::outline::{Part, Piece, Role};
use crate::scan::Form;

/// A part as a section. An agenda or a list of people inside it goes to the lists given.
pub(crate) fn section<'t>(reader: &mut Reader<'_, 't>, part: &Part<'t>, items: &mut Vec<AgendaItem<'t>>) -> Section<'t> {
    let outline = reader.outline;
    let heading = part.heading.and_then(|at| outline.pieces.get(at));
    let words = heading.map_or("".into(), |piece| piece.words(&outline.lines));
    let title = plain(&words).0;
    // "**Roof** -"
    let is_set_off = |piece: &Piece<'_>| piece.facts.is(Form::BOLD) && title.ends_with(['-', '–', '—']);
    let title = if heading.is_some_and(|piece| piece.to > 0 || is_set_off(piece)) { without_end(title) } else { title };
    let (number, title) = match heading.and_then(|piece| piece.number) {
        Some(number) => (Some(number.text.into()), title),
        None => heading_number(title),
    };
    // "## TOP 1. Roof"
    if let (Some(number), Some(piece)) = (&number, heading.filter(|piece| piece.number.is_none())) {
        mark(outline.span_of(piece), words.split_once(&**number).map_or("", |(before, _)| before));
    }
    let title = without_colon(title);
    let span = reader.span(part);
    if let Some(piece) = heading {
        before_number(outline.span_of(piece), outline.text, piece.number.map(|number| number.text));
    }
    let body = minuted(reader, part, &title, items);
    let mut section = Section { number, title, body, span, ..Section::default() };
    for inner in &part.parts {
        match inner.role {
            Role::Labelled(label) => {
                let Section { body, sections, .. } = &mut section;
                labelled_part(reader, inner, label, body, sections, items);
            }
            _ => section.sections.push(self::section(reader, inner, items)),
        }
    }
    section
}

/// What was minuted directly under a heading of this title; the entries of an agenda that was approved there go to the list given.
fn minuted<'t>(reader: &mut Reader<'_, 't>, part: &Part<'t>, title: &str, items: &mut Vec<AgendaItem<'t>>) -> Vec<Block<'t>> {
    let pieces = reader.text_of(part);
    let (entries, others) = agenda::approved(reader, title, &pieces, items);
    let mut body = agenda::listed(reader, entries, items);
    let blocks = block::blocks(reader, others, Under::Text);
    if body.is_empty() {
        body = blocks;
    } else {
        body.extend(blocks);
    }
    reader.pieces = pieces;
    part.heading.iter().for_each(|at| block::asked(reader, *at, &mut body));
    // "2. Minutes of 4 May agreed (proposed Ann, seconded Bo)", with nothing below it.
    if part.body.is_empty() {
        body.extend(part.heading.and_then(|at| block::decided(reader, at)));
    }
    body
}

/// A title that runs into its text, without the sign between them.
fn without_end(title: Cow<'_, str>) -> Cow<'_, str> {
    let bare = title.trim_end_matches([':', '.', ' ', '-', '–', '—']).len();
    match title {
        Cow::Borrowed(title) => Cow::Borrowed(title.get(..bare).unwrap_or(title)),
        Cow::Owned(mut title) => {
            title.truncate(bare);
            Cow::Owned(title)
        }
    }
}

/// An agenda with the labelled blocks below it, read as what they are. Those of one under which the meeting is minuted are left to the
/// caller, as its sections are.
pub(crate) fn agenda_part<'t>(
    reader: &mut Reader<'_, 't>,
    part: &Part<'t>,
    read: &[usize],
    items: &mut Vec<AgendaItem<'t>>,
) -> Vec<Block<'t>> {
    let mut body = agenda::agenda(reader, part, read, items);
    if !agenda::is_minuted(reader.outline, part) {
        for inner in &part.parts {
            match inner.role {
                Role::Labelled(label) if inner.pieces().len() > 1 => labelled(reader, inner, label, &mut body, items),
                _ => {}
            }
        }
        body.sort_by_key(|block| block.span().start);
    }
    body
}

/// A labelled part inside a section or an annex. The sections below an agenda under which the meeting is minuted, and those below a list
/// of people that name nobody, go to its sections.
pub(crate) fn labelled_part<'t>(
    reader: &mut Reader<'_, 't>,
    part: &Part<'t>,
    label: Label,
    body: &mut Vec<Block<'t>>,
    sections: &mut Vec<Section<'t>>,
    items: &mut Vec<AgendaItem<'t>>,
) {
    if matches!(label, Label::Attendance(_)) && people::heads_text(reader, part) {
        return sections.push(section(reader, part, items));
    }
    let inner = match label {
        Label::Agenda if agenda::is_minuted(reader.outline, part) => &part.parts[..],
        Label::Attendance(_) => people::own_parts(reader, part).1,
        _ => &[],
    };
    if inner.is_empty() {
        return labelled(reader, part, label, body, items);
    }
    if let Some(heading) = part.heading.and_then(|at| reader.outline.pieces.get(at)) {
        mark(reader.outline.span_of(heading), &heading.words(&reader.outline.lines));
    }
    body.extend(match label {
        Label::Agenda => agenda_part(reader, part, &[], items),
        _ => people::left_over(reader, part, people::own_parts(reader, part).0),
    });
    for inner in inner {
        match inner.role {
            Role::Labelled(label) => labelled_part(reader, inner, label, body, sections, items),
            _ => sections.push(section(reader, inner, items)),
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
) {
    if let Some(heading) = part.heading.and_then(|at| reader.outline.pieces.get(at)) {
        mark(reader.outline.span_of(heading), &heading.words(&reader.outline.lines));
    }
    let blocks = match label {
        Label::Agenda => agenda_part(reader, part, &[], items),
        Label::Attendance(_) => people::left_over(reader, part, &part.parts),
        Label::Actions => reader.body(part, Under::Actions),
        Label::Decisions => reader.decided(part),
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
            Role::Labelled(label) => labelled(reader, inner, label, body, items),
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

#[cfg(test)]
mod tests {
    use crate::read::testing::below_a_header;

    #[test]
    fn a_section_has_a_number_a_title_and_text() {
        for (text, expected) in [
            ("## 1. Roof\n\n- It leaks.", "sections 1) Roof: - It leaks."),
            ("## 2.1 Roof\n\n- It leaks.", "sections 2.1) Roof: - It leaks."),
            ("## 0 Welcome\n\n- It leaks.", "sections 0) Welcome: - It leaks."),
            ("## **1. Roof**\n\n- It leaks.", "sections 1) Roof: - It leaks."),
            ("## Lamps\n\n- Dim.\n\n## 8 June 2026\n\n- It leaks.", "sections Lamps: - Dim. | 8 June 2026: - It leaks."),
            ("## Lamps\n\n- Dim.\n\n## 12 Reports\n\n- It leaks.", "sections Lamps: - Dim. | 12) Reports: - It leaks."),
            ("1. Roof\n\n- It leaks.\n\n2. Lamps\n\n- Dim.", "sections 1) Roof: - It leaks. | 2) Lamps: - Dim."),
            (
                "**1. Roof** It leaks badly.\n\n- Tiles fell.\n\n**2. Lamps** All are dim.\n\n- Two.",
                "sections 1) Roof: It leaks badly. / - Tiles fell. | 2) Lamps: All are dim. / - Two.",
            ),
            ("**1. Roof**\n\n- Tiles fell.\n\n**2. Lamps**\n\n- Two.", "sections 1) Roof: - Tiles fell. | 2) Lamps: - Two."),
            ("**Roof** -\n\n- It leaks.\n\n**Lamps** -\n\n- Two.", "sections Roof: - It leaks. | Lamps: - Two."),
            ("**1.** Roof\n\n- Tiles fell.\n\n**2.** Lamps\n\n- Two.", "sections 1) Roof: - Tiles fell. | 2) Lamps: - Two."),
            ("## Roof & [wall](x)\n\n- It leaks.", "sections Roof & wall: - It leaks."),
        ] {
            assert_eq!(below_a_header(text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_text_behind_a_bold_title_has_a_place_of_its_own() {
        let text = "Board\n\n4 May 2026\n\n**1. Roof** It leaks\n   badly.\n\n- Tiles fell.\n\n**2. Lamps** All are dim.\n\n- Two.\n";
        let minutes = crate::parse(text);
        let slices: Vec<&str> =
            minutes.sections.iter().filter_map(|section| section.body.first()).map(|block| block.span().slice(text)).collect();
        let lines: Vec<usize> = minutes.sections.iter().filter_map(|section| section.body.first()).map(|block| block.span().line).collect();
        assert_eq!((slices, lines), (vec!["It leaks\n   badly.", "All are dim."], vec![5, 10]));
    }

    #[test]
    fn what_stands_below_a_label_goes_where_it_belongs() {
        for (text, expected) in [
            (
                "## Roof\n\n- It leaks.\n\nActions\n\n- Ann to mend it.\n\nDecisions\n\n- It is mended.",
                "sections Roof: - It leaks. / A Ann to mend it. @Ann / D It is mended.",
            ),
            ("## Roof\n\n- It leaks.\n\nActions", "sections Roof: - It leaks. § told empty-action-list"),
            (
                "## Attendees\n\nIt rained.\n\nIt is wet.\n\nIt was dark.\n\nIt froze.\n\n1. Roof\n\n- It leaks.\n\n2. Lamps\n\n- Dim.",
                "sections 1) Roof: - It leaks. | 2) Lamps: - Dim. § annexes Attendees, -: It rained. / It is wet. / It was dark. / It froze.",
            ),
            ("## Roof\n\n- It leaks.\n\nDecisions", "sections Roof: - It leaks."),
            (
                "## Roof\n\n- It leaks.\n\n### Actions\n\n#### Soon\n\n- Ann to mend it.\n\n#### Late\n\nBo to pay.",
                "sections Roof: - It leaks. / Soon / A Ann to mend it. @Ann / Late / A Bo to pay. @Bo",
            ),
            (
                "## Roof\n\n- It leaks.\n\n### Decisions\n\n#### Soon\n\n- It is mended.",
                "sections Roof: - It leaks. / Soon / D It is mended.",
            ),
            ("## Roof\n\n- It leaks.\n\n### Actions\n\n#### Soon", "sections Roof: - It leaks. / Soon"),
            ("## Roof\n\n- It leaks.\n\n### Actions\n\n#### Decisions\n\n- It is mended.", "sections Roof: - It leaks. / D It is mended."),
            (
                "## Roof\n\n- It leaks.\n\n### Present\n\n- Ann Ray\n- Bo West",
                "sections Roof: - It leaks. § people present -: Ann Ray, Bo West",
            ),
            ("## Roof\n\n- It leaks.\n\n### Agenda\n\n- Tiles\n- Beams", "agenda Tiles; Beams § sections Roof: - It leaks."),
            (
                "## Roof\n\n- It leaks.\n\n### Agenda\n\n- Tiles\n- Beams\n\n#### Tiles\n\n- They fell.\n\n#### Actions\n\n- Ann to mend it.",
                "agenda Tiles; Beams § sections Roof: - It leaks. / A Ann to mend it. @Ann {Tiles: - They fell.}",
            ),
            ("## Roof\n\n- It leaks.\n\n### Agenda\n\n#### Tiles\n\n#### Beams", "agenda Tiles; Beams § sections Roof: - It leaks."),
            (
                "# Roof\n\n- It leaks.\n\n# Lamps\n\nPresent: Ann Ray, Bo West\n\n- Dim.",
                "sections Roof: - It leaks. | Lamps: - Dim. § people present -: Ann Ray, Bo West",
            ),
        ] {
            assert_eq!(below_a_header(text), expected, "{text:?}");
        }
    }
}
