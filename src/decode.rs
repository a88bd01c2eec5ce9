//! Bytes → text: byte order marks, UTF-8, UTF-16, Windows-1252; what was found is reported.
//!
//! A document is the same text in whatever form it comes. What the bytes are is decided in this order:
//!
//! | what is found | read as | reported |
//! |---|---|---|
//! | a byte order mark | UTF-8 or UTF-16; the mark is no part of the text | |
//! | how another kind of file begins (PNG, PDF, ZIP, HTML …) | [`DecodeError::OtherFile`] | |
//! | the caller's encoding | that | |
//! | NUL bytes in every other place, and the rest makes sense | UTF-16 of that byte order | |
//! | any other NUL byte, or many control characters | [`DecodeError::Binary`] | |
//! | UTF-8 without a fault | UTF-8, borrowed | |
//! | more whole UTF-8 sequences than broken ones | UTF-8, what is broken replaced by U+FFFD | `replaced-characters` |
//! | anything else | Windows-1252, which reads ISO-8859-1 too | `guessed-encoding` |
//!
//! Bytes that have no meaning in the encoding become U+FFFD and are reported as `replaced-characters`; so are those that the text brought
//! along. Line ends are left as they are (every room after this one knows LF, CR LF and CR); `mixed-line-ends` tells where a text has
//! several kinds.

use std::borrow::Cow;
use std::fmt;

use memchr::{memchr, memchr2_iter, memmem};

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Encoding;
use crate::options::Options;
use crate::span::{Span, position};

/// A document as text, and what it was decoded from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<'b> {
    /// The text, without a byte order mark; borrowed where the bytes are UTF-8.
    pub text: Cow<'b, str>,
    /// What the bytes were.
    pub encoding: Encoding,
    /// What there is to tell about the bytes.
    pub diagnostics: Vec<Diagnostic>,
    /// How the text is read.
    pub(crate) options: Options,
}

/// The bytes are no text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeError {
    /// The bytes begin as a file of another kind does: the kind, for people.
    OtherFile(&'static str),
    /// The bytes are text in an encoding that is not read: its name.
    OtherEncoding(&'static str),
    /// There is a NUL or another control character that no text holds, at this byte.
    Binary {
        /// The offset of the first such byte.
        offset: usize,
    },
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::OtherFile(kind) => write!(f, "this is {kind}, not text"),
            DecodeError::OtherEncoding(name) => write!(f, "this is text in {name}, which is not read; save it as UTF-8"),
            DecodeError::Binary { offset } => write!(f, "this is not text: byte {offset} is no character"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Decodes a document. `encoding` is what the caller knows; without it the bytes decide. A byte order mark has the last word.
///
/// ```
/// use minutes_extract::{Encoding, decode};
///
/// let decoded = decode(b"\xff\xfeH\0i\0", None).unwrap();
/// assert_eq!((&*decoded.text, decoded.encoding), ("Hi", Encoding::Utf16Le));
///
/// let decoded = decode(b"Ren\xe9e", None).unwrap();
/// assert_eq!((&*decoded.text, decoded.encoding), ("Renée", Encoding::Windows1252));
/// assert_eq!(decoded.diagnostics[0].code.name(), "guessed-encoding");
///
/// let error = decode(b"%PDF-1.7", None).unwrap_err();
/// assert_eq!(error.to_string(), "this is a PDF document, not text");
/// ```
///
/// # Errors
/// When the bytes are no text: a picture, a program, NUL bytes.
pub fn decode(bytes: &[u8], encoding: Option<Encoding>) -> Result<Decoded<'_>, DecodeError> {
    let (marked, body) = without_mark(bytes)?;
    let told = marked.or(encoding);
    if !matches!(told, Some(Encoding::Utf16Le | Encoding::Utf16Be))
        && let Some(kind) = other_file(body)
    {
        return Err(DecodeError::OtherFile(kind));
    }
    let encoding = match told {
        Some(encoding) => encoding,
        None => encoding_of(body)?,
    };
    let (text, was_damaged) = match encoding {
        Encoding::Utf8 | Encoding::Other => utf8(body),
        Encoding::Utf16Le => utf16(body, encoding_rs::UTF_16LE),
        Encoding::Utf16Be => utf16(body, encoding_rs::UTF_16BE),
        Encoding::Windows1252 => windows1252(body),
    };
    if let Some(place) = no_text(text.as_bytes()) {
        let before = bytes.len().saturating_sub(body.len());
        return Err(DecodeError::Binary { offset: before + offset_in_source(&text, place, encoding) });
    }
    let mut diagnostics: Vec<Diagnostic> = [
        (told.is_none() && encoding == Encoding::Windows1252).then(|| guessed_encoding(&text)),
        replaced_characters(&text, encoding, was_damaged),
        mixed_line_ends(&text),
    ]
    .into_iter()
    .flatten()
    .collect();
    diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
    Ok(Decoded { text, encoding, diagnostics, options: Options::default() })
}

/// Takes the byte order mark away, and tells what it says.
fn without_mark(bytes: &[u8]) -> Result<(Option<Encoding>, &[u8]), DecodeError> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Err(DecodeError::OtherEncoding("UTF-32")),
        [0xef, 0xbb, 0xbf, body @ ..] => Ok((Some(Encoding::Utf8), body)),
        [0xff, 0xfe, body @ ..] => Ok((Some(Encoding::Utf16Le), body)),
        [0xfe, 0xff, body @ ..] => Ok((Some(Encoding::Utf16Be), body)),
        body => Ok((None, body)),
    }
}

