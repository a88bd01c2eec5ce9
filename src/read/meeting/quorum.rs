//! What the text says of the quorum.

use std::borrow::Cow;

use super::words::{Cue, Sentence};
use crate::lexicon::sense::{HYPOTHETICAL, NO, NOT, QUORUM, QUORUM_MET};
use crate::model::Quorum;
use crate::span::Span;

/// Whether a sentence says that there was a quorum; `None` if it does not speak of one, or only of what one is.
pub(super) fn said(text: &str, sentence: &Sentence) -> Option<Option<bool>> {
    let quorum = sentence.cues.iter().find(|cue| cue.senses.any(QUORUM))?;
    let own = text.get(sentence.range.clone())?.trim();
    if sentence.says(HYPOTHETICAL) && !own.ends_with('?') {
        return None;
    }
    let is_met = |cue: &Cue| cue.senses.any(QUORUM_MET);
    let is_not = sentence.says(NOT | NO) || quorum.senses.any(NOT);
    if own.ends_with('?') {
        return Some(None);
    }
    // "No quorum" and "Quorum: no" need no verb.
    if is_not { Some(Some(false)) } else { sentence.cues.iter().any(is_met).then_some(Some(true)) }
}

/// What statements of the quorum come to: the first, unclear where they contradict one another.
pub(super) fn settle<'t>(said: &[(Cow<'t, str>, Span, Option<bool>)]) -> (Option<Quorum<'t>>, Option<Span>) {
    let Some((text, span, met)) = said.first() else { return (None, None) };
    let other = said.iter().find(|(_, _, other)| other != met);
    let unclear = match (met, other) {
        (None, _) => Some(*span),
        (Some(_), Some((_, span, _))) => Some(*span),
        (Some(_), None) => None,
    };
    let met = if unclear.is_some() { None } else { *met };
    (Some(Quorum { text: text.clone(), met, span: *span }), unclear)
}

#[cfg(test)]
mod tests {
    use super::super::words::sentences;
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn a_sentence_says_whether_there_was_a_quorum() {
        for (text, expected) in [
            ("A quorum was present.", Some(Some(true))),
            ("Quorum: yes", Some(Some(true))),
            ("Quorum: no", Some(Some(false))),
            ("The meeting was quorate.", Some(Some(true))),
            ("The meeting was not quorate.", Some(Some(false))),
            ("No quorum was reached.", Some(Some(false))),
            ("The meeting was inquorate.", Some(Some(false))),
            ("A quorum is five members.", None),
            ("If a quorum is not present, the board meets again.", None),
            ("Quorum reached?", Some(None)),
            ("Die Versammlung ist beschlussfähig.", Some(Some(true))),
            ("Der Rat ist nicht beschlussfähig.", Some(Some(false))),
            ("Le quorum est atteint.", Some(Some(true))),
            ("Le quorum n'est pas atteint.", Some(Some(false))),
            ("Het quorum is bereikt.", Some(Some(true))),
            ("The lamps were present.", None),
        ] {
            let lexicon = Lexicon::of(text);
            let found = sentences(text, &lexicon).iter().find_map(|sentence| said(text, sentence));
            assert_eq!(found, expected, "{text}");
        }
    }
}
