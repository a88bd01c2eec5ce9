//! What is told on standard error: remarks about documents, failures, a total.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

use anstream::AutoStream;
use minutes_extract::archive::{Failure, Reason};
use minutes_extract::{DecodeError, Diagnostic, Minutes, Severity};
use serde::Serialize;

use super::Outcome;
use super::args::MessageFormat;
use super::plan::Manner;
use super::render::{self, Columns, visible};

/// Tells what there is to tell, and counts.
#[derive(Debug)]
pub struct Messages {
    manner: Manner,
    tally: Tally,
    /// The remedies that were told.
    helped: Vec<&'static str>,
}

/// What became of the inputs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many documents were converted.
    pub converted: usize,
    /// How many of those have warnings.
    pub warned: usize,
    /// How many warnings they have.
    pub warnings: usize,
    /// How many documents and folders failed.
    pub failed: usize,
    /// How many of those are folders without minutes.
    pub barren: usize,
}

impl Tally {
    /// How the run ends.
    fn outcome(self, strict: bool) -> Outcome {
        if self.converted == 0 && self.failed == self.barren {
            Outcome::Impossible
        } else if self.failed > 0 || (strict && self.warnings > 0) {
            Outcome::Failed
        } else {
            Outcome::Converted
        }
    }
}

/// One line for programs. Every key is always there.
#[derive(Debug, Serialize)]
struct Entry<'m> {
    file: Option<&'m str>,
    code: &'m str,
    severity: &'m str,
    message: &'m str,
    hint: Option<&'m str>,
    line: Option<usize>,
    column: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
}

impl Messages {
    pub fn new(manner: Manner) -> Messages {
        Messages { manner, tally: Tally::default(), helped: Vec::new() }
    }

