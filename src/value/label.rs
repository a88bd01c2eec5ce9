//! The labels of lists of people, word by word: how those below attended, and who they are.
//!
//! ```text
//! label  = { word }                      nearly all of them classed
//! word   = attendance                    present, remote, apologies, anwesend
//!        | group | office                members, board, Chair
//!        | modifier                      voting, new, local: goes with the group after it
//!        | negation                      not, ohne
//!        | filler                        in, were, of; "people" and "list" say nothing either
//!        | capitals                      TSC: a body
//!        | number                        (7), (seven)
//! ```
//!
//! "Voting members present (7)" says present, and Voting members. A word that is not known belongs to the group, and only before the word for
//! attendance: "Senators present", not "Present value".

use crate::bytes::Bytes;
use crate::lexicon::sense::{
    ABSENT, ATTENDANCE_COMPANY, ATTENDANCE_FILLER, ATTENDED, ATTENDING_PEOPLE, BODY, COUNTED, GROUP, HONORIFIC, LABEL, MAIL, MODIFIER, NO,
    NOT, NUMBER, OFFICE, PRESENT, REMOTE, ROLE, SENTENCE_FILLER, Senses, VOTE_LABEL, YES,
};
use crate::lexicon::symbols::{ABSENT_SIGNS, PRESENT_SIGNS};
use crate::lexicon::{Known, Lexicon};
use crate::model::Attendance;

/// What a label says of the people below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PeopleLabel<'t> {
    /// How they attended, as far as it says so.
    pub attendance: Option<Attendance>,
    /// The words that say who they are.
    pub group: Option<&'t str>,
    /// Whether these are one person's office.
    pub is_office: bool,
    /// How many words are not known.
    pub unknown: usize,
}

/// No label is longer, in bytes.
const LONGEST: usize = 90;
/// No label has more words.
const MOST_WORDS: usize = 10;

/// No body is called by more capitals, in letters.
const LONGEST_ACRONYM: usize = 6;

/// The signs that no label has.
static NO_LABEL: Bytes<bool> = Bytes::among(b":;@?!\t|");

/// The senses that class a word of a label.
const CLASSED: Senses = Senses::all_of(&[
    PRESENT, REMOTE, ABSENT, ATTENDED, ATTENDING_PEOPLE, ATTENDANCE_FILLER, ATTENDANCE_COMPANY, COUNTED, GROUP, MODIFIER, NOT, OFFICE, ROLE,
]);
/// The senses that say how somebody attended.
pub(crate) const SAYS: Senses = Senses::all_of(&[PRESENT, REMOTE, ABSENT, ATTENDED, ATTENDING_PEOPLE]);

/// What one word, or a phrase that is known as one, is in a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Says(Attendance),
    Not,
    Group,
    Office,
    Modifier,
    Filler,
    Number,
    Unknown,
}

/// Reads a label; `None` where the words are none.
///
/// A label has a word for attendance and nearly all of its words are classed, or it is made of words for groups and offices alone.
pub(crate) fn people_label<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Option<PeopleLabel<'t>> {
    if !may_be_people(text, lexicon) {
        return None;
    }
    let bare = bare(text);
    if bare.is_empty() || bare.len() > LONGEST || bare.bytes().any(|byte| NO_LABEL.of(byte)) {
        return None;
    }
    // One word that is not known may stand beside one for attendance, and any after one that means people.
    let most_unknown = match lexicon.hears(SAYS) {
        true if lexicon.at(bare, ATTENDING_PEOPLE).is_some() => MOST_WORDS,
        says => usize::from(says),
    };
    let words = words(bare, most_unknown, lexicon)?;
    let words = words.as_slice();
    // "Here" and "Sorry" are labels where they stand alone.
    let alone = || matches!(class(lexicon.whole(bare, SAYS)), Class::Says(_));
    if words.iter().all(|(_, class)| *class == Class::Unknown) && !(words.len() == 1 && alone()) {
        return None;
    }
    // "From attendees" is about them.
    if lexicon.at(bare, MAIL).is_some() {
        return None;
    }
    // "Roll call vote" is about a vote; "Who" is a label where it stands alone.
    if lexicon.is(bare, VOTE_LABEL) || words.iter().any(|(word, _)| lexicon.is_word(word, VOTE_LABEL)) {
        return None;
    }
    if let ([_], Class::Says(attendance)) = (words, class(lexicon.whole(bare, SAYS))) {
        return Some(PeopleLabel { attendance: Some(attendance), group: None, is_office: false, unknown: 0 });
    }
    let label = judge(bare, words);
    // "Aanwezigen tijdens het gesprek": a word that means people and nothing else may have anything after it, which is part of the group's
    // name but for words in brackets.
    if words.len() <= 5 && words.len() > 1 && label.unknown > 0 && lexicon.at(bare, ATTENDING_PEOPLE).is_some() {
        return Some(PeopleLabel { group: (!bare.ends_with(')')).then_some(bare), unknown: 0, ..label });
    }
    let holds = match label.attendance {
        Some(said) => label.unknown == 0 || label.unknown == 1 && said != Attendance::Remote && unknown_leads(words),
        None => label.group.is_some() && label.unknown == 0,
    };
    holds.then_some(label)
}

