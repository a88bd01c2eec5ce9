//! Patterns: regular expressions that take linear time, no larger than a few KiB.

use regex::{Error, Regex, RegexBuilder};

use crate::lexicon::added::Pattern;
use crate::lexicon::sense::Senses;

/// What a pattern may compile to, in bytes.
const LARGEST: usize = 128 << 10;

/// How deep groups may be nested.
const DEEPEST: u32 = 16;

/// What is wrong with a pattern, and what would be right.
pub(super) struct Wrong {
    pub message: String,
    pub hint: String,
}

/// Compiles a pattern whose matches have some senses.
pub(super) fn compile(words: &str, senses: Senses) -> Result<Pattern, Wrong> {
    let own = build(words)?;
    if own.is_match("") {
        return Err(wrong("this pattern matches nothing at all", "let it begin with what the text begins with"));
    }
    if own.capture_names().flatten().any(|name| name != Pattern::ID) {
        return Err(wrong("this pattern names a group that means nothing", "the only name is (?<id>…), what an entry is cited by"));
    }
    Ok(Pattern { begins: build(&format!(r"\A(?:{words})"))?, whole: build(&format!(r"\A(?:{words})\z"))?, senses })
}

fn build(words: &str) -> Result<Regex, Wrong> {
    let built = RegexBuilder::new(words).size_limit(LARGEST).dfa_size_limit(LARGEST).nest_limit(DEEPEST).build();
    built.map_err(|error| match error {
        Error::CompiledTooBig(_) => wrong(
            "this pattern is too large once it is compiled",
            "repeat less often, or write [a-z] for \\w and [0-9] for \\d, which stand for letters and figures of every script",
        ),
        Error::Syntax(said) => {
            // The excerpt that comes first shows the pattern, which is shown anyway.
            let said = said.rsplit("error: ").next().unwrap_or_default().trim();
            wrong(&format!("this pattern does not compile: {said}"), "signs that stand for themselves have a backslash: \\( \\[ \\. \\?")
        }
        other => wrong(&format!("this pattern does not compile: {other}"), "make it simpler"),
    })
}

fn wrong(message: &str, hint: &str) -> Wrong {
    Wrong { message: message.to_owned(), hint: hint.to_owned() }
}
