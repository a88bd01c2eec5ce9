//! A process that stays open: requests on the lines of a pipe, and paths that come one by one.

#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use program::{Folder, HOUSE, PICTURE, Run, UNDATED, program};
use serde_json::{Value, json};

#[path = "support/program.rs"]
mod program;

/// How long an answer may take on a machine that has other things to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// A process whose pipes are open.
struct Open {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: Receiver<String>,
}

impl Open {
    fn new(folder: &Folder, arguments: &[&str]) -> Open {
        let mut command = Command::new(program());
        command.current_dir(folder.root()).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (send, lines) = channel();
        let stdout: ChildStdout = child.stdout.take().unwrap();
        thread::spawn(move || BufReader::new(stdout).lines().try_for_each(|line| send.send(line.unwrap())));
        Open { stdin: child.stdin.take(), child, lines }
    }

    fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let stdin = self.stdin.as_mut().unwrap();
        stdin.write_all(bytes.as_ref()).unwrap();
        stdin.flush().unwrap();
    }

    fn line(&self) -> String {
        self.lines.recv_timeout(PATIENCE).expect("an answer comes while the pipe is open")
    }

    fn answer(&self) -> Value {
        serde_json::from_str(&self.line()).unwrap()
    }

    fn signal(&self, signal: &str) {
        assert!(Command::new("kill").args(["-s", signal, &self.child.id().to_string()]).status().unwrap().success());
    }

    /// Closes the pipe; how the process ends, and what it says then.
    fn close(mut self) -> (Option<i32>, String) {
        drop(self.stdin.take());
        self.ending()
    }

    fn ending(mut self) -> (Option<i32>, String) {
        let mut stderr = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        (self.child.wait().unwrap().code(), stderr)
    }
}

fn request(id: &Value, text: &str) -> String {
    format!("{}\n", json!({ "id": id, "text": text }))
}

/// Requests sent at once.
fn all(folder: &Folder, arguments: &[&str], requests: impl Into<Vec<u8>>) -> (Vec<Value>, Run) {
    let run = Run::of(folder.command().arg("--ndjson-in").args(arguments).write_stdin(requests));
    let answers = run.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (answers, run)
}

/// What the command gives of a text that comes through standard input.
fn alone(folder: &Folder, arguments: &[&str], text: &str) -> Value {
    Run::of(folder.command().args(arguments).write_stdin(text)).json()
}

fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::validator_for(schema).unwrap()
}

mod requests {
    use super::*;

    #[test]
    fn an_answer_comes_while_the_pipe_is_open() {
        let folder = Folder::with(&[]);
        for jobs in ["1", "2"] {
            let mut worker = Open::new(&folder, &["--ndjson-in", "-j", jobs]);
            for id in [json!(1), json!("b"), Value::Null, json!(true), json!(1.5)] {
                worker.send(request(&id, HOUSE));
                let answer = worker.answer();
                assert_eq!(answer["id"], id);
                assert_eq!(answer["minutes"], alone(&folder, &[], HOUSE));
            }
            let (code, stderr) = worker.close();
            assert_eq!((code, &*stderr), (Some(0), "5 documents converted\n"));
        }
    }

