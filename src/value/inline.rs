//! Inline markup: raw text of a line or a paragraph → its words, and the links in it.
//!
//! Minutes are read in a text editor, on a wiki, in a code repository; what stands in them for emphasis and links is Markdown, HTML,
//! or what was left over when they were copied out of one. [`plain`] takes it away and keeps every word.
//!
//! # What is taken away
//!
//! | in the text | becomes | link |
//! |---|---|---|
//! | `**x**` `__x__` `*x*` `_x_` `***x***` `~~x~~` | `x` | |
//! | `''x''` `'''x'''`, as wikis have it | `x` | |
//! | `**x`, `x**`: one that was left over at either end | `x` | |
//! | `` `x` ``, ``` ``x`` ``` | `x`, markup inside it kept | |
//! | `[text](url "title")` | `text` | `text`, `url` |
//! | `![alt](url)`, `<img src="url" alt="alt">` | `alt` | `alt`, `url` |
//! | `[text][ref]`, `[text][]` | `text` | `text`, `ref` as written |
//! | `<https://…>` | `https://…` | itself |
//! | `https://…` `http://…` `www.…` `mailto:…` | stays | itself |
//! | `<a href="url">text</a>` | `text` | `text`, `url` |
//! | `<name@example.org>` | `name@example.org` | |
//! | `<b>` `</b>` `<span …>` | nothing | |
//! | `<br>` `</td>` `<p>` | a space | |
//! | `&amp;` `&#8211;` `&#x2013;` `&auml;` | `&` `–` `–` `ä` | |
//! | `\*` | `*` | |
//! | `{:.class}` `{#id}` | nothing | |
//! | blanks of any kind and number, line ends | one space; none at the ends | |
//! | zero-width characters, soft hyphens | nothing | |
//!
//! # What stays
//!
//! Signs that mark nothing: `snake_case`, `2 * 3`, `5*4`, `a < b`, `<- x`, `[x]`, `[1]`, `(#)`, `C:\path`, a `**` without a partner in the
//! middle, an unknown tag such as `<name of the chair>`, HTML comments, the definition of a reference (`[ref]: url`).
//!
//! # Where this departs from Markdown
//!
//! A text is read for its words, not rendered: emphasis does not follow the rules to the letter (a `**` opens before any word and closes
//! after any), a code span may hold a line end, a link never holds another link, and what one bracket opens is given up when
//! more than a hundred others have been opened after it.

use std::borrow::Cow;
use std::ops::Range;

use crate::bytes::Bytes;
use crate::model::Link;
use crate::text::{Runs, Text};
use marks::{Kind, Marks, Target};

mod html;
mod marks;

#[cfg(test)]
mod tests;

/// A text without its markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline<'t> {
    /// The words; borrowed where they stand in the raw text in one piece.
    pub text: Cow<'t, str>,
    /// The links, in the order in which they begin.
    pub links: Vec<Link<'t>>,
}

/// Takes the markup away from a text and gathers the links.
///
/// ```
/// use minutes_extract::value::inline;
///
/// let inline = inline::plain("**Ann** to update [the *roadmap*](https://example.org/r)");
/// assert_eq!(inline.text, "Ann to update the roadmap");
/// assert_eq!(inline.links[0].text, "the roadmap");
/// assert_eq!(inline.links[0].url, "https://example.org/r");
///
/// // Nothing to do, nothing copied; nor where the markup stands around the text.
/// use std::borrow::Cow;
/// assert!(matches!(inline::plain("rename my_file_name to 2 * 3").text, Cow::Borrowed(_)));
/// assert!(matches!(inline::plain("  **Secretariat to circulate the notes.**").text, Cow::Borrowed(_)));
/// ```
#[must_use]
pub fn plain(raw: &str) -> Inline<'_> {
    if is_plain(raw.as_bytes()) {
        return Inline { text: Cow::Borrowed(raw), links: Vec::new() };
    }
    let (text, _, links) = stripped(raw, false);
    Inline { text, links }
}

/// Takes the markup away from a text that keeps its source, and gathers the links; both borrow from the source where they stand there.
pub(crate) fn text<'t>(raw: Text<'t>, source: &'t str) -> (Text<'t>, Vec<Link<'t>>) {
    if is_plain(raw.as_str().as_bytes()) {
        return (raw, Vec::new());
    }
    let (words, pieces, links) = stripped(raw.as_str(), true);
    let links = links.into_iter().map(|link| Link { text: own(&raw, link.text, source), url: own(&raw, link.url, source) }).collect();
    let words = match words {
        Cow::Borrowed(part) => raw.take(part, source),
        Cow::Owned(words) => Cow::Owned(words),
    };
    (raw.made(words, pieces), links)
}

