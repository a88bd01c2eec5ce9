//! Minutes → text, each thing in the spelling that it has come to.

use std::borrow::Cow;

use super::spell::{self, inline};
use super::spellings::Spellings;
use crate::lexicon::{self, Label};
use crate::model::{
    Action, AgendaItem, Annex, AnnexKind, Attendance, Block, Date, Decision, Field, Group, Language, Meeting, Minutes, Mode, Outcome,
    Passage, Person, Section, Status, Table,
};
use crate::outline;
use crate::read::people;
use crate::span::Span;
use crate::value::{due, owner};

/// The months as they are written.
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Writes minutes out.
pub(super) fn write(minutes: &Minutes<'_>, spellings: &mut Spellings) -> String {
    let (day, language) = (minutes.meeting.date, minutes.layout.language);
    let mut writer = Writer { spellings, out: String::new(), day, language, marked: false, people: People::Columns };
    writer.minutes(minutes);
    writer.out
}

/// A text while it is written.
struct Writer<'s> {
    spellings: &'s mut Spellings,
    out: String,
    /// The meeting's day, by which dates that leave the year out are read.
    day: Option<Date>,
    /// The language by which owners are read.
    language: Option<Language>,
    /// Whether headings are marked with `#`.
    marked: bool,
    /// How people are listed.
    people: People,
}

/// How people are listed; those that stand in no annex in a line of the header, if that can be, but for the last form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum People {
    /// `Surname Given` with a tab between, below `Role`.
    Columns,
    /// `- Name (Organisation)`, below `Role:`.
    Entries,
    /// In a table.
    Tables,
    /// In a table, those that stand in no annex too.
    AllTables,
}

impl People {
    const ALL: [People; 4] = [People::Columns, People::Entries, People::Tables, People::AllTables];

    /// The first form that can hold everybody.
    fn plainest(groups: &[Group<'_>]) -> usize {
        let people = || groups.iter().flat_map(|group| &group.members);
        let columns = people().all(|person| is_parted(person) && person.email.is_none() && person.affiliation.is_none());
        let bare = people().all(|person| person.surname.is_none() && person.given.is_none());
        match () {
            () if groups.iter().any(|group| attendance_of(group).is_none()) => 2,
            () if people().any(|person| person.office.is_some()) => 2,
            () if columns => 0,
            () if bare => 1,
            () => 2,
        }
    }
}

/// The lists that stand in no annex: of an agenda, of people.
#[derive(Default)]
struct Homeless<'m, 't> {
    items: Vec<&'m AgendaItem<'t>>,
    groups: Vec<&'m Group<'t>>,
}

impl Writer<'_> {
    fn minutes(&mut self, minutes: &Minutes<'_>) {
        let numbered = !minutes.sections.is_empty() && minutes.sections.iter().all(is_numbered);
        self.marked = self.spellings.of("sections", usize::from(!numbered), 1) > 0;
        let people = self.spellings.of("participants", People::plainest(&minutes.participants), 3);
        self.people = People::ALL.get(people).copied().unwrap_or(People::AllTables);
        let items = homes(&minutes.agenda, |item| item.span, &minutes.annexes, AnnexKind::Agenda);
        let groups = homes(&minutes.participants, |group| group.span, &minutes.annexes, AnnexKind::Participants);
        let own = |home: usize| (list(&items, Some(home)), list(&groups, Some(home)));
        let mut homeless = Homeless { items: list(&items, None), groups: list(&groups, None) };
        self.header(&minutes.meeting, &mut homeless.groups);
        self.blocks(&minutes.preamble, "preamble", 0, false);
        let (labelled, annexes): (Vec<_>, Vec<_>) = minutes.annexes.iter().enumerate().partition(|(_, annex)| !is_annex(annex));
        for (at, annex) in labelled {
            let (items, groups) = own(at);
            self.heading(1, None, &annex.label);
            self.annex(at, annex, &Homeless { items, groups });
        }
        self.sections(&minutes.sections, "sections", 1, &homeless);
        if minutes.sections.is_empty() {
            self.labelled(&homeless);
        }
        for (at, annex) in annexes {
            let (items, groups) = own(at);
            self.gap();
            self.line(0, &join(&annex.label, annex.title.as_deref()));
            self.annex(at, annex, &Homeless { items, groups });
        }
    }

