//! Times of day and spans of time as people write them.
//!
//! [`first`] and [`all`] find them in running text, in every language of the lexicon.
//!
//! # Forms
//!
//! | form | examples | needs |
//! |---|---|---|
//! | hours and minutes | `14:00`, `09:30:15` | nothing; with one figure for the hour (`9:30`) a word that announces it, a sign, a zone |
//! | twelve hours | `2:30 pm`, `10am`, `10amEST`, `9 a.m.`, `2.30 p.m.`, `8:30p`, `12 noon` | nothing |
//! | a letter for the half | `11a EST`, `7p`, `7p-9p` | a zone, a word that announces it, a year before it, another one |
//! | with an h | `18h`, `14h00`, `17h20m`, `14 h 30`, `14 heures 30`, `1515h` | nothing |
//! | with the word | `19.30 Uhr`, `9,35 horas`, `19 Uhr`, `19.30 uur`, `1515 hours` | the word |
//! | four figures | `2100 UTC`, `2100UTC`, `1600 Pacific Time` | the zone |
//! | spans | `14:00–16:00`, `from 14:00 to 16:00`, `2-3:30pm`, `1842—20:51`, `9-11h`, `14-16 UTC` | what one of its ends needs |
//!
//! ```text
//! mention = [ zone ] clock [ "(" clock ")" ] [ zone ] [ until clock [ zone ] ]       ; in the brackets the same time again
//! clock   = hour ":" minute [ ":" second ] [ half | o'clock ]
//!         | hour "." minute ( half | o'clock ) | hour "h" [ minute ] | hour ( half | "noon" | "Uhr" )
//!         | figures4 ( half | o'clock ) | hour [ ":" minute ] ( "a" | "p" )
//! until   = "-" | "–" | "to" | "until" | "bis" | "à" | "tot" | …       ; "and" where "between" stands before
//! zone    = [ "(" ] ( "UTC" [ offset ] | "CEST" … | "Pacific" [ "Time" ] | "Europe/Vienna" | offset | "Z" ) [ ")" ]
//! ```
//!
//! Halves of the day are folded into 24 hours. Where only the end of a span states its half, the beginning is the last such time
//! before it: `2-3:30pm` is 14:00–15:30, `11-1pm` is 11:00–13:00.
//!
//! # What is no time
//!
//! Ratios and verses (`3:2`, `John 3:16`), years and other figures without a zone, durations (`24h`, `2 hours`), days of a month,
//! whatever stands in an address. A length such as `1h30` looks like a time and is one here: only its label tells (`Durée :`).

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{consumed, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::date::is_month;
use super::scan::{Read, blanks, figures, is_blank, is_dash, mentions, none, some_blanks, two_before, value_of, word, word_before};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    AFTER_BARE_HOUR, AFTER_CLOCK, AND, BEFORE_TIME, BETWEEN, HOURS_AND_MINUTES, MIDNIGHT, MINUTE, NOON, NOT_BEFORE_TIME, O_CLOCK, SEASON,
    Senses, UNIVERSAL, UNTIL, ZONE, ZONE_AREA, ZONE_COUNTRY, ZONE_TIME, ZONE_WORD, ZONE_WORD_BEFORE_TIME,
};
use crate::lexicon::symbols::MINUTE_SIGNS;
use crate::model::Time;

#[cfg(test)]
mod tests;

/// A time of day, or a span of time, as it stands in a text.
///
/// ```
/// use minutes_extract::value::time;
///
/// let text = "Thursday, 2:30-4 pm (America/New_York), room 5";
/// let mention = time::first(text).unwrap();
/// assert_eq!(&text[mention.range.clone()], "2:30-4 pm (America/New_York)");
/// assert_eq!(mention.start.to_string(), "14:30");
/// assert_eq!(mention.end.unwrap().to_string(), "16:00");
/// assert_eq!(&text[mention.zone.unwrap()], "America/New_York");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimeMention {
    /// The bytes of the text that it takes, its zone included.
    pub range: Range<usize>,
    /// When it begins.
    pub start: Time,
    /// When it ends, if that is stated.
    pub end: Option<Time>,
    /// The bytes of the zone as written, without brackets: `UTC`, `Pacific`, `America/New_York`.
    pub zone: Option<Range<usize>>,
    /// Whether it is written in two ways at once: `13:00 p.m.` The hour is then kept as written.
    pub odd: bool,
}

