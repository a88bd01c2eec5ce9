//! Everybody whom a document lists as attending or absent.
//!
//! ```text
//! people  = { list | text }
//! list    = label { header | label ":" names | entry }          below a heading, in an annex
//! text    = labelled lines and sentences; a table whose head names people
//! header  = label | office | what looks otherwise than the rows below it
//! entry   = person | names | cells                               see value::person, grid
//! ```
//!
//! The document is walked once, before all else is read, so that names are known wherever they matter. The tree of the outline gives
//! scopes: what stands below a label of attendance is a list ([`listed`]); any other text is looked through for lines, sentences and tables
//! that say who attended ([`body`]). How a list writes its people is decided for the list as a whole. A list reaches as far as its form does;
//! a sentence ends it, and what is no longer people is left to the other rooms. What was read is marked line by line.
//!
//! Attendance and office are facts of a person: those beside the name count before those of the label above it.

mod apart;
mod body;
mod called;
mod cells;
mod enough;
mod entry;
mod found;
mod left;
mod legend;
mod list;
mod listed;
mod look;
mod prose;
mod row;
mod said;
mod sign;
mod stacked;

pub(crate) use called::{Called, NameKeys, name_keys};
pub(crate) use found::{People, Read};

use std::borrow::Cow;
use std::ops::Range;

use super::block;
use super::entry::Under;
use super::mark::before_number;
use super::plain::plain;
use super::reader::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::evidence::{self, Log, RowName};
use crate::lexicon::sense::TAKES_MINUTES;
use crate::lexicon::{Label, Lexicon};
use crate::line::Line;
use crate::model::{Attendance, Block, Group, Passage, Person};
use crate::outline::{Kind, Outline, Part, Piece, Role, Style};
use crate::value::label::{self, people_label};
use found::Finder;
use list::Header;
use listed::Scope;
use row::{Row, rows};

/// Adds the names of the rows of evidence of these questions.
pub(super) fn name_rows(names: &mut Vec<RowName>) {
    evidence::name_rows(&enough::LIST, names);
    evidence::name_rows(&enough::TEXT, names);
}

/// Finds the people of a document.
pub(crate) fn find<'t>(outline: &Outline<'t>, log: &Log) -> People<'t> {
    let people = People { lines: vec![Read::No; outline.lines.len()], ..People::default() };
    let mut finder = Finder {
        outline,
        log,
        people,
        pending: Vec::new(),
        minuted: false,
        sections: 0,
        told: Vec::new(),
        single: false,
        several: false,
        surname_first: false,
        organised: false,
        refused: 0,
    };
    finder.part(&outline.root);
    finder.drop_prose_duplicates();
    finder.drop_again();
    finder.people.groups.sort_by_key(|group| group.span.start);
    left::keep_what_is_left(outline, &mut finder.people);
    sign::signs(outline, &finder.people);
    finder.people
}

