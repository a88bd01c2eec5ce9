//! The grammar of one line: where its words begin, and what marks them.
//!
//! ```text
//! line    = indent [quote] [mark] text
//! indent  = { space | tab | no-break space | zero-width character }     tabs count to the next multiple of 4
//! quote   = ">" blank                                         no part of the text; alone on the line it is furniture
//! mark    = hash | turn | fence | bullet | number | rule | row
//! hash    = 1*6"#" blank
//! turn    = ">>" [">"]                                        a turn of a caption transcript
//! fence   = "```" | "~~~"
//! bullet  = [ "\" ] ( "-" | "*" | "+" ) blank | ( "--" | "•" | "–" | "—" | "o" | "◦" | "▪" | … ) blank
//! number  = bold ( "(" id ")" | id [ "\" ] ( "." | ")" ) ) bold blank
//!         | bold figures 1*( "." figures ) blank              1.1 needs no closing dot
//!         | bold figures " **"                                1 **Roof**
//!         | figures ( tab | 2*blank ) capital                 set apart from a title
//!         | ordinal ( ".-" | "." | ":" | ")" | " -" ) blank   PRIMERO.- Roof, in capitals
//!         | figures "/" figures { "." figures } [ sign ] blank ( capital | code | day )    25/001 Roof: an item of a year
//!         | bold word blank figures { "." figures } [ sign ] blank    TOP 3: Roof
//!         | "§" [ blank ] figures { "." figures } [ sign ] blank capital       § 3 Roof
//! id      = figures { "." figures } | letter | roman
//! bold    = [ "**" | "__" ]
//! word    = "TOP" | "Item" | "Agenda item" | "Punkt" | …
//! sign    = ":" | "." | ")" | [ " " ] ( "–" | "—" | "-" ) | " :"      without it a capital follows, or nothing
//! rule    = 3*( "-" | "=" | "_" | "*" | "~" | "#" | "+" )     alone on the line, blanks between them allowed
//! row     = "|" text
//! blank   = a white or zero-width character, or the end of the line
//! ```
//!
//! Inside a heading or an entry of the agenda a number may also be `0 Welcome`, `21/05 Roof` or `1-2-1 Roof` ([`heading_number`]).
//!
//! Where reality departs from it: a mark says how a line begins, not what it is. `A. Smith` is marked as a number and may be a
//! person, `- 4 May 2026 -` is marked as a bullet and may be a date. The rooms after this one decide; [`Line::text`] is the whole
//! line, [`Line::rest`] what stands after the mark.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, peek, recognize, verify};
use nom::multi::{many0_count, many1_count};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};

use crate::bytes::is_zero_width;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{BEFORE_NUMBER, ITEM_CODE, ITEM_SIGNED, NUMBER, NUMERAL, Senses};
use crate::lexicon::symbols::{TOPIC_COMMANDS, is_arrow};
use crate::scan::{self, Facts, Form};
use crate::span::Span;

/// One physical line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'t> {
    /// Its number, counted from 1.
    pub number: usize,
    /// The byte at which [`Line::text`] begins.
    pub at: usize,
    /// The line without indent, line end and trailing blanks; empty for a blank line.
    pub text: &'t str,
    /// The columns before the text.
    pub indent: u32,
    /// The bytes of the sign of a quotation before the text, with the whitespace after it.
    quoted: u32,
    /// The bytes of the mark and the blanks after it.
    marked: u32,
    /// How the text begins.
    pub mark: Mark<'t>,
    /// What one look at the words after the mark told.
    pub facts: Facts,
}

/// How a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark<'t> {
    /// With nothing: the line is blank.
    Blank,
    /// With its words.
    None,
    /// With so many `#`.
    Hash(u8),
    /// With a bullet.
    Bullet,
    /// With a number or letter.
    Number(Number<'t>),
    /// With a cell of a pipe table.
    Row,
    /// The whole line repeats this character.
    Rule(u8),
    /// With a code fence.
    Fence,
    /// With `>>`: a turn of a caption transcript.
    Turn,
    /// It is furniture of the page and no part of the text.
    Furniture,
}

/// The number of a numbered line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number<'t> {
    /// As written, without brackets and final dot: `2`, `1.1`, `A`, `iv`.
    pub text: &'t str,
    /// Its parts: 1 for `2`, 2 for `1.1`.
    pub depth: u16,
    /// The sign after it: `.`, `)`, a blank where there is none, `:` where a word stands before it (`TOP 3`).
    pub closer: char,
}

impl<'t> Line<'t> {
    /// The number of one or two figures that a line without a mark begins with, and what stands after a space.
    pub fn bare_number(&self) -> Option<(&'t str, &'t str)> {
        let parts = self.text.split_once(' ').filter(|_| self.mark == Mark::None)?;
        (matches!(parts.0.len(), 1 | 2) && parts.0.bytes().all(|byte| byte.is_ascii_digit())).then_some(parts)
    }

    /// Makes the number that it begins with its mark.
    pub fn number_bare(&mut self) {
        if let Some((number, title)) = self.bare_number() {
            self.mark = Mark::Number(Number { text: number, depth: 1, closer: ' ' });
            self.marked = length(self.text, title);
            self.facts = scan::facts(title);
        }
    }

    /// Whether a sign of quotation stands before it, as in the answer to a mail.
    pub fn is_quoted(&self) -> bool {
        self.quoted > 0
    }

    /// What stands after the mark; the text itself where there is none.
    pub fn rest(&self) -> &'t str {
        self.text.get(self.marked as usize..).unwrap_or("")
    }

    /// From the first byte of the text, or of the sign that quotes it, to its last.
    pub fn span(&self) -> Span {
        Span { line: self.number, start: self.at - self.quoted as usize, end: self.at + self.text.len() }
    }

    /// Whether nothing of the text stands on the line.
    pub fn is_blank(&self) -> bool {
        matches!(self.mark, Mark::Blank | Mark::Furniture)
    }

    /// The number that the line begins with, if it does.
    pub fn written_number(&self) -> Option<Number<'t>> {
        match self.mark {
            Mark::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Columns up to the end of the text.
    pub fn width(&self) -> usize {
        (self.indent as usize).saturating_add(if self.text.is_ascii() { self.text.len() } else { self.text.chars().count() })
    }
}

