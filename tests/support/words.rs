//! Whether the words of a text come back: at least half of each line's, in a node that covers the line.
//!
//! Markup is no word: tags, comments, addresses of links, attributes, the marks of code. Words of labels ("Actions", "Present") are
//! known by where they lead, not kept; so are headers of tables that were read.

use std::collections::HashMap;
use std::sync::LazyLock;

use minutes_extract::model::Minutes;
use minutes_extract::span::lines;
use minutes_extract::{Code, Diagnostic};
use regex::{Captures, Regex};

use super::{Node, Nodes, first_words, is_blank, is_zero_width};

/// The words of labels that the reader may keep as kind, key or status instead of as text.
const LABELS: &str = "
    action actions todos resulting arising notes item items point points task tasks todo to do next step steps follow up followup ap ai decision decisions decided
    resolved resolution resolutions agreed motion motions carried passed approved conclusion moved seconded by done open closed ongoing
    agenda order of the meeting attendance attendees attending participants participant list members present absent apologies regrets
    excused remote online virtual hybrid person followups summary not in was were and invited received from guests invitees roll call
    first last given name names surname family organisation organization company affiliation role title email mail present who what
    whom when due date deadline owner assignee assigned status responsible topic scribe chair
    time place venue location format mode opened closed adjourned start end
    tagesordnung anwesend anwesende abwesend abwesende entschuldigt teilnehmer teilnehmende teilnehmerinnen protokoll beschluss
    beschlüsse aufgabe aufgaben top uhr beginn ende ort datum
    ordre du jour présents présent présentes excusé excusés excusées absent absents décision décisions es date lieu participants
    aanwezig afwezig notulen besluit besluiten actie acties actiepunten agendapunten
    none nil with participating remotely no";

static LABEL_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| words(LABELS).collect());

/// What is no word of the text: comments, tags, targets of links, reference definitions, attributes, entities, bare addresses.
static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?s)<!--.*?(?:-->|\z)|</?[A-Za-z][^<>\n]*>|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\]\n]*\]",
        r"|(?m:^ {0,3}\[[^\]\n]+\]:.*$)|\{[:#.%{][^{}\n]*\}|&#?\w+;|(?m:^[ \t>]*(?:```|~~~).*$)",
        r"|(?:https?|ftp|mailto|irc)://?\S+|mailto:\S+|www\.\S+",
    ))
    .expect("the pattern is well formed")
});

/// The words of at least two characters, in small letters, without marks that have no width.
fn words(text: &str) -> impl Iterator<Item = String> {
    let plain: String = text.chars().filter(|c| !is_zero_width(*c)).collect();
    let words: Vec<String> =
        plain.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1).map(str::to_owned).collect();
    words.into_iter()
}

/// The lines of which less than half of the words come back.
pub fn lost(text: &str, minutes: &Minutes<'_>, nodes: &Nodes<'_>) -> Vec<String> {
    let header = minutes.meeting.span;
    let mut kept: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    for Node { path, span, number, texts, words: more, .. } in &nodes.list {
        // The header's values and a group's role may be drawn from, and hold for, any line.
        let everywhere = path == "meeting" || path.starts_with("participants") && !path.contains("members");
        let range = if everywhere { (0, text.len() + 1) } else { (span.start, span.end) };
        for value in number.iter().chain(texts.iter().map(|(_, value)| value)).chain(more) {
            for word in words(value) {
                let ranges = kept.entry(word).or_default();
                if ranges.last() != Some(&range) {
                    ranges.push(range);
                }
            }
        }
    }
    // Blanks in the place of markup, so that offsets stay.
    let bare = MARKUP.replace_all(text, |found: &Captures<'_>| {
        found[0].chars().flat_map(|c| std::iter::repeat_n(if c == '\n' || c == '\r' { c } else { ' ' }, c.len_utf8())).collect::<String>()
    });
    let mut problems = Vec::new();
    for (start, line) in lines(&bare) {
        let end = start + line.text.trim_end_matches(is_blank).len();
        if header.start < end && start < header.end {
            continue;
        }
        // Somebody listed again is entered once; the second line is told.
        let again = |told: &Diagnostic| told.code == Code::DuplicateParticipant && told.span.start < end && start < told.span.end;
        if minutes.diagnostics.iter().any(again) {
            continue;
        }
        let all: Vec<String> = words(line.text).filter(|word| !LABEL_WORDS.contains(word)).collect();
        let back = |word: &String| kept.get(word).is_some_and(|ranges| ranges.iter().any(|(from, to)| *from < end && start < *to));
        let missing: Vec<&String> = all.iter().filter(|word| !back(word)).collect();
        if missing.len() * 2 > all.len() {
            let of = first_words(text.get(start..end).unwrap_or_default());
            problems.push(format!("line {}: the words {missing:?} do not come back of {of:?}", line.number));
        }
    }
    problems
}
