//! What the parts of a document say of each other: numbering, agenda against sections, declared totals, people listed twice, due days and
//! votes.

mod due;
mod total;
mod vote;

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::mark::mark;
use super::people::NameKeys;
use super::reader::Reader;
use super::sieve::Sieve;
use crate::diagnostic::{Code, Diagnostic};
use crate::lexicon::sense::WEEKDAY;
use crate::lexicon::{self, Lexicon};
use crate::line;
use crate::model::{Annex, AnnexKind, Attendance, Block, Group, Minutes, Person, Section};
use crate::outline::Piece;
use crate::span::Span;
use crate::value::{date, number};

/// Looks the finished lists of people over, and enters once who is listed twice.
pub(crate) fn lists(reader: &mut Reader<'_, '_>, minutes: &mut Minutes<'_>) {
    // A total may count somebody twice who is listed twice.
    total::totals(reader, minutes);
    people(reader, minutes);
}

/// Looks the finished minutes over.
pub(crate) fn check(reader: &mut Reader<'_, '_>, minutes: &Minutes<'_>) {
    numbering(reader, &minutes.sections);
    agenda(reader, minutes);
    weekdays(reader, minutes);
    due::days(reader, minutes);
    vote::votes(reader, minutes);
}

/// Gaps and repeats among the numbers of sections that stand side by side.
fn numbering(reader: &mut Reader<'_, '_>, sections: &[Section<'_>]) {
    // Markdown counts for itself where every number is written as 1.
    let all_ones = sections.len() > 2 && sections.iter().all(|section| section.number.as_deref() == Some("1"));
    let counting = Counting::of(sections);
    let value = |section: &Section<'_>| counting.value(last(section)?);
    for pair in sections.windows(2).filter(|_| !all_ones) {
        let [before, section] = pair else { continue };
        if let (Some(old), Some(new)) = (value(before), value(section)) {
            let (first, second) = (last(before).unwrap_or(""), last(section).unwrap_or(""));
            if new > old.saturating_add(1) && new > old.saturating_add(1).saturating_add(labels_between(reader, before, section.span)) {
                let told = Diagnostic::new(Code::NumberingGap, section.span, format!("section {second} follows section {first}"));
                reader.tell(told.hint("a section may be missing, or the number is wrong"));
            } else if new == old && before.number == section.number {
                let told = Diagnostic::new(Code::DuplicateNumber, section.span, format!("two sections are numbered {second}"));
                reader.tell(told.hint("the other one stands directly before it"));
            }
        }
    }
    for section in sections {
        numbering(reader, &section.sections);
    }
}

/// How many numbers stand between two sections that are none themselves: the label `3. Actions`, the paragraph `3. No letters came.`
fn labels_between(reader: &Reader<'_, '_>, before: &Section<'_>, behind: Span) -> u32 {
    let outline = reader.outline;
    let depth = before.number.as_deref().map_or(1, |number| number.split('.').count());
    let from = outline.pieces.partition_point(|piece| outline.span_of(piece).start <= before.span.start);
    let between = outline.pieces.get(from..).unwrap_or(&[]).iter().take_while(|piece| outline.span_of(piece).start < behind.start);
    let counts = |piece: &&Piece<'_>| {
        // "## 2. Actions" has its number in its words.
        let in_words = || line::heading_number(&piece.words(&outline.lines)).map(|(number, _)| number.split('.').count());
        let own = piece.number.map(|number| usize::from(number.depth)).or_else(|| piece.is_heading().then(in_words).flatten());
        let is_own = own == Some(depth);
        is_own && (piece.prose || piece.is_heading() && outline.span_of(piece).start >= before.span.end)
    };
    u32::try_from(between.filter(counts).count()).unwrap_or(u32::MAX)
}

/// The last part of a section's number: the `2` of `1.2`.
fn last<'s>(section: &'s Section<'_>) -> Option<&'s str> {
    section.number.as_deref()?.rsplit(['.', '/']).next()
}

