//! One look at a text: its [`Facts`].
//!
//! A line, a cell or a sentence is looked at once. What later rooms ask of it is a test of bits; only a yes opens the text again.

mod form;
mod sense;

use crate::bytes::Bytes;
use crate::lexicon::sense::Senses;
use crate::lexicon::{self, Letters};
pub(crate) use form::Form;
use sense::Gathered;

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
    /// The senses of all phrases that may stand in it.
    pub(crate) senses: Senses,
}

impl Facts {
    /// Whether all of these properties hold.
    #[inline]
    pub(crate) const fn is(&self, form: Form) -> bool {
        self.form.has(form)
    }

    /// Whether any of these properties holds.
    #[inline]
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
            senses: self.senses | next.senses,
        }
    }
}

/// What a byte is to the look at a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Letter,
    Digit,
    /// A sign with a bit of its own.
    Sign(Form),
    /// A sign of markup, which may join words once it is taken away.
    Markup(Form),
    /// A colon, a comma or a dot, which mean something before whitespace or in an address.
    Stop,
    Other,
    /// A byte of a character outside ASCII.
    Wide,
}

static CLASSES: Bytes<Class> = {
    let mut classes = Bytes::all(Class::Other);
    let mut byte = u8::MAX;
    loop {
        let class = match byte {
            b' ' | b'\t' | b'\x0b' | b'\x0c' | b'\r' | b'\n' => Class::Blank,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'|' => Class::Sign(Form::PIPE.with(Form::MARKED)),
            b'(' => Class::Sign(Form::BRACKET),
            b'@' => Class::Sign(Form::AT),
            b'*' | b'_' => Class::Sign(Form::EMPHASIS.with(Form::MARKED)),
            b'[' => Class::Markup(Form::BRACKET.with(Form::MARKED)),
            b'`' => Class::Markup(Form::EMPHASIS.with(Form::MARKED)),
            b'<' | b'&' | b'~' | b']' | b'{' => Class::Markup(Form::MARKED),
            0..b' ' | b'\\' | b'^' | b'}' | 0x7f => Class::Sign(Form::MARKED),
            b':' | b',' | b'.' => Class::Stop,
            0x80.. => Class::Wide,
            _ => Class::Other,
        };
        classes.set(byte, class);
        let Some(next) = byte.checked_sub(1) else { break classes };
        byte = next;
    }
};

/// A text while it is looked at.
#[allow(clippy::struct_excessive_bools, reason = "each is seen by itself")]
struct Look<'t> {
    text: &'t str,
    form: Form,
    echo: u32,
    words: usize,
    /// Words that begin with a capital; those of more than three letters, and how many such words there are.
    capitals: usize,
    long_capitals: usize,
    long: usize,
    /// Whether a letter is no capital; how many letters there are.
    has_small: bool,
    all: usize,
    /// The word that is read: whether one is, its letters, and whether it begins with a capital.
    in_word: bool,
    letters: usize,
    is_capital: bool,
    /// Whether the last word ended as a sentence does.
    stopped: bool,
    gathered: Gathered,
}

/// Looks at a text.
pub(crate) fn facts(text: &str) -> Facts {
    let bytes = text.as_bytes();
    let mut look = Look::new(text);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at = match CLASSES.of(byte) {
            Class::Blank => look.blanks(bytes, at),
            Class::Letter => look.run(bytes, at),
            Class::Digit => look.digit(at, byte),
            Class::Wide => look.wide(at, byte),
            class => look.sign(class, at, byte),
        };
    }
    if look.in_word {
        look.end_word(before(bytes, bytes.len()));
    }
    look.gathered.sign(text, text.len(), false);
    look.finish()
}

fn before(bytes: &[u8], at: usize) -> u8 {
    at.checked_sub(1).and_then(|before| bytes.get(before)).copied().unwrap_or(b' ')
}

