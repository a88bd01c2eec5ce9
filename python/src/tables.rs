//! Tables as Arrow: what takes the Arrow capsule interface (pyarrow, polars, `DuckDB`, pandas) takes them without a copy.

use std::str::FromStr;
use std::sync::Arc;

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatchIterator, StringArray};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use minutes_extract::emit::Table;
use minutes_extract::emit::arrow::{self, Batches, RecordBatch, SchemaRef};
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict};

use crate::document::Document;
use crate::errors::Fault;

/// A table as Arrow: its schema and its rows, in batches that are shared, never copied.
#[pyclass(frozen, module = "minutes_extract")]
pub struct ArrowTable {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl ArrowTable {
    fn rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn said(&self, key: &str) -> &str {
        self.schema.metadata().get(key).map_or("", String::as_str)
    }
}

/// An error of Arrow, as Python raises it.
pub fn raised(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}

#[pymethods]
impl ArrowTable {
    /// What it is called: `actions`.
    #[getter]
    fn name(&self) -> &str {
        self.said("table")
    }

    /// What it is, for people.
    #[getter]
    fn description(&self) -> &str {
        self.said("description")
    }

    /// How many rows it has.
    #[getter]
    fn num_rows(&self) -> usize {
        self.rows()
    }

    /// In how many batches its rows are.
    #[getter]
    fn num_batches(&self) -> usize {
        self.batches.len()
    }

    /// How many bytes of memory its values take.
    #[getter]
    fn nbytes(&self) -> usize {
        self.batches.iter().map(RecordBatch::get_array_memory_size).sum()
    }

    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<&str> {
        self.schema.fields().iter().map(|field| field.name().as_str()).collect()
    }

    /// The type of each column, as Arrow calls it.
    #[getter]
    fn types<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let types = PyDict::new(py);
        for field in self.schema.fields() {
            types.set_item(field.name(), type_name(field.data_type()))?;
        }
        Ok(types)
    }

    /// What each column holds, for people.
    #[getter]
    fn docs<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let docs = PyDict::new(py);
        for field in self.schema.fields() {
            docs.set_item(field.name(), field.metadata().get("description"))?;
        }
        Ok(docs)
    }

    /// The schema, for what takes the Arrow capsule interface.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.schema.as_ref()).map_err(raised)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The rows, for what takes the Arrow capsule interface. They come with the types that they have, whatever is requested.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(&self, py: Python<'py>, requested_schema: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = self.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, Arc::clone(&self.schema));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }

    fn __len__(&self) -> usize {
        self.rows()
    }

    fn __repr__(&self) -> String {
        let (rows, columns) = (self.rows(), self.column_names());
        format!("<ArrowTable {} of {rows} row{}: {}>", self.name(), if rows == 1 { "" } else { "s" }, columns.join(", "))
    }
}

/// The name of a type.
fn type_name(data_type: &DataType) -> String {
    match data_type {
        DataType::Utf8 => "string".to_owned(),
        DataType::Date32 => "date32".to_owned(),
        DataType::List(item) => format!("list<{}>", type_name(item.data_type())),
        other => other.to_string().to_lowercase(),
    }
}

/// The tables of these names, in the order of the documentation; all of them where none is named.
pub fn tables_named(names: Option<Vec<String>>) -> Result<Vec<Table>, Fault> {
    let Some(names) = names else { return Ok(Table::ALL.to_vec()) };
    let named = |name: &String| name.parse().map_err(|error: <Table as FromStr>::Err| Fault::option(error.to_string(), None));
    let named: Vec<Table> = names.iter().map(named).collect::<Result<_, _>>()?;
    Ok(Table::ALL.iter().copied().filter(|table| named.contains(table)).collect())
}

/// The tables that minutes have, as they come out of batches.
pub struct Gathered {
    tables: Vec<Table>,
    batches: Batches,
    made: Vec<(Table, RecordBatch)>,
}

impl Gathered {
    pub fn new(tables: &[Table]) -> Gathered {
        // Of what is gathered here a table makes one batch, unless its words are very many.
        Gathered { tables: tables.to_owned(), batches: Batches::new(tables, usize::MAX), made: Vec::new() }
    }

    pub fn push(&mut self, minutes: &minutes_extract::Minutes<'_>) -> Result<(), ArrowError> {
        self.made.extend(self.batches.push(minutes)?);
        Ok(())
    }

    pub fn finish(self) -> Result<Vec<ArrowTable>, ArrowError> {
        let Gathered { tables, batches, mut made } = self;
        made.extend(batches.finish()?);
        let of = |table: Table| {
            let batches = made.iter().filter(|(of, _)| *of == table).map(|(_, batch)| batch.clone()).collect();
            ArrowTable { schema: arrow::schema(table), batches }
        };
        Ok(tables.into_iter().map(of).collect())
    }
}

/// The tables of minutes that have been read.
#[pyfunction]
#[pyo3(signature = (documents, tables))]
pub fn tables_of(py: Python<'_>, documents: Vec<Py<Document>>, tables: Option<Vec<String>>) -> PyResult<Vec<ArrowTable>> {
    let tables = tables_named(tables).map_err(|fault| fault.raise(py))?;
    let gather = || {
        let mut gathered = Gathered::new(&tables);
        documents.iter().try_for_each(|document| gathered.push(document.get().minutes()))?;
        gathered.finish()
    };
    py.detach(gather).map_err(raised)
}

/// One table of several that have the same columns.
#[pyfunction]
pub fn joined(parts: Vec<Bound<'_, ArrowTable>>) -> PyResult<ArrowTable> {
    let first = parts.first().ok_or_else(|| PyValueError::new_err("there is no table to join"))?;
    let batches = parts.iter().flat_map(|part| part.get().batches.iter().cloned()).collect();
    Ok(ArrowTable { schema: Arc::clone(&first.get().schema), batches })
}

/// A row of the table of failures: the document, the code, the message, the hint.
type FailureRow = (Option<String>, String, String, Option<String>);

/// The documents that were not read, as a table.
#[pyfunction]
pub fn failures_table(rows: Vec<FailureRow>) -> PyResult<ArrowTable> {
    let field = |name: &str, doc: &str| Field::new(name, DataType::Utf8, true).with_metadata([("description".to_owned(), doc.to_owned())]);
    let fields = vec![
        field("source", "The document, or the folder that was searched."),
        field("code", "Why it was not read: a stable name."),
        field("message", "What happened, for people."),
        field("hint", "What to do about it, where there is something to say."),
    ];
    let about = [("table", "failures"), ("description", "One row per document that was not read.")];
    let about = about.map(|(key, value)| (key.to_owned(), value.to_owned()));
    let schema = Arc::new(Schema::new_with_metadata(fields, about));
    let mut columns: [Vec<Option<String>>; 4] = Default::default();
    let [sources, codes, messages, hints] = &mut columns;
    for (source, code, message, hint) in rows {
        sources.push(source);
        codes.push(Some(code));
        messages.push(Some(message));
        hints.push(hint);
    }
    let arrays = columns.map(|column| Arc::new(StringArray::from(column)) as arrow_array::ArrayRef).to_vec();
    let batch = RecordBatch::try_new(Arc::clone(&schema), arrays).map_err(raised)?;
    Ok(ArrowTable { schema, batches: Some(batch).filter(|batch| batch.num_rows() > 0).into_iter().collect() })
}
