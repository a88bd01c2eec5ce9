//! Ctrl-C: asked once, what is begun is finished; asked again, the program ends at once.

use std::process;
use std::sync::atomic::{AtomicBool, Ordering};

/// What a shell says of a program that Ctrl-C has ended.
pub const STATUS: u8 = 130;

static ASKED: AtomicBool = AtomicBool::new(false);

/// Takes the signals that ask a program to end. Where that cannot be had, they end it at once, as they do by themselves.
pub fn listen() {
    let _ = ctrlc::set_handler(|| {
        if ASKED.swap(true, Ordering::Relaxed) {
            process::exit(STATUS.into());
        }
    });
}

/// Whether the program was asked to end.
pub fn is_asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}