/// Whether words may be a label of people: a quick look. One says how they attended, names them by a word, or by capitals.
pub(crate) fn may_be_people(text: &str, lexicon: &Lexicon<'_>) -> bool {
    const NAMES: Senses = Senses::all_of(&[GROUP, OFFICE, ROLE]);
    // Words that are not known are a label in capitals alone.
    let by_capitals = || lexicon.hears(CLASSED) && has_capitals(text) || !text.bytes().any(|byte| byte.is_ascii_lowercase());
    lexicon.hears(SAYS | NAMES) || by_capitals()
}

/// Whether a word of capitals may stand in a text: two signs of one beside each other.
fn has_capitals(text: &str) -> bool {
    let is_sign = |byte: u8| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'&' | b'+' | b'-' | 0x80..);
    let mut before = false;
    text.bytes().any(|byte| std::mem::replace(&mut before, is_sign(byte)) && is_sign(byte))
}

/// How those attended whom a label heads, where it says so: a heading, or words before a colon.
pub(crate) fn attendance_label(text: &str) -> Option<Attendance> {
    let lexicon = Lexicon::ALL;
    if text.len() > LONGEST + 20 || !lexicon.may_stand_in(text, SAYS) {
        return None;
    }
    people_label(text, &lexicon)?.attendance
}

/// How somebody attended, as a word says it.
pub(crate) fn says(word: &str, lexicon: &Lexicon<'_>) -> Option<Attendance> {
    match class(lexicon.word(word.trim_matches(|c: char| !c.is_alphanumeric()), SAYS)) {
        Class::Says(attendance) => Some(attendance),
        _ => None,
    }
}

/// What a cell of a column for attendance says: a mark, yes or no, a word.
pub(crate) fn attendance_value(cell: &str) -> Option<Attendance> {
    let (bare, lexicon) = (cell.trim(), Lexicon::ALL);
    match bare {
        sign if PRESENT_SIGNS.contains(&sign) => Some(Attendance::Present),
        sign if ABSENT_SIGNS.contains(&sign) => Some(Attendance::Absent),
        _ if lexicon.is(bare, YES) => Some(Attendance::Present),
        _ if lexicon.is(bare, NO) => Some(Attendance::Absent),
        _ => attendance_label(bare),
    }
}

/// A label without the signs and the number around it.
fn bare(text: &str) -> &str {
    // "1.1 Attendees"
    let number = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ')' | '\\'))).unwrap_or(0);
    let (number, rest) = text.split_at_checked(number).unwrap_or(("", text));
    let is_number = number.contains(['.', ')']) && (number.ends_with(['.', ')', '\\']) || rest.starts_with(char::is_whitespace));
    let text = if is_number { rest } else { text };
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | ':' | '.' | ',' | '-' | '–' | '—' | '#' | '=' | '>' | '•'))
}

