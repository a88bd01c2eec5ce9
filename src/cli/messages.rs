//! What is told on standard error: remarks about documents, failures, a total.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use anstream::AutoStream;
use minutes_extract::archive::{self, Became, Done, Entry, Failure, Gone, LayoutCount, Reason, Status, Summary, UnusedRow};
use minutes_extract::diagnostic::{Level, Message};
use minutes_extract::emit::text::{Difference, house};
use minutes_extract::emit::{Table, xlsx};
use minutes_extract::{Code, Corrections, DecodeError, Diagnostic, Filter, Minutes, Profile, ProfileError, Severity};

use super::args::MessageFormat;
use super::form::tables_of;
use super::interrupt;
use super::outcome::Outcome;
use super::plan::{Form, Manner};
use super::policy::Policy;
use super::progress::Progress;
use super::render::{self, Columns, visible};

/// Tells what there is to tell, and counts.
#[derive(Debug)]
pub struct Messages {
    manner: Manner,
    /// Which remarks make the run fail.
    policy: Policy,
    summary: Summary,
    /// The profile, and its rows that nothing used.
    profile: Option<PathBuf>,
    /// How many folders without minutes there were.
    folders_without_minutes: usize,
    /// The remedies that were shown.
    helped: Vec<&'static str>,
    /// How many documents were made in this run: one of each file, or one of each meeting.
    made: usize,
    /// How many documents have no meeting of the days that are wanted.
    left_out: usize,
    progress: Progress,
}

/// The code of what the text of `--text` is not read as.
const READ_DIFFERENTLY: &str = "read-differently";

/// The code of a text that a workbook does not hold whole.
const CUT: &str = "cut";

