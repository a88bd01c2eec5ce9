//! The words of a line that say something of people and are in no value: labels of attendance, titles, heads of columns, numbers of rows.

use super::cells::digits;
use super::found::{People, Read};
use super::legend;
use crate::grid::{RowsOf, Slot};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    ABSENT, AND, ATTENDANCE_COMPANY, ATTENDANCE_FILLER, ATTENDED, ATTENDED_BY, ATTENDING_PEOPLE, COUNT, COUNTED, HONORIFIC, MAIL_COLUMN,
    NO, NOT, OUT_OF, PLACEHOLDER, PRESENT, PROXY, QUORUM, REMOTE, RESPECTIVELY, ROLL_CALL, SAID_PRESENT, SENTENCE_FILLER, Senses,
    TOTAL_FILLER, YES,
};
use crate::line::{self, Line, Mark};
use crate::outline::Outline;
use crate::read::mark::{is_wanted, mark, signs_among};
use crate::value::person;

const SIGNS: Senses = Senses::all_of(&[
    ABSENT, AND, ATTENDANCE_COMPANY, ATTENDANCE_FILLER, ATTENDED, ATTENDED_BY, ATTENDING_PEOPLE, COUNTED, HONORIFIC, NO, NOT, OUT_OF,
    PLACEHOLDER, PRESENT, PROXY, QUORUM, REMOTE, RESPECTIVELY, SAID_PRESENT, SENTENCE_FILLER, TOTAL_FILLER, YES,
]);

/// Notes the signs of the lines in which people were read.
pub(super) fn signs(outline: &Outline<'_>, people: &People<'_>) {
    if is_wanted() {
        let read = outline.lines.iter().zip(&people.lines).filter(|(_, read)| **read != Read::No);
        read.for_each(|(line, _)| of_line(line, &Lexicon::ALL, &mut |sign| mark(line.span(), sign)));
    }
}

/// Gives each sign of a line in which people were read.
pub(super) fn of_line(line: &Line<'_>, lexicon: &Lexicon<'_>, note: &mut impl FnMut(&str)) {
    let number = line.written_number().map_or("", |number| number.text);
    note(number);
    // "## II. Participants"
    if let Some((number, _)) = line::heading_number(line.rest()).filter(|_| matches!(line.mark, Mark::Hash(_))) {
        note(number);
    }
    signs_among(line.text, |word| lexicon.is_word(word, SIGNS)).for_each(&mut *note);
    let phrases = if person::has_mail(line.text) { PROXY | ROLL_CALL | MAIL_COLUMN } else { PROXY | ROLL_CALL };
    for (known, after) in lexicon.phrases(line.text, phrases) {
        let end = line.text.len() - after.len();
        note(line.text.get(end.saturating_sub(known.length)..end).unwrap_or(""));
    }
    // "Leave of absence was granted to …"
    for (known, after) in lexicon.phrases(line.text, ABSENT | ATTENDANCE_FILLER) {
        let end = line.text.len() - after.len();
        let words = line.text.get(end.saturating_sub(known.length)..end);
        words.into_iter().filter(|words| words.contains(' ')).for_each(&mut *note);
    }
    // How many a label says there are: "Present (7): Ann, Bo …"; and a label of several words that mean nothing by themselves.
    let (label, rest) = line.text.split_once(':').unwrap_or((line.text, ""));
    digits(rest.trim()).into_iter().filter(|count| !count.is_empty()).for_each(&mut *note);
    signs_among(label, |word| digits(word).is_some() || lexicon.is_word(word, COUNT)).for_each(&mut *note);
    // "Present.2:"
    let parts = label.split(' ').filter(|word| word.trim_end_matches('.').contains('.')).flat_map(|word| word.split('.'));
    parts.filter(|part| lexicon.is_word(part, SIGNS)).for_each(&mut *note);
    if lexicon.is(label, SIGNS) {
        note(label);
    }
    legend::legend(line.text, lexicon).into_iter().flatten().for_each(|(sign, _)| note(&sign));
    // A head of columns may stand after a number or a bullet: "1.2. Surname".
    let own = line.rest().trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')'));
    let cells = own.split(['|', '\t', '<', '>']).flat_map(|cell| cell.split("  "));
    let cells = cells.map(|cell| cell.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end_matches(['*', '_', ' ', ':', '.', ')']));
    let is_sign = |cell: &&str| Slot::of_head(cell, RowsOf::PEOPLE, lexicon).is_some() || lexicon.is(cell, SIGNS) || digits(cell).is_some();
    cells.filter(is_sign).for_each(note);
}
