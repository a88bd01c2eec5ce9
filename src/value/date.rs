//! Dates: calendar days and spans of days as people write them.
//!
//! [`first`] and [`all`] find them in running text, in English, German, French and Dutch, in any case of letters.
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
//! | weekday before or behind | `Wed, 27 Aug 2025`, `Mittwoch, den 27. August`, `mardi 28 septembre`, `2025-08-27 (Wed)` |
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
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{opt, peek, value, verify};
use nom::sequence::{delimited, preceded};

use super::scan::{
    Addresses, Read, blanks, end_of_figures, figures, fold, is_blank, is_dash, next_figure, none, phrase, small_value_of,
    some_blanks, two_before, value_of, word, word_before,
};
use crate::lexicon::time::{
    AND, ARTICLES, BEFORE_A_DATE, BEHIND_A_CLOCK, MONTHS, Month, MonthSense, OF, ORDINAL_ENDINGS, UNTIL, WEEKDAYS, Weekday, WeekdayForm,
};
use crate::model::Date;

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
        let end = Date::new(stated.unwrap_or(start.year() + turn), month, day)?;
        (start <= end).then_some(end)
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

/// All dates in a text, from left to right.
///
/// ```
/// use minutes_extract::value::date;
///
/// let days: Vec<i8> = date::all("between 3 May and June 7th, or on 2025-06-09").map(|mention| mention.day).collect();
/// assert_eq!(days, [3, 7, 9]);
/// ```
pub fn all(text: &str) -> impl Iterator<Item = DateMention> {
    let mut addresses = Addresses::new(text);
    let mut months = Months { text, clear: 0, seen: 0 };
    let mut at = 0;
    // Words before this place belong to the mention before.
    let mut floor = 0;
    std::iter::from_fn(move || {
        loop {
            let figure = next_figure(text, at)?;
            if let Some(end) = addresses.around(figure) {
                at = end;
                continue;
            }
            at = end_of_figures(text, figure);
            if !may_be_date(text, figure, at, &mut months) {
                continue;
            }
            if let Some(mention) = around(text, figure, floor) {
                at = mention.range.end;
                floor = at;
                return Some(mention);
            }
        }
    })
}

/// Knows where the next month in words begins. It is asked from left to right, and looks at each word once.
struct Months<'t> {
    text: &'t str,
    /// No month begins between the last place that was asked for and this one.
    clear: usize,
    /// All words that begin before this place have been looked at.
    seen: usize,
}

impl Months<'_> {
    /// Whether a month begins soon enough behind `at` for the figures there to be its day.
    fn begin_soon_after(&mut self, at: usize) -> bool {
        /// As long as "26th, 27th, 28th and Friday, the 29th of " and more.
        const REACH: usize = 64;
        let bytes = self.text.as_bytes();
        let end = bytes.len().min(at + REACH);
        if self.clear < self.seen && self.clear >= at {
            return self.clear < end;
        }
        let mut place = self.seen.max(at);
        let mut in_word = place > 0 && bytes.get(place - 1).is_some_and(u8::is_ascii_alphabetic);
        while place < end {
            let byte = bytes.get(place).copied().unwrap_or(0);
            let is_letter = byte.is_ascii_alphabetic();
            if is_letter && !in_word && is_first_of_month(byte) && self.text.get(place..).is_some_and(|rest| month(rest).is_ok()) {
                self.clear = place;
                self.seen = place + 1;
                return true;
            }
            in_word = is_letter;
            place += 1;
        }
        self.seen = place;
        self.clear = place;
        false
    }
}

/// Whether the figures between `figure` and `end` can be the first ones of a date: a quick look that spares most figures the grammar.
fn may_be_date(text: &str, figure: usize, end: usize, months: &mut Months) -> bool {
    let is_joint = |byte: Option<&u8>| matches!(byte, Some(b'-' | b'/' | b'.' | 0xe2));
    let in_figures = is_joint(text.as_bytes().get(end));
    match end - figure {
        8 => true,
        1 | 2 | 4 => in_figures || months.begin_soon_after(end) || is_behind_month(text, figure),
        _ => false,
    }
}

