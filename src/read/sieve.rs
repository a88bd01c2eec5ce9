//! A Bloom filter of one hash: [`Sieve`] has false positives and no false negatives.

/// Knows of most keys that they were never put into it, and of none that was.
pub(super) struct Sieve {
    bits: Vec<u64>,
    empty: bool,
}

impl Sieve {
    /// Room for so many keys: some hundred bits for each.
    pub(super) fn new(keys: usize) -> Sieve {
        Sieve { bits: vec![0; (keys * 2).next_power_of_two()], empty: true }
    }

    /// One that holds these keys.
    pub(super) fn of(keys: &[u64]) -> Sieve {
        let mut sieve = Sieve::new(keys.len());
        for key in keys {
            sieve.put(*key);
        }
        sieve
    }

    /// Whether nothing was put into it.
    pub(super) fn is_empty(&self) -> bool {
        self.empty
    }

    fn place(&self, key: u64) -> (usize, u64) {
        let spread = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        let slot = usize::try_from(spread >> 6).unwrap_or(0) & self.bits.len().saturating_sub(1);
        (slot, 1 << (spread & 63))
    }

    /// Puts a key in; whether it may have been there.
    pub(super) fn put(&mut self, key: u64) -> bool {
        let (slot, bit) = self.place(key);
        let Some(bits) = self.bits.get_mut(slot) else { return true };
        let there = *bits & bit != 0;
        *bits |= bit;
        self.empty = false;
        there
    }

    pub(super) fn may_hold(&self, key: u64) -> bool {
        let (slot, bit) = self.place(key);
        self.bits.get(slot).is_none_or(|bits| bits & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::Sieve;

    #[test]
    fn what_was_put_in_is_held() {
        let mut sieve = Sieve::new(3);
        assert!(sieve.is_empty() && !sieve.may_hold(7) && !sieve.put(7) && sieve.may_hold(7) && sieve.put(7) && !sieve.is_empty());
        assert!(!Sieve::new(0).may_hold(7));
    }
}
