//! Every word that the reader knows, by meaning and language. A new language is more words here, no new code.
//!
//! Words are compared [folded](fold): lower case, letters and figures only, one space between words. So `**Présent·es :**` and
//! `présent.es` are one word, `presentes` as folded keeps its accents: `présentes`.

pub(crate) mod language;
pub(crate) mod number;
pub(crate) mod table;
pub(crate) mod time;
pub(crate) mod total;

use crate::bytes::Bytes;
use crate::line::is_zero_width;
use crate::model::{Attendance, Mode, Status};
use table::table;

/// What a label says of the lines below or behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// The agenda.
    Agenda,
    /// Who attended, or did not.
    Attendance(Attendance),
    /// What is to be done.
    Actions,
    /// What was decided.
    Decisions,
}

table! {
    /// Labels that stand alone above what they head.
    static LABELS: Label = &[
        (
            Label::Agenda,
            &[
                "agenda", "meeting agenda", "draft agenda", "proposed agenda", "agenda items", "agenda of the meeting", "adopted agenda",
                "final agenda", "provisional agenda", "discussion agenda", "tentative agenda", "planned agenda", "agenda topics",
                "agenda overview", "agenda points", "annotated agenda", "the agenda", "agenda for the meeting", "todays agenda",
                "tagesordnung", "agendapunkte", "themenreihenfolge", "traktanden", "traktandenliste", "traktandum", "tagesordnungspunkte",
                "topvorschläge", "themen", "ordre du jour", "lordre du jour", "agendapunten", "dagorde",
            ],
        ),
        (
            Label::Attendance(Attendance::Present),
            &[
                "present", "attendees", "attendee", "attendance", "participants", "participant", "list of participants", "participants list",
                "participant list", "meeting participants", "list of attendees", "list of meeting participants", "meeting attendees",
                "attendance list", "in attendance", "attending", "attended", "who attended", "who was there", "members present",
                "people present", "those present", "present at the meeting", "roll call", "rollcall", "list of attendance",
                "members in attendance", "also present", "also in attendance", "others present", "registered participants",
                "list of registered participants", "persons present", "participation", "in person", "in the room", "on site", "anwesend",
                "anwesende", "anwesenheit", "anwesenheitsliste", "teilnehmer", "teilnehmende", "teilnehmerinnen",
                "teilnehmerinnen und teilnehmer", "teilnehmerliste", "teilnehmendenliste", "anwesend sind", "anwesend waren", "présents",
                "présent", "présentes", "présente", "étaient présents", "membres présents", "personnes présentes", "liste des participants",
                "liste des présents", "participantes", "participantes et participants", "aanwezig", "aanwezigen", "aanwezige leden",
                "deelnemers", "deelnemerslijst", "presentielijst",
            ],
        ),
        (
            Label::Attendance(Attendance::Remote),
            &[
                "remote", "remotely", "remote participants", "remote attendees", "remote participation", "participants online",
                "online participants", "attending remotely", "present remotely", "joined remotely", "virtual participants", "via zoom",
                "on the phone", "by phone", "via phone", "online attendees", "participating remotely", "remote attendance", "online anwesend",
                "online zugeschaltet", "zugeschaltet", "en ligne", "à distance", "en visio", "op afstand",
            ],
        ),
        (
            Label::Attendance(Attendance::Absent),
            &[
                "apologies", "apologies for absence", "apologies received", "regrets", "absent", "absentees", "excused", "not attending",
                "not present", "not in attendance", "absences", "absence", "absent with apologies", "members absent", "apologies and absences",
                "apologies absent", "unable to attend", "excuses", "sent apologies", "apologies from", "regrets from", "absent members",
                "entschuldigt", "abwesend", "abwesende", "unentschuldigt", "entschuldigt fehlend", "nicht anwesend", "es fehlen", "excusés",
                "excusé", "excusées", "excusée", "absents", "absentes", "absente", "absents excusés", "étaient excusés", "membres excusés",
                "membres absents", "absences excusées", "afwezig", "afwezigen", "afgemeld", "afmeldingen", "verhinderd",
                "afwezig met kennisgeving", "met bericht",
            ],
        ),
        (
            Label::Actions,
            &[
                "actions", "action", "action items", "action item", "action points", "action point", "next steps", "next step",
                "actions to be taken", "actions and next steps", "action items and next steps", "action items next steps", "actions agreed",
                "agreed actions", "followup", "follow up", "followups", "follow ups", "followup actions", "follow up actions", "todo", "todos",
                "todo list", "to do list", "to do", "to dos", "things to do", "new actions", "new action items", "open actions",
                "open action items", "actions arising", "action list", "list of actions", "summary of actions", "summary of action items",
                "actions summary", "action summary", "tasks", "pending actions", "outstanding actions", "outstanding action items",
                "actions from this meeting", "action log", "actions required", "action required", "key actions", "actions taken",
                "assigned actions", "actionables", "action steps", "recap of actions", "recap of action items", "actions recap",
                "action item list", "list of action items", "aufgaben", "maßnahmen", "nächste schritte", "offene punkte", "zu erledigen",
                "aktionen", "arbeitsaufträge", "actions à mener", "à faire", "prochaines étapes", "suites à donner", "actions à entreprendre",
                "liste des actions", "actiepunten", "acties", "taakverdeling", "taken", "takenlijst", "todolijst", "actielijst",
                "vervolgstappen", "te doen", "actiepuntenlijst",
            ],
        ),
        (
            Label::Decisions,
            &[
                "decisions", "decision", "decisions made", "decisions taken", "resolutions", "resolution", "agreements", "agreed decisions",
                "summary of decisions", "summary of resolutions", "key decisions", "list of decisions", "resolved", "decisions reached",
                "beschlüsse", "beschluss", "entscheidung", "entscheidungen", "gefasste beschlüsse", "décisions", "décision",
                "décisions prises", "résolutions", "relevé de décisions", "besluiten", "besluit", "genomen besluiten", "besluitenlijst",
            ],
        ),
    ];
}

