//! What can be shown without a document: the schema, the codes, completions, the man page.

use std::fmt::Write as _;
use std::io;

use anstream::{AutoStream, ColorChoice};
use clap::CommandFactory as _;
use clap_complete::aot::{Shell, generate};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use minutes_extract::{Code, Profile, emit};

use super::args::{Args, EXAMPLES, EXIT_STATUS, Generated, Schema};
use super::errors::{ERRORS, ErrorPage};
use super::outcome::Outcome;
use super::output::Output;
use super::plan::{Page, Target};
use super::policy;
use super::render::visible;

const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

/// Shows a page.
pub fn show(page: Page, target: &Target) -> anyhow::Result<Outcome> {
    let output = Output::open(target)?;
    let page = match page {
        Page::Schema(schema) => match schema {
            Schema::Minutes => emit::schema::json_schema(),
            Schema::Tables => emit::schema::tables_schema(),
            Schema::Ledger => emit::schema::ledger_schema(),
            Schema::Summary => emit::schema::summary_schema(),
            Schema::Report => emit::schema::report_schema(),
            Schema::Message => emit::schema::message_schema(),
            Schema::Answer => emit::schema::answer_schema(),
        }
        .into_bytes(),
        Page::Explanation(name) => for_people(explained(name), target),
        Page::Codes => for_people(codes(Code::ALL), target),
        Page::ProfileTemplate => Profile::template().into_bytes(),
        Page::Generated(kind) => generated(kind)?,
    };
    output.put(&page)?;
    Ok(Outcome::Converted)
}

/// A page that has colours where it goes to a terminal.
fn for_people(page: String, target: &Target) -> Vec<u8> {
    let colored = *target == Target::Stdout && AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    if colored { page.into_bytes() } else { anstream::adapter::strip_str(&page).to_string().into_bytes() }
}

/// How many lines of an example are shown.
const EXAMPLE_LINES: usize = 24;

/// What is to be said of a code, an error or a group of codes.
fn explained(name: &str) -> String {
    let error = ERRORS.iter().find(|error| error.code == name);
    name.parse().map_or_else(|_| error.map_or_else(|| group(name), failure), explanation)
}

fn failure(error: &ErrorPage) -> String {
    let head = format!("{BOLD}{}{PLAIN} ({})", error.code, error.severity);
    format!(
        "{head}

{}
{BOLD}What to do{PLAIN}

{}",
        wrapped(error.meaning),
        wrapped(error.remedy)
    )
}

fn explanation(code: Code) -> String {
    let page = code.explanation();
    let raised = if code.is_of_text() { "A text that raises it" } else { "Corrections that raise it" };
    let mut text = format!("{BOLD}{code}{PLAIN} ({})\n\n{}\n", code.severity().name(), wrapped(page.meaning));
    let _ = write!(text, "{BOLD}What to do{PLAIN}\n\n{}\n{BOLD}{raised}{PLAIN}\n\n", wrapped(page.remedy));
    let mut lines = page.example.split_inclusive(|byte| *byte == b'\n');
    for line in lines.by_ref().take(EXAMPLE_LINES) {
        let indent = if line == b"\n" { "" } else { "    " };
        let _ = writeln!(text, "{indent}{}", spelled(line));
    }
    match lines.count() {
        0 => {}
        more => {
            let _ = writeln!(text, "    … and {more} lines more");
        }
    }
    text
}

/// Words in lines of at most 80 characters.
fn wrapped(words: &str) -> String {
    let mut text = String::new();
    let mut width = 0;
    for word in words.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > 80 {
            text.push('\n');
            width = 0;
        }
        if width > 0 {
            text.push(' ');
            width += 1;
        }
        text.push_str(word);
        width += length;
    }
    text + "\n"
}

/// A line of an example, without its line feed; what cannot be shown is spelled out.
fn spelled(line: &[u8]) -> String {
    let mut text = String::new();
    for chunk in line.strip_suffix(b"\n").unwrap_or(line).utf8_chunks() {
        for piece in chunk.valid().split_inclusive('\t') {
            let (words, tab) = piece.strip_suffix('\t').map_or((piece, ""), |words| (words, "\t"));
            text.extend([visible(words).as_ref(), tab]);
        }
        for byte in chunk.invalid() {
            let _ = write!(text, "\\x{byte:02X}");
        }
    }
    text
}

/// The page of a group of codes.
fn group(name: &str) -> String {
    let members = policy::named(name).unwrap_or_default();
    let mut text = format!("{BOLD}{name}{PLAIN}: {}\n\n{}\n", policy::subject(name), codes(&members));
    let _ = writeln!(text, "--deny {name} makes a run fail where there is one of them, --allow {name} lets them pass.");
    if let Some(code) = members.first() {
        let _ = writeln!(text, "More about a code: minutes-extract --explain {code}");
    }
    text
}

/// A line each.
fn codes(listed: &[Code]) -> String {
    let width = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or_default();
    let mut text = String::new();
    for code in listed {
        let meaning = code.explanation().meaning;
        // The first sentence says what the code means, the others why it matters.
        let summary = meaning.find(". ").map_or(meaning, |end| &meaning[..=end]);
        let group = policy::group(*code);
        let _ = writeln!(text, "{BOLD}{:width$}{PLAIN}  {:7}  {group:9}  {summary}", code.name(), code.severity().name());
    }
    text
}

fn generated(kind: Generated) -> io::Result<Vec<u8>> {
    let shell = match kind {
        Generated::Bash => Shell::Bash,
        Generated::Zsh => Shell::Zsh,
        Generated::Fish => Shell::Fish,
        Generated::PowerShell => Shell::PowerShell,
        Generated::Elvish => Shell::Elvish,
        Generated::Man => return man_page(),
    };
    let mut script = Vec::new();
    let mut command = Args::command();
    let name = command.get_name().to_owned();
    generate(shell, &mut command, name, &mut script);
    Ok(script)
}

fn man_page() -> io::Result<Vec<u8>> {
    let man = Man::new(Args::command());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    for (title, entries) in [("EXAMPLES", &EXAMPLES[..]), ("EXIT STATUS", &EXIT_STATUS[..])] {
        let mut section = Roff::new();
        section.control("SH", [title]);
        for (term, words) in entries {
            section.control("TP", []).text([bold(*term)]).text([roman(*words)]);
        }
        section.to_writer(&mut page)?;
    }
    man.render_version_section(&mut page)?;
    Ok(page)
}
