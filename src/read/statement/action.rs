//! Actions: what marks them, who is to do what, by when, and how far it is.
//!
//! ```text
//! action = [ arrow | box ] [ head ] [ names ( ":" | " - " ) ] text [ status ]      ([`super::head`])
//! inside = text head text | text head names        It leaks. ACTION: Ann to look · It leaks. --> Action Ann.
//! assignee = head names [ due ]                    on a line below the action: ACTION: Ann by 30 May
//! status = ( "-" | "(" | "[" | ":" ) word          … - done · … [ongoing]
//! ```
//!
//! Below a label such as `Actions` every entry is an action. An arrow alone, outside such a list, is one only where the entry is all
//! bold or says who is to act; elsewhere it may mark an outcome.

use std::borrow::Cow;
use std::cell::LazyCell;

use memchr::memchr3;

use super::head::{Head, cited, code, emphasised, head, in_capitals, is_template, near, without_stamp};
use super::owner::{beside_a_day, everybody, field, initials, named};
use super::part::place;
use super::task;
use crate::diagnostic::Reason;
use crate::grid::Slot;
use crate::lexicon::sense::{
    ACTION_CODE, ACTION_MARK, ACTION_SIGN, ACTION_TAG, ARTICLE, BEFORE_OWNERS, DECISION_MARK, EVERYBODY, MARK_OR_SUBJECT, MODAL,
    NO_SUBJECT, NOBODY, PRONOUN, TO,
};
use crate::lexicon::symbols::{TASK_KEYWORDS, is_arrow};
use crate::lexicon::{self, Lexicon};
use crate::line::{self, Line};
use crate::model::{Action, Block, Due, Language, Link, Owner, Passage, Status};
use crate::outline::{Kind, Piece};
use crate::read::entry::{Entry, Under};
use crate::read::mark::{beside_names, mark};
use crate::read::reader::Reader;
use crate::span::Span;
use crate::value::{date, due, owner};

/// Whether a piece has a mark of its own that makes a list entry of it: a bullet, a number, an arrow, a box, a label.
pub(crate) fn is_marked<'t>(piece: &Piece<'t>, lines: &[Line<'t>]) -> bool {
    if matches!(piece.kind, Kind::Bullet | Kind::Numbered) {
        return true;
    }
    if piece.kind != Kind::Paragraph {
        return false;
    }
    let may_mark = lines.get(piece.first..=piece.last).is_some_and(|own| own.iter().any(|line| line.facts.senses.any(ACTION_MARK)));
    let words = piece.words(lines);
    line::arrow(&words).is_some() || line::checkbox(&words).is_some() || may_mark && head(&words, ACTION_MARK).is_some()
}

/// What a line says that only names who is to do what stands above it: `ACTION: Ann`, `Action: EF by 30 November`.
pub(crate) fn assignee<'a>(words: &'a str, known: due::Known) -> Option<Assignee<'a>> {
    /// Such a line is no longer, in bytes.
    const LONGEST: usize = 120;
    let words = Some(words).filter(|words| words.len() <= LONGEST)?;
    let bare = words.strip_prefix('(').and_then(|inner| inner.trim_end_matches('.').strip_suffix(')')).unwrap_or(words);
    let marker = head(bare, ACTION_MARK).or_else(|| in_capitals(bare))?;
    let (lead, said) = if marker.names.is_empty() { (marker.text, "") } else { (marker.names, marker.text) };
    let due = due::due(words, known);
    let after = |text: &'a str| due.as_ref().and_then(|due| text.strip_suffix(due.text)).unwrap_or(text);
    let owner =
        after(lead.trim_end_matches(['.', ' '])).trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '(' | ')'));
    let nothing_else = after(said.trim_end_matches(['.', ' '])).chars().all(|c| !c.is_alphanumeric());
    (nothing_else && owner::is_names(owner) && !lexicon::says_nothing(owner)).then_some(Assignee {
        label: marker.word,
        id: marker.id,
        owner,
        due,
    })
}

/// Who is to do what stands above, and by when.
pub(crate) struct Assignee<'a> {
    /// The words of the label.
    label: &'a str,
    /// The mark by which the action is cited.
    id: &'a str,
    owner: &'a str,
    due: Option<due::DueMention<'a>>,
}

