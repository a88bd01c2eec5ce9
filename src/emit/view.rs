//! The minutes for a person: head, decisions, open actions by owner, who was there, sections, what to look at. Of several meetings: a list
//! of them, then open actions and decisions of all.
//!
//! The text is styled by escape sequences and is to go through something that takes them away where no terminal wants them. No other
//! control character is in it, whatever the document holds.

use anstyle::Style;

use self::page::{ALARM, CAUTION, FAINT, GOOD, LEAD, Page, STRONG, Words, column};
use super::day;
use super::digest::{Digest, Resolved, Task, by_owner};
use crate::diagnostic::Severity;
use crate::model::{Attendance, Block, Blocks, Date, Group, Minutes, Mode, NextMeeting, Outcome, Person, Section, TimeSpan};

mod page;
mod visible;

pub use visible::{is_unsafe, spell, visible};

/// How a view is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct View {
    /// How many columns of a terminal it may take.
    pub width: usize,
    /// The day on which it is looked at: actions that were due before it are overdue. None are where it is not known.
    pub today: Option<Date>,
    /// Whether only actions are shown, because only some of them were asked for.
    pub actions_only: bool,
}

impl Default for View {
    fn default() -> View {
        View { width: 80, today: None, actions_only: false }
    }
}

/// A label in the head.
const LABEL: Style = FAINT;

impl View {
    /// The minutes of one meeting.
    ///
    /// ```
    /// use minutes_extract::emit::view::View;
    ///
    /// let minutes = minutes_extract::parse("Board\n\n4 May 2026\n\n1. Roof\n\n- ACTION: Ann to call the roofer by 9 May.\n");
    /// let page = View::default().page(&minutes);
    /// assert!(page.contains("Ann to call the roofer by 9 May."));
    /// ```
    #[must_use]
    pub fn page(self, minutes: &Minutes<'_>) -> String {
        let mut page = Page::new(self.width);
        let digest = Digest::of(minutes);
        head(minutes, &mut page);
        if self.actions_only {
            self.tasks(std::slice::from_ref(&digest), &mut page);
            return page.finish();
        }
        if !digest.resolved.is_empty() {
            page.heading("Decisions", &digest.resolved.len().to_string());
            resolved(2, &digest, &mut page);
        }
        self.tasks(std::slice::from_ref(&digest), &mut page);
        people(minutes, &mut page);
        outline(minutes, &mut page);
        remarks(minutes, &mut page);
        page.finish()
    }

    /// Several meetings, in their order.
    #[must_use]
    pub fn overview(self, digests: &[Digest]) -> String {
        let mut page = Page::new(self.width);
        if !self.actions_only {
            page.heading("Meetings", &digests.len().to_string());
            for digest in digests {
                meeting(digest, &mut page);
            }
        }
        self.tasks(digests, &mut page);
        if !self.actions_only {
            let count: usize = digests.iter().map(|digest| digest.resolved.len()).sum();
            if count > 0 {
                page.heading("Decisions", &count.to_string());
            }
            for digest in digests.iter().filter(|digest| !digest.resolved.is_empty()) {
                let day = digest.date.map(day::long).unwrap_or_default();
                let words = Words::styled(STRONG, title(digest)).and(&day).and_styled(FAINT, &from(digest));
                page.text(2, words);
                resolved(4, digest, &mut page);
            }
        }
        page.finish()
    }

    /// The open actions of meetings, by owner.
    fn tasks(self, digests: &[Digest], page: &mut Page) {
        let count: usize = digests.iter().map(|digest| digest.tasks.len()).sum();
        let late = |due: Option<Date>| self.today.is_some_and(|today| due.is_some_and(|due| due < today));
        let overdue = digests.iter().flat_map(|digest| &digest.tasks).filter(|task| late(task.due)).count();
        if count == 0 {
            let done: usize = digests.iter().map(|digest| digest.done).sum();
            if done > 0 || self.actions_only {
                page.heading("Open actions", "none");
            }
            return;
        }
        let remark = match self.today {
            Some(today) if overdue > 0 => format!("{count}; {overdue} overdue on {}", day::long(today)),
            _ => count.to_string(),
        };
        page.heading("Open actions", &remark);
        let width = column(digests.iter().flat_map(|digest| &digest.tasks).map(due).collect::<Vec<_>>().iter().map(String::as_str));
        for tasks in by_owner(digests) {
            page.text(2, Words::styled(if tasks.owner.is_some() { STRONG } else { FAINT }, tasks.owner.unwrap_or("nobody named")));
            for (digest, task) in tasks.tasks {
                let is_late = late(task.due);
                let words = if is_late { Words::styled(ALARM, "overdue:") } else { Words::default() }.and(&task.text);
                let others: Vec<&str> = task.owners.iter().map(String::as_str).filter(|other| Some(*other) != tasks.owner).collect();
                let place = place(digest, task.line, digests.len() > 1);
                let words = if others.is_empty() {
                    words.and_whole(FAINT, &format!("({place})"))
                } else {
                    words.and_styled(FAINT, &format!("(with {};", others.join(", "))).and_whole(FAINT, &format!("{place})"))
                };
                page.entry(4, (if is_late { ALARM } else { LEAD }, &due(task)), width, words);
            }
        }
    }
}

