//! Generated minutes: models with every construct, of tame texts as secretariats write them, or of hostile ones that are full of the
//! signs and words by which a reader tells one thing from another.

use minutes_extract::model::{
    Action, AgendaItem, Annex, AnnexKind, Attendance, Block, Date, Decision, Due, Field, Group, Link, Meeting, Minutes, Mode, Owner,
    Passage, Person, Section, Status, Table, Time, TimeSpan,
};
use minutes_extract::value::{due, inline, number, owner};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;

/// A value with some of its fields set.
macro_rules! with {
    ($value:expr, $($field:ident = $set:expr),+) => {{
        let mut value = $value;
        $(value.$field = $set;)+
        value
    }};
}

/// How the texts of a model are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Manner {
    /// Plain words, as they stand in minutes.
    Tame,
    /// Words among markers, tabs' remains, numbers, arrows, pipes, labels and dates.
    Hostile,
}

const NOUNS: &[&str] = &[
    "roof", "boiler", "reading room", "harbour wall", "budget", "lamps", "catalogue", "garden", "ferry", "archive", "fence", "stairs",
    "gauge", "map", "library van", "letter box",
];
const SAID: &[&str] = &[
    "was mended last week", "is older than the house", "leaks over the maps", "will be looked at again in spring", "needs new paint",
    "was much praised", "costs more than it did", "is kept in the cellar",
];
const TITLES: &[&str] = &[
    "Roof and walls", "Budget", "Opening hours", "Reading room", "Harbour lights", "Any other business", "Report of the treasurer",
    "Lamps", "News from the garden", "Catalogue of maps", "Summer programme", "Ferry timetable",
];
const BODIES: &[&str] = &["Harbour Library Board", "Ferry Users Round Table", "Peat Road Consortium", "Tidepool Mapping Group"];
const SURNAMES: &[&str] = &["Ray", "West", "Okello", "de la Cruz", "van der Moolen", "Quintanova", "d'Anselm", "Frisk", "Inné", "Sha'ban"];
const GIVEN: &[&str] = &["Ann", "Bo", "Juna", "Maria José", "Constanze", "Ole-Martin", "Tobin", "Ute", "'Nele", "Imre"];
const ROLES: &[&str] = &["Chair", "Board members", "Secretariat", "Other participants", "Past and future hosts", "Guests"];
const ACTORS: &[&str] = &["Secretariat", "Ann", "Board members", "The chair", "Treasurer"];
const TASKS: &[&str] = &["call the roofer", "circulate the draft", "mend the fence", "count the maps", "ask for two offers"];

/// What a reader might take for something else than words.
const TRAPS: &[&str] = &[
    "-", "*", "•", "1.", "2)", "IV.", "a)", "➔", "->", "=>", "➔ **", "**", "*", "_", "`", "[x]", "[ ]", "[", "](", "<b>", "</td>", "<",
    "&", "&amp;", "|", "||", "#", "##", "---", "===", "```", ">>", "\\", "~~", "{#id}", "Annex 1:", "Annex", "ANNEX A", "Actions",
    "Actions:", "ACTION:", "TODO:", "AI:", "DECISION:", "Decided to", "Agreed that", "Motion: carried.", "Present:", "Apologies:",
    "Agenda", "Agenda:", "Date:", "27 August 2025", "03/04/2025", "14:00 UTC", "by 9 April", "Chair:", "Title:",
    "https://library.example/a_b", "www.maps.example", "ann@library.example", "done", "(remote)", "SURNAME", "Minutes", "Hybrid",
    "Next steps", ":", ".", ",", ";", "(", ")", "–", "/", "Ann:", "Surname", "Jr.", "TOP 3:", "1.1", "<!--", "-->", "& co", "C:\\path",
    "2 * 3", "snake_case",
];

fn pick(words: &'static [&'static str]) -> impl Strategy<Value = String> + Clone {
    select(words).prop_map(str::to_owned)
}

/// A sentence.
fn sentence(manner: Manner) -> BoxedStrategy<String> {
    let tame = (pick(NOUNS), pick(SAID), of(pick(NOUNS))).prop_map(|(noun, said, more)| {
        let more = more.map_or(String::new(), |more| format!(", and so is the {more} that was bought for it"));
        format!("The {noun} {said}{more}.")
    });
    hostile(tame.boxed(), manner)
}

