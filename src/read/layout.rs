//! The document's own habits: which forms its headings, bullets, actions and lists of people have, and its language.
//!
//! Derived from the outline and the finished minutes, so that nothing else has to keep count. Of several forms the one that most have
//! counts; of two that are as frequent, the one that comes first in the order of the forms (of bullets: in the text).

use std::borrow::Cow;

use crate::lexicon::language::Count;
use crate::lexicon::sense::{ACTION_MARK, COMMON};
use crate::lexicon::{Label, Lexicon};
use crate::line::{self, Line, Mark};
use crate::model::{Action, ActionForm, Block, HeadingForm, Language, Layout, Minutes, PeopleForm, Person};
use crate::options::Options;
use crate::outline::{Kind, Outline, Part, Piece, Role, Style, zone};
use crate::scan::Form;
use crate::span::Span;

/// How a document is laid out.
pub(crate) fn layout<'t>(outline: &Outline<'t>, minutes: &Minutes<'t>, language: Option<Language>) -> Layout<'t> {
    Layout {
        headings: headings(outline, minutes),
        bullets: bullets(outline),
        actions: actions(outline, minutes),
        participants: participants(outline, minutes),
        language,
    }
}

/// The form that most have; of two, the one that comes first in `forms`.
fn most<F: Copy + PartialEq>(forms: &[F], found: impl Iterator<Item = F>) -> Option<F> {
    /// No list of forms is longer.
    const LONGEST: usize = 16;
    let mut counts = [0_usize; LONGEST];
    for form in found {
        if let Some(count) = forms.iter().position(|known| *known == form).and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    let (form, count) = forms.iter().zip(counts).rev().max_by_key(|&(_, count)| count)?;
    (count > 0).then_some(*form)
}

/// The index of the last piece that begins on a line or before it.
fn piece_at<'o, 't>(outline: &'o Outline<'t>, line: usize) -> Option<&'o Piece<'t>> {
    let behind = outline.pieces.partition_point(|piece| outline.lines.get(piece.first).is_some_and(|first| first.number <= line));
    outline.pieces.get(behind.checked_sub(1)?)
}

fn line_at<'o, 't>(outline: &'o Outline<'t>, number: usize) -> Option<&'o Line<'t>> {
    outline.lines.get(number.checked_sub(1)?)
}

fn headings(outline: &Outline<'_>, minutes: &Minutes<'_>) -> Option<HeadingForm> {
    let form = |span: Span| {
        let piece = piece_at(outline, span.line)?;
        let text = outline.lines.get(piece.first)?.text;
        Some(match piece.kind {
            Kind::Heading(Style::Number(..)) => HeadingForm::Numbered,
            Kind::Heading(Style::Hash(_)) if text.starts_with('=') => HeadingForm::Wiki,
            Kind::Heading(Style::Hash(_)) => HeadingForm::Markdown,
            Kind::Heading(Style::Underline(_)) => HeadingForm::Underlined,
            Kind::Heading(Style::Bold) => HeadingForm::Bold,
            Kind::Heading(Style::Capitals) => HeadingForm::Capitals,
            _ => HeadingForm::Plain,
        })
    };
    most(HeadingForm::ALL, minutes.all_sections().filter_map(|(_, section)| form(section.span)))
}

fn bullets<'t>(outline: &Outline<'t>) -> Option<Cow<'t, str>> {
    let mut counts: Vec<(&'t str, usize)> = Vec::new();
    let bullets = outline.pieces.iter().filter(|piece| piece.kind == Kind::Bullet && !zone::is_ribbon(&outline.lines, piece));
    for sign in bullets.filter_map(|piece| sign(outline.lines.get(piece.first)?)) {
        match counts.iter_mut().find(|(known, _)| *known == sign) {
            Some((_, count)) => *count += 1,
            None => counts.push((sign, 1)),
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map(|&(sign, _)| sign.into())
}

/// The sign of a bullet.
fn sign<'t>(line: &Line<'t>) -> Option<&'t str> {
    let mark = line.text.get(..line.text.len().checked_sub(line.rest().len())?)?;
    // "- ": most bullets are one sign of ASCII and a space.
    if let [sign, b' '] = mark.as_bytes()
        && sign.is_ascii_graphic()
        && *sign != b'\\'
    {
        return mark.get(..1);
    }
    let sign = mark.trim_matches(|c| c == '\\' || line::is_blank_char(c));
    (!sign.is_empty()).then_some(sign)
}

