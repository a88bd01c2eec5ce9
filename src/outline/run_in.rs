//! A title that runs into its text on one line: `1. Roof: It leaks.`, `**1. Roof** It leaks.`, `1. Roof The roof leaks.`

use super::piece::{Kind, Piece, Style};
use crate::bytes::{cut_at_pair, cut_once, find_pair, words_of};
use crate::lexicon::sense::{CLAUSE, FINITE, ITEM, PAPER, SENTENCE_OPENER, SUBJECT_LEAD, TITLE_JOINT, ZERO};
use crate::lexicon::{self, Label, Lexicon};
use crate::line::Line;
use crate::scan::Form;
use crate::value::{date, label, person};

/// A title that runs into text on its line.
#[derive(Clone, Copy)]
pub(super) struct RunInTitle {
    /// The byte of the line at which it ends.
    pub(super) end: u32,
    pub(super) is_bold: bool,
    /// Whether it is in bold, the title of an item that meetings have, or before a sentence, so that it is one by itself.
    pub(super) is_sure: bool,
    /// Whether nothing but the sentence after it says so.
    pub(super) is_before_sentence: bool,
}

/// The title at the start of an entry, where text follows it: `Roof: It leaks.`, `Matters arising. There were none.`, `**Roof** It leaks.`,
/// `Roof of the Hall The clerk had asked for prices.`
pub(super) fn run_in<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> Option<RunInTitle> {
    /// A title has no more words.
    const MOST_WORDS: usize = 8;
    let line = lines.get(piece.first)?;
    let (words, lexicon) = (line.rest(), &Lexicon::ALL.hearing(line.facts.senses));
    let before = line.text.len().saturating_sub(words.len());
    let found = |end: usize, is_bold, is_sure, is_before_sentence| RunInTitle {
        end: u32::try_from(before + end).unwrap_or(u32::MAX),
        is_bold,
        is_sure,
        is_before_sentence,
    };
    let opened = line.text.starts_with("**") || words.starts_with("**");
    let open = if words.starts_with("**") { 2 } else { 0 };
    // "**Roof:** It leaks.", "**Roof**: It leaks."
    let end_of = |at: usize| open + at + 2 + usize::from(words.get(open + at + 2..).is_some_and(|rest| rest.starts_with(':')));
    let bold = if opened { words.get(open..)?.find("**").map(end_of) } else { None };
    let signed = bold.or_else(|| end_at_sign(piece, line, lexicon));
    if let Some(end) = before_sentence(words, lexicon).filter(|&end| bold.is_none() && signed.is_none_or(|signed| end < signed)) {
        return Some(found(end, false, true, true));
    }
    let end = signed?;
    let (title, text) = words.split_at_checked(end)?;
    let bare = title.trim_matches(['*', '_', ':', '.', ' ']);
    let is_bold = bold.is_some();
    let is_title = is_bold || words_of(title).count() <= MOST_WORDS && bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let has_text = text.contains(char::is_alphanumeric) || piece.last > piece.first;
    if !is_title || !has_text {
        return None;
    }
    // What follows a label of attendance names somebody, or nobody.
    let names_people = || {
        let first = text.split([',', ';']).next().unwrap_or(text).trim_matches(['*', '_', ' ', '.']);
        let is_somebody = || first.starts_with(char::is_uppercase) && person::person(first).is_some();
        lexicon::says_nothing(first) || is_somebody()
    };
    let is_item = || lexicon.hears(ITEM) && lexicon::is_item(bare);
    let is_label = || lexicon.hears(label::SAYS) && label::attendance_label(bare).is_some();
    Some(found(end, is_bold, is_bold || is_item() || is_label() && names_people(), false))
}