/// The first time in a text.
///
/// ```
/// use minutes_extract::value::time;
///
/// assert_eq!(time::first("11 in favour, 3:2 against"), None);
/// assert_eq!(time::first("began at 9:05").unwrap().start.to_string(), "09:05");
/// ```
#[must_use]
pub fn first(text: &str) -> Option<TimeMention> {
    all(text).next()
}

/// The time or the span of time that a text is, where it is written with dots and something else says that it is one: `10.00-11.20`.
pub(crate) fn dotted(text: &str) -> Option<TimeMention> {
    let start = text.len() - text.trim_start().len();
    let (rest, (hour, minute, ..)) = with_dot(text.get(start..)?).ok()?;
    let first = Time::new(hour, minute)?;
    let until = |rest| -> Read<'_, Parts> {
        let (rest, _) = blanks(rest)?;
        let by_sign = rest.strip_prefix("--").or_else(|| rest.strip_prefix(is_dash));
        let Some(rest) = by_sign.or_else(|| Lexicon::ALL.after(rest, UNTIL)) else { return none(rest) };
        preceded(blanks, with_dot).parse(rest)
    };
    let (rest, last) = match until(rest) {
        Ok((rest, (hour, minute, ..))) => (rest, Some(Time::new(hour, minute)?)),
        Err(_) => (rest, None),
    };
    let is_whole = rest.trim().is_empty() && last.is_none_or(|last| first < last);
    is_whole.then(|| TimeMention { range: start..text.len() - rest.len(), start: first, end: last, zone: None, odd: false })
}

/// All times in a text, from left to right.
///
/// ```
/// use minutes_extract::value::time;
///
/// let hours: Vec<u8> = time::all("13:00 Pacific Time (20:00 UTC)").map(|mention| mention.start.hour()).collect();
/// assert_eq!(hours, [13, 20]);
/// ```
pub fn all(text: &str) -> impl Iterator<Item = TimeMention> {
    mentions(text, move |figure, end| may_be_time(text, figure, end), mention, |mention: &TimeMention| &mention.range)
}

/// Whether the figures between `figure` and `end` can be the first ones of a time: a quick look that spares most figures the grammar.
fn may_be_time(text: &str, figure: usize, end: usize) -> bool {
    /// The words that may follow a bare hour; "am", "pm" and "h" are among them.
    const NEXT: Senses = Senses::all_of(&[AFTER_CLOCK, O_CLOCK, HOURS_AND_MINUTES, UNTIL, AND, NOON, MIDNIGHT, ZONE, ZONE_AREA]);
    match end.saturating_sub(figure) {
        4 => true,
        1 | 2 => {
            let rest = text.get(end..).unwrap_or("");
            let is_tight = rest.starts_with([':', '.']) && rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
            let next = rest.trim_start_matches(is_blank);
            is_tight
                || next.starts_with(|c| matches!(c, '(' | ',' | '~' | 'Z') || is_dash(c))
                || begins_word(next) && (Lexicon::ALL.may_begin(next, NEXT) || half_letter(rest).is_ok())
        }
        _ => false,
    }
}

/// Whether a text begins with a letter.
fn begins_word(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
}

/// The zone, where a text is nothing but one: the value of `Time zone: Europe/Vienna`, a cell of its own in a header line.
///
/// ```
/// use minutes_extract::value::time;
///
/// assert_eq!(time::zone(" (UTC+2) "), Some(2..7));
/// assert_eq!(time::zone("Pacific Time"), Some(0..12));
/// assert_eq!(time::zone("Central Library"), None);
/// ```
#[must_use]
pub fn zone(text: &str) -> Option<Range<usize>> {
    let (rest, (before, zone)) = zone_after(text, Trust::Any).ok()?;
    rest.trim().is_empty().then(|| before.len()..before.len() + zone.len())
}

/// Before or after noon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// How a time is written, which says what else it takes to believe it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// With its half, an h, a word: no doubt.
    Sure,
    /// `14:00`
    Colon,
    /// `9:30`
    ShortColon,
    /// `19.30`
    Dot,
    /// `2100`
    Four,
    /// `7p`
    Letter,
    /// `14`
    Bare,
}

/// One reading of the clock.
#[derive(Clone, Copy, Debug)]
struct Clock {
    hour: u8,
    minute: u8,
    half: Option<Half>,
    form: Form,
    /// Seconds are written, so an offset may follow.
    seconds: bool,
}