/// Whether a character is a blank: white space, no-break spaces, and those that take no room at all.
pub(crate) fn is_blank_char(c: char) -> bool {
    c.is_whitespace() || is_zero_width(c)
}

/// A text without the blanks at its ends.
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim_matches(is_blank_char),
    }
}

/// All lines of a text.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(memchr::memchr_iter(b'\n', bytes).count() + 1);
    let mut start = 0;
    for end in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        // The LF of a CR LF ends no line of its own.
        if end < start {
            continue;
        }
        lines.push(read(start, lines.len() + 1, text.get(start..end).unwrap_or("")));
        start = end + 1 + usize::from(matches!(bytes.get(end..end + 2), Some(b"\r\n")));
    }
    if start < bytes.len() {
        lines.push(read(start, lines.len() + 1, text.get(start..).unwrap_or("")));
    }
    lines
}

/// One line, its line end taken away.
fn read(start: usize, number: usize, content: &str) -> Line<'_> {
    let (indent, whole) = unindent(content);
    let text = unquoted(whole);
    let quoted = length(whole, text);
    let at = start + content.len().saturating_sub(text.len());
    let trimmed = match text.as_bytes().last() {
        Some(b'!'..=b'~') => text,
        _ => text.trim_end_matches(is_blank_char),
    };
    // Most lines that begin with a letter have no mark.
    let whole = if trimmed.starts_with(|c: char| c.is_ascii_alphabetic()) { Some(scan::facts(trimmed)) } else { None };
    let (mark, rest) = mark(trimmed, whole.map_or(Senses::ALL, |facts| facts.senses));
    let marked = length(trimmed, rest);
    let facts = whole.filter(|_| marked == 0).unwrap_or_else(|| scan::facts(rest));
    // "TOP 3:" is a mark, and its words may mean something.
    let own = trimmed.get(..marked as usize).filter(|own| own.starts_with(|c: char| c.is_ascii_alphabetic()));
    let senses = own.map_or(facts.senses, |own| facts.senses | scan::facts(own).senses);
    let facts = Facts { form: facts.form.with_if(Form::BOLD, marked > 0 && scan::is_bold(trimmed)), senses, ..facts };
    Line { number, at, text: trimmed, indent, quoted, marked, mark, facts }
}

/// The bytes of a text before its end.
fn length(text: &str, end: &str) -> u32 {
    u32::try_from(text.len().saturating_sub(end.len())).unwrap_or(u32::MAX)
}

/// A line of a block quotation without the sign that says so: `> It leaks`.
fn unquoted(text: &str) -> &str {
    match text.as_bytes() {
        [b'>', b' ', ..] => {
            text.get(2..).map(|text| text.trim_start_matches(is_blank_char)).filter(|text| !text.is_empty()).unwrap_or(text)
        }
        _ => text,
    }
}

/// The columns of the indent, and the rest of the line.
fn unindent(content: &str) -> (u32, &str) {
    if let Some(b'!'..=b'~') = content.as_bytes().first() {
        return (0, content);
    }
    let mut columns = 0_u32;
    for (at, c) in content.char_indices() {
        match c {
            '\t' => columns = (columns / 4).saturating_add(1).saturating_mul(4),
            c if is_zero_width(c) => {}
            c if c.is_whitespace() => columns = columns.saturating_add(1),
            _ => return (columns, content.get(at..).unwrap_or("")),
        }
    }
    (columns, "")
}

/// How a line begins, and what stands after that. Looks at the first bytes, and at what is heard of its words, before it tries a rule.
fn mark(text: &str, heard: Senses) -> (Mark<'_>, &str) {
    let Some(first) = text.bytes().next() else {
        return (Mark::Blank, "");
    };
    let found = match first {
        b'#' => hash(text).or_else(|| rule(text)),
        b'-' | b'=' | b'_' | b'~' | b'+' | b'*' | b'`' => {
            rule(text).or_else(|| fence(text)).or_else(|| bullet(text)).or_else(|| number(text, heard))
        }
        // What a quotation says begins after it.
        b'>' if text.len() == 1 => Some((text, Mark::Furniture)),
        b'>' => turn(text),
        b'|' => Some((text, Mark::Row)),
        b'o' | b'\\' | 0x80.. => bullet(text).or_else(|| number(text, heard)),
        b'0'..=b'9' | b'(' | b'a'..=b'z' | b'A'..=b'Z' => number(text, heard),
        _ => None,
    };
    match found {
        Some((rest, mark)) => (mark, rest.trim_start_matches(is_blank_char)),
        None => (Mark::None, text),
    }
}

/// Whether a text begins with a blank or is at its end.
fn is_edge(text: &str) -> bool {
    text.is_empty() || text.starts_with(is_blank_char)
}

/// A blank or the end of the line, not taken.
fn edge(input: &str) -> IResult<&str, &str> {
    if input.is_empty() { Ok((input, "")) } else { peek(take_while_m_n(1, 1, is_blank_char)).parse(input) }
}

fn hash(text: &str) -> Option<(&str, Mark<'_>)> {
    let left = text.trim_start_matches('#');
    let level = u8::try_from(text.len().saturating_sub(left.len())).ok().filter(|level| *level <= 6)?;
    is_edge(left).then_some((left, Mark::Hash(level)))
}

fn turn(text: &str) -> Option<(&str, Mark<'_>)> {
    let left = text.strip_prefix(">>")?;
    Some((left.strip_prefix('>').unwrap_or(left), Mark::Turn))
}

