//! The Python in which tables are asked questions.

#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

/// The Python that has `DuckDB` and pandas, or why there is none.
static PYTHON: LazyLock<Result<PathBuf, String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("databases");
    let made = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/databases/setup.sh"))
        .arg(&folder)
        .output()
        .map_err(|error| error.to_string())?;
    if made.status.success() { Ok(folder.join("bin/python")) } else { Err(words(&made)) }
});

/// The Python to run tests with; says so where they are skipped.
pub fn python() -> Option<&'static Path> {
    match &*PYTHON {
        Ok(python) => Some(python),
        Err(reason) => {
            assert!(env::var_os("MINUTES_REQUIRE_DUCKDB").is_none(), "there is no Python with DuckDB and pandas: {reason}");
            println!("skipped: there is no Python with DuckDB and pandas: {reason}");
            None
        }
    }
}

pub fn words(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes)).concat()
}
