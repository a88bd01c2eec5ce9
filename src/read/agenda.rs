//! The agenda: its entries, and the sections that they became.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::block;
use super::entry::Under;
use super::mark::{before_number, mark};
use super::plain::{heading_number, plain, without_colon};
use super::reader::Reader;
use super::table::{self, Cut};
use crate::grid::{Columns, RowsOf, Slot};
use crate::lexicon::sense::{AGENDA, CARRIED, DECISION_MARK, DOUBTFUL, FINITE};
use crate::lexicon::{self, Lexicon};
use crate::line;
use crate::model::{AgendaItem, Block, Id, Minutes, Passage};
use crate::outline::{Kind, Outline, Part, Piece, Role};
use crate::scan::Form;
use crate::span::Span;
use crate::value::inline;

/// Whether the headings below an agenda are where the meeting is minuted, so that they are sections and no entries. They are entries
/// where the minutes come after them, under a heading of their own.
pub(crate) fn is_minuted(outline: &Outline<'_>, part: &Part<'_>) -> bool {
    let behind = part.pieces().end;
    let minutes_follow = || {
        let mut behind = outline.pieces.get(behind..).unwrap_or(&[]).iter().take(1_000);
        behind.any(|piece| piece.is_heading() && lexicon::is_paper(&piece.words(&outline.lines)))
    };
    part.parts.iter().any(|inner| inner.role == Role::Section && inner.pieces().len() > 1)
        && !minutes_follow()
        && !is_grouped(outline, part)
}

/// Whether the headings below an agenda group its entries: lists stand below them and nothing else, and several of what is listed comes
/// again as headings after the agenda.
fn is_grouped(outline: &Outline<'_>, part: &Part<'_>) -> bool {
    /// One may come again by chance.
    const LEAST: usize = 2;
    let of = |at: usize| outline.pieces.get(at);
    let is_entry = |at: usize| of(at).is_some_and(|piece| matches!(piece.kind, Kind::Bullet | Kind::Numbered) && !piece.is_prose());
    let is_group = |inner: &Part<'_>| inner.role == Role::Section && inner.parts.is_empty() && inner.body.clone().all(is_entry);
    let listed = || part.parts.iter().flat_map(|inner| inner.body.clone());
    if part.parts.is_empty() || !part.parts.iter().all(is_group) || listed().count() < LEAST {
        return false;
    }
    let title = |piece: &Piece<'_>| {
        let words = inline::plain(&piece.words(&outline.lines)).text.into_owned();
        lexicon::fold(core(line::heading_number(&words).map_or(&*words, |(_, title)| title)))
    };
    let behind = outline.pieces.get(part.pieces().end..).unwrap_or(&[]).iter().filter(|piece| piece.is_heading()).take(1_000);
    let minuted: HashSet<String> = behind.map(title).collect();
    let again = listed().filter_map(of).filter(|piece| minuted.contains(&title(piece))).count();
    again >= LEAST && again * 2 >= listed().count()
}

/// Reads the entries of an agenda; what is nested below them or is no entry is given back, to be put in the order of the text.
///
/// Pieces that another room has read already are passed over. Labelled blocks below it are left to the caller, and so are the sections of
/// one under which the meeting is minuted.
pub(crate) fn agenda<'t>(reader: &mut Reader<'_, 't>, part: &Part<'t>, read: &[usize], items: &mut Vec<AgendaItem<'t>>) -> Vec<Block<'t>> {
    let outline = reader.outline;
    let body: Vec<usize> = part.body.clone().filter(|at| read.binary_search(at).is_err()).collect();
    if is_minuted(outline, part) {
        let is_list = |at: &usize| outline.pieces.get(*at).is_some_and(|piece| matches!(piece.kind, Kind::Numbered | Kind::Bullet));
        return if body.iter().all(is_list) { listed(reader, &body, items) } else { block::blocks(reader, &body, Under::Text) };
    }
    let labelled = |inner: &Part<'t>| matches!(inner.role, Role::Labelled(_)) && inner.pieces().len() > 1;
    if part.parts.is_empty()
        && let Some(blocks) = in_columns(reader, &body, items)
    {
        return blocks;
    }
    if is_grouped(outline, part) {
        let mut blocks = listed(reader, &body, items);
        for inner in &part.parts {
            let heading: Vec<usize> = inner.heading.into_iter().collect();
            blocks.extend(block::blocks(reader, &heading, Under::Topics));
            let entries: Vec<usize> = inner.body.clone().collect();
            blocks.extend(listed(reader, &entries, items));
        }
        return blocks;
    }
    if part.parts.iter().all(labelled) { listed(reader, &body, items) } else { headed(reader, part, &body, items) }
}

