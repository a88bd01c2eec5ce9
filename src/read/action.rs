//! Actions and decisions, where the text marks them as such.
//!
//! ```text
//! action   = { arrow | box } [ label ] text
//! label    = word [ id ] [ names ] ":"            ACTION: · Action #12: · AI (Ann): · ACTION [Ann, Bob]: · TODO:
//!          | "[" word names "]" text              [AI Ann] check the roof
//! inside   = text label text | text label names   It leaks. ACTION: Ann to look · It leaks. --> Action Ann.
//! doer     = label names [ due ]                 on a line below the action: ACTION: Ann by 30 May
//! decision = word [ id ] ":" text                 RESOLVED: · Decision 3: · Beschluss:
//!          | ( "Agreed" | "Decided" | … ) text    Agreed that the roof is mended
//!          | motion with its outcome              Motion: mend the roof. Carried.
//! ```
//!
//! Below a label such as `Actions` every entry is an action. An arrow alone, outside such a list, is one only where the entry is all
//! bold or says who is to act; elsewhere it may mark an outcome.

use std::borrow::Cow;
use std::cell::LazyCell;

use memchr::{memchr, memchr3};

use super::mark::{beside_names, mark};
use super::{Reader, block};
use crate::lexicon::table::Table as Words;
use crate::lexicon::{self, TaskColumn};
use crate::line::{self, Line};
use crate::model::{Action, Block, Decision, Due, Language, Link, Owner, Passage, Status, Table};
use crate::outline::{Kind, Piece};
use crate::span::{Span, slice_in};
use crate::value::{due, owner};

/// Whether a piece has a mark of its own that makes a list entry of it: a bullet, a number, an arrow, a box, a label.
pub(crate) fn is_marked<'t>(piece: &Piece<'t>, lines: &[Line<'t>]) -> bool {
    if matches!(piece.kind, Kind::Bullet | Kind::Numbered) {
        return true;
    }
    let words = piece.words(lines);
    piece.kind == Kind::Paragraph
        && (line::arrow(&words).is_some() || line::checkbox(&words).is_some() || label(&words, &lexicon::ACTION_MARKERS).is_some())
}

/// A marker word with what stands before its colon, and the text behind it.
#[derive(Debug, PartialEq, Eq)]
struct Marker<'a> {
    /// The word of the label, and what joins it to names: `ACTION`, `Action for`.
    word: &'a str,
    /// What it is cited by: `A3` of `ACTION A3:`.
    id: &'a str,
    /// Names inside the label: `Ann, Bob`.
    names: &'a str,
    /// What stands behind the colon.
    text: &'a str,
}

impl<'a> Marker<'a> {
    /// A text that has no label of its own.
    fn without_label(text: &'a str) -> Marker<'a> {
        Marker { word: "", id: "", names: "", text }
    }
}

/// `ACTION [Ann]: text` → names and text, if the text begins with one of the words.
fn label<'a, const SLOTS: usize>(text: &'a str, words: &Words<(), SLOTS>) -> Option<Marker<'a>> {
    let bare = text.trim_start_matches(['*', '_', ' ']);
    if let Some(tagged) = bare.strip_prefix('#') {
        // "#action Ann: check the roof"
        let word = words.beginning(tagged).max_by_key(|word| word.len())?;
        let behind = tagged.get(word.len()..)?;
        return behind.starts_with([' ', ':']).then(|| Marker {
            word: tagged.get(..word.len()).unwrap_or(""),
            id: "",
            names: "",
            text: behind.trim_start_matches([' ', ':']),
        });
    }
    if let Some(inner) = bare.strip_prefix('[') {
        // "[AI Ann] check the roof"
        let (inner, behind) = inner.split_once(']')?;
        let word = begin(inner, words)?;
        let names = inner.get(word.len()..)?.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | ','));
        let known = names.is_empty() || owner::is_names(names);
        return known.then(|| Marker { word, id: "", names, text: behind.trim_start_matches([':', ' ', '-', '–']) });
    }
    if !words.may_begin(bare) {
        return None;
    }
    let colon = colons(bare).next()?;
    let (head, behind) = (bare.get(..colon)?, bare.get(colon + 1..)?);
    let word = begin(head, words)?;
    let bracketed = head.get(word.len()..)?.trim().starts_with(['[', '(']);
    let inner = head
        .get(word.len()..)?
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '[' | ']' | '(' | ')' | '#' | '-' | '–'));
    let inner = inner.strip_prefix("for ").or_else(|| inner.strip_prefix("on ")).unwrap_or(inner);
    let id = inner.split([' ', ',']).next().filter(|id| is_id(id)).map_or(0, str::len);
    let names = inner.get(id..)?.trim_start_matches([' ', ',', ']', ')', '[', '(', '-']);
    let known = names.is_empty() || owner::is_names(names) || bracketed && names.split(' ').count() <= 8;
    if !known {
        return None;
    }
    let id = inner.get(..id)?.trim_matches(|c: char| !c.is_alphanumeric());
    let word = head.get(..word.len())?;
    Some(Marker { word, id, names, text: behind.trim_start_matches(['*', '_', ' ', '\u{a0}']) })
}

/// The colons that may end a label.
fn colons(text: &str) -> impl Iterator<Item = usize> {
    /// What stands before the colon of a label is no longer, in bytes.
    const LONGEST_HEAD: usize = 80;
    let bytes = text.as_bytes();
    memchr::memchr_iter(b':', bytes.get(..=LONGEST_HEAD).unwrap_or(bytes))
}

/// Whether a word is a mark by which an action is cited: `12`, `A3`, `2024-03`; no word or date that was run into the label.
fn is_id(word: &str) -> bool {
    let small = word.bytes().filter(u8::is_ascii_lowercase).count();
    word.is_empty() || small < 2 && word.is_ascii() && word.bytes().any(|b| b.is_ascii_digit())
}

/// The longest word of a list that a text begins with. One of few letters is a mark where it begins with a capital: `AI`, not `ai`.
fn begin<const SLOTS: usize>(text: &str, words: &Words<(), SLOTS>) -> Option<&'static str> {
    let is_mark = |word: &&str| word.len() > 3 || text.starts_with(char::is_uppercase);
    words.beginning(text).filter(is_mark).max_by_key(|word| word.len())
}

/// What a line says that only names who is to do what stands above it: `ACTION: Ann`, `Action: EF by 30 November`.
pub(crate) fn doer<'a>(words: &'a str, known: due::Known) -> Option<Doer<'a>> {
    /// Such a line is no longer, in bytes.
    const LONGEST: usize = 120;
    let marker = label(words, &lexicon::ACTION_MARKERS).filter(|_| words.len() <= LONGEST)?;
    let (lead, said) = if marker.names.is_empty() { (marker.text, "") } else { (marker.names, marker.text) };
    let due = due::due(words, known);
    let behind = |text: &'a str| due.as_ref().and_then(|due| text.strip_suffix(due.text)).unwrap_or(text);
    let owner =
        behind(lead.trim_end_matches(['.', ' '])).trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '(' | ')'));
    let nothing_else = behind(said.trim_end_matches(['.', ' '])).chars().all(|c| !c.is_alphanumeric());
    (nothing_else && owner::is_names(owner) && !lexicon::says_nothing(owner)).then_some(Doer {
        word: marker.word,
        id: marker.id,
        owner,
        due,
    })
}

/// Who is to do what stands above, and by when.
pub(crate) struct Doer<'a> {
    /// The word of the label.
    word: &'a str,
    /// The mark by which the action is cited.
    id: &'a str,
    owner: &'a str,
    due: Option<due::DueMention<'a>>,
}

