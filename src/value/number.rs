//! Numbers as people write them, and a meeting's number in its series.
//!
//! [`integer`] reads what is a number as a whole:
//!
//! | form | examples |
//! |---|---|
//! | figures | `4`, `04`, `#167`, `№ 12` |
//! | with a word | `No. 12`, `Nr. 7`, `n° 3`, `Number 5` |
//! | ordinals in figures | `4th`, `1st`, `4.`, `3e`, `3ème`, `2de` |
//! | Roman, capitals or small | `IV`, `xiii`; strictly formed, so not `IIII` or `IC` |
//! | in words | `fourth`, `ninth`, `twenty-first`, `nine`; `dritte`, `troisième`, `derde` |
//!
//! `C`, `D`, `L` and `M` by themselves are letters, as in `Annex C`; so is what a Roman number in small letters may be instead of one
//! (`mix`, `di`): only those of i, v and x count.
//!
//! [`in_series`] finds the number of a meeting inside its title:
//!
//! ```text
//! number = ordinal { word } series                  12th Board Meeting · Ninth Virtual Meeting · 3. Sitzung   (three words at most)
//!        | series [ "-" ":" "," ] [ "No." ] number  Meeting IV · Virtual Meeting - XIII · Sitzung Nr. 7
//!        | "#" figures | "No." number               HLB Weekly #48
//! series = Meeting | Session | Call | Sitzung | Réunion | …
//! ```
//!
//! Years, dates, times and numbers that belong to something else (`HARBOUR+20`, `Annex C`, `Part I`, `Meeting 3/2021`) are none.

use std::ops::Range;

use super::scan::{Addresses, is_blank, is_dash};
use super::{date, spoken, time};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    AFTER_NUMBER, BEFORE_NUMBER, ISSUE, NOT_BEFORE_SERIES, NUMBER, ORDINAL_ENDING, PAGE, PAPER, SERIES, Senses, TENS,
};

/// Longer titles are not searched for a number to their end.
const MOST_WORDS: usize = 200;

/// The number that a text is: in figures, Roman, as an ordinal, in words, with `#` or `No.` before it.
///
/// ```
/// use minutes_extract::value::number;
///
/// assert_eq!(number::integer("IV"), Some(4));
/// assert_eq!(number::integer("#167"), Some(167));
/// assert_eq!(number::integer("No. 12"), Some(12));
/// assert_eq!(number::integer("twenty-first"), Some(21));
/// assert_eq!(number::integer("IIII"), None);
/// assert_eq!(number::integer("4 of 5"), None);
/// ```
#[must_use]
pub fn integer(text: &str) -> Option<u32> {
    const LONGEST: usize = 40;
    let text = text.trim_matches(is_blank);
    if text.len() > LONGEST {
        return None;
    }
    let bare = text.strip_prefix(['#', '№']).or_else(|| after_number_word(text)).unwrap_or(text).trim_start_matches(is_blank);
    in_figures(bare).or_else(|| roman(bare)).or_else(|| in_words(bare))
}

/// What stands after `No.`, `Nr.`, `n°`.
fn after_number_word(text: &str) -> Option<&str> {
    let length = text.find(|c: char| !c.is_alphabetic())?;
    let (word, rest) = text.split_at_checked(length)?;
    // "Nº 3"
    let word = word.trim_end_matches(['º', 'ª']);
    let rest = rest.trim_start_matches(is_blank);
    let rest = rest.strip_prefix(['.', '°', 'º', ':']).unwrap_or(rest).trim_start_matches(is_blank);
    (Lexicon::ALL.is_word(word, BEFORE_NUMBER) && rest.starts_with(|c: char| c.is_alphanumeric() || c == '#'))
        .then(|| rest.trim_start_matches('#'))
}

/// `4`, `4th`, `4.`, `3ème`
fn in_figures(text: &str) -> Option<u32> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (figures, ending) = text.split_at_checked(length).filter(|(figures, _)| !figures.is_empty())?;
    let is_ordinal = ending.is_empty() || ending == "." || is_ordinal_ending(ending);
    if is_ordinal { figures.parse().ok() } else { None }
}

fn is_ordinal_ending(ending: &str) -> bool {
    Lexicon::ALL.is_word(ending, ORDINAL_ENDING)
}

