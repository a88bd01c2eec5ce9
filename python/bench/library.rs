//! The library by itself, for `compare.py`: documents are read into memory, then each line of standard input (`json`, `arrow`) is answered
//! with the seconds of processor time that one thread took for all of them.

use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use cpu_time::ThreadTime;
use minutes_extract::archive::{self, Input, Search};
use minutes_extract::emit::arrow::Batches;
use minutes_extract::emit::{Table, json};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or("name the folder of documents")?;
    let paths = archive::find(folder, &Search::default()).map(|found| match found? {
        Input::File(path) => Ok(path),
        Input::Stdin => Err("a folder is searched".into()),
    });
    let mut paths: Vec<PathBuf> = paths.collect::<Outcome<_>>()?;
    paths.sort();
    let documents: Vec<(String, Vec<u8>)> =
        paths.iter().map(|path| Ok((path.display().to_string(), std::fs::read(path)?))).collect::<io::Result<_>>()?;
    for line in io::stdin().lock().lines() {
        let begun = ThreadTime::now();
        match line?.trim() {
            "json" => to_json(&documents)?,
            "arrow" => to_arrow(&documents)?,
            other => return Err(format!("there is no {other}").into()),
        }
        writeln!(io::stdout(), "{}", begun.elapsed().as_secs_f64())?;
    }
    Ok(())
}

fn to_json(documents: &[(String, Vec<u8>)]) -> Outcome<()> {
    for (_, bytes) in documents {
        let mut written = Vec::new();
        json::pretty(&minutes_extract::parse_bytes(bytes)?, &mut written)?;
        std::hint::black_box(written);
    }
    Ok(())
}

fn to_arrow(documents: &[(String, Vec<u8>)]) -> Outcome<()> {
    let mut batches = Batches::new(Table::ALL, usize::MAX);
    for (name, bytes) in documents {
        let mut minutes = minutes_extract::parse_bytes(bytes)?;
        minutes.source = Some(name.as_str().into());
        batches.push(&minutes)?;
    }
    std::hint::black_box(batches.finish()?);
    Ok(())
}
