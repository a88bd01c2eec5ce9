//! One remark about a text, as a compiler shows it: place, source line, caret, hint.
//!
//! The text of a document can hold anything, and what is shown here may go to a terminal: what could move its cursor or turn its writing
//! round is spelled out ([`visible`]).

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};
pub use minutes_extract::emit::view::visible;
use minutes_extract::emit::view::{is_unsafe, spell};
use minutes_extract::{Diagnostic, ProfileError, Severity, Span};

/// How many characters of a source line are shown at most.
const WIDTH: usize = 76;

/// How many of them stand before the place, where the line is cut before it.
const LEAD: usize = 24;

/// Stands for the place while a snippet is rendered: a character that no output holds, being for private use.
const PLACE: &str = "\u{E000}";

/// A remark with its place in `text`, ready for a terminal that knows colours.
pub fn diagnostic(diagnostic: &Diagnostic, file: &str, column: usize, text: &str) -> String {
    let level = match diagnostic.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        _ => Level::INFO,
    };
    let title = level.primary_title(visible(&diagnostic.message)).id(diagnostic.code.name());
    placed(title, diagnostic.hint.as_deref(), &Place { file, column, span: diagnostic.span, text })
}

/// What is wrong with a profile.
pub fn profile_error(error: &ProfileError, file: &str, text: &str) -> String {
    let title = Level::ERROR.primary_title(visible(&error.message)).id("profile");
    placed(title, error.hint.as_deref(), &Place { file, column: error.column, span: error.span, text })
}

/// Where something stands.
struct Place<'p> {
    file: &'p str,
    column: usize,
    span: Span,
    text: &'p str,
}

/// A remark about a place, with the line that it is about.
fn placed(title: Title<'_>, hint: Option<&str>, at: &Place<'_>) -> String {
    let line = at.span.line;
    let place = format!("{}:{line}:{}", visible(at.file), at.column);
    let excerpt = Excerpt::of(at.text, at.span.start..at.span.end);
    let help = hint.map(|hint| Level::HELP.message(visible(hint)));

    let Some(excerpt) = excerpt else {
        return renderer().render(&[title.element(Origin::path(place)).elements(help)]);
    };
    let marked = AnnotationKind::Primary.span(excerpt.marked.clone());
    let snippet = Snippet::source(excerpt.text.as_str()).path(PLACE).line_start(line).fold(false).annotation(marked);
    let rendered = renderer().render(&[title.element(snippet).elements(help)]);
    // The renderer counts columns in what it is shown; the true place takes the place of that.
    let shown = format!("{PLACE}:{line}:{}", excerpt.text[..excerpt.marked.start].chars().count() + 1);
    match rendered.split_once('\n') {
        Some((title, rest)) => format!("{title}\n{}", rest.replacen(&shown, &place, 1)),
        None => rendered,
    }
}

/// What stopped something, with a newline at the end.
pub fn error(message: &str, help: Option<&str>) -> String {
    let title = |level: Level<'static>, text| renderer().render(&[Group::with_title(level.primary_title(visible(text)))]) + "\n";
    title(Level::ERROR, message) + &help.map_or_else(String::new, |help| title(Level::HELP, help))
}

fn renderer() -> Renderer {
    // Lines are cut here and not by the renderer, which would read all of an endless one.
    Renderer::styled().term_width(usize::MAX / 2)
}

/// As much of a source line as is shown, and the part of it that is marked.
#[derive(Debug, PartialEq, Eq)]
struct Excerpt {
    text: String,
    marked: Range<usize>,
}

