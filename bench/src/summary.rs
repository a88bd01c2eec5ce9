//! Summary reports: numbered paragraphs of prose below headings without numbers, then annexes with agenda and people.

use fastrand::Rng;

use crate::calendar::{self, Clock, DAYS, Day};
use crate::draw::{People, Titles, errand, prose, roman, sentence};
use crate::facts::{Facts, Person, Section};
use crate::sheet::{Sheet, Wrap};
use crate::words::{self, pick};

/// What differs between reports.
#[derive(Clone, Copy, Debug)]
struct Form {
    /// Stands after the number of a paragraph.
    number_end: &'static str,
    /// Whether paragraphs are counted anew below each heading.
    restarting: bool,
    /// Whether a blank line stands between paragraphs.
    spaced: bool,
    bullet: &'static str,
    annexes: [&'static str; 2],
    listing: Listing,
}

/// How people are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Listing {
    Comma,
    Brackets,
    Dash,
    Tab,
    Alone,
}

/// A summary report of about so many bytes.
pub(crate) fn report(bytes: usize, mut rng: Rng) -> (String, Facts) {
    let rng = &mut rng;
    let form = Form::draw(rng);
    let wrap = Wrap { width: pick(rng, &[None, None, Some(80), Some(72)]), hanging: rng.bool() };
    let mut report = Report { sheet: Sheet::new(bytes, wrap), facts: Facts::default(), paragraph: 0, form };
    let meeting = Day::draw(rng, 2006..2026);
    report.head(rng, meeting);
    let mut titles = Titles::new(rng);
    let mut agenda = vec!["Welcome and adoption of the agenda".to_owned()];
    report.opening(rng);
    while agenda.len() < 2 || report.sheet.len() < bytes * 6 / 10 {
        let title = titles.next(rng);
        report.heading(&title);
        report.paragraphs(rng, meeting);
        agenda.push(title);
    }
    report.closing(rng, meeting);
    report.annexes(rng, agenda, bytes);
    (report.sheet.finish() + "\n", report.facts)
}

impl Form {
    fn draw(rng: &mut Rng) -> Form {
        Form {
            number_end: pick(rng, &[".         ", ". ", ".  ", ".\t", ".       "]),
            restarting: rng.u8(0..5) == 0,
            spaced: rng.u8(0..4) > 0,
            bullet: pick(rng, &["• ", "- ", "* ", "– ", "o "]),
            annexes: pick(
                rng,
                &[
                    ["Annex A1: Agenda", "Annex A2: Meeting Participants"],
                    ["Annex 1: Meeting Agenda", "Annex 2: List of Participants"],
                    ["Annex A – Agenda", "Annex B – List of Participants"],
                    ["ANNEX I: AGENDA", "ANNEX II: PARTICIPANTS"],
                    ["Annex 1\nAgenda", "Annex 2\nParticipants"],
                ],
            ),
            listing: pick(rng, &[Listing::Comma, Listing::Brackets, Listing::Dash, Listing::Tab, Listing::Alone]),
        }
    }
}

/// A report while it is written.
struct Report {
    sheet: Sheet,
    facts: Facts,
    paragraph: usize,
    form: Form,
}

impl Report {
    fn head(&mut self, rng: &mut Rng, meeting: Day) {
        let body = pick(rng, words::BODIES);
        self.facts.date = Some(meeting);
        match rng.u8(0..3) {
            0 => {
                let (start, mode) = (Clock(rng.u8(8..18), pick(rng, &[0, 30])), pick(rng, &["Virtual", "Online"]));
                self.facts.title = format!("{} of the {body}", pick(rng, &["Programme Committee", "Open Consultations", "Advisory Group"]));
                self.facts.start = Some(start.to_string());
                self.facts.zone = Some("UTC".to_owned());
                self.facts.mode = Some("online");
                let line = format!("{mode} Meeting {}: {}, {start} UTC", roman(rng.usize(1..13)), calendar::long(meeting));
                let dash = pick(rng, &["- ", ""]);
                let end = if dash.is_empty() { "" } else { " -" };
                let second = format!("Preparations for the {} Forum", meeting.year);
                self.sheet.line(&format!("{}\n{second}\n\n{dash}{line}{end}\n", self.facts.title));
            }
            1 => {
                self.facts.title = format!("{body} Open Consultations and Stocktaking");
                let place = pick(rng, &["Lowwater", "Sankt Ansgar", "Quay", "Île-aux-Grues"]);
                self.facts.location = Some(place.to_owned());
                let last = meeting.after(rng.u16(1..3));
                self.facts.end_date = Some(last);
                self.sheet.line(&format!("{}\n{place}, {}\n", self.facts.title, calendar::days(rng, meeting, last)));
            }
            _ => {
                self.facts.title = format!(
                    "{} {body}",
                    pick(rng, &["Report of the Stocktaking of the", "Third Meeting of the", "Preparatory Meeting of the"])
                );
                self.sheet.line(&format!("{}\n\n{}\n", self.facts.title, pick(rng, DAYS)(meeting)));
            }
        }
        if rng.u8(0..4) > 0 {
            self.sheet.line("Summary Report\n");
        }
    }

