//! How often a document asks for memory, and for how much, in each layout. Prints a table in Markdown.
//!
//! Not timed: counting takes time. The first document of a process also pays for what is built on first use.

use std::io::{self, Write as _};

use allocation_counter::{AllocationInfo, measure};
use minutes_bench::documents::{Layout, document};
use minutes_extract::emit::json;
use minutes_extract::{decode, parse};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "| document | stage | allocations | bytes allocated | for each byte | bytes held at most |")?;
    writeln!(out, "|---|---|--:|--:|--:|--:|")?;
    for (name, layout, bytes) in [
        ("house layout, 5 KB, the first of the process", Layout::House, 5_000),
        ("house layout, 5 KB", Layout::House, 5_000),
        ("drift, 5 KB", Layout::Drift, 5_000),
        ("Markdown, 5 KB", Layout::Markdown, 5_000),
        ("house layout, 1 MB", Layout::House, 1 << 20),
    ] {
        let bytes = document(layout, bytes, 1);
        let decoded = decode(&bytes, None).map_err(io::Error::other)?;
        let length = decoded.text.len() as u64;
        let mut line = |stage: &str, info: AllocationInfo| {
            let AllocationInfo { count_total, bytes_total, bytes_max, .. } = info;
            writeln!(out, "| {name} | {stage} | {count_total} | {bytes_total} | {} | {bytes_max} |", bytes_total.div_ceil(length))
        };
        line("decode", measure(|| drop(decode(&bytes, None))))?;
        line("parse", measure(|| drop(parse(&decoded.text))))?;
        let minutes = parse(&decoded.text);
        let mut json = Vec::new();
        json::compact(&minutes, &mut json)?;
        json.clear();
        let mut written = Ok(());
        line("JSON into a buffer that is large enough", measure(|| written = json::compact(&minutes, &mut json)))?;
        written?;
    }
    Ok(())
}
