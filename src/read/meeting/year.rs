//! The year of a day that the text states without one.
//!
//! A publishing tool writes above the text when it was published: `date: "2013-09-10"`. "The meeting held on Tuesday 23rd July" was another
//! day, and in the year in which that day was a Tuesday, the last time before it was published. Where no weekday confirms the year, the
//! day stays unknown.

use super::context::Zone;
use super::day::{self, Day};
use super::found::Found;
use crate::diagnostic::{ReadAs, Reason};
use crate::evidence::Log;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{MEETING, MONTH, OWN_MEETING};
use crate::model::Date;
use crate::span::Span;

/// When the text says that the meeting was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// On a day that is not the one of the front matter.
    On(Date),
    /// On another day than that of the front matter, in a year that nothing tells.
    Unknown,
    /// On the day that is stated.
    AsStated,
}

/// The day on which the text says that the meeting was held, where nothing but front matter states a whole date, and another one.
pub(super) fn of_held(found: &Found<'_>, log: &Log) -> Held {
    held(found, log).unwrap_or(Held::AsStated)
}

fn held(found: &Found<'_>, log: &Log) -> Option<Held> {
    let is_front = |day: &Day| matches!(day.context.zone, Zone::Front | Zone::Mail);
    if !found.days.iter().any(is_front) {
        return None;
    }
    let stated = day::weighed(&found.days, &Log::default());
    if !stated.iter().all(|(day, _)| is_front(day)) {
        return None;
    }
    let (front, _) = stated.first()?;
    let published = front.mention.resolve(None)?;
    let tell = |answer, rule, span: Span| log.record(|| Reason::rule(day::QUESTION.name, answer, rule, span.line, span.line));
    let Some(held) = found.held.first().filter(|held| held.mention.exists() && !held.mention.is_ambiguous()) else {
        let month = found.meeting.title.as_deref().and_then(month_of_meeting);
        return month.filter(|month| i64::from(*month) != i64::from(published.month())).map(|_| {
            tell("another day", "the title names the meeting of another month", front.span);
            Held::Unknown
        });
    };
    if (published.month(), published.day()) == (held.mention.month, held.mention.day) {
        return None;
    }
    let Some(day) = last_before(held, published) else {
        tell("another day", "no year in which it was that day of the week", held.span);
        return Some(Held::Unknown);
    };
    tell("the meeting's day", "the last such day of the week before the text was published", held.span);
    log.choose(held.span, || ReadAs::new("date of the meeting", day.to_string()));
    Some(Held::On(day))
}

/// The month whose meeting a title names: `Parish Council - May meeting`, `Ladies' Group - May`, `Meeting January 2016`. A town may be
/// called March.
fn month_of_meeting(title: &str) -> Option<u8> {
    let lexicon = Lexicon::ALL;
    let words: Vec<&str> =
        title.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty()).collect();
    (0_usize..).zip(&words).filter(|(_, word)| word.starts_with(char::is_uppercase)).find_map(|(at, word)| {
        let next = words.get(at.saturating_add(1));
        let year = next.filter(|next| next.len() == 4).and_then(|next| next.parse::<u16>().ok());
        let is_of_meeting =
            at > 0 && (next.is_none() || year.is_some()) || next.is_some_and(|next| lexicon.is_word(next, MEETING | OWN_MEETING));
        if is_of_meeting { lexicon.number(word, MONTH) } else { None }
    })
}

/// The last day of that weekday, day and month before another one, a year back at most.
fn last_before(held: &Day, published: Date) -> Option<Date> {
    let years = [published.year(), published.year().saturating_sub(1)];
    let days = years.into_iter().filter_map(|year| held.mention.resolve(Some(year)));
    let mut before = days.filter(|day| *day <= published);
    before.next().filter(|day| held.mention.weekday == Some(day.weekday()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_the_month_whose_meeting_it_is() {
        for (title, expected) in [
            ("Parish Council - May meeting", Some(5)),
            ("Ladies' Group - May", Some(5)),
            ("Ladies' Group, January", Some(1)),
            ("Meeting January 2016", Some(1)),
            ("May meeting", Some(5)),
            ("December Minutes of the Board", None),
            ("May", None),
            ("May 2016", None),
            ("Parish Council - may meeting", None),
            ("March Town Council", None),
            ("Town of March Council", None),
            ("Meeting January 12", None),
            ("Meeting January 20161", None),
            ("Meeting Harbour 2016", None),
            ("Harbour meeting", None),
            ("", None),
        ] {
            assert_eq!(month_of_meeting(title), expected, "{title:?}");
        }
    }
}
