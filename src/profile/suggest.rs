//! A profile that is proposed from the documents of an archive.
//!
//! Three things are looked for that the reader does not know yet: labels above or before names, codes that begin entries, and lines that come
//! again on the pages of a document. Figures aside, what is the same counts as one.

use std::collections::BTreeMap;
use std::fmt;

use crate::lexicon::sense::{
    ABSENT, ACTION_CODE, ACTION_MARK, ANNEX, DECISION_CODE, DECISION_MARK, ITEM_CODE, LABEL, PAGE, PRESENT, SERVICE, STATED, Senses, ZONE,
};
use crate::lexicon::{self, Lexicon};
use crate::line::{self, Line, Mark};
use crate::scan::Form;
use crate::span::boundary_before;
use crate::value::{label, owner, person};

/// What documents have in common that a [`Profile`](super::Profile) could say. Shown, it is a profile that says nothing yet: each proposal
/// stands after a `#`, with its count and three examples.
///
/// ```
/// use minutes_extract::Profile;
/// use minutes_extract::profile::Suggestions;
///
/// let mut suggestions = Suggestions::default();
/// suggestions.add("iv.txt", "Library Board\n\n4 May 2026\n\nOTC: Ann to mend the roof\n\nOTC: Bo to pay\n\nOTC: Ann to thank Bo\n");
/// let profile = suggestions.to_string();
/// assert!(profile.contains("  # \"OTC\",\n"), "{profile}");
/// assert!(profile.contains("  # 3 times in 1 document:\n  #   iv.txt:5: OTC: Ann to mend the roof\n"));
/// assert!(Profile::parse(&profile)?.rows().is_empty());
/// # Ok::<(), minutes_extract::ProfileError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Suggestions {
    documents: usize,
    labels: Seen,
    codes: Seen,
    lines: Seen,
}

/// What was seen of each phrase or pattern.
type Seen = BTreeMap<String, Candidate>;

/// What was seen of a phrase or a pattern.
#[derive(Clone, Debug, Default)]
struct Candidate {
    count: usize,
    documents: usize,
    /// How often somebody is to act beside it.
    acts: usize,
    /// In how many documents it stands more than once, and how often at most.
    again: usize,
    most: usize,
    /// Name of the document, line, and what stands there.
    examples: Vec<(String, usize, String)>,
}

/// So many examples are shown of each.
const EXAMPLES: usize = 3;
/// So many of a kind are proposed at most.
const MOST: usize = 40;
/// So many of a kind are counted at most.
const MOST_COUNTED: usize = 10_000;

impl Suggestions {
    /// Looks at a document; its name is shown beside examples from it.
    pub fn add(&mut self, name: &str, text: &str) {
        let lines: Vec<Line<'_>> = line::lines(text).into_iter().filter(|line| !line.is_blank()).collect();
        let mut own = [const { Seen::new() }; 3];
        for (at, line) in lines.iter().enumerate() {
            let [labels, codes, repeated] = &mut own;
            if let Some(words) = people_label(&lines, at) {
                note(labels, words.to_owned(), false, (name, line));
            } else if let Some((code, acts)) = code(line.rest()) {
                note(codes, code, acts, (name, line));
            } else if may_be_furniture(line) {
                note(repeated, generalised(line.text, false), false, (name, line));
            }
        }
        let [labels, codes, lines] = own.map(|mut seen| {
            for candidate in seen.values_mut() {
                (candidate.documents, candidate.most) = (1, candidate.count);
                candidate.again = usize::from(candidate.count > 1);
            }
            seen
        });
        self.join(Suggestions { documents: 1, labels, codes, lines });
    }

    /// Adds what others saw, in documents that come after these.
    pub fn join(&mut self, others: Suggestions) {
        self.documents = self.documents.saturating_add(others.documents);
        let Suggestions { labels, codes, lines, .. } = others;
        for (own, others) in [(&mut self.labels, labels), (&mut self.codes, codes), (&mut self.lines, lines)] {
            for (words, other) in others {
                if own.len() < MOST_COUNTED || own.contains_key(&words) {
                    own.entry(words).or_default().join(other);
                }
            }
        }
    }

    /// The best of what was seen of a kind, the most frequent first.
    fn best(seen: &Seen, wanted: impl Fn(&Candidate) -> bool) -> Vec<(&str, &Candidate)> {
        let mut best: Vec<(&str, &Candidate)> =
            seen.iter().map(|(words, seen)| (&**words, seen)).filter(|(_, seen)| wanted(seen)).collect();
        best.sort_by_key(|(_, seen)| std::cmp::Reverse(seen.count));
        best.truncate(MOST);
        best
    }
}

