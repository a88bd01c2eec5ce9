//! Which phrases may stand in a text, by the words in it: a phrase of several words stands under the longest of them and the one beside
//! it, unless one of its words means the same by itself. Where the word beside the longest one is not known, as at the edges of a line, it may
//! be any.
//!
//! A word is known by its hash alone. Two words of one hash say too much and never too little, as does a word whose phrase is not there as a
//! whole: what is reported is what may be in a text, not what is.

use super::entry::Entry;
use super::fold::fold_wide;
use super::language::LISTS;
use super::languages::Languages;
use super::sense::{
    CARRIED, DEFERRED, DOUBTFUL, ENACTED, MAY_COUNT, MEETING_ENDING, MOTION, MOVED, NOUGHT, REJECTED, RESULT, SECONDED, STATED, Senses,
    UNANIMOUS, VOTE, VOTE_ABSTAIN, VOTE_AGAINST, VOTE_FOR, WITHDRAWN, ZERO,
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
    pub(super) const fn before(self, next: Letters) -> Letters {
        Letters((self.0.rotate_left(9) ^ next.0).wrapping_mul(0x0100_0193))
    }
}

/// What stands under a word, if it is one of the lexicon.
#[inline]
pub(super) fn under(word: Letters) -> Option<&'static Under> {
    WORDS.under(word)
}

/// Adds the senses of all phrases of some languages that stand under a word and the one before it, where that is known; what the word means
/// where it is not known what stands after it.
pub(super) fn add_senses(under: &Under, pair: Option<Letters>, spoken: Languages, senses: &mut Senses) -> Place {
    WORDS.add_to(under.own, spoken, senses);
    match pair {
        None => WORDS.add_to(under.second, spoken, senses),
        Some(pair) if under.is_second => {
            if let Some(both) = PAIRS.under(pair) {
                PAIRS.add_to(both.own, spoken, senses);
            }
        }
        Some(_) => {}
    }
    under.first
}

/// Adds what [`add_senses`] left out.
#[inline]
pub(super) fn add_senses_of_first(first: Place, spoken: Languages, senses: &mut Senses) {
    WORDS.add_to(first, spoken, senses);
}

