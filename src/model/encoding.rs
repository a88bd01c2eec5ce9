//! What a document was decoded from: [`Encoding`].

use super::form::named;

named! {
    /// What the bytes of a document were decoded from.
    #[derive(Default)]
    Encoding {
        /// UTF-8, with or without a byte order mark; ASCII too.
        #[default]
        Utf8 = "utf-8",
        /// UTF-16, low byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, high byte first.
        Utf16Be = "utf-16be",
        /// Windows-1252, which reads ISO-8859-1 too.
        Windows1252 = "windows-1252",
    }
}
