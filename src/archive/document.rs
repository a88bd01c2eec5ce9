//! One document of an archive: how it is read, and its text.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};

use super::{Failure, Input, Reason};
use crate::corrections::Corrections;
use crate::decode::Decoded;
use crate::diagnostic::Account;
use crate::filter::Filter;
use crate::model::Minutes;
use crate::options::Options;

/// How documents are read.
///
/// ```
/// use minutes_extract::archive::Reading;
///
/// let reading = Reading { max_bytes: 1 << 20, ..Reading::default() };
/// assert!(!reading.split);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the caller knows of the documents.
    pub options: Options,
    /// How many bytes a document may have. A longer one fails.
    pub max_bytes: u64,
    /// Whether each meeting of a document is read, or the first one alone.
    pub split: bool,
    /// What a person has put right.
    pub corrections: Corrections,
    /// What of the meetings is wanted.
    pub filter: Filter,
}

impl Reading {
    /// How many bytes a document may have unless the caller says otherwise: 64 MiB.
    pub const MAX_BYTES: u64 = 64 << 20;
}

impl Default for Reading {
    fn default() -> Reading {
        Reading {
            options: Options::new(),
            max_bytes: Reading::MAX_BYTES,
            split: false,
            corrections: Corrections::default(),
            filter: Filter::default(),
        }
    }
}

/// A document that was read and decoded, ready to be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'b> {
    /// The path as [`Input::name`] spells it; `None` for standard input.
    pub source: Option<String>,
    /// How many bytes it has.
    pub bytes: u64,
    /// Its text, and what the bytes told about it.
    pub decoded: Decoded<'b>,
}

impl Document<'_> {
    /// Its text, that all spans count in.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.decoded.text
    }

    /// Reads the minutes; they carry the source, the encoding and the remarks about the bytes.
    #[must_use]
    pub fn minutes(&self) -> Minutes<'_> {
        let mut minutes = self.decoded.parse();
        minutes.source = self.source.as_deref().map(Cow::Borrowed);
        minutes
    }

    /// What each of its lines was read as, and why: of the one meeting, or where `each` is read, of all.
    #[must_use]
    pub fn why(&self, each: bool) -> Vec<Account> {
        let options = self.decoded.options.clone();
        if each { options.why_all(self.text()) } else { options.why(self.text()) }
    }

    /// Reads what is wanted of the document: its first meeting, or each of them, with what was put right, as far as the filter chooses it.
    #[must_use]
    pub fn chosen(&self, reading: &Reading) -> Vec<Minutes<'_>> {
        let mut meetings = if reading.split { self.meetings() } else { vec![self.minutes()] };
        for minutes in &mut meetings {
            reading.corrections.apply(self.text(), minutes);
        }
        meetings.into_iter().filter_map(|minutes| reading.filter.choose(minutes)).collect()
    }

    /// Reads every meeting that the document holds: one in most documents, and all of them carry the same source.
    #[must_use]
    pub fn meetings(&self) -> Vec<Minutes<'_>> {
        let mut meetings = self.decoded.parse_all();
        for minutes in &mut meetings {
            minutes.source = self.source.as_deref().map(Cow::Borrowed);
        }
        meetings
    }
}

/// Reads a document into `buffer`, whose former content is lost and whose memory is used again, and decodes it.
///
/// # Errors
/// When there is no such file, when it cannot be read, when it is too large, or when it is no text.
pub fn open<'b>(input: &Input, reading: &Reading, buffer: &'b mut Vec<u8>) -> Result<Document<'b>, Failure> {
    let failed = |reason| Failure { input: input.clone(), reason };
    load(input, reading.max_bytes, buffer).map_err(failed)?;
    let decoded = reading.options.clone().decode(buffer).map_err(|error| failed(Reason::NotText(error)))?;
    Ok(Document { source: input.name().map(Cow::into_owned), bytes: buffer.len() as u64, decoded })
}

/// Reads the bytes of a document in place of what `buffer` holds.
pub(super) fn load(input: &Input, max_bytes: u64, buffer: &mut Vec<u8>) -> Result<(), Reason> {
    buffer.clear();
    let too_large = || Reason::TooLarge { max_bytes };
    // One more than is allowed shows that there are more.
    let limit = max_bytes.saturating_add(1);
    match input {
        Input::Stdin => io::stdin().lock().take(limit).read_to_end(buffer)?,
        Input::File(path) => {
            let file = File::open(path)?;
            let length = file.metadata()?.len();
            if length > max_bytes {
                return Err(too_large());
            }
            // With room for the last read, which finds nothing, the buffer does not grow for it.
            buffer.reserve(usize::try_from(length).unwrap_or(0).saturating_add(1));
            file.take(limit).read_to_end(buffer)?
        }
    };
    if u64::try_from(buffer.len()).is_ok_and(|length| length > max_bytes) { Err(too_large()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_missing() {
        let input = Input::File("no/such/file.txt".into());
        let failure = open(&input, &Reading::default(), &mut Vec::new()).unwrap_err();
        assert!(matches!(failure.reason, Reason::Missing), "{failure}");
        assert_eq!(failure.input, input);
    }

    #[test]
    fn a_document_of_more_bytes_than_allowed_fails() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("iv.txt");
        std::fs::write(&path, "Board\n").unwrap();
        let open = |max_bytes| open(&Input::File(path.clone()), &Reading { max_bytes, ..Reading::default() }, &mut Vec::new()).is_ok();
        assert_eq!([5, 6, 7, u64::MAX].map(open), [false, true, true, true]);
    }
}
