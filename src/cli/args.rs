//! What can be typed. Nothing here does anything; what the arguments mean together is [`plan`](super::plan)'s business.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use bytesize::ByteSize;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser as _};
use clap::{ArgAction, ArgGroup, ArgMatches, CommandFactory as _, FromArgMatches as _, Parser, ValueEnum, ValueHint};
use minutes_extract::emit::Table;
use minutes_extract::emit::csv::Delimiter;
use minutes_extract::{Date, Encoding, Language};

use super::advice;
use super::errors::ERRORS;
use super::form_name::FORMS;
use super::policy::{self, Policy, Word};
use super::render::visible;

/// Turns plain-text meeting minutes into typed data
///
/// Reads minutes and writes what they hold as JSON or CSV: title, date and time, agenda, sections, bullets, actions with owner and due
/// date, decisions, participants, annexes. Every value carries the place in the source that it was read from. What the text does not
/// state stays unknown, and what is not understood is kept as a paragraph.
#[derive(Debug, Parser)]
#[command(
    name = "minutes-extract",
    version,
    args_override_self = true,
    override_usage = "minutes-extract [OPTIONS] [PATH]...",
    after_help = AFTER_HELP,
    after_long_help = after_long_help(),
    group = ArgGroup::new("page")
        .args(["schema", "explain", "list_codes", "profile_template", "generate"])
        .conflicts_with_all(["paths", "why", "suggest_profile", "profile", "corrections"]),
)]
#[allow(clippy::struct_excessive_bools, reason = "a switch each: that is what can be typed")]
#[allow(clippy::doc_markdown, reason = "these comments are shown as help, where backticks would stand about")]
pub struct Args {
    /// Files and folders; - or nothing for standard input
    ///
    /// A file is read whatever its name is. A folder is searched, to any depth, for *.txt, *.md and *.text (see --glob); its documents
    /// come sorted by path. Hidden files are left out, and those that a .gitignore or .ignore inside the folder names.
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,

    /// Write JSON (the default, but for a terminal)
    ///
    /// One file, or standard input, gives one object. Several paths, or a folder, give one array with an object for each document, also
    /// where the folder holds only one.
    #[arg(long, help_heading = "Output", overrides_with_all = FORMS)]
    pub json: bool,

    /// Write one JSON object per line, a line for each document
    #[arg(long, visible_alias = "jsonl", help_heading = "Output", overrides_with_all = FORMS)]
    pub ndjson: bool,

    /// Write a table as CSV
    ///
    /// Comma-separated, UTF-8, as RFC 4180 has it, with a header line. An unknown value is an empty cell.
    #[arg(long, help_heading = "Output", overrides_with_all = FORMS)]
    pub csv: bool,

    /// Write text: the minutes in one layout, whatever theirs was
    ///
    /// Title, date line, numbered sections, bullets, actions after an arrow, annexes. Read again, the text gives the same data; what it
    /// cannot hold is reported as a warning. Several documents follow one another, a blank line between.
    #[arg(long, help_heading = "Output", overrides_with_all = FORMS)]
    pub text: bool,

    /// Write a page on which a person checks the reading
    ///
    /// One HTML file that needs nothing else: the source with its line numbers, coloured by what each line was read as, and beside it the values, what is in
    /// doubt, and why. Pointing at either shows the other. Wrong values can be put right there and saved, for --corrections. Several documents share a page; with
    /// --out-dir DIR each has its own, and DIR/index.html lists meetings, actions by person, decisions and people.
    #[arg(long, help_heading = "Output", overrides_with_all = FORMS)]
    pub html: bool,

    /// Show the minutes for a person; the default on a terminal
    ///
    /// Title, day, hours and place; what was decided; the open actions of each owner, with those that are overdue marked; who was there;
    /// the sections; what to look at. Of several documents: a list of them, then open actions and decisions of all. It is as wide as the
    /// terminal, and elsewhere as COLUMNS says, or 80.
    #[arg(long, help_heading = "Output", overrides_with_all = FORMS)]
    pub view: bool,

    /// Write a text to send after the meeting: decisions, open actions by owner, the next meeting
    ///
    /// It is Markdown, in which what the minutes say is escaped, so that it stays as it is. Several documents follow one another.
    #[arg(long, help_heading = "Output", overrides_with_all = FORMS)]
    pub follow_up: bool,

