//! Where a document comes from, and how its path is spelled.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

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
    /// It is the path as it was given. A byte that is no UTF-8 is written `\xE9`, and a backslash that would make an `x` after it look like
    /// that `\x5C`, so that two files never share a name.
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
pub(super) fn spelled(path: &Path) -> Cow<'_, str> {
    // Where a backslash parts folders, every path is text.
    let is_plain = |text: &str| cfg!(windows) || !text.contains(r"\x");
    if let Some(text) = path.to_str().filter(|text| is_plain(text)) {
        return Cow::Borrowed(text);
    }
    let mut text = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        text.push_str(&chunk.valid().replace(r"\x", r"\x5Cx"));
        for byte in chunk.invalid() {
            let _ = write!(text, "\\x{byte:02X}");
        }
    }
    Cow::Owned(text)
}

/// The path that [`spelled`] made this text of.
pub(super) fn unspelled(text: &str) -> PathBuf {
    let mut parts = text.split(r"\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        // What is spelled out is a byte that is no ASCII, or a backslash.
        let byte = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(|byte| !byte.is_ascii() || *byte == b'\\');
        bytes.extend(byte.as_slice());
        bytes.extend(if byte.is_some() { "" } else { r"\x" }.bytes());
        bytes.extend(part.get(if byte.is_some() { 2.. } else { 0.. }).unwrap_or_default().bytes());
    }
    from_bytes(bytes).unwrap_or_else(|| PathBuf::from(text))
}

/// A path of these bytes, where the system's paths are bytes or the bytes are UTF-8.
fn from_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    #[cfg(unix)]
    let path = Some(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes).into());
    #[cfg(not(unix))]
    let path = String::from_utf8(bytes).ok().map(PathBuf::from);
    path
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
            (br"\x41\xat.txt", r"\x5Cx41\x5Cxat.txt"),
            (br"s\xFCd.txt", r"s\x5CxFCd.txt"),
        ] {
            let input = Input::File(PathBuf::from(OsStr::from_bytes(bytes)));
            assert_eq!(input.name().as_deref(), Some(spelled));
            assert_eq!(Input::File(unspelled(spelled)), input);
        }
    }
}
