//! The real binary, in a folder of its own for each test.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// Minutes in the house layout, with nothing to remark on.
pub const HOUSE: &str = "\
Library Board Meeting IV
Action items & next steps

4 May 2026 | 14:00 UTC | Hybrid

1. Roof

- The roof of the café leaks.
- Two offers came in:
 - one for slate
 - one for tin

Actions

- ➔ **Ann Ray to call the roofer by 20 May.**

2. Any other business

- =SUM(A1:A3) is the formula that the treasurer asked for.


Annex 1: Meeting Agenda

1. Roof
2. Any other business

Annex 2: List of Participants

Board Members\t
Ray\tAnn
West\tBo
";

/// Minutes whose header has no date: one warning.
pub const UNDATED: &str = "Library Board Meeting V\n\n1. Roof\n\n- The roof leaks.\n";

/// The first bytes of a picture.
pub const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0";

/// A folder of its own for each test.
pub struct Folder(TempDir);

/// What a run left behind.
pub struct Run {
    pub code: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Folder {
    /// A folder with these files; folders on their way are made.
    pub fn with(files: &[(&str, &[u8])]) -> Folder {
        let folder = Folder(tempfile::tempdir().unwrap());
        for (name, bytes) in files {
            let path = folder.path(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folder
    }

    /// A folder with `iv.txt`, which is [`HOUSE`].
    pub fn house() -> Folder {
        Folder::with(&[("iv.txt", HOUSE.as_bytes())])
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn root(&self) -> &Path {
        self.0.path()
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of all that lies in the folder itself.
    pub fn names(&self) -> BTreeSet<String> {
        fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    /// The names of what is seen in a folder in it, sorted.
    pub fn names_of(&self, folder: &str) -> Vec<String> {
        let names = fs::read_dir(self.path(folder)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
        names.sort();
        names
    }

    /// The command, in this folder, with no word of the environment about colours.
    pub fn command(&self) -> Command {
        let mut command = Command::new(program());
        command.current_dir(self.0.path());
        for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "PAGER", "LESS"] {
            command.env_remove(variable);
        }
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command().args(arguments))
    }
}

impl Run {
    pub fn of(command: &mut Command) -> Run {
        let output = command.output().unwrap();
        Run {
            code: output.status.code().expect("the program ends by itself"),
            stdout: output.stdout,
            stderr: String::from_utf8(output.stderr).expect("messages are UTF-8"),
        }
    }

    #[track_caller]
    pub fn ends_with(self, code: i32) -> Run {
        assert_eq!(self.code, code, "{}", self.stderr);
        self
    }

    pub fn text(&self) -> &str {
        str::from_utf8(&self.stdout).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.stdout).unwrap()
    }

    /// The sources of an array of documents.
    pub fn sources(&self) -> Vec<String> {
        self.json().as_array().unwrap().iter().map(|document| document["source"].as_str().unwrap_or("-").to_owned()).collect()
    }

    /// The messages for programs.
    pub fn messages(&self) -> Vec<Value> {
        self.stderr.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

pub fn program() -> &'static str {
    env!("CARGO_BIN_EXE_minutes-extract")
}
