//! Minutes made up from a seed, in the layouts that the reader knows.
//!
//! House layout and its drift are written by the same code with another style; minutes in Markdown are built otherwise and have a
//! code of their own. A document of a megabyte is what a document of five kilobytes is, with more of everything: two thirds are sections,
//! the rest agenda and participants.

use std::borrow::Cow;
use std::fmt::Write as _;

use encoding_rs::WINDOWS_1252;
use fastrand::Rng;

use crate::words;

/// How a document is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// To the letter as the house writes.
    House,
    /// As an archive drifts from it: other marks, dates, annexes, encodings; each document in its own way.
    Drift,
    /// Markdown, agenda first.
    Markdown,
    /// One of the above, by the seed: half of the documents in the house layout, a third drift, the others Markdown.
    Mixed,
}

impl Layout {
    /// All of them, by name.
    pub const ALL: [(&'static str, Layout); 4] =
        [("house", Layout::House), ("drift", Layout::Drift), ("markdown", Layout::Markdown), ("mixed", Layout::Mixed)];

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

    /// The ending that a document's file has.
    #[must_use]
    pub fn extension(self) -> &'static str {
        if self == Layout::Markdown { "md" } else { "txt" }
    }
}

/// A document of about so many bytes.
#[must_use]
pub fn document(layout: Layout, bytes: usize, seed: u64) -> Vec<u8> {
    match layout.of(seed) {
        Layout::Markdown => markdown(bytes, seed).into_bytes(),
        Layout::Drift => {
            let mut rng = Rng::with_seed(seed);
            let style = Style::drifted(&mut rng);
            style.encoded(&style.minutes(bytes, rng))
        }
        Layout::House | Layout::Mixed => house(bytes, seed).into_bytes(),
    }
}

/// A document in the house layout, of about so many bytes.
#[must_use]
pub fn house(bytes: usize, seed: u64) -> String {
    Style::HOUSE.minutes(bytes, Rng::with_seed(seed))
}

/// What differs between documents of the house layout and those that drifted from it.
#[derive(Clone, Copy, Debug)]
struct Style {
    /// Stands between date, time and mode.
    bar: &'static str,
    /// Writes year, month and day.
    date: fn(u16, usize, u8) -> String,
    /// Writes a section's number, with the space behind it.
    number: fn(usize) -> String,
    bullet: &'static str,
    indent: &'static str,
    actions: &'static str,
    /// Stands behind an action's bullet.
    arrow: &'static str,
    /// Stands around an action.
    bold: &'static str,
    /// The headings of agenda and participants.
    annexes: [&'static str; 2],
    /// Writes a surname and a given name.
    person: fn(&str, &str) -> String,
    /// Stands behind a role.
    role_end: &'static str,
    /// Lines are wrapped at so many characters.
    width: Option<usize>,
    line_end: &'static str,
    charset: Charset,
}

/// How a document's text becomes bytes.
#[derive(Clone, Copy, Debug)]
enum Charset {
    Utf8,
    Utf8Marked,
    Utf16,
    Windows1252,
}

impl Style {
    const HOUSE: Style = Style {
        bar: " | ",
        date: |year, month, day| format!("{day} {} {year}", words::MONTHS[month]),
        number: |number| format!("{number}. "),
        bullet: "- ",
        indent: " ",
        actions: "Actions",
        arrow: "➔ ",
        bold: "**",
        annexes: ["Annex 1: Meeting Agenda", "Annex 2: List of Participants"],
        person: |surname, given| format!("{surname}\t{given}"),
        role_end: "\t",
        width: None,
        line_end: "\n",
        charset: Charset::Utf8,
    };