/// Tame words, or tame words among traps.
fn hostile(tame: BoxedStrategy<String>, manner: Manner) -> BoxedStrategy<String> {
    match manner {
        Manner::Tame => tame,
        Manner::Hostile => {
            let trapped = (vec(pick(TRAPS), 0..3), tame.clone(), vec(pick(TRAPS), 0..3))
                .prop_map(|(before, words, behind)| [before, vec![words], behind].concat().join(" "));
            let traps = vec(pick(TRAPS), 1..4).prop_map(|traps| traps.join(" "));
            // What any text of the model is: one line, its blanks folded.
            prop_oneof![3 => tame, 3 => trapped, 1 => traps].prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).boxed()
        }
    }
}

fn title(manner: Manner) -> BoxedStrategy<String> {
    hostile(pick(TITLES).boxed(), manner)
}

/// The links that the words of a text are by themselves.
fn own_links(text: &str) -> Vec<Link<'static>> {
    let own = |text: &str| text.to_owned();
    inline::plain(text)
        .links
        .into_iter()
        .filter(|link| link.text == link.url)
        .map(|link| Link::new(own(&link.text), own(&link.url)))
        .collect()
}

/// A text with its links.
fn linked(manner: Manner) -> BoxedStrategy<(String, Vec<Link<'static>>)> {
    (sentence(manner), any::<bool>(), select(&["#", "https://library.example/maps", "roof.html"][..]))
        .prop_map(|(text, linked, url)| {
            // The first noun leads somewhere.
            let word = text.split(' ').nth(1).filter(|word| linked && word.chars().all(char::is_alphabetic)).map(str::to_owned);
            match word {
                Some(word) if own_links(&text).is_empty() => {
                    let links = vec![Link::new(word, url)];
                    (text, links)
                }
                _ => {
                    let links = own_links(&text);
                    (text, links)
                }
            }
        })
        .boxed()
}

fn passage(manner: Manner) -> BoxedStrategy<Passage<'static>> {
    linked(manner).prop_map(|(text, links)| with!(Passage::new(text), links = links)).boxed()
}

fn owners(names: &str) -> Vec<Owner<'static>> {
    names.split(", ").map(|name| Owner::new(name.to_owned())).collect()
}

/// An action with the owner and the day that its words give, or others that stand beside them.
fn action(manner: Manner) -> BoxedStrategy<Block<'static>> {
    let day = weighted(0.3, (1_i8..=28, select(&[("April", 4_i8), ("September", 9)][..])));
    let tame = (pick(ACTORS), pick(TASKS), day).prop_map(|(actor, task, day)| match day {
        Some((day, (month, number))) => (format!("{actor} to {task} by {day} {month} 2026."), Date::new(2026, number, day)),
        None => (format!("{actor} to {task}."), None),
    });
    let text = hostile(tame.prop_map(|(text, _)| text).boxed(), manner);
    let status = weighted(0.2, select(&[Status::Open, Status::Done][..]));
    let apart = weighted(0.2, (pick(ACTORS), pick(TASKS), weighted(0.3, (1_i8..=28).prop_map(|day| Date::new(2026, 5, day)))));
    (text, status, apart)
        .prop_map(|(text, status, apart)| {
            let mut action = with!(Action::default(), status = status);
            if let Some((actor, task, day)) = apart {
                action.owners = owners(actor.trim_start_matches("The "));
                action.due = day.flatten().map(|date| Due::new(date.to_string(), Some(date)));
                action.text = task.into();
            } else {
                action.owners = owner::owner(&text, None).map(|names| owners(&names)).unwrap_or_default();
                action.due = due::due(&text, Date::new(2026, 1, 1))
                    .map(|due| with!(Due::new(due.text.to_owned(), due.date), inferred = due.inferred));
                action.links = own_links(&text);
                action.text = text.into();
            }
            Block::Action(Box::new(action))
        })
        .boxed()
}

fn table(manner: Manner) -> BoxedStrategy<Block<'static>> {
    let cell = hostile(pick(NOUNS).boxed(), manner);
    (1_usize..4, any::<bool>(), 1_usize..4)
        .prop_flat_map(move |(width, headed, height)| {
            let row = || vec(cell.clone(), width);
            (row(), vec(row(), height)).prop_map(move |(header, rows)| {
                let own = |row: Vec<String>| row.into_iter().map(Into::into).collect();
                let header = if headed { own(header) } else { Vec::new() };
                Block::Table(Table::new(header, rows.into_iter().map(own).collect()))
            })
        })
        .boxed()
}

/// Blocks, those of a list nested so deep.
fn blocks(manner: Manner, depth: u32, most: usize) -> BoxedStrategy<Vec<Block<'static>>> {
    vec(block(manner, depth), 0..=most).boxed()
}

