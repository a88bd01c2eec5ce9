//! The columns of the tables: name, type, meaning, and how a row gets its value.

use std::borrow::Cow;

use super::cell::{Cell, DataType};
use super::column::{Column, Get};
use super::rows::{Part, Row, Thing};
use crate::diagnostic::Severity;
use crate::model::{Action, AgendaItem, Decision, Group, Meeting, NextMeeting, Owner, Person, Quorum, TimeSpan, Vote};

const fn column(name: &'static str, data_type: DataType, doc: &'static str, get: Get) -> Column {
    Column { name, data_type, doc, get }
}

const fn text(name: &'static str, doc: &'static str, get: Get) -> Column {
    column(name, DataType::Text, doc, get)
}

const fn list(name: &'static str, doc: &'static str, get: Get) -> Column {
    column(name, DataType::List, doc, get)
}

const fn integer(name: &'static str, doc: &'static str, get: Get) -> Column {
    column(name, DataType::Integer, doc, get)
}

const fn day(name: &'static str, doc: &'static str, get: Get) -> Column {
    column(name, DataType::Date, doc, get)
}

const fn time(name: &'static str, doc: &'static str, get: Get) -> Column {
    column(name, DataType::Time, doc, get)
}

const fn id(name: &'static str, doc: &'static str, get: Get) -> Column {
    column(name, DataType::Id, doc, get)
}

const SOURCE: Column =
    text("source", "The path of the document as given; unknown for standard input.", |row| row.nodes.minutes.source.as_deref().into());
const MEETING: Column = integer("meeting", "Which meeting of the document it is, from 1; above 1 only with `--split`.", |row| {
    row.nodes.minutes.meeting_index.into()
});
const ID: Column = id("id", "The node, unique in its meeting: a letter for its kind and its place among these.", |row| row.node.id.into());
const LINE: Column = integer("line", "The line of the source on which it begins, from 1.", |row| {
    let span = match row.part {
        Part::Remark(remark) => remark.span,
        _ => row.node.span,
    };
    Some(span.line).filter(|line| *line > 0).into()
});

const KEY: Column =
    text("key", "A hash that stays the same while day, owners and words do: for databases and calendars.", |row| match row.node.thing {
        Thing::Action(action) => action.key.into(),
        Thing::Decision(decision) => decision.key.into(),
        _ => Cell::Unknown,
    });
const DATE: Column = day("date", "The (first) day of the meeting.", |row| row.nodes.minutes.meeting.date.into());
const PARENT_ID: Column = id("parent_id", "What is directly around it; unknown where that is the meeting.", |row| row.node.parent.into());
const SECTION_ID: Column = id("section_id", "The innermost section around it; of a section that section itself.", |row| {
    row.node.section.map(|section| section.id).into()
});
const SECTION_NUMBER: Column = text("section_number", "The number of that section, as written.", |row| {
    row.node.section.and_then(|section| section.number.as_deref()).into()
});
const SECTION_TITLE: Column =
    text("section_title", "The title of that section.", |row| row.node.section.map(|section| &*section.title).into());
const NUMBER: Column = text("number", "The number or mark it has, as written: `1.10`, `A3`.", number);
const LEVEL: Column = integer("level", "How deep it is nested, from 1.", |row| row.node.level.into());
const TEXT: Column = text("text", "The words, without markers and markup.", words);
const OWNER: Column = list("owner", "Who is to do it.", |row| action(row).map(|action| listed(&action.owners, |owner| &owner.name)).into());
const DUE: Column = day("due", "The day by which it is to be done, where one is stated.", |row| {
    action(row).and_then(|action| action.due.as_ref()?.date).into()
});
const STATUS: Column = text("status", "`open` or `done`, where that is stated.", |row| {
    action(row).and_then(|action| action.status).map(crate::model::Status::name).into()
});
const OUTCOME: Column = text("outcome", "`carried`, `rejected`, `deferred` or `withdrawn`.", |row| {
    decision(row).and_then(|decision| decision.outcome).map(crate::model::Outcome::name).into()
});
const GROUP_NAME: Column =
    text("group_name", "The header of the group of people.", |row| group(row).and_then(|group| group.name.as_deref()).into());
