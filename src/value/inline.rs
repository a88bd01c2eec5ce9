//! Markup inside a line: emphasis, links, tags, entities.
//!
//! ```text
//! emphasis = "**" words "**" | "__" words "__" | "*" words "*" | "_" words "_" | "~~" words "~~" | "`" words "`"
//! link     = [ "!" ] "[" words "](" url [ title ] ")" | "<" url ">" | url
//! url      = ( "http://" | "https://" | "www." | "mailto:" ) signs
//! tag      = "<" [ "/" ] name … ">"                   names that HTML has
//! entity   = "&" name ";" | "&#" figures ";"
//! escape   = "\" sign
//! ```
//!
//! Emphasis counts only in pairs that hug their words, so `snake_case`, `2 * 3` and `a_b` stay. A lone `**` at either end of the text is
//! left over from wrapping and goes. White space is folded to single blanks, characters without width are dropped.

use std::borrow::Cow;

use memchr::memchr3;

use crate::line::{is_blank_char, is_zero_width};
use crate::model::Link;

/// Plain text and the links that stood in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline<'t> {
    /// The words, without markup.
    pub text: Cow<'t, str>,
    /// The links, in order.
    pub links: Vec<Link<'t>>,
}

/// Takes the markup away.
///
/// ```
/// use minutes_extract::value::inline::plain;
///
/// let found = plain("**Join** via this [Zoom](#).");
/// assert_eq!(found.text, "Join via this Zoom.");
/// assert_eq!((&*found.links[0].text, &*found.links[0].url), ("Zoom", "#"));
/// ```
#[must_use]
pub fn plain(raw: &str) -> Inline<'_> {
    let raw = raw.trim_matches(is_blank_char);
    if is_plain(raw) {
        return Inline { text: Cow::Borrowed(raw), links: Vec::new() };
    }
    write(raw, &marks(raw))
}

/// Whether a text holds nothing that may be markup: one look at each byte.
fn is_plain(raw: &str) -> bool {
    let mut before = 0;
    for byte in raw.bytes() {
        let special = matches!(byte, b'*' | b'_' | b'`' | b'[' | b'<' | b'&' | b'\\' | b'~' | b'{' | 0..=0x1f | 0xc2 | 0xe1..=0xef)
            || (byte == b' ' && before == b' ')
            || (byte == b'/' && before == b':')
            || (byte == b'.' && matches!(before, b'w' | b'W'))
            || (byte == b':' && before == b'o');
        if special {
            return !raw.contains(|c| {
                matches!(c, '*' | '_' | '`' | '[' | '<' | '&' | '\\' | '~' | '{') || is_zero_width(c) || (c != ' ' && is_blank_char(c))
            }) && !raw.contains("  ")
                && !raw.contains("://")
                && !raw.contains("www.")
                && !raw.contains("mailto:");
        }
        before = byte;
    }
    true
}

/// What is done with a stretch of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mark {
    /// It goes.
    Drop,
    /// A blank takes its place.
    Blank,
    /// This sign takes its place.
    Sign(char),
    /// A bare link, which stays.
    Url,
    /// The words of a link begin behind it.
    Open,
    /// They end before it; the link leads to these bytes.
    Close(usize, usize),
}

/// A stretch of the text and what is done with it.
type Marked = (usize, usize, Mark);

/// How far a tag, an entity or the target of a link may reach, in bytes.
const REACH: usize = 2048;

