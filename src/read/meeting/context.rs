//! Where a day or an hour is stated, and what stands around it.

use crate::lexicon::sense::{CLOSES, COMES_GOES, MEETING, MEETS, OPENS, OTHER_DATE, OWN_MEETING, PAPER, PLANNED, Senses};
use crate::lexicon::{HeaderLabel, Lexicon};

use super::words::Sentence;
use std::ops::Range;

/// The part of the document in which something is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Front matter, or what a publishing tool wrote above the text.
    Front,
    /// The title that front matter states.
    FrontTitle,
    /// The header of a mail.
    Mail,
    /// A heading that may be the title.
    Title,
    /// A line of the head that states nothing but when, where and how.
    Dateline,
    /// Another line of the head.
    Line,
    /// The first pieces of the text.
    Opening,
    Body,
    /// The last pieces of the text.
    Closing,
}

/// Where something is stated, and what stands around it.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Context {
    pub(super) zone: Zone,
    pub(super) label: Option<HeaderLabel>,
    /// What the nearest word says of it.
    pub(super) said: Senses,
    /// Whether its sentence says that a meeting was held.
    pub(super) held: bool,
    /// Whether its sentence names the meeting.
    pub(super) named: bool,
    /// Whether its sentence speaks of the next meeting.
    pub(super) next: bool,
    /// Whether a day stands beside the hour, or an hour beside the day.
    pub(super) beside: bool,
    /// Whether it has a few words at most, and the one that says what it is stands first: "Opened at 19:00".
    pub(super) short: bool,
    /// Whether its sentence speaks of another day too: one of approval, of another meeting.
    pub(super) other: bool,
    /// Whether its sentence speaks of minutes: below the very first words those are another meeting's.
    pub(super) paper: bool,
    /// Whether words for minutes and a day stand before it: "minutes no. 21, of the meeting of 29 October, which began at 6 pm".
    pub(super) of_minutes: bool,
    /// Whether its sentence speaks of what is planned, or of what happens again and again.
    pub(super) planned: bool,
    /// Whether it is one of many days that stand on lines of their own.
    pub(super) many: bool,
    /// Whether it stands alone above the title, and another day below it.
    pub(super) above: bool,
    /// Whether nothing but a piece or two stands before it.
    pub(super) early: bool,
    /// Whether it is the first of its kind in its sentence.
    pub(super) first: bool,
    /// Whether its sentence begins with it: "On 4 May 2026, in the town hall, the council met".
    pub(super) leads: bool,
}

impl Context {
    /// What is known of a zone alone.
    pub(super) fn of(zone: Zone) -> Context {
        Context {
            zone,
            label: None,
            said: Senses::NONE,
            held: false,
            named: false,
            next: false,
            beside: false,
            short: false,
            other: false,
            paper: false,
            of_minutes: false,
            planned: false,
            many: false,
            above: false,
            early: false,
            first: true,
            leads: false,
        }
    }

    /// After a label.
    pub(super) fn labelled(zone: Zone, label: HeaderLabel) -> Context {
        Context { label: Some(label), ..Context::of(zone) }
    }