fn fence(text: &str) -> Option<(&str, Mark<'_>)> {
    let left = text.strip_prefix("```").or_else(|| text.strip_prefix("~~~"))?;
    Some((left, Mark::Fence))
}

/// A line of one repeated character, at least three times.
fn rule(text: &str) -> Option<(&str, Mark<'_>)> {
    let bytes = text.as_bytes();
    let first = bytes.first().copied().filter(|first| matches!(first, b'-' | b'=' | b'_' | b'*' | b'~' | b'#' | b'+'))?;
    let alone = bytes.iter().all(|&b| b == first || b == b' ')
        && memchr::memchr_iter(first, bytes).nth(2).is_some()
        // "---- ----" stands below the heads of columns.
        && (!bytes.contains(&b' ') || bytes.split(|&b| b == b' ').all(|signs| signs.len() <= 1));
    alone.then_some(("", Mark::Rule(first)))
}

/// Whether a character opens a list entry.
fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '-' | '*'
            | '+'
            | '•'
            | '–'
            | '—'
            | '◦'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '●'
            | '○'
            | '‣'
            | '⁃'
            | '∙'
            | '·'
            | '➢'
            | '❖'
            | '✓'
            | '✔'
            | '▸'
            | '▹'
            | '►'
            | '▶'
            | '\u{f0b7}'
            | '\u{f0a7}'
            | '\u{2212}'
            | 'o'
    )
}

fn bullet(text: &str) -> Option<(&str, Mark<'_>)> {
    let bare = text.strip_prefix('\\').filter(|bare| bare.starts_with(['*', '-', '+'])).unwrap_or(text);
    let left = bare.strip_prefix("--").or_else(|| bare.strip_prefix(is_bullet))?.trim_start_matches('\u{fe0f}');
    is_edge(left).then_some((left, Mark::Bullet))
}

/// A number with its closing sign; `1.1` may go without.
fn number(text: &str, heard: Senses) -> Option<(&str, Mark<'_>)> {
    let found = plain_number(text).or_else(|| may_be_number(text, heard).then(|| written_number(text).ok()).flatten());
    found.map(|(left, number)| (left, Mark::Number(number)))
}

/// `3. Roof`: as most numbers are written, which spares them the grammar.
fn plain_number(text: &str) -> Option<(&str, Number<'_>)> {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).filter(|end| (1..=3).contains(end))?;
    let (figures, left) = text.split_at_checked(end)?;
    let left = left.strip_prefix('.').filter(|left| left.starts_with(' '))?;
    Some((left, Number { text: figures, depth: 1, closer: '.' }))
}

/// Whether a line that begins with a letter may begin with a number: a quick look that spares most lines the grammar.
fn may_be_number(text: &str, heard: Senses) -> bool {
    let bytes = text.as_bytes();
    match bytes.first() {
        Some(byte) if byte.is_ascii_alphabetic() => {}
        // "Ö 1", "§1"
        Some(byte) if !byte.is_ascii() => {
            let is_figure = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
            return bytes.get(2) == Some(&b' ') && is_figure(3) || text.starts_with('§') && is_figure(2);
        }
        _ => return true,
    }
    let is_roman = |letter: &&u8| matches!(**letter | 0x20, b'i' | b'v' | b'x' | b'l' | b'c');
    let roman = bytes.iter().take_while(is_roman).count();
    let is_code = || heard.any(ITEM_CODE) && Lexicon::ALL.at(text, ITEM_CODE).is_some();
    let may_be_ordinal = || bytes.iter().take(4).all(|byte| byte.is_ascii_uppercase() || !byte.is_ascii());
    matches!(bytes.get(roman.max(1)), Some(b'.' | b')' | b'\\'))
        || roman > 0 && bytes.get(roman) == Some(&b' ')
        || may_be_ordinal() && opens_with_ordinal(text)
        || is_code()
}

/// Whether a word counts items: `PRIMERO`, `SECOND`.
fn counts(word: &str) -> bool {
    Lexicon::ALL.number(word, NUMBER | NUMERAL | ITEM_CODE).is_some_and(|number| number > 0)
}

/// Whether a text begins with a word in capitals that counts, and a sign after it.
fn opens_with_ordinal(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_uppercase()).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    rest.starts_with(['.', ':', ')', ' ']) && counts(word)
}

fn written_number(input: &str) -> IResult<&str, Number<'_>> {
    let (input, _) = opt(alt((tag("**"), tag("__")))).parse(input)?;
    let open = |input| terminated(dotted, edge).parse(input).map(|(left, text)| (left, (text, ' ')));
    let bold = |input| terminated(figures, peek((char(' '), tag("**")))).parse(input).map(|(left, text)| (left, (text, ' ')));
    let apart = |input| set_apart(input).map(|(left, text)| (left, (text, ' ')));
    let item = |input| slashed_item(input).map(|(left, text)| (left, (text, ' ')));
    let padded = |input| padded(input).map(|(left, text)| (left, (text, ' ')));
    let (left, (text, closer)) = alt((closed, dashed, open, bold, code, paragraph, item, apart, padded, ordinal)).parse(input)?;
    // "1.0" stands above "1.1".
    let dots = text.strip_suffix(".0").unwrap_or(text).bytes().filter(|&b| b == b'.').count();
    let depth = u16::try_from(dots).unwrap_or(u16::MAX).saturating_add(1);
    Ok((left, Number { text, depth, closer }))
}

fn closed(input: &str) -> IResult<&str, (&str, char)> {
    let (input, open) = opt(char('(')).parse(input)?;
    let (input, text) = alt((dotted, figures, letters)).parse(input)?;
    let close = |input| match open {
        Some(_) => char(')').parse(input),
        None => preceded(opt(char('\\')), one_of(".)")).parse(input),
    };
    let (left, (closer, _, _, _)) =
        (close, opt(alt((tag("-"), tag("–"), tag("º")))), opt(alt((tag("**"), tag("__")))), edge).parse(input)?;
    // "A. B. Smith" begins with initials, not with a number.
    let mut behind = left.trim_start_matches(is_blank_char).bytes();
    let initials = closer == '.' && text.len() == 1 && behind.next().is_some_and(|b| b.is_ascii_uppercase()) && behind.next() == Some(b'.');
    if initials && text.starts_with(char::is_uppercase) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Not)));
    }
    Ok((left, (text, closer)))
}

