//! The words that were read as signs of something and are in no value: `ACTION`, `Present`, `by phone`. The tests look them up, so that
//! every word of a text is accounted for.

use std::borrow::Cow;
use std::cell::RefCell;

use crate::lexicon::Lexicon;
use crate::lexicon::sense::{AND, ARTICLE, BEFORE_OWNERS, HONORIFIC};
use crate::span::Span;

/// Words that were read as a sign, and the entry or the line that they stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The entry or the line.
    pub span: Span,
    /// The words.
    pub words: String,
}

thread_local! {
    static MARKS: RefCell<Option<Vec<Mark>>> = const { RefCell::new(None) };
}

/// Notes words as a sign, if somebody wants to know.
pub(crate) fn mark(span: Span, words: &str) {
    MARKS.with_borrow_mut(|marks| {
        if let Some(marks) = marks {
            marks.push(Mark { span, words: words.to_owned() });
        }
    });
}

/// The same of words that are put together only then.
pub(crate) fn mark_made<'w>(span: Span, words: impl FnOnce() -> Cow<'w, str>) {
    if is_wanted() {
        mark(span, &words());
    }
}

/// All that is noted while a text is read.
pub(crate) fn noted(read: impl FnOnce()) -> Vec<Mark> {
    MARKS.set(Some(Vec::new()));
    read();
    MARKS.take().unwrap_or_default()
}

/// Whether somebody wants to know of signs.
pub(crate) fn is_wanted() -> bool {
    MARKS.with_borrow(Option::is_some)
}

/// Records as signs the words of a text for which `is_sign` holds.
pub(crate) fn among(span: Span, text: &str, is_sign: impl Fn(&str) -> bool) {
    if is_wanted() {
        signs_among(text, is_sign).for_each(|word| mark(span, word));
    }
}

/// The words of a text for which `is_sign` holds.
pub(crate) fn signs_among(text: &str, is_sign: impl Fn(&str) -> bool) -> impl Iterator<Item = &str> {
    let joins = |c: char| matches!(c, '.' | '-' | '\'' | '’' | '·' | '‐' | '‑' | '&' | '+');
    let words = text.split(move |c: char| !c.is_alphanumeric() && !joins(c)).filter(|word| !word.is_empty());
    words.filter(move |word| is_sign(word.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// What joins names, and the articles and titles before them: no part of any.
pub(crate) fn beside_names(span: Span, names: &str) {
    among(span, names, |word| Lexicon::ALL.is_word(word, AND | ARTICLE | BEFORE_OWNERS | HONORIFIC));
}

/// Notes the word before the number of an entry: `TOP 3`, `Item 4`.
pub(crate) fn before_number(span: Span, source: &str, number: Option<&str>) {
    let at = number.map_or(0, |number| number.as_ptr().addr().wrapping_sub(source.as_ptr().addr()));
    among(span, source.get(span.start..at).unwrap_or(""), |_| true);
}
