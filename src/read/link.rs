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
use std::ops::Range;

use super::mark::beside_names;
use super::sieve::Sieve;
use super::statement;
use crate::lexicon;
use crate::model::{Action, Block, Id, Minutes, Owner, OwnerMatch, Person};
use crate::value::person::stand_for;

/// Links the owners of all actions to people.
pub(crate) fn owners(minutes: &mut Minutes<'_>) {
    /// The owners and the actions without one have so many words in most documents.
    const ROOM: usize = 256;
    let mut sought = Sought { words: Vec::with_capacity(ROOM), ..Sought::default() };
    minutes.each_block(&mut |block| sought.add(block));
    if !sought.any {
        return;
    }
    if sought.unowned {
        minutes.each_block(&mut |block| sought.add_heading(block));
    }
    let people = People::of(minutes, &sought.sifted());
    if sought.unowned {
        minutes.each_list_mut(&mut |list| below_names(&people, list));
    }
    minutes.each_block_mut(&mut |block| {
        let Block::Action(action) = block else { return };
        if action.owners.is_empty() {
            action.owners = named(&people, &action.text);
            if let Some(task) = after_names(&action.owners, &action.text) {
                beside_names(action.span, action.text.get(..action.text.len().saturating_sub(task.len())).unwrap_or(""));
                action.text = task;
            }
        }
        for owner in &mut action.owners {
            if let Some((id, matched)) = people.find(&owner.name) {
                (owner.person_id, owner.matched) = (Some(id), Some(matched));
            }
        }
    });
}

/// Gives the actions of a list that stand below the name of somebody listed, alone on its line, to whom it names: `**Ann**` above bullets.
fn below_names(people: &People, list: &mut [Block<'_>]) {
    let mut above = None;
    for at in 0..list.len() {
        let (before, rest) = list.split_at_mut(at);
        match rest.first_mut() {
            Some(Block::Action(action)) => {
                if let Some(Block::Paragraph(passage)) = above.and_then(|above| before.get(above))
                    && action.owners.is_empty()
                    && named(people, &action.text).is_empty()
                {
                    action.owners.extend(heading_name(people, &passage.text).map(Owner::new));
                }
            }
            Some(Block::Paragraph(_)) => above = Some(at),
            Some(Block::Bullet(passage)) => {
                above = None;
                let mut unowned = passage.body.iter_mut().filter_map(unowned).peekable();
                if let Some(name) = unowned.peek().and_then(|_| heading_name(people, &passage.text)) {
                    unowned.for_each(|action| action.owners.push(Owner::new(name.clone())));
                }
            }
            _ => above = None,
        }
    }
}

/// A block as the action without owners that it is.
fn unowned<'b, 't>(block: &'b mut Block<'t>) -> Option<&'b mut Action<'t>> {
    match block {
        Block::Action(action) if action.owners.is_empty() => Some(action),
        _ => None,
    }
}

/// The name that a line is, if it names somebody listed and says nothing else.
fn heading_name<'t>(people: &People, text: &Cow<'t, str>) -> Option<Cow<'t, str>> {
    let bare = heading(text)?;
    people.find(bare)?;
    match text {
        Cow::Borrowed(text) => text.get(..bare.len()).map(Cow::Borrowed),
        Cow::Owned(_) => Some(Cow::Owned(bare.to_owned())),
    }
}

/// A line that may be a name, without the colon after it.
fn heading(text: &str) -> Option<&str> {
    /// A name has no more words.
    const MOST_WORDS: usize = 4;
    let bare = text.trim_end_matches([':', ' ']);
    (bare.bytes().filter(|byte| *byte == b' ').count() < MOST_WORDS).then_some(bare)
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

/// What stands after the names that open an action and a dash: `Ann – mend the roof`.
fn after_names<'t>(owners: &[Owner<'_>], text: &Cow<'t, str>) -> Option<Cow<'t, str>> {
    let (last, first) = (owners.last()?, owners.first()?);
    let end = text.find(&*last.name)? + last.name.len();
    let rest = text.get(end..).filter(|_| text.starts_with(&*first.name))?;
    let length = [" - ", " – ", " — "].iter().find_map(|dash| rest.strip_prefix(dash)).filter(|task| !task.is_empty())?.len();
    match text {
        Cow::Borrowed(text) => text.get(text.len().saturating_sub(length)..).map(Cow::Borrowed),
        Cow::Owned(text) => text.get(text.len().saturating_sub(length)..).map(|task| Cow::Owned(task.to_owned())),
    }
}

