//! A process that stays open: a request a line on standard input, an answer to each.

use std::io::{self, BufReader, Write};

use anyhow::Context as _;
use minutes_extract::Minutes;
use minutes_extract::archive::{self, Answer, Became, Document, Lines};
use minutes_extract::emit::{Table, json};

use super::inputs::Stopped;
use super::interrupt::Ended;
use super::messages::{Messages, remedy};
use super::output::Output;
use super::plan::{Conversion, Target};

/// Answers requests until there are no more. Each answer is sent on its way before the next request need come.
pub fn answer(conversion: &Conversion, table: Option<Table>, target: &Target, messages: &mut Messages) -> anyhow::Result<Ended> {
    let mut output = Output::open(target)?;
    let failed = output.failure();
    let stopped = Stopped::default();
    let broken = stopped.clone();
    let lines = Lines::new(BufReader::new(io::stdin()), conversion.reading.max_bytes);
    let lines = lines.map_while(move |line| broken.note(line.context("cannot read requests from standard input")));
    let split = conversion.reading.split;
    let work = move |_: &Document<'_>, meetings: &[Minutes<'_>]| body(table, split, meetings);
    let key = if table.is_some() { "rows" } else { "minutes" };
    for answer in archive::answer(lines, conversion.batch(), work)? {
        messages.answered(&answer.done.entry);
        write(answer, key, &mut output).with_context(|| failed.clone())?;
    }
    stopped.check()?;
    let ended = Ended::or("what was begun has its answer; send the other requests again");
    if ended.interrupted.is_none() || *target == Target::Stdout {
        output.finish()?;
    }
    Ok(ended)
}

/// Writes an answer as a line.
fn write(answer: Answer<io::Result<Vec<u8>>>, key: &str, output: &mut Output) -> io::Result<()> {
    let Answer { id, line, done } = answer;
    write!(output, r#"{{"id":{id},"line":{line},"error":"#)?;
    match done.became {
        Became::Converted(body) => {
            write!(output, r#"null,"{key}":"#)?;
            output.write_all(&body?)?;
        }
        Became::Failed(failure) => {
            let [code, message, hint] =
                [failure.reason.code(), &failure.reason.to_string(), remedy(&failure.reason)].map(serde_json::Value::from);
            write!(output, r#"{{"code":{code},"message":{message},"hint":{hint}}},"{key}":null"#)?;
        }
        Became::Unchanged => write!(output, r#"null,"{key}":null"#)?,
    }
    output.write_all(b"}\n")?;
    output.flush()
}

/// What was read of a text, as JSON without line ends: its minutes, those of each meeting, or the rows of a table.
fn body(table: Option<Table>, split: bool, meetings: &[Minutes<'_>]) -> io::Result<Vec<u8>> {
    let mut lines = Vec::new();
    for minutes in meetings {
        match table {
            Some(table) => json::rows(table, minutes, &mut lines)?,
            None => json::compact(minutes, &mut lines)?,
        }
    }
    // JSON on one line holds no line end of its own.
    lines.pop_if(|last| *last == b'\n');
    if table.is_none() && !split {
        return Ok(if lines.is_empty() { b"null".to_vec() } else { lines });
    }
    for byte in lines.iter_mut().filter(|byte| **byte == b'\n') {
        *byte = b',';
    }
    Ok([b"[", &*lines, b"]"].concat())
}
