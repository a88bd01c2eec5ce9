//! The marks of actions and decisions, and the heads of a table of tasks.

use super::fold::{fold, fold_into};
use super::label::LONGEST;
use super::list::table;
use crate::model::Status;

/// Whether the words before a colon are the mark of an action or a decision: `Action 12`, `AP3`, `Decision`.
pub(super) fn is_marker(head: &str) -> bool {
    let is_sentence = || head.starts_with(char::is_lowercase) || head.contains(". ");
    let word = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_mark = || ACTION_MARKERS.beginning(word).next().is_some() || DECISION_MARKERS.beginning(word).next().is_some();
    (ACTION_MARKERS.may_begin(head) || DECISION_MARKERS.may_begin(head)) && !is_sentence() && is_mark()
}

table! {
    /// Words that mark an action when a colon follows, longer forms too.
    pub(crate) static ACTION_MARKERS = &[
        "future action", "open action", "pending action", "actionable", "action", "actions", "action item", "action items", "action point",
        "action points", "actionitem", "new action", "ai", "ap", "todo", "to do", "to-do", "task", "next step", "next steps", "follow-up",
        "follow up", "new action item", "aktion", "aufgabe", "maßnahme", "arbeitsauftrag", "actie", "actiepunt", "à faire", "a faire", "action à mener",
    ];
}

table! {
    /// Words that mark an action only with what it is cited by: `ACT-2016-03`.
    pub(crate) static ACTION_CODES = &["act", "action", "ai", "ap"];
}

table! {
    /// Words that mark a decision only with what it is cited by: `RES-2016-01`.
    pub(crate) static DECISION_CODES = &["res", "dec", "decision", "resolution"];
}

table! {
    /// Words before the names in a label: "ACTION for Ann".
    pub(crate) static BEFORE_OWNERS = &["for", "on", "by", "an", "für", "pour", "voor"];
}

/// Marks of an action in the midst of a text, as they are written there; each begins with `A`, `T` or `#`.
pub(crate) const ACTION_MARKS: &[&str] =
    &["#action", "#ACTION", "ACTION ITEM", "ACTION", "TODO", "AI", "AP", "Action item", "Action", "Actie", "Aktion"];

table! {
    /// Words that mark a decision when a colon follows.
    pub(crate) static DECISION_MARKERS = &[
        "zwischenbeschluss", "approved", "decision", "decisions", "decided", "resolved", "resolution", "agreed", "agreement", "conclusion",
        "motion carried", "beschluss", "beschlossen", "entscheidung", "décision", "décidé", "résolution", "besluit", "besloten", "consensus",
        "outcome of vote", "main decision", "key decision", "final decision", "acuerdo", "decisión", "decisão", "deliberação", "deliberazione",
    ];
}

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
    // "None. All go on as before."
    is_empty || PLACEHOLDERS.has(text) || text.split_once(". ").is_some_and(|(first, _)| first.len() < 16 && PLACEHOLDERS.has(first))
}

/// Words that open a decision without a colon: "Agreed that …", "Decided to …".
pub(crate) const DECIDED: &[&str] =
    &["Agreed", "Decided", "Resolved", "AGREED", "DECIDED", "RESOLVED", "Beschlossen", "Décidé", "Besloten"];

/// Words that open a decision where `that` or `to` follows: "It was agreed that …".
pub(crate) const DECIDED_THAT: &[&str] = &[
    "It was agreed", "It was also agreed", "It was then agreed", "It was further agreed", "It was unanimously agreed",
    "It was agreed unanimously", "It was decided", "It was also decided", "It was then decided", "It was further decided",
    "It was unanimously decided", "It was decided unanimously", "It was resolved", "Decision", "Consensus", "Consensus is",
    "Consensus was", "Es wurde beschlossen", "Es wird beschlossen", "Il a été décidé", "Il est décidé", "Il a été convenu",
    "Er is besloten", "Er werd besloten", "Se acordó", "Se acuerda", "Foi decidido", "Ficou decidido", "Si decide", "È stato deciso",
];

/// Words after one that opens a decision which say that none follows: "Agreed with Ann".
pub(crate) const NO_DECISION: &[&str] = &["with", "by", "upon", "and", "but", "in", "at"];

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
                "who", "owner", "owners", "assignee", "assigned", "assigned to", "person responsible", "responsible person", "resp", "responsible", "responsibility", "person", "by whom", "lead",
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
