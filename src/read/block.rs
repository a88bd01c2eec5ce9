//! Pieces → blocks: bullets nested by indent, paragraphs, actions, decisions, tables.

use std::borrow::Cow;

use super::entry::{Entry, Under};
use super::mark::{before_number, mark};
use super::open::{Open, put, shut};
use super::plain::{folded, plain, without_colon};
use super::reader::Reader;
use super::{nested, rows, statement, table};
use crate::diagnostic::{Code, Diagnostic, ReadAs, Reason};
use crate::lexicon::sense::{ACTION_MARK, Senses};
use crate::lexicon::{self, Label};
use crate::line::Line;
use crate::model::{Block, Language, Parts, Passage};
use crate::outline::{Kind, Outline, Piece};
use crate::scan::Form;
use crate::span::Span;
use crate::value::inline;

/// Blocks nested deeper than this are kept side by side.
const DEEPEST: usize = 32;

/// Builds the blocks of some pieces, which are in the order of the text.
pub(crate) fn blocks<'t>(reader: &mut Reader<'_, 't>, pieces: &[usize], under: Under) -> Vec<Block<'t>> {
    if pieces.is_empty() {
        return Vec::new();
    }
    let outline = reader.outline;
    let pieces = nested::without_nested(reader, pieces);
    let mut entries = std::mem::take(&mut reader.entries);
    add_entries(outline, &pieces, (under, reader.language()), &mut entries);
    statement::registers(reader, &mut entries);
    let tabled = rows::tabled(reader, &entries);
    let found = statement::decisions(reader, &entries, &tabled);
    let mut done: Vec<Block<'t>> = Vec::with_capacity(pieces.len());
    let mut open: Vec<Open<'t>> = std::mem::take(&mut reader.open);
    let (mut next, mut read) = (0, 0);
    for (index, entry) in entries.iter().enumerate() {
        let Some(piece) = outline.pieces.get(entry.at) else { continue };
        let from = next;
        next += found.get(from..).unwrap_or(&[]).iter().take_while(|found| found.entry == index).count();
        let found = found.get(from..next).unwrap_or(&[]);
        if index < read {
            continue;
        }
        let below = entries.get(index..).unwrap_or(&[]);
        if let Some((action, rows)) = statement::card(reader, below) {
            put_card(reader, piece, action, &mut open, &mut done);
            read = index + rows;
            continue;
        }
        let is_tabled = tabled.binary_search_by_key(&index, |table| table.entry).is_ok();
        if let Some((blocks, rows)) = rows::actions(reader, below).or_else(|| rows::blocks(reader, below).filter(|_| is_tabled)) {
            read = index + rows;
            account(reader, entries.get(index..read).unwrap_or(&[]), &blocks);
            put(blocks, &mut open, &mut done);
            continue;
        }
        add(reader, piece, entry, found, &mut open, &mut done);
    }
    while !open.is_empty() {
        shut(&mut open, &mut done);
    }
    reader.open = open;
    gather(outline, &entries, &found, &mut done);
    drop(found);
    entries.clear();
    reader.entries = entries;
    statement::fields(reader, &mut done);
    done
}

/// Puts the action of a card where the first of its lines stands.
fn put_card<'t>(reader: &mut Reader<'_, 't>, piece: &Piece<'_>, action: Block<'t>, open: &mut Vec<Open<'t>>, done: &mut Vec<Block<'t>>) {
    while open.last().is_some_and(|above| !nests(above.item, above.indent, piece)) {
        shut(open, done);
    }
    reader.log.record(|| statement::rule("fields of a task, a line each", piece));
    put([action], open, done);
}

/// Keeps for `--why` what the entries are that are rows of a table, the first of them its head.
fn account<'t>(reader: &Reader<'_, 't>, entries: &[Entry<'t>], blocks: &[Block<'t>]) {
    let outline = reader.outline;
    let pieces = || entries.iter().filter_map(|entry| outline.pieces.get(entry.at));
    pieces().for_each(|piece| tell_rows(reader, piece, blocks));
    if let Some(head) = pieces().next().and_then(|first| outline.lines_of(first).first()) {
        reader.log.choose(head.span(), || ReadAs::new("heads of columns", head.text));
    }
}

