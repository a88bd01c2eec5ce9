//! Lines of date, time, mode and place, with signs between them.

use std::borrow::Cow;
use std::ops::Range;

use super::{Found, Sign, Source, Stated, place};
use crate::lexicon;
use crate::line;
use crate::read::mark::{among, mark};
use crate::span::Span;
use crate::value::{date, number, time};

impl Found<'_> {
    /// A line of date, time, mode and place; `false` where it is something else, or a title that holds a date.
    pub(super) fn dateline(&mut self, text: &str, span: Span, heading: bool) -> bool {
        let bare = text.trim_matches(|c| matches!(c, '-' | '–' | '—' | '*' | '|' | '(' | ')') || line::is_blank_char(c));
        let mention = date::first(bare).filter(|mention| mention.year.is_some());
        let found = time::first(bare);
        let only_mode = lexicon::is_mode(bare);
        if mention.is_none() && found.is_none() {
            if only_mode && !heading {
                mark(span, bare);
                self.modes.extend(lexicon::mode(bare));
            }
            return only_mode && !heading;
        }
        let mut rest = bare.to_owned();
        let mut blank = |range: Range<usize>| {
            if rest.is_char_boundary(range.start) && rest.is_char_boundary(range.end) && range.end <= rest.len() {
                rest.replace_range(range.clone(), &"|".repeat(range.len()));
            }
        };
        if let Some(mention) = &mention {
            blank(mention.range.clone());
        }
        let found = match (&mention, found) {
            (Some(mention), Some(found)) if found.range.start < mention.range.end && mention.range.start < found.range.end => None,
            (_, found) => found,
        };
        if let Some(found) = &found {
            blank(found.range.clone());
            if let Some(zone) = &found.zone {
                blank(zone.clone());
            }
        }
        let said: Vec<&str> = segments(&rest).collect();
        let named = remainder(&rest, &said).map(str::to_owned);
        let ribbon = bare.len() < text.len() && text.ends_with(['-', '–', '—', '*']) && mention.is_some() && !bare.contains('|');
        let divided = bare.contains(['|', '·']) || ribbon;
        let signs = [
            mention.as_ref().map(|it| it.range.clone()),
            found.as_ref().map(|it| it.range.clone()),
            found.as_ref().and_then(|it| it.zone.clone()),
        ];
        let modes: Vec<_> = said.iter().filter_map(|segment| lexicon::mode(segment)).collect();
        if let Some(named) = &named {
            // What is left beside date and time is a place, if it stands behind them and is set off by a sign. Else this is a title
            // that holds a date; a ribbon between dashes holds both.
            let first = mention.as_ref().is_some_and(|mention| rest.find(named.as_str()).is_some_and(|at| at > mention.range.start));
            let place = self.has_title() && is_place(named) && (divided || first && is_set_off(&rest, named));
            if heading || !(place || ribbon && self.has_title()) {
                return false;
            }
        } else if heading && mention.is_none() {
            return false;
        }
        signs.into_iter().flatten().filter_map(|range| bare.get(range)).for_each(|words| mark(span, words));
        said.iter().filter(|segment| lexicon::is_mode(segment)).for_each(|words| mark(span, words));
        among(span, &rest, |word| lexicon::DATELINE_DRESS.has(word));
        if let Some(mention) = mention {
            let span = place(self.source, span, bare.get(mention.range.clone()).unwrap_or(""));
            self.dates.push(Stated { mention, span, from: Source::Line });
        }
        if let Some(found) = found {
            let zone = found.zone.clone().and_then(|zone| bare.get(zone)).map(|zone| Cow::Owned(zone.to_owned()));
            if found.odd {
                self.odd = Some(place(self.source, span, bare.get(found.range.clone()).unwrap_or("")));
            }
            self.span_of_time(&found, zone);
        }
        self.modes.extend(modes);
        if let Some(named) = named {
            let ribbon = number::in_series(&named).is_some() || lexicon::has_words(&lexicon::fold(&named), "meeting");
            if ribbon || !is_place(&named) {
                if self.meeting.number.is_none() {
                    self.meeting.number = number::in_series(&named);
                }
                self.titles.push((Cow::Owned(named), span, Sign::Place));
            } else {
                self.place(Cow::Owned(named));
            }
        }
        if std::mem::take(&mut self.repeated) {
            self.keep("", text, span);
        }
        true
    }

    /// Mode and place behind the date of a labelled line.
    pub(super) fn rest_of_dateline(&mut self, text: &str) {
        for segment in segments(text) {
            if lexicon::is_mode(segment) {
                self.modes.extend(lexicon::mode(segment));
            }
        }
    }
}