impl Assignee<'_> {
    /// Whether the names are those of people who are listed, or an office.
    pub(crate) fn names_somebody(&self, reader: &Reader<'_, '_>) -> bool {
        lexicon::is_office(self.owner) || reader.calls_listed(self.owner)
    }

    /// The entry above as the action that it is; the span reaches over the line that says so.
    pub(crate) fn of<'t>(&self, above: &Passage<'t>, span: Span, language: Option<Language>) -> Block<'t> {
        mark(span, self.label);
        beside_names(span, self.owner);
        Block::Action(Box::new(Action {
            number: above.number.clone().or_else(|| (!self.id.is_empty()).then(|| Cow::Owned(self.id.to_owned()))),
            text: above.text.clone(),
            owners: owners(&owner::join(self.owner, language), |name| Cow::Owned(name.to_owned())),
            due: self.due.as_ref().map(|due| due_of(due, |words| Cow::Owned(words.to_owned()))),
            links: above.links.clone(),
            body: above.body.clone(),
            span: above.span.to(span),
            ..Action::default()
        }))
    }
}

/// The owners of a list of names that is joined by `, `.
pub(super) fn owners<'t>(joined: &str, own: impl Fn(&str) -> Cow<'t, str>) -> Vec<Owner<'t>> {
    joined.split(", ").map(str::trim).filter(|name| !name.is_empty()).map(|name| Owner::new(own(name))).collect()
}

/// What the model says of a due day.
fn due_of<'t>(mention: &due::DueMention<'_>, own: impl Fn(&str) -> Cow<'t, str>) -> Due<'t> {
    Due { inferred: mention.inferred, ..Due::new(own(mention.text), mention.date) }
}

/// What stands before the words of an entry: an arrow, a speaker of a chat, a box.
pub(super) struct Opening<'a> {
    /// What follows.
    pub text: &'a str,
    /// What a box says.
    pub status: Option<Status>,
}

/// What opens a text.
pub(super) fn opening(text: &str) -> Opening<'_> {
    let mut rest = line::arrow(text).unwrap_or(text);
    // "<ann> ACTION: …", as a chat is kept
    if let Some((_, said)) = line::chat(rest)
        && (head(said, ACTION_MARK).is_some() || head(said, DECISION_MARK).is_some())
    {
        rest = said;
    }
    if let Some((status, rest)) = leading_status(rest) {
        return Opening { text: rest, status: Some(status) };
    }
    match line::checkbox(rest) {
        Some((done, rest)) => {
            let status = Some(if done { Status::Done } else { Status::Open });
            Opening { text: line::arrow(rest).unwrap_or(rest), status }
        }
        None => Opening { text: rest, status: None },
    }
}

/// The keyword of a task, in capitals and without a sign: `TODO Ann to mend it`, `DONE Pay the roofer`.
fn keyword(text: &str) -> Option<Opening<'_>> {
    let (word, rest) = text.split_once(' ').filter(|(word, _)| TASK_KEYWORDS.contains(word))?;
    // "DONE BY ALL" is a title in capitals, and "TODO by Ann: mend it" a label.
    let says = rest.split(' ').next().is_some_and(|next| next.contains(char::is_lowercase));
    (says && head(text, ACTION_MARK).is_none()).then(|| Opening { text: rest, status: lexicon::status(word) })
}

/// A heading of Org as the task that it is: `** TODO Ann to mend it`.
pub(crate) fn headed<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, entry: &Entry<'t>) -> Option<Block<'t>> {
    let opening = keyword(&entry.text)?;
    reader.log.record(|| task::rule("a keyword of Org before it", piece));
    let span = reader.outline.span_of(piece);
    mark(span, entry.text.split(' ').next().unwrap_or(""));
    let said = Said { head: Head::without_label(opening.text), status: opening.status, links: &entry.links };
    Some(action(reader, piece, entry, &said, span))
}

/// A status between brackets that opens a text: `[DONE] Action: …`.
fn leading_status(text: &str) -> Option<(Status, &str)> {
    let (word, rest) = text.strip_prefix('[')?.split_once(']')?;
    let status = lexicon::status(word).filter(|_| word.len() > 2)?;
    Some((status, rest.trim_start()))
}