impl Candidate {
    fn join(&mut self, other: Candidate) {
        self.count = self.count.saturating_add(other.count);
        self.documents = self.documents.saturating_add(other.documents);
        self.acts = self.acts.saturating_add(other.acts);
        self.again = self.again.saturating_add(other.again);
        self.most = self.most.max(other.most);
        let room = EXAMPLES.saturating_sub(self.examples.len());
        self.examples.extend(other.examples.into_iter().take(room));
    }
}

/// Notes that a phrase or a pattern stands on a line.
fn note(seen: &mut Seen, words: String, acts: bool, (name, line): (&str, &Line<'_>)) {
    if seen.len() >= MOST_COUNTED && !seen.contains_key(&words) {
        return;
    }
    let candidate = seen.entry(words).or_default();
    candidate.count = candidate.count.saturating_add(1);
    candidate.acts = candidate.acts.saturating_add(usize::from(acts));
    if candidate.examples.len() < EXAMPLES {
        candidate.examples.push((name.to_owned(), line.number, line.text.get(..boundary_before(line.text, 100)).unwrap_or("").to_owned()));
    }
}

/// The words of a label that the reader does not know, above or before names.
fn people_label<'t>(lines: &[Line<'t>], at: usize) -> Option<&'t str> {
    const LONGEST: usize = 48;
    const MOST_WORDS: usize = 5;
    let text = lines.get(at)?.rest().trim_matches(['*', '_', ' ']);
    let (label, names) = text.split_once(':').unwrap_or((text, ""));
    let (label, names) = (label.trim_matches(['*', '_', ' ']), names.trim_matches(['*', '_', ' ']));
    let words = label.split_whitespace().count();
    if label.len() > LONGEST || words > MOST_WORDS || !label.starts_with(char::is_uppercase) || label.ends_with(['.', ',', ';']) {
        return None;
    }
    let before = || !names.is_empty() && person::split_names(names).iter().all(|name| is_full_name(name));
    let above = || {
        let mut below = lines.iter().skip(at + 1).take(2).peekable();
        names.is_empty() && !is_full_name(label) && below.len() == 2 && below.all(|line| is_full_name(first_of_row(line.rest())))
    };
    let is_new = || {
        let lexicon = Lexicon::ALL;
        lexicon::label(label).is_none()
            && lexicon::header_label(label).is_none()
            && label::people_label(label, &lexicon).is_none()
            && !lexicon.is(label, PRESENT | ABSENT | LABEL)
            && lexicon::folded(label).is_ok()
    };
    ((before() || above()) && is_new()).then_some(label)
}

/// Whether words are a given name and a surname, as far as capitals tell.
fn is_full_name(words: &str) -> bool {
    let words = words.trim_matches(['*', '_', ' ', '.']);
    let count = words.split(' ').count();
    (2..=5).contains(&count)
        && !words.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | ',' | ';' | '"'))
        && words.split(' ').all(|word| word.starts_with(char::is_uppercase) || lexicon::is_particle(word))
        && person::is_name(words)
}

/// What stands first in a row of a list of people.
fn first_of_row(text: &str) -> &str {
    text.split([',', '(', '\t', '|', ';']).next().unwrap_or(text)
}

/// The code that begins a text, as a pattern or as words, and whether somebody is to act beside it; what the reader knows is none.
fn code(text: &str) -> Option<(String, bool)> {
    const MOST_NAMES: usize = 60;
    const MOST_SAID: usize = 240;
    const KNOWN: Senses =
        Senses::all_of(&[ACTION_MARK, ACTION_CODE, DECISION_MARK, DECISION_CODE, ITEM_CODE, ANNEX, PAGE, SERVICE, ZONE, LABEL]);
    let bare = text.trim_start_matches(['*', '_', '[', ' ']);
    let bare = bare.get(..boundary_before(bare, MOST_SAID))?;
    let (word, taken) = capital_word(bare)?;
    let (own, after) = bare.split_at_checked(taken)?;
    // "OTC: …", "OTC Ann Ray: …"
    let between = after.split_once(':').map(|(between, _)| between.trim_matches(['*', '_', '[', ']', '(', ')', ' ']));
    let names = between.filter(|between| between.len() <= MOST_NAMES && owner::is_names(between));
    let is_label = names.is_some() || between.is_some_and(str::is_empty);
    let said = after.trim_start_matches(|c: char| !c.is_alphanumeric());
    let has_figure = own.bytes().any(|byte| byte.is_ascii_digit());
    // "RES-OWIS" is more than "RES".
    let is_known = Lexicon::ALL.at(bare, KNOWN).is_some_and(|known| known.length >= word.len()) || lexicon::header_label(word).is_some();
    if !(has_figure || is_label) || !said.contains(' ') || is_known {
        return None;
    }
    let acts = names.is_some() || owner::owner(said, None).is_some() || owner::lead(said).0.is_some();
    Some((if has_figure { generalised(own, true) } else { word.to_owned() }, acts))
}

