//! A task over several lines, each line a field of it: `Who: Ann / What: mend the roof / When: 5 May`.

use std::borrow::Cow;

use super::action::owners;
use crate::grid::Slot;
use crate::lexicon;
use crate::model::{Action, Block, Due};
use crate::outline::card_field;
use crate::read::entry::Entry;
use crate::read::mark::{beside_names, mark};
use crate::read::plain::folded;
use crate::read::reader::Reader;
use crate::value::{due, inline, owner};

/// The action of the card that the first of some entries begins, and how many of them it takes.
pub(crate) fn card<'t>(reader: &Reader<'_, 't>, entries: &[Entry<'t>]) -> Option<(Block<'t>, usize)> {
    let outline = reader.outline;
    let piece = |entry: &Entry<'t>| outline.pieces.get(entry.at);
    let first = entries.first().and_then(piece)?;
    let lines = outline.card_of(first.first).filter(|card| card.start == first.first)?;
    let own = entries.iter().map_while(piece).take_while(|piece| piece.last < lines.end);
    let (count, last) = own.fold((0, first), |(count, _), piece| (count + 1, piece));
    if last.last + 1 != lines.end {
        return None;
    }
    let span = outline.span_of(first).to(outline.span_of(last));
    let mut fields: Vec<(Slot, Cow<'t, str>)> = Vec::new();
    for line in outline.lines.get(lines.clone())? {
        match (card_field(line), fields.last_mut()) {
            (Some((slot, value)), _) => {
                mark(span, line.rest().split_once(':').map_or("", |(label, _)| label));
                fields.push((slot, inline::plain(value).text));
            }
            (None, Some((_, value))) => *value = Cow::Owned(format!("{value} {}", folded(&inline::plain(line.rest()).text))),
            (None, None) => {}
        }
    }
    let said = |slot| fields.iter().find(|(own, value)| *own == slot && !lexicon::says_nothing(value)).map(|(_, value)| value);
    let text = said(Slot::Task)?.clone();
    for (_, value) in &fields {
        beside_names(span, value);
    }
    let names = said(Slot::Owner).map(|names| owner::join(names, reader.language()));
    let due = said(Slot::Due).map(|words| {
        let (date, inferred) = due::cell(words, reader.known());
        Due { inferred, ..Due::new(words.clone(), date) }
    });
    let state = said(Slot::Status);
    if let Some(state) = state {
        mark(span, state);
    }
    let status = state.and_then(|state| lexicon::status(state));
    let owners = names.map(|names| owners(&names, |name| Cow::Owned(name.to_owned()))).unwrap_or_default();
    Some((Block::Action(Box::new(Action { text, owners, due, status, span, ..Action::default() })), count))
}
