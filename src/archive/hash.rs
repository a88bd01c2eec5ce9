//! Hashes: of a file's bytes as the ledger states them, and short ones for what is only looked up.

use std::fs::File;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::io::{self, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::hash::digits;

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
        format!("sha256:{}", digits(&self.0.finalize()))
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
