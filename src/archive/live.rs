//! Inputs that come over time, as through a pipe: each is begun when it comes, and its result is given as soon as it and those before it
//! are done, whether or not another input has come.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::batch::{Batch, has_room};

/// How long nothing may come before it is asked whether to go on.
const PATIENCE: Duration = Duration::from_millis(100);

/// The results of inputs that come over time, in their order. A thread of its own waits for the inputs; where nobody takes the results any
/// more, it ends with the next one.
pub(super) struct Live<T> {
    shared: Arc<Shared<T>>,
    cancelled: Box<dyn Fn() -> bool + Send>,
}

impl<T> fmt::Debug for Live<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Live").finish_non_exhaustive()
    }
}

/// What the thread that waits for inputs and the one that takes results have in common.
struct Shared<T> {
    state: Mutex<State<T>>,
    changed: Condvar,
}

struct State<T> {
    /// The results of inputs begun, oldest first, with the inputs' length in bytes.
    begun: VecDeque<(Receiver<T>, u64)>,
    /// How many inputs are begun whose results were not taken, the one that is waited for among them.
    inputs: usize,
    /// Their length.
    bytes: u64,
    /// Whether no further input is begun: there is none, or nobody wants it.
    is_over: bool,
}

impl<T> Shared<T> {
    fn state(&self) -> MutexGuard<'_, State<T>> {
        // Nothing that a panic could leave half done is changed under this lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self) {
        self.state().is_over = true;
        self.changed.notify_all();
    }

    /// Makes room for an input, once there is some. Nothing is given where no further input is to be begun.
    fn admit(&self, threads: usize, bytes: u64) -> Option<impl FnOnce(T) + use<T>> {
        let mut state = self.state();
        while !state.is_over && !has_room(threads, state.inputs, state.bytes) {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if state.is_over {
            return None;
        }
        let (give, take) = sync_channel(1);
        state.begun.push_back((take, bytes));
        state.inputs = state.inputs.saturating_add(1);
        state.bytes = state.bytes.saturating_add(bytes);
        self.changed.notify_all();
        // Nobody takes it where the whole batch was given up.
        Some(move |result| drop(give.send(result)))
    }
}

/// Says that no further input comes, however the thread that waits for them ends.
struct End<T>(Arc<Shared<T>>);

impl<T> Drop for End<T> {
    fn drop(&mut self) {
        self.0.end();
    }
}

impl<T: Send + 'static> Live<T> {
    /// Begins to wait for inputs, which come with their length in bytes.
    pub fn begin<I: Send + 'static>(
        batch: &mut Batch,
        inputs: impl Iterator<Item = (I, u64)> + Send + 'static,
        work: impl Fn(I) -> T + Send + Sync + 'static,
    ) -> io::Result<Live<T>> {
        let state = State { begun: VecDeque::new(), inputs: 0, bytes: 0, is_over: false };
        let shared = Arc::new(Shared { state: Mutex::new(state), changed: Condvar::new() });
        let end = End(Arc::clone(&shared));
        let (threads, pool, work) = (batch.width(), batch.pool(), Arc::new(work));
        let begin = move || {
            for (input, bytes) in inputs {
                let Some(give) = end.0.admit(threads, bytes) else { break };
                let work = Arc::clone(&work);
                let task = move || {
                    let result = work(input);
                    // What the work holds is let go before the result is there.
                    drop(work);
                    give(result);
                };
                match &pool {
                    Some(pool) => pool.spawn(task),
                    None => task(),
                }
            }
        };
        thread::Builder::new().name("inputs".to_owned()).spawn(begin)?;
        Ok(Live { shared, cancelled: batch.take_cancel() })
    }
}

impl<T> Iterator for Live<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        let mut state = self.shared.state();
        let (result, bytes) = loop {
            if (self.cancelled)() {
                state.is_over = true;
                self.shared.changed.notify_all();
            }
            if let Some(oldest) = state.begun.pop_front() {
                break oldest;
            }
            if state.is_over {
                return None;
            }
            state = self.shared.changed.wait_timeout(state, PATIENCE).unwrap_or_else(PoisonError::into_inner).0;
        };
        drop(state);
        // Work never ends without a result: a panic in it is caught further down and is one.
        let result = result.recv().ok();
        let mut state = self.shared.state();
        state.inputs = state.inputs.saturating_sub(1);
        state.bytes = state.bytes.saturating_sub(bytes);
        self.shared.changed.notify_all();
        result
    }
}

