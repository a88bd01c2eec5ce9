//! How the house lays out its minutes, and how an archive drifts from it.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use fastrand::Rng;

use crate::calendar::{self, DAYS, DayForm};
use crate::draw::{Name, roman};
use crate::words::pick;

/// What differs between documents of the house layout and those that drifted from it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub house: bool,
    pub head: Head,
    pub subtitle: &'static str,
    pub date: DayForm,
    pub number: Numbering,
    /// Stands around the number and the title of a section, or around its title alone.
    pub heading_bold: [&'static str; 2],
    /// Stands below a heading.
    pub gap: &'static str,
    pub sub_sections: bool,
    /// Stands before all bullets.
    pub margin: &'static str,
    pub bullet: &'static str,
    pub inner_bullet: &'static str,
    pub indent: &'static str,
    pub actions: Actions,
    /// Stands around an action.
    pub bold: &'static str,
    pub annexes: Annexes,
    pub agenda_mark: AgendaMark,
    pub table: Table,
    /// Lines are wrapped at so many characters.
    pub width: Option<usize>,
    /// Whether what is wrapped goes on below the first word; else at the margin.
    pub hanging: bool,
    pub line_end: &'static str,
    pub charset: Charset,
}

/// How day, hours, mode and place stand below the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// On one line, with this between them.
    Joined(&'static str),
    /// A line each.
    Lines,
    /// The day on a line, the rest on the next, with this between them.
    DayFirst(&'static str),
    /// A line each, with a label.
    Labelled { date: &'static str, time: &'static str, mode: &'static str, place: &'static str },
}

/// Writes a number.
pub(crate) type Count = fn(usize) -> String;

/// A number and what ends it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numbering {
    pub count: Count,
    pub end: &'static str,
}

/// How actions are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Actions {
    /// A label, and the actions below it, each after this.
    Listed { label: &'static str, mark: Mark },
    /// No label above; each has this one.
    Each { label: &'static str, bulleted: bool },
}

/// What stands before an action in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    BulletAndArrow(&'static str),
    Arrow(&'static str),
    Bullet,
    Number,
    Nothing,
}

/// The labels of the annexes. A number is put in for `#`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Annexes {
    pub agenda: &'static str,
    pub people: &'static str,
    pub count: Count,
    pub people_first: bool,
    /// Whether the second stands directly below the last line of the first.
    pub close: bool,
}

/// What stands before an entry of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AgendaMark {
    AsSections,
    Figures,
    Bullet,
}

/// How people are listed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table {
    pub row: Row,
    /// Stands before each person.
    pub bullet: &'static str,
    /// Stands around a role, and after it.
    pub role: [&'static str; 2],
    /// A line of labels above all.
    pub labels: Option<[&'static str; 2]>,
    /// Stands before a role.
    pub gap: &'static str,
}

/// How a surname and a given name are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    Tab,
    Columns,
    Comma,
    Pipe,
    PipesAround,
    Capitals,
}

/// How a document's text becomes bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Charset {
    Utf8,
    Utf8Marked,
    Utf16,
    Windows1252,
}

const FIGURES: Numbering = Numbering { count: |number| number.to_string(), end: ". " };

impl Style {
    pub(crate) const HOUSE: Style = Style {
        house: true,
        head: Head::Joined(" | "),
        subtitle: "Action items & next steps",
        date: calendar::long,
        number: FIGURES,
        heading_bold: [""; 2],
        gap: "\n",
        sub_sections: false,
        margin: "",
        bullet: "- ",
        inner_bullet: "- ",
        indent: " ",
        actions: Actions::Listed { label: "Actions", mark: Mark::BulletAndArrow("➔ ") },
        bold: "**",
        annexes: Annexes {
            agenda: "Annex #: Meeting Agenda",
            people: "Annex #: List of Participants",
            count: FIGURES.count,
            people_first: false,
            close: false,
        },
        agenda_mark: AgendaMark::AsSections,
        table: Table { row: Row::Tab, bullet: "", role: ["", "\t"], labels: None, gap: "" },
        width: None,
        hanging: true,
        line_end: "\n",
        charset: Charset::Utf8,
    };