/// The time that begins with the figures at `start`.
fn mention(text: &str, start: usize, floor: usize) -> Option<TimeMention> {
    let input = text.get(start..)?;
    if !may_begin(text, start) {
        return None;
    }
    let (rest, first) = clock(input).ok()?;
    // "ended after 00:13:04": what counts seconds from nothing is a length.
    if first.seconds && first.hour == 0 && first.half.is_none() {
        return None;
    }
    let place = |rest: &str| text.len().saturating_sub(rest.len());
    let (rest_of_first, zone_of_first) = with_zone(text, rest, first);
    if let Some((rest, last)) = span_after(text, start, rest_of_first) {
        let (rest, zone_of_last) = with_zone(text, rest, last);
        let zone = zone_of_first.clone().or_else(|| zone_of_last.clone()).or_else(|| zone_before(text, start, floor));
        let one_zone = match (&zone_of_first, &zone_of_last) {
            (Some(first), Some(last)) => text.get(first.clone()) == text.get(last.clone()),
            _ => true,
        };
        if one_zone
            && is_span(text, start, first, last, zone.is_some())
            && let Some((first, last, odd)) = folded_span(first, last)
        {
            return Some(TimeMention { range: first_of(zone.as_ref(), start)..place(rest), start: first, end: Some(last), zone, odd });
        }
    }
    let zone = zone_of_first.or_else(|| zone_before(text, start, floor));
    if !is_time(text, start, first, zone.is_some()) {
        return None;
    }
    let (hour, odd) = on_24_hours(first.hour, first.half);
    Some(TimeMention {
        range: first_of(zone.as_ref(), start)..place(rest_of_first),
        start: Time::new(hour, first.minute)?,
        end: None,
        zone,
        odd,
    })
}

/// Where a time begins that may have its zone before it.
fn first_of(zone: Option<&Range<usize>>, start: usize) -> usize {
    zone.map_or(start, |zone| zone.start.min(start))
}

/// The zone right before a time: `UTC 16:00`.
fn zone_before(text: &str, start: usize, floor: usize) -> Option<Range<usize>> {
    let (at, word) = word_before(text, start, &[])?;
    (at >= floor && word.len() > 2 && Lexicon::ALL.is_word(word, ZONE)).then(|| at..at + word.len())
}

/// Whether a time may begin here, by the characters before.
fn may_begin(text: &str, start: usize) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (last, next) = two_before(text, start);
    match last {
        None => true,
        // "2022-11-29T10:26"
        Some('T') => is_figure(next),
        Some('#' | '$' | '€' | '£' | '§' | '+' | '%' | '\\' | '≥' | '≤' | '≈' | '±') => false,
        // "10am PT/1pm ET"
        Some('/') => next.is_some_and(|c| c.is_alphabetic() || c == ')'),
        Some('_' | '-' | '.' | '@') => !is_word(next),
        Some(':' | ',' | '\'' | '’') => !is_figure(next),
        Some(c) if is_dash(c) => !is_figure(next),
        Some(c) => !c.is_alphanumeric(),
    }
}

/// Whether a time stands here, by how it is written and what stands around it.
fn is_time(text: &str, start: usize, clock: Clock, has_zone: bool) -> bool {
    match clock.form {
        Form::Sure => true,
        Form::Colon => has_zone || clock.minute == 0 || !is_after(text, start, NOT_BEFORE_TIME),
        Form::ShortColon => has_zone || is_announced(text, start),
        Form::Dot => has_zone,
        Form::Four => has_zone && !is_year(text, start, clock),
        Form::Bare => has_zone && !is_day(text, start),
        Form::Letter => has_zone || is_after(text, start, BEFORE_TIME) || is_after_year(text, start),
    }
}

/// Whether two times make a span.
fn is_span(text: &str, start: usize, first: Clock, last: Clock, has_zone: bool) -> bool {
    use Form::{Bare, Colon, Dot, Four, Letter, ShortColon, Sure};
    if first.form == Bare && is_day(text, start) || first.form == Four && is_year(text, start, first) {
        return false;
    }
    let is_clear = matches!(
        (first.form, last.form),
        (_, Sure) | (Letter, Letter) | (Colon, Four) | (Sure | Colon | ShortColon | Four, Colon | ShortColon)
    );
    let is_told = has_zone || first.form == Bare && last.form == Letter && is_after(text, start, BEFORE_TIME);
    is_clear
        || is_told && matches!((first.form, last.form), (Four, Four) | (Dot | Bare, Dot | Colon | Bare) | (Bare | Letter, Bare | Letter))
}