#[inline]
fn step(echo: u32, byte: u8) -> u32 {
    (echo ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

impl<'t> Look<'t> {
    fn new(text: &'t str) -> Look<'t> {
        Look {
            text,
            form: Form::NONE,
            echo: 0x811c_9dc5,
            words: 0,
            capitals: 0,
            long_capitals: 0,
            long: 0,
            has_small: false,
            all: 0,
            in_word: false,
            letters: 0,
            is_capital: false,
            stopped: false,
            gathered: Gathered::new(),
        }
    }

    /// Words of ASCII, one space apart, and the letters that follow these; the index of the byte after them, which the functions below give too.
    #[inline]
    fn run(&mut self, bytes: &[u8], mut from: usize) -> usize {
        loop {
            let (mut letters, mut at) = (Letters::NONE, from);
            while let Some(small) = bytes.get(at).map(|byte| byte | 0x20).filter(u8::is_ascii_lowercase) {
                letters = letters.and_small(small);
                at += 1;
            }
            self.echo = (self.echo ^ letters.hash()).wrapping_mul(0x0100_0193);
            let is_capital = bytes.get(from).is_some_and(u8::is_ascii_uppercase);
            let has_small = || bytes.get(from..at).is_some_and(|word| word.iter().any(u8::is_ascii_lowercase));
            self.has_small = self.has_small || !is_capital || has_small();
            // Most words stand by themselves, with one space after them.
            let next = match bytes.get(at..at + 2) {
                Some([b' ', next]) if *next > b' ' && !self.in_word && self.gathered.is_between() => *next,
                _ => {
                    self.part(bytes, (from, at), letters, is_capital);
                    return at;
                }
            };
            self.gathered.alone(self.text, letters, from, at);
            self.alone(at - from, is_capital);
            from = at + 1;
            if !next.is_ascii_alphabetic() {
                return from;
            }
        }
    }

    /// Letters beside which others or a sign may stand.
    #[inline]
    fn part(&mut self, bytes: &[u8], (from, end): (usize, usize), letters: Letters, is_capital: bool) {
        let begun = self.gathered.word(from);
        let whole = || bytes.get(from..end).unwrap_or(&[]).iter().fold(begun, |word, byte| word.and(*byte));
        self.gathered.goes_on(if begun == Letters::NONE { letters } else { whole() });
        self.letters(end - from, is_capital);
    }

    /// A word of so many letters and nothing else.
    #[inline]
    fn alone(&mut self, count: usize, is_capital: bool) {
        self.begin(if is_capital { Form::UPPER } else { Form::LOWER });
        self.form = self.form.with_if(Form::SENTENCES, self.stopped && is_capital);
        self.stopped = false;
        self.all += count;
        self.words += 1;
        self.capitals += usize::from(is_capital);
        self.long += usize::from(count > 3);
        self.long_capitals += usize::from(count > 3 && is_capital);
    }

    /// So many letters.
    #[inline]
    fn letters(&mut self, count: usize, is_capital: bool) {
        if self.letters == 0 {
            self.is_capital = is_capital;
            self.begin(if is_capital { Form::UPPER } else { Form::LOWER });
            self.form = self.form.with_if(Form::SENTENCES, self.stopped && is_capital);
            self.stopped = false;
        }
        self.letters += count;
        self.all += count;
        self.in_word = true;
    }

    /// How the text begins, where this is its first letter or digit.
    fn begin(&mut self, form: Form) {
        self.form = self.form.with_if(form, !self.form.any(Form::UPPER | Form::LOWER));
    }

    fn digit(&mut self, at: usize, byte: u8) -> usize {
        let word = self.gathered.word(at).and(byte);
        self.gathered.goes_on(word);
        self.begin(Form::UPPER);
        self.form = self.form | Form::DIGIT;
        (self.stopped, self.in_word) = (false, true);
        at + 1
    }

    fn wide(&mut self, at: usize, byte: u8) -> usize {
        self.in_word = true;
        let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next()) else { return at + 1 };
        // Blanks and zero-width characters beyond ASCII begin with these.
        self.form = self.form.with_if(Form::MARKED, matches!(byte, 0xc2 | 0xe1..=0xe3 | 0xef));
        let is_letter = lexicon::is_alphanumeric(c);
        if is_letter {
            let word = self.gathered.word(at).and_wide(c);
            self.gathered.goes_on(word);
        } else {
            self.gathered.sign(self.text, at, lexicon::joins(c));
        }
        if is_letter && c.is_alphabetic() {
            self.echo = step(self.echo, byte | 0x20);
            self.has_small |= !c.is_uppercase();
            self.letters(1, c.is_uppercase());
        }
        at + c.len_utf8()
    }

    /// Whitespace.
    #[inline]
    fn blanks(&mut self, bytes: &[u8], from: usize) -> usize {
        self.gathered.sign(self.text, from, false);
        if self.in_word {
            self.end_word(before(bytes, from));
        }
        let mut at = from;
        while let Some(&byte) = bytes.get(at)
            && CLASSES.of(byte) == Class::Blank
        {
            self.form = self.form.with_if(Form::TAB, byte == b'\t').with_if(Form::MARKED, byte != b' ' || at > from);
            at += 1;
        }
        self.form = self.form.with_if(Form::GAP, at - from > 2 && self.words > 0 && at < bytes.len());
        at
    }

    #[inline]
    fn sign(&mut self, class: Class, at: usize, byte: u8) -> usize {
        self.gathered.sign(self.text, at, lexicon::is_dropped(byte));
        self.in_word = true;
        match class {
            Class::Sign(form) => self.form = self.form | form,
            Class::Markup(form) => {
                self.form = self.form | form;
                self.gathered.markup(self.text, at);
            }
            Class::Stop => self.stop(at, byte),
            _ => {}
        }
        at + 1
    }

    fn stop(&mut self, at: usize, byte: u8) {
        let bytes = self.text.as_bytes();
        let next = bytes.get(at + 1).copied().unwrap_or(b' ');
        match (byte, next) {
            (b':', b'/') => self.form = self.form | Form::LINK | Form::MARKED,
            (b':', b' ' | b'\t' | b'*' | b'_') => {
                let ends = bytes.get(at + 1..).unwrap_or(&[]).iter().all(|byte| matches!(byte, b' ' | b'*' | b'_'));
                self.form = (self.form | Form::COLON).with_if(Form::ENDS_IN_COLON, ends);
            }
            (b',', b' ') => self.form = self.form | Form::LISTS,
            _ => {}
        }
        // "mailto:", "www."
        let opens = matches!((before(bytes, at) | 0x20, byte), (b'o', b':') | (b'w', b'.'));
        self.form = self.form.with_if(Form::MARKED, opens);
    }

    /// Ends a word whose last byte is this.
    #[inline]
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

    fn finish(self) -> Facts {
        // Most texts end in a letter or a figure, which says nothing of their end.
        let ends = if before(self.text.as_bytes(), self.text.len()).is_ascii_alphanumeric() { Form::NONE } else { self.ends() };
        let form = (self.form | ends)
            .with_if(Form::LETTER, self.all > 0)
            .with_if(Form::CAPITALS, !self.has_small && self.all > 1)
            .with_if(Form::TITLE_CASE, self.long > 1 && self.long_capitals * 5 >= self.long * 4)
            .with_if(Form::EMPHASIS | Form::MARKED, self.text.starts_with("''"))
            .with_if(Form::BOLD, is_bold(self.text));
        let byte = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
        Facts { form, echo: self.echo, words: byte(self.words), capitals: byte(self.capitals), senses: self.gathered.senses }
    }

    /// What is said of the text's end.
    fn ends(&self) -> Form {
        let bare = self.text.trim_end_matches(['*', '_', ' ']);
        let last = bare.chars().next_back().unwrap_or(' ');
        let is_hyphen = matches!(last, '-' | '\u{ad}' | '‐') && before(bare.as_bytes(), bare.len() - last.len_utf8()).is_ascii_alphabetic();
        let is_open = matches!(last, '-' | '|' | '…' | '–' | '—') || last == ')' && !self.text.contains('(');
        Form::NONE
            .with_if(Form::STOP, matches!(last, '.' | '!' | '?' | '…'))
            .with_if(Form::COMMA, matches!(last, ',' | ';'))
            .with_if(Form::HYPHEN, is_hyphen)
            .with_if(Form::OPEN_END, is_open)
    }
}

/// Whether all of a text is emphasised, and by one pair of signs.
#[inline]
pub(crate) fn is_bold(text: &str) -> bool {
    matches!(text.as_bytes().first(), Some(b'*' | b'_' | b'\'')) && is_in_one_pair(text)
}

fn is_in_one_pair(text: &str) -> bool {
    ["**", "__", "'''"].iter().any(|sign| {
        let inner = text.strip_prefix(sign).and_then(|rest| rest.trim_end_matches([':', '.', ' ', '-', '–', '—']).strip_suffix(sign));
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
