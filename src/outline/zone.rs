//! The zones of a document, told by what is certain in it.

use super::piece::{Kind, Piece, Style};
use crate::lexicon::sense::{AND, ARTICLE, DATELINE_FILLER, PLACE_BEFORE};
use crate::lexicon::{self, Lexicon};
use crate::line::{self, Line};
use crate::scan::Form;

/// The index of the first piece that is text rather than head: a list entry, prose, a table, a label, a heading that is no title.
pub(super) fn text<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>]) -> usize {
    let is_text = |piece: &Piece<'t>| match piece.kind {
        Kind::Bullet | Kind::Numbered | Kind::Table | Kind::Turn | Kind::Code => !is_ribbon(lines, piece),
        _ if piece.label.is_some() => true,
        Kind::Paragraph => {
            let facts = &piece.facts;
            let sentence = piece.gap && facts.is(Form::STOP) && facts.words >= 4 && !facts.is(Form::COLON);
            piece.is_prose() || sentence || facts.is(Form::COLON) && lexicon::is_marked(&piece.words(lines))
        }
        Kind::Heading(Style::Number(..) | Style::Annex) => true,
        _ => false,
    };
    pieces.iter().position(is_text).unwrap_or(pieces.len())
}

/// Headings of the head that are its fields: `## Date: 4 May 2026`, `### Held on Tuesday, 4 May 2026`, before any text. They become lines,
/// and with them the headings of the same level directly beside them that have a label and a value.
pub(super) fn fields<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    const MOST_WORDS: usize = 3;
    let is_head = |piece: &Piece<'t>| is_marked(piece) || piece.kind == Kind::Paragraph && !piece.is_prose() || piece.is_noise();
    let end = pieces.iter().position(|piece| !is_head(piece)).unwrap_or(pieces.len());
    let head = pieces.get_mut(..end).unwrap_or(&mut []);
    let title = head.iter().position(is_marked);
    let mut stated: Vec<bool> = head.iter().map(|piece| is_marked(piece) && is_field(lines, piece)).collect();
    // A label of few words and a value, or nothing but a link.
    let is_labelled = |piece: &Piece<'t>| {
        let words = piece.words(lines);
        let parts = words.split_once(": ");
        let is_link = || words.starts_with('[') && words.ends_with(')') && words.matches("](").count() == 1;
        parts.is_some_and(|(label, value)| label.split(' ').count() <= MOST_WORDS && value.contains(char::is_alphanumeric)) || is_link()
    };
    let beside = |stated: &[bool], at: usize, by: Option<usize>| {
        let (piece, neighbour) = (head.get(at), by.and_then(|by| head.get(by)));
        let same = piece.zip(neighbour).is_some_and(|(piece, neighbour)| is_marked(piece) && piece.kind == neighbour.kind);
        let follows = by.and_then(|by| stated.get(by)).is_some_and(|stated| *stated);
        same && follows && Some(at) != title && piece.is_some_and(is_labelled)
    };
    for at in (0..end).chain((0..end).rev()) {
        let found = beside(&stated, at, at.checked_sub(1)) || beside(&stated, at, Some(at + 1));
        if let Some(stated) = stated.get_mut(at) {
            *stated |= found;
        }
    }
    for (piece, _) in head.iter_mut().zip(stated).filter(|(_, stated)| *stated) {
        piece.kind = Kind::Paragraph;
    }
}

/// Whether a piece is marked as a heading.
fn is_marked(piece: &Piece<'_>) -> bool {
    matches!(piece.kind, Kind::Heading(Style::Hash(_) | Style::Underline(_)))
}