/// A Roman number, strictly formed. A lone C, D, L or M is a letter.
pub(crate) fn roman(text: &str) -> Option<u32> {
    /// The longest is MMMDCCCLXXXVIII.
    const LONGEST: usize = 15;
    const PLACES: [(u32, [&str; 10]); 4] = [
        (1000, ["", "M", "MM", "MMM", "-", "-", "-", "-", "-", "-"]),
        (100, ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"]),
        (10, ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]),
        (1, ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]),
    ];
    let small = text.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    let capital = text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'));
    if text.is_empty() || text.len() > LONGEST || !(small || capital) || matches!(text, "C" | "D" | "L" | "M") {
        return None;
    }
    let (mut rest, mut number) = (text, 0);
    for (worth, figures) in PLACES {
        let begins = |written: &str| rest.get(..written.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(written));
        let (figure, written) = (0..).zip(figures).filter(|(_, written)| begins(written)).max_by_key(|(_, written)| written.len())?;
        number += worth * figure;
        rest = rest.get(written.len()..)?;
    }
    rest.is_empty().then_some(number)
}

/// `fourth`, `twenty-first`
pub(super) fn in_words(text: &str) -> Option<u32> {
    let one = |word: &str| Lexicon::ALL.number(word, NUMBER).map(u32::from);
    one(text).or_else(|| {
        let (tens, ones) = text.split_once(|c: char| is_dash(c) || is_blank(c))?;
        let tens = Lexicon::ALL.number(tens, TENS)?;
        one(ones).filter(|ones| *ones < 10).map(|ones| u32::from(tens) + ones)
    })
}

/// The number of a meeting in its series, inside its title.
///
/// ```
/// use minutes_extract::value::number;
///
/// assert_eq!(number::in_series("HLB 2025 BRD-WG Meeting IV"), Some(4));
/// assert_eq!(number::in_series("HLB Weekly Meeting #48, Mar 3 2016"), Some(48));
/// assert_eq!(number::in_series("Minutes of the 12th Board Meeting"), Some(12));
/// assert_eq!(number::in_series("Board Meeting 2025, 3 May"), None);
/// ```
#[must_use]
pub fn in_series(title: &str) -> Option<u32> {
    let taken: Vec<Range<usize>> =
        date::all(title).map(|mention| mention.range).chain(time::all(title).map(|mention| mention.range)).take(MOST_WORDS).collect();
    let words = words(title, &taken);
    let number_at = |at: usize, marked: bool| words.get(at).and_then(|word| word.number(title, marked));
    // "12th Board Meeting", "Ninth Virtual Meeting"
    for (at, word) in words.iter().enumerate() {
        let Some(number) = word.ordinal() else { continue };
        let between = words.get(at + 1..).unwrap_or(&[]).iter().take(4).take_while(|word| !word.is_barrier());
        if between.into_iter().any(Word::is_series) {
            return Some(number);
        }
    }
    // "Meeting IV", "Sitzung Nr. 7"
    for (at, _) in words.iter().enumerate().filter(|(_, word)| word.is_series()) {
        let marked = words.get(at + 1).is_some_and(|word| word.is_number_word() || word.is_number_letter());
        if let Some(number) = number_at(at + 1 + usize::from(marked), marked) {
            return Some(number);
        }
    }
    // "HLB Weekly #48", "Protocol No. 5"
    words.iter().enumerate().find_map(|(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let by_sign = matches!(word.sign, Some('#' | '№')) && !before.is_some_and(|word| Lexicon::ALL.is_word(word.text, ISSUE));
        let figures = word.text.bytes().all(|byte| byte.is_ascii_digit());
        let marked = before.is_some_and(|before| before.is_number_word() || figures && before.is_number_letter());
        // "Sheet No. 31"
        let of_page = || at.checked_sub(2).and_then(|at| words.get(at)).is_some_and(|word| Lexicon::ALL.is_word(word.text, PAGE));
        let number = if by_sign || marked && !of_page() { number_at(at, marked) } else { None };
        // "Registered Charity No. 274033" counts no meetings.
        number.filter(|number| *number < 10_000)
    })
}

