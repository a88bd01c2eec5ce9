//! What a filter chooses of minutes, case by case.

use minutes_extract::{Date, Filter, Minutes, parse};

const BOARD: &str = "\
Library Board

4 May 2026

Present: Ann Ray, Bo West, Zoë Ångström, María José de la Cruz

Before the first section.

1. Roof

- DECISION: The roof is mended.
- ACTION: Ann to call the roofer by 9 May 2026.
- ACTION: Ray and West to ask for two offers by 20 June 2026.
- [x] Bo to count the slates.

1.1 Roof of the annexe

- ACTION [Secretariat]: paint it.

2. Any other business

- ACTION: Zoë to bring the cake.
- ACTION: de la Cruz to thank the choir.
";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The actions that a filter leaves, by a word of each.
fn actions(filter: &Filter) -> Vec<&'static str> {
    let minutes = filter.choose(parse(BOARD)).expect("the meeting is chosen");
    let words = ["roofer", "offers", "slates", "paint", "cake", "choir"];
    minutes.actions().map(|found| words.into_iter().find(|word| found.action.text.contains(word)).unwrap()).collect()
}

/// The numbers of the sections that a filter leaves.
fn sections(minutes: &Minutes<'_>) -> Vec<String> {
    minutes.all_sections().map(|(_, section)| section.number.clone().unwrap_or_default().into_owned()).collect()
}

#[test]
fn an_owner_is_meant_by_any_words_of_the_name_written_or_listed() {
    for (names, expected) in [
        (&["Ann Ray"][..], &["roofer", "offers"][..]),
        (&["Ray"], &["roofer", "offers"]),
        (&["ann"], &["roofer", "offers"]),
        (&["RAY, Ann"], &["roofer", "offers"]),
        (&["Bo"], &["offers", "slates"]),
        (&["secretariat"], &["paint"]),
        (&["Zoe Angstrom"], &["cake"]),
        (&["maria jose"], &["choir"]),
        (&["Cruz"], &["choir"]),
        (&["Ann", "Secretariat"], &["roofer", "offers", "paint"]),
        // Not part of a word, and not one name of two people.
        (&["An"], &[]),
        (&["Ann West"], &[]),
        (&["Nobody"], &[]),
    ] {
        let filter = names.iter().fold(Filter::default(), |filter, name| filter.owner(name));
        assert_eq!(actions(&filter), expected, "{names:?}");
    }
}

#[test]
fn actions_are_chosen_by_state_and_due_day() {
    let may = day("2026-05-10");
    for (filter, expected) in [
        (Filter::default(), &["roofer", "offers", "slates", "paint", "cake", "choir"][..]),
        (Filter::default().open(), &["roofer", "offers", "paint", "cake", "choir"]),
        (Filter::default().due_before(may), &["roofer"]),
        // The day itself is not before it.
        (Filter::default().due_before(day("2026-05-09")), &[]),
        (Filter::default().due_before(day("2026-07-01")).owner("West"), &["offers"]),
        (Filter::default().open().owner("Bo"), &["offers"]),
    ] {
        assert_eq!(actions(&filter), expected, "{filter:?}");
    }
}

#[test]
fn meetings_are_chosen_by_their_days_and_never_where_they_have_none() {
    let long = "Board\n\n4 to 6 May 2026\n\n1. Roof\n\n- It leaks.\n";
    assert_eq!(parse(long).meeting.end_date, Some(day("2026-05-06")));
    let undated = "Board\n\n1. Roof\n\n- It leaks.\n";
    for (since, until, expected) in [
        (None, None, [true, true, true]),
        (Some("2026-05-04"), None, [true, true, false]),
        (Some("2026-05-05"), None, [false, true, false]),
        (Some("2026-05-07"), None, [false, false, false]),
        (None, Some("2026-05-04"), [true, true, false]),
        (None, Some("2026-05-03"), [false, false, false]),
        (Some("2026-05-01"), Some("2026-05-31"), [true, true, false]),
        (Some("2026-05-31"), Some("2026-05-01"), [false, false, false]),
    ] {
        let filter = Filter::default().since(since.map(day)).until(until.map(day));
        let chosen = [BOARD, long, undated].map(|text| filter.choose(parse(text)).is_some());
        assert_eq!(chosen, expected, "{since:?} {until:?}");
    }
}

