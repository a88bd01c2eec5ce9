//! Dates with the month in words, and weekdays.

use nom::Parser;
use nom::branch::alt;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{opt, peek, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::super::scan::{Read, blanks, figures, is_blank, is_dash, none, small_value_of, some_blanks, word};
use super::stated::Stated;
use super::year::{century, is_year, year_of};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    AFTER_CLOCK, AND, DAY_ARTICLE, DOTTED_DAY, MONTH, MONTH_VERB, OF, ORDINAL_ENDING, RAISED_ENDING, SHORT, Senses, UNTIL, WEAK, WEEKDAY,
};
use crate::model::Language;

// --- Months and weekdays -----------------------------------------------------------------------------------------------------------

/// A month in words.
#[derive(Clone, Copy)]
struct MonthWord {
    /// 1 to 12.
    number: i8,
    /// All that the word means.
    senses: Senses,
    /// It is no English word.
    is_foreign: bool,
    /// Written in lower case.
    is_small: bool,
}

impl MonthWord {
    /// Whether it may be a verb instead: `may`, `march`.
    fn is_verb(self) -> bool {
        self.is_small && self.senses.any(MONTH_VERB)
    }
}

/// `August`, `aug`, `août`; a dot behind it is not taken.
fn month(input: &str) -> Read<'_, MonthWord> {
    if !Lexicon::ALL.may_begin(input, MONTH) {
        return none(input);
    }
    let (rest, word) = word(input)?;
    let Some(known) = Lexicon::ALL.known(word, MONTH) else { return none(input) };
    let is_foreign = !Lexicon::only(Some(Language::English)).is_word(word, MONTH);
    let is_small = word.starts_with(char::is_lowercase);
    Ok((rest, MonthWord { number: i8::try_from(known.number).unwrap_or(0), senses: known.senses, is_foreign, is_small }))
}

/// Whether a text begins with a month.
pub(crate) fn begins_with_month(text: &str) -> bool {
    month(text).is_ok()
}

/// Knows whether a month follows on figures. It is asked from left to right and looks at each word once.
pub(super) struct Months<'t> {
    text: &'t str,
    /// All words before this place have been looked at.
    seen: usize,
    /// What ended the look there.
    stop: Stop,
}

/// What ended a look for a month.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// Nothing but its own reach.
    Nothing,
    /// A month.
    Month,
    /// A word that stands in no span of days, or no word for long.
    Other,
}

impl<'t> Months<'t> {
    pub(super) fn of(text: &'t str) -> Months<'t> {
        Months { text, seen: 0, stop: Stop::Nothing }
    }

    /// Whether a month follows soon enough for the figures that end at `at` to be its day, with nothing between that no span of days
    /// holds.
    pub(super) fn follow(&mut self, at: usize) -> bool {
        /// As far as in "26th, 27th, 28th and Friday the 29th of August".
        const REACH: usize = 64;
        if self.seen <= at {
            (self.seen, self.stop) = (at, Stop::Nothing);
        }
        while self.stop == Stop::Nothing && self.seen < at + REACH {
            self.look_at_next_word();
        }
        self.stop == Stop::Month && self.seen < at + REACH
    }

    fn look_at_next_word(&mut self) {
        /// As in ". – 28. ".
        const MOST_BETWEEN: usize = 12;
        /// Endings, articles and most of what joins days is no longer.
        const SHORT: usize = 3;
        let rest = self.text.get(self.seen..).unwrap_or("");
        let start = rest.char_indices().take(MOST_BETWEEN).find(|(_, c)| c.is_alphabetic()).map(|(start, _)| start);
        let rest = start.and_then(|start| rest.get(start..)).unwrap_or("");
        let Ok((behind, found)) = word(rest) else {
            self.stop = Stop::Other;
            return;
        };
        if begins_with_month(rest) {
            self.stop = Stop::Month;
            self.seen = self.text.len().saturating_sub(rest.len());
            return;
        }
        self.seen = self.text.len().saturating_sub(behind.len());
        if found.len() > SHORT && weekday(rest).is_err() && Lexicon::ALL.at(rest, UNTIL).is_none() {
            self.stop = Stop::Other;
        }
    }
}

/// A day of the week.
#[derive(Clone, Copy)]
pub(super) struct Weekday {
    /// 1 for Monday to 7 for Sunday.
    pub number: i8,
    /// How far the word can be trusted.
    pub form: WeekdayForm,
}

/// How far a word can be trusted to be a day of the week.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum WeekdayForm {
    /// The full name.
    Full,
    /// Shortened, and no other word in front of a date.
    Short,
    /// Shortened to what is another word too (`so`, `do`, `mar`, `Sam`): only with its dot, or where the date is not an English one.
    Weak,
}

