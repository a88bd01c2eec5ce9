//! The tables as a workbook for Excel and `LibreOffice`: a sheet a table, with the columns that [`Table`] declares.
//!
//! Days and hours are real ones, by which sheets can be sorted; words stay words, whatever they look like: `=1+1` is no formula and
//! `1.10` no number. A day before 1900, which Excel does not know, is a word.

use std::fmt;
use std::io::{self, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, IgnoreError, Workbook, Worksheet, XlsxError};

use super::Table;
use super::table::{Cell, Column, DataType};
use crate::model::{Date, Minutes, Time};

/// So many characters a cell can hold, counted in UTF-16 as Excel does.
pub const MOST_CHARACTERS: usize = 32_767;

/// So many rows a sheet can hold, the head among them.
pub const MOST_ROWS: u32 = 1_048_576;

/// What is written in place of the end of a text that is too long for a cell.
const CUT: &str = " […]";

/// A workbook on its way. The rows are in files of the system's folder for such, not in memory.
pub struct Book {
    workbook: Workbook,
    /// The tables, and the row that comes next in each.
    sheets: Vec<(Table, u32)>,
    formats: Formats,
}

impl fmt::Debug for Book {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Book").field("sheets", &self.sheets).finish_non_exhaustive()
    }
}

struct Formats {
    day: Format,
    time: Format,
}

impl Book {
    /// A workbook of these tables.
    ///
    /// # Errors
    /// Where no file can be made for the rows.
    pub fn new(tables: &[Table]) -> io::Result<Book> {
        let mut workbook = Workbook::new();
        // The same minutes give the same bytes, whenever that is.
        let epoch = ExcelDateTime::from_ymd(1980, 1, 1).map_err(error)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
        let head = Format::new().set_bold();
        for table in tables {
            let sheet = workbook.add_worksheet_with_constant_memory().map_err(error)?;
            begin(sheet, *table, &head).map_err(error)?;
        }
        let formats = Formats { day: Format::new().set_num_format("yyyy-mm-dd"), time: Format::new().set_num_format("hh:mm") };
        Ok(Book { workbook, sheets: tables.iter().map(|table| (*table, 1)).collect(), formats })
    }

