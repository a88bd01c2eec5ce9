//! The minutes as flat tables, one row shape each, for spreadsheets and databases.
//!
//! Every row begins with `source`, `meeting`, `id` and `line`: the document, which of its meetings, the node, the line that it begins on.
//! Tables join on `source`, `meeting` and an id; a column that ends in `_id` holds an id of the same meeting. An unknown value is
//! [`Cell::Unknown`]: an empty cell in CSV, `null` in JSON and Arrow. A column holds values of one [`DataType`] in all rows.
//!
//! The tables are declared once: their names and what they are in this file, their columns with name, type, meaning and value in
//! `table/columns.rs`. CSV, workbooks, Arrow, the rows as JSON, the schema of the tables and `docs/output.md` are all made from that.

use std::fmt;
use std::str::FromStr;

use crate::model::Minutes;

mod cell;
mod column;
mod columns;
mod rows;

pub use cell::{Cell, DataType};
pub use column::Column;

use rows::{Nodes, Row};

/// The tables: how each is called in Rust and in the output, the rows that it has, its columns, and what it is.
macro_rules! tables {
    ($($(#[doc = $doc:literal])+ $(#[$meta:meta])? $variant:ident = $name:literal, $rows:path, $columns:path;)+) => {
        /// One of the tables.
        ///
        /// ```
        /// use minutes_extract::emit::Table;
        ///
        /// assert_eq!("actions".parse(), Ok(Table::Actions));
        /// let names: Vec<&str> = Table::Sections.columns().iter().map(|column| column.name()).collect();
        /// assert_eq!(names, ["source", "meeting", "id", "line", "number", "level", "title", "parent_id"]);
        /// ```
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Table {
            $($(#[doc = $doc])+ $(#[$meta])? $variant,)+
        }

        impl Table {
            /// All tables.
            pub const ALL: &'static [Table] = &[$(Table::$variant),+];

            /// The name, as it is given on the command line: `records`, `meetings` …
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Table::$variant => $name),+ }
            }

            /// What it is, for people.
            #[must_use]
            pub fn doc(self) -> &'static str {
                match self { $(Table::$variant => concat!($($doc, "\n"),+).trim_ascii()),+ }
            }

            /// The columns; `source`, `meeting`, `id` and `line` are the first.
            #[must_use]
            pub fn columns(self) -> &'static [Column] {
                match self { $(Table::$variant => $columns),+ }
            }

            fn of<'r, 'm, 't>(self, nodes: &'r Nodes<'m, 't>) -> Vec<Row<'r, 'm, 't>> {
                match self { $(Table::$variant => $rows(nodes)),+ }
            }
        }
    };
}

tables! {
    /// Everything in one table: one row per node, in the order of the text, told apart by `kind`.
    #[default]
    Records = "records", rows::records, columns::RECORDS;
    /// One row per meeting, also where nothing is known of it. The last columns count its rows in other tables.
    Meetings = "meetings", rows::meetings, columns::MEETINGS;
    /// One row per section, also of an annex.
    Sections = "sections", rows::sections, columns::SECTIONS;
    /// One row per action.
    Actions = "actions", rows::actions, columns::ACTIONS;
    /// One row per owner of an action. The `id` is that of the action.
    Assignments = "assignments", rows::assignments, columns::ASSIGNMENTS;
    /// One row per decision.
    Decisions = "decisions", rows::decisions, columns::DECISIONS;
    /// One row per entry of the agenda.
    Agenda = "agenda", rows::agenda, columns::AGENDA;
    /// One row per person listed, absent ones too.
    Participants = "participants", rows::participants, columns::PARTICIPANTS;
    /// One row per link. The `id` is that of the node whose text has it.
    Links = "links", rows::links, columns::LINKS;
    /// One row per warning or note. The `id` is that of the innermost node that it speaks of, else that of the meeting.
    Diagnostics = "diagnostics", rows::diagnostics, columns::DIAGNOSTICS;
}

impl Table {
    /// Hands over the rows of one meeting, one after the other, each with as many cells as there are [columns](Table::columns).
    ///
    /// # Errors
    /// None of its own: the first error of `row` ends the walk and is returned.
    ///
    /// ```
    /// use minutes_extract::emit::Table;
    /// use std::convert::Infallible;
    ///
    /// let minutes = minutes_extract::parse("Board\n\n1. Roof\n\n- It leaks.\n\nActions\n\n- ➔ **Ann to call the roofer.**\n");
    /// let place = |name| Table::Actions.columns().iter().position(|column| column.name() == name).unwrap();
    /// let mut found = Vec::new();
    /// let Ok(()) = Table::Actions.rows(&minutes, |cells| {
    ///     let [line, section, text] = ["line", "section_title", "text"].map(|name| &cells[place(name)]);
    ///     found.push(format!("{line} {section}: {text}"));
    ///     Ok::<(), Infallible>(())
    /// });
    /// assert_eq!(found, ["9 Roof: Ann to call the roofer."]);
    /// ```
    pub fn rows<E>(self, minutes: &Minutes<'_>, mut row: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
        rows_of(&[self], minutes, |_, cells| row(cells))
    }
}

/// Hands over the rows of one meeting in several tables, table by table, each row with the place of its table among these. What the tables
/// have in common is gone through once.
pub(crate) fn rows_of<E>(
    tables: &[Table],
    minutes: &Minutes<'_>,
    mut row: impl FnMut(usize, &[Cell<'_>]) -> Result<(), E>,
) -> Result<(), E> {
    let nodes = Nodes::of(minutes);
    tables.iter().enumerate().try_for_each(|(at, table)| {
        let (columns, rows) = (table.columns(), table.of(&nodes));
        let mut cells = Vec::with_capacity(if rows.is_empty() { 0 } else { columns.len() });
        rows.iter().try_for_each(|of| {
            cells.clear();
            cells.extend(columns.iter().map(|column| (column.get)(of)));
            row(at, &cells)
        })
    })
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// There is no table of that name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTable {
    name: String,
}

impl fmt::Display for UnknownTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = Table::ALL.iter().map(|table| table.name()).collect();
        write!(f, "expected a table, got \"{}\"; there are {}", self.name.escape_debug(), names.join(", "))
    }
}

impl std::error::Error for UnknownTable {}

impl FromStr for Table {
    type Err = UnknownTable;

    fn from_str(name: &str) -> Result<Table, UnknownTable> {
        Table::ALL.iter().copied().find(|table| table.name() == name).ok_or_else(|| UnknownTable { name: name.to_owned() })
    }
}