/// Makes headings of the titles of items that meetings have, where several open paragraphs or stand right above text:
/// `Call to Order: The chair opened the meeting.`
pub(super) fn items<'t>(lines: &[Line<'t>], pieces: &mut [Piece<'t>]) {
    /// Fewer show no habit.
    const LEAST: usize = 3;
    let titles: Vec<(usize, ItemTitle)> =
        (0..pieces.len()).filter_map(|at| Some((at, ItemTitle::of(lines, pieces, at)?))).skip_while(|(_, title)| !title.has_text).collect();
    if titles.iter().filter(|(_, title)| title.has_text).count() < LEAST {
        return;
    }
    // "Next meeting: 4 June 2026" below titles that stand alone is none.
    let run_in = titles.iter().filter(|(_, title)| title.has_text && title.end > 0).count() >= LEAST;
    // Those of one document have one level.
    let style = titles.iter().find_map(|(at, _)| match pieces.get(*at)?.kind {
        Kind::Heading(style) => Some(style),
        _ => None,
    });
    for (at, title) in titles.into_iter().filter(|(_, title)| title.end == 0 || run_in || !title.is_before_day) {
        if let Some(piece) = pieces.get_mut(at).filter(|piece| piece.kind == Kind::Paragraph) {
            (piece.kind, piece.to) = (Kind::Heading(style.unwrap_or(Style::Plain)), title.end);
        }
    }
}

/// The title of an item that meetings have.
struct ItemTitle {
    /// The byte of the line at which text follows it; 0 where it stands alone.
    end: u32,
    /// Whether text follows it that says something.
    has_text: bool,
    /// Whether that begins with a day.
    is_before_day: bool,
}

impl ItemTitle {
    fn of<'t>(lines: &[Line<'t>], pieces: &[Piece<'t>], at: usize) -> Option<ItemTitle> {
        /// Fewer words say nothing.
        const LEAST_WORDS: usize = 4;
        let is_weak = |piece: &&Piece<'t>| {
            matches!(piece.kind, Kind::Paragraph | Kind::Heading(Style::Bold | Style::Capitals | Style::Plain)) && piece.label.is_none()
        };
        let piece = pieces.get(at).filter(is_weak).filter(|piece| piece.to == 0 && piece.facts.senses.any(ITEM | PAPER))?;
        let line = lines.get(piece.first)?;
        let lexicon = Lexicon::ALL.hearing(line.facts.senses);
        let bare = |title: &'t str| title.trim_matches(['*', '_', ':', '.', ' ', '-', '–', '—']);
        if piece.first == piece.last && lexicon::is_item(bare(line.text)) {
            let below = pieces.get(at + 1).filter(|below| below.is_content());
            let says = |below: &Piece<'t>| below.facts.words >= 4 || matches!(below.kind, Kind::Bullet | Kind::Numbered);
            return Some(ItemTitle { end: 0, has_text: below.is_some_and(says), is_before_day: false });
        }
        let end = run_in(lines, piece).filter(|_| piece.kind == Kind::Paragraph)?.end;
        let (title, text) = line.text.split_at_checked(end as usize)?;
        // "Roof Committee Report"
        let is_paper = || bare(title).rsplit_once(' ').is_some_and(|(_, last)| lexicon.is_word(last, PAPER));
        let is_item = lexicon::is_item(bare(title));
        let has_text = is_item && (words_of(text).count() >= LEAST_WORDS || piece.last > piece.first);
        let is_before_day = date::first(text).is_some_and(|day| day.range.start <= 1);
        (is_item || is_paper()).then_some(ItemTitle { end, has_text, is_before_day })
    }
}

