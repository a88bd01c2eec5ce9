//! Documents in the form that was asked for, one after the other.

use std::io::{self, Write};

use minutes_extract::Minutes;
use minutes_extract::archive::{Document, Rows};
#[cfg(feature = "parquet")]
use minutes_extract::emit::arrow::RecordBatch;
use minutes_extract::emit::calendar::{self, Calendar};
use minutes_extract::emit::csv::{self, Dialect};
use minutes_extract::emit::digest::Digest;
use minutes_extract::emit::follow_up::follow_up;
use minutes_extract::emit::json::{self, Array};
#[cfg(feature = "parquet")]
use minutes_extract::emit::parquet;
use minutes_extract::emit::view::View;
use minutes_extract::emit::xlsx::Book;
use minutes_extract::emit::{Table, html, text};

use super::plan::{Form, Layout, Shown};

/// An output that documents are added to. Where a table is named, it holds the rows of that table in place of the documents. Nothing is
/// written before the first document, no bracket and no header line.
///
/// A document is added as a [piece](Form::piece), which any thread can make.
#[derive(Debug)]
pub enum Documents<W: Write + Send> {
    /// The one document, as an object.
    Object(W, Layout),
    /// An array, indented.
    Indented(Array<W>),
    /// An array on one line.
    Compact(Line<W>),
    /// A line each.
    Lines(W),
    /// Text, one document after the other.
    Texts(Texts<W>),
    /// A page that shows one document or several.
    Page(Sheet<W>),
    /// A table as CSV.
    Csv(Records<W>),
    /// The minutes of each meeting for a person.
    Pages(Pages<W>),
    /// All meetings for a person.
    Overview(Pages<W>, Vec<Digest>),
    /// A calendar that begins with the first document.
    Calendar(Entries<W>),
    /// A workbook.
    Workbook(W, Sheets),
    /// A table as Parquet.
    #[cfg(feature = "parquet")]
    Parquet(Columns<W>),
}

/// What a document adds to an output that holds several.
#[derive(Debug)]
pub enum Piece {
    /// Bytes that come after those of the documents before.
    Bytes(Vec<u8>),
    /// What is known of its meetings, to be put together at the end.
    Digests(Vec<Digest>),
    /// Entries of a calendar, of which each is to be there once.
    Entries(Vec<calendar::Entry>),
    /// The meetings, whose rows go to several sheets.
    Meetings(Vec<Minutes<'static>>),
    /// Rows of a table.
    #[cfg(feature = "parquet")]
    Rows(RecordBatch),
}

/// Room for what most documents give as a whole, so that it does not grow bit by bit.
const PIECE: usize = 32 << 10;

impl Form {
    /// What the meetings of a document add to an output that holds several documents.
    pub fn piece(self, document: &Document<'_>, meetings: &[Minutes<'_>]) -> io::Result<Piece> {
        match self {
            Form::View(..) => Ok(Piece::Digests(meetings.iter().map(Digest::of).collect())),
            Form::Calendar => Ok(Piece::Entries(meetings.iter().flat_map(calendar::entries).collect())),
            Form::Workbook(_) => Ok(Piece::Meetings(meetings.iter().cloned().map(Minutes::into_owned).collect())),
            #[cfg(feature = "parquet")]
            Form::Parquet(table) => batches(&[table], meetings).map(|mut rows| Piece::Rows(rows.remove(0))),
            _ => self.bytes(document, meetings).map(Piece::Bytes),
        }
    }

    /// The same as bytes.
    pub fn bytes(self, document: &Document<'_>, meetings: &[Minutes<'_>]) -> io::Result<Vec<u8>> {
        if self == Form::Html {
            let mut piece = Vec::with_capacity(PIECE);
            if !meetings.is_empty() {
                sheet(document, meetings, |sheet| html::document(sheet, &mut piece))?;
            }
            return Ok(piece);
        }
        let is_whole = matches!(self, Form::Json(None, _) | Form::Lines(None));
        let mut piece = Vec::with_capacity(if is_whole { PIECE } else { 0 });
        for minutes in meetings {
            let before = piece.len();
            match self {
                Form::Json(table, Layout::Indented) => {
                    let element = match table {
                        None => json::element(minutes, &mut piece),
                        Some(table) => json::row_elements(table, minutes, &mut piece),
                    };
                    element?;
                    if before > 0 && piece.len() > before {
                        piece.splice(before..before, *b",\n");
                    }
                }
                Form::Json(None, Layout::Compact) | Form::Lines(None) => json::compact(minutes, &mut piece)?,
                Form::Json(Some(table), Layout::Compact) | Form::Lines(Some(table)) => json::rows(table, minutes, &mut piece)?,
                Form::Csv(table, dialect) => csv::rows(table, dialect, minutes, &mut piece)?,
                Form::Text => {
                    if before > 0 {
                        piece.push(b'\n');
                    }
                    piece.extend_from_slice(text::house(minutes).text.as_bytes());
                }
                Form::FollowUp => {
                    if before > 0 {
                        piece.push(b'\n');
                    }
                    piece.extend_from_slice(follow_up(minutes).as_bytes());
                }
                // These are put together from other pieces.
                Form::Calendar | Form::Html | Form::Workbook(_) => {}
                #[cfg(feature = "parquet")]
                Form::Parquet(_) => {}
                Form::View(view, shown) => {
                    if before > 0 {
                        piece.push(b'\n');
                    }
                    piece.extend_from_slice(shown.bytes(&view.page(minutes)).as_bytes());
                }
            }
        }
        Ok(piece)
    }

    /// What a document's own file holds; `several` says whether it is to hold several meetings.
    pub fn file(self, document: &Document<'_>, meetings: &[Minutes<'_>], several: bool) -> io::Result<Vec<u8>> {
        let mut documents = Documents::new(Vec::new(), self, several);
        documents.push(self, document, meetings)?;
        documents.finish()
    }
}

