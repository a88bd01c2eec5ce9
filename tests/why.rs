//! `--why`: every line has an answer, the answers name question and evidence, a switched-off row changes them; and the command.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use minutes_extract::{Account, Block, Evidence, Minutes, Options, Reason, RowName, Span, decode, why};
use program::{Folder, HOUSE, PICTURE, Run};
use serde_json::Value;

#[path = "support/program.rs"]
mod program;

/// The texts of the fixtures, with their names.
fn fixtures() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    support::documents(&folder).into_iter().filter_map(|(name, bytes)| Some((name, decode(&bytes, None).ok()?.text.into_owned()))).collect()
}

/// What of minutes somebody would ask about: a name for it, and where it stands.
fn asked(minutes: &Minutes<'_>) -> Vec<(&'static str, Span)> {
    let mut found = Vec::new();
    let section = minutes.sections.first().map(|section| ("section heading", section.span));
    let person = minutes.people().next().map(|(_, person)| ("person", person.span));
    let action = minutes.actions().next().map(|found| ("action", found.action.span));
    found.extend(section.into_iter().chain(person).chain(action));
    found
}

/// Whether the account of a line says that it was read as this, and gives a question with evidence.
fn is_reasoned(account: &Account, what: &str) -> bool {
    let said = account.read_as.iter().any(|read| read.what == what);
    said && account.reasons.iter().any(|reason| !reason.question.is_empty() && !reason.rows.is_empty())
}

#[test]
fn every_line_has_an_answer() {
    for (name, text) in fixtures() {
        let accounts = why(&text);
        let lines: Vec<_> = minutes_extract::span::lines(&text).collect();
        assert_eq!(accounts.len(), lines.len(), "{name}");
        for ((_, line), account) in lines.iter().zip(&accounts) {
            assert_eq!(account.line, line.number, "{name}");
            assert!(!account.read_as.is_empty() && !account.form.is_empty(), "{name}: {account:?}");
            let blank = account.read_as.iter().any(|read| read.what == "blank line");
            assert!(!blank || !line.text.contains(char::is_alphanumeric), "{name}: {account:?}");
            let vague = account.read_as.iter().any(|read| read.what == "sign of the layout");
            assert!(!vague || line.text.split(char::is_alphanumeric).count() < 12, "{name}: {account:?} {}", line.text);
        }
    }
}

#[test]
fn title_date_heading_person_and_action_name_question_and_rows() {
    let mut whole = Vec::new();
    for (name, text) in fixtures() {
        let minutes = minutes_extract::parse(&text);
        let accounts = why(&text);
        let find = |what: &str| accounts.iter().any(|account| is_reasoned(account, what));
        assert!(
            minutes.meeting.title.is_none() || find("title") || ["---", "+++", "#+"].iter().any(|front| text.starts_with(front)),
            "{name}: the title"
        );
        assert!(minutes.meeting.date.is_none() || find("date of the meeting"), "{name}: the date");
        let asked = asked(&minutes);
        for (what, span) in &asked {
            let account = &accounts[span.line - 1];
            // What is marked as a heading is certain.
            let certain = account.form.starts_with("marked as a heading") || account.form.starts_with("a heading with a line of signs");
            assert!(is_reasoned(account, what) || certain && *what == "section heading", "{name}: {what}: {account:?}");
        }
        if asked.len() == 3
            && minutes.meeting.date.is_some()
            && asked.iter().all(|(what, span)| is_reasoned(&accounts[span.line - 1], what))
        {
            whole.push(name);
        }
    }
    assert!(whole.len() >= 10, "{whole:?}");
}

/// The strongest row that speaks for the answer of a reason, where that needs evidence, and if no other one of its side does: the sum of a
/// side is held to a limit.
fn strongest(reason: &Reason) -> Option<&Evidence> {
    let speaks = |row: &&Evidence| row.answer == reason.answer && row.weight > 0 && row.weight < Evidence::CERTAIN;
    if reason.lead != reason.sum - reason.next_sum?.max(0) {
        return None;
    }
    let strongest = reason.rows.iter().filter(speaks).max_by_key(|row| row.weight)?;
    (reason.rows.iter().filter(|row| row.side == strongest.side && speaks(row)).count() == 1).then_some(strongest)
}

