//! A name in a list, with what stands beside it.
//!
//! ```text
//! person = [ honorific ] name [ "(" words ")" ] [ sep words ] [ "<" mail ">" ] [ "[" words "]" ]
//! sep    = "," | " - " | " – " | " — " | " / "
//! ```
//!
//! Words beside a name are an organisation, unless they are a role, a handle, or begin in lower case: then they are a note. Nothing is
//! guessed from spelling: surname and given name are set apart only by a list that does so.

use std::borrow::Cow;

use crate::bytes::Bytes;
use crate::lexicon;

/// A person as read from one entry; all parts are slices of it, but for several remarks, which are joined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonMention<'t> {
    /// The name as written, without honorific.
    pub name: &'t str,
    /// The organisation.
    pub affiliation: Option<&'t str>,
    /// The mail address.
    pub email: Option<&'t str>,
    /// What else is said: a role, a handle, "joined late"; several remarks with "; " between them.
    pub note: Option<Cow<'t, str>>,
}

/// Reads one entry of a list of people; `None` where it is no name.
///
/// ```
/// use minutes_extract::value::person::person;
///
/// let found = person("Ms. Ann de Ray (Harbour Office)").unwrap();
/// assert_eq!((found.name, found.affiliation), ("Ann de Ray", Some("Harbour Office")));
/// ```
#[must_use]
pub fn person(text: &str) -> Option<PersonMention<'_>> {
    let mut found = PersonMention::default();
    let mut rest = unsigned(text);
    if is_count(rest) {
        return None;
    }
    let mut behind_mail = None;
    if rest.contains('@')
        && let Some(word) = rest.split([' ', ',', '<', '>', '(', ')', '[', ']']).find(|word| has_mail(word))
    {
        found.email = Some(word.trim_end_matches(['.', ';', ':']));
        let at = rest.find(word)?;
        let before = rest.get(..at)?.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '<' | '(' | '[' | ',' | '-' | '–' | ':'));
        let behind = rest.get(at + word.len()..)?.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '>' | ')' | ']' | ','));
        if before.is_empty() {
            return None;
        }
        behind_mail = Some(behind.trim_matches(['(', ')', ' ']));
        rest = before;
    }
    let (before, bracketed, behind) = bracket(rest);
    let (name, apart) = divide(before);
    let mut notes: Vec<&str> = Vec::new();
    for words in [behind_mail, apart, bracketed, Some(behind)].into_iter().flatten() {
        let words = words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
        let words = words.strip_prefix(['-', '–', '—']).and_then(|words| words.strip_prefix(' ')).unwrap_or(words);
        let words = words.strip_prefix(['(', '[']).and_then(|words| words.strip_suffix([')', ']'])).unwrap_or(words).trim();
        let parts = words.split_once(", ").map(|(one, other)| (one.trim(), other.trim()));
        let words = match parts.filter(|(one, other)| !one.is_empty() && !other.is_empty()) {
            // "Chairperson, Harbour Office"
            Some((office, rest)) if notes.is_empty() && beside(office) == Beside::Note && beside(rest) == Beside::Affiliation => {
                notes.push(office);
                rest
            }
            // "Basin Survey, joined late"
            Some((body, rest)) if notes.is_empty() && beside(body) == Beside::Affiliation && beside(rest) == Beside::Note => {
                notes.push(rest);
                body
            }
            _ => words,
        };
        match beside(words) {
            _ if words.is_empty() => {}
            Beside::Affiliation if found.affiliation.is_none() => found.affiliation = Some(words),
            _ => notes.push(words),
        }
    }
    found.note = match notes.as_slice() {
        [] => None,
        [note] => Some(Cow::Borrowed(note)),
        notes => Some(Cow::Owned(notes.join("; "))),
    };
    found.name = strip_honorific(name);
    is_name(found.name).then_some(found)
}