impl Shown {
    /// A text with its styles, or without.
    fn bytes(self, text: &str) -> String {
        if self.styled { text.to_owned() } else { anstream::adapter::strip_str(text).to_string() }
    }
}

impl<W: Write + Send> Documents<W> {
    /// An output without documents, that holds those of several inputs.
    pub fn of_all(writer: W, form: Form) -> Documents<W> {
        match form {
            Form::View(view, shown) => Documents::Overview(Pages { writer, view, shown, empty: true }, Vec::new()),
            _ => Documents::new(writer, form, true),
        }
    }

    /// An output without documents; `many` says whether it is to hold several.
    pub fn new(writer: W, form: Form, many: bool) -> Documents<W> {
        match form {
            Form::Json(None, layout) if !many => Documents::Object(writer, layout),
            Form::Json(_, Layout::Indented) => Documents::Indented(Array::new(writer)),
            Form::Json(_, Layout::Compact) => Documents::Compact(Line { writer, empty: true }),
            Form::Lines(_) => Documents::Lines(writer),
            Form::Text | Form::FollowUp => Documents::Texts(Texts { writer, empty: true }),
            Form::Calendar => Documents::Calendar(Entries::Waiting(writer)),
            Form::Workbook(table) => Documents::Workbook(writer, Sheets { table, book: None }),
            Form::Html => Documents::Page(Sheet { writer, empty: true }),
            Form::Csv(table, dialect) => Documents::Csv(Records { writer, table, dialect, empty: true }),
            Form::View(view, shown) => Documents::Pages(Pages { writer, view, shown, empty: true }),
            #[cfg(feature = "parquet")]
            Form::Parquet(table) => Documents::Parquet(Columns::Waiting(writer, table)),
        }
    }

