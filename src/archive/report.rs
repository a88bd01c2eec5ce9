//! Where an archive changes its habit: a row for each folder and year, what changed from one year to the next, and which documents to
//! look at by hand.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::{Entry, Status};
use crate::model::Layout;

/// How an archive drifts. Made by [`Drift::of`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Drift {
    /// The documents of each folder and year, sorted by these; documents without a date come last.
    pub groups: Vec<Group>,
    /// Where a folder's usual layout is another than the year before.
    pub changes: Vec<Change>,
    /// The documents to look at by hand, in the order of the inputs.
    pub look: Vec<Look>,
}

/// The documents of one folder and year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group {
    /// The folder.
    pub folder: String,
    /// The year of the meetings; unknown where they state no date.
    pub year: Option<i16>,
    /// How many documents.
    pub documents: usize,
    /// How many of them failed.
    pub failed: usize,
    /// How many of them state no date.
    pub undated: usize,
    /// How many of them have warnings.
    pub warned: usize,
    /// What share of their lines was understood, 0 to 1; unknown where there are no lines.
    pub coverage: Option<f64>,
    /// The layout that most of them have.
    pub layout: Option<Layout<'static>>,
    /// How many of them have it.
    pub usual: usize,
}

/// A change of a folder's habit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// The folder.
    pub folder: String,
    /// The first year of the new habit.
    pub year: i16,
    /// What changed: `headings`, `bullets`, `actions`, `participants`, `language`.
    pub part: String,
    /// What it was before.
    pub before: String,
    /// What it is from then on.
    pub after: String,
}

/// A document to look at by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Look {
    /// The document.
    pub path: String,
    /// Why: the code of a failure, the codes of warnings, `coverage` where far less of it was understood than of the others of its
    /// folder and year, `layout` where it is laid out unlike most of them.
    pub why: Vec<String>,
}

/// A document whose lines were understood by this much less than those of its group is one to look at.
const FAR_LESS: f64 = 0.3;

/// In a group of fewer documents nothing is usual.
const FEW: usize = 4;

impl Drift {
    /// How the documents of these entries drift.
    ///
    /// ```
    /// use minutes_extract::archive::{self, Batch, Drift, Reading, Search};
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let archive = folder.path().to_owned();
    /// # std::fs::write(archive.join("i.txt"), "Library Board\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n")?;
    /// # std::fs::write(archive.join("ii.txt"), "Library Board\n\n4 May 2027\n\nRoof\n----\n\n- It leaks.\n")?;
    /// let converted = archive::convert(archive::find(archive, &Search::default()), Batch::new(Reading::default()), |_, _| ());
    /// let drift = Drift::of(converted.map(|done| done.entry));
    /// assert_eq!(drift.groups.len(), 2);
    /// assert_eq!((drift.changes[0].before.as_str(), drift.changes[0].after.as_str()), ("numbered", "underlined"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Drift {
        let documents: Vec<Document> = entries.into_iter().map(Document::of).collect();
        let mut members: BTreeMap<(&str, bool, Option<i16>), Vec<&Document>> = BTreeMap::new();
        for document in &documents {
            members.entry((&document.folder, document.year.is_none(), document.year)).or_default().push(document);
        }
        let groups: BTreeMap<(&str, Option<i16>), Group> =
            members.iter().map(|((folder, _, year), documents)| ((*folder, *year), Group::of(folder, *year, documents))).collect();
        let look = documents.iter().filter_map(|document| document.look(groups.get(&(document.folder.as_str(), document.year))?));
        let look = look.collect();
        let in_order = |(folder, _, year): &(&str, bool, Option<i16>)| groups.get(&(*folder, *year)).cloned();
        let groups: Vec<Group> = members.keys().filter_map(in_order).collect();
        Drift { changes: changes(&groups), groups, look }
    }
}

/// What is known of one document.
struct Document {
    path: String,
    folder: String,
    year: Option<i16>,
    /// The code of its failure, or those of its warnings.
    codes: Vec<String>,
    failed: bool,
    undated: bool,
    lines: usize,
    typed: usize,
    layout: Option<Layout<'static>>,
}

