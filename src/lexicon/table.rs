//! All rows of the lexicon laid out when the program is compiled, so that a phrase is found by one look and nothing is built at run time.
//!
//! Each phrase stands at the slot of its hash, and so does each beginning of a phrase that ends with a word. The longest phrase at a place
//! is found by adding a word at a time for as long as the words begin a phrase.

use super::entry::{Entry, Only};
use super::fold::{Hash, LONGEST};
use super::languages::Languages;
use super::sense::Senses;
use crate::bytes::Bytes;

/// A row as it stands in the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'p> {
    /// The phrase, or words that begin one.
    phrase: &'p str,
    pub(super) senses: Senses,
    pub(super) only: Only,
    pub(super) number: u8,
    pub(super) languages: Languages,
    /// Whether a longer phrase begins with this one; only the first row of a phrase knows.
    pub(super) longer: bool,
    /// The senses of all phrases that begin with this one, its own among them; only the first row of a phrase knows.
    opens: Senses,
    /// The next row of the same phrase, counted from 1.
    next: u16,
}

impl Row<'_> {
    const EMPTY: Row<'static> = Row {
        phrase: "",
        senses: Senses::NONE,
        only: Only::NOTHING,
        number: 0,
        languages: Languages::NONE,
        longer: false,
        opens: Senses::NONE,
        next: 0,
    };

    /// What stands for words that only begin a phrase.
    pub(super) const BEGINNING: Row<'static> = Row { longer: true, ..Row::EMPTY };

    /// The row of an entry that holds in every language and stands elsewhere than in a table.
    pub(super) const fn apart(entry: &Entry<'_>) -> Row<'static> {
        Row { senses: entry.senses, only: entry.only, number: entry.number, languages: Languages::ALL, ..Row::EMPTY }
    }
}

/// Where the rows of a hash begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    /// What of the hash does not say which slot it is; it spares most looks at a row.
    tag: u16,
    /// The first row, counted from 1.
    row: u16,
}

impl Slot {
    const FREE: Slot = Slot { tag: 0, row: 0 };
}

/// The senses of all phrases by their first letter and what follows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begins([[Senses; FOLLOWING]; FIRST]);

impl Begins {
    /// No phrase at all; a text that begins with a sign may begin with any.
    #[allow(clippy::large_stack_arrays, reason = "only the compiler makes it, and whoever boxes it at once")]
    pub(super) const NONE: Begins = {
        let mut begins = [[Senses::NONE; FOLLOWING]; FIRST];
        let [.., signs] = &mut begins;
        *signs = [Senses::ALL; FOLLOWING];
        Begins(begins)
    };

    /// Those of the lists of some languages.
    #[allow(clippy::large_stack_arrays, reason = "only the compiler makes it")]
    pub(super) const fn of(mut lists: &[(Languages, &[Entry<'static>])], spoken: Languages) -> Begins {
        let mut begins = Begins::NONE;
        while let [(languages, entries), more @ ..] = lists {
            let mut entries = if languages.any(spoken) { *entries } else { &[] };
            while let [entry, rest @ ..] = entries {
                begins.add(entry.phrase, entry.senses);
                entries = rest;
            }
            lists = more;
        }
        begins
    }

    #[allow(clippy::indexing_slicing, reason = "a first letter is below 27, what follows below 28")]
    pub(super) const fn add(&mut self, phrase: &str, senses: Senses) {
        let [first, rest @ ..] = phrase.as_bytes() else { return };
        let first = match letter(*first) {
            Some(first) => first,
            None => FIGURE,
        };
        let second = second(rest);
        self.0[first][second] = self.0[first][second].or(senses);
        if second != ANY {
            self.0[first][ANY] = self.0[first][ANY].or(senses);
        }
        // Of a figure no more is looked at.
        if first == FIGURE {
            self.0[FIGURE] = [self.0[FIGURE][ANY]; FOLLOWING];
        }
    }

    /// The senses of all phrases that may begin as a text does: a look at two letters. Signs at its begin, other than a blank, say nothing.
    #[inline]
    pub(super) fn may_begin(&self, text: &str) -> &Senses {
        let bytes = text.as_bytes();
        let Some(first) = bytes.first() else { return &Senses::NONE };
        let second = bytes.get(1).map_or(END, |second| usize::from(SECOND.of(*second)));
        let row = self.0.get(usize::from(FIRST_LETTERS.of(*first)) % FIRST);
        row.and_then(|row| row.get(second % FOLLOWING)).unwrap_or(&Senses::ALL)
    }
}

/// 26 letters, figures, and signs; a power of two, as the next one is, so that every place is one.
const FIRST: usize = 32;
const FIGURE: usize = 26;
const SIGN: usize = FIRST - 1;
/// 26 letters, the end of the word, and anything.
const FOLLOWING: usize = 32;
const END: usize = 26;
const ANY: usize = 27;

/// Phrases by their hash.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table<'p> {
    rows: &'p [Row<'p>],
    slots: &'p [Slot],
}

impl<'p> Table<'p> {
    /// The rows of a folded phrase, given with its hash; none if no phrase begins with these words.
    #[inline]
    pub(super) fn rows(&self, hash: Hash, phrase: &[u8]) -> Rows<'p, '_> {
        self.rows_where(hash, |known| known == phrase)
    }

