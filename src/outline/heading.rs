//! Which pieces are headings: decided for the document as a whole, by form, by what stands between, by the document's own habit.
//!
//! - `#`, underlines and `== … ==` are headings by themselves; so are `Annex 1: …` and the known labels ([`lexicon::label`]).
//! - Numbered lines form runs (1, 2, 3 …, with 1.1 below 1). A run is headings where minuted text stands between its numbers; it is
//!   prose where its entries are long or are sentences; else it is a list.
//!   Numbers below others (1.1 below 1) that most of the time stand before sentences are text of those, and no headings.
//! - Bold, capital and plain lines alone are headings where the document has no stronger form for them. Those directly above a paragraph
//!   are, where three of them head whole sentences or bear titles that meetings have again and again ([`lexicon::is_item`]).

use std::borrow::Cow;

use super::piece::{Form, Kind, NumberStyle, Piece};
use crate::lexicon::number::BEFORE_A_NUMBER;
use crate::lexicon::{self, Label};
use crate::line::{self, Line, Mark, Number};

/// Marks the headings, the title and the labels among the pieces.
pub(crate) fn decide<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    annexes(lines, pieces);
    labels(lines, pieces);
    numbered(lines, pieces);
    alone(lines, pieces);
    super::title::mark(lines, pieces);
}

/// A line that names an annex: its label, and what stands behind it.
///
/// `Annex 2: List of Participants` → (`Annex 2`, `List of Participants`). Not a sentence that begins with the word.
pub(crate) fn annex(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_matches(|c| matches!(c, '*' | '_' | '#') || line::is_blank_char(c));
    let word = lexicon::annex_word(bare)?;
    let rest = bare.get(word..)?;
    let behind = rest.trim_start_matches(line::is_blank_char);
    let ends = |at: usize, c: char| match c {
        // "Annex 1.2"
        '.' => !behind.get(at + 1..).is_some_and(|part| part.starts_with(|c: char| c.is_ascii_digit())),
        _ => line::is_blank_char(c) || matches!(c, ':' | '–' | '—' | '-' | ')' | '*' | '|'),
    };
    let id = behind.char_indices().find(|&(at, c)| ends(at, c)).map_or(behind, |(at, _)| behind.get(..at).unwrap_or(behind));
    let has_id = !id.is_empty() && id.len() <= 5 && rest.len() > behind.len() && is_annex_id(id);
    let (label, title) = if has_id {
        let at = bare.len().saturating_sub(behind.len()) + id.len();
        (bare.get(..at)?, bare.get(at..)?)
    } else {
        (bare.get(..word)?, rest)
    };
    let title = title.trim_start_matches('*');
    let separated = title.trim_start_matches(line::is_blank_char);
    let sign = separated.trim_start_matches([':', '.', '–', '—', '-', ')', '|', ',']);
    let name = sign.trim_matches(|c| matches!(c, '*' | '_') || line::is_blank_char(c));
    let parted = sign.len() < separated.len() || name.is_empty();
    let bracketed = name.starts_with('(');
    let titled = has_id && !parted && name.len() <= 80 && name.starts_with(char::is_uppercase) && !name.ends_with('.');
    (parted || titled || bracketed).then_some((label, name))
}

/// `1`, `A`, `IV`, `A1`, `2b`, `1.2`.
fn is_annex_id(id: &str) -> bool {
    let figure = id.bytes().any(|b| b.is_ascii_digit());
    let letters = id.bytes().filter(u8::is_ascii_alphabetic).count();
    let roman = id.bytes().all(|b| b"IVXLC".contains(&b));
    id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.') && ((figure && letters <= 1) || letters == 1 && id.len() == 1 || roman)
}

/// Lines that name an annex become headings, where they stand apart from the text before them, or end a list whose annex is another one.
fn annexes<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    let named = |piece: &Piece<'t>| {
        let first = lines.get(piece.first).filter(|_| piece.last.saturating_sub(piece.first) <= 1)?;
        annex(if matches!(first.mark, Mark::Hash(_)) { first.rest() } else { first.text })
    };
    for at in 0..pieces.len() {
        let Some(piece) = pieces.get(at) else { continue };
        let apart = match piece.kind {
            Kind::Paragraph => piece.gap || closes_list(named(piece)) && !neighbours(pieces, at).any(|beside| named(beside).is_some()),
            Kind::Heading(_) => true,
            _ => false,
        };
        if apart
            && named(piece).is_some()
            && let Some(piece) = pieces.get_mut(at)
        {
            piece.kind = Kind::Heading(Form::Annex);
            piece.number = None;
        }
    }
}

/// Whether an annex says what it holds, with a number and a title, so that its line is no row of the list above it.
fn closes_list(annex: Option<(&str, &str)>) -> bool {
    annex.is_some_and(|(label, title)| label.contains(' ') && lexicon::annex_label(title).is_some())
}

/// Whether a line names an annex and says what it holds: a list follows, not the rest of its title.
pub(super) fn opens_list(text: &str) -> bool {
    lexicon::annex_word(text).is_some() && closes_list(annex(text))
}

/// The pieces directly before and after one, with no blank line between.
fn neighbours<'p, 't>(pieces: &'p [Piece<'t>], at: usize) -> impl Iterator<Item = &'p Piece<'t>> {
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    before.into_iter().chain(pieces.get(at + 1).filter(|after| !after.gap))
}

/// Labels are no longer, in bytes.
const LONGEST_LABEL: usize = 64;