    /// Write a calendar: a task for each action, an event for the next meeting
    ///
    /// iCalendar, which Outlook, Thunderbird and phones take in. A task is known by the key of its action, so that it is there once however
    /// often it is taken in. Hours in a zone that is not UTC are written in the event's description, and it takes the whole day.
    #[arg(long, alias = "ical", alias = "calendar", help_heading = "Output", overrides_with_all = FORMS)]
    pub ics: bool,

    /// Write a workbook for Excel and LibreOffice: a sheet a table, or the one that --table names
    ///
    /// With a filter at each column, days and hours as such, and words as words. It needs -o or --out-dir, or a pipe.
    #[arg(long, help_heading = "Output", overrides_with_all = FORMS)]
    pub xlsx: bool,

    /// Write a table as Parquet, with types; with --out-dir all tables
    ///
    /// For DuckDB, polars, pandas and Spark: days, numbers and lists of names are such, and an unknown value is null. Compressed with zstd. It needs -o or
    /// --out-dir, or a pipe.
    #[cfg(feature = "parquet")]
    #[arg(long, help_heading = "Output", overrides_with_all = FORMS)]
    pub parquet: bool,

    /// Which table to write; with --json or --ndjson its rows as JSON
    ///
    /// Every row begins with source, meeting, id and line; tables join on these. The table of --csv is records unless another is named; --json and --ndjson write the whole
    /// documents unless a table is named.
    #[arg(long, value_name = "TABLE", help_heading = "Output", value_parser = table())]
    pub table: Option<Table>,

    /// Write to FILE instead of standard output
    ///
    /// The file is written under another name and renamed at the end, so that it is there as a whole or not at all. If no document could
    /// be converted, it is left as it was. - is standard output.
    #[arg(short, long, value_name = "FILE", help_heading = "Output", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,

    /// Write a file for each document into DIR, and a ledger
    ///
    /// The folders of the archive are mirrored: DIR/2024/iv.txt.json. With --csv the tables of the whole archive are written, all of
    /// them or the one that --table names: DIR/actions.csv. DIR/ledger.ndjson has a line for each input. A later run converts what is new, was
    /// changed, failed, or was made by another version or with other options, and leaves the rest as it is; so does one after a run
    /// that was killed.
    #[arg(long, value_name = "DIR", help_heading = "Output", value_hint = ValueHint::DirPath, conflicts_with = "output")]
    pub out_dir: Option<PathBuf>,

    /// With --out-dir, remove the outputs of documents that are gone
    #[arg(long, help_heading = "Output", requires = "out_dir")]
    pub prune: bool,

    /// Show what would be done with each input, and why; do nothing
    #[arg(long, help_heading = "Output", conflicts_with_all = ["summary", "report"])]
    pub dry_run: bool,