const OFFICE: Column =
    text("office", "The person's office: `Chair`.", |row| person(row).and_then(|person| person.office.as_deref()).into());
const ATTENDANCE: Column = text("attendance", "`present`, `remote` or `absent`; unknown where that is unclear.", |row| {
    person(row).and_then(|person| person.attendance).map(crate::model::Attendance::name).into()
});
const SURNAME: Column = text("surname", "The surname, where the document sets it apart.", |row| {
    person(row).and_then(|person| person.surname.as_deref()).into()
});
const GIVEN: Column =
    text("given", "The given name, where the document sets it apart.", |row| person(row).and_then(|person| person.given.as_deref()).into());
const NAME: Column = text("name", "The person's whole name, given name first.", |row| person(row).map(|person| &*person.name).into());
const AFFILIATION: Column = text("affiliation", "The organisation the person comes from.", |row| {
    person(row).and_then(|person| person.affiliation.as_deref()).into()
});
const TITLE: Column = text("title", "The title.", |row| match row.node.thing {
    Thing::Meeting(meeting) => meeting.title.as_deref().into(),
    Thing::Section(section) => (&*section.title).into(),
    Thing::Agenda(item) => (&*item.title).into(),
    _ => Cell::Unknown,
});

pub(super) const RECORDS: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    text(
        "kind",
        "`meeting`, `field`, `agenda`, `section`, `paragraph`, `bullet`, `action`, `decision`, `table`, `table-row`, `group`, `participant` or `annex`.",
        |row| row.node.thing.kind().into(),
    ),
    PARENT_ID,
    SECTION_ID,
    NUMBER,
    LEVEL,
    TEXT,
    DATE,
    OWNER,
    DUE,
    STATUS,
    OUTCOME,
    GROUP_NAME,
    OFFICE,
    ATTENDANCE,
    SURNAME,
    GIVEN,
    NAME,
    AFFILIATION,
    list("url", "The addresses that its words link to.", |row| listed(row.node.thing.links(), |link| &link.url)),
];

pub(super) const MEETINGS: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    TITLE,
    text("subtitle", "The second line of the title.", |row| meeting(row).subtitle.as_deref().into()),
    integer("number", "The meeting's number in its series: `IV` is 4.", |row| meeting(row).number.into()),
    text("body", "The organisation or committee, where the head names it apart from the title.", |row| meeting(row).body.as_deref().into()),
    DATE,
    day("end_date", "The last day, where the meeting ran over several.", |row| meeting(row).end_date.into()),
    time("start_time", "When it began.", |row| hours(row).and_then(|time| time.start).into()),
    time("end_time", "When it ended.", |row| hours(row).and_then(|time| time.end).into()),
    text("zone", "The time zone, as written.", |row| hours(row).and_then(|time| time.zone.as_deref()).into()),
    text("mode", "`in-person`, `online` or `hybrid`.", |row| meeting(row).mode.map(crate::model::Mode::name).into()),
    text("location", "The place.", |row| meeting(row).location.as_deref().into()),
    day("next_date", "The day of the next meeting.", |row| next_meeting(row).and_then(|next| next.date).into()),
    column("quorum", DataType::Boolean, "Whether there was a quorum.", |row| quorum(row).and_then(|quorum| quorum.met).into()),
    integer("sections", "How many sections it has.", |row| row.nodes.count(|thing| matches!(thing, Thing::Section(_))).into()),
    integer("actions", "How many actions it has.", |row| row.nodes.count(|thing| matches!(thing, Thing::Action(_))).into()),
    integer("decisions", "How many decisions it has.", |row| row.nodes.count(|thing| matches!(thing, Thing::Decision(_))).into()),
    integer("participants", "How many people are listed.", |row| row.nodes.count(|thing| matches!(thing, Thing::Person(..))).into()),
    integer("warnings", "How many warnings there are.", |row| {
        let remarks = row.nodes.minutes.diagnostics.iter();
        remarks.filter(|remark| remark.severity == Severity::Warning).count().into()
    }),
];

