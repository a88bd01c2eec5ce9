//! A profile that says nothing, with a comment for all that one can say.

use std::fmt::Write as _;

use super::Profile;
use super::senses::senses;
use crate::lexicon::entry::RESTRICTIONS;
use crate::lexicon::words_of;

/// What comes before the list of senses.
const HEAD: &str = r#"# A profile of an archive: what minutes-extract cannot know of it by itself.
#
# A line that begins with # says nothing: take the # away, and fill in the words. Whatever is left out stays as it is.
# What is written wrong is an error with its line; what a whole run never used is named at its end.

# The bodies that meet: a name of one in the title or beside it is the body of the meeting.
# bodies = ["Harbour Watch"]

# Whether 03/04/2026 is 3 April (true) or 4 March (false), where --date-order does not say so.
# day-first = true

# Words by sense, beside the built-in ones. Case, accents and signs do not matter. A sense may be written as the list below has it, or in
# capitals as its comments do. Several senses stand in one key: "label present" is a label above those who attended, "label action" one above
# what is to be done.
[add]
# action-mark = ["OTC"]                          # "OTC: Ann to mend the roof" is an action
# decision-mark = ["Ordered"]                    # "Ordered: The bill is paid" is a decision
# "label present" = ["On the quay"]              # those named below attended
# header-date = ["Held upon"]                    # "Held upon: 4 May 2026" states the day
# month = [{ phrase = "elokuu", number = 8 }]    # such words have a number
# action-sign = [{ phrase = "TD", only = ["capitals"] }]

# Senses that built-in words no longer have.
[remove]
# mark-or-subject = ["AI"]

# Patterns by sense: regular expressions, between single quotes. A pattern has to match where the words of an entry begin, after bullets,
# or the whole of a label or a line. What the group (?<id>...) matches is what the entry is cited by.
[match]
# action-opener = ['OTC/(?<id>\d+)']             # "OTC/12 Ann to mend the roof" is an action
# decision-opener = ['RES-OWIS (?<id>\d+)']      # "RES-OWIS 4 The bill is paid" is a decision
# header-date = ['Held upon .*']                 # "Held upon the quay: 4 May 2026" states the day
# furniture = ['Sheet \d+ of \d+']               # such lines belong to the page
# meeting-title = ['Protocol \d+/\d+ of .*']     # such a line of the head is the title
"#;

impl Profile {
    /// A profile that says nothing, with a comment for all that one can say: the senses there are, what each is, and words that have it.
    ///
    /// ```
    /// use minutes_extract::Profile;
    ///
    /// let template = Profile::template();
    /// assert!(template.contains("# action-mark = []"));
    /// assert!(Profile::parse(&template)?.rows().is_empty());
    /// # Ok::<(), minutes_extract::ProfileError>(())
    /// ```
    #[must_use]
    pub fn template() -> String {
        template()
    }
}

/// The template.
fn template() -> String {
    let mut text = HEAD.to_owned();
    text += "\n# What a word may be restricted to by `only`:\n";
    for (name, meaning, _) in RESTRICTIONS {
        let _ = writeln!(text, "#   {name:10}{meaning}");
    }
    text += "\n# All senses that a word or a pattern can have. To use one, move its line below [add], [remove] or [match].\n";
    for (name, sense, meaning) in senses() {
        let known: Vec<String> = words_of(sense).take(3).map(|word| format!("{word:?}")).collect();
        let known = match known.as_slice() {
            [] => " None is built in.".to_owned(),
            words => format!(" Such as {}.", words.join(", ")),
        };
        let _ = write!(text, "\n# {meaning}{known}\n# {name} = []\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::senses::{INNER, spelled};
    use super::*;
    use crate::lexicon::sense::NAMED;

    #[test]
    fn the_template_names_every_sense_once_and_no_other() {
        let template = Profile::template();
        let list = template.split_once("All senses").unwrap().1;
        let named: Vec<&str> = list.lines().filter_map(|line| line.strip_prefix("# ")?.strip_suffix(" = []")).collect();
        let expected: Vec<String> = NAMED.iter().filter(|(_, sense, _)| !sense.any(INNER)).map(|(name, ..)| spelled(name)).collect();
        assert_eq!(named, expected);
        assert!(NAMED.iter().all(|(.., meaning)| !meaning.trim().is_empty()));
    }

    #[test]
    fn the_template_says_nothing_as_it_is_and_is_right_when_its_examples_are_used() {
        assert!(Profile::parse(&Profile::template()).unwrap().rows().is_empty());
        let is_example = |line: &str| line.strip_prefix("# ").is_some_and(|rest| rest.contains(" = ") && !rest.ends_with("[]"));
        let used: String =
            HEAD.lines().map(|line| if is_example(line) { line.trim_start_matches("# ") } else { line }.to_owned() + "\n").collect();
        let profile = Profile::parse(&used).unwrap();
        assert_eq!(profile.rows().len(), 13, "{used}");
        assert_eq!(profile.day_first(), Some(true));
    }

    #[test]
    fn every_sense_of_the_template_can_be_used() {
        for (name, ..) in senses() {
            let number = if ["month", "weekday", "number", "numeral", "tens"].contains(&&*name) { ", number = 1" } else { "" };
            let profile = format!("[add]\n{name} = [{{ phrase = \"owisote\"{number} }}]\n[remove]\n{name} = [\"owisota\"]\n");
            assert!(Profile::parse(&profile).is_ok(), "{profile}");
        }
    }
}
