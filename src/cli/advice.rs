//! What is said about an option that does not exist: the one that does what other programs call so, and never one that removes files.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use minutes_extract::emit::Table;

/// Options of other programs, and what to type here.
const ELSEWHERE: &[(&[&str], &str)] = &[
    (&["--pretty", "--pretty-print", "--indent"], "JSON is indented already, unless --compact or --ndjson is given"),
    (&["--excel", "--xls", "--libreoffice", "--ods"], "for a spreadsheet, use --xlsx -o FILE, or --csv --spreadsheet"),
    (&["--mail", "--email", "--summarize", "--summarise"], "for a mail after the meeting, use --follow-up"),
    (&["--todo-list", "--icalendar", "--vtodo"], "for a calendar, use --ics"),
    (&["--markdown", "--md", "--plain", "--txt"], "for text in one layout, use --text"),
    (&["--xml", "--yaml", "--sql", "--sqlite"], ALL_FORMS),
    (&["--tsv"], "for cells separated by tabs, use --csv --delimiter tab"),
    (&["--tables", "--all-tables"], "for all tables, use --csv --out-dir DIR; for one of them, --csv --table TABLE"),
    (&["--people", "--attendees", "--attendance", "--names"], "for everybody listed, use --csv --table participants"),
    (&["--tasks", "--todo", "--todos", "--action-items"], "for all actions, use --csv --table actions"),
    (&["--person", "--who", "--assignee", "--for"], "for one person's actions, use --owner NAME"),
    (&["--overdue", "--late"], "for what is overdue, use --open --due-before today"),
    (&["--from", "--after", "--start"], "for meetings from a day on, use --since DATE"),
    (&["--before", "--end"], "for meetings up to a day, use --until DATE; for actions due before one, --due-before DATE"),
    (&["--show", "--human", "--human-readable", "--print"], "for a person to read, use --view; on a terminal it is the default"),
    (&["--pager", "--no-pager"], "for the pager, use --paging auto, always or never"),
    (&["--width", "--columns"], "the view is as wide as the terminal; in a pipe COLUMNS says how wide"),
    (&["--warnings", "--errors"], "for all warnings, use --csv --table diagnostics; to fail on them, --strict"),
    (&["--input", "--file", "--in", "-i"], "name the file by itself: minutes-extract minutes.txt"),
    (&["--stdin"], "standard input is read without any path, or as -"),
    (
        &["--serve", "--server", "--daemon", "--worker", "--stream", "--jsonl-in", "--json-in", "--batch"],
        "for a process that stays open and reads texts a line each, use --ndjson-in; for paths, --files-from -",
    ),
    (&["--stdout"], "standard output is where data goes unless -o or --out-dir is given"),
    (&["--recursive", "--recurse", "-r", "-R"], "folders are searched to any depth without an option"),
    (&["--output-dir", "--outdir", "--directory", "--dest", "-d"], "for a file for each document, use --out-dir DIR"),
    (&["--force", "--overwrite", "--yes", "-y"], "-o replaces its file without asking; --out-dir replaces only what a run has written"),
    (
        &["--verbose", "--debug", "-v"],
        "all warnings and notes are shown unless -q is given; --why LINE explains a line; -V shows the version",
    ),
    (&["--silent", "-s"], "to show errors only, use -q"),
    (&["--log-level", "--log"], "to show errors only, use -q; for messages as JSON, --message-format json"),
    (&["--threads", "--workers", "--parallel"], "to choose how many documents are worked on at a time, use -j N"),
    (&["--charset", "--input-encoding", "-e"], "for the encoding of the input, use --encoding ENCODING"),
    (&["--lang", "--locale", "-l"], "for the languages of the input, use --language LANGUAGE"),
    (
        &["--dayfirst", "--day-first", "--monthfirst", "--month-first"],
        "for the order of day and month, use --date-order day-first or month-first",
    ),
    (&["--separator", "--sep"], "for another delimiter in CSV, use --delimiter CHAR"),
    (&["--include", "--pattern", "--ext", "--extension"], "to choose the files of a folder, use --glob GLOB, as in --glob '*.minutes'"),
    (&["--ignore", "--skip"], "to leave out files of a folder, use --exclude GLOB"),
    (&["--max-size", "--limit"], "for the largest size of a file, use --max-bytes SIZE"),
    (&["--fail-on-warnings", "--werror", "--fail"], "to fail on warnings, use --strict"),
    (&["--no-color", "--no-colour", "--colour"], "for messages without colours, use --color never"),
    (&["--no-progress"], "for no progress bar, use --progress none"),
    (&["--stats", "--statistics", "--count"], "for the figures of a run, use --summary FILE; for those of an archive, --report"),
    (&["--check", "--validate", "--lint"], "to fail on warnings, use --strict; the data can go to -o /dev/null"),
    (&["--completions", "--completion", "--man"], "for completions and the man page, use --generate KIND"),
    (&["--codes"], "for all codes, use --list-codes"),
    (&["--delete", "--remove", "--clean", "--purge"], "nothing is removed; the options are listed by -h"),
];