/// A part of a raw text, borrowed from the source where it stands there.
fn own<'t>(raw: &Text<'t>, part: Cow<'_, str>, source: &'t str) -> Cow<'t, str> {
    match part {
        Cow::Borrowed(part) => raw.take(part, source),
        Cow::Owned(part) => Cow::Owned(part),
    }
}

/// The words of a raw text that may have markup, where their pieces stand in it if that is `placed`, and the links.
fn stripped(raw: &str, placed: bool) -> (Cow<'_, str>, Runs, Vec<Link<'_>>) {
    if let Some(words) = in_bold(raw) {
        return (Cow::Borrowed(words), Runs::one(BOLD.len()), Vec::new());
    }
    if let Some((before, words)) = ending_in_bold(raw) {
        let mut output = Output::new(raw, placed);
        output.append(0..before.len());
        let start = before.len() + BOLD.len();
        output.append(start..start + words.len());
        let (text, pieces) = output.finish();
        return (text, pieces, Vec::new());
    }
    let Marks { marks, mut links } = Marks::of(raw);
    let mut output = Output::new(raw, placed);
    let mut at = 0;
    for mark in &marks {
        output.push_raw(at..mark.range.start);
        at = mark.range.end;
        match mark.kind {
            Kind::Drop => {}
            Kind::Space => output.push_blank(None),
            Kind::Char(c) => output.push_char(c, mark.range.clone()),
            Kind::Run { left, right } => output.push_raw(mark.range.start + left..mark.range.end.saturating_sub(right)),
            Kind::Insert { start, end } => output.push_raw(start..end),
            Kind::Opens { link } => {
                if let Some(link) = links.get_mut(link) {
                    link.text.start = output.len();
                }
            }
            Kind::Closes { link } => {
                if let Some(link) = links.get_mut(link) {
                    link.text.end = output.len();
                }
            }
        }
    }
    output.push_raw(at..raw.len());
    let (text, pieces) = output.finish();
    links.sort_by_key(|target| target.place);
    let links = links.iter().filter_map(|target| link(raw, &text, target)).collect();
    (text, pieces, links)
}

const BOLD: &str = "**";

/// The words of a text that is all in bold and has no other markup, as those of most actions are.
fn in_bold(raw: &str) -> Option<&str> {
    let words = raw.strip_prefix(BOLD)?.strip_suffix(BOLD)?;
    (!words.is_empty() && is_plain(words.as_bytes())).then_some(words)
}

/// The words before the bold ones that end a text, and these, where it has no other markup: `➔ **Ann to mend it**`.
fn ending_in_bold(raw: &str) -> Option<(&str, &str)> {
    let (before, words) = raw.strip_suffix(BOLD)?.split_once(BOLD)?;
    let is_apart = before.strip_suffix(' ').is_some_and(|before| !before.is_empty() && is_plain(before.as_bytes()));
    (is_apart && !words.is_empty() && is_plain(words.as_bytes())).then_some((before, words))
}

/// One link, once the text is known.
fn link<'t>(raw: &'t str, text: &Cow<'t, str>, target: &Target<'t>) -> Option<Link<'t>> {
    let url = target.url.clone().filter(|url| !url.is_empty())?;
    if target.is_bare {
        return Some(Link { text: url.clone(), url });
    }
    let as_written = raw.get(target.words.clone()).map(str::trim);
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(target.text.clone()).unwrap_or("").trim()),
        Cow::Owned(text) => {
            let words = text.get(target.text.clone()).unwrap_or("").trim();
            as_written.filter(|written| *written == words).map_or_else(|| Cow::Owned(words.to_owned()), Cow::Borrowed)
        }
    };
    Some(Link { text, url })
}

