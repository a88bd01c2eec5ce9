//! A title that runs into its text on one line: `1. Roof: It leaks.`, `**1. Roof** It leaks.`, `1. Roof The roof leaks.`

use super::piece::Piece;
use crate::lexicon::sense::ZERO;
use crate::lexicon::{self, Label, Lexicon};
use crate::line::Line;

/// A title that runs into text on its line.
#[derive(Clone, Copy)]
pub(super) struct RunInTitle {
    /// The byte of the line at which it ends.
    pub(super) end: u32,
    pub(super) is_bold: bool,
    /// Whether it is in bold, the title of an item that meetings have, or before a sentence, so that it is one by itself.
    pub(super) is_sure: bool,
    /// Whether nothing but the sentence after it says so.
    pub(super) is_before_sentence: bool,
}

/// The title at the start of an entry, where text follows it: `Roof: It leaks.`, `Matters arising. There were none.`, `**Roof** It leaks.`,
/// `Roof of the Hall The clerk had asked for prices.`
pub(super) fn run_in<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> Option<RunInTitle> {
    /// A title has no more words.
    const MOST_WORDS: usize = 8;
    let line = lines.get(piece.first)?;
    let words = line.rest();
    let before = line.text.len().saturating_sub(words.len());
    let found = |end: usize, is_bold, is_sure, is_before_sentence| RunInTitle {
        end: u32::try_from(before + end).unwrap_or(u32::MAX),
        is_bold,
        is_sure,
        is_before_sentence,
    };
    let opened = line.text.starts_with("**") || words.starts_with("**");
    let bold = || {
        let open = if words.starts_with("**") { 2 } else { 0 };
        words.get(open..)?.find("**").map(|at| open + at + 2).filter(|_| opened)
    };
    let ends_in_colon = || (piece.last > piece.first && words.ends_with(':')).then_some(words.len());
    let colon = words.find(": ").map(|at| at + 1).or_else(|| colon_of_item(words)).or_else(ends_in_colon);
    let stop = || words.match_indices(". ").map(|(at, _)| at).find(|&at| words.get(..at).is_some_and(ends_in_word)).map(|at| at + 1);
    let signed = bold().or_else(|| colon.into_iter().chain(stop()).min());
    if let Some(end) = before_sentence(words).filter(|&end| bold().is_none() && signed.is_none_or(|signed| end < signed)) {
        return Some(found(end, false, true, true));
    }
    let end = signed?;
    let (title, text) = words.split_at_checked(end)?;
    let bare = title.trim_matches(['*', '_', ':', '.', ' ']);
    let is_bold = bold().is_some();
    let is_title = is_bold || title.split(' ').count() <= MOST_WORDS && bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let has_text = text.contains(char::is_alphanumeric) || piece.last > piece.first;
    let is_sure = is_bold || lexicon::is_item(bare) || crate::value::label::attendance_label(bare).is_some() && names_people(text);
    (is_title && has_text).then(|| found(end, is_bold, is_sure, false))
}

/// The end of the title of an item with text right behind its colon: `Any other business:The lamps are dim.`
fn colon_of_item(words: &str) -> Option<usize> {
    let (title, text) = words.split_once(':')?;
    (text.starts_with(char::is_uppercase) && lexicon::is_item(title)).then_some(title.len() + 1)
}

/// Whether what follows a label of attendance names somebody, or nobody.
fn names_people(text: &str) -> bool {
    let first = text.split([',', ';']).next().unwrap_or(text).trim_matches(['*', '_', ' ', '.']);
    lexicon::says_nothing(first) || first.starts_with(char::is_uppercase) && crate::value::person::person(first).is_some()
}

/// Whether a text ends in a word rather than an abbreviation.
fn ends_in_word(text: &str) -> bool {
    text.rsplit([' ', '(']).next().is_some_and(|word| word.chars().count() > 3 || word.ends_with(')'))
}

