//! The agenda: its entries, and the sections that they became.

use std::borrow::Cow;

use super::{Reader, block};
use crate::lexicon;
use crate::model::{AgendaItem, Block, Minutes};
use crate::outline::{Kind, Part};
use crate::value::inline;

/// Reads the entries of an agenda; what is nested below them or is no entry is given back.
///
/// The entries are the numbered lines, or else the bullets, or else the plain lines, those furthest to the left.
pub(crate) fn agenda<'t>(reader: &mut Reader<'_, 't>, part: &Part<'t>, items: &mut Vec<AgendaItem<'t>>) -> Vec<Block<'t>> {
    let outline = reader.outline;
    let pieces: Vec<usize> = part.pieces().filter(|&at| Some(at) != part.heading && part.body.start <= at).collect();
    let of = |kind: fn(Kind) -> bool| pieces.iter().filter_map(|&at| outline.pieces.get(at)).filter(move |piece| kind(piece.kind));
    let numbered = of(|kind| kind == Kind::Numbered).map(|piece| piece.indent).min();
    let bullets = of(|kind| kind == Kind::Bullet).map(|piece| piece.indent).min();
    let first = of(|kind| matches!(kind, Kind::Numbered | Kind::Bullet)).next().map(|piece| piece.kind);
    let (kind, indent) = match (numbered, bullets, first) {
        (Some(numbered), Some(bullets), Some(Kind::Bullet)) if bullets <= numbered => (Kind::Bullet, bullets),
        (Some(numbered), _, _) => (Kind::Numbered, numbered),
        (None, Some(bullets), _) => (Kind::Bullet, bullets),
        (None, None, _) => (Kind::Paragraph, 0),
    };
    let mut left_over = Vec::new();
    for &at in &pieces {
        let Some(piece) = outline.pieces.get(at) else { continue };
        let entry = match kind {
            Kind::Paragraph => matches!(piece.kind, Kind::Paragraph) && !crate::outline::heading::is_prose(&piece.words(&outline.lines)),
            kind => piece.kind == kind && piece.indent == indent,
        };
        if !entry {
            left_over.push(at);
            continue;
        }
        if kind == Kind::Paragraph {
            for line in outline.lines_of(piece) {
                let title = inline::plain(line.text).text;
                items.push(AgendaItem { number: None, title: trim(title), section: None, span: line.span() });
            }
            continue;
        }
        let (title, _) = block::plain(&piece.words(&outline.lines));
        if title.is_empty() {
            left_over.push(at);
            continue;
        }
        let number = piece.number.map(|number| number.text.into());
        items.push(AgendaItem { number, title: trim(title), section: None, span: outline.span_of(piece) });
    }
    block::blocks(reader, &left_over, block::Under::Text)
}

/// A title without the colon that ends it.
fn trim(title: Cow<'_, str>) -> Cow<'_, str> {
    if !title.ends_with(':') {
        return title;
    }
    match title {
        Cow::Borrowed(title) => Cow::Borrowed(title.trim_end_matches([':', ' '])),
        Cow::Owned(title) => Cow::Owned(title.trim_end_matches([':', ' ']).to_owned()),
    }
}

/// Names for each agenda item the section that it became: the one of the same title, whatever their numbers.
pub(crate) fn link(minutes: &mut Minutes<'_>) {
    if minutes.agenda.is_empty() {
        return;
    }
    let mut titles: Vec<(String, String, bool)> = Vec::new();
    super::every_section(&minutes.sections, &mut |_, section| {
        let name = section.number.as_deref().unwrap_or(&section.title).to_owned();
        titles.push((lexicon::fold(&section.title), name, false));
    });
    for item in &mut minutes.agenda {
        let title = lexicon::fold(&item.title);
        let same = titles.iter().position(|(of, _, taken)| !taken && *of == title);
        let found = same.or_else(|| titles.iter().position(|(of, _, taken)| !taken && alike(of, &title)));
        if let Some((_, name, taken)) = found.and_then(|at| titles.get_mut(at)) {
            *taken = true;
            item.section = Some(Cow::Owned(name.clone()));
        }
    }
}

/// Whether two folded titles are the same but for a few words: four fifths of their words are shared.
fn alike(one: &str, other: &str) -> bool {
    const MOST: usize = 60;
    let words: Vec<&str> = one.split(' ').take(MOST).collect();
    let mut others: Vec<&str> = other.split(' ').take(MOST).collect();
    let total = words.len() + others.len();
    let shared = words
        .iter()
        .filter(|word| {
            let found = others.iter().position(|other| other == *word);
            found.map(|at| others.swap_remove(at)).is_some()
        })
        .count();
    shared * 10 >= total * 4
}
