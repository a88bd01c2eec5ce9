//! Decisions as blocks: from the statements of a run of entries to the model.

use std::borrow::Cow;

use super::action::{inner, note, number, opening};
use super::clause::outcome_of;
use super::head::{Head, apart, cited, code, colons, emphasised, head, is_template};
use super::motion::{Clauses, is_small};
use super::part::place;
use super::thread::Found;
use super::words::{OUTCOMES, Word, words};
use crate::lexicon;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    ACTION_MARK, ARTICLE, BEFORE_NUMBER, BODY, BODY_DECIDES, DECIDED, DECIDED_THAT, DECISION_CODE, DECISION_MARK, ENACTED, MOTION,
    NOT_SAID, OWN_MEETING, PUTS_OFF, Senses, THAT,
};
use crate::model::{Block, Decision, Language, Outcome, Passage, Vote};
use crate::outline::{Kind, Piece};
use crate::read::entry::{Entry, Under};
use crate::read::mark::{among, mark};
use crate::read::reader::Reader;
use crate::span::{Span, slice_in};

/// The marks of a decision.
pub(super) const MARKS: Senses = Senses::all_of(&[DECISION_MARK, DECISION_CODE, DECIDED, DECIDED_THAT]);

/// What a mark says was decided, if the entry has one or stands under a label that makes a decision of it.
pub(super) fn marked<'e>(entry: &'e Entry<'_>) -> Option<Head<'e>> {
    if let Some(head) = apart(&entry.text, DECISION_MARK) {
        return Some(head);
    }
    if entry.under != Under::Decisions && !entry.senses.any(MARKS) {
        return None;
    }
    let text = opening(&entry.text).text;
    let decided = if entry.senses.any(DECISION_MARK) {
        head(text, DECISION_MARK).or_else(|| emphasised(&entry.raw, text, DECISION_MARK))
    } else {
        None
    };
    if let Some(head) = decided.filter(|head| !head.text.is_empty()) {
        // "DECISION TWO" has a number; other words before the colon are part of what is said.
        let is_number = !head.names.chars().any(|c| c.is_lowercase() || c == ' ');
        return (!lexicon::says_nothing(head.text)).then_some(if is_number { head } else { Head::without_label(text) });
    }
    if let Some(head) = code(text, DECISION_CODE).filter(|_| entry.senses.any(DECISION_CODE)) {
        return Some(head);
    }
    let labelled = entry.senses.any(ACTION_MARK) && head(text, ACTION_MARK).is_some();
    if entry.under == Under::Decisions && !labelled {
        let says = !lexicon::says_nothing(text) && !is_template(text, DECISION_MARK);
        return Some(cited(text)).filter(|head| says && !lexicon::says_nothing(head.text));
    }
    if !entry.senses.any(DECIDED | DECIDED_THAT | BODY_DECIDES) {
        return None;
    }
    if let Some(head) = of_a_body(text).filter(|_| entry.senses.any(BODY_DECIDES) && !labelled) {
        return Some(head);
    }
    agreed(text).or_else(|| if labelled { None } else { agreed_of(text) }).map(Head::without_label)
}

/// The number of the decision that follows, on a line of its own: `Resolution No. 2026-101`.
pub(super) fn numbered(text: &str) -> Option<&str> {
    /// No number is longer, in bytes, and no line that says no more.
    const MOST: usize = 24;
    const LONGEST: usize = 64;
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // "COUNCIL RESOLUTION 45/26"
    let text = text.split_once(' ').filter(|(body, _)| Lexicon::ALL.is_word(body, BODY)).map_or(text, |(_, text)| text);
    let (word, rest) = text.split_at_checked(Lexicon::ALL.at(text, DECISION_MARK | DECISION_CODE | MOTION)?.length)?;
    // "Motion carried 5-0" says how it ended.
    if Lexicon::ALL.stands_in(word, OUTCOMES) {
        return None;
    }
    let rest = rest.trim_start_matches(['.', ':', '#', ' ']);
    let sign = rest.split_once(' ').filter(|(sign, _)| sign.ends_with(['.', '°', 'º', '#']) || Lexicon::ALL.is_word(sign, BEFORE_NUMBER));
    let number = sign.map_or(rest, |(_, number)| number).trim_end_matches([':', '.', ' ']);
    let joins = |c: char| matches!(c, '-' | '–' | '/' | '.' | '_');
    let is_number = number.len() <= MOST && number.contains(|c: char| c.is_ascii_digit());
    (is_number && number.chars().all(|c| c.is_alphanumeric() || joins(c))).then_some(number)
}

