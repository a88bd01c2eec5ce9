//! TOML → [`Profile`].
//!
//! ```text
//! profile = { "bodies" = [ phrase ] | "day-first" = bool }
//!           "[add]"    { senses = [ phrase | "{" "phrase" = phrase [ "number" = n ] [ "only" = [ what ] ] "}" ] }
//!           "[remove]" { senses = [ phrase ] }
//!           "[match]"  { senses = [ pattern ] }
//! senses  = name { " " name }
//! ```

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{ProfileError, meant};
use super::senses::{senses, spelled};
use super::{Inner, Profile, Row, pattern};
use crate::lexicon::added::Added;
use crate::lexicon::entry::{Entry, RESTRICTIONS};
use crate::lexicon::sense::{COUNT, DUE_PHRASE, MEETING_ENDING, MONTH, NUMBER, NUMERAL, OWN_BODY, Senses, TENS, WEEKDAY};
use crate::lexicon::{self, LONGEST_PHRASE};
use crate::span::line_ends;

/// Senses whose words stand for a number, always.
const NUMBERED: Senses = Senses::all_of(&[MONTH, WEEKDAY, NUMBER, NUMERAL, TENS]);
/// Senses whose words may stand for one.
const MAY_BE_NUMBERED: Senses = Senses::all_of(&[NUMBERED, COUNT, DUE_PHRASE]);

type Value<'v, 't> = &'v Spanned<DeValue<'t>>;
type Pairs<'v, 't> = Vec<(&'v str, Range<usize>, Value<'v, 't>)>;

impl Profile {
    /// Reads a profile.
    ///
    /// ```
    /// use minutes_extract::Profile;
    ///
    /// let error = Profile::parse("[add]\naction-mrak = [\"OTC\"]\n").unwrap_err();
    /// assert_eq!((error.span.line, error.column), (2, 1));
    /// assert_eq!(error.to_string(), "there is no sense \"action-mrak\"");
    /// assert_eq!(error.hint.as_deref(), Some("did you mean \"action-mark\"?"));
    /// ```
    ///
    /// # Errors
    /// When it is no TOML, when it names what there is not, when a word is empty or a pattern wrong, when it is too much.
    pub fn parse(text: &str) -> Result<Profile, ProfileError> {
        read(text)
    }
}

/// Reads a profile.
fn read(text: &str) -> Result<Profile, ProfileError> {
    if text.len() > Profile::MOST_BYTES {
        return Err(ProfileError::new(text, 0..0, "this profile is too long")
            .hint(format!("no profile is longer than {} bytes", Profile::MOST_BYTES)));
    }
    let table = DeTable::parse(text).map_err(|error| no_toml(text, &error))?;
    let mut reading = Reading {
        text,
        line: (1, 0),
        added: Added::default(),
        rows: Vec::new(),
        patterns: Vec::new(),
        seen: HashMap::new(),
        day_first: None,
    };
    for (key, place, value) in pairs(table.get_ref()) {
        reading.top(key, place, value)?;
    }
    Ok(reading.finish())
}

/// What the TOML reader says.
fn no_toml(text: &str, error: &toml::de::Error) -> ProfileError {
    let range = error.span().unwrap_or(0..0);
    let message = error.message().lines().next().unwrap_or_default();
    ProfileError::new(text, range, format!("this is no TOML: {message}")).hint("--profile-template prints a profile to begin with")
}

/// The entries of a table in the order of the text.
fn pairs<'v, 't>(table: &'v DeTable<'t>) -> Pairs<'v, 't> {
    let mut pairs: Pairs<'v, 't> = table.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span(), value)).collect();
    pairs.sort_by_key(|(_, place, _)| place.start);
    pairs
}

/// Where words of a profile stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Add,
    Remove,
    Match,
}

/// A profile while it is read.
struct Reading<'t> {
    text: &'t str,
    /// The last line that was asked for, and where it was.
    line: (usize, usize),
    added: Added,
    /// Rows of words, and those of patterns, which come after them.
    rows: Vec<Row>,
    patterns: Vec<(Row, lexicon::added::Pattern)>,
    /// What was said of a phrase: added or removed senses, and on which line.
    seen: HashMap<String, Vec<(bool, Senses, usize)>>,
    day_first: Option<bool>,
}