/// Lines that are a known label and nothing else.
fn labels<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    let header = |piece: &Piece<'_>| matches!(piece.kind, Kind::Paragraph | Kind::Front | Kind::Comment | Kind::Rule);
    let begin = pieces.iter().enumerate().position(|(at, piece)| at > 0 && !header(piece)).unwrap_or(pieces.len());
    for at in 0..pieces.len() {
        // "Action items & next steps" below a title is a second title, as long as no list follows.
        let next = pieces.get(at + 1);
        let listed = || next.is_some_and(|next| !matches!(next.kind, Kind::Paragraph) || line::arrow(&next.words(lines)).is_some());
        let in_header = at < begin && at > 0;
        let Some(piece) = pieces.get(at) else { continue };
        if !matches!(piece.kind, Kind::Paragraph | Kind::Heading(_) | Kind::Numbered) || matches!(piece.kind, Kind::Heading(Form::Annex)) {
            continue;
        }
        let words = piece.words(lines);
        let bytes = words.as_bytes();
        let mut signs = memchr::memchr3_iter(b'<', b'[', b'\t', bytes).map(|at| bytes.get(at) == Some(&b'\t'));
        let first_is_tab = signs.next();
        let is_marked = first_is_tab == Some(false) || signs.any(|is_tab| !is_tab);
        if !is_marked && (words.len() > LONGEST_LABEL || first_is_tab.is_some()) {
            continue;
        }
        let words = if is_marked { crate::value::inline::plain(&words).text } else { Cow::Borrowed(&*words) };
        if words.len() > LONGEST_LABEL || words.contains('\t') {
            continue;
        }
        let is_heading = matches!(piece.kind, Kind::Heading(_));
        let formed = || is_heading || words.trim_end_matches(['*', '_', ' ']).ends_with(':') || words.starts_with("**");
        let bare = match is_heading.then(|| line::heading_number(&words)).flatten() {
            Some((_, rest)) => rest,
            None => &words,
        };
        let attendance = || formed().then(|| lexicon::attendance_label(&words)).flatten();
        let label = lexicon::label(bare).or_else(|| attendance().map(Label::Attendance));
        let kept = |label: &Label| !in_header || !matches!(label, Label::Actions | Label::Decisions) || piece.gap && listed();
        // A word far to the right heads a column and nothing else.
        let heads_column = piece.indent > 30 && next.is_some_and(|next| next.indent.saturating_add(20) < piece.indent);
        // "In person" directly below the date says how they met.
        let is_mode = || in_header && !piece.gap && lexicon::is_mode(&words);
        let is_title = |label: &Label| match label {
            Label::Attendance(_) => is_mode() || super::minuted::is_minuted(lines, pieces, at),
            Label::Agenda => super::minuted::is_minuted_agenda(lines, pieces, at),
            Label::Actions | Label::Decisions => false,
        };
        let label = label.filter(|_| !heads_column).filter(kept).filter(|label| !is_title(label));
        if let Some(piece) = pieces.get_mut(at) {
            piece.label = label;
        }
    }
}

/// The values that a written number may have: figures part by part, or a letter or Roman number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Figures,
    Roman,
    Letter,
}

/// The value of the last part of a number, in a style.
fn value(number: &str, style: Style) -> Option<u32> {
    match style {
        Style::Figures => number.rsplit(['.', '/']).next()?.parse().ok(),
        Style::Roman => number.bytes().all(|b| b"IVXLCivxlc".contains(&b)).then(|| crate::value::number::integer(number)).flatten(),
        Style::Letter => {
            let mut chars = number.chars();
            let letter = chars.next().filter(char::is_ascii_alphabetic)?;
            chars.next().is_none().then(|| u32::from(letter.to_ascii_lowercase()).saturating_sub(u32::from('a')) + 1)
        }
    }
}

fn styles(number: &str) -> impl Iterator<Item = (Style, u32)> {
    [Style::Figures, Style::Roman, Style::Letter].into_iter().filter_map(|style| value(number, style).map(|value| (style, value)))
}

/// Whether a number may come after another one in the same run: the next one, a gap of a few, the same again, or a part below it.
fn follows(before: Number<'_>, number: Number<'_>) -> bool {
    let stem = |text: &'_ str| text.rfind(['.', '/']).map_or(0, |at| at + 1);
    if number.depth > before.depth {
        return number.text.strip_prefix(before.text).is_some_and(|rest| rest.starts_with('.'));
    }
    let above: &str = {
        // 1.2 before 2: compare with the part of the former that has as many parts as the latter
        let mut end = before.text.len();
        for _ in number.depth..before.depth {
            end = before.text.get(..end).and_then(|text| text.rfind('.')).unwrap_or(end);
        }
        before.text.get(..end).unwrap_or("")
    };
    // "101/24" and "102/24" are of one year.
    if let (Some((old, year)), Some((new, same))) = (above.split_once('/'), number.text.split_once('/'))
        && year == same
    {
        return old.parse::<u32>().ok().zip(new.parse::<u32>().ok()).is_some_and(|(old, new)| new >= old && new <= old.saturating_add(4));
    }
    let same_stem = above.get(..stem(above)) == number.text.get(..stem(number.text));
    let case = |text: &str| text.starts_with(char::is_lowercase);
    same_stem
        && (before.closer == number.closer || before.depth != number.depth)
        && case(above) == case(number.text)
        && styles(above).any(|(style, old)| value(number.text, style).is_some_and(|new| new >= old && new <= old.saturating_add(4)))
}

