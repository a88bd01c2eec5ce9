//! The words of dates and times: months, weekdays, ordinal endings, what stands between two days, zones.
//!
//! A new language is new lines here. All words are in lower case and without accents, since the readers fold what they look up
//! (`Février` → `fevrier`, `März` → `marz`). German, French, Dutch and English share many; a word stands here once.

/// The months that are shortened by a dot, which ends no sentence: `Sept. 5`, but not `by end of May. 5 people`.
pub(crate) const SHORT_MONTHS: &[&str] = &[
    "apr", "aug", "avr", "dec", "dez", "feb", "febr", "fev", "fevr", "jan", "jann", "janv", "juil", "jul", "jun", "mar", "mrt", "nov",
    "oct", "okt", "sep", "sept",
];

/// The name of a month.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Month {
    /// The word.
    pub(crate) word: &'static str,
    /// 1 to 12.
    pub(crate) number: i8,
    /// Who writes it so.
    pub(crate) sense: MonthSense,
}

/// Who writes a month so, and what else the word may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MonthSense {
    /// English only: `4. June` is rather the number of a heading about June than a day.
    English,
    /// English only, and in lower case a verb: `section 3 may …`, `2 march on`.
    Verb,
    /// English and German: `4. August` is a day.
    Shared,
    /// Not English.
    Foreign,
}

use MonthSense::{English, Foreign, Shared, Verb};

const fn month(word: &'static str, number: i8, sense: MonthSense) -> Month {
    Month { word, number, sense }
}

