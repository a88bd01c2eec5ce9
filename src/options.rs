//! What a caller knows of the documents beforehand: [`Options`].

use std::borrow::Cow;

use crate::decode::{self, DecodeError, Decoded};
use crate::diagnostic::Account;
use crate::evidence::{Log, Off, RowName};
use crate::lexicon::added::InUse;
use crate::model::{Encoding, Language, Minutes};
#[cfg(feature = "profile")]
use crate::profile::Profile;
use crate::read::mark::{self, Mark};
use crate::{outline, read};

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
    encoding: Option<Encoding>,
    day_first: Option<bool>,
    #[cfg(feature = "profile")]
    profile: Option<Profile>,
    languages: Option<Languages>,
    without: Option<RowName>,
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

    /// Whether dates in digits have the day first (`03/04/2026` is 3 April) or the month. Without it such a date is left open.
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

    /// What is read as a sign, as [`marks`](crate::marks) tells it.
    #[doc(hidden)]
    #[must_use]
    pub fn marks(self, text: &str) -> Vec<Mark> {
        mark::noted(|| self.read(text))
    }

    /// The rows of evidence of all questions.
    #[doc(hidden)]
    #[must_use]
    pub fn rows() -> Vec<RowName> {
        let mut names = Vec::new();
        outline::name_rows(&mut names);
        read::name_rows(&mut names);
        names
    }

    /// Decodes a document, as [`decode`](crate::decode()) does; what is read of it then follows these options.
    ///
    /// # Errors
    /// When the bytes are no text: a picture, a program, NUL bytes.
    pub fn decode(self, bytes: &[u8]) -> Result<Decoded<'_>, DecodeError> {
        let decoded = decode::decode(bytes, self.encoding)?;
        Ok(Decoded { options: self, ..decoded })
    }

    /// Reads the minutes of one meeting, as [`parse`](crate::parse) does.
    #[must_use]
    pub fn parse(self, text: &str) -> Minutes<'_> {
        self.read(text)
    }

    /// Reads the minutes of one meeting.
    pub(crate) fn read<'t>(&self, text: &'t str) -> Minutes<'t> {
        let _words = self.words_in_use();
        let _off = self.without.map(Off::of);
        let log = &Log::default();
        read::read(&outline::outline(text, log), self, log)
    }

    /// What each line of a text was read as, and why, as [`why`](crate::why()) does.
    #[must_use]
    pub fn why(self, text: &str) -> Vec<Account> {
        let _off = self.without.map(Off::of);
        read::account::accounts(text, &self, false)
    }

    /// The same where every meeting of a text is read, as [`Options::parse_all`] does.
    #[must_use]
    pub fn why_all(self, text: &str) -> Vec<Account> {
        read::account::accounts(text, &self, true)
    }

    /// Reads the minutes of every meeting of a text, as [`parse_all`](crate::parse_all) does.
    #[must_use]
    pub fn parse_all(self, text: &str) -> Vec<Minutes<'_>> {
        read::several::each(text, &self).into_iter().map(|(_, minutes)| minutes).collect()
    }

    /// Decodes and reads the minutes of one meeting, as [`parse_bytes`](crate::parse_bytes) does.
    ///
    /// # Errors
    /// When the bytes are no text: a picture, a program, NUL bytes.
    pub fn parse_bytes(self, bytes: &[u8]) -> Result<Minutes<'_>, DecodeError> {
        match self.decode(bytes)? {
            Decoded { text: Cow::Borrowed(text), encoding, diagnostics, options } => {
                let mut minutes = options.read(text);
                minutes.encoding = encoding;
                minutes.diagnostics.splice(0..0, diagnostics);
                Ok(minutes)
            }
            owned @ Decoded { .. } => Ok(owned.parse().into_owned()),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_day_and_month_holds_for_all_dates() {
        let text = "Board\n\n03/04/2026\n\n1. Roof\n\n- ACTION: Ann to mend it by 05/06/2026\n- ACTION: Bo to pay by 13/06/2026\n";
        let read = |options: Options| {
            let minutes = options.parse(text);
            let due = minutes.actions().map(|found| found.action.due.as_ref().and_then(|due| due.date));
            let days: Vec<String> =
                [minutes.meeting.date].into_iter().chain(due).map(|day| day.map_or("-".to_owned(), String::from)).collect();
            days.join(" ")
        };
        assert_eq!(read(Options::new()), "- - 2026-06-13");
        assert_eq!(read(Options::new().day_first(true)), "2026-04-03 2026-06-05 2026-06-13");
        assert_eq!(read(Options::new().day_first(false)), "2026-03-04 2026-05-06 2026-06-13");
    }

    #[test]
    fn of_the_languages_that_may_be_the_text_decides() {
        let english = "Board\n\n4 May 2026\n\n1. Roof\n\n- The roof of the house is old and the lamps were not lit.\n";
        let read = |languages: &[Language]| Options::new().languages(languages.iter().copied()).parse(english).layout.language;
        assert_eq!(read(Language::ALL), Some(Language::English));
        assert_eq!(read(&[Language::German, Language::French]), None);
        assert_eq!(read(&[Language::German]), Some(Language::German));
    }

    #[test]
    fn what_was_decoded_with_options_is_read_with_them() {
        let decoded = Options::new().encoding(Encoding::Windows1252).day_first(true).decode(b"Caf\xe9 Board\n\n03/04/2026\n").unwrap();
        assert_eq!(decoded.parse().meeting.date.map(String::from).as_deref(), Some("2026-04-03"));
        assert_eq!(decoded.parse_all()[0].meeting.date, decoded.parse().meeting.date);
        assert_eq!(decoded.encoding, Encoding::Windows1252);
    }
}
