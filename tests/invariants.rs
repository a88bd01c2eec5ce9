//! That the invariants in `support` see what they are for: a right reading passes, and each way of breaking it is named.

mod support;

use minutes_extract::model::{Attendance, Block, Coverage, Encoding, Group, Minutes, Passage, Person, Section};
use minutes_extract::span::{Span, position};

const TEXT: &str = "Village Board\n\n1. Roof\n\n- The **roof** leaks:\n - over the stage\n\nPresent\nRay\tAnn\nWest\tBoéme\n";

/// Where the first `words` stand in [`TEXT`].
fn at(words: &str) -> Span {
    let start = TEXT.find(words).expect("the words are in the text");
    Span::new(position(TEXT, start).line, start, start + words.len())
}

fn bullet(text: &str, span: Span, body: Vec<Block<'static>>) -> Block<'static> {
    let mut passage = Passage::new(text.to_owned());
    (passage.body, passage.span) = (body, span);
    Block::Bullet(passage)
}

fn person(given: &str, surname: &str, span: Span) -> Person<'static> {
    let mut person = Person::new(format!("{given} {surname}"));
    (person.surname, person.given) = (Some(surname.to_owned().into()), Some(given.to_owned().into()));
    (person.attendance, person.span) = (Some(Attendance::Present), span);
    person
}

/// [`TEXT`] as it should be read.
fn reading() -> Minutes<'static> {
    let nested = bullet("over the stage", at("- over the stage"), Vec::new());
    let mut roof = Section::new("Roof");
    roof.number = Some("1".into());
    roof.body = vec![bullet("The roof leaks:", at("- The **roof** leaks:\n - over the stage"), vec![nested])];
    roof.span = at("1. Roof\n\n- The **roof** leaks:\n - over the stage");
    let mut group = Group::new(None, vec![person("Ann", "Ray", at("Ray\tAnn")), person("Boéme", "West", at("West\tBoéme"))]);
    group.span = at("Present\nRay\tAnn\nWest\tBoéme");
    let mut minutes = Minutes::default();
    (minutes.meeting.title, minutes.meeting.span) = (Some("Village Board".into()), at("Village Board"));
    (minutes.sections, minutes.participants, minutes.coverage) = (vec![roof], vec![group], Coverage::new(7, 0));
    minutes.number();
    minutes
}

fn passage<'a>(minutes: &'a mut Minutes<'static>) -> &'a mut Passage<'static> {
    let Block::Bullet(passage) = &mut minutes.sections[0].body[0] else { unreachable!("it is a bullet") };
    passage
}

#[test]
fn a_right_reading_passes() {
    support::check(TEXT, &reading());
    assert_eq!(support::invariants::check(TEXT, &reading()), Ok(()));
}

