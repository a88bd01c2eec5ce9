//! The words of dates and times: months, weekdays, ordinal endings, what stands between two days, zones.
//!
//! A new language is new lines here. All words are in lower case and without accents, since the readers fold what they look up
//! (`Février` → `fevrier`, `März` → `marz`). German, French, Dutch and English share many; a word stands here once.

/// The name of a month.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Month {
    /// The word.
    pub(crate) word: &'static str,
    /// 1 to 12.
    pub(crate) number: i8,
    /// What else the word needs before it is believed to be a month.
    pub(crate) sense: MonthSense,
}

/// What else the word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MonthSense {
    /// Written so in English and perhaps elsewhere: `4. June` may be a numbered heading about June.
    English,
    /// Written so in English, and in lower case a verb too: `section 3 may …`, `2 march on`.
    EnglishVerb,
    /// Written so in other languages only.
    Other,
}

use MonthSense::{English, EnglishVerb, Other};

const fn month(word: &'static str, number: i8, sense: MonthSense) -> Month {
    Month { word, number, sense }
}

/// The names of the months and what they are shortened to (without the dot).
pub(crate) const MONTHS: &[Month] = &[
    month("january", 1, English),
    month("jan", 1, English),
    month("januar", 1, Other),
    month("janner", 1, Other),
    month("jann", 1, Other),
    month("janvier", 1, Other),
    month("janv", 1, Other),
    month("januari", 1, Other),
    month("february", 2, English),
    month("feb", 2, English),
    month("febr", 2, Other),
    month("februar", 2, Other),
    month("feber", 2, Other),
    month("fevrier", 2, Other),
    month("fevr", 2, Other),
    month("fev", 2, Other),
    month("februari", 2, Other),
    month("march", 3, EnglishVerb),
    month("mar", 3, English),
    month("marz", 3, Other),
    month("maerz", 3, Other),
    month("mrz", 3, Other),
    month("mars", 3, Other),
    month("maart", 3, Other),
    month("mrt", 3, Other),
    month("april", 4, English),
    month("apr", 4, English),
    month("avril", 4, Other),
    month("avr", 4, Other),
    month("may", 5, EnglishVerb),
    month("mai", 5, Other),
    month("mei", 5, Other),
    month("june", 6, English),
    month("jun", 6, English),
    month("juni", 6, Other),
    month("juin", 6, Other),
    month("july", 7, English),
    month("jul", 7, English),
    month("juli", 7, Other),
    month("juillet", 7, Other),
    month("juil", 7, Other),
    month("august", 8, English),
    month("aug", 8, English),
    month("aout", 8, Other),
    month("augustus", 8, Other),
    month("september", 9, English),
    month("sept", 9, English),
    month("sep", 9, English),
    month("septembre", 9, Other),
    month("october", 10, English),
    month("oct", 10, English),
    month("oktober", 10, Other),
    month("okt", 10, Other),
    month("octobre", 10, Other),
    month("november", 11, English),
    month("nov", 11, English),
    month("novembre", 11, Other),
    month("december", 12, English),
    month("dec", 12, English),
    month("dezember", 12, Other),
    month("dez", 12, Other),
    month("decembre", 12, Other),
];

/// The name of a day of the week.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Weekday {
    /// The word.
    pub(crate) word: &'static str,
    /// 1 for Monday to 7 for Sunday.
    pub(crate) number: i8,
    /// How far the word can be trusted.
    pub(crate) form: WeekdayForm,
}

/// How far the word can be trusted to be a day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WeekdayForm {
    /// The full name.
    Full,
    /// Shortened, and no other word in front of a date.
    Short,
    /// Shortened to what is another word too (`so`, `do`, `mar`, `Sam`): only with its dot, or where the date is not an English one.
    Weak,
}

use WeekdayForm::{Full, Short, Weak};

const fn weekday(word: &'static str, number: i8, form: WeekdayForm) -> Weekday {
    Weekday { word, number, form }
}

