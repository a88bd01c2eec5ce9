//! What was promised of the program's speed and memory, and what is measured.
//!
//! All is measured in one run, side by side ([`rounds`](crate::rounds)), and told as ratios: they hold on other machines too.

use std::fmt;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use minutes_extract::archive::{Search, find};
use minutes_extract::emit::Table as Columns;
use minutes_extract::emit::csv::{Dialect, Writer};
use minutes_extract::emit::json;
use minutes_extract::{Minutes, decode, parse};

use crate::archive;
use crate::documents::{Layout, document, house};
use crate::hostile::{SHAPES, Shape};
use crate::process::{peak, run};
use crate::rounds::{Ratio, Runner, interleaved};

/// How much is measured.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// The number of documents in the archive.
    pub files: usize,
    /// The rounds of what takes long, such as the whole archive.
    pub rounds: usize,
    /// The rounds of what is short, such as a process for one small file.
    pub short_rounds: usize,
    /// The length of a megabyte, in bytes.
    pub megabyte: usize,
}

impl Extent {
    /// What the budgets were set for.
    pub const FULL: Extent = Extent { files: 10_000, rounds: 7, short_rounds: 200, megabyte: 1 << 20 };
    /// As little as shows that the measuring works. Its figures say nothing.
    pub const QUICK: Extent = Extent { files: 20, rounds: 1, short_rounds: 1, megabyte: 1 << 10 };
}

/// The programs that are measured.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The command itself.
    pub extract: PathBuf,
    /// The least that a program can do: `minutes-read`.
    pub read: PathBuf,
}

/// A promise and what became of it.
#[derive(Clone, Debug)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// What it is compared with.
    pub against: &'static str,
    /// What was promised at most; `None` for what is only told.
    pub budget: Option<f64>,
    /// What was found.
    pub found: Found,
}

/// What was found.
#[derive(Clone, Copy, Debug)]
pub enum Found {
    /// A ratio of times.
    Time(Ratio),
    /// A ratio of amounts, which is the same in every round.
    Amount(f64),
    /// A number of mebibytes.
    Mebibytes(f64),
    /// A number of things.
    Count(u32),
}

impl Row {
    /// Whether the promise was kept; `None` where there is none.
    #[must_use]
    pub fn met(&self) -> Option<bool> {
        let found = match self.found {
            Found::Time(ratio) => ratio.median,
            Found::Amount(value) | Found::Mebibytes(value) => value,
            Found::Count(count) => f64::from(count),
        };
        self.budget.map(|budget| found <= budget)
    }
}

/// What stands above the rows, which are a table in Markdown.
#[must_use]
pub fn head() -> String {
    let names = line(&["what", "against", "budget", "measured", "half of the rounds", "met"]);
    let rule = line(&["--", "--", "--:", "--:", "--:", "--"]);
    format!("{names}\n{rule}")
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (figure, spread) = match self.found {
            Found::Time(Ratio { median, low, high }) => (number(median), format!("{} – {}", number(low), number(high))),
            Found::Amount(value) => (number(value), String::new()),
            Found::Mebibytes(value) => (format!("{value:.1} MiB"), String::new()),
            Found::Count(count) => (count.to_string(), String::new()),
        };
        let budget = match (self.budget, self.found) {
            (None, _) => String::new(),
            (Some(budget), Found::Mebibytes(_)) => format!("≤ {budget} MiB"),
            (Some(budget), Found::Count(_)) => budget.to_string(),
            (Some(budget), _) => format!("≤ {budget:.2}"),
        };
        let met = self.met().map_or("", |met| if met { "yes" } else { "**no**" });
        f.write_str(&line(&[&self.what, self.against, &budget, &figure, &spread, met]))
    }
}

/// Cells as a line of the table, wide enough for all that the rows hold.
fn line([what, against, budget, figure, spread, met]: &[&str; 6]) -> String {
    format!("| {what:66} | {against:30} | {budget:>8} | {figure:>10} | {spread:>18} | {met:6} |")
}

/// A ratio with as many digits as say something.
fn number(value: f64) -> String {
    if value < 0.1 { format!("{value:.3}") } else { format!("{value:.2}") }
}

