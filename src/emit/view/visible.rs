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
}
