//! What stands in a column: [`Slot`].

use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    AFFILIATION_COLUMN, ATTENDANCE_COLUMN, BY, CARRIED, DECISION_MARK, DUE_COLUMN, GIVEN_COLUMN, GROUP, MAIL_COLUMN, MOTION, MOVED,
    NAME_COLUMN, NOTES_COLUMN, NUMBER_COLUMN, OFFICE, OFFICE_COLUMN, OWNER_COLUMN, PAPER_COLUMN, PRESENTER_COLUMN, RESULT, ROLE, SECONDED,
    STATUS_COLUMN, SURNAME_COLUMN, Senses, TASK_COLUMN, TIME_COLUMN, TOPIC_COLUMN, VOTE_ABSTAIN, VOTE_AGAINST, VOTE_COLUMN, VOTE_FOR,
};
use crate::lexicon::symbols::NUMBER_SIGNS;

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
    /// An organisation, a country, a party, a constituency.
    Affiliation,
    /// A mail address.
    Mail,
    /// Whether somebody attended.
    Attendance,
    /// How somebody voted, or how a vote went.
    Vote,
    /// What is put to the vote.
    Motion,
    /// Who moved it.
    Mover,
    /// Who seconded it.
    Seconder,
    /// How it ended.
    Outcome,
    /// How many, or who, were for it.
    For,
    /// How many, or who, were against it.
    Against,
    /// How many, or who, abstained.
    Abstain,
    /// What is to be done.
    Task,
    /// Who is to do it.
    Owner,
    /// By when.
    Due,
    /// Whether it is done.
    Status,
    /// What is to be talked of.
    Topic,
    /// Who presents it.
    Presenter,
    /// When it is talked of, or for how long.
    Time,
    /// Papers and notes on it.
    Papers,
    /// Remarks.
    Notes,
    /// The number of the row.
    Number,
}

/// What the rows of a table may be, since a word heads one column of people and another one of tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RowsOf(u8);

impl RowsOf {
    /// Somebody each.
    pub(crate) const PEOPLE: RowsOf = RowsOf(1);
    /// Something to be done.
    pub(crate) const TASKS: RowsOf = RowsOf(2);
    /// Something to be talked of.
    pub(crate) const TOPICS: RowsOf = RowsOf(4);
    /// Something that was put to the vote.
    pub(crate) const MOTIONS: RowsOf = RowsOf(8);
    /// Somebody each, with how they voted.
    pub(crate) const VOTES: RowsOf = RowsOf(16);

    const fn or(self, other: RowsOf) -> RowsOf {
        RowsOf(self.0 | other.0)
    }

    const fn meets(self, other: RowsOf) -> bool {
        self.0 & other.0 != 0
    }
}