    #[test]
    fn a_request_in_pieces_is_one() {
        let folder = Folder::with(&[]);
        let mut worker = Open::new(&folder, &["--ndjson-in"]);
        let request = request(&json!(7), HOUSE);
        for piece in request.as_bytes().chunks(100) {
            worker.send(piece);
            thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(worker.answer()["id"], 7);
        assert_eq!(worker.close().0, Some(0));
    }

    #[test]
    fn a_thousand_answers_come_in_the_order_of_the_requests() {
        let folder = Folder::with(&[]);
        let mut requests = String::new();
        for n in 0..1000 {
            // Some take long.
            let text = format!(
                "{}\n{}",
                HOUSE.replace("Meeting IV", &format!("Meeting {n}")),
                "- More was said.\n".repeat(if n % 50 == 0 { 300 } else { n % 7 })
            );
            requests += &request(&json!(n), &text);
        }
        let mut first = Vec::new();
        for jobs in ["1", "2", "8"] {
            let (answers, run) = all(&folder, &["-j", jobs], requests.clone());
            let ids: Vec<u64> = answers.iter().map(|answer| answer["id"].as_u64().unwrap()).collect();
            assert_eq!(ids, (0..1000).collect::<Vec<_>>());
            for (n, answer) in answers.iter().enumerate() {
                assert_eq!(answer["line"], n + 1);
                assert_eq!(answer["minutes"]["meeting"]["title"], format!("Library Board Meeting {n}"));
            }
            // The bytes do not depend on the number of threads.
            first = if first.is_empty() { run.stdout.clone() } else { first };
            assert!(first == run.ends_with(0).stdout);
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_is_answered_and_the_next_one_is_read() {
        let folder = Folder::with(&[]);
        let long = format!("{{\"id\": \"long\", \"text\": \"{}\"}}\n", "x".repeat(20_000));
        let page = request(&json!("page"), "<!DOCTYPE html><html><body>Board</body></html>");
        let mut bad: Vec<u8> = b"nonsense\n{\"id\": 1}\n{\"id\": 2, \"text\": 3}\n{\"id\": {}, \"text\": \"a\"}\n".to_vec();
        bad.extend(b"{\"id\": 3, \"text\": \"\xff\"}\n[1]\n");
        bad.extend(long.bytes().chain(page.bytes()).chain(request(&json!(4), HOUSE).bytes()));
        let (answers, run) = all(&folder, &["--max-bytes", "10KB"], bad);
        let codes: Vec<(Value, u64, &str)> = answers
            .iter()
            .map(|answer| (answer["id"].clone(), answer["line"].as_u64().unwrap(), answer["error"]["code"].as_str().unwrap_or_default()))
            .collect();
        let bad = "bad-request";
        assert_eq!(
            codes,
            [
                (Value::Null, 1, bad),
                (json!(1), 2, bad),
                (json!(2), 3, bad),
                (Value::Null, 4, bad),
                (json!(3), 5, bad),
                (Value::Null, 6, bad),
                (json!("long"), 7, "too-large"),
                (json!("page"), 8, "not-text"),
                (json!(4), 9, ""),
            ]
        );
        for answer in &answers[..8] {
            assert!(
                answer["minutes"].is_null() && answer["error"]["message"].is_string() && answer["error"]["hint"].is_string(),
                "{answer}"
            );
        }
        assert!(answers[7]["error"]["hint"].as_str().unwrap().contains("pandoc"));
        assert_eq!(answers[8]["error"], Value::Null);
        let run = run.ends_with(1);
        assert_eq!(run.stderr, "failures: bad-request (6), not-text (1), too-large (1)\n1 document converted; 8 failed\n");
    }

    #[test]
    fn lines_end_as_they_may() {
        let folder = Folder::with(&[]);
        let line = request(&json!(1), HOUSE);
        let line = line.trim_end();
        let (answers, run) = all(&folder, &[], format!("\u{feff}{line}\r\n\r\n \n{line}\n\n{line}"));
        assert_eq!(answers.iter().map(|answer| answer["line"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 4, 6]);
        assert!(answers.iter().all(|answer| answer["error"].is_null()));
        run.ends_with(0);
        let (answers, run) = all(&folder, &[], "");
        assert_eq!((answers.len(), run.ends_with(0).stderr), (0, "0 documents converted\n".to_owned()));
    }

    #[test]
    fn options_shape_the_reading_as_elsewhere() {
        let two = "# 4 May 2026\n\nACTION: Ann Ray to call.\n\n# 8 June 2026\n\nACTION: Bo West to write.\n";
        let profile = b"[add]\n\"label action\" = [\"OTC\"]\n";
        let folder = Folder::with(&[("archive.toml", profile)]);
        for (arguments, text) in [
            (&["--split"][..], two),
            (&["--split"], HOUSE),
            (&["--owner", "Ray", "--open"], HOUSE),
            (&["--since", "2027"], HOUSE),
            (&["--date-order", "month-first", "--language", "en"], "Board\n\n03/04/2026\n"),
            (&["--section", "Roof"], HOUSE),
            (&["--profile", "archive.toml"], "Board\n\n4 May 2026\n\nOTC\n\n- Ann Ray to call the roofer.\n"),
        ] {
            let (answers, run) = all(&folder, arguments, request(&json!(1), text));
            assert_eq!(answers[0]["minutes"], alone(&folder, arguments, text), "{arguments:?}");
            run.ends_with(0);
        }
        for table in ["actions", "participants", "meetings", "decisions"] {
            let (answers, _) = all(&folder, &["--table", table], request(&json!(1), HOUSE));
            assert_eq!(answers[0]["rows"], alone(&folder, &["--json", "--table", table], HOUSE), "{table}");
            assert!(answers[0].get("minutes").is_none());
        }
    }

    #[test]
    fn codes_and_figures_are_those_of_any_run() {
        let folder = Folder::with(&[]);
        let requests = request(&json!(1), UNDATED) + &request(&json!(2), HOUSE);
        let (answers, run) = all(&folder, &["--strict", "--summary", "summary.json", "-o", "answers.ndjson"], requests.clone());
        assert_eq!((answers.len(), run.ends_with(3).stderr.contains("denied: no-date (1)")), (0, true));
        assert_eq!(folder.read("answers.ndjson").lines().count(), 2);
        let summary: Value = serde_json::from_str(&folder.read("summary.json")).unwrap();
        assert_eq!((&summary["inputs"], &summary["diagnostics"]), (&json!(2), &json!({ "no-date": 1 })));
        let (_, run) = all(&folder, &["-q"], requests);
        assert_eq!(run.ends_with(0).stderr, "");
    }

    #[test]
    fn options_that_do_not_fit_are_refused() {
        let folder = Folder::house();
        for arguments in [
            &["iv.txt"][..],
            &["--files-from", "list"],
            &["--csv"],
            &["--json"],
            &["--view"],
            &["--html"],
            &["--out-dir", "out"],
            &["--report"],
            &["--dry-run"],
            &["--encoding", "latin1"],
            &["--glob", "*.md"],
            &["--why", "3"],
            &["--schema"],
            &["--suggest-profile"],
            &["--summary", "-"],
        ] {
            let (_, run) = all(&folder, arguments, request(&json!(1), HOUSE));
            let run = run.ends_with(2);
            assert!(run.stderr.starts_with("error: ") && run.stdout.is_empty(), "{arguments:?}: {}", run.stderr);
        }
        for arguments in [&["--ndjson"][..], &["--compact"]] {
            assert_eq!(all(&folder, arguments, request(&json!(1), HOUSE)).1.ends_with(0).text().lines().count(), 1);
        }
    }

    #[test]
    fn answers_are_what_the_schema_says() {
        let folder = Folder::with(&[]);
        let file: Value = serde_json::from_str(include_str!("../schema/answer-1.schema.json")).unwrap();
        assert_eq!(folder.run(&["--schema=answer"]).json(), file, "cargo run -- --schema=answer > schema/answer-1.schema.json");
        let minutes: Value = serde_json::from_str(include_str!("../schema/minutes-2.schema.json")).unwrap();
        let tables: Value = serde_json::from_str(include_str!("../schema/tables-1.schema.json")).unwrap();
        // The other schemas in the place where they are referred to.
        let mut whole = file.clone();
        whole["properties"]["minutes"]["anyOf"][0] = json!({});
        whole["properties"]["minutes"]["anyOf"][1]["items"] = json!({});
        whole["properties"]["rows"]["items"] = json!({});
        let (answer, minutes, tables) = (validator(&whole), validator(&minutes), validator(&tables));
        let requests = request(&json!(1), HOUSE) + "nonsense\n" + &request(&Value::Null, UNDATED);
        for arguments in [&[][..], &["--split"], &["--table", "actions"]] {
            for line in all(&folder, arguments, requests.clone()).0 {
                assert!(answer.is_valid(&line), "{line}");
                let read = if line["minutes"].is_object() { vec![line["minutes"].clone()] } else { Vec::new() };
                for document in read.iter().chain(line["minutes"].as_array().into_iter().flatten()) {
                    assert!(minutes.is_valid(document), "{document}");
                }
                for row in line["rows"].as_array().into_iter().flatten() {
                    assert!(tables.is_valid(row), "{row}");
                }
            }
        }
        for key in ["id", "line", "error"] {
            let mut line = all(&folder, &[], request(&json!(1), HOUSE)).0.remove(0);
            line.as_object_mut().unwrap().remove(key);
            assert!(!answer.is_valid(&line), "{key}");
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_line_without_an_end_is_not_held() {
        let folder = Folder::with(&[]);
        let mut worker = Open::new(&folder, &["--ndjson-in", "--max-bytes", "1MiB"]);
        worker.send("{\"id\": 1, \"text\": \"");
        for _ in 0..128 {
            worker.send(vec![b'x'; 1 << 20]);
        }
        worker.send("\"}\n");
        let answer = worker.answer();
        assert_eq!((&answer["id"], &answer["error"]["code"]), (&json!(1), &json!("too-large")));
        let status = fs::read_to_string(format!("/proc/{}/status", worker.child.id())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let peak: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
        assert!(peak < 64 << 10, "{peak} KiB");
        worker.send(request(&json!(2), HOUSE));
        assert_eq!(worker.answer()["id"], 2);
        assert_eq!(worker.close().0, Some(1));
    }

    #[test]
    fn whoever_closes_the_answers_has_read_enough() {
        let folder = Folder::with(&[]);
        let mut command = Command::new(program());
        command.current_dir(folder.root()).args(["--ndjson-in"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        drop(child.stdout.take());
        // It ends although its input stays open.
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(request(&json!(1), HOUSE).as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]));
        drop(stdin);
    }

    #[test]
    #[cfg(unix)]
    fn a_signal_ends_it_while_it_waits() {
        let folder = Folder::with(&[]);
        for signal in ["INT", "TERM"] {
            let mut worker = Open::new(&folder, &["--ndjson-in"]);
            worker.send(request(&json!(1), HOUSE));
            assert_eq!(worker.answer()["id"], 1);
            worker.signal(signal);
            let stdin = worker.stdin.take();
            let (code, stderr) = worker.ending();
            assert_eq!(code, Some(130), "{stderr}");
            assert!(stderr.starts_with("error: interrupted; 1 input done\n"), "{stderr}");
            drop(stdin);
        }
    }
}

mod paths {
    use super::*;

    #[test]
    fn a_path_is_answered_when_it_comes() {
        let folder = Folder::with(&[
            ("iv.txt", HOUSE.as_bytes()),
            ("b.txt", PICTURE),
            ("v/1.txt", UNDATED.as_bytes()),
            ("v/2.txt", HOUSE.as_bytes()),
        ]);
        for jobs in ["1", "2"] {
            fs::write(folder.path("iv.txt"), HOUSE).unwrap();
            let mut run = Open::new(&folder, &["iv.txt", "--files-from", "-", "--ndjson", "-j", jobs]);
            assert_eq!(run.answer()["source"], "iv.txt");
            run.send("v/2.txt\n");
            assert_eq!(run.answer()["source"], "v/2.txt");
            // What fails stops nothing, and a folder has an answer for each of its documents.
            run.send("b.txt\nlost.txt\r\n\nv\n");
            assert_eq!([run.answer(), run.answer()].map(|answer| answer["source"].clone()), ["v/1.txt", "v/2.txt"]);
            // A path that comes again is read again.
            fs::write(folder.path("iv.txt"), HOUSE.replace("Meeting IV", "Meeting V")).unwrap();
            run.send("iv.txt");
            drop(run.stdin.take());
            assert_eq!(run.answer()["meeting"]["title"], "Library Board Meeting V");
            let (code, stderr) = run.ending();
            assert_eq!(code, Some(1));
            let told = stderr.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>();
            assert!(
                told[0].starts_with("error: b.txt: this is") && told[told.len() - 1] == "5 documents converted, 1 with warnings; 2 failed",
                "{stderr}"
            );
        }
    }

    #[test]
    fn tables_and_arrays_come_with_their_documents() {
        let folder = Folder::house();
        let mut run = Open::new(&folder, &["--files-from", "-", "-0", "--csv", "--table", "actions"]);
        run.send("iv.txt\0");
        assert!(run.line().starts_with("source,meeting,id,line,"));
        assert!(run.line().starts_with("iv.txt,1,a1,"));
        run.send("iv.txt");
        assert_eq!(run.close().0, Some(0));
        let mut run = Open::new(&folder, &["--files-from", "-"]);
        run.send("\u{feff}iv.txt\n");
        assert_eq!([run.line(), run.line()], ["[", "  {"]);
        assert_eq!(run.close().0, Some(0));
    }

    #[test]
    fn a_thousand_paths_come_in_their_order() {
        let folder = Folder::with(&[]);
        let mut list = String::new();
        for n in 0..1000 {
            fs::write(folder.path(&format!("{n}.txt")), format!("{HOUSE}{}", "- More.\n".repeat(if n % 100 == 0 { 200 } else { 0 })))
                .unwrap();
            writeln!(list, "{n}.txt").unwrap();
        }
        fs::write(folder.path("list"), &list).unwrap();
        let expected = folder.run(&["--files-from", "list", "--ndjson"]).ends_with(0).stdout;
        for jobs in ["1", "2"] {
            let run = Run::of(folder.command().args(["--files-from", "-", "--ndjson", "-j", jobs]).write_stdin(list.clone()));
            assert!(run.ends_with(0).stdout == expected);
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_signal_ends_a_run_that_waits_for_paths() {
        let folder = Folder::house();
        let mut run = Open::new(&folder, &["--files-from", "-", "--ndjson"]);
        run.send("iv.txt\n");
        assert_eq!(run.answer()["source"], "iv.txt");
        run.signal("INT");
        let stdin = run.stdin.take();
        assert_eq!(run.ending().0, Some(130));
        drop(stdin);
    }

    #[test]
    fn an_output_is_no_input_also_when_it_comes_late() {
        let folder = Folder::house();
        fs::write(folder.path("summary.txt"), HOUSE).unwrap();
        let run = Run::of(
            folder.command().args(["--files-from", "-", "--ndjson", "--summary", "summary.txt"]).write_stdin("iv.txt\nsummary.txt\n"),
        );
        let run = run.ends_with(2);
        assert!(run.stderr.contains("summary.txt is an input and an output at once"), "{}", run.stderr);
        assert_eq!(folder.read("summary.txt"), HOUSE);
    }
}

mod examples {
    use super::*;

    /// What an example prints about the board's minutes; nothing, and a word, where there is nothing to run it with.
    fn shown(interpreter: &str, script: &str) -> Option<String> {
        if Command::new(interpreter).arg("--version").output().is_err() {
            println!("skipped: there is no {interpreter}");
            return None;
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut command = Command::new(interpreter);
        command.current_dir(root).env("MINUTES_EXTRACT", program());
        command.arg(root.join("examples").join(script)).args(["docs/board/2026-03.txt", "docs/board/2026-04.txt"]);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        Some(String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n"))
    }

    const EXPECTED: &str = "\
2026-05-04 Harbour Library Board
docs/board/2026-03.txt: 2026-03-04: Harbour Library Board, Meeting VII
docs/board/2026-04.txt: 2026-04-01: Harbour Library Board, Meeting VIII
";

    #[test]
    fn the_one_in_python() {
        assert!(shown("python3", "worker.py").is_none_or(|shown| shown == EXPECTED));
    }

    #[test]
    fn the_one_for_node() {
        assert!(shown("node", "worker.mjs").is_none_or(|shown| shown == EXPECTED));
    }

    /// The block of docs/worker.md that is in a language.
    fn block(language: &str) -> String {
        let page = include_str!("../docs/worker.md").replace("\r\n", "\n");
        let (_, rest) = page.split_once(&format!("```{language}\n")).unwrap();
        rest.split_once("```").unwrap().0.to_owned()
    }

    /// What a program prints that begins with `head`, and goes on with a block of docs/worker.md; nothing where there is nothing to run it with.
    fn printed(interpreter: &[&str], head: &str, language: &str, tail: &str) -> Option<String> {
        if Command::new(interpreter[0]).arg("--version").output().is_err() {
            println!("skipped: there is no {}", interpreter[0]);
            return None;
        }
        let folder = Folder::house();
        fs::write(folder.path("archive.toml"), "[add]\naction-mark = [\"OTC\"]\n").unwrap();
        let mut command = Command::new(interpreter[0]);
        command.args(&interpreter[1..]).arg(format!("{head}{}{tail}", block(language)));
        let output = command.current_dir(folder.path("")).env("MINUTES_EXTRACT", program()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Some(String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n"))
    }

    #[test]
    fn what_the_page_shows_in_python_runs() {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        let head = format!(
            "import sys; sys.path.insert(0, {:?}); from worker import Worker\ntext = 'Board\\n\\n4 May 2026\\n'\ntexts = [(1, text), (2, text)]\n",
            examples.to_str().unwrap()
        );
        let tail = "print(minutes['meeting']['title'])\n";
        assert!(
            printed(&["python3", "-B", "-c"], &head, "python", tail).is_none_or(|shown| shown == "1 2026-05-04\n2 2026-05-04\nBoard\n")
        );
    }

    #[test]
    fn what_the_page_shows_for_node_runs() {
        let example = include_str!("../examples/worker.mjs").replace("\r\n", "\n");
        let (class, _) = example.split_once("\nconst worker =").unwrap();
        let head = format!("{class}\nconst text = 'Board\\n\\n4 May 2026\\n';\nconst texts = [text, text];\n");
        let tail = "console.log(minutes.meeting.title, answers.map(({ id }) => id).join());\n";
        assert!(printed(&["node", "--input-type=module", "-e"], &head, "js", tail).is_none_or(|shown| shown == "Board 0,1\n"));
    }
}