/// Where a title ends at its colon or its stop.
fn end_at_sign(piece: &Piece<'_>, line: &Line<'_>, lexicon: &Lexicon<'_>) -> Option<usize> {
    let words = line.rest();
    // `Any other business:The lamps are dim.`
    let of_item = || {
        let (title, text) = cut_once(words, b':').filter(|_| lexicon.hears(ITEM))?;
        (text.starts_with(char::is_uppercase) && lexicon::is_item(title)).then_some(title.len() + 1)
    };
    let at_end = || (piece.last > piece.first && words.ends_with(':')).then_some(words.len());
    let spaced = || find_pair(words, *b": ").map(|at| at + 1);
    let colon = if line.facts.is(Form::COLON) { spaced() } else { None }.or_else(of_item).or_else(at_end);
    // A dot after a few letters shortens a word.
    let ends_word = |at: &usize| {
        let word = words.get(..*at).and_then(|before| before.rsplit([' ', '(']).next());
        word.is_some_and(|word| word.chars().count() > 3 || word.ends_with(')'))
    };
    let is_stop = |at: &usize| words.as_bytes().get(at + 1) == Some(&b' ');
    let stop = memchr::memchr_iter(b'.', words.as_bytes()).filter(is_stop).find(ends_word).map(|at| at + 1);
    colon.into_iter().chain(stop).min()
}

/// A place between two words of a line, where a title may end and a sentence begin.
#[derive(Clone, Copy)]
struct Joint<'w, 'l> {
    /// What stands before it, and the last word of that.
    title: &'w str,
    before: &'w str,
    /// What follows.
    rest: &'w str,
    lexicon: &'l Lexicon<'l>,
}

/// The byte at which a title ends that a sentence follows without a sign: `Roof of the Hall The clerk had asked for prices.` A dash between
/// them goes with the title.
fn before_sentence(words: &str, lexicon: &Lexicon<'_>) -> Option<usize> {
    /// So many words are looked at.
    const MOST_WORDS: usize = 24;
    // What may end a title before a sentence, if there is one: its words, or that it is in capitals; before a list or an aside, signs.
    let has_sentence = || lexicon.hears(FINITE) || words.ends_with('.') || find_pair(words, *b". ").is_some();
    let has_title = || {
        lexicon.hears(SUBJECT_LEAD | SENTENCE_OPENER | ITEM)
            || !words_of(words).next().is_some_and(|first| first.contains(char::is_lowercase))
    };
    let may_end = words.bytes().any(|byte| matches!(byte, b'-' | b')' | 0xe2)) || words.contains("i. ") || has_sentence() && has_title();
    if !may_end || !words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
        return None;
    }
    let mut at = 0;
    let mut before = "";
    for word in words_of(words).take(MOST_WORDS) {
        let (start, rest) = (at, words.get(at..)?);
        at += word.len() + 1;
        let joint = Joint { title: words.get(..start)?.trim_end(), before, rest, lexicon };
        let is_dash = matches!(word, "-" | "–" | "—" | "--") && !before.is_empty();
        if is_dash && (Joint { rest: words.get(at..)?, ..joint }).opens_aside() {
            return Some(at.min(words.len()));
        }
        if joint.parts() && joint.may_part() {
            let title = joint.title;
            // What opens an action or a decision names no matter.
            let is_statement = lexicon::is_marked(title) || matches!(lexicon::label(title), Some(Label::Actions | Label::Decisions));
            return (!is_statement).then_some(title.len());
        }
        if lexicon.is_word(word, FINITE) {
            return None;
        }
        before = word;
    }
    None
}

impl Joint<'_, '_> {
    /// Whether nothing that a title goes on after stands before it.
    fn may_part(&self) -> bool {
        let before = self.before;
        !before.is_empty() && !before.ends_with([',', ';', ':', '.', '&', '/']) && !self.lexicon.is_word(before, TITLE_JOINT)
    }

    fn parts(&self) -> bool {
        // A list may go on along the line: `a) The roof leaks. b) …`
        let opens_list = || ["a) ", "(a) ", "i) ", "(i) ", "i. "].iter().any(|mark| self.rest.starts_with(mark));
        self.opens_sentence() || self.leaves_capitals() || self.ends_item() || opens_list()
    }