impl Doer<'_> {
    /// The entry above as the action that it is; the span reaches over the line that says so.
    pub(crate) fn of<'t>(&self, above: &Passage<'t>, span: Span, language: Option<Language>) -> Block<'t> {
        mark(span, self.word);
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
fn owners<'t>(joined: &str, own: impl Fn(&str) -> Cow<'t, str>) -> Vec<Owner<'t>> {
    joined.split(", ").filter(|name| !name.is_empty()).map(|name| Owner::new(own(name))).collect()
}

/// What the model says of a due day.
fn due_of<'t>(mention: &due::DueMention<'_>, own: impl Fn(&str) -> Cow<'t, str>) -> Due<'t> {
    Due { inferred: mention.inferred, ..Due::new(own(mention.text), mention.date) }
}

/// An action or a decision, if the piece is marked as one or stands under a label that makes it one. Inside an action only what has a
/// mark of its own is another one.
pub(crate) fn marked<'t>(
    reader: &mut Reader<'_, 't>,
    piece: &Piece<'t>,
    raw: &str,
    plain: (&Cow<'t, str>, &[Link<'t>]),
    under: block::Under,
    inside: bool,
    span: Span,
) -> Option<Block<'t>> {
    if reader.captions {
        return None;
    }
    let arrow = line::arrow(raw);
    let (text, links) = plain;
    let mut behind: &str = line::arrow(text).unwrap_or(text);
    // "<ann> ACTION: …", as a chat is kept
    if let Some((_, said)) = line::chat(behind)
        && (label(said, &lexicon::ACTION_MARKERS).is_some() || label(said, &lexicon::DECISION_MARKERS).is_some())
    {
        behind = said;
    }
    let mut status = None;
    if let Some((done, rest)) = line::checkbox(behind) {
        behind = line::arrow(rest).unwrap_or(rest);
        status = Some(if done { Status::Done } else { Status::Open });
    }
    let task = status.is_some();
    if under == block::Under::Text
        && !inside
        && let Some(block @ Block::Action(_)) = within(reader, piece, raw, text, links, span)
    {
        return Some(block);
    }
    if let Some(said) = decided(reader, piece, behind) {
        mark(span, said.word);
        mark(span, behind.find(said.text).and_then(|at| behind.get(..at)).filter(|_| said.word.is_empty()).unwrap_or(""));
        return Some(decision(reader, piece, text, &said, links, span));
    }
    let marker = label(behind, &lexicon::ACTION_MARKERS).filter(|marker| !marker.text.is_empty() || !marker.names.is_empty());
    let marker = marker.filter(|marker| is_action_word(behind, marker, reader.language()));
    let (id, names) = marker.as_ref().map_or(("", ""), |marker| (marker.id, marker.names));
    if let Some(marker) = &marker {
        mark(span, marker.word);
        behind = marker.text;
    }
    let labelled = marker.is_some();
    match under {
        _ if inside && !labelled && !task => return None,
        block::Under::Decisions if !labelled && lexicon::says_nothing(behind) => return None,
        block::Under::Decisions if !labelled => return Some(decision(reader, piece, text, &Marker::without_label(behind), links, span)),
        block::Under::Actions if labelled || task || arrow.is_some() => {}
        block::Under::Actions => {
            if piece.kind == Kind::Paragraph && behind.ends_with(':') {
                return None;
            }
        }
        _ => {
            let bold = arrow.is_some_and(|rest| is_all_bold(raw, rest));
            let says = arrow.is_some() && (bold || owner::owner(behind, reader.language()).is_some());
            if !(labelled || task || says) {
                if let Some(block) = carried(reader, piece, text, links, span) {
                    return Some(block);
                }
                return within(reader, piece, raw, text, links, span);
            }
        }
    }
    if lexicon::says_nothing(behind) {
        return None;
    }
    Some(action(reader, piece, text, &Said { text: behind, id, names, status }, links, span))
}

/// The rows of a table as actions, if its heads say that it is one of actions, or if it stands under a label that says so.
pub(crate) fn table<'t>(reader: &mut Reader<'_, 't>, table: &Table<'t>, lines: &[Span], under: block::Under) -> Option<Vec<Block<'t>>> {
    // A table without a line of dashes may have its heads in the first row.
    let is_head =
        |row: &&Vec<Cow<'t, str>>| row.len() > 1 && row.iter().filter(|cell| lexicon::task_column(cell).is_some()).count() * 2 > row.len();
    let inner = table.rows.first().filter(|_| table.header.is_empty()).filter(is_head);
    let header = inner.unwrap_or(&table.header);
    let from = usize::from(inner.is_some());
    let (rows, lines) = (table.rows.get(from..).unwrap_or(&[]), lines.get(from..).unwrap_or(&[]));
    let columns: Vec<_> = header.iter().map(|head| lexicon::task_column(head)).collect();
    let column = |wanted| columns.iter().position(|column| *column == Some(wanted));
    let may_be_task = |column: Option<TaskColumn>, head| matches!(column, None | Some(TaskColumn::Notes)) && !lexicon::counts(head);
    let first = || columns.iter().zip(header).position(|(column, head)| may_be_task(*column, head));
    let task = column(TaskColumn::Task).or_else(|| (under == block::Under::Actions).then(first).flatten())?;
    let [owner_column, dues, statuses] = [TaskColumn::Owner, TaskColumn::Due, TaskColumn::Status].map(column);
    let names_others = [owner_column, dues, statuses].iter().any(Option::is_some);
    let says_action = header.get(task).is_some_and(|head| lexicon::label(head) == Some(lexicon::Label::Actions));
    if !(under == block::Under::Actions || says_action && names_others || owner_column.is_some() && dues.is_some()) {
        return None;
    }
    let heads = Span { end: lines.first().map_or(table.span.end, |first| first.start.max(table.span.start)), ..table.span };
    header.iter().filter(|head| lexicon::task_column(head).is_some() || lexicon::counts(head)).for_each(|head| mark(heads, head));
    let counted = header.iter().position(|head| lexicon::counts(head));
    let mut actions = Vec::with_capacity(rows.len());
    // Heads that are not known say something of their own, and so do those of a column that another one stands for.
    let named = |at: usize, own: Option<TaskColumn>| own.is_some_and(|own| own == TaskColumn::Notes || column(own) == Some(at));
    let others = header.iter().zip(&columns).enumerate().filter(|(at, (head, own))| !named(*at, **own) && !lexicon::counts(head));
    let others: Vec<&str> = others.map(|(_, (head, _))| head.as_ref()).filter(|head: &&str| !lexicon::says_nothing(head)).collect();
    if let Some(first) = lines.first().filter(|_| !others.is_empty()) {
        let head = Span { end: first.start, ..table.span };
        let span = Span { end: head.start + head.slice(reader.outline.text).trim_end().len(), ..head };
        actions.push(Block::Paragraph(Passage { text: others.join(" | ").into(), span, ..Passage::default() }));
    }
    for (row, span) in rows.iter().zip(lines) {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).filter(|cell| !lexicon::says_nothing(cell)).cloned();
        // A row without a task is kept.
        let Some(text) = cell(Some(task)) else {
            let words: Vec<&str> = row.iter().map(AsRef::as_ref).filter(|cell: &&str| !cell.is_empty()).collect();
            if !words.is_empty() {
                actions.push(Block::Paragraph(Passage { text: words.join(" | ").into(), span: *span, ..Passage::default() }));
            }
            continue;
        };
        let owner = cell(owner_column).map(|names| Cow::Owned(owner::join(&names, reader.language())));
        let due = cell(dues).map(|text| {
            let (date, inferred) = due::cell(&text, reader.known());
            Due { inferred, ..Due::new(text, date) }
        });
        let said = cell(statuses);
        row.iter().filter(|cell| lexicon::says_nothing(cell) || lexicon::status(cell).is_some()).for_each(|cell| mark(*span, cell));
        for cell in row {
            beside_names(*span, cell);
        }
        mark(*span, counted.and_then(|at| row.get(at)).map_or("", |cell| cell));
        let status = said.as_deref().and_then(lexicon::status);
        let owner = owner.or_else(|| owner::owner(&text, reader.language()).map(|owner| Cow::Owned(owner.into_owned())));
        // What the other columns say stands below the action, and so does a status that is none.
        let is_read = |at: usize| {
            at == task || [owner_column, dues].contains(&Some(at)) || statuses == Some(at) && (status.is_some() || said.is_none())
        };
        let beside = row.iter().enumerate().filter(|(at, cell)| !is_read(*at) && !cell.is_empty());
        let notes = beside.map(|(_, cell)| cell.as_ref()).collect::<Vec<_>>().join(" | ");
        let body = if notes.is_empty() {
            Vec::new()
        } else {
            vec![Block::Paragraph(Passage { text: notes.into(), span: *span, ..Passage::default() })]
        };
        let owners = owner.map(|names| owners(&names, |name| Cow::Owned(name.to_owned()))).unwrap_or_default();
        actions.push(Block::Action(Box::new(Action { text, owners, due, status, body, span: *span, ..Action::default() })));
    }
    // Rows in which nothing stands go with the one above them.
    let ends: Vec<usize> = actions.iter().skip(1).map(|block| block.span().start).chain([table.span.end]).collect();
    for (block, next) in actions.iter_mut().zip(ends) {
        let own = Span { end: next, ..block.span() };
        block.reach(Span { end: own.start + own.slice(reader.outline.text).trim_end().len(), ..own });
    }
    let any = actions.iter().any(|block| matches!(block, Block::Action(_)));
    any.then_some(actions)
}

