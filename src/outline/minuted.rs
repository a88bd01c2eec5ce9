//! Whether minuted text stands below a title, whatever its words are: `Remote participation` above what was said of it.

use super::class;
use super::piece::{Kind, Piece, Style};
use crate::lexicon::sense::{NOBODY, PARTICLE};
use crate::lexicon::{self, Label, Lexicon};
use crate::line::Line;
use crate::model::Attendance;
use crate::scan::Form;
use crate::value::attendance::attendance_sentence;
use crate::value::person;

/// What a line below a title is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// Somebody who attended, or a row of such a list.
    People,
    /// What was said.
    Minutes,
    /// A sentence about who attended: `12 members were present`, `No apologies were received`.
    Remark,
    /// None of these: `None`, a link.
    Neither,
}

/// So many lines show what all of them are.
const MOST: usize = 8;

/// Whether what stands below a title that is a label of attendance is minuted text and names nobody who attended. Below a number of the
/// meeting's sections so are remarks on attendance.
pub(super) fn is_minuted(lines: &[Line<'_>], pieces: &[Piece<'_>], at: usize) -> bool {
    let Some(title) = pieces.get(at) else { return false };
    let numbered = title.kind == Kind::Numbered;
    let (mut minuted, mut all) = (0_u32, 0);
    for piece in pieces.get(at + 1..).unwrap_or(&[]).iter().take(MOST) {
        // The people may stand below headings of their own.
        if heading_level(piece) > heading_level(title) && heading_level(title) > 0 {
            return false;
        }
        if numbered && piece.kind == Kind::Numbered || !piece.is_content() {
            break;
        }
        if !matches!(piece.kind, Kind::Bullet | Kind::Numbered | Kind::Paragraph) {
            return false;
        }
        let words = piece.words(lines);
        if lexicon::opens(&words) {
            break;
        }
        all += 1;
        match says(&words, &Lexicon::ALL.hearing(piece.facts.senses)) {
            Says::People => return false,
            Says::Minutes => minuted += 1,
            Says::Remark => minuted += u32::from(numbered),
            Says::Neither => {}
        }
    }
    minuted * 2 > all || minuted > 2 && minuted * 3 >= all
}

/// Whether sentences stand below a number whose title is a label of an agenda, rather than its entries.
pub(super) fn is_minuted_agenda(lines: &[Line<'_>], pieces: &[Piece<'_>], at: usize) -> bool {
    if pieces.get(at).is_none_or(|title| title.kind != Kind::Numbered) {
        return false;
    }
    let below = pieces.get(at + 1..).unwrap_or(&[]);
    let indent = below.first().map_or(0, |piece| piece.indent);
    let (mut sentences, mut all) = (0, 0);
    for piece in below.iter().take_while(|piece| matches!(piece.kind, Kind::Bullet | Kind::Paragraph)).take(MOST) {
        let words = piece.words(lines);
        // Nothing is to be done about an entry before it was discussed.
        if lexicon::opens(&words) {
            return all > 0 && lexicon::label(&words) == Some(Label::Actions);
        }
        if piece.indent == indent {
            all += 1;
            sentences += u32::from(
                words.ends_with(['.', '!', '?', ':'])
                    && matches!(says(&words, &Lexicon::ALL.hearing(piece.facts.senses)), Says::Minutes | Says::Remark),
            );
        }
    }
    sentences > 0 && sentences * 2 >= all
}

/// Whether nothing but names stands below a number whose title is a label of attendance, or a word for nobody; below another label, only
/// that word.
pub(super) fn only_names(lines: &[Line<'_>], pieces: &[Piece<'_>], at: usize) -> bool {
    let below = pieces.get(at + 1..).unwrap_or(&[]).iter().take_while(|piece| !piece.is_heading() && piece.label.is_none());
    let mut below = below.filter(|piece| piece.is_content()).take(2 * MOST).peekable();
    let names = matches!(pieces.get(at).and_then(|title| title.label), Some(Label::Attendance(_)));
    let is_name = |piece: &Piece<'_>| {
        let words = piece.words(lines);
        let lexicon = &Lexicon::ALL.hearing(piece.facts.senses);
        let is_closed = || words.ends_with('.') && !person::is_name_list(&words, lexicon);
        let is_somebody = || names && says(&words, lexicon) == Says::People && attendance_sentence(&words).is_none() && !is_closed();
        matches!(piece.kind, Kind::Bullet | Kind::Paragraph) && (lexicon::says_nothing(&words) || is_somebody())
    };
    below.peek().is_some() && below.all(is_name)
}

