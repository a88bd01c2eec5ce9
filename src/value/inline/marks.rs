//! Where the markup stands: one pass over the raw text, each byte looked at a bounded number of times.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr3;

use super::html::{self, Tag, TagKind};
use crate::bytes::Bytes;

/// A piece of raw text that is not to be taken as it stands.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

/// What becomes of it.
#[derive(Debug)]
pub(super) enum Kind {
    /// Nothing.
    Drop,
    /// A blank.
    Space,
    /// Another character.
    Char(char),
    /// So many bytes are dropped at its left and at its right; what is between stays.
    Run { left: usize, right: usize },
    /// Another piece of the raw text.
    Insert { start: usize, end: usize },
    /// The words of a link begin.
    Opens { link: usize },
    /// The words of a link end.
    Closes { link: usize },
}

/// Where a link leads, and where its words stand.
#[derive(Debug)]
pub(super) struct Target<'t> {
    /// `None` if it turned out to be no link of its own.
    pub(super) url: Option<Cow<'t, str>>,
    /// The place at which it begins.
    pub(super) place: usize,
    /// Its words in the raw text.
    pub(super) words: Range<usize>,
    /// Where its words stand in the text without markup, once that is made.
    pub(super) text: Range<usize>,
    /// Its words are the address itself.
    pub(super) is_bare: bool,
}

/// The marks of a text in order, none inside another, and the links.
#[derive(Debug, Default)]
pub(super) struct Marks<'t> {
    pub(super) marks: Vec<Mark>,
    pub(super) links: Vec<Target<'t>>,
}

impl<'t> Marks<'t> {
    pub(super) fn of(raw: &'t str) -> Marks<'t> {
        let mut reader = Reader { raw, bytes: raw.as_bytes(), ..Reader::default() };
        reader.read();
        reader.drop_left_over();
        reader.found
    }
}

/// What has been opened and may be closed is no more than this deep. The oldest half is given up when there is more.
const MOST_OPEN: usize = 128;

/// A run of `*`, `_` or `~` that may open emphasis.
#[derive(Debug)]
struct Opener {
    mark: usize,
    sign: u8,
    /// How many signs have no partner yet.
    left: usize,
}

/// A `[` or `![` that may open a link.
#[derive(Debug)]
struct Bracket {
    mark: usize,
    is_image: bool,
    /// Where its words begin.
    words: usize,
    /// How many links and openers were there before it.
    links: usize,
    openers: usize,
}

/// A run of backticks, and the next run of the same length.
#[derive(Clone, Copy, Debug)]
struct Backticks {
    start: usize,
    length: usize,
    partner: Option<usize>,
}

#[derive(Debug, Default)]
struct Reader<'t> {
    raw: &'t str,
    bytes: &'t [u8],
    at: usize,
    /// All before this place has been read as one thing or another.
    done: usize,
    found: Marks<'t>,
    openers: Vec<Opener>,
    /// How many openers of `*`, `_`, `~` there are.
    open: [usize; 3],
    brackets: Vec<Bracket>,
    backticks: Option<Vec<Backticks>>,
    /// Whether emphasis by apostrophes is open.
    quoted: bool,
    /// The link of the `<a>` that is open.
    anchor: Option<usize>,
}

impl<'t> Reader<'t> {
    fn read(&mut self) {
        while let Some(length) = self.bytes.get(self.at..).and_then(|rest| rest.iter().position(|&byte| is_sign(byte))) {
            self.at += length;
            let byte = self.byte(self.at);
            let read = match byte {
                b'*' | b'_' | b'~' => self.emphasis(byte),
                b'\'' => self.quotes(),
                b'[' => self.wiki_link() || self.open_bracket(),
                b']' => self.close_bracket(),
                b'`' => self.code(),
                b'\\' => self.escape(),
                b'<' => self.angle(),
                b'&' => self.entity(),
                b'{' => self.attributes(),
                b':' => self.scheme(),
                _ => self.www(),
            };
            if read {
                self.done = self.at;
            } else {
                self.at += 1;
            }
        }
        self.close_anchor(self.raw.len(), self.raw.len());
    }