/// Whether a month, with or without an article, stands before the figures.
fn is_behind_month(text: &str, figure: usize) -> bool {
    const BETWEEN: &[char] = &['.', '-'];
    let Some((start, word)) = word_before(text, figure, BETWEEN) else { return false };
    if month(word).is_ok() {
        return true;
    }
    let is_article = ARTICLES.contains(&fold(word).as_str());
    is_article && word_before(text, start, BETWEEN).is_some_and(|(_, word)| month(word).is_ok())
}

/// What a form states, before the weekday and the place are known.
#[derive(Clone, Copy, Debug, Default)]
struct Stated {
    year: Option<i16>,
    month: i8,
    day: i8,
    end: Option<(Option<i16>, i8, i8)>,
    other: Option<(i8, i8)>,
    /// Written as none writes in English: figures, or a German, French or Dutch word.
    foreign: bool,
    /// A number with a dot before a month that is written so in English: perhaps the number of a heading.
    headinglike: bool,
    /// Only believed where the words before it announce a date.
    weak: bool,
}

/// The date that the figures at `figure` are the first figures of.
fn around(text: &str, figure: usize, floor: usize) -> Option<DateMention> {
    // "27" may stand behind what the date begins with: "August 27", "Wednesday, the 27th", "Mon–Tue, 27–28".
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
    (0..=words).rev().filter_map(|words| starts.get(words)).find_map(|&start| mention(text, start, floor).filter(|mention| mention.range.end > figure))
}

/// The date that begins at `start` with its weekday, its month or its first figures.
fn mention(text: &str, start: usize, floor: usize) -> Option<DateMention> {
    let input = text.get(start..)?;
    if !may_begin(text, start, floor) {
        return None;
    }
    // "Mar 3" is a month though "mar" is a weekday too.
    let with_weekday = leading_weekday(input).ok().and_then(|(rest, weekday)| Some((stated(rest).ok()?, Some(weekday))));
    let ((rest, stated), weekday) = with_weekday.or_else(|| Some((stated(input).ok()?, None)))?;
    if let Some((weekday, has_dot)) = weekday {
        if weekday.form == WeekdayForm::Weak && !has_dot && !stated.foreign {
            return None;
        }
    } else {
        let is_first = text.get(..start).is_some_and(|before| before.trim().is_empty());
        if (stated.headinglike && is_first) || (stated.weak && !is_announced(text, start)) {
            return None;
        }
    }
    let (rest, weekday) = match weekday {
        Some((weekday, _)) => (rest, Some(weekday.number)),
        None => opt(trailing_weekday).parse(rest).ok()?,
    };
    let Stated { year, month, day, end, other, .. } = stated;
    let range = start..text.len() - rest.len();
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

/// Whether the word before says that a date comes, or nothing stands there but the label's colon.
fn is_announced(text: &str, start: usize) -> bool {
    word_before(text, start, &[':']).is_some_and(|(_, word)| BEFORE_A_DATE.contains(&fold(word).as_str()))
}

/// Any form, without its weekday.
fn stated(input: &str) -> Read<'_, Stated> {
    if input.starts_with(|c: char| c.is_ascii_digit()) {
        alt((year_first, compact, day_last, day_first)).parse(input)
    } else {
        month_first(input)
    }
}

// --- Words -------------------------------------------------------------------------------------------------------------------------

/// A month in words, and whether it is in lower case.
fn month(input: &str) -> Read<'_, (&'static Month, bool)> {
    if !input.as_bytes().first().is_some_and(|&byte| is_first_of_month(byte)) {
        return none(input);
    }
    let (rest, word) = word(input)?;
    match MONTHS.binary_search_by_key(&fold(word).as_str(), |month| month.word).ok().and_then(|at| MONTHS.get(at)) {
        Some(month) => Ok((rest, (month, word.starts_with(char::is_lowercase)))),
        None => none(input),
    }
}

