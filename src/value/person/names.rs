//! Names one after the other in a line.

use super::{
    Kind, Lexicon, are_initials, bracketed, is_acronym, is_body, is_name_in, is_office, kind, opens_suffix, person_in, strip_honorific,
    weight,
};
use crate::bytes::{Bytes, cut_once, words_of};
use crate::lexicon::sense::{AND, BODY, COUNTED, GROUP, HONORIFIC, OF, OFFICE};
use crate::lexicon::symbols::FIRM_ENDINGS;
use crate::span::boundary_before;

/// The name of an entry, and all that stands beside it if anything does.
pub(crate) fn name_and_rest<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> (&'t str, Option<&'t str>) {
    let mut alone = true;
    let name = super::cut(text, |_| alone = false, lexicon);
    if alone {
        return (name, None);
    }
    let begin = if name.is_empty() { 0 } else { (name.as_ptr() as usize).saturating_sub(text.as_ptr() as usize) };
    let rest = text.get(begin + name.len()..).unwrap_or("");
    let rest =
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '/' | '|')).trim_end();
    (name, Some(rest))
}

/// Whether a text is a list of names rather than one person with an organisation: three commas or more, or "and" between names.
pub(crate) fn is_name_list(text: &str, lexicon: &Lexicon<'_>) -> bool {
    let names = split_names_in(text, lexicon);
    let short = names.iter().all(|name| person_in(name, lexicon).is_some() && words_of(name).count() <= 6);
    let commas = top_level(text).filter(|&(_, c)| c == ',').count();
    short && (commas >= 2 && names.len() > 2 || names.len() > 1 && text.contains([';']) || names.len() == 2 && commas == 0)
}

/// How many commas stand outside brackets.
pub(crate) fn commas(text: &str) -> usize {
    top_level(text).filter(|&(_, c)| c == ',').count()
}

/// The signs of a text that stand outside brackets.
fn top_level(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut depth = 0_usize;
    text.char_indices().filter(move |&(_, c)| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })
}

/// A list of names cut at semicolons, or else at commas and at "and"; what stands in brackets stays together, and so does an office, an
/// organisation or a remark with the name before it.
///
/// ```
/// use minutes_extract::value::person::split_names;
///
/// assert_eq!(split_names("Ann Ray (Chair, Clerk), Bo West, Treasurer, and Cy Moss"), ["Ann Ray (Chair, Clerk)", "Bo West, Treasurer", "Cy Moss"]);
/// ```
#[must_use]
pub fn split_names(text: &str) -> Vec<&str> {
    split_names_in(text, &Lexicon::ALL)
}

/// The same with the words of a document, or of a row of it.
pub(crate) fn split_names_in<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Vec<&'t str> {
    if let Some(part) = one_part(text, lexicon) {
        return if part.contains(char::is_alphanumeric) { vec![part] } else { Vec::new() };
    }
    let parts = parts(text, lexicon);
    let mut names: Vec<&str> = Vec::with_capacity(parts.len());
    let semicolons = has_semicolon(text);
    for part in parts {
        match names.last_mut().filter(|before| !semicolons && belongs(part, before, lexicon) || is_of_group(text, before, part, lexicon)) {
            Some(before) => *before = join(text, before, part).unwrap_or(before),
            None if semicolons => match listed_in(part, lexicon) {
                Some(listed) => names.extend(listed),
                None => names.push(part),
            },
            None => names.push(part),
        }
    }
    names
}

/// Names of one part of a list whose semicolon sets off what is said of others: `Dana, Piet, Rosalind, Yusuf; Gabe dialled in`.
fn listed_in<'t>(part: &'t str, lexicon: &Lexicon<'_>) -> Option<Vec<&'t str>> {
    /// Fewer may be one person, with what is said of them.
    const LEAST: usize = 4;
    if commas(part) + 1 < LEAST || has_semicolon(part) {
        return None;
    }
    let names = split_names_in(part, lexicon);
    let is_one = |name: &&str| {
        let bare = name.split('(').next().unwrap_or(name).trim();
        weight(bare, lexicon) >= 5 && !bare.contains(' ') && !is_body(bare, lexicon)
    };
    (names.len() >= LEAST && names.iter().all(is_one)).then_some(names)
}

