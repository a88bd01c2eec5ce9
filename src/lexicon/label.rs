//! What labels say: words that stand alone above what they head, or before a colon, and the words that open an annex.

use super::fold::fold_to_look;
use super::header::{HEADERS, LONGEST, names_paper};
use super::heard::opener;
use super::known::Lexicon;
use super::sense::{
    ABSENT, ACTION, ACTION_MARK, ACTION_OPENER, ACTION_TAIL, AGENDA, ANNEX, ANNEX_FILLER, ANNEX_PEOPLE, CONCLUSION, DECIDED, DECISION,
    DECISION_MARK, DECISION_OPENER, ITEM, LABEL, OTHER_ACTIONS, OUT_OF, PAGE, PRESENT, QUALIFIED, REMOTE, Senses, THAT, TOPICS,
};
use crate::bytes::{cut_once, words_of};
use crate::model::Attendance;

/// What a label says of the lines below or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// The agenda.
    Agenda,
    /// Who attended, or did not.
    Attendance(Attendance),
    /// What is to be done.
    Actions,
    /// What was decided.
    Decisions,
}

/// What a label says, by the senses of its words; the first that holds counts.
const LABEL_OF_SENSE: &[(Senses, Label)] = &[
    (AGENDA, Label::Agenda),
    (ABSENT, Label::Attendance(Attendance::Absent)),
    (REMOTE, Label::Attendance(Attendance::Remote)),
    (PRESENT, Label::Attendance(Attendance::Present)),
    (ACTION, Label::Actions),
    (DECISION, Label::Decisions),
];

/// What a label that stands alone says of the lines below it.
pub(crate) fn label(text: &str) -> Option<Label> {
    let lexicon = Lexicon::ALL;
    if text.len() > LONGEST {
        return None;
    }
    if !lexicon.may_begin(text, LABEL) {
        return qualified(text);
    }
    let senses = lexicon.whole(text, LABEL);
    let said = LABEL_OF_SENSE.iter().find(|(sense, _)| senses.any(*sense)).map(|(_, label)| *label);
    said.or_else(|| qualified(text)).or_else(|| {
        // "TODO for next meeting", "Action items arising"
        let known = lexicon.at(text, LABEL).filter(|known| known.senses.any(ACTION))?;
        lexicon.is(text.get(known.length..)?.trim_start(), ACTION_TAIL).then_some(Label::Actions)
    })
}

/// A label of actions with a word or two before it: "Collected action points".
fn qualified(text: &str) -> Option<Label> {
    const MOST_WORDS: usize = 4;
    let lexicon = Lexicon::ALL;
    if text.ends_with('?') || !lexicon.may_stand_in(text, QUALIFIED) {
        return None;
    }
    let folded = fold_to_look(text);
    let folded = folded.as_str();
    if words_of(folded).count() > MOST_WORDS {
        return None;
    }
    let ends = folded.match_indices(' ').take(2).map(|(end, _)| folded.split_at(end));
    let (before, _) = ends.into_iter().find(|(_, core)| lexicon.is(core.trim_start(), QUALIFIED))?;
    let fits = |word: &str| word.chars().all(char::is_alphabetic) && !lexicon.is_word(word, OTHER_ACTIONS);
    words_of(before).all(fits).then_some(Label::Actions)
}

/// Whether words may label an agenda: "Topics".
pub(crate) fn is_topics(text: &str) -> bool {
    text.len() <= LONGEST && Lexicon::ALL.is(text, TOPICS)
}

/// Whether words label what was decided on a topic: "Conclusion".
pub(crate) fn is_conclusion(text: &str) -> bool {
    text.len() <= LONGEST && Lexicon::ALL.is(text, CONCLUSION)
}

/// Whether a heading is a label of a decision with what was decided after it: `Decision: mend the roof`, `DECISION 3 – Mend the roof`.
pub(crate) fn heads_decision(text: &str) -> bool {
    let is_label = |label: &str| {
        let word = label.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#'));
        !label.starts_with(char::is_lowercase) && Lexicon::ALL.is(word, DECISION)
    };
    let parted = |sign| text.split_once(sign).is_some_and(|(label, said)| is_label(label) && said.contains(char::is_alphanumeric));
    [": ", " – ", " - ", " — "].into_iter().any(parted)
}

/// What the title of an annex says of its contents: a label, with the words that such titles have around it.
pub(crate) fn annex_label(title: &str) -> Option<Label> {
    const MOST_WORDS: usize = 6;
    let lexicon = Lexicon::ALL;
    if title.len() > 2 * LONGEST {
        return None;
    }
    if let Some(label) = label(title) {
        return Some(label);
    }
    let folded = fold_to_look(title);
    let folded = folded.as_str();
    let fills = |word: &&str| lexicon.is_word(word, ANNEX_FILLER) || word.bytes().all(|b| b.is_ascii_digit());
    let core: Vec<&str> = words_of(folded).filter(|word| !fills(word)).collect();
    label(&core.join(" ")).or_else(|| {
        if core.len() > MOST_WORDS {
            None
        } else if lexicon.stands_in(folded, ANNEX_PEOPLE) {
            Some(Label::Attendance(Attendance::Present))
        } else {
            lexicon.stands_in(folded, AGENDA).then_some(Label::Agenda)
        }
    })
}

/// The word that opens an annex, if the text begins with one: its length in bytes.
pub(crate) fn annex_word(text: &str) -> Option<usize> {
    let word = text.split(|c: char| !c.is_alphabetic()).next()?;
    (word.starts_with(char::is_uppercase) && Lexicon::ALL.is_word(word, ANNEX)).then_some(word.len())
}

