//! The words of statements: motions, votes, outcomes, and the small words around them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::Language;

/// The rows of a language: `"phrase": SENSES = number;`.
macro_rules! rows {
    ($($phrase:literal: $($sense:ident)+ $(= $number:literal)?;)*) => {
        &[$($crate::lexicon::statement::Entry {
            phrase: $phrase,
            senses: $crate::lexicon::statement::Senses::NONE$(.and($crate::lexicon::statement::sense::$sense))+,
            value: $crate::lexicon::statement::number(&[$($number)?]),
        }),*]
    };
}

mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pt;

/// What a word can mean, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Senses(u64);

impl Senses {
    /// No meaning that the reader knows.
    pub(crate) const NONE: Senses = Senses(0);

    /// Both sets.
    pub(crate) const fn and(self, other: Senses) -> Senses {
        Senses(self.0 | other.0)
    }

    /// Whether the sets have a sense in common.
    pub(crate) const fn any(self, wanted: Senses) -> bool {
        self.0 & wanted.0 != 0
    }
}

pub(crate) mod sense {
    //! What the words of a statement can mean.

    use super::Senses;

    macro_rules! senses {
        ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
            $($(#[$doc])* pub(crate) const $name: Senses = Senses(1 << $bit);)*
        };
    }

    senses! {
        /// What is put to a vote.
        MOTION = 0;
        /// Puts it to the vote.
        MOVED = 1;
        /// Supports who did.
        SECONDED = 2;
        /// A mover and a seconder follow, in this order.
        PAIR = 3;
        /// Made, put forward: with a motion it says who moved it.
        MADE = 4;
        /// Who did it follows.
        BY = 5;
        /// Opens "on the motion of".
        UPON = 6;
        /// Opens what is said.
        THAT = 7;
        /// The vote itself.
        VOTE = 8;
        /// Heads an outcome.
        RESULT = 9;
        /// Votes in favour.
        VOTE_FOR = 10;
        /// Votes against.
        VOTE_AGAINST = 11;
        /// Votes of neither kind.
        VOTE_ABSTAIN = 12;
        /// Carried.
        CARRIED = 13;
        /// Rejected.
        REJECTED = 14;
        /// Put off.
        DEFERRED = 15;
        /// Taken back.
        WITHDRAWN = 16;
        /// Nobody was against it.
        UNANIMOUS = 17;
        /// A body decides.
        ENACTED = 18;
        /// A word that says how something is or was.
        BE = 19;
        /// No outcome stands after such a word: `be`, `as`, `the`.
        BARE = 20;
        /// Joins two of a kind.
        AND = 21;
        /// Joins an outcome and its vote.
        WITH = 22;
        /// Stands between two counts.
        VERSUS = 23;
        /// Says nothing of its own in a statement.
        FILLER = 24;
        /// Stands for the motion.
        IT = 25;
        /// A number.
        NUMBER = 26;
        /// Means this only where nothing speaks against it.
        WEAK = 27;
        /// Asks that something named before be approved.
        APPROVE = 28;
        /// Who did it, as a noun: names may follow directly.
        AGENT = 29;
        /// Those who vote.
        VOTERS = 30;
        /// Took no part in a vote.
        NOT_VOTING = 31;
    }

    /// Votes of any kind.
    pub(crate) const COUNTED: Senses = VOTE_FOR.and(VOTE_AGAINST).and(VOTE_ABSTAIN);
    /// How a motion can end.
    pub(crate) const ENDED: Senses = CARRIED.and(REJECTED).and(DEFERRED).and(WITHDRAWN).and(UNANIMOUS);
    /// What a text must have for a statement to be looked for in it.
    pub(crate) const STATES: Senses = MOTION.and(MOVED).and(SECONDED).and(VOTE).and(RESULT).and(ENDED).and(ENACTED).and(COUNTED);
}

/// A word or a few, what they mean, and the number that they stand for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    phrase: &'static str,
    senses: Senses,
    value: Option<u32>,
}

/// The number of a row, if it has one.
const fn number(numbers: &[u32]) -> Option<u32> {
    if let [number] = numbers { Some(*number) } else { None }
}

/// What stands at a place of a text: its length in bytes, all that it can mean, the number that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub length: usize,
    pub senses: Senses,
    pub value: Option<u32>,
}

/// No first word of a phrase is longer, in bytes.
const LONGEST: usize = 32;

/// The longest known phrase that a text begins with; in a text of a known language only its words count, and English ones.
pub(crate) fn known(text: &str, language: Option<Language>) -> Option<Known> {
    let (mut room, mut length) = ([0; LONGEST], 0);
    for letter in text.chars().take_while(|c| c.is_alphanumeric()).flat_map(folded) {
        length += letter.encode_utf8(room.get_mut(length..length + letter.len_utf8())?).len();
    }
    let letters = std::str::from_utf8(room.get(..length)?).ok()?;
    let mut found: Option<Known> = None;
    for (own, entry) in TABLE.get(letters)? {
        // English words stand in every text.
        if language.is_some() && *own != language && *own != Some(Language::English) {
            continue;
        }
        let Some(length) = length_of(text, entry.phrase) else { continue };
        match &mut found {
            Some(known) if known.length > length => {}
            Some(known) if known.length == length => {
                known.senses = known.senses.and(entry.senses);
                known.value = known.value.or(entry.value);
            }
            _ => found = Some(Known { length, senses: entry.senses, value: entry.value }),
        }
    }
    found
}