/// A list of names, each with the office that stands in the plural before it or before those that it is joined to, in the singular.
///
/// `Council Members A. Moss, B. Field and C. Hart; Clerk D. Lind`: the first three are a Council Member each; what stands before one name
/// alone is left to that entry.
pub(crate) fn with_offices<'t>(listed: &'t str, lexicon: &Lexicon<'_>) -> Vec<(&'t str, &'t str)> {
    // What stands in brackets is said of the name before them.
    let is_whole = !listed.bytes().any(|byte| byte == b';') || listed.contains(['(', '[']);
    let runs = listed.split(|c| c == ';' && !is_whole);
    let opens = runs.clone().any(|run| plural_office(run.trim_start(), lexicon).is_some());
    if opens && !is_whole {
        return runs.flat_map(|run| of_plurals(run, split_names_in(run, lexicon), lexicon)).collect();
    }
    let names = split_names_in(listed, lexicon);
    if !opens && !names.iter().any(|name| plural_office(name, lexicon).is_some()) {
        return names.into_iter().map(|name| (name, "")).collect();
    }
    of_plurals(listed, names, lexicon)
}

/// The names of a list of which some have an office in the plural before them, each with the office that it has of these.
fn of_plurals<'t>(run: &'t str, names: Vec<&'t str>, lexicon: &Lexicon<'_>) -> Vec<(&'t str, &'t str)> {
    let (mut office, mut joined) = ("", false);
    let one = |part: &'t str| {
        let name = match plural_office(part, lexicon) {
            Some((singular, name)) => {
                (office, joined) = (singular, false);
                name
            }
            None => part,
        };
        let before = name.as_ptr().addr().checked_sub(run.as_ptr().addr()).and_then(|at| run.get(..at)).unwrap_or("");
        // Behind "and" stands the last one; who has an office of their own is none of them.
        if joined || person_in(name, lexicon).is_none_or(|own| own.office.is_some()) {
            office = "";
        }
        joined |= ends_in_and(before, lexicon);
        (name, office)
    };
    names.into_iter().map(one).collect()
}

/// Whether a text ends in a word that joins the last name of a list to those before it.
fn ends_in_and(text: &str, lexicon: &Lexicon<'_>) -> bool {
    let last = text.trim_end().rsplit([' ', ',']).next().unwrap_or("");
    last == "&" || last.starts_with(char::is_lowercase) && lexicon.is_word(last, AND)
}

/// An office in the plural before names: `Council Members A. Moss` → the office in the singular, and the names.
fn plural_office<'t>(part: &'t str, lexicon: &Lexicon<'_>) -> Option<(&'t str, &'t str)> {
    /// No office has more words.
    const MOST: usize = 4;
    let ends = part.match_indices(' ').map(|(at, _)| at).take(MOST);
    let split = |end: usize| {
        let office = part.get(..end)?.strip_suffix(['s', 'S'])?;
        // "Press" is no plural. The singular is not a word of the text, so that it is not among those that are heard.
        let is_one = !office.ends_with(['s', 'S']) && !office.contains(['(', '[']) && is_office(office, &Lexicon::ALL);
        let name = part.get(end + 1..)?.trim_start();
        let named =
            || name.starts_with(char::is_uppercase) && weight(strip_honorific(name_and_rest(name, lexicon).0, lexicon), lexicon) >= 3;
        (is_one && named()).then_some((office, name))
    };
    part.starts_with(char::is_uppercase).then(|| ends.filter_map(split).last()).flatten()
}

/// The signs of which one parts two names, or belongs to what does.
static PARTING: Bytes<bool> = Bytes::among(b";,\t.([<&+@");

/// Whether a semicolon stands outside brackets.
fn has_semicolon(text: &str) -> bool {
    text.bytes().any(|byte| byte == b';') && top_level(text).any(|(_, c)| c == ';')
}

/// The one part of a text in which nothing can part two names: a quick look.
pub(crate) fn one_part<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Option<&'t str> {
    /// Fewer brackets part no names, they only stand beside them.
    const SEVERAL: usize = 3;
    /// The last byte of a dash, and of some letters: those only take the longer way.
    const EN_DASH: u8 = 0x93;
    if lexicon.hears(AND | HONORIFIC) {
        return None;
    }
    let (mut opened, mut closed, mut dashes) = (0, 0, 0);
    let is_parted = text.bytes().any(|byte| {
        opened += usize::from(byte == b'(');
        dashes += usize::from(matches!(byte, b'-' | EN_DASH));
        closed += usize::from(byte == b')');
        PARTING.of(byte) && !matches!(byte, b'(' | b'[' | b'<')
    });
    (!is_parted && opened.max(closed) < SEVERAL && dashes < 2).then(|| trim(text, lexicon))
}