/// `Agreed that the roof is mended`, without the word.
fn agreed(text: &str) -> Option<&str> {
    if let Some(rest) = it_was_agreed(text) {
        return Some(rest);
    }
    let rest = text.get(Lexicon::ALL.at(text, DECIDED)?.length..)?.strip_prefix(' ')?;
    let next = rest.split(' ').next().unwrap_or("");
    let opens = words(text, None).first().is_some_and(|word| word.means(ENACTED));
    let goes_on = next.starts_with(char::is_lowercase) && !Lexicon::ALL.is_word(next, NOT_SAID);
    (goes_on && (!opens || Lexicon::ALL.at(next, THAT).is_some())).then_some(rest)
}

/// `It was agreed that the roof is mended`, `Decision to mend the roof`, without the words that open it.
pub(super) fn it_was_agreed(text: &str) -> Option<&str> {
    let rest = text.get(Lexicon::ALL.at(text, DECIDED_THAT)?.length..)?.strip_prefix([' ', ','])?.trim_start();
    let next = rest.split(' ').next().unwrap_or("");
    // "It was agreed Ann will write", "It was agreed the roof is mended"
    let opens = || text.strip_suffix(rest).is_some_and(|lead| lead.trim_end().contains(' '));
    let named = || next.starts_with(char::is_uppercase) || Lexicon::ALL.is_word(next, ARTICLE);
    // "Agree to Membership Agreement"
    let to_act = || !rest.split(' ').nth(1).is_some_and(|word| word.starts_with(char::is_uppercase));
    let says_that = Lexicon::ALL.at(next, THAT).is_some();
    (says_that && (to_act() || opens()) || named() && opens()).then_some(rest)
}

/// `The roof: Agreed to mend …`, as a whole.
fn agreed_of(text: &str) -> Option<&str> {
    let after = colons(text).find_map(|colon| text.get(colon + 1..)?.strip_prefix(' '))?;
    let (word, rest) = after.split_once(' ')?;
    let next = rest.split(' ').next().unwrap_or("");
    (Lexicon::ALL.is_word(word, DECIDED) && Lexicon::ALL.at(next, THAT).is_some()).then_some(text)
}

/// `The Board decided to mend the roof`, as a whole; a code in capitals may stand before it: `RES-7 The Board …`.
fn of_a_body(text: &str) -> Option<Head<'_>> {
    /// The name of a body has no more words after its article.
    const MOST: usize = 4;
    let is_code = |word: &&str| word.contains('-') && word.len() > 3 && !word.contains(char::is_lowercase) && word.is_ascii();
    let (word, said) = text.split_once(' ').filter(|(first, _)| is_code(first)).unwrap_or(("", text));
    let (article, named) = said.split_once(' ')?;
    // "The Board resolved that:" leads to what it resolved.
    if lexicon::ends_in_that(said) {
        return None;
    }
    if !article.starts_with(char::is_uppercase) || !Lexicon::ALL.is_word(article, ARTICLE) {
        return None;
    }
    let ends = named.match_indices(' ').map(|(at, _)| at).take(MOST);
    let decides = |end: usize| named.get(end + 1..).is_some_and(|rest| Lexicon::ALL.at(rest, BODY_DECIDES).is_some());
    let body = named.get(..ends.into_iter().find(|end| decides(*end))?)?;
    let last = body.rsplit(' ').next().unwrap_or(body);
    let is_body = Lexicon::ALL.is_word(last, BODY | OWN_MEETING) || last.len() > 1 && !last.contains(char::is_lowercase);
    is_body.then_some(Head { word, ..Head::without_label(said) })
}