/// An entry without the signs around it; the dot of an initial at its end stays: `Ann R.`
fn unsigned(text: &str) -> &str {
    let is_sign = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '*' | '|');
    let begun = text.trim_start_matches(is_sign);
    let bare = begun.trim_end_matches(is_sign);
    let initial = bare.split_once(' ').is_some() && bare.rsplit(' ').next().is_some_and(|word| word.chars().count() == 1);
    let longer = begun.get(..=bare.len()).filter(|longer| longer.ends_with('.'));
    longer.filter(|_| initial && bare.ends_with(char::is_uppercase)).unwrap_or(bare)
}

/// `4 members of the public`: how many there were, and nobody's name.
fn is_count(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(count, who)| count.bytes().all(|b| b.is_ascii_digit()) && who.starts_with(char::is_lowercase))
}

/// The name of an entry, and all that stands beside it if anything does.
pub(crate) fn name_and_rest(text: &str) -> (&str, Option<&str>) {
    let (before, bracketed, behind) = bracket(text);
    let (name, apart) = divide(before);
    let rest = match (apart, bracketed) {
        // From the first word beside the name to the last.
        (Some(apart), Some(_)) => before.rfind(apart).and_then(|at| text.get(at..)).map(str::trim_end),
        (None, Some(_)) if !behind.is_empty() => text.get(before.len()..).map(str::trim),
        (apart, bracketed) => apart.or(bracketed),
    };
    (name, rest)
}

/// Cuts off the bracket at the end, or the first one: what stands before it, in it and behind it.
fn bracket(text: &str) -> (&str, Option<&str>, &str) {
    if !text.bytes().any(|byte| matches!(byte, b'(' | b'[')) {
        return (text, None, "");
    }
    let cut = |open: char, close: char| {
        let at = text.find(open)?;
        let inner = text.get(at + 1..)?;
        let (inner, behind) = inner.rsplit_once(close).unwrap_or((inner, ""));
        let before = text.get(..at)?.trim_end();
        (!before.is_empty()).then_some((before, Some(inner.trim()), behind.trim()))
    };
    cut('(', ')').or_else(|| cut('[', ']')).unwrap_or((text, None, ""))
}

/// Cuts at the sign between a name and what is said of it.
fn divide(text: &str) -> (&str, Option<&str>) {
    // "Robert Lane, Jr." is a name.
    let is_suffix = |behind: &str| lexicon::is_suffix(behind.trim_start().split([' ', ',']).next().unwrap_or(""));
    for (at, sign) in text.bytes().enumerate() {
        if !matches!(sign, b',' | b' ' | b':' | b'\t') {
            continue;
        }
        let (Some(name), Some(rest)) = (text.get(..at), text.get(at..)) else { continue };
        let apart = match sign {
            b',' => rest.get(1..).filter(|behind| !is_suffix(behind)),
            b'\t' => rest.get(1..),
            b':' => rest.strip_prefix(": "),
            _ => [" - ", " – ", " — ", " -- ", " / ", " | "]
                .iter()
                .find_map(|sign| rest.strip_prefix(sign))
                .or_else(|| rest.get(1..).filter(|behind| behind.starts_with('@'))),
        };
        if let Some(apart) = apart {
            return (name.trim(), Some(apart.trim()));
        }
    }
    (text.trim(), None)
}

/// What words beside a name are.
#[derive(PartialEq, Eq)]
enum Beside {
    Affiliation,
    Note,
}

fn beside(words: &str) -> Beside {
    let bare = words.trim_matches(['(', ')', '_', '*', ' ']);
    let role = bare.split([' ', ',']).next_back().is_some_and(lexicon::is_office) && bare.split(' ').count() <= 4;
    let lower = bare.starts_with(char::is_lowercase) && !bare.contains('.');
    let handle = bare.starts_with('@') || bare.starts_with("via ") || bare.starts_with("http");
    let said = lexicon::attendance_word(bare).is_some() || lexicon::is_note(bare);
    if lower || handle || role || said { Beside::Note } else { Beside::Affiliation }
}

/// A remark in brackets behind a given name: `Ann (remote)` → (`Ann`, `remote`).
pub(crate) fn note(given: &str) -> (&str, Option<&str>) {
    match bracket(given) {
        (before, Some(inner), "") if !inner.is_empty() => (before, Some(inner)),
        (before, Some(_), behind) if !behind.is_empty() => (before, given.get(before.len()..).map(str::trim)),
        _ => (given, None),
    }
}