/// `I – Roof`, `3 - Roof`: a dash between a number and a title.
fn dashed(input: &str) -> IResult<&str, (&str, char)> {
    let roman = verify(take_while1(|c| "IVX".contains(c)), |found: &str| found.len() <= 5);
    let short = verify(figures, |found: &str| found.len() <= 2);
    let (left, (text, _, _, _)) =
        (alt((short, roman)), take_while1(is_blank_char), one_of("–—-"), take_while1(is_blank_char)).parse(input)?;
    if !left.starts_with(|c: char| c.is_uppercase()) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Not)));
    }
    Ok((left, (text, '-')))
}

/// `01 Roof`, `05A Roof`: a number of two digits, the first of them 0 or a letter after them, before a title.
fn padded(input: &str) -> IResult<&str, &str> {
    let digits = take_while_m_n(2, 2, |c: char| c.is_ascii_digit());
    let (left, number) = recognize((digits, opt(take_while_m_n(1, 1, |c: char| c.is_ascii_uppercase())))).parse(input)?;
    let (left, _) = edge(left)?;
    let is_code = number.starts_with('0') || number.len() == 3;
    if !is_code || !left.trim_start_matches(is_blank_char).starts_with(char::is_uppercase) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Not)));
    }
    Ok((left, number))
}

/// `TOP 3: …`, `Item 3 – …`, `Item three – …`: a word for an agenda item before the number.
fn code(input: &str) -> IResult<&str, (&str, char)> {
    let none = || nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag));
    let code = Lexicon::ALL.at(input, ITEM_CODE).ok_or_else(none)?;
    let input = input.get(code.length..).unwrap_or("");
    let sign = alt((tag(".:"), recognize(one_of(":.)–—-")), recognize((char(' '), one_of("–—-:")))));
    let spelled = verify(take_while1(char::is_alphabetic), counts);
    let (left, (_, _, text, sign)) =
        (take_while1(is_blank_char), opt(number_word), alt((dotted, in_year, figures, spelled)), opt(sign)).parse(input)?;
    let (left, _) = edge(left)?;
    // "Item 3 was taken up" is a sentence: without a sign a title in capitals follows. "Zu 3 Fragen kam" is one whatever follows.
    let title = left.trim_start_matches(is_blank_char);
    let is_title = title.is_empty() || title.starts_with(char::is_uppercase);
    let is_spelled = text.starts_with(char::is_alphabetic);
    if is_spelled && !(is_title && sign.is_some()) || sign.is_none() && (!is_title || code.senses.any(ITEM_SIGNED)) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Not)));
    }
    Ok((left, (text, ':')))
}

/// `§ 3 Roof`, `§3. Roof`: the sign of a paragraph before its number, and a title.
fn paragraph(input: &str) -> IResult<&str, (&str, char)> {
    let sign = alt((recognize(one_of(".:)")), recognize((char(' '), one_of("–—-:")))));
    let (left, (_, _, text, _, _)) = (char('§'), take_while(is_blank_char), alt((dotted, figures)), opt(sign), edge).parse(input)?;
    if !left.trim_start_matches(is_blank_char).starts_with(char::is_uppercase) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Not)));
    }
    Ok((left, (text, ':')))
}

/// `No. 3`, `n° 3`, `Nr. 3`, `#3`: what stands before the number.
fn number_word(input: &str) -> IResult<&str, &str> {
    let word = verify(take_while1(char::is_alphabetic), |word: &str| Lexicon::ALL.is_word(word, BEFORE_NUMBER));
    let sign = alt((recognize((char('.'), opt(one_of("º°")))), recognize(one_of("º°:"))));
    let worded = recognize((word, opt(sign), take_while(is_blank_char)));
    alt((worded, recognize((one_of("#№"), take_while(is_blank_char))))).parse(input)
}

/// `2024-31`, `12/2024`: a number with its year.
fn in_year(input: &str) -> IResult<&str, &str> {
    let part = || verify(take_while1(|c: char| c.is_ascii_digit()), |found: &str| found.len() <= 4);
    recognize((part(), one_of("-/"), part())).parse(input)
}

/// `PRIMERO.- Title`, `ERSTENS: Title`: an ordinal in capitals, with a sign between it and the title.
fn ordinal(input: &str) -> IResult<&str, (&str, char)> {
    let word = verify(take_while1(char::is_uppercase), counts);
    let sign = alt((tag(".-"), tag(".–"), recognize(one_of(".:)")), recognize((char(' '), one_of("–—-")))));
    let (left, (text, sign, _)) = (word, sign, edge).parse(input)?;
    let title = left.trim_start_matches(is_blank_char);
    // "SECOND: Ann Ray" says who seconded.
    let is_label = sign == ":" && Lexicon::ALL.number(text, NUMBER).is_some();
    if is_label || !title.starts_with(char::is_uppercase) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Not)));
    }
    Ok((left, (text, if sign == ":" { ':' } else { '.' })))
}

/// `25/001 Title`, `101/24 Title`, `25/001.2 Title`: the number of an item in a year, before a title. No financial year: `2024/25`.
fn slashed_item(input: &str) -> IResult<&str, &str> {
    let part = || verify(take_while1(|c: char| c.is_ascii_digit()), |found: &str| (2..=4).contains(&found.len()));
    let below = many0_count(preceded(char('.'), take_while_m_n(1, 2, |c: char| c.is_ascii_digit())));
    let (left, number) = recognize((part(), char('/'), part(), below)).parse(input)?;
    let (left, _) = (opt(one_of(".):")), edge).parse(left)?;
    let years = number.split_once('/').and_then(|(from, to)| Some((from.parse::<u16>().ok()?, to.parse::<u16>().ok()?)));
    let is_year = years.is_some_and(|(from, to)| (from + 1) % 100 == to % 100);
    let title = left.trim_start_matches(is_blank_char);
    if is_year || !(title.starts_with(char::is_uppercase) || begins_with_code(title)) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Not)));
    }
    Ok((left, number))
}

