//! What the minutes say of the meeting as a whole: title, day, hours, place, mode, number, the next meeting, the quorum, labelled lines.
//!
//! ```text
//! head     = [ front ] { title | field | dateline | people }
//! dateline = [ sign ] segment { sep segment } [ sign ]         27 August 2025 | 14:00 UTC | Hybrid
//! segment  = day | hour | mode | place
//! field    = label ":" value
//! ```
//!
//! The head ends where the first text begins: a list, a sentence, a table, a heading. Its lines are told apart here ([`lines`]), and after 200
//! fields and titles they are kept as fields without being looked into. What they state of when and where is gathered, and so is what the
//! sentences below say ([`said`]): "held on", "called to order at", "adjourned at", "next meeting". All of it is weighed at the end
//! ([`settle`]): a question for the [day], for an [hour], for a [place], for the [next] meeting.

mod context;
mod dateline;
mod day;
mod field;
mod found;
mod hour;
mod lines;
mod next;
mod place;
mod quorum;
mod remote;
mod said;
mod settle;
mod title;
mod words;
mod year;

use std::ops::Range;

use super::mark::mark;
use super::reader::Reader;
use crate::bytes::words_of;
use crate::evidence::{self, RowName};
use crate::grid::heads_columns;
use crate::lexicon::sense::{CLOSES, MAIL_BESIDE, MAIL_FROM, MEETS, META, OPENS, PLANNED, SECONDED, Senses};
use crate::lexicon::{self, Lexicon};
use crate::line::{self, Line};
use crate::outline::{Kind, Piece, zone};
use crate::value::time::{self, TimeMention};
use crate::value::{date, inline};
use field::field;
use found::{Found, Header};
use settle::finish;

pub(super) use settle::off_weekday;

/// Reads what a document says of the meeting as a whole.
pub(crate) fn meeting<'t>(reader: &mut Reader<'_, 't>) -> Header<'t> {
    let mut found = Found { asked: reader.log.is_asked(), ..Found::of(reader.outline.text, reader.outline.lexicon) };
    let body = reader.outline.root.body.clone();
    mark_heading_words(reader);
    let behind = body.end;
    let left_over = above_parts(reader, &mut found, body);
    titles_below(reader, &mut found, behind);
    said::read(reader, &mut found, &left_over, behind);
    found.lexicon = found.all;
    finish(reader, found, left_over)
}

/// The head, and the one of the minutes that a mail forwards.
struct Heads {
    /// The piece that the first one ends before.
    end: usize,
    /// The piece that the other one begins with, and the one that it ends before.
    inside: Option<usize>,
    end_inside: usize,
}

impl Heads {
    fn of(reader: &Reader<'_, '_>, body: Range<usize>, found: &Found<'_>) -> Heads {
        let end = head_end(reader, body.clone(), &found.lexicon);
        match found.mail.then(|| forwarded(reader, body.clone())).flatten() {
            Some(text) => {
                Heads { end: text.start.min(end), inside: Some(text.end), end_inside: head_end(reader, text.end..body.end, &found.lexicon) }
            }
            None => Heads { end, inside: None, end_inside: end },
        }
    }

    /// Where the head ends that a piece may stand in.
    fn end(&self, at: usize) -> usize {
        if self.inside.is_some_and(|inside| at >= inside) { self.end_inside } else { self.end }
    }
}

/// Notes the words that mark headings, which are no part of their titles.
fn mark_heading_words(reader: &Reader<'_, '_>) {
    let outline = reader.outline;
    for piece in &outline.pieces {
        if let Some(word) = piece.heading_word(&outline.lines) {
            mark(outline.span_of(piece), word);
        }
    }
}

