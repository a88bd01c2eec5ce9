//! Whom the owners of actions are: names linked to the people on the list of participants.
//!
//! ```text
//! full      the same words in any order, titles aside          Ann Ray · Ray, Ann · Dr Ann RAY
//! surname   the last word, or words; given names that fit      Ray · Ms Ray · A. Ray
//! given     the first word; a letter of the surname that fits  Ann · @ann · Ann R.
//! initials  two to four capitals                               AR · A.R.
//! ```
//!
//! Each must mean one person and no other; a word that is one's surname and another's given name means nobody. Capitals that are the
//! name of a body in the list, or in the title, are no initials.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::statement;
use crate::lexicon;
use crate::model::{Block, Id, Minutes, Owner, OwnerMatch, Person};

/// Links the owners of all actions to people.
pub(crate) fn owners(minutes: &mut Minutes<'_>) {
    if minutes.actions().next().is_none() {
        return;
    }
    let people = People::of(minutes);
    minutes.each_block_mut(&mut |block| {
        let Block::Action(action) = block else { return };
        if action.owners.is_empty() {
            action.owners = named(&people, &action.text);
        }
        for owner in &mut action.owners {
            if let Some((id, matched)) = people.find(&owner.name) {
                (owner.person_id, owner.matched) = (Some(id), Some(matched));
            }
        }
    });
}

/// The people whom only the list tells to be owners.
fn named<'t>(people: &People, text: &Cow<'t, str>) -> Vec<Owner<'t>> {
    let places = statement::named(text, |name| people.find(name).is_some()).into_iter();
    let own = |place: Range<usize>| match text {
        Cow::Borrowed(text) => text.get(place).map(Owner::new),
        Cow::Owned(text) => text.get(place).map(|name| Owner::new(name.to_owned())),
    };
    places.filter_map(own).collect()
}

/// The words of somebody's name, folded.
struct Name {
    id: Id,
    words: Vec<String>,
    /// How many of them, from the front, are given names.
    given: usize,
}

impl Name {
    fn of(person: &Person<'_>) -> Name {
        if let (Some(surname), Some(given)) = (&person.surname, &person.given) {
            let mut words = words(given);
            let given = words.len();
            words.extend(self::words(surname));
            return Name { id: person.id, words, given };
        }
        let words = words(&person.name);
        let particle = words.iter().skip(1).position(|word| lexicon::is_particle(word)).map(|at| at + 1);
        let given = particle.unwrap_or(words.len().saturating_sub(1));
        Name { id: person.id, words, given }
    }

    fn given(&self) -> &[String] {
        self.words.get(..self.given).unwrap_or(&[])
    }

    fn surname(&self) -> &[String] {
        self.words.get(self.given..).unwrap_or(&[])
    }
}

/// Whether words beside somebody's surname, or given name, are the person's own.
fn fits(said: &[String], own: &[String]) -> bool {
    said.len() <= own.len() && said.iter().zip(own).all(|(said, own)| is_same_or_letter(said, own))
}

/// Everybody listed, by what they may be called.
struct People {
    names: Vec<Name>,
    /// By all words, in order of the alphabet.
    full: HashMap<String, Vec<usize>>,
    /// By the surname, and by its last word.
    surname: HashMap<String, Vec<usize>>,
    /// By the first given name.
    given: HashMap<String, Vec<usize>>,
    initials: HashMap<String, Vec<usize>>,
    /// The words in the names of bodies.
    bodies: HashSet<String>,
}

impl People {
    fn of(minutes: &Minutes<'_>) -> People {
        let names: Vec<Name> = minutes.people().map(|(_, person)| Name::of(person)).collect();
        let mut people = People {
            full: HashMap::new(),
            surname: HashMap::new(),
            given: HashMap::new(),
            initials: HashMap::new(),
            bodies: HashSet::new(),
            names,
        };
        for (at, name) in people.names.iter().enumerate() {
            enter(&mut people.full, sorted(&name.words), at);
            if name.words.len() > 1 {
                enter(&mut people.initials, name.words.iter().filter_map(|word| word.chars().next()).collect(), at);
                enter(&mut people.surname, name.surname().join(" "), at);
                name.surname()
                    .last()
                    .filter(|_| name.surname().len() > 1)
                    .into_iter()
                    .for_each(|last| enter(&mut people.surname, last.clone(), at));
                name.given().first().into_iter().for_each(|first| enter(&mut people.given, first.clone(), at));
            }
        }
        let affiliations = minutes.people().filter_map(|(_, person)| person.affiliation.as_deref());
        let groups = minutes.participants.iter().filter_map(|group| group.name.as_deref());
        people.bodies = affiliations.chain(groups).chain(minutes.meeting.title.as_deref()).flat_map(words).collect();
        people
    }

    /// The one person whom a name means.
    fn find(&self, name: &str) -> Option<(Id, OwnerMatch)> {
        /// No name of a person is longer, in bytes.
        const LONGEST: usize = 120;
        let bare = name.split('(').next().filter(|name| name.len() <= LONGEST)?.trim().trim_start_matches('@');
        let words = words(bare);
        if let Some(same) = self.full.get(&sorted(&words)) {
            return self.only(same.iter().copied(), OwnerMatch::Full);
        }
        let (last, before) = words.split_last()?;
        let Some((first, after)) = words.split_first().filter(|(_, after)| !after.is_empty()) else {
            let (surname, given) = (entries(&self.surname, last), entries(&self.given, last));
            return match (surname, given) {
                ([], []) => self.by_initials(bare),
                (surname, []) => self.only(surname.iter().copied(), OwnerMatch::Surname),
                ([], given) => self.only(given.iter().copied(), OwnerMatch::Given),
                _ => None,
            };
        };
        let whole = entries(&self.surname, &words.join(" "));
        if !whole.is_empty() {
            return self.only(whole.iter().copied(), OwnerMatch::Surname);
        }
        let with_surname =
            entries(&self.surname, last).iter().copied().filter(|at| self.names.get(*at).is_some_and(|name| fits(before, name.given())));
        let with_given =
            entries(&self.given, first).iter().copied().filter(|at| self.names.get(*at).is_some_and(|name| fits(after, name.surname())));
        self.only(with_surname, OwnerMatch::Surname).or_else(|| self.only(with_given, OwnerMatch::Given)).or_else(|| self.by_initials(bare))
    }

