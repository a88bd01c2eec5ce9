//! The words of a piece without their markup, and the number in those of a heading.

use std::borrow::Cow;

use crate::model::Link;
use crate::value::{date, inline};

/// A text whose blanks of any kind and number are one space each.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    if text.split(' ').all(|word| !word.is_empty()) && !text.contains(|c: char| c.is_whitespace() && c != ' ') {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// The plain text of some raw words and the links in it; borrowed from the source where both were.
pub(crate) fn plain<'t>(raw: &Cow<'t, str>) -> (Cow<'t, str>, Vec<Link<'t>>) {
    match raw {
        Cow::Borrowed(raw) => {
            let found = inline::plain(raw);
            (found.text, found.links)
        }
        Cow::Owned(raw) => {
            let found = inline::plain(raw);
            let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
            let links = found.links.into_iter().map(|link| Link { text: own(link.text), url: own(link.url) }).collect();
            (own(found.text), links)
        }
    }
}

/// A number that stands inside a heading of another form: `## 1. Title`, `## 0 Welcome`; not the day of `## 8 June 2026`.
pub(crate) fn heading_number(title: Cow<'_, str>) -> (Option<Cow<'_, str>>, Cow<'_, str>) {
    let dated = |text: &str| date::first(text).is_some_and(|found| found.range.start == 0 && found.year.is_some());
    if title.starts_with(|c: char| c.is_ascii_digit()) && dated(&title) {
        return (None, title);
    }
    let split = |text: &str| {
        crate::line::heading_number(text)
            .map(|(number, rest)| (number.len(), text.len().saturating_sub(rest.len()), text.find(number).unwrap_or(0)))
    };
    match title {
        Cow::Borrowed(text) => match crate::line::heading_number(text) {
            Some((number, rest)) => (Some(number.into()), rest.into()),
            None => (None, title),
        },
        Cow::Owned(text) => match split(&text) {
            Some((length, after, at)) => {
                let number = text.get(at..at + length).unwrap_or("").to_owned();
                let rest = text.get(after..).unwrap_or("").to_owned();
                (Some(number.into()), rest.into())
            }
            None => (None, text.into()),
        },
    }
}

/// A title without the colon that ends it; that of `:book:` belongs to its name.
pub(crate) fn without_colon(title: Cow<'_, str>) -> Cow<'_, str> {
    let is_name = |word: &str| word.len() > 1 && word.starts_with(':');
    if !title.ends_with(':') || title.rsplit(' ').next().is_some_and(is_name) {
        return title;
    }
    match title {
        Cow::Borrowed(title) => Cow::Borrowed(title.trim_end_matches([':', ' '])),
        Cow::Owned(title) => Cow::Owned(title.trim_end_matches([':', ' ']).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_any_kind_fold_into_one_space() {
        for (text, expected) in [("a b", "a b"), ("a  b", "a b"), ("a\tb", "a b"), ("a\u{a0}b c", "a b c"), (" a", "a"), ("a ", "a")] {
            assert_eq!(folded(text), expected, "{text:?}");
        }
        assert!(matches!(folded("a b"), Cow::Borrowed("a b")));
    }
}
