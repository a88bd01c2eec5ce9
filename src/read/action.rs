//! Actions and decisions, where the text marks them as such.
//!
//! ```text
//! action   = { arrow | box } [ label ] text
//! label    = word [ id ] [ names ] ":"            ACTION: · Action #12: · AI (Ann): · ACTION [Ann, Bob]: · TODO:
//! decision = word [ id ] ":" text                 RESOLVED: · Decision 3: · Beschluss:
//! ```
//!
//! Below a label such as `Actions` every entry is an action. An arrow alone, outside such a list, is one only where the entry is all
//! bold or says who is to act; elsewhere it may mark an outcome.

use std::borrow::Cow;

use super::{Reader, block};
use crate::lexicon;
use crate::line::{self, Line};
use crate::model::{Action, Block, Passage, Status};
use crate::outline::{Kind, Piece};
use crate::span::Span;
use crate::value::{due, owner};

/// Whether a piece has a mark of its own that makes a list entry of it: a bullet, a number, an arrow, a box, a label.
pub(crate) fn is_marked<'t>(piece: &Piece<'t>, lines: &[Line<'t>]) -> bool {
    if matches!(piece.kind, Kind::Bullet | Kind::Numbered) {
        return true;
    }
    let words = piece.words(lines);
    piece.kind == Kind::Paragraph
        && (line::arrow(&words).is_some() || line::checkbox(&words).is_some() || label(&words, lexicon::ACTION_MARKERS).is_some())
}

/// A marker word with what stands before its colon, and the text behind it.
#[derive(Debug, PartialEq, Eq)]
struct Marker<'a> {
    /// Names inside the label: `Ann, Bob`.
    names: &'a str,
    /// What stands behind the colon.
    text: &'a str,
}

/// `ACTION [Ann]: text` → names and text, if the text begins with one of the words.
fn label<'a>(text: &'a str, words: &[&str]) -> Option<Marker<'a>> {
    let bare = text.trim_start_matches(['*', '_', ' ']);
    let (head, behind) = bare.split_once(':')?;
    if head.len() > 80 {
        return None;
    }
    let word = words.iter().filter(|word| begins(head, word)).max_by_key(|word| word.len())?;
    let bracketed = head.get(word.len()..)?.trim().starts_with(['[', '(']);
    let inner = head
        .get(word.len()..)?
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '[' | ']' | '(' | ')' | '#' | '-' | '–'));
    let inner = inner.strip_prefix("for ").or_else(|| inner.strip_prefix("on ")).unwrap_or(inner);
    let id = inner.split([' ', ',']).next().filter(|id| id.bytes().any(|b| b.is_ascii_digit()) || id.is_empty()).map_or(0, str::len);
    let names = inner.get(id..)?.trim_start_matches([' ', ',', ']', ')', '[', '(', '-']);
    if !names.is_empty() && !owner::is_names(names) && !(bracketed && names.split(' ').count() <= 8) {
        return None;
    }
    Some(Marker { names, text: behind.trim_start_matches(['*', '_', ' ', '\u{a0}']) })
}

/// Whether a text begins with a word of the lexicon, whatever the case of its letters, and the word ends there.
fn begins(text: &str, word: &str) -> bool {
    let Some(head) = text.get(..word.len()) else { return false };
    let rest = text.get(word.len()..).unwrap_or("");
    let same = head.chars().flat_map(char::to_lowercase).eq(word.chars());
    same && head.starts_with(char::is_uppercase) && !rest.starts_with(char::is_alphanumeric)
}