/// The entries of a table, if its heads are those of an agenda. What other columns say is given back.
fn tabled<'t>(columns: &Columns, cut: &mut Cut<'t>, items: &mut Vec<AgendaItem<'t>>) -> Option<Vec<Block<'t>>> {
    let topic = columns.position(Slot::Topic).filter(|_| cut.table.header.len() > 1)?;
    cut.join();
    let is_read = |at: usize| matches!(columns.slot(at), Some(Slot::Topic | Slot::Presenter | Slot::Time | Slot::Number));
    // The head and the dashes go with the first row.
    let mut start = Some(cut.table.span);
    let mut left_over = Vec::new();
    for (cells, own) in cut.table.rows.iter().zip(&cut.rows) {
        let span = start.take().map_or(*own, |table| Span { end: own.end, ..table });
        let text = |at: usize| cells.get(at).filter(|cell| !lexicon::says_nothing(cell)).cloned();
        // "None" is no text.
        cells.iter().filter(|cell| !cell.is_empty() && lexicon::says_nothing(cell)).for_each(|cell| mark(*own, cell));
        let cell = |slot| columns.position(slot).and_then(text);
        let title = text(topic);
        let others: Vec<Cow<'t, str>> = (0..cells.len()).filter(|at| title.is_none() || !is_read(*at)).filter_map(text).collect();
        if !others.is_empty() {
            let span = if title.is_none() { span } else { *own };
            left_over.push(Block::Paragraph(Passage { text: others.join(" | ").into(), span, ..Passage::default() }));
        }
        let Some(title) = title else { continue };
        let number = cell(Slot::Number).map(|number| Cow::Owned(number.trim_end_matches(['.', ')']).to_owned()));
        let (presenter, time) = (cell(Slot::Presenter), cell(Slot::Time));
        items.push(AgendaItem { number, title: without_colon(title), presenter, time, span, ..AgendaItem::default() });
    }
    for head in &cut.table.header {
        mark(cut.table.span, head);
    }
    Some(left_over)
}

/// The entries of the one table of an agenda, and what stands beside it.
fn in_columns<'t>(reader: &mut Reader<'_, 't>, body: &[usize], items: &mut Vec<AgendaItem<'t>>) -> Option<Vec<Block<'t>>> {
    let outline = reader.outline;
    let piece = |at: &usize| outline.pieces.get(*at);
    let tables: Vec<usize> = body.iter().copied().filter(|at| piece(at).is_some_and(|piece| piece.kind == Kind::Table)).collect();
    let (mut cut, columns, own) = match tables.as_slice() {
        &[table] => {
            let piece = piece(&table)?;
            let mut cut = table::pipes(outline.lines_of(piece), outline.span_of(piece))?;
            let columns = cut.heads(RowsOf::TOPICS);
            (cut, columns, vec![table])
        }
        [] => {
            let first = body.iter().position(|at| {
                piece(at).is_some_and(|piece| outline.lines_of(piece).first().is_some_and(|line| table::may_head(line, RowsOf::TOPICS)))
            })?;
            let below = body.get(first..)?;
            let (columns, cut) = table::laid_out(below.iter().filter_map(piece).flat_map(|piece| outline.lines_of(piece)), RowsOf::TOPICS)?;
            let end = cut.table.span.end;
            // A table that ends amid a piece is none.
            let goes_on =
                |at: &usize| piece(at).is_some_and(|piece| outline.span_of(piece).start < end && outline.span_of(piece).end > end);
            if below.iter().any(goes_on) {
                return None;
            }
            let own = below.iter().copied().take_while(|at| piece(at).is_some_and(|piece| outline.span_of(piece).end <= end)).collect();
            (cut, columns, own)
        }
        _ => return None,
    };
    let mut blocks = tabled(&columns, &mut cut, items)?;
    let others: Vec<usize> = body.iter().copied().filter(|at| !own.contains(at)).collect();
    blocks.extend(block::blocks(reader, &others, Under::Topics));
    blocks.sort_by_key(|block| block.span().start);
    Some(blocks)
}

