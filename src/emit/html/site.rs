//! A site: a page a document, and an index that lists meetings, actions, decisions and people of all of them.
//!
//! ```text
//! index.html          the lists, sorted and filtered by its program
//! page.css, page.js   the style and the program of all pages
//! data/meetings.js    begin { rows of a page } end     actions.js, decisions.js, people.js alike
//! pages/…/iv.txt.html a page of one document, with its rows
//! ```
//!
//! The rows that the lists hold of a page stand in it, in a block of its own: the lists are made of the pages that there are. They are
//! programs, since a page that is opened from disk may not read other files.

use std::io::{self, Write};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{alone, json, shell, source};
use crate::diagnostic::Severity;
use crate::lexicon::fold;
use crate::model::{Minutes, Outcome, Owner, Status};

/// The index of a site.
pub const INDEX: &str = "index.html";

/// The folder below that of the site in which the pages are.
pub const PAGES: &str = "pages";

/// The lists of a site, by their names in [`Rows`].
pub const LISTS: [&str; 4] = ["meetings", "actions", "decisions", "people"];

const STYLE: &str = concat!(include_str!("base.css"), include_str!("site.css"));
const SCRIPT: &str = include_str!("site.js");
const BODY: &str = include_str!("site.html");

/// The style and the program of all pages, and what is in them.
pub const SHARED: [(&str, &str); 2] = [("page.css", super::STYLE), ("page.js", super::SCRIPT)];

/// What a policy calls the files beside a page. From disk they are not of its own origin; their scheme is named for that.
const BESIDE: &str = "'self' file:";

/// How the block of a page begins that holds its rows.
const BLOCK: &str = "<script type=\"application/json\" id=\"rows\">";

/// What the lists of a site hold of one page. The first cell of each row is the place of its meeting among those of the page; of the rows of
/// `meetings` that is its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    /// The way from the page to the index.
    up: String,
    meetings: Vec<Vec<Value>>,
    actions: Vec<Vec<Value>>,
    decisions: Vec<Vec<Value>>,
    people: Vec<Vec<Value>>,
}