/// The number that a line gives the paper: `ATA N.º 9/2024 – Reunião do conselho`, `Final text of minutes no. 3`, `N.º da ata: 06/2022`.
pub(crate) fn of_paper(line: &str) -> Option<u32> {
    /// Of longer lines only one that begins with it names its own paper.
    const SHORT: usize = 8;
    /// The number is among so many words.
    const NEAR: usize = 7;
    let line = line.trim_matches(|c: char| !c.is_alphanumeric());
    labelled(line).or_else(|| {
        let (mut at, mut count) = (0, 0);
        let starts = std::iter::once(0).chain(line.match_indices(' ').map(|(at, _)| at + 1));
        let is_numbered = |start: &usize| {
            let own = line.get(*start..).unwrap_or("");
            let known = Lexicon::ALL.at(own, PAPER);
            known.is_some_and(|known| own.get(known.length..).is_some_and(|after| after_number_word(after.trim_start()).is_some()))
        };
        let paper = starts.take(SHORT).find(is_numbered)?;
        if paper > 0 && line.split_whitespace().nth(SHORT).is_some() {
            return None;
        }
        let own = line.get(paper..)?;
        // "Minutes no. 21, of the meeting of 29 October, were approved"
        let is_told = own.split_whitespace().nth(3).is_some() && own.split_whitespace().take(3).any(|word| word.ends_with(','));
        if is_told {
            return None;
        }
        for (end, _) in own.match_indices(' ').take(NEAR) {
            (at, count) = (end, count + 1);
        }
        let near = if count == NEAR { own.get(..at)? } else { own };
        in_series(near)
    })
}

/// `N.º da ata: 06/2022`, `Minutes No.: 3`: the number after a label that says whose it is.
fn labelled(line: &str) -> Option<u32> {
    /// No such label has more words.
    const MOST: usize = 5;
    let (label, value) = line.split_once(':').filter(|(label, _)| label.split_whitespace().count() <= MOST)?;
    let has = |senses: Senses| {
        label
            .split(|c: char| c.is_whitespace() || c == '.')
            .any(|word| Lexicon::ALL.is_word(word.trim_end_matches(['º', '°', 'ª']), senses))
    };
    if !has(PAPER) || !has(BEFORE_NUMBER) {
        return None;
    }
    let value = value.trim();
    let figures = value.len() - value.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = value.split_at_checked(figures).filter(|(number, _)| !number.is_empty())?;
    let ends = rest.is_empty() || rest.strip_prefix(['/', '-']).is_some_and(is_year_alone);
    number.parse().ok().filter(|number| ends && !is_year(*number))
}

/// A word of a title.
#[derive(Debug)]
struct Word<'t> {
    text: &'t str,
    end: usize,
    /// The sign right before it, if it is no blank.
    sign: Option<char>,
    /// The sign right after it, if it is no blank.
    behind: Option<char>,
    /// It belongs to a date, a time or an address.
    is_taken: bool,
}

/// The words of a title, and which belong to dates, times and addresses.
fn words<'t>(title: &'t str, taken: &[Range<usize>]) -> Vec<Word<'t>> {
    /// Most titles have no more words.
    const FEW: usize = 16;
    let mut words = Vec::with_capacity(FEW);
    let mut addresses = Addresses::new(title);
    let mut at = 0;
    while words.len() < MOST_WORDS {
        let Some(rest) = title.get(at..) else { break };
        let Some(start) = rest.find(is_of_word).map(|start| at + start) else { break };
        let length = title.get(start..).map_or(0, |rest| rest.find(|c: char| !is_of_word(c)).unwrap_or(rest.len()));
        at = start + length;
        let sign = title.get(..start).and_then(|before| before.chars().next_back()).filter(|&c| !is_blank(c));
        let rest = title.get(at..).unwrap_or("");
        // "N.º 4"
        let rest = rest.strip_prefix('.').filter(|rest| rest.starts_with(['º', '°'])).unwrap_or(rest);
        let behind = rest.chars().next().filter(|&c| !is_blank(c));
        let is_taken = addresses.around(start).is_some() || taken.iter().any(|range| range.start <= start && start < range.end);
        words.push(Word { text: title.get(start..at).unwrap_or(""), end: at, sign, behind, is_taken });
    }
    words
}

