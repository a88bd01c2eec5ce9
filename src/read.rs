//! Tree → [`Minutes`]: what the parts mean. A file a construct; [`read`] is the way through them.

pub(crate) mod account;
mod agenda;
mod block;
mod body;
mod check;
mod coverage;
mod entry;
mod layout;
mod link;
pub(crate) mod mark;
mod meeting;
mod nested;
mod open;
pub(crate) mod people;
mod plain;
mod reader;
mod rows;
mod section;
mod several;
mod sieve;
mod statement;
mod table;

use std::borrow::Cow;

use crate::evidence::{Log, RowName};
use crate::grid::heads_columns;
use crate::lexicon::Label;
use crate::line::{self, Mark};
use crate::model::{Annex, AnnexKind, Block, Coverage, Furniture, Minutes};
use crate::options::Options;
use crate::outline::{Kind, Outline, Part, Piece, Role, Style};
use crate::span::Span;
use entry::Under;
use plain::plain;
use reader::Reader;

/// Adds the names of the rows of evidence of this room.
pub(crate) fn name_rows(names: &mut Vec<RowName>) {
    meeting::name_rows(names);
    people::name_rows(names);
    statement::name_rows(names);
}

/// Whether a text is turns of captions: they name who speaks in capitals, or most of it is turns. Elsewhere `>>` is an arrow.
fn are_captions(outline: &Outline<'_>) -> bool {
    let turns = || outline.pieces.iter().filter(|piece| piece.kind == Kind::Turn);
    let names_speaker = |piece: &Piece<'_>| {
        let line = outline.lines.get(piece.first).map_or("", |line| line.rest());
        line.split_once(':').is_some_and(|(name, _)| name.len() > 2 && !name.contains(char::is_lowercase))
    };
    let most = || turns().count() * 2 > outline.pieces.iter().filter(|piece| piece.is_content()).count();
    turns().take(3).count() > 2 && (turns().any(names_speaker) || most())
}

/// Notes the signs of markup that are no words: `h2.` before a title, who opens a topic in a chat, how a table looks.
fn mark_signs(outline: &Outline<'_>) {
    if !mark::is_wanted() {
        return;
    }
    for piece in &outline.pieces {
        let lines = outline.lines_of(piece);
        match (piece.kind, lines.first()) {
            (Kind::Heading(Style::Hash(_)) | Kind::Title, Some(line)) => {
                let before = line.text.strip_suffix(&*piece.words(&outline.lines)).unwrap_or("");
                mark::mark(line.span(), before);
            }
            (Kind::Html, Some(first)) if first.text.starts_with(['{', '.']) => {
                let is_form = |line: &&line::Line<'_>| line.text.starts_with(['{', ':', '.']) || line.text.contains("=\"");
                lines.iter().filter(is_form).for_each(|line| mark::mark(line.span(), line.text));
            }
            _ => {}
        }
    }
}

/// Reads a document.
pub(crate) fn read<'t>(outline: &Outline<'t>, options: &Options, log: &Log) -> Minutes<'t> {
    mark_signs(outline);
    let people = people::find(outline, log);
    let mut reader = Reader { captions: are_captions(outline), ..Reader::of(outline, options, people, log) };
    let header = meeting::meeting(&mut reader);
    let mut minutes = Minutes { meeting: header.meeting, furniture: furniture(outline), ..Minutes::default() };
    minutes.preamble = outside_parts(&mut reader, &header.left_over);
    for part in &outline.root.parts {
        reader.top(part, &mut minutes);
    }
    minutes.agenda.append(&mut reader.agenda);
    minutes.agenda.sort_by_key(|item| item.span.start);
    minutes.participants = std::mem::take(&mut reader.people.groups);
    finish(&mut reader, &mut minutes);
    minutes
}

