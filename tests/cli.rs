//! The real binary on real files: every flag, every exit code, and what can go wrong around it.

#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

use std::fs;
use std::path::Path;
use std::process::Stdio;

use minutes_extract::Code;
use minutes_extract::emit::Table;
use minutes_extract::emit::table::Column;
use program::{Folder, HOUSE, PICTURE, Run, UNDATED, program};
use serde_json::Value;

#[path = "support/program.rs"]
mod program;

/// Whether the tests run as a user who may read everything.
fn is_root(folder: &Folder) -> bool {
    let path = folder.path("locked");
    fs::write(&path, "").unwrap();
    lock(&path);
    fs::read(path).is_ok()
}

#[cfg(unix)]
fn lock(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
}

#[cfg(not(unix))]
fn lock(_path: &Path) {}

mod inputs {
    use super::*;

    #[test]
    fn a_file_gives_one_object() {
        let run = Folder::house().run(&["iv.txt"]).ends_with(0);
        assert_eq!(run.stderr, "");
        assert!(run.text().starts_with(
            "{\n  \"schema\": \"minutes/2\",\n  \"source\": \"iv.txt\",\n  \"meeting_index\": 1,\n  \"encoding\": \"utf-8\",\n"
        ));
        assert!(run.text().ends_with("\n}\n"));
        assert_eq!(run.json()["meeting"]["title"], "Library Board Meeting IV");
        assert_eq!(run.json()["meeting"]["date"], "2026-05-04");
    }

    #[test]
    fn the_source_is_the_path_as_given() {
        let folder = Folder::house();
        let absolute = folder.path("iv.txt");
        for path in ["iv.txt", "./iv.txt", absolute.to_str().unwrap()] {
            assert_eq!(folder.run(&[path]).ends_with(0).json()["source"], path);
        }
    }

    #[test]
    fn standard_input_has_no_source() {
        let folder = Folder::house();
        for arguments in [&[][..], &["-"]] {
            let run = Run::of(folder.command().args(arguments).write_stdin(HOUSE)).ends_with(0);
            assert_eq!(run.json()["source"], Value::Null);
            assert_eq!(run.json()["meeting"]["title"], "Library Board Meeting IV");
        }
    }

    #[test]
    fn several_paths_give_an_array_in_their_order() {
        let folder = Folder::with(&[("b.txt", HOUSE.as_bytes()), ("a.txt", HOUSE.as_bytes())]);
        let run = Run::of(folder.command().args(["b.txt", "-", "a.txt"]).write_stdin(HOUSE)).ends_with(0);
        assert_eq!(run.sources(), ["b.txt", "-", "a.txt"]);
        let run = Run::of(folder.command().args(["-", "-"]).write_stdin(HOUSE)).ends_with(2);
        assert!(run.stderr.contains("standard input (-) can be read only once"), "{}", run.stderr);
    }

    #[test]
    fn a_folder_gives_an_array_sorted_by_path() {
        let house = HOUSE.as_bytes();
        let folder = Folder::with(&[
            ("archive/2025/b.md", house),
            ("archive/2025/a.TXT", house),
            ("archive/2024.text", house),
            ("archive/2024/z.txt", house),
            ("archive/photo.png", PICTURE),
            ("one/iv.txt", house),
        ]);
        let sorted = ["archive/2024/z.txt", "archive/2024.text", "archive/2025/a.TXT", "archive/2025/b.md"];
        assert_eq!(folder.run(&["archive"]).ends_with(0).sources(), sorted);
        assert_eq!(folder.run(&["archive/"]).ends_with(0).sources(), sorted);
        // Also of a single document, so that a script need not count.
        assert_eq!(folder.run(&["one"]).ends_with(0).sources(), ["one/iv.txt"]);
        assert_eq!(folder.run(&["one", "archive/2024.text"]).ends_with(0).sources(), ["one/iv.txt", "archive/2024.text"]);
    }

    #[test]
    fn hidden_and_ignored_files_are_left_out_but_taken_by_name() {
        let house = HOUSE.as_bytes();
        let folder = Folder::with(&[
            ("archive/iv.txt", house),
            ("archive/.hidden.txt", house),
            ("archive/.cache/v.txt", house),
            ("archive/draft.txt", house),
            ("archive/notes.md", house),
            ("archive/.gitignore", b"draft*\n"),
            ("archive/.ignore", b"notes.md\n"),
            // Outside of what is searched: it does not count.
            (".gitignore", b"*.txt\n"),
        ]);
        assert_eq!(folder.run(&["archive"]).ends_with(0).sources(), ["archive/iv.txt"]);
        let named = ["archive/.hidden.txt", "archive/draft.txt", "archive/.gitignore"];
        assert_eq!(folder.run(&named).sources(), named);
    }

    #[test]
    fn globs_name_other_files() {
        let house = HOUSE.as_bytes();
        let folder = Folder::with(&[
            ("archive/iv.minutes", house),
            ("archive/v.txt", house),
            ("archive/old/vi.MINUTES", house),
            ("archive/draft/vii.txt", house),
        ]);
        for (globs, expected) in [
            (&["--glob", "*.minutes"][..], &["archive/iv.minutes", "archive/old/vi.MINUTES"][..]),
            (&["--glob=*.minutes", "--glob=*.txt", "--glob=!old"], &["archive/draft/vii.txt", "archive/iv.minutes", "archive/v.txt"]),
            (&["--glob", "!draft/"], &["archive/v.txt"]),
        ] {
            assert_eq!(folder.run(&[&["archive"], globs].concat()).ends_with(0).sources(), expected, "{globs:?}");
        }
        let run = folder.run(&["archive", "--glob", "[a"]).ends_with(2);
        assert!(run.stderr.contains("--glob: `[a` is not a glob"), "{}", run.stderr);
    }

    #[test]
    fn one_bad_file_stops_nothing() {
        let folder = Folder::with(&[("a.txt", HOUSE.as_bytes()), ("b.txt", PICTURE), ("c.txt", HOUSE.as_bytes())]);
        let run = folder.run(&["a.txt", "b.txt", "lost.txt", "c.txt"]).ends_with(1);
        assert_eq!(run.sources(), ["a.txt", "c.txt"]);
        assert!(run.stderr.contains("error: b.txt: this is "), "{}", run.stderr);
        assert!(run.stderr.contains("error: lost.txt: there is no such file or folder\nhelp: "), "{}", run.stderr);
        assert!(run.stderr.ends_with("2 documents converted; 2 failed\n"), "{}", run.stderr);
        let run = folder.run(&["."]).ends_with(1);
        assert_eq!(run.sources(), ["./a.txt", "./c.txt"]);
    }

    #[test]
    fn where_nothing_could_be_converted_nothing_is_written() {
        let folder = Folder::with(&[
            ("picture.txt", PICTURE),
            ("a.txt/../program.txt", b"\x7fELF\x02\x01\x01\0\0\0"),
            ("nul.txt", b"The board met\0 in May.\n"),
        ]);
        for name in ["lost.txt", "picture.txt", "program.txt", "nul.txt", "picture.txt/iv.txt"] {
            for form in ["--json", "--ndjson", "--csv"] {
                let run = folder.run(&[form, name]).ends_with(1);
                assert_eq!(run.text(), "", "{name}");
                assert!(run.stderr.starts_with(&format!("error: {name}: ")), "{}", run.stderr);
                assert!(run.stderr.contains("\nhelp: "), "{}", run.stderr);
                // Not even the bracket of an array, or a header line.
                assert_eq!(folder.run(&[form, name, "lost.md"]).ends_with(1).text(), "", "{name}");
            }
        }
    }

