//! The words that documents are made up from. None of these bodies, people or places exists.

use fastrand::Rng;

/// Bodies that meet.
pub const BODIES: &[&str] = &[
    "Harbour Council", "Lantern Street Library Board", "Ferry Users' Forum", "Saltmarsh Commission", "Clock Tower Trust",
    "North Pier Working Group", "Orchard Allotment Society", "Tidal Mill Committee", "Silt and Gauge Panel", "Bell Founders' Circle",
];

/// Folders of an archive: who minuted.
pub const SHELVES: &[&str] = &["council", "library", "ferries", "saltmarsh", "tower"];

/// Who does something in a sentence.
pub const SUBJECTS: &[&str] = &[
    "The harbour master", "The Working Group on Silt", "The Secretariat", "The treasurer", "The host town", "The drafting team",
    "The ferry users", "The keepers of the lantern", "The panel's rapporteur", "The lock keepers", "A member from the lower town",
    "The two co-convenors", "The school on the quay", "The archive", "Lakeland", "UN Rivers", "Several members", "Lowwater Ferries",
    "LA Office",
];

/// What is done.
pub const PREDICATES: &[&str] = &[
    "reported on", "welcomed", "gave an account of", "asked for more time for", "spoke in favour of", "raised doubts about",
    "suggested to look again at", "presented a first outline of", "drew attention to", "compared the offers for", "reminded everybody of",
    "shared the figures of", "described the state of", "proposed to widen", "will come back to", "could not yet decide about", "explained",
    "stressed the value of", "expressed strong support for",
];

/// What it is done to.
pub const OBJECTS: &[&str] = &[
    "the repair of the north pier", "the winter timetable", "the catalogue of the reading room", "the rules for night ferries",
    "the budget of the tidal mill", "the survey of the salt marsh", "the letter to the upper town", "the lantern fund",
    "the new gauge at the weir", "the lending of boats", "the lectures on silt", "the open day at the bell foundry", "the mooring fees",
    "the flood wall", "the signs along the towpath", "the roof of the clock tower", "the orchard's fence", "the map of the old channels",
    "the café on the quay", "the insurance of the barges", "the ice house", "the heating of the hall", "the crane at the dry dock",
    "the tide tables",
];

/// How a sentence ends.
pub const ENDINGS: &[&str] = &[
    "",
    ", as in the year before",
    ", since the two bodies complete each other",
    " before the season begins",
    ", which will be shared with all members",
    " in view of the review of the basin",
    ", with (1) a short history (2) what is still open and (3) recommendations for the years to come",
    ", although the costs are not yet known",
    " and thanked those who had helped",
    ", including what the regional ferries had sent in",
    "; the full text stands in the reading room",
    ", and several members asked what it would mean for the smaller boats",
    " without naming a sum",
    " (see the outline of the previous meeting)",
    " together with Mr. Lorcan Pell and Ms. Hedda Quist",
];

/// What an action asks for, after its owner.
pub const TASKS: &[&str] = &[
    "circulate", "revise", "publish", "send comments on", "ask three firms about", "prepare a page on", "collect figures on",
    "draft a letter about", "put up a notice on", "share the list of open points of", "review", "check", "translate", "look into",
    "update", "write to the upper town about", "follow up on", "arrange a visit about", "finalise", "seek advice on", "present",
    "set up a small group on", "pay for", "upload", "coordinate", "remind everybody of", "invite two speakers for",
    "contact the insurers about",
];

/// What something awaits, as participles.
pub const PARTICIPLES: &[&str] = &["revised", "published on the site", "circulated", "put on the agenda", "translated", "closed"];

/// Who is to act, in an action.
pub const OWNERS: &[&str] =
    &["Secretariat", "The treasurer", "Harbour master", "The drafting team", "Members", "The rapporteur", "The co-convenors", "Archive"];

/// What titles of sections begin with, before what they are about.
pub const TOPICS: &[&str] = &[
    "Update on", "Review of", "News from the talks on", "Open floor on", "Next steps for", "Report on", "Costs of", "Proposal for",
    "First reading of", "Questions about", "Plans for", "Volunteers for",
];

/// Titles that look like labels, and long ones.
pub const TITLES: &[&str] = &[
    "Remote participation",
    "Attendance policy",
    "Attendance at the spring forum",
    "Any other Business",
    "Participation of the youth wing",
    "Action taken since the last meeting",
    "Agenda of the autumn forum",
    "Decisions of the upper town",
    "Members' questions",
    "Apologies to the ferry users",
    "Online services of the library",
    "Annex to the charter",
    "Date and place of the open day",
    "Working together after 2026",
    "Participants' survey",
    "Present and future of the ice house",
    "Welcome and opening remarks",
    "Notes from the tide room",
    "Chair's report",
    "Secretariat and its budget",
    "Absent landlords on the quay",
    "Motion pictures at the mill",
    "Basin Review 2026+: Update from the Listening Post on its spring retreat and open floor discussion with the lower town",
    "Proposal for a joint session of the two bodies: what to keep, what to mend and what to leave to the years to come",
];