    /// The rows of words of letters and figures of ASCII, one space apart, given with the hash of their folded form.
    #[inline]
    pub(super) fn rows_of_plain(&self, hash: Hash, words: &[u8]) -> Rows<'p, '_> {
        self.rows_where(hash, |known| known.len() == words.len() && known.iter().zip(words).all(|(known, own)| *known == own | 0x20))
    }

    #[inline]
    fn rows_where(&self, hash: Hash, is_same: impl Fn(&[u8]) -> bool) -> Rows<'p, '_> {
        let mut slot = hash.slot(self.slots.len());
        while let Some(Slot { tag, row }) = self.slots.get(slot).filter(|slot| slot.row != 0) {
            let row = usize::from(*row);
            if *tag == hash.tag() && self.rows.get(row - 1).is_some_and(|known| is_same(known.phrase.as_bytes())) {
                return Rows { rows: self.rows, next: row };
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        Rows::NONE
    }
}

/// The rows of one phrase.
#[derive(Clone)]
pub(super) struct Rows<'p, 't> {
    rows: &'t [Row<'p>],
    next: usize,
}

impl Rows<'_, '_> {
    pub(super) const NONE: Rows<'static, 'static> = Rows { rows: &[], next: 0 };

    /// Whether a phrase of a wanted sense begins with this one, or is it.
    #[inline]
    pub(super) fn open(&self, wanted: Senses) -> bool {
        self.next.checked_sub(1).and_then(|first| self.rows.get(first)).is_some_and(|first| first.opens.any(wanted))
    }

    /// Whether one of the rows has a wanted sense in one of some languages.
    #[inline]
    pub(super) fn mean(&self, wanted: Senses, languages: Languages) -> bool {
        self.clone().any(|row| row.languages.any(languages) && row.senses.any(wanted))
    }
}

impl<'p, 't> Iterator for Rows<'p, 't> {
    type Item = &'t Row<'p>;