    /// The byte at a place; a blank after the end.
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
    }

    fn rest(&self) -> &'t str {
        self.raw.get(self.at..).unwrap_or("")
    }

    fn mark(&mut self, range: Range<usize>, kind: Kind) -> usize {
        let mark = self.found.marks.len();
        self.found.marks.push(Mark { range, kind });
        mark
    }

    /// Drops the next bytes.
    fn drop_bytes(&mut self, length: usize) {
        self.mark(self.at..self.at + length, Kind::Drop);
        self.at += length;
    }

    // --- Emphasis ------------------------------------------------------------------------------------------------------------------

    fn emphasis(&mut self, sign: u8) -> bool {
        let start = self.at;
        let length = self.bytes.get(start..).map_or(0, |rest| rest.iter().take_while(|&&byte| byte == sign).count());
        self.at = start + length;
        let before = self.raw.get(..start).and_then(|before| before.chars().next_back());
        let behind = self.raw.get(self.at..).and_then(|behind| behind.chars().next());
        let (opens, closes) = flanks(sign, length, before, behind);
        // A lone "**" is kept in mind, since it goes where it was left over at an end.
        let is_stars = sign == b'*' && length > 1;
        if !(opens || closes || is_stars) {
            return true;
        }
        let mark = self.mark(start..self.at, Kind::Run { left: 0, right: 0 });
        let mut left = length;
        if closes {
            left = self.close_emphasis(sign, left, mark);
        }
        if opens && left > 0 {
            self.openers.push(Opener { mark, sign, left });
            if let Some(open) = self.open.get_mut(kind_of(sign)) {
                *open += 1;
            }
            if self.openers.len() > MOST_OPEN {
                self.forget_openers(MOST_OPEN / 2);
            }
        }
        true
    }

    /// `''x''`, `'''x'''`: emphasis in a wiki; `5''` is none.
    fn quotes(&mut self) -> bool {
        let length = self.bytes.get(self.at..).map_or(0, |rest| rest.iter().take_while(|&&byte| byte == b'\'').count());
        let before = self.raw.get(..self.at).and_then(|before| before.chars().next_back());
        let behind = self.raw.get(self.at + length..).unwrap_or("");
        let opens = || !before.is_some_and(char::is_alphanumeric) && !behind.starts_with(' ') && behind.contains("''");
        if !matches!(length, 2 | 3 | 5) || !self.quoted && !opens() {
            self.at += length;
            return true;
        }
        self.quoted = !self.quoted;
        self.drop_bytes(length);
        true
    }

    /// Finds the partners of a closing run; how many of its signs found none.
    fn close_emphasis(&mut self, sign: u8, mut left: usize, mark: usize) -> usize {
        // One sign closes one, two close two; a third belongs to either.
        let taken = |opener: &Opener, left| match (opener.left, left) {
            _ if opener.sign != sign => None,
            (2.., 2..) => Some(2),
            (1 | 3.., 1 | 3..) if sign != b'~' => Some(1),
            _ => None,
        };
        while left > 0 && self.open.get(kind_of(sign)).is_some_and(|&open| open > 0) {
            let partner = self.openers.iter().enumerate().rev().find_map(|(at, opener)| Some((at, opener.mark, taken(opener, left)?)));
            let Some((at, opening, taken)) = partner else { break };
            // What was opened after the partner stays without one.
            while self.openers.len() > at + 1 {
                self.pop_opener();
            }
            if let Some(opener) = self.openers.last_mut() {
                opener.left = opener.left.saturating_sub(taken);
                if opener.left == 0 {
                    self.pop_opener();
                }
            }
            left = left.saturating_sub(taken);
            self.drop_of_run(opening, 0, taken);
            self.drop_of_run(mark, taken, 0);
        }
        left
    }

    fn drop_of_run(&mut self, mark: usize, more_left: usize, more_right: usize) {
        if let Some(Mark { kind: Kind::Run { left, right }, .. }) = self.found.marks.get_mut(mark) {
            *left += more_left;
            *right += more_right;
        }
    }

    fn pop_opener(&mut self) {
        if let Some(opener) = self.openers.pop()
            && let Some(open) = self.open.get_mut(kind_of(opener.sign))
        {
            *open = open.saturating_sub(1);
        }
    }

    /// Gives up the oldest openers.
    fn forget_openers(&mut self, number: usize) {
        for opener in self.openers.drain(..number) {
            if let Some(open) = self.open.get_mut(kind_of(opener.sign)) {
                *open = open.saturating_sub(1);
            }
        }
        for bracket in &mut self.brackets {
            bracket.openers = bracket.openers.saturating_sub(number);
        }
    }

    /// Drops a `**` without a partner where the text begins or ends with it, unless the text is nothing else.
    fn drop_left_over(&mut self) {
        let first = self.raw.len().saturating_sub(self.raw.trim_start().len());
        let last = self.raw.trim_end().len();
        if self.bytes.get(first..last).is_none_or(|inner| inner.iter().all(|&byte| byte == b'*')) {
            return;
        }
        let bytes = self.bytes;
        let drop_whole = |mark: Option<&mut Mark>, is_at_end: fn(&Mark, usize) -> bool, end| {
            let Some(mark) = mark.filter(|mark| is_at_end(mark, end)) else { return };
            if let Kind::Run { left, right } = &mut mark.kind {
                let kept = mark.range.len().saturating_sub(*left + *right);
                if kept > 1 && bytes.get(mark.range.start) == Some(&b'*') {
                    *left += kept;
                }
            }
        };
        drop_whole(self.found.marks.first_mut(), |mark, first| mark.range.start == first, first);
        drop_whole(self.found.marks.last_mut(), |mark, last| mark.range.end == last, last);
    }

    // --- Links ---------------------------------------------------------------------------------------------------------------------

    /// `[[target|words]]` and `[[words]]` of a wiki, `[[target][words]]` of Org.
    fn wiki_link(&mut self) -> bool {
        /// No such link is longer, in bytes.
        const LONGEST: usize = 300;
        let Some(inner) = self.rest().strip_prefix("[[") else { return false };
        let Some(end) = inner.bytes().take(LONGEST).position(|byte| matches!(byte, b']' | b'[' | b'\n')) else { return false };
        let (first, after) = inner.split_at(end);
        let start = self.at + 2;
        let org = after.strip_prefix("][").and_then(|words| {
            let end = words.bytes().take(LONGEST).position(|byte| matches!(byte, b']' | b'[' | b'\n'))?;
            words.get(..end)
        });
        let (target, words) = match (org, first.split_once('|')) {
            (Some(words), _) => (first, start + end + 2..start + end + 2 + words.len()),
            (None, Some((target, words))) => (target, start + end - words.len()..start + end),
            (None, None) => (first, start..start + end),
        };
        let closes = self.raw.get(words.end..).is_some_and(|rest| rest.starts_with("]]") && !rest.starts_with("]]("));
        if !closes || words.is_empty() || target.is_empty() {
            return false;
        }
        let link = self.found.links.len();
        let (place, end) = (self.at, words.end + 2);
        self.mark(place..words.start, Kind::Opens { link });
        self.mark(words.end..end, Kind::Closes { link });
        self.found.links.push(Target { url: Some(Cow::Borrowed(target)), place, words, text: 0..0, is_bare: false });
        self.at = end;
        true
    }

    fn open_bracket(&mut self) -> bool {
        let is_image = self.bytes.get(self.done..self.at).is_some_and(|before| before.ends_with(b"!"));
        let start = self.at.saturating_sub(usize::from(is_image));
        self.at += 1;
        let mark = self.mark(start..self.at, Kind::Run { left: 0, right: 0 });
        let (links, openers) = (self.found.links.len(), self.openers.len());
        self.brackets.push(Bracket { mark, is_image, words: self.at, links, openers });
        if self.brackets.len() > MOST_OPEN {
            self.brackets.drain(..MOST_OPEN / 2);
        }
        true
    }

    fn close_bracket(&mut self) -> bool {
        let Some(bracket) = self.brackets.pop() else { return false };
        let close = self.at;
        let found = match self.byte(close + 1) {
            b'(' => destination(self.raw, close + 2),
            b'[' => self.reference(&bracket, close + 2),
            _ => None,
        };
        let Some((url, end)) = found else {
            return false;
        };
        // A link in the words of a link is none of its own; an image is.
        for link in self.found.links.iter_mut().skip(bracket.links).filter(|link| link.is_bare) {
            link.url = None;
        }
        let link = self.found.links.len();
        let words = bracket.words..close;
        if let Some(opening) = self.found.marks.get_mut(bracket.mark) {
            opening.kind = Kind::Opens { link };
            let place = opening.range.start;
            self.found.links.push(Target { url: (!url.is_empty()).then_some(url), place, words, text: 0..0, is_bare: false });
        }
        while self.openers.len() > bracket.openers {
            self.pop_opener();
        }
        // Neither does a link hold a link, nor an image an image; this also bounds how often a text is the words of a link.
        self.brackets.retain(|outer| bracket.is_image && !outer.is_image);
        self.mark(close..end, Kind::Closes { link });
        self.at = end;
        true
    }

    /// `ref]` of `[text][ref]`. Two brackets side by side may as well be two labels (`[AI][Ann]`), a box or a footnote (`[x][1]`).
    fn reference(&self, bracket: &Bracket, start: usize) -> Option<(Cow<'t, str>, usize)> {
        const LONGEST: usize = 60;
        let rest = self.bytes.get(start..)?;
        let length = rest.iter().take(LONGEST).position(|byte| matches!(byte, b']' | b'[' | b'\n'))?;
        let label = self.raw.get(start..start + length)?;
        let words = self.raw.get(bracket.words..self.at)?;
        let mut letters = words.chars().take(LONGEST);
        let is_closed = rest.get(length) == Some(&b']');
        let is_name = label.is_empty() || label.starts_with(|c: char| c.is_ascii_digit() || c.is_lowercase());
        let is_words = words.len() > 1 && letters.any(char::is_lowercase);
        let url = if label.is_empty() { words } else { label };
        (is_closed && is_name && is_words).then_some((Cow::Borrowed(url), start + length + 1))
    }

    /// An address that stands in the text as it is, from `start` on.
    fn bare(&mut self, start: usize, behind_scheme: usize) -> bool {
        let end = end_of_address(self.raw, start, behind_scheme);
        let Some(written) = self.raw.get(start..end).filter(|_| end > behind_scheme) else { return false };
        let mut url = Cow::Borrowed(written);
        if written.contains('\\') {
            for at in memchr::memchr_iter(b'\\', written.as_bytes()) {
                if self.byte(start + at + 1).is_ascii_punctuation() && start + at + 1 < end && self.byte(start + at + 1) != b'\\' {
                    self.mark(start + at..start + at + 1, Kind::Drop);
                }
            }
            url = unescaped(written);
        }
        self.found.links.push(Target { url: Some(url), place: start, words: start..end, text: 0..0, is_bare: true });
        self.at = end;
        true
    }

    /// `https://`, `mailto:`
    fn scheme(&mut self) -> bool {
        const LONGEST: usize = 6;
        let from = self.done.max(self.at.saturating_sub(LONGEST));
        let letters =
            self.bytes.get(from..self.at).map_or(0, |back| back.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count());
        let start = self.at.saturating_sub(letters);
        let Some(scheme) = self.raw.get(start..self.at) else { return false };
        let slashes = self.rest().starts_with("://");
        let is_web = slashes && ["http", "https", "ftp"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        let is_mail = !slashes && scheme.eq_ignore_ascii_case("mailto");
        if !(is_web || is_mail) || !self.begins_word(start) {
            return false;
        }
        self.bare(start, self.at + if slashes { 3 } else { 1 })
    }

    /// The dot of `www.`
    fn www(&mut self) -> bool {
        let Some(start) = self.at.checked_sub(3).filter(|&start| start >= self.done) else { return false };
        let is_www = self.bytes.get(start..self.at).is_some_and(|letters| letters.eq_ignore_ascii_case(b"www"));
        is_www && self.begins_word(start) && self.bare(start, self.at + 1)
    }

    fn begins_word(&self, at: usize) -> bool {
        !self.raw.get(..at).is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric()))
    }

    // --- The rest ------------------------------------------------------------------------------------------------------------------

    /// A code span: what is inside stays as it is.
    fn code(&mut self) -> bool {
        let start = self.at;
        let bytes = self.bytes;
        let runs = self.backticks.get_or_insert_with(|| backticks(bytes));
        let run = runs.binary_search_by_key(&start, |run| run.start).ok().and_then(|at| runs.get(at)).copied();
        let length = run.map_or(1, |run| run.length);
        let Some(partner) = run.and_then(|run| run.partner) else {
            self.at += length;
            return true;
        };
        self.drop_bytes(length);
        self.at = partner;
        self.drop_bytes(length);
        true
    }

    /// `\*`
    fn escape(&mut self) -> bool {
        match self.byte(self.at + 1) {
            b'\n' | b'\r' => self.drop_bytes(1),
            next if next.is_ascii_punctuation() => {
                self.drop_bytes(1);
                self.at += 1;
            }
            _ => return false,
        }
        true
    }

    /// `&amp;`
    fn entity(&mut self) -> bool {
        let Some((c, length)) = html::entity(self.rest()) else { return false };
        self.mark(self.at..self.at + length, Kind::Char(c));
        self.at += length;
        true
    }

    /// `{:.class}`, `{#id}`, `{.class}`
    fn attributes(&mut self) -> bool {
        let rest = self.bytes.get(self.at + 1..).unwrap_or(&[]);
        let length = match memchr3(b'}', b'{', b'\n', rest) {
            Some(length) if rest.get(length) == Some(&b'}') => length,
            _ => return false,
        };
        let inside = self.raw.get(self.at + 1..self.at + 1 + length).unwrap_or("");
        let (long, parts) = inside.strip_prefix(':').map_or((false, inside), |parts| (true, parts));
        let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let is_part = |part: &str| match part.strip_prefix(['.', '#']) {
            Some(name) => name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_word),
            None => long && (part == "toc" || part.contains("=\"")),
        };
        // `{:.a #b}` holds several, `{#b}` one.
        let is_attribute = (long || !parts.contains(' ')) && !parts.trim().is_empty() && parts.split_ascii_whitespace().all(is_part);
        if is_attribute {
            self.drop_bytes(length + 2);
        }
        is_attribute
    }

    /// `<https://…>`, `<name@example.org>`, `<b>`
    fn angle(&mut self) -> bool {
        let rest = self.rest();
        if let Some(Tag { kind, closes, attributes, length }) = html::tag(rest) {
            let end = self.at + length;
            let inside = end.saturating_sub(1 + attributes.len());
            let value = |name| html::attribute(attributes, name).map(|range| inside + range.start..inside + range.end);
            match kind {
                TagKind::Anchor if closes => self.close_anchor(self.at, end),
                TagKind::Anchor => self.open_anchor(value("href"), end),
                TagKind::Image if !closes => self.image(value("src"), value("alt"), end),
                TagKind::Break => _ = self.mark(self.at..end, Kind::Space),
                TagKind::Inline | TagKind::Image => _ = self.mark(self.at..end, Kind::Drop),
            }
            self.at = end;
            return true;
        }
        let inner = self.bytes.get(self.at + 1..).unwrap_or(&[]);
        let Some(length) = inner.iter().position(|&byte| byte <= b' ' || byte == b'<' || byte == b'>') else { return false };
        let address = self.raw.get(self.at + 1..self.at + 1 + length).unwrap_or("");
        if inner.get(length) != Some(&b'>') || !is_address(address) {
            return false;
        }
        let start = self.at + 1;
        self.drop_bytes(1);
        self.at = start + length;
        self.drop_bytes(1);
        if address.contains(':') {
            self.found.links.push(Target {
                url: Some(address.into()),
                place: start,
                words: start..start + length,
                text: 0..0,
                is_bare: true,
            });
        }
        true
    }

    fn open_anchor(&mut self, href: Option<Range<usize>>, end: usize) {
        let start = self.at;
        self.close_anchor(start, start);
        let Some(url) = href.and_then(|href| self.raw.get(href)) else {
            self.mark(start..end, Kind::Drop);
            return;
        };
        let link = self.found.links.len();
        self.found.links.push(Target { url: Some(url.into()), place: start, words: end..end, text: 0..0, is_bare: false });
        self.mark(start..end, Kind::Opens { link });
        self.anchor = Some(link);
    }

    /// Ends the words of the open `<a>` with the tag at `start..end`.
    fn close_anchor(&mut self, start: usize, end: usize) {
        let kind = match self.anchor.take() {
            Some(link) => {
                let links = &mut self.found.links;
                for inner in links.iter_mut().skip(link + 1).filter(|inner| inner.is_bare) {
                    inner.url = None;
                }
                if let Some(link) = links.get_mut(link) {
                    link.words.end = start;
                }
                Kind::Closes { link }
            }
            None if start == end => return,
            None => Kind::Drop,
        };
        self.mark(start..end, kind);
    }

    fn image(&mut self, src: Option<Range<usize>>, alt: Option<Range<usize>>, end: usize) {
        let start = self.at;
        let words = alt.unwrap_or(end..end);
        let link = self.found.links.len();
        let url = src.and_then(|src| self.raw.get(src)).map(Cow::Borrowed);
        self.found.links.push(Target { url, place: start, words: words.clone(), text: 0..0, is_bare: false });
        self.mark(start..start, Kind::Opens { link });
        self.mark(start..end, Kind::Insert { start: words.start, end: words.end });
        self.mark(end..end, Kind::Closes { link });
    }
}

