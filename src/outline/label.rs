//! Lines that are a known label and nothing else: `Agenda`, `Present:`, `**Action items**`.

use std::borrow::Cow;

use super::piece::{Kind, Piece, Style};
use crate::lexicon::sense::{CARRIED, CONCLUSION, DECISION, ENACTED, Senses, THAT, TOPICS};
use crate::lexicon::{self, Label, Lexicon};
use crate::line::{self, Line};
use crate::value::label;

/// Labels are no longer, in bytes.
const LONGEST_LABEL: usize = 64;

/// Lines that are a known label and nothing else.
pub(super) fn mark<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    let header = |piece: &Piece<'_>| matches!(piece.kind, Kind::Paragraph | Kind::Front | Kind::Comment | Kind::Rule);
    let begin = pieces.iter().enumerate().position(|(at, piece)| at > 0 && !header(piece)).unwrap_or(pieces.len());
    for at in 0..pieces.len() {
        let Some(piece) = pieces.get(at) else { continue };
        if !matches!(piece.kind, Kind::Paragraph | Kind::Heading(_) | Kind::Numbered) || matches!(piece.kind, Kind::Heading(Style::Annex)) {
            continue;
        }
        if !may_be_label(lines, piece) {
            continue;
        }
        let words = piece.words(lines);
        let may_decide = || lines.get(piece.first).is_some_and(|line| line.facts.senses.any(DECISION));
        if at > 0 && piece.is_heading() && may_decide() && lexicon::heads_decision(&crate::value::inline::plain(&words).text) {
            pieces.get_mut(at).into_iter().for_each(|piece| piece.label = Some(Label::Decisions));
            continue;
        }
        let Some(words) = short_words(&words) else { continue };
        let in_header = at < begin && at > 0;
        let label = meaning(lines, pieces, at, &words).filter(|label| {
            // "In person" directly below the date says how they met.
            let is_mode = || in_header && !piece.gap && lexicon::is_mode(&words);
            is_meant(lines, pieces, at, *label, in_header) && !(matches!(label, Label::Attendance(_)) && is_mode())
        });
        if let Some(piece) = pieces.get_mut(at) {
            piece.label = label;
        }
    }
}

/// Whether a word for a label stands in a piece, or the letters of its first word stand apart.
fn may_be_label<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    const WORDS: Senses = Senses::all_of(&[lexicon::LABELS, label::SAYS, TOPICS, CONCLUSION]);
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' ' | '*' | '_');
    let is_spaced = |line: &Line<'t>| matches!(line.rest().trim_start_matches(is_number).as_bytes(), [_, b' ', ..]);
    piece.facts.senses.any(WORDS) || lines.get(piece.first..=piece.last).is_some_and(|own| own.iter().any(is_spaced))
}

/// The words of a line without markup, where they are short enough for a label and stand in one cell.
fn short_words(words: &str) -> Option<Cow<'_, str>> {
    let bytes = words.as_bytes();
    let mut signs = memchr::memchr3_iter(b'<', b'[', b'\t', bytes).map(|at| bytes.get(at) == Some(&b'\t'));
    let first_is_tab = signs.next();
    let is_marked = first_is_tab == Some(false) || signs.any(|is_tab| !is_tab);
    if !is_marked && (words.len() > LONGEST_LABEL || first_is_tab.is_some()) {
        return None;
    }
    let words = if is_marked { crate::value::inline::plain(words).text } else { Cow::Borrowed(without_picture(words)) };
    (words.len() <= LONGEST_LABEL && !words.contains('\t')).then_some(words)
}

/// What the words of a line mean as a label: what the lexicon knows, and what a label in form may be besides.
fn meaning<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize, words: &str) -> Option<Label> {
    let is_heading = pieces.get(at).is_some_and(Piece::is_heading);
    let formed = || is_heading || words.trim_end_matches(['*', '_', ' ']).ends_with(':') || words.starts_with("**");
    let bare = is_heading.then(|| line::heading_number(words)).flatten().map_or(words, |(_, rest)| rest);
    let attendance = || formed().then(|| label::attendance_label(bare)).flatten();
    let joined = spaced(bare);
    let topics = || (formed() && lexicon::is_topics(bare) && super::minuted::is_agenda(lines, pieces, at)).then_some(Label::Agenda);
    let is_hash = pieces.get(at).is_some_and(|piece| matches!(piece.kind, Kind::Heading(Style::Hash(_))));
    let in_prose = || {
        let below = pieces.get(at + 1).filter(|next| next.kind == Kind::Paragraph && (next.gap || is_hash));
        below.is_some_and(|next| speaker(&next.words(lines)).is_none())
    };
    let concludes = || formed() && lexicon::is_conclusion(bare) && in_prose() && stands_below_a_topic(pieces, at);
    lexicon::label(joined.as_deref().unwrap_or(bare))
        .or_else(|| attendance().map(Label::Attendance))
        .or_else(topics)
        .or_else(|| concludes().then_some(Label::Decisions))
}

