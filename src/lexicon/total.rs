//! The words of a total that a list of people declares: "7 of 9 members were present".

use super::list::table;

table! {
    /// Who is counted.
    pub(crate) static COUNTED = &[
        "member", "members", "person", "persons", "people", "attendee", "attendees", "participant", "participants", "delegate", "delegates",
        "director", "directors", "trustee", "trustees", "councillor", "councillors", "councilor", "councilors", "representative",
        "representatives", "guest", "guests", "mitglied", "mitglieder", "personen", "teilnehmer", "teilnehmende", "teilnehmerinnen", "gäste",
        "membre", "membres", "personne", "personnes", "participantes", "lid", "leden", "deelnemer", "deelnemers", "aanwezigen",
    ];
}

table! {
    /// Words between the two numbers of "7 of 9".
    pub(crate) static OUT_OF = &["of", "out", "von", "sur", "van", "the", "de", "den", "der"];
}

table! {
    /// What else may stand in a line that declares a total and says nothing else.
    pub(crate) static TOTAL_DRESS = &[
        "total", "totals", "number", "count", "in", "all", "were", "was", "are", "is", "there", "with", "board", "voting", "committee", "council",
        "at", "meeting", "the", "and", "a", "quorum", "received", "sent", "from", "who", "not", "insgesamt", "waren", "sind", "es", "im",
        "stimmberechtigte", "stimmberechtigten", "beschlussfähig", "au", "étaient", "sont", "avec", "le", "nombre", "totaal", "aantal", "waren",
        "zijn", "er",
    ];
}

table! {
    /// Words that turn what is said of those who attended into its opposite.
    pub(crate) static NOT = &["not", "nicht", "non", "pas", "niet"];
}

table! {
    /// A number of people that has to attend; not how many did.
    pub(crate) static QUORUM = &["quorum", "beschlussfähig"];
}