/// What an action says.
struct Said<'a> {
    text: &'a str,
    /// What its label says it is cited by.
    id: &'a str,
    /// Names that stood in its label.
    names: &'a str,
    status: Option<Status>,
}

/// The block of an action.
fn action<'t>(
    reader: &Reader<'_, 't>,
    piece: &Piece<'t>,
    text: &Cow<'t, str>,
    said: &Said<'_>,
    links: &[Link<'t>],
    span: Span,
) -> Block<'t> {
    let (said_text, closed) = strip_status(said.text);
    mark(span, said.text.get(said_text.len()..).unwrap_or(""));
    beside_names(span, said.names);
    // Behind names in the label, what stands before a colon is what the action is about.
    let (lead, body) = if said.names.is_empty() { owner::lead(said_text) } else { (Some(said.names), said_text) };
    beside_names(span, lead.unwrap_or(""));
    let owner = match lead {
        Some(names) => Some(Cow::Owned(owner::join(names, reader.language()))),
        None => owner::owner(body, reader.language()),
    };
    let due = due::due(body, reader.known());
    let own = |part: &str| cut(text, part);
    Block::Action(Box::new(Action {
        number: number(piece, text, said.id),
        text: own(body),
        owners: owner.map(|names| owners(&names, own)).unwrap_or_default(),
        due: due.as_ref().map(|due| due_of(due, own)),
        status: closed.or(said.status),
        links: links.to_vec(),
        span,
        ..Action::default()
    }))
}

/// A status that stands at the end of an action: `… DONE`, `… - ongoing`.
fn strip_status(text: &str) -> (&str, Option<Status>) {
    let bare = text.trim_end_matches(['.', ' ', ')', ']', '!', '*']);
    let Some(at) = bare.rfind([' ', '(', '[']) else { return (text, None) };
    let word = bare.get(at + 1..).unwrap_or("");
    // "(x)", "(new)" are no status behind a sentence.
    let Some(status) = lexicon::status(word).filter(|_| word.len() > 3) else { return (text, None) };
    let before = bare.get(..at).unwrap_or("").trim_end_matches([' ', '-', '–', '—', '(', '[', ':']);
    let set_off =
        word.chars().all(char::is_uppercase) || bare.get(before.len()..=at).is_some_and(|gap| gap.contains(['-', '–', '—', '(', '[', ':']));
    if set_off && before.len() > 3 { (before, Some(status)) } else { (text, None) }
}

/// "AI" is a subject as often as a mark: it marks an action where names or a task follow.
fn is_action_word(text: &str, marker: &Marker<'_>, language: Option<Language>) -> bool {
    let word = text.trim_start_matches(['*', '_', ' ', '[']);
    if !word.starts_with("AI") || word.starts_with("AIs") {
        return true;
    }
    let first = marker.text.split(' ').take(6).any(|word| word == "to" || word == "will");
    !marker.names.is_empty()
        || first
        || owner::owner(marker.text, language).is_some()
        || owner::lead(marker.text).0.is_some()
        || owner::is_names(marker.text.trim_end_matches('.'))
}

/// A mark in the midst of a text: the text before it is kept and the action stands below it; where only a name follows the mark, the
/// text before it is the action.
fn within<'t>(
    reader: &mut Reader<'_, 't>,
    piece: &Piece<'t>,
    raw: &str,
    text: &Cow<'t, str>,
    links: &[Link<'t>],
    span: Span,
) -> Option<Block<'t>> {
    /// No text has more actions than this; what is more stays in the last one.
    const MOST: usize = 16;
    let (at, word) = mark_within(text, raw)?;
    let tail = unbracketed(text.get(at..)?, text.get(..at)?);
    let before = text.get(..at)?.trim_end_matches([' ', '-', '–', '—', '>', '=', '→', '➔', '[', '(', '*', '_']);
    let closed = tail.trim_end_matches(['.', ' ']);
    let inner = closed.get(word.len()..)?.trim_matches([' ', ':', '-', '[', ']', '(', ')']);
    let number = piece.number.filter(|_| piece.kind != Kind::Paragraph).map(|number| number.text.into());
    let bare_names = owner::is_names(inner) && inner.split(' ').count() <= 5 && !inner.contains(" to ");
    mark(span, word);
    if bare_names && before.len() > 3 {
        return Some(action(reader, piece, text, &Said { text: before, id: "", names: inner, status: None }, links, span));
    }
    let marker = label(tail, &lexicon::ACTION_MARKERS)
        .filter(|marker| !marker.text.is_empty() && is_action_word(tail, marker, reader.language()))?;
    if lexicon::says_nothing(marker.text) {
        return None;
    }
    let mut body = Vec::new();
    let mut open = Some((tail, marker));
    while let Some((tail, marker)) = open.take() {
        // "Action: Ann to mend it. Action: Bo to pay."
        let next = mark_within(marker.text, raw).filter(|_| body.len() + 1 < MOST);
        let next = next.and_then(|(at, _)| {
            let (said, tail) = marker.text.split_at_checked(at)?;
            let marker = label(tail, &lexicon::ACTION_MARKERS).filter(|marker| !lexicon::says_nothing(marker.text))?;
            (!lexicon::says_nothing(said)).then_some((at, tail, marker))
        });
        let said = next.as_ref().and_then(|(at, ..)| marker.text.get(..*at)).unwrap_or(marker.text).trim_end();
        let whole = tail.get(..tail.len().saturating_sub(marker.text.len()) + said.len()).unwrap_or(tail);
        let mut own = place(reader, text, whole, span);
        mark(own, marker.word);
        if next.is_none() {
            own.end = span.end;
        }
        let piece = Piece { number: None, ..piece.clone() };
        body.push(action(reader, &piece, text, &Said { text: said, id: marker.id, names: marker.names, status: None }, &[], own));
        open = next.map(|(_, tail, marker)| (tail, marker));
    }
    let passage = Passage { number, text: cut(text, before), links: links.to_vec(), body, span, ..Passage::default() };
    if piece.kind == Kind::Paragraph { Some(Block::Paragraph(passage)) } else { Some(Block::Bullet(passage)) }
}