/// An entry with the decisions in it: a decision where it is one and nothing else, else its text with the decisions below it.
pub(super) fn block<'t>(
    reader: &Reader<'_, 't>,
    piece: &Piece<'t>,
    entry: &Entry<'t>,
    found: &[Found<'_>],
    span: Span,
) -> Option<Block<'t>> {
    /// No text has more decisions than this; what is more stays in it.
    const MOST: usize = 64;
    let first = found.first()?;
    let (text, actions) = inner(reader, piece, entry, span).unwrap_or((&entry.text, Vec::new()));
    if let [only] = found
        && begins(entry, only)
    {
        return Some(whole(reader, piece, entry, only, text.len(), actions, span));
    }
    let number = number(piece, entry, "");
    let mut body: Vec<Block<'t>> = found.iter().take(MOST).filter_map(|found| part(reader, entry, found, span)).collect();
    // What only names who is to act, after all of the text, says nothing of one of its decisions.
    let is_apart =
        |action: &Block<'t>| body.iter().all(|own| own.span().end <= action.span().start || action.span().end <= own.span().start);
    let (text, actions) = if actions.iter().all(is_apart) { (text, actions) } else { (&*entry.text, Vec::new()) };
    body.extend(actions);
    let end = if first.range.start < text.len() { text.len() } else { entry.text.len() };
    let text = entry.text.get(..end).unwrap_or(&entry.text);
    let passage = Passage { number, text: entry.take(text), links: entry.links.clone(), body, span, ..Passage::default() };
    Some(if piece.kind == Kind::Paragraph { Block::Paragraph(passage) } else { Block::Bullet(passage) })
}

/// A heading as the decision that it is.
pub(crate) fn headed<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, entry: &Entry<'t>, found: &[Found<'_>]) -> Option<Block<'t>> {
    let first = found.first()?;
    let said = entry.text.get(first.said.clone())?;
    // "IT WAS RESOLVED THAT" says nothing by itself.
    if words(said, reader.language()).iter().all(|word| word.is_sign() || word.means(THAT)) {
        return None;
    }
    among(reader.outline.span_of(piece), &entry.text, |word| {
        words(word, reader.language()).iter().all(is_small) || Lexicon::ALL.is_word(word, DECIDED | DECIDED_THAT)
    });
    let whole = reader.outline.span_of(piece);
    // "Roof RESOLVED: mend it"
    let span = if begins(entry, first) { whole } else { place(reader, &entry.text, entry.text.get(first.range.clone())?, whole) };
    let decision = Decision { text: entry.take(said), links: entry.links.clone(), span, ..Decision::default() };
    Some(Block::Decision(Box::new(with_clauses(reader, decision, first))))
}

/// Whether nothing stands before a decision in its entry but its mark.
fn begins(entry: &Entry<'_>, found: &Found<'_>) -> bool {
    found.is_marked() && marked(entry).is_some()
        || entry.text.get(..found.range.start).is_some_and(|before| !before.contains(char::is_alphanumeric))
}

/// An entry that is one decision; what its clauses say is kept below it.
fn whole<'t>(
    reader: &Reader<'_, 't>,
    piece: &Piece<'t>,
    entry: &Entry<'t>,
    found: &Found<'_>,
    end: usize,
    actions: Vec<Block<'t>>,
    span: Span,
) -> Block<'t> {
    let text = &entry.text;
    let head = marked(entry).unwrap_or(Head::without_label(""));
    let id = if head.id.is_empty() { head.names } else { head.id };
    let before = text.get(found.range.start..found.said.start).unwrap_or("");
    let before = before.trim_end_matches([' ', ':', ',', '-', '–']);
    let is_said = |word: &Word<'_>| !(word.is_sign() || is_small(word) || word.means(ENACTED.or(THAT)));
    let kept_before = words(before, reader.language()).iter().any(is_said);
    if !kept_before {
        mark(span, before);
    }
    let before = kept_before.then_some(before);
    let after = text.get(found.said.end..end).unwrap_or("").trim_start_matches(['.', ',', ';', ' ', '-', '–', ':', '”', '"']).trim_end();
    let after = Some(after).filter(|after| after.contains(char::is_alphanumeric));
    let kept = [before, after].into_iter().flatten();
    let mut body: Vec<Block<'t>> = kept.map(|kept| note(reader, entry, kept, span)).collect();
    body.extend(actions);
    let said = text.get(found.said.clone()).unwrap_or("").trim_end();
    mark(span, head.word);
    among(span, text, |word| {
        words(word, reader.language()).iter().all(is_small) || Lexicon::ALL.is_word(word, DECIDED | DECIDED_THAT | ENACTED)
    });
    let decision = Decision {
        number: number(piece, entry, id).or_else(|| found.number.map(|number| own(reader, number))),
        text: entry.take(said),
        links: entry.links.clone(),
        body,
        span,
        ..Decision::default()
    };
    let stated = with_clauses(reader, decision, found);
    Block::Decision(Box::new(Decision { outcome: stated.outcome.or_else(|| said_by_mark(head.word, reader.language())), ..stated }))
}