/// Whether a line is the label that its words may be, by where it stands: no title, no column's head, no way of meeting.
fn is_meant<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize, label: Label, in_header: bool) -> bool {
    let Some(piece) = pieces.get(at) else { return false };
    let next = pieces.get(at + 1);
    // A word far to the right heads a column and nothing else.
    if piece.indent > 30 && next.is_some_and(|next| next.indent.saturating_add(20) < piece.indent) {
        return false;
    }
    // "Action items & next steps" below a title is a second title, as long as no list follows.
    let listed = || next.is_some_and(|next| !matches!(next.kind, Kind::Paragraph) || line::arrow(&next.words(lines)).is_some());
    // "RESOLVED" below a motion and above other text says how that ended.
    let ends = || next.is_some_and(|next| next.kind == Kind::Paragraph && next.gap && Lexicon::ALL.at(&next.words(lines), THAT).is_none());
    match label {
        Label::Attendance(_) => !super::minuted::is_minuted(lines, pieces, at),
        Label::Agenda => !super::minuted::is_minuted_agenda(lines, pieces, at),
        Label::Decisions if is_verdict(lines, piece) && ends() => false,
        Label::Actions | Label::Decisions => !in_header || piece.gap && listed(),
    }
}

/// Whether a line is a participle that says how a motion ended, without a colon: `RESOLVED`, `**Agreed**`.
fn is_verdict<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    let is_marked = matches!(piece.kind, Kind::Heading(Style::Hash(_) | Style::Underline(_)));
    let words = piece.words(lines);
    let bare = words.trim_matches(['*', '_', ' ']);
    !is_marked && piece.facts.senses.any(ENACTED | CARRIED) && !bare.ends_with(':') && Lexicon::ALL.is(bare, ENACTED | CARRIED)
}

/// Words without the short code of a picture at their end: `Action items :muscle:`.
fn without_picture(words: &str) -> &str {
    let is_code = |code: &str| code.len() > 1 && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    let inner = words.strip_suffix(':').and_then(|rest| rest.rsplit_once(" :"));
    inner.filter(|(_, code)| is_code(code)).map_or(words, |(before, _)| before)
}

/// Who speaks on a line, `ann: it leaks`; nobody by name where it remarks on the minutes in brackets.
fn speaker(words: &str) -> Option<&str> {
    let named = words.split_once(": ").map(|(speaker, _)| speaker).filter(|speaker| !speaker.contains(' '));
    if words.starts_with('(') { Some("") } else { named }
}

/// Whether a piece stands below a marked heading, other than the title, that outranks it.
fn stands_below_a_topic(pieces: &[Piece<'_>], at: usize) -> bool {
    /// So many pieces before it show where it stands.
    const NEAR: usize = 200;
    let level = |piece: &Piece<'_>| match piece.kind {
        Kind::Heading(Style::Hash(level) | Style::Underline(level)) => Some(level),
        _ => None,
    };
    let own = pieces.get(at).and_then(level).unwrap_or(u8::MAX);
    let above = pieces.get(..at).unwrap_or(&[]);
    // The first heading is the title.
    let title = above.iter().take(NEAR).find_map(level);
    title.is_some_and(|title| above.iter().rev().take(NEAR).filter_map(level).any(|above| above > title && above < own))
}

/// The word of a line whose letters stand apart: `T a g e s o r d n u n g`.
pub(crate) fn spaced(words: &str) -> Option<String> {
    /// So many letters are no chance.
    const LEAST: usize = 5;
    let bare = words.trim_end_matches([':', ' ']);
    let mut letters = bare.split(' ').map(str::chars);
    let single = |letters: &mut std::str::Chars<'_>| letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    (bare.as_bytes().get(1) == Some(&b' ') && bare.len() > 2 * LEAST && letters.all(|mut letters| single(&mut letters)))
        .then(|| bare.replace(' ', ""))
}

#[cfg(test)]
mod tests {
    use super::without_picture;
    use crate::line;
    use crate::outline::piece;