/// The forms that there are.
const ALL_FORMS: &str = "the forms of output are --json, --ndjson, --csv, --xlsx, --html, --text, --view, --follow-up and --ics";

/// The form that the program may be built without.
#[cfg(not(feature = "parquet"))]
const PARQUET: &str =
    "this program was built without Parquet; in a clone of its sources `cargo install --path . --features parquet` builds it with it";
#[cfg(feature = "parquet")]
const PARQUET: &str = "for all tables as Parquet, use --parquet --out-dir DIR; for one of them, --parquet --table TABLE -o FILE";

/// How other programs call the option that names a form.
const FORMAT_OPTIONS: [&str; 7] = ["--format", "--output-format", "--to", "--type", "--as", "-f", "-t"];

/// Options that remove files, which nobody is to be led to by a slip of the finger.
const REMOVING: [&str; 1] = ["--prune"];

/// The same complaint, with better advice where an option is unknown.
pub fn given(mut error: clap::Error, arguments: &[OsString]) -> clap::Error {
    if error.kind() != ErrorKind::UnknownArgument {
        return error;
    }
    let Some(ContextValue::String(option)) = error.get(ContextKind::InvalidArg).cloned() else { return error };
    let removes = |value: &ContextValue| match value {
        ContextValue::String(option) => REMOVING.contains(&option.as_str()),
        ContextValue::Strings(options) => options.iter().any(|option| REMOVING.contains(&option.as_str())),
        _ => false,
    };
    if let Some(advice) = advice(&option, arguments) {
        error.remove(ContextKind::SuggestedArg);
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![advice.into()]));
    } else if error.get(ContextKind::SuggestedArg).is_some_and(removes) {
        error.remove(ContextKind::SuggestedArg);
    }
    error
}

/// What to type in place of an option that does not exist.
fn advice(option: &str, arguments: &[OsString]) -> Option<String> {
    if FORMAT_OPTIONS.contains(&option) {
        let form = value(option, arguments).and_then(|value| form(&value));
        return Some(form.map_or_else(|| ALL_FORMS.to_owned(), |form| format!("for that form, use {form}")));
    }
    if ["--parquet", "--arrow", "--feather"].contains(&option) {
        return Some(PARQUET.to_owned());
    }
    let name = option.trim_start_matches('-');
    let is_table = |table: &&Table| table.name() == name || table.name().strip_suffix('s') == Some(name);
    if let Some(table) = Table::ALL.iter().find(is_table) {
        return Some(format!("for that table, use --csv --table {table}, or --ndjson --table {table}"));
    }
    ELSEWHERE.iter().find(|(options, _)| options.contains(&option)).map(|(_, advice)| (*advice).to_owned())
}

/// The value that was given to an option: `--format=csv`, `--format csv`, `-fcsv`.
fn value(option: &str, arguments: &[OsString]) -> Option<String> {
    let mut words = arguments.iter().map(|argument| argument.to_string_lossy());
    let named = words.find_map(|word| word.strip_prefix(option).map(|rest| rest.trim_start_matches('=').to_owned()))?;
    if named.is_empty() { words.next().map(std::borrow::Cow::into_owned) } else { Some(named) }
}

/// The option of a form, by the name that it has elsewhere.
fn form(name: &str) -> Option<&'static str> {
    Some(match name.to_ascii_lowercase().as_str() {
        "json" => "--json",
        "ndjson" => "--ndjson",
        "jsonl" | "json-lines" | "jsonlines" => "--jsonl",
        "csv" => "--csv",
        "tsv" => "--csv --delimiter tab",
        "parquet" | "arrow" => "--parquet",
        "excel" | "xlsx" | "xls" => "--xlsx",
        "ics" | "ical" | "icalendar" | "calendar" => "--ics",
        "mail" | "follow-up" => "--follow-up",
        "view" | "human" => "--view",
        "text" | "txt" | "plain" | "md" | "markdown" => "--text",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn every_option_that_is_advised_exists_and_none_is_listed_that_does() {
        let command = super::super::args::Args::command();
        let mut exist = vec!["--help".to_owned(), "-h".to_owned(), "--version".to_owned(), "-V".to_owned()];
        for option in command.get_arguments() {
            exist.extend(option.get_long_and_visible_aliases().unwrap_or_default().into_iter().map(|name| format!("--{name}")));
            exist.extend(option.get_short().map(|name| format!("-{name}")));
        }
        for (options, advice) in ELSEWHERE {
            for word in advice.split([' ', ';', ',', ':']).filter(|word| word.len() > 1 && word.starts_with('-')) {
                assert!(exist.iter().any(|option| option == word), "{word}");
                assert!(!REMOVING.contains(&word), "{word}");
            }
            assert!(options.iter().all(|option| !exist.iter().any(|exist| exist == option)), "{options:?}");
        }
    }
}