/// The byte at which a title ends that a sentence follows without a sign: `Roof of the Hall The clerk had asked for prices.` A dash between
/// them goes with the title.
fn before_sentence(words: &str) -> Option<usize> {
    /// So many words are looked at.
    const MOST_WORDS: usize = 24;
    if !words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
        return None;
    }
    let mut at = 0;
    let mut before = "";
    for word in words.split(' ').take(MOST_WORDS) {
        let (start, rest) = (at, words.get(at..)?);
        at += word.len() + 1;
        let title = words.get(..start)?.trim_end();
        let follows = !before.is_empty() && !before.ends_with([',', ';', ':', '.', '&', '/']) && !lexicon::goes_on(before);
        if is_dash(word) && !before.is_empty() && is_aside(words.get(at..)?) {
            return Some(at.min(words.len()));
        }
        let ends = || opens_sentence(before, rest) || leaves_capitals(title, rest) || is_item_before(title, rest) || opens_list(rest);
        if follows && ends() {
            return (!is_statement(title)).then_some(title.len());
        }
        if lexicon::is_finite(word) {
            return None;
        }
        before = word;
    }
    None
}

/// Whether words open an action or a decision rather than name a matter.
fn is_statement(title: &str) -> bool {
    lexicon::is_marked(title) || matches!(lexicon::label(title), Some(Label::Actions | Label::Decisions))
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—" | "--")
}

/// What may follow a title after a dash: a sentence, a day and no more, words for nothing.
fn is_aside(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or("");
    let is_day = || crate::value::date::first(text).is_some_and(|day| day.range.start == 0 && text.len() <= day.range.end + 2);
    let is_nothing =
        || lexicon::says_nothing(text) || first.starts_with(char::is_lowercase) && denies(first) && text.split(' ').count() <= 4;
    first.starts_with(char::is_uppercase) && (lexicon::leads_subject(first) || lexicon::begins_sentence(first)) && is_sentence(text)
        || is_day()
        || is_nothing()
}

/// Whether a word says that there is none of what follows: `no report`, `No apologies received.`
fn denies(word: &str) -> bool {
    Lexicon::ALL.is_word(word, ZERO)
}

/// Whether a word with a capital begins a sentence after a word that ends a title: one with a capital of its own, a figure, a bracket. After
/// another word the verb must follow at once.
fn opens_sentence(before: &str, rest: &str) -> bool {
    let mut words = rest.split(' ');
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
    let closes = before.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || before.ends_with(')') || before == "•";
    let leads = lexicon::leads_subject(first) || lexicon::begins_sentence(first) && second.starts_with(char::is_lowercase);
    first.starts_with(char::is_uppercase)
        && !first.ends_with(char::is_uppercase)
        && leads
        && (closes || lexicon::is_finite(second))
        && is_sentence(rest)
}

/// Whether words in capitals end where others begin: `CLOSED SESSION the council excluded the public.`
fn leaves_capitals(title: &str, rest: &str) -> bool {
    /// Fewer letters may be an abbreviation.
    const LEAST: usize = 7;
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    let mut words = rest.split(' ');
    let first = words.next().unwrap_or("");
    let is_other =
        first.contains(char::is_lowercase) || first == "A" && words.next().is_some_and(|next| next.starts_with(char::is_lowercase));
    letters >= LEAST && !title.contains(char::is_lowercase) && is_other && is_sentence(rest)
}

/// Whether a title of an item that meetings have ends where a sentence begins, whatever its first word is.
fn is_item_before(title: &str, rest: &str) -> bool {
    lexicon::is_item(title) && rest.starts_with(|c: char| c.is_uppercase()) && is_sentence(rest)
}

/// Whether a list begins that goes on along the line: `a) The roof leaks. b) …`
fn opens_list(rest: &str) -> bool {
    ["a) ", "(a) ", "i) ", "(i) ", "i. "].iter().any(|mark| rest.starts_with(mark))
}

