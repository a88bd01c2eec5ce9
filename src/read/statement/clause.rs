//! The clauses of a motion, each read where it stands.
//!
//! ```text
//! pair     = PAIR [ by ] name joint name                         M/S Ann/Bo · Moved and seconded by Ann and Bo
//!          | ( MOTION | MOVED ) "(" name "/" name ")"              Motion (Ann/Bo) to …
//! mover    = [ UPON ] [ article ] ( MOVED | MOTION ) { be | MADE } by names     Moved by Ann · on the proposal of Ann · a motion was made by Ann
//!          | names ( MOVED | MADE [ article ] MOTION )           Ann moved · Ann Ray made the motion
//!          | name "'s" MOTION                                    Ann's proposal
//!          | MADE by names                                       … was made by Ann
//! seconder = SECONDED [ by ] names | names SECONDED [ article MOTION ]          Seconded: Bo · Bo seconded the motion
//! by       = BY | ":" | "-"
//! votes    = name ( ":" | "-" | "|" ) SIDES                        Ann Ray - yes
//!          | VOTE ":" called called { called }                    Roll call: Ann Ray, yes; Bo West-no
//!          | count [ VOTE ] SIDES | SIDES [ ":" ] ( count | names ) | names SIDES
//!          | count [ VOTE ] VERSUS count [ VOTE ] | n "-" n [ "-" n ]           5 for · Ayes: 5 · three votes to one · 7-0-1
//! called   = name [ "," | ":" | "-" ] SIDES [ "," | ";" | "." ]
//! outcome  = [ [ article ] MOTION | "it" ] { be } OUTCOMES { OUTCOMES }               Carried · The motion was lost · unanimously approved
//! ```
//!
//! An outcome counts where nothing of the sentence goes on beside it: at a sign, a clause, a joint; never after `be`, `as`, `the`.

use std::ops::Range;

use nom::branch::alt;
use nom::combinator::{opt, verify};
use nom::{Input, Parser};

use super::names::{name, names, speaks_of_oneself};
use super::words::{Form, OUTCOMES, Read, SIDES, Word, Words, few, none, one, sense, sign};
use crate::lexicon::sense::{
    AGENT, AND, BARE, BY, CARRIED, COUNT, DEFERRED, DOUBTFUL, ENACTED, EVERYBODY, FILLER, HELPER, HEREBY, IT, MADE, MOTION, MOVED,
    NOT_VOTING, PAIR, REJECTED, RESULT, SECONDED, Senses, THAT, UNANIMOUS, UPON, VERSUS, VOTE, VOTE_ABSTAIN, VOTE_AGAINST, VOTE_FOR,
    VOTERS, WITH, WITHDRAWN,
};
use crate::lexicon::symbols::{MOVER_LETTERS, SECONDER_LETTERS, VOTE_LETTERS};
use crate::model::Outcome;

/// The highest count that a vote may have.
const MOST_VOTES: u32 = 9_999;

/// What a clause says; names by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Clause {
    Movers(Vec<Range<usize>>),
    Seconders(Vec<Range<usize>>),
    Pair(Range<usize>, Option<Range<usize>>, bool),
    Votes(Vec<(Side, Count)>),
    /// How it ended, and whether the words are more than "agreed".
    Ended(Outcome, bool),
}

/// A side of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    For,
    Against,
    Abstain,
}

/// How many voted so, or who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Count {
    Number(u32),
    /// "None": a number where other sides have one, else an empty list of names.
    Nobody,
    Names(Vec<Range<usize>>),
}

/// What all words of a sentence can mean together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heard {
    senses: Senses,
    /// Whether one of them surely counts votes.
    counts: bool,
}

