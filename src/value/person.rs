//! A name in a list, with what stands beside it.
//!
//! ```text
//! person = { title | office } name { field }
//! field  = sep words | "(" words ")" | "[" words "]" | "<" mail ">"
//! sep    = "," | ";" | ":" | " - " | " – " | " / " | " | " | two blanks | tab | a blank before "@"
//! ```
//!
//! The name comes first, then fields, each of which its own words type (`field`): how the person attended, a mail address, initials that
//! match the name, whom the person stands in for, an office, a remark; what is none of these is an organisation. Initials and an office
//! may also stand before the name, or after it without any sign. Nothing is guessed from spelling: surname and given name are set apart
//! only by a list that does so.

mod field;
mod name;
mod names;

use std::borrow::Cow;
use std::ops::Range;

use crate::bytes::{Bytes, cut_once, words_of};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{AND, ARTICLE, GROUP, MAIL_COLUMN, MODIFIER, OF, OFFICE, SUFFIX};
use crate::model::Attendance;
use crate::value::label::SAYS;

pub(crate) use field::{Kind, attendance, is_acronym, is_office, is_surname_first, kind, names_office};
use name::title_of_place;
pub(crate) use name::{are_initials, is_body, may_have_capitals, stand_for, strip_honorific, weight, weight_of_name};
pub use name::{capital_surname, is_name};
pub(crate) use name::{capital_surname_in, is_name_in, is_prose};
pub use names::split_names;
pub(crate) use names::{commas, is_crowd, is_in_firm, is_name_list, name_and_rest, one_part, split_names_in, with_offices};

/// A person as read from one entry; all parts are slices of it, but for several remarks, which are joined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonMention<'t> {
    /// The name as written, without honorific.
    pub name: &'t str,
    /// What the person is in the meeting or a body.
    pub office: Option<&'t str>,
    /// The organisation.
    pub affiliation: Option<&'t str>,
    /// The mail address.
    pub email: Option<&'t str>,
    /// Whether the entry itself says that the person attended or did not.
    pub attendance: Option<Attendance>,
    /// Whom the person stands in for.
    pub proxy_for: Option<&'t str>,
    /// What else is said: a handle, "joined late"; several remarks with "; " between them.
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
    person_in(text, &Lexicon::ALL)
}

/// The same with the words of a document, or of a row of it.
pub(crate) fn person_in<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Option<PersonMention<'t>> {
    /// Nobody's entry is longer, in bytes.
    const LONGEST: usize = 600;
    let bare = out_of_brackets(unsigned(text), lexicon);
    if bare.len() > LONGEST || is_count(bare, lexicon) {
        return None;
    }
    let mut fields = Vec::new();
    let name = cut(bare, |field| fields.push(field), lexicon);
    let mut found = PersonMention::default();
    let mut notes: Vec<&str> = Vec::new();
    let name = before_the_name(name, &mut fields, &mut found, &mut notes, lexicon)?;
    found.name = after_the_name(name, &mut found, &mut notes, lexicon);
    if found.name.is_empty() || !is_name_in(found.name, lexicon) || has_mail(found.name) {
        return None;
    }
    if !fields.is_empty() {
        read_fields(bare, &fields, &mut found, &mut notes, lexicon);
    }
    found.note = match notes.as_slice() {
        [] => None,
        [note] => Some(Cow::Borrowed(note)),
        notes => Some(Cow::Owned(notes.join("; "))),
    };
    Some(found)
}

/// A full name that stands in brackets, as a link without its target does: `[Ann Ray]`.
fn out_of_brackets<'t>(entry: &'t str, lexicon: &Lexicon<'_>) -> &'t str {
    let inner = entry.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inner.filter(|name| !name.contains(['[', ']', '(']) && weight(name, lexicon) >= 9).unwrap_or(entry)
}

/// An entry without the signs around it; the dot of an initial at its end stays: `Ann R.`
fn unsigned(text: &str) -> &str {
    let is_sign = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '*' | '|' | '\\' | '†' | '‡' | '-' | '–' | '—' | ':' | '&');
    let begun = text.trim_start_matches(is_sign);
    let bare = begun.trim_end_matches(is_sign);
    let is_initial = || {
        let last = bare.rsplit_once(' ').map(|(_, last)| last);
        bare.ends_with(char::is_uppercase) && last.is_some_and(|word| word.chars().count() == 1)
    };
    let longer = begun.get(..=bare.len()).filter(|longer| longer.ends_with('.'));
    longer.filter(|_| is_initial()).unwrap_or(bare)
}

