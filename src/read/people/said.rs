//! Who attended, as a text says it: labels inside it, or sentences that name people and say nothing else.
//!
//! ```text
//! text     = { other } { label ":" names }               Present: Ann Ray (Chair), Bo West; apologies: Cy Moss
//! sentence = label names "." | names label "."            In attendance were Ann and Bo. Cy sent her apologies.
//!          | { word } "attended by" names [ "," "respectively" offices ] "."
//! ```

use std::ops::Range;

use super::entry::{self, Habit};
use super::list::{Header, List};
use super::prose::{self, Said, least_among, likely};
use super::row::Row;
use crate::bytes::Bytes;
use crate::lexicon::sense::{
    ABSENT, AFFILIATION_COLUMN, AND, ARTICLE, ATTENDANCE_FILLER, ATTENDED, ATTENDED_BY, ATTENDING_PEOPLE, GROUP, HONORIFIC, MAIL_COLUMN,
    NO, OFFICE, OFFICE_COLUMN, PRESENT, REMOTE, RESPECTIVELY, ROLL_CALL, STAYED_AWAY, Senses, TAKES_MINUTES, VOTE_ABSTAIN, VOTE_AGAINST,
    VOTE_FOR, YES,
};
use crate::lexicon::{self, Lexicon};
use crate::model::Attendance;
use crate::span::boundary_before;
use crate::value::label::{self, PeopleLabel, people_label};
use crate::value::person::{self, split_names_in, strip_honorific, weight, with_offices};

/// What a text says of who attended, and whether it says anything else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sayings<'w> {
    pub(super) said: Vec<Said<'w>>,
    pub(super) says_more: bool,
    /// A clause says so that is about the meeting and nothing else.
    pub(super) is_certain: bool,
    /// How those attend who follow on the next lines.
    pub(super) open: Option<Attendance>,
}

/// The senses of the words that say how somebody attended.
pub(super) const SAYS: Senses = Senses::all_of(&[PRESENT, REMOTE, ABSENT, ATTENDED, ATTENDING_PEOPLE, ATTENDED_BY, STAYED_AWAY]);

/// The senses of the words that head a column of what is said of people.
const COLUMNS: Senses = Senses::all_of(&[AFFILIATION_COLUMN, OFFICE_COLUMN, MAIL_COLUMN]);

/// The senses of the words for a vote.
const VOTES: Senses = Senses::all_of(&[VOTE_FOR, VOTE_AGAINST, VOTE_ABSTAIN]);

/// Reads a text; nothing is found where it may be about anything else.
pub(super) fn sayings<'w>(text: &'w str, lexicon: &Lexicon<'_>) -> Sayings<'w> {
    if !lexicon.may_stand_in(text, SAYS) {
        return Sayings::default();
    }
    // A label has its sign; a sentence, or a label without one, has a word for it.
    let has_sign = || text.bytes().any(|byte| ENDING.of(byte) && !matches!(byte, b'(' | b')' | b'[' | b']'));
    if !may_say(text, lexicon) && !has_sign() {
        return Sayings { says_more: true, ..Sayings::default() };
    }
    let labels = labels(text, false, lexicon);
    if labels.is_empty() {
        return sentences(text, lexicon);
    }
    let mut found = labelled(text, &labels, lexicon);
    if let Some((first, said)) =
        labels.first().zip(found.said.first()).filter(|(first, said)| first.is_in_sentence && !said.names.is_empty())
    {
        let beside = text.get(..first.start).and_then(|before| prose::named_beside(before, said.attendance, lexicon));
        found.said.splice(0..0, beside);
    }
    // "FALTAS: O Vereador Rui Prado não compareceu à reunião."
    let told = || Some(sentences(text, lexicon)).filter(|told| told.is_certain || told.open.is_some());
    if found.said.iter().all(|said| said.names.is_empty()) { told().unwrap_or(found) } else { found }
}

/// The same of a text that begins with the label of a group, which says nothing of how its people attended: `Trustees: Ann Ray, Bo West`.
pub(super) fn of_groups<'w>(text: &'w str, lexicon: &Lexicon<'_>) -> Sayings<'w> {
    labelled(text, &labels(text, true, lexicon), lexicon)
}

/// A label inside a text: what it says, where it begins, and where what it labels begins.
struct Inside<'w> {
    label: PeopleLabel<'w>,
    start: usize,
    end: usize,
    /// Whether it stands inside a sentence: "The Chair welcomed those present: Ann Ray, Bo West".
    is_in_sentence: bool,
}

