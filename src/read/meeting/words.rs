//! The words around a day, an hour or a place, which say whose it is.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::sense::{
    AND, ARTICLE, BODY, CLOSES, COMES_GOES, DUE_CUE, HYPOTHETICAL, MEETING, MEETS, NEXT, NEXT_MEETING, NO, NO_PLACE, NOT, OF, OPENS,
    OTHER_DATE, OWN_MEETING, PAPER, PLACE_BEFORE, PLANNED, QUORUM, QUORUM_MET, Senses,
};
use crate::lexicon::{self, Lexicon};
use crate::value::date::{self, DateMention};
use crate::value::spoken;
use crate::value::time::{self, TimeMention};

/// All that is looked for.
const CUES: Senses = Senses::all_of(&[
    CLOSES, COMES_GOES, HYPOTHETICAL, MEETING, MEETS, NEXT, NEXT_MEETING, NO, NOT, OPENS, OTHER_DATE, OWN_MEETING, PAPER, PLANNED, QUORUM,
    QUORUM_MET,
]);

/// A word or a phrase that says something of what stands beside it.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) range: Range<usize>,
    pub(super) senses: Senses,
}

/// The cues of a text, in order.
pub(super) fn cues(text: &str, lexicon: &Lexicon<'_>) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    if !lexicon.hears(CUES) {
        return cues;
    }
    let (mut inside, mut next) = (false, 0);
    for (at, c) in text.char_indices() {
        let begins = c.is_alphanumeric() && !inside;
        inside = c.is_alphanumeric();
        if !begins || at < next || c.is_ascii_digit() {
            continue;
        }
        let Some(rest) = text.get(at..) else { continue };
        if let Some(known) = lexicon.at(rest, CUES) {
            next = at + known.length;
            cues.push(Cue { range: at..next, senses: known.senses });
        } else if c.is_uppercase() && lexicon.is_kind_of_meeting(word(rest)) {
            cues.push(Cue { range: at..at + word(rest).len(), senses: OWN_MEETING | MEETING });
        }
    }
    cues
}

/// The word that a text begins with.
pub(super) fn word(text: &str) -> &str {
    text.get(..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())).unwrap_or("")
}

/// What a text states in its sentences.
#[derive(Debug)]
pub(super) struct Said<'w> {
    text: &'w str,
    days: Vec<DateMention>,
    hours: Vec<TimeMention>,
    cues: Vec<Cue>,
    /// Where its sentences end.
    ends: Vec<usize>,
}

/// A sentence, and what it states.
#[derive(Clone, Debug)]
pub(super) struct Sentence<'s> {
    /// The text that it stands in.
    text: &'s str,
    /// Its bytes in the text, as are those of all that it holds.
    pub(super) range: Range<usize>,
    pub(super) days: &'s [DateMention],
    pub(super) hours: &'s [TimeMention],
    pub(super) cues: &'s [Cue],
}

