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
    pub(crate) static DUE_LEADS = &["no", "not", "later", "on", "or", "at", "the", "spätestens", "uiterlijk", "due", "deadline"];
}

table! {
    /// Words between a cue and its date.
    pub(crate) static DUE_FILLERS = &["the", "end", "of", "on", "close", "business", "cob", "eob", "date", "day", "is", "le", "au", "den", "dem", "zum", "latest", "mid"];
}

/// Due days in words that state no day.
pub(crate) const DUE_WORDS: &[&str] = &[
    "by the end of", "by end of", "before the end of", "by the next", "before the next", "by next", "before next", "as soon as possible",
    "asap", "no later than the", "until the end of", "by the beginning of", "by the middle of", "by mid", "until next", "within the next",
    "bis ende", "by monday", "by tuesday", "by wednesday", "by thursday", "by friday", "by saturday", "by sunday", "by tomorrow",
    "on monday", "on tuesday", "on wednesday", "on thursday", "on friday", "by this", "by early", "by late",
];