/// Whether something may begin at a byte, or the `www` of an address before it.
fn is_sign(byte: u8) -> bool {
    static TABLE: Bytes<bool> = Bytes::among(b"*_~[]`\\<&{:.'");
    TABLE.of(byte)
}

/// The place of a sign in the counts of what is open.
fn kind_of(sign: u8) -> usize {
    match sign {
        b'*' => 0,
        b'_' => 1,
        _ => 2,
    }
}

/// Whether a run of signs may open and may close emphasis, by the characters around it.
fn flanks(sign: u8, length: usize, before: Option<char>, behind: Option<char>) -> (bool, bool) {
    let is_gap = |c: Option<char>| c.is_none_or(super::super::scan::is_blank);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_inner = is_word(before) && is_word(behind);
    let (opens, closes) = (!is_gap(behind), !is_gap(before));
    match sign {
        // "snake_case"
        b'_' => (opens && !is_word(before), closes && !is_word(behind)),
        b'~' => (opens && length == 2, closes && length == 2),
        // "5*4"
        _ if length == 1 => (opens && !is_inner, closes && !is_inner),
        // "2**3"
        _ => (opens && !(is_inner && (is_figure(before) || is_figure(behind))), closes),
    }
}

/// Whether what stands in angle brackets is an address.
fn is_address(text: &str) -> bool {
    let has_scheme = || {
        let (scheme, behind) = text.split_once(':').unwrap_or(("", ""));
        let letters = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
        letters && (2..=32).contains(&scheme.len()) && scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && !behind.is_empty()
    };
    let is_mail = || {
        let (name, host) = text.split_once('@').unwrap_or(("", ""));
        !name.is_empty() && !host.is_empty() && !host.contains('@')
    };
    has_scheme() || is_mail()
}