/// Whether a letter or a figure; what is raised after a number is neither.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, 'º' | 'ª')
}

impl Word<'_> {
    fn is_series(&self) -> bool {
        Lexicon::ALL.is_word(self.text, SERIES)
    }

    fn is_number_word(&self) -> bool {
        Lexicon::ALL.is_word(self.text, BEFORE_NUMBER) && (self.text.len() > 1 || matches!(self.behind, Some('°' | 'º')))
    }

    /// Whether it is a letter that stands for "number" between a series and its number: `Verbale n. 3`.
    fn is_number_letter(&self) -> bool {
        self.text.len() == 1 && self.behind == Some('.') && Lexicon::ALL.is_word(self.text, BEFORE_NUMBER)
    }

    /// Whether an ordinal before it cannot belong to a series after it.
    fn is_barrier(&self) -> bool {
        Lexicon::ALL.is_word(self.text, NOT_BEFORE_SERIES) || self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// The number that an ordinal before its series is: `12th`, `Ninth`, `3.`, `XII.`
    fn ordinal(&self) -> Option<u32> {
        if self.is_taken || matches!(self.sign, Some('+' | '/' | '.')) {
            return None;
        }
        let has_dot = self.behind == Some('.');
        if self.text.starts_with(|c: char| c.is_ascii_digit()) {
            let plain = self.text.bytes().all(|byte| byte.is_ascii_digit());
            return if plain && !has_dot { None } else { in_figures(self.text).filter(|&number| !is_year(number)) };
        }
        let in_capitals = self.text.len() > 1 && self.text.bytes().all(|byte| byte.is_ascii_uppercase());
        if in_capitals {
            roman(self.text).filter(|_| has_dot || is_no_abbreviation(self.text))
        } else {
            in_words(self.text).filter(|_| self.text.len() > 3)
        }
    }

    /// The number that stands after a series or a sign; after a word for "number" its year may follow: `No. 12/2023`.
    fn number(&self, title: &str, marked: bool) -> Option<u32> {
        let of_year = || title.get(self.end..).and_then(|rest| rest.strip_prefix('/')).is_some_and(is_year_alone);
        if marked && self.sign != Some('/') && of_year() {
            return in_figures(self.text).filter(|&number| !is_year(number));
        }
        let joins_more = |c: char| matches!(c, '/' | '+' | '%' | '°' | '_' | '\'' | '’');
        let figure_follows = title.get(self.end..).is_some_and(|rest| {
            let mut letters = rest.chars();
            matches!(letters.next(), Some('.' | ':' | '-' | ',')) && letters.next().is_some_and(|c| c.is_ascii_digit())
        });
        if self.is_taken
            || self.behind.is_some_and(joins_more)
            || figure_follows
            || matches!(self.sign, Some('/' | '+' | '.' | '$' | '€' | '_' | '\'' | '’'))
        {
            return None;
        }
        // "ATA NÚMERO VINTE E TRÊS"
        let spoken = || title.get(self.end - self.text.len()..).filter(|_| marked).and_then(spoken::number);
        let number = in_figures(self.text).or_else(|| roman(self.text).filter(|_| self.is_roman(title))).or_else(spoken)?;
        let is_marked = self.sign == Some('#');
        (is_marked || !is_year(number)).then_some(number)
    }

    /// Whether a Roman number is one here: `Session I`, but not `the meeting I chaired`.
    fn is_roman(&self, title: &str) -> bool {
        let capitals = self.text.bytes().all(|byte| byte.is_ascii_uppercase());
        let rest = title.get(self.end..).unwrap_or("").trim_start_matches(is_blank);
        let next = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        capitals
            && is_no_abbreviation(self.text)
            && (self.text.len() > 1 || !next.starts_with(char::is_lowercase) || Lexicon::ALL.is_word(next, AFTER_NUMBER))
    }
}

/// Whether a Roman number is not rather the letters of a name: `DC`, `CD`, `MD`.
fn is_no_abbreviation(text: &str) -> bool {
    text.len() > 3 || text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L'))
}

