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
        ("4 May 2026\nTime: 10:00\nTime: 10:00 - 11:00", "2026-05-04|10:00–|||Time=10:00 - 11:00"),
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
