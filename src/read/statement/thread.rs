//! Statements over several sentences and lines: which tail belongs to which motion.
//!
//! ```text
//! decision  = mark text { tail }                       Decision: mend the roof. Carried 5-0.
//! motion    = { tail } opener { text } { tail }        Motion to mend the roof. Bo asked why. The motion was lost.
//! proposal  = text tail                                Accounts for May. / Moved: Ann. Seconded: Bo. Carried.
//! led       = [ number ] movers { recital } text { text } { tail }     Resolution 12 / Moved by Ann / WHEREAS it leaks; / THAT it be mended. / Carried.
//! number    = word digits                              Resolution No. 2026-101, alone on its line
//! recital   = text that ends in ";" or "," | AND text
//! ```
//!
//! The text after those who moved it begins with THAT, or they end in it or in a colon; more texts belong to it that begin so, or that follow
//! its colon.
//!
//! A tail goes to the open statement before it; one that says what that statement says already, or that has none before it, waits for the
//! next one. A motion counts with an outcome, a vote or a mover and a seconder; a weak one (`Ann proposed …`) needs more than "agreed".

use std::ops::Range;

use super::motion::{Clauses, Opens, Sentence, sentence, sentences};
use super::names::is_proper;
use super::spoken::as_reported;
use super::votes::Votes;
use super::words::{Form, Word, put_words};
use crate::lexicon::sense::{AND, ARTICLE, DECISION_MARK, IMPERATIVE, MOTION, MOVED, PLANNED, Senses, THAT, VOTE};
use crate::lexicon::{self, Lexicon};
use crate::model::{Language, Outcome};

/// No more sentences stand between a motion and the one that says how "the motion" ended.
const MOST_BETWEEN: usize = 6;

/// No more sentences stand between a motion and the labels that say who moved it.
const MOST_LABELS: usize = 3;

/// A motion takes no more entries.
const MOST_OF_MOTION: usize = 12;

/// What is read for statements: a paragraph, a list entry.
#[allow(clippy::struct_excessive_bools, reason = "each is found out by itself")]
pub(super) struct Line<'p> {
    /// Its plain text.
    pub text: &'p str,
    /// Where what was decided begins, if a label says that it was.
    pub decided: Option<usize>,
    /// The number of the decision that follows, if it says no more.
    pub number: Option<&'p str>,
    /// Whether a part of a statement may stand in it.
    pub states: bool,
    /// Whether that part may settle a statement.
    pub settles: bool,
    /// The senses of all phrases that may stand in it.
    pub senses: Senses,
    /// The columns before it.
    pub indent: u32,
    /// Whether it is the heading of the others.
    pub heads: bool,
    /// Whether it is what somebody says.
    pub spoken: bool,
    /// The votes of a table in its place.
    pub votes: Option<&'p Votes>,
}

/// What makes a statement of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// A mark or a verb says that it was decided.
    Mark,
    /// The words of a motion.
    Motion,
    /// Words that may be those of a motion: `Ann proposed …`.
    Proposal,
    /// Its place before a vote, or before those who moved it.
    Place,
}

/// A decision, by the places of its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found<'p> {
    /// The entry that it stands in.
    pub entry: usize,
    /// The first and the last entry that speak of it.
    pub entries: Range<usize>,
    /// What it takes of its entry.
    pub range: Range<usize>,
    /// What was decided.
    pub said: Range<usize>,
    /// Its number, from a line above it.
    pub(super) number: Option<&'p str>,
    pub(super) clauses: Clauses<'p>,
    /// The outcome in the words of what was decided, for where no clause gives one: `The minutes were approved. Proposed: Ann, seconded: Bo.`
    told: Option<Outcome>,
    /// What makes a statement of it.
    by: By,
    /// Whether text after it in its entry belongs to what is said.
    extends: bool,
}

