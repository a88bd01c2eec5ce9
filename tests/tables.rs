//! The seven tables of one document, as CSV, and how they join.
#![cfg(feature = "csv")]

use std::collections::BTreeSet;
use std::convert::Infallible;

use insta::assert_snapshot;
use minutes_extract::Minutes;
use minutes_extract::emit::Table;
use minutes_extract::emit::csv::{Cells, Writer};

/// `documents/board.txt` as the model has it, made by hand: some of everything.
fn board() -> Minutes<'static> {
    serde_json::from_str(include_str!("documents/board.json")).unwrap()
}

/// A document of which nothing is known.
fn empty() -> Minutes<'static> {
    let json = r#"{
        "schema": "minutes/1", "source": null, "encoding": "utf-8",
        "layout": {"headings": null, "bullets": null, "actions": null, "participants": null, "language": null},
        "meeting": {
            "title": null, "subtitle": null, "number": null, "date": null, "end_date": null, "time": null, "mode": null,
            "location": null, "fields": [], "span": {"line": 0, "start": 0, "end": 0}
        },
        "preamble": [], "agenda": [], "sections": [], "participants": [], "annexes": [],
        "diagnostics": [{
            "code": "empty-document", "severity": "warning", "message": "there are no words", "hint": null,
            "span": {"line": 1, "start": 0, "end": 0}
        }],
        "coverage": {"lines": 0, "typed": 0, "kept": 0}
    }"#;
    serde_json::from_str(json).unwrap()
}

fn csv(table: Table, minutes: &Minutes<'_>) -> String {
    let mut csv = Writer::new(Vec::new(), table, Cells::Exact).unwrap();
    csv.push(minutes).unwrap();
    String::from_utf8(csv.finish().unwrap()).unwrap().replace("\r\n", "\n")
}

/// The cells of some columns of all rows, as CSV has them.
fn columns<const N: usize>(table: Table, minutes: &Minutes<'_>, names: [&str; N]) -> Vec<[String; N]> {
    let places = names.map(|name| table.columns().iter().position(|column| *column == name).unwrap());
    let mut rows = Vec::new();
    let Ok(()) = table.rows(minutes, |cells| {
        assert_eq!(cells.len(), table.columns().len(), "{table}");
        rows.push(places.map(|place| cells[place].to_string()));
        Ok::<(), Infallible>(())
    });
    rows
}

