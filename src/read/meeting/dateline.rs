//! A line of the head: what it says of when, where and how, and what is left.
//!
//! ```text
//! line    = segment { sign segment }                27 August 2025 | 14:00 UTC | Hybrid
//! sign    = "|" | "·" | "•" | "," | ";" | "(" | " – " | " - " | " / "
//! segment = { filler } ( day | hour | zone | mode | words )
//! ```
//!
//! Words between commas stay together: `Town Hall, Oldport`.

use std::ops::Range;

use super::words::{VALUE, days, hours_of, masked, strike};
use crate::lexicon::sense::{ARTICLE, DATELINE_FILLER, DAY_ARTICLE, PLACE_BEFORE, WEEKDAY};
use crate::lexicon::{self, Lexicon};
use crate::line;
use crate::model::Mode;
use crate::value::date::DateMention;
use crate::value::time::{self, TimeMention};

/// What a line says.
#[derive(Clone, Debug, Default)]
pub(super) struct Dateline {
    /// Days with their year.
    pub(super) days: Vec<DateMention>,
    pub(super) hours: Vec<TimeMention>,
    /// A zone that stands by itself.
    pub(super) zone: Option<Range<usize>>,
    pub(super) modes: Vec<Mode>,
    pub(super) rest: Vec<Segment>,
    /// Whether signs divide it that stand in no sentence.
    pub(super) divided: bool,
}

/// Words of a line that are neither day nor hour nor mode.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Segment {
    /// Its bytes in the line, without filler words at its ends.
    pub(super) range: Range<usize>,
    /// A word that places stand after was taken from its start.
    pub(super) led: bool,
    /// A sign, or the line's end, stands on either side.
    pub(super) set_off: bool,
    /// It stands in brackets.
    pub(super) bracketed: bool,
    /// A day or an hour stands before it; after it.
    pub(super) after: bool,
    pub(super) before: bool,
}

impl Dateline {
    /// Whether it says when or how.
    pub(super) fn says_when(&self) -> bool {
        !self.days.is_empty() || !self.hours.is_empty() || !self.modes.is_empty()
    }
}

/// Reads a line.
pub(super) fn dateline(text: &str, lexicon: &Lexicon<'_>) -> Dateline {
    /// No line that states when a meeting was is longer.
    const LONGEST: usize = 240;
    if text.len() > LONGEST {
        return Dateline::default();
    }
    let mut days = days(text, lexicon);
    days.retain(|day| day.year.is_some());
    let mut bare = masked(text, days.iter().map(|day| day.range.clone()));
    let mut hours = hours_of(&bare, lexicon);
    if let Some(span) = bare_span(text).filter(|span| !hours.iter().any(|hour| hour.range.start < span.range.end)) {
        hours.insert(0, span);
    }
    for range in hours.iter().flat_map(|hour| [Some(hour.range.clone()), hour.zone.clone()]).flatten() {
        strike(&mut bare, range);
    }
    let mut line = Dateline { divided: text.contains(['|', '·', '•']), days, hours, ..Dateline::default() };
    for part in parts_of(&bare) {
        let Some(own) = bare.get(part.range.clone()) else { continue };
        if let Some(zone) = time::zone(own).filter(|_| !line.hours.is_empty()) {
            line.zone = line.zone.take().or(Some(part.range.start + zone.start..part.range.start + zone.end));
        } else if telling(own, lexicon).is_none() {
        } else if lexicon::is_mode(own) {
            line.modes.extend(lexicon::mode(own));
        } else {
            add(&mut line.rest, &bare, &part, lexicon);
        }
    }
    for segment in &mut line.rest {
        // "Oldport 4 May 2026": nothing but whitespace divides it from the day.
        let end = bare.get(segment.range.end..).unwrap_or("").trim_start();
        segment.set_off &= segment.after || !end.starts_with(VALUE);
    }
    line
}

/// The first of words that says something of its own beside a day or an hour.
fn telling<'w>(words: &'w str, lexicon: &Lexicon<'_>) -> Option<&'w str> {
    let mut words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let fills = |word: &str| {
        lexicon.is_word(word, DATELINE_FILLER | PLACE_BEFORE | DAY_ARTICLE | ARTICLE | WEEKDAY) || Lexicon::ALL.is(word, DATELINE_FILLER)
    };
    words.find(|word| !fills(word))
}

/// A stretch between two signs.
#[derive(Clone, Debug)]
struct Stretch {
    range: Range<usize>,
    /// The sign before it: a comma joins words, others divide them.
    sign: Sign,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// The start of the line.
    None,
    Comma,
    /// A value, with nothing but whitespace before the words.
    Value,
    Bracket,
    Other,
}