/// An action, if the entry is marked as one or stands under a label that makes it one. Inside an action only what has a mark of its own
/// is another one.
pub(super) fn marked<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, entry: &Entry<'t>, inside: bool, span: Span) -> Option<Block<'t>> {
    let opening = match keyword(&entry.text).filter(|_| matches!(piece.kind, Kind::Bullet | Kind::Numbered)) {
        Some(opening) => {
            mark(span, entry.text.split(' ').next().unwrap_or(""));
            opening
        }
        None => opening(&entry.text),
    };
    if opening.status.is_some() {
        mark(span, entry.text.strip_suffix(opening.text).unwrap_or(""));
    }
    let in_text = matches!(entry.under, Under::Text | Under::Topics);
    if in_text
        && !inside
        && may_mark(entry)
        && let Some(head) = closing_names(&entry.text, &entry.raw)
    {
        reader.log.record(|| task::rule("ends with who is to act, behind a word that marks actions", piece));
        return Some(action(reader, piece, entry, &Said { head, status: None, links: &entry.links }, span));
    }
    let marker = opened(opening.text, entry, reader.language());
    let own = (marker.is_none() && entry.under == Under::Actions).then(|| cited(opening.text)).filter(|own| !own.id.is_empty());
    let said = marker.as_ref().or(own.as_ref()).map_or(opening.text, |marker| marker.text);
    match asked(reader, entry, piece, inside, marker.is_some(), &opening) {
        false if in_text && !inside => within(reader, piece, entry, span),
        false => None,
        true if lexicon::says_nothing(said) || is_template(said, ACTION_MARK) => None,
        // Whom a label or a bullet only names has nothing to do by it.
        true if marker.as_ref().is_none_or(|marker| marker.names.is_empty()) && reader.calls_listed(said) => None,
        true => {
            let head = marker.or(own).unwrap_or(Head::without_label(said));
            Some(action(reader, piece, entry, &Said { head, status: opening.status, links: &entry.links }, span))
        }
    }
}

/// The mark that opens an action.
fn opened<'a>(text: &'a str, entry: &Entry<'_>, language: Option<Language>) -> Option<Head<'a>> {
    let marker =
        if entry.senses.any(ACTION_MARK) { head(text, ACTION_MARK).or_else(|| emphasised(&entry.raw, text, ACTION_MARK)) } else { None };
    let marker = marker.filter(|marker| !marker.text.is_empty() || !marker.names.is_empty());
    marker
        .and_then(|marker| marking(text, marker, language))
        .or_else(|| if entry.senses.any(ACTION_CODE) { code(text, ACTION_CODE) } else { None })
        .filter(|marker| !asks_nothing(marker))
}

/// Whether a label is followed by no task: by a number, as in a template (`Action 1`), or by names (`Action by: Ann`).
fn asks_nothing(marker: &Head<'_>) -> bool {
    let names_owner = marker.word.split(' ').next_back().is_some_and(|word| Lexicon::ALL.is_word(word, BEFORE_OWNERS));
    let only_names = names_owner && owner::is_names(marker.text);
    marker.names.is_empty() && (only_names || marker.text.chars().all(|c| !c.is_alphanumeric()))
}

/// Whether an entry is an action.
fn asked(reader: &Reader<'_, '_>, entry: &Entry<'_>, piece: &Piece<'_>, inside: bool, labelled: bool, opening: &Opening<'_>) -> bool {
    // A box after a backslash is none.
    let boxed = opening.status.is_some() && !entry.raw.starts_with("\\[");
    let arrow = line::arrow(&entry.raw).or_else(|| (piece.kind == Kind::Turn).then_some(&*entry.raw));
    if !(labelled || boxed || arrow.is_some() || entry.under == Under::Actions) {
        return false;
    }
    // All of it is bold, its arrow aside.
    let is_bold = arrow.is_some_and(|rest| {
        let opens = |text: &str| text.starts_with("**") || text.starts_with("__");
        let end = rest.trim_end_matches(['.', ' ']);
        (opens(&entry.raw) || opens(rest)) && (end.ends_with("**") || end.ends_with("__"))
    });
    let verdict = task::QUESTION.decide(&task::Measured {
        under: entry.under,
        labelled,
        boxed,
        topics: boxed
            && entry.under != Under::Actions
            && line::checkbox(&entry.raw).is_some()
            && (entry.under == Under::Topics || reader.has_boxed_topics()),
        arrow: arrow.is_some(),
        is_bold,
        asks: arrow.is_some() && !is_bold && entry.under == Under::Text && doer(reader, opening.text).is_some(),
        leads: piece.kind == Kind::Paragraph && opening.text.ends_with(':'),
        inside,
    });
    reader.log.record(|| task::QUESTION.reason(verdict, piece.first + 1, piece.last + 1));
    verdict.answer == task::Is::Action
}

/// Who is to act, as a text says it: by its sentence, or by a name of the list before a colon.
fn doer<'e>(reader: &Reader<'_, '_>, text: &'e str) -> Option<Cow<'e, str>> {
    let lead = || owner::lead(text).0.filter(|names| Lexicon::ALL.is(names, EVERYBODY) || reader.calls_listed(names));
    owner::owner(text, reader.language()).or_else(|| lead().map(Cow::Borrowed))
}

