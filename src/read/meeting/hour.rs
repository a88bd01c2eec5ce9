//! Which of the hours that are stated is when the meeting began, and which when it ended.

use super::context::{Context, Zone};
use crate::evidence::{Question, Side, VETO, row};
use crate::lexicon::HeaderLabel;
use crate::lexicon::sense::{CLOSES, COMES_GOES, OPENS};
use crate::model::Time;
use crate::span::Span;

/// An hour that is stated.
#[derive(Clone, Debug)]
pub(super) struct Hour<'t> {
    pub(super) start: Time,
    pub(super) end: Option<Time>,
    pub(super) zone: Option<std::borrow::Cow<'t, str>>,
    pub(super) span: Span,
    pub(super) odd: bool,
    pub(super) context: Context,
}

/// What an hour is to the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    Start,
    End,
    Other,
}

use Is::{End, Other, Start};

pub(super) static QUESTION: Question<Context, Is> = Question {
    name: "what an hour is to the meeting",
    say: |answer| match answer {
        Start => "when it began",
        End => "when it ended",
        Other => "another hour",
    },
    otherwise: Other,
    least: 6,
    lead: 1,
    rows: &[
        row("a label of its start", Side::Habit, Start, 6, |c| c.label == Some(HeaderLabel::Start)),
        row("a label of its end", Side::Habit, End, 6, |c| c.label == Some(HeaderLabel::End)),
        row("a label of its time or its day", Side::Habit, Start, 6, |c| matches!(c.label, Some(HeaderLabel::Time | HeaderLabel::Date))),
        row("beside the day, after a label of the place", Side::Habit, Start, 3, |c| c.label == Some(HeaderLabel::Place) && c.beside),
        row("a line of the head that says when", Side::Form, Start, 6, |c| c.zone == Zone::Dateline && c.label.is_none()),
        row("in the title, beside the day", Side::Form, Start, 6, |c| {
            matches!(c.zone, Zone::Title | Zone::Line | Zone::FrontTitle) && c.beside && c.label.is_none()
        }),
        row("the head says so, before all text", Side::Content, Start, 4, is_of_head),
        row("after a word for opening", Side::Words, Start, 4, |c| c.said.any(OPENS)),
        row("after a word for closing", Side::Words, End, 4, |c| c.said.any(CLOSES)),
        row("the sentence names the meeting", Side::Content, Start, 2, |c| c.named),
        row("the sentence names the meeting", Side::Content, End, 2, |c| c.named),
        row("the sentence says that the meeting opened", Side::Content, Start, 4, |c| c.named && c.said.any(OPENS) && c.label.is_none()),
        row("a few words", Side::Form, Start, 2, |c| c.short && !c.named && c.said.any(OPENS)),
        row("a few words", Side::Form, End, 2, |c| c.short && c.said.any(CLOSES)),
        row("the meeting was held then", Side::Words, Start, 4, |c| c.held && !c.said.any(CLOSES | OPENS) && is_opening(c.zone) && c.first),
        row("beside the day", Side::Form, Start, 3, |c| c.beside && c.held && is_opening(c.zone)),
        row("among the last words", Side::Form, End, 2, |c| c.zone == Zone::Closing),
        row("when somebody came or went, or what is planned", Side::Words, Start, VETO, is_elsewhere),
        row("when somebody came or went, or what is planned", Side::Words, End, VETO, is_elsewhere),
    ],
};

/// Whether somebody came or went then, the next meeting begins then, or it is when meetings are planned to be.
fn is_elsewhere(context: &Context) -> bool {
    let of_another = context.zone == Zone::Opening && !context.early && context.paper && context.said.is_none();
    let of_minutes =
        context.of_minutes && !(context.early && context.held) && matches!(context.zone, Zone::Opening | Zone::Body | Zone::Closing);
    of_another || of_minutes || context.next || context.planned && context.label.is_none() || context.said.any(COMES_GOES)
}

/// Whether the head states it: after a label, on a line that says when, or in the title beside the day.
fn is_of_head(context: &Context) -> bool {
    match context.label {
        Some(label) => label != HeaderLabel::End,
        None => context.zone == Zone::Dateline || context.beside && matches!(context.zone, Zone::Title | Zone::Line | Zone::FrontTitle),
    }
}

