//! The words of numbers: ordinals, cardinals, what stands before a number, what is held in a numbered series.

/// Ordinals and cardinals in words, in lower case and without accents, in the order of the letters.
pub(crate) const NUMBERS: &[(&str, u32)] = &[
    ("achte", 8),
    ("achtste", 8),
    ("cinquieme", 5),
    ("derde", 3),
    ("deuxieme", 2),
    ("dixieme", 10),
    ("douzieme", 12),
    ("dritte", 3),
    ("eerste", 1),
    ("eight", 8),
    ("eighteenth", 18),
    ("eighth", 8),
    ("eleven", 11),
    ("eleventh", 11),
    ("elfde", 11),
    ("elfte", 11),
    ("erste", 1),
    ("fifteenth", 15),
    ("fifth", 5),
    ("fiftieth", 50),
    ("first", 1),
    ("five", 5),
    ("fortieth", 40),
    ("four", 4),
    ("fourteenth", 14),
    ("fourth", 4),
    ("funfte", 5),
    ("huitieme", 8),
    ("negende", 9),
    ("neunte", 9),
    ("neuvieme", 9),
    ("nine", 9),
    ("nineteenth", 19),
    ("ninth", 9),
    ("one", 1),
    ("onzieme", 11),
    ("premier", 1),
    ("premiere", 1),
    ("quatrieme", 4),
    ("sechste", 6),
    ("second", 2),
    ("septieme", 7),
    ("seven", 7),
    ("seventeenth", 17),
    ("seventh", 7),
    ("siebte", 7),
    ("six", 6),
    ("sixieme", 6),
    ("sixteenth", 16),
    ("sixth", 6),
    ("ten", 10),
    ("tenth", 10),
    ("third", 3),
    ("thirteenth", 13),
    ("thirtieth", 30),
    ("three", 3),
    ("tiende", 10),
    ("troisieme", 3),
    ("twaalfde", 12),
    ("tweede", 2),
    ("twelfth", 12),
    ("twelve", 12),
    ("twentieth", 20),
    ("two", 2),
    ("vierde", 4),
    ("vierte", 4),
    ("vijfde", 5),
    ("zehnte", 10),
    ("zesde", 6),
    ("zevende", 7),
    ("zweite", 2),
    ("zwolfte", 12),
];

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
