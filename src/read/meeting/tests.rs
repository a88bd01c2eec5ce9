//! What headers say, read whole.

use crate::parse;

/// The values of the fields below a title and a date, joined by a sign that none of them holds.
fn fields(line: &str) -> String {
    let text = format!("Board\n\nDate: 4 May 2026\n{line}\n\n1. Roof\n\n- It leaks.\n");
    let values: Vec<String> = parse(&text).meeting.fields.iter().map(|field| field.value.to_string()).collect();
    values.join(" ¦ ")
}

#[test]
fn a_field_keeps_what_else_it_says() {
    for (line, kept) in [
        ("Opened: 14:00 sharp, late by an hour", "14:00 sharp, late by an hour"),
        ("Time: 14:00 (about, if all trains run)", "14:00 (about, if all trains run)"),
        ("Present: Ann Ray, Bo West and the whole of the team", "Ann Ray, Bo West and the whole of the team"),
        ("Time: 13:00-14:00 UTC (15:00 CEST), online", ""),
        ("Time: 9am - 10am ET", ""),
        ("Time: from 9:00 until 10:00 a.m.", ""),
        ("Beginn: 19:30 Uhr", ""),
        ("Present: Ann Ray, Bo West and Cy Lind", ""),
    ] {
        assert_eq!(fields(line), kept, "{line}");
    }
}

#[test]
fn a_place_has_a_label_in_the_head_and_no_number_of_a_register() {
    for (text, expected) in [
        ("Board\n\nDate: 4 May 2026\nPlace: ropeworks Inc. (Oldport, Marsh)\n\n1. Roof\n\n- It leaks.", "ropeworks Inc. (Oldport, Marsh)"),
        ("Board\n\nDate: 4 May 2026\nPlace: Town Hall at 7 pm\n\n1. Roof\n\n- It leaks.", "Town Hall"),
        ("Board\n\nDate: 4 May 2026\nPlace: Guest house em_\n\n1. Roof\n\n- It leaks.", "Guest house em"),
        ("Board\n\nDate: 4 May 2026\nPlace: over there somewhere\n\n1. Roof\n\n- It leaks.", "-"),
        ("Oldport Village Hall (Registered Charity Number 100200)\n\nBoard meeting of 4 May 2026\n\n1. Roof\n\n- It leaks.", "-"),
        (
            "Board\n\nHELD AT THE OLD SCHOOL\n\n4 MAY 2026\n\n1. Roof\n\n- It leaks.\n\n- It is old.\n\n2. Plans\n\n- One came.\n\n- It is long.\n\n3. Lamps\n\n- Dim.\n\n- Old.\n\n4. New plans\n\nLocation: Red Inn, Low Road",
            "THE OLD SCHOOL",
        ),
    ] {
        assert_eq!(parse(text).meeting.location.as_deref().unwrap_or("-"), expected, "{text}");
    }
}

#[test]
fn who_attended_and_what_was_moved_are_no_lines_of_the_head() {
    let meeting =
        parse("Board meeting\n\n4 May 2026\n\nPresent– Ann Ray - Chair, Bo West. 6 members of the public\n\n1. Roof\n\n- It leaks.")
            .meeting;
    assert_eq!(meeting.subtitle, None);
    let text = "Board meeting\n\n4 May 2026\n\nMinutes of the last meeting: Ann Ray proposed acceptance, seconded by Bo West\n\nRoof:\n\na) It leaks.\n\nb) It is old.";
    let found = parse(text);
    assert_eq!((found.decisions().count(), found.meeting.fields.len()), (1, 0));
}

/// What a header says of when, where and how: `day time–time zone | mode | place | fields`.
fn stated(lines: &str) -> String {
    let text = format!("Board\n\n{lines}\n\n1. Roof\n\n- It leaks.\n");
    let meeting = parse(&text).meeting;
    let time = meeting.time.map_or_else(String::new, |time| {
        let clock = |time: Option<crate::model::Time>| time.map_or_else(String::new, |time| time.to_string());
        format!("{}–{} {}", clock(time.start), clock(time.end), time.zone.unwrap_or_default())
    });
    let fields: Vec<String> = meeting.fields.iter().map(|field| format!("{}={}", field.label, field.value)).collect();
    let day = meeting.date.map_or_else(String::new, |date| date.to_string());
    let mode = meeting.mode.map_or("", crate::model::Mode::name);
    [&day, time.trim(), mode, &meeting.location.unwrap_or_default(), &fields.join(" ¦ ")].join("|")
}

