//! The minutes for a person, with the real binary: the view at several widths, when it is the default, its pager; and filters, which hold for
//! every form of output.

use minutes_extract::emit::Table;
use minutes_extract::emit::table::Column;
use program::{Folder, Run, UNDATED};

#[path = "support/program.rs"]
mod program;

const FERRY: &str = include_str!("documents/ferry.txt");
const MARCH: &str = include_str!("../docs/board/2026-03.txt");
const APRIL: &str = include_str!("../docs/board/2026-04.txt");

/// A folder with two meetings and one without a day.
fn archive() -> Folder {
    Folder::with(&[
        ("archive/2026-03.txt", MARCH.as_bytes()),
        ("archive/2026-04.txt", APRIL.as_bytes()),
        ("archive/undated.txt", UNDATED.as_bytes()),
        ("ferry.txt", FERRY.as_bytes()),
    ])
}

/// What is shown at a width, on a day.
fn shown(folder: &Folder, width: &str, arguments: &[&str]) -> String {
    let mut command = folder.command();
    command.env("COLUMNS", width).args(["--view", "--today", "2026-04-01"]).args(arguments);
    Run::of(&mut command).ends_with(0).text().to_owned()
}

fn snapshot(name: &str, shown: &str) {
    insta::with_settings!({ snapshot_path => "rendered", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, shown);
    });
}

#[test]
fn the_view_at_60_80_and_120_columns() {
    let folder = archive();
    for width in ["60", "80", "120"] {
        let page = shown(&folder, width, &["ferry.txt"]);
        snapshot(&format!("view-{width}"), &page);
        snapshot(&format!("overview-{width}"), &shown(&folder, width, &["archive"]));
    }
}

#[test]
fn a_file_and_a_pipe_have_no_styles_and_a_terminal_or_color_always_has() {
    let folder = archive();
    assert!(!shown(&folder, "80", &["ferry.txt"]).contains('\u{1b}'));
    assert!(shown(&folder, "80", &["ferry.txt", "--color", "always"]).contains("\u{1b}[1m"));
    for (variable, value, styled) in [("CLICOLOR_FORCE", "1", true), ("NO_COLOR", "1", false)] {
        let run = Run::of(folder.command().env(variable, value).args(["--view", "ferry.txt"])).ends_with(0);
        assert_eq!(run.text().contains('\u{1b}'), styled, "{variable}");
    }
    folder.run(&["--view", "ferry.txt", "-o", "ferry.view"]).ends_with(0);
    assert!(!folder.read("ferry.view").contains('\u{1b}'));
}

