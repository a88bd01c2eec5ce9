//! What minutes say, drawn at random: prose, titles, people, tasks with their owners and days.

use fastrand::Rng;

use crate::calendar::{self, Day};
use crate::facts::Action;
use crate::words::{self, capital, pick};

/// A number as the Romans wrote it.
pub(crate) fn roman(mut number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut text = String::new();
    for (value, sign) in SIGNS {
        text.push_str(&sign.repeat(number / value));
        number %= value;
    }
    text
}

/// One to three sentences.
pub(crate) fn prose(rng: &mut Rng) -> String {
    let mut text = sentence(rng);
    for _ in 0..rng.u8(0..3) {
        text.push(' ');
        text.push_str(&sentence(rng));
    }
    text
}

pub(crate) fn sentence(rng: &mut Rng) -> String {
    let (subject, predicate) = (pick(rng, words::SUBJECTS), pick(rng, words::PREDICATES));
    format!("{subject} {predicate} {}{}.", pick(rng, words::OBJECTS), pick(rng, words::ENDINGS))
}

/// What is to be done: a verb and its object.
pub(crate) fn errand(rng: &mut Rng) -> String {
    format!("{} {}", pick(rng, words::TASKS), pick(rng, words::OBJECTS))
}

/// A task as it is written, and what it states. They differ where the owner stands before a colon.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub written: String,
    pub action: Action,
}

impl Task {
    fn whole(text: String, owner: Option<String>, due: Option<Day>) -> Task {
        Task { written: text.clone(), action: Action { text, owner, due } }
    }
}

/// A task in the house's few forms.
pub(crate) fn house_task(rng: &mut Rng, meeting: Day, people: &mut People) -> Task {
    let errand = errand(rng);
    if rng.u8(0..8) == 0 {
        let object = pick(rng, words::OBJECTS);
        let (one, other) = (people.next().full(), people.next().full());
        let text = format!(
            "Comments on {object} could be shared on either mailing list, or directly with the two co-convenors ({one} and {other})."
        );
        return Task::whole(text, None, None);
    }
    let (owner, begin) = match rng.u8(0..4) {
        0 => (pick(rng, words::OWNERS), "to"),
        1 => ("Panel members", "were invited to"),
        _ => (pick(rng, words::OWNERS), pick(rng, &["to", "to", "will"])),
    };
    let due = rng.bool().then(|| meeting.after(rng.u16(1..120)));
    let until = due.map_or_else(String::new, |day| format!(" by {} {}", day.day, day.month()));
    let text = format!("{owner} {begin} {errand}{until}.");
    Task::whole(text, Some(owner.strip_prefix("The ").unwrap_or(owner).to_owned()), due)
}

/// A task in any form that archives have.
pub(crate) fn any_task(rng: &mut Rng, meeting: Day, people: &mut People) -> Task {
    let (errand, object) = (errand(rng), pick(rng, words::OBJECTS));
    let (until, due) = if rng.u8(0..5) < 3 { calendar::due(rng, meeting) } else { (String::new(), None) };
    let stop = pick(rng, &[".", ".", " "]).trim();
    let begin = pick(rng, &["to", "to", "will", "should", "shall"]);
    let request = pick(rng, &["to", "will", "is asked to", "was asked to", "agreed to", "has to"]);
    let plural = pick(rng, &["were invited to", "are asked to", "are invited to", "to", "will"]);
    let person = people.next();
    let (body, office) = (pick(rng, words::ACTORS), pick(rng, words::OFFICES));
    let done = format!("{errand}{until}{stop}");
    let whole = |text: String, owner: &str| Task::whole(text, Some(owner.to_owned()), due);
    match rng.u8(0..19) {
        0..4 => whole(format!("{body} {begin} {done}"), body),
        4..6 => whole(format!("The {office} {begin} {done}"), office),
        6 => whole(format!("{} {request} {done}", person.full()), &person.full()),
        7 => whole(format!("{} {begin} {done}", person.full()), &person.full()),
        8 => whole(format!("{} {begin} {done}", person.given), person.given),
        9 => {
            let other = people.next().full();
            whole(format!("{} and {other} {begin} {done}", person.full()), &format!("{}, {other}", person.full()))
        }
        10 => whole(format!("{body} and the {office} {begin} {done}"), &format!("{body}, {office}")),
        11..13 => {
            let owner = if rng.bool() { person.full() } else { body.to_owned() };
            let text = if rng.bool() { done } else { capital(&done) };
            Task { written: format!("{owner}: {text}"), action: Action { text, owner: Some(owner), due } }
        }
        13 => whole(format!("{}{until} ({}){stop}", capital(&errand), person.full()), &person.full()),
        14 => whole(format!("{}{until} [{body}]{stop}", capital(&errand)), body),
        15 => whole(format!("Panel members {plural} {done}"), "Panel members"),
        16 => Task::whole(capital(&done), None, due),
        17 => Task::whole(format!("{} to be {}{until}{stop}", capital(object), pick(rng, words::PARTICIPLES)), None, due),
        _ => Task::whole(format!("Comments on {object} could be shared on either mailing list{until}{stop}"), None, due),
    }
}