/// Finds the runs of numbered pieces and decides each. A run may hold another one between two of its numbers.
fn numbered<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    let base = pieces.iter().filter(|piece| piece.kind == Kind::Numbered).map(|piece| piece.indent).min().unwrap_or(0);
    // The document's title is no sign of its habit.
    let marked = pieces
        .iter()
        .skip(1)
        .any(|piece| matches!(piece.kind, Kind::Heading(Form::Hash(_) | Form::Underline(_))) && !is_action_label(piece));
    let mut open: Vec<Vec<usize>> = Vec::new();
    // Numbers nested in a list entry, directly below it, are a list of their own.
    let mut nested: Option<u32> = None;
    for at in 0..=pieces.len() {
        let above = at.checked_sub(1).and_then(|above| pieces.get(above));
        nested = match (above, pieces.get(at)) {
            (Some(above), Some(piece)) if piece.kind == Kind::Numbered && (!piece.gap || nested == Some(piece.indent)) => match nested {
                Some(indent) if piece.indent >= indent => Some(indent),
                _ if above.kind == Kind::Bullet && piece.indent > above.indent => Some(piece.indent),
                _ => None,
            },
            (_, Some(piece)) if nested.is_some_and(|indent| piece.indent >= indent && !piece.gap) => nested,
            _ => None,
        };
        if nested.is_some() {
            continue;
        }
        let Some(piece) = pieces.get(at).filter(|piece| !piece.is_heading() || is_action_label(piece)) else {
            while let Some(run) = open.pop() {
                decide_run(lines, pieces, &run, at, marked);
            }
            continue;
        };
        let Some(number) = piece.number.filter(|_| piece.kind == Kind::Numbered && piece.indent < base.saturating_add(4)) else { continue };
        let last = |run: &Vec<usize>| run.last().and_then(|&last| pieces.get(last)).and_then(|last| last.number);
        // Of two runs that it may belong to, the one whose numbers are set apart, or not, as this one is.
        let fits = |run: &Vec<usize>| last(run).is_some_and(|before| follows(before, number));
        let alike = |run: &Vec<usize>| run.last().and_then(|&last| pieces.get(last)).is_some_and(|last| last.gap == piece.gap);
        let own = open.iter().rposition(|run| fits(run) && alike(run)).or_else(|| open.iter().rposition(fits));
        if let Some(own) = own {
            while open.len() > own + 1 {
                let Some(run) = open.pop() else { break };
                decide_run(lines, pieces, &run, at, marked);
            }
            if let Some(run) = open.last_mut() {
                run.push(at);
            }
        } else {
            if open.len() >= MOST_OPEN {
                let run = open.remove(0);
                decide_run(lines, pieces, &run, at, marked);
            }
            open.push(vec![at]);
        }
    }
}

/// A label of actions or decisions stands inside a section and divides no run.
fn is_action_label(piece: &Piece<'_>) -> bool {
    matches!(piece.label, Some(Label::Actions | Label::Decisions))
}

/// So many runs may be open inside one another.
const MOST_OPEN: usize = 8;

/// What the entries of one run of numbers are. `end` is the index behind the run's last text.
fn decide_run<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>], run: &[usize], end: usize, marked: bool) {
    if run.is_empty() {
        return;
    }
    let run = without_sentences(lines, pieces, run);
    let run = run.as_ref();
    let all_bold = |at: usize| {
        pieces
            .get(at)
            .and_then(|piece| lines.get(piece.first))
            .is_some_and(|line| line.text.starts_with("**") && line.text.trim_end().ends_with("**"))
    };
    // Numbers with a gap before each stand apart as headings do, whatever is nested below them.
    // So do numbers before titles in bold.
    let depth = |at: &usize| pieces.get(*at).and_then(|piece| piece.number).map_or(1, |number| number.depth);
    let outermost = run.iter().map(depth).min().unwrap_or(1);
    let outer = || run.iter().filter(|at| depth(at) == outermost).filter_map(|&at| pieces.get(at));
    let is_bold = |piece: &Piece<'_>| {
        let words = piece.words(lines);
        words.len() > 4 && words.starts_with("**") && words.ends_with("**")
    };
    let spaced = run.len() > 1 && !marked && (outer().skip(1).all(|piece| piece.gap) || outer().all(is_bold));
    let has_text = |from: usize, to: usize, indent: u32| {
        let bold = all_bold(from);
        pieces.get(from + 1..to).unwrap_or(&[]).iter().any(|piece| {
            let nested = piece.indent > indent && !piece.prose && (marked && !bold || !piece.gap && !spaced);
            let content =
                matches!(piece.kind, Kind::Bullet | Kind::Paragraph | Kind::Table | Kind::Html | Kind::Turn | Kind::Code | Kind::Numbered);
            content && !nested && piece.label != Some(Label::Agenda)
        })
    };
    let mut filled = 0;
    let mut prose = 0;
    let mut last_filled = false;
    for (place, &at) in run.iter().enumerate() {
        let Some(piece) = pieces.get(at) else { continue };
        let next = run.get(place + 1).copied();
        let deeper = next.and_then(|next| pieces.get(next)).and_then(|next| next.number).map(|number| number.depth);
        let divides = deeper.is_some_and(|depth| piece.number.is_some_and(|number| depth > number.depth));
        let text = divides || has_text(at, next.unwrap_or(end), piece.indent);
        last_filled = next.is_none() && text;
        filled += usize::from(text && next.is_some());
        let words = piece.words(lines);
        // "(a) That the shed be mended."
        let lettered = || piece.number.is_some_and(|number| !number.text.starts_with(|c: char| c.is_ascii_digit()));
        prose += usize::from(is_prose(&words) || is_sentence(&words) && lettered());
    }
    let listed = run.first().and_then(|at| at.checked_sub(1)).and_then(|above| pieces.get(above)).and_then(|above| above.label);
    if matches!(listed, Some(Label::Actions | Label::Decisions)) {
        return;
    }
    // A lone "10/12" is no item of a year.
    if let &[alone] = run
        && let Some(piece) = pieces.get_mut(alone)
        && piece.number.is_some_and(|number| is_initial(number) || number.text.contains('/'))
    {
        piece.kind = Kind::Paragraph;
        piece.number = None;
        return;
    }
    let several = run.len() > 1;
    let first = run.first().and_then(|&at| pieces.get(at));
    let stands_apart = first.is_some_and(|first| first.gap);
    let figure = first.and_then(|first| first.number).is_some_and(|number| number.text.starts_with(|c: char| c.is_ascii_digit()));
    let sentence = first.is_some_and(|first| first.words(lines).ends_with('.'));
    let open = first.and_then(|first| first.number).is_some_and(|number| number.closer == ' ' && number.depth == 1);
    let headings = if several {
        filled * 2 >= run.len().saturating_sub(1) && filled > 0
    } else {
        last_filled && stands_apart && !marked && figure && !open && !sentence
    };
    let titled = run.iter().filter_map(|&at| pieces.get(at)).filter(|piece| !piece.words(lines).is_empty()).count();
    let lone = run.len() == 1 && sentence && !headings;
    if prose * 2 > run.len() || lone {
        for &at in run {
            if let Some(piece) = pieces.get_mut(at) {
                piece.prose = true;
            }
        }
    }
    if prose * 2 > run.len() || !headings || titled * 2 <= run.len() {
        return;
    }
    for &at in run {
        if let Some(piece) = pieces.get_mut(at) {
            let (text, depth) = piece.number.map_or(("", 1), |number| (number.text, number.depth));
            piece.kind = Kind::Heading(Form::Number(u8::try_from(depth).unwrap_or(u8::MAX), NumberStyle::of(text)));
        }
    }
}