/// Whether a title begins with a code or a day: `26/0031 Lamps on the quay`, `2 May 2026 Elections`.
fn begins_with_code(title: &str) -> bool {
    let mut words = title.split(' ');
    let (first, second, third) = (words.next().unwrap_or(""), words.next().unwrap_or(""), words.next().unwrap_or(""));
    let is_figures = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let is_code =
        first.split_once('/').is_some_and(|(before, after)| is_figures(before) && after.starts_with(|c: char| c.is_ascii_digit()));
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    is_code && is_capital(second) || is_figures(first) && is_capital(second) && third.len() == 4 && is_figures(third)
}

/// `3<tab>Title`, `3  Title`: a number set apart from a title, as typewriters and tables do.
fn set_apart(input: &str) -> IResult<&str, &str> {
    let (left, number) = figures(input)?;
    let title = left.trim_start_matches(is_blank_char);
    let gap = left.get(..left.len().saturating_sub(title.len())).unwrap_or("");
    let is_apart = gap.contains('\t') || gap.len() > 2 || gap.len() == 2 && !title.contains("  ");
    if !is_apart || !title.starts_with(char::is_uppercase) || title.contains(['\t', '|']) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Not)));
    }
    Ok((left, number))
}

/// `21/05 …`, `1-2-1 …`: an item code of several figures.
fn slashed(input: &str) -> IResult<&str, &str> {
    let slash = recognize((figures, char('/'), figures));
    let dash = recognize((figures, many1_count(preceded(char('-'), figures))));
    terminated(alt((slash, dash)), edge).parse(input)
}

fn figures(input: &str) -> IResult<&str, &str> {
    verify(take_while1(|c: char| c.is_ascii_digit()), |found: &str| found.len() <= 3).parse(input)
}

fn dotted(input: &str) -> IResult<&str, &str> {
    let part = || verify(take_while1(|c: char| c.is_ascii_digit()), |found: &str| found.len() <= 2);
    recognize((part(), many1_count(preceded(char('.'), part())))).parse(input)
}

/// One letter, or a Roman number.
fn letters(input: &str) -> IResult<&str, &str> {
    let roman = |set: &'static str| verify(take_while1(move |c| set.contains(c)), |found: &str| found.len() <= 6);
    alt((roman("IVXLC"), roman("ivxlc"), take_while_m_n(1, 1, |c: char| c.is_ascii_alphabetic()))).parse(input)
}

/// The number at the start of a heading that has another mark already: `1. Title`, `2.1 Title`, `0 Welcome`, `A) Title`.
pub(crate) fn heading_number(text: &str) -> Option<(&str, &str)> {
    if let Some((left, Mark::Number(number))) = number(text, Senses::ALL) {
        let left = left.trim_start_matches(is_blank_char);
        return left.chars().any(char::is_alphanumeric).then_some((number.text, left));
    }
    if let Ok((left, code)) = slashed(text) {
        let left = left.trim_start_matches(is_blank_char);
        return left.starts_with(char::is_uppercase).then_some((code, left));
    }
    let (left, found) = terminated(figures, edge).parse(text).ok()?;
    let left = left.trim_start_matches(is_blank_char);
    (found.len() <= 2 && left.starts_with(char::is_uppercase)).then_some((found, left))
}

/// A line of a chat: who says it, and what. `<ann> hello`, `15:04:12 <ann> hello` → (`ann`, `hello`).
pub(crate) fn chat(text: &str) -> Option<(&str, &str)> {
    let text = match text.as_bytes().first()? {
        b'<' => text,
        b'[' | b'0'..=b'9' => after_stamp(text)?,
        _ => return None,
    };
    let (name, said) = text.strip_prefix('<')?.split_once("> ")?;
    (name.len() <= 24 && !name.is_empty() && !name.contains([' ', '/', '@', '=', ':'])).then_some((name, said.trim_start()))
}

/// What follows the hour at the start of a line of a chat: `15:04:12 `, `[15:04] `.
fn after_stamp(text: &str) -> Option<&str> {
    let bare = text.strip_prefix('[').unwrap_or(text);
    let digits = bare.find(|c: char| !(c.is_ascii_digit() || c == ':')).filter(|digits| (4..=8).contains(digits))?;
    let (hour, rest) = bare.split_at_checked(digits).filter(|(hour, _)| hour.contains(':'))?;
    let is_hour = hour.split(':').all(|part| (1..=2).contains(&part.len()));
    let rest = if bare.len() < text.len() { rest.strip_prefix(']')? } else { rest };
    rest.strip_prefix(' ').map(str::trim_start).filter(|_| is_hour)
}

/// The topic that a command in a chat opens: `<ann> #topic Roof` → `Roof`.
pub(crate) fn chat_topic(text: &str) -> Option<&str> {
    let (_, said) = chat(text)?;
    let topic = TOPIC_COMMANDS.iter().find_map(|command| said.strip_prefix(command))?.trim();
    (!topic.is_empty()).then_some(topic)
}

/// Takes the arrow away that opens an action: `➔ text` → `text`.
pub(crate) fn arrow(text: &str) -> Option<&str> {
    if text.as_bytes().first()?.is_ascii_alphanumeric() {
        return None;
    }
    let unmarked = text.trim_start_matches(['*', '_']);
    let left = match unmarked.as_bytes().first()? {
        b'-' => unmarked.strip_prefix("-->").or_else(|| unmarked.strip_prefix("->")),
        b'=' => unmarked.strip_prefix("=>").or_else(|| unmarked.strip_prefix("==>")),
        // A quotation may begin with the same sign: `»Dach«`.
        0x80.. => unmarked.strip_prefix(is_arrow).or_else(|| unmarked.strip_prefix('»').filter(|rest| rest.starts_with(is_blank_char))),
        _ => None,
    };
    Some(left?.trim_start_matches('\u{fe0f}').trim_start_matches(is_blank_char))
}