    /// Whether a word with a capital begins a sentence after a word that ends a title: one with a capital of its own, a figure, a bracket.
    /// After another word the verb must follow at once.
    fn opens_sentence(&self) -> bool {
        let lexicon = self.lexicon;
        if !lexicon.hears(SUBJECT_LEAD | SENTENCE_OPENER) || !self.rest.starts_with(char::is_uppercase) {
            return false;
        }
        let (before, mut words) = (self.before, words_of(self.rest));
        let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
        let closes = before.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || before.ends_with(')') || before == "•";
        let senses = lexicon.word(first, SUBJECT_LEAD | SENTENCE_OPENER);
        let leads = senses.any(SUBJECT_LEAD) || senses.any(SENTENCE_OPENER) && second.starts_with(char::is_lowercase);
        leads
            && !first.ends_with(char::is_uppercase)
            && (closes || lexicon.is_word(second, FINITE))
            && sentence(self.rest, lexicon).is_some()
    }

    /// Whether words in capitals end where others begin: `CLOSED SESSION the council excluded the public.`
    fn leaves_capitals(&self) -> bool {
        /// Fewer letters may be an abbreviation.
        const LEAST: usize = 7;
        if self.title.contains(char::is_lowercase) || self.title.chars().filter(|c| c.is_alphabetic()).count() < LEAST {
            return false;
        }
        let mut words = words_of(self.rest);
        let first = words.next().unwrap_or("");
        let is_other =
            first.contains(char::is_lowercase) || first == "A" && words.next().is_some_and(|next| next.starts_with(char::is_lowercase));
        is_other && sentence(self.rest, self.lexicon).is_some()
    }

    /// Whether what may stand beside a title after a dash follows: a sentence, a day and no more, words for nothing.
    fn opens_aside(&self) -> bool {
        let (text, lexicon) = (self.rest, self.lexicon);
        let mut words = words_of(text);
        let first = words.next().unwrap_or("");
        let opens = first.starts_with(char::is_uppercase) && lexicon.is_word(first, SUBJECT_LEAD | SENTENCE_OPENER);
        let is_day = || date::first(text).is_some_and(|day| day.range.start == 0 && text.len() <= day.range.end + 2);
        let denies = || first.starts_with(char::is_lowercase) && lexicon.is_word(first, ZERO) && words.count() < 4;
        opens && sentence(text, lexicon).is_some() || is_day() || lexicon::says_nothing(text) || denies()
    }

    /// Whether a title of an item that meetings have ends where a sentence begins, whatever its first word is.
    fn ends_item(&self) -> bool {
        self.lexicon.hears(ITEM)
            && self.rest.starts_with(char::is_uppercase)
            && lexicon::is_item(self.title)
            && sentence(self.rest, self.lexicon).is_some()
    }
}

/// The first sentence of words that say something: most of its words are in small letters, and it has a verb or ends as sentences do.
fn sentence<'w>(words: &'w str, lexicon: &Lexicon<'_>) -> Option<&'w str> {
    /// Fewer words are no sentence.
    const LEAST: usize = 4;
    let first = cut_at_pair(words, *b". ").map_or(words, |(first, _)| first);
    let (mut all, mut lower) = (0, 0);
    for word in words_of(first).filter(|word| word.starts_with(char::is_alphabetic)) {
        all += 1;
        lower += usize::from(word.starts_with(char::is_lowercase));
    }
    let has_verb = || lexicon.hears(FINITE) && words_of(first).any(|word| lexicon.is_word(word, FINITE));
    let says = all >= LEAST && lower * 2 >= all && (first.len() < words.len() || words.ends_with('.') || has_verb());
    says.then_some(first)
}