/// The stretches between the signs of a line and the values struck out in it.
fn parts_of(bare: &str) -> impl Iterator<Item = Stretch> {
    let (mut start, mut sign, mut ended) = (0, Sign::None, false);
    std::iter::from_fn(move || {
        while !ended {
            let next = bare.get(start..)?.char_indices().find_map(|(at, c)| Some((start + at, sign_at(bare, start + at, c)?)));
            ended = next.is_none();
            let (end, (after, length)) = next.unwrap_or((bare.len(), (Sign::None, 0)));
            let range = trimmed(bare, start..end);
            let before = std::mem::replace(&mut sign, after);
            start = end + length;
            if bare.get(range.clone()).is_some_and(|words| words.contains(char::is_alphanumeric)) {
                return Some(Stretch { range, sign: before });
            }
        }
        None
    })
}

/// The sign that stands at a byte of a line, if one divides it there, and its length.
fn sign_at(bare: &str, at: usize, c: char) -> Option<(Sign, usize)> {
    let (before, rest) = (bare.get(..at)?, bare.get(at..)?);
    let is_apart = || before.is_empty() || before.ends_with(' ') || before.ends_with(VALUE);
    match c {
        _ if rest.starts_with(VALUE) => Some((Sign::Value, VALUE.len())),
        '|' | '·' | ';' | '•' | '\t' => Some((Sign::Other, c.len_utf8())),
        ',' => Some((Sign::Comma, 1)),
        '(' => Some((Sign::Bracket, 1)),
        ')' => Some((Sign::Other, 1)),
        '@' if is_apart() => Some((Sign::Other, 1)),
        '.' if before.ends_with(VALUE) && rest.starts_with(". ") => Some((Sign::Other, 1)),
        ' ' => {
            let by_blanks = [" – ", " - ", " — ", " / ", " -- "].iter().find(|sign| rest.starts_with(**sign));
            by_blanks.map(|sign| (Sign::Other, sign.len()))
        }
        _ => None,
    }
}

/// A stretch without whitespace and signs at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let own = text.get(range.clone()).unwrap_or("");
    let is_sign = |c: char| line::is_blank_char(c) || matches!(c, '-' | '–' | '—' | '/' | ':' | '.' | '*' | '@' | ')' | '"');
    let start = own.len() - own.trim_start_matches(is_sign).len();
    let end = own.trim_end_matches(is_sign).len().max(start);
    range.start + start..range.start + end
}

/// Adds a stretch to the segments of a line, or joins it to the last one where a comma stands between. Filler words go from its start.
fn add(segments: &mut Vec<Segment>, bare: &str, part: &Stretch, lexicon: &Lexicon<'_>) {
    let between = segments.last().and_then(|last| bare.get(last.range.end..part.range.start));
    let goes_on = part.sign == Sign::Comma && between.is_some_and(|between| !between.contains(VALUE));
    if goes_on && let Some(last) = segments.last_mut() {
        last.range.end = part.range.end;
        return;
    }
    let (range, led) = without_lead(bare, part.range.clone(), lexicon);
    if range.is_empty() {
        return;
    }
    segments.push(Segment {
        led,
        set_off: !matches!(part.sign, Sign::Value),
        bracketed: part.sign == Sign::Bracket,
        after: bare.get(..part.range.start).is_some_and(|before| before.contains(VALUE)),
        before: bare.get(part.range.end..).is_some_and(|after| after.contains(VALUE)),
        range,
    });
}

/// Words without the filler words that they begin with, and whether a word was among these that places stand after.
fn without_lead(bare: &str, mut range: Range<usize>, lexicon: &Lexicon<'_>) -> (Range<usize>, bool) {
    const MOST: usize = 4;
    let mut led = bare.get(..range.start).is_some_and(|before| before.trim_end().ends_with('@'));
    for _ in 0..MOST {
        let Some(own) = bare.get(range.clone()) else { break };
        let known = lexicon.at(own, PLACE_BEFORE | DATELINE_FILLER);
        let Some(known) = known.filter(|known| known.length < own.len() || known.senses.any(DATELINE_FILLER)) else { break };
        led |= known.senses.any(PLACE_BEFORE);
        range = trimmed(bare, range.start + known.length..range.end);
    }
    // "l'école"
    if led && bare.get(range.clone()).is_some_and(|own| own.starts_with("l'") || own.starts_with("l’")) {
        let skip = bare.get(range.clone()).and_then(|own| own.char_indices().nth(2)).map_or(0, |(at, _)| at);
        range.start += skip;
    }
    (range, led)
}