    fn drifted(rng: &mut Rng) -> Style {
        let dates: [fn(u16, usize, u8) -> String; 4] = [
            Style::HOUSE.date,
            |year, month, day| format!("{} {day}, {year}", words::MONTHS[month]),
            |year, month, day| format!("{year}-{:02}-{day:02}", month + 1),
            |year, month, day| format!("{day} {} {year}", &words::MONTHS[month][..3]),
        ];
        let numbers: [fn(usize) -> String; 3] = [Style::HOUSE.number, |number| format!("{number}) "), |number| format!("{number}.  ")];
        let people: [fn(&str, &str) -> String; 4] = [
            Style::HOUSE.person,
            |surname, given| format!("{surname}, {given}"),
            |surname, given| format!("{} {given}", surname.to_uppercase()),
            |surname, given| format!("{surname} | {given}"),
        ];
        Style {
            bar: pick(rng, &[" | ", " · ", ", ", " – "]),
            date: pick(rng, &dates),
            number: pick(rng, &numbers),
            bullet: pick(rng, &["- ", "* ", "• ", "– ", "-\u{A0}", "▪ "]),
            indent: pick(rng, &[" ", "  ", "   ", "    ", "\t"]),
            actions: pick(rng, &["Actions", "Action items", "Action points", "Actions:", "ACTIONS", "Next steps"]),
            arrow: pick(rng, &["➔ ", "→ ", "➜ ", "➤ ", "► ", "⇒ ", "-> ", "=> "]),
            bold: pick(rng, &["**", "**", ""]),
            annexes: pick(
                rng,
                &[
                    Style::HOUSE.annexes,
                    ["Annex A – Meeting Agenda", "Annex B – List of Participants"],
                    ["ANNEX I: Agenda", "ANNEX II: Participants"],
                    ["Appendix 1: Meeting Agenda", "Appendix 2: List of Participants"],
                ],
            ),
            person: pick(rng, &people),
            role_end: pick(rng, &["\t", ":"]),
            width: pick(rng, &[None, None, Some(72), Some(80)]),
            line_end: pick(rng, &["\n", "\n", "\r\n", "\r"]),
            charset: pick(rng, &[Charset::Utf8, Charset::Utf8, Charset::Utf8Marked, Charset::Utf16, Charset::Windows1252]),
        }
    }

    /// A document of about so many bytes of UTF-8.
    fn minutes(&self, bytes: usize, mut rng: Rng) -> String {
        let mut text = String::with_capacity(bytes + 1024);
        let body = pick(&mut rng, words::BODIES);
        let year = rng.u16(1996..2026);
        let date = (self.date)(year, rng.usize(0..12), rng.u8(1..29));
        let mode = pick(&mut rng, &["Hybrid", "Online", "In person"]);
        let time = format!("{:02}:{}0 UTC", rng.u8(8..18), pick(&mut rng, &["0", "3"]));
        let _ = write!(text, "\n\n{body} {year} Meeting {}\nAction items & next steps\n\n", roman(rng.usize(1..13)));
        let _ = write!(text, "{date}{}{time}{}{mode}\n\n", self.bar, self.bar);

        let mut titles = Titles::new(&mut rng);
        let mut agenda = String::new();
        let mut count = 0;
        while count == 0 || text.len() + agenda.len() < bytes * 7 / 10 {
            count += 1;
            let title = titles.next();
            let _ = writeln!(agenda, "{}{title}", (self.number)(count + 1));
            let _ = write!(text, "{}{title}\n\n", (self.number)(count));
            self.section(&mut text, &mut rng);
        }
        let _ = write!(text, "\n\n{}\n\n{}Welcome and adoption of the agenda\n{agenda}\n", self.annexes[0], (self.number)(1));
        let _ = write!(text, "{}\n\n", self.annexes[1]);
        let mut people = People::new(&mut rng);
        let mut group = 0;
        while group == 0 || text.len() < bytes {
            let round = group / words::ROLES.len();
            let role = words::ROLES[group % words::ROLES.len()];
            let _ = if round == 0 { write!(text, "{role}") } else { write!(text, "{role} of round {round}") };
            text.push_str(self.role_end);
            text.push('\n');
            // As in the house's own lists, some groups have blank lines inside.
            if rng.u8(0..8) == 0 {
                text.push_str("\n\n\n");
            }
            for _ in 0..if group % 3 == 0 { 1 } else { rng.usize(3..14) } {
                let (surname, given) = people.next();
                text.push_str(&(self.person)(&surname, given));
                text.push('\n');
            }
            group += 1;
        }
        // The house leaves out the last line end.
        text.pop();
        text
    }

    fn section(&self, text: &mut String, rng: &mut Rng) {
        for _ in 0..rng.usize(2..6) {
            if rng.u8(0..6) == 0 {
                let _ = writeln!(text, "{}It was suggested to:", self.bullet);
                for _ in 0..rng.usize(2..5) {
                    let task = format!("{} {}", capital(pick(rng, words::TASKS)), pick(rng, words::OBJECTS));
                    self.item(text, &format!("{}{}", self.indent, self.bullet), &task);
                }
            } else {
                let sentences = prose(rng);
                self.item(text, self.bullet, &sentences);
            }
        }
        if rng.u8(0..3) > 0 {
            let _ = write!(text, "\n{}\n\n", self.actions);
            for _ in 0..rng.usize(1..4) {
                let task = task(rng);
                self.item(text, &format!("{}{}", self.bullet, self.arrow), &format!("{}{task}{}", self.bold, self.bold));
            }
        }
        text.push('\n');
    }

