//! The document's title, where it has the form of a heading.
//!
//! It is the first heading of a document, if that stands above the others by its level or before all text by its place. A label
//! ("Agenda"), one of several numbered headings, or a word for the paper ("Minutes") below other lines is none. A heading directly below
//! the title that is only its date goes with it. Titles in plain lines are found by the room that reads the header.

use super::piece::{Kind, Piece, Style};
use crate::lexicon;
use crate::line::{self, Line};
use crate::value::date;

/// Marks the title among the pieces.
pub(crate) fn mark<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    let Some(first) = pieces.iter().position(|piece| !is_noise(piece)) else { return };
    let Some(at) = title(lines, pieces, first) else { return };
    set(pieces, at);
    // A heading of a lower rank above the title is a line of the head: "Meeting from 4 May".
    for above in pieces.get_mut(first..at).unwrap_or(&mut []).iter_mut().filter(|above| level(above).is_some() && above.label.is_none()) {
        above.kind = Kind::Paragraph;
    }
    let below = pieces.get(at + 1).filter(|piece| level(piece).is_some()).map(|piece| piece.words(lines));
    // The title may stand below the day: "# 4 May 2026" above "# Board meeting".
    let dated = pieces.get(at).is_some_and(|piece| date::alone(&piece.words(lines)).is_some());
    let named = || dated && below.as_deref().is_some_and(lexicon::names_meeting);
    if named() || below.as_deref().and_then(date::alone).is_some() {
        set(pieces, at + 1);
    }
}

/// The index of the title; `first` is that of the first piece that is no noise.
fn title<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], first: usize) -> Option<usize> {
    let opening = pieces.get(first)?;
    if matches!(opening.kind, Kind::Heading(Style::Bold | Style::Capitals | Style::Plain)) && opening.label.is_none() {
        let rest = pieces.get(first + 1..)?;
        return rest.iter().any(|piece| piece.is_heading() || piece.label.is_some()).then_some(first);
    }
    let at = pieces.iter().position(|piece| level(piece).is_some())?;
    let at = outermost_below(pieces, at).unwrap_or(at);
    let piece = pieces.get(at)?;
    let own = level(piece)?;
    let words = piece.words(lines);
    let others = || pieces.iter().enumerate().filter(|&(other, _)| other != at).filter_map(|(_, piece)| Some((level(piece)?, piece)));
    let is_numbered = |words: &str| line::heading_number(words).is_some();
    let one_of_many = is_numbered(&words) && others().any(|(_, piece)| is_numbered(&piece.words(lines)));
    if piece.label.is_some() || one_of_many || (lexicon::is_paper(&words) && at > first) {
        return None;
    }
    let says_meeting = date::first(&words).is_some() || lexicon::names_meeting(&words);
    let highest = others().map(|(level, _)| level).min();
    let above_all = highest.is_none_or(|highest| own < highest);
    let before_all = pieces.get(first..at)?.iter().all(|piece| is_noise(piece) || piece.kind == Kind::Paragraph && piece.label.is_none());
    let by_level = above_all && (own == 1 || at == first || says_meeting);
    let by_place = before_all && (says_meeting || at == first && (own == 1 || highest != Some(own)));
    (by_level || by_place).then_some(at)
}