    /// Adds the rows of a meeting.
    ///
    /// # Errors
    /// Where a sheet has no room for them, or the rows cannot be written.
    pub fn push(&mut self, minutes: &Minutes<'_>) -> io::Result<()> {
        let Book { workbook, sheets, formats } = self;
        for (at, (table, next)) in sheets.iter_mut().enumerate() {
            let sheet = workbook.worksheet_from_index(at).map_err(error)?;
            table.rows(minutes, |cells| {
                if *next >= MOST_ROWS {
                    return Err(io::Error::other(full(*table)));
                }
                for (column, cell) in (0_u16..).zip(cells) {
                    write(sheet, (*next, column), cell, formats).map_err(error)?;
                }
                *next = next.saturating_add(1);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Writes the workbook.
    ///
    /// # Errors
    /// Those of the writer, and where the rows cannot be read back.
    pub fn finish<W: Write + Send>(mut self, mut writer: W) -> io::Result<W> {
        for (at, (table, next)) in self.sheets.iter().enumerate() {
            let sheet = self.workbook.worksheet_from_index(at).map_err(error)?;
            end(sheet, *table, next.saturating_sub(1)).map_err(error)?;
        }
        self.workbook.save_to_writer(&mut writer).map_err(error)?;
        Ok(writer)
    }
}

/// How many texts of a meeting are too long for a cell, and are cut.
#[must_use]
pub fn cut_cells(tables: &[Table], minutes: &Minutes<'_>) -> usize {
    let is_long = |cell: &Cell<'_>| cell.words().is_some_and(|words| words.encode_utf16().nth(MOST_CHARACTERS).is_some());
    let mut cut = 0_usize;
    for table in tables {
        let Ok(()) = table.rows(minutes, |cells| {
            cut = cut.saturating_add(cells.iter().filter(|cell| is_long(cell)).count());
            Ok::<(), std::convert::Infallible>(())
        });
    }
    cut
}

/// The head of a sheet: names in a row that stays in sight.
fn begin(sheet: &mut Worksheet, table: Table, head: &Format) -> Result<(), XlsxError> {
    sheet.set_name(table.name())?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, column) in (0_u16..).zip(table.columns()) {
        sheet.set_column_width(at, width(column))?;
        sheet.write_string_with_format(0, at, column.name(), head)?;
    }
    Ok(())
}

/// How wide a column is, in characters.
fn width(column: &Column) -> f64 {
    match (column.data_type(), column.name()) {
        (DataType::Text, "text" | "message") => 60.0,
        (DataType::Text | DataType::List, "source" | "title" | "section_title" | "owner" | "name") => 28.0,
        (DataType::Date, _) => 12.0,
        (DataType::Text | DataType::List, _) => 16.0,
        _ => 10.0,
    }
}

/// A filter over all rows, and no marks in cells of words that look like numbers.
fn end(sheet: &mut Worksheet, table: Table, last: u32) -> Result<(), XlsxError> {
    let columns = u16::try_from(table.columns().len()).unwrap_or(u16::MAX).saturating_sub(1);
    sheet.autofilter(0, 0, last, columns)?;
    if last > 0 {
        sheet.ignore_error_range(1, 0, last, columns, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

fn write(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell<'_>, formats: &Formats) -> Result<(), XlsxError> {
    match cell {
        Cell::Unknown => return Ok(()),
        Cell::Text(_) | Cell::List(_) => sheet.write_string(row, column, shortened(&cell.words().unwrap_or_default()))?,
        Cell::Integer(number) => match u32::try_from(*number) {
            Ok(number) => sheet.write_number(row, column, number)?,
            // A cell holds no number of more than 15 figures as it is.
            Err(_) => sheet.write_string(row, column, number.to_string())?,
        },
        Cell::Boolean(holds) => sheet.write_boolean(row, column, *holds)?,
        Cell::Date(date) => match real_day(*date) {
            Some(day) => sheet.write_datetime_with_format(row, column, day, &formats.day)?,
            None => sheet.write_string(row, column, date.to_string())?,
        },
        Cell::Time(time) => match real_time(*time) {
            Some(hour) => sheet.write_datetime_with_format(row, column, hour, &formats.time)?,
            None => sheet.write_string(row, column, time.to_string())?,
        },
        Cell::Id(id) => sheet.write_string(row, column, id.to_string())?,
    };
    Ok(())
}

/// A day that Excel knows.
fn real_day(date: Date) -> Option<ExcelDateTime> {
    let [month, day] = [date.month(), date.day()].map(u8::try_from);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, month.ok()?, day.ok()?).ok()
}

/// An hour that Excel knows: 24:00 is none.
fn real_time(time: Time) -> Option<ExcelDateTime> {
    (time.hour() < 24).then(|| ExcelDateTime::from_hms(time.hour().into(), time.minute(), 0).ok()).flatten()
}

/// As much of a text as a cell can hold.
fn shortened(text: &str) -> String {
    if text.encode_utf16().nth(MOST_CHARACTERS).is_none() {
        return text.to_owned();
    }
    let room = MOST_CHARACTERS.saturating_sub(CUT.encode_utf16().count());
    let mut taken = 0_usize;
    let fits = |c: &char| {
        taken = taken.saturating_add(c.len_utf16());
        taken <= room
    };
    let cut: String = text.chars().take_while(fits).collect();
    cut + CUT
}

fn full(table: Table) -> String {
    format!(
        "the sheet {table} is full: Excel holds {MOST_ROWS} rows; name one table with --table, choose fewer meetings, or write CSV, which has no such limit"
    )
}

/// The error of what is below, with its kind where it has one.
fn error(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};

    use super::*;

    #[test]
    fn a_number_too_great_for_a_cell_is_written_as_text() -> Result<(), Box<dyn std::error::Error>> {
        let mut workbook = Workbook::new();
        let formats = Formats { day: Format::new(), time: Format::new() };
        let sheet = workbook.add_worksheet();
        for (row, number) in (0..).zip([7, u64::from(u32::MAX), u64::from(u32::MAX) + 1, u64::MAX]) {
            write(sheet, (row, 0), &Cell::Integer(number), &formats)?;
        }
        let mut book = Xlsx::new(Cursor::new(workbook.save_to_buffer()?))?;
        let cells: Vec<Data> = book.worksheet_range("Sheet1")?.used_cells().map(|(_, _, cell)| cell.clone()).collect();
        let words = |text: &str| Data::String(text.to_owned());
        assert_eq!(cells, [Data::Float(7.0), Data::Float(4_294_967_295.0), words("4294967296"), words("18446744073709551615")]);
        Ok(())
    }
}