/// The labels before the colons of a text.
fn labels<'w>(text: &'w str, groups: bool, lexicon: &Lexicon<'_>) -> Vec<Inside<'w>> {
    let mut found: Vec<Inside<'_>> = Vec::new();
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate().filter(|(_, byte)| ENDING.of(*byte)) {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                let sign = text.get(at..).and_then(|rest| rest.chars().next());
                let Some(c) = sign.filter(|c| matches!(c, ':' | '-' | '–' | '—')) else { continue };
                let end = at + c.len_utf8();
                let is_colon = c == ':'
                    && text
                        .get(end..)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '*', '-']) || rest.starts_with(char::is_uppercase));
                // "Present- Ann", "Present - Ann": a dash only after the words that open a text.
                let is_dash = c != ':' && found.is_empty() && text.get(end..).is_some_and(|rest| rest.starts_with(' ') || rest.is_empty());
                let from = found.last().map_or(0, |before| before.end);
                let begun = groups || !found.is_empty();
                let own = |at: usize| before(text, from..at, (begun, is_dash), lexicon);
                let label = (is_colon || is_dash).then(|| own(at).or_else(|| own(before_aside(text, from..at, lexicon)?))).flatten();
                if let Some((start, label)) = label {
                    let opens = text.get(..start).is_some_and(|before| !before.contains(char::is_alphanumeric));
                    let is_small = text.get(start..).is_some_and(|label| label.starts_with(char::is_lowercase));
                    let is_in_sentence = found.is_empty() && is_small && !opens;
                    found.push(Inside { label, start, end, is_in_sentence });
                }
            }
            _ => {}
        }
    }
    found
}

/// Where an aside begins that ends a label above the people of the next lines: `The directors were present, constituting a quorum:`.
fn before_aside(text: &str, place: Range<usize>, lexicon: &Lexicon<'_>) -> Option<usize> {
    let (from, ends) = (place.start, text.get(place.end + 1..)?.trim_end_matches(['*', ' ', '-']).is_empty());
    let (label, aside) = text.get(place).filter(|_| ends)?.rsplit_once(',')?;
    // "…, the following members being connected:" leads to them by itself.
    let is_aside =
        aside.contains(' ') && !aside.contains(|c: char| c.is_uppercase() || c.is_ascii_digit()) && !lexicon.stands_in(aside, SAYS);
    is_aside.then_some(from + label.len())
}

/// Brackets, and the bytes that signs begin with which may end a label.
static ENDING: Bytes<bool> = Bytes::among(b"([)]:-\xe2");

/// The longest label that ends at a byte: with a word for attendance, or after such a one also one of a group.
fn before<'w>(text: &'w str, place: Range<usize>, (begun, whole): (bool, bool), lexicon: &Lexicon<'_>) -> Option<(usize, PeopleLabel<'w>)> {
    const MOST_WORDS: usize = 9;
    /// No label is longer, in bytes.
    const LONGEST: usize = 120;
    let (from, at) = (place.start.max(boundary_before(text, place.end.saturating_sub(LONGEST))), place.end);
    let words = text.get(from..at)?;
    let sentence = words.rfind([';', '!', '?']).map(|at| at + 1).into_iter().chain(words.rfind(". ").map(|at| at + 2)).max().unwrap_or(0);
    if whole && (sentence > 0 || from > 0) {
        return None;
    }
    let first = words.match_indices(' ').rev().nth(MOST_WORDS).map_or(0, |(at, _)| at).max(sentence);
    let mut start = first + (words.get(first..)?.len() - words.get(first..)?.trim_start().len());
    for count in 0..=MOST_WORDS {
        let candidate = words.get(start..)?;
        let capital = candidate.trim_start_matches(['*', '_']).starts_with(char::is_uppercase) || count == 0;
        // "Notes: Ann" after the list says who wrote them down.
        let takes_notes = || begun && lexicon.is(candidate, TAKES_MINUTES);
        let other = PeopleLabel { attendance: None, group: None, is_office: true, unknown: 0 };
        // "those present", inside a sentence
        let leads = || candidate.contains(' ') && lexicon.at(candidate, ATTENDANCE_FILLER | ARTICLE).is_some();
        let opens_inside = |label: &PeopleLabel<'_>| label.attendance == Some(Attendance::Present) && label.unknown == 0 && leads();
        let label = people_label(candidate, lexicon)
            .filter(|label| (capital || !begun && opens_inside(label)) && (label.attendance.is_some() || begun && label.group.is_some()))
            .or_else(|| takes_notes().then_some(other));
        if let Some(label) = label {
            return Some((from + start, label));
        }
        if whole {
            return None;
        }
        start += candidate.find(' ')? + 1;
    }
    None
}

