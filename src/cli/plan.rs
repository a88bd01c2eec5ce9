//! What the arguments mean together.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};
use clap::error::ErrorKind;
use clap::{CommandFactory as _, ValueEnum as _};
use minutes_extract::archive::{Batch, GlobError, Reading, Search};
use minutes_extract::emit::Table;
use minutes_extract::emit::csv::Dialect;
use minutes_extract::emit::view::View;
use minutes_extract::{Corrections, Date, Filter, Options, Profile};

use super::args::{Args, Charset, Color, DateOrder, Day, Generated, LineRange, MessageFormat, Paging, Progress, ReportLines, Schema};
use super::form_name::{self, FormName};
use super::policy::Policy;
use super::{interrupt, pattern, terminal};

/// What is to be done, and how it is to be told.
#[derive(Debug)]
pub struct Plan {
    pub job: Job,
    /// The file that says what is known of the archive.
    pub profile: Option<PathBuf>,
    /// The files and folders of what was put right by hand.
    pub corrections: Vec<PathBuf>,
    pub messages: Manner,
    /// Which remarks make the run fail.
    pub policy: Policy,
    pub color: ColorChoice,
}

/// What is to be done.
#[derive(Debug)]
pub enum Job {
    Convert(Conversion),
    Show(Page, Target),
    Why(Inquiry),
}

impl Job {
    /// Reads with what a profile says of the archive.
    pub fn read_with(&mut self, profile: &Profile) {
        let reading = match self {
            Job::Convert(conversion) => {
                conversion.profile = Some(profile.clone());
                if let Product::Folder(outputs) = &mut conversion.product {
                    // Whatever its name is: what it says counts.
                    outputs.options.extend([" --profile ", &profile.fingerprint()]);
                }
                &mut conversion.reading
            }
            Job::Why(inquiry) => &mut inquiry.reading,
            Job::Show(..) => return,
        };
        reading.options = std::mem::take(&mut reading.options).profile(profile.clone());
    }

    /// Reads with what was put right by hand.
    pub fn correct_with(&mut self, corrections: Corrections) {
        let Job::Convert(conversion) = self else { return };
        if let Product::Folder(outputs) = &mut conversion.product {
            outputs.options.extend([" --corrections ", &corrections.fingerprint()]);
        }
        conversion.reading.corrections = corrections;
    }

    /// The files that it writes, but for those in a folder.
    pub fn files(&self) -> Vec<&PathBuf> {
        let targets = match self {
            Job::Convert(Conversion { product: Product::Folder(_), summary, .. }) => [None, summary.as_ref()],
            Job::Convert(Conversion {
                product: Product::Stream(_, target) | Product::Report(_, target) | Product::Profile(target) | Product::Answers(_, target),
                summary,
                ..
            }) => [Some(target), summary.as_ref()],
            Job::Why(Inquiry { target, .. }) | Job::Show(_, target) => [Some(target), None],
        };
        let files = targets.into_iter().flatten().filter_map(|target| match target {
            Target::File(path) => Some(path),
            Target::Stdout => None,
        });
        files.collect()
    }

    /// Whether it reads what somebody types, without having been told to.
    pub fn waits_for_typing(&self) -> bool {
        match self {
            Job::Convert(conversion) => conversion.inputs.is_empty() && !matches!(conversion.product, Product::Answers(..)),
            Job::Why(inquiry) => inquiry.input.is_none(),
            Job::Show(..) => false,
        }
    }
}

/// A question about lines of a document.
#[derive(Debug)]
pub struct Inquiry {
    /// What was named; nothing at all stands for standard input.
    pub input: Option<Named>,
    pub reading: Reading,
    pub lines: LineRange,
    pub format: MessageFormat,
    pub target: Target,
}

/// Documents to convert.
#[derive(Debug)]
pub struct Conversion {
    /// What was named, in order; nothing at all stands for standard input.
    pub inputs: Vec<Named>,
    pub search: Search,
    pub reading: Reading,
    /// What is known of the archive.
    pub profile: Option<Profile>,
    /// How many documents are worked on at a time; none where it is left to the machine.
    pub jobs: Option<NonZeroUsize>,
    pub product: Product,
    /// Whether it is only shown what would be done.
    pub dry_run: bool,
    /// Where the figures of the run go.
    pub summary: Option<Target>,
}

/// What documents are converted to.
#[derive(Debug)]
pub enum Product {
    /// One stream for all.
    Stream(Form, Target),
    /// A folder.
    Folder(Outputs),
    /// The report of the archive's drift alone.
    Report(ReportForm, Target),
    /// A profile that is proposed.
    Profile(Target),
    /// An answer a line to each request on standard input: with the documents, or with the rows of a table.
    Answers(Option<Table>, Target),
}