/// Whether a month in words begins with this letter.
fn is_first_of_month(byte: u8) -> bool {
    matches!(byte.to_ascii_lowercase(), b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd')
}

/// Whether a word is a month.
pub(super) fn is_month(word: &str) -> bool {
    month(word).is_ok()
}

/// Whether a text begins with a weekday that is no other word.
pub(super) fn starts_with_weekday(text: &str) -> bool {
    weekday(text).is_ok_and(|(_, weekday)| weekday.form != WeekdayForm::Weak)
}

/// A weekday in words.
fn weekday(input: &str) -> Read<'_, &'static Weekday> {
    let (rest, word) = word(input)?;
    match WEEKDAYS.binary_search_by_key(&fold(word).as_str(), |weekday| weekday.word).ok().and_then(|at| WEEKDAYS.get(at)) {
        Some(weekday) => Ok((rest, weekday)),
        None => none(input),
    }
}

/// `Wednesday, the `, `Mi., `, `Mon–Tue, `: the (first) weekday, and whether a dot follows it.
fn leading_weekday(input: &str) -> Read<'_, (&'static Weekday, bool)> {
    let (rest, first) = weekday(input)?;
    let (rest, dot) = opt(char('.')).parse(rest)?;
    let (rest, _) = opt((until_or_and, weekday, opt(char('.')))).parse(rest)?;
    let (rest, _) = opt((blanks, satisfy(|c| c == ',' || c == '(' || is_dash(c)))).parse(rest)?;
    let (rest, gap) = blanks(rest)?;
    let rest = phrase(rest, ARTICLES).and_then(|rest| some_blanks(rest).ok()).map_or(rest, |(rest, _)| rest);
    if dot.is_none() && gap.is_empty() && rest.starts_with(|c: char| c.is_alphanumeric()) && input.len() - rest.len() == first.word.len() {
        return none(input);
    }
    Ok((rest, (first, dot.is_some())))
}

/// ` (Wednesday)`, `, Wednesday`: only where no date of its own follows.
fn trailing_weekday(input: &str) -> Read<'_, i8> {
    let bracketed = delimited((blanks, char('('), blanks), weekday, (opt(char('.')), blanks, char(')')));
    if let Ok((rest, weekday)) = { bracketed }.parse(input) {
        return Ok((rest, weekday.number));
    }
    let (rest, weekday) = preceded((opt(char(',')), some_blanks), weekday).parse(input)?;
    let behind = rest.trim_start_matches(|c| is_blank(c) || c == ',').chars().next();
    let at_end = rest.is_empty() || rest.starts_with([',', '.', ')', '|', '\n', '\r']);
    let believed = match weekday.form {
        WeekdayForm::Full => !rest.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’'),
        WeekdayForm::Short => at_end,
        WeekdayForm::Weak => false,
    };
    if !believed || behind.is_some_and(|c| c.is_ascii_digit()) {
        return none(input);
    }
    Ok((rest, weekday.number))
}

/// A word or a sign between the first day and the last.
fn until(input: &str) -> Read<'_, ()> {
    let (rest, _) = blanks(input)?;
    let sign: Read<'_, char> = satisfy(|c| is_dash(c) || c == '/').parse(rest);
    let rest = match sign {
        Ok((rest, '-')) => rest.strip_prefix('-').unwrap_or(rest),
        Ok((rest, _)) => rest,
        Err(_) => match phrase(rest, UNTIL) {
            Some(rest) => rest,
            None => return none(input),
        },
    };
    blanks(rest).map(|(rest, _)| (rest, ()))
}

/// A word or a sign between days that belong together.
fn and(input: &str) -> Read<'_, ()> {
    let (rest, _) = blanks(input)?;
    let rest = rest.strip_prefix(['&', '+']).or_else(|| phrase(rest, AND));
    match rest {
        Some(rest) => blanks(rest).map(|(rest, _)| (rest, ())),
        None => none(input),
    }
}

fn until_or_and(input: &str) -> Read<'_, ()> {
    alt((until, and)).parse(input)
}

/// The number of a day.
#[derive(Clone, Copy)]
struct Day {
    number: i8,
    /// `27.`
    dotted: bool,
    /// `27th`, `1er`
    ordinal: bool,
}

