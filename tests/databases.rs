//! The tables in `DuckDB`, `SQLite` and pandas: every column is of its type and needs no quotes, and what `docs/output.md` shows is true.
//!
//! A script makes a Python environment under `target/`. Where there is no python3 or no network, the tests say so and pass; with
//! `MINUTES_REQUIRE_DUCKDB=1` they fail then. After a change, `UPDATE_DOCS=1 cargo test --test databases` writes what the examples give now,
//! and the reference of the columns from their declaration; read the difference.
#![cfg(unix)]
#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, iter};

use databases::{python, words};
use minutes_extract::emit::Table;

#[path = "support/databases.rs"]
mod databases;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs a command in a folder, with the program at hand by its name.
fn run(command: &mut Command, folder: &Path) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_minutes-extract")).parent().unwrap().to_owned();
    let path = env::join_paths(iter::once(program).chain(env::split_paths(&env::var_os("PATH").unwrap_or_default()))).unwrap();
    command.current_dir(folder).env("PATH", path).output().unwrap()
}

/// All tables of some documents, in a folder of their own.
fn tables(documents: &[&Path]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new("minutes-extract");
    let made = run(command.args(documents).args(["--split", "--csv", "--out-dir", "tables", "-q"]), folder.path());
    assert!(made.status.success(), "{}", words(&made));
    folder
}

/// The tables of some documents can be loaded, and every column selected.
fn columns_can_be_selected(documents: &[&Path]) {
    let Some(python) = python() else { return };
    let folder = tables(documents);
    let mut command = Command::new(python);
    command.arg(root().join("tests/databases/check.py")).arg("columns").arg(root().join("schema/tables-1.schema.json")).arg("tables");
    let checked = run(&mut command, folder.path());
    assert!(checked.status.success(), "{}", words(&checked));
    assert_eq!(words(&checked).lines().count(), Table::ALL.len(), "{}", words(&checked));
}

#[test]
fn every_column_of_all_fixtures_can_be_selected_without_quotes() {
    columns_can_be_selected(&[&root().join("fixtures"), &root().join("docs/board")]);
}

#[test]
fn every_column_of_the_whole_corpus_can_be_selected_without_quotes() {
    let shared = env::var_os("MINUTES_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let corpus = shared.join("corpus");
    if corpus.is_dir() {
        columns_can_be_selected(&[&corpus]);
    } else {
        println!("skipped: there is no folder {}", corpus.display());
    }
}

/// The document with something else in it, or the same in the document where that is asked for.
fn is_as_written(before: &str, after: &str) {
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(root().join("docs/output.md"), after).unwrap();
    } else {
        assert!(before == after, "docs/output.md is not as it would be made: UPDATE_DOCS=1 cargo test --test databases\n{after}");
    }
}

fn document() -> String {
    fs::read_to_string(root().join("docs/output.md")).unwrap()
}

/// Runs after the reference of the columns was made, so that both do not write the document at once.
#[test]
fn what_the_document_shows_is_true() {
    let before = document();
    is_as_written(&before, &with_reference(&before));
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("board")).unwrap();
    for entry in fs::read_dir(root().join("docs/board")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join("board").join(path.file_name().unwrap())).unwrap();
    }
    let before = document();
    let blocks = || before.split("```sh\n").skip(1).filter_map(|block| block.split("```").next());
    let shell = blocks().find(|block| block.contains("--csv --out-dir tables")).expect("the document makes the tables");
    let made = run(Command::new("sh").args(["-e", "-c", shell]), folder.path());
    assert!(made.status.success(), "{}", words(&made));

    let mut command = Command::new(python);
    let shown = run(command.arg(root().join("tests/databases/check.py")).arg("examples").arg(root().join("docs/output.md")), folder.path());
    assert!(shown.status.success(), "{}", words(&shown));
    let after = String::from_utf8(shown.stdout).unwrap();
    assert!(after.matches("```text\n").count() >= 8, "the document shows what the tables are good for");
    is_as_written(&before, &after);
}

const BEGIN: &str = "<!-- The reference below is made from the declaration of the tables. -->\n";
const END: &str = "<!-- End of the reference. -->\n";

/// The document with the reference of the columns as they are declared.
fn with_reference(document: &str) -> String {
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let mut reference = String::new();
    for table in Table::ALL {
        write!(reference, "\n### `{table}`\n\n{}\n\n| column | type | what it holds |\n|---|---|---|\n", table.doc()).unwrap();
        for column in &table.columns()[4..] {
            writeln!(reference, "| `{}` | {} | {} |", column.name(), column.data_type().name(), column.doc()).unwrap();
        }
    }
    format!("{before}{BEGIN}{reference}\n{END}{after}")
}