impl<'t> Finder<'_, 't> {
    /// Walks through a part of the document.
    fn part(&mut self, part: &Part<'t>) {
        match part.role {
            Role::Annex { holds: Some(Label::Attendance(attendance)), .. } => return self.labelled(part, attendance, true),
            Role::Labelled(Label::Attendance(attendance)) => return self.labelled(part, attendance, false),
            Role::Labelled(Label::Actions | Label::Decisions) => {}
            _ => {
                let heading = part.heading.and_then(|at| self.outline.pieces.get(at));
                match heading.and_then(|heading| heading.label) {
                    // "2. Apologies" is a section of its own, and who sent them stands below it.
                    Some(Label::Attendance(attendance)) => self.section(part, attendance),
                    _ if self.is_group(part) => {}
                    _ if self.may_say(part) => {
                        let rows = rows(self.outline, part.body.clone());
                        let early = !self.minuted;
                        self.body(&rows, early);
                    }
                    _ => {}
                }
            }
        }
        self.minuted |= part.role == Role::Section && part.body.len() > 2;
        self.sections += usize::from(part.role == Role::Section && !part.body.is_empty());
        for inner in &part.parts {
            self.part(inner);
        }
    }

    /// Whether the text of a part may say who attended: by its words, in a table, or above all that is minuted.
    fn may_say(&self, part: &Part<'t>) -> bool {
        let says = |piece: &Piece<'t>| matches!(piece.kind, Kind::Table | Kind::Html) || self.outline.senses_of(piece).any(said::SAYS);
        let pieces = self.outline.pieces.get(part.body.clone()).unwrap_or(&[]);
        !self.minuted && self.people.groups.is_empty() || pieces.iter().any(says)
    }

    /// Reads a section whose heading names a group and that lists nothing but people, with boxes or above all that is minuted; whether it is one.
    fn is_group(&mut self, part: &Part<'t>) -> bool {
        const LEAST: usize = 3;
        if part.role != Role::Section || part.body.is_empty() || self.minuted && !self.may_have_boxes(part) {
            return false;
        }
        let header = self.heading(part, Attendance::Present);
        if header.group.is_none() {
            return false;
        }
        let own = rows(self.outline, part.body.clone());
        let boxed = |row: &Row<'t>| crate::line::checkbox(row.words().as_str()).is_some();
        let names = |row: &Row<'t>| {
            let words = row.words().as_str();
            row.bullet && prose::likely(crate::line::checkbox(words).map_or(words, |(_, rest)| rest), &row.lexicon()) >= 7
        };
        let boxes = own.iter().filter(|row| boxed(row)).count() * 2 > own.len();
        let all = own.iter().filter(|row| names(row)).count();
        if own.len() < LEAST || all * 5 < own.len() * 4 || !boxes && self.minuted {
            return false;
        }
        self.listed(
            &own,
            &Scope { attendance: Some(Attendance::Present), header: Header { span: None, ..header }, whole: false, least: 5 },
        );
        true
    }

    /// Whether a box may open a line of a part: one that begins with a letter or a figure has none.
    fn may_have_boxes(&self, part: &Part<'t>) -> bool {
        let is_plain = |text: &str| text.as_bytes().first().is_none_or(u8::is_ascii_alphanumeric);
        let may_open = |line: &Line<'t>| !is_plain(line.rest()) || line.text.starts_with(['[', '\\']);
        let pieces = self.outline.pieces.get(part.body.clone()).unwrap_or(&[]);
        pieces.iter().any(|piece| self.outline.lines_of(piece).iter().any(may_open))
    }

    /// What a heading says of the people below it.
    fn heading(&self, part: &Part<'t>, attendance: Attendance) -> Header<'t> {
        let heading = part.heading.and_then(|at| self.outline.pieces.get(at));
        let Some(piece) = heading else { return Header { attendance: Some(attendance), ..Header::default() } };
        let lexicon = &Lexicon::ALL.hearing(self.outline.senses_of(piece));
        let raw = piece.words(&self.outline.lines);
        let may_label = !self.outline.is_plain(piece) || label::may_be_people(&raw, lexicon);
        let words = if may_label { plain(&raw).0 } else { Cow::Borrowed("") };
        let bare = crate::line::heading_number(&words).map_or(&*words, |(_, rest)| rest);
        let (bare, marks) = legend::in_brackets(bare, lexicon).unwrap_or((bare, Vec::new()));
        let label = people_label(bare, lexicon);
        let group = label.and_then(|label| label.group).map(|group| Cow::Owned(group.to_owned())).or_else(|| self.above(part.heading?));
        let said = label.and_then(|label| label.attendance).unwrap_or(attendance);
        let attendance = legend::otherwise(Some(said), &marks);
        Header { group, attendance, is_office: false, span: Some(self.outline.span_of(piece)), marks }
    }

    /// A group on the line above a label: `Trustees` above `Present:`.
    fn above(&self, heading: usize) -> Option<Cow<'t, str>> {
        let pieces = &self.outline.pieces;
        let above = pieces.get(heading.checked_sub(1)?).filter(|_| pieces.get(heading).is_some_and(|piece| !piece.gap))?;
        let words = plain(&above.words(&self.outline.lines)).0;
        let is_group =
            people_label(&words, &Lexicon::ALL.hearing(self.outline.senses_of(above))).is_some_and(|label| label.attendance.is_none());
        (is_group && !words.ends_with(':')).then_some(words)
    }

    /// Reads what stands below a label: all of it in an annex, else as far as it is people.
    fn labelled(&mut self, part: &Part<'t>, attendance: Attendance, is_annex: bool) {
        let mut header = self.heading(part, attendance);
        if is_annex {
            let attendance = if header.marks.is_empty() { Some(attendance) } else { header.attendance };
            header = Header { attendance, marks: header.marks, ..Header::default() };
        }
        if let Some(heading) = part.heading.and_then(|at| self.outline.pieces.get(at)) {
            for line in self.people.lines.get_mut(heading.first..=heading.last).unwrap_or(&mut []) {
                *line = Read::All;
            }
        }
        let mut own = rows(self.outline, part.body.clone());
        // The last line may be the group of the next label.
        if self.above(part.pieces().end).is_some()
            && own.last().is_some_and(|last| {
                last.lines.end == self.outline.pieces.get(part.body.end.saturating_sub(1)).map_or(0, |piece| piece.last + 1)
            })
        {
            own.pop();
        }
        if own.iter().all(Row::is_empty) && part.parts.is_empty() && !is_annex {
            self.pending.push(header);
            return;
        }
        let pending = std::mem::take(&mut self.pending);
        // An annex is a list of its own.
        if is_annex || !self.paired(&own, &pending, &header) {
            let scope = Scope { attendance: header.attendance, header, whole: is_annex, least: 3 };
            self.listed(&own, &scope);
            self.read_prose_after_list(&own);
        }
        let mut goes_on = true;
        for inner in &part.parts {
            goes_on &= inner.role == Role::Section && self.headed(inner, attendance, is_annex);
            if !goes_on {
                self.part(inner);
            }
        }
    }

    /// Leaves out whoever a sentence tells of and a list names as well.
    fn drop_prose_duplicates(&mut self) {
        let told = std::mem::take(&mut self.told);
        let key = |person: &Person<'_>| crate::lexicon::fold(&person.name);
        let all = || self.people.groups.iter().flat_map(|group| &group.members);
        let again: Vec<(usize, String)> =
            all().filter(|person| told.contains(&person.span.start)).map(|person| (person.span.start, key(person))).collect();
        let listed =
            |(start, name): &(usize, String)| all().any(|other| !told.contains(&other.span.start) && key(other) == *name).then_some(*start);
        let drop: Vec<usize> = again.iter().filter_map(listed).collect();
        if drop.is_empty() {
            return;
        }
        let mut again = Vec::new();
        for group in &mut self.people.groups {
            again.extend(group.members.extract_if(.., |person| drop.contains(&person.span.start)).map(|person| person.span.line));
        }
        self.people.groups.retain(|group| group.name.is_some() || !group.members.is_empty());
        self.keep_as_text(again);
    }

    /// Notes of the lines of people who are left out that they are text as well.
    fn keep_as_text(&mut self, lines: Vec<usize>) {
        for line in lines {
            if let Some(line) = self.people.lines.get_mut(line.saturating_sub(1)) {
                *line = Read::Part;
            }
        }
    }

    /// Leaves out whoever a label of one office names again by the given name alone: `Scribe` above `Jonas`, below those present.
    fn drop_again(&mut self) {
        let given = |name: &str| name.split(' ').next().map(crate::lexicon::fold_key).unwrap_or_default();
        let is_office = |group: &Group<'t>| {
            let name = group.name.as_deref().unwrap_or("");
            let is_one = || people_label(name, &Lexicon::ALL).is_some_and(|label| label.is_office);
            !name.is_empty() && (Lexicon::ALL.is(name, TAKES_MINUTES) || is_one())
        };
        let is_short = |own: &Person<'t>| !own.name.contains(' ');
        if !self.people.groups.iter().any(|group| group.members.iter().any(is_short) && is_office(group)) {
            return;
        }
        let full: Vec<u64> =
            self.people.groups.iter().flat_map(|group| &group.members).filter(|own| !is_short(own)).map(|own| given(&own.name)).collect();
        let (people, mut again) = (&mut self.people, Vec::new());
        people.groups.retain_mut(|group| {
            if !is_office(group) {
                return true;
            }
            let before = again.len();
            again.extend(group.members.extract_if(.., |own| is_short(own) && full.contains(&given(&own.name))).map(|own| own.span.line));
            let on_its_line = again.get(before..).is_some_and(|again| again.contains(&group.span.line));
            !group.members.is_empty() || !on_its_line
        });
        self.keep_as_text(again);
    }

    /// Reads the sentences after a list that tell of more people.
    fn read_prose_after_list(&mut self, rows: &[Row<'t>]) {
        for (at, row) in rows.iter().enumerate() {
            if row.lexicon().hears(prose::SAYS) {
                self.text(rows, at);
            }
        }
    }

    /// Reads a section inside a list, which heads a group of it; whether it did.
    fn headed(&mut self, part: &Part<'t>, attendance: Attendance, is_annex: bool) -> bool {
        /// So many of those above are looked at.
        const MOST: usize = 200;
        let heading = part.heading.and_then(|at| self.outline.pieces.get(at)).and_then(|piece| self.outline.lines.get(piece.first));
        // "TOP 3: Verschiedenes" is no group.
        if heading.and_then(Line::written_number).is_some_and(|number| number.closer == ':') {
            return false;
        }
        let mut pieces = part.pieces();
        pieces.end = part.parts.first().map_or(pieces.end, |inner| inner.pieces().start);
        let own = rows(self.outline, pieces);
        let before = self.people.groups.len();
        let header = Header { attendance: Some(attendance), ..Header::default() };
        // Where the heading says nothing of people, what stands below it must be full names, and of others than those above.
        let is_labelled = self.heading(part, attendance).group.is_some();
        let least = if is_labelled { 5 } else { 7 };
        self.listed(&own, &Scope { attendance: Some(attendance), header, whole: is_annex, least });
        let (above, groups) = self.people.groups.split_at_checked(before).unwrap_or_default();
        let is_above = |name: &str| above.iter().flat_map(|group| &group.members).take(MOST).any(|other| other.name == name);
        let mut members = groups.iter().flat_map(|group| &group.members);
        let read = members.any(|person| is_labelled || !is_above(&person.name));
        if !read {
            self.unread(&own, before);
            return false;
        }
        for inner in &part.parts {
            if !(inner.role == Role::Section && self.headed(inner, attendance, is_annex)) {
                self.part(inner);
            }
        }
        true
    }

    /// Reads the names below a section that is called like a label, as far as they are sure.
    fn section(&mut self, part: &Part<'t>, attendance: Attendance) {
        let header = Header { span: None, ..self.heading(part, attendance) };
        let own = rows(self.outline, part.body.clone());
        let names = |row: &Row<'t>| {
            let (words, lexicon) = (row.words().as_str(), &row.lexicon());
            let all = crate::value::person::split_names_in(words, lexicon);
            let sure = all.iter().filter(|name| prose::likely(name, lexicon) >= 5).count();
            row.table || !row.is_sentence() && (sure == all.len() || row.bullet && sure > 0)
        };
        let mut list = list::List::default();
        list.open(&header);
        if self.columns_apart(&own, &mut list) {
            self.people.groups.extend(list.close());
            return;
        }
        let end = own.iter().position(|row| !row.is_empty() && !names(row)).unwrap_or(own.len());
        let (listed, rest) = own.split_at(end);
        if listed.iter().any(|row| !row.is_empty()) {
            self.listed(listed, &Scope { attendance: header.attendance, header, whole: false, least: 5 });
        }
        let early = !self.minuted;
        self.body(rest, early);
    }

    /// Labels one below the other, and below them as many blocks of names: each label has its block. Where there are not as many, who
    /// attended is unclear.
    fn paired(&mut self, own: &[Row<'t>], pending: &[Header<'t>], last: &Header<'t>) -> bool {
        let differ = pending.iter().any(|header| header.attendance != last.attendance);
        let opens_present = pending.first().is_some_and(|first| first.attendance == Some(Attendance::Present));
        if pending.is_empty() || !differ || own.iter().any(|row| row.heading || row.bullet || row.table) || !opens_present {
            return false;
        }
        let mut starts: Vec<usize> = own.iter().enumerate().filter(|(at, row)| row.gap || *at == 0).map(|(at, _)| at).collect();
        let unclear = starts.len() != pending.len() + 1;
        if unclear {
            let span = last.span.unwrap_or_default();
            let told = Diagnostic::new(Code::AttendanceUnclear, span, "the labels and the names below them cannot be paired off");
            self.people.diagnostics.push(told.hint("whether these people attended is left open"));
            let header = Header { attendance: None, ..last.clone() };
            self.listed(own, &Scope { attendance: None, header, whole: false, least: 3 });
            return true;
        }
        starts.push(own.len());
        for (header, range) in pending.iter().chain([last]).zip(starts.windows(2)) {
            let [from, to] = range else { continue };
            let header = Header { span: None, ..header.clone() };
            self.listed(own.get(*from..*to).unwrap_or(&[]), &Scope { attendance: header.attendance, header, whole: false, least: 3 });
        }
        true
    }
}

