//! Dates and times in words: `the fifteenth of March, two thousand and twenty-four`, `dix-huit heures trente`.
//!
//! ```text
//! number = part { [ and ] part }                    two thousand and twenty-four · zweitausendvierundzwanzig · quatre-vingt-dix
//! part   = one … ninety | hundred | thousand        several of them may be one word
//! date   = number { of } month { of } year | month [ article ] number year | "year" year … number month
//! year   = figures | number | number number         nineteen ninety-nine
//! time   = number clock [ [ and ] number [ minutes ] | and ( half | quarter ) ] [ half of the day ]
//!        | number [ number ] half of the day        seven thirty in the evening
//!        | ( half | quarter ) [ past ] number       halb acht is 7:30, half past seven too
//!        | ( number [ minutes ] | quarter ) ( to | past ) number   ten minutes to five, at twenty past nine
//!        | "ore" number [ and number ]
//! clock  = "o'clock" | "hours" | "Uhr" | "heures" | "horas" | …
//! ```
//!
//! All words come from the lexicon. A date has a number in words, or it is one for [`date`](super::date); so has a time.

use std::cell::OnceCell;
use std::ops::Range;

use crate::lexicon::sense::{
    AFTER_NOON, AND, BE, BEFORE_NOON, BEFORE_TIME, BETWEEN, DATELINE_FILLER, DAY_ARTICLE, HALF, HEADER_TIME, HOUR, HOURS_AND_MINUTES,
    HUNDRED, MAIL_FROM, MIDNIGHT, MINUTE, MINUTES_TO, MONTH, NOON, NUMERAL, NUMERAL_ENDING, O_CLOCK, OF, PAST, PLACE_BEFORE, QUARTER,
    Senses, THOUSAND, UNTIL, WEEKDAY, YEAR,
};
use crate::lexicon::{self, Lexicon};
use crate::model::Time;
use crate::value::date::DateMention;
use crate::value::time::TimeMention;

/// Parts of a number.
const PARTS: Senses = NUMERAL.or(HUNDRED).or(THOUSAND);
/// Words that make an hour of the number before them.
const CLOCK: Senses = O_CLOCK.or(HOURS_AND_MINUTES);

/// Words of which one stands in every time in words, but for `am` and `pm`.
pub(crate) const TIME: Senses = Senses::all_of(&[O_CLOCK, HOURS_AND_MINUTES, HOUR, HALF, QUARTER, NOON, MIDNIGHT, AFTER_NOON, BEFORE_NOON]);

/// The dates in words in a text.
pub(crate) fn dates(text: &str, lexicon: &Lexicon<'_>) -> Vec<DateMention> {
    /// A month stands no further from the first word of its date.
    const REACH: usize = 20;
    let mut found = Vec::new();
    if !lexicon.hears(MONTH) {
        return found;
    }
    let words = Words::of(text, lexicon);
    let mut months = (0..words.list.len()).filter(|at| words.month(*at).is_some()).peekable();
    let mut at = 0;
    while at < words.list.len() {
        while months.next_if(|month| *month < at).is_some() {}
        let Some(month) = months.peek() else { break };
        at = at.max(month.saturating_sub(REACH));
        at = match words.date(at) {
            Some((date, next)) => {
                found.push(date);
                next
            }
            None => at + 1,
        };
    }
    found
}

/// The number in words that a text begins with: `VINTE E TRÊS`.
pub(crate) fn number(text: &str) -> Option<u32> {
    /// No number has longer words, in bytes.
    const LONGEST: usize = 80;
    let near = text.get(..crate::span::boundary_before(text, LONGEST.min(text.len())))?;
    let words = Words::of(near, &Lexicon::ALL);
    words.number(0).filter(|number| number.spoken && words.list.first().is_some_and(|word| word.start == 0)).map(|number| number.value)
}

/// The times in words in a text.
pub(crate) fn times(text: &str, lexicon: &Lexicon<'_>) -> Vec<TimeMention> {
    let mut found = Vec::new();
    let has_part = may_have_part(lexicon);
    if !lexicon.hears(TIME) && !has_part && !may_have_half(text) {
        return found;
    }
    let words = Words::of(text, lexicon);
    if !has_part && !(0..words.list.len()).any(|at| words.phrase(at, TIME).is_some() || words.is_half(at)) {
        return found;
    }
    let mut at = 0;
    while at < words.list.len() {
        at = match words.time(at) {
            Some((time, next)) => {
                found.push(time);
                next
            }
            None => at + 1,
        };
    }
    found
}

/// Whether a part of an hour in words may stand in a text, as in `twenty to four`.
pub(crate) fn may_have_part(lexicon: &Lexicon<'_>) -> bool {
    lexicon.hears(NUMERAL) && lexicon.hears(PAST | MINUTES_TO)
}

