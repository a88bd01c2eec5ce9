//! What is made after a meeting, with the real binary: a mail, a calendar, a workbook; each of one document, of several and of a folder, to
//! a file and into a folder with a ledger, and read back by other programs' libraries.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use ical::parser::ical::component::{IcalCalendar, IcalEvent, IcalTodo};
use ical::property::Property;
use minutes_extract::emit::Table;
use minutes_extract::emit::table::{Column, DataType};
use program::Folder;

#[path = "support/program.rs"]
mod program;

const FERRY: &str = include_str!("documents/ferry.txt");
const MARCH: &str = include_str!("../docs/board/2026-03.txt");
const APRIL: &str = include_str!("../docs/board/2026-04.txt");

/// The forms, with how the names of their files end.
const FORMS: [(&str, &str); 3] = [("--follow-up", ".md"), ("--ics", ".ics"), ("--xlsx", ".xlsx")];

/// What programs take for a formula, a number or a day.
const ODD: &str = "\
Board meeting #4

4 March 2026 | 14:00 UTC

Present: =HYPERLINK(1) Ray, Bo West

1.10 =SUM(A1:A3)

- ACTION: @Ann to pay 1.10 by 9 March 2026.
- ACTION: 007
- =1+1
- DECISION: +49 is the number; no_x0041_ is [none].
";

fn archive() -> Folder {
    Folder::with(&[
        ("archive/2026-03.txt", MARCH.as_bytes()),
        ("archive/2026/04.txt", APRIL.as_bytes()),
        ("ferry.txt", FERRY.as_bytes()),
        ("odd.txt", ODD.as_bytes()),
    ])
}

mod everywhere {
    use super::*;

    #[test]
    fn a_file_and_standard_output_get_the_same_and_so_does_a_second_run() {
        let folder = archive();
        for (form, suffix) in FORMS {
            for inputs in [&["ferry.txt"][..], &["ferry.txt", "odd.txt"], &["archive"]] {
                let file = format!("out{suffix}");
                let piped = folder.run(&[inputs, &[form, "-q"]].concat()).ends_with(0).stdout;
                folder.run(&[inputs, &[form, "-q", "-o", &file]].concat()).ends_with(0);
                assert!(!piped.is_empty() && piped == std::fs::read(folder.path(&file)).unwrap(), "{form} {inputs:?}");
                assert_eq!(piped, folder.run(&[inputs, &[form, "-q", "-j", "1"]].concat()).stdout, "{form} {inputs:?}");
                std::fs::remove_file(folder.path(&file)).unwrap();
            }
        }
    }

    #[test]
    fn a_folder_holds_a_file_for_each_document_and_a_second_run_leaves_them() {
        for (form, suffix) in FORMS {
            let folder = archive();
            let run = |more: &[&str]| folder.run(&[&["archive", form, "--out-dir", "out"], more].concat()).ends_with(0).stderr;
            assert!(run(&[]).ends_with("2 documents converted\n"), "{form}");
            let one = std::fs::read(folder.path(&format!("out/2026/04.txt{suffix}"))).unwrap();
            assert_eq!(one, folder.run(&["archive/2026/04.txt", form]).ends_with(0).stdout, "{form}");
            assert!(run(&[]).ends_with("0 documents converted; 2 unchanged\n"), "{form}");
            // Other actions are wanted: other options.
            assert!(run(&["--owner", "Ray"]).ends_with("2 documents converted\n"), "{form}");
            assert_ne!(one, std::fs::read(folder.path(&format!("out/2026/04.txt{suffix}"))).unwrap(), "{form}");
            std::fs::remove_file(folder.path("archive/2026/04.txt")).unwrap();
            run(&["--owner", "Ray", "--prune"]);
            assert_eq!(folder.names_of("out"), [&format!("2026-03.txt{suffix}"), "ledger.ndjson"], "{form}");
        }
    }

