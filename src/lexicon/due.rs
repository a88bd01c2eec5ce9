//! The words around a due day.

use super::list::table;

table! {
    /// Words that make a due day of the date behind them.
    pub(crate) static DUE_CUES = &[
        "by", "before", "until", "till", "due", "deadline", "than", "bis", "zum", "avant", "jusquau", "jusqu'au", "jusqu’au", "vóór", "voor",
        "tegen", "tot", "eta", "pour", "latest", "fällig",
    ];
}

table! {
    /// Words that stand before a cue and belong to it.
    pub(crate) static DUE_LEADS = &["no", "not", "later", "earlier", "sooner", "on", "or", "at", "the", "spätestens", "uiterlijk", "due", "deadline", "pas", "niet"];
}

table! {
    /// Words by which a cue says from when on, not by when: "not before 9 May".
    pub(crate) static NEGATIONS = &["no", "not", "pas", "niet"];
}

table! {
    /// Words before "than" that do the same: "no earlier than 9 May".
    pub(crate) static EARLIEST = &["earlier", "sooner"];
}

/// Words between two days of which either may be meant.
pub(crate) const OR: &[&str] = &["or", "oder", "ou", "of"];

table! {
    /// Words between a cue and its date.
    pub(crate) static DUE_FILLERS = &["the", "end", "of", "on", "close", "business", "cob", "eob", "date", "day", "is", "le", "au", "den", "dem", "zum", "latest"];
}

/// Due days in words that state no day.
pub(crate) const DUE_WORDS: &[&str] = &[
    "by the end of", "by end of", "before the end of", "by the next", "before the next", "by next", "before next", "as soon as possible",
    "asap", "no later than the", "until the end of", "by the beginning of", "by the middle of", "by mid", "until next", "within the next",
    "bis ende", "by monday", "by tuesday", "by wednesday", "by thursday", "by friday", "by saturday", "by sunday", "by tomorrow",
    "on monday", "on tuesday", "on wednesday", "on thursday", "on friday", "by this", "by early", "by late",
];