    /// What became of the inputs so far.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// Tells what the reader remarked about the documents that a file was converted to: one, or one for each meeting.
    pub fn document(&mut self, text: &str, meetings: &[Minutes<'_>]) {
        let mut warnings = 0;
        for minutes in meetings {
            let own = minutes.diagnostics.iter().filter(|remark| remark.severity >= Severity::Warning).count();
            self.tally.converted += 1;
            self.tally.warned += usize::from(own > 0);
            warnings += own;
        }
        self.tally.warnings += warnings;
        let remarks: Vec<&Diagnostic> = meetings.iter().flat_map(|minutes| &minutes.diagnostics).collect();
        if self.manner.quiet || remarks.is_empty() {
            return;
        }
        let source = meetings.first().and_then(|minutes| minutes.source.as_deref());
        match self.manner.format {
            MessageFormat::Json => tell(|stderr| remarks_for_programs(text, source, &remarks, stderr)),
            MessageFormat::Human if self.manner.many && warnings == 0 => {}
            MessageFormat::Human if self.manner.many => tell(|stderr| line(source, &remarks, warnings, stderr)),
            MessageFormat::Human => tell(|stderr| rendered(text, source, &remarks, stderr)),
        }
    }

    /// Tells that an input was not converted, and why.
    pub fn failure(&mut self, failure: &Failure) {
        let name = failure.input.name();
        let message = failure.reason.to_string();
        let remedy = remedy(&failure.reason);
        self.tally.failed += 1;
        self.tally.barren += usize::from(matches!(failure.reason, Reason::NoMinutes { .. }));
        match self.manner.format {
            MessageFormat::Json => {
                tell(|stderr| error_for_programs(name.as_deref(), failure.reason.code(), &message, Some(remedy), stderr));
            }
            MessageFormat::Human => {
                // Once is enough: a folder may hold a hundred pictures.
                let help = (!self.helped.contains(&remedy)).then_some(remedy);
                self.helped.extend(help);
                let name = name.as_deref().unwrap_or("standard input");
                tell(|stderr| write!(stderr, "{}", render::error(&format!("{name}: {message}"), help)));
            }
        }
    }

    /// Tells what ended the run before its time.
    pub fn fatal(&self, error: &anyhow::Error) {
        let message = format!("{error:#}");
        tell(|stderr| match self.manner.format {
            MessageFormat::Json => error_for_programs(None, "output", &message, None, stderr),
            MessageFormat::Human => write!(stderr, "{}", render::error(&message, None)),
        });
    }

    /// Tells what became of the inputs, and how the run ends.
    pub fn finish(&self, strict: bool) -> Outcome {
        let Tally { converted, warned, warnings, failed, .. } = self.tally;
        if self.manner.format == MessageFormat::Human {
            if self.manner.many && !self.manner.quiet {
                let warned = if warned > 0 { format!(", {warned} with warnings") } else { String::new() };
                let failed = if failed > 0 { format!("; {failed} failed") } else { String::new() };
                tell(|stderr| writeln!(stderr, "{} converted{warned}{failed}", count(converted, "document")));
            }
            if strict && warnings > 0 {
                let message = format!("{}, and --strict allows none", count(warnings, "warning"));
                tell(|stderr| write!(stderr, "{}", render::error(&message, None)));
            }
        }
        self.tally.outcome(strict)
    }
}

/// Writes to standard error, in one go where it is not much. That it is closed stops nothing.
fn tell(message: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
    let stderr = io::stderr().lock();
    let choice = AutoStream::choice(&stderr);
    // Buffered below the stream that takes colours away, since that writes every piece between two colours by itself.
    let buffered: Box<dyn Write> = Box::new(BufWriter::new(stderr));
    let mut stderr = AutoStream::new(buffered, choice);
    let _ = message(&mut stderr).and_then(|()| stderr.flush());
}

/// All remarks about a document, as a compiler shows them.
fn rendered(text: &str, source: Option<&str>, remarks: &[&Diagnostic], stderr: &mut dyn Write) -> io::Result<()> {
    let file = source.unwrap_or("<stdin>");
    let mut columns = Columns::of(text);
    for remark in remarks {
        writeln!(stderr, "{}\n", render::diagnostic(remark, file, columns.at(remark.span.start), text))?;
    }
    match remarks.first() {
        Some(remark) => writeln!(stderr, "More about a code: minutes-extract --explain {}", remark.code),
        None => Ok(()),
    }
}

/// The warnings of one document among many, in one line.
fn line(source: Option<&str>, remarks: &[&Diagnostic], warnings: usize, stderr: &mut dyn Write) -> io::Result<()> {
    let mut codes = BTreeMap::new();
    for remark in remarks.iter().filter(|remark| remark.severity >= Severity::Warning) {
        *codes.entry(remark.code).or_insert(0_usize) += 1;
    }
    let codes: Vec<String> =
        codes.into_iter().map(|(code, times)| if times > 1 { format!("{code} ({times})") } else { code.to_string() }).collect();
    let file = source.unwrap_or("standard input");
    writeln!(stderr, "{}: {}: {}", visible(file), count(warnings, "warning"), codes.join(", "))
}

fn remarks_for_programs(text: &str, source: Option<&str>, remarks: &[&Diagnostic], stderr: &mut dyn Write) -> io::Result<()> {
    let mut columns = Columns::of(text);
    for Diagnostic { code, severity, message, hint, span } in remarks.iter().copied() {
        let entry = Entry {
            file: source,
            code: code.name(),
            severity: severity.name(),
            message,
            hint: hint.as_deref(),
            line: Some(span.line),
            column: Some(columns.at(span.start)),
            start: Some(span.start),
            end: Some(span.end),
        };
        entry.write(stderr)?;
    }
    Ok(())
}

fn error_for_programs(file: Option<&str>, code: &str, message: &str, hint: Option<&str>, stderr: &mut dyn Write) -> io::Result<()> {
    Entry { file, code, severity: "error", message, hint, line: None, column: None, start: None, end: None }.write(stderr)
}

impl Entry<'_> {
    fn write(&self, stderr: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer(&mut *stderr, self)?;
        stderr.write_all(b"\n")
    }
}

/// What can be done about a failure.
fn remedy(reason: &Reason) -> &'static str {
    match reason {
        Reason::Missing => "check the path; a relative one starts at the current folder",
        Reason::Unreadable(error) if error.kind() == io::ErrorKind::PermissionDenied => "ask for the right to read it, or leave it out",
        Reason::NotText(DecodeError::OtherFile(_)) => "save its words as plain text and convert that",
        Reason::NotText(_) => "if it is text all the same, name its encoding with --encoding",
        Reason::NoMinutes { .. } => "name its files with --glob, as in --glob '*.minutes'; hidden and ignored files are left out",
        _ => "see whether other programs can open it",
    }
}

/// A number and its noun.
fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
