//! One sentence of a statement: its clauses, what is left of it, and what that makes of it.
//!
//! The clauses are taken out first. What is left stands in stretches between them; of these the one that opens with `that`, `to`, `dass` …
//! holds what is said, else the longest. A sentence of which nothing is left but small words is a tail: it speaks of the statement beside it.

use std::ops::Range;

use super::clause::{Before, Clause, Count, Heard, Side, clause};
use super::names::speaks_of_oneself;
use super::words::{Form, OUTCOMES, SIDES, STATES, Word, Words};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    AGENT, AND, APPROVE, BARE, BY, COUNT, DECISION_MARK, ENACTED, ENACTS_VERB, FILLER, HELPER, HEREBY, IMPERATIVE, IN_PERSON, IT, MADE,
    MOTION, MOVED, NOT_VOTING, NOTE, ONLINE, PAIR, RESULT, SECONDED, Senses, THAT, UNANIMOUS, UPON, VERSUS, VOTE, VOTE_ABSTAIN,
    VOTE_AGAINST, VOTE_FOR, VOTERS, WITH,
};
use crate::model::Outcome;
use crate::value::date::words::begins_with_month;

/// What the clauses of a statement say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Clauses<'t> {
    pub movers: Vec<&'t str>,
    pub seconders: Vec<&'t str>,
    pub outcome: Option<Outcome>,
    /// Whether the outcome is more than "agreed".
    pub sure: bool,
    /// Whether labels say who moved and seconded it: `MOVER: Ann Ray`.
    pub agents: bool,
    /// Whether it says that it was moved and seconded, without a name: `It was proposed, seconded and agreed to …`.
    pub supported: bool,
    pub votes: Tally<'t>,
}

/// How many, and who, were on each side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally<'t> {
    pub numbers: [Option<u32>; 3],
    pub names: [Vec<&'t str>; 3],
}

impl<'t> Clauses<'t> {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Clauses::default()
    }

    /// Whether it names who moved, seconded or voted.
    pub fn names_somebody(&self) -> bool {
        !self.movers.is_empty() || !self.seconders.is_empty() || self.votes.names.iter().any(|names| !names.is_empty())
    }

    /// Whether it says how a vote went.
    pub fn is_settled(&self) -> bool {
        self.outcome.is_some() || self.votes.is_stated()
    }

    /// Whether both say the same kind of thing.
    pub fn conflicts(&self, other: &Clauses<'t>) -> bool {
        let movers = !self.movers.is_empty() && !other.movers.is_empty();
        let votes = self.votes.is_stated() && other.votes.is_stated() && self.votes.overlaps(&other.votes);
        movers || votes
    }

    /// Takes away those whom labels name.
    pub fn replace_agents(&mut self, labels: &Clauses<'t>) {
        if !labels.movers.is_empty() {
            self.movers.clear();
        }
        if !labels.seconders.is_empty() {
            self.seconders.clear();
        }
    }

    /// Adds what another sentence says; of two outcomes the last one counts.
    pub fn add(&mut self, other: Clauses<'t>) {
        self.movers.extend(other.movers);
        self.seconders.extend(other.seconders);
        self.outcome = other.outcome.or(self.outcome);
        self.sure |= other.sure;
        self.agents |= other.agents;
        self.supported |= other.supported;
        self.votes.add(other.votes);
    }

    /// Adds a clause of a text.
    fn take(&mut self, text: &'t str, clause: Clause) {
        let named = |places: Vec<Range<usize>>| places.into_iter().filter_map(move |place| text.get(place));
        match clause {
            Clause::Movers(places) => self.movers.extend(named(places)),
            Clause::Seconders(places) => self.seconders.extend(named(places)),
            Clause::Pair(mover, seconder, carried) => {
                self.movers.extend(text.get(mover));
                self.seconders.extend(seconder.and_then(|place| text.get(place)));
                self.outcome = if carried { Some(Outcome::Carried) } else { self.outcome };
                self.sure |= carried;
            }
            Clause::Ended(outcome, sure) => {
                self.outcome = Some(outcome);
                self.sure |= sure;
            }
            Clause::Votes(sides) => {
                for (side, count) in sides {
                    self.votes.count(text, side, count);
                }
            }
        }
    }
}

impl<'t> Tally<'t> {
    /// Whether it says anything.
    pub fn is_stated(&self) -> bool {
        *self != Tally::default()
    }

    /// Whether more were for it than against it.
    pub fn is_carried(&self) -> bool {
        let [for_it, against, _] = self.numbers;
        for_it.is_some_and(|for_it| for_it > against.unwrap_or(0))
    }

