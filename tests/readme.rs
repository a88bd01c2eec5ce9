//! The documentation is true: what it shows was run, its links lead somewhere, and nothing that a user may rely on is missing from it.
//!
//! After a change of the output, `UPDATE_README=1 cargo test --test readme` writes what the commands print now; read the difference.

#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, iter};

use minutes_extract::Code;
use minutes_extract::emit::Table;
use minutes_extract::emit::table::Column;
use serde_json::Value;

/// The README fits in so many bytes: one look, and the rest has a page of its own.
const README_BYTES: usize = 10 << 10;

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap().replace("\r\n", "\n")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_minutes-extract"))
}

/// All documents, by their path in the repository.
fn documents() -> Vec<String> {
    let markdown = |folder: &str| {
        let entries = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        entries
            .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "md"))
            .map(|name| folder.to_owned() + &name)
            .collect::<Vec<_>>()
    };
    let mut all = [markdown(""), markdown("docs/")].concat();
    all.sort();
    all
}

/// What a command line prints, on standard output and standard error, when it is run in a folder.
fn printed(line: &str, folder: &Path) -> String {
    let path = env::join_paths(
        iter::once(program().parent().unwrap().to_owned()).chain(env::split_paths(&env::var_os("PATH").unwrap_or_default())),
    );
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{{ {line}\n}} 2>&1")).current_dir(folder).env("PATH", path.unwrap()).env("LC_ALL", "C");
    command.env_remove("CLICOLOR_FORCE");
    String::from_utf8(command.output().unwrap().stdout).unwrap().replace("\r\n", "\n")
}

/// A folder that holds what the examples name, in which they may write.
fn playground() -> tempfile::TempDir {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap()) {
            let to = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &to);
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    for name in ["examples", "fixtures", "docs/board", "docs/harbour", "tests/documents"] {
        copy(&root().join(name), &folder.path().join(name));
    }
    fs::copy(root().join("docs/harbour.toml"), folder.path().join("docs/harbour.toml")).unwrap();
    folder
}

#[test]
#[cfg(unix)]
fn what_is_shown_was_run() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for name in documents() {
        let before = read(&name);
        let mut after = String::new();
        let mut lines = before.lines();
        let folder = before.contains("```console\n").then(playground);
        while let Some(line) = lines.next() {
            after.extend([line, "\n"]);
            if line != "```console" {
                continue;
            }
            for line in lines.by_ref().take_while(|line| *line != "```").filter_map(|line| line.strip_prefix("$ ")) {
                count += 1;
                after.extend(["$ ", line, "\n", &printed(line, folder.as_ref().unwrap().path())]);
            }
            after.push_str("```\n");
        }
        if before != after && env::var_os("UPDATE_README").is_some() {
            fs::write(root().join(&name), after).unwrap();
        } else if before != after {
            wrong.push(name);
        }
    }
    assert!(count > 12, "the documents show what the program does");
    assert!(wrong.is_empty(), "{wrong:?} show something else than what is printed: UPDATE_README=1 cargo test --test readme");
}

#[test]
fn the_readme_is_one_look() {
    let length = read("README.md").len();
    assert!(length <= README_BYTES, "README.md has {length} bytes; move something to docs/");
}

/// A text without its blocks of code and what stands between backticks.
fn without_code(document: &str) -> String {
    let mut words = String::new();
    let mut is_code = false;
    for line in document.lines() {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        if !is_code && !is_fence {
            words.extend(line.split('`').step_by(2).chain(["\n"]));
        }
    }
    words
}

/// The names by which the headings of a document can be linked to, as GitHub makes them.
fn anchors(document: &str) -> BTreeSet<String> {
    let mut seen = BTreeMap::new();
    let mut is_code = false;
    let mut anchors = BTreeSet::new();
    for line in document.lines() {
        is_code ^= line.trim_start().starts_with("```");
        let Some(title) = line.strip_prefix('#').filter(|_| !is_code) else { continue };
        let words = title.trim_start_matches('#').trim().to_lowercase();
        let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        let name: String = kept.map(|c| if c == ' ' { '-' } else { c }).collect();
        let times: &mut usize = seen.entry(name.clone()).or_default();
        anchors.insert(if *times == 0 { name } else { format!("{name}-{times}") });
        *times += 1;
    }
    anchors
}

