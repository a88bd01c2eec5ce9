//! The words of one line, spelled so that they are read as they are.

use std::borrow::Cow;

use crate::line::{self, Mark};
use crate::model::Link;
use crate::value::inline;

/// Signs that may be markup wherever they stand.
const SIGNS: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '&', '~', '{'];

/// A text with its links as it can stand in a line.
pub(super) fn inline(text: &str, links: &[Link<'_>]) -> String {
    let spelled = linked(text, links, str::to_owned);
    let is_box = line::checkbox(&spelled).is_some();
    if !is_box && is_read(&spelled, text, links) { spelled } else { linked(text, links, escaped) }
}

/// Whether a spelling is read as this text with these links.
pub(super) fn is_read(spelled: &str, text: &str, links: &[Link<'_>]) -> bool {
    let found = inline::plain(spelled);
    found.text == text && found.links == links
}

/// A text with its links in it, what stands between them spelled by `spell`.
fn linked(text: &str, links: &[Link<'_>], spell: fn(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut links = links.iter().peekable();
    while let Some(link) = links.next() {
        let Some(at) = rest.find(&*link.text) else { continue };
        out.push_str(&spell(rest.get(..at).unwrap_or("")));
        rest = rest.get(at.saturating_add(link.text.len())..).unwrap_or("");
        let bare = link.text == link.url && {
            let found = inline::plain(&link.text);
            found.text == link.text && found.links.iter().eq([link])
        };
        // An image may stand inside the words of a link.
        let inner = links.next_if(|inner| !bare && link.text.contains(&*inner.text) && !rest.contains(&*inner.text));
        match inner {
            Some(inner) if !inner.text.is_empty() => {
                out.push('[');
                out.push_str(&linked(&link.text, &[], spell).replacen(&*inner.text, &format!("!{}", bracketed(inner, spell)), 1));
                out.push_str(&target(&link.url));
            }
            _ if bare => out.push_str(&link.url),
            _ => out.push_str(&bracketed(link, spell)),
        }
    }
    out.push_str(&spell(rest));
    out
}

/// `[text](url)`
fn bracketed(link: &Link<'_>, spell: fn(&str) -> String) -> String {
    format!("[{}{}", spell(&link.text), target(&link.url))
}

/// `](url)`
fn target(url: &str) -> String {
    let balanced = url.matches('(').count() == url.matches(')').count();
    if url.contains(|c: char| c.is_whitespace()) || !balanced { format!("](<{url}>)") } else { format!("]({url})") }
}

/// A text with a backslash before every sign that may be markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(8));
    for (at, c) in text.char_indices() {
        let before = text.get(..at).unwrap_or("");
        let address = c == '/' && before.ends_with(':') || c == '.' && ends_in(before, "www") || c == ':' && ends_in(before, "mailto");
        if SIGNS.contains(&c) || address {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn ends_in(text: &str, word: &str) -> bool {
    text.len().checked_sub(word.len()).and_then(|at| text.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(word))
}

/// A spelling whose first character says nothing to who looks how a line begins.
pub(super) fn guarded(spelled: &str) -> String {
    let bare = spelled.strip_prefix('\\').unwrap_or(spelled);
    let mut chars = bare.chars();
    match chars.next() {
        Some(first) if !(first == '[' && bare.len() == spelled.len()) => format!("&#{};{}", u32::from(first), chars.as_str()),
        _ => spelled.to_owned(),
    }
}

/// Whether a line would be read as more than running text by how it begins.
pub(super) fn is_marked(spelled: &str) -> bool {
    line::lines(spelled).first().is_some_and(|line| line.mark != Mark::None)
        || crate::outline::annex(spelled).is_some()
        || crate::lexicon::label(spelled).is_some()
}

/// A cell of a table.
pub(super) fn cell(text: &str) -> String {
    let spelled = inline(text, &[]);
    let mut out = String::with_capacity(spelled.len());
    let mut escaped = false;
    for c in spelled.chars() {
        if c == '|' && !escaped {
            out.push('\\');
        }
        escaped = c == '\\' && !escaped;
        out.push(c);
    }
    out
}

/// A row of a table.
pub(super) fn row<'c>(cells: impl IntoIterator<Item = Cow<'c, str>>) -> String {
    let mut row = String::from("|");
    for cell in cells {
        row.extend([" ", &*cell, " |"]);
    }
    row
}