impl Manner {
    /// The messages about the meetings of a document that are written in a form, as bytes for [`Messages::document`]; any thread may call it.
    pub fn report(self, form: Form, text: &str, meetings: &[Minutes<'_>]) -> Vec<u8> {
        // The view shows them itself.
        let is_shown = matches!(form, Form::View(..)) && self.format == MessageFormat::Human;
        let mut told = if is_shown { Vec::new() } else { self.remarks(text, meetings) };
        if form == Form::Text && !self.quiet {
            let differences: Vec<Difference> = meetings.iter().flat_map(|minutes| house(minutes).differences).collect();
            let source = meetings.first().and_then(|minutes| minutes.source.as_deref());
            let written = self.differences(text, source, &differences, &mut told);
            debug_assert!(written.is_ok(), "{written:?}");
        }
        if let Form::Workbook(table) = form
            && !self.quiet
        {
            let written = self.cut(table, text, meetings, &mut told);
            debug_assert!(written.is_ok(), "{written:?}");
        }
        told
    }

    /// Tells of texts that are too long for a cell of a workbook.
    fn cut(self, table: Option<Table>, text: &str, meetings: &[Minutes<'_>], told: &mut Vec<u8>) -> io::Result<()> {
        // No text of a document is longer than it is.
        if text.len() <= xlsx::MOST_CHARACTERS {
            return Ok(());
        }
        let cut: usize = meetings.iter().map(|minutes| xlsx::cut_cells(&tables_of(table), minutes)).sum();
        if cut == 0 {
            return Ok(());
        }
        let source = meetings.first().and_then(|minutes| minutes.source.as_deref());
        let limit = xlsx::MOST_CHARACTERS;
        let text =
            format!("{} cut at {limit} characters, of which a cell of a workbook holds no more; JSON and CSV have all", count(cut, "text"));
        match self.format {
            MessageFormat::Human => writeln!(told, "{}: {CUT}: {text}", visible(source.unwrap_or("standard input"))),
            MessageFormat::Json => {
                let mut message = Message::new(Level::Warning, CUT, &*text);
                message.file = source.map(Cow::Borrowed);
                for_programs(&message, told)
            }
        }
    }

    /// Tells what the text of a document is not read as.
    fn differences(self, text: &str, source: Option<&str>, differences: &[Difference], told: &mut Vec<u8>) -> io::Result<()> {
        let file = visible(source.unwrap_or("standard input"));
        match self.format {
            MessageFormat::Human if self.many && differences.is_empty() => Ok(()),
            MessageFormat::Human if self.many => {
                writeln!(told, "{file}: {}: {READ_DIFFERENTLY}", count(differences.len(), "warning"))
            }
            MessageFormat::Human => differences.iter().try_for_each(|difference| {
                let line = difference.span.line.max(1);
                writeln!(told, "warning[{READ_DIFFERENTLY}]: {}\n --> {file}:{line}\n", visible(&difference.to_string()))
            }),
            MessageFormat::Json => {
                let mut columns = Columns::of(text);
                differences.iter().try_for_each(|difference| {
                    let mut message = Message::new(Level::Warning, READ_DIFFERENTLY, difference.to_string());
                    message.file = source.map(Cow::Borrowed);
                    message.line = Some(difference.span.line.max(1));
                    message.column = Some(columns.at(difference.span.start));
                    (message.start, message.end) = (Some(difference.span.start), Some(difference.span.end));
                    for_programs(&message, told)
                })
            }
        }
    }

    /// Tells that no meeting of a document was chosen.
    pub fn left_out(self, source: Option<&str>) -> Vec<u8> {
        const MESSAGE: &str = "left out: it has no day, or not one that --since and --until ask for";
        let mut told = Vec::new();
        let written = match self.format {
            _ if self.quiet => Ok(()),
            MessageFormat::Human => writeln!(told, "{}: {MESSAGE}", visible(source.unwrap_or("standard input"))),
            MessageFormat::Json => {
                let mut message = Message::new(Level::Note, "left-out", MESSAGE);
                message.file = source.map(Cow::Borrowed);
                for_programs(&message, &mut told)
            }
        };
        debug_assert!(written.is_ok(), "{written:?}");
        told
    }

    /// What the reader remarked.
    fn remarks(self, text: &str, meetings: &[Minutes<'_>]) -> Vec<u8> {
        let remarks: Vec<&Diagnostic> = meetings.iter().flat_map(|minutes| &minutes.diagnostics).collect();
        let mut told = Vec::new();
        if self.quiet || remarks.is_empty() {
            return told;
        }
        let source = meetings.first().and_then(|minutes| minutes.source.as_deref());
        let warnings = remarks.iter().filter(|remark| remark.severity >= Severity::Warning).count();
        let written = match self.format {
            MessageFormat::Json => remarks_for_programs(text, source, &remarks, &mut told),
            MessageFormat::Human if self.many && warnings == 0 => Ok(()),
            MessageFormat::Human if self.many => {
                let mut codes = BTreeMap::new();
                for remark in remarks {
                    *codes.entry(remark.code).or_insert(0) += 1;
                }
                line(source, &codes, &mut told)
            }
            MessageFormat::Human => rendered(text, source, &remarks, &mut told),
        };
        // Nothing fails that writes to memory.
        debug_assert!(written.is_ok(), "{written:?}");
        told
    }
}

impl Messages {
    pub fn new(manner: Manner, policy: Policy, profile: Option<PathBuf>) -> Messages {
        let progress = Progress::new(manner);
        Messages {
            manner,
            policy,
            profile,
            summary: Summary::default(),
            folders_without_minutes: 0,
            helped: Vec::new(),
            made: 0,
            left_out: 0,
            progress,
        }
    }

    pub fn manner(&self) -> Manner {
        self.manner
    }

    /// What became of the inputs so far.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// How many documents there are that were converted, now or before.
    pub fn held(&self) -> usize {
        self.summary.inputs - self.summary.of(Status::Failed)
    }

    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Notes a document that was converted or is unchanged, and tells what there is [to tell](Manner::told) of it.
    pub fn document(&mut self, entry: &Entry, told: &[u8]) {
        self.summary.add(entry);
        self.made += if entry.status == Status::Unchanged { 0 } else { entry.meetings };
        self.left_out += usize::from(entry.meetings == 0);
        if !told.is_empty() {
            self.tell(|stderr| stderr.write_all(told));
        }
        self.progress.step(self.summary.of(Status::Failed));
    }

    /// Notes a request that was answered. Its answer says all that there is to say.
    pub fn answered(&mut self, entry: &Entry) {
        if entry.status == Status::Failed {
            self.summary.add(entry);
            self.progress.step(self.summary.of(Status::Failed));
        } else {
            self.document(entry, &[]);
        }
    }

    /// Notes an input that is done, and tells what there is to tell of it.
    pub fn done(&mut self, done: Done<Vec<u8>>) -> Entry {
        match done.became {
            Became::Converted(told) => self.document(&done.entry, &told),
            // Its warnings were told when it was converted; where they make the run fail, it is told which they are.
            Became::Unchanged => {
                let is_denied = done.entry.warnings() > 0 && done.entry.diagnostics.keys().any(|code| self.policy.denies(*code));
                let mut told = Vec::new();
                if is_denied && self.manner.format == MessageFormat::Human && !self.manner.quiet {
                    let _ = line(done.entry.path.as_deref(), &done.entry.diagnostics, &mut told);
                }
                self.document(&done.entry, &told);
            }
            Became::Failed(failure) => self.failure(&failure),
        }
        done.entry
    }

    /// Tells that an input was not converted, and why.
    pub fn failure(&mut self, failure: &Failure) {
        let name = failure.input.name();
        let message = failure.reason.to_string();
        let is_cry_for_help = matches!(failure.reason, Reason::Missing) && name.as_deref() == Some("help");
        let remedy = if is_cry_for_help { "for help: minutes-extract --help" } else { remedy(&failure.reason) };
        if matches!(failure.reason, Reason::NoMinutes { .. }) {
            self.folders_without_minutes += 1;
        } else {
            self.summary.add(&Entry::failed(failure));
        }
        match self.manner.format {
            MessageFormat::Json => {
                self.tell(|stderr| error_for_programs(name.as_deref(), failure.reason.code(), &message, Some(remedy), stderr));
            }
            MessageFormat::Human => {
                // Once is enough: a folder may hold a hundred pictures.
                let help = (!self.helped.contains(&remedy)).then_some(remedy);
                self.helped.extend(help);
                let name = name.as_deref().unwrap_or("standard input");
                self.tell(|stderr| write!(stderr, "{}", render::error(&format!("{name}: {message}"), help)));
            }
        }
        self.progress.step(self.summary.of(Status::Failed));
    }

    /// Tells of an output whose document is gone, and what became of it.
    pub fn gone(&self, gone: &Gone, (what, fate): (&str, &str)) {
        if self.manner.quiet {
            return;
        }
        let message = format!("is gone; {what} {fate}");
        self.tell(|stderr| match self.manner.format {
            MessageFormat::Json => {
                let mut message = Message::new(Level::Warning, "gone", &*message);
                message.file = Some(Cow::Borrowed(&gone.path));
                for_programs(&message, stderr)
            }
            MessageFormat::Human => writeln!(stderr, "{}: {}", visible(&gone.path), visible(&message)),
        });
    }

    /// Tells what ended the run before its time.
    pub fn fatal(&mut self, error: &anyhow::Error) {
        self.progress.finish();
        let causes: Vec<String> = error.chain().map(spoken).collect();
        let message = causes.join(": ");
        let remedy = error.chain().find_map(|cause| remedy_of(cause.downcast_ref()?));
        self.tell(|stderr| match self.manner.format {
            MessageFormat::Json => error_for_programs(None, "output", &message, remedy, stderr),
            MessageFormat::Human => write!(stderr, "{}", render::error(&message, remedy)),
        });
    }

    /// Tells of corrections that are of no document of the run, where every document was read.
    pub fn unmet(&mut self, corrections: &Corrections) {
        if self.summary.of(Status::Unchanged) > 0 {
            return;
        }
        for source in corrections.unmet() {
            *self.summary.diagnostics.entry(Code::CorrectionUnfit).or_default() += 1;
            if self.manner.quiet {
                continue;
            }
            let words = "its corrections were not applied: no document has this path, or the text that they were made on";
            self.tell(|stderr| match self.manner.format {
                MessageFormat::Json => {
                    let mut message = Message::new(Level::Warning, Code::CorrectionUnfit.name(), words);
                    message.file = source.map(Cow::Borrowed);
                    for_programs(&message, stderr)
                }
                MessageFormat::Human => {
                    writeln!(stderr, "warning[correction-unfit]: {}: {words}", visible(source.unwrap_or("standard input")))
                }
            });
        }
    }

    /// Tells what the filter asks for that no document of the run has, where every document was read.
    pub fn not_found(&self, filter: &Filter) {
        if self.manner.quiet || self.summary.of(Status::Unchanged) > 0 || self.made == 0 {
            return;
        }
        let owners = filter.unmet_owners().map(|name| format!("--owner {name}: no action of such an owner was found"));
        let sections = filter.unmet_sections().map(|heading| format!("--section {heading}: no such section was found"));
        for words in owners.chain(sections) {
            self.tell(|stderr| match self.manner.format {
                MessageFormat::Json => for_programs(&Message::new(Level::Note, "not-found", words), stderr),
                MessageFormat::Human => writeln!(stderr, "{}", visible(&words)),
            });
        }
    }

    /// Notes the rows of a profile that no document of the run used, where every document was read.
    pub fn unused(&mut self, profile: &Profile) {
        let read = self.summary.of(Status::Converted) + self.summary.of(Status::ConvertedWithWarnings);
        if read > 0 && self.summary.of(Status::Unchanged) == 0 {
            self.summary.unused_rows = profile.unused().map(|row| UnusedRow::new(row.line, &*row.key, &*row.words)).collect();
        }
    }

    /// Tells what is wrong with the profile.
    pub fn wrong_profile(&self, file: &str, text: &str, error: &ProfileError) {
        self.tell(|stderr| match self.manner.format {
            MessageFormat::Json => {
                let mut message = Message::new(Level::Error, "profile", &*error.message);
                (message.file, message.hint) = (Some(Cow::Borrowed(file)), error.hint.as_deref().map(Cow::Borrowed));
                (message.line, message.column) = (Some(error.span.line), Some(error.column));
                (message.start, message.end) = (Some(error.span.start), Some(error.span.end));
                for_programs(&message, stderr)
            }
            MessageFormat::Human => writeln!(stderr, "{}", render::profile_error(error, file, text)),
        });
    }

    /// Tells that the run was interrupted, and how to go on.
    pub fn interrupted(&mut self, how: &str) -> Outcome {
        self.progress.finish();
        let message = format!("interrupted; {} done", count(self.summary.inputs, "input"));
        self.tell(|stderr| match self.manner.format {
            MessageFormat::Json => error_for_programs(None, "interrupted", &message, Some(how), stderr),
            MessageFormat::Human => write!(stderr, "{}", render::error(&message, Some(how))),
        });
        Outcome::Interrupted
    }

    /// How a run ends that only shows what would be done.
    pub fn foreseen(&mut self) -> Outcome {
        self.progress.finish();
        match self.summary.of(Status::Failed) + self.folders_without_minutes {
            _ if interrupt::is_asked() => Outcome::Interrupted,
            0 => Outcome::Converted,
            _ => Outcome::Failed,
        }
    }

    /// Tells what became of the inputs, and how the run ends.
    pub fn finish(&mut self) -> Outcome {
        self.progress.finish();
        let failed = self.summary.of(Status::Failed);
        self.tell_unused();
        let denied =
            self.summary.diagnostics.iter().filter(|(code, _)| self.policy.denies(**code)).map(|(code, count)| (code.name(), *count));
        let denied = (!self.summary.diagnostics.is_empty()).then(|| listed(denied)).filter(|denied| !denied.is_empty());
        if self.manner.format == MessageFormat::Human {
            if self.manner.many && !self.manner.quiet {
                self.tell(|stderr| self.total(stderr));
            }
            if let Some(denied) = &denied {
                let message = format!("denied: {denied}");
                self.tell(|stderr| write!(stderr, "{}", render::error(&message, None)));
            }
        }
        if failed + self.folders_without_minutes > 0 {
            Outcome::Failed
        } else if denied.is_some() {
            Outcome::Denied
        } else {
            Outcome::Converted
        }
    }

    /// Tells which rows of the profile several documents did not use.
    fn tell_unused(&self) {
        let file = self.profile.as_deref().map(|path| path.to_string_lossy()).unwrap_or_default();
        let rows = &self.summary.unused_rows;
        if rows.is_empty() || self.manner.quiet || !self.manner.many {
            return;
        }
        self.tell(|stderr| match self.manner.format {
            MessageFormat::Json => rows.iter().try_for_each(|row| {
                let mut message = Message::new(Level::Note, "unused-row", format!("{row} was used by no document"));
                (message.file, message.line) = (Some(Cow::Borrowed(&*file)), Some(row.line));
                for_programs(&message, stderr)
            }),
            MessageFormat::Human => {
                for row in rows.iter().take(UNUSED_ROWS) {
                    writeln!(stderr, "{}", visible(&format!("{file}:{}: {row} was used by no document", row.line)))?;
                }
                match rows.len().saturating_sub(UNUSED_ROWS) {
                    0 => Ok(()),
                    more => writeln!(stderr, "{file}: and {more} rows more; --summary has all of them"),
                }
            }
        });
    }

    /// What became of the inputs, in a few lines.
    fn total(&self, stderr: &mut dyn Write) -> io::Result<()> {
        let Summary { errors, diagnostics, .. } = &self.summary;
        if !diagnostics.is_empty() {
            writeln!(stderr, "diagnostics: {}", listed(diagnostics.iter().map(|(code, count)| (code.name(), *count))))?;
        }
        if errors.len() + self.folders_without_minutes > 0 {
            let folders_without_minutes = Some(("no-minutes", self.folders_without_minutes)).filter(|(_, count)| *count > 0);
            writeln!(
                stderr,
                "failures: {}",
                listed(errors.iter().map(|(code, count)| (code.as_str(), *count)).chain(folders_without_minutes))
            )?;
        }
        let layouts = if self.manner.layouts { self.summary.layouts() } else { Vec::new() };
        if !layouts.is_empty() {
            writeln!(stderr, "layouts:")?;
        }
        for LayoutCount { layout, documents } in layouts.iter().take(LAYOUTS) {
            writeln!(stderr, "{documents:7}  {}", visible(&layout.to_string()))?;
        }
        let others: usize = layouts.iter().skip(LAYOUTS).map(|layout| layout.documents).sum();
        if others > 0 {
            writeln!(stderr, "{others:7}  in {} others", layouts.len() - LAYOUTS)?;
        }

        let [warned, unchanged, failed] =
            [Status::ConvertedWithWarnings, Status::Unchanged, Status::Failed].map(|status| self.summary.of(status));
        write!(stderr, "{} converted", count(self.made, "document"))?;
        for (number, words) in [
            (warned, ", # with warnings"),
            (unchanged, "; # unchanged"),
            (self.left_out, "; # left out by their day"),
            (failed + self.folders_without_minutes, "; # failed"),
        ] {
            if number > 0 {
                write!(stderr, "{}", words.replace('#', &number.to_string()))?;
            }
        }
        writeln!(stderr)
    }

    /// Writes to standard error, above what shows how far the run is.
    fn tell(&self, message: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        self.progress.above(|| tell(message));
    }
}

/// How many rows of a profile are named at the end of a run.
const UNUSED_ROWS: usize = 20;

/// How many layouts are listed at the end of a run.
const LAYOUTS: usize = 5;

/// Names and numbers in one line.
fn listed<'n>(counts: impl Iterator<Item = (&'n str, usize)>) -> String {
    counts.map(|(name, count)| format!("{name} ({count})")).collect::<Vec<_>>().join(", ")
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
fn line(source: Option<&str>, codes: &BTreeMap<Code, usize>, stderr: &mut dyn Write) -> io::Result<()> {
    let warnings = codes.iter().filter(|(code, _)| code.severity() >= Severity::Warning);
    let number = warnings.clone().map(|(_, times)| times).sum();
    let codes: Vec<String> =
        warnings.map(|(code, times)| if *times > 1 { format!("{code} ({times})") } else { code.to_string() }).collect();
    let file = source.unwrap_or("standard input");
    writeln!(stderr, "{}: {}: {}", visible(file), count(number, "warning"), codes.join(", "))
}

fn remarks_for_programs(text: &str, source: Option<&str>, remarks: &[&Diagnostic], stderr: &mut dyn Write) -> io::Result<()> {
    let mut columns = Columns::of(text);
    for Diagnostic { code, severity, message, hint, span, .. } in remarks.iter().copied() {
        let mut entry = Message::new(Level::from(*severity), code.name(), message);
        (entry.file, entry.hint) = (source.map(Cow::Borrowed), hint.as_deref().map(Cow::Borrowed));
        (entry.line, entry.column) = (Some(span.line), Some(columns.at(span.start)));
        (entry.start, entry.end) = (Some(span.start), Some(span.end));
        for_programs(&entry, stderr)?;
    }
    Ok(())
}

fn error_for_programs(file: Option<&str>, code: &str, message: &str, hint: Option<&str>, stderr: &mut dyn Write) -> io::Result<()> {
    let mut entry = Message::new(Level::Error, code, message);
    (entry.file, entry.hint) = (file.map(Cow::Borrowed), hint.map(Cow::Borrowed));
    for_programs(&entry, stderr)
}

/// One line for programs.
fn for_programs(message: &Message<'_>, stderr: &mut dyn Write) -> io::Result<()> {
    // JSON too may be looked at on a terminal.
    let json = serde_json::to_string(message)?;
    writeln!(stderr, "{}", render::in_json(&json))
}

/// What can be done about a failure.
pub fn remedy(reason: &Reason) -> &'static str {
    match reason {
        Reason::Missing => "check the path; a relative one starts at the current folder",
        Reason::Unreadable(error) if error.kind() == io::ErrorKind::PermissionDenied => "ask for the right to read it, or leave it out",
        Reason::NotText(DecodeError::OtherFile(kind)) => conversion(kind),
        Reason::NotText(_) => "if it is text all the same, name its encoding with --encoding",
        Reason::TooLarge { .. } => "allow more with --max-bytes, as in --max-bytes 1GiB",
        Reason::SameOutput { .. } => "convert the two into folders of their own",
        Reason::Occupied { .. } => "move it away, or name another folder",
        Reason::Unwritable(_) => "give the document, or what is in the output's place, another name",
        Reason::Panic(_) => "please report it to those who make this program, with the document if you may; the others are not concerned",
        Reason::NoMinutes { .. } => {
            "name its files with --glob, as in --glob '*.minutes'; left out are hidden and ignored files, and what a run has written there"
        }
        Reason::BadRequest { .. } => r#"send an object a line, as in {"id": 7, "text": "Library Board …"}"#,
        _ => "see whether other programs can open it",
    }
}

/// How a file of another kind becomes text.
fn conversion(kind: &str) -> &'static str {
    match kind {
        "a PDF document" => "convert it to text first: pdftotext -layout minutes.pdf minutes.txt",
        "an HTML page" => "convert it to text first: pandoc -t plain minutes.html -o minutes.txt",
        "a Word document (.docx)" => "convert it to text first: pandoc -t plain minutes.docx -o minutes.txt",
        "an OpenDocument text (.odt)" => "convert it to text first: pandoc -t plain minutes.odt -o minutes.txt",
        "an RTF document" => "convert it to text first: pandoc -t plain minutes.rtf -o minutes.txt",
        _ => "save its words as plain text and convert that",
    }
}

/// A cause in words; of the system's errors without their number.
fn spoken(cause: &(dyn std::error::Error + 'static)) -> String {
    cause.downcast_ref().map_or_else(|| cause.to_string(), archive::spoken)
}

/// What can be done about an error of the system.
fn remedy_of(error: &io::Error) -> Option<&'static str> {
    Some(match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "check the path; a relative one starts at the current folder",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "ask for the right to read or write there, or name another place"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "make room, or name a place on another disk, and run the same command again"
        }
        io::ErrorKind::IsADirectory | io::ErrorKind::AlreadyExists => "move away what is there, or name another place",
        io::ErrorKind::InvalidFilename => "name a shorter path",
        _ => return None,
    })
}

/// A number and its noun.
fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