/// The words of a label with their classes.
struct Words<'t> {
    words: [(&'t str, Class); MOST_WORDS],
    count: usize,
}

impl<'t> Words<'t> {
    const NONE: Words<'t> = Words { words: [("", Class::Unknown); MOST_WORDS], count: 0 };

    /// Adds a word, where there is room for one more.
    fn push(&mut self, phrase: &'t str, class: Class) {
        if let Some(room) = self.words.get_mut(self.count) {
            *room = (phrase, class);
            self.count += 1;
        }
    }

    fn as_slice(&self) -> &[(&'t str, Class)] {
        self.words.get(..self.count).unwrap_or(&[])
    }
}

/// The words of a label with their classes, each with the place where it begins; `None` where there are too many, or too many unknown.
fn words<'t>(text: &'t str, most_unknown: usize, lexicon: &Lexicon<'_>) -> Option<Words<'t>> {
    let (mut words, mut unknown) = (Words::NONE, 0);
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        if rest.is_empty() {
            return Some(words);
        }
        if words.as_slice().len() == MOST_WORDS {
            return None;
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '/' | '(' | ')' | ',' | '&')).unwrap_or(rest.len());
        let (word, _) = rest.split_at(end);
        let known = phrase(rest, word, lexicon);
        let length = known.map_or(end, |known| known.length);
        let phrase = rest.get(..length)?;
        let class = match known {
            Some(known) => class(known.senses),
            None if word.bytes().all(|b| b.is_ascii_digit()) || lexicon.is_word(word, NUMBER) => Class::Number,
            None if is_capitals(word) && word.chars().count() <= LONGEST_ACRONYM => Class::Group,
            None => Class::Unknown,
        };
        unknown += usize::from(class == Class::Unknown);
        if unknown > most_unknown {
            return None;
        }
        words.push(phrase, class);
        rest = rest.get(length..).unwrap_or("");
    }
}

/// The phrase that a text begins with, if it is classed. "Members present" is two of them: who they are, and that they attended.
fn phrase(text: &str, word: &str, lexicon: &Lexicon<'_>) -> Option<Known> {
    let known = lexicon.at(text, CLASSED)?;
    let names_them = known.length > word.len() && matches!(class(known.senses), Class::Says(_));
    let first = names_them
        .then(|| lexicon.at(word, CLASSED))
        .flatten()
        .filter(|first| matches!(class(first.senses), Class::Group | Class::Office | Class::Says(_)));
    Some(first.unwrap_or(known))
}

/// The class of a word by its senses.
fn class(senses: Senses) -> Class {
    if senses.any(ABSENT) {
        Class::Says(Attendance::Absent)
    } else if senses.any(REMOTE) {
        Class::Says(Attendance::Remote)
    } else if senses.any(SAYS) {
        Class::Says(Attendance::Present)
    } else if senses.any(OFFICE) {
        Class::Office
    } else if senses.any(MODIFIER) && !senses.any(GROUP) {
        Class::Modifier
    } else if senses.any(NOT) {
        Class::Not
    } else if senses.any(GROUP.or(ROLE)) {
        Class::Group
    } else {
        Class::Filler
    }
}

