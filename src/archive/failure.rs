//! Why a document was not converted.

use std::error::Error;
use std::fmt;
use std::io;

use super::Input;
use crate::decode::DecodeError;

/// An input that could not be converted, and why.
#[derive(Debug)]
pub struct Failure {
    /// The document, or the folder that was searched.
    pub input: Input,
    /// What went wrong.
    pub reason: Reason,
}

/// What went wrong with an input.
#[derive(Debug)]
#[non_exhaustive]
pub enum Reason {
    /// There is no such file or folder.
    Missing,
    /// The file or folder is there and cannot be read.
    Unreadable(io::Error),
    /// The bytes are no text.
    NotText(DecodeError),
    /// The document has more bytes than are allowed.
    TooLarge {
        /// How many are allowed.
        max_bytes: u64,
    },
    /// Its output would take the place of that of another document.
    SameOutput {
        /// The output, below the folder of outputs.
        output: String,
    },
    /// In the place of its output there is something that no run has written, or that was changed since.
    Occupied {
        /// What is in the way, below the folder of outputs.
        output: String,
    },
    /// Its output cannot be written, for a reason that lies in its name.
    Unwritable(io::Error),
    /// The program has a fault: it panicked over the document. What it said.
    Panic(String),
    /// The folder holds no file that looks like minutes.
    NoMinutes {
        /// The globs that were looked for.
        globs: Vec<String>,
    },
    /// A line that was to ask for a text to be read does not.
    BadRequest {
        /// What is wrong with it.
        why: String,
    },
}

impl Reason {
    /// The stable name of the reason: `missing`, `unreadable`, `not-text`, `too-large`, `same-output`, `occupied`, `unwritable`, `panic`, `no-minutes` or
    /// `bad-request`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Missing => "missing",
            Reason::Unreadable(_) => "unreadable",
            Reason::NotText(_) => "not-text",
            Reason::TooLarge { .. } => "too-large",
            Reason::SameOutput { .. } => "same-output",
            Reason::Occupied { .. } => "occupied",
            Reason::Unwritable(_) => "unwritable",
            Reason::Panic(_) => "panic",
            Reason::NoMinutes { .. } => "no-minutes",
            Reason::BadRequest { .. } => "bad-request",
        }
    }
}

impl From<io::Error> for Reason {
    fn from(error: io::Error) -> Reason {
        match error.kind() {
            // `a.txt/b.txt` where `a.txt` is a file.
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Reason::Missing,
            _ => Reason::Unreadable(error),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Missing => f.write_str("there is no such file or folder"),
            Reason::Unreadable(error) => write!(f, "cannot be read: {}", spoken(error)),
            Reason::NotText(error) => write!(f, "{error}"),
            Reason::TooLarge { max_bytes } => write!(f, "is too large: more than {max_bytes} bytes"),
            Reason::SameOutput { output } => write!(f, "its output {output} would take the place of that of another document"),
            Reason::Occupied { output } => {
                write!(f, "{output} is in the way of its output: no run has written it, or it was changed since")
            }
            Reason::Unwritable(error) => write!(f, "its output cannot be written: {}", spoken(error)),
            Reason::Panic(message) => write!(f, "a fault of this program stopped its conversion: {message}"),
            Reason::NoMinutes { globs } => write!(f, "no minutes in this folder: no file in it matches {}", globs.join(", ")),
            Reason::BadRequest { why } => write!(f, "this is no request: {why}"),
        }
    }
}

/// An error of the system in plain words, without its number.
///
/// ```
/// use std::io::{Error, ErrorKind};
///
/// let error = Error::from(ErrorKind::PermissionDenied);
/// assert_eq!(minutes_extract::archive::spoken(&error), "permission denied");
/// ```
#[must_use]
pub fn spoken(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::NotADirectory => "a part of its path is a file, not a folder".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "no more room is granted on this disk".to_owned(),
        io::ErrorKind::FileTooLarge => "the file would be larger than is allowed".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "nothing can be written to this disk".to_owned(),
        io::ErrorKind::InvalidFilename => "the name is too long, or not allowed".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => {
            let words = error.to_string();
            words.split(" (os error ").next().unwrap_or(&words).to_owned()
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.input.name().as_deref().unwrap_or("standard input"), self.reason)
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.reason {
            Reason::Unreadable(error) | Reason::Unwritable(error) => Some(error),
            Reason::NotText(error) => Some(error),
            _ => None,
        }
    }
}