impl<'s> Sentence<'s> {
    /// The words between two bytes of the text that it stands in.
    pub(super) fn words(&self, range: Range<usize>) -> Option<&'s str> {
        self.text.get(range)
    }

    /// Whether a cue of a sense stands in it.
    pub(super) fn says(&self, senses: Senses) -> bool {
        self.cues.iter().any(|cue| cue.senses.any(senses))
    }

    /// The last cue of a sense between two bytes.
    pub(super) fn before(&self, range: Range<usize>, senses: Senses) -> Option<&'s Cue> {
        self.cues.iter().rev().find(|cue| cue.senses.any(senses) && range.start <= cue.range.start && cue.range.end <= range.end)
    }

    /// The first cue of a sense between two bytes.
    pub(super) fn after(&self, range: Range<usize>, senses: Senses) -> Option<&'s Cue> {
        self.cues.iter().find(|cue| cue.senses.any(senses) && range.start <= cue.range.start && cue.range.end <= range.end)
    }

    /// The byte at which it begins to speak of the next meeting.
    pub(super) fn next_meeting(&self, lexicon: &Lexicon<'_>) -> Option<usize> {
        next_meeting(self.text, self.cues, lexicon)
    }

    /// Whether it says that a meeting was held or called off of which it speaks from a byte on, and whose day it states: "the next meeting on
    /// 4 June is cancelled", but not "the next meeting is on 4 June, as the one in May was cancelled".
    pub(super) fn is_over(&self, from: usize, day: Option<&DateMention>) -> bool {
        /// ", in the Old Hall, has been cancelled"
        const MOST_BETWEEN: usize = 2;
        let own = self.words(from..self.range.end).unwrap_or("");
        let day = day.filter(|day| day.range.start >= from).map(|day| day.range.clone());
        let is_of_day = |at: usize| {
            let Some(day) = day.as_ref().filter(|day| day.end <= at) else { return true };
            let between = self.words(day.end..at).unwrap_or("");
            let aside = between.rsplit_once([',', '(']).map_or("", |(_, aside)| aside);
            aside.split_whitespace().count() <= MOST_BETWEEN
                && self.after(day.end..at, MEETING | OWN_MEETING | HYPOTHETICAL | NOT).is_none()
                && !self.days.iter().any(|other| day.end <= other.range.start && other.range.end <= at)
        };
        let over = lexicon::over(own).map(|at| from + at).any(is_of_day);
        let rest = || day.as_ref().and_then(|day| self.words(day.end..self.range.end)).unwrap_or("");
        let last = || rest().rsplit(['(', ',', '–', '—']).next().unwrap_or("");
        over || lexicon::is_over(last().trim_matches(|c: char| !c.is_alphanumeric()))
    }

    /// The body whose next meeting it announces, where its name is several words with a capital: "the next meeting of the Finance Committee",
    /// "the next Finance Committee meeting".
    pub(super) fn body_of_next(&self, lexicon: &Lexicon<'_>) -> Option<&'s str> {
        let next = self.cues.iter().find(|cue| cue.senses.any(NEXT) && Some(cue.range.start) == self.next_meeting(lexicon))?;
        let meeting = self.after(next.range.end..self.range.end, OWN_MEETING)?;
        let is_body = |name: &&str| {
            let mut words = name.split_whitespace();
            let is_named = words.next_back().is_some_and(|last| Lexicon::ALL.is_word(last, BODY)) && words.next().is_some();
            is_named && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || Lexicon::ALL.is_word(word, AND))
        };
        let before = self.words(next.range.end..meeting.range.start).map(str::trim).filter(is_body);
        before.or_else(|| {
            let rest = self.words(meeting.range.end..self.range.end)?.trim_start();
            let rest = Lexicon::ALL.after(rest, OF)?.trim_start();
            let rest = Lexicon::ALL.after(rest, ARTICLE).map_or(rest, str::trim_start);
            let goes_on = |word: &&str| word.starts_with(char::is_uppercase) || Lexicon::ALL.is_word(word, AND);
            let end = rest.split_inclusive(' ').take_while(|word| goes_on(&word.trim_end())).map(str::len).sum();
            rest.get(..end).map(|name| name.trim_end_matches([' ', ',', ':'])).filter(is_body)
        })
    }

    /// Whether it only places something else by the next meeting: "Ann reports at the next meeting".
    pub(super) fn only_refers(&self, lexicon: &Lexicon<'_>) -> bool {
        /// "by the next"
        const REACH: usize = 2;
        let Some(next) = self.next_meeting(lexicon) else { return false };
        let before = self.words(self.range.start..next).unwrap_or("");
        before.split_whitespace().rev().take(REACH).any(|word| lexicon.is_word(word, PLACE_BEFORE | DUE_CUE))
    }
}

