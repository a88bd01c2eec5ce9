//! Work on several threads whose results come in the order of the inputs.

use std::collections::VecDeque;
use std::fmt;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};

use super::Reading;

/// How a batch of documents is gone through: how each is read, on how many threads, what can stop it, and who is told how far it is.
///
/// ```
/// use minutes_extract::archive::{Batch, Reading};
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicBool, Ordering};
///
/// let stop = Arc::new(AtomicBool::new(false));
/// let asked = Arc::clone(&stop);
/// let batch = Batch::new(Reading::default())
///     .cancel(move || asked.load(Ordering::Relaxed))
///     .progress(|progress| println!("{} of them done, {} failed", progress.done, progress.failed));
/// ```
pub struct Batch {
    pub(super) reading: Reading,
    threads: NonZeroUsize,
    cancelled: Box<dyn Fn() -> bool + Send>,
    told: Box<dyn FnMut(Progress) + Send>,
    progress: Progress,
}

/// How far a batch is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many inputs are done, those that failed among them.
    pub done: usize,
    /// How many inputs failed.
    pub failed: usize,
}

impl Batch {
    /// On all cores, never cancelled, telling nobody.
    #[must_use]
    pub fn new(reading: Reading) -> Batch {
        let threads = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        Batch { reading, threads, cancelled: Box::new(|| false), told: Box::new(|_| ()), progress: Progress::default() }
    }

    /// On so many threads. What comes out does not depend on it.
    #[must_use]
    pub fn threads(self, threads: NonZeroUsize) -> Batch {
        Batch { threads, ..self }
    }

    /// Asks before each input whether to go on. Once the answer is `true`, no further input is begun; those begun are finished.
    #[must_use]
    pub fn cancel(self, cancelled: impl Fn() -> bool + Send + 'static) -> Batch {
        Batch { cancelled: Box::new(cancelled), ..self }
    }

    /// Calls back after each input.
    #[must_use]
    pub fn progress(self, told: impl FnMut(Progress) + Send + 'static) -> Batch {
        Batch { told: Box::new(told), ..self }
    }

    /// Notes that an input is done.
    pub(super) fn done(&mut self, failed: bool) {
        let Progress { done, failed: before } = self.progress;
        self.progress = Progress { done: done.saturating_add(1), failed: before.saturating_add(usize::from(failed)) };
        (self.told)(self.progress);
    }

    /// Whether no further input is to be begun.
    pub(super) fn is_cancelled(&self) -> bool {
        (self.cancelled)()
    }

    /// The workers that this batch asks for.
    pub(super) fn workers<I: Send + 'static, T: Send + 'static>(&self, work: impl Fn(I) -> T + Send + Sync + 'static) -> Workers<I, T> {
        // Without a pool the work is done where the results are asked for.
        let (pool, threads) = (self.pool(), self.threads.get());
        Workers { pool, begun: VecDeque::new(), threads, bytes: 0, is_over: false, work: Arc::new(work) }
    }

    /// The threads that this batch asks for; none where one is wanted, or no more can be had.
    pub(super) fn pool(&self) -> Option<ThreadPool> {
        let wanted = self.threads.get();
        (wanted > 1).then(|| ThreadPoolBuilder::new().num_threads(wanted).build().ok()).flatten()
    }

    /// How many documents are worked on at a time.
    pub(super) fn width(&self) -> usize {
        self.threads.get()
    }

    /// What says that no further input is to be begun, for whoever asks it in place of the batch.
    pub(super) fn take_cancel(&mut self) -> Box<dyn Fn() -> bool + Send> {
        std::mem::replace(&mut self.cancelled, Box::new(|| false))
    }
}

impl fmt::Debug for Batch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batch").field("reading", &self.reading).field("threads", &self.threads).finish_non_exhaustive()
    }
}

/// How many inputs a thread may be ahead of the one whose result is awaited. It bounds the memory: whatever the size of the archive, no
/// more than these are held. Enough that a long document does not make the other threads wait for it.
const AHEAD: usize = 32;

/// How many bytes of documents may be begun beyond one for each thread.
const BYTES_AHEAD: u64 = 1 << 20;

/// Whether another input may be started, beside those in flight: how many they are, and how many bytes they have together.
pub(super) fn has_room(threads: usize, begun: usize, bytes: u64) -> bool {
    begun < threads || begun < threads.saturating_mul(AHEAD) && bytes < BYTES_AHEAD
}