    /// The labels of a text, each after the number of its line.
    fn labels(text: &str) -> String {
        let lines = line::lines(text);
        let mut pieces = piece::pieces(&lines);
        super::mark(&lines, &mut pieces);
        let labels = pieces.iter().filter_map(|piece| Some(format!("{} {:?}", piece.first + 1, piece.label?)));
        labels.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_word_is_a_label_by_where_it_stands() {
        let mut wrong = Vec::new();
        for (text, expected) in [
            // The first line is the title, and a line of the head directly below it a second one.
            ("# Actions\n\n- Ann to call", "1 Actions"),
            ("# Board\n\nAction items\n\n- Ann to call", "3 Actions"),
            ("# Board\n\nAction items\n\nIt was cold.", ""),
            ("# Board\n\nAction items\n\n-> Ann to call", "3 Actions"),
            ("Board\nAction items\n\n- Ann to call", ""),
            ("# Board\n\n## Roof\n\nAction items\n\nIt was cold.", "5 Actions"),
            // How they met is no label in the head.
            ("Board\n\n4 May 2026\nIn person\n\n- Ann Ray", ""),
            ("Board\n\n4 May 2026\n\nIn person\n\n- Ann Ray", "5 Attendance(Present)"),
            // A word far to the right heads a column.
            ("# Board\n\n## Roof\n\nIt leaks.\n\n                                        Actions\n\nIt is dim.", ""),
            (
                "# Board\n\n## Roof\n\nIt leaks.\n\n                                        Actions\n\n                                        Ann to call",
                "7 Actions",
            ),
            ("# Board\n\n## Roof\n\nIt leaks.\n\n                         Actions\n\nIt is dim.", "7 Actions"),
            // How a motion ended is no label of decisions.
            ("# Board\n\n## Roof\n\nRESOLVED\n\nTea was had.", ""),
            ("# Board\n\n## Roof\n\nRESOLVED\n\nThat it be mended.", "5 Decisions"),
            ("# Board\n\n## Roof\n\nRESOLVED\n\n- to mend it", "5 Decisions"),
            ("# Board\n\n## Roof\n\nRESOLVED:\n\nTea was had.", "5 Decisions"),
            ("# Board\n\n## Roof\n\n### RESOLVED\n\nTea was had.", "5 Decisions"),
            ("# Board\n\n## Roof\n\nDecisions\n\nTea was had.", "5 Decisions"),
            // A heading with a number of a decision, but for the title.
            ("# Board\n\n## Decision 3: mend the roof\n\nIt is old.", "3 Decisions"),
            ("# Decision 3: mend the roof\n\nIt is old.", ""),
            ("# Board\n\n## Roof\n\nDecision 3: mend the roof\n\nIt is old.", ""),
            // Topics are an agenda where they come again.
            ("# Board\n\n## Topics\n\n- Roof\n- Lamps\n\n## Roof\n\nIt leaks.\n\n## Lamps\n\nDim.", "3 Agenda"),
            ("# Board\n\n## Topics\n\n- Roof\n- Lamps\n\n## Boats\n\nIt leaks.\n\n## Keys\n\nDim.", ""),
            ("# Board\n\n## Hall\n\nTopics\n\n- Roof\n- Lamps\n\n## Roof\n\nIt leaks.\n\n## Lamps\n\nDim.", ""),
            // A conclusion is one of what a heading above it is about, in prose.
            ("# Board\n\n## Roof\n\n### Conclusion\n\nIt is to be mended.", "5 Decisions"),
            ("# Board\n\n## Roof\n\n### Conclusion\nIt is to be mended.", "5 Decisions"),
            ("# Board\n\n## Roof\n\nConclusion:\n\nIt is to be mended.", "5 Decisions"),
            ("# Board\n\n## Roof\n\nConclusion\n\nIt is to be mended.", ""),
            ("# Board\n\n## Roof\n\n### Conclusion\n\n- It is to be mended.", ""),
            ("# Board\n\n## Roof\n\n### Conclusion\n\nann: it is to be mended.", ""),
            ("# Board\n\n## Roof\n\n## Conclusion\n\nIt is to be mended.", ""),
            ("# Board\n\n# Roof\n\n## Conclusion\n\nIt is to be mended.", ""),
        ] {
            let found = labels(text);
            if found != expected {
                wrong.push(format!("{text:?}\n   is {found:?}\n  not {expected:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn a_picture_is_no_word_of_a_label() {
        for (words, expected) in [
            ("Action items :muscle:", "Action items"),
            ("Actions:", "Actions:"),
            ("Notes :", "Notes :"),
            (":bell:", ":bell:"),
            ("Actions ::", "Actions ::"),
            ("Actions :a:", "Actions :a:"),
            ("Actions :A:", "Actions :A:"),
        ] {
            assert_eq!(without_picture(words), expected, "{words:?}");
        }
    }

    #[test]
    fn letters_that_stand_apart_are_a_word() {
        for (line, expected) in
            [("T a g e s o r d n u n g", Some("Tagesordnung")), ("A B C", None), ("A g e n d a:", Some("Agenda")), ("A roof leaks", None)]
        {
            assert_eq!(super::spaced(line).as_deref(), expected, "{line:?}");
        }
    }
}