    /// A marker and what stands behind it, wrapped where this document wraps.
    fn item(&self, text: &mut String, marker: &str, words: &str) {
        text.push_str(marker);
        let mut column = marker.chars().count();
        for (at, word) in words.split(' ').enumerate() {
            let length = word.chars().count();
            if at > 0 {
                if self.width.is_some_and(|width| column + 1 + length > width) {
                    let hang = marker.chars().count();
                    text.push('\n');
                    text.extend(std::iter::repeat_n(' ', hang));
                    column = hang;
                } else {
                    text.push(' ');
                    column += 1;
                }
            }
            text.push_str(word);
            column += length;
        }
        text.push('\n');
    }

    fn encoded(&self, text: &str) -> Vec<u8> {
        let text: Cow<'_, str> = if self.line_end == "\n" { text.into() } else { text.replace('\n', self.line_end).into() };
        match self.charset {
            Charset::Utf8 => text.into_owned().into_bytes(),
            Charset::Utf8Marked => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            Charset::Utf16 => std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
            // What Windows-1252 has no character for, an author of its time did not write either.
            Charset::Windows1252 => {
                let plain = text.replace(['➔', '→', '➜', '➤', '►', '⇒'], "->").replace('▪', "•").replace('ě', "e").replace('ć', "c");
                WINDOWS_1252.encode(&plain).0.into_owned()
            }
        }
    }
}

/// Minutes in Markdown, of about so many bytes.
fn markdown(bytes: usize, seed: u64) -> String {
    let mut rng = Rng::with_seed(seed);
    let rng = &mut rng;
    let mut text = String::with_capacity(bytes + 1024);
    let body = pick(rng, words::BODIES);
    let _ = write!(text, "# {body} Meeting {}\n\n", rng.u16(1..400));
    let _ = write!(text, "Date: {}-{:02}-{:02}\n\n## Attendees\n\n", rng.u16(2012..2026), rng.u8(1..13), rng.u8(1..29));
    let mut people = People::new(rng);
    let mut attendees = 0;
    while attendees < 4 || text.len() < bytes / 8 {
        attendees += 1;
        let (surname, given) = people.next();
        let _ = writeln!(text, "- {given} {surname} ({})", pick(rng, words::ORGANISATIONS));
    }
    let mut titles = Titles::new(rng);
    let mut sections = String::with_capacity(bytes);
    let mut agenda = String::new();
    while agenda.is_empty() || text.len() + agenda.len() + sections.len() < bytes {
        let title = titles.next();
        let _ = writeln!(agenda, "- {title}");
        let _ = write!(sections, "\n## {title}\n\n");
        for _ in 0..rng.usize(1..4) {
            let _ = match rng.u8(0..8) {
                0..3 => write!(sections, "{}\n\n", prose(rng)),
                3..5 => write!(sections, "* {}\n* {}\n\n", sentence(rng), sentence(rng)),
                5 => write!(sections, "* **{}:** {}\n  * {}\n\n", pick(rng, words::GIVEN), sentence(rng), sentence(rng)),
                6 => write!(sections, "{} See [the paper](https://papers.example/{}).\n\n", sentence(rng), rng.u16(1..999)),
                _ => write!(
                    sections,
                    "| What | Cost |\n|---|---|\n| {} | {} |\n| {} | {} |\n\n",
                    pick(rng, words::OBJECTS),
                    rng.u16(10..9000),
                    pick(rng, words::OBJECTS),
                    rng.u16(10..9000)
                ),
            };
        }
        let _ = match rng.u8(0..4) {
            0 => write!(sections, "- [ ] {}\n\n", task(rng)),
            1 => write!(sections, "**ACTION:** {}\n\n", task(rng)),
            2 => write!(sections, "RESOLVED: {}\n\n", sentence(rng)),
            _ => Ok(()),
        };
    }
    let _ = write!(text, "\n## Agenda\n\n{agenda}{sections}");
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// One to three sentences.
fn prose(rng: &mut Rng) -> String {
    let mut text = sentence(rng);
    for _ in 0..rng.u8(0..3) {
        text.push(' ');
        text.push_str(&sentence(rng));
    }
    text
}

fn sentence(rng: &mut Rng) -> String {
    let (subject, predicate) = (pick(rng, words::SUBJECTS), pick(rng, words::PREDICATES));
    format!("{subject} {predicate} {}{}.", pick(rng, words::OBJECTS), pick(rng, words::ENDINGS))
}

/// Who is to do what, some by when.
fn task(rng: &mut Rng) -> String {
    let mut text = format!("{} to {} {}", pick(rng, words::OWNERS), pick(rng, words::TASKS), pick(rng, words::OBJECTS));
    if rng.bool() {
        let _ = write!(text, " by {} {}", rng.u8(1..29), pick(rng, words::MONTHS));
    }
    text.push('.');
    text
}

/// Titles of sections, all of a document's different.
struct Titles {
    first: usize,
    count: usize,
}

impl Titles {
    fn new(rng: &mut Rng) -> Titles {
        Titles { first: rng.usize(0..1 << 20), count: 0 }
    }

    fn next(&mut self) -> String {
        // The step and the number of titles have no factor in common: all are used before one comes again.
        const STEP: usize = 37;
        let all = words::TOPICS.len() * words::OBJECTS.len();
        let at = (self.first + self.count * STEP) % all;
        let round = self.count / all;
        self.count += 1;
        let (topic, object) = (words::TOPICS[at % words::TOPICS.len()], words::OBJECTS[at / words::TOPICS.len()]);
        if round == 0 { format!("{topic} {object}") } else { format!("{topic} {object}, round {round}") }
    }
}

/// Surnames and given names, all of a document's different.
struct People {
    first: usize,
    count: usize,
}

impl People {
    fn new(rng: &mut Rng) -> People {
        People { first: rng.usize(0..1 << 20), count: 0 }
    }

    fn next(&mut self) -> (String, &'static str) {
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
        (format!("{particle}{start}{middle}{end}{second}"), given)
    }
}

fn pick<T: Copy>(rng: &mut Rng, from: &[T]) -> T {
    from[rng.usize(0..from.len())]
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A number up to 39 as the Romans wrote it.
fn roman(number: usize) -> String {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    "X".repeat(number / 10) + UNITS[number % 10]
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_document_and_another_another() {
        for (name, layout) in Layout::ALL {
            assert_eq!(document(layout, 5_000, 7), document(layout, 5_000, 7), "{name}");
            assert_ne!(document(layout, 5_000, 7), document(layout, 5_000, 8), "{name}");
        }
    }

    #[test]
    fn a_document_has_about_the_length_that_was_asked_for() {
        for bytes in [3_000, 5_000, 1_000_000] {
            for seed in 0..20 {
                for (name, text) in [("house", house(bytes, seed)), ("markdown", markdown(bytes, seed))] {
                    assert!((bytes * 9 / 10..bytes + 1_500).contains(&text.len()), "{name} {bytes} {seed}: {}", text.len());
                }
            }
        }
    }

    #[test]
    fn no_title_and_no_name_comes_twice() {
        let mut titles = Titles::new(&mut Rng::with_seed(1));
        let different: HashSet<String> = (0..10_000).map(|_| titles.next()).collect();
        assert_eq!(different.len(), 10_000);
        let mut people = People::new(&mut Rng::with_seed(1));
        let different: HashSet<(String, &str)> = (0..700_000).map(|_| people.next()).collect();
        assert_eq!(different.len(), 700_000);
    }

    #[test]
    fn the_house_layout_is_read_to_the_letter() {
        for seed in 0..50 {
            let text = house(5_000, seed);
            let minutes = minutes_extract::parse(&text);
            assert_eq!(minutes.diagnostics, [], "{seed}\n{text}");
            let lines = |is: fn(&str) -> bool| text.lines().filter(|line| is(line)).count();
            assert_eq!(minutes.actions().count(), lines(|line| line.starts_with("- ➔ ")), "{seed}\n{text}");
            assert_eq!(
                minutes.people().count(),
                lines(|line| !line.trim_end().is_empty() && line.trim_end().contains('\t')),
                "{seed}\n{text}"
            );
            let numbered = lines(|line| line.starts_with(|c: char| c.is_ascii_digit()) && line.contains(". "));
            assert_eq!(minutes.sections.len() + minutes.agenda.len(), numbered, "{seed}\n{text}");
        }
    }
}
