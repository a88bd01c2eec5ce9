//! The words of numbers: ordinals, cardinals, what stands before a number, what is held in a numbered series.

use super::list::table;

table! {
    /// Ordinals and cardinals in words, in lower case and without accents.
    pub(crate) static NUMBERS: u32 = &[
        (1, &["eerste", "erste", "first", "one", "premier", "premiere"]),
        (2, &["deuxieme", "second", "tweede", "two", "zweite"]),
        (3, &["derde", "dritte", "third", "three", "troisieme"]),
        (4, &["four", "fourth", "quatrieme", "vierde", "vierte"]),
        (5, &["cinquieme", "fifth", "five", "funfte", "vijfde"]),
        (6, &["sechste", "six", "sixieme", "sixth", "zesde"]),
        (7, &["septieme", "seven", "seventh", "siebte", "zevende"]),
        (8, &["achte", "achtste", "eight", "eighth", "huitieme"]),
        (9, &["negende", "neunte", "neuvieme", "nine", "ninth"]),
        (10, &["dixieme", "ten", "tenth", "tiende", "zehnte"]),
        (11, &["eleven", "eleventh", "elfde", "elfte", "onzieme"]),
        (12, &["douzieme", "twaalfde", "twelfth", "twelve", "zwolfte"]),
        (13, &["thirteenth"]),
        (14, &["fourteenth"]),
        (15, &["fifteenth"]),
        (16, &["sixteenth"]),
        (17, &["seventeenth"]),
        (18, &["eighteenth"]),
        (19, &["nineteenth"]),
        (20, &["twentieth"]),
        (30, &["thirtieth"]),
        (40, &["fortieth"]),
        (50, &["fiftieth"]),
    ];
}

/// Tens that a hyphen or a blank joins to an ordinal: `twenty-first`.
pub(crate) const TENS: &[(&str, u32)] = &[("fifty", 50), ("forty", 40), ("thirty", 30), ("twenty", 20)];

/// Words and signs before a number: `No. 12`, `Nr. 7`, `n° 3`.
pub(crate) const BEFORE_A_NUMBER: &[&str] = &["n", "no", "nos", "nr", "num", "number", "numero", "nummer"];

/// What is held again and again, so that a number beside it is its place in the series: `12th Meeting`, `Sitzung Nr. 7`.
pub(crate) const SERIES: &[&str] = &[
    "assemblee", "assembly", "bestuursvergadering", "board", "call", "committee", "conference", "consultation", "council", "gathering",
    "hearing", "jahrestagung", "meeting", "meetings", "mitgliederversammlung", "plenum", "protokoll", "reunion", "seance", "session",
    "table", "sitting", "sitzung", "standup", "summit", "sync", "telco", "telecon", "teleconference", "telko", "treffen", "vergadering",
    "versammlung", "videoconference", "vorstandssitzung", "workshop", "zitting",
];

/// Words that do not stand between an ordinal and its series: `first draft of the minutes of the meeting`.
pub(crate) const NOT_BEFORE_A_SERIES: &[&str] = &[
    "a", "and", "at", "de", "der", "des", "die", "draft", "du", "for", "from", "in", "of", "on", "or", "party", "the", "to", "van",
    "version", "von",
];

/// Words before a `#12` that is no place in a series: `see issue #12`.
pub(crate) const ISSUES: &[&str] = &[
    "action", "bug", "card", "discussion", "in", "issue", "issues", "item", "items", "page", "pr", "prs", "pull", "request", "see",
    "ticket", "to",
];
