//! What a look at a text tells of its form: a set of bits.

use std::ops::BitOr;

/// A set of properties of a text's form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form(u32);

macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        impl Form {
            $($(#[$doc])* pub(crate) const $name: Form = Form(1 << $bit);)*
        }
    };
}

forms! {
    /// It begins with a capital or a digit.
    UPPER = 0;
    /// It begins with a small letter.
    LOWER = 1;
    /// It is written in capitals: four or more, and no small letter.
    CAPITALS = 2;
    /// Most of its longer words begin with a capital.
    TITLE_CASE = 3;
    /// A digit stands in it.
    DIGIT = 4;
    /// A colon stands in it, before whitespace or at its end.
    COLON = 5;
    /// Its first colon stands at its end.
    ENDS_IN_COLON = 6;
    /// It ends as a sentence does.
    STOP = 7;
    /// It ends in a comma or a semicolon, so that something follows.
    COMMA = 8;
    /// It ends in a hyphen that a letter precedes.
    HYPHEN = 9;
    /// One sentence ends in it and another one begins.
    SENTENCES = 10;
    /// A tab stands in it.
    TAB = 11;
    /// A pipe stands in it.
    PIPE = 12;
    /// A gap of three blanks or more stands in it.
    GAP = 13;
    /// A bracket stands in it.
    BRACKET = 14;
    /// An `@` stands in it.
    AT = 15;
    /// An address stands in it: `://`.
    LINK = 16;
    /// All of it is emphasised: `**…**`, `__…__`.
    BOLD = 17;
    /// A sign of emphasis stands in it.
    EMPHASIS = 18;
    /// A comma stands between its words.
    LISTS = 19;
    /// A letter stands in it.
    LETTER = 20;
    /// It ends in a sign that no title ends in: a bracket, a dash, a pipe, dots.
    OPEN_END = 21;
    /// A sign or a blank stands in it that markup may be made of, so that its words may not stand there as they are.
    MARKED = 22;
    /// Its last word goes on in the line below, after a hyphen.
    GOES_ON = 23;
    /// That hyphen is no part of the word.
    BROKEN = 24;
}

impl Form {
    /// Nothing.
    pub(crate) const NONE: Form = Form(0);
    /// What is said of a text's begin.
    pub(crate) const BEGINS: Form = Form(Form::UPPER.0 | Form::LOWER.0);
    /// What is said of a text's end.
    pub(crate) const ENDS: Form =
        Form(Form::STOP.0 | Form::COMMA.0 | Form::HYPHEN.0 | Form::OPEN_END.0 | Form::ENDS_IN_COLON.0 | Form::GOES_ON.0 | Form::BROKEN.0);

    /// What holds in both.
    #[inline]
    pub(crate) const fn and(self, form: Form) -> Form {
        Form(self.0 & form.0)
    }

    /// These without some.
    #[inline]
    pub(crate) const fn without(self, form: Form) -> Form {
        Form(self.0 & !form.0)
    }

    /// Whether all of these hold.
    #[inline]
    pub(crate) const fn has(self, form: Form) -> bool {
        self.0 & form.0 == form.0
    }

    /// Whether any of these holds.
    #[inline]
    pub(crate) const fn any(self, form: Form) -> bool {
        self.0 & form.0 != 0
    }

    /// These and some more.
    #[inline]
    pub(crate) const fn with(self, form: Form) -> Form {
        Form(self.0 | form.0)
    }

    /// These, and some more where a test holds.
    #[inline]
    pub(crate) const fn with_if(self, form: Form, holds: bool) -> Form {
        if holds { self.with(form) } else { self }
    }
}

impl BitOr for Form {
    type Output = Form;

    #[inline]
    fn bitor(self, form: Form) -> Form {
        self.with(form)
    }
}
