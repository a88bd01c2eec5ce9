//! From a path to the documents that it stands for.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ignore::overrides::{Override, OverrideBuilder};
use ignore::{DirEntry, Walk, WalkBuilder};

use super::outputs::Outputs;
use super::{Failure, Input, Reason};

/// The names that minutes have in a folder, unless the caller names others.
const MINUTES: [&str; 3] = ["*.txt", "*.md", "*.text"];

/// Which files of a folder are minutes.
///
/// By default those that match `*.txt`, `*.md` or `*.text`, in capitals or not. Hidden files are left out, and those that a `.gitignore`
/// or `.ignore` inside the folder names, whether or not it is a git repository. Nothing outside the folder is asked, so that the same
/// folder gives the same documents on every machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    globs: Vec<String>,
    /// Folders that are not entered, links resolved.
    passed_over: Vec<PathBuf>,
}

impl Default for Search {
    fn default() -> Search {
        Search { globs: MINUTES.map(String::from).to_vec(), passed_over: Vec::new() }
    }
}

impl Search {
    /// Takes other names, written as in a `.gitignore`: `*.minutes` at any depth, `2024/*.txt` from the folder down, `**`, `[a-z]`,
    /// `{a,b}`. One that begins with `!` leaves out what it matches. The last one that matches decides. Where all begin with `!`, they
    /// take away from the default names.
    ///
    /// # Errors
    /// When one of them is no glob.
    ///
    /// ```
    /// use minutes_extract::archive::Search;
    ///
    /// assert!(Search::globs(["*.minutes", "!draft-*"]).is_ok());
    /// assert!(Search::globs(["[a"]).is_err());
    /// ```
    pub fn globs<G: Into<String>>(globs: impl IntoIterator<Item = G>) -> Result<Search, GlobError> {
        let named: Vec<String> = globs.into_iter().map(Into::into).collect();
        let mut globs = if named.iter().all(|glob| glob.starts_with('!')) { Search::default().globs } else { Vec::new() };
        globs.extend(named);
        Search { globs, ..Search::default() }.checked()
    }

    /// Leaves out files and folders that match, whatever else says that they are minutes. Written as in [`Search::globs`], without `!`.
    ///
    /// # Errors
    /// When one of them is no glob.
    ///
    /// ```
    /// use minutes_extract::archive::Search;
    ///
    /// let search = Search::default().exclude(["draft-*", "attic/"])?;
    /// # Ok::<(), minutes_extract::archive::GlobError>(())
    /// ```
    pub fn exclude<G: fmt::Display>(mut self, globs: impl IntoIterator<Item = G>) -> Result<Search, GlobError> {
        self.globs.extend(globs.into_iter().map(|glob| format!("!{glob}")));
        self.checked()
    }

    /// Does not enter a folder, wherever it is met below the one that is searched; for a folder that outputs go to.
    #[must_use]
    pub fn pass_over(mut self, folder: &Path) -> Search {
        self.passed_over.extend(fs::canonicalize(folder).ok());
        self
    }

    /// Whether a search of `folder` takes a file below it for minutes, by its name and those of the folders on the way.
    ///
    /// ```
    /// use std::path::Path;
    /// use minutes_extract::archive::Search;
    ///
    /// let takes = |file| Search::default().takes(Path::new("archive"), Path::new(file));
    /// assert!(takes("archive/2026/iv.txt"));
    /// assert!(!takes("archive/actions.csv") && !takes("archive/.old/iv.txt"));
    /// ```
    #[must_use]
    pub fn takes(&self, folder: &Path, file: &Path) -> bool {
        let Ok(below) = file.strip_prefix(folder) else { return false };
        let Ok(names) = self.matcher(folder) else { return false };
        let is_left_out = |folder: &Path| names.matched(folder, true).is_ignore();
        let mut around = file.ancestors().skip(1).take_while(|around| *around != folder);
        !below.iter().any(|part| is_hidden(Path::new(part))) && !around.any(is_left_out) && names.matched(file, false).is_whitelist()
    }

    /// The same search, if all of its globs are globs. The default ones are: a document that is named by its path waits for none.
    fn checked(self) -> Result<Search, GlobError> {
        if self.globs == MINUTES { Ok(self) } else { self.matcher(Path::new("")).map(|_| self) }
    }

    /// What decides about the files below `root`.
    fn matcher(&self, root: &Path) -> Result<Override, GlobError> {
        let mut builder = OverrideBuilder::new(root);
        let failed = |glob: &str, error| {
            let reason = match error {
                ignore::Error::Glob { err, .. } => err,
                other => other.to_string(),
            };
            GlobError { glob: glob.to_owned(), reason }
        };
        builder.case_insensitive(true).map_err(|error| failed("", error))?;
        for glob in &self.globs {
            builder.add(glob).map_err(|error| failed(glob, error))?;
        }
        builder.build().map_err(|error| failed(&self.globs.join(" "), error))
    }
}

/// A text that is no glob.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlobError {
    glob: String,
    reason: String,
}

impl fmt::Display for GlobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a glob: {}", self.glob, self.reason)
    }
}