/// The byte at which some cues of a text begin to speak of the next meeting: "the next … meeting", "we meet again".
pub(super) fn next_meeting(text: &str, cues: &[Cue], lexicon: &Lexicon<'_>) -> Option<usize> {
    /// "the next general Board meeting"
    const MOST_BETWEEN: usize = 7;
    const MOST_SMALL: usize = 2;
    /// In bytes, which seven words do not reach.
    const FARTHEST: usize = 400;
    let is_short = |between: &str| {
        let small = between.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
        small <= MOST_SMALL && between.split_whitespace().count() <= MOST_BETWEEN && !between.contains([',', '.', ':', ';'])
    };
    let is_near = |next: &Cue, meeting: &Cue| {
        // "la séance prochaine", but not "a meeting next Wednesday"
        let ends = || {
            text.get(next.range.end..).is_some_and(|rest| {
                let after = word(rest.trim_start());
                !after.starts_with(char::is_uppercase) && !lexicon.is_word(after, NO_PLACE)
            })
        };
        let adjoins = || text.get(meeting.range.end..next.range.start).is_some_and(|between| between.trim().is_empty()) && ends();
        text.get(next.range.end..meeting.range.start).map_or_else(adjoins, is_short)
    };
    let again = cues.iter().find(|cue| cue.senses.any(NEXT_MEETING));
    // The cues are in order, and those further off are not near.
    let around = |next: &Cue| {
        let first = cues.partition_point(|cue| cue.range.end + FARTHEST < next.range.start);
        let last = cues.partition_point(|cue| cue.range.start <= next.range.end + FARTHEST);
        cues.get(first..last).unwrap_or(&[])
    };
    let names_meeting = |next: &&Cue| around(next).iter().any(|cue| cue.senses.any(OWN_MEETING) && is_near(next, cue));
    let next = || cues.iter().filter(|cue| cue.senses.any(NEXT)).find(names_meeting);
    again.or_else(next).map(|cue| cue.range.start)
}

/// The days that a text states, in figures and in words.
pub(super) fn days(text: &str, lexicon: &Lexicon<'_>) -> Vec<DateMention> {
    let mut days: Vec<DateMention> = date::all(text).collect();
    let is_apart = |day: &DateMention, days: &[DateMention]| !days.iter().any(|known| overlap(&known.range, &day.range));
    for day in spoken::dates(text, lexicon) {
        if is_apart(&day, &days) {
            days.push(day);
        } else if day.year.is_some() {
            // "le quatorze mars 2023": the figures alone say less.
            days.retain(|known| known.year.is_some() || !overlap(&known.range, &day.range));
            if is_apart(&day, &days) {
                days.push(day);
            }
        }
    }
    days.sort_by_key(|day| day.range.start);
    days
}

/// The hours that a text states beside its days, in figures and in words.
pub(super) fn hours(text: &str, days: &[DateMention], lexicon: &Lexicon<'_>) -> Vec<TimeMention> {
    hours_of(&masked(text, days.iter().map(|day| day.range.clone())), lexicon)
}

/// The hours of a text in which its days are struck out.
pub(super) fn hours_of(bare: &str, lexicon: &Lexicon<'_>) -> Vec<TimeMention> {
    let mut hours: Vec<TimeMention> = time::all(bare).collect();
    // "8 de la tarde" says more than "8" does, and "10 a.m. Eastern" more than "10 a.m.".
    for hour in spoken::times(bare, lexicon) {
        let longer = hours.iter().any(|known| overlap(&known.range, &hour.range) && known.range.len() >= hour.range.len());
        if !longer {
            hours.retain(|known| !overlap(&known.range, &hour.range));
            hours.push(hour);
        }
    }
    hours.sort_by_key(|hour| hour.range.start);
    hours
}

/// What stands in the place of a part that is struck out: a byte of no text.
pub(super) const VALUE: &str = "\u{1}";

/// A text with some of its parts struck out.
pub(super) fn masked(text: &str, ranges: impl Iterator<Item = Range<usize>>) -> Cow<'_, str> {
    let mut masked = Cow::Borrowed(text);
    for range in ranges {
        strike(&mut masked, range);
    }
    masked
}

