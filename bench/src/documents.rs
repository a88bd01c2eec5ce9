//! Minutes made up from a seed, in the layouts that the reader knows, with the facts that they state.
//!
//! House layout and its drift are written by the same code with another style; summary reports and minutes in Markdown are built
//! otherwise and have a code of their own. Facts are noted where a text is written, not read from it. A document of a megabyte is what a
//! document of five kilobytes is, with more of everything: two thirds are sections, the rest agenda and participants.

use fastrand::Rng;

use crate::calendar::{self, Clock, Day};
use crate::draw::{People, Titles, any_task, errand, house_task, prose, roman};
use crate::facts::{Facts, Person, Section};
use crate::sheet::{Sheet, Wrap};
use crate::style::{Actions, AgendaMark, Head, Mark, Style};
use crate::words::{capital, pick};
use crate::{markdown, summary, words};

/// How a document is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// To the letter as the house writes.
    House,
    /// As an archive drifts from it: other marks, dates, annexes, encodings; each document in its own way.
    Drift,
    /// Numbered paragraphs of prose below headings without numbers, annexes with agenda and people.
    Summary,
    /// Markdown, agenda first.
    Markdown,
    /// House, drift or Markdown, by the seed: half of the documents in the house layout, a third drift, the others Markdown.
    Mixed,
}

impl Layout {
    /// All of them, by name.
    pub const ALL: [(&'static str, Layout); 5] = [
        ("house", Layout::House),
        ("drift", Layout::Drift),
        ("summary", Layout::Summary),
        ("markdown", Layout::Markdown),
        ("mixed", Layout::Mixed),
    ];

    /// The layout that a document of this seed has: `Mixed` is decided, the others are what they are.
    #[must_use]
    pub fn of(self, seed: u64) -> Layout {
        match self {
            Layout::Mixed => match Rng::with_seed(seed).u8(0..6) {
                0..3 => Layout::House,
                3..5 => Layout::Drift,
                _ => Layout::Markdown,
            },
            decided => decided,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Layout::ALL.iter().find(|(_, layout)| *layout == self).map_or("", |(name, _)| name)
    }

    /// The extension of a document's file name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        if self == Layout::Markdown { "md" } else { "txt" }
    }
}

/// A document and what it states.
#[derive(Clone, Debug)]
pub struct Document {
    /// The document, in its encoding.
    pub bytes: Vec<u8>,
    /// Its text, with line feeds for line ends.
    pub text: String,
    /// What it states.
    pub facts: Facts,
}

/// A document of about so many bytes.
#[must_use]
pub fn document(layout: Layout, bytes: usize, seed: u64) -> Vec<u8> {
    with_facts(layout, bytes, seed).bytes
}

/// A document of about so many bytes, with what it states.
#[must_use]
pub fn with_facts(layout: Layout, bytes: usize, seed: u64) -> Document {
    let mut rng = Rng::with_seed(seed);
    let plain = |(text, facts): (String, Facts)| Document { bytes: text.clone().into_bytes(), text, facts };
    match layout.of(seed) {
        Layout::Markdown => plain(markdown::minutes(bytes, rng)),
        Layout::Summary => plain(summary::report(bytes, rng)),
        Layout::Drift => {
            let style = Style::drifted(&mut rng);
            let (text, facts) = Draft::new(&style, rng).minutes(bytes);
            Document { bytes: style.encoded(&text), text, facts }
        }
        Layout::House | Layout::Mixed => plain(Draft::new(&Style::HOUSE, rng).minutes(bytes)),
    }
}

/// A document in the house layout, of about so many bytes.
#[must_use]
pub fn house(bytes: usize, seed: u64) -> String {
    with_facts(Layout::House, bytes, seed).text
}

/// Minutes while they are written.
struct Draft {
    style: Style,
    rng: Rng,
    facts: Facts,
    meeting: Day,
    /// Who is named in the text, and who is listed.
    people: People,
    wrap: Wrap,
}

impl Draft {
    fn new(style: &Style, mut rng: Rng) -> Draft {
        let people = People::new(&mut rng, style.charset.holds());
        let meeting = Day::draw(&mut rng, 1996..2026);
        let wrap = Wrap { width: style.width, hanging: style.hanging };
        Draft { style: *style, rng, facts: Facts::default(), meeting, people, wrap }
    }

