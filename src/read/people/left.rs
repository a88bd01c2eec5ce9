//! What is left of the lines in which people were read: a line of which a word is in no value and is no sign is text as well.
//!
//! The rules of a list know what they read, not what they passed over; so nothing is lost by any of them, whatever stands on a line. Each
//! word is looked for in whoever stands at its place; only where it is not there, in all that is said of the line.

use std::collections::HashSet;

use super::found::{People, Read};
use super::sign::of_line;
use crate::bytes::is_zero_width;
use crate::lexicon::Lexicon;
use crate::line::Line;
use crate::model::{Attendance, Group, Person};
use crate::outline::{Kind, Outline};
use crate::span::Span;
use crate::value::inline::plain;

/// Notes of the lines of which not every word was read that they are text as well. The groups are in the order of the text.
pub(super) fn keep_what_is_left(outline: &Outline<'_>, people: &mut People<'_>) {
    let mut groups = Walk::of(people.groups.iter().map(|group| (group.span, group)));
    let mut members = Walk::of(people.groups.iter().flat_map(|group| &group.members).map(|person| (person.span, person)));
    for piece in outline.pieces.iter().filter(|piece| piece.kind != Kind::Html) {
        for at in piece.first..=piece.last {
            let Some((line, read)) = outline.lines.get(at).zip(people.lines.get_mut(at)).filter(|(_, read)| **read == Read::All) else {
                continue;
            };
            let all = Said { groups: groups.on(line.span()), people: members.on(line.span()) };
            if !all.is_one_name(line) && !all.holds_at_once(line) && !all.holds(line) {
                *read = Read::Part;
            }
        }
    }
}

/// Nodes in the order of the text, and those of them that are open where a walk through its lines has come to.
struct Walk<'p, T> {
    all: Vec<(Span, &'p T)>,
    next: usize,
    open: Vec<(Span, &'p T)>,
}

impl<'p, T> Walk<'p, T> {
    fn of(all: impl Iterator<Item = (Span, &'p T)>) -> Self {
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(span, _)| span.start);
        Walk { all, next: 0, open: Vec::new() }
    }

    /// Those that meet a line, which stands after the lines asked for before.
    fn on(&mut self, line: Span) -> &[(Span, &'p T)] {
        while let Some(node) = self.all.get(self.next).filter(|(span, _)| span.start < line.end) {
            self.open.push(*node);
            self.next += 1;
        }
        self.open.retain(|(span, _)| span.end > line.start);
        &self.open
    }
}

/// All that is said of a line.
struct Said<'o, 'p, 't> {
    groups: &'o [(Span, &'p Group<'t>)],
    people: &'o [(Span, &'p Person<'t>)],
}

impl Said<'_, '_, '_> {
    /// Whether a line is one name and no more: as many letters stand on it.
    fn is_one_name(&self, line: &Line<'_>) -> bool {
        let ink = |text: &str| text.bytes().filter(|byte| !matches!(byte, b' ' | b'\t')).count();
        matches!(self.people, [(span, person)] if span.line == line.number && ink(&person.name) == ink(line.rest()))
    }

    /// Whether each word of a line stands so in a value of whoever is at its place, or in the name of a group.
    fn holds_at_once(&self, line: &Line<'_>) -> bool {
        /// So many who are at one place are asked.
        const MOST: usize = 4;
        let mut first = 0;
        words(line.text).all(|word| {
            let at = line.at + (word.as_ptr().addr() - line.text.as_ptr().addr());
            while self.people.get(first).is_some_and(|(span, _)| span.end <= at) {
                first += 1;
            }
            let mut here = self.people.iter().skip(first).take_while(|(span, _)| span.start <= at).take(MOST);
            here.any(|(_, person)| values(person).any(|value| value.contains(word)))
                || self.groups.iter().rev().take(MOST).any(|(_, group)| group.name.as_deref().is_some_and(|name| name.contains(word)))
        })
    }

    /// Whether each word of a line is in a value or in a sign.
    fn holds(&self, line: &Line<'_>) -> bool {
        /// Where more people stand in one place, as in a row of many lines, each line would be held against all of them.
        const MOST: usize = 1_000;
        if self.people.len() > MOST {
            return true;
        }
        let mut known = HashSet::new();
        let mut note = |text: &str| known.extend(words(&shown(text)).map(str::to_owned));
        self.groups.iter().filter_map(|(_, group)| group.name.as_deref()).for_each(&mut note);
        self.people.iter().flat_map(|(_, person)| values(person)).for_each(&mut note);
        of_line(line, &Lexicon::ALL.hearing(line.facts.senses), &mut note);
        let holds = |text: &str| joined_words(&shown(text)).all(|parts| is_known(&parts, &known));
        holds(line.text) || holds(&plain(line.text).text)
    }
}