impl Heard {
    /// What some words can mean.
    pub(super) fn of(words: &[Word<'_>]) -> Heard {
        let senses = words.iter().fold(Senses::NONE, |senses, word| senses.or(word.senses));
        Heard { senses, counts: senses.any(SIDES) && words.iter().any(|word| word.surely(SIDES)) }
    }
}

/// The clause that some words begin with. `before` is the word before them, `heard` what senses the sentence has: no clause is looked for without
/// a word that it must have.
pub(super) fn clause<'w, 't>(words: Words<'w, 't>, before: Before<'t>, heard: Heard) -> Read<'w, 't, Clause> {
    let says = |senses: Senses| heard.senses.any(senses);
    let number = words.0.first().is_some_and(|word| word.form == Form::Number);
    let mut found = none(words);
    if says(PAIR) {
        found = alt((pair, pair_by_short_labels)).parse(words);
    }
    if found.is_err() && words.0.get(1).is_some_and(|word| word.is(':')) {
        found = pair_by_letters(words);
    }
    if found.is_err() && says(MOTION.or(MOVED)) {
        found = pair_in_brackets(words);
    }
    if found.is_err() && says(SECONDED) {
        found = seconder(words, before);
    }
    if found.is_err() && says(MOVED.or(MOTION)) {
        found = mover(words, before, says(MOTION));
    }
    if found.is_err() && says(EVERYBODY) && says(VOTE_FOR.or(CARRIED).or(UNANIMOUS)) {
        found = all_for(words, before);
    }
    if found.is_err() && (number || says(SIDES.or(NOT_VOTING).or(VERSUS))) {
        found = votes(words, before, heard);
    }
    if found.is_err() && says(OUTCOMES) {
        found = outcome(words, before);
    }
    if found.is_err() && says(ENACTED) {
        found = enacted_alone(words, before);
    }
    found
}

/// What stands before a clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before<'t> {
    /// The word directly before; none at the start and after another clause.
    pub word: Option<Word<'t>>,
    /// Whether a vote or an outcome is spoken of there.
    pub near: bool,
    /// Whether a bracket opens after a word that says that nobody voted against it.
    pub of_all: bool,
    /// Whether a number and a sign stand there without a blank between: `5-` before `2-1-4`.
    pub goes_on: bool,
}

impl Before<'_> {
    /// Whether a sentence may begin anew here.
    fn is_edge(self) -> bool {
        self.word.is_none_or(|word| word.is_sign() || word.means(AND.or(WITH).or(BY).or(RESULT).or(VOTE)))
    }

    fn means(self, senses: Senses) -> bool {
        self.word.is_some_and(|word| word.means(senses))
    }
}