/// A run without the numbers below others that most of the time stand before sentences: `1.1 The minutes were agreed.` is text.
fn without_sentences<'r>(lines: &[Line<'_>], pieces: &mut [Piece<'_>], run: &'r [usize]) -> Cow<'r, [usize]> {
    let depth = |at: usize| pieces.get(at).and_then(|piece| piece.number).map_or(1, |number| number.depth);
    let Some(outermost) = run.iter().map(|&at| depth(at)).min() else { return Cow::Borrowed(run) };
    let (mut above, mut below): (Vec<usize>, Vec<usize>) = run.iter().partition(|&&at| depth(at) == outermost);
    // What is numbered below a label of actions is a list of them.
    let label = |at: usize| above.get(above.partition_point(|&above| above < at).checked_sub(1)?).and_then(|&at| pieces.get(at)?.label);
    let count = below.len();
    below.retain(|&at| !matches!(label(at), Some(Label::Actions | Label::Decisions)));
    let listed = below.len() < count;
    let says = |at: &&usize| {
        let words = pieces.get(**at).map(|piece| piece.words(lines)).unwrap_or_default();
        is_prose(&words) || is_sentence(&words)
    };
    if below.iter().filter(says).count() * 2 <= below.len() {
        if !listed {
            return Cow::Borrowed(run);
        }
        above.append(&mut below);
        above.sort_unstable();
    }
    for at in below {
        if let Some(piece) = pieces.get_mut(at) {
            piece.prose = true;
        }
    }
    Cow::Owned(above)
}

/// Whether a number that no other one follows is the initial of a name: `M. Durand`. A list begins with another letter.
fn is_initial(number: Number<'_>) -> bool {
    let mut letters = number.text.chars();
    let letter = letters.next().filter(|&c| c.is_uppercase() && !matches!(c, 'A' | 'I'));
    number.closer == '.' && letter.is_some() && letters.next().is_none()
}

/// Whether words end as a sentence does, and are not one or two of them. What stands in columns beside them says nothing.
fn is_sentence(words: &str) -> bool {
    let words = words.split("   ").next().unwrap_or(words);
    words.ends_with(['.', ';']) && words.split(' ').count() >= 4
}

/// Whether words are running text rather than a title: long, or several sentences, or one that ends as a sentence does.
pub(crate) fn is_prose(words: &str) -> bool {
    const LONGEST_TITLE: usize = 200;
    if words.len() > LONGEST_TITLE {
        return true;
    }
    let count = words.bytes().filter(|&byte| byte == b' ').count() + 1;
    if count <= 8 {
        return false;
    }
    let bare = words.trim_end_matches(['*', '_', ' ', ')', ']', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '[']);
    // "Meeting no. 87"
    let before = || bare.rsplit(' ').next().unwrap_or("").trim_end_matches('.').to_lowercase();
    let numbered = || bare.len() < words.len() && BEFORE_A_NUMBER.contains(&before().as_str());
    if bare.ends_with(['.', '!', ';', ':']) && !numbered() {
        return true;
    }
    let sentences = || {
        memchr::memchr_iter(b'.', words.as_bytes()).any(|at| {
            let word = words.get(..at).and_then(|before| before.rsplit(' ').next()).unwrap_or("");
            let behind = words.get(at + 1..).and_then(|behind| behind.strip_prefix(' '));
            behind.is_some_and(|behind| behind.starts_with(char::is_uppercase)) && word.chars().count() > 3
        })
    };
    count > 12 && sentences()
}

/// Bold, capital and plain lines that stand alone.
fn alone<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    let strong =
        pieces.iter().filter(|piece| matches!(piece.kind, Kind::Heading(Form::Number(..) | Form::Hash(_) | Form::Underline(_)))).count();
    let captions = pieces.iter().filter(|piece| piece.kind == Kind::Turn).count() >= 3;
    if captions {
        return;
    }
    let begin = first_text(lines, pieces);
    let mut plain = Vec::new();
    // Titles directly above a paragraph: only where the document makes a habit of them.
    let (mut close, mut sure) = (Vec::new(), 0);
    for at in 0..pieces.len() {
        let Some(piece) =
            pieces.get(at).filter(|piece| piece.kind == Kind::Paragraph && piece.first == piece.last && piece.label.is_none())
        else {
            continue;
        };
        let Some(next) = pieces.get(at + 1).filter(|next| next.is_content()) else { continue };
        let listed = at.checked_sub(1).and_then(|above| pieces.get(above)).is_some_and(|above| above.label.is_some());
        // A line between a dividing line and a gap heads what follows.
        let ruled = at
            .checked_sub(1)
            .and_then(|above| pieces.get(above))
            .is_some_and(|above| above.kind == Kind::Rule && above.last + 1 == piece.first);
        if !(piece.gap || ruled) || listed {
            continue;
        }
        let words = piece.words(lines);
        if words.len() > 120 || words.contains('\t') {
            continue;
        }
        if ruled && next.gap && at > begin && is_title_like(words.trim_matches(['*', '_', ' ', ')']), next.kind) {
            plain.push((at, Form::Underline(2)));
            continue;
        }
        if at < begin && crate::value::date::first(&words).is_some_and(|date| date.year.is_some()) {
            continue;
        }
        let heads = next.gap || matches!(next.kind, Kind::Bullet | Kind::Numbered);
        let bare = words.trim_matches(['*', '_', ' ']);
        let bold = (words.starts_with("**") && words.ends_with("**")) || (words.starts_with("__") && words.ends_with("__"));
        if lexicon::opens(bare) && lexicon::label(bare).is_none() || lexicon::PLACEHOLDERS.has(bare) {
            continue;
        }
        let plain_bold = strong == 0 || is_title_like(bare, next.kind) && !bare.ends_with(':');
        if bold && plain_bold && heads && bare.len() < words.len() && !bare.contains("**") && at + 1 >= begin {
            plain.push((at, Form::Bold));
        } else if heads && is_title_like(bare, next.kind) && at + 1 >= begin && !(at < begin && is_place_line(bare)) {
            plain.push((at, if is_in_capitals(bare) { Form::Capitals } else { Form::Plain }));
        } else if strong == 0 && !next.gap && next.kind == Kind::Paragraph && at > 0 && at + 2 >= begin && is_close_title(bare) {
            close.push((at, if is_in_capitals(bare) { Form::Capitals } else { Form::Plain }));
            sure += usize::from(lexicon::is_item(bare) || is_text(&next.words(lines)));
        }
    }
    // One in capitals is a title where others in capitals are.
    let capitals = plain.iter().filter(|(_, form)| *form == Form::Capitals).count();
    close.retain(|(_, form)| sure >= 3 || *form == Form::Capitals && capitals > 1);
    plain.append(&mut close);
    plain.sort_unstable_by_key(|(at, _)| *at);
    // What stands directly above the first text heads it only where others like it follow.
    let only_first = plain.len() == 1 && plain.first().is_some_and(|&(at, _)| at < begin);
    for (at, form) in plain {
        let paper = pieces.get(at).is_some_and(|piece| at < begin && lexicon::is_paper(&piece.words(lines)));
        let weak = form == Form::Plain && strong > 0 || form == Form::Capitals && strong > 2;
        if !(paper || weak || only_first)
            && let Some(piece) = pieces.get_mut(at)
        {
            piece.kind = Kind::Heading(form);
        }
    }
}

