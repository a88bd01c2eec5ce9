//! What a word can mean to the reader, as a set of bits.
//!
//! The senses of labels, people and statements come first: they are those that a line is asked for. Those of dates and times follow.
//!
//! A set is four words of 64 bits. When the compiler says that a bit is out of bounds, all 256 are in use: free one, or add a word to
//! [`Senses`].

use std::ops::{BitOr, BitOrAssign};

/// A set of senses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Senses([u64; 4]);

impl Senses {
    /// No sense at all.
    pub(crate) const NONE: Senses = Senses([0; 4]);

    /// Every sense there is.
    pub(crate) const ALL: Senses = Senses([u64::MAX; 4]);

    /// The set of one sense.
    #[allow(clippy::indexing_slicing, reason = "evaluated at compile time, where an out-of-range bit is an error")]
    const fn bit(bit: usize) -> Senses {
        let mut words = [0; 4];
        words[bit / 64] = 1 << (bit % 64);
        Senses(words)
    }

    /// The senses of both.
    #[allow(clippy::many_single_char_names, reason = "a letter for each word of bits")]
    #[inline]
    pub(crate) const fn or(self, other: Senses) -> Senses {
        let (Senses([a, b, c, d]), Senses([w, x, y, z])) = (self, other);
        Senses([a | w, b | x, c | y, d | z])
    }

    /// The senses of all sets of a list.
    pub(crate) const fn all_of(mut sets: &[Senses]) -> Senses {
        let mut all = Senses::NONE;
        while let [first, rest @ ..] = sets {
            all = all.or(*first);
            sets = rest;
        }
        all
    }

    /// Whether the two have a sense in common.
    #[inline]
    #[allow(clippy::many_single_char_names, reason = "a letter for each word of bits")]
    pub(crate) const fn any(self, other: Senses) -> bool {
        let (Senses([a, b, c, d]), Senses([w, x, y, z])) = (self, other);
        a & w | b & x | c & y | d & z != 0
    }

    /// Whether all senses of the other are among these.
    #[inline]
    #[allow(clippy::many_single_char_names, reason = "a letter for each word of bits")]
    pub(crate) const fn has(self, other: Senses) -> bool {
        let (Senses([a, b, c, d]), Senses([w, x, y, z])) = (self, other);
        !a & w | !b & x | !c & y | !d & z == 0
    }

    /// The senses that both have.
    #[inline]
    #[allow(clippy::many_single_char_names, reason = "a letter for each word of bits")]
    pub(crate) const fn both(self, other: Senses) -> Senses {
        let (Senses([a, b, c, d]), Senses([w, x, y, z])) = (self, other);
        Senses([a & w, b & x, c & y, d & z])
    }

    /// These senses without those of the other.
    #[inline]
    #[allow(clippy::many_single_char_names, reason = "a letter for each word of bits")]
    pub(crate) const fn without(self, other: Senses) -> Senses {
        let (Senses([a, b, c, d]), Senses([w, x, y, z])) = (self, other);
        Senses([a & !w, b & !x, c & !y, d & !z])
    }

    /// Whether there is none.
    #[inline]
    pub(crate) const fn is_none(self) -> bool {
        let Senses([a, b, c, d]) = self;
        a | b | c | d == 0
    }
}

impl BitOr for Senses {
    type Output = Senses;

    #[inline]
    fn bitor(self, other: Senses) -> Senses {
        self.or(other)
    }
}

impl BitOrAssign for Senses {
    #[inline]
    fn bitor_assign(&mut self, other: Senses) {
        *self = self.or(other);
    }
}

