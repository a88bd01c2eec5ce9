//! The tables as Arrow: record batches with the columns that [`Table`] declares, for pyarrow, polars, `DuckDB`, pandas and Spark.
//!
//! | a column of | is in Arrow |
//! |---|---|
//! | text, id | `Utf8` |
//! | list | `List<Utf8>` |
//! | integer | `Int64` |
//! | boolean | `Boolean` |
//! | date | `Date32` |
//! | time | `Utf8`, `HH:MM` |
//!
//! What is unknown is null, and so is a list with nothing on it. A time is a text since a meeting may end at 24:00, which is no time of day
//! in Arrow, Parquet or Python, and since Spark, Hive and Athena open no table that has such a type. Integers have a sign since Spark knows
//! no others.
//!
//! The `description` among the metadata of a field says what the column holds, that of a schema what the table is. A type is never changed, nor is a
//! column renamed or removed; a later version may have more of them.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{ArrayBuilder, BooleanBuilder, Date32Builder, Int64Builder, ListBuilder, StringBuilder};
use arrow_schema::Field;

#[doc(no_inline)]
pub use arrow_array::RecordBatch;
#[doc(no_inline)]
pub use arrow_schema::{ArrowError, SchemaRef};

use super::Table;
use super::table::{Cell, Column, DataType, rows_of};
use crate::model::{Date, Id, Minutes};

/// So many bytes of words a batch holds at most, but for its last row: with few rows that are very long it ends before it has all its rows.
const MOST_BYTES: usize = 64 << 20;

/// So many bytes of words a batch can hold: a column finds its words by numbers of 31 bits.
const ROOM: usize = i32::MAX as usize;

/// What Arrow calls the meaning of a field or a table.
const DESCRIPTION: &str = "description";

/// The columns of a table, with type and meaning.
///
/// ```
/// use minutes_extract::emit::{Table, arrow};
///
/// let schema = arrow::schema(Table::Actions);
/// let due = schema.field_with_name("due")?;
/// assert_eq!(due.data_type().to_string(), "Date32");
/// assert_eq!(due.metadata()["description"], "The day by which it is to be done, where one is stated.");
/// # Ok::<(), arrow::ArrowError>(())
/// ```
#[must_use]
pub fn schema(table: Table) -> SchemaRef {
    let fields: Vec<Field> = table.columns().iter().map(field).collect();
    let about = [("table", table.name()), (DESCRIPTION, table.doc())];
    let metadata = about.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Arc::new(arrow_schema::Schema::new_with_metadata(fields, HashMap::from(metadata)))
}

fn field(column: &Column) -> Field {
    let metadata = HashMap::from([(DESCRIPTION.to_owned(), column.doc().to_owned())]);
    Field::new(column.name(), arrow_type(column.data_type()), true).with_metadata(metadata)
}

/// The type in Arrow of a column's values.
fn arrow_type(data_type: DataType) -> arrow_schema::DataType {
    match data_type {
        DataType::Text | DataType::Id | DataType::Time => arrow_schema::DataType::Utf8,
        DataType::List => arrow_schema::DataType::new_list(arrow_schema::DataType::Utf8, true),
        DataType::Integer => arrow_schema::DataType::Int64,
        DataType::Boolean => arrow_schema::DataType::Boolean,
        DataType::Date => arrow_schema::DataType::Date32,
    }
}