#[test]
fn without_its_strongest_row_a_verdict_changes() {
    let rows = Options::rows();
    let mut tried: BTreeMap<String, usize> = BTreeMap::new();
    for (name, text) in fixtures() {
        let mut asked = BTreeSet::new();
        for account in why(&text) {
            let mut first = |reason: &&Reason| reason.first_line == account.line && asked.insert(reason.question.clone());
            for (reason, strongest) in account.reasons.iter().filter(&mut first).filter_map(|reason| Some((reason, strongest(reason)?))) {
                let row = rows.iter().find(|row| row.question == reason.question && row.name == strongest.name).unwrap();
                let after = Options::new().without_row(*row).why(&text);
                let is_same =
                    |other: &Reason| (&other.question, &other.answer, other.lead) == (&reason.question, &reason.answer, reason.lead);
                let same = after[account.line - 1].reasons.iter().filter(|other| is_same(other)).count();
                assert!(same < account.reasons.iter().filter(|other| is_same(other)).count(), "{name}:{}: {reason:?}", account.line);
                *tried.entry(reason.question.to_string()).or_default() += 1;
            }
        }
    }
    let all: BTreeSet<String> = rows.iter().map(|row| row.question.to_string()).collect();
    assert_eq!(tried.keys().cloned().collect::<BTreeSet<_>>(), all);
}

/// What somebody would ask about, and the questions that may have decided it.
const ASKED: [(&str, &[&str]); 5] = [
    ("title", &["which line is the title"]),
    ("date of the meeting", &["which day is the meeting's"]),
    ("section heading", &["what numbered lines are", "whether lines of one form head what follows"]),
    ("person", &["whether rows are a list of people", "whether a text says who attended"]),
    ("action", &["whether an entry is an action"]),
];

/// Whether the first line that was read as something names the question that decided it and the rows that held, and its answer or lead
/// changes without the strongest of these.
fn changes(text: &str, accounts: &[Account], rows: &[RowName], (what, questions): (&str, &[&str])) -> bool {
    let account = accounts.iter().find(|account| account.read_as.iter().any(|read| read.what == what));
    let reason = account.and_then(|account| account.reasons.iter().find(|reason| questions.contains(&&*reason.question)));
    let (Some(account), Some(reason)) = (account, reason) else { return false };
    let Some(strongest) = strongest(reason) else { return false };
    let row = rows.iter().find(|row| row.question == reason.question && row.name == strongest.name).unwrap();
    let after = Options::new().without_row(*row).why(text);
    let is_same = |other: &Reason| {
        (&other.question, &other.answer, other.lead, other.first_line) == (&reason.question, &reason.answer, reason.lead, reason.first_line)
    };
    !after[account.line - 1].reasons.iter().any(is_same)
}

#[test]
fn title_date_heading_person_and_action_of_ten_documents_hang_on_their_strongest_rows() {
    /// Of each.
    const LEAST: usize = 10;
    let rows = Options::rows();
    let mut changed = [0; ASKED.len()];
    for (_, text) in fixtures() {
        let accounts = why(&text);
        for (asked, changed) in ASKED.into_iter().zip(&mut changed) {
            *changed += usize::from(changes(&text, &accounts, &rows, asked));
        }
    }
    assert!(changed.iter().all(|count| *count >= LEAST), "{changed:?}");
}

#[test]
fn a_line_that_is_no_heading_says_which_question_it_lost() {
    let text = "Library Board\n\n4 May 2026\n\n1. Roof\n\n1.1 The roof leaks over the store.\n\n1.2 It was agreed to buy slates.\n\n\
                2. Lamps\n\n- They are dim:\n  1. In the hall\n\n**CARRIED**\n\n**They are to be replaced by 20 May 2026, all of them.**\n";
    let accounts = why(text);
    for (line, rule) in [
        (7, "a number below another one, as most of these before a sentence"),
        (9, "a number below another one, as most of these before a sentence"),
        (14, "nested in an entry of a list"),
        (16, "closes what stands above it"),
        (18, "no text below it"),
    ] {
        let account = &accounts[line - 1];
        let lost = account.reasons.iter().find(|reason| reason.next.as_deref() == Some("headings"));
        assert!(lost.is_some_and(|reason| reason.rows[0].name == rule), "{line}: {account:?}");
    }
}

