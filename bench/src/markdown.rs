//! Minutes in Markdown.

use std::fmt::Write as _;

use fastrand::Rng;

use crate::calendar::Day;
use crate::draw::{People, Titles, house_task, prose, sentence};
use crate::facts::{Decision, Facts, Person, Section};
use crate::words::{self, pick};

/// Minutes in Markdown, of about so many bytes.
pub(crate) fn minutes(bytes: usize, mut rng: Rng) -> (String, Facts) {
    let rng = &mut rng;
    let mut text = String::with_capacity(bytes + 1024);
    let mut facts = Facts { title: format!("{} Meeting {}", pick(rng, words::BODIES), rng.u16(1..400)), ..Facts::default() };
    let meeting = Day::draw(rng, 2012..2026);
    facts.date = Some(meeting);
    let _ = write!(text, "# {}\n\nDate: {meeting}\n\n## Attendees\n\n", facts.title);
    let mut people = People::new(rng, |_| true);
    while facts.participants.len() < 4 || text.len() < bytes / 8 {
        let (name, organisation) = (people.next().full(), pick(rng, words::ORGANISATIONS));
        let _ = writeln!(text, "- {name} ({organisation})");
        facts.participants.push(Person {
            name,
            surname: None,
            given: None,
            group: None,
            role: None,
            affiliation: Some(organisation.to_owned()),
            attendance: "present",
        });
    }
    let mut titles = Titles::new(rng);
    let mut sections = String::with_capacity(bytes);
    let mut agenda = String::new();
    while agenda.is_empty() || text.len() + agenda.len() + sections.len() < bytes {
        let title = titles.next(rng);
        let _ = writeln!(agenda, "- {title}");
        let _ = write!(sections, "\n## {title}\n\n");
        facts.agenda.push(title.clone());
        facts.sections.push(Section { number: None, title, level: 1 });
        notes(rng, &mut sections);
        marked(rng, &mut sections, &mut facts, meeting, &mut people);
    }
    let _ = write!(text, "\n## Agenda\n\n{agenda}{sections}");
    text.truncate(text.trim_end().len());
    text.push('\n');
    (text, facts)
}

fn notes(rng: &mut Rng, text: &mut String) {
    for _ in 0..rng.usize(1..4) {
        let _ = match rng.u8(0..8) {
            0..3 => write!(text, "{}\n\n", prose(rng)),
            3..5 => write!(text, "* {}\n* {}\n\n", sentence(rng), sentence(rng)),
            5 => write!(text, "* **{}:** {}\n  * {}\n\n", pick(rng, words::GIVEN), sentence(rng), sentence(rng)),
            6 => write!(text, "{} See [the paper](https://papers.example/{}).\n\n", sentence(rng), rng.u16(1..999)),
            _ => write!(
                text,
                "| What | Cost |\n|---|---|\n| {} | {} |\n| {} | {} |\n\n",
                pick(rng, words::OBJECTS),
                rng.u16(10..9000),
                pick(rng, words::OBJECTS),
                rng.u16(10..9000)
            ),
        };
    }
}

fn marked(rng: &mut Rng, text: &mut String, facts: &mut Facts, meeting: Day, people: &mut People) {
    let label = match rng.u8(0..4) {
        0 => "- [ ] ",
        1 => "**ACTION:** ",
        2 => {
            let decided = sentence(rng);
            let _ = write!(text, "RESOLVED: {decided}\n\n");
            return facts.decisions.push(Decision { text: decided });
        }
        _ => return,
    };
    let task = house_task(rng, meeting, people);
    let _ = write!(text, "{label}{}\n\n", task.written);
    facts.actions.push(task.action);
}
