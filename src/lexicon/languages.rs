//! A set of languages.

use crate::model::Language;

/// A set of languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Languages(u16);

impl Languages {
    pub(super) const NONE: Languages = Languages(0);
    /// All of them.
    pub(crate) const ALL: Languages = Languages(u16::MAX);

    /// The one of a test.
    #[cfg(test)]
    pub(super) const MADE_UP: Languages = Languages(1 << 15);

    /// The set of one language.
    pub(crate) const fn of(language: Language) -> Languages {
        Languages(1 << language as u16)
    }

    /// Whether the two are the same.
    pub(super) const fn is(self, other: Languages) -> bool {
        self.0 == other.0
    }

    /// Whether the two have a language in common.
    #[inline]
    pub(crate) const fn any(self, other: Languages) -> bool {
        self.0 & other.0 != 0
    }

    /// The languages that both have.
    #[inline]
    pub(crate) const fn both(self, other: Languages) -> Languages {
        Languages(self.0 & other.0)
    }

    /// The languages of both.
    pub(crate) const fn or(self, other: Languages) -> Languages {
        Languages(self.0 | other.0)
    }
}
