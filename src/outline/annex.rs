//! Lines that name an annex: `Annex 2: List of Participants`.
//!
//! ```text
//! annex = word [ id ] [ sign title ]        Annex 2: Letters · Appendix A – Letters · Annexes
//! id    = digits [ letter ] | letter | roman
//! sign  = ":" | "." | "–" | "-" | ")" | "|" | ","      without it a capital follows, or a bracket
//! ```

use crate::lexicon::sense::ANNEX;
use crate::lexicon::{self, Label};
use crate::line::{self, Line};
use crate::value::label;

/// A line that names an annex: its label, and what follows it.
///
/// `Annex 2: List of Participants` → (`Annex 2`, `List of Participants`). Not a sentence that begins with the word.
pub(crate) fn annex(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_matches(|c| matches!(c, '*' | '_' | '#') || line::is_blank_char(c));
    let word = lexicon::annex_word(bare)?;
    let rest = bare.get(word..)?;
    let behind = rest.trim_start_matches(line::is_blank_char);
    let id = id_of(behind).filter(|_| rest.len() > behind.len());
    let has_id = id.is_some();
    let (label, title) = if let Some(id) = id {
        let at = bare.len().saturating_sub(behind.len()) + id.len();
        (bare.get(..at)?, bare.get(at..)?)
    } else {
        (bare.get(..word)?, rest)
    };
    let title = title.trim_start_matches('*');
    let separated = title.trim_start_matches(line::is_blank_char);
    let sign = separated.trim_start_matches([':', '.', '–', '—', '-', ')', '|', ',']);
    let name = sign.trim_matches(|c| matches!(c, '*' | '_') || line::is_blank_char(c));
    let parted = sign.len() < separated.len() || name.is_empty();
    let bracketed = name.starts_with('(');
    let titled = has_id && !parted && name.len() <= 80 && name.starts_with(char::is_uppercase) && !name.ends_with('.');
    (parted || titled || bracketed).then_some((label, name))
}

/// The id that a text begins with: `1`, `A`, `IV`, `A1`, `2b`, `1.2`.
fn id_of(text: &str) -> Option<&str> {
    /// No id is longer, in bytes.
    const LONGEST: usize = 5;
    let ends = |at: usize, c: char| match c {
        // "Annex 1.2"
        '.' => !text.get(at + 1..).is_some_and(|part| part.starts_with(|c: char| c.is_ascii_digit())),
        _ => line::is_blank_char(c) || matches!(c, ':' | '–' | '—' | '-' | ')' | '*' | '|'),
    };
    let id = text.char_indices().find(|&(at, c)| ends(at, c)).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    let figure = id.bytes().any(|b| b.is_ascii_digit());
    let letters = id.bytes().filter(u8::is_ascii_alphabetic).count();
    let roman = id.bytes().all(|b| b"IVXLC".contains(&b));
    let is_id =
        id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.') && ((figure && letters <= 1) || letters == 1 && id.len() == 1 || roman);
    (!id.is_empty() && id.len() <= LONGEST && is_id).then_some(id)
}

/// What an annex holds, as its title says after its number; such a line is no row of the list above it.
pub(super) fn held((label, title): (&str, &str)) -> Option<Label> {
    if label.contains(' ') { label_of(title) } else { None }
}

/// What the title of an annex says of what it holds: `Participants`, `DELEGATIONS PRESENT`.
pub(super) fn label_of(title: &str) -> Option<Label> {
    lexicon::annex_label(title).or_else(|| label::attendance_label(title).map(Label::Attendance))
}

/// Whether a line names an annex and says what it holds: a list follows, not the rest of its title.
pub(super) fn opens_list(line: &Line<'_>) -> bool {
    line.facts.senses.any(ANNEX) && lexicon::annex_word(line.text).is_some() && annex(line.text).and_then(held).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_annex_has_a_label_and_a_title_and_is_no_sentence() {
        let eighty = format!("Annex 1 L{}", "i".repeat(79));
        let longer = format!("{eighty}i");
        let table = [
            ("Annex 2: List of Participants", Some(("Annex 2", "List of Participants"))),
            ("**Annex 2: Letters**", Some(("Annex 2", "Letters"))),
            ("Annex 1.2 | Letters", Some(("Annex 1.2", "Letters"))),
            ("Annex 1. Letters", Some(("Annex 1", "Letters"))),
            ("Annex IV - Letters", Some(("Annex IV", "Letters"))),
            ("Annex A1) Letters", Some(("Annex A1", "Letters"))),
            ("Annex", Some(("Annex", ""))),
            ("Annex 3", Some(("Annex 3", ""))),
            ("Annex: Letters", Some(("Annex", "Letters"))),
            ("Annex 1 Letters", Some(("Annex 1", "Letters"))),
            ("Annex 1 (Letters)", Some(("Annex 1", "(Letters)"))),
            ("Annex (Letters)", Some(("Annex", "(Letters)"))),
            ("Annex 1 Letters came.", None),
            ("Annex 1 letters", None),
            ("Annex Letters", None),
            ("Annex1: Letters", None),
            ("Annex Letters: came", None),
            ("Annex AB: Letters", None),
            ("Annexes came late", None),
            (&eighty, Some(("Annex 1", eighty.get(8..).unwrap_or_default()))),
            (&longer, None),
        ];
        for (text, expected) in table {
            assert_eq!(annex(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_annex_is_counted_in_figures_letters_or_roman_numbers() {
        for id in ["1", "12", "1.2", "A", "b", "IV", "A1", "2b", "XXL"] {
            assert_eq!(id_of(id), Some(id));
        }
        for id in ["AB", "1AB", "iv", "A-1", "a.", "."] {
            assert_ne!(id_of(id), Some(id));
        }
    }
}