#[test]
fn a_header_says_when_where_and_how() {
    for (lines, expected) in [
        ("4 May 2026 | 10:00 UTC | Hybrid", "2026-05-04|10:00– UTC|hybrid||"),
        ("4 May 2026 | 10:00 - 11:30 | Oldport", "2026-05-04|10:00–11:30||Oldport|"),
        ("4 May 2026\nPlace: Town Hall", "2026-05-04|||Town Hall|"),
        ("4 May 2026\nPlace:", "2026-05-04||||Place="),
        ("4 May 2026\nPlace: Online", "2026-05-04||online||"),
        ("4 May 2026\nPlace: Town Hall\nPlace: Old Quay", "2026-05-04|||Town Hall|Place=Old Quay"),
        ("4 May 2026\nPlace: Town Hall\nVenue: Town Hall", "2026-05-04|||Town Hall|"),
        ("4 May 2026\nTime: 10:00\nTime: 10:00", "2026-05-04|10:00–|||"),
        ("4 May 2026\nTime: 10:00\nTime: 11:00", "2026-05-04|10:00–|||Time=11:00"),
        ("4 May 2026\nTime: 10:00 - 11:00\nTime: 10:00", "2026-05-04|10:00–11:00|||"),
        ("4 May 2026\nTime: 10:00\nTime: 10:00 - 11:00", "2026-05-04|10:00–11:00|||"),
        ("4 May 2026\nStart: 10:00\nEnd: 11:00", "2026-05-04|10:00–11:00|||"),
        ("4 May 2026\nStart: 10:00\nStart: 10:30", "2026-05-04|10:00–|||Start=10:30"),
        ("4 May 2026\nMode: hybrid", "2026-05-04||hybrid||"),
        ("4 May 2026\nMode: online, hybrid for members", "2026-05-04||hybrid||Mode=online, hybrid for members"),
        ("4 May 2026 | Online\nPlace: Hybrid", "2026-05-04||hybrid||"),
        ("* **Date:** 4 May 2026\n* **Time:** 10:00\n* Chair: Ann Ray", "2026-05-04|10:00–|||"),
        ("* Monday, 4 May 2026\n* 10:00 - 11:00\n* It was cold in the hall.", "2026-05-04|10:00–11:00|||"),
        ("* 4 May 2026 and what else one reads", "2026-05-04||||"),
        ("* 4 May 2026 and what else they reads", "||||"),
        ("- 4 May 2026 -", "2026-05-04||||"),
    ] {
        assert_eq!(stated(lines), expected, "{lines:?}");
    }
}

#[test]
fn a_long_header_is_kept_whole_and_looked_into_for_a_while() {
    let read = |fields: usize| {
        let lines = "Gate: shut\n".repeat(fields);
        let meeting = parse(&format!("Board\n\n{lines}Date: 4 May 2026\n\n1. Roof\n\n- It leaks.\n")).into_owned().meeting;
        (meeting.fields.len(), meeting.date.is_some())
    };
    assert_eq!(read(198), (198, true));
    assert_eq!(read(300), (301, false));
}

#[test]
fn the_first_stated_title_wins() {
    let minutes = parse("Title: Board\nTitle: Works\nTitle: Roofs\nDate: 4 May 2026\n\n1. Roof\n\n- It leaks.\n");
    let meeting = &minutes.meeting;
    let values: Vec<&str> = meeting.fields.iter().map(|field| field.value.as_ref()).collect();
    assert_eq!((meeting.title.as_deref(), meeting.subtitle.as_deref(), values), (Some("Board"), Some("Works"), vec!["Roofs"]));
}

/// The title, the second title and the number, before what [`stated`] says; the codes of what is told after it.
fn whole(text: &str) -> String {
    let minutes = parse(text).into_owned();
    let meeting = minutes.meeting;
    let time = meeting.time.map_or_else(String::new, |time| {
        let clock = |time: Option<crate::model::Time>| time.map_or_else(String::new, |time| time.to_string());
        format!("{}–{} {}", clock(time.start), clock(time.end), time.zone.unwrap_or_default())
    });
    let fields: Vec<String> = meeting.fields.iter().map(|field| format!("{}={}", field.label, field.value)).collect();
    let day = |date: Option<crate::model::Date>| date.map_or_else(String::new, |date| date.to_string());
    let people: Vec<&str> = minutes.participants.iter().flat_map(|group| &group.members).map(|person| person.name.as_ref()).collect();
    let told: Vec<&str> = minutes.diagnostics.iter().map(|told| told.code.name()).collect();
    let number = meeting.number.map_or_else(String::new, |number| number.to_string());
    let parts = [
        meeting.title.unwrap_or_default().into_owned(),
        meeting.subtitle.unwrap_or_default().into_owned(),
        number,
        day(meeting.date) + &meeting.end_date.map_or_else(String::new, |end| format!("/{end}")),
        time.trim().to_owned(),
        meeting.mode.map_or("", crate::model::Mode::name).to_owned(),
        meeting.location.unwrap_or_default().into_owned(),
        fields.join(" ¦ "),
        people.join(", "),
        told.join(", "),
    ];
    parts.join("|")
}

const TEXT: &str = "\n\n1. Roof\n\n- It leaks.\n";