/// The targets of a document's links: those between brackets, and those that are defined on a line of their own.
fn targets(document: &str) -> Vec<String> {
    let words = without_code(document);
    let inline = words.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let defined = words.lines().filter_map(|line| line.strip_prefix('[')?.split_once("]: ")).map(|(_, target)| target);
    inline.chain(defined).map(str::to_owned).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut dead = Vec::new();
    let mut count = 0;
    for name in documents() {
        for target in targets(&read(&name)).into_iter().filter(|target| !target.contains("://") && !target.starts_with("mailto:")) {
            count += 1;
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let from = Path::new(&name);
            let file = if file.is_empty() { from.to_owned() } else { from.parent().unwrap().join(file) };
            let path: PathBuf = root().join(&file);
            let is_there = path.exists() && (anchor.is_empty() || anchors(&fs::read_to_string(&path).unwrap()).contains(anchor));
            if !is_there {
                dead.push(format!("{name}: {target}"));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
    assert!(count > 40, "{count} links were found");
}

#[test]
fn every_page_is_linked_from_the_readme() {
    let readme = read("README.md");
    let missing: Vec<String> =
        documents().into_iter().filter(|name| name != "README.md" && !readme.contains(&format!("({name}"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Runs what the section on databases shows, over the tables of an archive of the examples; what is not installed is passed over.
#[test]
#[cfg(unix)]
fn the_tables_load_into_databases_as_shown() {
    let recipes = read("docs/recipes.md");
    let section = recipes.split("## Into a database").nth(1).unwrap();
    let shell = section.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("archive")).unwrap();
    fs::copy(root().join("examples/board.txt"), folder.path().join("archive/board.txt")).unwrap();
    let run = |program: &Path, arguments: &[&str]| Command::new(program).args(arguments).current_dir(folder.path()).output();
    assert!(run(program(), &["archive", "--csv", "--out-dir", "tables", "-q"]).unwrap().status.success());
    for (tool, expected) in [("duckdb", "Secretariat"), ("sqlite3", "Harbour Library Board, Meeting IV|3")] {
        if !run(Path::new(tool), &["--version"]).is_ok_and(|output| output.status.success()) {
            println!("skipped: there is no {tool} here");
            continue;
        }
        let command = &shell[shell.find(tool).unwrap()..];
        let command = command.find("\nsqlite3").map_or(command, |end| &command[..end]);
        let output = run(Path::new("sh"), &["-e", "-c", command]).unwrap();
        let shown = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success() && shown.contains(expected), "{command}\n{shown}");
    }
}

/// The options that a text names at the beginnings of lines or cells, long and short: `-o, --output <FILE>`.
fn options(words: &str) -> impl Iterator<Item = &str> {
    let words = words.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.filter(|word| word.starts_with("--") && word.len() > 2 || word.starts_with('-') && word.len() == 2 && *word != "--")
}

#[test]
fn the_options_described_are_those_of_the_help() {
    let help = Command::new(program()).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    // An option begins a line; what is said of it is indented further.
    let heads = help.lines().filter(|line| line.len() - line.trim_start().len() <= 6 && line.trim_start().starts_with('-'));
    let aliases = help.lines().filter_map(|line| line.trim().strip_prefix("[alias")).flat_map(options);
    let offered: BTreeSet<&str> = heads.flat_map(options).chain(aliases).collect();
    let page = read("docs/cli.md");
    let rows = page.lines().filter(|line| line.starts_with("| `-")).filter_map(|line| line.split(" | ").next());
    let mut described: BTreeSet<&str> = rows.flat_map(options).collect();
    if cfg!(not(feature = "parquet")) {
        assert!(described.remove("--parquet"), "an option of those that the program may be built without");
    }
    assert!(offered.len() > 30, "{offered:?}");
    assert_eq!(described, offered);
}

#[test]
fn every_exit_code_is_described() {
    let page = read("docs/cli.md");
    let help = Command::new(program()).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let statuses = help.split("Exit status:\n").nth(1).unwrap().lines().filter_map(|line| line.trim().parse::<u8>().ok());
    let offered: Vec<u8> = statuses.collect();
    let described = page.lines().filter_map(|line| line.strip_prefix("| ")?.split(' ').next()?.parse::<u8>().ok());
    assert_eq!(described.collect::<Vec<_>>(), offered);
}

#[test]
fn every_code_is_described() {
    let page = read("docs/diagnostics.md");
    for code in Code::ALL {
        let row = format!("| `{code}` | {} | ", code.severity().name());
        assert!(page.contains(&row), "{row}");
    }
    for code in [
        "missing", "unreadable", "not-text", "too-large", "same-output", "occupied", "unwritable", "panic", "no-minutes", "output",
        "interrupted", "profile", "bad-request",
    ] {
        assert!(page.contains(&format!("| `{code}` | ")), "{code}");
    }
}

#[test]
fn every_table_is_described_with_its_columns() {
    let page = read("docs/output.md");
    for table in Table::ALL {
        let Some(row) = page.lines().find(|line| line.starts_with(&format!("| `{table}` | "))) else { panic!("{table}") };
        let columns: Vec<&str> = table.columns()[4..].iter().map(Column::name).collect();
        let columns = columns.join(",");
        assert!(row.ends_with(&format!(" | `{columns}` |")), "{row}");
    }
}

/// The names of the keys that a schema gives the properties of objects.
fn keys(schema: &Value, found: &mut BTreeSet<String>) {
    if let Some(properties) = schema.get("properties").and_then(|properties| properties.as_object()) {
        found.extend(properties.keys().cloned());
    }
    schema.as_object().into_iter().flat_map(|object| object.values()).for_each(|inner| keys(inner, found));
}

#[test]
fn every_key_of_the_json_is_described() {
    let page = read("docs/output.md");
    let mut found = BTreeSet::new();
    keys(&serde_json::from_str(include_str!("../schema/minutes-2.schema.json")).unwrap(), &mut found);
    assert!(found.len() > 60, "{found:?}");
    let missing: Vec<&String> =
        found.iter().filter(|key| !["\"", "`"].iter().any(|sign| page.contains(&format!("{sign}{key}{sign}")))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_language_is_described() {
    let page = read("docs/cli.md");
    for language in minutes_extract::Language::ALL {
        assert!(page.contains(&format!("`{}`", language.name())), "{}", language.name());
    }
}

#[test]
fn the_oldest_rust_is_the_stated_one() {
    let manifest = read("Cargo.toml");
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"')).unwrap();
    let readme = read("README.md");
    for words in [format!("Rust {version} or newer"), format!("builds this crate is {version}.")] {
        assert!(readme.contains(&words), "{words}");
    }
}

#[test]
fn the_version_is_the_same_everywhere() {
    let version = env!("CARGO_PKG_VERSION");
    let (minor, _) = version.rsplit_once('.').unwrap();
    for name in ["README.md", "docs/library.md"] {
        assert!(read(name).contains(&format!("minutes-extract = {{ version = \"{minor}\", ")), "{name}");
    }
    assert!(read("CITATION.cff").contains(&format!("\nversion: {version}\n")), "CITATION.cff");
    assert!(read("CHANGELOG.md").contains(&format!("\n## [{version}]")), "CHANGELOG.md");
}
