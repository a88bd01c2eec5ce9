//! Who attended, as far as a sentence says so.
//!
//! ```text
//! In attendance were Ann and Bob.            words for who attended + names
//! Ann and Bob were present.                  names + words for who attended
//! 7 of 9 members were present.               a number, and such words ([`total`])
//! Present (7):                               the same, as a label
//! ```

use super::{label, number};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{COUNTED, NOT, NUMBER, OUT_OF, QUORUM, TOTAL_FILLER};
use crate::model::Attendance;

/// Who attended or did not, in a sentence that names them and says nothing else: "In attendance were Ann and Bob.", "Ann and Bob were
/// present." What is said of them, and their names.
pub(crate) fn attendance_sentence(text: &str) -> Option<(Attendance, &str)> {
    let (sentence, lexicon) = (text.trim_end_matches(['.', ' ']), Lexicon::ALL);
    match label::leading(sentence, &lexicon) {
        Some((label, names)) if names.contains(char::is_alphanumeric) => Some((label.attendance?, names.trim_start())),
        _ => label::trailing(sentence, &lexicon),
    }
}

/// How many people attended or did not, as a line declares it that says nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Total {
    /// How many.
    pub count: usize,
    /// Whether they attended.
    pub attendance: Attendance,
    /// Whether it is a label with a number, above a list, rather than a statement: `Present (7):`.
    pub label: bool,
}

/// The total that a line declares: "12 members present", "Quorum: 7 of 9 present", "Absent (2):".
///
/// There must be a number and a word for who attended. A single number beside the word "quorum" is how many have to attend, and a number
/// that stands alone after the words may be that of anything.
pub(crate) fn total(text: &str, lexicon: &Lexicon<'_>) -> Option<Total> {
    const LONGEST: usize = 100;
    const MOST: u32 = 1_500;
    if !lexicon.hears(label::SAYS | NOT) {
        return None;
    }
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '|'));
    let first = bare.chars().next()?;
    let has_number = || bare.bytes().any(|b| b.is_ascii_digit()) || first.is_alphabetic() && lexicon.may_stand_in(bare, NUMBER);
    let may_be = bare.len() <= LONGEST && has_number();
    // "5. Present" is a numbered heading.
    let figures = bare.bytes().take_while(u8::is_ascii_digit).count();
    if !may_be || figures > 0 && bare.get(figures..).is_some_and(|rest| rest.starts_with(['.', ')', ':'])) {
        return None;
    }
    let (mut numbers, mut said) = (Vec::new(), None);
    let (mut counted, mut of, mut not, mut quorum) = (false, bare.contains('/'), false, false);
    for word in bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if let Some(number) = figure(word, lexicon) {
            numbers.push(number);
            continue;
        }
        let attender = label::says(word, lexicon);
        let between = numbers.len() == 1 && lexicon.is(word, OUT_OF);
        let (counts, negates) = (lexicon.is(word, COUNTED), lexicon.is(word, NOT));
        if attender.is_none() && !between && !counts && !negates && !lexicon.is(word, TOTAL_FILLER) {
            return None;
        }
        said = said.or(attender);
        of |= between;
        counted |= counts;
        not |= negates;
        quorum |= lexicon.is(word, QUORUM);
    }
    let count = match numbers.as_slice() {
        [count] if !quorum => *count,
        [count, all] if of && count <= all => *count,
        _ => return None,
    };
    let at = bare.find(|c: char| c.is_ascii_digit());
    let (before, number) = bare.trim_end_matches([':', '.', ' ', '*', '_']).split_at(at.unwrap_or(0));
    let bracketed = before.ends_with('(') && number.ends_with(')');
    // A number that nothing sets off from the words before it may be that of anything.
    let loose = !before.is_empty() && !bare.contains([':', '(', '[']) && number.bytes().all(|b| b.is_ascii_digit());
    let attendance = if not { Attendance::Absent } else { said? };
    let clear = count <= MOST && !loose && (counted || at.is_some());
    clear.then_some(Total { count: usize::try_from(count).ok()?, attendance, label: bracketed || bare.ends_with(':') })
}

/// A number in figures or as a word; no Roman one, which may be a letter or a pronoun.
fn figure(word: &str, lexicon: &Lexicon<'_>) -> Option<u32> {
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok();
    }
    let is_word = || word.chars().skip(1).all(char::is_lowercase) && word.chars().all(char::is_alphabetic);
    if lexicon.hears(NUMBER) && is_word() { number::in_words(word) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_is_a_number_and_a_word_for_who_attended_and_nothing_else() {
        use Attendance::{Absent, Present, Remote};
        let table = [
            ("12 members present", Some((12, Present, false))),
            ("12 members were present.", Some((12, Present, false))),
            ("Twelve members were present.", Some((12, Present, false))),
            ("Quorum: 7 of 9 present", Some((7, Present, false))),
            ("7 out of 9 board members attended", Some((7, Present, false))),
            ("7/9 members present", Some((7, Present, false))),
            ("**Present (5):**", Some((5, Present, true))),
            ("Members present (12)", Some((12, Present, true))),
            ("Participants: 5", Some((5, Present, false))),
            ("Total present: 12", Some((12, Present, false))),
            ("In all, 12 people attended", Some((12, Present, false))),
            ("Absent (2):", Some((2, Absent, true))),
            ("2 members not present", Some((2, Absent, false))),
            ("3 apologies were received", Some((3, Absent, false))),
            ("Remote (2)", Some((2, Remote, true))),
            ("9 Mitglieder anwesend", Some((9, Present, false))),
            ("5 membres présents", Some((5, Present, false))),
            ("4 leden aanwezig", Some((4, Present, false))),
            // The number that is needed, not the one that came.
            ("Quorum: 5 members present", None),
            ("Quorum present (4 committee members): YES", None),
            ("A quorum of 5 members was present", None),
            // Other numbers.
            ("5. Present", None),
            ("2) Members present", None),
            ("Present 2026", None),
            ("Members present 5", None),
            ("Present: 4 May", None),
            ("14:00 members present", None),
            ("3 members", None),
            ("50 members in all", None),
            ("3 apologies from Ann, Bo and Cy", None),
            ("The 3 present offers were read", None),
            ("I was present", None),
            ("twelve members present", Some((12, Present, false))),
            ("4a members present", None),
            ("iii members present", None),
            ("Present", None),
            ("", None),
        ];
        for (text, expected) in table {
            let found = total(text, &Lexicon::ALL).map(|total| (total.count, total.attendance, total.label));
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_total_is_a_short_line() {
        let longest = "12 members present".to_owned() + &" members present".repeat(5) + " .";
        assert_eq!(longest.len(), 100);
        assert_eq!(total(&longest, &Lexicon::ALL).map(|total| total.count), Some(12));
        assert_eq!(total(&(longest + "."), &Lexicon::ALL), None);
    }

    #[test]
    fn a_sentence_says_who_attended() {
        let table = [
            ("In attendance were Ann and Bob.", Some((Attendance::Present, "Ann and Bob"))),
            ("Ann and Bob were present.", Some((Attendance::Present, "Ann and Bob"))),
            ("Apologies were received from Ann.", Some((Attendance::Absent, "Ann"))),
            ("In Attendance Were Ann and Bob.", Some((Attendance::Present, "Ann and Bob"))),
            ("The roof leaks.", None),
            ("Harbour people attended.", None),
            ("The harbour board was present.", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(attendance_sentence(text), expected, "{text:?}");
        }
    }
}
