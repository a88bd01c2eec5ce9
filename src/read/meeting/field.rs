//! Labelled lines of a head: `Date: 27 August 2025`.

use super::context::{Context, Zone};
use super::dateline::{Dateline, dateline};
use super::found::{Found, Sign, Taken};
use super::next::From;
use super::place::{Stand, may_be_place};
use super::remote::beside_remote;
use super::words::{self, masked};
use crate::lexicon::sense::{
    AND, ARTICLE, ARTICLE_OF_NAMES, DATELINE_FILLER, DAY_ARTICLE, HEADER_BODY, HEADER_DATE, HEADER_END, HEADER_MODE, HEADER_PLACE,
    HEADER_START, HEADER_TIME, LINK, MAIL, MEETING, MEETING_ENDING, MODIFIER, OF, OTHER_DATE, OWN_MEETING, PLACE_LINK, PLACE_STOP, Senses,
};
use crate::lexicon::{self, HeaderLabel, Lexicon};
use crate::line;
use crate::read::mark::{mark, mark_made};
use crate::span::Span;
use crate::text::Text;
use crate::value::label::attendance_label;
use crate::value::{date, number};

impl<'t> Found<'t> {
    /// A labelled line. What it says beside the values that were read of it is kept as a field.
    pub(super) fn field(&mut self, text: &Text<'t>, field: Labelled<'_>, span: Span) -> bool {
        let Labelled { label, value } = field;
        // Who attended was read before; what else the line says stays with it.
        // "Online Meeting VI: 28 June 2025" says when they met online.
        if attendance_label(label).is_some() && date::first(value).is_none_or(|day| day.range.start > 0) {
            self.keep(text, label, value, span);
            return true;
        }
        let folded = lexicon::fold_to_look(label);
        self.mail |= Lexicon::ALL.is_word(folded.as_str(), MAIL);
        // "Next meeting: 2 April" is not about this one.
        let announces = words::next_meeting(label, &words::cues(label, &self.lexicon), &self.lexicon).is_some();
        if announces {
            self.announced.extend(self.announcement(text, value, span, Zone::Line, From::Label));
        }
        let is_other = announces || folded.as_str().split(' ').any(|word| Lexicon::ALL.is_word(word, OTHER_DATE));
        let meaning = header_label(label, &self.lexicon);
        let says_more = match meaning {
            _ if is_other => Some(true),
            Some(meaning) => Some(self.known(text, field, span, meaning)),
            None => None,
        };
        let Some(says_more) = says_more.or_else(|| self.unknown(text, field, span)) else { return false };
        if says_more {
            self.keep(text, label, value, span);
        } else {
            mark(span, label);
            let is_said = !matches!(meaning, None | Some(HeaderLabel::Title | HeaderLabel::Subtitle | HeaderLabel::Place));
            if is_said || lexicon::is_mode(value) {
                mark(span, value);
            }
        }
        true
    }

    /// A line with a label of the head: whether it says more than was read of it.
    fn known(&mut self, text: &Text<'t>, field: Labelled<'_>, span: Span, meaning: HeaderLabel) -> bool {
        let value = field.value;
        match meaning {
            HeaderLabel::Date if self.mail => {
                self.state_part(text, value, span, Context::of(Zone::Mail));
                true
            }
            HeaderLabel::Title | HeaderLabel::Subtitle => self.named(text, field, span),
            HeaderLabel::Date | HeaderLabel::Time | HeaderLabel::Start | HeaderLabel::End => self.when(text, field, span, meaning),
            HeaderLabel::Place if !value.is_empty() => self.place_field(text, field, span),
            HeaderLabel::Mode if lexicon::mode(value).is_some() => {
                self.modes.extend(lexicon::mode(value));
                !lexicon::is_mode(value)
            }
            _ => true,
        }
    }

    /// A line with another label: whether it says more than was read of it; nothing where it is no field.
    fn unknown(&mut self, text: &Text<'t>, field: Labelled<'_>, span: Span) -> Option<bool> {
        let Labelled { label, value } = field;
        if self.lexicon.is(label, HEADER_BODY) && self.meeting.body.is_none() && !value.is_empty() && !value.contains(',') {
            self.meeting.body = Some(text.take(value, self.source));
            return Some(false);
        }
        // "Space Forum: Coordination Group Meeting II" on the first line is a title.
        if !self.has_title() && !self.mail && !field.names_role() {
            return None;
        }
        // "Virtual Meeting IX: 29 June 2017, 13:00 UTC" has a colon and is no field.
        let names = number::in_series(label).is_some() || lexicon::names_meeting(label);
        if names && date::first(value).is_some_and(|day| day.year.is_some()) {
            let line = dateline(text.as_str(), &self.lexicon);
            self.titles.push((text.take(label, self.source), span, Sign::Place));
            self.meeting.number = self.meeting.number.or_else(|| number::in_series(label));
            self.modes.extend(lexicon::mode(label));
            self.take(text, span, &Dateline { rest: Vec::new(), ..line }, Zone::Dateline);
            return Some(false);
        }
        self.state(text, span, Zone::Opening);
        Some(true)
    }

