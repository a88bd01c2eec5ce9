//! Dates: calendar days and spans of days as people write them.
//!
//! [`first`] and [`all`] find them in running text, in every language of the lexicon, in any case of letters.
//!
//! # Forms
//!
//! | form | examples |
//! |---|---|
//! | day, month | `27 August 2025`, `27th of August, 2025`, `27. August 2025`, `1er juin 2021`, `9 juli 2008`, `27-Aug-2025`, `28 August` |
//! | month, day | `August 27, 2025`, `Aug 27th 2025`, `Jan. 26` |
//! | year, month, day | `2025 August 27`, `2025-Aug-27` |
//! | year first, in figures | `2025-08-27`, `2025/08/27`, `2025.08.27`, `20250827`, `2022-11-29T10:26:54Z` |
//! | year last, in figures | `27.08.2025`, `27. 8. 2025`, `27.08.25`, `27/08/2025`, `17/6/24`, `27-08-2025`, `am 27.08.` |
//! | several days | `27-28 August 2025`, `27 and 28 August`, `27 August – 2 September 2025`, `August 27-28, 2025`, `27./28.08.2025`, `2025-08-27/28` |
//! | weekday before or after | `Wed, 27 Aug 2025`, `Mittwoch, den 27. August`, `mardi 28 septembre`, `2025-08-27 (Wed)` |
//!
//! ```text
//! mention   = [ weekday [ "," ] [ article ] ] ( figures | words ) [ weekday ]
//! words     = days [ "of" ] month [ year ] [ until [ weekday ] day month [ year ] ]
//!           | month days [ year ] [ until month day [ year ] ]
//!           | year month day
//! days      = day { ( until | and | "," ) [ weekday ] day }        ; a comma only where an "and" follows
//! figures   = ymd [ until ( ymd | md | d ) ]  |  dmy [ until dmy ]  |  [ d ] ( "-" | "/" ) dmy  |  yyyymmdd
//! ```
//!
//! # What is no date
//!
//! Figures in an address, in the target of a link, in a path or a file name; version and section numbers (`1.2.3`); a fraction of a
//! longer number. `may` and `march` in lower case need a year. A number with a dot before an English month opens a numbered heading
//! where it opens the text (`4. June figures`).
//!
//! # What stays open
//!
//! The text decides, not the reader. A year that is left out is `None`. Figures that can be read as day and month in either order
//! (`03/04/2025`) are [ambiguous](DateMention::is_ambiguous) and resolve to nothing; dotted ones are day first everywhere. A day that
//! is in no calendar (`31 June 2025`, `2025-13-01`) is a mention that does not [exist](DateMention::exists), so that it can be reported.

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::scan::{Read, before, is_dash, mentions, two_before, word_before};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{BEFORE_DATE, DAY_ARTICLE};
use crate::model::Date;
pub(crate) use figures::day_first;
use stated::Stated;

mod figures;
mod stated;
pub(crate) mod words;
mod year;

#[cfg(test)]
mod tests;

/// A date as it stands in a text: what was stated, and where.
///
/// ```
/// use minutes_extract::value::date;
///
/// let text = "Next meeting: Wednesday 27 – Thursday 28 August 2025 in Oslo";
/// let mention = date::first(text).unwrap();
/// assert_eq!(&text[mention.range.clone()], "Wednesday 27 – Thursday 28 August 2025");
/// assert_eq!((mention.year, mention.month, mention.day), (Some(2025), 8, 27));
/// assert_eq!(mention.end, Some((Some(2025), 8, 28)));
/// assert_eq!(mention.weekday, Some(3));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DateMention {
    /// The bytes of the text that it takes, its weekday included.
    pub range: Range<usize>,
    /// The year, where it is stated; of `28 December – 2 January 2026` the one that the first day must be in.
    pub year: Option<i16>,
    /// The month as written, 1 to 12 unless the text is wrong.
    pub month: i8,
    /// The day of the month as written.
    pub day: i8,
    /// Year, month and day of the last day, where several are stated.
    pub end: Option<(Option<i16>, i8, i8)>,
    /// The weekday that is stated for the (first) day: 1 for Monday to 7 for Sunday.
    pub weekday: Option<i8>,
    /// Month and day in the other reading of ambiguous figures. [`month`](Self::month) and [`day`](Self::day) then hold the reading
    /// that puts the day first, but neither is to be preferred.
    pub other: Option<(i8, i8)>,
}

