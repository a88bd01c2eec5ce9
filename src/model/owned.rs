//! [`Minutes::into_owned`]: the same minutes without the borrow from the text.

use std::borrow::Cow;

use super::{
    Action, AgendaItem, Annex, Block, Decision, Due, Field, Furniture, Group, Layout, Link, Meeting, Minutes, NextMeeting, Owner, Passage,
    Person, Quorum, Section, Table, TimeSpan, Vote,
};

/// A value that may borrow from the text, made free of it.
trait Owned {
    type Free;
    fn owned(self) -> Self::Free;
}

impl Owned for Cow<'_, str> {
    type Free = Cow<'static, str>;
    fn owned(self) -> Cow<'static, str> {
        Cow::Owned(self.into_owned())
    }
}

impl<T: Owned> Owned for Option<T> {
    type Free = Option<T::Free>;
    fn owned(self) -> Self::Free {
        self.map(Owned::owned)
    }
}

impl<T: Owned> Owned for Vec<T> {
    type Free = Vec<T::Free>;
    fn owned(self) -> Self::Free {
        self.into_iter().map(Owned::owned).collect()
    }
}

/// One line a type: the fields that borrow are freed, the others move.
macro_rules! owned {
    ($($name:ident { free: $($free:ident),*; same: $($same:ident),* })*) => {$(
        impl Owned for $name<'_> {
            type Free = $name<'static>;
            fn owned(self) -> Self::Free {
                $name { $($free: self.$free.owned(),)* $($same: self.$same,)* }
            }
        }
    )*};
}

owned! {
    Meeting { free: title, subtitle, body, time, location, fields, next_meeting, quorum; same: number, date, end_date, mode, span }
    TimeSpan { free: zone; same: start, end }
    Field { free: label, value; same: span }
    NextMeeting { free: time, location, text; same: date, span }
    Quorum { free: text; same: met, span }
    AgendaItem { free: number, title, presenter, time; same: id, section_id, span }
    Section { free: number, title, body, sections; same: id, span }
    Passage { free: number, text, links, body; same: id, span }
    Action { free: number, text, owners, due, links, body; same: id, key, status, span }
    Owner { free: name; same: person_id, matched }
    Due { free: text; same: date, inferred }
    Decision { free: number, text, movers, seconders, vote, links, body; same: id, key, outcome, span }
    Vote { free: for_names, against_names, abstain_names; same: in_favour, against, abstain }
    Link { free: text, url; same: }
    Table { free: header, rows; same: id, span }
    Group { free: name, members; same: id, span }
    Person { free: name, surname, given, office, affiliation, email, proxy_for, note; same: id, attendance, span }
    Annex { free: label, title, body, sections; same: id, kind, span }
    Furniture { free: text; same: span }
    Layout { free: bullets; same: headings, actions, participants, language }
    Minutes {
        free: source, layout, meeting, preamble, agenda, sections, participants, annexes, furniture;
        same: schema, meeting_index, encoding, diagnostics, coverage
    }
}

impl Owned for Block<'_> {
    type Free = Block<'static>;
    fn owned(self) -> Block<'static> {
        match self {
            Block::Paragraph(passage) => Block::Paragraph(passage.owned()),
            Block::Bullet(passage) => Block::Bullet(passage.owned()),
            Block::Decision(decision) => Block::Decision(Box::new(decision.owned())),
            Block::Action(action) => Block::Action(Box::new(action.owned())),
            Block::Table(table) => Block::Table(table.owned()),
            Block::Unknown => Block::Unknown,
        }
    }
}

impl Minutes<'_> {
    /// The same minutes, free of the text that they were read from.
    ///
    /// ```
    /// let minutes = {
    ///     let text = String::from("Library Board\n\n4 May 2026\n");
    ///     minutes_extract::parse(&text).into_owned()
    /// };
    /// assert_eq!(minutes.meeting.title.as_deref(), Some("Library Board"));
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Minutes<'static> {
        self.owned()
    }
}

impl Layout<'_> {
    /// The same layout, free of the text that it was told from.
    #[must_use]
    pub fn into_owned(self) -> Layout<'static> {
        self.owned()
    }
}
