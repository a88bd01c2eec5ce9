//! What the people of a document are called where it names them again: [`Called`].

use std::cell::OnceCell;

use crate::lexicon;
use crate::model::{Group, Person};
use crate::value::owner;

/// The names of all who are listed, and the initials of their names, by their keys.
#[derive(Debug, Default)]
pub(crate) struct Called {
    /// Whole names, given names and surnames.
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
    pub(crate) fn of(groups: &[Group<'_>]) -> Called {
        /// No name has more words.
        const MOST: usize = 32;
        let mut called = Called::default();
        let mut words = Vec::new();
        for person in listed(groups) {
            words.clear();
            lexicon::fold_keys(&person.name, MOST, &mut words);
            called.names.extend(words.first().into_iter().chain(words.last()).copied());
            called.names.push(lexicon::fold_key(&person.name));
        }
        called.names.sort_unstable();
        called
    }

    /// Whether words call people who are listed in the groups, and nobody else: `AR`, `Cllr Ray / Bo West`.
    pub(crate) fn calls(&self, names: &str, groups: &[Group<'_>]) -> bool {
        let joined = owner::join(names, None);
        !joined.is_empty() && joined.split(", ").all(|name| self.calls_one(name, groups))
    }

    fn calls_one(&self, name: &str, groups: &[Group<'_>]) -> bool {
        let letters = || name.chars().filter(|c| *c != '.');
        let is_short = (2..=4).contains(&letters().count()) && letters().filter(|c| c.is_uppercase()).count() > 1;
        if is_short && self.initials.get_or_init(|| initials(groups)).binary_search(&lexicon::fold_key(name)).is_ok() {
            return true;
        }
        let folded = lexicon::fold_to_look(name);
        let folded = folded.as_str();
        let bare = match folded.split_once(' ') {
            Some((title, rest)) if lexicon::is_honorific(title) => rest,
            _ => folded,
        };
        bare.len() > 1 && self.names.binary_search(&lexicon::fold_key(bare)).is_ok()
    }
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
        let called = Called::of(&groups);
        for (names, expected) in [
            ("Ann Ray", true),
            ("Ann", true),
            ("Cllr Ray", true),
            ("AR", true),
            ("AR/CM", true),
            ("A.R. & Moss", true),
            ("Ann Moss", false),
            ("XY", false),
            ("AR, roof", false),
            ("C", false),
            ("", false),
        ] {
            assert_eq!(called.calls(names, &groups), expected, "{names:?}");
        }
    }
}
