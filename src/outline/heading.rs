//! Which pieces are headings: decided for the document as a whole, by form, by what stands between, by the document's own habit.
//!
//! - `#`, underlines and `== … ==` are headings by themselves; so are `Annex 1: …` ([`annex`](super::annex)) and the known labels
//!   ([`label`](super::label)).
//! - Numbered lines form runs, which are headings, lists or paragraphs ([`sequence`](super::sequence)).
//! - Lines alone are headings by the class of their form ([`class`](super::class)).
//! - One of them is the document's title ([`title`](super::title)).

use super::piece::{Kind, Piece, Style};
use super::{annex, class, label, sequence, title, zone};
use crate::diagnostic::Reason;
use crate::evidence::Log;
use crate::lexicon::sense::ANNEX;
use crate::lexicon::{self, Label};
use crate::line::{Line, Mark};
use crate::scan::Form;

/// Marks the headings, the title and the labels among the pieces.
pub(crate) fn decide<'t>(lines: &[Line<'t>], pieces: &mut Vec<Piece<'t>>, log: &Log) {
    mark_annexes(lines, pieces);
    zone::fields(lines, pieces);
    label::mark(lines, pieces);
    mark_minutes(lines, pieces, log);
    sequence::mark(lines, pieces, log);
    class::mark(lines, pieces, log);
    title::mark(lines, pieces);
    sequence::cut(lines, pieces);
}

/// Lines that name an annex become headings, where they stand apart from the text before them, or end a list whose annex is another one.
fn mark_annexes<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    let named = |piece: &Piece<'t>| {
        let is_short = piece.last.saturating_sub(piece.first) <= 1;
        let first = lines.get(piece.first).filter(|first| is_short && first.facts.senses.any(ANNEX))?;
        annex(if matches!(first.mark, Mark::Hash(_)) { first.rest() } else { first.text })
    };
    for at in 0..pieces.len() {
        let Some(piece) = pieces.get(at) else { continue };
        let apart = match piece.kind {
            Kind::Paragraph => {
                piece.gap || named(piece).and_then(annex::held).is_some() && !neighbours(pieces, at).any(|beside| named(beside).is_some())
            }
            Kind::Heading(_) => true,
            _ => false,
        };
        if apart
            && named(piece).is_some()
            && let Some(piece) = pieces.get_mut(at)
        {
            piece.kind = Kind::Heading(Style::Annex);
            piece.number = None;
        }
    }
}

/// A line that names the minutes below the entries of an agenda heads what follows: `Notes:` is no part of the list.
fn mark_minutes<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>], log: &Log) {
    let mut in_agenda = false;
    for at in 0..pieces.len() {
        let follows = pieces.get(at + 1).is_some_and(Piece::is_content);
        let Some(piece) = pieces.get_mut(at) else { continue };
        if piece.label.is_some() || piece.is_heading() {
            in_agenda = piece.label == Some(Label::Agenda);
            continue;
        }
        let is_line = in_agenda && follows && piece.kind == Kind::Paragraph && piece.gap && piece.first == piece.last;
        if is_line && lexicon::is_paper(piece.words(lines).trim_matches(['*', '_', ':', ' '])) {
            piece.kind = Kind::Heading(if piece.facts.is(Form::BOLD) { Style::Bold } else { Style::Plain });
            let (first, last) = (piece.first + 1, piece.last + 1);
            log.record(|| Reason::rule(class::QUESTION.name, "headings", "names the minutes, below an agenda", first, last));
            in_agenda = false;
        }
    }
}

/// The pieces directly before and after one, with no blank line between.
fn neighbours<'p, 't>(pieces: &'p [Piece<'t>], at: usize) -> impl Iterator<Item = &'p Piece<'t>> {
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    before.into_iter().chain(pieces.get(at + 1).filter(|after| !after.gap))
}