    /// The value of a label for the title, the second title or the body; whether it is to be kept.
    fn named(&mut self, text: &Text<'t>, field: Labelled<'_>, span: Span) -> bool {
        let Labelled { label, value } = field;
        let own = || text.take(value, self.source);
        let is_subtitle = lexicon::header_label(label) == Some(HeaderLabel::Subtitle);
        if value.is_empty() || is_subtitle && self.meeting.subtitle.is_some() {
            return true;
        }
        if is_subtitle {
            self.meeting.subtitle = Some(own());
        } else if !self.mail {
            self.state(text, span, Zone::Line);
            self.titles.push((own(), span, Sign::Label));
            if self.lexicon.is(label, HEADER_BODY) {
                self.meeting.body = Some(text.take(value, self.source));
            }
        } else if self.front_title.is_none() {
            // The subject of a mail is the title where the text has none of its own.
            self.state_part(text, value, span, Context::of(Zone::FrontTitle));
            self.front_title = Some((text.take(label, self.source), own(), span));
        } else {
            return true;
        }
        false
    }

    /// The value of a label for the day or the hour; whether it says more.
    fn when(&mut self, text: &Text<'t>, field: Labelled<'_>, span: Span, meaning: HeaderLabel) -> bool {
        let Labelled { label, value } = field;
        let line = dateline(value, &self.lexicon);
        let (days, hours, places) = (self.days.len(), self.hours.len(), self.places.len());
        self.state_part(text, value, span, Context::labelled(Zone::Line, meaning));
        self.modes.extend(&line.modes);
        if let Some(zone) = line.zone.clone().and_then(|zone| value.get(zone)) {
            self.zone = self.zone.take().or_else(|| Some(text.take(zone, self.source)));
        }
        let mut more = if meaning == HeaderLabel::Date { line.days.is_empty() } else { self.hours.len() == hours };
        let is_hour = self.hours.len() > hours && line.hours.is_empty();
        for segment in line.rest.iter().filter(|_| !is_hour) {
            let own = value.get(segment.range.clone()).unwrap_or("");
            let count = self.places.len();
            if meaning != HeaderLabel::End {
                self.place(text, own, span, Stand::Dateline, Some(segment), false);
            }
            more |= self.places.len() == count && own.split(' ').any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
        }
        if !more {
            self.taken.push(Taken {
                text: text.take(value, self.source),
                label: text.take(label, self.source),
                span,
                days: days..self.days.len(),
                hours: hours..self.hours.len(),
                places: places..self.places.len(),
            });
        }
        more
    }

    /// The value of a label for the place; whether it is to be kept.
    fn place_field(&mut self, text: &Text<'t>, field: Labelled<'_>, span: Span) -> bool {
        let Labelled { label, value } = field;
        let line = dateline(value, &self.lexicon);
        let is_mode = lexicon::is_mode(value);
        if is_mode || may_be_place(value) {
            self.modes.extend(lexicon::mode(value));
        }
        if is_mode {
            return false;
        }
        // "Location: before 12 September", "Location: Location: 12 September"
        let is_none = |own: &str| self.lexicon.is(own, PLACE_STOP) || !line.days.is_empty() && lexicon::header_label(own).is_some();
        if line.rest.first().and_then(|first| value.get(first.range.clone())).is_some_and(is_none) {
            return true;
        }
        let (days, hours, places) = (self.days.len(), self.hours.len(), self.places.len());
        let own = match line.rest.first() {
            Some(first) if (!line.days.is_empty() || !line.hours.is_empty()) && line.rest.len() == 1 => {
                self.state_part(text, value, span, Context::labelled(Zone::Line, HeaderLabel::Place));
                mark_made(span, || masked(value, std::iter::once(first.range.clone())));
                value.get(first.range.clone()).unwrap_or(value)
            }
            _ => value,
        };
        let apart = beside_remote(own, &self.lexicon);
        self.modes.extend(apart.and_then(|(_, mode)| mode));
        self.place(text, apart.map_or(own, |(place, _)| place), span, Stand::Label, None, false);
        if apart.is_some() || self.places.len() == places {
            return true;
        }
        self.taken.push(Taken {
            text: text.take(value, self.source),
            label: text.take(label, self.source),
            span,
            days: days..self.days.len(),
            hours: hours..self.hours.len(),
            places: places..self.places.len(),
        });
        false
    }
}

/// A label, and what stands after its colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Labelled<'w> {
    pub(super) label: &'w str,
    pub(super) value: &'w str,
}