impl DateMention {
    /// The (first) day. `year` is taken where the text leaves the year out.
    ///
    /// `None` if the figures are ambiguous, if there is no year, or no such day.
    ///
    /// ```
    /// use minutes_extract::value::date;
    ///
    /// let mention = date::first("by 9 April").unwrap();
    /// assert_eq!(mention.resolve(None), None);
    /// assert_eq!(mention.resolve(Some(2020)).unwrap().to_string(), "2020-04-09");
    ///
    /// assert_eq!(date::first("03/04/2025").unwrap().resolve(None), None);
    /// assert_eq!(date::first("31 June 2025").unwrap().resolve(None), None);
    /// ```
    #[must_use]
    pub fn resolve(&self, year: Option<i16>) -> Option<Date> {
        if self.is_ambiguous() {
            return None;
        }
        Date::new(self.year.or(year)?, self.month, self.day)
    }

    /// The last day, where the text states several. `year` is that of the first day, where the text leaves it out.
    ///
    /// `None` where [`resolve`](Self::resolve) is, where only one day is stated, and where the last day is none or before the first.
    ///
    /// ```
    /// use minutes_extract::value::date;
    ///
    /// let mention = date::first("28 December – 2 January").unwrap();
    /// assert_eq!(mention.resolve_end(Some(2025)).unwrap().to_string(), "2026-01-02");
    /// ```
    #[must_use]
    pub fn resolve_end(&self, year: Option<i16>) -> Option<Date> {
        let start = self.resolve(year)?;
        let (stated, month, day) = self.end?;
        let turn = i16::from((month, day) < (self.month, self.day) && month != self.month);
        let end = Date::new(stated.unwrap_or(start.year().saturating_add(turn)), month, day)?;
        (start <= end).then_some(end)
    }

    /// The mention with its figures read in one order, where they are ambiguous and the order is known.
    #[must_use]
    pub fn ordered(&self, day_first: Option<bool>) -> DateMention {
        let Some(day_first) = day_first else { return self.clone() };
        let (month, day) = self.other.filter(|_| !day_first).unwrap_or((self.month, self.day));
        DateMention { month, day, other: None, ..self.clone() }
    }

    /// Whether the figures can be read with the day first and with the month first, and mean different days.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        self.other.is_some()
    }

    /// Whether the calendar has the stated days (in some year, if none is stated), and the last one is not before the first.
    #[must_use]
    pub fn exists(&self) -> bool {
        // Every day that exists at all exists in a leap year.
        let year = self.year.or(Some(2000));
        let first = Date::new(year.unwrap_or(2000), self.month, self.day);
        let unambiguous = DateMention { other: None, range: self.range.clone(), ..*self };
        first.is_some() && (self.end.is_none() || unambiguous.resolve_end(year).is_some())
    }
}

/// The first date in a text.
///
/// ```
/// use minutes_extract::value::date;
///
/// assert_eq!(date::first("released 1.2.3, see https://example.org/2007/03/12/"), None);
/// assert_eq!(date::first("Minutes of 10.12.2025").unwrap().range, 11..21);
/// ```
#[must_use]
pub fn first(text: &str) -> Option<DateMention> {
    all(text).next()
}

/// The date that a text is, with a sign or two around it at most.
pub(crate) fn alone(text: &str) -> Option<DateMention> {
    /// So many bytes may stand beside it.
    const BESIDE: usize = 4;
    first(text).filter(|mention| text.len() <= mention.range.len() + BESIDE)
}

/// All dates in a text, from left to right.
///
/// ```
/// use minutes_extract::value::date;
///
/// let days: Vec<i8> = date::all("between 3 May and June 7th, or on 2025-06-09").map(|mention| mention.day).collect();
/// assert_eq!(days, [3, 7, 9]);
/// ```
pub fn all(text: &str) -> impl Iterator<Item = DateMention> {
    let mut months = words::Months::of(text);
    mentions(text, move |figure, end| may_be_date(text, figure, end, &mut months), around, |mention: &DateMention| &mention.range)
}

/// Whether the figures between `figure` and `end` can be the first ones of a date: a quick look that spares most figures the grammar.
fn may_be_date(text: &str, figure: usize, end: usize, months: &mut words::Months) -> bool {
    let is_inside_word = before(text, figure).is_some_and(char::is_alphanumeric) && !is_after_weekday(text, figure);
    let more_figures = || more_figures_follow(text.get(end..).unwrap_or(""));
    match end.saturating_sub(figure) {
        8 => !is_inside_word,
        1 | 2 | 4 => !is_inside_word && (more_figures() || months.follow(end) || is_after_month(text, figure)),
        _ => false,
    }
}

/// Whether a day of the week, written in full, stands before the figures with no blank between: `Wednesday14th May`.
fn is_after_weekday(text: &str, figure: usize) -> bool {
    word_before(text, figure, &[]).is_some_and(|(_, word)| words::is_full_weekday(word))
}