/// `27`, `27th`, `27.`, `1er`
fn day(input: &str) -> Read<'_, Day> {
    let (rest, number) = figures(1, 2).parse(input)?;
    let number = small_value_of(number);
    let tight = phrase(rest, ORDINAL_ENDINGS);
    // Word processors set "27 th" where the ending was raised.
    let loose = || some_blanks(rest).ok().and_then(|(rest, _)| phrase(rest, &["st", "nd", "rd", "th"]));
    if let Some(rest) = tight.or_else(loose) {
        return Ok((rest, Day { number, dotted: false, ordinal: true }));
    }
    let dotted = rest.strip_prefix('.').filter(|behind| !behind.starts_with(|c: char| c.is_ascii_digit()));
    let rest = dotted.unwrap_or(rest);
    if rest.starts_with(char::is_alphanumeric) && dotted.is_none() {
        return none(input);
    }
    Ok((rest, Day { number, dotted: dotted.is_some(), ordinal: false }))
}

/// Days of one month: the first and the last.
#[derive(Clone, Copy)]
struct Days {
    first: Day,
    last: Option<Day>,
}

/// `27`, `27-28`, `27 and 28`, `26, 27 and 28`, `27 to Friday 29`
fn days(input: &str) -> Read<'_, Days> {
    const MOST: usize = 7;
    let (mut rest, first) = day(input)?;
    // A comma joins days only before a last "and": "26, 27 and 28 August", but not "Room 5, 27 August".
    let mut found = (rest, None);
    for _ in 0..MOST {
        let comma = preceded((blanks, char(','), blanks), value(true, peek(satisfy(|c: char| c.is_ascii_digit()))));
        let Ok((behind, by_comma)) = alt((comma, value(false, until_or_and))).parse(rest) else { break };
        let is_loose = rest.starts_with(is_blank);
        let (behind, _) = opt((weekday, opt(char('.')), opt(char(',')), blanks)).parse(behind)?;
        let Ok((behind, next)) = day(behind) else { break };
        // "Call 12 – 3 May" is no span, "28-27 August" is a wrong one.
        if is_loose && next.number < first.number {
            return none(input);
        }
        rest = behind;
        if !by_comma {
            found = (rest, Some(next));
        }
    }
    let (rest, last) = found;
    Ok((rest, Days { first, last }))
}

/// The year behind a day or a month, with what stands before it.
fn year(input: &str) -> Read<'_, i16> {
    let (rest, _) = opt(one_of(",.")).parse(input)?;
    let (rest, _) = blanks(rest)?;
    let rest = phrase(rest, OF).and_then(|rest| some_blanks(rest).ok()).map_or(rest, |(rest, _)| rest);
    if rest.len() == input.len() {
        return none(input);
    }
    alt((long_year, short_year)).parse(rest)
}

/// A year of four figures that is not a time of day (`2100 UTC`).
fn long_year(input: &str) -> Read<'_, i16> {
    const LAST_YEAR_BEFORE_A_ZONE: i16 = 2059;
    let (rest, year) = figures(4, 4).parse(input)?;
    let year = i16::try_from(value_of(year)).unwrap_or(0);
    let is_clock = year > LAST_YEAR_BEFORE_A_ZONE && is_before_clock_word(rest);
    if !(1000..=2999).contains(&year) || is_clock || rest.starts_with(|c: char| c.is_alphanumeric() || c == '%') {
        return none(input);
    }
    Ok((rest, year))
}

/// `'25`, or `25` where nothing follows.
fn short_year(input: &str) -> Read<'_, i16> {
    let (rest, apostrophe) = opt(one_of("'’")).parse(input)?;
    let (rest, year) = figures(2, 2).parse(rest)?;
    let behind = rest.trim_start_matches([' ', '\t']);
    let alone = behind.is_empty() || behind.starts_with([')', ']', '|', '\n', '\r']);
    let whole = !rest.starts_with(|c: char| c.is_alphanumeric());
    if (apostrophe.is_some() && whole) || alone { Ok((rest, century(year))) } else { none(input) }
}

/// `25` → 2025, `98` → 1998.
fn century(year: &str) -> i16 {
    let year = i16::from(small_value_of(year));
    if year >= 70 { 1900 + year } else { 2000 + year }
}

/// Whether a word follows that makes a time of day of the figures before it.
fn is_before_clock_word(rest: &str) -> bool {
    let (behind, _) = blanks(rest).unwrap_or((rest, ""));
    phrase(behind, BEHIND_A_CLOCK).is_some()
}

