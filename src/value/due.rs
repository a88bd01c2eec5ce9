//! By when something is to be done.
//!
//! ```text
//! due = cue [ article ] ( date | words )      by 9 April · before 12 September 2025 · no later than Friday · due: 3 May · bis 3. Mai
//! ```
//!
//! A date without a cue is the date of something else: "the webinar will take place on 28 August".

use crate::lexicon;
use crate::model::Date;
use crate::value::date::{self, DateMention};

/// What a text says of the day by which it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueMention<'t> {
    /// The words, cue included: `by 9 April`.
    pub text: &'t str,
    /// The day, where one is stated and there is only one way to read it.
    pub date: Option<Date>,
    /// Whether the day's year is not in the text.
    pub inferred: bool,
}

/// When an action is due, if its text says so. `year` is taken where the text leaves the year out.
///
/// ```
/// use minutes_extract::value::due::due;
///
/// let found = due("Ann to send the list by 9 April", Some(2020)).unwrap();
/// assert_eq!((found.text, found.date.unwrap().to_string().as_str()), ("by 9 April", "2020-04-09"));
/// assert!(due("The webinar takes place on 28 August", Some(2025)).is_none());
/// ```
#[must_use]
pub fn due(text: &str, year: Option<i16>) -> Option<DueMention<'_>> {
    let dated = date::all(text).find_map(|mention| dated(text, &mention, year));
    dated.or_else(|| worded(text))
}

/// A date with a cue directly before it.
fn dated<'t>(text: &'t str, mention: &DateMention, year: Option<i16>) -> Option<DueMention<'t>> {
    let before = text.get(..mention.range.start)?;
    let start = cue(before).or_else(|| between(text, before))?;
    let words = text.get(start..mention.range.end)?;
    let day = if mention.end.is_some() { mention.resolve_end(year) } else { mention.resolve(year) };
    let stated = if mention.end.is_some() { mention.resolve_end(None) } else { mention.resolve(None) };
    Some(DueMention { text: words, date: day, inferred: day.is_some() && stated.is_none() })
}

/// Where the cue begins that ends a text: `… by`, `… no later than the`, `… due:`.
fn cue(before: &str) -> Option<usize> {
    /// A cue and the words beside it are no longer than this.
    const LONGEST: usize = 120;
    let before = before.trim_end_matches([' ', '(', '\u{a0}', ',']);
    let near = (before.len().saturating_sub(LONGEST)..=before.len()).find(|&at| before.is_char_boundary(at))?;
    // A word that begins before that is too long to be one of a cue.
    cue_near(before.get(near..)?).filter(|&start| near == 0 || start > 0).map(|start| near + start)
}