/// The rows that meetings have in tables, a batch for each table, also where it has none. Meetings of any number are better
/// [pushed](Batches::push).
///
/// # Errors
/// Where the rows of a table have more words than a batch can hold: 2 GiB.
///
/// ```
/// use minutes_extract::emit::{Table, arrow};
///
/// let minutes = minutes_extract::parse("Harbour Board\n\n- ACTION: Ann and Bo to call the roofer.\n");
/// let batches = arrow::rows(&[Table::Assignments, Table::Decisions], &[minutes])?;
/// assert_eq!(batches.iter().map(arrow::RecordBatch::num_rows).collect::<Vec<_>>(), [2, 0]);
/// # Ok::<(), arrow::ArrowError>(())
/// ```
pub fn rows(tables: &[Table], meetings: &[Minutes<'_>]) -> Result<Vec<RecordBatch>, ArrowError> {
    let mut building: Vec<Building> = tables.iter().map(|table| Building::of(*table)).collect();
    for minutes in meetings {
        rows_of(tables, minutes, |at, cells| building.get_mut(at).map_or(Ok(()), |building| building.push(cells)))?;
    }
    building.iter_mut().map(Building::batch).collect()
}

/// The rows of minutes on their way into batches: minutes go in one by one, and a batch comes out when a table has rows enough for it. No
/// more is held than what one batch of each table holds.
///
/// ```
/// use minutes_extract::emit::Table;
/// use minutes_extract::emit::arrow::Batches;
///
/// let mut batches = Batches::new(&[Table::Meetings, Table::Actions], 2);
/// let mut made = Vec::new();
/// for day in 1..=3 {
///     let text = format!("Harbour Board\n\n{day} June 2026\n\n- ACTION: Ann to call the roofer.\n");
///     let mut minutes = minutes_extract::parse(&text);
///     minutes.source = Some(format!("2026/{day}.txt").into());
///     made.extend(batches.push(&minutes)?);
/// }
/// made.extend(batches.finish()?);
///
/// let rows: Vec<_> = made.iter().map(|(table, batch)| (table.name(), batch.num_rows())).collect();
/// assert_eq!(rows, [("meetings", 2), ("actions", 2), ("meetings", 1), ("actions", 1)]);
/// # Ok::<(), minutes_extract::emit::arrow::ArrowError>(())
/// ```
#[derive(Debug)]
pub struct Batches {
    tables: Vec<Table>,
    building: Vec<Building>,
    most_rows: usize,
}

impl Batches {
    /// Batches of these tables, of `most_rows` rows each (at least one), but for the last one of a table, and for those of rows so long that
    /// 64 MiB of words come together before.
    #[must_use]
    pub fn new(tables: &[Table], most_rows: usize) -> Batches {
        let building = tables.iter().map(|table| Building::of(*table)).collect();
        Batches { tables: tables.to_owned(), building, most_rows: most_rows.max(1) }
    }

    /// Adds the rows of one meeting; gives the batches that are full with them, those of a table in the order of its rows.
    ///
    /// # Errors
    /// Where a row has more words than a batch can hold: almost 2 GiB.
    pub fn push(&mut self, minutes: &Minutes<'_>) -> Result<Vec<(Table, RecordBatch)>, ArrowError> {
        let Batches { tables, building, most_rows } = self;
        let mut full = Vec::new();
        rows_of(tables, minutes, |at, cells| {
            if let Some(building) = building.get_mut(at) {
                building.push(cells)?;
                if building.rows >= *most_rows || building.bytes >= MOST_BYTES {
                    full.push((building.table, building.batch()?));
                }
            }
            Ok(())
        })
        .map(|()| full)
    }

    /// Gives the rows that are in no batch yet: a last batch of each table that has some.
    ///
    /// # Errors
    /// None that is known; Arrow looks at every batch once more.
    pub fn finish(self) -> Result<Vec<(Table, RecordBatch)>, ArrowError> {
        let last = self.building.into_iter().filter(|building| building.rows > 0);
        last.map(|mut building| Ok((building.table, building.batch()?))).collect()
    }
}

/// A batch of a table on its way.
#[derive(Debug)]
struct Building {
    table: Table,
    schema: SchemaRef,
    columns: Vec<Filling>,
    rows: usize,
    /// How many bytes of words it holds.
    bytes: usize,
}

impl Building {
    fn of(table: Table) -> Building {
        let columns = table.columns().iter().map(|column| Filling { values: Values::of(column.data_type()), unknown: 0 }).collect();
        Building { table, schema: schema(table), columns, rows: 0, bytes: 0 }
    }

    fn push(&mut self, cells: &[Cell<'_>]) -> Result<(), ArrowError> {
        let bytes = cells.iter().map(bytes).fold(0, usize::saturating_add);
        let bytes = self.bytes.saturating_add(bytes);
        if bytes > ROOM {
            return Err(ArrowError::OffsetOverflowError(bytes));
        }
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            column.push(cell);
        }
        self.rows = self.rows.saturating_add(1);
        self.bytes = bytes;
        Ok(())
    }

    fn batch(&mut self) -> Result<RecordBatch, ArrowError> {
        (self.rows, self.bytes) = (0, 0);
        RecordBatch::try_new(Arc::clone(&self.schema), self.columns.iter_mut().map(Filling::finish).collect())
    }
}

/// How many bytes of words a cell has.
fn bytes(cell: &Cell<'_>) -> usize {
    match cell {
        Cell::Text(text) => text.len(),
        Cell::List(texts) => texts.iter().map(|text| text.len()).fold(0, usize::saturating_add),
        _ => 0,
    }
}

/// A column on its way.
#[derive(Debug)]
struct Filling {
    values: Values,
    /// How many unknown values are still to be added after these: most columns of `records` have many, one after the other.
    unknown: usize,
}

impl Filling {
    fn push(&mut self, cell: &Cell<'_>) {
        if matches!(cell, Cell::Unknown) {
            self.unknown = self.unknown.saturating_add(1);
            return;
        }
        self.add_unknown();
        self.values.push(cell);
    }

    fn add_unknown(&mut self) {
        let count = std::mem::take(&mut self.unknown);
        if count > 0 {
            self.values.push_unknown(count);
        }
    }

    fn finish(&mut self) -> ArrayRef {
        self.add_unknown();
        self.values.finish()
    }
}

/// The values of a column.
#[derive(Debug)]
enum Values {
    Text(StringBuilder),
    List(ListBuilder<StringBuilder>),
    Integer(Int64Builder),
    Boolean(BooleanBuilder),
    Date(Date32Builder),
}

impl Values {
    fn of(data_type: DataType) -> Values {
        // What a small document needs is little, and there are a hundred columns and more.
        let texts = || StringBuilder::with_capacity(0, 0);
        match data_type {
            DataType::Text | DataType::Id | DataType::Time => Values::Text(texts()),
            DataType::List => Values::List(ListBuilder::with_capacity(texts(), 0)),
            DataType::Integer => Values::Integer(Int64Builder::with_capacity(0)),
            DataType::Boolean => Values::Boolean(BooleanBuilder::with_capacity(0)),
            DataType::Date => Values::Date(Date32Builder::with_capacity(0)),
        }
    }

    /// Adds so many values that are unknown.
    fn push_unknown(&mut self, count: usize) {
        match self {
            Values::Text(texts) => texts.append_nulls(count),
            Values::List(lists) => lists.append_nulls(count),
            Values::Integer(numbers) => numbers.append_nulls(count),
            Values::Boolean(values) => values.append_nulls(count),
            Values::Date(days) => days.append_nulls(count),
        }
    }

    /// Adds a cell that holds something. It is of the column's type, as all cells are.
    fn push(&mut self, cell: &Cell<'_>) {
        match (self, cell) {
            (Values::Text(texts), Cell::Text(text)) => texts.append_value(text),
            (Values::Text(texts), Cell::Id(id)) => texts.append_value(id.written(&mut [0; Id::LONGEST])),
            (Values::Text(texts), shown) => {
                // Writing into memory cannot fail.
                let _ = write!(texts, "{shown}");
                texts.append_value("");
            }
            (Values::List(lists), Cell::List(texts)) => lists.append_value(texts.iter().map(Some)),
            (Values::List(lists), _) => lists.append_null(),
            (Values::Integer(numbers), Cell::Integer(number)) => numbers.append_value(i64::try_from(*number).unwrap_or(i64::MAX)),
            (Values::Integer(numbers), _) => numbers.append_null(),
            (Values::Boolean(values), Cell::Boolean(holds)) => values.append_value(*holds),
            (Values::Boolean(values), _) => values.append_null(),
            (Values::Date(days), Cell::Date(date)) => days.append_option(since_1970(*date)),
            (Values::Date(days), _) => days.append_null(),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        let builder: &mut dyn ArrayBuilder = match self {
            Values::Text(texts) => texts,
            Values::List(lists) => lists,
            Values::Integer(numbers) => numbers,
            Values::Boolean(values) => values,
            Values::Date(days) => days,
        };
        builder.finish()
    }
}

/// How many days after the first of 1970 a day is; below 0 before it.
fn since_1970(date: Date) -> Option<i32> {
    let day = jiff::civil::Date::new(date.year(), date.month(), date.day()).ok()?;
    let seconds = day.duration_since(jiff::civil::date(1970, 1, 1)).as_secs();
    i32::try_from(seconds.div_euclid(86_400)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        let days = |text: &str| since_1970(text.parse().unwrap());
        assert_eq!(days("1970-01-01"), Some(0));
        assert_eq!(days("1969-12-31"), Some(-1));
        assert_eq!(days("2026-11-28"), Some(20_785));
        assert_eq!(days("0001-01-01"), Some(-719_162));
        assert_eq!(days("9999-12-31"), Some(2_932_896));
    }

    #[test]
    fn a_batch_of_long_rows_ends_before_it_has_all_its_rows() {
        let mut building = Building::of(Table::Links);
        let text = "a".repeat(MOST_BYTES / 2);
        let cells = [Cell::Unknown, Cell::Unknown, Cell::Unknown, Cell::Unknown, text.as_str().into(), Cell::Unknown];
        for bytes in [MOST_BYTES / 2, MOST_BYTES] {
            building.push(&cells).unwrap();
            assert_eq!(building.bytes, bytes);
        }
        assert_eq!(building.batch().unwrap().num_rows(), 2);
        assert_eq!(building.bytes, 0);
    }
}