/// What labels inside a text say.
fn labelled<'w>(text: &'w str, labels: &[Inside<'w>], lexicon: &Lexicon<'_>) -> Sayings<'w> {
    let mut found = Sayings::default();
    let mut attendance = Attendance::Present;
    found.says_more =
        labels.first().is_some_and(|first| text.get(..first.start).is_some_and(|before| before.contains(char::is_alphanumeric)));
    for (at, inside) in labels.iter().enumerate() {
        if inside.label.attendance.is_none() && inside.label.group.is_none() {
            found.says_more = true;
            continue;
        }
        // "Absent: Ann Ray. Guests: Bo West": a label after a full stop goes on with no list of those who are away.
        let anew = || text.get(..inside.start).is_some_and(|before| before.trim_end().ends_with('.'));
        let is_away = attendance == Attendance::Absent && found.said.last().is_some_and(|said| !said.names.is_empty());
        let so_far = if is_away && anew() { Attendance::Present } else { attendance };
        attendance = inside.label.attendance.unwrap_or(so_far);
        let end = labels.get(at + 1).map_or(text.len(), |next| next.start);
        let called = text.get(inside.start..inside.end).is_some_and(|label| lexicon.stands_in(label, ROLL_CALL));
        let (said, says_more) = after_label(inside, text.get(inside.end..end).unwrap_or(""), (attendance, called), lexicon);
        found.says_more |= says_more;
        found.said.extend(said);
    }
    // "The pool was cold. The following members were present:"
    let last = labels.last().filter(|last| text.get(last.end..).is_some_and(|rest| !rest.contains(char::is_alphanumeric)));
    found.open = last.filter(|last| found.says_more && !last.is_in_sentence).and(Some(attendance));
    found
}

/// What a label inside a text says by what follows it up to the next one, and whether that says more; `called` where it calls the roll.
fn after_label<'w>(
    inside: &Inside<'w>,
    content: &'w str,
    (attendance, called): (Attendance, bool),
    lexicon: &Lexicon<'_>,
) -> (Option<Said<'w>>, bool) {
    let cut = list_end(content, lexicon);
    let listed = content.get(..cut).unwrap_or(content);
    if votes(listed, called, lexicon).is_some() {
        return (None, true);
    }
    let group = inside.label.group;
    let more = content.get(cut..).is_some_and(|rest| rest.contains(char::is_alphanumeric));
    if let Some(said) = prose::after_lead(listed, attendance, lexicon) {
        return (Some(Said { group, ..said }), more);
    }
    // "Apologies: Apologies were received from Ann."
    let again = label::leading(listed.trim_start(), lexicon).filter(|(label, _)| label.attendance == Some(attendance));
    let (names, offices, others) = names(again.map_or(listed, |(_, listed)| listed), lexicon);
    let are_sure = || names.len() > 1 && others == 0 && names.iter().all(|name| likely(name, lexicon) >= 7);
    let prose = more && names.len() < 2 && others > 0 || inside.is_in_sentence && !are_sure();
    // "Present:        Representing:" heads two columns.
    let heads_columns = lexicon.hears(COLUMNS) && lexicon.is(listed.trim_matches([':', ' ']), COLUMNS);
    if heads_columns || says_nobody(listed) {
        return (Some(Said { attendance, group, names: Vec::new(), offices: Vec::new() }), more);
    }
    if names.is_empty() || names.len() < others || prose {
        return (None, true);
    }
    (Some(Said { attendance, group, names, offices }), more || others > 0)
}