/// A row and its language.
type Row = (Option<Language>, Entry);

/// The rows by the first letters of their phrases.
static TABLE: LazyLock<HashMap<String, Vec<Row>>> = LazyLock::new(|| {
    let mut table: HashMap<String, Vec<Row>> = HashMap::new();
    for (language, rows) in LISTS {
        for entry in *rows {
            let letters: String = entry.phrase.chars().take_while(|c| c.is_alphanumeric()).flat_map(folded).collect();
            table.entry(letters).or_default().push((*language, *entry));
        }
    }
    table
});

/// The rows of each language.
const LISTS: &[(Option<Language>, &[Entry])] = &[
    (Some(Language::English), en::ROWS),
    (Some(Language::German), de::ROWS),
    (Some(Language::French), fr::ROWS),
    (Some(Language::Dutch), nl::ROWS),
    (None, es::ROWS),
    (None, it::ROWS),
    (None, pt::ROWS),
];

/// Each row with what it says of a text that it stands in: that a statement may stand there, alone or beside a figure or a sign.
pub(super) const KEYED: [(&str, super::sense::Senses); ROWS] = {
    let mut keyed = [("", super::sense::Senses::NONE); ROWS];
    let (mut lists, mut used) = (LISTS, 0);
    while let [(_, entries), more @ ..] = lists {
        let mut entries = *entries;
        while let [entry, rest @ ..] = entries {
            #[allow(clippy::indexing_slicing, reason = "only the compiler runs it")]
            {
                keyed[used] = (entry.phrase, entry.tells());
            }
            (entries, used) = (rest, used + 1);
        }
        lists = more;
    }
    keyed
};

/// How many rows there are.
const ROWS: usize = {
    let (mut lists, mut count) = (LISTS, 0);
    while let [(_, entries), more @ ..] = lists {
        count += entries.len();
        lists = more;
    }
    count
};

impl Entry {
    /// What it says of a text that it stands in.
    const fn tells(&self) -> super::sense::Senses {
        let (counted, states) = (self.senses.any(sense::COUNTED), sense::STATES.0 & !sense::COUNTED.0);
        let is_weak = self.senses.any(sense::WEAK) && !self.senses.any(Senses(states));
        match (counted && is_weak, self.value.is_some()) {
            (true, false) => super::sense::MAY_COUNT,
            (true, true) => super::sense::NOUGHT,
            (false, number) => {
                let states = if self.senses.any(sense::STATES) { super::sense::STATES } else { super::sense::Senses::NONE };
                if number || self.senses.any(sense::NUMBER) { states.or(super::sense::HOW_MANY) } else { states }
            }
        }
    }
}

/// How many bytes of a text a phrase takes, if the text begins with it and a word ends there.
fn length_of(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in phrase.chars() {
        if wanted == ' ' {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
            continue;
        }
        let mut letters = rest.chars();
        let found = letters.next()?;
        if !folded(found).eq(folded(wanted)) {
            return None;
        }
        rest = letters.as_str();
    }
    let ends = phrase.ends_with('\'') || !rest.starts_with(|c: char| c.is_alphanumeric());
    ends.then(|| text.len().saturating_sub(rest.len()))
}

/// A letter in lower case and without its accent.
fn folded(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => 'u',
        'ç' | 'Ç' => 'c',
        '’' => '\'',
        other => other,
    };
    plain.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Language, known};
    use crate::lexicon::statement::sense::{BY, MOVED, PAIR, UNANIMOUS, VOTE_FOR};

    #[test]
    fn words_of_other_languages_mean_nothing() {
        assert_eq!(known("dafür", Some(Language::French)), None);
        assert!(known("dafür", Some(Language::German)).is_some() && known("carried", Some(Language::German)).is_some());
    }

    #[test]
    fn the_longest_phrase_counts_with_all_that_it_can_mean() {
        for (text, phrase, senses) in [
            ("Moved by Ann", "Moved by", MOVED.and(BY)),
            ("moved that", "moved", MOVED),
            ("À l’unanimité des présents, le", "À l’unanimité des présents", UNANIMOUS),
            ("a l'unanimite", "a l'unanimite", UNANIMOUS),
            ("in  favour", "in  favour", VOTE_FOR),
            ("M/S/C Ann", "M/S/C", PAIR),
        ] {
            let found = known(text, None).unwrap();
            assert_eq!(text.get(..found.length), Some(phrase), "{text:?}");
            assert!(found.senses.any(senses), "{text:?}");
        }
        for text in ["movement", "Ann", "", ", moved", "lossy"] {
            assert_eq!(known(text, None), None, "{text:?}");
        }
    }
}