/// A weekday; a dot behind it is not taken.
fn weekday(input: &str) -> Read<'_, Weekday> {
    if !Lexicon::ALL.may_begin(input, WEEKDAY) {
        return none(input);
    }
    let (rest, word) = word(input)?;
    let Some(known) = Lexicon::ALL.known(word, WEEKDAY) else { return none(input) };
    let form = match known.senses {
        senses if senses.any(WEAK) => WeekdayForm::Weak,
        senses if senses.any(SHORT) => WeekdayForm::Short,
        _ => WeekdayForm::Full,
    };
    Ok((rest, Weekday { number: i8::try_from(known.number).unwrap_or(0), form }))
}

/// Whether a text begins with a weekday that is no other word.
pub(super) fn begins_with_weekday(text: &str) -> bool {
    weekday(text).is_ok_and(|(_, weekday)| weekday.form != WeekdayForm::Weak)
}

/// Whether a word is a weekday, written in full.
pub(super) fn is_full_weekday(text: &str) -> bool {
    weekday(text).is_ok_and(|(rest, weekday)| rest.is_empty() && weekday.form == WeekdayForm::Full)
}

/// `Wednesday, the `, `Mi., `, `Mon–Tue, `: the (first) weekday, and whether a dot follows it.
pub(super) fn leading_weekday(input: &str) -> Read<'_, (Weekday, bool)> {
    let (rest, first) = weekday(input)?;
    let (rest, dot) = opt(char('.')).parse(rest)?;
    let (rest, _) = opt((until_or_and, weekday, opt(char('.')))).parse(rest)?;
    let (rest, _) = (opt((blanks, satisfy(|c| matches!(c, ',' | '(') || is_dash(c)))), blanks, opt(article)).parse(rest)?;
    Ok((rest, (first, dot.is_some())))
}

/// ` (Wednesday)`, `, Wednesday`: only where no date of its own follows.
pub(super) fn trailing_weekday(input: &str) -> Read<'_, i8> {
    let in_brackets = delimited((blanks, char('('), blanks), weekday, (opt(char('.')), blanks, char(')')));
    if let Ok((rest, weekday)) = { in_brackets }.parse(input) {
        return Ok((rest, weekday.number));
    }
    let (rest, weekday) = preceded((opt(char(',')), some_blanks), weekday).parse(input)?;
    let is_believed = match weekday.form {
        WeekdayForm::Full => !rest.starts_with(['\'', '’']),
        // "2025-08-27 Sun Microsystems"
        WeekdayForm::Short => rest.is_empty() || rest.starts_with([',', '.', ')', '|', '\n', '\r']),
        WeekdayForm::Weak => false,
    };
    let opens_a_date = rest.trim_start_matches(|c| is_blank(c) || c == ',').starts_with(|c: char| c.is_ascii_digit());
    if is_believed && !opens_a_date { Ok((rest, weekday.number)) } else { none(input) }
}

/// The weekday before the second day of a span.
fn inner_weekday(input: &str) -> Read<'_, ()> {
    value((), (weekday, opt(char('.')), opt(char(',')), blanks)).parse(input)
}

// --- What joins ----------------------------------------------------------------------------------------------------------------------

/// A phrase of a sense, and blanks.
fn phrase(input: &str, sense: Senses) -> Read<'_, ()> {
    match Lexicon::ALL.after(input, sense) {
        Some(rest) => value((), some_blanks).parse(rest),
        None => none(input),
    }
}

/// `the `, `den `, `le `
fn article(input: &str) -> Read<'_, ()> {
    phrase(input, DAY_ARTICLE)
}

/// `of `, `de `
fn of(input: &str) -> Read<'_, ()> {
    phrase(input, OF)
}

/// A word or a sign between the first day and the last, and the blanks around it.
pub(super) fn until(input: &str) -> Read<'_, ()> {
    let (rest, _) = blanks(input)?;
    let by_sign = rest.strip_prefix("--").or_else(|| rest.strip_prefix(|c| is_dash(c) || c == '/'));
    match by_sign.or_else(|| Lexicon::ALL.after(rest, UNTIL)) {
        Some(rest) => value((), blanks).parse(rest),
        None => none(input),
    }
}