impl std::error::Error for GlobError {}

/// The documents that a path stands for. A folder is searched, to any depth, its entries sorted by name; anything else is a document
/// itself, whatever its name is, and is not looked at before it is opened. Links are followed; one that leads back to a folder around it
/// is passed over, since all that it would show is found without it. The file that standard output is redirected to is no document, and
/// neither is what a run has written into a [`Folder`](super::Folder) of outputs below the path, unless it was changed since.
///
/// A folder without minutes yields one failure. One that cannot be read does too, and the search goes on beside it.
pub fn find(path: impl Into<PathBuf>, search: &Search) -> Found {
    let path = path.into();
    if !path.is_dir() {
        return Found { state: State::File(path) };
    }
    match search.matcher(&path) {
        Ok(names) => Found { state: State::Folder(Box::new(Folder::new(path, names, search.clone()))) },
        // A glob that was checked at the folder "" fails at no other.
        Err(error) => {
            let reason = Reason::Unreadable(io::Error::new(io::ErrorKind::InvalidInput, error));
            Found { state: State::Failed(Failure { input: Input::File(path), reason }) }
        }
    }
}

/// The documents that a path stands for, one after the other; made by [`find`].
#[derive(Debug)]
pub struct Found {
    state: State,
}

#[derive(Debug)]
enum State {
    File(PathBuf),
    Failed(Failure),
    Folder(Box<Folder>),
    Done,
}

/// A folder that is being searched.
struct Folder {
    path: PathBuf,
    walk: Walk,
    names: Override,
    globs: Vec<String>,
    /// The folders of outputs that were met on the way.
    outputs: Vec<Outputs>,
    /// Nothing was yielded so far.
    empty: bool,
}

impl fmt::Debug for Folder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Folder").field("path", &self.path).field("globs", &self.globs).finish_non_exhaustive()
    }
}

impl Iterator for Found {
    type Item = Result<Input, Failure>;

    fn next(&mut self) -> Option<Result<Input, Failure>> {
        if let State::Folder(folder) = &mut self.state
            && let Some(next) = folder.next()
        {
            folder.empty = false;
            return Some(next);
        }
        match std::mem::replace(&mut self.state, State::Done) {
            State::File(path) => Some(Ok(Input::File(path))),
            State::Failed(failure) => Some(Err(failure)),
            State::Folder(folder) if folder.empty => {
                Some(Err(Failure { input: Input::File(folder.path), reason: Reason::NoMinutes { globs: folder.globs } }))
            }
            State::Folder(_) | State::Done => None,
        }
    }
}

impl Folder {
    fn new(path: PathBuf, names: Override, search: Search) -> Folder {
        let Search { globs, passed_over } = search;
        let left_out = names.clone();
        let is_left_out = move |folder: &Path| {
            left_out.matched(folder, true).is_ignore()
                || !passed_over.is_empty() && fs::canonicalize(folder).is_ok_and(|folder| passed_over.contains(&folder))
        };
        let walk = WalkBuilder::new(&path)
            .parents(false)
            .git_global(false)
            .git_exclude(false)
            .require_git(false)
            .follow_links(true)
            .skip_stdout(true)
            .sort_by_file_name(Ord::cmp)
            .filter_entry(move |entry| entry.depth() == 0 || !(is_folder(entry) && is_left_out(entry.path())))
            .build();
        Folder { outputs: Outputs::around(&path), path, walk, names, globs, empty: true }
    }

    fn next(&mut self) -> Option<Result<Input, Failure>> {
        loop {
            match self.walk.next()? {
                Ok(entry) => {
                    if is_folder(&entry) {
                        self.outputs.extend(Outputs::of(entry.path()));
                    }
                    let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                    if is_file && self.is_named(entry.path()) && !self.outputs.iter().any(|outputs| outputs.has(entry.path())) {
                        return Some(Ok(Input::File(entry.into_path())));
                    }
                }
                Err(error) => {
                    let Some((path, error)) = told(error) else { continue };
                    let path = path.unwrap_or_else(|| self.path.clone());
                    // A link that leads nowhere counts only where its name is that of minutes.
                    if path.is_symlink() && (is_hidden(&path) || !self.is_named(&path)) {
                        continue;
                    }
                    return Some(Err(Failure { input: Input::File(path), reason: Reason::from(error) }));
                }
            }
        }
    }

    fn is_named(&self, path: &Path) -> bool {
        self.names.matched(path, false).is_whitelist()
    }
}