    fn minutes(mut self, bytes: usize) -> (String, Facts) {
        let mut sheet = Sheet::new(bytes, self.wrap);
        self.head(&mut sheet);
        let mut titles = Titles::new(&mut self.rng);
        let mut agenda = self.opening();
        let mut length = agenda.iter().map(String::len).sum::<usize>();
        let mut count = 0;
        while count == 0 || sheet.len() + length < bytes * 7 / 10 {
            count += 1;
            let title = titles.next(&mut self.rng);
            self.heading(&mut sheet, (self.style.number.count)(count), self.style.number.end, &title, 1);
            self.body(&mut sheet, count, &mut titles);
            length += title.len() + 4;
            agenda.push(title);
        }
        if !self.style.house && self.rng.u8(0..3) == 0 {
            let (sentence, day) = calendar::next_meeting(&mut self.rng, self.meeting);
            self.facts.next_meeting = Some(day);
            self.heading(&mut sheet, (self.style.number.count)(count + 1), self.style.number.end, "Closing remarks", 1);
            sheet.item(&(self.style.margin.to_owned() + self.style.bullet), &sentence);
            sheet.line("");
        }
        sheet.line("\n");
        self.annexes(&mut sheet, agenda, bytes);
        let end = if self.style.house || self.rng.bool() { "" } else { "\n" };
        (sheet.finish() + end, self.facts)
    }

    /// The entries of the agenda that are not minuted.
    fn opening(&mut self) -> Vec<String> {
        let mut entries = vec!["Welcome and adoption of the agenda".to_owned()];
        if self.rng.u8(0..4) == 0 {
            entries.push(format!("Opening words by the {}", pick(&mut self.rng, words::OFFICES)));
        }
        entries
    }

    fn head(&mut self, sheet: &mut Sheet) {
        let rng = &mut self.rng;
        let body = pick(rng, words::BODIES);
        let number = roman(rng.usize(1..13));
        let title = match rng.u8(0..5) {
            0 if !self.style.house => format!("{body}: Meeting {number}"),
            1 if !self.style.house => format!("Meeting {number} of the {body}, {}", self.meeting.year),
            _ => format!("{body} {} Meeting {number}", self.meeting.year),
        };
        let top = if self.style.house { 2 } else { rng.usize(0..4) };
        sheet.line(&("\n".repeat(top) + &title));
        if !self.style.subtitle.is_empty() {
            sheet.line(self.style.subtitle);
        }
        sheet.line("");
        self.facts.title = title;
        self.facts.date = Some(self.meeting);
        let (date, time) = (self.date(), self.time());
        let (mode, written) = self.mode();
        self.facts.mode = Some(mode);
        let place = (!self.style.house && mode != "online" && self.rng.u8(0..3) == 0).then(|| pick(&mut self.rng, words::PLACES));
        let place = place.filter(|place| self.style.charset.holds()(place));
        self.facts.location = place.map(str::to_owned);
        let rest = [Some(time.as_str()), Some(written), place];
        let rest: Vec<&str> = rest.into_iter().flatten().collect();
        match self.style.head {
            Head::Joined(bar) => sheet.line(&[[date.as_str()].as_slice(), &rest].concat().join(bar)),
            Head::DayFirst(bar) => sheet.line(&format!("{date}\n{}", rest.join(bar))),
            Head::Lines => sheet.line(&format!("{date}\n{}", rest.join("\n"))),
            Head::Labelled { date: date_label, time: time_label, mode, place: label } => {
                sheet.line(&format!("{date_label}{date}\n{time_label}{time}\n{mode}{written}"));
                if let Some(place) = place {
                    sheet.line(&format!("{label}{place}"));
                }
            }
        }
        sheet.line("");
    }

    fn date(&mut self) -> String {
        if self.style.house || self.rng.u8(0..8) > 0 {
            return (self.style.date)(self.meeting);
        }
        let last = self.meeting.after(self.rng.u16(1..4));
        self.facts.end_date = Some(last);
        calendar::days(&mut self.rng, self.meeting, last)
    }