/// Finds the markup, in the order of the text.
fn marks(raw: &str) -> Vec<Marked> {
    let bytes = raw.as_bytes();
    let brackets = brackets(bytes);
    let mut found: Vec<Marked> = Vec::new();
    let mut open: Vec<(u8, usize, usize)> = Vec::new();
    let mut closes: Vec<Marked> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if let Some(&close) = closes.last()
            && close.0 == at
        {
            closes.pop();
            at = close.1;
            found.push(close);
            continue;
        }
        let length = match byte {
            b'*' | b'_' | b'~' | b'`' => delimiter(bytes, at, &mut found, &mut open),
            b'[' => link(raw, at, &brackets, &mut found, &mut closes),
            b'!' if bytes.get(at + 1) == Some(&b'[') && target(raw, at + 1, &brackets).is_some() => {
                found.push((at, at + 1, Mark::Drop));
                1
            }
            b'<' => tag(raw, at, &mut found),
            b'&' => entity(raw, at, &mut found),
            b'\\' => escape(bytes, at, &mut found),
            b'{' if bytes.get(at + 1) == Some(&b':') => attributes(raw, at, &mut found),
            b'h' | b'w' | b'm' | b'H' | b'W' => url(raw, at, &mut found),
            _ => 1,
        };
        at += length.max(1);
    }
    // Left over from wrapping: a lone `**` or `__` at either end.
    for (sign, start, length) in open {
        let ends = start == 0
            || start + length == bytes.len()
            || bytes.get(start + length..).is_some_and(|rest| rest.iter().all(|b| matches!(b, b'.' | b' ')));
        if length >= 2 && matches!(sign, b'*' | b'_') && ends {
            found.push((start, start + length, Mark::Drop));
        }
    }
    found.sort_by_key(|mark| mark.0);
    found
}

/// For each `[` the place of its `]`, `usize::MAX` where it has none.
fn brackets(bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut open = Vec::new();
    let mut pairs = Vec::new();
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| memchr3(b'[', b']', b'\\', rest)) {
        at += found;
        match bytes.get(at) {
            Some(b'\\') => at += 1,
            Some(b'[') => open.push(at),
            _ => {
                if let Some(start) = open.pop() {
                    pairs.push((start, at));
                }
            }
        }
        at += 1;
    }
    pairs.sort_unstable();
    pairs
}

/// A run of emphasis signs: it closes an open run of the same kind, or opens one, if it hugs a word.
fn delimiter(bytes: &[u8], at: usize, found: &mut Vec<Marked>, open: &mut Vec<(u8, usize, usize)>) -> usize {
    let sign = bytes.get(at).copied().unwrap_or_default();
    let length = bytes.get(at..).unwrap_or(&[]).iter().take_while(|&&b| b == sign).count();
    if sign == b'~' && length != 2 || length > 3 {
        return length;
    }
    let before = at.checked_sub(1).and_then(|before| bytes.get(before)).copied();
    let behind = bytes.get(at + length).copied();
    let blank = |b: Option<u8>| b.is_none_or(|b| b.is_ascii_whitespace());
    let word = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || b >= 0x80);
    let inside = word(before) && word(behind) && (sign == b'_' || length == 1 && sign == b'*');
    let may_close = !blank(before) && !inside;
    let may_open = !blank(behind) && !inside && !(word(before) && length == 1 && sign != b'`');
    if may_close {
        let own = open.iter().rev().take(16).position(|&(of, _, size)| of == sign && size == length);
        if let Some(own) = own {
            let place = open.len() - 1 - own;
            if let Some(&(_, start, size)) = open.get(place) {
                open.truncate(place);
                found.push((start, start + size, Mark::Drop));
                found.push((at, at + length, Mark::Drop));
                return length;
            }
        }
    }
    if may_open || length >= 2 && sign != b'`' {
        open.push((sign, at, length));
    }
    length
}

/// The target of the link whose `[` is at `start`: where its `]` is, the bytes of the URL, and the end of all.
fn target(raw: &str, start: usize, brackets: &[(usize, usize)]) -> Option<(usize, usize, usize, usize)> {
    let bytes = raw.as_bytes();
    let close = brackets.binary_search_by_key(&start, |pair| pair.0).ok().and_then(|at| brackets.get(at))?.1;
    if bytes.get(close + 1) != Some(&b'(') {
        return None;
    }
    let begin = close + 2;
    let mut depth = 0;
    let mut url_end = None;
    for (offset, &byte) in bytes.get(begin..)?.iter().take(REACH).enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => {
                let end = begin + offset;
                let url_end = url_end.unwrap_or(end);
                let (mut from, mut to) = (begin, url_end);
                if bytes.get(from) == Some(&b'<') && to > from && bytes.get(to - 1) == Some(&b'>') {
                    (from, to) = (from + 1, to - 1);
                }
                return Some((close, from, to, end + 1));
            }
            b')' => depth -= 1,
            b' ' | b'\n' | b'\t' if url_end.is_none() => url_end = Some(begin + offset),
            _ => {}
        }
    }
    None
}