/// Whether the day of a form that ends in it is whole: `27`, but not `27.5`, `27:30`, `27%`.
fn is_whole_day(rest: &str) -> bool {
    let mut letters = rest.chars();
    let figure_follows = |mut letters: std::str::Chars<'_>| letters.next().is_some_and(|c| c.is_ascii_digit());
    match letters.next() {
        Some('.' | ':' | ',' | '-' | '/') => !figure_follows(letters),
        Some('%' | '°' | '€') => false,
        Some('_') => !letters.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

/// `27-28 August 2025`, `27th of August`, `27. August – 2. September 2025`, `27-Aug-2025`
fn day_first(input: &str) -> Read<'_, Stated> {
    let (rest, days) = days(input)?;
    let last = days.last.unwrap_or(days.first);
    let (rest, (month, lower, joint)) = month_behind_day(rest)?;
    let tight_year = preceded(char(joint), alt((long_year, value_short)));
    let (rest, year_) = if joint == ' ' { opt(year).parse(rest)? } else { opt(tight_year).parse(rest)? };
    let has_year = year_.is_some();
    if year_.is_none() && (!is_believed(month, lower, rest) || (joint != ' ' && rest.starts_with(joint))) {
        return none(input);
    }
    let mut stated = Stated { year: year_, month: month.number, day: days.first.number, ..Stated::default() };
    stated.foreign = month.sense == MonthSense::Other || days.first.dotted;
    stated.headinglike = days.first.dotted && month.sense != MonthSense::Other && is_english_only(month);
    if let Some(last) = days.last {
        stated.end = Some((year_, month.number, last.number));
        return Ok((rest, stated));
    }
    // A second month: "27 August – 2 September 2025".
    let second = (until, opt((weekday, opt(char('.')), opt(char(',')), blanks)), day, month_behind_day, opt(year));
    if let Ok((behind, (_, _, day, (month, lower, ' '), year_))) = { second }.parse(rest) {
        if year_.is_some() || is_believed(month, lower, behind) {
            stated.end = Some((year_, month.number, day.number));
            return Ok((behind, with_years(stated)));
        }
    }
    let _ = (has_year, last);
    Ok((rest, stated))
}

/// Two figures.
fn value_short(input: &str) -> Read<'_, i16> {
    let (rest, year) = figures(2, 2).parse(input)?;
    if rest.starts_with(|c: char| c.is_alphanumeric()) { none(input) } else { Ok((rest, century(year))) }
}

/// The month behind a day: what joins them is told as ` `, `-`, `/` or `.`.
fn month_behind_day(input: &str) -> Read<'_, (&'static Month, bool, char)> {
    let joint: Read<'_, char> = one_of("-/.").parse(input);
    if let Ok((rest, joint)) = joint {
        if let Ok((rest, (month, lower))) = month(rest) {
            return Ok((rest, (month, lower, joint)));
        }
    }
    let (rest, _) = blanks(input)?;
    let rest = phrase(rest, OF).and_then(|rest| some_blanks(rest).ok()).map_or(rest, |(rest, _)| rest);
    let (rest, (month, lower)) = month(rest)?;
    Ok((rest, (month, lower, ' ')))
}

/// Whether a month without a year is one, by what follows: not the verb, not the month of a day that follows it (`12 March 3 2016`).
fn is_believed(month: &Month, lower: bool, rest: &str) -> bool {
    let other_date = (opt(one_of(".,")), some_blanks, days, year);
    let whole = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    whole && !(lower && month.sense == MonthSense::EnglishVerb) && { other_date }.parse(rest).is_err()
}

/// Whether the month is written so in English, but not in German.
fn is_english_only(month: &Month) -> bool {
    !matches!(month.word, "april" | "august" | "september" | "november" | "jan" | "feb" | "apr" | "aug" | "sept" | "nov")
}

/// Fills in the year that the first or the last day leaves out and the other states.
fn with_years(mut stated: Stated) -> Stated {
    let Some((end_year, end_month, end_day)) = stated.end else { return stated };
    let turn = i16::from((end_month, end_day) < (stated.month, stated.day) && end_month != stated.month);
    match (stated.year, end_year) {
        (None, Some(year)) => stated.year = Some(year - turn),
        (Some(year), None) => stated.end = Some((Some(year + turn), end_month, end_day)),
        _ => {}
    }
    stated
}

