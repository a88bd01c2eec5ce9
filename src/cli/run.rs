//! Carries out a conversion: documents side by side, reported and written in input order.

use std::path::PathBuf;

use anyhow::Context as _;
use minutes_extract::Minutes;
use minutes_extract::archive::{self, Became, Document, Done, Drift, Entry, Input};
use minutes_extract::profile::Suggestions;

use super::form::Documents;
use super::inputs::{Inputs, Stopped, keep_apart};
use super::interrupt::{self, Ended};
use super::messages::Messages;
use super::outcome::Outcome;
use super::output::Output;
use super::plan::{Conversion, Form, Named, Product, ReportForm, Target};
use super::{folder, preview, report, worker};

/// Converts what there is. An input that fails is reported and skipped; an output that fails ends the run.
pub fn run(conversion: &Conversion, messages: &mut Messages) -> anyhow::Result<Outcome> {
    // Opened before any work is done, so that a wrong path is reported at once.
    let summary = conversion.summary.as_ref().map(Output::open).transpose()?;
    let kept: Vec<PathBuf> = summary.iter().filter_map(Output::replaces).collect();
    let done = match &conversion.product {
        Product::Stream(form, target) if !conversion.is_many() => one(conversion, *form, target, kept, messages)?,
        product => {
            interrupt::listen();
            let inputs = Inputs::of(conversion)?;
            if let Product::Stream(_, Target::File(path)) | Product::Report(_, Target::File(path)) | Product::Profile(Target::File(path)) =
                product
            {
                inputs.refuse_among_them(path)?;
            }
            match product {
                _ if conversion.dry_run => return preview::show(conversion, inputs, messages),
                Product::Stream(form, target) => stream(conversion, *form, target, inputs, kept, messages)?,
                Product::Folder(outputs) => folder::fill(conversion, outputs, inputs, kept, messages)?,
                Product::Report(form, target) => drift(conversion, *form, target, inputs, kept, messages)?,
                Product::Profile(target) => suggest(conversion, target, inputs, kept, messages)?,
                Product::Answers(table, target) => worker::answer(conversion, *table, target, messages)?,
            }
        }
    };
    if let Some(how) = done.interrupted {
        return Ok(messages.interrupted(how));
    }
    if let Some(profile) = &conversion.profile {
        messages.unused(profile);
    }
    messages.unmet(&conversion.reading.corrections);
    messages.not_found(&conversion.reading.filter);
    if let Some(output) = summary {
        let mut json = serde_json::to_vec_pretty(messages.summary())?;
        json.push(b'\n');
        output.put(&json)?;
    }
    Ok(messages.finish())
}

/// Converts the one document. What there is to tell about it comes when its data is out: on a terminal it then stands below the data.
fn one(conversion: &Conversion, form: Form, target: &Target, mut kept: Vec<PathBuf>, messages: &mut Messages) -> anyhow::Result<Ended> {
    let output = Output::of(form, target)?;
    let input = match &conversion.inputs[..] {
        [Named::Path(path)] => Input::File(path.clone()),
        _ => Input::Stdin,
    };
    kept.extend(output.replaces());
    keep_apart(&input, &kept)?;
    let mut buffer = Vec::new();
    match archive::open(&input, &conversion.reading, &mut buffer) {
        Ok(document) => {
            let split = conversion.reading.split;
            let meetings = document.chosen(&conversion.reading);
            let failed = output.failure();
            let mut documents = Documents::new(output, form, split);
            let written = documents.push(form, &document, &meetings);
            let written = written.and_then(|()| documents.finish()).context(failed).and_then(Output::finish);
            let told = if meetings.is_empty() {
                messages.manner().left_out(document.source.as_deref())
            } else {
                messages.manner().report(form, document.text(), &meetings)
            };
            messages.document(&Entry::converted(&document, &meetings), &told);
            written?;
        }
        Err(failure) => messages.failure(&failure),
    }
    Ok(Ended::default())
}

