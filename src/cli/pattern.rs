//! Patterns such as `*.txt` that no shell has expanded, as those of Windows do not.

use std::fs;
use std::path::{Component, Path, PathBuf};

use ignore::overrides::{Override, OverrideBuilder};

/// The paths that a pattern matches, sorted; the path itself where it exists, is no pattern, or matches nothing.
pub fn expanded(path: PathBuf) -> Vec<PathBuf> {
    if !is_pattern(path.as_os_str().as_encoded_bytes()) || fs::symlink_metadata(&path).is_ok() {
        return vec![path];
    }
    let found = path.components().fold(vec![PathBuf::new()], |found, part| match part {
        Component::Normal(name) if is_pattern(name.as_encoded_bytes()) => {
            let Some(pattern) = name.to_str().and_then(matcher) else { return Vec::new() };
            found.iter().flat_map(|folder| entries(folder, &pattern, name.as_encoded_bytes().starts_with(b"."))).collect()
        }
        part => found.into_iter().map(|folder| folder.join(part)).collect(),
    });
    let found: Vec<PathBuf> = found.into_iter().filter(|path| fs::symlink_metadata(path).is_ok()).collect();
    if found.is_empty() { vec![path] } else { found }
}

fn is_pattern(name: &[u8]) -> bool {
    name.iter().any(|byte| b"*?[".contains(byte))
}

/// What decides about the names in one folder.
fn matcher(pattern: &str) -> Option<Override> {
    let mut builder = OverrideBuilder::new("");
    builder.case_insensitive(cfg!(windows)).ok()?;
    builder.add(&format!("/{pattern}")).ok()?;
    builder.build().ok()
}

/// The entries of a folder that match, sorted. Hidden ones only where the pattern asks for them.
fn entries(folder: &Path, pattern: &Override, hidden: bool) -> Vec<PathBuf> {
    let place = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let names = fs::read_dir(place).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let is_shown = |name: &[u8]| hidden || !name.starts_with(b".");
    let mut found: Vec<PathBuf> = names
        .filter(|name| is_shown(name.as_encoded_bytes()) && pattern.matched(name, false).is_whitelist())
        .map(|name| folder.join(name))
        .collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_in_a_shell() {
        let root = tempfile::tempdir().unwrap();
        for name in ["a.txt", "b.txt", "c.md", ".d.txt", "2024/a.txt", "2025/b.txt", "2025/old/c.txt", "x[1].txt"] {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        for (pattern, expected) in [
            ("*.txt", &["a.txt", "b.txt", "x[1].txt"][..]),
            ("[ab].txt", &["a.txt", "b.txt"]),
            ("?.md", &["c.md"]),
            ("202?/*.txt", &["2024/a.txt", "2025/b.txt"]),
            ("*/a.txt", &["2024/a.txt"]),
            (".*.txt", &[".d.txt"]),
            ("x[1].txt", &["x[1].txt"]),
            ("*.pdf", &["*.pdf"]),
            ("[a", &["[a"]),
            ("lost.txt", &["lost.txt"]),
        ] {
            let expected: Vec<PathBuf> = expected.iter().map(|name| root.path().join(name)).collect();
            assert_eq!(expanded(root.path().join(pattern)), expected, "{pattern}");
        }
    }
}
