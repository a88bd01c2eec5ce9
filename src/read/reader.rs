//! What the rooms share while one document is read: what is known of it, and what there is to report.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::entry::Entry;
use super::layout;
use super::mark::before_number;
use super::open::Open;
use super::people::{Called, NameKeys, People, name_keys};
use super::plain::{plain, without_colon};
use super::statement::are_topics;
use crate::bytes::words_of;
use crate::diagnostic::{Code, Diagnostic};
use crate::evidence::Log;
use crate::model::{AgendaItem, Date, Group, Language};
use crate::options::Options;
use crate::outline::{Outline, Part, Piece};
use crate::span::Span;
use crate::value::due::Known;
use crate::value::{date, owner};

/// What the rooms share while one document is read.
pub(crate) struct Reader<'o, 't> {
    /// The document.
    pub(super) outline: &'o Outline<'t>,
    /// What the caller knows of it.
    pub(super) options: &'o Options,
    /// The meeting's day, for dates that leave the year out.
    pub(super) day: Option<Date>,
    /// The language of the document, once it was asked for.
    pub(super) language: OnceCell<Option<Language>>,
    /// Whether its dates have the day first, as far as they tell.
    pub(super) day_first: OnceCell<Option<bool>>,
    /// Whether boxes stand before topics rather than tasks.
    pub(super) topics_are_boxed: OnceCell<bool>,
    /// The people that were found before all else was read.
    pub(super) people: People<'t>,
    /// The keys of their names, and what they are called, once it was asked for.
    pub(super) keys: OnceCell<Vec<NameKeys>>,
    pub(super) called: OnceCell<Called>,
    /// The entries of agendas that are lists nested in others.
    pub(super) agenda: Vec<AgendaItem<'t>>,
    /// Room for the pieces and the entries of a section, and for the blocks that are open, kept from one to the next.
    pub(super) pieces: Vec<usize>,
    pub(super) entries: Vec<Entry<'t>>,
    pub(super) open: Vec<Open<'t>>,
    /// What there is to tell.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Whether the text is a transcript of captions, in which nothing is marked.
    pub(super) captions: bool,
    /// Whether too deep a nesting has been told.
    pub(super) too_deep: bool,
    /// Why things are read as they are, where somebody asks.
    pub(super) log: &'o Log,
}

impl<'o, 't> Reader<'o, 't> {
    /// What is known before anything but the people is read.
    pub(super) fn of(outline: &'o Outline<'t>, options: &'o Options, mut people: People<'t>, log: &'o Log) -> Reader<'o, 't> {
        let diagnostics = std::mem::take(&mut people.diagnostics);
        Reader {
            outline,
            options,
            day: None,
            language: OnceCell::new(),
            day_first: OnceCell::new(),
            topics_are_boxed: OnceCell::new(),
            keys: OnceCell::new(),
            called: OnceCell::new(),
            people,
            agenda: Vec::new(),
            pieces: Vec::new(),
            entries: Vec::new(),
            open: Vec::new(),
            diagnostics,
            captions: false,
            too_deep: false,
            log,
        }
    }

    /// Whether dates in digits have the day first, or the month.
    pub(super) fn day_first(&self) -> Option<bool> {
        // In every known language but English the day comes first; in English the other dates of the document settle it.
        let is_open = || matches!(self.language(), None | Some(Language::English | Language::Other));
        let by_language = || if is_open() { self.others_day_first() } else { Some(true) };
        self.options.is_day_first().or_else(by_language)
    }

    /// Whether the dates of the document that can be read in one order only have the day first, if all of them agree.
    fn others_day_first(&self) -> Option<bool> {
        *self.day_first.get_or_init(|| date::day_first(self.outline.text))
    }

    /// What is known beside the words of a due day.
    pub(super) fn known(&self) -> Known {
        Known { meeting: self.day, day_first: self.day_first() }
    }

    /// Whether boxes stand before topics rather than tasks.
    pub(super) fn has_boxed_topics(&self) -> bool {
        *self.topics_are_boxed.get_or_init(|| are_topics(self.outline, &self.people))
    }

    /// Whether words call people who are listed, and nobody else: `AR`, `Ray / Bo West`.
    pub(super) fn calls_listed(&self, names: &str) -> bool {
        /// Nobody is called by more words.
        const MOST: usize = 12;
        if words_of(names).nth(MOST).is_some() {
            return false;
        }
        let (groups, joined) = (&self.people.groups, owner::join(names, None));
        !joined.is_empty() && self.called.get_or_init(|| Called::of(self.keys_of(groups))).stranger(&joined, groups).is_none()
    }

    /// The keys of the names of all who are listed in the groups that were found.
    pub(super) fn keys_of(&self, groups: &[Group<'_>]) -> &[NameKeys] {
        self.keys.get_or_init(|| name_keys(groups))
    }

    /// The language of the document.
    pub(super) fn language(&self) -> Option<Language> {
        *self.language.get_or_init(|| layout::language(self.outline, self.options))
    }

    /// The words of a label: its number kept, its colon not.
    pub(super) fn label(&self, piece: &Piece<'t>) -> Cow<'t, str> {
        let words = plain(&piece.words(&self.outline.lines)).0;
        before_number(self.outline.span_of(piece), self.outline.text, piece.number.map(|number| number.text));
        let words = without_colon(words);
        match piece.number {
            Some(number) => Cow::Owned(format!("{}. {words}", number.text)),
            None => words,
        }
    }

    /// Whether a piece says who attended and nothing else.
    pub(super) fn names_people(&self, at: usize) -> bool {
        self.outline.pieces.get(at).is_some_and(|piece| self.people.holds(piece))
    }

    /// From the first word of a part to the last one before the piece given.
    pub(super) fn span_until(&self, part: &Part<'t>, end: usize) -> Span {
        let first = part.heading.unwrap_or(part.body.start);
        let last = end.saturating_sub(1).max(first);
        match (self.outline.pieces.get(first), self.outline.pieces.get(last)) {
            (Some(first), Some(last)) => self.outline.span_of(first).to(self.outline.span_of(last)),
            _ => Span::default(),
        }
    }

    /// From the first word of a part to its last.
    pub(super) fn span(&self, part: &Part<'t>) -> Span {
        let pieces = part.pieces();
        match (self.outline.pieces.get(pieces.start), pieces.end.checked_sub(1).and_then(|last| self.outline.pieces.get(last))) {
            (Some(first), Some(last)) => self.outline.span_of(first).to(self.outline.span_of(last)),
            _ => Span::default(),
        }
    }

    /// Tells of a label for actions with nothing below it.
    pub(super) fn empty_list(&mut self, part: &Part<'t>) {
        let told = Diagnostic::new(Code::EmptyActionList, self.span(part), "no action stands below this label");
        self.tell(told.hint("a list may have been lost; \"None\" says that there is none"));
    }

    /// Tells something about the text.
    pub(super) fn tell(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}