    /// In a sentence, which of its parts is meant given by its bytes.
    pub(super) fn said(zone: Zone, sentence: &Sentence<'_>, part: &Range<usize>, lexicon: &Lexicon<'_>) -> Context {
        const FEW: usize = 6;
        /// "On the"
        const LEAD: usize = 2;
        let own = sentence.words(sentence.range.clone()).unwrap_or("");
        let words = own.split_whitespace().count();
        let start = sentence.range.end - own.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let leads = sentence.cues.first().is_some_and(|cue| cue.range.start <= start && cue.senses.any(OPENS | CLOSES | MEETING));
        let is_day = sentence.days.iter().any(|day| day.range == *part);
        Context {
            said: nearest(sentence, part, is_day),
            held: sentence.says(MEETS),
            named: sentence.says(MEETING | OWN_MEETING),
            next: sentence.next_meeting(lexicon).is_some(),
            leads: sentence.words(start..part.start).is_some_and(|before| before.split_whitespace().count() <= LEAD)
                && sentence.before(sentence.range.start..part.start, PAPER).is_none(),
            beside: if is_day { !sentence.hours.is_empty() } else { !sentence.days.is_empty() },
            short: words <= FEW && leads,
            other: sentence.says(OTHER_DATE),
            paper: sentence.says(PAPER),
            of_minutes: sentence
                .days
                .iter()
                .any(|day| day.range.end <= part.start && sentence.before(sentence.range.start..day.range.start, PAPER).is_some()),
            planned: sentence
                .cues
                .iter()
                .any(|cue| cue.senses.any(PLANNED) && !is_aside(sentence, part, &cue.range) && !is_of_another(sentence, part, &cue.range)),
            first: if is_day {
                sentence.days.iter().all(|day| day.range.start >= part.start)
            } else {
                sentence.hours.iter().all(|hour| hour.range.start >= part.start)
            },
            ..Context::of(zone)
        }
    }
}

/// Whether words come after a comma after a value and the opening or the closing that is told of it: "closed at 9 pm, of which minutes
/// were drawn up that will be signed".
fn is_aside(sentence: &Sentence<'_>, part: &Range<usize>, words: &Range<usize>) -> bool {
    let told = sentence.before(sentence.range.start..part.start, OPENS | CLOSES).map(|_| part.end);
    let told = told.or_else(|| sentence.after(part.end..words.start, OPENS | CLOSES).map(|cue| cue.range.end));
    told.is_some_and(|end| sentence.words(end..words.start).is_some_and(|between| between.contains(',')))
}

/// Whether words stand right before another hour, of which they are said: "convened for 8 pm, began at 8.20 pm".
fn is_of_another(sentence: &Sentence<'_>, part: &Range<usize>, words: &Range<usize>) -> bool {
    /// "for the", "para las"
    const MOST_BETWEEN: usize = 2;
    let next = sentence.hours.iter().map(|hour| &hour.range).find(|hour| words.end <= hour.start);
    let is_near = |hour: &Range<usize>| {
        let between = sentence.words(words.end..hour.start);
        between.is_some_and(|between| between.split_whitespace().count() <= MOST_BETWEEN && !between.contains(','))
    };
    next.is_some_and(|hour| hour != part && is_near(hour))
}

