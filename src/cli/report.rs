//! The drift report: as text for people, as JSON and CSV for programs.

use std::fmt::Write as _;

use minutes_extract::Code;
use minutes_extract::archive::{Drift, Group, Look};
use minutes_extract::emit::csv::Dialect;

use super::args::ReportLines;
use super::plan::{Layout, ReportForm};
use super::render::visible;

/// The report in the form that was asked for.
pub fn bytes(drift: &Drift, form: ReportForm) -> anyhow::Result<Vec<u8>> {
    match form {
        ReportForm::Text(lines) => Ok(text(drift, if lines == ReportLines::All { usize::MAX } else { TELLING }).into_bytes()),
        ReportForm::Json(layout) => {
            let mut json = if layout == Layout::Indented { serde_json::to_vec_pretty(drift)? } else { serde_json::to_vec(drift)? };
            json.push(b'\n');
            Ok(json)
        }
        ReportForm::Csv(dialect) => csv(drift, dialect),
    }
}

/// How many lines of each part are shown, unless all are asked for.
const TELLING: usize = 20;

/// The columns of a group, in every form but JSON.
const COLUMNS: [&str; 13] = [
    "folder", "year", "documents", "failed", "undated", "warned", "coverage", "usual", "headings", "bullets", "actions", "participants",
    "language",
];

fn cells(group: &Group) -> [String; 13] {
    let parts = group.layout.as_ref().map(|layout| layout.parts().map(|(_, value)| value.unwrap_or_default().to_owned()));
    let [headings, bullets, actions, participants, language] = parts.unwrap_or_default();
    [
        group.folder.clone(),
        group.year.map(|year| year.to_string()).unwrap_or_default(),
        group.documents.to_string(),
        group.failed.to_string(),
        group.undated.to_string(),
        group.warned.to_string(),
        group.coverage.map(|coverage| format!("{coverage:.3}")).unwrap_or_default(),
        group.usual.to_string(),
        headings,
        bullets,
        actions,
        participants,
        language,
    ]
}

fn csv(drift: &Drift, dialect: Dialect) -> anyhow::Result<Vec<u8>> {
    let mut bytes = dialect.begin().as_bytes().to_vec();
    let mut csv = dialect.records(&mut bytes);
    csv.write_record(COLUMNS)?;
    for group in &drift.groups {
        for (column, cell) in COLUMNS.iter().zip(cells(group)) {
            let is_text = matches!(*column, "folder" | "headings" | "bullets" | "actions" | "participants" | "language");
            csv.write_field(if is_text { dialect.cell(&cell) } else { cell.as_str().into() }.as_bytes())?;
        }
        csv.write_record(None::<&[u8]>)?;
    }
    csv.flush()?;
    drop(csv);
    Ok(bytes)
}

/// The entries that tell most, in their order: at most so many, and how many are left out.
fn telling<T>(entries: &[T], most: usize, less_telling: impl Fn(&T) -> usize) -> (Vec<&T>, usize) {
    let mut ranked: Vec<(usize, &T)> = entries.iter().enumerate().collect();
    ranked.sort_by_key(|(_, entry)| less_telling(entry));
    ranked.truncate(most);
    ranked.sort_by_key(|(at, _)| *at);
    (ranked.into_iter().map(|(_, entry)| entry).collect(), entries.len().saturating_sub(most))
}

/// How little a group tells: least where most of its documents failed, are undated or have warnings.
fn quiet(group: &Group) -> usize {
    usize::MAX - (group.failed + group.undated + group.warned)
}

/// How little a document tells: failures come first, then what was hardly understood, then warnings by their number, then mere layout.
fn harmless(look: &Look) -> usize {
    let is = |reason: &str| look.why.iter().any(|why| why == reason);
    let warnings = look.why.iter().filter(|why| why.parse::<Code>().is_ok()).count();
    let is_failure = warnings == 0 && !is("coverage") && !is("layout");
    match warnings {
        _ if is_failure => 0,
        _ if is("coverage") => 1,
        0 => usize::MAX,
        warnings => usize::MAX - warnings,
    }
}

/// Says how many lines are left out, if any.
fn left_out(text: &mut String, count: usize) {
    if count > 0 {
        let _ = writeln!(text, "  … and {count} more; --report=all shows every line");
    }
}

fn text(drift: &Drift, most: usize) -> String {
    let mut text = table(drift, most);
    let (changes, more) = telling(&drift.changes, most, |change| usize::from(change.year.unsigned_abs().abs_diff(u16::MAX)));
    if !changes.is_empty() {
        text.push_str("\nChanges of habit:\n");
    }
    for change in changes {
        let [folder, before, after] = [&change.folder, &change.before, &change.after].map(|words| visible(words));
        let _ = writeln!(text, "  {folder}, {}: {} {before} -> {after}", change.year, change.part);
    }
    left_out(&mut text, more);
    let (look, more) = telling(&drift.look, most, harmless);
    if !look.is_empty() {
        text.push_str("\nTo look at by hand:\n");
    }
    for look in look {
        let _ = writeln!(text, "  {} ({})", visible(&look.path), look.why.join(", "));
    }
    left_out(&mut text, more);
    text
}

/// The rows of folders and years, aligned.
fn table(drift: &Drift, most: usize) -> String {
    let (groups, more) = telling(&drift.groups, most, quiet);
    let mut rows = vec![COLUMNS.map(str::to_owned)];
    rows.extend(groups.iter().map(|group| cells(group).map(|cell| visible(if cell.is_empty() { "-" } else { &cell }).into_owned())));
    let mut widths = [0; COLUMNS.len()];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for ((cell, width), column) in row.iter().zip(widths).zip(COLUMNS) {
            // Numbers stand at the right.
            let _ = match column {
                "documents" | "failed" | "undated" | "warned" | "coverage" | "usual" => write!(line, "{cell:>width$}  "),
                _ => write!(line, "{cell:width$}  "),
            };
        }
        text.extend([line.trim_end(), "\n"]);
    }
    left_out(&mut text, more);
    text
}