/// The parts below a label of attendance that belong to its list; what stands from the first on that does not is the document's own.
pub(crate) fn own_parts<'p, 't>(reader: &Reader<'_, 't>, part: &'p Part<'t>) -> (&'p [Part<'t>], &'p [Part<'t>]) {
    let meets = |at: usize| reader.outline.pieces.get(at).is_some_and(|piece| reader.people.meets(piece));
    let belongs = |inner: &Part<'t>| match inner.role {
        Role::Labelled(Label::Attendance(_)) => true,
        Role::Section => inner.pieces().len() <= 1 || inner.pieces().take(2).any(meets),
        _ => false,
    };
    part.parts.split_at(part.parts.iter().take_while(|inner| belongs(inner)).count())
}

/// Whether a heading by its mark that is called like a label of attendance heads what was minuted: much, nobody in it, and no part of its own.
pub(crate) fn heads_text(reader: &Reader<'_, '_>, part: &Part<'_>) -> bool {
    /// Who attended may be said in so many pieces that name nobody: "See the list of the last call".
    const FEW: usize = 3;
    let outline = reader.outline;
    let piece = |at: usize| outline.pieces.get(at);
    let is_marked = part.heading.and_then(piece).is_some_and(|heading| matches!(heading.kind, Kind::Heading(Style::Hash(_))));
    is_marked
        && part.parts.is_empty()
        && part.body.len() > FEW
        && !part.body.clone().filter_map(piece).any(|piece| reader.people.meets(piece))
}

