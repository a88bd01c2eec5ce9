//! What each line of a document was read as, and why: made once the document is read, where somebody asks.

use std::ops::Range;

use crate::diagnostic::{Account, Code, ReadAs, Reason};
use crate::evidence::Log;
use crate::lexicon::{Label, Spoken};
use crate::line::{Line, Mark};
use crate::model::{AnnexKind, Attendance, Block, Group, Minutes, Owner, Person, Section};
use crate::options::Options;
use crate::outline::{self, Kind, Outline, Part, Piece, Role, Style};
use crate::read::statement::WHO;
use crate::span::Span;

/// What every line of a text was read as: of its first meeting, or of each.
pub(crate) fn accounts(text: &str, options: &Options, each: bool) -> Vec<Account> {
    let _words = options.words_in_use();
    let _languages = Spoken::of(text, |language| options.allows(language));
    let log = Log::kept();
    let mut outline = outline::outline(text, &log);
    let others = if each { std::mem::take(&mut outline.others) } else { Vec::new() };
    let mut accounts = of_meeting(&outline, options, log);
    for (at, other) in others.iter().enumerate() {
        let end = others.get(at + 1).map_or(text.len(), |next| next.start);
        let log = Log::kept();
        let own = outline::of_one(text.get(other.start..end).unwrap_or(""), &log);
        let before = other.lines.first().map_or(0, |line| line.number.saturating_sub(1));
        accounts.extend(of_meeting(&own, options, log).into_iter().map(|account| moved(account, before)));
    }
    accounts
}

/// An account of a line that so many others stand before.
fn moved(mut account: Account, before: usize) -> Account {
    account.line += before;
    for reason in &mut account.reasons {
        reason.first_line += before;
        reason.last_line += before;
    }
    account
}

/// What the lines of one meeting were read as.
fn of_meeting(outline: &Outline<'_>, options: &Options, log: Log) -> Vec<Account> {
    let minutes = super::read(outline, options, &log);
    let kept = log.into_kept();
    let mut lines = Lines { outline, accounts: outline.lines.iter().map(blank).collect() };
    lines.forms();
    let mut sections: Vec<usize> = minutes.all_sections().map(|(_, section)| section.span.start).collect();
    sections.sort_unstable();
    lines.labels(&outline.root, None, &sections);
    lines.header(&minutes);
    for (span, read) in kept.chosen {
        lines.meet(span, || read.clone());
    }
    lines.minutes(&minutes);
    lines.reasons(&kept.reasons);
    lines.owners(&minutes);
    lines.lists(&minutes);
    lines.rest(minutes.meeting.span);
    let others = outline.others.iter().flat_map(|other| &other.lines);
    lines.accounts.extend(others.map(of_other));
    lines.accounts
}

/// A line of which nothing is known yet.
fn blank(line: &Line<'_>) -> Account {
    Account { line: line.number, form: "nothing stands on it".into(), ..Account::default() }
}

/// A line of a further meeting.
fn of_other(line: &Line<'_>) -> Account {
    let read_as = match line.mark {
        Mark::Blank => ReadAs::new("blank line", ""),
        _ => ReadAs::new("line of another meeting", line.text),
    };
    let form = "it stands after the first meeting of the text; with --split each meeting is read";
    Account { line: line.number, read_as: vec![read_as], form: form.into(), ..Account::default() }
}

/// The lines of a document while it is said of them what they are.
struct Lines<'o, 't> {
    outline: &'o Outline<'t>,
    accounts: Vec<Account>,
}

impl Lines<'_, '_> {
    /// The lines of which some ink lies in a span.
    fn met(&self, span: Span) -> Range<usize> {
        let lines = &self.outline.lines;
        let start = lines.partition_point(|line| line.at + line.text.len() <= span.start);
        let end = lines.partition_point(|line| line.at < span.end);
        start..end.max(start)
    }

    /// Says of the lines in a span what they are.
    fn meet(&mut self, span: Span, read: impl Fn() -> ReadAs) {
        for at in self.met(span) {
            let ink = self.outline.lines.get(at).is_some_and(|line| line.mark != Mark::Blank);
            if let Some(account) = self.accounts.get_mut(at).filter(|_| ink) {
                account.read_as.push(read());
            }
        }
    }