impl<T> Drop for Live<T> {
    fn drop(&mut self) {
        self.shared.end();
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::sync::mpsc::{channel, sync_channel};
    use std::time::Instant;

    use super::*;
    use crate::archive::Reading;

    fn batch(threads: usize) -> Batch {
        Batch::new(Reading::default()).threads(NonZeroUsize::new(threads).unwrap())
    }

    #[test]
    fn a_result_is_given_before_another_input_comes() {
        for threads in [1, 2] {
            let (send, inputs) = channel();
            let mut live = Live::begin(&mut batch(threads), inputs.into_iter().map(|n: u32| (n, 1)), |n| n + 1).unwrap();
            for n in 0..20 {
                send.send(n).unwrap();
                assert_eq!(live.next(), Some(n + 1));
            }
            drop(send);
            assert_eq!(live.next(), None);
        }
    }

    #[test]
    fn inputs_that_come_while_a_result_is_awaited_are_begun() {
        let (send, inputs) = channel();
        let (meet, met) = sync_channel::<()>(0);
        let met = Mutex::new(met);
        // The first waits for the second to be worked on.
        let work = move |n: u32| {
            match n {
                0 => met.lock().unwrap().recv().unwrap(),
                _ => meet.send(()).unwrap(),
            }
            n
        };
        let live = Live::begin(&mut batch(2), inputs.into_iter().map(|n| (n, 1)), work).unwrap();
        send.send(0).unwrap();
        let sending = thread::spawn(move || {
            thread::sleep(Duration::from_millis(20));
            send.send(1).unwrap();
        });
        assert_eq!(live.collect::<Vec<_>>(), [0, 1]);
        sending.join().unwrap();
    }

    #[test]
    fn results_come_in_order_and_no_more_is_begun_than_there_is_room_for() {
        for threads in [1, 2, 8] {
            let begun = Arc::new(AtomicUsize::new(0));
            let counted = Arc::clone(&begun);
            let work = move |n: u64| {
                counted.fetch_add(1, Ordering::Relaxed);
                thread::sleep(Duration::from_micros((n * 7919) % 300));
                n
            };
            let live = Live::begin(&mut batch(threads), (0..600).map(|n| (n, 1 << 16)), work).unwrap();
            for (taken, n) in live.enumerate() {
                assert_eq!(n, taken as u64);
                // Each is a sixteenth of what may be ahead.
                assert!(begun.load(Ordering::Relaxed) <= taken + 1 + 16.max(threads), "{threads}");
            }
            assert_eq!(begun.load(Ordering::Relaxed), 600);
        }
    }

    #[test]
    fn what_is_cancelled_ends_although_nothing_comes() {
        let (send, inputs) = channel();
        let asked = Arc::new(AtomicBool::new(false));
        let cancelled = Arc::clone(&asked);
        let mut batch = batch(2).cancel(move || cancelled.load(Ordering::Relaxed));
        let mut live = Live::begin(&mut batch, inputs.into_iter().map(|n: u32| (n, 1)), |n| n).unwrap();
        send.send(1).unwrap();
        assert_eq!(live.next(), Some(1));
        asked.store(true, Ordering::Relaxed);
        let begun = Instant::now();
        assert_eq!(live.next(), None);
        assert!(begun.elapsed() < Duration::from_secs(5));
        drop(send);
    }

    #[test]
    fn inputs_that_panic_end_the_results() {
        let mut live = Live::begin(&mut batch(2), (0..9).map(|n| (10 / (3 - n), 1)), |n: i32| n).unwrap();
        assert_eq!(live.by_ref().take(3).collect::<Vec<_>>(), [3, 5, 10]);
        assert_eq!(live.next(), None);
    }
}