/// `August 27, 2025`, `Aug 27th`, `August 27-28, 2025`, `August 27 – September 2, 2025`
fn month_first(input: &str) -> Read<'_, Stated> {
    let (rest, (month, lower)) = month(input)?;
    let (rest, _) = opt(char('.')).parse(rest)?;
    let (rest, _) = alt((some_blanks, tag("-"))).parse(rest)?;
    let rest = phrase(rest, ARTICLES).and_then(|rest| some_blanks(rest).ok()).map_or(rest, |(rest, _)| rest);
    let (rest, found) = alt((whole_days, value_day)).parse(rest)?;
    let (rest, year_) = opt(year).parse(rest)?;
    let mut stated = Stated { year: year_, month: month.number, day: found.first.number, ..Stated::default() };
    stated.foreign = month.sense == MonthSense::Other;
    if let Some(last) = found.last {
        stated.end = Some((year_, month.number, last.number));
    } else {
        let second = (until, opt((weekday, opt(char('.')), opt(char(',')), blanks)), month_and_day, opt(year));
        if let Ok((behind, (_, _, (month, day), year_))) = { second }.parse(rest) {
            stated.end = Some((year_, month, day));
            return Ok((behind, with_years(stated)));
        }
    }
    let is_day = (1..=31).contains(&stated.day);
    let verb = lower && month.sense == MonthSense::EnglishVerb;
    if year_.is_none() && (verb || !is_day || found.first.dotted && stated.end.is_some()) {
        return none(input);
    }
    Ok((rest, stated))
}

/// The days behind a month, where they are whole and no times.
fn whole_days(input: &str) -> Read<'_, Days> {
    verify(days, |_| true).parse(input).and_then(|(rest, days)| {
        let (rest, days) = without_final_dot(rest, days, input);
        if is_whole_day(rest) && (days.last.is_none() || !is_before_clock_word(rest)) { Ok((rest, days)) } else { none(input) }
    })
}

/// One day behind a month.
fn value_day(input: &str) -> Read<'_, Days> {
    let (rest, first) = day(input)?;
    let (rest, days) = without_final_dot(rest, Days { first, last: None }, input);
    if is_whole_day(rest) { Ok((rest, days)) } else { none(input) }
}

/// A dot behind the day of "August 27." ends the sentence.
fn without_final_dot<'t>(rest: &'t str, days: Days, input: &'t str) -> (&'t str, Days) {
    let last = days.last.unwrap_or(days.first);
    let at = input.len() - rest.len();
    match (last.dotted, at.checked_sub(1).and_then(|at| input.get(at..))) {
        (true, Some(rest)) => (rest, days),
        _ => (rest, days),
    }
}

/// `September 2`
fn month_and_day(input: &str) -> Read<'_, (i8, i8)> {
    let (rest, (month, _)) = month(input)?;
    let (rest, _) = opt(char('.')).parse(rest)?;
    let (rest, days) = preceded(some_blanks, value_day).parse(rest)?;
    Ok((rest, (month.number, days.first.number)))
}

// --- Figures -----------------------------------------------------------------------------------------------------------------------

/// Whether figures end here: no letter, no path, no longer number goes on.
fn is_edge(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        None => true,
        Some('_' | '/' | '.' | '\\') => !letters.next().is_some_and(char::is_alphanumeric),
        // "2013-11-30-1200" is a day and a time, "2013-11-30-board" the name of a file.
        Some('-') => {
            let behind = letters.as_str();
            !behind.starts_with(char::is_alphanumeric)
                || figures(4, 4).parse(behind).is_ok_and(|(rest, _)| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
        }
        // "2022-11-29T10:26"
        Some('T') => letters.next().is_some_and(|c| c.is_ascii_digit()),
        Some('%' | '€' | '°') => false,
        Some(c) => !c.is_alphanumeric(),
    }
}