/// Measures everything. Gives `tell` a row as soon as it is found, and `progress` what comes next, or what was found where that makes no row.
///
/// # Errors
/// When a program fails, or there is no room for the documents; and those of `tell`.
pub fn measure(programs: &Programs, extent: Extent, mut tell: impl FnMut(Row) -> Result<()>, mut progress: impl FnMut(&str)) -> Result<()> {
    let home = tempfile::tempdir().context("there is no room for an archive")?;
    let mut tell_all = |rows: Vec<Row>| rows.into_iter().try_for_each(&mut tell);

    progress("an archive in memory");
    let folder = home.path().join("archive");
    archive::write(&folder, &archive::Plan { files: extent.files, bad: 0, layout: Layout::House, bytes: 5_000, seed: 1 })?;
    let paths = documents_of(&folder)?;
    let texts = paths.iter().map(fs::read_to_string).collect::<io::Result<Vec<String>>>()?;
    tell_all(stages(&texts, extent)?)?;
    drop(texts);

    progress("other layouts in memory");
    tell_all(other_layouts(extent)?)?;

    progress("one small file, the whole process");
    tell_all(vec![small_file(home.path(), programs, extent)?])?;

    progress("the archive, the whole process");
    tell_all(whole_archive(home.path(), &folder, &paths, programs, extent)?)?;

    progress("longer and longer documents");
    tell_all(growth(home.path(), programs, extent)?)?;

    progress("hostile shapes");
    tell_all(hostile(home.path(), programs, extent, &mut progress)?)
}

/// The documents of a folder, as the program finds them.
fn documents_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let inputs = find(folder, &Search::default());
    inputs.map(|input| Ok(input?.name().map(|name| PathBuf::from(&*name)).unwrap_or_default())).collect()
}

const PULLDOWN: &str = "pulldown-cmark";

/// All that happens to a document once it is in memory, against pulldown-cmark going through the same text.
fn stages(texts: &[String], extent: Extent) -> Result<Vec<Row>> {
    let models: Vec<Minutes<'_>> = texts.iter().map(|text| parse(text)).collect();
    let [markdown, newlines, utf8, decoded, parsed, jsoned, tabled, parsed_jsoned, comrak] = interleaved(
        extent.rounds,
        [
            over(texts, pulldown),
            over(texts, |text| memchr::memchr_iter(b'\n', text.as_bytes()).count()),
            over(texts, |text| std::str::from_utf8(text.as_bytes()).is_ok()),
            over(texts, |text| decode(text.as_bytes(), None)),
            over(texts, parse),
            Box::new(|| {
                let mut buffer = Vec::new();
                models.iter().try_for_each(|minutes| written(minutes, &mut buffer))
            }),
            Box::new(|| {
                let mut csv = Writer::new(Vec::new(), Columns::Records, Dialect::default())?;
                models.iter().try_for_each(|minutes| csv.push(minutes))?;
                black_box(csv.finish()?);
                Ok(())
            }),
            Box::new(|| {
                let mut buffer = Vec::new();
                texts.iter().try_for_each(|text| written(&parse(text), &mut buffer))
            }),
            over(texts, |text| {
                let arena = comrak::Arena::new();
                let _ = black_box(comrak::parse_document(&arena, text, &comrak::Options::default()));
            }),
        ],
    )?;
    Ok(vec![
        time("`parse`", PULLDOWN, Some(3.0), parsed.to(&markdown)),
        time("`parse` and JSON", PULLDOWN, Some(3.8), parsed_jsoned.to(&markdown)),
        time("decoding", PULLDOWN, None, decoded.to(&markdown)),
        time("JSON of what is parsed", PULLDOWN, None, jsoned.to(&markdown)),
        time("CSV of what is parsed", PULLDOWN, None, tabled.to(&markdown)),
        time("looking for line ends, `memchr`", PULLDOWN, None, newlines.to(&markdown)),
        time("checking UTF-8, the standard library", PULLDOWN, None, utf8.to(&markdown)),
        time("comrak", PULLDOWN, None, comrak.to(&markdown)),
    ])
}

/// The same for documents that are not in the house layout.
fn other_layouts(extent: Extent) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (name, layout) in [("`parse`, drift of the house layout", Layout::Drift), ("`parse`, minutes in Markdown", Layout::Markdown)] {
        let mut texts = Vec::new();
        for seed in 0..extent.files.div_ceil(10) as u64 {
            texts.push(decode(&document(layout, 5_000, seed), None).context("a document is no text")?.text.into_owned());
        }
        let [parsed, markdown] = interleaved(extent.rounds, [over(&texts, parse), over(&texts, pulldown)])?;
        rows.push(time(name, PULLDOWN, None, parsed.to(&markdown)));
    }
    Ok(rows)
}

