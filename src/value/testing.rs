//! What the tests of the values share: tables of marked texts, and texts that are hostile.

use std::ops::Range;
use std::time::Duration;

use cpu_time::ThreadTime;

/// Checks a table of texts in which the values that must be found stand between « and »: each with the values as `found` shows them.
pub(crate) fn check_marked(table: &[(&str, &str)], found: impl Fn(&str) -> Vec<(Range<usize>, String)>) {
    let mut wrong = Vec::new();
    for (marked, expected) in table {
        let (text, ranges) = unmarked(marked);
        let (places, values): (Vec<_>, Vec<_>) = found(&text).into_iter().unzip();
        let values = values.join("; ");
        if values != *expected || places != ranges {
            let places: Vec<&str> = places.into_iter().map(|place| text.get(place).unwrap_or("(no place)")).collect();
            wrong.push(format!("{marked:60} expected {expected:?}, found {values:?} in {places:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

/// A text without its marks, and what they marked.
fn unmarked(marked: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut ranges, mut open) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '«' => open = text.len(),
            '»' => ranges.push(open..text.len()),
            c => text.push(c),
        }
    }
    (text, ranges)
}

/// Reads each piece repeated to a megabyte (less where the code is not optimised), and an eighth as often: eight times the text must not
/// take much more than eight times as long. Only the time of this thread counts, and of several looks the best.
pub(crate) fn read_in_time<T>(pieces: &[&[u8]], read: impl Fn(&[u8]) -> T) {
    const LOOKS: usize = 8;
    /// So much is a matter of chance.
    const LEAST: Duration = Duration::from_millis(20);
    let length = if cfg!(debug_assertions) { 1 << 15 } else { 1 << 20 };
    for piece in pieces {
        let time = |length: usize| {
            let text = piece.repeat(length / piece.len());
            let start = ThreadTime::now();
            let _ = read(&text);
            start.elapsed()
        };
        let grows = (0..LOOKS).all(|_| time(length) > time(length / 8) * 8 * 5 + LEAST);
        assert!(!grows, "{:?}: the time for a byte grows with the length", String::from_utf8_lossy(piece));
    }
}

/// [`read_in_time`] for text.
pub(crate) fn read_text_in_time<T>(pieces: &[&str], read: impl Fn(&str) -> T) {
    let pieces: Vec<&[u8]> = pieces.iter().map(|piece| piece.as_bytes()).collect();
    read_in_time(&pieces, |bytes| read(std::str::from_utf8(bytes).unwrap()));
}

/// Checks that ranges lie in the text, on character boundaries, one after the other, and are not empty.
pub(crate) fn check_ranges(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) {
    let mut last = 0;
    for range in ranges {
        assert!(range.start >= last && text.get(range.clone()).is_some_and(|piece| !piece.is_empty()), "{range:?} of {text:?}");
        last = range.end;
    }
}
