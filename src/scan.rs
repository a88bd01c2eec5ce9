//! One look at a text: its [`Facts`].
//!
//! A line, a cell or a sentence is looked at once. What later rooms ask of it is a test of bits; only a yes opens the text again.

mod form;

pub(crate) use form::Form;

/// What one look at a text tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Its form.
    pub(crate) form: Form,
    /// A hash of its letters without case, digits and signs: two lines with one echo say the same.
    pub(crate) echo: u32,
    /// How many words it has, divided by whitespace; 255 stands for more.
    pub(crate) words: u8,
    /// How many of these begin with a capital.
    pub(crate) capitals: u8,
}

impl Facts {
    /// Whether all of these properties hold.
    pub(crate) const fn is(&self, form: Form) -> bool {
        self.form.has(form)
    }

    /// Whether any of these properties holds.
    pub(crate) const fn any(&self, form: Form) -> bool {
        self.form.any(form)
    }

    /// Whether a text of so many bytes is running text rather than a title: long, or several sentences, or one that ends as a sentence does.
    pub(crate) const fn is_prose(&self, length: usize) -> bool {
        const LONGEST_TITLE: usize = 200;
        let ends = self.any(Form::STOP.with(Form::COMMA).with(Form::ENDS_IN_COLON));
        length > LONGEST_TITLE || self.words > 8 && ends || self.words > 12 && self.is(Form::SENTENCES)
    }

    /// The facts of a text and of one that goes on with it.
    pub(crate) fn then(self, next: Facts) -> Facts {
        let begins = self.form.and(Form::UPPER | Form::LOWER | Form::BOLD);
        let ends = next.form.and(Form::STOP | Form::COMMA | Form::HYPHEN | Form::OPEN_END | Form::ENDS_IN_COLON);
        let inside = self.form.without(Form::ENDS | Form::CAPITALS | Form::BOLD)
            | next.form.without(Form::BEGINS | Form::ENDS | Form::CAPITALS | Form::BOLD);
        let both = self.form.and(next.form).and(Form::CAPITALS | Form::TITLE_CASE);
        let parted = self.is(Form::STOP) && next.is(Form::UPPER);
        Facts {
            form: (begins | ends | inside | both).with_if(Form::SENTENCES, parted),
            echo: self.echo.rotate_left(5) ^ next.echo,
            words: self.words.saturating_add(next.words),
            capitals: self.capitals.saturating_add(next.capitals),
        }
    }
}

/// What a byte is to the look at a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Lower,
    Upper,
    Digit,
    /// A sign with a bit of its own.
    Sign(Form),
    Other,
    /// A byte of a character outside ASCII.
    Wide,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        #[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "only the compiler runs it; the index is below 256")]
        {
            classes[byte] = match byte as u8 {
                b' ' | b'\t' | b'\x0b' | b'\x0c' | b'\r' | b'\n' => Class::Blank,
                b'a'..=b'z' => Class::Lower,
                b'A'..=b'Z' => Class::Upper,
                b'0'..=b'9' => Class::Digit,
                b'|' => Class::Sign(Form::PIPE),
                b'[' | b'(' => Class::Sign(Form::BRACKET),
                b'@' => Class::Sign(Form::AT),
                b'*' | b'_' | b'`' => Class::Sign(Form::EMPHASIS),
                0x80.. => Class::Wide,
                _ => Class::Other,
            };
        }
        byte += 1;
    }
    classes
};

/// A text while it is looked at.
#[derive(Default)]
struct Look {
    form: Form,
    echo: u32,
    words: usize,
    /// Words that begin with a capital; those of more than three letters, and how many such words there are.
    capitals: usize,
    long_capitals: usize,
    long: usize,
    upper: usize,
    lower: usize,
    /// The word that is read: whether one is, its letters, and whether it begins with a capital.
    in_word: bool,
    letters: usize,
    is_capital: bool,
    /// Whether the last word ended as a sentence does.
    stopped: bool,
}

