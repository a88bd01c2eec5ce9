//! Converts documents into a folder: a file each, or tables of all of them, with the ledger.

use std::fs;
use std::path::PathBuf;

use minutes_extract::Minutes;
use minutes_extract::archive::{Document, Done, Drift, Entry, Finished, Folder, FolderError, Head, Mirror, Tables};
use minutes_extract::emit::Table;

use super::form::{self, in_memory};
use super::inputs::{Inputs, Stopped};
use super::interrupt::Ended;
use super::messages::Messages;
use super::output::Output;
use super::plan::{Conversion, Form, Outputs, ReportForm, Target};
use super::report;

/// Converts documents into a folder.
pub fn fill(
    conversion: &Conversion,
    outputs: &Outputs,
    inputs: Inputs,
    mut kept: Vec<PathBuf>,
    messages: &mut Messages,
) -> anyhow::Result<Ended> {
    let folder = Folder::open(&outputs.folder)?;
    // It is there by now, and found wherever it lies.
    let inputs = inputs.pass_over(&outputs.folder);
    inputs.count(messages.progress());
    let stopped = Stopped::default();
    let batch = conversion.batch();
    let (form, split, manner) = (outputs.form, conversion.reading.split, messages.manner());
    let mut entries = outputs.report.map(|_| Vec::new());
    let (finished, how) = if form.is_of_tables() {
        let columns = tables(outputs);
        let work = move |document: &Document<'_>, meetings: &[Minutes<'_>]| {
            (in_memory(form::rows(form, &columns, document, meetings)), manner.report(form, document.text(), meetings))
        };
        let tables = as_tables(outputs, &inputs);
        kept.extend(tables.files.iter().filter_map(|(name, _)| fs::canonicalize(outputs.folder.join(name)).ok()));
        let mut tabling = tables.convert(folder, inputs.find_apart(kept, &stopped), batch, work)?;
        carry_out(&mut tabling, messages, entries.as_mut())?;
        (tabling.finish(), "the tables stay as they were; run the same command again")
    } else {
        let work = move |document: &Document<'_>, meetings: &[Minutes<'_>]| {
            let bytes = if form == Form::Html { form.bytes(document, meetings) } else { form.file(document, meetings, split) };
            (in_memory(bytes), manner.report(form, document.text(), meetings))
        };
        let mut mirroring = as_mirror(outputs, &inputs).convert(folder, inputs.find_apart(kept, &stopped), batch, work)?;
        let carried = carry_out(&mut mirroring, messages, entries.as_mut());
        // The ledger is written also where an output could not be: it says what is there.
        let finished = mirroring.finish();
        carried?;
        (finished, "run the same command again; it goes on from there")
    };
    let Finished { gone, pruned, kept } = finished?;
    stopped.check()?;
    let ended = Ended::or(how);
    if ended.interrupted.is_none() {
        for gone in &gone {
            messages.gone(gone, fate(outputs, pruned, "was removed", "went with it"));
        }
        for failure in &kept {
            messages.failure(failure);
        }
        if let Some((entries, lines)) = entries.zip(outputs.report) {
            Output::open(&Target::Stdout)?.put(&report::bytes(&Drift::of(entries), ReportForm::Text(lines))?)?;
        }
    }
    Ok(ended)
}

/// The mirror that outputs in a folder ask for.
pub fn as_mirror(outputs: &Outputs, inputs: &Inputs) -> Mirror {
    Mirror {
        named: inputs.paths(),
        suffix: outputs.form.suffix().to_owned(),
        options: outputs.options.clone(),
        prune: outputs.prune,
        site: outputs.form == Form::Html,
    }
}

/// The tables that outputs in a folder ask for.
pub fn as_tables(outputs: &Outputs, inputs: &Inputs) -> Tables {
    let files = tables(outputs).into_iter().map(|table| match outputs.form {
        #[cfg(feature = "parquet")]
        Form::Parquet(_) => (format!("{table}.parquet"), Head::Parquet(table)),
        Form::Csv(_, dialect) => (format!("{table}.csv"), Head::Bytes(in_memory(form::header(table, dialect)))),
        _ => (format!("{table}.csv"), Head::Bytes(Vec::new())),
    });
    Tables { named: inputs.paths(), files: files.collect(), options: outputs.options.clone() }
}

/// All tables, or the one that was named.
fn tables(outputs: &Outputs) -> Vec<Table> {
    match outputs.form {
        Form::Csv(table, _) if !outputs.all_tables => vec![table],
        #[cfg(feature = "parquet")]
        Form::Parquet(table) if !outputs.all_tables => vec![table],
        _ => Table::ALL.to_vec(),
    }
}

/// What becomes of the output of a document that is gone, in words: it is removed if it is pruned, rows go by themselves.
pub fn fate<'f>(outputs: &Outputs, pruned: bool, removed: &'f str, lost: &'f str) -> (&'static str, &'f str) {
    match outputs.form {
        form if form.is_of_tables() => ("its rows", lost),
        _ if pruned => ("its output", removed),
        _ => ("its output", "stays until --prune"),
    }
}

/// Takes what comes of the inputs. The first error is the run's; what was begun beside it is noted even so.
fn carry_out(
    results: &mut impl Iterator<Item = Result<Done<Vec<u8>>, FolderError>>,
    messages: &mut Messages,
    mut entries: Option<&mut Vec<Entry>>,
) -> Result<(), FolderError> {
    let mut carried = Ok(());
    for result in results {
        match result {
            Ok(done) => {
                let entry = messages.done(done);
                if let Some(entries) = entries.as_mut() {
                    entries.push(entry);
                }
            }
            Err(error) => carried = carried.and(Err(error)),
        }
    }
    carried
}
