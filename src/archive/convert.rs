//! One document after the other, or side by side: opened, read, counted, and what the caller makes of each.

use std::any::Any;
use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use super::batch::{Batch, Workers};
use super::document::load;
use super::live::Live;
use super::{Document, Entry, Failure, Input, Reading, Reason};
use crate::model::Minutes;

/// What became of an input, and what was made of it.
#[derive(Debug)]
pub struct Done<N> {
    /// What became of it, in figures.
    pub entry: Entry,
    /// What was made of it.
    pub became: Became<N>,
}

/// What was made of an input.
#[derive(Debug)]
pub enum Became<N> {
    /// It was converted; what the caller's work gave.
    Converted(N),
    /// It is what it was when it was last converted; no work was done on it.
    Unchanged,
    /// It was not converted.
    Failed(Failure),
}

impl<N> Done<N> {
    fn failed(failure: Failure) -> Done<N> {
        Done { entry: Entry::failed(&failure), became: Became::Failed(failure) }
    }
}

/// Converts documents as [`Batch`] says, and gives what became of each in the order of the inputs. `work` is called with the document
/// and the minutes that were read from it: those of the first meeting, or with [`Reading::split`] those of each, as far as
/// [`Reading::filter`] chooses them. It runs on several threads at once.
///
/// A document over which the reader or `work` panics is one that failed; where the panic is caught, the message that it prints is the
/// program's hook's business.
///
/// ```
/// use minutes_extract::archive::{self, Batch, Became, Reading, Search};
///
/// # let folder = tempfile::tempdir()?;
/// # let archive = folder.path().to_owned();
/// # std::fs::write(archive.join("iv.txt"), "Library Board\n\n4 May 2026\n\nPresent: Ann Ray, Bo West\n")?;
/// # std::fs::write(archive.join("photo.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
/// let inputs = archive::find(archive, &Search::default());
/// let count = |_: &archive::Document<'_>, meetings: &[minutes_extract::Minutes<'_>]| meetings[0].people().count();
/// let mut people = 0;
/// for done in archive::convert(inputs, Batch::new(Reading::default()), count) {
///     match done.became {
///         Became::Converted(count) => people += count,
///         Became::Unchanged => {}
///         Became::Failed(failure) => println!("{failure}"),
///     }
/// }
/// assert_eq!(people, 2);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn convert<I, F, N>(inputs: I, batch: Batch, work: F) -> Conversion<I::IntoIter, N>
where
    I: IntoIterator<Item = Result<Input, Failure>>,
    F: Fn(&Document<'_>, &[Minutes<'_>]) -> N + Send + Sync + 'static,
    N: Send + 'static,
{
    let reading = batch.reading.clone();
    let workers = batch.workers(move |input: Result<Input, Failure>| {
        one(input, &reading, |_| Known::Nothing, |document, meetings, _| work(document, meetings))
    });
    Conversion { inputs: inputs.into_iter(), batch, workers }
}

/// Documents that are being converted; made by [`convert`].
pub struct Conversion<I, N> {
    inputs: I,
    batch: Batch,
    workers: Workers<Result<Input, Failure>, Done<N>>,
}

impl<I, N> fmt::Debug for Conversion<I, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Conversion").field("batch", &self.batch).finish_non_exhaustive()
    }
}

impl<I: Iterator<Item = Result<Input, Failure>>, N: Send + 'static> Iterator for Conversion<I, N> {
    type Item = Done<N>;

    fn next(&mut self) -> Option<Done<N>> {
        let Conversion { inputs, batch, workers } = self;
        let done = workers.next(|| if batch.is_cancelled() { None } else { inputs.next().map(weighed) })?;
        batch.done(matches!(done.became, Became::Failed(_)));
        Some(done)
    }
}