    pub(crate) fn drifted(rng: &mut Rng) -> Style {
        let charset = pick(rng, &[Charset::Utf8, Charset::Utf8, Charset::Utf8Marked, Charset::Utf16, Charset::Windows1252]);
        let bullets: Vec<&str> = charset.able(&["- ", "* ", "• ", "– ", "-\u{A0}", "▪ ", "◦ ", "o ", "-  ", "•\t"]);
        let bullet = pick(rng, &bullets);
        let number = Numbering::drifted(rng);
        let decimal = (number.count)(1) == "1";
        Style {
            house: false,
            head: Head::drifted(rng),
            subtitle: pick(
                rng,
                &[Style::HOUSE.subtitle, "Action items and next steps", "Summary and action points", "Meeting minutes", ""],
            ),
            date: pick(rng, DAYS),
            number,
            heading_bold: pick(rng, &[["", ""], ["", ""], ["", ""], ["**", ""], ["", "**"]]),
            gap: pick(rng, &["\n", "\n", ""]),
            sub_sections: decimal && rng.u8(0..4) == 0,
            margin: pick(rng, &["", "", "", "", " ", "   "]),
            bullet,
            inner_bullet: if rng.bool() { bullet } else { pick(rng, &bullets) },
            indent: pick(rng, &[" ", "  ", "   ", "    ", "      ", "        ", "\t"]),
            actions: Actions::drifted(rng, charset),
            bold: pick(rng, &["**", "**", ""]),
            annexes: Annexes::drifted(rng),
            agenda_mark: pick(rng, &[AgendaMark::AsSections, AgendaMark::AsSections, AgendaMark::Figures, AgendaMark::Bullet]),
            table: Table::drifted(rng),
            width: pick(rng, &[None, None, Some(72), Some(80), Some(100)]),
            hanging: rng.u8(0..3) > 0,
            line_end: pick(rng, &["\n", "\n", "\r\n", "\r"]),
            charset,
        }
    }

    pub(crate) fn encoded(&self, text: &str) -> Vec<u8> {
        let text: Cow<'_, str> = if self.line_end == "\n" { text.into() } else { text.replace('\n', self.line_end).into() };
        match self.charset {
            Charset::Utf8 => text.into_owned().into_bytes(),
            Charset::Utf8Marked => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            Charset::Utf16 => std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
            Charset::Windows1252 => WINDOWS_1252.encode(&text).0.into_owned(),
        }
    }
}

impl Head {
    fn drifted(rng: &mut Rng) -> Head {
        let bar = pick(rng, &[" | ", " · ", ", ", " – ", " / ", "; ", " • ", " - "]);
        match rng.u8(0..6) {
            0..3 => Head::Joined(bar),
            3 => Head::Lines,
            4 => Head::DayFirst(bar),
            _ => Head::Labelled {
                date: pick(rng, &["Date: ", "Meeting date: ", "**Date:** ", "DATE: ", "When: "]),
                time: pick(rng, &["Time: ", "**Time:** ", "TIME: "]),
                mode: pick(rng, &["Format: ", "Mode: ", "**Format:** "]),
                place: pick(rng, &["Location: ", "Venue: ", "Place: ", "**Location:** ", "Where: "]),
            },
        }
    }
}

impl Numbering {
    fn drifted(rng: &mut Rng) -> Numbering {
        let letter = |number: usize| {
            let mut rest = number;
            let mut letters = Vec::new();
            while rest > 0 {
                letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
                rest = (rest - 1) / 26;
            }
            letters.iter().rev().collect()
        };
        let counts: [Count; 6] = [FIGURES.count, FIGURES.count, FIGURES.count, FIGURES.count, roman, letter];
        Numbering { count: pick(rng, &counts), end: pick(rng, &[". ", ". ", ") ", ".  ", ".\t", ".\u{A0}"]) }
    }
}

impl Actions {
    fn drifted(rng: &mut Rng, charset: Charset) -> Actions {
        const LABELS: &[&str] = &[
            "Actions", "Action items", "Action points", "Actions:", "ACTIONS", "Next steps", "Next Steps:", "Action items:",
            "ACTION ITEMS", "**Actions**", "**Action points:**", "__Next steps__", "Action Points",
        ];
        if rng.u8(0..5) == 0 {
            let label = pick(rng, &["ACTION: ", "ACTION: ", "Action: ", "**ACTION:** ", "Action point: ", "ACTION – "]);
            return Actions::Each { label, bulleted: rng.bool() };
        }
        let arrow = pick(rng, &charset.able(&["➔ ", "→ ", "➜ ", "➤ ", "► ", "⇒ ", "» ", "-> ", "=> ", "➔\u{A0}", "➔"]));
        let mark = match rng.u8(0..9) {
            0..4 => Mark::BulletAndArrow(arrow),
            4..6 => Mark::Arrow(arrow),
            6 => Mark::Bullet,
            7 => Mark::Number,
            _ => Mark::Nothing,
        };
        Actions::Listed { label: pick(rng, LABELS), mark }
    }
}