#[test]
fn an_entry_of_a_list_in_bold_is_not_asked_whether_it_heads_anything() {
    let text = "Library Board\n\n4 May 2026\n\n1. Roof\n\nThe roof leaks.\n\n* **Lamps**\n* **Slates** are old\n\nThe lamps came.\n";
    let accounts = why(text);
    for line in [7, 9, 10, 12] {
        let account = &accounts[line - 1];
        assert!(account.reasons.iter().all(|reason| reason.next.as_deref() != Some("headings")), "{line}: {account:?}");
    }
    assert_eq!(accounts[6].form, "words without a mark");
}

#[test]
fn who_is_to_act_says_where_it_is_named() {
    let text = "Library Board\n\n4 May 2026\n\n1. Roof\n\n- Action: Ann Ray to mend it.\n- Action (Bo West): buy slates.\n\n\
                2. Lamps\n\n- ACTION: buy lamps.\n  - Owner: Cy Lind\n";
    let accounts = why(text);
    for (line, who, rule) in [
        (7, "Ann Ray", "named in its text"),
        (8, "Bo West", "named in its label"),
        (12, "Cy Lind", "named beside it: in a column, on another line, or as the list of people has it"),
    ] {
        let account = &accounts[line - 1];
        let owner = account.reasons.iter().find(|reason| reason.question == "who is to act");
        assert!(owner.is_some_and(|owner| owner.answer == who && owner.rows[0].name == rule), "{line}: {account:?}");
    }
}

#[test]
fn further_meetings_are_explained_where_each_is_asked_for() {
    let text = "Library Board Meeting I\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\n\
                Library Board Meeting II\n\n8 June 2026\n\n1. Roof\n\n- It leaks no more.\n";
    assert_eq!(why(text)[12].read_as[0].what, "line of another meeting");
    let each = Options::new().why_all(text);
    assert_eq!((each.len(), each[12].line, &*each[12].read_as[0].what), (15, 13, "section heading"));
    assert!(each[12].reasons.iter().all(|reason| reason.first_line == 13), "{:?}", each[12]);
}

#[test]
fn nothing_of_the_minutes_depends_on_it() {
    let before = minutes_extract::parse(HOUSE);
    let _ = why(HOUSE);
    assert_eq!(before, minutes_extract::parse(HOUSE));
    assert!(matches!(before.sections[0].body[2], Block::Action(_)));
}

#[test]
fn a_line_is_explained_in_words() {
    let folder = Folder::house();
    let run = folder.run(&["iv.txt", "--why", "15"]).ends_with(0);
    let expected = r#"iv.txt:15: - ➔ **Ann Ray to call the roofer by 20 May.**
  read as   action a1 "Ann Ray to call the roofer by 20 May."; due: 2026-05-20; owner: Ann Ray
  form      begins with a bullet; below a label of actions
  question  whether an entry is an action: action, 12 (6 needed); next: text, 0
       +6  habit    below a label of actions: action
       +6  form     an arrow before words in bold: action
  question  who is to act: Ann Ray
     sure  words    named in its text: Ann Ray
"#;
    assert_eq!((run.text(), run.stderr.as_str()), (expected, ""));
    // Of several lines the blank ones are left out; one that is asked for by itself is not.
    let run = folder.run(&["iv.txt", "--why", "1-4"]).ends_with(0);
    assert_eq!(run.text().lines().filter(|line| line.starts_with("iv.txt:")).count(), 3, "{}", run.text());
    let run = folder.run(&["iv.txt", "--why=3"]).ends_with(0);
    assert_eq!(run.text(), "iv.txt:3: \n  read as   blank line\n  form      nothing stands on it\n");
    // A range may reach beyond the end.
    let run = folder.run(&["iv.txt", "--why", "30-99"]).ends_with(0);
    assert!(run.text().starts_with("iv.txt:30: Ray    Ann\n  read as   person p1 \"Ann Ray\"; attendance: present"), "{}", run.text());
    let run = Run::of(folder.command().args(["--why", "1"]).write_stdin(HOUSE)).ends_with(0);
    assert!(run.text().starts_with("<stdin>:1: Library Board Meeting IV\n  read as   title"), "{}", run.text());
    // It goes where data goes.
    folder.run(&["iv.txt", "--why", "1", "-o", "why.txt"]).ends_with(0);
    assert!(std::fs::read_to_string(folder.path("why.txt")).unwrap().starts_with("iv.txt:1: "));
}

