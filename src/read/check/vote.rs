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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_is_told_that_goes_against_its_outcome() {
        for (outcome, in_favour, against, expected) in [
            (Some(Outcome::Carried), Some(2), Some(3), Some("it was carried with 2 for and 3 against")),
            (Some(Outcome::Carried), Some(3), Some(3), None),
            (Some(Outcome::Carried), Some(3), Some(2), None),
            (Some(Outcome::Rejected), Some(3), Some(2), Some("it was rejected with 3 for and 2 against")),
            (Some(Outcome::Rejected), Some(3), Some(3), None),
            (Some(Outcome::Rejected), Some(2), Some(3), None),
            (Some(Outcome::Deferred), Some(2), Some(3), None),
            (None, Some(2), Some(3), None),
            (Some(Outcome::Carried), Some(2), None, None),
            (Some(Outcome::Carried), None, Some(3), None),
        ] {
            let vote = Vote { in_favour, against, ..Vote::default() };
            let decision = Decision { outcome, ..Decision::default() };
            assert_eq!(against_outcome(&decision, &vote).as_deref(), expected, "{outcome:?} {in_favour:?} {against:?}");
        }
    }

    #[test]
    fn a_side_is_told_that_has_another_number_than_names() {
        let names = |count: usize| vec!["Ann".into(); count];
        for (number, named, expected) in [(2, 2, false), (3, 2, true), (2, 3, true), (3, 0, false), (0, 1, true)] {
            let told = |side: &str| expected.then(|| format!("{number} {side} are stated, and {named} named"));
            let vote = Vote { in_favour: Some(number), for_names: names(named), ..Vote::default() };
            assert_eq!(against_names(&vote), told("for"));
            let vote = Vote { against: Some(number), against_names: names(named), ..Vote::default() };
            assert_eq!(against_names(&vote), told("against"));
            let vote = Vote { abstain: Some(number), abstain_names: names(named), ..Vote::default() };
            assert_eq!(against_names(&vote), told("abstaining"));
        }
        assert_eq!(against_names(&Vote { for_names: names(2), ..Vote::default() }), None);
    }
}
