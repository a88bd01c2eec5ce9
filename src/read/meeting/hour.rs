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
}