/// What the classes of the words say together.
fn judge<'t>(text: &'t str, words: &[(&'t str, Class)]) -> PeopleLabel<'t> {
    let says = |wanted: Attendance| words.iter().any(|(_, class)| *class == Class::Says(wanted));
    let negated = words.iter().any(|(_, class)| *class == Class::Not);
    let attendance = if says(Attendance::Absent) || negated && (says(Attendance::Present) || says(Attendance::Remote)) {
        Some(Attendance::Absent)
    } else if says(Attendance::Remote) {
        Some(Attendance::Remote)
    } else {
        says(Attendance::Present).then_some(Attendance::Present)
    };
    let unknown = words.iter().filter(|(_, class)| *class == Class::Unknown).count();
    let group = group(text, words);
    let is_office = group.is_some() && !words.iter().any(|(_, class)| matches!(class, Class::Says(_) | Class::Unknown)) && {
        let last = words.iter().rev().find(|(_, class)| matches!(class, Class::Group | Class::Office));
        last.is_some_and(|(_, class)| *class == Class::Office)
    };
    PeopleLabel { attendance, group, is_office, unknown }
}

/// The words of a label that say who the people are: from the first that names a group to the last, with the modifiers before them.
fn group<'t>(text: &'t str, words: &[(&'t str, Class)]) -> Option<&'t str> {
    let names = |class: &Class| matches!(class, Class::Group | Class::Office | Class::Unknown);
    // "Other participants" are a group of their own.
    let others = words.windows(2).find_map(|pair| match pair {
        [(begin, Class::Modifier), (end, Class::Says(Attendance::Present))] if is_noun(end) => Some((begin, end)),
        _ => None,
    });
    if let Some((begin, end)) = others.filter(|_| !words.iter().any(|(_, class)| names(class))) {
        let start = offset(text, begin)?;
        return text.get(start..offset(text, end)? + end.len());
    }
    let mut first = words.iter().position(|(_, class)| names(class))?;
    let last = words.iter().rposition(|(_, class)| names(class))?;
    // A word for attendance ends the group: "Members present by invitation of the board". After a word that is not known the group may
    // be named once more: "Rotary present members".
    let unknown = words.get(first..)?.iter().take_while(|(_, class)| *class == Class::Unknown).count();
    let says = words.get(first..=last)?.iter().position(|(_, class)| matches!(class, Class::Says(_)));
    let is_named = |(_, class): &(&str, Class)| matches!(class, Class::Group | Class::Office);
    let named_again = |says: usize| says == unknown && !text.contains('(') && words.iter().skip(first + says).any(is_named);
    let last = says.filter(|says| !named_again(*says)).map_or(last, |at| (first + at).saturating_sub(1));
    let last = words.get(..=last)?.iter().rposition(|(_, class)| names(class))?;
    while let Some(before) = first.checked_sub(1).filter(|before| words.get(*before).is_some_and(|(_, class)| *class == Class::Modifier)) {
        first = before;
    }
    // "Chair pro tem"
    let after = words.get(last + 1..).unwrap_or(&[]).iter().take_while(|(_, class)| *class == Class::Modifier).count();
    let (begin, _) = words.get(first)?;
    let (end, _) = words.get(last + after)?;
    let start = offset(text, begin)?;
    let end = offset(text, end)? + end.len();
    let group = text.get(start..end)?;
    // "Experts (voting)"
    let closes = group.contains('(') && !group.contains(')') && text.get(end..).is_some_and(|rest| rest.starts_with(')'));
    let group = if closes { text.get(start..=end)? } else { group };
    Some(group.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '.')))
}

/// Whether a word for attendance means people: "attendees", "participants".
fn is_noun(word: &str) -> bool {
    Lexicon::ALL.is_word(word, ATTENDING_PEOPLE | COUNTED)
}

/// Where a part of a text begins in it.
fn offset(text: &str, part: &str) -> Option<usize> {
    (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)
}

/// Whether the one word that is not known stands before the word for attendance, and begins with a capital as headers do.
fn unknown_leads(words: &[(&str, Class)]) -> bool {
    let unknown = words.iter().position(|(_, class)| *class == Class::Unknown);
    let says = words.iter().position(|(_, class)| matches!(class, Class::Says(_)));
    // "Introduction of the attendees" is about them.
    let is_joined = |at: usize| words.get(at + 1).is_some_and(|(_, class)| matches!(class, Class::Says(_) | Class::Group | Class::Office));
    unknown.zip(says).is_some_and(|(unknown, says)| {
        unknown < says && is_joined(unknown) && words.get(unknown).is_some_and(|(word, _)| word.starts_with(char::is_uppercase))
    })
}

/// A word of capitals, as bodies are called.
pub(crate) fn is_capitals(word: &str) -> bool {
    word.chars().count() > 1
        && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '&' | '+' | '-'))
        && word.contains(char::is_alphabetic)
}

/// Words at the start of a text that say how those named after them attended: "In attendance were", "PRESENT". The rest is what follows.
pub(crate) fn leading<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Option<(PeopleLabel<'t>, &'t str)> {
    let wanted = CLASSED | SENTENCE_FILLER | LABEL;
    let (mut rest, mut words) = (text, Words::NONE);
    while words.count < MOST_WORDS {
        let begun = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '-' | '–' | '—' | '(' | ')' | ','));
        let Some(known) = lexicon.at(begun, wanted).filter(|known| known.length > 0) else { break };
        // A title opens the first name: "Present Mr A Reed".
        let (Some(phrase), Some(after)) = (begun.get(..known.length), begun.get(known.length..)) else { break };
        let class = class(known.senses);
        let opens_name = lexicon.is_word(phrase, HONORIFIC)
            || matches!(class, Class::Group | Class::Office)
                && words.count > 0
                && phrase.starts_with(char::is_uppercase)
                && !is_capitals(phrase);
        // "Vice-Chair" is one word.
        let is_part = || after.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let ends = || after.starts_with([',', '(']) && words.count == 0 || is_part();
        if opens_name || !matches!(class, Class::Says(_)) && ends() {
            break;
        }
        words.push(phrase, class);
        rest = after;
    }
    let words = words.as_slice();
    if words.is_empty() {
        return None;
    }
    let label = judge(text, words);
    // "Online voting commenced" says nothing of who attended.
    let says = words.iter().any(|(phrase, _)| lexicon.is(phrase, PRESENT | ABSENT | ATTENDED));
    (label.attendance.is_some() && says).then_some((label, rest))
}

