//! A set of keys: [`Keys`].

use std::num::NonZeroU64;

/// Keys of words or names, each in the slot that its bits tell or in one of the next.
#[derive(Debug)]
pub(super) struct Keys {
    /// At least twice as many as there are keys, and a power of two.
    slots: Vec<Option<NonZeroU64>>,
}

impl Keys {
    /// The set of these keys, of which there are so many at most.
    pub(super) fn of(keys: impl Iterator<Item = u64>, most: usize) -> Keys {
        let mut set = Keys { slots: vec![None; (2 * most).next_power_of_two()] };
        for key in keys.take(most) {
            let at = set.place(key);
            if let Some(slot) = set.slots.get_mut(at) {
                *slot = Some(held(key));
            }
        }
        set
    }

    /// Whether a key is among them.
    pub(super) fn holds(&self, key: u64) -> bool {
        self.slots.get(self.place(key)).is_some_and(Option::is_some)
    }

    /// The slot that a key is in, or the free one that it would be put into.
    fn place(&self, key: u64) -> usize {
        let mask = self.slots.len().saturating_sub(1);
        let spread = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        let mut at = usize::try_from(spread).unwrap_or(0) & mask;
        while self.slots.get(at).is_some_and(|slot| slot.is_some_and(|other| other != held(key))) {
            at = (at + 1) & mask;
        }
        at
    }
}

/// A key as it is held; that of no word is no key of one.
fn held(key: u64) -> NonZeroU64 {
    NonZeroU64::new(key).unwrap_or(NonZeroU64::MAX)
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn what_was_put_in_is_held_and_nothing_else() {
        let odd = || (0..1_000).map(|at| 2 * at + 1);
        let keys = Keys::of(odd().chain(odd()), 2_000);
        assert!(odd().all(|key| keys.holds(key)) && !odd().any(|key| keys.holds(key + 1)));
        assert!(!Keys::of(std::iter::empty(), 0).holds(7));
        assert!(Keys::of([0].into_iter(), 1).holds(0));
    }
}
