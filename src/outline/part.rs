//! Pieces → tree: sections by level, annexes, and what stands below a label.

use std::ops::Range;

use super::piece::{Kind, Piece, Style};
use crate::lexicon::sense::{CLOSES, NEXT};
use crate::lexicon::{self, Label, Lexicon};
use crate::line::Line;
use crate::scan::Form;

/// A heading and what it heads; the root has no heading.
#[derive(Clone, Debug)]
pub(crate) struct Part<'t> {
    /// What it is.
    pub role: Role<'t>,
    /// The index of the piece that heads it.
    pub heading: Option<usize>,
    /// The indices of the pieces that stand directly below the heading.
    pub body: Range<usize>,
    /// The parts below it.
    pub parts: Vec<Part<'t>>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role<'t> {
    /// The whole document.
    Root,
    /// A section.
    Section,
    /// An annex with its label and title, and what these say of its contents.
    Annex {
        /// `Annex 2`.
        label: &'t str,
        /// `List of Participants`; may be empty.
        title: &'t str,
        /// Where the title stands on a line of its own below the label: that piece.
        titled_by: Option<usize>,
        /// What it holds.
        holds: Option<Label>,
    },
    /// What stands below a label.
    Labelled(Label),
    /// What stands below the document's title, where that is not its first line.
    Text,
}

impl Part<'_> {
    /// The index of the first piece and the one after the last.
    pub fn pieces(&self) -> Range<usize> {
        let start = self.heading.unwrap_or(self.body.start);
        let end = self.parts.last().map_or(self.body.end, |part| part.pieces().end);
        start..end.max(self.body.end)
    }
}

/// Sections deeper than this are kept side by side.
pub(crate) const DEEPEST: usize = 12;

/// A part that is still open.
struct Open<'t> {
    part: Part<'t>,
    form: Option<Style>,
}

/// Builds the tree.
pub(crate) fn tree<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>]) -> Part<'t> {
    let root = Part { role: Role::Root, heading: None, body: 0..0, parts: Vec::new() };
    let mut open: Vec<Open<'t>> = vec![Open { part: root, form: None }];
    let mut seen_section = false;
    let mut sections = 0;
    let mut skip = None;
    for (at, piece) in pieces.iter().enumerate() {
        if skip == Some(at) {
            continue;
        }
        if piece.kind == Kind::Title && open.first().is_some_and(|root| !root.part.parts.is_empty()) | (open.len() > 1) {
            close(&mut open, Role::Text, Style::Hash(1), seen_section);
            open.push(Open { part: Part { role: Role::Text, heading: Some(at), body: at + 1..at + 1, parts: Vec::new() }, form: None });
            continue;
        }
        if piece.kind == Kind::Rule && ends_people(lines, pieces, at, &open) {
            end_people(&mut open, at + 1, seen_section);
            continue;
        }
        let form = form_of(piece, sections > 0);
        let Some(form) = form.filter(|&form| breaks(form, pieces, at, &open, seen_section, lines)) else {
            if let Some(open) = open.last_mut() {
                open.part.body.end = at + 1;
            }
            continue;
        };
        let role = role(lines, pieces, at, form);
        let form = if is_foreign(role, form, &open) { Style::Plain } else { form };
        close(&mut open, role, form, seen_section);
        seen_section |= role == Role::Section;
        sections += usize::from(role == Role::Section);
        let mut start = at + 1;
        if let Role::Annex { titled_by: Some(title), .. } = role {
            skip = Some(title);
            start = title + 1;
        }
        open.push(Open { part: Part { role, heading: Some(at), body: start..start, parts: Vec::new() }, form: Some(form) });
    }
    shut(open)
}

/// Closes a list of people; text follows from a piece on.
fn end_people(open: &mut Vec<Open<'_>>, from: usize, seen_section: bool) {
    open.iter_mut().skip(1).for_each(|open| open.part.body.end = from);
    close(open, Role::Text, Style::Hash(1), seen_section);
    open.push(Open { part: Part { role: Role::Text, heading: None, body: from..from, parts: Vec::new() }, form: None });
}