/// The text behind a mark without the bracket that closes it, where one opens directly before the mark.
fn unbracketed<'a>(tail: &'a str, before: &str) -> &'a str {
    let sign = match before.chars().next_back() {
        Some('[') => ']',
        Some('(') => ')',
        _ => return tail,
    };
    tail.trim_end_matches(['.', ' ']).strip_suffix(sign).filter(|inner| !inner.ends_with(['[', '('])).unwrap_or(tail)
}

/// Where a mark stands in the midst of a text: in capitals behind any word, else behind the end of a sentence, an arrow or a
/// wide gap.
fn mark_within<'a>(text: &'a str, raw: &str) -> Option<(usize, &'a str)> {
    let bytes = text.as_bytes();
    // What stands behind the last wide gap: `The roof leaks.        Action: Ann`.
    let apart = LazyCell::new(|| {
        let gap = raw.rfind("   ").max(raw.rfind('\t'));
        gap.and_then(|gap| raw.get(gap..)).map_or("", |apart| apart.trim_start_matches([' ', '\t', '*', '_']))
    });
    let mut from = text.chars().next().map_or(0, char::len_utf8);
    while let Some(found) = text.get(from..).and_then(|rest| memchr3(b'A', b'T', b'#', rest.as_bytes())) {
        let at = from + found;
        from = at + 1;
        let boundary = at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(|b| matches!(b, b' ' | b'[' | b'('));
        let Some(rest) = text.get(at..).filter(|_| boundary) else { continue };
        let Some(&word) = lexicon::ACTION_MARKS
            .iter()
            .find(|word| rest.starts_with(**word) && !rest.get(word.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)))
        else {
            continue;
        };
        let before = text.get(..at)?.trim_end();
        let capital = word.bytes().all(|b| b.is_ascii_uppercase() || b == b' ');
        let parted = before.ends_with(['.', '!', '?', ')', ';', '>', '→', '➔', '»', '”', '"'])
            || before.ends_with("--")
            || text.get(..at)?.ends_with('[')
            || apart.starts_with(word) && rest.len() <= apart.len();
        let reach = crate::span::boundary_before(rest, word.len() + 100);
        let behind = rest.get(word.len()..reach)?;
        let labelled = behind.split_once(':').is_some_and(|(names, _)| {
            let names = names.trim_matches([' ', '[', ']', '(', ')', '#']);
            names.len() <= 40 && (names.is_empty() || owner::is_names(names))
        });
        let named = reach == rest.len() && owner::is_names(behind.trim_matches([' ', '.', ']', ')', '[', '(', '-']));
        if word.starts_with('#') || (capital && labelled) || (parted && (labelled || named)) {
            return Some((at, rest.get(..word.len())?));
        }
    }
    None
}

/// What was decided, if the text is marked as a decision.
fn decided<'a>(reader: &Reader<'_, '_>, piece: &Piece<'_>, text: &'a str) -> Option<Marker<'a>> {
    if let Some(marker) = label(text, &lexicon::DECISION_MARKERS).filter(|marker| !marker.text.is_empty()) {
        // "DECISION TWO" has a number; other words before the colon are part of what is said.
        let is_number = !marker.names.chars().any(|c| c.is_lowercase() || c == ' ');
        return (!lexicon::says_nothing(marker.text)).then_some(if is_number { marker } else { Marker::without_label(text) });
    }
    memchr(b' ', text.as_bytes())?;
    if let Some(rest) = lexicon::DECIDED.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(' ')) {
        let next = rest.split(' ').next().unwrap_or("");
        let said = next.starts_with(char::is_lowercase) && !matches!(next, "with" | "by" | "upon" | "and" | "but" | "in" | "at");
        return said.then_some(Marker::without_label(rest));
    }
    // "The roof: Agreed to mend …", but not "ACTION [Ann]: Agreed to …"
    let behind = colons(text).find_map(|colon| text.get(colon + 1..)?.strip_prefix(' '));
    if let Some((word, rest)) = behind.and_then(|behind| behind.split_once(' '))
        && lexicon::DECIDED.contains(&word)
        && matches!(rest.split(' ').next(), Some("to" | "that"))
        && label(text, &lexicon::ACTION_MARKERS).is_none()
    {
        return Some(Marker::without_label(text));
    }
    motion(reader, piece, text).map(Marker::without_label)
}

/// A motion with its outcome, in the same text or in what follows directly: without label and outcome.
fn motion<'a>(reader: &Reader<'_, '_>, piece: &Piece<'_>, text: &'a str) -> Option<&'a str> {
    let outline = reader.outline;
    if !["otion", "OTION", "moved", "Moved", "MOVED"].iter().any(|word| text.contains(word)) {
        return None;
    }
    let found = patterns::motion().captures(text)?;
    let said = found.name("said").map_or("", |said| said.as_str()).trim();
    let outcome = patterns::outcome();
    let place = outcome.find(text);
    let own = place.is_some();
    let below = || {
        let at = outline.pieces.partition_point(|other| other.first <= piece.first);
        outline.pieces.get(at).is_some_and(|next| {
            let lines = outline.lines_of(next);
            let table = next.kind == Kind::Table && lines.iter().any(|line| outcome.is_match(line.text));
            let alone =
                lines.len() <= 2 && lines.first().is_some_and(|line| outcome.find(line.rest()).is_some_and(|found| found.start() == 0));
            table || alone
        })
    };
    let failed = ["ailed", "efeated", "ejected", "ithdrawn", "not carried", "abled"].iter().any(|word| text.contains(word));
    if failed || !(own || below()) || said.is_empty() {
        return None;
    }
    // "Motion by Ann: mend it": who moved it stays.
    if found.name("by").is_some() {
        return Some(text);
    }
    if found.name("label").is_none() {
        return own.then_some(text);
    }
    let start = found.name("said")?.start();
    let end = place.map_or(text.len(), |place| patterns::sentence_before(text, place.start()).max(start));
    let said = text.get(start..end)?.trim().trim_end_matches([',', ';', '-', '–']).trim_end();
    Some(if said.is_empty() { text.get(start..)? } else { said })
}

/// A sentence inside a text that tells of a motion and its outcome: the text is kept and the decision stands below it.
fn carried<'t>(reader: &mut Reader<'_, 't>, piece: &Piece<'t>, text: &Cow<'t, str>, links: &[Link<'t>], span: Span) -> Option<Block<'t>> {
    if !text.contains("motion") || piece.kind == Kind::Turn {
        return None;
    }
    let sentence = sentences(text).find(|sentence| patterns::made().is_match(sentence) && patterns::outcome().is_match(sentence))?;
    if sentence.len() + 2 >= text.len() {
        return Some(decision(reader, piece, text, &Marker::without_label(text), links, span));
    }
    let own = place(reader, text, sentence, span);
    let number = piece.number.filter(|_| piece.kind != Kind::Paragraph).map(|number| number.text.into());
    let inner = Block::Decision(Box::new(Decision { text: cut(text, sentence), span: own, ..Decision::default() }));
    let passage = Passage { number, text: text.clone(), links: links.to_vec(), body: vec![inner], span, ..Passage::default() };
    Some(if piece.kind == Kind::Paragraph { Block::Paragraph(passage) } else { Block::Bullet(passage) })
}

/// Where a part of a plain text stands in the source: from its first word to its last, each the same one of those that are alike.
fn place(reader: &Reader<'_, '_>, text: &str, part: &str, span: Span) -> Span {
    let source = span.slice(reader.outline.text);
    let at = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let find = |word: &str, at: usize| {
        let before = text.get(..at).map_or(0, |before| before.matches(word).count());
        source.match_indices(word).nth(before).map(|(found, _)| span.start + found)
    };
    let (first, last) = (part.split(' ').next().unwrap_or(part), part.rsplit(' ').next().unwrap_or(part));
    let start = find(first, at).unwrap_or(span.start);
    let end = find(last, (at + part.len()).saturating_sub(last.len())).map_or(span.end, |found| found + last.len());
    let line = span.line + crate::span::line_ends(reader.outline.text.get(span.start..start).unwrap_or(""));
    Span { line, start, end: if end > start { end } else { span.end } }
}