/// How sections that stand side by side count, as far as they do not count in figures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counting {
    Roman,
    Letters,
}

impl Counting {
    /// Roman where all that are no figures are, and the first of them is one; else `C` follows `B`.
    fn of(sections: &[Section<'_>]) -> Counting {
        let mut numbers = sections.iter().filter_map(last).filter(|number| !number.bytes().all(|b| b.is_ascii_digit())).peekable();
        let first = numbers.peek().is_some_and(|number| number.eq_ignore_ascii_case("i"));
        if first && numbers.all(|number| number::roman(number).is_some()) { Counting::Roman } else { Counting::Letters }
    }

    fn value(self, number: &str) -> Option<u32> {
        match number.as_bytes() {
            digits if digits.iter().all(u8::is_ascii_digit) => number.parse().ok(),
            _ if self == Counting::Roman => number::roman(number),
            [letter] if letter.is_ascii_alphabetic() => Some(u32::from(letter.to_ascii_lowercase().saturating_sub(b'a')) + 1),
            _ => None,
        }
    }
}

/// Days of the week that are not those of their dates, in the fields of the header and in the days by which actions are due. Where the
/// year is left out, it may be another one than the meeting's.
fn weekdays(reader: &mut Reader<'_, '_>, minutes: &Minutes<'_>) {
    /// No field that is meant to be read has more dates.
    const MOST: usize = 8;
    // The dates that the header is read by have been looked at there.
    let known: HashSet<Span> = reader.diagnostics.iter().filter(|told| told.code == Code::WeekdayMismatch).map(|told| told.span).collect();
    let mut check = |text: &str, span: Span| {
        let dated = Some(text).filter(|text| Lexicon::ALL.may_stand_in(text, WEEKDAY));
        for mention in dated.into_iter().flat_map(date::all).take(MOST) {
            // The same day, as the source has it.
            let is_same = |own: &date::DateMention| date::DateMention { range: mention.range.clone(), ..own.clone() } == mention;
            let place = || {
                let own = date::all(span.slice(reader.outline.text)).find(is_same)?.range;
                let line = span.line + crate::span::line_ends(span.slice(reader.outline.text).get(..own.start)?);
                Some(Span { line, start: span.start + own.start, end: span.start + own.end })
            };
            let day = mention.weekday.and_then(|_| mention.resolve(None));
            let told = day.and_then(|day| super::meeting::off_weekday(&mention, day, place().unwrap_or(span)));
            if let Some(told) = told.filter(|told| !known.contains(&told.span)) {
                reader.tell(told);
            }
        }
    };
    minutes.meeting.fields.iter().for_each(|field| check(&field.value, field.span));
    minutes.each_block(&mut |block| {
        if let Block::Action(action) = block
            && let Some(due) = &action.due
        {
            check(&due.text, action.span);
        }
    });
}

/// An agenda item without a section is worth a word where most of the others have one, and it is no formality.
fn agenda(reader: &mut Reader<'_, '_>, minutes: &Minutes<'_>) {
    let minuted = minutes.agenda.iter().filter(|item| item.section_id.is_some()).count();
    if minuted * 2 <= minutes.agenda.len() {
        return;
    }
    let first = minutes.agenda.iter().position(|item| item.section_id.is_some()).unwrap_or(0);
    let last = minutes.agenda.iter().rposition(|item| item.section_id.is_some()).unwrap_or(0);
    for (at, item) in minutes.agenda.iter().enumerate() {
        // Welcome words before the first minuted item and farewells after the last one are seldom minuted.
        if item.section_id.is_none() && at > first && at < last {
            let told =
                Diagnostic::new(Code::AgendaItemNotMinuted, item.span, "this agenda item has no section, though those around it have");
            reader.tell(told.hint("it may have been minuted under another title"));
        }
    }
}

/// People without a role in a list that has roles, people listed twice, names whose parts may stand in each other's place.
fn people(reader: &mut Reader<'_, '_>, minutes: &mut Minutes<'_>) {
    let has_role = |annex: &Annex<'_>| annex.kind == AnnexKind::Participants;
    let roles = minutes.participants.iter().filter(|group| group.name.is_some()).count();
    if roles > 0 && minutes.annexes.iter().any(has_role) {
        for group in minutes.participants.iter().take(1).filter(|group| group.name.is_none() && !group.members.is_empty()) {
            if let Some(first) = group.members.first() {
                let told =
                    Diagnostic::new(Code::PersonWithoutRole, first.span, format!("{} stands before the first role header", first.name));
                reader.tell(told.hint("the role of this person stays unknown"));
            }
        }
    }
    once(reader, minutes);
    // A surname that is somebody's given name is rare: most documents need no list of these.
    let words = || minutes.people().flat_map(|(_, person)| person.given.as_deref().unwrap_or("").split(' '));
    let mut sieve = Sieve::new(minutes.people().count());
    words().for_each(|word| {
        sieve.put(key(word));
    });
    let given = LazyCell::new(|| {
        let mut given: HashMap<&str, usize> = HashMap::new();
        words().for_each(|word| *given.entry(word).or_default() += 1);
        given
    });
    for (_, person) in minutes.people() {
        let (Some(own), Some(family)) = (person.given.as_deref(), person.surname.as_deref()) else { continue };
        // The surname is somebody else's given name, and the given name nobody else's.
        let swapped =
            sieve.may_hold(key(family)) && given.contains_key(family) && own != family && given.get(own).is_none_or(|&count| count <= 1);
        if swapped {
            let told = Diagnostic::new(Code::PossibleNameSwap, person.span, format!("{family} is a given name elsewhere in this list"));
            reader.tell(told.hint("surname and given name may stand in each other's place; they are kept as they are"));
        }
    }
}

/// Somebody who is listed twice is entered once, where they are said to have been there; the other line is told.
fn once(reader: &mut Reader<'_, '_>, minutes: &mut Minutes<'_>) {
    let keys = reader.keys_of(&minutes.participants);
    let mut again = listed_again(minutes, keys);
    again.extend(called_by_given_name(minutes));
    again.sort_unstable();
    again.dedup_by_key(|(at, _)| *at);
    if again.is_empty() {
        return;
    }
    let all: Vec<(&Group<'_>, &Person<'_>)> = minutes.people().collect();
    let mut told: HashMap<usize, (Option<String>, Vec<String>)> = HashMap::new();
    for &(at, kept) in &again {
        let (Some((group, person)), Some((_, first))) = (all.get(at), all.get(kept)) else { continue };
        let line = first.span.line;
        let remark = Diagnostic::new(Code::DuplicateParticipant, person.span, format!("{} is listed on line {line} too", person.name));
        mark(person.span, person.span.slice(reader.outline.text));
        person.office.iter().for_each(|office| mark(person.span, office));
        reader.tell(remark.hint(format!("the entry of line {line} is kept, with what this one adds to it")));
        let (office, adds) = told.entry(kept).or_default();
        if first.office.is_none() && office.is_none() {
            *office = person.office.as_deref().map(str::to_owned);
        }
        let known = first.office.as_deref().or(office.as_deref());
        let other = person.office.as_deref().filter(|own| known != Some(*own));
        let own = [group.name.as_deref(), other, person.affiliation.as_deref(), person.note.as_deref(), person.email.as_deref()];
        adds.extend(own.into_iter().flatten().map(str::to_owned));
    }
    let mut at = 0;
    for group in &mut minutes.participants {
        group.members.retain_mut(|person| {
            let own = at;
            at += 1;
            if let Some((office, adds)) = told.remove(&own) {
                person.office = person.office.take().or(office.map(Cow::Owned));
                add(person, adds);
            }
            again.binary_search_by_key(&own, |&(at, _)| at).is_err()
        });
    }
}

/// Those of all people, by the keys of their names, who are listed more than once, each with the entry that is kept instead: the first one
/// who was there.
fn listed_again(minutes: &Minutes<'_>, keys: &[NameKeys]) -> Vec<(usize, usize)> {
    let mut sieve = Sieve::new(keys.len());
    let repeated: Vec<u64> = keys.iter().map(|keys| keys.whole).filter(|key| sieve.put(*key)).collect();
    if repeated.is_empty() {
        return Vec::new();
    }
    let repeated = Sieve::of(&repeated);
    let mut names: HashMap<String, Vec<(usize, Option<Attendance>)>> = HashMap::new();
    for (at, ((_, person), keys)) in minutes.people().zip(keys).enumerate() {
        if repeated.may_hold(keys.whole) {
            names.entry(lexicon::fold(&person.name)).or_default().push((at, person.attendance));
        }
    }
    let again = names.values().flat_map(|entries| {
        let there = entries.iter().find(|(_, attendance)| *attendance != Some(Attendance::Absent)).or(entries.first());
        let kept = there.map_or(0, |(at, _)| *at);
        entries.iter().map(move |&(at, _)| (at, kept)).filter(|(at, kept)| at != kept)
    });
    again.collect()
}

/// Those who are entered by a given name alone that one other person has, of whom nothing else is said: who signs up with a whole name is
/// often called by the first of it further down. Each with the entry of the whole name.
fn called_by_given_name(minutes: &Minutes<'_>) -> Vec<(usize, usize)> {
    let is_whole = |person: &Person<'_>| person.name.bytes().any(|byte| byte == b' ');
    let (mut all, mut whole) = (0, 0);
    for (_, person) in minutes.people() {
        all += 1;
        whole += usize::from(is_whole(person));
    }
    if whole == 0 || all == whole {
        return Vec::new();
    }
    let mut given: HashMap<String, Option<usize>> = HashMap::with_capacity(whole);
    for (at, (_, person)) in minutes.people().enumerate().filter(|(_, (_, person))| is_whole(person)) {
        let first = lexicon::fold(person.name.split(' ').next().unwrap_or(""));
        given.entry(first).and_modify(|only| *only = None).or_insert(Some(at));
    }
    let all: Vec<&Person<'_>> = minutes.people().map(|(_, person)| person).collect();
    let same = |at: usize, person: &Person<'_>| {
        let kept = given.get(&lexicon::fold(&person.name)).copied().flatten()?;
        let whole = all.get(kept)?;
        let fits = person.affiliation.is_none() || person.affiliation == whole.affiliation;
        (fits && person.attendance == whole.attendance && person.office.is_none()).then_some((at, kept))
    };
    all.iter().enumerate().filter(|(_, person)| !is_whole(person)).filter_map(|(at, person)| same(at, person)).collect()
}