/// The word in capitals that a text begins with, and how long it is with the number after it: `RES-OWIS 12/3`.
fn capital_word(bare: &str) -> Option<(&str, usize)> {
    const LONGEST: usize = 24;
    let end = bare.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.'))).unwrap_or(bare.len());
    let (word, rest) = bare.split_at_checked(end)?;
    let word = word.trim_end_matches(['-', '/', '.']);
    let is_code = word.len() <= LONGEST
        && word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.bytes().filter(u8::is_ascii_uppercase).count() > 1
        && !word.bytes().any(|byte| byte.is_ascii_lowercase());
    let number = rest.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !(c.is_ascii_digit() || matches!(c, '/' | '-'))).next());
    let number = number.map(|number| number.trim_end_matches(['/', '-'])).filter(|number| !number.is_empty());
    is_code.then(|| (word, number.map_or(word.len(), |number| end + 1 + number.len())))
}

/// Whether a line may be the head or foot of a page: words, and none that say something.
fn may_be_furniture(line: &Line<'_>) -> bool {
    const LONGEST: usize = 120;
    let text = line.text;
    line.mark == Mark::None
        && text.len() <= LONGEST
        && line.facts.is(Form::LETTER)
        && !line.facts.senses.any(STATED)
        && text.chars().filter(|c| c.is_alphabetic()).count() >= 4
        && lexicon::label(text).is_none()
        && !lexicon::is_page_number(text)
        && !text.ends_with(['.', ':', ';'])
}

/// Words as a pattern in which any number may stand for a number; of a code it is what the entry is cited by.
fn generalised(words: &str, is_code: bool) -> String {
    let is_figure = |c: char| c.is_ascii_digit();
    let (first, last) = (words.find(is_figure), words.rfind(is_figure));
    let Some((first, last)) = first.zip(last) else { return regex::escape(words) };
    let part = |text: &str| {
        let mut pattern = String::new();
        let mut before = false;
        for c in text.chars() {
            match std::mem::replace(&mut before, is_figure(c)) {
                _ if !is_figure(c) => pattern += &regex::escape(c.encode_utf8(&mut [0; 4])),
                true => {}
                false => pattern += r"[0-9]+",
            }
        }
        pattern
    };
    let [before, figures, after] =
        [words.get(..first), words.get(first..=last), words.get(last + 1..)].map(|text| part(text.unwrap_or("")));
    if is_code { format!("{before}(?<id>{figures}){after}") } else { format!("{before}{figures}{after}") }
}

impl fmt::Display for Suggestions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.documents;
        writeln!(f, "# A profile that is proposed from {}. It says nothing yet: look at each line that", counted(count, "document"))?;
        writeln!(f, "# is between quotes, take the # before it away where it is right, and move it to the sense that it has.")?;
        writeln!(f, "# --profile-template lists the senses there are.")?;
        let labels = Suggestions::best(&self.labels, |seen| seen.count > 1);
        let all = Suggestions::best(&self.codes, |seen| seen.count > 2);
        let is_pattern = |words: &str| words.contains("(?<id>");
        let is_action = |seen: &Candidate| seen.acts * 2 > seen.count;
        let codes = |pattern: bool, action: bool| -> Vec<_> {
            all.iter().copied().filter(|(words, seen)| is_pattern(words) == pattern && is_action(seen) == action).collect()
        };
        let lines = Suggestions::best(&self.lines, |seen| seen.most > 2 || seen.again > 1);
        writeln!(f, "\n[add]")?;
        list(f, "\"label present\"", "Labels above names; of those who were not there they belong to \"label absent\".", &labels)?;
        list(f, "action-mark", "Words before a colon at the start of entries; most of these say who is to act.", &codes(false, true))?;
        list(
            f,
            "decision-mark",
            "Words before a colon at the start of entries; most of these name nobody who is to act.",
            &codes(false, false),
        )?;
        writeln!(f, "\n[match]")?;
        list(f, "action-opener", "Codes that begin entries; most of these say who is to act.", &codes(true, true))?;
        list(f, "decision-opener", "Codes that begin entries; most of these name nobody who is to act.", &codes(true, false))?;
        list(f, "furniture", "Lines that come again within documents, as heads and feet of pages do.", &lines)
    }
}

