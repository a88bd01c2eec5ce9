//! The form in which words are compared.

use crate::bytes::{Bytes, is_zero_width};

/// The longest phrase, in bytes.
pub(crate) const LONGEST: usize = 48;

/// The hash of folded words, a byte at a time: FNV-1a.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hash(u32);

impl Hash {
    pub(super) const SEED: Hash = Hash(0x811c_9dc5);

    #[inline]
    pub(super) const fn step(self, byte: u8) -> Hash {
        Hash((self.0 ^ byte as u32).wrapping_mul(0x0100_0193))
    }

    /// With the letters and figures of ASCII that stand from a byte on, and the byte after them.
    #[inline]
    pub(super) fn run(mut self, text: &[u8], from: usize) -> (Hash, usize) {
        let mut at = from;
        for byte in text.get(from..).unwrap_or(&[]) {
            let Some(letter) = plain_letter(*byte) else { break };
            self = self.step(letter);
            at += 1;
        }
        (self, at)
    }

    pub(super) const fn slot(self, slots: usize) -> usize {
        self.0 as usize & (slots - 1)
    }

    pub(super) const fn tag(self) -> u16 {
        (self.0 >> 16) as u16
    }
}

/// The folded form of a text: lower case with its accents, letters and figures only, words one space apart.
///
/// Punctuation inside a word is dropped (`présent.es`, `co-chair`, `l’ordre`), other characters divide words (`Apologies/Regrets`), and a
/// remark in brackets at the end is left out (`Attendees (12)`).
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, |c| {
        folded.push(c);
        true
    });
    folded
}

/// The folded form of a text, which is looked at and dropped: a short one takes no memory of its own.
pub(crate) fn fold_to_look(text: &str) -> FoldedText {
    let mut folded = FoldedText { short: [0; FoldedText::ROOM], length: 0, long: String::new() };
    fold_into(text, |c| {
        folded.push(c);
        true
    });
    folded
}

/// A folded text.
pub(crate) struct FoldedText {
    short: [u8; FoldedText::ROOM],
    length: usize,
    /// All of it, once it is longer than the room for a short one.
    long: String,
}

impl FoldedText {
    const ROOM: usize = 64;

    fn push(&mut self, letter: char) {
        let end = self.length + letter.len_utf8();
        if let Some(room) = self.short.get_mut(self.length..end) {
            letter.encode_utf8(room);
            self.length = end;
            return;
        }
        if self.long.is_empty() {
            self.long = self.as_str().to_owned();
            self.length = FoldedText::ROOM;
        }
        self.long.push(letter);
    }

    pub(crate) fn as_str(&self) -> &str {
        let short = || self.short.get(..self.length).and_then(|short| std::str::from_utf8(short).ok());
        if self.long.is_empty() { short().unwrap_or("") } else { &self.long }
    }
}

/// The folded form of a text without its accents.
pub(crate) fn fold_plain(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, |c| {
        fold_wide(c, |c| {
            folded.push(c);
            true
        })
    });
    folded
}

/// A key that texts have in common whose folded forms are the same; others seldom do.
pub(crate) fn fold_key(text: &str) -> u64 {
    if let Some(key) = fold_key_of_words(text) {
        return key;
    }
    let mut key = NO_KEY;
    fold_into(text, |c| {
        key = step(key, c);
        true
    });
    key
}

/// Adds the keys of the words of a text as folded, in order, so many at most; nothing else is allocated.
pub(crate) fn fold_keys(text: &str, most: usize, keys: &mut Vec<u64>) {
    let most = keys.len() + most;
    let mut key = NO_KEY;
    fold_into(text, |c| {
        key = if c == ' ' {
            keys.push(key);
            NO_KEY
        } else {
            step(key, c)
        };
        keys.len() < most
    });
    if keys.len() < most {
        keys.push(key);
    }
}

/// A phrase as the lexicon compares it. Where it is none, whether it has letters, and too many of them.
#[cfg(feature = "profile")]
pub(crate) fn folded(phrase: &str) -> Result<String, bool> {
    let folded = Folded::of(phrase, |_| true);
    let words = folded.as_ref().and_then(|folded| std::str::from_utf8(folded.words().1).ok());
    words.map(str::to_owned).ok_or(phrase.contains(char::is_alphanumeric))
}

