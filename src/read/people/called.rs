//! What the people of a document are called where it names them again: [`Called`].

use std::cell::OnceCell;

use crate::lexicon;
use crate::model::{Group, Person};

/// The keys of somebody's name as folded: of its words together, of the first and of the last of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameKeys {
    pub(crate) whole: u64,
    first: u64,
    last: u64,
}

/// The keys of the names of all who are listed, in order.
pub(crate) fn name_keys(groups: &[Group<'_>]) -> Vec<NameKeys> {
    /// No name has more words.
    const MOST: usize = 32;
    let mut words = Vec::with_capacity(MOST);
    let own = |person: &Person<'_>| {
        words.clear();
        lexicon::fold_keys(&person.name, MOST, &mut words);
        let end = |word: Option<&u64>| word.copied().unwrap_or_default();
        NameKeys { whole: together(words.iter().copied()), first: end(words.first()), last: end(words.last()) }
    };
    let mut keys = Vec::with_capacity(groups.iter().map(|group| group.members.len()).sum());
    keys.extend(listed(groups).map(own));
    keys
}

/// One key of those of several words, which counts their order; that of a single word is its own.
fn together(words: impl Iterator<Item = u64>) -> u64 {
    words.reduce(|all, word| (all ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)).unwrap_or_default()
}

/// The names of all who are listed, and the initials of their names, by their keys.
#[derive(Debug)]
pub(crate) struct Called {
    /// Whole names, given names and surnames, in order.
    names: Vec<u64>,
    /// Two capitals or more, as they stand in a margin, once some were asked for.
    initials: OnceCell<Vec<u64>>,
}

/// All who are listed.
fn listed<'p, 't>(groups: &'p [Group<'t>]) -> impl Iterator<Item = &'p Person<'t>> {
    groups.iter().flat_map(|group| &group.members)
}

/// The initials of all who are listed, by their keys.
fn initials(groups: &[Group<'_>]) -> Vec<u64> {
    let mut letters = String::new();
    let own = |person: &Person<'_>| {
        letters.clear();
        letters.extend(person.name.split([' ', '-', '.']).filter_map(|word| word.chars().next()));
        lexicon::fold_key(&letters)
    };
    let mut initials: Vec<u64> = listed(groups).map(own).collect();
    initials.sort_unstable();
    initials
}

impl Called {
    pub(crate) fn of(people: &[NameKeys]) -> Called {
        let mut names: Vec<u64> = Vec::with_capacity(3 * people.len());
        names.extend(people.iter().flat_map(|keys| [keys.whole, keys.first, keys.last]));
        names.sort_unstable();
        Called { names, initials: OnceCell::new() }
    }

    /// The first name of a list joined by `, ` that calls nobody who is listed in the groups: neither `AR` nor `Cllr Ray` nor `Bo West`.
    pub(crate) fn stranger<'n>(&self, joined: &'n str, groups: &[Group<'_>]) -> Option<&'n str> {
        let initials = || self.initials.get_or_init(|| initials(groups));
        let has_initials = |name: &str| initials_key(name).is_some_and(|key| initials().binary_search(&key).is_ok());
        let has_name = |name: &str| self.name_key(name).is_some_and(|key| self.holds(key));
        joined.split(", ").find(|name| !has_initials(name) && !has_name(name))
    }

    /// Whether a key is that of somebody's whole name, given name or surname.
    fn holds(&self, key: u64) -> bool {
        self.names.binary_search(&key).is_ok()
    }

    /// The key of a name without the title before it; nothing where nobody's name begins or ends with its first word.
    fn name_key(&self, name: &str) -> Option<u64> {
        // Whatever somebody is called begins with a word of the name that is the first or the last one, but for a title.
        let first = name.split(' ').next().unwrap_or(name);
        let is_known = || self.holds(lexicon::fold_key(first));
        if first.bytes().all(|byte| byte.is_ascii_alphabetic()) && !is_known() && !lexicon::is_honorific(first) {
            return None;
        }
        let folded = lexicon::fold_to_look(name);
        let folded = folded.as_str();
        let bare = match folded.split_once(' ') {
            Some((title, rest)) if lexicon::is_honorific(title) => rest,
            _ => folded,
        };
        (bare.len() > 1).then(|| together(bare.split(' ').map(lexicon::fold_key)))
    }
}

/// The key of a name that may be somebody's initials: two capitals or more among four letters at most.
fn initials_key(name: &str) -> Option<u64> {
    let letters = || name.chars().filter(|c| *c != '.');
    let is_short = (2..=4).contains(&letters().count()) && letters().filter(|c| c.is_uppercase()).count() > 1;
    is_short.then(|| lexicon::fold_key(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Person;

    #[test]
    fn who_is_listed_is_known_by_any_of_their_names() {
        let mut group = Group::default();
        for name in ["Ann Ray", "Bo de West", "C. Moss"] {
            group.members.push(Person { name: name.into(), ..Person::default() });
        }
        let groups = [group];
        let called = Called::of(&name_keys(&groups));
        for (names, expected) in [
            ("Ann Ray", None),
            ("Ann", None),
            ("Cllr Ray", None),
            ("AR", None),
            ("AR, CM", None),
            ("A.R., Moss", None),
            ("Ann Moss", Some("Ann Moss")),
            ("XY", Some("XY")),
            ("AR, roof", Some("roof")),
            ("C", Some("C")),
        ] {
            assert_eq!(called.stranger(names, &groups), expected, "{names:?}");
        }
    }

    #[test]
    fn initials_are_two_capitals_or_more_among_few_letters() {
        for (name, expected) in [
            ("AR", true),
            ("A.R.", true),
            ("AvR", true),
            ("ABCD", true),
            ("ABCDE", false),
            ("A", false),
            ("Ann", false),
            ("Ray", false),
            ("ar", false),
        ] {
            assert_eq!(initials_key(name).is_some(), expected, "{name:?}");
        }
    }
}