/// Whether a part goes on with those whom the one before it counts in: `members of the Council of Lowwater and West Marsh`.
fn is_of_group(text: &str, before: &str, part: &str, lexicon: &Lexicon<'_>) -> bool {
    let first = words_of(before).next().unwrap_or("");
    let counts = first.starts_with(char::is_lowercase) && lexicon.is_word(first, GROUP | COUNTED);
    let both = || join(text, before, part).and_then(|both| both.get(before.len()..both.len().checked_sub(part.len())?));
    counts && both().is_some_and(|between| !between.contains([',', ';']))
}

/// The parts of a list in which nothing but the initials after each name parts it from the next, as flattened tables have it:
/// `Ann Ray (AR) - Chair Bo West (BW) Cy Moss (CM)`. Empty where the list is written otherwise.
fn by_initials(text: &str) -> Vec<&str> {
    /// Fewer may be anything.
    const LEAST: usize = 3;
    if text.bytes().filter(|byte| *byte == b'(').nth(LEAST - 1).is_none() {
        return Vec::new();
    }
    let mut starts = Vec::new();
    for (at, _) in text.match_indices('(') {
        let (Some(before), Some(rest)) = (text.get(..at), text.get(at + 1..)) else { continue };
        // Initials are short.
        let near = rest.get(..boundary_before(rest, 18.min(rest.len()))).unwrap_or("");
        let Some((letters, _)) = cut_once(near, b')') else { continue };
        let from = boundary_before(before, before.len().saturating_sub(120));
        let mut words = before.trim_end().rmatch_indices(' ').map(|(at, _)| at + 1).take_while(|at| *at >= from);
        let start = words.by_ref().take(4).find(|start| {
            before.get(*start..).is_some_and(|name| {
                name.trim_end().contains(' ') && name.starts_with(char::is_uppercase) && are_initials(letters, name.trim_end())
            })
        });
        starts.extend(start.or_else(|| (from == 0 && are_initials(letters, before.trim_end())).then_some(0)));
    }
    if starts.len() < LEAST || top_level(text).filter(|&(_, c)| matches!(c, ',' | ';')).count() * 2 > starts.len() {
        return Vec::new();
    }
    // Words before the first name belong to its entry.
    starts.iter_mut().take(1).for_each(|start| *start = 0);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let parts = starts.iter().zip(ends).filter_map(|(start, end)| text.get(*start..end));
    parts.flat_map(|part| part.split(" & ")).collect()
}

/// The full names of a list that has dashes where others have commas: `Ann Ray - Bo West - Cy Moss`. Empty where the list is written otherwise.
fn by_dashes<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Vec<&'t str> {
    /// A dash stands before an office or an organisation too.
    const LEAST: usize = 3;
    if text.contains([',', ';', '(', '@']) {
        return Vec::new();
    }
    let names: Vec<&str> = text.split(" -").flat_map(|part| part.split(" –")).map(|name| trim(name, lexicon)).collect();
    let is_full = |name: &&str| {
        let bare = strip_honorific(name, lexicon);
        weight(bare, lexicon) >= 7 && !is_body(bare, lexicon) && !is_office(bare, lexicon)
    };
    if names.len() >= LEAST && names.iter().all(is_full) { names } else { Vec::new() }
}