#[test]
fn a_line_of_a_header_is_read_by_what_stands_on_it() {
    for (lines, expected) in [
        ("4 May 2026 - 5 May 2026", "Board|||2026-05-04/2026-05-05||||||"),
        ("4-5 May 2026 | Oldport", "Board|||2026-05-04/2026-05-05|||Oldport|||"),
        ("4 May 2026, Oldport", "Board|||2026-05-04|||Oldport|||"),
        ("4 May 2026 Oldport", "Board|4 May 2026 Oldport||2026-05-04||||||"),
        ("4 May 2026 (Oldport)", "Board|||2026-05-04|||Oldport|||"),
        ("4 May 2026 @ Town Hall", "Board|||2026-05-04|||Town Hall|||"),
        ("4 May 2026 / 10:00 / Town Hall", "Board|||2026-05-04|10:00–||Town Hall|||"),
        ("4 May 2026 – Town Hall – 10:00", "Board|||2026-05-04|10:00–||Town Hall|||"),
        ("Oldport, 4 May 2026", "Board|||2026-05-04|||Oldport|||"),
        ("Oldport | 4 May 2026", "Board|||2026-05-04|||Oldport|||"),
        ("4 May 2026 | Online | Town Hall", "Board|||2026-05-04||online|Town Hall|||"),
        ("4 May 2026 | Online meeting", "Board|||2026-05-04||online||||"),
        ("4 May 2026\nOnline", "Board|||2026-05-04||online||||"),
        ("4 May 2026\n10:00 UTC", "Board|||2026-05-04|10:00– UTC|||||"),
        ("4 May 2026\n10:00 UTC\n11:00 UTC", "Board|||2026-05-04|10:00– UTC|||=11:00 UTC||"),
        ("4 May 2026\nTown Hall, Oldport", "Board|||2026-05-04|||Town Hall, Oldport|||"),
        ("4 May 2026\nTown Hall, Oldport\nOld Quay, Oldport", "Board|Old Quay, Oldport||2026-05-04|||Town Hall, Oldport|||"),
        ("4 May 2026\nTown hall", "Board|||2026-05-04|||Town hall|||"),
        ("4 May 2026\n- - -", "Board|||2026-05-04||||||"),
        ("- Meeting IX: 4 May 2026, 13:00 p.m. UTC -", "Board|Meeting IX|9|2026-05-04|13:00– UTC|||||odd-time"),
        ("- Virtual Meeting IX: 4 May 2026 -", "Board|Virtual Meeting IX|9|2026-05-04||online||||"),
        ("Meeting IX: 4 May 2026", "Board|Meeting IX|9|2026-05-04||||||"),
        ("31 June 2026", "Board|||||||||invalid-date"),
        ("03/04/2026", "Board|||||||||ambiguous-date"),
        ("13/04/2026", "Board|||2026-04-13||||||"),
        ("4 May 2026\n8 June 2026", "Board|||2026-05-04||||=8 June 2026||two-dates"),
        ("4-6 May 2026\n5 May 2026", "Board|||2026-05-04/2026-05-06||||||"),
        ("4-6 May 2026\n7 May 2026", "Board|||2026-05-04/2026-05-06||||=7 May 2026||two-dates"),
        ("4-6 May 2026\n3 May 2026", "Board|||2026-05-04/2026-05-06||||=3 May 2026||two-dates"),
        ("Friday, 4 May 2026", "Board|||2026-05-04||||||weekday-mismatch"),
        ("Monday, 4 May 2026", "Board|||2026-05-04||||||"),
        ("4 May", "Board|4 May||||||||no-date"),
    ] {
        assert_eq!(whole(&format!("Board{}{lines}{TEXT}", "\n\n")), expected, "{lines:?}");
    }
}

#[test]
fn a_labelled_line_is_read_by_its_label() {
    for (lines, expected) in [
        ("Date: 4 May 2026, 10:00 UTC, online", "Board|||2026-05-04|10:00– UTC|online||||"),
        ("Date: 4 May 2026 at the harbour", "Board|||2026-05-04||||Date=4 May 2026 at the harbour||"),
        ("Date: unknown", "Board|||||||Date=unknown||no-date"),
        ("Date and time: 4 May 2026, 10:00 - 11:00", "Board|||2026-05-04|10:00–11:00|||||"),
        (":Date: 4 May 2026", "Board|||2026-05-04||||||"),
        ("**Date**: 4 May 2026", "Board|||2026-05-04||||||"),
        ("Date: 4 May 2026\nTime: 10:00 to 11:00 CEST", "Board|||2026-05-04|10:00–11:00 CEST|||||"),
        ("Date: 4 May 2026\nTime: late", "Board|||2026-05-04||||Time=late||"),
        ("Date: 4 May 2026\nStart: 10:00 UTC", "Board|||2026-05-04|10:00– UTC|||||"),
        ("Start: 4 May 2026, 10:00", "Board|||2026-05-04|10:00–|||||"),
        ("Date: 4 May 2026\nEnd: late", "Board|||2026-05-04||||End=late||"),
        ("Date: 4 May 2026\nVenue: https://harbour.example", "Board|||2026-05-04||||Venue=https://harbour.example||"),
        ("Date: 4 May 2026\nVenue: online and Town Hall", "Board|||2026-05-04||hybrid|Town Hall|Venue=online and Town Hall||"),
        ("Venue: Town Hall, 4 May 2026, 14:00", "Board|||2026-05-04|14:00–||Town Hall|||"),
        ("Venue: Town Hall, 4 May 2026, 14:00 - 15:30", "Board|||2026-05-04|14:00–15:30||Town Hall|||"),
        ("Venue: 4 May 2026, 14:00, Town Hall\nStart: 14:15", "Board|||2026-05-04|14:15–||Town Hall|Venue=4 May 2026, 14:00, Town Hall||"),
        ("Date: 4 May 2026\nFormat: plenary", "Board|||2026-05-04||||Format=plenary||"),
        ("Date: 4 May 2026\nSubtitle: Of May\nSubtitle: Of June", "Board|Of May||2026-05-04||||Subtitle=Of June||"),
        ("Date: 4 May 2026\nNext meeting: 8 June 2026", "Board|||2026-05-04||||Next meeting=8 June 2026||"),
        ("Date: 4 May 2026\nMeeting IX: 8 June 2026", "Board|Meeting IX|9|2026-05-04||||=Meeting IX: 8 June 2026||two-dates"),
        ("Date: 4 May 2026\nGate: shut", "Board|||2026-05-04||||Gate=shut||"),
        ("Date: 4 May 2026\nOf the gate and the wall there: shut", "Board|Of the gate and the wall there: shut||2026-05-04||||||"),
        ("Date: 4 May 2026\nOf the gate and the: shut", "Board|||2026-05-04||||Of the gate and the=shut||"),
        ("Date: 4 May 2026\n10: 30", "Board|10: 30||2026-05-04||||||"),
        ("Date: 4 May 2026\nGate://shut", "Board|Gate://shut||2026-05-04||||||"),
        ("Date: 4 May 2026\n1st gate: shut", "Board|1st gate: shut||2026-05-04||||||"),
        ("Date: 4 May 2026\n: shut", "Board|: shut||2026-05-04||||||"),
        ("Date: 4 May 2026\nPresent: none", "Board|||2026-05-04||||Present=none||"),
        ("Date: 4 May 2026\nPresent: Ann Ray", "Board|||2026-05-04|||||Ann Ray|"),
        ("Date: 4 May 2026\nHost: Ann Ray", "Board|||2026-05-04||||Host=Ann Ray||"),
        ("* Date: 4 May 2026\n* Gate: shut", "Board|||2026-05-04||||||"),
    ] {
        assert_eq!(whole(&format!("Board{}{lines}{TEXT}", "\n\n")), expected, "{lines:?}");
    }
}

