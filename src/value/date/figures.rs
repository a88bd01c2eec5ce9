//! Dates in figures alone.

use nom::Parser;
use nom::branch::alt;
use nom::character::complete::{char, one_of};
use nom::combinator::{success, verify};
use nom::sequence::preceded;

use super::super::scan::{Read, blanks, figures, none, small_value_of, value_of};
use super::stated::Stated;
use super::words::until;
use super::year::{century, is_year, year_of};
use crate::model::Date;

/// Whether four figures are a year of our time.
fn is_recent(year: i16) -> bool {
    (1900..=2099).contains(&year)
}

/// Whether these can be the numbers of a day and a month.
fn is_day_of_month(day: i8, month: i8) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

/// Whether figures end here: no letter, no path, no longer number goes on.
fn is_edge(rest: &str) -> bool {
    let mut letters = rest.chars();
    let next = letters.next();
    let behind = letters.as_str();
    match next {
        None => true,
        Some('_' | '/' | '.' | '\\') => !behind.starts_with(char::is_alphanumeric),
        // "2013-11-30-1200" is a day and a time, "2013-11-30-board" the name of a file.
        Some('-') => !behind.starts_with(char::is_alphanumeric) || is_clock(behind),
        // "2022-11-29T10:26"
        Some('T') => behind.starts_with(|c: char| c.is_ascii_digit()),
        Some(c) => !(c.is_alphanumeric() || matches!(c, '%' | '€' | '°')),
    }
}

/// Whether a text begins with four figures and nothing that belongs to them.
fn is_clock(text: &str) -> bool {
    figures(4, 4).parse(text).is_ok_and(|(rest, _)| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
}

// --- Year first --------------------------------------------------------------------------------------------------------------------

/// `2025-08-27`, `2025/08/27`, `2025.08.27`, `2025-08-27/28`, `2025-08-27 to 2025-09-02`
pub(super) fn year_first(input: &str) -> Read<'_, Stated> {
    let (rest, year) = verify(figures(4, 4).map(year_of), |year| is_year(*year)).parse(input)?;
    let (rest, joint) = one_of("-/.").parse(rest)?;
    let (rest, (month, _, day)) = (figures(1, 2), char(joint), figures(1, 2)).parse(rest)?;
    // "2025.8.7" is a version.
    if joint == '.' && month.len() + day.len() < 3 {
        return none(input);
    }
    let is_iso = joint == '-' && month.len() == 2 && day.len() == 2 && is_recent(year);
    let (month, day) = (small_value_of(month), small_value_of(day));
    if !is_iso && Date::new(year, month, day).is_none() {
        return none(input);
    }
    let stated = Stated { foreign: true, ..Stated::day((Some(year), month, day)) };
    // What comes before the first day is a date of its own, or none.
    let is_later = |end: &(i16, i8, i8)| *end >= (year, month, day);
    let whole = preceded(until, verify(year_month_day(joint), is_later));
    // A slash that joins the figures joins no days: "2025/08/27/28" is a path.
    let is_path = joint == '/' && rest.starts_with('/');
    if !is_path
        && let Ok((rest, (year, month, day))) = alt((whole, rest_of_iso(joint, year, month, is_later))).parse(rest)
        && is_edge(rest)
    {
        return Ok((rest, stated.until((Some(year), month, day))));
    }
    if is_edge(rest) { Ok((rest, stated)) } else { none(input) }
}

/// Year, month and day with the same joint between them.
fn year_month_day<'t>(joint: char) -> impl Parser<&'t str, Output = (i16, i8, i8), Error = nom::error::Error<&'t str>> {
    (figures(4, 4), char(joint), figures(1, 2), char(joint), figures(1, 2))
        .map(|(year, _, month, _, day)| (year_of(year), small_value_of(month), small_value_of(day)))
}