/// Reads the pieces above the first part; those that are none of the head are left over.
fn above_parts<'t>(reader: &mut Reader<'_, 't>, found: &mut Found<'t>, body: Range<usize>) -> Vec<usize> {
    let outline = reader.outline;
    let mut left_over: Vec<usize> = Vec::new();
    found.mail = is_mail(reader);
    let heads = Heads::of(reader, body.clone(), found);
    let meta = meta_end(reader);
    for at in body {
        let Some(piece) = outline.pieces.get(at) else { continue };
        let end = heads.end(at);
        found.mail &= heads.inside != Some(at);
        found.go_on(outline.senses_of(piece));
        if piece.kind == Kind::Front || piece.last < meta {
            found.front(reader, piece);
            continue;
        }
        if reader.people.holds(piece) {
            found.grow(outline.span_of(piece));
            continue;
        }
        let read = match piece.kind {
            _ if outline.card_of(piece.first).is_some() => false,
            Kind::Title => {
                found.title(reader, piece);
                true
            }
            // A dividing line above all text is the head's.
            Kind::Rule => at < end || left_over.is_empty(),
            Kind::Paragraph | Kind::Bullet | Kind::Numbered if at < end => {
                // A field needs no number.
                piece.number.iter().for_each(|number| mark(outline.span_of(piece), number.text));
                found.lines(reader, piece);
                true
            }
            Kind::Paragraph | Kind::Bullet => found.late(reader, piece, left_over.len()),
            _ => false,
        };
        if read {
            found.grow(outline.span_of(piece));
        } else {
            left_over.push(at);
        }
    }
    left_over
}

/// Reads a title that stands below other lines.
fn titles_below<'t>(reader: &mut Reader<'_, 't>, found: &mut Found<'t>, behind: usize) {
    let outline = reader.outline;
    let mut below = outline.pieces.iter().skip(behind).peekable();
    while let Some(title) = below.find(|piece| piece.kind == Kind::Title) {
        found.go_on(outline.senses_of(title));
        found.title(reader, title);
        found.grow(outline.span_of(title));
        // The dividing lines below it go with it.
        while let Some(rule) = below.next_if(|piece| piece.kind == Kind::Rule) {
            found.grow(outline.span_of(rule));
        }
    }
}

/// Adds the names of the rows of evidence of these questions.
pub(super) fn name_rows(names: &mut Vec<RowName>) {
    evidence::name_rows(&title::QUESTION, names);
    evidence::name_rows(&day::QUESTION, names);
    evidence::name_rows(&hour::QUESTION, names);
    evidence::name_rows(&place::QUESTION, names);
    evidence::name_rows(&next::QUESTION, names);
}

/// Whether the first lines are the header of a mail.
fn is_mail(reader: &Reader<'_, '_>) -> bool {
    const FIRST: usize = 16;
    let labels = || reader.outline.lines.iter().take(FIRST).filter_map(|line| line.text.split_once(':'));
    let says = |sense: Senses| labels().any(|(label, _)| Lexicon::ALL.is(label, sense));
    says(MAIL_FROM) && says(MAIL_BESIDE)
}

/// The text of a mail above the minutes that it quotes or forwards. They begin after the last header of a mail below its first text, or with
/// the first piece that is quoted.
fn forwarded(reader: &Reader<'_, '_>, body: Range<usize>) -> Option<Range<usize>> {
    let outline = reader.outline;
    let is_labelled = |at: usize, senses: Senses| {
        let first = outline.pieces.get(at).and_then(|piece| outline.lines.get(piece.first));
        first.and_then(|line| line.text.split_once(':')).is_some_and(|(label, _)| Lexicon::ALL.is(label, senses))
    };
    let has_label =
        |at: usize| outline.pieces.get(at).and_then(|piece| outline.lines.get(piece.first)).is_some_and(|line| line.text.contains(": "));
    let is_below =
        |at: usize| at > body.start && matches!(outline.pieces.get(at - 1..=at), Some([above, own]) if above.last + 1 == own.first);
    // "Reply-To:" stands among the others.
    let is_header = |at: &usize| is_labelled(*at, MAIL_FROM | MAIL_BESIDE) || has_label(*at) && is_below(*at);
    let is_rule = |at: &usize| outline.pieces.get(*at).is_some_and(|piece| piece.kind == Kind::Rule);
    let text = body.clone().find(|at| !is_header(at) && !is_rule(at))?;
    let again = (text..body.end).rfind(|&at| is_labelled(at, MAIL_FROM));
    let after_header = again.and_then(|from| (from..body.end).find(|at| !is_header(at)));
    let below = outline.pieces.get(text).and_then(|piece| outline.lines.get(piece.first..)).unwrap_or(&[]);
    let all = || below.iter().filter(|line| line.text.contains(char::is_alphanumeric));
    let quoted = all().filter(|line| line.is_quoted()).count();
    let is_quoted = |at: &usize| outline.pieces.get(*at).and_then(|piece| outline.lines.get(piece.first)).is_some_and(Line::is_quoted);
    let first_quoted = (text..body.end).find(is_quoted).filter(|_| quoted * 2 > all().count());
    after_header.or(first_quoted).map(|inside| text..inside)
}