/// Whether a heading states a field of the head: a known label with a value, or a date that its other words lead to or place.
fn is_field<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    let words = piece.words(lines);
    if let Some((label, value)) = words.split_once(':') {
        let bare = label.trim_matches(['*', '_', ' ']);
        let known = lexicon::header_label(bare).is_some() || crate::value::label::attendance_label(bare).is_some();
        return known && value.contains(char::is_alphanumeric);
    }
    let Some(mention) = crate::value::date::first(&words).filter(|mention| mention.year.is_some()) else { return false };
    let before = words.get(..mention.range.start).unwrap_or("");
    let after = words.get(mention.range.end..).unwrap_or("");
    let leads = before.split_whitespace().all(|word| Lexicon::ALL.is(word, DATELINE_FILLER));
    let is_place = || parts_of_place(after.trim_matches([',', '.', ' '])).is_some();
    leads && after.contains(',') && is_place() && !lexicon::names_meeting(after)
        || leads && !before.trim().is_empty() && !after.contains(char::is_alphanumeric)
}

/// A line such as `- Virtual Meeting IX: 29 June 2017 -`: marked like a bullet, closed like a ribbon.
pub(crate) fn is_ribbon<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    let Some(line) = lines.get(piece.first) else { return false };
    let sign = line.text.chars().next();
    piece.kind == Kind::Bullet
        && matches!(sign, Some('-' | '–' | '—' | '*'))
        && piece.first == piece.last
        && line.text.len() > 4
        && sign == line.text.chars().next_back()
        && line.rest().trim_end_matches(['-', '–', '—', '*']).ends_with(line::is_blank_char)
}