#[test]
fn nothing_of_a_document_moves_the_cursor() {
    let text = "Board\u{1b}[2J\u{7}\n\n4 May 2026\n\nPresent: Ann\u{202e} Ray, Bo\u{9b}1m West\n\n1. Ro\u{8}of\n\n- ACTION: Ann\u{1b}]0;x\u{7} to mend\u{b} it.\n";
    let folder = Folder::with(&[("iv.txt", text.as_bytes()), ("many/iv.txt", text.as_bytes())]);
    for path in ["iv.txt", "many"] {
        let page = shown(&folder, "80", &[path]);
        assert!(!page.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'), "{page:?}");
        assert!(page.contains(r"Board\u{1b}[2J"), "{page}");
    }
}

#[test]
fn the_view_tells_what_to_look_at_once() {
    let folder = archive();
    let run = folder.run(&["archive/undated.txt", "--view", "--today", "2026-04-01"]).ends_with(0);
    assert!(run.text().contains("[no-date]"), "{}", run.text());
    assert_eq!(run.stderr, "");
    folder.run(&["archive/undated.txt", "--view", "--strict", "-q"]).ends_with(3);
    let run = folder.run(&["archive/undated.txt", "--view", "--message-format", "json"]).ends_with(0);
    assert_eq!(run.messages()[0]["code"], "no-date");
}

#[test]
fn options_of_data_are_none_of_the_view() {
    let folder = archive();
    for (arguments, complaint) in [
        (&["--view", "--compact"][..], "--compact is about data: it cannot be used with --view"),
        (&["--view", "--table", "actions"], "--table is about data: it cannot be used with --view"),
        (&["--json", "--paging", "always"], "--paging is about the view: it needs --view"),
        (&["--today", "1 May"], "a day is written as YYYY-MM-DD: 2026-05-31"),
        (&["--since", "May"], "a date is a day, a month or a year"),
        (&["--owner", "-"], "expected a word or a number"),
    ] {
        let run = folder.run(&[&["ferry.txt"], arguments].concat()).ends_with(2);
        assert!(run.stderr.contains(complaint), "{arguments:?}: {}", run.stderr);
    }
    // The last of several forms wins.
    assert!(folder.run(&["ferry.txt", "--view", "--json"]).ends_with(0).text().starts_with('{'));
    assert!(folder.run(&["ferry.txt", "--json", "--view"]).ends_with(0).text().starts_with("Meeting 12"));
}

#[test]
fn a_folder_of_views_is_made_again_on_another_day() {
    let folder = archive();
    let on = |day: &str| folder.run(&["archive", "--view", "--today", day, "--out-dir", "out"]).ends_with(0).stderr;
    assert!(on("2026-03-01").contains("3 documents converted"));
    assert!(!folder.read("out/2026-03.txt.view.txt").contains("overdue"));
    assert!(on("2026-03-01").contains("3 unchanged"));
    assert!(on("2026-04-01").contains("3 documents converted"));
    assert!(folder.read("out/2026-03.txt.view.txt").contains("overdue: Ann Ray to sign the contract"));
}

mod pager {
    use super::*;

    fn paged(pager: &str) -> String {
        let folder = archive();
        let mut command = folder.command();
        command.env("PAGER", pager).args(["--view", "--paging", "always", "--today", "2026-04-01", "ferry.txt"]);
        Run::of(&mut command).ends_with(0).text().to_owned()
    }

    #[test]
    #[cfg(unix)]
    fn it_gets_the_view_with_its_arguments() {
        assert_eq!(paged("cat"), shown(&archive(), "80", &["ferry.txt"]));
        assert_eq!(paged("head -n 1"), "Meeting 12 of the Committee\n");
        assert_eq!(paged("sed 's/^Meeting 12/& (paged)/' "), paged("cat").replacen("Meeting 12", "Meeting 12 (paged)", 1));
    }

    #[test]
    #[cfg(unix)]
    fn one_that_cannot_be_run_loses_nothing() {
        let whole = paged("cat");
        for pager in ["", "no-such-pager --at-all", "'", "/", "sh -c 'exec <&-; exit 127'", "sh -c 'exec <&-; exit 126'"] {
            assert_eq!(paged(pager), whole, "{pager:?}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn one_that_fails_has_shown_it_once() {
        assert_eq!(paged("sh -c 'cat; exit 3'"), paged("cat"));
    }

    #[test]
    fn there_is_none_unless_it_is_asked_for() {
        let folder = archive();
        let run = Run::of(folder.command().env("PAGER", "false").args(["--view", "ferry.txt"])).ends_with(0);
        assert!(run.text().starts_with("Meeting 12 of the Committee\n"));
    }
}

/// The program on a terminal.
#[cfg(unix)]
mod terminal {
    use std::fs::File;
    use std::io::Read as _;
    use std::process::{Command, Stdio};
    use std::thread;

    use rustix::fs::{Mode, OFlags, open};
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use rustix::termios::{Winsize, tcsetwinsize};

    use super::*;

    /// What the program writes to a terminal of these columns and rows.
    fn shown(folder: &Folder, (columns, rows): (u16, u16), arguments: &[&str]) -> String {
        let controller = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&controller).unwrap();
        unlockpt(&controller).unwrap();
        let name = ptsname(&controller, Vec::new()).unwrap();
        let terminal = open(name.as_c_str(), OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
        tcsetwinsize(&terminal, Winsize { ws_col: columns, ws_row: rows, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
        let mut command = Command::new(program::program());
        command.current_dir(folder.root()).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).stdout(Stdio::from(terminal));
        for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LESS"] {
            command.env_remove(variable);
        }
        let mut child = command.env("TERM", "xterm").env("PAGER", "sed s/^/paged:/").spawn().unwrap();
        // The terminal is ended when the last one that writes to it has closed it.
        drop(command);
        let reader = thread::spawn(move || {
            let (mut controller, mut bytes, mut part) = (File::from(controller), Vec::new(), [0; 4096]);
            while let Ok(length @ 1..) = controller.read(&mut part) {
                bytes.extend_from_slice(&part[..length]);
            }
            String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
        });
        assert!(child.wait().unwrap().success());
        reader.join().unwrap()
    }

    #[test]
    fn without_a_form_it_shows_the_view_as_wide_as_the_terminal() {
        let folder = archive();
        let page = shown(&folder, (60, 100), &["ferry.txt", "--today", "2026-04-01"]);
        assert!(page.starts_with("\u{1b}[1mMeeting\u{1b}[0m "), "{page:?}");
        let plain = anstream::adapter::strip_str(&page).to_string();
        assert_eq!(plain, super::shown(&folder, "60", &["ferry.txt"]));
    }

    #[test]
    fn with_a_form_it_writes_that() {
        let folder = archive();
        for (form, begin) in [
            ("--json", "{\n"),
            ("--ndjson", "{\"schema\""),
            ("--compact", "{\"schema\""),
            ("--table=actions", "[\n"),
            ("--csv", "source,"),
            ("--text", "Meeting 12"),
            ("--html", "<!"),
            ("--view", "\u{1b}[1mMeeting"),
            ("--follow-up", "# Meeting 12"),
            ("--ics", "BEGIN:VCALENDAR"),
        ] {
            for target in [&[][..], &["-o", "-"]] {
                let page = shown(&folder, (60, 200), &[&["ferry.txt", form], target].concat());
                assert!(page.starts_with(begin), "{form} {target:?}: {page:?}");
            }
        }
        assert_eq!(shown(&folder, (60, 100), &["ferry.txt", "-o", "ferry.json"]), "");
        assert!(folder.read("ferry.json").starts_with("{\n"));
    }

    #[test]
    fn what_does_not_fit_goes_through_the_pager() {
        let folder = archive();
        let is_paged = |rows, paging: &[&str]| shown(&folder, (80, rows), &[&["ferry.txt"], paging].concat()).starts_with("paged:");
        assert!(is_paged(20, &[]));
        assert!(!is_paged(200, &[]));
        assert!(is_paged(200, &["--paging", "always"]));
        assert!(!is_paged(20, &["--paging", "never"]));
        assert!(!is_paged(20, &["--json"]));
    }
}

mod filters {
    use super::*;

    #[test]
    fn they_hold_for_every_form() {
        let folder = archive();
        let ray = ["archive", "--owner", "Ann Ray", "--due-before", "2026-04-20", "-q"];
        let run = |form: &[&str]| folder.run(&[&ray, form].concat()).ends_with(0).text().to_owned();
        for form in [&["--ndjson"][..], &["--csv", "--table", "actions"], &["--ndjson", "--table", "actions"], &["--text"], &["--view"]] {
            let page = run(form);
            assert!(page.contains("Ann Ray to sign the contract"), "{form:?}: {page}");
            assert!(!page.contains("to pay the roofer") && !page.contains("to move the maps"), "{form:?}: {page}");
        }
        // What no filter speaks of is there as ever.
        assert_eq!(run(&["--csv", "--table", "decisions"]).lines().count(), 4);
        assert_eq!(run(&["--ndjson"]).lines().count(), 3);
    }

    #[test]
    fn a_view_of_chosen_actions_shows_these_alone() {
        let folder = archive();
        let page = folder.run(&["archive", "--owner", "West", "--view", "--today", "2026-04-01", "-q"]).ends_with(0).text().to_owned();
        assert!(page.starts_with("Open actions (2; 1 overdue on 1 April 2026)\n"), "{page}");
        assert!(!page.contains("Decisions") && !page.contains("Meetings"), "{page}");
        let page = folder.run(&["ferry.txt", "--owner", "Fox", "--view", "-q"]).ends_with(0).text().to_owned();
        assert!(page.contains("\nOpen actions (none)\n"), "{page}");
    }

    #[test]
    fn meetings_of_other_days_are_left_out_and_counted() {
        let folder = archive();
        let run = folder.run(&["archive", "--since", "2026-04", "--until", "2026"]).ends_with(0);
        assert_eq!(run.sources(), ["archive/2026-04.txt"]);
        assert!(run.stderr.ends_with("1 document converted; 2 left out by their day\n"), "{}", run.stderr);
        assert_eq!(folder.run(&["archive", "--since", "2027"]).ends_with(0).text(), "[]\n");
        let table = Table::Actions.columns().iter().map(Column::name).collect::<Vec<_>>().join(",");
        assert_eq!(folder.run(&["archive", "--since", "2027", "--csv", "--table", "actions"]).ends_with(0).text(), table + "\r\n");
        // Its warnings are not those of the run.
        folder.run(&["archive", "--strict"]).ends_with(3);
        folder.run(&["archive", "--strict", "--since", "2026"]).ends_with(0);
    }

    #[test]
    fn what_no_document_has_is_told() {
        let folder = archive();
        let asked = ["--owner", "nobody", "--owner", "Ray", "--section", "99", "--section", "Roof"];
        for inputs in ["archive", "archive/2026-03.txt"] {
            let run = |more: &[&str]| folder.run(&[&[inputs], &asked[..], more].concat()).ends_with(0).stderr;
            let told = run(&[]);
            let lines: Vec<&str> = told.lines().filter(|line| line.starts_with("--")).collect();
            let expected = ["--owner nobody: no action of such an owner was found", "--section 99: no such section was found"];
            assert_eq!(lines, expected, "{told}");
            assert!(!run(&["-q"]).contains("--owner"));
        }
    }

    #[test]
    fn one_document_that_is_left_out_is_null() {
        let folder = archive();
        let run = folder.run(&["ferry.txt", "--until", "2025"]).ends_with(0);
        assert_eq!(run.text(), "null\n");
        assert!(run.stderr.starts_with("ferry.txt: left out: "), "{}", run.stderr);
        for form in ["--ndjson", "--text", "--view"] {
            assert_eq!(folder.run(&["ferry.txt", "--until", "2025", form, "-q"]).ends_with(0).text(), "", "{form}");
        }
        for (form, begin, lines) in [("--csv", "source,", 1), ("--ics", "BEGIN:VCALENDAR", 5)] {
            let run = folder.run(&["ferry.txt", "--until", "2025", form, "-q"]).ends_with(0);
            assert!(run.text().starts_with(begin) && run.text().lines().count() == lines, "{form}: {}", run.text());
        }
    }

    #[test]
    fn today_is_a_date() {
        let folder = archive();
        let overdue = ["archive", "--open", "--due-before", "today", "--today", "2026-04-01", "--csv", "--table", "actions", "-q"];
        assert_eq!(folder.run(&overdue).ends_with(0).text().lines().count(), 3);
        folder.run(&["archive", "--due-before", "today", "-q"]).ends_with(0);
    }

    #[test]
    fn a_folder_holds_files_of_the_chosen_meetings_alone() {
        let folder = archive();
        let run = |arguments: &[&str]| folder.run(&[&["archive", "--out-dir", "out"], arguments].concat()).ends_with(0).stderr;
        let files = || folder.names_of("out");
        let all = ["2026-03.txt.json", "2026-04.txt.json", "ledger.ndjson", "undated.txt.json"];
        run(&[]);
        assert_eq!(files(), all);
        // Other options: what is not chosen any more goes, being what a run has written.
        assert!(run(&["--since", "2026-04"]).contains("1 document converted; 2 left out by their day"));
        assert_eq!(files(), ["2026-04.txt.json", "ledger.ndjson"]);
        assert!(run(&["--since", "2026-04"]).contains("3 unchanged"));
        run(&[]);
        assert_eq!(files(), all);
    }

    #[test]
    fn a_file_that_no_run_has_written_stays_where_its_document_is_left_out() {
        let folder = archive();
        folder.run(&["archive", "--out-dir", "out"]).ends_with(0);
        std::fs::write(folder.path("out/2026-03.txt.json"), "mine").unwrap();
        let run = folder.run(&["archive", "--out-dir", "out", "--since", "2026-04"]).ends_with(1);
        assert!(run.stderr.contains("2026-03.txt.json"), "{}", run.stderr);
        assert_eq!(folder.read("out/2026-03.txt.json"), "mine");
    }

    #[test]
    fn tables_in_a_folder_are_made_anew_for_another_filter() {
        let folder = archive();
        let rows = |arguments: &[&str]| {
            folder.run(&[&["archive", "--csv", "--out-dir", "out", "-q"], arguments].concat()).ends_with(0);
            ["actions", "meetings"].map(|table| folder.read(&format!("out/{table}.csv")).lines().count() - 1)
        };
        assert_eq!(rows(&[]), [6, 3]);
        assert_eq!(rows(&["--owner", "Ray"]), [3, 3]);
        assert_eq!(rows(&["--owner", "Ray", "--since", "2026-04-01"]), [2, 1]);
        assert_eq!(rows(&["--section", "opening hours"]), [3, 3]);
        assert_eq!(rows(&[]), [6, 3]);
    }
}
