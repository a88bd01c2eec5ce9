//! A table as Parquet: the columns and types of [`arrow`], compressed with zstd, with statistics of every page, in groups of
//! rows that are bounded.
//!
//! What the table is, and what each column holds, stands in the file as the metadata of its Arrow schema, which pyarrow, polars and arrow-rs
//! read; `table` and `description` stand beside it for all others.

use std::error::Error;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ::parquet::arrow::ArrowWriter;
use ::parquet::basic::{Compression, ZstdLevel};
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::{EnabledStatistics, WriterProperties};

use super::Table;
use super::arrow::{self, ArrowError, RecordBatch};
use crate::model::Minutes;

/// The largest number of rows in a group: the usual one, which lets a reader work on several groups side by side.
pub const MOST_ROWS: usize = 122_880;

/// About how many bytes a group holds before it is written. No more of a table is held.
const MOST_BYTES: usize = 64 << 20;

/// A table written meeting by meeting, so that never more than a group of rows is held.
///
/// ```
/// use minutes_extract::emit::Table;
/// use minutes_extract::emit::parquet::Writer;
///
/// let mut parquet = Writer::new(Vec::new(), Table::Sections)?;
/// for text in ["Board\n\n1. Roof\n\n- It leaks.\n", "Board\n\n1. Roof, again\n\n- It still leaks.\n"] {
///     parquet.push(&minutes_extract::parse(text))?;
/// }
/// let file = parquet.finish()?;
/// assert!(file.starts_with(b"PAR1") && file.ends_with(b"PAR1"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Writer<W: Write + Send> {
    inner: ArrowWriter<Shared<W>>,
    sink: Shared<W>,
    table: Table,
}

impl<W: Write + Send> Writer<W> {
    /// Begins a table.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn new(writer: W, table: Table) -> io::Result<Writer<W>> {
        let schema = arrow::schema(table);
        let sink = Shared(Arc::new(Mutex::new(Some(writer))));
        let inner = ArrowWriter::try_new(sink.clone(), Arc::clone(&schema), Some(properties(&schema)?)).map_err(error)?;
        Ok(Writer { inner, sink, table })
    }

    /// Adds the rows of one meeting.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn push(&mut self, minutes: &Minutes<'_>) -> io::Result<()> {
        let batches = arrow::rows(&[self.table], std::slice::from_ref(minutes)).map_err(of_arrow)?;
        batches.iter().try_for_each(|rows| self.push_rows(rows))
    }

    /// Adds a batch of rows of this table, made by another thread perhaps.
    ///
    /// # Errors
    /// Those of the writer, and where the rows are those of another table.
    pub fn push_rows(&mut self, rows: &RecordBatch) -> io::Result<()> {
        if rows.num_rows() == 0 { Ok(()) } else { self.inner.write(rows).map_err(error) }
    }

    /// Ends the file and gives the writer back, flushed.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn finish(mut self) -> io::Result<W> {
        self.inner.finish().map_err(error)?;
        self.sink.flush()?;
        self.sink.lock().take().ok_or_else(gone)
    }
}

/// The writer below, which Parquet itself gives back only without the kind of what goes wrong at the end.
#[derive(Debug)]
struct Shared<W>(Arc<Mutex<Option<W>>>);

impl<W> Clone for Shared<W> {
    fn clone(&self) -> Shared<W> {
        Shared(Arc::clone(&self.0))
    }
}

impl<W> Shared<W> {
    fn lock(&self) -> MutexGuard<'_, Option<W>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<W: Write> Write for Shared<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lock().as_mut().ok_or_else(gone)?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.lock().as_mut().ok_or_else(gone)?.flush()
    }
}

fn gone() -> io::Error {
    io::Error::other("the table is at its end")
}

fn properties(schema: &arrow::SchemaRef) -> io::Result<WriterProperties> {
    let about = schema.metadata().iter().map(|(name, value)| KeyValue::new(name.clone(), value.clone())).collect();
    Ok(WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::try_new(3).map_err(error)?))
        .set_statistics_enabled(EnabledStatistics::Page)
        .set_max_row_group_row_count(Some(MOST_ROWS))
        .set_max_row_group_bytes(Some(MOST_BYTES))
        .set_key_value_metadata(Some(about))
        .build())
}

/// The error of what is below, with its kind where it has one: a full disk must be known as one.
pub(crate) fn error(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(source) => below(source),
        other => io::Error::other(other),
    }
}

/// The error of Arrow, which may be one of what is below.
pub(crate) fn of_arrow(error: ArrowError) -> io::Error {
    match error {
        ArrowError::IoError(_, error) => error,
        ArrowError::ExternalError(source) => below(source),
        other => io::Error::other(other),
    }
}

fn below(source: Box<dyn Error + Send + Sync>) -> io::Error {
    match source.downcast::<io::Error>() {
        Ok(error) => *error,
        Err(other) => io::Error::other(other),
    }
}
