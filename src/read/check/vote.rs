//! Votes against their outcome, and numbers of votes against the names of those who voted.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Block, Decision, Minutes, Outcome, Vote};
use crate::read::reader::Reader;

/// Looks the votes over.
pub(super) fn votes(reader: &mut Reader<'_, '_>, minutes: &Minutes<'_>) {
    minutes.each_block(&mut |block| {
        let Block::Decision(decision) = block else { return };
        let Some(vote) = &decision.vote else { return };
        if let Some(message) = against_outcome(decision, vote).or_else(|| against_names(vote)) {
            let told = Diagnostic::new(Code::VoteMismatch, decision.span, message);
            reader.tell(told.hint("both are kept as they are stated"));
        }
    });
}

/// What is told where fewer were for what was carried, or more for what was rejected.
fn against_outcome(decision: &Decision<'_>, vote: &Vote<'_>) -> Option<String> {
    let (in_favour, against) = vote.in_favour.zip(vote.against)?;
    match decision.outcome? {
        Outcome::Carried if in_favour < against => Some(format!("it was carried with {in_favour} for and {against} against")),
        Outcome::Rejected if in_favour > against => Some(format!("it was rejected with {in_favour} for and {against} against")),
        _ => None,
    }
}

/// What is told where a side has another number than names.
fn against_names(vote: &Vote<'_>) -> Option<String> {
    let sides = [
        ("for", vote.in_favour, vote.for_names.len()),
        ("against", vote.against, vote.against_names.len()),
        ("abstaining", vote.abstain, vote.abstain_names.len()),
    ];
    let differs = |(_, number, names): &(&str, Option<u32>, usize)| *names > 0 && number.is_some_and(|number| number as usize != *names);
    let (side, number, names) = sides.into_iter().find(differs)?;
    Some(format!("{} {side} are stated, and {names} named", number?))
}