pub(crate) fn strip_honorific(name: &str) -> &str {
    let mut rest = name;
    while let Some((first, behind)) = rest.split_once(' ') {
        // "M. Paul Renard"; "M. Brook" may be an initial.
        let monsieur = || first == "M." && behind.contains(' ') && rest.len() == name.len();
        let title = monsieur()
            || lexicon::is_honorific(first) && (first.ends_with('.') || first.len() > 2 || first.chars().skip(1).all(char::is_lowercase));
        if !title || behind.trim().is_empty() {
            break;
        }
        rest = behind.trim_start();
    }
    rest
}

/// Whether words may be somebody's name: few, the first one capital, no sentence.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.len() > 90 {
        return false;
    }
    let signs = text.bytes().fold(0, |signs, byte| signs | SIGNS.of(byte));
    if signs & ODD != 0 || signs & FIGURE != 0 && text.bytes().filter(u8::is_ascii_digit).count() > 4 {
        return false;
    }
    let begins = text.starts_with(char::is_alphanumeric)
        || text.trim_start_matches(['\'', '’', '‘', '"', '“', '@']).starts_with(char::is_alphanumeric);
    // "al-Rashid" and "d'Arc" begin in lower case and are names.
    let joined =
        |word: &str| word.split_once(['-', '\'', '’']).is_some_and(|(head, tail)| head.len() <= 3 && tail.starts_with(char::is_uppercase));
    let is_prose = |word: &str| word.starts_with(char::is_lowercase) && !lexicon::is_particle(word) && !joined(word);
    let (mut words, mut prose) = (1, 0);
    if signs & SPACE != 0 {
        for word in text.split(' ').skip(1).filter(|word| !word.is_empty()) {
            words += 1;
            prose += usize::from(is_prose(word));
        }
    }
    begins
        && words <= 8
        && !(text.ends_with('.') && words > 3)
        && prose <= usize::from(words == 2)
        && text.chars().any(char::is_alphabetic)
        && !lexicon::PLACEHOLDERS.has(text)
}

/// What a byte tells of the name that it stands in.
static SIGNS: Bytes<u8> = {
    let mut table = Bytes::all(0);
    let mut byte = u8::MAX;
    loop {
        let sign = match byte {
            b'?' | b'!' | b':' | b';' | b'=' | b'#' | b'|' => ODD,
            b'0'..=b'9' => FIGURE,
            b' ' => SPACE,
            _ => 0,
        };
        table.set(byte, sign);
        let Some(next) = byte.checked_sub(1) else { break table };
        byte = next;
    }
};

/// No name has it.
const ODD: u8 = 1;
/// A name has few.
const FIGURE: u8 = 2;
/// It parts the words of a name.
const SPACE: u8 = 4;

/// Whether a word is a mail address.
#[doc(hidden)]
#[must_use]
pub fn has_mail(text: &str) -> bool {
    text.contains('@')
        && text.split([' ', ',', '<', '>', '(', ')', '[', ']', '\t', '|']).any(|word| {
            word.split_once('@')
                .is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !host.starts_with('.') && !host.contains('@'))
        })
}

