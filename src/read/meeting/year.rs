//! The year of a day that the text states without one.
//!
//! A publishing tool writes above the text when it was published: `date: "2013-09-10"`. "The meeting held on Tuesday 23rd July" was another
//! day, and in the year in which that day was a Tuesday, the last time before it was published. Where no weekday confirms the year, the
//! day stays unknown.

use super::Found;
use super::context::Zone;
use super::day::{self, Day};
use crate::diagnostic::{ReadAs, Reason};
use crate::evidence::Log;
use crate::model::Date;

/// The day on which the text says that the meeting was held, where nothing but front matter states a whole date, and another one.
pub(super) fn of_held(found: &Found<'_>, log: &Log) -> Option<Option<Date>> {
    let held = found.held.first().filter(|held| held.mention.exists() && !held.mention.is_ambiguous())?;
    let stated = day::weighed(&found.days, &Log::default());
    if !stated.iter().all(|(day, _)| matches!(day.context.zone, Zone::Front | Zone::Mail)) {
        return None;
    }
    let published = stated.first().and_then(|(day, _)| day.mention.resolve(None))?;
    if (published.month(), published.day()) == (held.mention.month, held.mention.day) {
        return None;
    }
    let day = last_before(held, published);
    let (answer, rule) = match day {
        Some(_) => ("the meeting's day", "the last such day of the week before the text was published"),
        None => ("another day", "no year in which it was that day of the week"),
    };
    log.tell(|| Reason::rule(day::QUESTION.name, answer, rule, held.span.line, held.span.line));
    if let Some(day) = day {
        log.choose(held.span, || ReadAs::new("date of the meeting", day.to_string()));
    }
    Some(day)
}

/// The last day of that weekday, day and month before another one, a year back at most.
fn last_before(held: &Day, published: Date) -> Option<Date> {
    let years = [published.year(), published.year().saturating_sub(1)];
    let days = years.into_iter().filter_map(|year| held.mention.resolve(Some(year)));
    let mut before = days.filter(|day| *day <= published);
    before.next().filter(|day| held.mention.weekday == Some(day.weekday()))
}