/// The index of the first piece that is text rather than header: a list entry, prose, a table, a heading that is no title.
fn first_text<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>]) -> usize {
    pieces
        .iter()
        .position(|piece| match piece.kind {
            Kind::Bullet | Kind::Numbered | Kind::Table | Kind::Turn | Kind::Code => !is_header_item(lines, piece),
            _ if piece.label.is_some() => true,
            Kind::Paragraph => {
                let words = piece.words(lines);
                let sentence = piece.gap && words.ends_with('.') && words.split(' ').count() >= 4 && !words.contains(':');
                is_prose(&words) || sentence || lexicon::is_marked(&words)
            }
            Kind::Heading(Form::Number(..) | Form::Annex) => true,
            _ => false,
        })
        .unwrap_or(pieces.len())
}

/// A line such as `- Virtual Meeting IX: 29 June 2017 -`: marked like a bullet, closed like a ribbon.
pub(crate) fn is_header_item<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    let Some(line) = lines.get(piece.first) else { return false };
    let sign = line.text.chars().next();
    piece.kind == Kind::Bullet
        && matches!(sign, Some('-' | '–' | '—' | '*'))
        && piece.first == piece.last
        && line.text.len() > 4
        && sign == line.text.chars().next_back()
        && line.rest().chars().rev().nth(1).is_some_and(line::is_blank_char)
}

/// A line that may head text: it begins like a title and does not end like a sentence. A colon at its end is a title's where text, not
/// a list, follows, or where its words are written with capitals; else it leads into the list.
fn is_title_like(words: &str, next: Kind) -> bool {
    if !words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
        return false;
    }
    let colon = memchr::memchr(b':', words.as_bytes()).is_some();
    let address = colon && words.contains("://");
    let ends = words.ends_with(['.', '!', '?', ',', ';', '…', ')', '-', '|']) && !words.ends_with("etc.") || address;
    let count = words.split(' ').count();
    let label = if colon { words.split_once(": ").map(|(label, _)| label) } else { None };
    let labelled = label.is_some() && count > 14;
    // "Chair: Ann Ray" is a field.
    if label.is_some_and(|label| lexicon::header_label(label).is_some() || lexicon::is_office(label)) {
        return false;
    }
    let leads = words.ends_with(':') && !(count <= 8 && (matches!(next, Kind::Numbered | Kind::Paragraph) || mostly_capital(words)));
    !ends && !labelled && !leads && count <= 14
}

/// Words in capitals, and not one or two letters.
fn is_in_capitals(words: &str) -> bool {
    words.contains(char::is_alphabetic) && !words.contains(char::is_lowercase) && (words.contains(' ') || words.chars().count() > 3)
}

/// A few words without any sign, as a title directly above its text has.
fn is_close_title(words: &str) -> bool {
    let is_short = words.split(' ').count() <= 6 && words.len() <= 50;
    is_short && is_title_like(words, Kind::Paragraph) && !words.contains([':', '.', ',', '(', '@', '|'])
}

/// Whether words are whole sentences.
fn is_text(words: &str) -> bool {
    words.ends_with(['.', '!', '?']) && words.starts_with(char::is_uppercase) && words.split(' ').count() >= 4
}

/// Whether most of the longer words begin with a capital.
fn mostly_capital(words: &str) -> bool {
    let (mut capital, mut long) = (0, 0);
    for word in words.split(' ').filter(|word| word.chars().count() > 3) {
        long += 1;
        capital += usize::from(word.starts_with(char::is_uppercase));
    }
    long > 1 && capital * 5 >= long * 4
}