    // --- Lines ---------------------------------------------------------------------------------------------------------------------

    fn line(&mut self, indent: usize, text: &str) {
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.out.extend([text, "\n"]);
    }

    /// A blank line, unless one stands there already.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    // --- Header --------------------------------------------------------------------------------------------------------------------

    fn header(&mut self, meeting: &Meeting<'_>, groups: &mut Vec<&Group<'_>>) {
        let fields = &meeting.fields;
        // Fields whose line would be read as something else go into front matter, with those before them.
        let known = |field: &Field<'_>| crate::value::label::attendance_label(&field.label).is_some();
        let spellings = fields.iter().enumerate().map(|(at, field)| (at, format!("meeting.fields[{at}]"), usize::from(known(field))));
        let front = spellings.filter(|(_, way, first)| self.spellings.of(way, *first, 1) > 0).map(|(at, ..)| at).max();
        let (front, fields) = fields.split_at(front.map_or(0, |last| last.saturating_add(1)));
        if !front.is_empty() {
            self.line(0, "---");
            for field in front {
                self.front(field);
            }
            self.line(0, "---");
            self.gap();
        }
        if let Some(title) = &meeting.title {
            let sign = if self.spellings.of("meeting", 0, 1) > 0 { "# " } else { "" };
            self.line(0, &format!("{sign}{}", inline(title, &[])));
        }
        if let Some(subtitle) = &meeting.subtitle {
            let label = if self.spellings.of("meeting.subtitle", 0, 1) > 0 { "Subtitle: " } else { "" };
            self.line(0, &format!("{label}{}", inline(subtitle, &[])));
        }
        self.gap();
        let dateline = dateline(meeting);
        if !dateline.is_empty() {
            self.line(0, &dateline);
        }
        if let Some(time) = meeting.time.as_ref().filter(|time| time.start.is_none())
            && let Some(end) = time.end
        {
            let zone = time.zone.as_deref().map_or(String::new(), |zone| format!(" {zone}"));
            self.header_line(&format!("End: {end}{zone}"));
        }
        if let Some(location) = &meeting.location {
            self.header_line(&format!("Location: {}", inline(location, &[])));
        }
        for field in fields {
            let line = if field.label.is_empty() { inline(&field.value, &[]) } else { labelled(&field.label, &field.value) };
            self.header_line(&line);
        }
        // People who are listed in no annex and by name alone stand in the header.
        let lines: Option<Vec<String>> = groups.iter().map(|group| people_line(group)).collect();
        if let Some(lines) = lines
            && self.people != People::AllTables
        {
            for line in &lines {
                self.header_line(line);
            }
            groups.clear();
        }
    }

    /// A line of the header, apart from one before it that has no room for more.
    fn header_line(&mut self, line: &str) {
        const ROOM: usize = 40;
        let above = self.out.trim_end_matches('\n').rsplit('\n').next().unwrap_or("");
        if above.len() > ROOM || above.ends_with(',') {
            self.gap();
        }
        self.line(0, line);
    }

    /// An entry of front matter.
    fn front(&mut self, field: &Field<'_>) {
        if field.label.is_empty() {
            self.line(2, &field.value);
        } else {
            self.line(0, &labelled(&field.label, &field.value));
        }
    }

    // --- Sections and annexes ------------------------------------------------------------------------------------------------------