/// The names of the months and what they are shortened to (without the dot), in the order of the letters.
pub(crate) const MONTHS: &[Month] = &[
    month("aout", 8, Foreign),
    month("apr", 4, Shared),
    month("april", 4, Shared),
    month("aug", 8, Shared),
    month("august", 8, Shared),
    month("augustus", 8, Foreign),
    month("avr", 4, Foreign),
    month("avril", 4, Foreign),
    month("dec", 12, English),
    month("december", 12, English),
    month("decembre", 12, Foreign),
    month("dez", 12, Foreign),
    month("dezember", 12, Foreign),
    month("feb", 2, Shared),
    month("feber", 2, Foreign),
    month("febr", 2, Foreign),
    month("februar", 2, Foreign),
    month("februari", 2, Foreign),
    month("february", 2, English),
    month("fev", 2, Foreign),
    month("fevr", 2, Foreign),
    month("fevrier", 2, Foreign),
    month("jan", 1, Shared),
    month("jann", 1, Foreign),
    month("janner", 1, Foreign),
    month("januar", 1, Foreign),
    month("januari", 1, Foreign),
    month("january", 1, English),
    month("janv", 1, Foreign),
    month("janvier", 1, Foreign),
    month("juil", 7, Foreign),
    month("juillet", 7, Foreign),
    month("juin", 6, Foreign),
    month("jul", 7, Shared),
    month("juli", 7, Foreign),
    month("july", 7, English),
    month("jun", 6, Shared),
    month("june", 6, English),
    month("juni", 6, Foreign),
    month("maart", 3, Foreign),
    month("maerz", 3, Foreign),
    month("mai", 5, Foreign),
    month("mar", 3, English),
    month("march", 3, Verb),
    month("mars", 3, Foreign),
    month("marz", 3, Foreign),
    month("may", 5, Verb),
    month("mei", 5, Foreign),
    month("mrt", 3, Foreign),
    month("mrz", 3, Foreign),
    month("nov", 11, Shared),
    month("november", 11, Shared),
    month("novembre", 11, Foreign),
    month("oct", 10, English),
    month("october", 10, English),
    month("octobre", 10, Foreign),
    month("okt", 10, Foreign),
    month("oktober", 10, Foreign),
    month("sep", 9, Shared),
    month("sept", 9, Shared),
    month("september", 9, Shared),
    month("septembre", 9, Foreign),
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

/// The days of the week and what they are shortened to (without the dot), in the order of the letters.
pub(crate) const WEEKDAYS: &[Weekday] = &[
    weekday("di", 2, Weak),
    weekday("dienstag", 2, Full),
    weekday("dim", 7, Weak),
    weekday("dimanche", 7, Full),
    weekday("dinsdag", 2, Full),
    weekday("do", 4, Weak),
    weekday("donderdag", 4, Full),
    weekday("donnerstag", 4, Full),
    weekday("fr", 5, Weak),
    weekday("freitag", 5, Full),
    weekday("fri", 5, Short),
    weekday("friday", 5, Full),
    weekday("jeu", 4, Weak),
    weekday("jeudi", 4, Full),
    weekday("lun", 1, Weak),
    weekday("lundi", 1, Full),
    weekday("ma", 1, Weak),
    weekday("maandag", 1, Full),
    weekday("mar", 2, Weak),
    weekday("mardi", 2, Full),
    weekday("mer", 3, Weak),
    weekday("mercredi", 3, Full),
    weekday("mi", 3, Weak),
    weekday("mittwoch", 3, Full),
    weekday("mo", 1, Weak),
    weekday("mon", 1, Short),
    weekday("monday", 1, Full),
    weekday("montag", 1, Full),
    weekday("sa", 6, Weak),
    weekday("sam", 6, Weak),
    weekday("samedi", 6, Full),
    weekday("samstag", 6, Full),
    weekday("sat", 6, Short),
    weekday("saturday", 6, Full),
    weekday("so", 7, Weak),
    weekday("sonnabend", 6, Full),
    weekday("sonntag", 7, Full),
    weekday("sun", 7, Short),
    weekday("sunday", 7, Full),
    weekday("thu", 4, Short),
    weekday("thur", 4, Short),
    weekday("thurs", 4, Short),
    weekday("thursday", 4, Full),
    weekday("tue", 2, Short),
    weekday("tues", 2, Short),
    weekday("tuesday", 2, Full),
    weekday("ven", 5, Weak),
    weekday("vendredi", 5, Full),
    weekday("vr", 5, Weak),
    weekday("vrijdag", 5, Full),
    weekday("wed", 3, Short),
    weekday("wednesday", 3, Full),
    weekday("weds", 3, Short),
    weekday("wo", 3, Weak),
    weekday("woensdag", 3, Full),
    weekday("za", 6, Weak),
    weekday("zaterdag", 6, Full),
    weekday("zo", 7, Weak),
    weekday("zondag", 7, Full),
];

/// What follows the number of a day: `27th`, `1er`, `2ème`, `9de`.
pub(crate) const ORDINAL_ENDINGS: &[&str] = &["st", "nd", "rd", "th", "er", "ere", "re", "e", "eme", "me", "ste", "de"];

/// Endings that a word processor raised and a copy set apart: `27 th`.
pub(crate) const RAISED_ENDINGS: &[&str] = &["st", "nd", "rd", "th"];

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
    "am", "an", "as", "at", "bis", "by", "date", "dated", "datum", "de", "den", "dem", "du", "from", "le", "meeting", "minutes", "on",
    "op", "of", "per", "protokoll", "seit", "since", "until", "van", "vom", "von", "zum", "notulen", "reunion", "sitzung", "stand", "au",
    "ab",
];

/// Words that make a time of day of the figures before them.
pub(crate) const BEHIND_A_CLOCK: &[&str] = &[
    "am", "a.m", "pm", "p.m", "h", "hrs", "hours", "uhr", "uur", "heures", "utc", "gmt", "cet", "cest", "est", "edt", "cst", "cdt", "mst",
    "mdt", "pst", "pdt", "bst", "eastern", "pacific",
];

