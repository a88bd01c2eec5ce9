//! Where further meetings begin, if a text holds several: minutes that were put one after the other into one file.
//!
//! Two signs are known, and each is taken only where it is plain:
//!
//! 1. **The title comes again.** A later line in the place of a title (a heading of the title's own form, or a line alone) shares most
//!    of its words, numbers and dates aside, with the first title, it or the lines directly below it state a date with a year that is
//!    another than that of the meeting before, and minuted text follows.
//! 2. **Headings are dates.** In Markdown all headings of one level state a date with a year, each another one, from the first of them
//!    on, and nothing but a title stands above that first one. Days close to one another are those of one meeting.
//!
//! What an annex or a label heads is none: minutes of an earlier meeting may be annexed. `Next meeting` heads none either.

use std::borrow::Cow;

use super::piece::{Kind, Piece, Style};
use super::{annex, zone};
use crate::bytes::{cut_once, words_of};
use crate::lexicon::sense::{ARTICLE, MONTH, OTHER_DATE, Senses};
use crate::lexicon::{self, HeaderLabel, Label, Lexicon};
use crate::line::Line;
use crate::model::Date;
use crate::scan;
use crate::value::date::{self, DateMention};
use crate::value::{inline, number};

/// Where a further meeting begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Start {
    /// The index of its first line.
    pub line: usize,
    /// The index of the line that its title begins on: the first one, unless front matter stands above it.
    pub title: usize,
}

/// Where further meetings begin. The pieces are those of the whole text, before their headings are decided.
pub(crate) fn starts<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>]) -> Vec<Start> {
    let mut found = by_title(lines, pieces);
    if found.is_empty() {
        found = by_dates(lines, pieces);
    }
    found.into_iter().filter_map(|at| pieces.get(at)).map(|piece| Start { line: begin(lines, piece.first), title: piece.first }).collect()
}

/// The line that a meeting begins with: its title, or the front matter above it.
fn begin(lines: &[Line<'_>], title: usize) -> usize {
    const LONGEST: usize = 200;
    let above = |at: usize| lines.get(..at).and_then(|above| above.iter().rposition(|line| !line.is_blank()));
    let closes = above(title).filter(|&at| lines.get(at).is_some_and(|line| line.text == "---"));
    let Some(closes) = closes else { return title };
    let mut at = closes;
    while let Some(before) = at.checked_sub(1).filter(|before| before + LONGEST > closes) {
        match lines.get(before).map(|line| line.text) {
            Some("---") if at < closes => return before,
            // The value of a key may go on over many lines, indented.
            Some(text) if text.contains(':') || text.starts_with("- ") || lines.get(before).is_some_and(|line| line.indent > 0) => {
                at = before;
            }
            _ => break,
        }
    }
    title
}

/// A title, as far as the titles of other meetings of the same body share it.
struct Name {
    /// Its words as folded, without those that differ from meeting to meeting, one space apart.
    words: String,
    /// One of them that not every title has, as written.
    key: String,
}

/// The words of a title that are no dates and no numbers, as folded, one space apart.
fn name_words(title: &str) -> String {
    let plain = inline::plain(title).text;
    let mut rest = String::with_capacity(plain.len());
    let mut from = 0;
    for mention in date::all(&plain) {
        rest.push_str(plain.get(from..mention.range.start).unwrap_or(""));
        rest.push(' ');
        from = mention.range.end;
    }
    rest.push_str(plain.get(from..).unwrap_or(""));
    let folded = lexicon::fold_to_look(&rest);
    let differs =
        |word: &str| word.bytes().any(|b| b.is_ascii_digit()) || Lexicon::ALL.is_word(word, MONTH) || number::integer(word).is_some();
    let mut words = String::with_capacity(folded.as_str().len());
    for word in words_of(folded.as_str()).filter(|word| !differs(word)) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

impl Name {
    fn of(title: &str) -> Option<Name> {
        let words = name_words(title);
        // "Minutes", "Meeting notes": words that any title may have tell nothing.
        let telling = |word: &str| {
            word.len() > 2 && !lexicon::names_meeting(word) && !lexicon::is_particle(word) && !Lexicon::ALL.is_word(word, ARTICLE)
        };
        let tells = |word: &str| {
            let folded = lexicon::fold_to_look(word);
            words_of(&words).any(|word| word == folded.as_str()) && telling(folded.as_str())
        };
        let key =
            title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && tells(word)).max_by_key(|word| word.len())?;
        Some(Name { key: key.to_owned(), words })
    }

    /// The words of a piece that may be a title and resembles this one.
    fn borne_by<'t>(&self, lines: &[Line<'t>], piece: &Piece<'t>) -> Option<Cow<'t, str>> {
        let own = lines.get(piece.first..=piece.last)?;
        let key_there = own.len() <= 4 && own.iter().any(|line| line.text.contains(&self.key));
        let shared = |other: &str| words_of(&self.words).filter(|word| words_of(other).any(|other| other == *word)).count();
        // Most of the words of both titles are the same.
        let resembles = |title: &Cow<'t, str>| {
            let other = name_words(title);
            shared(&other) * 4 >= words_of(&self.words).count().max(words_of(&other).count()) * 3
        };
        key_there.then(|| title_words(lines, piece)).flatten().filter(|words| words.contains(&self.key) && resembles(words))
    }
}

