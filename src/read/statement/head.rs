//! What opens an entry: the word that marks it, what it is cited by, names, a delimiter.
//!
//! ```text
//! head      = "#" word                              #action Ann: …
//!           | "[" word names "]"                    [AI Ann] …
//!           | word [ id ] [ names ] ":"             ACTION A3 [Ann]: · Action for Ann: · AI(ann): · ACT-2016-03:
//!           | WORD [ id | for names ] " - "         Action - Ann to … · Action for Ann – …
//!           | WORD "!"                              Decision! Put it there.
//!           | "**" WORD "**"                        **Decision** the roof is mended
//!           | WORD by names                         ACTION on Ann to …
//!           | code id ":"                           ACT-2016-03: …
//!           | opener                                whatever a profile says: RES/OWIS/4 …
//! ```

use crate::lexicon::sense::{ACTION_MARK, ACTION_OPENER, AND, BE, BEFORE_OWNERS, DECISION_OPENER, MODAL, Senses};
use crate::lexicon::{self, Lexicon};
use crate::outline::spaced;
use crate::span::boundary_before;
use crate::value::{due, owner};

/// A marker word with what stands before its delimiter, and the text after it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head<'a> {
    /// The words of the label, and what joins them to names: `ACTION`, `Action for`.
    pub word: &'a str,
    /// What it is cited by: `A3` of `ACTION A3:`.
    pub id: &'a str,
    /// Names inside the label: `Ann, Bob`.
    pub names: &'a str,
    /// What stands after the delimiter.
    pub text: &'a str,
}

impl<'a> Head<'a> {
    /// A text that has no label of its own.
    pub fn without_label(text: &'a str) -> Head<'a> {
        Head { word: "", id: "", names: "", text }
    }
}

/// The head of a text, if a mark opens it.
pub(super) fn head(text: &str, mark: Senses) -> Option<Head<'_>> {
    let bare = text.trim_start_matches(['*', '_', ' ']);
    if let Some(opened) = opened(bare, mark) {
        return Some(opened);
    }
    if let Some(tagged) = bare.strip_prefix('#') {
        return hash_tag(tagged, mark);
    }
    if let Some(inner) = bare.strip_prefix('[') {
        return bracketed(inner, mark);
    }
    if !Lexicon::ALL.may_begin(bare, mark) {
        return None;
    }
    delimited(bare, mark).or_else(|| dashed(bare, mark)).or_else(|| exclaimed(bare, mark)).or_else(|| spoken(bare, mark))
}

/// The head of a text by what opens an action or a decision in its archive.
fn opened(bare: &str, mark: Senses) -> Option<Head<'_>> {
    let opener = if mark.any(ACTION_MARK) { ACTION_OPENER } else { DECISION_OPENER };
    let (length, id) = lexicon::opener(bare, opener)?;
    let (word, after) = bare.split_at_checked(length)?;
    let id = id.and_then(|id| word.get(id)).unwrap_or("");
    Some(Head { word, id, names: "", text: after.trim_start_matches([':', ' ', '-', '–', '—', '*', '_', '\u{a0}']) })
}

/// The head of a text whose label has its letters apart: `R E S O L V E D : that …`.
pub(super) fn apart(text: &str, mark: Senses) -> Option<Head<'_>> {
    let (label, after) = spaced_label(text)?;
    Lexicon::ALL.is_word(&spaced(label)?, mark).then(|| Head { word: label.trim_end(), ..Head::without_label(after.trim_start()) })
}

/// The label of a text that begins with letters that stand apart, and what follows its colon.
pub(super) fn spaced_label(text: &str) -> Option<(&str, &str)> {
    let [first, b' ', second, b' ', ..] = text.as_bytes() else { return None };
    if first.is_ascii_punctuation() || second.is_ascii_punctuation() { None } else { text.split_once(':') }
}

/// The head of a text by a code: `ACT-2016-03: …`.
pub(super) fn code(text: &str, mark: Senses) -> Option<Head<'_>> {
    let bare = text.trim_start_matches(['*', '_', ' ']);
    if !Lexicon::ALL.may_begin(bare, mark) {
        return None;
    }
    delimited(bare, mark).filter(|head| !head.id.is_empty() && head.names.is_empty())
}

/// `ACTION on Ann to check the roof`
fn spoken(bare: &str, mark: Senses) -> Option<Head<'_>> {
    let word = begin(bare, mark).filter(|word| word.len() > 3)?;
    let (label, after) = bare.split_at_checked(word.len())?;
    let rest = without_for(after.trim_start());
    let opens = label.chars().all(char::is_uppercase) && after.starts_with(' ') && rest.len() < after.trim_start().len();
    let word = bare.get(..bare.len().saturating_sub(rest.len()))?;
    (opens && owner::owner(rest, None).is_some()).then(|| Head { word, ..Head::without_label(rest) })
}

/// `ACTION Ann`, which only capitals set off.
pub(super) fn in_capitals(bare: &str) -> Option<Head<'_>> {
    let word = begin(bare, ACTION_MARK).filter(|word| word.len() > 3 && word.chars().all(char::is_uppercase))?;
    let names = bare.get(word.len()..)?.strip_prefix([' ', '\t'])?.trim();
    (!names.is_empty()).then_some(Head { word, id: "", names, text: "" })
}