/// Reads what all parts together tell: layout, coverage, ids, owners and diagnostics.
fn finish<'t>(reader: &mut Reader<'_, 't>, minutes: &mut Minutes<'t>) {
    let outline = reader.outline;
    check::lists(reader, minutes);
    minutes.layout = layout::layout(outline, minutes, reader.language());
    let own = coverage::coverage(outline, minutes);
    let others = several::keep(outline, minutes);
    minutes.coverage = Coverage { lines: own.lines + others, kept: own.kept + others, ..own };
    minutes.state_ids();
    agenda::link(minutes);
    link::owners(minutes);
    minutes.state_keys();
    check::check(reader, minutes);
    minutes.diagnostics.append(&mut reader.diagnostics);
    minutes.diagnostics.append(&mut reader.log.close_calls());
    minutes.diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
}

/// The lines that are furniture of the page.
fn furniture<'t>(outline: &Outline<'t>) -> Vec<Furniture<'t>> {
    let furniture = outline.lines.iter().filter(|line| line.mark == Mark::Furniture);
    furniture.map(|line| Furniture { text: plain(&Cow::Borrowed(line.text)).0, span: line.span() }).collect()
}

/// The blocks of pieces outside all sections and annexes, with the dividing lines and the heads of tables between them.
fn outside_parts<'t>(reader: &mut Reader<'_, 't>, pieces: &[usize]) -> Vec<Block<'t>> {
    let mut blocks = block::blocks(reader, pieces, Under::Text);
    rules(reader, pieces, &mut blocks);
    heads(reader, pieces, &mut blocks);
    blocks
}

