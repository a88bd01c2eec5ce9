//! Rows that head those below them: labels, roles, and rows that look otherwise.

use std::borrow::Cow;

use super::row::{Divider, Row, capital_row};
use crate::lexicon::{self, Label};
use crate::line;
use crate::model::Attendance;
use crate::read::mark::{among, mark};
use crate::span::Span;
use crate::value::person;

/// How the rows of a list that has no divider look, so that what looks otherwise heads them.
pub(super) struct Habit {
    /// Most rows have a bullet or a number.
    pub(super) bullets: bool,
    /// Most rows have something beside the name.
    pub(super) beside: bool,
}

impl Habit {
    pub(super) fn of(rows: &[Row<'_>]) -> Habit {
        let bullets = rows.iter().filter(|row| row.bullet).count();
        let beside = rows.iter().filter(|row| person::name_and_rest(&row.text).1.is_some()).count();
        Habit { bullets: bullets * 2 > rows.len(), beside: beside * 2 > rows.len() }
    }

    /// Whether a row without bullet, or with nothing beside it and a gap before it, heads the rows below it.
    pub(super) fn heads(&self, row: &Row<'_>, next: Option<&Row<'_>>) -> bool {
        let Some(next) = next.filter(|_| row.text.len() <= 120) else { return false };
        let alone = person::name_and_rest(&row.text).1.is_none() && !person::has_mail(&row.text);
        self.bullets && !row.bullet && next.bullet && alone
            || self.beside
                && alone
                && row.gap
                && !next.gap
                && !row.bullet
                && row.text.contains(' ')
                && person::name_and_rest(&next.text).1.is_some()
    }
}

/// Words of a sentence: many, most of them in lower case.
pub(super) fn is_sentence(text: &str) -> bool {
    let words = text.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
    let lower = text.split(' ').filter(|word| word.starts_with(char::is_lowercase) && !lexicon::is_particle(word)).count();
    words > 6 && lower * 2 > words && !text.contains(['(', '@'])
}

/// `Present: Ann, Bob` → the label and the names of what stands behind it, without markup.
///
/// In a list that has such lines (`labelled`) every line with a word before its colon is one: `Management: Neil`.
pub(super) fn inline_list<'r>(label: &'r str, behind: &'r str, labelled: bool) -> Option<(&'r str, Vec<&'r str>)> {
    let label = label.trim_matches(|c| matches!(c, '*' | '_') || line::is_blank_char(c));
    let behind = behind.trim_matches(|c| matches!(c, '*' | '_') || line::is_blank_char(c));
    let role = is_header_text(label) && label.split(' ').count() <= 6 && !lexicon::RUNNERS.has(label);
    let is_word = || !label.is_empty() && !label.contains(' ') && label.starts_with(char::is_uppercase) && !lexicon::RUNNERS.has(label);
    let is_label = lexicon::attendance_label(label).is_some() || role || labelled && is_word();
    let single = role && behind.split_once(',').is_some_and(|(_, beside)| !beside.contains(',') && person::is_body(beside.trim()));
    if is_label && single {
        return Some((label, vec![behind]));
    }
    (is_label && !behind.is_empty() && !behind.starts_with("//")).then(|| (label, person::split_names(behind)))
}

/// Whether a row is a label with several names behind it.
pub(super) fn is_labelled(row: &Row<'_>) -> bool {
    row.text.split_once(':').and_then(|(label, behind)| inline_list(label, behind, false)).is_some_and(|(_, names)| names.len() > 1)
}

/// Whether words are a role header rather than a name.
pub(super) fn is_header_text(text: &str) -> bool {
    let bare = text.split(['(', ',']).next().unwrap_or(text);
    let bare = bare.split(" - ").next().unwrap_or(bare).trim();
    let words = || bare.split([' ', '/', '-', '\u{a0}']).filter(|word| !word.is_empty());
    if matches!(lexicon::label(text), Some(Label::Attendance(_))) || words().any(lexicon::is_role) {
        return true;
    }
    bare.bytes().any(|b| b.is_ascii_digit()) || (words().all(is_acronym) && words().count() > 0)
}

/// A word of capitals, as bodies are called.
pub(super) fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '&' | '+'))
}

