//! The minutes as flat tables, one row shape each, for spreadsheets and databases.
//!
//! Every row begins with `source` and `line`: the document and the line that it was read from. Tables of one run join by them.
//! An unknown value is [`Cell::Unknown`]: an empty cell in CSV, `null` in JSON. What has no column (links, the numbers of paragraphs,
//! spans) is in the JSON of the minutes.
//!
//! A **section is known** by its number or, where it has none, by its title: so in the column `section` of `records` and `agenda` and
//! in `parent`. In `actions` and `decisions` number and title have a column each.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::diagnostic::Severity;
use crate::model::{Action, AgendaItem, Annex, Block, Field, Group, Meeting, Minutes, Person, Section, SectionDecision};
use crate::span::Span;

/// One of the tables.
///
/// ```
/// use minutes_extract::emit::Table;
///
/// assert_eq!("actions".parse(), Ok(Table::Actions));
/// assert_eq!(Table::Agenda.columns(), ["source", "line", "date", "number", "title", "section"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Everything in one table, in the order of the text, told apart by `kind`: `meeting`, `field`, `agenda`, `section`, `paragraph`,
    /// `bullet`, `action`, `decision`, `table-row`, `participant`, `annex`.
    ///
    /// - `text`: the words; of a section its title, of a field or an annex `label: value`, of a table's row its cells joined by ` | `
    ///   (the header row is one of them). Empty for a participant, who has columns of their own.
    /// - `section`: the innermost section that the row stands in; for a section that section itself.
    /// - `level`: of a section its level, of other text how deep it is nested, both counted from 1. Sections inside an annex count anew.
    /// - `due`: the day, where one is stated.
    ///
    /// A header that states nothing makes no row. The rows of one table all carry the line on which the table begins.
    #[default]
    Records,
    /// One row a document, also where nothing is known of the meeting. The last five columns are counts; sections of all levels are
    /// counted, without those of annexes.
    Meetings,
    /// One row a section, parents before children, without the sections of annexes. `parent` is the section above.
    Sections,
    /// One row an action. `date` is the meeting's; `due` the day, where one is stated; `due_text` the words.
    Actions,
    /// One row a decision.
    Decisions,
    /// One row an entry of the agenda; `section` is the section that it became.
    Agenda,
    /// One row a person listed, absent ones too.
    Participants,
}

impl Table {
    /// All tables.
    pub const ALL: [Table; 7] =
        [Table::Records, Table::Meetings, Table::Sections, Table::Actions, Table::Decisions, Table::Agenda, Table::Participants];

    /// The name, as it is given on the command line: `records`, `meetings` …
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Table::Records => "records",
            Table::Meetings => "meetings",
            Table::Sections => "sections",
            Table::Actions => "actions",
            Table::Decisions => "decisions",
            Table::Agenda => "agenda",
            Table::Participants => "participants",
        }
    }

    /// The names of the columns, `source` and `line` first.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Records => &RECORDS,
            Table::Meetings => &MEETINGS,
            Table::Sections => &SECTIONS,
            Table::Actions => &ACTIONS,
            Table::Decisions => &DECISIONS,
            Table::Agenda => &AGENDA,
            Table::Participants => &PARTICIPANTS,
        }
    }

    /// Hands over the rows of one document, one after the other, each with as many cells as there are [columns](Table::columns).
    ///
    /// The cells are lent, so that a row costs no allocation.
    ///
    /// # Errors
    /// None of its own: the first error of `row` ends the walk and is returned.
    ///
    /// ```
    /// use minutes_extract::emit::Table;
    /// use std::convert::Infallible;
    ///
    /// let minutes = minutes_extract::parse("Board\n\n1. Roof\n\n- It leaks.\n\nActions\n\n- ➔ **Ann to call the roofer.**\n");
    /// let mut found = Vec::new();
    /// let Ok(()) = Table::Actions.rows(&minutes, |cells| {
    ///     let [line, section, text] = [&cells[1], &cells[4], &cells[5]];
    ///     found.push(format!("{line} {section}: {text}"));
    ///     Ok::<(), Infallible>(())
    /// });
    /// assert_eq!(found, ["9 Roof: Ann to call the roofer."]);
    /// ```
    pub fn rows<E>(self, minutes: &Minutes<'_>, row: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
        match self {
            Table::Records => records(minutes, row),
            Table::Meetings => meetings(minutes, row),
            Table::Sections => sections(minutes, row),
            Table::Actions => actions(minutes, row),
            Table::Decisions => decisions(minutes, row),
            Table::Agenda => agenda(minutes, row),
            Table::Participants => participants(minutes, row),
        }
    }
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
        write!(f, "expected a table, found \"{}\"; there are {}", self.name.escape_debug(), Table::ALL.map(Table::name).join(", "))
    }
}

impl std::error::Error for UnknownTable {}

