//! People in a text that no heading labels: labelled lines, sentences, labels above nested entries, tables whose head names people.

use std::ops::Range;

use super::enough::{Are, TEXT, Text};
use super::entry::{self, Habit};
use super::found::{Finder, Read};
use super::list::{Header, List};
use super::listed::Scope;
use super::prose;
use super::prose::{Said, likely};
use super::row::Row;
use super::said::{Sayings, enter, of_groups, sayings};
use crate::bytes::words_of;
use crate::diagnostic::Reason;
use crate::grid::{Columns, RowsOf, Slot};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    ATTENDED, ATTENDING_PEOPLE, GROUP, HONORIFIC, MOVERS_LABEL, NUMERAL, OFFICE, ROLE, STAYED_AWAY, Senses, TAKES_MINUTES, VOTE_LABEL,
};
use crate::line;
use crate::model::{Attendance, Person};
use crate::read::table;
use crate::value::label::{self, attendance_label, people_label};
use crate::value::person::{self, split_names_in, strip_honorific, weight_of_name};

/// So many sections are minuted before nobody is told to be away any more.
const EARLY: usize = 2;

impl<'t> Finder<'_, 't> {
    /// Reads the rows of a text; `early` where it stands above all that is minuted.
    pub(super) fn body(&mut self, rows: &[Row<'t>], early: bool) {
        let mut at = 0;
        if early && self.people.groups.is_empty() {
            self.unlabelled(rows);
        }
        while let Some(row) = rows.get(at) {
            at = if row.table { self.table(rows, at, early) } else { self.text(rows, at) };
        }
    }

    /// Reads people above all text whom nothing labels: several rows one after the other, each a full name with something beside it.
    fn unlabelled(&mut self, rows: &[Row<'t>]) {
        /// As few may be anything, unless a handle stands beside each.
        const LEAST: usize = 4;
        const LEAST_WITH_HANDLES: usize = 2;
        // Of so many rows, one after the other, one stands at a multiple of that.
        let has_run = |least: usize| rows.iter().skip(least - 1).step_by(least).any(is_full_name);
        let may_have_handle = |row: &Row<'t>| row.raw.as_str().contains(['@', '&']);
        if !has_run(if rows.iter().any(may_have_handle) { LEAST_WITH_HANDLES } else { LEAST }) {
            return;
        }
        let Some(start) = rows.iter().position(is_full_name) else { return };
        let end = rows.iter().enumerate().skip(start).find(|(_, row)| !is_full_name(row)).map_or(rows.len(), |(end, _)| end);
        let own = rows.get(start..end).unwrap_or(&[]);
        let has_handle = |row: &Row<'t>| row.words().as_str().split([' ', '(']).any(|word| word.len() > 1 && word.starts_with('@'));
        let least = if own.iter().all(has_handle) { LEAST_WITH_HANDLES } else { LEAST };
        if own.len() < least || own.iter().filter(|row| is_surely_somebody(row)).count() * 4 < own.len() * 3 {
            return;
        }
        let header = Header { attendance: Some(Attendance::Present), ..Header::default() };
        self.listed(own, &Scope { header, attendance: Some(Attendance::Present), whole: false, least: 9 });
    }

    /// Reads a table whose head names people; the row after it.
    fn table(&mut self, rows: &[Row<'t>], at: usize, early: bool) -> usize {
        let end = rows.iter().enumerate().skip(at + 1).find(|(_, row)| !row.table || row.gap).map_or(rows.len(), |(end, _)| end);
        let own = rows.get(at..end).unwrap_or(&[]);
        let head = own.first().and_then(|row| {
            let cells: Vec<String> = table::cells(row.raw.as_str()).iter().map(|cell| row.cell(cell).into_words().into_owned()).collect();
            Columns::of_head(&cells, RowsOf::PEOPLE, &Lexicon::ALL)
        });
        let lists = head.is_some_and(|head| {
            let other = [Slot::Task, Slot::Owner, Slot::Due, Slot::Vote].into_iter().any(|slot| head.has(slot));
            let apart = head.has(Slot::Surname) && head.has(Slot::Given);
            let said =
                head.has(Slot::Attendance) || early && (head.has(Slot::Affiliation) || head.has(Slot::Office) || head.has(Slot::Mail));
            !other && (apart || head.has(Slot::Name) && said)
        });
        if lists {
            let header = Header { attendance: Some(Attendance::Present), ..Header::default() };
            self.listed(own, &Scope { header, attendance: Some(Attendance::Present), whole: false, least: 3 });
        } else if early {
            self.labelled_rows(own);
        }
        end
    }

    /// Reads the rows of a table of the head that begin with a label of attendance: `| Attendees | Ann Ray, Bo West |`.
    fn labelled_rows(&mut self, rows: &[Row<'t>]) {
        for row in rows {
            let cells = table::cells(row.raw.as_str());
            if let [label, names] = cells.as_slice()
                && attendance_label(row.cell(label).as_str().trim_end_matches(':')).is_some()
            {
                self.text(&[row.as_labelled(label, names)], 0);
            }
        }
    }

    /// Reads a row of text, and those after it that go on with its names; the row after them.
    pub(super) fn text(&mut self, rows: &[Row<'t>], at: usize) -> usize {
        const LONGEST: usize = 20_000;
        let Some(row) = rows.get(at).filter(|row| !row.heading && row.raw.as_str().len() < LONGEST && !self.is_read(row)) else {
            return at + 1;
        };
        let grouped = self.is_group_line(rows, at);
        let early = !self.minuted && self.sections == 0 && row.lexicon().hears(GROUP.or(super::said::SAYS));
        if let Some(end) = early.then(|| hanging(rows, at, row.words().as_str())).flatten()
            && self.below(row, rows.get(at + 1..end).unwrap_or(&[]))
        {
            return end;
        }
        if !grouped && !row.lexicon().hears(super::said::SAYS) || is_vote(rows, at) {
            return at + 1;
        }
        let words = row.words().as_str();
        if grouped {
            let found = of_groups(words, &row.lexicon());
            return self.take_said(rows, at, &found);
        }
        if let Some(end) = nested(rows, at, words) {
            return if self.below(row, rows.get(at + 1..end).unwrap_or(&[])) { end } else { at + 1 };
        }
        self.sayings(rows, at, words)
    }

    /// Whether a row above all that is minuted names the people of a group, where another line says who attended or names a group as well:
    /// `Trustees: Ann Ray, Bo West` above `Apologies: Cy Moss`.
    fn is_group_line(&self, rows: &[Row<'t>], at: usize) -> bool {
        /// So many rows around it may be such a line, and so many names need none.
        const NEAR: usize = 12;
        const ENOUGH: usize = 3;
        if self.minuted || self.sections > 0 {
            return false;
        }
        if is_office_line(rows, at) {
            return true;
        }
        let Some(full) = rows.get(at).and_then(group_names) else { return false };
        let near = || rows.iter().enumerate().skip(at.saturating_sub(NEAR)).take(2 * NEAR).filter(|(other, _)| *other != at);
        full >= ENOUGH || near().any(|(_, other)| self.is_read(other) || says_attendance(other) || group_names(other).is_some())
    }

    /// Reads the rows below a label that is no heading; whether they are people.
    fn below(&mut self, row: &Row<'t>, rows: &[Row<'t>]) -> bool {
        let label = people_label(row.words().as_str(), &row.lexicon());
        let attendance = label.and_then(|label| label.attendance).or(Some(Attendance::Present));
        let least = if label.is_some() { 3 } else { 7 };
        let group = label.and_then(|label| label.group).map(|group| row.take(row.words(), group));
        let header = Header { group, attendance, span: Some(row.span), ..Header::default() };
        let read = self.lists_somebody(rows, &Scope { header, attendance, whole: false, least });
        if read {
            // A sentence that leads to a list says more than a label.
            self.mark(row, if label.is_some() { Read::All } else { Read::Part });
        }
        read
    }

    /// Reads rows as a list of people, unless they name nobody; whether they name somebody.
    fn lists_somebody(&mut self, rows: &[Row<'t>], scope: &Scope<'t>) -> bool {
        let before = self.people.groups.len();
        self.listed(rows, scope);
        let read = self.people.groups.get(before..).is_some_and(|groups| groups.iter().any(|group| !group.members.is_empty()));
        if !read {
            self.unread(rows, before);
        }
        read
    }

    /// Whether rows read as a list of people name somebody; nothing is kept of it.
    fn would_list(&mut self, rows: &[Row<'t>], scope: &Scope<'t>) -> bool {
        let before = self.people.groups.len();
        let lists = self.lists_somebody(rows, scope);
        self.unread(rows, before);
        lists
    }

    /// Reads what a row says of who attended; the row after it and those that go on with it.
    fn sayings(&mut self, rows: &[Row<'t>], at: usize, words: &str) -> usize {
        let Some(row) = rows.get(at) else { return at + 1 };
        // Who is away once the items are minuted is away from a vote.
        let lexicon = row.lexicon();
        let lexicon = &if self.minuted || self.sections > EARLY { lexicon.hearing(row.senses().without(STAYED_AWAY)) } else { lexicon };
        let mut found = sayings(words, lexicon);
        if found.is_certain {
            found.said.iter_mut().for_each(|said| self.drop_known(said, lexicon));
        }
        if let Some(attendance) = found.open {
            // "there being present, besides the Mayor, Ann Ray, the Councillors:"
            if !found.said.is_empty() {
                self.take_said(rows.get(..=at).unwrap_or(rows), at, &found);
            }
            let group = found.said.last().filter(|said| said.names.is_empty()).and_then(|said| said.group);
            return self.opened(rows, at, (attendance, group));
        }
        self.take_said(rows, at, &found)
    }

    /// Enters those of whom a row says something, and those of the rows that go on with it; the row after them.
    fn take_said(&mut self, rows: &[Row<'t>], at: usize, found: &Sayings<'_>) -> usize {
        let Some(row) = rows.get(at) else { return at + 1 };
        let goes_on = goes_on(rows, at, row.words().as_str(), &found.said);
        let named = found.said.iter().any(|said| !said.names.is_empty()) || goes_on > at + 1;
        let one = || found.says_more && found.said.len() == 1 && !found.said.iter().all(|said| said.names.len() > 1);
        let verdict = TEXT.decide(&Text { named, aside: named && row.is_sentence() && !found.is_certain && one() });
        if verdict.held != 0 {
            self.log
                .record(|| TEXT.reason(verdict, row.lines.start + 1, rows.get(goes_on - 1).map_or(row.lines.end, |last| last.lines.end)));
        }
        if verdict.answer == Are::Other {
            return at + 1;
        }
        let mut list = List::default();
        let mut all = !found.says_more;
        for said in &found.said {
            all &= enter(row, said, &mut list);
        }
        list.reach(row.span);
        self.mark(row, if all { Read::All } else { Read::Part });
        for next in rows.get(at + 1..goes_on).unwrap_or(&[]) {
            self.further(next, &mut list);
        }
        let attendance = found.open.or_else(|| found.said.last().map(|said| said.attendance)).filter(|_| found.is_certain);
        let end = attendance.map_or(goes_on, |attendance| self.lines_go_on(rows, goes_on, attendance, &mut list));
        let groups = list.close();
        if found.is_certain {
            self.told.extend(groups.iter().flat_map(|group| &group.members).map(|person| person.span.start));
        }
        self.people.groups.extend(groups);
        end
    }

    /// Enters the people of lines that go on with them, each after an office or a group; the row after them.
    fn lines_go_on(&mut self, rows: &[Row<'t>], from: usize, attendance: Attendance, list: &mut List<'t>) -> usize {
        let mut at = from;
        while let Some(row) = rows.get(at).filter(|row| !row.heading && !row.table) {
            let (words, lexicon) = (row.words().as_str(), &row.lexicon());
            // "Councillors – Ann Ray", and further names below that one.
            let hangs = || at > from && rows.get(from).is_some_and(|first| row.indent > first.indent && !row.gap) && names_people(row, 7);
            let said = prose::goes_on(words, attendance, lexicon)
                .or_else(|| prose::after_lead(words, attendance, lexicon))
                .or_else(|| prose::all_named(words, attendance, lexicon).filter(|_| hangs()));
            let Some(mut said) = said else { break };
            let read = if says_more(words, &said, lexicon) { Read::Part } else { Read::All };
            self.drop_known(&mut said, &row.lexicon());
            let all = enter(row, &said, list);
            self.mark(row, if all { read } else { Read::Part });
            let line = row.lines.start + 1;
            self.log.record(|| {
                Reason::rule(TEXT.name, (TEXT.say)(Are::People), "below a sentence that says who attended", line, row.lines.end)
            });
            at += 1;
        }
        at
    }

    /// Leaves out those who are known already; whoever came later is present.
    fn drop_known(&mut self, said: &mut Said<'_>, lexicon: &Lexicon<'_>) {
        let known = |known: &Person<'_>, name: &str| {
            person::person_in(name, lexicon).is_some_and(|found| crate::lexicon::fold(found.name) == crate::lexicon::fold(&known.name))
        };
        let mut kept = Vec::with_capacity(said.names.len());
        for (at, name) in said.names.iter().enumerate() {
            match self.people.groups.iter_mut().flat_map(|group| &mut group.members).find(|person| known(person, name)) {
                Some(person) if said.attendance == Attendance::Present => person.attendance = Some(Attendance::Present),
                Some(_) => {}
                None => kept.push(at),
            }
        }
        if kept.len() < said.names.len() {
            said.offices = kept.iter().filter_map(|at| said.offices.get(*at).copied()).collect();
            said.names = kept.iter().filter_map(|at| said.names.get(*at).copied()).collect();
        }
    }

    /// Reads the rows below a sentence that ends in a colon where names are to follow; the row after those that were read.
    fn opened(&mut self, rows: &[Row<'t>], at: usize, (attendance, group): (Attendance, Option<&str>)) -> usize {
        /// After so many sentences that led to nobody, the row below the next one must name somebody: each look costs as much as its rows.
        const REFUSED: usize = 8;
        let below = rows.get(at + 1..).unwrap_or(&[]);
        // "Mayor – Ann Ray", "Councillors – Bo West; Cy Moss"; a list knows what stands before a colon.
        if below.first().is_some_and(|row| !row.words().as_str().contains(':')) {
            let mut list = List::default();
            let end = self.lines_go_on(rows, at + 1, attendance, &mut list);
            if end > at + 1 {
                let lines = rows.get(at + 1..end).and_then(|own| Some((own.first()?.lines.start + 1, own.last()?.lines.end)));
                let verdict = TEXT.decide(&Text { named: true, aside: false });
                if let Some((first, last)) = lines {
                    self.log.record(|| TEXT.reason(verdict, first, last));
                }
                self.people.groups.extend(list.close());
                return end;
            }
        }
        let group = group.and_then(|group| rows.get(at).map(|row| row.take(row.words(), group)));
        let header = Header { group, attendance: Some(attendance), ..Header::default() };
        let scope = Scope { header, attendance: Some(attendance), whole: false, least: 5 };
        let near = below.get(..1).unwrap_or(below);
        if self.refused >= REFUSED && !self.would_list(near, &scope) || !self.lists_somebody(below, &scope) {
            self.refused += 1;
            return at + 1;
        }
        let unread = below.iter().position(|row| !row.is_empty() && !self.is_read(row));
        at + 1 + unread.unwrap_or(below.len())
    }

    /// Enters the people of a row that goes on with the names of the one before it.
    fn further(&mut self, row: &Row<'t>, list: &mut List<'t>) {
        let text = row.words();
        let words = text.as_str();
        let lexicon = &row.lexicon();
        let names = if line::checkbox(words).is_some() { vec![words] } else { split_names_in(words, lexicon) };
        let sure = names.iter().filter(|name| likely(name, lexicon) >= 7 && !person::is_body(name, lexicon)).count();
        // One name a row, with an organisation after its comma, where the rows before are so.
        let single = names.len() < 2 || sure * 2 <= names.len() || names.len() == 2 && list.one_a_row();
        let names = if single { vec![words] } else { names };
        let mut all = true;
        for name in names {
            match entry::entry(row, text, name, Habit::default()) {
                Some(own) => list.add(own),
                None => all = false,
            }
        }
        list.reach(row.span);
        self.mark(row, if all { Read::All } else { Read::Part });
    }
}

/// Whether a row is a full name, perhaps with something beside it.
fn is_full_name(row: &Row<'_>) -> bool {
    let (words, lexicon) = (row.words().as_str(), &row.lexicon());
    // "The roof leaks", where no title or office can stand before a name.
    let is_prose =
        || !lexicon.hears(HONORIFIC | OFFICE | GROUP) && words_of(words).nth(1).is_some_and(|word| person::is_prose(word, lexicon));
    if row.heading || row.table || words.contains(':') || is_prose() || row.is_sentence() {
        return false;
    }
    person::person_in(words, lexicon).is_some_and(|found| {
        weight_of_name(found.name, lexicon) >= 9 && found.name.contains(' ') && !found.name.contains(|c: char| c.is_ascii_digit())
    })
}

/// Whether something in a row makes a person of its name: initials, a title, an office, an address.
fn is_surely_somebody(row: &Row<'_>) -> bool {
    let (words, lexicon) = (row.words().as_str(), &row.lexicon());
    let found = person::person_in(words, lexicon).unwrap_or_default();
    let is_called = |part: &str| person::are_initials(part, found.name) || part.starts_with('@');
    found.note.as_deref().is_some_and(|note| note.split("; ").any(is_called))
        || found.email.is_some()
        || found.office.is_some()
        || found.attendance.is_some()
        || strip_honorific(words, lexicon).len() < words.len()
}

/// The row after those that go on with the names of a labelled line: names alone, until something else follows.
fn goes_on(rows: &[Row<'_>], at: usize, words: &str, said: &[Said<'_>]) -> usize {
    let Some(last) = said.last() else { return at + 1 };
    let open = words.trim_end_matches(['*', ' ']).ends_with([',', '-', ':', '–', '&']);
    let mut end = at + 1;
    let mut sure = at + 1;
    let mut open = open || last.names.is_empty() && words.trim_end().ends_with(':');
    while let Some(row) = rows.get(end).filter(|row| {
        !row.heading && !row.table && row.number.is_none() && (!row.bullet || rows.get(at).is_some_and(|first| first.bullet && open))
    }) {
        let words = row.words().as_str();
        let least = if open { 3 } else { 7 };
        let lexicon = row.lexicon();
        // "PRIMERO.- LECTURA Y APROBACIÓN DEL ACTA"
        let opens_item = || words.split_once('.').is_some_and(|(first, _)| lexicon.is_word(first, NUMERAL));
        let tells = || lexicon.stands_in(words, STAYED_AWAY | TAKES_MINUTES);
        let leads = || prose::after_lead(words, Attendance::Present, &lexicon).is_some();
        let opens_other =
            opens_item() || leads() || tells() || people_label(words, &lexicon).is_some() || label::leading(words, &lexicon).is_some();
        if opens_other || !names_people(row, least) {
            break;
        }
        end += 1;
        // A row that may as well be a title counts where more names or the next label follow.
        if open || is_evident(row) {
            sure = end;
        }
        open = words.trim_end().ends_with([',', '&', '-']);
    }
    let prose = rows.get(end).is_some_and(|next| !next.heading && next.number.is_none() && next.is_sentence());
    if prose { sure } else { end }
}

/// How many full names a row has after the label of a group: `Trustees: Ann Ray (Chair), Bo West`. Nothing where it is no such row.
fn group_names(row: &Row<'_>) -> Option<usize> {
    /// No such label is longer, in bytes.
    const LONGEST: usize = 60;
    if row.heading || row.table || !row.raw.as_str().bytes().any(|byte| byte == b':') || !row.lexicon().hears(GROUP | ROLE) {
        return None;
    }
    let (words, lexicon) = (row.words().as_str(), &row.lexicon());
    let label = words.split_once(':').filter(|(label, _)| label.len() < LONGEST).and_then(|(label, _)| people_label(label, lexicon))?;
    // "TITLE: Harbour Board – Minutes" is a field.
    let named = label.group.filter(|_| !label.is_office && !row.raw.as_str().starts_with('#'))?;
    // "Minute taker: Ann Ray" is a field, too.
    let least = if lexicon.stands_in(named, GROUP) { 1 } else { 2 };
    if least > 1 && !lexicon.stands_in(named, ROLE) {
        return None;
    }
    let found = of_groups(words, lexicon);
    let names = || found.said.iter().flat_map(|said| &said.names);
    let full = names().filter(|name| likely(name, lexicon) >= 7 && !person::is_body(name, lexicon)).count();
    (full >= least && full * 2 >= names().count()).then_some(full)
}

/// Whether a row names the one holder of an office, and a row beside it the people of a group: `MAYOR: Ann Ray` above `COUNCILLORS: Bo West`.
fn is_office_line(rows: &[Row<'_>], at: usize) -> bool {
    let Some(row) = rows.get(at).filter(|row| !row.heading && !row.table && row.lexicon().hears(OFFICE)) else { return false };
    let (words, lexicon) = (row.words().as_str(), &row.lexicon());
    let label = words.split_once(':').and_then(|(label, names)| Some((people_label(label, lexicon)?, label, names)));
    let Some((_, label, names)) = label.filter(|(label, ..)| label.is_office && label.attendance.is_none()) else { return false };
    let names = names.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let is_one = || likely(names, lexicon) >= 7 && split_names_in(names, lexicon).len() == 1 && !person::is_body(names, lexicon);
    let is_group = |row: &Row<'_>| {
        let (words, lexicon) = (row.words().as_str(), &row.lexicon());
        let own = words.split_once(':').map(|(label, _)| label).filter(|_| lexicon.hears(GROUP)).and_then(|own| people_label(own, lexicon));
        own.is_some_and(|own| !own.is_office && own.group.is_some_and(|group| lexicon.stands_in(group, GROUP)))
    };
    let mut beside = [at.checked_sub(1), at.checked_add(1)].into_iter().flatten().filter_map(|at| rows.get(at));
    !lexicon.is(label, TAKES_MINUTES) && is_one() && beside.any(is_group)
}

/// Whether words of a line mean nothing among people and belong to none of those named: `The treasurer, Ann Ray, showed the books.`
fn says_more(line: &str, said: &Said<'_>, lexicon: &Lexicon<'_>) -> bool {
    let named =
        |word: &str| said.names.iter().chain(&said.offices).any(|own| own.split(|c: char| !c.is_alphanumeric()).any(|own| own == word));
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
    words.any(|word| !named(word) && lexicon.word(word, Senses::ALL) == Senses::NONE)
}

/// The row after the names that hang below a label without a colon: `Councillors` above `   Ann Ray`, `Absent` above `   Cy Moss`.
fn hanging(rows: &[Row<'_>], at: usize, words: &str) -> Option<usize> {
    let row = rows.get(at).filter(|row| !row.bullet && !row.table && words.split(' ').count() <= 4)?;
    let below = rows.get(at + 1).filter(|next| next.indent > row.indent && !next.gap)?;
    let lexicon = row.lexicon();
    let label = people_label(words, &lexicon).filter(|label| label.unknown == 0)?;
    let says = label.attendance.is_some() || !label.is_office && label.group.is_some_and(|group| lexicon.stands_in(group, GROUP));
    let hangs = |next: &&Row<'_>| next.indent == below.indent && !next.gap && !next.heading && names_people(next, 7);
    let count = rows.iter().skip(at + 1).take_while(hangs).count();
    (says && count > 0).then_some(at + 1 + count)
}

/// Whether a row begins with a label that says how those named after it attended.
fn says_attendance(row: &Row<'_>) -> bool {
    let lexicon = row.lexicon();
    let label = || row.words().as_str().split_once(':').map(|(label, _)| label);
    lexicon.hears(label::SAYS) && label().and_then(|label| people_label(label, &lexicon)).is_some_and(|label| label.attendance.is_some())
}

/// Whether a row is nothing but one person or several.
fn names_people(row: &Row<'_>, least: u8) -> bool {
    const MOST_WORDS: usize = 40;
    let (words, lexicon) = (row.words().as_str(), &row.lexicon());
    let is_long = words.split_whitespace().count() > MOST_WORDS;
    if is_long || row.is_sentence() || words.contains(':') && !person::has_mail(words) {
        return false;
    }
    let names = split_names_in(words, lexicon);
    let all = !names.is_empty() && names.iter().all(|name| likely(name, lexicon) >= least);
    all || likely(words, lexicon) >= least.max(7)
        || names.len() > 2 && names.iter().filter(|name| likely(name, lexicon) >= 7).count() + 1 >= names.len()
}

/// Whether a row is somebody's by more than its capitals: a title, a bracket, an office, several names.
fn is_evident(row: &Row<'_>) -> bool {
    let (words, lexicon) = (row.words().as_str(), &row.lexicon());
    let bare = words.trim();
    let has_title = strip_honorific(bare, lexicon).len() < bare.len();
    has_title || person::name_and_rest(words, lexicon).1.is_some() || split_names_in(words, lexicon).len() > 1
}

/// The row after the entries below a label that is no heading.
fn nested(rows: &[Row<'_>], at: usize, words: &str) -> Option<usize> {
    let row = rows.get(at)?;
    let below = rows.get(at + 1).filter(|next| next.bullet && !next.heading)?;
    let lexicon = row.lexicon();
    let says = people_label(words, &lexicon).is_some_and(|label| label.attendance.is_some());
    // "Introductions of all participants, please list your name here:"
    let leads = || {
        words.ends_with(':')
            && !words.contains(". ")
            && lexicon.hears(ATTENDING_PEOPLE | ATTENDED)
            && words.split(' ').any(|word| lexicon.is_word(word.trim_end_matches([',', ':']), ATTENDING_PEOPLE | ATTENDED))
    };
    if !says && !leads() {
        return None;
    }
    // Below a list entry they stand further to the right; below a line they are a list.
    let ends = |next: &Row<'_>| next.heading || if row.bullet { next.indent <= row.indent } else { !next.bullet };
    let end = rows.iter().enumerate().skip(at + 1).find(|(_, next)| ends(next)).map_or(rows.len(), |(end, _)| end);
    (end > at + 1 && (row.bullet || words.ends_with(':') && below.indent >= row.indent)).then_some(end)
}

/// Whether a row stands in the record of a vote: rows beside it say who moved, or how many were in favour.
fn is_vote(rows: &[Row<'_>], at: usize) -> bool {
    const NEAR: usize = 3;
    let near: Range<usize> = at.saturating_sub(NEAR)..(at + NEAR + 1).min(rows.len());
    rows.get(near).unwrap_or(&[]).iter().filter(|row| row.lexicon().hears(VOTE_LABEL | MOVERS_LABEL)).any(|row| {
        let label = row.raw.as_str().split_once(':').map_or("", |(label, _)| label).trim_matches(|c: char| !c.is_alphanumeric());
        Lexicon::ALL.is(label, VOTE_LABEL | MOVERS_LABEL)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::people::row::testing::of_rows;

    #[test]
    fn a_row_of_nothing_but_people_names_them() {
        let many = |names: usize| vec!["Ann Ray"; names].join(", ");
        for (line, expected) in [
            ("Ann Ray".to_owned(), true),
            ("Ann Ray, Bo West".to_owned(), true),
            ("Ann Ray, Bo West, Cy Moss and Di Lind".to_owned(), true),
            ("Mr Ann Ray".to_owned(), true),
            ("Roof: Ann Ray".to_owned(), false),
            ("The lamps are dim".to_owned(), false),
            ("Ann Ray said that the roof leaks over the maps".to_owned(), false),
            // Forty words at most.
            (many(20), true),
            (format!("{}, Ann de Ray", many(19)), false),
            (many(21), false),
        ] {
            assert_eq!(of_rows(&line, |rows| rows.first().is_some_and(|row| names_people(row, 7))), expected, "{line:?}");
        }
    }

    #[test]
    fn a_title_a_bracket_an_office_or_another_name_makes_somebody_evident() {
        for (line, expected) in [
            ("Ann Ray", false),
            ("Roof", false),
            ("Harbour Office", false),
            ("Mr Ann Ray", true),
            ("Dr. Ann Ray", true),
            ("Ann Ray (Harbour Office)", true),
            ("Ann Ray, Chair", true),
            ("Ann Ray, Bo West", true),
            ("Ann Ray and Bo West", true),
        ] {
            assert_eq!(of_rows(line, |rows| rows.first().is_some_and(is_evident)), expected, "{line:?}");
        }
    }

    #[test]
    fn a_full_name_has_two_words_and_no_figures() {
        for (line, expected) in [
            ("Ann Ray", true),
            ("- Ann Ray", true),
            ("Ann Ray (AR)", true),
            ("Ann Ray, Chair", true),
            ("Ann", false),
            ("Ann Ray: late", false),
            ("# Ann Ray", false),
            ("| Ann Ray |", false),
            ("Ann Ray2", false),
            ("Ann leaks", false),
        ] {
            assert_eq!(of_rows(line, |rows| rows.first().is_some_and(is_full_name)), expected, "{line:?}");
        }
    }

    #[test]
    fn initials_a_title_an_office_or_an_address_make_a_person() {
        for (line, expected) in [
            ("Ann Ray", false),
            ("Ann Ray (Harbour)", false),
            ("Ann Ray (AR)", true),
            ("Ann Ray (BX)", false),
            ("Ann Ray (@ann)", true),
            ("Ann Ray (ann@harbour.example)", true),
            ("Ann Ray (Chair)", true),
            ("Ann Ray (absent)", true),
            ("Mr Ann Ray", true),
        ] {
            assert_eq!(of_rows(line, |rows| rows.first().is_some_and(is_surely_somebody)), expected, "{line:?}");
        }
    }

    #[test]
    fn a_label_in_front_says_how_they_attended() {
        for (line, expected) in [
            ("Present: Ann Ray", true),
            ("Apologies: Ann Ray", true),
            ("Absent: Ann Ray", true),
            ("Roof: Ann Ray", false),
            ("Present Ann Ray", false),
            ("Ann Ray: present", false),
        ] {
            assert_eq!(of_rows(line, |rows| rows.first().is_some_and(says_attendance)), expected, "{line:?}");
        }
    }

    #[test]
    fn a_line_names_the_holder_of_an_office_beside_a_group() {
        for (lines, at, expected) in [
            ("Mayor: Ann Ray\nCouncillors: Bo West", 0, true),
            ("Councillors: Bo West\nMayor: Ann Ray", 1, true),
            ("Mayor: Ann Ray, Cy Moss\nCouncillors: Bo West", 0, false),
            ("Mayor: Ann Ray\nRoof: It leaks.", 0, false),
            ("Mayor: Ann Ray", 0, false),
            ("Roof: Ann Ray\nCouncillors: Bo West", 0, false),
            ("Mayor: Ann Ray\nRoof: wet\nCouncillors: Bo West", 0, false),
        ] {
            assert_eq!(of_rows(lines, |rows| is_office_line(rows, at)), expected, "{lines:?}");
        }
    }

    #[test]
    fn the_label_of_a_group_stands_before_full_names() {
        for (line, expected) in [
            ("Trustees: Ann Ray (Chair), Bo West", Some(2)),
            ("Trustees: Ann Ray", Some(1)),
            ("Councillors: Ann Ray, Bo West, Cy Moss", Some(3)),
            ("Trustees: roof, lamps", None),
            ("Roof: Ann Ray, Bo West", None),
            ("Trustees Ann Ray, Bo West", None),
            ("# Trustees: Ann Ray, Bo West", None),
        ] {
            assert_eq!(of_rows(line, |rows| rows.first().and_then(group_names)), expected, "{line:?}");
        }
    }

    #[test]
    fn rows_near_one_that_says_who_moved_record_a_vote() {
        for (lines, at, expected) in [
            ("Moved by: Ann Ray\nBo West", 1, true),
            ("Moved by: Ann Ray\nBo West\nCy Moss\nDi Lind", 3, true),
            ("Moved by: Ann Ray\nBo West\nCy Moss\nDi Lind\nEd Holm", 4, false),
            ("Bo West\nCy Moss\nDi Lind\nMoved by: Ann Ray", 0, true),
            ("Bo West\nCy Moss\nDi Lind\nEd Holm\nMoved by: Ann Ray", 0, false),
            ("Roof: Ann Ray\nBo West", 1, false),
        ] {
            assert_eq!(of_rows(lines, |rows| is_vote(rows, at)), expected, "{lines:?}");
        }
    }

    #[test]
    fn names_hang_below_a_label_without_a_colon() {
        for (lines, expected) in [
            ("Councillors\n   Ann Ray\n   Bo West", Some(3)),
            ("Absent\n   Cy Moss", Some(2)),
            ("Absent\nCy Moss", None),
            ("Roof\n   Cy Moss", None),
            ("- Absent\n   Cy Moss", None),
            ("Absent\n   the lamps are dim", None),
            ("Chairman\n   Cy Moss", None),
            ("Absent\n   Cy Moss\nDi Lind", Some(2)),
            ("Absent\n   Cy Moss\n\n   Di Lind", Some(2)),
            ("Absent\n\n   Cy Moss", None),
            ("Absent from all that was said\n   Cy Moss", None),
        ] {
            let found = of_rows(lines, |rows| rows.first().and_then(|row| hanging(rows, 0, row.words().as_str())));
            assert_eq!(found, expected, "{lines:?}");
        }
    }

    #[test]
    fn entries_stand_below_a_label_that_is_no_heading() {
        for (lines, expected) in [
            ("Present:\n- Ann Ray\n- Bo West", Some(3)),
            ("Present\n- Ann Ray\n- Bo West", None),
            ("Present:\n- Ann Ray\nThe roof leaks", Some(2)),
            ("Present:\nAnn Ray", None),
            ("Roof:\n- Ann Ray", None),
            ("- Present\n  - Ann Ray\n  - Bo West", Some(3)),
            ("- Present\n  - Ann Ray\n- Bo West", Some(2)),
            ("- Present\n- Ann Ray", None),
            ("Introductions of all participants, please list your name here:\n- Ann Ray", Some(2)),
            ("The roof leaks. All participants:\n- Ann Ray", None),
            ("Introductions of all participants\n- Ann Ray", None),
        ] {
            let found = of_rows(lines, |rows| rows.first().and_then(|row| nested(rows, 0, row.words().as_str())));
            assert_eq!(found, expected, "{lines:?}");
        }
    }
}
