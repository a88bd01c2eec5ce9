//! What of the minutes is wanted: [`Filter`], between what was read and what is written.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::lexicon::fold_plain;
use crate::model::{Action, Block, Date, Id, Minutes, Section};

/// Chooses meetings by their day, sections by number or title, and actions by owner, state and due day. What is not chosen is left out;
/// everything else stays as it was read: ids, spans, remarks and the count of lines speak of the whole document.
///
/// ```
/// use minutes_extract::{Date, Filter};
///
/// let text = "Board\n\n4 May 2026\n\nPresent: Ann Ray, Bo West\n\n- ACTION: Ann to call the roofer.\n- ACTION: Bo to pay.\n";
/// let filter = Filter::default().owner("Ray").since(Date::new(2026, 1, 1));
/// let minutes = filter.choose(minutes_extract::parse(text)).unwrap();
/// let actions: Vec<&str> = minutes.actions().map(|found| found.action.text.as_ref()).collect();
/// assert_eq!(actions, ["Ann to call the roofer."]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    owners: Vec<Name>,
    open: bool,
    due_before: Option<Date>,
    since: Option<Date>,
    until: Option<Date>,
    sections: Vec<Heading>,
}

/// The name of an owner.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Name {
    written: String,
    /// Its folded words.
    words: Vec<String>,
    met: Met,
}

/// Whether something that is called so was met, by any copy of the filter. It says nothing of what the filter chooses.
#[derive(Clone, Debug, Default)]
struct Met(Arc<AtomicBool>);

impl Met {
    /// Whether it is met now; this is remembered.
    fn by(&self, is_met: bool) -> bool {
        if is_met {
            self.0.store(true, Ordering::Relaxed);
        }
        is_met
    }

    fn is_ever(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl PartialEq for Met {
    fn eq(&self, _: &Met) -> bool {
        true
    }
}

impl Eq for Met {}

impl Hash for Met {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

/// What a section is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Heading {
    written: String,
    /// Its number in lower case, without what closes it.
    number: String,
    /// The folded words of its title.
    title: String,
    met: Met,
}

impl Heading {
    fn of(text: &str) -> Heading {
        let number = text.trim().trim_end_matches(['.', ')']).to_lowercase();
        Heading { written: text.to_owned(), number, title: fold_plain(text), met: Met::default() }
    }

    fn is_number_of(&self, section: &Section<'_>) -> bool {
        section.number.as_deref().is_some_and(|number| number.to_lowercase() == self.number)
    }

    /// Whether a section or one below it has this number.
    fn is_number_among(&self, sections: &[Section<'_>]) -> bool {
        sections.iter().any(|section| self.is_number_of(section) || self.is_number_among(&section.sections))
    }

    /// Whether a title has these words. A figure is a whole word: 2 does not begin 2026.
    fn is_in_title_of(&self, section: &Section<'_>) -> bool {
        let end = if self.title.ends_with(|c: char| c.is_ascii_digit()) { " " } else { "" };
        !self.title.is_empty() && format!(" {} ", fold_plain(&section.title)).contains(&format!(" {}{end}", self.title))
    }
}

impl Filter {
    /// Chooses the actions of an owner; of several names any will do.
    ///
    /// An owner is meant whose name as written, or whose name on the list of participants to which it is linked, has every word of this
    /// name, in any order, capitals and accents aside: `Ray`, `Ann`, `Ray, Ann` and `Ann Ray` all mean Ann Ray. An owner written `Ann` who
    /// is linked to nobody is not meant by `Ann Ray`.
    #[must_use]
    pub fn owner(mut self, name: &str) -> Filter {
        self.owners.push(Name { written: name.to_owned(), words: words(name), met: Met::default() });
        self
    }

    /// Chooses the actions that the text does not state to be done.
    #[must_use]
    pub fn open(self) -> Filter {
        Filter { open: true, ..self }
    }

    /// Chooses the actions that are due before a day. One without a due day is not.
    #[must_use]
    pub fn due_before(self, day: impl Into<Option<Date>>) -> Filter {
        Filter { due_before: day.into(), ..self }
    }

    /// Chooses the meetings of a day or later, the last day of a meeting counting. One without a day is not chosen.
    #[must_use]
    pub fn since(self, day: impl Into<Option<Date>>) -> Filter {
        Filter { since: day.into(), ..self }
    }

    /// Chooses the meetings of a day or earlier, the first day of a meeting counting. One without a day is not chosen.
    #[must_use]
    pub fn until(self, day: impl Into<Option<Date>>) -> Filter {
        Filter { until: day.into(), ..self }
    }

    /// Chooses a section, with all below it; of several any will do.
    ///
    /// A section is meant that has this number (`2`, `1.1`, `IV`; `3` for `TOP 3`); where no section of the minutes has, one whose title has
    /// these words, in this order, of the last of them, unless it is a figure, at least the beginning. The sections around it stay as headings alone. What stands outside of all sections, and annexes without such a section, are left out.
    #[must_use]
    pub fn section(mut self, number_or_title: &str) -> Filter {
        self.sections.push(Heading::of(number_or_title));
        self
    }

    /// The names that were those of no owner in anything that this filter or a copy of it was to choose of, as they were given.
    ///
    /// ```
    /// let filter = minutes_extract::Filter::default().owner("Ann").owner("Cy").section("9");
    /// assert!(filter.choose(minutes_extract::parse("Board\n\n1. Roof\n\n- ACTION: Ann to call the roofer.\n")).is_some());
    /// assert_eq!(filter.unmet_sections().collect::<Vec<_>>(), ["9"]);
    /// ```
    pub fn unmet_owners(&self) -> impl Iterator<Item = &str> {
        self.owners.iter().filter(|name| !name.met.is_ever()).map(|name| &*name.written)
    }

    /// The numbers and titles that were those of no section, as they were given.
    pub fn unmet_sections(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().filter(|heading| !heading.met.is_ever()).map(|heading| &*heading.written)
    }

    /// Whether everything is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    /// Whether it chooses among actions by what they say themselves: by owner, state or due day.
    #[must_use]
    pub fn is_about_actions(&self) -> bool {
        self.open || self.due_before.is_some() || !self.owners.is_empty()
    }

    /// Whether a meeting is chosen, by its day.
    #[must_use]
    pub fn takes(&self, minutes: &Minutes<'_>) -> bool {
        let first = minutes.meeting.date;
        let last = minutes.meeting.end_date.or(first);
        self.since.is_none_or(|since| last.is_some_and(|last| last >= since))
            && self.until.is_none_or(|until| first.is_some_and(|first| first <= until))
    }

    /// What is chosen of a meeting; nothing where the meeting is not.
    #[must_use]
    pub fn choose<'t>(&self, mut minutes: Minutes<'t>) -> Option<Minutes<'t>> {
        if self.is_empty() {
            return Some(minutes);
        }
        if !self.takes(&minutes) {
            return None;
        }
        if self.is_about_actions() {
            let people = minutes.people().filter(|_| !self.owners.is_empty());
            let people: HashMap<Id, Vec<String>> = people.map(|(_, person)| (person.id, words(&person.name))).collect();
            let wanted = |action: &Action<'_>| self.wants(action, &people);
            keep(&mut minutes.preamble, &wanted);
            every(&mut minutes.sections, &wanted);
            for annex in &mut minutes.annexes {
                keep(&mut annex.body, &wanted);
                every(&mut annex.sections, &wanted);
            }
        }
        if !self.sections.is_empty() {
            let parts = || std::iter::once(&minutes.sections).chain(minutes.annexes.iter().map(|annex| &annex.sections));
            let is_number = |wanted: &Heading| parts().any(|sections| wanted.is_number_among(sections));
            let (numbers, titles): (Vec<&Heading>, Vec<&Heading>) = self.sections.iter().partition(|wanted| is_number(wanted));
            let wanted = |section: &Section<'_>| {
                let by_number = numbers.iter().filter(|wanted| wanted.met.by(wanted.is_number_of(section))).count();
                let by_title = titles.iter().filter(|wanted| wanted.met.by(wanted.is_in_title_of(section))).count();
                by_number > 0 || by_title > 0
            };
            minutes.preamble.clear();
            minutes.sections.retain_mut(|section| has(section, &wanted));
            minutes.annexes.retain_mut(|annex| {
                annex.body.clear();
                annex.sections.retain_mut(|section| has(section, &wanted));
                !annex.sections.is_empty()
            });
        }
        Some(minutes)
    }

