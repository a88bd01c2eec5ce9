//! The tables: their columns, what stands in them, how they join; on one document made by hand, all fixtures and, where it is there, the
//! corpus in `../shared` (or `$MINUTES_SHARED`).
#![cfg(feature = "csv")]
#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::{env, fs};

use insta::assert_snapshot;
use minutes_extract::emit::csv::{Dialect, Writer};
use minutes_extract::emit::table::{Cell, Column, DataType};
use minutes_extract::emit::{Table, json};
use minutes_extract::{Minutes, decode};
use serde_json::Value;

/// Some of everything, made by hand.
fn club() -> Minutes<'static> {
    serde_json::from_str(include_str!("documents/tables.json")).unwrap()
}

fn csv(table: Table, minutes: &Minutes<'_>) -> String {
    let mut csv = Writer::new(Vec::new(), table, Dialect::default()).unwrap();
    csv.push(minutes).unwrap();
    String::from_utf8(csv.finish().unwrap()).unwrap().replace("\r\n", "\n")
}

fn names(table: Table) -> Vec<&'static str> {
    table.columns().iter().map(Column::name).collect()
}

/// The rows of a table, each by its columns; an unknown value is not in it.
fn rows(table: Table, minutes: &Minutes<'_>) -> Vec<BTreeMap<&'static str, String>> {
    let mut rows = Vec::new();
    let Ok(()) = table.rows(minutes, |cells| {
        assert_eq!(cells.len(), table.columns().len(), "{table}");
        let known = names(table).into_iter().zip(cells).filter(|(_, cell)| **cell != Cell::Unknown);
        rows.push(known.map(|(name, cell)| (name, cell.to_string())).collect());
        Ok::<(), Infallible>(())
    });
    rows
}

#[test]
fn records() {
    assert_snapshot!(csv(Table::Records, &club()), @r#"
    source,meeting,id,line,kind,parent_id,section_id,number,level,text,date,owner,due,status,outcome,group_name,office,attendance,surname,given,name,affiliation,url
    "club/2026, vii.txt",1,m1,1,meeting,,,7,,"Ferry Users' Club, Meeting 7",2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,f1,5,field,,,,,Treasurer: Cy Dent,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,s1,7,section,,s1,1,1,Timetable,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,b1,9,bullet,s1,s1,,1,"The 07:15 ""leaves"" early, says Bo:",2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,b2,10,bullet,b1,s1,,2,twice in April;,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,b3,11,bullet,b1,s1,,2,=SUM(B2:B9) minutes in all.,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,a1,15,action,s1,s1,A3,1,"Ann Ray and Bo West to write to the harbour, and copy it to the council, by 20 May 2026.",2026-05-04,Ann Ray; Bo West,2026-05-20,,,,,,,,,,https://harbour.example/
    "club/2026, vii.txt",1,a2,16,action,s1,s1,,1,Committee to ask again before summer,2026-05-04,Committee,,done,,,,,,,,,
    "club/2026, vii.txt",1,s2,18,section,s1,s2,1.10,2,Fares,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,r1,20,table,s2,s2,,1,Ticket | EUR,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,w1,20,table-row,r1,s2,,1,"Single, one way | 2.10",2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,w2,20,table-row,r1,s2,,1,Return | 007,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,d1,25,decision,s2,s2,2026/007,1,The return fare stays.,2026-05-04,,,,carried,,,,,,,,
    "club/2026, vii.txt",1,x1,27,annex,,,,,Annex 1: Agenda,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,i1,29,agenda,x1,,1,,Timetable,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,i2,30,agenda,x1,,2,,Fares,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,x2,32,annex,,,,,Annex 2: Participants,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,g1,34,group,x2,,,,,2026-05-04,,,,,Members,,,,,,,
    "club/2026, vii.txt",1,p1,35,participant,g1,,,,,2026-05-04,,,,,Members,Chair,present,Ray,Ann,Ann Ray,,
    "club/2026, vii.txt",1,p2,36,participant,g1,,,,,2026-05-04,,,,,Members,,,West,Bo,Bo West,,
    "club/2026, vii.txt",1,g2,37,group,x2,,,,,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,p3,38,participant,g2,,,,,2026-05-04,,,,,,,absent,,,Cy Dent,City Archive,
    "club/2026, vii.txt",1,x3,40,annex,,,,,Annex 3: Letters,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,s3,42,section,x3,s3,I,1,Post,2026-05-04,,,,,,,,,,,,
    "club/2026, vii.txt",1,b4,44,bullet,s3,s3,,1,The city wrote twice.,2026-05-04,,,,,,,,,,,,https://city.example/1
    "#);
}

#[test]
fn meetings() {
    assert_snapshot!(csv(Table::Meetings, &club()), @r#"
    source,meeting,id,line,title,subtitle,number,body,date,end_date,start_time,end_time,zone,mode,location,next_date,quorum,sections,actions,decisions,participants,warnings
    "club/2026, vii.txt",1,m1,1,"Ferry Users' Club, Meeting 7",Timetable and fares,7,Ferry Users' Club,2026-05-04,,19:00,20:30,CEST,hybrid,"Pier 2, upstairs",2026-06-08,true,3,2,1,3,2
    "#);
}

#[test]
fn sections() {
    assert_snapshot!(csv(Table::Sections, &club()), @r#"
    source,meeting,id,line,number,level,title,parent_id
    "club/2026, vii.txt",1,s1,7,1,1,Timetable,
    "club/2026, vii.txt",1,s2,18,1.10,2,Fares,s1
    "club/2026, vii.txt",1,s3,42,I,1,Post,x3
    "#);
}

#[test]
fn actions() {
    assert_snapshot!(csv(Table::Actions, &club()), @r#"
    source,meeting,id,line,key,date,section_id,section_number,section_title,number,text,owner,due,due_text,status
    "club/2026, vii.txt",1,a1,15,ib3jsrqcdmc4t,2026-05-04,s1,1,Timetable,A3,"Ann Ray and Bo West to write to the harbour, and copy it to the council, by 20 May 2026.",Ann Ray; Bo West,2026-05-20,by 20 May 2026,
    "club/2026, vii.txt",1,a2,16,korni3bjblnr4,2026-05-04,s1,1,Timetable,,Committee to ask again before summer,Committee,,,done
    "#);
}

#[test]
fn assignments() {
    assert_snapshot!(csv(Table::Assignments, &club()), @r#"
    source,meeting,id,line,owner,person_id,match
    "club/2026, vii.txt",1,a1,15,Ann Ray,p1,full
    "club/2026, vii.txt",1,a1,15,Bo West,p2,full
    "club/2026, vii.txt",1,a2,16,Committee,,
    "#);
}

#[test]
fn decisions() {
    assert_snapshot!(csv(Table::Decisions, &club()), @r#"
    source,meeting,id,line,key,date,section_id,section_number,section_title,number,text,outcome,mover,seconder,votes_for,votes_against,votes_abstain
    "club/2026, vii.txt",1,d1,25,atotvgyjgo5yz,2026-05-04,s2,1.10,Fares,2026/007,The return fare stays.,carried,Ann Ray,Bo West; Cy Dent,2,0,
    "#);
}

#[test]
fn agenda() {
    assert_snapshot!(csv(Table::Agenda, &club()), @r#"
    source,meeting,id,line,date,number,title,presenter,time_slot,section_id
    "club/2026, vii.txt",1,i1,29,2026-05-04,1,Timetable,Ann Ray,19:10,s1
    "club/2026, vii.txt",1,i2,30,2026-05-04,2,Fares,,,s2
    "#);
}

#[test]
fn participants() {
    assert_snapshot!(csv(Table::Participants, &club()), @r#"
    source,meeting,id,line,date,group_id,group_name,office,attendance,surname,given,name,affiliation,email,proxy_for,note
    "club/2026, vii.txt",1,p1,35,2026-05-04,g1,Members,Chair,present,Ray,Ann,Ann Ray,,,,
    "club/2026, vii.txt",1,p2,36,2026-05-04,g1,Members,,,West,Bo,Bo West,,,,
    "club/2026, vii.txt",1,p3,38,2026-05-04,g2,,,absent,,,Cy Dent,City Archive,cy@archive.example,Bo West,moving house
    "#);
}

#[test]
fn links() {
    assert_snapshot!(csv(Table::Links, &club()), @r#"
    source,meeting,id,line,text,url
    "club/2026, vii.txt",1,a1,15,the harbour,https://harbour.example/
    "club/2026, vii.txt",1,b4,44,twice,https://city.example/1
    "#);
}

#[test]
fn diagnostics() {
    assert_snapshot!(csv(Table::Diagnostics, &club()), @r#"
    source,meeting,id,line,code,severity,message
    "club/2026, vii.txt",1,m1,44,guessed-encoding,note,the bytes do not settle the encoding
    "club/2026, vii.txt",1,i2,30,agenda-item-not-minuted,warning,"""Fares"" has no section"
    "club/2026, vii.txt",1,m1,1,no-title,warning,no title
    "club/2026, vii.txt",1,r1,22,unread-table,note,a cell is odd
    "#);
}

#[test]
fn of_an_empty_document_only_the_meeting_has_rows() {
    let empty = Minutes::default();
    for table in Table::ALL {
        let count = usize::from(matches!(table, Table::Records | Table::Meetings));
        assert_eq!(rows(*table, &empty).len(), count, "{table}");
    }
    assert_eq!(csv(Table::Meetings, &empty).lines().nth(1), Some(",1,m1,,,,,,,,,,,,,,,0,0,0,0,0"));
}

#[test]
fn every_table_has_a_name_and_begins_with_the_place() {
    for table in Table::ALL {
        assert_eq!(table.name().parse(), Ok(*table));
        assert_eq!(names(*table)[..4], ["source", "meeting", "id", "line"]);
        assert_eq!(names(*table).len(), names(*table).into_iter().collect::<BTreeSet<_>>().len(), "{table}: a column twice");
    }
    assert_eq!(
        "people".parse::<Table>().unwrap_err().to_string(),
        "expected a table, got \"people\"; there are records, meetings, sections, actions, assignments, decisions, agenda, participants, \
         links, diagnostics"
    );
}

/// The contract: within a version columns may be added at the end, and none is renamed, moved or taken away.
#[test]
fn the_columns_are_those_of_the_contract() {
    let columns: Vec<String> = Table::ALL.iter().map(|table| format!("{table}: {}", names(*table)[4..].join(","))).collect();
    assert_eq!(
        columns,
        [
            "records: kind,parent_id,section_id,number,level,text,date,owner,due,status,outcome,group_name,office,attendance,surname,given,name,affiliation,url",
            "meetings: title,subtitle,number,body,date,end_date,start_time,end_time,zone,mode,location,next_date,quorum,sections,actions,decisions,participants,warnings",
            "sections: number,level,title,parent_id",
            "actions: key,date,section_id,section_number,section_title,number,text,owner,due,due_text,status",
            "assignments: owner,person_id,match",
            "decisions: key,date,section_id,section_number,section_title,number,text,outcome,mover,seconder,votes_for,votes_against,votes_abstain",
            "agenda: date,number,title,presenter,time_slot,section_id",
            "participants: date,group_id,group_name,office,attendance,surname,given,name,affiliation,email,proxy_for,note",
            "links: text,url",
            "diagnostics: code,severity,message",
        ]
    );
}

#[test]
fn the_first_error_ends_the_walk() {
    let mut seen = 0;
    let end = Table::Records.rows(&club(), |_| {
        seen += 1;
        if seen == 3 { Err("enough") } else { Ok(()) }
    });
    assert_eq!((seen, end), (3, Err("enough")));
}

/// The model keeps participants apart from the text; when they stand inside a section, `records` says so.
#[test]
fn records_come_in_the_order_of_the_text() {
    let mut minutes = club();
    let table = minutes.sections[0].sections[0].body[0].span();
    minutes.participants.truncate(1);
    minutes.participants[0].members.truncate(1);
    minutes.participants[0].span = table;
    minutes.participants[0].members[0].span = table;
    let rows = rows(Table::Records, &minutes);
    let lines: Vec<usize> = rows.iter().map(|row| row["line"].parse().unwrap()).collect();
    assert!(lines.is_sorted(), "{lines:?}");
    let [group, person] = ["g1", "p1"].map(|id| rows.iter().find(|row| row["id"] == id).unwrap());
    assert_eq!((group["section_id"].as_str(), group["parent_id"].as_str()), ("s2", "s2"));
    assert_eq!((person["section_id"].as_str(), person["parent_id"].as_str()), ("s2", "g1"));
}

/// What is wrong with how the tables of a meeting fit together.
fn misfits(minutes: &Minutes<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let tables: BTreeMap<&str, _> = Table::ALL.iter().map(|table| (table.name(), rows(*table, minutes))).collect();
    let ids = |table: &str| -> BTreeSet<&str> { tables[table].iter().map(|row| row["id"].as_str()).collect() };
    let records = ids("records");
    for (name, rows) in &tables {
        let is_a_row_a_node = !["assignments", "links", "diagnostics"].contains(name);
        if is_a_row_a_node && ids(name).len() != rows.len() {
            wrong.push(format!("{name}: an id twice"));
        }
        for row in rows {
            if !records.contains(row["id"].as_str()) {
                wrong.push(format!("{name}: {} is not in records", row["id"]));
            }
            for (column, id) in row.iter().filter(|(column, _)| column.ends_with("_id")) {
                let table = match *column {
                    "section_id" => "sections",
                    "person_id" => "participants",
                    _ => "records",
                };
                if !ids(table).contains(id.as_str()) {
                    wrong.push(format!("{name}: {column} {id} is not in {table}"));
                }
            }
        }
    }
    wrong.extend(unjoined(&tables));
    wrong
}

/// The actions and decisions that do not say of their meeting and section what these say of themselves, and the counts that are wrong.
fn unjoined(tables: &BTreeMap<&str, Vec<BTreeMap<&'static str, String>>>) -> Vec<String> {
    let [meeting] = &tables["meetings"][..] else { return vec!["there is not one row of the meeting".to_owned()] };
    let mut wrong = Vec::new();
    for row in tables["actions"].iter().chain(&tables["decisions"]) {
        let section = row.get("section_id").and_then(|id| tables["sections"].iter().find(|section| section["id"] == *id));
        let said = ["section_number", "section_title"].map(|column| row.get(column));
        let own = ["number", "title"].map(|column| section.and_then(|section| section.get(column)));
        let is_of_it = row.get("source") == meeting.get("source") && row["meeting"] == meeting["meeting"];
        if said != own || row.get("date") != meeting.get("date") || !is_of_it {
            wrong.push(format!("{} does not join", row["id"]));
        }
    }
    for table in ["sections", "actions", "decisions", "participants"] {
        if meeting[table] != tables[table].len().to_string() {
            wrong.push(format!("meetings says that there are {} {table}", meeting[table]));
        }
    }
    wrong
}

/// The cells that are not of the type of their column, by the declaration and by the schema of the rows.
fn mistyped(minutes: &Minutes<'_>, schema: &BTreeMap<&str, jsonschema::Validator>) -> Vec<String> {
    let mut wrong = Vec::new();
    for table in Table::ALL {
        let Ok(()) = table.rows(minutes, |cells| {
            let pairs = table.columns().iter().zip(cells).filter(|(column, cell)| !cell.is_of(column.data_type()));
            wrong.extend(pairs.map(|(column, cell)| format!("{table}.{}: {cell:?}", column.name())));
            Ok::<(), Infallible>(())
        });
        let mut lines = Vec::new();
        json::rows(*table, minutes, &mut lines).unwrap();
        for line in String::from_utf8(lines).unwrap().lines() {
            let row: Value = serde_json::from_str(line).unwrap();
            wrong.extend(schema[table.name()].iter_errors(&row).map(|error| format!("{table}{}: {error}", error.instance_path())));
        }
    }
    wrong
}

/// The schema of each table's rows, as the repository has it.
fn schemas() -> BTreeMap<&'static str, jsonschema::Validator> {
    let schema: Value = serde_json::from_str(include_str!("../schema/tables-1.schema.json")).unwrap();
    let options = jsonschema::options().should_validate_formats(true);
    let of = |table: &Table| options.clone().build(&schema["$defs"][table.name()]).unwrap();
    Table::ALL.iter().map(|table| (table.name(), of(table))).collect()
}

#[test]
#[cfg(feature = "schema")]
fn the_schema_in_the_repository_is_that_of_the_declaration() {
    let file = include_str!("../schema/tables-1.schema.json");
    assert!(
        file == minutes_extract::emit::schema::tables_schema(),
        "the tables were changed; write their schema anew with\n\
         cargo run -- --schema=tables > schema/tables-1.schema.json\n\
         and see that no column changed its name or type"
    );
    assert!(jsonschema::meta::is_valid(&serde_json::from_str(file).unwrap()));
}

#[test]
fn the_document_made_by_hand_fits_together() {
    assert_eq!(misfits(&club()), Vec::<String>::new());
    assert_eq!(mistyped(&club(), &schemas()), Vec::<String>::new());
}

#[test]
fn what_does_not_fit_is_seen() {
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut json = serde_json::from_str(include_str!("documents/tables.json")).unwrap();
        change(&mut json);
        misfits(&serde_json::from_value(json).unwrap()).join(", ")
    };
    assert!(broken(&|json| json["sections"][0]["id"] = "s2".into()).contains("sections: an id twice"));
    assert!(broken(&|json| json["agenda"][0]["section_id"] = "s9".into()).contains("agenda: section_id s9 is not in sections"));
    let schemas = schemas();
    for (table, column, value) in
        [("actions", "due", "soon"), ("meetings", "start_time", "7 pm"), ("actions", "id", "a0"), ("links", "line", "1")]
    {
        let mut row: Value = {
            let mut lines = Vec::new();
            json::rows(table.parse().unwrap(), &club(), &mut lines).unwrap();
            serde_json::from_str(String::from_utf8(lines).unwrap().lines().next().unwrap()).unwrap()
        };
        assert!(schemas[table].is_valid(&row));
        row[column] = value.into();
        assert!(!schemas[table].is_valid(&row), "{table}.{column}");
    }
}

/// The documents of a folder, as bytes.
fn documents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "txt" || extension == "md") {
                let bytes = fs::read(&path).unwrap();
                found.push((path, bytes));
            }
        }
    }
    found.sort();
    found
}

/// The rows of all documents of a folder fit together, read as one meeting and as several.
fn folder_fits(folder: &Path) {
    let schemas = schemas();
    let documents = documents(folder);
    assert!(!documents.is_empty(), "{} holds no document", folder.display());
    let mut wrong = Vec::new();
    for (path, bytes) in &documents {
        let decoded = decode(bytes, None).unwrap();
        let several = minutes_extract::parse_all(&decoded.text);
        let indices: Vec<u32> = several.iter().map(|minutes| minutes.meeting_index).collect();
        if !indices.iter().copied().eq(1..=u32::try_from(several.len()).unwrap()) {
            wrong.push(format!("{}: the meetings are numbered {indices:?}", path.display()));
        }
        for minutes in several.into_iter().chain([decoded.parse()]) {
            let found = misfits(&minutes).into_iter().chain(mistyped(&minutes, &schemas));
            wrong.extend(found.map(|problem| format!("{}: {problem}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_tables_of_all_fixtures_fit_together() {
    folder_fits(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"));
}

#[test]
fn the_tables_of_the_whole_corpus_fit_together() {
    let shared = env::var_os("MINUTES_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let corpus = shared.join("corpus");
    if corpus.is_dir() {
        folder_fits(&corpus);
    } else {
        println!("skipped: there is no folder {}", corpus.display());
    }
}

#[test]
fn every_type_is_used_and_named() {
    let used: BTreeSet<&str> = Table::ALL.iter().flat_map(|table| table.columns()).map(|column| column.data_type().name()).collect();
    assert_eq!(used, ["boolean", "date", "id", "integer", "list", "text", "time"].into());
    for column in Table::ALL.iter().flat_map(|table| table.columns()) {
        assert_eq!(column.name().ends_with("_id") || column.name() == "id", column.data_type() == DataType::Id, "{}", column.name());
        assert!(column.doc().ends_with('.'), "{}", column.doc());
    }
}
