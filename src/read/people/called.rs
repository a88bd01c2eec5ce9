//! What the people of a document are called where it names them again: [`Called`].

use crate::lexicon;
use crate::model::Group;
use crate::value::owner;

/// The names of all who are listed, and the initials of their names, by their keys.
#[derive(Debug, Default)]
pub(crate) struct Called {
    /// Whole names, given names and surnames.
    names: Vec<u64>,
    /// Two capitals or more, as they stand in a margin.
    initials: Vec<u64>,
}

impl Called {
    pub(crate) fn of(groups: &[Group<'_>]) -> Called {
        /// No name has more words.
        const MOST: usize = 32;
        let mut called = Called::default();
        let (mut words, mut letters) = (Vec::new(), String::new());
        for person in groups.iter().flat_map(|group| &group.members) {
            words.clear();
            lexicon::fold_keys(&person.name, MOST, &mut words);
            called.names.extend(words.first().into_iter().chain(words.last()).copied());
            called.names.push(lexicon::fold_key(&person.name));
            letters.clear();
            letters.extend(person.name.split([' ', '-', '.']).filter_map(|word| word.chars().next()));
            called.initials.push(lexicon::fold_key(&letters));
        }
        called.names.sort_unstable();
        called.initials.sort_unstable();
        called
    }

    /// Whether words call people who are listed, and nobody else: `AR`, `Cllr Ray / Bo West`.
    pub(crate) fn calls(&self, names: &str) -> bool {
        let joined = owner::join(names, None);
        !joined.is_empty() && joined.split(", ").all(|name| self.calls_one(name))
    }

    fn calls_one(&self, name: &str) -> bool {
        let letters = || name.chars().filter(|c| *c != '.');
        let is_short = (2..=4).contains(&letters().count()) && letters().filter(|c| c.is_uppercase()).count() > 1;
        if is_short && self.initials.binary_search(&lexicon::fold_key(name)).is_ok() {
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
        let called = Called::of(&[group]);
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
            assert_eq!(called.calls(names), expected, "{names:?}");
        }
    }
}