/// Keeps for `--why` what the rows of a piece are.
fn tell_rows<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, blocks: &[Block<'t>]) {
    let any = |is: fn(&Block<'t>) -> bool| blocks.iter().any(is);
    if any(|block| matches!(block, Block::Action(_))) {
        reader.log.record(|| statement::rule("a row of a table of actions", piece));
    } else if any(|block| matches!(block, Block::Decision(_))) {
        reader.log.record(|| statement::decides("a row of a table of motions", piece));
    }
}

/// What a heading decides, if it is a label with what was decided after it.
pub(crate) fn decided<'t>(reader: &Reader<'_, 't>, at: usize) -> Option<Block<'t>> {
    let entry = heading(reader.outline, Some(at + 1))?;
    let own = std::slice::from_ref(&entry);
    statement::headed(reader, reader.outline.pieces.get(at)?, &entry, &statement::decisions(reader, own, &[]))
}

/// Adds the task that a heading of Org is to the blocks below it, which may say more of it.
pub(crate) fn asked<'t>(reader: &Reader<'_, 't>, at: usize, below: &mut Vec<Block<'t>>) {
    let is_org =
        |piece: &&Piece<'t>| piece.is_heading() && reader.outline.lines_of(piece).first().is_some_and(|line| line.text.starts_with('*'));
    let Some(piece) = reader.outline.pieces.get(at).filter(is_org) else { return };
    let task = heading(reader.outline, Some(at + 1)).and_then(|entry| statement::headed_action(reader, piece, &entry));
    let Some(mut task) = task else { return };
    let count = below.iter().take_while(|block| statement::is_field(block)).count();
    below.drain(..count).for_each(|field| task.nest(field));
    statement::fields(reader, std::slice::from_mut(&mut task));
    below.insert(0, task);
}

/// Adds what a piece says to the blocks: to the one above it, nested in that one, or beside it.
fn add<'t>(
    reader: &mut Reader<'_, 't>,
    piece: &Piece<'t>,
    entry: &Entry<'t>,
    found: &[statement::Found<'_>],
    open: &mut Vec<Open<'t>>,
    done: &mut Vec<Block<'t>>,
) {
    if entry.is_heading {
        done.extend(statement::headed(reader, piece, entry, found));
        return;
    }
    if names_owner(reader, piece, entry, open.last_mut()) {
        return;
    }
    while open.last().is_some_and(|above| !nests(above.item, above.indent, piece)) {
        shut(open, done);
    }
    if open.len() >= DEEPEST {
        too_deep(reader, piece);
        shut(open, done);
    }
    if let Some(blocks) = statements(reader, piece, entry.under).or_else(|| html(reader, piece, entry.under)) {
        tell_rows(reader, piece, &blocks);
        put(blocks, open, done);
        return;
    }
    let inside = open.iter().any(|above| matches!(above.block, Block::Action(_)));
    let block = block(reader, piece, entry, found, inside);
    open.push(Open { indent: piece.indent, item: entry.item, block });
}

/// Whether a line only says who is to do what stands above it; what stands above it is an action then.
fn names_owner<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>, entry: &Entry<'t>, above: Option<&mut Open<'t>>) -> bool {
    let may = piece.kind == Kind::Paragraph && entry.senses.any(ACTION_MARK);
    let Some(above) = above.filter(|_| may) else { return false };
    let below_text = matches!(above.block, Block::Paragraph(_));
    if let Block::Paragraph(passage) | Block::Bullet(passage) = &above.block
        && passage.body.is_empty()
        && let Some(assignee) = statement::assignee(&entry.text, reader.known())
        && (entry.item && !piece.gap || below_text && assignee.names_somebody(reader))
    {
        above.block = assignee.of(passage, reader.outline.span_of(piece), reader.language());
        let line = above.block.span().line;
        reader.log.record(|| Reason { first_line: line, ..statement::rule("the line below says who is to act", piece) });
        return true;
    }
    false
}

/// Puts the lines that speak of a decision below it.
fn gather<'t>(outline: &Outline<'t>, entries: &[Entry<'t>], found: &[statement::Found<'_>], done: &mut Vec<Block<'t>>) {
    let start = |at: usize| entries.get(at).and_then(|entry| outline.pieces.get(entry.at)).map(|piece| outline.span_of(piece).start);
    let group = |found: &statement::Found<'_>| {
        let last = start(found.entries.end.saturating_sub(1))?;
        Some(statement::Group { own: start(found.entry)?, first: start(found.entries.start)?, last })
    };
    let groups: Vec<_> = found.iter().filter(|found| found.entries.len() > 1).filter_map(group).collect();
    if !groups.is_empty() {
        statement::gather(done, &groups);
    }
}