pub(super) const SECTIONS: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    NUMBER,
    LEVEL,
    TITLE,
    id("parent_id", "The section or annex directly around it.", |row| row.node.parent.into()),
];

pub(super) const ACTIONS: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    KEY,
    DATE,
    SECTION_ID,
    SECTION_NUMBER,
    SECTION_TITLE,
    NUMBER,
    TEXT,
    OWNER,
    DUE,
    text("due_text", "The words that say by when.", |row| action(row).and_then(|action| Some(&*action.due.as_ref()?.text)).into()),
    STATUS,
];

pub(super) const ASSIGNMENTS: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    text("owner", "Who is to do it, as written.", |row| owner(row).map(|owner| &*owner.name).into()),
    id("person_id", "The participant whom the name was matched to.", |row| owner(row).and_then(|owner| owner.person_id).into()),
    text("match", "What the two were matched by: `full` name, `surname`, `given` name or `initials`.", |row| {
        owner(row).and_then(|owner| owner.matched).map(crate::model::OwnerMatch::name).into()
    }),
];

pub(super) const DECISIONS: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    KEY,
    DATE,
    SECTION_ID,
    SECTION_NUMBER,
    SECTION_TITLE,
    NUMBER,
    TEXT,
    OUTCOME,
    list("mover", "Who moved it.", |row| decision(row).map(|decision| listed(&decision.movers, |name| name)).into()),
    list("seconder", "Who seconded it.", |row| decision(row).map(|decision| listed(&decision.seconders, |name| name)).into()),
    integer("votes_for", "How many voted for it, where a number is stated.", |row| vote(row).and_then(|vote| vote.in_favour).into()),
    integer("votes_against", "How many voted against it.", |row| vote(row).and_then(|vote| vote.against).into()),
    integer("votes_abstain", "How many abstained.", |row| vote(row).and_then(|vote| vote.abstain).into()),
];

pub(super) const AGENDA: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    DATE,
    NUMBER,
    TITLE,
    text("presenter", "Who is to present it.", |row| item(row).and_then(|item| item.presenter.as_deref()).into()),
    text("time_slot", "The time it is given, as written.", |row| item(row).and_then(|item| item.time.as_deref()).into()),
    id("section_id", "The section under which it was minuted.", |row| item(row).and_then(|item| item.section_id).into()),
];

pub(super) const PARTICIPANTS: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    DATE,
    id("group_id", "The group that the person is listed in; a row of `records`.", |row| group(row).map(|group| group.id).into()),
    GROUP_NAME,
    OFFICE,
    ATTENDANCE,
    SURNAME,
    GIVEN,
    NAME,
    AFFILIATION,
    text("email", "The mail address.", |row| person(row).and_then(|person| person.email.as_deref()).into()),
    text("proxy_for", "Whom the person stands in for.", |row| person(row).and_then(|person| person.proxy_for.as_deref()).into()),
    text("note", "What else is said of the person.", |row| person(row).and_then(|person| person.note.as_deref()).into()),
];

pub(super) const LINKS: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    text("text", "The words that are linked.", |row| match row.part {
        Part::Link(link) => (&*link.text).into(),
        _ => Cell::Unknown,
    }),
    text("url", "The address.", |row| match row.part {
        Part::Link(link) => (&*link.url).into(),
        _ => Cell::Unknown,
    }),
];

pub(super) const DIAGNOSTICS: &[Column] = &[
    SOURCE,
    MEETING,
    ID,
    LINE,
    text("code", "The code: `ambiguous-date`.", |row| match row.part {
        Part::Remark(remark) => remark.code.name().into(),
        _ => Cell::Unknown,
    }),
    text("severity", "`warning` or `note`.", |row| match row.part {
        Part::Remark(remark) => remark.severity.name().into(),
        _ => Cell::Unknown,
    }),
    text("message", "What is to be said, for people.", |row| match row.part {
        Part::Remark(remark) => remark.message.as_str().into(),
        _ => Cell::Unknown,
    }),
];