/// How files of other kinds begin.
const OTHER_FILES: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"%PDF-", "a PDF document"),
    (b"%!PS", "a PostScript document"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint document (.doc, .xls, .ppt)"),
    (b"\x7fELF", "a program"),
    (b"\0asm", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"bplist00", "a property list"),
    (b"OggS\0", "a recording"),
    (b"ID3\x03", "a recording"),
    (b"ID3\x04", "a recording"),
];

/// The kind of another file, by how it begins.
fn other_file(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Some(zip_file(bytes)),
        [b'M', b'Z', ..] if memchr(0, bytes).is_some() => Some("a program"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("a WebP picture"),
        _ if is_web_page(bytes) => Some("an HTML page"),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] if memchr(0, bytes) == Some(0) => Some("a film, a recording or a picture"),
        _ => OTHER_FILES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind),
    }
}

/// Whether bytes begin as a web page does. Tags inside a text make no page of it.
fn is_web_page(bytes: &[u8]) -> bool {
    /// An XML declaration is no longer than this.
    const DECLARATION: usize = 200;
    let begins = |bytes: &[u8], tag: &[u8]| bytes.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    let mut start = bytes.trim_ascii_start();
    if begins(start, b"<?xml") {
        let declaration = start.get(..DECLARATION).unwrap_or(start);
        let end = memmem::find(declaration, b"?>").map_or(0, |end| end.saturating_add(2));
        start = start.get(end..).unwrap_or_default().trim_ascii_start();
    }
    let is_element = begins(start, b"<html") && start.get(5).is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'>');
    is_element || begins(start, b"<!doctype html")
}

/// Documents of the newer offices are ZIP archives: what they hold tells which.
fn zip_file(bytes: &[u8]) -> &'static str {
    /// The names of the files stand at both ends of the archive.
    const ENDS: usize = 1 << 16;
    let first = bytes.get(..ENDS).unwrap_or(bytes);
    let last = bytes.get(bytes.len().saturating_sub(ENDS)..).unwrap_or(bytes);
    let holds = |name: &str| memmem::find(first, name.as_bytes()).is_some() || memmem::find(last, name.as_bytes()).is_some();
    if holds("application/vnd.oasis.opendocument.text") {
        "an OpenDocument text (.odt)"
    } else if holds("application/vnd.oasis.opendocument") {
        "an OpenDocument file"
    } else if holds("application/epub+zip") {
        "an EPUB book"
    } else if holds("word/document.xml") {
        "a Word document (.docx)"
    } else if holds("xl/workbook.xml") {
        "an Excel workbook (.xlsx)"
    } else if holds("ppt/presentation.xml") {
        "a PowerPoint presentation (.pptx)"
    } else {
        "a ZIP archive"
    }
}

