//! Bytes → text: byte order marks, UTF-8, UTF-16, Windows-1252; what was found is told.
//!
//! The bytes decide, in this order, and each step is certain or says so:
//!
//! 1. A byte order mark settles it: UTF-8, UTF-16LE, UTF-16BE. It is no part of the text.
//! 2. The caller's word, if there is one.
//! 3. NUL bytes in every second place are UTF-16 without a mark; NUL bytes elsewhere are no text.
//! 4. Valid UTF-8 is UTF-8.
//! 5. UTF-8 with a few broken bytes stays UTF-8 where the sound sequences are more than the broken ones: `replaced-characters`.
//! 6. The rest is Windows-1252, which has a character for almost every byte: `guessed-encoding`.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Encoding, Minutes};
use crate::span::{self, Span};

/// A document as text, and what it was decoded from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'b> {
    /// The text, without a byte order mark; borrowed where the bytes are UTF-8.
    pub text: Cow<'b, str>,
    /// What the bytes were.
    pub encoding: Encoding,
    /// What there is to tell about the bytes.
    pub diagnostics: Vec<Diagnostic>,
}

impl Decoded<'_> {
    /// Reads the text; the result carries the encoding and the remarks about the bytes too.
    #[must_use]
    pub fn parse(&self) -> Minutes<'_> {
        let mut minutes = crate::parse(&self.text);
        minutes.encoding = self.encoding;
        minutes.diagnostics.splice(0..0, self.diagnostics.iter().cloned());
        minutes
    }
}

