//! Where the parts of a plain text stand in the source.

use std::ops::Range;

use crate::read::reader::Reader;
use crate::span::{Span, line_ends};
use crate::text::Text;
use crate::value::inline;

/// Where a part of a plain text stands in the source: from its first word to its last, each the same one of those that are alike.
pub(super) fn place(reader: &Reader<'_, '_>, text: &str, part: &str, span: Span) -> Span {
    let source = reader.outline.text;
    // Words that stand in markup are none of the text.
    let (own, _) = inline::text(Text::slice(span.slice(source), span.start), source);
    let at = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let find = |word: &str, at: usize| -> Option<Range<usize>> {
        let before = text.get(..at).map_or(0, |before| before.matches(word).count());
        let (_, same) = own.as_str().match_indices(word).nth(before)?;
        own.place(same)
    };
    let (first, last) = (part.split(' ').next().unwrap_or(part), part.rsplit(' ').next().unwrap_or(part));
    let start = find(first, at).map_or(span.start, |found| found.start);
    let end = find(last, (at + part.len()).saturating_sub(last.len())).map_or(span.end, |found| found.end);
    let line = span.line + line_ends(source.get(span.start..start).unwrap_or(""));
    Span { line, start, end: if end > start { end } else { span.end } }
}