    #[test]
    fn a_folder_without_minutes_is_a_failure_by_itself_and_beside_others() {
        let folder = Folder::with(&[("iv.txt", HOUSE.as_bytes()), ("pictures/a.png", PICTURE)]);
        let run = folder.run(&["pictures"]).ends_with(1);
        assert_eq!(run.text(), "");
        assert!(run.stderr.contains("error: pictures: no minutes in this folder"), "{}", run.stderr);
        assert!(run.stderr.contains("help: name its files with --glob"), "{}", run.stderr);
        let run = folder.run(&["pictures", "iv.txt"]).ends_with(1);
        assert_eq!(run.sources(), ["iv.txt"]);
    }

    #[test]
    fn an_empty_document_is_a_document() {
        let run = Folder::with(&[("empty.txt", b"")]).run(&["empty.txt"]).ends_with(0);
        assert_eq!(run.json()["coverage"]["lines"], 0);
        assert!(run.stderr.contains("empty-document"), "{}", run.stderr);
    }

    #[test]
    fn an_unreadable_file_is_told() {
        let folder = Folder::house();
        if is_root(&folder) || cfg!(not(unix)) {
            eprintln!("skipped: this user may read everything");
            return;
        }
        let run = folder.run(&["locked", "iv.txt"]).ends_with(1);
        assert_eq!(run.sources(), ["iv.txt"]);
        assert!(run.stderr.contains("error: locked: cannot be read: "), "{}", run.stderr);
    }

    #[test]
    fn meetings_of_one_file_can_be_split() {
        let several =
            "Board Meeting I\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\nBoard Meeting II\n\n2026-06-08\n\n2. Roof\n\n- It is dry.\n";
        let folder = Folder::with(&[("board.txt", several.as_bytes()), ("house.txt", HOUSE.as_bytes())]);
        let run = folder.run(&["board.txt"]).ends_with(0);
        assert_eq!(run.json()["annexes"][0]["label"], "Board Meeting II");
        assert!(run.stderr.contains("warning[several-meetings]"), "{}", run.stderr);

        let run = folder.run(&["board.txt", "--split", "--strict"]).ends_with(0);
        let documents = run.json();
        let found: Vec<_> = documents.as_array().unwrap().iter().map(|one| (&one["source"], &one["meeting"]["date"])).collect();
        assert_eq!(found, [(&"board.txt".into(), &"2026-05-04".into()), (&"board.txt".into(), &"2026-06-08".into())]);
        assert_eq!(documents[1]["sections"][0]["span"]["line"], 13);
        assert_eq!(run.stderr, "");

        assert_eq!(folder.run(&["house.txt", "--split"]).ends_with(0).json().as_array().unwrap().len(), 1);
        assert_eq!(folder.run(&["board.txt", "--split", "--ndjson"]).ends_with(0).text().lines().count(), 2);
        let run = folder.run(&["board.txt", "house.txt", "--split", "--csv", "--table", "meetings"]).ends_with(0);
        let rows: Vec<&str> = run.text().lines().skip(1).map(|line| &line[..line.find(",m1,").unwrap()]).collect();
        assert_eq!(rows, ["board.txt,1", "board.txt,2", "house.txt,1"]);
        assert!(run.stderr.contains("3 documents converted"), "{}", run.stderr);
    }

    #[test]
    fn encodings_can_be_named() {
        let utf16: Vec<u8> = HOUSE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf16be: Vec<u8> = HOUSE.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let folder = Folder::with(&[("le.txt", &utf16), ("be.txt", &utf16be), ("latin.txt", b"Caf\xE9 Board\n\n4 May 2026\n")]);
        for (file, encoding, title) in [
            ("le.txt", "utf-16le", "Library Board Meeting IV"),
            ("be.txt", "utf-16be", "Library Board Meeting IV"),
            ("latin.txt", "windows-1252", "Café Board"),
        ] {
            for named in [encoding, "auto"] {
                let json = folder.run(&[file, "--encoding", named]).ends_with(0).json();
                assert_eq!((&json["encoding"], &json["meeting"]["title"]), (&encoding.into(), &title.into()), "{file} {named}");
            }
        }
        let run = folder.run(&["latin.txt", "--encoding", "utf-8"]).ends_with(0);
        assert!(run.stderr.contains("warning[replaced-characters]"), "{}", run.stderr);
        folder.run(&["latin.txt", "--encoding", "koi8-r"]).ends_with(2);
    }

    #[test]
    fn encodings_have_the_names_that_other_programs_give_them() {
        let folder = Folder::with(&[("latin.txt", b"Caf\xe9 Board\n\n4 May 2026\n")]);
        for name in ["latin1", "Latin-1", "iso-8859-1", "ISO8859-1", "cp1252", "Windows-1252", "ansi", "ascii"] {
            let json = folder.run(&["latin.txt", "--encoding", name]).ends_with(0).json();
            assert_eq!((&json["encoding"], &json["meeting"]["title"]), (&"windows-1252".into(), &"Café Board".into()), "{name}");
        }
        for name in ["utf8", "UTF-8"] {
            assert_eq!(folder.run(&["latin.txt", "--encoding", name]).ends_with(0).json()["encoding"], "utf-8", "{name}");
        }
    }

