//! The minutes as flat tables, one row shape each, for spreadsheets and databases.
//!
//! Every row begins with `source`, `meeting`, `id` and `line`: the document, which of its meetings, the node, the line that it begins on.
//! Tables join on `source`, `meeting` and an id; a column that ends in `_id` holds an id of the same meeting. An unknown value is
//! [`Cell::Unknown`]: an empty cell in CSV, `null` in JSON and Arrow. A column holds values of one [`DataType`] in all rows.
//!
//! The tables are declared once: their names and what they are in this file, their columns with name, type, meaning and value in
//! `table/columns.rs`. CSV, workbooks, Arrow, the rows as JSON, the schema of the tables and `docs/output.md` are all made from that.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::model::{Date, Id, Key, Minutes, Time};

mod columns;
mod rows;

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
    /// Everything in one table: a row a node, in the order of the text, told apart by `kind`.
    #[default]
    Records = "records", rows::records, columns::RECORDS;
    /// A row a meeting, also where nothing is known of it. The last columns count its rows in other tables.
    Meetings = "meetings", rows::meetings, columns::MEETINGS;
    /// A row a section, also one of an annex.
    Sections = "sections", rows::sections, columns::SECTIONS;
    /// A row an action.
    Actions = "actions", rows::actions, columns::ACTIONS;
    /// A row an owner of an action. The `id` is that of the action.
    Assignments = "assignments", rows::assignments, columns::ASSIGNMENTS;
    /// A row a decision.
    Decisions = "decisions", rows::decisions, columns::DECISIONS;
    /// A row an entry of the agenda.
    Agenda = "agenda", rows::agenda, columns::AGENDA;
    /// A row a person listed, absent ones too.
    Participants = "participants", rows::participants, columns::PARTICIPANTS;
    /// A row a link. The `id` is that of the node whose text has it.
    Links = "links", rows::links, columns::LINKS;
    /// A row a warning or note. The `id` is that of the innermost node that it speaks of, else that of the meeting.
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
        let columns = table.columns();
        let mut cells = Vec::with_capacity(columns.len());
        table.of(&nodes).iter().try_for_each(|of| {
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

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    name: &'static str,
    data_type: DataType,
    doc: &'static str,
    get: Get,
}

/// How a column gets its cell of a row.
type Get = for<'r, 'm, 't> fn(&'r Row<'r, 'm, 't>) -> Cell<'m>;

impl Column {
    /// The name: lower case, and no word that `DuckDB` or `SQLite` wants quoted.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The type of its values, in all rows.
    #[must_use]
    pub fn data_type(&self) -> DataType {
        self.data_type
    }

    /// What it holds, for people.
    #[must_use]
    pub fn doc(&self) -> &'static str {
        self.doc
    }
}

/// The type of a column's values. Any of them may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DataType {
    /// Words, or a name of a fixed list such as `present`.
    Text,
    /// Several texts; joined by `; ` where a cell can hold but one.
    List,
    /// A whole number, not negative.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// A day: `YYYY-MM-DD`.
    Date,
    /// A time of the day: `HH:MM`.
    Time,
    /// The id of a node: `s2`.
    Id,
}

impl DataType {
    /// The name: `text`, `list`, `integer`, `boolean`, `date`, `time`, `id`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            DataType::Text => "text",
            DataType::List => "list",
            DataType::Integer => "integer",
            DataType::Boolean => "boolean",
            DataType::Date => "date",
            DataType::Time => "time",
            DataType::Id => "id",
        }
    }
}

/// One cell of a row. Shown, it is the text of a CSV cell; serialised, `null`, a number, a boolean or a string.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cell<'c> {
    /// The document does not say.
    #[default]
    Unknown,
    /// A [`DataType::Text`].
    Text(Cow<'c, str>),
    /// A [`DataType::List`]; there is something on it.
    List(Vec<Cow<'c, str>>),
    /// A [`DataType::Integer`].
    Integer(u64),
    /// A [`DataType::Boolean`].
    Boolean(bool),
    /// A [`DataType::Date`].
    Date(Date),
    /// A [`DataType::Time`].
    Time(Time),
    /// A [`DataType::Id`].
    Id(Id),
}

impl Cell<'_> {
    /// Whether it may stand in a column of this type.
    #[must_use]
    pub fn is_of(&self, data_type: DataType) -> bool {
        match self {
            Cell::Unknown => true,
            Cell::Text(_) => data_type == DataType::Text,
            Cell::List(_) => data_type == DataType::List,
            Cell::Integer(_) => data_type == DataType::Integer,
            Cell::Boolean(_) => data_type == DataType::Boolean,
            Cell::Date(_) => data_type == DataType::Date,
            Cell::Time(_) => data_type == DataType::Time,
            Cell::Id(_) => data_type == DataType::Id,
        }
    }

    /// The words of a text, or those of a list, joined; nothing where it holds a value of another type.
    pub(crate) fn words(&self) -> Option<Cow<'_, str>> {
        match self {
            Cell::Text(text) => Some(Cow::Borrowed(text)),
            Cell::List(texts) => match texts.as_slice() {
                [one] => Some(Cow::Borrowed(one)),
                several => Some(several.join("; ").into()),
            },
            _ => None,
        }
    }
}

impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Unknown => Ok(()),
            Cell::Text(_) | Cell::List(_) => f.write_str(&self.words().unwrap_or_default()),
            Cell::Integer(number) => write!(f, "{number}"),
            Cell::Boolean(holds) => write!(f, "{holds}"),
            Cell::Date(date) => write!(f, "{date}"),
            Cell::Time(time) => write!(f, "{time}"),
            Cell::Id(id) => write!(f, "{id}"),
        }
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Unknown => serializer.serialize_none(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Integer(number) => serializer.serialize_u64(*number),
            Cell::Boolean(holds) => serializer.serialize_bool(*holds),
            Cell::List(_) | Cell::Date(_) | Cell::Time(_) | Cell::Id(_) => serializer.collect_str(self),
        }
    }
}

impl<'c, T: Into<Cell<'c>>> From<Option<T>> for Cell<'c> {
    fn from(value: Option<T>) -> Cell<'c> {
        value.map_or(Cell::Unknown, Into::into)
    }
}

impl<'c> From<&'c str> for Cell<'c> {
    fn from(text: &'c str) -> Cell<'c> {
        Cell::Text(Cow::Borrowed(text))
    }
}

impl<'c> From<Cow<'c, str>> for Cell<'c> {
    fn from(text: Cow<'c, str>) -> Cell<'c> {
        Cell::Text(text)
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Cell::Text(Cow::Owned(text))
    }
}

impl<'c> From<Vec<Cow<'c, str>>> for Cell<'c> {
    fn from(texts: Vec<Cow<'c, str>>) -> Cell<'c> {
        if texts.is_empty() { Cell::Unknown } else { Cell::List(texts) }
    }
}

impl From<Key> for Cell<'_> {
    fn from(key: Key) -> Self {
        key.to_string().into()
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Cell::Integer(number as u64)
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Cell::Integer(number.into())
    }
}

impl From<bool> for Cell<'_> {
    fn from(holds: bool) -> Self {
        Cell::Boolean(holds)
    }
}

impl From<Date> for Cell<'_> {
    fn from(date: Date) -> Self {
        Cell::Date(date)
    }
}

impl From<Time> for Cell<'_> {
    fn from(time: Time) -> Self {
        Cell::Time(time)
    }
}

impl From<Id> for Cell<'_> {
    fn from(id: Id) -> Self {
        Cell::Id(id)
    }
}