/// `SURNAME Given` → the two; a surname may be of several words and have particles in lower case before or inside it.
///
/// ```
/// use minutes_extract::value::person::capital_surname;
///
/// assert_eq!(capital_surname("VAN DER BERG Jan Piet"), Some(("VAN DER BERG", "Jan Piet")));
/// assert_eq!(capital_surname("Jan BERG"), Some(("BERG", "Jan")));
/// assert_eq!(capital_surname("HR BOARD"), None);
/// ```
#[must_use]
pub fn capital_surname(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let capital = |word: &str| {
        let long = || word.chars().filter(|c| c.is_alphabetic()).nth(1).is_some() || matches!(word, "Ó" | "Í" | "Ø" | "O");
        !word.chars().any(char::is_lowercase) && long() || is_mac(word)
    };
    if !text.split(' ').any(capital) || text.contains([',', '(', ':', '\t', '|']) {
        return None;
    }
    let words: Vec<(usize, &str)> = text
        .split(' ')
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, word))
        })
        .filter(|(_, word)| !word.is_empty())
        .collect();
    let flags: Vec<bool> = words.iter().map(|(_, word)| capital(word)).collect();
    let particle = |at: usize| words.get(at).is_some_and(|(_, word)| lexicon::is_particle(word) && word.starts_with(char::is_lowercase));
    let first = flags.iter().position(|&flag| flag)?;
    let last = flags.iter().rposition(|&flag| flag)?;
    if (0..first).all(particle)
        && last + 1 < words.len()
        && (first..=last).all(|at| flags.get(at).copied().unwrap_or(false) || particle(at))
    {
        let split = words.get(last + 1)?.0;
        let given = text.get(split..)?.trim();
        let surname = text.get(..split)?.trim();
        return given.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()).then_some((surname, given));
    }
    let mut begin = first;
    while let Some(before) = begin.checked_sub(1).filter(|&before| particle(before)) {
        begin = before;
    }
    if begin > 0 && last + 1 == words.len() && (first..=last).all(|at| flags.get(at).copied().unwrap_or(false) || particle(at)) {
        let split = words.get(begin)?.0;
        let (given, surname) = (text.get(..split)?.trim(), text.get(split..)?.trim());
        return Some((surname, given));
    }
    None
}

/// `McDONALD`, `O'NEIL`, `MacLEOD`.
fn is_mac(word: &str) -> bool {
    let rest = word.strip_prefix("Mc").or_else(|| word.strip_prefix("Mac")).unwrap_or("");
    rest.chars().count() > 1 && rest.chars().all(char::is_uppercase)
}

/// `Surname, Given`: one comma, a surname of one word (particles aside) before it, given names and no organisation behind it.
pub(crate) fn is_surname_first(text: &str) -> bool {
    let Some((surname, given)) = text.split_once(',') else { return false };
    let (surname, given) = (surname.trim_matches(['*', '_', ' ']), given.trim());
    let words = surname.split(' ').filter(|word| !lexicon::is_particle(&word.to_lowercase())).count();
    let given_words = given.split(' ').count();
    let names = given.split(' ').all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '\'' || c == '‘' || c == '’'));
    !given.is_empty()
        && !given.contains(',')
        && words == 1
        && given_words <= 3
        && names
        && !given.split(' ').any(lexicon::is_role)
        && !is_body(given)
}

/// Whether words are an organisation by one of its words or by being an acronym.
pub(crate) fn is_body(text: &str) -> bool {
    text.split(' ').any(|word| lexicon::BODIES.has(word))
        || text.chars().count() > 2 && text.chars().all(|c| c.is_uppercase() || c == ' ' || c == '-')
}

