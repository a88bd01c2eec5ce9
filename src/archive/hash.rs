//! Hashes: of a file's bytes as the ledger states them, and short ones for what is only looked up.

use std::fmt::Write as _;
use std::fs::File;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::io::{self, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// A hash of bytes that come piece by piece.
#[derive(Clone, Debug, Default)]
pub(super) struct Sum(Sha256);

impl Sum {
    /// Adds the bytes that come next.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash with the name of the algorithm before it, as `sha256sum` gives it.
    pub fn text(self) -> String {
        let mut text = String::from("sha256:");
        text.reserve(64);
        for byte in self.0.finalize() {
            // Writing into a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}

/// The hash of a document's bytes, as the ledger states it.
pub(super) fn hash(bytes: &[u8]) -> String {
    let mut sum = Sum::default();
    sum.add(bytes);
    sum.text()
}

/// The hash of a file's bytes.
pub(super) fn hash_of(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut sum = Sum::default();
    let mut buffer = [0; 1 << 13];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(sum.text()),
            Ok(length) => sum.add(buffer.get(..length).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// A short stand-in for a text.
pub(super) fn key(text: &[u8]) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(text)
}
