//! The program as its users start it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail, ensure};
use nix::sys::resource::{UsageWho, getrusage};

/// Runs a program to its end. Nothing is given to it, and nothing that it says is looked at.
///
/// # Errors
/// When it cannot be started, or says that it failed.
pub fn run<A: AsRef<OsStr>>(program: &Path, arguments: impl IntoIterator<Item = A>) -> Result<()> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status().with_context(|| format!("cannot start {}", program.display()))?;
    ensure!(status.success(), "{command:?}: {status}");
    Ok(())
}

/// The most memory that a program held at once, in bytes.
///
/// A process is born with the size of its parent, and the system counts that as its own peak. So the program is started by a process that
/// is small: this same command, as `minutes-bench peak`, which answers with what [`peak_of_children`] says.
///
/// # Errors
/// When it cannot be started, or says that it failed.
pub fn peak<A: AsRef<OsStr>>(program: &Path, arguments: impl IntoIterator<Item = A>) -> Result<u64> {
    let mut command = Command::new(std::env::current_exe().context("cannot find the command itself")?);
    command.arg("peak").arg("--").arg(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().with_context(|| format!("cannot start {command:?}"))?;
    ensure!(output.status.success(), "{command:?}: {}", output.status);
    String::from_utf8_lossy(&output.stdout).trim().parse().with_context(|| format!("{command:?} gives no number"))
}

/// The most memory that a child of this process, which has ended, held at once, in bytes.
///
/// # Errors
/// When the system does not tell.
pub fn peak_of_children() -> Result<u64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).context("the system does not say how much memory was used")?;
    // Kibibytes, but on a Mac.
    let unit = if cfg!(target_vendor = "apple") { 1 } else { 1024 };
    Ok(u64::try_from(usage.max_rss())? * unit)
}

/// Where the programs are that this package builds, the command to be measured among them; builds them, so that what is measured is what
/// the sources say.
///
/// # Errors
/// When they cannot be built.
pub fn built() -> Result<PathBuf> {
    let own = std::env::current_exe().context("cannot find the command itself")?;
    let Some(folder) = own.parent() else { bail!("{} is in no folder", own.display()) };
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // One by one: built together they would share features of their dependencies that neither has alone.
    for what in
        [&["--package", "minutes-extract", "--bin", "minutes-extract"][..], &["--package", "minutes-bench", "--bin", "minutes-read"]]
    {
        let mut command = Command::new(&cargo);
        command.args(["build", "--quiet", "--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")]).args(what);
        command.args((!cfg!(debug_assertions)).then_some("--release"));
        let status = command.status().with_context(|| format!("cannot start {command:?}"))?;
        ensure!(status.success(), "{command:?}: {status}");
    }
    Ok(folder.to_owned())
}