impl FromStr for Table {
    type Err = UnknownTable;

    fn from_str(name: &str) -> Result<Table, UnknownTable> {
        Table::ALL.into_iter().find(|table| table.name() == name).ok_or_else(|| UnknownTable { name: name.to_owned() })
    }
}

/// One cell of a row. Shown, it is the text of a CSV cell; serialised, `null`, a number or a string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cell<'c> {
    /// The document does not say.
    #[default]
    Unknown,
    /// A line, a level, a count or a meeting's number.
    Number(u64),
    /// Everything else. Days are `YYYY-MM-DD`, times `HH:MM`.
    Text(&'c str),
}

impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Unknown => f.pad(""),
            Cell::Number(number) => fmt::Display::fmt(number, f),
            Cell::Text(text) => f.pad(text),
        }
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Unknown => serializer.serialize_none(),
            Cell::Number(number) => serializer.serialize_u64(*number),
            Cell::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl<'c> From<&'c str> for Cell<'c> {
    fn from(text: &'c str) -> Cell<'c> {
        Cell::Text(text)
    }
}

impl<'c> From<Option<&'c str>> for Cell<'c> {
    fn from(text: Option<&'c str>) -> Cell<'c> {
        text.map_or(Cell::Unknown, Cell::Text)
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Cell::Number(number as u64)
    }
}

/// `source` and `line`, which lead every row. A span that was never set has no line.
fn lead<'c>(minutes: &'c Minutes<'_>, span: Span) -> [Cell<'c>; 2] {
    [minutes.source.as_deref().into(), if span.line == 0 { Cell::Unknown } else { span.line.into() }]
}

/// How other rows refer to a section: by its number or else its title.
fn known_by<'m>(section: &'m Section<'_>) -> &'m str {
    section.number.as_deref().unwrap_or(&section.title)
}

/// `label: value`, or the one that there is.
fn labelled<'m>(label: &'m str, value: &'m str) -> Cow<'m, str> {
    match (label, value) {
        (label, "") => label.into(),
        ("", value) => value.into(),
        (label, value) => format!("{label}: {value}").into(),
    }
}

/// The owners of an action as one text.
fn owners(action: &Action<'_>) -> Option<String> {
    let names: Vec<&str> = action.owners.iter().map(|owner| &*owner.name).collect();
    (!names.is_empty()).then(|| names.join("; "))
}

/// The meeting's day as text, which rows of several tables carry.
fn date_of(minutes: &Minutes<'_>) -> Option<String> {
    minutes.meeting.date.map(String::from)
}

const MEETINGS: [&str; 17] = [
    "source", "line", "title", "subtitle", "number", "date", "end_date", "start", "end", "zone", "mode", "location", "sections", "actions",
    "decisions", "participants", "warnings",
];

fn meetings<E>(minutes: &Minutes<'_>, mut row: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
    let meeting = &minutes.meeting;
    let [source, line] = lead(minutes, meeting.span);
    let date = date_of(minutes);
    let end_date = meeting.end_date.map(String::from);
    let time = meeting.time.as_ref();
    let start = time.and_then(|time| time.start).map(String::from);
    let end = time.and_then(|time| time.end).map(String::from);
    let cells: [Cell; MEETINGS.len()] = [
        source,
        line,
        meeting.title.as_deref().into(),
        meeting.subtitle.as_deref().into(),
        meeting.number.map_or(Cell::Unknown, |number| Cell::Number(number.into())),
        date.as_deref().into(),
        end_date.as_deref().into(),
        start.as_deref().into(),
        end.as_deref().into(),
        time.and_then(|time| time.zone.as_deref()).into(),
        meeting.mode.map(crate::Mode::name).into(),
        meeting.location.as_deref().into(),
        minutes.all_sections().count().into(),
        minutes.actions().count().into(),
        minutes.decisions().count().into(),
        minutes.people().count().into(),
        minutes.diagnostics.iter().filter(|remark| remark.severity == Severity::Warning).count().into(),
    ];
    row(&cells)
}

const SECTIONS: [&str; 6] = ["source", "line", "number", "level", "title", "parent"];

fn sections<E>(minutes: &Minutes<'_>, mut row: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
    // The sections around the one at hand, outermost first.
    let mut above: Vec<&Section> = Vec::new();
    for (level, section) in minutes.all_sections() {
        above.truncate(level.saturating_sub(1));
        let [source, line] = lead(minutes, section.span);
        let number = section.number.as_deref().into();
        let parent = above.last().map(|parent| known_by(parent)).into();
        let cells: [Cell; SECTIONS.len()] = [source, line, number, level.into(), section.title.as_ref().into(), parent];
        row(&cells)?;
        above.push(section);
    }
    Ok(())
}

const ACTIONS: [&str; 10] = ["source", "line", "date", "section", "section_title", "text", "owner", "due", "due_text", "status"];