fn is_folder(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_dir())
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// The path and the cause of what a walk reports; `None` for a link that leads back to a folder around it.
fn told(error: ignore::Error) -> Option<(Option<PathBuf>, io::Error)> {
    match error {
        ignore::Error::WithPath { path, err } => told(*err).map(|(_, cause)| (Some(path), cause)),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => told(*err),
        ignore::Error::Loop { .. } => None,
        // The kind alone: the walk's own words name the path, as the failure does.
        ignore::Error::Io(error) => Some((None, error.kind().into())),
        other => Some((None, io::Error::other(other))),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder with these files; a name that ends in `/` is a folder.
    fn folder(names: &[&str]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for name in names {
            let path = root.path().join(name);
            if name.ends_with('/') {
                fs::create_dir_all(path).unwrap();
            } else {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, "*draft*\n").unwrap();
            }
        }
        root
    }

    /// What a search of `root` finds, below it; a failure stands as its code.
    fn found(root: &Path, search: &Search) -> Vec<String> {
        find(root, search)
            .map(|found| match found {
                Ok(Input::File(path)) => path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"),
                Ok(Input::Stdin) => unreachable!("a folder is searched"),
                Err(failure) => failure.reason.code().to_owned(),
            })
            .collect()
    }

    #[test]
    fn names_order_and_what_is_left_out() {
        let root = folder(&["b.txt", "a/z.md", "a/2.TEXT", "a-b.txt", "photo.png", "note", "c/.git/x.txt", ".hidden.txt", ".d/x.txt"]);
        assert_eq!(found(root.path(), &Search::default()), ["a/2.TEXT", "a/z.md", "a-b.txt", "b.txt"]);
    }

    #[test]
    fn ignore_files_inside_the_folder_count_without_git() {
        let root = folder(&[".gitignore", "a/.ignore", "draft.txt", "iv.txt", "a/draft.md", "a/v.md"]);
        fs::write(root.path().join("a/.ignore"), "v.md\n").unwrap();
        assert_eq!(found(root.path(), &Search::default()), ["iv.txt"]);
        // What lies outside the folder does not count.
        assert_eq!(found(&root.path().join("a"), &Search::default()), ["draft.md"]);
    }

    #[test]
    fn globs_replace_the_names_or_take_away_from_them() {
        let root = folder(&["iv.txt", "iv.minutes", "2024/v.txt", "2024/old/v.txt", "draft/vi.txt"]);
        for (globs, expected) in [
            (&["*.minutes"][..], &["iv.minutes"][..]),
            (&["2024/*.txt"], &["2024/v.txt"]),
            (&["2024/**"], &["2024/old/v.txt", "2024/v.txt"]),
            (&["!draft"], &["2024/old/v.txt", "2024/v.txt", "iv.txt"]),
            (&["*.{minutes,txt}", "!2024/", "!draft/**"], &["iv.minutes", "iv.txt"]),
            (&["*.pdf"], &["no-minutes"]),
        ] {
            let search = Search::globs(globs.iter().copied()).unwrap();
            assert_eq!(found(root.path(), &search), expected, "{globs:?}");
        }
    }

    #[test]
    fn what_is_excluded_is_left_out_whatever_else_takes_it() {
        let root = folder(&["iv.txt", "draft-iv.txt", "attic/i.txt", "2024/attic/ii.txt", "2024/v.md"]);
        for (globs, excluded, expected) in [
            (&[][..], &["draft-*"][..], &["2024/attic/ii.txt", "2024/v.md", "attic/i.txt", "iv.txt"][..]),
            (&[], &["attic/", "draft*"], &["2024/v.md", "iv.txt"]),
            (&[], &["/attic"], &["2024/attic/ii.txt", "2024/v.md", "draft-iv.txt", "iv.txt"]),
            (&["*.txt"], &["2024"], &["attic/i.txt", "draft-iv.txt", "iv.txt"]),
        ] {
            let search = if globs.is_empty() { Search::default() } else { Search::globs(globs.iter().copied()).unwrap() };
            assert_eq!(found(root.path(), &search.exclude(excluded).unwrap()), expected, "{excluded:?}");
        }
        assert!(Search::default().exclude(["[a"]).is_err());
    }

    #[test]
    fn a_folder_can_be_passed_over() {
        let root = folder(&["iv.txt", "out/iv.txt.txt", "2024/out/v.txt"]);
        let search = Search::default().pass_over(&root.path().join("2024/../out"));
        assert_eq!(found(root.path(), &search), ["2024/out/v.txt", "iv.txt"]);
        // It is entered where it is what was asked for.
        assert_eq!(found(&root.path().join("out"), &search), ["iv.txt.txt"]);
    }

    #[test]
    fn a_file_is_taken_as_it_is() {
        let root = folder(&[".hidden"]);
        let path = root.path().join(".hidden");
        assert!(matches!(&find(&path, &Search::default()).collect::<Vec<_>>()[..], [Ok(Input::File(taken))] if *taken == path));
    }

    #[test]
    #[cfg(unix)]
    fn links_are_followed_once_round() {
        use std::os::unix::fs::symlink;

        let root = folder(&["a/iv.txt", "b/"]);
        let at = |name: &str| root.path().join(name);
        symlink(at("a/iv.txt"), at("b/latest.txt")).unwrap();
        symlink(at("."), at("a/around")).unwrap();
        symlink(at("nowhere"), at("b/lost.txt")).unwrap();
        symlink(at("nowhere"), at("b/lost.png")).unwrap();
        symlink(at("nowhere"), at("b/.lost.txt")).unwrap();
        symlink(at("b"), at("c")).unwrap();
        assert_eq!(found(root.path(), &Search::default()), ["a/iv.txt", "b/latest.txt", "missing", "c/latest.txt", "missing"]);
    }
}
