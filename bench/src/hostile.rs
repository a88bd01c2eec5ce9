//! Texts that nobody writes and somebody sends: each is one habit of the format, without end.
//!
//! The reader promises a time that grows with the length alone, and a depth and memory that are bounded. What breaks such promises is
//! always the same: something is opened and never closed, nested without end, or looked for again from every place.

/// A text that is made to be hard to read.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// What it is, in kebab-case.
    pub name: &'static str,
    write: fn(usize) -> String,
}

impl Shape {
    /// The text, of at least so many bytes and little more.
    #[must_use]
    pub fn text(&self, bytes: usize) -> String {
        (self.write)(bytes)
    }

    /// The shape of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Shape> {
        SHAPES.iter().copied().find(|shape| shape.name == name)
    }
}

/// All of them.
pub const SHAPES: &[Shape] = &[
    Shape { name: "one-line", write: |bytes| minuted(&endless("The roof leaks and the rain comes in ", bytes)) },
    Shape { name: "one-word", write: |bytes| minuted(&endless("x", bytes)) },
    Shape { name: "blank-lines", write: |bytes| minuted(&endless("\n", bytes)) },
    Shape { name: "stars", write: |bytes| minuted(&endless("*", bytes)) },
    Shape { name: "stars-apart", write: |bytes| minuted(&endless("**a ", bytes)) },
    Shape { name: "heads-between-gaps", write: |bytes| endless("    Status", bytes) },
    Shape { name: "labels-to-nobody", write: |bytes| endless("date: Present:\n", bytes) },
    Shape { name: "star-lines", write: |bytes| minuted(&endless("*\n", bytes)) },
    Shape { name: "underscores", write: |bytes| minuted(&endless("_a ", bytes)) },
    Shape { name: "brackets", write: |bytes| minuted(&endless("[", bytes)) },
    Shape { name: "parentheses", write: |bytes| minuted(&endless("(", bytes)) },
    Shape { name: "links-unclosed", write: |bytes| minuted(&endless("[a](b ", bytes)) },
    Shape { name: "ticks", write: |bytes| minuted(&endless("`a ", bytes)) },
    Shape { name: "entities", write: |bytes| minuted(&endless("&amp", bytes)) },
    Shape { name: "backslashes", write: |bytes| minuted(&endless("\\*", bytes)) },
    Shape { name: "tabs", write: |bytes| minuted(&endless("\t", bytes)) },
    Shape { name: "tab-lines", write: |bytes| minuted(&endless("\tx\t\n", bytes)) },
    Shape { name: "arrows", write: |bytes| minuted(&endless("➔ **", bytes)) },
    Shape { name: "arrow-lines", write: |bytes| minuted(&endless("- ➔ **\n", bytes)) },
    Shape { name: "quotes", write: |bytes| minuted(&endless("> ", bytes)) },
    Shape { name: "quotes-deeper", write: |bytes| minuted(&numbered(bytes, |i| format!("{}x\n", "> ".repeat(i)))) },
    Shape { name: "bullets-deeper", write: |bytes| minuted(&numbered(bytes, |i| format!("{}- x\n", " ".repeat(i)))) },
    Shape { name: "bullets-deeper-again", write: |bytes| minuted(&numbered(bytes, |i| format!("{}- x\n", " ".repeat(i % 80)))) },
    Shape { name: "bullets-on-a-line", write: |bytes| minuted(&endless("- ", bytes)) },
    Shape { name: "bullets", write: |bytes| minuted(&endless("- x\n", bytes)) },
    Shape { name: "sections", write: |bytes| minuted(&numbered(bytes, |i| format!("{}. Roof {i}\n\n- x\n\n", i + 1))) },
    Shape { name: "sections-of-one-title", write: |bytes| minuted(&endless("1. Roof\n\n- x\n\n", bytes)) },
    Shape { name: "sections-deeper", write: |bytes| minuted(&numbered(bytes, |i| format!("{} x\n\n- y\n\n", "1.".repeat(i + 1)))) },
    Shape { name: "headings", write: |bytes| minuted(&endless("# x\n", bytes)) },
    Shape { name: "annexes", write: |bytes| minuted(&numbered(bytes, |i| format!("Annex {}: Paper\n\n- x\n\n", i + 1))) },
    Shape { name: "agenda-and-sections", write: agenda_and_sections },
    Shape { name: "actions-headings", write: |bytes| minuted(&endless("Actions\n\n", bytes)) },
    Shape { name: "labels", write: |bytes| minuted(&endless("ACTION: ", bytes)) },
    Shape { name: "table-rows", write: |bytes| minuted(&format!("| a | b |\n|---|---|\n{}", endless("| x | y |\n", bytes))) },
    Shape { name: "table-columns", write: |bytes| minuted(&endless("| ", bytes)) },
    Shape { name: "table-empty-cells", write: |bytes| endless(" | ", bytes) },
    Shape { name: "labels-of-people", write: |bytes| endless("Present:\n", bytes) },
    Shape { name: "table-html", write: |bytes| minuted(&endless("<table><tr><td>x", bytes)) },
    Shape { name: "tags", write: |bytes| minuted(&endless("<b", bytes)) },
    Shape { name: "comments", write: |bytes| minuted(&endless("<!-- ", bytes)) },
    Shape { name: "comment-ends", write: |bytes| minuted(&endless("<!-- x -->", bytes)) },
    Shape { name: "fences", write: |bytes| minuted(&endless("```\nx\n~~~\n", bytes)) },
    Shape { name: "paragraph", write: |bytes| minuted(&endless("the roof leaks\n", bytes)) },
    Shape { name: "paragraphs", write: |bytes| minuted(&endless("x\n\n", bytes)) },
    Shape { name: "rules", write: |bytes| minuted(&endless("---\n", bytes)) },
    Shape { name: "underlines", write: |bytes| minuted(&endless("Roof\n====\n", bytes)) },
    Shape { name: "yaml-deeper", write: |bytes| format!("---\n{}---\n\nBoard\n", numbered(bytes, |i| format!("{}a:\n", " ".repeat(i)))) },
    Shape { name: "yaml-unclosed", write: |bytes| format!("---\n{}", endless("a: b\n", bytes)) },
    Shape { name: "html-deeper", write: |bytes| format!("{}x\n", endless("<div>", bytes)) },
    Shape { name: "digits", write: |bytes| minuted(&endless("9", bytes)) },
    Shape { name: "digits-of-a-number", write: |bytes| format!("Board\n\n{}. x\n\n- y\n", endless("9", bytes)) },
    Shape { name: "digits-of-a-day", write: |bytes| format!("Board\n\n{} May 2026\n\n1. Roof\n", endless("9", bytes)) },
    Shape { name: "digits-of-a-time", write: |bytes| format!("Board\n\n4 May 2026 | 14:{}\n\n1. Roof\n", endless("0", bytes)) },
    Shape { name: "dates", write: |bytes| minuted(&endless("by 4 May 2026, ", bytes)) },
    Shape { name: "date-lines", write: |bytes| minuted(&endless("03/04/2026\n", bytes)) },
    Shape { name: "half-dates", write: |bytes| minuted(&endless("4 May 5 ", bytes)) },
    Shape { name: "times", write: |bytes| minuted(&endless("14:00–", bytes)) },
    Shape { name: "header-lines", write: |bytes| format!("Board\n\n{}", endless("Time: 14:00 sharp\n", bytes)) },
    Shape { name: "header-bars", write: |bytes| format!("Board\n\n4 May 2026 {}\n\n1. Roof\n", endless("| x ", bytes)) },
    Shape { name: "names-on-a-line", write: |bytes| format!("Board\n\nPresent: {}\n", numbered(bytes, |i| format!("Ann Ray{i}, "))) },
    Shape { name: "one-name", write: |bytes| participants(&endless("Ray\tAnn\n", bytes)) },
    Shape { name: "groups", write: |bytes| participants(&numbered(bytes, |i| format!("Members {i}\t\n"))) },
    Shape { name: "names-in-parentheses", write: |bytes| format!("Board\n\nPresent: {}\n", endless("Ann (", bytes)) },
    Shape { name: "meetings", write: meetings },
    Shape { name: "cards", write: |bytes| minuted(&endless("Who: Ann Ray\nWhat: mend it\n\n", bytes)) },
    Shape { name: "heads-of-columns", write: |bytes| participants(&endless("Name   Present   Absent\n", bytes)) },
    Shape { name: "numbers-of-lines", write: |bytes| participants(&numbered(bytes, |i| format!("Ann Ray\n{:03}\n", i % 1000))) },
    Shape { name: "quoted-mails", write: |bytes| format!("From: Ann\nTo: Bo\n\n{}", endless("> From: Ann\n> text\n", bytes)) },
    Shape { name: "marks-of-a-legend", write: |bytes| format!("Board\n\nPresent (* = absent)\n\n{}", endless("- *Ann Ray\n", bytes)) },
    Shape { name: "tables-of-motions", write: |bytes| minuted(&endless("| Motion | Moved by |\n|---|---|\n| mend it | Ann |\n\n", bytes)) },
    Shape { name: "captions", write: |bytes| format!("Board\n\n4 May 2026\n\n{}", endless(">> ANN: x\n\n", bytes)) },
    Shape { name: "addresses", write: |bytes| minuted(&endless("http://x", bytes)) },
    Shape { name: "mail-addresses", write: |bytes| minuted(&endless("a@", bytes)) },
    Shape { name: "combining-marks", write: |bytes| minuted(&endless("e\u{301}\u{301}", bytes)) },
    Shape { name: "odd-line-ends", write: |bytes| minuted(&endless("x\r\r\n\n\r", bytes)) },
];