fn actions(outline: &Outline<'_>, minutes: &Minutes<'_>) -> Option<ActionForm> {
    let mut headed = None;
    let mut form = |action: &Action<'_>| {
        let piece = piece_at(outline, action.span.line)?;
        if matches!(piece.kind, Kind::Table | Kind::Html) {
            return Some(ActionForm::Table);
        }
        let text = unmarked(action.span.slice(outline.text), piece);
        if line::arrow(text).is_some() {
            return Some(ActionForm::Arrow);
        }
        if line::checkbox(text).is_some() {
            return Some(ActionForm::Box);
        }
        let headed = headed.get_or_insert_with(|| lists_of_actions(outline));
        // What stands below no heading for actions is one by a label, which may close it.
        let above = headed.partition_point(|list| list.start <= action.span.start).checked_sub(1).and_then(|at| headed.get(at));
        let below = above.is_some_and(|list| list.contains(&action.span));
        Some(if below && !after_mark(text).is_some_and(|rest| rest.contains([':', ']'])) { ActionForm::Heading } else { ActionForm::Label })
    };
    let mut forms = Vec::new();
    minutes.each_block(&mut |block| {
        if let Block::Action(action) = block {
            forms.extend(form(action));
        }
    });
    most(ActionForm::ALL, forms.into_iter())
}

/// What stands after the bullet or the number of an entry.
fn unmarked<'t>(text: &'t str, piece: &Piece<'_>) -> &'t str {
    let marked = match piece.kind {
        Kind::Bullet => text.trim_start_matches('\\').find(line::is_blank_char),
        Kind::Numbered => piece.number.and_then(|_| text.find(line::is_blank_char)),
        _ => None,
    };
    text.get(marked.unwrap_or(0)..).unwrap_or(text).trim_start_matches(line::is_blank_char)
}

/// What follows the word that marks an action at the start of a text.
fn after_mark(text: &str) -> Option<&str> {
    Lexicon::ALL.after(text.trim_start_matches(['*', '_', ' ', '[', '#']), ACTION_MARK)
}

/// The stretches that stand below a heading for actions, in order.
fn lists_of_actions(outline: &Outline<'_>) -> Vec<Span> {
    fn walk(outline: &Outline<'_>, part: &Part<'_>, lists: &mut Vec<Span>) {
        let pieces = part.pieces();
        if matches!(part.role, Role::Labelled(Label::Actions) | Role::Annex { holds: Some(Label::Actions), .. })
            && let Some(own) = outline.pieces.get(pieces)
            && let (Some(first), Some(last)) = (own.first(), own.last())
        {
            lists.push(outline.span_of(first).to(outline.span_of(last)));
            return;
        }
        part.parts.iter().for_each(|inner| walk(outline, inner, lists));
    }
    let mut lists = Vec::new();
    walk(outline, &outline.root, &mut lists);
    lists
}

fn participants(outline: &Outline<'_>, minutes: &Minutes<'_>) -> Option<PeopleForm> {
    let tables = outline.pieces.iter().any(is_table);
    let members = minutes.participants.iter().map(|group| &group.members);
    let people = members.flat_map(|members| {
        members.iter().enumerate().map(move |(at, person)| {
            let followed = members.get(at + 1).is_some_and(|next| next.span.line == person.span.line);
            (person, followed)
        })
    });
    most(PeopleForm::ALL, people.filter_map(|(person, followed)| people_form(outline, person, followed, tables)))
}

fn is_table(piece: &Piece<'_>) -> bool {
    matches!(piece.kind, Kind::Table | Kind::Html)
}