/// Whether a text begins with a year in four figures, and a word ends there.
fn is_year_alone(text: &str) -> bool {
    let figures = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let ends = !text.get(figures..).is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '/'));
    // "No. 14/23"
    if figures == 2 {
        return ends;
    }
    figures == 4 && ends && text.get(..figures).and_then(|year| year.parse().ok()).is_some_and(is_year)
}

/// Whether a number is a year rather than a place in a series.
fn is_year(number: u32) -> bool {
    (1800..=2199).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::testing::read_text_in_time;

    #[test]
    fn integers() {
        let table = [
            ("4", Some(4)),
            (" 04 ", Some(4)),
            ("#167", Some(167)),
            ("# 167", Some(167)),
            ("№ 12", Some(12)),
            ("No. 12", Some(12)),
            ("no 12", Some(12)),
            ("No. #12", Some(12)),
            ("Nr. 7", Some(7)),
            ("n° 3", Some(3)),
            ("Numéro 3", Some(3)),
            ("Number 5", Some(5)),
            ("No. IV", Some(4)),
            ("4th", Some(4)),
            ("1st", Some(1)),
            ("22ND", Some(22)),
            ("4.", Some(4)),
            ("3e", Some(3)),
            ("3ème", Some(3)),
            ("2de", Some(2)),
            ("IV", Some(4)),
            ("I", Some(1)),
            ("XIII", Some(13)),
            ("xiii", Some(13)),
            ("MCMXCIX", Some(1999)),
            ("MMMDCCCLXXXVIII", Some(3888)),
            ("XL", Some(40)),
            ("fourth", Some(4)),
            ("Ninth", Some(9)),
            ("twenty-first", Some(21)),
            ("thirty second", Some(32)),
            ("Dritte", Some(3)),
            ("troisième", Some(3)),
            ("derde", Some(3)),
            ("nine", Some(9)),
            ("0", Some(0)),
            ("4294967295", Some(u32::MAX)),
            ("", None),
            ("IIII", None),
            ("IC", None),
            ("VX", None),
            ("Iv", None),
            ("C", None),
            ("mix", None),
            ("di", None),
            ("CIVIL", None),
            ("4294967296", None),
            ("4a", None),
            ("4 of 5", None),
            ("-4", None),
            ("+4", None),
            ("4.5", None),
            ("#", None),
            ("No.", None),
            ("No", None),
            ("None", None),
            ("twenty-twenty", None),
        ];
        for (text, expected) in table {
            assert_eq!(integer(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_paper_has_a_number_of_its_own() {
        for (line, expected) in [
            ("ATA N.º 9/2024 – Reunião do conselho do porto, que teve lugar no dia seis de maio na casa do faroleiro", Some(9)),
            ("- ACTA NÚMERO CINCO -", Some(5)),
            ("TEXTO FINAL DA ATA Nº 12/2024", Some(12)),
            ("N.º da ata: 06/2022", Some(6)),
            ("Minutes No.: 3", Some(3)),
            ("MINUTES NO. 07/24", Some(7)),
            ("MINUTES NO. 3 of the old harbour board for meeting 12", Some(3)),
            ("ATA Nº 031/2024", Some(31)),
            ("The long, old and torn paper of the board minutes No. 3", None),
            ("Minutes of the Board, No. 3", None),
            ("N.º da ata: 2024", None),
            ("N.º da ata: 6 de maio", None),
            ("N.º da ata do conselho do porto: 6", None),
            ("Minutes: 3", None),
            ("No.: 3", None),
            ("FINAL TEXT OF MINUTES No. 12/2024", Some(12)),
            ("Data da ata: 06/2022", None),
            ("O conselho aprovou sem votos contra a ata n.º 8/2024 da reunião de abril", None),
            ("Minutes no. 21, of the meeting of 29 October 2020, were approved", None),
            ("Folha N.º 31", None),
            ("Minutes of the meeting", None),
        ] {
            assert_eq!(of_paper(line), expected, "{line:?}");
        }
    }

    #[test]
    fn a_number_is_a_short_text() {
        assert_eq!(integer(&format!("{:0>40}", 12)), Some(12));
        assert_eq!(integer(&format!("{:0>41}", 12)), None);
    }

    #[test]
    fn every_roman_number_reads_back() {
        let mut seen = std::collections::HashSet::new();
        for thousands in ["", "M", "MM", "MMM"] {
            for hundreds in ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"] {
                for tens in ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"] {
                    for ones in ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"] {
                        let written = format!("{thousands}{hundreds}{tens}{ones}");
                        if let Some(number) = roman(&written) {
                            assert!(seen.insert(number), "{written} is {number}, as another is");
                        }
                    }
                }
            }
        }
        // All but the four that are letters.
        assert_eq!(seen.len(), 3999 - 4);
    }

    #[test]
    fn series() {
        let table = [
            ("HLB 2025 BRD-WG Meeting IV", Some(4)),
            ("HLB Weekly Meeting #48, Mar 3 2016", Some(48)),
            ("HLB Weekly Meeting #167, 6 June, 2019", Some(167)),
            ("HLB Weekly #48 03/03/16", Some(48)),
            ("Virtual Meeting IX", Some(9)),
            ("Virtual Meeting IX: 29 June 2017, 13:00 p.m. UTC", Some(9)),
            ("HLB Virtual Meeting - XIII", Some(13)),
            ("HLB Virtual Meeting – XIII", Some(13)),
            ("12th Board Meeting", Some(12)),
            ("Minutes of the 12th Annual General Meeting 2025", Some(12)),
            ("Minutes from 18th Harbour TSC meeting, May 30, 2019", Some(18)),
            ("The Ninth Virtual Meeting", Some(9)),
            ("twelfth session", Some(12)),
            ("Sitzung Nr. 7", Some(7)),
            ("7. Sitzung des Vorstands", Some(7)),
            ("XII. Sitzung", Some(12)),
            ("Protokoll der 3. Sitzung vom 4. Mai 2021", Some(3)),
            ("Réunion n° 3", Some(3)),
            ("3ème réunion du bureau", Some(3)),
            ("45e vergadering", Some(45)),
            ("Meeting No. 5", Some(5)),
            ("Meeting number 5", Some(5)),
            ("Meeting: 5", Some(5)),
            ("Call 12 – 3 May 2025", Some(12)),
            ("Session I", Some(1)),
            ("Session I of the Council", Some(1)),
            ("Session I: opening", Some(1)),
            ("TSC Meeting 2 of 3", Some(2)),
            ("Protocol No. 5", Some(5)),
            ("HLB TAG #2012", Some(2012)),
            ("28th session of the HLB", Some(28)),
            ("", None),
            ("Board Meeting", None),
            ("Board Meeting 2025", None),
            ("Board Meeting 2025-05-03", None),
            ("Board Meeting 3 May 2025", None),
            ("Board Meeting, 12 May", None),
            ("Board meeting 14:00 UTC", None),
            ("Meeting 10 am", None),
            ("Meeting 3/2021", None),
            ("ATA N.º 12/2023", Some(12)),
            ("ACTA Nº 14/23", Some(14)),
            ("Minutes No. 7/2023", Some(7)),
            ("Reunião n.º 5", Some(5)),
            ("Sitzung Nr. 3/2024", Some(3)),
            ("Verbale n. 3", Some(3)),
            ("Minutes No. 12/20231", None),
            ("Minutes No. 12/3/2023", None),
            ("Meeting 12/2023", None),
            ("Meeting 1.2", None),
            ("HARBOUR+20 Meeting", None),
            ("HARBOUR+20", None),
            ("Annex C", None),
            ("Session C", None),
            ("Part I of the report", None),
            ("the meeting I chaired", None),
            ("Working Group 3 Meeting", None),
            ("First draft of the minutes of the Board Meeting", None),
            ("Meeting of the 5th Working Group", None),
            ("TSC meeting 2020-04-02 (first TSC meeting!)", Some(1)),
            ("HLB 2025", None),
            ("DC Reading Board Meeting", None),
            ("Meeting in DC", None),
            ("MD Board Meeting", None),
            ("Agenda: discussion in #364", None),
            ("http://example.org/minutes/28.telecon.html", None),
            ("Harbour Working Group Regular Teleconference", None),
        ];
        for (title, expected) in table {
            assert_eq!(in_series(title), expected, "{title:?}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn takes_anything(text in "(Meeting|No\\.|#|IV|12|th|twenty|-| |\\PC){0,12}") {
            let _ = (integer(&text), in_series(&text));
        }
    }

    #[test]
    fn hostile() {
        let pieces = ["1", "I", "1 ", "#1 ", "Meeting ", "12th ", "a", "é ", "1 May ", "No. ", "#", "MEETING"];
        read_text_in_time(&pieces, |text| (integer(text), in_series(text)));
    }

    #[test]
    fn more_integers_at_their_bounds() {
        for (text, expected) in [
            ("III", Some(3)),
            ("MMMCMXCIX", Some(3999)),
            ("MMMM", None),
            ("MMMDCCCLXXXVIIII", None),
            ("DC", Some(600)),
            ("D", None),
            ("CDX", Some(410)),
            ("XCIX", Some(99)),
            ("ix", Some(9)),
            ("xl", None),
            ("No 12", Some(12)),
            ("No: 12", Some(12)),
            ("No.12", Some(12)),
            ("Nr.", None),
            ("№12", Some(12)),
            ("##12", None),
            ("12th ", Some(12)),
            ("12thx", None),
            ("twenty nine", Some(29)),
            ("twenty-ten", None),
            ("twenty–ninth", Some(29)),
            ("nine-twenty", None),
        ] {
            assert_eq!(integer(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_number_in_a_title_is_that_of_the_meeting() {
        for (title, expected) in [
            ("12th Board Meeting", Some(12)),
            ("12th big old new Meeting", Some(12)),
            ("12th big old new wide Meeting", None),
            ("12th of the Board", None),
            ("3. Sitzung", Some(3)),
            ("3 Sitzung", None),
            ("XII. Sitzung", Some(12)),
            ("XII Meeting", Some(12)),
            ("X Meeting", None),
            ("DC Meeting", None),
            ("DC. Meeting", Some(600)),
            ("MCD. Meeting", Some(1400)),
            ("Nine Meeting", Some(9)),
            ("Ten Meeting", None),
            ("Meeting IV", Some(4)),
            ("Meeting iv", None),
            ("Meeting I", Some(1)),
            ("The meeting I chaired", None),
            ("Meeting I at Oldport", Some(1)),
            ("Meeting I, Oldport", Some(1)),
            ("Meeting V next", None),
            ("Meeting IV next", Some(4)),
            ("Meeting IX held", Some(9)),
            ("Meeting I Held", Some(1)),
            ("Meeting XL", Some(40)),
            ("Meeting MCD", None),
            ("Meeting CMX", None),
            ("Meeting MCDX", Some(1410)),
            ("Meeting 1800", None),
            ("Meeting 2199", None),
            ("Meeting 12/23", None),
            ("Meeting 7_", None),
            ("Meeting €7", None),
            ("Meeting 7°", None),
            ("Meeting No. 7", Some(7)),
            ("Meeting n° 7", Some(7)),
            ("Meeting n 7", None),
            ("Meeting 7/2026", None),
            ("Meeting 7+8", None),
            ("Meeting 7%", None),
            ("Meeting 7.5", None),
            ("Meeting 7, 8", Some(7)),
            ("Meeting 7,8", None),
            ("Meeting 7-8", None),
            ("Meeting 7:30", None),
            ("Meeting $7", None),
            ("Meeting _7", None),
            ("Meeting 7_a", None),
            ("Meeting '7", None),
            ("Meeting 2025", None),
            ("Meeting #2025", Some(2025)),
            ("Meeting 1799", Some(1799)),
            ("Meeting 2200", Some(2200)),
            ("Weekly #48", Some(48)),
            ("Issue #48", None),
            ("Protocol No. 5", Some(5)),
            ("Protocol #5", Some(5)),
            ("Annex 5", None),
            ("Meeting on 4 May 2026", None),
            ("4 May Meeting", None),
            ("Meeting at 10:00", None),
            ("https://harbour.example/meeting/5", None),
            ("Meeting 5 of 4 May 2026", Some(5)),
            ("+12th Meeting", None),
            ("1.12th Meeting", None),
            ("12th 2026 Meeting", None),
        ] {
            assert_eq!(in_series(title), expected, "{title:?}");
        }
    }
}
