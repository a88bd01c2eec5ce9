//! How far a run is: a bar on a terminal, or lines at intervals.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args;
use super::plan::Manner;

/// How often a line is written.
const INTERVAL: Duration = Duration::from_secs(5);

/// Shows how far a run is.
#[derive(Debug)]
pub enum Progress {
    Silent,
    Bar(ProgressBar),
    Plain(Plain),
}

/// Lines at intervals.
#[derive(Debug)]
pub struct Plain {
    begun: Instant,
    told: Instant,
    done: usize,
    failed: usize,
}

impl Progress {
    /// As it was asked for; nothing is shown before the first step.
    pub fn new(manner: Manner) -> Progress {
        match manner.progress {
            _ if manner.quiet || !manner.many => Progress::Silent,
            args::Progress::Plain => {
                let now = Instant::now();
                Progress::Plain(Plain { begun: now, told: now, done: 0, failed: 0 })
            }
            args::Progress::Auto if io::stderr().is_terminal() => {
                let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
                Progress::Bar(bar.with_style(style("{spinner} {pos} done, {per_sec}{msg}")))
            }
            args::Progress::Auto | args::Progress::None => Progress::Silent,
        }
    }

    /// Learns how many inputs there are: they are counted beside the work, so that nothing waits for it.
    pub fn count(&self, inputs: impl Iterator + Send + 'static) {
        if let Progress::Bar(bar) = self {
            let bar = bar.clone();
            std::thread::spawn(move || {
                let total = inputs.count();
                bar.set_length(total as u64);
                bar.set_style(style("{wide_bar} {pos} of {len}, {per_sec}{msg}, {eta} left"));
            });
        }
    }

    /// Notes that an input is done.
    pub fn step(&mut self, failed: usize) {
        match self {
            Progress::Silent => {}
            Progress::Bar(bar) => {
                bar.inc(1);
                if failed > 0 {
                    bar.set_message(format!(", {failed} failed"));
                }
            }
            Progress::Plain(plain) => {
                plain.done += 1;
                plain.failed = failed;
                if plain.told.elapsed() >= INTERVAL {
                    plain.tell();
                }
            }
        }
    }

    /// Writes something else to standard error, above the bar if there is one.
    pub fn above(&self, write: impl FnOnce()) {
        match self {
            Progress::Bar(bar) => bar.suspend(write),
            _ => write(),
        }
    }

    /// Takes the bar away, or writes the last line.
    pub fn finish(&mut self) {
        match self {
            Progress::Silent => {}
            Progress::Bar(bar) => bar.finish_and_clear(),
            Progress::Plain(plain) => plain.tell(),
        }
    }
}

impl Plain {
    fn tell(&mut self) {
        self.told = Instant::now();
        let seconds = self.begun.elapsed().as_secs_f64().max(1e-3);
        let done = u32::try_from(self.done).unwrap_or(u32::MAX);
        // That standard error is closed stops nothing.
        let _ = writeln!(io::stderr(), "{done} done, {} failed, {:.0} a second", self.failed, f64::from(done) / seconds);
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