/// What stands below a label of attendance, directly or in these parts of it, and was not read as people.
pub(crate) fn left_over<'t>(reader: &mut Reader<'_, 't>, part: &Part<'t>, parts: &[Part<'t>]) -> Vec<Block<'t>> {
    let mut blocks = Vec::new();
    rest(reader, part.body.clone(), &mut blocks);
    for inner in parts {
        let heading = inner.heading.and_then(|at| reader.outline.pieces.get(at)).filter(|heading| !reader.people.meets(heading));
        match inner.role {
            Role::Labelled(Label::Attendance(_)) | Role::Section if heading.is_none() || matches!(inner.role, Role::Labelled(_)) => {
                blocks.extend(left_over(reader, inner, &inner.parts));
            }
            _ => {
                let pieces: Vec<usize> = inner.pieces().collect();
                blocks.extend(block::blocks(reader, &pieces, Under::Text));
            }
        }
    }
    blocks
}

/// The blocks of pieces that were not read, and paragraphs of the lines that were left of others.
fn rest<'t>(reader: &mut Reader<'_, 't>, pieces: Range<usize>, blocks: &mut Vec<Block<'t>>) {
    let mut whole: Vec<usize> = Vec::new();
    for at in pieces {
        let Some(piece) = reader.outline.pieces.get(at) else { continue };
        if !reader.people.meets(piece) && piece.kind != Kind::Rule {
            whole.push(at);
            continue;
        }
        if !whole.is_empty() {
            blocks.extend(block::blocks(reader, &std::mem::take(&mut whole), Under::Text));
        }
        if piece.kind != Kind::Html {
            blocks.extend(lines_left(reader, piece));
        }
    }
    if !whole.is_empty() {
        blocks.extend(block::blocks(reader, &whole, Under::Text));
    }
}

