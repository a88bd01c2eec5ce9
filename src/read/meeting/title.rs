//! Which line of the head is the document's title.

use super::found::Sign;
use crate::evidence::{Question, Side, VETO, row};
use crate::lexicon::sense::{CLOSES, HEADER_BODY, MEETING, OPENS, PAPER, PLACE_NOUN, Senses};
use crate::lexicon::{self, Lexicon};
use crate::outline::zone;
use crate::scan::{self, Facts, Form};
use crate::value::date::{self, DateMention};
use crate::value::{number, time};

/// Whether a line is the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    Title,
    Other,
}

/// What is measured of a line that may be the title.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is measured by itself")]
pub(super) struct Measured {
    sign: Sign,
    facts: Facts,
    /// How many lines that may be the title stand before it.
    before: usize,
    names_meeting: bool,
    /// It is what the titles of its archive are.
    is_known: bool,
    /// It says what kind of paper this is, and no more.
    is_paper: bool,
    /// It names both a paper and a meeting: `Minutes of the annual meeting`.
    is_of_meeting: bool,
    /// It gives the meeting that it names a number among others.
    counts: bool,
    /// It is the name of a committee, a board, a council.
    is_body: bool,
    /// It refers to something else by number: `[2]Agenda. [3]Log.`
    is_reference: bool,
    /// It begins with a date with its year; it holds one beside other words; it is nothing else.
    opens_with_date: bool,
    has_date: bool,
    is_date: bool,
    /// It numbers the meeting in its series, and says no more: `Session 4`.
    is_number: bool,
    /// It is a word for the paper before a date, and what follows that: `Notes 4 May 2026, 4 pm`.
    dates_paper: bool,
    /// It says that the meeting began or ended, and at what hour: `Meeting started by ann at 16:00 UTC`.
    says_when: bool,
    is_address: bool,
    is_place: bool,
    /// Front matter has a title that names the meeting.
    front_names_meeting: bool,
}

use Is::{Other, Title};

pub(super) static QUESTION: Question<Measured, Is> = Question {
    name: "which line is the title",
    say: |answer| match answer {
        Title => "title",
        Other => "another line of the head",
    },
    otherwise: Other,
    least: 1,
    lead: 1,
    rows: &[
        row("the archive says so", Side::Habit, Title, 6, |m| m.is_known),
        row("a label says so", Side::Habit, Title, 6, |m| m.sign == Sign::Label),
        row("a marked heading", Side::Form, Title, 5, |m| m.sign == Sign::Heading),
        row("a line of the head", Side::Form, Title, 2, |m| m.sign == Sign::Place),
        row("front matter's title", Side::Form, Title, 2, |m| m.sign == Sign::Front),
        row("the first line of the head", Side::Form, Title, 1, |m| m.before == 0 && m.sign != Sign::Front),
        row("far down in the head", Side::Form, Title, -2, |m| m.before > 5),
        row("names a meeting or its minutes", Side::Words, Title, 4, |m| m.names_meeting && !m.is_paper),
        row("only numbers the meeting", Side::Words, Title, -4, |m| m.is_number),
        row("names a meeting and numbers it", Side::Words, Title, 2, |m| m.counts && m.names_meeting && !m.is_number && !m.is_paper),
        row("the paper of a meeting", Side::Content, Title, 2, |m| m.is_of_meeting && !m.is_paper),
        row("the name of who meets, below another line", Side::Words, Title, 2, |m| {
            m.is_body && m.before > 0 && m.sign == Sign::Place && !m.names_meeting
        }),
        row("references to something else", Side::Form, Title, VETO, |m| m.is_reference),
        row("a date beside words", Side::Words, Title, 1, |m| m.has_date),
        row("capitals", Side::Form, Title, 1, |m| m.facts.is(Form::CAPITALS) && !m.is_paper),
        row("capitals that name a meeting", Side::Form, Title, 1, |m| m.facts.is(Form::CAPITALS) && m.names_meeting && !m.is_paper),
        row("only names the paper", Side::Words, Title, -2, |m| m.is_paper),
        row("a date and nothing else", Side::Words, Title, VETO, |m| m.is_date),
        row("opens with a date, where front matter names the meeting", Side::Words, Title, -6, |m| {
            m.opens_with_date && m.front_names_meeting
        }),
        row("a word for the paper before a date, below another line", Side::Words, Title, -6, |m| {
            m.dates_paper && m.before > 0 && m.sign == Sign::Place
        }),
        row("an address", Side::Words, Title, VETO, |m| m.is_address),
        row("a place", Side::Words, Title, -3, |m| m.is_place && !m.names_meeting),
        row("a sentence", Side::Words, Title, -5, |m| m.facts.is(Form::STOP) && m.facts.words > 5 && !m.has_date),
        row("says when the meeting began or ended", Side::Words, Title, -6, |m| m.says_when),
        row("goes on", Side::Words, Title, -4, |m| m.facts.any(Form::COMMA | Form::LOWER)),
        row("as long as a paragraph", Side::Form, Title, -4, |m| m.facts.words > 30),
        row("no letters", Side::Form, Title, VETO, |m| !m.facts.is(Form::LETTER)),
    ],
};