/// Whether a text is a list of names rather than one person with an organisation: three commas or more, or "and" between names.
pub(crate) fn is_name_list(text: &str) -> bool {
    let names = split_names(text);
    let short = names.iter().all(|name| person(name).is_some() && name.split(' ').count() <= 6);
    let commas = top_level(text).filter(|&(_, c)| c == ',').count();
    short && (commas >= 2 && names.len() > 2 || names.len() > 1 && text.contains([';']) || names.len() == 2 && commas == 0)
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

/// A list of names cut at semicolons, or else at commas, and at a final "and"; what stands in brackets stays together.
#[doc(hidden)]
#[must_use]
pub fn split_names(text: &str) -> Vec<&str> {
    let sign = if top_level(text).any(|(_, c)| c == ';') { ';' } else { ',' };
    let mut names = Vec::new();
    let mut start = 0;
    // A handle behind a comma is another one's.
    let is_handle = |at: usize| text.get(at + 1..).is_some_and(|behind| behind.trim_start().starts_with('@'));
    let is_cut = |&(at, c): &(usize, char)| c == sign || c == ',' && is_handle(at);
    let cuts: Vec<usize> = top_level(text).filter(is_cut).map(|(at, _)| at).collect();
    for end in cuts.into_iter().chain([text.len()]) {
        // "Robert Lane, Jr." is one name.
        let behind = text.get(end + 1..).unwrap_or("").trim_start();
        let title = ["Jr", "Sr", "II", "III", "MD", "PhD", "Ph.D"]
            .iter()
            .any(|title| behind.strip_prefix(title).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', ',', ' ', ';'])));
        if title && end < text.len() {
            continue;
        }
        names.push(text.get(start..end).unwrap_or(""));
        start = end + 1;
    }
    names
        .into_iter()
        .flat_map(|name| {
            let and = [" and ", " & ", " und ", " et ", " en "].iter().find_map(|word| {
                let at = name.find(word)?;
                (!name.get(..at)?.contains('(')).then_some((at, word.len()))
            });
            match and {
                Some((at, length)) => [name.get(..at), name.get(at + length..)],
                None => [Some(name), None],
            }
        })
        .flatten()
        .map(|name| {
            let name = name.trim();
            let name = name.strip_prefix("and ").unwrap_or(name);
            name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ';') && !name.ends_with("Jr."))
        })
        .filter(|name| !name.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A person as a line: name | affiliation | mail | note.
    fn shown(text: &str) -> Option<String> {
        person(text).map(|found| {
            let parts = [Some(found.name), found.affiliation, found.email, found.note.as_deref()];
            parts.map(Option::unwrap_or_default).join("|")
        })
    }

    #[test]
    fn an_entry_is_a_name_and_what_stands_beside_it() {
        let table = [
            ("Ann Ray", Some("Ann Ray|||")),
            (" Ann Ray, ", Some("Ann Ray|||")),
            ("Ann Ray (Harbour Office)", Some("Ann Ray|Harbour Office||")),
            ("Ann Ray [Harbour Office]", Some("Ann Ray|Harbour Office||")),
            ("Ann Ray, Harbour Office", Some("Ann Ray|Harbour Office||")),
            ("Ann Ray - Harbour Office", Some("Ann Ray|Harbour Office||")),
            ("Ann Ray / Harbour Office", Some("Ann Ray|Harbour Office||")),
            ("Ann Ray\tHarbour Office", Some("Ann Ray|Harbour Office||")),
            ("Ann Ray: Harbour Office", Some("Ann Ray|Harbour Office||")),
            ("Ann-Lea Ray", Some("Ann-Lea Ray|||")),
            ("Ann Ray, Jr.", Some("Ann Ray, Jr|||")),
            ("Ann Ray, Harbour Office (joined late)", Some("Ann Ray|Harbour Office||joined late")),
            ("Ann Ray (Harbour Office) joined late", Some("Ann Ray|Harbour Office||joined late")),
            ("Ann Ray, Chair, Harbour Office", Some("Ann Ray|Harbour Office||Chair")),
            ("Ann Ray, Harbour Office, joined late", Some("Ann Ray|Harbour Office||joined late")),
            ("Ann Ray (Harbour Office) (Basin Survey)", Some("Ann Ray|Harbour Office) (Basin Survey||")),
            ("Ann Ray - Harbour Office (Basin Survey)", Some("Ann Ray|Harbour Office||Basin Survey")),
            ("Ann Ray @annray", Some("Ann Ray|||@annray")),
            ("Ann Ray (via phone)", Some("Ann Ray|||via phone")),
            ("Ann Ray (harbour.example)", Some("Ann Ray|harbour.example||")),
            ("Ann Ray <ann@harbour.example>", Some("Ann Ray||ann@harbour.example|")),
            ("Ann Ray - ann@harbour.example", Some("Ann Ray||ann@harbour.example|")),
            ("Ann Ray (ann@harbour.example), Harbour Office", Some("Ann Ray|Harbour Office|ann@harbour.example|")),
            ("ann@harbour.example", None),
            ("Ann Ray at @harbour", None),
            ("Dr. Ann Ray", Some("Ann Ray|||")),
            ("Prof. Dr. Ann Ray", Some("Ann Ray|||")),
            ("Mr Bo West", Some("Bo West|||")),
            ("MR Bo West", Some("MR Bo West|||")),
            ("(Ann Ray)", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(shown(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn what_stands_beside_a_name_is_told_whole() {
        let table = [
            ("Ann Ray", ("Ann Ray", None)),
            ("Ann Ray, Harbour Office", ("Ann Ray", Some("Harbour Office"))),
            ("Ann Ray (Harbour Office)", ("Ann Ray", Some("Harbour Office"))),
            ("Ann Ray (Harbour Office) late", ("Ann Ray", Some("(Harbour Office) late"))),
            ("Ann Ray, Clerk (late)", ("Ann Ray", Some("Clerk (late)"))),
        ];
        for (text, expected) in table {
            assert_eq!(name_and_rest(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_remark_is_cut_off_a_given_name() {
        let table = [
            ("Ann", ("Ann", None)),
            ("Ann (remote)", ("Ann", Some("remote"))),
            ("Ann ()", ("Ann ()", None)),
            ("Ann (remote) late", ("Ann", Some("(remote) late"))),
        ];
        for (text, expected) in table {
            assert_eq!(note(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_name_has_few_words_and_begins_as_names_do() {
        let ninety = format!("A{}", "b".repeat(89));
        let longer = format!("{ninety}b");
        let table = [
            ("Ann", true),
            ("Ann Ray", true),
            ("Ann de la Ray", true),
            ("@ann", true),
            ("'t Hooft", true),
            ("“Bo” West", true),
            ("d'Arc", true),
            ("Ann al-Rashid", true),
            ("Ann Bea Cleo al-Rashid", true),
            ("Ann Bea Cleo long-Rashid", false),
            ("Ann Bea Cleo al-rashid", false),
            ("Ann roof", true),
            ("Ann the roof", false),
            ("Ann Bea roof", false),
            ("A B C D E F G H", true),
            ("A B C D E F G H I", false),
            ("Ann B. Ray.", true),
            ("Ann Bea Cleo Ray.", false),
            ("Ann 1234", true),
            ("Ann 12345", false),
            ("1234", false),
            ("-Ann", false),
            ("Ann?", false),
            ("Ann | Bo", false),
            ("N/A", false),
            ("none", false),
            ("", false),
            (" ", false),
            (&ninety, true),
            (&longer, false),
        ];
        for (text, expected) in table {
            assert_eq!(is_name(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_mail_address_has_a_user_and_a_host_with_a_dot() {
        let table = [
            ("ann@harbour.example", true),
            ("Ann Ray <ann@harbour.example>", true),
            ("(ann@harbour.example)", true),
            ("Ann|ann@harbour.example|Harbour", true),
            ("@harbour.example", false),
            ("ann@harbour", false),
            ("ann@.example", false),
            ("ann@harbour@west.example", false),
            ("ann.ray", false),
        ];
        for (text, expected) in table {
            assert_eq!(has_mail(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_surname_may_be_written_in_capitals() {
        let table = [
            ("RAY Ann", Some(("RAY", "Ann"))),
            ("Ann RAY", Some(("RAY", "Ann"))),
            ("de RAY Ann", Some(("de RAY", "Ann"))),
            ("Ann de la RAY", Some(("de la RAY", "Ann"))),
            ("RAY de WEST Ann", Some(("RAY de WEST", "Ann"))),
            ("Ann RAY de WEST", Some(("RAY de WEST", "Ann"))),
            ("RAY  Ann", Some(("RAY", "Ann"))),
            ("McDONALD Ann", Some(("McDONALD", "Ann"))),
            ("MacLEOD Ann", Some(("MacLEOD", "Ann"))),
            ("McD Ann", None),
            ("Ó Ann", Some(("Ó", "Ann"))),
            ("B Ann", None),
            ("RAY ann", None),
            ("RAY Ann WEST", None),
            ("de RAY", None),
            ("Ann RAY Bea", None),
            ("RAY WEST", None),
            ("RAY, Ann", None),
            ("RAY: Ann", None),
            ("Ann Ray", None),
        ];
        for (text, expected) in table {
            assert_eq!(capital_surname(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_surname_may_come_first_before_a_comma() {
        let table = [
            ("Ray, Ann", true),
            ("de Ray, Ann", true),
            ("**Ray, Ann", true),
            ("Ray, Ann Bea Cleo", true),
            ("Ray, Ann Bea Cleo Dora", false),
            ("Ann Ray, Bea", false),
            ("Ray, Ann, Bea", false),
            ("Ray, ann", false),
            ("Ray, 'Ann", true),
            ("Ray, ‘Ann", true),
            ("Ray, ’Ann", true),
            ("Ray, (Ann", false),
            ("Ray,", false),
            ("Ray, Chair", false),
            ("Ray, Harbour Board", false),
            ("Ray, HBO", false),
            ("Ray, BO", true),
            ("Ray", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_surname_first(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_organisation_is_told_by_a_word_or_by_its_capitals() {
        let table = [("Harbour Office", true), ("HBO", true), ("HB-O W", true), ("HB", false), ("Hbo", false), ("Ann Ray", false)];
        for (text, expected) in table {
            assert_eq!(is_body(text), expected, "{text:?}");
        }
    }

    #[test]
    fn names_are_cut_at_semicolons_or_commas_and_at_the_last_and() {
        let table: [(&str, &[&str]); 12] = [
            ("Ann Ray", &["Ann Ray"]),
            ("Ann Ray, Bo West", &["Ann Ray", "Bo West"]),
            ("Ann Ray, Harbour; Bo West", &["Ann Ray, Harbour", "Bo West"]),
            ("Ann Ray, Bo West and Cy Moor.", &["Ann Ray", "Bo West", "Cy Moor"]),
            ("Ann Ray, Bo West, and Cy Moor", &["Ann Ray", "Bo West", "Cy Moor"]),
            ("Ann Ray & Bo West", &["Ann Ray", "Bo West"]),
            ("Ann Ray (Harbour, West), Bo West", &["Ann Ray (Harbour, West)", "Bo West"]),
            ("Ann Ray (Harbour and West)", &["Ann Ray (Harbour and West)"]),
            ("Ann Ray [Harbour; West], Bo) West, Cy", &["Ann Ray [Harbour; West]", "Bo) West", "Cy"]),
            ("Ann Ray, Jr., Bo West", &["Ann Ray, Jr.", "Bo West"]),
            ("Ann Ray, Bo West, PhD", &["Ann Ray", "Bo West, PhD"]),
            (", ;", &[","]),
        ];
        for (text, expected) in table {
            assert_eq!(split_names(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_list_of_names_is_told_from_one_person_with_an_organisation() {
        let table = [
            ("Ann Ray", false),
            ("Ann Ray, Harbour", false),
            ("Ann Ray, Bo West, Cy Moor", true),
            ("Ann Ray and Bo West", true),
            ("Ann Ray, Harbour and West", false),
            ("Ann Ray; Bo West", true),
            ("Ann Ray;", false),
            ("Ann Ray,, Bo West", false),
            ("Ann Ray, Bo West, it was cold in there that day", false),
            ("Ann Ray and it was cold: nobody", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_name_list(text), expected, "{text:?}");
        }
    }

    #[test]
    fn more_entries_with_something_beside_the_name() {
        for (text, expected) in [
            ("Ann Ray <ann@harbour.example>", Some("Ann Ray||ann@harbour.example|")),
            ("Ann Ray (ann@harbour.example)", Some("Ann Ray||ann@harbour.example|")),
            ("Ann Ray, ann@harbour.example, Harbour Office", Some("Ann Ray|Harbour Office|ann@harbour.example|")),
            ("Ann Ray, Harbour Office, ann@harbour.example.", Some("Ann Ray|Harbour Office|ann@harbour.example|")),
            ("ann@harbour.example", None),
            ("Ann Ray @ann", Some("Ann Ray|||@ann")),
            ("Ann Ray (@ann)", Some("Ann Ray|||@ann")),
            ("Ann Ray (via phone)", Some("Ann Ray|||via phone")),
            ("Ann Ray (https://harbour.example)", Some("Ann Ray|||https://harbour.example")),
            ("Ann Ray (harbour.example)", Some("Ann Ray|harbour.example||")),
            ("Ann Ray (Chair of the board of the lake)", Some("Ann Ray|Chair of the board of the lake||")),
            ("Ann Ray (Chair)", Some("Ann Ray|||Chair")),
            ("Ann Ray (a b c Chair)", Some("Ann Ray|||a b c Chair")),
            ("Ann Ray (A b c d Chair)", Some("Ann Ray|A b c d Chair||")),
            ("Ann Ray ()", Some("Ann Ray|||")),
            ("Ann Ray (Harbour", Some("Ann Ray|Harbour||")),
            ("(Ann Ray)", None),
            ("Ann Ray -- Harbour", Some("Ann Ray|Harbour||")),
            ("Ann Ray — Harbour", Some("Ann Ray|Harbour||")),
            ("Ann Ray | Harbour", Some("Ann Ray|Harbour||")),
            ("Ann Ray:Harbour", None),
            ("Ann Ray, Harbour (Chair)", Some("Ann Ray|Harbour||Chair")),
            ("Ann Ray, Harbour (Basin)", Some("Ann Ray|Harbour||Basin")),
            ("Ann Ray, Harbour, Basin", Some("Ann Ray|Harbour, Basin||")),
            ("Ann Ray (late) Harbour", Some("Ann Ray|Harbour||late")),
            ("Dr. Ann Ray", Some("Ann Ray|||")),
            ("Dr. Prof. Ann Ray", Some("Ann Ray|||")),
            ("Dr", Some("Dr|||")),
            ("HE Ann", Some("HE Ann|||")),
            ("H.E. Ann Ray", Some("Ann Ray|||")),
            ("He Ann", Some("Ann|||")),
            ("Mr  Ray", Some("Ray|||")),
        ] {
            assert_eq!(shown(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_name_is_short_and_mostly_in_capitals() {
        for (text, expected) in [
            ("A B C D E F G H", true),
            ("A B C D E F G H I", false),
            ("Ann ray", true),
            ("Ann ray west", false),
            ("Ann Ray west", false),
            ("Ann de la Ray", true),
            ("Ann al-Rashid", true),
            ("Ann Bo d'Arc", true),
            ("Ann Bo harb-West", false),
            ("Ann Bo al-west", false),
            ("Ann Ray Bo.", true),
            ("Ann Ray Bo Cy.", false),
            ("Ann 1234", true),
            ("Ann 12345", false),
            ("Ann: Ray", false),
            ("Ann; Ray", false),
            ("Ann=Ray", false),
            ("Ann #1", false),
            ("'Ann", true),
            ("\"Ann\"", true),
            ("@ann", true),
            ("(Ann", false),
            ("12", false),
        ] {
            assert_eq!(is_name(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_bracket_parts_what_stands_before_in_and_behind_it() {
        for (text, expected) in [
            ("Ann (a) b", ("Ann", Some("a"), "b")),
            ("Ann [a]", ("Ann", Some("a"), "")),
            ("Ann (a) (b)", ("Ann", Some("a) (b"), "")),
            ("Ann [a] (b)", ("Ann [a]", Some("b"), "")),
            ("(a) Ann", ("(a) Ann", None, "")),
            ("Ann", ("Ann", None, "")),
        ] {
            assert_eq!(bracket(text), expected, "{text:?}");
        }
        for (given, expected) in [
            ("Ann (late)", ("Ann", Some("late"))),
            ("Ann (late) so", ("Ann", Some("(late) so"))),
            ("Ann ()", ("Ann ()", None)),
            ("Ann", ("Ann", None)),
        ] {
            assert_eq!(note(given), expected, "{given:?}");
        }
        for (text, expected) in [
            ("Ann, Harbour (late)", ("Ann", Some("Harbour (late)"))),
            ("Ann (late)", ("Ann", Some("late"))),
            ("Ann (late) so", ("Ann", Some("(late) so"))),
            ("Ann, Harbour", ("Ann", Some("Harbour"))),
            ("Ann", ("Ann", None)),
        ] {
            assert_eq!(name_and_rest(text), expected, "{text:?}");
        }
    }
}