/// The lines of a piece that were not read, or said more than people, as paragraphs.
fn lines_left<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>) -> Vec<Block<'t>> {
    let outline = reader.outline;
    before_number(outline.span_of(piece), outline.text, piece.number.map(|number| number.text));
    let lines = (piece.first..=piece.last).filter_map(|at| Some((at, outline.lines.get(at)?)));
    let left = lines.filter(|(at, line)| reader.people.line(*at) != Read::All && line.text.contains(char::is_alphanumeric));
    left.map(|(_, line)| kept(line)).collect()
}

/// A line as a paragraph.
fn kept<'t>(line: &Line<'t>) -> Block<'t> {
    let number = line.written_number().filter(|number| number.text.bytes().all(|b| b.is_ascii_digit()) && number.closer != ' ');
    let words = if number.is_some() || matches!(line.mark, crate::line::Mark::Bullet) { line.rest() } else { line.text };
    let (text, links) = plain(&Cow::Borrowed(words));
    let number = number.map(|number| Cow::Borrowed(number.text));
    Block::Paragraph(Passage { number, text, links, span: line.span(), ..Passage::default() })
}

/// The group that a header names, without the words that say who was there, and what these say.
pub(crate) fn role_of(header: &str, attendance: Attendance) -> (Option<Cow<'_, str>>, Attendance) {
    let bare = header.trim_matches(|c| matches!(c, '*' | '_' | ':') || crate::line::is_blank_char(c));
    match people_label(bare, &Lexicon::ALL) {
        Some(label) => (label.group.map(Cow::Borrowed), label.attendance.unwrap_or(attendance)),
        None => ((!bare.is_empty()).then_some(Cow::Borrowed(bare)), attendance),
    }
}

#[cfg(test)]
mod tests;
