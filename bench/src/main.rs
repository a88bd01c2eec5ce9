//! The command `minutes-bench`: documents to measure with, and the measuring.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use minutes_bench::budgets::{self, Extent, Programs};
use minutes_bench::documents::{Layout, with_facts};
use minutes_bench::hostile::{SHAPES, Shape};
use minutes_bench::process;
use minutes_bench::{ablate, archive};

/// Measures minutes-extract against its budgets, and makes up minutes to measure it with
#[derive(Debug, Parser)]
#[command(name = "minutes-bench", version)]
struct Command {
    #[command(subcommand)]
    job: Job,
}

#[derive(Debug, Subcommand)]
enum Job {
    /// Measure everything and print the table of budgets, in Markdown
    Budgets(BudgetsArgs),
    /// Write an archive into a new folder
    Archive(ArchiveArgs),
    /// Write one document to standard output
    Document(DocumentArgs),
    /// Switch off each row of evidence in turn and print what changes, as a table in Markdown
    Ablate(AblateArgs),
    /// Run a program and print the most memory that it held at once, in bytes
    Peak(PeakArgs),
}

#[derive(Debug, Args)]
struct BudgetsArgs {
    /// Measure as little as shows that the measuring works; its figures say nothing
    #[arg(long)]
    quick: bool,
    /// The program to run, in place of the one that the sources give; what is measured in memory is always theirs
    #[arg(long, value_name = "FILE")]
    program: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct ArchiveArgs {
    /// The folder; it must not exist, or be empty
    folder: PathBuf,
    /// How many files, the bad ones included
    #[arg(long, default_value_t = 10_000)]
    files: usize,
    /// How many of them cannot be converted, in ten ways; they are listed in FOLDER.bad.txt
    #[arg(long, default_value_t = 0)]
    bad: usize,
    /// How the others are laid out
    #[arg(long, default_value = "house", value_parser = layout())]
    layout: Layout,
    /// How long they are, about
    #[arg(long, default_value_t = 5_000)]
    bytes: usize,
    /// What the documents follow from
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Write the facts of each document beside it: LAYOUT-SEED.txt and LAYOUT-SEED.json, all in one folder, for seeds from --seed on
    #[arg(long, conflicts_with = "bad")]
    facts: bool,
}

#[derive(Debug, Args)]
struct DocumentArgs {
    /// A layout (house, drift, summary, markdown, mixed) or a hostile shape
    kind: String,
    /// How long it is, about
    #[arg(long, default_value_t = 5_000)]
    bytes: usize,
    /// What the document follows from; a hostile shape has none
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Write the facts that the document states into this file; a hostile shape has none
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct PeakArgs {
    /// The program
    program: PathBuf,
    /// Its arguments
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

#[derive(Debug, Args)]
struct AblateArgs {
    /// A folder of documents; can be repeated
    #[arg(long, value_name = "DIR", required = true)]
    docs: Vec<PathBuf>,
    /// A folder of facts that documents of the same name state, as JSON; can be repeated
    #[arg(long, value_name = "DIR")]
    gold: Vec<PathBuf>,
    /// How many threads work
    #[arg(long, default_value_t = 2)]
    jobs: usize,
}

fn layout() -> impl TypedValueParser<Value = Layout> {
    let named = |name: String| Layout::ALL.iter().find(|(known, _)| *known == name).map(|(_, layout)| *layout);
    PossibleValuesParser::new(Layout::ALL.map(|(name, _)| name)).try_map(move |name| named(name).ok_or("no layout"))
}

fn main() -> ExitCode {
    match run(Command::parse().job) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(job: Job) -> anyhow::Result<()> {
    match job {
        Job::Budgets(BudgetsArgs { quick, program }) => {
            let built = process::built()?;
            let programs = Programs { extract: program.unwrap_or_else(|| built.join("minutes-extract")), read: built.join("minutes-read") };
            let extent = if quick { Extent::QUICK } else { Extent::FULL };
            let mut out = io::stdout().lock();
            writeln!(out, "{}", budgets::head())?;
            budgets::measure(
                &programs,
                extent,
                |row| Ok(writeln!(out, "{row}")?),
                |next| {
                    let _ = writeln!(io::stderr(), "{next}");
                },
            )
        }
        Job::Peak(PeakArgs { program, arguments }) => {
            process::run(&program, arguments)?;
            Ok(writeln!(io::stdout().lock(), "{}", process::peak_of_children()?)?)
        }
        Job::Ablate(AblateArgs { docs, gold, jobs }) => {
            let documents = ablate::documents(&docs, &gold)?;
            let effects = ablate::ablate(&documents, jobs);
            let mut out = io::stdout().lock();
            writeln!(out, "{}", ablate::head())?;
            effects.iter().try_for_each(|effect| writeln!(out, "{effect}")).context("cannot write the table")
        }
        Job::Archive(ArchiveArgs { folder, files, bad, layout, bytes, seed, facts }) => {
            fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
            let write = if facts { archive::write_with_facts } else { archive::write };
            write(&folder, &archive::Plan { files, bad, layout, bytes, seed })
        }
        Job::Document(DocumentArgs { kind, bytes, seed, facts }) => {
            let layout = Layout::ALL.iter().find(|(name, _)| *name == kind);
            let document = match (layout, Shape::named(&kind)) {
                (Some((_, layout)), _) => {
                    let document = with_facts(*layout, bytes, seed);
                    if let Some(path) = facts {
                        fs::write(&path, document.facts.json()?).with_context(|| format!("cannot write {}", path.display()))?;
                    }
                    document.bytes
                }
                (None, Some(_)) if facts.is_some() => bail!("a hostile shape states nothing: --facts is for layouts"),
                (None, Some(shape)) => shape.text(bytes).into_bytes(),
                (None, None) => bail!("no layout and no shape is called {kind}; the shapes are {}", names()),
            };
            Ok(io::stdout().lock().write_all(&document)?)
        }
    }
}

fn names() -> String {
    SHAPES.iter().map(|shape| shape.name).collect::<Vec<_>>().join(", ")
}