/// Whether a year stands right before, as in the date of a meeting: `4 May 2026, 7p`.
fn is_after_year(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or("").trim_end_matches(|c| is_blank(c) || is_dash(c) || matches!(c, ',' | '|' | '@'));
    let figures = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    figures == 4 && before.len() < start
}

/// Whether a word of a sense stands before.
fn is_after(text: &str, start: usize, sense: Senses) -> bool {
    word_before(text, start, &['.']).is_some_and(|(_, word)| Lexicon::ALL.is_word(word, sense))
}

/// Whether `9:30` is announced: by a word, by a sign, by a date, or by standing first.
fn is_announced(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or("").trim_end_matches(is_blank);
    match before.chars().next_back() {
        Some(c) if c.is_alphabetic() => {
            is_after(text, start, BEFORE_TIME) || word_before(text, start, &[]).is_some_and(|(_, word)| is_month(word))
        }
        _ => true,
    }
}

/// Whether one or two figures are the day of a month: "August 10-11 UTC", but not "7 August 10-11 UTC".
fn is_day(text: &str, start: usize) -> bool {
    word_before(text, start, &['.']).is_some_and(|(at, word)| {
        let before = text.get(..at).unwrap_or("").trim_end_matches(|c| is_blank(c) || c == '.');
        is_month(word) && !before.ends_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether four figures are the year of a date: "27 August 2025 UTC".
fn is_year(text: &str, start: usize, clock: Clock) -> bool {
    let year = u16::from(clock.hour) * 100 + u16::from(clock.minute);
    let before = text.get(..start).unwrap_or("").trim_end_matches(|c| is_blank(c) || c == ',');
    (1900..=2059).contains(&year)
        && (before.ends_with(|c: char| c.is_ascii_digit()) || word_before(text, start, &['.', ',']).is_some_and(|(_, word)| is_month(word)))
}

/// The second time of a span.
fn span_after<'t>(text: &str, start: usize, rest: &'t str) -> Option<(&'t str, Clock)> {
    let (rest, _) = blanks(rest).ok()?;
    let by_sign = rest.strip_prefix("--").or_else(|| rest.strip_prefix(|c| is_dash(c) || c == '~'));
    let by_and = || Lexicon::ALL.after(rest, AND).filter(|_| is_after(text, start, BETWEEN));
    let rest = by_sign.or_else(|| Lexicon::ALL.after(rest, UNTIL)).or_else(by_and)?;
    let (rest, _) = blanks(rest).ok()?;
    alt((clock, noon)).parse(rest).ok()
}

/// The hours and minutes of a span, with the half of the day that only one end states given to the other.
fn folded_span(first: Clock, last: Clock) -> Option<(Time, Time, bool)> {
    let (mut start, mut odd_start) = on_24_hours(first.hour, first.half);
    let (mut end, mut odd_end) = on_24_hours(last.hour, last.half);
    let minutes = |hour: u8, minute: u8| u16::from(hour) * 60 + u16::from(minute);
    match (first.half, last.half) {
        (None, Some(half)) if (1..=12).contains(&first.hour) && !odd_end => {
            let before_end = |hour: u8| minutes(hour, first.minute) <= minutes(end, last.minute);
            let (same, _) = on_24_hours(first.hour, Some(half));
            let (other, _) = on_24_hours(first.hour, Some(if half == Half::Am { Half::Pm } else { Half::Am }));
            start = if before_end(same) || !before_end(other) && half == Half::Pm { same } else { other };
            odd_start = false;
        }
        (Some(half), None) if (1..=12).contains(&last.hour) && !odd_start => {
            let (same, _) = on_24_hours(last.hour, Some(half));
            let (pm, _) = on_24_hours(last.hour, Some(Half::Pm));
            end = if minutes(same, last.minute) >= minutes(start, first.minute) { same } else { pm };
            odd_end = false;
        }
        _ => {}
    }
    Some((Time::new(start, first.minute)?, Time::new(end, last.minute)?, odd_start || odd_end))
}

/// The hour on a clock of 24 hours, and whether it was on such a clock although its half is stated.
fn on_24_hours(hour: u8, half: Option<Half>) -> (u8, bool) {
    match (half, hour) {
        (None, hour) => (hour, false),
        (Some(Half::Am), 12) => (0, false),
        (Some(Half::Pm), 1..=11) => (hour + 12, false),
        (Some(_), 1..=12) => (hour, false),
        (Some(_), hour) => (hour, true),
    }
}

// --- One time ----------------------------------------------------------------------------------------------------------------------

/// `14:00`, `2:30 pm`, `14h00`, `19.30 Uhr`, `1515h`, `14`
fn clock(input: &str) -> Read<'_, Clock> {
    let (rest, (hour, minute, form, seconds)) = alt((with_colon, with_h, with_comma, with_dot, four_figures, bare)).parse(input)?;
    let read = Clock { hour, minute, half: None, form, seconds };
    if Time::new(hour, minute).is_none() {
        return none(input);
    }
    if form == Form::Sure {
        return Ok((rest, read));
    }
    if let Ok((rest, half)) = preceded(blanks, half).parse(rest) {
        return if form == Form::Four && hour > 12 {
            none(input)
        } else {
            Ok((rest, Clock { half: Some(half), form: Form::Sure, ..read }))
        };
    }
    if let (Form::Bare | Form::Colon | Form::ShortColon, 1..=12, Ok((rest, half))) = (form, hour, half_letter(rest)) {
        return Ok((rest, Clock { half: Some(half), form: if form == Form::Bare { Form::Letter } else { Form::Sure }, ..read }));
    }
    if let (Form::Bare, Ok((rest, hour))) = (form, preceded(some_blanks, noon_word).parse(rest)) {
        return if read.hour == 12 { Ok((rest, Clock { hour, form: Form::Sure, ..read })) } else { none(input) };
    }
    let (behind, gap) = blanks(rest)?;
    // "2 hours" and "2 hrs" are lengths; "2 h" has been read before.
    let o_clock = if form == Form::Bare { AFTER_BARE_HOUR } else { O_CLOCK };
    if let Some(rest) = Lexicon::ALL.after(behind, o_clock) {
        return Ok((rest, Clock { form: Form::Sure, ..read }));
    }
    let whole = match rest.chars().next() {
        // "2100UTC", "1400Z"
        Some(c) if c.is_alphanumeric() => {
            gap.is_empty() && matches!(form, Form::Four | Form::Colon) && zone_after(rest, Trust::Any).is_ok()
        }
        Some('%' | '°' | '$' | '€' | '_') => false,
        Some('.' | ':' | ',' | '/') => !rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit()),
        _ => true,
    };
    if whole { Ok((rest, read)) } else { none(input) }
}