impl Annexes {
    fn drifted(rng: &mut Rng) -> Annexes {
        const FORMS: &[(&str, &str, Count)] = &[
            ("Annex #: Meeting Agenda", "Annex #: List of Participants", FIGURES.count),
            ("Annex # – Meeting Agenda", "Annex # – List of Participants", |at| ["A", "B"][at - 1].to_owned()),
            ("ANNEX #: Agenda", "ANNEX #: Participants", roman),
            ("Appendix #: Meeting Agenda", "Appendix #: List of Participants", FIGURES.count),
            ("Annex #. Agenda", "Annex #. Attendees", FIGURES.count),
            ("Annex #\nAgenda", "Annex #\nList of participants", roman),
            ("**Annex #: Meeting Agenda**", "**Annex #: List of Participants**", FIGURES.count),
            ("Annex A#: Agenda", "Annex A#: Meeting Participants", FIGURES.count),
            ("Attachment #: Agenda", "Attachment #: Attendance list", FIGURES.count),
            ("Meeting Agenda", "List of Participants", FIGURES.count),
            ("AGENDA", "PARTICIPANTS", FIGURES.count),
            ("Agenda:", "Participants:", FIGURES.count),
        ];
        let (agenda, people, count) = pick(rng, FORMS);
        // Without a number, a label directly below a row could be a role as well.
        let close = agenda.contains('#') && rng.u8(0..3) == 0;
        Annexes { agenda, people, count, people_first: rng.u8(0..3) == 0, close }
    }

    /// A label with its number.
    pub(crate) fn label(&self, form: &str, at: usize) -> String {
        form.replace('#', &(self.count)(at))
    }
}

impl Table {
    fn drifted(rng: &mut Rng) -> Table {
        let row = pick(rng, &[Row::Tab, Row::Tab, Row::Columns, Row::Comma, Row::Pipe, Row::PipesAround, Row::Capitals]);
        let bulleted = matches!(row, Row::Comma | Row::Capitals) && rng.u8(0..5) == 0;
        let role = match row {
            Row::Tab => pick(rng, &[["", "\t"], ["", "\t"], ["", ":"], ["", ""], ["**", "**"]]),
            Row::PipesAround => pick(rng, &[["| ", " | |"], ["", ":"], ["", ""]]),
            _ => pick(rng, &[["", ":"], ["", ""], ["**", "**"], ["**", ":**"]]),
        };
        let labels = pick(rng, &[["Surname", "Given name"], ["Last name", "First name"], ["Family name", "Given names"]]);
        Table {
            row,
            bullet: if bulleted { pick(rng, &["- ", "• "]) } else { "" },
            role,
            labels: (rng.u8(0..4) == 0 && !matches!(row, Row::Comma | Row::Capitals)).then_some(labels),
            gap: pick(rng, &["", "\n"]),
        }
    }

    /// A row of the table.
    pub(crate) fn row(&self, surname: &str, given: &str) -> String {
        let bullet = self.bullet;
        match self.row {
            Row::Tab => format!("{surname}\t{given}"),
            Row::Columns => format!("{surname:<28}{given}"),
            Row::Comma => format!("{bullet}{surname}, {given}"),
            Row::Pipe => format!("{surname} | {given}"),
            Row::PipesAround => format!("| {surname} | {given} |"),
            Row::Capitals => format!("{bullet}{surname} {given}"),
        }
    }

    /// A surname as this table writes it.
    pub(crate) fn surname(&self, name: &Name) -> String {
        if self.row == Row::Capitals { name.surname.to_uppercase() } else { name.surname.clone() }
    }
}

impl Charset {
    /// Whether a text can be written so.
    pub(crate) fn holds(self) -> fn(&str) -> bool {
        match self {
            Charset::Windows1252 => |text| !WINDOWS_1252.encode(text).2,
            _ => |_| true,
        }
    }

    fn able(self, texts: &[&'static str]) -> Vec<&'static str> {
        texts.iter().copied().filter(|text| self.holds()(text)).collect()
    }
}