/// The address of `(url "title")` from after the bracket on, and the end of it all.
fn destination(raw: &str, start: usize) -> Option<(Cow<'_, str>, usize)> {
    let bytes = raw.as_bytes();
    let byte = |at: usize| bytes.get(at).copied();
    let skip_blanks = |mut at: usize| {
        while byte(at).is_some_and(|byte| byte.is_ascii_whitespace()) {
            at += 1;
        }
        at
    };
    let start = skip_blanks(start);
    let (url, mut at);
    if byte(start) == Some(b'<') {
        let length = bytes.get(start + 1..)?.iter().position(|byte| matches!(byte, b'>' | b'<' | b'\n'))?;
        url = raw.get(start + 1..start + 1 + length)?;
        at = start + length + 1;
        if byte(at) != Some(b'>') {
            return None;
        }
        at += 1;
    } else {
        at = start;
        let mut depth = 0_usize;
        loop {
            match byte(at)? {
                b'\\' if byte(at + 1).is_some_and(|next| next.is_ascii_punctuation()) => at += 1,
                b'(' => depth += 1,
                b')' if depth == 0 => break,
                b')' => depth = depth.saturating_sub(1),
                // The next link begins: this one has no end. Without this rule, much would be read again and again.
                b']' if byte(at + 1) == Some(b'(') => return None,
                byte if byte.is_ascii_whitespace() => break,
                _ => {}
            }
            at += 1;
        }
        url = raw.get(start..at)?;
    }
    at = skip_blanks(at);
    if let Some(quote @ (b'"' | b'\'' | b'(')) = byte(at) {
        let close = if quote == b'(' { b')' } else { quote };
        at += 1;
        while byte(at)? != close {
            if byte(at) == Some(b']') && byte(at + 1) == Some(b'(') {
                return None;
            }
            at += 1 + usize::from(byte(at) == Some(b'\\'));
        }
        at = skip_blanks(at + 1);
    }
    (byte(at)? == b')').then(|| (unescaped(url), at + 1))
}