/// Whether nothing in the text can be markup, and no blank needs folding. It may be wrong only in saying no.
fn is_plain(bytes: &[u8]) -> bool {
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return true };
    if *first == b' ' || *last == b' ' || is_suspect(*last, 0) {
        return false;
    }
    let Some(end) = bytes.last_chunk::<{ PIECE + 1 }>() else {
        // Behind a short text stands a letter that nothing is made of.
        let mut piece = [b'a'; PIECE + 1];
        piece.iter_mut().zip(bytes).for_each(|(room, byte)| *room = *byte);
        return !has_suspect(&piece);
    };
    let mut rest = bytes;
    while let Some(piece) = rest.first_chunk::<{ PIECE + 1 }>() {
        if has_suspect(piece) {
            return false;
        }
        rest = rest.get(PIECE..).unwrap_or(&[]);
    }
    !has_suspect(end)
}

/// As many bytes as a loop without branches runs on at once.
const PIECE: usize = 32;

/// Whether any byte but the last is worth a closer look. What most pieces of a text hold nothing of is looked for first.
fn has_suspect(piece: &[u8; PIECE + 1]) -> bool {
    let (Some(bytes), Some(behind)) = (piece.first_chunk::<PIECE>(), piece.last_chunk::<PIECE>()) else { return true };
    let pairs = || bytes.iter().zip(behind);
    pairs().fold(false, |found, (byte, next)| found | is_hint(*byte, *next))
        && pairs().fold(false, |found, (byte, next)| found | is_suspect(*byte, *next))
}

/// Whether a byte before another one may be worth a closer look: whatever [`is_suspect`] finds, and more.
#[inline]
#[allow(clippy::needless_bitwise_bool, reason = "a loop without branches runs on many bytes at once")]
#[allow(clippy::cast_possible_wrap, reason = "control characters and what is not ASCII lie on one side then")]
const fn is_hint(byte: u8, next: u8) -> bool {
    ((byte as i8) < b' ' as i8)
        | (byte | next == b' ')
        | (byte == b'&')
        | (byte == b'*')
        | (byte == b'<')
        | (byte == b'`')
        | (byte == b'\'')
        | ((byte & !0x20).wrapping_sub(b'[') < 5)
        | (byte == b':')
        | (next == b':')
        | (byte | 0x20 == b'w') & (next == b'.')
}

/// Whether a byte, by itself or before the next one, is worth a closer look.
#[inline]
#[allow(clippy::needless_bitwise_bool, reason = "a loop without branches runs on many bytes at once")]
const fn is_suspect(byte: u8, next: u8) -> bool {
    (byte < b' ')
        | (byte == b' ') & (next == b' ')
        | (byte == b'&')
        | (byte == b'*')
        | (byte == b'<')
        | (byte == b'`')
        | (byte == b'\'') & (next == b'\'')
        // [ \ ] ^ _ and { | } ~ DEL
        | ((byte & !0x20).wrapping_sub(b'[') < 5)
        // http://, mailto:, www.
        | (byte == b':') & (next == b'/')
        | (byte | 0x20 == b'o') & (next == b':')
        | (byte | 0x20 == b'w') & (next == b'.')
        // Blanks and zero-width characters beyond ASCII begin with these.
        | (byte == 0xc2)
        | (byte & !2 == 0xe1)
        | (byte == 0xe2) & (next & !1 == 0x80)
        | (byte == 0xef)
}

/// The text as it grows: a slice of the raw text for as long as it is one.
struct Output<'t> {
    raw: &'t str,
    /// What was taken so far, while it is one piece.
    slice: Range<usize>,
    /// What was taken so far, once it is not.
    owned: Option<String>,
    /// Where its pieces stand in the raw text.
    pieces: Runs,
    /// Whether anybody asks for that.
    placed: bool,
    /// A blank is owed before the next word.
    blank: Blank,
}

/// The blank before the next word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Blank {
    No,
    /// It stands in the raw text as one space, at this byte.
    Space(usize),
    /// It stands there otherwise.
    Other,
}

