//! Words that are broken at the end of a line, as text out of a PDF has them: `dis-` above `cussed`.
//!
//! The two parts are one word where the line below goes on in small letters. Its hyphen stays, as in `long-` above `term`, unless the document
//! has the word elsewhere without one. `the upper- and` goes on with a word that joins, and breaks nothing.

use std::collections::HashSet;

use crate::lexicon::Lexicon;
use crate::lexicon::sense::{AND, OR};
use crate::line::{Line, Mark};
use crate::scan::Form;

/// Notes of each line whether its last word goes on in the line below.
pub(super) fn mark(text: &str, lines: &mut [Line<'_>]) {
    // A soft hyphen at the end is no part of the line's text.
    let has_soft = memchr::memmem::find(text.as_bytes(), SOFT.as_bytes()).is_some();
    let is_soft = |line: &Line<'_>| has_soft && text.get(line.at + line.text.len()..).is_some_and(|rest| rest.starts_with(SOFT));
    let ends = |line: &Line<'_>| line.facts.is(Form::HYPHEN) || is_soft(line);
    let ending = (0..lines.len()).filter(|at| lines.get(*at).is_some_and(ends));
    let broken: Vec<(usize, String)> = ending.filter_map(|at| Some((at, broken_word(lines, at)?))).collect();
    if broken.is_empty() {
        return;
    }
    let words: HashSet<String> =
        lines.iter().flat_map(|line| line.text.split(|c: char| !c.is_alphabetic())).map(str::to_lowercase).collect();
    for (at, word) in broken {
        let Some(line) = lines.get_mut(at) else { continue };
        let is_break = is_soft(line) || words.contains(&word);
        line.facts.form = line.facts.form.with(Form::GOES_ON).with_if(Form::BROKEN, is_break);
    }
}

/// The word that a line begins and the next one with words ends, in small letters.
fn broken_word(lines: &[Line<'_>], at: usize) -> Option<String> {
    let line = lines.get(at)?;
    // Nothing but the foot and the head of a page may stand between.
    let mut below = lines.get(at + 1..)?.iter();
    let first = below.next()?;
    let next = if first.is_blank() { below.take(LONGEST_GAP).find(|line| !line.is_blank())? } else { first };
    let head = next.text.split(|c: char| !c.is_alphabetic()).next().filter(|head| !head.is_empty())?;
    let goes_on = next.mark == Mark::None && next.facts.is(Form::LOWER) && !Lexicon::ALL.is(head, AND | OR);
    let tail = line.text.trim_end_matches(HYPHENS).rsplit(|c: char| !c.is_alphabetic()).next()?;
    goes_on.then(|| (tail.to_owned() + head).to_lowercase())
}

/// The signs that break a word.
pub(super) const HYPHENS: [char; 2] = ['-', '‐'];

/// The sign that shows only where a word is broken.
const SOFT: &str = "\u{ad}";

/// So many lines of a page's edge stand between the parts of a word, at most.
const LONGEST_GAP: usize = 12;

#[cfg(test)]
mod tests {
    #[test]
    fn a_word_that_a_line_breaks_is_one_word() {
        for (text, expected) in [
            (
                "The board has dis-\ncussed the roof above the old reading room.",
                "The board has dis-cussed the roof above the old reading room.",
            ),
            (
                "The board dis-\ncussed the roof, and then discussed the lamps too.",
                "The board discussed the roof, and then discussed the lamps too.",
            ),
            ("The board dis\u{ad}\ncussed the roof, for an hour and more.", "The board discussed the roof, for an hour and more."),
            ("It was a long-\nterm plan for the harbour and the library.", "It was a long-term plan for the harbour and the library."),
            (
                "The board spoke for more than an hour of the lamps that hang above the upper-\nand the lower shelves of the library.",
                "The board spoke for more than an hour of the lamps that hang above the upper- and the lower shelves of the library.",
            ),
        ] {
            let source = format!("Harbour Board\n\n4 May 2026\n\n1. Roof\n\n{text}\n");
            let minutes = crate::parse(&source);
            let texts: Vec<String> = minutes.blocks().map(|(_, block)| block.text().to_owned()).collect();
            assert_eq!(texts, [expected], "{text}");
        }
    }
}

// The rules over the fixtures.
#[cfg(test)]
mod over_the_fixtures {
    use super::*;
    use crate::testing::Rules;

    #[test]
    fn the_rules_say_what_they_said() {
        let mut rules = Rules::of("outline-hyphen");
        rules.pieces("broken_word", |outline, at| broken_word(&outline.lines, outline.pieces[at].first));
        rules.are_kept();
    }
}