    fn sections(&mut self, sections: &[Section<'_>], path: &str, level: usize, homeless: &Homeless<'_, '_>) {
        for (at, section) in sections.iter().enumerate() {
            let path = format!("{path}[{at}]");
            self.heading(level, section.number.as_deref(), &section.title);
            self.blocks(&section.body, &format!("{path}.body"), 0, true);
            let last = at.saturating_add(1) == sections.len();
            if last && section.sections.is_empty() {
                self.labelled(homeless);
            }
            let none = Homeless::default();
            self.sections(&section.sections, &format!("{path}.sections"), level.saturating_add(1), if last { homeless } else { &none });
        }
    }

    fn heading(&mut self, level: usize, number: Option<&str>, title: &str) {
        self.gap();
        let title = inline(title, &[]);
        let number = match number {
            Some(number) if number.contains(['.', '/', '-']) => format!("{number} "),
            Some(number) => format!("{number}. "),
            None => String::new(),
        };
        let signs = if self.marked { "#".repeat(level.saturating_add(1)) + " " } else { String::new() };
        self.line(0, format!("{signs}{number}{title}").trim_end());
    }

    fn annex(&mut self, at: usize, annex: &Annex<'_>, own: &Homeless<'_, '_>) {
        self.gap();
        match annex.kind {
            AnnexKind::Agenda => self.agenda(&own.items),
            AnnexKind::Participants => {
                self.people(&own.groups, &Opening::of(annex));
            }
            AnnexKind::Other => {}
        }
        // What is no entry of an agenda hangs below the last one.
        let indent = usize::from(!own.items.is_empty());
        self.blocks(&annex.body, &format!("annexes[{at}].body"), indent, false);
        self.sections(&annex.sections, &format!("annexes[{at}].sections"), 1, &Homeless::default());
    }

    /// Lists that stand in no annex, below labels of their own.
    fn labelled(&mut self, homeless: &Homeless<'_, '_>) {
        if !homeless.items.is_empty() {
            self.gap();
            self.line(0, "Agenda");
            self.gap();
            self.agenda(&homeless.items);
        }
        if !homeless.groups.is_empty() {
            self.gap();
            self.line(0, "Participants");
            self.gap();
            self.people(&homeless.groups, &Opening::default());
        }
    }

    fn agenda(&mut self, items: &[&AgendaItem<'_>]) {
        let all_numbered = items.iter().all(|item| item.number.is_some());
        let bullets = self.spellings.of("agenda", usize::from(!all_numbered), 1) > 0;
        for item in items {
            let title = inline(&item.title, &[]);
            let number = item.number.as_deref().map_or(String::new(), |number| format!("{number}. "));
            self.line(0, &format!("{}{number}{title}", if bullets { "- " } else { "" }));
        }
    }

    // --- People --------------------------------------------------------------------------------------------------------------------

    fn people(&mut self, groups: &[&Group<'_>], opening: &Opening) {
        match self.people {
            People::Columns => self.columns(groups, opening),
            People::Entries => self.entries(groups, opening),
            People::Tables | People::AllTables => self.tables(groups, opening),
        }
    }

    /// `Role`, then `Surname Given` with a tab between.
    fn columns(&mut self, groups: &[&Group<'_>], opening: &Opening) {
        for (at, group) in groups.iter().enumerate() {
            if let Some(header) = opening.header(group, at == 0) {
                self.line(0, &format!("{}\t", inline(&header, &[])));
            }
            for person in &group.members {
                let (surname, given) = (person.surname.as_deref().unwrap_or(""), person.given.as_deref().unwrap_or(&person.name));
                let note = person.note.as_deref().map_or(String::new(), |note| format!(" ({note})"));
                self.line(0, &format!("{}\t{}", inline(surname, &[]), inline(&format!("{given}{note}"), &[])));
            }
        }
    }

    /// `Role:`, then `- Name (Organisation)`.
    fn entries(&mut self, groups: &[&Group<'_>], opening: &Opening) {
        for (at, group) in groups.iter().enumerate() {
            if let Some(header) = opening.header(group, at == 0) {
                self.gap();
                self.line(0, &format!("{}:", inline(&header, &[])));
                self.gap();
            }
            for person in &group.members {
                self.line(0, &format!("- {}", entry(person)));
            }
        }
    }

    /// A table with a column for each thing that is said of somebody, how they attended among them.
    fn tables(&mut self, groups: &[&Group<'_>], opening: &Opening) {
        type Beside = for<'p> fn(&'p Person<'_>) -> Option<&'p str>;
        let beside: [(&str, Beside); 4] = [
            ("Office", |person| person.office.as_deref()),
            ("Organisation", |person| person.affiliation.as_deref()),
            ("Email", |person| person.email.as_deref()),
            ("Notes", |person| person.note.as_deref()),
        ];
        let is_used = |beside: Beside| groups.iter().flat_map(|group| &group.members).any(|person| beside(person).is_some());
        let used: Vec<(&str, Beside)> = beside.into_iter().filter(|(_, beside)| is_used(*beside)).collect();
        let mut parted = None;
        for (at, group) in groups.iter().enumerate() {
            let name = group.name.as_deref();
            let goes_on = at == 0 && name == opening.role.as_deref();
            let mut header: Option<Cow<'_, str>> = match (goes_on, group.members.is_empty()) {
                (true, false) => None,
                (_, false) => Some(name.unwrap_or(attended(None)).into()),
                (_, true) => opening.header(group, false).map(Cow::Owned),
            };
            for person in &group.members {
                if parted != Some(is_parted(person)) {
                    self.gap();
                    parted = Some(is_parted(person));
                    let heads: &[&str] = if is_parted(person) { &["Surname", "Given name"] } else { &["Name"] };
                    let heads = heads.iter().chain(used.iter().map(|(head, _)| head)).chain(&["Attendance"]);
                    self.line(0, &spell::row(heads.clone().map(|head| Cow::Borrowed(*head))));
                    self.line(0, &spell::row(heads.map(|_| Cow::Borrowed("---"))));
                }
                if let Some(header) = header.take() {
                    self.line(0, &spell::row([Cow::Owned(spell::cell(&header))]));
                }
                let parts = [person.surname.as_deref(), person.given.as_deref()];
                let whole = [Some(&*person.name)];
                let name: &[Option<&str>] = if is_parted(person) { &parts } else { &whole };
                let beside = used.iter().map(|(_, beside)| beside(person));
                let cells = name.iter().copied().chain(beside).chain([person.attendance.map(|attendance| attended(Some(attendance)))]);
                let cells = cells.map(|cell| Cow::Owned(spell::cell(cell.unwrap_or(""))));
                self.line(0, &spell::row(cells));
            }
            if let Some(header) = header {
                self.line(0, &spell::row([Cow::Owned(spell::cell(&header))]));
            }
        }
    }

    // --- Blocks --------------------------------------------------------------------------------------------------------------------

    /// Blocks side by side. Where `closes`, actions at the end stand below a label.
    fn blocks(&mut self, blocks: &[Block<'_>], path: &str, indent: usize, closes: bool) {
        let ways: Vec<String> = (0..blocks.len()).map(|at| format!("{path}[{at}]")).collect();
        let in_table: Vec<bool> = blocks.iter().zip(&ways).map(|(block, way)| self.is_in_table(block, way)).collect();
        let actions = blocks.iter().zip(&in_table).rev().take_while(|(block, in_table)| is_action(block) && !**in_table).count();
        let label = blocks.len().saturating_sub(actions);
        let mut above: Option<&Block<'_>> = None;
        let mut rows: Vec<&Action<'_>> = Vec::new();
        for (at, ((block, way), in_table)) in blocks.iter().zip(&ways).zip(&in_table).enumerate() {
            if let (Block::Action(action), true) = (block, in_table) {
                rows.push(action);
                continue;
            }
            self.actions(&std::mem::take(&mut rows), indent);
            if closes && at == label {
                self.gap();
                self.line(indent, "Actions");
                self.gap();
            } else if !(is_item(block) && above.map_or(indent > 0, is_item)) {
                self.gap();
            }
            self.block(block, way, indent);
            above = Some(block);
        }
        self.actions(&rows, indent);
    }

    fn block(&mut self, block: &Block<'_>, way: &str, indent: usize) {
        let below = format!("{way}.body");
        match block {
            Block::Table(table) => return self.table(table, indent),
            Block::Unknown => return,
            Block::Action(action) => {
                let line = self.action(action, way);
                self.line(indent, &line);
            }
            Block::Decision(decision) => {
                let (number, id) = cited(decision.number.as_deref());
                let mark = decision_mark(decision);
                self.line(indent, &format!("{number}{mark}{id}: {}", inline(&decision.text, &decision.links)));
            }
            Block::Bullet(passage) => {
                let spelled = self.guarded(&passage.text, passage, way, false);
                self.line(indent, format!("{}{spelled}", mark(passage.number.as_deref())).trim_end());
            }
            Block::Paragraph(passage) => {
                let spelled = self.guarded(&passage.text, passage, way, true);
                let number = passage.number.as_deref().map_or(String::new(), |number| format!("{number}. "));
                let inside = self.inside(passage);
                self.line(indent, &format!("{number}{spelled}{}", inside.as_deref().unwrap_or("")));
                if inside.is_some() {
                    return;
                }
            }
        }
        self.blocks(block.body(), &below, indent.saturating_add(1), false);
    }

    /// The words of a passage; a line that would be taken for something else begins with a reference.
    fn guarded(&mut self, text: &str, passage: &Passage<'_>, way: &str, begins: bool) -> String {
        let spelled = inline(text, &passage.links);
        let marked = begins && passage.number.is_none() && spell::is_marked(&spelled);
        if self.spellings.of(way, usize::from(marked), 1) > 0 { spell::guarded(&spelled) } else { spelled }
    }

    /// The one action, or decision, that stands inside the words of a paragraph.
    fn inside(&self, passage: &Passage<'_>) -> Option<String> {
        match passage.body.as_slice() {
            [Block::Decision(inner)] if passage.text.contains(&*inner.text) => Some(String::new()),
            [Block::Action(inner)] if inner.body.is_empty() && inner.number.is_none() => {
                let owners = owners(inner);
                let names = if owners.is_empty() || self.is_said(inner) { String::new() } else { format!(" [{owners}]") };
                Some(format!(" ACTION{names}: {}", inline(&inner.text, &[])))
            }
            _ => None,
        }
    }

    // --- Actions and tables --------------------------------------------------------------------------------------------------------

    /// Whether the words of an action give its owner and its day.
    fn is_said(&self, action: &Action<'_>) -> bool {
        owner::lead(&action.text).0.is_none()
            && owner::owner(&action.text, self.language).unwrap_or_default() == owners(action)
            && self.is_due_said(action)
    }

    fn is_due_said(&self, action: &Action<'_>) -> bool {
        let said = due::due(&action.text, self.day);
        said.map(|due| (due.text, due.date)) == action.due.as_ref().map(|due| (&*due.text, due.date))
    }

    /// Whether an action has come to be a row of a table. The other spellings of an action: 0 by its words, 1 after its owner and a
    /// colon, 2 after a label with its owner.
    fn is_in_table(&mut self, block: &Block<'_>, way: &str) -> bool {
        let Block::Action(action) = block else { return false };
        let can = action.links.is_empty() && matches!(&*action.body, [] | [Block::Paragraph(_)]);
        let named = owner::is_names(&owners(action)) && owner::lead(&action.text).0.is_none();
        let first = match () {
            () if self.is_said(action) => 0,
            () if can && !self.is_due_said(action) => 3,
            () if named => 1,
            () => 2,
        };
        self.spellings.of(way, first, if can { 3 } else { 2 }) == 3
    }

    fn action(&mut self, action: &Action<'_>, way: &str) -> String {
        let (number, id) = cited(action.number.as_deref());
        let status = match action.status {
            Some(Status::Open) => "[ ] ",
            Some(Status::Done) => "[x] ",
            _ => "",
        };
        let words = inline(&action.text, &action.links);
        let owner = owners(action);
        let bold = |words: &str, text: &str| {
            let bold = format!("**{words}**");
            if spell::is_read(&bold, text, &action.links) { bold } else { words.to_owned() }
        };
        match self.spellings.of(way, if id.is_empty() { 0 } else { 2 }, 2) {
            0 => format!("{number}➔ {status}{}", bold(&words, &action.text)),
            1 => format!("{number}➔ {status}{}", bold(&format!("{owner}: {words}"), &format!("{owner}: {}", action.text))),
            _ if owner.is_empty() => format!("{number}{status}ACTION{id}: {words}"),
            _ => format!("{number}{status}ACTION{id} [{owner}]: {words}"),
        }
    }

    /// Actions as the rows of a table.
    fn actions(&mut self, actions: &[&Action<'_>], indent: usize) {
        if actions.is_empty() {
            return;
        }
        self.gap();
        // Numbers have a column where there are some.
        let from = usize::from(actions.iter().all(|action| action.number.is_none()));
        let heads = ["No.", "Action", "Owner", "Due", "Status", "Notes"].into_iter().skip(from);
        self.line(indent, &spell::row(heads.clone().map(Cow::Borrowed)));
        self.line(indent, &spell::row(heads.map(|_| Cow::Borrowed("---"))));
        for action in actions {
            let notes = match action.body.as_slice() {
                [Block::Paragraph(notes)] => &*notes.text,
                _ => "",
            };
            let due = action.due.as_ref().map_or("", |due| &*due.text);
            let owners = owners(action);
            let number = action.number.as_deref().unwrap_or("");
            let cells = [number, &*action.text, &*owners, due, action.status.map_or("", Status::name), notes].into_iter().skip(from);
            self.line(indent, &spell::row(cells.map(|cell| Cow::Owned(spell::cell(cell)))));
        }
    }

    fn table(&mut self, table: &Table<'_>, indent: usize) {
        let cells = |cells: &[Cow<'_, str>]| spell::row(cells.iter().map(|cell| Cow::Owned(spell::cell(cell))));
        if !table.header.is_empty() {
            self.line(indent, &cells(&table.header));
            self.line(indent, &spell::row(table.header.iter().map(|_| Cow::Borrowed("---"))));
        }
        table.rows.iter().for_each(|row| self.line(indent, &cells(row)));
    }
}

/// Whether a section and all below it have numbers as the house layout writes them: `1`, below it `1.1`.
fn is_numbered(section: &Section<'_>) -> bool {
    let figures = |number: &str| number.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    section.number.as_deref().is_some_and(figures) && section.sections.iter().all(is_numbered)
}

fn is_annex(annex: &Annex<'_>) -> bool {
    outline::annex(&join(&annex.label, annex.title.as_deref())).is_some()
}

/// `Annex 1: Agenda`
fn join(label: &str, title: Option<&str>) -> String {
    let label = inline(label, &[]);
    title.map_or(label.clone(), |title| format!("{label}: {}", inline(title, &[])))
}

/// `Label: value`
fn labelled(label: &str, value: &str) -> String {
    format!("{label}: {value}").trim_end().to_owned()
}

/// The annex that each entry of a list stands in: that which its span lies in, or where no span tells, the first of the kind.
fn homes<'m, T>(list: &'m [T], span: impl Fn(&T) -> Span, annexes: &[Annex<'_>], kind: AnnexKind) -> Vec<(Option<usize>, &'m T)> {
    let of_kind = || annexes.iter().enumerate().filter(|(_, annex)| annex.kind == kind);
    let nowhere = annexes.iter().all(|annex| annex.span == Span::default());
    let home = |entry: &T| {
        let mut found = of_kind().filter(|(_, annex)| nowhere || annex.span.contains(&span(entry)));
        found.next().map(|(at, _)| at)
    };
    list.iter().map(|entry| (home(entry), entry)).collect()
}

fn list<'m, T>(homes: &[(Option<usize>, &'m T)], home: Option<usize>) -> Vec<&'m T> {
    homes.iter().filter(|(of, _)| *of == home).map(|(_, entry)| *entry).collect()
}

/// `27 August 2025 | 14:00–16:00 UTC | Hybrid`
fn dateline(meeting: &Meeting<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(date) = meeting.date {
        parts.push(match meeting.end_date {
            Some(end) if (end.year(), end.month()) == (date.year(), date.month()) => format!("{}–{}", date.day(), day(end)),
            Some(end) => format!("{} – {}", day(date), day(end)),
            None => day(date),
        });
    }
    if let Some(time) = &meeting.time
        && let Some(start) = time.start
    {
        let end = time.end.map_or(String::new(), |end| format!("–{end}"));
        let zone = time.zone.as_deref().map_or(String::new(), |zone| format!(" {zone}"));
        parts.push(format!("{start}{end}{zone}"));
    }
    let mode = match meeting.mode {
        Some(Mode::InPerson) => Some("In person"),
        Some(Mode::Online) => Some("Online"),
        Some(Mode::Hybrid) => Some("Hybrid"),
        _ => None,
    };
    parts.extend(mode.map(str::to_owned));
    parts.join(" | ")
}

fn day(date: Date) -> String {
    let month = usize::try_from(date.month()).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{} {month} {:04}", date.day(), date.year())
}

/// The mark of a list entry.
fn mark(number: Option<&str>) -> String {
    number.map_or("- ".to_owned(), |number| format!("{number}. "))
}

/// The mark of an action or a decision, and what stands in its label: a number that no list has, `A3` or `2026-14`.
fn cited(number: Option<&str>) -> (String, String) {
    let is_listed = |number: &str| {
        number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') || !number.bytes().any(|byte| byte.is_ascii_digit())
    };
    match number {
        Some(number) if !is_listed(number) => (mark(None), format!(" {number}")),
        number => (mark(number), String::new()),
    }
}

/// The word that marks a decision: one that was carried is marked by that where nothing beside it says more.
fn decision_mark(decision: &Decision<'_>) -> &'static str {
    let says_more = decision.number.is_some() || decision.vote.is_some() || !decision.movers.is_empty() || !decision.body.is_empty();
    if decision.outcome == Some(Outcome::Carried) && !says_more { "APPROVED" } else { "DECISION" }
}

/// Whether a block stands directly below the one before it.
fn is_item(block: &Block<'_>) -> bool {
    matches!(block, Block::Bullet(_) | Block::Action(_) | Block::Decision(_))
}

fn is_action(block: &Block<'_>) -> bool {
    matches!(block, Block::Action(_))
}

fn is_parted(person: &Person<'_>) -> bool {
    person.surname.is_some() && person.given.is_some()
}

/// The word for how somebody attended, or a group.
fn attended(attendance: Option<Attendance>) -> &'static str {
    match attendance {
        Some(Attendance::Remote) => "Remote",
        Some(Attendance::Absent) => "Absent",
        _ => "Present",
    }
}

/// How all people of a group attended; `None` where they differ.
fn attendance_of(group: &Group<'_>) -> Option<Attendance> {
    let mut said = group.members.iter().map(|person| person.attendance);
    let first = said.next().unwrap_or(Some(Attendance::Present));
    first.filter(|_| said.all(|other| other == first))
}

/// The owners of an action as a text has them.
fn owners(action: &Action<'_>) -> String {
    action.owners.iter().map(|owner| &*owner.name).collect::<Vec<_>>().join(", ")
}

/// What the label of a list says of the people in it: the role of the first of them, and how all of them attended.
#[derive(Default)]
struct Opening {
    role: Option<String>,
    attendance: Option<Attendance>,
}

impl Opening {
    fn of(annex: &Annex<'_>) -> Opening {
        let attendance = |label| if let Some(Label::Attendance(attendance)) = label { Some(attendance) } else { None };
        if is_annex(annex) {
            let attendance = annex.title.as_deref().and_then(lexicon::annex_label).and_then(|label| attendance(Some(label)));
            return Opening { role: None, attendance: Some(attendance.unwrap_or(Attendance::Present)) };
        }
        let said = attendance(lexicon::label(&annex.label))
            .or_else(|| crate::value::label::attendance_label(&annex.label))
            .unwrap_or(Attendance::Present);
        let (role, attendance) = people::role_of(&annex.label, said);
        Opening { role: role.map(Cow::into_owned), attendance: Some(attendance) }
    }

    /// The header of a group: its role, and how it attended where the label of the list does not say so.
    fn header(&self, group: &Group<'_>, first: bool) -> Option<String> {
        // Of nobody there is nothing to say.
        let own = if group.members.is_empty() { self.attendance } else { attendance_of(group) };
        let same = own == self.attendance;
        match &group.name {
            role if first && same && *role == self.role.as_deref().map(Cow::Borrowed) => None,
            None => Some(attended(own).to_owned()),
            Some(role) if same => Some(role.to_string()),
            Some(role) => Some(format!("{role} ({})", attended(own).to_lowercase())),
        }
    }
}

/// `Present: Ann Ray, Bo West (Harbour Office)`, where the header knows the label.
fn people_line(group: &Group<'_>) -> Option<String> {
    let own = attendance_of(group);
    let label = match &group.name {
        None => attended(own).to_owned(),
        Some(role) => format!("{role} {}", attended(own).to_lowercase()),
    };
    let bare = group.members.iter().all(|person| person.surname.is_none() && person.given.is_none());
    let known = own.is_some() && crate::value::label::attendance_label(&label) == own;
    let names: Vec<String> = group.members.iter().map(entry).collect();
    (bare && known && !names.is_empty()).then(|| format!("{label}: {}", names.join(", ")))
}

/// `Name (Organisation, note) <mail>`
fn entry(person: &Person<'_>) -> String {
    let name = inline(&person.name, &[]);
    let beside: Vec<&str> = [person.affiliation.as_deref(), person.note.as_deref()].into_iter().flatten().collect();
    let beside = if beside.is_empty() { String::new() } else { format!(" ({})", inline(&beside.join(", "), &[])) };
    let email = person.email.as_deref().map_or(String::new(), |email| format!(" <{email}>"));
    format!("{name}{beside}{email}")
}