/// The segments of a date line.
pub(super) fn segments(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    let parts = std::iter::from_fn(move || {
        let text = rest?;
        let (part, behind) = match first_sign(text) {
            Some((at, length)) => (text.get(..at)?, text.get(at + length..)),
            None => (text, None),
        };
        rest = behind;
        Some(part)
    });
    parts
        .map(|part| part.trim_matches(|c: char| line::is_blank_char(c) || matches!(c, '-' | '–' | '—' | '/' | ':' | ')' | '.' | '@')))
        .filter(|part| part.chars().any(char::is_alphanumeric) && !lexicon::DATELINE_DRESS.has(part))
}

/// The first sign that divides a date line: where it stands, and its bytes.
pub(super) fn first_sign(text: &str) -> Option<(usize, usize)> {
    text.char_indices().find_map(|(at, c)| match c {
        '|' | '·' | ',' | ';' | '•' | '(' => Some((at, c.len_utf8())),
        ' ' => {
            let rest = text.get(at..)?;
            [" – ", " - ", " — ", " / "].iter().find(|sign| rest.starts_with(**sign)).map(|sign| (at, sign.len()))
        }
        _ => None,
    })
}

/// What is left of a date line beside date, time and mode: from the first such segment to the last, if nothing else stands between.
pub(super) fn remainder<'a>(rest: &'a str, said: &[&'a str]) -> Option<&'a str> {
    let mut own = said.iter().filter(|segment| !lexicon::is_mode(segment));
    let first = *own.next()?;
    let last = own.next_back().copied().unwrap_or(first);
    let start = rest.find(first)?;
    let end = rest.rfind(last)? + last.len();
    let whole = rest.get(start..end).unwrap_or(first);
    Some(if whole.contains('|') { first } else { whole })
}

/// Whether a place is set off from the date by a sign, not by a blank alone.
pub(super) fn is_set_off(rest: &str, named: &str) -> bool {
    let before = rest.find(named).and_then(|at| rest.get(..at)).unwrap_or("").trim_end_matches(line::is_blank_char);
    let sign = |c: char| matches!(c, '·' | ',' | ';' | '-' | '–' | '—' | '/' | '@' | '(');
    before.ends_with(sign)
}

/// Whether words may be a place: no link, no number to dial.
pub(super) fn is_place(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let folded = lexicon::fold(text);
    let line = folded.split(' ').any(|word| lexicon::LINES.has_word(word));
    !line && !text.contains("://") && !text.contains("www.") && digits <= 8 && text.len() <= 120 && text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_divide_a_date_line() {
        for (text, expected) in [
            ("a | b · c, d; e • f (g)", "a/b/c/d/e/f/g"),
            ("a – b - c — d / e", "a/b/c/d/e"),
            ("a-b c–d e/f", "a-b c–d e/f"),
            ("@a.: b", "a.: b"),
            ("on a | at | – | 10", "on a/10"),
            ("", ""),
        ] {
            assert_eq!(segments(text).collect::<Vec<_>>().join("/"), expected, "{text:?}");
        }
        for (text, expected) in
            [("a | b", Some((2, 1))), ("a · b", Some((2, 2))), ("a - b", Some((1, 3))), ("a–b", None), ("a (b", Some((2, 1)))]
        {
            assert_eq!(first_sign(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_left_of_a_date_line_stands_in_one_piece() {
        for (rest, expected) in [
            ("|||, Town Hall, Oldport", Some("Town Hall, Oldport")),
            ("Oldport, |||", Some("Oldport")),
            ("Oldport | ||| | Town Hall", Some("Oldport")),
            ("||| | online", None),
            ("|||", None),
        ] {
            let said: Vec<&str> = segments(rest).collect();
            assert_eq!(remainder(rest, &said), expected, "{rest:?}");
        }
    }

    #[test]
    fn a_place_is_set_off_by_a_sign() {
        for (rest, expected) in [
            ("|||, Oldport", true),
            ("||| (Oldport", true),
            ("||| - Oldport", true),
            ("||| @Oldport", true),
            ("||| Oldport", false),
            ("Oldport", false),
        ] {
            assert_eq!(is_set_off(rest, "Oldport"), expected, "{rest:?}");
        }
    }

    #[test]
    fn a_place_is_no_link_and_no_number() {
        let long = "A".repeat(120);
        let longer = "A".repeat(121);
        for (text, expected) in [
            ("Town Hall", true),
            ("Room 5", true),
            ("Hall 12345678", true),
            ("Hall 123456789", false),
            ("https://harbour.example", false),
            ("www.harbour.example", false),
            ("Zoom", false),
            ("the Zoom room", false),
            ("–", false),
            (&*long, true),
            (&*longer, false),
        ] {
            assert_eq!(is_place(text), expected, "{text:?}");
        }
    }
}
