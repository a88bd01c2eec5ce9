//! The next meeting, as these minutes announce it.

use std::borrow::Cow;

use super::context::Zone;
use crate::evidence::{Question, Side, VETO, row};
use crate::lexicon::sense::{AND, BODY};
use crate::lexicon::{self, Lexicon};
use crate::model::{Date, NextMeeting, TimeSpan};
use crate::read::reader::Reader;
use crate::span::Span;
use crate::value::date::DateMention;

/// An announcement.
#[derive(Clone, Debug)]
pub(super) struct Announced<'t> {
    pub(super) day: Option<DateMention>,
    pub(super) time: Option<TimeSpan<'t>>,
    pub(super) place: Option<Cow<'t, str>>,
    pub(super) text: Cow<'t, str>,
    pub(super) span: Span,
    pub(super) from: From,
    pub(super) zone: Zone,
    /// Whether the day stands before the words that announce it.
    pub(super) day_first: bool,
    /// Whether it says that the meeting was held or called off.
    pub(super) is_over: bool,
    /// The body that is to meet, where it is named.
    pub(super) body: Option<Cow<'t, str>>,
}

/// What announces the next meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    Label,
    /// A heading or a line above it.
    Heading,
    Sentence,
}

/// What is measured of an announcement once the meeting's day is known.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Measured {
    from: From,
    zone: Zone,
    day_first: bool,
    has_day: bool,
    /// It was held, or called off.
    is_over: bool,
    /// It is of another body than the one that met.
    is_others: bool,
    /// Days from the meeting on.
    ahead: Option<i32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    Next,
    Other,
}

pub(super) static QUESTION: Question<Measured, Is> = Question {
    name: "which announcement is the next meeting's",
    say: |answer| match answer {
        Is::Next => "the next meeting",
        Is::Other => "something else",
    },
    otherwise: Is::Other,
    least: 4,
    lead: 1,
    rows: &[
        row("a label says so", Side::Habit, Is::Next, 6, |m| m.from == From::Label),
        row("below a heading that says so", Side::Habit, Is::Next, 5, |m| m.from == From::Heading),
        row("the sentence says so", Side::Words, Is::Next, 5, |m| m.from == From::Sentence),
        row("a day is stated", Side::Content, Is::Next, 2, |m| m.has_day),
        row("among the last words", Side::Form, Is::Next, 2, |m| m.zone == Zone::Closing),
        row("the day stands before the words", Side::Form, Is::Next, -3, |m| m.day_first),
        row("not after the meeting", Side::Content, Is::Next, VETO, |m| m.ahead.is_some_and(|days| days <= 0)),
        row("was held or called off", Side::Words, Is::Next, VETO, |m| m.is_over),
        row("the meeting of another body", Side::Words, Is::Next, VETO, |m| m.is_others),
        row("more than a year ahead", Side::Content, Is::Next, -2, |m| m.ahead.is_some_and(|days| days > 400)),
    ],
};

/// Chooses among announcements: the one with the most evidence; of two, the last.
pub(super) fn settle<'t>(
    reader: &mut Reader<'_, 't>,
    said: Vec<Announced<'t>>,
    meeting: Option<Date>,
    names: &[&str],
) -> Option<NextMeeting<'t>> {
    let day_first = reader.day_first();
    let mut best: Option<(Announced<'t>, Option<Date>, i8)> = None;
    for said in said {
        let date = said.day.as_ref().and_then(|day| resolve(&day.ordered(day_first), meeting));
        let measured = Measured {
            from: said.from,
            zone: said.zone,
            day_first: said.day_first,
            has_day: date.is_some(),
            is_over: said.is_over,
            is_others: said.body.as_deref().and_then(|body| other_body(body, names)).is_some(),
            ahead: date.zip(meeting).map(|(day, meeting)| days(day).saturating_sub(days(meeting))),
        };
        let verdict = QUESTION.decide(&measured);
        reader.log.record(|| QUESTION.reason(verdict, said.span.line, said.span.line));
        if verdict.answer == Is::Next && best.as_ref().is_none_or(|(_, _, lead)| verdict.lead >= *lead) {
            best = Some((said, date, verdict.lead));
        }
    }
    best.map(|(said, date, _)| NextMeeting { date, time: said.time, location: said.place, text: said.text, span: said.span })
}

