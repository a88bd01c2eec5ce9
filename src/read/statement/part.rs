//! Where the parts of a plain text stand in the source.

use crate::read::reader::Reader;
use crate::span::{Span, line_ends};

/// Where a part of a plain text stands in the source: from its first word to its last, each the same one of those that are alike.
pub(super) fn place(reader: &Reader<'_, '_>, text: &str, part: &str, span: Span) -> Span {
    let source = span.slice(reader.outline.text);
    let at = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let find = |word: &str, at: usize| {
        let before = text.get(..at).map_or(0, |before| before.matches(word).count());
        source.match_indices(word).nth(before).map(|(found, _)| span.start + found)
    };
    let (first, last) = (part.split(' ').next().unwrap_or(part), part.rsplit(' ').next().unwrap_or(part));
    let start = find(first, at).unwrap_or(span.start);
    let end = find(last, (at + part.len()).saturating_sub(last.len())).map_or(span.end, |found| found + last.len());
    let line = span.line + line_ends(reader.outline.text.get(span.start..start).unwrap_or(""));
    Span { line, start, end: if end > start { end } else { span.end } }
}