/// Strikes a part of a text out.
pub(super) fn strike(text: &mut Cow<'_, str>, range: Range<usize>) {
    if text.get(range.clone()).is_some() {
        let length = range.len();
        let struck = std::iter::repeat_n(VALUE, length);
        let struck: Cow<'_, str> = STRUCK.get(..length).map_or_else(|| struck.collect(), Cow::Borrowed);
        text.to_mut().replace_range(range, &struck);
    }
}

/// What stands in the place of most parts that are struck out.
const STRUCK: &str = concat!(
    "\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}",
    "\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}",
);

pub(super) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

impl<'w> Said<'w> {
    /// Looks through a text.
    pub(super) fn of(text: &'w str, lexicon: &Lexicon<'_>) -> Said<'w> {
        Said::with(text, cues(text, lexicon), lexicon)
    }

    /// Looks through a text whose cues are known.
    pub(super) fn with(text: &'w str, cues: Vec<Cue>, lexicon: &Lexicon<'_>) -> Said<'w> {
        let days = days(text, lexicon);
        let hours = hours(text, &days, lexicon);
        let ends = ends(text, &days, &hours, &cues);
        Said { text, days, hours, cues, ends }
    }

    /// The sentences of the text.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        let mut start = 0;
        self.ends.iter().copied().chain([self.text.len()]).map(move |end| {
            let range = std::mem::replace(&mut start, end)..end;
            Sentence {
                text: self.text,
                days: within(&self.days, &range, |day| &day.range),
                hours: within(&self.hours, &range, |hour| &hour.range),
                cues: within(&self.cues, &range, |cue| &cue.range),
                range,
            }
        })
    }
}

/// Those of several parts of a text, in their order, that a stretch of it holds.
fn within<'p, P>(parts: &'p [P], stretch: &Range<usize>, range: impl Fn(&P) -> &Range<usize>) -> &'p [P] {
    let first = parts.partition_point(|part| range(part).start < stretch.start);
    let own = parts.get(first..).unwrap_or(&[]);
    own.get(..own.iter().take_while(|part| range(part).end <= stretch.end).count()).unwrap_or(&[])
}

/// Those of several parts of a text, in their order, that overlap a stretch of it.
pub(super) fn touching<'p, P>(parts: &'p [P], stretch: &Range<usize>, range: impl Fn(&P) -> &Range<usize>) -> &'p [P] {
    let first = parts.partition_point(|part| range(part).end <= stretch.start);
    let last = parts.partition_point(|part| range(part).start < stretch.end);
    parts.get(first..last).unwrap_or(&[])
}

/// The bytes after which sentences end. A value may end in the dot of its sentence; inside it none ends.
fn ends(text: &str, days: &[DateMention], hours: &[TimeMention], cues: &[Cue]) -> Vec<usize> {
    let values = |stretch: Range<usize>| {
        let days = touching(days, &stretch, |day| &day.range).iter().map(|day| &day.range);
        days.chain(touching(hours, &stretch, |hour| &hour.range).iter().map(|hour| &hour.range))
    };
    let mut ends = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let parts = matches!(c, ';' | '|' | '•' | '·');
        if !parts && !matches!(c, '.' | '!' | '?') {
            continue;
        }
        let inside = values(at..end).any(|value| value.start <= at && end < value.end);
        let rest = text.get(end..).unwrap_or("");
        let begins = rest.trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '(' | '*'));
        let follows = rest.starts_with(char::is_whitespace) && begins;
        let before = text.get(start..at).unwrap_or("");
        // "AT 12:45 P.M. THE MAYOR CLOSED IT": nothing is said yet before the dot of the hour.
        let leads = |value: &Range<usize>| {
            within(cues, &(start..end), |cue| &cue.range).is_empty()
                && text
                    .get(start..value.start)
                    .is_some_and(|before| before.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).nth(1).is_none())
        };
        let by_value = || values(at.saturating_sub(1)..end).any(|value| value.end == at || value.end == end && !leads(value));
        if !inside && (parts || follows && (by_value() || shortened(before).is_none())) {
            ends.push(end);
            start = end;
        }
    }
    ends
}