/// A body, where it is not the one that met: the head names that one, and has no word of its name.
fn other_body<'b>(body: &'b str, names: &[&str]) -> Option<&'b str> {
    /// The letters of a name that is shortened to them.
    const LETTERS: std::ops::RangeInclusive<usize> = 2..=5;
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !Lexicon::ALL.is_word(word, AND));
        words.map(lexicon::fold).collect()
    };
    let (known, own): (Vec<String>, Vec<String>) = (names.iter().flat_map(|name| words(name)).collect(), words(body));
    let letters: String = own.iter().filter_map(|word| word.chars().next()).collect();
    let is_known = |word: &String| known.contains(word);
    let is_shortened = |word: &String| LETTERS.contains(&word.len()) && word.ends_with(&*letters);
    let is_other =
        known.iter().any(|word| Lexicon::ALL.is_word(word, BODY)) && !own.iter().any(is_known) && !known.iter().any(is_shortened);
    is_other.then_some(body)
}

/// The day that is announced. A year that is left out is that of the first such day after the meeting.
fn resolve(day: &DateMention, meeting: Option<Date>) -> Option<Date> {
    if day.year.is_some() {
        return day.resolve(None);
    }
    let meeting = meeting?;
    let this = day.resolve(Some(meeting.year())).filter(|day| *day > meeting);
    this.or_else(|| day.resolve(Some(meeting.year().saturating_add(1))))
}

/// Days since the year 0, as far as a comparison needs them.
fn days(date: Date) -> i32 {
    i32::from(date.year()) * 372 + i32::from(date.month()) * 31 + i32::from(date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_that_is_left_out_is_the_first_one_after_the_meeting() {
        let meeting = Date::new(2026, 11, 4);
        for (text, expected) in
            [("2 December", "2026-12-02"), ("13 January", "2027-01-13"), ("4 November", "2027-11-04"), ("5 May 2026", "2026-05-05")]
        {
            let day = crate::value::date::first(text).unwrap();
            assert_eq!(resolve(&day, meeting).map(|day| day.to_string()).as_deref(), Some(expected));
        }
    }

    #[test]
    fn each_piece_of_evidence_for_an_announcement_holds_where_it_says() {
        let of =
            |from, ahead| Measured { from, zone: Zone::Body, day_first: false, has_day: false, is_over: false, is_others: false, ahead };
        let (label, heading, sentence) = (|| of(From::Label, None), || of(From::Heading, None), || of(From::Sentence, None));
        for (name, holds, holds_not) in [
            ("a label says so", vec![label()], vec![heading(), sentence()]),
            ("below a heading that says so", vec![heading()], vec![label(), sentence()]),
            ("the sentence says so", vec![sentence()], vec![label(), heading()]),
            ("a day is stated", vec![Measured { has_day: true, ..label() }], vec![label()]),
            ("among the last words", vec![Measured { zone: Zone::Closing, ..label() }], vec![label()]),
            ("the day stands before the words", vec![Measured { day_first: true, ..label() }], vec![label()]),
            ("not after the meeting", vec![of(From::Label, Some(0)), of(From::Label, Some(-1))], vec![label(), of(From::Label, Some(1))]),
            (
                "was held or called off",
                vec![Measured { is_over: true, ..sentence() }, Measured { is_over: true, ..label() }],
                vec![sentence(), label(), heading()],
            ),
            ("the meeting of another body", vec![Measured { is_others: true, ..sentence() }], vec![sentence(), label()]),
            ("more than a year ahead", vec![of(From::Label, Some(401))], vec![label(), of(From::Label, Some(400))]),
        ] {
            QUESTION.check_row(Is::Next, name, &holds, &holds_not);
        }
    }

    #[test]
    fn another_body_shares_no_word_with_the_one_of_the_head() {
        for (body, names, expected) in [
            ("Finance Committee", vec!["Harbour Board"], true),
            ("Finance and Works Committee", vec!["Minutes", "Harbour Board"], true),
            ("Harbour Board", vec!["Meeting of the Harbour Board"], false),
            ("Full Board", vec!["Harbour Board"], false),
            ("Finance Committee", vec!["Harbour Board, Finance Committee"], false),
            ("Technical Steering Committee", vec!["Lamp Foundation TSC"], false),
            ("Finance Committee", vec!["Minutes of 4 May 2026"], false),
            ("Finance Committee", vec![], false),
        ] {
            assert_eq!(other_body(body, &names).is_some(), expected, "{body} {names:?}");
        }
    }

    #[test]
    fn days_are_counted_on_over_months_and_years() {
        for (one, other, ahead) in [("4 May 2026", "5 May 2026", 1), ("4 May 2026", "4 June 2026", 31), ("4 May 2026", "4 May 2027", 372)] {
            let day = |text| crate::value::date::first(text).and_then(|day| day.resolve(None)).map(days).unwrap();
            assert_eq!(day(other) - day(one), ahead, "{one} {other}");
        }
    }
}
