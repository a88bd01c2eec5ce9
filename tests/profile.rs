//! Profiles: what they lift, what they leave as it is, and what is wrong with them, in the library and in the real binary.

#[path = "support/program.rs"]
mod program;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, thread};

use minutes_extract::{Attendance, Minutes, Options, Profile};
use program::{Folder, HOUSE};
use serde_json::{Value, json};

/// An archive of invented minutes with codes that no general rule can know, and what its archivist says of them.
const ARCHIVE: &str = "docs/harbour";
const PROFILE: &str = include_str!("../docs/harbour.toml");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The documents of the archive, each with what it states.
fn harbour() -> Vec<(String, Value)> {
    let documents = support::documents(&root().join(ARCHIVE)).into_iter();
    let stated = documents.map(|(name, bytes)| {
        let stem = Path::new(&name).file_stem().unwrap().to_str().unwrap().to_owned();
        let gold = fs::read(root().join(format!("tests/documents/harbour/{stem}.json"))).unwrap();
        (String::from_utf8(bytes).unwrap(), serde_json::from_slice(&gold).unwrap())
    });
    stated.collect()
}

mod score {
    use super::*;

    /// The facts of a document by their field, each with how often it stands there.
    type Facts = BTreeMap<(&'static str, String), usize>;

    /// How an entry is written in short.
    type Short = fn(&Value) -> String;

    /// The fields whose scores make up the main one, each with how an entry of a gold file is written in short.
    const FIELDS: [(&str, Short); 7] = [
        ("title", said),
        ("date", said),
        ("sections", |section| format!("{} {}", said(&section["number"]), said(&section["title"]))),
        ("agenda", said),
        ("actions", |action| format!("{} @{} {}", said(&action["text"]), said(&action["owner"]), said(&action["due"]))),
        ("decisions", |decision| said(&decision["text"])),
        ("participants", |person| format!("{} {}", said(&person["name"]), said(&person["attendance"]))),
    ];

    fn said(value: &Value) -> String {
        value.as_str().unwrap_or("-").to_owned()
    }

    /// What a gold file states.
    pub fn stated(gold: &Value) -> Facts {
        let mut facts = Facts::new();
        for (field, short) in FIELDS {
            let entries = match &gold[field] {
                Value::Array(entries) => entries.clone(),
                value => vec![value.clone()],
            };
            for entry in entries {
                *facts.entry((field, short(&entry))).or_default() += 1;
            }
        }
        facts
    }

    /// What was read, in the form of a gold file.
    pub fn read(minutes: &Minutes<'_>) -> Facts {
        let text = |text: Option<&str>| text.map_or(Value::Null, Value::from);
        let actions = minutes.actions().map(|found| {
            let owners: Vec<&str> = found.action.owners.iter().map(|owner| &*owner.name).collect();
            let due = found.action.due.as_ref().and_then(|due| due.date).map(|day| day.to_string());
            json!({"text": found.action.text, "owner": (!owners.is_empty()).then(|| owners.join(", ")), "due": due})
        });
        stated(&json!({
            "title": text(minutes.meeting.title.as_deref()),
            "date": text(minutes.meeting.date.map(|day| day.to_string()).as_deref()),
            "sections": minutes.all_sections().map(|(_, section)| json!({"number": section.number, "title": section.title})).collect::<Vec<_>>(),
            "agenda": minutes.agenda.iter().map(|item| item.title.to_string()).collect::<Vec<_>>(),
            "actions": actions.collect::<Vec<_>>(),
            "decisions": minutes.decisions().map(|found| json!({"text": found.decision.text})).collect::<Vec<_>>(),
            "participants": minutes.people().map(|(_, person)| {
                json!({"name": person.name, "attendance": person.attendance.map_or("-", Attendance::name)})
            }).collect::<Vec<_>>(),
        }))
    }

    /// The main F1: the mean, over the fields that are stated or read, of the harmonic mean of precision and recall.
    pub fn main_f1(documents: &[(Facts, Facts)]) -> f64 {
        let score = |field: &str| {
            let count = |facts: &Facts| facts.iter().filter(|((own, _), _)| *own == field).map(|(_, count)| count).sum::<usize>();
            let right = |(stated, read): &(Facts, Facts)| -> usize {
                let own = read.iter().filter(|((own, fact), _)| *own == field && fact != "-");
                own.map(|(fact, count)| stated.get(fact).copied().unwrap_or(0).min(*count)).sum()
            };
            let (right, all) =
                documents.iter().fold((0, 0), |(hits, all), pair| (hits + right(pair), all + count(&pair.0) + count(&pair.1)));
            #[allow(clippy::cast_precision_loss, reason = "there are few")]
            (all > 0).then(|| 2.0 * right as f64 / all as f64)
        };
        let scores: Vec<f64> = FIELDS.iter().filter_map(|(field, _)| score(field)).collect();
        #[allow(clippy::cast_precision_loss, reason = "there are seven")]
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        mean
    }
}

/// The main F1 of reading documents with some options.
fn main_f1(documents: &[(String, Value)], options: &Options) -> f64 {
    let read = documents.iter().map(|(text, gold)| (score::stated(gold), score::read(&options.clone().parse(text))));
    score::main_f1(&read.collect::<Vec<_>>())
}

#[test]
fn a_profile_of_ten_lines_lifts_an_archive_of_odd_codes() {
    assert!(PROFILE.lines().count() <= 10, "{PROFILE}");
    let documents = harbour();
    assert!(documents.len() > 2);
    let without = main_f1(&documents, &Options::new());
    let with = main_f1(&documents, &Options::new().profile(Profile::parse(PROFILE).unwrap()));
    assert!(without < 0.6 && with > 0.95, "{without:.3} without it, {with:.3} with it");
}

#[test]
fn codes_are_known_wherever_entries_stand() {
    let profile = Profile::parse(
        "[add]\naction-mark = [\"OTC\"]\n[match]\naction-opener = ['TK/(?<id>[0-9]+)']\ndecision-opener = ['RES-OWIS[ -](?<id>[0-9]+)']\n",
    );
    let options = Options::new().profile(profile.unwrap());
    for (lines, actions, decisions) in [
        ("TK/4 Ann to mend it", "4 Ann to mend it @Ann", ""),
        ("- TK/4: Ann to mend it", "4 Ann to mend it @Ann", ""),
        ("* **TK/4** Ann to mend it", "4 Ann to mend it @Ann", ""),
        ("3) TK/4 – Ann to mend it", "4 Ann to mend it @Ann", ""),
        ("It leaks.\nTK/4 Ann to mend it\nTK/5 Bo to pay", "4 Ann to mend it @Ann; 5 Bo to pay @Bo", ""),
        ("OTC Ann Ray: mend it", "- mend it @Ann Ray", ""),
        ("RES-OWIS 7 The roof is mended", "", "7 The roof is mended"),
        ("RES-OWIS-7: The roof is mended\nRES-OWIS-8: The bill is paid", "", "7 The roof is mended; 8 The bill is paid"),
        ("We spoke of RES-OWIS 7 and TK/4 for long", "", ""),
        ("RES-OWIS The roof is mended", "", ""),
    ] {
        let text = format!("Board\n\n4 May 2026\n\n1. Roof\n\nIt was cold that day, and nobody came.\n\n{lines}\n");
        let minutes = options.clone().parse(&text);
        let number = |number: Option<&str>| number.unwrap_or("-").to_owned();
        let acts: Vec<String> = minutes
            .actions()
            .map(|found| {
                let owners: Vec<&str> = found.action.owners.iter().map(|owner| &*owner.name).collect();
                format!("{} {} @{}", number(found.action.number.as_deref()), found.action.text, owners.join(", "))
            })
            .collect();
        let decided: Vec<String> =
            minutes.decisions().map(|found| format!("{} {}", number(found.decision.number.as_deref()), found.decision.text)).collect();
        assert_eq!((acts.join("; "), decided.join("; ")), (actions.to_owned(), decisions.to_owned()), "{lines:?}");
    }
}

#[test]
fn a_profile_speaks_of_titles_bodies_labels_furniture_and_days() {
    let profile = "day-first = true\nbodies = [\"Harbour Watch\"]\n[match]\nmeeting-title = ['Protocol .*']\nheader-date = ['Held .*']\n\
                   furniture = ['Sheet [0-9]+']\n\"label action\" = ['Duties of [A-Z][a-z]+']\n";
    let text = "Harbour Board meeting\n\nProtocol XII, Harbour Watch\n\nHeld upon the quay: 03/04/2026\n\n1. Roof\n\nIt leaks.\n\nSheet 2\n\n\
                It leaks a lot.\n\nDuties of May\n\n- mend it\n- pay\n";
    let minutes = Options::new().profile(Profile::parse(profile).unwrap()).parse(text);
    assert_eq!(minutes.meeting.title.as_deref(), Some("Protocol XII, Harbour Watch"));
    assert_eq!(minutes.meeting.body.as_deref(), Some("Harbour Watch"));
    assert_eq!(minutes.meeting.date.map(|day| day.to_string()).as_deref(), Some("2026-04-03"));
    assert_eq!(minutes.furniture.iter().map(|line| &*line.text).collect::<Vec<_>>(), ["Sheet 2"]);
    assert_eq!(minutes.actions().map(|found| &*found.action.text).collect::<Vec<_>>(), ["mend it", "pay"]);
    let month_first = Options::new().profile(Profile::parse(profile).unwrap()).day_first(false).parse(text);
    assert_eq!(month_first.meeting.date.map(|day| day.to_string()).as_deref(), Some("2026-03-04"), "the option counts more");
}

#[test]
fn a_byte_order_mark_and_line_ends_of_any_kind_do_not_matter() {
    let profile = Profile::parse(&format!("\u{feff}{}", PROFILE.replace('\n', "\r\n"))).unwrap();
    assert_eq!(profile.rows(), Profile::parse(PROFILE).unwrap().rows());
}

#[test]
fn a_removed_row_is_silent() {
    let text = "Board\n\n4 May 2026\n\n1. Roof\n\n- Task: mend it\n- Action: pay\n";
    let actions = |profile: &str| {
        let minutes = Options::new().profile(Profile::parse(profile).unwrap()).parse(text);
        minutes.actions().map(|found| found.action.text.to_string()).collect::<Vec<_>>()
    };
    let all = actions("");
    assert_eq!(actions("[remove]\naction-mark = [\"action\"]\n"), all.iter().filter(|text| *text != "pay").cloned().collect::<Vec<_>>());
    assert!(all.contains(&"pay".to_owned()));
}

/// Profiles that say nothing of any document: without rows, and with rows of every sense for words that stand nowhere.
fn silent() -> Vec<(&'static str, Profile)> {
    let template = Profile::template();
    let senses: Vec<&str> = template.lines().filter_map(|line| line.strip_prefix("# ")?.strip_suffix(" = []")).collect();
    let numbered = ["month", "weekday", "number", "numeral", "tens"];
    let mut words = String::from("[add]\n");
    let mut patterns = String::from("[match]\n");
    let rest: Vec<&str> = senses.iter().copied().filter(|sense| !numbered.contains(sense)).collect();
    for sense in &senses {
        let number = if numbered.contains(sense) { ", number = 3" } else { "" };
        let line = format!("{sense} = [{{ phrase = \"qzxowis\"{number} }}, {{ phrase = \"qzxowis qzxotc\"{number} }}]\n");
        words += &line;
    }
    // Four senses a pattern: there are more senses than a profile has patterns.
    for senses in rest.chunks(4) {
        patterns.extend(["\"", &senses.join(" "), "\" = ['qzx[0-9]+']\n"]);
    }
    let removed = format!("[remove]\n\"{}\" = [\"qzxowis\"]\n", senses.join(" "));
    let parsed = |profile: &str| Profile::parse(profile).unwrap_or_else(|error| panic!("{error}: {profile}"));
    vec![
        ("nothing", parsed("")),
        ("the template", parsed(&template)),
        ("words that stand nowhere", parsed(&words)),
        ("senses taken from words that stand nowhere", parsed(&removed)),
        ("patterns that match nowhere", parsed(&patterns)),
    ]
}

#[test]
fn a_profile_that_says_nothing_of_a_document_changes_nothing() {
    let mut documents: Vec<(String, Vec<u8>)> = Vec::new();
    for folder in fs::read_dir(root().join("fixtures")).unwrap() {
        documents.extend(support::documents(&folder.unwrap().path()));
    }
    documents.extend(support::corpus());
    assert!(documents.len() > 100);
    let silent = silent();
    for (name, bytes) in &documents {
        let Ok(plain) = minutes_extract::parse_bytes(bytes) else { continue };
        for (what, profile) in &silent {
            let read = Options::new().profile(profile.clone()).parse_bytes(bytes).unwrap();
            assert!(plain == read, "{what} changes {name}");
        }
    }
    for (what, profile) in &silent {
        assert_eq!(profile.unused().count(), profile.rows().len(), "{what}");
    }
}

proptest::proptest! {
    #[test]
    fn a_profile_without_rows_changes_no_text(text in "(([A-Z]{2,3}: |- |[0-9]\\. |Present: )?([A-Za-z]{1,9} ){0,6}\n{1,2}){0,20}") {
        let profile = Profile::parse("# nothing\n[add]\n[match]\n").unwrap();
        proptest::prop_assert_eq!(minutes_extract::parse(&text), Options::new().profile(profile).parse(&text));
    }

    #[test]
    fn whatever_a_profile_is_it_is_read_or_refused_with_a_place(text in "([a-z-]{1,8} = (\\[\"[ -~]{0,5}\"\\]|true)\n|\\[(add|remove|match|x)\\]\n|action-mark = \\[['\"][ -~]{0,9}['\"],?\\]\n|\\PC{0,9}\n){0,9}") {
        if let Err(error) = Profile::parse(&text) {
            let place = minutes_extract::span::position(&text, error.span.start);
            proptest::prop_assert_eq!((place.line, place.column), (error.span.line, error.column));
            proptest::prop_assert!(error.span.end <= text.len() && error.span.start <= error.span.end && !error.message.is_empty());
        }
    }
}

#[test]
fn what_is_impossible_is_refused_with_what_would_be_right() {
    let [many_words, many_patterns] = [2001, 65].map(|count| (0..count).map(|n| format!("\"w{n}\"")).collect::<Vec<_>>().join(", "));
    let mut wrong = Vec::new();
    let (long, deep) = ("a".repeat(600), format!("add = {}", "[".repeat(100_000)));
    for (profile, place, message, hint) in [
        ("bodeis = []", (1, 1), "there is no key \"bodeis\"", "did you mean \"bodies\"?"),
        ("x = 1", (1, 1), "there is no key \"x\"", "the keys are bodies, day-first, add, remove, match"),
        ("[add]\n\n  lable = [\"x\"]", (3, 3), "there is no sense \"lable\"", "did you mean \"label\"?"),
        ("[add]\n\"label rof\" = []", (2, 1), "there is no sense \"rof\"", "--profile-template lists the senses there are"),
        ("[add]\nstated = [\"x\"]", (2, 1), "there is no sense \"stated\"", "--profile-template lists the senses there are"),
        ("[add]\n\"\" = [\"x\"]", (2, 1), "this key names no sense", "--profile-template lists"),
        ("[add]\nlabel = [\"\"]", (2, 10), "this phrase has no letter and no figure", "write a word"),
        ("[add]\nlabel = [\"roof\", \" - \"]", (2, 18), "this phrase has no letter and no figure", "write a word"),
        ("[add]\nlabel = \"roof\"", (2, 9), "expected a list of words or patterns, found string", "write [\"…\", \"…\"]"),
        ("[add]\nlabel = [3]", (2, 10), "expected a phrase, or { phrase = \"…\" }, found integer", "write a text between quotes"),
        ("[add]\nlabel = [{ number = 3 }]", (2, 10), "this word has no phrase", "write { phrase"),
        ("[add]\nlabel = [{ phrase = \"x\", number = 3 }]", (2, 35), "words of this sense stand for no number", "leave the number out"),
        ("[add]\nlabel = [{ phrase = \"x\", onyl = [] }]", (2, 26), "a word has no \"onyl\"", "did you mean \"only\"?"),
        (
            "[add]\nlabel = [{ phrase = \"x\", only = [\"capitlas\"] }]",
            (2, 34),
            "there is no restriction \"capitlas\"",
            "did you mean \"capitals\"?",
        ),
        ("[add]\nmonth = [\"elokuu\"]", (2, 10), "words of this sense stand for a number", "say which, from 1 to 12"),
        ("[add]\nmonth = [{ phrase = \"elokuu\", number = 13 }]", (2, 40), "13 is no number of this sense", "from 1 to 12"),
        (
            "[add]\nlabel = [\"x y\"]\n[remove]\nlabel = [\"X Y\"]",
            (4, 10),
            "this sense of the phrase is added on line 2 already",
            "keep one",
        ),
        ("[add]\nmeeting-ending = [\"sit\"]", (2, 19), "this ending is too short", "at least 4 letters"),
        ("[match]\nlabel = ['(']", (2, 10), "this pattern does not compile: unclosed group", "have a backslash"),
        ("[match]\nlabel = ['a', 'x*']", (2, 15), "this pattern matches nothing at all", "begins with"),
        ("[match]\nlabel = ['(?<od>x)']", (2, 10), "this pattern names a group that means nothing", "(?<id>…)"),
        ("[match]\nlabel = ['\\w{500}']", (2, 10), "this pattern is too large once it is compiled", "repeat less often"),
        ("[match]\nmonth = ['x']", (2, 10), "words of this sense stand for a number, which no pattern does", "below [add]"),
        ("day-first = \"yes\"", (1, 13), "expected true or false, found string", "day-first = true"),
        ("day-first = true\nday-first = true", (2, 1), "this is no TOML: duplicate key", "--profile-template"),
        ("[add\n", (1, 5), "this is no TOML: ", "--profile-template"),
        ("bodies = [\"a\0b\"]", (1, 13), "this is no TOML: ", "--profile-template"),
        (&format!("[add]\nlabel = [{many_words}]"), (2, 16900), "too many phrases", "at most 2000"),
        (&format!("[match]\nlabel = [{many_patterns}]"), (2, 448), "too many patterns", "at most 64"),
        (&format!("[match]\nlabel = ['{long}']"), (2, 10), "this pattern is too long", "at most 512 bytes"),
        (&format!("[add]\nlabel = ['{long}']"), (2, 10), "this phrase is too long", "at most 48 bytes"),
        (&format!("[add]\n{long} = []"), (2, 1), "there is no sense \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", "--profile-template"),
        (&"#".repeat(300_000), (1, 1), "this profile is too long", "no profile is longer than 262144 bytes"),
        (&deep, (1, 87), "this is no TOML: ", "--profile-template"),
    ] {
        let error = Profile::parse(profile).map(|profile| profile.rows().to_vec()).expect_err(&format!("{profile:.80}"));
        let own_hint = error.hint.clone().unwrap_or_default();
        let found = (error.span.line, error.column);
        if found != place || !error.message.starts_with(message) || !own_hint.contains(hint) {
            wrong.push(format!("{profile:.80}: {found:?} {error} ({own_hint})"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn hostile_patterns_end_well() {
    let alternation = (0..90).map(|n| format!("(a|b{n})*")).collect::<Vec<_>>().join("|");
    let nested = format!("{}a{}", "(".repeat(200), ")*".repeat(200));
    for pattern in ["(((a*)*)*)*b", "(a|a)*b", "(a|aa)+c", "a{1,90}{1,90}b", "(?s).*.*.*.*=x", &alternation, &nested, "(?x) a # c"] {
        let begun = Instant::now();
        let profile =
            Profile::parse(&format!("[match]\n\"furniture action-opener header-date label agenda action-mark\" = ['{pattern}']\n"));
        assert!(begun.elapsed() < Duration::from_secs(5), "{pattern:.60} takes {:?} to be read", begun.elapsed());
        let Ok(profile) = profile else { continue };
        let text = format!("Board\n\n4 May 2026\n\n1. Roof\n\n{}\n", format!("- {}: it\n", "a".repeat(200)).repeat(50));
        let of = |text: &str| {
            let begun = Instant::now();
            let _ = Options::new().profile(profile.clone()).parse(text);
            begun.elapsed()
        };
        let (short, long) = (of(&text), of(&text.repeat(4)));
        // Four times the text takes about four times as long; what is measured beside it is noise.
        assert!(long < short * 12 + Duration::from_millis(400), "{pattern:.60} takes {short:?}, and {long:?} for four times the text");
    }
}

#[test]
fn a_profile_holds_on_every_thread_and_after_it_no_more() {
    let text = "Board\n\n4 May 2026\n\n1. Roof\n\n- OTC: mend it\n";
    let options = Options::new().profile(Profile::parse("[add]\naction-mark = [\"OTC\"]\n").unwrap());
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..20 {
                    assert_eq!(options.clone().parse(text).actions().count(), 1);
                    assert_eq!(options.clone().parse_all(text)[0].actions().count(), 1);
                    assert!(options.clone().why(text).iter().any(|line| line.read_as.iter().any(|read| read.what == "action")));
                    assert_eq!(minutes_extract::parse(text).actions().count(), 0);
                }
            });
        }
    });
}

mod command {
    use super::*;