#[test]
fn a_title_is_found_among_the_lines_above_the_text() {
    for (lines, expected) in [
        ("Minutes\nBoard\n4 May 2026", "Board|Minutes||2026-05-04||||||"),
        ("Minutes\n4 May 2026", "Minutes|||2026-05-04||||||"),
        ("https://harbour.example\nBoard\n4 May 2026", "Board|https://harbour.example||2026-05-04||||||"),
        ("https://harbour.example\n4 May 2026", "|https://harbour.example||2026-05-04||||||no-title"),
        ("4 May 2026", "|||2026-05-04||||||no-title"),
        ("Board of 4 May 2026", "Board of 4 May 2026|||2026-05-04||||||"),
        ("Quay: Works\n4 May 2026", "Quay: Works|||2026-05-04||||||"),
        ("Chair: Ann Ray\nBoard\n4 May 2026", "Board|||2026-05-04||||Chair=Ann Ray||"),
        ("Taken by: Ann\nBoard\n4 May 2026", "Board|||2026-05-04||||Taken by=Ann||"),
        ("Board\nBOARD\nWorks\nRoofs\n4 May 2026", "Board|Works||2026-05-04||||=BOARD ¦ =Roofs||"),
        ("# Board\n\n4 May 2026", "Board|||2026-05-04||||||"),
        ("# HWG 2026-05-04\n\n[Last meeting's notes](https://x.example)", "HWG 2026-05-04|||2026-05-04||||=Last meeting's notes||"),
        ("# {{page.title}}\n\nBoard\n\n4 May 2026", "Board|||2026-05-04||||={{page.title}}||"),
        ("# 4 May 2026", "|||2026-05-04||||||no-title"),
        ("Board, Hybrid Meeting IV\n4 May 2026", "Board, Hybrid Meeting IV||4|2026-05-04||hybrid||||"),
        ("Board\nOnline Meeting IV\n4 May 2026", "Board|Online Meeting IV|4|2026-05-04||online||||"),
        ("Board 10:00 UTC\n4 May 2026", "Board 10:00 UTC|||2026-05-04||||||"),
        ("Board, 4 May 2026, 10:00 UTC", "Board, 4 May 2026, 10:00 UTC|||2026-05-04|10:00– UTC|||||"),
        ("Board, 31 June 2026", "Board, 31 June 2026|||||||||invalid-date"),
        ("Board, 03/04/2026", "Board, 03/04/2026|||||||||ambiguous-date"),
        ("Board, 4 May 2026\n8 June 2026", "Board, 4 May 2026|||2026-06-08||||||two-dates"),
    ] {
        assert_eq!(whole(&format!("{lines}{TEXT}")), expected, "{lines:?}");
    }
}

#[test]
fn front_matter_and_the_header_of_a_mail_say_less_than_the_text() {
    for (lines, expected) in [
        ("---\ntitle: Board\ndate: 2026-05-04\n---", "Board|||2026-05-04||||date=2026-05-04||"),
        ("---\ntitle: \"Board\"\ndate: '2026-05-04'\ntags: a, b\n---", "Board|||2026-05-04||||date=2026-05-04 ¦ tags=a, b||"),
        ("---\ntitle: Board\ndate: 2026-05-04\n---\n\n# Works\n\n8 June 2026", "Works|||2026-06-08||||title=Board ¦ date=2026-05-04||"),
        ("---\ntitle: 2026-05-04\n---", "|||2026-05-04||||title=2026-05-04||no-title"),
        ("---\ntitle: Board 2026-05-04\n---", "Board 2026-05-04|||2026-05-04||||||"),
        ("---\ntitle:\n---\n\nBoard", "Board|||||||title=||no-date"),
        ("---\ntitle: Board\ntitle: Works\n- one\n---", "Board|||||||title=Works ¦ =- one||no-date"),
        ("---\ntitle: Board\ndate: 31.06.2026\n---", "Board|||||||date=31.06.2026||no-date"),
        ("---\ntitle: Board - May meeting\ndate: 2026-09-05\n---", "Board - May meeting|||||||date=2026-09-05||no-date"),
        ("---\ntitle: Board - May meeting\ndate: 2026-05-04\n---", "Board - May meeting|||2026-05-04||||date=2026-05-04||"),
        ("---\ntitle: Quilters - May\ndate: 2026-06-18\n---", "Quilters - May|||||||date=2026-06-18||no-date"),
        ("---\ntitle: Board Meeting January 2026\ndate: 2026-03-21\n---", "Board Meeting January 2026|||||||date=2026-03-21||no-date"),
        ("---\ntitle: March Town Council\ndate: 2026-06-18\n---", "March Town Council|||2026-06-18||||date=2026-06-18||"),
        ("---\ntitle: Board\ndate: 03/04/2026\n---", "Board|||||||date=03/04/2026||no-date"),
        (
            "Status: draft\nTags: a\nTitle: Board\nDate: 2026-05-04\n\nWorks",
            "Works|||2026-05-04||||Status=draft ¦ Tags=a ¦ Title=Board ¦ Date=2026-05-04||",
        ),
        (
            "From: ann@harbour.example\nTo: board@harbour.example\nDate: 8 June 2026\nSubject: Board\n\n4 May 2026",
            "Board|||2026-05-04||||From=ann@harbour.example ¦ To=board@harbour.example ¦ Date=8 June 2026||",
        ),
        (
            "From: ann@harbour.example\nDate: 8 June 2026\nSubject: Board",
            "Board|||2026-06-08||||From=ann@harbour.example ¦ Date=8 June 2026||",
        ),
        ("From: the harbour\nBoard\n4 May 2026", "Board|||2026-05-04||||From=the harbour||"),
    ] {
        assert_eq!(whole(&format!("{lines}{TEXT}")), expected, "{lines:?}");
    }
}