/// The sentences of a text: cut behind a full stop that a capital follows, if the word before it is longer than an abbreviation.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let ends_one = |at: &usize| {
        let behind = text.get(at + 1..).and_then(|behind| behind.strip_prefix(' '));
        // No more of the word is looked at than says that it is long: there may be no blank in the text at all.
        let word = text.get(..*at).unwrap_or("").chars().rev().take_while(|c| *c != ' ');
        behind.is_some_and(|behind| behind.starts_with(char::is_uppercase)) && word.take(3).count() > 2
    };
    let cuts = memchr::memchr_iter(b'.', text.as_bytes()).filter(ends_one);
    cuts.map(|at| at + 1).chain([text.len()]).map(move |end| {
        let sentence = text.get(from..end).unwrap_or("").trim();
        from = end;
        sentence
    })
}

mod patterns {
    //! The patterns of motions, built when the first motion is met.

    use std::sync::LazyLock;

    use regex::Regex;

    #[allow(clippy::expect_used, reason = "the patterns are constants, and a test builds them")]
    fn built(pattern: &str) -> Regex {
        Regex::new(pattern).expect("a constant pattern")
    }

    /// `Motion: …`, `Motion to …`, `Ann moved that …`, `Moved by Ann, seconded by Bo, that …`.
    pub(super) fn motion() -> &'static Regex {
        static MOTION: LazyLock<Regex> = LazyLock::new(|| {
            built(
                r"^(?:(?P<label>(?i:motion)(?:\s+#?\d+)?(?P<by>\s+by\s+[^:]{1,60})?\s*:)\s*|(?:(?i:motion)\b|(?:\S+\s+){1,6}moved\b|(?i:moved)(?:\s+by\b|:)(?:.*\s)?(?i:that|to)\s))(?P<said>.+)$",
            )
        });
        &MOTION
    }

    /// `Ann made the motion to …`, `a motion was made by …`, `on a motion by …`.
    pub(super) fn made() -> &'static Regex {
        static MADE: LazyLock<Regex> = LazyLock::new(|| {
            built(r"(?i)\b(?:made\s+(?:a|the)\s+motion|motion\s+(?:was\s+)?(?:made|by|to)|motioned|moved\s+(?:to|that))\b")
        });
        &MADE
    }

    /// The words that say how it ended.
    pub(super) fn outcome() -> &'static Regex {
        static OUTCOME: LazyLock<Regex> = LazyLock::new(|| {
            built(
                r"(?i)(?:^|[\s,.;(|*])(?:carried|passed|passes|accepted|adopted|approved(?:\s+unanimously)?|unanimous(?:ly)?|motion\s+carries)\b",
            )
        });
        &OUTCOME
    }

    /// Where the sentences begin that tell of seconding and voting, up to the outcome.
    pub(super) fn sentence_before(text: &str, outcome: usize) -> usize {
        static VOTING: LazyLock<Regex> = LazyLock::new(|| {
            built(
                r"(?i)[.;,]?\s+(?:seconded|second(?:ed)?\s+by|moved\s+by|all\s+in\s+favou?r|carried|passed|the\s+motion|motion|vote[sd]?)\b",
            )
        });
        let head = text.get(..outcome).unwrap_or(text);
        match VOTING.find(text) {
            Some(found) if found.start() <= outcome => found.start(),
            _ => head.rfind(['.', ';']).unwrap_or(outcome),
        }
    }

    #[test]
    fn the_patterns_build() {
        assert!(motion().is_match("Motion: x") && outcome().is_match("Carried.") && sentence_before("a. Seconded, passed.", 14) == 1);
    }
}

/// The sentences of a motion that tell of its movers and its outcome, kept below it.
fn outcome<'t>(reader: &Reader<'_, 't>, text: &Cow<'t, str>, said: &str, span: Span) -> Vec<Block<'t>> {
    let behind = text.find(said).and_then(|at| text.get(at + said.len()..)).unwrap_or("");
    let rest = behind.trim_start_matches(['.', ',', ';', ' ', '-', '–']);
    let Some(word) = rest.split(' ').next().filter(|word| word.chars().any(char::is_alphanumeric)) else { return Vec::new() };
    let source = span.slice(reader.outline.text);
    let start = span.start + source.rfind(rest).or_else(|| source.rfind(word)).unwrap_or(0);
    let line = span.line + crate::span::line_ends(reader.outline.text.get(span.start..start).unwrap_or(""));
    let own = Span { line, start, end: span.end };
    vec![Block::Paragraph(Passage { text: cut(text, rest), span: own, ..Passage::default() })]
}

fn decision<'t>(
    reader: &Reader<'_, 't>,
    piece: &Piece<'t>,
    text: &Cow<'t, str>,
    said: &Marker<'_>,
    links: &[Link<'t>],
    span: Span,
) -> Block<'t> {
    Block::Decision(Box::new(Decision {
        // "DECISION TWO: …"
        number: number(piece, text, if said.id.is_empty() { said.names } else { said.id }),
        text: cut(text, said.text),
        links: links.to_vec(),
        body: outcome(reader, text, said.text, span),
        span,
        ..Decision::default()
    }))
}

/// The number of an action or a decision: what its label says it is cited by, else that of the list entry.
fn number<'t>(piece: &Piece<'t>, text: &Cow<'t, str>, id: &str) -> Option<Cow<'t, str>> {
    let entry = || piece.number.filter(|_| piece.kind != Kind::Paragraph).map(|number| number.text.into());
    (!id.is_empty()).then(|| cut(text, id)).or_else(entry)
}

/// A part of a text, borrowed from the source if the text is and the part lies in it.
fn cut<'t>(text: &Cow<'t, str>, part: &str) -> Cow<'t, str> {
    match text {
        Cow::Borrowed(text) => slice_in(text, part).map_or_else(|| Cow::Owned(part.to_owned()), Cow::Borrowed),
        Cow::Owned(_) => Cow::Owned(part.to_owned()),
    }
}