impl Found<'_> {
    /// Whether a mark says that it is one.
    pub(super) fn is_marked(&self) -> bool {
        self.by == By::Mark
    }

    /// What makes a decision of it, in words.
    pub(super) fn rule(&self) -> &'static str {
        match self.by {
            By::Mark => "a word that marks decisions, or a label of decisions above it",
            By::Motion => "the words of a motion, and how it ended or who moved and seconded it",
            By::Proposal => "somebody proposes it, and it was seconded, voted on or carried",
            By::Place => "it stands before a vote, or before those who moved and seconded it",
        }
    }

    /// Whether it is a decision.
    fn counts(&self) -> bool {
        let clauses = &self.clauses;
        let [for_it, against, _] = clauses.votes.numbers;
        let supported = !clauses.seconders.is_empty();
        match self.by {
            By::Mark => true,
            By::Motion => clauses.is_settled() || clauses.supported || supported && !clauses.movers.is_empty(),
            By::Proposal => supported || clauses.supported || clauses.sure && clauses.outcome.is_some() || clauses.votes.is_stated(),
            By::Place => supported && !clauses.movers.is_empty() || for_it.is_some() && against.is_some(),
        }
    }
}

/// What waits for the statement after it.
struct Ahead<'p> {
    /// The entries that it stands in.
    entry: usize,
    last: usize,
    start: usize,
    clauses: Clauses<'p>,
}

/// The statements of a run of entries.
struct Thread<'e, 'p> {
    entries: &'e [Line<'p>],
    language: Option<Language>,
    found: Vec<Found<'p>>,
    /// Whether the last one may get more.
    open: bool,
    /// The least level since the open statement began.
    lowest: u32,
    /// The last entry that names somebody for a statement before it.
    named: Option<usize>,
    /// The entry that two statements share.
    shared: Option<usize>,
    /// Sentences since the last one of the open statement that do not belong to it.
    between: usize,
    ahead: Option<Ahead<'p>>,
    /// The last entry that leads from who moved something to what follows.
    leads: Option<usize>,
    text: Option<Before>,
    /// Room for the words of an entry.
    words: Vec<Word<'p>>,
}

/// The sentence of text directly before.
struct Before {
    entry: usize,
    range: Range<usize>,
    /// What it says of the matter.
    said: Range<usize>,
    /// The last entry that says nothing more.
    last: usize,
    /// How it says that its matter ended: `The minutes were approved.`
    outcome: Option<Outcome>,
}

/// The decisions in some entries, in order.
pub(super) fn decisions<'p>(entries: &[Line<'p>], language: Option<Language>) -> Vec<Found<'p>> {
    let (found, words) = (Vec::new(), Vec::new());
    let mut thread = Thread {
        entries,
        language,
        found,
        open: false,
        lowest: 0,
        named: None,
        shared: None,
        between: 0,
        ahead: None,
        leads: None,
        text: None,
        words,
    };
    for (at, entry) in entries.iter().enumerate() {
        thread.lowest = thread.lowest.min(entry.indent);
        // Text counts after a statement, and directly before one.
        if entry.number.is_some() || entry.states || thread.open || thread.ahead.is_some() || precedes_statement(entries, at) {
            thread.entry(at, entry);
        }
    }
    thread.found.retain(Found::counts);
    thread.found.iter_mut().for_each(|found| found.clauses.outcome = found.clauses.outcome.or(found.told));
    thread.found
}

/// Leaves what may state something only to the entries in reach of one that may settle it; whether there are any.
pub(super) fn keep_reached(entries: &mut [Line<'_>]) -> bool {
    /// Of a motion and what settles it no more entries with words lie between, unless they state something themselves.
    const REACH: usize = MOST_BETWEEN + 2;
    if !entries.iter().any(|entry| entry.settles) {
        return false;
    }
    let reach = |left: usize, entry: &mut Line<'_>| {
        entry.settles |= entry.states && left > 0;
        if entry.settles { REACH } else { left.saturating_sub(usize::from(!entry.text.trim().is_empty())) }
    };
    entries.iter_mut().fold(0, reach);
    entries.iter_mut().rfold(0, reach);
    for entry in entries.iter_mut() {
        entry.states = entry.settles;
    }
    true
}

