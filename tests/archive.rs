//! A whole archive, converted by the real binary: side by side, resumed, accounted for, and what can go wrong on the way.

#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use minutes_extract::emit::Table;
use program::{Folder, HOUSE, PICTURE, Run, UNDATED, program};
use serde_json::{Value, json};

#[path = "support/program.rs"]
mod program;

/// A form that has a file for each document, and those that have tables of all.
const FORMS: &[&str] = if cfg!(feature = "parquet") { &["--json", "--csv", "--parquet"] } else { &["--json", "--csv"] };

/// An archive of so many documents, in folders of ten, every seventh without a date.
fn archive(count: usize) -> Folder {
    let folder = Folder::with(&[]);
    for n in 0..count {
        let path = folder.path(&format!("archive/{:02}/{n:04}.txt", n / 10));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, document(n)).unwrap();
    }
    folder
}

fn document(n: usize) -> String {
    if n % 7 == 6 {
        return UNDATED.replace("Meeting V", &format!("Meeting {n}"));
    }
    HOUSE.replace("Meeting IV", &format!("Meeting {n}")).replace("Ann Ray", &format!("Ann Ray of room {n}"))
}

/// All files below a folder, by their path; without what lies there for the time of a run.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(at) = open.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with(".minutes-extract") {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                files.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// The lines of a ledger, without what time it took.
fn ledger(folder: &Folder, out: &str) -> Vec<Value> {
    let lines = folder.read(&format!("{out}/ledger.ndjson"));
    let mut entries: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for entry in &mut entries {
        assert!(entry["milliseconds"].take().is_number(), "{entry}");
    }
    entries
}

/// A folder of outputs as it is, its ledger without times.
fn state(folder: &Folder, out: &str) -> (BTreeMap<PathBuf, Vec<u8>>, Vec<Value>) {
    let mut files = tree(&folder.path(out));
    files.remove(Path::new("ledger.ndjson"));
    (files, ledger(folder, out))
}

/// The entries of a ledger by their status, as paths.
fn by_status(entries: &[Value]) -> BTreeMap<&str, Vec<&str>> {
    let mut paths: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for entry in entries {
        paths.entry(entry["status"].as_str().unwrap()).or_default().push(entry["path"].as_str().unwrap());
    }
    paths
}

/// When each file was last written.
fn times(folder: &Path) -> BTreeMap<PathBuf, std::time::SystemTime> {
    tree(folder).into_keys().map(|name| (name.clone(), fs::metadata(folder.join(&name)).unwrap().modified().unwrap())).collect()
}

fn mirrors(folder: &Folder, arguments: &[&str]) -> Run {
    folder.run(&[&["archive", "--out-dir", "out"], arguments].concat())
}

mod outputs {
    use super::*;

    #[test]
    fn a_tree_is_mirrored_with_what_each_document_gives_by_itself() {
        let folder = archive(25);
        let run = mirrors(&folder, &[]).ends_with(0);
        assert_eq!(run.text(), "");
        let (files, entries) = state(&folder, "out");
        assert_eq!(files.len(), 25);
        for (name, bytes) in files {
            let source = format!("archive/{}", name.to_str().unwrap().strip_suffix(".json").unwrap());
            assert_eq!(bytes, folder.run(&[&source]).ends_with(0).stdout, "{source}");
        }
        assert_eq!(entries.len(), 25);
        assert_eq!(entries[6]["path"], "archive/00/0006.txt");
        assert_eq!(entries[6]["status"], "converted-with-warnings");
        assert_eq!(entries[6]["diagnostics"], json!({"no-date": 1}));
        assert_eq!(entries[7]["outputs"], json!({"00/0007.txt.json": fs::metadata(folder.path("out/00/0007.txt.json")).unwrap().len()}));
        assert_eq!(
            ["sections", "actions", "decisions", "people", "meetings"].map(|key| entries[7][key].as_u64().unwrap()),
            [2, 1, 0, 2, 1]
        );
    }

    #[test]
    fn names_stay_whole_so_that_no_two_documents_share_an_output() {
        let files = ["a/iv.txt", "a/iv.md", "b/iv.txt", "b/a/iv.txt"].map(|name| (name, HOUSE.as_bytes()));
        let folder = Folder::with(&files);
        folder.run(&["a", "b/iv.txt", "--out-dir", "out"]).ends_with(0);
        let names: Vec<PathBuf> = state(&folder, "out").0.into_keys().collect();
        assert_eq!(names, ["a/iv.md.json", "a/iv.txt.json", "b/iv.txt.json"].map(PathBuf::from));

        // The same output for two inputs is the failure of the second; the same input twice is one.
        let run = folder.run(&["b/a/iv.txt", "./b/a/iv.txt", "b/../a/iv.txt", "a/iv.md", "--out-dir", "twice"]).ends_with(1);
        assert!(run.stderr.contains("error: b/../a/iv.txt: its output b/a/iv.txt.json would take the place"), "{}", run.stderr);
        assert_eq!(by_status(&ledger(&folder, "twice"))["failed"], ["b/../a/iv.txt"]);
    }

    #[test]
    fn tables_hold_the_rows_of_the_whole_archive() {
        let folder = archive(25);
        folder.run(&["archive", "--csv", "--out-dir", "out"]).ends_with(0);
        let (files, entries) = state(&folder, "out");
        assert_eq!(files.len(), Table::ALL.len());
        for (name, bytes) in &files {
            let table = name.file_stem().unwrap().to_str().unwrap();
            assert_eq!(*bytes, folder.run(&["archive", "--csv", "--table", table]).ends_with(0).stdout, "{table}");
            // A table is its header line and the rows that the ledger tells of.
            let rows: u64 = entries.iter().map(|entry| entry["outputs"][name.to_str().unwrap()].as_u64().unwrap()).sum();
            let header = bytes.iter().position(|byte| *byte == b'\n').unwrap() as u64 + 1;
            assert_eq!(rows + header, bytes.len() as u64);
        }
        folder.run(&["archive", "--csv", "--table", "actions", "--spreadsheet", "--out-dir", "one"]).ends_with(0);
        let (files, _) = state(&folder, "one");
        let expected = folder.run(&["archive", "--csv", "--table", "actions", "--spreadsheet"]).stdout;
        assert_eq!(files, BTreeMap::from([(PathBuf::from("actions.csv"), expected)]));
    }

    #[test]
    fn what_comes_out_does_not_depend_on_the_number_of_threads() {
        let folder = archive(150);
        fs::write(folder.path("archive/03/0033.txt"), PICTURE).unwrap();
        let all: Vec<_> = ["1", "2", "8"]
            .map(|jobs| {
                let out = format!("out-{jobs}");
                let mirrored = folder.run(&["archive", "--out-dir", &out, "-j", jobs]).ends_with(1);
                let streamed = folder.run(&["archive", "--ndjson", "--jobs", jobs, "--message-format", "json"]).ends_with(1);
                (state(&folder, &out), mirrored.stderr, streamed.stdout, streamed.stderr)
            })
            .into();
        assert_eq!(all[0], all[1]);
        assert_eq!(all[0], all[2]);
        assert_eq!(all[0].2.split(|byte| *byte == b'\n').count(), 150);
    }

    #[test]
    fn a_folder_of_outputs_inside_the_archive_is_not_searched() {
        let folder = archive(3);
        for _ in 0..2 {
            folder.run(&["archive", "--glob", "*.txt", "--glob", "*.json", "--out-dir", "archive/00/out", "-j", "1"]).ends_with(0);
            assert_eq!(ledger(&folder, "archive/00/out").len(), 3);
        }
    }

    #[test]
    fn outputs_of_earlier_runs_are_no_minutes() {
        let folder = archive(3);
        let inputs = ["archive/00/0000.txt", "archive/00/0001.txt", "archive/00/0002.txt"];
        // Into a folder of the archive, and beside the documents themselves.
        for out in ["archive/00/out", "archive"] {
            folder.run(&["archive", "--text", "--out-dir", out, "-q"]).ends_with(0);
            for arguments in [&["archive"][..], &["archive/00"], &["archive", "archive/00"]] {
                assert_eq!(folder.run(&[arguments, &["-q"]].concat()).ends_with(0).sources(), inputs, "{out} {arguments:?}");
            }
            folder.run(&["archive", "--text", "--out-dir", out, "-q"]).ends_with(0);
            assert_eq!(ledger(&folder, out).len(), 3, "{out}");
        }
        // What is named by its path is read; what somebody edited is the user's again.
        assert_eq!(folder.run(&["archive/00/0001.txt.txt", "-q"]).ends_with(0).json()["meeting"]["title"], "Library Board Meeting 1");
        fs::write(folder.path("archive/00/0001.txt.txt"), HOUSE).unwrap();
        assert_eq!(folder.run(&["archive", "-q"]).ends_with(0).sources()[2], "archive/00/0001.txt.txt");
    }

