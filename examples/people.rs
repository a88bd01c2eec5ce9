//! Turns everybody who is listed in the minutes of a folder into one CSV table, on standard output.
//!
//! ```text
//! cargo run --example people --features csv -- archive/2025 > people.csv
//! ```
#![allow(clippy::print_stderr, reason = "an example may print")]

use std::error::Error;
use std::io::{self, BufWriter};
use std::path::PathBuf;
use std::{env, fs};

use minutes_extract::emit::Table;
use minutes_extract::emit::csv::{Dialect, Writer};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("expected a folder: cargo run --example people --features csv -- archive")?;
    let entries = fs::read_dir(&folder).map_err(|error| format!("{folder}: {error}"))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt" || extension == "md"));
    paths.sort();

    let mut people = Writer::new(BufWriter::new(io::stdout().lock()), Table::Participants, Dialect::default())?;
    for path in paths {
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        match minutes_extract::parse_bytes(&bytes) {
            Ok(mut minutes) => {
                // Fills the column that tells the documents apart.
                minutes.source = Some(path.to_string_lossy());
                people.push(&minutes)?;
            }
            // One file that is no text does not stop the others.
            Err(error) => eprintln!("{}: {error}", path.display()),
        }
    }
    people.finish()?;
    Ok(())
}