/// Whether some of these languages have words that a word for a meeting may end in.
#[inline]
pub(super) fn has_compounds(spoken: Languages) -> bool {
    ENDINGS.languages.any(spoken)
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

/// Words, or pairs of them, and what stands under each.
struct Keys<const SLOTS: usize, const PHRASES: usize> {
    slots: [Under; SLOTS],
    senses: [OfLanguages; PHRASES],
    used: usize,
}

/// Where the senses of some phrases stand, counted from 1.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place(u16);

impl Place {
    pub(crate) const NONE: Place = Place(0);
}

/// A word, by its hash, and what stands under it.
#[derive(Clone, Copy)]
pub(super) struct Under {
    word: u32,
    /// What it means by itself.
    own: Place,
    /// What it means after another word, and before another one.
    second: Place,
    first: Place,
    /// Whether it is the second word of a pair.
    is_second: bool,
    is_used: bool,
}

/// What stands under a word in some languages.
#[derive(Clone, Copy)]
struct OfLanguages {
    senses: Senses,
    languages: Languages,
    /// That of other languages.
    next: Place,
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

const SLOTS: usize = (MOST_WORDS * 2).next_power_of_two();

/// The words that are phrases, and those that are one of the two that a phrase stands under.
#[allow(long_running_const_eval, reason = "there are some thousand phrases")]
static WORDS: Keys<SLOTS, MOST_WORDS> = {
    let mut words = Keys::NONE;
    words.add_words(LISTS);
    words.add_pairs(LISTS);
    words
};

/// These two.
#[allow(long_running_const_eval, reason = "there are some thousand phrases")]
static PAIRS: Keys<SLOTS, MOST_WORDS> = {
    let mut pairs = Keys::NONE;
    let mut lists = LISTS;
    while let [(languages, entries), more @ ..] = lists {
        let mut entries = *entries;
        while let [entry, rest @ ..] = entries {
            let senses = entry.senses.or(implied_senses(entry.senses));
            if let Some(Pair { first, second, .. }) = WORDS.pair_of(entry.phrase, *languages, senses) {
                pairs.add(first.before(second), *languages, senses, As::Own);
            }
            entries = rest;
        }
        lists = more;
    }
    pairs
};

/// What a word is to a phrase that stands under it.
#[derive(Clone, Copy)]
enum As {
    Own,
    Second,
    First,
}

/// The longest word of a phrase, and the one beside it, in their order.
#[derive(Clone, Copy)]
struct Pair {
    first: Letters,
    second: Letters,
    /// Whether the second one is the longest.
    ends: bool,
}

impl<const SLOTS: usize, const PHRASES: usize> Keys<SLOTS, PHRASES> {
    const NONE: Self = Keys {
        slots: [Under { word: 0, own: Place::NONE, second: Place::NONE, first: Place::NONE, is_second: false, is_used: false }; SLOTS],
        senses: [OfLanguages { senses: Senses::NONE, languages: Languages::NONE, next: Place::NONE }; PHRASES],
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
                    self.add(word, *languages, entry.senses.or(implied_senses(entry.senses)), As::Own);
                }
                entries = rest;
            }
            lists = more;
        }
    }

    /// Adds the phrases of several words under the longest of the two that they stand under, once the phrases of one word are there.
    #[allow(clippy::indexing_slicing, reason = "only the compiler runs it")]
    const fn add_pairs(&mut self, mut lists: &[(Languages, &[Entry<'static>])]) {
        while let [(languages, entries), more @ ..] = lists {
            let mut entries = *entries;
            while let [entry, rest @ ..] = entries {
                let senses = entry.senses.or(implied_senses(entry.senses));
                if let Some(Pair { first, second, ends }) = self.pair_of(entry.phrase, *languages, senses) {
                    self.add(if ends { second } else { first }, *languages, senses, if ends { As::Second } else { As::First });
                    let slot = self.slot(second);
                    self.slots[slot].word = second.0;
                    self.slots[slot].is_used = true;
                    self.slots[slot].is_second = true;
                }
                entries = rest;
            }
            lists = more;
        }
    }

    /// The two words that a phrase stands under, unless one of its words has all of its senses by itself.
    const fn pair_of(&self, phrase: &str, languages: Languages, senses: Senses) -> Option<Pair> {
        let (mut pair, mut longest, mut before, mut follows) = (None, 0, None, false);
        let mut rest = phrase.as_bytes();
        while !rest.is_empty() {
            let (word, length, after) = first_word(rest);
            rest = after;
            if length == 0 {
                continue;
            }
            if self.has(word, languages, senses) {
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

    /// Adds the senses of a phrase to what it stands under.
    #[allow(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "only the compiler runs it; there are fewer than 65,536 words"
    )]
    const fn add(&mut self, word: Letters, languages: Languages, senses: Senses, to: As) {
        let slot = self.slot(word);
        let under = &mut self.slots[slot];
        (under.word, under.is_used) = (word.0, true);
        let place = match to {
            As::Own => &mut under.own,
            As::Second => &mut under.second,
            As::First => &mut under.first,
        };
        let mut at = place.0 as usize;
        while at != 0 {
            let own = &mut self.senses[at - 1];
            if own.languages.is(languages) {
                own.senses = own.senses.or(senses);
                return;
            }
            at = own.next.0 as usize;
        }
        self.senses[self.used] = OfLanguages { senses, languages, next: *place };
        self.used += 1;
        *place = Place(self.used as u16);
    }

    /// Whether a word has all of some senses in a language, by itself.
    const fn has(&self, word: Letters, languages: Languages, senses: Senses) -> bool {
        let Some(under) = self.under(word) else { return false };
        let mut next = self.at(under.own);
        while let Some(own) = next {
            if (own.languages.is(languages) || own.languages.is(Languages::ALL)) && own.senses.has(senses) {
                return true;
            }
            next = self.at(own.next);
        }
        false
    }

    /// Adds the senses that stand at a place in some languages.
    #[inline]
    fn add_to(&self, place: Place, spoken: Languages, senses: &mut Senses) {
        let mut next = self.at(place);
        while let Some(own) = next {
            if own.languages.any(spoken) {
                *senses |= own.senses;
            }
            next = self.at(own.next);
        }
    }

    #[inline]
    #[allow(clippy::indexing_slicing, reason = "places are below the number of phrases")]
    const fn at(&self, place: Place) -> Option<&OfLanguages> {
        if place.0 == 0 { None } else { Some(&self.senses[place.0 as usize - 1]) }
    }

    /// What stands under a word.
    #[inline]
    #[allow(clippy::indexing_slicing, reason = "a slot is below their number")]
    const fn under(&self, word: Letters) -> Option<&Under> {
        let under = &self.slots[self.slot(word)];
        if under.is_used { Some(under) } else { None }
    }

    /// The slot of a word; a free one where it is not there.
    #[inline]
    #[allow(clippy::indexing_slicing, reason = "a slot is below their number")]
    const fn slot(&self, word: Letters) -> usize {
        let mut slot = word.0 as usize % SLOTS;
        while self.slots[slot].is_used && self.slots[slot].word != word.0 {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

/// What the words of a row tell of a text that they stand in: that a statement may stand there, alone or beside a figure or a sign.
pub(super) const fn implied_senses(senses: Senses) -> Senses {
    match (senses.any(SIDES), senses.any(DOUBTFUL) && !senses.any(MOTIONS), senses.any(ZERO)) {
        (true, true, false) => MAY_COUNT,
        (true, true, true) => NOUGHT,
        (sides, ..) if sides || senses.any(MOTIONS) => STATED,
        _ => Senses::NONE,
    }
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
    languages: Languages,
}

impl Endings {
    const fn of(mut lists: &[(Languages, &[Entry<'static>])]) -> Endings {
        let mut endings = Endings { last: [0; 16], count: 0, sieve: 0, languages: Languages::NONE };
        while let [(languages, entries), more @ ..] = lists {
            let mut entries = *entries;
            while let [entry, rest @ ..] = entries {
                if entry.senses.any(MEETING_ENDING) {
                    endings.add(entry.phrase.as_bytes());
                    endings.languages = endings.languages.or(*languages);
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