/// Title, number, body, day, hours, place, and when the next meeting is.
fn head(minutes: &Minutes<'_>, page: &mut Page) {
    let meeting = &minutes.meeting;
    let source = minutes.source.as_deref().unwrap_or("standard input");
    page.text(0, Words::styled(STRONG, meeting.title.as_deref().unwrap_or(source)));
    if let Some(subtitle) = &meeting.subtitle {
        page.text(0, Words::plain(subtitle));
    }
    let mode = meeting.mode.map(|mode| match mode {
        Mode::InPerson => "in person",
        Mode::Online => "online",
        Mode::Hybrid => "hybrid",
        _ => "",
    });
    let days = meeting.date.map(|first| match meeting.end_date.filter(|last| *last != first) {
        Some(last) => format!("{} to {}", day::whole(first), day::whole(last)),
        None => day::whole(first),
    });
    let place: Vec<&str> = meeting.location.as_deref().into_iter().chain(mode).filter(|place| !place.is_empty()).collect();
    let stated = meeting.fields.iter().find(|field| !field.value.is_empty() && field.label.eq_ignore_ascii_case("Date"));
    let days = days.or_else(|| stated.map(|field| field.value.to_string()));
    let quorum = meeting.quorum.as_ref().map(|quorum| &*quorum.text);
    let rows = [
        ("Number", meeting.number.map(|number| number.to_string())),
        ("Body", meeting.body.as_deref().map(str::to_owned)),
        ("Date", Some(days.unwrap_or_else(|| "not stated".to_owned()))),
        ("Time", meeting.time.as_ref().map(hours)),
        ("Place", (!place.is_empty()).then(|| place.join(", "))),
        ("Quorum", quorum.map(str::to_owned)),
        ("Next", meeting.next_meeting.as_ref().map(announced)),
    ];
    let is_shown = |label: &str| rows.iter().any(|(shown, value)| value.is_some() && shown.eq_ignore_ascii_case(label));
    let fields = meeting.fields.iter().filter(|field| !field.value.is_empty() && !is_shown(&field.label));
    let fields: Vec<_> = fields.map(|field| (&*field.label, Some(field.value.to_string()))).collect();
    let rows: Vec<(&str, String)> = rows.into_iter().chain(fields).filter_map(|(label, value)| Some((label, value?))).collect();
    let width = column(rows.iter().map(|(label, _)| *label));
    page.text(0, Words::default());
    for (label, value) in rows {
        page.entry(0, (LABEL, label), width, Words::plain(&value));
    }
}

/// When something begins and ends.
pub(super) fn hours(time: &TimeSpan<'_>) -> String {
    let hours = match (time.start, time.end) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => start.to_string(),
        (None, Some(end)) => format!("until {end}"),
        (None, None) => String::new(),
    };
    [&hours, time.zone.as_deref().unwrap_or_default()].join(" ").trim().to_owned()
}

/// The next meeting: when and where, or else the words of the announcement.
pub(super) fn announced(next: &NextMeeting<'_>) -> String {
    let parts = [next.date.map(day::whole), next.time.as_ref().map(hours), next.location.as_deref().map(str::to_owned)];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    if next.date.is_some() { parts.join(", ") } else { next.text.to_string() }
}

/// A title, or what else there is to name a meeting.
fn title(digest: &Digest) -> &str {
    digest.title.as_deref().unwrap_or("Untitled")
}

/// The document, in brackets.
fn from(digest: &Digest) -> String {
    digest.source.as_ref().map(|source| format!("({source})")).unwrap_or_default()
}

/// By when something is to be done.
fn due(task: &Task) -> String {
    match (task.due, &task.due_text) {
        (Some(day), _) => day::short(day),
        (None, Some(words)) => words.clone(),
        (None, None) => "-".to_owned(),
    }
}