/// `2025-08-27`, `2025/08/27`, `2025.08.27`, `2025-08-27/28`, `2025-08-27 to 2025-09-02`, `2025 August 27`
fn year_first(input: &str) -> Read<'_, Stated> {
    let (rest, year) = figures(4, 4).parse(input)?;
    let year = i16::try_from(value_of(year)).unwrap_or(0);
    if !(1000..=2999).contains(&year) {
        return none(input);
    }
    if let Ok((rest, (_, (month, _), _, day))) =
        (alt((some_blanks, tag("-"), tag("/"))), month, alt((some_blanks, tag("-"), tag("/"))), value_day).parse(rest)
    {
        let stated = Stated { year: Some(year), month: month.number, day: day.first.number, foreign: true, ..Stated::default() };
        return Ok((rest, stated));
    }
    let (rest, joint) = one_of("-/.").parse(rest)?;
    let least = if joint == '.' { 2 } else { 1 };
    let (rest, (month, _, day)) = (figures(least, 2), char(joint), figures(least, 2)).parse(rest)?;
    let unmistakable = joint == '-' && month.len() == 2 && day.len() == 2 && (1900..=2099).contains(&year);
    let (month, day) = (small_value_of(month), small_value_of(day));
    if !unmistakable && Date::new(year, month, day).is_none() {
        return none(input);
    }
    let mut stated = Stated { year: Some(year), month, day, foreign: true, ..Stated::default() };
    let later = |end: &(i16, i8, i8)| *end >= (year, month, day);
    let whole_end = preceded(until, verify(ymd(joint), later));
    let month_end = preceded(one_of("/–—"), (figures(2, 2), char(joint), figures(2, 2)));
    let month_end = verify(month_end.map(|(m, _, d)| (year, small_value_of(m), small_value_of(d))), later);
    let day_end = preceded(one_of("/–—"), figures(2, 2)).map(|d| (year, month, small_value_of(d)));
    let day_end = verify(day_end, |end| later(end) && end.2 <= 31);
    if joint != '/' || rest.starts_with(is_blank) {
        let end = { alt((whole_end, month_end, day_end)) }.parse(rest);
        if let Ok((behind, (year, month, day))) = end {
            if is_edge(behind) {
                stated.end = Some((Some(year), month, day));
                return Ok((behind, stated));
            }
        }
    }
    if is_edge(rest) { Ok((rest, stated)) } else { none(input) }
}

/// Year, month and day with the same joint between them.
fn ymd<'t>(joint: char) -> impl Parser<&'t str, Output = (i16, i8, i8), Error = nom::error::Error<&'t str>> {
    (figures(4, 4), char(joint), figures(1, 2), char(joint), figures(1, 2))
        .map(|(year, _, month, _, day)| (i16::try_from(value_of(year)).unwrap_or(0), small_value_of(month), small_value_of(day)))
}

/// `20250827`, where it stands alone and is a day of our time.
fn compact(input: &str) -> Read<'_, Stated> {
    let (rest, all) = figures(8, 8).parse(input)?;
    let number = value_of(all);
    let part = |part: u32| i8::try_from(part % 100).unwrap_or(0);
    let (year, month, day) = (i16::try_from(number / 10_000).unwrap_or(0), part(number / 100), part(number));
    let plausible = (1900..=2099).contains(&year) && Date::new(year, month, day).is_some();
    if !plausible || !is_edge(rest) {
        return none(input);
    }
    Ok((rest, Stated { year: Some(year), month, day, foreign: true, ..Stated::default() }))
}

/// One date in figures with the year last: the two numbers in front, and the year.
#[derive(Clone, Copy)]
struct DayLast {
    one: i8,
    two: i8,
    year: Option<i16>,
    joint: char,
    /// Believed only where it is announced.
    weak: bool,
}

