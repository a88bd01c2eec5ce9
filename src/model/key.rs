//! What an action or a decision is known by over the years: [`Key`].

use std::collections::HashMap;
use std::fmt::{self, Write as _};
use std::str::FromStr;

use super::Date;
use super::form::{FormError, as_text};

/// A short hash of what an action or a decision says. It stays while that stays, whatever is put in around it, and so names its row in a
/// database or its entry in a calendar from one reading to the next.
///
/// It is FNV-1a of 64 bits over these parts, each closed by a zero byte: `action` or `decision`; the meeting's day as `YYYY-MM-DD`, empty
/// where it is unknown; the folded names of the owners, joined by `,`; the folded text. Folded is a text in lower case with one space for
/// each stretch of characters that are neither letters nor digits, and none at the ends. The second of two that are the same in one
/// meeting has `2` for a fifth part, the third `3`.
///
/// It is written as 13 letters and digits: base 32 of RFC 4648 in lower case, highest bits first.
///
/// ```
/// use minutes_extract::{Date, Key};
///
/// let key = Key::of_action(Date::new(2026, 5, 4), ["Ann"], "Ann to call the roofer.");
/// assert_eq!(key, Key::of_action(Date::new(2026, 5, 4), ["ANN"], "Ann to call  the roofer"));
/// assert_eq!(key.to_string().len(), 13);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

impl Key {
    /// The key of an action.
    #[must_use]
    pub fn of_action<'n>(date: Option<Date>, owners: impl IntoIterator<Item = &'n str>, text: &str) -> Key {
        Keys::of(date).action(owners, text)
    }

    /// The key of a decision.
    #[must_use]
    pub fn of_decision(date: Option<Date>, text: &str) -> Key {
        Keys::of(date).decision(text)
    }
}

/// The keys of one meeting, which have their begin in common.
pub(super) struct Keys {
    action: Fnv,
    decision: Fnv,
}

impl Keys {
    pub(super) fn of(date: Option<Date>) -> Keys {
        Keys { action: begin("action", date), decision: begin("decision", date) }
    }

    pub(super) fn action<'n>(&self, owners: impl IntoIterator<Item = &'n str>, text: &str) -> Key {
        let mut hash = self.action;
        for (at, owner) in owners.into_iter().enumerate() {
            hash.write(if at > 0 { b"," } else { b"" });
            fold(owner, &mut hash);
        }
        hash.write(&[0]);
        end(hash, text)
    }

    pub(super) fn decision(&self, text: &str) -> Key {
        let mut hash = self.decision;
        hash.write(&[0]);
        end(hash, text)
    }
}

/// FNV-1a of 64 bits.
#[derive(Clone, Copy)]
struct Fnv(u64);

impl Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

impl fmt::Write for Fnv {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.write(text.as_bytes());
        Ok(())
    }
}

fn begin(kind: &str, date: Option<Date>) -> Fnv {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    hash.write(kind.as_bytes());
    hash.write(&[0]);
    if let Some(date) = date {
        // Writing to a hash cannot fail.
        let _ = write!(hash, "{date}");
    }
    hash.write(&[0]);
    hash
}

fn end(mut hash: Fnv, text: &str) -> Key {
    fold(text, &mut hash);
    hash.write(&[0]);
    Key(hash.0)
}

/// Hashes the letters and digits of a text in lower case, with one space between words.
fn fold(text: &str, hash: &mut Fnv) {
    let (mut begun, mut parted) = (false, false);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let wide = if byte.is_ascii() { None } else { text.get(at..).and_then(|rest| rest.chars().next()) };
        at = at.saturating_add(wide.map_or(1, char::len_utf8));
        if !wide.map_or(byte.is_ascii_alphanumeric(), char::is_alphanumeric) {
            parted = begun;
            continue;
        }
        if std::mem::take(&mut parted) {
            hash.write(b" ");
        }
        begun = true;
        match wide {
            None => hash.write(&[byte.to_ascii_lowercase()]),
            Some(c) => c.to_lowercase().for_each(|c| hash.write(c.encode_utf8(&mut [0; 4]).as_bytes())),
        }
    }
}

/// Keeps apart what is the same in one meeting.
#[derive(Default)]
pub(super) struct Seen(HashMap<Key, u32>);

impl Seen {
    /// Room for so many.
    pub(super) fn of(keys: usize) -> Seen {
        Seen(HashMap::with_capacity(keys))
    }

    /// The key itself the first time, another one each further time.
    pub(super) fn once(&mut self, key: Key) -> Key {
        let count = self.0.entry(key).or_default();
        *count = count.saturating_add(1);
        if *count == 1 {
            return key;
        }
        let mut hash = Fnv(key.0);
        hash.write(count.to_string().as_bytes());
        hash.write(&[0]);
        Key(hash.0)
    }
}

/// The digits of base 32.
const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
/// So many of them hold 64 bits.
const LENGTH: usize = 13;

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; LENGTH];
        for (place, letter) in (0_u32..).zip(text.iter_mut().rev()) {
            let digit = self.0.checked_shr(place.saturating_mul(5)).unwrap_or(0) & 31;
            *letter = DIGITS.get(usize::try_from(digit).unwrap_or(0)).copied().unwrap_or(0);
        }
        f.pad(std::str::from_utf8(&text).unwrap_or(""))
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Key {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Key, FormError> {
        let digit = |byte: u8| DIGITS.iter().position(|digit| *digit == byte).and_then(|at| u64::try_from(at).ok());
        let read = || {
            // The first of 13 digits holds four bits.
            let fits = text.len() == 13 && text.starts_with(|first| ('a'..='p').contains(&first));
            text.bytes().try_fold(0, |sum: u64, byte| Some(sum << 5 | digit(byte)?)).filter(|_| fits)
        };
        read().map(Key).ok_or(FormError::expected("a key of 13 letters and digits"))
    }
}

as_text!(Key, "A hash of kind, meeting day, owners and folded text, as 13 digits of base 32.", "^[a-p][a-z2-7]{12}$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_and_read() {
        for value in [0, 1, 31, 32, u64::MAX, 0x0123_4567_89ab_cdef] {
            let text = Key(value).to_string();
            assert_eq!(text.parse(), Ok(Key(value)), "{text}");
        }
        assert_eq!(Key(u64::MAX).to_string(), "p777777777777");
        for text in ["", "a", "q777777777777", "a77777777777", "a7777777777777", "A777777777777", "a77777777777é"] {
            assert!(text.parse::<Key>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_algorithm_is_the_documented_one() {
        // What is published for FNV-1a: of nothing, of `a`, of `foobar`.
        for (text, expected) in [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)] {
            let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
            hash.write(text.as_bytes());
            assert_eq!(hash.0, expected, "{text}");
        }
        let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
        hash.write(b"action\x002026-05-04\0ann,bo west\0mend the roof\0");
        assert_eq!(Key::of_action(Date::new(2026, 5, 4), ["Ann", "Bo  West"], "*Mend* the roof!"), Key(hash.0));
    }

    #[test]
    fn the_same_thing_twice_has_two_keys() {
        let mut seen = Seen::default();
        let key = Key::of_decision(None, "Mend it");
        let keys = [seen.once(key), seen.once(key), seen.once(key)];
        assert_eq!(keys[0], key);
        assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
        assert_eq!(Seen::default().once(key), key);
    }
}