/// How many entries of a list end in a vote, if each does: `Ann Ray - aye, Bo West - nay`; after a roll call one of them is enough, also
/// `Ann Ray, yes` and `Ayes: Ann Ray`.
fn votes(listed: &str, called: bool, lexicon: &Lexicon<'_>) -> Option<usize> {
    let senses = if called { VOTES | YES | NO } else { VOTES };
    if !lexicon.hears(senses) {
        return None;
    }
    let is_vote = |entry: &str| {
        let entry = entry.trim_end_matches(|c: char| !c.is_alphanumeric());
        let labels = || called && entry.split_once(':').is_some_and(|(side, _)| lexicon.is(side, senses));
        let says = |word: &str| (called || word.len() < entry.len()) && lexicon.is(word, senses);
        entry.rsplit([' ', '-', '–', ':']).next().is_some_and(says) || labels()
    };
    let entries = || listed.split([',', ';']).map(str::trim).filter(|entry| !entry.is_empty());
    let are_votes = if called { entries().any(is_vote) } else { entries().all(is_vote) };
    (are_votes && listed.contains(char::is_alphanumeric)).then(|| entries().count())
}

/// Whether words only say that there is nobody.
pub(super) fn says_nobody(words: &str) -> bool {
    // "Action items" say nothing of a task, and nothing of people either.
    let bare = words.trim_end_matches(['.', ' ']).trim();
    !words.contains(char::is_alphanumeric) || lexicon::says_nothing(bare) && lexicon::label(bare).is_none()
}

/// The people among the entries of a list, the offices that stand before several of them, and how many entries are none. How many guests there were is no entry.
fn names<'t>(listed: &'t str, lexicon: &Lexicon<'_>) -> (Vec<&'t str>, Vec<&'t str>, usize) {
    let all = with_offices(listed.trim_end_matches([';', ',', ' ']), lexicon);
    let (mut names, mut offices, mut others) = (Vec::with_capacity(all.len()), Vec::new(), 0);
    let stated = all.iter().any(|(_, office)| !office.is_empty());
    // "dropped twice" beside names is none.
    let capitals = all.iter().any(|(entry, _)| entry.starts_with(char::is_uppercase));
    let is_sentence = listed.trim_end_matches(['-', ' ']).ends_with('.');
    let is_small = |entry: &str| {
        capitals
            && (is_sentence || entry.contains(' '))
            && entry.contains(char::is_lowercase)
            && !entry.contains(|c: char| c.is_uppercase() || c == '@')
    };
    let least = least_among(&all, 3, lexicon);
    for (entry, office) in all {
        if !is_small(entry) && likely(entry, lexicon) >= least {
            names.push(entry);
            offices.extend(stated.then_some(office));
        } else {
            others += 1;
        }
    }
    (names, offices, others)
}

/// Where a list of names ends inside a text: at the end of its sentence, unless a name goes on after the dot.
fn list_end(text: &str, lexicon: &Lexicon<'_>) -> usize {
    let mut ends = stops(text, lexicon).filter(|at| {
        let after = text.get(at + 2..).unwrap_or("").trim_start();
        let next = after.split([',', ';', '.', '(']).next().unwrap_or("").trim();
        !(next.contains(' ') && weight(strip_honorific(next, lexicon), lexicon) >= 7)
    });
    ends.next().map_or(text.len(), |at| at + 1)
}

/// What sentences say that name people and nothing else.
fn sentences<'w>(text: &'w str, lexicon: &Lexicon<'_>) -> Sayings<'w> {
    const MOST: usize = 6;
    let mut found = Sayings::default();
    let mut heading = None;
    for sentence in parts(text, lexicon) {
        if found.said.len() >= MOST {
            found.says_more = true;
            break;
        }
        if !sentence.contains(char::is_alphanumeric) {
            continue;
        }
        // Most sentences beside one that may say so have no word for it.
        if !may_say(sentence, lexicon) {
            (found.says_more, found.open) = (true, None);
            continue;
        }
        // "Apologies. Apologies were received from Ann."
        if let Some(label) = people_label(sentence, lexicon).filter(|label| label.attendance.is_some()) {
            heading = Some(label);
            continue;
        }
        if let Some((said, more)) = sentence_said(sentence, lexicon) {
            found.says_more |= more;
            found.said.push(said);
            continue;
        }
        let (clauses, open) = prose::clauses(sentence, lexicon);
        found.is_certain |= !clauses.is_empty();
        found.says_more = true;
        found.open = open;
        found.said.extend(clauses);
    }
    if found.is_certain {
        return found;
    }
    // A label with nothing after it says nothing here.
    if found.said.is_empty() || found.says_more && found.said.len() == 1 && heading.is_none() && text.len() > 600 {
        return Sayings { says_more: true, open: found.open, ..Sayings::default() };
    }
    found
}

