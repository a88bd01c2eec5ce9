//! Text that a terminal shows and does not obey.

use std::borrow::Cow;
use std::fmt::Write as _;

/// A text for a terminal: control characters, and those that turn the direction of writing or are not to be seen, are spelled out, as in
/// `\u{202e}`.
///
/// ```
/// use minutes_extract::emit::view::visible;
///
/// assert_eq!(visible("Roof\u{1b}[2J"), r"Roof\u{1b}[2J");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len().saturating_add(8));
    for c in text.chars() {
        if is_unsafe(c) { spell(c, &mut shown) } else { shown.push(c) }
    }
    Cow::Owned(shown)
}

/// Adds a character to a text as [`visible`] spells it out.
pub fn spell(c: char, shown: &mut String) {
    // Writing into a string cannot fail.
    let _ = write!(shown, "{}", c.escape_unicode());
}

/// Whether a terminal could take a character for more than a sign: it moves the cursor, turns the writing, or is not to be seen.
#[must_use]
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        // Marks of direction: embeddings, overrides, isolates.
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        // Line and paragraph separator, zero-width space and no-break space, interlinear marks, tags.
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{200B}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
        // Soft hyphen, Mongolian vowel separator, word joiner and invisible operators, deprecated marks of form.
        || matches!(c, '\u{00AD}' | '\u{180E}' | '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}')
        // Stands for a space within a view, and for a place within a remark.
        || c == '\u{E000}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_to_be_seen_is_spelled_out() {
        for c in ['\u{AD}', '\u{180E}', '\u{2060}', '\u{2064}', '\u{206A}', '\u{206F}', '\u{E000}', '\u{200B}', '\u{202E}'] {
            assert_eq!(visible(&format!("a{c}b")), format!("a\\u{{{:x}}}b", u32::from(c)));
        }
        // Marks without which words of some scripts are others.
        assert_eq!(visible("a\u{200C}b\u{200D}c\u{301}"), "a\u{200C}b\u{200D}c\u{301}");
    }
}