/// Outputs in a folder.
#[derive(Debug)]
pub struct Outputs {
    pub folder: PathBuf,
    pub form: Form,
    /// Whether all tables are wanted, where the form is that of one.
    pub all_tables: bool,
    /// The options on which they depend, as they were typed.
    pub options: String,
    pub prune: bool,
    /// How much of the report is shown too.
    pub report: Option<ReportLines>,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportForm {
    Text(ReportLines),
    Json(Layout),
    Csv(Dialect),
}

/// An input as it was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Stdin,
    Path(PathBuf),
    /// A file of paths, or standard input, each path ended by this byte.
    List(Option<PathBuf>, u8),
}

/// The form of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Whole documents, or the rows of a table, as JSON.
    Json(Option<Table>, Layout),
    /// Whole documents, or the rows of a table, a line each.
    Lines(Option<Table>),
    /// A table as CSV.
    Csv(Table, Dialect),
    /// Text in the house layout.
    Text,
    /// A page on which a reading is checked.
    Html,
    /// The minutes for a person.
    View(View, Shown),
    /// Markdown for a mail.
    FollowUp,
    /// Actions and the next meeting as a calendar.
    Calendar,
    /// A sheet a table: all tables, or one.
    Workbook(Option<Table>),
    /// A table as Parquet.
    #[cfg(feature = "parquet")]
    Parquet(Table),
}

impl Form {
    /// The ending of a document's own file.
    pub fn suffix(self) -> &'static str {
        match self {
            Form::Json(..) | Form::Lines(_) | Form::Csv(..) => ".json",
            #[cfg(feature = "parquet")]
            Form::Parquet(_) => ".json",
            Form::Text => ".txt",
            Form::Html => ".html",
            Form::View(..) => ".view.txt",
            Form::FollowUp => ".md",
            Form::Calendar => ".ics",
            Form::Workbook(_) => ".xlsx",
        }
    }

    /// Whether in a folder it is tables of all documents in place of a file for each.
    pub fn is_of_tables(self) -> bool {
        #[cfg(feature = "parquet")]
        if matches!(self, Form::Parquet(_)) {
            return true;
        }
        matches!(self, Form::Csv(..))
    }
}

/// How a view is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Whether it has styles.
    pub styled: bool,
    pub paging: Paging,
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

impl Target {
    /// Where an option leads; `-` is standard output, as it is where nothing was named.
    fn of(path: Option<PathBuf>) -> Target {
        path.filter(|path| path.as_os_str() != "-").map_or(Target::Stdout, Target::File)
    }
}

/// What can be shown without a document.
#[derive(Clone, Copy, Debug)]
pub enum Page {
    Schema(Schema),
    /// That of a code, or of a group of codes.
    Explanation(&'static str),
    Codes,
    ProfileTemplate,
    Generated(Generated),
}

/// How messages are reported.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    pub format: MessageFormat,
    /// Errors only.
    pub quiet: bool,
    /// Whether the output is that of several documents: a line for each then, in place of a page.
    pub many: bool,
    /// Whether the most frequent layouts are listed at the end.
    pub layouts: bool,
    pub progress: Progress,
}

impl Conversion {
    /// Whether the output is that of several documents: several paths, a list of them, or a folder, however many documents it holds; and
    /// whatever goes into a folder or makes a report.
    pub fn is_many(&self) -> bool {
        match &self.inputs[..] {
            _ if self.dry_run || !matches!(self.product, Product::Stream(..)) => true,
            [] | [Named::Stdin] => false,
            [Named::Path(path)] => path.is_dir(),
            _ => true,
        }
    }

    /// Whether each document is written as its path comes through standard input, rather than when all have come.
    pub fn is_live(&self) -> bool {
        let comes = |input: &Named| matches!(input, Named::List(None, _));
        !self.dry_run && matches!(self.product, Product::Stream(_, Target::Stdout)) && self.inputs.iter().any(comes)
    }

    /// How its documents are gone through.
    pub fn batch(&self) -> Batch {
        let batch = Batch::new(self.reading.clone()).cancel(interrupt::is_asked);
        self.jobs.into_iter().fold(batch, Batch::threads)
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
        let (format, quiet, progress, policy) = (self.message_format, self.quiet, self.progress, self.policy());
        // Whoever sends requests looks at the answers.
        let progress = if self.ndjson_in && progress == Progress::Auto { Progress::None } else { progress };
        let layouts = self.report.is_some();
        let (profile, corrections) = (self.profile.clone(), self.corrections.clone());
        let job = self.job()?;
        let many = matches!(&job, Job::Convert(conversion) if conversion.is_many());
        Ok(Plan { job, profile, corrections, messages: Manner { format, quiet, many, layouts, progress }, policy, color })
    }

