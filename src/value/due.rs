//! By when something is to be done.
//!
//! ```text
//! due = cue [ article ] ( date | words )      by 9 April · before 12 September 2025 · no later than Friday · due: 3 May · bis 3. Mai
//! ```
//!
//! A date without a cue is the date of something else: "the webinar will take place on 28 August".

use std::borrow::Cow;

use crate::lexicon::Lexicon;
use crate::lexicon::sense::{AND, BETWEEN, DUE_CUE, DUE_EARLIEST, DUE_FILLER, DUE_LEAD, DUE_NOT, DUE_PHRASE, OR, THAN};
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

/// What is known beside the words of a due day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The day of the meeting.
    pub meeting: Option<Date>,
    /// Whether dates in digits have the day first, or the month.
    pub day_first: Option<bool>,
}

impl From<Option<Date>> for Known {
    fn from(meeting: Option<Date>) -> Known {
        Known { meeting, day_first: None }
    }
}

/// When an action is due, if its text says so. A day without a year is the first such day from that of the `meeting` on.
///
/// ```
/// use minutes_extract::{Date, value::due::due};
///
/// let meeting = Date::new(2025, 8, 27);
/// let found = due("Ann to send the list by 10 January", meeting).unwrap();
/// assert_eq!((found.text, found.date), ("by 10 January", Date::new(2026, 1, 10)));
/// assert_eq!(due("Ann to open it, not before 9 September", meeting).unwrap().date, None);
/// assert!(due("The webinar takes place on 28 August", meeting).is_none());
/// ```
#[must_use]
pub fn due(text: &str, known: impl Into<Known>) -> Option<DueMention<'_>> {
    let known = known.into();
    let mut mentions = date::all(text).peekable();
    while let Some(mention) = mentions.next() {
        let Some(due) = dated(text, &mention, known) else { continue };
        let other = mentions.peek().filter(|next| is_or(text.get(mention.range.end..next.range.start).unwrap_or("")));
        return Some(match other {
            Some(next) => either(text, due, next.range.end),
            None => due,
        });
    }
    worded(text)
}

/// The day that a cell of due days states, and whether its year was filled in.
pub(crate) fn cell(text: &str, known: Known) -> (Option<Date>, bool) {
    if let Some(due) = due(text, known) {
        return (due.date, due.inferred);
    }
    let Some(mention) = date::first(text) else { return (None, false) };
    let day = stated(text, &mention, known);
    (day, day.is_some() && mention.year.is_none())
}

/// A date with a cue directly before it.
fn dated<'t>(text: &'t str, mention: &DateMention, known: Known) -> Option<DueMention<'t>> {
    let before = text.get(..mention.range.start)?;
    let day = || stated(text, mention, known);
    let (start, date) = match cue(before) {
        Some(cue) => (cue.start, if cue.is_earliest { None } else { day() }),
        None => match between(text, before) {
            Some(start) => (start, day()),
            None => (cue(before_either(before)?)?.start, None),
        },
    };
    Some(DueMention { text: text.get(start..mention.range.end)?, date, inferred: date.is_some() && mention.year.is_none() })
}

/// The day that a mention states: the last one of several, none where either of two is meant (`9/10 May`).
fn stated(text: &str, mention: &DateMention, known: Known) -> Option<Date> {
    /// 29 February comes again within so many years.
    const MOST_YEARS: i16 = 8;
    let words = text.get(mention.range.clone())?;
    if mention.end.is_some() && words.matches('/').count() == 1 {
        return None;
    }
    let mention = mention.ordered(known.day_first);
    let of_year = |year| if mention.end.is_some() { mention.resolve_end(year) } else { mention.resolve(year) };
    if mention.year.is_some() {
        return of_year(None);
    }
    let meeting = known.meeting?;
    (0..=MOST_YEARS).find_map(|more| of_year(meeting.year().checked_add(more)).filter(|day| *day >= meeting))
}

/// Whether words between two days leave open which of them is meant.
fn is_or(between: &str) -> bool {
    Lexicon::ALL.is(between.trim(), OR)
}

/// A due day that goes on with another one instead of it.
fn either<'t>(text: &'t str, due: DueMention<'t>, end: usize) -> DueMention<'t> {
    let start = due.text.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    DueMention { text: text.get(start..end).unwrap_or(due.text), date: None, inferred: false }
}