/// The words of all that may name an owner, so that nobody is looked at whom none of them calls.
#[derive(Default)]
struct Sought {
    /// Whether there is an action, and whether one has no owner.
    any: bool,
    unowned: bool,
    /// The keys of words.
    words: Vec<u64>,
    /// The keys of capitals that may be initials.
    initials: Vec<u64>,
}

impl Sought {
    /// Adds what names the owners of an action, or may name them.
    fn add(&mut self, block: &Block<'_>) {
        let Block::Action(action) = block else { return };
        self.any = true;
        for owner in &action.owners {
            self.add_words(&owner.name);
        }
        if action.owners.is_empty() {
            self.unowned = true;
            self.add_words(&action.text);
        }
    }

    /// Adds a line that may name the owners of the actions below it.
    fn add_heading(&mut self, block: &Block<'_>) {
        if let Block::Paragraph(passage) | Block::Bullet(passage) = block
            && let Some(name) = heading(&passage.text)
        {
            self.add_words(name);
        }
    }

    /// Adds the words of a text, as a name may be cut from it.
    fn add_words(&mut self, text: &str) {
        /// As many letters as initials have at most.
        const MOST: usize = 4;
        let mut capitals: Vec<u64> = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (word, plain, after) = first_word(rest);
            rest = after;
            if word.is_empty() {
                continue;
            }
            self.words.push(plain.map_or_else(|| lexicon::fold_key(word), |plain| plain.key));
            if plain.is_some() && word.bytes().any(|byte| byte.is_ascii_lowercase()) {
                capitals.clear();
                continue;
            }
            if !word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                let joins = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '‑' | '_');
                let parts = word.split(|c: char| !joins(c)).chain(word.split(|c: char| !c.is_alphanumeric()));
                self.words.extend(parts.filter(|part| !part.is_empty()).map(lexicon::fold_key));
            }
            for part in word.split(|c: char| !c.is_alphanumeric()) {
                if !part.chars().all(char::is_uppercase) || part.len() > 2 * MOST {
                    capitals.clear();
                    continue;
                }
                capitals.extend(part.chars().map(lexicon::fold_key_of));
                let ends = (2..=MOST).filter_map(|count| capitals.get(capitals.len().checked_sub(count)?..));
                self.initials.extend(ends.map(|letters| ordered_key(letters.iter().copied())));
            }
        }
    }

    fn sifted(&self) -> Sifted {
        Sifted { words: Sieve::of(&self.words), initials: Sieve::of(&self.initials) }
    }
}

/// The same, sifted.
struct Sifted {
    words: Sieve,
    initials: Sieve,
}

impl Sifted {
    /// Whether somebody may be meant: a word of the name is sought, or any initials are.
    fn may_mean(&self, person: &Person<'_>) -> bool {
        let apart = person.given.as_deref().zip(person.surname.as_deref());
        let (given, surname) = apart.unwrap_or((&person.name, ""));
        let mut words = words_in(given).chain(words_in(surname));
        !self.initials.is_empty() || words.any(|(_, word)| self.words.may_hold(word.key))
    }

    /// Whether all of these words are sought.
    fn holds(&self, words: &[Word]) -> bool {
        words.iter().all(|word| self.words.may_hold(word.key))
    }
}

/// Whether a character parts the words of a name.
fn parts_words(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '.')
}

/// A word of a name, by the key of its folded form.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Word {
    key: u64,
    /// The key of its first letter.
    letter: u64,
}

impl Word {
    fn of(word: &str) -> Word {
        let letter = word.chars().find(|c| lexicon::is_alphanumeric(*c)).map_or(0, lexicon::fold_key_of);
        Word { key: lexicon::fold_key(word), letter }
    }

    /// Whether two words are the same, or one of them is the first letter of the other.
    fn fits(self, other: Word) -> bool {
        self.key == other.key || self.letter == other.letter && (self.key == self.letter || other.key == other.letter)
    }
}