/// The outermost heading, where it is the only one and stands directly below the first, which is of a lower rank.
fn outermost_below(pieces: &[Piece<'_>], first: usize) -> Option<usize> {
    let own = pieces.get(first).and_then(level)?;
    let highest = pieces.iter().filter_map(level).min().filter(|highest| *highest < own)?;
    let is_it = |piece: &Piece<'_>| level(piece) == Some(highest);
    let next = first + 1 + pieces.get(first + 1..)?.iter().position(|piece| !is_noise(piece))?;
    (pieces.get(next).is_some_and(is_it) && pieces.iter().filter(|piece| is_it(piece)).count() == 1).then_some(next)
}

/// What may stand above a title without being text.
fn is_noise(piece: &Piece<'_>) -> bool {
    matches!(piece.kind, Kind::Front | Kind::Comment | Kind::Rule)
}

/// The level of a heading that is one by its own form.
fn level(piece: &Piece<'_>) -> Option<u8> {
    match piece.kind {
        Kind::Heading(Style::Hash(level) | Style::Underline(level)) => Some(level),
        _ => None,
    }
}

fn set(pieces: &mut [Piece<'_>], at: usize) {
    if let Some(piece) = pieces.get_mut(at) {
        piece.kind = Kind::Title;
    }
}

#[cfg(test)]
mod tests {
    use crate::parse;

    #[test]
    fn the_title_is_the_first_heading_that_stands_above_the_others() {
        for (text, expected) in [
            ("# Board\n\n## Roof\n\n- It leaks.", "Board, -, : Roof"),
            ("## Board\n\n- It leaks.", "Board, -, : "),
            ("## Board\n\n## Roof\n\n- It leaks.", "-, -, : Board; Roof"),
            ("## Board, 4 May 2026\n\n## Roof\n\n- It leaks.", "Board, 4 May 2026, -, 2026-05-04: Roof"),
            ("Harbour Office\n\n# Board\n\n## Roof\n\n- It leaks.", "Board, Harbour Office, : Roof"),
            ("Harbour Office\n\n## Board\n\n### Roof\n\n- It leaks.", "Harbour Office, -, : Board"),
            ("Harbour Office\n\n## Board meeting\n\n### Roof\n\n- It leaks.", "Board meeting, Harbour Office, : Roof"),
            ("Harbour Office\n\n## Board meeting\n\n## Roof\n\n- It leaks.", "Board meeting, Harbour Office, : Roof"),
            ("#### Held on 4 May 2026\n\n# Board\n\n### Roof\n\n- It leaks.", "Board, -, 2026-05-04: Roof"),
            ("#### 4 May 2026\n\n# Board\n\n### Roof\n\n- It leaks.", "Board, -, 2026-05-04: Roof"),
            ("#### 4 May 2026\n\n<!-- x -->\n\n# Board\n\n### Roof\n\n- It leaks.", "Board, -, 2026-05-04: Roof"),
            ("#### 4 May 2026\n\n### Roof\n\n# Board\n\n- It leaks.", "-, -, 2026-05-04: Roof; Board"),
            ("# 4 May 2026\n\n# Board meeting\n\n# Roof\n\n- It leaks.", "Board meeting, -, 2026-05-04: Roof"),
            ("### Roof\n\n# Board\n\n# Lamps\n\n- Dim.", "Roof, -, : Board; Lamps"),
            ("- It was cold.\n\n## Board meeting\n\n## Roof\n\n- It leaks.", "-, -, : Board meeting; Roof"),
            ("- It was cold.\n\n# Board\n\n## Roof\n\n- It leaks.", "Board, -, : Roof"),
            ("# Agenda\n\n- Roof\n\n# Roof\n\n- It leaks.", "-, -, : Roof"),
            ("# 1. Roof\n\n- It leaks.\n\n# 2. Lamps\n\n- They are dim.", "-, -, : Roof; Lamps"),
            ("# 1. Roof\n\n- It leaks.", "1. Roof, -, : "),
            ("# 1. Roof\n\n- It leaks.\n\n# Lamps\n\n- They are dim.", "1. Roof, -, : Lamps"),
            ("Harbour Office\n\n# Minutes\n\n## Roof\n\n- It leaks.", "Harbour Office, -, : Minutes"),
            ("# Minutes\n\n## Roof\n\n- It leaks.", "Minutes, -, : Roof"),
            ("# Board\n\n## 4 May 2026\n\n- It leaks.", "Board, -, 2026-05-04: "),
            ("# Board\n\n## Roof of 4 May 2026\n\n- It leaks.", "Board, -, : Roof of 4 May 2026"),
            ("# Board\n\n4 May 2026\n\n## 8 June 2026\n\n- It leaks.", "Board, -, 2026-05-04: 8 June 2026"),
            ("**Board**\n\n- It leaks.", "Board, -, : "),
            ("**Board**\n\n- It rains.\n\n**Roof**\n\n- It leaks.", "Board, -, : Roof"),
            ("**Actions**\n\n- Ann to mend it.\n\n**Roof**\n\n- It leaks.", "-, -, : Roof"),
            ("---\n\n# Board\n\n## Roof\n\n- It leaks.", "Board, -, : Roof"),
            ("<!-- x -->\n\n## Board\n\n### Roof\n\n- It leaks.", "Board, -, : Roof"),
            ("Board\n===\n\nRoof\n---\n\n- It leaks.", "Board, -, : Roof"),
        ] {
            let minutes = parse(text);
            let sections: Vec<&str> = minutes.sections.iter().map(|section| section.title.as_ref()).collect();
            let meeting = &minutes.meeting;
            let day = meeting.date.map_or_else(String::new, |day| day.to_string());
            let parts = [meeting.title.as_deref().unwrap_or("-"), meeting.subtitle.as_deref().unwrap_or("-"), &day];
            assert_eq!(format!("{}: {}", parts.join(", "), sections.join("; ")), expected, "{text:?}");
        }
    }
}
