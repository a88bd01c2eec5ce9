//! Tables that tell something of each byte, laid out when the program is compiled.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_of_a_set_are_those_and_no_others() {
        static TABLE: Bytes<bool> = Bytes::among(b"\0a\xff");
        let found: Vec<u8> = (0..=u8::MAX).filter(|&byte| TABLE.of(byte)).collect();
        assert_eq!(found, b"\0a\xff");
    }
}