/// Where something stands, as editors understand it.
fn place(digest: &Digest, line: usize, several: bool) -> String {
    match &digest.source {
        Some(source) if several => format!("{source}:{line}"),
        _ => format!("line {line}"),
    }
}

/// One meeting in the list of several.
fn meeting(digest: &Digest, page: &mut Page) {
    let day = digest.date.map_or_else(|| "undated".to_owned(), day::short);
    let counts = [(digest.resolved.len(), "decided"), (digest.tasks.len(), "open"), (digest.done, "done"), (digest.remarks, "to look at")];
    let counts: Vec<String> = counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    let style = if digest.date.is_some() { LEAD } else { CAUTION };
    page.entry(2, (style, &day), 11, Words::plain(title(digest)));
    let below = Words::styled(FAINT, digest.source.as_deref().unwrap_or("standard input"));
    page.entry(2, (LEAD, ""), 11, if counts.is_empty() { below } else { below.and(&format!("({})", counts.join(", "))) });
}

/// The decisions of a meeting.
fn resolved(indent: usize, digest: &Digest, page: &mut Page) {
    let outcome = |resolved: &Resolved| match resolved.outcome {
        Some(Outcome::Carried) => (GOOD, "carried"),
        Some(Outcome::Rejected) => (ALARM, "rejected"),
        Some(Outcome::Deferred) => (CAUTION, "deferred"),
        Some(Outcome::Withdrawn) => (CAUTION, "withdrawn"),
        _ => (FAINT, "-"),
    };
    let width = column(digest.resolved.iter().map(|resolved| outcome(resolved).1));
    for resolved in &digest.resolved {
        let mut words = Words::plain(&resolved.text);
        if let Some(vote) = &resolved.vote {
            words = words.and_styled(LEAD, &format!("({vote})"));
        }
        page.entry(indent, outcome(resolved), width, words.and_whole(FAINT, &format!("({})", place(digest, resolved.line, false))));
    }
}

/// Who was there, over a line, absent.
fn people(minutes: &Minutes<'_>, page: &mut Page) {
    let kinds = [
        ("Present", Some(Attendance::Present)),
        ("Remote", Some(Attendance::Remote)),
        ("Absent", Some(Attendance::Absent)),
        ("Unclear who of these attended", None),
    ];
    for (heading, attendance) in kinds {
        let is_it = |person: &&Person<'_>| person.attendance == attendance;
        let groups: Vec<(&Group<'_>, Vec<&Person<'_>>)> =
            minutes.participants.iter().map(|group| (group, group.members.iter().filter(is_it).collect())).collect();
        let count: usize = groups.iter().map(|(_, people)| people.len()).sum();
        if count == 0 {
            continue;
        }
        page.heading(heading, &count.to_string());
        for (group, people) in groups.iter().filter(|(_, people)| !people.is_empty()) {
            let names: Vec<String> = people.iter().map(|person| named(person)).collect();
            let label = group.name.as_ref().map(|name| format!("{}:", name.trim_end_matches(':'))).unwrap_or_default();
            page.text(2, Words::styled(STRONG, &label).and(&names.join("; ")));
        }
    }
}

/// A person, with what the list says beside the name.
fn named(person: &Person<'_>) -> String {
    let proxy = person.proxy_for.as_ref().map(|whom| format!("for {whom}"));
    let beside = [person.office.as_deref(), person.affiliation.as_deref(), proxy.as_deref(), person.note.as_deref()];
    let beside: Vec<&str> = beside.into_iter().flatten().collect();
    if beside.is_empty() { person.name.to_string() } else { format!("{} ({})", person.name, beside.join(", ")) }
}

/// The sections by number and title, with what was decided and is to be done in each.
fn outline(minutes: &Minutes<'_>, page: &mut Page) {
    if minutes.sections.is_empty() && minutes.annexes.is_empty() {
        return;
    }
    page.heading("Sections", &minutes.all_sections().count().to_string());
    for (level, section) in minutes.all_sections() {
        let indent = level.saturating_mul(2).min(12);
        let counts = counted(section);
        let heading = Words::plain(&section.title);
        let heading = if counts.is_empty() { heading } else { heading.and_styled(FAINT, &format!("({counts})")) };
        match &section.number {
            Some(number) => page.entry(indent, (LEAD, number), column([&**number]), heading),
            None => page.text(indent, heading),
        }
    }
    for annex in &minutes.annexes {
        page.text(2, Words::styled(LEAD, &annex.label).and(annex.title.as_deref().unwrap_or_default()));
    }
}