/// What a mark says of the outcome: `Approved: the plan`; "Agreed" says no more than that it is a decision.
fn said_by_mark(mark: &str, language: Option<Language>) -> Option<Outcome> {
    words(mark, language).iter().find(|word| word.surely(OUTCOMES)).map(outcome_of)
}

/// A decision that is a part of its entry.
fn part<'t>(reader: &Reader<'_, 't>, entry: &Entry<'t>, found: &Found<'_>, span: Span) -> Option<Block<'t>> {
    let text = &entry.text;
    let own = place(reader, text, text.get(found.range.clone())?, span);
    let number = found.number.map(|number| self::own(reader, number));
    let decision = Decision { number, text: entry.take(text.get(found.said.clone())?.trim_end()), span: own, ..Decision::default() };
    Some(Block::Decision(Box::new(with_clauses(reader, decision, found))))
}

/// A decision with what its clauses say.
fn with_clauses<'t>(reader: &Reader<'_, 't>, decision: Decision<'t>, found: &Found<'_>) -> Decision<'t> {
    stated(reader, decision, &found.clauses, found.is_marked())
}

/// A decision with what clauses say; `marked` where a mark makes a decision of it.
pub(super) fn stated<'t>(reader: &Reader<'_, 't>, decision: Decision<'t>, clauses: &Clauses<'_>, marked: bool) -> Decision<'t> {
    let Clauses { movers, seconders, outcome, votes, .. } = clauses;
    let named = |names: &[&str]| names.iter().map(|name| own(reader, name)).collect::<Vec<Cow<'t, str>>>();
    let [in_favour, against, abstain] = votes.numbers;
    let [for_names, against_names, abstain_names] = &votes.names;
    let vote = Vote {
        in_favour,
        against,
        abstain,
        for_names: named(for_names),
        against_names: named(against_names),
        abstain_names: named(abstain_names),
    };
    Decision {
        movers: named(movers),
        seconders: named(seconders),
        // What has a majority was carried.
        outcome: outcome
            .or_else(|| if marked { put_off(&decision.text, reader.language()) } else { None })
            .or_else(|| votes.is_carried().then_some(Outcome::Carried)),
        vote: votes.is_stated().then_some(vote),
        ..decision
    }
}

/// The outcome where what is decided is that something be put off: `to defer it to May`, `Out of time, postponing to May`.
fn put_off(said: &str, language: Option<Language>) -> Option<Outcome> {
    /// So many words and signs may stand before the verb.
    const MOST: usize = 5;
    let puts_off = Lexicon::ALL.may_stand_in(said, PUTS_OFF) && words(said, language).iter().take(MOST).any(|word| word.means(PUTS_OFF));
    puts_off.then_some(Outcome::Deferred)
}

/// A name as the source has it.
fn own<'t>(reader: &Reader<'_, 't>, name: &str) -> Cow<'t, str> {
    slice_in(reader.outline.text, name).map_or_else(|| Cow::Owned(name.to_owned()), Cow::Borrowed)
}

/// Where the entry of a decision begins, and the first and the last entry that speak of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    pub own: usize,
    pub first: usize,
    pub last: usize,
}

/// Puts the blocks that speak of a decision below it; the groups are in order.
pub(crate) fn gather(blocks: &mut Vec<Block<'_>>, groups: &[Group]) {
    let (mut left, mut reach) = (groups, 0);
    for mut block in std::mem::take(blocks) {
        let span = block.span();
        let (inside, rest) = left.split_at(left.partition_point(|group| group.own < span.end));
        let (own, deeper) = inside.split_at(inside.partition_point(|group| group.own <= span.start));
        left = rest;
        if let Some(body) = body_mut(&mut block).filter(|_| !deeper.is_empty()) {
            gather(body, deeper);
        }
        if span.start < reach
            && let Some(above) = blocks.last_mut()
        {
            nest(above, block);
            continue;
        }
        // A table has nothing below it.
        reach = own.iter().map(|group| group.last + 1).max().filter(|_| body_mut(&mut block).is_some()).unwrap_or(0);
        let first = own.iter().map(|group| group.first).min().unwrap_or(span.start);
        while matches!(block, Block::Decision(_))
            && let Some(head) = blocks.pop_if(|head| head.span().start >= first)
        {
            nest_first(&mut block, head);
        }
        blocks.push(block);
    }
}