/// What an action says.
pub(super) struct Said<'a, 't> {
    pub(super) head: Head<'a>,
    pub(super) status: Option<Status>,
    pub(super) links: &'a [Link<'t>],
}

/// What is asked of an action that has owners, for `--why`.
pub(crate) const WHO: &str = "who is to act";

/// The block of an action.
pub(super) fn action<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, entry: &Entry<'t>, said: &Said<'_, 't>, span: Span) -> Block<'t> {
    let (text, head) = (&entry.text, &said.head);
    let stated = without_stamp(head.text);
    let stamp = head.text.get(stated.len()..).map(str::trim).filter(|stamp| !stamp.is_empty());
    let (said_text, closed) = strip_status(stated);
    let (lead, body) = lead(head.names, said_text);
    let owner = match lead {
        Some(names) => Some(owner::join(names, reader.language())),
        None => owner_of(body, reader.language()),
    };
    if let Some(names) = owner.as_deref().filter(|names| !names.is_empty()) {
        let named = [(!head.names.is_empty(), "named in its label"), (lead.is_some(), "names that open it"), (true, "named in its text")];
        let rule = named.iter().find(|(holds, _)| *holds).map_or("", |(_, rule)| rule);
        reader.log.record(|| Reason::rule(WHO, names.to_owned(), rule, span.line, span.line));
    }
    // "ACTION (by 9 June): Ann to write"
    let label = || {
        let label = text.strip_suffix(head.text).filter(|_| !head.word.is_empty())?;
        due::due(label.get(label.rfind(head.word)?..)?, reader.known())
    };
    let due = due::due(body, reader.known()).or_else(|| closing_day(body, reader.known())).or_else(label);
    let own = |part: &str| entry.take(part);
    mark(span, head.word);
    mark(span, text.strip_prefix(head.text).unwrap_or(""));
    mark(span, stated.get(said_text.len()..).unwrap_or(""));
    beside_names(span, lead.unwrap_or(head.names));
    Block::Action(Box::new(Action {
        number: number(piece, entry, head.id),
        text: own(body),
        owners: owner.map(|names| owners(&names, own)).unwrap_or_default(),
        due: due.as_ref().map(|due| due_of(due, |words| entry.cut(words))),
        status: closed.or(said.status),
        links: said.links.to_vec(),
        body: stamp.map(|stamp| note(reader, entry, stamp, span)).into_iter().collect(),
        span,
        ..Action::default()
    }))
}

/// A part of an entry as a paragraph.
pub(super) fn note<'t>(reader: &Reader<'_, 't>, entry: &Entry<'t>, part: &str, span: Span) -> Block<'t> {
    Block::Paragraph(Passage { text: entry.take(part), span: place(reader, &entry.text, part, span), ..Passage::default() })
}

/// The owner that a text names.
fn owner_of(text: &str, language: Option<Language>) -> Option<Cow<'_, str>> {
    let handles: Vec<&str> =
        if text.starts_with('@') { named(text, |_| false).into_iter().filter_map(|at| text.get(at)).collect() } else { Vec::new() };
    if !handles.is_empty() {
        return Some(handles.join(", ").into());
    }
    // "BG said he will report" names BG, which the list of people tells.
    let is_name = |names: &Cow<'_, str>| !names.split(' ').skip(1).any(|word| Lexicon::ALL.is_word(word, PRONOUN));
    beside_a_day(text).map(Cow::Borrowed).or_else(|| owner::owner(text, language).filter(is_name))
}

/// Names that open an action, and what follows. After names in the label, what stands before a colon is what the action is about.
fn lead<'a>(names: &'a str, text: &'a str) -> (Option<&'a str>, &'a str) {
    if !names.is_empty() {
        return (Some(names), text);
    }
    match initials(text).or_else(|| everybody(text)) {
        Some((names, rest)) => (Some(names), rest),
        None => owner::lead(text),
    }
}

/// A day that closes a text after a dash or in a bracket: `buy slates - 1 June`, `sell the boats [Bo, 20 May]`.
fn closing_day(text: &str, known: due::Known) -> Option<due::DueMention<'_>> {
    let bare = text.trim_end_matches(['.', ' ']);
    let inner = bare.strip_suffix([')', ']']);
    let from = match inner {
        Some(inner) => inner.rfind(['(', '[', ',', ';']).map(|at| at + 1),
        None => [" - ", " – "].iter().filter_map(|dash| bare.rfind(dash).map(|at| at + dash.len())).max(),
    }?;
    let words = inner.unwrap_or(bare).get(from..)?.trim();
    date::first(words).filter(|mention| mention.range == (0..words.len()))?;
    let (date, inferred) = due::cell(words, known);
    date.filter(|date| known.meeting.is_none_or(|meeting| *date > meeting))?;
    Some(due::DueMention { text: words, date, inferred })
}

