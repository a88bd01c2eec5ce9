//! What a document was found to do: [`Layout`].

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::form::named;

/// How a document is laid out, so that an archive's drift can be seen. It says what most of the document does, and nothing where the
/// document does not do it at all.
///
/// ```
/// use minutes_extract::{ActionForm, HeadingForm};
///
/// let layout = minutes_extract::parse("Board\n\n1. Roof\n\n- It leaks.\n\nActions\n\n- ➔ **Ann to call the roofer.**\n").layout;
/// assert_eq!(layout.headings, Some(HeadingForm::Numbered));
/// assert_eq!(layout.bullets.as_deref(), Some("-"));
/// assert_eq!(layout.actions, Some(ActionForm::Arrow));
/// assert_eq!(layout.participants, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Layout<'t> {
    /// The form that most headings of sections have.
    pub headings: Option<HeadingForm>,
    /// The sign that most bullets have, as written: `-`, `•`, `o`.
    pub bullets: Option<Cow<'t, str>>,
    /// What most actions are marked by.
    pub actions: Option<ActionForm>,
    /// How most people are listed.
    pub participants: Option<PeopleForm>,
    /// The language of the text, recognised by its function words; unknown where there are too few, or too many of two languages.
    pub language: Option<Language>,
}

impl Layout<'_> {
    /// The name and the value of each part, unknown ones too.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, Option<&str>); 5] {
        [
            ("headings", self.headings.map(HeadingForm::name)),
            ("bullets", self.bullets.as_deref()),
            ("actions", self.actions.map(ActionForm::name)),
            ("participants", self.participants.map(PeopleForm::name)),
            ("language", self.language.map(Language::name)),
        ]
    }
}

/// What is known, in a few words: `headings numbered, bullets -`. Where nothing is, `no layout`.
///
/// ```
/// let layout = minutes_extract::parse("Board\n\n1. Roof\n\n- It leaks.\n").layout;
/// assert_eq!(layout.to_string(), "headings numbered, bullets -");
/// ```
impl fmt::Display for Layout<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut known = self.parts().into_iter().filter_map(|(name, value)| Some((name, value?)));
        let Some((name, value)) = known.next() else { return f.write_str("no layout") };
        write!(f, "{name} {value}")?;
        known.try_for_each(|(name, value)| write!(f, ", {name} {value}"))
    }
}

named! {
    /// The form of a section's heading.
    HeadingForm {
        /// `1. Roof`, `II. Roof`, `TOP 3: Roof`.
        Numbered = "numbered",
        /// `## Roof`.
        Markdown = "markdown",
        /// `== Roof ==`.
        Wiki = "wiki",
        /// A line of dashes or the like below it.
        Underlined = "underlined",
        /// `**Roof**`, alone on its line.
        Bold = "bold",
        /// `THE ROOF`, alone on its line.
        Capitals = "capitals",
        /// `Roof`, alone above what it heads.
        Plain = "plain",
    }

    /// What marks an action.
    ActionForm {
        /// `➔ Ann to call the roofer`.
        Arrow = "arrow",
        /// `ACTION: Ann to call the roofer`.
        Label = "label",
        /// `[ ] Ann to call the roofer`.
        Box = "box",
        /// Nothing but the heading that it stands below.
        Heading = "heading",
        /// A row of a table of actions.
        Table = "table",
    }

    /// How people are listed.
    PeopleForm {
        /// Surname and given name, or name and organisation, with a tab or several blanks between them.
        Columns = "columns",
        /// The same with `|` between them, but no table in Markdown.
        Pipes = "pipes",
        /// `Ray, Ann`.
        Comma = "comma",
        /// `RAY Ann`.
        Capitals = "capitals",
        /// A table in Markdown or HTML.
        Table = "table",
        /// A line each, with a bullet or without.
        List = "list",
        /// One after the other: `Present: Ann Ray, Bo West`.
        Line = "line",
    }

    /// A language that is recognised by its function words.
    Language {
        /// English.
        English = "en",
        /// German.
        German = "de",
        /// French.
        French = "fr",
        /// Dutch.
        Dutch = "nl",
        /// Spanish.
        Spanish = "es",
        /// Italian.
        Italian = "it",
        /// Portuguese.
        Portuguese = "pt",
    }
}