/// A word or a sign between days that belong together, and the blanks around it.
fn and(input: &str) -> Read<'_, ()> {
    let (rest, _) = blanks(input)?;
    match rest.strip_prefix(['&', '+']).or_else(|| Lexicon::ALL.after(rest, AND)) {
        Some(rest) => value((), blanks).parse(rest),
        None => none(input),
    }
}

fn until_or_and(input: &str) -> Read<'_, ()> {
    alt((until, and)).parse(input)
}

// --- Years -------------------------------------------------------------------------------------------------------------------------

/// The year behind a day or a month, and what stands before it: `, 2025`, ` of 2025`, ` '25`.
fn year(input: &str) -> Read<'_, i16> {
    let (rest, _) = (opt(one_of(",.")), blanks, opt(of)).parse(input)?;
    if rest.len() == input.len() { none(input) } else { alt((long_year, short_year)).parse(rest) }
}

/// A year of four figures that is not a time of day (`2100 UTC`).
fn long_year(input: &str) -> Read<'_, i16> {
    /// Later "years" before a zone are times.
    const LAST: i16 = 2059;
    let (rest, year) = figures(4, 4).map(year_of).parse(input)?;
    let is_clock = || year > LAST && is_before_clock_word(rest);
    let goes_on = rest.starts_with(|c: char| c.is_alphanumeric() || c == '%');
    if !is_year(year) || goes_on || is_clock() { none(input) } else { Ok((rest, year)) }
}

/// `'25`, or `25` where nothing follows that it could count.
fn short_year(input: &str) -> Read<'_, i16> {
    let (rest, apostrophe) = opt(one_of("'’")).parse(input)?;
    let (rest, year) = two_figures(rest)?;
    let behind = rest.trim_start_matches([' ', '\t']);
    let is_last = behind.is_empty() || behind.starts_with([')', ']', '|', '\n', '\r']);
    if apostrophe.is_some() || is_last { Ok((rest, year)) } else { none(input) }
}

/// `25` → 2025, `98` → 1998.
fn two_figures(input: &str) -> Read<'_, i16> {
    let (rest, year) = figures(2, 2).map(century).parse(input)?;
    if rest.starts_with(char::is_alphanumeric) { none(input) } else { Ok((rest, year)) }
}

/// Whether a word follows that makes a time of day of the figures before it.
fn is_before_clock_word(rest: &str) -> bool {
    blanks(rest).is_ok_and(|(behind, _)| Lexicon::ALL.at(behind, AFTER_CLOCK).is_some())
}

// --- Days --------------------------------------------------------------------------------------------------------------------------

/// The number of a day.
#[derive(Clone, Copy)]
struct DayNumber {
    number: i8,
    /// `27.`
    has_dot: bool,
}

/// `27`, `27th`, `27.`, `1er`
fn day(input: &str) -> Read<'_, DayNumber> {
    let (rest, number) = figures(1, 2).map(small_value_of).parse(input)?;
    let raised = || some_blanks(rest).ok().and_then(|(rest, _)| Lexicon::ALL.after(rest, RAISED_ENDING));
    if let Some(rest) = Lexicon::ALL.after(rest, ORDINAL_ENDING).or_else(raised) {
        return Ok((rest, DayNumber { number, has_dot: false }));
    }
    match rest.strip_prefix('.') {
        Some(rest) if !rest.starts_with(|c: char| c.is_ascii_digit()) => Ok((rest, DayNumber { number, has_dot: true })),
        None if !rest.starts_with(char::is_alphanumeric) => Ok((rest, DayNumber { number, has_dot: false })),
        _ => none(input),
    }
}

/// The days of one month: the first, and the last if there are several.
#[derive(Clone, Copy)]
struct Days {
    first: DayNumber,
    last: Option<DayNumber>,
}

