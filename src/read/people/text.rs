//! People named in a text: on a labelled line, `Present: Ann, Bob`, or in sentences that say who attended.

use std::borrow::Cow;
use std::ops::Range;

use super::List;
use super::entry::add_names;
use super::head::{mark_signs, role_of};
use super::place::Place;
use crate::lexicon;
use crate::model::{Attendance, Group};
use crate::outline::Kind;
use crate::read::Reader;
use crate::read::mark::among;
use crate::span::Span;
use crate::value::person;

/// The people of a paragraph whose sentences say nothing but who attended; all that they name must be names.
pub(crate) fn sentences<'t>(source: &'t str, text: &str, span: Span) -> Option<Vec<Group<'t>>> {
    const MOST: usize = 4;
    let sure =
        |name: &&str| person::person(name).is_some_and(|found| found.name.starts_with(char::is_uppercase)) && name.split(' ').count() <= 5;
    let mut groups = Vec::new();
    let mut place = Place::new(source, span);
    let mut sentences = crate::read::statement::sentences(text).filter(|sentence| !sentence.is_empty()).peekable();
    while let Some(sentence) = sentences.next() {
        let (attendance, names) = crate::value::attendance::attendance_sentence(sentence)?;
        let all = person::split_names(names);
        if all.is_empty() || !all.iter().all(sure) || groups.len() >= MOST {
            return None;
        }
        let mut own = place.entry(sentence)?;
        among(span, sentence, |word| {
            lexicon::attender(word).is_some() || lexicon::ATTENDANCE_DRESS.has(word) || lexicon::SENTENCE_DRESS.has(word)
        });
        // What is left out of the words stands in one of the groups all the same.
        if groups.is_empty() {
            own = Span { end: own.end, ..span };
        }
        if sentences.peek().is_none() {
            own.end = span.end;
        }
        let named = labelled_line(source, "", names, attendance, own)?;
        groups.extend(named.into_iter().map(|group| Group { name: None, ..group }));
    }
    (!groups.is_empty()).then_some(groups)
}

/// People on labelled lines inside a section: `Present: Ann, Bob`. The pieces that were read, so that they are not kept beside.
pub(crate) fn lines_in_text<'t>(reader: &Reader<'_, 't>, pieces: Range<usize>, groups: &mut Vec<Group<'t>>) -> Vec<usize> {
    /// What stands before the colon is no longer, in bytes.
    const LONGEST_LABEL: usize = 50;
    let outline = reader.outline;
    let mut read = Vec::new();
    for at in pieces {
        let Some(piece) = outline.pieces.get(at).filter(|piece| matches!(piece.kind, Kind::Bullet | Kind::Paragraph | Kind::Numbered))
        else {
            continue;
        };
        let words = piece.words(&outline.lines);
        if piece.kind == Kind::Paragraph
            && !words.contains(':')
            && lexicon::ATTENDERS.may_stand_in(&words)
            && let Some(found) = sentences(outline.text, &crate::value::inline::plain(&words).text, outline.span_of(piece))
        {
            groups.extend(found);
            read.push(at);
            continue;
        }
        let colon = memchr::memchr(b':', words.as_bytes().get(..=LONGEST_LABEL).unwrap_or(words.as_bytes()));
        let parted = colon.and_then(|colon| Some((words.get(..colon)?, words.get(colon + 1..)?)));
        let Some((label, names)) = parted.filter(|(_, names)| !names.trim().is_empty()) else { continue };
        let plain = crate::value::inline::plain(label).text;
        let Some(attendance) = lexicon::attendance_label(&plain) else { continue };
        let names = crate::value::inline::plain(names.trim_start_matches(['*', '_'])).text.into_owned();
        let all = person::split_names(&names);
        // "In attendance: who counts"
        let is_plain = |name: &str| name.contains(' ') && !name.contains(char::is_uppercase);
        if all.is_empty() || !all.iter().all(|name| person::person(name).is_some() && !is_plain(name)) {
            continue;
        }
        if let Some(named) = labelled_line(outline.text, &plain, &names, attendance, outline.span_of(piece)) {
            groups.extend(named);
            read.push(at);
        }
    }
    read
}

/// A line that lists people behind a label: their groups, one for each way in which they took part. `None` where it names nobody, or
/// somebody who stands nowhere by himself.
pub(crate) fn labelled_line<'t>(source: &'t str, label: &str, names: &str, attendance: Attendance, span: Span) -> Option<Vec<Group<'t>>> {
    let (role, own) = role_of(label, attendance);
    mark_signs(span, label);
    let mut groups = Vec::new();
    let mut list = List {
        groups: &mut groups,
        left_over: Vec::new(),
        first: 0,
        stated: Attendance::Present,
        attendance: Attendance::Present,
        begun: false,
        numbered: None,
    };
    list.open(role.map(|role| Cow::Owned(role.into_owned())), own, Some(span));
    let mut place = Place::new(source, span);
    place.pass(label);
    add_names(&mut list, &person::split_names(names), &mut place);
    let begun = list.begun && !place.is_lost;
    begun.then_some(groups)
}