/// Where the cue begins that ends a short text.
fn cue_near(before: &str) -> Option<usize> {
    let mut end = before.len();
    let lower_word = |end: usize| {
        let head = before.get(..end)?;
        let start = head
            .rfind([' ', '(', '[', '\u{a0}', '*', '–', '-'])
            .map_or(0, |at| at + head.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
        Some((start, head.get(start..)?.trim_matches([':', ',', '=', '-', '.']).to_lowercase()))
    };
    for _ in 0..3 {
        let (start, word) = lower_word(end)?;
        if lexicon::DUE_CUES.has_word(&word) {
            // "no later than", "on or before", "not later than"
            let mut begin = start;
            for _ in 0..3 {
                let head = before.get(..begin)?.trim_end().len();
                match lower_word(head) {
                    Some((start, word)) if start < begin && lexicon::DUE_LEADS.has_word(&word) => begin = start,
                    _ => break,
                }
            }
            return Some(begin);
        }
        if !lexicon::DUE_FILLERS.has_word(&word) {
            return None;
        }
        end = before.get(..start)?.trim_end().len();
    }
    None
}

/// "between June 18 and June 29": the second day is the one by which it is due.
fn between(text: &str, before: &str) -> Option<usize> {
    let head = before.trim_end().strip_suffix("and")?;
    let near = (head.len().saturating_sub(80)..=head.len()).find(|&at| head.is_char_boundary(at))?;
    let at = near + head.get(near..)?.to_ascii_lowercase().rfind("between ")?;
    let gap = head.get(at..)?;
    (gap.split(' ').count() <= 6 && text.is_char_boundary(at)).then_some(at)
}

/// A due day in words that state no day of the calendar: `by the end of the month`. Of several the one that the lexicon has first.
fn worded(text: &str) -> Option<DueMention<'_>> {
    if !text.is_ascii() && text.to_lowercase().len() != text.len() {
        return None;
    }
    let bytes = text.as_bytes();
    // Whether a word goes on there; most bytes say so by themselves.
    let inside =
        |byte: u8, letter: Option<char>| byte.is_ascii_alphanumeric() || !byte.is_ascii() && letter.is_some_and(char::is_alphanumeric);
    let free = |end: usize| !bytes.get(end).is_some_and(|&byte| inside(byte, text.get(end..).and_then(|rest| rest.chars().next())));
    let mut first: Option<(usize, usize)> = None;
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate() {
        let last = std::mem::replace(&mut before, byte);
        if !matches!(byte | 0x20, b'a' | b'b' | b'n' | b'o' | b'u' | b'w')
            || inside(last, text.get(..at).and_then(|head| head.chars().next_back()))
        {
            continue;
        }
        let stands = |words: &str| {
            let end = at + words.len();
            words.as_bytes().first() == Some(&(byte | 0x20))
                && bytes.get(at..end).is_some_and(|own| own.eq_ignore_ascii_case(words.as_bytes()))
                && free(end)
        };
        let known = first.map_or(lexicon::DUE_WORDS.len(), |(known, _)| known);
        if let Some(found) = lexicon::DUE_WORDS.iter().take(known).position(|words| stands(words)) {
            first = Some((found, at));
        }
    }
    let (found, at) = first?;
    let words = lexicon::DUE_WORDS.get(found)?;
    let rest = text.get(at + words.len()..)?;
    let more = rest.find(['.', ',', ';', ')', ']', '(']).unwrap_or(rest.len());
    let tail = rest.get(..more)?;
    let tail = if words.ends_with("of") || words.ends_with("next") || words.ends_with("the") || words.ends_with("this") {
        let count = tail.split_inclusive(' ').take(4).map(str::len).sum();
        tail.get(..count)?
    } else {
        ""
    };
    Some(DueMention { text: text.get(at..at + words.len() + tail.len())?.trim_end(), date: None, inferred: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_due_day_has_a_cue() {
        let table = [
            ("Ann to send it by 9 April", Some(("by 9 April", Some("2025-04-09")))),
            ("Send it before 12 September 2026.", Some(("before 12 September 2026", Some("2026-09-12")))),
            ("Send it no later than the 3rd of May", Some(("no later than the 3rd of May", Some("2025-05-03")))),
            ("Feedback (everybody until Jan 26)", Some(("until Jan 26", Some("2025-01-26")))),
            ("All to comment between June 18 and June 29 on it", Some(("between June 18 and June 29", Some("2025-06-29")))),
            ("Send it by the end of the month.", Some(("by the end of the month", None))),
            ("Ann schickt es bis 3. Mai 2025", Some(("bis 3. Mai 2025", Some("2025-05-03")))),
            ("The webinar takes place on 28 August", None),
            ("Written by Ann", None),
            ("", None),
        ];
        for (text, expected) in table {
            let found = due(text, Some(2025)).map(|due| (due.text.to_owned(), due.date.map(|date| date.to_string())));
            let expected = expected.map(|(text, date)| (text.to_owned(), date.map(str::to_owned)));
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn more_cues_and_what_stands_between_them_and_the_day() {
        for (text, expected) in [
            ("Send it (by 9 April)", Some(("by 9 April", Some("2025-04-09")))),
            ("Send it, due: 9 April", Some(("due: 9 April", Some("2025-04-09")))),
            ("Send it on or before 9 April", Some(("on or before 9 April", Some("2025-04-09")))),
            ("Send it not later than 9 April", Some(("not later than 9 April", Some("2025-04-09")))),
            ("Send it by 9-10 April", Some(("by 9-10 April", Some("2025-04-10")))),
            ("Send it by 03/04/2025", Some(("by 03/04/2025", None))),
            ("Meet on 8 April, send it by 9 April", Some(("by 9 April", Some("2025-04-09")))),
            ("Standby 9 April", None),
            ("Send it between June 18 on the lake of all and June 29", None),
            ("Send it and June 29", None),
            ("Send it ASAP", Some(("ASAP", None))),
            ("Send it as soon as possible, please", Some(("as soon as possible", None))),
            ("Send it by Friday", Some(("by Friday", None))),
            ("Send it by the end of May", Some(("by the end of May", None))),
            ("Send it by the end of one two three four five", Some(("by the end of one two three", None))),
            ("Send it by next week (late)", Some(("by next week", None))),
            ("Send it by nextdoor", None),
            ("Nasap", None),
            ("Ann's list: by Monday, ok", Some(("by Monday", None))),
            ("é by Monday", Some(("by Monday", None))),
            ("éby Monday", None),
            ("by Mondayé", None),
            ("by Monday or by the end of May", Some(("by the end of May", None))),
        ] {
            let found = due(text, Some(2025)).map(|due| (due.text.to_owned(), due.date.map(|date| date.to_string())));
            let expected = expected.map(|(text, date)| (text.to_owned(), date.map(str::to_owned)));
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