impl Reading<'_> {
    fn wrong(&self, range: Range<usize>, message: impl Into<String>) -> ProfileError {
        ProfileError::new(self.text, range, message)
    }

    /// The number of the line on which a byte stands; bytes come mostly in order.
    fn line_of(&mut self, at: usize) -> usize {
        let (line, before) = if self.line.1 <= at { self.line } else { (1, 0) };
        let line = line.saturating_add(line_ends(self.text.get(before..at).unwrap_or("")));
        self.line = (line, at);
        line
    }

    fn top(&mut self, key: &str, place: Range<usize>, value: Value<'_, '_>) -> Result<(), ProfileError> {
        const KEYS: [&str; 5] = ["bodies", "day-first", "add", "remove", "match"];
        match key {
            "bodies" => {
                for body in self.list(value, "names of bodies")? {
                    let name = self.string(body, "the name of a body")?;
                    self.phrase("bodies", name, body.span(), (OWN_BODY, true))?;
                    self.added.add(&Entry::new(name, &[OWN_BODY]));
                }
                Ok(())
            }
            "day-first" => {
                let day_first = value.get_ref().as_bool();
                self.day_first = Some(day_first.ok_or_else(|| self.kind(value, "true or false", "day-first = true"))?);
                Ok(())
            }
            "add" => self.part(Part::Add, value),
            "remove" => self.part(Part::Remove, value),
            "match" => self.part(Part::Match, value),
            _ => {
                let wrong = self.wrong(place, format!("there is no key {key:?}"));
                let hint = meant(key, KEYS.into_iter()).unwrap_or_else(|| format!("the keys are {}", KEYS.join(", ")));
                Err(wrong.hint(hint))
            }
        }
    }

    /// The words or patterns of a part, by sense.
    fn part(&mut self, part: Part, value: Value<'_, '_>) -> Result<(), ProfileError> {
        let name = match part {
            Part::Add => "add",
            Part::Remove => "remove",
            Part::Match => "match",
        };
        let Some(table) = value.get_ref().as_table() else {
            return Err(self.kind(value, "a table", &format!("[{name}], and words by sense below it")));
        };
        for (key, place, value) in pairs(table) {
            let senses = self.senses(key, &place)?;
            let key = format!("{name}.{}", spelled(key));
            for item in self.list(value, "words or patterns")? {
                match part {
                    Part::Add => self.add(&key, item, senses)?,
                    Part::Remove => self.remove(&key, item, senses)?,
                    Part::Match => self.match_by(&key, item, senses)?,
                }
            }
        }
        Ok(())
    }

    /// The senses that a key names.
    fn senses(&self, key: &str, place: &Range<usize>) -> Result<Senses, ProfileError> {
        let mut all = Senses::NONE;
        for word in key.split_whitespace() {
            let name = spelled(word);
            let known = senses().find(|(known, ..)| *known == name).ok_or_else(|| {
                let names: Vec<String> = senses().map(|(name, ..)| name).collect();
                let hint = meant(&name, names.iter().map(String::as_str));
                let shown: String = word.chars().take(40).collect();
                let hint = hint.unwrap_or_else(|| "--profile-template lists the senses there are".to_owned());
                self.wrong(place.clone(), format!("there is no sense {shown:?}")).hint(hint)
            })?;
            all |= known.1;
        }
        if all.is_none() {
            return Err(self.wrong(place.clone(), "this key names no sense").hint("--profile-template lists the senses there are"));
        }
        Ok(all)
    }

    fn list<'v, 't>(&self, value: Value<'v, 't>, of: &str) -> Result<impl Iterator<Item = Value<'v, 't>> + use<'v, 't>, ProfileError> {
        let list = value.get_ref().as_array().ok_or_else(|| self.kind(value, &format!("a list of {of}"), "[\"…\", \"…\"]"))?;
        Ok(list.iter())
    }

    fn string<'v>(&self, value: Value<'v, '_>, what: &str) -> Result<&'v str, ProfileError> {
        value.get_ref().as_str().ok_or_else(|| self.kind(value, what, "a text between quotes: \"…\" or '…'"))
    }

    /// Something else stands where a value of some kind is to stand.
    fn kind(&self, value: Value<'_, '_>, expected: &str, example: &str) -> ProfileError {
        let found = value.get_ref().type_str();
        self.wrong(value.span(), format!("expected {expected}, found {found}")).hint(format!("write {example}"))
    }

    /// Adds a word.
    fn add(&mut self, key: &str, item: Value<'_, '_>, senses: Senses) -> Result<(), ProfileError> {
        let (phrase, place, number, only) = match item.get_ref().as_table() {
            None => (self.string(item, "a phrase, or { phrase = \"…\" }")?, item.span(), None, Vec::new()),
            Some(table) => self.entry(item, table)?,
        };
        self.phrase(key, phrase, place.clone(), (senses, true))?;
        let least = i64::from(senses.any(NUMBERED) && !senses.any(NUMERAL));
        let most = if senses.any(MONTH) {
            12
        } else if senses.any(WEEKDAY) {
            7
        } else {
            i64::from(u8::MAX)
        };
        match number {
            None if senses.any(NUMBERED) => {
                let wrong = self.wrong(place, "words of this sense stand for a number");
                return Err(wrong.hint(format!("say which, from {least} to {most}: {{ phrase = {phrase:?}, number = {least} }}")));
            }
            Some((_, place)) if !senses.any(MAY_BE_NUMBERED) => {
                return Err(self.wrong(place, "words of this sense stand for no number").hint("leave the number out"));
            }
            Some((number, place)) if !(least..=most).contains(&number) => {
                return Err(self.wrong(place, format!("{number} is no number of this sense")).hint(format!("from {least} to {most}")));
            }
            _ => {}
        }
        let number = number.and_then(|(number, _)| u8::try_from(number).ok()).unwrap_or(0);
        let entry = Entry::new(phrase, &[senses]).number(number);
        self.added.add(&only.into_iter().fold(entry, |entry, restrict| restrict(entry)));
        Ok(())
    }

    /// What a table says of a word.
    #[allow(clippy::type_complexity, reason = "what there is to say of a word")]
    fn entry<'v>(
        &self,
        item: Value<'v, '_>,
        table: &'v DeTable<'_>,
    ) -> Result<(&'v str, Range<usize>, Option<(i64, Range<usize>)>, Vec<fn(Entry<'_>) -> Entry<'_>>), ProfileError> {
        let (mut phrase, mut number, mut only) = (None, None, Vec::new());
        for (key, place, value) in pairs(table) {
            match key {
                "phrase" => phrase = Some((self.string(value, "a phrase")?, value.span())),
                "number" => {
                    let stated = value.get_ref().as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
                    let stated = stated.ok_or_else(|| self.kind(value, "a number", "number = 3"))?;
                    number = Some((stated, value.span()));
                }
                "only" => {
                    for what in self.list(value, "what must hold")? {
                        only.push(self.restriction(what)?);
                    }
                }
                _ => {
                    let hint = meant(key, ["phrase", "number", "only"].into_iter());
                    let wrong = self.wrong(place, format!("a word has no {key:?}"));
                    return Err(wrong.hint(hint.unwrap_or_else(|| "a word has a phrase, a number, and only".to_owned())));
                }
            }
        }
        let Some((phrase, place)) = phrase else {
            return Err(self.wrong(item.span(), "this word has no phrase").hint("write { phrase = \"…\" }"));
        };
        Ok((phrase, place, number, only))
    }

    fn restriction(&self, value: Value<'_, '_>) -> Result<fn(Entry<'_>) -> Entry<'_>, ProfileError> {
        let name = self.string(value, "what must hold")?;
        RESTRICTIONS.iter().find(|(known, ..)| *known == name).map(|(.., restrict)| *restrict).ok_or_else(|| {
            let names = || RESTRICTIONS.iter().map(|(name, ..)| *name);
            let hint = meant(name, names()).unwrap_or_else(|| format!("one of {}", names().collect::<Vec<_>>().join(", ")));
            self.wrong(value.span(), format!("there is no restriction {name:?}")).hint(hint)
        })
    }

    /// Takes senses from a word.
    fn remove(&mut self, key: &str, item: Value<'_, '_>, senses: Senses) -> Result<(), ProfileError> {
        let phrase = self.string(item, "a phrase")?;
        self.phrase(key, phrase, item.span(), (senses, false))?;
        self.added.remove(phrase, senses);
        Ok(())
    }

    /// Notes a phrase that is added, or from which senses are taken.
    fn phrase(&mut self, key: &str, phrase: &str, place: Range<usize>, said: (Senses, bool)) -> Result<(), ProfileError> {
        let folded = lexicon::folded(phrase).map_err(|has_words| {
            let message = if has_words { "this phrase is too long" } else { "this phrase has no letter and no figure" };
            let hint = if has_words {
                format!("a phrase has at most {LONGEST_PHRASE} bytes, signs aside")
            } else {
                "write a word, or leave it out".to_owned()
            };
            self.wrong(place.clone(), message).hint(hint)
        })?;
        let line = self.line_of(place.start);
        let ((senses, adds), before) = (said, self.seen.entry(folded).or_default());
        let again = before.iter().find(|(_, other, _)| other.any(senses)).map(|(added, _, line)| (*added, *line));
        before.push((adds, senses, line));
        if let Some((added, line)) = again {
            let did = if added { "added" } else { "removed" };
            return Err(self.wrong(place, format!("this sense of the phrase is {did} on line {line} already")).hint("keep one of the two"));
        }
        if senses.any(MEETING_ENDING) && phrase.chars().count() < lexicon::SHORTEST_ENDING {
            let least = lexicon::SHORTEST_ENDING;
            return Err(self.wrong(place, "this ending is too short").hint(format!("it has at least {least} letters")));
        }
        if self.rows.len() >= Profile::MOST_PHRASES {
            return Err(self.wrong(place, "too many phrases").hint(format!("a profile has at most {}", Profile::MOST_PHRASES)));
        }
        self.rows.push(Row { key: key.to_owned(), words: phrase.to_owned(), line });
        Ok(())
    }

    /// Adds a pattern.
    fn match_by(&mut self, key: &str, item: Value<'_, '_>, senses: Senses) -> Result<(), ProfileError> {
        let (words, place) = (self.string(item, "a pattern")?, item.span());
        if words.len() > Profile::MOST_PATTERN_BYTES {
            let hint = format!("a pattern has at most {} bytes", Profile::MOST_PATTERN_BYTES);
            return Err(self.wrong(place, "this pattern is too long").hint(hint));
        }
        if self.patterns.len() >= Profile::MOST_PATTERNS {
            return Err(self.wrong(place, "too many patterns").hint(format!("a profile has at most {}", Profile::MOST_PATTERNS)));
        }
        if senses.any(NUMBERED) {
            return Err(self
                .wrong(place, "words of this sense stand for a number, which no pattern does")
                .hint("name the words below [add]"));
        }
        let pattern = pattern::compile(words, senses).map_err(|wrong| self.wrong(place.clone(), wrong.message).hint(wrong.hint))?;
        let row = Row { key: key.to_owned(), words: words.to_owned(), line: self.line_of(place.start) };
        self.patterns.push((row, pattern));
        Ok(())
    }

    fn finish(mut self) -> Profile {
        for (row, pattern) in self.patterns {
            self.added.match_by(pattern);
            self.rows.push(row);
        }
        let Reading { text, added, rows, day_first, .. } = Reading { patterns: Vec::new(), ..self };
        Profile(Arc::new(Inner { text: text.to_owned(), added: Arc::new(added), rows, day_first }))
    }
}
