//! The words of a list of people: roles, offices, titles, heads of columns, and what stands beside a name.

use super::fold::fold;
use super::label::LONGEST;
use super::list::table;

table! {
    /// Words that a role header of a list of participants is made of.
    pub(super) static ROLES = &[
        "vice", "deputy", "assistant", "honorary", "chair", "chairs", "chairperson", "chairman", "cochair", "cochairs", "vicechair", "member", "members", "secretariat", "secretary",
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
        "mme", "mlle", "dhr", "mevr", "mevrouw", "lord", "lady", "cllr", "cllrs", "councillor", "councilor", "cr", "alderman", "fr", "hr", "messrs",
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

/// Whether a word stands behind a surname and belongs to it: `Jr.`, `III`.
pub(crate) fn is_suffix(word: &str) -> bool {
    matches!(word.trim_end_matches(['.', ',']), "Jr" | "Sr" | "II" | "III" | "IV" | "jr" | "sr")
}
