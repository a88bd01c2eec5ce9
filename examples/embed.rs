//! Uses the crate with an output of one's own: a digest of the minutes in Markdown.
//!
//! ```text
//! cargo run --example embed
//! ```
#![allow(clippy::print_stdout, reason = "an example may print")]

use std::fmt::{self, Write};

use minutes_extract::{Attendance, Block, Minutes};

const TEXT: &str = "\
Harbour Library Board, Meeting IV

27 August 2025 | 14:00 UTC | Hybrid

1. Roof

- The roof leaks:
 - badly, over the maps.

Actions

- ➔ **Ann to call the roofer by 9 September.**

2. Any other business

- Nothing was raised.

Annex 1: List of Participants

Board members
Ray\tAnn
West\tBo
";

fn main() -> fmt::Result {
    let minutes = minutes_extract::parse(TEXT);
    print!("{}", digest(&minutes)?);
    Ok(())
}

/// Title and day, who was there, and section by section what was said and what is to be done.
fn digest(minutes: &Minutes<'_>) -> Result<String, fmt::Error> {
    let mut page = String::new();
    writeln!(page, "# {}", minutes.meeting.title.as_deref().unwrap_or("Minutes"))?;
    if let Some(date) = minutes.meeting.date {
        writeln!(page, "\nMet on {date}.")?;
    }
    let present = minutes.people().filter(|(_, person)| person.attendance != Some(Attendance::Absent));
    let names: Vec<&str> = present.map(|(_, person)| person.name.as_ref()).collect();
    if !names.is_empty() {
        writeln!(page, "\nPresent: {}.", names.join(", "))?;
    }

    for (level, section) in minutes.all_sections() {
        writeln!(page, "\n{} {}\n", "#".repeat(level + 1), section.title)?;
        for (depth, block) in section.blocks() {
            let indent = "  ".repeat(depth - 1);
            match block {
                Block::Action(action) => writeln!(page, "{indent}- [ ] {}", action.text)?,
                Block::Decision(decision) => writeln!(page, "{indent}- **Decided:** {}", decision.text)?,
                Block::Table(table) => writeln!(page, "{indent}- a table of {} rows", table.rows.len())?,
                // A later version may know more kinds; all of them have their words.
                other => writeln!(page, "{indent}- {}", other.text())?,
            }
        }
    }
    Ok(page)
}