impl Excerpt {
    /// The line on which a span begins, cut around it where it is long; `None` if there is nothing to see on it. The time it takes does
    /// not depend on the length of the line.
    fn of(text: &str, span: Range<usize>) -> Option<Excerpt> {
        let start = floor(text, span.start);
        let (before, after) = text.split_at(start);
        let room = WIDTH.saturating_sub(Fit::into(WIDTH, after.chars()).width).max(LEAD);
        let lead = Fit::into(room, before.chars().rev());
        let rest = Fit::into(WIDTH - lead.width, after.chars());

        let mut shown = String::new();
        if lead.cut {
            shown.push('…');
        }
        let first = before.char_indices().rev().take(lead.chars).last().map_or(start, |(at, _)| at);
        for c in before[first..].chars() {
            show(c, &mut shown);
        }
        let mut marked = shown.len()..shown.len();
        for (at, c) in after.char_indices().take(rest.chars) {
            show(c, &mut shown);
            if start + at < span.end {
                marked.end = shown.len();
            }
        }
        if rest.cut {
            shown.push('…');
        }
        (!shown.trim().is_empty()).then_some(Excerpt { text: shown, marked })
    }
}

/// How much of a line finds room.
#[derive(Debug)]
struct Fit {
    chars: usize,
    /// How many characters are shown for them.
    width: usize,
    /// Whether the line goes on.
    cut: bool,
}

impl Fit {
    /// As many of these characters as find room in a width, up to the end of the line.
    fn into(room: usize, chars: impl Iterator<Item = char>) -> Fit {
        let mut fit = Fit { chars: 0, width: 0, cut: false };
        for c in chars.take_while(|c| !matches!(c, '\n' | '\r')) {
            let mut shown = String::new();
            show(c, &mut shown);
            let width = shown.chars().count();
            if fit.width + width > room {
                fit.cut = true;
                break;
            }
            fit.chars += 1;
            fit.width += width;
        }
        fit
    }
}

/// Writes a character of a source line: a tab as spaces, so that the caret below it stands right.
fn show(c: char, shown: &mut String) {
    match c {
        '\t' => shown.push_str("    "),
        _ if is_unsafe(c) => spell(c, shown),
        _ => shown.push(c),
    }
}

