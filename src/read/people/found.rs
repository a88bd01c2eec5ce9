//! The people of a document, and while they are looked for.

use super::list::Header;
use super::row::Row;
use crate::diagnostic::Diagnostic;
use crate::evidence::Log;
use crate::model::Group;
use crate::outline::{Kind, Outline, Piece};

/// What was read of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Read {
    /// Nothing.
    #[default]
    No,
    /// People; the line says more than that.
    Part,
    /// All that it says.
    All,
}

/// The people of a document.
#[derive(Debug, Default)]
pub(crate) struct People<'t> {
    /// Their groups, in the order of the text.
    pub groups: Vec<Group<'t>>,
    /// What was read of each line.
    pub(super) lines: Vec<Read>,
    /// What there is to report.
    pub diagnostics: Vec<Diagnostic>,
}

impl People<'_> {
    /// What was read of a line, by its index.
    pub(crate) fn line(&self, at: usize) -> Read {
        self.lines.get(at).copied().unwrap_or_default()
    }

    /// Whether all that a piece says was read.
    pub(crate) fn holds(&self, piece: &Piece<'_>) -> bool {
        self.lines.get(piece.first..=piece.last).is_some_and(|lines| lines.contains(&Read::All) && !lines.contains(&Read::Part))
            && self.nothing_else(piece)
    }

    /// Whether no line of a piece was left; blank ones inside it aside.
    fn nothing_else(&self, piece: &Piece<'_>) -> bool {
        self.lines.get(piece.first..=piece.last).is_some_and(|lines| lines.iter().filter(|line| **line == Read::No).count() == 0)
            || matches!(piece.kind, Kind::Html)
    }

    /// Whether people were read in a piece.
    pub(crate) fn meets(&self, piece: &Piece<'_>) -> bool {
        self.lines.get(piece.first..=piece.last).is_some_and(|lines| lines.iter().any(|line| *line != Read::No))
    }
}

/// The people while they are looked for.
#[allow(clippy::struct_excessive_bools, reason = "each is known by itself")]
pub(super) struct Finder<'o, 't> {
    pub(super) outline: &'o Outline<'t>,
    pub(super) log: &'o Log,
    pub(super) people: People<'t>,
    /// Labels with nothing below them, which stand directly above the next one.
    pub(super) pending: Vec<Header<'t>>,
    /// Whether a section was minuted before.
    pub(super) minuted: bool,
    /// How many sections with text were read before.
    pub(super) sections: usize,
    /// Where those begin of whom sentences tell among other things.
    pub(super) told: Vec<usize>,
    /// Whether a list had one person a row, with what is said after commas.
    pub(super) single: bool,
    /// A row of a list held several people by commas.
    pub(super) several: bool,
    /// Whether people were written with their surname first after a label.
    pub(super) surname_first: bool,
    /// Whether a labelled line named organisations, each with its people.
    pub(super) organised: bool,
    /// How many sentences led to lists that named nobody.
    pub(super) refused: usize,
}

impl<'t> Finder<'_, 't> {
    /// Whether a row was read before.
    pub(super) fn is_read(&self, row: &Row<'t>) -> bool {
        self.people.line(row.lines.start) != Read::No
    }

    /// Leaves out the groups after the first ones and what was marked of the rows that they were read from.
    pub(super) fn unread(&mut self, rows: &[Row<'t>], first: usize) {
        self.people.groups.truncate(first);
        for row in rows {
            self.people.lines.get_mut(row.lines.clone()).unwrap_or_default().fill(Read::No);
        }
    }

    /// Marks the lines of a row.
    pub(super) fn mark(&mut self, row: &Row<'t>, read: Read) {
        for line in self.people.lines.get_mut(row.lines.clone()).unwrap_or(&mut []) {
            *line = read.max(*line);
        }
    }
}