    fn time(&mut self) -> String {
        let rng = &mut self.rng;
        let start = Clock(rng.u8(8..18), pick(rng, &[0, 0, 30, 15]));
        let end = (!self.style.house && rng.u8(0..3) == 0).then(|| Clock(start.0 + 1 + rng.u8(0..3), pick(rng, &[0, 30, 45])));
        let zone = if self.style.house { "UTC" } else { pick(rng, &["UTC", "UTC", "GMT", "CET", "CEST", "EST", "UTC+2", "BST", "EET"]) };
        self.facts.start = Some(start.to_string());
        self.facts.end = end.map(|end| end.to_string());
        self.facts.zone = Some(zone.to_owned());
        if self.style.house { format!("{start} {zone}") } else { calendar::hours(rng, start, end, zone) }
    }

    fn mode(&mut self) -> (&'static str, &'static str) {
        const HOUSE: &[(&str, &str)] = &[("hybrid", "Hybrid"), ("online", "Online"), ("in-person", "In person")];
        const DRIFT: &[(&str, &str)] = &[
            ("hybrid", "Hybrid"),
            ("hybrid", "hybrid"),
            ("hybrid", "Hybrid meeting"),
            ("hybrid", "HYBRID"),
            ("online", "Online"),
            ("online", "Virtual"),
            ("online", "online meeting"),
            ("online", "Virtual meeting"),
            ("online", "Teleconference"),
            ("in-person", "In person"),
            ("in-person", "In-person"),
            ("in-person", "in-person meeting"),
        ];
        pick(&mut self.rng, if self.style.house { HOUSE } else { DRIFT })
    }

    fn heading(&mut self, sheet: &mut Sheet, number: String, end: &str, title: &str, level: u8) {
        let [around, inside] = self.style.heading_bold;
        sheet.heading(&format!("{around}{number}{end}"), &format!("{inside}{title}{inside}{around}"));
        sheet.raw(self.style.gap);
        self.facts.sections.push(Section { number: Some(number), title: title.to_owned(), level });
    }

    fn body(&mut self, sheet: &mut Sheet, number: usize, titles: &mut Titles) {
        if self.style.sub_sections && self.rng.bool() {
            for sub in 1..self.rng.usize(3..5) {
                let title = titles.next(&mut self.rng);
                let end = if self.rng.bool() { " " } else { self.style.number.end };
                self.heading(sheet, format!("{number}.{sub}"), end, &title, 2);
                self.notes(sheet);
                self.actions(sheet);
                sheet.line("");
            }
        } else {
            self.notes(sheet);
            self.actions(sheet);
            sheet.line("");
        }
    }

    fn notes(&mut self, sheet: &mut Sheet) {
        let Style { margin, bullet, indent, inner_bullet, .. } = self.style;
        let (outer, inner) = (format!("{margin}{bullet}"), format!("{margin}{indent}{inner_bullet}"));
        for _ in 0..self.rng.usize(2..6) {
            match self.rng.u8(0..12) {
                0 | 1 => {
                    sheet.item(&outer, "It was suggested to:");
                    for _ in 0..self.rng.usize(2..5) {
                        sheet.item(&inner, &capital(&errand(&mut self.rng)));
                    }
                }
                2 if self.rng.bool() => {
                    let what = pick(&mut self.rng, words::OBJECTS);
                    sheet.item(&outer, &calendar::elsewhere(&mut self.rng, self.meeting, what));
                }
                3 if self.rng.bool() => sheet.item(&outer, &format!("**{}** {}", pick(&mut self.rng, words::TOPICS), prose(&mut self.rng))),
                _ => sheet.item(&outer, &prose(&mut self.rng)),
            }
        }
    }

    fn actions(&mut self, sheet: &mut Sheet) {
        if self.rng.u8(0..3) == 0 {
            return;
        }
        let Style { margin, bullet, bold, .. } = self.style;
        if let Actions::Listed { label, .. } = self.style.actions {
            sheet.raw(&format!("\n{label}\n{}", self.style.gap));
        }
        for at in 1..=self.rng.usize(1..4) {
            let task = if self.style.house {
                house_task(&mut self.rng, self.meeting, &mut self.people)
            } else {
                any_task(&mut self.rng, self.meeting, &mut self.people)
            };
            let bolded = format!("{bold}{}{bold}", task.written);
            match self.style.actions {
                Actions::Each { label, bulleted: true } => sheet.item(&format!("{margin}{bullet}"), &format!("{label}{}", task.written)),
                Actions::Each { label, bulleted: false } => sheet.paragraph(&format!("{label}{}", task.written)),
                Actions::Listed { mark: Mark::BulletAndArrow(arrow), .. } => sheet.item(&format!("{margin}{bullet}{arrow}"), &bolded),
                Actions::Listed { mark: Mark::Arrow(arrow), .. } => sheet.item(arrow, &bolded),
                Actions::Listed { mark: Mark::Bullet, .. } => sheet.item(&format!("{margin}{bullet}"), &bolded),
                // A number of the same form as a section's would make a section of it.
                Actions::Listed { mark: Mark::Number, .. } => {
                    let end = if self.style.number.end == ") " { '.' } else { ')' };
                    sheet.item(&format!("  {at}{end} "), &bolded);
                }
                Actions::Listed { mark: Mark::Nothing, .. } => sheet.alone(&bolded),
            }
            self.facts.actions.push(task.action);
        }
    }

