//! Which remarks make a run fail: `--strict`, `--deny`, `--allow`.

use std::collections::BTreeSet;

use minutes_extract::{Code, Severity};

/// Names for several codes at once. Every code is in one of the groups by subject.
const GROUPS: [(&str, &[Code]); 6] = [
    (
        "structure",
        &[
            Code::EmptyDocument,
            Code::NoTitle,
            Code::SeveralMeetings,
            Code::EmptyActionList,
            Code::VoteMismatch,
            Code::CloseCall,
            Code::NestingTooDeep,
            Code::UnreadTable,
        ],
    ),
    (
        "dates",
        &[
            Code::NoDate,
            Code::AmbiguousDate,
            Code::InvalidDate,
            Code::TwoDates,
            Code::WeekdayMismatch,
            Code::OddTime,
            Code::DueBeforeMeeting,
        ],
    ),
    ("numbering", &[Code::NumberingGap, Code::DuplicateNumber, Code::AgendaItemNotMinuted]),
    (
        "people",
        &[
            Code::PersonWithoutRole,
            Code::RowNotAPerson,
            Code::DuplicateParticipant,
            Code::TotalMismatch,
            Code::AttendanceUnclear,
            Code::PossibleNameSwap,
            Code::QuorumUnclear,
        ],
    ),
    ("encoding", &[Code::ReplacedCharacters, Code::GuessedEncoding, Code::MixedLineEnds]),
    ("corrections", &[Code::Corrected, Code::CorrectionUnfit]),
];

/// The codes of a name: that of a code, of a subject, of a severity (`warnings`, `notes`), or `all`.
pub fn named(name: &str) -> Option<Vec<Code>> {
    let of = |severity| Code::ALL.iter().copied().filter(|code| code.severity() == severity).collect();
    match name {
        "all" => Some(Code::ALL.to_vec()),
        "warnings" => Some(of(Severity::Warning)),
        "notes" => Some(of(Severity::Note)),
        _ => {
            let group = GROUPS.iter().find(|(group, _)| *group == name).map(|(_, codes)| codes.to_vec());
            group.or_else(|| name.parse().ok().map(|code| vec![code]))
        }
    }
}

/// What the codes of a group have in common.
pub fn subject(group: &str) -> &'static str {
    match group {
        "structure" => "what the document holds, and in what form",
        "dates" => "days and times",
        "numbering" => "the numbers of sections, and what the agenda says of them",
        "people" => "who was there",
        "encoding" => "bytes and characters",
        "corrections" => "what was put right by hand",
        "warnings" => "what is missing, contradicts itself or can be read in two ways",
        "notes" => "what is worth knowing; nothing is in doubt",
        _ => "everything that is reported of a text",
    }
}

/// The group by subject that a code is in.
pub fn group(code: Code) -> &'static str {
    GROUPS.iter().find(|(_, codes)| codes.contains(&code)).map_or("", |(name, _)| name)
}

/// All names that [`named`] knows.
pub fn names() -> impl Iterator<Item = &'static str> {
    let groups = GROUPS.iter().map(|(name, _)| *name);
    ["all", "warnings", "notes"].into_iter().chain(groups).chain(Code::ALL.iter().map(|code| code.name()))
}

/// The codes that make a run fail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy(BTreeSet<Code>);

impl Policy {
    /// `--strict` denies the warnings; what is denied or allowed by name is heeded in its order after that, so that the last word counts.
    pub fn new<'n>(strict: bool, words: impl IntoIterator<Item = (Word, &'n str)>) -> Policy {
        let mut denied = BTreeSet::new();
        for (word, name) in strict.then_some((Word::Deny, "warnings")).into_iter().chain(words) {
            for code in named(name).unwrap_or_default() {
                match word {
                    Word::Deny => denied.insert(code),
                    Word::Allow => denied.remove(&code),
                };
            }
        }
        Policy(denied)
    }

    /// Whether a remark of this code makes the run fail.
    pub fn denies(&self, code: Code) -> bool {
        self.0.contains(&code)
    }
}

/// What is said of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Deny,
    Allow,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_subject() {
        for code in Code::ALL {
            let groups = GROUPS.iter().filter(|(_, codes)| codes.contains(code)).count();
            assert_eq!(groups, 1, "{code}");
        }
    }

    #[test]
    fn the_last_word_counts() {
        use Word::{Allow, Deny};
        /// Whether the run is strict, what is said, what is denied then and what is not.
        type Case<'c> = (bool, &'c [(Word, &'c str)], &'c [Code], &'c [Code]);
        let cases: [Case<'_>; 6] = [
            (false, &[], &[], Code::ALL),
            (true, &[], &[Code::NoDate, Code::TotalMismatch], &[Code::OddTime]),
            (true, &[(Allow, "dates"), (Deny, "no-date")], &[Code::NoDate, Code::NoTitle], &[Code::TwoDates, Code::OddTime]),
            (true, &[(Deny, "no-date"), (Allow, "dates")], &[Code::NoTitle], &[Code::NoDate]),
            (false, &[(Deny, "notes"), (Allow, "people")], &[Code::OddTime], &[Code::PossibleNameSwap, Code::NoDate]),
            (true, &[(Deny, "all"), (Allow, "all")], &[], Code::ALL),
        ];
        for (strict, words, denied, allowed) in cases {
            let policy = Policy::new(strict, words.iter().copied());
            for code in denied {
                assert!(policy.denies(*code), "{strict} {words:?}: {code} is allowed");
            }
            for code in allowed {
                assert!(!policy.denies(*code), "{strict} {words:?}: {code} is denied");
            }
        }
    }

    #[test]
    fn names_are_those_that_are_known() {
        for name in names() {
            assert!(named(name).is_some_and(|codes| !codes.is_empty()), "{name}");
        }
        assert_eq!(named("no-such-code"), None);
    }
}
