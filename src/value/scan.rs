//! What the readers of values share: blanks, words, the edges of a value, and where not to look.

use std::ops::Range;

use memchr::{memchr2, memchr3};
use nom::Parser;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::satisfy;
use nom::combinator::not;
use nom::sequence::terminated;

/// What a piece of grammar gives: the rest of the text, and what was read.
pub(super) type Read<'t, T> = nom::IResult<&'t str, T>;

/// No more than this many blanks stand between two parts of one value.
const MOST_BLANKS: usize = 4;

/// The longest word that any table of the lexicon holds, and then some.
const LONGEST_WORD: usize = 24;

/// "No value here", as nom says it.
pub(super) fn none<T>(text: &str) -> Read<'_, T> {
    Err(nom::Err::Error(nom::error::Error::new(text, nom::error::ErrorKind::Verify)))
}

/// Blanks of any kind, zero-width ones too.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Hyphens and dashes.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// No blank or a few.
pub(super) fn blanks(text: &str) -> Read<'_, &str> {
    take_while_m_n(0, MOST_BLANKS, is_blank).parse(text)
}

/// One blank or a few.
pub(super) fn some_blanks(text: &str) -> Read<'_, &str> {
    take_while_m_n(1, MOST_BLANKS, is_blank).parse(text)
}

/// A run of `least` to `most` figures, not one more.
pub(super) fn figures<'t>(least: usize, most: usize) -> impl Parser<&'t str, Output = &'t str, Error = nom::error::Error<&'t str>> {
    let figure = |c: char| c.is_ascii_digit();
    terminated(take_while_m_n(least, most, figure), not(satisfy(figure)))
}

/// A number of at most nine figures; 0 for what is none.
pub(super) fn value_of(figures: &str) -> u32 {
    figures.parse().unwrap_or(0)
}

/// One or two figures as the number of a day, a month.
pub(super) fn small_value_of(figures: &str) -> i8 {
    figures.parse().unwrap_or(0)
}

/// A word of letters, no longer than the lexicon's words are.
pub(super) fn word(text: &str) -> Read<'_, &str> {
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}');
    terminated(take_while_m_n(1, LONGEST_WORD, is_letter), not(satisfy(is_letter))).parse(text)
}

/// The last character before a place.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The last two characters before a place, the nearer one first.
pub(super) fn two_before(text: &str, at: usize) -> (Option<char>, Option<char>) {
    let mut back = text.get(..at).unwrap_or("").chars().rev();
    (back.next(), back.next())
}

/// The word that ends before `at`, with nothing between but blanks and the characters of `between`: its start, and the word.
pub(super) fn word_before<'t>(text: &'t str, at: usize, between: &[char]) -> Option<(usize, &'t str)> {
    let back = text.get(..at)?;
    let mut end = back.len();
    for c in back.chars().rev().take(MOST_BLANKS + 2) {
        if !is_blank(c) && !between.contains(&c) {
            break;
        }
        end = end.saturating_sub(c.len_utf8());
    }
    let mut start = end;
    for c in back.get(..end)?.chars().rev().take(LONGEST_WORD) {
        if !(c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')) {
            break;
        }
        start = start.saturating_sub(c.len_utf8());
    }
    (start < end && !before(text, start).is_some_and(char::is_alphanumeric)).then(|| (start, back.get(start..end).unwrap_or("")))
}

/// Knows which parts of a text are addresses (`https://…`, `www.…`) or the target of a Markdown link, where figures are no values.
///
/// It is asked for places from left to right, and looks at each byte once.
pub(super) struct Addresses<'t> {
    text: &'t str,
    /// All that begins before this place has been seen.
    seen: usize,
    /// The end of the last one that was found.
    end: usize,
    /// No bracket closes before this place.
    open_until: usize,
}

