//! Who attended, as far as a sentence says so.
//!
//! ```text
//! In attendance were Ann and Bob.            words for who attended + names
//! Ann and Bob were present.                  names + words for who attended
//! The board met with these present: Ann      such words before a colon ([`says_present`])
//! ```

use crate::lexicon;
use crate::model::Attendance;

/// Whether words before a colon end in saying that those behind it attended: "… with the following present".
pub(crate) fn says_present(text: &str) -> bool {
    let from = (0..=text.len().saturating_sub(60)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let folded = lexicon::fold(text.get(from..).unwrap_or(text));
    let mut words = folded.rsplit(' ').filter(|word| !matches!(*word, "were" | "was" | "are" | "sind" | "waren" | "is"));
    words.next().is_some_and(|word| lexicon::SAID_PRESENT.has_word(word)) && text.split(' ').count() <= 30
}

/// Who attended or did not, in a sentence that names them and says nothing else: "In attendance were Ann and Bob.", "Ann and Bob were
/// present." The names, and what is said of them.
pub(crate) fn attendance_sentence(text: &str) -> Option<(Attendance, &str)> {
    const LONGEST_LEAD: usize = 8;
    let sentence = text.trim_end_matches(['.', ' ']);
    let is_lead = |word: &str| {
        let folded = lexicon::fold(word);
        lexicon::attender(word).is_some() || lexicon::ATTENDANCE_DRESS.has_word(&folded) || lexicon::SENTENCE_DRESS.has_word(&folded)
    };
    let said = |words: &str| words.split(' ').find_map(lexicon::attender);
    let mut end = 0;
    for (count, word) in sentence.split_inclusive(' ').enumerate() {
        let name = count > 0 && word.starts_with(char::is_uppercase) && !is_lead(word);
        if name || count > LONGEST_LEAD || !is_lead(word) {
            break;
        }
        end += word.len();
    }
    if let (Some(lead), Some(names)) = (sentence.get(..end).filter(|lead| !lead.is_empty()), sentence.get(end..))
        && let Some(found) = said(lead)
        && !names.is_empty()
    {
        return Some((found, names));
    }
    let tail = sentence
        .rsplit(' ')
        .take(3)
        .take_while(|word| is_lead(word) || matches!(*word, "attended" | "present"))
        .map(|word| word.len() + 1)
        .sum::<usize>();
    let at = sentence.len().checked_sub(tail)?;
    let (names, tail) = (sentence.get(..at)?.trim_end(), sentence.get(at..)?);
    let found = said(tail)?;
    (!names.is_empty() && names.starts_with(char::is_uppercase)).then_some((found, names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_who_attended() {
        let table = [
            ("In attendance were Ann and Bob.", Some((Attendance::Present, "Ann and Bob"))),
            ("Ann and Bob were present.", Some((Attendance::Present, "Ann and Bob"))),
            ("Apologies were received from Ann.", Some((Attendance::Absent, "Ann"))),
            ("The roof leaks.", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(attendance_sentence(text), expected, "{text:?}");
        }
    }

    #[test]
    fn only_the_end_of_what_stands_before_a_colon_counts() {
        assert!(says_present("The board met with the following present"));
        assert!(!says_present("The present state of the roof"));
        // Wherever the cut falls: in the midst of a character as well.
        for letters in 0..70 {
            assert!(says_present(&format!("{} were present", "é".repeat(letters))), "{letters}");
            assert!(says_present(&format!("a{} were present", "é".repeat(letters))), "{letters}");
        }
    }
}