/// The words at the head of a column, by what it holds and the rows that have such a column: the first that holds counts.
const HEADS: &[(Senses, Slot, RowsOf)] = {
    const ALL: RowsOf = RowsOf::PEOPLE.or(RowsOf::TASKS).or(RowsOf::TOPICS).or(RowsOf::MOTIONS).or(RowsOf::VOTES);
    const DONE_BY: RowsOf = RowsOf::PEOPLE.or(RowsOf::TASKS);
    const VOTED: RowsOf = RowsOf::MOTIONS.or(RowsOf::VOTES);
    const VOTER: Senses = Senses::all_of(&[NAME_COLUMN, OFFICE, GROUP, ROLE]);
    &[
        (MOTION.or(DECISION_MARK), Slot::Motion, RowsOf::MOTIONS),
        (MOVED, Slot::Mover, RowsOf::MOTIONS),
        (SECONDED, Slot::Seconder, RowsOf::MOTIONS),
        (VOTE_FOR, Slot::For, VOTED),
        (VOTE_AGAINST, Slot::Against, VOTED),
        (VOTE_ABSTAIN, Slot::Abstain, VOTED),
        (RESULT.or(CARRIED).or(DECISION_MARK), Slot::Outcome, RowsOf::MOTIONS),
        (VOTER, Slot::Name, RowsOf::VOTES),
        (SURNAME_COLUMN, Slot::Surname, RowsOf::PEOPLE),
        (GIVEN_COLUMN, Slot::Given, RowsOf::PEOPLE),
        (NAME_COLUMN, Slot::Name, RowsOf::PEOPLE),
        (AFFILIATION_COLUMN, Slot::Affiliation, RowsOf::PEOPLE),
        (MAIL_COLUMN, Slot::Mail, RowsOf::PEOPLE),
        (ATTENDANCE_COLUMN, Slot::Attendance, RowsOf::PEOPLE),
        (VOTE_COLUMN, Slot::Vote, RowsOf::PEOPLE.or(VOTED)),
        (TASK_COLUMN, Slot::Task, DONE_BY),
        (OWNER_COLUMN, Slot::Owner, DONE_BY),
        (DUE_COLUMN, Slot::Due, DONE_BY),
        (STATUS_COLUMN, Slot::Status, DONE_BY),
        (NOTES_COLUMN, Slot::Notes, DONE_BY.or(VOTED)),
        (OFFICE_COLUMN, Slot::Office, RowsOf::PEOPLE),
        (TOPIC_COLUMN, Slot::Topic, RowsOf::TOPICS.or(RowsOf::MOTIONS)),
        (PRESENTER_COLUMN, Slot::Presenter, RowsOf::TOPICS),
        (TIME_COLUMN, Slot::Time, RowsOf::TOPICS),
        (PAPER_COLUMN, Slot::Papers, RowsOf::TOPICS),
        (NUMBER_COLUMN, Slot::Number, ALL),
    ]
};

/// The senses of all heads that such rows have.
const fn any(rows: RowsOf) -> Senses {
    let (mut all, mut heads) = (Senses::NONE, HEADS);
    while let [(senses, _, own), rest @ ..] = heads {
        if own.meets(rows) {
            all = all.or(*senses);
        }
        heads = rest;
    }
    all
}

const PEOPLE: Senses = any(RowsOf::PEOPLE);
const TASKS: Senses = any(RowsOf::TASKS);
const TOPICS: Senses = any(RowsOf::TOPICS);
const MOTIONS: Senses = any(RowsOf::MOTIONS);
const VOTES: Senses = any(RowsOf::VOTES);

impl RowsOf {
    fn heads(self) -> Senses {
        match self {
            RowsOf::PEOPLE => PEOPLE,
            RowsOf::TASKS => TASKS,
            RowsOf::MOTIONS => MOTIONS,
            RowsOf::VOTES => VOTES,
            _ => TOPICS,
        }
    }
}

impl Slot {
    /// What stands below a head.
    pub(crate) fn of_head(head: &str, rows: RowsOf, lexicon: &Lexicon<'_>) -> Option<Slot> {
        Slot::all_of_head(head, rows, lexicon).next()
    }

    /// What may stand below a head, the likeliest first.
    pub(super) fn all_of_head(head: &str, rows: RowsOf, lexicon: &Lexicon<'_>) -> impl Iterator<Item = Slot> {
        /// No head is longer, in bytes.
        const LONGEST: usize = 64;
        let senses = if head.len() > LONGEST { Senses::NONE } else { head_senses(head, rows, lexicon) };
        let is_sign = rows != RowsOf::PEOPLE && NUMBER_SIGNS.contains(&head.trim_end_matches('.'));
        // "Motion by" heads those who moved it.
        let is_other = move |slot: Slot| slot == Slot::Motion && senses.has(MOVED.or(BY));
        let names = move |(wanted, slot, own): &&(Senses, Slot, RowsOf)| {
            own.meets(rows) && !is_other(*slot) && (senses.any(*wanted) || is_sign && *slot == Slot::Number)
        };
        HEADS.iter().filter(names).map(|(_, slot, _)| *slot)
    }