/// One file of five kilobytes, from the start of the process to its end.
fn small_file(home: &Path, programs: &Programs, extent: Extent) -> Result<Row> {
    let path = home.join("small.txt");
    fs::write(&path, house(5_000, 1))?;
    let [extract, read] = interleaved(
        extent.short_rounds,
        [Box::new(|| run(&programs.extract, [&path])) as Runner<'_>, Box::new(|| run(&programs.read, [&path]))],
    )?;
    Ok(time("one file of 5 KB, the whole process", "reading and writing it", Some(1.5), extract.to(&read)))
}

/// The whole archive, from the start of the process to its end, and the memory that it takes.
fn whole_archive(home: &Path, folder: &Path, paths: &[PathBuf], programs: &Programs, extent: Extent) -> Result<Vec<Row>> {
    const READING: &str = "opening and reading every file";
    let output = home.join("output");
    let to = |form: &[&str]| {
        let mut arguments = vec![folder.as_os_str().to_owned(), "--output".into(), output.clone().into()];
        arguments.extend(["--jobs", "2", "--quiet"].iter().chain(form).map(Into::into));
        arguments
    };
    let (ndjson, csv) = (to(&["--ndjson"]), to(&["--csv"]));
    let [reading, lines, tables] = interleaved(
        extent.rounds,
        [
            Box::new(|| {
                let mut buffer = Vec::new();
                for path in paths {
                    buffer.clear();
                    File::open(path)?.read_to_end(&mut buffer)?;
                    black_box(&buffer);
                }
                Ok(())
            }) as Runner<'_>,
            Box::new(|| run(&programs.extract, &ndjson)),
            Box::new(|| run(&programs.extract, &csv)),
        ],
    )?;
    let mebibytes = |arguments| Ok::<f64, anyhow::Error>(float(peak(&programs.extract, arguments)?) / f64::from(1 << 20));
    let files = paths.len();
    Ok(vec![
        time(&format!("{files} files to NDJSON on 2 cores, the whole process"), READING, Some(7.0), lines.to(&reading)),
        time(&format!("{files} files to CSV on 2 cores, the whole process"), READING, None, tables.to(&reading)),
        memory(&format!("memory, {files} files to NDJSON"), mebibytes(&ndjson)?),
        memory(&format!("memory, {files} files to CSV"), mebibytes(&csv)?),
    ])
}

/// Documents of 1, 4, 16 and 64 megabytes: whether a byte more takes the same time and memory, wherever it stands.
fn growth(home: &Path, programs: &Programs, extent: Extent) -> Result<Vec<Row>> {
    const SIZES: [usize; 4] = [1, 4, 16, 64];
    // As much work for the shorter ones as for one of 16 MB, so that their times are no less exact.
    let texts = SIZES.map(|size| vec![house(size * extent.megabyte, 1); 16_usize.div_ceil(size)]);
    let times = interleaved(extent.rounds, texts.each_ref().map(|texts| over(texts, parse)))?;
    let bytes = |at: usize| float(texts[at].iter().map(String::len).sum::<usize>());
    let mut rows = Vec::new();
    for at in 1..SIZES.len() {
        let ratio = times[at].to(&times[0]).times(bytes(0) / bytes(at));
        let what = format!("`parse`, time for a byte of {}", length(SIZES[at] * extent.megabyte));
        rows.push(time(&what, "a byte of the shortest", (SIZES[at] == 64).then_some(1.4), ratio));
    }
    for (size, texts) in SIZES.iter().zip(&texts) {
        let found = memory_of(home, programs, &texts[0])?;
        let what = format!("memory, a document of {}", length(size * extent.megabyte));
        rows.push(amount(&what, (*size == 64).then_some(6.0), found));
    }
    Ok(rows)
}

/// The memory that the program takes for a text, less 16 MiB, for each of the text's bytes.
fn memory_of(home: &Path, programs: &Programs, text: &str) -> Result<f64> {
    let (path, output) = (home.join("long.txt"), home.join("output"));
    fs::write(&path, text)?;
    let arguments = [path.as_os_str(), "--ndjson".as_ref(), "--max-bytes=1GiB".as_ref(), "--output".as_ref(), output.as_ref()];
    let peak = float(peak(&programs.extract, arguments)?);
    Ok((peak - f64::from(16 << 20)).max(0.0) / float(text.len()))
}

/// What was found for a hostile shape.
struct Endured {
    shape: Shape,
    /// The length at which it was measured, in bytes.
    bytes: usize,
    /// The time for a byte, against that of an ordinary document of the same length.
    time: Ratio,
    /// The memory for a byte, beyond 16 MiB.
    memory: f64,
}

/// Texts that are made to be hard to read, of 16 megabytes: the worst of them, and how many break a promise.
fn hostile(home: &Path, programs: &Programs, extent: Extent, progress: &mut impl FnMut(&str)) -> Result<Vec<Row>> {
    const SLOWEST: f64 = 4.0;
    const LARGEST: f64 = 40.0;
    let mut endured = Vec::new();
    for shape in SHAPES {
        // One that takes too long for a megabyte is not asked for sixteen.
        let first = slowness(*shape, extent.megabyte, extent.rounds.min(3))?;
        let long = 16 * extent.megabyte;
        let (bytes, time) = if first.median > SLOWEST { (extent.megabyte, first) } else { (long, slowness(*shape, long, 1)?) };
        let memory = memory_of(home, programs, &shape.text(bytes))?;
        progress(&format!("{}: {:.2} of the time, {:.2} of its length in memory", shape.name, time.median, memory));
        endured.push(Endured { shape: *shape, bytes, time, memory });
    }
    let name = |found: &Endured| format!("{} of {}", found.shape.name, length(found.bytes));
    let beyond = |of: fn(&Endured) -> f64, budget: f64| Row {
        what: format!("hostile shapes above the budget, of {}", SHAPES.len()),
        against: "",
        budget: Some(0.0),
        found: Found::Count(endured.iter().map(|found| u32::from(of(found) > budget)).sum()),
    };
    let (slow, large) = (beyond(|found| found.time.median, SLOWEST), beyond(|found| found.memory, LARGEST));
    let mut rows = Vec::new();
    endured.sort_by(|a, b| b.time.median.total_cmp(&a.time.median));
    for (found, rank) in endured.iter().zip(["slowest", "second", "third"]) {
        let what = format!("`parse`, hostile shapes, {rank}: {}", name(found));
        rows.push(time(&what, "as many bytes of minutes", Some(SLOWEST), found.time));
    }
    rows.push(slow);
    endured.sort_by(|a, b| b.memory.total_cmp(&a.memory));
    for (found, rank) in endured.iter().zip(["largest", "second", "third"]) {
        rows.push(amount(&format!("memory, hostile shapes, {rank}: {}", name(found)), Some(LARGEST), found.memory));
    }
    rows.push(large);
    Ok(rows)
}

/// The time for a byte of a shape, against that of an ordinary document of the same length.
fn slowness(shape: Shape, bytes: usize, rounds: usize) -> Result<Ratio> {
    let (odd, ordinary) = ([shape.text(bytes)], [house(bytes, 1)]);
    let [odd_times, times] = interleaved(rounds, [over(&odd, parse), over(&ordinary, parse)])?;
    Ok(odd_times.to(&times).times(float(ordinary[0].len()) / float(odd[0].len())))
}

/// Does the same with each of the texts.
fn over<'t, T>(texts: &'t [String], work: impl Fn(&'t str) -> T + 't) -> Runner<'t> {
    Box::new(move || {
        for text in texts {
            black_box(work(text));
        }
        Ok(())
    })
}