    fn job(mut self) -> Result<Job, clap::Error> {
        let page = match (self.schema, self.explain, self.list_codes, self.profile_template, self.generate) {
            (Some(schema), ..) => Some(Page::Schema(schema)),
            (_, Some(name), ..) => Some(Page::Explanation(name)),
            (_, _, true, ..) => Some(Page::Codes),
            (.., true, _) => Some(Page::ProfileTemplate),
            (.., Some(generated)) => Some(Page::Generated(generated)),
            _ => None,
        };
        if let Some(page) = page {
            return Ok(Job::Show(page, Target::of(self.output)));
        }
        if let Some(lines) = self.why {
            return self.inquiry(lines).map(Job::Why);
        }
        let product = self.product()?;
        let inputs = self.inputs()?;
        let summary = self.summary.take().map(|path| Target::of(Some(path)));
        let is_there = |target: &Target| match &product {
            Product::Stream(_, other) | Product::Report(_, other) | Product::Profile(other) | Product::Answers(_, other) => target == other,
            Product::Folder(outputs) => match target {
                Target::Stdout => outputs.report.is_some(),
                Target::File(path) => path.starts_with(&outputs.folder),
            },
        };
        if summary.as_ref().is_some_and(is_there) {
            return Err(misuse(ErrorKind::ArgumentConflict, "the summary and other output cannot go to the same place; name another file"));
        }
        let search = self.search()?;
        let jobs = self.jobs.and_then(|jobs| NonZeroUsize::new(usize::from(jobs)));
        let (reading, dry_run) = (self.reading(), self.dry_run);
        Ok(Job::Convert(Conversion { inputs, search, reading, profile: None, jobs, product, dry_run, summary }))
    }

    /// What is asked about lines of the one document.
    fn inquiry(mut self, lines: LineRange) -> Result<Inquiry, clap::Error> {
        let mut inputs = self.inputs()?;
        if inputs.len() > 1 {
            return Err(misuse(ErrorKind::TooManyValues, "--why is about the lines of one document; name one file"));
        }
        let input = inputs.pop();
        let target = Target::of(self.output.take());
        Ok(Inquiry { input, reading: self.reading(), lines, format: self.message_format, target })
    }

    fn reading(&self) -> Reading {
        let mut options = Options::new();
        if let Some(encoding) = self.encoding.known() {
            options = options.encoding(encoding);
        }
        if let Some(order) = self.date_order {
            options = options.day_first(order == DateOrder::DayFirst);
        }
        if !self.language.is_empty() {
            options = options.languages(self.language.iter().copied());
        }
        Reading { options, max_bytes: self.max_bytes.as_u64(), split: self.split, filter: self.filter(), ..Reading::default() }
    }

    /// The day on which actions are overdue or not.
    fn today(&self) -> Date {
        self.today.unwrap_or_else(machine_day)
    }

    /// What is wanted of the minutes.
    fn filter(&self) -> Filter {
        let first = |day: Option<Day>| day.map(|day| day.first(|| self.today()));
        let filter = Filter::default().due_before(first(self.due_before)).since(first(self.since));
        let filter = filter.until(self.until.map(|day| day.last(|| self.today())));
        let filter = if self.open { filter.open() } else { filter };
        let filter = self.owner.iter().fold(filter, |filter, name| filter.owner(name));
        self.section.iter().fold(filter, |filter, section| filter.section(section))
    }

    /// The minutes for a person, as wide as there is room for them.
    fn view(&self) -> Form {
        let is_file = self.out_dir.is_some() || self.output.as_ref().is_some_and(|path| path.as_os_str() != "-");
        let mut view = View::default();
        view.today = Some(self.today());
        view.actions_only = self.filter().is_about_actions();
        if !is_file {
            view.width = terminal::width();
        }
        let styled = match self.color {
            Color::Auto => !is_file && AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
            Color::Always => true,
            Color::Never => false,
        };
        Form::View(view, Shown { styled, paging: self.paging })
    }