    #[test]
    fn an_output_that_the_next_run_would_read_is_refused() {
        let folder = archive(1);
        let before = tree(folder.root());
        for arguments in [
            &["archive", "--text", "-o", "archive/all.txt"][..],
            &["archive", "--report", "-o", "archive/00/report.md"],
            &["archive/00", "archive/00/0000.txt", "--csv", "-o", "./archive/00/all.TXT"],
            &["archive", "--csv", "--glob", "*.csv", "--glob", "*.txt", "-o", "archive/all.csv"],
        ] {
            let run = folder.run(arguments).ends_with(2);
            assert!(run.stderr.contains("would be read as minutes by the next run over archive"), "{arguments:?}: {}", run.stderr);
            assert_eq!(tree(folder.root()), before, "{arguments:?}");
        }
        for arguments in [
            &["archive", "--text", "-o", "all.txt"][..],
            &["archive", "--csv", "-o", "archive/all.csv"],
            &["archive", "--text", "--exclude", "00/out", "-o", "archive/00/all.text.old"],
        ] {
            folder.run(arguments).ends_with(0);
        }
    }

    #[test]
    fn each_meeting_of_a_file_goes_to_the_files_array() {
        let several = "Board Meeting I\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\nBoard Meeting II\n\n2026-06-08\n\n2. Roof\n\n- Dry.\n";
        let folder = Folder::with(&[("archive/board.txt", several.as_bytes())]);
        mirrors(&folder, &["--split"]).ends_with(0);
        let array: Value = serde_json::from_str(&folder.read("out/board.txt.json")).unwrap();
        assert_eq!(array.as_array().unwrap().len(), 2);
        assert_eq!(ledger(&folder, "out")[0]["meetings"], 2);
        assert_eq!(ledger(&folder, "out")[0]["options"], "--json --split");
    }

    #[test]
    fn outputs_of_another_kind_are_not_mixed_in() {
        let folder = archive(3);
        mirrors(&folder, &[]).ends_with(0);
        let before = state(&folder, "out");
        let run = mirrors(&folder, &["--csv"]).ends_with(2);
        assert!(run.stderr.contains("out holds outputs of another kind (00/0000.txt.json)"), "{}", run.stderr);
        assert_eq!(state(&folder, "out"), before);
    }

    #[test]
    fn options_that_make_no_sense_together_are_refused() {
        let folder = archive(1);
        for arguments in [
            &["archive", "--out-dir", "out", "-o", "all.json"][..],
            &["archive", "--out-dir", "out", "--ndjson"],
            &["archive", "--prune"],
            &["archive", "-0"],
            &["archive", "-j", "0"],
            &["archive", "--max-bytes", "many"],
            &["archive", "--dry-run", "--report"],
            &["archive", "--report", "--table", "actions"],
            &["archive", "--report", "--ndjson"],
            &["archive", "--summary", "-"],
            &["archive", "--summary", "all.json", "-o", "all.json"],
            &["archive", "--summary", "out/ledger.ndjson", "--out-dir", "out"],
            &["archive", "--summary", "-", "--report", "--out-dir", "out"],
            &["archive", "--csv", "--prune", "--out-dir", "out"],
            &["-", "--files-from", "-"],
            &["archive", "--exclude", "[a"],
            &["archive", "--files-from", "nowhere"],
        ] {
            let run = folder.run(arguments).ends_with(2);
            assert!(run.stderr.starts_with("error: "), "{arguments:?}: {}", run.stderr);
            assert!(!folder.path("out").exists(), "{arguments:?}");
        }
    }
}

mod inputs {
    use super::*;

    #[test]
    fn paths_can_come_from_a_list() {
        let folder = archive(12);
        fs::write(folder.path("list"), "archive/00/0003.txt\r\n\narchive/01\n").unwrap();
        let expected = ["archive/00/0003.txt", "archive/01/0010.txt", "archive/01/0011.txt"];
        assert_eq!(folder.run(&["--files-from", "list"]).ends_with(0).sources(), expected);
        let run = Run::of(folder.command().args(["--files-from", "-", "-0"]).write_stdin("archive/00/0003.txt\0archive/01\0"));
        assert_eq!(run.ends_with(0).sources(), expected);
        // Behind those that were named; one that is not there is a failure like any other.
        let run = Run::of(folder.command().args(["archive/01/0010.txt", "--files-from", "-"]).write_stdin("lost.txt\n")).ends_with(1);
        assert_eq!(run.sources(), ["archive/01/0010.txt"]);
        assert!(run.stderr.contains("error: lost.txt: there is no such file"), "{}", run.stderr);
    }

    #[test]
    fn what_is_excluded_is_no_input() {
        let folder = archive(32);
        let run = folder.run(&["archive", "--exclude", "0?", "--exclude", "*1.txt", "--glob", "003*"]);
        assert!(run.code == 1 && run.stderr.contains("no minutes"), "{}", run.stderr);
        let run = folder.run(&["archive", "--exclude", "/00", "--exclude", "/01/", "--exclude", "*1.txt", "--glob", "00[1-3]*"]);
        assert_eq!(run.ends_with(0).sources().len(), 10);
    }

    #[test]
    fn ten_kinds_of_bad_files_stop_nothing() {
        let folder = archive(40);
        let at = |name: &str| folder.path(&format!("archive/02/{name}"));
        let mut failures = BTreeMap::from([("not-text", 6), ("too-large", 1)]);
        fs::write(at("a-picture.txt"), PICTURE).unwrap();
        fs::write(at("a-zip.txt"), b"PK\x03\x04\x14\0\0\0").unwrap();
        fs::write(at("a-pdf.txt"), b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n").unwrap();
        fs::write(at("a-program.txt"), b"\x7FELF\x02\x01\x01\0").unwrap();
        fs::write(at("nul.txt"), b"Board\0\0\0\x01\x02 Meeting\0").unwrap();
        fs::write(at("a-gzip.txt"), b"\x1F\x8B\x08\0\0\0\0\0").unwrap();
        fs::write(at("long.txt"), "x".repeat(70_000)).unwrap();
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("nowhere", at("lost.txt")).unwrap();
            std::os::unix::fs::symlink("around.txt", at("around.txt")).unwrap();
            failures.extend([("missing", 1), ("unreadable", 1)]);
        }
        let run = mirrors(&folder, &["--max-bytes", "64KiB"]).ends_with(1);
        let entries = ledger(&folder, "out");
        let mut found: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in &entries {
            if let Some(code) = entry["error"].as_str() {
                assert_eq!(entry["status"], "failed");
                assert!(entry["message"].is_string() && entry["outputs"] == json!({}));
                *found.entry(code).or_default() += 1;
            }
        }
        assert_eq!(found, failures, "{}", run.stderr);
        // The others are what they are without these.
        let failed: usize = failures.values().sum();
        assert_eq!(entries.len(), 40 + failed);
        assert!(run.stderr.ends_with(&format!("40 documents converted, 5 with warnings; {failed} failed\n")), "{}", run.stderr);
        let clean = archive(40);
        mirrors(&clean, &[]).ends_with(0);
        assert_eq!(state(&folder, "out").0, state(&clean, "out").0);
    }

    #[test]
    fn the_largest_size_is_for_every_document() {
        let folder = Folder::with(&[("iv.txt", HOUSE.as_bytes())]);
        let run = folder.run(&["iv.txt", "--max-bytes", "100"]).ends_with(1);
        assert!(run.stderr.contains("error: iv.txt: is too large: more than 100 bytes"), "{}", run.stderr);
        let run = Run::of(folder.command().args(["--max-bytes", "100"]).write_stdin(HOUSE)).ends_with(1);
        assert!(run.stderr.contains("standard input: is too large"), "{}", run.stderr);
        folder.run(&["iv.txt", "--max-bytes", &HOUSE.len().to_string()]).ends_with(0);
        folder.run(&["iv.txt", "--max-bytes", "1 kB"]).ends_with(0);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn names_that_are_no_utf8_are_carried_through() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;

        let folder = archive(1);
        let name = |name: &[u8]| folder.root().join(OsStr::from_bytes(name));
        fs::write(name(b"archive/s\xFCd.txt"), HOUSE).unwrap();
        fs::write(name(b"archive/s\xFBd.txt"), UNDATED).unwrap();
        mirrors(&folder, &[]).ends_with(0);
        let entries = ledger(&folder, "out");
        let paths: Vec<&str> = entries.iter().map(|entry| entry["path"].as_str().unwrap()).collect();
        assert_eq!(paths, ["archive/00/0000.txt", r"archive/s\xFBd.txt", r"archive/s\xFCd.txt"]);
        assert!(name(b"out/s\xFCd.txt.json").exists());
        mirrors(&folder, &[]).ends_with(0);
        assert_eq!(by_status(&ledger(&folder, "out"))["unchanged"].len(), 3);
        fs::remove_file(name(b"archive/s\xFCd.txt")).unwrap();
        mirrors(&folder, &["--prune"]).ends_with(0);
        assert!(!name(b"out/s\xFCd.txt.json").exists() && name(b"out/s\xFBd.txt.json").exists());
    }

    #[test]
    #[cfg(unix)]
    fn a_circle_of_links_ends() {
        let folder = archive(12);
        std::os::unix::fs::symlink("..", folder.path("archive/00/up")).unwrap();
        std::os::unix::fs::symlink("../01", folder.path("archive/00/over")).unwrap();
        mirrors(&folder, &[]).ends_with(0);
        // The linked folder has its documents twice, the circle none.
        assert_eq!(ledger(&folder, "out").len(), 14);
    }

