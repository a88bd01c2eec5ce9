//! The corrections that documents are read with.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use minutes_extract::Corrections;

use super::plan::Job;

/// Gives a job the corrections of files and folders, if any were named.
pub fn read(paths: &[PathBuf], job: &mut Job) -> anyhow::Result<()> {
    let mut all = Corrections::default();
    for path in paths {
        for file in files(path)? {
            let text = fs::read_to_string(&file).with_context(|| cannot_read(&file))?;
            all = all.and(&Corrections::read(&text).with_context(|| cannot_read(&file))?);
        }
    }
    if !paths.is_empty() {
        job.correct_with(all);
    }
    Ok(())
}

/// The file itself, or those of a folder in the order of their names.
fn files(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).with_context(|| cannot_read(path))? {
        let file = entry.with_context(|| cannot_read(path))?.path();
        files.extend(Some(file).filter(|file| file.extension().is_some_and(|ending| ending == "json")));
    }
    if files.is_empty() {
        bail!("{}: the folder holds no *.json", cannot_read(path));
    }
    files.sort();
    Ok(files)
}

fn cannot_read(path: &Path) -> String {
    format!("cannot read the corrections {}", path.display())
}