fn block(manner: Manner, depth: u32) -> BoxedStrategy<Block<'static>> {
    let below =
        if depth == 0 { Just(Vec::new()).boxed() } else { prop_oneof![2 => Just(Vec::new()), 1 => blocks(manner, depth - 1, 3)].boxed() };
    let bullet = (passage(manner), below).prop_map(|(passage, body)| Block::Bullet(with!(passage, body = body)));
    let paragraph = passage(manner).prop_map(Block::Paragraph);
    let decision = passage(manner).prop_map(|said| Block::Decision(Box::new(with!(Decision::new(said.text), links = said.links))));
    prop_oneof![5 => bullet, 2 => paragraph, 2 => action(manner), 1 => decision, 1 => table(manner)].boxed()
}

fn numbered(manner: Manner, stem: &str, count: usize, depth: u32) -> BoxedStrategy<Vec<Section<'static>>> {
    let sections: Vec<BoxedStrategy<Section<'static>>> = (1..=count)
        .map(|at| {
            let number = format!("{stem}{at}");
            let below = if depth == 0 {
                Just(Vec::new()).boxed()
            } else {
                prop_oneof![3 => Just(0), 1 => Just(2)]
                    .boxed()
                    .prop_flat_map({
                        let stem = format!("{number}.");
                        move |count: usize| numbered(manner, &stem, count, depth - 1)
                    })
                    .boxed()
            };
            // A numbered line with nothing below it is an entry of a list.
            let body = (block(manner, 2), blocks(manner, 2, 4)).prop_map(|(first, mut more)| {
                more.insert(0, first);
                more
            });
            (title(manner), body, below)
                .prop_map(move |(title, body, sections)| {
                    with!(Section::new(title), number = Some(number.clone().into()), body = body, sections = sections)
                })
                .boxed()
        })
        .collect();
    sections.boxed()
}

/// Sections that all carry a number, or none.
fn sections(manner: Manner) -> BoxedStrategy<Vec<Section<'static>>> {
    fn bare(sections: &mut [Section<'static>]) {
        for section in sections {
            section.number = None;
            bare(&mut section.sections);
        }
    }
    (1_usize..5, weighted(0.8, Just(())))
        .prop_flat_map(move |(count, numbers)| {
            numbered(manner, "", count, 1).prop_map(move |mut sections| {
                if numbers.is_none() {
                    bare(&mut sections);
                }
                sections
            })
        })
        .boxed()
}

fn time() -> impl Strategy<Value = TimeSpan<'static>> {
    (8_u8..18, select(&[0_u8, 15, 30][..]), weighted(0.5, 0_u8..3), weighted(0.7, select(&["UTC", "CEST", "Europe/Vienna"][..]))).prop_map(
        |(hour, minute, length, zone)| {
            let end = length.and_then(|length| Time::new(hour + 1 + length, 30));
            with!(TimeSpan::default(), start = Time::new(hour, minute), end = end, zone = zone.map(Into::into))
        },
    )
}

fn meeting(manner: Manner) -> BoxedStrategy<Meeting<'static>> {
    let name = (pick(BODIES), weighted(0.5, 1_u32..40)).prop_map(|(body, number)| match number {
        Some(number) => format!("{body}, Meeting {number}"),
        None => format!("{body}, regular meeting"),
    });
    let day = (2000_i16..2030, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap());
    let days = (day, weighted(0.2, 1_i8..28)).prop_map(|(day, more)| {
        let last =
            more.and_then(|more| Date::new(day.year(), day.month(), day.day().checked_add(more)?).filter(|_| day.day() + more <= 28));
        (day, last)
    });
    let field = (
        select(&["Chair", "Scribe", "Project", "Reference"][..]),
        hostile((pick(GIVEN), pick(SURNAMES)).prop_map(|(given, surname)| format!("{given} {surname}")).boxed(), manner),
    );
    let mode = of(select(&[Mode::InPerson, Mode::Online, Mode::Hybrid][..]));
    let place = weighted(0.3, hostile(pick(&["Reading room", "Town hall", "Lisbon"]).boxed(), manner));
    (
        hostile(name.boxed(), manner),
        weighted(0.4, hostile(pick(&["Action items & next steps", "Summary report", "Notes of the board"]).boxed(), manner)),
        days,
        of(time()),
        mode,
        place,
        vec(field, 0..3),
    )
        .prop_map(|(title, subtitle, (date, end_date), time, mode, location, fields)| {
            let number = number::in_series(&title).or_else(|| subtitle.as_deref().and_then(number::in_series));
            let mut meeting = with!(Meeting::default(), number = number, title = Some(title.into()), subtitle = subtitle.map(Into::into));
            (meeting.date, meeting.end_date, meeting.time) = (Some(date), end_date, time);
            (meeting.mode, meeting.location) = (mode, location.map(Into::into));
            meeting.fields = fields.into_iter().map(|(label, value)| Field::new(label, value)).collect();
            meeting
        })
        .boxed()
}