/// The key of a single letter.
#[inline]
pub(crate) fn fold_key_of(letter: char) -> u64 {
    if letter.is_ascii_alphanumeric() { step(NO_KEY, letter.to_ascii_lowercase()) } else { fold_key(letter.encode_utf8(&mut [0; 4])) }
}

/// The key of nothing.
const NO_KEY: u64 = 0xcbf2_9ce4_8422_2325;

#[inline]
fn step(key: u64, letter: char) -> u64 {
    (key ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
}

/// The key of a text of ASCII that ends in a letter or a figure, as most names and titles do; nothing for another one.
#[inline]
fn fold_key_of_words(text: &str) -> Option<u64> {
    let (mut key, mut begun, mut parted) = (NO_KEY, false, false);
    if !text.as_bytes().last().is_none_or(u8::is_ascii_alphanumeric) {
        return None;
    }
    for &byte in text.as_bytes() {
        match FOLDED.of(byte) {
            WIDE => return None,
            DROPPED => {}
            PARTING => parted = begun,
            letter => {
                key = step(if std::mem::take(&mut parted) { step(key, ' ') } else { key }, char::from(letter));
                begun = true;
            }
        }
    }
    Some(key)
}

/// The letters and figures of ASCII that a text begins with: their key, and how many there are.
#[inline]
pub(crate) fn fold_key_of_run(text: &str) -> (u64, usize) {
    let mut key = NO_KEY;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        let folded = FOLDED.of(byte);
        if folded <= WIDE {
            return (key, at);
        }
        key = step(key, char::from(folded));
    }
    (key, text.len())
}

/// Gives the folded form of a text letter by letter for as long as it is `wanted`; whether it was to the end.
#[inline]
pub(super) fn fold_into(text: &str, mut wanted: impl FnMut(char) -> bool) -> bool {
    let text = strip_remark(text);
    let bytes = text.as_bytes();
    let (mut at, mut begun, mut parted) = (0, false, false);
    while let Some(&byte) = bytes.get(at) {
        let folded = FOLDED.of(byte);
        let wide = if folded == WIDE { text.get(at..).and_then(|rest| rest.chars().next()) } else { None };
        if folded <= PARTING || wide.is_some_and(|c| !is_alphanumeric(c)) {
            at += wide.map_or(1, char::len_utf8);
            parted |= wide.map_or(folded == PARTING, |c| !joins(c));
            continue;
        }
        if parted && begun && !wanted(' ') {
            return false;
        }
        (begun, parted) = (true, false);
        if let Some(c) = wide {
            at += c.len_utf8();
            if !c.to_lowercase().all(&mut wanted) {
                return false;
            }
        }
        for letter in bytes.get(at..).unwrap_or(&[]).iter().map_while(|byte| plain_letter(*byte)) {
            at += 1;
            if !wanted(char::from(letter)) {
                return false;
            }
        }
    }
    true
}

/// Whether a character is a letter or a figure; those of the languages read here are told at once.
#[inline]
pub(crate) fn is_alphanumeric(c: char) -> bool {
    matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ') || c.is_alphanumeric()
}

/// Gives the letters that a letter outside ASCII folds to; whether they were wanted.
pub(super) fn fold_wide(c: char, mut wanted: impl FnMut(char) -> bool) -> bool {
    let plain = match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ą' | 'Ą' => "a",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ę' | 'Ę' | 'ě' | 'Ě' => "e",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' => "i",
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'Ō' | 'ő' | 'Ő' => "o",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' | 'ů' | 'Ů' | 'ű' | 'Ű' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'š' | 'Š' | 'ś' | 'Ś' | 'ş' | 'Ş' => "s",
        'ž' | 'Ž' | 'ź' | 'Ź' | 'ż' | 'Ż' => "z",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        c => return c.to_lowercase().all(wanted),
    };
    plain.chars().all(&mut wanted)
}

/// Whether a character outside ASCII that is no letter joins what stands before and after it: apostrophes, hyphens, accents of their own.
pub(crate) fn joins(c: char) -> bool {
    matches!(c, '·' | '’' | '‘' | '‐' | '‑' | '\u{300}'..='\u{36f}') || is_zero_width(c)
}

/// Whether a sign goes when a text is folded, and parts nothing.
#[inline]
pub(crate) const fn is_dropped(sign: u8) -> bool {
    matches!(sign, b'.' | b'\'' | b'-' | b'*' | b'_' | b'(' | b')' | b':')
}

