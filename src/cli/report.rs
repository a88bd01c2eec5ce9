//! The drift report: as text for people, as JSON and CSV for programs.

use std::fmt::Write as _;

use minutes_extract::archive::{Drift, Group};
use minutes_extract::emit::csv::Dialect;

use super::plan::{Layout, ReportForm};
use super::render::visible;

/// The report in the form that was asked for.
pub fn bytes(drift: &Drift, form: ReportForm) -> anyhow::Result<Vec<u8>> {
    match form {
        ReportForm::Text => Ok(text(drift).into_bytes()),
        ReportForm::Json(layout) => {
            let mut json = if layout == Layout::Indented { serde_json::to_vec_pretty(drift)? } else { serde_json::to_vec(drift)? };
            json.push(b'\n');
            Ok(json)
        }
        ReportForm::Csv(dialect) => csv(drift, dialect),
    }
}

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

fn text(drift: &Drift) -> String {
    let mut rows = vec![COLUMNS.map(str::to_owned)];
    rows.extend(drift.groups.iter().map(|group| cells(group).map(|cell| visible(if cell.is_empty() { "-" } else { &cell }).into_owned())));
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
    if !drift.changes.is_empty() {
        text.push_str("\nChanges of habit:\n");
    }
    for change in &drift.changes {
        let [folder, before, after] = [&change.folder, &change.before, &change.after].map(|words| visible(words));
        let _ = writeln!(text, "  {folder}, {}: {} {before} -> {after}", change.year, change.part);
    }
    if !drift.look.is_empty() {
        text.push_str("\nTo look at by hand:\n");
    }
    for look in &drift.look {
        let _ = writeln!(text, "  {} ({})", visible(&look.path), look.why.join(", "));
    }
    text
}
