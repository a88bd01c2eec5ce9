//! Speeches: `Ann Ray: I thought the motion was withdrawn.`
//!
//! What somebody says of a motion is no decision. To put one, to second it and to say how it ended are, each in a sentence of its own.

use super::motion::{Opens, Sentence};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{ACTION_MARK, DECISION_MARK, MOTION, MOVED, RESULT, SECONDED, VOTE};
use crate::read::entry::Entry;
use crate::read::reader::Reader;
use crate::value::owner;

/// Whether some entries are what people say, one after the other.
pub(super) fn is_dialogue(reader: &Reader<'_, '_>, entries: &[Entry<'_>]) -> bool {
    /// Fewer speeches show nothing, unless the speaker is listed.
    const LEAST: usize = 3;
    let mut speeches = 0;
    for entry in entries.iter().filter(|entry| !entry.is_heading) {
        let Some(name) = speaker(&entry.text) else { continue };
        speeches += 1;
        if speeches >= LEAST || reader.calls_listed(name) {
            return true;
        }
    }
    false
}

/// Who says a text: a name before its colon.
pub(super) fn speaker(text: &str) -> Option<&str> {
    /// Nobody has a longer name, in bytes.
    const LONGEST: usize = 40;
    let (name, said) = text.get(..crate::span::boundary_before(text, LONGEST + 2)).unwrap_or(text).split_once(": ")?;
    let labels = ACTION_MARK | DECISION_MARK | MOTION | MOVED | SECONDED | RESULT | VOTE;
    let capitals = || name.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let is_name = !said.is_empty() && capitals() && name.split(' ').count() <= 3 && owner::is_names(name);
    (is_name && Lexicon::ALL.at(name, labels).is_none()).then_some(name)
}

/// A sentence of a speech: what tells of a motion and its end opens none, and says nothing of another one.
pub(super) fn as_reported(sentence: Sentence<'_>) -> Sentence<'_> {
    let tells = match sentence.opens {
        Opens::Decision | Opens::Motion { .. } => sentence.clauses.is_settled(),
        Opens::Nothing => true,
        Opens::Tail => false,
    };
    if tells { Sentence { opens: Opens::Nothing, refers: false, ..sentence } } else { sentence }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_stands_before_a_colon() {
        let long = |length: usize| format!("A{}: It leaks.", "n".repeat(length - 1));
        for (text, expected) in [
            ("Ann Ray: It leaks.".to_owned(), Some("Ann Ray")),
            ("Ann: It leaks.".to_owned(), Some("Ann")),
            ("ANN RAY: It leaks.".to_owned(), Some("ANN RAY")),
            ("Ann Lee Ray: It leaks.".to_owned(), Some("Ann Lee Ray")),
            ("Ann Lee Moss Ray: It leaks.".to_owned(), None),
            ("ann: It leaks.".to_owned(), None),
            ("Ann ray: It leaks.".to_owned(), None),
            ("Ann:It leaks.".to_owned(), None),
            ("Ann: ".to_owned(), None),
            ("Ann says it leaks.".to_owned(), None),
            ("Motion: mend it.".to_owned(), None),
            ("Action: mend it.".to_owned(), None),
            ("Decision: mend it.".to_owned(), None),
            ("Seconded: Ann".to_owned(), None),
            (long(41), None),
        ] {
            assert_eq!(speaker(&text), expected, "{text:?}");
        }
    }
}
