//! Tables that tell something of each byte, laid out when the program is compiled; words between spaces; characters that take no room.

/// Whether a character takes no room: zero-width spaces and joiners, a byte order mark, a variation selector, direction marks.
pub(crate) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}' | '\u{ad}' | '\u{202a}'..='\u{202e}')
}

/// A value for each of the 256 bytes.
pub(crate) struct Bytes<T>([T; 256]);

impl<T: Copy> Bytes<T> {
    /// The same value for all.
    pub const fn all(value: T) -> Self {
        Bytes([value; 256])
    }

    /// What stands for a byte.
    #[inline]
    #[allow(clippy::indexing_slicing, reason = "a byte is below 256")]
    pub const fn of(&self, byte: u8) -> T {
        self.0[byte as usize]
    }

    /// Puts a value for a byte.
    #[allow(clippy::indexing_slicing, reason = "a byte is below 256")]
    pub const fn set(&mut self, byte: u8, value: T) {
        self.0[byte as usize] = value;
    }
}

impl Bytes<bool> {
    /// The bytes that belong to a set.
    pub const fn among(mut set: &[u8]) -> Self {
        let mut table = Bytes::all(false);
        while let [byte, rest @ ..] = set {
            table.set(*byte, true);
            set = rest;
        }
        table
    }
}

/// What stands before the first such sign of ASCII in a text, and what comes after it, as `split_once` gives them. It takes fewer steps
/// where a text is short.
#[inline]
pub(crate) fn cut_once(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = memchr::memchr(sign, text.as_bytes())?;
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.get(1..)?))
}

/// The same of two signs, one right after the other.
#[inline]
pub(crate) fn cut_at_pair(text: &str, signs: [u8; 2]) -> Option<(&str, &str)> {
    let at = find_pair(text, signs)?;
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.get(2..)?))
}

/// Where two signs of ASCII stand first, one right after the other, as `find` gives it.
#[inline]
pub(crate) fn find_pair(text: &str, [first, second]: [u8; 2]) -> Option<usize> {
    memchr::memchr_iter(first, text.as_bytes()).find(|at| text.as_bytes().get(*at..).and_then(|rest| rest.get(1)) == Some(&second))
}

/// The parts of a text between its spaces, as `split(' ')` gives them. It takes fewer steps where they are short, as words are.
pub(crate) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let left = rest?;
        let Some(end) = left.bytes().position(|byte| byte == b' ') else { return rest.take() };
        let (word, after) = left.split_at_checked(end)?;
        rest = after.get(1..);
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_parts_between_spaces() {
        for text in ["", " ", "roof", "the roof", " the  roof ", "Öl und\u{a0}Äpfel"] {
            assert!(words_of(text).eq(text.split(' ')), "{text:?}");
        }
    }

    #[test]
    fn a_text_is_cut_at_the_first_sign() {
        for text in ["", ":", ": ", "roof", "roof: it", "a:b: c: d", "Öl:: ü", "a:"] {
            assert_eq!(cut_once(text, b':'), text.split_once(':'), "{text:?}");
            assert_eq!(cut_at_pair(text, *b": "), text.split_once(": "), "{text:?}");
            assert_eq!(find_pair(text, *b": "), text.find(": "), "{text:?}");
        }
    }

    #[test]
    fn the_bytes_of_a_set_are_those_and_no_others() {
        static TABLE: Bytes<bool> = Bytes::among(b"\0a\xff");
        let found: Vec<u8> = (0..=u8::MAX).filter(|&byte| TABLE.of(byte)).collect();
        assert_eq!(found, b"\0a\xff");
    }
}