/// Whether a sentence may say how somebody attended: a word for it stands in it, or all of its words together may be one as "Who" is.
fn may_say(sentence: &str, lexicon: &Lexicon<'_>) -> bool {
    /// No label that is one by itself has more words.
    const FEW: usize = 6;
    lexicon.may_stand_in(sentence, SAYS) && (sentence.split(' ').nth(FEW).is_none() || lexicon.stands_in(sentence, SAYS))
}

/// Where the dots stand that end sentences of a text: before a space, after a word that is no title and no initial.
fn stops(text: &str, lexicon: &Lexicon<'_>) -> impl Iterator<Item = usize> {
    let dots = text.as_bytes().windows(2).enumerate().filter(|(_, pair)| *pair == b". ").map(|(at, _)| at);
    dots.filter(|dot| {
        let word = text.get(..*dot).unwrap_or("").rsplit([' ', ',', '(']).next().unwrap_or("");
        // "A.J. Ray"
        let are_initials = || word.split('.').all(|part| part.chars().count() < 3);
        // "of September 18. Councillor Ann Ray was away", but not "am 18. Mai"
        if word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            let next = text.get(dot + 1..).unwrap_or("").trim_start();
            return next.starts_with(char::is_uppercase) && lexicon.at(next, OFFICE | GROUP | HONORIFIC).is_some();
        }
        // "Pfr. Roth": no name is spelled so.
        let is_abbreviated = || {
            word.starts_with(char::is_uppercase)
                && word.len() < 5
                && word.chars().skip(1).all(char::is_lowercase)
                && !word.to_lowercase().contains(['a', 'e', 'i', 'o', 'u', 'y'])
        };
        word.chars().count() > 2 && !are_initials() && !is_abbreviated() && !lexicon.is_word(word.trim_end_matches('.'), HONORIFIC)
    })
}

/// The sentences of a text.
fn parts<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> impl Iterator<Item = &'t str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.trim().is_empty() {
            return None;
        }
        let end = stops(rest, lexicon).next().map_or(rest.len(), |at| at + 1);
        // "------ Faltou a Vereadora. ------": hyphens fill what is left of a line.
        let filled = rest.get(..end).and_then(|sentence| sentence.find("---"));
        let end = filled.map_or(end, |at| if at == 0 { rest.len() - rest.trim_start_matches('-').len() } else { at });
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence.trim())
    })
}

/// What one sentence says of the people whom it names, and whether it says more; all that stands where names do must be names.
fn sentence_said<'w>(sentence: &'w str, lexicon: &Lexicon<'_>) -> Option<(Said<'w>, bool)> {
    let bare = sentence.trim_end_matches(['.', ' ']);
    if let Some(said) = attended_by(bare, lexicon) {
        return Some((said, true));
    }
    let (attendance, group, listed) = if let Some((label, rest)) = label::leading(bare, lexicon) {
        (label.attendance?, label.group, rest)
    } else {
        let (attendance, names) = label::trailing(bare, lexicon)?;
        (attendance, None, names)
    };
    // "On roll call, Ayes: Ray, West"
    let called = bare.strip_suffix(listed).is_some_and(|lead| lexicon.stands_in(lead, ROLL_CALL));
    if called && votes(listed, called, lexicon).is_some() {
        return None;
    }
    // "Present the plan": nobody attends alone, so that one name right after the word is what somebody is to show.
    let lone = |said: &Said<'_>| {
        let shows = said.attendance == Attendance::Present && listed.starts_with(' ') && said.offices.is_empty();
        shows && matches!(said.names.as_slice(), [one] if strip_honorific(one, lexicon).len() == one.len())
    };
    let certain = || prose::all_named(listed, attendance, lexicon).map(|said| (said, false));
    let (names, mut offices): (Vec<&str>, Vec<&str>) = with_offices(listed, lexicon).into_iter().unzip();
    if offices.iter().all(|office| office.is_empty()) {
        offices.clear();
    }
    let sure = |name: &&str| {
        likely(name, lexicon) >= 4
            && person::person_in(name, lexicon)
                .is_some_and(|found| found.name.starts_with(char::is_uppercase) && found.name.split(' ').count() <= 5)
    };
    let begun = listed.trim_start();
    let articled = begun.starts_with(char::is_uppercase) && lexicon.at(begun, ARTICLE).is_some();
    let all = !articled && !names.is_empty() && names.iter().all(sure);
    // "Ann Ray, President of the Harbour Board": who reads it word by word finds one of them.
    let fewer = || certain().filter(|(said, _)| said.names.len() < names.len());
    let said = if all { fewer().or_else(|| Some((Said { attendance, group, names: names.clone(), offices }, false))) } else { certain() };
    said.filter(|(said, _)| !lone(said))
}

