//! What an archive says of its own words: rows that it adds to the built-in ones, rows that it takes from them, and rows whose phrase is a
//! pattern. They hold on the thread on which one of its documents is read, for as long as that takes.
//!
//! A question that is asked of the [`Lexicon`] looks at one flag of the thread, and goes on without a further look where nothing is added.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use regex::Regex;

use super::entry::Entry;
use super::fold::Folded;
use super::key::{Letters, implied_senses};
use super::sense::{ACTION_MARK, ACTION_OPENER, DECISION_MARK, DECISION_OPENER, Senses};
use super::table::{Begins, Row};
use crate::span::boundary_before;

/// The rows of an archive, each known by its place among them.
#[derive(Debug)]
pub(crate) struct Added {
    phrases: HashMap<Box<[u8]>, Phrase>,
    patterns: Vec<Pattern>,
    begins: Box<Begins>,
    /// The senses of all phrases that stand under a word.
    keys: HashMap<Letters, Senses>,
    /// The senses of all patterns, which no word tells of.
    patterned: Senses,
    /// Whether each row has decided an answer.
    used: Vec<AtomicBool>,
}

/// What an archive says of a phrase.
#[derive(Debug, Default)]
struct Phrase {
    rows: Vec<Row<'static>>,
    /// What the phrase no longer means.
    silent: Senses,
    /// The places of the rows that say so, and the senses of each.
    said: Vec<(usize, Senses)>,
}

/// A row whose phrase is a pattern.
#[derive(Debug)]
pub(crate) struct Pattern {
    /// It matches at the start of a text, and the whole of a text.
    pub(crate) begins: Regex,
    pub(crate) whole: Regex,
    pub(crate) senses: Senses,
}

impl Pattern {
    /// No more of a text is matched, in bytes.
    pub(crate) const WINDOW: usize = 256;
    /// The group of a pattern that holds what an entry is cited by.
    pub(crate) const ID: &str = "id";

    /// The part of a text that it begins with, if that is not nothing.
    fn at(&self, text: &str) -> Option<usize> {
        let near = text.get(..boundary_before(text, Pattern::WINDOW)).unwrap_or(text);
        self.begins.find(near).map(|found| found.end()).filter(|end| *end > 0)
    }

    /// Whether it is all of a text, apart from emphasis and the colon of a label.
    fn is(&self, text: &str) -> bool {
        let bare = text.trim_matches(['*', '_', ' ']);
        let is_whole = |text: &str| !text.is_empty() && text.len() <= Pattern::WINDOW && self.whole.is_match(text);
        is_whole(bare) || is_whole(bare.trim_end_matches([':', ' ', '*', '_']))
    }
}

impl Default for Added {
    fn default() -> Added {
        Added {
            phrases: HashMap::new(),
            patterns: Vec::new(),
            begins: Box::new(Begins::NONE),
            keys: HashMap::new(),
            patterned: Senses::NONE,
            used: Vec::new(),
        }
    }
}

impl Added {
    /// Adds a row, which comes after those before it. A phrase that has no words, or too many, is none.
    pub(crate) fn add(&mut self, entry: &Entry<'_>) {
        let at = self.next();
        let Some(folded) = Folded::of(entry.phrase, |_| true) else { return };
        let (_, words) = folded.words();
        self.begins.add(std::str::from_utf8(words).unwrap_or_default(), entry.senses);
        for (end, _) in words.iter().enumerate().filter(|(_, byte)| **byte == b' ') {
            let beginning = self.phrases.entry(words.get(..end).unwrap_or_default().into()).or_default();
            beginning.rows.push(Row::BEGINNING);
        }
        let phrase = self.phrases.entry(words.into()).or_default();
        phrase.rows.push(Row::apart(entry));
        phrase.said.push((at, entry.senses));
        let key = std::str::from_utf8(words).unwrap_or_default().split(' ').max_by_key(|word| word.len()).map_or(Letters::NONE, letters);
        *self.keys.entry(key).or_default() |= heard_by(entry.senses);
    }

    /// Adds a row that takes senses from a phrase.
    pub(crate) fn remove(&mut self, phrase: &str, senses: Senses) {
        let at = self.next();
        let Some(folded) = Folded::of(phrase, |_| true) else { return };
        let (_, words) = folded.words();
        let phrase = self.phrases.entry(words.into()).or_default();
        phrase.silent |= senses;
        phrase.said.push((at, senses));
    }

    /// Adds a row whose phrase is a pattern.
    pub(crate) fn match_by(&mut self, pattern: Pattern) {
        self.next();
        self.patterned |= heard_by(pattern.senses);
        self.patterns.push(pattern);
    }

    fn next(&mut self) -> usize {
        self.used.push(AtomicBool::new(false));
        self.used.len() - 1
    }

    /// Whether there is a row.
    pub(crate) fn is_empty(&self) -> bool {
        self.used.is_empty()
    }

    /// Whether a row has decided an answer.
    pub(crate) fn is_used(&self, row: usize) -> bool {
        self.used.get(row).is_some_and(|used| used.load(Ordering::Relaxed))
    }

    fn note(&self, row: usize) {
        if let Some(used) = self.used.get(row) {
            used.store(true, Ordering::Relaxed);
        }
    }

