//! What the people of a document are called where it names them again: [`Called`].

use std::collections::HashSet;

use crate::lexicon;
use crate::model::Group;
use crate::value::owner;

/// The names of all who are listed, and the initials of their names.
#[derive(Debug, Default)]
pub(crate) struct Called {
    /// Whole names, given names and surnames, folded.
    names: HashSet<String>,
    /// Two capitals or more, as they stand in a margin.
    initials: HashSet<String>,
}

impl Called {
    pub(crate) fn of(groups: &[Group<'_>]) -> Called {
        let mut called = Called::default();
        for person in groups.iter().flat_map(|group| &group.members) {
            let folded = lexicon::fold(&person.name);
            let ends = [folded.split(' ').next(), folded.split(' ').next_back()];
            called.names.extend(ends.into_iter().flatten().filter(|word| word.len() > 1).map(str::to_owned));
            called.initials.insert(person.name.split([' ', '-', '.']).filter_map(|word| word.chars().next()).collect());
            called.names.insert(folded);
        }
        called
    }

    /// Whether words call people who are listed, and nobody else: `AR`, `Cllr Ray / Bo West`.
    pub(crate) fn calls(&self, names: &str) -> bool {
        let joined = owner::join(names, None);
        !joined.is_empty() && joined.split(", ").all(|name| self.calls_one(name))
    }

    fn calls_one(&self, name: &str) -> bool {
        let letters: String = name.chars().filter(|c| *c != '.').collect();
        if (2..=4).contains(&letters.len()) && self.initials.contains(&letters) {
            return true;
        }
        let folded = lexicon::fold(name);
        let bare = match folded.split_once(' ') {
            Some((title, rest)) if lexicon::is_honorific(title) => rest,
            _ => &folded,
        };
        self.names.contains(bare)
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