/// Takes a task's box away: `[x] text` → (done, `text`).
pub(crate) fn checkbox(text: &str) -> Option<(bool, &str)> {
    if let Some(left) = text.strip_prefix(['☐', '☑', '☒']) {
        return left.starts_with(is_blank_char).then(|| (!text.starts_with('☐'), left.trim_start_matches(is_blank_char)));
    }
    let inner = text.strip_prefix("\\[").or_else(|| text.strip_prefix('['))?;
    let (sign, left) = inner.split_once(']')?;
    let done = match sign.trim_end_matches('\\').trim_matches(is_blank_char) {
        "" => false,
        "x" | "X" | "✓" | "✔" | "*" => true,
        _ => return None,
    };
    if left.starts_with(['(', '[', ':']) || sign.is_empty() && !left.starts_with(is_blank_char) {
        return None;
    }
    Some((done, left.trim_start_matches(is_blank_char)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_or_a_day_may_open_a_title() {
        for (title, expected) in [
            ("26/0031 Lamps on the quay", true),
            ("26/0031 lamps on the quay", false),
            ("26/A Lamps on the quay", false),
            ("A/26 Lamps on the quay", false),
            ("of Oldport is dry", false),
            ("2 May 2026 Elections", true),
            ("2 may 2026 Elections", false),
            ("2 May 26 Elections", false),
            ("2 May then Elections", false),
            ("a May 2026 Elections", false),
            ("", false),
        ] {
            assert_eq!(begins_with_code(title), expected, "{title:?}");
        }
    }

    #[test]
    fn a_line_begins_with_its_mark() {
        let number = |text, depth, closer| Mark::Number(Number { text, depth, closer });
        let table = [
            ("", Mark::Blank, ""),
            ("words", Mark::None, "words"),
            ("- one", Mark::Bullet, "one"),
            ("-- one", Mark::Bullet, "one"),
            ("-one", Mark::None, "-one"),
            ("o one", Mark::Bullet, "one"),
            ("or one", Mark::None, "or one"),
            ("•\u{a0}one", Mark::Bullet, "one"),
            ("•", Mark::Bullet, ""),
            ("– one", Mark::Bullet, "one"),
            ("*one*", Mark::None, "*one*"),
            ("1. one", number("1", 1, '.'), "one"),
            ("1) one", number("1", 1, ')'), "one"),
            ("(1) one", number("1", 1, ')'), "one"),
            ("1\\. one", number("1", 1, '.'), "one"),
            ("1.1 one", number("1.1", 2, ' '), "one"),
            ("1.1. one", number("1.1", 2, '.'), "one"),
            ("1.- one", number("1", 1, '.'), "one"),
            ("I – One", number("I", 1, '-'), "One"),
            ("3 - One", number("3", 1, '-'), "One"),
            ("3 - one", Mark::None, "3 - one"),
            ("05 One", number("05", 1, ' '), "One"),
            ("05A One", number("05A", 1, ' '), "One"),
            ("15 One", Mark::None, "15 One"),
            ("1.", number("1", 1, '.'), ""),
            ("IV. one", number("IV", 1, '.'), "one"),
            ("a) one", number("a", 1, ')'), "one"),
            ("**1. one**", number("1", 1, '.'), "one**"),
            ("**1.** one", number("1", 1, '.'), "one"),
            ("1 **one**", number("1", 1, ' '), "**one**"),
            ("2025. one", Mark::None, "2025. one"),
            ("1 one", Mark::None, "1 one"),
            ("1.5.2025", Mark::None, "1.5.2025"),
            ("Mr. one", Mark::None, "Mr. one"),
            ("A. B. Smith", Mark::None, "A. B. Smith"),
            ("# one", Mark::Hash(1), "one"),
            ("#one", Mark::None, "#one"),
            ("----", Mark::Rule(b'-'), ""),
            ("* * *", Mark::Rule(b'*'), ""),
            ("--", Mark::Bullet, ""),
            ("```sh", Mark::Fence, "sh"),
            (">> ANN: hello", Mark::Turn, "ANN: hello"),
            ("| a | b |", Mark::Row, "| a | b |"),
        ];
        for (text, expected, left) in table {
            assert_eq!(mark(text, Senses::ALL), (expected, left), "{text:?}");
        }
    }

    #[test]
    fn an_indent_is_counted_in_columns() {
        for (content, indent, text) in
            [("a", 0, "a"), (" a", 1, "a"), ("\ta", 4, "a"), ("  \ta", 4, "a"), ("\u{a0}\u{200b}a", 1, "a"), ("  ", 2, "")]
        {
            assert_eq!(unindent(content), (indent, text), "{content:?}");
        }
    }

    #[test]
    fn an_arrow_opens_an_action() {
        for text in ["➔ **x**", "→ x", "-> x", "=> x", "**➔ x**", "➡\u{fe0f} x"] {
            assert!(arrow(text).is_some_and(|left| left.trim_matches('*') == "x"), "{text:?}");
        }
        assert_eq!(arrow("x -> y"), None);
    }

    #[test]
    fn a_box_opens_a_task() {
        assert_eq!(checkbox("[ ] a"), Some((false, "a")));
        assert_eq!(checkbox("[x] a"), Some((true, "a")));
        assert_eq!(checkbox("[X]a"), Some((true, "a")));
        for text in ["[1] a", "[x](url)", "[]a", "[ann] a"] {
            assert_eq!(checkbox(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_number_is_short_and_closed() {
        let number = |text, depth, closer| Mark::Number(Number { text, depth, closer });
        let table = [
            ("(a) one", number("a", 1, ')'), "one"),
            ("(1. one", Mark::None, "(1. one"),
            ("a. one", number("a", 1, '.'), "one"),
            ("ab. one", Mark::None, "ab. one"),
            ("iv. one", number("iv", 1, '.'), "one"),
            ("IVXLCV. one", number("IVXLCV", 1, '.'), "one"),
            ("IVXLCVX. one", Mark::None, "IVXLCVX. one"),
            ("100. one", number("100", 1, '.'), "one"),
            ("1000. one", Mark::None, "1000. one"),
            ("1.2.3 one", number("1.2.3", 3, ' '), "one"),
            ("1.100 one", Mark::None, "1.100 one"),
            ("1.one", Mark::None, "1.one"),
            ("__1. one__", number("1", 1, '.'), "one__"),
            ("a\\) one", number("a", 1, ')'), "one"),
            ("1\\) one", number("1", 1, ')'), "one"),
            ("1: one", Mark::None, "1: one"),
            // Initials, and what only looks like them.
            ("A. Bo", number("A", 1, '.'), "Bo"),
            ("A) B. Smith", number("A", 1, ')'), "B. Smith"),
            ("a. B. Smith", number("a", 1, '.'), "B. Smith"),
            ("1. B. Smith", number("1", 1, '.'), "B. Smith"),
            ("IV. B. Smith", number("IV", 1, '.'), "B. Smith"),
            ("A. b. c", number("A", 1, '.'), "b. c"),
            // A word before it.
            ("TOP 3: one", number("3", 1, ':'), "one"),
            ("TOP 3 one", Mark::None, "TOP 3 one"),
            ("TOP 3 One", number("3", 1, ':'), "One"),
            ("TOP 3", number("3", 1, ':'), ""),
            ("§ 3 One", number("3", 1, ':'), "One"),
            ("§3. One", number("3", 1, ':'), "One"),
            ("§ 3.1 – One", number("3.1", 2, ':'), "One"),
            ("§ 3 one", Mark::None, "§ 3 one"),
            ("§ 3", Mark::None, "§ 3"),
            ("Item 2.1 – one", number("2.1", 2, ':'), "one"),
            ("Item 2) one", number("2", 1, ':'), "one"),
            ("Item 2, one", Mark::None, "Item 2, one"),
            ("Agenda item 4. one", number("4", 1, ':'), "one"),
            ("Agendapunt 4 : one", number("4", 1, ':'), "one"),
            ("Punkt 12 - one", number("12", 1, ':'), "one"),
            ("Zu 3.: one", number("3", 1, ':'), "one"),
            ("Zu TOP 3 One", number("3", 1, ':'), "One"),
            ("Zu 3 Fragen", Mark::None, "Zu 3 Fragen"),
            ("25/001 One", number("25/001", 1, ' '), "One"),
            ("25/001.2 One", number("25/001.2", 2, ' '), "One"),
            ("2024/25 One", Mark::None, "2024/25 One"),
            ("25/001 one", Mark::None, "25/001 one"),
            ("3   One", number("3", 1, ' '), "One"),
            ("3 One", Mark::None, "3 One"),
            ("3  One", number("3", 1, ' '), "One"),
            ("3  One  two", Mark::None, "3  One  two"),
            ("3  one", Mark::None, "3  one"),
            ("PRIMERO.- One", number("PRIMERO", 1, '.'), "One"),
            ("ERSTENS: One", number("ERSTENS", 1, ':'), "One"),
            ("PRIMO) One", number("PRIMO", 1, '.'), "One"),
            ("SECOND: One", Mark::None, "SECOND: One"),
            ("Ö 1  One", number("1", 1, ':'), "One"),
            ("O 1  One", Mark::None, "O 1  One"),
            ("FIRST. One", number("FIRST", 1, '.'), "One"),
            ("PRIMERO. one", Mark::None, "PRIMERO. one"),
            ("PRIMERO", Mark::None, "PRIMERO"),
            ("Primero.- One", Mark::None, "Primero.- One"),
            ("PRESENT: One", Mark::None, "PRESENT: One"),
            ("Item No. 3: one", number("3", 1, ':'), "one"),
            ("Item #3 One", number("3", 1, ':'), "One"),
            ("Délibération n° 2024-31 : One", number("2024-31", 1, ':'), "One"),
            ("Délibération n°12 - One", number("12", 1, ':'), "One"),
            ("3\tOne\ttwo", Mark::None, "3\tOne\ttwo"),
            ("Items 2: one", Mark::None, "Items 2: one"),
            ("Item two: one", Mark::None, "Item two: one"),
            ("Item two: One", number("two", 1, ':'), "One"),
            ("Item two – One", number("two", 1, ':'), "One"),
            ("Ponto um - One", number("um", 1, ':'), "One"),
            ("Item two One", Mark::None, "Item two One"),
            ("Item few: One", Mark::None, "Item few: One"),
            ("item 2: one", Mark::None, "item 2: one"),
        ];
        for (text, expected, left) in table {
            assert_eq!(mark(text, Senses::ALL), (expected, left), "{text:?}");
        }
    }

    #[test]
    fn other_marks_are_signs_before_a_blank_or_alone() {
        let table = [
            ("###### one", Mark::Hash(6), "one"),
            ("####### one", Mark::None, "####### one"),
            ("###", Mark::Hash(3), ""),
            ("#######", Mark::Rule(b'#'), ""),
            ("\\- one", Mark::Bullet, "one"),
            ("\\* one", Mark::Bullet, "one"),
            ("\\o one", Mark::None, "\\o one"),
            ("+ one", Mark::Bullet, "one"),
            ("✔\u{fe0f} one", Mark::Bullet, "one"),
            ("✔one", Mark::None, "✔one"),
            ("=====", Mark::Rule(b'='), ""),
            ("==", Mark::None, "=="),
            ("+++", Mark::Rule(b'+'), ""),
            ("- - -", Mark::Rule(b'-'), ""),
            ("- -", Mark::Bullet, "-"),
            ("---- ----", Mark::None, "---- ----"),
            ("--- one", Mark::None, "--- one"),
            ("-*-", Mark::None, "-*-"),
            ("~~~ sh", Mark::Fence, "sh"),
            ("``x``", Mark::None, "``x``"),
            (">>> ANN: hello", Mark::Turn, "ANN: hello"),
            ("> one", Mark::None, "> one"),
            ("|", Mark::Row, "|"),
            ("[1] one", Mark::None, "[1] one"),
        ];
        for (text, expected, left) in table {
            assert_eq!(mark(text, Senses::ALL), (expected, left), "{text:?}");
        }
    }

    #[test]
    fn lines_end_in_three_ways_and_know_their_place() {
        for (text, expected) in [
            ("", vec![]),
            ("a", vec![(1, 0, "a")]),
            ("a\nb\n", vec![(1, 0, "a"), (2, 2, "b")]),
            ("a\r\nb", vec![(1, 0, "a"), (2, 3, "b")]),
            ("a\rb\r", vec![(1, 0, "a"), (2, 2, "b")]),
            ("a\n\rb", vec![(1, 0, "a"), (2, 2, ""), (3, 3, "b")]),
            ("a\r\r\nb", vec![(1, 0, "a"), (2, 2, ""), (3, 4, "b")]),
            ("  a \u{a0}\n\tb", vec![(1, 2, "a"), (2, 8, "b")]),
        ] {
            let found: Vec<_> = lines(text).iter().map(|line| (line.number, line.at, line.text)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_is_as_wide_as_its_indent_and_its_characters() {
        for (text, width, rest) in [("- one", 5, "one"), ("  é", 3, "é"), ("\t1. é", 8, "é")] {
            let lines = lines(text);
            let line = lines.first().unwrap();
            assert_eq!((line.width(), line.rest()), (width, rest), "{text:?}");
        }
    }

    #[test]
    fn blanks_at_the_ends_are_no_words() {
        for (text, expected) in [
            ("a", "a"),
            ("ab", "ab"),
            (" a", "a"),
            ("a ", "a"),
            ("\u{feff}a\u{a0}", "a"),
            ("a\u{200b}", "a"),
            ("é ", "é"),
            (" ", ""),
            ("", ""),
        ] {
            assert_eq!(trim(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_heading_may_have_a_number_of_its_own() {
        for (text, expected) in [
            ("1. Roof", Some(("1", "Roof"))),
            ("2.1 Roof", Some(("2.1", "Roof"))),
            ("A) Roof", Some(("A", "Roof"))),
            ("TOP 3: Roof", Some(("3", "Roof"))),
            ("1.", None),
            ("1. –", None),
            ("0 Welcome", Some(("0", "Welcome"))),
            ("12 Roof", Some(("12", "Roof"))),
            ("12 roofs", None),
            ("123 Roof", None),
            ("21/05 Roof", Some(("21/05", "Roof"))),
            ("21/05 roof", None),
            ("1-2-1 Roof", Some(("1-2-1", "Roof"))),
            ("1-2-1Roof", None),
            ("Roof", None),
        ] {
            assert_eq!(heading_number(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_line_of_a_chat_names_who_says_it() {
        let longest = "a".repeat(24);
        for (text, expected) in [
            ("<ann> hello", Some(("ann", "hello"))),
            ("<ann>  hello", Some(("ann", "hello"))),
            ("15:04:12 <ann> hello", Some(("ann", "hello"))),
            ("[15:04] <ann> hello", Some(("ann", "hello"))),
            ("15:04] <ann> hello", None),
            ("1504 <ann> hello", None),
            ("15:04 ann hello", None),
            (&format!("<{longest}> hello"), Some((&*longest, "hello"))),
            (&format!("<{longest}a> hello"), None),
            ("<> hello", None),
            ("<ann>hello", None),
            ("ann> hello", None),
            ("<the chair> hello", None),
            ("</b> hello", None),
            ("<ann@harbour.example> hello", None),
            ("<a href=x> hello", None),
            ("<https://x> hello", None),
        ] {
            assert_eq!(chat(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_command_of_a_chat_opens_a_topic() {
        for (text, expected) in [
            ("<ann> #topic Roof", Some("Roof")),
            ("15:04 <ann> #topic Roof", Some("Roof")),
            ("<ann> #subtopic Tiles", Some("Tiles")),
            ("<ann> #topic", None),
            ("<ann> the #topic Roof", None),
            ("#topic Roof", None),
        ] {
            assert_eq!(chat_topic(text), expected, "{text:?}");
        }
    }

    #[test]
    fn arrows_are_drawn_in_many_ways() {
        for (text, expected) in [
            ("-->x", Some("x")),
            ("==> x", Some("x")),
            ("__→ x__", Some("x__")),
            ("⮕ x", Some("x")),
            ("->", Some("")),
            ("» x", Some("x")),
            ("»x« y", None),
            ("- x", None),
            ("=x", None),
            ("é x", None),
            ("> x", None),
            ("", None),
        ] {
            assert_eq!(arrow(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_box_is_empty_or_ticked() {
        for (text, expected) in [
            ("[✓] a", Some((true, "a"))),
            ("[*] a", Some((true, "a"))),
            ("\\[x\\] a", Some((true, "a"))),
            ("☐ a", Some((false, "a"))),
            ("☑ a", Some((true, "a"))),
            ("☐", None),
            ("\\[ \\] a", Some((false, "a"))),
            ("[ ]a", Some((false, "a"))),
            ("[] a", Some((false, "a"))),
            ("[x][ref] a", None),
            ("[x]: a", None),
            ("[x a", None),
            ("x] a", None),
        ] {
            assert_eq!(checkbox(text), expected, "{text:?}");
        }
    }
}
