//! Numbers as people write them: figures, Roman, ordinals in figures and words; and the number of a meeting in its series.
//!
//! ```text
//! integer = figures [ "st" | "nd" | "rd" | "th" | "." ] | "#" figures | roman | ordinal word | "No." figures
//! series  = meeting-word [ sign ] integer | "#" figures | ordinal { word } meeting-word
//! ```

use crate::lexicon;

/// The number that a text is: `4`, `IV`, `#167`, `No. 12`, `4th`, `fourth`.
///
/// ```
/// use minutes_extract::value::number::integer;
///
/// assert_eq!(integer("IV"), Some(4));
/// assert_eq!(integer("#167"), Some(167));
/// assert_eq!(integer("IIII"), None);
/// ```
#[must_use]
pub fn integer(text: &str) -> Option<u32> {
    let text = text.trim().trim_end_matches(['.', ',', ':', ')']);
    let text = text.trim_start_matches(['#', '(']);
    let text =
        ["No. ", "No.", "Nr. ", "Nr.", "n° ", "n°", "nº ", "№ ", "№"].iter().find_map(|begin| text.strip_prefix(begin)).unwrap_or(text);
    let figures = text.trim_end_matches(|c: char| c.is_alphabetic());
    if !figures.is_empty() && figures.bytes().all(|b| b.is_ascii_digit()) {
        let ending = text.get(figures.len()..)?.to_lowercase();
        let known = ending.is_empty() || lexicon::time::ORDINAL_ENDINGS.contains(&ending.as_str());
        return (known && figures.len() <= 6).then(|| figures.parse().ok()).flatten();
    }
    roman(text).or_else(|| lexicon::ordinal(text))
}

/// The value of a Roman number in its one right spelling, in capitals or in small letters.
#[must_use]
pub fn roman(text: &str) -> Option<u32> {
    const SIGNS: &[(&str, u32)] = &[
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    if text.is_empty() || text.len() > 15 || !(text.bytes().all(|b| b.is_ascii_uppercase()) || text.bytes().all(|b| b.is_ascii_lowercase()))
    {
        return None;
    }
    let upper = text.to_ascii_uppercase();
    let (mut rest, mut value) = (upper.as_str(), 0);
    for &(sign, worth) in SIGNS {
        let most = if sign.len() == 2 || matches!(sign, "D" | "L" | "V") { 1 } else { 3 };
        for _ in 0..most {
            let Some(behind) = rest.strip_prefix(sign) else { break };
            (rest, value) = (behind, value + worth);
        }
    }
    rest.is_empty().then_some(value)
}

/// The number that a meeting has in its series, as its title says.
///
/// ```
/// use minutes_extract::value::number::in_series;
///
/// assert_eq!(in_series("Harbour Board Meeting IV"), Some(4));
/// assert_eq!(in_series("Weekly Meeting #48, Mar 3 2016"), Some(48));
/// assert_eq!(in_series("Harbour Board, 4 May 2026"), None);
/// ```
#[must_use]
pub fn in_series(title: &str) -> Option<u32> {
    let words: Vec<&str> = title
        .split(|c: char| c.is_whitespace() || matches!(c, ':' | '|' | ',' | '(' | ')' | '–' | '—' | '/'))
        .filter(|word| !word.is_empty())
        .collect();
    let is_meeting = |word: &str| lexicon::MEETINGS.contains(&lexicon::fold(word).as_str());
    // "Meeting IV", "Meeting No. 5", "Meeting - XIII", "Sitzung Nr. 7"
    for (at, word) in words.iter().enumerate() {
        if !is_meeting(word) {
            continue;
        }
        let mut next = words.get(at + 1..).unwrap_or(&[]).iter().filter(|word| !matches!(**word, "-" | "#"));
        let Some(first) = next.next() else { continue };
        let number = if lexicon::NUMBER_SIGNS.contains(&first.to_lowercase().trim_end_matches('.')) {
            next.next().copied().unwrap_or("")
        } else {
            first
        };
        let plain = number.bytes().all(|b| b.is_ascii_digit())
            && number.len() <= 3
            && next.next().is_none_or(|behind| !lexicon::time::is_month(behind));
        let sign = number.starts_with('#') && number.len() > 1;
        let capital = number.bytes().all(|b| b.is_ascii_uppercase());
        if plain || sign || capital || first.len() != number.len() {
            if let Some(found) = integer(number).filter(|&found| found > 0 && found < 10_000) {
                return Some(found);
            }
        }
    }
    // "#48" anywhere
    if let Some(found) = words.iter().filter(|word| word.starts_with('#')).find_map(|word| integer(word)) {
        return Some(found);
    }
    // "12th Board Meeting", "Seventh session of the Council"
    words.iter().enumerate().find_map(|(at, word)| {
        let ordinal = word.bytes().next().is_some_and(|b| b.is_ascii_digit()) && word.ends_with(char::is_alphabetic)
            || lexicon::ordinal(word).is_some();
        let meets = words.get(at + 1..(at + 8).min(words.len())).unwrap_or(&[]).iter().any(|word| is_meeting(word));
        let dated = words.get(at + 1).is_some_and(|next| {
            lexicon::time::is_month(next)
                || lexicon::fold(next) == "of" && words.get(at + 2).is_some_and(|next| lexicon::time::is_month(next))
        });
        let month_first = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| lexicon::time::is_month(before));
        if ordinal && meets && !dated && !month_first { integer(word) } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_many_ways() {
        let table = [
            ("4", Some(4)),
            ("IV", Some(4)),
            ("iv", Some(4)),
            ("XIII", Some(13)),
            ("#167", Some(167)),
            ("No. 12", Some(12)),
            ("4th", Some(4)),
            ("1st", Some(1)),
            ("fourth", Some(4)),
            ("Ninth", Some(9)),
            ("IIII", None),
            ("IVX", None),
            ("four", None),
            ("", None),
            ("4x", None),
            ("VIIII", None),
            ("iV", None),
            ("1er", Some(1)),
            ("XLII", Some(42)),
            ("MMXXV", Some(2025)),
            ("99999999999", None),
        ];
        for (text, expected) in table {
            assert_eq!(integer(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_title_says_the_meetings_number() {
        let table = [
            ("Harbour Board Meeting IV", Some(4)),
            ("Weekly Meeting #48, Mar 3 2016", Some(48)),
            ("Virtual Meeting IX: 29 June 2017", Some(9)),
            ("MAG Virtual Meeting - XIII", Some(13)),
            ("12th Board Meeting", Some(12)),
            ("Sitzung Nr. 7", Some(7)),
            ("Réunion n° 3", Some(3)),
            ("Meeting No. 5", Some(5)),
            ("Minutes from 18th OpenVDB TSC meeting, May 30, 2019", Some(18)),
            ("Thirteenth Meeting of the Coordination Group", Some(13)),
            ("Core Team Meeting 2018-10-23 18:00", None),
            ("Committee Meeting 2013.11.02", None),
            ("Meeting 27 August 2025", None),
            ("Coordination Call 12", Some(12)),
            ("Harbour Board, 4 May 2026", None),
            ("Minutes Council meeting January 12th, 2021", None),
            ("Annex C", None),
            ("WSIS+20", None),
            ("Notes of the 3rd of May meeting", None),
        ];
        for (title, expected) in table {
            assert_eq!(in_series(title), expected, "{title:?}");
        }
    }
}