/// Whether a dividing line ends a list of people at the top of the document: somebody stands above it, and below it something else than people.
fn ends_people<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize, open: &[Open<'t>]) -> bool {
    let Some(last) = open.last().filter(|_| open.len() == 2) else { return false };
    let of_people = matches!(last.part.role, Role::Labelled(Label::Attendance(_)) | Role::Annex { holds: Some(Label::Attendance(_)), .. });
    let next = pieces.get(at + 1).filter(|next| matches!(next.kind, Kind::Bullet | Kind::Numbered));
    let is_text = |piece: &Piece<'t>| {
        let words = piece.words(lines);
        let bare = crate::line::checkbox(&words).map_or(&*words, |(_, rest)| rest);
        crate::value::person::person(bare).is_none()
    };
    of_people && !last.part.body.is_empty() && next.is_some_and(is_text)
}

/// The form of the heading that a piece is, a plain label among them.
fn form_of(piece: &Piece<'_>, in_sections: bool) -> Option<Style> {
    match piece.kind {
        Kind::Heading(form) => Some(form),
        // A plain "Agenda:" inside the minutes is the next meeting's.
        Kind::Paragraph if piece.label == Some(Label::Agenda) && in_sections && piece.indent > 0 => None,
        Kind::Paragraph if piece.label.is_some() => Some(if piece.facts.is(Form::BOLD) { Style::Bold } else { Style::Plain }),
        _ => None,
    }
}

/// Puts each part that is still open into the one above it; the outermost is the tree.
fn shut(mut open: Vec<Open<'_>>) -> Part<'_> {
    loop {
        let Some(last) = open.pop() else { break Part { role: Role::Root, heading: None, body: 0..0, parts: Vec::new() } };
        match open.last_mut() {
            Some(above) => above.part.parts.push(last.part),
            None => break last.part,
        }
    }
}

/// Whether a label has the form of a heading in a document whose sections have other forms: `### To do` between numbered sections. It stands
/// inside the section before it then, as a plain label does.
fn is_foreign(role: Role<'_>, form: Style, open: &[Open<'_>]) -> bool {
    let strong = |form: Style| matches!(form, Style::Hash(_) | Style::Underline(_));
    let sections = || open.iter().filter(|open| open.part.role == Role::Section).filter_map(|open| open.form);
    matches!(role, Role::Labelled(Label::Actions | Label::Decisions))
        && strong(form)
        && sections().next().is_some()
        && !sections().any(strong)
}

/// Whether a heading ends the part that it stands in, or is only a header inside a list of people or an agenda.
fn breaks<'t>(form: Style, pieces: &[Piece<'t>], at: usize, open: &[Open<'t>], seen_section: bool, lines: &[Line<'t>]) -> bool {
    let inside = open.last().map_or(Role::Root, |open| open.part.role);
    let label = pieces.get(at).and_then(|piece| piece.label);
    let holds = match inside {
        Role::Annex { holds, .. } => holds,
        Role::Labelled(label) => Some(label),
        Role::Root | Role::Section | Role::Text => return true,
    };
    let weak = matches!(form, Style::Bold | Style::Capitals | Style::Plain);
    // "Matters arising" is no group of people and no part of an agenda's list.
    if holds.is_some() && label.is_none() && pieces.get(at).is_some_and(|piece| lexicon::is_item(&piece.words(lines))) {
        return true;
    }
    match holds {
        Some(Label::Attendance(_)) => match label {
            // "Apologies" inside a list of participants is one of its headers.
            Some(Label::Attendance(_)) => !(weak && matches!(inside, Role::Annex { .. })),
            Some(_) => true,
            None => {
                let level = |form| if let Style::Hash(level) | Style::Underline(level) = form { Some(level) } else { None };
                let own = open.last().and_then(|open| open.form).and_then(level);
                match (own, level(form)) {
                    (Some(own), Some(level)) => level <= own || prose_follows(lines, pieces, at),
                    _ => !weak || !matches!(inside, Role::Annex { .. }) && !people_follow(lines, pieces, at),
                }
            }
        },
        // "Follow-up:" in an agenda divides it.
        Some(Label::Agenda) if weak => {
            let strong = open.last().is_some_and(|open| matches!(open.form, Some(Style::Hash(_) | Style::Underline(_) | Style::Annex)));
            match label {
                Some(Label::Actions | Label::Decisions) => !strong && (seen_section || is_alike(pieces, at, open)),
                Some(_) => true,
                None => !matches!(inside, Role::Annex { .. }),
            }
        }
        _ => true,
    }
}