/// What is stated of somebody.
fn values<'p>(person: &'p Person<'_>) -> impl Iterator<Item = &'p str> {
    let Person { name, surname, office, affiliation, proxy_for, note, email, attendance, .. } = person;
    let others = [surname, office, affiliation, proxy_for, note, email].into_iter().filter_map(|value| value.as_deref());
    std::iter::once(&**name).chain(others).chain(attendance.map(Attendance::name))
}

/// A text in small letters, without what takes no room.
fn shown(text: &str) -> String {
    text.to_lowercase().replace(is_zero_width, "")
}

/// The words of at least two characters.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().nth(1).is_some())
}

/// The words between which stands more than a sign that may stand inside one, as the parts that such signs make of them.
fn joined_words(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let joins = |c: char| matches!(c, '*' | '_' | '.' | '\'' | '-' | '(' | ')' | ':' | '·' | '’' | '‐' | '‑');
    let parts = move |word| str::split(word, joins).filter(|part| !part.is_empty()).collect();
    text.split(move |c: char| !c.is_alphanumeric() && !joins(c)).map(parts)
}

/// Whether the parts of a word are known, as they are or some of them as one.
fn is_known(parts: &[&str], known: &HashSet<String>) -> bool {
    let is_short = |word: &str| word.chars().nth(1).is_none();
    parts.iter().all(|part| is_short(part) || known.contains(*part)) || known.contains(&parts.concat())
}

#[cfg(test)]
mod tests {
    use crate::model::Block;
    use crate::parse;

    /// What is kept as text of a line below a label of people, and how many are listed there.
    fn kept(line: &str) -> (usize, String) {
        let text = format!("Board\n\n4 May 2026\n\nAttendees:\n\nCy Dent\n{line}\n");
        let minutes = parse(&text);
        let blocks = minutes.annexes.iter().flat_map(|annex| &annex.body).chain(&minutes.preamble);
        let kept: Vec<&str> = blocks.map(Block::text).collect();
        (minutes.participants.iter().flat_map(|group| &group.members).count(), kept.join(" / "))
    }

    #[test]
    fn a_line_with_a_word_in_no_value_is_text_as_well() {
        for (line, listed, text) in [
            ("O tesoureiro Ivo Marinho, ou.", 2, "O tesoureiro Ivo Marinho, ou."),
            // Titles, what joins names, and what says how they attended are signs.
            ("Mr Bo West, Chair", 2, ""),
            ("Bo West (online) and Di Lind", 3, ""),
            ("Apologies: Bo West", 2, ""),
            // Markup takes nothing from a word and adds none.
            ("**Bo** _West_", 2, ""),
            ("[Bo West](https://bo.example/west)", 2, ""),
            ("Bo&nbsp;West", 2, ""),
            ("Bo We\u{ad}st", 2, ""),
            ("Bo W'est-Lind", 2, ""),
        ] {
            assert_eq!(kept(line), (listed, text.to_owned()), "{line:?}");
        }
    }
}