impl Rows {
    /// The rows of a page of these meetings, from which `up` leads to the index.
    #[must_use]
    pub fn of(meetings: &[Minutes<'_>], up: &str) -> Rows {
        let mut rows = Rows { up: up.to_owned(), ..Rows::default() };
        for (at, minutes) in meetings.iter().enumerate() {
            rows.add(at, minutes);
        }
        rows
    }

    fn add(&mut self, at: usize, minutes: &Minutes<'_>) {
        let (actions, meeting) = (self.actions.len(), &minutes.meeting);
        for found in minutes.actions() {
            let action = found.action;
            let owners: Vec<Value> = action.owners.iter().map(|owner| named(minutes, owner)).collect();
            let due = action.due.as_ref().and_then(|due| due.date);
            self.actions.push(row(at, &json!([action.span.line, action.text, owners, due, action.status.map(Status::name)])));
        }
        for found in minutes.decisions() {
            let decision = found.decision;
            self.decisions.push(row(at, &json!([decision.span.line, decision.text, decision.outcome.map(Outcome::name)])));
        }
        for (group, person) in minutes.people() {
            let known = [&person.office, &person.affiliation, &group.name].into_iter().find_map(Option::as_deref);
            let attendance = person.attendance.map(crate::model::Attendance::name);
            self.people.push(row(at, &json!([person.span.line, person.name, fold(&person.name), attendance, known])));
        }
        let open = minutes.open_actions().count();
        let warnings = minutes.diagnostics.iter().filter(|told| told.severity >= Severity::Warning).count();
        self.meetings.push(row(
            at,
            &json!([
                minutes.source,
                meeting.date,
                meeting.title,
                meeting.body,
                self.actions.len().saturating_sub(actions),
                open,
                minutes.decisions().count(),
                minutes.people().count(),
                warnings,
            ]),
        ));
    }

    /// Writes the rows into a page.
    fn write(&self, writer: &mut impl Write) -> io::Result<()> {
        writer.write_all(BLOCK.as_bytes())?;
        json(self, writer)?;
        writer.write_all(b"</script>\n")
    }

    /// The rows on a line of a page, if they stand there.
    #[must_use]
    pub fn read(line: &str) -> Option<Rows> {
        serde_json::from_str(line.trim_end().strip_prefix(BLOCK)?.strip_suffix("</script>")?).ok()
    }

    /// How many meetings the page has.
    #[must_use]
    pub fn meetings(&self) -> usize {
        self.meetings.len()
    }

    /// Writes the rows of a list as elements of its array, a line each. `link` leads from the index to the page, whose first meeting is the
    /// one with this number in the whole site.
    ///
    /// # Errors
    /// Those of `writer`.
    pub fn list(&self, name: &str, link: &str, first: usize, writer: &mut impl Write) -> io::Result<()> {
        let rows = match name {
            "meetings" => &self.meetings,
            "actions" => &self.actions,
            "decisions" => &self.decisions,
            _ => &self.people,
        };
        for row in rows {
            let own = row.first().and_then(Value::as_u64).and_then(|own| usize::try_from(own).ok()).unwrap_or_default();
            let head = if name == "meetings" { json!(link) } else { json!(first.saturating_add(own)) };
            write!(writer, "[")?;
            serde_json::to_writer(&mut *writer, &head)?;
            for cell in row.iter().skip(1) {
                write!(writer, ",")?;
                serde_json::to_writer(&mut *writer, cell)?;
            }
            writeln!(writer, "],")?;
        }
        Ok(())
    }
}

/// A row: the place of the meeting, then the cells.
fn row(at: usize, cells: &Value) -> Vec<Value> {
    std::iter::once(json!(at)).chain(cells.as_array().into_iter().flatten().cloned()).collect()
}

/// An owner's name, in full where it is known, and what it is known by in the whole site.
fn named(minutes: &Minutes<'_>, owner: &Owner<'_>) -> Value {
    let person = owner.person_id.and_then(|id| minutes.person(id));
    let name = person.map_or(&owner.name, |person| &person.name);
    json!([name, fold(name)])
}

/// Writes the page of one document: its rows, and its `data` as [`document`](super::document) writes them. Style and program are those
/// of the [whole site](SHARED).
///
/// # Errors
/// Those of `writer`.
pub fn page(rows: &Rows, data: &[u8], writer: &mut impl Write) -> io::Result<()> {
    let beside = rows.up.strip_suffix(INDEX).unwrap_or_default();
    let policy = format!("script-src {BESIDE}; style-src {BESIDE}");
    let style = format!("<link rel=\"stylesheet\" href=\"{beside}page.css\">");
    writer.write_all(shell(&policy, &style, super::BODY).as_bytes())?;
    rows.write(writer)?;
    writer.write_all(data)?;
    write!(writer, "<script src=\"{beside}page.js\"></script>\n</body>\n</html>\n")
}

/// Writes what stands before the rows of a list.
///
/// # Errors
/// Those of `writer`.
pub fn begin_list(name: &str, writer: &mut impl Write) -> io::Result<()> {
    writeln!(writer, "(globalThis.site ??= {{}}).{name} = [")
}

/// Writes what stands after the rows of a list.
///
/// # Errors
/// Those of `writer`.
pub fn end_list(writer: &mut impl Write) -> io::Result<()> {
    writer.write_all(b"];\n")
}

/// The index, which is the same for every site.
#[must_use]
pub fn index() -> &'static [u8] {
    static INDEX: LazyLock<String> = LazyLock::new(|| {
        let head = alone(&format!("script-src '{}' {BESIDE}", source(SCRIPT)), STYLE, BODY);
        format!("{head}<script>{SCRIPT}</script>\n</body>\n</html>\n")
    });
    INDEX.as_bytes()
}
