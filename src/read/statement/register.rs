//! Registers: lists of actions without a head, each entry by its code.
//!
//! ```text
//! register = entry { entry }                 side by side, two at least
//! entry    = code text                       AP-2026-01 Ann to send the plan · A12/03 Bo to hire a boat
//! ```
//!
//! The codes of one have the same letters before their figures, and these mark actions: `A`, `AI`, `AP`, `ACT`. Most entries say who is to act.

use super::head::is_id;
use super::owner::initials;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::ACTION_CODE;
use crate::read::entry::{Entry, Under};
use crate::read::reader::Reader;
use crate::value::owner;

/// Makes actions of the entries of each register.
pub(crate) fn registers(reader: &Reader<'_, '_>, entries: &mut [Entry<'_>]) {
    /// Fewer entries are none.
    const LEAST: usize = 2;
    let mut from = 0;
    while from < entries.len() {
        let run = entries.get(from..).map_or(0, run);
        if run >= LEAST
            && let Some(own) = entries.get_mut(from..from + run)
            && asks(reader, own)
        {
            for entry in own {
                entry.under = Under::Actions;
            }
        }
        from += run.max(1);
    }
}

/// How many entries one after the other begin with a code of the same letters.
fn run(entries: &[Entry<'_>]) -> usize {
    let letters = |entry: &Entry<'_>| coded(entry).map(|(letters, _)| letters.to_owned());
    let Some(first) = entries.first().and_then(letters) else { return 0 };
    entries.iter().take_while(|entry| coded(entry).is_some_and(|(letters, _)| letters == first)).count()
}

/// The letters of the code of an action that an entry begins with, and the text after it.
fn coded<'e>(entry: &'e Entry<'_>) -> Option<(&'e str, &'e str)> {
    if entry.under != Under::Text || entry.heads.is_some() || !entry.text.starts_with('A') {
        return None;
    }
    let (code, text) = entry.text.split_once(' ')?;
    let code = code.trim_end_matches([':', '.', ')']);
    let letters = code.split(|c: char| !c.is_ascii_uppercase()).next()?;
    let figures = code.get(letters.len()..)?.trim_start_matches(['-', '/', '#', '.']);
    let marks = letters == "A" || Lexicon::ALL.is(letters, ACTION_CODE);
    let cites = figures.starts_with(|c: char| c.is_ascii_digit()) && is_id(code);
    (marks && cites && text.contains(' ')).then_some((letters, text.trim_start_matches(['-', '–', ':', ' '])))
}

/// Whether most entries say who is to act.
fn asks(reader: &Reader<'_, '_>, entries: &[Entry<'_>]) -> bool {
    let names = |text: &str| owner::owner(text, reader.language()).is_some() || initials(text).is_some() || owner::lead(text).0.is_some();
    let all = entries.iter().filter_map(coded).filter(|(_, text)| names(text)).count();
    all * 2 > entries.len()
}
