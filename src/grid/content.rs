//! What stands in columns without a head, by what their cells say.

use super::{Columns, Slot};
use crate::lexicon;
use crate::value::{due, owner};

/// What the cells of a column say, counted.
#[derive(Clone, Copy, Debug, Default)]
struct Measured {
    cells: usize,
    names: usize,
    days: usize,
    states: usize,
    numbers: usize,
    words: usize,
}

impl Measured {
    /// What the column holds where nearly all of its cells say so.
    fn slot(self) -> Option<Slot> {
        let counts = [(self.numbers, Slot::Number), (self.days, Slot::Due), (self.states, Slot::Status), (self.names, Slot::Owner)];
        counts.into_iter().find(|(count, _)| *count > 0 && count * 5 >= self.cells * 4).map(|(_, slot)| slot)
    }
}

impl Columns {
    /// The columns of rows that are tasks: one of a sentence or two, and beside it at least one that tells who, when or how far.
    pub(crate) fn of_tasks(rows: &[Vec<impl AsRef<str>>], known: due::Known) -> Option<Columns> {
        /// Fewer rows tell nothing.
        const LEAST: usize = 2;
        let width = rows.iter().map(Vec::len).max().filter(|width| *width > 1 && rows.len() >= LEAST)?;
        let measured: Vec<Measured> =
            (0..width).map(|at| column(rows.iter().filter_map(|row| row.get(at)).map(AsRef::as_ref), known)).collect();
        let mut slots: Vec<Option<Slot>> = Vec::with_capacity(width);
        for own in &measured {
            let slot = own.slot();
            slots.push(slot.filter(|_| !slots.contains(&slot)));
        }
        let longest =
            (0..width).filter(|at| slots.get(*at) == Some(&None)).max_by_key(|at| measured.get(*at).map_or(0, |own| own.words))?;
        let says = measured.get(longest).is_some_and(|own| own.names * 2 < own.cells && own.words > own.cells);
        let told = [Slot::Owner, Slot::Due, Slot::Status].into_iter().any(|slot| slots.contains(&Some(slot)));
        *slots.get_mut(longest)? = Some(Slot::Task);
        (says && told).then(|| Columns::of_content(slots))
    }
}

/// Measures a column.
fn column<'c>(cells: impl Iterator<Item = &'c str>, known: due::Known) -> Measured {
    let mut own = Measured::default();
    for cell in cells.filter(|cell| !lexicon::says_nothing(cell)) {
        own.cells += 1;
        own.words += cell.split(' ').count();
        let number = cell.trim_end_matches(['.', ')']);
        own.numbers += usize::from(!number.is_empty() && number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit()));
        own.days += usize::from(due::cell(cell, known).0.is_some());
        own.states += usize::from(lexicon::status(cell).is_some());
        own.names += usize::from(owner::is_names(cell));
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_tasks_are_told_by_their_cells() {
        for (rows, expected) in [
            ("1|Mend the roof|Ann Ray|4 May 2026\n2|Paint the door|Bo West|done", "Number Task Owner -"),
            ("Ann Ray|Mend the roof before it rains\nBo West|Paint the door", "Owner Task"),
            ("Mend the roof|open\nPaint the door|done", "Task Status"),
            ("Mend the roof|cold\nPaint the door|warm", ""),
            ("Ann Ray|Mend the roof before it rains", ""),
            ("Ann Ray|Bo West\nCy Moss|Di Lind", ""),
        ] {
            let rows: Vec<Vec<&str>> = rows.lines().map(|row| row.split('|').collect()).collect();
            let slots = Columns::of_tasks(&rows, due::Known::default()).map_or_else(String::new, |columns| {
                let name = |at| columns.slot(at).map_or_else(|| "-".to_owned(), |slot| format!("{slot:?}"));
                (0..rows.first().map_or(0, Vec::len)).map(name).collect::<Vec<_>>().join(" ")
            });
            assert_eq!(slots, expected, "{rows:?}");
        }
    }
}