#[test]
fn times_and_places_may_stand_inside_the_minutes() {
    for (lines, expected) in [
        ("Opened: 12:22", "Board|||2026-05-04|12:22–|||||"),
        ("Opened: 12:22\n\nClosed: 13:40", "Board|||2026-05-04|12:22–13:40|||||"),
        ("- Opened: 12:22", "Board|||2026-05-04|12:22–|||||"),
        ("Opened: 12:22 by Ann Ray", "Board|||2026-05-04|12:22–|||||"),
        ("Time: 12:22", "Board|||2026-05-04|12:22–|||||"),
        ("Place: Room 5", "Board|||2026-05-04|||Room 5|||"),
        ("Place: Hall", "Board|||2026-05-04|||Hall|||"),
        ("Place: Zoom 5", "Board|||2026-05-04||||||"),
        ("Place: 12:22", "Board|||2026-05-04||||||"),
        ("The meeting opened at 20:05.", "Board|||2026-05-04|20:05–|||||"),
        ("The meeting opened at 20:05 and all who were there sat down.", "Board|||2026-05-04|20:05–|||||"),
        ("The meeting was closed at 21:05.", "Board|||2026-05-04|–21:05|||||"),
        ("The gate was shut at 21:05.", "Board|||2026-05-04||||||"),
        ("The meeting opened.", "Board|||2026-05-04||||||"),
        ("- The meeting opened at 20:05.", "Board|||2026-05-04|20:05–|||||"),
        ("The meeting opened at 20:05.\n\nThe call began at 20:15.", "Board|||2026-05-04|20:05–|||||"),
    ] {
        let text = format!("Board\n\n4 May 2026\n\n## Roof\n\n- It leaks.\n\n{lines}\n\n- They left.\n");
        assert_eq!(whole(&text), expected, "{lines:?}");
    }
}

#[test]
fn a_line_behind_the_header_is_still_read_where_it_is_sure() {
    for (lines, expected) in [
        ("- It was cold.\n\nDate: 4 May 2026", "Board|||2026-05-04||||||"),
        ("- It was cold.\n\n4 May 2026", "Board|||2026-05-04||||||"),
        ("- It was cold.\n\n4 May 2026\n10:00 UTC", "Board|||2026-05-04||||||"),
        ("- It was cold.\n\nMode: online", "Board|||||online||||no-date"),
        ("- It was cold.\n\nMode:", "Board|||||||||no-date"),
        ("- It was cold.\n\nGate: shut", "Board|||||||||no-date"),
        ("- It was cold.\n\nPresent: Ann Ray", "Board||||||||Ann Ray|no-date"),
        ("- It was cold.\n\nIn attendance were Ann and Bo.", "Board||||||||Ann, Bo|no-date"),
        ("- It was cold.\n\nThe board met with the following present: Ann Ray, Bo West.", "Board||||||||Ann Ray, Bo West|no-date"),
        ("- It was cold.\n\nThe board met with the following present: Ann Ray.", "Board||||||||Ann Ray|no-date"),
        ("8 June 2026\n\n- It was cold.\n\n4 May 2026", "Board|||2026-06-08||||||"),
    ] {
        assert_eq!(whole(&format!("Board\n\n{lines}\n\n## Roof\n\n- It leaks.\n")), expected, "{lines:?}");
    }
}

#[test]
fn more_lines_of_a_header() {
    for (lines, expected) in [
        ("4 May 2026\n* Place:\n* It was cold.", "Board|||2026-05-04||||||"),
        ("4 May 2026\n* Place: Hall\n* It was cold.", "Board|||2026-05-04|||Hall|||"),
        ("Date: 4 May 2026\nEnd: 5 May 2026, 11:00", "Board|||2026-05-04|–11:00|||End=5 May 2026, 11:00||"),
        ("Date: 4 May 2026\nStart: 5 May 2026, 11:00", "Board|||2026-05-04|11:00–|||Start=5 May 2026, 11:00||two-dates"),
        ("Date: 4 May 2026\nStart: 10:00 CET\nEnd: 11:00 UTC", "Board|||2026-05-04|10:00–11:00 CET|||End=11:00 UTC||"),
        ("Date: 4 May 2026\nTime: 13:00 p.m.", "Board|||2026-05-04|13:00–|||||odd-time"),
        ("* 4 May 2026\n* 10:00 UTC\n* 11:00\n* It was cold.", "Board|||2026-05-04|10:00– UTC|||||"),
        ("Date: 4 May 2026\nPresent: Ann Ray, 12", "Board|||2026-05-04||||Present=Ann Ray, 12|Ann Ray|"),
        ("Date: 4 May 2026\nPresent: TBD", "Board|||2026-05-04||||Present=TBD||"),
    ] {
        assert_eq!(whole(&format!("Board\n\n{lines}{TEXT}")), expected, "{lines:?}");
    }
    for (place, expected) in [(54, true), (55, false)] {
        let place = "H".repeat(place);
        let found = parse(&format!("Board\n\n4 May 2026\n\n## Roof\n\n- It leaks.\n\nRoom: {place}\n")).into_owned().meeting.location;
        assert_eq!(found.is_some(), expected, "{place}");
    }
}