/// What the bytes are, where nobody says it.
fn encoding_of(bytes: &[u8]) -> Result<Encoding, DecodeError> {
    if let Some(offset) = memchr(0, bytes) {
        return utf16_by_its_nuls(bytes).ok_or(DecodeError::Binary { offset });
    }
    if std::str::from_utf8(bytes).is_ok() || is_rather_utf8(bytes) { Ok(Encoding::Utf8) } else { Ok(Encoding::Windows1252) }
}

/// The byte order of UTF-16 without a mark: one byte of each pair is NUL in the letters of English, and in the blanks, figures and
/// line ends of the other languages with an alphabet. `None` unless what the pairs say makes sense.
fn utf16_by_its_nuls(bytes: &[u8]) -> Option<Encoding> {
    const SAMPLE: usize = 1 << 16;
    let pairs = bytes.get(..SAMPLE).unwrap_or(bytes).chunks_exact(2);
    let number = pairs.len();
    let (first, second) = pairs.fold((0, 0), |(first, second), pair| match pair {
        [0, 0] => (first + 1, second + 1),
        [0, _] => (first + 1, second),
        [_, 0] => (first, second + 1),
        _ => (first, second),
    });
    let (encoding, decoder, nuls, others) = if second > first {
        (Encoding::Utf16Le, encoding_rs::UTF_16LE, second, first)
    } else {
        (Encoding::Utf16Be, encoding_rs::UTF_16BE, first, second)
    };
    let is_latin = nuls * 2 > number;
    // What is ASCII but for a few NULs is no Chinese.
    let is_ascii = || {
        let others =
            bytes.iter().take(SAMPLE).filter(|byte| !(byte.is_ascii_graphic() || byte.is_ascii_whitespace() || **byte == 0)).count();
        others * 2 < number
    };
    if number < 2 || nuls * 20 < number || others * 2 > nuls || (!is_latin && is_ascii()) {
        return None;
    }
    let (text, was_damaged) = utf16(bytes, decoder);
    let is_odd = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffe}' | '\u{ffff}');
    let makes_sense = no_text(text.as_bytes()).is_none() && !text.contains(is_odd);
    // A scratch does not make other letters of Latin ones; elsewhere the pairs must be faultless.
    (makes_sense && (is_latin || !was_damaged)).then_some(encoding)
}

/// Whether faulty bytes are UTF-8 with a few faults: more whole sequences than broken ones.
fn is_rather_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > 0 && whole >= broken
}

/// The text, and whether anything had to be replaced.
fn utf8(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (String::from_utf8_lossy(bytes), true),
    }
}

fn utf16<'b>(bytes: &'b [u8], encoding: &'static encoding_rs::Encoding) -> (Cow<'b, str>, bool) {
    encoding.decode_without_bom_handling(bytes)
}

fn windows1252(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    /// The places of the table that are empty; the standard for browsers fills them with control characters.
    const EMPTY: [char; 5] = ['\u{81}', '\u{8d}', '\u{8f}', '\u{90}', '\u{9d}'];
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    if text.contains(EMPTY) { (Cow::Owned(text.replace(EMPTY, "\u{fffd}")), true) } else { (text, false) }
}

/// Where it shows that bytes are no text: the first NUL, or the first control character where there are many.
fn no_text(bytes: &[u8]) -> Option<usize> {
    /// One in so many may be a control character: more than damage brings into a text.
    const RARE: usize = 32;
    /// However short the text is, so many may be.
    const FEW: usize = 2;
    // Tab, the line ends, form feeds and the escape of coloured output are at home in texts.
    let is_control = |byte: u8| matches!(byte, 0..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f);
    if let Some(nul) = memchr(0, bytes) {
        return Some(nul);
    }
    let controls: usize =
        bytes.chunks(255).map(|piece| usize::from(piece.iter().map(|&byte| u8::from(is_control(byte))).sum::<u8>())).sum();
    if controls <= FEW + bytes.len() / RARE {
        return None;
    }
    bytes.iter().position(|&byte| is_control(byte))
}