    /// `AR`, `A.R.`
    fn by_initials(&self, name: &str) -> Option<(Id, OwnerMatch)> {
        let letters: String = name.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        let is_written_so = (2..=4).contains(&letters.len()) && letters.chars().all(char::is_uppercase);
        let letters = lexicon::fold(&letters);
        let found = self.initials.get(&letters).filter(|_| is_written_so && !self.bodies.contains(&letters))?;
        self.only(found.iter().copied(), OwnerMatch::Initials)
    }

    fn only(&self, mut found: impl Iterator<Item = usize>, matched: OwnerMatch) -> Option<(Id, OwnerMatch)> {
        let name = self.names.get(found.next()?)?;
        found.next().is_none().then_some((name.id, matched))
    }
}

/// Enters somebody under a name. With more than this under one name it means nobody, and the rest need not be kept.
fn enter(index: &mut HashMap<String, Vec<usize>>, key: String, at: usize) {
    const MOST: usize = 16;
    let under = index.entry(key).or_default();
    if under.len() < MOST {
        under.push(at);
    }
}

fn entries<'i>(index: &'i HashMap<String, Vec<usize>>, key: &str) -> &'i [usize] {
    index.get(key).map_or(&[], Vec::as_slice)
}

/// The words of a name without titles, folded.
fn words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.')).filter(|word| !word.is_empty());
    words.filter(|word| !lexicon::is_honorific(word)).map(lexicon::fold).filter(|word| !word.is_empty()).collect()
}

fn sorted(words: &[String]) -> String {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Whether two words are the same, or one of them is the first letter of the other.
fn is_same_or_letter(one: &str, other: &str) -> bool {
    let is_letter = |letter: &str, word: &str| letter.chars().count() == 1 && word.starts_with(letter);
    one == other || is_letter(one, other) || is_letter(other, one)
}

#[cfg(test)]
mod tests {
    /// Whom an owner is, and by what.
    fn linked(people: &str, owner: &str) -> String {
        let text = format!("Harbour Board\n\n4 May 2026\n\nPresent: {people}\n\n1. Roof\n\n- ACTION [{owner}]: mend it\n");
        let minutes = crate::parse(&text);
        let found = minutes.actions().next().and_then(|found| found.action.owners.first());
        let Some(owner) = found else { return "nobody".to_owned() };
        let person = owner.person_id.and_then(|id| minutes.person(id));
        assert_eq!(person.is_some(), owner.matched.is_some());
        format!("{} {}", person.map_or("-", |person| &*person.name), owner.matched.map_or("-", super::OwnerMatch::name))
    }

    #[test]
    fn an_owner_is_the_one_person_whom_the_name_means() {
        for (people, owner, expected) in [
            ("Ann Ray, Bo West", "Ann Ray", "Ann Ray full"),
            ("Ann Ray, Bo West", "Dr Ann Ray", "Ann Ray full"),
            ("Ann Ray, Bo West", "RAY Ann", "Ann Ray full"),
            ("Ann Ray, Bo West", "Ray", "Ann Ray surname"),
            ("Ann Ray, Bo West", "Ms Ray", "Ann Ray surname"),
            ("Ann Ray, Bo West", "A. Ray", "Ann Ray surname"),
            ("Ann Ray, Bo West", "B. Ray", "- -"),
            ("Ann Ray, Bo Ray", "Ray", "- -"),
            ("Ann Ray, Bo Ray", "B. Ray", "Bo Ray surname"),
            ("Ann Ray, Bo van West", "van West", "Bo van West surname"),
            ("Ann Ray, Bo van West", "West", "Bo van West surname"),
            ("Ann Ray, Bo West", "Ann", "Ann Ray given"),
            ("Ann Ray, Bo West", "@bo", "Bo West given"),
            ("Ann Ray, Ann West", "Ann", "- -"),
            ("Ann Ray, Ann West", "Ann W.", "Ann West given"),
            ("Ann Ray, Ray West", "Ray", "- -"),
            ("Ann Ray, Bo West", "AR", "Ann Ray initials"),
            ("Ann Ray, Abe Rill", "AR", "- -"),
            ("Hal Bay, Bo West (HB)", "HB", "- -"),
            ("Ann Ray, Bo West", "Cy Moor", "- -"),
            ("Ann Ray, Bo West", "Secretariat", "- -"),
        ] {
            assert_eq!(linked(people, owner), expected, "{people} / {owner}");
        }
    }

    #[test]
    fn several_owners_are_linked_one_by_one() {
        let minutes =
            crate::parse("Board\n\n4 May 2026\n\nPresent: Ann Ray, Bo West\n\n1. Roof\n\n- ACTION: Ann and the Chair to mend it\n");
        let owners: Vec<(&str, Option<String>)> = minutes
            .actions()
            .flat_map(|found| &found.action.owners)
            .map(|owner| (&*owner.name, owner.person_id.map(|id| id.to_string())))
            .collect();
        assert_eq!(owners, [("Ann", Some("p1".to_owned())), ("Chair", None)]);
    }
}