/// Whether `am`, `p.m.` or the like may stand in a text.
pub(crate) fn may_have_half(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'm', b'M', bytes).any(|at| {
        let part = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let is_half = before.is_none_or(|byte| !byte.is_ascii_alphanumeric() || matches!(byte | 0x20, b'a' | b'p'));
        is_half && !part(bytes.get(at + 1))
    })
}

/// The words of a text, apostrophes divide them and hyphens do not.
struct Words<'t, 'l> {
    text: &'t str,
    list: Vec<Range<usize>>,
    /// The words that are numbers or parts of one, by their place, and what they are made of; found out once that is asked.
    numerals: OnceCell<Vec<(usize, Vec<Part>)>>,
    lexicon: &'l Lexicon<'l>,
}

/// A number, the index of the word after it, and whether it is in words.
#[derive(Clone, Copy)]
struct Number {
    value: u32,
    next: usize,
    spoken: bool,
}

impl<'t, 'l> Words<'t, 'l> {
    /// Longer texts have no sentence that states when a meeting was.
    const LONGEST: usize = 100_000;

    fn of(text: &'t str, lexicon: &'l Lexicon<'l>) -> Words<'t, 'l> {
        /// Most words are longer, with the blank after them.
        const SHORT: usize = 5;
        let looked_at = if text.len() > Self::LONGEST { "" } else { text };
        let mut list = Vec::with_capacity(looked_at.len() / SHORT);
        let mut start = None;
        for (at, c) in looked_at.char_indices() {
            let is_part = if c.is_ascii() { c.is_ascii_alphanumeric() || c == '-' } else { is_part_of_word(c) };
            match start {
                None if is_part && c != '-' => start = Some(at),
                Some(from) if !is_part => {
                    list.push(from..at);
                    start = None;
                }
                _ => {}
            }
        }
        list.extend(start.map(|from| from..looked_at.len()));
        Words { text, list, numerals: OnceCell::new(), lexicon }
    }

