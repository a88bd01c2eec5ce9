//! Which phrases may stand in a text, told by the words in it: a phrase of several words stands under the longest of them and the one beside
//! it, unless one of its words means the same by itself. Where the word beside the longest one is not known, as at the edges of a line, it may
//! be any.
//!
//! A word is known by its hash alone. Two words of one hash say too much and never too little, as does a word whose phrase is not there as a
//! whole: what is told is what may stand in a text, not what does.

use super::entry::Entry;
use super::fold::fold_wide;
use super::language::LISTS;
use super::languages::Languages;
use super::sense::{
    CARRIED, COUNT, DEFERRED, DOUBTFUL, ENACTED, HOW_MANY, MAY_COUNT, MEETING_ENDING, MOTION, MOVED, NOUGHT, REJECTED, RESULT, SECONDED,
    STATED, Senses, UNANIMOUS, VOTE, VOTE_ABSTAIN, VOTE_AGAINST, VOTE_FOR, WITHDRAWN, ZERO,
};

/// The letters and figures of a word as they are read, folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Letters(u32);

impl Letters {
    /// None yet.
    pub(crate) const NONE: Letters = Letters(0x811c_9dc5);

    /// One more letter or figure of ASCII; FNV-1a.
    #[inline]
    pub(crate) const fn and(self, byte: u8) -> Letters {
        Letters((self.0 ^ byte.to_ascii_lowercase() as u32).wrapping_mul(0x0100_0193))
    }

    /// One more letter of ASCII, which is small already.
    #[inline]
    pub(crate) const fn and_small(self, byte: u8) -> Letters {
        Letters((self.0 ^ byte as u32).wrapping_mul(0x0100_0193))
    }

    /// One more letter outside ASCII.
    pub(crate) fn and_wide(mut self, letter: char) -> Letters {
        fold_wide(letter, |folded| {
            self = folded.encode_utf8(&mut [0; 4]).bytes().fold(self, Letters::and);
            true
        });
        self
    }

    /// A hash of the letters.
    #[inline]
    pub(crate) const fn hash(self) -> u32 {
        self.0
    }

    /// With the word after it.
    #[inline]
    const fn before(self, next: Letters) -> Letters {
        Letters((self.0.rotate_left(9) ^ next.0).wrapping_mul(0x0100_0193))
    }
}

/// Adds the senses of all phrases of some languages that stand under a word and the one before it, where that is known.
#[inline]
pub(super) fn add_senses(word: Letters, before: Option<Letters>, spoken: Languages, senses: &mut Senses) {
    WORDS.add_to(word, spoken, senses);
    match before {
        Some(before) => PAIRS.add_to(before.before(word), spoken, senses),
        None => SECONDS.add_to(word, spoken, senses),
    }
}

/// Adds the senses of the phrases that begin with a word, where what stands after it is not known.
#[inline]
pub(super) fn add_senses_of_first(word: Letters, spoken: Languages, senses: &mut Senses) {
    FIRSTS.add_to(word, spoken, senses);
}

/// Whether a word may end in one that makes it a meeting: `Vorstandssitzung`.
#[inline]
pub(super) fn may_be_compound(last: [u8; 4]) -> bool {
    ENDINGS.may_end(last)
}

/// Every phrase and what it means.
#[cfg(test)]
pub(crate) fn phrases() -> impl Iterator<Item = (&'static str, Senses)> {
    let rows = LISTS.iter().flat_map(|(_, entries)| entries.iter());
    rows.map(|entry| (entry.phrase, entry.senses))
}

/// What phrases stand under.
struct Keys<const SLOTS: usize, const WORDS: usize> {
    /// The hash of a word or of two and where its senses stand, counted from 1.
    slots: [(u32, u16); SLOTS],
    senses: [OfLanguages; WORDS],
    used: usize,
}

/// What stands under a word in some languages.
#[derive(Clone, Copy)]
struct OfLanguages {
    senses: Senses,
    languages: Languages,
    /// Where that of other languages stands, counted from 1.
    next: u16,
}

/// As many as there are phrases.
const MOST_WORDS: usize = {
    let (mut count, mut lists) = (0, LISTS);
    while let [(_, entries), more @ ..] = lists {
        count += entries.len();
        lists = more;
    }
    count
};

/// Room for all of them.
type AllKeys = Keys<{ (MOST_WORDS * 2).next_power_of_two() }, MOST_WORDS>;

/// The words that are phrases.
#[allow(long_running_const_eval, reason = "there are some thousand phrases")]
static WORDS: AllKeys = {
    let mut words = AllKeys::NONE;
    words.add_words(LISTS);
    words
};
/// The words of which another one before them makes a phrase.
#[allow(long_running_const_eval, reason = "there are some thousand phrases")]
static SECONDS: AllKeys = AllKeys::of_pairs(Of::Second);
/// The words of which another one after them makes a phrase.
#[allow(long_running_const_eval, reason = "there are some thousand phrases")]
static FIRSTS: AllKeys = AllKeys::of_pairs(Of::First);
/// The two words.
#[allow(long_running_const_eval, reason = "there are some thousand phrases")]
static PAIRS: AllKeys = AllKeys::of_pairs(Of::Both);