/// Goes through a text as Markdown.
fn pulldown(text: &str) {
    pulldown_cmark::Parser::new(text).for_each(|event| drop(black_box(event)));
}

/// Writes a document as a line of JSON into a buffer that is used again.
fn written(minutes: &Minutes<'_>, buffer: &mut Vec<u8>) -> Result<()> {
    buffer.clear();
    json::compact(minutes, buffer)?;
    black_box(buffer);
    Ok(())
}

fn time(what: &str, against: &'static str, budget: Option<f64>, ratio: Ratio) -> Row {
    Row { what: what.into(), against, budget, found: Found::Time(ratio) }
}

fn memory(what: &str, mebibytes: f64) -> Row {
    Row { what: what.into(), against: "", budget: Some(32.0), found: Found::Mebibytes(mebibytes) }
}

fn amount(what: &str, budget: Option<f64>, value: f64) -> Row {
    Row { what: what.into(), against: "its length, 16 MiB aside", budget, found: Found::Amount(value) }
}

/// A length in words.
fn length(bytes: usize) -> String {
    if bytes >= 1 << 20 { format!("{} MB", bytes >> 20) } else { format!("{} KB", bytes >> 10) }
}

/// A number of bytes, for ratios.
#[allow(clippy::cast_precision_loss, reason = "lengths are far below 2^52")]
fn float(bytes: impl TryInto<u64>) -> f64 {
    bytes.try_into().unwrap_or_default() as f64
}