/// Whether the figures go on after a joint: `.08`, `-08`, `. 8`, `.-28`.
fn more_figures_follow(rest: &str) -> bool {
    const REACH: usize = 4;
    rest.starts_with(|c| matches!(c, '-' | '/' | '.') || is_dash(c))
        && rest.chars().take(REACH).find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_ascii_digit())
}

/// Whether a month, with or without an article, stands before the figures.
fn is_after_month(text: &str, figure: usize) -> bool {
    const BETWEEN: &[char] = &['.', '-'];
    let Some((start, word)) = word_before(text, figure, BETWEEN) else { return false };
    let is_article = || Lexicon::ALL.is_word(word, DAY_ARTICLE);
    is_month(word) || is_article() && word_before(text, start, BETWEEN).is_some_and(|(_, word)| is_month(word))
}

/// The date that the figures at `figure` are the first figures of.
fn around(text: &str, figure: usize, floor: usize) -> Option<DateMention> {
    // "27" may stand after what the date begins with: "August 27", "Wednesday, the 27th", "Mon–Tue, 27–28".
    const MOST_WORDS: usize = 3;
    let mut starts = [figure; MOST_WORDS + 1];
    let mut words = 0;
    let mut start = figure;
    for slot in starts.iter_mut().skip(1) {
        match word_before(text, start, &['.', ',', '\'', '-', '–', '—']).filter(|&(at, _)| at >= floor) {
            Some((at, _)) => start = at,
            None => break,
        }
        *slot = start;
        words += 1;
    }
    (0..=words)
        .rev()
        .filter_map(|words| starts.get(words))
        .find_map(|&start| mention(text, start, floor).filter(|mention| mention.range.end > figure))
}

/// The date that begins at `start` with its weekday, its month or its first figures.
fn mention(text: &str, start: usize, floor: usize) -> Option<DateMention> {
    let input = text.get(start..)?;
    if !may_begin(text, start, floor) {
        return None;
    }
    // "Mar 3" is a month though "mar" is a weekday too.
    let with_weekday = words::leading_weekday(input).ok().and_then(|(rest, weekday)| Some((stated(rest).ok()?, Some(weekday))));
    let ((rest, stated), weekday) = with_weekday.or_else(|| Some((stated(input).ok()?, None)))?;
    if let Some((weekday, has_dot)) = weekday {
        if weekday.form == words::WeekdayForm::Weak && !has_dot && !stated.foreign {
            return None;
        }
    } else {
        let is_first = text.get(..start).is_some_and(|before| before.trim_end().is_empty());
        if (stated.headinglike && is_first) || (stated.weak && !is_announced(text, start)) {
            return None;
        }
    }
    let (rest, weekday) = match weekday {
        Some((weekday, _)) => (rest, Some(weekday.number)),
        None => opt(words::trailing_weekday).parse(rest).ok()?,
    };
    let Stated { year, month, day, end, other, .. } = stated;
    let range = start..text.len().saturating_sub(rest.len());
    Some(DateMention { range, year, month, day, end: end.filter(|&end| end != (year, month, day)), weekday, other })
}

/// Whether a date may begin here, by what stands before.
fn may_begin(text: &str, start: usize, floor: usize) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (last, next) = two_before(text, start);
    match last {
        None => true,
        Some('#' | '$' | '€' | '£' | '§' | '+' | '%' | '@' | '/' | '\\') => false,
        Some('_' | '-' | '.') => !is_word(next),
        // "2025-08-27,2025-08-28", but not "10,27"
        Some(',') if floor > 0 && floor + 1 == start => true,
        Some(':' | ',' | '\'' | '’') => !is_figure(next),
        Some(c) if is_dash(c) => !is_figure(next),
        Some(c) => !c.is_alphanumeric(),
    }
}

/// Whether the word before says that a date comes.
fn is_announced(text: &str, start: usize) -> bool {
    word_before(text, start, &[':']).is_some_and(|(_, word)| Lexicon::ALL.is_word(word, BEFORE_DATE))
}

/// Any form, without its weekday.
fn stated(input: &str) -> Read<'_, Stated> {
    if input.starts_with(|c: char| c.is_ascii_digit()) {
        alt((figures::year_first, figures::compact, figures::year_last, words::day_first, words::year_first)).parse(input)
    } else {
        words::month_first(input)
    }
}

/// Whether a word is a month.
pub(crate) fn is_month(word: &str) -> bool {
    words::begins_with_month(word)
}

/// Whether a text begins with a weekday that is no other word.
pub(super) fn begins_with_weekday(text: &str) -> bool {
    words::begins_with_weekday(text)
}