/// The longest word of a phrase, and the one beside it, in their order.
#[derive(Clone, Copy)]
struct Pair {
    first: Letters,
    second: Letters,
    /// Whether the second one is the longest.
    ends: bool,
}

/// What of a pair a phrase stands under.
#[derive(Clone, Copy)]
enum Of {
    First,
    Second,
    Both,
}

/// The two words that a phrase stands under, unless one of its words has all of its senses by itself.
const fn pair_of(phrase: &str, languages: Languages, senses: Senses) -> Option<Pair> {
    let (mut pair, mut longest, mut before, mut follows) = (None, 0, None, false);
    let mut rest = phrase.as_bytes();
    while !rest.is_empty() {
        let (word, length, after) = first_word(rest);
        rest = after;
        if length == 0 {
            continue;
        }
        if WORDS.has(word, languages, senses) {
            return None;
        }
        if let Some(first) = before {
            if length >= longest {
                (pair, longest) = (Some(Pair { first, second: word, ends: true }), length);
            } else if follows {
                pair = Some(Pair { first, second: word, ends: false });
            }
            follows = false;
        } else {
            (longest, follows) = (length, true);
        }
        before = Some(word);
    }
    pair
}

impl<const SLOTS: usize, const WORDS: usize> Keys<SLOTS, WORDS> {
    const NONE: Self = Keys {
        slots: [(0, 0); SLOTS],
        senses: [OfLanguages { senses: Senses::NONE, languages: Languages::NONE, next: 0 }; WORDS],
        used: 0,
    };