/// Whether an entry stands directly before one that may state something; empty ones between them aside.
fn precedes_statement(entries: &[Line<'_>], at: usize) -> bool {
    /// So many empty ones are looked over.
    const MOST: usize = 8;
    let next = entries.iter().skip(at + 1).take(MOST).find(|next| next.states || !next.text.trim().is_empty());
    next.map_or(at + MOST < entries.len(), |next| next.states)
}

impl<'p> Thread<'_, 'p> {
    fn entry(&mut self, at: usize, entry: &Line<'p>) {
        if let Some(votes) = entry.votes {
            return self.votes(at, votes);
        }
        if entry.number.is_some() {
            (self.open, self.ahead, self.text) = (false, None, None);
            return;
        }
        let mut words = std::mem::take(&mut self.words);
        put_words(entry.text, &Lexicon::speaking(self.language).hearing(entry.senses), &mut words);
        self.sentences(at, entry, &words);
        self.words = words;
    }

    fn sentences(&mut self, at: usize, entry: &Line<'p>, words: &[Word<'p>]) {
        let from = entry.decided.map_or(0, |from| words.partition_point(|word| word.at < from));
        let read = |words| Some(sentence(entry.text, words)).map(|sentence| if entry.spoken { as_reported(sentence) } else { sentence });
        let mut rest = sentences(words.get(from..).unwrap_or(&[])).filter_map(read).peekable();
        let tails = rest.peek().is_some_and(|first| first.opens == Opens::Tail && self.takes(at, first));
        if entry.decided.is_some() && !tails {
            self.marked(at, &mut rest);
        }
        let labelled = is_labelled(words);
        for sentence in rest {
            self.sentence(at, sentence, labelled, words);
        }
    }

    /// A decision that a label marks: all sentences up to the first tail.
    fn marked(&mut self, at: usize, rest: &mut std::iter::Peekable<impl Iterator<Item = Sentence<'p>>>) {
        let Some(first) = rest.next() else { return };
        let said = match (&first.opens, &first.said) {
            // "Decision: mend it, with 5 votes for and 1 against" puts no motion of its own.
            (Opens::Motion { weak: true }, Some(said)) if said.start == first.range.start => {
                said.start..first.closed.unwrap_or(first.range.end)
            }
            (Opens::Motion { .. } | Opens::Decision, Some(said)) => said.clone(),
            (_, Some(_)) => first.range.start..first.closed.unwrap_or(first.range.end),
            _ => first.range.clone(),
        };
        let whole = said.end == first.range.end || first.closed.is_none();
        let mut found = Found { said, ..Found::of(at, &first) };
        found.by = By::Mark;
        while whole
            && let Some(more) = rest.next_if(|next| next.opens != Opens::Tail && !matches!(next.opens, Opens::Motion { weak: false }))
        {
            found.said.end = more.closed.unwrap_or(more.range.end);
            found.range.end = more.range.end;
            found.clauses.add(more.clauses);
        }
        self.push(found);
    }

    fn sentence(&mut self, at: usize, sentence: Sentence<'p>, labelled: bool, words: &[Word<'p>]) {
        let leads = sentence.leads.then_some(at);
        match sentence.opens {
            _ if self.says_again(at, &sentence) || self.names_kind(at, &sentence) => self.tail(at, sentence),
            Opens::Motion { .. } if sentence.bare && self.follows_text(at) => self.placed(at, sentence),
            Opens::Decision if self.says_nothing(at, &sentence) => self.text(at, &sentence, words),
            Opens::Decision | Opens::Motion { .. } => {
                let mut found = Found::of(at, &sentence);
                found.by = match sentence.opens {
                    Opens::Decision => By::Mark,
                    Opens::Motion { weak: true } => By::Proposal,
                    _ => By::Motion,
                };
                found.extends = labelled && !sentence.clauses.is_settled();
                self.push(found);
            }
            Opens::Tail if self.joins_ahead(at, &sentence) => self.wait(at, sentence),
            Opens::Tail if self.takes(at, &sentence) => self.tail(at, sentence),
            Opens::Tail if self.places(at, &sentence) => self.placed(at, sentence),
            Opens::Tail => self.wait(at, sentence),
            Opens::Nothing if sentence.silent => {
                if let Some(text) = &mut self.text {
                    text.last = at;
                }
            }
            Opens::Nothing
                if sentence.clauses.is_settled()
                    && (sentence.refers || self.names_again(at, &sentence, words))
                    && self.takes(at, &sentence) =>
            {
                self.tail(at, sentence);
            }
            Opens::Nothing => self.text(at, &sentence, words),
        }
        self.leads = leads;
    }

    /// Whether a sentence says of the open statement, in its words, how it ended: `Unanimous vote to mend the roof`.
    fn says_again(&self, at: usize, sentence: &Sentence<'p>) -> bool {
        let text = |at: usize, said: &Range<usize>| self.entries.get(at)?.text.get(said.clone());
        let Some(open) = self.found.last().filter(|open| self.open && !open.clauses.is_settled() && open.by != By::Mark) else {
            return false;
        };
        let again = sentence.said.as_ref().and_then(|said| text(at, said)).zip(text(open.entry, &open.said));
        sentence.clauses.is_settled() && again.is_some_and(|(own, above)| own.eq_ignore_ascii_case(above)) && self.takes(at, sentence)
    }

    /// Whether a sentence says how what was marked before it ended, and calls it by the word that marks it: `The resolution was adopted.`
    fn names_kind(&self, at: usize, sentence: &Sentence<'p>) -> bool {
        let is_open = self.found.last().is_some_and(|open| self.open && open.by == By::Mark && !open.clauses.is_settled());
        let said = || self.entries.get(at)?.text.get(sentence.said.clone()?)?.split_once(' ');
        let names = |(article, kind): (&str, &str)| Lexicon::ALL.is_word(article, ARTICLE) && Lexicon::ALL.is(kind, DECISION_MARK);
        is_open && sentence.clauses.is_settled() && said().is_some_and(names) && self.takes(at, sentence)
    }

    /// Whether everybody whom a sentence names was named by the statement right before it: `Bo West was duly elected.`
    fn names_again(&self, at: usize, sentence: &Sentence<'p>, words: &[Word<'p>]) -> bool {
        let Some(open) = self.found.last().filter(|open| self.open && self.between == 0 && open.entry == at) else { return false };
        let Some(above) = self.entries.get(at).and_then(|entry| entry.text.get(open.said.clone())) else { return false };
        let own = within(words, &sentence.range).iter().filter(|word| is_proper(word));
        let mut named =
            own.filter(|word| !lexicon::is_honorific(word.text)).map(|word| above.split(' ').any(|other| other == word.text)).peekable();
        named.peek().is_some() && named.all(|again| again)
    }

    /// Whether what was decided is a word for nothing.
    fn says_nothing(&self, at: usize, sentence: &Sentence<'p>) -> bool {
        let said = sentence.said.clone().and_then(|said| self.entries.get(at)?.text.get(said));
        said.is_none_or(lexicon::says_nothing)
    }

    /// Opens a statement; what waited for it is added.
    fn push(&mut self, mut found: Found<'p>) {
        if let Some(ahead) = self.ahead.take()
            && ahead.last + 1 >= found.entry
            && !ahead.clauses.conflicts(&found.clauses)
            && self.is_level(ahead.entry, found.entry)
        {
            found.entries.start = ahead.entry;
            if ahead.entry == found.entry {
                found.range.start = ahead.start;
            }
            let own = std::mem::replace(&mut found.clauses, ahead.clauses);
            found.clauses.add(own);
        }
        self.inherit(&mut found);
        self.take_number(&mut found);
        self.part_from_last(found.entry);
        self.lowest = self.level(found.entry);
        self.found.push(found);
        (self.open, self.between, self.text) = (true, 0, None);
    }

    /// Gives a statement the number that stands right above it, or above who moved it, unless the last one has it.
    fn take_number(&self, found: &mut Found<'p>) {
        let at = found.entries.start.wrapping_sub(1);
        let Some(number) = self.entries.get(at).and_then(|entry| entry.number) else { return };
        let is_taken = self.found.last().is_some_and(|last| last.entries.contains(&at));
        if !is_taken && self.is_level(at, found.entry) {
            found.number = Some(number);
            found.entries.start = at;
        }
    }

    /// Leaves an entry in which a statement opens to that one, though it also says how the last one ended: `Carried. I move that we adjourn.`
    /// Where it names somebody for the last one, it stays that one's, and what opens in it gets no more.
    fn part_from_last(&mut self, at: usize) {
        self.shared = None;
        let Some(last) = self.found.last_mut().filter(|last| last.entry < at && last.entries.end > at) else { return };
        if self.named == Some(at) {
            self.shared = Some(at);
        } else {
            last.entries.end = at;
        }
    }

    /// Who moved and seconded what turns out to be no more than the text before a motion, moved and seconded that motion.
    fn inherit(&mut self, found: &mut Found<'p>) {
        let own = |clauses: &Clauses<'p>| !clauses.movers.is_empty() || !clauses.seconders.is_empty() || clauses.is_settled();
        if own(&found.clauses) || self.moved_before(found.entry).is_none() {
            return;
        }
        if let Some(before) = self.found.pop() {
            // With its number that one's text belongs to the motion.
            found.entries.start = if before.number.is_some() { before.entries.start } else { before.entry + 1 };
            (found.number, found.clauses) = (before.number, before.clauses);
        }
    }

    /// The text right before an entry that was moved and seconded for no more than its place, and not settled.
    fn moved_before(&self, at: usize) -> Option<&Found<'p>> {
        let before = self.found.last().filter(|before| self.open && before.by == By::Place && self.between == 0)?;
        let is_free = !before.clauses.is_settled() && before.told.is_none() && before.entry != at;
        (is_free && self.is_level(before.entry, at)).then_some(before)
    }

    /// The level of an entry; all is below a heading.
    fn level(&self, at: usize) -> u32 {
        self.entries.get(at).filter(|entry| !entry.heads).map_or(0, |entry| entry.indent)
    }

    /// Whether all entries from one to another are on the level of the first, or below it.
    fn is_level(&self, from: usize, to: usize) -> bool {
        let level = self.level(from);
        self.entries.get(from..=to).is_some_and(|entries| entries.iter().all(|entry| entry.indent >= level))
    }

    /// Whether a sentence speaks of the open statement.
    fn takes(&self, at: usize, tail: &Sentence<'p>) -> bool {
        let is_parted = self.shared.is_some_and(|entry| entry != at);
        let Some(open) = self.found.last().filter(|_| self.open && !is_parted) else { return false };
        let supports = !tail.clauses.is_settled() && open.clauses.movers.is_empty() && open.clauses.seconders.is_empty();
        let far = open.by != By::Place
            && (tail.refers && self.between <= MOST_BETWEEN || supports && (self.between <= MOST_LABELS || at == open.entry));
        let near = self.between == 0 || far;
        // "Ann: Seconded." agrees with what was said, not with what was settled before.
        let agrees = open.by == By::Mark && !tail.clauses.is_settled() && self.entries.get(at).is_some_and(|entry| entry.spoken);
        near && !agrees
            && (tail.clauses.agents || !open.clauses.conflicts(&tail.clauses))
            && !(open.clauses.outcome.is_some() && tail.clauses.outcome.is_some() && at > open.entry)
            && self.lowest >= self.level(open.entry)
    }

    /// The votes of a table go to the open statement that has none, else to the next one.
    fn votes(&mut self, at: usize, votes: &'p Votes) {
        let clauses = Clauses { votes: votes.tally(), ..Clauses::default() };
        let tail = Sentence::of_clauses(clauses);
        let is_free = self.found.last().is_some_and(|open| open.clauses.votes.names.iter().all(Vec::is_empty));
        if is_free && self.takes(at, &tail) {
            self.tail(at, tail);
        } else {
            self.wait(at, tail);
        }
    }

    fn tail(&mut self, at: usize, tail: Sentence<'p>) {
        let Some(open) = self.found.last_mut() else { return };
        if let Some(ahead) = self.ahead.take().filter(|ahead| ahead.last + 1 >= at && !ahead.clauses.conflicts(&open.clauses)) {
            open.clauses.add(ahead.clauses);
        }
        if tail.clauses.agents {
            open.clauses.replace_agents(&tail.clauses);
        }
        self.named = if tail.clauses.names_somebody() { Some(at) } else { self.named };
        open.clauses.add(tail.clauses);
        open.extends = false;
        if at == open.entry {
            open.range.end = tail.range.end;
        }
        open.entries.end = at + 1;
        (self.between, self.ahead, self.text) = (0, None, None);
    }

    /// Whether a text stands directly before an entry. One in an entry that names somebody for the last statement gets nothing from below.
    fn follows_text(&self, at: usize) -> bool {
        let is_free = |text: &Before| text.entry == at || self.named != Some(text.entry);
        self.text.as_ref().is_some_and(|text| text.last + 1 >= at && is_free(text) && self.is_level(text.entry, at))
    }

    /// Whether the text directly before a tail is what it speaks of.
    fn places(&self, at: usize, tail: &Sentence<'p>) -> bool {
        let Some(entry) = self.text.as_ref().map(|text| text.entry) else { return false };
        let clauses = &tail.clauses;
        let [for_it, against, _] = clauses.votes.numbers;
        let moved = !clauses.movers.is_empty() || !clauses.seconders.is_empty();
        let below = self.entries.get(at).zip(self.entries.get(entry)).is_some_and(|(own, above)| own.indent > above.indent);
        let headed = self.entries.get(entry).is_some_and(|entry| entry.heads);
        let near = below || (entry == at || headed) && against.is_some();
        self.follows_text(at) && (moved || for_it.is_some() && near)
    }

    fn placed(&mut self, at: usize, tail: Sentence<'p>) {
        let Some(Before { entry, range, said, outcome, .. }) = self.text.take() else { return };
        self.part_from_last(entry);
        self.lowest = self.level(entry);
        let mut found = Found {
            entry,
            entries: entry..entry + 1,
            range,
            said,
            number: None,
            clauses: Clauses::default(),
            told: outcome,
            by: By::Place,
            extends: false,
        };
        self.take_number(&mut found);
        self.found.push(found);
        (self.open, self.between) = (true, 0);
        self.tail(at, tail);
    }

    /// Whether a tail says who seconded what was moved right before it, whose text is still to come.
    fn joins_ahead(&self, at: usize, tail: &Sentence<'p>) -> bool {
        let only_seconds = !tail.clauses.seconders.is_empty() && tail.clauses.movers.is_empty() && !tail.clauses.is_settled();
        let lacks = |ahead: &Ahead<'_>| !ahead.clauses.movers.is_empty() && ahead.clauses.seconders.is_empty() && ahead.last + 1 >= at;
        only_seconds && self.ahead.as_ref().is_some_and(lacks)
    }

    /// Keeps what a tail says for the next statement.
    fn wait(&mut self, at: usize, tail: Sentence<'p>) {
        self.text = None;
        match &mut self.ahead {
            Some(ahead) if ahead.last + 1 >= at => {
                ahead.clauses.add(tail.clauses);
                ahead.last = at;
            }
            _ => self.ahead = Some(Ahead { entry: at, last: at, start: tail.range.start, clauses: tail.clauses }),
        }
    }

    /// Whether an entry between who moved something and what they moved says why, or goes on: `WHEREAS the roof leaks;`, `And resolved`.
    fn is_recital(&self, at: usize, says_and: bool) -> bool {
        let goes_on = || says_and || self.entries.get(at).is_some_and(|entry| entry.text.trim_end().ends_with([';', ',']));
        let is_ahead = |ahead: &Ahead<'_>| !ahead.clauses.movers.is_empty() && ahead.last + 1 >= at;
        (self.ahead.as_ref().is_some_and(is_ahead) || self.moved_before(at).is_some()) && goes_on()
    }

    /// Whether a text carries on the open motion, of which it is known who moved it: `That the pier be mended; and` / `That lamps be bought.`,
    /// `That the board:` / `- mend the pier`.
    fn carries_on(&self, at: usize, says_that: bool) -> bool {
        let Some(open) = self.found.last().filter(|open| self.open && !open.clauses.movers.is_empty()) else { return false };
        let leads =
            || self.entries.get(open.entry).and_then(|entry| entry.text.get(open.said.start..)).is_some_and(|text| text.ends_with(':'));
        !open.clauses.is_settled() && at > open.entry && at - open.entry <= MOST_OF_MOTION && (says_that || leads())
    }

    fn text(&mut self, at: usize, sentence: &Sentence<'p>, words: &[Word<'p>]) {
        let first = within(words, &sentence.range).iter().find(|word| !word.is_sign());
        let says = |senses| first.is_some_and(|first| first.means(senses));
        let opens = says(THAT);
        if (opens || self.leads.is_some_and(|leads| leads + 1 == at))
            && (self.ahead.as_ref().is_some_and(|ahead| !ahead.clauses.movers.is_empty()) || self.moved_before(at).is_some())
        {
            let said = sentence.range.clone();
            return self.push(Found { said, ..Found::of(at, sentence) });
        }
        if self.is_recital(at, says(AND)) {
            if let Some(ahead) = &mut self.ahead {
                ahead.last = at;
            }
            return;
        }
        let is_link = self
            .entries
            .get(at)
            .and_then(|entry| entry.text.get(sentence.range.clone()))
            .is_some_and(|text| text.starts_with("http") && !text.contains(' '));
        if is_link {
            return;
        }
        self.ahead = None;
        if let Some(open) = self.found.last_mut().filter(|open| self.open && open.extends && open.entry == at) {
            open.said.end = sentence.range.end;
            open.range.end = sentence.range.end;
            return;
        }
        self.between += usize::from(!self.carries_on(at, opens));
        self.open &= self.between <= MOST_BETWEEN;
        let range = sentence.range.clone();
        let said = proposed(words, &range).unwrap_or(range.clone());
        self.text = Some(Before { entry: at, range, said, last: at, outcome: sentence.clauses.outcome });
    }
}

