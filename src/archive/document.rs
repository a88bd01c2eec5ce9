//! One document of an archive: where it comes from, and its text.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::{Failure, Reason};
use crate::decode::{Decoded, decode};
use crate::model::{Encoding, Minutes};

/// Where a document comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// The path as it stands in the output; `None` for standard input.
    ///
    /// It is the path as it was given. A byte that is no UTF-8 is written `\xE9`, so that two files never share a name.
    ///
    /// ```
    /// use minutes_extract::archive::Input;
    ///
    /// assert_eq!(Input::File("archive/iv.txt".into()).name().as_deref(), Some("archive/iv.txt"));
    /// assert_eq!(Input::Stdin.name(), None);
    /// ```
    #[must_use]
    pub fn name(&self) -> Option<Cow<'_, str>> {
        match self {
            Input::Stdin => None,
            Input::File(path) => Some(spelled(path)),
        }
    }
}

/// A path as text, nothing lost.
fn spelled(path: &Path) -> Cow<'_, str> {
    if let Some(text) = path.to_str() {
        return Cow::Borrowed(text);
    }
    let mut text = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(text, "\\x{byte:02X}");
        }
    }
    Cow::Owned(text)
}

/// A document that was read and decoded, ready to be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'b> {
    /// The path as [`Input::name`] spells it; `None` for standard input.
    pub source: Option<String>,
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

/// Reads a document into `buffer`, whose former content is lost and whose memory is used again, and decodes it. `encoding` is what the
/// caller knows; without it the bytes decide.
///
/// # Errors
/// When there is no such file, when it cannot be read, or when it is no text.
pub fn open<'b>(input: &Input, encoding: Option<Encoding>, buffer: &'b mut Vec<u8>) -> Result<Document<'b>, Failure> {
    let failed = |reason| Failure { input: input.clone(), reason };
    buffer.clear();
    let read = match input {
        Input::Stdin => io::stdin().lock().read_to_end(buffer),
        Input::File(path) => File::open(path).and_then(|mut file| file.read_to_end(buffer)),
    };
    read.map_err(|error| failed(Reason::from(error)))?;
    let decoded = decode(buffer, encoding).map_err(|error| failed(Reason::NotText(error)))?;
    Ok(Document { source: input.name().map(Cow::into_owned), decoded })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn names_that_are_no_utf8_stay_apart() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;

        for (bytes, spelled) in [
            (&b"iv.txt"[..], "iv.txt"),
            ("süd.txt".as_bytes(), "süd.txt"),
            (b"s\xFCd.txt", r"s\xFCd.txt"),
            (b"s\xFBd.txt", r"s\xFBd.txt"),
            (b"\xE2\x82.txt", r"\xE2\x82.txt"),
        ] {
            let input = Input::File(PathBuf::from(OsStr::from_bytes(bytes)));
            assert_eq!(input.name().as_deref(), Some(spelled));
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_missing() {
        let input = Input::File("no/such/file.txt".into());
        let failure = open(&input, None, &mut Vec::new()).unwrap_err();
        assert!(matches!(failure.reason, Reason::Missing), "{failure}");
        assert_eq!(failure.input, input);
    }
}