impl<'t> Addresses<'t> {
    pub(super) fn new(text: &'t str) -> Addresses<'t> {
        Addresses { text, seen: 0, end: 0, open_until: 0 }
    }

    /// The end of the address that `at` lies in.
    pub(super) fn around(&mut self, at: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while self.seen < at {
            let Some(mark) = bytes.get(self.seen..at).and_then(|part| memchr3(b':', b']', b'.', part)).map(|mark| self.seen + mark) else {
                self.seen = at;
                break;
            };
            self.seen = mark + 1;
            let rest = bytes.get(mark..).unwrap_or(&[]);
            let found = match rest {
                [b':', b'/', b'/', ..] => Some(mark + end_of_address(rest)),
                [b'.', ..] if self.is_www(mark) => Some(mark + end_of_address(rest)),
                [b']', b'(', ..] => self.end_of_target(mark),
                _ => None,
            };
            if let Some(end) = found {
                self.end = end;
                self.seen = end;
            }
        }
        (at < self.end).then_some(self.end)
    }

    /// Whether the dot at `mark` follows a `www` that is a word of its own.
    fn is_www(&self, mark: usize) -> bool {
        let Some(start) = mark.checked_sub(3) else { return false };
        let www = self.text.as_bytes().get(start..mark).is_some_and(|part| part.eq_ignore_ascii_case(b"www"));
        www && !before(self.text, start).is_some_and(char::is_alphanumeric)
    }

    /// The end of the link target that opens at `mark`, if it closes on its line.
    fn end_of_target(&mut self, mark: usize) -> Option<usize> {
        if mark < self.open_until {
            return None;
        }
        let rest = self.text.as_bytes().get(mark..)?;
        let close = memchr2(b')', b'\n', rest);
        if let Some(close) = close.filter(|&close| rest.get(close) == Some(&b')')) {
            return Some(mark + close + 1);
        }
        self.open_until = mark + close.unwrap_or(rest.len());
        None
    }
}

/// How many bytes an address goes on.
fn end_of_address(rest: &[u8]) -> usize {
    let mut last = 0;
    let is_end = |&byte: &u8| {
        let ends = byte <= b' ' || matches!(byte, b'<' | b'>' | b'"' | b'|') || (last == 0xc2 && byte == 0xa0);
        last = byte;
        ends
    };
    rest.iter().position(is_end).unwrap_or(rest.len())
}

/// Where the next figure stands.
pub(super) fn next_figure(text: &str, from: usize) -> Option<usize> {
    /// As many bytes as a loop without branches runs on at once.
    const PIECE: usize = 32;
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(piece) = bytes.get(at..).and_then(|rest| rest.first_chunk::<PIECE>())
        && !piece.iter().fold(false, |found, byte| found | byte.is_ascii_digit())
    {
        at += PIECE;
    }
    bytes.get(at..)?.iter().position(u8::is_ascii_digit).map(|length| at + length)
}

/// Where the run of figures at `at` ends.
pub(super) fn end_of_figures(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    at + rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())
}

