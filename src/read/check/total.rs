//! Totals that a list of people declares, against the people who were read of it.
//!
//! A total is looked for in the header of each list, on the line above it and on the line below it. It may count one group, or several
//! groups, or all who attended; it is told only where it is none of these.

use std::cell::LazyCell;
use std::collections::HashSet;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::lexicon::sense::{NOT, NUMBER};
use crate::lexicon::{self, Lexicon};
use crate::line::Line;
use crate::model::{Attendance, Group, Minutes};
use crate::read::reader::Reader;
use crate::scan::Form;
use crate::span::Span;
use crate::value::attendance;
use crate::value::label::SAYS;

/// Tells of each total that does not add up.
pub(super) fn totals(reader: &mut Reader<'_, '_>, minutes: &Minutes<'_>) {
    let lines = &reader.outline.lines;
    let listed = [false, true].map(|absent| LazyCell::new(move || Listed::of(&minutes.participants, absent)));
    let (mut asked, mut seen) = (HashSet::new(), HashSet::new());
    let mut told = Vec::new();
    for group in minutes.participants.iter().filter(|group| group.span != Span::default()) {
        for (line, range) in beside(lines, group) {
            let start = range.start + line.text.len().saturating_sub(line.rest().len());
            // A total has a number, and a word for who attended or did not. What stands between two lists is asked once.
            let heard = line.facts.senses;
            let may_be = (line.facts.any(Form::DIGIT) || heard.any(NUMBER)) && heard.any(SAYS | NOT);
            if !may_be || !asked.insert((start, range.end)) {
                continue;
            }
            let words = reader.outline.text.get(start..range.end).unwrap_or("");
            if let Some(total) = attendance::total(words, &Lexicon::ALL.hearing(heard)).filter(|_| seen.insert(line.at)) {
                let absent = total.attendance == Attendance::Absent;
                let [attended, missed] = &listed;
                let listed = if absent { missed } else { attended };
                if listed.people > 0 && !listed.adds_up(total.count) {
                    let is = if absent { "absent" } else { "present" };
                    let message = format!("declared {is} here: {}; listed: {}", total.count, listed.people);
                    let span = Span { line: line.number, start: range.start, end: start + words.trim_end().len() };
                    told.push(Diagnostic::new(Code::TotalMismatch, span, message).hint("a name may be missing, or the total is wrong"));
                }
            }
        }
    }
    for remark in told {
        reader.tell(remark);
    }
}

/// Where the total of a group may stand: before its first person, `Present (3): Ann, Bo, Cy`, and on the lines above and below it.
fn beside<'l, 't>(lines: &'l [Line<'t>], group: &Group<'_>) -> impl Iterator<Item = (&'l Line<'t>, Range<usize>)> {
    let first = lines.partition_point(|line| line.at + line.text.len() <= group.span.start);
    let after = lines.partition_point(|line| line.at < group.span.end);
    let above = lines.get(..first).and_then(|lines| lines.iter().rfind(|line| !line.is_blank()));
    let below = lines.get(after..).and_then(|lines| lines.iter().find(|line| !line.is_blank()));
    let header = lines.get(first).map(|line| {
        let end = group.members.first().map_or(usize::MAX, |person| person.span.start);
        (line, line.at..(line.at + line.text.len()).min(end.max(line.at)))
    });
    header.into_iter().chain(above.into_iter().chain(below).map(|line| (line, line.at..line.at + line.text.len())))
}

/// How many people are listed as having attended, or as not having done so.
struct Listed {
    /// How many each group has, if there are no more groups than can be put together in all ways.
    groups: Vec<usize>,
    /// The numbers that single groups have.
    sizes: HashSet<usize>,
    /// The sum of these.
    entries: usize,
    /// How many different people these are.
    people: usize,
}

impl Listed {
    fn of<'g>(groups: &'g [Group<'_>], absent: bool) -> Listed {
        /// With more groups than this, only each one and all of them are looked at.
        const MOST: usize = 64;
        let members =
            |group: &'g Group<'_>| group.members.iter().filter(move |person| (person.attendance == Some(Attendance::Absent)) == absent);
        let names: HashSet<u64> = groups.iter().flat_map(members).map(|person| lexicon::fold_key(&person.name)).collect();
        let sizes = || groups.iter().map(|group| members(group).count());
        Listed {
            groups: if groups.len() > MOST { Vec::new() } else { sizes().collect() },
            sizes: sizes().collect(),
            entries: sizes().sum(),
            people: names.len(),
        }
    }

    /// Whether a total is that of some groups, or of all; somebody who is listed twice may have been counted twice or once.
    fn adds_up(&self, total: usize) -> bool {
        if total == self.people || total == self.entries || self.sizes.contains(&total) {
            return true;
        }
        if total > self.entries {
            return false;
        }
        let mut sums = HashSet::from([0]);
        for size in &self.groups {
            sums.extend(sums.iter().map(|sum| sum + size).filter(|sum| *sum <= total).collect::<Vec<_>>());
        }
        sums.contains(&total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_may_be_that_of_some_groups() {
        for (total, counts, expected) in [
            (5, &[5][..], true),
            (5, &[3, 2, 9], true),
            (12, &[3, 9], true),
            (0, &[3], true),
            (4, &[3, 2, 9], false),
            (15, &[3, 2, 9], false),
            (6, &[5], false),
        ] {
            let listed = Listed {
                groups: counts.to_vec(),
                sizes: counts.iter().copied().collect(),
                entries: counts.iter().sum(),
                people: counts.iter().sum(),
            };
            assert_eq!(listed.adds_up(total), expected, "{total} of {counts:?}");
        }
    }
}
