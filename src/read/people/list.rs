//! The groups of people while they are read.

use std::borrow::Cow;

use super::legend::Marks;
use crate::model::{Attendance, Group, Person};
use crate::read::mark::mark;
use crate::span::Span;

/// What a header says of the people below it.
#[derive(Clone, Debug, Default)]
pub(super) struct Header<'t> {
    /// Who they are.
    pub(super) group: Option<Cow<'t, str>>,
    /// How they attended; `None` where labels and names cannot be paired off.
    pub(super) attendance: Option<Attendance>,
    /// Whether that is the office of one person.
    pub(super) is_office: bool,
    /// Where it stands.
    pub(super) span: Option<Span>,
    /// The marks that it explains.
    pub(super) marks: Marks,
}

/// The groups of one list.
#[derive(Debug, Default)]
pub(super) struct List<'t> {
    pub(super) groups: Vec<Group<'t>>,
    attendance: Option<Attendance>,
    /// Whether a person was read.
    pub(super) begun: bool,
}

impl<'t> List<'t> {
    /// Begins a group.
    pub(super) fn open(&mut self, header: &Header<'t>) {
        self.drop_empty();
        self.attendance = header.attendance;
        self.groups.push(Group { name: header.group.clone(), span: header.span.unwrap_or_default(), ..Group::default() });
    }

    /// A group that has neither header nor members is none.
    fn drop_empty(&mut self) {
        if self.groups.last().is_some_and(|last| last.members.is_empty() && last.span == Span::default()) {
            self.groups.pop();
        }
    }

    /// An office that is stated of several people, unless the header of their group says it already.
    pub(super) fn beside_group<'o>(&self, office: &'o str) -> &'o str {
        let header = self.groups.last().and_then(|group| group.name.as_deref()).unwrap_or("");
        if header.contains(office) { "" } else { office }
    }

    /// Adds somebody to the group that was begun last.
    pub(super) fn add(&mut self, person: Person<'t>) {
        let attendance = person.attendance.or(self.attendance);
        self.add_as_said(Person { attendance, ..person });
    }

    /// Adds somebody of whom a column says how they attended, whatever the header says.
    pub(super) fn add_as_said(&mut self, mut person: Person<'t>) {
        // "Trustees Cole" below "Trustees"
        let in_group = |office: &str| self.groups.last().and_then(|group| group.name.as_deref()).is_some_and(|name| name == office);
        if let Some(known) = person.office.take_if(|office| in_group(office)) {
            mark(person.span, &known);
        }
        let Some(group) = self.groups.last_mut() else { return };
        group.span = if group.span == Span::default() { person.span } else { group.span.to(person.span) };
        let person = Person { span: place_of_next(&mut group.members, person.span), ..person };
        group.members.push(person);
        self.begun = true;
    }

    /// Whether each of several people stands on a row of their own.
    pub(super) fn one_a_row(&self) -> bool {
        let lines: Vec<usize> =
            self.groups.last().map(|group| group.members.iter().rev().take(3).map(|person| person.span.line).collect()).unwrap_or_default();
        lines.len() > 1 && lines.windows(2).all(|pair| pair.first() != pair.last())
    }

    /// Whether those of the last group are away, and there are any.
    pub(super) fn are_away(&self) -> bool {
        self.attendance == Some(Attendance::Absent) && self.groups.last().is_some_and(|group| !group.members.is_empty())
    }

    /// Whether the last group has one member.
    pub(super) fn names_one(&self) -> bool {
        self.groups.last().is_some_and(|group| group.members.len() == 1)
    }

    /// Where the next person is added: the index of the last group, and how many people it has.
    pub(super) fn end(&self) -> (usize, usize) {
        (self.groups.len().saturating_sub(1), self.groups.last().map_or(0, |group| group.members.len()))
    }

    /// Says how those attended who were added from a place on.
    pub(super) fn attend(&mut self, (group, member): (usize, usize), attendance: Attendance) {
        let all = self.groups.get_mut(group..).unwrap_or(&mut []).iter_mut().flat_map(|group| &mut group.members);
        all.skip(member).for_each(|person| person.attendance = Some(attendance));
    }

    /// Whoever was added last.
    pub(super) fn last(&mut self) -> Option<&mut Person<'t>> {
        self.groups.last_mut()?.members.last_mut()
    }

    /// A row that belongs to the group and names nobody.
    pub(super) fn reach(&mut self, span: Span) {
        if let Some(group) = self.groups.last_mut().filter(|group| group.span != Span::default()) {
            group.span = group.span.to(span);
        }
    }

    /// The groups.
    pub(super) fn close(mut self) -> Vec<Group<'t>> {
        self.drop_empty();
        self.groups
    }
}