/// Places where a body meets.
pub const PLACES: &[&str] =
    &["Town Hall, Lowwater", "Old Customs House", "Lowwater", "Room 14, Quay School", "Sankt Ansgar", "Reading Room", "Île-aux-Grues"];

/// Groups of a list of participants, as their headings name them.
pub const ROLES: &[&str] = &[
    "Council Chair", "Council Members", "Host Town Co-Chair", "Panel Members", "Past and future host towns",
    "Representatives of Upper Town (UTO) and Lowwater Ferries", "Former Chairs", "Other participants", "Harbour Office", "Secretariat",
];

/// What of these is a body that may be asked to do something, as it is called in a text; some begin like an article.
pub const ACTORS: &[&str] = &[
    "Secretariat", "Harbour Office", "UN Rivers", "LA Office", "LE Trust", "UTO", "Lowwater Ferries", "Working Group on Silt",
    "DE Archive Group", "Panel members", "Co-convenors", "Archive", "Council Chair", "Bell Foundry", "DAS Board",
];

/// What a person of an office is asked to do something as, with the article.
pub const OFFICES: &[&str] = &[
    "treasurer", "rapporteur", "drafting team", "harbour master", "Secretariat", "two co-convenors", "lock keepers",
    "Working Group on Silt",
];

/// Given names.
pub const GIVEN: &[&str] = &[
    "Orla", "Tobin", "Imre", "Celeste", "'Nele", "Jun-Ho", "Saoirse", "Ute", "Idris", "Maëlle", "Pim", "Solveig", "Anaïs", "Bram", "Chidi",
    "Dorrit", "Eero", "Fenna", "Goran", "Hana", "Ilse", "Jorma", "Kaisa", "Lorcan", "Mirela", "Nils", "Odile", "Piotr", "Quirin", "Runa",
    "Søren", "Tamsin", "Ulrik", "Viorica", "Wim", "Xenia", "Yara", "Zdeněk", "Maria Celeste", "Jan Willem", "Ana Lucía", "Pekka Juhani",
    "Ole-Martin", "Sook-Jung", "Zoë", "D'Arcy", "O'Neil", "Þóra", "Łucja", "Agnès", "Raúl", "José María", "Wai Min", "Ngozi", "Chloë Anne",
    "Œdith", "Åsa", "Hans-Jürgen", "Sha'ban", "Tereza", "Iñigo", "Nguyễn", "May", "April",
];

/// What surnames begin with; the space is part of it.
pub const PARTICLES: &[&str] = &[
    "", "", "", "", "", "", "", "", "", "", "", "", "", "van der ", "de la ", "d'", "Le ", "von ", "O'", "Mac ", "Al-", "ten ", "da ",
    "Le Gall ", "Pedeza ", "Bommelaer de ",
];

/// The first part of a surname.
pub const SURNAME_STARTS: &[&str] = &[
    "Finch", "Val", "Quin", "Okpa", "Raven", "Moo", "Hask", "An", "Brënn", "Sha", "Tve", "Ald", "Ber", "Corr", "Dun", "Ell", "Fros",
    "Grau", "Holm", "Iver", "Jas", "Kest", "Lund", "Mar", "Nord", "Oster", "Pell", "Rost", "Sund", "Thorn",
];

/// The middle of a surname.
pub const SURNAME_MIDDLES: &[&str] = &[
    "", "a", "do", "en", "er", "i", "is", "le", "ma", "no", "o", "ra", "si", "ta", "u", "ve", "wa", "ze", "ko", "li", "mun", "ber", "gen",
    "hal", "tin",
];

/// The end of a surname.
pub const SURNAME_ENDS: &[&str] = &[
    "water", "sky", "nova", "rugo", "dale", "len", "by", "selm", "lein", "ni", "gaard", "ous", "stad", "wick", "ford", "ström", "ić",
    "escu", "mann", "sen",
];

/// Organisations, for lists that name them.
pub const ORGANISATIONS: &[&str] = &["Lowwater Ferries", "Upper Town", "Quay School", "Basin Review", "Bell Foundry", "Gauge Station Nine"];

/// Months in full.
pub const MONTHS: &[&str] =
    &["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The days of the week, from Sunday.
pub const WEEKDAYS: &[&str] = &["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// One of these.
pub(crate) fn pick<T: Copy>(rng: &mut Rng, from: &[T]) -> T {
    from[rng.usize(0..from.len())]
}

/// With a capital in front.
pub(crate) fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