/// People whose names are set apart, or not; each once.
fn groups(manner: Manner) -> BoxedStrategy<Vec<Group<'static>>> {
    let name = |words: &'static [&'static str]| hostile(pick(words).boxed(), manner);
    let person = (
        name(GIVEN),
        name(SURNAMES),
        weighted(0.3, name(BODIES)),
        weighted(0.2, select(&["joined late", "until noon"][..])),
        weighted(0.2, Just(())),
    );
    let attendance = prop_oneof![4 => Just(Attendance::Present), 1 => Just(Attendance::Remote), 1 => Just(Attendance::Absent)];
    let group = (weighted(0.8, name(ROLES)), attendance, vec(person, 1..4));
    (any::<bool>(), any::<bool>(), vec(group, 1..5))
        .prop_map(|(parted, beside, groups)| {
            let mut seen = std::collections::HashSet::new();
            let mut found: Vec<Group<'static>> = Vec::new();
            for (role, attendance, people) in groups {
                let mut members = Vec::new();
                for (given, surname, affiliation, note, email) in people {
                    let name = format!("{given} {surname}");
                    if !seen.insert(name.to_lowercase()) {
                        continue;
                    }
                    let email = email.map(|()| format!("p{}@library.example", seen.len()));
                    let (surname, given) = if parted { (Some(surname.into()), Some(given.into())) } else { (None, None) };
                    let affiliation = affiliation.filter(|_| beside).map(Into::into);
                    let email = email.filter(|_| beside).map(Into::into);
                    let person = with!(Person::new(name), surname = surname, given = given, affiliation = affiliation);
                    members.push(with!(person, email = email, note = note.map(Into::into), attendance = Some(attendance)));
                }
                // People without a role after others with the same of it go on in the group before.
                let goes_on = found
                    .last()
                    .is_some_and(|last| last.members.last().is_some_and(|one| one.attendance == Some(attendance)) && role.is_none());
                if !members.is_empty() && !goes_on {
                    found.push(Group::new(role.map(Into::into), members));
                }
            }
            found
        })
        .boxed()
}

/// Minutes with every construct.
pub fn minutes(manner: Manner) -> BoxedStrategy<Minutes<'static>> {
    let agenda = vec(title(manner), 0..4);
    let prose = (sentence(manner), sentence(manner), sentence(manner)).prop_map(|(one, two, three)| format!("{one} {two} {three}"));
    let preamble = prop_oneof![2 => Just(Vec::new()), 1 => vec(prose, 1..3)];
    let letters = weighted(0.3, (hostile(Just("Letters received".to_owned()).boxed(), manner), blocks(manner, 1, 3)));
    (meeting(manner), preamble, sections(manner), agenda, weighted(0.6, groups(manner)), letters)
        .prop_map(|(meeting, preamble, sections, agenda, groups, letters)| {
            let annex = |at: usize, title: &str, kind, body| {
                with!(Annex::new(format!("Annex {at}")), title = Some(title.to_owned().into()), kind = kind, body = body)
            };
            let mut annexes = Vec::new();
            let mut titles: Vec<String> = Vec::new();
            if !agenda.is_empty() {
                titles = sections.iter().map(|section| section.title.to_string()).chain(agenda).collect();
                annexes.push(annex(1, "Meeting Agenda", AnnexKind::Agenda, Vec::new()));
            }
            let agenda =
                titles.into_iter().enumerate().map(|(at, title)| with!(AgendaItem::new(title), number = Some((at + 1).to_string().into())));
            let agenda: Vec<AgendaItem<'static>> = agenda.collect();
            let participants = groups.unwrap_or_default();
            if !participants.is_empty() {
                annexes.push(annex(annexes.len() + 1, "List of Participants", AnnexKind::Participants, Vec::new()));
            }
            if let Some((title, body)) = letters {
                annexes.push(annex(annexes.len() + 1, &title, AnnexKind::Other, body));
            }
            let preamble = preamble.into_iter().map(|text| {
                let links = own_links(&text);
                Block::Paragraph(with!(Passage::new(text), links = links))
            });
            let mut minutes = with!(Minutes::default(), meeting = meeting, preamble = preamble.collect(), agenda = agenda);
            (minutes.sections, minutes.participants, minutes.annexes) = (sections, participants, annexes);
            minutes.number();
            minutes
        })
        .boxed()
}