#[test]
fn a_date_a_time_and_an_odd_one_are_told_where_they_stand() {
    for (text, expected) in [
        ("Board\n\nHeld on 31 June 2026\n\n- It leaks.\n", "3 31 June 2026"),
        ("Board, 03/04/2026\n\n- It leaks.\n", "1 03/04/2026"),
        ("Board\n\nDate: 4 May 2026\nHeld: 8 June 2026\n\n- It leaks.\n", "4 8 June 2026"),
        ("Board\n\n4 May 2026, 13:00 p.m. UTC\n\n- It leaks.\n", "3 13:00 p.m. UTC"),
        ("Board\n\nDate: 4 May 2026\nTime: from 13:00 p.m. on\n\n- It leaks.\n", "4 13:00 p.m."),
        ("Board\n\nDate:\n  Friday, 4 May 2026\n\n- It leaks.\n", "4 Friday, 4 May 2026"),
    ] {
        let minutes = parse(text);
        let told: Vec<String> = minutes.diagnostics.iter().map(|told| format!("{} {}", told.span.line, told.span.slice(text))).collect();
        assert_eq!(told.join(" / "), expected, "{text:?}");
    }
}

#[test]
fn in_person_below_the_date_is_no_label_of_a_list() {
    for text in [
        "Board\n\n4 May 2026\n16:00 GMT\nIn person\n\n1. Remote participation\n\n- The hubs were thanked.\n",
        "Board\n\n4 May 2026\n16:00 GMT\nIn person\n\n1. Roof\n\n- It leaks.\n",
    ] {
        assert_eq!(parse(text).meeting.mode, Some(crate::Mode::InPerson), "{text:?}");
    }
    let text = "Board\n\n4 May 2026\n\nIn person\n\n- Ann Ray\n- Bo West\n";
    assert_eq!(parse(text).participants.iter().map(|group| group.members.len()).sum::<usize>(), 2);
}

/// What is read of when and where: `day start-end place > next`.
fn when_and_where(text: &str) -> String {
    let meeting = parse(text).into_owned().meeting;
    let clock = |time: Option<crate::model::Time>| time.map_or_else(String::new, |time| time.to_string());
    let time = meeting.time.map_or_else(String::new, |time| format!(" {}-{}", clock(time.start), clock(time.end)));
    let day = |date: Option<crate::model::Date>| date.map_or_else(|| "?".to_owned(), |date| date.to_string());
    let place = meeting.location.map_or_else(String::new, |place| format!(" {place}"));
    let next = meeting.next_meeting.map_or_else(String::new, |next| format!(" > {}", day(next.date)));
    format!("{}{time}{place}{next}", day(meeting.date))
}