impl<'t> Output<'t> {
    fn new(raw: &'t str, placed: bool) -> Output<'t> {
        Output { raw, slice: 0..0, owned: None, pieces: Runs::default(), placed, blank: Blank::No }
    }

    fn len(&self) -> usize {
        self.owned.as_ref().map_or(self.slice.len(), String::len)
    }

    fn finish(self) -> (Cow<'t, str>, Runs) {
        match self.owned {
            Some(text) => (Cow::Owned(text), self.pieces),
            None => (Cow::Borrowed(self.raw.get(self.slice.clone()).unwrap_or("")), Runs::one(self.slice.start)),
        }
    }

    /// A stretch of raw text without markup: its blanks are folded, its zero-width characters left out.
    fn push_raw(&mut self, range: Range<usize>) {
        let Some(piece) = self.raw.get(range.clone()) else { return };
        let bytes = piece.as_bytes();
        #[allow(clippy::needless_bitwise_bool, reason = "a loop without branches runs on many bytes at once")]
        let is_odd = |(byte, next): (&u8, &u8)| !(b' '..0x80).contains(byte) | (byte | next == b' ');
        let is_even = !bytes.iter().zip(bytes.get(1..).unwrap_or(&[])).fold(false, |found, pair| found | is_odd(pair));
        if let ([b'!'..=b'~', .., b'!'..=b'~'], true) = (bytes, is_even) {
            return self.push_words(range);
        }
        let (mut from, mut at) = (0, 0);
        while let Some(length) = bytes.get(at..).and_then(|rest| rest.iter().position(|&byte| may_be_blank(byte))) {
            let start = at + length;
            // One space between two words needs no work.
            let is_inner = start > from && bytes.get(start + 1).is_some_and(|&byte| !may_be_blank(byte));
            if is_inner && bytes.get(start) == Some(&b' ') {
                at = start + 1;
                continue;
            }
            let c = piece.get(start..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
            at = start + c.len_utf8();
            let is_zero_width = is_zero_width(c, piece, start);
            if is_zero_width || c.is_whitespace() {
                self.push_words(range.start + from..range.start + start);
                from = at;
                if !is_zero_width {
                    self.push_blank((c == ' ').then_some(range.start + start));
                }
            }
        }
        self.push_words(range.start + from..range.end);
    }

    /// A blank, at the byte where it is one space.
    fn push_blank(&mut self, space: Option<usize>) {
        self.blank = match (self.blank, space) {
            (Blank::No, Some(at)) => Blank::Space(at),
            _ => Blank::Other,
        };
    }

    /// A character decoded from a stretch of raw text.
    fn push_char(&mut self, c: char, range: Range<usize>) {
        if c.is_whitespace() {
            self.push_blank(None);
        } else if !is_zero_width(c, "", 0) {
            self.pay_blank();
            self.own().push(c);
            self.place(c.len_utf8(), range);
        }
    }

    /// Raw text without any blank that needs folding.
    fn push_words(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        self.pay_blank();
        self.append(range);
    }

    fn pay_blank(&mut self) {
        match std::mem::replace(&mut self.blank, Blank::No) {
            _ if self.len() == 0 => {}
            Blank::No => {}
            Blank::Space(at) => self.append(at..at + 1),
            Blank::Other => self.own().push(' '),
        }
    }

    fn append(&mut self, range: Range<usize>) {
        if self.owned.is_none() && self.slice.is_empty() {
            self.slice = range;
        } else if self.owned.is_none() && self.slice.end == range.start {
            self.slice.end = range.end;
        } else {
            let raw = self.raw;
            self.own().push_str(raw.get(range.clone()).unwrap_or(""));
            self.place(range.len(), range);
        }
    }

    /// Notes where the last bytes stand.
    fn place(&mut self, length: usize, range: Range<usize>) {
        if self.placed {
            self.pieces.push(self.len().saturating_sub(length), length, range);
        }
    }

    fn own(&mut self) -> &mut String {
        let (raw, slice, pieces) = (self.raw, self.slice.clone(), self.placed.then_some(&mut self.pieces));
        self.owned.get_or_insert_with(|| {
            let mut text = String::with_capacity(raw.len());
            text.push_str(raw.get(slice.clone()).unwrap_or(""));
            if let Some(pieces) = pieces {
                pieces.push(0, slice.len(), slice);
            }
            text
        })
    }
}

/// Whether a byte is a blank or may begin one, or a zero-width character.
fn may_be_blank(byte: u8) -> bool {
    static TABLE: Bytes<bool> = Bytes::among(b"\t\n\x0b\x0c\r \xc2\xe1\xe2\xe3\xef");
    TABLE.of(byte)
}

/// Whether a character takes no room and means nothing. Joiners do mean something between the letters of other scripts, and in emoji.
fn is_zero_width(c: char, text: &str, at: usize) -> bool {
    match c {
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => true,
        '\u{200c}' | '\u{200d}' => {
            let joins = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !c.is_whitespace());
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let behind = text.get(at..).and_then(|rest| rest.chars().nth(1));
            !(joins(before) && joins(behind))
        }
        _ => false,
    }
}
