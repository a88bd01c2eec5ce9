//! A text while it is written, wrapped where its document wraps.

/// How lines are wrapped.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wrap {
    /// At so many characters.
    pub width: Option<usize>,
    /// Whether what is wrapped goes on below the first word; else at the margin.
    pub hanging: bool,
}

/// The text.
pub(crate) struct Sheet {
    text: String,
    wrap: Wrap,
}

impl Sheet {
    pub(crate) fn new(bytes: usize, wrap: Wrap) -> Sheet {
        Sheet { text: String::with_capacity(bytes + 1024), wrap }
    }

    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text without its last line end, which the house leaves out.
    pub(crate) fn finish(mut self) -> String {
        self.text.truncate(self.text.trim_end_matches('\n').len());
        self.text
    }

    pub(crate) fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A line, or several, never wrapped.
    pub(crate) fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// A marker and what stands after it.
    pub(crate) fn item(&mut self, marker: &str, words: &str) {
        let hang = if self.wrap.hanging { marker.chars().count() } else { 0 };
        self.wrapped(marker, words, hang);
    }

    /// A heading or an entry with a number. Its continuation is always set off, since at the margin it would be a line like any other.
    pub(crate) fn heading(&mut self, marker: &str, words: &str) {
        self.wrapped(marker, words, marker.chars().count().max(2));
    }

    /// A paragraph between blank lines.
    pub(crate) fn paragraph(&mut self, words: &str) {
        self.text.push('\n');
        self.wrapped("", words, 0);
    }

    /// A line without a marker among its like; a blank line tells it from them where lines are wrapped.
    pub(crate) fn alone(&mut self, words: &str) {
        self.wrapped("", words, 0);
        if self.wrap.width.is_some() {
            self.text.push('\n');
        }
    }

    fn wrapped(&mut self, marker: &str, words: &str, hang: usize) {
        self.text.push_str(marker);
        let mut column = marker.chars().count();
        for (at, word) in words.split(' ').enumerate() {
            let length = word.chars().count();
            if at > 0 {
                if self.wrap.width.is_some_and(|width| column + 1 + length > width) {
                    self.text.push('\n');
                    self.text.extend(std::iter::repeat_n(' ', hang));
                    column = hang;
                } else {
                    self.text.push(' ');
                    column += 1;
                }
            }
            self.text.push_str(word);
            column += length;
        }
        self.text.push('\n');
    }
}