/// `27.08.2025`, `17/6/24`, `09-07-2008`, `27. 8. 2025`, `27.08.`
fn dmy(input: &str) -> Read<'_, DayLast> {
    let (rest, one) = figures(1, 2).parse(input)?;
    let (rest, joint) = one_of("./-").parse(rest)?;
    let gap = |rest| if joint == '.' { blanks(rest) } else { Ok((rest, "")) };
    let (rest, _) = gap(rest)?;
    let (rest, two) = figures(1, 2).parse(rest)?;
    let long = one.len() == 2 && two.len() == 2;
    let (one, two) = (small_value_of(one), small_value_of(two));
    let (rest, _) = char(joint).parse(rest)?;
    let (behind, _) = gap(rest)?;
    let year: Read<'_, &str> = alt((figures(4, 4), figures(2, 2))).parse(behind);
    match year {
        Ok((rest, year)) if year.len() == 4 && is_edge(rest) => {
            let year = i16::try_from(value_of(year)).unwrap_or(0);
            if (1000..=2999).contains(&year) { Ok((rest, DayLast { one, two, year: Some(year), joint, weak: false })) } else { none(input) }
        }
        Ok((rest, year)) if year.len() == 2 && joint != '-' && behind.len() == rest.len() + 2 && is_edge(rest) => {
            let tight = input.len() - rest.len() <= 8;
            let weak = joint == '.' && !(long && tight);
            Ok((rest, DayLast { one, two, year: Some(century(year)), joint, weak }))
        }
        _ if joint == '.' && long && !rest.starts_with(|c: char| c.is_alphanumeric()) => {
            Ok((rest, DayLast { one, two, year: None, joint, weak: true }))
        }
        _ => none(input),
    }
}

/// Figures with the year last, alone or as a span of days.
fn day_last(input: &str) -> Read<'_, Stated> {
    // "27.-28.08.2025", "27./28.08.2025": the first day leaves out what the second states.
    let short_first = (figures(1, 2), opt(char('.')), until, dmy);
    if let Ok((rest, (first, dot, (), last))) = { short_first }.parse(input) {
        let first = small_value_of(first);
        if last.joint == '.' && dot.is_some() && is_day_month(first, last.two) && is_day_month(last.one, last.two) {
            let end = Some((last.year, last.two, last.one));
            let stated = Stated { year: last.year, month: last.two, day: first, end, foreign: true, weak: last.weak, ..Stated::default() };
            return Ok((rest, stated));
        }
    }
    // "27.08. – 02.09.2025", "27/08/2025 - 02/09/2025"
    let (rest, first) = dmy(input)?;
    if let Ok((behind, last)) = preceded(until, dmy).parse(rest) {
        if last.joint == first.joint {
            if let Some(stated) = span_in_figures(first, last) {
                return Ok((behind, stated));
            }
        }
    }
    match in_figures(first) {
        Some(stated) => Ok((rest, stated)),
        None => none(input),
    }
}

/// Whether these can be the numbers of a day and a month.
fn is_day_month(day: i8, month: i8) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// One day in figures, in the reading or the readings that it has.
fn in_figures(DayLast { one, two, year, joint, weak }: DayLast) -> Option<Stated> {
    let stated = Stated { year, foreign: true, weak, ..Stated::default() };
    let day_first = is_day_month(one, two).then_some(Stated { month: two, day: one, ..stated });
    let month_first = (joint != '.' && is_day_month(two, one)).then_some(Stated { month: one, day: two, ..stated });
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if one != two => {
            Some(Stated { other: Some((month_first.month, month_first.day)), ..day_first })
        }
        (day_first, month_first) => day_first.or(month_first),
    }
}

/// Two days in figures. What settles the order in one settles it in the other.
fn span_in_figures(first: DayLast, last: DayLast) -> Option<Stated> {
    let (start, end) = (in_figures(first)?, in_figures(last)?);
    let month_first = |one: &DayLast, stated: &Stated| stated.other.is_none() && stated.month == one.one && one.one != one.two;
    let (start, end) = match (start.other, end.other) {
        (Some((month, day)), None) if month_first(&last, &end) => (Stated { month, day, other: None, ..start }, end),
        (None, Some((month, day))) if month_first(&first, &start) => (start, Stated { month, day, other: None, ..end }),
        (Some(_), None) if last.one != last.two => (Stated { other: None, ..start }, end),
        _ => (start, end),
    };
    let stated = with_years(Stated { end: Some((end.year, end.month, end.day)), weak: start.weak && end.weak, ..start });
    let (year, month, day) = stated.end?;
    ((year, month, day) >= (stated.year, stated.month, stated.day) || stated.other.is_some()).then_some(stated)
}
