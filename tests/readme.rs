//! The README is true: what it shows was run, and nothing that a user may rely on is missing from it.
//!
//! After a change of the output, `UPDATE_README=1 cargo test --test readme` writes what the commands print now; read the difference.

#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::{env, fs, iter};

use minutes_extract::Code;
use minutes_extract::emit::Table;
use minutes_extract::emit::table::Column;
use serde_json::Value;

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_minutes-extract"))
}

/// What a command line prints, on standard output and standard error, when it is run in the root of the repository.
fn printed(line: &str) -> String {
    let path = env::join_paths(
        iter::once(program().parent().unwrap().to_owned()).chain(env::split_paths(&env::var_os("PATH").unwrap_or_default())),
    );
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{{ {line}\n}} 2>&1")).current_dir(root()).env("PATH", path.unwrap());
    command.env_remove("CLICOLOR_FORCE");
    String::from_utf8(command.output().unwrap().stdout).unwrap().replace("\r\n", "\n")
}

#[test]
#[cfg(unix)]
fn what_is_shown_was_run() {
    let before = readme();
    let mut after = String::new();
    let mut lines = before.lines();
    let mut count = 0;
    while let Some(line) = lines.next() {
        after.extend([line, "\n"]);
        if line != "```console" {
            continue;
        }
        for line in lines.by_ref().take_while(|line| *line != "```").filter_map(|line| line.strip_prefix("$ ")) {
            count += 1;
            after.extend(["$ ", line, "\n", &printed(line)]);
        }
        after.push_str("```\n");
    }
    assert!(count > 3, "the README shows what the program does");
    if env::var_os("UPDATE_README").is_some() {
        fs::write(root().join("README.md"), after).unwrap();
    } else {
        assert!(before == after, "the README shows something else than what is printed: UPDATE_README=1 cargo test --test readme");
    }
}

/// Runs what the section on databases shows, over the tables of an archive of the examples; what is not installed is passed over.
#[test]
#[cfg(unix)]
fn the_tables_load_into_databases_as_shown() {
    let readme = readme();
    let section = readme.split("### Into a database").nth(1).unwrap();
    let shell = section.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("archive")).unwrap();
    fs::copy(root().join("examples/board.txt"), folder.path().join("archive/board.txt")).unwrap();
    let run = |program: &Path, arguments: &[&str]| Command::new(program).args(arguments).current_dir(folder.path()).output();
    assert!(run(program(), &["archive", "--csv", "--out-dir", "tables", "-q"]).unwrap().status.success());
    for (tool, expected) in [("duckdb", "Secretariat"), ("sqlite3", "Harbour Library Board, Meeting IV|3")] {
        if !run(Path::new(tool), &["--version"]).is_ok_and(|output| output.status.success()) {
            println!("skipped: there is no {tool} here");
            continue;
        }
        let command = &shell[shell.find(tool).unwrap()..];
        let command = command.find("\nsqlite3").map_or(command, |end| &command[..end]);
        let output = run(Path::new("sh"), &["-e", "-c", command]).unwrap();
        let shown = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success() && shown.contains(expected), "{command}\n{shown}");
    }
}

#[test]
fn every_option_is_told() {
    let readme = readme();
    let help = Command::new(program()).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let options = help.split(|c: char| !(c.is_ascii_lowercase() || c == '-')).filter(|word| word.len() > 2 && word.starts_with("--"));
    let missing: Vec<&str> = options.filter(|option| !readme.contains(&format!("`{option}"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_code_is_told() {
    let readme = readme();
    for code in Code::ALL {
        let row = format!("| `{code}` | {} | ", code.severity().name());
        assert!(readme.contains(&row), "{row}");
    }
    for code in [
        "missing", "unreadable", "not-text", "too-large", "same-output", "occupied", "unwritable", "panic", "no-minutes", "output",
        "interrupted",
    ] {
        assert!(readme.contains(&format!("| `{code}` | ")), "{code}");
    }
}

#[test]
fn every_table_is_told_with_its_columns() {
    let readme = readme();
    for table in Table::ALL {
        let Some(row) = readme.lines().find(|line| line.starts_with(&format!("| `{table}` | "))) else { panic!("{table}") };
        let columns: Vec<&str> = table.columns()[4..].iter().map(Column::name).collect();
        let columns = columns.join(",");
        assert!(row.ends_with(&format!(" | `{columns}` |")), "{row}");
    }
}

/// The names of the keys that a schema gives the properties of objects.
fn keys(schema: &Value, found: &mut BTreeSet<String>) {
    if let Some(properties) = schema.get("properties").and_then(|properties| properties.as_object()) {
        found.extend(properties.keys().cloned());
    }
    schema.as_object().into_iter().flat_map(|object| object.values()).for_each(|inner| keys(inner, found));
}

#[test]
fn every_key_of_the_json_is_told() {
    let document = fs::read_to_string(root().join("docs/output.md")).unwrap();
    let mut found = BTreeSet::new();
    keys(&serde_json::from_str(include_str!("../schema/minutes-2.schema.json")).unwrap(), &mut found);
    assert!(found.len() > 60, "{found:?}");
    let missing: Vec<&String> =
        found.iter().filter(|key| !["\"", "`"].iter().any(|sign| document.contains(&format!("{sign}{key}{sign}")))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_oldest_rust_is_the_stated_one() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"')).unwrap();
    let readme = readme();
    for words in [format!("Rust {version} or newer"), format!("builds this crate is {version},")] {
        assert!(readme.contains(&words), "{words}");
    }
}
