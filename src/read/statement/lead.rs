//! What leads to a list of decisions: `The Council RESOLVED:`, `Le conseil DÉCIDE :`, `DELIBERA` alone on its line.

use super::motion::is_small;
use super::words::words;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{BODY, DECISION_MARK, ENACTED, OWN_MEETING, Senses, THAT, VOTERS};
use crate::model::Language;

/// The verb of a body that closes a text, where what the body decides stands in the list below it.
pub(crate) fn leading_verb(text: &str, senses: Senses, language: Option<Language>) -> Option<&str> {
    // It ends in a colon, or is one word in capitals.
    let may_lead = || text.trim_end().ends_with(':') || !text.contains(char::is_lowercase);
    if !senses.any(ENACTED) || !may_lead() {
        return None;
    }
    let words = words(text, language);
    let at = words.iter().rposition(|word| word.means(ENACTED))?;
    let (verb, after) = (words.get(at)?, words.get(at + 1..)?);
    let capitals = !verb.text.contains(char::is_lowercase);
    if after.is_empty() {
        return (words.len() == 1 && capitals).then_some(verb.text);
    }
    let closes =
        after.last().is_some_and(|word| word.is(':')) && after.iter().all(|word| word.is_sign() || is_small(word) || word.means(THAT));
    // "Bugs resolved:" and "Besluit:" have no subject that decides.
    let is_noun = || Lexicon::ALL.is_word(verb.text, DECISION_MARK);
    let subject = || text.get(..verb.at).is_some_and(|before| Lexicon::ALL.stands_in(before, BODY | VOTERS | OWN_MEETING));
    // Where the language is not known, a word of any of them may be meant.
    let known = language.is_some() || capitals;
    // "RESOLVED THAT:"
    let says_that = || after.iter().any(|word| word.means(THAT) && !word.is_sign());
    (closes && known && (verb.surely(ENACTED) && !is_noun() || says_that() || subject())).then_some(verb.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_that_decides_before_a_colon_leads_to_decisions() {
        let french = Some(Language::French);
        for (text, language, expected) in [
            ("It was resolved:", Some(Language::English), Some("It was resolved")),
            ("The Council RESOLVED to:", Some(Language::English), Some("RESOLVED")),
            ("RESOLVED THAT:", Some(Language::English), Some("RESOLVED")),
            ("RESOLVED THAT:", None, Some("RESOLVED")),
            ("IT WAS RESOLVED THAT:", None, Some("IT WAS RESOLVED")),
            ("Bugs resolved:", Some(Language::English), None),
            ("We have to decide:", Some(Language::English), None),
            ("We have to decide:", None, None),
            ("Après en avoir délibéré, le conseil municipal DÉCIDE :", french, Some("DÉCIDE")),
            ("Le conseil, à l’unanimité, décide :", french, Some("décide")),
            ("Le conseil décide de repeindre la salle :", french, None),
            ("Der Rat beschließt einstimmig:", Some(Language::German), Some("beschließt")),
            ("El Pleno acuerda:", Some(Language::Spanish), Some("acuerda")),
            ("DELIBERA", Some(Language::Italian), Some("DELIBERA")),
            ("delibera", Some(Language::Italian), None),
            ("Het college besluit:", Some(Language::Dutch), Some("besluit")),
            ("Voorgesteld besluit:", Some(Language::Dutch), None),
            ("It was resolved.", Some(Language::English), None),
        ] {
            assert_eq!(leading_verb(text, Senses::ALL, language), expected, "{text:?}");
        }
    }
}
