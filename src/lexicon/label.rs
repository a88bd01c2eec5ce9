//! Labels: words that stand alone above what they head, or before a colon, and the words that open an annex.

use super::action::{DECIDED, is_marker};
use super::field::HEADER_LABELS;
use super::fold::fold;
use super::list::table;
use crate::model::Attendance;

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
    pub(super) static LABELS: Label = &[
        (
            Label::Agenda,
            &[
                "agenda", "meeting agenda", "draft agenda", "proposed agenda", "agenda items", "agenda of the meeting", "adopted agenda",
                "final agenda", "provisional agenda", "discussion agenda", "tentative agenda", "planned agenda", "agenda topics",
                "agenda overview", "agenda points", "annotated agenda", "the agenda", "agenda for the meeting", "todays agenda",
                "tagesordnung", "agendapunkte", "themenreihenfolge", "traktanden", "traktandenliste", "traktandum", "tagesordnungspunkte",
                "topvorschläge", "themen", "ordre du jour", "lordre du jour", "agendapunten", "dagorde", "order of business", "order of the day",
                "orden del día", "orden del dia", "temario", "puntos del orden del día", "ordem do dia", "ordem de trabalhos", "pauta",
                "ordine del giorno", "punti allordine del giorno", "points à lordre du jour", "points inscrits à lordre du jour",
            ],
        ),
        (
            Label::Attendance(Attendance::Present),
            &[
                "present", "attendees", "attendee", "attendance", "participants", "participant", "list of participants", "participants list",
                "participant list", "meeting participants", "list of attendees", "list of meeting participants", "meeting attendees",
                "attendance list", "attendance sheet", "attendance register", "in attendance", "attending", "attended", "who", "who attended", "who was there", "members present",
                "people present", "those present", "present at the meeting", "roll call", "rollcall", "list of attendance",
                "members in attendance", "also present", "also in attendance", "others present", "people", "registered participants",
                "list of registered participants", "persons present", "participation", "in person", "in the room", "on site", "anwesend",
                "anwesende", "anwesenheit", "anwesenheitsliste", "teilnehmer", "teilnehmende", "teilnehmerinnen",
                "teilnehmerinnen und teilnehmer", "teilnehmerliste", "teilnehmendenliste", "anwesend sind", "anwesend waren", "présents",
                "présent", "présentes", "présente", "étaient présents", "membres présents", "personnes présentes", "liste des participants",
                "liste des présents", "participantes et participants", "aanwezig", "aanwezigen", "aanwezige leden",
                "deelnemers", "deelnemerslijst", "presentielijst", "asistentes", "asisten", "miembros presentes", "presentes", "participantes",
                "membros presentes", "presenti", "partecipanti", "membri presenti",
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
                "afwezig met kennisgeving", "met bericht", "ausentes", "excusados", "no asisten", "excusan su asistencia", "faltas justificadas",
                "assenti", "assenti giustificati",
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
                "vervolgstappen", "te doen", "actiepuntenlijst", "tareas", "acciones", "próximos pasos", "compromisos", "tareas pendientes",
                "acciones a realizar", "encaminhamentos", "tarefas", "ações", "próximos passos", "azioni", "azioni da intraprendere",
                "compiti", "prossimi passi",
            ],
        ),
        (
            Label::Decisions,
            &[
                "decisions", "decision", "decisions made", "decisions taken", "resolutions", "resolution", "agreements", "agreed decisions",
                "summary of decisions", "summary of resolutions", "key decisions", "list of decisions", "resolved", "decisions reached",
                "beschlüsse", "beschluss", "entscheidung", "entscheidungen", "gefasste beschlüsse", "décisions", "décision",
                "décisions prises", "résolutions", "relevé de décisions", "besluiten", "besluit", "genomen besluiten", "besluitenlijst",
                "acuerdos", "acuerdo", "acuerdos adoptados", "decisiones", "deliberações", "deliberação", "decisões", "delibera",
                "deliberazioni", "deliberazione", "decisioni",
            ],
        ),
    ];
}

table! {
    /// Labels of an agenda where its entries come again as headings, or the minutes stand under a heading of their own.
    static TOPICS = &[
        "topics", "discussion topics", "proposed topics", "topics for discussion", "topics to discuss", "topics for today", "todays topics",
        "list of topics", "meeting topics", "discussion items", "items for discussion", "items to discuss", "items", "subjects",
        "subjects discussed", "points", "points for discussion", "discussion points", "overview", "outline", "schedule", "programme",
        "program", "business", "tops", "themenliste", "besprechungspunkte", "sujets", "sujets abordés", "points abordés", "points à aborder",
        "onderwerpen", "te bespreken", "bespreekpunten", "temas", "temas a tratar", "puntos a tratar", "puntos", "assuntos", "tópicos",
        "argomenti", "punti",
    ];
}

