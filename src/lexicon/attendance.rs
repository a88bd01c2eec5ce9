//! The words that say who attended, and who did not.

use super::fold::{fold, has_words};
use super::label::{LABELS, LONGEST, Label};
use super::list::table;
use super::person::ROLES;
use crate::model::Attendance;

table! {
    /// Words of a role header that say who was there.
    static ATTENDANCE_WORDS: Attendance = &[
        (
            Attendance::Present,
            &["present", "attendance", "attending", "attended", "anwesend", "anwesende", "présents", "présentes", "aanwezig"],
        ),
        (Attendance::Remote, &["remote", "remotely", "online", "zoom", "phone", "virtually"]),
        (
            Attendance::Absent,
            &[
                "absent", "apologies", "regrets", "excused", "absentees", "entschuldigt", "abwesend", "excusés", "excusées", "absents",
                "afwezig", "afgemeld",
            ],
        ),
    ];
}

table! {
    /// Words that stand beside those and go with them.
    pub(crate) static ATTENDANCE_DRESS = &[
        "in", "were", "was", "also", "the", "who", "and", "for", "from", "with", "via", "by", "absence", "are", "is", "sent", "received",
        "not", "other",
    ];
}

/// What a word of a role header says of who was there.
pub(crate) fn attendance_word(word: &str) -> Option<Attendance> {
    ATTENDANCE_WORDS.get(word)
}

table! {
    /// Words that may stand around the word for who attended: "Voting member attendance", "Board members in attendance were".
    static ATTENDANCE_COMPANY = &[
        "voting", "nonvoting", "non", "additional", "other", "contributors", "contributing", "physically", "conference", "call", "person",
        "list", "of", "board", "full", "these", "meeting", "today", "names", "people", "persons", "individuals", "regular", "new", "committee",
        "leden", "mitglieder", "membres", "à", "la", "group", "wg", "team", "core", "local", "staff", "chair", "active", "our", "all", "room",
        "on", "site", "onsite", "at", "total",
    ];
}

table! {
    /// Words that mean the people who attended.
    static ATTENDING_PEOPLE = &["attendees", "aanwezigen", "anwesende", "teilnehmende", "teilnehmer", "deelnemers"];
}

table! {
    /// Words for those who attended, or did not.
    pub(crate) static ATTENDERS: Attendance = &[
        (
            Attendance::Present,
            &[
                "present", "attendance", "attending", "attended", "attendees", "participants", "participating", "anwesend", "anwesende",
                "teilnehmer", "teilnehmende", "présents", "présentes", "aanwezig", "aanwezigen", "deelnemers",
            ],
        ),
        (
            Attendance::Absent,
            &[
                "absent", "apologies", "regrets", "excused", "absentees", "entschuldigt", "abwesend", "excusés", "excusées", "absents",
                "afwezig", "afgemeld",
            ],
        ),
    ];
}

/// Who attended or did not, as a heading or a label before a colon says it, with roles and small words around it.
pub(crate) fn attendance_label(text: &str) -> Option<Attendance> {
    let may_be = || LABELS.may_begin(text) || ATTENDING_PEOPLE.may_stand_in(text) || ATTENDERS.may_stand_in(text);
    if text.len() > LONGEST || !may_be() {
        return None;
    }
    let folded = fold(text);
    if let Some(Label::Attendance(found)) = LABELS.of_word(&folded) {
        return Some(found);
    }
    let words = || folded.split(' ');
    let count = words().count();
    if count > 8 || text.trim_end_matches([':', '*', '_', ' ']).contains(':') {
        return None;
    }
    // "Aanwezigen tijdens het gesprek": a word that means people and nothing else may have anything behind it.
    if count <= 5 && words().next().is_some_and(|first| ATTENDING_PEOPLE.has_word(first)) {
        return Some(Attendance::Present);
    }
    let said = || words().filter_map(|word| ATTENDERS.of_word(word));
    said().next()?;
    // "Senators present"
    if let Some((who, attends)) = folded.split_once(' ')
        && who.len() > 3
        && who.ends_with('s')
        && let Some(found) = ["present", "absent", "attending", "excused"].contains(&attends).then(|| ATTENDERS.of_word(attends)).flatten()
    {
        return Some(found);
    }
    let original: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_acronym =
        |word: &str| original.iter().any(|own| own.to_lowercase() == word && own.len() > 1 && own.chars().all(char::is_uppercase));
    let known = |word: &str| {
        ATTENDERS.of_word(word).is_some()
            || ATTENDANCE_DRESS.has_word(word)
            || ATTENDANCE_COMPANY.has_word(word)
            || ROLES.has_word(word)
            || attendance_word(word).is_some()
            || is_acronym(word)
    };
    if !words().all(known) {
        return None;
    }
    let remote = words().any(|word| attendance_word(word) == Some(Attendance::Remote))
        || has_words(&folded, "via")
        || has_words(&folded, "conference call");
    if said().any(|said| said == Attendance::Absent) || has_words(&folded, "not") {
        Some(Attendance::Absent)
    } else if remote {
        Some(Attendance::Remote)
    } else {
        Some(Attendance::Present)
    }
}

/// What a cell of an attendance column says.
pub(crate) fn attendance_value(cell: &str) -> Option<Attendance> {
    let bare = cell.trim();
    if matches!(bare, "✓" | "✔" | "✅" | "☑" | "✔️" | "X" | "x" | "[x]" | "[X]" | "+") {
        return Some(Attendance::Present);
    }
    if matches!(bare, "✗" | "✘" | "❌" | "☐" | "[ ]" | "-" | "–") {
        return Some(Attendance::Absent);
    }
    let folded = fold(bare);
    match folded.as_str() {
        "y" | "yes" | "ja" | "oui" => Some(Attendance::Present),
        "n" | "no" | "nein" | "nee" | "non" | "not present" | "did not attend" => Some(Attendance::Absent),
        _ => attendance_label(bare),
    }
}

table! {
    /// Words that a sentence ends in whose names follow behind a colon: "… with the following present".
    pub(crate) static SAID_PRESENT = &["present", "attendance", "attended", "attending", "participated", "attendees", "anwesend", "présents", "aanwezig"];
}

/// What a word says of those it stands beside: that they attended, or did not.
pub(crate) fn attender(word: &str) -> Option<Attendance> {
    ATTENDERS.get(word)
}

table! {
    /// Words of a sentence that says who attended, beside those of a label.
    pub(crate) static SENTENCE_DRESS = &[
        "received", "have", "been", "following", "members", "people", "attended", "meeting", "had", "his", "her", "their", "this", "of",
        "board",
    ];
}