/// `The meeting was attended by Messrs. A, B and C, respectively President and Councillors`
fn attended_by<'w>(sentence: &'w str, lexicon: &Lexicon<'_>) -> Option<Said<'w>> {
    if !lexicon.hears(ATTENDED_BY) || !lexicon.hears(RESPECTIVELY) {
        return None;
    }
    let mut starts = std::iter::once(0).chain(sentence.match_indices(' ').map(|(at, _)| at + 1));
    let at = starts.find(|at| lexicon.at(sentence.get(*at..).unwrap_or(""), ATTENDED_BY).is_some())?;
    let known = lexicon.at(sentence.get(at..)?, ATTENDED_BY)?;
    let listed = sentence.get(at + known.length..)?;
    let mut starts = listed.match_indices(' ').map(|(at, _)| at + 1);
    let (split, length) = starts.find_map(|at| Some((at, lexicon.at(listed.get(at..)?, RESPECTIVELY)?.length)))?;
    let offices = offices(listed.get(split + length..)?, lexicon);
    let names = split_names_in(without_lead(listed.get(..split)?.trim_end_matches([',', ' ']), lexicon), lexicon);
    let sure = |name: &&str| likely(name, lexicon) >= 5;
    (names.len() > 1 && names.iter().all(sure)).then_some(Said { attendance: Attendance::Present, group: None, names, offices })
}

/// `os Senhores Vereadores Ann Ray and Bo West` from the first name on.
fn without_lead<'w>(listed: &'w str, lexicon: &Lexicon<'_>) -> &'w str {
    /// A name has no more words before it.
    const MOST: usize = 5;
    let mut rest = listed.trim_start_matches([' ', ':']);
    for _ in 0..MOST {
        let known = lexicon.at(rest, ARTICLE | ATTENDANCE_FILLER | GROUP | HONORIFIC).map(|known| known.length);
        let next = known.and_then(|length| rest.get(length..)?.strip_prefix(' '));
        let Some(next) = next.filter(|next| next.starts_with(char::is_alphabetic)) else { break };
        rest = next;
    }
    rest
}

/// The offices of a list.
fn offices<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Vec<&'t str> {
    let parts = text.split(',').flat_map(|part| {
        let and = part
            .match_indices(' ')
            .find(|(at, _)| part.get(at + 1..).and_then(|rest| rest.split(' ').next()).is_some_and(|word| lexicon.is_word(word, AND)));
        match and {
            Some((at, _)) => {
                let after = part.get(at + 1..).and_then(|rest| rest.split_once(' ')).map_or("", |(_, rest)| rest);
                [part.get(..at).unwrap_or(""), after]
            }
            None => [part, ""],
        }
    });
    parts.map(str::trim).filter(|office| !office.is_empty()).collect()
}