/// A unit so often that it fills so many bytes.
fn endless(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes.div_ceil(unit.len()))
}

/// What `piece` makes of 0, 1, 2 and so on, until so many bytes are filled.
fn numbered(bytes: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(bytes + bytes / 8);
    let mut number = 0;
    while text.len() < bytes {
        text.push_str(&piece(number));
        number += 1;
    }
    text
}

/// The text where minutes have what was said.
fn minuted(text: &str) -> String {
    format!("Board\n\n4 May 2026 | 10:00 UTC\n\n1. Roof\n\n{text}\n\n2. Wall\n\n- The wall stands.\n")
}

/// The text where minutes list who was there.
fn participants(text: &str) -> String {
    format!("Board\n\n4 May 2026 | 10:00 UTC\n\n1. Roof\n\n- x\n\nAnnex 1: List of Participants\n\n{text}")
}

/// An agenda, and the same titles minuted, the last one first.
fn agenda_and_sections(bytes: usize) -> String {
    let agenda = numbered(bytes * 9 / 20, |i| format!("{}. Roof number {i}\n", i + 1));
    let count = agenda.lines().count();
    let sections: Vec<String> = (0..count).map(|i| format!("{}. Roof number {}\n\n- x\n\n", i + 1, count - 1 - i)).collect();
    format!("Board\n\n4 May 2026\n\n{}Annex 1: Agenda\n\n{agenda}", sections.concat())
}

/// One meeting after the other.
fn meetings(bytes: usize) -> String {
    numbered(bytes, |i| format!("Board Meeting {i}\n\n{} May {}\n\n1. Roof\n\n- x\n\n", i % 28 + 1, 1900 + i % 200))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_has_the_length_that_was_asked_for() {
        const BYTES: usize = 100_000;
        for shape in SHAPES {
            let length = shape.text(BYTES).len();
            assert!((BYTES..BYTES + BYTES / 10).contains(&length), "{}: {length}", shape.name);
        }
    }

    #[test]
    fn a_shape_is_found_by_its_name() {
        for shape in SHAPES {
            assert_eq!(Shape::named(shape.name).map(|found| found.text(100)), Some(shape.text(100)), "{}", shape.name);
        }
        assert!(Shape::named("harmless").is_none());
    }
}
