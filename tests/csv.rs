//! CSV to the letter: quoting, line ends, what is done for spreadsheets, tables of several documents.
#![cfg(feature = "csv")]

use std::borrow::Cow;
use std::io::{self, Write};

use minutes_extract::Minutes;
use minutes_extract::emit::Table;
use minutes_extract::emit::csv::{Delimiter, Dialect, Writer, rows};
use proptest::prelude::*;

/// A document with an agenda of these titles and nothing else.
fn agenda(titles: &[&str]) -> Minutes<'static> {
    let mut minutes: Minutes = serde_json::from_str(include_str!("documents/tables.json")).unwrap();
    let mut item = minutes.agenda.remove(0);
    minutes.source = None;
    minutes.meeting.date = None;
    item.number = None;
    item.presenter = None;
    item.time = None;
    item.section_id = None;
    minutes.agenda = titles
        .iter()
        .map(|title| {
            let mut item = item.clone();
            item.title = Cow::Owned((*title).to_owned());
            item
        })
        .collect();
    minutes
}

fn csv(dialect: Dialect, documents: &[Minutes<'_>]) -> String {
    let mut csv = Writer::new(Vec::new(), Table::Agenda, dialect).unwrap();
    for minutes in documents {
        csv.push(minutes).unwrap();
    }
    String::from_utf8(csv.finish().unwrap()).unwrap()
}

/// The titles in an agenda's CSV, read back.
fn titles(csv: &str) -> Vec<String> {
    let records = ::csv::Reader::from_reader(csv.as_bytes()).into_records();
    records.map(|record| record.unwrap()[6].to_owned()).collect()
}

const HEADER: &str = "source,meeting,id,line,date,number,title,presenter,time_slot,section_id\r\n";

fn spreadsheet() -> Dialect {
    Dialect::default().for_spreadsheets()
}

#[test]
fn cells_are_quoted_where_they_must_be() {
    for (title, cell) in [
        ("Welcome", "Welcome"),
        ("", ""),
        (" Welcome ", " Welcome "),
        ("Roof, slates", "\"Roof, slates\""),
        ("the \"old\" roof", "\"the \"\"old\"\" roof\""),
        ("two\nlines", "\"two\nlines\""),
        ("two\r\nlines", "\"two\r\nlines\""),
        ("a | b; c\td", "a | b; c\td"),
        ("=1+1", "=1+1"),
        ("Inné 屋根", "Inné 屋根"),
    ] {
        assert_eq!(csv(Dialect::default(), &[agenda(&[title])]), format!("{HEADER},1,i1,29,,,{cell},,,\r\n"), "{title:?}");
    }
}

#[test]
fn spreadsheets_get_a_byte_order_mark_no_formulas_and_words_for_words() {
    for (title, cell) in [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""),
        ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
        ("＝1", "'＝1"),
        ("1.10", "\"=\"\"1.10\"\"\""),
        ("21/02", "\"=\"\"21/02\"\"\""),
        ("007", "\"=\"\"007\"\"\""),
        ("4 May 2026", "\"=\"\"4 May 2026\"\"\""),
        ("-5", "'-5"),
        ("Welcome, all", "\"Welcome, all\""),
        ("'Gbenga", "'Gbenga"),
        ("", ""),
    ] {
        let expected = format!("\u{FEFF}{HEADER},1,i1,29,,,{cell},,,\r\n");
        assert_eq!(csv(spreadsheet(), &[agenda(&[title])]), expected, "{title:?}");
    }
}

#[test]
fn the_header_is_there_once_however_many_documents_there_are() {
    let [first, none, second] = [agenda(&["Welcome"]), agenda(&[]), agenda(&["Roof"])];
    assert_eq!(csv(Dialect::default(), &[]), HEADER);
    assert_eq!(csv(Dialect::default(), std::slice::from_ref(&none)), HEADER);
    let whole = csv(Dialect::default(), &[first.clone(), none.clone(), second.clone()]);
    assert_eq!(whole, format!("{HEADER},1,i1,29,,,Welcome,,,\r\n,1,i1,29,,,Roof,,,\r\n"));

    let mut pieces = Writer::new(Vec::new(), Table::Agenda, Dialect::default()).unwrap();
    for minutes in [first, none, second] {
        let mut piece = Vec::new();
        rows(Table::Agenda, Dialect::default(), &minutes, &mut piece).unwrap();
        pieces.push_rows(&piece).unwrap();
    }
    assert_eq!(String::from_utf8(pieces.finish().unwrap()).unwrap(), whole);
}