/// An address without the backslashes that Markdown puts before signs.
fn unescaped(url: &str) -> Cow<'_, str> {
    let mut parts = url.split('\\');
    let first = parts.next().unwrap_or("");
    if first.len() == url.len() {
        return Cow::Borrowed(url);
    }
    let mut plain = first.to_owned();
    for part in parts {
        if !part.starts_with(|c: char| c.is_ascii_punctuation()) {
            plain.push('\\');
        }
        plain.push_str(part);
    }
    Cow::Owned(plain)
}

/// Where an address that stands in the text by itself ends. What closes the sentence or the bracket around it is not part of it.
fn end_of_address(raw: &str, start: usize, behind_scheme: usize) -> usize {
    let (mut round, mut square, mut curly) = (0_usize, 0_usize, 0_usize);
    let mut end = raw.len();
    let mut last = ' ';
    for (at, c) in raw.get(behind_scheme..).unwrap_or("").char_indices() {
        let depth = match c {
            '(' | ')' => &mut round,
            '[' | ']' => &mut square,
            '{' | '}' => &mut curly,
            _ => &mut 0,
        };
        let is_unbalanced = matches!(c, ')' | ']' | '}') && *depth == 0;
        // "](" belongs to a link around it, whatever it closes.
        let is_target = last == ']' && c == '(';
        if is_unbalanced || is_target || is_end_of_address(c) {
            end = (behind_scheme + at).saturating_sub(usize::from(is_target));
            break;
        }
        match c {
            '(' | '[' | '{' => *depth += 1,
            ')' | ']' | '}' => *depth = depth.saturating_sub(1),
            _ => {}
        }
        last = c;
    }
    let emphasised = raw.get(..start).is_some_and(|before| before.ends_with('_'));
    let is_trailing = |c: char| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '~' | '(' | '[' | '{' | '\\' | '…' | '’') || (c == '_' && emphasised)
    };
    raw.get(..end).map_or(start, |text| text.trim_end_matches(is_trailing).len()).max(start)
}