/// The entries of a list: its numbered lines, or else the bullets, or else the plain lines, those furthest to the left.
pub(crate) fn listed<'t>(reader: &mut Reader<'_, 't>, pieces: &[usize], items: &mut Vec<AgendaItem<'t>>) -> Vec<Block<'t>> {
    let outline = reader.outline;
    let (kind, indent) = form_of_entries(outline, pieces);
    let counted = are_counted(outline, pieces, kind, indent);
    let (pieces, minuted) = pieces.split_at(begins_anew(outline, pieces, kind, indent));
    let mut left_over = Vec::new();
    for &at in pieces {
        let Some(piece) = outline.pieces.get(at) else { continue };
        if !is_entry(outline, piece, kind, indent) {
            left_over.push(at);
            continue;
        }
        before_number(outline.span_of(piece), outline.text, piece.number.map(|number| number.text));
        let (mut title, _) = plain(&piece.words(&outline.lines));
        if let Some((_, rest)) = line::checkbox(&title) {
            title = Cow::Owned(rest.to_owned());
        }
        // The address of an agenda is none of its entries.
        if title.is_empty() || title.contains("://") && !title.contains(' ') && kind == Kind::Paragraph {
            left_over.push(at);
            continue;
        }
        let (number, title) = match piece.number {
            Some(number) => (Some(number.text.into()), title),
            None if counted => heading_number(title),
            None => (None, title),
        };
        items.push(AgendaItem { number, title: without_colon(title), span: outline.span_of(piece), ..AgendaItem::default() });
    }
    let mut blocks = block::blocks(reader, &left_over, Under::Topics);
    blocks.extend(block::blocks(reader, minuted, Under::Text));
    blocks
}

/// Where the numbers of a list begin anew before a sentence: `1. The roof leaks.` after `1. Roof` and `2. Lamps` says what came of the first.
fn begins_anew(outline: &Outline<'_>, pieces: &[usize], kind: Kind, indent: u32) -> usize {
    let number = |at: &usize| {
        let piece = outline.pieces.get(*at).filter(|piece| kind == Kind::Numbered && is_entry(outline, piece, kind, indent))?;
        piece.number.map(|number| (number.text, piece.facts.is(Form::STOP)))
    };
    let first = pieces.iter().find_map(number);
    let again = |at: &usize| number(at).zip(first).is_some_and(|((own, sentence), (first, titled))| own == first && sentence && !titled);
    pieces.iter().position(again).unwrap_or(pieces.len())
}