/// Where a place of the text stands in the bytes that it was decoded from.
fn offset_in_source(text: &str, place: usize, encoding: Encoding) -> usize {
    let before = text.get(..place).unwrap_or("");
    match encoding {
        Encoding::Utf8 | Encoding::Other => place,
        Encoding::Utf16Le | Encoding::Utf16Be => before.encode_utf16().count() * 2,
        Encoding::Windows1252 => before.chars().count(),
    }
}

/// A span on one line.
fn span_at(text: &str, start: usize, length: usize) -> Span {
    Span { line: position(text, start).line, start, end: start + length }
}

fn guessed_encoding(text: &str) -> Diagnostic {
    let first = text.char_indices().find(|(_, c)| !c.is_ascii());
    let (start, length) = first.map_or((0, 0), |(start, c)| (start, c.len_utf8()));
    Diagnostic::new(Code::GuessedEncoding, span_at(text, start, length), "the bytes are not UTF-8; they were read as Windows-1252")
        .hint("if words with accents look wrong, name the encoding")
}

fn replaced_characters(text: &str, encoding: Encoding, was_damaged: bool) -> Option<Diagnostic> {
    const REPLACEMENT: &str = "\u{fffd}";
    if text.is_ascii() {
        return None;
    }
    let finder = memmem::Finder::new(REPLACEMENT);
    let mut places = finder.find_iter(text.as_bytes());
    let first = places.next()?;
    let number = 1 + places.count();
    let (one, stand) = if number == 1 { ("character", "stands") } else { ("characters", "stand") };
    let message = if was_damaged {
        let name = match encoding {
            Encoding::Utf8 | Encoding::Other => "UTF-8",
            Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        };
        format!("{number} {one} could not be read as {name} and {stand} as U+FFFD in the text")
    } else {
        format!("the text came with {number} {one} that had been lost before and {stand} as U+FFFD")
    };
    Some(Diagnostic::new(Code::ReplacedCharacters, span_at(text, first, REPLACEMENT.len()), message))
}

/// How a line ends.
#[derive(Clone, Copy, Debug, Default)]
struct LineEnds {
    number: usize,
    /// The first one: its line, its first byte.
    first: Option<(usize, usize)>,
}