/// `27`, `27-28`, `27 and 28`, `26, 27 and 28`, `Wednesday 27 to Friday 29`
fn days(input: &str) -> Read<'_, Days> {
    const MOST: usize = 7;
    let (mut rest, first) = day(input)?;
    // A comma joins days only before a last "and": "26, 27 and 28 August", but not "Room 5, 27 August".
    let mut found = (rest, Days { first, last: None });
    for _ in 0..MOST {
        let comma = (blanks, char(','), blanks, peek(satisfy(|c: char| c.is_ascii_digit())));
        let joint = alt((value(true, comma), value(false, until_or_and)));
        let is_loose = rest.starts_with(is_blank);
        let Ok((behind, (by_comma, _, last))) = (joint, opt(inner_weekday), day).parse(rest) else { break };
        // "Call 12 – 3 May" is no span, "28-27 August" is a wrong one.
        if is_loose && last.number < first.number {
            return none(input);
        }
        rest = behind;
        if !by_comma {
            found = (rest, Days { first, last: Some(last) });
        }
    }
    Ok(found)
}

/// Whether the day that a form ends in is whole: `27`, but not `27.5`, `27:30`, `27%`.
fn is_whole(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        None => true,
        Some('.' | ':' | ',' | '-' | '/') => !letters.next().is_some_and(|c| c.is_ascii_digit()),
        Some('_') => !letters.next().is_some_and(char::is_alphanumeric),
        Some(c) => !(c.is_alphanumeric() || matches!(c, '%' | '°' | '€')),
    }
}

/// The days behind a month: several where they are no times (`August 7 - 10 am`), else one.
fn days_behind_month(input: &str) -> Read<'_, Days> {
    if let Ok((rest, days @ Days { last: Some(last), .. })) = days(input) {
        let rest = without_dot(input, rest, last);
        if is_whole(rest) && !is_before_clock_word(rest) {
            return Ok((rest, days));
        }
    }
    day_behind_month.map(|first| Days { first, last: None }).parse(input)
}

/// One day behind a month.
fn day_behind_month(input: &str) -> Read<'_, DayNumber> {
    let (rest, day) = day(input)?;
    let rest = without_dot(input, rest, day);
    if is_whole(rest) { Ok((rest, day)) } else { none(input) }
}

/// What follows a day without its dot: that of "August 27." ends the sentence.
fn without_dot<'t>(input: &'t str, rest: &'t str, day: DayNumber) -> &'t str {
    if day.has_dot { input.get(input.len().saturating_sub(rest.len() + 1)..).unwrap_or(rest) } else { rest }
}

// --- Forms -------------------------------------------------------------------------------------------------------------------------

/// `27-28 August 2025`, `27th of August`, `27. August – 2. September 2025`, `27-Aug-2025`
pub(super) fn day_first(input: &str) -> Read<'_, Stated> {
    let (rest, days) = days(input)?;
    if let Ok((rest, (month, year))) = tight_month_and_year(rest) {
        return Ok((rest, of_month(month, days, Some(year))));
    }
    let (rest, month) = month_behind_day(rest)?;
    let (rest, year) = opt(year).parse(rest)?;
    if year.is_none() && (month.is_verb() || is_of_next_date(rest)) {
        return none(input);
    }
    let stated = of_month(month, days, year);
    // "27 August – 2 September 2025"
    if days.last.is_none()
        && let Ok((rest, ((), _, day, month, year))) = (until, opt(inner_weekday), day, month_behind_day, opt(self::year)).parse(rest)
        && (year.is_some() || !month.is_verb())
    {
        return Ok((rest, stated.until((year, month.number, day.number))));
    }
    Ok((rest, stated))
}

/// The days of a month, as stated with the day first.
fn of_month(month: MonthWord, Days { first, last }: Days, year: Option<i16>) -> Stated {
    let stated = Stated {
        foreign: month.is_foreign || first.has_dot,
        headinglike: first.has_dot && !month.is_foreign && !month.senses.any(DOTTED_DAY),
        ..Stated::day((year, month.number, first.number))
    };
    last.map_or(stated, |last| stated.until((year, month.number, last.number)))
}

/// The month behind a day: ` August`, ` of August`, `-Aug`.
fn month_behind_day(input: &str) -> Read<'_, MonthWord> {
    let gap = alt((value((), char('-')), value((), (blanks, opt(of)))));
    let (rest, month) = preceded(gap, month).parse(input)?;
    if rest.starts_with(|c: char| c.is_alphanumeric() || c == '_') { none(input) } else { Ok((rest, month)) }
}

/// `-Aug-2025`, `/Aug/25`
fn tight_month_and_year(input: &str) -> Read<'_, (MonthWord, i16)> {
    let (rest, joint) = one_of("-/.").parse(input)?;
    (terminated(month, char(joint)), alt((long_year, two_figures))).parse(rest)
}