fn actions<E>(minutes: &Minutes<'_>, mut row: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
    let date = date_of(minutes);
    for found in minutes.actions() {
        let action = found.action;
        let [source, line] = lead(minutes, action.span);
        let due = action.due.as_ref();
        let due_date = due.and_then(|due| due.date).map(String::from);
        let owners = owners(action);
        let cells: [Cell; ACTIONS.len()] = [
            source,
            line,
            date.as_deref().into(),
            found.section.and_then(|section| section.number.as_deref()).into(),
            found.section.map(|section| section.title.as_ref()).into(),
            action.text.as_ref().into(),
            owners.as_deref().into(),
            due_date.as_deref().into(),
            due.map(|due| due.text.as_ref()).into(),
            action.status.map(crate::Status::name).into(),
        ];
        row(&cells)?;
    }
    Ok(())
}

const DECISIONS: [&str; 6] = ["source", "line", "date", "section", "section_title", "text"];

fn decisions<E>(minutes: &Minutes<'_>, mut row: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
    let date = date_of(minutes);
    for SectionDecision { section, decision } in minutes.decisions() {
        let [source, line] = lead(minutes, decision.span);
        let cells: [Cell; DECISIONS.len()] = [
            source,
            line,
            date.as_deref().into(),
            section.and_then(|section| section.number.as_deref()).into(),
            section.map(|section| section.title.as_ref()).into(),
            decision.text.as_ref().into(),
        ];
        row(&cells)?;
    }
    Ok(())
}

const AGENDA: [&str; 6] = ["source", "line", "date", "number", "title", "section"];

fn agenda<E>(minutes: &Minutes<'_>, mut row: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
    let date = date_of(minutes);
    for item in &minutes.agenda {
        let [source, line] = lead(minutes, item.span);
        let section = item.section_id.and_then(|id| minutes.section(id));
        let cells: [Cell; AGENDA.len()] =
            [source, line, date.as_deref().into(), item.number.as_deref().into(), item.title.as_ref().into(), section.map(known_by).into()];
        row(&cells)?;
    }
    Ok(())
}

const PARTICIPANTS: [&str; 11] =
    ["source", "line", "date", "role", "attendance", "surname", "given", "name", "affiliation", "email", "note"];

fn participants<E>(minutes: &Minutes<'_>, mut row: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
    let date = date_of(minutes);
    for (group, person) in minutes.people() {
        let [source, line] = lead(minutes, person.span);
        let cells: [Cell; PARTICIPANTS.len()] = [
            source,
            line,
            date.as_deref().into(),
            group.name.as_deref().into(),
            person.attendance.map(crate::Attendance::name).into(),
            person.surname.as_deref().into(),
            person.given.as_deref().into(),
            person.name.as_ref().into(),
            person.affiliation.as_deref().into(),
            person.email.as_deref().into(),
            person.note.as_deref().into(),
        ];
        row(&cells)?;
    }
    Ok(())
}

const RECORDS: [&str; 14] =
    ["source", "line", "kind", "section", "level", "text", "owner", "due", "role", "attendance", "surname", "given", "name", "affiliation"];

/// The columns of `records` behind `source,line,kind,section`: what a kind of row does not have stays unknown.
#[derive(Default)]
struct Values<'c> {
    level: Cell<'c>,
    text: Cell<'c>,
    owner: Cell<'c>,
    due: Cell<'c>,
    role: Cell<'c>,
    attendance: Cell<'c>,
    surname: Cell<'c>,
    given: Cell<'c>,
    name: Cell<'c>,
    affiliation: Cell<'c>,
}

/// Something that stands in the text and makes a row of `records` (a table: several).
enum Record<'m, 't> {
    Meeting(&'m Meeting<'t>),
    Field(&'m Field<'t>),
    Agenda(&'m AgendaItem<'t>),
    Section(usize, &'m Section<'t>),
    Block(usize, &'m Block<'t>),
    Participant(&'m Group<'t>, &'m Person<'t>),
    Annex(&'m Annex<'t>),
}

impl Record<'_, '_> {
    fn span(&self) -> Span {
        match self {
            Record::Meeting(meeting) => meeting.span,
            Record::Field(field) => field.span,
            Record::Agenda(item) => item.span,
            Record::Section(_, section) => section.span,
            Record::Block(_, block) => block.span(),
            Record::Participant(_, person) => person.span,
            Record::Annex(annex) => annex.span,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Record::Meeting(_) => "meeting",
            Record::Field(_) => "field",
            Record::Agenda(_) => "agenda",
            Record::Section(..) => "section",
            Record::Block(_, Block::Paragraph(_)) => "paragraph",
            Record::Block(_, Block::Bullet(_)) => "bullet",
            Record::Block(_, Block::Action(_)) => "action",
            Record::Block(_, Block::Decision(_)) => "decision",
            Record::Block(_, Block::Table(_) | Block::Unknown) => "table-row",
            Record::Participant(..) => "participant",
            Record::Annex(_) => "annex",
        }
    }
}

