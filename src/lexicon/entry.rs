//! A row of the lexicon: a phrase, what it means, and where it has to stand to mean it.

use super::sense::Senses;

/// A phrase and what it means.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'p> {
    /// The words in lower case, without accents, hyphens, apostrophes and dots, [as folded](super::fold_plain), one space apart.
    pub(super) phrase: &'p str,
    /// What they mean.
    pub(super) senses: Senses,
    /// What must hold for that.
    pub(super) only: Only,
    /// The number that a month, a day of the week or a number word stands for.
    pub(super) number: u8,
}

impl<'p> Entry<'p> {
    pub(crate) const fn new(phrase: &'p str, senses: &[Senses]) -> Entry<'p> {
        Entry { phrase, senses: Senses::all_of(senses), only: Only::NOTHING, number: 0 }
    }

    /// The number that it stands for.
    pub(crate) const fn number(self, number: u8) -> Entry<'p> {
        Entry { number, ..self }
    }

    const fn only(self, only: Only) -> Entry<'p> {
        Entry { only: self.only.or(only), ..self }
    }

    /// Nothing else stands in the label, the heading, the cell.
    pub(crate) const fn alone(self) -> Entry<'p> {
        self.only(Only::ALONE)
    }

    /// It ends the text.
    pub(crate) const fn ends(self) -> Entry<'p> {
        self.only(Only::ENDS)
    }

    /// It begins with a capital.
    pub(crate) const fn capital(self) -> Entry<'p> {
        self.only(Only::CAPITAL)
    }

    /// All of its letters are capitals.
    pub(crate) const fn capitals(self) -> Entry<'p> {
        self.only(Only::CAPITALS)
    }

    /// It begins with a lower-case letter.
    pub(crate) const fn small(self) -> Entry<'p> {
        self.only(Only::SMALL)
    }

    /// An apostrophe follows and belongs to it: `d’`.
    pub(crate) const fn elided(self) -> Entry<'p> {
        self.only(Only::ELIDED)
    }

    /// A slash stands between its words: `M/S`.
    pub(crate) const fn slashed(self) -> Entry<'p> {
        self.only(Only::SLASHED)
    }

    /// Commas or dots may stand between its words: `nem. con.`.
    pub(crate) const fn parted(self) -> Entry<'p> {
        self.only(Only::PARTED)
    }

    /// It is written with its accent, as without it it is another word.
    pub(crate) const fn accented(self) -> Entry<'p> {
        self.only(Only::ACCENTED)
    }
}

/// What a row may be restricted to: how it is called, what that says, and how it is done.
#[cfg(feature = "profile")]
pub(crate) type Restriction = (&'static str, &'static str, fn(Entry<'_>) -> Entry<'_>);

/// All of them.
#[cfg(feature = "profile")]
pub(crate) const RESTRICTIONS: [Restriction; 9] = [
    ("alone", "nothing else stands in the label, the heading, the cell", |entry| entry.alone()),
    ("ends", "it ends the text", |entry| entry.ends()),
    ("capital", "it begins with a capital", |entry| entry.capital()),
    ("capitals", "all of its letters are capitals", |entry| entry.capitals()),
    ("small", "it begins with a lower-case letter", |entry| entry.small()),
    ("accented", "it is written with its accent", |entry| entry.accented()),
    ("elided", "an apostrophe follows and belongs to it", |entry| entry.elided()),
    ("slashed", "a slash stands between its words", |entry| entry.slashed()),
    ("parted", "commas or dots may stand between its words", |entry| entry.parted()),
];

/// What must hold for a phrase to mean what its row says; as an answer, what does hold of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Only(u16);

impl Only {
    pub(crate) const NOTHING: Only = Only(0);
    /// Nothing before or after it.
    pub(crate) const ALONE: Only = Only(1);
    /// Nothing after it.
    pub(crate) const ENDS: Only = Only(1 << 1);
    /// A capital at its start.
    pub(crate) const CAPITAL: Only = Only(1 << 2);
    /// No lower-case letter.
    pub(crate) const CAPITALS: Only = Only(1 << 3);
    /// A lower-case letter at its start.
    pub(crate) const SMALL: Only = Only(1 << 4);
    /// A letter outside ASCII.
    pub(crate) const ACCENTED: Only = Only(1 << 5);

    /// An apostrophe after it.
    pub(crate) const ELIDED: Only = Only(1 << 6);
    /// A slash between two of its words.
    pub(crate) const SLASHED: Only = Only(1 << 7);
    /// A comma or a dot between two of its words, which a row allows rather than asks for.
    pub(crate) const PARTED: Only = Only(1 << 8);

    pub(crate) const fn or(self, other: Only) -> Only {
        Only(self.0 | other.0)
    }

    /// How the letters of a text are written.
    pub(super) fn of_letters(text: &str) -> Only {
        let first = text.chars().find(|c| c.is_alphanumeric());
        let begins = match first {
            Some(first) if first.is_lowercase() => Only::SMALL,
            Some(first) if first.is_uppercase() => Only::CAPITAL,
            _ => Only::NOTHING,
        };
        let capitals = if text.chars().any(char::is_lowercase) { Only::NOTHING } else { Only::CAPITALS };
        let accented = if text.is_ascii() { Only::NOTHING } else { Only::ACCENTED };
        begins.or(capitals).or(accented)
    }

    /// Whether something must hold that a caller does not know without a look at the letters.
    pub(super) const fn asks_for_letters(self) -> bool {
        self.0 & (Only::CAPITAL.0 | Only::CAPITALS.0 | Only::SMALL.0 | Only::ACCENTED.0) != 0
    }

    /// Whether all that must hold does of a word that is looked at by itself, among others.
    pub(super) fn holds_of_letters(self, word: &str) -> bool {
        self.holds(if self.asks_for_letters() { Only::of_letters(word) } else { Only::NOTHING })
    }

    /// Whether all that must hold is among what holds. Only a row that allows it has commas and dots between its words.
    pub(super) const fn holds(self, known: Only) -> bool {
        let missing = self.0 & !known.0 & !Only::PARTED.0;
        let too_much = known.0 & !self.0 & Only::PARTED.0;
        missing | too_much == 0
    }
}

/// The rows of a language: `"phrase": SENSES = number, restrictions;`.
macro_rules! rows {
    ($($phrase:literal: $($sense:ident)+ $(= $number:literal)? $(, $only:ident)*;)*) => {
        &[$($crate::lexicon::entry::Entry::new($phrase, &[$($crate::lexicon::sense::$sense),+])$(.number($number))?$(.$only())*),*]
    };
}
pub(crate) use rows;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_a_text_say_how_it_is_written() {
        for (text, expected) in [
            ("Roof", Only::CAPITAL),
            ("ROOF", Only::CAPITAL.or(Only::CAPITALS)),
            ("roof", Only::SMALL),
            ("[Roof]", Only::CAPITAL),
            ("Étage", Only::CAPITAL.or(Only::ACCENTED)),
            ("3", Only::CAPITALS),
        ] {
            assert_eq!(Only::of_letters(text), expected, "{text}");
        }
        assert!(Only::ALONE.holds(Only::ALONE.or(Only::ENDS)) && !Only::ALONE.or(Only::SMALL).holds(Only::ALONE));
        assert!(Only::PARTED.holds(Only::NOTHING) && Only::PARTED.holds(Only::PARTED) && !Only::NOTHING.holds(Only::PARTED));
        assert!(Only::SMALL.asks_for_letters() && !Only::ALONE.asks_for_letters());
    }
}