/// The word that a dot after these words shortens: an initial, a title, the number of a list.
fn shortened(before: &str) -> Option<&str> {
    const LONGEST: usize = 3;
    let last = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '.')).next()?;
    let short = last.chars().count() <= LONGEST && last.starts_with(char::is_uppercase) && last.chars().skip(1).all(char::is_lowercase);
    let number = !last.is_empty() && last.chars().all(|c| c.is_ascii_digit()) && before.trim() == last;
    (short || number).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_where_another_one_begins() {
        for (text, expected) in [
            ("The meeting closed at 8.10 p.m. It was cold.", "The meeting closed at 8.10 p.m.|It was cold."),
            ("AT 12:45 P.M. THE MAYOR CLOSED IT. It was cold.", "AT 12:45 P.M. THE MAYOR CLOSED IT.|It was cold."),
            ("The meeting ended at 8:10 p.m. The hall was cold.", "The meeting ended at 8:10 p.m.|The hall was cold."),
            ("MEETING ENDED 9.20pm. NEXT MEETING 12th SEPTEMBER 2002", "MEETING ENDED 9.20pm.|NEXT MEETING 12th SEPTEMBER 2002"),
            ("Am 4. Oktober 2022 fand sie statt. Ende 20 Uhr.", "Am 4. Oktober 2022 fand sie statt.|Ende 20 Uhr."),
            ("Mr. Ray of St. Anne opened it at 7:02 p.m. by No. 3", "Mr. Ray of St. Anne opened it at 7:02 p.m. by No. 3"),
            ("1. The board met on 4 May 2026. All came", "1. The board met on 4 May 2026.|All came"),
            ("Roof; lamps", "Roof;|lamps"),
        ] {
            let parts: Vec<&str> = Said::of(text, &Lexicon::ALL).sentences().map(|one| text[one.range].trim()).collect();
            assert_eq!(parts.join("|"), expected);
        }
    }

    #[test]
    fn the_next_meeting_is_announced_in_many_ways() {
        for (text, expected) in [
            ("Next meeting: 4 May", true),
            ("The next general Board meeting is on April 27", true),
            ("We meet again on 4 May", true),
            ("Date of next meeting", true),
            ("Die nächste Mitgliederversammlung ist am 14. März 2025", true),
            ("Nächster Termin: 4. Mai", true),
            ("Prochaine réunion le 4 mai", true),
            ("De volgende vergadering is op 14 september 2023", true),
            ("Próxima reunião: 4 de maio", true),
            ("The next lamp check is on 12 May, and the team meets on 20 May", false),
            ("Next steps for the meeting", false),
            ("Next monthly Software Citation Working Group call will be on October 1", true),
            ("The next release is due. A meeting was held", false),
            ("The last meeting was held on 4 May", false),
        ] {
            let found = next_meeting(text, &cues(text, &Lexicon::ALL), &Lexicon::ALL).is_some();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_stop_ends_a_sentence_before_what_may_begin_one() {
        for (text, expected) in [
            ("It rained! They left", "It rained!|They left"),
            ("Did it rain? They left", "Did it rain?|They left"),
            ("Roof | lamps", "Roof ||lamps"),
            ("Roof • lamps", "Roof •|lamps"),
            ("Roof · lamps", "Roof ·|lamps"),
            ("It ended. (All left.) So", "It ended.|(All left.) So"),
            ("It ended. “Good” was said", "It ended.|“Good” was said"),
            ("It ended. \"Good\" was said", "It ended.|\"Good\" was said"),
            ("It ended. *All* left", "It ended.|*All* left"),
            ("It ended. 12 left", "It ended.|12 left"),
            ("It ended.They left", "It ended.They left"),
            ("It ended. they left", "It ended. they left"),
            ("It was on 4.5.2026 at 10.30 a.m. in Hall B", "It was on 4.5.2026 at 10.30 a.m. in Hall B"),
            ("It was level 12. All left", "It was level 12.|All left"),
        ] {
            let parts: Vec<&str> = Said::of(text, &Lexicon::ALL).sentences().map(|one| text[one.range].trim()).collect();
            assert_eq!(parts.join("|"), expected);
        }
        for (before, expected) in [
            ("Mr", Some("Mr")),
            ("A", Some("A")),
            ("Ann", Some("Ann")),
            ("Anne", None),
            ("mr", None),
            ("AB", None),
            ("12", Some("12")),
            ("on 12", None),
            ("it (St", Some("St")),
            ("a.B", Some("B")),
            ("it is ", None),
        ] {
            assert_eq!(shortened(before), expected, "{before:?}");
        }
    }

    #[test]
    fn few_words_and_no_sign_stand_between_next_and_the_meeting() {
        for (text, expected) in [
            ("The next small quiet meeting", true),
            ("The next small quiet dull meeting", false),
            ("The next A B C D E F G meeting", true),
            ("The next A B C D E F G H meeting", false),
            ("The next A, B meeting", false),
            ("The next A. B meeting", false),
            ("The next A: B meeting", false),
            ("The next A; B meeting", false),
            ("La séance prochaine est le 4 mai", true),
            ("A meeting next Wednesday", false),
            ("A meeting, next to the hall", false),
        ] {
            assert_eq!(next_meeting(text, &cues(text, &Lexicon::ALL), &Lexicon::ALL).is_some(), expected, "{text}");
        }
    }

    #[test]
    fn what_only_refers_to_the_next_meeting_announces_none() {
        for (text, expected) in [
            ("Ann reports at the next meeting.", true),
            ("Ann is ready by next meeting.", true),
            ("The next meeting is on 4 May.", false),
            ("At our own next meeting Ann reports.", false),
            ("The board met.", false),
        ] {
            let said = Said::of(text, &Lexicon::ALL);
            assert_eq!(said.sentences().next().is_some_and(|one| one.only_refers(&Lexicon::ALL)), expected, "{text}");
        }
    }

    #[test]
    fn parts_are_struck_out_byte_for_byte() {
        for length in [0, 1, 32, 33, 40] {
            let text = format!("<{}>", "x".repeat(length));
            let expected = format!("<{}>", VALUE.repeat(length));
            assert_eq!(masked(&text, std::iter::once(1..=length).map(|range| *range.start()..range.end() + 1)), expected, "{length}");
        }
        for (one, other, expected) in
            [(0..2, 2..4, false), (0..3, 2..4, true), (2..4, 0..2, false), (2..4, 0..3, true), (0..9, 2..3, true), (2..3, 0..9, true)]
        {
            assert_eq!(overlap(&one, &other), expected, "{one:?} {other:?}");
        }
    }

    #[test]
    fn the_longer_of_two_readings_is_a_day_or_an_hour() {
        let lexicon = Lexicon::ALL;
        for (text, expected) in [
            ("le quatorze mars 2023", "3..21"),
            ("on 4 May 2026 and 5 May 2026", "3..13 18..28"),
            ("on the fifth day of June 2026", "7..29"),
        ] {
            let found: Vec<String> = days(text, &lexicon).iter().map(|day| format!("{:?}", day.range)).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
        for (text, expected) in
            [("a las 8 de la tarde", "20:00"), ("at 10 a.m. and at noon", "10:00 12:00"), ("at noon, 12:00", "12:00 12:00")]
        {
            let found: Vec<String> = hours(text, &days(text, &lexicon), &lexicon).iter().map(|hour| hour.start.to_string()).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