/// Titles of sections, all of a document's different. One in six looks like a label or is long, as long as there are such.
pub(crate) struct Titles {
    first: usize,
    count: usize,
    odd: Vec<&'static str>,
}

impl Titles {
    pub(crate) fn new(rng: &mut Rng) -> Titles {
        let mut odd = words::TITLES.to_vec();
        rng.shuffle(&mut odd);
        Titles { first: rng.usize(0..1 << 20), count: 0, odd }
    }

    pub(crate) fn next(&mut self, rng: &mut Rng) -> String {
        // The step and the number of titles have no factor in common: all are used before one comes again.
        const STEP: usize = 37;
        if rng.u8(0..6) == 0
            && let Some(odd) = self.odd.pop()
        {
            return odd.to_owned();
        }
        let all = words::TOPICS.len() * words::OBJECTS.len();
        let at = (self.first + self.count * STEP) % all;
        let round = self.count / all;
        self.count += 1;
        let (topic, object) = (words::TOPICS[at % words::TOPICS.len()], words::OBJECTS[at / words::TOPICS.len()]);
        if round == 0 { format!("{topic} {object}") } else { format!("{topic} {object}, round {round}") }
    }
}

/// Somebody's name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Name {
    pub surname: String,
    pub given: &'static str,
}

impl Name {
    pub(crate) fn full(&self) -> String {
        format!("{} {}", self.given, self.surname)
    }
}

/// Names, all of a document's different.
pub(crate) struct People {
    first: usize,
    count: usize,
    /// Whether a document can hold such a name.
    holds: fn(&str) -> bool,
}

impl People {
    pub(crate) fn new(rng: &mut Rng, holds: fn(&str) -> bool) -> People {
        People { first: rng.usize(0..1 << 20), count: 0, holds }
    }

    pub(crate) fn next(&mut self) -> Name {
        loop {
            let name = self.any();
            if (self.holds)(name.given) && (self.holds)(&name.surname) {
                return name;
            }
        }
    }

    fn any(&mut self) -> Name {
        // As for titles.
        const STEP: usize = 154_321;
        let all = words::GIVEN.len() * words::SURNAME_STARTS.len() * words::SURNAME_MIDDLES.len() * words::SURNAME_ENDS.len();
        let mut at = (self.first + self.count) * STEP % all;
        let round = self.count / all;
        self.count += 1;
        let particle = words::PARTICLES[at % 101 % words::PARTICLES.len()];
        let mut part = |parts: &'static [&'static str]| {
            let part = parts[at % parts.len()];
            at /= parts.len();
            part
        };
        let given = part(words::GIVEN);
        let (start, middle, end) = (part(words::SURNAME_STARTS), part(words::SURNAME_MIDDLES), part(words::SURNAME_ENDS));
        let second = if round == 0 { String::new() } else { format!("-{}by", words::SURNAME_STARTS[round % words::SURNAME_STARTS.len()]) };
        Name { surname: format!("{particle}{start}{middle}{end}{second}"), given }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_title_and_no_name_comes_twice() {
        let rng = &mut Rng::with_seed(1);
        let mut titles = Titles::new(rng);
        let different: HashSet<String> = (0..10_000).map(|_| titles.next(rng)).collect();
        assert_eq!(different.len(), 10_000);
        let mut people = People::new(rng, |_| true);
        let different: HashSet<Name> = (0..700_000).map(|_| people.next()).collect();
        assert_eq!(different.len(), 700_000);
    }

    #[test]
    fn numbers_of_the_romans() {
        assert_eq!([4, 9, 14, 39, 40, 1999].map(roman), ["IV", "IX", "XIV", "XXXIX", "XL", "MCMXCIX"]);
    }
}
