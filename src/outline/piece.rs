//! Lines → pieces: which lines belong together.

use std::borrow::Cow;

use super::hyphen::HYPHENS;
use crate::bytes::words_of;
use crate::lexicon;
use crate::line::{self, Line, Mark, Number};
use crate::scan::{self, Facts, Form};
use crate::span::Span;
use crate::text::{Stretch, Text};

/// Lines that belong together.
#[derive(Clone, Debug)]
pub(crate) struct Piece<'t> {
    /// What it is.
    pub kind: Kind,
    /// The index of its first line.
    pub first: usize,
    /// The index of its last line.
    pub last: usize,
    /// The columns before its first line.
    pub indent: u32,
    /// The number that it begins with.
    pub number: Option<Number<'t>>,
    /// Whether a blank line, or the beginning of the text, stands before it.
    pub gap: bool,
    /// What its words mean, where they are a label and nothing else.
    pub label: Option<lexicon::Label>,
    /// Whether it is a numbered paragraph rather than a list entry, as most of its run are.
    pub prose: bool,
    /// What the look at its lines told of its words.
    pub facts: Facts,
    /// The bytes of its lines.
    pub length: u32,
    /// The byte of its first line at which its words begin, where a heading runs into them; 0 elsewhere.
    pub from: u32,
    /// The byte of its first line at which its words end, where text follows a heading on its line; 0 elsewhere.
    pub to: u32,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The document's own title.
    Title,
    /// A heading.
    Heading(Style),
    /// A list entry with a bullet.
    Bullet,
    /// A numbered list entry or paragraph.
    Numbered,
    /// Running text.
    Paragraph,
    /// A turn of a caption transcript.
    Turn,
    /// Rows of a table.
    Table,
    /// A table in HTML.
    Html,
    /// Front matter between `---` and `---` or between `+++` and `+++`, or of Org.
    Front,
    /// A fenced block of code.
    Code,
    /// An HTML comment.
    Comment,
    /// A line that only divides.
    Rule,
}

/// The form of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// So many `#`, `=` around it (`== Title ==`), or a tag (`<h2>`).
    Hash(u8),
    /// A line of `=` (1), `-` (2) or `~` (3) below it.
    Underline(u8),
    /// `Annex 1: …`.
    Annex,
    /// A number of so many parts before it, written in this way.
    Number(u8, Digits),
    /// Bold, alone on its line.
    Bold,
    /// Capitals, alone on its line.
    Capitals,
    /// Plain, standing alone above what it heads.
    Plain,
}

/// How the number of a heading is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Digits {
    /// `1`, `1.1`.
    Figures,
    /// `A`.
    Capitals,
    /// `a`.
    Small,
    /// `IV`.
    Roman,
    /// `iv`.
    SmallRoman,
}

impl Digits {
    /// The style of a number as written, among numbers that are `roman`.
    pub fn of(number: &str, roman: bool) -> Digits {
        if number.starts_with(|c: char| c.is_ascii_digit()) {
            Digits::Figures
        } else {
            match (number.starts_with(char::is_uppercase), roman) {
                (true, true) => Digits::Roman,
                (true, false) => Digits::Capitals,
                (false, true) => Digits::SmallRoman,
                (false, false) => Digits::Small,
            }
        }
    }
}