    /// Show where the archive changes its habits, and which documents to look at by hand
    ///
    /// A row for each folder and year: how many documents, how many failed, are undated or have warnings, how much of them was understood,
    /// their usual layout. Then what changed from one year to the next, and the documents that stand out. Of each the twenty most telling
    /// lines are shown, with --report=all every one. With --json it is one object, with --csv the rows alone, always whole. It takes the
    /// place of the documents; with --out-dir these are written there, and it is shown as text.
    #[arg(
        long,
        value_name = "LINES",
        help_heading = "Output",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "short",
        hide_possible_values = true
    )]
    pub report: Option<ReportLines>,

    /// Propose a profile from the documents
    ///
    /// What they have in common and the program does not know: labels above names, codes that begin entries, lines that come again. Each
    /// proposal stands after a #, with its count and three examples, so that it says nothing until somebody has looked at it and taken the #
    /// away. The profile takes the place of the documents' data.
    #[arg(
        long,
        help_heading = "Output",
        conflicts_with_all = FORMS,
        conflicts_with_all = [
            "table", "out_dir", "dry_run", "report", "summary", "compact", "spreadsheet", "delimiter", "strict", "deny", "allow", "split", "owner",
            "open", "due_before", "since", "until", "section", "corrections",
        ]
    )]
    pub suggest_profile: bool,

    /// Write the figures of the run as JSON; - for standard output
    #[arg(long, value_name = "FILE", help_heading = "Output", value_hint = ValueHint::FilePath)]
    pub summary: Option<PathBuf>,

    /// Write JSON without line breaks and indentation
    #[arg(long, help_heading = "Output")]
    pub compact: bool,

    /// Write CSV for spreadsheets, in which words stay words
    ///
    /// The file begins with a byte order mark, by which Excel knows that it is UTF-8. A cell that begins with =, +, -, @, a tab or a line
    /// end gets an apostrophe before it, so that it cannot run as a formula. Words that Excel or LibreOffice would take for a number or a
    /// day, such as 1.10, 21/02 or 007, are written as ="1.10", which both show as 1.10. Without this option cells are never altered.
    #[arg(long, help_heading = "Output")]
    pub spreadsheet: bool,

    /// Separate the cells of CSV by CHAR instead of a comma; tab for a tab
    ///
    /// CHAR is one ASCII character: ; or |. Quote it against the shell. Excel wants ; where the decimal separator is a comma.
    #[arg(long, value_name = "CHAR", help_heading = "Output")]
    pub delimiter: Option<Delimiter>,

    /// Show the view in a pager: auto (the default), always or never
    ///
    /// auto does so on a terminal that is too short for it. The pager is the command in PAGER, or less. Where it cannot be run, the view
    /// is shown without it.
    #[arg(
        long,
        value_name = "WHEN",
        help_heading = "Output",
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub paging: Paging,

    /// The day on which actions are overdue or not: by default the machine's
    #[arg(long, value_name = "DATE", help_heading = "Output", value_parser = today)]
    pub today: Option<Date>,

    /// Only actions of NAME; can be repeated
    ///
    /// NAME is a full name, a surname, a given name, or the owner as the minutes write it, capitals and accents aside. Every word of it has
    /// to be a word of the owner's name, or of the name on the list of participants that the owner is linked to.
    #[arg(long, value_name = "NAME", help_heading = "Filters", action = ArgAction::Append, value_parser = words_of)]
    pub owner: Vec<String>,

    /// Only actions that are not stated to be done
    #[arg(long, help_heading = "Filters")]
    pub open: bool,

    /// Only actions that are due before DATE; one without a due day is left out
    ///
    /// DATE is a day, a month or a year, as in 2026-05-31, 2026-05 or 2026, or today. A month or a year stands for its first day.
    #[arg(long, value_name = "DATE", help_heading = "Filters")]
    pub due_before: Option<Day>,

    /// Only meetings on DATE or later; one without a day is left out
    ///
    /// A month or a year stands for its first day.
    #[arg(long, value_name = "DATE", help_heading = "Filters")]
    pub since: Option<Day>,

    /// Only meetings on DATE or earlier; one without a day is left out
    ///
    /// A month or a year stands for its last day.
    #[arg(long, value_name = "DATE", help_heading = "Filters")]
    pub until: Option<Day>,

    /// Only the section of this number, or those whose title has these words; can be repeated
    ///
    /// 2 and 1.1 are numbers, which are looked for in titles where no section has them; Roof finds Roof repairs. What is below the section belongs to it.
    #[arg(long, value_name = "SECTION", help_heading = "Filters", action = ArgAction::Append, value_parser = words_of)]
    pub section: Vec<String>,

    /// In folders, take files that match GLOB instead of *.txt, *.md, *.text
    ///
    /// Can be repeated. The glob is matched as in a .gitignore, capitals or not: '*.minutes' at any depth, '2024/*.txt' from the folder down. One that
    /// begins with ! leaves out what it matches; where all do, they take away from *.txt, *.md and *.text. Quote it against the shell.
    #[arg(long, value_name = "GLOB", help_heading = "Input", action = ArgAction::Append)]
    pub glob: Vec<String>,

    /// In folders, leave out files and folders that match GLOB
    ///
    /// Can be repeated. Written as for --glob: 'draft-*', 'attic/'.
    #[arg(long, value_name = "GLOB", help_heading = "Input", action = ArgAction::Append)]
    pub exclude: Vec<String>,

    /// Read the paths of files and folders from FILE, one per line; - for standard input
    ///
    /// They come after those that were named, and are searched in the same way. Paths from standard input are answered as they come, unless the output is a file or a folder.
    #[arg(long, value_name = "FILE", help_heading = "Input", value_hint = ValueHint::FilePath)]
    pub files_from: Option<PathBuf>,

    /// With --files-from, a NUL ends each path instead of a line end, as find -print0 writes them
    #[arg(short = '0', long, help_heading = "Input", requires = "files_from")]
    pub null: bool,

    /// Read requests from standard input, one per line, and answer each at once
    ///
    /// A request is {"id": 7, "text": "Library Board …"}, and so is a line of the answer: {"id": 7, "line": 1, "error": null, "minutes": {…}}. The process stays open until
    /// its input ends; answers come in the order of the requests, on all cores. A line that cannot be read is answered with an error, and the next one is read.
    #[arg(
        long,
        help_heading = "Input",
        conflicts_with_all = FORMS.iter().filter(|form| **form != "ndjson"),
        conflicts_with_all = [
            "paths", "files_from", "glob", "exclude", "out_dir", "prune", "dry_run", "report", "suggest_profile", "encoding", "why", "page",
        ]
    )]
    pub ndjson_in: bool,

    /// Fail on files that are larger than SIZE: 64MiB by default
    #[arg(long, value_name = "SIZE", help_heading = "Input", default_value = "64MiB", hide_default_value = true, value_parser = size)]
    pub max_bytes: ByteSize,

    /// Work on N documents at a time: by default as many as there are cores
    ///
    /// What is written does not depend on it.
    #[arg(short, long, value_name = "N", help_heading = "Input", value_parser = jobs)]
    pub jobs: Option<u16>,

    /// Give each meeting a document of its own, where a file holds several
    ///
    /// Minutes that follow one another in one file are recognised by their title, which comes again with another date, or by headings
    /// that are dates. Without this option the first meeting is read, the others are kept as annexes, and the warning
    /// several-meetings says where they begin. JSON is an array then, also that of one file; all documents of a file have the same source.
    #[arg(long, help_heading = "Input")]
    pub split: bool,

    /// The encoding of the input
    ///
    /// auto goes by a byte order mark, then by the bytes: UTF-8, UTF-16, Windows-1252. Where these do not settle it, a note says so.
    /// Other names of these are known too: utf8, latin1, iso-8859-1, cp1252, ansi.
    #[arg(long, value_name = "ENCODING", help_heading = "Input", default_value = "auto", hide_default_value = true, ignore_case = true)]
    pub encoding: Charset,

    /// What comes first in dates such as 03/04/2026
    ///
    /// Without this option such a date is left open, unless the language of the document or its other dates settle it, and the warning
    /// ambiguous-date says so.
    #[arg(long, value_name = "FIRST", help_heading = "Input")]
    pub date_order: Option<DateOrder>,

    /// The languages that the input may be in; can be repeated, or separated by commas
    ///
    /// Of several each document's own words decide, as they do without this option; a single one is taken to be the language of all.
    #[arg(long, value_name = "LANGUAGE", help_heading = "Input", value_delimiter = ',', value_parser = languages())]
    pub language: Vec<Language>,

    /// Read with a profile of the archive
    ///
    /// FILE is TOML and says what no general rule can know: words by sense that are added to the built-in ones or taken from them, patterns for codes, labels, page furniture and titles, the
    /// names of bodies, the order of day and month. --profile-template prints a file to begin with, --suggest-profile one that is made
    /// from the archive. What is wrong in it is an error. With --out-dir a changed profile converts again; where several documents were
    /// read, what none of them used is named at the end. --date-order counts more than what the profile says of it.
    #[arg(long, value_name = "FILE", help_heading = "Input", value_hint = ValueHint::FilePath)]
    pub profile: Option<PathBuf>,

    /// Read with values that were put right by hand: a file of them, or a folder of such files
    ///
    /// They are made on the page of --html and saved there. What was put right is reported by the note corrected, with what was read before; what no
    /// longer fits a document that was changed since is not applied, and the warning correction-unfit says so. Can be repeated. With --out-dir changed
    /// corrections convert again.
    #[arg(long, value_name = "PATH", help_heading = "Input", action = ArgAction::Append, value_hint = ValueHint::AnyPath)]
    pub corrections: Vec<PathBuf>,

    /// Exit with 3 if there are warnings; everything is converted all the same
    #[arg(long, help_heading = "Messages")]
    pub strict: bool,

    /// Exit with 3 if there is a warning or note of this code, or of one of this group; can be repeated
    ///
    /// Groups: all, warnings, notes; structure, dates, numbering, people, encoding (see --list-codes). --strict denies warnings before
    /// that; of several --deny and --allow the last one that covers a code counts. All of them are shown and kept all the same.
    #[arg(long, value_name = "CODE", help_heading = "Messages", action = ArgAction::Append, value_parser = name(), hide_possible_values = true)]
    pub deny: Vec<String>,

    /// Do not fail for this code, or for those of this group
    ///
    /// As --deny, the other way round: --strict --allow people --deny total-mismatch.
    #[arg(long, value_name = "CODE", help_heading = "Messages", action = ArgAction::Append, value_parser = name(), hide_possible_values = true)]
    pub allow: Vec<String>,

    /// What --deny and --allow say, in their order.
    #[arg(skip)]
    pub words: Vec<(Word, String)>,

    /// Show errors only
    #[arg(short, long, help_heading = "Messages")]
    pub quiet: bool,

    /// Write messages as human (the default) or json
    ///
    /// All messages go to standard error. human: for one document as a compiler shows them, with the source line and a hint; for several, a line for each document that has
    /// warnings or failed, and a total. json: an object a line for each warning, note and failure.
    #[arg(
        long,
        value_name = "FORMAT",
        help_heading = "Messages",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub message_format: MessageFormat,

    /// Show how far the run is: auto (the default), plain or none
    ///
    /// auto shows a bar where standard error is a terminal, for several documents. plain writes a line every few seconds, for logs.
    #[arg(
        long,
        value_name = "HOW",
        help_heading = "Messages",
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub progress: Progress,

    /// Colour messages and the view: auto (the default), always or never
    ///
    /// auto colours on a terminal, unless NO_COLOR is set; CLICOLOR_FORCE colours everywhere. Data is never coloured.
    #[arg(
        long,
        value_name = "WHEN",
        help_heading = "Messages",
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub color: Color,

    /// Say what a line was read as, and why; or the lines from one to another
    ///
    /// For each line: what it was read as, the form that it has, the questions that were asked about it, the evidence that held with its
    /// weight, the answer and the one that came next. It takes the place of the document's data. LINE counts from 1: 12, or 10-20 for
    /// several, blank ones left out; a range may reach beyond the last line. With --message-format json an object for each line, as
    /// --schema=message describes it.
    #[arg(
        long,
        value_name = "LINE",
        help_heading = "About",
        conflicts_with_all = FORMS,
        conflicts_with_all = [
            "table", "out_dir", "dry_run", "report", "summary", "compact", "spreadsheet", "delimiter", "owner", "open", "due_before", "since",
            "until", "section", "files_from", "strict", "deny", "allow", "suggest_profile", "corrections",
        ]
    )]
    pub why: Option<LineRange>,

    /// Print the JSON Schema of the output: of the minutes, or of WHAT
    ///
    /// minutes (the default), tables (the rows of --table), ledger (a line of DIR/ledger.ndjson), summary (--summary), report (--report --json), message (a line of
    /// --message-format json), answer (a line that answers a request of --ndjson-in).
    #[arg(
        long,
        value_name = "WHAT",
        help_heading = "About",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "minutes",
        hide_possible_values = true
    )]
    pub schema: Option<Schema>,

    /// Explain a code of a warning, note or error, or the codes of a group
    #[arg(long, value_name = "CODE", help_heading = "About", value_parser = explained(), hide_possible_values = true)]
    pub explain: Option<&'static str>,

    /// List the codes of warnings and notes
    #[arg(long, help_heading = "About")]
    pub list_codes: bool,

    /// Print a commented profile to begin with
    ///
    /// It says nothing as it is, and names every sense that a word or a pattern can have.
    #[arg(long, help_heading = "About")]
    pub profile_template: bool,

    /// Print shell completions or the man page
    #[arg(long, value_name = "KIND", help_heading = "About")]
    pub generate: Option<Generated>,
}