/// The parts of a list, before those are joined that belong together.
fn parts<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Vec<&'t str> {
    let initials = by_initials(text);
    if !initials.is_empty() {
        return initials.into_iter().map(|part| trim(part, lexicon)).collect();
    }
    let dashed = by_dashes(text, lexicon);
    if !dashed.is_empty() {
        return dashed;
    }
    let sign = if has_semicolon(text) { ';' } else { ',' };
    // One bracket may close an entry, several part them.
    let several = text.bytes().filter(|byte| *byte == b')').count() > 2 && top_level(text).filter(|&(_, c)| c == ')').count() > 2;
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    let joins = lexicon.hears(AND | HONORIFIC);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(skipped) = next_sign(rest, joins) else { break };
        at += skipped;
        let rest = rest.get(skipped..).unwrap_or("");
        if let Some((_, length)) = bracketed(rest) {
            at += length;
            // "Ann Ray (AR) Bo West (BW)": a bracket ends an entry where a name follows it.
            if several && text.get(at..).is_some_and(|after| opens_name(after, lexicon)) {
                parts.push(text.get(start..at).unwrap_or(""));
                start = at;
            }
            continue;
        }
        match cut_at(text, at, sign, lexicon) {
            Some(length) => {
                parts.push(text.get(start..at).unwrap_or(""));
                at += length;
                start = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    parts.push(text.get(start..).unwrap_or(""));
    let bare = |part: &'_ str| -> bool { part.contains(char::is_alphanumeric) };
    parts.into_iter().map(|part| trim(part, lexicon)).filter(|part| bare(part)).collect()
}

/// Where the next sign stands that may part two names: at a blank, where a sign follows that joins them, or any word may.
fn next_sign(text: &str, joins: bool) -> Option<usize> {
    text.bytes().enumerate().position(|(at, byte)| match byte {
        b' ' => joins || matches!(text.as_bytes().get(at + 1), Some(b'&' | b'+' | b'@')),
        _ => PARTING.of(byte),
    })
}

/// A part without the signs and the joining word at its ends.
fn trim<'t>(part: &'t str, lexicon: &Lexicon<'_>) -> &'t str {
    let part = part.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '&'));
    let part = part.trim_start_matches(['-', '–', '—', ' ']);
    let part = match cut_once(part, b' ') {
        Some((first, rest)) if first.starts_with(char::is_lowercase) && lexicon.is_word(first, AND) => rest.trim_start(),
        _ => part,
    };
    let initial = part.rsplit(' ').next().is_some_and(|last| last.len() == 2 && part.len() > 2);
    if initial || part.ends_with("Jr.") || part.ends_with("Sr.") { part } else { part.trim_end_matches('.') }
}

/// The bytes of what parts two names at a byte of a list.
fn cut_at(text: &str, at: usize, sign: char, lexicon: &Lexicon<'_>) -> Option<usize> {
    let rest = text.get(at..)?;
    let first = rest.chars().next()?;
    let after = || rest.get(first.len_utf8()..).unwrap_or("");
    match first {
        ';' => Some(1),
        ',' if sign == ',' || after().starts_with(char::is_alphanumeric) => (!opens_suffix(after(), lexicon)).then_some(1),
        // A handle after a comma is another one's.
        ',' => after().trim_start().starts_with('@').then_some(1),
        '\t' => Some(1),
        '.' => (after().starts_with(' ') && ends_word(text, at, lexicon) && next_is_name(after(), lexicon)).then_some(1),
        ' ' if is_in_firm(text, at, lexicon) => None,
        ' ' => joins(rest, text, lexicon).or_else(|| opens_with_title(text, at, lexicon).filter(|_| sign == ',')),
        _ => None,
    }
}

/// Whether a sign that joins two names stands inside that of a firm: `Ed Holm, Partner, Hart & Poole LLP`.
pub(crate) fn is_in_firm(text: &str, at: usize, lexicon: &Lexicon<'_>) -> bool {
    let Some(after) = text.get(at..).and_then(|rest| rest.strip_prefix(" & ")) else { return false };
    let before = text.get(..at).and_then(|before| before.rsplit([',', ';']).next()).unwrap_or("").trim();
    let last = after.split([',', ';', '(']).next().unwrap_or("").trim_end().rsplit(' ').next().unwrap_or("");
    let last = last.trim_end_matches('.');
    !before.contains(' ') && before.starts_with(char::is_uppercase) && (FIRM_ENDINGS.contains(&last) || lexicon.is_word(last, BODY))
}

/// The bytes of " and ", " & ", " + ", " und " at the start of a text; of the blank before a handle.
fn joins(text: &str, list: &str, lexicon: &Lexicon<'_>) -> Option<usize> {
    let inner = text.get(1..)?;
    if inner.starts_with('@') && list.trim_start().starts_with('@') {
        return Some(1);
    }
    if inner.starts_with(['&', '+']) {
        return inner.get(1..)?.starts_with(' ').then_some(2);
    }
    let known = lexicon.at(inner, AND)?;
    let word = inner.get(..known.length)?;
    let is_and = word.starts_with(char::is_lowercase) || joins_capitals(text, word, list);
    (is_and && inner.get(known.length..)?.starts_with(' ')).then_some(known.length + 1)
}

