//! The profile that documents are read with.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use minutes_extract::{Profile, span};

use super::messages::Messages;
use super::plan::Job;

/// Gives a job the profile of a file, where one was named; `false` where there is something wrong in it, which is told.
pub fn read(path: Option<&Path>, job: &mut Job, messages: &mut Messages) -> anyhow::Result<bool> {
    let Some(path) = path else { return Ok(true) };
    let text = load(path)?;
    let is_same = |target: &PathBuf| {
        target == path || fs::canonicalize(target).is_ok_and(|target| fs::canonicalize(path).is_ok_and(|path| path == target))
    };
    if job.files().into_iter().any(is_same) {
        bail!("{} is the profile and an output at once; give the output another name", path.display());
    }
    match Profile::parse(&text) {
        Ok(profile) => {
            job.read_with(&profile);
            Ok(true)
        }
        Err(error) => {
            messages.wrong_profile(&path.to_string_lossy(), &text, &error);
            Ok(false)
        }
    }
}

/// The text of a profile, no longer than shows that it is too long.
fn load(path: &Path) -> anyhow::Result<String> {
    let failed = || format!("cannot read the profile {}", path.display());
    if path.is_dir() {
        bail!("{}: it is a folder; name a file in it", failed());
    }
    let limit = Profile::MOST_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).with_context(failed)?;
    if bytes.len() > Profile::MOST_BYTES {
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let valid = String::from_utf8_lossy(&error.as_bytes()[..error.utf8_error().valid_up_to()]).into_owned();
            bail!("{}: line {} is no UTF-8; save it as UTF-8", failed(), span::position(&valid, valid.len()).line)
        }
    }
}