/// An action or a decision, if the piece is marked as one or stands under a label that makes it one.
pub(crate) fn marked<'t>(
    reader: &Reader<'_, 't>,
    piece: &Piece<'t>,
    raw: &Cow<'t, str>,
    under: block::Under,
    span: Span,
) -> Option<Block<'t>> {
    let arrow = line::arrow(raw);
    let (text, links) = block::plain(raw);
    let mut behind: &str = line::arrow(&text).unwrap_or(&text);
    let mut status = None;
    let mut task = false;
    if let Some((done, rest)) = line::checkbox(behind) {
        behind = line::arrow(rest).unwrap_or(rest);
        status = Some(if done { Status::Done } else { Status::Open });
        task = true;
    }
    if let Some(marker) = label(behind, lexicon::DECISION_MARKERS).filter(|marker| !marker.text.is_empty()) {
        return Some(decision(piece, &text, marker.text, links, span));
    }
    let marker = label(behind, lexicon::ACTION_MARKERS).filter(|marker| !marker.text.is_empty() || !marker.names.is_empty());
    let names = marker.as_ref().map_or("", |marker| marker.names);
    if let Some(marker) = &marker {
        behind = marker.text;
    }
    match under {
        block::Under::Decisions if marker.is_none() => return Some(decision(piece, &text, behind, links, span)),
        block::Under::Actions if is_placeholder(behind) => return None,
        block::Under::Actions => {
            let introduces = piece.kind == Kind::Paragraph && behind.ends_with(':') && arrow.is_none() && !task && marker.is_none();
            if introduces {
                return None;
            }
        }
        _ => {
            let bold = arrow.is_some_and(|rest| is_all_bold(raw, rest));
            let says = arrow.is_some() && (bold || owner::owner(behind).is_some());
            if !(marker.is_some() || task || says) {
                return None;
            }
        }
    }
    if is_placeholder(behind) {
        return None;
    }
    let (lead, rest) = owner::lead(behind);
    let named = if names.is_empty() { lead } else { Some(names) };
    let said = if lead.is_some() { rest } else { behind };
    let owner = match named {
        Some(names) => Some(Cow::Owned(owner::join(names))),
        None => owner::owner(said),
    };
    let due = due::due(if rest.is_empty() { behind } else { said }, reader.year);
    let own = |part: &str| cut(&text, part);
    let action = Action {
        number: piece.number.filter(|_| piece.kind != Kind::Paragraph).map(|number| number.text.into()),
        text: own(said),
        owner: owner.map(|owner| own(&owner)),
        due: due.map(|due| crate::model::Due { text: own(due.text), date: due.date }),
        status,
        links,
        body: Vec::new(),
        span,
    };
    Some(Block::Action(Box::new(action)))
}

fn decision<'t>(piece: &Piece<'t>, text: &Cow<'t, str>, said: &str, links: Vec<crate::model::Link<'t>>, span: Span) -> Block<'t> {
    let number = piece.number.filter(|_| piece.kind != Kind::Paragraph).map(|number| number.text.into());
    Block::Decision(Passage { number, text: cut(text, said), links, body: Vec::new(), span })
}

/// A part of a text, borrowed from the source if the text is and the part lies in it.
fn cut<'t>(text: &Cow<'t, str>, part: &str) -> Cow<'t, str> {
    match text {
        Cow::Borrowed(text) => {
            let at = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
            match text.get(at..at.saturating_add(part.len())).filter(|found| *found == part) {
                Some(found) => Cow::Borrowed(found),
                None => Cow::Owned(part.to_owned()),
            }
        }
        Cow::Owned(_) => Cow::Owned(part.to_owned()),
    }
}

/// Words that stand where an action would, and say that there is none.
fn is_placeholder(text: &str) -> bool {
    let folded = lexicon::fold(text);
    folded.is_empty() || lexicon::PLACEHOLDERS.contains(&folded.as_str())
}

/// Whether all of an entry is bold, its arrow aside.
fn is_all_bold(raw: &str, behind: &str) -> bool {
    let open = raw.starts_with("**") || behind.starts_with("**") || raw.starts_with("__") || behind.starts_with("__");
    let end = behind.trim_end_matches(['.', ' ']);
    open && (end.ends_with("**") || end.ends_with("__"))
}