    #[test]
    #[cfg(unix)]
    fn a_name_that_leaves_no_room_for_the_suffix_is_the_trouble_of_one() {
        let folder = archive(2);
        fs::write(folder.path(&format!("archive/{}.txt", "n".repeat(250))), HOUSE).unwrap();
        mirrors(&folder, &[]).ends_with(1);
        let entries = ledger(&folder, "out");
        assert_eq!(entries.iter().filter(|entry| entry["error"] == "unwritable").count(), 1);
        assert_eq!(by_status(&entries)["converted"].len(), 2);
    }
}

mod again {
    use super::*;

    #[test]
    fn a_finished_archive_is_left_as_it_is() {
        for form in FORMS.iter().copied() {
            let folder = archive(30);
            fs::write(folder.path("archive/01/bad.txt"), PICTURE).unwrap();
            mirrors(&folder, &[form]).ends_with(1);
            let (files, _) = state(&folder, "out");
            let mut before = times(&folder.path("out"));
            let run = mirrors(&folder, &[form]).ends_with(1);
            assert!(run.stderr.ends_with("\n0 documents converted; 30 unchanged; 1 failed\n"), "{}", run.stderr);
            let mut after = times(&folder.path("out"));
            for times in [&mut before, &mut after] {
                times.remove(Path::new("ledger.ndjson"));
            }
            assert_eq!(after, before, "{form}");
            let (same, entries) = state(&folder, "out");
            assert_eq!(same, files);
            assert_eq!(by_status(&entries)["unchanged"].len(), 30);
            // What is unchanged still counts what it counted.
            assert_eq!(entries[6]["diagnostics"], json!({"no-date": 1}));
            // Warnings of documents that are unchanged are warnings.
            fs::remove_file(folder.path("archive/01/bad.txt")).unwrap();
            mirrors(&folder, &[form]).ends_with(0);
            mirrors(&folder, &[form, "--strict"]).ends_with(3);
        }
    }