/// Whether a label has the form of the one that it stands below, after a gap, and no other line below has it: it stands beside it then,
/// where it would divide the list among others that do.
fn is_alike(pieces: &[Piece<'_>], at: usize, open: &[Open<'_>]) -> bool {
    let form = |piece: &Piece<'_>| piece.facts.form.and(Form::BOLD | Form::CAPITALS | Form::ENDS_IN_COLON);
    let Some(above) = open.last().and_then(|open| open.part.heading) else { return false };
    let (Some(label), Some(own)) = (pieces.get(above), pieces.get(at).filter(|own| own.gap)) else { return false };
    let divides = |piece: &Piece<'_>| piece.kind == Kind::Paragraph && piece.label.is_none() && form(piece) == form(own);
    let mut below = pieces.get(above + 1..).unwrap_or(&[]).iter().take_while(|piece| !piece.is_heading());
    label.gap && form(label) == form(own) && !below.any(divides)
}

/// Whether a sentence stands below a heading that does not only name people: it heads minuted text, and no group.
fn prose_follows<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize) -> bool {
    /// Fewer words may be a remark on the group.
    const LEAST: u8 = 8;
    pieces.get(at + 1).is_some_and(|next| {
        let sentence = next.kind == Kind::Paragraph && next.label.is_none() && next.facts.is(Form::STOP) && next.facts.words >= LEAST;
        sentence && !crate::value::person::is_name_list(&next.words(lines), &Lexicon::ALL.hearing(next.facts.senses))
    })
}

/// Whether what follows a weak heading may be a list of people: not prose, no list of the minuted kind.
fn people_follow<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize) -> bool {
    pieces.get(at + 1).is_some_and(|next| {
        let words = next.words(lines);
        let name = words.split(' ').count() <= 5 && !words.ends_with('.') && crate::value::person::person(&words).is_some();
        let sentence = words.ends_with('.')
            && words.split(' ').count() >= 4
            && !crate::value::person::is_name_list(&words, &Lexicon::ALL.hearing(next.facts.senses));
        next.kind == Kind::Paragraph && (name || !next.gap && !sentence)
    })
}

/// What a heading makes of the part below it.
fn role<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize, form: Style) -> Role<'t> {
    let Some(piece) = pieces.get(at) else { return Role::Section };
    if form == Style::Annex {
        let Some(first) = lines.get(piece.first) else { return Role::Section };
        let words = if first.text.starts_with('#') { first.rest() } else { first.text };
        let (label, title) = super::annex::annex(words).unwrap_or((words, ""));
        let below = pieces.get(at + 1).filter(|_| title.is_empty());
        let titled = below.filter(|below| {
            matches!(below.kind, Kind::Paragraph | Kind::Heading(_))
                && below.first == below.last
                && !lines.get(below.first).is_some_and(|line| line.text.contains('\t') || line.text.ends_with('.') || line.text.len() > 100)
        });
        return match titled.and_then(|below| lines.get(below.first)) {
            Some(line) => {
                let title = line.rest().trim_matches(|c| matches!(c, '*' | '_' | ':') || crate::line::is_blank_char(c));
                Role::Annex { label, title, titled_by: Some(at + 1), holds: super::annex::label_of(title) }
            }
            None => Role::Annex { label, title, titled_by: None, holds: super::annex::label_of(title) },
        };
    }
    match piece.label {
        Some(Label::Actions) if leads_to_list(pieces, at) => Role::Section,
        Some(label @ (Label::Agenda | Label::Attendance(_))) if list_first(pieces, at) => Role::Labelled(label),
        Some(label) if !is_numbered(lines, piece) || only_list(pieces, at, label) => Role::Labelled(label),
        Some(label) if super::minuted::only_names(lines, pieces, at) => Role::Labelled(label),
        _ => Role::Section,
    }
}