/// Puts a block below the last decision of another one.
fn nest<'t>(block: &mut Block<'t>, tail: Block<'t>) {
    let span = tail.span();
    let inner = match block {
        Block::Decision(_) => None,
        _ => body_mut(block).and_then(|body| body.iter_mut().rev().find(|inner| matches!(inner, Block::Decision(_)))),
    };
    match inner {
        Some(inner) => {
            inner.nest(tail);
            block.reach(span);
        }
        None => block.nest(tail),
    }
}

/// Puts a block before all others below a decision.
fn nest_first<'t>(block: &mut Block<'t>, head: Block<'t>) {
    block.reach(head.span());
    if let Some(body) = body_mut(block) {
        body.insert(0, head);
    }
}

/// What is nested below a block.
fn body_mut<'b, 't>(block: &'b mut Block<'t>) -> Option<&'b mut Vec<Block<'t>>> {
    block.parts_mut()?.body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_agreed_stands_behind_the_word() {
        for (text, expected) in [
            ("Agreed that the roof is mended", Some("that the roof is mended")),
            ("Agreed to mend the roof", Some("to mend the roof")),
            ("It was agreed that the roof is mended", Some("that the roof is mended")),
            ("It was agreed the roof is mended", Some("the roof is mended")),
            ("It was agreed Ann will write", Some("Ann will write")),
            ("Agree to Membership Agreement", None),
            ("Agreed", None),
            ("Agreed.", None),
            ("Roof agreed to be mended", None),
            ("The roof leaks", None),
        ] {
            assert_eq!(agreed(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_colon_may_stand_before_what_was_agreed() {
        for (text, expected) in [
            ("The roof: Agreed to mend it", true),
            ("The roof: Agreed that it is mended", true),
            ("The roof:Agreed to mend it", false),
            ("The roof: Agreed", false),
            ("The roof: Agreed by Ann", false),
            ("The roof: leaks to this day", false),
            ("The roof, agreed to mend it", false),
        ] {
            assert_eq!(agreed_of(text), expected.then_some(text), "{text:?}");
        }
    }

    #[test]
    fn a_body_that_decides_has_an_article_and_few_words() {
        for (text, expected) in [
            ("The Board decided to mend the roof", true),
            ("The Harbour Board decided to mend the roof", true),
            ("The Old Low Harbour Board decided to mend the roof", true),
            ("The Old Low Wide Harbour Board decided to mend the roof", false),
            ("RES-7 The Board decided to mend the roof", true),
            ("RES7 The Board decided to mend the roof", false),
            ("Res-7 The Board decided to mend the roof", false),
            ("The HBO decided to mend the roof", true),
            ("The Roof decided to leak", false),
            ("the Board decided to mend the roof", false),
            ("Board decided to mend the roof", false),
            ("The Board leaks", false),
        ] {
            assert_eq!(of_a_body(text).is_some(), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_put_off_is_deferred() {
        for (text, expected) in [
            ("to defer it to May", Some(Outcome::Deferred)),
            ("Out of time, postponing to May", Some(Outcome::Deferred)),
            ("to mend the roof", None),
            ("to mend the roof of the old library and to defer the rest", None),
        ] {
            assert_eq!(put_off(text, None), expected, "{text:?}");
        }
        for (mark, expected) in [("Approved", Some(Outcome::Carried)), ("Rejected", Some(Outcome::Rejected)), ("Roof", None)] {
            assert_eq!(said_by_mark(mark, None), expected, "{mark:?}");
        }
    }

    #[test]
    fn a_line_may_be_nothing_but_the_number_of_a_decision() {
        for (text, expected) in [
            ("Resolution No. 2026-101", Some("2026-101")),
            ("Resolution 2026-101:", Some("2026-101")),
            ("RESOLUTION #12", Some("12")),
            ("Res. 12-26", Some("12-26")),
            ("COUNCIL RESOLUTION 45/26", Some("45/26")),
            ("Harbour resolution 45/26", None),
            ("Motion 3", Some("3")),
            ("Motion number 3", Some("3")),
            ("Beschluss Nr. 12/2026", Some("12/2026")),
            ("Résolution n° 2026-05", Some("2026-05")),
            ("Resolution", None),
            ("Resolution A", None),
            ("Resolution 12 on the roof", None),
            ("Resolution 12: mend the roof", None),
            ("Resolution 1234567890123456789012345", None),
            ("Roof 12", None),
            ("12", None),
        ] {
            assert_eq!(numbered(text), expected, "{text:?}");
        }
    }
}
