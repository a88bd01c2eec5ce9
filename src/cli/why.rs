//! What lines of a document were read as, and why.

use std::borrow::Cow;
use std::fmt::Write as _;

use anyhow::bail;
use minutes_extract::archive::{self, Input};
use minutes_extract::diagnostic::{Level, Message};
use minutes_extract::{Account, Evidence, ReadAs, Reason, span};

use super::args::{LineRange, MessageFormat};
use super::inputs::keep_apart;
use super::messages::Messages;
use super::outcome::Outcome;
use super::output::Output;
use super::plan::{Inquiry, Named};
use super::render::{in_json, visible};

/// Says of the lines of one document what they were read as, and why.
pub fn answer(inquiry: &Inquiry, messages: &mut Messages) -> anyhow::Result<Outcome> {
    let input = match &inquiry.input {
        Some(Named::Path(path)) if path.is_dir() => bail!("{} is a folder; --why is about the lines of one file", path.display()),
        Some(Named::Path(path)) => Input::File(path.clone()),
        _ => Input::Stdin,
    };
    let output = Output::open(&inquiry.target)?;
    keep_apart(&input, &Vec::from_iter(output.replaces()))?;
    let mut buffer = Vec::new();
    let document = match archive::open(&input, &inquiry.reading, &mut buffer) {
        Ok(document) => document,
        Err(failure) => {
            messages.failure(&failure);
            return Ok(messages.finish());
        }
    };
    let options = inquiry.reading.options.clone();
    let accounts = if inquiry.reading.split { options.why_all(document.text()) } else { options.why(document.text()) };
    let name = document.source.as_deref();
    let (LineRange { first, last }, shown) = (inquiry.lines, name.unwrap_or("standard input"));
    if accounts.len() < first {
        bail!("line {first} is not there: {}", lines_of(shown, accounts.len()));
    }
    let lines = span::lines(document.text()).zip(&accounts).skip(first - 1).take(last - first + 1);
    let mut answer = String::new();
    for ((at, line), account) in lines {
        match inquiry.format {
            MessageFormat::Json => answer += &for_programs(name, at, line.text, account)?,
            MessageFormat::Human if line.text.trim().is_empty() && first < last => {}
            MessageFormat::Human => for_people(name.unwrap_or("<stdin>"), line.text, account, &mut answer),
        }
    }
    output.put(answer.as_bytes())?;
    Ok(Outcome::Converted)
}

fn lines_of(name: &str, count: usize) -> String {
    match count {
        0 => format!("{name} has no lines"),
        1 => format!("{name} has one line"),
        count => format!("{name} has {count} lines"),
    }
}

/// The account of a line as an object on a line, as [`Message`] describes it.
fn for_programs(file: Option<&str>, at: usize, text: &str, account: &Account) -> anyhow::Result<String> {
    let said: Vec<String> = account.read_as.iter().map(named).collect();
    let mut message = Message::new(Level::Note, "why", format!("read as {}", said.join(", ")));
    message.file = file.map(Cow::Borrowed);
    (message.line, message.column) = (Some(account.line), Some(1));
    (message.start, message.end) = (Some(at), Some(at + text.len()));
    message.why = Some(Cow::Borrowed(account));
    let json = serde_json::to_string(&message)?;
    Ok(format!("{}\n", in_json(&json)))
}

/// The account of a line in words.
fn for_people(file: &str, text: &str, account: &Account, answer: &mut String) {
    if !answer.is_empty() {
        answer.push('\n');
    }
    let mut say = |words: std::fmt::Arguments<'_>| {
        // Writing into a string cannot fail.
        let _ = writeln!(answer, "{}", visible(&words.to_string()));
    };
    say(format_args!("{file}:{}: {}", account.line, text.trim().replace('\t', "    ")));
    for read in &account.read_as {
        let known = read.details.iter().map(|(name, value)| format!("{name}: {value}"));
        let said: Vec<String> = std::iter::once(named(read)).chain(known).collect();
        say(format_args!("  read as   {}", said.join("; ")));
    }
    say(format_args!("  form      {}", account.form));
    for reason in &account.reasons {
        say(format_args!("  question  {}", asked(reason)));
        for row in &reason.rows {
            say(format_args!("    {}", weighed(row)));
        }
    }
}

/// `section heading s1 "Roof"`
fn named(read: &ReadAs) -> String {
    let id = read.id.as_ref().map_or_else(String::new, |id| format!(" {id}"));
    let words = if read.words.is_empty() { String::new() } else { format!(" \"{}\"", cut(&read.words)) };
    format!("{}{id}{words}", read.what)
}

/// No more of what something says is shown than fits on a line.
fn cut(words: &str) -> Cow<'_, str> {
    const LONGEST: usize = 60;
    match words.char_indices().nth(LONGEST) {
        Some((at, _)) => Cow::Owned(format!("{}…", words[..at].trim_end())),
        None => Cow::Borrowed(words),
    }
}

/// `what numbered lines are: headings, 8 of 5 needed; next: entries of a list, 0`
fn asked(reason: &Reason) -> String {
    let Reason { question, answer, sum, least, first_line, last_line, .. } = reason;
    let lines = if first_line == last_line { String::new() } else { format!(" (lines {first_line} to {last_line})") };
    if reason.rows.iter().any(|row| row.weight == Evidence::CERTAIN) {
        let next = reason.next.as_ref().map_or_else(String::new, |next| format!("; next: {next}"));
        return format!("{question}{lines}: {answer}{next}");
    }
    let next = reason.next.as_ref().zip(reason.next_sum).map_or_else(String::new, |(next, sum)| format!("; next: {next}, {sum}"));
    format!("{question}{lines}: {answer}, {sum} ({least} needed){next}")
}

/// `+6  content  text below, not nested: headings`
fn weighed(row: &Evidence) -> String {
    let weight = match row.weight {
        Evidence::CERTAIN => "sure".to_owned(),
        Evidence::NEVER => "never".to_owned(),
        weight => format!("{weight:+}"),
    };
    format!("{weight:>5}  {:7}  {}: {}", row.side.name(), row.name, row.answer)
}