/// Adds what the lines below actions say of them.
pub(crate) fn fields(reader: &Reader<'_, '_>, blocks: &mut [Block<'_>]) {
    for block in blocks {
        if let Block::Action(action) = block {
            for at in 0..action.body.len() {
                let Some(Block::Bullet(line) | Block::Paragraph(line)) = action.body.get(at) else { continue };
                let text = line.text.clone();
                add_field(reader, action, &text);
            }
        }
        if let Some(body) = block.parts_mut().and_then(|parts| parts.body) {
            fields(reader, body);
        }
    }
}

/// Whether a block says something of the action above it: `Deadline: 3 May`.
pub(crate) fn is_field(block: &Block<'_>) -> bool {
    matches!(block, Block::Bullet(line) | Block::Paragraph(line) if line.body.is_empty() && field(&line.text).is_some())
}

/// Adds what a line below an action says, if it says what is not known yet.
fn add_field(reader: &Reader<'_, '_>, action: &mut Action<'_>, line: &str) {
    match field(line) {
        Some((Slot::Owner, names)) if action.owners.is_empty() && !lexicon::says_nothing(names) => {
            action.owners = owners(&owner::join(names, reader.language()), |name| Cow::Owned(name.to_owned()));
        }
        Some((Slot::Due, words)) if action.due.is_none() && !lexicon::says_nothing(words) => {
            // Org writes "<2026-05-20 Wed>".
            let words = words.trim_matches(['<', '>']);
            let (date, inferred) = due::cell(words, reader.known());
            action.due = Some(Due { inferred, ..Due::new(words.to_owned(), date) });
        }
        Some((Slot::Status, word)) if action.status.is_none() => action.status = lexicon::status(word),
        _ => {}
    }
}

/// The number of an action or a decision: what its label says it is cited by, else that of the list entry.
pub(super) fn number<'t>(piece: &Piece<'t>, entry: &Entry<'t>, id: &str) -> Option<Cow<'t, str>> {
    let listed = || piece.number.filter(|_| piece.kind != Kind::Paragraph).map(|number| number.text.into());
    let id = id.trim_end_matches(['.', ')', ':', ' ']);
    (!id.is_empty()).then(|| entry.take(id)).or_else(listed)
}

/// A status that stands at the end of an action: `… DONE`, `… - ongoing`, `… Done: https://…`.
fn strip_status(text: &str) -> (&str, Option<Status>) {
    if let Some(found) = noted_status(text) {
        return found;
    }
    let bare = text.trim_end_matches(['.', ' ', ')', ']', '!', '*']);
    let Some(at) = bare.rfind([' ', '(', '[']) else { return (text, None) };
    let word = bare.get(at + 1..).unwrap_or("");
    // "(x)", "(new)" are no status after a sentence.
    let Some(status) = lexicon::status(word).filter(|_| word.len() > 3) else { return (text, None) };
    let before = bare.get(..at).unwrap_or("").trim_end_matches([' ', '-', '–', '—', '(', '[', ':']);
    let set_off =
        word.chars().all(char::is_uppercase) || bare.get(before.len()..=at).is_some_and(|gap| gap.contains(['-', '–', '—', '(', '[', ':']));
    if set_off && before.len() > 3 { (before, Some(status)) } else { (text, None) }
}

/// A status after the last sentence that says where: `… Completed: https://…`.
fn noted_status(text: &str) -> Option<(&str, Option<Status>)> {
    let colon = text.match_indices(": http").map(|(at, _)| at).last()?;
    let before = text.get(..colon)?;
    let at = before.rfind(' ')?;
    let status = lexicon::status(before.get(at + 1..)?)?;
    let said = before.get(..at)?.trim_end_matches([' ', '-', '–', '(']);
    (said.len() > 3 && before.get(at + 1..)?.starts_with(char::is_uppercase)).then_some((said, Some(status)))
}

/// A mark, unless it is the subject of its text: "AI" marks an action where names or a task follow.
fn marking<'a>(text: &str, marker: Head<'a>, language: Option<Language>) -> Option<Head<'a>> {
    let word = text.trim_start_matches(['*', '_', ' ', '[']);
    if Lexicon::ALL.at(word, MARK_OR_SUBJECT).is_none() {
        return Some(marker);
    }
    // "Wash the curtain" asks somebody for something, by the article after its first word.
    let mut words = marker.text.split(' ');
    let (first, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let asks = || !Lexicon::ALL.is_word(first, ARTICLE | NOBODY | NO_SUBJECT) && Lexicon::ALL.is_word(second, ARTICLE);
    let tells = !marker.names.is_empty()
        || marker.text.split(' ').take(6).any(|word| Lexicon::ALL.is_word(word, TO | MODAL))
        || asks()
        || owner::owner(marker.text, language).is_some()
        || owner::lead(marker.text).0.is_some()
        || [" - ", " – ", " — "].iter().any(|dash| marker.text.split_once(dash).is_some_and(|(names, _)| owner::is_names(names)))
        || owner::is_names(marker.text.trim_end_matches('.'));
    tells.then_some(marker)
}