    fn overlaps(&self, other: &Tally<'t>) -> bool {
        self.numbers.iter().zip(&other.numbers).any(|(own, other)| own.is_some() && other.is_some())
    }

    fn add(&mut self, other: Tally<'t>) {
        for (own, other) in self.numbers.iter_mut().zip(other.numbers) {
            *own = other.or(*own);
        }
        for (own, other) in self.names.iter_mut().zip(other.names) {
            own.extend(other);
        }
    }

    fn count(&mut self, text: &'t str, side: Side, count: Count) {
        let at = match side {
            Side::For => 0,
            Side::Against => 1,
            Side::Abstain => 2,
        };
        match count {
            Count::Nobody => {
                if self.numbers.iter().any(Option::is_some) {
                    self.count(text, side, Count::Number(0));
                }
            }
            Count::Number(number) => {
                if let Some(own) = self.numbers.get_mut(at) {
                    *own = Some(number);
                }
            }
            Count::Names(places) => {
                if let Some(own) = self.names.get_mut(at) {
                    own.extend(places.into_iter().filter_map(|place| text.get(place)));
                }
            }
        }
    }
}

/// What a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opens {
    /// A decision, by the verb of a body: `beschließt`, `RESOLVED, that`.
    Decision,
    /// A motion. A weak one needs what follows to be one.
    Motion { weak: bool },
    /// Nothing of its own: it speaks of the statement beside it.
    Tail,
    /// Text.
    Nothing,
}

/// A sentence read for statements.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is found out by itself")]
pub(super) struct Sentence<'t> {
    pub opens: Opens,
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// What is said, by its place in the text.
    pub said: Option<Range<usize>>,
    /// Where the clauses begin that close it.
    pub closed: Option<usize>,
    pub clauses: Clauses<'t>,
    /// Whether it speaks of "the motion".
    pub refers: bool,
    /// Whether what is said is no more than that it be approved.
    pub bare: bool,
    /// Whether it is no more than a label: `Votes:`.
    pub silent: bool,
    /// Whether it leads from who moved something to what follows: `Moved by Ann, seconded by Bo, that:`.
    pub leads: bool,
}

impl<'t> Sentence<'t> {
    /// What says no more than how the statement beside it was voted on.
    pub(super) fn of_clauses(clauses: Clauses<'t>) -> Sentence<'t> {
        Sentence { opens: Opens::Tail, clauses, refers: true, ..Sentence::of(0..0) }
    }
}

impl Sentence<'_> {
    /// A sentence of which nothing is known yet.
    fn of(range: Range<usize>) -> Self {
        let clauses = Clauses::default();
        Sentence {
            opens: Opens::Nothing,
            range,
            said: None,
            closed: None,
            clauses,
            refers: false,
            bare: false,
            silent: false,
            leads: false,
        }
    }
}

