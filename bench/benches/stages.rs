//! Each stage by itself, for documents of each layout.
//!
//! The rooms behind `parse` have no door of their own; how its time falls to them is told by `bench/profile`.

use std::hint::black_box;
use std::io;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use minutes_bench::documents::{Layout, document};
use minutes_extract::emit::csv::{Dialect, Writer};
use minutes_extract::emit::{Table, json};
use minutes_extract::{decode, parse, span};

/// All stages of one document.
fn stages(group: &mut BenchmarkGroup<'_, WallTime>, bytes: &[u8]) -> io::Result<()> {
    let decoded = decode(bytes, None).map_err(io::Error::other)?;
    let text = &*decoded.text;
    let minutes = parse(text);
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("decode", |bencher| bencher.iter(|| decode(black_box(bytes), None)));
    group.bench_function("lines", |bencher| bencher.iter(|| span::lines(black_box(text)).count()));
    group.bench_function("parse", |bencher| bencher.iter(|| parse(black_box(text))));
    let mut json = Vec::new();
    group.bench_function("json", |bencher| {
        bencher.iter(|| {
            json.clear();
            json::compact(black_box(&minutes), &mut json)
        });
    });
    let mut csv = Writer::new(io::sink(), Table::Records, Dialect::default())?;
    group.bench_function("csv", |bencher| bencher.iter(|| csv.push(black_box(&minutes))));
    // To see what a machine's nanosecond is worth.
    group.bench_function("pulldown-cmark", |bencher| bencher.iter(|| pulldown_cmark::Parser::new(black_box(text)).count()));
    Ok(())
}

fn all(criterion: &mut Criterion) {
    for (name, layout, bytes) in [
        ("house-5-kb", Layout::House, 5_000),
        ("house-1-mb", Layout::House, 1 << 20),
        ("drift-5-kb", Layout::Drift, 5_000),
        ("markdown-5-kb", Layout::Markdown, 5_000),
    ] {
        let mut group = criterion.benchmark_group(name);
        stages(&mut group, &document(layout, bytes, 1)).expect("a made-up document is text, and a buffer takes all that is written");
        group.finish();
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