/// The arguments of this process.
///
/// # Errors
/// Help and version, which are asked for and not wrong; and whatever cannot be understood.
pub fn typed() -> Result<Args, clap::Error> {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    // Help and complaints are printed before there are arguments to ask what colours they may have.
    let command = Args::command().color(color_of(&arguments));
    let mut matches = command.clone().try_get_matches_from(&arguments).map_err(|error| {
        // What is complained of goes to a terminal, and may be the name of a file that a shell put there.
        let shown = arguments.iter().map(|argument| visible(&argument.to_string_lossy()).into_owned());
        advice::given(command.try_get_matches_from(shown).err().unwrap_or(error), &arguments)
    })?;
    let words = words(&matches);
    Ok(Args { words, ..Args::from_arg_matches_mut(&mut matches)? })
}

/// What `--deny` and `--allow` say, in the order in which they were typed.
fn words(matches: &ArgMatches) -> Vec<(Word, String)> {
    let said = [(Word::Deny, "deny"), (Word::Allow, "allow")].into_iter().flat_map(|(word, option)| {
        let names = matches.get_many::<String>(option).into_iter().flatten();
        matches.indices_of(option).into_iter().flatten().zip(names).map(move |(at, name)| (at, word, name.clone()))
    });
    let mut words: Vec<_> = said.collect();
    words.sort_unstable_by_key(|(at, _, _)| *at);
    words.into_iter().map(|(_, word, name)| (word, name)).collect()
}