/// The entries that stand first in a section in which the agenda is approved, and what follows them. Several must be items that meetings
/// have, and the document has no other agenda.
pub(crate) fn approved<'p, 't>(
    reader: &Reader<'_, 't>,
    title: &str,
    pieces: &'p [usize],
    items: &[AgendaItem<'t>],
) -> (&'p [usize], &'p [usize]) {
    /// Fewer may be what was said of it.
    const LEAST: usize = 3;
    let outline = reader.outline;
    let core = title.split(" (").next().unwrap_or(title);
    if !items.is_empty() || !lexicon::is_item(core) || !Lexicon::ALL.stands_in(core, AGENDA) {
        return (&[], pieces);
    }
    let of = |at: &usize| outline.pieces.get(*at);
    let is_entry = |at: &usize| {
        of(at).is_some_and(|piece| matches!(piece.kind, Kind::Bullet | Kind::Numbered) && !piece.is_prose() && !piece.facts.is(Form::STOP))
    };
    let end = pieces.iter().position(|at| !is_entry(at)).unwrap_or(pieces.len());
    let (entries, after) = pieces.split_at(end);
    let is_item = |at: &&usize| of(at).is_some_and(|piece| lexicon::is_item(&piece.words(&outline.lines)));
    if entries.iter().filter(is_item).count() >= LEAST { (entries, after) } else { (&[], pieces) }
}

/// The kind of the entries of a list, and how far they are indented.
fn form_of_entries(outline: &Outline<'_>, pieces: &[usize]) -> (Kind, u32) {
    let of = |kind: fn(Kind) -> bool| pieces.iter().filter_map(|&at| outline.pieces.get(at)).filter(move |piece| kind(piece.kind));
    let numbered = of(|kind| kind == Kind::Numbered).map(|piece| piece.indent).min();
    let bullets = of(|kind| kind == Kind::Bullet).map(|piece| piece.indent).min();
    let first = of(|kind| matches!(kind, Kind::Numbered | Kind::Bullet)).next().map(|piece| piece.kind);
    // Plain lines over bullets are the entries; the bullets are notes on them.
    let plain = of(|kind| kind == Kind::Paragraph).count();
    let opens_plain = pieces.first().and_then(|&at| outline.pieces.get(at)).is_some_and(|piece| {
        let words = piece.words(&outline.lines);
        piece.kind == Kind::Paragraph && !words.ends_with(':') && !piece.is_prose()
    });
    match (numbered, bullets, first) {
        _ if opens_plain && plain > 2 => (Kind::Paragraph, 0),
        (Some(numbered), Some(bullets), Some(Kind::Bullet)) if bullets <= numbered => (Kind::Bullet, bullets),
        (Some(numbered), _, _) => (Kind::Numbered, numbered),
        (None, Some(bullets), _) => (Kind::Bullet, bullets),
        (None, None, _) => (Kind::Paragraph, 0),
    }
}

/// Whether numbers without a dot count, `1 Welcome`, as most entries have one.
fn are_counted(outline: &Outline<'_>, pieces: &[usize], kind: Kind, indent: u32) -> bool {
    let entries = || {
        pieces
            .iter()
            .filter_map(|&at| outline.pieces.get(at))
            .filter(|piece| piece.kind == kind && (piece.indent == indent || kind == Kind::Paragraph))
    };
    entries().filter(|piece| line::heading_number(&piece.words(&outline.lines)).is_some()).count() * 2 > entries().count()
}

/// Whether a piece is an entry of a list of this form; a plain line is one unless it is a sentence or a label.
fn is_entry(outline: &Outline<'_>, piece: &Piece<'_>, kind: Kind, indent: u32) -> bool {
    if kind != Kind::Paragraph {
        return piece.kind == kind && piece.indent == indent;
    }
    let words = piece.words(&outline.lines);
    // "The agenda was approved."
    let tells = || {
        let said = |word| Lexicon::ALL.word(word, FINITE | CARRIED);
        words.split(|c: char| !c.is_alphanumeric()).map(said).any(|said| said.any(FINITE) || said.any(CARRIED) && !said.any(DOUBTFUL))
    };
    let sentence = words.ends_with('.') && (words.split(' ').count() > 4 || tells());
    let labelled = words.split_once(':').is_some_and(|(label, _)| Lexicon::ALL.is(label, DECISION_MARK));
    piece.kind == Kind::Paragraph && !sentence && !labelled && !piece.is_prose() && words.chars().any(char::is_alphanumeric)
}

/// An agenda whose entries are headings: those that are no label, or a label with nothing below it.
fn headed<'t>(reader: &mut Reader<'_, 't>, part: &Part<'t>, body: &[usize], items: &mut Vec<AgendaItem<'t>>) -> Vec<Block<'t>> {
    let outline = reader.outline;
    let mut left_over = body.to_vec();
    for inner in part.parts.iter().filter(|inner| !matches!(inner.role, Role::Labelled(_)) || inner.pieces().len() == 1) {
        if let Some(piece) = inner.heading.and_then(|at| outline.pieces.get(at)) {
            before_number(outline.span_of(piece), outline.text, piece.number.map(|number| number.text));
            let (title, _) = plain(&piece.words(&outline.lines));
            let (number, title) = match piece.number {
                Some(number) => (Some(number.text.into()), title),
                None => heading_number(title),
            };
            items.push(AgendaItem { number, title: without_colon(title), span: outline.span_of(piece), ..AgendaItem::default() });
        }
        left_over.extend(inner.pieces().filter(|&at| Some(at) != inner.heading));
    }
    block::blocks(reader, &left_over, Under::Topics)
}

/// Names for each agenda item the section that it became: the one of the same title, whatever their numbers.
pub(crate) fn link(minutes: &mut Minutes<'_>) {
    let links = sections_of_items(minutes);
    minutes.agenda.iter_mut().zip(links).for_each(|(item, link)| item.section_id = link);
}

/// The section of each agenda item.
fn sections_of_items(minutes: &Minutes<'_>) -> Vec<Option<Id>> {
    /// Titles that are only alike are looked for as long as the lists are such as people write: so many words may be compared.
    const MOST_WORDS: usize = 2_000_000;
    if minutes.agenda.is_empty() {
        return Vec::new();
    }
    let sections: Vec<(&str, Id)> = minutes.all_sections().map(|(_, section)| (&*section.title, section.id)).collect();
    let mut exact = Exact::of(&sections);
    let titles = LazyCell::new(|| Titles::of(&sections));
    let mut free = vec![true; sections.len()];
    let (mut left, mut own) = (MOST_WORDS, Vec::new());
    let link = |item: &AgendaItem<'_>| {
        let bare = LazyCell::new(|| core(&item.title));
        let is_free = |at: usize| free.get(at).copied().unwrap_or(false);
        let mut same = |title: &str| exact.next(title, is_free);
        let mut like = |title: &str| {
            own.clear();
            own.reserve(MOST_OF_TITLE);
            add_words(title, &mut own);
            left = left.checked_sub(titles.ends.len().saturating_mul(own.len()).saturating_add(titles.words.len()))?;
            titles.each().enumerate().position(|(at, of)| is_free(at) && alike(of, &own))
        };
        let at = same(&item.title).or_else(|| same(&bare)).or_else(|| like(&item.title)).or_else(|| like(&bare))?;
        free.iter_mut().skip(at).take(1).for_each(|free| *free = false);
        sections.get(at).map(|(_, id)| *id)
    };
    minutes.agenda.iter().map(link).collect()
}