/// Whether a row heads the ones below it.
pub(super) fn is_header(row: &Row<'_>, found: &[&str], divider: Divider, last: bool, next_divided: bool) -> bool {
    if found.len() > 1 && !matches!(divider, Divider::Comma | Divider::Capitals) {
        return false;
    }
    let text = if divider == Divider::Capitals { row.text.trim() } else { found.first().copied().unwrap_or("").trim() };
    let bare = text.trim_matches(['*', '_']);
    let bold = bare.len() + 4 <= text.len();
    let colon = text.trim_end_matches(['*', '_']).ends_with(':');
    if person::has_mail(text)
        || row.bullet && !colon && !bold && matches!(divider, Divider::None) && !matches!(lexicon::label(bare), Some(Label::Attendance(_)))
    {
        return false;
    }
    if divider == Divider::Capitals && (bold || colon || is_header_text(bare) && !next_is_person(bare)) {
        return true;
    }
    if found.len() > 1 && divider != Divider::Comma {
        return false;
    }
    if colon || bold && found.len() == 1 {
        return true;
    }
    match divider {
        Divider::Tab | Divider::Pipe | Divider::Columns => !last || is_header_text(bare),
        Divider::Capitals => found.len() == 1 || is_header_text(&row.text) && !next_is_person(&row.text),
        Divider::Comma => {
            found.len() == 1 && (next_divided || is_header_text(bare))
                || found.len() > 1 && is_header_text(&row.text) && !person::is_surname_first(&row.text)
        }
        Divider::None => is_header_text(bare) && !text.contains(['(', ',', '@']) || is_role_with_remark(bare),
    }
}

/// `Members (remote)`: a role, and in brackets how those below it took part or how many they are.
fn is_role_with_remark(text: &str) -> bool {
    let remark = |word: &str| lexicon::attendance_word(word).is_some() || word.bytes().all(|b| b.is_ascii_digit());
    text.strip_suffix(')')
        .and_then(|text| text.split_once(" ("))
        .is_some_and(|(role, inner)| role.split(' ').all(lexicon::is_role) && inner.split(' ').all(remark))
}

/// A capital surname with a given name that is no role: a person though the surname looks like an acronym.
pub(super) fn next_is_person(text: &str) -> bool {
    capital_row(text).is_some_and(|(_, given, _)| !given.split(' ').any(lexicon::is_role))
}

/// Notes the words of a header that say who was there, and are no part of its role.
pub(super) fn mark_signs(span: Span, header: &str) {
    let bare = header.trim_matches(|c| matches!(c, '*' | '_' | ':') || line::is_blank_char(c));
    // "Present (7)" counts those below it.
    if matches!(lexicon::label(bare), Some(Label::Attendance(_))) || crate::value::attendance::total(header).is_some() {
        return mark(span, bare);
    }
    among(span, header, |word| lexicon::attendance_word(word).is_some() || lexicon::ATTENDANCE_DRESS.has(word));
}

/// The role that a header names, without the words that say who was there, and what these say.
pub(crate) fn role_of(header: &str, attendance: Attendance) -> (Option<Cow<'_, str>>, Attendance) {
    let header = header.trim_matches(|c| matches!(c, '*' | '_' | ':') || line::is_blank_char(c));
    if let Some(Label::Attendance(own)) = lexicon::label(header) {
        // "Present" in a list of the absent is a list of its own.
        let own = if own == Attendance::Present { attendance } else { own };
        return (None, own);
    }
    let words = header.split(' ').filter(|word| !word.is_empty());
    let Some(said) = words.clone().find_map(lexicon::attendance_word) else { return (Some(Cow::Borrowed(header)), attendance) };
    let words: Vec<&str> = words.collect();
    // What the remote ones met over is said of nobody else.
    let says_more = |word: &str| lexicon::attendance_word(word).is_none() || lexicon::LINES.has(word);
    let is_left = |word: &&&str| says_more(word) && !lexicon::ATTENDANCE_DRESS.has(word);
    let start = words.iter().position(|word| is_left(&word));
    let end = words.iter().rposition(|word| is_left(&word));
    let role = match (start, end) {
        (Some(start), Some(end)) => words.get(start..=end).map(|words| words.join(" ")),
        _ => None,
    };
    let role = role.map(|role| role.trim_matches(['(', ')', ',', '-', '–', ':', '/', ' ']).to_owned()).filter(|role| !role.is_empty());
    let own = if said == Attendance::Present { attendance } else { said };
    (role.map(Cow::Owned), own)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_sentence_is_long_and_mostly_in_lower_case() {
        for (text, expected) in [
            ("They met a cold day behind us", true),
            ("They met a cold day behind", false),
            ("They met so the Oldport Harbour Board went", false),
            ("They met so the Oldport Harbour Board went home", true),
            ("Ann de la Ray van der Berg Bo", false),
            ("They met a cold day behind us (late)", false),
            ("They met a cold day behind us @harbour", false),
        ] {
            assert_eq!(super::is_sentence(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_word_of_capitals_is_a_body() {
        for (word, expected) in [("HBO", true), ("HB", true), ("H", false), ("H2O", true), ("R&D", true), ("Hbo", false)] {
            assert_eq!(super::is_acronym(word), expected, "{word:?}");
        }
    }
}