    /// The rows of a folded phrase.
    pub(super) fn rows(&self, words: &[u8]) -> &[Row<'static>] {
        self.phrases.get(words).map_or(&[], |phrase| &phrase.rows)
    }

    /// What a folded phrase no longer means.
    pub(super) fn silent(&self, words: &[u8]) -> Senses {
        self.phrases.get(words).map_or(Senses::NONE, |phrase| phrase.silent)
    }

    /// The senses of all phrases that stand under a word.
    pub(super) fn under(&self, word: Letters) -> Senses {
        self.keys.get(&word).copied().unwrap_or_default()
    }

    /// The senses of what may stand in a text whatever its words are.
    pub(super) fn in_any_text(&self) -> Senses {
        self.patterned
    }

    /// Notes the rows of a folded phrase that had a say where some senses were wanted.
    pub(super) fn note_phrase(&self, words: &[u8], wanted: Senses) {
        let said = self.phrases.get(words).into_iter().flat_map(|phrase| &phrase.said);
        said.filter(|(_, senses)| senses.any(wanted)).for_each(|(row, _)| self.note(*row));
    }

    /// Whether a phrase or a pattern of a wanted sense may begin as a text does.
    pub(super) fn may_begin(&self, text: &str, wanted: Senses) -> bool {
        self.patterned.any(wanted) && !text.is_empty() || self.begins.may_begin(text).any(wanted)
    }

    /// What a text means as a whole by patterns of the wanted senses.
    pub(super) fn whole(&self, text: &str, wanted: Senses) -> Senses {
        self.matched(wanted, |pattern| pattern.is(text).then_some(())).fold(Senses::NONE, |senses, (pattern, ())| senses | pattern.senses)
    }

    /// The longest match at the start of a text of a pattern of one of the wanted senses.
    pub(super) fn at(&self, text: &str, wanted: Senses) -> Option<(Senses, usize)> {
        let found = self.matched(wanted, |pattern| pattern.at(text));
        found.map(|(pattern, length)| (pattern.senses, length)).max_by_key(|(_, length)| *length)
    }

    /// The patterns of one of the wanted senses that match, noted as used.
    fn matched<'a, T: 'a>(
        &'a self,
        wanted: Senses,
        matches: impl Fn(&Pattern) -> Option<T> + 'a,
    ) -> impl Iterator<Item = (&'a Pattern, T)> {
        // Patterns stand after the phrases.
        let first = self.used.len() - self.patterns.len();
        let wanted = self.patterns.iter().enumerate().filter(move |(_, pattern)| pattern.senses.any(wanted));
        wanted.filter_map(move |(at, pattern)| {
            let found = matches(pattern)?;
            self.note(first + at);
            Some((pattern, found))
        })
    }

    /// Where what an entry is cited by stands in a match at its start.
    pub(super) fn id(&self, text: &str, wanted: Senses, length: usize) -> Option<Range<usize>> {
        let near = text.get(..length)?;
        let matched =
            self.patterns.iter().filter(|pattern| pattern.senses.any(wanted)).find_map(|pattern| pattern.begins.captures(near))?;
        matched.name(Pattern::ID).map(|id| id.range())
    }
}

/// What the words of a row tell of a text that they stand in.
fn heard_by(senses: Senses) -> Senses {
    let marks = |opener: Senses, mark: Senses| if senses.any(opener) { mark } else { Senses::NONE };
    senses | implied_senses(senses) | marks(ACTION_OPENER, ACTION_MARK) | marks(DECISION_OPENER, DECISION_MARK)
}

/// The letters of a folded word.
fn letters(word: &str) -> Letters {
    word.chars().fold(Letters::NONE, |letters, c| if c.is_ascii() { letters.and(c as u8) } else { letters.and_wide(c) })
}

// --- What is in use on a thread ------------------------------------------------------------------------------------------------------

thread_local! {
    /// Whether rows of an archive hold on this thread.
    static ADDS: Cell<bool> = const { Cell::new(false) };
    /// These rows.
    static IN_USE: RefCell<Option<Arc<Added>>> = const { RefCell::new(None) };
}

/// The rows of an archive hold on this thread as long as this lives.
#[derive(Debug)]
pub(crate) struct InUse(Option<Arc<Added>>);

impl InUse {
    pub(crate) fn of(added: &Arc<Added>) -> InUse {
        ADDS.set(true);
        InUse(IN_USE.replace(Some(Arc::clone(added))))
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        ADDS.set(self.0.is_some());
        IN_USE.replace(self.0.take());
    }
}

/// Whether rows of an archive hold on this thread.
#[inline]
pub(super) fn any() -> bool {
    ADDS.get()
}

/// Asks the rows of the archive, if some hold on this thread.
#[cold]
pub(super) fn in_use<T>(ask: impl FnOnce(Option<&Added>) -> T) -> T {
    IN_USE.with_borrow(|added| ask(added.as_deref()))
}

/// Whether a phrase or a pattern of the archive may begin as a text does.
#[cold]
pub(super) fn may_begin(text: &str, wanted: Senses) -> bool {
    in_use(|added| added.is_some_and(|added| added.may_begin(text, wanted)))
}