/// How many parts words that may name a place have between commas; nothing where one of them is neither in capitals nor in digits.
pub(crate) fn parts_of_place(words: &str) -> Option<usize> {
    /// No place has more words.
    const MOST: usize = 12;
    let is_plain = |word: &str| lexicon::is_particle(word) || Lexicon::ALL.is_word(word, AND | ARTICLE | PLACE_BEFORE);
    let names = |word: &str| word.is_empty() || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || is_plain(word);
    let is_place = words.split(' ').nth(MOST).is_none() && !words.ends_with('.') && words.split([' ', ',']).all(names);
    is_place.then(|| words.matches(", ").count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::piece;

    #[test]
    fn headings_of_the_head_that_state_something_become_lines() {
        for (head, expected) in [
            ("# Board\n\n## Date: 4 May 2026", "3"),
            ("# Board\n\n## Date: -", ""),
            ("# Board\n\n## Roof: leaks", ""),
            ("# Board\n\n## Held on 4 May 2026", "3"),
            ("# Board\n\n## Held on 4 May 2026 again", ""),
            ("# Board\n\n## Roof of 4 May 2026", ""),
            ("# Board\n\n## 4 May 2026", ""),
            ("# Board\n\n## 4 May 2026, Town Hall", "3"),
            ("# Board\n\n## 4 May 2026 Town Hall", ""),
            ("# Board\n\n## 4 May 2026, the lamps are dim", ""),
            ("# Board\n\n## 4 May 2026, Harbour Board meeting", ""),
            ("# Board\n\n## Roof 4 May 2026, Town Hall", ""),
            ("# Board\n\n## 4 May, Town Hall", ""),
            ("# Board\n\n- Roof\n\n## Date: 4 May 2026", ""),
            // Those beside it, above and below, have a label of few words and a value.
            ("# Board\n\n## Date: 4 May 2026\n\n## Hall keys now: with Ann", "3 5"),
            ("# Board\n\n## Hall keys now: with Ann\n\n## Date: 4 May 2026", "3 5"),
            ("# Board\n\n## Date: 4 May 2026\n\n## Hall: old\n\n## Keys: new", "3 5 7"),
            ("# Board\n\n## Hall: old\n\n## Keys: new\n\n## Date: 4 May 2026", "3 5 7"),
            ("# Board\n\n## Date: 4 May 2026\n\n## Keys of the hall: with Ann", "3"),
            ("# Board\n\n## Date: 4 May 2026\n\n## Hall: -", "3"),
            ("# Board\n\n## Date: 4 May 2026\n\n## Hall keys", "3"),
            ("# Board\n\n## Date: 4 May 2026\n\n## Roof\n\n## Hall: old", "3"),
            ("# Board\n\n## Date: 4 May 2026\n\n### Hall: old", "3"),
            ("## Board: Harbour\n\n## Date: 4 May 2026", "3"),
            // So does what is nothing but a link.
            ("# Board\n\n## Date: 4 May 2026\n\n## [Film](https://harbour.example/1)", "3 5"),
            ("# Board\n\n## Date: 4 May 2026\n\n## See [film](https://harbour.example/1)", "3"),
            ("# Board\n\n## Date: 4 May 2026\n\n## [Film](https://harbour.example/1) of it", "3"),
            ("# Board\n\n## Date: 4 May 2026\n\n## [Draft] Roof (old)", "3"),
            ("# Board\n\n## Date: 4 May 2026\n\n## [Film](https://a.example) [Talk](https://b.example)", "3"),
        ] {
            let lines = line::lines(head);
            let mut pieces = piece::pieces(&lines);
            let headings: Vec<usize> = pieces.iter().filter(|piece| is_marked(piece)).map(|piece| piece.first).collect();
            fields(&lines, &mut pieces);
            let stated = pieces.iter().filter(|piece| !is_marked(piece) && headings.contains(&piece.first));
            let stated: Vec<String> = stated.map(|piece| (piece.first + 1).to_string()).collect();
            assert_eq!(stated.join(" "), expected, "{head:?}");
        }
    }

    #[test]
    fn text_begins_with_a_list_a_sentence_or_a_mark() {
        for (document, expected) in [
            ("Board\n\n4 May 2026\n\n- Roof", Some(5)),
            ("Board\n\n- 4 May 2026 -\n\n- Roof", Some(5)),
            ("Board\n\n- 4 May 2026\n\n- Roof", Some(3)),
            ("Board\n\n1. Roof", Some(3)),
            ("Board\n\n| Roof | Ann |\n|---|---|\n| a | b |", Some(3)),
            ("Board\n\nIt leaks here now.", Some(3)),
            ("Board\n\nIt leaks here.", None),
            ("Board\n\nIt leaks here now", None),
            ("Board\n\nPlace: the hall by the lake.", None),
            ("Board\n\nACTION: Ann to call Bo", Some(3)),
            ("Board\n\nHall: Ann to call Bo", None),
            ("Board\n\nACTION Ann", None),
            ("# Board\n\n## Roof", None),
        ] {
            let lines = line::lines(document);
            let pieces = piece::pieces(&lines);
            assert_eq!(pieces.get(text(&lines, &pieces)).map(|piece| piece.first + 1), expected, "{document:?}");
        }
    }

    #[test]
    fn a_ribbon_is_closed_by_the_sign_that_opens_it() {
        for (text, expected) in [
            ("- 4 May 2026 -", true),
            ("* 4 May 2026 *", true),
            ("- 4 May 2026", false),
            ("- 4 May 2026-", false),
            ("- 4 May 2026 *", false),
            ("- a -", true),
            ("1. 4 May 2026 -", false),
            ("- 4 May\n  2026 -", false),
        ] {
            let lines = line::lines(text);
            let pieces = piece::pieces(&lines);
            assert_eq!(pieces.first().is_some_and(|piece| is_ribbon(&lines, piece)), expected, "{text:?}");
        }
    }

    #[test]
    fn a_place_is_parts_in_capitals_between_commas() {
        let table = [
            ("Town Hall, Market Square 3, Oldport", Some(3)),
            ("Hall of the Ferries, 3 Quay", Some(2)),
            ("Town hall, Oldport", None),
            ("Town Hall", Some(1)),
            ("Town Hall, Oldport.", None),
            ("A, B C D E F G H I J K L", Some(2)),
            ("A, B C D E F G H I J K L M", None),
        ];
        for (words, expected) in table {
            assert_eq!(parts_of_place(words), expected, "{words:?}");
        }
    }
}
