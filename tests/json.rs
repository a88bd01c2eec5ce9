//! The JSON outputs: what is written is what serde writes, read back it is the same value, and pieces make the same whole.

use std::io::{self, Write};

use minutes_extract::Minutes;
use minutes_extract::emit::Table;
use minutes_extract::emit::json::{self, Array};
use serde_json::{Value, json};

const BOARD: &str = include_str!("documents/board.json");

fn board() -> Minutes<'static> {
    serde_json::from_str(BOARD).unwrap()
}

/// A document with something in each table.
fn club() -> Minutes<'static> {
    serde_json::from_str(include_str!("documents/tables.json")).unwrap()
}

/// Some documents that differ.
fn archive(length: usize) -> Vec<Minutes<'static>> {
    (1..=length)
        .map(|number| {
            let mut minutes = board();
            minutes.meeting.number = number.try_into().ok();
            minutes
        })
        .collect()
}

fn text(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut bytes = Vec::new();
    write(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn pretty_is_indented_by_two_spaces_with_all_keys_in_their_order() {
    let written = text(|bytes| json::pretty(&board(), bytes));
    assert_eq!(written, BOARD);
    assert!(written.contains("Inné"), "characters outside ASCII stay as they are");
    assert_eq!(serde_json::from_str::<Minutes>(&written).unwrap(), board());
}

#[test]
fn compact_is_one_line() {
    let written = text(|bytes| json::compact(&board(), bytes));
    assert_eq!(written.find('\n'), Some(written.len() - 1));
    assert_eq!(serde_json::from_str::<Minutes>(&written).unwrap(), board());
}

#[test]
fn an_array_written_in_steps_is_what_serde_writes_at_once() {
    for length in 0..4 {
        let archive = archive(length);
        let mut array = Array::new(Vec::new());
        for minutes in &archive {
            array.push(minutes).unwrap();
        }
        let written = String::from_utf8(array.finish().unwrap()).unwrap();
        assert_eq!(written, serde_json::to_string_pretty(&archive).unwrap() + "\n");

        let mut array = Array::new(Vec::new());
        for minutes in &archive {
            array.push_elements(text(|bytes| json::element(minutes, bytes)).as_bytes()).unwrap();
        }
        assert_eq!(String::from_utf8(array.finish().unwrap()).unwrap(), written, "made of pieces");
    }
}

#[test]
fn a_table_is_an_array_of_objects_keyed_by_its_columns() {
    let mut without_rows = club();
    without_rows.sections.clear();
    without_rows.annexes.clear();
    let mut array = Array::new(Vec::new());
    for minutes in [&without_rows, &club(), &without_rows, &club()] {
        array.push_rows(Table::Links, minutes).unwrap();
    }
    let rows = [("a1", 15, "the harbour", "https://harbour.example/"), ("b4", 44, "twice", "https://city.example/1")];
    let rows = rows.map(|(id, line, text, url)| {
        format!(r#"{{"source":"club/2026, vii.txt","meeting":1,"id":"{id}","line":{line},"text":"{text}","url":"{url}"}}"#)
    });
    let rows = rows.join(",\n  ");
    assert_eq!(String::from_utf8(array.finish().unwrap()).unwrap(), format!("[\n  {rows},\n  {rows}\n]\n"));

    let mut array = Array::new(Vec::new());
    array.push_rows(Table::Links, &without_rows).unwrap();
    assert_eq!(array.finish().unwrap(), b"[]\n");
}

#[test]
fn numbers_are_numbers_and_the_unknown_is_null() {
    let rows = text(|bytes| json::rows(Table::Meetings, &club(), bytes));
    let expected = json!({
        "source": "club/2026, vii.txt", "meeting": 1, "id": "m1", "line": 1, "title": "Ferry Users' Club, Meeting 7",
        "subtitle": "Timetable and fares", "number": 7, "body": "Ferry Users' Club", "date": "2026-05-04", "end_date": null,
        "start_time": "19:00", "end_time": "20:30", "zone": "CEST", "mode": "hybrid", "location": "Pier 2, upstairs",
        "next_date": "2026-06-08", "quorum": true, "sections": 3, "actions": 2, "decisions": 1, "participants": 3, "warnings": 2,
    });
    assert_eq!(serde_json::from_str::<Value>(&rows).unwrap(), expected);
}

#[test]
fn every_table_has_its_rows_a_line_each() {
    for table in Table::ALL.iter().copied() {
        let rows = text(|bytes| json::rows(table, &club(), bytes));
        let mut array = Array::new(Vec::new());
        array.push_rows(table, &club()).unwrap();
        let array: Vec<Value> = serde_json::from_slice(&array.finish().unwrap()).unwrap();
        let lines: Vec<Value> = rows.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines, array, "{table}");
        for row in lines {
            assert_eq!(row.as_object().unwrap().len(), table.columns().len(), "{table}");
        }
    }
}

/// Takes so many bytes and then says that nobody reads any more.
struct Closing(usize);

impl Write for Closing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_is_known_as_one() {
    let minutes = board();
    for room in [0, 10, 1000] {
        let mut array = Array::new(Closing(room));
        let ends = [
            json::pretty(&minutes, &mut Closing(room)),
            json::compact(&minutes, &mut Closing(room)),
            json::rows(Table::Records, &minutes, &mut Closing(room)),
            array.push(&minutes),
        ];
        for end in ends {
            assert_eq!(end.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        }
    }
}