/// The words of a name without titles, one after the other.
fn each_word(name: &str, mut visit: impl FnMut(Word)) {
    words_in(name).filter(|(word, _)| !lexicon::is_honorific(word)).for_each(|(_, word)| visit(word));
}

/// The words of a name.
fn words_in(name: &str) -> impl Iterator<Item = (&str, Word)> {
    let mut rest = name;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (word, plain, after) = first_word(rest);
            rest = after;
            if let Some(own) = plain.or_else(|| word.contains(char::is_alphanumeric).then(|| Word::of(word))) {
                return Some((word, own));
            }
        }
        None
    })
}

/// What stands before the first sign that parts words, what is known of it where it is a word of ASCII, and what follows the sign.
#[inline]
fn first_word(text: &str) -> (&str, Option<Word>, &str) {
    let (key, length) = lexicon::fold_key_of_run(text);
    let plain = matches!(text.as_bytes().get(length), None | Some(b' ' | b',' | b'.'));
    let end = if plain { length } else { text.find(parts_words).unwrap_or(text.len()) };
    let (word, after) = text.split_at_checked(end).unwrap_or((text, ""));
    let first = word.bytes().next().filter(|_| plain).map(char::from);
    let parting = after.chars().next().map_or(0, char::len_utf8);
    (word, first.map(|first| Word { key, letter: lexicon::fold_key_of(first) }), after.get(parting..).unwrap_or(""))
}

/// One key of several, which their order changes.
fn ordered_key(keys: impl IntoIterator<Item = u64>) -> u64 {
    keys.into_iter().fold(0, |all, key| (all ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29))
}