/// Whether a numbered line is a sentence rather than a title: `The minutes were agreed.`, `No apologies received.`
pub(super) fn is_remark<'t>(lines: &[Line<'t>], piece: &Piece<'t>) -> bool {
    let lexicon = &Lexicon::ALL.hearing(piece.facts.senses);
    if !lexicon.hears(FINITE | ZERO) {
        return false;
    }
    let words = piece.words(lines);
    let count = words_of(&words).count();
    let verb = || words_of(&words).position(|word| lexicon.is_word(word, FINITE));
    if words.ends_with('.') {
        let denies = || words_of(&words).next().is_some_and(|first| lexicon.is_word(first, ZERO));
        return count >= 4 && (verb().is_some() || denies());
    }
    // Without a stop the verb stands after a subject, and nothing asks or opens a clause.
    let has_clause = || words_of(&words).any(|word| lexicon.is_word(word, CLAUSE));
    count >= 5 && !words.ends_with(['?', ':']) && verb().is_some_and(|verb| verb > 1) && !has_clause()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_ends_where_a_sentence_begins() {
        for (words, title) in [
            ("Roof of the Hall The clerk had asked for prices.", "Roof of the Hall"),
            ("Apologies for Absence These were accepted for Cllr Ray.", "Apologies for Absence"),
            ("Lamps on the Quay Cllr Ann Ray proposed that they be mended.", "Lamps on the Quay"),
            ("Minutes of the Meeting on 6 May 2026 The minutes of the meeting were agreed.", "Minutes of the Meeting on 6 May 2026"),
            ("Harbour Plan – to include the quay It was agreed to wait.", "Harbour Plan – to include the quay"),
            ("Cllr Bo West (Quay) He said that the quay was wet.", "Cllr Bo West (Quay)"),
            ("Notice of Recording - The council records its meetings.", "Notice of Recording -"),
            ("Lamps - no further report", "Lamps -"),
            ("Election of Committee Members There being no other candidates, they were elected.", "Election of Committee Members"),
            ("TO SIGN THE MINUTES OF THE LAST MEETING The minutes were signed.", "TO SIGN THE MINUTES OF THE LAST MEETING"),
            ("HIGHWAYS A letter was received from the Harbour Office.", "HIGHWAYS"),
            ("Any Other Business B West asked for lamps on the quay.", "Any Other Business"),
            ("Chair's Report a) The chair was glad that the lamps burn.", "Chair's Report"),
            ("Quay Neither The Clerk nor the chair had anything to add.", ""),
            ("HARBOUR Office of the Quay", ""),
            ("Date of the Next Meeting – Wednesday 8 June 2026", "Date of the Next Meeting –"),
            ("CLOSED SESSION the council excluded the public from it.", "CLOSED SESSION"),
            // Titles without text, and sentences without a title.
            ("Highways – Bo West", ""),
            ("Report of the Harbour Office", ""),
            ("Letter from The Old Quay Society about the lamps that are dim.", ""),
            ("Ann Ray said The Quay was wet.", ""),
            ("The roof was mended The clerk paid for it.", ""),
            ("Plans for The Quay", ""),
            ("Questions to Mr West about the roof were many.", ""),
            ("Report by Cllr Ray", ""),
            ("Harbour The Old Quay Office", ""),
        ] {
            assert_eq!(before_sentence(words, &Lexicon::ALL).and_then(|end| words.get(..end)).unwrap_or("").trim_end(), title, "{words:?}");
        }
    }

    #[test]
    fn a_remark_has_a_verb_and_a_stop() {
        for (words, expected) in [
            ("No declarations of interest were made.", true),
            ("The minutes were agreed as a true record.", true),
            ("Minutes of the last meeting were adopted and signed", true),
            ("No declarations of interest made.", true),
            ("The following payments were agreed:", false),
            ("Issues that are open for the board", false),
            ("Are there lamps that are dim", false),
            ("Date of next meeting.", false),
            ("None was made.", false),
        ] {
            let lines = crate::line::lines(words);
            let pieces = crate::outline::piece::pieces(&lines);
            assert_eq!(is_remark(&lines, &pieces[0]), expected, "{words:?}");
        }
    }
}