#[test]
fn a_closed_pipe_is_known_as_one() {
    #[derive(Debug)]
    struct Closed;

    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    // Longer than any buffer, so that the error comes up in the midst of a row too.
    let long = "roof ".repeat(100_000);
    for title in ["roof", &long] {
        let error = rows(Table::Agenda, Dialect::default(), &agenda(&[title]), &mut Closed).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
    assert_eq!(Writer::new(Closed, Table::Agenda, Dialect::default()).unwrap_err().kind(), io::ErrorKind::BrokenPipe);
}

proptest! {
    /// Whatever a document holds: `Exact` gives it back to the letter.
    #[test]
    fn exact_cells_read_back_as_they_were(title in "(?s).*", other in "[=+@,\"'\r\n\t a-]*") {
        prop_assert_eq!(titles(&csv(Dialect::default(), &[agenda(&[&title, &other])])), [title, other]);
    }

    /// For spreadsheets no cell runs as a formula, but for one that gives a text and can give nothing else; and the words come back.
    #[test]
    fn spreadsheet_cells_are_words(title in "[=+@,\"'\r\n\t a0-9./-]*") {
        let written = csv(spreadsheet(), &[agenda(&[&title])]);
        let cell = titles(written.trim_start_matches('\u{FEFF}')).remove(0);
        let constant = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) || constant.is_some_and(|text| !text.contains('"')));
        let words = constant.or_else(|| cell.strip_prefix('\'').filter(|rest| *rest == title)).unwrap_or(&cell);
        prop_assert_eq!(words, &title);
    }
}

#[test]
fn only_texts_are_changed_for_spreadsheets() {
    let minutes: Minutes = serde_json::from_str(include_str!("documents/tables.json")).unwrap();
    let line = |table, dialect| {
        let mut written = Vec::new();
        rows(table, dialect, &minutes, &mut written).unwrap();
        String::from_utf8(written).unwrap().lines().next().unwrap().to_owned()
    };
    let decision = line(Table::Decisions, spreadsheet());
    assert!(decision.contains(r#",d1,25,atotvgyjgo5yz,2026-05-04,s2,"=""1.10""",Fares,"=""2026/007""","#), "{decision}");
    assert!(decision.ends_with(",2,0,"), "{decision}");
    let meeting = line(Table::Meetings, spreadsheet());
    assert!(meeting.contains(",7,Ferry Users' Club,2026-05-04,,19:00,20:30,CEST,"), "{meeting}");
}

#[test]
fn cells_are_parted_by_the_delimiter_and_quoted_for_it() {
    let with = |text: &str| Dialect::default().delimiter(text.parse().unwrap());
    let titles = agenda(&["Roof, slates", "Roof; slates", "Roof\tslates"]);
    let rows = |dialect| csv(dialect, std::slice::from_ref(&titles)).lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rows(with(";")), [";1;i1;29;;;Roof, slates;;;", ";1;i1;29;;;\"Roof; slates\";;;", ";1;i1;29;;;Roof\tslates;;;"]);
    let tabs = "\t1\ti1\t29\t\t\tRoof, slates\t\t\t";
    assert_eq!(rows(with("tab"))[0], tabs);
    assert_eq!(rows(with("tab"))[2], "\t1\ti1\t29\t\t\t\"Roof\tslates\"\t\t\t");
    assert_eq!(rows(with(",")), rows(Dialect::default()));
}

#[test]
fn a_delimiter_is_one_sign() {
    for (text, shown) in [(";", ";"), ("|", "|"), (",", ","), ("tab", "tab"), ("\\t", "tab"), ("\t", "tab")] {
        assert_eq!(text.parse::<Delimiter>().unwrap().to_string(), shown);
    }
    for text in ["", "\"", ";;", "a", "7", " ", "\n", "\r", "¦", "comma"] {
        assert!(text.parse::<Delimiter>().is_err(), "{text:?}");
    }
}