/// Looks at a text.
pub(crate) fn facts(text: &str) -> Facts {
    let bytes = text.as_bytes();
    let mut look = Look { echo: 0x811c_9dc5, ..Look::default() };
    let mut blanks = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        let class = CLASSES.get(usize::from(byte)).copied().unwrap_or(Class::Other);
        if class == Class::Blank {
            look.form = look.form.with_if(Form::TAB, byte == b'\t');
            blanks += 1;
            if look.in_word {
                look.end_word(before(bytes, at));
            }
            continue;
        }
        look.form = look.form.with_if(Form::GAP, blanks > 2 && look.words > 0);
        blanks = 0;
        match class {
            Class::Lower => look.letter(byte, false),
            Class::Upper => look.letter(byte, true),
            Class::Digit => look.digit(),
            Class::Sign(form) => look.form = look.form | form,
            Class::Wide => look.wide(text, at, byte),
            Class::Blank | Class::Other => look.sign(bytes, at, byte),
        }
        look.in_word = true;
    }
    if look.in_word {
        look.end_word(before(bytes, bytes.len()));
    }
    look.finish(text)
}

fn before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(1).and_then(|before| bytes.get(before)).copied().unwrap_or(b' ')
}

impl Look {
    fn echo(&mut self, byte: u8) {
        self.echo = (self.echo ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }

    fn letter(&mut self, byte: u8, upper: bool) {
        self.echo(byte | 0x20);
        self.letters += 1;
        self.upper += usize::from(upper);
        self.lower += usize::from(!upper);
        if self.letters == 1 {
            self.is_capital = upper;
            self.begin(if upper { Form::UPPER } else { Form::LOWER });
            self.form = self.form.with_if(Form::SENTENCES, self.stopped && upper);
            self.stopped = false;
        }
    }

    /// How the text begins, where this is its first letter or digit.
    fn begin(&mut self, form: Form) {
        self.form = self.form.with_if(form, !self.form.any(Form::UPPER | Form::LOWER));
    }

    fn digit(&mut self) {
        self.begin(Form::UPPER);
        self.form = self.form | Form::DIGIT;
        self.stopped = false;
    }

    fn wide(&mut self, text: &str, at: usize, byte: u8) {
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { return };
        if c.is_alphabetic() {
            self.letter(byte, c.is_uppercase());
        }
    }

    fn sign(&mut self, bytes: &[u8], at: usize, byte: u8) {
        let next = || bytes.get(at + 1).copied().unwrap_or(b' ');
        match byte {
            b':' if next() == b'/' => self.form = self.form | Form::LINK,
            b':' if matches!(next(), b' ' | b'\t' | b'*' | b'_') => {
                let ends = bytes.get(at + 1..).unwrap_or(&[]).iter().all(|byte| matches!(byte, b' ' | b'*' | b'_'));
                self.form = (self.form | Form::COLON).with_if(Form::ENDS_IN_COLON, ends);
            }
            b',' if next() == b' ' => self.form = self.form | Form::LISTS,
            _ => {}
        }
    }

    /// Ends a word whose last byte is this.
    fn end_word(&mut self, last: u8) {
        self.words += 1;
        if self.letters > 0 {
            self.capitals += usize::from(self.is_capital);
            if self.letters > 3 {
                self.long += 1;
                self.long_capitals += usize::from(self.is_capital);
            }
        }
        // "No. 3" ends no sentence, and neither does an initial.
        self.stopped = matches!(last, b'.' | b'!' | b'?') && self.letters > 3;
        (self.in_word, self.letters, self.is_capital) = (false, 0, false);
    }

    fn finish(self, text: &str) -> Facts {
        let bare = text.trim_end_matches(['*', '_', ' ']);
        let last = bare.chars().next_back().unwrap_or(' ');
        let form = self
            .form
            .with_if(Form::LETTER, self.upper + self.lower > 0)
            .with_if(Form::CAPITALS, self.lower == 0 && self.upper > 1)
            .with_if(Form::TITLE_CASE, self.long > 1 && self.long_capitals * 5 >= self.long * 4)
            .with_if(Form::STOP, matches!(last, '.' | '!' | '?' | '…'))
            .with_if(Form::COMMA, matches!(last, ',' | ';'))
            .with_if(
                Form::HYPHEN,
                matches!(last, '-' | '\u{ad}' | '‐') && before(bare.as_bytes(), bare.len() - last.len_utf8()).is_ascii_alphabetic(),
            )
            .with_if(Form::OPEN_END, matches!(last, '-' | '|' | '…' | '–' | '—') || last == ')' && !text.contains('('))
            .with_if(Form::BOLD, is_bold(text));
        let byte = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
        Facts { form, echo: self.echo, words: byte(self.words), capitals: byte(self.capitals) }
    }
}

/// Whether all of a text is emphasised, and by one pair of signs.
pub(crate) fn is_bold(text: &str) -> bool {
    ["**", "__", "'''"].iter().any(|sign| {
        let inner = text.strip_prefix(sign).and_then(|rest| rest.trim_end_matches([':', '.']).strip_suffix(sign));
        inner.is_some_and(|inner| !inner.is_empty() && !inner.contains(sign))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_tells_the_form() {
        let names = [
            (Form::UPPER, "upper"),
            (Form::LOWER, "lower"),
            (Form::CAPITALS, "capitals"),
            (Form::TITLE_CASE, "title"),
            (Form::DIGIT, "digit"),
            (Form::COLON, "colon"),
            (Form::ENDS_IN_COLON, "ends-in-colon"),
            (Form::STOP, "stop"),
            (Form::COMMA, "comma"),
            (Form::HYPHEN, "hyphen"),
            (Form::SENTENCES, "sentences"),
            (Form::TAB, "tab"),
            (Form::PIPE, "pipe"),
            (Form::GAP, "gap"),
            (Form::BRACKET, "bracket"),
            (Form::AT, "at"),
            (Form::LINK, "link"),
            (Form::BOLD, "bold"),
            (Form::EMPHASIS, "emphasis"),
            (Form::LISTS, "lists"),
        ];
        for (text, words, expected) in [
            ("", 0, ""),
            ("roof", 1, "lower"),
            ("The roof leaks.", 3, "upper stop"),
            ("THE ROOF", 2, "upper capitals"),
            ("The Roof That Leaks", 4, "upper title"),
            ("3 lamps", 2, "upper digit"),
            ("Chair: Ann Ray", 3, "upper colon"),
            ("**Chair:**", 1, "upper colon ends-in-colon bold emphasis"),
            ("**Roof** leaks", 2, "upper emphasis"),
            ("Present:", 1, "upper colon ends-in-colon"),
            ("The roof leaks badly. Ann mends it", 7, "upper sentences"),
            ("See no. 3 or Dr. Ray", 6, "upper digit"),
            ("Ray\tAnn", 2, "upper tab"),
            ("Ann Ray    Chair", 3, "upper gap"),
            ("a | b", 3, "lower pipe"),
            ("ann@roof.example (x)", 2, "lower bracket at"),
            ("https://roof.example/x", 1, "lower link"),
            ("Ann, Bo and", 3, "upper lists"),
            ("the roof of the har-", 5, "lower hyphen"),
            ("Öl und Äpfel", 3, "upper"),
        ] {
            let found = facts(text);
            let shown: Vec<&str> = names.iter().filter(|(form, _)| found.is(*form)).map(|(_, name)| *name).collect();
            assert_eq!((usize::from(found.words), shown.join(" ").as_str()), (words, expected), "{text:?}");
        }
    }

    #[test]
    fn the_same_line_on_another_page_has_the_same_echo() {
        for (one, other, expected) in [
            ("Board minutes, page 3", "BOARD MINUTES, page 14", true),
            ("Board minutes", "Board  minutes.", true),
            ("Board minutes", "Board minute", false),
        ] {
            assert_eq!(facts(one).echo == facts(other).echo, expected, "{one:?} {other:?}");
        }
    }
}