/// Measures a line that may be the title.
pub(super) fn measure(text: &str, sign: Sign, before: usize, front_names_meeting: bool) -> Measured {
    /// So many bytes may stand between the word for the paper and the date.
    const MOST_BETWEEN: usize = 8;
    /// No number of a meeting that opens a line has more figures.
    const MOST_FIGURES: usize = 3;
    let mention = date::first(text).filter(|mention| mention.year.is_some());
    // A short name in capitals before a date is no part of it: `TWG 2023-04-13`.
    let follows_name = |mention: &DateMention| {
        let name = text.get(..mention.range.start).unwrap_or("").trim_end();
        name.len() > 1 && name.chars().all(char::is_uppercase)
    };
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    // A day of the week may stand between.
    let near = |mention: &DateMention| mention.range.start > 0 && mention.range.start <= first.len() + MOST_BETWEEN;
    let dates_paper = lexicon::is_paper(first) && mention.as_ref().is_some_and(near);
    let (facts, named) = (scan::facts(text), Named::of(text));
    let in_series = number::in_series(text).is_some();
    // "1300-1500 Session I", "2026-05-04 Board 12": an hour or a day opens it, and no number.
    let opens_with_figures = text.bytes().take_while(u8::is_ascii_digit).count() > MOST_FIGURES;
    let is_date = date::alone(text).is_some_and(|mention| !follows_name(&mention));
    Measured {
        sign,
        is_of_meeting: named.paper.zip(named.meeting).is_some_and(|(paper, meeting)| paper < meeting),
        is_body: is_body(&facts, &named),
        is_reference: text.strip_prefix('[').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
        facts,
        before,
        is_known: lexicon::is_own_title(text),
        names_meeting: lexicon::names_meeting(text),
        is_paper: lexicon::is_paper(text),
        opens_with_date: mention.as_ref().is_some_and(|mention| mention.range.start == 0),
        has_date: mention.is_some() && !is_date,
        is_date,
        is_number: in_series && text.split_whitespace().count() <= 3,
        counts: in_series && !opens_with_figures,
        dates_paper,
        says_when: mention.is_none() && facts.senses.any(OPENS | CLOSES) && cue_before_hour(text),
        is_address: text.contains("://") && !text.contains(' '),
        is_place: mention.is_none() && zone::parts_of_place(text).is_some_and(|parts| parts > 1),
        front_names_meeting,
    }
}

/// Whether a word for opening or closing stands before an hour.
fn cue_before_hour(text: &str) -> bool {
    let hour = time::first(text).map(|hour| hour.range.start);
    hour.and_then(|hour| text.get(..hour)).is_some_and(|before| Lexicon::ALL.stands_in(before, OPENS | CLOSES))
}

/// What the words of a line name: which of them is the first that does.
#[derive(Default)]
struct Named {
    paper: Option<usize>,
    meeting: Option<usize>,
    body: Option<usize>,
    place: Option<usize>,
}

impl Named {
    fn of(text: &str) -> Named {
        const NAMES: Senses = Senses::all_of(&[PAPER, MEETING, HEADER_BODY, PLACE_NOUN]);
        let mut named = Named::default();
        for (at, word) in text.split(|c: char| !c.is_alphanumeric()).enumerate() {
            let senses = Lexicon::ALL.word(word, NAMES);
            let first = |sense: Senses, before: Option<usize>| before.or_else(|| senses.any(sense).then_some(at));
            named = Named {
                paper: first(PAPER, named.paper),
                meeting: first(MEETING, named.meeting),
                body: first(HEADER_BODY, named.body),
                place: first(PLACE_NOUN, named.place),
            };
        }
        named
    }
}

