//! The rows of a Parquet file that is there, read once from its beginning to its end.

use std::fs::File;
use std::io;
use std::ops::Range;

use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};

use crate::emit::Table;
use crate::emit::arrow::{self, RecordBatch};
use crate::emit::parquet::{error, of_arrow};

/// So many rows are read at a time.
const ROWS: usize = 1024;

/// A file with the columns of a table.
pub(super) struct Columns {
    rows: ParquetRecordBatchReader,
    length: u64,
    /// How many rows lie after.
    at: u64,
    /// What was read and not given yet.
    rest: Option<RecordBatch>,
}

impl Columns {
    /// Opens a file, if it has just these columns.
    pub fn of(file: File, table: Table) -> io::Result<Columns> {
        let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(error)?;
        if builder.schema().fields() != arrow::schema(table).fields() {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "it has other columns"));
        }
        let length = u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or_default();
        let rows = builder.with_batch_size(ROWS).build().map_err(error)?;
        Ok(Columns { rows, length, at: 0, rest: None })
    }

    /// How many rows it has.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Gives the rows of a stretch, which lies after those that were given before, in batches.
    pub fn read(&mut self, stretch: Range<u64>, mut give: impl FnMut(&RecordBatch) -> io::Result<()>) -> io::Result<()> {
        while self.at < stretch.end {
            let batch = match self.rest.take() {
                Some(batch) => batch,
                None => self.rows.next().ok_or(io::ErrorKind::UnexpectedEof)?.map_err(of_arrow)?,
            };
            let rows = batch.num_rows();
            let within = |place: u64| usize::try_from(place.saturating_sub(self.at)).map_or(rows, |place| place.min(rows));
            let (begin, end) = (within(stretch.start), within(stretch.end));
            if begin < end {
                give(&batch.slice(begin, end.saturating_sub(begin)))?;
            }
            self.at = self.at.saturating_add(end as u64);
            if end < rows {
                self.rest = Some(batch.slice(end, rows.saturating_sub(end)));
            }
        }
        Ok(())
    }
}