    fn word(&self, at: usize) -> &'t str {
        self.list.get(at).and_then(|range| self.text.get(range.clone())).unwrap_or("")
    }

    /// The index after the longest phrase of a sense that begins at a word.
    fn phrase(&self, at: usize, senses: Senses) -> Option<usize> {
        let start = self.list.get(at)?.start;
        let known = self.lexicon.at(self.text.get(start..)?, senses)?;
        let end = start + known.length;
        Some(at + self.list.get(at..)?.iter().take_while(|word| word.start < end).count().max(1))
    }

    /// The index after phrases of a sense, however many there are.
    fn skip(&self, mut at: usize, senses: Senses) -> usize {
        const MOST: usize = 4;
        for _ in 0..MOST {
            match self.phrase(at, senses) {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    /// Whether nothing but whitespace, and perhaps a comma, stands before a word.
    fn follows(&self, at: usize) -> bool {
        let (Some(before), Some(word)) = (at.checked_sub(1).and_then(|before| self.list.get(before)), self.list.get(at)) else {
            return false;
        };
        self.text
            .get(before.end..word.start)
            .is_some_and(|between| between.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '\'' | '’' | '.')))
    }

    /// The number that begins at a word.
    fn number(&self, at: usize) -> Option<Number> {
        let first = self.word(at);
        if first.starts_with(|c: char| c.is_ascii_digit()) {
            let value = first.parse().ok().filter(|_| first.len() <= 4)?;
            return Some(Number { value, next: at + 1, spoken: false });
        }
        let (mut sum, mut next) = (Sum::default().with_all(self.parts(at))?, at + 1);
        while next < self.list.len() && self.follows(next) {
            let word = self.word(next);
            let (and, from) = match self.lexicon.is_word(word, AND) {
                true if self.follows(next + 1) => (true, next + 1),
                true => break,
                false => (false, next),
            };
            let joined = Sum { joined: and, ..sum };
            match joined.with_all(self.parts(from)) {
                Some(more) => (sum, next) = (more, from + 1),
                None => break,
            }
        }
        Some(Number { value: sum.total + sum.current, next, spoken: true })
    }

    /// The lexicon for parts of words, which no look at a line hears.
    fn whole(&self) -> Lexicon<'l> {
        self.lexicon.hearing(Senses::ALL)
    }

    /// The parts of a number that a word is made of; none if it holds anything else.
    fn parts(&self, at: usize) -> &[Part] {
        let all = || (0..self.list.len()).map(|at| (at, self.parts_of(self.word(at)))).filter(|(_, parts)| !parts.is_empty());
        let numerals = self.numerals.get_or_init(|| all().collect());
        let known = numerals.binary_search_by_key(&at, |(at, _)| *at).ok().and_then(|known| numerals.get(known));
        known.map_or(&[], |(_, parts)| parts)
    }

    /// The same, as it is found out.
    fn parts_of(&self, word: &str) -> Vec<Part> {
        const LONGEST: usize = 48;
        let mut parts = Vec::new();
        let may_be = word.len() <= LONGEST && self.whole().may_begin(word, PARTS) && !word.contains(|c: char| c.is_ascii_digit());
        if may_be && !self.split(lexicon::fold_to_look(word).as_str(), &mut parts) {
            parts.clear();
        }
        parts
    }

    /// Splits the rest of a word into parts of a number, the longest first.
    fn split(&self, rest: &str, parts: &mut Vec<Part>) -> bool {
        const MOST: usize = 10;
        if rest.is_empty() {
            return matches!(parts.last(), Some(part) if *part != Part::And);
        }
        if parts.len() >= MOST {
            return false;
        }
        if !parts.is_empty() && self.whole().is(rest, NUMERAL_ENDING) {
            return true;
        }
        for end in (1..=rest.len()).rev() {
            let Some((head, tail)) = rest.split_at_checked(end) else { continue };
            let Some(part) = self.part(head, !parts.is_empty()) else { continue };
            parts.push(part);
            if self.split(tail, parts) {
                return true;
            }
            parts.pop();
        }
        false
    }

    fn part(&self, word: &str, begun: bool) -> Option<Part> {
        let senses = self.whole().whole(word, PARTS | AND);
        if senses.any(THOUSAND) {
            Some(Part::Thousand)
        } else if senses.any(HUNDRED) {
            Some(Part::Hundred)
        } else if senses.any(NUMERAL) {
            self.whole().number(word, NUMERAL).map(|number| Part::Number(u32::from(number)))
        } else {
            (begun && senses.any(AND)).then_some(Part::And)
        }
    }

    /// The date that begins at a word.
    fn date(&self, at: usize) -> Option<(DateMention, usize)> {
        let (day, month, next) = self.day_and_month(at).or_else(|| self.month_and_day(at))?;
        let year_after = self.year(self.skip(next, OF | YEAR | DAY_ARTICLE));
        let year = year_after.or_else(|| self.year_before(at));
        // In figures it is a date for the other reader, if that knows the month.
        let month_word = self.word(if self.month(at).is_some() { at } else { next.saturating_sub(1) });
        let is_before = || year_after.is_none() && year.is_some_and(|year| self.leads_to(year.next, at));
        let is_other_month = || !crate::value::date::is_month(month_word) && year.is_some();
        let spoken = day.spoken || year.is_some_and(|year| year.spoken) || is_other_month() || is_before();
        let day_of_month = i8::try_from(day.value).ok().filter(|day| (1..=31).contains(day) && spoken)?;
        let next = year_after.map_or(next, |year| year.next);
        let weekday = self.weekday_before(at);
        let start = weekday.map_or(at, |(before, _)| before);
        let end = next.checked_sub(1).and_then(|last| self.list.get(last))?.end;
        let date = DateMention {
            range: self.list.get(start)?.start..end,
            year: year.and_then(|year| i16::try_from(year.value).ok()),
            month,
            day: day_of_month,
            end: None,
            weekday: weekday.map(|(_, day)| day),
            other: None,
        };
        Some((date, next))
    }

    /// `fifteenth of March`, `doze dias do mês de abril`
    fn day_and_month(&self, at: usize) -> Option<(Number, i8, usize)> {
        let day = self.number(at).filter(|day| (1..=31).contains(&day.value))?;
        let named = self.skip(day.next, OF);
        Some((day, self.month(named)?, named + 1))
    }

    /// `March the fifteenth`
    fn month_and_day(&self, at: usize) -> Option<(Number, i8, usize)> {
        let month = self.month(at)?;
        let day = self.number(self.skip(at + 1, DAY_ARTICLE)).filter(|day| day.spoken && (1..=31).contains(&day.value))?;
        Some((day, month, day.next))
    }

    fn month(&self, at: usize) -> Option<i8> {
        self.lexicon.number(self.word(at), MONTH).and_then(|month| i8::try_from(month).ok())
    }

    /// A year that begins at a word.
    fn year(&self, at: usize) -> Option<Number> {
        let first = self.number(at)?;
        let whole = match self.number(first.next).filter(|second| second.spoken && self.follows(first.next) && second.value < 100) {
            Some(second) if first.spoken && (10..=29).contains(&first.value) => {
                Number { value: first.value * 100 + second.value, ..second }
            }
            _ => first,
        };
        (1000..=2999).contains(&whole.value).then_some(whole)
    }

    /// A year that stands before a date and is called one: `l'an deux mille vingt-trois et le quatorze mars`.
    fn year_before(&self, at: usize) -> Option<Number> {
        const REACH: usize = 12;
        let called = (at.saturating_sub(REACH)..at).rev().find(|&before| self.lexicon.is_word(self.word(before), YEAR))?;
        self.year(self.skip(called + 1, OF)).filter(|year| year.next <= at)
    }

    /// Whether a few words of one clause lead from a year to its day: `anno 2023, il giorno 14 novembre`.
    fn leads_to(&self, next: usize, at: usize) -> bool {
        const MOST: usize = 3;
        let (Some(before), Some(own)) = (next.checked_sub(1).and_then(|year| self.list.get(year)), self.list.get(at)) else { return false };
        at <= next + MOST && self.text.get(before.end..own.start).is_some_and(|between| !between.contains(['.', ';', ':', '(']))
    }

    /// The day of the week before a date, and the index of its word.
    fn weekday_before(&self, at: usize) -> Option<(usize, i8)> {
        const REACH: usize = 2;
        (at.saturating_sub(REACH)..at).rev().find_map(|before| {
            let day = self.lexicon.number(self.word(before), WEEKDAY).and_then(|day| i8::try_from(day).ok())?;
            let is_joined = self.skip(before + 1, DAY_ARTICLE) == at;
            is_joined.then_some((before, day))
        })
    }

    /// The time that begins at a word.
    fn time(&self, at: usize) -> Option<(TimeMention, usize)> {
        if !self.may_begin_time(at) {
            return None;
        }
        let (minutes, next) =
            self.noon(at).or_else(|| self.past(at)).or_else(|| self.before(at)).or_else(|| self.called(at)).or_else(|| self.hour(at))?;
        let (hour, minute) = (u8::try_from(minutes / 60).ok()?, u8::try_from(minutes % 60).ok()?);
        let range = self.list.get(at)?.start..next.checked_sub(1).and_then(|last| self.list.get(last))?.end;
        Some((TimeMention { range, start: Time::new(hour, minute)?, end: None, zone: None, odd: false }, next))
    }

    /// Whether a time may begin at a word: a look that spares most words the grammar.
    fn may_begin_time(&self, at: usize) -> bool {
        let word = self.word(at);
        word.starts_with(|c: char| c.is_ascii_digit())
            || !self.parts(at).is_empty()
            || self.phrase(at, HALF | QUARTER | HOUR).is_some()
            || self.lexicon.is_word(word, NOON | MIDNIGHT)
    }

    /// `noon`, where a word announces a time.
    fn noon(&self, at: usize) -> Option<(u32, usize)> {
        let noon = self.lexicon.is_word(self.word(at), NOON);
        (self.is_announced(at) && (noon || self.lexicon.is_word(self.word(at), MIDNIGHT)))
            .then_some((if noon { 720 } else { 1440 }, at + 1))
    }

    /// `half past seven`, `halb acht`, `kwart over acht`, `ten past seven`, in minutes.
    fn past(&self, at: usize) -> Option<(u32, usize)> {
        let half = self.phrase(at, HALF);
        let (gone, after) = half.map(|next| (30, next)).or_else(|| self.part_of_hour(at))?;
        let past = self.phrase(after, PAST);
        let last = if past.is_some() { 24 } else { 12 };
        let hour = self.number(past.unwrap_or(after)).filter(|hour| hour.spoken && (1..=last).contains(&hour.value))?;
        let minutes = match (half, past) {
            (_, Some(_)) => hour.value * 60 + gone,
            (Some(_), None) => hour.value * 60 - 30,
            (None, None) => return None,
        };
        Some(self.of_the_day(minutes, self.phrase(hour.next, CLOCK).unwrap_or(hour.next)))
    }

    /// A part of an hour before `to` or `past`: `quarter`, `ten minutes`, and `twenty` where a word announces a time.
    fn part_of_hour(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(next) = self.phrase(at, QUARTER) {
            return Some((15, next));
        }
        let part = self.number(at).filter(|part| part.spoken && part.value < 60)?;
        // "From ten to four" is a span.
        let is_span = || at.checked_sub(1).is_some_and(|before| self.lexicon.is_word(self.word(before), MAIL_FROM));
        let is_told = || part.value % 5 == 0 && part.value < 30 && self.is_announced(at) && !is_span();
        self.phrase(part.next, MINUTE).or_else(|| is_told().then_some(part.next)).map(|next| (part.value, next))
    }

    /// `ten minutes to five`, `twenty to four`, `dez minutos para as dezassete horas`, in minutes.
    fn before(&self, at: usize) -> Option<(u32, usize)> {
        let (left, next) = self.part_of_hour(at)?;
        let hour = self.number(self.phrase(next, MINUTES_TO)?).filter(|hour| hour.spoken && (1..=24).contains(&hour.value))?;
        Some(self.of_the_day(hour.value * 60 - left, self.phrase(hour.next, CLOCK).unwrap_or(hour.next)))
    }

    /// `ore diciotto e trenta`
    fn called(&self, at: usize) -> Option<(u32, usize)> {
        let from = self.phrase(at, HOUR)?;
        // "ore venti e cinque" is 20:05.
        let first = || sum_of(self.parts(from)).map(|value| Number { value, next: from + 1, spoken: true });
        let hour = self.number(from).filter(|hour| hour.value < 24).or_else(first).filter(|hour| hour.value < 24)?;
        let in_digits = || self.digits_after(hour.next).filter(|_| !hour.spoken);
        let (minutes, next) = self.minutes(hour.next).or_else(in_digits).unwrap_or((0, hour.next));
        Some(self.of_the_day(hour.value * 60 + minutes, next))
    }

    /// The minutes of `18.30`, where the hour is called one.
    fn digits_after(&self, at: usize) -> Option<(u32, usize)> {
        let (before, own) = (self.list.get(at.checked_sub(1)?)?, self.list.get(at)?);
        let joint = self.text.get(before.end..own.start)?;
        let minutes = self.word(at).parse().ok().filter(|minutes| *minutes < 60 && self.word(at).len() == 2)?;
        matches!(joint, "." | ":" | ",").then_some((minutes, at + 1))
    }

    /// `dix-huit heures trente`, `nineteen hundred hours`, `seven thirty in the evening`
    fn hour(&self, at: usize) -> Option<(u32, usize)> {
        let hour = self.number(at).filter(|hour| hour.spoken || self.is_apart(at))?;
        let written = hour.spoken && hour.value >= 100 && hour.value < 2400 && hour.value % 100 < 60;
        let clock = self.phrase(hour.next, CLOCK);
        if written {
            return clock.map(|next| (hour.value / 100 * 60 + hour.value % 100, next));
        }
        let hours = Some(hour.value).filter(|hours| *hours <= 24)? * 60;
        let (minutes, next) = self.minutes(clock.unwrap_or(hour.next)).unwrap_or((0, clock.unwrap_or(hour.next)));
        let clock_after = if clock.is_none() { self.phrase(next, CLOCK) } else { None };
        let (total, end) = self.of_the_day(hours + minutes, clock_after.unwrap_or(next));
        let has_half = end > clock_after.unwrap_or(next);
        // "Nineteen thirty hours", but not "one nineteen".
        if clock.is_none() && minutes > 0 && hour.value < 10 && !has_half {
            return None;
        }
        // "Two hours" may be a length, unless it is all that a field says.
        let is_alone = at == 0 && end == self.list.len();
        // "At 10 hours and 7 minutes" is a time of day; without a word before it, or in "closed after two hours", it may be a length.
        let is_clock_word = |senses| self.lexicon.is_word(self.word(hour.next), senses);
        let in_hours = is_clock_word(HEADER_TIME) && !is_clock_word(HOURS_AND_MINUTES);
        let is_length = in_hours && !self.is_placed(at);
        let spoken = hour.spoken && (minutes > 0 && !is_length || hour.value > 12 || is_alone);
        let is_clock =
            (clock.is_some() || clock_after.is_some()) && (self.is_announced(at) && !is_length || is_alone && minutes > 0 || spoken);
        (is_clock || has_half && hour.value <= 12 || hour.spoken && minutes > 0 && self.is_announced(at) && !is_length)
            .then_some((total, end))
    }

    /// Whether whitespace stands before and after a word, so that its digits are a number by themselves.
    fn is_apart(&self, at: usize) -> bool {
        let Some(word) = self.list.get(at) else { return false };
        let is_gap = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let before = self.text.get(..word.start).and_then(|before| before.chars().next_back());
        is_gap(before) && is_gap(self.text.get(word.end..).and_then(|after| after.chars().next()))
    }

    /// The minutes after an hour: `trente`, `e trinta minutos`, `y media`.
    fn minutes(&self, at: usize) -> Option<(u32, usize)> {
        let from = self.phrase(at, AND).unwrap_or(at);
        if from > at
            && let Some(next) = self.phrase(from, HALF)
        {
            return Some((30, next));
        }
        if from > at
            && let Some(next) = self.phrase(from, QUARTER)
        {
            return Some((15, next));
        }
        let minutes = self.number(from).filter(|minutes| minutes.value < 60 && self.follows(from))?;
        let called = self.phrase(minutes.next, MINUTE);
        let next = called.or_else(|| minutes.spoken.then_some(minutes.next))?;
        Some((minutes.value, next))
    }

    /// Whether a word is the half of a day: `pm`, `p.m.`
    fn is_half(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_letter = |letter: &str| word.eq_ignore_ascii_case(letter);
        is_letter("am") || is_letter("pm") || (is_letter("a") || is_letter("p")) && self.word(at + 1).eq_ignore_ascii_case("m")
    }

    /// Minutes since midnight, once the half of the day that may follow is known.
    fn of_the_day(&self, minutes: u32, at: usize) -> (u32, usize) {
        let letters = self.list.get(at).and_then(|word| self.text.get(word.start..)).unwrap_or("");
        let is_half = |letter: char| {
            let mut rest = letters.chars().filter(|c| *c != '.');
            rest.next().is_some_and(|c| c.eq_ignore_ascii_case(&letter))
                && rest.next().is_some_and(|c| c.eq_ignore_ascii_case(&'m'))
                && !rest.next().is_some_and(char::is_alphanumeric)
        };
        let dotted = at + if letters.get(1..2) == Some(".") { 2 } else { 1 };
        let late = self.phrase(at, AFTER_NOON).or_else(|| is_half('p').then_some(dotted));
        let early = self.phrase(at, BEFORE_NOON).or_else(|| is_half('a').then_some(dotted));
        // "Um zwölf Uhr am Montag" has no half of the day; what has dots, or nothing after it, is one.
        let is_closed = || {
            let behind = letters.trim_start_matches(|c: char| c.is_alphabetic());
            behind.starts_with('.') || !behind.trim_start().starts_with(char::is_alphanumeric)
        };
        match (late, early) {
            (Some(next), _) if minutes < 720 => (minutes + 720, next),
            // The first hour after midnight.
            (None, Some(next)) if (720..780).contains(&minutes) && is_half('a') && is_closed() => (minutes - 720, next),
            (Some(next), _) | (None, Some(next)) => (minutes, next),
            (None, None) => (minutes, at),
        }
    }

    /// Whether the word before says when something is, and not how long it took: `at`, `from`, `until`.
    fn is_placed(&self, at: usize) -> bool {
        let places = |word: usize| self.lexicon.is_word(self.word(word), PLACE_BEFORE | DATELINE_FILLER | UNTIL | BETWEEN | BE);
        at.checked_sub(1).is_some_and(places)
    }

    /// Whether the words before say that a time comes.
    fn is_announced(&self, at: usize) -> bool {
        let announces = |word: usize| self.lexicon.is_word(self.word(word), BEFORE_TIME);
        at.checked_sub(1).is_some_and(announces)
    }
}