/// `/28`, `–28`, `/09-02` after a first day.
fn rest_of_iso<'t>(
    joint: char,
    year: i16,
    month: i8,
    is_later: impl Fn(&(i16, i8, i8)) -> bool + Copy,
) -> impl Parser<&'t str, Output = (i16, i8, i8), Error = nom::error::Error<&'t str>> {
    let own_month = (figures(2, 2).map(small_value_of), char(joint)).map(|(month, _)| month);
    let month_and_day = (own_month, figures(2, 2)).map(move |(month, day)| (year, month, small_value_of(day)));
    let day = (success(month), figures(2, 2)).map(move |(month, day)| (year, month, small_value_of(day)));
    preceded(one_of("/–—"), verify(alt((month_and_day, day)), move |end| is_later(end) && end.2 <= 31))
}

/// `20250827`, where it stands alone and is a day of our time.
pub(super) fn compact(input: &str) -> Read<'_, Stated> {
    let (rest, number) = figures(8, 8).map(value_of).parse(input)?;
    let part = |part: u32| i8::try_from(part % 100).unwrap_or(0);
    let (year, month, day) = (i16::try_from(number / 10_000).unwrap_or(0), part(number / 100), part(number));
    if !is_recent(year) || Date::new(year, month, day).is_none() || !is_edge(rest) {
        return none(input);
    }
    Ok((rest, Stated { foreign: true, ..Stated::day((Some(year), month, day)) }))
}

// --- Year last ---------------------------------------------------------------------------------------------------------------------

/// One date with the year last: the two numbers in front, and the year.
#[derive(Clone, Copy)]
struct YearLast {
    one: i8,
    two: i8,
    year: Option<i16>,
    joint: char,
    /// Believed only where it is announced.
    weak: bool,
    /// The year has four figures.
    long: bool,
}

/// `27.08.2025`, `17/6/24`, `09-07-2008`, `27. 8. 2025`, `27.08.`
fn one_day(input: &str) -> Read<'_, YearLast> {
    let (rest, one) = figures(1, 2).parse(input)?;
    let (rest, joint) = one_of("./-").parse(rest)?;
    let gap = |rest| if joint == '.' { blanks(rest) } else { Ok((rest, "")) };
    let (rest, _) = gap(rest)?;
    let (rest, two) = figures(1, 2).parse(rest)?;
    let (rest, _) = char(joint).parse(rest)?;
    let are_long = one.len() == 2 && two.len() == 2;
    let day = YearLast { one: small_value_of(one), two: small_value_of(two), year: None, joint, weak: false, long: false };
    let (behind, space) = gap(rest)?;
    if let Ok((rest, year)) = { verify(figures(4, 4).map(year_of), |year| is_year(*year)) }.parse(behind)
        && is_edge(rest)
    {
        return Ok((rest, YearLast { year: Some(year), long: true, ..day }));
    }
    // "12-05-08" can be anything, "1.2.13" is a version if nothing says that it is a date.
    if let Ok((rest, year)) = figures(2, 2).map(century).parse(behind)
        && joint != '-'
        && space.is_empty()
        && is_edge(rest)
    {
        let is_tight = input.len().saturating_sub(rest.len()) <= "27.08.25".len();
        return Ok((rest, YearLast { year: Some(year), weak: joint == '.' && !(are_long && is_tight), ..day }));
    }
    if joint == '.' && are_long && !rest.starts_with(char::is_alphanumeric) {
        return Ok((rest, YearLast { weak: true, ..day }));
    }
    none(input)
}

/// The year last, alone or as a span of days.
pub(super) fn year_last(input: &str) -> Read<'_, Stated> {
    if let Ok((rest, stated)) = days_of_one_month(input) {
        return Ok((rest, stated));
    }
    // "27.08. – 02.09.2025", "27/08/2025 - 02/09/2025"
    let (rest, first) = one_day(input)?;
    if let Ok((rest, last)) = preceded(until, one_day).parse(rest)
        && let Some(stated) = span(first, last)
    {
        return Ok((rest, stated));
    }
    match reading(first) {
        Some(stated) => Ok((rest, stated)),
        None => none(input),
    }
}