/// The entries that a piece is nested in: the indent of each, whether it is one of a list, and what it makes of those below it.
#[derive(Default)]
struct Nesting {
    open: [(u32, bool, Option<Under>); DEEPEST],
    depth: usize,
}

impl Nesting {
    fn last(&self) -> Option<(u32, bool, Option<Under>)> {
        self.open.get(self.depth.checked_sub(1)?).copied()
    }

    /// Adds one, where there is room for it.
    fn push(&mut self, entry: (u32, bool, Option<Under>)) {
        if let Some(room) = self.open.get_mut(self.depth) {
            *room = entry;
            self.depth += 1;
        }
    }
}

/// Adds the pieces with their texts, and what each stands under.
fn add_entries<'t>(outline: &Outline<'t>, pieces: &[usize], (under, language): (Under, Option<Language>), entries: &mut Vec<Entry<'t>>) {
    let pieces = || pieces.iter().filter_map(|&at| Some((at, outline.pieces.get(at)?))).filter(|(_, piece)| piece.kind != Kind::Rule);
    let marked =
        matches!(under, Under::Actions | Under::Decisions) && pieces().any(|(_, piece)| statement::is_marked(piece, &outline.lines));
    entries.reserve(pieces().count() + 1);
    entries.extend(heading(outline, pieces().next().map(|(at, _)| at)).filter(|_| under == Under::Text));
    let mut open = Nesting::default();
    // Whether the sentence above a list says that it is what was decided.
    let mut led = false;
    for (at, piece) in pieces() {
        let item = statement::is_marked(piece, &outline.lines);
        while open.last().is_some_and(|(indent, item, _)| !nests(item, indent, piece)) || open.depth >= DEEPEST {
            open.depth -= 1;
        }
        let above = open.last().and_then(|(.., heads)| heads);
        let (senses, form) = heard(outline, piece);
        let heads = heads(piece, &outline.lines, senses).or_else(|| divides(outline, at, piece, under).filter(|_| open.depth == 0));
        let listed = matches!(piece.kind, Kind::Bullet | Kind::Numbered);
        let own = if led && listed { Under::Decisions } else { under };
        let under = match above.unwrap_or(own) {
            _ if heads.is_some() => Under::Text,
            headed if above.is_some() => headed,
            Under::Actions | Under::Decisions if marked && !item => Under::Text,
            Under::Decisions if open.depth > 0 => Under::Text,
            other => other,
        };
        let raw = piece.words(&outline.lines);
        let (text, links) = if outline.is_plain(piece) { (raw.clone(), Vec::new()) } else { plain(&raw) };
        let leads = || under == Under::Text && piece.kind == Kind::Paragraph && statement::leading_verb(&text, senses, language).is_some();
        led = led && listed || leads();
        open.push((piece.indent, item, heads));
        entries.push(Entry { at, raw, text, links, senses, form, under, heads, item, is_heading: false });
    }
}

/// The heading that stands before a piece.
fn heading<'t>(outline: &Outline<'t>, first: Option<usize>) -> Option<Entry<'t>> {
    let at = first?.checked_sub(1)?;
    let piece = outline.pieces.get(at).filter(|piece| piece.is_heading())?;
    let raw = piece.words(&outline.lines);
    let (text, links) = plain(&raw);
    let (senses, form) = heard(outline, piece);
    let text = without_colon(text);
    Some(Entry { at, raw, text, links, senses, form, under: Under::Text, heads: None, item: false, is_heading: true })
}

/// The senses and the form of all lines of a piece together.
fn heard(outline: &Outline<'_>, piece: &Piece<'_>) -> (Senses, Form) {
    let lines = outline.lines_of(piece).iter();
    lines.fold((Senses::NONE, Form::NONE), |(senses, form), line| (senses | line.facts.senses, form | line.facts.form))
}

