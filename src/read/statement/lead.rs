//! What leads to a list of decisions: `The Council RESOLVED:`, `Le conseil DÉCIDE :`, `DELIBERA` alone on its line.

use super::motion::is_small;
use super::words::words;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{BODY, DECISION_MARK, ENACTED, OWN_MEETING, Senses, THAT, VOTERS};
use crate::model::Language;

/// Whether the verb of a body closes a text, and what it decides stands in the list below it.
pub(crate) fn leads_to_decisions(text: &str, senses: Senses, language: Option<Language>) -> bool {
    // It ends in a colon, or is one word in capitals.
    let may_lead = || text.trim_end().ends_with(':') || !text.contains(char::is_lowercase);
    if !senses.any(ENACTED) || !may_lead() {
        return false;
    }
    let words = words(text, language);
    let Some(at) = words.iter().rposition(|word| word.means(ENACTED)) else { return false };
    let (Some(verb), Some(after)) = (words.get(at), words.get(at + 1..)) else { return false };
    let capitals = !verb.text.contains(char::is_lowercase);
    if after.is_empty() {
        return words.len() == 1 && capitals;
    }
    let closes =
        after.last().is_some_and(|word| word.is(':')) && after.iter().all(|word| word.is_sign() || is_small(word) || word.means(THAT));
    // "Bugs resolved:" and "Besluit:" have no subject that decides.
    let is_noun = || Lexicon::ALL.is_word(verb.text, DECISION_MARK);
    let subject = || text.get(..verb.at).is_some_and(|before| Lexicon::ALL.stands_in(before, BODY | VOTERS | OWN_MEETING));
    // Where the language is not known, a word of any of them may be meant.
    let known = language.is_some() || capitals;
    closes && known && (verb.surely(ENACTED) && !is_noun() || subject())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_that_decides_before_a_colon_leads_to_decisions() {
        let french = Some(Language::French);
        for (text, language, expected) in [
            ("It was resolved:", Some(Language::English), true),
            ("The Council RESOLVED to:", Some(Language::English), true),
            ("Bugs resolved:", Some(Language::English), false),
            ("We have to decide:", Some(Language::English), false),
            ("We have to decide:", None, false),
            ("Après en avoir délibéré, le conseil municipal DÉCIDE :", french, true),
            ("Le conseil, à l’unanimité, décide :", french, true),
            ("Le conseil décide de repeindre la salle :", french, false),
            ("Der Rat beschließt einstimmig:", Some(Language::German), true),
            ("El Pleno acuerda:", Some(Language::Spanish), true),
            ("DELIBERA", Some(Language::Italian), true),
            ("delibera", Some(Language::Italian), false),
            ("Het college besluit:", Some(Language::Dutch), true),
            ("Voorgesteld besluit:", Some(Language::Dutch), false),
            ("It was resolved.", Some(Language::English), false),
        ] {
            assert_eq!(leads_to_decisions(text, Senses::ALL, language), expected, "{text:?}");
        }
    }
}