    fn wants(&self, action: &Action<'_>, people: &HashMap<Id, Vec<String>>) -> bool {
        let is_due = |day: Date| action.due.as_ref().and_then(|due| due.date).is_some_and(|due| due < day);
        let has = |name: &[String], wanted: &[String]| wanted.iter().all(|word| name.contains(word));
        let is_owned = |wanted: &&Name| {
            wanted.met.by(action.owners.iter().any(|owner| {
                let person = owner.person_id.and_then(|id| people.get(&id));
                has(&words(&owner.name), &wanted.words) || person.is_some_and(|name| has(name, &wanted.words))
            }))
        };
        let owners = self.owners.iter().filter(is_owned).count();
        (!self.open || action.is_open()) && self.due_before.is_none_or(is_due) && (self.owners.is_empty() || owners > 0)
    }
}

/// Whether a section is wanted, or one below it; what is not wanted is taken out of it.
fn has<'t>(section: &mut Section<'t>, wanted: &impl Fn(&Section<'t>) -> bool) -> bool {
    if wanted(section) {
        return true;
    }
    section.body.clear();
    section.sections.retain_mut(|below| has(below, wanted));
    !section.sections.is_empty()
}

/// The folded words of a name.
fn words(name: &str) -> Vec<String> {
    fold_plain(name).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Takes the actions that are not wanted out of sections and those below them.
fn every<'t>(sections: &mut [Section<'t>], wanted: &impl Fn(&Action<'t>) -> bool) {
    for section in sections {
        keep(&mut section.body, wanted);
        every(&mut section.sections, wanted);
    }
}

/// Takes the actions that are not wanted out of blocks. What is wanted below one of them comes into its place.
fn keep<'t>(blocks: &mut Vec<Block<'t>>, wanted: &impl Fn(&Action<'t>) -> bool) {
    let mut kept = Vec::with_capacity(blocks.len());
    for mut block in blocks.drain(..) {
        match &mut block {
            Block::Paragraph(passage) | Block::Bullet(passage) => keep(&mut passage.body, wanted),
            Block::Decision(decision) => keep(&mut decision.body, wanted),
            Block::Action(action) => {
                keep(&mut action.body, wanted);
                if !wanted(action) {
                    lift(&mut action.body, &mut kept);
                    continue;
                }
            }
            _ => {}
        }
        kept.push(block);
    }
    *blocks = kept;
}

/// Takes the actions out of blocks, however deep they stand.
fn lift<'t>(blocks: &mut Vec<Block<'t>>, lifted: &mut Vec<Block<'t>>) {
    for mut block in blocks.drain(..) {
        match &mut block {
            Block::Paragraph(passage) | Block::Bullet(passage) => lift(&mut passage.body, lifted),
            Block::Decision(decision) => lift(&mut decision.body, lifted),
            Block::Action(_) => lifted.push(block),
            _ => {}
        }
    }
}