/// What stands before the first of two days of which only the second has a month: `by 9 or ` → `by `.
fn before_either(before: &str) -> Option<&str> {
    let (rest, or) = before.trim_end().rsplit_once(' ')?;
    let (head, day) = rest.trim_end().rsplit_once(' ')?;
    let is_day = day.starts_with(|c: char| c.is_ascii_digit()) && day.len() <= 4;
    (is_or(or) && is_day).then_some(head)
}

/// A cue, and where it begins.
struct Cue {
    start: usize,
    /// Whether it says from when on: `not before`, `no earlier than`.
    is_earliest: bool,
}

/// The cue that ends a text: `… by`, `… no later than the`, `… due:`.
fn cue(before: &str) -> Option<Cue> {
    /// A cue and the words beside it are no longer than this.
    const LONGEST: usize = 120;
    let before = before.trim_end_matches([' ', '(', '\u{a0}', ',']);
    let near = (before.len().saturating_sub(LONGEST)..=before.len()).find(|&at| before.is_char_boundary(at))?;
    // A word that begins before that is too long to be one of a cue.
    let cue = cue_near(before.get(near..)?).filter(|cue| near == 0 || cue.start > 0)?;
    Some(Cue { start: near + cue.start, ..cue })
}

/// The cue that ends a short text.
fn cue_near(before: &str) -> Option<Cue> {
    let mut end = before.len();
    let lower_word = |end: usize| {
        let head = before.get(..end)?;
        let start = head
            .rfind([' ', '(', '[', '\u{a0}', '*', '–', '-'])
            .map_or(0, |at| at + head.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
        Some((start, in_small_letters(head.get(start..)?.trim_matches([':', ',', '=', '-', '.']))))
    };
    // "by close of business on"
    for _ in 0..5 {
        let (start, word) = lower_word(end)?;
        if Lexicon::ALL.is_word(&word, DUE_CUE) {
            // "no later than", "on or before", "not later than"
            let mut begin = start;
            let (mut negated, mut earliest) = (false, false);
            for _ in 0..3 {
                let head = before.get(..begin)?.trim_end().len();
                match lower_word(head) {
                    Some((start, lead)) if start < begin && Lexicon::ALL.is_word(&lead, DUE_LEAD) => {
                        begin = start;
                        negated |= Lexicon::ALL.is_word(&lead, DUE_NOT);
                        earliest |= Lexicon::ALL.is_word(&lead, DUE_EARLIEST);
                    }
                    _ => break,
                }
            }
            return Some(Cue { start: begin, is_earliest: negated && (earliest || !Lexicon::ALL.is_word(&word, THAN)) });
        }
        if !Lexicon::ALL.is_word(&word, DUE_FILLER) {
            return None;
        }
        end = before.get(..start)?.trim_end().len();
    }
    None
}

/// A word without capitals; most have none.
fn in_small_letters(word: &str) -> Cow<'_, str> {
    if word.contains(char::is_uppercase) { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) }
}

/// "between June 18 and June 29": the second day is the one by which it is due.
fn between(text: &str, before: &str) -> Option<usize> {
    const MOST_WORDS: usize = 6;
    let (head, and) = before.trim_end().rsplit_once(' ')?;
    if !Lexicon::ALL.is_word(and, AND) {
        return None;
    }
    let starts = || std::iter::once(0).chain(head.match_indices(' ').map(|(at, _)| at + 1)).collect::<Vec<_>>();
    starts().into_iter().rev().take(MOST_WORDS).find(|&at| text.get(at..).is_some_and(|rest| Lexicon::ALL.at(rest, BETWEEN).is_some()))
}

/// A due day in words that state no day of the calendar: `by the end of the month`. The first to which more words belong counts, or else the
/// first one.
fn worded(text: &str) -> Option<DueMention<'_>> {
    let mut phrases = Lexicon::ALL.phrases(text, DUE_PHRASE);
    let first = phrases.next()?;
    let (phrase, rest) = if first.0.number > 0 { first } else { phrases.find(|(phrase, _)| phrase.number > 0).unwrap_or(first) };
    let at = text.len().saturating_sub(rest.len() + phrase.length);
    let more = rest.find(['.', ',', ';', ')', ']', '(']).unwrap_or(rest.len());
    let tail = rest.get(..more)?;
    let tail = match phrase.number {
        0 => "",
        1 => first_words(tail, 4),
        _ => part_of_month(tail),
    };
    Some(DueMention { text: text.get(at..at + phrase.length + tail.len())?.trim_end(), date: None, inferred: false })
}

/// The first words of a text that begins with a blank.
fn first_words(text: &str, most: usize) -> &str {
    let end = text.split_inclusive(' ').take(most).map(str::len).sum();
    text.get(..end).unwrap_or(text)
}