impl Args {
    /// Which remarks make the run fail.
    pub fn policy(&self) -> Policy {
        Policy::new(self.strict, self.words.iter().map(|(word, name)| (*word, name.as_str())))
    }
}

/// What the last `--color` says, as far as it can be told without understanding the other arguments.
fn color_of(arguments: &[OsString]) -> clap::ColorChoice {
    let mut choice = clap::ColorChoice::Auto;
    let mut words = arguments.iter().map(|argument| argument.to_str().unwrap_or_default());
    while let Some(word) = words.next().filter(|word| *word != "--") {
        let named = if word == "--color" { words.next() } else { word.strip_prefix("--color=") };
        choice = match named {
            Some("always") => clap::ColorChoice::Always,
            Some("never") => clap::ColorChoice::Never,
            Some("auto") => clap::ColorChoice::Auto,
            _ => choice,
        };
    }
    choice
}

const AFTER_HELP: &str = "\
Exit status: 0 all converted, 1 an input failed, 2 wrong arguments or no output, 3 denied by --strict or --deny, 130 interrupted.
--help says more, with examples.";

/// Commands to begin with, and what they do.
pub const EXAMPLES: [(&str, &str); 15] = [
    ("minutes-extract minutes.txt", "One document: on a terminal for a person to read, into a pipe or a file as JSON."),
    ("minutes-extract archive --owner Ray --open", "What Ray has to do still, over all meetings of a folder."),
    ("minutes-extract archive --open --due-before today --csv --table actions -o overdue.csv", "What is overdue, as a table."),
    ("minutes-extract archive --out-dir out", "A file for each document of a folder, and a ledger; run again, it converts what is new."),
    ("minutes-extract minutes.txt --html -o minutes.html", "A page on which to check what was read, and to put it right."),
    ("minutes-extract archive --report", "Where an archive changes its habits, and what to look at by hand."),
    ("minutes-extract archive --ndjson -o archive.ndjson", "All documents of a folder, a line each."),
    ("minutes-extract archive --csv --table actions -o actions.csv", "All actions of a folder, as a table."),
    ("minutes-extract *.txt --csv --table participants --spreadsheet -o people.csv", "Everybody who is listed, for a spreadsheet."),
    ("minutes-extract minutes.txt --follow-up -o mail.md", "A mail after the meeting; --ics makes a calendar, --xlsx a workbook."),
    ("pdftotext -layout minutes.pdf - | minutes-extract", "Minutes that another program hands over."),
    ("minutes-extract --ndjson-in < requests.ndjson", "Texts of another program, an answer a line; it stays open for more."),
    ("minutes-extract --explain no-date", "What a warning means, and what to do about it."),
    ("minutes-extract archive --suggest-profile -o archive.toml", "A profile of an archive to edit, and to read it with by --profile."),
    ("minutes-extract minutes.txt --why 12", "What line 12 was read as, and why."),
];