/// Whether a character outside ASCII belongs to a word.
fn is_part_of_word(c: char) -> bool {
    lexicon::is_alphanumeric(c) || matches!(c, '\u{300}'..='\u{36f}')
}

/// A part of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// One to ninety.
    Number(u32),
    Hundred,
    Thousand,
    And,
}

/// A number while its parts are read.
#[derive(Clone, Copy, Default)]
struct Sum {
    /// The thousands.
    total: u32,
    /// What is below them.
    current: u32,
    /// The last part.
    last: u32,
    /// Whether "and" stands before the next part.
    joined: bool,
}

impl Sum {
    /// The number with all of these parts; `None` where they do not go on with it.
    fn with_all(self, parts: &[Part]) -> Option<Sum> {
        let sum = parts.iter().try_fold(self, |sum, part| sum.with(*part))?;
        (!parts.is_empty()).then_some(sum)
    }

    fn with(self, part: Part) -> Option<Sum> {
        let Sum { total, current, last, joined } = self;
        match part {
            Part::And => Some(Sum { joined: true, ..self }),
            Part::Thousand => {
                (total == 0 && current < 100).then(|| Sum { total: current.max(1) * 1000, current: 0, last: 0, joined: false })
            }
            Part::Hundred => (current < 100).then(|| Sum { current: current.max(1) * 100, last: 0, joined: false, ..self }),
            Part::Number(number) => {
                let after_hundreds = current % 100 == 0;
                let after_tens = last >= 20 && last % 10 == 0 && (number < 10 || matches!(last, 60 | 80) && number < 20);
                // "décimo nono"
                let after_ten = last == 10 && number < 10 && !joined;
                let tens_after_ones = joined && last < 10 && number >= 20;
                // "mil nove" and "nove cientos": what a hundred multiplies is known once it comes.
                (after_hundreds || after_tens || after_ten || tens_after_ones).then(|| Sum {
                    current: current + number,
                    last: number,
                    joined: false,
                    total,
                })
            }
        }
    }
}