/// `4 members of the public`: how many there were, and nobody's name.
fn is_count(text: &str, lexicon: &Lexicon<'_>) -> bool {
    let Some((count, who)) = cut_once(text, b' ') else { return text.bytes().all(|b| b.is_ascii_digit()) };
    let is_number = || count.bytes().all(|b| b.is_ascii_digit()) || lexicon.number(count, crate::lexicon::sense::NUMBER).is_some();
    // "14 Einwohner": German writes whom it counts with a capital.
    let is_one_word = || !who.contains(' ') && count.len() > 1 && count.bytes().all(|b| b.is_ascii_digit());
    who.starts_with(char::is_lowercase) && is_number() || is_one_word()
}

/// What stands beside a name, and how it is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Field<'t> {
    words: &'t str,
    /// Whether it stands in brackets.
    bracketed: bool,
}

/// Words without the whitespace and the signs at their ends.
fn bare(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':'))
}

/// Cuts an entry into its name and its fields, which are taken in their order.
fn cut<'t>(text: &'t str, take: impl FnMut(Field<'t>), lexicon: &Lexicon<'_>) -> &'t str {
    if may_be_cut(text) { cut_at_signs(text, take, lexicon) } else { bare(text) }
}

/// The same where signs may cut it.
fn cut_at_signs<'t>(text: &'t str, mut take: impl FnMut(Field<'t>), lexicon: &Lexicon<'_>) -> &'t str {
    let (mut start, mut at, mut name) = (0, 0, None);
    let mut push = |words: &'t str, bracketed: bool| {
        let words = bare(words);
        match name {
            None if !bracketed => name = Some(words),
            _ if words.is_empty() => {}
            _ => take(Field { words, bracketed }),
        }
    };
    let mail = has_mail(text);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(skipped) = rest.bytes().position(|byte| CUTS.of(byte)) else { break };
        at += skipped;
        let rest = rest.get(skipped..).unwrap_or("");
        if !may_cut(rest, mail) {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        if let Some((inner, length)) = bracketed(rest) {
            if start == 0 && is_nickname(text, at..at + length, inner, lexicon) {
                at += length;
                continue;
            }
            push(text.get(start..at).unwrap_or(""), false);
            push(inner, true);
            at += length;
            start = at;
            continue;
        }
        let Some(length) = separator(text, at, lexicon) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        // After a bracket the separator only closes it.
        text.get(start..at).filter(|words| !words.trim().is_empty()).into_iter().for_each(|words| push(words, false));
        at += length;
        start = at;
    }
    push(text.get(start..).unwrap_or(""), false);
    name.unwrap_or("")
}

/// The bytes that may cut an entry. Dashes begin with the last.
static CUTS: Bytes<bool> = Bytes::among(b"([<,;\t|: -\xe2");

/// Whether something may cut an entry at all: a quick look.
fn may_be_cut(text: &str) -> bool {
    let mut before = 0;
    text.bytes().any(|byte| {
        let sign = std::mem::replace(&mut before, byte);
        MAY_CUT.of(byte) || byte == b' ' && sign == b' '
    })
}

/// The bytes of which one stands in every entry that something cuts, but for one with two blanks.
static MAY_CUT: Bytes<bool> = Bytes::among(b"([<,;\t|:-/@\xe2");

/// Whether something may cut an entry where one of these bytes stands; a blank does before another sign or beside a mail address.
fn may_cut(rest: &str, mail: bool) -> bool {
    match rest.as_bytes() {
        [b' ', next, ..] => mail || matches!(next, b'-' | b'/' | b'|' | b' ' | b'@' | 0xe2),
        [first, ..] => CUTS.of(*first),
        [] => false,
    }
}

/// Whether what stands in brackets between two words of a name is a nickname: `Ann (Annie) Ray`.
fn is_nickname(text: &str, place: Range<usize>, inner: &str, lexicon: &Lexicon<'_>) -> bool {
    let name = text.get(..place.start).and_then(|before| before.strip_suffix(' '));
    let (Some(name), Some(after)) = (name, text.get(place.end..).and_then(|after| after.strip_prefix(' '))) else { return false };
    let is_word =
        |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase) && word.chars().count() > 1;
    // What is said beside the name may follow: "Ann (Annie) Ray (Basin)".
    let end = [" (", " [", " <", ","].iter().filter_map(|sign| after.find(sign)).min().unwrap_or(after.len());
    let after = after.get(..end).unwrap_or(after);
    is_word(name) && is_word(inner) && is_word(after) && !is_office(inner, lexicon) && !is_office(after, lexicon)
}

/// What stands in the brackets that a text begins with, and how many bytes these take.
fn bracketed(text: &str) -> Option<(&str, usize)> {
    let open = text.bytes().next()?;
    let close = match open {
        b'(' => b')',
        b'[' => b']',
        b'<' => b'>',
        _ => return None,
    };
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        if byte == open {
            depth += 1;
        } else if byte == close {
            depth -= 1;
            if depth == 0 {
                return Some((text.get(1..at)?, at + 1));
            }
        }
    }
    // A bracket that nobody closed reaches to the end.
    Some((text.get(1..)?, text.len()))
}