/// The exit statuses and what they say.
pub const EXIT_STATUS: [(&str, &str); 5] = [
    ("0", "Every input was converted. That the reader of a pipe closed it counts as success."),
    (
        "1",
        "An input failed: it is missing, unreadable, too large or not text, or a folder without minutes. The other inputs were \
         converted.",
    ),
    (
        "2",
        "The command could not be carried out: the arguments make no sense, the output cannot be written, or another run is writing to \
         it.",
    ),
    ("3", "Every input was converted, and some have warnings or notes that --strict or --deny does not allow."),
    (
        "130",
        "It was interrupted (Ctrl-C, or kill). The documents begun were finished; the same command goes on from there, or begins anew where \
         it makes one file or tables.",
    ),
];

/// The end of `--help`.
fn after_long_help() -> String {
    let mut help = String::from("Examples:\n");
    for (command, effect) in EXAMPLES {
        help.extend(["  ", command, "\n          ", effect, "\n"]);
    }
    help.push_str("\nExit status:\n");
    for (status, meaning) in EXIT_STATUS {
        help.extend(["  ", status, "\n          ", meaning, "\n"]);
    }
    help
}

/// How `--encoding` can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Charset {
    Auto,
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    #[value(name = "utf-16le", aliases = ["utf-16", "utf16", "utf16le", "utf-16-le", "unicode", "ucs-2"])]
    Utf16Le,
    #[value(name = "utf-16be", aliases = ["utf16be", "utf-16-be"])]
    Utf16Be,
    #[value(
        name = "windows-1252",
        aliases = [
            "windows1252", "windows-latin-1", "cp1252", "cp-1252", "1252", "ansi", "latin1", "latin-1", "latin_1", "l1", "iso-8859-1",
            "iso8859-1", "iso_8859-1", "iso88591", "ascii", "us-ascii",
        ]
    )]
    Windows1252,
}