#[test]
fn a_section_is_meant_by_its_number_or_by_words_of_its_title() {
    for (wanted, expected) in [
        (&["1"][..], &["1", "1.1"][..]),
        (&["1."], &["1", "1.1"]),
        (&["1.1"], &["1", "1.1"]),
        (&["2"], &["2"]),
        (&["11"], &[]),
        (&["roof"], &["1", "1.1"]),
        (&["ROOF of"], &["1", "1.1"]),
        (&["any other bus"], &["2"]),
        (&["other"], &["2"]),
        (&["ther"], &[]),
        (&["1.1", "2"], &["1", "1.1", "2"]),
    ] {
        let filter = wanted.iter().fold(Filter::default(), |filter, section| filter.section(section));
        assert_eq!(sections(&filter.choose(parse(BOARD)).unwrap()), expected, "{wanted:?}");
    }
}

#[test]
fn a_section_around_a_chosen_one_is_a_heading_alone() {
    let minutes = Filter::default().section("1.1").choose(parse(BOARD)).unwrap();
    assert!(minutes.preamble.is_empty() && minutes.sections[0].body.is_empty());
    assert_eq!(minutes.actions().count(), 1);
    assert_eq!(minutes.decisions().count(), 0);
    let minutes = Filter::default().section("1").choose(parse(BOARD)).unwrap();
    assert_eq!((minutes.actions().count(), minutes.decisions().count()), (4, 1));
}

#[test]
fn what_is_not_chosen_among_stays_as_it_was_read() {
    let whole = parse(BOARD);
    let chosen = Filter::default().owner("Nobody").choose(whole.clone()).unwrap();
    assert_eq!(chosen.meeting, whole.meeting);
    assert_eq!(chosen.participants, whole.participants);
    assert_eq!(chosen.diagnostics, whole.diagnostics);
    assert_eq!(chosen.coverage, whole.coverage);
    assert_eq!(chosen.preamble, whole.preamble);
    assert_eq!(sections(&chosen), sections(&whole));
    assert_eq!(chosen.decisions().count(), 1);
    assert_eq!(Filter::default().choose(whole.clone()), Some(whole));
}

#[test]
fn an_action_below_one_that_is_left_out_takes_its_place() {
    let text =
        "Board\n\n4 May 2026\n\n1. Roof\n\n- ACTION: Ann to mend the roof.\n  - first the slates\n  - ACTION: Bo to call the roofer.\n";
    let chosen = Filter::default().owner("Bo").choose(parse(text)).unwrap();
    let texts: Vec<&str> = chosen.sections[0].body.iter().map(minutes_extract::Block::text).collect();
    assert_eq!(texts, ["Bo to call the roofer."]);
    let chosen = Filter::default().owner("Ann").choose(parse(text)).unwrap();
    assert_eq!(chosen.actions().count(), 1);
    assert_eq!(chosen.sections[0].body[0].body()[0].text(), "first the slates");
}

#[test]
fn an_action_takes_the_place_of_one_that_is_left_out_from_any_depth() {
    let text = "Board\n\n4 May 2026\n\n1. Roof\n\n- ACTION: Ann to mend the roof.\n  - first the slates\n    - ACTION: Bo to call the roofer.\n  - ACTION: Ann to look.\n    - then\n      - ACTION: Bo to pay.\n";
    let whole = parse(text);
    assert!(matches!(&whole.sections[0].body[0].body()[0], minutes_extract::Block::Bullet(_)));
    let chosen = Filter::default().owner("Bo").choose(whole).unwrap();
    let texts: Vec<&str> = chosen.sections[0].body.iter().map(minutes_extract::Block::text).collect();
    assert_eq!(texts, ["Bo to call the roofer.", "Bo to pay."]);
}

#[test]
fn what_is_the_number_of_no_section_is_looked_for_in_titles() {
    let text = "Board\n\n4 May 2026\n\n1. Budget 2026\n\n- It holds.\n\n2. 5G mast\n\n- It hums.\n\n3. Outlook for 2\n\n- It is good.\n";
    for (wanted, expected) in [
        (&["2026"][..], &["1"][..]),
        (&["5g"], &["2"]),
        (&["2"], &["2"]),
        (&["20"], &[]),
        (&["3", "2026"], &["1", "3"]),
        (&["Budget 20"], &[]),
    ] {
        let filter = wanted.iter().fold(Filter::default(), |filter, section| filter.section(section));
        assert_eq!(sections(&filter.choose(parse(text)).unwrap()), expected, "{wanted:?}");
    }
    let top = "Board\n\n4 May 2026\n\nTOP 3: Roof\n\n- It leaks.\n\nTOP 4: Hall\n\n- It is full.\n";
    assert_eq!(sections(&Filter::default().section("3").choose(parse(top)).unwrap()), ["3"]);
}