/// Enters the people of whom a text says something; whether all of its names are somebody's.
pub(super) fn enter<'t>(row: &Row<'t>, said: &Said<'_>, list: &mut List<'t>) -> bool {
    let text = row.words();
    let group = said.group.map(|group| row.take(text, group));
    let start = row.place(text, said.names.first().copied().unwrap_or(""));
    // The first group holds all that stands before its people.
    let span = if list.groups.is_empty() { row.span.to(start) } else { start };
    list.open(&Header { group, attendance: Some(said.attendance), span: Some(span), ..Header::default() });
    let habit = Habit::of(said.names.iter().copied(), &row.lexicon());
    let mut all = true;
    for (at, name) in said.names.iter().enumerate() {
        let Some(mut own) = entry::entry(row, text, name, habit) else {
            all = false;
            continue;
        };
        let office = said.offices.get(at).or(said.offices.last());
        let office = office.map(|office| list.beside_group(office)).filter(|office| !office.is_empty());
        own.office = own.office.or(office.map(|office| row.take(text, office)));
        list.add(own);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said in short; a `+` where the text says more.
    fn shown(text: &str) -> String {
        let found = sayings(text, &Lexicon::ALL);
        let said = found.said.iter().map(|said| {
            let group = said.group.map_or_else(String::new, |group| format!(" [{group}]"));
            let offices = if said.offices.is_empty() { String::new() } else { format!(" ({})", said.offices.join("/")) };
            format!("{}{group}: {}{offices}", said.attendance.name(), said.names.join(" | "))
        });
        let said = said.collect::<Vec<_>>().join("; ");
        if said.is_empty() {
            "-".to_owned()
        } else if found.says_more {
            format!("{said} +")
        } else {
            said
        }
    }

    #[test]
    fn labels_inside_a_text_say_who_attended() {
        for (text, expected) in [
            ("Present: Ann Ray, Bo West", "present: Ann Ray | Bo West"),
            ("Present: Ann Ray (Chair), Bo West; apologies: Cy Moss", "present: Ann Ray (Chair) | Bo West; absent: Cy Moss"),
            ("Present - Ann Ray, Bo West", "present: Ann Ray | Bo West"),
            ("Present:- Cllr A Ray, Cllr B West", "present: Cllr A Ray | Cllr B West"),
            ("Members present (2): Ann Ray, Bo West", "present [Members]: Ann Ray | Bo West"),
            ("On roll call: Ray-yes, West-no", "-"),
            ("Roll call: Ann Ray, Bo West", "present: Ann Ray | Bo West"),
            ("Members present: Ann Ray - aye, Bo West - nay", "-"),
            ("Apologies: Apologies were received from Ann Ray and Bo West", "absent: Ann Ray | Bo West"),
            ("Apologies: none", "absent: "),
            ("Absent: Ann Ray. Gäste: Bo West", "absent: Ann Ray; present [Gäste]: Bo West"),
            ("Absent: Ann Ray; members: Bo West", "absent: Ann Ray; absent [members]: Bo West"),
            ("Apologies:", "absent: "),
            ("Present: about ten, some of them late, and so on", "-"),
            ("Present: the Mayor, Ann Ray", "present: Ann Ray (Mayor)"),
            (
                "Absent: Ann Ray. Guests: Bo West; members: Cy Moss",
                "absent: Ann Ray; present [Guests]: Bo West; present [members]: Cy Moss",
            ),
            ("Present: none. Guests: Bo West", "present: ; present [Guests]: Bo West"),
            ("The Chair welcomed those present: Ann Ray, Bo West", "present: Ann Ray | Bo West +"),
            ("The Chair asked those present: Ann Ray came late", "-"),
            ("Who: Ann, Bo", "present: Ann | Bo"),
            ("Present: @ann, @bo; Notes: @cy", "present: @ann | @bo +"),
            (
                "They met in the Potting Shed. In attendance: Nora Quill (Chair), Theo Marsh. Apologies: Una Frost.",
                "present: Nora Quill (Chair) | Theo Marsh; absent: Una Frost +",
            ),
            ("The hall, All Saints Those attending: Cllr D Ray (Chair), Cllr P West", "present: Cllr D Ray (Chair) | Cllr P West +"),
            (
                "Present: Ann Ray (Chair), Bo West. Committee members: Cy Moss. Di Lind",
                "present: Ann Ray (Chair) | Bo West; present [Committee members]: Cy Moss | Di Lind",
            ),
            ("Attendance: Ann Ray (Chair), Bo West and 8 villagers", "present: Ann Ray (Chair) | Bo West +"),
            (
                "Étaient présents : Mme Odile FERRAND, maire, MM. Bruno CAZAL et Yves MORIN",
                "present: Mme Odile FERRAND, maire | MM. Bruno CAZAL | Yves MORIN",
            ),
            ("Anwesend: Ann, Bo und Cy", "present: Ann | Bo | Cy"),
            ("Aanwezig: Ann, Bo en Cy", "present: Ann | Bo | Cy"),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }

    #[test]
    fn each_entry_of_a_vote_ends_in_one() {
        for (listed, called, expected) in [
            ("Ann Ray - aye, Bo West - nay", false, Some(2)),
            ("Ann Ray - aye; Bo West - nay.", false, Some(2)),
            ("Ray-yes, West-no", true, Some(2)),
            ("Ann Ray - aye, Bo West", false, None),
            ("aye, nay", false, None),
            ("Ann Ray, Bo West", true, None),
            ("-", true, None),
        ] {
            assert_eq!(votes(listed, called, &Lexicon::ALL), expected, "{listed:?} {called}");
        }
    }

    #[test]
    fn words_that_say_that_there_is_nobody() {
        for (words, expected) in
            [("None", true), ("none.", true), (" - ", true), ("", true), ("None known", false), ("Ann", false), ("No. 3", false)]
        {
            assert_eq!(says_nobody(words), expected, "{words:?}");
        }
    }

    #[test]
    fn sentences_say_who_attended() {
        for (text, expected) in [
            ("In attendance were Ann and Bo.", "present: Ann | Bo"),
            ("Ann and Bo were present.", "present: Ann | Bo"),
            ("In attendance were Bo and Ann. Cy and Di were absent.", "present: Bo | Ann; absent: Cy | Di"),
            ("PRESENT Mr A Reed (Chairman), Mrs B Long and Mr C Moss", "present: Mr A Reed (Chairman) | Mrs B Long | Mr C Moss"),
            ("APOLOGIES Mr D Hart", "absent: Mr D Hart"),
            ("All were present except Ann Ray.", "absent: Ann Ray"),
            ("All members present except for Ann Ray and Bo West.", "absent: Ann Ray | Bo West"),
            ("Councillor Ann Ray was absent from the meeting.", "absent: Councillor Ann Ray"),
            ("Apologies. Apologies were received from Ann Ray and Bo West.", "absent: Ann Ray | Bo West"),
            (
                "Anwesend waren Karla Voss (Bürgermeisterin), Emil Brandt und Lea Fink. Entschuldigt fehlte Ruben Stolz.",
                "present: Karla Voss (Bürgermeisterin) | Emil Brandt | Lea Fink; absent: Ruben Stolz",
            ),
            (
                "Aanwezig waren Ria Blom (voorzitter), Joost Kuiper en Fenna de Wit. Hessel Post had zich afgemeld.",
                "present: Ria Blom (voorzitter) | Joost Kuiper | Fenna de Wit; absent: Hessel Post",
            ),
            (
                "The meeting was attended by Messrs. Ray, West and Moss, respectively President and Councillors",
                "present: Messrs. Ray | West | Moss (President/Councillors) +",
            ),
            (
                "Reuniu a Câmara, estando presentes os Senhores Vereadores Rui Prado, Inês Melo e Luísa Brito.",
                "present: Rui Prado | Inês Melo | Luísa Brito +",
            ),
            ("Compareceram os Senhores Rui Prado e Inês Melo.", "present: Rui Prado | Inês Melo +"),
            (
                "The council met in the hall, with the presence of Rui Prado, Inês Melo and Luísa Brito.",
                "present: Rui Prado | Inês Melo | Luísa Brito +",
            ),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }

    #[test]
    fn other_texts_say_nothing_of_who_attended() {
        for text in [
            "The roof leaks.", "The present state of the roof: bad, very bad", "Present value: the sum is paid by the harbour",
            "Attendance was low, as it had rained.", "Apologies for the noise: the pumps are old.", "We present the plans: tower, gate",
            "A report was presented by Ann Ray.", "Ann presents the plans.", "The councillors were present except Ann Ray.",
            "Ann Ray was absent from the roof works.", "",
        ] {
            assert_eq!(shown(text), "-", "{text:?}");
        }
    }

    #[test]
    fn each_entry_of_a_roll_ends_in_a_vote() {
        for (listed, called, expected) in [
            ("Ann Ray - aye, Bo West - nay", false, Some(2)),
            ("Ann Ray aye; Bo West abstained;", false, Some(2)),
            ("Ann Ray - aye", false, Some(1)),
            ("Ann Ray - yes, Bo West - no", true, Some(2)),
            ("Ann Ray - aye, Bo West", false, None),
            ("aye", false, None),
            ("Ann Ray, Bo West", true, None),
            ("", true, None),
        ] {
            assert_eq!(votes(listed, called, &Lexicon::ALL), expected, "{listed:?}");
        }
        for (words, expected) in [("None", true), ("none.", true), ("-", true), ("", true), ("Ann Ray", false)] {
            assert_eq!(says_nobody(words), expected, "{words:?}");
        }
    }

    #[test]
    fn a_dot_ends_a_sentence_unless_it_shortens_a_word() {
        for (text, expected) in [
            ("It leaks. Ann left.", vec![8]),
            ("Mr. Ray left. Bo stayed.", vec![12]),
            ("A. Ray left. Bo stayed.", vec![11]),
            ("A.J. Ray left.", vec![]),
            ("on May 18. Councillor Ray left.", vec![9]),
            ("am 18. Mai", vec![]),
            ("It leaks.", vec![]),
            ("It leaks.Ann left", vec![]),
        ] {
            assert_eq!(stops(text, &Lexicon::ALL).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }
}
