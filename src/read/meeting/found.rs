//! What was read of the meeting as a whole, until it is weighed.

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

use super::{day, hour, next, place, quorum};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::Senses;
use crate::model::{Meeting, Mode};
use crate::span::Span;
use crate::text::Text;

/// What the head holds.
pub(crate) struct Header<'t> {
    pub meeting: Meeting<'t>,
    /// The pieces before the first part that are none of it.
    pub left_over: Vec<usize>,
}

/// What makes a line a title; the first kind wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// `Title: Board`
    Label,
    /// The form of a heading.
    Heading,
    /// That it stands in the head and is nothing else.
    Place,
    /// That front matter states it.
    Front,
}

/// What has been read so far.
#[allow(clippy::struct_excessive_bools, reason = "each is known by itself")]
pub(super) struct Found<'t> {
    /// The whole text.
    pub(super) source: &'t str,
    /// The words of its languages that may stand in the piece that is read, and all of them.
    pub(super) lexicon: Lexicon<'static>,
    pub(super) all: Lexicon<'static>,
    pub(super) meeting: Meeting<'t>,
    /// A title that counts where the text has none of its own, with its label.
    pub(super) front_title: Option<(Cow<'t, str>, Cow<'t, str>, Span)>,
    /// Lines that may be a title, in order.
    pub(super) titles: Vec<(Cow<'t, str>, Span, Sign)>,
    /// The byte that the title begins at, once it is chosen among the lines.
    pub(super) title_at: Option<usize>,
    pub(super) days: Vec<day::Day>,
    /// Days without a year on which a sentence says that the meeting was held.
    pub(super) held: Vec<day::Day>,
    pub(super) hours: Vec<hour::Hour<'t>>,
    pub(super) places: Vec<place::Place<'t>>,
    pub(super) modes: Vec<Mode>,
    /// The mode that front matter's title names.
    pub(super) front_mode: Option<Mode>,
    /// A zone that stands by itself.
    pub(super) zone: Option<Cow<'t, str>>,
    /// Lines of when and where, which are kept as fields where they say something else than what is chosen.
    pub(super) taken: Vec<Taken<'t>>,
    pub(super) announced: Vec<next::Announced<'t>>,
    pub(super) quorum: Vec<(Cow<'t, str>, Span, quorum::Met)>,
    /// Whether this is the header of a mail, whose date is the day of its sending.
    pub(super) mail: bool,
    /// How many lines of day, hour and mode stand right above, and the number of the line below them.
    pub(super) above: (usize, usize),
    pub(super) begun: bool,
    /// Whether the sentences that are read are the very first ones.
    pub(super) early: bool,
    /// Whether somebody asks why, so that what cannot be chosen is gathered too.
    pub(super) asked: bool,
    /// The byte up to which lines were counted last, and the number of its line.
    pub(super) counted: Cell<(usize, usize)>,
}

/// A line of when and where, and what it says.
pub(super) struct Taken<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) label: Cow<'t, str>,
    pub(super) span: Span,
    pub(super) days: Range<usize>,
    pub(super) hours: Range<usize>,
    pub(super) places: Range<usize>,
}

impl<'t> Found<'t> {
    pub(super) fn of(source: &'t str, all: Lexicon<'static>) -> Found<'t> {
        Found {
            source,
            lexicon: all,
            all,
            meeting: Meeting::default(),
            front_title: None,
            titles: Vec::new(),
            title_at: None,
            days: Vec::new(),
            held: Vec::new(),
            hours: Vec::new(),
            places: Vec::new(),
            modes: Vec::new(),
            front_mode: None,
            zone: None,
            taken: Vec::new(),
            announced: Vec::new(),
            quorum: Vec::new(),
            mail: false,
            above: (0, 0),
            begun: false,
            early: false,
            asked: false,
            counted: Cell::new((0, 1)),
        }
    }

    /// Goes on to a piece, of which none but its own words are asked for.
    pub(super) fn go_on(&mut self, senses: Senses) {
        self.lexicon = self.all.hearing(senses);
    }

    pub(super) fn grow(&mut self, span: Span) {
        self.meeting.span = if self.begun { self.meeting.span.to(span) } else { span };
        self.begun = true;
    }

    /// Where a part of a text stands. `near` is the text's first line.
    pub(super) fn span(&self, text: &Text<'t>, part: &str, near: Span) -> Span {
        let Some(place) = text.place(part).filter(|place| place.start >= near.start && !place.is_empty()) else { return near };
        // What stands in one text is mostly asked for in order.
        let (start, line) = self.counted.get();
        let (start, line) = if near.start <= start && start <= place.start { (start, line) } else { (near.start, near.line) };
        let line = line + crate::span::line_ends(self.source.get(start..place.start).unwrap_or(""));
        self.counted.set((place.start, line));
        Span { line, start: place.start, end: place.end }
    }

    /// A part of the source as a text.
    pub(super) fn part(&self, part: &'t str) -> Text<'t> {
        let at = Text::slice(self.source, 0).place(part).map_or(0, |place| place.start);
        Text::slice(part, at)
    }

    /// Whether some line may be the title.
    pub(super) fn has_title(&self) -> bool {
        !self.titles.is_empty() || self.front_title.is_some()
    }
}