impl<'t> Reader<'_, 't> {
    /// A part that stands at the top of the tree.
    fn top(&mut self, part: &Part<'t>, minutes: &mut Minutes<'t>) {
        match part.role {
            Role::Root | Role::Section => {
                let section = section::section(self, part, &mut minutes.agenda);
                minutes.sections.push(section);
            }
            Role::Text => {
                let pieces: Vec<usize> = part.body.clone().filter(|&at| !self.names_people(at)).collect();
                minutes.preamble.extend(outside_parts(self, &pieces));
            }
            Role::Annex { label, title, holds, .. } => {
                let title = self.wrapped_title(part).or_else(|| (!title.is_empty()).then(|| crate::value::inline::plain(title).text));
                let annex = self.annex(part, crate::value::inline::plain(label.trim()).text, title, holds, minutes);
                minutes.annexes.push(annex);
            }
            Role::Labelled(Label::Attendance(_)) if people::heads_text(self, part) => {
                let section = section::section(self, part, &mut minutes.agenda);
                minutes.sections.push(section);
            }
            Role::Labelled(label) => {
                let heading = part.heading.and_then(|at| self.outline.pieces.get(at));
                let words = heading.map_or("".into(), |piece| self.label(piece));
                let annex = self.annex(part, words, None, Some(label), minutes);
                minutes.annexes.push(annex);
                let inner = match label {
                    Label::Agenda if agenda::is_minuted(self.outline, part) => &part.parts[..],
                    Label::Attendance(_) => people::own_parts(self, part).1,
                    _ => &[],
                };
                for inner in inner {
                    self.top(inner, minutes);
                }
            }
        }
    }

    /// The title of an annex whose heading takes more than one line.
    fn wrapped_title(&self, part: &Part<'t>) -> Option<Cow<'t, str>> {
        let piece = self.outline.pieces.get(part.heading?).filter(|piece| piece.first < piece.last)?;
        let words = piece.words(&self.outline.lines).into_owned();
        let whole = crate::outline::annex(&words).map(|(_, title)| title).filter(|title| !title.is_empty());
        // All of the lines may be no title by themselves; then it goes on from where the first line has it.
        let begun = || match part.role {
            Role::Annex { title, .. } if !title.is_empty() => words.get(words.find(title)?..),
            Role::Annex { label, titled_by: None, .. } => {
                words.split_once(label).map(|(_, title)| title.trim_start_matches(['*', '_', ':', ' ']))
            }
            _ => None,
        };
        let title = whole.or_else(begun).filter(|title| !title.is_empty())?;
        Some(crate::value::inline::plain(title).text.into_owned().into())
    }

    /// An annex, or a labelled block that stands outside all sections.
    fn annex(
        &mut self,
        part: &Part<'t>,
        label: Cow<'t, str>,
        title: Option<Cow<'t, str>>,
        holds: Option<Label>,
        minutes: &mut Minutes<'t>,
    ) -> Annex<'t> {
        let (kind, body) = self.annex_body(part, holds, minutes);
        // The sections below a bare label are the document's own, those of an annex stand in it.
        let minuted = kind == AnnexKind::Agenda && agenda::is_minuted(self.outline, part);
        let is_annex = matches!(part.role, Role::Annex { .. });
        let others = if kind == AnnexKind::Participants { people::own_parts(self, part).1 } else { &[] };
        let own = match others.first() {
            Some(other) if !is_annex => self.span_until(part, other.pieces().start),
            _ if minuted && !is_annex => self.span_until(part, part.body.end),
            _ => self.span(part),
        };
        let mut annex = Annex { label, title, kind, body, span: own, ..Annex::default() };
        // Lists of people, and agendas under which nothing is minuted, read the parts below them themselves.
        let inner = match kind {
            AnnexKind::Participants if is_annex => others,
            _ if kind == AnnexKind::Other || minuted && is_annex => &part.parts[..],
            _ => &[],
        };
        for inner in inner {
            match inner.role {
                Role::Labelled(label) => {
                    let Annex { body, sections, .. } = &mut annex;
                    section::labelled_part(self, inner, label, body, sections, &mut minutes.agenda);
                }
                _ if matches!(holds, Some(Label::Actions | Label::Decisions)) => section::divided(self, inner, holds, &mut annex.body),
                _ => annex.sections.push(section::section(self, inner, &mut minutes.agenda)),
            }
        }
        annex
    }

    /// What stands directly in an annex, by what its label says that it holds.
    fn annex_body(&mut self, part: &Part<'t>, holds: Option<Label>, minutes: &mut Minutes<'t>) -> (AnnexKind, Vec<Block<'t>>) {
        let body = match holds {
            Some(Label::Agenda) => {
                let listed: Vec<usize> = part.body.clone().filter(|&at| self.names_people(at)).collect();
                return (AnnexKind::Agenda, section::agenda_part(self, part, &listed, &mut minutes.agenda));
            }
            Some(Label::Attendance(_)) => {
                return (AnnexKind::Participants, people::left_over(self, part, people::own_parts(self, part).0));
            }
            Some(Label::Actions) => self.body(part, Under::Actions),
            Some(Label::Decisions) => self.decided(part),
            None => self.body(part, Under::Text),
        };
        if holds == Some(Label::Actions) && body.is_empty() && part.parts.is_empty() {
            self.empty_list(part);
        }
        (AnnexKind::Other, body)
    }
}

/// A dividing line outside all parts belongs to the block above it, so that no line is lost.
fn rules<'t>(reader: &Reader<'_, 't>, pieces: &[usize], preamble: &mut [Block<'t>]) {
    let mut above = 0;
    let rules = pieces.iter().filter_map(|&at| reader.outline.pieces.get(at)).filter(|piece| piece.kind == Kind::Rule);
    for rule in rules {
        let span = reader.outline.span_of(rule);
        while preamble.get(above + 1).is_some_and(|next| next.span().start < span.start) {
            above += 1;
        }
        if let Some(block) = preamble.get_mut(above).filter(|block| block.span().start < span.start) {
            block.reach(span);
        }
    }
}

