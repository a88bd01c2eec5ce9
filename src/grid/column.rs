//! What stands in the columns of a grid: [`Columns`].

use super::{Divider, RowsOf, Slot, cells};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::OFFICE;
use crate::line::Line;
use crate::model::Attendance;
use crate::scan::Form;
use crate::value::label;

/// The slots of the columns, from the left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    slots: Vec<Option<Slot>>,
    /// How those attended in whose row a column has a mark, where several columns say so: `Present | Apologies`.
    says: Vec<Option<Attendance>>,
}

impl Columns {
    /// The columns that a row heads, where at least half of its cells are words for columns; a slot belongs to the first that names it,
    /// and a head that may name another too names that.
    pub(crate) fn of_head(head: &[impl AsRef<str>], rows: RowsOf, lexicon: &Lexicon<'_>) -> Option<Columns> {
        if head.len() < 2 || !Slot::is_heard(rows, lexicon) {
            return None;
        }
        let (columns, known) = Columns::named(head, rows, lexicon);
        (known * 2 >= head.len() && columns.filled() > 0).then_some(columns)
    }

    /// The columns that a row heads which is known to be a head, and how many of its cells are words for columns.
    fn named(head: &[impl AsRef<str>], rows: RowsOf, lexicon: &Lexicon<'_>) -> (Columns, usize) {
        let (mut slots, mut known) = (Vec::with_capacity(head.len()), 0);
        // Which slots there are before a cell, and whether a cell has none: rows may be of any length.
        let (mut taken, mut unnamed) = (Vec::new(), false);
        let says = if rows == RowsOf::PEOPLE { says(head) } else { Vec::new() };
        for cell in head {
            // "Trustee" heads names, and stands beside them: "Cy Moss | Trustee".
            let beside = unnamed && lexicon.is(cell.as_ref(), OFFICE);
            // "No" heads votes beside "Yes", else numbers.
            let counts = taken.contains(&Slot::For);
            let fits = |slot: &Slot| !(beside && slot.names() || *slot == Slot::Against && !counts && rows == RowsOf::MOTIONS);
            let mut named = Slot::all_of_head(cell.as_ref(), rows, lexicon).filter(fits).peekable();
            known += usize::from(named.peek().is_some());
            let slot = named.find(|slot| !taken.contains(slot));
            taken.extend(slot);
            unnamed |= slot.is_none();
            slots.push(slot);
        }
        for (slot, _) in slots.iter_mut().zip(&says).filter(|(_, said)| said.is_some()) {
            *slot = Some(Slot::Attendance);
        }
        (Columns { slots, says }, known)
    }

    /// The columns below a row that is a head by its form, whatever its words are.
    pub(crate) fn below(head: &[impl AsRef<str>], rows: RowsOf, lexicon: &Lexicon<'_>) -> Columns {
        Columns::named(head, rows, lexicon).0
    }

    /// How many columns have a slot.
    pub(crate) fn filled(&self) -> usize {
        self.slots.iter().flatten().count()
    }

    /// Columns without a head, told by what stands in them.
    pub(crate) fn of_content(slots: Vec<Option<Slot>>) -> Columns {
        Columns { slots, says: Vec::new() }
    }

    /// Whether several columns say how somebody attended, by a mark in one of them.
    pub(crate) fn marks_attendance(&self) -> bool {
        !self.says.is_empty()
    }

    /// What the one column says that has a mark in a row.
    pub(crate) fn marked(&self, cells: &[&str]) -> Option<Attendance> {
        let is_marked = |cell: &str| label::attendance_value(cell) == Some(Attendance::Present);
        let mut marked = cells.iter().zip(&self.says).filter(|(cell, said)| said.is_some() && is_marked(cell)).map(|(_, said)| *said);
        marked.next().filter(|_| marked.next().is_none()).flatten()
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Whether a column holds this.
    pub(crate) fn has(&self, slot: Slot) -> bool {
        self.slots.contains(&Some(slot))
    }

    /// Whether people stand in the rows.
    pub(crate) fn names_people(&self) -> bool {
        self.slots.iter().flatten().any(|slot| slot.names())
    }

    /// Where the column of a slot stands.
    pub(crate) fn position(&self, slot: Slot) -> Option<usize> {
        self.slots.iter().position(|own| *own == Some(slot))
    }

    /// What stands in a column, as far as it is known.
    pub(crate) fn slot(&self, at: usize) -> Option<Slot> {
        self.slots.get(at).copied().flatten()
    }

    /// Gives a column another slot.
    pub(crate) fn set(&mut self, at: usize, slot: Slot) {
        if let Some(own) = self.slots.get_mut(at) {
            *own = Some(slot);
        }
    }

    /// The cell of a slot.
    pub(crate) fn cell<'c>(&self, cells: &[&'c str], slot: Slot) -> Option<&'c str> {
        cells.get(self.position(slot)?).copied()
    }

    /// The cells of columns that say something else, those after the last column among them.
    pub(crate) fn others<'c>(&self, cells: &[&'c str]) -> impl Iterator<Item = &'c str> {
        let slots = self.slots.iter().copied().chain(std::iter::repeat(None));
        cells.iter().copied().zip(slots).filter(|(cell, slot)| slot.is_none() && !cell.is_empty()).map(|(cell, _)| cell)
    }

    /// Whether a head is not known, so that what stands below it is kept as it is.
    pub(crate) fn has_others(&self) -> bool {
        self.slots.contains(&None)
    }
}