/// How somebody is listed; `followed` says that the next one stands on the same line, `tables` that the document has tables.
fn people_form(outline: &Outline<'_>, person: &Person<'_>, followed: bool, tables: bool) -> Option<PeopleForm> {
    if tables && is_table(piece_at(outline, person.span.line)?) {
        return Some(PeopleForm::Table);
    }
    let line = line_at(outline, person.span.line)?;
    let before = line.text.get(..person.span.start.saturating_sub(line.at)).unwrap_or("");
    let mark = line.text.len().saturating_sub(line.rest().len());
    let alone = || before.len() <= mark || before.trim_matches(['*', '_', ' ']).is_empty();
    if followed || !alone() {
        return Some(PeopleForm::Line);
    }
    let text = person.span.slice(outline.text);
    let text = if line.mark != Mark::None && text.starts_with(line.text) { line.rest() } else { text };
    let is_in_words = before.len() >= mark && person.span.end <= line.span().end;
    let divided = if is_in_words && !line.facts.is(Form::MARKED) { None } else { divided(text) };
    Some(match (divided, person.surname.as_deref()) {
        (Some(form), _) => form,
        (None, Some(surname)) => {
            let comma = text.split_once(',').is_some_and(|(left, _)| left.trim_end().ends_with(surname));
            if comma { PeopleForm::Comma } else { PeopleForm::Capitals }
        }
        (None, None) => PeopleForm::List,
    })
}

/// How the cells of a row are divided, if it has such: by tabs, pipes, or two blanks and more.
fn divided(text: &str) -> Option<PeopleForm> {
    let has_gap = || text.trim_matches(line::is_blank_char).split(line::is_blank_char).skip(1).any(str::is_empty);
    match () {
        () if text.contains('\t') => Some(PeopleForm::Columns),
        () if text.contains('|') => Some(PeopleForm::Pipes),
        () => has_gap().then_some(PeopleForm::Columns),
    }
}

