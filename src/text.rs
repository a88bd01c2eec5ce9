//! A text that knows where it stands in the source: [`Text`].
//!
//! What a reader makes of a document is seldom the source as it stands: wrapped lines are joined, markup is taken away, whitespace is folded.
//! A [`Text`] keeps beside its words where they came from, so that any part of it has a place in the source without being searched for.

use std::borrow::Cow;
use std::ops::Range;

/// Words that were taken from the source, with the way back to it.
///
/// A text that stands in the source in one piece borrows from it and allocates nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text<'t> {
    words: Cow<'t, str>,
    /// Words → raw text: where the pieces of the words stood before markup was taken away and whitespace folded.
    pieces: Runs,
    /// Raw text → source: where the lines stand that were joined.
    lines: Runs,
}

/// Where the pieces of one text stand in another one, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Runs {
    /// Where the text begins, while it is one piece.
    at: u32,
    /// The pieces, once there is more than one.
    more: Vec<Run>,
}

/// A piece of a text and where it stands in another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// The byte of the text at which the piece begins.
    at: u32,
    /// The bytes of the other text that it was made of: as many where it stands there as it is, else a character reference.
    from: u32,
    to: u32,
    /// The bytes of the piece itself.
    length: u32,
}

impl Run {
    /// Whether the piece stands in the other text as it is.
    fn is_verbatim(self) -> bool {
        self.to.saturating_sub(self.from) == self.length
    }
}

impl Runs {
    /// A text that stands in one piece, beginning at a byte.
    pub(crate) fn one(at: usize) -> Runs {
        Runs { at: offset(at), more: Vec::new() }
    }

    /// Adds a piece of so many bytes that begins at byte `at` of a text made of several.
    pub(crate) fn push(&mut self, at: usize, length: usize, made_of: Range<usize>) {
        let run = Run { at: offset(at), from: offset(made_of.start), to: offset(made_of.end), length: offset(length) };
        match self.more.last_mut() {
            // It goes on where the piece before it ends.
            Some(last) if last.to == run.from && last.is_verbatim() && run.is_verbatim() && last.at + last.length == run.at => {
                last.to = run.to;
                last.length = last.length.saturating_add(run.length);
            }
            _ => self.more.push(run),
        }
    }

    /// Where a byte of the text stands; of the byte after a piece, `ends` asks for the end of that piece.
    fn place(&self, at: usize, ends: bool) -> usize {
        let at = offset(at);
        let after = self.more.partition_point(|run| if ends { run.at < at } else { run.at <= at });
        match after.checked_sub(1).and_then(|run| self.more.get(run)) {
            Some(run) => {
                let inside = at.saturating_sub(run.at);
                // The end of a piece that stands otherwise in the other text is the end of what it was made of.
                let place = if ends && inside >= run.length { run.to } else { run.from.saturating_add(inside).min(run.to) };
                place as usize
            }
            None => self.at.saturating_add(at) as usize,
        }
    }

    /// Where a stretch of the text stands.
    fn range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.place(range.start, false);
        start..if range.is_empty() { start } else { self.place(range.end, true).max(start) }
    }
}

/// An offset of 32 bits. Texts above 4 GiB are not read.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The words of a line that belong to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch<'t> {
    pub words: &'t str,
    /// The byte of the source that they begin at.
    pub at: usize,
    /// Whether the last word goes on in the next line.
    pub goes_on: bool,
}

impl<'t> Stretch<'t> {
    /// Words that begin at a byte and end with their line.
    pub(crate) fn new(words: &'t str, at: usize) -> Stretch<'t> {
        Stretch { words, at, goes_on: false }
    }
}

impl<'t> Text<'t> {
    /// A slice of the source that begins at a byte.
    pub(crate) fn slice(words: &'t str, at: usize) -> Text<'t> {
        Text { words: Cow::Borrowed(words), pieces: Runs::one(0), lines: Runs::one(at) }
    }

    /// Words that stand nowhere in the source as they are, so that their parts have no places there.
    pub(crate) fn owned(words: String) -> Text<'t> {
        Text { words: Cow::Owned(words), ..Text::default() }
    }