/// All that makes a row, in the order of the text. The model keeps header, agenda, people and text apart, so they are put together
/// parents first and then sorted by where they begin; the sort is stable, so that parents stay before children.
fn in_order<'m, 't>(minutes: &'m Minutes<'t>) -> Vec<Record<'m, 't>> {
    fn blocks<'m, 't>(body: &'m [Block<'t>], records: &mut Vec<Record<'m, 't>>) {
        records.extend(crate::Blocks::of(body).map(|(depth, block)| Record::Block(depth, block)));
    }
    fn sections<'m, 't>(list: &'m [Section<'t>], records: &mut Vec<Record<'m, 't>>) {
        let mut open = vec![list.iter()];
        while let Some(section) = open.last_mut().map(Iterator::next) {
            let Some(section) = section else {
                open.pop();
                continue;
            };
            records.push(Record::Section(open.len(), section));
            blocks(&section.body, records);
            open.push(section.sections.iter());
        }
    }

    let mut records = Vec::new();
    // A header that states nothing is none: an empty document has no rows.
    let meeting = &minutes.meeting;
    if *meeting != (Meeting { span: meeting.span, ..Meeting::default() }) {
        records.push(Record::Meeting(meeting));
    }
    records.extend(meeting.fields.iter().map(Record::Field));
    blocks(&minutes.preamble, &mut records);
    sections(&minutes.sections, &mut records);
    for annex in &minutes.annexes {
        records.push(Record::Annex(annex));
        blocks(&annex.body, &mut records);
        sections(&annex.sections, &mut records);
    }
    records.extend(minutes.agenda.iter().map(Record::Agenda));
    records.extend(minutes.people().map(|(group, person)| Record::Participant(group, person)));
    records.sort_by_key(|record| record.span().start);
    records
}

fn records<E>(minutes: &Minutes<'_>, mut row: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
    // The sections around the record at hand, outermost first: those that began before it and end behind its beginning.
    let mut around: Vec<&Section> = Vec::new();
    for record in in_order(minutes) {
        let span = record.span();
        while around.last().is_some_and(|section| section.span.end <= span.start) {
            around.pop();
        }
        if let Record::Section(_, section) = record {
            around.push(section);
        }
        let lead = lead(minutes, span);
        let kind = record.kind();
        let section = around.last().map(|section| known_by(section)).into();
        let mut put = |values: Values<'_>| {
            let [source, line] = lead;
            let Values { level, text, owner, due, role, attendance, surname, given, name, affiliation } = values;
            let cells: [Cell; RECORDS.len()] =
                [source, line, kind.into(), section, level, text, owner, due, role, attendance, surname, given, name, affiliation];
            row(&cells)
        };
        match record {
            Record::Meeting(meeting) => put(Values { text: meeting.title.as_deref().into(), ..Values::default() })?,
            Record::Field(field) => {
                put(Values { text: labelled(&field.label, &field.value).as_ref().into(), ..Values::default() })?;
            }
            Record::Agenda(item) => put(Values { text: item.title.as_ref().into(), ..Values::default() })?,
            Record::Section(level, section) => {
                put(Values { level: level.into(), text: section.title.as_ref().into(), ..Values::default() })?;
            }
            Record::Annex(annex) => {
                let title = annex.title.as_deref().unwrap_or("");
                put(Values { text: labelled(&annex.label, title).as_ref().into(), ..Values::default() })?;
            }
            Record::Participant(group, person) => put(Values {
                role: group.name.as_deref().into(),
                attendance: person.attendance.map(crate::Attendance::name).into(),
                surname: person.surname.as_deref().into(),
                given: person.given.as_deref().into(),
                name: person.name.as_ref().into(),
                affiliation: person.affiliation.as_deref().into(),
                ..Values::default()
            })?,
            Record::Block(depth, Block::Action(action)) => {
                let due = action.due.as_ref().and_then(|due| due.date).map(String::from);
                let owners = owners(action);
                put(Values {
                    level: depth.into(),
                    text: action.text.as_ref().into(),
                    owner: owners.as_deref().into(),
                    due: due.as_deref().into(),
                    ..Values::default()
                })?;
            }
            Record::Block(depth, Block::Table(table)) => {
                let header = Some(&table.header).filter(|header| !header.is_empty());
                for cells in header.into_iter().chain(&table.rows) {
                    put(Values { level: depth.into(), text: cells.join(" | ").as_str().into(), ..Values::default() })?;
                }
            }
            Record::Block(depth, block) => {
                put(Values { level: depth.into(), text: block.text().into(), ..Values::default() })?;
            }
        }
    }
    Ok(())
}