/// The bytes of the sign between a name and what is said of it, or between two fields, at a byte of an entry.
fn separator(text: &str, at: usize, lexicon: &Lexicon<'_>) -> Option<usize> {
    let rest = text.get(at..)?;
    let before = text.get(..at)?.chars().next_back();
    let mut chars = rest.chars();
    match chars.next()? {
        ',' => (!opens_suffix(rest.get(1..)?, lexicon)).then_some(1),
        ';' | '\t' | '|' => Some(1),
        ':' => rest.starts_with(": ").then_some(2),
        ' ' => {
            let signs = [" - ", " – ", " — ", " -- ", " / ", " | ", "  "];
            let sign = signs.iter().find(|sign| rest.starts_with(**sign)).map(|sign| sign.len());
            // "Ann Ray -Rope Makers", "Ann Ray @ann"
            let mail = || rest.get(1..).and_then(|after| words_of(after).next()).is_some_and(has_mail);
            let after_mail = || text.get(..at).and_then(|before| before.rsplit(' ').next()).is_some_and(has_mail);
            sign.or_else(|| (mail() || after_mail()).then_some(1))
                .or_else(|| rest.strip_prefix(" -").filter(|after| after.starts_with(char::is_uppercase)).map(|_| 2))
                .or_else(|| rest.starts_with(" @").then_some(1))
        }
        // "Ann Ray- Rope Makers"
        '-' | '–' | '—' => {
            let parts = chars.next() == Some(' ') && before.is_some_and(char::is_alphanumeric) && !is_in_office(text, at, lexicon);
            parts.then_some(rest.find(' ')? + 1)
        }
        _ => None,
    }
}

/// Whether a hyphen stands inside an office: `Vice- Chairman`.
fn is_in_office(text: &str, at: usize, lexicon: &Lexicon<'_>) -> bool {
    let before = text.get(..at).and_then(|before| before.rsplit(' ').next()).unwrap_or("");
    let after = text.get(at + 1..).unwrap_or("").trim_start();
    lexicon.is_word(before, MODIFIER) && lexicon.at(after, OFFICE).is_some()
}

/// "Robert Lane, Jr." is a name.
fn opens_suffix(after: &str, lexicon: &Lexicon<'_>) -> bool {
    let after = after.trim_start();
    let word = after.split([' ', ',', ')']).next().unwrap_or("");
    // "O Presidente, Sr. Rui Prado": a title of the name that follows.
    let leads = after.get(word.len()..).is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase));
    !leads && lexicon.is_word(word.trim_end_matches('.'), SUFFIX)
}

/// What stands before a name and belongs to the person: initials, an office, titles. The name, which may be the first field then.
fn before_the_name<'t>(
    name: &'t str,
    fields: &mut Vec<Field<'t>>,
    found: &mut PersonMention<'t>,
    notes: &mut Vec<&'t str>,
    lexicon: &Lexicon<'_>,
) -> Option<&'t str> {
    let mut name = name;
    // "AR - Ann Ray", "Chair: Ann Ray"
    if let Some(first) = fields.first().filter(|first| !first.bracketed).copied() {
        let initials = are_initials(name, first.words);
        let is_somebody = || is_name_in(first.words, lexicon) && !names_office(first.words, lexicon) && !is_body(first.words, lexicon);
        // "PSD – Rui Prado": the party before its member.
        let is_full = || first.words.contains(' ') && weight(first.words, lexicon) >= 9 && !names_office(first.words, lexicon);
        if !initials && is_acronym(name) && is_full() {
            found.affiliation = Some(name);
            fields.remove(0);
            return before_the_name(first.words, fields, found, notes, lexicon);
        }
        // "Town Clerk – Ann Ray"
        let is_office = || names_office(name, lexicon) || weight(first.words, lexicon) >= 9 && office_of(name, lexicon).is_some();
        if initials || is_somebody() && is_office() {
            if initials {
                notes.push(name);
            } else {
                found.office = Some(name);
            }
            fields.remove(0);
            name = first.words;
        }
    }
    // "the Registrar (Mr D. Whitcombe)"
    if let Some(first) = fields.first().filter(|first| first.bracketed && lexicon.hears(OFFICE)).copied()
        && let Some(office) = office_of(name, lexicon)
    {
        let whom = strip_honorific(first.words, lexicon);
        let is_somebody = weight(whom, lexicon) >= 9 || whom.len() < first.words.len() && weight(whom, lexicon) >= 5;
        if is_somebody && !is_body(whom, lexicon) && !is_office(whom, lexicon) {
            found.office = Some(office);
            fields.remove(0);
            return Some(whom);
        }
    }
    // "@ann (Ann Ray)"
    if let Some(first) = fields.first().filter(|first| name.starts_with('@') && weight(first.words, lexicon) >= 9).copied() {
        notes.push(name);
        fields.remove(0);
        name = first.words;
    }
    // "Apologies Mrs. M Reeve"
    if lexicon.hears(SAYS)
        && let Some((first, rest)) = cut_once(name, b' ').filter(|(_, rest)| strip_honorific(rest, lexicon).len() < rest.len())
        && let Some(said) = attendance(first, lexicon)
    {
        found.attendance = found.attendance.or(Some(said));
        name = rest;
    }
    if let Some((title, rest)) = title_of_place(name, lexicon) {
        hold(found, notes, title);
        return Some(strip_honorific(rest, lexicon));
    }
    let named = strip_honorific(name, lexicon);
    let (group, bare) = if leading_office(named, lexicon).0.is_some() { ("", named) } else { after_group(named, lexicon) };
    if !group.is_empty() {
        hold(found, notes, group);
        return Some(strip_honorific(bare, lexicon));
    }
    let (office, rest) = leading_office(bare, lexicon);
    if let Some(office) = office {
        hold(found, notes, office);
        return Some(strip_honorific(rest, lexicon));
    }
    ((!names_office(bare, lexicon) || found.office.is_some()) && !lexicon.is(bare, GROUP)).then_some(bare)
}