    fn opening(&mut self, rng: &mut Rng) {
        let chair = pick(rng, &["Ms. Hedda Quist", "Mr. Lorcan Pell"]);
        let [agenda, people] = self.form.annexes.map(|label| label.split([':', '–', '\n']).next().unwrap_or(label).trim());
        self.numbered(&format!(
            "The meeting was moderated by the Chair, {chair}. The agenda is attached as {agenda} and a list of participants as {people}."
        ));
        if rng.bool() {
            self.numbered(&format!("About {} people took part. {}", rng.u8(20..90), sentence(rng)));
        }
    }

    fn heading(&mut self, title: &str) {
        if !self.form.spaced {
            self.sheet.line("");
        }
        self.sheet.line(&format!("{title}\n"));
        self.facts.sections.push(Section { number: None, title: title.to_owned(), level: 1 });
        if self.form.restarting {
            self.paragraph = 0;
        }
    }

    fn numbered(&mut self, text: &str) {
        self.paragraph += 1;
        self.sheet.item(&format!("{}{}", self.paragraph, self.form.number_end), text);
        if self.form.spaced {
            self.sheet.line("");
        }
    }

    fn paragraphs(&mut self, rng: &mut Rng, meeting: Day) {
        for _ in 0..rng.usize(1..5) {
            match rng.u8(0..10) {
                0 => {
                    self.numbered(&format!("{} It was said that:", sentence(rng)));
                    for _ in 0..rng.usize(2..5) {
                        self.sheet.item(self.form.bullet, &format!("{} was {}", pick(rng, words::OBJECTS), pick(rng, words::PARTICIPLES)));
                    }
                    self.sheet.line("");
                }
                1 => self.numbered(&format!("It was agreed to {}. See also {}. above.", errand(rng), self.paragraph.max(1))),
                2 => {
                    let day = meeting.after(rng.u16(1..60));
                    self.numbered(&format!("The Secretariat will {} by {} {}.", errand(rng), day.day, day.month()));
                }
                3 => {
                    let what = pick(rng, words::OBJECTS);
                    self.numbered(&calendar::elsewhere(rng, meeting, what));
                }
                4 => self.numbered(&format!("{} {} {}", sentence(rng), sentence(rng), prose(rng))),
                _ => self.numbered(&prose(rng)),
            }
        }
    }

    fn closing(&mut self, rng: &mut Rng, meeting: Day) {
        if rng.u8(0..3) == 0 {
            return self.sheet.line("");
        }
        self.heading(pick(rng, &["Closing of the meeting", "Any other business", "Summary of key points"]));
        self.numbered(&prose(rng));
        if rng.bool() {
            let (sentence, day) = calendar::next_meeting(rng, meeting);
            self.facts.next_meeting = Some(day);
            self.numbered(&sentence);
        }
        self.sheet.line("");
    }

    fn annexes(&mut self, rng: &mut Rng, agenda: Vec<String>, bytes: usize) {
        let [first, second] = self.form.annexes;
        self.sheet.line(&format!("{first}\n"));
        for (at, entry) in agenda.iter().enumerate() {
            self.sheet.heading(&format!("{}. ", at + 1), entry);
        }
        self.facts.agenda = agenda;
        self.sheet.line(&format!("\n{second}\n"));
        let mut people = People::new(rng, |_| true);
        let grouped = self.form.listing == Listing::Tab || rng.u8(0..3) == 0;
        let mut round = 0;
        while round == 0 || self.sheet.len() < bytes {
            let group = grouped.then(|| group_name(round));
            if let Some(group) = &group {
                let end = if self.form.listing == Listing::Tab { "\t" } else { ":" };
                self.sheet.line(&format!("{group}{end}"));
            }
            for _ in 0..rng.usize(2..9) {
                self.person(rng, &mut people, group.as_deref());
            }
            if grouped {
                self.sheet.line("");
            }
            round += 1;
        }
    }

    fn person(&mut self, rng: &mut Rng, people: &mut People, group: Option<&str>) {
        let name = people.next();
        let full = name.full();
        let organisation = pick(rng, words::ORGANISATIONS);
        let apart = self.form.listing == Listing::Tab;
        let line = match self.form.listing {
            Listing::Comma => format!("{full}, {organisation}"),
            Listing::Brackets => format!("{full} ({organisation})"),
            Listing::Dash => format!("{full} – {organisation}"),
            Listing::Tab => format!("{}\t{}", name.surname, name.given),
            Listing::Alone => full.clone(),
        };
        self.sheet.line(&line);
        self.facts.participants.push(Person {
            name: full,
            surname: apart.then(|| name.surname.clone()),
            given: apart.then(|| name.given.to_owned()),
            group: group.map(str::to_owned),
            role: None,
            affiliation: (!apart && self.form.listing != Listing::Alone).then(|| organisation.to_owned()),
            attendance: "present",
        });
    }
}

/// The name of a group; in long reports they come again with another number.
fn group_name(round: usize) -> String {
    let role = words::ROLES[round % words::ROLES.len()];
    match round / words::ROLES.len() {
        0 => role.to_owned(),
        again => format!("{role} of round {again}"),
    }
}