/// The head of a table outside all parts belongs to what was made of its first row, so that no line is lost.
fn heads<'t>(reader: &Reader<'_, 't>, pieces: &[usize], preamble: &mut [Block<'t>]) {
    let outline = reader.outline;
    let is_head = |piece: &Piece<'_>| outline.lines_of(piece).first().is_some_and(heads_columns);
    for piece in pieces.iter().filter_map(|&at| outline.pieces.get(at)) {
        let in_signs = matches!(piece.kind, Kind::Table | Kind::Html);
        if !(in_signs || piece.kind == Kind::Paragraph && is_head(piece)) {
            continue;
        }
        let span = outline.span_of(piece);
        let first = preamble.partition_point(|block| block.span().start < span.start);
        if let Some(row) = preamble.get_mut(first).filter(|row| !in_signs || row.span().start < span.end) {
            let (own, head) = (row.span(), Span { end: span.start, ..span });
            row.reach(head);
            // What its other columns say stands anywhere in the row.
            let notes = row.parts_mut().and_then(|parts| parts.body).into_iter().flatten();
            notes.filter(|note| note.span() == own).for_each(|note| note.reach(head));
        }
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! A document in short, for the tests of the rooms.

    use crate::model::{Attendance, Block, Minutes, Person, Section, Status};

    /// Blocks in short: `A` for actions with owner, due day and status, `D` for decisions, `-` for bullets, a number before what has one,
    /// and what stands below them.
    pub(crate) fn blocks(blocks: &[Block<'_>]) -> String {
        let parts = blocks.iter().map(|block| {
            let shown = match block {
                Block::Paragraph(passage) => format!("{}{}", numbered(passage.number.as_deref()), passage.text),
                Block::Bullet(passage) => format!("- {}{}", numbered(passage.number.as_deref()), passage.text),
                Block::Decision(decision) => format!("D {}{}", numbered(decision.number.as_deref()), decision.text),
                Block::Action(action) => {
                    let names: Vec<&str> = action.owners.iter().map(|owner| &*owner.name).collect();
                    let owner = if names.is_empty() { String::new() } else { format!(" @{}", names.join(", ")) };
                    let due = action.due.as_ref().map_or_else(String::new, |due| format!(" <{}>", due.text));
                    let status = match action.status {
                        Some(Status::Done) => " done",
                        Some(Status::Open) => " open",
                        _ => "",
                    };
                    format!("A {}{}{owner}{due}{status}", numbered(action.number.as_deref()), action.text)
                }
                Block::Table(table) => {
                    let rows: Vec<String> = table.rows.iter().map(|row| row.join(",")).collect();
                    format!("T {}: {}", table.header.join(","), rows.join(" "))
                }
                Block::Unknown => String::new(),
            };
            if block.body().is_empty() { shown } else { format!("{shown} [{}]", self::blocks(block.body())) }
        });
        parts.collect::<Vec<_>>().join(" / ")
    }

    fn numbered(number: Option<&str>) -> String {
        number.map_or_else(String::new, |number| format!("{number}) "))
    }

    fn sections(found: &[Section<'_>]) -> String {
        let shown = found.iter().map(|section| {
            let inner = if section.sections.is_empty() { String::new() } else { format!(" {{{}}}", sections(&section.sections)) };
            format!("{}{}: {}{inner}", numbered(section.number.as_deref()), section.title, blocks(&section.body))
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    /// All that a reading holds but its header: preamble, agenda, sections, people, annexes, and the codes of what it tells.
    pub(crate) fn document(minutes: &Minutes<'_>) -> String {
        // Those of a group who attended in different ways are shown apart.
        let alike = |one: &Person<'_>, other: &Person<'_>| one.attendance == other.attendance;
        let people = minutes.participants.iter().flat_map(|group| group.members.chunk_by(alike).map(move |members| (group, members)));
        let people = people.map(|(group, members)| {
            let names: Vec<&str> = members.iter().map(|person| person.name.as_ref()).collect();
            let attendance = members.first().and_then(|first| first.attendance).map_or("-", Attendance::name);
            format!("{attendance} {}: {}", group.name.as_deref().unwrap_or("-"), names.join(", "))
        });
        let agenda = minutes.agenda.iter().map(|item| format!("{}{}", numbered(item.number.as_deref()), item.title));
        let annexes = minutes.annexes.iter().map(|annex| {
            let inner = if annex.sections.is_empty() { String::new() } else { format!(" {{{}}}", sections(&annex.sections)) };
            format!("{}, {}: {}{inner}", annex.label, annex.title.as_deref().unwrap_or("-"), blocks(&annex.body))
        });
        let told: Vec<&str> = minutes.diagnostics.iter().map(|told| told.code.name()).collect();
        let parts = [
            ("preamble", blocks(&minutes.preamble)),
            ("agenda", agenda.collect::<Vec<_>>().join("; ")),
            ("sections", sections(&minutes.sections)),
            ("people", people.collect::<Vec<_>>().join(" | ")),
            ("annexes", annexes.collect::<Vec<_>>().join(" | ")),
            ("told", told.join(", ")),
        ];
        let said = parts.into_iter().filter(|(_, said)| !said.is_empty()).map(|(part, said)| format!("{part} {said}"));
        said.collect::<Vec<_>>().join(" § ")
    }

    /// The same of a text below a title and a date.
    pub(crate) fn below_a_header(text: &str) -> String {
        document(&crate::parse(&format!("Board\n\n4 May 2026\n\n{text}\n")))
    }
}

#[cfg(test)]
mod tests {
    use super::are_captions;
    use super::testing::below_a_header;

    #[test]
    fn captions_have_three_turns_and_name_who_speaks_or_are_most_of_the_text() {
        for (text, expected) in [
            (">> ANN: Hello.\n>> BOB: It leaks.\n>> CYD: It does.", true),
            (">> ANN: Hello.\n>> BOB: It leaks.", false),
            (">> Hello.\n>> It leaks.\n>> It does.", true),
            (">> Hello.\n>> It leaks.", false),
            ("It rained.\n\n>> Hello.\n>> It leaks.\n>> It does.", true),
            ("It rained.\n\nIt snowed.\n\n>> Hello.\n>> It leaks.\n>> It does.", true),
            ("It rained.\n\nIt snowed.\n\nIt froze.\n\n>> Hello.\n>> It leaks.\n>> It does.", false),
            ("It rained.\n\nIt snowed.\n\nIt froze.\n\n>> ANN: Hello.\n>> It leaks.\n>> It does.", true),
            ("It rained.\n\nIt snowed.\n\nIt froze.\n\n>> Ann: Hello.\n>> It leaks.\n>> It does.", false),
            ("It rained.\n\nIt snowed.\n\nIt froze.\n\n>> BO: Hello.\n>> It leaks.\n>> It does.", false),
            ("It rained.\n\nIt snowed.\n\nIt froze.\n\n>> ANN: Hello.\n>> It leaks.", false),
        ] {
            let text = format!("# Board\n\n{text}\n");
            let outline = crate::outline::outline(&text, &crate::evidence::Log::default());
            assert_eq!(are_captions(&outline), expected, "{text:?}");
        }
    }

    #[test]
    fn what_stands_outside_all_sections_is_kept_in_its_place() {
        for (text, expected) in [
            (
                "Annex 1: Letters\n\n- One.\n\nAnnex 2: Action items\n\n- Ann to mend it.",
                "annexes Annex 1, Letters: - One. | Annex 2, Action items: A Ann to mend it. @Ann",
            ),
            (
                "## Roof\n\n- It leaks.\n\nAnnex 1: Decisions\n\n- It is mended.",
                "sections Roof: - It leaks. § annexes Annex 1, Decisions: D It is mended.",
            ),
            (
                "## Roof\n\n- It leaks.\n\nAnnex 1: Actions",
                "sections Roof: - It leaks. § annexes Annex 1, Actions:  § told empty-action-list",
            ),
            (
                "## Roof\n\n- It leaks.\n\nAnnex 1: Actions\n\n## Soon\n\n- Ann to mend it.",
                "sections Roof: - It leaks. § annexes Annex 1, Actions: Soon / A Ann to mend it. @Ann",
            ),
            (
                "## Roof\n\n- It leaks.\n\nAnnex 1: Letters\n\n## Soon\n\n- Ann to mend it.\n\nActions\n\n- Bo to pay.",
                "sections Roof: - It leaks. § annexes Annex 1, Letters:  {Soon: - Ann to mend it. / A Bo to pay. @Bo}",
            ),
            (
                "## Roof\n\n- It leaks.\n\nAnnex 1: Agenda\n\n## Roof\n\n- It leaks.\n\nIt leaks.\n\n## Lamps\n\n- Dim.",
                "sections Roof: - It leaks. | Roof: - It leaks. / It leaks. | Lamps: - Dim. § annexes Annex 1, Agenda: ",
            ),
            (
                "Agenda\n\n- Roof\n- Lamps\n\nRoof\n\n- It leaks.\n\nLamps\n\n- Dim.",
                "agenda Roof; Lamps § sections Roof: - It leaks. | Lamps: - Dim. § annexes Agenda, -: ",
            ),
            (
                "## Agenda\n\n- Roof\n- Lamps\n\n### Roof\n\n- It leaks.\n\n### Lamps\n\n- Dim.",
                "agenda Roof; Lamps § sections Roof: - It leaks. | Lamps: - Dim. § annexes Agenda, -: ",
            ),
            ("## Agenda\n\n### Roof\n\n### Lamps", "agenda Roof; Lamps § annexes Agenda, -: "),
            ("## 1. Decisions:\n\n- It is mended.", "annexes 1. Decisions, -: D It is mended."),
            (
                "## Roof\n\n- It leaks.\n\nAnnex 1: Letters that came from\nthe harbour office\n\n- One.",
                "sections Roof: - It leaks. § annexes Annex 1, Letters that came from the harbour office: - One.",
            ),
            (
                "## Roof\n\n- It leaks.\n\nAnnex 1: Participants\n\nRay\tAnn\nWest\tBo\nAnnex 2: Meeting Agenda\n\n1. Roof\n2. Lamps",
                "agenda 1) Roof; 2) Lamps § sections Roof: - It leaks. § people present -: Ann Ray, Bo West § annexes Annex 1, Participants:  | Annex 2, Meeting Agenda: ",
            ),
            (
                "## Roof\n\n- It leaks.\n\nAnnex 1: Agenda\n\n1. Roof\n2. Lamps\nAnnex 2: List of Participants\nRay, Ann\nWest, Bo",
                "agenda 1) Roof; 2) Lamps § sections Roof: - It leaks. § people present -: Ann Ray, Bo West § annexes Annex 1, Agenda:  | Annex 2, List of Participants: ",
            ),
            (
                "## Roof\n\n- It leaks.\n\nThese are below:\nAnnex 1: Agenda\nAnnex 2: Participants",
                "sections Roof: - It leaks. / These are below: / Annex 1: Agenda / Annex 2: Participants",
            ),
            (
                "It was cold. Nobody came to see them at all on that long day.\n\n---\n\n- Wet.\n\n---",
                "preamble It was cold. Nobody came to see them at all on that long day. / - Wet.",
            ),
            ("---\n\n- Wet.", "preamble - Wet."),
            ("- Wet.\n\n| Action | Owner |\n|---|---|\n| mend it | Ann |\n| pay | Bo |", "preamble - Wet. / A mend it @Ann / A pay @Bo"),
            (
                "- Wet.\n\n<table><tr><th>Action</th><th>Owner</th></tr>\n<tr><td>mend it</td><td>Ann</td></tr></table>",
                "preamble - Wet. / A mend it @Ann",
            ),
        ] {
            assert_eq!(below_a_header(text), expected, "{text:?}");
        }
    }
}