/// One key of all words of a name, whatever their order.
fn unordered_key(words: &[Word]) -> u64 {
    words.iter().fold(0, |all, word| all.wrapping_add(word.key.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
}

/// Somebody's name: which of all words are the given names, and which the surname.
struct Name {
    id: Id,
    given: Range<usize>,
    surname: Range<usize>,
}

/// By which of these somebody may be called.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    /// By all words.
    Full,
    /// By the surname, or its last word.
    Surname,
    /// By the first given name.
    Given,
    Initials,
}

/// Everybody listed who may be sought, by what they may be called.
#[derive(Default)]
struct People {
    names: Vec<Name>,
    /// The words of all names.
    words: Vec<Word>,
    /// What somebody may be called, and the index of the name; in order.
    called: Vec<(By, u64, usize)>,
    /// The capitals that bodies are called by, in order.
    bodies: Vec<u64>,
}

impl People {
    fn of(minutes: &Minutes<'_>, sought: &Sifted) -> People {
        /// So many people are called by the words of most documents.
        const ROOM: usize = 32;
        let mut people = People {
            names: Vec::with_capacity(ROOM),
            words: Vec::with_capacity(2 * ROOM),
            called: Vec::with_capacity(ROOM),
            bodies: Vec::new(),
        };
        minutes.people().filter(|(_, person)| sought.may_mean(person)).for_each(|(_, person)| people.enter(person, sought));
        people.called.sort_unstable();
        // Only beside initials it matters what bodies are called.
        if !people.called.iter().any(|(by, ..)| *by == By::Initials) {
            return people;
        }
        let affiliations = minutes.people().filter_map(|(_, person)| person.affiliation.as_deref());
        let groups = minutes.participants.iter().filter_map(|group| group.name.as_deref());
        let bodies = affiliations.chain(groups).chain(minutes.meeting.title.as_deref());
        let words = bodies.flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
        people.bodies = words.filter_map(initials).collect();
        people.bodies.sort_unstable();
        people
    }

    /// Adds the words of a name: which of all words are the given names, and which the surname.
    fn add_words(&mut self, person: &Person<'_>) -> (Range<usize>, Range<usize>) {
        let start = self.words.len();
        let between = if let (Some(surname), Some(given)) = (&person.surname, &person.given) {
            each_word(given, |word| self.words.push(word));
            let between = self.words.len();
            each_word(surname, |word| self.words.push(word));
            between
        } else {
            each_word(&person.name, |word| self.words.push(word));
            let mut parts = person.name.split_whitespace().filter(|word| !lexicon::is_honorific(word)).skip(1);
            let particle = parts.position(lexicon::is_particle).map(|before| start + before + 1);
            particle.unwrap_or(self.words.len().saturating_sub(1)).clamp(start, self.words.len())
        };
        (start..between, between..self.words.len())
    }

    /// Adds somebody whom a word of an owner may mean.
    fn enter(&mut self, person: &Person<'_>, sought: &Sifted) {
        let (at, start) = (self.names.len(), self.words.len());
        let (given, surname) = self.add_words(person);
        let word = |range: &Range<usize>| self.words.get(range.clone()).unwrap_or(&[]);
        let (own, family) = (word(&(start..surname.end)), word(&surname));
        let count = self.called.len();
        let mut call = |by, key| self.called.push((by, key, at));
        if sought.holds(own) {
            call(By::Full, unordered_key(own));
        }
        let spelled = ordered_key(own.iter().map(|word| word.letter));
        stated_initials(person)
            .filter(|letters| *letters != spelled && sought.initials.may_hold(*letters))
            .for_each(|letters| call(By::Initials, letters));
        if own.len() > 1 {
            let initials = ordered_key(own.iter().map(|word| word.letter));
            if sought.initials.may_hold(initials) {
                call(By::Initials, initials);
            }
            if sought.holds(family) {
                call(By::Surname, ordered_key(family.iter().map(|word| word.key)));
            }
            if let Some(last) = family.last().filter(|last| family.len() > 1 && sought.holds(&[**last])) {
                call(By::Surname, ordered_key([last.key]));
            }
            if let Some(first) = word(&given).first().filter(|first| sought.holds(&[**first])) {
                call(By::Given, ordered_key([first.key]));
            }
        }
        if self.called.len() == count {
            self.words.truncate(start);
            return;
        }
        self.names.push(Name { id: person.id, given, surname });
    }

    /// Those who may be called so. With more than this under one name it means nobody, whatever stands beside it.
    fn called(&self, by: By, key: u64) -> &[(By, u64, usize)] {
        const MOST: usize = 16;
        let from = self.called.partition_point(|(other, other_key, _)| (*other, *other_key) < (by, key));
        let rest = self.called.get(from..).unwrap_or(&[]);
        let count = rest.iter().take(MOST + 1).take_while(|(other, other_key, _)| (*other, *other_key) == (by, key)).count();
        rest.get(..count).unwrap_or(&[])
    }

    /// The one person whom a name means.
    fn find(&self, name: &str) -> Option<(Id, OwnerMatch)> {
        /// No name of a person is longer, in bytes, and none has more words.
        const LONGEST: usize = 120;
        const MOST_WORDS: usize = 8;
        let bare = name.split('(').next().filter(|name| name.len() <= LONGEST)?.trim().trim_start_matches('@');
        let mut room = [Word { key: 0, letter: 0 }; MOST_WORDS];
        let (mut free, mut count) = (room.iter_mut(), 0);
        each_word(bare, |word| {
            if let Some(room) = free.next() {
                *room = word;
                count += 1;
            }
        });
        let words = room.get(..count)?;
        let full = self.called(By::Full, unordered_key(words));
        if !full.is_empty() {
            return self.only(full, OwnerMatch::Full, |_| true);
        }
        let ([first, after @ ..], [before @ .., last]) = (words, words) else { return None };
        if after.is_empty() {
            return match (self.called(By::Surname, ordered_key([last.key])), self.called(By::Given, ordered_key([last.key]))) {
                ([], []) => self.by_initials(bare),
                (surname, []) => self.only(surname, OwnerMatch::Surname, |_| true),
                ([], given) => self.only(given, OwnerMatch::Given, |_| true),
                _ => None,
            };
        }
        let surname = self.called(By::Surname, ordered_key(words.iter().map(|word| word.key)));
        if !surname.is_empty() {
            return self.only(surname, OwnerMatch::Surname, |_| true);
        }
        let by_surname =
            || self.only(self.called(By::Surname, ordered_key([last.key])), OwnerMatch::Surname, |name| self.fits(before, &name.given));
        let by_given =
            || self.only(self.called(By::Given, ordered_key([first.key])), OwnerMatch::Given, |name| self.fits(after, &name.surname));
        by_surname().or_else(by_given).or_else(|| self.by_initials(bare))
    }

    /// `AR`, `A.R.`
    fn by_initials(&self, name: &str) -> Option<(Id, OwnerMatch)> {
        let letters = initials(name).filter(|letters| self.bodies.binary_search(letters).is_err())?;
        self.only(self.called(By::Initials, letters), OwnerMatch::Initials, |_| true)
    }

    /// Whether words beside somebody's surname, or given name, are the person's own.
    fn fits(&self, said: &[Word], own: &Range<usize>) -> bool {
        let own = self.words.get(own.clone()).unwrap_or(&[]);
        said.len() <= own.len() && said.iter().zip(own).all(|(said, own)| said.fits(*own))
    }

    fn only(&self, called: &[(By, u64, usize)], matched: OwnerMatch, fits: impl Fn(&Name) -> bool) -> Option<(Id, OwnerMatch)> {
        let mut found = called.iter().filter_map(|(.., at)| self.names.get(*at)).filter(|name| fits(name));
        let name = found.next()?;
        found.next().is_none().then_some((name.id, matched))
    }
}

/// The initials that somebody is said to go by beside the name: `AJR: Ann Ray`.
fn stated_initials(person: &Person<'_>) -> impl Iterator<Item = u64> {
    let said = person.note.as_deref().into_iter().flat_map(|note| note.split("; "));
    said.filter(|said| stand_for(said, &person.name)).filter_map(initials)
}

/// The key of two to four capitals: `AR`, `A.R.`
fn initials(name: &str) -> Option<u64> {
    let letters = || name.chars().filter(|c| !matches!(c, '.' | ' '));
    let is_written_so = name.len() <= 12 && letters().all(char::is_uppercase) && (2..=4).contains(&letters().count());
    is_written_so.then(|| ordered_key(letters().map(lexicon::fold_key_of)))
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
            ("Ann M. Ray, Bo West", "A. M. Ray", "Ann M. Ray surname"),
            ("Ann Ray, Bo West", "A.R.", "Ann Ray initials"),
            ("Ann Ray, Bo West", "Ann R.", "Ann Ray given"),
            ("Ann Ray, Bo West", "Ann Ray Moss", "- -"),
            ("Ann Bea Cy Ray, Bo West", "ABCR", "Ann Bea Cy Ray initials"),
            ("Ann Bea Cy Di Ray, Bo West", "ABCDR", "- -"),
            ("Ann Bea Ray, Bo West", "Ann Ray", "Ann Bea Ray surname"),
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

    /// The actions of a list below a label, each after those who are to do it.
    fn tasks(list: &str) -> String {
        let text = format!("Harbour Board\n\n4 May 2026\n\nPresent: Ann Ray, Bo West\n\n1. Roof\n\n- It leaks.\n\nActions\n\n{list}\n");
        let minutes = crate::parse(&text);
        let tasks = minutes.actions().map(|found| {
            let owners: Vec<&str> = found.action.owners.iter().map(|owner| &*owner.name).collect();
            format!("{}: {}", owners.join("+"), found.action.text)
        });
        tasks.collect::<Vec<_>>().join(" / ")
    }

    #[test]
    fn a_listed_name_above_tasks_or_before_a_dash_is_their_owner() {
        for (list, expected) in [
            (
                "Ann Ray:\n\n- Mend the roof\n- Pay the roofer\n\nBo West:\n\n- Dim the lamps",
                "Ann Ray: Mend the roof / Ann Ray: Pay the roofer / Bo West: Dim the lamps",
            ),
            ("**Ann Ray**\n\n- Mend the roof", "Ann Ray: Mend the roof"),
            ("Cy Moor:\n\n- Mend the roof", ": Mend the roof"),
            ("Ann Ray of the old harbour:\n\n- Mend the roof", ": Mend the roof"),
            ("Ann Ray:\n\n- Bo to mend the roof\n- Pay the roofer", "Bo: Bo to mend the roof / Ann Ray: Pay the roofer"),
            ("- Ann Ray\n  - Mend the roof\n  - Pay the roofer", "Ann Ray: Mend the roof / Ann Ray: Pay the roofer"),
            ("- Ann – mend the roof\n- Bo - pay the roofer", "Ann: mend the roof / Bo: pay the roofer"),
            ("- Ann and Bo — dim the lamps", "Ann+Bo: dim the lamps"),
        ] {
            assert_eq!(tasks(list), expected, "{list:?}");
        }
    }
}