/// Whether words may label an agenda: "Topics".
pub(crate) fn is_topics(text: &str) -> bool {
    text.len() <= LONGEST && TOPICS.has(text)
}

table! {
    /// Labels of what was decided where they stand inside a section, of its end where they do not.
    static CONCLUSIONS = &["conclusion", "conclusions", "outcome", "result", "fazit", "ergebnis", "conclusie", "conclusión", "conclusão"];
}

/// Whether words label what was decided on a topic: "Conclusion".
pub(crate) fn is_conclusion(text: &str) -> bool {
    text.len() <= LONGEST && CONCLUSIONS.has(text)
}

/// A column of an agenda that is a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AgendaColumn {
    /// What is to be talked of.
    Topic,
    /// Who presents it.
    Presenter,
    /// When, or how long.
    Time,
    /// What else there is: papers, notes.
    Other,
}

table! {
    static AGENDA_COLUMNS: AgendaColumn = &[
        (
            AgendaColumn::Topic,
            &[
                "topic", "topics", "item", "items", "agenda item", "agenda items", "agenda", "subject", "subjects", "subjects discussed",
                "agenda topic", "thema", "tagesordnungspunkt", "top", "sujet", "sujets", "point", "onderwerp", "agendapunt", "tema", "asunto",
                "assunto", "argomento", "title", "discussion item",
            ],
        ),
        (
            AgendaColumn::Presenter,
            &[
                "presenter", "presenters", "presented by", "lead", "leader", "who", "speaker", "speakers", "facilitator", "owner", "host",
                "person", "responsible", "referent", "wer", "intervenant", "rapporteur", "qui", "wie", "spreker", "ponente", "quem",
            ],
        ),
        (
            AgendaColumn::Time,
            &[
                "time", "times", "start", "start time", "when", "duration", "length", "slot", "time slot", "minutes", "mins", "min", "time allotted",
                "zeit", "uhrzeit", "dauer", "heure", "horaire", "durée", "tijd", "duur", "hora", "horário", "ora", "durata",
            ],
        ),
        (
            AgendaColumn::Other,
            &[
                "documents", "document", "notes", "note", "comments", "details", "links", "link", "description", "goal", "purpose", "outcome",
                "notizen", "unterlagen", "remarques", "stukken", "notas", "documentos",
            ],
        ),
    ];
}

/// What a column of an agenda holds, by its head.
pub(crate) fn agenda_column(head: &str) -> Option<AgendaColumn> {
    if head.len() > LONGEST { None } else { AGENDA_COLUMNS.get(head) }
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
    pub(super) static PAPERS = &[
        "minutes", "meeting minutes", "minutes of the meeting", "minutes of meeting", "draft minutes", "final minutes", "approved minutes",
        "summary report", "summary", "meeting summary", "meeting report", "report", "draft summary report", "final summary report",
        "meeting notes", "notes", "draft", "final", "action items and next steps", "action items next steps", "summary of discussion",
        "summary of the meeting", "summary record", "record of discussion", "summary notes", "executive summary", "draft report", "outcome",
        "outcomes", "outcome document", "proceedings", "transcript", "raw transcript", "unedited transcript", "captions", "protokoll",
        "sitzungsprotokoll", "ergebnisprotokoll", "entwurf", "compterendu", "procèsverbal", "compte rendu", "procès verbal",
        "relevé de conclusions", "notulen", "verslag", "conceptnotulen", "niederschrift", "acta", "ata", "verbale",
    ];
}

table! {
    /// Titles that the items of a meeting have again and again.
    static ITEMS = &[
        "any other business", "aob", "other business", "general business", "old business", "new business", "unfinished business",
        "matters arising", "matters arising from the minutes", "minutes of last meeting", "minutes of the last meeting",
        "minutes of previous meeting", "minutes of the previous meeting", "previous minutes", "approval of minutes",
        "approval of the minutes", "approval of agenda", "approval of the agenda", "confirmation of minutes", "call to order", "adjournment",
        "welcome", "introduction", "introductions", "welcome and introductions", "welcome and apologies", "opening", "closing", "correspondence",
        "declarations of interest", "conflicts of interest", "public comment", "public comments", "public participation", "announcements",
        "treasurers report", "secretarys report", "chairs report", "chairmans report", "presidents report", "directors report",
        "financial report", "finance report", "committee reports", "reports", "elections", "date of next meeting", "next meeting",
        "date of the next meeting", "begrüßung", "verschiedenes", "sonstiges", "genehmigung des protokolls", "genehmigung der tagesordnung",
        "berichte", "wahlen", "nächste sitzung", "nächster termin", "varia", "approbation du compte rendu", "approbation du procèsverbal",
        "questions diverses", "divers", "prochaine réunion", "mededelingen", "notulen vorige vergadering", "rondvraag", "sluiting",
        "ingekomen stukken", "wvttk", "volgende vergadering",
    ];
}