/// Whether a flat list stands below a title, and its entries come again as titles, or the minutes begin directly after it.
pub(super) fn is_agenda(lines: &[Line<'_>], pieces: &[Piece<'_>], at: usize) -> bool {
    /// No agenda has more entries.
    const MOST_ENTRIES: usize = 60;
    /// They come again no further below.
    const NEAR: usize = 200;
    /// The head is no longer.
    const MOST_OF_HEAD: usize = 12;
    let below = pieces.get(at + 1..).unwrap_or(&[]);
    let is_entry = |piece: &&Piece<'_>| matches!(piece.kind, Kind::Bullet | Kind::Numbered) && piece.label.is_none();
    let entries: Vec<&Piece<'_>> = below.iter().take_while(is_entry).take(MOST_ENTRIES).collect();
    let plain = entries.iter().all(|piece| !piece.is_prose() && !piece.facts.is(Form::STOP));
    if entries.len() < 2 || !plain {
        return false;
    }
    let mut after = below.get(entries.len()..).unwrap_or(&[]).iter().filter(|piece| !piece.is_noise());
    if after.clone().next().is_some_and(|next| next.is_heading() && lexicon::is_paper(&next.words(lines))) {
        return true;
    }
    // "Topics:" in the head of the document.
    let is_heading = |piece: &Piece<'_>| matches!(piece.kind, Kind::Heading(_));
    let above = pieces.get(..at).unwrap_or(&[]).iter().skip_while(|piece| piece.is_noise()).skip(1).take(MOST_OF_HEAD);
    let in_head = pieces.get(at).is_some_and(|label| label.kind == Kind::Paragraph && label.facts.is(Form::ENDS_IN_COLON));
    if in_head && at < MOST_OF_HEAD && !above.clone().any(is_heading) && after.clone().next().is_some_and(is_heading) {
        return true;
    }
    let mut said: Vec<u32> = entries.iter().flat_map(|entry| [entry.facts.echo, class::topic_echo(lines, entry)]).collect();
    said.sort_unstable();
    let titles =
        |piece: &&Piece<'_>| piece.is_heading() || matches!(piece.kind, Kind::Numbered | Kind::Paragraph) && piece.facts.words <= 14;
    let again = after.by_ref().take(NEAR).filter(titles).filter(|piece| said.binary_search(&piece.facts.echo).is_ok()).take(2).count();
    again == 2
}

/// The level of a heading that has one by its form, else 0.
fn heading_level(piece: &Piece<'_>) -> u8 {
    if let Kind::Heading(Style::Hash(level) | Style::Underline(level)) = piece.kind { level } else { 0 }
}

fn says(words: &str, lexicon: &Lexicon<'_>) -> Says {
    /// Fewer words are no sentence.
    const LEAST: usize = 3;
    if words.contains(['\t', '|', '@']) || names_in(words, lexicon).is_some() {
        return Says::People;
    }
    let count = words.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
    let lower = words.split(' ').filter(|word| word.starts_with(char::is_lowercase) && !lexicon.is(word, PARTICLE)).count();
    let is_sentence = count >= LEAST && lower * 2 >= count;
    let attends = |who: fn(Attendance) -> bool| words.split(' ').filter_map(|word| crate::value::label::says(word, lexicon)).any(who);
    let of_absence = || attends(|found| found == Attendance::Absent);
    let counts = || words.contains(|c: char| c.is_ascii_digit()) && attends(|_| true);
    if words.starts_with('[') && words.contains("](") && (words.ends_with(')') || words.starts_with("[[")) {
        Says::Neither
    } else if is_sentence && (counts() || of_absence()) {
        Says::Remark
    } else if is_sentence && (words.ends_with('.') || person::person(words).is_none()) {
        Says::Minutes
    } else if !words.starts_with(|c: char| c.is_ascii_digit()) && person::person(words).is_some() {
        Says::People
    } else {
        Says::Neither
    }
}