    fn archive() -> Folder {
        let mut files: Vec<(String, Vec<u8>)> = vec![("harbour.toml".into(), PROFILE.into())];
        for (name, bytes) in support::documents(&root().join(ARCHIVE)) {
            let name = Path::new(&name).file_name().unwrap().to_str().unwrap().to_owned();
            files.push((format!("archive/{name}"), bytes));
        }
        Folder::with(&files.iter().map(|(name, bytes)| (&**name, &**bytes)).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_wrong_with_a_profile_is_shown_with_its_place() {
        let folder = Folder::with(&[("iv.txt", HOUSE.as_bytes()), ("p.toml", b"[add]\naction-mrak = [\"OTC\"]\n")]);
        let run = folder.run(&["iv.txt", "--profile", "p.toml"]).ends_with(2);
        let expected = "error[profile]: there is no sense \"action-mrak\"\n --> p.toml:2:1\n  |\n2 | action-mrak = [\"OTC\"]\n  | ^^^^^^^^^^^\n  |\n  \
                        = help: did you mean \"action-mark\"?\n";
        assert_eq!((run.text(), &*run.stderr), ("", expected));
        let run = folder.run(&["iv.txt", "--profile", "p.toml", "--message-format", "json"]).ends_with(2);
        let message = &run.messages()[0];
        assert_eq!([&message["code"], &message["severity"], &message["file"]], ["profile", "error", "p.toml"]);
        assert_eq!([&message["line"], &message["column"], &message["start"], &message["end"]].map(Value::as_u64), [2, 1, 6, 17].map(Some));
    }

    #[test]
    fn a_profile_that_cannot_be_read_ends_the_run() {
        let folder = Folder::with(&[("iv.txt", HOUSE.as_bytes()), ("p.toml", b"# \xe9\n"), ("q.toml", &vec![b' '; 3 << 20])]);
        for (profile, expected) in [
            ("no.toml", "cannot read the profile no.toml: there is no such file"),
            (".", "cannot read the profile .: it is a folder; name a file in it"),
            ("p.toml", "cannot read the profile p.toml: line 1 is no UTF-8"),
            ("q.toml", "this profile is too long"),
        ] {
            let run = folder.run(&["iv.txt", "--profile", profile]).ends_with(2);
            assert!(run.text().is_empty() && run.stderr.to_lowercase().contains(&expected.to_lowercase()), "{}", run.stderr);
        }
    }

    #[test]
    fn a_profile_is_never_overwritten() {
        let folder = archive();
        for arguments in [
            &["archive", "-o", "harbour.toml"][..],
            &["archive", "-o", "./archive/../harbour.toml"],
            &["archive", "--suggest-profile", "-o", "harbour.toml"],
            &["archive", "--ndjson", "-o", "out", "--summary", "harbour.toml"],
            &["archive/2026-04.txt", "--why", "3", "-o", "harbour.toml"],
        ] {
            let run = folder.run(&[arguments, &["--profile", "harbour.toml"]].concat()).ends_with(2);
            assert!(run.stderr.contains("is the profile and an output at once"), "{}", run.stderr);
            assert_eq!(folder.read("harbour.toml"), PROFILE);
        }
    }

    #[test]
    fn an_archive_is_read_with_a_profile_on_any_number_of_threads() {
        let folder = archive();
        let run = |jobs: &str| {
            let run = folder.run(&["archive", "--profile", "harbour.toml", "--csv", "--table", "meetings", "-j", jobs]).ends_with(0);
            assert_eq!(run.stderr, "3 documents converted\n");
            run.text().to_owned()
        };
        let one = run("1");
        assert_eq!(run("4"), one);
        assert_eq!(one.matches("Harbour Watch,2026-0").count(), 3, "{one}");
    }

    #[test]
    fn a_changed_profile_converts_again_and_an_unchanged_one_does_not() {
        let folder = archive();
        let convert = |more: &[&str]| {
            let run = folder.run(&[&["archive", "--out-dir", "out", "--profile", "harbour.toml", "-j", "2"], more].concat()).ends_with(0);
            (run.stderr.lines().last().unwrap_or_default().to_owned(), run.text().to_owned())
        };
        assert_eq!(convert(&[]).0, "3 documents converted");
        assert!(folder.read("out/ledger.ndjson").contains("\"options\":\"--json --profile "));
        assert_eq!(convert(&[]).0, "0 documents converted; 3 unchanged");
        fs::rename(folder.path("harbour.toml"), folder.path("quay.toml")).unwrap();
        let moved = folder.run(&["archive", "--out-dir", "out", "--profile", "quay.toml"]).ends_with(0);
        assert_eq!(moved.stderr, "0 documents converted; 3 unchanged\n", "its name does not matter, and nothing is said of rows");
        fs::write(folder.path("harbour.toml"), PROFILE.replace("\"OTC\"", "\"ETC\"")).unwrap();
        assert_eq!(convert(&["--dry-run"]).1.matches("(made with other options)").count(), 3);
        assert_eq!(convert(&[]).0, "3 documents converted");
        let without = folder.run(&["archive", "--out-dir", "out"]).ends_with(0);
        assert_eq!(without.stderr.lines().last(), Some("3 documents converted, 3 with warnings"));
    }

    #[test]
    fn rows_that_no_document_used_are_named_at_the_end() {
        let folder = archive();
        let profile = format!("{PROFILE}label = ['Tide [0-9]+']\n[remove]\naction-sign = [\"AI\"]\n");
        fs::write(folder.path("harbour.toml"), profile).unwrap();
        let arguments = ["archive", "--profile", "harbour.toml", "--ndjson", "-o", "out.ndjson", "--summary", "summary.json"];
        let run = folder.run(&arguments).ends_with(0);
        let expected = "harbour.toml:13: remove.action-sign \"AI\" was used by no document\n\
                        harbour.toml:11: match.label \"Tide [0-9]+\" was used by no document\n3 documents converted\n";
        assert_eq!(run.stderr, expected);
        let summary: Value = serde_json::from_str(&folder.read("summary.json")).unwrap();
        let rows = json!([
            {"line": 13, "key": "remove.action-sign", "words": "AI"},
            {"line": 11, "key": "match.label", "words": "Tide [0-9]+"},
        ]);
        assert_eq!(summary["unused_rows"], rows);
        let run = folder.run(&[&arguments[..], &["--message-format", "json"]].concat()).ends_with(0);
        let messages = run.messages();
        assert_eq!(messages.iter().map(|message| message["line"].as_u64().unwrap()).collect::<Vec<_>>(), [13, 11]);
        assert!(messages.iter().all(|message| message["code"] == "unused-row" && message["severity"] == "note"));
        assert_eq!(folder.run(&[&arguments[..], &["-q"]].concat()).ends_with(0).stderr, "");
        let one = folder.run(&["archive/2026-04.txt", "--profile", "harbour.toml"]).ends_with(0);
        assert_eq!(one.stderr, "", "one document is no archive");
    }

    #[test]
    fn lines_are_explained_with_a_profile() {
        let folder = archive();
        let why =
            |arguments: &[&str]| folder.run(&[&["archive/2026-04.txt", "--why", "13"], arguments].concat()).ends_with(0).text().to_owned();
        assert!(why(&["--profile", "harbour.toml"]).contains("read as   decision"));
        assert!(!why(&[]).contains("read as   decision"));
    }

    #[test]
    fn the_template_is_a_profile_and_the_one_of_the_library() {
        let folder = Folder::house();
        let run = folder.run(&["--profile-template", "-o", "p.toml"]).ends_with(0);
        assert_eq!((run.text(), folder.read("p.toml")), ("", Profile::template()));
        let with = folder.run(&["iv.txt", "--profile", "p.toml"]).ends_with(0);
        assert_eq!(with.text(), folder.run(&["iv.txt"]).ends_with(0).text());
    }

    #[test]
    fn what_is_proposed_reads_the_archive_once_its_signs_are_gone() {
        let folder = archive();
        let run = folder.run(&["archive", "--suggest-profile", "-o", "p.toml"]).ends_with(0);
        assert_eq!((run.text(), run.stderr.contains("converted")), ("", true));
        let proposed = folder.read("p.toml");
        assert_eq!(proposed, folder.run(&["archive", "--suggest-profile", "-j", "3"]).ends_with(0).text());
        assert!(Profile::parse(&proposed).unwrap().rows().is_empty(), "nothing is applied unseen");
        for expected in [
            "  # 8 times in 3 documents:\n  #   archive/2026-04.txt:14: OTC Ann Ray: ask both smiths for an offer by 10/04/2026.\n",
            "  # \"OTC\",\n",
            "  # \"On the quay\",\n",
            "  # \"Still at sea\",\n",
            "  # 'RES\\-OWIS (?<id>[0-9]+)',\n",
            "  # \"FOR THE FILE, sheet [0-9]+\",\n",
        ] {
            assert!(proposed.contains(expected), "{expected}{proposed}");
        }
        // Those who are not there are a sense apart, and what nothing proposes is the archivist's.
        let used: String = proposed
            .lines()
            .map(|line| if line.ends_with(',') { line.trim_start_matches("  # ") } else { line }.to_owned() + "\n")
            .collect();
        let used = used.replace("\"Still at sea\",", "") + "[remove]\n";
        let used =
            used.replace("\n[add]", "\nday-first = true\n[add]\nheader-date = [\"Held upon\"]\n\"label absent\" = [\"Still at sea\"]\n");
        let lifted = main_f1(&harbour(), &Options::new().profile(Profile::parse(&used).unwrap()));
        assert!(lifted > 0.95, "{lifted:.3}: {used}");
    }

    #[test]
    fn what_makes_no_sense_together_is_refused() {
        let folder = archive();
        for arguments in [
            &["archive", "--suggest-profile", "--json"][..],
            &["archive", "--suggest-profile", "--out-dir", "out"],
            &["archive/2026-04.txt", "--suggest-profile", "--why", "3"],
            &["archive", "--profile-template"],
            &["--profile-template", "--profile", "harbour.toml"],
        ] {
            folder.run(arguments).ends_with(2);
        }
        assert_eq!(folder.names(), BTreeSet::from(["archive".to_owned(), "harbour.toml".to_owned()]));
    }
}

#[test]
fn what_is_read_with_a_profile_keeps_the_invariants() {
    let options = Options::new().profile(Profile::parse(PROFILE).unwrap());
    for (text, _) in harbour() {
        let minutes = options.clone().parse(&text);
        let mut problems = support::invariants::problems(&text, &minutes);
        let signs = options.clone().marks(&text);
        problems.extend(support::invariants::words_beside(&signs, &text, &text, &minutes).iter().map(ToString::to_string));
        assert!(problems.is_empty(), "{problems:#?}");
        assert!(support::rejected(&minutes).is_empty());
    }
}