/// Whether words say something: most of those of the first sentence are in small letters, and it has a verb or ends as sentences do.
fn is_sentence(words: &str) -> bool {
    /// Fewer words are no sentence.
    const LEAST: usize = 4;
    let first = words.split_once(". ").map_or(words, |(first, _)| first);
    let (mut all, mut lower) = (0, 0);
    for word in first.split(' ').filter(|word| word.starts_with(char::is_alphabetic)) {
        all += 1;
        lower += usize::from(word.starts_with(char::is_lowercase));
    }
    all >= LEAST && lower * 2 >= all && (first.len() < words.len() || words.ends_with('.') || lexicon::says(first))
}

/// Whether a numbered line is a sentence rather than a title: `The minutes were agreed.`, `No apologies received.`
pub(super) fn is_remark(words: &str) -> bool {
    let count = words.split(' ').count();
    let is_stopped = words.ends_with('.') && (lexicon::says(words) || words.split(' ').next().is_some_and(denies));
    // Without a stop the verb stands after a subject, and nothing asks.
    let is_said = || count >= 5 && !words.ends_with(['?', ':']) && lexicon::is_said(words);
    count >= 4 && (is_stopped || is_said())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_ends_where_a_sentence_begins() {
        for (words, title) in [
            ("Roof of the Hall The clerk had asked for prices.", "Roof of the Hall"),
            ("Apologies for Absence These were accepted for Cllr Ray.", "Apologies for Absence"),
            ("Lamps on the Quay Cllr Ann Ray proposed that they be mended.", "Lamps on the Quay"),
            ("Minutes of the Meeting on 6 May 2026 The minutes of the meeting were agreed.", "Minutes of the Meeting on 6 May 2026"),
            ("Harbour Plan – to include the quay It was agreed to wait.", "Harbour Plan – to include the quay"),
            ("Cllr Bo West (Quay) He said that the quay was wet.", "Cllr Bo West (Quay)"),
            ("Notice of Recording - The council records its meetings.", "Notice of Recording -"),
            ("Lamps - no further report", "Lamps -"),
            ("Election of Committee Members There being no other candidates, they were elected.", "Election of Committee Members"),
            ("TO SIGN THE MINUTES OF THE LAST MEETING The minutes were signed.", "TO SIGN THE MINUTES OF THE LAST MEETING"),
            ("HIGHWAYS A letter was received from the Harbour Office.", "HIGHWAYS"),
            ("Any Other Business B West asked for lamps on the quay.", "Any Other Business"),
            ("Chair's Report a) The chair was glad that the lamps burn.", "Chair's Report"),
            ("Quay Neither The Clerk nor the chair had anything to add.", ""),
            ("HARBOUR Office of the Quay", ""),
            ("Date of the Next Meeting – Wednesday 8 June 2026", "Date of the Next Meeting –"),
            ("CLOSED SESSION the council excluded the public from it.", "CLOSED SESSION"),
            // Titles without text, and sentences without a title.
            ("Highways – Bo West", ""),
            ("Report of the Harbour Office", ""),
            ("Letter from The Old Quay Society about the lamps that are dim.", ""),
            ("Ann Ray said The Quay was wet.", ""),
            ("The roof was mended The clerk paid for it.", ""),
            ("Plans for The Quay", ""),
            ("Questions to Mr West about the roof were many.", ""),
            ("Report by Cllr Ray", ""),
            ("Harbour The Old Quay Office", ""),
        ] {
            assert_eq!(before_sentence(words).and_then(|end| words.get(..end)).unwrap_or("").trim_end(), title, "{words:?}");
        }
    }

    #[test]
    fn a_remark_has_a_verb_and_a_stop() {
        for (words, expected) in [
            ("No declarations of interest were made.", true),
            ("The minutes were agreed as a true record.", true),
            ("Minutes of the last meeting were adopted and signed", true),
            ("No declarations of interest made.", true),
            ("The following payments were agreed:", false),
            ("Issues that are open for the board", false),
            ("Are there lamps that are dim", false),
            ("Date of next meeting.", false),
            ("None was made.", false),
        ] {
            assert_eq!(is_remark(words), expected, "{words:?}");
        }
    }
}