    /// Lines joined by one space, or by none where a word goes on.
    pub(crate) fn joined(mut lines: impl Iterator<Item = Stretch<'t>>) -> Text<'t> {
        let Some(first) = lines.next() else { return Text::default() };
        let mut text = Text::slice(first.words, first.at);
        let mut before = first;
        for line in lines {
            if text.words.is_empty() {
                text = Text::slice(line.words, line.at);
            } else {
                if text.lines.more.is_empty() {
                    text.lines.push(0, before.words.len(), before.at..before.at + before.words.len());
                }
                let words = text.words.to_mut();
                if !before.goes_on {
                    words.push(' ');
                }
                text.lines.push(words.len(), line.words.len(), line.at..line.at + line.words.len());
                words.push_str(line.words);
            }
            before = line;
        }
        text
    }

    /// The text that was made of this one: other words, whose pieces stand in these.
    pub(crate) fn made<'u>(&self, words: Cow<'u, str>, pieces: Runs) -> Text<'u> {
        Text { words, pieces, lines: self.lines.clone() }
    }

    /// The words.
    pub(crate) fn as_str(&self) -> &str {
        &self.words
    }

    /// The words, given away.
    pub(crate) fn into_words(self) -> Cow<'t, str> {
        self.words
    }

    /// The bytes of the source that a part of the words was made of; `None` where it is no part of them.
    pub(crate) fn place(&self, part: &str) -> Option<Range<usize>> {
        let at = (part.as_ptr() as usize).checked_sub(self.words.as_ptr() as usize)?;
        let end = at.checked_add(part.len()).filter(|end| *end <= self.words.len())?;
        Some(self.lines.range(self.pieces.range(at..end)))
    }

    /// A part of the words, borrowed from the source where it stands there as it is.
    pub(crate) fn take(&self, part: &str, source: &'t str) -> Cow<'t, str> {
        if let Cow::Borrowed(words) = self.words {
            let at = (part.as_ptr() as usize).checked_sub(words.as_ptr() as usize);
            if let Some(slice) = at.and_then(|at| words.get(at..at.checked_add(part.len())?)) {
                return Cow::Borrowed(slice);
            }
        }
        match self.place(part).and_then(|place| source.get(place)).filter(|slice| *slice == part) {
            Some(slice) => Cow::Borrowed(slice),
            None => Cow::Owned(part.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::inline;

    /// The source that each word of a text was made of.
    fn places(source: &str) -> Vec<&str> {
        let lines = crate::line::lines(source).into_iter().map(|line| Stretch::new(line.text, line.at));
        let (text, _) = inline::text(Text::joined(lines), source);
        text.as_str().split(' ').map(|word| text.place(word).and_then(|place| source.get(place)).unwrap_or("?")).collect()
    }

    #[test]
    fn a_word_knows_the_source_that_it_was_made_of() {
        for (source, expected) in [
            ("Ann mends it", vec!["Ann", "mends", "it"]),
            ("  Ann\n  mends  it \n", vec!["Ann", "mends", "it"]),
            ("**Ann** mends *the* roof", vec!["Ann", "mends", "the", "roof"]),
            ("Ann **mends\nit**", vec!["Ann", "mends", "it"]),
            ("A[n](x)n and `Bo`", vec!["A[n](x)n", "and", "Bo"]),
            ("R&amp;D and M&uuml;ll", vec!["R&amp;D", "and", "M&uuml;ll"]),
            ("D&amp; &amp;R", vec!["D&amp;", "&amp;R"]),
            ("D&amp;", vec!["D&amp;"]),
            ("snow\u{ad}drop is", vec!["snow\u{ad}drop", "is"]),
            ("a<br>b", vec!["a", "b"]),
        ] {
            assert_eq!(places(source), expected, "{source:?}");
        }
    }

    #[test]
    fn what_stands_in_the_source_is_borrowed() {
        let source = "**Ann** mends the\nroof";
        let text = Text::joined([Stretch::new("**Ann** mends the", 0), Stretch::new("roof", 18)].into_iter());
        let (text, _) = inline::text(text, source);
        let words = text.as_str();
        for (part, is_borrowed) in [("Ann", true), ("mends the", true), ("roof", true), ("the roof", false), ("Ann mends", false)] {
            let part = words.find(part).and_then(|at| words.get(at..at + part.len())).unwrap_or("");
            assert_eq!(matches!(text.take(part, source), Cow::Borrowed(_)), is_borrowed, "{part:?}");
        }
        assert_eq!(text.place("elsewhere"), None);
    }

    #[test]
    fn one_line_allocates_nothing() {
        let source = "Ann mends it";
        let (text, links) = inline::text(Text::slice(source, 0), source);
        assert!(matches!(text.into_words(), Cow::Borrowed(_)) && links.is_empty());
    }
}