/// A key of a word as it stands: its length and its first and last letters.
fn key(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let ends = |chunk: Option<&[u8; 4]>| chunk.map_or(0, |chunk| u64::from(u32::from_le_bytes(*chunk)));
    let short = || bytes.iter().fold(0, |key, byte| key << 8 | u64::from(*byte));
    let key = if bytes.len() < 4 { short() } else { ends(bytes.first_chunk()) << 32 | ends(bytes.last_chunk()) };
    (key ^ bytes.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Puts into a person's note what other entries add to this one, each thing once.
fn add(person: &mut Person<'_>, adds: Vec<String>) {
    /// So many notes are searched for words that they hold already; no real list has more for one person.
    const SEARCHED: usize = 16;
    let mut seen = HashSet::new();
    let mut notes: Vec<String> = person.note.take().into_iter().map(Cow::into_owned).collect();
    for text in adds {
        let held = |known: &str| known.contains(&text);
        let known = person.affiliation.as_deref().is_some_and(held) || notes.iter().take(SEARCHED).any(|note| held(note));
        if !known && seen.insert(text.clone()) {
            notes.push(text);
        }
    }
    person.note = (!notes.is_empty()).then(|| notes.join("; ").into());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_takes_in_what_it_does_not_say_yet() {
        for (note, adds, expected) in [
            (None, vec![], None),
            (None, vec!["late"], Some("late")),
            (Some("Clerk"), vec!["late"], Some("Clerk; late")),
            (Some("Clerk"), vec!["late", "late"], Some("Clerk; late")),
            (Some("Clerk, late"), vec!["late"], Some("Clerk, late")),
            (Some("Clerk"), vec!["Harbour"], Some("Clerk")),
        ] {
            let mut person = Person { note: note.map(Cow::Borrowed), affiliation: Some("Harbour Office".into()), ..Person::default() };
            add(&mut person, adds.iter().map(|&text| text.to_owned()).collect());
            assert_eq!(person.note.as_deref(), expected, "{note:?} {adds:?}");
        }
    }

    /// What is told of a text below a title and a date, each with its words.
    fn told(text: &str) -> String {
        let minutes = crate::parse(&format!("Board\n\n4 May 2026\n\n{text}\n")).into_owned();
        let told = minutes.diagnostics.iter().map(|told| format!("{} {}: {}", told.span.line, told.code, told.message));
        told.collect::<Vec<_>>().join(" § ")
    }

    /// Sections of these numbers.
    fn numbered(numbers: &[&str]) -> String {
        numbers.iter().map(|number| format!("## {number} Roof\n\n- It leaks.\n\n")).collect::<Vec<_>>().concat()
    }

    #[test]
    fn numbers_go_on_by_one() {
        for (numbers, expected) in [
            (&["1.", "2.", "3."][..], ""),
            (&["1.", "3."], "9 numbering-gap: section 3 follows section 1"),
            (&["1.", "2.", "2."], "13 duplicate-number: two sections are numbered 2"),
            (&["2.", "1."], ""),
            (&["1.", "1.", "1."], ""),
            (&["1.", "1."], "9 duplicate-number: two sections are numbered 1"),
            (&["1.1", "1.2", "1.4"], "13 numbering-gap: section 4 follows section 2"),
            (&["1.9", "2.9"], ""),
            (&["1.9", "2.9", "2.11"], "13 numbering-gap: section 11 follows section 9"),
            (&["A.", "B.", "D."], "13 numbering-gap: section D follows section B"),
            (&["B.", "C.", "D."], ""),
            (&["I.", "II.", "IV."], "13 numbering-gap: section IV follows section II"),
            (&["I.", "II.", "V."], "13 numbering-gap: section V follows section II"),
            (&["i.", "ii.", "iii.", "iv.", "v."], ""),
            (&["H.", "I.", "J."], ""),
            (&["I.", "J.", "K."], ""),
            (&["1.", "B.", "C."], ""),
        ] {
            assert_eq!(told(&numbered(numbers)), expected, "{numbers:?}");
        }
    }

    #[test]
    fn entries_between_minuted_ones_are_missed() {
        let sections = "## Roof\n\n- It leaks.\n\n## Doors\n\n- They stick.\n\n## Walls\n\n- They stand.";
        for (entries, expected) in [
            (
                "- Roof\n- Lamps\n- Doors\n- Walls",
                "8 agenda-item-not-minuted: this agenda item has no section, though those around it have",
            ),
            ("- Lamps\n- Roof\n- Doors\n- Walls", ""),
            ("- Roof\n- Doors\n- Walls\n- Lamps", ""),
            ("- Roof\n- Lamps\n- Doors\n- Tiles", ""),
            (
                "- Roof\n- Lamps\n- Tiles\n- Doors\n- Walls",
                "8 agenda-item-not-minuted: this agenda item has no section, though those around it have § 9 agenda-item-not-minuted: this agenda item has no section, though those around it have",
            ),
        ] {
            assert_eq!(told(&format!("Agenda\n\n{entries}\n\n{sections}")), expected, "{entries:?}");
        }
    }

    #[test]
    fn people_are_told_of_where_their_list_is_at_odds() {
        for (people, expected) in [
            ("Ray\tAnn\nMembers\t\nWest\tBo\nLind\tCy", "11 person-without-role: Ann Ray stands before the first role header"),
            ("Members\t\nRay\tAnn\nGuests\t\nWest\tBo", ""),
            ("Ray\tAnn\nWest\tBo", ""),
            (
                "Ray\tAnn\nAnn\tRay\nWest\tBo",
                "11 possible-name-swap: Ray is a given name elsewhere in this list § 12 possible-name-swap: Ann is a given name elsewhere in this list",
            ),
            ("Ray\tAnn\nAnn\tBo\nWest\tAnn", "12 possible-name-swap: Ann is a given name elsewhere in this list"),
            ("Ray\tAnn\nRay\tRay", "11 possible-name-swap: Ray is a given name elsewhere in this list"),
            ("Ray\tAnn\nRay\tAnn\nWest\tBo", "12 duplicate-participant: Ann Ray is listed on line 11 too"),
            (
                "Ray\tAnn\nWest\tBo\nRay\tAnn\nRay\tAnn",
                "13 duplicate-participant: Ann Ray is listed on line 11 too § 14 duplicate-participant: Ann Ray is listed on line 11 too",
            ),
        ] {
            assert_eq!(told(&format!("## Roof\n\n- It leaks.\n\nAnnex 1: Participants\n\n{people}")), expected, "{people:?}");
        }
    }

    #[test]
    fn somebody_who_is_listed_twice_is_entered_where_they_were_there() {
        let text = "Board\n\n4 May 2026\n\nApologies: Ann Ray (late), Bo West\n\nPresent: Cy Lind, Ann Ray (Harbour Office)\n\nRemote: Ann Ray (Harbour)\n\n## Roof\n\n- It leaks.\n";
        let minutes = crate::parse(text);
        let people: Vec<String> = minutes
            .people()
            .map(|(_, person)| {
                format!("{} {} {}", person.attendance.map_or("-", Attendance::name), person.name, person.note.as_deref().unwrap_or("-"))
            })
            .collect();
        assert_eq!(people, ["absent Bo West -", "present Cy Lind -", "present Ann Ray late"]);
    }

    #[test]
    fn a_given_name_alone_calls_the_one_person_who_has_it() {
        for (listed, expected) in [
            ("Ann Ray, Bo West, Ann", "Ann Ray, Bo West"),
            ("Ann, Ann Ray, Bo West", "Ann Ray, Bo West"),
            ("Ann Ray, Ann West, Ann", "Ann Ray, Ann West, Ann"),
            ("Ann Ray, Bo West, Cy", "Ann Ray, Bo West, Cy"),
            ("Ann Ray (Harbour), Bo West, Ann (Trust)", "Ann Ray, Bo West, Ann"),
        ] {
            let text = format!("Board\n\n4 May 2026\n\nPresent: {listed}\n\n## Roof\n\n- It leaks.\n");
            let minutes = crate::parse(&text);
            let names: Vec<&str> = minutes.people().map(|(_, person)| &*person.name).collect();
            assert_eq!(names.join(", "), expected, "{listed:?}");
        }
    }

    #[test]
    fn weekdays_of_fields_and_due_days_are_those_of_their_dates() {
        for (text, expected) in [
            ("Next meeting: Monday, 8 June 2026\n\n## Roof\n\n- It leaks.", ""),
            ("Next meeting: Friday, 8 June 2026\n\n## Roof\n\n- It leaks.", "5 weekday-mismatch: 2026-06-08 is a Monday, not a Friday"),
            ("Next meeting: Friday, 8 June\n\n## Roof\n\n- It leaks.", ""),
            ("Next meeting: 8 June 2026\n\n## Roof\n\n- It leaks.", ""),
            ("## Roof\n\n- ACTION: Ann to mend it by Tuesday, 9 June 2026", ""),
            ("## Roof\n\n- ACTION: Ann to mend it by Friday, 9 June 2026", "7 weekday-mismatch: 2026-06-09 is a Tuesday, not a Friday"),
        ] {
            assert_eq!(told(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_sieve_forgets_nothing() {
        for count in [0, 1, 2, 100] {
            let mut sieve = Sieve::new(count);
            let keys: Vec<u64> = (0..count).map(|at| key(&format!("name {at}"))).collect();
            for &key in &keys {
                sieve.put(key);
            }
            assert!(keys.iter().all(|&key| sieve.may_hold(key) && sieve.put(key)), "{count}");
        }
        let mut sieve = Sieve::new(100);
        assert!(!sieve.may_hold(key("Ann")) && !sieve.put(key("Ann")) && sieve.put(key("Ann")));
        assert!(!sieve.may_hold(key("Bo")));
    }

    #[test]
    fn a_total_that_is_declared_is_that_of_those_listed() {
        for (people, expected) in [
            ("Present (2): Ann Ray, Bo West", ""),
            ("Present (3): Ann Ray, Bo West", "5 total-mismatch: declared present here: 3; listed: 2"),
            ("3 members present\n\nPresent: Ann Ray, Bo West", "5 total-mismatch: declared present here: 3; listed: 2"),
            ("Present: Ann Ray, Bo West\n\n3 members present", "7 total-mismatch: declared present here: 3; listed: 2"),
            ("Present: Ann Ray, Bo West\n\nAbsent (1): Cy Moss", ""),
            ("Present: Ann Ray, Bo West\n\nAbsent (2): Cy Moss", "7 total-mismatch: declared absent here: 2; listed: 1"),
            ("Present: Ann Ray, Bo West\nRemote: Cy Moss\n\n3 members present", ""),
        ] {
            assert_eq!(told(&format!("{people}\n\n## Roof\n\n- It leaks.")), expected, "{people:?}");
        }
    }

    #[test]
    fn what_is_to_be_done_is_due_no_day_before_the_meeting() {
        for (action, expected) in [
            ("ACTION: Ann to mend it by 5 May 2026", ""),
            ("ACTION: Ann to mend it by 4 May 2026", ""),
            ("ACTION: Ann to mend it by 3 May 2026", "7 due-before-meeting: this is due by 2026-05-03, before the meeting of 2026-05-04"),
            ("DONE: Ann to mend it by 3 May 2026", ""),
            ("[x] Ann to mend it by 3 May 2026", ""),
        ] {
            assert_eq!(told(&format!("## Roof\n\n- {action}")), expected, "{action:?}");
        }
    }

    #[test]
    fn a_label_or_a_paragraph_may_have_the_number_that_is_left_out() {
        for (sections, expected) in [
            ("## 1. Roof\n\n- It leaks.\n\n## 2. Actions\n\n- Ann to mend it.\n\n## 3. Lamps\n\n- Dim.", ""),
            (
                "## 1. Roof\n\n- It leaks.\n\n## 2. Actions\n\n- Ann to mend it.\n\n## 4. Lamps\n\n- Dim.",
                "13 numbering-gap: section 4 follows section 1",
            ),
            (
                "## 1. Roof\n\n- It leaks.\n\n## Actions\n\n- Ann to mend it.\n\n## 3. Lamps\n\n- Dim.",
                "13 numbering-gap: section 3 follows section 1",
            ),
        ] {
            assert_eq!(told(sections), expected, "{sections:?}");
        }
    }
}