/// `Decision! Put it there.`
fn exclaimed(bare: &str, mark: Senses) -> Option<Head<'_>> {
    let word = begin(bare, mark).filter(|word| word.starts_with(char::is_uppercase))?;
    let text = bare.get(word.len()..)?.strip_prefix('!')?.trim_start_matches(['*', '_', ' ']);
    (!text.is_empty()).then_some(Head { word, id: "", names: "", text })
}

/// The head of a text whose mark is set off by its type alone: `**Decision** the roof is mended`. `raw` is the text with its markup.
pub(super) fn emphasised<'a>(raw: &str, text: &'a str, mark: Senses) -> Option<Head<'a>> {
    let inner = raw.strip_prefix("**").and_then(|rest| rest.split_once("** ")).or_else(|| raw.strip_prefix("__")?.split_once("__ "))?.0;
    let word = begin(text, mark).filter(|word| *word == inner)?;
    let said = text.get(word.len()..)?.trim_start();
    // "**Resolution** was moved" is a sentence.
    let goes_on = Lexicon::ALL.at(said, BE.or(MODAL).or(AND)).is_some() || !said.starts_with(char::is_alphanumeric);
    (!goes_on).then_some(Head { word, id: "", names: "", text: said })
}

/// A text without the word that stands before the names in a label: `for Ann`, `on Ann`, `by Ann`.
fn without_for(text: &str) -> &str {
    let rest = text.split_once(' ').filter(|(word, _)| Lexicon::ALL.is_word(word, BEFORE_OWNERS)).map(|(_, rest)| rest);
    rest.unwrap_or(if Lexicon::ALL.is_word(text, BEFORE_OWNERS) { "" } else { text })
}

/// `#action Ann: check the roof`
fn hash_tag(tagged: &str, mark: Senses) -> Option<Head<'_>> {
    let (label, after) = tagged.split_at_checked(Lexicon::ALL.at(tagged, mark)?.length)?;
    after.starts_with([' ', ':']).then(|| Head { word: label, ..Head::without_label(after.trim_start_matches([' ', ':'])) })
}

/// `[AI Ann] check the roof`, `[AI-12] Ann: check the roof`
fn bracketed(inner: &str, mark: Senses) -> Option<Head<'_>> {
    let (inner, after) = inner.split_once(']')?;
    let word = begin(inner, mark)?;
    let own = inner.get(word.len()..)?.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | ',' | '#'));
    let id = own.split([' ', ',']).next().filter(|id| is_id(id)).unwrap_or("");
    let names = own.get(id.len()..)?.trim_start_matches([' ', ',', ':', '-', '–']);
    let known = names.is_empty() || owner::is_names(names);
    known.then(|| Head { word: inner.get(..word.len()).unwrap_or(""), id, names, text: after.trim_start_matches([':', ' ', '-', '–']) })
}

/// `ACTION A3 [Ann]: text`
fn delimited(bare: &str, mark: Senses) -> Option<Head<'_>> {
    let colon = colons(bare).next()?;
    let (label, after) = (bare.get(..colon)?, bare.get(colon + 1..)?);
    let word = begin(label, mark)?;
    let inner = label.get(word.len()..)?;
    let in_brackets = inner.trim().starts_with(['[', '(']);
    let inner = inner.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '[' | ']' | '(' | ')' | '#' | '-' | '–'));
    // "ACTION (Ann, by 9 June)": by when is no name.
    let day = if mark.any(ACTION_MARK) { due::due(inner, None).and_then(|due| inner.strip_suffix(due.text)) } else { None };
    let joined = day.map_or(inner, |before| before.trim_end_matches([' ', ',', ';', '-', '–', '(', '[']));
    let inner = without_for(joined);
    let id = inner.split([' ', ',']).next().filter(|id| is_id(id)).map_or(0, str::len);
    let names = inner.get(id..)?.trim_start_matches([' ', ',', ']', ')', '[', '(', '-']);
    let known = names.is_empty() || owner::is_names(names) || in_brackets && names.split(' ').count() <= 8;
    if !known {
        return None;
    }
    let id = inner.get(..id)?.trim_matches(|c: char| !c.is_alphanumeric());
    let word = if joined.len() > inner.len() && day.is_none() {
        label.get(..label.len().saturating_sub(inner.len()))
    } else {
        label.get(..word.len())
    };
    Some(Head { word: word.unwrap_or(label), id, names, text: after.trim_start_matches(['*', '_', ' ', '\u{a0}']) })
}

/// `Action - Ann to check the roof`
fn dashed(bare: &str, mark: Senses) -> Option<Head<'_>> {
    let word = begin(bare, mark).filter(|_| bare.starts_with(char::is_uppercase))?;
    let after = bare.get(word.len()..)?;
    let (id, text) = [" - ", " – ", " — "].iter().find_map(|dash| after.split_once(dash))?;
    let id = id.trim_matches([' ', '#']);
    let names = without_for(id);
    if names.len() < id.len() && owner::is_names(names) {
        return Some(Head { word: bare.get(..word.len() + after.find(names)?)?.trim_end(), id: "", names, text });
    }
    is_id(id).then_some(Head { word: bare.get(..word.len())?, id, names: "", text })
}