    fn annexes(&mut self, sheet: &mut Sheet, entries: Vec<String>, bytes: usize) {
        let annexes = self.style.annexes;
        let mut agenda = Sheet::new(entries.len() * 32, self.wrap);
        for (at, entry) in entries.iter().enumerate() {
            match self.style.agenda_mark {
                AgendaMark::AsSections => agenda.heading(&((self.style.number.count)(at + 1) + self.style.number.end), entry),
                AgendaMark::Figures => agenda.heading(&format!("{}. ", at + 1), entry),
                AgendaMark::Bullet => agenda.item(self.style.bullet, entry),
            }
        }
        self.facts.agenda = entries;
        let mut people = Sheet::new(bytes / 4, self.wrap);
        self.participants(&mut people, bytes.saturating_sub(sheet.len() + agenda.len()));
        let between = if annexes.close { "" } else { "\n" };
        let label = |form: &str, at: usize| annexes.label(form, at) + "\n" + self.style.gap;
        if annexes.people_first {
            let (people, agenda) = (people.text(), agenda.text());
            sheet.raw(&format!("{}{people}{between}{}{agenda}", label(annexes.people, 1), label(annexes.agenda, 2)));
        } else {
            let (people, agenda) = (people.text(), agenda.text());
            sheet.raw(&format!("{}{agenda}\n{}{people}", label(annexes.agenda, 1), label(annexes.people, 2)));
        }
    }

    fn participants(&mut self, sheet: &mut Sheet, bytes: usize) {
        let table = self.style.table;
        if let Some([surname, given]) = table.labels {
            sheet.line(&table.row(surname, given));
        }
        let mut group = 0;
        while group == 0 || sheet.len() < bytes {
            let round = group / words::ROLES.len();
            let role = words::ROLES[group % words::ROLES.len()];
            let role = if round == 0 { role.to_owned() } else { format!("{role} of round {round}") };
            if group > 0 {
                sheet.raw(table.gap);
            }
            sheet.line(&format!("{}{role}{}", table.role[0], table.role[1]));
            // As in the house's lists, some groups have blank lines inside.
            if self.rng.u8(0..8) == 0 {
                sheet.line("\n\n");
            }
            let members = if group % 3 == 0 { 1 } else { self.rng.usize(3..14) };
            self.group(sheet, Some(&role), members, "present");
            group += 1;
        }
        if !self.style.house && self.rng.u8(0..6) == 0 {
            sheet.line(&format!("{}{}Apologies{}", table.gap, table.role[0], table.role[1]));
            let members = self.rng.usize(1..4);
            self.group(sheet, None, members, "absent");
        }
    }

