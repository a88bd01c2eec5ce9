//! Ctrl-C: asked once, what is begun is finished; asked again, the program ends at once. The same for the signal by which a system ends
//! programs; that of a terminal that is gone is left as it is, so that `nohup` holds.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// What a shell says of a program that Ctrl-C has ended.
pub const STATUS: u8 = 130;

static ASKED: LazyLock<Arc<AtomicBool>> = LazyLock::new(Arc::default);

/// A conversion that came to its end, or to that of what was begun when it was interrupted.
#[derive(Debug, Default)]
pub struct Ended {
    /// How to go on, where it was interrupted.
    pub interrupted: Option<&'static str>,
}

impl Ended {
    /// By itself, or interrupted; then what `how` says is how to go on.
    pub fn or(how: &'static str) -> Ended {
        Ended { interrupted: is_asked().then_some(how) }
    }
}

/// Takes the signals that ask a program to end. Where one cannot be had, it ends the program at once, as it does by itself.
pub fn listen() {
    for signal in [SIGINT, SIGTERM] {
        // The second time, since the flag is up by then.
        let _ = flag::register_conditional_shutdown(signal, STATUS.into(), Arc::clone(&ASKED));
        let _ = flag::register(signal, Arc::clone(&ASKED));
    }
}

/// Whether the program was asked to end.
pub fn is_asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}

/// Keeps Ctrl-C from ending this program while a pager shows what it has written: it is the pager's then.
pub fn leave_to_pager() {
    let _ = flag::register(SIGINT, Arc::default());
}