/// The bytes are no text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeError {
    /// The bytes begin as a file of another kind does: the kind, for people.
    OtherFile(&'static str),
    /// There is a NUL or another control character that no text holds, at this byte.
    Binary {
        /// The offset of the first such byte.
        offset: usize,
    },
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::OtherFile(kind) => write!(f, "this is {kind}, not plain text"),
            DecodeError::Binary { offset } => write!(f, "this is not plain text: byte {offset} is no character"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// How files of other kinds begin.
const OTHER_FILES: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"\x7fELF", "a program"),
    (b"PK\x03\x04", "a ZIP archive or an office document (docx, odt)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (doc, xls)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"{\\rtf", "an RTF document"),
    (b"RIFF", "a sound or film"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
    (b"SQLite format 3\x00", "a database"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
];

/// Decodes a document. `encoding` is what the caller knows; without it the bytes decide. A byte order mark wins over both.
///
/// ```
/// use minutes_extract::{Encoding, decode};
///
/// let found = decode(b"Caf\xe9 Board\n", None).unwrap();
/// assert_eq!((&*found.text, found.encoding), ("Café Board\n", Encoding::Windows1252));
/// assert_eq!(found.diagnostics[0].code.name(), "guessed-encoding");
/// assert!(decode(b"\x89PNG\r\n\x1a\n", None).is_err());
/// ```
///
/// # Errors
/// When the bytes are no text: a picture, a program, NUL bytes.
pub fn decode(bytes: &[u8], encoding: Option<Encoding>) -> Result<Decoded<'_>, DecodeError> {
    if let Some((_, kind)) = OTHER_FILES.iter().find(|(begin, _)| bytes.starts_with(begin)) {
        return Err(DecodeError::OtherFile(kind));
    }
    let (marked, body) = match bytes {
        [0xef, 0xbb, 0xbf, body @ ..] => (Some(Encoding::Utf8), body),
        [0xff, 0xfe, body @ ..] => (Some(Encoding::Utf16Le), body),
        [0xfe, 0xff, body @ ..] => (Some(Encoding::Utf16Be), body),
        body => (None, body),
    };
    let told = marked.or(encoding);
    let found = match told {
        Some(Encoding::Utf8) | None => match std::str::from_utf8(body) {
            Ok(_) if told.is_none() && wide(body).is_some() => wide(body).unwrap_or_default(),
            Ok(_) => Encoding::Utf8,
            Err(_) if told.is_some() => Encoding::Utf8,
            Err(_) => wide(body).unwrap_or_else(|| narrow(body)),
        },
        Some(encoding) => encoding,
    };
    let (text, broken) = match found {
        Encoding::Utf8 => UTF_8.decode_without_bom_handling(body),
        Encoding::Utf16Le => UTF_16LE.decode_without_bom_handling(body),
        Encoding::Utf16Be => UTF_16BE.decode_without_bom_handling(body),
        Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(body),
    };
    if let Some(at) = control(&text) {
        return Err(DecodeError::Binary { offset: (bytes.len() - body.len() + at).min(bytes.len()) });
    }
    let mut diagnostics = Vec::new();
    if found == Encoding::Windows1252 && told.is_none() {
        let place = text.find(|c: char| !c.is_ascii());
        let told = Diagnostic::new(
            Code::GuessedEncoding,
            at(&text, place.unwrap_or(0)),
            "these bytes are no UTF-8; they were read as Windows-1252",
        );
        diagnostics.push(told.hint("name the encoding if it is another one"));
    }
    let undefined = |c: char| c == char::REPLACEMENT_CHARACTER || (found == Encoding::Windows1252 && ('\u{80}'..'\u{a0}').contains(&c));
    if (broken || !text.is_ascii())
        && let Some(place) = text.find(undefined)
    {
        let count = text.chars().filter(|&c| undefined(c)).count();
        let what = if count == 1 { "a character is".to_owned() } else { format!("{count} characters are") };
        let told = Diagnostic::new(Code::ReplacedCharacters, at(&text, place), format!("{what} unreadable; this is the first"));
        diagnostics.push(told.hint("the file was damaged, or written in another encoding"));
    }
    diagnostics.extend(line_ends(&text));
    Ok(Decoded { text, encoding: found, diagnostics })
}

/// UTF-16 without a mark: NUL bytes in every second place, nearly all on one side, and pairs that are characters.
fn wide(body: &[u8]) -> Option<Encoding> {
    memchr::memchr(0, body)?;
    if !body.len().is_multiple_of(2) {
        return None;
    }
    let (mut first, mut second) = (0_usize, 0_usize);
    for pair in body.chunks_exact(2) {
        first += usize::from(pair.first() == Some(&0));
        second += usize::from(pair.get(1) == Some(&0));
    }
    let pairs = body.len() / 2;
    let (found, decoder) = if second > first { (Encoding::Utf16Le, UTF_16LE) } else { (Encoding::Utf16Be, UTF_16BE) };
    let (most, least) = (first.max(second), first.min(second));
    // A NUL on both sides is a NUL character or a code point such as U+0100; text has few of them.
    let clear = most * 4 >= pairs && least * 20 <= most;
    let (text, broken) = decoder.decode_without_bom_handling(body);
    (clear && !broken && control(&text).is_none()).then_some(found)
}

/// Bytes that are no valid UTF-8: still UTF-8 if its sound sequences outnumber the broken ones, else Windows-1252.
fn narrow(body: &[u8]) -> Encoding {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in body.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if sound > broken { Encoding::Utf8 } else { Encoding::Windows1252 }
}

/// The first character that no text holds: NUL, and control characters other than white space, escape and the like in number.
fn control(text: &str) -> Option<usize> {
    if let Some(at) = memchr::memchr(0, text.as_bytes()) {
        return Some(at);
    }
    let is_odd = |b: &u8| matches!(b, 0x01..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f);
    let odd = text.bytes().filter(|b| is_odd(b)).count();
    (odd * 20 > text.len()).then(|| text.bytes().position(|b| is_odd(&b)).unwrap_or(0))
}

/// The character at a byte of the text.
fn at(text: &str, byte: usize) -> Span {
    let length = text.get(byte..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    Span { line: span::position(text, byte).line, start: byte, end: byte + length }
}

/// Tells of lines that end otherwise than the first one does.
fn line_ends(text: &str) -> Option<Diagnostic> {
    memchr::memchr(b'\r', text.as_bytes())?;
    let mut ends = span::lines(text).filter(|(_, line)| !line.end.is_empty());
    let usual = ends.next()?.1.end;
    let (start, line) = ends.find(|(_, line)| line.end != usual)?;
    let name = |end: &str| match end {
        "\n" => "LF",
        "\r\n" => "CRLF",
        _ => "CR",
    };
    let end = start + line.text.len();
    let place = Span { line: line.number, start: end, end: end + line.end.len() };
    let told =
        Diagnostic::new(Code::MixedLineEnds, place, format!("this line ends in {}, the first one in {}", name(line.end), name(usual)));
    Some(told.hint("all of them are read as line ends"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(bytes: &[u8]) -> Vec<&'static str> {
        decode(bytes, None).map_or(Vec::new(), |found| found.diagnostics.iter().map(|told| told.code.name()).collect())
    }

    fn wide_bytes(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn the_same_text_comes_from_every_form() {
        let text = "Büro – Sitzung ➔ 4\n\n- Käse\n";
        let mut marked = b"\xef\xbb\xbf".to_vec();
        marked.extend_from_slice(text.as_bytes());
        assert_eq!(decode(&marked, None).unwrap().text, text);
        for big in [false, true] {
            let bare = wide_bytes(text, big);
            let encoding = if big { Encoding::Utf16Be } else { Encoding::Utf16Le };
            let found = decode(&bare, None).unwrap();
            assert_eq!((&*found.text, found.encoding), (text, encoding));
            let marked = wide_bytes(&format!("\u{feff}{text}"), big);
            let found = decode(&marked, None).unwrap();
            assert_eq!((&*found.text, found.encoding), (text, encoding));
        }
    }

    #[test]
    fn what_is_not_certain_is_told() {
        assert_eq!(codes(b"Caf\xe9"), ["guessed-encoding"]);
        assert_eq!(codes("Café".as_bytes()), Vec::<&str>::new());
        assert_eq!(codes("Café für Öl \u{fffd}".as_bytes()), ["replaced-characters"]);
        assert_eq!(codes(b"Caf\xc3\xa9 f\xc3\xbcr \xff"), ["replaced-characters"]);
        assert_eq!(codes(b"a\nb\r\nc\n"), ["mixed-line-ends"]);
        assert_eq!(codes(b"a\r\nb\r\nc"), Vec::<&str>::new());
        assert_eq!(codes(b"a\r\r\nb\n"), ["mixed-line-ends"]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"\x89PNG\r\n\x1a\nxx"[..], b"\x7fELF\x02", b"%PDF-1.7", b"PK\x03\x04", b"a\0b\0\0c", b"\x01\x02\x03\x04"] {
            assert!(decode(bytes, None).is_err(), "{bytes:?}");
        }
        for bytes in [&b""[..], b"\xef\xbb\xbf", b"\xff\xfe", b"a\x0cb", b"a\x1b[1mb"] {
            assert!(decode(bytes, None).is_ok(), "{bytes:?}");
        }
    }

    #[test]
    fn the_callers_word_is_taken_and_a_mark_wins() {
        assert_eq!(decode(b"Caf\xe9", Some(Encoding::Windows1252)).unwrap().diagnostics, []);
        assert_eq!(decode("é".as_bytes(), Some(Encoding::Windows1252)).unwrap().text, "Ã©");
        assert_eq!(decode(b"\xef\xbb\xbfa", Some(Encoding::Utf16Le)).unwrap().encoding, Encoding::Utf8);
    }
}