table! {
    /// The words that open an annex.
    static ANNEXES = &["annex", "appendix", "attachment", "annexe", "anhang", "anlage", "bijlage", "enclosure", "annexes", "appendices"];
}

table! {
    /// What a title of an annex may have around the label that says what it holds: "List of", "Meeting", "of the meeting".
    static LABEL_DRESS = &[
        "list", "of", "the", "full", "final", "meeting", "meetings", "complete", "and", "for", "provisional", "draft", "proposed", "a", "all",
        "liste", "des", "de", "der", "du", "réunion", "sitzung", "session", "call", "virtual", "day",
    ];
}

table! {
    /// Lines that say what kind of paper this is, and head nothing.
    static PAPERS = &[
        "minutes", "meeting minutes", "minutes of the meeting", "minutes of meeting", "draft minutes", "final minutes", "approved minutes",
        "summary report", "summary", "meeting summary", "meeting report", "report", "draft summary report", "final summary report",
        "meeting notes", "notes", "draft", "final", "action items and next steps", "action items next steps", "summary of discussion",
        "summary of the meeting", "summary record", "record of discussion", "summary notes", "executive summary", "draft report", "outcome",
        "outcomes", "outcome document", "proceedings", "transcript", "raw transcript", "unedited transcript", "captions", "protokoll",
        "sitzungsprotokoll", "ergebnisprotokoll", "entwurf", "compterendu", "procèsverbal", "compte rendu", "procès verbal",
        "relevé de conclusions", "notulen", "verslag", "conceptnotulen",
    ];
}

/// Labels of header lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeaderLabel {
    /// The meeting's name.
    Title,
    /// Its second name.
    Subtitle,
    /// The day.
    Date,
    /// The time of day.
    Time,
    /// When it began.
    Start,
    /// When it ended.
    End,
    /// The room, building or city.
    Place,
    /// In a room, over a line, or both.
    Mode,
}

table! {
    static HEADER_LABELS: HeaderLabel = &[
        (
            HeaderLabel::Title,
            &["title", "meeting", "subject", "titel", "titre", "betreff", "objet", "onderwerp", "event", "meeting title", "name of meeting"],
        ),
        (HeaderLabel::Subtitle, &["subtitle", "untertitel", "soustitre"]),
        (
            HeaderLabel::Date,
            &[
                "date", "meeting date", "date of meeting", "date and time", "date time", "datetime", "when", "day", "held on", "held",
                "date of the meeting", "dates", "datum", "wann", "sitzungsdatum", "tag", "datum und uhrzeit", "datum uhrzeit", "quand",
                "date et heure", "date de la réunion", "wanneer", "datum en tijd",
            ],
        ),
        (
            HeaderLabel::Time,
            &[
                "time", "meeting time", "times", "hours", "time of meeting", "uhrzeit", "zeit", "startende", "beginn und ende",
                "dauer von bis", "heure", "horaire", "horaires", "heures", "tijd", "tijdstip", "starttime", "start end", "beginn ende",
            ],
        ),
        (
            HeaderLabel::Start,
            &[
                "start", "start time", "opened", "meeting opened", "called to order", "call to order", "begin", "began", "started",
                "meeting started", "beginn", "anfang", "sitzungsbeginn", "eröffnung", "début", "ouverture", "aanvang", "begintijd",
            ],
        ),
        (
            HeaderLabel::End,
            &[
                "end", "end time", "closed", "meeting closed", "adjourned", "meeting adjourned", "ended", "meeting ended", "finish",
                "adjournment", "ende", "sitzungsende", "schluss", "fin", "clôture", "einde", "sluiting", "eindtijd", "finished",
            ],
        ),
        (
            HeaderLabel::Place,
            &[
                "location", "place", "venue", "where", "room", "meeting place", "meeting location", "ort", "wo", "raum", "sitzungsort", "lieu",
                "où", "salle", "plaats", "locatie", "waar", "city",
            ],
        ),
        (
            HeaderLabel::Mode,
            &[
                "mode", "format", "meeting format", "meeting type", "type of meeting", "type", "modus", "form", "meeting mode", "modality",
                "mode of meeting",
            ],
        ),
    ];
}

table! {
    /// Words that say where people took part.
    static MODES: Mode = &[
        (
            Mode::Hybrid,
            &["hybrid", "hybride", "hybrid meeting", "in person and online", "online and in person", "in person and virtual", "hybrid format"],
        ),
        (
            Mode::Online,
            &[
                "online", "virtual", "virtually", "telecon", "teleconference", "telecons", "videoconference", "video conference",
                "videokonferenz", "telefonkonferenz", "visioconférence", "visio conférence", "teleconferentie", "videoconferentie", "virtuell",
                "virtuelle", "virtuel", "en ligne", "tele conference", "web conference", "webconference", "online meeting", "virtual meeting",
                "conference call",
            ],
        ),
        (
            Mode::InPerson,
            &[
                "in person", "inperson", "face to face", "facetoface", "f2f", "onsite", "on site", "in präsenz", "präsenz", "vor ort",
                "présentiel", "en présentiel", "fysiek",
            ],
        ),
    ];
}

