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
mod said;
mod settle;
mod title;
mod words;
mod year;

use std::ops::Range;

use super::reader::Reader;
use crate::evidence::{self, RowName};
use crate::lexicon::sense::{MAIL_BESIDE, MAIL_FROM, META, Senses};
use crate::lexicon::{self, Lexicon};
use crate::line::{self, Line};
use crate::outline::{Kind, Piece, zone};
use crate::value::{date, inline, time};
use field::field;
use found::{Found, Header};
use settle::finish;

pub(super) use settle::off_weekday;

/// Reads what a document says of the meeting as a whole.
pub(crate) fn meeting<'t>(reader: &mut Reader<'_, 't>) -> Header<'t> {
    let mut found = Found { asked: reader.log.is_asked(), ..Found::of(reader.outline.text) };
    let body = reader.outline.root.body.clone();
    let behind = body.end;
    let left_over = above_parts(reader, &mut found, body);
    titles_below(reader, &mut found, behind);
    said::read(reader, &mut found, &left_over, behind);
    found.lexicon = found.all;
    finish(reader, found, left_over)
}

/// Reads the pieces above the first part; those that are none of the head are left over.
fn above_parts<'t>(reader: &mut Reader<'_, 't>, found: &mut Found<'t>, body: Range<usize>) -> Vec<usize> {
    let outline = reader.outline;
    let end = head_end(reader, body.clone(), &found.lexicon);
    let mut left_over: Vec<usize> = Vec::new();
    found.mail = is_mail(reader);
    let meta = meta_end(reader);
    for at in body {
        let Some(piece) = outline.pieces.get(at) else { continue };
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
            Kind::Title => {
                found.title(reader, piece);
                true
            }
            // A dividing line above all text is the head's.
            Kind::Rule => at < end || left_over.is_empty(),
            Kind::Paragraph | Kind::Bullet | Kind::Numbered if at < end => {
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
                piece.is_prose() && !field || lexicon::is_marked(&words) || line::chat(&words).is_some()
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
