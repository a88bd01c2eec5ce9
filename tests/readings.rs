//! Short texts, many to a file, and all that is read of each: the rules that no whole document shows.
//!
//! A file in `tests/readings` begins with a frame, a document with a line `{}`; then come the texts that stand in its place one after the
//! other, each below a line `%%%% what it shows`. `tests/rendered/readings` holds what is read of each: the diagnostics, the meeting, and
//! the nodes that meet the text, a line each with all their values. `INSTA_UPDATE=always cargo test --test readings` accepts what is
//! read now.

#[path = "support/snapshot.rs"]
mod snapshot;
mod support;

use std::fmt::Write as _;
use std::path::Path;

use minutes_extract::parse;

/// The frame of a file, and its texts with what they show.
fn texts(file: &str) -> (&str, Vec<(&str, &str)>) {
    let (frame, rest) = file.split_once("\n%%%% ").expect("a text stands below the frame");
    let texts = rest.split("\n%%%% ").map(|text| text.split_once('\n').expect("a text stands below what it shows"));
    (frame, texts.map(|(shows, text)| (shows, text.trim_end_matches('\n'))).collect())
}

fn reading(path: &Path) -> datatest_stable::Result<()> {
    let file = std::fs::read_to_string(path)?;
    let (frame, texts) = texts(&file);
    let (before, after) = frame.split_once("{}").ok_or("the frame has a place for the texts")?;
    let (mut shown, mut failed) = (String::new(), Vec::new());
    for (shows, own) in texts {
        let text = format!("{before}{own}{after}\n");
        let minutes = parse(&text);
        failed.extend(support::problems(&text, &minutes).into_iter().map(|problem| format!("{shows}: {problem}")));
        writeln!(shown, "%%%% {shows}")?;
        own.lines().try_for_each(|line| writeln!(shown, "{}", format!("| {line}").trim_end()))?;
        shown.push_str(&snapshot::values(&text, before.len()..before.len() + own.len(), &minutes)?);
        let first = before.lines().count() + 1;
        let lines = first..first + own.lines().count();
        shown.push_str(&snapshot::accounts(&text, lines.clone()));
        shown.push_str(&snapshot::reasons(&text, lines));
        shown.push('\n');
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    insta::with_settings!({ snapshot_path => "rendered/readings", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, shown);
    });
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    Ok(())
}

datatest_stable::harness! {
    { test = reading, root = "tests/readings", pattern = r"\.txt$" },
}