fn meeting<'m, 't>(row: &Row<'_, 'm, 't>) -> &'m Meeting<'t> {
    &row.nodes.minutes.meeting
}

fn hours<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m TimeSpan<'t>> {
    meeting(row).time.as_ref()
}

fn next_meeting<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m NextMeeting<'t>> {
    meeting(row).next_meeting.as_ref()
}

fn quorum<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m Quorum<'t>> {
    meeting(row).quorum.as_ref()
}

fn action<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m Action<'t>> {
    match row.node.thing {
        Thing::Action(action) => Some(action),
        _ => None,
    }
}

fn owner<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m Owner<'t>> {
    match row.part {
        Part::Owner(owner) => Some(owner),
        _ => None,
    }
}

fn decision<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m Decision<'t>> {
    match row.node.thing {
        Thing::Decision(decision) => Some(decision),
        _ => None,
    }
}

fn vote<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m Vote<'t>> {
    decision(row)?.vote.as_ref()
}

fn item<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m AgendaItem<'t>> {
    match row.node.thing {
        Thing::Agenda(item) => Some(item),
        _ => None,
    }
}

fn group<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m Group<'t>> {
    match row.node.thing {
        Thing::Group(group) | Thing::Person(group, _) => Some(group),
        _ => None,
    }
}

fn person<'m, 't>(row: &Row<'_, 'm, 't>) -> Option<&'m Person<'t>> {
    match row.node.thing {
        Thing::Person(_, person) => Some(person),
        _ => None,
    }
}

fn number<'m>(row: &Row<'_, 'm, '_>) -> Cell<'m> {
    match row.node.thing {
        Thing::Meeting(meeting) => meeting.number.map(|number| number.to_string()).into(),
        Thing::Agenda(item) => item.number.as_deref().into(),
        Thing::Section(section) => section.number.as_deref().into(),
        Thing::Paragraph(passage) | Thing::Bullet(passage) => passage.number.as_deref().into(),
        Thing::Action(action) => action.number.as_deref().into(),
        Thing::Decision(decision) => decision.number.as_deref().into(),
        _ => Cell::Unknown,
    }
}

fn words<'m>(row: &Row<'_, 'm, '_>) -> Cell<'m> {
    match row.node.thing {
        Thing::Meeting(meeting) => meeting.title.as_deref().into(),
        Thing::Field(field) => labelled(&field.label, &field.value).into(),
        Thing::Agenda(item) => (&*item.title).into(),
        Thing::Section(section) => (&*section.title).into(),
        Thing::Paragraph(passage) | Thing::Bullet(passage) => (&*passage.text).into(),
        Thing::Action(action) => (&*action.text).into(),
        Thing::Decision(decision) => (&*decision.text).into(),
        Thing::Table(table) if table.header.is_empty() => Cell::Unknown,
        Thing::Table(table) => table.header.join(" | ").into(),
        Thing::TableRow(cells) => cells.join(" | ").into(),
        Thing::Annex(annex) => labelled(&annex.label, annex.title.as_deref().unwrap_or_default()).into(),
        // People have columns of their own.
        Thing::Group(_) | Thing::Person(..) => Cell::Unknown,
    }
}

/// `label: value`, or the one that there is.
fn labelled<'m>(label: &'m str, value: &'m str) -> Cow<'m, str> {
    match (label, value) {
        (label, "") => label.into(),
        ("", value) => value.into(),
        (label, value) => format!("{label}: {value}").into(),
    }
}

/// The texts of a list.
fn listed<'m, T>(parts: &'m [T], text: impl Fn(&'m T) -> &'m str) -> Cell<'m> {
    parts.iter().map(|part| Cow::Borrowed(text(part))).collect::<Vec<_>>().into()
}