/// `27.-28.08.2025`, `27./28.08.2025`: the first day leaves out what the second states.
fn days_of_one_month(input: &str) -> Read<'_, Stated> {
    let (rest, (first, _, (), last)) = (figures(1, 2).map(small_value_of), char('.'), until, one_day).parse(input)?;
    if last.joint != '.' || !is_day_of_month(first, last.two) || !is_day_of_month(last.one, last.two) {
        return none(input);
    }
    let stated = Stated { foreign: true, weak: last.weak, ..Stated::day((last.year, last.two, first)) };
    Ok((rest, stated.until((last.year, last.two, last.one))))
}

/// One day in figures, in the reading or the readings that it has.
fn reading(YearLast { one, two, year, joint, weak, long }: YearLast) -> Option<Stated> {
    let stated = |month, day| Stated { foreign: true, weak, ..Stated::day((year, month, day)) };
    let day_first = is_day_of_month(one, two).then(|| stated(two, one));
    // With dots the month is first only where the figures can be read in no other way: "11.14.2023".
    let may_be = joint != '.' || long && day_first.is_none();
    let month_first = (may_be && is_day_of_month(two, one)).then(|| stated(one, two));
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if one != two => {
            Some(Stated { other: Some((month_first.month, month_first.day)), ..day_first })
        }
        (day_first, month_first) => day_first.or(month_first),
    }
}

/// Two days in figures. What settles the order in one settles it in the other.
fn span(first: YearLast, last: YearLast) -> Option<Stated> {
    let (mut start, mut end) = (reading(first)?, reading(last)?);
    let is_month_first = |day: YearLast, stated: Stated| stated.other.is_none() && day.one != day.two && stated.month == day.one;
    let settled = |stated: Stated, month_first: bool| match stated.other {
        Some((month, day)) if month_first => Stated { month, day, other: None, ..stated },
        _ => Stated { other: None, ..stated },
    };
    match (start.other, end.other) {
        (Some(_), None) if last.one != last.two => start = settled(start, is_month_first(last, end)),
        (None, Some(_)) if first.one != first.two => end = settled(end, is_month_first(first, start)),
        _ => {}
    }
    let stated = Stated { weak: first.weak && last.weak, ..start }.until((end.year, end.month, end.day));
    let (year, month, day) = stated.end?;
    let is_later = (year, month, day) >= (stated.year, stated.month, stated.day);
    (first.joint == last.joint && (is_later || stated.other.is_some())).then_some(stated)
}

/// Whether the dates of a text that can be read in one order only have the day first, if there are any and all agree: `26/05/2026`.
pub(crate) fn day_first(text: &str) -> Option<bool> {
    let mut orders = memchr::memchr_iter(b'/', text.as_bytes()).filter_map(|slash| order(text, slash));
    let first = orders.next()?;
    orders.all(|other| other == first).then_some(first)
}

/// Whether the date whose first slash stands at a byte has the day first, if it can be read in one order only.
fn order(text: &str, slash: usize) -> Option<bool> {
    /// No date in figures is longer: `26/05/2026`.
    const LONGEST: usize = 10;
    const YEAR: usize = 4;
    let (before, after) = (text.get(..slash)?, text.get(slash + 1..)?);
    let first = before.len() - before.bytes().rev().take(YEAR).take_while(u8::is_ascii_digit).count();
    let is_inside = before.get(..first)?.ends_with(|c: char| c.is_ascii_digit() || c == '/');
    let rest = after.bytes().take(LONGEST).take_while(|byte| byte.is_ascii_digit() || *byte == b'/').count();
    let mut parts = after.get(..rest).filter(|rest| rest.len() < LONGEST && !is_inside)?.split('/');
    let (first, second, year) = (before.get(first..)?, parts.next()?, parts.next()?);
    let is_part = |part: &str| matches!(part.len(), 1 | 2);
    let is_date = is_part(first) && is_part(second) && year.len() == YEAR && parts.next().is_none();
    let (one, two) = (first.parse().ok().filter(|_| is_date)?, second.parse().ok()?);
    let may_be = |day: u8, month: u8| (1..=31).contains(&day) && (1..=12).contains(&month);
    (may_be(one, two) != may_be(two, one)).then(|| may_be(one, two))
}