/// States an office of somebody; a further one is a note.
fn hold<'t>(found: &mut PersonMention<'t>, notes: &mut Vec<&'t str>, office: &'t str) {
    match found.office {
        None => found.office = Some(office),
        Some(other) if other == office => {}
        Some(_) => notes.push(office),
    }
}

/// Words that are an office and name nobody, without the article before it: `the Dean of Arts`.
fn office_of<'t>(words: &'t str, lexicon: &Lexicon<'_>) -> Option<&'t str> {
    let bare = match cut_once(words, b' ') {
        Some((article, rest)) if lexicon.is_word(article, ARTICLE) => rest.trim_start(),
        _ => words,
    };
    let is_headed = || {
        let last = bare.rsplit(' ').next().unwrap_or("");
        last.len() < bare.len() && lexicon.is_word(last, OFFICE) && is_office(bare, lexicon)
    };
    (bare.len() < words.len() && is_office(bare, lexicon) || names_office(bare, lexicon) || is_headed()).then_some(bare)
}

/// An office of several words, of which the last is known, before a full name: `City Recorder Jo Ann Price`.
fn office_before<'t>(name: &'t str, lexicon: &Lexicon<'_>) -> Option<(&'t str, &'t str)> {
    /// No such office has more words, and fewer than these would leave no full name.
    const MOST: usize = 4;
    const LEAST: usize = 4;
    if words_of(name).take(LEAST).count() < LEAST {
        return None;
    }
    let mut at = 0;
    for (count, word) in words_of(name).enumerate().take(MOST) {
        if !word.starts_with(char::is_uppercase) && !lexicon.is_word(word, AND | OF) {
            return None;
        }
        at += word.len() + 1;
        let rest = name.get(at..)?;
        if count > 0 && lexicon.is_word(word, OFFICE) && !lexicon.is_word(words_of(rest).next()?, OFFICE) {
            let whom = strip_honorific(rest, lexicon);
            let is_full = whom.contains(' ') && weight(whom, lexicon) >= 9 && !is_body(whom, lexicon);
            return is_full.then(|| Some((name.get(..at)?.trim_end(), whom)))?;
        }
    }
    None
}

/// A name and the group before it: `Trustees Cole`.
fn after_group<'t>(name: &'t str, lexicon: &Lexicon<'_>) -> (&'t str, &'t str) {
    if !lexicon.hears(GROUP) {
        return ("", name);
    }
    let split = cut_once(name, b' ').filter(|(first, rest)| {
        first.starts_with(char::is_uppercase)
            && rest.starts_with(char::is_uppercase)
            && lexicon.is_word(first, GROUP)
            && !is_office(first, lexicon)
            && !is_body(first, lexicon)
            && office_before(name, lexicon).is_none()
    });
    split.unwrap_or(("", name))
}