/// Whether a word in capitals joins two names in a list that has no other letters: `ANA PAZ E RUI PRADO`. `ANN E RAY` has an initial.
fn joins_capitals(text: &str, word: &str, list: &str) -> bool {
    let is_full = |name: Option<&str>| name.is_some_and(|name| name.trim().contains(' '));
    let before = list.len().checked_sub(text.len()).and_then(|at| list.get(..at));
    is_full(before.and_then(|before| before.rsplit([',', ';', '–']).next()))
        && is_full(text.get(word.len() + 1..).and_then(|after| after.split([',', ';', '(']).next()))
        && !list.contains(char::is_lowercase)
}

/// Whether a word of more than two letters ends at a byte, so that a dot there ends an entry and no initial or title.
fn ends_word(text: &str, at: usize, lexicon: &Lexicon<'_>) -> bool {
    let before = text.get(..at).unwrap_or("");
    if before.ends_with(')') {
        return true;
    }
    let word = before.rsplit([' ', ',']).next().unwrap_or("");
    word.chars().count() > 2
        && word.starts_with(char::is_uppercase)
        && !lexicon.is_word(word, HONORIFIC | OFFICE)
        && word.chars().all(char::is_alphabetic)
}

/// Whether a full name follows.
fn next_is_name(text: &str, lexicon: &Lexicon<'_>) -> bool {
    let end = text.find([',', ';', '.', '(']).unwrap_or(text.len());
    let name = text.get(..end).unwrap_or("").trim();
    name.contains(' ') && weight(strip_honorific(name, lexicon), lexicon) >= 7
}

/// The bytes of the blank before a title that opens the next name without a sign: `Cllr A Ray Cllr B West`.
fn opens_with_title(text: &str, at: usize, lexicon: &Lexicon<'_>) -> Option<usize> {
    /// No name is longer, in bytes.
    const LONGEST: usize = 120;
    if !lexicon.hears(HONORIFIC) {
        return None;
    }
    let (before, rest) = (text.get(..at)?, text.get(at + 1..)?);
    let word = rest.split([' ', '.']).next()?;
    let is_title = word.len() > 1 && word.starts_with(char::is_uppercase) && lexicon.is_word(word, HONORIFIC);
    if !is_title {
        return None;
    }
    let from = boundary_before(before, before.len().saturating_sub(LONGEST));
    let last = before.get(from..)?.rsplit([',', ';']).next()?.trim();
    let named = strip_honorific(from_last_title(last, lexicon), lexicon);
    // "Cllr A Ray, Marsh County Council Mr B West"
    let is_of_another =
        || is_body(last, lexicon) && before.trim_end().len() > last.len() && before.get(from..).is_some_and(|list| list.contains(','));
    // "Cllr A Ray (late) and Borough Cllr C West"
    let goes_on = || named.rsplit_once(") ").is_some_and(|(_, after)| lexicon.at(after, AND).is_some());
    if goes_on() {
        return None;
    }
    // "Borough Cllr C West" is one title; a name stands before the next one.
    (is_of_another() || (last.len() > named.len() || last.ends_with(')')) && weight(named.split(['(', '-']).next()?.trim(), lexicon) >= 5)
        .then_some(1)
}

/// The end of a text from its last title on, where that is followed by a name: `Cllr A Ray Cllr B West` → `Cllr B West`.
pub(super) fn from_last_title<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> &'t str {
    let is_title = |word: &str| word.starts_with(char::is_uppercase) && lexicon.is_word(word.trim_end_matches('.'), HONORIFIC);
    let ends = |rest: &&str| cut_once(rest, b' ').is_some_and(|(word, name)| is_title(word) && !is_title(name));
    text.rmatch_indices(' ').filter_map(|(at, _)| text.get(at + 1..)).find(ends).unwrap_or(text)
}

/// Whether a name follows a bracket without any sign, in a list that has no other signs.
fn opens_name(after: &str, lexicon: &Lexicon<'_>) -> bool {
    let rest = after.trim_start();
    rest.len() < after.len()
        && rest.starts_with(char::is_uppercase)
        && next_is_name(rest, lexicon)
        && !is_body(rest.split('(').next().unwrap_or(rest), lexicon)
}

