//! The small words by which a language is told: those that stand in nearly every sentence of it and in no sentence of the others.
//!
//! Left out are words of two languages, also of those that are not told (`die`, `in`, `was`, `de`; the Danish `at`, the Spanish `que`),
//! and those that names are made of (`van`, `von`, `la`, `du`). A new language is a line here, and one in [`Language`].

use crate::bytes::Bytes;
use crate::model::Language;

/// Lower case, eight bytes at most.
const WORDS: &[(Language, &[&str])] = &[
    (
        Language::English,
        &[
            "the", "and", "to", "that", "with", "this", "from", "by", "are", "be", "it", "will", "would", "should", "has", "have", "been",
            "were", "which", "they", "there", "our", "their", "about", "not", "can", "its", "these", "all", "who",
        ],
    ),
    (
        Language::German,
        &[
            "das", "und", "ist", "nicht", "mit", "zu", "auf", "für", "ein", "eine", "einen", "einer", "sich", "wird", "werden", "wurde",
            "im", "auch", "bei", "zur", "zum", "oder", "nach", "aus", "über", "sind", "hat", "haben", "dass", "noch", "dem", "vom", "wie",
        ],
    ),
    (
        Language::French,
        &[
            "les", "et", "une", "est", "pour", "qui", "dans", "sur", "par", "aux", "avec", "pas", "ce", "cette", "sont", "été", "elle",
            "nous", "où", "à", "au", "sera", "ont", "ces",
        ],
    ),
    (
        Language::Dutch,
        &[
            "het", "een", "dat", "voor", "niet", "zijn", "wordt", "werd", "aan", "naar", "bij", "ook", "maar", "door", "deze", "nog",
            "geen", "heeft", "worden", "kan", "uit", "zal", "dit", "wel", "tot", "moet", "hebben", "als", "zich", "op",
        ],
    ),
];

/// A word of at most eight bytes as a number, gathered byte by byte; letters of ASCII in lower case.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Word {
    key: u64,
    length: usize,
}

impl Word {
    /// Adds a byte, if it is one of a word: a letter, or part of a character outside ASCII.
    pub fn push(&mut self, byte: u8) -> bool {
        let letter = LETTERS.of(byte);
        if letter != 0 {
            self.key = self.key << 8 | u64::from(letter);
            self.length += 1;
        }
        letter != 0
    }

    /// The language of which this is a small word.
    pub fn language(self) -> Option<Language> {
        if self.length == 0 || self.length > LONGEST {
            return None;
        }
        let mut slot = slot(self.key);
        loop {
            match TABLE.get(slot)? {
                (key, language) if *key == self.key => return *language,
                (0, _) => return None,
                _ => slot += 1,
            }
        }
    }
}

/// What each byte is in a key; 0 for those of no word.
static LETTERS: Bytes<u8> = {
    let mut table = Bytes::all(0);
    let mut byte = u8::MAX;
    loop {
        if byte >= 0x80 || byte.is_ascii_alphabetic() {
            table.set(byte, byte.to_ascii_lowercase());
        }
        let Some(next) = byte.checked_sub(1) else { break table };
        byte = next;
    }
};

/// As many bytes as a key holds.
pub(super) const LONGEST: usize = 8;

/// All words by the slot of their key; those whose slot is taken stand in the next free one.
static TABLE: [(u64, Option<Language>); SLOTS] = table();
const SLOTS: usize = 512;

const fn slot(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize
}

#[allow(clippy::indexing_slicing, reason = "only the compiler runs it: a slot too many is an error there")]
const fn table() -> [(u64, Option<Language>); SLOTS] {
    let mut table = [(0, None); SLOTS];
    let mut lists: &[(Language, &[&str])] = WORDS;
    while let [(language, words), more @ ..] = lists {
        let mut words = *words;
        while let [word, rest @ ..] = words {
            assert!(word.len() <= LONGEST, "a word is too long for its key");
            let mut key = 0;
            let mut bytes = word.as_bytes();
            while let [byte, behind @ ..] = bytes {
                key = key << 8 | *byte as u64;
                bytes = behind;
            }
            let mut slot = slot(key);
            while table[slot].0 != 0 {
                assert!(table[slot].0 != key, "a word stands in the lists twice");
                slot += 1;
            }
            table[slot] = (key, Some(*language));
            words = rest;
        }
        lists = more;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(word: &str) -> Option<Language> {
        let mut found = Word::default();
        assert!(word.bytes().all(|byte| found.push(byte)), "{word}");
        found.language()
    }

    #[test]
    fn every_word_is_found() {
        for (expected, words) in WORDS {
            for word in *words {
                assert_eq!(language(word), Some(*expected), "{word}");
            }
        }
    }

    #[test]
    fn others_are_not() {
        for word in ["roof", "die", "van", "la", "theatre", "andandand", "\u{feff}", "o", "thethethe"] {
            assert_eq!(language(word), None, "{word}");
        }
        assert_eq!(language("The"), Some(Language::English));
        assert_eq!(Word::default().language(), None);
        assert!(!Word::default().push(b'\''));
    }
}