    /// Adds the phrases of one word.
    const fn add_words(&mut self, mut lists: &[(Languages, &[Entry<'static>])]) {
        while let [(languages, entries), more @ ..] = lists {
            let mut entries = *entries;
            while let [entry, rest @ ..] = entries {
                let (word, length, after) = first_word(entry.phrase.as_bytes());
                if after.is_empty() {
                    assert!(length > 0, "a phrase has a word");
                    self.add(word, *languages, entry.senses.or(told(entry.senses)));
                }
                entries = rest;
            }
            lists = more;
        }
    }

    /// The phrases of several words.
    const fn of_pairs(of: Of) -> Self {
        let (mut keys, mut lists) = (Self::NONE, LISTS);
        while let [(languages, entries), more @ ..] = lists {
            let (languages, mut entries) = (*languages, *entries);
            while let [entry, rest @ ..] = entries {
                let senses = entry.senses.or(told(entry.senses));
                match (pair_of(entry.phrase, languages, senses), of) {
                    (Some(pair), Of::Both) => keys.add(pair.first.before(pair.second), languages, senses),
                    (Some(Pair { second, ends: true, .. }), Of::Second) => keys.add(second, languages, senses),
                    (Some(Pair { first, ends: false, .. }), Of::First) => keys.add(first, languages, senses),
                    _ => {}
                }
                entries = rest;
            }
            lists = more;
        }
        keys
    }

    /// Adds the senses of a phrase to what it stands under.
    #[allow(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "only the compiler runs it; there are fewer than 65,536 words"
    )]
    const fn add(&mut self, word: Letters, languages: Languages, senses: Senses) {
        let mut slot = word.0 as usize % SLOTS;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != word.0 {
            slot = (slot + 1) % SLOTS;
        }
        let first = self.slots[slot].1;
        let mut at = first;
        while at != 0 {
            let own = &mut self.senses[at as usize - 1];
            if own.languages.is(languages) {
                own.senses = own.senses.or(senses);
                return;
            }
            at = own.next;
        }
        self.senses[self.used] = OfLanguages { senses, languages, next: first };
        self.used += 1;
        self.slots[slot] = (word.0, self.used as u16);
    }

    /// Whether a word has all of some senses in a language.
    const fn has(&self, word: Letters, languages: Languages, senses: Senses) -> bool {
        let mut next = self.get(word);
        while let Some(own) = next {
            if (own.languages.is(languages) || own.languages.is(Languages::ALL)) && own.senses.has(senses) {
                return true;
            }
            next = self.at(own.next);
        }
        false
    }

    /// Adds the senses that stand under a word in some languages.
    #[inline]
    fn add_to(&self, word: Letters, spoken: Languages, senses: &mut Senses) {
        let mut next = self.get(word);
        while let Some(own) = next {
            if own.languages.any(spoken) {
                *senses |= own.senses;
            }
            next = self.at(own.next);
        }
    }

    #[inline]
    #[allow(clippy::indexing_slicing, reason = "places are below the number of words")]
    const fn at(&self, place: u16) -> Option<&OfLanguages> {
        if place == 0 { None } else { Some(&self.senses[place as usize - 1]) }
    }

    #[inline]
    #[allow(clippy::indexing_slicing, reason = "a slot is below their number")]
    const fn get(&self, word: Letters) -> Option<&OfLanguages> {
        let mut slot = word.0 as usize % SLOTS;
        loop {
            let (hash, at) = self.slots[slot];
            if at == 0 || hash == word.0 {
                return self.at(at);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// What the words of a row tell of a text that they stand in: that a statement may stand there, alone or beside a figure or a sign.
pub(super) const fn told(senses: Senses) -> Senses {
    let numbers = if senses.any(COUNT) { HOW_MANY } else { Senses::NONE };
    let votes = match (senses.any(SIDES), senses.any(DOUBTFUL) && !senses.any(MOTIONS), senses.any(ZERO)) {
        (true, true, false) => MAY_COUNT,
        (true, true, true) => NOUGHT,
        (sides, ..) if sides || senses.any(MOTIONS) => STATED,
        _ => Senses::NONE,
    };
    votes.or(numbers)
}

/// Votes of any kind.
const SIDES: Senses = Senses::all_of(&[VOTE_FOR, VOTE_AGAINST, VOTE_ABSTAIN]);
/// What else makes a statement of a text.
const MOTIONS: Senses =
    Senses::all_of(&[MOTION, MOVED, SECONDED, VOTE, RESULT, CARRIED, REJECTED, DEFERRED, WITHDRAWN, UNANIMOUS, ENACTED]);

/// The word that a phrase begins with, folded, how many letters it has, and what stands after the sign that ends it.
const fn first_word(phrase: &[u8]) -> (Letters, usize, &[u8]) {
    let (mut word, mut length, mut rest) = (Letters::NONE, 0, phrase);
    while let [first, after @ ..] = rest {
        let (mut letters, left): (&[u8], &[u8]) = match after {
            [second, more @ ..] if *first == 0xc3 => (plain(*second), more),
            // "nº", "nª"
            [0xba | 0xaa, more @ ..] if *first == 0xc2 => (rest.split_at(2).0, more),
            _ if first.is_ascii_alphanumeric() => (rest.split_at(1).0, after),
            _ => return (word, length, after),
        };
        while let [letter, more @ ..] = letters {
            (word, length, letters) = (word.and(*letter), length + 1, more);
        }
        rest = left;
    }
    (word, length, rest)
}

/// The second byte of a small letter with an accent, as the letters that it is folded to.
const fn plain(second: u8) -> &'static [u8] {
    match second {
        0x9f => b"ss",
        0xa0..=0xa5 => b"a",
        0xa6 => b"ae",
        0xa7 => b"c",
        0xa8..=0xab => b"e",
        0xac..=0xaf => b"i",
        0xb1 => b"n",
        0xb2..=0xb6 | 0xb8 => b"o",
        0xb9..=0xbc => b"u",
        _ => {
            assert!(second == 0x9f, "the rows have no such letter yet");
            b""
        }
    }
}

/// The last letters of the words that end a word for a meeting.
static ENDINGS: Endings = Endings::of(LISTS);

/// Four letters each, how many there are, and a bit for each of what their letters come to.
struct Endings {
    last: [u32; 16],
    count: usize,
    sieve: u64,
}

impl Endings {
    const fn of(mut lists: &[(Languages, &[Entry<'static>])]) -> Endings {
        let mut endings = Endings { last: [0; 16], count: 0, sieve: 0 };
        while let [(_, entries), more @ ..] = lists {
            let mut entries = *entries;
            while let [entry, rest @ ..] = entries {
                if entry.senses.any(MEETING_ENDING) {
                    endings.add(entry.phrase.as_bytes());
                }
                entries = rest;
            }
            lists = more;
        }
        endings
    }

    #[allow(clippy::indexing_slicing, reason = "only the compiler runs it: a row too many is an error there")]
    const fn add(&mut self, phrase: &[u8]) {
        assert!(phrase.len() >= 4, "such a word has four letters");
        if let Some(last) = phrase.last_chunk::<4>() {
            let last = u32::from_le_bytes(*last);
            self.last[self.count] = last;
            self.count += 1;
            self.sieve |= Endings::bit(last);
        }
    }

    /// What four letters come to, as a bit of 64.
    #[inline]
    const fn bit(letters: u32) -> u64 {
        1 << (letters.wrapping_mul(0x9e37_79b9) >> 26)
    }

    /// Whether a word may end in one of them; what is outside ASCII may be folded to anything.
    #[inline]
    fn may_end(&self, last: [u8; 4]) -> bool {
        /// Makes small letters of capitals.
        const SMALL: u32 = 0x2020_2020;
        let last = u32::from_le_bytes(last) | SMALL;
        // No ending is 0, which stands in the places that are left.
        last & 0x8080_8080 != 0 || self.sieve & Endings::bit(last) != 0 && self.last.contains(&last)
    }
}