/// Titles are not longer, in bytes.
const LONGEST_TITLE: usize = 200;

/// The words of a piece that may be a title: a heading, or a line alone.
fn title_words<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> Option<Cow<'t, str>> {
    let form = matches!(piece.kind, Kind::Paragraph | Kind::Heading(Style::Hash(_) | Style::Underline(_)));
    let short = lines.get(piece.first).is_some_and(|line| line.text.len() <= LONGEST_TITLE) && piece.last.saturating_sub(piece.first) < 4;
    if !form || !short {
        return None;
    }
    let words = piece.words(lines);
    (words.len() <= LONGEST_TITLE && !piece.is_prose()).then_some(words)
}

/// The indices of the pieces that repeat the first title with another date.
fn by_title<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>]) -> Vec<usize> {
    /// The first title stands among so many pieces.
    const TOP: usize = 5;
    let top = || pieces.iter().enumerate().take(TOP);
    let named = |(at, piece): (usize, &Piece<'t>)| title_words(lines, piece).and_then(|words| Name::of(&words)).map(|name| (at, name));
    // The first heading or line that says what it is; else the first line.
    let says = |(_, piece): &(usize, &Piece<'t>)| {
        matches!(piece.kind, Kind::Heading(_)) || title_words(lines, piece).is_some_and(|words| lexicon::names_meeting(&words))
    };
    let Some((first, name)) = top().filter(says).find_map(named).or_else(|| top().find_map(named)) else { return Vec::new() };
    let form = pieces.get(first).map(|piece| piece.kind);
    let mut before: Option<DateMention> = None;
    let mut found = Vec::new();
    for at in first + 1..pieces.len() {
        let Some(piece) = pieces.get(at) else { break };
        let ruled = at.checked_sub(1).and_then(|above| pieces.get(above)).is_some_and(|above| above.kind == Kind::Rule);
        let same_form = form == Some(Kind::Paragraph) || form == Some(piece.kind);
        if !(piece.gap || ruled) || !same_form || piece.indent > 3 {
            continue;
        }
        let Some(words) = name.borne_by(lines, piece) else { continue };
        if annex(&words).is_some() || speaks_of_another(lines, piece) || is_headed(lines, pieces, at) {
            continue;
        }
        if before.is_none() {
            before = header_date(lines, pieces, first, HEADER);
        }
        let (Some(old), Some(new)) = (&before, header_date(lines, pieces, at, 3)) else { continue };
        if days_between(old, &new).is_some_and(|days| days >= 2)
            && is_minuted(lines, pieces, at + 1, &|piece| name.borne_by(lines, piece).is_some())
        {
            found.push(at);
            before = Some(new);
        }
    }
    found
}

/// The first meeting states its date within so many pieces after its title.
const HEADER: usize = 8;

/// The indices of the headings, but the first, of the level whose headings are all dates.
fn by_dates<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>]) -> Vec<usize> {
    /// Days that lie closer together may be those of one meeting.
    const CLOSEST: i32 = 6;
    let dated = |piece: &Piece<'t>| dated(lines, piece);
    let mut headings = pieces.iter().enumerate().filter(|(_, piece)| is_strong(piece));
    let mut first = headings.next();
    let mut opening = first.and_then(|(_, piece)| dated(piece));
    if opening.is_none() {
        first = headings.next();
        opening = first.and_then(|(_, piece)| dated(piece));
    }
    let (Some((first, opening_piece)), Some(mut before)) = (first, opening) else { return Vec::new() };
    // What stands above may be a title, but neither the header of a meeting nor its text.
    let above = pieces.get(..first).unwrap_or(&[]);
    let header_only = above.iter().all(|piece| {
        matches!(piece.kind, Kind::Front | Kind::Comment | Kind::Rule | Kind::Paragraph)
            || is_strong(piece) && level(piece.kind) < level(opening_piece.kind)
    });
    if !header_only || above.iter().any(|piece| piece.kind == Kind::Paragraph && dated(piece).is_some()) {
        return Vec::new();
    }
    let next = |piece: &Piece<'t>| is_strong(piece) && level(piece.kind) <= level(opening_piece.kind);
    let mut found = Vec::new();
    for (at, piece) in headings.filter(|(_, piece)| level(piece.kind) <= level(opening_piece.kind)) {
        if speaks_of_another(lines, piece) {
            continue;
        }
        let Some(day) = dated(piece).filter(|_| piece.kind == opening_piece.kind) else { return Vec::new() };
        if days_between(&before, &day).is_none_or(|days| days < CLOSEST) || !is_minuted(lines, pieces, at + 1, &next) {
            return Vec::new();
        }
        before = day;
        found.push(at);
    }
    if is_minuted(lines, pieces, first + 1, &next) { found } else { Vec::new() }
}