    #[test]
    fn languages_and_orders_have_the_names_that_people_give_them() {
        let folder = Folder::with(&[("a.txt", b"Board\n\n03/04/2026\n")]);
        for (option, name, day) in [
            ("--language", "german", "2026-04-03"),
            ("--language", "deutsch", "2026-04-03"),
            ("--date-order", "dmy", "2026-04-03"),
            ("--date-order", "mdy", "2026-03-04"),
        ] {
            assert_eq!(folder.run(&["a.txt", option, name]).ends_with(0).json()["meeting"]["date"], day, "{name}");
        }
        // What depends on the options is known by one name of each.
        folder.run(&["a.txt", "--language", "deutsch", "--encoding", "utf8", "--out-dir", "out"]).ends_with(0);
        assert!(folder.read("out/ledger.ndjson").contains(r#""options":"--json --encoding utf-8 --language de""#));
    }

    #[test]
    fn a_file_named_twice_is_one_document() {
        let folder = Folder::with(&[("a/iv.txt", HOUSE.as_bytes()), ("a/v.txt", HOUSE.as_bytes())]);
        let absolute = folder.path("a/iv.txt");
        let absolute = absolute.to_str().unwrap();
        for (arguments, expected) in [
            (&["a/iv.txt", "a/iv.txt"][..], &["a/iv.txt"][..]),
            (&["a/iv.txt", "./a/iv.txt", absolute, "a/../a/iv.txt"], &["a/iv.txt"]),
            (&["a/v.txt", "a", "./a"], &["a/v.txt", "a/iv.txt"]),
            (&["a", "a/v.txt"], &["a/iv.txt", "a/v.txt"]),
        ] {
            assert_eq!(folder.run(arguments).ends_with(0).sources(), expected, "{arguments:?}");
        }
        let run = folder.run(&["lost.txt", "./lost.txt", "a/iv.txt"]).ends_with(1);
        assert_eq!(run.stderr.matches("there is no such file").count(), 1, "{}", run.stderr);
    }

    #[test]
    fn a_pattern_that_no_shell_expanded_is_expanded() {
        let folder = Folder::with(&[("a/iv.txt", HOUSE.as_bytes()), ("a/v.txt", HOUSE.as_bytes()), ("b/iv.txt", HOUSE.as_bytes())]);
        assert_eq!(folder.run(&["a/*.txt", "?/v.txt"]).ends_with(0).sources(), ["a/iv.txt", "a/v.txt"]);
        assert_eq!(folder.run(&["*/iv.txt"]).ends_with(0).sources(), ["a/iv.txt", "b/iv.txt"]);
        assert_eq!(folder.run(&["b/*.txt"]).ends_with(0).json()["source"], "b/iv.txt", "one file gives one object");
        let run = folder.run(&["*.md"]).ends_with(1);
        assert!(run.stderr.starts_with("error: *.md: there is no such file"), "{}", run.stderr);
    }

    #[test]
    fn other_kinds_of_files_are_told_with_the_way_to_convert_them() {
        for (name, bytes, kind, program) in [
            ("page.txt", &b"<!DOCTYPE html>\n<html><body><h1>Board</h1></body></html>\n"[..], "an HTML page", "pandoc -t plain"),
            ("minutes.pdf", b"%PDF-1.7\n", "a PDF document", "pdftotext -layout"),
            ("minutes.docx", b"PK\x03\x04....word/document.xml", "a Word document (.docx)", "pandoc -t plain"),
        ] {
            let run = Folder::with(&[(name, bytes)]).run(&[name]).ends_with(1);
            assert!(run.stderr.starts_with(&format!("error: {name}: this is {kind}, not text\nhelp: ")), "{}", run.stderr);
            assert!(run.stderr.contains(program), "{}", run.stderr);
        }
    }

    #[test]
    #[cfg(unix)]
    fn links_are_followed_once_round() {
        let folder = Folder::with(&[("archive/2025/iv.txt", HOUSE.as_bytes()), ("elsewhere/v.txt", HOUSE.as_bytes())]);
        std::os::unix::fs::symlink(folder.path("archive"), folder.path("archive/2025/up")).unwrap();
        std::os::unix::fs::symlink("self", folder.path("archive/self")).unwrap();
        std::os::unix::fs::symlink(folder.path("elsewhere"), folder.path("archive/more")).unwrap();
        let run = folder.run(&["archive"]).ends_with(0);
        assert_eq!(run.sources(), ["archive/2025/iv.txt", "archive/more/v.txt"]);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_name_that_is_no_utf8_is_carried_through() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;

        let folder = Folder::with(&[]);
        fs::create_dir(folder.path("archive")).unwrap();
        let name = OsStr::from_bytes(b"s\xFCd.txt");
        fs::write(folder.path("archive").join(name), UNDATED).unwrap();
        let run = folder.run(&["archive"]).ends_with(0);
        assert_eq!(run.sources(), [r"archive/s\xFCd.txt"]);
        assert!(run.stderr.starts_with(r"archive/s\xFCd.txt: 1 warning: no-date"), "{}", run.stderr);
        let run = Run::of(folder.command().arg(Path::new("archive").join(name))).ends_with(0);
        assert_eq!(run.json()["source"], r"archive/s\xFCd.txt");
    }
}

mod forms {
    use super::*;

    /// Two documents with warnings to count and rows to join.
    fn two() -> Folder {
        Folder::with(&[("a.txt", HOUSE.as_bytes()), ("b.txt", UNDATED.as_bytes())])
    }

    #[test]
    fn the_array_holds_what_each_file_gives_by_itself() {
        let folder = two();
        let alone = ["a.txt", "b.txt"].map(|file| folder.run(&[file, "--compact"]).ends_with(0).json());
        let both = ["a.txt", "b.txt"];
        assert_eq!(folder.run(&both).ends_with(0).json(), Value::from(alone.to_vec()));
        assert_eq!(folder.run(&[&both[..], &["--compact"]].concat()).ends_with(0).json(), Value::from(alone.to_vec()));
        for flag in ["--ndjson", "--jsonl"] {
            let run = folder.run(&[&both[..], &[flag]].concat()).ends_with(0);
            let lines: Vec<Value> = run.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!(lines, alone);
        }
    }

    #[test]
    fn compact_json_stands_on_one_line() {
        let folder = two();
        for arguments in [&["a.txt"][..], &["a.txt", "b.txt"], &["a.txt", "b.txt", "--table", "records"]] {
            let run = folder.run(&[arguments, &["--compact"]].concat()).ends_with(0);
            assert_eq!(run.text().matches('\n').count(), 1);
            assert!(run.text().ends_with('\n'));
            assert_eq!(run.json(), folder.run(arguments).json());
        }
        let run = folder.run(&["a.txt", "--csv", "--compact"]).ends_with(2);
        assert!(run.stderr.contains("--compact is about JSON"), "{}", run.stderr);
    }

    #[test]
    fn every_table_as_csv_and_as_json() {
        let folder = two();
        for table in Table::ALL.iter().copied() {
            let columns: Vec<&str> = table.columns().iter().map(Column::name).collect();
            let csv = folder.run(&["a.txt", "b.txt", "--csv", "--table", table.name()]).ends_with(0);
            let mut lines = csv.text().split("\r\n");
            assert_eq!(lines.next(), Some(columns.join(",").as_str()));
            assert_eq!(lines.clone().last(), Some(""), "every record is ended");
            let count = lines.count() - 1;
            assert!(count > 0 || matches!(table, Table::Decisions | Table::Links), "{table}");

            let rows = folder.run(&["a.txt", "b.txt", "--table", table.name()]).ends_with(0).json();
            assert_eq!(rows.as_array().unwrap().len(), count, "{table}");
            let ndjson = folder.run(&["a.txt", "b.txt", "--ndjson", "--table", table.name()]).ends_with(0);
            let lines: Vec<Value> = ndjson.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!(rows, Value::from(lines));
        }
        assert_eq!(folder.run(&["a.txt", "--csv"]).stdout, folder.run(&["a.txt", "--csv", "--table", "records"]).stdout);
        folder.run(&["a.txt", "--csv", "--table", "people"]).ends_with(2);
    }

    #[test]
    fn a_table_of_one_document_is_an_array_too() {
        assert_eq!(Folder::house().run(&["iv.txt", "--table", "decisions"]).ends_with(0).text(), "[]\n");
    }

    #[test]
    fn rows_name_their_document() {
        let run = two().run(&["a.txt", "b.txt", "--csv", "--table", "meetings"]).ends_with(0);
        let rows: Vec<&str> = run.text().split("\r\n").skip(1).collect();
        assert!(rows[0].starts_with("a.txt,1,m1,1,Library Board Meeting IV,"), "{}", rows[0]);
        assert!(rows[1].starts_with("b.txt,1,m1,1,Library Board Meeting V,"), "{}", rows[1]);
    }

    #[test]
    fn spreadsheets_get_a_mark_and_no_formulas() {
        let folder = Folder::house();
        let exact = folder.run(&["iv.txt", "--csv"]).ends_with(0);
        assert!(exact.text().starts_with("source,meeting,id,line,"));
        assert!(exact.text().contains(",=SUM(A1:A3) is"));
        let guarded = folder.run(&["iv.txt", "--csv", "--spreadsheet"]).ends_with(0);
        assert!(guarded.text().starts_with("\u{FEFF}source,meeting,id,line,"));
        assert!(guarded.text().contains(",'=SUM(A1:A3) is"));
        assert!(guarded.text().contains(",section,,s1,\"=\"\"1\"\"\",1,Roof,"), "{}", guarded.text());
        for option in ["--spreadsheet", "--delimiter=;"] {
            let run = folder.run(&["iv.txt", option]).ends_with(2);
            let name = option.trim_end_matches("=;");
            assert!(run.stderr.contains(&format!("{name} is about CSV")), "{}", run.stderr);
        }
    }

    #[test]
    fn cells_can_be_parted_by_another_sign() {
        let folder = Folder::house();
        for (typed, sign) in [(";", ";"), ("|", "|"), ("tab", "\t")] {
            let run = folder.run(&["iv.txt", "--csv", "--table", "sections", "--delimiter", typed]).ends_with(0);
            let expected = ["iv.txt", "1", "s1", "6", "1", "1", "Roof", ""].join(sign);
            assert_eq!(run.text().split("\r\n").nth(1), Some(expected.as_str()));
        }
        for typed in ["a", "\"", ";;", ""] {
            let run = folder.run(&["iv.txt", "--csv", "--delimiter", typed]).ends_with(2);
            assert!(run.stderr.contains("--delimiter <CHAR>"), "{}", run.stderr);
        }
        let run = folder.run(&["iv.txt", "iv.txt", "--report", "--csv", "--delimiter", ";"]).ends_with(0);
        assert!(run.text().starts_with("folder;year;documents;"), "{}", run.text());
    }

    #[test]
    fn the_last_flag_wins() {
        let folder = two();
        let form = |arguments: &[&str]| match folder.run(&[&["a.txt", "b.txt"], arguments].concat()).ends_with(0).text() {
            text if text.starts_with("[\n") => "json",
            text if text.starts_with("{\"schema\"") => "ndjson",
            text if text.starts_with("source,meeting,id,line,kind") => "records",
            text if text.starts_with("source,meeting,id,line,key,date,section_id,section_number,section_title,number,text,owner") => {
                "actions"
            }
            _ => "something else",
        };
        for (arguments, expected) in [
            (&["--csv", "--json"][..], "json"),
            (&["--json", "--ndjson"], "ndjson"),
            (&["--ndjson", "--json", "--csv"], "records"),
            (&["--csv", "--csv"], "records"),
            (&["--csv", "--table", "meetings", "--table", "actions"], "actions"),
            (&["--csv", "--spreadsheet", "--json"], "something else"),
        ] {
            if expected == "something else" {
                folder.run(&[&["a.txt"], arguments].concat()).ends_with(2);
            } else {
                assert_eq!(form(arguments), expected, "{arguments:?}");
            }
        }
        // And options may stand among the paths.
        assert_eq!(folder.run(&["a.txt", "--json", "b.txt", "--glob", "*.a", "--glob", "*.b"]).ends_with(0).sources(), ["a.txt", "b.txt"]);
    }

    #[test]
    fn text_is_in_the_house_layout() {
        let folder = Folder::house();
        let run = folder.run(&["iv.txt", "--text"]).ends_with(0);
        assert_eq!(run.text(), HOUSE.replace("asked for.\n\n\n", "asked for.\n\n"));
        assert_eq!(run.stderr, "");
        fs::copy(folder.path("iv.txt"), folder.path("v.txt")).unwrap();
        let twice = folder.run(&["iv.txt", "v.txt", "--text", "-q"]).ends_with(0);
        assert_eq!(twice.text(), format!("{0}\n{0}", run.text()));
        assert_eq!(folder.run(&["iv.txt", "--csv", "--text", "-q"]).ends_with(0).text(), run.text(), "the last flag wins");
        folder.run(&["iv.txt", "--text", "--out-dir", "out", "-q"]).ends_with(0);
        assert_eq!(folder.read("out/iv.txt.txt"), run.text());
        for option in [&["--compact"][..], &["--table", "actions"], &["--spreadsheet"], &["--delimiter", ";"]] {
            folder.run(&[&["iv.txt", "--text"], option].concat()).ends_with(2);
        }
    }

    #[test]
    fn what_text_cannot_hold_is_told() {
        // In a transcript nothing is marked; elsewhere the word would mark an action.
        let minutes = ">> ANN: Welcome.\n>> BO: Action: mend it.\n>> ANN: Soon.\n>> BO: Yes.\n";
        let folder = Folder::with(&[("iv.txt", minutes.as_bytes())]);
        let run = folder.run(&["iv.txt", "--text"]).ends_with(0);
        assert!(run.stderr.contains("warning[read-differently]: "), "{}", run.stderr);
        let run = folder.run(&["iv.txt", "--text", "--message-format", "json"]).ends_with(0);
        let told: Vec<_> = run.messages().into_iter().filter(|message| message["code"] == "read-differently").collect();
        assert!(told.iter().any(|message| message["line"].is_u64() && message["severity"] == "warning"), "{told:?}");
    }

    #[test]
    fn two_runs_give_the_same_bytes() {
        let folder = two();
        for arguments in [&["."][..], &[".", "--ndjson"], &[".", "--csv"]] {
            let (once, again) = (folder.run(arguments), folder.run(arguments));
            assert_eq!((once.stdout, once.stderr), (again.stdout, again.stderr));
        }
    }
}

mod output {
    use super::*;

    #[test]
    fn a_file_takes_what_standard_output_would_get() {
        let folder = Folder::house();
        for arguments in [&["iv.txt"][..], &[".", "--ndjson"], &["iv.txt", "--csv"], &["--schema"], &["--generate", "man"]] {
            let printed = folder.run(arguments).ends_with(0);
            for flag in ["-o", "--output"] {
                let run = folder.run(&[arguments, &[flag, "out/../result"]].concat());
                // There is no folder `out`.
                assert_eq!((run.code, run.text()), (2, ""));
                let run = folder.run(&[arguments, &[flag, "result"]].concat()).ends_with(0);
                assert_eq!(run.text(), "");
                assert_eq!(fs::read(folder.path("result")).unwrap(), printed.stdout, "{arguments:?}");
            }
            assert_eq!(folder.run(&[arguments, &["-o", "-"]].concat()).ends_with(0).stdout, printed.stdout);
            assert_eq!(folder.names(), ["iv.txt", "result"].map(String::from).into(), "nothing else is left");
            fs::remove_file(folder.path("result")).unwrap();
        }
    }

    #[test]
    fn a_wrong_path_is_told_before_any_work() {
        let folder = Folder::house();
        fs::create_dir(folder.path("folder")).unwrap();
        for (path, expected) in [
            ("nowhere/result.json", "cannot write nowhere/result.json: there is no folder nowhere"),
            ("folder", "cannot write folder: it is a folder"),
            (".", "cannot write .: it is a folder"),
            ("iv.txt/result.json", "cannot write iv.txt/result.json"),
        ] {
            let run = folder.run(&["iv.txt", "lost.txt", "-o", path]).ends_with(2);
            assert!(run.stderr.starts_with(&format!("error: {expected}")), "{}", run.stderr);
            assert!(!run.stderr.contains("lost.txt"), "{}", run.stderr);
        }
        assert_eq!(folder.names(), ["folder", "iv.txt"].map(String::from).into());
    }

    #[test]
    fn the_output_never_takes_the_place_of_an_input() {
        let folder = Folder::with(&[("a/a.txt", HOUSE.as_bytes()), ("a/b.txt", HOUSE.as_bytes()), ("a/c.txt", HOUSE.as_bytes())]);
        for arguments in [
            &["a", "--ndjson", "--summary", "a/b.txt"][..],
            &["a/b.txt", "--summary", "a/b.txt"],
            &["a", "--out-dir", "out", "--summary", "a/b.txt"],
        ] {
            let run = folder.run(arguments).ends_with(2);
            assert!(run.stderr.contains("error: a/b.txt is an input and an output at once"), "{arguments:?}: {}", run.stderr);
            assert_eq!(folder.read("a/b.txt"), HOUSE);
        }
        let folder = Folder::with(&[("a.txt", HOUSE.as_bytes()), ("archive/b.txt", HOUSE.as_bytes())]);
        let a_folder = "would be read as minutes by the next run over archive";
        for (arguments, why) in [
            (&["a.txt", "-o", "a.txt"][..], "is an input and an output at once"),
            (&["a.txt", "-o", "./a.txt"], "is an input and an output at once"),
            (&["archive", "a.txt", "--csv", "-o", "archive/b.txt"], a_folder),
            (&["archive", "--report", "-o", "archive/b.txt"], a_folder),
            (&["archive", "a.txt", "--csv", "-o", "a.txt"], "is an input and an output at once"),
        ] {
            let run = folder.run(arguments).ends_with(2);
            assert!(run.stderr.contains(why), "{}", run.stderr);
        }
        assert_eq!((folder.read("a.txt"), folder.read("archive/b.txt")), (HOUSE.to_owned(), HOUSE.to_owned()));
        assert_eq!(folder.names(), ["a.txt", "archive"].map(String::from).into());
    }

    #[test]
    fn a_file_stays_as_it_was_where_nothing_could_be_converted() {
        let folder = Folder::with(&[("result.json", b"the last good one"), ("picture.txt", PICTURE)]);
        for inputs in [&["lost.txt"][..], &["picture.txt"], &["lost.txt", "picture.txt"]] {
            folder.run(&[inputs, &["-o", "result.json"]].concat()).ends_with(1);
            assert_eq!(folder.read("result.json"), "the last good one");
        }
        assert_eq!(folder.names(), ["picture.txt", "result.json"].map(String::from).into());
        folder.run(&["lost.txt", "-o", "new.json"]).ends_with(1);
        assert!(!folder.path("new.json").exists());
    }

    #[test]
    fn what_could_be_converted_is_written_even_so() {
        let folder = Folder::house();
        folder.run(&["lost.txt", "iv.txt", "-o", "result.json"]).ends_with(1);
        let json: Value = serde_json::from_str(&folder.read("result.json")).unwrap();
        assert_eq!(json.as_array().unwrap().len(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn a_redirected_output_is_no_input() {
        let folder = Folder::house();
        let redirected = fs::File::create(folder.path("all.txt")).unwrap();
        let output = std::process::Command::new(program()).arg(".").current_dir(folder.root()).stdout(redirected).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        let json: Value = serde_json::from_str(&folder.read("all.txt")).unwrap();
        assert_eq!(json.as_array().unwrap().len(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = Folder::house();
        let mode = |name: &str| fs::metadata(folder.path(name)).unwrap().permissions().mode() & 0o777;
        // As any other program creates a file here.
        fs::write(folder.path("plain"), "").unwrap();
        folder.run(&["iv.txt", "-o", "new.json"]).ends_with(0);
        assert_eq!(mode("new.json"), mode("plain"));

        fs::set_permissions(folder.path("plain"), fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink("plain", folder.path("link")).unwrap();
        folder.run(&["iv.txt", "-o", "link"]).ends_with(0);
        assert!(folder.path("link").is_symlink());
        assert!(folder.read("plain").starts_with("{\n"));
        assert_eq!(mode("plain"), 0o640);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_full_disk_stops_the_run() {
        let folder = Folder::house();
        for arguments in [&["iv.txt"][..], &["iv.txt", "iv.txt"], &["iv.txt", "--csv"], &["--schema"], &["--explain", "no-date"]] {
            let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
            let output = std::process::Command::new(program()).args(arguments).current_dir(folder.root()).stdout(full).output().unwrap();
            let stderr = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{stderr}");
            assert!(stderr.contains("error: cannot write standard output: "), "{stderr}");

            let run = folder.run(&[arguments, &["-o", "/dev/full"]].concat()).ends_with(2);
            assert!(run.stderr.contains("error: cannot write /dev/full: "), "{}", run.stderr);
        }
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let help = std::process::Command::new(program()).arg("--help").stdout(full).status().unwrap();
        assert_eq!(help.code(), Some(2));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_that_finds_no_room_is_not_left_half_written() {
        let long = format!("Library Board\n\n4 May 2026\n\n1. Roof\n\n{}", "- The roof leaks.\n".repeat(20_000));
        let folder = Folder::with(&[("long.txt", long.as_bytes()), ("result.json", b"the last good one")]);
        // A limit of the process stands for the full disk.
        let script = format!("trap '' XFSZ; ulimit -f 8; exec '{}' long.txt -o result.json", program());
        let output = std::process::Command::new("sh").args(["-c", &script]).current_dir(folder.root()).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(stderr.contains("error: cannot write result.json: ") && !stderr.contains(".tmp"), "{stderr}");
        assert_eq!(folder.read("result.json"), "the last good one");
        assert_eq!(folder.names(), ["long.txt", "result.json"].map(String::from).into());
    }

    #[test]
    fn a_closed_pipe_is_success() {
        use std::io::Read as _;

        let folder = Folder::house();
        // Much more than a pipe holds.
        let long = "- The roof of the café leaks.\n".repeat(20_000);
        fs::write(folder.path("long.txt"), format!("Library Board\n\n4 May 2026\n\n1. Roof\n\n{long}")).unwrap();
        for arguments in [&["long.txt"][..], &["long.txt", "--csv"], &["long.txt", "iv.txt", "--ndjson"]] {
            let mut child = std::process::Command::new(program())
                .args(arguments)
                .current_dir(folder.root())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            let mut first = [0];
            let mut stdout = child.stdout.take().unwrap();
            stdout.read_exact(&mut first).unwrap();
            drop(stdout);
            let output = child.wait_with_output().unwrap();
            let stderr = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(0), "{stderr}");
            assert!(!stderr.contains("error"), "{stderr}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn closed_standard_error_stops_nothing() {
        let folder = Folder::with(&[("a.txt", UNDATED.as_bytes())]);
        let script = format!("'{}' a.txt 2>&-", program());
        let output = std::process::Command::new("sh").args(["-c", &script]).current_dir(folder.root()).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stdout.starts_with(b"{\n"));
    }
}

mod messages {
    use super::*;

    fn undated() -> Folder {
        Folder::with(&[("iv.txt", HOUSE.as_bytes()), ("undated.txt", UNDATED.as_bytes()), ("picture.txt", PICTURE)])
    }

    #[test]
    fn of_one_document_with_the_source_line() {
        let run = undated().run(&["undated.txt"]).ends_with(0);
        let lines: Vec<&str> = run.stderr.lines().collect();
        assert!(lines[0].starts_with("warning[no-date]: "), "{}", run.stderr);
        assert_eq!(lines[1], " --> undated.txt:1:1");
        assert_eq!(lines[3], "1 | Library Board Meeting V");
        assert!(lines[4].starts_with("  | ^"), "{}", run.stderr);
        assert!(run.stderr.contains("\n  = help: "), "{}", run.stderr);
        assert!(run.stderr.ends_with("\nMore about a code: minutes-extract --explain no-date\n"), "{}", run.stderr);
        // Messages never stand in the data.
        assert_eq!(run.json()["diagnostics"][0]["code"], "no-date");
    }

    #[test]
    fn of_standard_input() {
        let run = Run::of(undated().command().write_stdin(UNDATED)).ends_with(0);
        assert!(run.stderr.contains(" --> <stdin>:1:1\n"), "{}", run.stderr);
    }

    #[test]
    fn of_several_documents_a_line_each_and_a_total() {
        let folder = undated();
        fs::copy(folder.path("undated.txt"), folder.path("too.md")).unwrap();
        let run = folder.run(&["undated.txt", "iv.txt", "too.md"]).ends_with(0);
        let expected = "undated.txt: 1 warning: no-date\ntoo.md: 1 warning: no-date\ndiagnostics: no-date (2)\n\
                        3 documents converted, 2 with warnings\n";
        assert_eq!(run.stderr, expected);
        fs::remove_file(folder.path("too.md")).unwrap();
        let run = folder.run(&["."]).ends_with(1);
        assert!(run.stderr.starts_with("error: ./picture.txt: "), "{}", run.stderr);
        assert!(run.stderr.contains("\n./undated.txt: 1 warning: no-date\n"), "{}", run.stderr);
        assert!(run.stderr.contains("\nfailures: not-text (1)\n"), "{}", run.stderr);
        assert!(run.stderr.ends_with("\n2 documents converted, 1 with warnings; 1 failed\n"), "{}", run.stderr);
    }

    #[test]
    fn what_to_do_about_a_failure_is_told_once() {
        let run = undated().run(&["lost", "lost too", "picture.txt", "picture.txt"]).ends_with(1);
        assert_eq!(run.stderr.matches("\nhelp: ").count(), 2, "{}", run.stderr);
    }

    #[test]
    fn quiet_shows_errors_only_and_changes_no_exit_code() {
        let folder = undated();
        for quiet in ["-q", "--quiet"] {
            assert_eq!(folder.run(&["undated.txt", quiet]).ends_with(0).stderr, "");
            assert_eq!(folder.run(&["undated.txt", "iv.txt", quiet]).ends_with(0).stderr, "");
            let run = folder.run(&["undated.txt", "picture.txt", quiet]).ends_with(1);
            assert!(run.stderr.starts_with("error: picture.txt: "), "{}", run.stderr);
            assert!(!run.stderr.contains("no-date") && !run.stderr.contains("converted"), "{}", run.stderr);
            assert_eq!(folder.run(&["undated.txt", quiet, "--message-format", "json"]).ends_with(0).stderr, "");
        }
    }

    #[test]
    fn strict_makes_warnings_fail_and_converts_all_the_same() {
        let folder = undated();
        assert_eq!(folder.run(&["iv.txt", "--strict"]).ends_with(0).stderr, "");
        let run = folder.run(&["undated.txt", "--strict"]).ends_with(3);
        assert_eq!(run.json()["meeting"]["title"], "Library Board Meeting V");
        assert!(run.stderr.ends_with("error: denied: no-date (1)\n"), "{}", run.stderr);
        assert_eq!(folder.run(&["undated.txt", "iv.txt", "--strict"]).ends_with(3).sources(), ["undated.txt", "iv.txt"]);
        assert_eq!(folder.run(&["undated.txt", "--strict", "-q"]).ends_with(3).stderr, "error: denied: no-date (1)\n");
        // An input that failed is the worse of the two.
        folder.run(&["undated.txt", "picture.txt", "--strict"]).ends_with(1);
        folder.run(&["undated.txt", "--strict", "-o", "result.json"]).ends_with(3);
        assert!(folder.path("result.json").exists());
    }

    #[test]
    fn for_programs_an_object_a_line() {
        let folder = undated();
        let text = "Ünïcode Board\r\n\tRäte\r\n\r\n31 June 2026\r\n\r\n1. Döch\r\n\r\n- Es tröpft.\r\n";
        fs::write(folder.path("odd.txt"), text).unwrap();
        let run = folder.run(&["odd.txt", "undated.txt", "picture.txt", "lost.txt", "--message-format", "json"]).ends_with(1);
        let messages = run.messages();
        let keys = ["file", "code", "severity", "message", "hint", "line", "column", "start", "end"];
        for message in &messages {
            assert_eq!(message.as_object().unwrap().len(), keys.len(), "{message}");
            assert!(keys.iter().all(|key| message.get(key).is_some()), "{message}");
        }
        let of = |file: &'static str| messages.iter().filter(move |message| message["file"] == file);
        for message in of("odd.txt") {
            let start = usize::try_from(message["start"].as_u64().unwrap()).unwrap();
            let place = minutes_extract::span::position(text, start);
            assert_eq!((message["line"].as_u64(), message["column"].as_u64()), (Some(place.line as u64), Some(place.column as u64)));
        }
        assert!(of("odd.txt").any(|message| message["severity"] == "warning"));
        let undated = of("undated.txt").next().unwrap();
        assert_eq!((&undated["code"], &undated["severity"]), (&"no-date".into(), &"warning".into()));
        for (file, code) in [("picture.txt", "not-text"), ("lost.txt", "missing")] {
            let message = of(file).next().unwrap();
            assert_eq!((&message["code"], &message["severity"]), (&code.into(), &"error".into()));
            assert!(message["message"].is_string() && message["hint"].is_string() && message["line"].is_null());
        }

        let messages = folder.run(&[".", "--glob", "*.nothing", "--message-format", "json"]).ends_with(1).messages();
        assert_eq!((messages.len(), &messages[0]["code"], &messages[0]["file"]), (1, &"no-minutes".into(), &".".into()));
        let messages = folder.run(&["iv.txt", "-o", "nowhere/x", "--message-format", "json"]).ends_with(2).messages();
        assert_eq!((messages.len(), &messages[0]["code"], &messages[0]["file"]), (1, &"output".into(), &Value::Null));
        let run = Run::of(folder.command().args(["--message-format", "json"]).write_stdin(UNDATED)).ends_with(0);
        assert_eq!(run.messages()[0]["file"], Value::Null);
    }

    #[test]
    fn colours_follow_the_flag_and_then_the_environment() {
        let folder = undated();
        let is_colored = |arguments: &[&str], variables: &[(&str, &str)]| {
            let run = Run::of(folder.command().args(["undated.txt"]).args(arguments).envs(variables.iter().copied())).ends_with(0);
            assert!(!run.stdout.contains(&b'\x1b'), "data is never coloured");
            run.stderr.contains('\x1b')
        };
        for (arguments, variables, expected) in [
            // Standard error is no terminal here.
            (&[][..], &[][..], false),
            (&["--color", "auto"], &[], false),
            (&["--color", "always"], &[], true),
            (&["--color", "always"], &[("NO_COLOR", "1")], true),
            (&["--color=always", "--color=never"], &[], false),
            (&["--color", "never"], &[("CLICOLOR_FORCE", "1")], false),
            (&[], &[("CLICOLOR_FORCE", "1")], true),
            (&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
            (&["--color", "always", "--message-format", "json"], &[], false),
        ] {
            assert_eq!(is_colored(arguments, variables), expected, "{arguments:?} {variables:?}");
        }
        for page in [&["--explain", "no-date"][..], &["--list-codes"], &["--help"], &["-h"]] {
            assert!(!folder.run(page).ends_with(0).text().contains('\x1b'), "{page:?}");
            assert!(folder.run(&[&["--color", "always"], page].concat()).ends_with(0).text().contains('\x1b'), "{page:?}");
        }
        assert!(folder.run(&["--color=always", "--jsn"]).ends_with(2).stderr.contains('\x1b'));
    }

    #[test]
    fn what_could_harm_a_terminal_is_spelled_out() {
        let text = "Board \u{202e}evil\u{1b}[31m\u{9b}2J\tred\u{2066}\n\n1. Roof\n\n- It leaks.\n";
        let folder = Folder::with(&[("a.txt", text.as_bytes())]);
        let run = folder.run(&["a.txt"]).ends_with(0);
        assert!(run.stderr.contains(r"1 | Board \u{202e}evil\u{1b}[31m\u{9b}2J    red\u{2066}"), "{}", run.stderr);
        assert!(!run.stderr.contains(['\u{202e}', '\u{1b}', '\u{9b}', '\t', '\u{2066}']), "{}", run.stderr);
        // The data is not altered for the sake of a terminal.
        assert!(run.json()["meeting"]["title"].as_str().unwrap().contains("evil\u{1b}[31m"));
    }

    #[test]
    #[cfg(unix)]
    fn a_name_that_could_harm_a_terminal_is_spelled_out() {
        let folder = Folder::with(&[("a\u{1b}[2J.txt", UNDATED.as_bytes())]);
        for arguments in [&["a\u{1b}[2J.txt"][..], &["."], &["b\u{1b}[2J.txt"]] {
            let run = folder.run(arguments);
            assert!(run.stderr.contains(r"\u{1b}[2J.txt"), "{}", run.stderr);
            assert!(!run.stderr.contains('\u{1b}'), "{}", run.stderr);
        }
    }

    #[test]
    fn an_endless_line_is_cut() {
        let text = format!("{} Board {}\n\n1. Roof\n\n- It leaks.\n", "x".repeat(1_000_000), "y".repeat(1_000_000));
        let run = Folder::with(&[("a.txt", text.as_bytes())]).run(&["a.txt"]).ends_with(0);
        assert!(run.stderr.lines().all(|line| line.chars().count() < 200), "{}", run.stderr.len());
    }
}

mod pages {
    use super::*;

    #[test]
    fn the_schema_is_the_committed_one() {
        let run = Folder::with(&[]).run(&["--schema"]).ends_with(0);
        assert_eq!(run.text(), include_str!("../schema/minutes-2.schema.json"));
    }

    #[test]
    fn every_code_is_listed_and_explained() {
        let folder = Folder::with(&[]);
        let list = folder.run(&["--list-codes"]).ends_with(0);
        let listed: Vec<&str> = list.text().lines().map(|line| line.split(' ').next().unwrap()).collect();
        assert_eq!(listed, Code::ALL.iter().map(|code| code.name()).collect::<Vec<_>>());
        for code in Code::ALL {
            let page = folder.run(&["--explain", code.name()]).ends_with(0);
            let raised = if code.is_of_text() { "A text that raises it" } else { "Corrections that raise it" };
            assert!(page.text().starts_with(&format!("{code} ({})\n\n", code.severity().name())), "{}", page.text());
            assert!(page.text().contains("\nWhat to do\n\n") && page.text().contains(&format!("\n{raised}\n\n")), "{}", page.text());
            assert!(page.text().lines().all(|line| line.chars().count() <= 120), "{}", page.text());
        }
        let run = folder.run(&["--explain", "no-dat"]).ends_with(2);
        assert!(run.stderr.contains("a similar value exists: 'no-date'"), "{}", run.stderr);
    }

    #[test]
    fn every_error_of_the_reference_is_explained() {
        let folder = Folder::with(&[]);
        let reference = include_str!("../docs/diagnostics.md");
        let (_, errors) = reference.split_once("| error | what happened |").unwrap();
        let codes: Vec<&str> = errors.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
        assert!(codes.len() >= 13, "{codes:?}");
        for code in codes.into_iter().chain(["gone", "unused-row"]) {
            let page = folder.run(&["--explain", code]).ends_with(0);
            assert!(page.text().starts_with(&format!("{code} (")) && page.text().contains("\nWhat to do\n\n"), "{}", page.text());
        }
        folder.run(&["nowhere.txt", "--deny", "missing"]).ends_with(2);
    }

    #[test]
    fn an_output_that_ends_as_another_form_does_is_refused() {
        let folder = Folder::house();
        for (file, form) in [("a.csv", "--csv"), ("a.html", "--html"), ("a.ICS", "--ics"), ("a.ndjson", "--ndjson"), ("a.xlsx", "--xlsx")] {
            let run = folder.run(&["iv.txt", "-o", file]).ends_with(2);
            assert!(run.stderr.contains(&format!("name its form, with {form}, or --json")), "{}", run.stderr);
            folder.run(&["iv.txt", "-q", "-o", file, form]).ends_with(0);
        }
        let run = folder.run(&["iv.txt", "-o", "a.parquet"]).ends_with(2);
        assert!(run.stderr.contains("name its form, with --parquet, or --json"), "{}", run.stderr);
        folder.run(&["iv.txt", "-q", "-o", "b.csv", "--json"]).ends_with(0);
        folder.run(&["iv.txt", "-q", "-o", "b.json"]).ends_with(0);
    }

    #[test]
    fn pages_want_no_documents_and_no_company() {
        let folder = Folder::house();
        for arguments in [&["--schema", "iv.txt"][..], &["--list-codes", "iv.txt"], &["--schema", "--list-codes"]] {
            let run = folder.run(arguments).ends_with(2);
            assert!(run.stderr.contains("cannot be used with"), "{}", run.stderr);
        }
    }

    #[test]
    fn completions_and_man_page() {
        let folder = Folder::with(&[]);
        for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
            let script = folder.run(&["--generate", shell]).ends_with(0);
            for word in ["minutes-extract", "message-format", "spreadsheet"] {
                assert!(script.text().contains(word), "{shell}: {word}");
            }
        }
        let man = folder.run(&["--generate", "man"]).ends_with(0);
        for section in ["NAME", "SYNOPSIS", "OPTIONS", "EXAMPLES", "EXIT STATUS", "VERSION"] {
            let heading = if section.contains(' ') { format!(".SH \"{section}\"") } else { format!(".SH {section}") };
            assert!(man.text().contains(&heading), "{section}\n{}", man.text());
        }
        folder.run(&["--generate", "html"]).ends_with(2);
    }

    #[test]
    fn help_is_short_or_long() {
        let folder = Folder::with(&[]);
        let short = folder.run(&["-h"]).ends_with(0);
        let long = folder.run(&["--help"]).ends_with(0);
        assert!(short.text().lines().count() < 100, "{}", short.text());
        assert!(short.text().contains("Exit status: 0 all converted"));
        assert!(long.text().contains("Examples:\n") && long.text().contains("Exit status:\n"));
        let flags = "--view --paging --today --owner --open --due-before --since --until --section --json --ndjson --csv --table --output --out-dir --prune --dry-run --report --summary --compact --spreadsheet --delimiter \
                     --glob --exclude --files-from --null --ndjson-in --max-bytes --jobs --encoding --strict --deny --allow --quiet --message-format --progress --color --profile --corrections --html --suggest-profile --profile-template --schema --explain --why --list-codes --generate --version --help";
        for flag in flags.split(' ') {
            assert!(short.text().contains(flag) && long.text().contains(flag), "{flag}");
        }
        assert_eq!((short.stderr, long.stderr), (String::new(), String::new()));
    }

    #[test]
    fn the_version() {
        for flag in ["-V", "--version"] {
            let run = Folder::with(&[]).run(&[flag]).ends_with(0);
            assert_eq!(run.text(), concat!("minutes-extract ", env!("CARGO_PKG_VERSION"), "\n"));
        }
    }

    #[test]
    fn a_group_of_codes_is_explained_by_its_codes() {
        let folder = Folder::with(&[]);
        let page = folder.run(&["--explain", "numbering"]).ends_with(0);
        assert!(page.text().starts_with("numbering: the numbers of sections"), "{}", page.text());
        for code in ["numbering-gap", "duplicate-number", "agenda-item-not-minuted"] {
            assert!(page.text().contains(&format!("\n{code} ")), "{}", page.text());
        }
        assert!(page.text().ends_with("More about a code: minutes-extract --explain numbering-gap\n"), "{}", page.text());
        for group in ["all", "warnings", "notes", "structure", "dates", "people", "encoding"] {
            assert!(folder.run(&["--explain", group]).ends_with(0).text().starts_with(&format!("{group}: ")), "{group}");
        }
    }

    #[test]
    fn an_unknown_option_is_answered_with_the_right_one() {
        let folder = Folder::house();
        for (arguments, advice) in [
            (&["--format", "csv"][..], "for that form, use --csv\n"),
            (&["--format=JSON"], "for that form, use --json\n"),
            (&["--to", "xlsx"], "for that form, use --xlsx\n"),
            (&["-f", "yaml"], "the forms of output are --json, --ndjson, --csv, --xlsx, --html, --text, --view, --follow-up and --ics\n"),
            (&["--format"], "the forms of output are"),
            (&["--pretty"], "JSON is indented already"),
            (&["--actions"], "use --csv --table actions"),
            (&["--participant"], "use --csv --table participants"),
            (&["--people"], "use --csv --table participants"),
            (&["--excel"], "use --xlsx -o FILE, or --csv --spreadsheet"),
            (&["--recursive"], "folders are searched to any depth"),
            (&["-v"], "-V shows the version"),
            (&["--threads", "4"], "use -j N"),
            (&["--jsn"], "'--json'"),
        ] {
            let run = folder.run(&[&["iv.txt"], arguments].concat()).ends_with(2);
            assert!(run.stderr.starts_with("error: unexpected argument '"), "{}", run.stderr);
            assert!(run.stderr.contains(advice), "{arguments:?}: {}", run.stderr);
            assert_eq!(run.stderr.matches("tip: ").count(), 1, "{}", run.stderr);
        }
    }

    #[test]
    fn nobody_is_led_to_an_option_that_removes_files() {
        let folder = Folder::house();
        for option in ["--prun", "--pruen", "--purne", "--purge", "--pretty", "--delete", "--clean", "--remove", "--rune"] {
            let run = folder.run(&["iv.txt", option]).ends_with(2);
            assert!(!run.stderr.contains("--prune"), "{option}: {}", run.stderr);
        }
    }

    #[test]
    fn a_wrong_value_is_answered_with_what_is_wanted() {
        let folder = Folder::house();
        for (arguments, wanted) in [
            (["--max-bytes", "abc"], "a size is a number of bytes, or a number with KB, MB, GB, KiB, MiB or GiB after it, as in 64MiB"),
            (["--max-bytes", "10 parsecs"], "as in 64MiB"),
            (["--jobs", "many"], "expected a whole number from 1 to 1024"),
            (["--jobs", "0"], "expected a whole number from 1 to 1024"),
            (["--language", "klingon"], "[possible values: en, de,"),
            (["--encoding", "koi8"], "[possible values: auto, utf-8,"),
        ] {
            let run = folder.run(&[&["iv.txt"][..], &arguments].concat()).ends_with(2);
            assert!(run.stderr.contains(wanted), "{}", run.stderr);
        }
    }

    #[test]
    #[cfg(unix)]
    fn errors_of_the_system_are_told_in_words_with_the_path_and_what_to_do() {
        let folder = Folder::house();
        fs::create_dir(folder.path("folder")).unwrap();
        let long = format!("{}.json", "x".repeat(300));
        for (arguments, words) in [
            (&["-o", "lost/x.json"][..], "cannot write lost/x.json: there is no folder lost"),
            (&["-o", "folder"], "cannot write folder: it is a folder; name a file in it"),
            (&["-o", "iv.txt/x.json"], "cannot write iv.txt/x.json: a part of its path is a file, not a folder\nhelp: check the path"),
            (&["-o", &long], ": the name is too long, or not allowed\nhelp: name a shorter path"),
            (&["--out-dir", "iv.txt"], "iv.txt"),
            (&["--files-from", "lost"], "cannot read the list lost: there is no such file or folder\nhelp: check the path"),
            (&["-o", "/dev/full"], "cannot write /dev/full: the disk is full\nhelp: make room"),
        ] {
            if arguments[1] == "/dev/full" && !Path::new("/dev/full").exists() {
                continue;
            }
            let run = folder.run(&[&["iv.txt"], arguments].concat()).ends_with(2);
            assert!(run.stderr.contains(words) && !run.stderr.contains("os error"), "{arguments:?}: {}", run.stderr);
        }
    }

    #[test]
    fn misuse_is_told_on_standard_error() {
        let folder = Folder::house();
        for arguments in [&["--jsn"][..], &["iv.txt", "--table"], &["iv.txt", "--message-format", "xml"], &["iv.txt", "--color", "red"]] {
            let run = folder.run(arguments).ends_with(2);
            assert_eq!(run.text(), "");
            assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
        }
        // Behind `--` everything is a path.
        let run = folder.run(&["--", "--json"]).ends_with(1);
        assert!(run.stderr.starts_with("error: --json: there is no such file"), "{}", run.stderr);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_terminal_without_a_path_gets_the_short_help() {
        // `script` gives the program a terminal, and passes on what it wrote and how it ended.
        let mut command = std::process::Command::new("script");
        let Ok(output) = command.args(["-qec", program(), "/dev/null"]).stdin(Stdio::null()).output() else {
            eprintln!("skipped: there is no `script` here");
            return;
        };
        let shown = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(2), "{shown}");
        assert!(shown.contains("Usage:") && shown.contains("--help says more"), "{shown}");
    }
}