/// The days of the week and what they are shortened to (without the dot).
pub(crate) const WEEKDAYS: &[Weekday] = &[
    weekday("monday", 1, Full),
    weekday("montag", 1, Full),
    weekday("lundi", 1, Full),
    weekday("maandag", 1, Full),
    weekday("mon", 1, Short),
    weekday("lun", 1, Weak),
    weekday("mo", 1, Weak),
    weekday("ma", 1, Weak),
    weekday("tuesday", 2, Full),
    weekday("dienstag", 2, Full),
    weekday("mardi", 2, Full),
    weekday("dinsdag", 2, Full),
    weekday("tue", 2, Short),
    weekday("tues", 2, Short),
    weekday("mar", 2, Weak),
    weekday("di", 2, Weak),
    weekday("wednesday", 3, Full),
    weekday("mittwoch", 3, Full),
    weekday("mercredi", 3, Full),
    weekday("woensdag", 3, Full),
    weekday("wed", 3, Short),
    weekday("weds", 3, Short),
    weekday("mer", 3, Weak),
    weekday("mi", 3, Weak),
    weekday("wo", 3, Weak),
    weekday("thursday", 4, Full),
    weekday("donnerstag", 4, Full),
    weekday("jeudi", 4, Full),
    weekday("donderdag", 4, Full),
    weekday("thu", 4, Short),
    weekday("thur", 4, Short),
    weekday("thurs", 4, Short),
    weekday("jeu", 4, Weak),
    weekday("do", 4, Weak),
    weekday("friday", 5, Full),
    weekday("freitag", 5, Full),
    weekday("vendredi", 5, Full),
    weekday("vrijdag", 5, Full),
    weekday("fri", 5, Short),
    weekday("ven", 5, Weak),
    weekday("fr", 5, Weak),
    weekday("vr", 5, Weak),
    weekday("saturday", 6, Full),
    weekday("samstag", 6, Full),
    weekday("sonnabend", 6, Full),
    weekday("samedi", 6, Full),
    weekday("zaterdag", 6, Full),
    weekday("sat", 6, Short),
    weekday("sam", 6, Weak),
    weekday("sa", 6, Weak),
    weekday("za", 6, Weak),
    weekday("sunday", 7, Full),
    weekday("sonntag", 7, Full),
    weekday("dimanche", 7, Full),
    weekday("zondag", 7, Full),
    weekday("sun", 7, Short),
    weekday("dim", 7, Weak),
    weekday("so", 7, Weak),
    weekday("zo", 7, Weak),
];

/// What follows the number of a day: `27th`, `1er`, `2ème`, `9de`.
pub(crate) const ORDINAL_ENDINGS: &[&str] = &["st", "nd", "rd", "th", "er", "ere", "re", "e", "eme", "me", "ste", "de"];

/// What stands between a weekday and its day: `Wednesday, the 27th`, `Mittwoch, den 27.`, `mardi le 28`.
pub(crate) const ARTICLES: &[&str] = &["the", "den", "dem", "der", "le", "de"];

/// What stands between a day and its month, or a month and its year: `27th of August`, `27 août de 2025`.
pub(crate) const OF: &[&str] = &["of", "de", "van"];

/// Words between the first day and the last one: `27 to 28 August`, `27 au 28 août`, `27 t/m 28 augustus`.
pub(crate) const UNTIL: &[&str] =
    &["to", "till", "until", "through", "thru", "bis", "au", "a", "tot", "t/m", "tem", "tot en met", "bis zum", "jusqu'au", "up to"];

/// Words between two days of one event: `27 and 28 August`.
pub(crate) const AND: &[&str] = &["and", "und", "et", "en"];

/// Words that announce a date, so that figures after them are believed to be one.
pub(crate) const BEFORE_A_DATE: &[&str] = &[
    "am", "an", "as", "at", "bis", "by", "date", "dated", "datum", "de", "den", "dem", "du", "from", "le", "meeting", "minutes", "on", "op",
    "of", "per", "protokoll", "seit", "since", "until", "van", "vom", "von", "zum", "notulen", "reunion", "sitzung", "stand", "au", "ab",
];

/// Words that make a time of day of the figures before them.
pub(crate) const BEHIND_A_CLOCK: &[&str] = &[
    "am", "a.m", "pm", "p.m", "h", "hrs", "hours", "uhr", "uur", "heures", "utc", "gmt", "cet", "cest", "est", "edt", "cst", "cdt", "mst",
    "mdt", "pst", "pdt", "bst", "eastern", "pacific",
];