/// Reads one sentence of a text.
pub(super) fn sentence<'t>(text: &'t str, words: &[Word<'t>]) -> Sentence<'t> {
    marked(text, words).unwrap_or_else(|| unmarked(text, words))
}

/// A sentence inside a text that a mark opens: `Two bids came in. Decision: take the first one, with 5 votes for.`
fn marked<'t>(text: &'t str, words: &[Word<'t>]) -> Option<Sentence<'t>> {
    let (mark, rest) = words.split_first().filter(|(mark, _)| mark.at > 0 && mark.form == Form::Capital)?;
    let (first, inner) = match rest {
        [colon, inner @ ..] if colon.is(':') => (inner.first()?, inner),
        _ => return None,
    };
    if !Lexicon::ALL.is_word(mark.text, DECISION_MARK) {
        return None;
    }
    let found = unmarked(text, inner);
    let range = mark.at..found.range.end;
    let said = first.at..found.closed.unwrap_or(range.end);
    found.said.is_some().then_some(Sentence { opens: Opens::Decision, range, said: Some(said), ..found })
}

/// Reads one sentence that no mark opens.
fn unmarked<'t>(text: &'t str, words: &[Word<'t>]) -> Sentence<'t> {
    let range = words.first().map_or(0, |word| word.at)..words.last().map_or(0, Word::end);
    let mut found = Sentence::of(range);
    let wordless = words.iter().all(|word| word.is_sign() || word.form == Form::Number);
    if !(wordless || words.iter().any(|word| word.means(STATES))) {
        return found;
    }
    let taken = consume(text, words, &mut found.clauses);
    found.clauses.agents = words.iter().zip(&taken).any(|(word, taken)| *taken && word.means(AGENT));
    found.clauses.supported = is_supported(words);
    let stretches = stretches(words, &taken);
    let object = below_label(words, &taken, &stretches);
    let label = said(&stretches).filter(|said| labels_votes(words, &taken, said));
    let says = |said: &&[Word<'_>]| !said.iter().all(|word| word.is_sign() || word.means(THAT) && !word.means(FILLER));
    let said = object.or_else(|| said(&stretches)).filter(|_| label.is_none()).filter(says);
    // The votes of some are not those of all.
    if label.and_then(|label| text.get(place(label))).is_some_and(|label| Lexicon::ALL.stands_in(label, NOTE | ONLINE | IN_PERSON)) {
        found.clauses.votes = Tally::default();
    }
    found.refers = words.iter().zip(&taken).any(|(word, taken)| *taken && word.means(MOTION) && !word.means(MOVED))
        || words.first().is_some_and(|word| word.means(RESULT) || said.is_none() && word.means(ENACTED));
    found.said = said.map(|stretch| place(stretch));
    found.closed = closed(words, &taken);
    found.bare = said.is_some_and(|said| said.iter().all(|word| word.means(APPROVE) || word.is_sign()));
    found.silent = found.clauses.is_empty() && said.is_none_or(|_| announces_votes(words));
    let ends = words.last().is_some_and(|last| last.is(':') || last.means(THAT));
    found.leads = said.is_none() && ends && !found.clauses.movers.is_empty();
    found.opens = match said {
        _ if found.silent => Opens::Nothing,
        None => Opens::Tail,
        Some(_) if enacts(words, &taken) => Opens::Decision,
        Some(stretch) => motion(words, &taken, stretch, &found.clauses),
    };
    settle_said(&mut found, words, &taken);
    found
}

/// Settles what is said once it is known what the sentence opens: what is enacted, put to a ballot, or quoted.
fn settle_said<'t>(found: &mut Sentence<'t>, words: &[Word<'t>], taken: &[bool]) {
    let labelled = is_ballot(words) && words.get(1).is_some_and(|word| word.is(':'));
    let said = found.said.take();
    found.said = match found.opens {
        Opens::Decision => enacted(words, taken).or(said),
        Opens::Motion { .. } if labelled && found.clauses.is_settled() => Some(place(words)),
        // "We voted to approve, 5 in favour and one abstaining" says no more of it.
        Opens::Motion { .. } if found.bare && found.clauses.votes.is_stated() => {
            found.bare = false;
            Some(place(words))
        }
        _ => said,
    };
    if matches!(found.opens, Opens::Decision | Opens::Motion { .. }) {
        found.said = quoted(words).or(found.said.take());
    }
}

/// Takes the clauses out of a sentence; which of its words belong to one.
fn consume<'t>(text: &'t str, words: &[Word<'t>], clauses: &mut Clauses<'t>) -> Vec<bool> {
    let mut taken = vec![false; words.len()];
    let heard = Heard::of(words);
    let (mut at, mut nobody) = (0, Vec::new());
    while let Some(word) = words.get(at) {
        // No clause begins with a word in lower case that means nothing in a statement.
        if word.form == Form::Lower && word.senses == Senses::NONE {
            at += 1;
            continue;
        }
        let before = before(words, &taken, at);
        let rest = Words(words.get(at..).unwrap_or(&[]));
        let Ok((behind, clause)) = clause(rest, before, heard) else {
            at += 1;
            continue;
        };
        let end = words.len().saturating_sub(behind.0.len()).max(at + 1);
        // What is done by the words themselves is said by them: "is hereby confirmed, approved and adopted".
        let performs =
            matches!(clause, Clause::Ended(..)) && words.iter().take(at).any(|word| word.means(HEREBY) && !word.means(MOVED.or(SECONDED)));
        for word in taken.get_mut(at..end).unwrap_or(&mut []) {
            *word = !performs;
        }
        // "Nays: none; ayes: 5": whether nobody is a number is known once all of them are.
        match clause {
            Clause::Votes(sides) if sides.iter().any(|(_, count)| *count == Count::Nobody) => nobody.push(Clause::Votes(sides)),
            clause => clauses.take(text, clause),
        }
        at = end;
    }
    for clause in nobody {
        clauses.take(text, clause);
    }
    taken
}

/// What stands before a word.
fn before<'t>(words: &[Word<'t>], taken: &[bool], at: usize) -> Before<'t> {
    /// Such a word and the one for how it ended stand so near: `unanimously agreed (5)`.
    const NEAR: usize = 3;
    let back = |steps: usize| at.checked_sub(steps).and_then(|at| Some((words.get(at)?, taken.get(at).copied()?)));
    let votes = |word: &Word<'_>, taken: bool| taken || word.means(VOTE.or(RESULT).or(OUTCOMES));
    let word = back(1).filter(|(_, taken)| !taken).map(|(word, _)| *word);
    let near = match back(1) {
        None => false,
        Some((word, false)) if word.is_sign() => back(2).is_some_and(|(word, taken)| votes(word, taken)),
        Some((word, taken)) => votes(word, taken),
    };
    let unanimous = || words.get(at.saturating_sub(NEAR)..at).unwrap_or(&[]).iter().any(|word| word.means(UNANIMOUS));
    let of_all = word.is_some_and(|word| word.is('(')) && near && unanimous();
    let goes_on = word.is_some_and(|sign| sign.is_sign() && !sign.apart) && back(2).is_some_and(|(word, _)| word.form == Form::Number);
    Before { word, near, of_all, goes_on }
}

/// Where the clauses begin that close a sentence after a sign: `…, carried 5-0.`
fn closed(words: &[Word<'_>], taken: &[bool]) -> Option<usize> {
    let open = words.iter().zip(taken).rposition(|(word, taken)| !taken && !word.is_filler());
    let from = open.map_or(0, |open| open + 1);
    // What stands in brackets closes with them.
    let from = from + usize::from(words.get(from).is_some_and(|word| word.is(')')));
    let closing = taken.get(from..)?.iter().any(|taken| *taken);
    let sign = words.get(from).filter(|word| closing && from > 0 && word.is_sign())?;
    // "to mend it, with 5 votes for and 1 against" goes on.
    if sign.is(',') && words.get(from + 1).is_some_and(|word| word.means(WITH)) {
        return None;
    }
    Some(sign.at)
}

/// The stretches of a sentence between its clauses.
fn stretches<'w, 't>(words: &'w [Word<'t>], taken: &[bool]) -> Vec<&'w [Word<'t>]> {
    let mut stretches = Vec::new();
    let mut from = 0;
    for at in 0..=words.len() {
        if taken.get(at).copied().unwrap_or(true) {
            stretches.extend(words.get(from..at).filter(|stretch| !stretch.is_empty()));
            from = at + 1;
        }
    }
    stretches
}