/// An office without a sign before a name: `Chairman P Norris`, `1. stellv. Bürgermeister Udo Moos`.
fn leading_office<'t>(name: &'t str, lexicon: &Lexicon<'_>) -> (Option<&'t str>, &'t str) {
    if !lexicon.hears(OFFICE) {
        return (None, name);
    }
    let (mut end, mut rest) = (0, name);
    while !rest.is_empty() {
        let length = match lexicon.at(rest, OFFICE | MODIFIER) {
            Some(known) => known.length,
            None if end == 0 && rest.starts_with(|c: char| c.is_ascii_digit()) => rest.find(' ').unwrap_or(rest.len()),
            None => break,
        };
        let after = rest.get(length..).unwrap_or("");
        let skipped = after.len().saturating_sub(after.trim_start_matches([' ', '.', '-', '/', ':']).len());
        rest = after.get(skipped..).unwrap_or("");
        end = name.len().saturating_sub(rest.len());
    }
    let office = name.get(..end).map(|office| office.trim_end_matches([' ', '-', ':', '/'])).filter(|office| !office.is_empty());
    match office.filter(|office| is_office(office, lexicon) && !rest.is_empty() && rest.starts_with(char::is_uppercase)) {
        Some(office) => (Some(office), rest),
        None => office_before(name, lexicon).map_or((None, name), |(office, whom)| (Some(office), whom)),
    }
}

/// What stands after a name without a sign: initials, an office, how the person attended. The name without it.
fn after_the_name<'t>(name: &'t str, found: &mut PersonMention<'t>, notes: &mut Vec<&'t str>, lexicon: &Lexicon<'_>) -> &'t str {
    let Some((before, last)) = name.rsplit_once(' ') else { return name };
    if before.contains(' ') && are_initials(last, before) {
        notes.push(last);
        return before;
    }
    if let Some(said) = attendance(last, lexicon).filter(|_| last.starts_with(char::is_lowercase)) {
        found.attendance = Some(said);
        return before.trim_end();
    }
    match office_after(name, lexicon) {
        Some((before, office)) => {
            hold(found, notes, office);
            before
        }
        None => name,
    }
}

/// The first two words of a name or more, and an office after them without a sign. What is no name by its words so far is none with more of
/// them, so that no office is looked for after it.
fn office_after<'t>(name: &'t str, lexicon: &Lexicon<'_>) -> Option<(&'t str, &'t str)> {
    if !lexicon.hears(OFFICE) {
        return None;
    }
    let (mut at, mut prose) = (0, false);
    for (count, word) in words_of(name).enumerate() {
        if count > 1 || count > 0 && is_dotted(word) {
            let office = name.get(at..)?;
            if is_office_of(office, lexicon) {
                return Some((name.get(..at)?.strip_suffix(' ')?, office));
            }
        }
        prose = prose || count > 0 && is_prose(word, lexicon);
        if count > 1 && prose {
            return None;
        }
        at += word.len() + 1;
    }
    None
}

/// Whether a word is a body's letters with dots between, and too many for initials: `N.C.C.`
fn is_dotted(word: &str) -> bool {
    const LEAST: usize = 3;
    let letters = word.strip_suffix('.').map(|letters| letters.split('.'));
    letters.is_some_and(|letters| {
        letters.clone().count() >= LEAST && letters.clone().all(|letter| letter.len() == 1 && letter.starts_with(char::is_uppercase))
    })
}

/// Whether words are an office, the body that it is of after it: `Chairman SFRA`.
fn is_office_of(words: &str, lexicon: &Lexicon<'_>) -> bool {
    let is_of_body = |(office, body)| is_acronym(body) && is_office(office, lexicon);
    is_office(words, lexicon) || words.rsplit_once(' ').is_some_and(is_of_body)
}

/// Types the fields of an entry.
fn read_fields<'t>(entry: &'t str, fields: &[Field<'t>], found: &mut PersonMention<'t>, notes: &mut Vec<&'t str>, lexicon: &Lexicon<'_>) {
    let mut organisation: Option<(&'t str, &'t str)> = None;
    let mut was_organisation: Option<bool> = None;
    let fields = apart(fields, found.name, lexicon);
    let name = found.name;
    let is_outside = |field: &Field<'_>| !field.bracketed && kind(field.words, name, lexicon) == Kind::Organisation;
    for (at, field) in fields.iter().enumerate() {
        // "Ann Ray, email: ann@quay.example"
        if names_mail(field.words, lexicon) && fields.get(at + 1).is_some_and(|next| has_mail(next.words)) {
            continue;
        }
        let kind = kind(field.words, name, lexicon);
        let more = || fields.get(at + 1..).is_some_and(|later| later.iter().any(is_outside));
        match kind {
            Kind::Mail if found.email.is_none() => {
                found.email = mail(field.words);
                let (before, after) = found.email.and_then(|own| field.words.split_once(own)).unwrap_or_default();
                let bare = |words: &'t str| words.trim_matches(|c: char| !c.is_alphanumeric());
                // "(Harbour Office: ann@quay.example)", "(mail: ann@quay.example)"
                match bare(before) {
                    before if before.is_empty() || names_mail(before, lexicon) => {}
                    before => match field::kind(before, name, lexicon) {
                        Kind::Organisation if organisation.is_none() => organisation = Some((before, before)),
                        Kind::Office if found.office.is_none() => found.office = Some(before),
                        _ => notes.push(before),
                    },
                }
                // "(ann@quay.example until May)"
                notes.extend(Some(bare(after)).filter(|after| !after.is_empty()));
            }
            Kind::Attendance(said) if found.attendance.is_none() => {
                found.attendance = Some(said);
                // "by phone" says more than "remote".
                notes.extend((said == Attendance::Remote).then_some(field.words));
            }
            Kind::Proxy(whom) if found.proxy_for.is_none() => found.proxy_for = Some(strip_honorific(whom, lexicon)),
            Kind::Office if found.office.is_none() => found.office = Some(field.words),
            // "(TSC) - Rope Makers": the body in which the person sits, and where they come from.
            Kind::Organisation if field.bracketed && is_acronym(field.words) && found.office.is_none() && more() => {
                found.office = Some(field.words);
            }
            Kind::Organisation if organisation.is_none() => {
                let (words, said) = without_attendance(field.words, lexicon);
                found.attendance = found.attendance.or(said);
                organisation = Some((words, words));
            }
            // "(Ropes) - Harbour" are two, "Ropes, Harbour [RH]" is one.
            Kind::Organisation if was_organisation.is_some_and(|bracketed| !bracketed || field.bracketed) => {
                organisation = organisation.map(|(first, _)| (first, field.words));
            }
            _ => notes.push(field.words),
        }
        was_organisation = (kind == Kind::Organisation).then_some(field.bracketed);
    }
    if let Some((first, last)) = organisation {
        found.affiliation = found.affiliation.or_else(|| reach(entry, first, last));
    }
}

