//! Signs that stand for words.

/// They head a column that counts the rows.
pub(crate) const NUMBER_SIGNS: &[&str] = &["#", "№", "n°", "N°"];

/// In a column of attendance they say that somebody was there.
pub(crate) const PRESENT_SIGNS: &[&str] = &["✓", "✔", "✅", "☑", "✔️", "X", "x", "[x]", "[X]", "+", "●", "☒"];

/// In a column of attendance they say that somebody was not.
pub(crate) const ABSENT_SIGNS: &[&str] = &["✗", "✘", "❌", "☐", "[ ]", "-", "–", "—", "○"];

/// Whether a character is an arrow that opens an action.
pub(crate) fn is_arrow(c: char) -> bool {
    matches!(
        c,
        '➔' | '→'
            | '➜'
            | '➤'
            | '►'
            | '⇒'
            | '➙'
            | '➛'
            | '➝'
            | '➞'
            | '➟'
            | '➠'
            | '➡'
            | '➢'
            | '➣'
            | '➥'
            | '➦'
            | '➧'
            | '➨'
            | '⟶'
            | '⟹'
            | '▶'
            | '▸'
            | '🡒'
            | '🠖'
            | '⮕'
    )
}