    #[inline]
    fn next(&mut self) -> Option<&'t Row<'p>> {
        let row = self.rows.get(self.next.checked_sub(1)?)?;
        self.next = row.next as usize;
        Some(row)
    }
}

// --- Laying out ----------------------------------------------------------------------------------------------------------------------

/// Room for rows, laid out by the compiler.
pub(super) struct Laid<const ROWS: usize, const SLOTS: usize> {
    rows: [Row<'static>; ROWS],
    slots: [Slot; SLOTS],
}

impl<const ROWS: usize, const SLOTS: usize> Laid<ROWS, SLOTS> {
    /// The rows of all lists, each with the languages it belongs to.
    pub(super) const fn of(mut lists: &[(Languages, &[Entry<'static>])]) -> Self {
        let mut laid = Laid { rows: [Row::EMPTY; ROWS], slots: [Slot::FREE; SLOTS] };
        let mut used = 0;
        while let [(languages, entries), more @ ..] = lists {
            let mut entries = *entries;
            while let [entry, rest @ ..] = entries {
                used = add(&mut laid.rows, &mut laid.slots, used, *entry, *languages);
                entries = rest;
            }
            lists = more;
        }
        laid
    }

    pub(super) const fn table(&'static self) -> Table<'static> {
        Table { rows: &self.rows, slots: &self.slots }
    }
}

/// The rows that lists need at most.
pub(super) const fn rows_of_all(mut lists: &[(Languages, &[Entry<'_>])]) -> usize {
    let mut rows = 0;
    while let [(_, entries), more @ ..] = lists {
        let mut entries = *entries;
        while let [entry, rest @ ..] = entries {
            rows += rows_of(entry.phrase);
            entries = rest;
        }
        lists = more;
    }
    rows
}

/// The rows that a phrase needs at most: its own, and one for each beginning.
const fn rows_of(phrase: &str) -> usize {
    let (mut rows, mut left) = (1, phrase.as_bytes());
    while let [byte, rest @ ..] = left {
        rows += (*byte == b' ') as usize;
        left = rest;
    }
    rows
}

/// Adds a row, and one for each beginning of its phrase that has none; how many rows are used then.
#[allow(clippy::indexing_slicing, reason = "the room is measured before by `rows_of`")]
const fn add<'p>(rows: &mut [Row<'p>], slots: &mut [Slot], mut used: usize, entry: Entry<'p>, languages: Languages) -> usize {
    let bytes = entry.phrase.as_bytes();
    assert!(!bytes.is_empty() && bytes.len() <= LONGEST, "no phrase is empty or that long");
    let (mut hash, mut at) = (Hash::SEED, 0);
    while at < bytes.len() {
        if bytes[at] == b' ' {
            let (beginning, _) = entry.phrase.split_at(at);
            let row = Row { phrase: beginning, longer: true, opens: entry.senses, ..Row::EMPTY };
            match find(rows, slots, hash, beginning.as_bytes()) {
                Some(known) => {
                    rows[known].longer = true;
                    rows[known].opens = rows[known].opens.or(entry.senses);
                }
                None => used = put(rows, slots, hash, used, row),
            }
        }
        hash = hash.step(bytes[at]);
        at += 1;
    }
    let Entry { phrase, senses, only, number } = entry;
    let row = Row { phrase, senses, only, number, languages, longer: false, opens: senses, next: 0 };
    match find(rows, slots, hash, bytes) {
        Some(known) => {
            rows[known].opens = rows[known].opens.or(senses);
            rows[used] = Row { next: rows[known].next, ..row };
            used += 1;
            #[allow(clippy::cast_possible_truncation, reason = "there are fewer rows than 65,536")]
            {
                rows[known].next = used as u16;
            }
            used
        }
        None => put(rows, slots, hash, used, row),
    }
}

/// Puts the first row of a phrase into the next free slot.
#[allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a slot is below their number; there are fewer rows than 65,536"
)]
const fn put<'p>(rows: &mut [Row<'p>], slots: &mut [Slot], hash: Hash, used: usize, row: Row<'p>) -> usize {
    rows[used] = row;
    let mut slot = hash.slot(slots.len());
    while slots[slot].row != 0 {
        slot = (slot + 1) % slots.len();
    }
    slots[slot] = Slot { tag: hash.tag(), row: used as u16 + 1 };
    used + 1
}

/// The first row of a phrase.
#[allow(clippy::indexing_slicing, reason = "a slot is below their number, a row below theirs")]
const fn find(rows: &[Row<'_>], slots: &[Slot], hash: Hash, phrase: &[u8]) -> Option<usize> {
    if slots.is_empty() {
        return None;
    }
    let mut slot = hash.slot(slots.len());
    loop {
        let Slot { tag, row } = slots[slot];
        if row == 0 {
            return None;
        }
        let row = row as usize - 1;
        if tag == hash.tag() && is_same(rows[row].phrase.as_bytes(), phrase) {
            return Some(row);
        }
        slot = (slot + 1) % slots.len();
    }
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
        if *first != *second {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

/// What a first byte says: the place of its letter, [`FIGURE`] or [`SIGN`].
static FIRST_LETTERS: Bytes<u8> = table_of(0);
/// What a second byte says, as [`second`] has it.
static SECOND: Bytes<u8> = table_of(1);

/// What each byte says at the first place of a text, or at the second.
#[allow(clippy::cast_possible_truncation, reason = "there are 32 things that it may say")]
const fn table_of(place: usize) -> Bytes<u8> {
    let mut table = Bytes::all(SIGN as u8);
    let mut byte = u8::MAX;
    loop {
        let says = match letter(byte) {
            _ if place == 1 => second(&[byte]) as u8,
            Some(letter) => letter as u8,
            None if byte.is_ascii_digit() => FIGURE as u8,
            None => SIGN as u8,
        };
        table.set(byte, says);
        let Some(next) = byte.checked_sub(1) else { return table };
        byte = next;
    }
}

/// What follows the first letter of a text: its second letter; the end of the word; anything else, also a sign that folds to nothing, which
/// may end the word or not.
#[inline]
const fn second(rest: &[u8]) -> usize {
    let [byte, ..] = rest else { return END };
    match letter(*byte) {
        Some(letter) => letter,
        None if *byte == b' ' => END,
        None => ANY,
    }
}

/// The place of a letter in the alphabet.
#[inline]
const fn letter(byte: u8) -> Option<usize> {
    if byte.is_ascii_alphabetic() { Some((byte | 0x20).saturating_sub(b'a') as usize) } else { None }
}