/// What becomes of each byte when a text is folded: a letter or figure in lower case, or one of the three below.
static FOLDED: Bytes<u8> = {
    let mut table = Bytes::all(WIDE);
    let mut byte = 0x7f_u8;
    loop {
        let folded = match byte {
            _ if is_dropped(byte) => DROPPED,
            _ if byte.is_ascii_alphanumeric() => byte.to_ascii_lowercase(),
            _ => PARTING,
        };
        table.set(byte, folded);
        let Some(next) = byte.checked_sub(1) else { break table };
        byte = next;
    }
};

/// A letter or figure of ASCII as it is folded.
#[inline]
pub(super) fn plain_letter(byte: u8) -> Option<u8> {
    Some(FOLDED.of(byte)).filter(|letter| *letter > WIDE)
}

/// The sign goes and parts nothing.
const DROPPED: u8 = 0;
/// The sign parts words.
const PARTING: u8 = 1;
/// The byte belongs to a character outside ASCII.
const WIDE: u8 = 2;

/// A text without the bracket that closes it: `Attendees (12)` → `Attendees`.
pub(super) fn strip_remark(text: &str) -> &str {
    if text.as_bytes().last().is_some_and(u8::is_ascii_alphanumeric) {
        return text;
    }
    let trimmed = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '*' | '_' | '.'));
    let Some(inner) = trimmed.strip_suffix(')') else {
        return text;
    };
    match inner.rfind('(') {
        Some(at) if at > 0 && inner.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace)) => text.get(..at).unwrap_or(text),
        _ => text,
    }
}

/// A text as folded, where it is no longer than the longest phrase; nothing is allocated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
    hash: Hash,
}

impl Folded {
    pub(super) const EMPTY: Folded = Folded { bytes: [0; LONGEST], length: 0, hash: Hash::SEED };

    /// A text, folded; `None` where it is longer than any phrase, or `goes_on` denies after its first word that a phrase begins so.
    #[inline]
    pub(super) fn of(text: &str, goes_on: impl Fn(&Folded) -> bool) -> Option<Folded> {
        let text = strip_remark(text);
        let bytes = text.as_bytes();
        let mut folded = Folded::EMPTY;
        let (mut at, mut parted, mut several) = (0, false, false);
        while let Some(&byte) = bytes.get(at) {
            let letter = FOLDED.of(byte);
            let wide = if letter == WIDE { text.get(at..).and_then(|rest| rest.chars().next()) } else { None };
            at += wide.map_or(1, char::len_utf8);
            let is_letter = wide.map_or(letter > WIDE, is_alphanumeric);
            if !is_letter {
                parted |= wide.map_or(letter == PARTING, |c| !joins(c));
                continue;
            }
            if std::mem::take(&mut parted) && folded.length > 0 {
                if !(several || goes_on(&folded)) || !folded.push_byte(b' ') {
                    return None;
                }
                several = true;
            }
            let fits = match wide {
                Some(c) => fold_wide(c, |letter| folded.push(letter)),
                None => folded.push_byte(letter),
            };
            if !fits {
                return None;
            }
        }
        (folded.length > 0).then_some(folded)
    }

    /// Adds the letters and figures of ASCII that stand from a byte on; the byte after them, or `None` where there is no room.
    #[inline]
    pub(super) fn run(&mut self, bytes: &[u8], mut at: usize) -> Option<usize> {
        while let Some(letter) = bytes.get(at).map(|byte| FOLDED.of(*byte)).filter(|letter| *letter > WIDE) {
            if !self.push_byte(letter) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// Adds a folded letter; whether there was room for it.
    #[inline]
    pub(super) fn push(&mut self, letter: char) -> bool {
        let mut room = [0; 4];
        letter.encode_utf8(&mut room).bytes().all(|byte| self.push_byte(byte))
    }

    #[inline]
    pub(super) fn push_byte(&mut self, byte: u8) -> bool {
        let Some(place) = self.bytes.get_mut(self.length) else { return false };
        *place = byte;
        self.length += 1;
        self.hash = self.hash.step(byte);
        true
    }

    /// The words and their hash.
    #[inline]
    pub(super) fn words(&self) -> (Hash, &[u8]) {
        (self.hash, self.bytes.get(..self.length).unwrap_or(&[]))
    }

    /// Whether the last letter is the space between two words, or there is none yet.
    #[inline]
    pub(super) fn is_between_words(&self) -> bool {
        self.length.checked_sub(1).is_none_or(|last| self.bytes.get(last) == Some(&b' '))
    }
}