#[test]
fn lines_for_programs_follow_the_schema_of_messages() {
    let schema = serde_json::from_str(include_str!("../schema/message-1.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let folder = Folder::house();
    let run = folder.run(&["iv.txt", "--why", "1-99", "--message-format", "json"]).ends_with(0);
    let lines: Vec<Value> = run.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), HOUSE.lines().count());
    for (at, line) in lines.iter().enumerate() {
        let errors: Vec<String> = validator.iter_errors(line).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{line}: {errors:?}");
        assert_eq!((&line["code"], &line["line"], &line["why"]["line"]), (&"why".into(), &(at + 1).into(), &(at + 1).into()));
        assert!(line["why"]["read_as"].as_array().is_some_and(|read| !read.is_empty()), "{line}");
    }
    assert_eq!(lines[14]["why"]["reasons"][0]["rows"][0]["side"], "habit");
    assert_eq!(lines[14]["why"]["read_as"][0]["details"]["owner"], "Ann Ray");
}

#[test]
fn what_cannot_be_answered_is_told() {
    let folder =
        Folder::with(&[("iv.txt", HOUSE.as_bytes()), ("sub/v.txt", HOUSE.as_bytes()), ("empty.txt", b""), ("picture.png", PICTURE)]);
    for (arguments, code, told) in [
        (&["iv.txt", "--why", "40"][..], 2, "line 40 is not there: iv.txt has 31 lines"),
        (&["iv.txt", "--why", "40-50"], 2, "line 40 is not there: iv.txt has 31 lines"),
        (&["empty.txt", "--why", "1"], 2, "line 1 is not there: empty.txt has no lines"),
        (&["sub", "--why", "1"], 2, "sub is a folder; --why is about the lines of one file"),
        (&["iv.txt", "sub/v.txt", "--why", "1"], 2, "--why is about the lines of one document; name one file"),
        (&["iv.txt", "--why", "0"], 2, "a line is a number from 1 on"),
        (&["iv.txt", "--why", "9-3"], 2, "the first line of a range stands before the last"),
        (&["iv.txt", "--why"], 2, "a value is required"),
        (&["iv.txt", "--why", "1", "--csv"], 2, "cannot be used with"),
        (&["--why", "1", "--list-codes"], 2, "cannot be used with"),
        (&["iv.txt", "--why", "1", "-o", "iv.txt"], 2, "iv.txt is an input and an output at once"),
        (&["lost.txt", "--why", "1"], 1, "there is no such file"),
        (&["picture.png", "--why", "1"], 1, "picture.png"),
    ] {
        let run = folder.run(arguments).ends_with(code);
        assert!(run.stdout.is_empty() && run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn a_label_that_heads_text_is_a_heading_and_no_label() {
    let text = "Board\n\n4 May 2026\n\n## Log\n\n- It is dry.\n\n## Non-attendees\n\n- The roof leaks.\n- The lamps are dim.\n- The pier is wet.\n- The boat is old.\n";
    let accounts = why(text);
    let read: Vec<&str> =
        accounts.iter().filter(|account| account.line == 9).flat_map(|account| &account.read_as).map(|read| &*read.what).collect();
    assert_eq!(read, ["section heading"]);
}