/// What an entry makes of those below it that divides a list of actions: `- General:`.
fn divides(outline: &Outline<'_>, at: usize, piece: &Piece<'_>, under: Under) -> Option<Under> {
    let next = outline.pieces.get(at + 1)?;
    let deeper = next.indent > piece.indent && matches!(next.kind, Kind::Bullet | Kind::Numbered);
    let ends = outline.lines.get(piece.last).is_some_and(|line| line.text.ends_with(':'));
    let short = || plain(&piece.words(&outline.lines)).0.split(' ').count() <= 3;
    (under == Under::Actions && deeper && piece.kind == Kind::Bullet && ends && short()).then_some(Under::Actions)
}

/// Reports a list that is nested too deep, once.
fn too_deep(reader: &mut Reader<'_, '_>, piece: &Piece<'_>) {
    if !std::mem::replace(&mut reader.too_deep, true) {
        let span = reader.outline.span_of(piece);
        let told = Diagnostic::new(Code::NestingTooDeep, span, format!("this list is nested deeper than {DEEPEST} levels"));
        reader.tell(told.hint("what is deeper is kept at that level, side by side"));
    }
}

/// The actions or the motions of a pipe table, if it is one of them.
fn statements<'t>(reader: &mut Reader<'_, 't>, piece: &Piece<'t>, under: Under) -> Option<Vec<Block<'t>>> {
    let outline = reader.outline;
    let span = outline.span_of(piece);
    if piece.kind != Kind::Table {
        return None;
    }
    let mut cut = table::pipes(outline.lines_of(piece), span)?;
    statement::table(reader, &mut cut, under).or_else(|| statement::motions(reader, &mut cut, under))
}

/// The blocks of a table in HTML whose rows can be told apart: its actions or itself, with the words above and below it.
fn html<'t>(reader: &mut Reader<'_, 't>, piece: &Piece<'t>, under: Under) -> Option<Vec<Block<'t>>> {
    if piece.kind != Kind::Html {
        return None;
    }
    let outline = reader.outline;
    let mut found = table::html(outline.lines_of(piece), outline.span_of(piece), outline.text)?;
    let is_captioned = found.before.as_ref().is_some_and(|caption| lexicon::label(&caption.text) == Some(Label::Actions));
    let under = if is_captioned { Under::Actions } else { under };
    let inner = statement::table(reader, &mut found.cut, under).or_else(|| statement::motions(reader, &mut found.cut, under));
    let inner = inner.unwrap_or_else(|| vec![Block::Table(found.cut.table)]);
    Some(found.before.map(Block::Paragraph).into_iter().chain(inner).chain(found.after.map(Block::Paragraph)).collect())
}

/// What a list entry makes of those nested below it, where its words are a label and nothing else.
fn heads(piece: &Piece<'_>, lines: &[Line<'_>], senses: Senses) -> Option<Under> {
    if !matches!(piece.kind, Kind::Bullet | Kind::Numbered) || !senses.any(lexicon::LABELS) {
        return None;
    }
    match lexicon::label(&piece.words(lines))? {
        Label::Actions => Some(Under::Actions),
        Label::Decisions => Some(Under::Decisions),
        _ => None,
    }
}

/// Whether a piece is nested below an open block.
fn nests(item: bool, indent: u32, piece: &Piece<'_>) -> bool {
    item && piece.indent > indent
}

/// One piece as a block, without what is nested below it.
fn block<'t>(reader: &mut Reader<'_, 't>, piece: &Piece<'t>, entry: &Entry<'t>, found: &[statement::Found<'_>], inside: bool) -> Block<'t> {
    let outline = reader.outline;
    let span = outline.span_of(piece);
    if piece.kind == Kind::Table
        && let Some(cut) = table::pipes(outline.lines_of(piece), span)
    {
        return Block::Table(cut.table);
    }
    if piece.kind == Kind::Html {
        let told = Diagnostic::new(Code::UnreadTable, span, "the rows of this table cannot be told apart");
        reader.tell(told.hint("its words are kept as a paragraph"));
    }
    if matches!(piece.kind, Kind::Code | Kind::Comment | Kind::Front | Kind::Table | Kind::Html) {
        return Block::Paragraph(Passage { text: verbatim(reader, piece), span, ..Passage::default() });
    }
    before_number(span, outline.text, piece.number.map(|number| number.text));
    if let Some(block) = statement::block(reader, piece, entry, found, inside, span) {
        let stated = match &block {
            Block::Action(action) => action.number.as_deref(),
            Block::Decision(decision) => decision.number.as_deref(),
            _ => None,
        };
        // The code by which it is cited takes the place of the entry's number.
        if let Some(number) = piece.number.filter(|number| stated.is_some_and(|stated| stated != number.text)) {
            mark(span, number.text);
        }
        return block;
    }
    let number = piece.number.filter(|_| piece.kind != Kind::Paragraph).map(|number| number.text.into());
    let passage = Passage { number, text: entry.text.clone(), links: entry.links.clone(), span, ..Passage::default() };
    match piece.kind {
        Kind::Bullet => Block::Bullet(passage),
        Kind::Numbered if !piece.prose && !piece.is_prose() => Block::Bullet(passage),
        _ => Block::Paragraph(passage),
    }
}

