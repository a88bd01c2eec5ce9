//! From a text to its minutes: what a caller begins with.

use std::borrow::Cow;

use crate::decode::{self, DecodeError, Decoded};
use crate::diagnostic::Account;
use crate::evidence::{Log, Off, RowName};
use crate::lexicon::Spoken;
use crate::model::Minutes;
use crate::options::Options;
use crate::read::mark::{self, Mark};
use crate::{outline, read};

/// Reads the minutes of one meeting. Cannot fail: what is not understood is kept as a paragraph in its place.
///
/// ```
/// let minutes = minutes_extract::parse("Harbour Board\n\n4 May 2026\n\nPresent: Ann Ray, Bo West\n");
/// assert_eq!(minutes.people().count(), 2);
/// ```
#[must_use]
pub fn parse(text: &str) -> Minutes<'_> {
    Options::new().parse(text)
}

/// What each line of a text was read as, and why: the form that it has, the questions that were asked about it, the evidence that held,
/// the answers. Every line has its [`Account`], in order.
///
/// What is certain by its form (`# Title`) raises no question.
///
/// ```
/// let lines = minutes_extract::why("Harbour Board\n\n4 May 2026\n\n1. Roof\n\nIt leaks.\n\n2. Boats\n\nTwo are dry.\n");
/// let roof = &lines[4];
/// assert_eq!((roof.line, &*roof.read_as[0].what, &*roof.read_as[0].words), (5, "section heading", "Roof"));
/// assert_eq!(roof.reasons[0].answer, "headings");
/// assert_eq!(roof.reasons[0].rows[0].name, "text below, not nested");
/// ```
#[must_use]
pub fn why(text: &str) -> Vec<Account> {
    Options::new().why(text)
}

/// Reads the minutes of every meeting of a text, one after the other.
///
/// A text may hold the minutes of several meetings. [`parse`] reads the first, keeps the others as they stand and says so
/// ([`Code::SeveralMeetings`](crate::Code::SeveralMeetings)); here each has its own [`Minutes`], whose spans count in the whole text and whose coverage is that of its
/// own part. An ordinary document gives one.
///
/// ```
/// let text = "\
/// Library Board Meeting I\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\n\
/// Library Board Meeting II\n\n8 June 2026\n\n1. Roof\n\n- It leaks no more.\n";
/// let all = minutes_extract::parse_all(text);
/// let dates: Vec<String> = all.iter().map(|minutes| minutes.meeting.date.unwrap().to_string()).collect();
/// assert_eq!(dates, ["2026-05-04", "2026-06-08"]);
/// assert_eq!(all[1].sections[0].span.slice(text), "1. Roof\n\n- It leaks no more.");
/// ```
#[must_use]
pub fn parse_all(text: &str) -> Vec<Minutes<'_>> {
    Options::new().parse_all(text)
}

/// Decodes and reads the minutes of one meeting. The result borrows from the bytes where they are UTF-8.
///
/// ```
/// let minutes = minutes_extract::parse_bytes(b"Caf\xe9 Board\n\n4 May 2026\n").unwrap();
/// assert_eq!(minutes.meeting.title.as_deref(), Some("Café Board"));
/// assert_eq!(minutes.encoding.name(), "windows-1252");
/// ```
///
/// # Errors
/// When the bytes are no text: a picture, a program, NUL bytes.
pub fn parse_bytes(bytes: &[u8]) -> Result<Minutes<'_>, DecodeError> {
    Options::new().parse_bytes(bytes)
}

/// The words of a text that were read as signs and are in no value.
#[must_use]
pub fn marks(text: &str) -> Vec<Mark> {
    mark::noted(|| drop(parse(text)))
}