fn link(raw: &str, at: usize, brackets: &[(usize, usize)], found: &mut Vec<Marked>, closes: &mut Vec<Marked>) -> usize {
    if let Some((close, from, to, end)) = target(raw, at, brackets)
        && close > at + 1
        && closes.last().is_none_or(|outer| end <= outer.0)
    {
        found.push((at, at + 1, Mark::Open));
        closes.push((close, end, Mark::Close(from, to)));
    }
    1
}

/// Names of HTML tags; those marked `true` part the words around them.
const TAGS: &[(&str, bool)] = &[
    ("a", false),
    ("abbr", false),
    ("b", false),
    ("big", false),
    ("blockquote", true),
    ("br", true),
    ("center", true),
    ("cite", false),
    ("code", false),
    ("col", true),
    ("colgroup", true),
    ("dd", true),
    ("del", false),
    ("details", true),
    ("div", true),
    ("dl", true),
    ("dt", true),
    ("em", false),
    ("figcaption", true),
    ("figure", true),
    ("font", false),
    ("h1", true),
    ("h2", true),
    ("h3", true),
    ("h4", true),
    ("h5", true),
    ("h6", true),
    ("hr", true),
    ("i", false),
    ("img", true),
    ("ins", false),
    ("kbd", false),
    ("li", true),
    ("mark", false),
    ("ol", true),
    ("p", true),
    ("pre", true),
    ("s", false),
    ("section", true),
    ("small", false),
    ("span", false),
    ("strike", false),
    ("strong", false),
    ("sub", false),
    ("summary", true),
    ("sup", false),
    ("table", true),
    ("tbody", true),
    ("td", true),
    ("tfoot", true),
    ("th", true),
    ("thead", true),
    ("tr", true),
    ("tt", false),
    ("u", false),
    ("ul", true),
    ("var", false),
    ("wbr", false),
    ("nobr", false),
    ("input", false),
    ("label", false),
];

fn tag(raw: &str, at: usize, found: &mut Vec<Marked>) -> usize {
    let bytes = raw.as_bytes();
    let reach = bytes.get(at + 1..(at + REACH).min(bytes.len())).unwrap_or(&[]);
    if reach.starts_with(b"!--") {
        // The signs of a comment go, its words stay.
        found.push((at, at + 4, Mark::Blank));
        return 4;
    }
    let first = reach.first().copied().unwrap_or_default();
    if !(first.is_ascii_alphanumeric() || first == b'/') {
        return 1;
    }
    let Some(end) = reach.iter().position(|&b| matches!(b, b'>' | b'<')).filter(|&end| reach.get(end) == Some(&b'>')) else {
        return 1;
    };
    let Some(inner) = raw.get(at + 1..at + 1 + end) else { return 1 };
    let whole = at + end + 2;
    if is_url(inner) || inner.contains('@') && !inner.contains(' ') {
        found.push((at, at + 1, Mark::Drop));
        found.push((at + 1, whole - 1, Mark::Url));
        found.push((whole - 1, whole, Mark::Drop));
        return whole - at;
    }
    let name = inner.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("").to_ascii_lowercase();
    match TAGS.iter().find(|(tag, _)| *tag == name) {
        Some(&(_, parts)) => {
            found.push((at, whole, if parts { Mark::Blank } else { Mark::Drop }));
            whole - at
        }
        None => 1,
    }
}