/// The source of a piece.
fn outline_slice<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>) -> &'t str {
    reader.outline.span_of(piece).slice(reader.outline.text)
}

/// The lines of a piece as they stand, joined by one space; the marks of comments and fences and the tags of HTML are left out.
fn verbatim<'t>(reader: &Reader<'_, 't>, piece: &Piece<'t>) -> Cow<'t, str> {
    let lines = reader.outline.lines_of(piece);
    match lines {
        // The signs of a comment are no words of it.
        [line] if piece.kind == Kind::Comment => folded(line.text.trim_start_matches("<!--").trim_end_matches("-->").trim()),
        lines if piece.kind == Kind::Comment => {
            let words: Vec<&str> = lines.iter().flat_map(|line| line.text.split_whitespace()).collect();
            Cow::Owned(words.join(" ").trim_start_matches("<!--").trim_end_matches("-->").trim().to_owned())
        }
        _ if piece.kind == Kind::Html => {
            let source = outline_slice(reader, piece);
            Cow::Owned(inline::plain(source).text.into_owned())
        }
        [line] => folded(line.text),
        [first, inner @ .., _] if piece.kind == Kind::Code => {
            let opening = first.text.trim_start_matches(['`', '~']).trim();
            let words = opening.split_whitespace().chain(inner.iter().flat_map(|line| line.text.split_whitespace()));
            Cow::Owned(words.collect::<Vec<_>>().join(" "))
        }
        lines => {
            let words: Vec<&str> = lines.iter().flat_map(|line| line.text.split_whitespace()).collect();
            Cow::Owned(words.join(" "))
        }
    }
}

impl<'t> Block<'t> {
    /// Makes the span reach over another one.
    pub(crate) fn reach(&mut self, span: Span) {
        if let Some(parts) = self.parts_mut() {
            *parts.span = parts.span.to(span);
        }
    }

