//! What is wrong with a profile.

use std::fmt;
use std::ops::Range;

use crate::span::{Span, position};

/// What is wrong with a profile, and where.
///
/// ```
/// let error = minutes_extract::Profile::parse("[add]\naction-mark = [\"-\"]\n").unwrap_err();
/// assert_eq!(error.to_string(), "this phrase has no letter and no figure");
/// assert_eq!((error.span.line, error.column), (2, 16));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProfileError {
    /// What is wrong.
    pub message: String,
    /// What would be right, where that can be said.
    pub hint: Option<String>,
    /// Where it stands in the profile.
    pub span: Span,
    /// The column in which it begins, in characters, counted from 1.
    pub column: usize,
}

impl ProfileError {
    pub(super) fn new(text: &str, range: Range<usize>, message: impl Into<String>) -> ProfileError {
        let place = position(text, range.start);
        let span = Span::new(place.line, range.start, range.end);
        ProfileError { message: message.into(), hint: None, span, column: place.column }
    }

    pub(super) fn hint(self, hint: impl Into<String>) -> ProfileError {
        ProfileError { hint: Some(hint.into()), ..self }
    }
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ProfileError {}

/// The hint that names the one among several that a word is most like, if it is like one.
pub(super) fn meant<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<String> {
    let nearest = names.map(|name| (distance(word, name), name)).min_by_key(|(distance, _)| *distance);
    let like = nearest.filter(|(distance, name)| distance.saturating_mul(3) <= name.chars().count());
    like.map(|(_, name)| format!("did you mean {name:?}?"))
}

/// How many letters are to be changed, added or left out, or swapped with the next one, to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    /// No name is longer; what is longer is like none.
    const LONGEST: usize = 40;
    if one.len() > LONGEST {
        return usize::MAX;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for (at, letter) in one.iter().enumerate() {
        let mut row = vec![at.saturating_add(1)];
        for (to, second) in other.iter().enumerate() {
            let of = |row: Option<&Vec<usize>>, at: usize| row.and_then(|row| row.get(at)).copied().unwrap_or(usize::MAX);
            let swapped =
                at > 0 && to > 0 && one.get(at.saturating_sub(1)) == Some(second) && other.get(to.saturating_sub(1)) == Some(letter);
            let before = at.checked_sub(1).and_then(|at| rows.get(at));
            let costs = [
                of(rows.get(at), to).saturating_add(usize::from(letter != second)),
                of(rows.get(at), to.saturating_add(1)).saturating_add(1),
                of(Some(&row), to).saturating_add(1),
                if swapped { of(before, to.saturating_sub(1)).saturating_add(1) } else { usize::MAX },
            ];
            row.push(costs.into_iter().min().unwrap_or(usize::MAX));
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_much_like_the_word_is_meant() {
        let names = ["action-mark", "action-sign", "label"];
        for (word, expected) in [
            ("action-mrak", Some("action-mark")),
            ("action-marks", Some("action-mark")),
            ("lable", Some("label")),
            ("roof", None),
            ("", None),
            (&"a".repeat(1 << 20), None),
        ] {
            let expected = expected.map(|name| format!("did you mean {name:?}?"));
            assert_eq!(meant(word, names.into_iter()), expected, "{word:.20}");
        }
    }
}
