//! The index and the lists of a site, which are made of its pages; see [`site`] for what a site is.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Component, Path, PathBuf};

use super::folder::{Folder, FolderError, Passing, Ready, unwritten};
use super::input::unspelled;
use super::ledger::Earlier;
use crate::emit::html::site::{self, INDEX, LISTS, PAGES, Rows, SHARED};
use crate::model::Minutes;

/// The files of a site beside its pages.
pub(super) fn files() -> impl Iterator<Item = PathBuf> {
    let shared = SHARED.iter().map(|(name, _)| PathBuf::from(name));
    std::iter::once(PathBuf::from(INDEX)).chain(shared).chain(LISTS.iter().map(|name| list(name)))
}

fn list(name: &str) -> PathBuf {
    Path::new("data").join(format!("{name}.js"))
}

/// The page of a document, at this place below the site's folder, from its data.
pub(super) fn page(data: &[u8], meetings: &[Minutes<'_>], output: &Path) -> Vec<u8> {
    let up = "../".repeat(output.components().count().saturating_sub(1)) + INDEX;
    let mut page = Vec::with_capacity(data.len().saturating_add(1 << 14));
    let written = site::page(&Rows::of(meetings, &up), data, &mut page);
    debug_assert!(written.is_ok(), "memory takes whatever is written to it");
    page
}

/// Writes the index and the lists of the pages that a site has, in the order of its ledger. What is there as it should be stays.
pub(super) fn write(folder: &Folder) -> Result<(), FolderError> {
    let mut lists = Vec::new();
    for name in LISTS {
        let mut file = BufWriter::new(folder.passing()?);
        site::begin_list(name, &mut file).map_err(unwritten(list(name)))?;
        lists.push((name, file));
    }
    let mut count = 0_usize;
    let pages = Earlier::outputs(folder.path())?.flat_map(std::collections::BTreeMap::into_keys).map(|name| unspelled(&name));
    for (page, rows) in pages.filter_map(|page| rows(&folder.path().join(&page)).map(|rows| (page, rows))) {
        let link = link(&page);
        for (name, file) in &mut lists {
            rows.list(name, &link, count, file).map_err(unwritten(list(name)))?;
        }
        count = count.saturating_add(rows.meetings());
    }
    let mut ready = Vec::new();
    for (name, mut file) in lists {
        site::end_list(&mut file).map_err(unwritten(list(name)))?;
        let file = file.into_inner().map_err(|error| unwritten(list(name))(error.into_error()))?;
        ready.extend(changed(folder, file, &list(name))?);
    }
    let whole = SHARED.iter().map(|(name, text)| (*name, text.as_bytes())).chain([(INDEX, site::index())]);
    for (name, bytes) in whole {
        let mut file = folder.passing()?;
        file.write_all(bytes).map_err(unwritten(name))?;
        ready.extend(changed(folder, file, Path::new(name))?);
    }
    ready.into_iter().try_for_each(Ready::place)
}

/// A file ready for its place, unless it is there already.
fn changed<'f>(folder: &'f Folder, file: Passing, name: &Path) -> Result<Option<Ready<'f>>, FolderError> {
    let ready = folder.ready(file, name)?;
    Ok(Some(ready).filter(|ready| !ready.is_there()))
}

/// The rows that stand in a page; none where it is gone, or is no page of a site any more.
fn rows(path: &Path) -> Option<Rows> {
    let lines = BufReader::new(File::open(path).ok()?).lines().map_while(io::Result::ok);
    lines.take_while(|line| !line.starts_with("<script type=\"application/json\" class")).find_map(|line| Rows::read(&line))
}

/// A link to a file, from the folder that it is below.
fn link(path: &Path) -> String {
    let mut link = String::new();
    for part in path.components().filter_map(|part| if let Component::Normal(name) = part { Some(name) } else { None }) {
        if !link.is_empty() {
            link.push('/');
        }
        for byte in part.as_encoded_bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) {
                link.push(char::from(*byte));
            } else {
                // Writing into a string cannot fail.
                let _ = write!(link, "%{byte:02X}");
            }
        }
    }
    link
}

/// Where the page of an output goes.
pub(super) fn below(output: &Path) -> PathBuf {
    Path::new(PAGES).join(output)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_any_name() {
        for (path, expected) in
            [("pages/iv.txt.html", "pages/iv.txt.html"), ("pages/a b/#1?.html", "pages/a%20b/%231%3F.html"), ("süd/%41", "s%C3%BCd/%2541")]
        {
            assert_eq!(link(Path::new(path)), expected);
        }
    }
}