#[test]
fn records() {
    assert_snapshot!(csv(Table::Records, &board()), @r#"
    source,line,kind,section,level,text,owner,due,role,attendance,surname,given,name,affiliation
    "board/2025, iv.txt",1,meeting,,,"Harbour Library Board, Meeting IV",,,,,,,,
    "board/2025, iv.txt",6,field,,,Chair: Ann Ray,,,,,,,,
    "board/2025, iv.txt",8,paragraph,,1,The board met at short notice.,,,,,,,,
    "board/2025, iv.txt",10,section,1,1,Roof,,,,,,,,
    "board/2025, iv.txt",12,bullet,1,1,"The roof ""leaks"", says Bo:",,,,,,,,
    "board/2025, iv.txt",13,bullet,1,2,"badly, over the maps;",,,,,,,,
    "board/2025, iv.txt",14,bullet,1,2,=SUM(B2:B9) of last year's costs is not known.,,,,,,,,
    "board/2025, iv.txt",18,action,1,1,The Secretariat to call the roofer by 9 April 2026.,Secretariat,2026-04-09,,,,,,
    "board/2025, iv.txt",19,action,1,1,"Ann to ask the city, before the next meeting (done).",Ann,,,,,,,
    "board/2025, iv.txt",21,section,1.1,2,Costs,,,,,,,,
    "board/2025, iv.txt",23,table-row,1.1,1,Item | EUR,,,,,,,,
    "board/2025, iv.txt",23,table-row,1.1,1,"Slates, 200 | 1,200",,,,,,,,
    "board/2025, iv.txt",23,table-row,1.1,1,Labour | 900,,,,,,,,
    "board/2025, iv.txt",28,decision,1.1,1,"Up to EUR 2,500 may be spent.",,,,,,,,
    "board/2025, iv.txt",30,section,Any other business,1,Any other business,,,,,,,,
    "board/2025, iv.txt",32,paragraph,Any other business,1,Nothing was raised.,,,,,,,,
    "board/2025, iv.txt",34,annex,,,Annex 1: Agenda,,,,,,,,
    "board/2025, iv.txt",36,agenda,,,Welcome,,,,,,,,
    "board/2025, iv.txt",37,agenda,,,Roof,,,,,,,,
    "board/2025, iv.txt",39,annex,,,Annex 2: Participants,,,,,,,,
    "board/2025, iv.txt",42,participant,,,,,,Board members,present,Ray,Ann,Ann Ray,
    "board/2025, iv.txt",43,participant,,,,,,Board members,present,Inné,Anne-Rachel,Anne-Rachel Inné,
    "board/2025, iv.txt",45,participant,,,,,,,absent,,,Bo West,City Archive
    "board/2025, iv.txt",47,annex,,,Annex 3,,,,,,,,
    "board/2025, iv.txt",49,section,Letters,1,Letters,,,,,,,,
    "board/2025, iv.txt",51,bullet,Letters,1,The city wrote twice.,,,,,,,,
    "#);
}

#[test]
fn meetings() {
    assert_snapshot!(csv(Table::Meetings, &board()), @r#"
    source,line,title,subtitle,number,date,end_date,start,end,zone,mode,location,sections,actions,decisions,participants,warnings
    "board/2025, iv.txt",1,"Harbour Library Board, Meeting IV",Budget and roof,4,2025-08-27,,14:00,,UTC,hybrid,"Reading Room, 2nd floor",3,2,1,3,1
    "#);
}

#[test]
fn sections() {
    assert_snapshot!(csv(Table::Sections, &board()), @r#"
    source,line,number,level,title,parent
    "board/2025, iv.txt",10,1,1,Roof,
    "board/2025, iv.txt",21,1.1,2,Costs,1
    "board/2025, iv.txt",30,,1,Any other business,
    "#);
}

#[test]
fn actions() {
    assert_snapshot!(csv(Table::Actions, &board()), @r#"
    source,line,date,section,section_title,text,owner,due,due_text,status
    "board/2025, iv.txt",18,2025-08-27,1,Roof,The Secretariat to call the roofer by 9 April 2026.,Secretariat,2026-04-09,by 9 April 2026,
    "board/2025, iv.txt",19,2025-08-27,1,Roof,"Ann to ask the city, before the next meeting (done).",Ann,,before the next meeting,done
    "#);
}

#[test]
fn decisions() {
    assert_snapshot!(csv(Table::Decisions, &board()), @r#"
    source,line,date,section,section_title,text
    "board/2025, iv.txt",28,2025-08-27,1.1,Costs,"Up to EUR 2,500 may be spent."
    "#);
}

#[test]
fn agenda() {
    assert_snapshot!(csv(Table::Agenda, &board()), @r#"
    source,line,date,number,title,section
    "board/2025, iv.txt",36,2025-08-27,1,Welcome,
    "board/2025, iv.txt",37,2025-08-27,2,Roof,1
    "#);
}

#[test]
fn participants() {
    assert_snapshot!(csv(Table::Participants, &board()), @r#"
    source,line,date,role,attendance,surname,given,name,affiliation,email,note
    "board/2025, iv.txt",42,2025-08-27,Board members,present,Ray,Ann,Ann Ray,,,
    "board/2025, iv.txt",43,2025-08-27,Board members,present,Inné,Anne-Rachel,Anne-Rachel Inné,,,
    "board/2025, iv.txt",45,2025-08-27,,absent,,,Bo West,City Archive,bo@archive.example,moving house
    "#);
}

#[test]
fn an_empty_document_gives_only_the_header() {
    for table in Table::ALL.into_iter().filter(|table| *table != Table::Meetings) {
        assert_eq!(csv(table, &empty()), table.columns().join(",") + "\n");
    }
    // It is a document all the same: a list of an archive's documents has it, with what is known, the counts.
    assert_eq!(csv(Table::Meetings, &empty()).lines().nth(1), Some(",,,,,,,,,,,,0,0,0,0,1"));
}

#[test]
fn every_table_has_a_name_and_leads_with_the_place() {
    for table in Table::ALL {
        assert_eq!(table.name().parse(), Ok(table));
        assert_eq!(table.columns()[..2], ["source", "line"]);
        assert_eq!(table.columns().len(), table.columns().iter().collect::<BTreeSet<_>>().len(), "{table}: a column twice");
    }
    assert_eq!(
        "people".parse::<Table>().unwrap_err().to_string(),
        "expected a table, found \"people\"; there are records, meetings, sections, actions, decisions, agenda, participants"
    );
}

/// What stands in a table stands in `records` on the same line of the same source, under the kind that the table is made of.
#[test]
fn tables_join_with_records_by_source_and_line() {
    let minutes = board();
    let records: BTreeSet<_> = columns(Table::Records, &minutes, ["source", "line", "kind", "text", "name"]).into_iter().collect();
    for (table, kind, words) in [
        (Table::Meetings, "meeting", "title"),
        (Table::Sections, "section", "title"),
        (Table::Actions, "action", "text"),
        (Table::Decisions, "decision", "text"),
        (Table::Agenda, "agenda", "title"),
        (Table::Participants, "participant", "name"),
    ] {
        let rows = columns(table, &minutes, ["source", "line", words]);
        assert!(!rows.is_empty(), "{table}");
        for [source, line, words] in rows {
            let (text, name) = if kind == "participant" { (String::new(), words) } else { (words, String::new()) };
            let row = [source, line, kind.to_owned(), text, name];
            assert!(records.contains(&row), "{table} has {row:?}, records has not");
        }
    }
}

/// The sections that other tables name are those of the table of sections.
#[test]
fn tables_join_with_sections_by_number_and_title() {
    let minutes = board();
    let sections = columns(Table::Sections, &minutes, ["number", "title"]);
    for table in [Table::Actions, Table::Decisions] {
        for named in columns(table, &minutes, ["section", "section_title"]) {
            assert!(sections.contains(&named), "{table}: {named:?}");
        }
    }
    let known_by: Vec<&str> = sections.iter().map(|[number, title]| if number.is_empty() { title } else { number }.as_str()).collect();
    for (table, column) in [(Table::Agenda, "section"), (Table::Sections, "parent")] {
        for [named] in columns(table, &minutes, [column]) {
            assert!(named.is_empty() || known_by.contains(&named.as_str()), "{table}: {named}");
        }
    }
}

#[test]
fn the_first_error_ends_the_walk() {
    let mut seen = 0;
    let end = Table::Records.rows(&board(), |_| {
        seen += 1;
        if seen == 3 { Err("enough") } else { Ok(()) }
    });
    assert_eq!((seen, end), (3, Err("enough")));
}

/// The model keeps participants apart from the text; when they stand inside a section, `records` says so.
#[test]
fn records_come_in_the_order_of_the_text() {
    let mut minutes = board();
    minutes.participants[0].span = minutes.preamble[0].span();
    minutes.participants[0].members.truncate(1);
    // On the line of the table, inside section 1.1 and before its decision.
    minutes.participants[0].members[0].span = minutes.sections[0].sections[0].body[0].span();
    minutes.participants.truncate(1);
    let rows = columns(Table::Records, &minutes, ["line", "kind", "section"]);
    let lines: Vec<usize> = rows.iter().map(|[line, ..]| line.parse().unwrap()).collect();
    assert!(lines.is_sorted(), "{lines:?}");
    assert!(rows.contains(&["23".to_owned(), "participant".to_owned(), "1.1".to_owned()]), "{rows:?}");
}
