//! Lists of words laid out when the program is compiled, so that a word is found by one look and nothing is built at run time.
//!
//! A word is asked for as it stands in the text: it is [folded](super::fold()) letter by letter on the way into the hash, and no copy is
//! made. Most words of a text are none of a list's; two letters are enough to pass over most of them.

use super::fold::{fold_into, is_dropped};

/// Words and what each means. Of two meanings of one word the first one counts.
pub(crate) struct Table<M: 'static, const SLOTS: usize> {
    /// Each word in the slot of its hash, or in the next free one behind it.
    slots: [Option<(&'static str, M)>; SLOTS],
    /// What follows the first letter of the words, by that letter, as bits ([`second`]).
    begins: [u32; 26],
    /// Whether a word begins with a figure.
    figures: bool,
    /// The bytes of the longest word.
    longest: usize,
}

/// As many slots as keep the way to a word short.
pub(crate) const fn slots<M>(mut lists: &[(M, &[&str])]) -> usize {
    let mut words = 0;
    while let [(_, list), rest @ ..] = lists {
        words += list.len();
        lists = rest;
    }
    (words * 2).next_power_of_two()
}

/// Lays out lists of words by their meaning, or one list that has none.
macro_rules! table {
    ($(#[$doc:meta])* $vis:vis static $name:ident: $meaning:ty = $lists:expr;) => {
        $(#[$doc])*
        $vis static $name: $crate::lexicon::list::Table<$meaning, { $crate::lexicon::list::slots::<$meaning>($lists) }> =
            $crate::lexicon::list::Table::of($lists);
    };
    ($(#[$doc:meta])* $vis:vis static $name:ident = $words:expr;) => {
        table! { $(#[$doc])* $vis static $name: () = &[((), $words)]; }
    };
}
pub(crate) use table;

impl<M: Copy, const SLOTS: usize> Table<M, SLOTS> {
    /// The table of some lists, each with its meaning.
    pub(crate) const fn of(mut lists: &[(M, &[&'static str])]) -> Self {
        let mut table = Table { slots: [None; SLOTS], begins: [0; 26], figures: false, longest: 0 };
        while let [(meaning, words), more @ ..] = lists {
            let mut words = *words;
            while let [word, rest @ ..] = words {
                table.add(word, *meaning);
                words = rest;
            }
            lists = more;
        }
        table
    }

    #[allow(clippy::indexing_slicing, reason = "only the compiler runs it; a slot is below `SLOTS`, a letter below 26")]
    const fn add(&mut self, word: &'static str, meaning: M) {
        let bytes = word.as_bytes();
        let mut hash = SEED;
        let mut left = bytes;
        while let [byte, rest @ ..] = left {
            hash = step_byte(hash, *byte);
            left = rest;
        }
        // There are slots: `slots` gives a power of two.
        let mut slot = hash as usize % SLOTS;
        while let Some((taken, _)) = self.slots[slot] {
            if is_same(taken.as_bytes(), bytes) {
                return;
            }
            slot = (slot + 1) % SLOTS;
        }
        self.slots[slot] = Some((word, meaning));
        if bytes.len() > self.longest {
            self.longest = bytes.len();
        }
        if let [first, rest @ ..] = bytes {
            self.figures |= first.is_ascii_digit();
            if let Some(first) = letter(*first) {
                self.begins[first] |= second(rest);
            }
        }
    }

    /// What a text means, once it is folded.
    #[inline]
    pub(crate) fn get(&self, text: &str) -> Option<M> {
        if self.may_begin(text) { self.look_up(text) } else { None }
    }

    #[inline(never)]
    fn look_up(&self, text: &str) -> Option<M> {
        let (mut hash, mut length) = (SEED, 0);
        let is_short = fold_into(text, |letter| {
            hash = step(hash, letter);
            length += letter.len_utf8();
            length <= self.longest
        });
        if !is_short {
            return None;
        }
        self.find(hash, |word| {
            let mut left = word.chars();
            fold_into(text, |letter| left.next() == Some(letter)) && left.next().is_none()
        })
    }

    /// What a word means written as the lists write it.
    pub(crate) fn of_word(&self, word: &str) -> Option<M> {
        if word.len() > self.longest || !self.may_begin(word) {
            return None;
        }
        self.find(word.bytes().fold(SEED, step_byte), |known| known == word)
    }

    /// Whether the list holds a word, in whatever case its letters are.
    pub(crate) fn has_in_any_case(&self, word: &str) -> bool {
        if word.len() > 2 * self.longest || !self.may_begin(word) {
            return false;
        }
        let lower = || word.chars().flat_map(char::to_lowercase);
        self.find(lower().fold(SEED, step), |known| known.chars().eq(lower())).is_some()
    }

    /// Whether the list holds a text, once it is folded.
    #[inline]
    pub(crate) fn has(&self, text: &str) -> bool {
        self.get(text).is_some()
    }

    /// Whether the list holds a word written as the lists write it.
    pub(crate) fn has_word(&self, word: &str) -> bool {
        self.of_word(word).is_some()
    }

    /// Whether a word of the list may begin as a text does. Signs at its begin, other than a blank, say nothing.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        let [first, rest @ ..] = text.as_bytes() else { return false };
        match letter(*first) {
            Some(first) => self.begins.get(first).is_some_and(|letters| letters & second(rest) != 0),
            None => self.figures || !first.is_ascii_digit(),
        }
    }

    /// Whether a word of the list may begin somewhere in a text.
    pub(crate) fn may_stand_in(&self, text: &str) -> bool {
        let begins = |at: usize| text.get(at..).is_some_and(|rest| self.may_begin(rest));
        let mut before = b' ';
        text.bytes().enumerate().any(|(at, byte)| {
            let apart = !std::mem::replace(&mut before, byte).is_ascii_alphanumeric();
            apart && byte.is_ascii_alphanumeric() && begins(at)
        }) || !text.is_ascii()
    }

    /// The words of the list that a text begins with, whatever the case of its letters, and that end where a word of it ends.
    pub(crate) fn beginning<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let slots = if self.may_begin(text) { self.slots.as_slice() } else { &[] };
        slots.iter().flatten().map(|(word, _)| *word).filter(|word| {
            let is_same = |head: &str| head.chars().flat_map(char::to_lowercase).eq(word.chars());
            text.split_at_checked(word.len()).is_some_and(|(head, rest)| is_same(head) && !rest.starts_with(char::is_alphanumeric))
        })
    }

    fn find(&self, hash: u32, is_word: impl Fn(&str) -> bool) -> Option<M> {
        let mut slot = hash as usize % SLOTS;
        loop {
            let (word, meaning) = self.slots.get(slot)?.as_ref()?;
            if is_word(word) {
                return Some(*meaning);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// What follows the first letter of a text, as bits: its second letter behind signs that fold to nothing, or that a blank or the end
/// comes first; all of these, where something else does.
const fn second(mut rest: &[u8]) -> u32 {
    const ALONE: u32 = 1 << 26;
    loop {
        let [byte, behind @ ..] = rest else { return ALONE };
        if let Some(letter) = letter(*byte) {
            return 1 << letter;
        }
        match *byte {
            b' ' => return ALONE,
            byte if is_dropped(byte) => rest = behind,
            _ => return u32::MAX,
        }
    }
}

/// FNV-1a.
const SEED: u32 = 0x811c_9dc5;

const fn step_byte(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

fn step(hash: u32, letter: char) -> u32 {
    if let Ok(byte @ 0..=0x7f) = u8::try_from(letter) {
        return step_byte(hash, byte);
    }
    letter.encode_utf8(&mut [0; 4]).bytes().fold(hash, step_byte)
}

/// The place of a letter in the alphabet.
const fn letter(byte: u8) -> Option<usize> {
    if byte.is_ascii_alphabetic() { Some((byte | 0x20).saturating_sub(b'a') as usize) } else { None }
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

#[cfg(test)]
mod tests {
    table! {
        static TABLE: u8 = &[(1, &["roof", "à faire", "n a"]), (2, &["roof", "lamp", "3d", "x"])];
    }

    #[test]
    fn a_text_is_found_however_it_is_written() {
        for (text, expected) in [
            ("roof", Some(1)),
            ("**Roof:**", Some(1)),
            ("Ro-of", Some(1)),
            ("À  FAIRE", Some(1)),
            ("N/A", Some(1)),
            ("Lamp (12)", Some(2)),
            ("3D", Some(2)),
            ("X", Some(2)),
            ("roofs", None),
            ("roo", None),
            ("a faire", None),
            ("ladder", None),
            ("", None),
        ] {
            assert_eq!(TABLE.get(text), expected, "{text:?}");
        }
        assert_eq!((TABLE.of_word("à faire"), TABLE.of_word("Roof")), (Some(1), None));
    }

    #[test]
    fn most_texts_are_passed_over_by_their_first_letters() {
        for (text, expected) in [
            ("roof", true),
            ("Rope", true),
            ("rain", false),
            ("x", true),
            ("X ray", true),
            ("y", false),
            ("y ray", false),
            ("3", true),
            ("30 roofs", true),
            ("r-oof", true),
            ("r-ain", false),
            ("x: ray", true),
            ("y: ray", false),
            ("x1", true),
            ("(x)", true),
            ("été", true),
            ("", false),
        ] {
            assert_eq!(TABLE.may_begin(text), expected, "{text:?}");
        }
        table! {
            static WORDS = &["roof"];
        }
        assert!(!WORDS.may_begin("3") && !WORDS.may_begin("30 roofs"));
    }

    #[test]
    fn a_text_begins_with_a_word_that_ends_there() {
        table! {
            static WORDS = &["roof", "roof beam", "à faire"];
        }
        for (text, expected) in [
            ("roof", vec!["roof"]),
            ("Roof: it leaks", vec!["roof"]),
            ("ROOF BEAM 3", vec!["roof", "roof beam"]),
            ("À faire", vec!["à faire"]),
            ("roofs", vec![]),
            ("roof-beam", vec!["roof"]),
            ("a roof", vec![]),
            ("roo", vec![]),
            ("", vec![]),
        ] {
            let mut found: Vec<&str> = WORDS.beginning(text).collect();
            found.sort_unstable();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn hyphens_inside_the_first_letters_hide_nothing() {
        assert_eq!(TABLE.get("r-oof"), Some(1));
        assert_eq!(TABLE.get("\u{200b}roof"), Some(1));
    }
}
