//! What those who met want to know afterwards: what was decided, and who has what to do. What the view and the follow-up show.

use crate::lexicon::fold_plain;
use crate::model::{Action, Date, Decision, Minutes, Outcome, Vote};

/// What a person wants to know of one meeting, free of the text that it was read from.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Digest {
    /// The path of the document, as it was given.
    pub source: Option<String>,
    /// The title, or the body that met.
    pub title: Option<String>,
    /// The first day.
    pub date: Option<Date>,
    /// What was decided, in the order of the text.
    pub resolved: Vec<Resolved>,
    /// What is to be done still, in the order of the text.
    pub tasks: Vec<Task>,
    /// How many actions are stated to be done.
    pub done: usize,
    /// How many remarks there are to look at, notes included.
    pub remarks: usize,
}

/// An action that is not stated to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Task {
    /// Who is to do it: by the name on the list of participants where the owner is linked to it, else as written.
    pub owners: Vec<String>,
    /// The words.
    pub text: String,
    /// The day by which, where one is stated.
    pub due: Option<Date>,
    /// The words that state by when.
    pub due_text: Option<String>,
    /// The line of the source, from 1.
    pub line: usize,
}

/// A decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resolved {
    /// The words.
    pub text: String,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// How it was voted on, in words: `5 for, 1 against`.
    pub vote: Option<String>,
    /// The line of the source, from 1.
    pub line: usize,
}

impl Digest {
    /// What there is to know of a meeting.
    ///
    /// ```
    /// use minutes_extract::emit::digest::Digest;
    ///
    /// let digest = Digest::of(&minutes_extract::parse("Board\n\nPresent: Ann Ray, Bo West\n\n- ACTION: Ann to call the roofer.\n"));
    /// assert_eq!(digest.tasks[0].owners, ["Ann Ray"]);
    /// ```
    #[must_use]
    pub fn of(minutes: &Minutes<'_>) -> Digest {
        let names: std::collections::HashMap<_, _> = minutes.people().map(|(_, person)| (person.id, &*person.name)).collect();
        let task = |action: &Action<'_>| Task {
            owners: action
                .owners
                .iter()
                .map(|owner| owner.person_id.and_then(|id| names.get(&id).copied()).unwrap_or(&owner.name).to_owned())
                .collect(),
            text: action.text.clone().into_owned(),
            due: action.due.as_ref().and_then(|due| due.date),
            due_text: action.due.as_ref().map(|due| due.text.clone().into_owned()),
            line: action.span.line,
        };
        let resolved = |decision: &Decision<'_>| Resolved {
            text: decision.text.clone().into_owned(),
            outcome: decision.outcome,
            vote: decision.vote.as_ref().and_then(counted),
            line: decision.span.line,
        };
        let meeting = &minutes.meeting;
        Digest {
            source: minutes.source.as_deref().map(str::to_owned),
            title: meeting.title.as_deref().or(meeting.body.as_deref()).map(str::to_owned),
            date: meeting.date,
            resolved: minutes.decisions().map(|found| resolved(found.decision)).collect(),
            tasks: minutes.open_actions().map(|found| task(found.action)).collect(),
            done: minutes.actions().filter(|found| !found.action.is_open()).count(),
            remarks: minutes.diagnostics.len(),
        }
    }
}

/// A vote in words; nothing where it has neither numbers nor names.
pub(super) fn counted(vote: &Vote<'_>) -> Option<String> {
    let sides = [
        (vote.in_favour, &vote.for_names, "for"),
        (vote.against, &vote.against_names, "against"),
        (vote.abstain, &vote.abstain_names, "abstaining"),
    ];
    let sides = sides.into_iter().filter_map(|(number, names, side)| match number {
        Some(number) => Some(format!("{number} {side}")),
        None => (!names.is_empty()).then(|| format!("{side}: {}", names.join(", "))),
    });
    let sides: Vec<String> = sides.collect();
    (!sides.is_empty()).then(|| sides.join(", "))
}

/// The tasks of one owner.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tasks<'d> {
    /// The owner; nobody where none is named.
    pub owner: Option<&'d str>,
    /// What the owner is to do, what is due first before the rest, with the meeting that it comes from.
    pub tasks: Vec<(&'d Digest, &'d Task)>,
}

/// The tasks of meetings by owner, in the order of the owners' names; what has no owner comes last. An owner is a folded name.
pub(super) fn by_owner<'d>(digests: impl IntoIterator<Item = &'d Digest>) -> Vec<Tasks<'d>> {
    let mut owners: std::collections::BTreeMap<(bool, String), Tasks<'d>> = std::collections::BTreeMap::new();
    for digest in digests {
        for task in &digest.tasks {
            let names = task.owners.iter().map(|name| Some(name.as_str()));
            let nobody = task.owners.is_empty().then_some(None);
            for owner in names.chain(nobody) {
                let key = (owner.is_none(), owner.map(fold_plain).unwrap_or_default());
                owners.entry(key).or_insert_with(|| Tasks { owner, tasks: Vec::new() }).tasks.push((digest, task));
            }
        }
    }
    let mut all: Vec<Tasks<'d>> = owners.into_values().collect();
    for tasks in &mut all {
        tasks.tasks.sort_by_key(|(_, task)| (task.due.is_none(), task.due));
    }
    all
}