/// All mentions in a text, from left to right: at each figure outside of addresses that passes the quick look `may_be`, what `read` makes
/// of it, given the end of the mention before. `range` is the place of a mention.
pub(super) fn mentions<'t, M>(
    text: &'t str,
    mut may_be: impl FnMut(usize, usize) -> bool + 't,
    read: impl Fn(&'t str, usize, usize) -> Option<M> + 't,
    range: impl Fn(&M) -> &Range<usize> + 't,
) -> impl Iterator<Item = M> + 't {
    let mut addresses = Addresses::new(text);
    let mut at = 0;
    // Words before this place belong to the mention before.
    let mut floor = 0;
    std::iter::from_fn(move || {
        loop {
            let figure = next_figure(text, at)?;
            if let Some(end) = addresses.around(figure) {
                at = end;
                continue;
            }
            at = end_of_figures(text, figure);
            if !may_be(figure, at) {
                continue;
            }
            if let Some(mention) = read(text, figure, floor) {
                at = range(&mention).end;
                floor = at;
                return Some(mention);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_goes_on_to_a_blank_or_a_sign_that_none_has() {
        // The place asked about is the first `7`.
        for (text, end) in [
            ("see https://a.example/7/8 then", Some(25)),
            ("see https://a.example/7", Some(23)),
            ("see www.a.example/7|8", Some(19)),
            ("see WWW.a.example/7<br>", Some(19)),
            ("see https://a.example/7\u{a0}8", Some(24)),
            ("see xwww.a/7", None),
            ("see ww.a/7", None),
            (".a/7", None),
            ("see http:/a/7", None),
            ("see https://a 7", None),
            ("[a](b7) c", Some(7)),
            ("[a](b 7", None),
            ("[a](b\n7)", None),
            ("[a] (b7)", None),
            ("[a](b\n[c](d7)", Some(13)),
            ("[a](b)7", None),
        ] {
            let at = text.find('7').unwrap();
            assert_eq!(Addresses::new(text).around(at), end, "{text:?}");
        }
    }

    #[test]
    fn addresses_are_seen_from_left_to_right() {
        let text = "[1](2) 3 [4](5 6\n[7](8) 9";
        let mut addresses = Addresses::new(text);
        let inside = (0..text.len()).filter(|&at| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit));
        let inside: Vec<&str> = inside.filter(|&at| addresses.around(at).is_some()).filter_map(|at| text.get(at..=at)).collect();
        assert_eq!(inside, ["2", "8"]);
    }

    #[test]
    fn what_stands_before_a_place() {
        assert_eq!(before("aé1", 3), Some('é'));
        assert_eq!(before("aé1", 0), None);
        assert_eq!(two_before("aé1", 3), (Some('é'), Some('a')));
        assert_eq!(two_before("aé1", 1), (Some('a'), None));
    }

    #[test]
    fn the_word_before_a_place() {
        for (text, expected) in [
            ("on May 1", Some((3, "May"))),
            ("on May, 1", Some((3, "May"))),
            ("on May. 1", None),
            ("onMay 1", Some((0, "onMay"))),
            ("on 2May 1", None),
            ("on Mä\u{301} 1", Some((3, "Mä\u{301}"))),
            ("May      1", Some((0, "May"))),
            ("May       1", None),
            ("1", None),
        ] {
            let at = text.rfind('1').unwrap();
            assert_eq!(word_before(text, at, &[',']), expected, "{text:?}");
        }
        let longest = "x".repeat(LONGEST_WORD);
        assert_eq!(word_before(&longest, LONGEST_WORD, &[]), Some((0, &*longest)));
        assert_eq!(word_before(&format!("x{longest}"), LONGEST_WORD + 1, &[]), None);
    }

    #[test]
    fn the_next_figure_is_found_at_any_distance() {
        for length in [0, 1, 31, 32, 33, 63, 64, 65] {
            let text = format!("{}7{}", "x".repeat(length), "y".repeat(40));
            assert_eq!(next_figure(&text, 0), Some(length), "{length}");
            assert_eq!(next_figure(&text, length + 1), None, "{length}");
            assert_eq!(end_of_figures(&text, length), length + 1);
        }
        assert_eq!(end_of_figures("x12", 1), 3);
    }

    #[test]
    fn a_word_ends_where_its_letters_do() {
        let longest = "x".repeat(LONGEST_WORD);
        for (text, expected) in [
            ("May 1", Some(("May", " 1"))),
            ("Mä\u{301}r1", Some(("Mä\u{301}r", "1"))),
            ("1", None),
            ("", None),
            (&*longest, Some((&*longest, ""))),
            (&*format!("{longest}x"), None),
        ] {
            assert_eq!(word(text).ok().map(|(rest, word)| (word, rest)), expected, "{text:?}");
        }
    }

    #[test]
    fn few_blanks_stand_between_parts() {
        for (text, none_or_some, some) in
            [("a", Some("a"), None), (" a", Some("a"), Some("a")), ("    a", Some("a"), Some("a")), ("     a", Some(" a"), Some(" a"))]
        {
            assert_eq!(blanks(text).ok().map(|(rest, _)| rest), none_or_some, "{text:?}");
            assert_eq!(some_blanks(text).ok().map(|(rest, _)| rest), some, "{text:?}");
        }
        assert!(['\u{a0}', '\u{200b}', '\u{2060}', '\u{feff}', '\t'].into_iter().all(is_blank) && !is_blank('a'));
        assert!(['-', '–', '—', '\u{2010}', '\u{2212}'].into_iter().all(is_dash) && !is_dash('~'));
    }

    #[test]
    fn figures_are_as_many_as_wanted() {
        for (text, expected) in [("12a", Some("12")), ("1a", Some("1")), ("123", None), ("a", None), ("", None)] {
            assert_eq!(figures(1, 2).parse(text).ok().map(|(_, figures)| figures), expected, "{text:?}");
        }
        assert_eq!((value_of("042"), value_of("x"), small_value_of("12"), small_value_of("x")), (42, 0, 12, 0));
    }
}

// The rules over the fixtures.
#[cfg(test)]
mod over_the_fixtures {
    use super::*;
    use crate::testing::Rules;

    #[test]
    fn the_rules_say_what_they_said() {
        let mut rules = Rules::of("value-scan");
        rules.texts("blanks", blanks);
        rules.texts("some_blanks", some_blanks);
        rules.texts("value_of", value_of);
        rules.texts("small_value_of", small_value_of);
        rules.texts("word", word);
        rules.texts("before", |text| crate::testing::words(text).map(|at| before(text, at)).collect::<Vec<_>>());
        rules.texts("two_before", |text| crate::testing::words(text).map(|at| two_before(text, at)).collect::<Vec<_>>());
        rules.texts("next_figure", |text| crate::testing::words(text).map(|at| next_figure(text, at)).collect::<Vec<_>>());
        rules.texts("end_of_figures", |text| crate::testing::words(text).map(|at| end_of_figures(text, at)).collect::<Vec<_>>());
        rules.are_kept();
    }
}