/// What stands in a section itself, in numbers.
fn counted(section: &Section<'_>) -> String {
    let count = |is_it: fn(&Block<'_>) -> bool| Blocks::of(&section.body).filter(|(_, block)| is_it(block)).count();
    let decisions = count(|block| matches!(block, Block::Decision(_)));
    let actions = count(|block| matches!(block, Block::Action(_)));
    let counts = [(decisions, "decision"), (actions, "action")].into_iter().filter(|(count, _)| *count > 0);
    counts.map(|(count, noun)| format!("{count} {noun}{}", if count == 1 { "" } else { "s" })).collect::<Vec<_>>().join(", ")
}

/// What the reader reports.
fn remarks(minutes: &Minutes<'_>, page: &mut Page) {
    if minutes.diagnostics.is_empty() {
        return;
    }
    page.heading("To look at", &minutes.diagnostics.len().to_string());
    let line = |line: usize| format!("line {line}");
    let width = column(minutes.diagnostics.iter().map(|remark| line(remark.span.line)).collect::<Vec<_>>().iter().map(String::as_str));
    for remark in &minutes.diagnostics {
        let style = if remark.severity >= Severity::Warning { CAUTION } else { LEAD };
        let words = Words::plain(&remark.message).and_styled(FAINT, &format!("[{}]", remark.code));
        page.entry(2, (style, &line(remark.span.line)), width, words);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use textwrap::core::display_width;

    use super::*;

    /// Escape sequences taken away, as a terminal would.
    fn plain(page: &str) -> String {
        let mut plain = String::new();
        for part in page.split('\u{1b}') {
            let part = if part.starts_with('[') { part.split_once('m').map_or("", |(_, rest)| rest) } else { part };
            plain.push_str(part);
        }
        plain
    }

    fn check(text: &str, width: usize) -> Result<(), TestCaseError> {
        let minutes = crate::parse(text);
        let view = View { width, today: Date::new(2026, 4, 1), actions_only: false };
        for page in [view.page(&minutes), view.overview(&[Digest::of(&minutes), Digest::of(&minutes)])] {
            let plain = plain(&page);
            prop_assert!(!plain.contains(|c| is_unsafe(c) && c != '\n'), "{plain:?}");
            for line in plain.lines() {
                prop_assert!(display_width(line) <= width, "{width}: {line:?}");
            }
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_page_and_nothing_reaches_the_terminal(
            said in "[\\PC\t\u{1b}\u{7}\u{202e}\u{e000}\u{ad}\u{2061}日é\u{301} a]{0,160}",
            width in 40_usize..140,
        ) {
            let text = format!(
                "{said}\n\n4 March 2026\n\nPresent: {said}, Bo West\n\n1. {said}\n\n- ACTION: {said} by 9 March 2026\n- DECISION: {said}\n- ACTION [{said}]: mend\n"
            );
            check(&text, width)?;
        }
    }

    #[test]
    fn what_is_too_long_for_its_column_stands_whole_in_the_text() {
        let text = "Board\n\n4 May 2026\nPlace of the next excursion: Hill\n\n1. Roof\n\n| Action | Owner | Due |\n|---|---|---|\n| Mend it | Ann | next week, after the fair |\n| Call | Ann | 9 May 2026 |\n";
        let page = plain(&View::default().page(&crate::parse(text)));
        let lines: Vec<&str> = page.lines().map(str::trim).collect();
        for line in ["Place of the ne…  Place of the next excursion: Hill", "9 May 2026        Call (line 11)"] {
            assert!(lines.contains(&line), "{page}");
        }
        assert!(page.contains("next week, afte…  next week, after the fair: Mend it (line 10)"), "{page}");
    }

    #[test]
    fn a_date_in_words_is_stated() {
        let page = |text: &str| plain(&View::default().page(&crate::parse(text)));
        let words = page("Board\n\nDate: next Monday\n\n1. Roof\n\n- It leaks.\n");
        assert!(words.contains("\nDate  next Monday\n") && !words.contains("not stated"), "{words}");
        let nothing = page("Board\n\n1. Roof\n\n- It leaks.\n");
        assert!(nothing.contains("\nDate  not stated\n"), "{nothing}");
    }

    #[test]
    fn a_narrow_page_still_shows_everything() {
        let minutes = crate::parse("Board\n\n- ACTION: Ann to call the roofer by 9 May 2026.\n");
        let page = plain(&View { width: 1, ..View::default() }.page(&minutes));
        let words: Vec<&str> = page.split_whitespace().collect();
        assert!(words.windows(4).any(|words| words == ["to", "call", "the", "roofer"]), "{page}");
    }
}
