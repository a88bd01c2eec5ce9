//! A text to send after the meeting, in Markdown: what was decided, who has what to do and by when, when the next meeting is.
//!
//! What the minutes say is escaped, so that no mark in it becomes markup, and is what it was when the Markdown is read.

use super::day;
use super::digest::{Digest, Task, by_owner};
use super::view::{announced, is_unsafe, spell};
use crate::lexicon::fold_plain;
use crate::model::Minutes;

/// The follow-up of one meeting.
///
/// ```
/// use minutes_extract::emit::follow_up::follow_up;
///
/// let minutes = minutes_extract::parse("Board\n\n4 May 2026\n\n1. Roof\n\n- ACTION: Ann to call the roofer by 9 May.\n");
/// let expected = "# Board, 4 May 2026\n\n## Open actions\n\n**Ann**\n\n- Ann to call the roofer by 9 May. (due 9 May 2026)\n";
/// assert_eq!(follow_up(&minutes), expected);
/// ```
#[must_use]
pub fn follow_up(minutes: &Minutes<'_>) -> String {
    let digest = Digest::of(minutes);
    let day = digest.date.map(|date| format!(", {}", day::long(date))).unwrap_or_default();
    let mut text = format!("# {}{day}\n", escaped(digest.title.as_deref().unwrap_or("Minutes")));
    if digest.resolved.is_empty() && digest.tasks.is_empty() {
        text.push_str("\nThere is no decision and no open action to name.\n");
    }
    if !digest.resolved.is_empty() {
        text.push_str("\n## Decisions\n\n");
        for resolved in &digest.resolved {
            let said = [resolved.outcome.map(|outcome| outcome.name().to_owned()), resolved.vote.clone()];
            let said: Vec<String> = said.into_iter().flatten().collect();
            let said = if said.is_empty() { String::new() } else { format!(" ({})", escaped(&said.join(": "))) };
            text.extend(["- ", &escaped(&resolved.text), &said, "\n"]);
        }
    }
    if !digest.tasks.is_empty() {
        text.push_str("\n## Open actions\n");
        for tasks in by_owner([&digest]) {
            text.extend(["\n**", &escaped(tasks.owner.unwrap_or("Nobody named")), "**\n\n"]);
            for (_, task) in tasks.tasks {
                text.extend(["- ", &escaped(&task.text), &due(task), "\n"]);
            }
        }
    }
    if let Some(next) = &minutes.meeting.next_meeting {
        text.extend(["\n## Next meeting\n\n", &escaped(&announced(next)), "\n"]);
    }
    text
}

/// By when something is to be done, in brackets: the day, or else words that are not among those of the action.
fn due(task: &Task) -> String {
    let has = |words: &str| format!(" {} ", fold_plain(&task.text)).contains(&format!(" {} ", fold_plain(words)));
    match (task.due, &task.due_text) {
        (Some(day), _) => format!(" (due {})", day::long(day)),
        (None, Some(words)) if !has(words) => format!(" (due: {})", escaped(words)),
        _ => String::new(),
    }
}

/// Text that Markdown shows as it is, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, word) in text.split_whitespace().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        escape(word, at == 0, &mut out);
    }
    out
}

/// Adds a word; `first` where it begins a line, at which more is markup.
fn escape(word: &str, first: bool, out: &mut String) {
    // `1.` and `1)` begin lists.
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let mut before = ' ';
    let mut chars = word.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, after)| *after);
        let is_markup = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '^' => true,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after.is_ascii_alphanumeric() || after == '#',
            '#' => before == ' ' || before == '#',
            '>' | '+' | '-' | '=' | ':' | '|' => first && at == 0,
            '.' | ')' => first && at > 0 && at == digits,
            _ => false,
        };
        if is_unsafe(c) {
            let mut spelled = String::new();
            spell(c, &mut spelled);
            // The backslash that it begins with.
            out.extend(["\\", &spelled]);
        } else {
            out.extend(is_markup.then_some('\\'));
            out.push(c);
        }
        before = c;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    /// What a reader of Markdown sees, and whether it is the one list entry that was written and nothing else.
    fn read(markdown: &str) -> (String, bool) {
        let (mut text, mut is_plain) = (String::new(), true);
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SUPERSCRIPT
            | Options::ENABLE_SUBSCRIPT
            | Options::ENABLE_DEFINITION_LIST;
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(words) => text.push_str(&words),
                Event::Start(Tag::List(None) | Tag::Item | Tag::Paragraph | Tag::Heading { .. }) | Event::End(_) => {}
                _ => is_plain = false,
            }
        }
        (text, is_plain)
    }

    fn check(text: &str) {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for begin in ["- ", "# ", ""] {
            let (read, is_plain) = read(&format!("{begin}{}\n", escaped(text)));
            assert!(is_plain && read == words, "{begin}{}: {read:?}, not {words:?}", escaped(text));
        }
    }

    #[test]
    fn markup_in_what_was_said_is_text() {
        for text in [
            "*not* **bold** _em_ snake_case __init__ `code`", "1. first", "12) twelfth", "1.5 million", "- no list", "+1", "# no heading",
            "the end #", "C# and #12", "> no quote", "[link](https://x.example) ![image](y)", "<b>bold</b> <https://x.example>",
            "a < b > c", "AT&T &amp; &#35;", "~~gone~~", "back\\slash \\* end\\", "| a | b |", "---", "===", ": definition", "[ ] task",
            "[x] task", "[^1] note", "x^2^ H~2~O", "1986", "\\",
        ] {
            check(text);
        }
    }

    proptest! {
        #[test]
        fn whatever_was_said_is_read_as_it_was(text in "[-a1 .)#*_`\\[\\]()<>&;~|=+:!\\\\^\"'{}@$é]{1,40}") {
            prop_assume!(!text.trim().is_empty());
            check(&text);
        }
    }
}