/// Whether all of an entry is bold, its arrow aside.
fn is_all_bold(raw: &str, behind: &str) -> bool {
    let open = raw.starts_with("**") || behind.starts_with("**") || raw.starts_with("__") || behind.starts_with("__");
    let end = behind.trim_end_matches(['.', ' ']);
    open && (end.ends_with("**") || end.ends_with("__"))
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::model::Block;
    use crate::parse;
    use crate::read::testing::below_a_header;

    /// What a section's entries are: `A` for actions, `D` for decisions, each with its text, and with what stands below it.
    fn shown(blocks: &[Block<'_>]) -> String {
        let parts = blocks.iter().map(|block| {
            let (sign, text, body) = match block {
                Block::Action(action) => ("A ", &action.text, &action.body),
                Block::Decision(decision) => ("D ", &decision.text, &decision.body),
                Block::Paragraph(passage) | Block::Bullet(passage) => ("", &passage.text, &passage.body),
                Block::Table(_) | Block::Unknown => return "table".to_owned(),
            };
            if body.is_empty() { format!("{sign}{text}") } else { format!("{sign}{text} [{}]", shown(body)) }
        });
        parts.collect::<Vec<_>>().join(" / ")
    }

    fn section(lines: &str) -> String {
        let text = format!("Board\n\n4 May 2026\n\n## Roof\n\n{lines}\n");
        parse(&text).sections.first().map_or_else(String::new, |section| shown(&section.body))
    }

    #[test]
    fn a_motion_with_an_outcome_is_a_decision() {
        for (lines, expected) in [
            ("Motion: to mend the roof. Carried.", "D to mend the roof [Carried.]"),
            ("Motion: to mend the roof. Seconded by Bo West, carried.", "D to mend the roof [Seconded by Bo West, carried.]"),
            ("Motion: to mend the roof. Failed.", "Motion: to mend the roof. Failed."),
            ("Motion: to mend the roof.", "Motion: to mend the roof."),
            ("Motion: to mend the roof.\n\nCarried.", "D to mend the roof. / Carried."),
            ("Motion: to mend the roof.\n\nIt was cold. Carried.", "Motion: to mend the roof. / It was cold. Carried."),
            ("Motion: to mend the roof.\n\n| yes | no |\n|---|---|\n| 3 | carried |", "D to mend the roof. / table"),
            ("Motion: to mend the roof.\n\n| yes | no |\n|---|---|\n| 3 | 2 |", "Motion: to mend the roof. / table"),
            ("Ann moved that the roof be mended. Carried.", "D Ann moved that the roof be mended. Carried."),
            ("Ann moved that the roof be mended.\n\nCarried.", "Ann moved that the roof be mended. / Carried."),
            (
                "It was cold. Ann made the motion to mend the roof, which passed. They left.",
                "It was cold. Ann made the motion to mend the roof, which passed. They left. [D Ann made the motion to mend the roof, which passed.]",
            ),
            ("Ann made the motion to mend the roof, which passed.", "D Ann made the motion to mend the roof, which passed."),
        ] {
            assert_eq!(section(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_mark_makes_an_action() {
        for (lines, expected) in [
            ("- ➔ Ann to mend the roof.", "A Ann to mend the roof."),
            ("➔ Ann to mend the roof.", "A Ann to mend the roof."),
            ("[ ] Ann to mend the roof.", "A Ann to mend the roof."),
            ("Action: Ann to mend the roof.", "A Ann to mend the roof."),
            ("AI Ann: mend the roof.", "A mend the roof."),
            ("- It leaks. ACTION: Ann to mend it.", "It leaks. [A Ann to mend it.]"),
            ("- It leaks. TODO Ann: mend it.", "It leaks. [A mend it.]"),
            ("- It leaks and TODO Ann: mend it.", "It leaks and [A mend it.]"),
            ("- Öl leaks. TODO Ann: mend it.", "Öl leaks. [A mend it.]"),
            ("- É. TODO Ann: mend it.", "É. [A mend it.]"),
            ("- It leaks [ACTION Ann: mend it].", "It leaks [A mend it]"),
            ("- It leaks (ACTION Ann: mend it)", "It leaks [A mend it]"),
            ("- It leaks [ACTION [Ann]: mend it]", "It leaks [A mend it]"),
            ("- ACTION [Ann]: Roof: mend it", "A Roof: mend it"),
            ("- The ACTIONS: of all", "The ACTIONS: of all"),
            ("- The action: of all", "The action: of all"),
            ("Decision: the roof is mended.", "D the roof is mended."),
        ] {
            assert_eq!(section(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn the_mark_in_a_label_is_the_number() {
        for (lines, expected) in [
            ("ACTION A3: mend it", "A3"),
            ("ACTION A3 Ann: mend it", "A3"),
            ("ACTION [A3] [Ann]: mend it", "A3"),
            ("ACTION-31: mend it", "31"),
            ("Action #12: mend it", "12"),
            ("- It leaks. ACTION 12: mend it", ""),
            ("2. ACTION A3: mend it", "A3"),
            ("2. ACTION: mend it", "2"),
            ("- ACTION: mend it", ""),
            ("- [AI Ann] mend it", ""),
            ("Decision 3: the roof is mended.", "3"),
            ("- DECISION 2026-14: the roof is mended.", "2026-14"),
        ] {
            let text = format!("Board\n\n4 May 2026\n\n## Roof\n\n{lines}\n");
            let minutes = parse(&text);
            let first = minutes.sections.first().and_then(|section| section.body.first());
            let number = match first {
                Some(Block::Action(action)) => action.number.as_deref(),
                Some(block) => block.number(),
                other => panic!("{lines:?}: {other:?}"),
            };
            assert_eq!(number.unwrap_or_default(), expected, "{lines:?}");
        }
    }

    #[test]
    fn what_the_columns_of_a_table_of_actions_say_is_kept() {
        for (lines, expected) in [
            ("| Action | Owner |\n|---|---|\n| mend it | Ann |", "A mend it"),
            ("| Action | Owner | Notes |\n|---|---|---|\n| mend it | Ann | soon |", "A mend it [soon]"),
            ("| No. | Action | Owner | Weight |\n|---|---|---|---|\n| 1 | mend it | Ann | high |", "Weight / A mend it [1 | high]"),
            ("| Action | Notes | Status |\n|---|---|---|\n| mend it | soon | begun |", "A mend it [soon | begun]"),
            ("| Action | Notes | Status |\n|---|---|---|\n| mend it | soon | done |", "A mend it [soon]"),
            ("| Action | Date | Date |\n|---|---|---|\n| mend it | 4 May | 5 May |", "Date / A mend it [5 May]"),
            ("Actions\n\n| No. | Weight | Who |\n|---|---|---|\n| 1 | mend it | Ann |", "Weight / A mend it [1]"),
        ] {
            assert_eq!(section(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn sentences_end_before_a_capital() {
        for (text, expected) in [
            ("It leaks. They left.", vec!["It leaks.", "They left."]),
            ("It leaks. they left.", vec!["It leaks. they left."]),
            ("Mr. Ray left.", vec!["Mr. Ray left."]),
            ("See Mrs. Ray.", vec!["See Mrs.", "Ray."]),
            ("", vec![""]),
        ] {
            assert_eq!(sentences(text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_label_may_have_names_and_a_number() {
        for (text, expected) in [
            ("ACTION [Ann, Bo]: mend it", "sections Roof: A mend it @Ann, Bo"),
            ("ACTION (Ann): mend it", "sections Roof: A mend it @Ann"),
            ("ACTION (the men of the old lake house): mend it", "sections Roof: A mend it @men of the old lake house"),
            (
                "ACTION (the men of the old and wide lake house): mend it",
                "sections Roof: - ACTION (the men of the old and wide lake house): mend it",
            ),
            ("ACTION the men: mend it", "sections Roof: - ACTION the men: mend it"),
            ("Action #12: mend it", "sections Roof: A 12) mend it"),
            ("Action A3, Ann: mend it", "sections Roof: A A3) mend it @Ann"),
            ("Action 2026-03 Ann: mend it", "sections Roof: A 2026-03) mend it @Ann"),
            ("Action for Ann: mend it", "sections Roof: A mend it @Ann"),
            ("Action on Ann: mend it", "sections Roof: A mend it @Ann"),
            ("Action item 3 - Ann: mend it", "sections Roof: A 3) mend it @Ann"),
            ("[AI Ann] mend it", "sections Roof: A mend it @Ann"),
            ("[ACTION] mend it", "sections Roof: A mend it"),
            ("[AI the roof] mend it", "sections Roof: - [AI the roof] mend it"),
            ("#action Ann: mend it", "sections Roof: A mend it @Ann"),
            ("#action: mend it", "sections Roof: A mend it"),
            ("#actionable mend it", "sections Roof: A mend it"),
            ("**ACTION:** mend it", "sections Roof: A mend it"),
            ("ACTION:", "sections Roof: - ACTION:"),
            ("ACTION Ann:", "sections Roof: - ACTION Ann:"),
            ("ACTION: none", "sections Roof: - ACTION: none"),
            ("ai: mend it", "sections Roof: - ai: mend it"),
            ("AI: mend it", "sections Roof: - AI: mend it"),
            ("AI: Ann to mend it", "sections Roof: A Ann to mend it @Ann"),
            ("AI: it will be mended", "sections Roof: A it will be mended"),
            ("AI: one two three four five six will", "sections Roof: - AI: one two three four five six will"),
            ("AI: Ann: mend it", "sections Roof: A mend it @Ann"),
            ("AI: Ann.", "sections Roof: A Ann."),
            ("AIs: Ann to mend it", "sections Roof: - AIs: Ann to mend it"),
            ("Todo: mend it", "sections Roof: A mend it"),
            ("To do: mend it", "sections Roof: A mend it"),
            ("Actionable: mend it", "sections Roof: A mend it"),
            ("Actions speak: mend it", "sections Roof: - Actions speak: mend it"),
            ("<ann> ACTION: Bo to pay", "sections Roof: A Bo to pay @Bo"),
            ("<ann> it leaks", "sections Roof: - <ann> it leaks"),
            ("<ann> AGREED: it is mended", "sections Roof: D it is mended"),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
        }
    }

    #[test]
    fn an_arrow_or_a_box_needs_more_outside_a_list_of_actions() {
        for (text, expected) in [
            ("➔ it leaks", "sections Roof: - ➔ it leaks"),
            ("➔ **it leaks**", "sections Roof: A it leaks"),
            ("➔ **it leaks**.", "sections Roof: A it leaks."),
            ("➔ **it** leaks", "sections Roof: - ➔ it leaks"),
            ("**➔ it leaks**", "sections Roof: A it leaks"),
            ("➔ __it leaks__", "sections Roof: A it leaks"),
            ("➔ Ann to mend it", "sections Roof: A Ann to mend it @Ann"),
            ("[x] mend it", "sections Roof: A mend it done"),
            ("[x] ➔ mend it", "sections Roof: A mend it done"),
            ("[ ] none", "sections Roof: - [ ] none"),
            ("➔ none", "sections Roof: - ➔ none"),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
        }
    }

    #[test]
    fn a_status_at_the_end_is_set_off() {
        for (text, expected) in [
            ("Ann to mend it - done", "sections Roof: A Ann to mend it @Ann done"),
            ("Ann to mend it (done)", "sections Roof: A Ann to mend it @Ann done"),
            ("Ann to mend it [DONE].", "sections Roof: A Ann to mend it @Ann done"),
            ("Ann to mend it: ongoing", "sections Roof: A Ann to mend it @Ann open"),
            ("Ann to mend it DONE", "sections Roof: A Ann to mend it @Ann done"),
            ("Ann to mend it done", "sections Roof: A Ann to mend it done @Ann"),
            ("Ann to mend it (x)", "sections Roof: A Ann to mend it (x) @Ann"),
            ("Ann to mend it (new)", "sections Roof: A Ann to mend it (new) @Ann"),
            ("Ann to mend it (pending)", "sections Roof: A Ann to mend it @Ann open"),
            ("Ann (done)", "sections Roof: A Ann (done)"),
            ("It (done)", "sections Roof: A It (done)"),
            ("[x] Ann to mend it", "sections Roof: A Ann to mend it @Ann done"),
            ("[ ] Ann to mend it - done", "sections Roof: A Ann to mend it @Ann done"),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\nActions\n\n- {text}")), expected, "{text:?}");
        }
    }

    #[test]
    fn a_mark_in_the_midst_of_a_text_is_set_off() {
        for (text, expected) in [
            ("It leaks. Action: Ann to mend it.", "sections Roof: - It leaks. [A Ann to mend it. @Ann]"),
            ("It leaks, Action: Ann to mend it.", "sections Roof: - It leaks, Action: Ann to mend it."),
            ("It leaks; Action: Ann to mend it.", "sections Roof: - It leaks; [A Ann to mend it. @Ann]"),
            ("It leaks --> Action Ann.", "sections Roof: A It leaks @Ann"),
            ("It leaks → Action Ann and Bo", "sections Roof: A It leaks @Ann, Bo"),
            ("It leaks. ACTION Ann", "sections Roof: A It leaks. @Ann"),
            ("It leaks. ACTION the men", "sections Roof: - It leaks. ACTION the men"),
            (
                "It leaks. ACTION the men: no. ACTION: Ann to mend it",
                "sections Roof: - It leaks. ACTION the men: no. [A Ann to mend it @Ann]",
            ),
            ("It leaks. ACTION: none", "sections Roof: - It leaks. ACTION: none"),
            ("It leaks. ACTION:", "sections Roof: - It leaks. ACTION:"),
            ("It leaks #action Ann: mend it", "sections Roof: - It leaks [A mend it @Ann]"),
            ("It leaks [Action: Ann to mend it]", "sections Roof: - It leaks [A Ann to mend it @Ann]"),
            ("It leaks (Action: Ann to mend it)", "sections Roof: - It leaks (Action: Ann to mend it)"),
            ("The INACTION: Ann to mend it", "sections Roof: - The INACTION: Ann to mend it"),
            ("The TODOS: Ann to mend it", "sections Roof: - The TODOS: Ann to mend it"),
            (
                "It leaks. ACTION of the wide lake and the hall and all who live in it: mend it",
                "sections Roof: - It leaks. ACTION of the wide lake and the hall and all who live in it: mend it",
            ),
            ("No. ACTION: Ann to mend it", "sections Roof: - No. [A Ann to mend it @Ann]"),
            ("It. ACTION Ann", "sections Roof: - It. ACTION Ann"),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
        }
    }

    #[test]
    fn what_was_decided_is_marked() {
        for (text, expected) in [
            ("Agreed: it is mended", "sections Roof: D it is mended"),
            ("AGREED to mend it", "sections Roof: D to mend it"),
            ("Agreed that it is mended", "sections Roof: D that it is mended"),
            ("Agreed with Ann", "sections Roof: - Agreed with Ann"),
            ("Agreed by all", "sections Roof: - Agreed by all"),
            ("Agreed", "sections Roof: - Agreed"),
            ("Agreed To mend it", "sections Roof: - Agreed To mend it"),
            ("Agreement was reached", "sections Roof: - Agreement was reached"),
            ("Roof: Agreed to mend it", "sections Roof: D Roof: Agreed to mend it"),
            ("Roof: Agreed that it is mended", "sections Roof: D Roof: Agreed that it is mended"),
            ("Roof: Agreed with Ann", "sections Roof: - Roof: Agreed with Ann"),
            ("Roof: agreed to mend it", "sections Roof: - Roof: agreed to mend it"),
            ("Roof: Agreed", "sections Roof: - Roof: Agreed"),
            ("ACTION [Ann]: Agreed to mend it", "sections Roof: A Agreed to mend it @Ann"),
            ("Resolved: none", "sections Roof: - Resolved: none"),
            ("Decision 3: it is mended", "sections Roof: D 3) it is mended"),
            ("Beschluss: es wird gebaut", "sections Roof: D es wird gebaut"),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
        }
    }

    #[test]
    fn more_motions_and_their_outcomes() {
        for (text, expected) in [
            ("Motion #2 by Ann Ray: to mend the roof. Carried.", "sections Roof: D Motion #2 by Ann Ray: to mend the roof. Carried."),
            (
                "MOTION: to mend the roof. Withdrawn, though it was approved.",
                "sections Roof: - MOTION: to mend the roof. Withdrawn, though it was approved.",
            ),
            ("Motion: to mend the roof. Tabled and accepted.", "sections Roof: - Motion: to mend the roof. Tabled and accepted."),
            ("Motion: to mend the roof, approved unanimously", "sections Roof: D to mend the roof [approved unanimously]"),
            ("Motion to mend the roof - carried.", "sections Roof: D Motion to mend the roof - carried."),
            ("Motion to mend the roof.\n\n- Carried.", "sections Roof: - Motion to mend the roof. / - Carried."),
            ("Motion: to mend the roof.\n\n- Bo: carried.", "sections Roof: - Motion: to mend the roof. / - Bo: carried."),
            (
                "Motion: to mend the roof. All in favour; carried. They left.",
                "sections Roof: D to mend the roof [All in favour; carried. They left.]",
            ),
            ("Motion: Carried.", "sections Roof: D Carried."),
            (
                "The motion was made by Ann to mend the roof and it passed.",
                "sections Roof: D The motion was made by Ann to mend the roof and it passed.",
            ),
            (
                "It rained. The motion was made by Ann to mend the roof and it passed.",
                "sections Roof: - It rained. The motion was made by Ann to mend the roof and it passed. [D The motion was made by Ann to mend the roof and it passed.]",
            ),
            (
                "It rained. The motion was made by Ann to mend the roof.",
                "sections Roof: - It rained. The motion was made by Ann to mend the roof.",
            ),
            ("Ann moved to mend the roof and it carried.", "sections Roof: D Ann moved to mend the roof and it carried."),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n- {text}")), expected, "{text:?}");
        }
    }

    #[test]
    fn rows_of_a_table_of_actions_say_who_by_when_and_how_far() {
        let head = "| Action | Owner | Due | Status |\n|---|---|---|---|\n";
        for (rows, expected) in [
            (
                format!("{head}| mend it | Ann | 9 May | done |\n| pay | Bo and Cy | soon | open |"),
                "sections Roof: A mend it @Ann <9 May> done / A pay @Bo, Cy <soon> open",
            ),
            (format!("{head}| mend it | n/a | - | |"), "sections Roof: A mend it"),
            (format!("{head}| mend it | | | half |"), "sections Roof: A mend it [half]"),
            (format!("{head}| Ann to mend it | | | |"), "sections Roof: A Ann to mend it @Ann"),
            (format!("{head}| | Ann | 9 May | |\n| mend it | Bo | | |"), "sections Roof: Ann | 9 May / A mend it @Bo"),
            (format!("{head}| | | | |\n| mend it | Bo | | |"), "sections Roof: A mend it @Bo"),
            (format!("{head}| none | | | |"), "sections Roof: T Action,Owner,Due,Status: none,,,"),
            ("| Task | Deadline |\n|---|---|\n| mend it | 9 May |".to_owned(), "sections Roof: T Task,Deadline: mend it,9 May"),
            ("| Task | Owner | Deadline |\n|---|---|---|\n| mend it | Ann | 9 May |".to_owned(), "sections Roof: A mend it @Ann <9 May>"),
            ("| Action | Notes |\n|---|---|\n| mend it | soon |".to_owned(), "sections Roof: T Action,Notes: mend it,soon"),
            ("| Item | Owner |\n|---|---|\n| mend it | Ann |".to_owned(), "sections Roof: T Item,Owner: mend it,Ann"),
            ("Actions\n\n| Item | Owner |\n|---|---|\n| mend it | Ann |".to_owned(), "sections Roof: A mend it @Ann"),
            ("Actions\n\n| Roof | Lamps |\n|---|---|\n| mend it | Ann |".to_owned(), "sections Roof: Roof | Lamps / A mend it [Ann]"),
            ("Actions\n\n| # | Notes |\n|---|---|\n| 1 | mend it |".to_owned(), "sections Roof: A mend it [1]"),
            ("Actions\n\n| # | Owner |\n|---|---|\n| 1 | Ann |".to_owned(), "sections Roof: T #,Owner: 1,Ann"),
            (
                "Actions\n\n| Action item | Description | Film |\n|---|---|---|\n| roof | mend it | 3 |".to_owned(),
                "sections Roof: Description | Film / A roof [mend it | 3]",
            ),
            (
                "| Task | Owner | Due | Lead |\n|---|---|---|---|\n| mend it | Ann | 9 May | Bo |".to_owned(),
                "sections Roof: Lead / A mend it @Ann <9 May> [Bo]",
            ),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n{rows}")), expected, "{rows:?}");
        }
    }

    #[test]
    fn a_numbered_entry_keeps_its_number() {
        for (text, expected) in [
            ("1. ACTION: Ann to mend it", "sections Roof: - x / A 1) Ann to mend it @Ann"),
            ("1. It leaks. ACTION: Ann to mend it", "sections Roof: - x / - 1) It leaks. [A Ann to mend it @Ann]"),
            ("1. It leaks. ACTION Ann", "sections Roof: - x / A 1) It leaks. @Ann"),
            ("1. Agreed to mend it", "sections Roof: - x / D 1) to mend it"),
            (
                "1. It rained. The motion was made by Ann to mend the roof and it passed.",
                "sections Roof: - x / - 1) It rained. The motion was made by Ann to mend the roof and it passed. [D The motion was made by Ann to mend the roof and it passed.]",
            ),
            (
                "1. The motion was made by Ann to mend the roof and it passed.",
                "sections Roof: - x / D 1) The motion was made by Ann to mend the roof and it passed.",
            ),
            ("It leaks. ACTION: Ann to mend it", "sections Roof: - x / It leaks. [A Ann to mend it @Ann]"),
            (
                "It rained. The motion was made by Ann to mend the roof and it passed.",
                "sections Roof: - x / It rained. The motion was made by Ann to mend the roof and it passed. [D The motion was made by Ann to mend the roof and it passed.]",
            ),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n- x\n\n{text}")), expected, "{text:?}");
        }
    }

    #[test]
    fn what_stands_below_another_block_has_a_place_of_its_own() {
        for (text, expected) in [
            ("- It leaks. ACTION: Ann to mend it", "ACTION: Ann to mend it"),
            ("- Ann leaks. ACTION: Ann to mend it", "ACTION: Ann to mend it"),
            ("- It leaks. ACTION: Ann to\n  mend it", "ACTION: Ann to\n  mend it"),
            ("- It leaks [ACTION: Ann to mend it]", "ACTION: Ann to mend it]"),
            ("- It rained. Ann made the motion to mend it and it passed. They left.", "Ann made the motion to mend it and it passed."),
            ("- Motion: to mend it. Carried by all.", "Carried by all."),
            ("- Motion: to mend it.\n  Carried by all.", "Carried by all."),
        ] {
            let document = format!("Board\n\n4 May 2026\n\n## Roof\n\n{text}\n");
            let minutes = parse(&document);
            let inner = minutes.sections.first().and_then(|section| section.body.first()).and_then(|block| block.body().first());
            let span = inner.map(Block::span).unwrap_or_default();
            let line = document.get(..span.start).map_or(0, |before| before.matches('\n').count() + 1);
            assert_eq!((span.slice(&document), span.line), (expected, line), "{text:?}");
        }
    }

    #[test]
    fn an_action_is_cited_by_figures_with_a_letter_at_most() {
        for (word, expected) in [
            ("", true),
            ("12", true),
            ("A3", true),
            ("a1", true),
            ("2024-03", true),
            ("ab1", false),
            ("AB", false),
            ("Ä1", false),
            ("May", false),
        ] {
            assert_eq!(super::is_id(word), expected, "{word:?}");
        }
    }

    #[test]
    fn a_word_of_a_label_ends_there() {
        for (text, expected) in [
            ("Action: x", Some("action")),
            ("action: x", Some("action")),
            ("Action item: x", Some("action item")),
            ("Actional: x", None),
            ("AI: x", Some("ai")),
            ("ai: x", None),
            ("Ai: x", Some("ai")),
            ("todo", Some("todo")),
            ("Maßnahme 3", Some("maßnahme")),
            ("Ma", None),
            ("Öl", None),
        ] {
            assert_eq!(super::begin(text, &crate::lexicon::ACTION_MARKERS), expected, "{text:?}");
        }
    }
}