/// Whether a line only heads the columns of a table of tasks or topics whose cells blanks divide: `Item      Notes      Who      When`.
pub(crate) fn heads_columns(line: &Line<'_>) -> bool {
    if !line.facts.is(Form::GAP) {
        return false;
    }
    let (cells, lexicon) = (cells(line.text, Divider::Blanks), Lexicon::ALL.hearing(line.facts.senses));
    let is_head = |cell: &&str| [RowsOf::TASKS, RowsOf::TOPICS].into_iter().any(|rows| Slot::of_head(cell, rows, &lexicon).is_some());
    cells.len() > 2 && cells.iter().all(is_head)
}

/// How those attended whom a mark in each column tells of; none unless several columns say so, each something else.
fn says(head: &[impl AsRef<str>]) -> Vec<Option<Attendance>> {
    let heads: Vec<Option<Attendance>> = head.iter().map(|cell| label::attendance_label(cell.as_ref())).collect();
    let told = || heads.iter().flatten();
    let differ = told().any(|said| told().next() != Some(said));
    if differ { heads } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_says_what_stands_below() {
        let head = ["No.", "First Name", "Last Name", "Harbour", "Present"];
        let columns = Columns::of_head(&head, RowsOf::PEOPLE, &Lexicon::ALL).unwrap();
        let row = ["1", "Ann", "Ray", "East", "yes", "late"];
        assert_eq!(columns.cell(&row, Slot::Surname), Some("Ray"));
        assert_eq!(columns.cell(&row, Slot::Given), Some("Ann"));
        assert_eq!(columns.cell(&row, Slot::Attendance), Some("yes"));
        assert_eq!(columns.cell(&row, Slot::Mail), None);
        assert_eq!(columns.others(&row).collect::<Vec<_>>(), ["East", "late"]);
        assert!(columns.names_people() && columns.has_others() && columns.has(Slot::Number));
    }

    #[test]
    fn several_columns_may_say_how_somebody_attended() {
        for (head, row, expected) in [
            (["Name", "Present", "Apologies"], ["Ann", "x", ""], Some(Attendance::Present)),
            (["Name", "Present", "Apologies"], ["Ann", "", "x"], Some(Attendance::Absent)),
            (["Mitglied", "anwesend", "entschuldigt"], ["Ann", "", "X"], Some(Attendance::Absent)),
            (["Nom", "Présent", "Excusé"], ["Ann", "", "✓"], Some(Attendance::Absent)),
            (["Name", "In person", "Online"], ["Ann", "", "yes"], Some(Attendance::Remote)),
            (["Name", "Present", "Apologies"], ["Ann", "x", "x"], None),
            (["Name", "Present", "Apologies"], ["Ann", "", ""], None),
        ] {
            let columns = Columns::of_head(&head, RowsOf::PEOPLE, &Lexicon::ALL).unwrap();
            assert!(columns.marks_attendance() && !columns.has_others(), "{head:?}");
            assert_eq!(columns.marked(&row), expected, "{head:?} {row:?}");
        }
        assert!(!Columns::of_head(&["Name", "Present"], RowsOf::PEOPLE, &Lexicon::ALL).unwrap().marks_attendance());
    }

    #[test]
    fn half_of_a_head_is_known() {
        for (head, expected) in [
            (&["Name", "Role"][..], true),
            (&["Name", "Harbour"], true),
            (&["Name", "Harbour", "Basin"], false),
            (&["Name"], false),
            (&["Ann Ray", "Harbour"], false),
            (&[], false),
        ] {
            assert_eq!(Columns::of_head(head, RowsOf::PEOPLE, &Lexicon::ALL).is_some(), expected, "{head:?}");
        }
        // "Notes" may say who somebody is.
        let notes = Columns::of_head(&["Name", "Role", "Notes"], RowsOf::PEOPLE, &Lexicon::ALL).unwrap();
        assert!(!notes.has_others() && notes.has(Slot::Notes));
        // A slot belongs to the first column that names it.
        let twice = Columns::of_head(&["Surname", "Given", "Surname"], RowsOf::PEOPLE, &Lexicon::ALL).unwrap();
        assert_eq!(twice.others(&["Ray", "Ann", "Lind"]).collect::<Vec<_>>(), ["Lind"]);
    }
}