impl Charset {
    /// The encoding that the caller vouches for; `None` if the bytes are to decide.
    pub fn known(self) -> Option<Encoding> {
        match self {
            Charset::Auto => None,
            Charset::Utf8 => Some(Encoding::Utf8),
            Charset::Utf16Le => Some(Encoding::Utf16Le),
            Charset::Utf16Be => Some(Encoding::Utf16Be),
            Charset::Windows1252 => Some(Encoding::Windows1252),
        }
    }
}

/// How `--date-order` can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    /// 3 April
    #[value(alias = "dmy")]
    DayFirst,
    /// 4 March
    #[value(alias = "mdy")]
    MonthFirst,
}

/// What a language is called beside its code.
fn called(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &["english"],
        Language::German => &["german", "deutsch"],
        Language::French => &["french", "français", "francais"],
        Language::Dutch => &["dutch", "nederlands"],
        Language::Spanish => &["spanish", "español", "espanol"],
        Language::Italian => &["italian", "italiano"],
        Language::Portuguese => &["portuguese", "português", "portugues"],
        _ => &[],
    }
}

/// Reads a language: `en`, or `english`.
fn languages() -> impl clap::builder::TypedValueParser<Value = Language> {
    let names = Language::ALL.iter().map(|language| PossibleValue::new(language.name()).aliases(called(*language)));
    let is = |language: Language, name: &str| language.name() == name || called(language).contains(&name);
    PossibleValuesParser::new(names)
        .map(move |name| Language::ALL.iter().copied().find(|language| is(*language, &name)).unwrap_or(Language::Other))
}

/// Lines that somebody asks about, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineRange {
    pub first: usize,
    pub last: usize,
}

impl FromStr for LineRange {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<LineRange, &'static str> {
        let number = |text: &str| text.parse().ok().filter(|number| *number > 0);
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => Ok(LineRange { first, last }),
            (Some(_), Some(_)) => Err("the first line of a range stands before the last: 10-20"),
            _ => Err("a line is a number from 1 on, a range two of them: 12 or 10-20"),
        }
    }
}

/// How `--message-format` can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    Human,
    Json,
}

/// How `--color` can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// How `--progress` can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Progress {
    Auto,
    Plain,
    None,
}

/// How `--paging` can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Paging {
    Auto,
    Always,
    Never,
}

/// A day that somebody names: itself, a month or a year, or the day on which the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    Today,
    Between(Date, Date),
}

impl Day {
    /// The first day that is meant.
    pub fn first(self, today: impl FnOnce() -> Date) -> Date {
        match self {
            Day::Today => today(),
            Day::Between(first, _) => first,
        }
    }

    /// The last day that is meant.
    pub fn last(self, today: impl FnOnce() -> Date) -> Date {
        match self {
            Day::Today => today(),
            Day::Between(_, last) => last,
        }
    }
}