/// `M/S Ann/Bo`, `Moved and seconded by Ann and Bo`.
fn pair<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Clause> {
    let (rest, lead) = verify(sense(PAIR), |word: &Word<'_>| word.means(MOVED)).parse(words)?;
    let (rest, _) = opt(by).parse(rest)?;
    let (rest, mover) = name(rest)?;
    let joint = one(|word| matches!(word.form, Form::Sign('/' | ',' | '&' | '-')) || word.means(AND));
    let (rest, seconder) = opt((joint, name)).parse(rest)?;
    Ok((rest, Clause::Pair(mover, seconder.map(|(_, name)| name), lead.means(CARRIED))))
}

/// `Prop. Ann, sec. Bo`: the short word for a seconder means one only after that for a mover.
fn pair_by_short_labels<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Clause> {
    let stop = |words| opt(one(|word| matches!(word.form, Form::Sign('.' | ':' | '-' | '–')))).parse(words);
    let (rest, _) = verify(sense(MOVED), |word: &Word<'_>| word.means(AGENT)).parse(words)?;
    let (rest, (_, mover, _)) = (stop, name, few(|word| matches!(word.form, Form::Sign(',' | ';' | '/' | '|')))).parse(rest)?;
    let (rest, _) = verify(sense(SECONDED), |word: &Word<'_>| word.means(PAIR) && !word.means(MOVED)).parse(rest)?;
    let (rest, (_, seconder)) = (stop, name).parse(rest)?;
    Ok((rest, Clause::Pair(mover, Some(seconder), false)))
}

/// `M: Ann. S: Bo. V:`, where each letter means something only before the other.
fn pair_by_letters<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Clause> {
    let letter = |letters: &'static [&'static str]| (one(move |word: &Word<'_>| letters.contains(&word.text)), sign(':'));
    let between = |words| few(|word: &Word<'_>| matches!(word.form, Form::Sign('.' | ',' | ';' | '/' | '|'))).parse(words);
    let (rest, _) = letter(MOVER_LETTERS).parse(words)?;
    let (rest, (mover, _)) = (name, between).parse(rest)?;
    let (rest, _) = letter(SECONDER_LETTERS).parse(rest)?;
    let (rest, seconder) = name(rest)?;
    let (rest, _) = opt((between, letter(VOTE_LETTERS))).parse(rest)?;
    Ok((rest, Clause::Pair(mover, Some(seconder), false)))
}

/// `Motion (Ann/Bo)`, `M/S/C (Ann/Bo)`
fn pair_in_brackets<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Clause> {
    let (rest, (lead, _)) = (sense(MOTION.or(MOVED)), sign('(')).parse(words)?;
    let (rest, (mover, _, seconder)) = (name, sign('/'), name).parse(rest)?;
    let (rest, _) = sign(')').parse(rest)?;
    Ok((rest, Clause::Pair(mover, Some(seconder), lead.means(CARRIED) && lead.means(PAIR))))
}

/// What stands between a word and the name of who did it.
fn by<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, ()> {
    let (rest, _) = alt((sense(BY), sign(':'), sign('-'), sign('–'), sign('|'))).parse(words)?;
    let (rest, _) = opt(alt((sign(':'), sign('|')))).parse(rest)?;
    Ok((rest, ()))
}

fn mover<'w, 't>(words: Words<'w, 't>, before: Before<'t>, motion: bool) -> Read<'w, 't, Clause> {
    let of_motion = |words| if motion { alt((made_by, by_before_seconder)).parse(words) } else { none(words) };
    let (rest, movers) =
        alt((|words| spoken(words, before, MOVED), |words| moved_by(words, before), named_mover, of_motion)).parse(words)?;
    Ok((rest, Clause::Movers(movers)))
}

/// `Moved by Ann`, `on the proposal of Ann`, `Mover: Ann`, `Moved Ann`.
fn moved_by<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<Range<usize>>> {
    let (rest, upon) = opt(sense(UPON)).parse(words)?;
    let (rest, _) = opt(article).parse(rest)?;
    let (rest, lead) = sense(MOVED.or(MOTION)).parse(rest)?;
    // "to accept the proposal of the committee" puts no motion.
    if !lead.means(MOVED) && upon.is_none() && !before.is_edge() {
        return none(words);
    }
    let rest = if lead.means(MOTION) { behind_number(rest) } else { rest };
    let (rest, between) = few(|word| word.means(HELPER.or(MADE).or(MOVED).or(BARE)) && !word.means(BY)).parse(rest)?;
    if lead.means(BY) && between == 0 {
        return (opt(alt((sign(':'), sign('|')))), names).map(|(_, names)| names).parse(rest);
    }
    let bare_motion = lead.means(MOTION) && !lead.means(MOVED) && between == 0;
    if let Ok((behind, ())) = by(rest)
        && (!(bare_motion && rest.0.first().is_some_and(Word::is_sign)) || leads_to_seconder(behind))
    {
        return names(behind);
    }
    if lead.surely(MOVED)
        && let Ok(named) = in_brackets(rest)
    {
        return Ok(named);
    }
    let opens = lead.surely(MOVED) && lead.form == Form::Capital && before.is_edge();
    let direct = upon.is_none() && between == 0 && (opens || lead.means(AGENT));
    // "Proposed Ann Ray, seconded Bo West"; "swings at £51.75 proposed Ann Ray & seconded Bo West"
    let opens = (lead.means(MOVED) || bare_motion) && before.is_edge()
        || lead.means(MOVED) && (before.word.is_some_and(|word| word.form != Form::Capital) || leads_to_bare_seconder(rest));
    if direct || upon.is_none() && opens && leads_to_seconder(rest) {
        return names(rest);
    }
    none(words)
}

/// The words after the number of a motion, where who moved it follows: `Motion 412-2, from Ann`.
fn behind_number<'w, 't>(words: Words<'w, 't>) -> Words<'w, 't> {
    let numbers = few(|word| word.form == Form::Number || matches!(word.form, Form::Sign('#' | '-' | '/' | '.'))).parse(words);
    let Ok((rest, 1..)) = numbers else { return words };
    let (rest, _) = opt(sign(',')).parse(rest).unwrap_or((rest, None));
    let follows = rest.0.first().is_some_and(|word| word.means(BY) && !word.means(FILLER) || word.means(MADE.or(MOVED)));
    if follows { rest } else { words }
}

/// Whether names and then a word for who seconded follow.
fn leads_to_seconder(words: Words<'_, '_>) -> bool {
    // "Buy a second freezer"
    let counts = |word: &Word<'_>, next: Option<&Word<'_>>| {
        word.means(DOUBTFUL) && next.is_some_and(|next| next.form == Form::Lower && next.senses == Senses::NONE)
    };
    let seconds = |after: Words<'_, '_>| {
        let at = after.0.iter().position(|word| !word.is_filler());
        at.and_then(|at| Some((after.0.get(at)?, after.0.get(at + 1))))
            .is_some_and(|(word, next)| word.means(SECONDED) && !counts(word, next))
    };
    // "proposed Ann Ray seconded Bo West"
    let names_both = |after: Words<'_, '_>| sense(SECONDED).parse(after).is_ok_and(|(rest, _)| (opt(by), names).parse(rest).is_ok());
    names(words).is_ok_and(|(after, _)| if after.0.first().is_some_and(Word::is_filler) { seconds(after) } else { names_both(after) })
}

/// Whether names follow, and the names of who seconded without a word between: `Adoption proposed Ann Ray, seconded Bo West`.
fn leads_to_bare_seconder(words: Words<'_, '_>) -> bool {
    let seconded = verify(sense(SECONDED), |word: &Word<'_>| word.surely(SECONDED) && !word.means(BY.or(PAIR)));
    (names, opt(sign(',')), seconded, names).parse(words).is_ok()
}

/// Whether a word is a dash between blanks or before a name.
fn is_dash(word: Option<&Word<'_>>) -> bool {
    word.is_some_and(|word| matches!(word.form, Form::Sign('-' | '–' | '—')))
}

/// `(Ann Ray)` after the word for what they did.
fn in_brackets<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Vec<Range<usize>>> {
    (sign('('), names, sign(')')).map(|(_, names, _)| names).parse(words)
}

/// `Motion to mend it by Ann, seconded by Bo`.
fn by_before_seconder<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Vec<Range<usize>>> {
    let (rest, _) = one(|word| word.means(BY) && !word.means(FILLER) || is_dash(Some(word))).parse(words)?;
    if leads_to_seconder(rest) { names(rest) } else { none(words) }
}

fn article<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Word<'t>> {
    one(|word| word.means(BARE) && word.means(FILLER)).parse(words)
}

/// `Ann moved`, `Ann Ray made the motion`, `Ann's proposal`.
fn named_mover<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Vec<Range<usize>>> {
    let (rest, mut movers) = names(words)?;
    if let Some(last) = movers.last_mut()
        && let Some(owned) = words
            .0
            .iter()
            .take_while(|word| word.at < last.end)
            .find(|word| word.end() == last.end && (word.text.ends_with("'s") || word.text.ends_with("’s")))
    {
        let (rest, _) = sense(MOTION).parse(rest)?;
        let suffix = owned.text.chars().rev().take(2).map(char::len_utf8).sum();
        last.end = last.end.saturating_sub(suffix);
        return Ok((rest, movers));
    }
    let (rest, _) = opt(sign(',')).parse(rest)?;
    let (rest, _) = opt(one(|word| word.means(FILLER) && !word.is_sign())).parse(rest)?;
    let moved = verify(sense(MOVED), |word: &Word<'_>| !word.means(BY.or(PAIR)));
    let made = (sense(MADE), opt(article), sense(MOTION)).map(|(made, ..)| made);
    let (rest, _) = alt((moved, made)).parse(rest)?;
    let leads_on = rest.0.first().is_some_and(|word| word.means(BY) && !word.means(FILLER) || word.is(':'));
    if leads_on || leads_to_bare_seconder(rest) { none(words) } else { Ok((rest, movers)) }
}

/// `… was made by Ann`.
fn made_by<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Vec<Range<usize>>> {
    (few(|word| word.means(HELPER)), sense(MADE), sense(BY), names).map(|(.., names)| names).parse(words)
}

/// `ANN: I move that`, `BO: I'll second that.`, `BO: Second.`: whoever speaks does it.
fn spoken<'w, 't>(words: Words<'w, 't>, before: Before<'t>, what: Senses) -> Read<'w, 't, Vec<Range<usize>>> {
    if before.word.is_some() || before.near {
        return none(words);
    }
    let (rest, speaker) = name(words)?;
    let (rest, _) = sign(':').parse(rest)?;
    let (rest, oneself) = opt(one(speaks_of_oneself)).parse(rest)?;
    let (rest, lead) = sense(what).parse(rest)?;
    let lone = what.any(SECONDED)
        && (oneself.is_some() || lead.form == Form::Capital)
        && !lead.means(BY.or(PAIR).or(AGENT))
        && rest.0.iter().all(Word::is_sign);
    if lead.means(HEREBY) || lone { Ok((rest, vec![speaker])) } else { none(words) }
}

/// `Seconded by Bo`, `Bo seconded the motion`.
fn seconder<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Clause> {
    let spoken = |words| spoken(words, before, SECONDED);
    let named = |words| named_seconder(words, before);
    let (rest, seconders) = alt((spoken, |words| seconded_by(words, before), named)).parse(words)?;
    Ok((rest, Clause::Seconders(seconders)))
}

fn seconded_by<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<Range<usize>>> {
    let (rest, _) = few(|word| word.means(HELPER)).parse(words)?;
    let (rest, lead) = verify(sense(SECONDED), |word: &Word<'_>| !word.means(PAIR)).parse(rest)?;
    if lead.means(BY) {
        return (opt(alt((sign(':'), sign('|')))), names).map(|(_, names)| names).parse(rest);
    }
    if let Ok((behind, ())) = by(rest) {
        return names(behind);
    }
    if lead.surely(SECONDED)
        && let Ok(named) = in_brackets(rest)
    {
        return Ok(named);
    }
    let opens = lead.surely(SECONDED) && (before.is_edge() || lead.form == Form::Capital);
    let follows = before.near && before.is_edge() && lead.means(DOUBTFUL);
    if opens || follows || lead.means(AGENT) { names(rest) } else { none(words) }
}

fn named_seconder<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<Range<usize>>> {
    let (rest, seconders) = names(words)?;
    let (rest, comma) = opt(sign(',')).parse(rest)?;
    let is_apart = comma.is_some();
    let (rest, lead) = verify(sense(SECONDED), |word: &Word<'_>| !word.means(BY.or(PAIR))).parse(rest)?;
    let (rest, _) = opt((opt(article), sense(MOTION))).parse(rest)?;
    let next = rest.0.first();
    let labels = next.is_some_and(|word| word.is(':') && !before.means(WITH)) || is_dash(next) && names(rest.take_from(1)).is_ok();
    // "Motion by Ann, seconded Bo, that …"
    let seconds_another = is_apart && names(rest).is_ok();
    let weak = lead.means(DOUBTFUL) && !next.is_none_or(Word::is_sign) || labels || seconds_another;
    // "Ann proposed Bo, seconded by Cy", "Ann proposed Bo for Treasurer and Cy seconded"
    let is_named_by_others = next.is_some_and(|word| word.means(BY)) || seconders.len() > 1 && !before.is_edge();
    if weak || is_named_by_others { none(words) } else { Ok((rest, seconders)) }
}

/// One count, or the counts of both sides.
fn votes<'w, 't>(words: Words<'w, 't>, before: Before<'t>, heard: Heard) -> Read<'w, 't, Clause> {
    let opens = |word: &Word<'_>| {
        matches!(word.form, Form::Number | Form::Capital) || word.value.is_some() || word.means(SIDES.or(COUNT).or(BARE).or(THAT))
    };
    // A sum and the number of a paragraph count nothing.
    let costs = before.word.is_some_and(|word| matches!(word.form, Form::Sign('$' | '£' | '€' | '§')));
    if costs || !words.0.first().is_some_and(opens) {
        return none(words);
    }
    let (rest, votes) = alt((
        called,
        |words| of_all(words, before),
        |words| by_legend(words, before),
        |words| scores(words, before),
        |words| versus(words, before),
        |words| polled(words, before),
        |words| counted(words, before),
        |words| labelled(words, before),
        |words| if heard.counts || before.near { voters(words, before) } else { none(words) },
        |words| ballot(words, before),
    ))
    .parse(words)?;
    Ok((rest, Clause::Votes(votes)))
}

/// `(Ja/Nein/Enthaltung): 4/0/1`, `For-Against-Abstain: 5-0-1`: numbers in the order of the sides named before them.
fn by_legend<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<(Side, Count)>> {
    let divides = |word: &Word<'_>| matches!(word.form, Form::Sign('/' | '-' | '–' | '|' | ':' | ','));
    if !before.is_edge() {
        return none(words);
    }
    let (rest, first) = sense(SIDES).parse(words)?;
    let (rest, divider) = one(divides).parse(rest)?;
    let (rest, second) = sense(SIDES).parse(rest)?;
    let (rest, third) = opt((one(|word| word.form == divider.form), sense(SIDES))).parse(rest)?;
    let (rest, _) = opt(one(|word| word.is(')') || word.is(']'))).parse(rest)?;
    let (rest, _) = opt(one(|word| word.is(':') || word.is('=') || is_dash(Some(word)))).parse(rest)?;
    let sides = [Some(first), Some(second), third.map(|(_, third)| third)];
    let (mut rest, mut votes, mut divider) = (rest, Vec::new(), None);
    for side in sides.iter().flatten().map(side) {
        if !votes.is_empty() {
            let (after, sign) = one(|word| divides(word) && divider.is_none_or(|form| form == word.form)).parse(rest)?;
            (rest, divider) = (after, Some(sign.form));
        }
        let (after, number) = verify(count, |count| matches!(count, Count::Number(_))).parse(rest)?;
        rest = after;
        votes.push((side, number));
    }
    let more = rest.0.first().is_some_and(|next| divider == Some(next.form) && rest.0.get(1).is_some_and(|word| word.form == Form::Number));
    if more { none(words) } else { Ok((rest, votes)) }
}

/// How many they were who all voted for it: `agreed unanimously (5)`.
fn of_all<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<(Side, Count)>> {
    if !before.of_all {
        return none(words);
    }
    let (rest, number) = one(|word| word.form == Form::Number).parse(words)?;
    match number.value.filter(|value| *value <= MOST_VOTES && rest.0.first().is_some_and(|word| word.is(')'))) {
        Some(value) => Ok((rest, vec![(Side::For, Count::Number(value))])),
        None => none(words),
    }
}

/// `7-0-1`, `(5/0)`.
fn scores<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<(Side, Count)>> {
    let dash = |word: &Word<'_>| matches!(word.form, Form::Sign('-' | '–' | '/' | ':'));
    let short =
        |word: &Word<'_>| word.form == Form::Number && word.text.len() <= 3 && (word.text.len() == 1 || !word.text.starts_with('0'));
    let (rest, first) = one(short).parse(words)?;
    let (rest, divider) = one(dash).parse(rest)?;
    let (rest, second) = one(short).parse(rest)?;
    if before.goes_on && !first.apart {
        return none(words);
    }
    let third = (one(|word| word.form == divider.form), one(short)).map(|(_, third)| third);
    let (rest, third) = opt(third).parse(rest)?;
    let near = before.near || before.word.is_none() || before.means(BY.or(WITH));
    let bracketed = before.word.is_some_and(|word| word.is('('));
    let (rest, said) = opt(sense(VOTE_FOR.or(VOTE))).parse(rest)?;
    let free = rest.0.first().is_none_or(|word| word.is_sign() && (word.apart || !dash(word)) || word.means(AND.or(WITH).or(HELPER)));
    let known = said.is_some() || near || bracketed && third.is_some() || third.is_some() && before.is_edge();
    // "Result: 12 : 0", "12 : 1 votes"
    let spaced = before.near && before.word.is_some_and(|word| word.is(':')) || said.is_some();
    if !(free && known)
        || divider.is(':') && (third.is_some() || !(near || said.is_some()) || second.apart && !spaced)
        || divider.is('/') && !(near || bracketed)
    {
        return none(words);
    }
    let sides = [(Side::For, Some(first)), (Side::Against, Some(second)), (Side::Abstain, third)];
    let votes = sides.into_iter().filter_map(|(side, word)| Some((side, Count::Number(word?.value?))));
    Ok((rest, votes.collect()))
}

/// `three votes to one`, `9 zu 4 Stimmen`.
fn versus<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<(Side, Count)>> {
    let (rest, first) = count(words)?;
    let (rest, early) = opt(sense(VOTE.or(VOTE_FOR))).parse(rest)?;
    let (rest, _) = sense(VERSUS).parse(rest)?;
    let (rest, second) = count(rest)?;
    let (rest, late) = opt(sense(VOTE)).parse(rest)?;
    let known = early.is_some() || late.is_some() || before.means(BY.or(WITH)) || before.word.is_none();
    if known && before.is_edge() { Ok((rest, vec![(Side::For, first), (Side::Against, second)])) } else { none(words) }
}

/// `by 5 votes and 1 abstention`: the votes in favour need no word for it.
fn polled<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<(Side, Count)>> {
    if !before.means(BY) {
        return none(words);
    }
    let (rest, in_favour) = (count, sense(VOTE)).map(|(number, _)| number).parse(words)?;
    let (rest, _) = few(|word| word.is(',') || word.means(AND.or(WITH))).parse(rest)?;
    let (rest, others) = alt((count, zero)).parse(rest)?;
    let (rest, lead) = sense(VOTE_AGAINST.or(VOTE_ABSTAIN)).parse(rest)?;
    Ok((rest, vec![(Side::For, in_favour), (side(&lead), others)]))
}

/// `5 for`, `no abstentions`, `5 votes in favour`.
fn counted<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<(Side, Count)>> {
    // "That is one in favour and three opposed."
    let (rest, _) = opt((sense(THAT), sense(HELPER))).parse(words)?;
    let (rest, number) = alt((count, zero)).parse(rest)?;
    let (rest, _) = opt(sense(VOTE.or(VOTERS))).parse(rest)?;
    let (rest, _) = few(|word| word.means(HELPER)).parse(rest)?;
    let (rest, lead) = sense(SIDES).parse(rest)?;
    let next = rest.0.first();
    let ends = next.is_none_or(|word| {
        word.is_sign() && !word.is(':') || word.senses.any(AND.or(WITH).or(VOTE).or(HELPER)) || word.form == Form::Number
    });
    if lead.surely(SIDES) || before.is_edge() && ends { Ok((rest, vec![(side(&lead), number)])) } else { none(words) }
}

/// `Ayes: 5`, `against 2`, `AYES: Long, Moss`.
fn labelled<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<(Side, Count)>> {
    let (rest, lead) = sense(SIDES).parse(words)?;
    let (rest, _) = opt(sense(VOTE)).parse(rest)?;
    let (rest, mark) = opt(alt((sign(':'), sign('-'), sign('–'), sign('=')))).parse(rest)?;
    if let Ok((behind, _)) = one(|word| word.means(COUNT) && word.value == Some(0)).parse(rest) {
        return Ok((behind, vec![(side(&lead), Count::Nobody)]));
    }
    if let Ok((behind, number)) = count(rest) {
        let ends = behind.0.first().is_none_or(|word| word.is_sign() || word.senses != Senses::NONE || word.form == Form::Capital);
        let free = mark.is_some() || before.is_edge();
        return if free && ends { Ok((behind, vec![(side(&lead), number)])) } else { none(words) };
    }
    if mark.is_none_or(|mark| !mark.is(':')) || !before.is_edge() || lead.means(DOUBTFUL) && lead.form == Form::Lower {
        return none(words);
    }
    let (rest, names) = names(rest)?;
    Ok((rest, vec![(side(&lead), Count::Names(names))]))
}

/// `Ann Ray abstained`; in a roll call `Ann Ray yes, Bo West no`.
fn voters<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<(Side, Count)>> {
    let (rest, names) = names(words)?;
    let (rest, lead) = sense(SIDES).parse(rest)?;
    let called = before.near && before.word.is_none_or(|word| word.is_sign()) && rest.0.first().is_none_or(Word::is_sign);
    let says = lead.surely(SIDES) && lead.form == Form::Lower || called;
    if says { Ok((rest, vec![(side(&lead), Count::Names(names))])) } else { none(words) }
}

/// `Roll call: Ann Ray, yes; Bo West, no`: two at least.
fn called<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Vec<(Side, Count)>> {
    /// No roll is longer.
    const MOST: usize = 64;
    let (rest, _) = one(|word| word.means(VOTE) && !word.means(OUTCOMES)).parse(words)?;
    let (mut rest, _) = sign(':').parse(rest)?;
    let mut votes: Vec<(Side, Count)> = Vec::new();
    let parts = |word: &Word<'_>| matches!(word.form, Form::Sign(',' | ':' | '-' | '–'));
    let ends = |word: &Word<'_>| matches!(word.form, Form::Sign(',' | ';' | '.'));
    while votes.len() < MOST
        && let Ok((behind, (name, _, lead))) = (name, opt(one(parts)), sense(SIDES)).parse(rest)
        && let Ok((behind, _)) = opt(one(ends)).parse(behind)
    {
        votes.push((side(&lead), Count::Names(vec![name])));
        rest = behind;
    }
    if votes.len() < 2 { none(words) } else { Ok((rest, votes)) }
}

/// `Ann Ray - yes`, alone on its line.
fn ballot<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Vec<(Side, Count)>> {
    if !before.word.is_none_or(|word| word.is('|')) {
        return none(words);
    }
    let (rest, names) = names(words)?;
    let (rest, _) = one(|word| matches!(word.form, Form::Sign(':' | '-' | '–' | '|'))).parse(rest)?;
    let (rest, lead) = sense(SIDES.or(NOT_VOTING)).parse(rest)?;
    let (rest, _) = few(Word::is_sign).parse(rest)?;
    if !rest.0.is_empty() {
        return none(words);
    }
    let counts = lead.means(SIDES);
    Ok((rest, if counts { vec![(side(&lead), Count::Names(names))] } else { Vec::new() }))
}

fn side(word: &Word<'_>) -> Side {
    if word.means(VOTE_ABSTAIN) {
        Side::Abstain
    } else if word.means(VOTE_AGAINST) {
        Side::Against
    } else {
        Side::For
    }
}

fn count<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Count> {
    let (rest, word) = one(|word| word.form == Form::Number || word.means(COUNT)).parse(words)?;
    match word.value {
        Some(value) if value <= MOST_VOTES => Ok((rest, Count::Number(value))),
        _ => none(words),
    }
}

/// "no" is a count before a word for votes: `no abstentions`.
fn zero<'w, 't>(words: Words<'w, 't>) -> Read<'w, 't, Count> {
    let (rest, _) = one(|word| word.value == Some(0)).parse(words)?;
    Ok((rest, Count::Number(0)))
}

/// How it ended.
fn outcome<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Clause> {
    let subject = (opt(article), sense(MOTION.or(IT))).map(|(_, subject)| subject);
    let (rest, subject) = opt(subject).parse(words)?;
    let (rest, _) = opt((sense(BARE), one(|word| word.means(FILLER)))).parse(rest)?;
    let (rest, helpers) = few(|word| word.means(HELPER)).parse(rest)?;
    let (mut rest, first) = sense(OUTCOMES).parse(rest)?;
    let mut ended = outcome_of(&first);
    let mut surely = first.surely(OUTCOMES);
    loop {
        let between = opt(one(|word| word.is('[') || word.is('(') || word.is(',') || word.means(BY.or(BARE)))).parse(rest)?.0;
        let Ok((behind, next)) = sense(OUTCOMES).parse(between) else { break };
        if !next.means(UNANIMOUS) || first.means(UNANIMOUS) {
            ended = outcome_of(&next);
        }
        surely |= next.surely(OUTCOMES);
        rest = opt(one(|word| word.is(']') || word.is(')'))).parse(behind)?.0;
    }
    if first.means(DEFERRED.or(WITHDRAWN)) && (subject.is_some() || helpers > 0 || before.is_edge()) && !before.means(BARE) {
        rest = rest.take_from(rest.0.iter().take_while(|word| !word.is_sign() && !word.means(OUTCOMES.or(SIDES))).count());
    }
    let opens = subject.is_some() || helpers > 0 || before.is_edge() && !before.means(BARE) || before.means(VOTERS) && surely;
    let lone = first.surely(UNANIMOUS) && !before.means(BARE);
    // "… were agreed as proposed by Ann"
    let as_moved = || matches!(rest.0, [joint, moved, ..] if joint.means(BARE) && moved.means(MOVED));
    let ends = rest.0.first().is_none_or(|word| {
        word.is_sign() || word.form == Form::Number || word.means(BY.or(WITH).or(AND).or(UPON).or(VOTE).or(COUNT)) && !word.means(THAT)
    }) || as_moved();
    // "Moved, seconded and agreed that …"
    let after_clause = before.means(AND) || before.word.is_none() && before.near;
    let joined = after_clause && first.means(CARRIED.or(UNANIMOUS)) && rest.0.first().is_some_and(|word| word.means(THAT));
    let free = joined || opens && ends && (surely || as_moved() || rest.0.first().is_none_or(|word| word.is_sign() || word.means(BY)));
    if free || lone { Ok((rest, Clause::Ended(ended, surely))) } else { none(words) }
}

/// `All members voted in favour`, `All Councillors in favour`, `All present agreed`.
fn all_for<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Clause> {
    let (rest, _) = sense(EVERYBODY).parse(words)?;
    let (rest, _) = few(|word| word.means(VOTERS.or(VOTE).or(HELPER).or(FILLER))).parse(rest)?;
    let (rest, lead) = sense(VOTE_FOR.or(CARRIED).or(UNANIMOUS)).parse(rest)?;
    let ends = lead.surely(VOTE_FOR) || rest.0.first().is_none_or(Word::is_sign);
    if before.is_edge() && ends { Ok((rest, Clause::Ended(Outcome::Carried, true))) } else { none(words) }
}

/// `RESOLVED`, with nothing beside it.
fn enacted_alone<'w, 't>(words: Words<'w, 't>, before: Before<'t>) -> Read<'w, 't, Clause> {
    let (rest, _) = sense(ENACTED).parse(words)?;
    let alone = before.word.is_none() && !before.near && rest.0.iter().all(|word| word.is('.') || word.is('!'));
    if alone { Ok((rest, Clause::Ended(Outcome::Carried, true))) } else { none(words) }
}

/// How a motion ended, by the word for it.
pub(super) fn outcome_of(word: &Word<'_>) -> Outcome {
    if word.means(REJECTED) {
        Outcome::Rejected
    } else if word.means(DEFERRED) {
        Outcome::Deferred
    } else if word.means(WITHDRAWN) {
        Outcome::Withdrawn
    } else {
        Outcome::Carried
    }
}