/// `1300-1500 Afternoon Session`: hours in four figures, where a line begins with them and they end on fives.
fn bare_span(text: &str) -> Option<TimeMention> {
    const LENGTH: usize = 9;
    let span = text.get(..LENGTH).filter(|span| span.is_ascii())?;
    let (start, end) = span.split_once('-').filter(|(start, end)| start.len() == 4 && end.len() == 4)?;
    let clock = |figures: &str| {
        let value: u16 = figures.parse().ok()?;
        let minute = value % 100;
        (minute.is_multiple_of(5) && !(1900..=2059).contains(&value)).then_some(())?;
        crate::model::Time::new(u8::try_from(value / 100).ok()?, u8::try_from(minute).ok()?)
    };
    let (start, end) = (clock(start)?, clock(end)?);
    let goes_on = text.get(LENGTH..).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'));
    (start < end && !goes_on).then_some(TimeMention { range: 0..LENGTH, start, end: Some(end), zone: None, odd: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_when_where_and_how() {
        for (text, expected) in [
            ("27 August 2025 | 14:00 UTC | Hybrid", "d1 h1 m1"),
            ("May 5th, 2000 - 08:00 CEST - Old Hall", "d1 h1 m0 Old Hall"),
            ("16/04/2015 • from 10:00 to 12:00 EET • Lowwater", "d1 h1 m0 Lowwater"),
            ("10.00 EET | Old Hall", "d0 h1 m0 Old Hall"),
            ("Lowwater, 4-5 March 2020", "d1 h0 m0 Lowwater"),
            ("4 May 2026, Town Hall, Oldport", "d1 h0 m0 Town Hall, Oldport"),
            ("4 May 2026 (Oldport)", "d1 h0 m0 Oldport"),
            ("9:00 a.m. EET - in-person meeting - Île-aux-Grues", "d0 h1 m1 Île-aux-Grues"),
            ("on Wednesday 3 May 2023 at 7.30 pm", "d1 h1 m0"),
            ("in the Long Barn, Upper Lee", "d0 h0 m0 the Long Barn, Upper Lee"),
            ("Held on 6th May 2014. 7.00pm at the Old Chapel.", "d1 h1 m0 the Old Chapel"),
            ("1300-1500 Afternoon Session I (Room 300)", "d0 h1 m0 Afternoon Session I/Room 300"),
            ("4 May 2026 Oldport", "d1 h0 m0 Oldport"),
            ("Tuesday 9 May 2023 - 12pm EST", "d1 h1 m0"),
            ("17h30–18h30 CEST – online meeting", "d0 h1 m1"),
            ("09.15 - 12.00 (UTC); in-person meeting", "d0 h1 m1"),
            ("4 mai 2026 à 19h à la mairie", "d1 h1 m0 mairie"),
            ("4. Mai 2026, 19 Uhr, im Saal der Mühle", "d1 h1 m0 Saal der Mühle"),
            ("Board of Works", "d0 h0 m0 Board of Works"),
            ("4 mai 2026 à l'école", "d1 h0 m0 école"),
            ("4 mai 2026 à l’école", "d1 h0 m0 école"),
        ] {
            let line = dateline(text, &Lexicon::ALL);
            let rest: Vec<&str> = line.rest.iter().filter_map(|segment| text.get(segment.range.clone())).collect();
            let shown = format!("d{} h{} m{} {}", line.days.len(), line.hours.len(), line.modes.len(), rest.join("/"));
            assert_eq!(shown.trim_end(), expected, "{text}");
        }
    }

    #[test]
    fn hours_in_four_figures_end_on_fives_and_are_no_years() {
        for (text, expected) in [
            ("1300-1500 Afternoon Session", "13:00-15:00"),
            ("1300-1500", "13:00-15:00"),
            ("1300-1500: Session", "13:00-15:00"),
            ("1305-1355", "13:05-13:55"),
            ("0900-1230", "09:00-12:30"),
            ("1855-2100", "18:55-21:00"),
            ("1300-1305", "13:00-13:05"),
            ("2300-2355", "23:00-23:55"),
            // The end is not after the start.
            ("1500-1300", ""),
            ("1300-1300", ""),
            // More goes on behind it.
            ("1300-1500-1700", ""),
            ("1300-15000", ""),
            ("1300-1500h", ""),
            ("2300-2400", "23:00-24:00"),
            // No hour has such figures.
            ("1302-1500", ""),
            ("1300-1503", ""),
            ("1360-1500", ""),
            // Years.
            ("1900-2100", ""),
            ("1800-1900", ""),
            ("1800-2055", ""),
            ("2020-2025", ""),
            // Other signs, and fewer figures.
            ("1300–1500", ""),
            ("1300 1500", ""),
            ("900-1230", ""),
            ("13:0-1500", ""),
            ("1300-150", ""),
        ] {
            let found = bare_span(text).map(|span| format!("{}-{}", span.start, span.end.unwrap()));
            assert_eq!(found.unwrap_or_default(), expected, "{text:?}");
        }
    }

    #[test]
    fn words_are_set_off_by_a_sign() {
        for (text, expected) in [
            ("4 May 2026, Oldport", true),
            ("4 May 2026 (Oldport)", true),
            ("4 May 2026 - Oldport", true),
            ("4 May 2026 @ Oldport", true),
            ("4 May 2026 Oldport", false),
            ("Oldport 4 May 2026", false),
            ("Oldport, 4 May 2026", true),
        ] {
            let line = dateline(text, &Lexicon::ALL);
            assert_eq!(line.rest.first().map(|segment| segment.set_off), Some(expected), "{text}");
        }
    }
}