fn mixed_line_ends(text: &str) -> Option<Diagnostic> {
    const NAMES: [(&str, usize); 3] = [("LF", 1), ("CR LF", 2), ("CR", 1)];
    let bytes = text.as_bytes();
    memchr(b'\r', bytes)?;
    let [mut lf, mut crlf, mut cr] = [LineEnds::default(); 3];
    let mut line = 1;
    let mut ends = memchr2_iter(b'\n', b'\r', bytes).peekable();
    while let Some(at) = ends.next() {
        let is_cr = bytes.get(at) == Some(&b'\r');
        let kind = match is_cr {
            true if bytes.get(at + 1) == Some(&b'\n') => {
                ends.next();
                &mut crlf
            }
            true => &mut cr,
            false => &mut lf,
        };
        kind.number += 1;
        kind.first.get_or_insert((line, at));
        line += 1;
    }
    let mut found: Vec<(LineEnds, (&str, usize))> = [lf, crlf, cr].into_iter().zip(NAMES).filter(|(ends, _)| ends.number > 0).collect();
    if found.len() < 2 {
        return None;
    }
    // Most lines end in the way that was meant; of the others the first is shown.
    found.sort_by_key(|(ends, _)| (std::cmp::Reverse(ends.number), ends.first));
    let counts: Vec<String> = found.iter().map(|(ends, (name, _))| format!("{} with {name}", ends.number)).collect();
    let (odd, (name, length)) = found.iter().skip(1).min_by_key(|(ends, _)| ends.first)?;
    let (line, start) = odd.first?;
    let message = format!("lines end in {} ways ({}); this one is the first that ends with {name}", found.len(), counts.join(", "));
    Some(Diagnostic::new(Code::MixedLineEnds, Span { line, start, end: start + length }, message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::testing::read_in_time;

    const TEXT: &str = "Rat – Café\nRenée, Østby\n\n1. Zürich “x”\n";

    fn utf16_bytes(text: &str, encoding: Encoding) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if encoding == Encoding::Utf16Le { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    fn with(mark: &[u8], body: &[u8]) -> Vec<u8> {
        [mark, body].concat()
    }

    /// The text and the codes, in short.
    fn shown(bytes: &[u8], encoding: Option<Encoding>) -> String {
        match decode(bytes, encoding) {
            Ok(decoded) => {
                let codes: Vec<String> = decoded
                    .diagnostics
                    .iter()
                    .map(|diagnostic| format!(" {}@{}:{}", diagnostic.code, diagnostic.span.line, diagnostic.span.start))
                    .collect();
                for diagnostic in &decoded.diagnostics {
                    assert!(decoded.text.get(diagnostic.span.start..diagnostic.span.end).is_some(), "{diagnostic:?}");
                }
                format!("{} {:?}{}", decoded.encoding.name(), decoded.text, codes.concat())
            }
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn same_text_in_every_form() {
        use Encoding::{Utf8, Utf16Be, Utf16Le, Windows1252};
        let latin = encoding_rs::WINDOWS_1252.encode(TEXT).0.into_owned();
        let forms = [
            (TEXT.as_bytes().to_vec(), Utf8),
            (with(b"\xef\xbb\xbf", TEXT.as_bytes()), Utf8),
            (utf16_bytes(TEXT, Utf16Le), Utf16Le),
            (utf16_bytes(TEXT, Utf16Be), Utf16Be),
            (with(b"\xff\xfe", &utf16_bytes(TEXT, Utf16Le)), Utf16Le),
            (with(b"\xfe\xff", &utf16_bytes(TEXT, Utf16Be)), Utf16Be),
            (latin, Windows1252),
        ];
        for (bytes, encoding) in &forms {
            let decoded = decode(bytes, None).unwrap();
            assert_eq!((&*decoded.text, decoded.encoding), (TEXT, *encoding));
            // What is known need not be guessed.
            let told = decode(bytes, Some(*encoding)).unwrap();
            assert_eq!((&*told.text, told.encoding, told.diagnostics), (TEXT, *encoding, vec![]));
        }
        assert!(matches!(decode(TEXT.as_bytes(), None).unwrap().text, Cow::Borrowed(_)));
    }

    #[test]
    fn texts() {
        let cyrillic = "Протокол заседания правления\nПрисутствовали: Иванов, Петров\n";
        let cases: &[(&[u8], &str)] = &[
            (b"", "utf-8 \"\""),
            (b"\n", "utf-8 \"\\n\""),
            (b"\xef\xbb\xbf", "utf-8 \"\""),
            (b"\xff\xfe", "utf-16le \"\""),
            (b"\xfe\xff", "utf-16be \"\""),
            (b"H\0i\0", "utf-16le \"Hi\""),
            (b"\0H\0i", "utf-16be \"Hi\""),
            (b"\xff\xfeH\0i\0!", "utf-16le \"Hi\u{fffd}\" replaced-characters@1:2"),
            (b"a\nH\xe9", "windows-1252 \"a\\nHé\" guessed-encoding@2:3"),
            (b"\x93x\x94 \x96 \x80", "windows-1252 \"“x” – €\" guessed-encoding@1:0"),
            (b"a\x81b\xe9", "windows-1252 \"a\u{fffd}bé\" guessed-encoding@1:1 replaced-characters@1:1"),
            ("Café, naïve\n\u{fffd} \u{fffd}".as_bytes(), "utf-8 \"Café, naïve\\n\u{fffd} \u{fffd}\" replaced-characters@2:14"),
            // A broken sequence in UTF-8, a cut off end.
            (b"Caf\xc3\xa9 na\xc3\xafve \xc3 x", "utf-8 \"Café naïve \u{fffd} x\" replaced-characters@1:13"),
            (b"Caf\xc3\xa9 na\xc3", "utf-8 \"Café na\u{fffd}\" replaced-characters@1:8"),
            (b"na\xefve caf\xe9", "windows-1252 \"naïve café\" guessed-encoding@1:2"),
            // Little that no text holds.
            (b"bell \x07 and the end\x1a", "utf-8 \"bell \\u{7} and the end\\u{1a}\""),
            (b"\x1b[1mbold\x1b[0m", "utf-8 \"\\u{1b}[1mbold\\u{1b}[0m\""),
        ];
        for (bytes, expected) in cases {
            assert_eq!(shown(bytes, None), *expected, "{bytes:?}");
        }
        for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
            assert_eq!(decode(&utf16_bytes(cyrillic, encoding), None).unwrap().text, cyrillic);
        }
    }

    #[test]
    fn told() {
        let cases: &[(&[u8], Encoding, &str)] = &[
            (b"Caf\xe9", Encoding::Windows1252, "windows-1252 \"Café\""),
            (b"Caf\xe9", Encoding::Utf8, "utf-8 \"Caf\u{fffd}\" replaced-characters@1:3"),
            (b"Caf\xc3\xa9", Encoding::Windows1252, "windows-1252 \"CafÃ©\""),
            (b"\x16\x04\x38\x04", Encoding::Utf16Le, "utf-16le \"Жи\""),
            (b"plain", Encoding::Windows1252, "windows-1252 \"plain\""),
            // The mark has the last word.
            (b"\xef\xbb\xbfCaf\xc3\xa9", Encoding::Windows1252, "utf-8 \"Café\""),
            (b"\xff\xfeH\0i\0", Encoding::Utf8, "utf-16le \"Hi\""),
            (b"H\0i\0", Encoding::Utf8, "this is not text: byte 1 is no character"),
            (b"\x89PNG\r\n\x1a\n\0", Encoding::Windows1252, "this is a PNG picture, not text"),
        ];
        for (bytes, encoding, expected) in cases {
            assert_eq!(shown(bytes, Some(*encoding)), *expected, "{bytes:?}");
        }
    }

    #[test]
    fn no_texts() {
        let cases: &[(&[u8], &str)] = &[
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is a PNG picture, not text"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "this is a JPEG picture, not text"),
            (b"GIF89a\x01\0", "this is a GIF picture, not text"),
            (b"%PDF-1.4\n%\xe2\xe3", "this is a PDF document, not text"),
            (b"\x7fELF\x02\x01", "this is a program, not text"),
            (b"MZ\x90\0\x03", "this is a program, not text"),
            (b"\x1f\x8b\x08\0", "this is a gzip archive, not text"),
            (b"PK\x03\x04\x14\0\x06\0", "this is a ZIP archive, not text"),
            (b"PK\x03\x04....[Content_Types].xml....word/document.xml", "this is a Word document (.docx), not text"),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "this is an OpenDocument text (.odt), not text"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "this is an old Word, Excel or PowerPoint document (.doc, .xls, .ppt), not text"),
            (b"{\\rtf1\\ansi Minutes}", "this is an RTF document, not text"),
            (b"\n<!DOCTYPE HTML>\n<title>Minutes</title>", "this is an HTML page, not text"),
            (b"<html lang=\"en\"><body>", "this is an HTML page, not text"),
            (b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\">", "this is an HTML page, not text"),
            (b"\xff\xfe\0\0H\0\0\0", "this is text in UTF-32, which is not read; save it as UTF-8"),
            (b"minutes\0of", "this is not text: byte 7 is no character"),
            (b"\0", "this is not text: byte 0 is no character"),
            (b"\0\0\0\0\0\0", "this is not text: byte 0 is no character"),
            (b"a\x01\x02\x03\x04", "this is not text: byte 1 is no character"),
            (b"\x01\0\x02\0\x03\0\x04\0", "this is not text: byte 1 is no character"),
            (b"\xff\xfeH\0\0\0", "this is not text: byte 4 is no character"),
            (b"\xef\xbb\xbfH\0", "this is not text: byte 4 is no character"),
        ];
        for (bytes, expected) in cases {
            assert_eq!(shown(bytes, None), *expected, "{bytes:?}");
        }
    }

    #[test]
    fn tags_inside_a_text_make_no_web_page() {
        for text in ["# Minutes\n\n<table><tr><td>Ann</td></tr></table>\n", "<htmlish>", "<!-- draft -->\n# Minutes\n", "<html", "<?xml"] {
            assert!(decode(text.as_bytes(), None).is_ok(), "{text}");
        }
    }

    #[test]
    fn line_ends() {
        let cases: &[(&[u8], &str)] = &[
            (b"a\nb\n", ""),
            (b"a\r\nb\r\n", ""),
            (b"a\rb\r", ""),
            (b"a\r\nb\nc\r\n", "2:4..5"),
            (b"a\nb\r\nc\r\n", "1:1..2"),
            (b"a\nb\r\n", "2:3..5"),
            (b"a\rb\n\n", "1:1..2"),
            (b"a\nb\rc\r\nd\n", "2:3..4"),
            (b"a\r\r\nb\r\r\n", "2:2..4"),
            (b"\r\n\r", "2:2..3"),
            (b"\n\r", "2:1..2"),
        ];
        for (bytes, expected) in cases {
            let found: Vec<String> = decode(bytes, None)
                .unwrap()
                .diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.code == Code::MixedLineEnds)
                .map(|Diagnostic { span, .. }| format!("{}:{}..{}", span.line, span.start, span.end))
                .collect();
            assert_eq!(found.concat(), *expected, "{bytes:?}");
        }
        let mixed = decode(b"a\nb\rc\r\nd\n", None).unwrap();
        assert_eq!(
            mixed.diagnostics[0].message,
            "lines end in 3 ways (2 with LF, 1 with CR, 1 with CR LF); this one is the first that ends with CR"
        );
    }

    #[test]
    fn messages() {
        let message = |bytes| decode(bytes, None).unwrap().diagnostics.pop().unwrap().message;
        assert_eq!(message(b"\xc3\xa9\xc3\xa9\xc3 \xc3"), "2 characters could not be read as UTF-8 and stand as U+FFFD in the text");
        assert_eq!(message("x\u{fffd}".as_bytes()), "the text came with 1 character that had been lost before and stands as U+FFFD");
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        /// Any bytes give a text or an error, and the spans lie in the text.
        #[test]
        fn takes_anything(bytes in proptest::collection::vec(proptest::sample::select(&b"aZ \n\r\0\x01\x80\x81\x9d\xa0\xc3\xa9\xe2\x84\xef\xbb\xbf\xfe\xff"[..]), 0..40)) {
            for encoding in [None, Some(Encoding::Utf8), Some(Encoding::Utf16Le), Some(Encoding::Utf16Be), Some(Encoding::Windows1252)] {
                let _ = shown(&bytes, encoding);
            }
        }

        /// Text that is text comes back from every form with a mark.
        #[test]
        fn reads_back(text in "[ -~\n\u{a0}-\u{24f}\u{400}-\u{4ff}\u{4e00}-\u{4eff}]{0,40}") {
            for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
                let bytes = with(if encoding == Encoding::Utf16Le { b"\xff\xfe" } else { b"\xfe\xff" }, &utf16_bytes(&text, encoding));
                proptest::prop_assert_eq!(&*decode(&bytes, None).unwrap().text, &*text);
            }
            let bytes = with(b"\xef\xbb\xbf", text.as_bytes());
            proptest::prop_assert_eq!(&*decode(&bytes, None).unwrap().text, &*text);
        }
    }

    #[test]
    fn hostile() {
        let pieces: &[&[u8]] = &[
            b"a", b"\n", b"\r", b"\r\n", b"\r\r\n", b"\n\r", b"\x01", b"a\0", b"\0a", b"\0", b"\x80", b"\x81", b"\xc3", b"\xc3\xa9",
            b"\xef\xbf\xbd", b"\xe2\x84", b"\xff", b"\x16\x04", b"\xd8\0", b"PK\x03\x04",
        ];
        read_in_time(pieces, |bytes| decode(bytes, None).is_ok());
    }
}