/// A line that names a place: parts between commas, all of them in capitals or figures.
pub(crate) fn is_place_line(words: &str) -> bool {
    let plain = |word: &str| lexicon::is_particle(word) || matches!(word, "and" | "the" | "at" | "in");
    words.contains(", ")
        && words.split(' ').count() <= 12
        && !words.ends_with('.')
        && words
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || plain(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_annex_has_a_label_and_a_title_and_is_no_sentence() {
        let eighty = format!("Annex 1 L{}", "i".repeat(79));
        let longer = format!("{eighty}i");
        let table = [
            ("Annex 2: List of Participants", Some(("Annex 2", "List of Participants"))),
            ("**Annex 2: Letters**", Some(("Annex 2", "Letters"))),
            ("Annex 1.2 | Letters", Some(("Annex 1.2", "Letters"))),
            ("Annex 1. Letters", Some(("Annex 1", "Letters"))),
            ("Annex IV - Letters", Some(("Annex IV", "Letters"))),
            ("Annex A1) Letters", Some(("Annex A1", "Letters"))),
            ("Annex", Some(("Annex", ""))),
            ("Annex 3", Some(("Annex 3", ""))),
            ("Annex: Letters", Some(("Annex", "Letters"))),
            ("Annex 1 Letters", Some(("Annex 1", "Letters"))),
            ("Annex 1 (Letters)", Some(("Annex 1", "(Letters)"))),
            ("Annex (Letters)", Some(("Annex", "(Letters)"))),
            ("Annex 1 Letters came.", None),
            ("Annex 1 letters", None),
            ("Annex Letters", None),
            ("Annex Letters: came", None),
            ("Annex AB: Letters", None),
            ("Annexes came late", None),
            (&eighty, Some(("Annex 1", eighty.get(8..).unwrap_or_default()))),
            (&longer, None),
        ];
        for (text, expected) in table {
            assert_eq!(annex(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_annex_is_counted_in_figures_letters_or_roman_numbers() {
        for id in ["1", "12", "1.2", "A", "b", "IV", "A1", "2b", "XXL"] {
            assert!(is_annex_id(id), "{id:?}");
        }
        for id in ["AB", "1AB", "iv", "A-1", "a.", "."] {
            assert!(!is_annex_id(id), "{id:?}");
        }
    }

    #[test]
    fn a_number_follows_the_one_before_it() {
        fn number(text: &str) -> Number<'_> {
            let (text, closer) = text.split_at(text.len() - 1);
            let depth = u16::try_from(text.split('.').count()).unwrap_or(u16::MAX);
            Number { text, depth, closer: closer.chars().next().unwrap_or(' ') }
        }
        let table = [
            ("1.", "2.", true),
            ("1.", "1.", true),
            ("1.", "5.", true),
            ("1.", "6.", false),
            ("2.", "1.", false),
            ("1.", "2)", false),
            ("1.", "1.1.", true),
            ("1.", "2.1.", false),
            ("1.", "11.1.", false),
            ("1.1.", "1.2.", true),
            ("1.1.", "2.2.", false),
            ("1.2.", "2.", true),
            ("1.2.3.", "1.3.", true),
            ("1.2.3.", "2.", true),
            ("1.2.3.", "9.", false),
            ("a.", "b.", true),
            ("a.", "B.", false),
            ("I.", "II.", true),
            ("IX.", "X.", true),
            ("H.", "I.", true),
            ("a.", "1.", false),
        ];
        for (before, after, expected) in table {
            assert_eq!(follows(number(before), number(after)), expected, "{before} {after}");
        }
    }

    #[test]
    fn prose_is_long_or_ends_as_a_sentence_does() {
        let nine = "one two three four five six seven eight nine";
        let table = [
            ("x".repeat(200), false),
            ("x".repeat(201), true),
            (format!("{nine}."), true),
            (format!("{nine} [12]"), false),
            (format!("{nine}. [12]"), true),
            (format!("{nine} no. 12"), false),
            (format!("{nine} no."), true),
            (nine.to_owned(), false),
            ("one two three four five six seven eight.".to_owned(), false),
            (format!("{nine} word. Ten eleven twelve"), true),
            (format!("{nine} word. Ten eleven"), false),
            (format!("{nine} wor. Ten eleven twelve"), false),
            (format!("{nine} word. ten eleven twelve"), false),
            (format!("{nine} word.Ten eleven twelve thirteen"), false),
        ];
        for (words, expected) in table {
            assert_eq!(is_prose(&words), expected, "{words:?}");
        }
    }

    #[test]
    fn a_title_begins_like_one_and_ends_unlike_a_sentence() {
        let fourteen = "A b c d e f g h i j k l m n";
        let table = [
            ("The roof".to_owned(), Kind::Bullet, true),
            ("3 lamps".to_owned(), Kind::Bullet, true),
            ("the roof".to_owned(), Kind::Bullet, false),
            ("The roof leaks.".to_owned(), Kind::Bullet, false),
            ("The roof etc.".to_owned(), Kind::Bullet, true),
            ("Chair: Ann Ray".to_owned(), Kind::Bullet, false),
            ("Roof: it leaks".to_owned(), Kind::Bullet, true),
            ("The roof leaks:".to_owned(), Kind::Bullet, false),
            ("The roof leaks:".to_owned(), Kind::Paragraph, true),
            ("The Roof That Leaks:".to_owned(), Kind::Bullet, true),
            ("See https://harbour.example".to_owned(), Kind::Bullet, false),
            (fourteen.to_owned(), Kind::Bullet, true),
            (format!("{fourteen} o"), Kind::Bullet, false),
            ("A b c d e f g h:".to_owned(), Kind::Paragraph, true),
            ("A b c d e f g h i:".to_owned(), Kind::Paragraph, false),
        ];
        for (words, next, expected) in table {
            assert_eq!(is_title_like(&words, next), expected, "{words:?}");
        }
    }

    #[test]
    fn most_longer_words_of_a_title_have_capitals() {
        let table = [
            ("The Roof That Leaks", true),
            ("Roof", false),
            ("Roof leaks", false),
            ("Roof Lamp Door Wall leak", true),
            ("Roof Lamp Door leak", false),
            ("Roof Lamp and the sea", true),
        ];
        for (words, expected) in table {
            assert_eq!(mostly_capital(words), expected, "{words:?}");
        }
    }

    #[test]
    fn a_place_is_parts_in_capitals_between_commas() {
        let table = [
            ("Town Hall, Market Square 3, Oldport", true),
            ("Hall of the Ferries, 3 Quay", true),
            ("Town hall, Oldport", false),
            ("Town Hall", false),
            ("Town Hall, Oldport.", false),
            ("A, B C D E F G H I J K L", true),
            ("A, B C D E F G H I J K L M", false),
        ];
        for (words, expected) in table {
            assert_eq!(is_place_line(words), expected, "{words:?}");
        }
    }

    /// The titles of the sections and annexes of a document, those inside others in brackets.
    fn titles(text: &str) -> String {
        fn of(sections: &[crate::model::Section<'_>]) -> String {
            let titles = sections.iter().map(|section| {
                let number = section.number.as_deref().map_or_else(String::new, |number| format!("{number} "));
                let inner = of(&section.sections);
                if inner.is_empty() { number + &section.title } else { format!("{number}{} [{inner}]", section.title) }
            });
            titles.collect::<Vec<_>>().join("; ")
        }
        let minutes = crate::parse(text);
        let annexes = minutes.annexes.iter().map(|annex| format!("{}: {}", annex.label, annex.title.as_deref().unwrap_or_default()));
        [of(&minutes.sections)].into_iter().chain(annexes).collect::<Vec<_>>().join(" + ")
    }

    #[test]
    fn a_line_that_stands_apart_heads_what_follows() {
        for (lines, expected) in [
            ("**Roof**\n\nIt leaks.\n\n**Lamps**\n\nThey are dim.", ""),
            ("**Roof** leaks\n\n- Badly.\n\n**Lamps** too\n\n- All.", "Roof leaks; Lamps too"),
            ("ROOF\n\n- It leaks.\n\nLAMPS\n\n- They are dim.", "ROOF; LAMPS"),
            ("Roof\n\n- It leaks.\n\nLamps\n\n- They are dim.", "Roof; Lamps"),
            ("## Roof\n\n- It leaks.\n\nLamps\n\n- They are dim.", "Roof"),
            ("## Roof\n\n- It leaks.\n\nLAMPS\n\n- They are dim.", "Roof [LAMPS]"),
            ("## Roof\n\n- It leaks.\n\n**Lamps**\n\n- They are dim.", "Roof [Lamps]"),
            ("## Roof\n\n- It leaks.\n\n**Lamps:**\n\n- They are dim.", "Roof"),
            ("- It leaks.\nLamps\n- They are dim.", ""),
            ("- It leaks.\n\n---\nLamps\n\nThey are dim.\n\n---\nDoors\n\nThey stick.", "Lamps; Doors"),
            ("**Roof**\n\n- It leaks.\n\nNone\n\n- They are dim.", ""),
            ("**Roof**\n\nIt was cold. The hall was dark. Nobody came to see them at all that day.\n\n**Lamps**\n\n- Dim.", "Roof; Lamps"),
        ] {
            assert_eq!(titles(&format!("Board\n\n4 May 2026\n\n{lines}\n")), expected, "{lines:?}");
        }
    }

    #[test]
    fn numbers_head_what_has_text_below_them() {
        for (lines, expected) in [
            ("1. Roof\n\n- It leaks.\n\n2. Lamps\n\n- They are dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n2. Lamps\n3. Doors", ""),
            ("1. Roof\n\n- It leaks.\n\n2. Lamps\n\n3. Doors", "1 Roof; 2 Lamps; 3 Doors"),
            ("1. Roof\n\n2. Lamps\n\n3. Doors\n\n- They stick.", ""),
            ("1. Roof\n\n- It leaks.\n  1. Here\n  2. There\n\n2. Lamps\n\n- They are dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n\n1.1 Tiles\n\n- They fell.\n\n2. Lamps\n\n- They are dim.", "1 Roof [1.1 Tiles]; 2 Lamps"),
            (
                "1. Roof\n\n- It leaks.\n\nA. Tiles\n\n- They fell.\n\nB. Beams\n\n- They rot.\n\n2. Lamps\n\n- Dim.",
                "1 Roof [A Tiles; B Beams]; 2 Lamps",
            ),
            ("1. Roof\n\n- It leaks.", "1 Roof"),
            ("25/001 Roof\n\n- It leaks.\n\n25/002 Lamps\n\n- They are dim.", "25/001 Roof; 25/002 Lamps"),
            ("101/24 Roof\n\n- It leaks.\n\n102/24 Lamps\n\n- They are dim.", "101/24 Roof; 102/24 Lamps"),
            ("10/12 Members came\n\n- It leaks.", ""),
            ("1. Roof\n1.1 It leaks all day.\n2. Lamps\n2.1 They are dim now.", "1 Roof; 2 Lamps"),
            ("1. The roof leaks.\n\n- Badly.", ""),
            ("A. Roof\n\n- It leaks.", ""),
            ("**1) Roof** It leaks badly.\n\n- Tiles fell.\n\n**2) Lamps** They are dim.\n\n- Two of them.", "1 Roof; 2 Lamps"),
            ("**1) Roof**\n\n- Tiles fell.\n\n**2) Lamps**\n\n- Two of them.", "1 Roof; 2 Lamps"),
        ] {
            assert_eq!(titles(&format!("Board\n\n4 May 2026\n\n{lines}\n")), expected, "{lines:?}");
        }
    }

    #[test]
    fn the_title_of_an_annex_may_stand_below_it() {
        let long = format!("\nL{}", "i".repeat(99));
        for (below, expected) in [
            ("Letters".to_owned(), "Letters"),
            ("\n**Letters**".to_owned(), "Letters"),
            (long.clone(), long.trim_start()),
            (format!("{long}i"), ""),
            ("None came.".to_owned(), ""),
            ("Ray\tAnn".to_owned(), ""),
            ("- Letters".to_owned(), ""),
        ] {
            let found = titles(&format!("Board\n\n4 May 2026\n\n## Roof\n\n- It leaks.\n\nAnnex 1\n{below}\n\n- One.\n"));
            assert_eq!(found, format!("Roof + Annex 1: {expected}"), "{below:?}");
        }
    }

    #[test]
    fn a_label_is_a_short_line_of_its_own() {
        for (lines, expected) in [
            ("## Roof\n\n- It leaks.\n\nActions\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\n**Actions**\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\nActions\tBoard\n\n- Ann to mend it.", "[0, 0, 3]"),
            ("## Roof\n\n- It leaks.\n\n[Actions](x)\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\n<b>Actions</b>\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\n### 3. Actions\n\n- Ann to mend it.", "[1, 0, 2]"),
            ("## Roof\n\n- It leaks.\n\n- Actions\n\n- Ann to mend it.", "[0, 0, 3]"),
            ("Actions\n\n- Ann to mend it.", "[1, 0, 1]"),
            ("Actions\n\nIt was cold.", "[0, 0, 0]"),
            ("Actions\n- Ann to mend it.", "[1, 0, 1]"),
            ("## Roof\n\n- It leaks.\n\nStaff present:\n\n- Ann Ray", "[0, 1, 1]"),
        ] {
            let minutes = crate::parse(&format!("Board\n\n4 May 2026\n\n{lines}\n")).into_owned();
            let found = [minutes.actions().count(), minutes.people().count(), minutes.blocks().count()];
            assert_eq!(format!("{found:?}"), expected, "{lines:?}");
        }
    }

    #[test]
    fn more_lines_that_stand_apart() {
        for (lines, expected) in [
            ("__Roof__\n\n- It leaks.\n\n__Lamps__\n\n- Dim.", "Roof; Lamps"),
            ("**Roof**\n- It leaks.\n\n**Lamps**\n- Dim.", "Roof; Lamps"),
            ("Roof\n- It leaks.\n\nLamps\n- Dim.", "Roof; Lamps"),
            ("Roof\nIt leaks.\n\nLamps\nDim.", ""),
            ("Roof\n| a |\n\nLamps\n| b |", ""),
            ("AB\n\n- It leaks.\n\nCDEF\n\n- Dim.", "AB [CDEF]"),
            ("ABC\n\n- It leaks.\n\nA B\n\n- Dim.", "ABC [A B]"),
            ("Roof\n\n- It leaks.", ""),
            ("- Cold.\n\nRoof\n\n- It leaks.", "Roof"),
            ("- Cold.\n\n**it leaks**\n\n- Badly.", "it leaks"),
            ("- Cold.\n\n**it leaks\n\n- Badly.", ""),
            ("- Cold.\n\nit leaks**\n\n- Badly.", ""),
            ("- Cold.\n\n__it leaks__\n\n- Badly.", "it leaks"),
            ("- Cold.\n\n__it leaks\n\n- Badly.", ""),
            ("- Cold.\n\nit leaks__\n\n- Badly.", ""),
            ("- Cold.\n\n**it leaks**\nBadly.", ""),
            ("- Cold.\n\n**Action: it leaks**\n\n- Badly.", ""),
            ("- Cold.\n\nRoof\n\nActions\n\n- It leaks.", "Roof"),
            ("- Cold.\n\nRoof\tWall\n\n- It leaks.", ""),
            ("- Cold.\n\nChair: Ann Ray\n\n- It leaks.", ""),
            ("- Cold.\n\n---\nroof\n\nIt leaks.", ""),
            ("- Cold.\n\n---\nRoof\nIt leaks.", ""),
            ("- Cold.\n\n---\n\nRoof\n\nIt leaks.", "Roof"),
            ("- Cold.\n\n---\n**Roof**\n\nIt leaks.", "Roof"),
            ("# Roof\n\n- It leaks.\n\n# Door\n\n- It sticks.\n\n# Wall\n\n- It stands.\n\nLAMPS\n\n- Dim.", "Roof; Door; Wall"),
            (
                "# Roof\n\n- It leaks.\n\n# Door\n\n- It sticks.\n\n# Wall\n\n- It stands.\n\n**Lamps**\n\n- Dim.",
                "Roof; Door; Wall [Lamps]",
            ),
        ] {
            assert_eq!(titles(&format!("Board\n\n4 May 2026\n\n{lines}\n")), expected, "{lines:?}");
        }
    }

    #[test]
    fn more_numbers_that_head_or_list() {
        for (lines, expected) in [
            ("1. Roof\n\n- It leaks.\n\n2. Lamps\n\n3. Doors\n\n4. Walls\n\n- They stand.", ""),
            ("1. Roof\n\n2. Lamps\n\n- Dim.\n\n3. Doors\n\n4. Walls\n\n5. Floor", ""),
            ("Actions\n\n1. Ann to mend it.\n\n   Soon.\n\n2. Bo to pay.\n\n   Late.", " + Actions: "),
            (
                "1. The roof of the house leaks in many places and it rains.\n\n- Badly.\n\n2. The lamps of the house are dim in many places and flicker.\n\n- All.",
                "",
            ),
            ("## Lake\n\n1. Roof\n\n- It leaks.", "Lake"),
            ("## Lake\n\n1. Roof\n\n- It leaks.\n\n2. Lamps\n\n- Dim.", "Lake [1 Roof; 2 Lamps]"),
            ("## Lake\n\n1. Roof\n\n  - It leaks.\n\n2. Lamps\n\n  - Dim.", "Lake"),
            ("1. Roof\n\n- It leaks.\n\n1. Lamps\n\n- Dim.\n\n1. Doors\n\n- They stick.", "1 Roof; 1 Lamps; 1 Doors"),
            ("1.\n\n- It leaks.\n\n2.\n\n- Dim.", ""),
            ("- Cold:\n  1. Roof\n  2. Wall\n\n- Wet.", ""),
            ("1. Roof\n\n- It leaks.\n\n7. Lamps\n\n- Dim.", "1 Roof; 7 Lamps"),
            ("1. Roof\nIt leaks.\n2. Lamps\nDim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n\n   It leaks.\n\n2. Lamps\n\n   Dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n   1. Tiles\n   2. Beams\n2. Lamps", ""),
            ("1. Roof\n\n- Cold:\n  1. Tiles\n     - x\n  2. Beams\n     - y\n\n2. Lamps\n\n- Dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n\n- Cold:\n  1. Tiles\n\n  2. Beams\n\n2. Lamps\n\n- Dim.", "1 Roof; 2 Lamps"),
            ("1. Roof\n\n- It leaks.\n\n     1. Tiles\n\n- They fell.\n\n2. Lamps\n\n- Dim.", "1 Roof; 2 Lamps"),
        ] {
            assert_eq!(titles(&format!("Board\n\n4 May 2026\n\n{lines}\n")), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_heading_is_no_longer_than_a_line_and_a_half() {
        for (length, expected) in [(119, true), (120, true), (121, false), (140, false)] {
            let line = format!("L{}", "i".repeat(length - 1));
            let found = titles(&format!("Board\n\n4 May 2026\n\n- Cold.\n\n{line}\n\n- It leaks.\n"));
            assert_eq!(found == line, expected, "{length}");
        }
    }
}