/// JSON for a terminal: the same value, with the characters that [`visible`] spells out written as JSON spells them, as in `\u202e`.
pub fn in_json(json: &str) -> Cow<'_, str> {
    if !json.contains(is_unsafe) {
        return Cow::Borrowed(json);
    }
    let mut shown = String::with_capacity(json.len() + 8);
    for c in json.chars() {
        if is_unsafe(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing into a string cannot fail.
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// The columns of places that come in the order of the text, counted on from the last one rather than from the line's beginning, so that
/// many places on one endless line cost no more than one.
#[derive(Debug)]
pub struct Columns<'t> {
    text: &'t str,
    /// The last place asked for.
    at: usize,
    /// Its column.
    column: usize,
}

impl<'t> Columns<'t> {
    pub fn of(text: &'t str) -> Columns<'t> {
        Columns { text, at: 0, column: 1 }
    }

    /// The column of a byte offset: characters, counted from 1. One after the end, or inside a character, is taken back.
    pub fn at(&mut self, offset: usize) -> usize {
        let offset = floor(self.text, offset);
        if offset < self.at {
            *self = Columns { at: line_start(self.text, offset), ..Columns::of(self.text) };
        }
        let passed = &self.text[self.at..offset];
        match line_start(passed, passed.len()) {
            0 => self.column += passed.chars().count(),
            start => self.column = passed[start..].chars().count() + 1,
        }
        self.at = offset;
        self.column
    }
}

/// Where the line begins that an offset stands on.
fn line_start(text: &str, offset: usize) -> usize {
    text[..offset].rfind(['\n', '\r']).map_or(0, |end| end + 1)
}

/// The nearest place at or before an offset that is in the text and between two characters.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use minutes_extract::{Code, Span, span};

    use super::*;

    /// An excerpt with the mark written as brackets.
    fn marked(text: &str, span: Range<usize>) -> Option<String> {
        Excerpt::of(text, span).map(|Excerpt { text, marked }| {
            let (before, rest) = text.split_at(marked.start);
            let (within, after) = rest.split_at(marked.len());
            format!("{before}[{within}]{after}")
        })
    }

    #[test]
    fn excerpts() {
        let long = "a".repeat(100);
        for (text, span, expected) in [
            ("one\ntwo three\nfour", 4..7, Some("[two] three".to_owned())),
            ("one\r\ntwo", 5..8, Some("[two]".to_owned())),
            ("one\rtwo", 4..7, Some("[two]".to_owned())),
            // Over several lines: the first.
            ("one\ntwo\n", 1..7, Some("o[ne]".to_owned())),
            // Nothing, at the end, after the end, inside a character.
            ("one", 0..0, Some("[]one".to_owned())),
            ("one", 3..3, Some("one[]".to_owned())),
            ("one", 7..9, Some("one[]".to_owned())),
            ("ünü", 1..2, Some("[ü]nü".to_owned())),
            ("", 0..0, None),
            ("\n\none", 0..1, None),
            (" \t\n", 1..2, None),
            ("a\tb", 2..3, Some("a    [b]".to_owned())),
            ("a\u{202e}\u{1b}b", 1..5, Some(r"a[\u{202e}\u{1b}]b".to_owned())),
            (&long, 0..2, Some(format!("[aa]{}…", "a".repeat(74)))),
            (&long, 50..52, Some(format!("…{}[aa]{}", "a".repeat(26), "a".repeat(48)))),
            (&long, 98..100, Some(format!("…{}[aa]", "a".repeat(74)))),
            (&long, 10..100, Some(format!("{}[{}]…", "a".repeat(10), "a".repeat(66)))),
        ] {
            assert_eq!(marked(text, span.clone()), expected, "{text:?} {span:?}");
        }
    }

    #[test]
    fn the_place_is_that_of_the_document_whatever_is_shown() {
        let text = format!("Board\n\n{}\tsüd 31 June 2025 {}", "x".repeat(60), "y".repeat(60));
        let start = text.find("31").unwrap();
        let remark = Diagnostic::new(Code::InvalidDate, Span::new(3, start, start + 12), "June has 30 days\u{7}").hint("mend it");
        let rendered = diagnostic(&remark, "archive/iv.txt", Columns::of(&text).at(start), &text);
        let expected = r"warning[invalid-date]: June has 30 days\u{7}
 --> archive/iv.txt:3:66
  |
3 | …xxxxxxxxxxxxxxxx    süd 31 June 2025 yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
  |                          ^^^^^^^^^^^^
  |
  = help: mend it";
        assert_eq!(anstream::adapter::strip_str(&rendered).to_string(), expected);
    }

    #[test]
    fn a_remark_about_nothing_has_a_place_and_no_line() {
        let remark = Diagnostic::new(Code::EmptyDocument, Span::new(1, 0, 0), "the document is empty");
        let rendered = diagnostic(&remark, "<stdin>", 1, "");
        let expected = "warning[empty-document]: the document is empty\n--> <stdin>:1:1";
        assert_eq!(anstream::adapter::strip_str(&rendered).to_string(), expected);
    }

    proptest::proptest! {
        #[test]
        fn whatever_stands_in_a_document_can_be_shown(text in "[\\PC\t\r\n \u{202e}\u{0}日]{0,200}", start in 0_usize..400, length in 0_usize..400) {
            let remark = Diagnostic::new(Code::NoDate, Span::new(1, start, start + length), text.as_str()).hint(text.as_str());
            let shown = diagnostic(&remark, &text, Columns::of(&text).at(start), &text);
            let shown = anstream::adapter::strip_str(&shown).to_string();
            proptest::prop_assert!(!shown.contains(|c| is_unsafe(c) && c != '\n'), "{shown:?}");
        }
    }

    #[test]
    fn columns_are_those_of_the_library_in_any_order() {
        let text = "Inné\r\nvon\rder\n\n\tTür";
        for order in [(0..=text.len()).collect::<Vec<_>>(), (0..=text.len()).rev().collect(), vec![9, 3, 20, 12, 12, 0, 99]] {
            let mut columns = Columns::of(text);
            for offset in order {
                // Between CR and LF there is no place.
                if offset != 6 {
                    assert_eq!(columns.at(offset), span::position(text, offset).column, "{offset}");
                }
            }
        }
    }
}