/// `Harbour Office absent` → the organisation, and how the person attended.
fn without_attendance<'t>(words: &'t str, lexicon: &Lexicon<'_>) -> (&'t str, Option<Attendance>) {
    match words.rsplit_once(' ') {
        Some((before, last)) if last.starts_with(char::is_lowercase) => match attendance(last, lexicon) {
            Some(said) => (before.trim_end_matches(['.', ' ', ',']), Some(said)),
            None => (words, None),
        },
        _ => (words, None),
    }
}

/// The fields, those in one bracket apart where they are not of one kind: `(Harbour Office, Chair)`.
fn apart<'f, 't>(fields: &'f [Field<'t>], name: &str, lexicon: &Lexicon<'_>) -> Cow<'f, [Field<'t>]> {
    let holds_several = |field: &Field<'_>| field.bracketed && field.words.bytes().any(|byte| byte == b',');
    if !fields.iter().any(holds_several) {
        return Cow::Borrowed(fields);
    }
    let mut all = Vec::with_capacity(fields.len());
    for field in fields {
        let parts = || field.words.split(", ").map(str::trim).filter(|words| !words.is_empty());
        let first = parts().next().map(|first| kind(first, name, lexicon));
        let differ = || parts().skip(1).any(|part| Some(kind(part, name, lexicon)) != first);
        let differ = field.bracketed && attendance(field.words, lexicon).is_none() && differ();
        if differ {
            all.extend(parts().map(|words| Field { words, bracketed: true }));
        } else {
            all.push(*field);
        }
    }
    Cow::Owned(all)
}

/// From one part of an entry to another, with the bracket that closes after it.
fn reach<'t>(entry: &'t str, first: &str, last: &str) -> Option<&'t str> {
    let at = |part: &str| (part.as_ptr() as usize).checked_sub(entry.as_ptr() as usize);
    let (start, end) = (at(first)?, at(last)? + last.len());
    let words = entry.get(start..end)?;
    let opens = words.matches(['(', '[']).count() > words.matches([')', ']']).count();
    let closes = || entry.get(end..).and_then(|rest| rest.find([')', ']'])).map_or(end, |at| end + at + 1);
    if opens { entry.get(start..closes()) } else { Some(words) }
}

/// The mail address among words.
fn mail(words: &str) -> Option<&str> {
    words.split([' ', ',', '<', '>', '(', ')', '[', ']']).find(|word| has_mail(word)).map(|word| word.trim_end_matches(['.', ';', ':']))
}

/// Whether words say that a mail address follows: `Email`.
pub(crate) fn names_mail(words: &str, lexicon: &Lexicon<'_>) -> bool {
    lexicon.is(words.trim_end_matches([':', ' ']), MAIL_COLUMN)
}