impl Options {
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
    fn read<'t>(&self, text: &'t str) -> Minutes<'t> {
        let _words = self.words_in_use();
        let _languages = Spoken::of(text, |language| self.allows(language));
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
        self.each(text).into_iter().map(|(_, minutes)| minutes).collect()
    }

    /// Reads every meeting of a text: the byte that it begins with, and its minutes with spans into the whole text.
    fn each<'t>(&self, text: &'t str) -> Vec<(usize, Minutes<'t>)> {
        let _words = self.words_in_use();
        let _languages = Spoken::of(text, |language| self.allows(language));
        let log = &Log::default();
        let mut first = outline::outline(text, log);
        let others = std::mem::take(&mut first.others);
        let ends = others.iter().skip(1).map(|next| next.start).chain([text.len()]);
        let mut found = vec![(0, read::read(&first, self, log))];
        for (other, end) in others.iter().zip(ends) {
            let Some(own) = text.get(other.start..end) else { continue };
            let mut minutes = read::read(&outline::of_one(own, log), self, log);
            minutes.meeting_index = u32::try_from(found.len()).unwrap_or(u32::MAX).saturating_add(1);
            minutes.shift(other.lines.first().map_or(0, |line| line.number.saturating_sub(1)), other.start);
            found.push((other.start, minutes));
        }
        found
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

    /// What is read as a sign, as [`marks`](crate::marks) tells it.
    #[doc(hidden)]
    #[must_use]
    pub fn marks(self, text: &str) -> Vec<Mark> {
        mark::noted(|| drop(self.read(text)))
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
}

impl Decoded<'_> {
    /// Reads the text; the result carries the encoding and the remarks about the bytes too.
    #[must_use]
    pub fn parse(&self) -> Minutes<'_> {
        let mut minutes = self.options.read(&self.text);
        minutes.encoding = self.encoding;
        minutes.diagnostics.splice(0..0, self.diagnostics.iter().cloned());
        minutes
    }

    /// Reads every meeting of the text, as [`parse_all`](crate::parse_all) does. A remark about the bytes goes to the meeting in whose
    /// part of the text it stands.
    ///
    /// ```
    /// let decoded = minutes_extract::decode(b"Library Board\n\n4 May 2026\n", None)?;
    /// assert_eq!(decoded.parse_all().len(), 1);
    /// # Ok::<(), minutes_extract::DecodeError>(())
    /// ```
    #[must_use]
    pub fn parse_all(&self) -> Vec<Minutes<'_>> {
        let meetings = self.options.each(&self.text);
        let begins: Vec<usize> = meetings.iter().map(|(begin, _)| *begin).collect();
        let meetings = meetings.into_iter().zip(begins.iter().skip(1).copied().chain([usize::MAX]));
        let read = meetings.map(|((begin, mut minutes), end)| {
            let own = self.diagnostics.iter().filter(|remark| (begin..end).contains(&remark.span.start));
            minutes.diagnostics.splice(0..0, own.cloned());
            minutes.encoding = self.encoding;
            minutes
        });
        read.collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Encoding, Language};
    use crate::options::Options;

    #[test]
    fn the_order_of_day_and_month_holds_for_all_dates() {
        let text = "Board\n\n03/04/2026\n\n1. Roof\n\n- ACTION: Ann to mend it by 05/06/2026\n- ACTION: Bo to pay by 13/06/2026\n";
        let open = text.replace("13/06", "12/06");
        let read = |options: Options, text: &str| {
            let minutes = options.parse(text);
            let due = minutes.actions().map(|found| found.action.due.as_ref().and_then(|due| due.date));
            let days: Vec<String> =
                [minutes.meeting.date].into_iter().chain(due).map(|day| day.map_or("-".to_owned(), String::from)).collect();
            days.join(" ")
        };
        assert_eq!(read(Options::new(), &open), "- - -");
        assert_eq!(read(Options::new(), text), "2026-04-03 2026-06-05 2026-06-13");
        assert_eq!(read(Options::new().day_first(true), text), "2026-04-03 2026-06-05 2026-06-13");
        assert_eq!(read(Options::new().day_first(false), text), "2026-03-04 2026-05-06 2026-06-13");
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
