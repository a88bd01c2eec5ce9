//! A table whose columns a copy set one below the other: the head of each, and below it its cells, a line each.

use super::cells::{self, Table};
use super::entry::Habit;
use super::found::{Finder, Read};
use super::list::List;
use super::row::Row;
use crate::grid::{Columns, RowsOf, Slot};
use crate::lexicon::Lexicon;

impl<'t> Finder<'_, 't> {
    /// Reads such a table, if the rows are one.
    pub(super) fn columns_apart(&mut self, rows: &[Row<'t>], list: &mut List<'t>) -> bool {
        let Some(height) = height(rows) else { return false };
        let cells = |at: usize| rows.iter().skip(at).step_by(height);
        let heads: Vec<&str> = cells(0).map(|row| row.words().as_str()).collect();
        let Some(columns) = Columns::of_head(&heads, RowsOf::PEOPLE, &Lexicon::ALL).filter(|columns| columns.has(Slot::Name)) else {
            return false;
        };
        let table = Table { columns: &columns, headed: true, legend: &[], habit: Habit::default() };
        for at in 1..height {
            let (Some(first), Some(last)) = (cells(at).next(), cells(at).last()) else { continue };
            let words: Vec<&str> = cells(at).map(|row| row.words().as_str()).collect();
            if let Some(mut own) = cells::person(first, &words, &table) {
                own.span = first.span.to(if at + 1 == height { last.span } else { first.span });
                list.add(own);
            }
        }
        for row in rows {
            list.reach(row.span);
            self.mark(row, Read::All);
        }
        true
    }
}

/// How many rows each column takes, where all take as many, with a gap before each of them and nowhere else.
fn height(rows: &[Row<'_>]) -> Option<usize> {
    let height = rows.iter().skip(1).position(|row| row.gap)? + 1;
    let fits = |(at, row): (usize, &Row<'_>)| !row.table && !row.bullet && (at == 0 || row.gap == at.is_multiple_of(height));
    (height > 1 && rows.len().is_multiple_of(height) && rows.iter().enumerate().all(fits)).then_some(height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::people::row::testing::of_rows;

    #[test]
    fn columns_apart_take_as_many_rows_each_with_a_gap_before_them() {
        for (lines, expected) in [
            ("Name\nAnn Ray\nBo West\n\nBody\nHarbour\nBasin", Some(3)),
            ("Name\nAnn Ray\n\nBody\nHarbour", Some(2)),
            ("Name\nAnn Ray\n\nBody\nHarbour\n\nTown\nOldport", Some(2)),
            ("Name\n\nBody", None),
            ("Name\nAnn Ray\nBo West\n\nBody\nHarbour", None),
            ("Name\nAnn Ray\n\nBody\nHarbour\nBasin", None),
            ("Name\nAnn Ray\n\nBody\n\nHarbour\nBasin", None),
            ("Name\nAnn Ray", None),
            ("- Name\n- Ann Ray\n\n- Body\n- Harbour", None),
            ("Name\nAnn Ray\n\n- Body\n- Harbour", None),
        ] {
            assert_eq!(of_rows(lines, height), expected, "{lines:?}");
        }
    }
}