/// The number that the parts of a word make; none where there are none.
fn sum_of(parts: &[Part]) -> Option<u32> {
    let sum = Sum::default().with_all(parts).filter(|_| !parts.is_empty())?;
    Some(sum.total + sum.current)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<u32> {
        let words = Words::of(text, &Lexicon::ALL);
        words.number(0).filter(|number| number.next == words.list.len()).map(|number| number.value)
    }

    #[test]
    fn numbers_are_read_in_words() {
        for (text, expected) in [
            ("seven", 7),
            ("twenty-four", 24),
            ("twenty first", 21),
            ("two thousand and twenty-four", 2024),
            ("nineteen hundred", 1900),
            ("nineteen hundred and eighty-four", 1984),
            ("zweitausendvierundzwanzig", 2024),
            ("neunzehnhundertneunundneunzig", 1999),
            ("fünfzehnten", 15),
            ("einundzwanzigsten", 21),
            ("deux mille vingt-trois", 2023),
            ("mil neuf cent quatre-vingt-dix-neuf", 1999),
            ("vingt et un", 21),
            ("tweeduizend vierentwintig", 2024),
            ("negentienhonderdnegenennegentig", 1999),
            ("vijftiende", 15),
            ("dos mil veintidós", 2022),
            ("mil novecientos noventa y nueve", 1999),
            ("duemilaventidue", 2022),
            ("millenovecentonovantanove", 1999),
            ("ventuno", 21),
            ("dois mil e vinte e três", 2023),
            ("décimo nono", 19),
            ("soixante-dix", 70),
            ("soixante et onze", 71),
            ("quatre-vingt-quinze", 95),
            ("hundred", 100),
            ("thousand", 1000),
            ("one hundred and one", 101),
            ("two thousand one hundred", 2100),
        ] {
            assert_eq!(number(text), Some(expected), "{text}");
        }
        for text in [
            "seventy twenty", "Roof", "oneness", "two thousand thousand", "and two", "twotwo", "two hundred thousand", "cinquante dix",
            "twenty ten", "one twenty",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn half_of_the_day_stands_after_no_other_letter() {
        for (text, expected) in [
            ("seven pm", true),
            ("seven p.m.", true),
            ("seven P M", true),
            ("7pm", true),
            ("am", true),
            ("seven pmx", false),
            ("seven pm2", false),
            ("the hum of it", false),
            ("hammer", false),
            ("seven", false),
        ] {
            assert_eq!(may_have_half(text), expected, "{text:?}");
        }
    }

    #[test]
    fn dates_are_read_in_words() {
        for (text, expected) in [
            ("on the fifteenth day of March, two thousand and twenty-four, at noon", "2024-3-15"),
            ("On Friday the fifteenth of March 2024", "2024-3-15 w5"),
            ("March the fourteenth, nineteen ninety-nine", "1999-3-14"),
            ("am fünfzehnten März zweitausendvierundzwanzig", "2024-3-15"),
            ("L'an deux mille vingt-trois et le quatorze mars à dix-huit heures", "2023-3-14"),
            ("le premier juin 2021", "2021-6-1"),
            ("op vijftien maart tweeduizend vierentwintig", "2024-3-15"),
            ("a doce de mayo de dos mil veintidós", "2022-5-12"),
            ("Aos doze dias do mês de abril de dois mil e vinte e três", "2023-4-12"),
            ("L'anno duemilaventidue, addì nove del mese di maggio", "2022-5-9"),
            ("L'anno 2023, il giorno 14 del mese di novembre, alle ore 17:45", "2023-11-14"),
            ("L'anno 2023, addì 14 novembre", "2023-11-14"),
            ("En l'an 2023, le 14 mars", "2023-3-14"),
            ("I conti dell'anno 2022. Il 14 novembre", ""),
            ("i conti dell'anno 2022 sono stati visti dai revisori il 14 novembre", ""),
            ("by the first of May", "?-5-1"),
            ("4 May 2026", ""),
            ("in May two thousand lamps", ""),
            ("two of the lamps", ""),
            ("on the thirty-first of May 2026", "2026-5-31"),
            ("on the thirty-second of May 2026", ""),
            ("March the thirty-second 2026", ""),
            ("on the fifteenth of March 999", "?-3-15"),
            ("on the fifteenth of March 2999", "2999-3-15"),
            ("on the fifteenth of March 3000", "?-3-15"),
            ("March the fourteenth, twenty twenty-six", "2026-3-14"),
            ("March the fourteenth, thirty ninety-nine", "?-3-14"),
            ("L'anno 2023, uno due tre quattro 14 novembre", ""),
        ] {
            let shown = |date: &DateMention| {
                let year = date.year.map_or("?".into(), |year| year.to_string());
                let weekday = date.weekday.map_or(String::new(), |day| format!(" w{day}"));
                format!("{year}-{}-{}{weekday}", date.month, date.day)
            };
            let found: Vec<String> = dates(text, &Lexicon::ALL).iter().map(shown).collect();
            assert_eq!(found.join("; "), expected, "{text}");
        }
    }

    #[test]
    fn times_are_read_in_words() {
        for (text, expected) in [
            ("at nineteen hundred hours", "19:00"),
            ("at nineteen thirty hours", "19:30"),
            ("at seven o'clock in the evening", "19:00"),
            ("at half past seven p.m. in the hall", "19:30"),
            ("at seven thirty pm", "19:30"),
            ("at noon", "12:00"),
            ("um halb acht abends", "19:30"),
            ("um neunzehn Uhr dreißig", "19:30"),
            ("um acht Uhr", "08:00"),
            ("à dix-huit heures trente", "18:30"),
            ("à vingt heures", "20:00"),
            ("à sept heures et demie du soir", "19:30"),
            ("om kwart over acht 's avonds", "20:15"),
            ("at ten minutes to five in the afternoon", "16:50"),
            ("open at five minutes past ten o'clock", "10:05"),
            ("faltavam dez minutos para as dezassete horas", "16:50"),
            ("às zero horas e dez minutos", "00:10"),
            ("om twintig uur dertig", "20:30"),
            ("siendo las veinte horas", "20:00"),
            ("a las ocho de la tarde", "20:00"),
            ("a las siete y media de la tarde", "19:30"),
            ("at 10 hours and 7 minutes", "10:07"),
            ("it took 10 hours and 7 minutes", ""),
            ("alle ore diciotto e trenta", "18:30"),
            ("ore 18.30", "18:30"),
            ("pelas vinte horas e trinta minutos", "20:30"),
            ("ÀS ONZE HORAS E DEZ MINUTOS", "11:10"),
            ("at twenty to four", "03:40"),
            ("at ten past nine in the evening", "21:10"),
            ("at five minutes past nine", "09:05"),
            ("at eleven o'clock in the forenoon", "11:00"),
            ("um zehn vor acht", "07:50"),
            ("um fünf nach acht abends", "20:05"),
            ("om tien over acht", "08:10"),
            ("from ten to four", ""),
            ("it took twenty to forty lamps", ""),
            ("ten to one it leaks", ""),
            ("two hours of work", ""),
            ("it closed after two hours", ""),
            ("opened two hours late", ""),
            ("after two hours and ten minutes", ""),
            ("closed at ten hours", "10:00"),
            ("2 hours", ""),
            ("it took three lamps", ""),
            ("half of the seven lamps", ""),
            ("at a quarter to seven", "06:45"),
            ("at seven minutes to five", "04:53"),
            ("at seven to five", ""),
            ("at twenty-five past nine", "09:25"),
            ("at thirty past nine", ""),
            ("at ten to twenty-four", "23:50"),
            ("at ten to twenty-five", ""),
            ("half past twelve", "12:30"),
            ("half past twenty-four", ""),
            ("halb zwölf", "11:30"),
            ("halb dreizehn", ""),
            ("ore venti e cinque", "20:05"),
            ("ore 23", "23:00"),
            ("ore 24", ""),
            ("ore 18,30", "18:30"),
            ("noon", ""),
            ("at midnight", "24:00"),
            ("it was thirteen o'clock", "13:00"),
            ("at nineteen fifty-nine hours", "19:59"),
            ("at nineteen sixty hours", ""),
            ("at 24 hours", "24:00"),
            ("at 25 hours", ""),
            ("at twelve p.m.", "12:00"),
            ("at twelve a.m.", "00:00"),
            ("at twelve a.m. on Monday", "00:00"),
            ("at twelve am", "00:00"),
            ("at half past twelve a.m.", "00:30"),
            ("at twelve thirty a.m.", "00:30"),
            ("at one a.m.", "01:00"),
            ("at quarter to twelve a.m.", "11:45"),
            ("at thirteen p.m.", ""),
            ("at seven pm", "19:00"),
            ("at seven am", "07:00"),
            ("at seven p.", ""),
            ("at twenty-three fifty-nine hours", "23:59"),
            ("at ten to one", "00:50"),
            ("seven hours", "07:00"),
            ("it took seven hours", ""),
            ("at ten nineteen", "10:19"),
            ("at one nineteen", ""),
            ("seven hours and ten minutes", "07:10"),
        ] {
            let found: Vec<String> = times(text, &Lexicon::ALL).iter().map(|time| time.start.to_string()).collect();
            assert_eq!(found.join("; "), expected, "{text}");
        }
    }
}