/// A text that only names follow a mark in, and the names: `It leaks. --> Action Ann.`
fn closing_names<'a>(text: &'a str, raw: &str) -> Option<Head<'a>> {
    let (at, word) = mark_within(text, raw)?;
    let before = before_mark(text, at)?;
    let tail = unbracketed(text.get(at..)?, text.get(..at)?).trim_end_matches(['.', ' ']);
    let names = tail.get(word.len()..)?.trim_matches([' ', ':', '-', '[', ']', '(', ')']);
    let names = names.split_once(" (").map_or(names, |(names, _)| names);
    let bare = names.is_empty() && owner::owner(before, None).is_some()
        || owner::is_names(names) && names.split(' ').count() <= 5 && !names.split(' ').any(|word| Lexicon::ALL.is_word(word, TO));
    (bare && before.len() > 3).then_some(Head { word, id: "", names, text: before })
}

/// A text without the mark in its midst and what follows.
fn before_mark(text: &str, at: usize) -> Option<&str> {
    let is_sign = |c: char| matches!(c, ' ' | '-' | '–' | '—' | '>' | '=' | '[' | '(' | '*' | '_') || is_arrow(c);
    Some(text.get(..at)?.trim_end_matches(is_sign))
}

/// A mark in the midst of a text: the text before it is kept and the actions stand below it.
fn within<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, entry: &Entry<'t>, span: Span) -> Option<Block<'t>> {
    let (before, body) = inner(reader, piece, entry, span)?;
    let number = number(piece, entry, "");
    let passage = Passage { number, text: entry.take(before), links: entry.links.clone(), body, span, ..Passage::default() };
    if piece.kind == Kind::Paragraph { Some(Block::Paragraph(passage)) } else { Some(Block::Bullet(passage)) }
}

/// The actions in the midst of a text, and the text before them.
pub(super) fn inner<'e, 't>(
    reader: &Reader<'_, 't>,
    piece: &Piece<'t>,
    entry: &'e Entry<'t>,
    span: Span,
) -> Option<(&'e str, Vec<Block<'t>>)> {
    /// No text has more actions than this; what is more stays in the last one.
    const MOST: usize = 16;
    if !may_mark(entry) {
        return None;
    }
    let text: &'e str = &entry.text;
    if let Some(closing) = closing(reader, piece, entry, span) {
        return Some(closing);
    }
    let (at, _) = mark_within(text, &entry.raw)?;
    let tail = unbracketed(text.get(at..)?, text.get(..at)?);
    let marker = marking(tail, task(tail)?, reader.language())?;
    reader.log.record(|| task::rule("a word that marks actions inside a text", piece));
    let piece = Piece { number: None, ..piece.clone() };
    let mut body = Vec::new();
    let mut open = Some((tail, marker));
    while let Some((tail, marker)) = open.take() {
        let next = if body.len() + 1 < MOST { next_task(marker.text, &entry.raw) } else { None };
        let said = next.as_ref().and_then(|(at, ..)| marker.text.get(..*at)).unwrap_or(marker.text).trim_end();
        let whole = tail.get(..tail.len().saturating_sub(marker.text.len()) + said.len()).unwrap_or(tail);
        let mut own = place(reader, text, whole, span);
        // Where its last word is written otherwise than it is read, it ends where the next one begins.
        own.end = match next.as_ref().map(|(_, after, _)| place(reader, text, after, span).start) {
            Some(after) if after > own.start => own.end.min(after),
            Some(_) => own.end,
            None => span.end,
        };
        let head = Head { text: said, ..marker };
        body.push(action(reader, &piece, entry, &Said { head, status: None, links: &[] }, own));
        open = next.map(|(_, tail, marker)| (tail, marker));
    }
    Some((before_mark(text, at)?, body))
}