/// A number of one or two figures that fits a clock's face.
fn two_figures(input: &str) -> Read<'_, u8> {
    figures(1, 2).map(|figures| u8::try_from(value_of(figures)).unwrap_or(u8::MAX)).parse(input)
}

/// A minute, always two figures.
fn minute(input: &str) -> Read<'_, u8> {
    figures(2, 2).map(|figures| u8::try_from(value_of(figures)).unwrap_or(u8::MAX)).parse(input)
}

/// Hour, minute, form, and whether seconds are written.
type Parts = (u8, u8, Form, bool);

/// `14:00`, `9:30`, `10:26:54.260`
fn with_colon(input: &str) -> Read<'_, Parts> {
    let (rest, (hour, _, minute)) = (two_figures, char(':'), minute).parse(input)?;
    let fraction = (one_of(".,"), take_while1(|c: char| c.is_ascii_digit()));
    let (behind, seconds) = opt((char(':'), figures(2, 2), opt(fraction))).parse(rest)?;
    let form = if input.len().saturating_sub(rest.len()) == 5 { Form::Colon } else { Form::ShortColon };
    Ok((behind, (hour, minute, form, seconds.is_some())))
}

/// `18h`, `14h00`, `14 h 30`, `14 heures 30`, `19 Uhr 30`
fn with_h(input: &str) -> Read<'_, Parts> {
    let (rest, hour) = two_figures(input)?;
    let edge = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric());
    if let Some(behind) = blanks(rest).ok().and_then(|(rest, _)| Lexicon::ALL.after(rest, HOURS_AND_MINUTES)) {
        let (behind, minute) = opt(alt((verify(preceded(some_blanks, minute), |&minute| minute < 60), and_minutes))).parse(behind)?;
        // "2 heures" is a length as often as a time.
        return if edge(behind) { Ok((behind, (hour, minute.unwrap_or(0), Form::Sure, false))) } else { none(input) };
    }
    let (behind, _) = (blanks, one_of("hH")).parse(rest)?;
    let (rest, minute) = opt(alt((minute, verify(preceded(some_blanks, minute), |&minute| minute < 60)))).parse(behind)?;
    let rest = if minute.is_some() { without_minute_sign(rest) } else { rest };
    // "24h" is a length.
    if !edge(rest) || (hour == 24 && minute.is_none()) {
        return none(input);
    }
    Ok((rest, (hour, minute.unwrap_or(0), Form::Sure, false)))
}