/// Whether a heading carries a number of its own: `9. Next steps`, `## 9. Next steps`.
fn is_numbered<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    matches!(piece.kind, Kind::Heading(Style::Number(..))) || crate::line::heading_number(&piece.words(lines)).is_some()
}

/// Whether a list stands directly below a heading.
fn list_first(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces.get(at + 1).is_some_and(|piece| matches!(piece.kind, Kind::Bullet | Kind::Table | Kind::Html))
}

/// Whether nothing but prose stands between a label of actions and the next one, which heads the list of them.
fn leads_to_list(pieces: &[Piece<'_>], at: usize) -> bool {
    let below = pieces.get(at + 1..).unwrap_or(&[]);
    let prose = below.iter().take_while(|piece| piece.kind == Kind::Paragraph && piece.is_prose()).count();
    let is_weak = |next: &Piece<'_>| matches!(next.kind, Kind::Paragraph | Kind::Heading(Style::Bold | Style::Capitals | Style::Plain));
    prose > 0
        && below.get(prose).is_some_and(|next| is_weak(next) && next.label == Some(Label::Actions))
        && list_first(pieces, at + 1 + prose)
}

/// Whether nothing but a list stands below a heading that is a label and carries a number, up to the close of the meeting, so that it is a
/// label after all.
fn only_list(pieces: &[Piece<'_>], at: usize, label: Label) -> bool {
    let below = pieces.get(at + 1..).unwrap_or(&[]).iter().take_while(|piece| !piece.is_heading());
    let mut content = below.filter(|piece| piece.is_content()).peekable();
    let listed = |piece: &Piece<'_>| matches!(piece.kind, Kind::Bullet | Kind::Numbered | Kind::Table | Kind::Html);
    let closes = |piece: &Piece<'_>| piece.kind == Kind::Paragraph && piece.facts.senses.any(CLOSES | NEXT);
    matches!(label, Label::Actions | Label::Decisions)
        && content.peek().is_some_and(|first| listed(first))
        && content.find(|piece| !listed(piece)).is_none_or(closes)
}

/// Closes the parts that a new one ends.
fn close(open: &mut Vec<Open<'_>>, role: Role<'_>, form: Style, seen_section: bool) {
    let keep = match role {
        Role::Annex { .. } | Role::Text => 1,
        _ => depth(open, role, form, seen_section),
    };
    while open.len() > keep.max(1) {
        let Some(last) = open.pop() else { break };
        if let Some(above) = open.last_mut() {
            above.part.parts.push(last.part);
        }
    }
}

/// How many of the open parts a new one stands in.
fn depth(open: &[Open<'_>], role: Role<'_>, form: Style, seen_section: bool) -> usize {
    let plain_label = matches!(role, Role::Labelled(_)) && matches!(form, Style::Plain | Style::Bold | Style::Capitals);
    let mut keep = open.len().min(DEEPEST);
    for (at, above) in open.iter().enumerate().skip(1) {
        let ends = match (above.part.role, above.form) {
            // A label's block ends at the next heading; an agenda or a list of people does not hold sections either.
            (Role::Labelled(_), Some(Style::Plain | Style::Bold | Style::Capitals)) => true,
            (Role::Labelled(_), Some(of)) => {
                // Numbered sections go on after a label of another form that stands inside one of them.
                let numbered = |open: &Open<'_>| open.part.role == Role::Section && matches!(open.form, Some(Style::Number(..)));
                let goes_on = matches!(form, Style::Number(..)) && open.iter().any(numbered);
                !is_below(of, form) || plain_label || goes_on
            }
            (Role::Annex { holds: Some(Label::Agenda | Label::Attendance(_)), .. }, _) => {
                matches!(form, Style::Number(..)) || !matches!(role, Role::Labelled(_))
            }
            (Role::Annex { .. }, _) => matches!(form, Style::Number(..)) && !seen_section,
            (Role::Section, Some(of)) => !plain_label && !is_below(of, form),
            (Role::Text, _) => true,
            _ => false,
        };
        if ends {
            keep = keep.min(at);
            break;
        }
    }
    // The same weak form twice is side by side, whatever stands between.
    let same = open.iter().enumerate().skip(1).find(|(_, above)| above.form == Some(form) && above.part.role == Role::Section);
    match same {
        Some((at, _)) if !plain_label => keep.min(at),
        _ => keep,
    }
}

/// Whether a heading of form `form` may stand below one of form `above`.
fn is_below(above: Style, form: Style) -> bool {
    match (above, form) {
        (Style::Hash(above) | Style::Underline(above), Style::Hash(below) | Style::Underline(below)) => above < below,
        (Style::Number(above, style), Style::Number(below, own)) => above < below || style != own,
        (Style::Bold | Style::Capitals | Style::Plain, Style::Hash(_) | Style::Underline(_)) => false,
        (Style::Number(..), Style::Hash(_) | Style::Underline(_)) => false,
        (above, below) => above != below,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::outline;

    /// A tree in short: the words of each heading, with a sign for what it is, the number of pieces directly below it, and what stands in it.
    fn shown(text: &str) -> String {
        fn of(outline: &crate::outline::Outline<'_>, part: &Part<'_>) -> String {
            let words = part.heading.and_then(|at| outline.pieces.get(at)).map(|piece| piece.words(&outline.lines)).unwrap_or_default();
            let sign = match part.role {
                Role::Root => ".".to_owned(),
                Role::Section => String::new(),
                Role::Text => "text ".to_owned(),
                Role::Labelled(_) => "label ".to_owned(),
                Role::Annex { title, holds, .. } => format!("annex<{title}{}> ", if holds.is_some() { "!" } else { "" }),
            };
            let inner: Vec<String> = part.parts.iter().map(|part| of(outline, part)).collect();
            let inner = if inner.is_empty() { String::new() } else { format!(" [{}]", inner.join("; ")) };
            format!("{sign}{words} {}{inner}", part.body.len())
        }
        let outline = outline(text, &crate::evidence::Log::default());
        let shown = of(&outline, &outline.root);
        assert_eq!(outline.root.pieces(), 0..outline.pieces.len(), "{text:?}");
        shown
    }

    #[test]
    fn sections_stand_in_one_another_by_level() {
        for (text, expected) in [
            ("## A\n- a\n### B\n- b\n## C\n- c", ". 2 [A 1 [B 1]; C 1]"),
            ("### A\n- a\n## B\n- b", ". 2 [A 1; B 1]"),
            ("## A\n- a\n\nB\n---\n- b\n\n### C\n- c", ". 2 [A 1; B 1 [C 1]]"),
            ("1. A\n\n- a\n\n1.1 B\n\n- b\n\n2. C\n\n- c", ". 2 [A 1 [B 1]; C 1]"),
            ("1. A\n\n- a\n\na) B\n\n- b\n\nb) C\n\n- c\n\n2. D\n\n- d", ". 2 [A 1 [B 1; C 1]; D 1]"),
            ("## A\n\n- a\n\n1. B\n\n- b\n\n2. C\n\n- c\n\n## D\n\n- d", ". 2 [A 1 [B 1; C 1]; D 1]"),
            ("**A**\n\n- a\n\nB B B\n\n- b\n\n**C**\n\n- c", ". 2 [**A** 1 [B B B 1]; **C** 1]"),
        ] {
            assert_eq!(shown(&format!("# Board\n\n4 May 2026\n\n{text}\n")), expected, "{text:?}");
        }
    }

    #[test]
    fn a_label_ends_where_the_next_heading_begins() {
        for (text, expected) in [
            ("## A\n- a\n\nActions\n\n- b\n\n## C\n- c", ". 2 [A 1 [label Actions 1]; C 1]"),
            ("## A\n- a\n\n### Actions\n\n- b\n\n### C\n- c", ". 2 [A 1 [label Actions 1; C 1]]"),
            ("## Actions\n\n- b\n\n### C\n- c\n\n## D\n- d", ". 2 [label Actions 1 [C 1]; D 1]"),
            ("1. A\n\n- a\n\n### Actions\n\n- b\n\n2. C\n\n- c", ". 2 [A 1 [label Actions 1]; C 1]"),
            ("1. A\n\n- a\n\n2. C\n\n- c\n\n### Decisions\n\n- b", ". 2 [A 1; C 1 [label Decisions 1]]"),
            ("## A\n- a\n\n**Actions**\n\n- b\n\n**Decisions**\n\n- c", ". 2 [A 1 [label **Actions** 1; label **Decisions** 1]]"),
            ("## 1. A\n- a\n\n## 2. Actions\n- b\n\n## 3. C\n- c", ". 2 [1. A 1; label 2. Actions 1; 3. C 1]"),
            ("## 1. A\n- a\n\n## 2. Actions\nThey went.\n\n## 3. C\n- c", ". 2 [1. A 1; 2. Actions 1; 3. C 1]"),
            ("## 1. Agenda\n- a\n\n## 2. A\n- b", ". 2 [label 1. Agenda 1; 2. A 1]"),
            ("## 1. Agenda\nA\n\n## 2. A\n- b", ". 2 [1. Agenda 1; 2. A 1]"),
            ("## A\n- a\n\n  Agenda:\n  - b\n\n## C\n- c", ". 2 [A 3; C 1]"),
            ("## A\n- a\n\nAgenda:\n- b\n\n## C\n- c", ". 2 [A 1 [label Agenda: 1]; C 1]"),
        ] {
            assert_eq!(shown(&format!("# Board\n\n4 May 2026\n\n{text}\n")), expected, "{text:?}");
        }
    }

    #[test]
    fn a_list_of_people_holds_its_own_headings() {
        for (text, expected) in [
            (
                "Annex 1: Participants\n\n**Board**\n\nAnn Ray\n\n**Apologies**\n\nBo West",
                ". 2 [annex<Participants!> Annex 1: Participants 4]",
            ),
            ("Annex 1: Participants\n\nAnn Ray\n\n## B\n\n- b", ". 2 [annex<Participants!> Annex 1: Participants 1; B 1]"),
            ("## Participants\n\n- Ann Ray\n\n**Board**\n\nBo West\n\n## B\n\n- b", ". 2 [label Participants 3; B 1]"),
            ("## Participants\n\n- Ann Ray\n\n**Board**\n\nThe roof leaks badly.\n\n- b", ". 2 [label Participants 1 [**Board** 2]]"),
            ("## Participants\n\n- Ann Ray\n\n**Board**\n\nBo West.\n\n- b", ". 2 [label Participants 1 [**Board** 2]]"),
            ("## Participants\n\n- Ann Ray\n\n**Board**\n\nBo West Cy Moor Di Lind\n\n- b", ". 2 [label Participants 1 [**Board** 2]]"),
            ("## Participants\n\n- Ann Ray\n\n**Board**\nIt leaks badly, all of it.\n\n- b", ". 2 [label Participants 4]"),
            ("## Participants\n\n- Ann Ray\n\n**Board**\n\n- Bo West", ". 2 [label Participants 1 [**Board** 1]]"),
            ("## Participants\n\n- Ann Ray\n\n### Board\n\n- Bo West\n\n## B\n\n- b", ". 2 [label Participants 3; B 1]"),
            (
                "## Participants\n\n- Ann Ray\n\n## Apologies\n\n- Bo West\n\n## B\n\n- b",
                ". 2 [label Participants 1; label Apologies 1; B 1]",
            ),
            ("Participants\n\n- Ann Ray\n\nActions\n\n- b", ". 2 [label Participants 1; label Actions 1]"),
        ] {
            assert_eq!(shown(&format!("# Board\n\n4 May 2026\n\n{text}\n")), expected, "{text:?}");
        }
    }

    #[test]
    fn an_agenda_holds_its_own_headings() {
        for (text, expected) in [
            ("## Agenda\n\n- A\n\n**Actions**\n\n- B", ". 2 [label Agenda 3]"),
            ("## A\n- a\n\n**Agenda**\n\n- A\n\n**Actions**\n\n- B", ". 2 [A 1 [label **Agenda** 1; label **Actions** 1]]"),
            ("## Agenda\n\n- A\n\n**Lunch**\n\n- B", ". 2 [label Agenda 1 [**Lunch** 1]]"),
            ("## Agenda\n\n- A\n\n**Present**\n\n- Ann Ray", ". 2 [label Agenda 1; label **Present** 1]"),
        ] {
            assert_eq!(shown(&format!("# Board\n\n4 May 2026\n\n{text}\n")), expected, "{text:?}");
        }
    }

    #[test]
    fn annexes_stand_at_the_top() {
        for (text, expected) in [
            (
                "## A\n- a\n\nAnnex 1: Letters\n\n- b\n\nAnnex 2: Agenda\n\n- c",
                ". 2 [A 1; annex<Letters> Annex 1: Letters 1; annex<Agenda!> Annex 2: Agenda 1]",
            ),
            ("## A\n- a\n\nAnnex 1\n\n**Letters**\n\n- b", ". 2 [A 1; annex<Letters> Annex 1 1]"),
            ("## A\n- a\n\n## Annex 1: Letters\n\n- b\n\n## C\n- c", ". 2 [A 1; annex<Letters> ## Annex 1: Letters 1 [C 1]]"),
            (
                "1. A\n\n- a\n\n2. B\n\n- b\n\nAnnex 1: Letters\n\n1. C\n\n- c\n\n2. D\n\n- d",
                ". 2 [A 1; B 1; annex<Letters> Annex 1: Letters 0 [C 1; D 1]]",
            ),
            ("Annex 1: Letters\n\n- a\n\n1. A\n\n- a\n\n2. B\n\n- b", ". 2 [annex<Letters> Annex 1: Letters 1; A 1; B 1]"),
            ("Annex 1: Agenda\n\n- a\n\n## A\n\n- a\n\n## B\n\n- b", ". 2 [annex<Agenda!> Annex 1: Agenda 1; A 1; B 1]"),
            (
                "Annex 1: Participants\n\n- Ann Ray\n\n1. A\n\n- a\n\n2. B\n\n- b",
                ". 2 [annex<Participants!> Annex 1: Participants 1; A 1; B 1]",
            ),
        ] {
            assert_eq!(shown(&format!("# Board\n\n4 May 2026\n\n{text}\n")), expected, "{text:?}");
        }
    }

    #[test]
    fn what_stands_below_a_late_title_is_text() {
        for (text, expected) in [
            (
                "Actions\n\n- a\n\n# Board 4 May 2026\n\nIt was cold.\n\n## A\n\n- b\n",
                ". 0 [label Actions 1; text Board 4 May 2026 1; A 1]",
            ),
            ("1. A\n\n- a\n\n2. B\n\n- b\n\n# Board 4 May 2026\n\nIt was cold.\n\n- c\n", ". 0 [A 1; B 1; text Board 4 May 2026 2]"),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }
}