impl Document {
    fn of(entry: Entry) -> Document {
        let name = entry.name().to_owned();
        let folder = name.rsplit_once(['/', std::path::MAIN_SEPARATOR]).map_or(".", |(folder, _)| folder).to_owned();
        let failed = entry.status == Status::Failed;
        let warnings = entry.diagnostics.keys().filter(|code| code.severity() >= crate::Severity::Warning);
        let codes = entry.error.into_iter().chain(warnings.map(|code| code.name().to_owned())).collect();
        Document {
            path: name,
            folder,
            year: entry.date.map(crate::Date::year),
            codes,
            failed,
            undated: entry.date.is_none() && !failed,
            lines: entry.coverage.lines,
            typed: entry.coverage.typed,
            layout: entry.layout,
        }
    }

    /// Why it is to be looked at, if it is.
    fn look(&self, group: &Group) -> Option<Look> {
        let mut why = self.codes.clone();
        let read = group.documents.saturating_sub(group.failed);
        let many = read >= FEW;
        if many && share(self.typed, self.lines).zip(group.coverage).is_some_and(|(own, usual)| own < usual - FAR_LESS) {
            why.push("coverage".to_owned());
        }
        let is_usual = many && group.usual > read.saturating_sub(group.usual);
        let layouts = self.layout.as_ref().zip(group.layout.as_ref().filter(|_| is_usual));
        if layouts.is_some_and(|(own, usual)| differences(usual, own).next().is_some()) {
            why.push("layout".to_owned());
        }
        (!why.is_empty()).then(|| Look { path: self.path.clone(), why })
    }
}

impl Group {
    fn of(folder: &str, year: Option<i16>, documents: &[&Document]) -> Group {
        let mut layouts: HashMap<&Layout<'_>, usize> = HashMap::new();
        for layout in documents.iter().filter_map(|document| document.layout.as_ref()) {
            let count: &mut usize = layouts.entry(layout).or_default();
            *count = count.saturating_add(1);
        }
        let usual = layouts.into_iter().min_by_key(|(layout, count)| (Reverse(*count), layout.to_string()));
        let count = |is: fn(&Document) -> bool| documents.iter().filter(|document| is(document)).count();
        let sum = |of: fn(&Document) -> usize| documents.iter().map(|document| of(document)).sum();
        Group {
            folder: folder.to_owned(),
            year,
            documents: documents.len(),
            failed: count(|document| document.failed),
            undated: count(|document| document.undated),
            warned: count(|document| !document.failed && !document.codes.is_empty()),
            coverage: share(sum(|document| document.typed), sum(|document| document.lines)),
            layout: usual.map(|(layout, _)| layout.clone()),
            usual: usual.map_or(0, |(_, count)| count),
        }
    }
}

/// A share, in thousandths.
#[allow(clippy::cast_precision_loss, reason = "no document has so many lines")]
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| (part as f64 / whole as f64 * 1e3).round() / 1e3)
}

/// The parts that both layouts have, and have otherwise.
fn differences<'l>(before: &'l Layout<'_>, after: &'l Layout<'_>) -> impl Iterator<Item = (&'static str, &'l str, &'l str)> {
    let both = before.parts().into_iter().zip(after.parts());
    both.filter_map(|((part, before), (_, after))| Some((part, before?, after?))).filter(|(_, before, after)| before != after)
}

/// What changed within a folder from one year to the next that has documents.
fn changes(groups: &[Group]) -> Vec<Change> {
    let mut changes = Vec::new();
    for pair in groups.windows(2) {
        let [before, after] = pair else { continue };
        let (Some(year), Some(old), Some(new)) = (after.year, &before.layout, &after.layout) else { continue };
        let folder = &after.folder;
        if before.folder == *folder {
            changes.extend(differences(old, new).map(|(part, before, after)| Change {
                folder: folder.clone(),
                year,
                part: part.to_owned(),
                before: before.to_owned(),
                after: after.to_owned(),
            }));
        }
    }
    changes
}
