//! The command: arguments → archive → emit → exit code. The only place that prints.
//!
//! [`args`] says what can be typed, [`form_name`] which options name a form, [`plan`] what it means, [`advice`] what to type in place of what does not exist. [`run`] carries a plan out: documents come from [`inputs`] and go through
//! [`form`] into [`output`] or a [`folder`], all that is to be told about them through [`messages`], which [`render`]s it, to standard
//! error, above the bar of [`progress`]. [`preview`] shows what a run would do, [`report`] how an archive drifts, [`why`] what lines
//! were read as, [`worker`] answers requests; [`outcome`] is how a run ended. [`terminal`] is where a person looks at the view. [`page`] answers what needs no document: the schema, the codes, completions, the man page.

mod advice;
mod args;
mod corrections;
mod errors;
mod folder;
mod form;
mod form_name;
mod inputs;
mod interrupt;
mod messages;
mod outcome;
mod output;
mod page;
mod pattern;
mod plan;
mod policy;
mod preview;
mod profile;
mod progress;
mod render;
mod report;
mod run;
mod terminal;
mod why;
mod worker;

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::CommandFactory as _;

use args::Args;
use messages::Messages;
use outcome::Outcome;
use plan::Job;

/// The whole command.
pub fn main() -> ExitCode {
    let outcome = match args::typed().and_then(Args::plan) {
        Ok(mut plan) => {
            plan.color.write_global();
            let mut messages = Messages::new(plan.messages, plan.policy, plan.profile.clone());
            let known = corrections::read(&plan.corrections, &mut plan.job)
                .and_then(|()| profile::read(plan.profile.as_deref(), &mut plan.job, &mut messages));
            let done = match known {
                Ok(true) => do_job(&plan.job, &mut messages),
                Ok(false) => Ok(Outcome::Impossible),
                Err(error) => Err(error),
            };
            done.unwrap_or_else(|error| {
                // Whoever closes the pipe has read enough.
                if is_closed_pipe(&error) {
                    return Outcome::Converted;
                }
                messages.fatal(&error);
                Outcome::Impossible
            })
        }
        Err(error) => told_by_clap(&error),
    };
    outcome.into()
}

fn do_job(job: &Job, messages: &mut Messages) -> anyhow::Result<Outcome> {
    match job {
        _ if job.waits_for_typing() && io::stdin().is_terminal() => {
            // Nothing was asked for: waiting in silence for somebody to type minutes helps nobody.
            let help = Args::command().render_help();
            let _ = write!(anstream::stderr(), "{}", help.ansi());
            Ok(Outcome::Impossible)
        }
        Job::Convert(conversion) => run::run(conversion, messages),
        Job::Show(page, target) => page::show(*page, target),
        Job::Why(inquiry) => why::answer(inquiry, messages),
    }
}

/// Prints help, version or a complaint about the arguments.
fn told_by_clap(error: &clap::Error) -> Outcome {
    match error.print() {
        Err(unprinted) if !error.use_stderr() && unprinted.kind() != io::ErrorKind::BrokenPipe => Outcome::Impossible,
        _ if error.use_stderr() => Outcome::Impossible,
        _ => Outcome::Converted,
    }
}

/// Whether somewhere below an error there is a pipe whose reader has gone.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let is_pipe = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref::<io::Error>().is_some_and(is_pipe))
}
