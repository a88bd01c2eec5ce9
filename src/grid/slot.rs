//! What stands in a column: [`Slot`].

use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    AFFILIATION_COLUMN, ATTENDANCE_COLUMN, DUE_COLUMN, GIVEN_COLUMN, MAIL_COLUMN, NAME_COLUMN, NOTES_COLUMN, NUMBER_COLUMN, OFFICE_COLUMN,
    OWNER_COLUMN, STATUS_COLUMN, SURNAME_COLUMN, Senses, TASK_COLUMN, VOTE_COLUMN,
};

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// A family name.
    Surname,
    /// The other names.
    Given,
    /// A whole name.
    Name,
    /// What somebody is in the meeting or a body.
    Office,
    /// An organisation or a country.
    Organisation,
    /// A mail address.
    Mail,
    /// Whether somebody attended.
    Attendance,
    /// How somebody voted.
    Vote,
    /// What is to be done.
    Task,
    /// Who is to do it.
    Owner,
    /// By when.
    Due,
    /// Whether it is done.
    Status,
    /// Remarks.
    Notes,
    /// The number of the row.
    Number,
}

/// The words at the head of a column, by what it holds: the first that holds counts.
const HEADS: &[(Senses, Slot)] = &[
    (SURNAME_COLUMN, Slot::Surname),
    (GIVEN_COLUMN, Slot::Given),
    (NAME_COLUMN, Slot::Name),
    (AFFILIATION_COLUMN, Slot::Organisation),
    (MAIL_COLUMN, Slot::Mail),
    (ATTENDANCE_COLUMN, Slot::Attendance),
    (VOTE_COLUMN, Slot::Vote),
    (TASK_COLUMN, Slot::Task),
    (OWNER_COLUMN, Slot::Owner),
    (DUE_COLUMN, Slot::Due),
    (STATUS_COLUMN, Slot::Status),
    (NOTES_COLUMN, Slot::Notes),
    (OFFICE_COLUMN, Slot::Office),
    (NUMBER_COLUMN, Slot::Number),
];

/// The senses of all heads.
const ANY: Senses = {
    let (mut all, mut heads) = (Senses::NONE, HEADS);
    while let [(senses, _), rest @ ..] = heads {
        all = all.or(*senses);
        heads = rest;
    }
    all
};

impl Slot {
    /// What stands below a head.
    pub(crate) fn of_head(head: &str, lexicon: &Lexicon<'_>) -> Option<Slot> {
        Slot::all_of_head(head, lexicon).next()
    }

    /// What may stand below a head, the likeliest first.
    pub(super) fn all_of_head(head: &str, lexicon: &Lexicon<'_>) -> impl Iterator<Item = Slot> {
        let senses = lexicon.whole(head, ANY);
        HEADS.iter().filter(move |(wanted, _)| senses.any(*wanted)).map(|(_, slot)| *slot)
    }

    /// Whether a word for a column may stand in the text that is read.
    pub(super) fn is_heard(lexicon: &Lexicon<'_>) -> bool {
        lexicon.hears(ANY)
    }

    /// Whether it is a part of somebody's name.
    pub(crate) fn names(self) -> bool {
        matches!(self, Slot::Surname | Slot::Given | Slot::Name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_names_its_slot() {
        for (head, expected) in [
            ("Name", Some(Slot::Name)),
            ("Last Name", Some(Slot::Surname)),
            ("Vorname", Some(Slot::Given)),
            ("Role(s)", Some(Slot::Office)),
            ("Funktion", Some(Slot::Office)),
            ("Company", Some(Slot::Organisation)),
            ("Organisatie", Some(Slot::Organisation)),
            ("E-mail", Some(Slot::Mail)),
            ("Present", Some(Slot::Attendance)),
            ("Présence", Some(Slot::Attendance)),
            ("Vote", Some(Slot::Vote)),
            ("Owner", Some(Slot::Owner)),
            ("No.", Some(Slot::Number)),
            ("Roof", None),
            ("", None),
        ] {
            assert_eq!(Slot::of_head(head, &Lexicon::ALL), expected, "{head}");
        }
    }
}
