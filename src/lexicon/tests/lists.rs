//! The words that version 0.1 held in lists of their own, by the senses that they have now, as they were written there.

use super::super::sense::{self, Senses};

pub(super) const LISTS: &[(&[Senses], &[&str])] = &[
    (
        &[sense::ACTION_MARK],
        &[
            "future action", "open action", "pending action", "actionable", "action", "actions", "action item", "action items",
            "action point", "action points", "actionitem", "new action", "ai", "ap", "todo", "to do", "to-do", "task", "next step",
            "next steps", "follow-up", "follow up", "new action item", "aktion", "aufgabe", "maßnahme", "arbeitsauftrag", "actie",
            "actiepunt", "à faire", "a faire", "action à mener",
        ],
    ),
    (
        &[sense::DECISION_MARK],
        &[
            "zwischenbeschluss", "approved", "decision", "decisions", "decided", "resolved", "resolution", "agreed", "agreement",
            "conclusion", "motion carried", "beschluss", "beschlossen", "entscheidung", "décision", "décidé", "résolution", "besluit",
            "besloten", "consensus", "outcome of vote",
        ],
    ),
    (
        &[sense::PLACEHOLDER],
        &[
            "na", "n a", "none", "no actions", "no action", "no action items", "nil", "tbd", "tbc", "nothing", "none recorded",
            "no new actions", "keine", "aucune", "geen", "no actions recorded", "none identified", "not applicable", "action items",
            "actions", "no items",
        ],
    ),
    (
        &[sense::TASK_COLUMN],
        &[
            "action", "actions", "action item", "action items", "task", "tasks", "what", "to do", "todo", "description", "item", "aufgabe",
            "was", "maßnahme", "tâche", "quoi", "actie", "taak", "wat", "actiepunt",
        ],
    ),
    (
        &[sense::OWNER_COLUMN],
        &[
            "who", "owner", "owners", "assignee", "assigned", "assigned to", "responsible", "responsibility", "person", "by whom", "lead",
            "name", "wer", "verantwortlich", "zuständig", "qui", "responsable", "wie", "persoon", "verantwoordelijke",
        ],
    ),
    (
        &[sense::DUE_COLUMN],
        &[
            "due", "due date", "deadline", "by when", "when", "date", "target date", "bis", "bis wann", "termin", "frist", "échéance",
            "quand", "wanneer",
        ],
    ),
    (&[sense::STATUS_COLUMN], &["status", "state", "done", "progress", "stand", "état", "statut"]),
    (
        &[sense::NOTES_COLUMN],
        &[
            "notes", "note", "remarks", "remark", "comments", "comment", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen",
            "remarque", "remarques", "opmerking", "opmerkingen",
        ],
    ),
    (&[sense::PRESENT], &["present", "attendance", "attending", "attended", "anwesend", "anwesende", "présents", "présentes", "aanwezig"]),
    (&[sense::REMOTE], &["remote", "remotely", "online", "zoom", "phone", "virtually"]),
    (
        &[sense::ABSENT],
        &[
            "absent", "apologies", "regrets", "excused", "absentees", "entschuldigt", "abwesend", "excusés", "excusées", "absents",
            "afwezig", "afgemeld",
        ],
    ),
    (
        &[sense::ATTENDANCE_FILLER],
        &[
            "in", "were", "was", "also", "the", "who", "and", "for", "from", "with", "via", "by", "absence", "are", "is", "sent",
            "received", "not", "other",
        ],
    ),
    (
        &[sense::ATTENDANCE_COMPANY],
        &[
            "voting", "nonvoting", "non", "additional", "other", "contributors", "contributing", "physically", "conference", "call",
            "person", "list", "of", "board", "full", "these", "meeting", "today", "names", "people", "persons", "individuals", "regular",
            "new", "committee", "leden", "mitglieder", "membres", "à", "la", "group", "wg", "team", "core", "local", "staff", "chair",
            "active", "our", "all", "room", "on", "site", "onsite", "at", "total",
        ],
    ),
    (&[sense::ATTENDING_PEOPLE], &["attendees", "aanwezigen", "anwesende", "teilnehmende", "teilnehmer", "deelnemers"]),
    (
        &[sense::ATTENDED],
        &[
            "present", "attendance", "attending", "attended", "attendees", "participants", "participating", "anwesend", "anwesende",
            "teilnehmer", "teilnehmende", "présents", "présentes", "aanwezig", "aanwezigen", "deelnemers",
        ],
    ),
    (
        &[sense::ABSENT],
        &[
            "absent", "apologies", "regrets", "excused", "absentees", "entschuldigt", "abwesend", "excusés", "excusées", "absents",
            "afwezig", "afgemeld",
        ],
    ),
    (
        &[sense::SAID_PRESENT],
        &["present", "attendance", "attended", "attending", "participated", "attendees", "anwesend", "présents", "aanwezig"],
    ),
    (
        &[sense::SENTENCE_FILLER],
        &[
            "received", "have", "been", "following", "members", "people", "attended", "meeting", "had", "his", "her", "their", "this",
            "of", "board",
        ],
    ),
    (
        &[sense::DUE_CUE],
        &[
            "by", "before", "until", "till", "due", "deadline", "than", "bis", "zum", "avant", "jusquau", "jusqu'au", "jusqu’au", "vóór",
            "voor", "tegen", "tot", "eta", "pour", "latest", "fällig",
        ],
    ),
    (
        &[sense::DUE_LEAD],
        &["no", "not", "later", "earlier", "sooner", "on", "or", "at", "the", "spätestens", "uiterlijk", "due", "deadline", "pas", "niet"],
    ),
    (&[sense::DUE_NOT], &["no", "not", "pas", "niet"]),
    (&[sense::DUE_EARLIEST], &["earlier", "sooner"]),
    (&[sense::OR], &["or", "oder", "ou", "of"]),
    (
        &[sense::DUE_FILLER],
        &["the", "end", "of", "on", "close", "business", "cob", "eob", "date", "day", "is", "le", "au", "den", "dem", "zum", "latest"],
    ),
    (
        &[sense::DUE_PHRASE],
        &[
            "by the end of", "by end of", "before the end of", "by the next", "before the next", "by next", "before next",
            "as soon as possible", "asap", "no later than the", "until the end of", "by the beginning of", "by the middle of", "by mid",
            "until next", "within the next", "bis ende", "by monday", "by tuesday", "by wednesday", "by thursday", "by friday",
            "by saturday", "by sunday", "by tomorrow", "on monday", "on tuesday", "on wednesday", "on thursday", "on friday", "by this",
            "by early", "by late",
        ],
    ),
    (
        &[sense::HEADER_TITLE],
        &[
            "title", "meeting", "committee", "gremium", "subject", "titel", "titre", "betreff", "objet", "onderwerp", "event",
            "meeting title", "name of meeting",
        ],
    ),
    (&[sense::HEADER_SUBTITLE], &["subtitle", "untertitel", "soustitre"]),
    (
        &[sense::HEADER_DATE],
        &[
            "date", "meeting date", "date of meeting", "date and time", "date time", "datetime", "when", "day", "held on", "held",
            "date of the meeting", "dates", "datum", "wann", "sitzungsdatum", "tag", "datum und uhrzeit", "datum uhrzeit", "quand",
            "date et heure", "date de la réunion", "wanneer", "datum en tijd",
        ],
    ),
    (
        &[sense::HEADER_TIME],
        &[
            "time", "meeting time", "times", "hours", "time of meeting", "uhrzeit", "zeit", "startende", "beginn und ende", "dauer",
            "dauer von bis", "heure", "horaire", "horaires", "heures", "tijd", "tijdstip", "starttime", "start end", "beginn ende",
        ],
    ),
    (
        &[sense::HEADER_START],
        &[
            "start", "start time", "opened", "meeting opened", "called to order", "call to order", "begin", "began", "started",
            "meeting started", "beginn", "anfang", "sitzungsbeginn", "eröffnung", "début", "ouverture", "aanvang", "begintijd",
        ],
    ),
    (
        &[sense::HEADER_END],
        &[
            "end", "end time", "closed", "meeting closed", "adjourned", "meeting adjourned", "ended", "meeting ended", "finish",
            "adjournment", "ende", "sitzungsende", "schluss", "fin", "clôture", "einde", "sluiting", "eindtijd", "finished",
        ],
    ),
    (
        &[sense::HEADER_PLACE],
        &[
            "location", "place", "venue", "where", "room", "meeting place", "meeting location", "ort", "wo", "raum", "sitzungsort", "lieu",
            "où", "salle", "plaats", "locatie", "waar", "city",
        ],
    ),
    (
        &[sense::HEADER_MODE],
        &[
            "mode", "format", "meeting format", "meeting type", "type of meeting", "type", "modus", "form", "meeting mode", "modality",
            "mode of meeting",
        ],
    ),
    (
        &[sense::HYBRID],
        &["hybrid", "hybride", "hybrid meeting", "in person and online", "online and in person", "in person and virtual", "hybrid format"],
    ),
    (
        &[sense::ONLINE],
        &[
            "online", "virtual", "virtually", "telecon", "teleconference", "telecons", "videoconference", "video conference",
            "videokonferenz", "telefonkonferenz", "visioconférence", "visio conférence", "teleconferentie", "videoconferentie", "virtuell",
            "virtuelle", "virtuel", "en ligne", "tele conference", "web conference", "webconference", "online meeting", "virtual meeting",
            "conference call",
        ],
    ),
    (
        &[sense::IN_PERSON],
        &[
            "in person", "inperson", "face to face", "facetoface", "f2f", "onsite", "on site", "in präsenz", "präsenz", "vor ort",
            "présentiel", "en présentiel", "fysiek",
        ],
    ),
    (
        &[sense::MODE_FILLER],
        &[
            "meeting", "call", "via", "format", "and", "held", "session", "participation", "conference", "zoom", "webex", "teams",
            "sitzung", "event",
        ],
    ),
    (
        &[sense::DATELINE_FILLER],
        &["at", "from", "time", "date", "held on", "held", "on", "um", "à", "om", "uhr", "uur", "start", "h", "and", "to"],
    ),
    (
        &[sense::MEETING],
        &[
            "meeting", "meetings", "session", "call", "conference", "telecon", "sitzung", "treffen", "réunion", "séance", "vergadering",
            "overleg", "assembly", "plenum", "plenary", "sync", "teleconference", "weekly", "webinar", "retreat", "workshop",
        ],
    ),
    (
        &[sense::OTHER_DATE],
        &[
            "previous", "next", "last", "published", "updated", "created", "approved", "due", "deadline", "posted", "modified", "revised",
            "sent", "printed", "datecreated", "nächste", "letzte", "prochaine", "précédente", "volgende", "vorige", "adopted",
            "circulated", "distribution", "version", "future", "following",
        ],
    ),
    (&[sense::MAIL], &["from", "to", "cc", "messageid", "replyto", "von", "an", "de", "à", "van", "aan", "xmailer", "received", "sender"]),
    (
        &[sense::META],
        &[
            "slug", "status", "author", "authors", "category", "tags", "layout", "permalink", "template", "lang", "published", "save as",
            "url", "summary", "parent", "nav order",
        ],
    ),
    (
        &[sense::RUNNER],
        &[
            "chair", "scribe", "scribes", "facilitator", "host", "moderator", "notetaker", "note taker", "minutes", "minute taker",
            "minutes taker", "secretary", "protokoll", "protokollant", "recorder", "notes", "minuted by", "leader", "editor", "cochair",
            "notulist", "voorzitter", "agenda", "note takers",
        ],
    ),
    (
        &[sense::SERVICE],
        &[
            "skype", "zoom", "slack", "teams", "webex", "discord", "jitsi", "gotomeeting", "irc", "hangouts", "bluejeans", "mumble",
            "phone", "via", "bbb", "whereby",
        ],
    ),
    (
        &[sense::LABEL, sense::AGENDA],
        &[
            "agenda", "meeting agenda", "draft agenda", "proposed agenda", "agenda items", "agenda of the meeting", "adopted agenda",
            "final agenda", "provisional agenda", "discussion agenda", "tentative agenda", "planned agenda", "agenda topics",
            "agenda overview", "agenda points", "annotated agenda", "the agenda", "agenda for the meeting", "todays agenda",
            "tagesordnung", "agendapunkte", "themenreihenfolge", "traktanden", "traktandenliste", "traktandum", "tagesordnungspunkte",
            "topvorschläge", "themen", "ordre du jour", "lordre du jour", "agendapunten", "dagorde",
        ],
    ),
    (
        &[sense::LABEL, sense::PRESENT],
        &[
            "present", "attendees", "attendee", "attendance", "participants", "participant", "list of participants", "participants list",
            "participant list", "meeting participants", "list of attendees", "list of meeting participants", "meeting attendees",
            "attendance list", "attendance sheet", "attendance register", "in attendance", "attending", "attended", "who", "who attended",
            "who was there", "members present", "people present", "those present", "present at the meeting", "roll call", "rollcall",
            "list of attendance", "members in attendance", "also present", "also in attendance", "others present",
            "registered participants", "list of registered participants", "persons present", "participation", "in person", "in the room",
            "on site", "anwesend", "anwesende", "anwesenheit", "anwesenheitsliste", "teilnehmer", "teilnehmende", "teilnehmerinnen",
            "teilnehmerinnen und teilnehmer", "teilnehmerliste", "teilnehmendenliste", "anwesend sind", "anwesend waren", "présents",
            "présent", "présentes", "présente", "étaient présents", "membres présents", "personnes présentes", "liste des participants",
            "liste des présents", "participantes", "participantes et participants", "aanwezig", "aanwezigen", "aanwezige leden",
            "deelnemers", "deelnemerslijst", "presentielijst",
        ],
    ),
    (
        &[sense::LABEL, sense::REMOTE],
        &[
            "remote", "remotely", "remote participants", "remote attendees", "remote participation", "participants online",
            "online participants", "attending remotely", "present remotely", "joined remotely", "virtual participants", "via zoom",
            "on the phone", "by phone", "via phone", "online attendees", "participating remotely", "remote attendance", "online anwesend",
            "online zugeschaltet", "zugeschaltet", "en ligne", "à distance", "en visio", "op afstand",
        ],
    ),
    (
        &[sense::LABEL, sense::ABSENT],
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
        &[sense::LABEL, sense::ACTION],
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
        &[sense::LABEL, sense::DECISION],
        &[
            "decisions", "decision", "decisions made", "decisions taken", "resolutions", "resolution", "agreements", "agreed decisions",
            "summary of decisions", "summary of resolutions", "key decisions", "list of decisions", "resolved", "decisions reached",
            "beschlüsse", "beschluss", "entscheidung", "entscheidungen", "gefasste beschlüsse", "décisions", "décision",
            "décisions prises", "résolutions", "relevé de décisions", "besluiten", "besluit", "genomen besluiten", "besluitenlijst",
        ],
    ),
    (&[sense::ANNEX], &["annex", "appendix", "attachment", "annexe", "anhang", "anlage", "bijlage", "enclosure", "annexes", "appendices"]),
    (
        &[sense::ANNEX_FILLER],
        &[
            "list", "of", "the", "full", "final", "meeting", "meetings", "complete", "and", "for", "provisional", "draft", "proposed", "a",
            "all", "liste", "des", "de", "der", "du", "réunion", "sitzung", "session", "call", "virtual", "day",
        ],
    ),
    (
        &[sense::PAPER],
        &[
            "minutes", "meeting minutes", "minutes of the meeting", "minutes of meeting", "draft minutes", "final minutes",
            "approved minutes", "summary report", "summary", "meeting summary", "meeting report", "report", "draft summary report",
            "final summary report", "meeting notes", "notes", "draft", "final", "action items and next steps", "action items next steps",
            "summary of discussion", "summary of the meeting", "summary record", "record of discussion", "summary notes",
            "executive summary", "draft report", "outcome", "outcomes", "outcome document", "proceedings", "transcript", "raw transcript",
            "unedited transcript", "captions", "protokoll", "sitzungsprotokoll", "ergebnisprotokoll", "entwurf", "compterendu",
            "procèsverbal", "compte rendu", "procès verbal", "relevé de conclusions", "notulen", "verslag", "conceptnotulen",
        ],
    ),
    (
        &[sense::ITEM],
        &[
            "any other business", "aob", "other business", "general business", "old business", "new business", "unfinished business",
            "matters arising", "matters arising from the minutes", "minutes of last meeting", "minutes of the last meeting",
            "minutes of previous meeting", "minutes of the previous meeting", "previous minutes", "approval of minutes",
            "approval of the minutes", "approval of agenda", "approval of the agenda", "confirmation of minutes", "call to order",
            "adjournment", "welcome", "introduction", "introductions", "welcome and introductions", "welcome and apologies", "opening",
            "closing", "correspondence", "declarations of interest", "conflicts of interest", "public comment", "public comments",
            "public participation", "announcements", "treasurers report", "secretarys report", "chairs report", "chairmans report",
            "presidents report", "directors report", "financial report", "finance report", "committee reports", "reports", "elections",
            "date of next meeting", "next meeting", "date of the next meeting", "begrüßung", "verschiedenes", "sonstiges",
            "genehmigung des protokolls", "genehmigung der tagesordnung", "berichte", "wahlen", "nächste sitzung", "nächster termin",
            "varia", "approbation du compte rendu", "approbation du procèsverbal", "questions diverses", "divers", "prochaine réunion",
            "mededelingen", "notulen vorige vergadering", "rondvraag", "sluiting", "ingekomen stukken", "wvttk", "volgende vergadering",
        ],
    ),
    (
        &[sense::ACTION_TAIL],
        &[
            "for next meeting", "for the next meeting", "for next week", "for next time", "resulting", "arising", "from this meeting",
            "from the meeting", "from today", "assigned", "created", "before next meeting", "until next meeting", "bis zum nächsten mal",
        ],
    ),
    (&[sense::NUMBER], &["eerste", "erste", "first", "one", "premier", "premiere"]),
    (&[sense::NUMBER], &["deuxieme", "second", "tweede", "two", "zweite"]),
    (&[sense::NUMBER], &["derde", "dritte", "third", "three", "troisieme"]),
    (&[sense::NUMBER], &["four", "fourth", "quatrieme", "vierde", "vierte"]),
    (&[sense::NUMBER], &["cinquieme", "fifth", "five", "funfte", "vijfde"]),
    (&[sense::NUMBER], &["sechste", "six", "sixieme", "sixth", "zesde"]),
    (&[sense::NUMBER], &["septieme", "seven", "seventh", "siebte", "zevende"]),
    (&[sense::NUMBER], &["achte", "achtste", "eight", "eighth", "huitieme"]),
    (&[sense::NUMBER], &["negende", "neunte", "neuvieme", "nine", "ninth"]),
    (&[sense::NUMBER], &["dixieme", "ten", "tenth", "tiende", "zehnte"]),
    (&[sense::NUMBER], &["eleven", "eleventh", "elfde", "elfte", "onzieme"]),
    (&[sense::NUMBER], &["douzieme", "twaalfde", "twelfth", "twelve", "zwolfte"]),
    (&[sense::NUMBER], &["thirteenth"]),
    (&[sense::NUMBER], &["fourteenth"]),
    (&[sense::NUMBER], &["fifteenth"]),
    (&[sense::NUMBER], &["sixteenth"]),
    (&[sense::NUMBER], &["seventeenth"]),
    (&[sense::NUMBER], &["eighteenth"]),
    (&[sense::NUMBER], &["nineteenth"]),
    (&[sense::NUMBER], &["twentieth"]),
    (&[sense::NUMBER], &["thirtieth"]),
    (&[sense::NUMBER], &["fortieth"]),
    (&[sense::NUMBER], &["fiftieth"]),
    (&[sense::TENS], &["fifty", "forty", "thirty", "twenty"]),
    (&[sense::BEFORE_NUMBER], &["n", "no", "nos", "nr", "num", "number", "numero", "nummer"]),
    (
        &[sense::SERIES],
        &[
            "assemblee", "assembly", "bestuursvergadering", "board", "call", "committee", "conference", "consultation", "council",
            "gathering", "hearing", "jahrestagung", "meeting", "meetings", "mitgliederversammlung", "plenum", "protokoll", "reunion",
            "seance", "session", "table", "sitting", "sitzung", "standup", "summit", "sync", "telco", "telecon", "teleconference", "telko",
            "treffen", "vergadering", "versammlung", "videoconference", "vorstandssitzung", "workshop", "zitting",
        ],
    ),
    (
        &[sense::NOT_BEFORE_SERIES],
        &[
            "a", "and", "at", "de", "der", "des", "die", "draft", "du", "for", "from", "in", "of", "on", "or", "party", "the", "to", "van",
            "version", "von",
        ],
    ),
    (
        &[sense::ISSUE],
        &[
            "action", "bug", "card", "discussion", "in", "issue", "issues", "item", "items", "page", "pr", "prs", "pull", "request", "see",
            "ticket", "to",
        ],
    ),
    (
        &[sense::MODAL],
        &[
            "will", "shall", "should", "must", "soll", "sollen", "wird", "werden", "muss", "doit", "doivent", "devra", "devront", "va",
            "vont", "zal", "zullen", "moet", "moeten", "would",
        ],
    ),
    (&[sense::PASSIVE_HELPER], &["been", "être", "worden"]),
    (&[sense::BE], &["is", "are", "was", "were", "be", "been", "est", "sont"]),
    (
        &[sense::REQUESTED],
        &[
            "invited", "asked", "requested", "encouraged", "tasked", "urged", "expected", "reminded", "mandated", "instructed", "called",
            "advised", "due", "required", "directed", "assigned", "nominated", "appointed", "recommended", "responsible", "welcome",
            "welcomed", "supposed", "going", "entrusted",
        ],
    ),
    (
        &[sense::TAKES_ON],
        &[
            "agreed", "agrees", "volunteered", "volunteers", "offered", "offers", "undertook", "undertakes", "promised", "promises",
            "committed", "commits", "has", "have", "needs", "need", "plans", "plan", "intends", "intend", "continues", "proposed",
        ],
    ),
    (
        &[sense::NO_VERB],
        &[
            "the", "a", "an", "their", "our", "its", "his", "her", "this", "that", "these", "those", "all", "any", "each", "it", "them",
            "us", "him", "me", "you", "which", "whom", "date", "members", "participants", "everyone", "everybody",
        ],
    ),
    (
        &[sense::NOBODY],
        &[
            "we", "it", "they", "this", "that", "these", "those", "there", "i", "you", "he", "she", "what", "which", "who", "if", "when",
            "how", "where", "in", "on", "at", "for", "to", "as", "after", "before", "once", "then", "please", "also", "all of us", "with",
            "from", "by", "no", "not", "so", "and", "or", "but", "of", "wir", "es", "man", "nous", "il", "wij", "men", "some", "here",
            "next", "until", "while", "since", "during", "following",
        ],
    ),
    (
        &[sense::NO_NAME],
        &[
            "note", "notes", "nb", "ps", "re", "see", "update", "updates", "status", "issue", "issues", "topic", "topics", "agenda",
            "item", "items", "link", "links", "date", "time", "deadline", "due", "owner", "goal", "goals", "question", "answer",
            "background", "context", "example", "http", "https", "proposal", "motion", "vote", "result", "results", "outcome", "summary",
            "conclusion", "discussion", "option", "options", "review", "done", "open", "closed", "pr", "part", "phase", "step", "version",
            "idea", "ideas", "create", "add", "fix", "write", "send", "check", "ask", "make", "find", "get", "set", "move", "do", "try",
            "look", "todo", "action", "actions", "previous", "new", "first", "second", "third", "finally", "january", "february", "march",
            "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday",
            "thursday", "friday", "saturday", "sunday", "follow", "prepare", "contact", "publish", "draft", "finalise", "finalize",
            "schedule", "organise", "organize", "discuss", "continue", "start", "close", "reach", "investigate", "provide", "share",
            "complete", "confirm", "decide", "define",
        ],
    ),
    (
        &[sense::THING],
        &[
            "deadline", "input", "inputs", "proposal", "proposals", "comment", "comments", "draft", "drafts", "document", "documents",
            "report", "reports", "link", "links", "call", "need", "plan", "plans", "decision", "invitation", "way", "ways", "request",
            "opportunity", "option", "options", "work", "text", "texts", "survey", "form", "email", "emails", "mail", "letter", "list",
            "webinar", "meeting", "meetings", "session", "sessions", "workshop", "workshops", "minutes", "agenda", "notes", "next", "time",
            "date", "dates", "budget", "feedback", "website", "page", "note", "paper", "papers", "programme", "program", "schedule",
            "question", "questions", "issue", "issues", "topic", "topics", "discussion", "discussions", "consultation", "review",
            "process", "event", "recording", "slides", "presentation", "template", "guidelines", "version", "update", "updates", "results",
            "outcome", "outcomes", "goal", "idea", "ideas", "effort", "efforts", "action", "actions", "item", "items", "task",
            "registration", "information", "material", "materials", "strategy", "everything", "nothing", "something", "focus", "intention",
            "ability", "right", "access", "thanks", "response", "responses", "suggestion", "suggestions",
        ],
    ),
    (&[sense::LINK], &["of", "from", "for", "in", "on", "to", "at", "with", "who", "that", "and", "or", "about", "regarding", "by"]),
    (
        &[sense::IMPERATIVE],
        &[
            "invite", "ask", "remind", "encourage", "request", "urge", "allow", "help", "get", "prepare", "circulate", "send", "share",
            "contact", "consult", "check", "confirm", "create", "add", "update", "set", "follow", "write", "draft", "organise", "organize",
            "find", "make", "work", "continue", "provide", "publish", "move", "try", "see", "let", "enable", "support", "explore",
            "consider", "look", "reach", "coordinate", "investigate", "schedule", "arrange", "propose", "nominate", "identify", "merge",
            "report", "review", "collect", "compile", "clarify", "fill", "complete", "submit", "post", "finalise", "finalize", "need",
            "needs", "have", "use", "want", "keep", "tell", "talk", "speak", "email", "discuss", "agree", "decide", "remove", "start",
            "stop", "put", "give", "take", "bring", "remember", "assign", "hire", "engage", "appoint", "order", "buy", "purchase", "book",
            "inform", "notify", "advise", "instruct", "authorise", "authorize", "approve", "accept", "adopt", "amend", "apply", "approach",
            "assess", "assist", "build", "choose", "convene", "convert", "correct", "define", "delegate", "deliver", "determine",
            "develop", "distribute", "ensure", "establish", "evaluate", "examine", "expand", "extend", "facilitate", "finish", "forward",
            "gather", "hold", "implement", "improve", "include", "increase", "install", "introduce", "invest", "join", "launch",
            "maintain", "meet", "mention", "monitor", "negotiate", "obtain", "pay", "pick", "produce", "promote", "pursue", "raise",
            "read", "recommend", "recruit", "refer", "register", "repair", "replace", "resolve", "respond", "return", "revise", "run",
            "seek", "select", "solicit", "suggest", "summarise", "summarize", "translate", "upload", "verify", "wait", "welcome",
            "persuade", "motivate", "mobilise", "mobilize", "convince", "teach", "empower",
        ],
    ),
    (
        &[sense::MAYBE_IMPERATIVE],
        &[
            "call", "design", "document", "file", "fund", "issue", "list", "name", "open", "pilot", "plan", "present", "release",
            "research", "sign", "sort", "study", "task", "test", "thank", "train", "visit",
        ],
    ),
    (
        &[sense::ADVERBIAL],
        &[
            "following", "after", "before", "in", "at", "by", "on", "once", "when", "if", "upon", "during", "until", "for", "as", "based",
            "to", "with", "nach", "après", "na",
        ],
    ),
    (&[sense::GROUPING], &["each", "every", "all", "both", "interested", "other", "remaining", "any", "several", "regional"]),
    (&[sense::EVERYBODY], &["all", "everybody", "everyone", "tous", "alle", "allen", "iedereen", "toutes"]),
    (&[sense::ARTICLE], &["the", "a", "an", "der", "die", "das", "ein", "eine", "une", "le", "la", "les", "un", "het", "een", "de", "den"]),
    (&[sense::BODY_IN_CAPITALS], &["IT", "WHO", "US"]),
    (
        &[sense::NO_SUBJECT],
        &[
            "can", "could", "do", "does", "did", "go", "goes", "is", "are", "was", "were", "has", "have", "had", "what", "whether", "how",
            "which", "who", "get", "gets", "make", "makes", "including", "not", "we", "you", "they", "it", "there", "why", "when", "if",
            "because", "than", "already", "still", "may", "might", "would",
        ],
    ),
    (
        &[sense::ROLE],
        &[
            "vice", "deputy", "assistant", "honorary", "chair", "chairs", "chairperson", "chairman", "cochair", "cochairs", "vicechair",
            "member", "members", "secretariat", "secretary", "participant", "participants", "representative", "representatives",
            "observer", "observers", "guest", "guests", "staff", "board", "panel", "committee", "council", "countries", "country", "host",
            "hosts", "organizations", "organisations", "organization", "organisation", "other", "others", "past", "former", "delegates",
            "delegation", "delegations", "speakers", "speaker", "officers", "officer", "coconvener", "coconveners", "convener",
            "conveners", "president", "presidents", "treasurer", "facilitator", "facilitators", "cofacilitators", "moderator",
            "moderators", "rapporteur", "rapporteurs", "experts", "expert", "advisors", "advisers", "advisor", "team", "group", "office",
            "stakeholders", "stakeholder", "governments", "government", "society", "sector", "community", "attendees", "apologies",
            "absent", "regrets", "excused", "present", "remote", "online", "invited", "invitees", "director", "directors", "trustees",
            "coordinators", "coordinator", "leads", "lead", "liaison", "liaisons", "interns", "fellows", "consultants", "support",
            "donors", "partners", "ambassadors", "agencies", "bodies", "mitglieder", "mitglied", "vorstand", "vorsitz", "vorsitzende",
            "vorsitzender", "gäste", "gast", "sekretariat", "leitung", "beisitzer", "protokoll", "protokollführung", "sitzungsleitung",
            "vertreter", "vertreterinnen", "membres", "membre", "bureau", "invités", "président", "présidente", "secrétariat",
            "secrétaire", "représentants", "observateurs", "leden", "bestuur", "voorzitter", "gasten", "secretaris", "penningmeester",
            "notulist", "department", "division", "unit", "ministry", "association", "commission", "network", "intergovernmental",
            "general", "youth", "academia", "media", "private", "technical", "civil", "public",
        ],
    ),
    (
        &[sense::SURNAME_COLUMN],
        &[
            "surname", "last name", "lastname", "family name", "last", "surnames", "nachname", "familienname", "nom de famille",
            "achternaam", "family", "nom",
        ],
    ),
    (
        &[sense::GIVEN_COLUMN],
        &[
            "given name", "given names", "first name", "firstname", "first", "forename", "given", "vorname", "prénom", "voornaam",
            "givenname", "first names", "forenames",
        ],
    ),
    (
        &[sense::NAME_COLUMN],
        &["name", "names", "full name", "participant", "member", "attendee", "person", "who", "naam", "nom et prénom", "teilnehmer"],
    ),
    (
        &[sense::AFFILIATION_COLUMN],
        &[
            "affiliation", "organisation", "organization", "company", "institution", "employer", "org", "country", "institute", "firma",
            "einrichtung", "société", "organisme", "organisatie", "bedrijf", "representing", "stakeholder group",
        ],
    ),
    (
        &[sense::OFFICE_COLUMN],
        &[
            "role", "position", "title", "function", "rolle", "funktion", "fonction", "rol", "functie", "handle", "notes", "note",
            "comments",
        ],
    ),
    (&[sense::MAIL_COLUMN], &["email", "e mail", "mail", "email address", "courriel"]),
    (
        &[sense::ATTENDANCE_COLUMN],
        &[
            "attendance", "present", "attended", "status", "here", "anwesend", "anwesenheit", "présence", "aanwezig", "attending",
            "participation",
        ],
    ),
    (
        &[sense::OFFICE],
        &[
            "chair", "cochair", "vicechair", "chairperson", "chairman", "chairwoman", "secretary", "treasurer", "president",
            "vicepresident", "observer", "moderator", "facilitator", "rapporteur", "scribe", "notetaker", "host", "lead", "colead",
            "member", "director", "coordinator", "convener", "coconvener", "minutes", "organizer", "organiser", "guest", "speaker",
            "presenter", "editor", "liaison", "intern", "ceo", "cto", "architect", "administrator", "vorsitzender", "vorsitzende",
            "schriftführer", "protokollant", "kassenwart", "président", "présidente", "secrétaire", "trésorier", "trésorière",
            "voorzitter", "secretaris", "penningmeester", "notulist", "representative", "manager", "sec", "treas", "tres", "pres", "vp",
        ],
    ),
    (
        &[sense::HONORIFIC],
        &[
            "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "amb", "ambassador", "he", "hon", "rev", "herr",
            "frau", "mme", "mlle", "dhr", "mevr", "mevrouw", "lord", "lady", "cllr", "cllrs", "councillor", "councilor", "cr", "alderman",
            "fr", "hr", "messrs",
        ],
    ),
    (
        &[sense::PARTICLE],
        &[
            "de", "van", "von", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "les", "el", "al", "bin",
            "bint", "ibn", "ben", "ter", "ten", "zu", "zur", "zum", "af", "av", "y", "e", "i", "of", "st", "t", "s", "op", "in", "het",
            "auf", "abu", "ould", "tot", "und", "vom", "los", "las", "lo", "'t", "’t", "'s", "dalla", "dello", "degli", "dei", "mac",
            "nic", "ap", "ó", "ní", "bat", "bar", "dal", "dela", "dell",
        ],
    ),
    (
        &[sense::NOTE],
        &["late", "left", "joined", "until", "phone", "remote", "online", "zoom", "proxy", "acting", "remotely", "afk", "partly"],
    ),
    (
        &[sense::BODY],
        &[
            "university", "institute", "foundation", "ministry", "council", "association", "inc", "ltd", "gmbh", "agency", "office",
            "center", "centre", "union", "corporation", "company", "group", "network", "society", "organization", "organisation",
            "commission", "committee", "board", "department", "college", "school", "bank", "authority", "federation", "alliance", "forum",
            "secretariat", "technologies", "labs", "research", "government", "embassy",
        ],
    ),
    (
        &[sense::COMMON],
        &[
            "the", "and", "to", "that", "with", "this", "from", "by", "are", "be", "it", "will", "would", "should", "has", "have", "been",
            "were", "which", "they", "there", "our", "their", "about", "not", "can", "its", "these", "all", "who",
        ],
    ),
    (
        &[sense::COMMON],
        &[
            "das", "und", "ist", "nicht", "mit", "zu", "auf", "für", "ein", "eine", "einen", "einer", "sich", "wird", "werden", "wurde",
            "im", "auch", "bei", "zur", "zum", "oder", "nach", "aus", "über", "sind", "hat", "haben", "dass", "noch", "dem", "vom", "wie",
        ],
    ),
    (
        &[sense::COMMON],
        &[
            "les", "et", "une", "est", "pour", "qui", "dans", "sur", "par", "aux", "avec", "pas", "ce", "cette", "sont", "été", "elle",
            "nous", "où", "à", "au", "sera", "ont", "ces",
        ],
    ),
    (
        &[sense::COMMON],
        &[
            "het", "een", "dat", "voor", "niet", "zijn", "wordt", "werd", "aan", "naar", "bij", "ook", "maar", "door", "deze", "nog",
            "geen", "heeft", "worden", "kan", "uit", "zal", "dit", "wel", "tot", "moet", "hebben", "als", "zich", "op",
        ],
    ),
    (
        &[sense::SHORT],
        &[
            "apr", "aug", "avr", "dec", "dez", "feb", "febr", "fev", "fevr", "jan", "jann", "janv", "juil", "jul", "jun", "mar", "mrt",
            "nov", "oct", "okt", "sep", "sept",
        ],
    ),
    (
        &[sense::MONTH],
        &[
            "aout", "apr", "april", "aug", "august", "augustus", "avr", "avril", "dec", "december", "decembre", "dez", "dezember", "feb",
            "feber", "febr", "februar", "februari", "february", "fev", "fevr", "fevrier", "jan", "jann", "janner", "januar", "januari",
            "january", "janv", "janvier", "juil", "juillet", "juin", "jul", "juli", "july", "jun", "june", "juni", "maart", "maerz", "mai",
            "mar", "march", "mars", "marz", "may", "mei", "mrt", "mrz", "nov", "november", "novembre", "oct", "october", "octobre", "okt",
            "oktober", "sep", "sept", "september", "septembre",
        ],
    ),
    (&[sense::WEAK], &["march", "may"]),
    (
        &[sense::WEEKDAY],
        &[
            "di", "dienstag", "dim", "dimanche", "dinsdag", "do", "donderdag", "donnerstag", "fr", "freitag", "fri", "friday", "jeu",
            "jeudi", "lun", "lundi", "ma", "maandag", "mar", "mardi", "mer", "mercredi", "mi", "mittwoch", "mo", "mon", "monday", "montag",
            "sa", "sam", "samedi", "samstag", "sat", "saturday", "so", "sonnabend", "sonntag", "sun", "sunday", "thu", "thur", "thurs",
            "thursday", "tue", "tues", "tuesday", "ven", "vendredi", "vr", "vrijdag", "wed", "wednesday", "weds", "wo", "woensdag", "za",
            "zaterdag", "zo", "zondag",
        ],
    ),
    (&[sense::SHORT], &["fri", "mon", "sat", "sun", "thu", "thur", "thurs", "tue", "tues", "wed", "weds"]),
    (
        &[sense::WEAK],
        &["di", "dim", "do", "fr", "jeu", "lun", "ma", "mar", "mer", "mi", "mo", "sa", "sam", "so", "ven", "vr", "wo", "za", "zo"],
    ),
    (&[sense::ORDINAL_ENDING], &["st", "nd", "rd", "th", "er", "ere", "re", "e", "eme", "me", "ste", "de"]),
    (&[sense::RAISED_ENDING], &["st", "nd", "rd", "th"]),
    (&[sense::DAY_ARTICLE], &["the", "den", "dem", "der", "le", "de"]),
    (&[sense::OF], &["of", "de", "van"]),
    (
        &[sense::UNTIL],
        &["to", "till", "until", "through", "thru", "bis", "au", "a", "tot", "t/m", "tem", "tot en met", "bis zum", "jusqu'au", "up to"],
    ),
    (&[sense::AND], &["and", "und", "et", "en"]),
    (
        &[sense::BEFORE_DATE],
        &[
            "am", "an", "as", "at", "bis", "by", "date", "dated", "datum", "de", "den", "dem", "du", "from", "le", "meeting", "minutes",
            "on", "op", "of", "per", "protokoll", "seit", "since", "until", "van", "vom", "von", "zum", "notulen", "reunion", "sitzung",
            "stand", "au", "ab",
        ],
    ),
    (
        &[sense::AFTER_CLOCK],
        &[
            "am", "a.m", "pm", "p.m", "h", "hrs", "hours", "uhr", "uur", "heures", "utc", "gmt", "cet", "cest", "est", "edt", "cst", "cdt",
            "mst", "mdt", "pst", "pdt", "bst", "eastern", "pacific",
        ],
    ),
    (
        &[sense::BEFORE_TIME],
        &[
            "a", "ab", "about", "adjourned", "adjournment", "after", "approx", "around", "at", "before", "began", "begin", "begins",
            "between", "bis", "by", "ca", "circa", "closed", "closes", "de", "des", "end", "ended", "ends", "ende", "entre", "from",
            "gegen", "heure", "is", "om", "opened", "opens", "order", "rond", "seit", "since", "start", "started", "starts", "tegen",
            "til", "till", "time", "to", "tot", "tussen", "um", "until", "van", "vanaf", "vers", "von", "was", "zeit", "zwischen",
            "beginn", "begin", "einde", "fin", "debut", "tijd", "uhrzeit",
        ],
    ),
    (
        &[sense::NOT_BEFORE_TIME],
        &[
            "acts", "chapter", "chapters", "corinthians", "exodus", "genesis", "hebrews", "isaiah", "jeremiah", "john", "leviticus",
            "luke", "mark", "matthew", "odds", "proverbs", "psalm", "psalms", "ratio", "revelation", "romans", "scale", "score", "verse",
            "verses",
        ],
    ),
    (&[sense::BETWEEN], &["between", "zwischen", "entre", "tussen"]),
    (&[sense::O_CLOCK], &["uhr", "uur", "h", "hrs", "hours", "hour", "o'clock", "heures"]),
    (&[sense::HOURS_AND_MINUTES], &["heures", "heure", "uhr", "uur"]),
    (
        &[sense::ZONE],
        &[
            "ACDT", "ACST", "ADT", "AEDT", "AEST", "AKDT", "AKST", "ART", "AST", "AWST", "BRT", "BST", "CAT", "CDT", "CEST", "CET", "CLT",
            "COT", "CST", "CT", "EAT", "EDT", "EEST", "EET", "EST", "ET", "GMT", "GST", "HKT", "HST", "ICT", "IDT", "IST", "JST", "KST",
            "MDT", "MESZ", "MEST", "MET", "MEZ", "MSK", "MST", "MT", "NDT", "NPT", "NST", "NZDT", "NZST", "PDT", "PHT", "PKT", "PST", "PT",
            "SAST", "SGT", "TRT", "UTC", "WAT", "WEST", "WET", "WIB",
        ],
    ),
    (&[sense::ZONE], &["cest", "cet", "gmt", "pdt", "pst", "utc"]),
    (&[sense::ZONE_WORD], &["alaska", "atlantic", "central", "eastern", "hawaii", "mountain", "pacific"]),
    (
        &[sense::ZONE_WORD_BEFORE_TIME],
        &[
            "australian central", "australian eastern", "australian western", "british", "central africa", "central european",
            "coordinated universal", "east africa", "eastern european", "greenwich mean", "hong kong", "india", "indian", "israel",
            "japan", "korea", "moscow", "new zealand", "singapore", "south africa", "west africa", "western european",
        ],
    ),
    (&[sense::SEASON], &["standard", "daylight", "summer"]),
    (
        &[sense::ZONE_AREA],
        &[
            "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Etc", "Europe",
            "Indian", "Mexico", "Pacific", "US",
        ],
    ),
    (
        &[sense::COUNTED],
        &[
            "member", "members", "person", "persons", "people", "attendee", "attendees", "participant", "participants", "delegate",
            "delegates", "director", "directors", "trustee", "trustees", "councillor", "councillors", "councilor", "councilors",
            "representative", "representatives", "guest", "guests", "mitglied", "mitglieder", "personen", "teilnehmer", "teilnehmende",
            "teilnehmerinnen", "gäste", "membre", "membres", "personne", "personnes", "participantes", "lid", "leden", "deelnemer",
            "deelnemers", "aanwezigen",
        ],
    ),
    (&[sense::OUT_OF], &["of", "out", "von", "sur", "van", "the", "de", "den", "der"]),
    (
        &[sense::TOTAL_FILLER],
        &[
            "total", "totals", "number", "count", "in", "all", "were", "was", "are", "is", "there", "with", "board", "voting", "committee",
            "council", "at", "meeting", "the", "and", "a", "quorum", "received", "sent", "from", "who", "not", "insgesamt", "waren",
            "sind", "es", "im", "stimmberechtigte", "stimmberechtigten", "beschlussfähig", "au", "étaient", "sont", "avec", "le", "nombre",
            "totaal", "aantal", "waren", "zijn", "er",
        ],
    ),
    (&[sense::NOT], &["not", "nicht", "non", "pas", "niet"]),
    (&[sense::QUORUM], &["quorum", "beschlussfähig"]),
    (
        &[sense::STATUS_DONE],
        &["done", "closed", "complete", "completed", "finished", "x", "yes", "erledigt", "fait", "terminé", "klaar", "gedaan", "afgerond"],
    ),
    (
        &[sense::STATUS_OPEN],
        &[
            "open", "ongoing", "pending", "in progress", "todo", "to do", "new", "started", "not started", "offen", "en cours", "lopend",
            "bezig",
        ],
    ),
    (&[sense::YES], &["y", "yes", "ja", "oui"]),
    (&[sense::NO], &["n", "no", "nein", "nee", "non", "not present", "did not attend"]),
    (&[sense::NUMBER_COLUMN], &["no", "nr", "nº", "num", "number"]),
    (&[sense::NOON], &["noon", "midday"]),
    (&[sense::MIDNIGHT], &["midnight"]),
    (&[sense::AFTER_NUMBER], &["at", "in", "of", "on"]),
    (&[sense::SUFFIX], &["jr", "sr", "ii", "iii", "iv"]),
    (&[sense::ITEM_CODE], &["zu top", "zu", "Top", "Item", "Agenda item", "Punkt", "Agendapunt", "Point"]),
    (&[sense::ACTION_SIGN], &["Action item", "Action", "Actie", "Aktion"]),
    (&[sense::ACTION_SIGN], &["TODO", "AI", "AP"]),
    (&[sense::ZONE_TIME], &["time"]),
    (&[sense::DECIDED], &["Agreed", "Decided", "Resolved", "Beschlossen", "Décidé", "Besloten"]),
    (&[sense::MEETING_ENDING], &["sitzung", "vergadering"]),
    (&[sense::BE], &["sind", "waren"]),
    (&[sense::TO], &["to"]),
    (&[sense::NOT_SAID], &["with", "by", "upon", "and", "but", "in", "at"]),
];
