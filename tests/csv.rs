//! CSV to the letter: quoting, line ends, what is done for spreadsheets, tables of several documents.
#![cfg(feature = "csv")]

use std::borrow::Cow;
use std::io::{self, Write};

use minutes_extract::Minutes;
use minutes_extract::emit::Table;
use minutes_extract::emit::csv::{Cells, Writer, rows};
use proptest::prelude::*;

/// A document with an agenda of these titles and nothing else.
fn agenda(titles: &[&str]) -> Minutes<'static> {
    let mut minutes: Minutes = serde_json::from_str(include_str!("documents/board.json")).unwrap();
    let item = minutes.agenda.remove(0);
    minutes.source = None;
    minutes.meeting.date = None;
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

fn csv(cells: Cells, documents: &[Minutes<'_>]) -> String {
    let mut csv = Writer::new(Vec::new(), Table::Agenda, cells).unwrap();
    for minutes in documents {
        csv.push(minutes).unwrap();
    }
    String::from_utf8(csv.finish().unwrap()).unwrap()
}

/// The titles in an agenda's CSV, read back.
fn titles(csv: &str) -> Vec<String> {
    let records = ::csv::Reader::from_reader(csv.as_bytes()).into_records();
    records.map(|record| record.unwrap()[4].to_owned()).collect()
}

const HEADER: &str = "source,line,date,number,title,section\r\n";

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
        assert_eq!(csv(Cells::Exact, &[agenda(&[title])]), format!("{HEADER},36,,1,{cell},\r\n"), "{title:?}");
    }
}

#[test]
fn spreadsheets_get_a_byte_order_mark_and_no_formulas() {
    for (title, cell) in [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "\"'\rx\""),
        ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
        ("＝1", "'＝1"),
        ("1=1", "1=1"),
        ("'Gbenga", "'Gbenga"),
        ("", ""),
    ] {
        let expected = format!("\u{FEFF}{HEADER},36,,1,{cell},\r\n");
        assert_eq!(csv(Cells::Spreadsheet, &[agenda(&[title])]), expected, "{title:?}");
    }
}

#[test]
fn the_header_is_there_once_however_many_documents_there_are() {
    let [first, none, second] = [agenda(&["Welcome"]), agenda(&[]), agenda(&["Roof"])];
    assert_eq!(csv(Cells::Exact, &[]), HEADER);
    assert_eq!(csv(Cells::Exact, std::slice::from_ref(&none)), HEADER);
    let whole = csv(Cells::Exact, &[first.clone(), none.clone(), second.clone()]);
    assert_eq!(whole, format!("{HEADER},36,,1,Welcome,\r\n,36,,1,Roof,\r\n"));

    let mut pieces = Writer::new(Vec::new(), Table::Agenda, Cells::Exact).unwrap();
    for minutes in [first, none, second] {
        let mut piece = Vec::new();
        rows(Table::Agenda, Cells::Exact, &minutes, &mut piece).unwrap();
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
        let error = rows(Table::Agenda, Cells::Exact, &agenda(&[title]), &mut Closed).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
    assert_eq!(Writer::new(Closed, Table::Agenda, Cells::Exact).unwrap_err().kind(), io::ErrorKind::BrokenPipe);
}

proptest! {
    /// Whatever a document holds: `Exact` gives it back to the letter.
    #[test]
    fn exact_cells_read_back_as_they_were(title in "(?s).*", other in "[=+@,\"'\r\n\t a-]*") {
        prop_assert_eq!(titles(&csv(Cells::Exact, &[agenda(&[&title, &other])])), [title, other]);
    }

    /// For spreadsheets no cell begins with a sign of a formula, and taking the apostrophe away gives the words back.
    #[test]
    fn spreadsheet_cells_are_words(title in "[=+@,\"'\r\n\t a-]*") {
        let written = csv(Cells::Spreadsheet, &[agenda(&[&title])]);
        let cell = titles(written.trim_start_matches('\u{FEFF}')).remove(0);
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
        prop_assert!(cell == title || cell.strip_prefix('\'') == Some(title.as_str()));
    }
}
