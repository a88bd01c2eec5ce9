//! Rows and columns: how rows are divided into cells, and what stands in each column.
//!
//! ```text
//! row    = cell { divider cell }
//! divider = tab | "|" | two or more blanks | leaders             Chair ..... Ann Ray
//! head   = a row whose cells are words for columns                Name | Role | Present
//! ```
//!
//! One divider holds for all rows: the one that most of them have. A column's [`Slot`] is told by the words at its head ([`Columns::of_head`])
//! or, without a head, by what stands in it ([`Columns::of_content`]). A new kind of column is a variant of [`Slot`], a
//! row in the table of heads, a sense in the lexicon, and the code that takes its cells.

mod column;
mod content;
mod cut;
mod slot;

pub(crate) use column::{Columns, heads_columns};
pub(crate) use cut::{Divider, Grid, cells, divider, is_divider, is_head, pipes};
pub(crate) use slot::{RowsOf, Slot};