/// The language whose small words stand there, at least twice as many as of any other.
pub(crate) fn language(outline: &Outline<'_>, options: &Options) -> Option<Language> {
    if let Some(only) = options.only_language() {
        return Some(only);
    }
    let text = |piece: &&Piece<'_>| !matches!(piece.kind, Kind::Front | Kind::Code | Kind::Comment | Kind::Rule);
    let lines = outline.pieces.iter().filter(text).flat_map(|piece| outline.lines_of(piece));
    // A number may be a small word, and what stands beside a digit; neither is heard.
    let is_number = |line: &Line<'_>| line.facts.is(Form::DIGIT) || matches!(line.mark, Mark::Number(_));
    let lines = lines.filter(|line| line.facts.senses.any(COMMON) || is_number(line));
    Count::of(lines.map(|line| line.text), |language| options.allows(language)).language()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    #[test]
    fn headings_have_a_form() {
        for (text, expected) in [
            ("1. Roof\n\n- It leaks.\n\n2. Lamps\n\n- They are dim.\n", Some(HeadingForm::Numbered)),
            ("## Roof\n\nIt leaks.\n\n## Lamps\n\nThey are dim.\n", Some(HeadingForm::Markdown)),
            ("## 1. Roof\n\nIt leaks.\n\n## 2. Lamps\n\nThey are dim.\n", Some(HeadingForm::Markdown)),
            ("== Roof ==\n\nIt leaks.\n\n== Lamps ==\n\nThey are dim.\n", Some(HeadingForm::Wiki)),
            ("Roof\n----\n\nIt leaks.\n\nLamps\n-----\n\nThey are dim.\n", Some(HeadingForm::Underlined)),
            ("**Roof**\n\nIt leaks.\n\n**Lamps**\n\nThey are dim.\n", Some(HeadingForm::Bold)),
            ("THE ROOF\n\nIt leaks.\n\nTHE LAMPS\n\nThey are dim.\n", Some(HeadingForm::Capitals)),
            ("Roof\n\nIt leaks.\n\nLamps\n\nThey are dim.\n", Some(HeadingForm::Plain)),
            ("It leaks.\n", None),
        ] {
            let text = format!("Board\n\n4 May 2026\n\n{text}").replace("leaks.", "leaks over the maps, and has done so since the winter.");
            assert_eq!(parse(&text).layout.headings, expected, "{text}");
        }
    }

    #[test]
    fn the_usual_bullet_is_told() {
        for (lines, expected) in [
            ("- a\n- b\n* c\n", Some("-")),
            ("* a\n- b\n", Some("*")),
            ("•\u{a0}a\n", Some("•")),
            ("o a\no b\n- c\n", Some("o")),
            ("\\- a\n", Some("-")),
            ("-- a\n", Some("--")),
            ("a - b\n", None),
        ] {
            let text = format!("Board\n\n4 May 2026\n\n1. Roof\n\n{lines}");
            assert_eq!(parse(&text).layout.bullets.as_deref(), expected, "{lines}");
        }
    }

    #[test]
    fn actions_are_marked() {
        for (lines, expected) in [
            ("Actions\n\n- ➔ **Ann to call the roofer.**\n", Some(ActionForm::Arrow)),
            ("Actions\n\n=> Ann to call the roofer.\n", Some(ActionForm::Arrow)),
            ("- ACTION: Ann to call the roofer.\n", Some(ActionForm::Label)),
            ("- It leaks. ACTION: Ann to call the roofer.\n", Some(ActionForm::Label)),
            ("Actions\n\n- ACTION [Ann]: call the roofer.\n", Some(ActionForm::Label)),
            ("- [ ] Ann to call the roofer.\n", Some(ActionForm::Box)),
            ("Actions\n\n- Ann to call the roofer.\n- Bo to pay: soon.\n", Some(ActionForm::Heading)),
            ("Actions\n\n- Ann to call the roofer.\n- TODO: call Bo.\n- Cy to pay.\n", Some(ActionForm::Heading)),
            ("- Ann calls the roofer.\n", None),
        ] {
            let text = format!("Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\n{lines}");
            assert_eq!(parse(&text).layout.actions, expected, "{lines}");
        }
    }

    #[test]
    fn people_are_listed() {
        for (lines, expected) in [
            ("Ray\tAnn\nWest\tBo\nLind\tCy\n", Some(PeopleForm::Columns)),
            ("Ray     Ann\nWest    Bo\nLind    Cy\n", Some(PeopleForm::Columns)),
            ("Ray | Ann\nWest | Bo\nLind | Cy\n", Some(PeopleForm::Pipes)),
            ("Ray, Ann\nWest, Bo\nLind, Cy\n", Some(PeopleForm::Comma)),
            ("RAY Ann\nWEST Bo\nLIND Cy\n", Some(PeopleForm::Capitals)),
            ("| Surname | Given |\n|---|---|\n| Ray | Ann |\n| West | Bo |\n", Some(PeopleForm::Table)),
            ("- Ann Ray\n- Bo West\n", Some(PeopleForm::List)),
            ("- Ann Ray (Roofs, Inc)\n- Bo West (City)\n", Some(PeopleForm::List)),
            ("Ann Ray\nBo West\nCy Lind\n", Some(PeopleForm::List)),
            ("Ann Ray, Bo West, Cy Lind\n", Some(PeopleForm::Line)),
            ("Present: Ann Ray, Bo West, Cy Lind\n", Some(PeopleForm::Line)),
            ("", None),
        ] {
            let text = format!("Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\nAnnex 1: Participants\n\n{lines}");
            assert_eq!(parse(&text).layout.participants, expected, "{lines}");
        }
    }

    #[test]
    fn the_language_is_told_by_small_words() {
        for (text, expected) in [
            ("The roof leaks, and the board will see to it.", Some(Language::English)),
            ("Das Dach ist nicht dicht, und der Vorstand wird sich kümmern.", Some(Language::German)),
            ("Le toit est percé ; les membres du bureau sont allés sur place avec une échelle.", Some(Language::French)),
            ("Het dak is lek en het bestuur zal er niet te lang mee wachten; dat wordt duur.", Some(Language::Dutch)),
            ("Roof. Lamps. Budget.", None),
            ("The roof and the lamps. Das Dach und die Lampen, nicht mit uns.", None),
            ("Présents : Jan van der Berg, Ana de la Cruz, Otto von Au", None),
        ] {
            assert_eq!(parse(&format!("Board\n\n{text}\n")).layout.language, expected, "{text}");
        }
    }

    #[test]
    fn nothing_is_said_of_an_empty_document() {
        assert_eq!(parse("").layout, Layout::default());
    }
}
