//! The tables as Arrow: their types, that every cell means what it means in CSV, that batches are bounded.
#![cfg(all(feature = "arrow", feature = "csv"))]

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::Path;
use std::{fs, iter};

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType as Type;
use minutes_extract::emit::Table;
use minutes_extract::emit::arrow::{self, Batches};
use minutes_extract::emit::csv::{Dialect, Writer};
use minutes_extract::emit::table::{Cell, DataType};
use minutes_extract::{Date, Minutes};

/// Some of everything, made by hand.
fn club() -> Minutes<'static> {
    serde_json::from_str(include_str!("documents/tables.json")).unwrap()
}

/// The texts below a folder.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(texts(&path));
        } else if path.extension().is_some_and(|extension| extension == "txt" || extension == "md") {
            let text = minutes_extract::decode(&fs::read(&path).unwrap(), None).unwrap().text.into_owned();
            found.push((path.display().to_string(), text));
        }
    }
    found.sort();
    found
}

/// A cell of a batch as CSV has it.
fn shown(batch: &RecordBatch, row: usize, column: usize) -> Option<String> {
    let values = batch.column(column);
    if values.is_null(row) {
        return None;
    }
    Some(match values.data_type() {
        Type::Utf8 => values.as_string::<i32>().value(row).to_owned(),
        Type::List(_) => {
            let texts = values.as_list::<i32>().value(row);
            assert!(!texts.is_empty(), "an empty list is null");
            texts.as_string::<i32>().iter().map(Option::unwrap).collect::<Vec<_>>().join("; ")
        }
        Type::Int64 => values.as_primitive::<Int64Type>().value(row).to_string(),
        Type::Boolean => values.as_boolean().value(row).to_string(),
        Type::Date32 => {
            let day = jiff::civil::date(1970, 1, 1) + jiff::Span::new().days(values.as_primitive::<Date32Type>().value(row));
            Date::new(day.year(), day.month(), day.day()).unwrap().to_string()
        }
        other => panic!("no column is of the type {other}"),
    })
}

/// All rows that minutes have in the tables, as CSV and as Arrow; batches of so many rows.
#[derive(Default)]
struct Both {
    arrow: BTreeMap<&'static str, Vec<Vec<Option<String>>>>,
    csv: BTreeMap<&'static str, Vec<u8>>,
}

impl Both {
    fn of<'m>(all: impl IntoIterator<Item = Minutes<'m>>, most_rows: usize) -> Both {
        let mut both = Both::default();
        let mut batches = Batches::new(Table::ALL, most_rows);
        let mut full = Vec::new();
        for minutes in all {
            full.extend(batches.push(&minutes).unwrap());
            for table in Table::ALL {
                let rows = both
                    .csv
                    .entry(table.name())
                    .or_insert_with(|| Writer::new(Vec::new(), *table, Dialect::default()).unwrap().finish().unwrap());
                minutes_extract::emit::csv::rows(*table, Dialect::default(), &minutes, rows).unwrap();
            }
        }
        assert!(full.iter().all(|(_, batch)| batch.num_rows() == most_rows));
        let last = batches.finish().unwrap();
        assert!(last.iter().all(|(_, batch)| (1..most_rows).contains(&batch.num_rows())));
        for (table, batch) in full.iter().chain(&last) {
            assert_eq!(batch.schema(), arrow::schema(*table));
            let rows = (0..batch.num_rows()).map(|row| (0..batch.num_columns()).map(|column| shown(batch, row, column)).collect());
            both.arrow.entry(table.name()).or_default().extend(rows);
        }
        both
    }

    /// Every cell is the same in both; what is unknown is empty in CSV.
    fn check(&self) {
        for table in Table::ALL {
            let mut csv = csv::Reader::from_reader(self.csv[table.name()].as_slice());
            let head: Vec<&str> = table.columns().iter().map(minutes_extract::emit::table::Column::name).collect();
            assert_eq!(csv.headers().unwrap(), head);
            let arrow = self.arrow.get(table.name()).map_or(&[][..], Vec::as_slice);
            let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), arrow.len(), "{table}");
            for (row, cells) in rows.iter().zip(arrow) {
                assert_eq!(row, cells.iter().map(|cell| cell.as_deref().unwrap_or_default()).collect::<Vec<_>>(), "{table}");
            }
        }
    }
}

