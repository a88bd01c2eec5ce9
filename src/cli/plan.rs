//! What the arguments mean together.

use std::path::PathBuf;

use anstream::ColorChoice;
use clap::CommandFactory as _;
use clap::error::ErrorKind;
use minutes_extract::archive::Search;
use minutes_extract::emit::Table;
use minutes_extract::emit::csv::Cells;
use minutes_extract::{Code, Encoding};

use super::args::{Args, Color, Generated, MessageFormat};

/// What is to be done, and how it is to be told.
#[derive(Debug)]
pub struct Plan {
    pub job: Job,
    pub messages: Manner,
    pub color: ColorChoice,
}

/// What is to be done.
#[derive(Debug)]
pub enum Job {
    Convert(Conversion),
    Show(Page, Target),
}

/// Documents to convert.
#[derive(Debug)]
pub struct Conversion {
    /// What was named, in order; nothing at all stands for standard input.
    pub inputs: Vec<Named>,
    pub search: Search,
    /// What the caller vouches for.
    pub encoding: Option<Encoding>,
    /// Whether each meeting of a file is a document of its own.
    pub split: bool,
    pub form: Form,
    pub target: Target,
    /// Whether warnings make the run fail.
    pub strict: bool,
}

/// An input as it was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Stdin,
    Path(PathBuf),
}

/// The form of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Whole documents, or the rows of a table, as JSON.
    Json(Option<Table>, Layout),
    /// Whole documents, or the rows of a table, a line each.
    Lines(Option<Table>),
    /// A table as CSV.
    Csv(Table, Cells),
}

/// How JSON is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Indented,
    Compact,
}

/// Where the data goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Stdout,
    File(PathBuf),
}

/// What can be shown without a document.
#[derive(Clone, Copy, Debug)]
pub enum Page {
    Schema,
    Explanation(Code),
    Codes,
    Generated(Generated),
}

/// How messages are told.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    pub format: MessageFormat,
    /// Errors only.
    pub quiet: bool,
    /// Whether the output is that of several documents: a line for each then, in place of a page.
    pub many: bool,
}

impl Conversion {
    /// Whether the output is that of several documents: several paths, or a folder, however many documents it holds.
    pub fn is_many(&self) -> bool {
        match &self.inputs[..] {
            [] | [Named::Stdin] => false,
            [Named::Path(path)] => path.is_dir(),
            _ => true,
        }
    }
}

impl Args {
    /// What is to be done.
    ///
    /// # Errors
    /// When the arguments contradict each other.
    pub fn plan(self) -> Result<Plan, clap::Error> {
        let color = match self.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        let (format, quiet) = (self.message_format, self.quiet);
        let job = self.job()?;
        let many = matches!(&job, Job::Convert(conversion) if conversion.is_many());
        Ok(Plan { job, messages: Manner { format, quiet, many }, color })
    }

    fn job(self) -> Result<Job, clap::Error> {
        let form = self.form()?;
        let page = match (self.schema, self.explain, self.list_codes, self.generate) {
            (true, ..) => Some(Page::Schema),
            (_, Some(code), ..) => Some(Page::Explanation(code)),
            (.., true, _) => Some(Page::Codes),
            (.., Some(generated)) => Some(Page::Generated(generated)),
            _ => None,
        };
        let target = match self.output {
            Some(path) if path.as_os_str() != "-" => Target::File(path),
            _ => Target::Stdout,
        };
        if let Some(page) = page {
            return Ok(Job::Show(page, target));
        }
        let inputs: Vec<Named> =
            self.paths.into_iter().map(|path| if path.as_os_str() == "-" { Named::Stdin } else { Named::Path(path) }).collect();
        if inputs.iter().filter(|input| **input == Named::Stdin).count() > 1 {
            return Err(misuse(ErrorKind::TooManyValues, "standard input (-) can be read only once"));
        }
        let search = if self.glob.is_empty() {
            Search::default()
        } else {
            Search::globs(self.glob).map_err(|error| misuse(ErrorKind::ValueValidation, &format!("--glob: {error}")))?
        };
        let (encoding, split, strict) = (self.encoding.known(), self.split, self.strict);
        Ok(Job::Convert(Conversion { inputs, search, encoding, split, form, target, strict }))
    }

    fn form(&self) -> Result<Form, clap::Error> {
        if self.spreadsheet && !self.csv {
            return Err(misuse(ErrorKind::MissingRequiredArgument, "--spreadsheet is about CSV: it needs --csv"));
        }
        if self.compact && self.csv {
            return Err(misuse(ErrorKind::ArgumentConflict, "--compact is about JSON: it cannot be used with --csv"));
        }
        Ok(if self.csv {
            Form::Csv(self.table.unwrap_or_default(), if self.spreadsheet { Cells::Spreadsheet } else { Cells::Exact })
        } else if self.ndjson {
            Form::Lines(self.table)
        } else {
            Form::Json(self.table, if self.compact { Layout::Compact } else { Layout::Indented })
        })
    }
}

/// A complaint that looks like those of clap.
fn misuse(kind: ErrorKind, message: &str) -> clap::Error {
    Args::command().error(kind, message)
}