/// Whether a word is a mail address.
#[must_use]
pub fn has_mail(text: &str) -> bool {
    text.contains('@')
        && text.split([' ', ',', '<', '>', '(', ')', '[', ']', '\t', '|']).any(|word| {
            cut_once(word, b'@')
                .is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !host.starts_with('.') && !host.contains('@'))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A person in short: name | office | organisation | mail | attendance | proxy | note, without the empty ones at the end.
    fn shown(text: &str) -> String {
        let Some(found) = person(text) else { return "-".to_owned() };
        let parts = [
            Some(found.name),
            found.office,
            found.affiliation,
            found.email,
            found.attendance.map(Attendance::name),
            found.proxy_for,
            found.note.as_deref(),
        ];
        parts.map(Option::unwrap_or_default).join("|").trim_end_matches('|').to_owned()
    }

    #[test]
    fn three_capitals_with_dots_or_more_are_a_body() {
        for (word, expected) in
            [("N.C.C.", true), ("F.H.O.A.", true), ("F.H.", false), ("J.", false), ("N.C.C", false), ("n.c.c.", false), ("NO.C.C.", false)]
        {
            assert_eq!(is_dotted(word), expected, "{word:?}");
        }
    }

    #[test]
    fn an_entry_is_a_name_and_fields() {
        for (text, expected) in [
            ("Ann Ray", "Ann Ray"),
            (" Ann Ray, ", "Ann Ray"),
            ("Ann Ray Vice-Chairman HRA", "Ann Ray|Vice-Chairman HRA"),
            ("Ann RAY HRA", "Ann RAY HRA"),
            ("Ann Ray (Harbour Office)", "Ann Ray||Harbour Office"),
            ("PSD – Ann Ray", "Ann Ray||PSD"),
            ("Ann Ray(Harbour Office)", "Ann Ray||Harbour Office"),
            ("Ann Ray [Harbour Office]", "Ann Ray||Harbour Office"),
            ("Ann Ray, Harbour Office", "Ann Ray||Harbour Office"),
            ("Ann Ray - Harbour Office", "Ann Ray||Harbour Office"),
            ("Ann Ray- Harbour Office", "Ann Ray||Harbour Office"),
            ("Ann Ray -Harbour Office", "Ann Ray||Harbour Office"),
            ("Ann Ray / Harbour Office", "Ann Ray||Harbour Office"),
            ("Ann Ray\tHarbour Office", "Ann Ray||Harbour Office"),
            ("Ann Ray: Harbour Office", "Ann Ray||Harbour Office"),
            ("Ann Ray, Harbour Office, Norland [HO]", "Ann Ray||Harbour Office, Norland [HO]"),
            ("Ann Ray (Harbour Office, Sail Loft)", "Ann Ray||Harbour Office, Sail Loft"),
            ("Ann-Lea Ray", "Ann-Lea Ray"),
            ("Ann Ray, Jr.", "Ann Ray, Jr"),
            ("Ann R.", "Ann R."),
            ("Ann RAY.", "Ann RAY"),
            ("Ann Ray.", "Ann Ray"),
            // Offices
            ("Ann Ray, Chair", "Ann Ray|Chair"),
            ("Ann Ray (Chair)", "Ann Ray|Chair"),
            ("Ann Ray Chairwoman", "Ann Ray|Chairwoman"),
            ("Ann Ray (AR) Councillor/Chair", "Ann Ray|Councillor/Chair|||||AR"),
            ("Ann Ray, Harbour Office - Vice Chair", "Ann Ray|Vice Chair|Harbour Office"),
            ("Ann Ray - Chair, Harbour Office", "Ann Ray|Chair|Harbour Office"),
            ("Ann Ray (Harbour Office, Chair)", "Ann Ray|Chair|Harbour Office"),
            ("Ann Ray (TSC) - Harbour Office", "Ann Ray|TSC|Harbour Office"),
            ("Ann Ray, Harbour Office (chair)", "Ann Ray|chair|Harbour Office"),
            ("Ann Ray (taking minutes)", "Ann Ray|taking minutes"),
            ("Chair Ray", "Ray|Chair"),
            ("Chairman Cllr P Ray", "P Ray|Chairman"),
            ("Ann Ray (ann@quay.example until May)", "Ann Ray|||ann@quay.example|||until May"),
            ("Ann Ray (ann@quay.example)", "Ann Ray|||ann@quay.example"),
            ("Ann Ray (Harbour Office ann@quay.example)", "Ann Ray||Harbour Office|ann@quay.example"),
            ("Ann Ray (Harbour Office: ann@quay.example)", "Ann Ray||Harbour Office|ann@quay.example"),
            ("Ann Ray (Chair ann@quay.example)", "Ann Ray|Chair||ann@quay.example"),
            ("Ann Ray (until May ann@quay.example)", "Ann Ray|||ann@quay.example|||until May"),
            ("Ann Ray (mail: ann@quay.example)", "Ann Ray|||ann@quay.example"),
            ("Ann Ray, Chair, Email: ann@quay.example", "Ann Ray|Chair||ann@quay.example"),
            ("Ann Ray, Harbour Office, e-mail ann@quay.example", "Ann Ray||Harbour Office|ann@quay.example"),
            ("Ann Ray, Email", "Ann Ray||Email"),
            ("Chair Ann Ray secretary", "Ann Ray|Chair|||||secretary"),
            ("Trustees Cole", "Cole|Trustees"),
            ("Trustee Cole", "Cole|Trustee"),
            ("Borough Cllr C West", "C West|Borough Cllr"),
            ("Marsh Borough Cllr C West", "C West|Marsh Borough Cllr"),
            ("Lumber Mrs Ray", "Lumber Mrs Ray"),
            ("Apologies Mrs. M Reeve (Chairman)", "M Reeve|Chairman|||absent"),
            ("Sres. Concejales D. Anselmo Bravo Cid", "Anselmo Bravo Cid|Concejales"),
            ("Chair: Ann Ray", "Ann Ray|Chair"),
            ("City Administrator Ann Ray", "Ann Ray|City Administrator"),
            ("Public Works Director Bo West", "Bo West|Public Works Director"),
            ("VP Finance Ann Ray", "Ann Ray|VP Finance"),
            ("Town Clerk – Ann Ray", "Ann Ray|Town Clerk"),
            ("the Registrar (Mr B. West)", "B. West|Registrar"),
            ("the Registrar (Mr West)", "West|Registrar"),
            ("the Registrar (West)", "-"),
            ("The Dean of Arts (Dr Ann Ray) for item 3", "Ann Ray|Dean of Arts|||||for item 3"),
            ("Bürgermeister Max Rohr", "Max Rohr|Bürgermeister"),
            ("City Recorder Jo Ann Price", "Jo Ann Price|City Recorder"),
            ("14 Einwohner", "-"),
            ("@ann (Ann Ray)", "Ann Ray||||||@ann"),
            ("[Ann Ray]", "Ann Ray"),
            ("Ann Ray (Dr West)", "Ann Ray||Dr West"),
            ("the Registrar (Harbour Office)", "-"),
            ("Absent Mr West", "West||||absent"),
            ("four visitors", "-"),
            ("Four Visitors", "Four Visitors"),
            ("1. stellv. Bürgermeister Udo Moos", "Udo Moos|1. stellv. Bürgermeister"),
            ("Mme Odile FERRAND, maire", "Odile FERRAND|maire"),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_entry_says_more_of_its_name() {
        for (text, expected) in [
            // Attendance, initials, remarks
            ("Ann Ray (absent)", "Ann Ray||||absent"),
            ("Ann Ray - apologies", "Ann Ray||||absent"),
            ("Ann Ray absent", "Ann Ray||||absent"),
            ("Ann Ray - Ferry Users C. absent, apologies", "Ann Ray||Ferry Users C||absent||apologies"),
            ("Ann Ray- Ropes - absent - apologies", "Ann Ray||Ropes||absent||apologies"),
            ("Ann Ray (remote)", "Ann Ray||||remote||remote"),
            ("Ann Ray (by phone)", "Ann Ray||||remote||by phone"),
            ("Ann Ray (AR)", "Ann Ray||||||AR"),
            ("Ann Ray AR", "Ann Ray||||||AR"),
            ("AR - Ann Ray, Harbour Office, Chair", "Ann Ray|Chair|Harbour Office||||AR"),
            ("AR: Ann Ray (@ann), Harbour Office", "Ann Ray||Harbour Office||||AR; @ann"),
            ("Ann Ray @ann", "Ann Ray||||||@ann"),
            ("Annika (Annie) Ray", "Annika (Annie) Ray"),
            ("Ann (remote) Basin", "Ann||Basin||remote||remote"),
            ("Ann Ray, Harbour Office (joined late)", "Ann Ray||Harbour Office||||joined late"),
            ("Ann Ray (proxy for Bo West)", "Ann Ray|||||Bo West"),
            // Mail
            ("Ann Ray <ann@harbour.example>", "Ann Ray|||ann@harbour.example"),
            ("Ann Ray ann@harbour.example until noon", "Ann Ray|||ann@harbour.example|||until noon"),
            ("Ann Ray (Harbour Office)   : ann@harbour.example", "Ann Ray||Harbour Office|ann@harbour.example"),
            ("Ann Ray (ann@harbour.example), Harbour Office", "Ann Ray||Harbour Office|ann@harbour.example"),
            // Titles
            ("Dr. Ann Ray", "Ann Ray"),
            ("Mr Bo West", "Bo West"),
            ("Capt. B. West", "B. West"),
            ("PCSO Bo West", "Bo West"),
            ("Pastor Ann Ray", "Ann Ray"),
            // Nobody
            ("ann@harbour.example", "-"),
            ("(Ann Ray)", "-"),
            ("[remote]", "-"),
            ("4 members of the public", "-"),
            ("six members of the public", "-"),
            ("Chair", "-"),
            ("12", "-"),
            ("", "-"),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }
}