/// The stretch that holds what is said: the one that opens with `that` or `to`, else the longest.
fn said<'w, 't>(stretches: &[&'w [Word<'t>]]) -> Option<&'w [Word<'t>]> {
    let opened = stretches.iter().find_map(|stretch| trimmed(opened(stretch)?));
    // A bracket after a clause remarks on it.
    let remarks = |stretch: &[Word<'_>]| stretch.first().is_some_and(|word| word.is('('));
    let weighed = |stretch: &&'w [Word<'t>]| Some((!remarks(stretch), trimmed(stretch)?));
    opened.or_else(|| stretches.iter().filter_map(weighed).max_by_key(|(own, said)| (*own, place(said).len())).map(|(_, said)| said))
}

/// What somebody moves after a label, however short: `Minutes of the last meeting: Ann proposed acceptance, seconded by Bo`.
fn below_label<'w, 't>(words: &[Word<'t>], taken: &[bool], stretches: &[&'w [Word<'t>]]) -> Option<&'w [Word<'t>]> {
    let (label, rest) = stretches.split_first()?;
    label.last().filter(|last| last.is(':'))?;
    let follows_verb = |stretch: &[Word<'t>]| {
        let first = stretch.first().filter(|first| !first.is_sign())?;
        let at = words.partition_point(|word| word.at < first.at).checked_sub(1)?;
        words.get(at).filter(|verb| verb.means(MOVED) && taken.get(at).copied().unwrap_or(false))
    };
    rest.iter().copied().find(|stretch| follows_verb(stretch).is_some()).and_then(trimmed)
}

/// What follows the word that opens what is said.
fn opened<'w, 't>(stretch: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    let opens = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| stretch.get(before));
        let leads = MOTION.or(MOVED).or(MADE).or(ENACTED).or(SECONDED).or(AND);
        let Some(word) = stretch.get(*at).filter(|word| word.means(THAT)) else { return false };
        let follows = before.is_none_or(|before| {
            before.is_sign() && !word.means(BARE) || before.means(leads) || before.means(HELPER.or(OUTCOMES)) && !word.means(FILLER)
        });
        follows && stretch.get(at + 1).is_some_and(|next| !next.is_sign() && next.form != Form::Number)
    };
    let at = (0..stretch.len()).find(opens)?;
    stretch.get(at + 1..)
}

/// A stretch without the small words at its ends; nothing if it has no other.
fn trimmed<'w, 't>(mut stretch: &'w [Word<'t>]) -> Option<&'w [Word<'t>]> {
    let mut labelled = false;
    while let Some((first, rest)) = stretch.split_first()
        && leads(first)
        // "Proposal: Put hooks on the wall"
        && !(labelled && first.form == Form::Capital && Lexicon::ALL.is_word(first.text, IMPERATIVE))
        && !(first.means(BARE) && rest.first().is_some_and(|next| !leads(next)))
    {
        labelled = first.is(':');
        stretch = rest;
    }
    let mut verb = false;
    while let Some((last, rest)) = stretch.split_last()
        && (last.is_sign() || last.apart || rest.last().is_none_or(Word::is_sign))
        && (last.is_sign() && !last.is(')') && !last.is('%')
            || last.means(HELPER.or(AND).or(BY).or(BARE).or(WITH))
            || last.means(IT) && (verb || rest.last().is_some_and(Word::is_sign)))
    {
        verb |= last.means(HELPER);
        stretch = rest;
    }
    // "#43" is cited, and a number is not.
    let cites = |pair: &[Word<'_>]| matches!(pair, [sign, number] if sign.is('#') && number.form == Form::Number);
    let says = stretch.iter().any(|word| !word.is_sign() && word.form != Form::Number && !is_small(word));
    (says || stretch.windows(2).any(cites)).then_some(stretch)
}

/// Whether a word only leads to what is said.
fn leads(word: &Word<'_>) -> bool {
    let opens = word.is('(') || word.is('$') || word.is('#') || word.is('€');
    let small = FILLER.or(MOTION).or(MOVED).or(MADE).or(HELPER).or(BARE).or(AND).or(BY).or(IT).or(UPON).or(SECONDED).or(PAIR);
    word.is_sign() && !opens || word.means(small) && (word.means(FILLER) || !word.means(THAT))
}

/// Whether a word says nothing beside a clause.
pub(super) fn is_small(word: &Word<'_>) -> bool {
    let small = FILLER
        .or(MOTION)
        .or(MOVED)
        .or(MADE)
        .or(HELPER)
        .or(BARE)
        .or(AND)
        .or(WITH)
        .or(VOTE)
        .or(RESULT)
        .or(IT)
        .or(UPON)
        .or(SECONDED)
        .or(PAIR)
        .or(VERSUS);
    word.means(small.or(BY).or(SIDES).or(OUTCOMES).or(VOTERS).or(NOT_VOTING)) && (word.means(FILLER) || !word.means(THAT))
        || word.means(COUNT)
}

/// Whether a stretch is the label of the votes after it and nothing else: `Total votes: 5 in favour, 2 against`.
fn labels_votes(words: &[Word<'_>], taken: &[bool], said: &[Word<'_>]) -> bool {
    let end = words.partition_point(|word| word.at < place(said).end);
    let counts = || words.iter().zip(taken).skip(end + 1).all(|(word, taken)| *taken || word.is_sign() || is_small(word));
    said.iter().any(|word| word.means(VOTE) && !word.means(OUTCOMES))
        && words.get(end).is_some_and(|word| word.is(':'))
        && taken.iter().skip(end).any(|taken| *taken)
        && !is_ballot(words)
        && counts()
}

/// Whether a line says no more than that votes follow: `Recorded vote`, `Roll call vote:`.
fn announces_votes(words: &[Word<'_>]) -> bool {
    /// No such line has more words, its colon counted.
    const MOST: usize = 4;
    let last = words.iter().rfind(|word| !word.is(':'));
    let ends = last.is_some_and(|last| last.means(VOTE) && !last.means(OUTCOMES));
    // "Motion to recount the votes" puts one.
    words.len() <= MOST && ends && !words.iter().any(|word| word.means(MOTION.or(MOVED)))
}

/// From the first word of a stretch to its last.
fn place(stretch: &[Word<'_>]) -> Range<usize> {
    match (stretch.first(), stretch.last()) {
        (Some(first), Some(last)) => first.at..last.end(),
        _ => 0..0,
    }
}

/// Whether a sentence with a text puts a motion.
fn motion(words: &[Word<'_>], taken: &[bool], said: &[Word<'_>], clauses: &Clauses<'_>) -> Opens {
    let lead = |at: usize| leads_a_motion(words, at) && !taken.get(at).copied().unwrap_or(false);
    let start = words.partition_point(|word| word.at < said.first().map_or(0, |word| word.at));
    let led = (start.saturating_sub(3)..start).any(lead);
    let first = words.iter().position(|word| !(word.is_sign() || word.means(BARE) && word.means(FILLER) && clauses.is_settled()));
    let first = first.filter(|&at| at == 0 || words.get(at).is_some_and(|word| word.means(MOTION)));
    let moved = !clauses.movers.is_empty() || !clauses.seconders.is_empty();
    if !(moved || led || first.is_some_and(lead) || is_ballot(words) || clauses.supported || is_voted(words, taken, start, clauses)) {
        return Opens::Nothing;
    }
    let strong = |(word, taken): (&Word<'_>, &bool)| word.surely(MOTION.or(MOVED).or(PAIR)) || *taken && word.surely(SECONDED);
    Opens::Motion { weak: !words.iter().zip(taken).any(strong) }
}

/// Whether a vote on what stands before it is counted by its sides: `It was accepted, five in favour and two abstained`, not `150 to 300`.
fn is_voted(words: &[Word<'_>], taken: &[bool], said: usize, clauses: &Clauses<'_>) -> bool {
    let [for_it, against, abstain] = clauses.votes.numbers;
    let counted = for_it.is_some() && (against.is_some() || abstain.is_some());
    let named = |side: Senses| words.iter().zip(taken).any(|(word, taken)| *taken && word.means(side));
    // "was adopted by 41 votes to 3", "was approved by a vote of 5-0"
    let scored = clauses.sure && against.is_some() && words.iter().any(|word| word.means(VOTE)) && ended_by(words, taken);
    counted
        && ((named(VOTE_FOR) || is_polled(words)) && named(VOTE_AGAINST.or(VOTE_ABSTAIN)) || scored)
        && taken.iter().position(|taken| *taken).is_some_and(|vote| said < vote)
}

/// Whether votes are counted without a word for the side they were on: `Refusal recommended by 5 votes and 1 abstention`.
fn is_polled(words: &[Word<'_>]) -> bool {
    words.windows(4).any(|four| match four {
        [by, number, votes, joint] => {
            by.means(BY) && number.value.is_some() && votes.means(VOTE) && (joint.is(',') || joint.means(AND.or(WITH)))
        }
        _ => false,
    })
}

/// Whether the outcome of a sentence has a helper before it and its vote after it: `was adopted by 41 votes to 3`.
fn ended_by(words: &[Word<'_>], taken: &[bool]) -> bool {
    let is_taken = |at: usize| taken.get(at).copied().unwrap_or(false);
    let ends = |at: usize, pair: &[Word<'_>]| matches!(pair, [helper, outcome, ..] if helper.means(HELPER) && outcome.surely(OUTCOMES) && is_taken(at) && is_taken(at + 1));
    words.windows(2).enumerate().any(|(at, pair)| ends(at, pair))
}

/// Whether a sentence says that something was moved and seconded, if not by whom it was moved: `made and seconded a motion`, `was proposed,
/// seconded and agreed`, `We moved …, seconded by Bo`.
fn is_supported(words: &[Word<'_>]) -> bool {
    if !words.iter().any(|word| word.means(SECONDED)) {
        return false;
    }
    let seconded = || words.iter().any(|word| word.surely(SECONDED));
    let by_somebody = |words: &[Word<'_>]| matches!(words, [who, moved] if speaks_of_oneself(who) && moved.surely(MOVED));
    let joins = |word: &Word<'_>| word.means(AND) || word.is(',');
    let pair = |words: &[Word<'_>]| matches!(words, [moved, sign, seconded] if moved.means(MOVED.or(MADE)) && joins(sign) && seconded.surely(SECONDED));
    words.iter().any(|word| word.surely(PAIR) && word.means(SECONDED))
        || words.windows(3).any(pair)
        || words.windows(2).any(by_somebody) && seconded()
}

/// Whether a word puts a motion: not `was moved to`, but `it was moved to`.
fn leads_a_motion(words: &[Word<'_>], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|before| words.get(before));
    let passive = before(1).is_some_and(|word| word.means(HELPER) || word.means(BARE) && !word.means(FILLER));
    let it = before(2).is_some_and(|word| word.means(IT.or(MOTION)));
    let none = before(1).is_some_and(|word| word.value == Some(0));
    // "The proposed agenda" is one that lies before them.
    let adjective = before(1).is_some_and(|word| word.means(BARE) && word.means(FILLER));
    !none && words.get(at).is_some_and(|word| word.means(MOTION) || word.means(MOVED) && (!passive && !adjective || it))
}

/// Whether a sentence calls a vote: `Vote on …`, `Vote: …`.
fn is_ballot(words: &[Word<'_>]) -> bool {
    let [first, second, ..] = words else { return false };
    first.means(VOTE) && !first.means(OUTCOMES) && (second.means(UPON) || second.is(':'))
}

/// Whether a body decides in a sentence: `RESOLVED, that …`, `Der Rat beschließt, …`, `Le conseil DÉCIDE de …`.
fn enacts(words: &[Word<'_>], taken: &[bool]) -> bool {
    let Some(at) = words.iter().position(|word| word.means(ENACTED)) else { return false };
    let (before, Some(verb)) = (words.get(..at).unwrap_or(&[]), words.get(at)) else { return false };
    let follows = after_clauses(words, taken, at + 1);
    let Some(next) = words.get(follows).filter(|next| !next.means(HELPER) && !next.is('.') && !next.is(')')) else { return false };
    let says = next.means(THAT.or(OUTCOMES).or(VOTE)) || (next.is(',') || next.is(':')) && words.len() > follows + 1;
    if before.iter().zip(taken).all(|(word, taken)| *taken || leads_to_verb(word)) {
        let cited = next.form == Form::Number;
        // "Moved by Ann, it was resolved that …"
        let opens = verb.form == Form::Capital
            || (verb.surely(ENACTED) || next.means(THAT) && !next.means(FILLER)) && taken.iter().take(at).any(|taken| *taken);
        return opens && (says || cited || next.means(BY));
    }
    let named = before.iter().any(|word| !word.is_sign() && word.senses == Senses::NONE) && !before.iter().any(|word| word.means(HELPER));
    // "It may be resolved to an error."
    let passive = before.last().is_some_and(|word| word.means(BARE) && !word.means(FILLER));
    let subject = named && !passive && before.iter().find(|word| !word.is_sign()).is_some_and(|word| word.form == Form::Capital);
    // "El Pleno acuerda reparar la fuente": nothing stands between the verb and what is decided.
    let plainly = verb.means(ENACTS_VERB) && next.form == Form::Lower;
    subject && (says || plainly || verb.surely(ENACTED) && next.means(BARE))
}

/// Whether a word before the verb of a body says nothing: `Upon motion made by Ann and seconded by Bo, it was resolved`.
fn leads_to_verb(word: &Word<'_>) -> bool {
    word.is_filler() || word.means(UPON.or(AND))
}

/// The place after a bracket of nothing but clauses: `RESOLVED (proposed Ann, seconded Bo; 3 for, 1 against): that`.
fn after_clauses(words: &[Word<'_>], taken: &[bool], at: usize) -> usize {
    if !words.get(at).is_some_and(|word| word.is('(')) {
        return at;
    }
    let inside = |(word, taken): (&Word<'_>, &bool)| !word.is(')') && (*taken || is_small(word) || word.is_sign());
    let count = words.iter().zip(taken).skip(at + 1).take_while(|pair| inside(*pair)).count();
    let end = at + 1 + count;
    let clauses = taken.get(at + 1..end).is_some_and(|inner| inner.contains(&true));
    if clauses && words.get(end).is_some_and(|word| word.is(')')) { end + 1 } else { at }
}

/// What is said after the word that opens a decision and what it is cited by; the whole sentence where its subject stands before it.
fn enacted(words: &[Word<'_>], taken: &[bool]) -> Option<Range<usize>> {
    let at = words.iter().position(|word| word.means(ENACTED))?;
    let before = words.get(..at)?;
    if before.iter().zip(taken).any(|(word, taken)| !taken && !leads_to_verb(word)) {
        // Hyphens that fill a line are none of its words.
        let begin = words.iter().position(|word| !word.is_sign())?;
        return Some(place(words.get(begin..)?));
    }
    let silent = |at: usize| {
        let is_taken = |at: usize| taken.get(at).copied().unwrap_or(false);
        // "RESOLVED: 5kg of nails" cites nothing.
        let ends = || words.get(at + 1).is_none_or(|next| next.apart || next.is_sign());
        let cites = |word: &Word<'_>| word.is_sign() || word.form == Form::Number && ends() || word.means(BY.or(WITH)) && is_taken(at + 1);
        is_taken(at) || words.get(at).is_some_and(cites)
    };
    let from = (at + 1..words.len()).find(|at| !silent(*at))?;
    let said = words.get(from..)?;
    // "that the roof be mended", "to mend the roof"
    let opened = said.split_first().filter(|(first, rest)| first.means(THAT) && !rest.is_empty()).map(|(_, rest)| rest);
    Some(place(opened.unwrap_or(said)))
}

/// What stands between quotation marks after a word that opens what is said: `it was resolved “That the roof be mended.”`
fn quoted(words: &[Word<'_>]) -> Option<Range<usize>> {
    let is_double = |word: &Word<'_>| matches!(word.form, Form::Sign('"' | '“' | '”' | '„' | '«' | '»'));
    let is_mark = |word: &Word<'_>| is_double(word) || matches!(word.form, Form::Sign('‘' | '’' | '\''));
    let open = words.windows(2).position(|pair| matches!(pair, [sign, that] if is_mark(sign) && that.means(THAT)))?;
    let inner = words.get(open + 2..)?;
    // Single marks stand inside double ones.
    let doubled = words.get(open).is_some_and(is_double);
    let end = inner.iter().position(|word| if doubled { is_double(word) } else { is_mark(word) }).unwrap_or(inner.len());
    inner.get(..end).filter(|inner| inner.len() > 2).map(place)
}

/// The sentences of a text, as stretches of its words.
pub(super) fn sentences<'w, 't>(words: &'w [Word<'t>]) -> impl Iterator<Item = &'w [Word<'t>]> {
    let mut from = 0;
    let ends = move |at: &usize| {
        let Some(word) = words.get(*at) else { return true };
        let Some(next) = words.get(at + 1) else { return false };
        let closes = word.is('!') || word.is('?') || word.is('.');
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let dated = before.is_some_and(|before| before.form == Form::Number) && word.is('.') && begins_with_month(next.text);
        let short = dated
            || before.is_some_and(|before| {
                before.form == Form::Capital && before.text.len() <= 3 && before.senses == Senses::NONE && word.is('.')
            });
        // "prop. Ann", "M: Ann. S: Bo"
        let labels = before.is_some_and(|before| before.means(AGENT) && before.text.len() <= 4)
            || next.text.len() == 1 && next.form == Form::Capital && words.get(at + 2).is_some_and(|word| word.is(':'));
        let short = short || before.is_some_and(|before| before.means(PAIR) && !before.means(MOVED)) || labels && word.is('.');
        // "£51. 75"
        let sum = |at: usize| words.get(at).is_some_and(|sign| matches!(sign.form, Form::Sign('$' | '£' | '€')));
        let short = short || word.is('.') && next.form == Form::Number && at.checked_sub(2).is_some_and(sum);
        let anew = word.is(':') && next.means(ENACTED) && next.form == Form::Capital;
        (closes && !short && next.form != Form::Lower || anew) && next.apart
    };
    (0..words.len()).filter(ends).chain(words.len().checked_sub(1)).filter_map(move |end| {
        let sentence = words.get(from..=end);
        from = end + 1;
        sentence.filter(|sentence| !sentence.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::statement::words::words;

    #[test]
    fn a_ballot_is_called_on_something() {
        for (text, expected) in [
            ("Vote on the roof", true),
            ("Vote: mend the roof", true),
            ("Vote", false),
            ("Vote the roof", false),
            ("The vote on the roof", false),
            ("Roof: mend it", false),
        ] {
            assert_eq!(is_ballot(&words(text, None)), expected, "{text:?}");
        }
    }

    #[test]
    fn votes_may_be_counted_without_a_side() {
        for (text, expected) in [
            ("Refusal recommended by 5 votes and 1 abstention", true),
            ("Refusal recommended by 5 votes, 1 abstention", true),
            ("Refusal recommended by 5 votes with 1 abstention", true),
            ("Refusal recommended by 5 votes to 1", false),
            ("Refusal recommended by 5 lamps and 1 abstention", false),
            ("Refusal recommended by many votes and 1 abstention", false),
            ("Refusal recommended 5 votes and 1 abstention", false),
            ("Refusal recommended by 5 votes", false),
        ] {
            assert_eq!(is_polled(&words(text, None)), expected, "{text:?}");
        }
    }

    #[test]
    fn a_motion_is_supported_where_it_was_moved_and_seconded() {
        for (text, expected) in [
            ("Ann made and seconded a motion", true),
            ("It was proposed, seconded and agreed", true),
            ("It was moved and seconded", true),
            ("We moved to mend the roof, seconded by Bo", true),
            ("It was moved", false),
            ("It was seconded", false),
            ("The roof leaks", false),
        ] {
            assert_eq!(is_supported(&words(text, None)), expected, "{text:?}");
        }
    }

    #[test]
    fn more_in_favour_than_against_carry_a_motion() {
        let tally = |numbers: [Option<u32>; 3]| Tally { numbers, ..Tally::default() };
        for (numbers, carried, stated) in [
            ([None, None, None], false, false),
            ([Some(1), None, None], true, true),
            ([Some(0), None, None], false, true),
            ([Some(3), Some(2), None], true, true),
            ([Some(2), Some(2), None], false, true),
            ([Some(2), Some(3), None], false, true),
            ([None, Some(2), None], false, true),
            ([None, None, Some(2)], false, true),
        ] {
            assert_eq!((tally(numbers).is_carried(), tally(numbers).is_stated()), (carried, stated), "{numbers:?}");
        }
        for (one, other, expected) in [
            ([Some(1), None, None], [Some(2), None, None], true),
            ([Some(1), None, None], [None, Some(2), None], false),
            ([None, None, Some(1)], [None, None, Some(2)], true),
            ([None, None, None], [Some(1), Some(2), Some(3)], false),
        ] {
            assert_eq!(tally(one).overlaps(&tally(other)), expected, "{one:?} {other:?}");
        }
    }
}
