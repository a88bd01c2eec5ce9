//! The words of a header: labels of its lines, words for a meeting, for where people took part, for its beginning and its end.

use super::fold::fold;
use super::label::{LONGEST, PAPERS};
use super::list::table;
use crate::model::Mode;

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
    pub(super) static HEADER_LABELS: HeaderLabel = &[
        (
            HeaderLabel::Title,
            &["title", "meeting", "committee", "gremium", "subject", "titel", "titre", "betreff", "objet", "onderwerp", "event", "meeting title", "name of meeting"],
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
                "dauer", "dauer von bis", "heure", "horaire", "horaires", "heures", "tijd", "tijdstip", "starttime", "start end", "beginn ende",
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
                "conference call", "video call", "video meeting", "remote meeting",
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
            Mode::Other => {}
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

table! {
    /// Words of a date line that say nothing of their own.
    pub(crate) static DATELINE_DRESS = &["at", "from", "time", "date", "held on", "held", "on", "um", "à", "om", "uhr", "uur", "start", "h", "and", "to"];
}

table! {
    /// Words for a meeting behind which its number may stand.
    pub(crate) static MEETINGS = &[
        "meeting", "meetings", "session", "call", "conference", "telecon", "sitzung", "treffen", "réunion", "séance", "vergadering", "overleg",
        "assembly", "plenum", "plenary", "reunión", "sesión", "asamblea", "pleno", "reunião", "sessão", "assembleia", "riunione", "seduta",
        "assemblea", "sync", "teleconference", "weekly", "webinar", "retreat", "workshop",
    ];
}

/// Words that say of a meeting that it was held, or called off.
const OVER: &[&str] = &[
    "was held", "took place", "was cancelled", "was canceled", "has been cancelled", "has been canceled", "fand statt", "fiel aus",
    "entfällt", "a eu lieu", "est annulée", "a été annulée", "vond plaats", "ging niet door",
];

/// Whether a sentence says of a meeting that it was held, or called off.
pub(crate) fn is_over(text: &str) -> bool {
    OVER.iter().any(|words| text.contains(words))
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

/// Whether a line is one of the header of a mail: `To: board@harbour.example`.
pub(crate) fn is_mail_line(text: &str) -> bool {
    text.split_once(':').is_some_and(|(label, _)| label.len() <= 12 && MAIL_LABELS.has(label))
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
