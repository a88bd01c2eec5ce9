//! The terminal that a person looks at, and the pager for what does not fit on it.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::{Command, Stdio};

use terminal_size::{Height, Width, terminal_size_of};

use super::args::Paging;
use super::interrupt;

/// How wide the view is where nothing says how wide it can be, and how wide it is at most: longer lines are hard to read.
const WIDTH: usize = 80;
const WIDEST: usize = 120;

/// Whether somebody looks at standard output.
pub fn is_there() -> bool {
    io::stdout().is_terminal()
}

/// How many columns a view on standard output may take.
pub fn width() -> usize {
    let stated = || std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).filter(|columns| *columns > 0);
    let terminal = terminal_size_of(io::stdout()).map(|(Width(width), _)| usize::from(width)).filter(|width| *width > 0);
    terminal.or_else(stated).unwrap_or(WIDTH).min(WIDEST)
}

/// Whether a text is too long for the terminal.
fn is_too_long(text: &[u8]) -> bool {
    let lines = text.split(|byte| *byte == b'\n').count() - 1;
    terminal_size_of(io::stdout()).is_some_and(|(_, Height(height))| lines >= usize::from(height))
}

/// Shows a text on standard output, in a pager where it is wanted. What a pager does not show is written without it.
pub fn show(text: &[u8], paging: Paging) -> io::Result<()> {
    let is_paged = match paging {
        Paging::Always => true,
        Paging::Auto => is_there() && is_too_long(text),
        Paging::Never => false,
    };
    if is_paged && paged(text) {
        return Ok(());
    }
    let mut stdout = io::stdout().lock();
    stdout.write_all(text)?;
    stdout.flush()
}

/// Shows a text in the pager; whether there was one that took it.
fn paged(text: &[u8]) -> bool {
    let named = std::env::var("PAGER").unwrap_or_else(|_| "less".to_owned());
    let words = shell_words::split(&named).unwrap_or_default();
    let Some((program, arguments)) = words.split_first() else { return false };
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped());
    // Colours are shown, and what fits is left on the screen, unless the user has said how it should be.
    if std::env::var_os("LESS").is_none() {
        command.env("LESS", "FRX");
    }
    // Ctrl-C is the pager's as long as it runs.
    interrupt::leave_to_pager();
    let Ok(mut pager) = command.spawn() else { return false };
    if let Some(mut stdin) = pager.stdin.take() {
        // Whoever leaves the pager before the end has read enough.
        let _ = stdin.write_all(text);
    }
    // A shell before it says so that it could not run; one that failed or was stopped was seen.
    pager.wait().is_ok_and(|status| !matches!(status.code(), Some(126 | 127)))
}
