//! Which of the days that are stated is the meeting's.

use super::context::{Context, Zone};
use crate::evidence::{Log, Question, Side, VETO, row};
use crate::lexicon::HeaderLabel;
use crate::lexicon::sense::{CLOSES, MEETING, MEETS, OPENS, OTHER_DATE, OWN_MEETING, PAPER};
use crate::span::Span;
use crate::value::date::DateMention;

/// A day that is stated.
#[derive(Clone, Debug)]
pub(super) struct Day {
    pub(super) mention: DateMention,
    pub(super) span: Span,
    pub(super) context: Context,
}

/// Whose day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    Meeting,
    Other,
}

use Is::{Meeting, Other};

pub(super) static QUESTION: Question<Context, Is> = Question {
    name: "which day is the meeting's",
    say: |answer| match answer {
        Meeting => "the meeting's day",
        Other => "another day",
    },
    otherwise: Other,
    least: 1,
    lead: 1,
    rows: &[
        row("a label says so", Side::Habit, Meeting, 6, |c| matches!(c.label, Some(HeaderLabel::Date)) && is_in_text(c.zone)),
        row("beside the hour after a label", Side::Habit, Meeting, 5, |c| {
            matches!(c.label, Some(HeaderLabel::Start | HeaderLabel::Time | HeaderLabel::Place)) && is_in_text(c.zone)
        }),
        row("a line of its own", Side::Form, Meeting, 4, |c| c.zone == Zone::Dateline && c.label.is_none()),
        row("one of many days on lines of their own", Side::Habit, Meeting, -2, |c| c.many),
        row("above the title, and another day below it", Side::Form, Meeting, -2, |c| c.above),
        row("beside the hour", Side::Form, Meeting, 1, |c| {
            c.beside && matches!(c.zone, Zone::Dateline | Zone::Title | Zone::Line) && c.label.is_none()
        }),
        row("in a heading that may be the title", Side::Form, Meeting, 3, |c| c.zone == Zone::Title),
        row("in a line of the head", Side::Form, Meeting, 3, |c| c.zone == Zone::Line && c.label.is_none()),
        row("in front matter's title", Side::Form, Meeting, 2, |c| c.zone == Zone::FrontTitle),
        row("in front matter, or in the header of a mail", Side::Form, Meeting, 1, |c| matches!(c.zone, Zone::Front | Zone::Mail)),
        row("the meeting was held or opened then", Side::Words, Meeting, 3, |c| is_opening(c.zone) && c.said.any(MEETS | OPENS)),
        row("the very first words name the meeting of that day", Side::Words, Meeting, 2, |c| {
            c.early && !c.other && c.first && c.zone == Zone::Opening && c.said.any(MEETING | PAPER | OWN_MEETING)
        }),
        row("its sentence says that the meeting was held", Side::Content, Meeting, 2, |c| {
            is_opening(c.zone) && c.held && c.named && c.first && (!c.other || c.leads) && !c.said.any(PAPER | CLOSES | OTHER_DATE)
        }),
        row("a day of approval or publication", Side::Words, Meeting, VETO, |c| {
            c.said.any(OTHER_DATE) && !c.said.any(MEETS | OPENS) && is_weighed_by_words(c)
        }),
        row("the minutes of another meeting, or what it approved", Side::Words, Meeting, VETO, |c| {
            c.zone == Zone::Opening && !c.early && (c.paper || c.other) && !(c.held && c.named && c.leads)
        }),
        row("when it closed", Side::Words, Meeting, VETO, |c| c.said.any(CLOSES) && c.zone != Zone::Title),
        row("the next meeting's", Side::Words, Meeting, VETO, |c| c.next),
    ],
};

/// The days that may be the meeting's, those with the most evidence first.
pub(super) fn weighed<'d>(days: &'d [Day], log: &Log) -> Vec<(&'d Day, i8)> {
    let mut weighed: Vec<(&Day, i8)> = Vec::new();
    for day in days {
        let verdict = QUESTION.decide(&day.context);
        log.record(|| QUESTION.reason(verdict, day.span.line, day.span.line));
        if verdict.answer == Meeting {
            weighed.push((day, verdict.lead));
        }
    }
    weighed.sort_by_key(|(_, lead)| std::cmp::Reverse(*lead));
    weighed
}

fn is_in_text(zone: Zone) -> bool {
    !matches!(zone, Zone::Front | Zone::Mail | Zone::Body | Zone::Closing)
}

fn is_opening(zone: Zone) -> bool {
    matches!(zone, Zone::Opening | Zone::Line | Zone::Title)
}