/// Whether a part of a list is said of the person before it, and no person by itself.
fn belongs(part: &str, before: &str, lexicon: &Lexicon<'_>) -> bool {
    let name = before.split([',', '(']).next().unwrap_or(before).trim();
    if lexicon.is(part, OFFICE) {
        return true;
    }
    // "Ann Ray, chair, and four visitors"
    let is_aside = || before.contains(',') && part.matches(' ').count() == 1;
    if is_crowd(part, lexicon) && !is_aside() {
        return false;
    }
    let before_bracket = part.split('(').next().is_some_and(|words| is_office(words.trim(), lexicon));
    if is_office(part, lexicon) || before_bracket {
        // "Lou (treasurer)" is somebody.
        let is_titled = || strip_honorific(part, lexicon).len() < part.len();
        let least = if part.contains('(') && !before_bracket || is_titled() { 5 } else { 7 };
        return person_in(part, lexicon).is_none_or(|found| weight(found.name, lexicon) < least);
    }
    match kind(part, name, lexicon) {
        Kind::Attendance(_) | Kind::Proxy(_) => true,
        // "Fay Gore (fay.gore@library.example)" is somebody with an address.
        Kind::Mail => {
            let before = part.split('@').next().and_then(|before| before.rsplit_once([' ', '(', '<']));
            before.is_none_or(|(words, _)| weight(words.trim_end_matches([' ', '(', '<']), lexicon) < 7)
        }
        Kind::Initials => are_initials(part, name) && !is_name_of_its_own(part, lexicon),
        Kind::Note => {
            part.starts_with(char::is_alphabetic) && part.contains(' ') && !part.contains(char::is_uppercase)
                || part.starts_with('@') && !before.starts_with('@')
        }
        Kind::Organisation if is_surely_body(part, lexicon) => true,
        Kind::Organisation => {
            weight(strip_honorific(part.split('(').next().unwrap_or(part).trim(), lexicon), lexicon) < 5
                && is_body(part, lexicon)
                && !is_acronym(part)
                && name.contains(' ')
        }
        Kind::Office => true,
    }
}

/// Whether words say how many others there were: `six members of the public`.
pub(crate) fn is_crowd(words: &str, lexicon: &Lexicon<'_>) -> bool {
    let who = cut_once(words, b' ').map_or("", |(_, who)| who);
    let is_known = if who.contains(' ') { lexicon.at(who, GROUP | COUNTED).is_some() } else { lexicon.is(who, GROUP | COUNTED) };
    is_known && super::is_count(words, lexicon)
}

/// Whether words are an organisation by their last one, `Marsh County Council`, or by their first: `University of Oldport`.
fn is_surely_body(words: &str, lexicon: &Lexicon<'_>) -> bool {
    let ends = || words.rsplit(' ').next().is_some_and(|last| last.ends_with(char::is_alphabetic) && lexicon.is_word(last, BODY));
    let begins = || {
        let mut first = words_of(words);
        first.next().is_some_and(|word| lexicon.is_word(word, BODY)) && first.next().is_some_and(|word| lexicon.is_word(word, OF))
    };
    lexicon.hears(BODY) && !words.contains(['(', '[']) && words_of(words).count() > 2 && (ends() || begins())
}

/// Whether letters may be what somebody is called by.
fn is_name_of_its_own(letters: &str, lexicon: &Lexicon<'_>) -> bool {
    !letters.chars().all(char::is_uppercase) && is_name_in(letters, lexicon)
}