table! {
    /// Words that a role header of a list of participants is made of.
    static ROLES = &[
        "chair", "chairs", "chairperson", "chairman", "cochair", "cochairs", "vicechair", "member", "members", "secretariat", "secretary",
        "participant", "participants", "representative", "representatives", "observer", "observers", "guest", "guests", "staff", "board",
        "panel", "committee", "council", "countries", "country", "host", "hosts", "organizations", "organisations", "organization",
        "organisation", "other", "others", "past", "former", "delegates", "delegation", "delegations", "speakers", "speaker", "officers",
        "officer", "coconvener", "coconveners", "convener", "conveners", "president", "presidents", "treasurer", "facilitator", "facilitators",
        "cofacilitators", "moderator", "moderators", "rapporteur", "rapporteurs", "experts", "expert", "advisors", "advisers", "advisor",
        "team", "group", "office", "stakeholders", "stakeholder", "governments", "government", "society", "sector", "community", "attendees",
        "apologies", "absent", "regrets", "excused", "present", "remote", "online", "invited", "invitees", "director", "directors", "trustees",
        "coordinators", "coordinator", "leads", "lead", "liaison", "liaisons", "interns", "fellows", "consultants", "support", "donors",
        "partners", "ambassadors", "agencies", "bodies", "mitglieder", "mitglied", "vorstand", "vorsitz", "vorsitzende", "vorsitzender",
        "gäste", "gast", "sekretariat", "leitung", "beisitzer", "protokoll", "protokollführung", "sitzungsleitung", "vertreter",
        "vertreterinnen", "membres", "membre", "bureau", "invités", "président", "présidente", "secrétariat", "secrétaire", "représentants",
        "observateurs", "leden", "bestuur", "voorzitter", "gasten", "secretaris", "penningmeester", "notulist", "department", "division",
        "unit", "ministry", "association", "commission", "network", "intergovernmental", "general", "youth", "academia", "media", "private",
        "technical", "civil", "public",
    ];
}

/// Column headers of a table of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// The family name.
    Surname,
    /// The other names.
    Given,
    /// The whole name.
    Name,
    /// The organisation.
    Affiliation,
    /// What the person is in the meeting or the organisation.
    Role,
    /// The mail address.
    Email,
    /// Whether the person was there.
    Attendance,
}

table! {
    static COLUMNS: Column = &[
        (
            Column::Surname,
            &[
                "surname", "last name", "lastname", "family name", "last", "surnames", "nachname", "familienname", "nom de famille",
                "achternaam", "family", "nom",
            ],
        ),
        (
            Column::Given,
            &[
                "given name", "given names", "first name", "firstname", "first", "forename", "given", "vorname", "prénom", "voornaam",
                "givenname", "first names", "forenames",
            ],
        ),
        (
            Column::Name,
            &["name", "names", "full name", "participant", "member", "attendee", "person", "who", "naam", "nom et prénom", "teilnehmer"],
        ),
        (
            Column::Affiliation,
            &[
                "affiliation", "organisation", "organization", "company", "institution", "employer", "org", "country", "institute", "firma",
                "einrichtung", "société", "organisme", "organisatie", "bedrijf", "representing", "stakeholder group",
            ],
        ),
        (
            Column::Role,
            &[
                "role", "position", "title", "function", "rolle", "funktion", "fonction", "rol", "functie", "handle", "notes", "note",
                "comments",
            ],
        ),
        (Column::Email, &["email", "e mail", "mail", "email address", "courriel"]),
        (
            Column::Attendance,
            &[
                "attendance", "present", "attended", "status", "here", "anwesend", "anwesenheit", "présence", "aanwezig", "attending",
                "participation",
            ],
        ),
    ];
}

table! {
    /// What one person is in a meeting or a body.
    static OFFICES = &[
        "chair", "cochair", "vicechair", "chairperson", "chairman", "chairwoman", "secretary", "treasurer", "president", "vicepresident",
        "observer", "moderator", "facilitator", "rapporteur", "scribe", "notetaker", "host", "lead", "colead", "member", "director",
        "coordinator", "convener", "coconvener", "minutes", "organizer", "organiser", "guest", "speaker", "presenter", "editor", "liaison",
        "intern", "ceo", "cto", "architect", "administrator", "vorsitzender", "vorsitzende", "schriftführer", "protokollant", "kassenwart",
        "président", "présidente", "secrétaire", "trésorier", "trésorière", "voorzitter", "secretaris", "penningmeester", "notulist",
        "representative", "manager", "sec", "treas", "tres", "pres", "vp",
    ];
}

/// Whether a word says what one person is in a meeting or a body.
pub(crate) fn is_office(word: &str) -> bool {
    OFFICES.has(word)
}

table! {
    /// Titles that stand before a name and are no part of it.
    static HONORIFICS = &[
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "amb", "ambassador", "he", "hon", "rev", "herr", "frau",
        "mme", "mlle", "dhr", "mevr", "mevrouw", "lord", "lady",
    ];
}

table! {
    /// Words that a surname may begin with in lower case.
    static PARTICLES = &[
        "de", "van", "von", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "les", "el", "al", "bin", "bint",
        "ibn", "ben", "ter", "ten", "zu", "zur", "zum", "af", "av", "y", "e", "i", "of", "st", "t", "s", "op", "in", "het", "auf", "abu",
        "ould", "tot", "und", "vom", "los", "las", "lo", "'t", "’t", "'s", "dalla", "dello", "degli", "dei", "mac", "nic", "ap", "ó", "ní",
        "bat", "bar", "dal", "dela", "dell",
    ];
}