/// Threads that work on inputs side by side and give the results in the inputs' order.
pub(super) struct Workers<I, T> {
    pool: Option<ThreadPool>,
    /// The results of the inputs begun that were not asked for, oldest first, with the inputs' length in bytes.
    begun: VecDeque<(Receiver<T>, u64)>,
    threads: usize,
    /// The length of the inputs begun.
    bytes: u64,
    /// Whether the source has said that it has no more.
    is_over: bool,
    work: Arc<dyn Fn(I) -> T + Send + Sync>,
}

impl<I: Send + 'static, T: Send + 'static> Workers<I, T> {
    /// The result of the next input; `None` where neither one is begun nor the source has another. The source gives inputs with their
    /// length in bytes; once it has none, it is not asked again.
    pub fn next(&mut self, mut source: impl FnMut() -> Option<(I, u64)>) -> Option<T> {
        let mut source = || {
            let next = if self.is_over { None } else { source() };
            self.is_over = next.is_none();
            next
        };
        let Some(pool) = &self.pool else {
            return source().map(|(input, _)| (self.work)(input));
        };
        while has_room(self.threads, self.begun.len(), self.bytes) {
            let Some((input, bytes)) = source() else { break };
            let work = Arc::clone(&self.work);
            let (give, take) = sync_channel(1);
            pool.spawn(move || {
                let result = work(input);
                // What the work holds, a lock among it, is let go before the result is there: after the last one nothing holds it.
                drop(work);
                // Nobody takes it where the whole batch was given up.
                let _ = give.send(result);
            });
            self.begun.push_back((take, bytes));
            self.bytes = self.bytes.saturating_add(bytes);
        }
        let (result, bytes) = self.begun.pop_front()?;
        self.bytes = self.bytes.saturating_sub(bytes);
        // Work never ends without a result: a panic in it is caught further down and is one.
        result.recv().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch(threads: usize) -> Batch {
        Batch::new(Reading::default()).threads(NonZeroUsize::new(threads).unwrap())
    }

    #[test]
    fn results_come_in_the_order_of_the_inputs() {
        for threads in [1, 2, 8] {
            let mut workers = batch(threads).workers(|n: u64| {
                thread::sleep(std::time::Duration::from_micros((n * 7919) % 500));
                n * n
            });
            let mut inputs = 0..1000;
            let results: Vec<u64> = std::iter::from_fn(|| workers.next(|| inputs.next().map(|n| (n, 1)))).collect();
            assert_eq!(results, (0..1000).map(|n| n * n).collect::<Vec<_>>());
        }
    }

    #[test]
    fn behind_the_last_result_nothing_is_held_by_the_threads() {
        for _ in 0..2000 {
            let held = Arc::new(());
            let at_work = Arc::clone(&held);
            let mut workers = batch(2).workers(move |n: u8| (n, Arc::strong_count(&at_work)).0);
            let mut inputs = 0..2;
            while workers.next(|| inputs.next().map(|n| (n, 1))).is_some() {}
            drop(workers);
            assert_eq!(Arc::strong_count(&held), 1);
        }
    }

    #[test]
    fn no_more_inputs_are_begun_than_there_is_room_for() {
        let mut taken = 0;
        let mut workers = batch(2).workers(|n: usize| n);
        for asked in 0..200 {
            workers.next(|| {
                taken += 1;
                Some((taken, 1))
            });
            assert!(taken <= asked + 2 * AHEAD, "{taken} begun at {asked}");
        }
    }

    #[test]
    fn of_long_inputs_no_more_are_begun_than_there_are_threads() {
        let mut taken = 0;
        let mut workers = batch(2).workers(|n: usize| n);
        for asked in 0..20 {
            workers.next(|| {
                taken += 1;
                Some((taken, BYTES_AHEAD))
            });
            assert!(taken <= asked + 2, "{taken} begun at {asked}");
        }
    }

    #[test]
    fn a_source_that_has_no_more_is_not_asked_again() {
        for threads in [1, 2] {
            let mut asked = 0;
            let mut workers = batch(threads).workers(|n: u8| n);
            let mut next = || {
                workers.next(|| {
                    asked += 1;
                    (asked != 2).then_some((1, 1))
                })
            };
            assert_eq!([next(), next(), next()], [Some(1), None, None]);
        }
    }
}