/// Sections by what their titles say.
struct Exact {
    /// The first section of each title that was not given yet.
    first: HashMap<u64, usize>,
    /// The next one of the same title after each.
    next: Vec<Option<usize>>,
}

impl Exact {
    fn of(sections: &[(&str, Id)]) -> Exact {
        let mut exact = Exact { first: HashMap::with_capacity(sections.len()), next: vec![None; sections.len()] };
        for ((at, (title, _)), next) in sections.iter().enumerate().zip(&mut exact.next).rev() {
            *next = exact.first.insert(lexicon::fold_key(title), at);
        }
        exact
    }

    /// The next section of a title that is free; those before it are not asked for again.
    fn next(&mut self, title: &str, is_free: impl Fn(usize) -> bool) -> Option<usize> {
        let key = lexicon::fold_key(title);
        loop {
            let at = self.first.remove(&key)?;
            if let Some(next) = self.next.get(at).copied().flatten() {
                self.first.insert(key, next);
            }
            if is_free(at) {
                return Some(at);
            }
        }
    }
}

/// The words of an entry without its time slot and its presenter: `19:05 Accounts (Marten, 10 min)` → `Accounts`.
fn core(title: &str) -> &str {
    let slot = crate::value::time::first(title).filter(|time| time.range.start == 0).map_or(0, |time| time.range.end);
    let bare = title.get(slot..).unwrap_or(title).trim_start_matches([' ', '-', '–', ':', '|']);
    let bare = bare.split_once(" - ").or_else(|| bare.split_once(" – ")).map_or(bare, |(topic, _)| topic);
    let bare = bare.split_once(" (").map_or(bare, |(topic, _)| topic);
    if bare.trim().is_empty() { title } else { bare }
}

/// The words of the titles of sections, one title after the other.
#[derive(Default)]
struct Titles {
    words: Vec<u64>,
    /// Where the words of each title end.
    ends: Vec<usize>,
}

impl Titles {
    fn of(sections: &[(&str, Id)]) -> Titles {
        /// Most titles have no more words.
        const ROOM: usize = 8;
        let mut titles = Titles { words: Vec::with_capacity(sections.len() * ROOM), ends: Vec::with_capacity(sections.len()) };
        for (title, _) in sections {
            add_words(title, &mut titles.words);
            titles.ends.push(titles.words.len());
        }
        titles
    }

    fn each(&self) -> impl Iterator<Item = &[u64]> {
        let mut from = 0;
        self.ends.iter().map(move |&end| self.words.get(std::mem::replace(&mut from, end)..end).unwrap_or(&[]))
    }
}

/// So many words of a title are compared.
const MOST_OF_TITLE: usize = 60;

/// Adds keys of the first words of a title, in order.
fn add_words(title: &str, words: &mut Vec<u64>) {
    let from = words.len();
    lexicon::fold_keys(title, MOST_OF_TITLE, words);
    words.get_mut(from..).unwrap_or(&mut []).sort_unstable();
}