/// Whether a piece is a heading that is marked as such.
fn is_strong(piece: &Piece<'_>) -> bool {
    matches!(piece.kind, Kind::Heading(Style::Hash(_) | Style::Underline(_)))
}

/// The date that a piece states, where its first line has figures enough for one.
fn dated<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> Option<DateMention> {
    let line = lines.get(piece.first)?;
    let figures = line.text.bytes().filter(u8::is_ascii_digit).count() >= 4;
    figures.then(|| piece.words(lines)).and_then(|words| stated(&words))
}

fn level(kind: Kind) -> u8 {
    match kind {
        Kind::Heading(Style::Hash(level) | Style::Underline(level)) => level,
        _ => u8::MAX,
    }
}

/// What the words of a text mean of another meeting, or of another date than the meeting's: `Next meeting`, `Previous minutes`.
fn of_another(words: &str) -> Senses {
    let folded = lexicon::fold_to_look(words);
    words_of(folded.as_str()).fold(Senses::NONE, |senses, word| senses | Lexicon::ALL.word(word, OTHER_DATE))
}

/// Whether a piece is about another meeting.
fn speaks_of_another<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    piece.facts.senses.any(OTHER_DATE) && of_another(&piece.words(lines)).any(OTHER_DATE)
}

/// Whether the line directly above a piece heads it: an annex, a label, `Next meeting`. The last entry of a list heads nothing.
fn is_headed<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize) -> bool {
    let Some(above) = at.checked_sub(1).and_then(|above| pieces.get(above)) else { return false };
    let form = matches!(above.kind, Kind::Paragraph | Kind::Heading(_)) || above.kind == Kind::Numbered && above.gap;
    if !form || above.first != above.last {
        return false;
    }
    let words = above.words(lines);
    words.len() <= LONGEST_TITLE
        && !words.ends_with('.')
        && (annex(&words).is_some() || lexicon::label(&words).is_some() || speaks_of_another(lines, above))
}

/// The first date with a year in a text.
fn stated(text: &str) -> Option<DateMention> {
    date::all(text).find(|date| date.year.is_some())
}