    /// The ending of the output and the form that has such files, where no option names a form.
    fn ending_without_form(&self) -> Option<(&'static str, &'static str)> {
        let ending = self.output.as_deref().and_then(Path::extension)?;
        let is_unnamed = FormName::of(self).is_none() && !self.ndjson_in && !self.compact && self.report.is_none() && !self.suggest_profile;
        if is_unnamed { form_name::by_ending(ending) } else { None }
    }

    /// Whether nothing says what the data is to look like or where it is to go.
    fn names_no_form(&self) -> bool {
        let is_named =
            FormName::of(self).is_some() || self.ndjson_in || self.compact || self.table.is_some() || self.csv_option().is_some();
        !is_named && self.output.is_none() && self.out_dir.is_none() && self.report.is_none() && !self.suggest_profile
    }

    fn inputs(&mut self) -> Result<Vec<Named>, clap::Error> {
        let named = |path: PathBuf| if path.as_os_str() == "-" { Named::Stdin } else { Named::Path(path) };
        let paths = std::mem::take(&mut self.paths).into_iter().flat_map(pattern::expanded);
        let mut inputs: Vec<Named> = paths.map(named).collect();
        if let Some(list) = self.files_from.take() {
            let list = Some(list).filter(|list| list.as_os_str() != "-");
            inputs.push(Named::List(list, if self.null { b'\0' } else { b'\n' }));
        }
        if inputs.iter().filter(|input| matches!(input, Named::Stdin | Named::List(None, _))).count() > 1 {
            return Err(misuse(ErrorKind::TooManyValues, "standard input (-) can be read only once"));
        }
        Ok(inputs)
    }

    fn search(&mut self) -> Result<Search, clap::Error> {
        let wrong = |option: &str, error: &GlobError| misuse(ErrorKind::ValueValidation, &format!("{option}: {error}"));
        let search = if self.glob.is_empty() {
            Search::default()
        } else {
            Search::globs(std::mem::take(&mut self.glob)).map_err(|error| wrong("--glob", &error))?
        };
        search.exclude(std::mem::take(&mut self.exclude)).map_err(|error| wrong("--exclude", &error))
    }

    fn product(&mut self) -> Result<Product, clap::Error> {
        let form = self.form()?;
        if let Some(folder) = self.out_dir.take() {
            if let Some(option) = FormName::of(self).map(FormName::option).filter(|_| form.is_of_tables() && self.prune) {
                return Err(misuse(
                    ErrorKind::ArgumentConflict,
                    &format!(
                        "--prune is about a file for each document: the tables of {option} never hold the rows of documents that are gone"
                    ),
                ));
            }
            if self.ndjson {
                return Err(misuse(
                    ErrorKind::ArgumentConflict,
                    "--ndjson makes one stream of all documents: it goes to a file with -o, not to a folder",
                ));
            }
            let all_tables = form.is_of_tables() && self.table.is_none();
            let options = self.options();
            return Ok(Product::Folder(Outputs { folder, form, all_tables, options, prune: self.prune, report: self.report }));
        }
        let target = Target::of(self.output.take());
        if self.suggest_profile {
            return Ok(Product::Profile(target));
        }
        if self.ndjson_in {
            return Ok(Product::Answers(self.table, target));
        }
        let Some(lines) = self.report else { return Ok(Product::Stream(form, target)) };
        if self.table.is_some() || FormName::of(self).is_some_and(|form| !matches!(form, FormName::Json | FormName::Csv)) {
            return Err(misuse(
                ErrorKind::ArgumentConflict,
                "--report is a text of its own, or --json or --csv; it has no other form and no tables",
            ));
        }
        let form = match form {
            Form::Csv(_, dialect) => ReportForm::Csv(dialect),
            Form::Json(_, layout) if self.json || self.compact => ReportForm::Json(layout),
            _ => ReportForm::Text(lines),
        };
        Ok(Product::Report(form, target))
    }