    /// What it is, how it is done, and which paths are converted then, and why.
    type Change = (&'static str, fn(&Folder), &'static [&'static str]);

    /// Changes of an archive of 30 documents.
    fn changes() -> Vec<Change> {
        vec![
            ("a new one", |folder| fs::write(folder.path("archive/01/0010a.txt"), HOUSE).unwrap(), &["archive/01/0010a.txt"]),
            ("one before all others", |folder| fs::write(folder.path("archive/00.txt"), HOUSE).unwrap(), &["archive/00.txt"]),
            (
                "a changed one, of the same length",
                |folder| fs::write(folder.path("archive/02/0020.txt"), document(20).replace("leaks", "creak")).unwrap(),
                &["archive/02/0020.txt (changed)"],
            ),
            (
                "one that failed",
                |folder| fs::write(folder.path("archive/01/bad.txt"), UNDATED).unwrap(),
                &["archive/01/bad.txt (failed before)"],
            ),
            ("one that is gone", |folder| fs::remove_file(folder.path("archive/00/0009.txt")).unwrap(), &[]),
            ("the last one is gone", |folder| fs::remove_file(folder.path("archive/02/0029.txt")).unwrap(), &[]),
            (
                "one that was moved",
                |folder| fs::rename(folder.path("archive/00/0000.txt"), folder.path("archive/02/0000.txt")).unwrap(),
                &["archive/02/0000.txt"],
            ),
        ]
    }

    #[test]
    fn what_changed_is_converted_and_the_outcome_is_that_of_a_new_run() {
        for form in FORMS.iter().copied() {
            for (name, change, converted) in changes() {
                let folder = archive(30);
                fs::write(folder.path("archive/01/bad.txt"), PICTURE).unwrap();
                mirrors(&folder, &[form]).ends_with(1);
                change(&folder);
                let preview = mirrors(&folder, &[form, "--dry-run"]);
                let foreseen: Vec<String> = preview.text().lines().filter_map(|line| line.strip_prefix("convert    ")).map(words).collect();
                let foreseen: Vec<&String> =
                    foreseen.iter().filter(|line| !line.contains("bad.txt") || name == "one that failed").collect();
                assert_eq!(foreseen, converted, "{form} {name}");

                mirrors(
                    &folder,
                    &["--json", "--prune"][..if form == "--json" { 2 } else { 0 }].iter().copied().chain([form]).collect::<Vec<_>>(),
                );
                let (files, entries) = state(&folder, "out");
                let statuses = by_status(&entries);
                let made: BTreeSet<&str> =
                    ["converted", "converted-with-warnings"].iter().filter_map(|status| statuses.get(status)).flatten().copied().collect();
                let expected: BTreeSet<&str> = converted.iter().map(|line| line.split(' ').next().unwrap()).collect();
                assert_eq!(made, expected, "{form} {name}");

                folder.run(&["archive", form, "--out-dir", "new"]);
                let (anew, all) = state(&folder, "new");
                assert_eq!(files, anew, "{form} {name}");
                assert_eq!(entries.len(), all.len(), "{form} {name}");
            }
        }
    }

    /// A line of a dry run without the output.
    fn words(line: &str) -> String {
        let (path, rest) = line.split_once(" -> ").unwrap_or((line, ""));
        let why = rest.split_once(" (").map_or(String::new(), |(_, why)| format!(" ({why}"));
        format!("{path}{why}")
    }

    #[test]
    fn other_options_and_altered_outputs_are_reasons_too() {
        let folder = archive(3);
        mirrors(&folder, &[]).ends_with(0);
        fs::remove_file(folder.path("out/00/0001.txt.json")).unwrap();
        let preview = mirrors(&folder, &["--dry-run"]).ends_with(0);
        let expected = "\
unchanged  archive/00/0000.txt -> 00/0000.txt.json
convert    archive/00/0001.txt -> 00/0001.txt.json (its output is missing)
unchanged  archive/00/0002.txt -> 00/0002.txt.json
";
        assert_eq!(preview.text(), expected);
        let preview = mirrors(&folder, &["--compact", "--dry-run"]).ends_with(0);
        assert_eq!(preview.text().matches("(made with other options)").count(), 3, "{}", preview.text());
        mirrors(&folder, &["--compact"]).ends_with(0);
        assert_eq!(folder.read("out/00/0001.txt.json").lines().count(), 1);

        // What another version made is made anew.
        let other = folder.read("out/ledger.ndjson").replace(concat!("\"tool\":\"", env!("CARGO_PKG_VERSION")), "\"tool\":\"0.0.1");
        fs::write(folder.path("out/ledger.ndjson"), other).unwrap();
        let preview = mirrors(&folder, &["--compact", "--dry-run"]).ends_with(0);
        assert_eq!(preview.text().matches("(made by another version)").count(), 3, "{}", preview.text());

        // Tables one of which is missing are made anew.
        for form in &FORMS[1..] {
            let kind = form.trim_start_matches('-');
            folder.run(&["archive", form, "--out-dir", kind]).ends_with(0);
            let whole = state(&folder, kind).0;
            fs::remove_file(folder.path(&format!("{kind}/actions.{kind}"))).unwrap();
            folder.run(&["archive", form, "--out-dir", kind]).ends_with(0);
            assert_eq!(state(&folder, kind).0, whole);
        }
    }

    #[test]
    fn a_dry_run_does_nothing() {
        let folder = archive(3);
        fs::write(folder.path("archive/bad.txt"), PICTURE).unwrap();
        fs::remove_dir_all(folder.path("archive/00")).unwrap();
        fs::write(folder.path("archive/iv.txt"), HOUSE).unwrap();
        for arguments in [&["--out-dir", "out"][..], &["--csv", "--out-dir", "out"], &["--ndjson", "-o", "all.ndjson"]] {
            let run = folder.run(&[&["archive", "--dry-run"], arguments].concat());
            assert!(run.text().contains("convert    archive/iv.txt"), "{}", run.text());
            assert_eq!(folder.names(), BTreeSet::from(["archive".to_owned()]));
        }
    }

    #[test]
    fn outputs_whose_documents_are_gone_stay_until_they_are_pruned() {
        let folder = archive(12);
        mirrors(&folder, &[]).ends_with(0);
        fs::remove_dir_all(folder.path("archive/01")).unwrap();
        for _ in 0..2 {
            let run = mirrors(&folder, &[]).ends_with(0);
            assert!(run.stderr.contains("archive/01/0010.txt: is gone; its output stays until --prune\n"), "{}", run.stderr);
            assert!(folder.path("out/01/0010.txt.json").exists());
        }
        let run = mirrors(&folder, &["--prune", "--message-format", "json"]).ends_with(0);
        let gone = run.messages().into_iter().filter(|message| message["code"] == "gone").count();
        assert_eq!(gone, 2);
        assert!(!folder.path("out/01").exists());
        assert_eq!(ledger(&folder, "out").len(), 10);
        let run = mirrors(&folder, &[]).ends_with(0);
        assert!(!run.stderr.contains("gone"), "{}", run.stderr);
    }

    #[test]
    fn an_archive_that_is_not_there_empties_nothing() {
        for (form, prune) in [("--json", &["--prune"][..]), ("--csv", &[])] {
            let folder = archive(12);
            mirrors(&folder, &[form]).ends_with(0);
            let (files, _) = state(&folder, "out");
            let mirrors = |more: &[&str]| mirrors(&folder, &[&[form], prune, more].concat());
            mirrors(&["--glob", "*.none"]).ends_with(1);
            assert_eq!(state(&folder, "out").0, files, "{form}: nothing matches");
            fs::rename(folder.path("archive"), folder.path("elsewhere")).unwrap();
            mirrors(&[]).ends_with(1);
            assert_eq!(state(&folder, "out").0, files, "{form}: the archive is missing");
            fs::create_dir(folder.path("archive")).unwrap();
            mirrors(&[]).ends_with(1);
            assert_eq!(state(&folder, "out").0, files, "{form}: the archive is empty");
            fs::remove_dir(folder.path("archive")).unwrap();
            fs::rename(folder.path("elsewhere"), folder.path("archive")).unwrap();
            mirrors(&[]).ends_with(0);
            assert_eq!(state(&folder, "out").0, files);
        }
    }

    #[test]
    fn only_what_was_searched_can_be_gone() {
        let folder = archive(12);
        mirrors(&folder, &[]).ends_with(0);
        // From another place the paths of the ledger lead nowhere.
        fs::create_dir_all(folder.path("other/b")).unwrap();
        fs::write(folder.path("other/b/v.txt"), HOUSE).unwrap();
        let run = Run::of(folder.command().current_dir(folder.path("other")).args(["b", "--out-dir", "../out", "--prune"])).ends_with(0);
        assert!(!run.stderr.contains("gone"), "{}", run.stderr);
        let (files, entries) = state(&folder, "out");
        assert_eq!((files.len(), entries.len()), (13, 13));
        // What a ledger names outside its folder is not removed.
        fs::write(folder.path("precious.json"), "{}").unwrap();
        let forged = folder.read("out/ledger.ndjson").replace("\"00/0003.txt.json\"", "\"../precious.json\"");
        fs::write(folder.path("out/ledger.ndjson"), forged).unwrap();
        fs::remove_file(folder.path("archive/00/0003.txt")).unwrap();
        mirrors(&folder, &["--prune"]).ends_with(0);
        assert!(folder.path("precious.json").exists());
    }

    #[test]
    fn no_output_takes_the_place_of_another_documents() {
        let folder = Folder::with(&[("2024/iv.txt", HOUSE.as_bytes()), ("2025/iv.txt", UNDATED.as_bytes())]);
        folder.run(&["2024", "--out-dir", "out"]).ends_with(0);
        let before = state(&folder, "out").0;
        // Two archives into one folder, one after the other.
        let run = folder.run(&["2025", "--out-dir", "out"]).ends_with(1);
        assert!(run.stderr.contains("error: 2025/iv.txt: its output iv.txt.json would take the place"), "{}", run.stderr);
        assert_eq!(state(&folder, "out").0, before);
        // A document that would have to be a file and a folder at once.
        let folder = Folder::with(&[("a/iv", HOUSE.as_bytes()), ("a/iv.json/v", HOUSE.as_bytes())]);
        for jobs in ["1", "4"] {
            folder.run(&["a", "--glob", "*", "--out-dir", "out", "-j", jobs]).ends_with(1);
            assert_eq!(by_status(&ledger(&folder, "out"))["failed"], ["a/iv.json/v"]);
        }
    }

    #[test]
    fn a_document_whose_output_moves_leaves_none_behind() {
        let folder = archive(3);
        mirrors(&folder, &[]).ends_with(0);
        // Named one by one they are mirrored as they are named.
        let list = "archive/00/0000.txt\narchive/00/0001.txt\narchive/00/0002.txt\n";
        Run::of(folder.command().args(["--files-from", "-", "--out-dir", "out"]).write_stdin(list)).ends_with(0);
        let names: Vec<PathBuf> = state(&folder, "out").0.into_keys().collect();
        assert_eq!(names, ["archive/00/0000.txt.json", "archive/00/0001.txt.json", "archive/00/0002.txt.json"].map(PathBuf::from));
        mirrors(&folder, &[]).ends_with(0);
        assert_eq!(state(&folder, "out").0.len(), 3);
        assert!(folder.path("out/00/0000.txt.json").exists());
        // Where one is moving from, no other one goes in the same run, however many threads there are.
        let other = Folder::with(&[("a/iv.txt", HOUSE.as_bytes()), ("iv.txt", UNDATED.as_bytes())]);
        for jobs in ["1", "4"] {
            let _ = fs::remove_dir_all(other.path("out"));
            other.run(&["a", "--out-dir", "out"]).ends_with(0);
            other.run(&["a/iv.txt", "iv.txt", "--out-dir", "out", "-j", jobs]).ends_with(1);
            assert_eq!(by_status(&ledger(&other, "out"))["failed"], ["iv.txt"]);
            assert_eq!(state(&other, "out").0.into_keys().collect::<Vec<_>>(), [PathBuf::from("a/iv.txt.json")]);
            other.run(&["a/iv.txt", "iv.txt", "--out-dir", "out", "-j", jobs]).ends_with(0);
        }
        // Spelled otherwise, and failing: its last output stays, and stays accounted for.
        fs::write(folder.path("archive/00/0001.txt"), PICTURE).unwrap();
        folder.run(&["./archive", "--out-dir", "out"]).ends_with(1);
        let entries = ledger(&folder, "out");
        assert_eq!(entries[1]["status"], "failed");
        assert_eq!(entries[1]["outputs"].as_object().unwrap().keys().collect::<Vec<_>>(), ["00/0001.txt.json"]);
    }

    #[test]
    fn failures_of_others_stay_in_the_ledger() {
        let folder = archive(3);
        fs::write(folder.path("archive/bad.txt"), PICTURE).unwrap();
        mirrors(&folder, &[]).ends_with(1);
        folder.run(&["archive/00/0000.txt", "--out-dir", "part"]).ends_with(0);
        Run::of(folder.command().args(["archive/00", "archive/00/0000.txt", "--out-dir", "out"])).ends_with(0);
        assert_eq!(by_status(&ledger(&folder, "out"))["failed"], ["archive/bad.txt"]);
    }

    #[test]
    fn nothing_to_do_is_no_failure() {
        let folder = archive(1);
        for arguments in [&["--out-dir", "out"][..], &["--ndjson"]] {
            let run = Run::of(folder.command().args(["--files-from", "-"]).args(arguments).write_stdin("")).ends_with(0);
            assert_eq!((run.text(), run.stderr.as_str()), ("", "0 documents converted\n"));
        }
    }

    #[test]
    fn a_strict_run_names_the_documents_also_where_nothing_changed() {
        let folder = archive(7);
        mirrors(&folder, &[]).ends_with(0);
        let run = mirrors(&folder, &["--strict"]).ends_with(3);
        assert!(run.stderr.starts_with("archive/00/0006.txt: 1 warning: no-date\n"), "{}", run.stderr);
    }

    #[test]
    fn a_run_over_a_part_leaves_the_rest_accounted_for() {
        let folder = archive(12);
        folder.run(&["archive/00", "archive/01", "--out-dir", "out"]).ends_with(0);
        fs::write(folder.path("archive/00/0001.txt"), UNDATED).unwrap();
        folder.run(&["archive/00/0001.txt", "--out-dir", "out", "--prune"]).ends_with(0);
        let (files, entries) = state(&folder, "out");
        assert_eq!((files.len(), entries.len()), (12, 12));
        assert_eq!(by_status(&entries)["converted-with-warnings"], ["archive/00/0001.txt", "archive/00/0006.txt"]);
        // The same archive by another path: its outputs are taken over, not doubled, and not pruned.
        let run = folder.run(&["./archive/00", "./archive/01", "--out-dir", "out", "--prune"]).ends_with(0);
        assert!(!run.stderr.contains("gone"), "{}", run.stderr);
        assert_eq!(state(&folder, "out").1.len(), 12);
        assert_eq!(state(&folder, "out").0.len(), 12);
    }
}

mod strangers {
    //! What no run has written, in the way of each form of output: it stays, the run says which, and how it ends.

    use super::*;

    /// What can be in the way of a file, at a path in a folder.
    type Obstacle = (&'static str, fn(&Path));

    fn obstacles() -> Vec<Obstacle> {
        let mut all: Vec<Obstacle> = vec![
            ("a file", |at| fs::write(at, "mine\n").unwrap()),
            ("an empty file", |at| fs::write(at, "").unwrap()),
            ("an empty folder", |at| fs::create_dir(at).unwrap()),
            ("a folder", |at| {
                fs::create_dir(at).unwrap();
                fs::write(at.join("list"), "mine\n").unwrap();
            }),
        ];
        #[cfg(unix)]
        {
            fn link(to: &str, at: &Path) {
                let outside = at.ancestors().find(|around| around.join("outside").is_dir()).unwrap().join("outside");
                std::os::unix::fs::symlink(outside.join(to), at).unwrap();
            }
            all.extend([
                ("a link to a file outside", (|at| link("list", at)) as fn(&Path)),
                ("a link to a folder outside", |at| link("", at)),
                ("a link that leads nowhere", |at| link("nothing", at)),
                ("a pipe", |at| assert!(std::process::Command::new("mkfifo").arg(at).status().unwrap().success())),
            ]);
        }
        all
    }

    /// An archive of three documents, an empty folder of outputs, and a folder outside of it that links can lead to.
    fn beside() -> Folder {
        let folder = archive(3);
        for name in ["out", "outside"] {
            fs::create_dir(folder.path(name)).unwrap();
        }
        fs::write(folder.path("outside/list"), "mine\n").unwrap();
        folder
    }

    /// All that is in a folder, links as what they lead to; without what lies there for the time of a run.
    fn seen(folder: &Folder) -> BTreeMap<PathBuf, String> {
        let mut all = BTreeMap::new();
        let mut open = vec![folder.root().to_owned()];
        while let Some(at) = open.pop() {
            for entry in fs::read_dir(&at).unwrap() {
                let entry = entry.unwrap();
                let (path, kind) = (entry.path(), entry.file_type().unwrap());
                let what = if kind.is_symlink() {
                    format!("a link to {}", fs::read_link(&path).unwrap().display())
                } else if kind.is_file() {
                    fs::read_to_string(&path).unwrap()
                } else {
                    format!("{kind:?}")
                };
                if kind.is_dir() && !path.ends_with(".minutes-extract") {
                    open.push(path.clone());
                }
                all.insert(path, what);
            }
        }
        all.remove(&folder.path("out/.minutes-extract"));
        all
    }

    /// What is in `before` and is otherwise now, or is there no more.
    fn altered(folder: &Folder, before: &BTreeMap<PathBuf, String>) -> Vec<PathBuf> {
        let now = seen(folder);
        before.iter().filter(|(path, what)| now.get(*path) != Some(what)).map(|(path, _)| path.clone()).collect()
    }

    #[test]
    fn of_a_document_they_stay_and_are_its_failure() {
        for (form, name) in [("--json", "00/0001.txt.json"), ("--compact", "00/0001.txt.json"), ("--text", "00/0001.txt.txt")] {
            for (what, put) in obstacles() {
                let folder = beside();
                fs::create_dir(folder.path("out/00")).unwrap();
                put(&folder.path("out").join(name));
                let before = seen(&folder);
                let preview = mirrors(&folder, &[form, "--dry-run"]).ends_with(1);
                assert!(preview.text().contains("fail       archive/00/0001.txt (occupied)"), "{form} {what}: {}", preview.text());
                for _ in 0..2 {
                    let run = mirrors(&folder, &[form]).ends_with(1);
                    let told = format!("error: archive/00/0001.txt: {name} is in the way of its output: no run has written it");
                    assert!(run.stderr.contains(&told), "{form} {what}: {}", run.stderr);
                    assert!(run.stderr.contains("move it away, or name another folder"), "{form} {what}: {}", run.stderr);
                    assert_eq!(altered(&folder, &before), Vec::<PathBuf>::new(), "{form} {what}");
                    let entries = ledger(&folder, "out");
                    assert_eq!(["error", "outputs"].map(|key| &entries[1][key]), [&json!("occupied"), &json!({})], "{form} {what}");
                    assert_eq!(by_status(&entries)["failed"].len(), 1, "{form} {what}");
                }
            }
        }
    }

    #[test]
    fn of_a_folder_they_stay_and_are_the_failure_of_what_goes_there() {
        for (what, put) in obstacles().into_iter().filter(|(what, _)| !what.contains("folder")) {
            let folder = beside();
            fs::write(folder.path("archive/iv.txt"), HOUSE).unwrap();
            put(&folder.path("out/00"));
            let before = seen(&folder);
            let run = mirrors(&folder, &["--message-format", "json"]).ends_with(1);
            let told = run.messages();
            assert_eq!(told.iter().filter(|message| message["code"] == "occupied").count(), 3, "{what}: {told:?}");
            assert!(told[0]["message"].as_str().unwrap().starts_with("00 is in the way of its output"), "{what}: {}", told[0]);
            assert_eq!(altered(&folder, &before), Vec::<PathBuf>::new(), "{what}");
            assert!(folder.path("out/iv.txt.json").exists(), "{what}");
        }
    }

    #[test]
    fn of_a_table_they_stay_and_nothing_is_written() {
        for (options, name) in [
            (&["--csv"][..], "actions.csv"),
            (&["--csv"], "records.csv"),
            (&["--csv", "--spreadsheet"], "actions.csv"),
            (&["--csv", "--table", "meetings"], "meetings.csv"),
        ] {
            for (what, put) in obstacles() {
                let folder = beside();
                put(&folder.path("out").join(name));
                let before = seen(&folder);
                for more in [&[][..], &["--dry-run"]] {
                    let run = mirrors(&folder, &[options, more].concat()).ends_with(2);
                    let told = format!("error: {} is in the way: no run has written it", Path::new("out").join(name).display());
                    assert!(run.stderr.contains(&told) && run.stderr.contains("move it away"), "{what}: {}", run.stderr);
                    assert_eq!(seen(&folder), before, "{options:?} {what}");
                }
            }
        }
    }

    #[test]
    fn of_a_ledger_they_stay_and_nothing_is_written() {
        for form in ["--json", "--text", "--csv"] {
            for (what, put) in obstacles() {
                let folder = beside();
                put(&folder.path("out/ledger.ndjson"));
                let before = seen(&folder);
                let run = mirrors(&folder, &[form]).ends_with(2);
                let told = format!("error: {} is in the way: no run has written it", Path::new("out").join("ledger.ndjson").display());
                assert!(run.stderr.contains(&told), "{form} {what}: {}", run.stderr);
                assert_eq!(seen(&folder), before, "{form} {what}");
            }
        }
    }

    #[test]
    fn what_somebody_made_of_an_output_is_not_ours_to_replace() {
        for (what, put) in obstacles() {
            // A table, also where its length is the same.
            let folder = beside();
            mirrors(&folder, &["--csv"]).ends_with(0);
            fs::write(folder.path("archive/00/0003.txt"), HOUSE).unwrap();
            fs::remove_file(folder.path("out/actions.csv")).unwrap();
            put(&folder.path("out/actions.csv"));
            let before = seen(&folder);
            mirrors(&folder, &["--csv"]).ends_with(2);
            assert_eq!(seen(&folder), before, "{what}");

            // A document's output, where the document has changed.
            let folder = beside();
            mirrors(&folder, &[]).ends_with(0);
            fs::write(folder.path("archive/00/0001.txt"), UNDATED).unwrap();
            fs::remove_file(folder.path("out/00/0001.txt.json")).unwrap();
            put(&folder.path("out/00/0001.txt.json"));
            let mut before = seen(&folder);
            before.remove(&folder.path("out/ledger.ndjson"));
            for _ in 0..2 {
                mirrors(&folder, &[]).ends_with(1);
                assert_eq!(altered(&folder, &before), Vec::<PathBuf>::new(), "{what}");
            }

            // The same, where it would be pruned.
            fs::remove_file(folder.path("archive/00/0001.txt")).unwrap();
            before.remove(&folder.path("archive/00/0001.txt"));
            for _ in 0..2 {
                let run = mirrors(&folder, &["--prune"]).ends_with(1);
                let told = "error: archive/00/0001.txt: 00/0001.txt.json is in the way";
                assert!(run.stderr.contains(told), "{what}: {}", run.stderr);
                assert_eq!(altered(&folder, &before), Vec::<PathBuf>::new(), "{what}");
            }

            // And where the document's output goes elsewhere.
            let folder = beside();
            mirrors(&folder, &[]).ends_with(0);
            fs::remove_file(folder.path("out/00/0001.txt.json")).unwrap();
            put(&folder.path("out/00/0001.txt.json"));
            let mut before = seen(&folder);
            before.retain(|path, _| !path.starts_with(folder.path("out")) || path.starts_with(folder.path("out/00/0001.txt.json")));
            folder.run(&["archive/00", "archive/00/0002.txt", "--out-dir", "out"]).ends_with(1);
            assert_eq!(altered(&folder, &before), Vec::<PathBuf>::new(), "{what}");
            assert!(!folder.path("out/00/0000.txt.json").exists() && !folder.path("out/archive/00/0001.txt.json").exists(), "{what}");
        }
    }

    #[test]
    fn an_output_that_was_edited_stays_also_where_its_length_is_the_same() {
        for (form, name) in [("--json", "00/0001.txt.json"), ("--csv", "actions.csv")] {
            let folder = beside();
            mirrors(&folder, &[form]).ends_with(0);
            let edited = folder.read(&format!("out/{name}")).replace("roofer", "baker!");
            fs::write(folder.path("out").join(name), &edited).unwrap();
            fs::write(folder.path("archive/00/0001.txt"), UNDATED).unwrap();
            let before = state(&folder, "out").0;
            mirrors(&folder, &[form]).ends_with(if form == "--csv" { 2 } else { 1 });
            assert_eq!(state(&folder, "out").0, before, "{form}");
            // Once it is out of the way, all goes on.
            fs::rename(folder.path("out").join(name), folder.path("mine")).unwrap();
            mirrors(&folder, &[form]).ends_with(0);
            folder.run(&["archive", form, "--out-dir", "new"]).ends_with(0);
            assert_eq!((state(&folder, "out").0, folder.read("mine")), (state(&folder, "new").0, edited), "{form}");
        }
    }

    #[test]
    fn what_a_run_has_written_the_next_one_replaces_and_prunes() {
        for form in ["--json", "--csv", "--text"] {
            let folder = beside();
            fs::write(folder.path("out/notes.txt"), "mine\n").unwrap();
            for source in [UNDATED, HOUSE, UNDATED, PAGE] {
                fs::write(folder.path("archive/00/0001.txt"), source).unwrap();
                mirrors(&folder, &[form]).ends_with(0);
            }
            // The ledger is ours also where somebody has looked for something in it.
            let edited = folder.read("out/ledger.ndjson") + "a line more\n";
            fs::write(folder.path("out/ledger.ndjson"), edited).unwrap();
            fs::remove_file(folder.path("archive/00/0001.txt")).unwrap();
            mirrors(&folder, &[&[form][..], if form == "--csv" { &[] } else { &["--prune"] }].concat()).ends_with(0);
            assert_eq!(folder.read("out/notes.txt"), "mine\n");
            fs::remove_file(folder.path("out/notes.txt")).unwrap();
            folder.run(&["archive", form, "--out-dir", "new"]).ends_with(0);
            assert_eq!(state(&folder, "out").0, state(&folder, "new").0, "{form}");
        }
    }

    /// Minutes of another length than the others.
    const PAGE: &str = "Library Board Meeting VI\n\n1 June 2026\n\n1. Roof\n\n- It is tight.\n";

    #[test]
    #[cfg(unix)]
    fn among_the_files_of_a_run_links_are_refused_and_what_is_not_ours_stays() {
        use std::os::unix::fs::symlink;

        for form in FORMS.iter().copied() {
            for name in ["", "/lock", "/journal.ndjson", "/written.ndjson"] {
                for to in ["outside", "outside/list", "outside/nothing"] {
                    let folder = beside();
                    let at = format!("out/.minutes-extract{name}");
                    fs::create_dir_all(folder.path(&at).parent().unwrap()).unwrap();
                    symlink(folder.path(to), folder.path(&at)).unwrap();
                    let before = seen(&folder);
                    let run = mirrors(&folder, &[form]).ends_with(2);
                    assert!(run.stderr.contains(&format!("error: {at} is in the way")), "{at} {to}: {}", run.stderr);
                    assert_eq!(seen(&folder), before, "{at} {to}");
                }
            }
            let folder = beside();
            let at = |name: &str| format!("out/.minutes-extract/{name}");
            fs::create_dir(folder.path("out/.minutes-extract")).unwrap();
            for name in ["lock", "mine.tmp", "list"] {
                fs::write(folder.path(&at(name)), "mine\n").unwrap();
            }
            mirrors(&folder, &[form]).ends_with(0);
            for name in ["lock", "mine.tmp", "list"] {
                assert_eq!(folder.read(&at(name)), "mine\n", "{form} {name}");
            }
            for name in ["journal.ndjson", "written.ndjson"] {
                let folder = beside();
                fs::create_dir(folder.path("out/.minutes-extract")).unwrap();
                fs::write(folder.path(&at(name)), "mine\n").unwrap();
                mirrors(&folder, &[form]).ends_with(2);
                assert_eq!(folder.read(&at(name)), "mine\n", "{form} {name}");
            }
        }
    }
}

mod trouble {
    use super::*;

    fn spawn(folder: &Folder, arguments: &[&str]) -> Child {
        std::process::Command::new(program())
            .args(arguments)
            .current_dir(folder.root())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    fn ended(child: Child) -> (Option<i32>, String) {
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }

    #[test]
    fn a_killed_run_goes_on_to_the_same_end() {
        for form in FORMS.iter().copied() {
            let folder = archive(200);
            fs::write(folder.path("archive/01/bad.txt"), PICTURE).unwrap();
            let begun = Instant::now();
            folder.run(&["archive", form, "--out-dir", "undisturbed"]).ends_with(1);
            let whole = begun.elapsed();
            let mut half_way = 0;
            for tenth in 0..10 {
                let _ = fs::remove_dir_all(folder.path("out"));
                // Killed twice, at two moments.
                for moment in [tenth, 9 - tenth] {
                    let mut child = spawn(&folder, &["archive", form, "--out-dir", "out"]);
                    std::thread::sleep(whole * moment / 10);
                    child.kill().unwrap();
                    child.wait().unwrap();
                    let is_begun = folder.path("out/.minutes-extract/lock").exists();
                    half_way += usize::from(is_begun && !folder.path("out/ledger.ndjson").exists());
                }
                if folder.path("out/ledger.ndjson").exists() {
                    // It had come to its end: a run again is another run.
                    continue;
                }
                mirrors(&folder, &[form]).ends_with(1);
                assert_eq!(state(&folder, "out"), state(&folder, "undisturbed"), "{form}, killed at {tenth} tenths");
                let left: Vec<_> =
                    fs::read_dir(folder.path("out/.minutes-extract")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
                let left: BTreeSet<_> = left.iter().filter_map(|name| name.to_str()).collect();
                assert_eq!(left, BTreeSet::from(["lock", "written.ndjson"]), "{form}, killed at {tenth} tenths");
                // What the killed runs wrote is known, and each file once.
                assert_eq!(folder.read("out/.minutes-extract/written.ndjson").lines().count(), tree(&folder.path("out")).len());
            }
            assert!(half_way > 0, "no run was killed between its beginning and its end");
        }
    }

    #[test]
    #[cfg(unix)]
    fn what_a_killed_rerun_has_replaced_is_not_taken_for_what_it_was() {
        let folder = archive(3);
        fs::write(folder.path("held.txt"), HOUSE).unwrap();
        let arguments = ["archive", "held.txt", "--out-dir", "out", "-j", "1"];
        folder.run(&arguments).ends_with(0);
        let (files, _) = state(&folder, "out");
        // A change that leaves the output's length as it is; then the run is held up, and killed.
        let source = folder.read("archive/00/0001.txt");
        fs::write(folder.path("archive/00/0001.txt"), source.replace("leaks", "creak")).unwrap();
        fs::remove_file(folder.path("held.txt")).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(folder.path("held.txt")).status().unwrap().success());
        let mut child = spawn(&folder, &arguments);
        wait_for(|| {
            fs::read(folder.path("out/archive/00/0001.txt.json")).is_ok_and(|bytes| bytes != files[Path::new("archive/00/0001.txt.json")])
        });
        child.kill().unwrap();
        child.wait().unwrap();
        // The change is taken back: the output has to follow.
        fs::write(folder.path("archive/00/0001.txt"), source).unwrap();
        fs::remove_file(folder.path("held.txt")).unwrap();
        fs::write(folder.path("held.txt"), HOUSE).unwrap();
        folder.run(&arguments).ends_with(0);
        assert_eq!(state(&folder, "out").0, files);
    }

    #[test]
    #[cfg(unix)]
    fn outputs_of_a_killed_run_are_known_to_the_next_of_another_kind() {
        let folder = archive(3);
        let pipe = held_up(&folder);
        let mut child = spawn(&folder, &["archive", "pipe.txt", "--out-dir", "out", "-j", "1"]);
        // It waits for the pipe: all before it is written.
        let writer = fs::OpenOptions::new().write(true).open(&pipe).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        drop(writer);
        let run = mirrors(&folder, &["--csv"]).ends_with(2);
        assert!(run.stderr.contains("out holds outputs of another kind"), "{}", run.stderr);
    }

    /// A pipe among the inputs holds a run up until somebody writes to it.
    #[cfg(unix)]
    fn held_up(folder: &Folder) -> PathBuf {
        let pipe = folder.path("pipe.txt");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        pipe
    }

    #[cfg(unix)]
    fn wait_for(what: impl Fn() -> bool) {
        let begun = Instant::now();
        while !what() {
            assert!(begun.elapsed() < Duration::from_secs(60), "it never came");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    #[cfg(unix)]
    fn ctrl_c_finishes_what_is_begun_and_says_how_to_go_on() {
        for signal in ["INT", "TERM"] {
            let folder = archive(200);
            let pipe = held_up(&folder);
            let arguments = ["archive/00", "pipe.txt", "archive", "--out-dir", "out", "-j", "1"];
            let child = spawn(&folder, &arguments);
            // The pipe opens for writing once the program reads from it; all before it is written then.
            let mut writer = fs::OpenOptions::new().write(true).open(&pipe).unwrap();
            let id = child.id().to_string();
            assert!(std::process::Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
            writer.write_all(UNDATED.as_bytes()).unwrap();
            drop(writer);
            let (code, stderr) = ended(child);
            assert_eq!(code, Some(130), "{stderr}");
            assert!(stderr.contains("error: interrupted; 11 inputs done\n"), "{stderr}");
            assert!(stderr.contains("run the same command again; it goes on from there"), "{stderr}");
            let entries = ledger(&folder, "out");
            assert_eq!(entries.len(), 11);
            assert_eq!(entries[10]["path"], "pipe.txt");

            // It goes on, and its end is that of a run that was never interrupted.
            fs::remove_file(&pipe).unwrap();
            fs::write(&pipe, UNDATED).unwrap();
            folder.run(&arguments);
            let mut fresh = arguments;
            fresh[4] = "fresh";
            folder.run(&fresh);
            assert_eq!(state(&folder, "out"), state(&folder, "fresh"));
        }
    }

    #[test]
    #[cfg(unix)]
    fn an_interrupted_output_file_stays_as_it_was() {
        let parquet = [(&["--parquet", "--out-dir", "out"][..], "out/records.parquet"), (&["--parquet", "-o", "all"], "all")];
        let parquet = if cfg!(feature = "parquet") { &parquet[..] } else { &[] };
        for (arguments, file) in
            [(&["--ndjson", "-o", "all"][..], "all"), (&["--csv", "--out-dir", "out"], "out/records.csv")].iter().chain(parquet)
        {
            let folder = archive(20);
            folder.run(&[&["archive/00"], *arguments].concat()).ends_with(0);
            let before = fs::read(folder.path(file)).unwrap();
            let pipe = held_up(&folder);
            let child = spawn(&folder, &[&["pipe.txt", "archive", "-j", "1"], *arguments].concat());
            // The pipe opens for writing once the program reads from it.
            let writer = fs::OpenOptions::new().write(true).open(&pipe).unwrap();
            assert!(std::process::Command::new("kill").args(["-s", "INT", &child.id().to_string()]).status().unwrap().success());
            drop(writer);
            let (code, stderr) = ended(child);
            assert_eq!(code, Some(130), "{stderr}");
            assert!(stderr.contains("as it was; run the same command again") || stderr.contains("as they were"), "{stderr}");
            assert!(fs::read(folder.path(file)).unwrap() == before, "{file}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_second_run_on_the_same_folder_is_refused() {
        let folder = archive(2);
        let pipe = held_up(&folder);
        let child = spawn(&folder, &["archive", "pipe.txt", "--out-dir", "out"]);
        let writer = fs::OpenOptions::new().write(true).open(&pipe).unwrap();
        let run = mirrors(&folder, &[]).ends_with(2);
        assert!(run.stderr.starts_with("error: another run is writing to out; "), "{}", run.stderr);
        // To look on is allowed.
        mirrors(&folder, &["--dry-run"]).ends_with(0);
        drop(writer);
        let (code, stderr) = ended(child);
        assert_eq!(code, Some(0), "{stderr}");
        mirrors(&folder, &[]).ends_with(0);
    }

    /// A file system with little room, where the tests may make one; it goes with the process that asked for it.
    #[cfg(target_os = "linux")]
    fn small_disk(folder: &Folder, command: &str) -> Option<std::process::Output> {
        fs::create_dir(folder.path("out")).unwrap();
        let script = format!(
            "mount -t tmpfs -o size=256k,nr_inodes=4000 none out && cp -r out/. . && {command}; code=$?; cp -r out after; exit $code"
        );
        let output = std::process::Command::new("unshare").args(["-m", "sh", "-c", &script]).current_dir(folder.root()).output().ok()?;
        let stderr = String::from_utf8_lossy(&output.stderr);
        (!stderr.contains("unshare:") && !stderr.contains("mount:")).then_some(output)
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_full_disk_stops_the_run_and_the_ledger_is_true() {
        for form in FORMS.iter().copied() {
            let folder = archive(400);
            let command = format!("'{}' archive {form} --out-dir out", program());
            let (output, out) = if let Some(output) = small_disk(&folder, &command) {
                (output, "after")
            } else {
                eprintln!("no small disk can be made here: a limit of the process stands for it");
                let script = format!("trap '' XFSZ; ulimit -f 16; exec {command}");
                (std::process::Command::new("sh").args(["-c", &script]).current_dir(folder.root()).output().unwrap(), "out")
            };
            let stderr = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{stderr}");
            assert!(stderr.contains("error: cannot write out"), "{stderr}");
            let state_of = |folder: &Folder| tree(&folder.path(out));
            let files = state_of(&folder);
            let noted = |name: &str| fs::read_to_string(folder.path(&format!("{out}/{name}"))).unwrap_or_default();
            let lines = noted("ledger.ndjson") + &noted(".minutes-extract/journal.ndjson");
            let mut told = BTreeSet::new();
            // Without a hash it is only what was about to be done.
            let done = |line: &Value| line["hash"].is_string();
            for line in lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()).filter(done) {
                for (name, bytes) in line["outputs"].as_object().unwrap() {
                    assert_eq!(files[Path::new(name)].len() as u64, bytes.as_u64().unwrap(), "{form} {name}");
                    told.insert(PathBuf::from(name));
                }
            }
            // No file is half there: each is what it is where there is room.
            folder.run(&["archive", form, "--out-dir", "whole"]).ends_with(0);
            let whole = tree(&folder.path("whole"));
            for (name, bytes) in files.iter().filter(|(name, _)| !name.ends_with("ledger.ndjson")) {
                assert_eq!(*bytes, whole[name], "{form} {name:?}");
            }
            if form != "--json" {
                assert!(files.is_empty(), "tables are there as a whole or not at all: {:?}", files.keys());
            }
        }
    }

    /// Runs the program as somebody who may not do everything, where the tests run as root.
    #[cfg(target_os = "linux")]
    fn as_nobody(folder: &Folder, arguments: &[&str]) -> Run {
        use std::os::unix::fs::PermissionsExt as _;
        use std::os::unix::process::CommandExt as _;

        let is_root = std::process::Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
        let mut command = if is_root {
            // From a place that everybody reaches.
            let own = folder.path("program");
            // By another process: a file that this one had open for writing may not run while a test beside starts a program.
            assert!(std::process::Command::new("cp").arg(program()).arg(&own).status().unwrap().success());
            fs::set_permissions(folder.root(), fs::Permissions::from_mode(0o755)).unwrap();
            let mut command = std::process::Command::new(own);
            command.uid(65534).gid(65534);
            command
        } else {
            std::process::Command::new(program())
        };
        let output = command.args(arguments).current_dir(folder.root()).stdin(Stdio::null()).output().unwrap();
        Run { code: output.status.code().unwrap(), stdout: output.stdout, stderr: String::from_utf8(output.stderr).unwrap() }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_that_cannot_be_written_is_told_at_once() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = archive(2);
        fs::create_dir(folder.path("out")).unwrap();
        fs::set_permissions(folder.path("out"), fs::Permissions::from_mode(0o555)).unwrap();
        for arguments in [&["--json"][..], &["--csv"]] {
            let run = as_nobody(&folder, &[&["archive", "--out-dir", "out"], arguments].concat()).ends_with(2);
            assert!(run.stderr.starts_with("error: cannot write out"), "{}", run.stderr);
        }
        assert!(tree(&folder.path("out")).is_empty());
        // A file where the folder should be.
        let run = folder.run(&["archive", "--out-dir", "archive/00/0000.txt"]).ends_with(2);
        assert!(run.stderr.starts_with("error: cannot write archive/00/0000.txt"), "{}", run.stderr);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn an_unreadable_file_or_folder_is_a_failure_of_its_own() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = archive(22);
        for locked in ["archive/00/0003.txt", "archive/01"] {
            fs::set_permissions(folder.path(locked), fs::Permissions::from_mode(0o000)).unwrap();
        }
        let run = as_nobody(&folder, &["archive", "--ndjson"]).ends_with(1);
        assert_eq!(run.text().lines().count(), 11);
        for locked in ["archive/00/0003.txt", "archive/01"] {
            assert!(run.stderr.contains(&format!("error: {locked}: cannot be read")), "{}", run.stderr);
        }
        fs::set_permissions(folder.path("archive/01"), fs::Permissions::from_mode(0o755)).unwrap();
        fs::set_permissions(folder.path("archive/00/0003.txt"), fs::Permissions::from_mode(0o644)).unwrap();

        // What cannot be looked into is not gone.
        mirrors(&folder, &[]).ends_with(0);
        let open = std::process::Command::new("chmod").args(["-R", "a+rwX", "."]).current_dir(folder.root()).status().unwrap();
        assert!(open.success());
        fs::set_permissions(folder.path("archive/01"), fs::Permissions::from_mode(0o000)).unwrap();
        let run = as_nobody(&folder, &["archive", "--out-dir", "out", "--prune"]).ends_with(1);
        assert!(!run.stderr.contains("gone"), "{}", run.stderr);
        assert_eq!(state(&folder, "out").0.len(), 22);
        fs::set_permissions(folder.path("archive/01"), fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn a_pipe_that_is_closed_ends_a_batch_in_success() {
        use std::io::Read as _;

        let folder = archive(400);
        let mut child = std::process::Command::new(program())
            .args(["archive", "--ndjson"])
            .current_dir(folder.root())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdout.take().unwrap().read_exact(&mut [0]).unwrap();
        let (code, stderr) = ended(child);
        assert_eq!(code, Some(0), "{stderr}");
        assert!(!stderr.contains("error"), "{stderr}");
    }

    #[test]
    fn a_torn_ledger_costs_no_more_than_the_torn_line() {
        let folder = archive(10);
        mirrors(&folder, &[]).ends_with(0);
        let whole = folder.read("out/ledger.ndjson");
        let torn: Vec<&str> = whole.lines().collect();
        let torn = format!("{}\n{}\nno line of ours\n{}", torn[..4].join("\n"), torn[5..9].join("\n"), &torn[9][..40]);
        fs::write(folder.path("out/ledger.ndjson"), torn).unwrap();
        mirrors(&folder, &[]).ends_with(0);
        let entries = ledger(&folder, "out");
        assert_eq!(by_status(&entries)["unchanged"].len(), 8);
        assert_eq!(by_status(&entries)["converted"], ["archive/00/0004.txt", "archive/00/0009.txt"]);
    }
}

mod figures {
    use super::*;

    fn validator(what: &str) -> jsonschema::Validator {
        let file = fs::read_to_string(format!("{}/schema/{what}-1.schema.json", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let printed = Folder::with(&[]).run(&[&format!("--schema={what}")]).ends_with(0);
        assert!(printed.text() == file, "write it anew: cargo run -- --schema={what} > schema/{what}-1.schema.json");
        let schema = serde_json::from_str(&file).unwrap();
        assert!(jsonschema::meta::is_valid(&schema));
        jsonschema::validator_for(&schema).unwrap()
    }

    #[track_caller]
    fn is_valid(validator: &jsonschema::Validator, value: &Value) {
        let errors: Vec<String> = validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{value:#}");
    }

    #[test]
    fn ledger_summary_and_report_are_what_their_schemas_say() {
        let folder = archive(30);
        fs::write(folder.path("archive/bad.txt"), PICTURE).unwrap();
        mirrors(&folder, &["--summary", "summary.json"]).ends_with(1);
        let line = validator("ledger");
        for text in folder.read("out/ledger.ndjson").lines() {
            is_valid(&line, &serde_json::from_str(text).unwrap());
        }
        assert!(!line.is_valid(&json!({"path": "iv.txt", "status": "converted"})));

        let summary: Value = serde_json::from_str(&folder.read("summary.json")).unwrap();
        is_valid(&validator("summary"), &summary);
        assert_eq!(summary["inputs"], 31);
        assert_eq!(summary["status"], json!({"converted": 26, "converted-with-warnings": 4, "unchanged": 0, "failed": 1}));
        assert_eq!(summary["errors"], json!({"not-text": 1}));
        assert_eq!(summary["diagnostics"], json!({"no-date": 4}));
        assert_eq!(summary["layouts"][0]["documents"], 26);
        assert_eq!(summary["coverage"]["lines"], 26 * 19 + 4 * 3);

        let report = folder.run(&["archive", "--report", "--json"]).ends_with(1).json();
        is_valid(&validator("report"), &report);
    }

    #[test]
    fn the_summary_goes_with_every_output() {
        let folder = archive(3);
        for arguments in
            [&["archive/00/0000.txt"][..], &["archive", "--ndjson"], &["archive", "--report"], &["archive", "--out-dir", "out"]]
        {
            folder.run(&[arguments, &["--summary", "summary.json"]].concat()).ends_with(0);
            let summary: Value = serde_json::from_str(&folder.read("summary.json")).unwrap();
            assert_eq!(summary["inputs"], if arguments.len() == 1 { 1 } else { 3 }, "{arguments:?}");
            fs::remove_file(folder.path("summary.json")).unwrap();
        }
        let summary = mirrors(&folder, &["--summary", "-"]).ends_with(0).json();
        assert_eq!(summary["status"]["unchanged"], 3);
        mirrors(&folder, &["--summary", "no/such/folder/summary.json"]).ends_with(2);
    }

    #[test]
    fn the_report_shows_where_the_habit_changes_and_what_stands_out() {
        let folder = Folder::with(&[]);
        for (year, heading) in [(2019, "1. Roof"), (2020, "1. Roof"), (2021, "## Roof")] {
            for n in 1..=5 {
                let odd = year == 2020 && n == 3;
                let heading = if odd { "Roof\n----" } else { heading };
                let text = format!("Library Board Meeting {n}\n\n{n} May {year}\n\n{heading}\n\n- The roof leaks.\n");
                fs::create_dir_all(folder.path("archive")).unwrap();
                fs::write(folder.path(&format!("archive/{year}-{n}.txt")), text).unwrap();
            }
        }
        fs::write(folder.path("archive/undated.txt"), UNDATED).unwrap();
        fs::write(folder.path("archive/bad.txt"), PICTURE).unwrap();
        let run = folder.run(&["archive", "--report", "-q"]).ends_with(1);
        let expected = "\
folder   year  documents  failed  undated  warned  coverage  usual  headings  bullets  actions  participants  language
archive  2019          5       0        0       0     1.000      5  numbered  -        -        -             -
archive  2020          5       0        0       0     1.000      4  numbered  -        -        -             -
archive  2021          5       0        0       0     1.000      5  markdown  -        -        -             -
archive  -             2       1        1       1     1.000      1  numbered  -        -        -             -

Changes of habit:
  archive, 2021: headings numbered -> markdown

To look at by hand:
  archive/2020-3.txt (layout)
  archive/bad.txt (not-text)
  archive/undated.txt (no-date)
";
        assert_eq!(run.text(), expected);
        let csv = folder.run(&["archive", "--report", "--csv"]).ends_with(1);
        assert_eq!(csv.text().lines().nth(2), Some("archive,2020,5,0,0,0,1.000,4,numbered,-,,,"));
        // Beside a folder of outputs, and of what is unchanged too.
        for _ in 0..2 {
            assert_eq!(mirrors(&folder, &["--report", "-q"]).ends_with(1).text(), expected);
        }
    }

    #[test]
    fn the_report_shows_its_most_telling_lines_unless_asked_for_all() {
        let folder = Folder::with(&[]);
        fs::create_dir(folder.path("archive")).unwrap();
        for n in 0..30 {
            fs::write(folder.path(&format!("archive/{n:02}.txt")), UNDATED).unwrap();
        }
        fs::write(folder.path("archive/99.txt"), PICTURE).unwrap();
        let short = folder.run(&["archive", "--report", "-q"]).ends_with(1);
        let lines: Vec<&str> = short.text().split("To look at by hand:\n").nth(1).unwrap().lines().collect();
        assert_eq!((lines.len(), lines[0]), (21, "  archive/00.txt (no-date)"));
        // What failed is never left out.
        assert_eq!(lines[19..], ["  archive/99.txt (not-text)", "  … and 11 more; --report=all shows every line"]);
        let all = folder.run(&["archive", "--report=all", "-q"]).ends_with(1);
        assert_eq!(all.text().split("To look at by hand:\n").nth(1).unwrap().lines().count(), 31);
        // Data is whole in either case.
        assert_eq!(folder.run(&["archive", "--report", "--json"]).ends_with(1).json()["look"].as_array().unwrap().len(), 31);
        // The layouts of an archive are listed beside its report, and nowhere else.
        assert!(folder.run(&["archive", "--report"]).ends_with(1).stderr.contains("\nlayouts:\n     30  headings numbered, bullets -\n"));
        assert!(!folder.run(&["archive", "--ndjson"]).ends_with(1).stderr.contains("layouts"));
    }

    #[test]
    fn progress_is_shown_as_asked_for() {
        let folder = archive(10);
        let quiet = |run: &Run| !run.stderr.contains(" done, ");
        assert!(quiet(&mirrors(&folder, &[]).ends_with(0)));
        assert!(quiet(&mirrors(&folder, &["--progress", "none"]).ends_with(0)));
        assert!(quiet(&mirrors(&folder, &["--progress", "plain", "-q"]).ends_with(0)));
        let run = mirrors(&folder, &["--progress", "plain"]).ends_with(0);
        assert!(run.stderr.contains("10 done, 0 failed, "), "{}", run.stderr);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_terminal_gets_a_bar_and_no_message_is_lost_in_it() {
        let folder = archive(200);
        fs::write(folder.path("archive/bad.txt"), PICTURE).unwrap();
        let command = format!("'{}' archive --ndjson -o all.ndjson -j 1", program());
        // `script` gives the program a terminal.
        let mut script = std::process::Command::new("script");
        script.args(["-qec", &command, "/dev/null"]).current_dir(folder.root()).stdin(Stdio::null()).env("TERM", "xterm");
        let Ok(output) = script.output() else {
            eprintln!("skipped: there is no `script` here");
            return;
        };
        let shown = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{shown}");
        assert!(shown.contains("archive/bad.txt: "), "{shown}");
        assert!(shown.contains("200 documents converted"), "{shown}");
        assert!(shown.contains('\u{1b}'), "a bar is drawn: {shown}");
        assert_eq!(folder.read("all.ndjson").lines().count(), 200);
    }
}
