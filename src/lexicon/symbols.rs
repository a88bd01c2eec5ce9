//! Signs that stand for words.

/// They head a column that counts the rows.
pub(crate) const NUMBER_SIGNS: &[&str] = &["#", "№", "n°", "N°"];

/// In a column of attendance they say that somebody was there.
pub(crate) const PRESENT_SIGNS: &[&str] = &["✓", "✔", "✅", "☑", "✔️", "X", "x", "[x]", "[X]", "+", "●", "☒"];

/// In a column of attendance they say that somebody was not.
pub(crate) const ABSENT_SIGNS: &[&str] = &["✗", "✘", "❌", "☐", "[ ]", "-", "–", "—", "○"];

/// Without a legend they say before each name of a list that somebody was there, and that somebody was not.
pub(crate) const PRESENT_LETTER: &str = "P";
pub(crate) const ABSENT_LETTER: &str = "A";

/// Before a colon they stand for who moved, who seconded and the vote, one after the other.
pub(crate) const MOVER_LETTERS: &[&str] = &["M", "P"];
pub(crate) const SECONDER_LETTERS: &[&str] = &["S"];
pub(crate) const VOTE_LETTERS: &[&str] = &["V"];

/// The keywords of tasks in Org.
pub(crate) const TASK_KEYWORDS: &[&str] = &["TODO", "DONE"];

/// The words after "&" that end the name of a firm: `Stone & Co.`
pub(crate) const FIRM_ENDINGS: &[&str] = &["Co", "Cie", "Sons", "Associates", "Brothers", "Partners"];

/// The commands that open a topic in a chat.
pub(crate) const TOPIC_COMMANDS: &[&str] = &["#topic ", "#subtopic "];

/// They stand right after the minutes of an hour.
pub(crate) const MINUTE_SIGNS: &[&str] = &["min", "m"];

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
