//! What single rules say of texts: of lines of the fixtures, and of what stands between the signs of these.
//!
//! A rule that decides on words is one of many before anything is read of them, so that a whole reading seldom shows what one of them says.
//! Here each is asked by itself, and its answers are kept in `tests/rendered/rules`: the usual one, how often there were others, and some
//! of these, evenly spread. `INSTA_UPDATE=always cargo test --lib over_the_fixtures` accepts what the rules say now.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};
use std::path::Path;
use std::sync::LazyLock;

use crate::evidence::Log;
use crate::lexicon::Lexicon;
use crate::line::{self, Line};
use crate::outline::{self, Outline};

/// The words of all languages.
pub(crate) const LEXICON: &Lexicon<'static> = &Lexicon::ALL;

/// The fixtures whose lines and pieces are asked about, a path a line: a new fixture changes nothing here.
const FIXTURES: &str = include_str!("../tests/rules/fixtures.txt");

/// The texts that are asked about, a line each: lines of the fixtures, and what stands between their signs.
const TEXTS: &str = include_str!("../tests/rules/texts.txt");

/// The documents, and lists of people one below the other.
static DOCUMENTS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let read = |path: &str| std::fs::read_to_string(folder.join(path)).expect("the fixture can be read");
    let lists = include_str!("../tests/rules/lists.txt");
    FIXTURES.lines().map(read).map(|text| &*Box::leak(text.into_boxed_str())).chain([lists]).collect()
});

/// Some of a list, evenly spread.
fn spread<T>(all: &[T], most: usize) -> impl Iterator<Item = &T> {
    let step = all.len().div_ceil(most).max(1);
    all.iter().step_by(step)
}

/// Where the words of a text begin.
pub(crate) fn words(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1))
}

/// Answers, a sign each.
pub(crate) fn bits(answers: &[bool]) -> String {
    answers.iter().map(|answer| if *answer { '+' } else { '-' }).collect()
}

/// What the rules of a module say.
pub(crate) struct Rules {
    module: &'static str,
    said: String,
}

impl Rules {
    pub(crate) fn of(module: &'static str) -> Rules {
        Rules { module, said: String::new() }
    }

    /// What a rule says of each text.
    pub(crate) fn texts<T: Debug>(&mut self, rule: &str, say: impl Fn(&'static str) -> T) {
        self.tell(rule, TEXTS.lines().map(|text| (text.to_owned(), format!("{:?}", say(text)))));
    }

    /// What a rule says of two texts.
    pub(crate) fn pairs<T: Debug>(&mut self, rule: &str, say: impl Fn(&'static str, &'static str) -> T) {
        let pairs = TEXTS.lines().zip(TEXTS.lines().skip(1));
        self.tell(rule, pairs.map(|(one, other)| (format!("{one} ¦ {other}"), format!("{:?}", say(one, other)))));
    }

    /// What a rule says of five texts, one after the other.
    pub(crate) fn runs<T: Debug>(&mut self, rule: &str, say: impl Fn(&[&'static str]) -> T) {
        const LENGTH: usize = 5;
        let texts: Vec<&str> = TEXTS.lines().collect();
        self.tell(rule, texts.windows(LENGTH).map(|run| (run.join(" ¦ "), format!("{:?}", say(run)))));
    }

    /// What a rule says of each line.
    pub(crate) fn lines<T: Debug>(&mut self, rule: &str, say: impl Fn(&Line<'static>) -> T) {
        /// So many lines are enough.
        const MOST: usize = 1400;
        let lines = DOCUMENTS.iter().flat_map(|text| line::lines(text));
        let lines: Vec<Line<'static>> = lines.filter(|line| !line.text.is_empty()).collect();
        self.tell(rule, spread(&lines, MOST).map(|line| (line.text.to_owned(), format!("{:?}", say(line)))));
    }

    /// What a rule says of each piece of a document.
    pub(crate) fn pieces<T: Debug>(&mut self, rule: &str, say: impl Fn(&Outline<'static>, usize) -> T) {
        let mut all = Vec::new();
        for text in DOCUMENTS.iter() {
            let outline = outline::outline(text, &Log::default());
            for (at, piece) in outline.pieces.iter().enumerate() {
                all.push((piece.words(&outline.lines).into_owned(), format!("{:?}", say(&outline, at))));
            }
        }
        self.tell(rule, all.into_iter());
    }

    fn tell(&mut self, rule: &str, answers: impl Iterator<Item = (String, String)>) {
        /// So many answers are shown, and so many kinds of them counted.
        const SHOWN: usize = 40;
        const KINDS: usize = 8;
        // Most rules that give a text back change nothing of it.
        let same =
            |(text, answer): (String, String)| if answer == format!("{text:?}") { (text, "the same".to_owned()) } else { (text, answer) };
        let answers: Vec<(String, String)> = answers.map(same).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, answer) in &answers {
            *counts.entry(answer).or_default() += 1;
        }
        let usual = counts.iter().max_by_key(|(_, count)| **count).map_or("", |(answer, _)| *answer);
        let _ = writeln!(
            self.said,
            "=== {rule}: {} of {} say {usual}; {} answers",
            counts.get(usual).unwrap_or(&0),
            answers.len(),
            counts.len()
        );
        if counts.len() <= KINDS {
            for (answer, count) in &counts {
                let _ = writeln!(self.said, "{count} say {answer}");
            }
        }
        let others: Vec<&(String, String)> = answers.iter().filter(|(_, answer)| answer != usual).collect();
        for (text, answer) in spread(&others, SHOWN) {
            let _ = writeln!(self.said, "{answer} ← {}", text.replace('\n', "⏎"));
        }
    }

    /// Compares with what they said before.
    pub(crate) fn are_kept(self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rendered/rules");
        insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(self.module, self.said);
        });
    }
}