/// What a sentence proposes, without its stop: `It is dark, and I propose that lamps be bought.`
fn proposed(words: &[Word<'_>], range: &Range<usize>) -> Option<Range<usize>> {
    let words = within(words, range);
    let last = words.iter().rfind(|word| !word.is_sign())?.end();
    let proposes = |word: &Word<'_>| {
        let senses = Lexicon::ALL.word(word.text, PLANNED | IMPERATIVE | MOVED);
        senses.any(PLANNED) && senses.any(IMPERATIVE | MOVED)
    };
    words.windows(3).find_map(|three| match three {
        [verb, that, next] if that.means(THAT) && proposes(verb) => Some(next.at..last),
        _ => None,
    })
}

/// The words of a sentence.
fn within<'w, 'p>(words: &'w [Word<'p>], sentence: &Range<usize>) -> &'w [Word<'p>] {
    let at = |byte: usize| words.partition_point(|word| word.at < byte);
    words.get(at(sentence.start)..at(sentence.end)).unwrap_or(&[])
}

/// Whether a word for a motion or a vote labels a text: `Motion 3: …`, `Motion "…"`.
fn is_labelled(words: &[Word<'_>]) -> bool {
    let Some(first) = words.first().filter(|word| word.means(MOTION.or(VOTE))) else { return false };
    let colon = words.iter().take(4).any(|word| word.is(':'));
    colon || first.means(MOTION) && words.get(1).is_some_and(|word| matches!(word.form, Form::Sign('"' | '“' | '„' | '«')))
}

impl<'p> Found<'p> {
    /// A statement that a sentence opens.
    fn of(entry: usize, sentence: &Sentence<'p>) -> Found<'p> {
        Found {
            entry,
            entries: entry..entry + 1,
            range: sentence.range.clone(),
            said: sentence.said.clone().unwrap_or(sentence.range.clone()),
            number: None,
            clauses: sentence.clauses.clone(),
            told: None,
            by: By::Motion,
            extends: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::statement::words::words;

    #[test]
    fn a_word_for_a_motion_labels_a_text() {
        for (text, expected) in [
            ("Motion: mend it", true),
            ("Motion 3: mend it", true),
            ("Motion “Mend it”", true),
            ("Motion \"Mend it\"", true),
            ("Vote: mend it", true),
            ("Vote “Mend it”", false),
            ("Motion to mend it", false),
            ("Motion to mend the roof: it leaks", false),
            ("Roof: mend it", false),
            ("", false),
        ] {
            assert_eq!(is_labelled(&words(text, None)), expected, "{text:?}");
        }
    }

    /// Lines that settle something (`!`), state something (`s`), say something else (`.`) or are empty (` `).
    fn lines(signs: &str) -> Vec<Line<'static>> {
        let line = |sign: char| Line {
            text: if sign == ' ' { "" } else { "It leaks." },
            decided: None,
            number: None,
            states: sign == 's' || sign == '!',
            settles: sign == '!',
            senses: Senses::NONE,
            indent: 0,
            heads: false,
            spoken: false,
            votes: None,
        };
        signs.chars().map(line).collect()
    }

    #[test]
    fn what_states_something_is_read_in_reach_of_what_settles_it() {
        let between = |sign: char, count: usize| format!("s{}!", sign.to_string().repeat(count));
        for (signs, any, first) in [
            ("s!".to_owned(), true, true),
            ("s.".to_owned(), false, true),
            (between('.', MOST_BETWEEN), true, true),
            (between('.', MOST_BETWEEN + 1), true, true),
            (between('.', MOST_BETWEEN + 2), true, false),
            (between(' ', MOST_BETWEEN + 9), true, true),
            (format!("s{}s{}!", ".".repeat(MOST_BETWEEN), ".".repeat(MOST_BETWEEN)), true, true),
            (format!("..{}", between('.', 1)), true, false),
        ] {
            let mut entries = lines(&signs);
            assert_eq!((keep_reached(&mut entries), entries.first().is_some_and(|entry| entry.states)), (any, first), "{signs:?}");
        }
        let mut entries = lines("!.s");
        assert!(keep_reached(&mut entries));
        assert_eq!(entries.iter().map(|entry| entry.states).collect::<Vec<_>>(), [true, false, true]);
    }

    #[test]
    fn empty_lines_are_looked_over() {
        for (signs, expected) in [
            (".s", true),
            ("..", false),
            (". s", true),
            (". .s", false),
            (".", false),
            (".       s", true),
            (".        s", true),
            (".   ", false),
        ] {
            assert_eq!(precedes_statement(&lines(signs), 0), expected, "{signs:?}");
        }
    }
}