/// Words at the end of a text that say how those named before them attended: "… were present", "… had zich afgemeld".
pub(crate) fn trailing<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Option<(Attendance, &'t str)> {
    const MOST: usize = 6;
    let text = text.trim_end_matches(['.', ' ']);
    // Most texts end in a word that is none of these.
    let (_, last) = text.rsplit_once(' ')?;
    if !last.starts_with(char::is_lowercase) || lexicon.at(last, CLASSED | SENTENCE_FILLER).is_none() {
        return None;
    }
    let mut best = None;
    for (at, _) in text.rmatch_indices(' ').take(MOST) {
        let (before, tail) = text.split_at(at);
        let tail = tail.trim_start();
        if !tail.starts_with(char::is_lowercase) {
            break;
        }
        let words = words(tail, MOST_WORDS, lexicon).unwrap_or(Words::NONE);
        let words = words.as_slice();
        let fits = |(phrase, class): &(&str, Class)| *class != Class::Unknown || lexicon.is_word(phrase, SENTENCE_FILLER);
        if words.is_empty() || !words.iter().all(fits) {
            break;
        }
        // "Harbour people attended" names nobody.
        let counted = words.iter().any(|(phrase, _)| lexicon.is_word(phrase, COUNTED | BODY));
        if counted {
            return None;
        }
        // "Mode: online" says nothing of anybody.
        let says = words.iter().any(|(phrase, _)| lexicon.is(phrase, PRESENT | ABSENT | ATTENDED));
        if let Some(attendance) = judge(tail, words).attendance.filter(|_| says) {
            best = Some((attendance, before.trim_end()));
        }
    }
    best.filter(|(_, names)| names.starts_with(char::is_uppercase) && !names.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A label in short: the first letter of what it says, and the group; `office` where it is one.
    fn shown(text: &str) -> String {
        let Some(label) = people_label(text, &Lexicon::ALL) else { return "-".to_owned() };
        let says = label.attendance.map_or("?", Attendance::name);
        let office = if label.is_office { "!" } else { "" };
        match label.group {
            Some(group) => format!("{says} {group}{office}"),
            None => says.to_owned(),
        }
    }

    #[test]
    fn a_label_says_how_they_attended_and_who_they_are() {
        for (text, expected) in [
            ("Present", "present"),
            ("**Present:**", "present"),
            ("PRESENT", "present"),
            ("Present (7):", "present"),
            ("1.1 Present", "present"),
            ("1.Present", "present"),
            ("27.08.2025Present", "-"),
            ("By proxy", "absent"),
            ("Attendees", "present"),
            ("Who", "present"),
            ("Attendance", "present"),
            ("In attendance", "present"),
            ("Also in attendance were", "present"),
            ("People in attendance", "present"),
            ("Aanwezigen tijdens het gesprek", "present Aanwezigen tijdens het gesprek"),
            ("Attendees (sign yourself in)", "present"),
            ("Attendees during the call", "present Attendees during the call"),
            ("Attendees who were late because of the snow", "-"),
            ("Additional attendees", "present Additional attendees"),
            ("Other participants", "present Other participants"),
            ("Other attendees", "present Other attendees"),
            ("Remote attendees", "remote"),
            ("Other present", "present"),
            ("Other members attendees", "present Other members"),
            ("Also present", "present"),
            ("Attending physically", "present"),
            ("Those present", "present"),
            ("Apologies", "absent"),
            ("Apologies for absence", "absent"),
            ("Apologies for absence received", "absent"),
            ("Apologies received from", "absent"),
            ("Absent with notice", "absent"),
            ("Absent without notice", "absent"),
            ("Not attending", "absent"),
            ("Not present", "absent"),
            ("Unable to attend", "absent"),
            ("Regrets", "absent"),
            ("Joining by phone", "remote"),
            ("Attending remotely", "remote"),
            ("Present via Zoom", "remote"),
            ("Members", "? Members"),
            ("Members present", "present Members"),
            ("Members in attendance", "present Members"),
            ("Voting Members Present", "present Voting Members"),
            ("Voting member attendance", "present Voting member"),
            ("Board members in attendance were", "present Board members"),
            ("TSC members", "? TSC members"),
            ("Directors and Officers Present", "present Directors and Officers"),
            ("Directors Absent", "absent Directors"),
            ("Members (remote)", "remote Members"),
            ("Remote members", "remote members"),
            ("Community attendance", "present Community"),
            ("Senators present", "present Senators"),
            ("1.1 Attendees:", "present"),
            ("2. Apologies", "absent"),
            ("Staff Present", "present Staff"),
            ("Trustees Absent", "absent Trustees"),
            ("Guests", "? Guests"),
            ("Chair", "? Chair!"),
            ("Vice Chair", "? Vice Chair!"),
            // German, French, Dutch
            ("Anwesend", "present"),
            ("Anwesende Mitglieder", "present Mitglieder"),
            ("Anwesend waren", "present"),
            ("Anwesend sind", "present"),
            ("Entschuldigt", "absent"),
            ("Entschuldigt fehlen", "absent"),
            ("Nicht anwesend", "absent"),
            ("Gäste", "? Gäste"),
            ("Étaient présents", "present"),
            ("Etaient presents", "present"),
            ("Était excusée", "absent"),
            ("Absents excusés", "absent"),
            ("Membres présents", "present Membres"),
            ("Aanwezig", "present"),
            ("Aanwezige leden", "present leden"),
            ("Afwezig met kennisgeving", "absent"),
            ("Afgemeld", "absent"),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }

    #[test]
    fn other_words_are_no_label() {
        for text in [
            "Roof", "Present value", "Roll call vote", "Votes in favour", "Attendance policy", "Attendance report of the harbour",
            "From attendees", "From people not present", "Absent a good proposal", "Apologies accepted for the noise of the pumps",
            "The present state of the roof", "Introduction of the attendees", "Harbour walls", "", "12",
        ] {
            assert_eq!(shown(text), "-", "{text:?}");
        }
    }

    #[test]
    fn a_sentence_opens_or_ends_with_who_attended() {
        for (text, expected) in [
            ("In attendance were Ann and Bo", "present|Ann and Bo"),
            ("Apologies were received from Ann", "absent|Ann"),
            ("PRESENT Mr A Reed (Chairman)", "present|Mr A Reed (Chairman)"),
            ("Anwesend waren Karla Voss", "present|Karla Voss"),
            ("Entschuldigt fehlte Ruben Stolz", "absent|Ruben Stolz"),
            ("Aanwezig waren Ria Blom", "present|Ria Blom"),
            ("The roof leaks", "-"),
            ("", "-"),
        ] {
            let found = leading(text, &Lexicon::ALL);
            let shown =
                found.map_or("-".to_owned(), |(label, rest)| format!("{}|{}", label.attendance.map_or("?", Attendance::name), rest.trim()));
            assert_eq!(shown, expected, "{text:?}");
        }
        for (text, expected) in [
            ("Ann and Bo were present.", "present|Ann and Bo"),
            ("Hessel Post had zich afgemeld.", "absent|Hessel Post"),
            ("Ann attended remotely.", "remote|Ann"),
            ("Ann sent her apologies.", "absent|Ann"),
            ("Harbour people attended.", "-"),
            ("Cy and Di were absent.", "absent|Cy and Di"),
            ("Mode: online", "-"),
            ("The roof leaks.", "-"),
        ] {
            let shown = trailing(text, &Lexicon::ALL).map_or("-".to_owned(), |(said, names)| format!("{}|{names}", said.name()));
            assert_eq!(shown, expected, "{text:?}");
        }
    }
}