#[test]
fn each_fault_is_named() {
    type Fault = fn(&mut Minutes<'static>);
    let faults: &[(&str, Fault)] = &[
        ("sections[0]: 15..500 (line 3) ends behind the text", |m| m.sections[0].span.end = 500),
        ("sections[0]: 60..15 (line 3) ends before it begins", |m| m.sections[0].span = Span::new(3, 60, 15)),
        ("sections[0].body[0]: 24..24 (line 5) is empty", |m| passage(m).span.end = 24),
        ("sections[0].body[0]: 24..63 (line 4) begins on line 5", |m| passage(m).span.line = 4),
        ("participants[0].members[1]: 81..89 (line 10) cuts the character at byte 89", |m| {
            m.participants[0].members[1].span = Span::new(10, 81, 89);
        }),
        ("sections[0].body[0]: 24..63 (line 5) is not inside its parent 15..30 (line 3)", |m| m.sections[0].span.end = 30),
        ("sections[0].body[0].body[0]: 47..63 (line 6) is not inside its parent 24..44 (line 5)", |m| passage(m).span.end = 44),
        ("participants[0].members[0]: 73..80 (line 9) is not inside its parent 81..92 (line 10)", |m| {
            m.participants[0].span = at("West\tBoéme");
        }),
        ("participants[0].members[1]: 73..80 (line 9) begins before participants[0].members[0]", |m| m.participants[0].members.reverse()),
        ("line 8 is not inside any node: \"Present\"", |m| m.participants[0].span = at("Ray\tAnn\nWest\tBoéme")),
        ("line 10 is not inside any node: \"WestBoéme\"", |m| {
            m.participants[0].members.pop();
            m.participants[0].span = at("Present\nRay\tAnn");
        }),
        ("line 6: the words [\"over\", \"stage\"] do not come back", |m| passage(m).body.clear()),
        ("line 9: the words [\"ray\", \"ann\"] do not come back", |m| drop(m.participants[0].members.remove(0))),
        ("sections[0].title holds a line end", |m| m.sections[0].title = "Roof\nleaks".into()),
        ("sections[0].body[0].text holds two spaces", |m| passage(m).text = "The roof  leaks:".into()),
        ("sections[0].body[0].text has white space at an end", |m| passage(m).text = "The roof leaks: ".into()),
        ("sections[0].title: the words of \"Wall\" do not come in order", |m| m.sections[0].title = "Wall".into()),
        ("sections[0].body[0].text: the words of \"roof The leaks:\" do not come in order", |m| passage(m).text = "roof The leaks:".into()),
        ("sections[0].body[0].text: the words of \"The oof leaks:\" do not come in order", |m| passage(m).text = "The oof leaks:".into()),
        ("participants[0].members[0].given: the words of \"Bo\"", |m| m.participants[0].members[0].given = Some("Bo".into())),
        ("sections[0].number is \"1.\"", |m| m.sections[0].number = Some("1.".into())),
        ("coverage is", |m| m.coverage.kept = 1),
        ("coverage is", |m| m.coverage = Coverage::new(6, 0)),
        ("diagnostics[0]: 3..200 (line 1) ends behind the text", |m| {
            let span = Span::new(1, 3, 200);
            m.diagnostics.push(minutes_extract::Diagnostic::new(minutes_extract::Code::NoDate, span, "no date"));
        }),
    ];
    for (expected, fault) in faults {
        let mut broken = reading();
        fault(&mut broken);
        let problems = support::problems(TEXT, &broken);
        assert!(problems.iter().any(|problem| problem.contains(expected)), "expected {expected:?}, found {problems:#?}");
        assert!(support::invariants::check(TEXT, &broken).is_err_and(|told| told.contains(expected)), "{expected:?}");
    }
}

#[test]
fn a_word_with_signs_inside_comes_back_in_one_piece_or_in_several() {
    let text = "Village Board\n\n1. Roof\n\n- sno**W**.fall on wet_roof\n";
    for (read, lost) in [
        ("snoW.fall on wet_roof", None),
        ("snowfall on wet roof", None),
        ("snow on wet_roof", Some("[\"sno\", \"fall\"]")),
        ("snoW.fall on roof", Some("[\"wet\"]")),
    ] {
        let mut minutes = minutes_extract::parse(text).into_owned();
        passage(&mut minutes).text = read.to_lowercase().into();
        let found: Vec<String> = support::invariants::lost_words(text, text, &minutes).iter().map(ToString::to_string).collect();
        match lost {
            None => assert!(found.is_empty(), "{read:?}: {found:?}"),
            Some(lost) => assert!(found.iter().any(|found| found.contains(lost)), "{read:?}: {found:?}"),
        }
    }
}

/// The words of a text that are nowhere in a reading of it which was changed.
fn lost(text: &str, change: impl FnOnce(&mut Minutes<'static>)) -> Vec<String> {
    let mut minutes = minutes_extract::parse(text).into_owned();
    change(&mut minutes);
    support::invariants::lost_words(text, text, &minutes).iter().map(ToString::to_string).collect()
}

#[test]
fn what_was_read_as_a_sign_is_accounted_for_where_it_was_and_nowhere_else() {
    let text = "Village Board\n\n4 May 2026 | 14:00 UTC | Online\n\nPresent:\n1. Dr Ann Ray\n2. Bo West (by phone)\n\n\
                TOP 1: Hall\n\nAction items\n\n- ACTION A3 [Ann and the Chair]: mend it - DONE\n- The action of Dr Ray in May.\n";
    assert_eq!(lost(text, |_| {}), Vec::<String>::new());
    let found = lost(text, |minutes| minutes.sections.clear());
    for words in
        ["[\"hall\"]", "[\"a3\", \"ann\", \"chair\", \"mend\", \"it\"]", "[\"the\", \"action\", \"of\", \"dr\", \"ray\", \"in\", \"may\"]"]
    {
        assert!(found.iter().any(|found| found.contains(words)), "{words}: {found:#?}");
    }
    let found = lost(text, |minutes| minutes.participants.clear());
    assert!(found.iter().any(|found| found.contains("[\"ann\", \"ray\"]")), "{found:#?}");
}

#[test]
fn the_rows_of_a_table_of_people_are_accounted_for_cell_by_cell() {
    let text = "Board\n\n4 May 2026\n\n## Present\n\n| No. | Name | Organisation | Present |\n|---|---|---|---|\n\
                | 10 | Ann Ray | Harbour | yes |\n| 11 | Bo West | Basin | excused |\n";
    assert_eq!(lost(text, |_| {}), Vec::<String>::new());
    let found =
        lost(text, |minutes| minutes.participants.iter_mut().flat_map(|group| &mut group.members).for_each(|one| one.affiliation = None));
    assert_eq!(found.len(), 2, "{found:#?}");
}

#[test]
fn somebody_who_is_listed_again_is_accounted_for_by_what_is_reported() {
    let text = "Board\n\n4 May 2026\n\nPresent: Ann Ray, Bo West\n\nApologies: Ann Ray\n";
    assert_eq!(lost(text, |_| {}), Vec::<String>::new());
}

#[test]
fn the_forms_differ_in_bytes_only() {
    let facts = support::facts(&reading());
    let mut moved = reading();
    moved.sections[0].span.line += 1;
    moved.encoding = Encoding::Utf16Le;
    moved.source = Some("a.txt".into());
    assert_eq!(support::difference(&facts, &support::facts(&moved)), None);
    moved.sections[0].title = "Wall".into();
    assert_eq!(support::difference(&facts, &support::facts(&moved)).as_deref(), Some(".sections[0].title: \"Roof\", then \"Wall\""));

    let names: Vec<&str> = support::forms(TEXT).into_iter().map(|(name, _)| name).collect();
    for name in ["crlf", "cr", "windows-1252", "utf-16le without a mark", "trailing spaces", "tabs for spaces", "a blank line more on top"]
    {
        assert!(names.contains(&name), "{name} is missing in {names:?}");
    }
}