/// The proposals for a sense.
fn list(f: &mut fmt::Formatter<'_>, key: &str, comment: &str, found: &[(&str, &Candidate)]) -> fmt::Result {
    if found.is_empty() {
        return Ok(());
    }
    writeln!(f, "\n# {comment}\n{key} = [")?;
    for (words, seen) in found {
        writeln!(f, "  # {} in {}:", counted(seen.count, "time"), counted(seen.documents, "document"))?;
        for (name, line, text) in &seen.examples {
            writeln!(f, "  #   {}:{line}: {}", printable(name), printable(text))?;
        }
        writeln!(f, "  # {},", quoted(words))?;
    }
    writeln!(f, "]")
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// A text as it may stand in a comment, and be looked at on a terminal.
fn printable(text: &str) -> String {
    text.chars().flat_map(|c| if is_odd(c) { "\u{fffd}".chars().collect::<Vec<_>>() } else { vec![c] }).collect()
}

/// Characters that no comment holds, or that turn the writing on a terminal round.
fn is_odd(c: char) -> bool {
    c.is_control() || matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A text as a value of TOML: between single quotes where it has a backslash and may.
fn quoted(text: &str) -> String {
    if text.contains('\\') && !text.contains(|c: char| c == '\'' || is_odd(c)) {
        return format!("'{text}'");
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if is_odd(c) => quoted.extend(format!("\\U{:08x}", u32::from(c)).chars()),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::super::Profile;
    use super::*;

    #[test]
    fn a_code_begins_a_text_in_capitals() {
        for (text, expected) in [
            ("RES-OWIS 12 The fence is mended", Some("RES\\-OWIS (?<id>[0-9]+)")),
            ("RES-OWIS-12/3: The fence is mended", Some("RES\\-OWIS\\-(?<id>[0-9]+/[0-9]+)")),
            ("OTC: Ann to mend it", Some("OTC")),
            ("**OTC:** Ann to mend it", Some("OTC")),
            ("OTC Ann Ray: mend it", Some("OTC")),
            ("OTC- 12 It is done", Some("OTC\\- (?<id>[0-9]+)")),
            ("OTC mends it", None),
            ("OTC has this to say of it: nothing", None),
            ("ACTION: Ann to mend it", None),
            ("Otc: Ann to mend it", None),
            ("OTC:", None),
            ("A 12 roofs", None),
            ("", None),
        ] {
            assert_eq!(code(text).map(|(code, _)| code).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_label_stands_above_or_before_names() {
        for (text, expected) in [
            ("On the quay:\nAnn Ray\nBo West", Some("On the quay")),
            ("On the quay: Ann Ray, Bo West", Some("On the quay")),
            ("Present: Ann Ray, Bo West", None),
            ("Still at sea: Dee Fox", Some("Still at sea")),
            ("On the quay: cold wind, rain", None),
            ("Ann Ray\nBo West\nCy Dent", None),
        ] {
            let lines: Vec<Line<'_>> = line::lines(text);
            assert_eq!(people_label(&lines, 0), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_proposed_is_a_profile_with_and_without_its_signs() {
        let mut text = "Board\n\n4 May 2026\n\n".to_owned();
        for page in 1..5 {
            let lines = format!(
                "On the \u{202e}quay\": Ann Ray, Bo West\nOTC: Ann to do it\nRES/O'W {page} It is done\nRES-OW {page} It is done\nSheet \\ of {page}'\n\n"
            );
            text += &lines;
        }
        let mut suggestions = Suggestions::default();
        suggestions.add("a\nb.txt", &text);
        let shown = suggestions.to_string();
        assert!(Profile::parse(&shown).unwrap().rows().is_empty(), "{shown}");
        let used: String =
            shown.lines().map(|line| if line.ends_with(',') { line.trim_start_matches("  # ") } else { line }.to_owned() + "\n").collect();
        assert_eq!(Profile::parse(&used).map(|profile| profile.rows().len()), Ok(5), "{used}");
    }

    proptest::proptest! {
        #[test]
        fn whatever_the_documents_are_a_profile_is_proposed(text in "([A-Z]{2,4}[-/ ][0-9]{1,2}[:\"'\\\\\u{7} ] [a-z]{1,3} x\n|[A-Z][a-z\"\u{202e}]{2,5}: Ann Ray, Bo West\n|[ -~]{4,9}\n){0,30}") {
            let mut suggestions = Suggestions::default();
            suggestions.add("x", &(text.clone() + &text + &text));
            let shown = suggestions.to_string();
            proptest::prop_assert!(Profile::parse(&shown).is_ok(), "{shown}");
        }
    }
}
