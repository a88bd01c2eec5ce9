//! The hash by which a document is known: SHA-256, as `sha256sum` gives it.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The hash of a text, 64 digits of base 16.
pub(crate) fn of_text(text: &str) -> String {
    digits(&Sha256::digest(text))
}

/// Bytes as digits of base 16.
pub(crate) fn digits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
