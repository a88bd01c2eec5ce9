//! `--parquet` of the real binary: what pandas, `DuckDB` and the parquet crate read is what CSV says, groups are bounded, and what is refused.
#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;

use minutes_extract::emit::Table;
use minutes_extract::emit::arrow::{self, RecordBatch};
use minutes_extract::emit::parquet::{MOST_ROWS, Writer};
use minutes_extract::{Minutes, parse};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::Compression;
use parquet::file::metadata::ParquetMetaData;
use program::{Folder, HOUSE, UNDATED};

#[cfg(unix)]
#[path = "support/databases.rs"]
mod databases;
#[path = "support/program.rs"]
mod program;

/// The rows of a file, and what it says of itself.
fn read(path: &Path, table: Table) -> (Vec<RecordBatch>, ParquetMetaData) {
    let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(path).unwrap()).unwrap();
    assert_eq!(*builder.schema(), arrow::schema(table), "{table}: names, types and meaning");
    let about = builder.metadata().as_ref().clone();
    (builder.build().unwrap().map(Result::unwrap).collect(), about)
}

/// What minutes have in a table, as one batch.
fn rows(table: Table, all: &[Minutes<'_>]) -> RecordBatch {
    arrow::rows(&[table], all).unwrap().remove(0)
}

#[test]
fn what_is_written_is_read_back_with_its_types() {
    let folder = Folder::with(&[("a/iv.txt", HOUSE.as_bytes()), ("a/v.txt", UNDATED.as_bytes())]);
    let run = folder.run(&["a", "--parquet", "--out-dir", "out", "-q"]).ends_with(0);
    assert_eq!(run.text(), "");
    let all: Vec<Minutes<'_>> = [("a/iv.txt", HOUSE), ("a/v.txt", UNDATED)]
        .map(|(source, text)| {
            let mut minutes = parse(text);
            minutes.source = Some(source.into());
            minutes
        })
        .into();
    for table in Table::ALL {
        let (read, about) = read(&folder.path(&format!("out/{table}.parquet")), *table);
        let expected = rows(*table, &all);
        assert_eq!(read.iter().map(RecordBatch::num_rows).sum::<usize>(), expected.num_rows(), "{table}");
        assert!(read.iter().all(|read| read.columns() == expected.columns()), "{table}");
        let about_file: BTreeMap<&str, Option<&str>> =
            about.file_metadata().key_value_metadata().unwrap().iter().map(|pair| (pair.key.as_str(), pair.value.as_deref())).collect();
        assert_eq!(about_file["description"], Some(table.doc()));
        for column in about.row_groups().iter().flat_map(parquet::file::metadata::RowGroupMetaData::columns) {
            assert!(matches!(column.compression(), Compression::ZSTD(_)), "{table}: {:?}", column.compression());
            assert!(column.statistics().is_some_and(|statistics| statistics.null_count_opt().is_some()), "{table}");
        }
    }
}

#[test]
fn groups_of_rows_are_bounded_and_hold_every_row() {
    let minutes = parse("Board\n\n1. Roof\n\n- It leaks.\n");
    let once = rows(Table::Sections, std::slice::from_ref(&minutes));
    let mut table = Writer::new(Vec::new(), Table::Sections).unwrap();
    let count = MOST_ROWS + 10;
    let many: Vec<Minutes<'_>> = std::iter::repeat_n(&minutes, 1000).cloned().collect();
    let thousand = rows(Table::Sections, &many);
    for _ in 0..count / 1000 {
        table.push_rows(&thousand).unwrap();
    }
    for _ in 0..count % 1000 {
        table.push_rows(&once).unwrap();
    }
    let folder = Folder::with(&[("sections.parquet", &table.finish().unwrap())]);
    let (_, about) = read(&folder.path("sections.parquet"), Table::Sections);
    let groups: Vec<i64> = about.row_groups().iter().map(parquet::file::metadata::RowGroupMetaData::num_rows).collect();
    assert_eq!(groups, [i64::try_from(MOST_ROWS).unwrap(), 10]);
}

#[test]
fn one_table_goes_to_a_file_or_a_pipe() {
    let folder = Folder::house();
    let piped = folder.run(&["iv.txt", "--parquet", "--table", "actions"]).ends_with(0).stdout;
    folder.run(&["iv.txt", "--parquet", "--table", "actions", "-o", "actions.parquet"]).ends_with(0);
    assert!(fs::read(folder.path("actions.parquet")).unwrap() == piped);
    assert_eq!(read(&folder.path("actions.parquet"), Table::Actions).0.len(), 1);
    folder.run(&["iv.txt", "--parquet", "-o", "records.parquet"]).ends_with(0);
    assert!(read(&folder.path("records.parquet"), Table::Records).0[0].num_rows() > 10);
    // A document that is left out has no rows.
    folder.run(&["iv.txt", "--parquet", "--since", "2030", "-o", "none.parquet"]).ends_with(0);
    assert_eq!(read(&folder.path("none.parquet"), Table::Records).1.file_metadata().num_rows(), 0);
    folder.run(&["iv.txt", "--parquet", "--table", "actions", "--out-dir", "out", "-q"]).ends_with(0);
    assert_eq!(folder.names_of("out"), ["actions.parquet", "ledger.ndjson"]);
    assert!(fs::read(folder.path("out/actions.parquet")).unwrap() == piped);
}

#[test]
fn a_later_run_takes_rows_over_and_notes_how_many_there_are() {
    let folder = Folder::with(&[("a/1.txt", HOUSE.as_bytes()), ("a/2.txt", HOUSE.as_bytes()), ("a/3.txt", HOUSE.as_bytes())]);
    let run = |summary: &str| {
        let run = folder.run(&["a", "--parquet", "--out-dir", "out"]).ends_with(0);
        assert!(run.stderr.ends_with(summary), "{}", run.stderr);
        let (read, about) = read(&folder.path("out/actions.parquet"), Table::Actions);
        assert_eq!(usize::try_from(about.file_metadata().num_rows()).unwrap(), read.iter().map(RecordBatch::num_rows).sum::<usize>());
        about.file_metadata().num_rows()
    };
    assert_eq!(run("3 documents converted\n"), 3);
    let ledger = folder.read("out/ledger.ndjson");
    assert_eq!(ledger.matches("\"actions.parquet\":1").count(), 3, "{ledger}");
    fs::write(folder.path("a/2.txt"), HOUSE.replace("- ➔ **Ann", "- ➔ **Bo West to look at the gutter.**\n- ➔ **Ann")).unwrap();
    assert_eq!(run("1 document converted; 2 unchanged\n"), 4);
    fs::remove_file(folder.path("a/1.txt")).unwrap();
    run("its rows went with it\n0 documents converted; 2 unchanged\n");
    // Tables that were made as CSV are none of Parquet.
    let run = folder.run(&["a", "--csv", "--out-dir", "out"]).ends_with(2);
    assert!(run.stderr.contains("out holds outputs of another kind"), "{}", run.stderr);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let folder = Folder::house();
    for (arguments, words) in [
        (&["--compact"][..], "--compact is about JSON: it cannot be used with --parquet"),
        (&["--spreadsheet"], "--spreadsheet is about CSV: it needs --csv"),
        (&["--prune", "--out-dir", "out"], "the tables of --parquet never hold the rows of documents that are gone"),
        (&["--report"], "--report is a text of its own"),
        (&["--suggest-profile"], "cannot be used with"),
    ] {
        let run = folder.run(&[&["iv.txt", "--parquet"], arguments].concat()).ends_with(2);
        assert!(run.stderr.contains(words), "{arguments:?}: {}", run.stderr);
    }
    // Of two forms the last one counts.
    assert!(folder.run(&["iv.txt", "--parquet", "--csv"]).ends_with(0).text().starts_with("source,"));
    assert!(folder.run(&["iv.txt", "--csv", "--parquet"]).ends_with(0).stdout.starts_with(b"PAR1"));
    let run = folder.run(&["iv.txt", "--format", "parquet"]).ends_with(2);
    assert!(run.stderr.contains("for that form, use --parquet\n"), "{}", run.stderr);
}

#[test]
#[cfg(unix)]
fn duckdb_and_pandas_read_what_csv_says_with_the_types_that_are_documented() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(python) = databases::python() else { return };
    let folder = Folder::with(&[]);
    let documents = [root.join("fixtures"), root.join("docs/board")];
    for form in ["csv", "parquet"] {
        let option = format!("--{form}");
        let arguments = documents.iter().map(|path| path.to_str().unwrap()).chain(["--split", &option, "--out-dir", form, "-q"]);
        folder.run(&arguments.collect::<Vec<_>>()).ends_with(0);
    }
    let mut check = std::process::Command::new(python);
    check.arg(root.join("tests/databases/check.py")).arg("parquet").arg(root.join("docs/output.md"));
    let checked = check.arg(root.join("schema/tables-1.schema.json")).args(["csv", "parquet"]).current_dir(folder.root()).output().unwrap();
    let words = databases::words(&checked);
    assert!(checked.status.success(), "{words}");
    assert_eq!(words.lines().count(), Table::ALL.len(), "{words}");
}