    #[test]
    fn what_no_run_has_written_is_not_touched() {
        for (form, suffix) in FORMS {
            let folder = archive();
            let name = format!("out/2026-03.txt{suffix}");
            std::fs::create_dir(folder.path("out")).unwrap();
            std::fs::write(folder.path(&name), "mine").unwrap();
            let run = folder.run(&["archive", form, "--out-dir", "out"]).ends_with(1);
            assert!(run.stderr.contains("is in the way"), "{form}: {}", run.stderr);
            assert_eq!(folder.read(&name), "mine", "{form}");
        }
    }

    #[test]
    fn where_nothing_could_be_converted_the_file_stays_as_it_was() {
        let folder = archive();
        for (form, _) in FORMS {
            std::fs::write(folder.path("kept"), "kept").unwrap();
            folder.run(&["missing.txt", "absent.txt", form, "-o", "kept"]).ends_with(1);
            assert_eq!(folder.read("kept"), "kept", "{form}");
        }
    }

    #[test]
    fn options_of_data_are_none_of_theirs() {
        let folder = archive();
        for arguments in [
            &["--follow-up", "--compact"][..],
            &["--ics", "--table", "actions"],
            &["--xlsx", "--spreadsheet"],
            &["--ics", "--report"],
            &["--view", "--report"],
            &["--text", "--report"],
        ] {
            folder.run(&[&["ferry.txt"], arguments].concat()).ends_with(2);
        }
    }
}

mod mail {
    use super::*;

    #[test]
    fn it_names_what_was_decided_who_has_what_to_do_and_the_next_meeting() {
        let text = archive().run(&["ferry.txt", "--follow-up", "-q"]).ends_with(0).text().to_owned();
        insta::with_settings!({ snapshot_path => "rendered", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!("follow-up", text);
        });
    }

    #[test]
    fn several_follow_one_another() {
        let text = archive().run(&["archive", "--follow-up", "-q"]).ends_with(0).text().to_owned();
        let titles: Vec<&str> = text.lines().filter(|line| line.starts_with("# ")).collect();
        assert_eq!(titles, ["# Harbour Library Board, Meeting VIII, 1 April 2026", "# Harbour Library Board, Meeting VII, 4 March 2026"]);
        assert!(text.contains("\n\n# Harbour Library Board, Meeting VII,"));
    }

    #[test]
    fn marks_in_what_was_said_are_text() {
        let text = archive().run(&["odd.txt", "--follow-up", "-q"]).ends_with(0).text().to_owned();
        assert!(text.starts_with("# Board meeting \\#4, 4 March 2026\n"), "{text}");
        assert!(text.contains("\n- \\+49 is the number; no_x0041\\_ is \\[none\\].\n"), "{text}");
    }

    #[test]
    fn due_words_that_are_no_day_are_kept_and_said_once() {
        let text = "Board\n\n4 May 2026\n\n1. Roof\n\n| Action | Owner | Due |\n|---|---|---|\n| Mend the roof | Ann | next week, after the fair |\n| Call the roofer | Ann | 9 May 2026 |\n\n- ACTION: Cy to wait until next week.\n";
        let folder = Folder::with(&[("iv.txt", text.as_bytes())]);
        let mail = folder.run(&["iv.txt", "--follow-up", "-q"]).ends_with(0).text().to_owned();
        for line in
            ["- Mend the roof (due: next week, after the fair)", "- Call the roofer (due 9 May 2026)", "- Cy to wait until next week."]
        {
            assert!(mail.lines().any(|found| found == line), "{line}: {mail}");
        }
    }

    #[test]
    fn where_there_is_nothing_to_say_it_says_so() {
        let folder = Folder::with(&[("iv.txt", b"Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n")]);
        let text = folder.run(&["iv.txt", "--follow-up"]).ends_with(0).text().to_owned();
        assert_eq!(text, "# Board, 4 May 2026\n\nThere is no decision and no open action to name.\n");
        // What a filter leaves out may be in the minutes.
        let ann = Folder::with(&[("iv.txt", b"Board\n\n4 May 2026\n\n1. Roof\n\n- ACTION: Ann to call the roofer.\n")]);
        let text = ann.run(&["iv.txt", "--follow-up", "--owner", "Bo"]).ends_with(0).text().to_owned();
        assert!(!text.contains("minutes"), "{text}");
    }
}