    fn group(&mut self, sheet: &mut Sheet, group: Option<&str>, members: usize, attendance: &'static str) {
        for _ in 0..members {
            let name = self.people.next();
            let surname = self.style.table.surname(&name);
            sheet.line(&self.style.table.row(&surname, name.given));
            self.facts.participants.push(Person {
                name: format!("{} {surname}", name.given),
                surname: Some(surname),
                given: Some(name.given.to_owned()),
                group: group.map(str::to_owned),
                role: None,
                affiliation: None,
                attendance,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::calendar::length;

    const SCORED: [Layout; 4] = [Layout::House, Layout::Drift, Layout::Summary, Layout::Markdown];

    #[test]
    fn the_same_seed_gives_the_same_document_and_another_another() {
        for (name, layout) in Layout::ALL {
            let (one, same) = (with_facts(layout, 5_000, 7), with_facts(layout, 5_000, 7));
            assert_eq!((&one.bytes, &one.facts), (&same.bytes, &same.facts), "{name}");
            assert_ne!(one.bytes, document(layout, 5_000, 8), "{name}");
        }
    }

    #[test]
    fn a_document_has_about_the_length_that_was_asked_for() {
        for bytes in [3_000, 5_000, 1_000_000] {
            for seed in 0..20 {
                for layout in [Layout::House, Layout::Markdown] {
                    let length = document(layout, bytes, seed).len();
                    assert!((bytes * 9 / 10..bytes + 1_500).contains(&length), "{layout:?} {bytes} {seed}: {length}");
                }
            }
        }
    }

    /// Words in any case; marks between them do not count.
    fn tokens(text: &str) -> impl Iterator<Item = String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
    }

    #[test]
    fn the_words_of_every_fact_stand_in_the_text() {
        for layout in SCORED {
            for seed in 0..100 {
                let Document { text, facts, .. } = with_facts(layout, 4_000, seed);
                let known: HashSet<String> = tokens(&text).collect();
                let mut stated = vec![facts.title.as_str()];
                stated.extend([&facts.zone, &facts.location].into_iter().flatten().map(String::as_str));
                stated.extend(facts.agenda.iter().map(String::as_str));
                stated
                    .extend(facts.sections.iter().flat_map(|section| [Some(section.title.as_str()), section.number.as_deref()]).flatten());
                stated.extend(facts.actions.iter().flat_map(|action| [Some(action.text.as_str()), action.owner.as_deref()]).flatten());
                stated.extend(facts.decisions.iter().map(|decision| decision.text.as_str()));
                for person in &facts.participants {
                    stated.push(&person.name);
                    stated.extend(
                        [&person.surname, &person.given, &person.group, &person.affiliation].into_iter().flatten().map(String::as_str),
                    );
                }
                for fact in stated {
                    assert!(tokens(fact).all(|word| known.contains(&word)), "{layout:?} {seed}: {fact:?} is not in\n{text}");
                }
            }
        }
    }

    #[test]
    fn days_and_hours_exist() {
        for layout in SCORED {
            for seed in 0..300 {
                let facts = with_facts(layout, 3_000, seed).facts;
                let date = facts.date.expect("every document has a date");
                let due = facts.actions.iter().filter_map(|action| action.due);
                for day in due.chain(facts.end_date).chain(facts.next_meeting) {
                    assert!(day > date, "{layout:?} {seed}: {day} is not after {date}");
                    assert!(
                        (1..=12).contains(&day.month) && (1..=length(day.year, day.month)).contains(&day.day),
                        "{layout:?} {seed}: {day}"
                    );
                }
                if let (Some(start), Some(end)) = (&facts.start, &facts.end) {
                    assert!(start < end && end.as_str() < "24:00", "{layout:?} {seed}: {start} to {end}");
                }
            }
        }
    }

    #[test]
    fn what_is_encoded_holds_the_whole_text() {
        for seed in 0..100 {
            let Document { bytes, text, .. } = with_facts(Layout::Drift, 3_000, seed);
            let decoded = minutes_extract::decode(&bytes, None).expect("a document is text").text.into_owned();
            assert_eq!(decoded.replace("\r\n", "\n").replace('\r', "\n"), text, "{seed}");
        }
    }

    #[test]
    fn drift_has_every_kind_of_mark() {
        let all: Vec<Document> = (0..300).map(|seed| with_facts(Layout::Drift, 3_000, seed)).collect();
        for mark in [
            "➔", "→", "➜", "➤", "►", "⇒", "»", "->", "=>", "• ", "o ", "◦ ", "▪ ", "I. ", "A. ", "1) ", "1.1", "ACTION: ", "Next steps",
            "\t", "| ",
        ] {
            assert!(all.iter().any(|document| document.text.contains(mark)), "{mark:?}");
        }
        let states = |is: fn(&Facts) -> bool| all.iter().any(|document| is(&document.facts));
        assert!(
            states(|facts| facts.end_date.is_some()) && states(|facts| facts.end.is_some()) && states(|facts| facts.location.is_some())
        );
        assert!(
            states(|facts| facts.next_meeting.is_some()) && states(|facts| facts.participants.iter().any(|one| one.attendance == "absent"))
        );
    }
}