/// Whether words are the title of an item that meetings have again and again: "Any other business".
pub(crate) fn is_item(text: &str) -> bool {
    text.len() <= LONGEST && ITEMS.has(text)
}

table! {
    /// Words for a page, before its number.
    static PAGES = &["page", "seite", "blatt", "pagina", "pág", "pag", "página", "folio"];
}

table! {
    /// Words between a page's number and how many there are.
    static OF_PAGES = &["of", "von", "sur", "de", "van", "di", "out"];
}

/// Whether a line is the number of a page and nothing else: `Page 3`, `Page 3 of 7`, `3 of 7`.
pub(crate) fn is_page_number(text: &str) -> bool {
    let folded = fold(text);
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> = folded.split(' ').collect();
    match words.as_slice() {
        [page, number] => PAGES.has_word(page) && is_number(number),
        [number, of, all] => OF_PAGES.has_word(of) && is_number(number) && is_number(all),
        [page, number, of, all] => PAGES.has_word(page) && OF_PAGES.has_word(of) && is_number(number) && is_number(all),
        _ => false,
    }
}

/// The longest label, in bytes; what is longer is none.
pub(super) const LONGEST: usize = 64;

/// What a label that stands alone says of the lines below it.
pub(crate) fn label(text: &str) -> Option<Label> {
    if text.len() > LONGEST || !LABELS.may_begin(text) {
        return None;
    }
    LABELS.get(text).or_else(|| {
        // "TODO for next meeting", "Action items arising": all of these end in one of few letters.
        let last = text.bytes().rfind(u8::is_ascii_alphanumeric)?;
        if last | 0x20 == b's'
            && !text.ends_with('?')
            && let Some(label) = qualified(&fold(text))
        {
            return Some(label);
        }
        if !matches!(last | 0x20, b'g' | b'k' | b'e' | b'y' | b'd' | b'l') {
            return None;
        }
        let folded = fold(text);
        let core = ACTION_TAILS.iter().find_map(|tail| folded.strip_suffix(tail))?;
        LABELS.of_word(core.trim_end()).filter(|label| *label == Label::Actions)
    })
}

/// A label of actions with a word or two before it: "Collected action points".
fn qualified(folded: &str) -> Option<Label> {
    const CORES: &[&str] = &[" action items", " action points", " action steps", " todos"];
    /// Words before it that make another thing of it.
    const OTHERS: &[&str] = &[
        "previous", "last", "old", "past", "prior", "review", "of", "from", "no", "completed", "closed", "earlier", "former", "and", "on",
    ];
    let before = CORES.iter().find_map(|core| folded.strip_suffix(core))?;
    let mut words = before.split(' ');
    let fits = words.clone().count() <= 2 && words.all(|word| !OTHERS.contains(&word) && word.chars().all(char::is_alphabetic));
    fits.then_some(Label::Actions)
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

/// The word that opens an annex, if the text begins with one: its length in bytes.
pub(crate) fn annex_word(text: &str) -> Option<usize> {
    if !ANNEXES.may_begin(text) {
        return None;
    }
    let word = text.split(|c: char| !c.is_alphabetic()).next()?;
    (word.len() <= 12 && word.starts_with(char::is_uppercase) && ANNEXES.has_word(&word.to_lowercase())).then_some(word.len())
}

/// Whether the words of a line open something of their own, so that the line does not carry on the one before it: a label alone, a
/// label with a colon that the reader knows, an annex, a decision in capitals.
pub(crate) fn opens(text: &str) -> bool {
    if let Some((head, tail)) = text.split_once(':')
        && head.len() <= LONGEST
        && (tail.is_empty() || tail.starts_with(char::is_whitespace) || tail.starts_with(['*', '_']))
        && (LABELS.has(head) || HEADER_LABELS.has(head) || is_marker(head))
    {
        return true;
    }
    // "AGREED to mend it"
    let decided = || DECIDED.iter().any(|word| word.ends_with('D') && text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
    decided() || text.len() <= LONGEST && text.starts_with(|c: char| !c.is_lowercase()) && label(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Label, label};

    #[test]
    fn a_label_of_actions_may_have_a_word_before_it() {
        for (words, expected) in [
            ("Collected action points:", true),
            ("Consolidated TODOs", true),
            ("Previous action items", false),
            ("Review of action items", false),
            ("Possible TODOs?", false),
            ("Roof repair and lamps action items", false),
            ("Board actions", false),
        ] {
            assert_eq!(label(words) == Some(Label::Actions), expected, "{words:?}");
        }
    }
}