mod calendar {
    use super::*;

    const MAILS: &str = "\
Harbour Board

4 March 2026

| Name | Email | Present |
|---|---|---|
| Ann Ray | ann@example.org | yes |
| Bo West | bo:evil@example.org | yes |

1. Roof

- ACTION: Ann Ray and Bo West to mend the roof, the \"old\" one; all of it by 13 March 2026.
- [x] Ann Ray to call the roofer.
- ACTION: Cy to wait until next week.

2. Next meeting

- Next meeting: 1 April 2026, 14:00 UTC, Harbour Hall, Room 3
";

    fn read(text: &str) -> IcalCalendar {
        let mut calendars = ical::IcalParser::new(text.as_bytes());
        let calendar = calendars.next().expect("there is a calendar").expect("it can be read");
        assert!(calendars.next().is_none());
        calendar
    }

    fn all<'p>(properties: &'p [Property], name: &str) -> Vec<&'p str> {
        properties.iter().filter(|property| property.name == name).filter_map(|property| property.value.as_deref()).collect()
    }

    fn one<'p>(properties: &'p [Property], name: &str) -> &'p str {
        all(properties, name).first().copied().unwrap_or("-")
    }

    fn of(text: &str, arguments: &[&str]) -> IcalCalendar {
        let folder = Folder::with(&[("iv.txt", text.as_bytes())]);
        read(folder.run(&[&["iv.txt", "--ics", "-q"], arguments].concat()).ends_with(0).text())
    }

    #[test]
    fn an_action_is_a_task_with_its_key_due_day_and_state() {
        let minutes = minutes_extract::parse(MAILS);
        let calendar = of(MAILS, &[]);
        let shown = |IcalTodo { properties, .. }: &IcalTodo| {
            ["SUMMARY", "STATUS", "DUE", "DTSTAMP"].map(|name| one(properties, name).replace("\\,", ",").replace("\\;", ";"))
        };
        assert_eq!(
            calendar.todos.iter().map(shown).collect::<Vec<_>>(),
            [
                [
                    "Ann Ray and Bo West to mend the roof, the \"old\" one; all of it by 13 March 2026.",
                    "NEEDS-ACTION",
                    "20260313",
                    "20260304T000000Z"
                ],
                ["Ann Ray to call the roofer.", "COMPLETED", "-", "20260304T000000Z"],
                ["Cy to wait until next week.", "NEEDS-ACTION", "-", "20260304T000000Z"],
            ]
        );
        let keys: Vec<String> = minutes.actions().map(|found| format!("{}@minutes-extract", found.action.key)).collect();
        assert_eq!(calendar.todos.iter().map(|todo| one(&todo.properties, "UID")).collect::<Vec<_>>(), keys);
    }

    #[test]
    fn who_has_an_address_that_is_one_attends() {
        let attendees: Vec<Vec<String>> =
            of(MAILS, &[]).todos.iter().map(|todo| all(&todo.properties, "ATTENDEE").into_iter().map(str::to_owned).collect()).collect();
        assert_eq!(attendees, [vec!["mailto:ann@example.org".to_owned()], vec!["mailto:ann@example.org".to_owned()], vec![]]);
    }

    #[test]
    fn the_next_meeting_is_an_event_where_its_day_is_stated() {
        let event = |time: &str| {
            let text = MAILS.replace("14:00 UTC", time);
            of(&text, &[])
                .events
                .iter()
                .map(|IcalEvent { properties, .. }| ["DTSTART", "DTEND", "LOCATION"].map(|name| one(properties, name).to_owned()))
                .collect::<Vec<_>>()
        };
        assert_eq!(event("14:00 UTC"), [["20260401T140000Z", "-", "Harbour Hall\\, Room 3"].map(str::to_owned)]);
        // Without a zone it is the clock of the place; that of a named zone is not reckoned.
        assert_eq!(event("14:00")[0][0], "20260401T140000");
        assert_eq!(event("14:00 CET")[0][0], "20260401");
        for (time, expected) in [
            ("14:00 - 16:30 UTC", ["20260401T140000Z", "20260401T163000Z"]),
            ("14:00 utc", ["20260401T140000Z", "-"]),
            ("22:00 - 01:00 UTC", ["20260401T220000Z", "20260402T010000Z"]),
            ("22:00 - 24:00 UTC", ["20260401T220000Z", "20260402T000000Z"]),
            // Of the afternoon, but that is not said.
            ("09:30 - 01:00 UTC", ["20260401T093000Z", "-"]),
        ] {
            assert_eq!(event(time)[0][..2], expected, "{time}");
        }
        assert!(of(&MAILS.replace("1 April 2026, 14:00 UTC", "in spring"), &[]).events.is_empty());
    }

    #[test]
    fn an_action_of_two_documents_is_there_once() {
        let folder = Folder::with(&[("a/draft.txt", MAILS.as_bytes()), ("a/final.txt", MAILS.as_bytes())]);
        let calendar = read(folder.run(&["a", "--ics", "-q"]).ends_with(0).text());
        assert_eq!((calendar.todos.len(), calendar.events.len()), (3, 1));
    }

    #[test]
    fn filters_choose_tasks_and_an_empty_calendar_is_one() {
        assert_eq!(of(MAILS, &["--open", "--owner", "Ray"]).todos.len(), 1);
        let calendar = of("Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n", &[]);
        assert!(calendar.todos.is_empty() && one(&calendar.properties, "VERSION") == "2.0");
    }

    #[test]
    fn lines_are_short_and_end_as_they_should_whatever_was_said() {
        let said = format!("é日\u{7}\u{85}{}\\n;,", "x日 ".repeat(2000));
        let text = MAILS.replace("the \"old\" one", &said).replace("Ann Ray", "Ann \"A\" Ray");
        let folder = Folder::with(&[("iv.txt", text.as_bytes())]);
        let calendar = folder.run(&["iv.txt", "--ics", "-q"]).ends_with(0).text().to_owned();
        for line in calendar.split_terminator("\r\n") {
            assert!(line.len() <= 75 && !line.contains(char::is_control), "{line:?}");
        }
        assert!(calendar.ends_with("END:VCALENDAR\r\n"));
        let summary = one(&read(&calendar).todos[0].properties, "SUMMARY").to_owned();
        assert!(summary.ends_with('…') && summary.chars().count() < 2100, "{summary}");
    }
}