/// What follows the sign of minutes: `17h20m`, `17h20 min`.
fn without_minute_sign(input: &str) -> &str {
    let bare = input.trim_start_matches(is_blank);
    let after = MINUTE_SIGNS.iter().find_map(|sign| bare.strip_prefix(sign));
    after.filter(|rest| !rest.starts_with(|c: char| c.is_alphanumeric())).unwrap_or(input)
}

/// ` e 50 minutos` after `12 horas`
fn and_minutes(input: &str) -> Read<'_, u8> {
    let (rest, _) = some_blanks(input)?;
    let Some(rest) = Lexicon::ALL.after(rest, AND) else { return none(input) };
    let (rest, minutes) = preceded(some_blanks, figures(1, 2).map(value_of)).parse(rest)?;
    let (words, _) = some_blanks(rest)?;
    match (u8::try_from(minutes), Lexicon::ALL.after(words, MINUTE)) {
        (Ok(minutes @ ..60), Some(rest)) => Ok((rest, minutes)),
        _ => none(input),
    }
}

/// `9,35 horas`
fn with_comma(input: &str) -> Read<'_, Parts> {
    let (rest, (hour, _, minute)) = (two_figures, char(','), minute).parse(input)?;
    let (words, _) = some_blanks(rest)?;
    let is_clock = minute < 60 && Lexicon::ALL.after(words, HOURS_AND_MINUTES).is_some();
    if is_clock { Ok((rest, (hour, minute, Form::Sure, false))) } else { none(input) }
}

/// `19.30`
fn with_dot(input: &str) -> Read<'_, Parts> {
    (two_figures, char('.'), minute).map(|(hour, _, minute)| (hour, minute, Form::Dot, false)).parse(input)
}

/// `2100`
fn four_figures(input: &str) -> Read<'_, Parts> {
    let (rest, value) = figures(4, 4).map(value_of).parse(input)?;
    let part = |part: u32| u8::try_from(part).unwrap_or(u8::MAX);
    Ok((rest, (part(value / 100), part(value % 100), Form::Four, false)))
}

/// `14`
fn bare(input: &str) -> Read<'_, Parts> {
    two_figures.map(|hour| (hour, 0, Form::Bare, false)).parse(input)
}

/// `am`, `p.m.`
fn half(input: &str) -> Read<'_, Half> {
    let (rest, letter) = one_of("aApP").parse(input)?;
    let (rest, dot) = opt(char('.')).parse(rest)?;
    let (rest, _) = if dot.is_some() { blanks(rest)? } else { (rest, "") };
    let (rest, _) = one_of("mM").parse(rest)?;
    let (rest, _) = if dot.is_some() { opt(char('.')).parse(rest)? } else { (rest, None) };
    // "10amEST"
    if rest.starts_with(char::is_alphanumeric) && zone_after(rest, Trust::Any).is_err() {
        return none(input);
    }
    // German: "14:00 am 27. August", "um 10:00 am Montag"
    if letter == 'a' && dot.is_none() {
        let behind = rest.trim_start_matches(is_blank);
        let is_date = behind.starts_with(|c: char| c.is_ascii_digit()) || super::date::begins_with_weekday(behind);
        if rest.len() != behind.len() && is_date {
            return none(input);
        }
    }
    Ok((rest, if letter.eq_ignore_ascii_case(&'a') { Half::Am } else { Half::Pm }))
}

