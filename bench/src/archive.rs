//! A folder tree of documents, as an archive is: years, below them who minuted, below them the documents; bad files among them if so
//! wanted.

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, Write as _};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use fastrand::Rng;
use minutes_extract::archive::Reading;

use crate::documents::{Layout, document, with_facts};
use crate::words;

/// What an archive is to hold.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// How many files it has, bad ones included.
    pub files: usize,
    /// How many of them are no minutes and cannot be converted; see [`Bad`].
    pub bad: usize,
    /// The layout of the others.
    pub layout: Layout,
    /// The length of a document, in bytes; each is between three quarters and five quarters of it.
    pub bytes: usize,
    /// Everything follows from it. A longer archive of the same seed begins with the documents of a shorter one.
    pub seed: u64,
}

/// How many years an archive has.
const YEARS: usize = 20;

/// Writes an archive into a new folder. Where it holds bad files, a list of them is written beside it ([`list_of_bad`]).
///
/// # Errors
/// When the folder exists and is not empty, or cannot be written.
pub fn write(folder: &Path, plan: &Plan) -> anyhow::Result<()> {
    ensure!(plan.bad <= plan.files, "of {} files {} cannot be bad", plan.files, plan.bad);
    ensure_empty(folder)?;
    for year in 0..YEARS {
        for shelf in words::SHELVES {
            let path = folder.join(format!("{}/{shelf}", 2006 + year));
            fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
        }
    }
    let mut list = Vec::new();
    for index in 0..plan.files {
        // Evenly among the others: as often as the count of those so far rises.
        let before = index * plan.bad / plan.files;
        let bad = (before < (index + 1) * plan.bad / plan.files).then(|| Bad::ALL[before % Bad::ALL.len()]);
        let path = file(folder, index, plan, bad).with_context(|| format!("cannot write file {index} of {}", folder.display()))?;
        list.extend(bad.map(|bad| format!("{}\t{}\n", path.display(), bad.name())));
    }
    if plan.bad > 0 {
        list.sort_unstable();
        let path = list_of_bad(folder);
        fs::write(&path, list.concat()).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// Writes documents and the facts that they state into a new folder, as `LAYOUT-SEED.txt` and `LAYOUT-SEED.json`: each is what
/// `document LAYOUT --seed SEED` gives. None is bad.
///
/// # Errors
/// When the folder exists and is not empty, or cannot be written.
pub fn write_with_facts(folder: &Path, plan: &Plan) -> anyhow::Result<()> {
    ensure_empty(folder)?;
    for seed in plan.seed..plan.seed.saturating_add(plan.files as u64) {
        let layout = plan.layout.of(seed);
        let document = with_facts(layout, plan.bytes, seed);
        let path = folder.join(format!("{}-{seed:06}.{}", layout.name(), layout.extension()));
        fs::write(&path, document.bytes).with_context(|| format!("cannot write {}", path.display()))?;
        let path = path.with_extension("json");
        fs::write(&path, document.facts.json()?).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

fn ensure_empty(folder: &Path) -> anyhow::Result<()> {
    let empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    ensure!(empty, "{} is not empty", folder.display());
    Ok(())
}

/// Where the bad files of an archive are listed, sorted, each with its kind after a tab: `old.bad.txt` beside the folder `old`.
#[must_use]
pub fn list_of_bad(folder: &Path) -> PathBuf {
    let mut name = folder.as_os_str().to_owned();
    name.push(".bad.txt");
    name.into()
}

/// Writes one file and says where.
fn file(folder: &Path, index: usize, plan: &Plan, bad: Option<Bad>) -> io::Result<PathBuf> {
    let seed = plan.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(index as u64);
    let mut rng = Rng::with_seed(seed);
    let year = 2006 + rng.usize(0..YEARS);
    let shelf = words::SHELVES[rng.usize(0..words::SHELVES.len())];
    let layout = plan.layout.of(seed);
    let name = format!("{shelf}-{index:06}.{}", if bad.is_some() { "txt" } else { layout.extension() });
    let path = folder.join(format!("{year}/{shelf}/{name}"));
    match bad {
        Some(bad) => bad.write(&path)?,
        None => fs::write(&path, document(layout, plan.bytes * rng.usize(75..126) / 100, seed))?,
    }
    Ok(path)
}

/// A file that has the name of minutes and cannot be converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bad {
    /// A PNG picture.
    Picture,
    /// A program.
    Program,
    /// A ZIP archive.
    Zip,
    /// A PDF document.
    Pdf,
    /// Text with bytes that are zero, as of a disk that lost power.
    Zeros,
    /// Text in UTF-32.
    Utf32,
    /// A link that leads nowhere.
    LinkNowhere,
    /// A link that leads to itself.
    LinkToItself,
    /// A file that may not be read; for a user who may read everything, an old Word document.
    Unreadable,
    /// A file that has one byte more than is read unless the caller says otherwise. It takes no room on most disks, all of its bytes being
    /// zero; so it would be no text either.
    TooLarge,
}

impl Bad {
    /// All of them.
    pub const ALL: [Bad; 10] = [
        Bad::Picture,
        Bad::Program,
        Bad::Zip,
        Bad::Pdf,
        Bad::Zeros,
        Bad::Utf32,
        Bad::LinkNowhere,
        Bad::LinkToItself,
        Bad::Unreadable,
        Bad::TooLarge,
    ];

    /// Its name in the list of bad files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Bad::Picture => "picture",
            Bad::Program => "program",
            Bad::Zip => "zip",
            Bad::Pdf => "pdf",
            Bad::Zeros => "zeros",
            Bad::Utf32 => "utf-32",
            Bad::LinkNowhere => "link-nowhere",
            Bad::LinkToItself => "link-to-itself",
            Bad::Unreadable => "unreadable",
            Bad::TooLarge => "too-large",
        }
    }

    /// Writes such a file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(self, path: &Path) -> io::Result<()> {
        match self {
            Bad::Picture => fs::write(path, b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"),
            Bad::Program => fs::write(path, b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3E\0"),
            Bad::Zip => fs::write(path, b"PK\x03\x04\x14\0\0\0\x08\0"),
            Bad::Pdf => fs::write(path, b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n"),
            Bad::Zeros => {
                let mut file = BufWriter::new(File::create(path)?);
                file.write_all(b"Harbour Council Meeting IV\n\n4 May 2026\n\n1. Roof\n\n- The roof l")?;
                file.write_all(&[0; 4096])?;
                file.flush()
            }
            Bad::Utf32 => {
                fs::write(path, "\u{FEFF}Harbour Council\n".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect::<Vec<u8>>())
            }
            Bad::LinkNowhere => symlink("nowhere.txt", path),
            Bad::LinkToItself => symlink(path.file_name().map_or(path, Path::new), path),
            Bad::Unreadable => {
                fs::write(path, "Harbour Council\n\n4 May 2026\n\n1. Roof\n\n- Confidential.\n")?;
                fs::set_permissions(path, Permissions::from_mode(0o000))?;
                if File::open(path).is_ok() { fs::write(path, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0") } else { Ok(()) }
            }
            Bad::TooLarge => File::create(path)?.set_len(Reading::MAX_BYTES + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use minutes_extract::archive::{Search, find, open};

    use super::*;

    #[test]
    fn bad_files_fail_and_the_others_do_not() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("old");
        let plan = Plan { files: 60, bad: 20, layout: Layout::Mixed, bytes: 3_000, seed: 1 };
        write(&folder, &plan).unwrap();

        let (mut converted, mut failed) = (0, Vec::new());
        for found in find(&folder, &Search::default()) {
            match found.and_then(|input| open(&input, &Reading::default(), &mut Vec::new()).map(|document| document.text().len())) {
                Ok(_) => converted += 1,
                Err(failure) => failed.extend(failure.input.name().map(std::borrow::Cow::into_owned)),
            }
        }
        let list = fs::read_to_string(list_of_bad(&folder)).unwrap();
        let listed: HashMap<&str, &str> = list.lines().filter_map(|line| line.split_once('\t')).collect();
        assert_eq!(converted, 40);
        assert_eq!(listed.len(), 20);
        assert!(failed.iter().all(|path| listed.contains_key(path.as_str())), "{failed:?}");
        for bad in Bad::ALL {
            assert_eq!(listed.values().filter(|kind| **kind == bad.name()).count(), 2, "{}", bad.name());
        }
    }

    #[test]
    fn facts_stand_beside_their_documents() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("scored");
        fs::create_dir(&folder).unwrap();
        write_with_facts(&folder, &Plan { files: 3, bad: 0, layout: Layout::Drift, bytes: 3_000, seed: 7 }).unwrap();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 6);
        for seed in 7..10 {
            let (path, document) = (folder.join(format!("drift-{seed:06}.txt")), with_facts(Layout::Drift, 3_000, seed));
            assert_eq!(fs::read(&path).unwrap(), document.bytes);
            assert_eq!(fs::read_to_string(path.with_extension("json")).unwrap(), document.facts.json().unwrap());
        }
        assert!(write_with_facts(&folder, &Plan { files: 3, bad: 0, layout: Layout::Drift, bytes: 3_000, seed: 7 }).is_err());
    }

    #[test]
    fn a_longer_archive_begins_as_a_shorter_one() {
        let home = tempfile::tempdir().unwrap();
        let written = |files: usize| {
            let folder = home.path().join(files.to_string());
            write(&folder, &Plan { files, bad: 0, layout: Layout::House, bytes: 3_000, seed: 9 }).unwrap();
            let inputs = find(&folder, &Search::default()).map(|found| found.unwrap().name().unwrap().into_owned());
            inputs.map(|path| (path.rsplit_once('/').unwrap().1.to_owned(), fs::read(path).unwrap())).collect::<HashMap<_, _>>()
        };
        let (short, long) = (written(5), written(20));
        assert_eq!((short.len(), long.len()), (5, 20));
        assert!(short.iter().all(|(name, bytes)| long.get(name) == Some(bytes)));
    }
}
