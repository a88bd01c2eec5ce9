//! What the text says of the quorum.

use std::borrow::Cow;

use super::words::{Cue, Sentence};
use crate::lexicon::sense::{HYPOTHETICAL, NO, NOT, QUORUM, QUORUM_MET};
use crate::model::Quorum;
use crate::span::Span;

/// What a sentence says of the quorum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Met {
    Yes,
    No,
    Unclear,
}

/// Whether a sentence says that there was a quorum; nothing if it does not speak of one, or only of what one is.
pub(super) fn said(text: &str, sentence: &Sentence<'_>) -> Option<Met> {
    let quorum = sentence.cues.iter().find(|cue| cue.senses.any(QUORUM))?;
    let own = text.get(sentence.range.clone())?.trim();
    if sentence.says(HYPOTHETICAL) && !own.ends_with('?') {
        return None;
    }
    let is_met = |cue: &Cue| cue.senses.any(QUORUM_MET);
    let is_not = sentence.says(NOT | NO) || quorum.senses.any(NOT);
    if own.ends_with('?') {
        return Some(Met::Unclear);
    }
    // "No quorum" and "Quorum: no" need no verb.
    if is_not { Some(Met::No) } else { sentence.cues.iter().any(is_met).then_some(Met::Yes) }
}

/// What statements of the quorum come to: the first, unclear where they contradict one another.
pub(super) fn settle<'t>(said: &[(Cow<'t, str>, Span, Met)]) -> (Option<Quorum<'t>>, Option<Span>) {
    let Some((text, span, met)) = said.first() else { return (None, None) };
    let other = said.iter().find(|(_, _, other)| other != met);
    let unclear = if *met == Met::Unclear { Some(*span) } else { other.map(|(_, span, _)| *span) };
    let met = if unclear.is_some() { None } else { Some(*met == Met::Yes) };
    (Some(Quorum { text: text.clone(), met, span: *span }), unclear)
}

#[cfg(test)]
mod tests {
    use super::super::words::Said;
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn a_sentence_says_whether_there_was_a_quorum() {
        for (text, expected) in [
            ("A quorum was present.", Some(Met::Yes)),
            ("Quorum: yes", Some(Met::Yes)),
            ("Quorum: no", Some(Met::No)),
            ("The meeting was quorate.", Some(Met::Yes)),
            ("The meeting was not quorate.", Some(Met::No)),
            ("No quorum was reached.", Some(Met::No)),
            ("The meeting was inquorate.", Some(Met::No)),
            ("A quorum is five members.", None),
            ("If a quorum is not present, the board meets again.", None),
            ("Quorum reached?", Some(Met::Unclear)),
            ("Die Versammlung ist beschlussfähig.", Some(Met::Yes)),
            ("Der Rat ist nicht beschlussfähig.", Some(Met::No)),
            ("Le quorum est atteint.", Some(Met::Yes)),
            ("Le quorum n'est pas atteint.", Some(Met::No)),
            ("Het quorum is bereikt.", Some(Met::Yes)),
            ("The lamps were present.", None),
        ] {
            let lexicon = Lexicon::of(text);
            let found = Said::of(text, &lexicon).sentences().find_map(|sentence| said(text, &sentence));
            assert_eq!(found, expected, "{text}");
        }
    }
}