    /// The same of the first piece in a span, or of its first line.
    fn first(&mut self, span: Span, read: impl Fn() -> ReadAs) {
        let line = span.line.saturating_sub(1);
        let outline = self.outline;
        let at = outline.pieces.partition_point(|piece| piece.last < line);
        let piece = outline.pieces.get(at).map(|piece| outline.span_of(piece)).filter(|piece| piece.start == span.start);
        let end = piece.map_or(span.start + 1, |piece| piece.end.min(span.end));
        self.meet(Span { end, ..span }, read);
    }

    /// What the form of each line is by itself.
    fn forms(&mut self) {
        let outline = self.outline;
        for piece in &outline.pieces {
            for (at, account) in self.accounts.iter_mut().enumerate().take(piece.last + 1).skip(piece.first) {
                account.form = if at == piece.first {
                    form(piece, outline.lines.get(at).map_or("", |line| line.text)).into()
                } else {
                    format!("goes on with line {}", piece.first + 1).into()
                };
            }
        }
        for (line, account) in outline.lines.iter().zip(&mut self.accounts) {
            match line.mark {
                Mark::Furniture => account.form = "at the edge of a page, as at those of others, or a page's number".into(),
                Mark::Rule(_) if account.form.starts_with("goes on") => account.form = "underlines the line above it".into(),
                Mark::Blank => account.form = "nothing stands on it".into(),
                _ => {}
            }
        }
    }

    /// Says below which label the lines stand. A label at which a section begins is the heading of that.
    fn labels(&mut self, part: &Part<'_>, above: Option<Label>, sections: &[usize]) {
        let heading = part.heading.and_then(|at| self.outline.pieces.get(at));
        let is_section = heading.is_some_and(|heading| sections.binary_search(&self.outline.span_of(heading).start).is_ok());
        let label = match part.role {
            Role::Annex { holds, .. } => holds,
            Role::Labelled(label) if !is_section => Some(label),
            _ => above,
        };
        if let (Role::Labelled(label), Some(heading)) = (part.role, heading.filter(|_| !is_section)) {
            let words = heading.words(&self.outline.lines).into_owned();
            self.meet(self.outline.span_of(heading), || ReadAs::new(label_name(label), words.clone()));
        }
        if let Some(label) = label {
            let below = |piece: &Piece<'_>| piece.first..piece.last + 1;
            let own: Vec<usize> = self.outline.pieces.get(part.body.clone()).unwrap_or(&[]).iter().flat_map(below).collect();
            for at in own {
                if let Some(account) = self.accounts.get_mut(at).filter(|account| !account.form.contains("; below")) {
                    account.form = format!("{}; below {}", account.form, below_label(label)).into();
                }
            }
        }
        part.parts.iter().for_each(|inner| self.labels(inner, label, sections));
    }

    /// What the head states.
    fn header(&mut self, minutes: &Minutes<'_>) {
        let meeting = &minutes.meeting;
        for field in &meeting.fields {
            self.meet(field.span, || ReadAs::new("field of the header", &*field.value).with("label", Some(&*field.label)));
        }
        if let Some(next) = &meeting.next_meeting {
            self.meet(next.span, || ReadAs::new("next meeting", &*next.text).with("date", next.date.map(|date| date.to_string())));
        }
        if let Some(quorum) = &meeting.quorum {
            let met = quorum.met.map(|met| if met { "yes" } else { "no" });
            self.meet(quorum.span, || ReadAs::new("quorum", &*quorum.text).with("met", met));
        }
    }

    /// The nodes of the minutes.
    fn minutes(&mut self, minutes: &Minutes<'_>) {
        self.blocks(&minutes.preamble);
        self.sections(&minutes.sections, 1);
        for item in &minutes.agenda {
            let read = || ReadAs::new("agenda entry", &*item.title).id(&item.id).with("number", item.number.as_deref());
            self.meet(item.span, || read().with("minuted in", item.section_id.map(|id| id.to_string())));
        }
        for group in &minutes.participants {
            self.group(group);
        }
        for annex in &minutes.annexes {
            let title = annex.title.as_deref();
            self.first(annex.span, || ReadAs::new("annex heading", &*annex.label).id(&annex.id).with("title", title));
            self.blocks(&annex.body);
            self.sections(&annex.sections, 1);
        }
        for told in minutes.diagnostics.iter().filter(|told| told.code == Code::DuplicateParticipant) {
            let words = told.span.slice(self.outline.text);
            self.meet(told.span, || ReadAs::new("person listed twice", words));
        }
        for furniture in &minutes.furniture {
            self.meet(furniture.span, || ReadAs::new("page furniture", &*furniture.text));
        }
    }