#[cfg(test)]
mod tests {
    /// The titles of the sections and annexes of a document, those inside others in brackets.
    fn titles(text: &str) -> String {
        fn of(sections: &[crate::model::Section<'_>]) -> String {
            let titles = sections.iter().map(|section| {
                let number = section.number.as_deref().map_or_else(String::new, |number| format!("{number} "));
                let inner = of(&section.sections);
                if inner.is_empty() { number + &section.title } else { format!("{number}{} [{inner}]", section.title) }
            });
            titles.collect::<Vec<_>>().join("; ")
        }
        let minutes = crate::parse(text);
        let annexes = minutes.annexes.iter().map(|annex| format!("{}: {}", annex.label, annex.title.as_deref().unwrap_or_default()));
        [of(&minutes.sections)].into_iter().chain(annexes).collect::<Vec<_>>().join(" + ")
    }

    #[test]
    fn a_line_that_stands_apart_heads_what_follows() {
        for (lines, expected) in [
            ("**Roof**\n\nIt leaks.\n\n**Lamps**\n\nThey are dim.", ""),
            ("**Roof** leaks\n\n- Badly.\n\n**Lamps** too\n\n- All.", "Roof leaks; Lamps too"),
            ("ROOF\n\n- It leaks.\n\nLAMPS\n\n- They are dim.", "ROOF; LAMPS"),
            ("Roof\n\n- It leaks.\n\nLamps\n\n- They are dim.", "Roof; Lamps"),
            ("## Roof\n\n- It leaks.\n\nLamps\n\n- They are dim.", "Roof"),
            ("## Roof\n\n- It leaks.\n\nLAMPS\n\n- They are dim.", "Roof [LAMPS]"),
            ("## Roof\n\n- It leaks.\n\n**Lamps**\n\n- They are dim.", "Roof [Lamps]"),
            ("## Roof\n\n- It leaks.\n\n**Lamps:**\n\n- They are dim.", "Roof"),
            ("- It leaks.\nLamps\n- They are dim.", ""),
            ("- It leaks.\n\n---\nLamps\n\nThey are dim.\n\n---\nDoors\n\nThey stick.", "Lamps; Doors"),
            ("**Roof**\n\n- It leaks.\n\nNone\n\n- They are dim.", "Roof"),
            ("**Roof**\n\nIt was cold. The hall was dark. Nobody came to see them at all that day.\n\n**Lamps**\n\n- Dim.", "Roof; Lamps"),
        ] {
            assert_eq!(titles(&format!("Board\n\n4 May 2026\n\n{lines}\n")), expected, "{lines:?}");
        }
    }

    #[test]
    fn numbers_head_what_has_text_below_them() {
        for (lines, expected) in [
            ("1. Roof\n\n- It leaks.\n\n2. Lamps\n\n- They are dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n2. Lamps\n3. Doors", ""),
            ("1. Roof\n\n- It leaks.\n\n2. Lamps\n\n3. Doors", "1 Roof; 2 Lamps; 3 Doors"),
            ("1. Roof\n\n2. Lamps\n\n3. Doors\n\n- They stick.", ""),
            ("1. Roof\n\n- It leaks.\n  1. Here\n  2. There\n\n2. Lamps\n\n- They are dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n\n1.1 Tiles\n\n- They fell.\n\n2. Lamps\n\n- They are dim.", "1 Roof [1.1 Tiles]; 2 Lamps"),
            (
                "1. Roof\n\n- It leaks.\n\nA. Tiles\n\n- They fell.\n\nB. Beams\n\n- They rot.\n\n2. Lamps\n\n- Dim.",
                "1 Roof [A Tiles; B Beams]; 2 Lamps",
            ),
            ("1. Roof\n\n- It leaks.", "1 Roof"),
            ("25/001 Roof\n\n- It leaks.\n\n25/002 Lamps\n\n- They are dim.", "25/001 Roof; 25/002 Lamps"),
            ("101/24 Roof\n\n- It leaks.\n\n102/24 Lamps\n\n- They are dim.", "101/24 Roof; 102/24 Lamps"),
            ("10/12 Members came\n\n- It leaks.", ""),
            ("1. Roof\n1.1 It leaks all day.\n2. Lamps\n2.1 They are dim now.", "1 Roof; 2 Lamps"),
            ("1. The roof leaks.\n\n- Badly.", ""),
            ("A. Roof\n\n- It leaks.", ""),
            ("**1) Roof** It leaks badly.\n\n- Tiles fell.\n\n**2) Lamps** They are dim.\n\n- Two of them.", "1 Roof; 2 Lamps"),
            ("**1) Roof**\n\n- Tiles fell.\n\n**2) Lamps**\n\n- Two of them.", "1 Roof; 2 Lamps"),
        ] {
            assert_eq!(titles(&format!("Board\n\n4 May 2026\n\n{lines}\n")), expected, "{lines:?}");
        }
    }

    #[test]
    fn the_title_of_an_annex_may_stand_below_it() {
        let long = format!("\nL{}", "i".repeat(99));
        for (below, expected) in [
            ("Letters".to_owned(), "Letters"),
            ("\n**Letters**".to_owned(), "Letters"),
            (long.clone(), long.trim_start()),
            (format!("{long}i"), ""),
            ("None came.".to_owned(), ""),
            ("Ray\tAnn".to_owned(), ""),
            ("- Letters".to_owned(), ""),
        ] {
            let found = titles(&format!("Board\n\n4 May 2026\n\n## Roof\n\n- It leaks.\n\nAnnex 1\n{below}\n\n- One.\n"));
            assert_eq!(found, format!("Roof + Annex 1: {expected}"), "{below:?}");
        }
    }

    #[test]
    fn a_label_is_a_short_line_of_its_own() {
        for (lines, expected) in [
            ("## Roof\n\n- It leaks.\n\nActions\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\n**Actions**\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\nActions\tBoard\n\n- Ann to mend it.", "[0, 0, 3]"),
            ("## Roof\n\n- It leaks.\n\n[Actions](x)\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\n<b>Actions</b>\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\n### 3. Actions\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\n- Actions\n\n- Ann to mend it.", "[0, 0, 3]"),
            ("Actions\n\n- Ann to mend it.", "[1, 0, 1]"),
            ("Actions\n\nIt was cold.", "[0, 0, 0]"),
            ("Actions\n- Ann to mend it.", "[1, 0, 1]"),
            ("## Roof\n\n- It leaks.\n\nStaff present:\n\n- Ann Ray", "[0, 1, 1]"),
        ] {
            let minutes = crate::parse(&format!("Board\n\n4 May 2026\n\n{lines}\n")).into_owned();
            let found = [minutes.actions().count(), minutes.people().count(), minutes.blocks().count()];
            assert_eq!(format!("{found:?}"), expected, "{lines:?}");
        }
    }

    #[test]
    fn more_lines_that_stand_apart() {
        for (lines, expected) in [
            ("__Roof__\n\n- It leaks.\n\n__Lamps__\n\n- Dim.", "Roof; Lamps"),
            ("**Roof**\n- It leaks.\n\n**Lamps**\n- Dim.", "Roof; Lamps"),
            ("Roof\n- It leaks.\n\nLamps\n- Dim.", "Roof; Lamps"),
            ("Roof\nIt leaks.\n\nLamps\nDim.", ""),
            ("Roof\n| a |\n\nLamps\n| b |", ""),
            ("AB\n\n- It leaks.\n\nCDEF\n\n- Dim.", "AB; CDEF"),
            ("ABC\n\n- It leaks.\n\nA B\n\n- Dim.", "ABC; A B"),
            ("Roof\n\n- It leaks.", ""),
            ("- Cold.\n\nRoof\n\n- It leaks.", "Roof"),
            ("- Cold.\n\n**it leaks**\n\n- Badly.", "it leaks"),
            ("- Cold.\n\n**it leaks\n\n- Badly.", ""),
            ("- Cold.\n\nit leaks**\n\n- Badly.", ""),
            ("- Cold.\n\n__it leaks__\n\n- Badly.", "it leaks"),
            ("- Cold.\n\n__it leaks\n\n- Badly.", ""),
            ("- Cold.\n\nit leaks__\n\n- Badly.", ""),
            ("- Cold.\n\n**it leaks**\nBadly.", ""),
            ("- Cold.\n\n**Action: it leaks**\n\n- Badly.", ""),
            ("- Cold.\n\nRoof\n\nActions\n\n- It leaks.", "Roof"),
            ("- Cold.\n\nRoof\tWall\n\n- It leaks.", ""),
            ("- Cold.\n\nChair: Ann Ray\n\n- It leaks.", ""),
            ("- Cold.\n\nMrs Ann Ray Treasurer\n\n- She counts.", ""),
            ("- Cold.\n\n21 April: Bingo\n\nWe meet.\n\n4 May: Boats\n\nWe row.", ""),
            ("- Cold.\n\n---\nroof\n\nIt leaks.", ""),
            ("- Cold.\n\n---\nRoof\nIt leaks.", ""),
            ("- Cold.\n\n---\n\nRoof\n\nIt leaks.", "Roof"),
            ("- Cold.\n\n---\n**Roof**\n\nIt leaks.", "Roof"),
            ("# Roof\n\n- It leaks.\n\n# Door\n\n- It sticks.\n\n# Wall\n\n- It stands.\n\nLAMPS\n\n- Dim.", "Roof; Door; Wall"),
            (
                "# Roof\n\n- It leaks.\n\n# Door\n\n- It sticks.\n\n# Wall\n\n- It stands.\n\n**Lamps**\n\n- Dim.",
                "Roof; Door; Wall [Lamps]",
            ),
        ] {
            assert_eq!(titles(&format!("Board\n\n4 May 2026\n\n{lines}\n")), expected, "{lines:?}");
        }
    }

    #[test]
    fn more_numbers_that_head_or_list() {
        for (lines, expected) in [
            ("1. Roof\n\n- It leaks.\n\n2. Lamps\n\n3. Doors\n\n4. Walls\n\n- They stand.", ""),
            ("1. Roof\n\n2. Lamps\n\n- Dim.\n\n3. Doors\n\n4. Walls\n\n5. Floor", ""),
            ("Actions\n\n1. Ann to mend it.\n\n   Soon.\n\n2. Bo to pay.\n\n   Late.", " + Actions: "),
            (
                "1. The roof of the house leaks in many places and it rains.\n\n- Badly.\n\n2. The lamps of the house are dim in many places and flicker.\n\n- All.",
                "",
            ),
            ("## Lake\n\n1. Roof\n\n- It leaks.", "Lake"),
            ("## Lake\n\n1. Roof\n\n- It leaks.\n\n2. Lamps\n\n- Dim.", "Lake [1 Roof; 2 Lamps]"),
            ("## Lake\n\n1. Roof\n\n  - It leaks.\n\n2. Lamps\n\n  - Dim.", "Lake"),
            ("1. Roof\n\n- It leaks.\n\n1. Lamps\n\n- Dim.\n\n1. Doors\n\n- They stick.", "1 Roof; 1 Lamps; 1 Doors"),
            ("1.\n\n- It leaks.\n\n2.\n\n- Dim.", ""),
            ("- Cold:\n  1. Roof\n  2. Wall\n\n- Wet.", ""),
            ("1. Roof\n\n- It leaks.\n\n7. Lamps\n\n- Dim.", "1 Roof; 7 Lamps"),
            ("1. Roof\nIt leaks.\n2. Lamps\nDim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n\n   It leaks.\n\n2. Lamps\n\n   Dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n   1. Tiles\n   2. Beams\n2. Lamps", ""),
            ("1. Roof\n\n- Cold:\n  1. Tiles\n     - x\n  2. Beams\n     - y\n\n2. Lamps\n\n- Dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n\n- Cold:\n  1. Tiles\n\n  2. Beams\n\n2. Lamps\n\n- Dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n\n- It leaks.\n\n     1. Tiles\n\n- They fell.\n\n2. Lamps\n\n- Dim.", "1 Roof; 2 Lamps"),
        ] {
            assert_eq!(titles(&format!("Board\n\n4 May 2026\n\n{lines}\n")), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_heading_is_no_longer_than_a_line_and_a_half() {
        for (length, expected) in [(119, true), (120, true), (121, false), (140, false)] {
            let line = format!("L{}", "i".repeat(length - 1));
            let found = titles(&format!("Board\n\n4 May 2026\n\n- Cold.\n\n{line}\n\n- It leaks.\n"));
            assert_eq!(found == line, expected, "{length}");
        }
    }
}