/// What the nearest word says of a part of a sentence. It stands before it, or after it where the first value of the sentence has its word
/// there: "wurde um 19 Uhr eröffnet und um 21 Uhr geschlossen".
fn nearest(sentence: &Sentence<'_>, part: &Range<usize>, is_day: bool) -> Senses {
    let wanted = if is_day { MEETS | OPENS | CLOSES | OTHER_DATE | MEETING | PAPER } else { OPENS | CLOSES | COMES_GOES };
    let starts = || {
        let days = sentence.days.iter().filter(|_| is_day).map(|day| day.range.clone());
        days.chain(sentence.hours.iter().filter(|_| !is_day).map(|hour| hour.range.clone()))
    };
    let after_the_one_before = starts().filter(|other| other.end <= part.start).map(|other| other.end).max();
    let before_the_next = starts().filter(|other| other.start >= part.end).map(|other| other.start).min().unwrap_or(sentence.range.end);
    let first = starts().map(|other| other.start).min().unwrap_or(part.start);
    let leads = sentence.before(sentence.range.start..first, wanted).is_some();
    let before = || sentence.before(after_the_one_before.unwrap_or(sentence.range.start)..part.start, wanted);
    let after = || sentence.after(part.end..before_the_next, wanted);
    let cue = if leads { before().or_else(after) } else { after().or_else(before) };
    // What is said before all of them holds for each: "held on 4 May 2026 and 5 May 2026".
    let far = || if leads && is_day { sentence.before(sentence.range.start..part.start, wanted) } else { None };
    cue.or_else(far).map_or(Senses::NONE, |cue| cue.senses)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::meeting::words::Said;

    /// What stands around the last hour of a text, or its last day.
    fn around(text: &str, is_day: bool) -> String {
        let lexicon = Lexicon::ALL;
        let said = Said::of(text, &lexicon);
        let ranges = |sentence: &Sentence<'_>| -> Vec<Range<usize>> {
            if is_day {
                sentence.days.iter().map(|day| day.range.clone()).collect()
            } else {
                sentence.hours.iter().map(|hour| hour.range.clone()).collect()
            }
        };
        let sentences: Vec<Sentence<'_>> = said.sentences().collect();
        let (sentence, part) = sentences.iter().rev().find_map(|sentence| Some((sentence, ranges(sentence).pop()?))).unwrap();
        let own = Context::said(Zone::Body, sentence, &part, &lexicon);
        let senses =
            [("opens", OPENS), ("closes", CLOSES), ("comes", COMES_GOES), ("meets", MEETS), ("other", OTHER_DATE), ("paper", PAPER)];
        let said = senses.iter().filter(|(_, sense)| own.said.any(*sense)).map(|(name, _)| *name);
        let flags = [
            ("held", own.held),
            ("named", own.named),
            ("next", own.next),
            ("beside", own.beside),
            ("short", own.short),
            ("of-minutes", own.of_minutes),
            ("planned", own.planned),
            ("second", !own.first),
            ("leads", own.leads),
        ];
        said.map(|name| format!("({name})"))
            .chain(flags.iter().filter(|(_, holds)| *holds).map(|(name, _)| (*name).to_owned()))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn the_words_around_an_hour_say_what_it_is() {
        for (text, expected) in [
            ("Opened at 19:00.", "(opens) short leads"),
            ("Opened at 19:00 by one of us.", "(opens) leads"),
            ("Opened at 19:00 by one of us all.", "(opens) leads"),
            ("At 19:00 they opened the hall.", "(opens) leads"),
            ("It was opened at 19:00 and closed at 21:00.", "(closes) second"),
            ("Die Sitzung wurde um 19 Uhr eröffnet und um 21 Uhr geschlossen.", "(closes) named second"),
            ("The meeting closed at 21:00.", "(closes) named"),
            ("Ann Ray left at 20:00.", "(comes)"),
            ("The board met on 4 May 2026 at 19:00.", "held beside"),
            ("The next meeting is on 4 May 2026 at 19:00.", "named next beside"),
            ("The minutes of the meeting of 4 May 2026, which began at 18:00.", "(opens) beside of-minutes"),
            ("The meeting, convened for 20:00, began at 20:20.", "(opens) named second"),
            ("The meeting closed at 21:00, of which minutes will be signed.", "(closes) named"),
            ("Meetings usually begin at 19:00.", "(opens) named short planned"),
        ] {
            assert_eq!(around(text, false), expected, "{text}");
        }
    }

    #[test]
    fn the_words_around_a_day_say_whose_it_is() {
        for (text, expected) in [
            ("The board met on 4 May 2026.", "(meets) held"),
            ("On 4 May 2026 the board met.", "(meets) held leads"),
            ("On the day of 4 May 2026 the board met.", "(meets) held"),
            ("The board met on 4 May 2026 and 5 May 2026.", "(meets) held second"),
            ("The minutes of 4 May 2026 were approved.", "(paper)"),
            ("Minutes of 4 May 2026.", "(paper)"),
            ("Approved on 4 May 2026.", "(other) leads"),
            ("The board met at 19:00 on 4 May 2026.", "(meets) held beside"),
            ("4 May 2026 was cold.", "leads"),
        ] {
            assert_eq!(around(text, true), expected, "{text}");
        }
    }
}
