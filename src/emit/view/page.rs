//! Lines of a width: headings, entries with something before them, text that is broken where the width ends.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use textwrap::core::display_width;
use textwrap::{Options, WordSplitter};

use super::visible;

/// A heading, or a name above what belongs to it.
pub const STRONG: Style = Style::new().bold();
/// What stands before an entry.
pub const LEAD: Style = AnsiColor::Cyan.on_default();
/// What only helps to find something.
pub const FAINT: Style = Style::new().dimmed();
/// What went well.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// What needs a look.
pub const CAUTION: Style = AnsiColor::Yellow.on_default();
/// What is late, or was turned down.
pub const ALARM: Style = AnsiColor::Red.on_default().bold();

/// A space that no line ends at: a character for private use, which no word holds, being spelled out by [`visible`].
const GLUE: &str = "\u{E000}";

/// No text is narrower than this, however narrow the page is.
const LEAST: usize = 12;

/// What stands before an entry takes no more than this.
const WIDEST_LEAD: usize = 16;

/// Words of one style; nothing in it moves a cursor.
#[derive(Clone, Debug, Default)]
pub struct Words(String);

impl Words {
    /// Words as they are.
    pub fn plain(text: &str) -> Words {
        Words::default().and(text)
    }

    /// Words in a style.
    pub fn styled(style: Style, text: &str) -> Words {
        Words::default().and_styled(style, text)
    }

    /// These words and others after them.
    pub fn and(mut self, text: &str) -> Words {
        for word in text.split_whitespace() {
            self.part();
            self.0.push_str(&visible(word));
        }
        self
    }

    /// These words and others in a style after them. Each word has it by itself, so that a line can end after it.
    pub fn and_styled(mut self, style: Style, text: &str) -> Words {
        for word in text.split_whitespace() {
            self.part();
            // Writing into a string cannot fail.
            let _ = write!(self.0, "{style}{}{style:#}", visible(word));
        }
        self
    }

    /// These words and others in a style after them, between which no line ends.
    pub fn and_whole(mut self, style: Style, text: &str) -> Words {
        let words: Vec<_> = text.split_whitespace().map(visible).collect();
        self.part();
        // Writing into a string cannot fail.
        let _ = write!(self.0, "{style}{}{style:#}", words.join(GLUE));
        self
    }

    fn join(mut self, Words(words): &Words) -> Words {
        if !words.is_empty() {
            self.part();
            self.0.push_str(words);
        }
        self
    }

    fn part(&mut self) {
        if !self.0.is_empty() {
            self.0.push(' ');
        }
    }
}

/// A page on its way.
#[derive(Debug)]
pub struct Page {
    out: String,
    width: usize,
}

impl Page {
    pub fn new(width: usize) -> Page {
        Page { out: String::new(), width }
    }

    /// The text, with a newline at the end.
    pub fn finish(self) -> String {
        self.out
    }

    /// A heading after an empty line, with something less strong after it.
    pub fn heading(&mut self, title: &str, remark: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.text(0, Words::styled(STRONG, title).and_styled(FAINT, &format!("({remark})")));
    }

    /// Text, indented.
    pub fn text(&mut self, indent: usize, words: Words) {
        self.hang(&" ".repeat(indent), indent, words);
    }

    /// An entry: what stands before it in a column of this width, and text. What is too long for the column begins the text, too.
    pub fn entry(&mut self, indent: usize, (style, lead): (Style, &str), column: usize, words: Words) {
        let words = if display_width(&shown(lead)) > column { Words::styled(style, &format!("{lead}:")).join(&words) } else { words };
        let lead = cut(lead, column);
        let gap = column.saturating_sub(display_width(&lead)).saturating_add(2);
        let first = format!("{}{style}{lead}{style:#}{}", " ".repeat(indent), " ".repeat(gap));
        self.hang(&first, indent.saturating_add(column).saturating_add(2), words);
    }

    fn hang(&mut self, first: &str, indent: usize, Words(words): Words) {
        let hanging = " ".repeat(indent);
        let width = self.width.max(indent.saturating_add(LEAST));
        let options = Options::new(width).initial_indent(first).subsequent_indent(&hanging).word_splitter(WordSplitter::NoHyphenation);
        if words.is_empty() {
            self.out.push_str(first.trim_end());
            self.out.push('\n');
            return;
        }
        for line in textwrap::wrap(&words, options) {
            self.out.extend([&*line.trim_end().replace(GLUE, " "), "\n"]);
        }
    }
}

/// The width of the column before entries: that of the widest.
pub fn column<'l>(leads: impl IntoIterator<Item = &'l str>) -> usize {
    leads.into_iter().map(|lead| display_width(&shown(lead))).max().unwrap_or(0).min(WIDEST_LEAD)
}

/// A text on one line.
fn shown(text: &str) -> String {
    Words::plain(text).0
}

/// A text on one line that takes no more than a width.
fn cut(text: &str, width: usize) -> String {
    let text = shown(text);
    if display_width(&text) <= width {
        return text;
    }
    let mut taken = String::new();
    for c in text.chars() {
        taken.push(c);
        if display_width(&taken).saturating_add(1) > width {
            taken.pop();
            break;
        }
    }
    format!("{}…", taken.trim_end())
}