    /// Whether a word for a column of such rows may stand in the text that is read.
    pub(crate) fn is_heard(rows: RowsOf, lexicon: &Lexicon<'_>) -> bool {
        lexicon.hears(rows.heads())
    }

    /// Whether it is a part of somebody's name.
    pub(crate) fn names(self) -> bool {
        matches!(self, Slot::Surname | Slot::Given | Slot::Name)
    }
}

/// What a head means; a word for who did it may follow: `Seconded by`.
fn head_senses(head: &str, rows: RowsOf, lexicon: &Lexicon<'_>) -> Senses {
    let senses = lexicon.whole(head, rows.heads());
    match head.rsplit_once(' ').filter(|_| senses.is_none() && rows == RowsOf::MOTIONS) {
        Some((verb, by)) if lexicon.is_word(by, BY) => lexicon.whole(verb, MOVED | SECONDED),
        _ => senses,
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
            ("Company", Some(Slot::Affiliation)),
            ("Organisatie", Some(Slot::Affiliation)),
            ("E-mail", Some(Slot::Mail)),
            ("Present", Some(Slot::Attendance)),
            ("Présence", Some(Slot::Attendance)),
            ("Vote", Some(Slot::Vote)),
            ("Owner", Some(Slot::Owner)),
            ("No.", Some(Slot::Number)),
            ("Roof", None),
            ("", None),
        ] {
            assert_eq!(Slot::of_head(head, RowsOf::PEOPLE, &Lexicon::ALL), expected, "{head}");
        }
    }

    #[test]
    fn a_word_heads_another_column_of_other_rows() {
        for (head, people, tasks, topics) in [
            ("Name", Some(Slot::Name), Some(Slot::Owner), None),
            ("Who", Some(Slot::Name), Some(Slot::Owner), Some(Slot::Presenter)),
            ("Item", Some(Slot::Task), Some(Slot::Task), Some(Slot::Topic)),
            ("Title", Some(Slot::Office), None, Some(Slot::Topic)),
            ("Notes", Some(Slot::Notes), Some(Slot::Notes), Some(Slot::Papers)),
            ("Minutes", None, None, Some(Slot::Time)),
            ("#", None, Some(Slot::Number), Some(Slot::Number)),
            ("No.", Some(Slot::Number), Some(Slot::Number), Some(Slot::Number)),
            ("E-mail", Some(Slot::Mail), None, None),
        ] {
            let of = |rows| Slot::of_head(head, rows, &Lexicon::ALL);
            assert_eq!((of(RowsOf::PEOPLE), of(RowsOf::TASKS), of(RowsOf::TOPICS)), (people, tasks, topics), "{head}");
        }
    }

    #[test]
    fn a_word_heads_a_column_of_motions_or_of_votes() {
        for (head, motions, votes) in [
            ("Motion Text", Some(Slot::Motion), None),
            ("Resolution", Some(Slot::Motion), None),
            ("Motion by", Some(Slot::Mover), None),
            ("Moved by", Some(Slot::Mover), None),
            ("Proposed by", Some(Slot::Mover), None),
            ("Seconded by", Some(Slot::Seconder), None),
            ("Seconder", Some(Slot::Seconder), None),
            ("Status", Some(Slot::Outcome), None),
            ("In favour", Some(Slot::For), Some(Slot::For)),
            ("Nay", Some(Slot::Against), Some(Slot::Against)),
            ("Abstentions", Some(Slot::Abstain), Some(Slot::Abstain)),
            ("Vote", Some(Slot::Vote), Some(Slot::Vote)),
            ("Trustee", None, Some(Slot::Name)),
            ("Name", None, Some(Slot::Name)),
            ("Roof", None, None),
        ] {
            let of = |rows| Slot::of_head(head, rows, &Lexicon::ALL);
            assert_eq!((of(RowsOf::MOTIONS), of(RowsOf::VOTES)), (motions, votes), "{head}");
        }
    }
}