/// The action whose mark closes a text and says who is to act, and the text before it: `Mend the roof. Action: Ann`.
fn closing<'e, 't>(reader: &Reader<'_, 't>, piece: &Piece<'t>, entry: &'e Entry<'t>, span: Span) -> Option<(&'e str, Vec<Block<'t>>)> {
    let text: &'e str = &entry.text;
    let head = closing_names(text, &entry.raw)?;
    reader.log.record(|| task::rule("a word that marks actions inside a text, and who is to act", piece));
    let piece = Piece { number: None, ..piece.clone() };
    let (before, after) = (head.text, text.get(head.text.len()..).unwrap_or(""));
    let mut block = action(reader, &piece, entry, &Said { head, status: None, links: &[] }, span);
    // "Action: Andy, Diane (by mid-June)"
    if let Block::Action(action) = &mut block
        && action.due.is_none()
    {
        action.due = due::due(after, reader.known()).map(|due| due_of(&due, |words| entry.cut(words)));
    }
    Some((before, vec![block]))
}

/// A mark and the task that follows it.
fn task(tail: &str) -> Option<Head<'_>> {
    head(tail, ACTION_MARK).filter(|marker| !marker.text.is_empty() && !lexicon::says_nothing(marker.text))
}

/// The next mark in a task: `Action: Ann to mend it. Action: Bo to pay.`
fn next_task<'a>(said: &'a str, raw: &str) -> Option<(usize, &'a str, Head<'a>)> {
    let (at, _) = mark_within(said, raw)?;
    let (before, tail) = said.split_at_checked(at)?;
    let marker = task(tail)?;
    (!lexicon::says_nothing(before)).then_some((at, tail, marker))
}

/// The text after a mark without the bracket that closes it, where one opens directly before the mark.
fn unbracketed<'a>(tail: &'a str, before: &str) -> &'a str {
    let sign = match before.chars().next_back() {
        Some('[') => ']',
        Some('(') => ')',
        _ => return tail,
    };
    tail.trim_end_matches(['.', ' ']).strip_suffix(sign).filter(|inner| !inner.ends_with(['[', '('])).unwrap_or(tail)
}

/// Whether a mark may stand in the midst of an entry.
fn may_mark(entry: &Entry<'_>) -> bool {
    entry.senses.any(ACTION_TAG | ACTION_SIGN)
}

/// Where a mark stands in the midst of a text: in capitals after any word, else after the end of a sentence, an arrow or a wide gap.
fn mark_within<'a>(text: &'a str, raw: &str) -> Option<(usize, &'a str)> {
    // What stands after the last wide gap: `The roof leaks.        Action: Ann`.
    let apart = LazyCell::new(|| {
        let gap = raw.rfind("   ").max(raw.rfind('\t'));
        gap.and_then(|gap| raw.get(gap..)).map_or("", |apart| apart.trim_start_matches([' ', '\t', '*', '_']))
    });
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| memchr3(b' ', b'[', b'(', rest.as_bytes())) {
        let at = from + found + 1;
        from = at;
        if let Some(word) = mark_at(text, at, &apart) {
            return Some((at, word));
        }
    }
    None
}

/// The word that marks an action at a place where a word may begin, by what stands before and after it.
fn mark_at<'a>(text: &'a str, at: usize, apart: &str) -> Option<&'a str> {
    /// Names and a label are no longer, in bytes.
    const LONGEST: usize = 100;
    let (before, rest) = text.split_at_checked(at)?;
    let word = match rest.strip_prefix('#') {
        Some(tag) => rest.get(..1 + Lexicon::ALL.at(tag, ACTION_TAG)?.length)?,
        // In brackets it may be in small letters: "He asks. (action Ann)"
        None => {
            rest.get(..Lexicon::ALL.at(rest, if before.ends_with(['[', '(']) { ACTION_SIGN | ACTION_MARK } else { ACTION_SIGN })?.length)?
        }
    };
    let near = near(rest, word.len() + LONGEST);
    let after = near.get(word.len()..)?;
    let sentence = before.trim_end();
    let parted = sentence.ends_with(|c| matches!(c, '.' | '!' | '?' | ')' | ';' | '>' | '»' | '”' | '"') || is_arrow(c))
        || sentence.ends_with("--")
        || before.ends_with(['[', '('])
        || apart.starts_with(word) && rest.len() <= apart.len();
    let capital = word.bytes().all(|b| b.is_ascii_uppercase() || b == b' ');
    let labelled = after.split_once(':').is_some_and(|(names, _)| {
        let names = names.trim_matches([' ', '[', ']', '(', ')', '#']);
        names.len() <= 40 && (names.is_empty() || owner::is_names(names))
    });
    let tail = after.trim_matches([' ', '.', ']', ')', '[', '(', '-']);
    let named = || near.len() == rest.len() && owner::is_names(tail);
    // "… send the slides (TODO)", "… call the roofer - ACTION Ann"
    let dashed = || capital && [" - ", " – ", " — "].iter().any(|dash| before.ends_with(dash)) && named();
    let closes = || tail.is_empty() && word.len() > 2 && capital && before.ends_with(['[', '(']);
    (word.starts_with('#') || capital && labelled || parted && (labelled || named() || closes()) || dashed()).then_some(word)
}