#[test]
fn every_cell_of_all_fixtures_means_what_it_means_in_csv() {
    let texts = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"));
    assert!(texts.len() > 100);
    let all = texts.iter().flat_map(|(path, text)| {
        minutes_extract::parse_all(text).into_iter().map(move |mut minutes| {
            minutes.source = Some(path.into());
            minutes
        })
    });
    let both = Both::of(all.chain(iter::once(club())), 1000);
    both.check();
    assert!(Table::ALL.iter().all(|table| !both.arrow[table.name()].is_empty()), "every table has rows");
}

#[test]
fn batches_of_any_size_hold_the_same_rows_in_the_same_order() {
    let all = || iter::repeat_with(club).take(5);
    let whole = Both::of(all(), 10_000);
    whole.check();
    for most_rows in [1, 2, 7, 25] {
        assert_eq!(Both::of(all(), most_rows).arrow, whole.arrow, "{most_rows}");
    }
    let mut batches = Batches::new(&[Table::Sections], 0);
    assert_eq!(batches.push(&club()).unwrap().len(), 3, "a batch holds a row at least");
}

#[test]
fn a_field_has_the_type_and_the_meaning_that_are_declared() {
    for table in Table::ALL {
        let schema = arrow::schema(*table);
        assert_eq!(schema.metadata()["table"], table.name());
        assert_eq!(schema.metadata()["description"], table.doc());
        assert_eq!(schema.fields().len(), table.columns().len());
        for (field, column) in schema.fields().iter().zip(table.columns()) {
            assert_eq!(field.name(), column.name());
            assert_eq!(field.metadata()["description"], column.doc());
            let expected = match column.data_type() {
                DataType::Integer => Type::Int64,
                DataType::Boolean => Type::Boolean,
                DataType::Date => Type::Date32,
                DataType::List => Type::new_list(Type::Utf8, true),
                _ => Type::Utf8,
            };
            assert_eq!(*field.data_type(), expected, "{table}.{}", column.name());
        }
    }
}

/// The types are written down once more for people.
#[test]
fn the_types_are_as_documented() {
    let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/output.md")).unwrap();
    let (_, section) = document.split_once("\n## Arrow and Parquet\n").unwrap();
    let rows = section.lines().skip_while(|line| !line.starts_with("|---")).skip(1).take_while(|line| line.starts_with('|'));
    let documented: BTreeMap<&str, &str> = rows
        .map(|row| {
            let mut cells = row.split('|').map(|cell| cell.trim().trim_matches('`')).skip(1);
            (cells.next().unwrap(), cells.next().unwrap())
        })
        .collect();
    for table in Table::ALL {
        for (field, column) in arrow::schema(*table).fields().iter().zip(table.columns()) {
            assert_eq!(field.data_type().to_string(), documented[column.data_type().name()], "{table}.{}", column.name());
        }
    }
}

#[test]
fn what_is_unknown_is_null_and_what_is_empty_is_not() {
    let mut batches = Batches::new(Table::ALL, 1000);
    assert!(batches.push(&club()).unwrap().is_empty());
    let made: BTreeMap<&str, RecordBatch> = batches.finish().unwrap().into_iter().map(|(table, batch)| (table.name(), batch)).collect();
    for table in Table::ALL {
        let mut row = 0;
        let Ok(()) = table.rows(&club(), |cells| {
            for (column, cell) in cells.iter().enumerate() {
                assert_eq!(made[table.name()].column(column).is_null(row), *cell == Cell::Unknown, "{table} {row} {column}");
            }
            row += 1;
            Ok::<(), Infallible>(())
        });
    }
    let owners = made["actions"].column_by_name("owner").unwrap().as_list::<i32>().value(0);
    assert_eq!(owners.as_string::<i32>().iter().map(Option::unwrap).collect::<Vec<_>>(), ["Ann Ray", "Bo West"]);
}

#[test]
fn a_meeting_may_end_at_midnight() {
    let minutes = minutes_extract::parse("Harbour Board\n\n4 May 2026 | 22:00 - 24:00\n\n1. Roof\n\n- It leaks.\n");
    let mut batches = Batches::new(&[Table::Meetings], 1);
    let (_, batch) = batches.push(&minutes).unwrap().remove(0);
    let hours = ["start_time", "end_time"].map(|name| batch.column_by_name(name).unwrap().as_string::<i32>().value(0).to_owned());
    assert_eq!(hours, ["22:00", "24:00"]);
}
