//! Carries out a conversion: one document after the other, in the order of the inputs.

use std::fs;
use std::iter;
use std::path::Path;

use anyhow::{Context as _, bail};
use minutes_extract::Minutes;
use minutes_extract::archive::{self, Document, Failure, Input};

use super::Outcome;
use super::form::Documents;
use super::messages::Messages;
use super::output::Output;
use super::plan::{Conversion, Named};

/// Converts what there is. An input that fails is told and passed over; an output that fails ends the run.
pub fn run(conversion: &Conversion, messages: &mut Messages) -> anyhow::Result<Outcome> {
    let output = Output::open(&conversion.target)?;
    let convert = if conversion.is_many() { several } else { one };
    convert(conversion, output, messages)?;
    Ok(messages.finish(conversion.strict))
}

/// Converts the one document. What there is to tell about it comes when its data is out: on a terminal it then stands below the data.
fn one(conversion: &Conversion, output: Output, messages: &mut Messages) -> anyhow::Result<()> {
    let Some(input) = inputs(conversion).next() else { return Ok(()) };
    keep_apart(&input, output.replaces().as_deref())?;
    let mut buffer = Vec::new();
    match input.and_then(|input| archive::open(&input, conversion.encoding, &mut buffer)) {
        Ok(document) => {
            let meetings = meetings(conversion, &document);
            let failed = output.failure();
            let mut documents = Documents::new(output, conversion.form, conversion.split);
            let written = meetings.iter().try_for_each(|minutes| documents.push(minutes));
            let written = written.and_then(|()| documents.finish()).context(failed).and_then(Output::finish);
            messages.document(document.text(), &meetings);
            written
        }
        Err(failure) => {
            messages.failure(&failure);
            Ok(())
        }
    }
}

/// Converts documents as they are found. Where none could be converted, the output stays as it was.
fn several(conversion: &Conversion, output: Output, messages: &mut Messages) -> anyhow::Result<()> {
    let replaced = output.replaces();
    let failed = output.failure();
    let mut documents = Documents::new(output, conversion.form, true);
    let mut buffer = Vec::new();
    for input in inputs(conversion) {
        keep_apart(&input, replaced.as_deref())?;
        match input.and_then(|input| archive::open(&input, conversion.encoding, &mut buffer)) {
            Ok(document) => {
                let meetings = meetings(conversion, &document);
                messages.document(document.text(), &meetings);
                meetings.iter().try_for_each(|minutes| documents.push(minutes)).with_context(|| failed.clone())?;
            }
            Err(failure) => messages.failure(&failure),
        }
    }
    if messages.tally().converted > 0 {
        documents.finish().context(failed)?.finish()?;
    }
    Ok(())
}

/// What a document gives: the minutes of its first meeting, or those of each.
fn meetings<'d>(conversion: &Conversion, document: &'d Document<'_>) -> Vec<Minutes<'d>> {
    if conversion.split { document.meetings() } else { vec![document.minutes()] }
}

/// The documents that the inputs stand for, found while they are asked for.
fn inputs(conversion: &Conversion) -> Box<dyn Iterator<Item = Result<Input, Failure>> + '_> {
    if conversion.inputs.is_empty() {
        return Box::new(iter::once(Ok(Input::Stdin)));
    }
    Box::new(conversion.inputs.iter().flat_map(|named| -> Box<dyn Iterator<Item = Result<Input, Failure>>> {
        match named {
            Named::Stdin => Box::new(iter::once(Ok(Input::Stdin))),
            Named::Path(path) => Box::new(archive::find(path, &conversion.search)),
        }
    }))
}

/// Refuses to put the output into the place of a document.
fn keep_apart(input: &Result<Input, Failure>, replaced: Option<&Path>) -> anyhow::Result<()> {
    let (Ok(Input::File(path)), Some(replaced)) = (input, replaced) else { return Ok(()) };
    if fs::canonicalize(path).is_ok_and(|path| path == replaced) {
        bail!("{} is an input and the output at once; give the output another name", path.display());
    }
    Ok(())
}