/// `a`, `p` right after the figures, and nothing but a zone right after it.
fn half_letter(input: &str) -> Read<'_, Half> {
    let (rest, half) = alt((value(Half::Am, one_of("aA")), value(Half::Pm, one_of("pP")))).parse(input)?;
    if rest.starts_with(|c: char| c.is_alphanumeric() || c == '.') && zone_after(rest, Trust::Any).is_err() {
        return none(input);
    }
    Ok((rest, half))
}

/// `noon`, `midnight` after a 12, as an hour.
fn noon_word(input: &str) -> Read<'_, u8> {
    let (rest, word) = word(input)?;
    match Lexicon::ALL.word(word, NOON | MIDNIGHT) {
        senses if senses.any(NOON) => Ok((rest, 12)),
        senses if senses.any(MIDNIGHT) => Ok((rest, 0)),
        _ => none(input),
    }
}

/// The end of "10 am to noon", "21:00 until midnight".
fn noon(input: &str) -> Read<'_, Clock> {
    noon_word
        .map(|hour| Clock { hour: if hour == 0 { 24 } else { 12 }, minute: 0, half: None, form: Form::Sure, seconds: false })
        .parse(input)
}

// --- Zones -------------------------------------------------------------------------------------------------------------------------

/// How much the time before a zone says that a zone may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    /// Behind a sure time: any zone.
    Any,
    /// Behind figures that only the zone makes a time: no zone that is an everyday word.
    Letters,
    /// Behind a bare hour: UTC and GMT only.
    Universal,
}

/// What follows when a time is said again in brackets: `16:00 (4 pm) UTC`.
fn behind_restated(rest: &str, clock: Clock) -> Option<&str> {
    let (behind, again) = delimited((blanks, char('(')), self::clock, char(')')).parse(rest).ok()?;
    let same = on_24_hours(again.hour, again.half).0 == on_24_hours(clock.hour, clock.half).0 && again.minute == clock.minute;
    same.then_some(behind)
}

/// The zone after a time, and what follows.
fn with_zone<'t>(text: &str, rest: &'t str, clock: Clock) -> (&'t str, Option<Range<usize>>) {
    let rest = behind_restated(rest, clock).unwrap_or(rest);
    let trust = match clock.form {
        Form::Sure | Form::Colon | Form::ShortColon | Form::Letter => Trust::Any,
        Form::Dot | Form::Four => Trust::Letters,
        Form::Bare => Trust::Universal,
    };
    let start = text.len().saturating_sub(rest.len());
    if let Ok((behind, (before, zone))) = zone_after(rest, trust) {
        let zone = start + before.len()..start + before.len() + zone.len();
        return (behind, Some(zone));
    }
    if matches!(clock.form, Form::Colon | Form::ShortColon)
        && let Ok((behind, (gap, (offset, ())))) = (blanks, consumed(offset(clock.seconds))).parse(rest)
    {
        return (behind, Some(start + gap.len()..start + gap.len() + offset.len()));
    }
    (rest, None)
}

/// What stands before the zone, and the zone. The rest begins after its closing bracket.
fn zone_after(input: &str, trust: Trust) -> Read<'_, (&str, &str)> {
    let opening = consumed((opt(char(',')), blanks, opt(terminated(char('('), blanks))));
    let (rest, (before, (comma, _, bracket))) = { opening }.parse(input)?;
    let (rest, (zone, ())) = consumed(|rest| one_zone(rest, trust)).parse(rest)?;
    if comma.is_some() && zone.len() < 3 {
        return none(input);
    }
    let rest = match bracket {
        Some(_) => preceded(blanks, char(')')).parse(rest).map_or(rest, |(rest, _)| rest),
        None => rest,
    };
    Ok((rest, (before, zone)))
}

/// A zone as written.
fn one_zone(input: &str, trust: Trust) -> Read<'_, ()> {
    if input.starts_with(|c: char| c.is_alphabetic()) {
        match trust {
            Trust::Any => alt((in_letters, zulu, in_the_database, in_words(true))).parse(input),
            Trust::Letters => alt((in_letters, zulu, in_the_database, in_words(false))).parse(input),
            Trust::Universal if Lexicon::ALL.at(input, UNIVERSAL).is_some() && input.starts_with(char::is_uppercase) => in_letters(input),
            Trust::Universal => none(input),
        }
    } else {
        none(input)
    }
}

