//! Who still has what to do, and what was decided: the minutes of a file as a page of Markdown.
//!
//! ```text
//! cargo run --example open_actions -- minutes.txt
//! ```
#![allow(clippy::print_stdout, reason = "an example may print")]

use std::collections::BTreeMap;
use std::error::Error;
use std::{env, fs};

use minutes_extract::{Minutes, Outcome};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("expected a file: cargo run --example open_actions -- minutes.txt")?;
    let bytes = fs::read(&path)?;
    let minutes = minutes_extract::parse_bytes(&bytes)?;

    println!("# {}\n", minutes.meeting.title.as_deref().unwrap_or(&path));
    for (owner, tasks) in tasks_by_owner(&minutes) {
        println!("## {owner}\n\n- [ ] {}\n", tasks.join("\n- [ ] "));
    }
    for found in minutes.decisions().filter(|found| found.decision.outcome != Some(Outcome::Rejected)) {
        let section = found.section.map_or("", |section| &section.title);
        println!("> {} ({section}, line {})\n", found.decision.text, found.decision.span.line);
    }
    Ok(())
}

/// The open actions of each owner. Who is on the list of participants is called by the full name, however the action calls them.
fn tasks_by_owner(minutes: &Minutes<'_>) -> BTreeMap<String, Vec<String>> {
    let mut tasks: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for found in minutes.open_actions() {
        let due = found.action.due.as_ref().and_then(|due| due.date).map_or(String::new(), |day| format!(" (by {day})"));
        for owner in &found.action.owners {
            let person = owner.person_id.and_then(|id| minutes.person(id));
            let name = person.map_or(&owner.name, |person| &person.name);
            tasks.entry(name.to_string()).or_default().push(format!("{}{due}", found.action.text));
        }
    }
    tasks
}