/// The folded form of a label: lower case, letters and figures only, words one space apart.
///
/// Punctuation inside a word is dropped (`présent.es`, `co-chair`), signs between words divide them (`Apologies/Regrets`), and a remark
/// in brackets at the end is left out (`Attendees (12)`).
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, |c| {
        folded.push(c);
        true
    });
    folded
}

/// A key that texts have in common whose folded forms are the same; others seldom do.
pub(crate) fn fold_key(text: &str) -> u64 {
    let mut key = 0xcbf2_9ce4_8422_2325_u64;
    fold_into(text, |c| {
        key = (key ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3);
        true
    });
    key
}

/// Gives the folded form of a text letter by letter for as long as it is `wanted`; whether it was to the end.
#[inline]
fn fold_into(text: &str, mut wanted: impl FnMut(char) -> bool) -> bool {
    let text = strip_remark(text);
    let (mut begun, mut parted) = (false, false);
    let mut wide = 0..0;
    for (at, byte) in text.bytes().enumerate() {
        let folded = FOLDED.of(byte);
        if folded > WIDE {
            if parted && begun && !wanted(' ') {
                return false;
            }
            (begun, parted) = (true, false);
            if !wanted(char::from(folded)) {
                return false;
            }
        } else if folded == PARTING {
            parted = true;
        } else if folded == WIDE && !wide.contains(&at) {
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { continue };
            // Its other bytes are seen with the first one.
            wide = at..at + c.len_utf8();
            if c.is_alphanumeric() {
                if parted && begun && !wanted(' ') || !c.to_lowercase().all(&mut wanted) {
                    return false;
                }
                (begun, parted) = (true, false);
            } else {
                parted |= !(matches!(c, '·' | '’' | '‐' | '‑') || is_zero_width(c));
            }
        }
    }
    true
}

/// Whether a sign goes when a text is folded, and parts nothing.
const fn is_dropped(sign: u8) -> bool {
    matches!(sign, b'.' | b'\'' | b'-' | b'*' | b'_' | b'(' | b')' | b':')
}

/// What becomes of each byte when a text is folded: a letter or figure in lower case, or one of the three below.
static FOLDED: Bytes<u8> = {
    let mut table = Bytes::all(WIDE);
    let mut byte = 0x7f_u8;
    loop {
        let folded = match byte {
            _ if is_dropped(byte) => DROPPED,
            _ if byte.is_ascii_alphanumeric() => byte.to_ascii_lowercase(),
            _ => PARTING,
        };
        table.set(byte, folded);
        let Some(next) = byte.checked_sub(1) else { break table };
        byte = next;
    }
};

/// The sign goes and parts nothing.
const DROPPED: u8 = 0;
/// The sign parts words.
const PARTING: u8 = 1;
/// The byte belongs to a character outside ASCII.
const WIDE: u8 = 2;

/// A text without the bracket that closes it: `Attendees (12)` → `Attendees`.
fn strip_remark(text: &str) -> &str {
    if text.as_bytes().last().is_some_and(u8::is_ascii_alphanumeric) {
        return text;
    }
    let trimmed = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '*' | '_' | '.'));
    let Some(inner) = trimmed.strip_suffix(')') else {
        return text;
    };
    match inner.rfind('(') {
        Some(at) if at > 0 && inner.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace)) => text.get(..at).unwrap_or(text),
        _ => text,
    }
}

/// The longest label, in bytes; what is longer is none.
const LONGEST: usize = 64;

/// What a label that stands alone says of the lines below it.
pub(crate) fn label(text: &str) -> Option<Label> {
    if text.len() > LONGEST || !LABELS.may_begin(text) {
        return None;
    }
    LABELS.get(text).or_else(|| {
        // "TODO for next meeting", "Action items arising": all of these end in one of few letters.
        let last = text.bytes().rfind(u8::is_ascii_alphanumeric)?;
        if !matches!(last | 0x20, b'g' | b'k' | b'e' | b'y' | b'd' | b'l') {
            return None;
        }
        let folded = fold(text);
        let core = ACTION_TAILS.iter().find_map(|tail| folded.strip_suffix(tail))?;
        LABELS.of_word(core.trim_end()).filter(|label| *label == Label::Actions)
    })
}

/// What may stand behind a label of actions and changes nothing.
const ACTION_TAILS: &[&str] = &[
    " for next meeting", " for the next meeting", " for next week", " for next time", " resulting", " arising", " from this meeting",
    " from the meeting", " from today", " assigned", " created", " before next meeting", " until next meeting", " bis zum nächsten mal",
];

/// What the title of an annex says of its contents: a label, with the words that such titles have around it.
pub(crate) fn annex_label(title: &str) -> Option<Label> {
    if title.len() > 2 * LONGEST {
        return None;
    }
    if let Some(label) = label(title) {
        return Some(label);
    }
    let folded = fold(title);
    let core: Vec<&str> =
        folded.split(' ').filter(|word| !LABEL_DRESS.has_word(word) && !word.bytes().all(|b| b.is_ascii_digit())).collect();
    LABELS.of_word(&core.join(" ")).or_else(|| {
        let has = |words: &[&str]| core.iter().any(|word| words.contains(word));
        if core.len() > 6 {
            None
        } else if has(&[
            "participants", "attendees", "attendance", "teilnehmer", "teilnehmende", "participantes", "deelnemers", "anwesende",
        ]) {
            Some(Label::Attendance(Attendance::Present))
        } else if has(&["agenda", "tagesordnung"]) || folded.contains("ordre du jour") {
            Some(Label::Agenda)
        } else {
            None
        }
    })
}