/// The names in words that name people: `Ann Ray, Bo West and Cy Moor`, `Members: Ann Ray`, `Apologies were received from Ann Ray.`
fn names_in<'w>(words: &'w str, lexicon: &Lexicon<'_>) -> Option<&'w str> {
    let is_name =
        |name: &str| !lexicon.is(name, NOBODY) && person::person(name).is_some_and(|found| found.name.starts_with(char::is_uppercase));
    let is_list = |names: &&str| person::is_name_list(names, lexicon);
    let labelled = words.split_once(": ").map(|(_, names)| names).filter(|names| is_name(names) || is_list(names));
    let attended = || {
        let (_, names) = attendance_sentence(words)?;
        person::split_names_in(names, lexicon).into_iter().any(is_name).then_some(names)
    };
    labelled.or_else(|| Some(words).filter(is_list)).or_else(attended)
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Says, says};
    use crate::read::testing::below_a_header;

    #[test]
    fn a_line_is_minuted_or_names_somebody() {
        for (words, expected) in [
            ("Captions worked well, the sound did not.", Says::Minutes),
            ("The webinar is open to all, see [the page](page.md).", Says::Minutes),
            ("Hubs in three towns followed the meeting", Says::Minutes),
            ("The Panel thanked the hubs for their patience.", Says::Minutes),
            ("Participants liked the hubs", Says::Minutes),
            ("Ann Ray joined from the ferry.", Says::Minutes),
            ("2.7 or later", Says::Neither),
            ("2.6 issue", Says::Neither),
            ("[[Rope #3]](https://ropes.example/3) Rope.mend_path", Says::Neither),
            ("[[Rope #5]](https://ropes.example/5) Longer ropes for the ferry", Says::Neither),
            ("ann: no rope on 2.6. Ask again for the next one.", Says::Minutes),
            ("Ann Ray", Says::People),
            ("Ann Ray (Harbour Office)", Says::People),
            ("Ann Ray, representative of the harbour", Says::People),
            ("Ann Ray, Bo West and Cy Moor", Says::People),
            ("Apologies were received from Ann Ray.", Says::People),
            ("Members: Ann Ray", Says::People),
            ("Ray\tAnn", Says::People),
            ("12 members were present.", Says::Remark),
            ("A total of 20 members were present", Says::Remark),
            ("[See the list of those who came](list.md)", Says::Neither),
            ("No apologies were received.", Says::Remark),
            ("None", Says::Neither),
        ] {
            assert_eq!(says(words, &Lexicon::ALL), expected, "{words:?}");
        }
    }

    #[test]
    fn a_title_above_minuted_text_is_a_section_whatever_its_words() {
        for (text, expected) in [
            (
                "1. Roof\n\n- It leaks.\n\n2. Remote participation\n\n- Captions worked well.\n- The Panel thanked the hubs.\n\n3. Lamps\n\n- Dim.",
                "sections 1) Roof: - It leaks. | 2) Remote participation: - Captions worked well. / - The Panel thanked the hubs. | 3) Lamps: - Dim.",
            ),
            (
                "## Roof\n\n- It leaks.\n\n## Attendance\n\nFewer people came to the fair than last year.\n\n## Lamps\n\n- Dim.",
                "sections Roof: - It leaks. | Attendance: Fewer people came to the fair than last year. | Lamps: - Dim.",
            ),
            (
                "1. Roof\n\n- It leaks.\n\n2. Apologies\n\n- Apologies for the delay were given.\n\n3. Lamps\n\n- Dim.",
                "sections 1) Roof: - It leaks. | 2) Apologies: - Apologies for the delay were given. | 3) Lamps: - Dim.",
            ),
            (
                "1. Roof\n\n- It leaks.\n\n2. Agenda\n\n- The agenda was adopted with two changes.\n\n3. Lamps\n\n- Dim.",
                "sections 1) Roof: - It leaks. | 2) Agenda: - The agenda was adopted with two changes. | 3) Lamps: - Dim.",
            ),
            (
                "1. Agenda\n\n- No changes\n\nActions\n\n- Ann to send it\n\n2. Lamps\n\n- Dim.",
                "sections 1) Agenda: - No changes / A Ann to send it @Ann | 2) Lamps: - Dim.",
            ),
            (
                "1. Agenda\n\n- Roof\n- Lamps of the hall\n\n2. Roof\n\n- It leaks.\n\n3. Lamps\n\n- Dim.",
                "agenda Roof; Lamps of the hall § sections 2) Roof: - It leaks. | 3) Lamps: - Dim. § annexes 1. Agenda, -: ",
            ),
            (
                "## Roof\n\n- It leaks.\n\n## Participation\n\n- Captions worked well.\n- The Panel thanked the hubs.\n- Hubs in three towns followed it\n- None\n- None\n- None\n- None\n\n## Lamps\n\n- Dim.",
                "sections Roof: - It leaks. | Participation: - Captions worked well. / - The Panel thanked the hubs. / - Hubs in three towns followed it / - None / - None / - None / - None | Lamps: - Dim.",
            ),
            (
                "1. Roof\n\n- It leaks.\n\n2. Participation\n\n- Ann Ray\n- Bo West\n\n3. Lamps\n\n- Dim.",
                "sections 1) Roof: - It leaks. | 3) Lamps: - Dim. § people present -: Ann Ray, Bo West § annexes 2. Participation, -: ",
            ),
        ] {
            assert_eq!(below_a_header(text), expected, "{text:?}");
        }
    }
    #[test]
    fn people_below_headings_of_their_own_are_read() {
        let text = "## Roof\n\n- It leaks.\n\n## Attendees\n\nTick the box beside your name!\n\n### Board\n\n- [x] Ann Ray\n- [ ] Bo West";
        let found = below_a_header(text);
        assert!(found.contains("Ann Ray") && found.contains("Bo West") && found.contains("annexes Attendees"), "{found}");
    }
}