/// What a text without a label is cited by: `D12.1 Buy slates`.
pub(super) fn cited(text: &str) -> Head<'_> {
    let code = |id: &str| id.len() > 1 && id.starts_with(|c: char| c.is_ascii_uppercase()) && is_id(id);
    match text.split_once(' ') {
        Some((id, rest)) if code(id.trim_end_matches([':', '.'])) => {
            Head { word: "", id: id.trim_end_matches([':', '.']), names: "", text: rest.trim_start_matches([' ', '-', '–', ':']) }
        }
        _ => Head::without_label(text),
    }
}

/// Whether a text is no more than a label and a number, as in a template, or has room for a hand: `Decision 1`, `Signed: ____`.
pub(super) fn is_template(text: &str, mark: Senses) -> bool {
    // A line to sign on is one too.
    if text.contains("____") || text.contains(".....") {
        return true;
    }
    let bare = text.trim_matches(['*', '_', ' ']);
    let rest = begin(bare, mark).and_then(|word| bare.get(word.len()..)).map(|rest| rest.trim_matches([' ', '#', '.']));
    rest.is_some_and(|rest| !rest.is_empty() && is_id(rest))
}

/// Where a text ends before who wrote it and when, as a bot notes it: `… (ann, 16:35:51)`.
pub(super) fn without_stamp(text: &str) -> &str {
    let stamped = text.strip_suffix(')').and_then(|inner| inner.rsplit_once(" ("));
    let is_time = |time: &str| time.split(':').count() == 3 && time.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    match stamped {
        Some((said, stamp)) if stamp.split_once(", ").is_some_and(|(nick, time)| !nick.contains(' ') && is_time(time)) => said.trim_end(),
        _ => text,
    }
}

/// The colons that may end a label; that of an address does not.
pub(super) fn colons(text: &str) -> impl Iterator<Item = usize> {
    /// What stands before the colon of a label is no longer, in bytes.
    const LONGEST_HEAD: usize = 80;
    let bytes = text.as_bytes();
    let is_address = |at: &usize| bytes.get(at + 1..).is_some_and(|rest| rest.starts_with(b"//"));
    memchr::memchr_iter(b':', bytes.get(..=LONGEST_HEAD).unwrap_or(bytes)).filter(move |at| !is_address(at))
}

/// Whether a word is what an action is cited by: `12`, `A3`, `2024-03`; no word or date that was run into the label.
pub(super) fn is_id(word: &str) -> bool {
    let small = word.bytes().filter(u8::is_ascii_lowercase).count();
    word.is_empty() || small < 2 && word.is_ascii() && word.bytes().any(|b| b.is_ascii_digit())
}

/// The longest mark that a text begins with. One of few letters is a mark where it begins with a capital: `AI`, not `ai`.
fn begin(text: &str, mark: Senses) -> Option<&str> {
    let word = text.get(..Lexicon::ALL.at(text, mark)?.length)?;
    (word.len() > 3 || word.starts_with(char::is_uppercase)).then_some(word)
}

/// The part of a text that is no longer than a label and its names.
pub(super) fn near(text: &str, most: usize) -> &str {
    text.get(..boundary_before(text, most)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::sense::ACTION_MARK;

    #[test]
    fn an_action_is_cited_by_digits_with_a_letter_at_most() {
        for (word, expected) in [
            ("", true),
            ("12", true),
            ("A3", true),
            ("a1", true),
            ("2024-03", true),
            ("ab1", false),
            ("AB", false),
            ("Ä1", false),
            ("May", false),
        ] {
            assert_eq!(is_id(word), expected, "{word:?}");
        }
    }

    #[test]
    fn the_colon_of_an_address_ends_no_label() {
        for (text, expected) in
            [("Ann: see https://x.org", &[3][..]), ("https://x.org: Ann", &[13]), ("Ann: Bo: Cy", &[3, 7]), ("Ann and Bo", &[])]
        {
            assert_eq!(colons(text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_word_of_a_label_ends_there() {
        assert_eq!(without_stamp("Bo to call (ann, 16:35:51)"), "Bo to call");
        assert_eq!(without_stamp("Bo to call (ann, soon)"), "Bo to call (ann, soon)");
        for (text, expected) in [
            ("Action: x", Some("Action")),
            ("action: x", Some("action")),
            ("Action item: x", Some("Action item")),
            ("Actional: x", None),
            ("AI: x", Some("AI")),
            ("ai: x", None),
            ("Ai: x", Some("Ai")),
            ("todo", Some("todo")),
            ("Maßnahme 3", Some("Maßnahme")),
            ("Ma", None),
            ("Öl", None),
        ] {
            assert_eq!(begin(text, ACTION_MARK), expected, "{text:?}");
        }
    }
}