/// Words that announce a time, so that `9:30` after them is one and no verse.
pub(crate) const BEFORE_A_TIME: &[&str] = &[
    "a", "ab", "about", "adjourned", "adjournment", "after", "approx", "around", "at", "before", "began", "begin", "begins", "between",
    "bis", "by", "ca", "circa", "closed", "closes", "de", "des", "end", "ended", "ends", "ende", "entre", "from", "gegen", "heure", "is",
    "om", "opened", "opens", "order", "rond", "seit", "since", "start", "started", "starts", "tegen", "til", "till", "time", "to", "tot",
    "tussen", "um", "until", "van", "vanaf", "vers", "von", "was", "zeit", "zwischen", "beginn", "begin", "einde", "fin", "debut", "tijd",
    "uhrzeit",
];

/// Words before figures that are no time: `ratio 16:10`, `Psalm 23:10`.
pub(crate) const NOT_BEFORE_A_TIME: &[&str] = &[
    "acts", "chapter", "chapters", "corinthians", "exodus", "genesis", "hebrews", "isaiah", "jeremiah", "john", "leviticus", "luke",
    "mark", "matthew", "odds", "proverbs", "psalm", "psalms", "ratio", "revelation", "romans", "scale", "score", "verse", "verses",
];

/// Words that open a span of time whose ends are joined by "and".
pub(crate) const BETWEEN: &[&str] = &["between", "zwischen", "entre", "tussen"];

/// Words behind a clock time that say no more than that it is one.
pub(crate) const O_CLOCK: &[&str] = &["uhr", "uur", "h", "hrs", "hours", "hour", "o'clock", "heures"];

/// Words that part hours and minutes: `14 heures 30`, `19 Uhr 30`.
pub(crate) const HOURS_AND_MINUTES: &[&str] = &["heures", "heure", "uhr", "uur"];

/// Time zones by their letters, in the order of the letters. They are capitals in a text, but for those of
/// [`ZONES_IN_LOWER_CASE`].
pub(crate) const ZONES: &[&str] = &[
    "ACDT", "ACST", "ADT", "AEDT", "AEST", "AKDT", "AKST", "ART", "AST", "AWST", "BRT", "BST", "CAT", "CDT", "CEST", "CET", "CLT", "COT",
    "CST", "CT", "EAT", "EDT", "EEST", "EET", "EST", "ET", "GMT", "GST", "HKT", "HST", "ICT", "IDT", "IST", "JST", "KST", "MDT", "MESZ",
    "MEST", "MET", "MEZ", "MSK", "MST", "MT", "NDT", "NPT", "NST", "NZDT", "NZST", "PDT", "PHT", "PKT", "PST", "PT", "SAST", "SGT", "TRT",
    "UTC", "WAT", "WEST", "WET", "WIB",
];

/// Time zones that are written in lower case too and are no words.
pub(crate) const ZONES_IN_LOWER_CASE: &[&str] = &["cest", "cet", "gmt", "pdt", "pst", "utc"];

/// Time zones in words that stand alone or before "Time": `10am Pacific`, `Eastern Standard Time`.
pub(crate) const ZONE_WORDS: &[&str] = &["alaska", "atlantic", "central", "eastern", "hawaii", "mountain", "pacific"];

/// Time zones in words that stand before "Time" only: `Central European Summer Time`.
pub(crate) const ZONE_WORDS_BEFORE_TIME: &[&str] = &[
    "australian central", "australian eastern", "australian western", "british", "central africa", "central european",
    "coordinated universal", "east africa", "eastern european", "greenwich mean", "hong kong", "india", "indian", "israel", "japan",
    "korea", "moscow", "new zealand", "singapore", "south africa", "west africa", "western european",
];

/// What may stand between the words of a zone and "Time".
pub(crate) const SEASONS: &[&str] = &["standard", "daylight", "summer"];

/// The areas of the names in the time zone database: `Europe/Vienna`.
pub(crate) const ZONE_AREAS: &[&str] = &[
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Etc", "Europe", "Indian",
    "Mexico", "Pacific", "US",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order() {
        assert!(MONTHS.is_sorted_by_key(|month| month.word));
        assert!(SHORT_MONTHS.iter().all(|short| MONTHS.iter().any(|month| month.word == *short)));
        assert!(WEEKDAYS.is_sorted_by_key(|weekday| weekday.word));
    }
}