/// Whether words say what kind of paper this is.
pub(crate) fn is_paper(text: &str) -> bool {
    text.len() <= LONGEST && names_paper(text)
}

/// Whether words are the title of an item that meetings have again and again: "Any other business".
pub(crate) fn is_item(text: &str) -> bool {
    text.len() <= LONGEST && Lexicon::ALL.is(text, ITEM)
}

/// Whether a line is the number of a page and nothing else: `Page 3`, `Page 3 of 7`, `3 of 7`.
pub(crate) fn is_page_number(text: &str) -> bool {
    let lexicon = Lexicon::ALL;
    if text.len() > LONGEST || !text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let folded = fold_to_look(text);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> = words_of(folded.as_str()).collect();
    match words.as_slice() {
        [page, number] => lexicon.is_word(page, PAGE) && is_number(number),
        [number, of, all] => lexicon.is_word(of, OUT_OF) && is_number(number) && is_number(all),
        [page, number, of, all] => lexicon.is_word(page, PAGE) && lexicon.is_word(of, OUT_OF) && is_number(number) && is_number(all),
        _ => false,
    }
}

/// Whether the words before a colon are the mark of an action or a decision: `Action 12`, `AP3`, `Decision`.
fn is_mark(head: &str) -> bool {
    let is_sentence = head.starts_with(char::is_lowercase) || head.contains(". ");
    let word = head.trim_end_matches(|c: char| c.is_ascii_digit());
    Lexicon::ALL.at(word, ACTION_MARK | DECISION_MARK).is_some() && !is_sentence
}

/// Whether a text begins with a mark of an action or a decision: `ACTION-31: …`, `Resolved: …`.
pub(crate) fn is_marked(text: &str) -> bool {
    is_opened(text) || cut_once(text, b':').is_some_and(|(head, tail)| head.len() <= LONGEST && !tail.starts_with('/') && is_mark(head))
}

/// The senses of which one stands in all that [`opens`], but for marks with a number.
pub(crate) const OPENING: Senses = Senses::all_of(&[LABEL, HEADERS, ACTION_MARK, DECISION_MARK, DECIDED, QUALIFIED]);

/// The senses of which one stands in every label that [`label`] reads.
pub(crate) const LABELS: Senses = Senses::all_of(&[LABEL, QUALIFIED]);

/// Whether the words of a line open something of their own, so that the line does not carry on the one before it: a label alone, a
/// label with a colon that the reader knows, an annex, a decision in capitals.
pub(crate) fn opens(text: &str) -> bool {
    if let Some((head, tail)) = cut_once(text, b':')
        && head.len() <= LONGEST
        && (tail.is_empty() || tail.starts_with(char::is_whitespace) || tail.starts_with(['*', '_']))
        && (Lexicon::ALL.is(head, LABEL | HEADERS) || is_mark(head))
    {
        return true;
    }
    is_opened(text)
        || is_decided_in_capitals(text)
        || is_set_off(text)
        || text.len() <= LONGEST && text.starts_with(|c: char| !c.is_lowercase()) && label(text).is_some()
}

/// Whether a text leads on to what stands below it: `IT WAS RESOLVED THAT:`.
pub(crate) fn ends_in_that(text: &str) -> bool {
    let last = text.strip_suffix(':').and_then(|lead| lead.rsplit(' ').next());
    last.is_some_and(|last| Lexicon::ALL.is_word(last, THAT))
}

/// Whether a text begins with what opens an action or a decision in its archive.
fn is_opened(text: &str) -> bool {
    opener(text.trim_start_matches(['*', '_', ' ']), ACTION_OPENER | DECISION_OPENER).is_some()
}

/// `[Action - Ann] …`, `(Action: Ann)`, `[AI-12] …`, `Action item - Ann to …`
fn is_set_off(text: &str) -> bool {
    let bare = text.trim_start_matches(['*', '_']);
    let inner = bare.strip_prefix(['[', '(']);
    let words = inner.unwrap_or(bare);
    let known = Lexicon::ALL.at(words, ACTION_MARK).filter(|_| words.starts_with(char::is_uppercase));
    known.and_then(|known| words.get(known.length..)).is_some_and(|rest| {
        [" - ", " – ", " — "].iter().any(|dash| rest.starts_with(dash))
            || inner.is_some()
                && rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '#')).starts_with([']', ')', ':'])
    })
}

/// "AGREED to mend it"
fn is_decided_in_capitals(text: &str) -> bool {
    let known = Lexicon::ALL.at(text, DECIDED).and_then(|known| text.split_at_checked(known.length));
    known.is_some_and(|(word, rest)| rest.starts_with(' ') && !word.contains(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::{Label, heads_decision, label};

    #[test]
    fn a_heading_may_label_a_decision_and_state_it() {
        for (words, expected) in [
            ("Decision: mend the roof", true),
            ("DECISION – Mend the roof", true),
            ("Decision 3: mend the roof", true),
            ("Decision #3 - mend the roof", true),
            ("Decision:", false),
            ("Decision", false),
            ("Decision making: a talk", false),
            ("decision: mend the roof", false),
            ("Roof: a decision", false),
        ] {
            assert_eq!(heads_decision(words), expected, "{words:?}");
        }
    }

    #[test]
    fn a_label_of_actions_may_have_a_word_before_it() {
        for (words, expected) in [
            ("Collected action points:", true),
            ("Consolidated TODOs", true),
            ("Spring fair todo", true),
            ("Previous ToDo", false),
            ("Previous action items", false),
            ("Review of action items", false),
            ("Possible TODOs?", false),
            ("Roof repair and lamps action items", false),
            ("Board actions", false),
        ] {
            assert_eq!(label(words) == Some(Label::Actions), expected, "{words:?}");
        }
    }
}