/// Whether the month before belongs to a date that goes on: "12 March 3 2016".
fn is_of_next_date(rest: &str) -> bool {
    (opt(one_of(".,")), some_blanks, days, year).parse(rest).is_ok()
}

/// `August 27, 2025`, `Aug 27th`, `August 27-28, 2025`, `August 27 – September 2, 2025`
pub(super) fn month_first(input: &str) -> Read<'_, Stated> {
    let (rest, month) = month(input)?;
    // "by end of May. 1 week later"
    let ends_sentence = rest.starts_with('.') && !month.senses.any(SHORT);
    let gap = (opt(char('.')), alt((value((), some_blanks), value((), char('-')))), opt(article));
    let (rest, days) = preceded(gap, days_behind_month).parse(rest)?;
    let (rest, year) = opt(year).parse(rest)?;
    let stated = Stated { foreign: month.is_foreign, ..Stated::day((year, month.number, days.first.number)) };
    // "August 27 – September 2, 2025"
    if days.last.is_none()
        && let Ok((rest, ((), _, (month, day), year))) = (until, opt(inner_weekday), month_and_day, opt(self::year)).parse(rest)
    {
        return Ok((rest, stated.until((year, month.number, day.number))));
    }
    // "June 45" and "they may 3 times" are no days.
    if year.is_none() && (ends_sentence || month.is_verb() || !(1..=31).contains(&stated.day)) {
        return none(input);
    }
    Ok((rest, days.last.map_or(stated, |last| stated.until((year, month.number, last.number)))))
}

/// `September 2`
fn month_and_day(input: &str) -> Read<'_, (MonthWord, DayNumber)> {
    let (rest, (month, _, _, day)) = (month, opt(char('.')), some_blanks, day_behind_month).parse(input)?;
    Ok((rest, (month, day)))
}

/// `2025 August 27`, `2025-Aug-27`
pub(super) fn year_first(input: &str) -> Read<'_, Stated> {
    let joint = |input| alt((value((), some_blanks), value((), one_of("-/")))).parse(input);
    let (rest, (year, (), month, (), day)) = (plain_year, joint, month, joint, day_behind_month).parse(input)?;
    Ok((rest, Stated { foreign: true, ..Stated::day((Some(year), month.number, day.number)) }))
}

/// A year that a date begins with.
fn plain_year(input: &str) -> Read<'_, i16> {
    verify(figures(4, 4).map(year_of), |year| is_year(*year)).parse(input)
}

// The rules over the fixtures.
#[cfg(test)]
mod over_the_fixtures {
    use super::*;
    use crate::testing::Rules;

    #[test]
    fn the_rules_say_what_they_said() {
        let mut rules = Rules::of("value-date-words");
        rules.texts("month", |text| month(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("begins_with_month", begins_with_month);
        rules.texts("weekday", |text| weekday(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("begins_with_weekday", begins_with_weekday);
        rules.texts("is_full_weekday", is_full_weekday);
        rules.texts("leading_weekday", |text| leading_weekday(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("trailing_weekday", trailing_weekday);
        rules.texts("inner_weekday", inner_weekday);
        rules.texts("phrase", |text| phrase(text, Senses::ALL));
        rules.texts("article", article);
        rules.texts("of", of);
        rules.texts("until", until);
        rules.texts("and", and);
        rules.texts("until_or_and", until_or_and);
        rules.texts("year", year);
        rules.texts("long_year", long_year);
        rules.texts("short_year", short_year);
        rules.texts("two_figures", two_figures);
        rules.texts("is_before_clock_word", is_before_clock_word);
        rules.texts("day", |text| day(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("days", |text| days(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("is_whole", is_whole);
        rules.texts("days_behind_month", |text| days_behind_month(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("day_behind_month", |text| day_behind_month(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("day_first", day_first);
        rules.texts("month_behind_day", |text| month_behind_day(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("tight_month_and_year", |text| tight_month_and_year(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("is_of_next_date", is_of_next_date);
        rules.texts("month_first", month_first);
        rules.texts("month_and_day", |text| month_and_day(text).map(|(rest, _)| rest.len()).ok());
        rules.texts("year_first", year_first);
        rules.texts("plain_year", plain_year);
        rules.are_kept();
    }
}
