//! Where each of several names stands in the lines that hold them.

use std::ops::Range;

use crate::span::Span;

/// Finds one entry after the other in the lines that hold several, so that each has a span of its own.
pub(super) struct Place<'t> {
    pub(super) source: &'t str,
    /// All of the lines.
    pub(super) whole: Span,
    /// Where the search goes on, and on which line that is.
    pub(super) at: usize,
    pub(super) line: usize,
    /// Whether an entry was found nowhere. Whoever it names is kept with the others, and entered nowhere.
    pub(super) is_lost: bool,
}

impl<'t> Place<'t> {
    pub(super) fn new(source: &'t str, whole: Span) -> Place<'t> {
        Place { source, whole, at: whole.start, line: whole.line, is_lost: false }
    }

    /// Goes on behind a label and its colon, however the label is written in the source.
    pub(super) fn pass(&mut self, label: &str) {
        let colon = self.source.get(self.at..self.whole.end).and_then(|rest| rest.find(':')).filter(|_| !label.is_empty());
        if let Some(colon) = colon {
            self.take(colon, 1);
        }
    }

    /// The span of a word between whose pieces markup stands; of a word of one piece, or one that is found in part, none.
    pub(super) fn pieces(&mut self, word: &str) -> Option<Span> {
        let mut pieces = word.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty());
        let (first, second) = (pieces.next()?, pieces.next()?);
        let (at, line) = (self.at, self.line);
        let mut found: Option<Span> = None;
        for piece in [first, second].into_iter().chain(pieces) {
            let Some(place) = word_in(self.ahead(piece.len()), piece) else {
                (self.at, self.line) = (at, line);
                return None;
            };
            let own = self.take(place.start, place.len());
            found = Some(found.map_or(own, |found| found.to(own)));
        }
        found
    }

    /// The span of the next word up to the next entry, if it says the same without its markup.
    pub(super) fn next_word(&mut self, word: &str) -> Option<Span> {
        let ahead = self.source.get(self.at..self.whole.end)?;
        // With the markup that opens it.
        let rest = ahead.trim_start_matches(|c: char| !c.is_alphanumeric() && !"&[<*_`~\\".contains(c));
        let length = rest.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(rest.len());
        let is_same = crate::value::inline::plain(rest.get(..length)?).text.contains(word);
        let found = self.take(ahead.len().saturating_sub(rest.len()), length);
        is_same.then_some(found)
    }

    /// The span of an entry's words in their order, markup between and inside them aside.
    pub(super) fn entry(&mut self, entry: &str) -> Option<Span> {
        let mut found: Option<Span> = None;
        for word in entry.split_whitespace() {
            let own = match word_in(self.ahead(word.len()), word) {
                Some(at) => self.take(at.start, at.len()),
                // Written otherwise in the source, with markup inside: its pieces, or the next word.
                None => self.pieces(word).or_else(|| self.next_word(word))?,
            };
            found = Some(found.map_or(own, |found| found.to(own)));
        }
        found
    }

    /// Where a word of so many bytes is searched.
    pub(super) fn ahead(&self, length: usize) -> &'t str {
        const REACH: usize = 400;
        let end = crate::span::boundary_before(self.source, (self.at + length + REACH).min(self.whole.end));
        self.source.get(self.at..end).unwrap_or("")
    }

    /// The span of so many bytes from a place ahead; the search goes on behind it.
    pub(super) fn take(&mut self, at: usize, length: usize) -> Span {
        let start = self.at + at;
        self.line += crate::span::line_ends(self.source.get(self.at..start).unwrap_or(""));
        self.at = start + length;
        Span { line: self.line, start, end: self.at }
    }
}

/// Where a word first stands in a text, signs inside it aside that are none of its letters: emphasis, marks without width. Inside another
/// word only where it stands nowhere else.
pub(super) fn word_in(text: &str, word: &str) -> Option<Range<usize>> {
    let joins =
        |beside: Option<char>, edge: Option<char>| beside.is_some_and(char::is_alphanumeric) && edge.is_some_and(char::is_alphanumeric);
    let apart = |at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(at + word.len()..).and_then(|behind| behind.chars().next());
        !joins(before, word.chars().next()) && !joins(behind, word.chars().next_back())
    };
    let whole = text.match_indices(word).map(|(at, _)| at).find(|&at| apart(at));
    let parted = || parted_word_in(text.get(..whole.unwrap_or(text.len()))?, word);
    let range = |at: usize| at..at + word.len();
    parted().or_else(|| whole.or_else(|| text.find(word)).map(range))
}

/// Where the letters of a word stand in a text, one behind the other in one word of it.
pub(super) fn parted_word_in(text: &str, word: &str) -> Option<Range<usize>> {
    /// A longer word, in bytes, is none that a name has: where it repeats itself it would be compared anew at each of its letters.
    const LONGEST: usize = 200;
    let letters = || word.chars().filter(|c| c.is_alphanumeric());
    let first = letters().next().filter(|_| word.len() <= LONGEST)?;
    text.match_indices(first).map(|(at, _)| at).find_map(|at| {
        let (before, behind) = text.split_at_checked(at)?;
        let mut end = 0;
        let mut own = behind.char_indices().take_while(|(_, c)| !c.is_whitespace()).filter(|(_, c)| c.is_alphanumeric());
        let same = letters().all(|letter| {
            own.next().is_some_and(|(at, c)| {
                end = at + c.len_utf8();
                c == letter
            })
        });
        let joined = before.ends_with(char::is_alphanumeric) || behind.get(end..)?.starts_with(char::is_alphanumeric);
        (same && !joined).then_some(at..at + end)
    })
}