/// Whether words around it speak of it, rather than a label.
fn is_weighed_by_words(context: &Context) -> bool {
    context.label.is_none() && !matches!(context.zone, Zone::Front | Zone::Mail | Zone::FrontTitle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stated_days_are_told_apart() {
        let of = Context::of;
        for (context, expected) in [
            (Context::labelled(Zone::Line, HeaderLabel::Date), Meeting),
            (of(Zone::Dateline), Meeting),
            (of(Zone::Title), Meeting),
            (of(Zone::Front), Meeting),
            (of(Zone::Opening), Other),
            (of(Zone::Body), Other),
            (Context { said: MEETS, ..of(Zone::Opening) }, Meeting),
            (Context { said: OPENS, ..of(Zone::Opening) }, Meeting),
            (Context { said: MEETS, ..of(Zone::Body) }, Other),
            (Context { said: OTHER_DATE, ..of(Zone::Opening) }, Other),
            (Context { said: OTHER_DATE, ..of(Zone::Line) }, Other),
            (Context { said: OTHER_DATE, ..of(Zone::Front) }, Meeting),
            (Context { said: MEETS, next: true, ..of(Zone::Opening) }, Other),
        ] {
            assert_eq!(QUESTION.decide(&context).answer, expected, "{context:?}");
        }
    }

    #[test]
    fn each_piece_of_evidence_for_a_day_holds_where_it_says() {
        let of = Context::of;
        let label = Context::labelled;
        let said = |said, zone| Context { said, ..of(zone) };
        let beside = |zone| Context { beside: true, ..of(zone) };
        let early = Context { early: true, ..said(MEETING, Zone::Opening) };
        let held = Context { held: true, named: true, ..of(Zone::Opening) };
        let other = Context { other: true, ..of(Zone::Opening) };
        for (name, holds, holds_not) in [
            (
                "a label says so",
                vec![label(Zone::Line, HeaderLabel::Date), label(Zone::Opening, HeaderLabel::Date)],
                vec![
                    label(Zone::Line, HeaderLabel::Time),
                    of(Zone::Line),
                    label(Zone::Front, HeaderLabel::Date),
                    label(Zone::Mail, HeaderLabel::Date),
                    label(Zone::Body, HeaderLabel::Date),
                    label(Zone::Closing, HeaderLabel::Date),
                ],
            ),
            (
                "beside the hour after a label",
                vec![label(Zone::Line, HeaderLabel::Start), label(Zone::Line, HeaderLabel::Time), label(Zone::Line, HeaderLabel::Place)],
                vec![label(Zone::Line, HeaderLabel::Date), label(Zone::Body, HeaderLabel::Time), of(Zone::Line)],
            ),
            ("a line of its own", vec![of(Zone::Dateline)], vec![label(Zone::Dateline, HeaderLabel::Date), of(Zone::Line)]),
            ("one of many days on lines of their own", vec![Context { many: true, ..of(Zone::Dateline) }], vec![of(Zone::Dateline)]),
            ("above the title, and another day below it", vec![Context { above: true, ..of(Zone::Dateline) }], vec![of(Zone::Dateline)]),
            (
                "beside the hour",
                vec![beside(Zone::Dateline), beside(Zone::Title), beside(Zone::Line)],
                vec![of(Zone::Line), beside(Zone::Body), Context { beside: true, ..label(Zone::Line, HeaderLabel::Date) }],
            ),
            ("in a heading that may be the title", vec![of(Zone::Title)], vec![of(Zone::Line)]),
            ("in a line of the head", vec![of(Zone::Line)], vec![of(Zone::Title), label(Zone::Line, HeaderLabel::Date)]),
            ("in front matter's title", vec![of(Zone::FrontTitle)], vec![of(Zone::Front)]),
            ("in front matter, or in the header of a mail", vec![of(Zone::Front), of(Zone::Mail)], vec![of(Zone::FrontTitle)]),
            (
                "the meeting was held or opened then",
                vec![said(MEETS, Zone::Opening), said(OPENS, Zone::Line), said(OPENS, Zone::Title)],
                vec![of(Zone::Opening), said(MEETS, Zone::Body), said(MEETING, Zone::Opening)],
            ),
            (
                "the very first words name the meeting of that day",
                vec![early, Context { said: PAPER, ..early }, Context { said: OWN_MEETING, ..early }],
                vec![
                    Context { early: false, ..early },
                    Context { other: true, ..early },
                    Context { first: false, ..early },
                    Context { zone: Zone::Line, ..early },
                    Context { said: MEETS, ..early },
                ],
            ),
            (
                "its sentence says that the meeting was held",
                vec![held, Context { other: true, leads: true, ..held }, Context { said: MEETS, ..held }],
                vec![
                    Context { held: false, ..held },
                    Context { named: false, ..held },
                    Context { first: false, ..held },
                    Context { zone: Zone::Body, ..held },
                    Context { other: true, ..held },
                    Context { said: PAPER, ..held },
                    Context { said: CLOSES, ..held },
                    Context { said: OTHER_DATE, ..held },
                ],
            ),
            (
                "a day of approval or publication",
                vec![said(OTHER_DATE, Zone::Opening), said(OTHER_DATE, Zone::Line), said(OTHER_DATE, Zone::Body)],
                vec![
                    of(Zone::Opening),
                    said(OTHER_DATE | MEETS, Zone::Opening),
                    said(OTHER_DATE | OPENS, Zone::Opening),
                    said(OTHER_DATE, Zone::Front),
                    said(OTHER_DATE, Zone::Mail),
                    said(OTHER_DATE, Zone::FrontTitle),
                    Context { said: OTHER_DATE, ..label(Zone::Line, HeaderLabel::Date) },
                ],
            ),
            (
                "the minutes of another meeting, or what it approved",
                vec![other, Context { paper: true, ..of(Zone::Opening) }, Context { held: true, leads: true, ..other }],
                vec![
                    of(Zone::Opening),
                    Context { early: true, ..other },
                    Context { zone: Zone::Line, ..other },
                    Context { held: true, named: true, leads: true, ..other },
                ],
            ),
            ("when it closed", vec![said(CLOSES, Zone::Body), said(CLOSES, Zone::Line)], vec![said(CLOSES, Zone::Title), of(Zone::Body)]),
            ("the next meeting's", vec![Context { next: true, ..of(Zone::Line) }], vec![of(Zone::Line)]),
        ] {
            QUESTION.check_row(Meeting, name, &holds, &holds_not);
        }
    }
}