/// Characters that no address holds.
fn is_end_of_address(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '`' | '|' | '“' | '”' | '„' | '«' | '»' | '\u{200b}' | '\u{feff}')
}

/// All runs of backticks, each with its partner.
fn backticks(bytes: &[u8]) -> Vec<Backticks> {
    /// Longer runs are no code spans.
    const LONGEST: usize = 32;
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes.get(at..).and_then(|rest| memchr::memchr(b'`', rest)).map(|length| at + length) {
        let length = bytes.get(start..).map_or(0, |rest| rest.iter().take_while(|&&byte| byte == b'`').count());
        runs.push(Backticks { start, length, partner: None });
        at = start + length;
    }
    let mut next = [None; LONGEST];
    for run in runs.iter_mut().rev() {
        if let Some(next) = next.get_mut(run.length) {
            run.partner = next.replace(run.start);
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emphasis_opens_and_closes_by_what_stands_beside_it() {
        for (sign, length, around, expected) in [
            (b'*', 1, " a", (true, false)),
            (b'*', 1, "a ", (false, true)),
            (b'*', 1, "  ", (false, false)),
            (b'*', 1, "a.", (true, true)),
            (b'*', 1, "ab", (false, false)),
            (b'*', 2, "ab", (true, true)),
            (b'*', 2, "a1", (false, true)),
            (b'*', 2, "1a", (false, true)),
            (b'*', 2, ".1", (true, true)),
            (b'*', 2, "1.", (true, true)),
            (b'*', 2, " 1", (true, false)),
            (b'_', 1, " a", (true, false)),
            (b'_', 1, "ab", (false, false)),
            (b'_', 1, "a.", (false, true)),
            (b'_', 1, ".a", (true, false)),
            (b'~', 1, "..", (false, false)),
            (b'~', 2, "..", (true, true)),
            (b'~', 2, " .", (true, false)),
            (b'~', 3, "..", (false, false)),
        ] {
            let mut beside = around.chars();
            assert_eq!(flanks(sign, length, beside.next(), beside.next()), expected, "{} × {length} in {around:?}", char::from(sign));
        }
        assert_eq!(flanks(b'*', 1, None, Some('a')), (true, false));
        assert_eq!(flanks(b'*', 1, Some('a'), None), (false, true));
    }

    #[test]
    fn an_address_ends_where_its_sentence_does() {
        for (raw, expected) in [
            ("https://a.example/b then", "https://a.example/b"),
            ("https://a.example/b.", "https://a.example/b"),
            ("https://a.example/b_(c)", "https://a.example/b_(c)"),
            ("https://a.example/b)", "https://a.example/b"),
            ("https://a.example/b[c]", "https://a.example/b[c]"),
            ("https://a.example/b]", "https://a.example/b"),
            ("https://a.example/b{c}", "https://a.example/b{c}"),
            ("https://a.example/b}", "https://a.example/b"),
            ("https://a.example/b](c", "https://a.example/b"),
            ("https://a.example/(b](c)", "https://a.example/(b"),
            ("https://a.example/[b](c)", "https://a.example/[b"),
        ] {
            assert_eq!(raw.get(..end_of_address(raw, 0, 8)), Some(expected), "{raw:?}");
        }
    }
}