/// The date that a title states, or one of the lines of the header below it, as far as so many pieces.
fn header_date<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], title: usize, reach: usize) -> Option<DateMention> {
    let piece = pieces.get(title)?;
    if let Some(found) = stated(&piece.words(lines)) {
        return Some(found);
    }
    for piece in pieces.get(title + 1..)?.iter().take(reach) {
        let own = lines.get(piece.first..=piece.last)?;
        let found = match piece.kind {
            Kind::Paragraph | Kind::Heading(_) => own.iter().take(HEADER).find_map(|line| dateline(line.text)),
            Kind::Bullet if zone::is_ribbon(lines, piece) => own.first().and_then(|line| dateline(line.text)),
            // `Date: 4 May 2026`
            Kind::Bullet => own.first().filter(|line| field_of(line) == Some(HeaderLabel::Date)).and_then(|line| dateline(line.rest())),
            Kind::Rule | Kind::Comment => None,
            _ => return None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// What a line states of the meeting, by the label before its colon.
fn field_of(line: &Line<'_>) -> Option<HeaderLabel> {
    lexicon::header_label(cut_once(line.rest(), b':')?.0)
}

/// The date in a line that states it and little else.
fn dateline(text: &str) -> Option<DateMention> {
    /// A line holds so many bytes beside its date: time, zone, mode, place.
    const BESIDE: usize = 80;
    if text.len() > LONGEST_TITLE || text.ends_with('.') || scan::facts(text).is_prose(text.len()) {
        return None;
    }
    let found = stated(text)?;
    let beside = text.len().saturating_sub(found.range.len()) <= BESIDE;
    let other = text.split_once(':').is_some_and(|(label, _)| of_another(label).any(OTHER_DATE));
    (beside && !other).then_some(found)
}

/// How many days lie between two dates: `None` if either is no day of the calendar, `i32::MAX` if they differ by an unknown distance.
fn days_between(one: &DateMention, other: &DateMention) -> Option<i32> {
    match (one.resolve(None), other.resolve(None)) {
        (Some(one), Some(other)) => {
            let civil = |date: Date| jiff::civil::Date::new(date.year(), date.month(), date.day()).ok();
            Some(civil(one)?.until(civil(other)?).ok()?.get_days().abs())
        }
        _ if !one.exists() || !other.exists() => None,
        _ => ((one.year, one.month, one.day) != (other.year, other.month, other.day)).then_some(i32::MAX),
    }
}

/// Whether the minutes begin with an entry after an agenda that began with `first`: it has another sign, or its first number again.
fn begins_minutes(first: &Piece<'_>, entry: &Piece<'_>) -> bool {
    let other = entry.kind != first.kind && entry.indent <= first.indent;
    let again = entry.first != first.first && entry.number.is_some_and(|number| Some(number.text) == first.number.map(|first| first.text));
    other || again
}

/// Whether minuted text follows, up to the next piece that `ends` it: not only a place and a time, an agenda, an annex.
fn is_minuted<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], from: usize, ends: &dyn Fn(&Piece<'t>) -> bool) -> bool {
    /// So many pieces of text make minutes, and so many pieces are looked at.
    const ENOUGH: usize = 2;
    const REACH: usize = 150;
    let mut agenda = false;
    let mut entry: Option<&Piece<'t>> = None;
    let mut text = 0;
    for piece in pieces.get(from..).unwrap_or(&[]).iter().take(REACH).take_while(|piece| !ends(piece)) {
        match piece.kind {
            Kind::Bullet | Kind::Numbered if agenda => {
                let begins = begins_minutes(entry.get_or_insert(piece), piece);
                agenda = !begins;
                text += usize::from(begins);
            }
            Kind::Bullet | Kind::Numbered | Kind::Table | Kind::Turn | Kind::Html => text += 1,
            Kind::Paragraph | Kind::Heading(_) => {
                let words = piece.words(lines);
                let short = words.len() <= LONGEST_TITLE;
                if short && annex(&words).is_some() {
                    break;
                }
                if let Some(label) = lexicon::label(&words).filter(|_| short) {
                    agenda = label == Label::Agenda;
                    entry = None;
                    continue;
                }
                agenda &= piece.kind == Kind::Paragraph;
                text += usize::from(piece.is_prose() || words.ends_with('.') && words.len() > 12);
            }
            _ => {}
        }
        if text >= ENOUGH {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::line;
    use crate::outline::piece;

    /// The numbers of the lines on which further meetings begin.
    fn starts(text: &str) -> Vec<usize> {
        let lines = line::lines(text);
        let pieces = piece::pieces(&lines);
        super::starts(&lines, &pieces).iter().map(|start| start.line + 1).collect()
    }

    const FIRST: &str = "Library Board Meeting I\n\n4 May 2026 | 10:00 UTC\n\n1. Roof\n\n- The roof leaks.\n\n";
    const TEXT: &str = "\n\n1. Roof\n\n- The roof was mended.\n";

    #[test]
    fn a_title_that_comes_again_with_another_date_begins_a_meeting() {
        for (second, expected) in [
            ("Library Board Meeting II\n\n8 June 2026 | 10:00 UTC", true),
            ("Library Board Meeting II\nSummary\n\n8 June 2026", true),
            ("Library Board Meeting II, 8 June 2026", true),
            ("Library Board Meeting I\n\n8 June 2026", true),
            ("----\n\nLibrary Board Meeting II\n\nDate: 8 June 2026", true),
            ("Library Board Meeting II\n\n- 8 June 2026, 10:00 UTC -", true),
            ("Library Board Meeting II\n\n* **Date:** 8 June 2026", true),
            ("Library Board Meeting II", false),
            ("Library Board Meeting II\n\n8 June", false),
            ("Library Board Meeting I\n\n4 May 2026", false),
            ("Library Board Meeting I, second day\n\n5 May 2026", false),
            ("School Board Assembly II\n\n8 June 2026", false),
            ("Next Library Board Meeting\n\n8 June 2026", false),
            ("Next meeting\n\nLibrary Board Meeting II\n\n8 June 2026", false),
            ("Annex 1: Library Board Meeting II\n\n8 June 2026", false),
            ("Annex 1\n\nLibrary Board Meeting II\n\n8 June 2026", false),
            ("- Library Board Meeting II\n\n8 June 2026", false),
            ("The Library Board Meeting II took place.\n\n8 June 2026", false),
            ("Library Board Meeting II\n\n- The minutes of 8 June 2026 were read.", false),
            ("Library Board Meeting II\n\nThe minutes of 8 June 2026 were read.", false),
            ("Library Board Meeting II\n\nNext meeting: 8 June 2026", false),
            ("Library Board Meeting II\n\n- 8 June 2026: the fair", false),
            ("Agenda\n\nLibrary Board Meeting II\n\n8 June 2026", false),
        ] {
            let rule = usize::from(second.starts_with("--")) * 2;
            let expected = if expected { vec![9 + rule] } else { Vec::new() };
            assert_eq!(starts(&format!("{FIRST}{second}{TEXT}")), expected, "{second}");
        }
    }

    #[test]
    fn an_invitation_is_no_meeting() {
        for end in [
            "",
            "Place: the library\n",
            "Agenda\n\n1. Roof\n2. Budget\n3. Any other business\n",
            "Annex 1: Agenda\n\n1. Roof\n2. Budget\n3. Any other business\n",
        ] {
            assert!(starts(&format!("{FIRST}Library Board Meeting II\n\n8 June 2026\n\n{end}")).is_empty(), "{end}");
        }
        let minuted = "Agenda\n\n1. Roof\n2. Budget\n\n1. Roof\n\n- It is mended.\n";
        assert_eq!(starts(&format!("{FIRST}Library Board Meeting II\n\n8 June 2026\n\n{minuted}")), [9]);
    }

    #[test]
    fn headings_that_are_all_dates_begin_meetings() {
        let text = "\n\n- The roof leaks.\n- The lamps are dim.\n\n";
        for (headings, expected) in [
            (&["## 2026-05-04", "## 2026-05-18", "## 2026-06-01"][..], &[6, 11][..]),
            (&["# Meeting of 4 May 2026", "# Meeting of 18 May 2026"], &[6]),
            (&["## 2026-05-04", "### 2026-05-18"], &[]),
            (&["## 2026-05-04", "## Roof", "## 2026-05-18"], &[]),
            (&["## Roof", "## 2026-05-04", "## 2026-05-18"], &[]),
            (&["## 2026-05-04", "## 2026-05-05", "## 2026-05-06"], &[]),
            (&["## 2026-05-04", "## 2026-05-04"], &[]),
            (&["## 4 May", "## 18 May"], &[]),
            (&["## 2026-05-04", "## Next meeting: 2026-05-18"], &[]),
        ] {
            assert_eq!(starts(&(headings.join(text) + text)), expected, "{headings:?}");
        }
        assert_eq!(starts("# Board\n\n## 2026-05-04\n\n- A.\n- B.\n\n## 2026-05-18\n\n- A.\n- B.\n"), [8]);
        assert!(starts("# Board\n\n4 May 2026\n\n## 2026-05-04\n\n- A.\n- B.\n\n## 2026-05-18\n\n- A.\n- B.\n").is_empty());
    }

    #[test]
    fn front_matter_goes_with_its_meeting() {
        let one = |day| format!("---\ntitle: board\ndate: 2026-{day}\n---\n\n# Library Board 2026-{day}\n\n- A.\n- B.\n\n");
        assert_eq!(starts(&(one("05-04") + &one("06-08") + &one("07-06"))), [11, 21]);
    }

    #[test]
    fn the_name_of_a_series_is_what_does_not_change() {
        for (title, expected) in [
            ("Harbour Board Meeting II", "harbour board meeting"),
            ("Harbour Board, 4 May 2026", "harbour board"),
            ("Harbour Board in May", "harbour board in"),
            ("Harbour Board 12b", "harbour board"),
            ("**Harbour Board**", "harbour board"),
        ] {
            assert_eq!(super::name_words(title), expected, "{title:?}");
        }
    }

    #[test]
    fn a_meeting_begins_where_its_title_stands_apart() {
        for (second, expected) in [
            ("Library Board Meeting II\n\n6 May 2026", "[9]"),
            ("    Library Board Meeting II\n\n8 June 2026", "[]"),
            ("   Library Board Meeting II\n\n8 June 2026", "[9]"),
            ("More.\nLibrary Board Meeting II\n\n8 June 2026", "[]"),
            ("----\nLibrary Board Meeting II\n\n8 June 2026", "[10]"),
            ("Library Board Meeting II\n\nPlace: Hall\n\nChair: Ann\n\n8 June 2026", "[9]"),
            ("Library Board Meeting II\n\nPlace: Hall\n\nChair: Ann\n\nScribe: Bo\n\n8 June 2026", "[]"),
            ("Library Board Meeting II\n\n<!-- x -->\n\n8 June 2026", "[9]"),
            ("Library Board Meeting II\n\n| x |\n\n8 June 2026", "[]"),
            ("Library Board Meeting II\n\n30 February 2027", "[]"),
            ("Library Board Meeting II\n\n03/04/2027", "[9]"),
            ("Library Board Meeting II\n\n2.\n\n8 June 2026", "[]"),
            ("Decisions\n\nLibrary Board Meeting II\n\n8 June 2026", "[]"),
            ("It was cold on the lake.\n\nLibrary Board Meeting II\n\n8 June 2026", "[11]"),
            ("It was cold\n\nLibrary Board Meeting II\n\n8 June 2026", "[11]"),
            ("They spoke of the next meeting.\n\nLibrary Board Meeting II\n\n8 June 2026", "[11]"),
            ("- Next meeting\n\nLibrary Board Meeting II\n\n8 June 2026", "[11]"),
            ("2. Previous minutes\n\nLibrary Board Meeting II\n\n8 June 2026", "[]"),
        ] {
            let found = starts(&format!("{FIRST}{second}{TEXT}"));
            assert_eq!(format!("{found:?}"), expected, "{second:?}");
        }
    }

    #[test]
    fn minutes_are_text_and_not_only_a_list_of_items() {
        for (end, expected) in [
            ("- It is mended.\n- All of it.\n", "[9]"),
            ("It was cold in the hall.\n\nThey left early that day.\n", "[9]"),
            ("Cold.\n\nWet.\n", "[]"),
            ("- It is mended.\n", "[]"),
            ("| a |\n\n| b |\n", "[9]"),
            (">> ANN: it is mended.\n>> BO: good.\n", "[9]"),
            ("- It is mended.\n\nAnnex 1: Letters\n\n- One.\n", "[]"),
            ("Agenda\n\n- Roof\n- Lamps\n\n## Roof\n\nIt is mended, all of it.\n\nThey left early that day.\n", "[9]"),
            ("Agenda\n\n- Roof\n- Lamps\n\n1. Roof\n\n- It is mended.\n", "[9]"),
            ("Agenda\n\nIn the hall\n\n- Roof\n- Lamps\n", "[]"),
            ("Agenda\n\n## In the hall\n\n- Roof\n- Lamps\n", "[9]"),
            ("It is dim.\n\nIt is wet.\n", "[]"),
            ("It is all dim.\n\nIt is all wet.\n", "[9]"),
            ("Agenda\n\n1. Roof\n   - Tiles\n   - Beams\n2. Lamps\n", "[]"),
        ] {
            let found = starts(&format!("{FIRST}Library Board Meeting II\n\n8 June 2026\n\n{end}"));
            assert_eq!(format!("{found:?}"), expected, "{end:?}");
        }
    }

    #[test]
    fn a_dateline_states_a_day_and_little_else() {
        let beside = "x".repeat(79);
        for (text, expected) in [
            ("8 June 2026".to_owned(), true),
            ("8 June 2026 | 10:00 UTC | Hybrid".to_owned(), true),
            (format!("8 June 2026 {beside}"), true),
            (format!("8 June 2026 {beside}x"), false),
            ("8 June 2026.".to_owned(), false),
            ("8 June".to_owned(), false),
            ("Date: 8 June 2026".to_owned(), true),
            ("Next: 8 June 2026".to_owned(), false),
            ("The board met in the old hall of the harbour on 8 June 2026;".to_owned(), false),
        ] {
            assert_eq!(super::dateline(&text).is_some(), expected, "{text:?}");
        }
        for (text, expected) in [("Date: 8 June 2026", true), ("Time: 10:00", false), ("Date 8 June 2026", false)] {
            let is_date = |line| super::field_of(line) == Some(crate::lexicon::HeaderLabel::Date);
            assert_eq!(line::lines(text).iter().any(is_date), expected, "{text:?}");
        }
    }

    #[test]
    fn days_between_dates_are_counted_where_they_can_be() {
        let date = |text: &str| crate::value::date::first(text).unwrap();
        for (one, other, expected) in [
            ("4 May 2026", "8 May 2026", Some(4)),
            ("8 May 2026", "4 May 2026", Some(4)),
            ("4 May 2026", "4 May 2026", Some(0)),
            ("31 December 2025", "1 January 2026", Some(1)),
            ("31 June 2026", "4 May 2026", None),
            ("4 May 2026", "31 June 2026", None),
            ("03/04/2026", "4 May 2026", Some(i32::MAX)),
            ("03/04/2026", "03/04/2026", None),
            ("03/04/2026", "03/04/2027", Some(i32::MAX)),
        ] {
            assert_eq!(super::days_between(&date(one), &date(other)), expected, "{one} {other}");
        }
    }

    #[test]
    fn names_of_a_series_are_alike_in_three_words_of_four() {
        for (one, other, expected) in [
            ("Harbour Board Meeting I", "Harbour Board Meeting II", true),
            ("Harbour Board Meeting I", "Minutes of the Harbour Board Meeting II", false),
            ("Harbour Board Meeting", "The Harbour Board Meeting", true),
            ("Harbour Board Meeting", "Harbour Board", false),
            ("Harbour Board Call on the Lake", "Harbour Board Call on the Sea", true),
            ("Harbour Board", "harbour Board", false),
            ("Harbour Board", "School Board", false),
        ] {
            let name = super::Name::of(one).unwrap();
            let lines = line::lines(other);
            let pieces = piece::pieces(&lines);
            assert_eq!(name.borne_by(&lines, &pieces[0]).is_some(), expected, "{one:?} {other:?}");
        }
        for title in ["Minutes", "Meeting notes", "The meeting of 4 May 2026", "II"] {
            assert!(super::Name::of(title).is_none(), "{title:?}");
        }
    }

    #[test]
    fn only_front_matter_goes_with_the_title_below_it() {
        for (above, expected) in [
            ("---\ntitle: board\n---\n", "[9]"),
            ("---\ntags:\n- one\n- two\n---\n", "[9]"),
            ("---\ntext: >\n  all of it\n---\n", "[9]"),
            ("---\nIt was cold\n---\n", "[13]"),
            ("---\n", "[11]"),
            ("title: board\n---\n", "[12]"),
        ] {
            let found = starts(&format!("{FIRST}{above}\nLibrary Board Meeting II\n\n8 June 2026{TEXT}"));
            assert_eq!(format!("{found:?}"), expected, "{above:?}");
        }
    }

    #[test]
    fn dates_head_meetings_only_where_all_headings_of_their_level_do() {
        let text = "\n\n- The roof leaks.\n- The lamps are dim.\n\n";
        for (headings, expected) in [
            (&["## 2026-05-04", "## 2026-05-10"][..], "[6]"),
            (&["## 2026-05-04", "## 2026-05-09"], "[]"),
            (&["## 2026-05-04", "### Roof", "## 2026-05-18"], "[11]"),
            (&["## 2026-05-04", "# Roof", "## 2026-05-18"], "[]"),
            (&["# Board", "## 2026-05-04", "## 2026-05-18"], "[]"),
            (&["## 2026-05-18", "## 2026-05-04"], "[6]"),
            (&["2026-05-04\n----------", "2026-05-18\n----------"], "[7]"),
            (&["## 2026-05-04", "## 2026-05-18", "## 2026-02-30"], "[]"),
        ] {
            let found = starts(&(headings.join(text) + text));
            assert_eq!(format!("{found:?}"), expected, "{headings:?}");
        }
        for (document, expected) in [
            ("## 2026-05-04\n\n- A.\n\n## 2026-05-18\n\n- A.\n- B.\n", "[]"),
            ("## 2026-05-04\n\n- A.\n- B.\n\n## 2026-05-18\n\n- A.\n", "[]"),
            ("Board\n\n## 2026-05-04\n\n- A.\n- B.\n\n## 2026-05-18\n\n- A.\n- B.\n", "[8]"),
            ("- It was cold.\n\n## 2026-05-04\n\n- A.\n- B.\n\n## 2026-05-18\n\n- A.\n- B.\n", "[]"),
        ] {
            assert_eq!(format!("{:?}", starts(document)), expected, "{document:?}");
        }
    }

    #[test]
    fn the_title_is_the_first_heading_or_line_that_names_a_meeting() {
        for (first, second, expected) in [
            ("Lake Gazette\n\n# Harbour Board I", "# Harbour Board II", "[10]"),
            ("Lake Gazette\n\nHarbour Board Meeting I", "Harbour Board Meeting II", "[10]"),
            ("Lake Gazette\n\nHarbour Rowers I", "Harbour Rowers II", "[]"),
            ("Harbour Rowers I", "Harbour Rowers II", "[8]"),
        ] {
            let text = format!(
                "{first}\n\n4 May 2026\n\n- The roof leaks.\n- It is dim.\n\n{second}\n\n8 June 2026\n\n- It is mended.\n- All of it.\n"
            );
            assert_eq!(format!("{:?}", starts(&text)), expected, "{first:?}");
        }
    }

    #[test]
    fn a_title_in_the_form_of_a_heading_comes_again_in_that_form() {
        let first = "# Library Board Meeting I\n\n4 May 2026\n\n## Roof\n\n- The roof leaks.\n\n";
        let text = "\n\n- The roof was mended.\n- All of it.\n";
        for (second, expected) in [
            ("# Library Board Meeting II\n\n8 June 2026", "[9]"),
            ("## Library Board Meeting II\n\n8 June 2026", "[]"),
            ("Library Board Meeting II\n\n8 June 2026", "[]"),
            ("Library Board Meeting II\n====\n\n8 June 2026", "[]"),
        ] {
            assert_eq!(format!("{:?}", starts(&format!("{first}{second}{text}"))), expected, "{second:?}");
        }
    }
}