impl Labelled<'_> {
    /// Whether the label has a meaning.
    pub(super) fn is_known(&self, lexicon: &Lexicon<'_>) -> bool {
        header_label(self.label, lexicon).is_some() || attendance_label(self.label).is_some()
    }

    /// `Host: Ann Ray`: a role of one or two words before somebody's name.
    pub(super) fn names_role(&self) -> bool {
        let Labelled { label, value } = self;
        // "Minutes taken by: Ann"
        if label.ends_with(" by") {
            return true;
        }
        let role = label.split(' ').count() <= 2 && label.split(' ').next_back().is_some_and(lexicon::is_role);
        role && value.split(' ').count() <= 6 && number::in_series(value).is_none() && !Lexicon::ALL.stands_in(value, MEETING)
    }
}

/// `Label: value`, if the words before the colon may be a label.
pub(super) fn field(text: &str) -> Option<Labelled<'_>> {
    // ":Datum: 3.10.2013", as lists of fields are written
    let text = text.strip_prefix(':').unwrap_or(text);
    let (label, value) = text.split_once(':')?;
    let label = label.trim_matches(|c| matches!(c, '*' | '_' | '-') || line::is_blank_char(c));
    let value = value.trim_matches(|c| matches!(c, '*' | '_') || line::is_blank_char(c));
    let words = label.split(' ').count();
    let sentence = label.contains(". ");
    let clock = label.ends_with(|c: char| c.is_ascii_digit()) && value.starts_with(|c: char| c.is_ascii_digit());
    (!label.is_empty()
        && !sentence
        && words <= 5
        && label.len() <= 50
        && !clock
        && !value.starts_with("//")
        && label.starts_with(char::is_alphabetic))
    .then_some(Labelled { label, value })
}

/// What the label of a line of the head stands for: a phrase that the lexicon knows, or words of which one says so and the others fill:
/// `Beginn der Sitzung`, `Time of the meeting`, `Heure de début`.
pub(super) fn header_label(label: &str, lexicon: &Lexicon<'_>) -> Option<HeaderLabel> {
    const MOST_WORDS: usize = 5;
    const MEANINGS: [(Senses, HeaderLabel); 6] = [
        (HEADER_START, HeaderLabel::Start),
        (HEADER_END, HeaderLabel::End),
        (HEADER_TIME, HeaderLabel::Time),
        (HEADER_DATE, HeaderLabel::Date),
        (HEADER_PLACE, HeaderLabel::Place),
        (HEADER_MODE, HeaderLabel::Mode),
    ];
    if let Some(known) = lexicon::header_label(label) {
        return Some(known);
    }
    let wanted = MEANINGS.iter().fold(Senses::NONE, |all, (sense, _)| all | *sense);
    let filler = MEETING
        | OWN_MEETING
        | ARTICLE
        | OF
        | DAY_ARTICLE
        | AND
        | DATELINE_FILLER
        | ARTICLE_OF_NAMES
        | MEETING_ENDING
        | LINK
        | PLACE_LINK
        | MODIFIER;
    let mut said = Senses::NONE;
    for (count, word) in label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).enumerate() {
        let own = lexicon.word(word, wanted);
        if count >= MOST_WORDS || own.is_none() && !lexicon.is_word(word, filler) && !lexicon.is_kind_of_meeting(word) {
            return None;
        }
        said |= own;
    }
    MEANINGS.iter().find(|(sense, _)| said.any(*sense)).map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {

    #[test]
    fn a_role_of_a_word_or_two_stands_before_a_name() {
        for (label, value, expected) in [
            ("Chair", "Ann Ray", true),
            ("Meeting chair", "Ann Ray", true),
            ("The meeting chair", "Ann Ray", false),
            ("Taken by", "Ann Ray", true),
            ("Roof", "Ann Ray", false),
            ("Chair", "Ann Ray of the Harbour Office", true),
            ("Chair", "Ann Ray of the old Harbour Office", false),
            ("Board", "Meeting of May", false),
        ] {
            assert_eq!(super::Labelled { label, value }.names_role(), expected, "{label:?} {value:?}");
        }
    }

    #[test]
    fn a_label_is_a_few_words_before_a_colon() {
        let long = "a".repeat(50);
        let longer = "a".repeat(51);
        for (text, expected) in [
            ("Gate: shut".to_owned(), Some(("Gate", "shut"))),
            (":Gate: shut".to_owned(), Some(("Gate", "shut"))),
            ("**Gate:** shut".to_owned(), Some(("Gate", "shut"))),
            ("- Gate: _shut_".to_owned(), Some(("Gate", "shut"))),
            ("Gate:".to_owned(), Some(("Gate", ""))),
            ("a b c d e: shut".to_owned(), Some(("a b c d e", "shut"))),
            ("a b c d e f: shut".to_owned(), None),
            (format!("{long}: shut"), Some((&*long, "shut"))),
            (format!("{longer}: shut"), None),
            ("at 10:30".to_owned(), None),
            ("Room 5: shut".to_owned(), Some(("Room 5", "shut"))),
            ("Gate: 5".to_owned(), Some(("Gate", "5"))),
            ("https://harbour.example".to_owned(), None),
            ("5 gates: shut".to_owned(), None),
            (": shut".to_owned(), None),
            ("Gate".to_owned(), None),
        ] {
            let found = super::field(&text).map(|field| (field.label, field.value));
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