/// Whether a folded word says what kind of paper this is.
pub(crate) fn is_paper(text: &str) -> bool {
    text.len() <= LONGEST && PAPERS.has(text)
}

/// What the label of a header line stands for.
pub(crate) fn header_label(label: &str) -> Option<HeaderLabel> {
    if label.len() > LONGEST {
        return None;
    }
    HEADER_LABELS.get(label)
}

/// Where people took part, if a text says so in words.
pub(crate) fn mode(text: &str) -> Option<Mode> {
    let folded = fold(text);
    let (mut online, mut in_person) = (false, false);
    for (_, mode) in modes(&folded) {
        match mode {
            Mode::Hybrid => return Some(Mode::Hybrid),
            Mode::Online => online = true,
            Mode::InPerson => in_person = true,
        }
    }
    match (online, in_person) {
        (true, true) => Some(Mode::Hybrid),
        (true, false) => Some(Mode::Online),
        (false, true) => Some(Mode::InPerson),
        (false, false) => None,
    }
}

/// The words of a folded text that say where people took part.
fn modes(folded: &str) -> impl Iterator<Item = (&str, Mode)> {
    /// The longest of them have so many words: "in person and online".
    const MOST_WORDS: usize = 4;
    let begins = [0].into_iter().chain(memchr::memchr_iter(b' ', folded.as_bytes()).map(|at| at + 1));
    let texts = begins.filter_map(|at| folded.get(at..)).filter(|text| MODES.may_begin(text));
    texts.flat_map(|text| {
        let ends = memchr::memchr_iter(b' ', text.as_bytes()).chain([text.len()]).take(MOST_WORDS);
        ends.filter_map(|end| text.get(..end)).filter_map(|words| Some((words, MODES.of_word(words)?)))
    })
}

/// Whether a text says where people took part, and nothing else.
pub(crate) fn is_mode(text: &str) -> bool {
    const DRESS: &[&str] = &[
        "meeting", "call", "via", "format", "and", "held", "session", "participation", "conference", "zoom", "webex", "teams", "sitzung",
        "event",
    ];
    if !MODES.may_stand_in(text) {
        return false;
    }
    let folded = fold(text);
    if folded.is_empty() || folded.len() > LONGEST {
        return false;
    }
    modes(&folded).any(|(said, _)| {
        folded.split(' ').all(|one| said.split(' ').any(|part| part == one) || DRESS.contains(&one) || MODES.has_word(one))
    })
}

/// Whether `words` stand in `folded` as whole words.
pub(crate) fn has_words(folded: &str, words: &str) -> bool {
    folded.match_indices(words).any(|(at, _)| {
        let before = at.checked_sub(1).is_none_or(|before| folded.as_bytes().get(before) == Some(&b' '));
        let behind = folded.as_bytes().get(at + words.len()).is_none_or(|&b| b == b' ');
        before && behind
    })
}

/// Whether a word belongs to a role header rather than to a name.
pub(crate) fn is_role(word: &str) -> bool {
    ROLES.has(word)
}

/// Whether a word is a title before a name.
pub(crate) fn is_honorific(word: &str) -> bool {
    HONORIFICS.has(word)
}

/// Whether a word is one that a surname may begin with in lower case.
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.has_word(word)
}

/// What a column of a table of people holds, by its header.
pub(crate) fn column(header: &str) -> Option<Column> {
    if header.len() > LONGEST {
        return None;
    }
    COLUMNS.get(header)
}

/// Whether a cell may be the header of a column, markup and all: a quick look.
pub(crate) fn may_be_column(cell: &str) -> bool {
    COLUMNS.may_begin(cell)
}

/// The word that opens an annex, if the text begins with one: its length in bytes.
pub(crate) fn annex_word(text: &str) -> Option<usize> {
    if !ANNEXES.may_begin(text) {
        return None;
    }
    let word = text.split(|c: char| !c.is_alphabetic()).next()?;
    (word.len() <= 12 && word.starts_with(char::is_uppercase) && ANNEXES.has_word(&word.to_lowercase())).then_some(word.len())
}

/// Whether the words of a line open something of their own, so that the line does not carry on the one before it: a label alone, a
/// label with a colon that the reader knows, an annex.
pub(crate) fn opens(text: &str) -> bool {
    if let Some((head, tail)) = text.split_once(':')
        && head.len() <= LONGEST
        && (tail.is_empty() || tail.starts_with(char::is_whitespace) || tail.starts_with(['*', '_']))
        && (LABELS.has(head) || HEADER_LABELS.has(head) || is_marker(head))
    {
        return true;
    }
    text.len() <= LONGEST && text.starts_with(|c: char| !c.is_lowercase()) && label(text).is_some()
}

table! {
    /// Words that open an action or a decision when a colon follows.
    static MARKERS = &[
        "action", "actions", "decision", "decided", "agreed", "resolved", "resolution", "todo", "ai", "ap", "beschluss", "décision", "besluit",
        "actie", "aktion",
    ];
}

