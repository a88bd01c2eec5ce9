//! The form in which words are compared.

use super::table::{Hash, LONGEST};
use crate::bytes::Bytes;
use crate::line::is_zero_width;

/// The folded form of a text: lower case without accents, letters and figures only, words one space apart.
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

/// A key that texts have in common whose folded forms are the same; others seldom do.
pub(crate) fn fold_key(text: &str) -> u64 {
    let mut key = 0xcbf2_9ce4_8422_2325_u64;
    fold_into(text, |c| {
        key = (key ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3);
        true
    });
    key
}

/// A phrase as the lexicon compares it. Where it is none, whether it has letters, and too many of them.
#[cfg(feature = "profile")]
pub(crate) fn folded(phrase: &str) -> Result<String, bool> {
    let folded = Folded::of(phrase);
    let words = folded.words().and_then(|(_, words)| std::str::from_utf8(words).ok());
    words.map(str::to_owned).ok_or(folded.length > 0)
}

/// Gives the folded form of a text letter by letter for as long as it is `wanted`; whether it was to the end.
#[inline]
pub(super) fn fold_into(text: &str, wanted: impl FnMut(char) -> bool) -> bool {
    fold_letters(text, wanted, |c, wanted| c.to_lowercase().all(wanted))
}

/// The same; what a letter outside ASCII gives, `fold_wide` says.
#[inline]
fn fold_letters<W: FnMut(char) -> bool>(text: &str, mut wanted: W, fold_wide: impl Fn(char, &mut W) -> bool) -> bool {
    let text = strip_remark(text);
    let (mut begun, mut parted) = (false, false);
    let mut wide = 0..0;
    for (at, byte) in text.bytes().enumerate() {
        let folded = FOLDED.of(byte);
        if folded > WIDE {
            if parted && begun && !wanted(' ') {
                return false;
            }
            (begun, parted) = (true, false);
            if !wanted(char::from(folded)) {
                return false;
            }
        } else if folded == PARTING {
            parted = true;
        } else if folded == WIDE && !wide.contains(&at) {
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { continue };
            // Its other bytes are seen with the first one.
            wide = at..at + c.len_utf8();
            if c.is_alphanumeric() {
                if parted && begun && !wanted(' ') || !fold_wide(c, &mut wanted) {
                    return false;
                }
                (begun, parted) = (true, false);
            } else {
                parted |= !joins(c);
            }
        }
    }
    true
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
    /// More came than there is room for.
    full: bool,
}

impl Folded {
    pub(super) const EMPTY: Folded = Folded { bytes: [0; LONGEST], length: 0, hash: Hash::SEED, full: false };

    /// A text, folded.
    pub(super) fn of(text: &str) -> Folded {
        let mut folded = Folded::EMPTY;
        fold_letters(text, |letter| folded.push(letter), |c, wanted| fold_wide(c, wanted));
        folded
    }

    /// Adds a folded letter; whether there was room for it.
    #[inline]
    pub(super) fn push(&mut self, letter: char) -> bool {
        let mut room = [0; 4];
        for byte in letter.encode_utf8(&mut room).bytes() {
            match self.bytes.get_mut(self.length) {
                Some(place) => *place = byte,
                None => self.full = true,
            }
            self.length += usize::from(!self.full);
            self.hash = self.hash.step(byte);
        }
        !self.full
    }

    /// The words and their hash, where there are any and they are no longer than a phrase.
    pub(super) fn words(&self) -> Option<(Hash, &[u8])> {
        let words = self.bytes.get(..self.length)?;
        (self.length > 0 && !self.full).then_some((self.hash, words))
    }

    /// Whether the last letter is the space between two words, or there is none yet.
    pub(super) fn is_between_words(&self) -> bool {
        self.length.checked_sub(1).is_none_or(|last| self.bytes.get(last) == Some(&b' '))
    }
}
