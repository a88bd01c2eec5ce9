//! Labelled lines of a header: `Date: 27 August 2025`.

use std::borrow::Cow;

use super::dateline::{is_place, segments};
use super::{Found, Sign, Source, slice};
use crate::lexicon::{self, HeaderLabel};
use crate::line;
use crate::read::Reader;
use crate::read::mark::mark;
use crate::span::Span;
use crate::value::label::attendance_label;
use crate::value::{date, number, time};

impl<'t> Found<'t> {
    /// A labelled line. What it says beside the values that were read of it is kept as a field.
    pub(super) fn field(&mut self, reader: &mut Reader<'_, 't>, label: &str, value: &str, span: Span) -> bool {
        let own = |text: &str| -> Cow<'t, str> { slice(reader.outline.text, span, text) };
        // Who attended was read before; what else the line says stays with it.
        if attendance_label(label).is_some() {
            self.keep(label, value, span);
            return true;
        }
        let folded = lexicon::fold(label);
        self.mail |= lexicon::MAIL_LABELS.has_word(&folded);
        let says_more = match lexicon::header_label(label) {
            // "Next meeting: 2 April" is not about this one.
            _ if folded.split(' ').any(|word| lexicon::OTHER_DATES.has_word(word)) => true,
            Some(HeaderLabel::Date) if self.mail => {
                self.date(value, span, Source::Front);
                true
            }
            // The subject of a mail is the title where the text has none of its own.
            Some(HeaderLabel::Title) if self.mail && self.front_title.is_none() && !value.is_empty() => {
                self.front_title = Some((own(label), own(value), span));
                false
            }
            Some(HeaderLabel::Title) if !self.mail && !value.is_empty() => {
                self.titles.push((own(value), span, Sign::Label));
                false
            }
            Some(HeaderLabel::Subtitle) if self.meeting.subtitle.is_none() => {
                self.meeting.subtitle = Some(own(value));
                false
            }
            Some(HeaderLabel::Date) => {
                let dated = self.date(value, span, Source::Label);
                self.time(value, span);
                self.rest_of_dateline(value);
                !dated || says_more(value)
            }
            Some(HeaderLabel::Time) => !self.time(value, span) || says_more(value),
            Some(ends @ (HeaderLabel::Start | HeaderLabel::End)) => {
                let found = time::first(value);
                if let Some(found) = &found {
                    self.repeated |= self.is_in_other_zone(value, found);
                    let time = self.meeting.time.get_or_insert_default();
                    let end = if ends == HeaderLabel::Start { &mut time.start } else { &mut time.end };
                    self.repeated |= end.is_some_and(|end| end != found.start);
                    end.get_or_insert(found.start);
                    self.zone(value, found);
                }
                if ends == HeaderLabel::Start {
                    self.date(value, span, Source::Line);
                }
                found.is_none() || says_more(value)
            }
            Some(HeaderLabel::Place) if !value.is_empty() => {
                let mode = lexicon::is_mode(value);
                if mode || is_place(value) {
                    self.modes.extend(lexicon::mode(value));
                }
                if !mode && is_place(value) {
                    self.place(own(value));
                }
                !mode && !is_place(value)
            }
            Some(HeaderLabel::Mode) if lexicon::mode(value).is_some() => {
                self.modes.extend(lexicon::mode(value));
                !lexicon::is_mode(value)
            }
            // "Space Forum: Coordination Group Meeting II" on the first line is a title.
            None if !self.has_title() && !self.mail && !is_role_label(label, value) => return false,
            _ => {
                // "Virtual Meeting IX: 29 June 2017, 13:00 UTC" has a colon and is no field.
                if date::first(value).is_some_and(|found| found.year.is_some()) && self.dateline(&format!("{label} | {value}"), span, false)
                {
                    return true;
                }
                true
            }
        };
        if std::mem::take(&mut self.repeated) || says_more {
            self.keep(label, value, span);
        } else {
            mark(span, label);
            let is_said = !matches!(lexicon::header_label(label), Some(HeaderLabel::Title | HeaderLabel::Subtitle | HeaderLabel::Place));
            if is_said || lexicon::is_mode(value) {
                mark(span, value);
            }
        }
        true
    }
}

/// `Label: value`, if the words before the colon may be a label.
pub(super) fn field(text: &str) -> Option<(&str, &str)> {
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
    .then_some((label, value))
}

/// Whether the label of a field has a meaning.
pub(super) fn is_known(label: &str) -> bool {
    lexicon::header_label(label).is_some() || attendance_label(label).is_some()
}

/// `Host: Ann Ray`: a role of one or two words before somebody's name.
pub(super) fn is_role_label(label: &str, value: &str) -> bool {
    // "Minutes taken by: Ann"
    if label.ends_with(" by") {
        return true;
    }
    let role = label.split(' ').count() <= 2 && label.split(' ').next_back().is_some_and(lexicon::is_role);
    role && value.split(' ').count() <= 6 && number::in_series(value).is_none() && !lexicon::has_words(&lexicon::fold(value), "meeting")
}

/// Whether a field says more than dates, times and how people meet: `14:00 sharp, late by an hour`.
pub(super) fn says_more(value: &str) -> bool {
    let mut rest = value.to_owned();
    for range in date::all(value).map(|date| date.range).chain(time::all(value).map(|time| time.range)) {
        if rest.get(range.clone()).is_some() {
            rest.replace_range(range.clone(), &"|".repeat(range.len()));
        }
    }
    let is_word = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    segments(&rest).any(|said| said.split(' ').any(is_word) && !lexicon::is_mode(said) && time::zone(said).is_none())
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
            assert_eq!(super::is_role_label(label, value), expected, "{label:?} {value:?}");
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
            assert_eq!(super::field(&text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_field_says_more_where_words_are_left() {
        for (value, expected) in [
            ("14:00", false),
            ("14:00 sharp", true),
            ("4 May 2026, 14:00-15:00 UTC, online", false),
            ("14:00 (15:00 CEST)", false),
            ("14:00 a", false),
            ("from 14:00", false),
            ("14:00 | Oldport", true),
        ] {
            assert_eq!(super::says_more(value), expected, "{value:?}");
        }
    }
}