fn is_marker(head: &str) -> bool {
    if !MARKERS.may_begin(head) || head.starts_with(char::is_lowercase) || head.contains(". ") {
        return false;
    }
    let folded = fold(head);
    MARKERS.has_word(folded.split(' ').next().unwrap_or("").trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// Words that mark an action when a colon follows, longest forms too; lower case.
pub(crate) const ACTION_MARKERS: &[&str] = &[
    "future action", "open action", "pending action", "actionable", "action", "actions", "action item", "action items", "action point",
    "action points", "actionitem", "new action", "ai", "ap", "todo", "to do", "to-do", "task", "next step", "next steps", "follow-up",
    "follow up", "new action item", "aktion", "aufgabe", "maßnahme", "arbeitsauftrag", "actie", "actiepunt", "à faire", "action à mener",
];

/// Marks of an action in the midst of a text, as they are written there; each begins with `A`, `T` or `#`.
pub(crate) const ACTION_MARKS: &[&str] =
    &["#action", "#ACTION", "ACTION ITEM", "ACTION", "TODO", "AI", "AP", "Action item", "Action", "Actie", "Aktion"];

/// Words that mark a decision when a colon follows; lower case.
pub(crate) const DECISION_MARKERS: &[&str] = &[
    "zwischenbeschluss", "approved", "decision", "decisions", "decided", "resolved", "resolution", "agreed", "agreement", "conclusion",
    "motion carried", "beschluss", "beschlossen", "entscheidung", "décision", "décidé", "résolution", "besluit", "besloten", "consensus",
    "outcome of vote",
];

table! {
    /// What stands in a list of actions that has none.
    pub(crate) static PLACEHOLDERS = &[
        "na", "n a", "none", "no actions", "no action", "no action items", "nil", "tbd", "tbc", "nothing", "none recorded", "no new actions",
        "keine", "aucune", "geen", "no actions recorded", "none identified", "not applicable", "action items", "actions", "no items",
    ];
}

/// Whether a text says nothing, or only that there is nothing.
pub(crate) fn says_nothing(text: &str) -> bool {
    let is_empty = fold_into(text, |_| false);
    is_empty || PLACEHOLDERS.has(text)
}

table! {
    /// Verbs that put the task on the subject before them.
    pub(crate) static MODALS = &[
        "will", "shall", "should", "must", "soll", "sollen", "wird", "werden", "muss", "doit", "doivent", "devra", "devront", "va", "vont",
        "zal", "zullen", "moet", "moeten", "would",
    ];
}

table! {
    /// Helpers that turn the verb behind a modal into a passive.
    pub(crate) static PASSIVE_HELPERS = &["been", "être", "worden"];
}

table! {
    /// Forms of "be".
    pub(crate) static BE = &["is", "are", "was", "were", "be", "been", "est", "sont"];
}

table! {
    /// Participles that ask somebody for something.
    pub(crate) static REQUESTED = &[
        "invited", "asked", "requested", "encouraged", "tasked", "urged", "expected", "reminded", "mandated", "instructed", "called",
        "advised", "due", "required", "directed", "assigned", "nominated", "appointed", "recommended", "responsible", "welcome", "welcomed",
        "supposed", "going", "entrusted",
    ];
}

table! {
    /// Verbs by which a subject takes a task on; "to" follows.
    pub(crate) static TAKES_ON = &[
        "agreed", "agrees", "volunteered", "volunteers", "offered", "offers", "undertook", "undertakes", "promised", "promises", "committed",
        "commits", "has", "have", "needs", "need", "plans", "plan", "intends", "intend", "continues", "proposed",
    ];
}

table! {
    /// What may follow "to" and is no verb.
    pub(crate) static NO_VERBS = &[
        "the", "a", "an", "their", "our", "its", "his", "her", "this", "that", "these", "those", "all", "any", "each", "it", "them", "us",
        "him", "me", "you", "which", "whom", "date", "members", "participants", "everyone", "everybody",
    ];
}

table! {
    /// Subjects that are nobody in particular.
    pub(crate) static NOBODY = &[
        "we", "it", "they", "this", "that", "these", "those", "there", "i", "you", "he", "she", "what", "which", "who", "if", "when", "how",
        "where", "in", "on", "at", "for", "to", "as", "after", "before", "once", "then", "please", "also", "all of us", "with", "from", "by",
        "no", "not", "so", "and", "or", "but", "of", "wir", "es", "man", "nous", "il", "wij", "men", "some", "here", "next", "until", "while",
        "since", "during", "following",
    ];
}

table! {
    /// Words that stand before a colon and are no names, though they begin with a capital.
    pub(crate) static NO_NAMES = &[
        "note", "notes", "nb", "ps", "re", "see", "update", "updates", "status", "issue", "issues", "topic", "topics", "agenda", "item",
        "items", "link", "links", "date", "time", "deadline", "due", "owner", "goal", "goals", "question", "answer", "background", "context",
        "example", "http", "https", "proposal", "motion", "vote", "result", "results", "outcome", "summary", "conclusion", "discussion",
        "option", "options", "review", "done", "open", "closed", "pr", "part", "phase", "step", "version", "idea", "ideas", "create", "add",
        "fix", "write", "send", "check", "ask", "make", "find", "get", "set", "move", "do", "try", "look", "todo", "action", "actions",
        "previous", "new", "first", "second", "third", "finally", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "follow",
        "prepare", "contact", "publish", "draft", "finalise", "finalize", "schedule", "organise", "organize", "discuss", "continue", "start",
        "close", "reach", "investigate", "provide", "share", "complete", "confirm", "decide", "define",
    ];
}

table! {
    /// Nouns that are things, not actors: "the deadline to submit", "input to the group".
    pub(crate) static THINGS = &[
        "deadline", "input", "inputs", "proposal", "proposals", "comment", "comments", "draft", "drafts", "document", "documents", "report",
        "reports", "link", "links", "call", "need", "plan", "plans", "decision", "invitation", "way", "ways", "request", "opportunity",
        "option", "options", "work", "text", "texts", "survey", "form", "email", "emails", "mail", "letter", "list", "webinar", "meeting",
        "meetings", "session", "sessions", "workshop", "workshops", "minutes", "agenda", "notes", "next", "time", "date", "dates", "budget",
        "feedback", "website", "page", "note", "paper", "papers", "programme", "program", "schedule", "question", "questions", "issue",
        "issues", "topic", "topics", "discussion", "discussions", "consultation", "review", "process", "event", "recording", "slides",
        "presentation", "template", "guidelines", "version", "update", "updates", "results", "outcome", "outcomes", "goal", "idea", "ideas",
        "effort", "efforts", "action", "actions", "item", "items", "task", "registration", "information", "material", "materials", "strategy",
        "everything", "nothing", "something", "focus", "intention", "ability", "right", "access", "thanks", "response", "responses",
        "suggestion", "suggestions",
    ];
}

table! {
    /// Words behind which the head of a subject does not stand: "leads of the group", "members from Asia".
    pub(crate) static LINKS = &["of", "from", "for", "in", "on", "to", "at", "with", "who", "that", "and", "or", "about", "regarding", "by"];
}

table! {
    /// Verbs that open a sentence which asks nobody in particular, though a name follows: "Invite Ann to present".
    pub(crate) static IMPERATIVES = &[
        "invite", "ask", "remind", "encourage", "request", "urge", "allow", "help", "get", "prepare", "circulate", "send", "share", "contact",
        "consult", "check", "confirm", "create", "add", "update", "set", "follow", "write", "draft", "organise", "organize", "find", "make",
        "work", "continue", "provide", "publish", "move", "try", "see", "let", "enable", "support", "explore", "consider", "look", "reach",
        "coordinate", "investigate", "schedule", "arrange", "propose", "nominate", "identify", "merge", "report", "review", "collect",
        "compile", "clarify", "fill", "complete", "submit", "post", "finalise", "finalize", "need", "needs", "have", "use", "want", "keep",
        "tell", "talk", "speak", "email", "discuss", "agree", "decide", "remove", "start", "stop", "put", "give", "take",
        "bring", "remember",
    ];
}

table! {
    /// Words that open an adverbial: "Following the meeting, interested members will …".
    pub(crate) static ADVERBIALS = &[
        "following", "after", "before", "in", "at", "by", "on", "once", "when", "if", "upon", "during", "until", "for", "as", "based", "to",
        "with", "nach", "après", "na",
    ];
}

table! {
    /// Words that make an owner of the nouns behind them: "each region", "interested members".
    pub(crate) static GROUPING = &["each", "every", "all", "both", "interested", "other", "remaining", "any", "several", "regional"];
}

table! {
    /// Everybody is an owner; nobody in particular is not.
    pub(crate) static EVERYBODY = &["all", "everybody", "everyone", "tous", "alle", "allen", "iedereen", "toutes"];
}

table! {
    /// Articles that a name may have before it.
    pub(crate) static ARTICLES = &["the", "a", "an", "der", "die", "das", "le", "la", "les", "de", "het", "den", "een", "ein", "eine", "un", "une"];
}

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
    /// Words that make a remark of what stands beside a name.
    static NOTES = &["late", "left", "joined", "until", "phone", "remote", "online", "zoom", "proxy", "acting", "remotely", "afk", "partly"];
}

/// Whether words beside a name are a remark, not an organisation.
pub(crate) fn is_note(text: &str) -> bool {
    fold(text).split(' ').any(|word| NOTES.has_word(word))
}

table! {
    /// Words that organisations are called by.
    pub(crate) static BODIES = &[
        "university", "institute", "foundation", "ministry", "council", "association", "inc", "ltd", "gmbh", "agency", "office", "center",
        "centre", "union", "corporation", "company", "group", "network", "society", "organization", "organisation", "commission", "committee",
        "board", "department", "college", "school", "bank", "authority", "federation", "alliance", "forum", "secretariat", "technologies",
        "labs", "research", "government", "embassy",
    ];
}

table! {
    /// Words of a date line that say nothing of their own.
    pub(crate) static DATELINE_DRESS = &["at", "from", "time", "date", "held on", "held", "on", "um", "à", "om", "uhr", "uur", "start", "h", "and", "to"];
}

table! {
    /// Words for a meeting behind which its number may stand.
    pub(crate) static MEETINGS = &[
        "meeting", "meetings", "session", "call", "conference", "telecon", "sitzung", "treffen", "réunion", "séance", "vergadering", "overleg",
        "assembly", "plenum", "plenary", "sync", "teleconference", "weekly", "webinar", "retreat", "workshop",
    ];
}

/// Whether words name a meeting: "Committee meeting", "TSC call", "Vorstandssitzung".
pub(crate) fn names_meeting(text: &str) -> bool {
    let folded = fold(text);
    folded
        .split(' ')
        .any(|word| MEETINGS.has_word(word) || word.ends_with("sitzung") || word.ends_with("vergadering") || PAPERS.has_word(word))
}

table! {
    /// Labels of dates that are not the meeting's own.
    pub(crate) static OTHER_DATES = &[
        "previous", "next", "last", "published", "updated", "created", "approved", "due", "deadline", "posted", "modified", "revised", "sent",
        "printed", "datecreated", "nächste", "letzte", "prochaine", "précédente", "volgende", "vorige", "adopted", "circulated",
        "distribution", "version", "future", "following",
    ];
}

table! {
    /// Labels that only the header of a mail has.
    pub(crate) static MAIL_LABELS = &["from", "to", "cc", "messageid", "replyto", "von", "an", "de", "à", "van", "aan", "xmailer", "received", "sender"];
}

/// Words that open a decision without a colon: "Agreed that …", "Decided to …".
pub(crate) const DECIDED: &[&str] =
    &["Agreed", "Decided", "Resolved", "AGREED", "DECIDED", "RESOLVED", "Beschlossen", "Décidé", "Besloten"];

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

table! {
    /// Labels of lines that tell of a paper, not of a meeting, as publishing tools write them above a text.
    pub(crate) static META_LABELS = &[
        "slug", "status", "author", "authors", "category", "tags", "layout", "permalink", "template", "lang", "published", "save as", "url",
        "summary", "parent", "nav order",
    ];
}

table! {
    /// Labels of those who lead or write down a meeting: header fields, no attendance list.
    pub(crate) static RUNNERS = &[
        "chair", "scribe", "scribes", "facilitator", "host", "moderator", "notetaker", "note taker", "minutes", "minute taker",
        "minutes taker", "secretary", "protokoll", "protokollant", "recorder", "notes", "minuted by", "leader", "editor", "cochair",
        "notulist", "voorzitter", "agenda", "note takers",
    ];
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

/// Whether a line is one of the header of a mail: `To: board@harbour.example`.
pub(crate) fn is_mail_line(text: &str) -> bool {
    text.split_once(':').is_some_and(|(label, _)| label.len() <= 12 && MAIL_LABELS.has(label))
}

table! {
    /// Words that no subject of a task has in it: where one stands before the verb, the sentence is another one.
    pub(crate) static VERBS = &[
        "can", "could", "do", "does", "did", "go", "goes", "is", "are", "was", "were", "has", "have", "had", "what", "whether", "how", "which",
        "who", "get", "gets", "make", "makes", "including", "not", "we", "you", "they", "it", "there", "why", "when", "if", "because", "than",
        "already", "still", "may", "might", "would",
    ];
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

/// Column heads that make actions of a table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TaskColumn {
    /// What is to be done.
    Task,
    /// Who is to do it.
    Owner,
    /// By when.
    Due,
    /// Whether it is done.
    Status,
    /// Whatever else there is to say.
    Notes,
}

table! {
    static TASK_COLUMNS: TaskColumn = &[
        (
            TaskColumn::Task,
            &[
                "action", "actions", "action item", "action items", "task", "tasks", "what", "to do", "todo", "description", "item", "aufgabe",
                "was", "maßnahme", "tâche", "quoi", "actie", "taak", "wat", "actiepunt",
            ],
        ),
        (
            TaskColumn::Owner,
            &[
                "who", "owner", "owners", "assignee", "assigned", "assigned to", "responsible", "responsibility", "person", "by whom", "lead",
                "name", "wer", "verantwortlich", "zuständig", "qui", "responsable", "wie", "persoon", "verantwoordelijke",
            ],
        ),
        (
            TaskColumn::Due,
            &[
                "due", "due date", "deadline", "by when", "when", "date", "target date", "bis", "bis wann", "termin", "frist", "échéance",
                "quand", "wanneer",
            ],
        ),
        (TaskColumn::Status, &["status", "state", "done", "progress", "stand", "état", "statut"]),
        (
            TaskColumn::Notes,
            &[
                "notes", "note", "remarks", "remark", "comments", "comment", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "remarque",
                "remarques", "opmerking", "opmerkingen",
            ],
        ),
    ];
}

/// Whether a column only counts the rows, by its head.
pub(crate) fn counts(head: &str) -> bool {
    matches!(head.trim_end_matches('.').to_lowercase().as_str(), "no" | "nr" | "#" | "№" | "nº" | "n°" | "num" | "number")
}

/// What a column of a table of actions holds, by its head.
pub(crate) fn task_column(head: &str) -> Option<TaskColumn> {
    if head.len() > LONGEST {
        return None;
    }
    TASK_COLUMNS.get(head)
}

/// Whether a word stands behind a surname and belongs to it: `Jr.`, `III`.
pub(crate) fn is_suffix(word: &str) -> bool {
    matches!(word.trim_end_matches(['.', ',']), "Jr" | "Sr" | "II" | "III" | "IV" | "jr" | "sr")
}

/// What a status cell says.
pub(crate) fn status(cell: &str) -> Option<Status> {
    match fold(cell).as_str() {
        "done" | "closed" | "complete" | "completed" | "finished" | "x" | "yes" | "erledigt" | "fait" | "terminé" | "klaar" | "gedaan"
        | "afgerond" => Some(Status::Done),
        "open" | "ongoing" | "pending" | "in progress" | "todo" | "to do" | "new" | "started" | "not started" | "offen" | "en cours"
        | "lopend" | "bezig" => Some(Status::Open),
        _ => None,
    }
}

/// Whether a text begins with a mark of an action or a decision: `ACTION-31: …`, `Resolved: …`.
pub(crate) fn is_marked(text: &str) -> bool {
    text.split_once(':').is_some_and(|(head, tail)| head.len() <= LONGEST && !tail.starts_with('/') && is_marker(head))
}

table! {
    /// Services that people meet over; none is a place.
    pub(crate) static LINES = &[
        "skype", "zoom", "slack", "teams", "webex", "discord", "jitsi", "gotomeeting", "irc", "hangouts", "bluejeans", "mumble", "phone",
        "via", "bbb", "whereby",
    ];
}

table! {
    /// Words that say that a meeting began, in a sentence with the time: "The meeting opened at 20:05."
    pub(crate) static BEGAN = &["opened", "began", "started", "starts", "order", "commenced", "eröffnet", "begonnen", "geopend", "ouverte", "débute", "convened"];
}

table! {
    /// Words that say that it ended.
    pub(crate) static ENDED = &["closed", "adjourned", "ended", "ends", "concluded", "geschlossen", "beendet", "gesloten", "levée", "finished", "adjourns"];
}