/// Entities that people's tools leave behind.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("iuml", 'ï'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("rdquo", '”'),
    ("ldquo", '“'),
    ("bull", '•'),
    ("rarr", '→'),
    ("larr", '←'),
    ("copy", '©'),
    ("euro", '€'),
    ("deg", '°'),
    ("middot", '·'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("aacute", 'á'),
    ("oacute", 'ó'),
    ("iacute", 'í'),
    ("uacute", 'ú'),
    ("ntilde", 'ñ'),
    ("oslash", 'ø'),
    ("aring", 'å'),
    ("aelig", 'æ'),
    ("times", '×'),
    ("ocirc", 'ô'),
    ("acirc", 'â'),
    ("icirc", 'î'),
    ("ugrave", 'ù'),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("emsp", ' '),
    ("ensp", ' '),
    ("thinsp", ' '),
    ("check", '✓'),
];

fn entity(raw: &str, at: usize, found: &mut Vec<Marked>) -> usize {
    let bytes = raw.as_bytes();
    let reach = bytes.get(at + 1..(at + 12).min(bytes.len())).unwrap_or(&[]);
    let Some(end) = reach.iter().position(|&b| b == b';') else { return 1 };
    let Some(name) = raw.get(at + 1..at + 1 + end) else { return 1 };
    let sign = match name.strip_prefix('#') {
        Some(number) => {
            let code = number.strip_prefix(['x', 'X']).map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
            code.and_then(char::from_u32).filter(|c| !c.is_control() || c.is_whitespace())
        }
        None => ENTITIES.iter().find(|(of, _)| *of == name).map(|&(_, sign)| sign),
    };
    match sign {
        Some(sign) => {
            found.push((at, at + end + 2, if is_blank_char(sign) { Mark::Blank } else { Mark::Sign(sign) }));
            end + 2
        }
        None => 1,
    }
}

/// A backslash before a sign goes, and the sign is no markup; one at the end of a line goes.
fn escape(bytes: &[u8], at: usize, found: &mut Vec<Marked>) -> usize {
    match bytes.get(at + 1) {
        Some(b) if b.is_ascii_punctuation() => {
            found.push((at, at + 1, Mark::Drop));
            2
        }
        None => {
            found.push((at, at + 1, Mark::Drop));
            1
        }
        Some(_) => 1,
    }
}

/// `{:.class}` and `{: #id}`, which some Markdown tools read.
fn attributes(raw: &str, at: usize, found: &mut Vec<Marked>) -> usize {
    let bytes = raw.as_bytes();
    let reach = bytes.get(at..(at + 200).min(bytes.len())).unwrap_or(&[]);
    match reach.iter().position(|&b| b == b'}') {
        Some(end) => {
            found.push((at, at + end + 1, Mark::Drop));
            end + 1
        }
        None => 1,
    }
}

/// How a link begins that stands in the text as it is.
fn is_url(text: &str) -> bool {
    ["http://", "https://", "www.", "mailto:", "HTTP://", "HTTPS://", "ftp://"]
        .iter()
        .any(|begin| text.starts_with(begin) && text.len() > begin.len())
}

fn url(raw: &str, at: usize, found: &mut Vec<Marked>) -> usize {
    let bytes = raw.as_bytes();
    let inside = at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
    let Some(rest) = raw.get(at..).filter(|rest| !inside && is_url(rest)) else { return 1 };
    let end = rest.find(|c: char| is_blank_char(c) || matches!(c, '<' | '>' | '"' | '|' | '`' | '“' | '”')).unwrap_or(rest.len());
    let mut url = rest.get(..end).unwrap_or("");
    if let Some(at) = url.find("](") {
        // The text of a link that is itself a URL.
        url = url.get(..at).unwrap_or(url);
    }
    let mut depth = [0_usize; 2];
    let mut length = url.len();
    for (offset, byte) in url.bytes().enumerate() {
        let kind = usize::from(matches!(byte, b'[' | b']'));
        match byte {
            b'(' | b'[' => depth[kind] += 1,
            b')' | b']' if depth[kind] == 0 => {
                length = offset;
                break;
            }
            b')' | b']' => depth[kind] -= 1,
            _ => {}
        }
    }
    let url = url.get(..length).unwrap_or("").trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '’', '…']);
    if url.len() < 5 {
        return 1;
    }
    found.push((at, at + url.len(), Mark::Url));
    url.len()
}

