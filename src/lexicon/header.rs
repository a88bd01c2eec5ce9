//! What the lines of a header say: their labels, names of a meeting, where people took part.

use super::added;
use super::fold::{fold_to_look, strip_remark};
use super::known::{Lexicon, word_starts};
use super::sense::{
    HEADER_DATE, HEADER_END, HEADER_MODE, HEADER_PLACE, HEADER_START, HEADER_SUBTITLE, HEADER_TIME, HEADER_TITLE, HYBRID, IN_PERSON, MAIL,
    MEETING, MEETING_TITLE, MODE_FILLER, ONLINE, OVER, OWN_BODY, PAPER, Senses,
};
use crate::bytes::cut_once;
use crate::model::Mode;

/// Labels of header lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeaderLabel {
    /// The meeting's name.
    Title,
    /// Its second name.
    Subtitle,
    /// The day.
    Date,
    /// The time of day.
    Time,
    /// When it began.
    Start,
    /// When it ended.
    End,
    /// The room, building or city.
    Place,
    /// In a room, over a line, or both.
    Mode,
}

/// What a label of a header stands for, by the senses of its words; the first that holds counts.
const STANDS_FOR: &[(Senses, HeaderLabel)] = &[
    (HEADER_TITLE, HeaderLabel::Title),
    (HEADER_SUBTITLE, HeaderLabel::Subtitle),
    (HEADER_DATE, HeaderLabel::Date),
    (HEADER_TIME, HeaderLabel::Time),
    (HEADER_START, HeaderLabel::Start),
    (HEADER_END, HeaderLabel::End),
    (HEADER_PLACE, HeaderLabel::Place),
    (HEADER_MODE, HeaderLabel::Mode),
];

/// The longest label, in bytes; what is longer is none.
pub(super) const LONGEST: usize = 64;

/// The senses of all labels of a header.
pub(crate) const HEADERS: Senses =
    Senses::all_of(&[HEADER_TITLE, HEADER_SUBTITLE, HEADER_DATE, HEADER_TIME, HEADER_START, HEADER_END, HEADER_PLACE, HEADER_MODE]);

/// The senses of words that say where people took part.
const MODES: Senses = Senses::all_of(&[HYBRID, ONLINE, IN_PERSON]);

/// What the label of a header line stands for.
pub(crate) fn header_label(label: &str) -> Option<HeaderLabel> {
    if label.len() > LONGEST {
        return None;
    }
    let senses = Lexicon::ALL.whole(label, HEADERS);
    STANDS_FOR.iter().find(|(sense, _)| senses.any(*sense)).map(|(_, label)| *label)
}

/// Where people took part, if a text says so in words.
pub(crate) fn mode(text: &str) -> Option<Mode> {
    let mut said = Senses::NONE;
    for rest in word_starts(strip_remark(text)) {
        said |= Lexicon::ALL.at(rest, MODES).map_or(Senses::NONE, |known| known.senses);
    }
    match (said.any(HYBRID), said.any(ONLINE), said.any(IN_PERSON)) {
        (true, _, _) | (_, true, true) => Some(Mode::Hybrid),
        (false, true, false) => Some(Mode::Online),
        (false, false, true) => Some(Mode::InPerson),
        (false, false, false) => None,
    }
}

/// Whether a text says where people took part, and nothing else.
pub(crate) fn is_mode(text: &str) -> bool {
    let lexicon = Lexicon::ALL;
    if text.len() > 2 * LONGEST || !lexicon.may_stand_in(text, MODES) {
        return false;
    }
    let (mut rest, mut says) = (strip_remark(text), false);
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        if rest.is_empty() {
            return says;
        }
        let known = lexicon.at(rest, MODES);
        says |= known.is_some();
        let Some(known) = known.or_else(|| lexicon.at(rest, MODE_FILLER)) else { return false };
        rest = rest.get(known.length..).unwrap_or("");
    }
}

/// Whether words name a meeting: "Committee meeting", "TSC call", "Vorstandssitzung".
pub(crate) fn names_meeting(text: &str) -> bool {
    let lexicon = Lexicon::ALL;
    fold_to_look(text).as_str().split(' ').any(|word| lexicon.is_word(word, MEETING | PAPER) || lexicon.is_kind_of_meeting(word))
}

/// Whether a line of the head is the title, as the archive says.
pub(crate) fn is_own_title(text: &str) -> bool {
    added::any() && Lexicon::ALL.is(text, MEETING_TITLE)
}

/// The name of the body that meets, if it is one that the archive names.
pub(crate) fn own_body(text: &str) -> Option<&str> {
    if !added::any() {
        return None;
    }
    word_starts(text).find_map(|rest| rest.get(..Lexicon::ALL.at(rest, OWN_BODY)?.length))
}

/// The bytes at which a sentence says of a meeting that it was held, or called off.
pub(crate) fn over(text: &str) -> impl Iterator<Item = usize> {
    Lexicon::ALL.phrases(text, OVER).map(|(known, rest)| text.len().saturating_sub(rest.len() + known.length))
}

/// Whether words say so by themselves, beside a day: `4 June (cancelled)`.
pub(crate) fn is_over(text: &str) -> bool {
    Lexicon::ALL.is(text, OVER)
}

/// Whether words say what kind of paper this is.
pub(super) fn names_paper(text: &str) -> bool {
    Lexicon::ALL.is(text, PAPER)
}

/// Whether a line is one of the header of a mail: `To: board@harbour.example`.
pub(crate) fn is_mail_line(text: &str) -> bool {
    /// No label of a mail is longer, in bytes.
    const LONGEST: usize = 12;
    cut_once(text, b':').is_some_and(|(label, _)| label.len() <= LONGEST && Lexicon::ALL.is(label, MAIL))
}