/// Whether a line is the name of a committee, a board, a council, and no more.
fn is_body(facts: &Facts, named: &Named) -> bool {
    /// Such a name has so many words.
    const MOST: u8 = 8;
    let is_name = facts.any(Form::CAPITALS | Form::TITLE_CASE) && !facts.any(Form::COLON | Form::STOP | Form::DIGIT);
    is_name && (2..=MOST).contains(&facts.words) && named.body.is_some() && named.place.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_line_tell_what_it_names() {
        let measured = |text: &str| measure(text, Sign::Place, 1, false);
        for (text, of_meeting) in [
            ("Minutes of the Meeting", true),
            ("Minutes of the Board Meeting", true),
            ("Meeting Minutes", false),
            ("Minutes", false),
            ("Meeting", false),
            ("Harbour", false),
        ] {
            assert_eq!(measured(text).is_of_meeting, of_meeting, "{text:?}");
        }
        for (text, opens, beside, alone) in [
            ("4 May 2026", true, false, true),
            ("Board, 4 May 2026", false, true, false),
            ("4 May 2026 Board", true, true, false),
            ("TWG 2023-04-13", false, true, false),
            ("4 May", false, false, true),
            ("Board", false, false, false),
        ] {
            let found = measured(text);
            assert_eq!((found.opens_with_date, found.has_date, found.is_date), (opens, beside, alone), "{text:?}");
        }
        for (text, number, counts) in [
            ("Meeting 12", true, true),
            ("12th Meeting", true, true),
            ("Board Meeting 12", true, true),
            ("Harbour Board Meeting 12", false, true),
            ("1300-1500 Meeting 12", true, false),
            ("Board", false, false),
        ] {
            let found = measured(text);
            assert_eq!((found.is_number, found.counts), (number, counts), "{text:?}");
        }
        for (text, expected) in [("https://harbour.example", true), ("see https://harbour.example", false), ("Harbour", false)] {
            assert_eq!(measured(text).is_address, expected, "{text:?}");
        }
        for (text, expected) in [("[1] Plans", true), ("[Plans]", false), ("1 Plans", false)] {
            assert_eq!(measured(text).is_reference, expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_says_when_the_meeting_began_by_a_word_before_an_hour() {
        for (text, expected) in [
            ("Meeting started by ann at 16:00 UTC", true),
            ("The meeting was closed at 17:30", true),
            ("Meeting started by ann", false),
            ("Board meeting at 16:00", false),
            ("16:00 Board opened", false),
            ("Meeting of 4 May 2026 started at 16:00", false),
        ] {
            assert_eq!(measure(text, Sign::Place, 1, false).says_when, expected, "{text:?}");
        }
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table of all rows of the question")]
    fn each_piece_of_evidence_for_a_title_holds_where_it_says() {
        // A line in the head, below another one, with nothing else to say for it.
        let of = |text: &str| Measured {
            sign: Sign::Place,
            facts: scan::facts(text),
            before: 1,
            names_meeting: false,
            is_known: false,
            is_paper: false,
            is_of_meeting: false,
            counts: false,
            is_body: false,
            is_reference: false,
            opens_with_date: false,
            has_date: false,
            is_date: false,
            is_number: false,
            dates_paper: false,
            says_when: false,
            is_address: false,
            is_place: false,
            front_names_meeting: false,
        };
        let line = || of("Harbour");
        let named = || Measured { names_meeting: true, ..line() };
        let paper = || Measured { is_paper: true, ..line() };
        let counted = || Measured { counts: true, ..named() };
        let body = || Measured { is_body: true, ..line() };
        let shouted = || of("HARBOUR BOARD");
        let dated = || Measured { dates_paper: true, ..line() };
        let words = |count: usize| vec!["Roof"; count].join(" ");
        for (name, holds, holds_not) in [
            ("the archive says so", vec![Measured { is_known: true, ..line() }], vec![line()]),
            ("a label says so", vec![Measured { sign: Sign::Label, ..line() }], vec![line()]),
            ("a marked heading", vec![Measured { sign: Sign::Heading, ..line() }], vec![line()]),
            ("a line of the head", vec![line()], vec![Measured { sign: Sign::Heading, ..line() }]),
            ("front matter's title", vec![Measured { sign: Sign::Front, ..line() }], vec![line()]),
            (
                "the first line of the head",
                vec![Measured { before: 0, ..line() }],
                vec![line(), Measured { before: 0, sign: Sign::Front, ..line() }],
            ),
            ("far down in the head", vec![Measured { before: 6, ..line() }], vec![Measured { before: 5, ..line() }]),
            ("names a meeting or its minutes", vec![named()], vec![line(), Measured { is_paper: true, ..named() }]),
            ("only numbers the meeting", vec![Measured { is_number: true, ..line() }], vec![line()]),
            (
                "names a meeting and numbers it",
                vec![counted()],
                vec![
                    named(),
                    Measured { names_meeting: false, ..counted() },
                    Measured { is_number: true, ..counted() },
                    Measured { is_paper: true, ..counted() },
                ],
            ),
            (
                "the paper of a meeting",
                vec![Measured { is_of_meeting: true, ..line() }],
                vec![line(), Measured { is_of_meeting: true, ..paper() }],
            ),
            (
                "the name of who meets, below another line",
                vec![body()],
                vec![
                    line(),
                    Measured { before: 0, ..body() },
                    Measured { sign: Sign::Heading, ..body() },
                    Measured { names_meeting: true, ..body() },
                ],
            ),
            ("references to something else", vec![Measured { is_reference: true, ..line() }], vec![line()]),
            ("a date beside words", vec![Measured { has_date: true, ..line() }], vec![line()]),
            ("capitals", vec![shouted()], vec![line(), Measured { is_paper: true, ..shouted() }]),
            (
                "capitals that name a meeting",
                vec![Measured { names_meeting: true, ..shouted() }],
                vec![shouted(), named(), Measured { names_meeting: true, is_paper: true, ..shouted() }],
            ),
            ("only names the paper", vec![paper()], vec![line()]),
            ("a date and nothing else", vec![Measured { is_date: true, ..line() }], vec![line()]),
            (
                "opens with a date, where front matter names the meeting",
                vec![Measured { opens_with_date: true, front_names_meeting: true, ..line() }],
                vec![Measured { opens_with_date: true, ..line() }, Measured { front_names_meeting: true, ..line() }],
            ),
            (
                "a word for the paper before a date, below another line",
                vec![dated()],
                vec![line(), Measured { before: 0, ..dated() }, Measured { sign: Sign::Heading, ..dated() }],
            ),
            ("an address", vec![Measured { is_address: true, ..line() }], vec![line()]),
            ("a place", vec![Measured { is_place: true, ..line() }], vec![line(), Measured { is_place: true, ..named() }]),
            (
                "a sentence",
                vec![of("The roof of the hall leaks.")],
                vec![
                    of("The roof of halls leaks."),
                    of("The roof of the hall leaks"),
                    Measured { has_date: true, ..of("The roof of the hall leaks.") },
                ],
            ),
            ("says when the meeting began or ended", vec![Measured { says_when: true, ..line() }], vec![line()]),
            ("goes on", vec![of("Harbour Board,"), of("the board")], vec![line()]),
            ("as long as a paragraph", vec![of(&words(31))], vec![of(&words(30))]),
            ("no letters", vec![of("12 - 14")], vec![line()]),
        ] {
            QUESTION.check_row(Title, name, &holds, &holds_not);
        }
    }

    #[test]
    fn what_a_line_says_is_measured() {
        type Flag = fn(&Measured) -> bool;
        for (name, flag, holds, holds_not) in [
            (
                "a paper of a meeting",
                (|m| m.is_of_meeting) as Flag,
                &["Minutes of the annual meeting"][..],
                &["Meeting minutes", "Annual meeting", "Minutes"][..],
            ),
            (
                "the name of a body",
                |m| m.is_body,
                &["Harbour Board", "HARBOUR BOARD", "Harbour Board of the Old Town and Lake"],
                &[
                    "Board", "harbour board", "Harbour Board of the Old Town on the Lake", "Harbour Board:", "Harbour Board 2",
                    "Harbour Friends", "Harbour Board Hall",
                ],
            ),
            ("a reference", |m| m.is_reference, &["[2]Agenda"], &["[a]Agenda", "2 Agenda", "[Agenda"]),
            ("a date at the start", |m| m.opens_with_date, &["4 May 2026 Board"], &["Board 4 May 2026", "4 May Board"]),
            ("a date beside words", |m| m.has_date, &["4 May 2026 Board", "TWG 2023-04-13"], &["4 May 2026", "Board", "4 May Board"]),
            ("a date alone", |m| m.is_date, &["4 May 2026", "2023-04-13"], &["TWG 2023-04-13", "Board 4 May 2026"]),
            ("a number alone", |m| m.is_number, &["Session 4", "Fourth Session"], &["Session of the 4th kind", "Harbour Board Session 4"]),
            ("a number among others", |m| m.counts, &["Board Meeting 12", "12th Board Meeting"], &["1300-1500 Session I", "Board Meeting"]),
            (
                "a paper before a date",
                |m| m.dates_paper,
                &["Notes 4 May 2026, 4 pm", "Notes Monday 4 May 2026"],
                &["Notes", "Board 4 May 2026", "Notes of the board, 4 May 2026", "4 May 2026 Notes"],
            ),
            ("an address", |m| m.is_address, &["https://x.example"], &["https://x.example board", "x.example"]),
        ] {
            for (text, expected) in holds.iter().map(|text| (text, true)).chain(holds_not.iter().map(|text| (text, false))) {
                assert_eq!(flag(&measure(text, Sign::Place, 1, false)), expected, "{name}: {text:?}");
            }
        }
    }
}