    /// Adds a document that is at hand. The one object is written without being held as a whole.
    pub fn push(&mut self, form: Form, document: &Document<'_>, meetings: &[Minutes<'_>]) -> io::Result<()> {
        match (&mut *self, meetings) {
            (Documents::Object(writer, Layout::Indented), [minutes]) => json::pretty(minutes, writer),
            (Documents::Object(writer, Layout::Compact), [minutes]) => json::compact(minutes, writer),
            // There is an object, but it was not chosen.
            (Documents::Object(writer, _), []) => writer.write_all(b"null\n"),
            (Documents::Workbook(_, sheets), meetings) => sheets.push(meetings),
            (Documents::Pages(pages), meetings) => meetings.iter().try_for_each(|minutes| pages.push(minutes)),
            _ => self.add(form.piece(document, meetings)?),
        }
    }

    /// Adds the piece of a document.
    pub fn add(&mut self, piece: Piece) -> io::Result<()> {
        let piece = match (&mut *self, piece) {
            (Documents::Overview(_, all), Piece::Digests(digests)) => {
                all.extend(digests);
                return Ok(());
            }
            (Documents::Calendar(calendar), Piece::Entries(entries)) => return calendar.push(&entries),
            (Documents::Workbook(_, sheets), Piece::Meetings(meetings)) => return sheets.push(&meetings),
            #[cfg(feature = "parquet")]
            (Documents::Parquet(columns), Piece::Rows(rows)) => return columns.push(&rows),
            (_, Piece::Bytes(bytes)) => bytes,
            // Each form has pieces of one kind.
            _ => return Ok(()),
        };
        let piece = piece.as_slice();
        match self {
            Documents::Object(writer, _) | Documents::Lines(writer) => writer.write_all(piece),
            Documents::Indented(array) => array.push_elements(piece),
            Documents::Compact(array) => array.push(piece),
            Documents::Csv(records) => records.push(piece),
            Documents::Texts(texts) => texts.push(piece),
            Documents::Page(page) => page.push(piece),
            Documents::Pages(_) | Documents::Overview(..) | Documents::Calendar(_) | Documents::Workbook(..) => Ok(()),
            #[cfg(feature = "parquet")]
            Documents::Parquet(_) => Ok(()),
        }
    }

    /// Sends what was added on its way, as far as the form lets documents be seen before the last one.
    pub fn flush(&mut self) -> io::Result<()> {
        match self {
            Documents::Object(writer, _) | Documents::Lines(writer) => writer.flush(),
            Documents::Indented(array) => array.flush(),
            Documents::Compact(array) => array.writer.flush(),
            Documents::Csv(records) => records.writer.flush(),
            Documents::Texts(texts) => texts.writer.flush(),
            Documents::Page(page) => page.writer.flush(),
            Documents::Pages(_) | Documents::Overview(..) | Documents::Calendar(_) | Documents::Workbook(..) => Ok(()),
            #[cfg(feature = "parquet")]
            Documents::Parquet(_) => Ok(()),
        }
    }

    /// Closes what is open and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        match self {
            Documents::Object(writer, _) | Documents::Lines(writer) => Ok(writer),
            Documents::Indented(array) => array.finish(),
            Documents::Compact(array) => array.finish(),
            Documents::Csv(records) => Ok(records.writer),
            Documents::Texts(texts) => Ok(texts.writer),
            Documents::Page(page) => page.finish(),
            Documents::Pages(pages) => Ok(pages.writer),
            Documents::Calendar(entries) => entries.finish(),
            Documents::Workbook(writer, sheets) => sheets.finish(writer),
            #[cfg(feature = "parquet")]
            Documents::Parquet(columns) => columns.finish(),
            Documents::Overview(Pages { mut writer, view, shown, .. }, digests) => {
                writer.write_all(shown.bytes(&view.overview(&digests)).as_bytes())?;
                Ok(writer)
            }
        }
    }
}

/// A calendar whose head waits for the first document.
#[derive(Debug)]
pub enum Entries<W: Write> {
    Waiting(W),
    Begun(Calendar<W>),
    /// The head could not be written.
    Failed,
}

impl<W: Write> Entries<W> {
    fn push(&mut self, entries: &[calendar::Entry]) -> io::Result<()> {
        if let Entries::Waiting(_) = self
            && let Entries::Waiting(writer) = std::mem::replace(self, Entries::Failed)
        {
            *self = Entries::Begun(Calendar::new(writer)?);
        }
        match self {
            Entries::Begun(calendar) => calendar.push(entries),
            _ => Ok(()),
        }
    }

    fn finish(self) -> io::Result<W> {
        match self {
            Entries::Waiting(writer) => Calendar::new(writer)?.finish(),
            Entries::Begun(calendar) => calendar.finish(),
            Entries::Failed => Err(io::Error::other("the calendar was not begun")),
        }
    }
}

/// A table as Parquet that begins with the first document.
#[cfg(feature = "parquet")]
#[derive(Debug)]
pub enum Columns<W: Write + Send> {
    Waiting(W, Table),
    Begun(Box<parquet::Writer<W>>),
    /// The table could not be begun.
    Failed,
}

#[cfg(feature = "parquet")]
impl<W: Write + Send> Columns<W> {
    fn push(&mut self, rows: &RecordBatch) -> io::Result<()> {
        if let Columns::Waiting(..) = self
            && let Columns::Waiting(writer, table) = std::mem::replace(self, Columns::Failed)
        {
            *self = Columns::Begun(Box::new(parquet::Writer::new(writer, table)?));
        }
        match self {
            Columns::Begun(table) => table.push_rows(rows),
            _ => Ok(()),
        }
    }

    fn finish(self) -> io::Result<W> {
        match self {
            Columns::Waiting(writer, table) => parquet::Writer::new(writer, table)?.finish(),
            Columns::Begun(table) => table.finish(),
            Columns::Failed => Err(io::Error::other("the table was not begun")),
        }
    }
}

/// The rows of a document's meetings in tables.
#[cfg(feature = "parquet")]
fn batches(tables: &[Table], meetings: &[Minutes<'_>]) -> io::Result<Vec<RecordBatch>> {
    minutes_extract::emit::arrow::rows(tables, meetings).map_err(io::Error::other)
}

/// What a document has in each of the tables, in a form that is one of tables.
pub fn rows(form: Form, tables: &[Table], document: &Document<'_>, meetings: &[Minutes<'_>]) -> io::Result<Vec<Rows>> {
    match form {
        #[cfg(feature = "parquet")]
        Form::Parquet(_) => Ok(batches(tables, meetings)?.into_iter().map(Rows::Parquet).collect()),
        Form::Csv(_, dialect) => tables.iter().map(|table| Form::Csv(*table, dialect).bytes(document, meetings).map(Rows::Bytes)).collect(),
        _ => Ok(Vec::new()),
    }
}