    fn group(&mut self, group: &Group<'_>) {
        let starts_with_member = group.members.iter().any(|person| person.span.start == group.span.start);
        if !starts_with_member {
            self.first(group.span, || ReadAs::new("header of people", group.name.as_deref().unwrap_or("")).id(&group.id));
        }
        group.members.iter().for_each(|person| self.meet(person.span, || read_person(person, group)));
    }

    fn sections(&mut self, sections: &[Section<'_>], level: usize) {
        for section in sections {
            let read = || ReadAs::new("section heading", &*section.title).id(&section.id).with("number", section.number.as_deref());
            self.first(section.span, || read().with("level", Some(level.to_string())));
            self.blocks(&section.body);
            self.sections(&section.sections, level + 1);
        }
    }

    /// A block meets the lines that those nested in it do not.
    fn blocks(&mut self, blocks: &[Block<'_>]) {
        for block in blocks {
            let mut rest = block.span();
            let first = self.met(rest).start;
            for inner in block.body().iter().map(Block::span) {
                self.own(Span { end: inner.start, ..rest }, block);
                rest.start = inner.end.max(rest.start);
            }
            self.own(rest, block);
            // What is nested in it may take all of its line.
            if let Some(account) = self
                .accounts
                .get_mut(first)
                .filter(|own| own.read_as.iter().all(|read| read.id.as_deref() != Some(&*block.id().to_string())))
            {
                account.read_as.push(read_block(block));
            }
            self.blocks(block.body());
        }
    }

    fn own(&mut self, span: Span, block: &Block<'_>) {
        if span.start < span.end {
            self.meet(span, || read_block(block));
        }
    }

    /// Adds the reasons to the lines that they are about.
    fn reasons(&mut self, reasons: &[Reason]) {
        for reason in reasons {
            let own = reason.first_line.saturating_sub(1)..reason.last_line;
            for account in self.accounts.get_mut(own).unwrap_or(&mut []) {
                if !account.reasons.contains(reason) {
                    account.reasons.push(reason.clone());
                }
            }
        }
    }

    /// Says of the actions with owners whom their own words do not name that others do.
    fn owners(&mut self, minutes: &Minutes<'_>) {
        for action in minutes.actions().map(|found| found.action).filter(|action| !action.owners.is_empty()) {
            let Some(account) = self.accounts.get_mut(action.span.line.saturating_sub(1)) else { continue };
            if account.reasons.iter().all(|reason| reason.question != WHO) {
                let names: Vec<&str> = action.owners.iter().map(|Owner { name, .. }| &**name).collect();
                let rule = "named beside it: in a column, on another line, or as the list of people has it";
                account.reasons.push(Reason::rule(WHO, names.join(", "), rule, action.span.line, action.span.line));
            }
        }
    }

    /// Says of the lines of lists that are no entries where they stand: the head of a table, a legend, a total.
    fn lists(&mut self, minutes: &Minutes<'_>) {
        let annexes = minutes.annexes.iter().filter_map(|annex| match annex.kind {
            AnnexKind::Participants => Some(("line of a list of people", annex.span)),
            AnnexKind::Agenda => Some(("line of an agenda", annex.span)),
            _ => None,
        });
        let groups = minutes.participants.iter().map(|group| ("line of a list of people", group.span));
        for (what, span) in annexes.chain(groups) {
            for at in self.met(span) {
                let line = self.outline.lines.get(at).filter(|line| !matches!(line.mark, Mark::Blank | Mark::Rule(_)));
                let account = self.accounts.get_mut(at).filter(|account| account.read_as.is_empty());
                if let Some((line, account)) = line.zip(account) {
                    account.read_as.push(ReadAs::new(what, line.text));
                }
            }
        }
    }

    /// Says what those lines are of which nothing was said yet.
    fn rest(&mut self, header: Span) {
        let outline = self.outline;
        for (at, (line, account)) in outline.lines.iter().zip(&mut self.accounts).enumerate() {
            account.read_as.dedup();
            if !account.read_as.is_empty() {
                continue;
            }
            let what = match line.mark {
                Mark::Blank => "blank line",
                Mark::Rule(_) => "dividing line",
                _ if header.start <= line.at && line.at < header.end => "line of the header",
                _ if outline.piece_of(at).is_some_and(|piece| matches!(piece.kind, Kind::Table | Kind::Html)) => "head of a table",
                _ if line.text.contains('\t') => "head of a table",
                _ => "sign of the layout",
            };
            account.read_as.push(ReadAs::new(what, line.text));
        }
    }
}

fn read_person(person: &Person<'_>, group: &Group<'_>) -> ReadAs {
    let attendance = person.attendance.map_or("unclear", Attendance::name);
    ReadAs::new("person", &*person.name)
        .id(&person.id)
        .with("attendance", Some(attendance))
        .with("office", person.office.as_deref())
        .with("affiliation", person.affiliation.as_deref())
        .with("group", group.name.as_deref())
}

fn read_block(block: &Block<'_>) -> ReadAs {
    let what = match block {
        Block::Paragraph(_) | Block::Unknown => "paragraph",
        Block::Bullet(_) => "bullet",
        Block::Action(_) => "action",
        Block::Decision(_) => "decision",
        Block::Table(_) => "row of a table",
    };
    let read = ReadAs::new(what, block.text()).id(&block.id()).with("number", block.number());
    match block {
        Block::Action(action) => {
            let names: Vec<&str> = action.owners.iter().map(|Owner { name, .. }| &**name).collect();
            let due = action.due.as_ref();
            read.with("owner", Some(names.join(", ")))
                .with("due", due.map(|due| due.date.map_or_else(|| due.text.to_string(), |date| date.to_string())))
                .with("status", action.status.map(crate::model::Status::name))
        }
        Block::Decision(decision) => read
            .with("outcome", decision.outcome.map(crate::model::Outcome::name))
            .with("moved by", Some(decision.movers.join(", ")))
            .with("seconded by", Some(decision.seconders.join(", "))),
        _ => read,
    }
}

/// What the first line of a piece looks like.
fn form(piece: &Piece<'_>, text: &str) -> &'static str {
    match piece.kind {
        Kind::Heading(Style::Hash(_)) => "marked as a heading, by #, = or *",
        Kind::Heading(Style::Underline(_)) => "a heading with a line of signs below it",
        Kind::Heading(Style::Annex) => "begins with a word for an annex and its number",
        Kind::Heading(Style::Number(..)) => "begins with a number that counts headings",
        Kind::Heading(Style::Bold) => "a line alone, in bold or between signs, that heads what follows",
        Kind::Heading(Style::Capitals) => "a line alone, in capitals, that heads what follows",
        Kind::Heading(Style::Plain) => "a line alone that heads what follows",
        Kind::Title => "a line that may be the document's title",
        _ if piece.label.is_some() => "a known label and nothing else",
        Kind::Bullet => "begins with a bullet",
        Kind::Numbered => "begins with a number",
        Kind::Turn => "begins as what somebody says in a transcript",
        Kind::Table => "cells between bars",
        Kind::Html => "a table in HTML",
        Kind::Front => "front matter, between lines of --- or +++",
        Kind::Code => "a fenced block",
        Kind::Comment => "a comment in HTML",
        Kind::Rule => "a line of signs",
        _ if text.contains('\t') => "cells between tabs",
        _ => "words without a mark",
    }
}

fn label_name(label: Label) -> &'static str {
    match label {
        Label::Agenda => "label of an agenda",
        Label::Attendance(_) => "label of people",
        Label::Actions => "label of actions",
        Label::Decisions => "label of decisions",
    }
}

fn below_label(label: Label) -> &'static str {
    match label {
        Label::Agenda => "a label of an agenda",
        Label::Attendance(_) => "a label of people",
        Label::Actions => "a label of actions",
        Label::Decisions => "a label of decisions",
    }
}