/// From the start of one part of a text to the end of another.
fn join<'t>(text: &'t str, first: &str, last: &str) -> Option<&'t str> {
    let at = |part: &str| (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
    text.get(at(first)?..at(last)? + last.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_in_the_plural_is_that_of_each() {
        for (text, expected) in [
            (
                "Council Members A. Ray, B. West and C. Moss",
                "A. Ray = Council Member | B. West = Council Member | C. Moss = Council Member",
            ),
            ("Trustees Ann Ray and Bo West, Cy Moss", "Ann Ray = Trustee | Bo West = Trustee | Cy Moss"),
            ("Trustees Ann Ray, Bo West; Cy Moss", "Ann Ray = Trustee | Bo West = Trustee | Cy Moss"),
            ("Mayor Ann Ray, Trustees Bo West, Cy Moss", "Mayor Ann Ray | Bo West = Trustee | Cy Moss = Trustee"),
            ("Trustees Ann Ray, Clerk Bo West, Cy Moss", "Ann Ray = Trustee | Clerk Bo West | Cy Moss"),
            ("Ann Ray, Bo West (Press House)", "Ann Ray | Bo West (Press House)"),
            ("Ames Ann, Bo West", "Ames Ann | Bo West"),
            ("Chairs (old) Ann Ray, Bo West", "Chairs (old) Ann Ray | Bo West"),
            ("Trustees of the harbour, Bo West", "Trustees of the harbour | Bo West"),
            ("Ann Ray, Bo West", "Ann Ray | Bo West"),
        ] {
            let all = with_offices(text, &Lexicon::ALL).into_iter();
            let shown = all.map(|(name, office)| if office.is_empty() { name.to_owned() } else { format!("{name} = {office}") });
            assert_eq!(shown.collect::<Vec<_>>().join(" | "), expected, "{text:?}");
        }
    }

    #[test]
    fn a_list_is_cut_into_people() {
        for (text, expected) in [
            ("Ann Ray, Bo West", "Ann Ray | Bo West"),
            ("Ann Ray; Bo West", "Ann Ray | Bo West"),
            ("Ann Ray - Bo West -Cy Moss – Di Lind", "Ann Ray | Bo West | Cy Moss | Di Lind"),
            ("Ann Ray - Harbour Office - Oldport", "Ann Ray - Harbour Office - Oldport"),
            ("Ann Ray, members of the Council of Lowwater and West Marsh", "Ann Ray | members of the Council of Lowwater and West Marsh"),
            ("Ray, Ann; West, Bo", "Ray, Ann | West, Bo"),
            ("Ann Ray and Bo West", "Ann Ray | Bo West"),
            ("Ann Ray, Bo West, and Cy Moss", "Ann Ray | Bo West | Cy Moss"),
            ("Ann Ray & Bo West", "Ann Ray | Bo West"),
            ("Karla Voss, Emil Brandt und Lea Fink", "Karla Voss | Emil Brandt | Lea Fink"),
            ("Ria Blom en Joost Kuiper", "Ria Blom | Joost Kuiper"),
            ("ANA PAZ, RUI PRADO E ZÉ LUZ", "ANA PAZ | RUI PRADO | ZÉ LUZ"),
            ("ANN E RAY, BO WEST", "ANN E RAY | BO WEST"),
            ("ann,bo,cy; di,ed", "ann | bo | cy | di | ed"),
            ("Ann, Bo, Cy, Di; Ed dialled in", "Ann | Bo | Cy | Di | Ed dialled in"),
            ("Ann, Bo, Cy; Di dialled in", "Ann, Bo, Cy | Di dialled in"),
            ("@ann @bo @cy", "@ann | @bo | @cy"),
            ("Ann Ray (Chair) Bo West (Clerk) Cy Moss (Keeper)", "Ann Ray (Chair) | Bo West (Clerk) | Cy Moss (Keeper)"),
            ("Ann Ray (Chair) Bo West (Clerk)", "Ann Ray (Chair) Bo West (Clerk)"),
            ("Ann Ray (Chair) (Clerk) (until noon)", "Ann Ray (Chair) (Clerk) (until noon)"),
            ("Ann, Bo, Cy, Di Lind; Ed dialled in", "Ann, Bo, Cy, Di Lind | Ed dialled in"),
            ("Ann Ray - Bo West", "Ann Ray - Bo West"),
            ("Ann Ray (AR) Bo West (BW)", "Ann Ray (AR) Bo West (BW)"),
            ("Ann Ray; Bo West, Harbour Office", "Ann Ray | Bo West, Harbour Office"),
            ("Cllr H Poole (late) and District Cllr I Vane", "Cllr H Poole (late) | District Cllr I Vane"),
            ("Ed Holm, Partner, Hart & Poole LLP", "Ed Holm, Partner, Hart & Poole LLP"),
            ("Ann Ray, University of Oldport, Bo West", "Ann Ray, University of Oldport | Bo West"),
            ("Ann Ray, Jo Church, Bo West", "Ann Ray | Jo Church | Bo West"),
            ("Ann Ray (Chair, Clerk), Bo West", "Ann Ray (Chair, Clerk) | Bo West"),
            ("Ann Ray, Chair, Bo West, Treasurer", "Ann Ray, Chair | Bo West, Treasurer"),
            ("Mme Odile FERRAND, maire, MM. Bruno CAZAL et Yves MORIN", "Mme Odile FERRAND, maire | MM. Bruno CAZAL | Yves MORIN"),
            ("Cllr A Ray Cllr B West Cllr C Moss", "Cllr A Ray | Cllr B West | Cllr C Moss"),
            ("Cllr A Ray (Chair) Cllr B West", "Cllr A Ray (Chair) | Cllr B West"),
            ("Cllr A Ray, Borough Cllr C West", "Cllr A Ray | Borough Cllr C West"),
            ("Cllr A Ray, Marsh County Council Mr B West, Clerk", "Cllr A Ray, Marsh County Council | Mr B West, Clerk"),
            ("Ann Ray, Bo West and two guests", "Ann Ray | Bo West | two guests"),
            ("Ann Ray, Bo West, six members of the public", "Ann Ray | Bo West | six members of the public"),
            (
                "Mr. Ray - Harbour Councillor and Mr. West F.H.O. Area Manager",
                "Mr. Ray - Harbour Councillor | Mr. West F.H.O. Area Manager",
            ),
            ("Ann Ray (AR) Bo West (BW) Cy Moss (CM)", "Ann Ray (AR) | Bo West (BW) | Cy Moss (CM)"),
            (
                "Ann Ray (AR), Bo West (BW), Cy Moss (CM), Di Lind (DL) and Ed Holm (EH)",
                "Ann Ray (AR) | Bo West (BW) | Cy Moss (CM) | Di Lind (DL) | Ed Holm (EH)",
            ),
            ("Ann Ray, Bo West (bo@library.example), Cy Moss", "Ann Ray | Bo West (bo@library.example) | Cy Moss"),
            ("Ann Ray, Bo West bo@library.example, Cy Moss", "Ann Ray | Bo West bo@library.example | Cy Moss"),
            ("Ann Ray, ann@library.example, Cy Moss", "Ann Ray, ann@library.example | Cy Moss"),
            ("Ann Ray (AR) - Ferry Warden Bo West (BW) Cy Moss (CM)", "Ann Ray (AR) - Ferry Warden | Bo West (BW) | Cy Moss (CM)"),
            ("Ann Ray (Chair), Bo West. Cy Moss, Di Lind", "Ann Ray (Chair) | Bo West | Cy Moss | Di Lind"),
            ("Ann B. Ray, Dr. Bo West", "Ann B. Ray | Dr. Bo West"),
            ("Robert Lane, Jr., Ann Ray", "Robert Lane, Jr. | Ann Ray"),
            ("Ken M., Nick A.", "Ken M. | Nick A."),
            ("Ann Ray, Bo West (absent), Cy Moss", "Ann Ray | Bo West (absent) | Cy Moss"),
            ("Ann Ray, absent, Bo West", "Ann Ray, absent | Bo West"),
            ("", ""),
        ] {
            assert_eq!(split_names(text).join(" | "), expected, "{text:?}");
        }
    }

    #[test]
    fn several_names_are_a_list() {
        for (text, expected) in [
            ("Ann Ray, Bo West, Cy Moss", true),
            ("Ann Ray and Bo West", true),
            ("Ann Ray; Bo West", true),
            ("Ann Ray; Bo West; Cy Moss", true),
            ("Ann Ray, Bo West", false),
            ("Ann Ray", false),
            ("They met, they went, they left", false),
        ] {
            assert_eq!(is_name_list(text, &Lexicon::ALL), expected, "{text:?}");
        }
    }

    #[test]
    fn words_may_be_a_crowd_a_body_or_a_name_of_its_own() {
        for (words, expected) in [
            ("six members of the public", true),
            ("12 members of the public", true),
            ("members of the public", false),
            ("six lamps of the quay", false),
            ("Ann Ray", false),
            ("six", false),
        ] {
            assert_eq!(is_crowd(words, &Lexicon::ALL), expected, "{words:?}");
        }
        for (words, expected) in [
            ("Marsh County Council", true),
            ("Marsh Harbour Board", true),
            ("County Council", false),
            ("Marsh County Council (Oldport)", false),
            ("Council of the Marsh", true),
            ("Ann Lee Ray", false),
        ] {
            assert_eq!(is_surely_body(words, &Lexicon::ALL), expected, "{words:?}");
        }
        for (letters, expected) in [("Ed", true), ("Ann", true), ("AR", false), ("ANN", false), ("12", false)] {
            assert_eq!(is_name_of_its_own(letters, &Lexicon::ALL), expected, "{letters:?}");
        }
    }
}
