//! [`Minutes::into_owned`]: the same minutes without the borrow from the text.

use std::borrow::Cow;

use super::{
    Action, AgendaItem, Annex, Block, Due, Field, Group, Layout, Link, Meeting, Minutes, Passage, Person, Section, Table, TimeSpan,
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
    Meeting { free: title, subtitle, time, location, fields; same: number, date, end_date, mode, span }
    TimeSpan { free: zone; same: start, end }
    Field { free: label, value; same: span }
    AgendaItem { free: number, title, section; same: span }
    Section { free: number, title, body, sections; same: span }
    Passage { free: number, text, links, body; same: span }
    Action { free: number, text, owner, due, links, body; same: status, span }
    Due { free: text; same: date }
    Link { free: text, url; same: }
    Table { free: header, rows; same: span }
    Group { free: role, members; same: attendance, span }
    Person { free: name, surname, given, affiliation, email, note; same: span }
    Annex { free: label, title, body, sections; same: kind, span }
    Layout { free: bullets; same: headings, actions, participants, language }
    Minutes { free: source, layout, meeting, preamble, agenda, sections, participants, annexes; same: schema, encoding, diagnostics, coverage }
}

impl Owned for Block<'_> {
    type Free = Block<'static>;
    fn owned(self) -> Block<'static> {
        match self {
            Block::Paragraph(passage) => Block::Paragraph(passage.owned()),
            Block::Bullet(passage) => Block::Bullet(passage.owned()),
            Block::Decision(passage) => Block::Decision(passage.owned()),
            Block::Action(action) => Block::Action(Box::new(action.owned())),
            Block::Table(table) => Block::Table(table.owned()),
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
