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

#[test]
fn a_mark_behind_a_label_is_lost_where_it_is_no_number() {
    for (text, number, lost) in [
        ("ACTION A3: mend it\n", Some("A3"), false),
        ("ACTION A3: mend it\n", None, true),
        ("ACTION-2026-03: mend it\n", Some("2026-03"), false),
        ("ACTION roof: mend it\n", None, true),
        ("ACTION A3 roof: mend it\n", Some("A3"), true),
    ] {
        let text = format!("Village Board\n\n1. Hall\n\n- {text}");
        let mut minutes = minutes_extract::parse(&text).into_owned();
        let mut entry = bullet("mend it", minutes.sections[0].span, Vec::new());
        if let Block::Bullet(passage) = &mut entry {
            passage.number = number.map(Into::into);
        }
        minutes.sections[0].body = vec![entry];
        let found: Vec<String> = support::invariants::lost_words(&text, &text, &minutes).iter().map(ToString::to_string).collect();
        assert_eq!(!found.is_empty(), lost, "{text:?}: {found:?}");
    }
}

#[test]
fn the_number_of_a_row_counts_people_and_nothing_else() {
    for (text, lost) in [
        ("Present\n\n10. Bo\n11. Ann West\n", false),
        ("Present\n\n10. x\n", false),
        ("Present\n\n10. Chair:\n11. Bo\n", false),
        ("Present\n\n10. Chair:\n", true),
        ("1. Hall\n\n- 10 x\n", true),
    ] {
        let mut minutes = minutes_extract::parse(text).into_owned();
        minutes.annexes.iter_mut().for_each(|annex| annex.body.clear());
        minutes.sections.iter_mut().for_each(|section| section.body.clear());
        let found: Vec<String> = support::invariants::lost_words(text, text, &minutes).iter().map(ToString::to_string).collect();
        assert_eq!(!found.is_empty(), lost, "{text:?}: {found:?}");
    }
}

#[test]
fn the_head_of_a_column_is_known_in_a_row_of_cells_and_nowhere_else() {
    for (text, lost) in [
        ("Present\n\nFirst name | Org\n\nBo | West\n", false),
        ("Present\n\nBo West | Org\n", true),
        ("1. Hall\n\n- The country org.\n", true),
    ] {
        let mut minutes = minutes_extract::parse(text).into_owned();
        for person in minutes.participants.iter_mut().flat_map(|group| &mut group.members) {
            person.affiliation = person.affiliation.take().filter(|body| body != "Org");
            person.given = person.given.take().filter(|given| given != "Org");
            person.name = person.name.replace("Org", "").into();
        }
        minutes.sections.iter_mut().for_each(|section| section.body.clear());
        let found: Vec<String> = support::invariants::lost_words(text, text, &minutes).iter().map(ToString::to_string).collect();
        assert_eq!(!found.is_empty(), lost, "{text:?}: {found:?}");
    }
}

#[test]
fn a_label_that_only_says_who_was_there_is_known_by_its_group() {
    for (text, lost) in [("1. Hall\n\nAttendee\n\n2. Wall\n", false), ("1. Hall\n\nAttendee\n\n- Bo\n\n2. Wall\n", false)] {
        let mut minutes = minutes_extract::parse(text).into_owned();
        let words = |minutes: &Minutes<'_>| support::invariants::lost_words(text, text, minutes).len();
        assert_eq!(words(&minutes) > 0, lost, "{text:?}");
        minutes.participants.clear();
        assert!(words(&minutes) > 0, "{text:?} without its group");
    }
}

#[test]
fn a_title_is_left_out_of_names_and_nowhere_else() {
    for (text, lost) in [("Present\n\n- Dr Ann Ray\n- Lady Bo West\n", false), ("1. Hall\n\n- A lady came.\n", true)] {
        let mut minutes = minutes_extract::parse(text).into_owned();
        if let Some(section) = minutes.sections.first_mut() {
            section.body = vec![bullet("A came.", section.span, Vec::new())];
        }
        let found: Vec<String> = support::invariants::lost_words(text, text, &minutes).iter().map(ToString::to_string).collect();
        assert_eq!(!found.is_empty(), lost, "{text:?}: {found:?}");
    }
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