/// Writes the text without its markup.
fn write<'t>(raw: &'t str, marks: &[Marked]) -> Inline<'t> {
    let mut text = String::with_capacity(raw.len());
    let mut links: Vec<Link<'t>> = Vec::new();
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for &(start, end, mark) in marks {
        if start < at {
            continue;
        }
        fold(&mut text, raw.get(at..start).unwrap_or(""));
        at = end;
        match mark {
            Mark::Drop => {}
            Mark::Blank => fold(&mut text, " "),
            Mark::Sign(sign) => {
                if !is_zero_width(sign) {
                    text.push(sign);
                }
            }
            Mark::Url => {
                let url = raw.get(start..end).unwrap_or("");
                text.push_str(url);
                if is_url(url) && open.is_empty() {
                    links.push(Link { text: Cow::Borrowed(url), url: Cow::Borrowed(url) });
                }
            }
            Mark::Open => {
                open.push((text.len(), links.len()));
                links.push(Link { text: Cow::Borrowed(""), url: Cow::Borrowed("") });
            }
            Mark::Close(from, to) => {
                if let Some((begin, own)) = open.pop() {
                    let words = text.get(begin..).unwrap_or("").trim();
                    let url = raw.get(from..to).unwrap_or("");
                    if let Some(link) = links.get_mut(own) {
                        *link = Link { text: Cow::Owned(words.to_owned()), url: Cow::Borrowed(url) };
                    }
                }
            }
        }
    }
    fold(&mut text, raw.get(at..).unwrap_or(""));
    let length = text.trim_end().len();
    text.truncate(length);
    Inline { text: Cow::Owned(text), links }
}

/// Adds words with their white space folded.
fn fold(text: &mut String, words: &str) {
    for c in words.chars() {
        if is_zero_width(c) {
            continue;
        }
        if c.is_whitespace() {
            if !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
        } else {
            text.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_goes_and_words_stay() {
        let table = [
            ("plain words", "plain words"),
            ("**bold**", "bold"),
            ("**bold** and *italic* and _this_ and __that__", "bold and italic and this and that"),
            ("***both***", "both"),
            ("`code` ~~gone~~", "code gone"),
            ("**left over", "left over"),
            ("left over**", "left over"),
            ("snake_case_name and a_b", "snake_case_name and a_b"),
            ("2 * 3 and 5*4", "2 * 3 and 5*4"),
            ("a ** b", "a ** b"),
            ("this [Zoom](#).", "this Zoom."),
            ("[**bold** link](https://x.org/a_b_c)", "bold link"),
            ("![alt](pic.png) next", "alt next"),
            ("see <https://x.org/a>", "see https://x.org/a"),
            ("see https://x.org/a_b_c.", "see https://x.org/a_b_c."),
            ("Ann <ann@x.org>", "Ann ann@x.org"),
            ("one<br>two <b>three</b>", "one two three"),
            ("a < b and b > c", "a < b and b > c"),
            ("Fish &amp; Chips&nbsp;&#233;", "Fish & Chips é"),
            ("1\\. Title \\<Person\\>", "1. Title <Person>"),
            ("a\u{a0}\u{200b}b  c", "a b c"),
            ("[x] done [1] note [ ] open", "[x] done [1] note [ ] open"),
            ("word {:.class}", "word"),
            ("**MAG members** were *invited*", "MAG members were invited"),
            ("_Actie Krijn_: mail", "Actie Krijn: mail"),
            ("", ""),
        ];
        for (raw, expected) in table {
            assert_eq!(plain(raw).text, expected, "{raw:?}");
        }
    }

    #[test]
    fn links_are_kept_with_their_words() {
        let found = plain("see [one](https://a.org \"title\") and https://b.org/(x), or <https://c.org>");
        let links: Vec<(&str, &str)> = found.links.iter().map(|link| (&*link.text, &*link.url)).collect();
        assert_eq!(links, [("one", "https://a.org"), ("https://b.org/(x)", "https://b.org/(x)"), ("https://c.org", "https://c.org")]);
    }

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(plain("plain words: Kleinwächter").text, Cow::Borrowed(_)));
    }
}