    /// Puts a block below this one; the span grows with it.
    pub(crate) fn nest(&mut self, inner: Block<'t>) {
        if let Some(Parts { span, body: Some(body), .. }) = self.parts_mut() {
            *span = span.to(inner.span());
            body.push(inner);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::testing::below_a_header;

    #[test]
    fn the_signs_of_a_comment_are_no_words() {
        let minutes = crate::parse("Board\n\n4 May 2026\n\n## Roof\n\n- It leaks.\n\n<!-- late  news -->\n");
        let last = minutes.sections.first().and_then(|section| section.body.last());
        assert!(matches!(last, Some(Block::Paragraph(passage)) if passage.text == "late news"), "{last:?}");
    }

    #[test]
    fn entries_nest_by_their_indent() {
        for (text, expected) in [
            ("- a\n  - b\n    - c\n- d", "sections Roof: - a [- b [- c]] / - d"),
            ("- a\n - b\n- c", "sections Roof: - a [- b] / - c"),
            ("1. a\n   - b\n2. c", "sections Roof: - 1) a [- b] / - 2) c"),
            ("- a\n\n  b\n\n- c", "sections Roof: - a [b] / - c"),
            ("- a\n\nb\n\n- c", "sections Roof: - a / b / - c"),
            ("It was cold.\n\n  - a", "sections Roof: It was cold. / - a"),
            ("- a\n  ---\n- b", "sections Roof: - a / - b"),
            ("- a\n  | x | y |\n- b", "sections Roof: - a [T : x,y] / - b"),
            ("- a\n\n  <table><tr><td>x</td></tr></table>\n- b", "sections Roof: - a [T : x] / - b"),
            ("- a\n  ```\n  x\n  ```\n- b", "sections Roof: - a [x] / - b"),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n{text}")), expected, "{text:?}");
        }
    }

    #[test]
    fn a_label_among_entries_heads_those_below_it() {
        for (text, expected) in [
            (
                "- Actions:\n  - Ann to mend it.\n  - Bo to pay.\n- It leaks.",
                "sections Roof: - Actions: [A Ann to mend it. @Ann / A Bo to pay. @Bo] / - It leaks.",
            ),
            ("- Decisions:\n  - It is mended.\n- It leaks.", "sections Roof: - Decisions: [D It is mended.] / - It leaks."),
            (
                "1. Actions\n   1. Ann to mend it.\n2. It leaks.\n\nIt rains.",
                "sections Roof: - 1) Actions [A 1) Ann to mend it. @Ann] / - 2) It leaks. / It rains.",
            ),
            ("- Agenda:\n  - Roof", "sections Roof: - Agenda: [- Roof]"),
            (
                "- Actions:\n  - Ann to mend it.\n    - Soon.\n    - ACTION: Bo to pay.",
                "sections Roof: - Actions: [A Ann to mend it. @Ann [- Soon. / A Bo to pay. @Bo]]",
            ),
            (
                "Actions\n\n- General:\n  - Ann to mend it.\n- Bo to pay.",
                "sections Roof: - General: [A Ann to mend it. @Ann] / A Bo to pay. @Bo",
            ),
            (
                "Actions\n\n- Ann to do what follows:\n  - Mend it.\n- Bo to pay.",
                "sections Roof: A Ann to do what follows: @Ann [- Mend it.] / A Bo to pay. @Bo",
            ),
            ("Actions\n\n- Roof and the wall:\n  - Mend it.", "sections Roof: A Roof and the wall: [- Mend it.]"),
            ("Actions\n\n- General:\n- Bo to pay.", "sections Roof: A General: / A Bo to pay. @Bo"),
            ("Actions\n\nIt was cold.\n\n- Bo to pay.", "sections Roof: It was cold. / A Bo to pay. @Bo"),
            ("Actions\n\nAnn to mend it.\n\nBo to pay.", "sections Roof: A Ann to mend it. @Ann / A Bo to pay. @Bo"),
            ("Actions\n\nAnn to do this:\n\n- Mend it.", "sections Roof: Ann to do this: / A Mend it."),
            (
                "Actions\n\n- Ann to mend it.\n  - Soon.\n  - [ ] Bo to pay.",
                "sections Roof: A Ann to mend it. @Ann [- Soon. / A Bo to pay. @Bo open]",
            ),
            ("Decisions\n\n- It is mended.\n  - Soon.", "sections Roof: D It is mended. [- Soon.]"),
            ("Decisions\n\nIt was cold.\n\n- It is mended.", "sections Roof: It was cold. / D It is mended."),
            ("Decisions\n\n- None.", "sections Roof: - None."),
            ("Decisions\n\n- ACTION: Ann to mend it.\n- It is mended.", "sections Roof: A Ann to mend it. @Ann / D It is mended."),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n{text}")), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_kept_as_it_stands() {
        for (text, expected) in [
            ("```sh\n- a\n  b\n```", "sections Roof: - x / sh - a b"),
            ("~~~ sh\n- a\n~~~", "sections Roof: - x / sh - a"),
            ("```\n- a", "sections Roof: - x / ``` / - a"),
            ("<!-- a -->", "sections Roof: - x / a"),
            ("<!-- a\nb -->", "sections Roof: - x / a b"),
            ("<table>\nSeats\n</table>", "sections Roof: - x / Seats § told unread-table"),
            ("<table>Seats<tr><td>1</td></tr>Taken</table>", "sections Roof: - x / Seats / T : 1 / Taken"),
            ("| a | b |\n|---|---|\n| 1 | 2 |", "sections Roof: - x / T a,b: 1,2"),
            ("|---|---|", "sections Roof: - x / |---|---|"),
            (
                "1. It leaks badly and it rains and the tiles fell down on us.",
                "sections Roof: - x / 1) It leaks badly and it rains and the tiles fell down on us.",
            ),
            ("1. It leaks", "sections Roof: - x / - 1) It leaks"),
            (">> ANN: it leaks", "sections Roof: - x / ANN: it leaks"),
        ] {
            assert_eq!(below_a_header(&format!("## Roof\n\n- x\n\n{text}")), expected, "{text:?}");
        }
    }
}
