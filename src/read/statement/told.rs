//! What an entry tells of statements before its words are cut for them: whether one may stand in it, and whether it may settle one.
//!
//! Three questions, each asked only after the one before: the senses that were heard in its lines, the phrases that do stand in it, and what
//! follows those that are other words too. "For" counts votes beside a number, a sign or at an end, and hardly ever else: `for the roof`.

use super::decision::MARKS;
use super::words::{OUTCOMES, SIDES, STATES};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    AND, COUNT, DOUBTFUL, ENACTED, HELPER, HOW_MANY, MAY_COUNT, MOTION, MOVED, NOUGHT,
    PAIR, RESULT, SECONDED, STATED, Senses, VERSUS, VOTE, WITH, ZERO,
};
use crate::read::block::Entry;
use crate::scan::Form;

/// What an entry tells.
#[derive(Clone, Copy, Default)]
pub(super) struct Told {
    /// Whether a part of a statement may stand in it.
    pub states: bool,
    /// Whether it may say how something ended, who voted or who seconded, without which nothing unmarked is a decision.
    pub settles: bool,
}

/// What says how something ended, who voted, or who seconded.
const SETTLES: Senses = Senses::all_of(&[OUTCOMES, SIDES, VERSUS, SECONDED, PAIR, ENACTED]);
/// What is looked for in a text.
const LOOKED_FOR: Senses = STATES.or(SETTLES);
/// Words of these senses tell of a statement whatever follows.
const CERTAIN: Senses = Senses::all_of(&[MOTION, MOVED, SECONDED, VOTE, RESULT, OUTCOMES, ENACTED, VERSUS, PAIR]);
/// What follows a count of votes in words.
const BESIDE_VOTES: Senses = Senses::all_of(&[AND, WITH, VOTE, HELPER, COUNT, ZERO, SIDES, VERSUS]);
/// So few words are read as they are, since none of them may be more than a label.
const FEWEST: usize = 3;

/// Whether an entry may be a decision, or settle one, by the senses that were heard in it.
pub(super) fn may_settle(entry: &Entry<'_>) -> bool {
    entry.senses.any(SETTLES | MARKS) || !entry.form.has(Form::LETTER) || entry.form.has(Form::DIGIT)
}

/// What an entry tells by its words and signs; `text` is what of it is read.
pub(super) fn told(text: &str, entry: &Entry<'_>, lexicon: &Lexicon<'_>) -> Told {
    let (words, figures) = (entry.form.has(Form::LETTER), entry.form.has(Form::DIGIT));
    let counts = entry.senses.any(MAY_COUNT | NOUGHT);
    if words && !figures && !counts && !entry.senses.any(STATED) {
        return Told::default();
    }
    let signs = if words && !figures && !counts { Signs::default() } else { Signs::of(text) };
    let wordless = !words || signs.counts;
    if !(wordless || entry.senses.any(STATED) || counts && may_count(text, entry.senses, signs)) {
        return Told::default();
    }
    let short = text.split(' ').take(FEWEST + 1).count() <= FEWEST;
    let stated = stated(text, lexicon);
    let states = wordless || short || stated.any(STATES);
    Told { states, settles: states && (wordless || figures || stated.any(SETTLES)) }
}

/// Whether a word such as "for" or "yes" may tell of a vote: beside a count, a sign or a label, or alone.
fn may_count(text: &str, senses: Senses, signs: Signs) -> bool {
    /// A few words may be no more than "yes".
    const FEW: usize = 8;
    let counted = senses.any(MAY_COUNT) && senses.any(HOW_MANY | NOUGHT) || senses.any(NOUGHT) && senses.any(HOW_MANY);
    counted || signs.figures || signs.parts || signs.stops || text.split(' ').take(FEW + 1).count() <= FEW
}

/// The senses of the words for statements that stand in a text, without those that may count votes and do not.
fn stated(text: &str, lexicon: &Lexicon<'_>) -> Senses {
    let mut stated = Senses::NONE;
    for (known, rest) in lexicon.phrases(text, LOOKED_FOR) {
        let doubtful = known.senses.any(SIDES) && known.senses.any(DOUBTFUL) && !known.senses.any(CERTAIN);
        if !doubtful || follows(rest, lexicon) {
            stated |= known.senses;
        }
    }
    stated
}

/// Whether what follows a word such as "for" lets it count votes: a sign, a number, a word beside votes, or nothing.
fn follows(rest: &str, lexicon: &Lexicon<'_>) -> bool {
    let next = rest.trim_start();
    !next.starts_with(char::is_alphabetic) || lexicon.at(next, BESIDE_VOTES).is_some()
}

/// The signs of a text that may tell of a vote.
#[derive(Clone, Copy, Default)]
struct Signs {
    /// A figure stands in it.
    figures: bool,
    /// One of its sentences is the counts of a vote and nothing else: `5-0.`
    counts: bool,
    /// A sign may part a word for a vote from who voted: no hyphen inside a word.
    parts: bool,
    /// A sentence may end inside it.
    stops: bool,
}

impl Signs {
    fn of(text: &str) -> Signs {
        let mut signs = Signs::default();
        let mut sentence = Counts::default();
        let (mut before, mut rest) = (' ', text.chars());
        while let Some(c) = rest.next() {
            let next = rest.as_str().chars().next();
            let ended = matches!(before, '.' | '!' | '?');
            signs.counts |= ended && c.is_whitespace() && std::mem::take(&mut sentence).are_all();
            signs.stops |= ended && !c.is_ascii_alphanumeric();
            signs.figures |= c.is_ascii_digit();
            signs.parts |= matches!(c, ':' | '–' | '|' | '=')
                || c == '-' && !(before.is_alphanumeric() && next.is_some_and(char::is_alphanumeric));
            sentence.add(c);
            before = c;
        }
        signs.counts |= sentence.are_all();
        signs
    }
}

/// What a sentence is made of.
#[derive(Default)]
struct Counts {
    figures: bool,
    parted: bool,
    letters: bool,
}

impl Counts {
    fn add(&mut self, c: char) {
        self.figures |= c.is_ascii_digit();
        self.parted |= matches!(c, '-' | '–' | '/' | ':');
        self.letters |= c.is_alphanumeric() && !c.is_ascii_digit();
    }

    /// Whether it is counts and nothing else.
    fn are_all(&self) -> bool {
        self.figures && self.parted && !self.letters
    }
}