/// `-October`, ` May 2026`: the word that a part of is meant, and its year.
fn part_of_month(text: &str) -> &str {
    let word = text.strip_prefix([' ', '-', '‑', '–']).map_or(0, |rest| text.len().saturating_sub(rest.len()) + first_words(rest, 1).len());
    let (month, rest) = text.split_at_checked(word).unwrap_or((text, ""));
    let year = first_words(rest, 1);
    if year.trim_end().len() == 4 && year.starts_with("20") { first_words(text, 3) } else { month }
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
            ("Cy to open it, not before 9 September", Some(("not before 9 September", None))),
            ("Open it no earlier than 9 May", Some(("no earlier than 9 May", None))),
            ("Open it no sooner than the 9th of May", Some(("no sooner than the 9th of May", None))),
            ("Open it not until 9 May", Some(("not until 9 May", None))),
            ("Ouvrir pas avant le 9 mai", Some(("pas avant le 9 mai", None))),
            ("Close it by 9/10 September", Some(("by 9/10 September", None))),
            (
                "Ann and Bo are to ask everybody in the harbour, in the old town, on the islands and on all the ferries of the lake whether they came, by 9 April",
                Some(("by 9 April", Some("2025-04-09"))),
            ),
            ("Close it by 9 or 10 September", Some(("by 9 or 10 September", None))),
            ("Close it by 9 May or 10 May.", Some(("by 9 May or 10 May", None))),
            ("Close it by 9 and 10 May", Some(("by 9 and 10 May", Some("2025-05-10")))),
            ("Close it by 27/08/2025 - 02/09/2025", Some(("by 27/08/2025 - 02/09/2025", Some("2025-09-02")))),
            ("Send it by mid-October", Some(("by mid-October", None))),
            ("Send it by mid October 2026, please", Some(("by mid October 2026", None))),
            ("Send it by early May and pay", Some(("by early May", None))),
            ("Order it by end of May. 1 week later it is there.", Some(("by end of May", None))),
            ("Order it by end of May 2026.", Some(("by end of May 2026", None))),
            ("Send it by Sept. 5", Some(("by Sept. 5", Some("2025-09-05")))),
            ("Send it by end of day 9 May", Some(("by end of day 9 May", Some("2025-05-09")))),
            ("Send it by close of business on 9 May", Some(("by close of business on 9 May", Some("2025-05-09")))),
        ];
        for (text, expected) in table {
            let found = due(text, Date::new(2025, 1, 1)).map(|due| (due.text.to_owned(), due.date.map(|date| date.to_string())));
            let expected = expected.map(|(text, date)| (text.to_owned(), date.map(str::to_owned)));
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_first_from_the_meeting_on() {
        for (meeting, text, expected) in [
            ((2025, 8, 27), "by 10 January", Some("2026-01-10")),
            ((2025, 8, 27), "by 27 August", Some("2025-08-27")),
            ((2025, 8, 27), "by 26 August", Some("2026-08-26")),
            ((2025, 8, 27), "by 26-28 August", Some("2025-08-28")),
            ((2025, 12, 29), "by 28 December – 2 January", Some("2026-01-02")),
            ((2025, 8, 27), "by 29 February", Some("2028-02-29")),
            ((2025, 8, 27), "by 10 January 2025", Some("2025-01-10")),
            ((9999, 8, 27), "by 10 January", None),
        ] {
            let found = due(text, Date::new(meeting.0, meeting.1, meeting.2)).and_then(|due| due.date).map(|date| date.to_string());
            assert_eq!(found.as_deref(), expected, "{meeting:?} {text:?}");
        }
        assert_eq!(due("by 10 January", None).and_then(|due| due.date), None);
    }

    #[test]
    fn a_cell_of_due_days_needs_no_cue() {
        for (text, expected) in [
            ("10 January", Some("2026-01-10")),
            ("by 10 January", Some("2026-01-10")),
            ("9/10 May", None),
            ("not before 9 May", None),
            ("end of May. 1 week", None),
            ("soon", None),
        ] {
            let found = cell(text, Date::new(2025, 8, 27).into()).0.map(|date| date.to_string());
            assert_eq!(found.as_deref(), expected, "{text:?}");
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
            let found = due(text, Date::new(2025, 1, 1)).map(|due| (due.text.to_owned(), due.date.map(|date| date.to_string())));
            let expected = expected.map(|(text, date)| (text.to_owned(), date.map(str::to_owned)));
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