impl FromStr for Day {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Day, &'static str> {
        let read = |text: String| text.parse::<Date>().ok();
        let last_of = |month: &str| (28..=31).rev().find_map(|day| read(format!("{month}-{day}")));
        let days = match text.len() {
            _ if text == "today" => return Ok(Day::Today),
            4 => read(format!("{text}-01-01")).zip(read(format!("{text}-12-31"))),
            7 => read(format!("{text}-01")).zip(last_of(text)),
            _ => read(text.to_owned()).map(|day| (day, day)),
        };
        days.map(|(first, last)| Day::Between(first, last)).ok_or("a date is a day, a month or a year: 2026-05-31, 2026-05, 2026, or today")
    }
}

/// How much `--report` shows of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportLines {
    /// The most telling lines.
    Short,
    /// Every line.
    All,
}

/// What `--schema` can be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Schema {
    Minutes,
    Tables,
    Ledger,
    Summary,
    Report,
    Message,
    Answer,
}

/// What `--generate` makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Generated {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    PowerShell,
    Elvish,
    Man,
}

fn table() -> impl clap::builder::TypedValueParser<Value = Table> {
    PossibleValuesParser::new(Table::ALL.iter().map(|table| table.name())).try_map(|name| name.parse::<Table>())
}

/// The name of a code or of a group of codes.
fn name() -> impl clap::builder::TypedValueParser<Value = String> {
    PossibleValuesParser::new(policy::names())
}

/// The name of what can be explained: a code, a group of codes or an error.
fn explained() -> impl clap::builder::TypedValueParser<Value = &'static str> {
    let names = || policy::names().chain(ERRORS.iter().map(|error| error.code));
    PossibleValuesParser::new(names()).map(move |name| names().find(|known| *known == name).unwrap_or_default())
}

/// A number of bytes: `64MiB`.
fn size(text: &str) -> Result<ByteSize, String> {
    text.parse().map_err(|_| "a size is a number of bytes, or a number with KB, MB, GB, KiB, MiB or GiB after it, as in 64MiB".to_owned())
}

/// A day of the calendar.
fn today(text: &str) -> Result<Date, &'static str> {
    text.parse().map_err(|_| "a day is written as YYYY-MM-DD: 2026-05-31")
}

/// Words that something can be found by.
fn words_of(text: &str) -> Result<String, &'static str> {
    if text.contains(char::is_alphanumeric) { Ok(text.to_owned()) } else { Err("expected a word or a number") }
}

/// How many documents are worked on at a time.
fn jobs(text: &str) -> Result<u16, String> {
    text.parse().ok().filter(|jobs| (1..=1024).contains(jobs)).ok_or_else(|| "expected a whole number from 1 to 1024".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_and_a_year_stand_for_their_days() {
        for (text, expected) in [
            ("2024-02-29", Some(("2024-02-29", "2024-02-29"))),
            ("2024-02", Some(("2024-02-01", "2024-02-29"))),
            ("2025-02", Some(("2025-02-01", "2025-02-28"))),
            ("2025-04", Some(("2025-04-01", "2025-04-30"))),
            ("2025", Some(("2025-01-01", "2025-12-31"))),
            ("2025-02-29", None),
            ("2025-13", None),
            ("1/5/2025", None),
            ("25", None),
            ("Today", None),
            ("", None),
        ] {
            let day = text.parse::<Day>().ok();
            let days = day.map(|day| [day.first(|| unreachable!()), day.last(|| unreachable!())].map(|day| day.to_string()));
            assert_eq!(days, expected.map(|(first, last)| [first.to_owned(), last.to_owned()]), "{text}");
        }
        assert_eq!("today".parse(), Ok(Day::Today));
    }

    #[test]
    fn lines_are_counted_from_1_and_ranges_run_forward() {
        for (text, expected) in [("12", Some((12, 12))), ("10-20", Some((10, 20))), ("5-5", Some((5, 5)))] {
            assert_eq!(text.parse::<LineRange>().ok().map(|range| (range.first, range.last)), expected);
        }
        for text in ["", "0", "-3", "3-", "20-10", "0-2", "a", "1-2-3", "1.5"] {
            assert!(text.parse::<LineRange>().is_err(), "{text}");
        }
    }
}