/// Whether two titles, each given as its words in order, are the same but for a few words: four fifths of their words are shared.
fn alike(one: &[u64], other: &[u64]) -> bool {
    let total = one.len() + other.len();
    if one.len().min(other.len()) * 10 < total * 4 {
        return false;
    }
    let mut others = other.iter().peekable();
    let shared = one
        .iter()
        .filter(|word| {
            while others.next_if(|other| other < word).is_some() {}
            others.next_if_eq(word).is_some()
        })
        .count();
    shared * 10 >= total * 4
}

#[cfg(test)]
mod tests {
    use crate::read::testing::below_a_header;

    /// The entries of an agenda, one after the other.
    fn listed(lines: &str) -> String {
        let text = format!("Board\n\n4 May 2026\n\nAgenda\n\n{lines}\n\n## Roof\n\n- It leaks.\n");
        let minutes = crate::parse(&text);
        let entries = minutes.agenda.iter().map(|item| match &item.number {
            Some(number) => format!("{number} {}", item.title),
            None => item.title.to_string(),
        });
        entries.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn the_outermost_list_holds_the_entries() {
        for (lines, expected) in [
            ("1. Roof\n2. Lamps", "1 Roof; 2 Lamps"),
            ("1. Roof\n   - It leaks\n2. Lamps", "1 Roof; 2 Lamps"),
            ("- Roof\n  1. Tiles\n- Lamps", "Roof; Lamps"),
            ("- Roof\n- https://harbour.example/agenda", "Roof; https://harbour.example/agenda"),
            ("Roof\n\nLamps\n\nDoors", "Roof; Lamps; Doors"),
            ("Roof\n\nLamps\n\nhttps://harbour.example/agenda", "Roof; Lamps"),
            ("Roof\n\nLamps\n\nThey met in the hall.", "Roof; Lamps"),
            ("Roof\n- It leaks\n\nLamps\n- They are dim\n\nDoors\n- They stick", "Roof; Lamps; Doors"),
            ("1 Roof\n\n2 Lamps\n\nDoors", "1 Roof; 2 Lamps; Doors"),
            ("1 Roof\n\nLamps\n\nDoors", "1 Roof; Lamps; Doors"),
            ("- [ ] Roof\n- [x] Lamps", "Roof; Lamps"),
            ("Roof\n\nLamps", "Roof; Lamps"),
        ] {
            assert_eq!(listed(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn the_rows_of_a_table_are_entries() {
        let of = |head: &str, row: &str| {
            let text = format!("# Board\n\n4 May 2026\n\n## Agenda\n\n{head}\n|---|---|---|\n{row}\n\n## Roof\n\n- It leaks.\n");
            let minutes = crate::parse(&text).into_owned();
            let shown = minutes.agenda.iter().map(|item| {
                let parts = [&item.number, &Some(item.title.clone()), &item.presenter, &item.time];
                parts.map(|part| part.as_deref().unwrap_or("-").to_owned()).join(" ")
            });
            shown.collect::<Vec<_>>().join("; ")
        };
        for (head, row, expected) in [
            ("| No. | Topic | Lead |", "| 1. | Roof | Ann |\n| 2. | Lamps | |", "1 Roof Ann -; 2 Lamps - -"),
            ("| Time | Item | Notes |", "| 10:00 | Roof | cold |", "- Roof - 10:00"),
            ("| Uhrzeit | Thema | Wer |", "| 10:00 | Dach | Ann |", "- Dach Ann 10:00"),
            ("| Boat | Harbour | Wind |", "| Ann | East | 3 |", ""),
        ] {
            assert_eq!(of(head, row), expected, "{head:?}");
        }
    }

    #[test]
    fn topics_are_an_agenda_where_they_come_again() {
        for (label, after, expected) in [
            ("## Topics", "## Roof\n\n- It leaks.\n\n## Lamps\n\n- Dim.", 2),
            ("## Topics", "## Boats\n\n- Sold.\n\n## Doors\n\n- Shut.", 0),
            ("## Topics", "## Minutes\n\n- It leaks.", 2),
            ("Discussion topics:", "## Roof\n\n- It leaks.\n\n## Lamps\n\n- Dim.", 2),
            ("## Orden del día", "## Tejado\n\n- Gotea.", 2),
        ] {
            let text = format!("# Board\n\n4 May 2026\n\n{label}\n\n- Roof\n- Lamps\n\n{after}\n");
            assert_eq!(crate::parse(&text).agenda.len(), expected, "{label:?} {after:?}");
        }
    }

    #[test]
    fn a_numbered_heading_over_a_list_may_be_the_agenda() {
        let minutes = crate::parse("Board\n\n4 May 2026\n\n## 1. Agenda\n\n- Roof\n- Lamps\n\n## 2. Roof\n\n- It leaks.\n");
        let titles: Vec<&str> = minutes.agenda.iter().map(|item| item.title.as_ref()).collect();
        assert_eq!(titles, ["Roof", "Lamps"]);
    }

    #[test]
    fn titles_are_alike_that_share_four_words_of_five() {
        for (one, other, expected) in [
            ("a b c d", "a b c d", true),
            ("a b c d e", "a b c d x", true),
            ("a b c d", "a b c x", false),
            ("a b", "a x", false),
            ("d c b a", "a b c d", true),
            ("a a b", "a b", true),
            ("a a", "a", false),
        ] {
            let words = |title: &str| {
                let mut words = Vec::new();
                super::add_words(title, &mut words);
                words
            };
            assert_eq!(super::alike(&words(one), &words(other)), expected, "{one:?} {other:?}");
        }
    }

    #[test]
    fn entries_find_their_sections() {
        let text = "Board\n\n4 May 2026\n\nAgenda\n\n- Roof (Ann)\n- Roof\n- Roof and wall of the old house\n- Lamps\n\n\
                    ## Roof\n\n- It leaks.\n\n## Roof\n\n- It leaks again.\n\n## Roof and wall of the house\n\n- They stand.\n";
        let minutes = crate::parse(text);
        let linked: Vec<Option<&str>> = minutes.agenda.iter().map(|item| Some(&*minutes.section(item.section_id?)?.title)).collect();
        assert_eq!(linked, [Some("Roof"), Some("Roof"), Some("Roof and wall of the house"), None]);
    }

    #[test]
    fn an_agenda_keeps_what_is_no_entry() {
        for (lines, expected) in [
            (
                "1. Roof\n2. Lamps\n\nIt starts at ten, and the hall is open from nine on that day.",
                "agenda 1) Roof; 2) Lamps § sections Roof: - It leaks. § annexes Agenda, -: It starts at ten, and the hall is open from nine on that day.",
            ),
            (
                "1. Roof\n   - Ann to speak\n2. Lamps",
                "agenda 1) Roof; 2) Lamps § sections Roof: - It leaks. § annexes Agenda, -: - Ann to speak",
            ),
            ("- Roof\n- Lamps\n1. Doors", "agenda Roof; Lamps § sections Roof: - It leaks. § annexes Agenda, -: - 1) Doors"),
            ("1. Roof\n2. Lamps\n- Doors", "agenda 1) Roof; 2) Lamps § sections Roof: - It leaks. § annexes Agenda, -: - Doors"),
            ("- Roof:\n- Lamps :", "agenda Roof; Lamps § sections Roof: - It leaks. § annexes Agenda, -: "),
            ("- **Roof:**\n- Lamps", "agenda Roof; Lamps § sections Roof: - It leaks. § annexes Agenda, -: "),
            ("-\n- Lamps", "agenda Lamps § sections Roof: - It leaks. § annexes Agenda, -: - "),
            (
                "Roof\n\nLamps\n\nDoors\n\nDecision: it is mended",
                "agenda Roof; Lamps; Doors § sections Roof: - It leaks. § annexes Agenda, -: D it is mended",
            ),
            ("Roof\n\nLamps\n\n---\n\nDoors", "agenda Roof; Lamps; Doors § sections Roof: - It leaks. § annexes Agenda, -: "),
            ("To be taken up:\n\n- Roof\n- Lamps", "agenda Roof; Lamps § sections Roof: - It leaks. § annexes Agenda, -: To be taken up:"),
            ("- 1 Roof\n- 2 Lamps\n- Doors", "agenda 1) Roof; 2) Lamps; Doors § sections Roof: - It leaks. § annexes Agenda, -: "),
            ("- 1 Roof\n- Lamps", "agenda 1 Roof; Lamps § sections Roof: - It leaks. § annexes Agenda, -: "),
            ("- 1 Roof\n- Lamps\n- Doors", "agenda 1 Roof; Lamps; Doors § sections Roof: - It leaks. § annexes Agenda, -: "),
            ("### Roof\n\n### Lamps:", "agenda Roof; Lamps § sections Roof: - It leaks. § annexes Agenda, -: "),
            (
                "### 1. Roof\n\n### Actions\n\n### Lamps",
                "agenda 1) Roof; Actions; Lamps § sections Roof: - It leaks. § annexes Agenda, -: ",
            ),
            (
                "It starts at ten, and the hall is open from nine on that day.\n\n### Roof\n\n### Lamps",
                "agenda Roof; Lamps § sections Roof: - It leaks. § annexes Agenda, -: It starts at ten, and the hall is open from nine on that day.",
            ),
            (
                "- Roof\n- Lamps\n\n### Apologies\n\n- Ann Ray\n- Bo West",
                "agenda Roof; Lamps § sections Roof: - It leaks. § people absent -: Ann Ray, Bo West § annexes Agenda, -: ",
            ),
            (
                "### Roof\n\n### Apologies\n\n- Ann Ray\n- Bo West",
                "agenda Roof § sections Roof: - It leaks. § people absent -: Ann Ray, Bo West § annexes Agenda, -: ",
            ),
        ] {
            assert_eq!(below_a_header(&format!("## Agenda\n\n{lines}\n\n## Roof\n\n- It leaks.")), expected, "{lines:?}");
        }
    }

    #[test]
    fn minutes_below_an_agenda_are_its_own_unless_they_come_behind_it() {
        for (lines, expected) in [
            ("- Roof\n- Lamps\n\n### Roof\n\n- It leaks.", "agenda Roof; Lamps § sections Roof: - It leaks. § annexes Agenda, -: "),
            (
                "- Roof\n\nIt starts at ten, and the hall is open from nine on that day.\n\n### Roof\n\n- It leaks.",
                "sections Roof: - It leaks. § annexes Agenda, -: - Roof / It starts at ten, and the hall is open from nine on that day.",
            ),
            (
                "### Roof\n\n- Ann to speak\n\n## Minutes\n\n### Roof\n\n- It leaks.",
                "agenda Roof § sections Minutes:  {Roof: - It leaks.} § annexes Agenda, -: - Ann to speak",
            ),
            ("### Roof\n\n### Lamps\n\n- Dim.", "sections Roof:  | Lamps: - Dim. § annexes Agenda, -: "),
        ] {
            assert_eq!(below_a_header(&format!("## Agenda\n\n{lines}")), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_slot_and_a_presenter_are_no_words_of_a_title() {
        for (title, expected) in [
            ("19:05 Accounts (Marten, 10 min)", "Accounts"),
            ("19:05-19:20 | Accounts", "Accounts"),
            ("Accounts - Marten", "Accounts"),
            ("Accounts – Marten", "Accounts"),
            ("Accounts at 19:05", "Accounts at 19:05"),
            ("Accounts", "Accounts"),
            ("19:05", "19:05"),
            ("19:05 - ", "19:05 - "),
            (" (Marten)", "(Marten)"),
        ] {
            assert_eq!(super::core(title), expected, "{title:?}");
        }
    }

    #[test]
    fn a_title_is_told_without_its_hour_and_its_presenter() {
        for (title, expected) in [
            ("19:05 Accounts (Marten, 10 min)", "Accounts"),
            ("19:05 - Accounts", "Accounts"),
            ("Accounts - Ann Ray", "Accounts"),
            ("Accounts – Ann Ray", "Accounts"),
            ("Accounts at 19:05", "Accounts at 19:05"),
            ("Accounts", "Accounts"),
            ("19:05", "19:05"),
        ] {
            assert_eq!(super::core(title), expected, "{title:?}");
        }
    }

    #[test]
    fn of_words_in_order_four_of_five_are_shared() {
        for (one, other, expected) in [
            (&[1, 2, 3, 4, 5][..], &[1, 2, 3, 4, 6][..], true),
            (&[1, 2, 3, 4], &[1, 2, 3, 5], false),
            (&[1, 2], &[1, 2, 3], true),
            (&[1, 2, 3], &[1, 2], true),
            (&[1], &[1, 2], false),
            (&[1, 1], &[1, 2], false),
            (&[2, 4], &[2, 4], true),
            (&[1], &[2], false),
        ] {
            assert_eq!(super::alike(one, other), expected, "{one:?} {other:?}");
        }
    }
}