/// The index of the line after those that a publishing tool wrote above the text; 0 where there are none.
fn meta_end(reader: &Reader<'_, '_>) -> usize {
    let lines = &reader.outline.lines;
    let Some(first) = lines.iter().position(|line| !line.is_blank()) else { return 0 };
    let block = lines.get(first..).unwrap_or(&[]).iter().take_while(|line| !line.is_blank());
    let (mut count, mut metas) = (0, 0);
    for line in block {
        let Some((label, _)) = line.text.split_once(':') else { return 0 };
        count += 1;
        metas += usize::from(Lexicon::ALL.is(label, META));
    }
    if metas >= 2 { first + count } else { 0 }
}

/// The index of the first piece that is text.
fn head_end(reader: &Reader<'_, '_>, body: Range<usize>, lexicon: &Lexicon<'_>) -> usize {
    let outline = reader.outline;
    let text = body.clone().find(|&at| {
        outline.pieces.get(at).is_some_and(|piece| match piece.kind {
            Kind::Paragraph => {
                let words = piece.words(&outline.lines);
                let field = words.split_once(':').is_some_and(|(label, _)| label.len() < 40);
                // "Minutes: Ann Ray proposed them, Bo West seconded.": an item that meetings have, and who moved or seconded it.
                let says_who = |said: &str| words_of(said).any(|word| Lexicon::ALL.is_word(word, SECONDED));
                let is_moved = || words.split_once(": ").is_some_and(|(label, said)| lexicon::is_item(label) && says_who(said));
                piece.is_prose() && !field && closing_hour(outline.senses_of(piece), &words, lexicon).is_none()
                    || lexicon::is_marked(&words)
                    || line::chat(&words).is_some()
                    || outline.lines_of(piece).first().is_some_and(heads_columns)
                    || piece.facts.senses.any(SECONDED) && is_moved()
            }
            Kind::Bullet => !zone::is_ribbon(&outline.lines, piece) && !is_field_item(reader, piece, lexicon),
            // "10.00 EET" has no number before it.
            Kind::Numbered => !outline.lines_of(piece).first().is_some_and(|line| says_only_when(line, lexicon)),
            Kind::Table | Kind::Turn | Kind::Code => true,
            _ => false,
        })
    });
    text.unwrap_or(body.end)
}

/// The hour whose dot ends words, where a day stands before it and no verb: `Annual meeting, 4 May 2026, 7 p.m.`
fn closing_hour(senses: Senses, words: &str, lexicon: &Lexicon<'_>) -> Option<TimeMention> {
    const SAID: Senses = MEETS.or(OPENS).or(CLOSES).or(PLANNED);
    let is_said = || words::cues(words, lexicon).iter().any(|cue| cue.senses.any(SAID));
    if !words.ends_with('.') || senses.any(SAID) && is_said() {
        return None;
    }
    let mut line = dateline::dateline(words, lexicon);
    line.hours.pop().filter(|hour| !line.days.is_empty() && hour.range.end == words.len())
}

/// Whether a line begins with a day or an hour and says nothing but when, where and how.
fn says_only_when(line: &Line<'_>, lexicon: &Lexicon<'_>) -> bool {
    let line = dateline::dateline(line.text, lexicon);
    let first = line.days.iter().map(|day| day.range.start).chain(line.hours.iter().map(|hour| hour.range.start)).min();
    first == Some(0) && line.rest.len() <= 1 && line.rest.iter().all(|segment| segment.set_off)
}

/// `* **Date**: 4 May 2026`: a bullet that is a field.
fn is_field_item<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, lexicon: &Lexicon<'_>) -> bool {
    let words = piece.words(&reader.outline.lines);
    let plain = inline::plain(&words).text;
    // "* Thursday, March 17, 2016" and "* 2:00 pm - 3:00 pm" are the lines of a head too.
    let taken = date::first(&plain).filter(|date| date.year.is_some()).map(|date| date.range.len());
    let taken = taken.or_else(|| time::first(&plain).filter(|time| time.end.is_some() || time.zone.is_some()).map(|time| time.range.len()));
    if taken.is_some_and(|taken| plain.len() <= taken + 24) {
        return true;
    }
    field(&plain).is_some_and(|field| !field.value.is_empty() && field.is_known(lexicon))
}

#[cfg(test)]
mod tests;