    /// The options on which the outputs depend, as they are typed.
    fn options(&self) -> String {
        let encoding = self.encoding.to_possible_value().filter(|_| self.encoding != Charset::Auto);
        let date_order = self.date_order.and_then(|order| order.to_possible_value());
        let languages: Vec<&str> = self.language.iter().map(|language| language.name()).collect();
        let options = [
            Some(FormName::of(self).unwrap_or(FormName::Json).option().to_owned()),
            self.table.map(|table| format!("--table {table}")),
            self.compact.then(|| "--compact".to_owned()),
            self.spreadsheet.then(|| "--spreadsheet".to_owned()),
            self.delimiter.map(|delimiter| format!("--delimiter {delimiter}")),
            self.split.then(|| "--split".to_owned()),
            encoding.map(|encoding| format!("--encoding {}", encoding.get_name())),
            date_order.map(|order| format!("--date-order {}", order.get_name())),
            (!languages.is_empty()).then(|| format!("--language {}", languages.join(","))),
            self.view.then(|| format!("--today {}", self.today())),
            self.open.then(|| "--open".to_owned()),
            self.due_before.map(|day| format!("--due-before {}", day.first(|| self.today()))),
            self.since.map(|day| format!("--since {}", day.first(|| self.today()))),
            self.until.map(|day| format!("--until {}", day.last(|| self.today()))),
        ];
        let names = self.owner.iter().map(|name| format!("--owner {name:?}"));
        let sections = self.section.iter().map(|section| format!("--section {section:?}"));
        options.into_iter().flatten().chain(names).chain(sections).collect::<Vec<_>>().join(" ")
    }

    /// An option that was given and is about CSV alone.
    fn csv_option(&self) -> Option<&'static str> {
        if self.spreadsheet { Some("--spreadsheet") } else { self.delimiter.map(|_| "--delimiter") }
    }

    fn dialect(&self) -> Dialect {
        let dialect = Dialect::default().delimiter(self.delimiter.unwrap_or_default());
        if self.spreadsheet { dialect.for_spreadsheets() } else { dialect }
    }

    fn form(&self) -> Result<Form, clap::Error> {
        if let Some(option) = self.csv_option().filter(|_| !self.csv) {
            return Err(misuse(ErrorKind::MissingRequiredArgument, &format!("{option} is about CSV: it needs --csv")));
        }
        let named = FormName::of(self);
        let is_parquet = named.is_some_and(FormName::is_parquet);
        if let Some(form) = named.filter(|form| self.compact && (*form == FormName::Csv || is_parquet)).map(FormName::option) {
            return Err(misuse(ErrorKind::ArgumentConflict, &format!("--compact is about JSON: it cannot be used with {form}")));
        }
        let form = named.filter(|form| !form.is_data()).map(FormName::option);
        if let Some(form) = form.filter(|_| self.compact || self.table.is_some() && !self.xlsx) {
            let option = if self.compact { "--compact" } else { "--table" };
            return Err(misuse(ErrorKind::ArgumentConflict, &format!("{option} is about data: it cannot be used with {form}")));
        }
        let is_shown = self.output.is_none() && self.out_dir.is_none() && self.report.is_none() && terminal::is_there();
        if self.xlsx && is_shown {
            return Err(misuse(ErrorKind::MissingRequiredArgument, "a workbook is nothing to look at on a terminal: name a file with -o"));
        }
        if is_parquet && is_shown {
            return Err(misuse(
                ErrorKind::MissingRequiredArgument,
                "Parquet is nothing to look at on a terminal: name a file with -o, or with --out-dir a folder for all tables",
            ));
        }
        if let Some((ending, form)) = self.ending_without_form() {
            return Err(misuse(
                ErrorKind::MissingRequiredArgument,
                &format!("a file that ends in .{ending} would hold JSON: name its form, with {form}, or --json if that is meant"),
            ));
        }
        let is_view = self.view || self.names_no_form() && terminal::is_there();
        if self.paging == Paging::Always && !is_view {
            return Err(misuse(ErrorKind::MissingRequiredArgument, "--paging is about the view: it needs --view"));
        }
        Ok(match named {
            Some(FormName::View) => self.view(),
            None if is_view => self.view(),
            None | Some(FormName::Json) => Form::Json(self.table, if self.compact { Layout::Compact } else { Layout::Indented }),
            Some(FormName::Ndjson) => Form::Lines(self.table),
            Some(FormName::Csv) => Form::Csv(self.table.unwrap_or_default(), self.dialect()),
            Some(FormName::Text) => Form::Text,
            Some(FormName::Html) => Form::Html,
            Some(FormName::FollowUp) => Form::FollowUp,
            Some(FormName::Ics) => Form::Calendar,
            Some(FormName::Xlsx) => Form::Workbook(self.table),
            #[cfg(feature = "parquet")]
            Some(FormName::Parquet) => Form::Parquet(self.table.unwrap_or_default()),
        })
    }
}

/// The day, where this machine is.
fn machine_day() -> Date {
    let today = jiff::Zoned::now().date();
    Date::new(today.year(), today.month(), today.day()).unwrap_or_else(|| unreachable!("the clock shows a day of the calendar"))
}

/// A complaint that looks like those of clap.
fn misuse(kind: ErrorKind, message: &str) -> clap::Error {
    Args::command().error(kind, message)
}