/// Where the text of an entry ends before an action in its midst.
pub(super) fn end_of_text(entry: &Entry<'_>) -> usize {
    if !may_mark(entry) {
        return entry.text.len();
    }
    let at = mark_within(&entry.text, &entry.raw).filter(|(at, _)| entry.text.get(*at..).and_then(task).is_some());
    at.and_then(|(at, _)| before_mark(&entry.text, at)).map_or(entry.text.len(), str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_ends_an_action_where_it_is_set_off() {
        for (text, left, status) in [
            ("mend it DONE", "mend it", Some(Status::Done)),
            ("mend it - done", "mend it", Some(Status::Done)),
            ("mend it – done.", "mend it", Some(Status::Done)),
            ("mend it (done)", "mend it", Some(Status::Done)),
            ("mend it [done]", "mend it", Some(Status::Done)),
            ("mend it: done", "mend it", Some(Status::Done)),
            ("mend it Done: https://roof.example", "mend it", Some(Status::Done)),
            ("mend it done: https://roof.example", "mend it done: https://roof.example", None),
            ("mend it done", "mend it done", None),
            ("mend it", "mend it", None),
            ("done", "done", None),
            ("mend it (x)", "mend it (x)", None),
            ("a - done", "a - done", None),
            ("roof - done", "roof", Some(Status::Done)),
        ] {
            assert_eq!(strip_status(text), (left, status), "{text:?}");
        }
    }

    #[test]
    fn a_status_in_brackets_opens_an_action() {
        for (text, expected) in [
            ("[done] mend it", Some((Status::Done, "mend it"))),
            ("[DONE]mend it", Some((Status::Done, "mend it"))),
            ("[x] mend it", None),
            ("[roof] mend it", None),
            ("done mend it", None),
        ] {
            assert_eq!(leading_status(text), expected, "{text:?}");
        }
        for (text, left, status) in [
            ("-> mend it", "mend it", None),
            ("[x] mend it", "mend it", Some(Status::Done)),
            ("[ ] mend it", "mend it", Some(Status::Open)),
            ("[ ] -> mend it", "mend it", Some(Status::Open)),
            ("mend it", "mend it", None),
            ("<ann> ACTION: mend it", "ACTION: mend it", None),
            ("<ann> mend it", "<ann> mend it", None),
        ] {
            let found = opening(text);
            assert_eq!((found.text, found.status), (left, status), "{text:?}");
        }
    }

    #[test]
    fn the_bracket_that_opens_before_a_mark_closes_behind_it() {
        for (tail, before, expected) in [
            ("Action Ann]", "It leaks. [", "Action Ann"),
            ("Action Ann).", "It leaks. (", "Action Ann"),
            ("Action Ann)", "It leaks. [", "Action Ann)"),
            ("Action Ann]", "It leaks. ", "Action Ann]"),
            ("Action Ann", "It leaks. (", "Action Ann"),
        ] {
            assert_eq!(unbracketed(tail, before), expected, "{before}{tail}");
        }
    }

    #[test]
    fn a_mark_stands_after_a_sentence_or_in_capitals() {
        for (text, expected) in [
            ("It leaks. Action: Ann to mend it.", Some(10)),
            ("It leaks ACTION: Ann to mend it.", Some(9)),
            ("It leaks. --> Action Ann.", Some(14)),
            ("It leaks (ACTION: Ann)", Some(10)),
            ("It leaks [TODO]", Some(10)),
            ("It leaks - ACTION Ann", Some(11)),
            ("It leaks Action: Ann to mend it.", None),
            ("It leaks, and action was taken.", None),
            ("The action is done.", None),
            ("It leaks.", None),
        ] {
            assert_eq!(mark_within(text, text).map(|(at, _)| at), expected, "{text:?}");
        }
        assert_eq!(mark_within("It leaks Action: Ann", "It leaks      Action: Ann").map(|(at, _)| at), Some(9));
        assert_eq!(before_mark("It leaks. --> Action Ann.", 14), Some("It leaks."));
    }
}
