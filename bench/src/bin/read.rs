//! The least that a program can do with a file: reads the one that is named and writes it to standard output.

use std::io::{self, Write as _};

fn main() -> io::Result<()> {
    let path = std::env::args_os().nth(1).ok_or(io::ErrorKind::InvalidInput)?;
    io::stdout().lock().write_all(&std::fs::read(path)?)
}