/// The same of inputs that come over time, as paths through a pipe: each is begun when it comes, and what became of it is given as soon as it
/// and those before it are done, whether or not another has come. [`Batch::cancel`] is asked at least ten times a second.
///
/// A thread of its own waits for the inputs. Where the results are dropped, it ends with the next input.
///
/// ```
/// use std::sync::mpsc::channel;
/// use minutes_extract::archive::{self, Batch, Became, Input, Reading};
///
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("iv.txt");
/// # std::fs::write(&path, "Library Board\n\n4 May 2026\n")?;
/// let (send, paths) = channel();
/// let inputs = paths.into_iter().map(|path| Ok(Input::File(path)));
/// let mut results = archive::convert_live(inputs, Batch::new(Reading::default()), |_, meetings| meetings[0].meeting.date)?;
/// send.send(path).unwrap();
/// let done = results.next().unwrap();
/// assert!(matches!(done.became, Became::Converted(Some(date)) if date.to_string() == "2026-05-04"));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// When there is no thread to be had.
pub fn convert_live<I, F, N>(inputs: I, mut batch: Batch, work: F) -> io::Result<impl Iterator<Item = Done<N>> + use<I, F, N>>
where
    I: IntoIterator<Item = Result<Input, Failure>, IntoIter: Send + 'static>,
    F: Fn(&Document<'_>, &[Minutes<'_>]) -> N + Send + Sync + 'static,
    N: Send + 'static,
{
    let reading = batch.reading.clone();
    let live = Live::begin(&mut batch, inputs.into_iter().map(weighed), move |input| {
        one(input, &reading, |_| Known::Nothing, |document, meetings, _| work(document, meetings))
    })?;
    Ok(live.inspect(move |done| batch.done(matches!(done.became, Became::Failed(_)))))
}

/// An input with its length in bytes, as far as it is known before it is opened.
pub(super) fn weighed(input: Result<Input, Failure>) -> (Result<Input, Failure>, u64) {
    let bytes = match &input {
        Ok(Input::File(path)) => fs::metadata(path).map_or(0, |file| file.len()),
        _ => 0,
    };
    (input, bytes)
}

/// What is known of a document by its bytes alone.
pub(super) enum Known {
    /// Nothing was asked.
    Nothing,
    /// Its hash; it has to be converted.
    Hash(String),
    /// It is what it was.
    Unchanged(Box<Entry>),
}

/// A buffer that grew beyond this for one long document is not kept for the others.
const KEPT_BUFFER: usize = 1 << 20;

thread_local! {
    /// The bytes of the document at hand, in memory that is used again.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Converts one document: `known` sees its bytes first and may find that nothing is to be done; `work` also gets the entry as far as it is
/// known by then.
pub(super) fn one<N>(
    input: Result<Input, Failure>,
    reading: &Reading,
    known: impl FnOnce(&[u8]) -> Known,
    work: impl FnOnce(&Document<'_>, &[Minutes<'_>], &Entry) -> N,
) -> Done<N> {
    let begun = Instant::now();
    let mut done = input.map_or_else(Done::failed, |input| opened(input, reading, known, work));
    done.entry.milliseconds = rounded(begun);
    done
}

fn opened<N>(
    input: Input,
    reading: &Reading,
    known: impl FnOnce(&[u8]) -> Known,
    work: impl FnOnce(&Document<'_>, &[Minutes<'_>], &Entry) -> N,
) -> Done<N> {
    let source = input.name().map(Cow::into_owned);
    let (mut bytes, mut hash) = (None, None);
    let convert = |buffer: &mut Vec<u8>| {
        load(&input, reading.max_bytes, buffer)?;
        bytes = Some(buffer.len() as u64);
        match known(buffer) {
            Known::Nothing => {}
            Known::Hash(own) => hash = Some(own),
            Known::Unchanged(entry) => return Ok(Done { entry: *entry, became: Became::Unchanged }),
        }
        read(source, buffer, hash.clone(), reading, work)
    };
    // Nothing that a panic could leave half done is looked at after it: the buffer is cleared before it is used again.
    let result = guarded(|| {
        BUFFER.with_borrow_mut(|buffer| {
            let result = convert(buffer);
            if buffer.capacity() > KEPT_BUFFER {
                *buffer = Vec::new();
            }
            result
        })
    });
    result.unwrap_or_else(|reason| {
        let failed = Done::failed(Failure { input, reason });
        // What its bytes are is known also of what is no text.
        Done { entry: Entry { hash, bytes, ..failed.entry }, ..failed }
    })
}

