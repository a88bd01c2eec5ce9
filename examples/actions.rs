//! Lists the actions in a file, with who is to do them, by when, and under which section they stand.
//!
//! ```text
//! cargo run --example actions -- minutes.txt
//! ```
#![allow(clippy::print_stdout, reason = "an example may print")]

use std::error::Error;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("expected a file: cargo run --example actions -- minutes.txt")?;
    let bytes = fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let minutes = minutes_extract::parse_bytes(&bytes).map_err(|error| format!("{path}: {error}"))?;

    for found in minutes.actions() {
        let action = found.action;
        let owner = action.owner.as_deref().unwrap_or("nobody named");
        // A day where one is stated, else the words: "before the next meeting".
        let due = action.due.as_ref().map(|due| due.date.map_or_else(|| due.text.to_string(), |date| date.to_string()));
        let section = found.section.map_or("no section", |section| &section.title);

        println!("{path}:{}: {}", action.span.line, action.text);
        println!("    owner: {owner}; due: {}; section: {section}", due.as_deref().unwrap_or("no date"));
    }
    Ok(())
}