/// `UTC`, `CEST`, `UTC+2`, `GMT-05:00`
fn in_letters(input: &str) -> Read<'_, ()> {
    let (rest, letters) = take_while1(|c: char| c.is_ascii_alphabetic()).parse(input)?;
    let known = Lexicon::ALL.word(letters, ZONE);
    if known.is_none() || rest.starts_with(|c: char| c.is_alphanumeric() || c == '_') {
        return none(input);
    }
    if !known.any(UNIVERSAL) {
        return Ok((rest, ()));
    }
    Ok(opt(universal_offset).parse(rest).map_or((rest, ()), |(rest, _)| (rest, ())))
}

/// `+2`, ` +02:00`, `-5`, `−0530` after UTC; a dash with blanks opens the end of a span instead.
fn universal_offset(input: &str) -> Read<'_, ()> {
    let sign = alt((preceded(blanks, char('+')), one_of("-−±")));
    let hours = verify(two_figures, |&hours| hours <= 14);
    let minutes = preceded(opt(char(':')), verify(minute, |minute| matches!(minute, 0 | 30 | 45)));
    let tight = (figures(4, 4).map(|_| ()), nom::combinator::success(()));
    let (rest, _) = (sign, alt((value((), tight), value((), (hours, opt(minutes)))))).parse(input)?;
    if rest.starts_with(|c: char| c.is_alphanumeric()) { none(input) } else { Ok((rest, ())) }
}

/// `+02:00`, `+0200`; with a minus only after seconds, since `14:00-1600` is a span.
fn offset<'t>(minus: bool) -> impl Parser<&'t str, Output = (), Error = nom::error::Error<&'t str>> {
    let sign = satisfy(move |c| c == '+' || (minus && matches!(c, '-' | '−')));
    let with_colon = value((), (figures(2, 2), char(':'), figures(2, 2)));
    value((), (sign, alt((with_colon, value((), figures(4, 4))))))
}

/// `Z`
fn zulu(input: &str) -> Read<'_, ()> {
    let (rest, _) = char('Z').parse(input)?;
    if rest.starts_with(|c: char| c.is_alphanumeric()) { none(input) } else { Ok((rest, ())) }
}

/// `Europe/Vienna`, `America/Argentina/Buenos_Aires`
fn in_the_database(input: &str) -> Read<'_, ()> {
    let name = |c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '-' | '+') || c.is_ascii_digit();
    let (rest, area) = take_while1(|c: char| c.is_ascii_alphabetic()).parse(input)?;
    if !area.starts_with(char::is_uppercase) || !Lexicon::ALL.is_word(area, ZONE_AREA) {
        return none(input);
    }
    let capital = |input| preceded(char('/'), (satisfy(|c| c.is_ascii_uppercase()), take_while(name))).parse(input);
    let (rest, _) = (capital, opt(capital)).parse(rest)?;
    Ok((rest, ()))
}

/// `Pacific`, `Eastern Time`, `US Pacific`, `Central European Summer Time`
fn in_words<'t>(alone: bool) -> impl Parser<&'t str, Output = (), Error = nom::error::Error<&'t str>> {
    move |input: &'t str| {
        let country = Lexicon::ALL.after(input, ZONE_COUNTRY).map(|rest| rest.strip_prefix('.').unwrap_or(rest));
        let rest = country.and_then(|rest| some_blanks(rest).ok()).map_or(input, |(rest, _)| rest);
        let follows = |rest: &'t str, sense: Senses| some_blanks(rest).ok().and_then(|(rest, _)| Lexicon::ALL.after(rest, sense));
        let season = |rest: &'t str| follows(rest, SEASON).unwrap_or(rest);
        let before_time = Lexicon::ALL.after(rest, ZONE_WORD_BEFORE_TIME);
        if let Some(rest) = before_time.and_then(|rest| follows(season(rest), ZONE_TIME)) {
            return Ok((rest, ()));
        }
        let Some(behind) = Lexicon::ALL.after(rest, ZONE_WORD) else { return none(input) };
        let long = season(behind);
        if let Some(rest) = follows(long, ZONE_TIME) {
            return Ok((rest, ()));
        }
        // "10am Pacific", but not "10:00 Central Library", "10:00 central questions".
        let name_goes_on = behind.trim_start_matches(is_blank).starts_with(char::is_uppercase);
        if alone && !name_goes_on && rest.starts_with(char::is_uppercase) { Ok((behind, ())) } else { none(input) }
    }
}