/// A workbook that is begun with the first document.
#[derive(Debug)]
pub struct Sheets {
    table: Option<Table>,
    book: Option<Box<Book>>,
}

impl Sheets {
    fn book(table: Option<Table>) -> io::Result<Box<Book>> {
        Book::new(&tables_of(table)).map(Box::new)
    }

    fn push(&mut self, meetings: &[Minutes<'_>]) -> io::Result<()> {
        let book = match self.book.take() {
            Some(book) => book,
            None => Sheets::book(self.table)?,
        };
        let book = self.book.insert(book);
        meetings.iter().try_for_each(|minutes| book.push(minutes))
    }

    fn finish<W: Write + Send>(self, writer: W) -> io::Result<W> {
        match self.book {
            Some(book) => book.finish(writer),
            None => Sheets::book(self.table)?.finish(writer),
        }
    }
}

/// The table that was named, or all of them.
pub fn tables_of(table: Option<Table>) -> Vec<Table> {
    table.map_or_else(|| Table::ALL.to_vec(), |table| vec![table])
}

/// The minutes of each meeting for a person, with an empty line between.
#[derive(Debug)]
pub struct Pages<W: Write> {
    writer: W,
    view: View,
    shown: Shown,
    empty: bool,
}

impl<W: Write> Pages<W> {
    fn push(&mut self, minutes: &Minutes<'_>) -> io::Result<()> {
        if !std::mem::take(&mut self.empty) {
            self.writer.write_all(b"\n")?;
        }
        self.writer.write_all(self.shown.bytes(&self.view.page(minutes)).as_bytes())
    }
}

/// What a table begins with.
pub fn header(table: Table, dialect: Dialect) -> io::Result<Vec<u8>> {
    csv::Writer::new(Vec::new(), table, dialect)?.finish()
}

/// A JSON array on one line.
#[derive(Debug)]
pub struct Line<W: Write> {
    writer: W,
    empty: bool,
}

impl<W: Write> Line<W> {
    /// Adds elements that stand on a line each. JSON on one line holds no line end of its own.
    fn push(&mut self, elements: &[u8]) -> io::Result<()> {
        for element in elements.split(|byte| *byte == b'\n').filter(|element| !element.is_empty()) {
            self.writer.write_all(if std::mem::take(&mut self.empty) { b"[" } else { b"," })?;
            self.writer.write_all(element)?;
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<W> {
        self.writer.write_all(if self.empty { b"[]\n" } else { b"]\n" })?;
        Ok(self.writer)
    }
}

/// Texts with a blank line between them.
#[derive(Debug)]
pub struct Texts<W: Write> {
    writer: W,
    empty: bool,
}

impl<W: Write> Texts<W> {
    fn push(&mut self, text: &[u8]) -> io::Result<()> {
        if !std::mem::take(&mut self.empty) {
            self.writer.write_all(b"\n")?;
        }
        self.writer.write_all(text)
    }
}

/// A page that begins with the first document.
#[derive(Debug)]
pub struct Sheet<W: Write> {
    writer: W,
    empty: bool,
}

impl<W: Write> Sheet<W> {
    fn push(&mut self, document: &[u8]) -> io::Result<()> {
        if std::mem::take(&mut self.empty) {
            html::begin(&mut self.writer)?;
        }
        self.writer.write_all(document)
    }

    fn finish(mut self) -> io::Result<W> {
        if !self.empty {
            html::end(&mut self.writer)?;
        }
        Ok(self.writer)
    }
}

/// A document as a page shows it.
pub fn sheet<T>(document: &Document<'_>, meetings: &[Minutes<'_>], show: impl FnOnce(&html::Document<'_>) -> T) -> T {
    let why = document.why(meetings.len() > 1);
    show(&html::Document { text: document.text(), meetings, why: &why })
}

/// A table as CSV whose header line waits for the first document.
#[derive(Debug)]
pub struct Records<W: Write> {
    writer: W,
    table: Table,
    dialect: Dialect,
    empty: bool,
}

impl<W: Write> Records<W> {
    fn push(&mut self, rows: &[u8]) -> io::Result<()> {
        if std::mem::take(&mut self.empty) {
            self.writer.write_all(&header(self.table, self.dialect)?)?;
        }
        self.writer.write_all(rows)
    }
}

/// What is made in memory fails nowhere.
pub fn in_memory<T>(made: io::Result<T>) -> T {
    made.expect("memory takes whatever is written to it")
}
