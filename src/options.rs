//! What a caller knows of the documents beforehand: [`Options`].

use crate::evidence::RowName;
use crate::lexicon::added::InUse;
use crate::model::{Encoding, Language};
#[cfg(feature = "profile")]
use crate::profile::Profile;

/// How documents are read, where the caller knows more of them than they say. By themselves the options change nothing.
///
/// ```
/// use minutes_extract::Options;
///
/// let text = "Library Board\n\n03/04/2026\n\n1. Roof\n\n- The roof leaks.\n";
/// assert_eq!(minutes_extract::parse(text).meeting.date, None);
/// let minutes = Options::new().day_first(true).parse(text);
/// assert_eq!(minutes.meeting.date.unwrap().to_string(), "2026-04-03");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Options {
    pub(crate) encoding: Option<Encoding>,
    day_first: Option<bool>,
    #[cfg(feature = "profile")]
    profile: Option<Profile>,
    languages: Option<Languages>,
    pub(crate) without: Option<RowName>,
}

impl Options {
    /// Nothing is known beforehand.
    #[must_use]
    pub fn new() -> Options {
        Options::default()
    }

    /// The encoding of the bytes. A byte order mark says otherwise all the same.
    #[must_use]
    pub fn encoding(self, encoding: Encoding) -> Options {
        Options { encoding: Some(encoding), ..self }
    }

    /// Whether dates in digits have the day first (`03/04/2026` is 3 April) or the month. Without it the language of the document or its other
    /// dates may tell; else such a date is left open.
    #[must_use]
    pub fn day_first(self, day_first: bool) -> Options {
        Options { day_first: Some(day_first), ..self }
    }

    /// The languages that the texts may be in. Of several the text decides; a single one is taken to be its language.
    ///
    /// ```
    /// use minutes_extract::{Language, Options};
    ///
    /// let minutes = Options::new().languages([Language::German]).parse("Hafenrat\n\n4. Mai 2026\n");
    /// assert_eq!(minutes.layout.language, Some(Language::German));
    /// ```
    #[must_use]
    pub fn languages(self, languages: impl IntoIterator<Item = Language>) -> Options {
        let all = languages.into_iter().fold(0, |all, language| all | Languages::bit(language));
        Options { languages: Some(Languages(all)), ..self }
    }

    /// What is known of the archive that the texts are from: its own words, codes, names. What else is said here counts more than what the
    /// profile says of the same.
    ///
    /// ```
    /// use minutes_extract::{Options, Profile};
    ///
    /// let profile = Profile::parse("day-first = true\n[add]\nheader-date = [\"Held upon\"]\n")?;
    /// let minutes = Options::new().profile(profile).parse("Library Board\n\nHeld upon: 03/04/2026\n");
    /// assert_eq!(minutes.meeting.date.unwrap().to_string(), "2026-04-03");
    /// # Ok::<(), minutes_extract::ProfileError>(())
    /// ```
    #[cfg(feature = "profile")]
    #[must_use]
    pub fn profile(self, profile: Profile) -> Options {
        Options { profile: Some(profile), ..self }
    }

    /// The archive's words hold on this thread as long as what is given back lives.
    #[cfg_attr(not(feature = "profile"), allow(clippy::unused_self, reason = "no option adds words then"))]
    pub(crate) fn words_in_use(&self) -> Option<InUse> {
        #[cfg(feature = "profile")]
        return self.profile.as_ref().and_then(Profile::in_use);
        #[cfg(not(feature = "profile"))]
        None
    }

    /// Whether dates in digits have the day first, if that is known.
    pub(crate) fn is_day_first(&self) -> Option<bool> {
        #[cfg(feature = "profile")]
        return self.day_first.or_else(|| self.profile.as_ref().and_then(Profile::day_first));
        #[cfg(not(feature = "profile"))]
        self.day_first
    }

    /// Reads as if a row of evidence were not there, to see what it does.
    #[doc(hidden)]
    #[must_use]
    pub fn without_row(self, row: RowName) -> Options {
        Options { without: Some(row), ..self }
    }

    /// Whether a text may be in a language.
    pub(crate) fn allows(&self, language: Language) -> bool {
        self.languages.is_none_or(|all| all.0 & Languages::bit(language) != 0)
    }

    /// The language of all texts, if there is only one.
    pub(crate) fn only_language(&self) -> Option<Language> {
        let all = self.languages?;
        Language::ALL.iter().copied().find(|language| all.0 == Languages::bit(*language))
    }
}

/// A set of languages, a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Languages(u16);

impl Languages {
    fn bit(language: Language) -> u16 {
        let place = Language::ALL.iter().position(|known| *known == language).and_then(|place| u32::try_from(place).ok());
        place.and_then(|place| 1_u16.checked_shl(place)).unwrap_or(0)
    }
}