/// Converts a text that is at hand, as if it had come through standard input.
pub(super) fn text<N>(text: Result<&str, Reason>, reading: &Reading, work: impl FnOnce(&Document<'_>, &[Minutes<'_>]) -> N) -> Done<N> {
    let begun = Instant::now();
    let convert = |text: &str| guarded(|| read(None, text.as_bytes(), None, reading, |document, meetings, _| work(document, meetings)));
    let mut done = text.and_then(convert).unwrap_or_else(|reason| Done::failed(Failure { input: Input::Stdin, reason }));
    done.entry.milliseconds = rounded(begun);
    done
}

/// Decodes bytes and reads what they hold.
fn read<N>(
    source: Option<String>,
    bytes: &[u8],
    hash: Option<String>,
    reading: &Reading,
    work: impl FnOnce(&Document<'_>, &[Minutes<'_>], &Entry) -> N,
) -> Result<Done<N>, Reason> {
    let decoded = reading.options.clone().decode(bytes).map_err(Reason::NotText)?;
    let document = Document { source, bytes: bytes.len() as u64, decoded };
    let meetings = document.chosen(reading);
    let entry = Entry { hash, ..Entry::converted(&document, &meetings) };
    Ok(Done { became: Became::Converted(work(&document, &meetings, &entry)), entry })
}

/// Makes a panic a failure.
fn guarded<N>(convert: impl FnOnce() -> Result<Done<N>, Reason>) -> Result<Done<N>, Reason> {
    catch_unwind(AssertUnwindSafe(convert)).unwrap_or_else(|panic| Err(Reason::Panic(said(&*panic))))
}

/// The time since then in milliseconds. Thousandths are as fine as anybody reads them.
fn rounded(begun: Instant) -> f64 {
    (begun.elapsed().as_secs_f64() * 1e6).round() / 1e3
}

/// What a panic said.
fn said(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    words.unwrap_or("it gave no reason").to_owned()
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::archive::{Progress, Search, find};

    fn folder(count: usize) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for n in 0..count {
            fs::write(folder.path().join(format!("{n:03}.txt")), format!("Board Meeting {n}\n\n4 May 2026\n")).unwrap();
        }
        folder
    }

    fn on(threads: usize) -> Batch {
        Batch::new(Reading::default()).threads(NonZeroUsize::new(threads).unwrap())
    }

    #[test]
    fn a_panic_is_the_failure_of_one_document() {
        let folder = folder(20);
        for threads in [1, 3] {
            let inputs = find(folder.path(), &Search::default());
            let work = |document: &Document<'_>, _: &[Minutes<'_>]| assert!(!document.text().contains("Meeting 7"), "seven");
            let done: Vec<_> = convert(inputs, on(threads), work).collect();
            let codes: Vec<Option<&str>> = done.iter().map(|done| done.entry.error.as_deref()).collect();
            assert_eq!(codes.iter().filter(|code| code.is_none()).count(), 19);
            assert_eq!(codes[7], Some("panic"));
            assert!(done[7].entry.message.as_ref().unwrap().ends_with("seven"), "{:?}", done[7]);
        }
    }

    #[test]
    fn what_is_begun_is_finished_when_the_batch_is_cancelled() {
        let folder = folder(200);
        let converted = Arc::new(AtomicUsize::new(0));
        let [counted, asked] = [Arc::clone(&converted), Arc::clone(&converted)];
        let batch = on(2).cancel(move || asked.load(Ordering::Relaxed) > 10);
        let work = move |_: &Document<'_>, _: &[Minutes<'_>]| counted.fetch_add(1, Ordering::Relaxed);
        let done = convert(find(folder.path(), &Search::default()), batch, work).count();
        assert_eq!(done, converted.load(Ordering::Relaxed));
        assert!((11..200).contains(&done), "{done}");
    }

    #[test]
    fn progress_is_told_after_each_input() {
        let folder = folder(3);
        fs::write(folder.path().join("001.txt"), b"\x89PNG\r\n\x1a\n\0").unwrap();
        let told = Arc::new(Mutex::new(Vec::new()));
        let telling = Arc::clone(&told);
        let batch = on(2).progress(move |progress| telling.lock().unwrap().push(progress));
        assert_eq!(convert(find(folder.path(), &Search::default()), batch, |_, _| ()).count(), 3);
        let expected = [(1, 0), (2, 1), (3, 1)].map(|(done, failed)| Progress { done, failed });
        assert_eq!(*told.lock().unwrap(), expected);
    }
}
