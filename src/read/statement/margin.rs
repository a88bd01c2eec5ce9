//! Who is to act, in the margin: initials or a name at the right of the paragraph that says what is to be done.
//!
//! ```text
//! margin = text gap names        The fence leaks. The Clerk to call the roofer.          AR
//! names  = name { joint name }   AR · AR/BW · Clerk
//! ```
//!
//! Such words are names where the list of people has them. An office is one where the last sentence says that somebody is to act. What is
//! to be done is the last sentence, or what follows its semicolon.

use super::action::{Said, action};
use super::head::Head;
use super::motion::sentences;
use super::part::place;
use super::task;
use super::words::words;
use crate::lexicon;
use crate::model::{Block, Passage};
use crate::outline::{Kind, Piece};
use crate::read::entry::{Entry, Under};
use crate::read::reader::Reader;
use crate::scan::Form;
use crate::span::Span;
use crate::value::owner;

/// Names in a margin are no longer, in bytes.
const LONGEST: usize = 32;

/// A text with its action, if the margin names who is to act.
pub(super) fn block<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, entry: &Entry<'t>, span: Span) -> Option<Block<'t>> {
    let (text, names) = parted(entry).filter(|_| matches!(entry.under, Under::Text | Under::Topics))?;
    let task = task_of(reader, text, names)?;
    let number = super::action::number(piece, entry, "");
    reader.log.record(|| task::rule("names in the margin", piece));
    let head = Head { names, ..Head::without_label(task) };
    let said = Said { head, status: None, links: &entry.links };
    let before = text.get(..text.len().saturating_sub(task.len()))?.trim_end();
    if before.is_empty() {
        return Some(action(reader, piece, entry, &said, span));
    }
    let own = Span { end: span.end, ..place(reader, &entry.text, task, span) };
    let inner = Piece { number: None, ..piece.clone() };
    let body = vec![action(reader, &inner, entry, &said, own)];
    let passage = Passage { number, text: entry.take(before), links: entry.links.clone(), body, span, ..Passage::default() };
    Some(if piece.kind == Kind::Paragraph { Block::Paragraph(passage) } else { Block::Bullet(passage) })
}

/// The text before the last wide gap, and the few words after it.
fn parted<'e>(entry: &'e Entry<'_>) -> Option<(&'e str, &'e str)> {
    if !entry.form.any(Form::GAP | Form::TAB) {
        return None;
    }
    let raw = entry.raw.trim_end();
    let gap = raw.rfind("   ").max(raw.rfind('\t'))?;
    let named = raw.get(gap..).map(str::trim).filter(|named| named.len() <= LONGEST)?;
    let text = entry.text.trim_end().strip_suffix(named)?;
    let names = entry.text.get(text.len()..text.len() + named.len())?;
    let names = names.trim_matches(['[', ']', '(', ')', '*', '_', ' ']);
    Some((text.trim_end(), names)).filter(|(text, _)| !text.is_empty())
}

/// What the people in the margin are to do: the end of the text.
fn task_of<'e>(reader: &Reader<'_, '_>, text: &'e str, names: &str) -> Option<&'e str> {
    /// Fewer words say nothing.
    const LEAST: usize = 4;
    let is_listed = reader.calls_listed(names);
    if !is_listed && !lexicon::is_office(names) {
        return None;
    }
    let words = words(text, reader.language());
    let last = sentences(&words).last()?.first()?.at;
    let sentence = text.get(last..)?;
    let gives = |said: &str| owner::owner(said, reader.language()).is_some();
    let clause = sentence.rfind("; ").and_then(|at| sentence.get(at + 2..)).filter(|clause| gives(clause));
    let task = clause.unwrap_or(sentence);
    let ends = || is_listed && text.ends_with(['.', '!', ';', ')']);
    (task.split(' ').count() >= LEAST && (ends() || gives(task))).then_some(task)
}
