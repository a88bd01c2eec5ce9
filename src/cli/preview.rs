//! What would be done with each input, and why.

use std::io::Write as _;

use anyhow::Context as _;
use minutes_extract::archive::{self, Became, Failure, Gone, Preview, Why};

use super::folder::{as_mirror, as_tables, fate};
use super::inputs::Inputs;
use super::messages::Messages;
use super::outcome::Outcome;
use super::output::Output;
use super::plan::{Conversion, Product, Target};
use super::render::visible;

/// Shows on standard output, a line each, what would be done with the inputs. Nothing is written to any other place.
pub fn show(conversion: &Conversion, inputs: Inputs, messages: &mut Messages) -> anyhow::Result<Outcome> {
    let mut output = Output::open(&Target::Stdout)?;
    let failed = output.failure();
    let mut written = Ok(());
    let mut line = |words: std::fmt::Arguments<'_>| {
        if written.is_ok() {
            written = writeln!(output, "{words}");
        }
    };
    let mut tell = |path: Option<&str>, output: Option<&str>, verdict: Result<Option<Why>, Failure>| {
        let path = visible(path.unwrap_or("standard input"));
        let to = output.map(|output| format!(" -> {}", visible(output))).unwrap_or_default();
        match verdict {
            Ok(Some(Why::New)) => line(format_args!("convert    {path}{to}")),
            Ok(Some(why)) => line(format_args!("convert    {path}{to} ({})", why.words())),
            Ok(None) => line(format_args!("unchanged  {path}{to}")),
            Err(failure) => {
                line(format_args!("fail       {path} ({})", failure.reason.code()));
                messages.failure(&failure);
            }
        }
    };
    let mut foresee = |preview: Preview| tell(preview.path.as_deref(), preview.output.as_deref(), preview.verdict);
    let inputs = match &conversion.product {
        Product::Folder(outputs) => inputs.pass_over(&outputs.folder),
        Product::Stream(..) | Product::Report(..) | Product::Profile(_) | Product::Answers(..) => inputs,
    };
    let gone: Vec<Gone> = match &conversion.product {
        Product::Folder(outputs) if outputs.form.is_of_tables() => {
            as_tables(outputs, &inputs).preview(&outputs.folder, inputs.find(), &conversion.batch(), &mut foresee)?
        }
        Product::Folder(outputs) => {
            as_mirror(outputs, &inputs).preview(&outputs.folder, inputs.find(), &conversion.batch(), &mut foresee)?
        }
        Product::Stream(..) | Product::Report(..) | Product::Profile(_) | Product::Answers(..) => {
            for done in archive::convert(inputs.find(), conversion.batch(), |_, _| ()) {
                let verdict = match done.became {
                    Became::Failed(failure) => Err(failure),
                    Became::Converted(()) | Became::Unchanged => Ok(Some(Why::New)),
                };
                tell(done.entry.path.as_deref(), None, verdict);
            }
            Vec::new()
        }
    };
    if let Product::Folder(outputs) = &conversion.product {
        for gone in &gone {
            let (what, fate) = fate(outputs, outputs.prune, "would be removed", "would go with it");
            line(format_args!("gone       {} ({what} {fate})", visible(&gone.path)));
        }
    }
    written.and_then(|()| output.flush()).context(failed)?;
    output.finish()?;
    Ok(messages.foreseen())
}