/// The place of the next of several people. Where one of them cannot be found in their row, and its place is the whole row, so is that of the
/// others.
fn place_of_next(members: &mut [Person<'_>], own: Span) -> Span {
    match members.last().map(|last| last.span).filter(|last| own.start < last.end) {
        Some(last) if last.contains(&own) => last,
        Some(_) => {
            let overlaps = |member: &&mut Person<'_>| own.start < member.span.end && member.span != own;
            members.iter_mut().rev().take_while(overlaps).for_each(|member| member.span = own);
            own
        }
        None => own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Somebody on a line.
    fn on(line: usize) -> Person<'static> {
        Person { span: Span { line, start: line * 10, end: line * 10 + 5 }, ..Person::default() }
    }

    fn opened(group: Option<&str>, span: Option<Span>, attendance: Option<Attendance>) -> List<'_> {
        let mut list = List::default();
        list.open(&Header { group: group.map(Cow::Borrowed), attendance, span, ..Header::default() });
        list
    }

    #[test]
    fn who_cannot_be_found_in_a_row_shares_its_place_with_the_others() {
        let at = |start, end| Span { line: 1, start, end };
        for (above, next, expected) in [
            (vec![], at(0, 5), vec![at(0, 5)]),
            (vec![at(0, 5)], at(5, 9), vec![at(0, 5), at(5, 9)]),
            (vec![at(0, 9)], at(4, 6), vec![at(0, 9), at(0, 9)]),
            (vec![at(0, 2), at(4, 6)], at(3, 9), vec![at(0, 2), at(3, 9), at(3, 9)]),
            (vec![at(3, 9), at(3, 9)], at(3, 9), vec![at(3, 9), at(3, 9), at(3, 9)]),
        ] {
            let mut members: Vec<Person<'_>> = above.iter().map(|span| Person { span: *span, ..Person::default() }).collect();
            let own = place_of_next(&mut members, next);
            let places: Vec<Span> = members.iter().map(|person| person.span).chain([own]).collect();
            assert_eq!(places, expected, "{above:?} {next:?}");
        }
    }

    #[test]
    fn an_office_that_the_header_names_is_not_stated_again() {
        let mut list = opened(Some("Trustees"), None, None);
        for office in ["Trustees", "Chair"] {
            list.add(Person { office: Some(Cow::Borrowed(office)), ..on(2) });
        }
        let groups = list.close();
        let offices: Vec<_> = groups.iter().flat_map(|group| &group.members).map(|person| person.office.as_deref()).collect();
        assert_eq!(offices, [None, Some("Chair")]);
    }

    #[test]
    fn a_group_without_header_and_people_is_none() {
        let header = Header { span: Some(on(1).span), ..Header::default() };
        let mut list = opened(None, None, None);
        assert!(!list.begun);
        list.open(&header);
        list.add(on(2));
        assert!(list.begun);
        list.open(&header);
        list.open(&Header::default());
        let members: Vec<usize> = list.close().iter().map(|group| group.members.len()).collect();
        assert_eq!(members, [1, 0]);
    }

    #[test]
    fn a_header_says_how_those_attend_who_say_nothing_themselves() {
        let mut list = opened(None, None, Some(Attendance::Absent));
        list.add(on(1));
        list.add(Person { attendance: Some(Attendance::Remote), ..on(2) });
        list.add_as_said(on(3));
        let from = list.end();
        list.add(on(4));
        list.attend(from, Attendance::Present);
        let said: Vec<_> = list.close().into_iter().flat_map(|group| group.members).map(|person| person.attendance).collect();
        assert_eq!(said, [Some(Attendance::Absent), Some(Attendance::Remote), None, Some(Attendance::Present)]);
    }

    #[test]
    fn a_group_reaches_from_its_header_over_its_people() {
        let mut list = opened(None, None, None);
        list.reach(on(1).span);
        list.add(on(2));
        list.reach(on(4).span);
        let groups = list.close();
        assert_eq!(groups.first().map(|group| (group.span.line, group.span.start, group.span.end)), Some((2, 20, 45)));
        let mut list = opened(Some("Clerks"), Some(on(1).span), None);
        list.add(on(2));
        assert_eq!((list.beside_group("Clerk"), list.beside_group("Chair")), ("", "Chair"));
        assert_eq!(list.close().first().map(|group| (group.span.start, group.span.end)), Some((10, 25)));
    }

    #[test]
    fn the_last_three_people_stand_on_a_row_each() {
        for (lines, expected) in [
            (&[1, 2][..], true),
            (&[1], false),
            (&[], false),
            (&[1, 1], false),
            (&[1, 1, 2, 3], true),
            (&[1, 2, 2], false),
            (&[1, 2, 2, 3, 4], true),
        ] {
            let mut list = opened(None, None, None);
            for line in lines {
                list.add(on(*line));
            }
            assert_eq!(list.one_a_row(), expected, "{lines:?}");
        }
    }
}