impl<'t> Piece<'t> {
    /// From the mark of the first line to the last word.
    pub fn span(&self, lines: &[Line<'t>]) -> Span {
        let (Some(first), Some(last)) = (lines.get(self.first), lines.get(self.last)) else { return Span::default() };
        let span = first.span().to(last.span());
        let start = if self.from > 0 { first.at + self.from as usize } else { span.start };
        Span { start, end: if self.to > 0 { first.at + self.to as usize } else { span.end }, ..span }
    }

    /// The words of a heading, a list entry or a paragraph: without mark and underline, wrapped lines joined by one space, markup kept.
    pub fn words(&self, lines: &[Line<'t>]) -> Cow<'t, str> {
        if self.first == self.last
            && let Some(line) = lines.get(self.first)
            && !line.facts.is(Form::BROKEN)
        {
            return Cow::Borrowed(self.first_words(line));
        }
        let mut stretches = self.stretches(lines);
        let Some(mut before) = stretches.next() else { return Cow::Borrowed("") };
        let mut words = Cow::Borrowed(before.words);
        for stretch in stretches {
            if words.is_empty() {
                words = Cow::Borrowed(stretch.words);
            } else {
                let joined = words.to_mut();
                if !before.goes_on {
                    joined.push(' ');
                }
                joined.push_str(stretch.words);
            }
            before = stretch;
        }
        words
    }

    /// The words of each line that are those of the piece.
    fn stretches<'l>(&self, lines: &'l [Line<'t>]) -> impl Iterator<Item = Stretch<'t>> + use<'l, 't> {
        let is_code = self.kind == Kind::Code;
        let own = lines.get(self.first..=self.last).unwrap_or(&[]);
        let first = own.first().map(|first| {
            let words = self.first_words(first);
            let before = (words.as_ptr() as usize).saturating_sub(first.text.as_ptr() as usize);
            stretch(first, words, if words.is_empty() { first.at } else { first.at + before })
        });
        let is_words = move |line: &&Line<'t>| is_code || !matches!(line.mark, Mark::Rule(_) | Mark::Blank | Mark::Furniture);
        // The number of an underlined heading may stand below the line over it.
        let is_over = matches!(self.kind, Kind::Heading(_))
            && own.first().is_some_and(|first| matches!(first.mark, Mark::Rule(_)))
            && self.number.is_some();
        let words = move |(at, line): (usize, &'l Line<'t>)| {
            let words = if is_over && at == 0 { line.rest() } else { line.text };
            stretch(line, words, line.at + line.text.len() - words.len())
        };
        first.into_iter().chain(own.get(1..).unwrap_or(&[]).iter().filter(is_words).enumerate().map(words))
    }

    /// The word that marks it as a heading of Textile: `h2`.
    pub fn heading_word(&self, lines: &[Line<'t>]) -> Option<&'t str> {
        let first = lines.get(self.first).filter(|first| first.mark == Mark::None)?;
        let is_heading = matches!(self.kind, Kind::Heading(Style::Hash(_)) | Kind::Title);
        textile_level(first.text).filter(|_| is_heading).and_then(|_| first.text.get(..2))
    }

    /// The words of the first line, without mark.
    fn first_words(&self, first: &Line<'t>) -> &'t str {
        if self.from > 0 {
            return first.text.get(self.from as usize..).unwrap_or("").trim_start_matches(line::is_blank_char);
        }
        let words = self.whole_first_words(first);
        if self.to == 0 {
            return words;
        }
        let before = (words.as_ptr() as usize).saturating_sub(first.text.as_ptr() as usize);
        words.get(..(self.to as usize).saturating_sub(before)).unwrap_or(words)
    }

    fn whole_first_words(&self, first: &Line<'t>) -> &'t str {
        match self.kind {
            Kind::Paragraph if matches!(first.mark, Mark::Hash(_)) => first.rest(),
            Kind::Heading(Style::Hash(_)) | Kind::Title if first.text.starts_with(['=', '*']) && !first.text.ends_with('=') => {
                first.text.trim_start_matches(['=', '*']).trim_matches(line::is_blank_char)
            }
            Kind::Heading(Style::Bold) if first.mark == Mark::Bullet => {
                first.rest().trim_end_matches(['-', '–', '—', '*']).trim_end_matches(line::is_blank_char)
            }
            Kind::Heading(Style::Hash(_)) | Kind::Title if matches!(first.mark, Mark::Hash(_)) => {
                let words = first.rest().trim_end_matches('#').trim_end_matches(line::is_blank_char);
                // "Title {#anchor .class}"
                match words.strip_suffix('}').and_then(|inner| inner.rfind(" {")) {
                    Some(at) if words.get(at + 2..).is_some_and(|inner| inner.starts_with(['#', '.', ':'])) => {
                        words.get(..at).unwrap_or(words)
                    }
                    _ => words,
                }
            }
            Kind::Heading(Style::Hash(_)) | Kind::Title if first.text.starts_with('=') && first.text.ends_with('=') => {
                first.text.trim_matches('=').trim_matches(line::is_blank_char)
            }
            Kind::Heading(Style::Hash(2)) if line::chat_topic(first.text).is_some() => line::chat_topic(first.text).unwrap_or(""),
            Kind::Heading(Style::Hash(_)) | Kind::Title if textile_level(first.text).is_some() => {
                first.text.split_once(". ").map_or(first.text, |(_, words)| words.trim_matches(line::is_blank_char))
            }
            Kind::Heading(_) | Kind::Title if matches!(first.mark, Mark::Rule(_)) => "",
            Kind::Bullet | Kind::Numbered | Kind::Turn => first.rest(),
            Kind::Heading(Style::Number(..)) if self.number.is_some() => first.rest(),
            Kind::Title if matches!(first.mark, Mark::Number(_) | Mark::None) => first.text,
            _ if self.number.is_some() && matches!(first.mark, Mark::Number(_)) => first.rest(),
            _ => first.text,
        }
    }

    /// The same words with the way back to where they stand.
    pub fn text(&self, lines: &[Line<'t>]) -> Text<'t> {
        Text::joined(self.stretches(lines))
    }

    /// Cuts a heading from the text that follows it on its line, at a byte of that line.
    pub fn cut(&mut self, lines: &[Line<'t>], to: usize) -> Option<Piece<'t>> {
        let first = lines.get(self.first)?;
        let to = u32::try_from(to).ok().filter(|to| *to > 0)?;
        let blanks = first.text.get(to as usize..).map_or(0, |rest| rest.len() - rest.trim_start_matches(line::is_blank_char).len());
        let from = to.saturating_add(u32::try_from(blanks).unwrap_or(0));
        let mut text = Piece { kind: Kind::Paragraph, from, to: 0, number: None, gap: false, label: None, prose: false, ..self.clone() };
        (self.to, self.last) = (to, self.first);
        let rest = lines.get(self.first + 1..=text.last).unwrap_or(&[]);
        let of = |words: &str| scan::facts(words);
        self.facts = of(self.first_words(first));
        self.length = u32::try_from(self.first_words(first).len()).unwrap_or(u32::MAX);
        text.facts = rest.iter().map(|line| line.facts).fold(of(text.first_words(first)), Facts::then);
        text.length = text.length.saturating_sub(self.length);
        // The text may begin on the next line.
        if let Some(below) = rest.first().filter(|_| text.first_words(first).is_empty()) {
            (text.first, text.from, text.indent, text.facts) = (text.first + 1, 0, below.indent, below.facts);
            text.facts = rest.iter().skip(1).map(|line| line.facts).fold(text.facts, Facts::then);
        }
        Some(text)
    }

    /// The piece with what its lines tell of its words.
    fn looked_at(mut self, lines: &[Line<'t>]) -> Piece<'t> {
        let own = lines.get(self.first..=self.last).unwrap_or(&[]);
        if let [Line { facts, text, mark: Mark::None | Mark::Bullet | Mark::Number(_), .. }] = own {
            (self.facts, self.length) = (*facts, u32::try_from(text.len()).unwrap_or(u32::MAX));
            return self;
        }
        let words = || own.iter().filter(|line| !matches!(line.mark, Mark::Rule(_) | Mark::Blank | Mark::Furniture));
        self.facts = words().map(|line| line.facts).reduce(Facts::then).unwrap_or_default();
        self.length = words().map(|line| u32::try_from(line.text.len()).unwrap_or(u32::MAX)).fold(0, u32::saturating_add);
        self
    }

    /// Whether its words are running text rather than a title: long, or several sentences, or one that ends as a sentence does.
    pub fn is_prose(&self) -> bool {
        self.facts.is_prose(self.length as usize)
    }

    /// Whether it is one of the things that minuted text is made of.
    pub fn is_content(&self) -> bool {
        matches!(self.kind, Kind::Bullet | Kind::Numbered | Kind::Paragraph | Kind::Turn | Kind::Table | Kind::Html | Kind::Code)
    }

    /// Whether it is none of the text: front matter, a comment, a dividing line.
    pub fn is_noise(&self) -> bool {
        matches!(self.kind, Kind::Front | Kind::Comment | Kind::Rule)
    }

    /// Whether it is a heading, the title not counted.
    pub fn is_heading(&self) -> bool {
        matches!(self.kind, Kind::Heading(_))
    }
}

/// How a document's lines are wrapped.
#[derive(Clone, Copy)]
struct Wrap {
    /// The width from which a line is taken to be full, in columns.
    full: usize,
    /// Whether nearly all lines keep to one width.
    wrapped: bool,
}

/// The width from which a line is taken to have been wrapped, in columns.
const LEAST_WRAP: usize = 50;

/// Whether a line states something of the document as Org does: `#+TITLE: Harbour Board`.
fn is_keyword(line: &Line<'_>) -> bool {
    let label = line.text.strip_prefix("#+").and_then(|rest| rest.split_once(": ")).map(|(label, _)| label);
    label.is_some_and(|label| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_'))
}

/// Groups lines into pieces.
pub(crate) fn pieces<'t>(lines: &[Line<'t>]) -> Vec<Piece<'t>> {
    let mut grouping = Grouping { lines, wrap: wrap_width(lines), signs: HeadingSigns::of(lines), unclosed: Unclosed::default() };
    let mut pieces: Vec<Piece<'t>> = Vec::with_capacity(lines.len());
    let mut gap = true;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if line.is_blank() {
            gap = true;
            at += 1;
            continue;
        }
        if !gap && !grouping.signs.delimits(line) && underline(lines, &mut pieces, at) {
            at += 1;
            continue;
        }
        let (kind, last) = grouping.begun(at, line, pieces.is_empty());
        let piece = Piece {
            kind,
            first: at,
            last,
            indent: line.indent,
            number: line.written_number(),
            gap,
            label: None,
            prose: false,
            facts: line.facts,
            length: 0,
            from: 0,
            to: 0,
        };
        at = last + 1;
        gap = false;
        pieces.push(piece.looked_at(lines));
    }
    pieces
}

/// Makes a heading of the short paragraph right above a line of `=`, `-` or `~`, with the line over it if there is one; whether it did.
fn underline(lines: &[Line<'_>], pieces: &mut Vec<Piece<'_>>, rule: usize) -> bool {
    let Some(&Line { mark: Mark::Rule(sign), .. }) = lines.get(rule) else { return false };
    let labelled = rule.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|above| lexicon::is_mail_line(above.text));
    let Some(level) = underline_level(sign).filter(|_| !labelled) else { return false };
    let Some(heading) = pieces.last_mut().filter(|above| can_be_underlined(above, rule)) else { return false };
    (heading.kind, heading.last) = (Kind::Heading(Style::Underline(level)), rule);
    let first = heading.first;
    let is_over = |over: &usize| pieces.get(*over).is_some_and(|over| over.kind == Kind::Rule && over.last + 1 == first);
    if let Some(over) = pieces.len().checked_sub(2).filter(is_over) {
        let over = pieces.remove(over);
        if let Some(heading) = pieces.last_mut() {
            (heading.first, heading.gap) = (over.first, true);
        }
    }
    true
}

/// The lines of a document while they are grouped, with what holds for all of them.
struct Grouping<'l, 't> {
    lines: &'l [Line<'t>],
    wrap: Wrap,
    signs: HeadingSigns,
    unclosed: Unclosed,
}

impl Grouping<'_, '_> {
    /// What begins with a line, and the index of its last line.
    fn begun(&mut self, at: usize, line: &Line<'_>, is_first: bool) -> (Kind, usize) {
        let lines = self.lines;
        match line.mark {
            Mark::Rule(_) if is_first && matches!(line.text, "---" | "+++") => {
                front_end(lines, at).map_or((Kind::Rule, at), |end| (Kind::Front, end))
            }
            Mark::Rule(_) => (Kind::Rule, at),
            Mark::Fence => match search_once(self.unclosed.fence(line.text), || fence_end(lines, at)) {
                Some(end) => (Kind::Code, end),
                None => (Kind::Paragraph, at),
            },
            Mark::Hash(_) if line.rest().trim_matches('#').is_empty() => (Kind::Rule, at),
            // In a wiki it numbers the entries of a list.
            Mark::Hash(1) if self.signs.wiki => (Kind::Bullet, continued(lines, at, self.wrap)),
            Mark::Hash(level) => (Kind::Heading(Style::Hash(level)), at),
            Mark::Row => (Kind::Table, run_end(lines, at, |line| line.mark == Mark::Row)),
            Mark::Bullet | Mark::None if self.signs.level(line).is_some() => {
                (Kind::Heading(Style::Hash(self.signs.level(line).unwrap_or(1))), at)
            }
            Mark::Bullet => (Kind::Bullet, continued(lines, at, self.wrap)),
            Mark::Number(_) => (Kind::Numbered, continued(lines, at, self.wrap)),
            Mark::Turn => (Kind::Turn, continued(lines, at, self.wrap)),
            Mark::None | Mark::Blank | Mark::Furniture => self.unmarked(at, line),
        }
    }

    /// What begins with a line that has no mark, and the index of its last line.
    fn unmarked(&mut self, at: usize, line: &Line<'_>) -> (Kind, usize) {
        let lines = self.lines;
        if !may_be_marked_up(line) {
            (Kind::Paragraph, continued(lines, at, self.wrap))
        } else if line.text.starts_with("<!--") {
            (Kind::Comment, search_once(&mut self.unclosed.comment, || comment_end(lines, at)).unwrap_or(at))
        } else if is_keyword(line) && lines.get(..at).is_some_and(|before| before.iter().all(Line::is_blank)) {
            (Kind::Front, run_end(lines, at, is_keyword))
        } else if is_only_tags(line) {
            (Kind::Rule, at)
        } else if begins_table(line) {
            (Kind::Html, search_once(&mut self.unclosed.table, || table_end(lines, at)).unwrap_or(at))
        } else if line::chat_topic(line.text).is_some() {
            (Kind::Heading(Style::Hash(2)), at)
        } else if line.text.starts_with("{|") {
            (Kind::Html, search_once(&mut self.unclosed.wiki, || wiki_table_end(lines, at)).unwrap_or(at))
        } else if line.text.starts_with(".. list-table::") {
            (Kind::Html, list_table_end(lines, at))
        } else if let Some(end) = bare_table_end(lines, at) {
            (Kind::Table, end)
        } else if let Some(level) = wiki_level(line.text).or_else(|| html_level(line.text)).or_else(|| textile_level(line.text)) {
            (Kind::Heading(Style::Hash(level)), at)
        } else {
            (Kind::Paragraph, continued(lines, at, self.wrap))
        }
    }
}

/// Whether a line that has no mark begins as something else than a paragraph may.
fn may_be_marked_up(line: &Line<'_>) -> bool {
    line.facts.is(Form::PIPE) || matches!(line.text.as_bytes().first(), Some(b'<' | b'#' | b'{' | b'.' | b'=' | b'h' | b'[' | b'0'..=b'9'))
}

/// Whether a line is tags and nothing else, such as `<ul>`; the opening tag of a table is more than that.
fn is_only_tags(line: &Line<'_>) -> bool {
    let text = line.text;
    text.starts_with('<') && text.ends_with('>') && !begins_table(line) && crate::value::inline::plain(text).text.is_empty()
}

/// The signs that open headings in this document, beside `#`: those of `AsciiDoc` and of Org, where the document is one.
#[derive(Clone, Copy)]
struct HeadingSigns {
    equals: bool,
    stars: bool,
    /// Equals signs close the headings that they open.
    wiki: bool,
}

impl HeadingSigns {
    fn of(lines: &[Line<'_>]) -> HeadingSigns {
        let signed = |sign| lines.iter().filter(move |line| line.text.as_bytes().first() == Some(&sign));
        let equals = signed(b'=').filter(|line| opened_by(line, '=').is_some()).count();
        // A star opens a bullet elsewhere; two of them do nowhere else.
        let is_deep = |line: &Line<'_>| opened_by(line, '*').is_some_and(|level| level > 1);
        // In a wiki it opens a deeper bullet.
        let wiki = signed(b'=').any(|line| wiki_level(line.text).is_some());
        HeadingSigns { equals: equals > 1, stars: !wiki && signed(b'*').any(is_deep), wiki }
    }

    /// Whether a line of equals signs is one that `AsciiDoc` sets around a block, and underlines nothing.
    fn delimits(self, line: &Line<'_>) -> bool {
        self.equals && line.mark == Mark::Rule(b'=')
    }

    /// The level of the heading that a line is.
    fn level(self, line: &Line<'_>) -> Option<u8> {
        match line.text.as_bytes().first()? {
            b'=' if self.equals => opened_by(line, '='),
            b'*' if self.stars => opened_by(line, '*'),
            _ => None,
        }
    }
}

/// How many of these signs open a line before a space, if nothing closes it.
fn opened_by(line: &Line<'_>, sign: char) -> Option<u8> {
    let rest = line.text.strip_prefix(sign)?.trim_start_matches(sign);
    let level = u8::try_from(line.text.len().saturating_sub(rest.len())).ok().filter(|level| (1..=6).contains(level))?;
    (line.indent == 0 && rest.starts_with(' ') && !rest.ends_with(sign)).then_some(level)
}

/// Closing markers that do not occur again after one search for them. No second search is made, so that a text full of openings takes
/// no longer than another one.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is found out for itself")]
struct Unclosed {
    /// A fence of backticks.
    backticks: bool,
    /// A fence of tildes.
    tildes: bool,
    /// The end of a comment.
    comment: bool,
    /// The end of a table.
    table: bool,
    /// The end of a table in a wiki.
    wiki: bool,
}

impl Unclosed {
    /// The flag of the kind of fence that a line is.
    fn fence(&mut self, text: &str) -> &mut bool {
        if text.starts_with('~') { &mut self.tildes } else { &mut self.backticks }
    }
}

/// Searches, unless an earlier search came to `nowhere`.
fn search_once(nowhere: &mut bool, search: impl FnOnce() -> Option<usize>) -> Option<usize> {
    if *nowhere {
        return None;
    }
    let found = search();
    *nowhere = found.is_none();
    found
}

/// `= Title =` has level 1, `== Title ==` level 2.
fn wiki_level(text: &str) -> Option<u8> {
    if !text.starts_with('=') {
        return None;
    }
    let signs = text.len().saturating_sub(text.trim_start_matches('=').len());
    let closed = text.len() > 2 * signs + 2 && text.ends_with('=') && text.get(signs..).is_some_and(|rest| rest.starts_with(' '));
    let is_level = (2..=6).contains(&signs) || signs == 1 && text.ends_with(" =");
    (is_level && closed).then(|| u8::try_from(signs).unwrap_or(6))
}

/// `h2. Title` has level 2.
fn textile_level(text: &str) -> Option<u8> {
    let (level, words) = text.strip_prefix('h')?.split_once(". ")?;
    let level: u8 = level.parse().ok().filter(|level| (1..=6).contains(level))?;
    words.contains(char::is_alphanumeric).then_some(level)
}

/// `<h2>Title</h2>` has level 2.
fn html_level(text: &str) -> Option<u8> {
    let level = text.strip_prefix("<h").or_else(|| text.strip_prefix("<H"))?.bytes().next().filter(|b| (b'1'..=b'6').contains(b))?;
    let closed = text.ends_with("</h1>") || text.get(text.len().checked_sub(5)?..)?.to_ascii_lowercase().starts_with("</h");
    closed.then(|| level.saturating_sub(b'0'))
}

fn underline_level(sign: u8) -> Option<u8> {
    match sign {
        b'=' => Some(1),
        b'-' => Some(2),
        b'~' => Some(3),
        _ => None,
    }
}

/// A short paragraph directly above the rule.
fn can_be_underlined(above: &Piece<'_>, rule: usize) -> bool {
    let short = above.last.saturating_sub(above.first) < 2;
    let form = matches!(above.kind, Kind::Paragraph | Kind::Numbered | Kind::Heading(Style::Hash(_)));
    above.last + 1 == rule && short && form
}

/// The index of the line that closes front matter: every line before it is blank, `key: value`, a list entry, or indented.
fn front_end(lines: &[Line<'_>], start: usize) -> Option<usize> {
    let rest = lines.get(start + 1..)?;
    let is_toml = lines.get(start)?.text == "+++";
    let end = rest.iter().position(|line| if is_toml { line.text == "+++" } else { matches!(line.text, "---" | "...") })?;
    let is_entry =
        |line: &Line<'_>| if is_toml { line.text.contains('=') || line.text.starts_with(['[', ']', '#']) } else { line.text.contains(':') };
    let is_front = |line: &Line<'_>| line.is_blank() || line.indent > 0 || line.mark == Mark::Bullet || is_entry(line);
    let inner = rest.get(..end)?;
    inner.iter().all(is_front).then_some(start + 1 + end)
}

fn fence_end(lines: &[Line<'_>], start: usize) -> Option<usize> {
    let sign = lines.get(start)?.text.get(..3)?;
    let rest = lines.get(start + 1..)?;
    // A fence of tildes that says nothing looks like a dividing line.
    let closes = |line: &Line<'_>| matches!(line.mark, Mark::Fence | Mark::Rule(b'~')) && line.text.starts_with(sign);
    let end = rest.iter().position(closes)?;
    Some(start + 1 + end)
}

fn comment_end(lines: &[Line<'_>], start: usize) -> Option<usize> {
    let end = lines.get(start..)?.iter().position(|line| line.text.contains("-->"))?;
    Some(start + end)
}

fn begins_table(line: &Line<'_>) -> bool {
    line.text.get(..6).is_some_and(|begin| begin.eq_ignore_ascii_case("<table"))
}

fn table_end(lines: &[Line<'_>], start: usize) -> Option<usize> {
    let closes = |text: &str| text.contains("</table") || text.contains("</TABLE");
    let end = lines.get(start..)?.iter().position(|line| closes(line.text))?;
    Some(start + end)
}

/// The index of the line that closes a table in a wiki.
fn wiki_table_end(lines: &[Line<'_>], start: usize) -> Option<usize> {
    let end = lines.get(start..)?.iter().position(|line| line.text.starts_with("|}"))?;
    Some(start + end)
}

/// The index of the last line of a table in reST: all that is blank or stands further to the right.
fn list_table_end(lines: &[Line<'_>], start: usize) -> usize {
    let Some(first) = lines.get(start) else { return start };
    let inside = lines.iter().enumerate().skip(start + 1).take_while(|(_, line)| line.is_blank() || line.indent > first.indent);
    inside.filter(|(_, line)| !line.is_blank()).last().map_or(start, |(at, _)| at)
}

/// Words of a line, without the hyphen that breaks the last of them.
fn stretch<'t>(line: &Line<'t>, words: &'t str, at: usize) -> Stretch<'t> {
    let goes_on = line.facts.is(Form::GOES_ON) && line.text.ends_with(words);
    let is_broken = goes_on && line.facts.is(Form::BROKEN);
    Stretch { words: if is_broken { words.trim_end_matches(HYPHENS) } else { words }, at, goes_on }
}

/// The index of the last line of a table whose rows have no pipe before their first cell: rows below a head and a line of dashes, or three
/// rows and more of as many cells.
fn bare_table_end(lines: &[Line<'_>], start: usize) -> Option<usize> {
    let bars = |line: &Line<'_>| memchr::memchr_iter(b'|', line.text.as_bytes()).count();
    let first = lines.get(start).filter(|first| first.facts.is(Form::PIPE))?;
    let count = bars(first);
    if count == 0 {
        return None;
    }
    let is_row = |line: &Line<'_>| line.mark != Mark::Row && bars(line) == count;
    let is_dashes = |text: &str| text.contains('-') && text.bytes().all(|byte| matches!(byte, b'-' | b':' | b'|' | b'=' | b' '));
    let has_dashes = lines.get(start + 1).is_some_and(|below| is_row(below) && is_dashes(below.text));
    if !has_dashes && count < 2 {
        return None;
    }
    let end = run_end(lines, start, is_row);
    (has_dashes || end >= start + 2).then_some(end)
}

/// The index of the last line in a row for which the test holds.
fn run_end(lines: &[Line<'_>], start: usize, test: impl Fn(&Line<'_>) -> bool) -> usize {
    let more = lines.get(start + 1..).unwrap_or(&[]).iter().take_while(|line| test(line)).count();
    start + more
}

/// The index of the last line that carries on the one at `start`.
fn continued(lines: &[Line<'_>], start: usize, wrap: Wrap) -> usize {
    let mut last = start;
    let is_bullet = |at: usize| lines.get(at).is_some_and(is_letter_bullet);
    while let (Some(first), Some(before), Some(line)) = (lines.get(start), lines.get(last), lines.get(last + 1)) {
        if line.is_blank() {
            let Some(next) = over_page(lines, last).or_else(|| behind_number(lines, (first, last), wrap)) else { break };
            last = next;
        } else if carries_on(first, before, line, wrap) || !is_bullet(last + 2) && is_article(before, line) {
            last += 1;
        } else {
            break;
        }
    }
    last
}

/// The index of the line on the next page that carries on a line in the midst of its sentence, where only furniture stands between.
fn over_page(lines: &[Line<'_>], last: usize) -> Option<usize> {
    /// The edge of a page takes no more lines.
    const MOST: usize = 12;
    let before = lines.get(last).filter(|before| !before.facts.any(Form::STOP | Form::ENDS_IN_COLON | Form::BOLD))?;
    let between = lines.get(last + 1..)?.iter().take(MOST).take_while(|line| line.is_blank()).count();
    let next = lines.get(last + 1 + between)?;
    let has_furniture = lines.get(last + 1..last + 1 + between)?.iter().any(|line| line.mark == Mark::Furniture);
    let goes_on = next.mark == Mark::None && next.facts.is(Form::LOWER) && before.width() > LEAST_WRAP;
    (has_furniture && goes_on).then_some(last + 1 + between)
}

/// The index of the line that carries on the one at `last`, where nothing but the number of a line stands between.
fn behind_number(lines: &[Line<'_>], (first, last): (&Line<'_>, usize), wrap: Wrap) -> Option<usize> {
    let (before, between, next) = (lines.get(last)?, lines.get(last + 1)?, lines.get(last + 2)?);
    let carries = between.mark == Mark::Furniture && !next.is_blank() && carries_on(first, before, next, wrap);
    carries.then_some(last + 2)
}

/// Whether `line` carries on the piece that begins with `first` and now ends with `before`: it has no mark of its own, opens nothing by
/// its words, and either hangs below a list entry, goes on in lower case, or follows a line that had no room for its first word.
fn carries_on(first: &Line<'_>, before: &Line<'_>, line: &Line<'_>, wrap: Wrap) -> bool {
    let begins = has_form_of_its_own(before, line) || is_filled(before, line) || opens_anew(first, before, line);
    is_dash_in_sentence(first, before, line) || !begins && goes_on(first, before, line, wrap)
}

/// Whether a line begins with a dash in the midst of a sentence, which is no bullet.
fn is_dash_in_sentence(first: &Line<'_>, before: &Line<'_>, line: &Line<'_>) -> bool {
    line.mark == Mark::Bullet
        && (line.text.starts_with("--") || line.text.starts_with(['–', '—']))
        && line.rest().starts_with(char::is_lowercase)
        && !before.text.ends_with(['.', ':', ';', '!', '?', ','])
        && line.indent >= before.indent
        && before.width() > LEAST_WRAP / 2
        && !matches!(first.mark, Mark::Bullet if first.indent == line.indent)
}

/// Whether a bullet is the letter o.
fn is_letter_bullet(line: &Line<'_>) -> bool {
    line.mark == Mark::Bullet && line.text.starts_with("o ")
}

/// Whether the letter o at the start of a line is an article in the midst of a sentence: `tendo faltado` above `o Senhor Vereador`.
fn is_article(before: &Line<'_>, line: &Line<'_>) -> bool {
    is_letter_bullet(line)
        && !is_letter_bullet(before)
        && line.indent == before.indent
        && before.width() > LEAST_WRAP
        && before.text.ends_with(|c: char| c.is_lowercase() || c == ',')
}

/// Whether hyphens fill what a paragraph leaves of its lines, as in records that nobody is to add to: `------ The roof leaks. ------`.
fn is_filled(before: &Line<'_>, line: &Line<'_>) -> bool {
    let has_words = |line: &Line<'_>| line.text.contains(char::is_alphabetic);
    before.text.ends_with("----") && has_words(before) || line.text.starts_with("---") && has_words(line)
}

/// Whether a line has a mark of its own, or one of the two is divided into cells.
fn has_form_of_its_own(before: &Line<'_>, line: &Line<'_>) -> bool {
    let divided = |line: &Line<'_>| {
        let words = line::arrow(line.rest()).unwrap_or(line.rest());
        memchr::memchr(b'\t', words.as_bytes()).is_some()
    };
    let divided = |line: &Line<'_>| line.facts.is(Form::TAB) && divided(line);
    let is_heading_or_comment = || match line.text.as_bytes().first() {
        Some(b'<') => line.text.starts_with("<!--"),
        Some(b'=') => wiki_level(line.text).is_some(),
        Some(b'h') => textile_level(line.text).is_some(),
        _ => false,
    };
    line.mark != Mark::None || is_heading_or_comment() || divided(line) || divided(before)
}

/// Whether the words of a line open something new, or those above it end with their line.
fn opens_anew(first: &Line<'_>, before: &Line<'_>, line: &Line<'_>) -> bool {
    let is_signed = || line::arrow(line.text).is_some() || line::checkbox(line.text).is_some() || line::chat(line.text).is_some();
    let is_sign = !line.text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric());
    // "encontrando-se\npresentes:" goes on with its sentence.
    let in_midst = line.text.starts_with(char::is_lowercase)
        && line.text.ends_with(':')
        && !line.text.contains(' ')
        && before.width() > LEAST_WRAP
        && before.text.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let is_stamped = || line.text.starts_with(|c: char| c.is_ascii_digit()) && line::chat(line.text).is_some();
    if opens(line) && !in_midst
        || is_sign && is_signed()
        || is_stamped()
        || !line.text.starts_with(char::is_lowercase) && super::annex::opens_list(first)
    {
        return true;
    }
    if line.text.starts_with("**") && before.text.ends_with("**") {
        return true;
    }
    // Labels one below the other, each with what it says.
    if names_speaker(first) && names_speaker(line) && line.indent == first.indent && line.text.starts_with(char::is_uppercase) {
        return true;
    }
    // A title in capitals ends with its line.
    is_in_capitals(before) && line.text.contains(char::is_lowercase)
}

/// Whether the words of a line open something of their own, by the lexicon: a label, an annex, a mark.
fn opens(line: &Line<'_>) -> bool {
    let facts = &line.facts;
    // The figures of "AP3:" hide its letters from a look at the line.
    let may_open = facts.senses.any(lexicon::OPENING) || facts.is(Form::DIGIT) && line.text.contains(':');
    may_open && lexicon::opens(line.text)
}

/// Whether the sentence or the paragraph above goes on with a line, by its first word and the widths of both.
fn goes_on(first: &Line<'_>, before: &Line<'_>, line: &Line<'_>, wrap: Wrap) -> bool {
    if before.facts.is(Form::GOES_ON) || before.text.ends_with(',') && !names_speaker(line) {
        return true;
    }
    let word = words_of(line.text).next().unwrap_or("");
    let width = before.width();
    let full = width.saturating_add(1 + word.len()) > wrap.full;
    // Below a short line a capital begins a text of its own.
    let begins = line.text.starts_with(char::is_uppercase) && !full && width < wrap.full / 2 && !before.text.ends_with(':');
    let hangs = !matches!(first.mark, Mark::None) && line.indent > first.indent && !first.text.is_empty() && !begins;
    let lower = line.text.starts_with(char::is_lowercase) && width > LEAST_WRAP / 2;
    // In a document that is wrapped, a line that stops in the middle of a sentence is carried on, however short it is.
    let stops = before.text.ends_with(['.', '!', '?', ':', ';', '*', '_', ')']);
    let flows = wrap.wrapped
        && !matches!(first.mark, Mark::Number(_))
        && width > LEAST_WRAP * 2 / 3
        && !stops
        && line.indent == before.indent
        && !names_speaker(line);
    // A paragraph whose lines are of about the width that the document wraps at.
    let dense = wrap.wrapped
        && first.mark == Mark::None
        && line.indent == before.indent
        && width.saturating_mul(10) > wrap.full * 6
        && !names_speaker(line);
    // "- Roof:" with what is said of it on the line below.
    let led = first.mark == Mark::Bullet
        && first.indent == line.indent
        && before.number == first.number
        && first.facts.is(Form::ENDS_IN_COLON)
        && !line.text.ends_with(':')
        && !names_speaker(line);
    hangs || full || lower || flows || dense || led
}

/// `Ann: the roof leaks`, `**When:** today`: a line that begins with somebody's turn, or with a label.
fn names_speaker(line: &Line<'_>) -> bool {
    let has_colon = line.facts.is(Form::COLON) || line.mark != Mark::None;
    has_colon
        && line.text.split_once(':').is_some_and(|(name, rest)| {
            name.len() <= 30 && name.split(' ').count() <= 3 && !name.contains(')') && rest.trim_start_matches(['*', '_']).starts_with(' ')
        })
}

/// Whether a line is written in capitals, as a title is, and not a word of it; after a number a word is enough.
fn is_in_capitals(line: &Line<'_>) -> bool {
    let words = line.rest();
    (words.contains(' ') || matches!(line.mark, Mark::Number(_)))
        && !words.contains(char::is_lowercase)
        && words.chars().filter(|c| c.is_uppercase()).count() > 3
}

/// The widest lines that are taken to be wrapped, in columns.
const WIDEST_WRAP: usize = 110;

/// The width from which lines of this document are taken to be full.
fn wrap_width(lines: &[Line<'_>]) -> Wrap {
    let mut widths: Vec<usize> = lines.iter().map(Line::width).filter(|&width| width > LEAST_WRAP).collect();
    if widths.is_empty() {
        return Wrap { full: LEAST_WRAP + 10, wrapped: false };
    }
    let at = (widths.len() * 9 / 10).min(widths.len().saturating_sub(1));
    let (_, &mut usual, _) = widths.select_nth_unstable(at);
    let wider = widths.iter().filter(|&&width| width.saturating_mul(100) > usual.saturating_mul(115)).count();
    let wrapped = usual <= WIDEST_WRAP && wider * 25 <= widths.len();
    Wrap { full: if usual <= WIDEST_WRAP { (usual * 4 / 5).max(LEAST_WRAP) } else { WIDEST_WRAP }, wrapped }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of so many columns.
    fn text_of(widths: &[usize]) -> String {
        widths.iter().map(|&width| "x".repeat(width) + "\n").collect()
    }

    #[test]
    fn a_line_carries_on_the_one_before_it() {
        let short = Wrap { full: 60, wrapped: false };
        let wrapped = Wrap { full: 60, wrapped: true };
        let words = |width: usize, end: &str| "It ".to_owned() + &"x".repeat(width - 3 - end.len()) + end;
        for (before, line, wrap, expected) in [
            // It had no room for the next word.
            (words(55, "."), "Leaks again", short, true),
            (words(54, "."), "Leaks again", short, false),
            // It goes on in lower case.
            (words(LEAST_WRAP / 2 + 1, ""), "leaks", short, true),
            (words(LEAST_WRAP / 2, ""), "leaks", short, false),
            // It hangs below an entry; after a short line a capital begins a text of its own.
            ("- It leaks".to_owned(), "  badly", short, true),
            ("- It leaks.".to_owned(), "  Badly", short, false),
            ("- It leaks:".to_owned(), "  Badly", short, true),
            ("- ".to_owned() + &words(29, "."), "  Badly", short, true),
            // A title in capitals ends with its line, and so does a label above another one.
            ("1. ROOFS".to_owned(), "   leaks", short, false),
            ("THE ROOFS".to_owned(), "leaks", wrapped, false),
            ("ROOFS,".to_owned(), "leaks", wrapped, true),
            ("Now: It leaks (so".to_owned() + &words(40, ""), "Ann): badly", wrapped, true),
            ("**When:** ".to_owned() + &words(50, ""), "**Who:** Ann", wrapped, false),
            ("- It leaks.".to_owned(), "Badly", short, false),
            ("It leaks.".to_owned(), "  Badly", short, false),
            // A comma goes on, unless somebody speaks.
            ("It leaks,".to_owned(), "Badly", short, true),
            ("It leaks,".to_owned(), "Ann: badly", short, false),
            ("It leaks,".to_owned(), "Ann: badly", wrapped, false),
            // In a wrapped document a sentence goes on, and so does a paragraph.
            (words(LEAST_WRAP * 2 / 3 + 1, ""), "Ann", wrapped, true),
            (words(LEAST_WRAP * 2 / 3 + 1, ""), "Ann", short, false),
            (words(LEAST_WRAP * 2 / 3, ""), "Ann", wrapped, false),
            (words(37, "."), "Ann", wrapped, true),
            (words(37, "."), " Ann", wrapped, false),
            (words(37, "."), "Ann: no", wrapped, false),
            (words(36, "."), "Ann", wrapped, false),
            ("1. ".to_owned() + &words(40, ""), "Ann", wrapped, false),
            // Nothing goes on in what has a mark, a cell or an opening of its own.
            (words(58, ""), "- Leaks", short, false),
            (words(58, ""), "-- leaks", short, true),
            (words(58, ""), "-- Leaks", short, false),
            (words(58, "."), "-- leaks", short, false),
            (words(58, ""), "Ray\tAnn", short, false),
            (words(58, ""), "➔ Ann", short, false),
            (words(58, ""), "[ ] Ann", short, false),
            (words(58, ""), "<!-- Ann", short, false),
            (words(58, ""), "== Ann ==", short, false),
            (words(58, "**"), "**Ann**", short, false),
            // A lone o is a bullet by itself; in the midst of a sentence it is an article, which the line after it tells.
            (words(58, ""), "o Ann", short, false),
            // Hyphens fill the lines of a record.
            (words(58, " ----"), "leaks", wrapped, false),
            (words(58, ""), "------ leaks", wrapped, false),
        ] {
            let text = format!("{before}\n{line}\n");
            let lines = line::lines(&text);
            let [before, line] = lines.as_slice() else { panic!("two lines") };
            assert_eq!(carries_on(before, before, line, wrap), expected, "{text:?} {}", wrap.wrapped);
        }
    }

    #[test]
    fn a_document_is_wrapped_where_hardly_a_line_is_wider_than_the_others() {
        let most = [80; 24];
        for (widths, expected) in [
            (vec![], (LEAST_WRAP + 10, false)),
            (vec![LEAST_WRAP], (LEAST_WRAP + 10, false)),
            (vec![LEAST_WRAP + 1], (LEAST_WRAP, true)),
            (vec![80], (64, true)),
            (vec![WIDEST_WRAP], (88, true)),
            (vec![WIDEST_WRAP + 1], (WIDEST_WRAP, false)),
            ([&most[..], &[92]].concat(), (64, true)),
            ([&most[..], &[93]].concat(), (64, true)),
            ([&most[1..], &[93]].concat(), (64, false)),
            ([&most[..1], &[92; 1]].concat(), (73, true)),
        ] {
            let text = text_of(&widths);
            let wrap = wrap_width(&line::lines(&text));
            assert_eq!((wrap.full, wrap.wrapped), expected, "{widths:?}");
        }
    }

    #[test]
    fn a_short_name_before_a_colon_speaks() {
        for (text, expected) in [
            ("Ann: it leaks", true),
            ("Ann de Ray: it leaks", true),
            ("Ann de la Ray: it leaks", false),
            ("Ann:it leaks", false),
            ("Ann", false),
            ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: y", true),
            ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: y", false),
        ] {
            let lines = line::lines(text);
            assert_eq!(lines.first().is_some_and(names_speaker), expected, "{text:?}");
        }
    }

    /// The kinds of the pieces of a text, each with its lines and, after a gap, a sign.
    fn shown(text: &str) -> String {
        let lines = line::lines(text);
        let pieces = pieces(&lines);
        let shown = pieces.iter().map(|piece| {
            let gap = if piece.gap { "~" } else { "" };
            format!("{gap}{:?} {}-{}", piece.kind, piece.first + 1, piece.last + 1)
        });
        shown.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn lines_that_belong_together_are_one_piece() {
        for (text, expected) in [
            ("---\ntitle: x\n---\nRoof", "~Front 1-3, Paragraph 4-4"),
            ("Reuniu a Câmara com a presença de todos, tendo faltado\no Senhor Vereador\n", "~Paragraph 1-2"),
            ("Reuniu a Câmara com a presença de todos, tendo faltado\no Ann\no Bo\n", "~Paragraph 1-1, Bullet 2-2, Bullet 3-3"),
            ("---\ntitle: x\n...\nRoof", "~Front 1-3, Paragraph 4-4"),
            ("+++\ntitle = 'x'\n\n[menu]\n+++\nRoof", "~Front 1-5, Paragraph 6-6"),
            ("+++\ntitle = 'x'\n---\nRoof", "~Heading(Underline(2)) 1-3, Paragraph 4-4"),
            ("h2. Roof\nIt leaks.\nh2. Lamps", "~Heading(Hash(2)) 1-1, Paragraph 2-2, Heading(Hash(2)) 3-3"),
            ("---\na: b\n\n- c\n  d\n---", "~Front 1-6"),
            ("---\nRoof\n---", "~Heading(Underline(2)) 1-3"),
            ("----\na: b\n----", "~Heading(Underline(2)) 1-3"),
            ("Roof\n\n---\na: b\n---", "~Paragraph 1-1, ~Heading(Underline(2)) 3-5"),
            ("```sh\n- a\n```\n- b", "~Code 1-3, Bullet 4-4"),
            ("~~~ sh\n```\n~~~ \n- b", "~Code 1-3, Bullet 4-4"),
            ("```\n- a", "~Paragraph 1-1, Bullet 2-2"),
            ("<!-- a\n- b -->\n- c", "~Comment 1-2, Bullet 3-3"),
            ("<!-- a\n- b", "~Comment 1-1, Bullet 2-2"),
            ("<table>\n<tr>\n</table>\nRoof", "~Html 1-3, Paragraph 4-4"),
            ("<TABLE>\n</TABLE>\nRoof", "~Html 1-2, Paragraph 3-3"),
            ("<table>\n- a", "~Html 1-1, Bullet 2-2"),
            ("<ul>\n- a\n</ul>", "~Rule 1-1, Bullet 2-2, Rule 3-3"),
            ("<b>Roof</b>", "~Paragraph 1-1"),
            ("<ul> <li>", "~Rule 1-1"),
            ("| a |\n| b |\nRoof", "~Table 1-2, Paragraph 3-3"),
            ("# Roof\nIt leaks", "~Heading(Hash(1)) 1-1, Paragraph 2-2"),
            ("##\nRoof", "~Rule 1-1, Paragraph 2-2"),
            ("# ##\nRoof", "~Rule 1-1, Paragraph 2-2"),
            ("== Roof ==\nIt", "~Heading(Hash(2)) 1-1, Paragraph 2-2"),
            ("= Roof\nIt leaks", "~Paragraph 1-1, Paragraph 2-2"),
            ("= Roof\n\nIt leaks\n\n= Lamps", "~Heading(Hash(1)) 1-1, ~Paragraph 3-3, ~Heading(Hash(1)) 5-5"),
            ("<h2>Roof</h2>", "~Heading(Hash(2)) 1-1"),
            ("Roof\n====", "~Heading(Underline(1)) 1-2"),
            ("Roof\n----", "~Heading(Underline(2)) 1-2"),
            ("Roof\n~~~~", "~Heading(Underline(3)) 1-2"),
            ("Roof\n****", "~Paragraph 1-1, Rule 2-2"),
            ("Roof\n\n----", "~Paragraph 1-1, ~Rule 3-3"),
            ("- Roof\n----", "~Bullet 1-1, Rule 2-2"),
            ("1. Roof\n----", "~Heading(Underline(2)) 1-2"),
            ("----\nRoof\n----\nIt", "~Heading(Underline(2)) 1-3, Paragraph 4-4"),
            ("----\n\nRoof\n----", "~Rule 1-1, ~Heading(Underline(2)) 3-4"),
            ("a\n\n----\nRoof\n----", "~Paragraph 1-1, ~Heading(Underline(2)) 3-5"),
            ("To: board\n----", "~Paragraph 1-1, Rule 2-2"),
            (">> ANN: it\n>> BO: leaks", "~Turn 1-1, Turn 2-2"),
            ("1. It\n   leaks\n2. Badly", "~Numbered 1-2, Numbered 3-3"),
            ("- It\n  leaks\n- Badly", "~Bullet 1-2, Bullet 3-3"),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_short_paragraph_right_above_a_line_is_underlined() {
        let wide = "x".repeat(80);
        for (text, expected) in [
            ("Roof and\nwall\n----".to_owned(), "~Paragraph 1-1, Heading(Underline(2)) 2-3"),
            (format!("{wide}\n{wide}\n----"), "~Heading(Underline(2)) 1-3"),
            (format!("{wide}\n{wide}\n{wide}\n----"), "~Paragraph 1-3, Rule 4-4"),
        ] {
            assert_eq!(shown(&text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_words_of_a_piece_are_those_behind_its_mark() {
        for (text, expected) in [
            ("# Roof #", "Roof"),
            ("# Roof {#roof}", "Roof"),
            ("# Roof {.old}", "Roof"),
            ("# Roof {: .old}", "Roof"),
            ("# Roof {old}", "Roof {old}"),
            ("# Roof{#roof}", "Roof{#roof}"),
            ("## Roof C#", "Roof C"),
            ("== Roof ==", "Roof"),
            ("<h2>Roof</h2>", "<h2>Roof</h2>"),
            ("Roof\n====", "Roof"),
            ("----\nRoof\n----", "Roof"),
            ("- It\n  leaks", "It leaks"),
            ("1. It leaks", "It leaks"),
            (">> ANN: it leaks", "ANN: it leaks"),
            ("1. Roof\n----", "Roof"),
            ("Roof = leak =", "Roof = leak ="),
        ] {
            let lines = line::lines(text);
            let pieces = pieces(&lines);
            assert_eq!(pieces.first().map(|piece| piece.words(&lines)).as_deref(), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn a_heading_of_a_wiki_or_of_html_has_a_level() {
        for (text, expected) in [
            ("= Roof =", Some(1)),
            ("== Roof ==", Some(2)),
            ("====== Roof ======", Some(6)),
            ("======= Roof =======", None),
            ("== Roof", None),
            ("==Roof==", None),
            ("== R ==", Some(2)),
            ("== ==", None),
            ("Roof ==", None),
        ] {
            assert_eq!(wiki_level(text), expected, "{text:?}");
        }
        for (text, expected) in
            [("h1. Roof", Some(1)), ("h6. Roof", Some(6)), ("h7. Roof", None), ("h1.Roof", None), ("h1. -", None), ("how. Roof", None)]
        {
            assert_eq!(textile_level(text), expected, "{text:?}");
        }
        for (text, expected) in [
            ("<h1>Roof</h1>", Some(1)),
            ("<H6>Roof</H6>", Some(6)),
            ("<h2 class=x>Roof</h2>", Some(2)),
            ("<h7>Roof</h7>", None),
            ("<h0>Roof</h0>", None),
            ("<h2>Roof", None),
            ("<hr>", None),
            ("<h", None),
        ] {
            assert_eq!(html_level(text), expected, "{text:?}");
        }
    }

    #[test]
    fn numbers_are_written_in_figures_capitals_or_small_letters() {
        for (number, roman, expected) in [
            ("1", false, Digits::Figures),
            ("1", true, Digits::Figures),
            ("A", false, Digits::Capitals),
            ("IV", true, Digits::Roman),
            ("I", false, Digits::Capitals),
            ("a", false, Digits::Small),
            ("iv", true, Digits::SmallRoman),
        ] {
            assert_eq!(Digits::of(number, roman), expected, "{number:?}");
        }
    }
}
