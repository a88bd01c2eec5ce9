//! How each thing is spelled in the text, and what is spelled otherwise in the next one.

use std::collections::HashMap;

use super::compare::Difference;

/// How each thing is spelled, by its way in the JSON: the number of the spelling, and that of the last one it has.
#[derive(Debug, Default)]
pub(super) struct Spellings(HashMap<String, (usize, usize)>);

impl Spellings {
    /// The spelling of a thing that has some; `first` is the one to begin with.
    pub(super) fn of(&mut self, path: &str, first: usize, last: usize) -> usize {
        match self.0.get(path) {
            Some((spelling, _)) => *spelling,
            None => self.0.entry(path.to_owned()).or_insert((first, last)).0,
        }
    }

    /// Takes the next spelling for all that came back as something else; whether there was one.
    pub(super) fn next(&mut self, differences: &[Difference]) -> bool {
        let mut raised: Vec<String> = Vec::new();
        let has_next = |way: &String| self.0.get(way).is_some_and(|(spelling, last)| spelling < last);
        for difference in differences {
            raised.extend(ways(&difference.path).into_iter().find(has_next));
        }
        // What came back in another place may be the doing of any of those that are spelled as a whole.
        if raised.is_empty() && !differences.is_empty() {
            raised.extend(["participants", "agenda", "sections", "meeting"].map(str::to_owned).into_iter().find(has_next));
        }
        raised.sort_unstable();
        raised.dedup();
        for way in &raised {
            if let Some((spelling, _)) = self.0.get_mut(way) {
                *spelling = spelling.saturating_add(1);
            }
        }
        !raised.is_empty()
    }
}

/// A way and those that it begins with, longest first; after one that ends in an index comes that of the entry before it.
fn ways(path: &str) -> Vec<String> {
    let mut ways = Vec::new();
    let mut way = path;
    loop {
        ways.push(way.to_owned());
        let cut = way.rfind(['.', '[']);
        let (above, index) = cut.and_then(|at| Some((way.get(..at)?, way.get(at..)?))).unwrap_or(("", ""));
        let before = index.trim_matches(['[', ']']).parse::<usize>().ok().and_then(|index| index.checked_sub(1));
        ways.extend(before.map(|before| format!("{above}[{before}]")));
        if above.is_empty() {
            return ways;
        }
        way = above;
    }
}