/// Converts documents to one stream. Where none could be converted, the output stays as it was.
fn stream(
    conversion: &Conversion,
    form: Form,
    target: &Target,
    inputs: Inputs,
    mut kept: Vec<PathBuf>,
    messages: &mut Messages,
) -> anyhow::Result<Ended> {
    let output = Output::of(form, target)?;
    kept.extend(output.replaces());
    let failed = output.failure();
    let mut documents = Documents::of_all(output, form);
    inputs.count(messages.progress());
    let stopped = Stopped::default();
    let is_live = inputs.are_coming();
    let inputs = inputs.find_apart(kept, &stopped);
    let manner = messages.manner();
    let work = move |document: &Document<'_>, meetings: &[Minutes<'_>]| {
        (form.piece(document, meetings), manner.report(form, document.text(), meetings))
    };
    let results: Box<dyn Iterator<Item = Done<_>>> = if is_live {
        Box::new(archive::convert_live(inputs, conversion.batch(), work)?)
    } else {
        Box::new(archive::convert(inputs, conversion.batch(), work))
    };
    for Done { entry, became } in results {
        match became {
            Became::Converted((piece, told)) => {
                messages.document(&entry, &told);
                let added = piece.and_then(|piece| documents.add(piece));
                // Somebody may wait for it before the next path comes.
                added.and_then(|()| if is_live { documents.flush() } else { Ok(()) }).with_context(|| failed.clone())?;
            }
            Became::Unchanged => {}
            Became::Failed(failure) => messages.failure(&failure),
        }
    }
    stopped.check()?;
    let ended = match target {
        Target::Stdout => Ended::or("the output is cut short; run the same command again"),
        Target::File(_) => Ended::or("the output stays as it was; run the same command again"),
    };
    let is_kept_back = ended.interrupted.is_some() && *target != Target::Stdout;
    if messages.held() > 0 && !is_kept_back {
        documents.finish().context(failed)?.finish()?;
    }
    Ok(ended)
}

/// Reads documents for the report alone.
fn drift(
    conversion: &Conversion,
    form: ReportForm,
    target: &Target,
    inputs: Inputs,
    mut kept: Vec<PathBuf>,
    messages: &mut Messages,
) -> anyhow::Result<Ended> {
    let output = Output::open(target)?;
    kept.extend(output.replaces());
    inputs.count(messages.progress());
    let stopped = Stopped::default();
    let manner = messages.manner();
    let work = move |document: &Document<'_>, meetings: &[Minutes<'_>]| manner.report(Form::Lines(None), document.text(), meetings);
    let results = archive::convert(inputs.find_apart(kept, &stopped), conversion.batch(), work);
    let entries: Vec<Entry> = results.map(|done| messages.done(done)).collect();
    stopped.check()?;
    let ended = Ended::or("run the same command again");
    if ended.interrupted.is_none() {
        output.put(&report::bytes(&Drift::of(entries), form)?)?;
    }
    Ok(ended)
}

/// Reads documents for the profile that is proposed.
fn suggest(
    conversion: &Conversion,
    target: &Target,
    inputs: Inputs,
    mut kept: Vec<PathBuf>,
    messages: &mut Messages,
) -> anyhow::Result<Ended> {
    let output = Output::open(target)?;
    kept.extend(output.replaces());
    inputs.count(messages.progress());
    let stopped = Stopped::default();
    let work = |document: &Document<'_>, _: &[Minutes<'_>]| {
        let mut suggestions = Suggestions::default();
        suggestions.add(document.source.as_deref().unwrap_or("standard input"), document.text());
        suggestions
    };
    let mut suggestions = Suggestions::default();
    for Done { entry, became } in archive::convert(inputs.find_apart(kept, &stopped), conversion.batch(), work) {
        match became {
            Became::Converted(own) => {
                messages.document(&entry, &[]);
                suggestions.join(own);
            }
            Became::Unchanged => {}
            Became::Failed(failure) => messages.failure(&failure),
        }
    }
    stopped.check()?;
    let ended = Ended::or("run the same command again");
    if ended.interrupted.is_none() {
        output.put(suggestions.to_string().as_bytes())?;
    }
    Ok(ended)
}