#[test]
fn heads_and_sentences_of_seven_languages_say_when_and_where() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        (
            "Windmill Trust\nBoard meeting\n\nThe board met on Monday 9 March 2026 at 7 pm in the Granary, Mill Road.\n\nRoof\n\nIt leaks.\n\nThe Chair closed the meeting at 9.05 pm.\n",
            "2026-03-09 19:00-21:05 the Granary, Mill Road",
        ),
        (
            "MINUTES OF THE REGULAR MEETING\nSaltmarsh Council\nTown Hall, 4 Quay Street\nMarch 9, 2026\n\nMayor Ray called the meeting to order at 6:30 p.m. A quorum was present.\n\n1. Roof\n\nIt leaks.\n\nThe meeting adjourned at 8:10 p.m.\n",
            "2026-03-09 18:30-20:10 Town Hall, 4 Quay Street",
        ),
        (
            "# Ferry Users\n\n**When:** 9 March 2026, 10:00-11:30 CET\n**Where:** Boat House\n\n## Roof\n\n- It leaks.\n\n## Date of next meeting\n\nTuesday 14 April, same place.\n",
            "2026-03-09 10:00-11:30 Boat House > 2026-04-14",
        ),
        (
            "Choir Committee\n\nNotice of the meeting was sent on 20 February 2026.\nHeld on 9 March 2026 in the Old School\n\n1. Roof\n\n- It leaks. The minutes of the meeting held on 9 February 2026 were approved.\n",
            "2026-03-09 the Old School",
        ),
        (
            "---\ntitle: Lantern club\ndate: 2026-03-20\n---\n\n# Lantern club minutes, 9 March 2026\n\n## Roof\n\n- We meet again on 6 April at 19:00.\n",
            "2026-03-09 > 2026-04-06",
        ),
        (
            "Protokoll der Vorstandssitzung vom 9. März 2026\n\nOrt: Vereinsheim am Deich\nBeginn: 19.30 Uhr\nEnde: 21.15 Uhr\n\nTOP 1 Dach\n\nDas Dach ist undicht. Nächste Sitzung: 13. April 2026, 19.30 Uhr\n",
            "2026-03-09 19:30-21:15 Vereinsheim am Deich > 2026-04-13",
        ),
        (
            "Niederschrift\n\nDie Mitgliederversammlung fand am 9. März 2026 um 20 Uhr im Gasthof Krone statt. Die Einladung vom 10. Februar 2026 war allen zugegangen.\n\n1. Dach\n\nDas Dach ist undicht.\n\nDie Sitzung wurde um 21:40 Uhr geschlossen.\n",
            "2026-03-09 20:00-21:40 Gasthof Krone",
        ),
        (
            "Gemeinderat Deichdorf\nSitzung am fünfzehnten März zweitausendsechsundzwanzig\n\nDer Bürgermeister eröffnet die Sitzung um neunzehn Uhr.\n\n1. Dach\n\nDas Dach ist undicht.\n",
            "2026-03-15 19:00-",
        ),
        (
            "Compte rendu du conseil d'école\n\nDate : lundi 9 mars 2026\nHeure : 18h00 à 19h30\nLieu : salle de motricité\n\n1. Toiture\n\nLa toiture fuit.\n\nProchaine réunion le 8 juin 2026.\n",
            "2026-03-09 18:00-19:30 salle de motricité > 2026-06-08",
        ),
        (
            "PROCÈS-VERBAL\n\nLe neuf mars deux mille vingt-six à vingt heures trente, le comité s'est réuni au foyer rural, sur convocation du 2 mars 2026.\n\n1. Toiture\n\nLa toiture fuit.\n\nLa séance est levée à 22 h 15.\n",
            "2026-03-09 20:30-22:15 foyer rural",
        ),
        (
            "Notulen bestuursvergadering\n\nDatum: 9 maart 2026\nTijd: 20.00 - 21.30 uur\nPlaats: dorpshuis De Schuur\n\n1. Dak\n\nHet dak lekt.\n\nDe volgende vergadering is op 13 april 2026.\n",
            "2026-03-09 20:00-21:30 dorpshuis De Schuur > 2026-04-13",
        ),
        (
            "Verslag\n\nDe voorzitter opent de vergadering op maandag 9 maart 2026 om 20.00 uur in het buurthuis.\n\n1. Dak\n\nHet dak lekt.\n\nDe voorzitter sluit de vergadering om 21.45 uur.\n",
            "2026-03-09 20:00-21:45 buurthuis",
        ),
        (
            "Acta de la asamblea\n\nEn Puerto Faro, a nueve de marzo de dos mil veintiséis, siendo las ocho de la tarde, se reúnen los socios en la sede social.\n\n1. Tejado\n\nEl tejado pierde agua.\n\nSe levanta la sesión a las veintiuna horas y diez minutos.\n",
            "2026-03-09 20:00-21:10 sede social",
        ),
        (
            "Verbale dell'assemblea\n\nData: 9 marzo 2026\nLuogo: Circolo del Molo\nInizio: ore 18.30\n\n1. Tetto\n\nIl tetto perde.\n\nLa prossima riunione è il 13 aprile 2026.\n",
            "2026-03-09 18:30- Circolo del Molo > 2026-04-13",
        ),
        (
            "Ata da assembleia\n\nAos nove dias do mês de março de dois mil e vinte e seis, às vinte horas, reuniu na sede da Associação a direção.\n\n1. Telhado\n\nO telhado pinga.\n\nA sessão foi encerrada às vinte e uma horas e trinta minutos.\n",
            "2026-03-09 20:00-21:30 sede da Associação",
        ),
        ("Board\n\nMinutes approved 20 March 2026\n\n1. Roof\n\n- It leaks.\n", "?"),
        ("Board, 9 March 2026\n\n1. Roof\n\n- Voting took place between 7 and 8 pm. Ann Ray left at 20:15.\n", "2026-03-09"),
        (
            "Board, 9 March 2026\n\n1. Roof\n\n- The next workshop is on 4 May 2026. Bo reports at the next meeting on the offers of 6 May.\n",
            "2026-03-09",
        ),
        (
            "Board, 9 March 2026\n\n1. Roof\n\n- The next meeting was cancelled because of snow, but a ball was held on 6 May.\n",
            "2026-03-09",
        ),
    ] {
        let found = when_and_where(text);
        wrong.extend((found != expected).then(|| format!("{text}\n  found    {found}\n  expected {expected}\n")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The title and the day of a text: `title | day`.
fn titled(text: &str) -> String {
    let meeting = parse(text).meeting;
    format!("{} | {}", meeting.title.unwrap_or_default(), meeting.date.map_or_else(String::new, |day| day.to_string()))
}

#[test]
fn the_line_that_names_the_meeting_is_the_title_below_a_letterhead() {
    const TEXT: &str = "\n\n1. Roof\n\n- It leaks.\n\n2. Lamps\n\n- They are dim.\n";
    for (head, expected) in [
        ("Lowwater Student Assembly\nGeneral Body Meeting #9\n05.14.2026 | 8:00 PM | Hall 3", "General Body Meeting #9 | 2026-05-14"),
        ("BOROUGH OF LOWWATER\n\nHARBOUR COMMITTEE\n\n4 May 2026", "HARBOUR COMMITTEE | 2026-05-04"),
        (
            "THE OLD SCHOOL FOUNDATION\nYearly Meeting of the Trustees\nVestry, 4th May, 2026, at 5.30 p.m.",
            "Yearly Meeting of the Trustees | 2026-05-04",
        ),
        (
            "FERRY SENATE\nMinutes of Meeting No. 12, May 4, 2026, Old Hall 2, 3:30 p.m.",
            "Minutes of Meeting No. 12, May 4, 2026, Old Hall 2, 3:30 p.m. | 2026-05-04",
        ),
        (
            "Lowwater Assembly\nThird session\n\nSummary record of the 14th meeting\n\n4 May 2026",
            "Summary record of the 14th meeting | 2026-05-04",
        ),
        (
            "LW/EX/31\n14 July 2026\n\nREPORT OF THE THIRD SESSION\nLowwater, 28 June - 1 July 2026",
            "REPORT OF THE THIRD SESSION | 2026-06-28",
        ),
        ("- DRAFT -\n\nLamp Signals Group\n\n4 May 2026\n\n[2]Previous minutes. [3]Log.", "Lamp Signals Group | 2026-05-04"),
        ("Harbour Office\n\nMinutes\n\n4 May 2026", "Harbour Office | 2026-05-04"),
        ("Harbour Board\n\n4 May 2026", "Harbour Board | 2026-05-04"),
        (
            "COMMUNE DE BASSE-EAU\n\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n\nSéance du 4 mai 2026",
            "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS | 2026-05-04",
        ),
        (
            "Gemeente Laagwater\nBesluitenlijst vergadering college d.d. 4 mei 2026",
            "Besluitenlijst vergadering college d.d. 4 mei 2026 | 2026-05-04",
        ),
        ("h1. Lamp Board, 4 May 2026", "Lamp Board, 4 May 2026 | 2026-05-04"),
        (
            "+++\ntitle = \"Lamp Board, May session\"\ndate = 2026-05-06T09:12:00+02:00\n+++\n\nMet on 4 May 2026 in the Old Hall.",
            "Lamp Board, May session | 2026-05-04",
        ),
        ("Working Group Minutes\n1300-1500 Session I (Room 300)\n4 May 2026", "Working Group Minutes | 2026-05-04"),
    ] {
        assert_eq!(titled(&format!("{head}{TEXT}")), expected, "{head:?}");
    }
}

#[test]
fn minutes_inside_a_mail_have_their_own_head() {
    const MINUTES: [&str; 9] = [
        "LAMP CLUB - COMMITTEE MEETING", "Monday 4 May 2026, 6.45pm, the Old Hall", "", "1. Roof", "", "It leaks near the gate.", "",
        "2. Lamps", "",
    ];
    let of = |sign: &str| MINUTES.map(|line| format!("{sign}{line}\n")).concat();
    let mail = "From: Ann <ann@lamp.example>\nTo: all@lamp.example\nDate: Fri, 8 May 2026\nSubject: Old lamps\n\nMorning all, the minutes are below. Tell me if anything in them is wrong.\n\n";
    let again = "---- Forwarded message ----\nFrom: Bo <bo@lamp.example>\nDate: Thu, 7 May 2026\nSubject: Old lamps\n\n";
    for text in [format!("{mail}{again}{}", of("> ")), format!("{mail}{again}{}", of("")), format!("{mail}{}", of("> "))] {
        assert_eq!(titled(&text), "LAMP CLUB - COMMITTEE MEETING | 2026-05-04", "{text:?}");
    }
    let bare = format!("{mail}It was cold.\n\n> When is it?\n");
    assert_eq!(titled(&bare), "Old lamps | 2026-05-08");
}

#[test]
fn the_closing_may_stand_before_the_next_meeting() {
    for (sentence, end, next) in [
        ("The Board adjourned at 8 pm and will next meet on 2 June 2026.", "20:00", "2026-06-02"),
        ("The meeting closed at twenty to nine; the next meeting is on 2 June 2026.", "20:40", "2026-06-02"),
        ("The next meeting is on 2 June 2026 at 8 pm.", "", "2026-06-02"),
        ("The gavel fell at 8:09 p.m.; the meeting was over.", "20:09", ""),
        ("The next meeting on 2 June 2026 is cancelled.", "", ""),
        ("The next meeting, on 2 June 2026 at 7 pm, has been called off.", "", ""),
        ("The next meeting is on 2 June 2026, as the one in May was cancelled.", "", "2026-06-02"),
        ("The next meeting is on 2 June 2026 since the call on 28 May is cancelled.", "", "2026-06-02"),
        ("Next meeting: 2 June 2026 - cancelled", "", ""),
        ("Next meeting: 2 June 2026 at 7 pm in the Old Hall (cancelled)", "", ""),
        ("The next meeting is on 2 June 2026 unless it is cancelled.", "", "2026-06-02"),
        ("The next meeting of the Finance Committee is on 2 June 2026.", "", ""),
        ("The next meeting of the Board is on 2 June 2026.", "", "2026-06-02"),
        ("The next Board meeting is on 2 June 2026.", "", "2026-06-02"),
        ("The meeting was adjourned at 8 pm, resumed at 8.30 pm and ended at 10 pm.", "22:00", ""),
        ("The meeting was adjourned at 8 pm. It resumed at 8.30 pm. It ended at 10 pm.", "22:00", ""),
        ("The meeting closed at 8 pm. Bo left at 7.30 pm.", "20:00", ""),
    ] {
        let text = format!("Board meeting\n\n4 May 2026, 18:00\n\n1. Roof\n\n- It leaks.\n\n2. Closing\n\n{sentence}\n");
        let meeting = parse(&text).meeting;
        let ended = meeting.time.and_then(|time| time.end).map_or_else(String::new, |end| end.to_string());
        let day = meeting.next_meeting.and_then(|next| next.date).map_or_else(String::new, |day| day.to_string());
        assert_eq!((ended.as_str(), day.as_str()), (end, next), "{sentence}");
    }
}