/// Gives each sense a bit and a constant of its name.
macro_rules! senses {
    ($($(#[doc = $doc:literal])* $name:ident,)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as the constants are")]
        enum Bit { $($name),+ }

        $($(#[doc = $doc])* pub(crate) const $name: Senses = Senses::bit(Bit::$name as usize);)+

        /// Every sense, in order.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, Senses)] = &[$((stringify!($name), $name)),+];

        /// Every sense with its name and what it says of a word, in order.
        #[cfg(feature = "profile")]
        pub(crate) const NAMED: &[(&str, Senses, &str)] = &[$((stringify!($name), $name, concat!($($doc),*))),+];
    };
}

senses! {
    // --- Labels ---
    /// It stands alone above what it heads, or before a colon; what that is, AGENDA, PRESENT, REMOTE, ABSENT, ACTION or DECISION says.
    LABEL,
    /// The agenda.
    AGENDA,
    /// Attended.
    PRESENT,
    /// Attended from elsewhere.
    REMOTE,
    /// Did not attend.
    ABSENT,
    /// Those who attended, or that they did.
    ATTENDED,
    /// Those who are there are called one after the other.
    ROLL_CALL,
    /// The people who attended, and nothing else: anything may follow it.
    ATTENDING_PEOPLE,
    /// A sentence that ends in it is followed by those who attended: "… with the following present:".
    SAID_PRESENT,
    /// What is to be done: with LABEL, it heads a list of actions.
    ACTION,
    /// What was decided: with LABEL, it heads a list of decisions.
    DECISION,
    /// A colon after it makes an action of the text.
    ACTION_MARK,
    /// A colon after it makes a decision of the text.
    DECISION_MARK,
    /// It marks an action inside a text.
    ACTION_SIGN,
    /// It is the subject of a sentence as often as the mark of an action: `AI`.
    MARK_OR_SUBJECT,
    /// It marks an action after a `#`.
    ACTION_TAG,
    /// It marks an action only with what that is cited by: `ACT-2016-03`.
    ACTION_CODE,
    /// It marks a decision only with what that is cited by: `RES-2016-01`.
    DECISION_CODE,
    /// It opens a decision without a colon: "Agreed that …".
    DECIDED,
    /// It opens a decision where "that" or "to" follows: "It was agreed that …".
    DECIDED_THAT,
    /// Behind the name of a body it says what that body decided: "The Board decided to …".
    BODY_DECIDES,
    /// After DECIDED it says that nothing was decided: "Agreed with Ann".
    NOT_SAID,
    /// It labels an agenda where the entries come again as headings, or the minutes stand under a heading of their own.
    TOPICS,
    /// It labels what was decided where it stands inside a section, and the end of the section where it does not.
    CONCLUSION,
    /// It heads a column of what is to be talked of.
    TOPIC_COLUMN,
    /// It heads a column of who presents it.
    PRESENTER_COLUMN,
    /// It heads a column of when it is talked of, or for how long.
    TIME_COLUMN,
    /// It heads a column of papers and notes on it.
    PAPER_COLUMN,
    /// It says of a meeting that it was held, or called off.
    OVER,
    /// A label of actions that may have a word or two before it: "Collected action points".
    QUALIFIED,
    /// Before such a label it makes another thing of it: "Previous action items".
    OTHER_ACTIONS,
    /// A finite verb that is nothing else: words with one say something, and a title has none.
    FINITE,
    /// It opens a clause or a question.
    CLAUSE,
    /// With a capital in the midst of words it begins a sentence, if the next word has none.
    SENTENCE_OPENER,
    /// It stands before the subject of a sentence.
    SUBJECT_LEAD,
    /// No title ends with it: what follows goes on with the title.
    TITLE_JOINT,
    /// There is nothing to report.
    PLACEHOLDER,
    /// It may follow a label of actions and changes nothing: "… for next meeting".
    ACTION_TAIL,
    /// A filler word of a label that says who attended.
    ATTENDANCE_FILLER,
    /// A word that may stand in a label that says who attended.
    ATTENDANCE_COMPANY,
    /// A filler word of a sentence that says who attended.
    SENTENCE_FILLER,
    /// It opens an annex.
    ANNEX,
    /// A filler word of the title of an annex.
    ANNEX_FILLER,
    /// In the title of an annex it says that it lists who attended.
    ANNEX_PEOPLE,
    /// What kind of paper this is.
    PAPER,
    /// The title of an item that meetings have again and again.
    ITEM,
    /// The word before the number of an agenda item.
    ITEM_CODE,
    /// A sign follows the number after it: `Zu 3:`.
    ITEM_SIGNED,
    /// A page, before its number.
    PAGE,

    // --- The header ---
    /// The label of the meeting's name.
    HEADER_TITLE,
    /// The label of its second name.
    HEADER_SUBTITLE,
    /// The label of the day.
    HEADER_DATE,
    /// The label of the time of day.
    HEADER_TIME,
    /// The label of the time when it began.
    HEADER_START,
    /// The label of the time when it ended.
    HEADER_END,
    /// The label of the place.
    HEADER_PLACE,
    /// The label of whether people met in a room, over a line, or both.
    HEADER_MODE,
    /// A date labelled so is not the meeting's.
    OTHER_DATE,
    /// A label of the header of a mail.
    MAIL,
    /// The label of the header of a mail that says who sent it; what somebody was away from follows it too.
    MAIL_FROM,
    /// It stands beside `MAIL_FROM` in the header of a mail.
    MAIL_BESIDE,
    /// A label of a line about the paper, as publishing tools write them.
    META,
    /// The label of whoever leads the meeting or writes it down.
    RUNNER,
    /// A service that people meet over; no place.
    SERVICE,
    /// A meeting.
    MEETING,
    /// A word that ends in it is a meeting: `Vorstandssitzung`.
    MEETING_ENDING,
    /// In a room and over a line.
    HYBRID,
    /// Over a line.
    ONLINE,
    /// In a room.
    IN_PERSON,
    /// A filler word of a text that says where people took part.
    MODE_FILLER,
    /// A filler word of a line with date and time.
    DATELINE_FILLER,

    // --- People ---
    /// A word that the header of a group of people is made of.
    ROLE,
    /// What one person is in a meeting or a body.
    OFFICE,
    /// A group of people by what they are: members, board, guests.
    GROUP,
    /// It goes with the word for a group or an office that follows it: "voting members", "acting chair".
    MODIFIER,
    /// Whoever is called so in a list writes the minutes, and is a field of the header.
    TAKES_MINUTES,
    /// It stands before the one whom somebody stands in for.
    PROXY,
    /// It opens a remark on when somebody came or went, or why.
    REMARK,
    /// A sentence goes on with those who attended: "The meeting was attended by …".
    ATTENDED_BY,
    /// Whoever is named before it or after it did not come: "did not attend"; with `ATTENDED_BY`, whoever is named after it came instead.
    STAYED_AWAY,
    /// Offices follow it, in the order of the people before it.
    RESPECTIVELY,
    /// A word that organisations are called by.
    BODY,
    /// A title before a name.
    HONORIFIC,
    /// A surname may begin with it in lower case.
    PARTICLE,
    /// It follows a surname and belongs to it.
    SUFFIX,
    /// It makes a remark of what stands beside a name.
    NOTE,
    /// Who is counted.
    COUNTED,
    /// It stands between the two numbers of "7 of 9".
    OUT_OF,
    /// A filler word of a line that declares a total.
    TOTAL_FILLER,
    /// It turns what is said into its opposite.
    NOT,
    /// As many people as have to attend.
    QUORUM,
    /// Yes, in a column.
    YES,
    /// No, in a column.
    NO,

    // --- Motions and votes ---
    /// It labels those who voted one way, and nobody who attended.
    VOTE_LABEL,
    /// It labels those who moved or seconded a motion.
    MOVERS_LABEL,
    /// What is put to the vote.
    MOTION,
    /// Puts it to the vote.
    MOVED,
    /// Supports who did.
    SECONDED,
    /// A mover and a seconder follow, in this order.
    PAIR,
    /// Made, put forward: with a motion it says who moved it.
    MADE,
    /// Who did it follows.
    BY,
    /// Opens "on the motion of".
    UPON,
    /// Opens what is said.
    THAT,
    /// Who did it, as a noun: names may follow directly.
    AGENT,
    /// Asks that something named before be approved.
    APPROVE,
    /// A vote.
    VOTE,
    /// Those who vote.
    VOTERS,
    /// Took no part in a vote.
    NOT_VOTING,
    /// Heads an outcome.
    RESULT,
    /// Votes in favour.
    VOTE_FOR,
    /// Votes against.
    VOTE_AGAINST,
    /// Abstentions.
    VOTE_ABSTAIN,
    /// The motion was carried.
    CARRIED,
    /// The motion was lost.
    REJECTED,
    /// The motion was put off.
    DEFERRED,
    /// Puts off what was to be decided: "defer", "postponing".
    PUTS_OFF,
    /// The motion was withdrawn.
    WITHDRAWN,
    /// Nobody voted against it.
    UNANIMOUS,
    /// A body decides.
    ENACTED,
    /// With `ENACTED`, what is decided follows it without a word between: "acuerda reparar".
    ENACTS_VERB,
    /// The words themselves do it: "is hereby approved"; with `MOVED` or `SECONDED` whoever says them does: "I move".
    HEREBY,
    /// How something is or was follows: "was", "has been".
    HELPER,
    /// No outcome stands after it: "be", "as", "the".
    BARE,
    /// Joins an outcome and its vote.
    WITH,
    /// Stands between two counts.
    VERSUS,
    /// Says nothing of its own in a statement.
    FILLER,
    /// Stands for the motion.
    IT,
    /// How many votes, in words.
    COUNT,
    /// None of what follows: "no report"; in a count, no votes.
    ZERO,
    /// In a statement it means what else it means only where nothing speaks against it.
    DOUBTFUL,

    // --- Tables ---
    /// The head of a column of tasks.
    TASK_COLUMN,
    /// The head of a column of owners.
    OWNER_COLUMN,
    /// The head of a column of due days.
    DUE_COLUMN,
    /// The head of a column that says what is done.
    STATUS_COLUMN,
    /// The head of a column of remarks.
    NOTES_COLUMN,
    /// The head of a column that only counts the rows.
    NUMBER_COLUMN,
    /// The head of a column of family names.
    SURNAME_COLUMN,
    /// The head of a column of the other names.
    GIVEN_COLUMN,
    /// The head of a column of whole names.
    NAME_COLUMN,
    /// The head of a column of affiliations: organisation, country, party, constituency.
    AFFILIATION_COLUMN,
    /// The head of a column of offices.
    OFFICE_COLUMN,
    /// The head of a column of mail addresses.
    MAIL_COLUMN,
    /// The head of a column that says who attended.
    ATTENDANCE_COLUMN,
    /// The head of a column that says how people voted.
    VOTE_COLUMN,
    /// Done, in a column.
    STATUS_DONE,
    /// Not done yet, in a column.
    STATUS_OPEN,

    // --- What of a statement may stand in a text ---
    /// A word of a motion, a vote or an outcome.
    STATED,
    /// A word that tells of a vote only beside a figure, a sign or a number: "for", "yes".
    MAY_COUNT,
    /// The same, where it stands for no votes: "no".
    NOUGHT,

    // --- Sentences that give a task ---
    /// A verb that puts the task on the subject before it.
    MODAL,
    /// A helper that turns the verb after a modal into a passive.
    PASSIVE_HELPER,
    /// With `PASSIVE_BY` after it, what is to be done comes before who is to do it: "is sent by Ann".
    PASSIVE,
    /// Who is to do it follows a passive: "be sent by Ann".
    PASSIVE_BY,
    /// A form of "be".
    BE,
    /// "to" before a verb.
    TO,
    /// A participle that asks somebody for something.
    REQUESTED,
    /// A verb by which a subject takes on a task; TO follows.
    TAKES_ON,
    /// It may follow TO and is no verb.
    NO_VERB,
    /// A subject that is nobody in particular.
    NOBODY,
    /// Stands before the names in a label: "ACTION for Ann".
    BEFORE_OWNERS,
    /// Stands for somebody named before: "BG said he will report".
    PRONOUN,
    /// It begins with a capital before a colon and is no name.
    NO_NAME,
    /// A thing, which does nothing.
    THING,
    /// The head of a subject stands before it: "members *from* Asia".
    LINK,
    /// After the word for a role it opens what that is a role in: "leads of the group".
    ROLE_LINK,
    /// A verb that opens a sentence and asks nobody in particular.
    IMPERATIVE,
    /// It opens an adverbial.
    ADVERBIAL,
    /// It makes an owner of the nouns after it.
    GROUPING,
    /// Everybody.
    EVERYBODY,
    /// It opens a sentence as IMPERATIVE does, unless a body or an office follows: "Train operators committee to meet".
    MAYBE_IMPERATIVE,
    /// An article.
    ARTICLE,
    /// An article that names begin with too: `De Vries`, `La Paz`.
    ARTICLE_OF_NAMES,
    /// In capitals it is a body: `WHO`.
    BODY_IN_CAPITALS,
    /// No subject of a task holds it.
    NO_SUBJECT,
    /// It makes a due day of the date after it.
    DUE_CUE,
    /// A cue that compares: after "no later" the day after it is a due day.
    THAN,
    /// It stands before a cue and belongs to it.
    DUE_LEAD,
    /// It stands between a cue and its date.
    DUE_FILLER,
    /// Before a cue it says from when on, not by when: "not before".
    DUE_NOT,
    /// So it does after `DUE_NOT`: "no earlier than".
    DUE_EARLIEST,
    /// A due day that names no day of the calendar; with the number 1 more words belong to it, with 2 the month after it.
    DUE_PHRASE,

    // --- Numbers, dates and times ---
    /// A number.
    NUMBER,
    /// Tens that a hyphen joins to a number.
    TENS,
    /// It stands before a number: `No. 12`.
    BEFORE_NUMBER,
    /// It follows a number: `Session I of`.
    AFTER_NUMBER,
    /// It is held again and again, so that a number beside it is its place in the series.
    SERIES,
    /// It does not stand between an ordinal and its series.
    NOT_BEFORE_SERIES,
    /// A `#12` after it is no place in a series.
    ISSUE,
    /// A month.
    MONTH,
    /// In lower case it is a verb as often as a month: "may", "march".
    MONTH_VERB,
    /// A month before which the number of a day has a dot: `4. August`.
    DOTTED_DAY,
    /// A day of the week.
    WEEKDAY,
    /// A month or a day of the week, shortened.
    SHORT,
    /// It may be another word too: `may`, `so`, `mar`.
    WEAK,
    /// It follows the number of a day.
    ORDINAL_ENDING,
    /// Such an ending that may be set apart by a copy: `27 th`.
    RAISED_ENDING,
    /// It stands between a day of the week and its number.
    DAY_ARTICLE,
    /// It stands between a day and its month, or a month and its year.
    OF,
    /// It stands between the first day and the last, or two times.
    UNTIL,
    /// It joins two days, or two names.
    AND,
    /// It stands between two days of which either may be meant.
    OR,
    /// It announces a date.
    BEFORE_DATE,
    /// It announces a time.
    BEFORE_TIME,
    /// Figures after it are no time.
    NOT_BEFORE_TIME,
    /// It opens a span of time whose ends AND joins.
    BETWEEN,
    /// It makes a time of day of the figures before it.
    AFTER_CLOCK,
    /// It follows a time and says no more than that it is one.
    O_CLOCK,
    /// It makes a time of day of an hour without minutes: `19 Uhr`.
    AFTER_BARE_HOUR,
    /// It parts hours and minutes.
    HOURS_AND_MINUTES,
    /// Twelve o'clock by day.
    NOON,
    /// Twelve o'clock at night.
    MIDNIGHT,
    /// A time zone by its letters.
    ZONE,
    /// The zone that others are offsets of.
    UNIVERSAL,
    /// A time zone in words that stands alone or before `ZONE_TIME`.
    ZONE_WORD,
    /// A time zone in words that stands only before `ZONE_TIME`.
    ZONE_WORD_BEFORE_TIME,
    /// "Time" after the words of a zone.
    ZONE_TIME,
    /// It stands between the words of a zone and `ZONE_TIME`.
    SEASON,
    /// An area of the time zone database.
    ZONE_AREA,
    /// A country before the words of a zone: `US Pacific`.
    ZONE_COUNTRY,

    // --- The day, the time and the place of a meeting ---
    /// The date, the time, the place beside it are those of the meeting.
    MEETS,
    /// The time beside it is when the meeting began.
    OPENS,
    /// The time beside it is when the meeting ended.
    CLOSES,
    /// The time beside it is when somebody came or went, or a break was made.
    COMES_GOES,
    /// It speaks of what is planned, or of what happens again and again.
    PLANNED,
    /// With `OWN_MEETING` after it, what is said is of the next meeting.
    NEXT,
    /// A meeting of the body itself, rather than a workshop.
    OWN_MEETING,
    /// What is said is of the next meeting.
    NEXT_MEETING,
    /// It stands before a place.
    PLACE_BEFORE,
    /// A kind of place: a room, a building, a street.
    PLACE_NOUN,
    /// It stands between the words of a place.
    PLACE_LINK,
    /// A place ends before it.
    PLACE_STOP,
    /// After `PLACE_BEFORE` it is no place: "in accordance".
    NO_PLACE,
    /// The label of the body that met.
    HEADER_BODY,
    /// With QUORUM it says that there was one.
    QUORUM_MET,
    /// Where it stands nothing is said to be so.
    HYPOTHETICAL,
    /// A number in words, or a part of one.
    NUMERAL,
    /// It follows a number in words and makes an ordinal of it.
    NUMERAL_ENDING,
    /// A hundred, in a number in words.
    HUNDRED,
    /// A thousand, in a number in words.
    THOUSAND,
    /// A year in words follows.
    YEAR,
    /// An hour in words follows: "alle ore diciotto".
    HOUR,
    /// It follows minutes in words.
    MINUTE,
    /// Half an hour.
    HALF,
    /// A quarter of an hour.
    QUARTER,
    /// It stands between HALF or QUARTER and the hour.
    PAST,
    /// It stands between the minutes that are left and the hour: ten minutes to five.
    MINUTES_TO,
    /// The hour before it is one of the second half of the day.
    AFTER_NOON,
    /// The hour before it is one of the first half of the day.
    BEFORE_NOON,

    // --- What an archive says of its own documents; no built-in row has one of these ---
    /// An entry that begins with it is an action, whatever follows: the code of an archive.
    ACTION_OPENER,
    /// An entry that begins with it is a decision, whatever follows: the code of an archive.
    DECISION_OPENER,
    /// A line that is it and nothing else belongs to the page, not to the minutes.
    FURNITURE,
    /// A line of the head that is it and nothing else is the title.
    MEETING_TITLE,
    /// The name of the body that meets.
    OWN_BODY,

    // --- Languages ---
    /// After an apostrophe it is a verb, and the word before it ends there: "we're".
    CONTRACTED,
    /// It stands in nearly every sentence of its language, and in none of the others.
    COMMON,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sense_has_a_bit_of_its_own() {
        let mut seen = Senses::NONE;
        for (name, sense) in ALL {
            assert!(!sense.is_none() && !seen.any(*sense), "{name}");
            seen |= *sense;
            assert!(seen.has(*sense), "{name}");
        }
    }

    #[test]
    fn sets_are_joined_and_compared() {
        let set = Senses::all_of(&[LABEL, COMMON]);
        assert_eq!(set, LABEL | COMMON);
        assert!(set.any(LABEL | AGENDA) && !set.any(AGENDA) && !set.any(Senses::NONE));
        assert!(set.has(LABEL) && set.has(set) && !set.has(LABEL | AGENDA) && set.has(Senses::NONE));
        assert!(Senses::NONE.is_none() && !set.is_none());
    }
}