fn is_opening(zone: Zone) -> bool {
    matches!(zone, Zone::Opening | Zone::Line | Zone::Title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stated_opening_comes_before_the_hour_of_the_convocation_and_after_the_head() {
        let of = Context::of;
        let lead = |context: &Context| QUESTION.decide(context).lead;
        let opened = Context { said: OPENS, named: true, ..of(Zone::Body) };
        let convened = Context { held: true, named: true, beside: true, ..of(Zone::Opening) };
        assert!(lead(&opened) > lead(&convened));
        for head in [Context::labelled(Zone::Line, HeaderLabel::Time), of(Zone::Dateline), Context { beside: true, ..of(Zone::Title) }] {
            assert!(lead(&head) >= lead(&opened), "{head:?}");
        }
    }

    #[test]
    fn stated_hours_are_told_apart() {
        let of = Context::of;
        for (context, expected) in [
            (Context::labelled(Zone::Line, HeaderLabel::Time), Start),
            (Context::labelled(Zone::Body, HeaderLabel::End), End),
            (of(Zone::Dateline), Start),
            (Context { beside: true, ..of(Zone::Title) }, Start),
            (of(Zone::Title), Other),
            (Context { said: OPENS, named: true, ..of(Zone::Body) }, Start),
            (Context { said: CLOSES, named: true, ..of(Zone::Body) }, End),
            (Context { said: OPENS, ..of(Zone::Opening) }, Other),
            (Context { said: OPENS, short: true, ..of(Zone::Opening) }, Start),
            (Context { said: CLOSES, ..of(Zone::Closing) }, End),
            (Context { said: CLOSES, ..of(Zone::Body) }, Other),
            (Context { said: COMES_GOES, named: true, held: true, ..of(Zone::Body) }, Other),
            (Context { held: true, beside: true, ..of(Zone::Opening) }, Start),
            (Context { held: true, ..of(Zone::Opening) }, Other),
            (Context { said: OPENS, named: true, next: true, ..of(Zone::Body) }, Other),
        ] {
            assert_eq!(QUESTION.decide(&context).answer, expected, "{context:?}");
        }
    }

    #[test]
    #[allow(clippy::too_many_lines, reason = "a table of all rows of the question")]
    fn each_piece_of_evidence_for_an_hour_holds_where_it_says() {
        let of = Context::of;
        let label = Context::labelled;
        let said = |said, zone| Context { said, ..of(zone) };
        let beside = |zone| Context { beside: true, ..of(zone) };
        let held = |zone| Context { held: true, ..of(zone) };
        for (answer, name, holds, holds_not) in [
            (
                Start,
                "a label of its start",
                vec![label(Zone::Line, HeaderLabel::Start)],
                vec![label(Zone::Line, HeaderLabel::Time), of(Zone::Line)],
            ),
            (
                End,
                "a label of its end",
                vec![label(Zone::Line, HeaderLabel::End)],
                vec![label(Zone::Line, HeaderLabel::Start), of(Zone::Line)],
            ),
            (
                Start,
                "a label of its time or its day",
                vec![label(Zone::Line, HeaderLabel::Time), label(Zone::Line, HeaderLabel::Date)],
                vec![label(Zone::Line, HeaderLabel::Start), of(Zone::Line)],
            ),
            (
                Start,
                "beside the day, after a label of the place",
                vec![Context { beside: true, ..label(Zone::Line, HeaderLabel::Place) }],
                vec![label(Zone::Line, HeaderLabel::Place), Context { beside: true, ..label(Zone::Line, HeaderLabel::Time) }],
            ),
            (
                Start,
                "a line of the head that says when",
                vec![of(Zone::Dateline)],
                vec![label(Zone::Dateline, HeaderLabel::Time), of(Zone::Line)],
            ),
            (
                Start,
                "in the title, beside the day",
                vec![beside(Zone::Title), beside(Zone::Line), beside(Zone::FrontTitle)],
                vec![of(Zone::Title), beside(Zone::Body), Context { beside: true, ..label(Zone::Line, HeaderLabel::Time) }],
            ),
            (
                Start,
                "the head says so, before all text",
                vec![
                    label(Zone::Body, HeaderLabel::Time),
                    label(Zone::Line, HeaderLabel::Start),
                    of(Zone::Dateline),
                    beside(Zone::Title),
                    beside(Zone::Line),
                    beside(Zone::FrontTitle),
                ],
                vec![label(Zone::Dateline, HeaderLabel::End), of(Zone::Line), of(Zone::Title), beside(Zone::Body)],
            ),
            (Start, "after a word for opening", vec![said(OPENS, Zone::Body)], vec![of(Zone::Body), said(CLOSES, Zone::Body)]),
            (End, "after a word for closing", vec![said(CLOSES, Zone::Body)], vec![of(Zone::Body), said(OPENS, Zone::Body)]),
            (Start, "the sentence names the meeting", vec![Context { named: true, ..of(Zone::Body) }], vec![held(Zone::Body)]),
            (End, "the sentence names the meeting", vec![Context { named: true, ..of(Zone::Body) }], vec![held(Zone::Body)]),
            (
                Start,
                "the sentence says that the meeting opened",
                vec![Context { named: true, ..said(OPENS, Zone::Body) }],
                vec![
                    Context { named: true, ..of(Zone::Body) },
                    said(OPENS, Zone::Body),
                    Context { named: true, said: OPENS, ..label(Zone::Line, HeaderLabel::Time) },
                ],
            ),
            (
                Start,
                "a few words",
                vec![Context { short: true, ..said(OPENS, Zone::Body) }],
                vec![
                    said(OPENS, Zone::Body),
                    Context { short: true, ..of(Zone::Body) },
                    Context { short: true, named: true, ..said(OPENS, Zone::Body) },
                ],
            ),
            (
                End,
                "a few words",
                vec![Context { short: true, ..said(CLOSES, Zone::Body) }, Context { short: true, named: true, ..said(CLOSES, Zone::Body) }],
                vec![said(CLOSES, Zone::Body), Context { short: true, ..of(Zone::Body) }],
            ),
            (
                Start,
                "the meeting was held then",
                vec![held(Zone::Opening), held(Zone::Line), held(Zone::Title), Context { said: COMES_GOES, ..held(Zone::Opening) }],
                vec![
                    of(Zone::Opening),
                    held(Zone::Body),
                    Context { first: false, ..held(Zone::Opening) },
                    Context { said: OPENS, ..held(Zone::Opening) },
                    Context { said: CLOSES, ..held(Zone::Opening) },
                ],
            ),
            (
                Start,
                "beside the day",
                vec![Context { beside: true, ..held(Zone::Opening) }, Context { beside: true, ..held(Zone::Title) }],
                vec![held(Zone::Opening), beside(Zone::Opening), Context { beside: true, ..held(Zone::Body) }],
            ),
            (End, "among the last words", vec![of(Zone::Closing)], vec![of(Zone::Body), of(Zone::Opening)]),
        ] {
            QUESTION.check_row(answer, name, &holds, &holds_not);
        }
    }

    #[test]
    fn an_hour_that_is_another_ones_is_never_the_meetings() {
        let of = Context::of;
        let paper = Context { paper: true, ..of(Zone::Opening) };
        let minutes = |zone| Context { of_minutes: true, ..of(zone) };
        let early = Context { early: true, ..minutes(Zone::Opening) };
        let planned = Context { planned: true, ..of(Zone::Body) };
        for answer in [Start, End] {
            QUESTION.check_row(
                answer,
                "when somebody came or went, or what is planned",
                &[
                    paper,
                    minutes(Zone::Opening),
                    minutes(Zone::Body),
                    minutes(Zone::Closing),
                    early,
                    Context { held: true, ..minutes(Zone::Opening) },
                    Context { next: true, ..of(Zone::Line) },
                    planned,
                    Context { said: COMES_GOES, ..of(Zone::Body) },
                ],
                &[
                    of(Zone::Opening),
                    Context { early: true, ..paper },
                    Context { paper: true, ..of(Zone::Body) },
                    Context { said: OPENS, ..paper },
                    minutes(Zone::Line),
                    Context { held: true, ..early },
                    Context { label: Some(HeaderLabel::Time), ..planned },
                ],
            );
        }
    }
}