mod workbook {
    use super::*;

    fn read(folder: &Folder, arguments: &[&str]) -> Xlsx<Cursor<Vec<u8>>> {
        let run = folder.run(&[arguments, &["--xlsx", "-q"]].concat()).ends_with(0);
        Xlsx::new(Cursor::new(run.stdout)).unwrap()
    }

    fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, table: Table) -> Range<Data> {
        book.worksheet_range(table.name()).unwrap()
    }

    /// A cell as the tables write it.
    fn shown(cell: &Data, data_type: DataType) -> String {
        match (cell, data_type) {
            (Data::DateTime(day), DataType::Date) => {
                let (year, month, day, ..) = day.to_ymd_hms_milli();
                format!("{year:04}-{month:02}-{day:02}")
            }
            (Data::DateTime(time), DataType::Time) => {
                let (.., hour, minute, _, _) = time.to_ymd_hms_milli();
                format!("{hour:02}:{minute:02}")
            }
            (Data::Float(number), DataType::Integer) => format!("{number}"),
            (Data::Bool(holds), DataType::Boolean) => holds.to_string(),
            (Data::String(text), DataType::Text | DataType::List | DataType::Id) => text.clone(),
            (Data::Empty, _) => String::new(),
            other => panic!("{other:?}"),
        }
    }

    /// Every table as CSV says the same, cell by cell, of the right type.
    #[test]
    fn each_sheet_is_its_table() {
        let folder = archive();
        let inputs = ["archive", "ferry.txt", "odd.txt"];
        let mut book = read(&folder, &inputs);
        assert_eq!(book.sheet_names(), Table::ALL.iter().map(|table| table.name().to_owned()).collect::<Vec<_>>());
        for table in Table::ALL {
            let csv = folder.run(&[&inputs[..], &["--csv", "--table", table.name(), "-q"]].concat()).ends_with(0).stdout;
            let mut csv = csv::ReaderBuilder::new().has_headers(false).from_reader(&csv[..]);
            let expected: Vec<Vec<String>> = csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            let range = sheet(&mut book, *table);
            let columns = table.columns();
            for (at, row) in expected.iter().enumerate() {
                let cell = |(place, column): (usize, &Column)| {
                    let data_type = if at == 0 { DataType::Text } else { column.data_type() };
                    shown(range.get((at, place)).unwrap_or(&Data::Empty), data_type)
                };
                let found: Vec<String> = columns.iter().enumerate().map(cell).collect();
                assert_eq!(&found, row, "{table}, row {at}");
            }
            assert_eq!(range.height(), expected.len(), "{table}");
        }
    }

    #[test]
    fn words_are_words_whatever_they_look_like() {
        let folder = archive();
        let mut book = read(&folder, &["odd.txt"]);
        let records = sheet(&mut book, Table::Records);
        let words: Vec<&str> = records
            .used_cells()
            .filter_map(|(_, _, cell)| if let Data::String(text) = cell { Some(text.as_str()) } else { None })
            .collect();
        for text in ["=1+1", "=SUM(A1:A3)", "1.10", "007", "@Ann to pay 1.10 by 9 March 2026.", "+49 is the number; no_x0041_ is [none]."] {
            assert!(words.contains(&text), "{text}: {words:?}");
        }
        for table in Table::ALL {
            assert!(book.worksheet_formula(table.name()).unwrap().is_empty(), "{table}");
        }
    }

    #[test]
    fn one_table_can_be_named_and_filters_hold() {
        let folder = archive();
        let mut book = read(&folder, &["archive", "--table", "actions", "--owner", "Ray"]);
        assert_eq!(book.sheet_names(), ["actions"]);
        assert_eq!(sheet(&mut book, Table::Actions).height(), 4);
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_and_reported() {
        let long = "日x".repeat(20_000);
        let text = format!("Board\n\n4 May 2026\n\n1. Roof\n\n- {long}\n");
        let folder = Folder::with(&[("iv.txt", text.as_bytes())]);
        let run = folder.run(&["iv.txt", "--xlsx", "-o", "iv.xlsx"]).ends_with(0);
        assert!(run.stderr.contains("iv.txt: cut: 1 text cut at 32767 characters"), "{}", run.stderr);
        let mut book = Xlsx::new(Cursor::new(std::fs::read(folder.path("iv.xlsx")).unwrap())).unwrap();
        let records = sheet(&mut book, Table::Records);
        let longest = records
            .used_cells()
            .filter_map(|(_, _, cell)| if let Data::String(text) = cell { Some(text) } else { None })
            .max_by_key(|text| text.len())
            .unwrap();
        assert!(longest.ends_with("x […]") || longest.ends_with("日 […]"), "{:?}", &longest[longest.len() - 20..]);
        assert!((32_760..=32_767).contains(&longest.encode_utf16().count()));
        assert!(long.starts_with(longest.strip_suffix(" […]").unwrap()));
    }

    #[test]
    fn a_day_before_1900_and_the_end_of_a_day_are_words() {
        let text = "Board\n\n4 May 1886 | 20:00 - 24:00 UTC\n\n1. Roof\n\n- It leaks.\n";
        let folder = Folder::with(&[("iv.txt", text.as_bytes())]);
        let meetings = sheet(&mut read(&folder, &["iv.txt"]), Table::Meetings);
        let cell = |name: &str| {
            let place = Table::Meetings.columns().iter().position(|column| column.name() == name).unwrap();
            meetings.get((1, place)).cloned()
        };
        assert_eq!(cell("date"), Some(Data::String("1886-05-04".to_owned())));
        assert_eq!(cell("end_time"), Some(Data::String("24:00".to_owned())));
        assert!(matches!(cell("start_time"), Some(Data::DateTime(_))));
    }
}
