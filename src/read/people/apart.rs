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
        let starts: Vec<usize> = rows.iter().enumerate().filter(|(at, row)| row.gap || *at == 0).map(|(at, _)| at).collect();
        let ends = starts.iter().skip(1).copied().chain([rows.len()]);
        let blocks: Vec<&[Row<'t>]> = starts.iter().zip(ends).filter_map(|(start, end)| rows.get(*start..end)).collect();
        let Some(height) = blocks.first().map(|block| block.len()).filter(|height| *height > 1 && blocks.len() > 1) else { return false };
        let heads: Vec<&str> = blocks.iter().filter_map(|block| Some(block.first()?.words().as_str())).collect();
        let Some(columns) = Columns::of_head(&heads, RowsOf::PEOPLE, &Lexicon::ALL) else { return false };
        if !columns.has(Slot::Name) || blocks.iter().any(|block| block.len() != height || block.iter().any(|row| row.table || row.bullet)) {
            return false;
        }
        let table = Table { columns: &columns, headed: true, legend: &[], habit: Habit::default() };
        for at in 1..height {
            let cells: Vec<&str> = blocks.iter().filter_map(|block| Some(block.get(at)?.words().as_str())).collect();
            let Some(first) = blocks.first().and_then(|block| block.get(at)) else { continue };
            if let Some(mut own) = cells::person(first, &cells, &table) {
                let last = blocks.last().and_then(|block| block.get(at)).map_or(first.span, |row| row.span);
                own.span = first.span.to(if at + 1 == height { last } else { first.span });
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
