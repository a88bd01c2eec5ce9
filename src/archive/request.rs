//! Texts on the lines of a pipe: a request a line, an answer to each in their order.
//!
//! A request is an object of JSON: `{"id": 7, "text": "Library Board\n\n4 May 2026\n"}`. What `id` is, a text, a number, a truth value or null,
//! is given back as it is; other keys mean nothing. A line that is no request has an answer too.

use std::fmt;
use std::io::{self, BufRead, Read as _};

use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::convert::text;
use super::live::Live;
use super::{Batch, Became, Document, Done, Reason};
use crate::model::Minutes;

/// A line that is to be a request. A [`Lines`] gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, counted from 1.
    pub number: usize,
    /// Its bytes, without the line end; of one that is too long, how it begins.
    bytes: Vec<u8>,
    /// How many bytes it may have, where it has more.
    above: Option<u64>,
}

/// The lines that a reader gives, but for those without words. Of a line that has more bytes than are allowed only the beginning is held.
#[derive(Debug)]
pub struct Lines<R> {
    reader: R,
    max_bytes: u64,
    number: usize,
}

/// How much is kept of a line that is too long: enough to find its id, where that comes first.
const KEPT: usize = 1 << 16;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

impl<R: BufRead> Lines<R> {
    /// Lines of at most so many bytes.
    pub fn new(reader: R, max_bytes: u64) -> Lines<R> {
        Lines { reader, max_bytes, number: 0 }
    }

    /// The next line, whatever is on it.
    fn read(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        // A line end of two bytes does not count.
        let limit = self.max_bytes.saturating_add(2);
        self.reader.by_ref().take(limit).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        self.number = self.number.saturating_add(1);
        if bytes.pop_if(|last| *last == b'\n').is_none() && bytes.len() as u64 == limit {
            self.reader.skip_until(b'\n')?;
        }
        bytes.pop_if(|last| *last == b'\r');
        let is_too_long = bytes.len() as u64 > self.max_bytes;
        if self.number == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        if is_too_long {
            bytes.truncate(KEPT);
            bytes.shrink_to_fit();
        }
        Ok(Some(Line { number: self.number, bytes, above: is_too_long.then_some(self.max_bytes) }))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<io::Result<Line>> {
        loop {
            match self.read().transpose()? {
                Ok(line) if line.bytes.trim_ascii().is_empty() && line.above.is_none() => {}
                line => return Some(line),
            }
        }
    }
}

/// The answer to a request.
#[derive(Debug)]
pub struct Answer<N> {
    /// The `id` of the request, as JSON: a scalar, `null` where the request has none or is none.
    pub id: String,
    /// The line of the request, counted from 1.
    pub line: usize,
    /// What became of its text.
    pub done: Done<N>,
}

impl<N> Answer<N> {
    /// Whether the request could not be carried out.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        matches!(self.done.became, Became::Failed(_))
    }
}

/// Reads the texts of requests as [`Batch`] says, side by side, and gives the answers in the order of the requests, each as soon as it and
/// those before it are there. A text is read as if it were the bytes of a file in UTF-8. `work` is called as by
/// [`convert`](super::convert).
///
/// ```
/// use minutes_extract::archive::{self, Batch, Became, Lines, Reading};
///
/// let pipe = &b"{\"id\": \"a\", \"text\": \"Library Board\\n\\n4 May 2026\\n\"}\nnonsense\n"[..];
/// let reading = Reading::default();
/// let lines = Lines::new(pipe, reading.max_bytes).map_while(Result::ok);
/// let answers = archive::answer(lines, Batch::new(reading), |_, meetings| meetings[0].meeting.date)?;
/// for answer in answers {
///     match answer.done.became {
///         Became::Converted(date) => assert_eq!((&*answer.id, date.unwrap().to_string()), ("\"a\"", "2026-05-04".to_owned())),
///         Became::Failed(failure) => assert_eq!((&*answer.id, failure.reason.code()), ("null", "bad-request")),
///         Became::Unchanged => {}
///     }
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// When there is no thread to be had.
pub fn answer<I, F, N>(lines: I, mut batch: Batch, work: F) -> io::Result<impl Iterator<Item = Answer<N>> + use<I, F, N>>
where
    I: IntoIterator<Item = Line, IntoIter: Send + 'static>,
    F: Fn(&Document<'_>, &[Minutes<'_>]) -> N + Send + Sync + 'static,
    N: Send + 'static,
{
    let reading = batch.reading.clone();
    let lines = lines.into_iter().map(|line| {
        let bytes = line.bytes.len() as u64;
        (line, bytes)
    });
    let live = Live::begin(&mut batch, lines, move |line: Line| {
        let mut asked = Asked::default();
        let request = match line.above {
            Some(max_bytes) => {
                // What of it is there says perhaps who asked.
                let _ = asked.read(&line.bytes);
                Err(Reason::TooLarge { max_bytes })
            }
            None => asked.read(&line.bytes).map_err(|why| Reason::BadRequest { why }),
        };
        let done = text(request.map(|()| asked.text.as_deref().unwrap_or_default()), &reading, &work);
        let id = asked.id.filter(|id| is_scalar(id)).map_or("null", RawValue::get);
        Answer { id: id.to_owned(), line: line.number, done }
    })?;
    Ok(live.inspect(move |answer| batch.done(answer.is_failure())))
}

/// What is known of a request, as far as it was read.
#[derive(Debug, Default)]
struct Asked<'l> {
    id: Option<&'l RawValue>,
    text: Option<String>,
}

impl<'l> Asked<'l> {
    /// Reads a line; what is wrong with it, in words. What comes before that is kept.
    fn read(&mut self, line: &'l [u8]) -> Result<(), String> {
        let mut json = serde_json::Deserializer::from_slice(line);
        self.deserialize(&mut json).and_then(|()| json.end()).map_err(|error| {
            let words = error.to_string();
            let words = words.split(" at line ").next().unwrap_or(&words);
            match error.column() {
                0 => words.to_owned(),
                column => format!("{words}, at column {column}"),
            }
        })?;
        match (self.id, &self.text) {
            (Some(id), _) if !is_scalar(id) => Err("its id is no text, number, truth value or null".to_owned()),
            (_, None) => Err("it has no text".to_owned()),
            _ => Ok(()),
        }
    }
}

fn is_scalar(id: &RawValue) -> bool {
    !id.get().starts_with(['{', '['])
}

impl<'de> DeserializeSeed<'de> for &mut Asked<'de> {
    type Value = ();

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Asked<'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match &*key {
                "id" if self.id.is_none() => self.id = Some(map.next_value()?),
                "text" if self.text.is_none() => self.text = Some(map.next_value()?),
                "id" | "text" => return Err(de::Error::custom(format_args!("it has {key} twice"))),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a text, with whether they are too long.
    fn lines(text: &[u8], max_bytes: u64) -> Vec<(usize, String, bool)> {
        let lines = Lines::new(text, max_bytes).map(Result::unwrap);
        lines.map(|line| (line.number, String::from_utf8(line.bytes).unwrap(), line.above.is_some())).collect()
    }

    #[test]
    fn lines_end_as_they_may_and_empty_ones_count() {
        let is = |number, text: &str| (number, text.to_owned(), false);
        assert_eq!(lines(b"a\r\n\n \t\r\nb\nc", 9), [is(1, "a"), is(4, "b"), is(5, "c")]);
        assert_eq!(lines(b"\xEF\xBB\xBFa\nb\n", 9), [is(1, "a"), is(2, "b")]);
        assert_eq!(lines(b"\xEF\xBB\xBF\n\n", 9), []);
        assert_eq!(lines(b"", 9), []);
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over() {
        for (text, is_too_long) in
            [("abc", false), ("abc\r", false), ("abcd", true), ("abcd\r", true), ("abcde", true), ("abcdefghijk", true)]
        {
            for end in ["\nx\n", "\nx", ""] {
                let found = lines(format!("{text}{end}").as_bytes(), 3);
                assert_eq!((found[0].0, found[0].2), (1, is_too_long), "{text:?} {end:?} {found:?}");
                assert_eq!(found.get(1).map(|line| (line.0, &*line.1, line.2)), (!end.is_empty()).then_some((2, "x", false)), "{text:?}");
            }
        }
        let long = format!("{}\n", "x".repeat(3 * KEPT));
        assert_eq!(Lines::new(long.as_bytes(), 9).next().unwrap().unwrap().bytes.len(), 11);
        assert_eq!(Lines::new(long.as_bytes(), 2 * KEPT as u64).next().unwrap().unwrap().bytes.len(), KEPT);
    }

    /// The id of a line and its text, or what is wrong with it.
    fn asked(line: &str) -> (Option<String>, Result<String, String>) {
        let mut asked = Asked::default();
        let read = asked.read(line.as_bytes());
        (asked.id.map(|id| id.get().to_owned()), read.map(|()| asked.text.unwrap()))
    }

    #[test]
    fn an_id_is_given_back_as_it_is() {
        for id in ["7", "-0", "1.0", "1e400", "123456789012345678901234567890", "true", "null", r#""a b""#, r#""\u00e9\ud800""#, r#""""#] {
            let expected = (Some(id.to_owned()), Ok("a\nb".to_owned()));
            assert_eq!(asked(&format!(r#"{{"id":{id},"text":"a\nb"}}"#)), expected);
            assert_eq!(asked(&format!(r#" {{ "more": [{{}}], "text": "a\nb", "id" : {id} }} "#)), expected);
        }
        assert_eq!(asked(r#"{"text":""}"#), (None, Ok(String::new())));
    }

    #[test]
    fn what_is_no_request_is_said_in_words() {
        for (line, id, expected) in [
            ("nonsense", None, "expected ident, at column 2"),
            ("7", None, "invalid type: integer `7`, expected an object, at column 1"),
            (r#"["id", "text"]"#, None, "invalid type: sequence, expected an object"),
            ("{}", None, "it has no text"),
            (r#"{"id": 7}"#, Some("7"), "it has no text"),
            (r#"{"id": 7, "txt": "a"}"#, Some("7"), "it has no text"),
            (r#"{"id": 7, "text": null}"#, Some("7"), "invalid type: null, expected a string, at column 22"),
            (r#"{"id": 7, "text": "a"#, Some("7"), "EOF while parsing a string, at column 20"),
            (r#"{"id": 7, "text": "a"} {}"#, Some("7"), "trailing characters, at column 24"),
            (r#"{"id": 7, "text": "\ud800"}"#, Some("7"), "unexpected end of hex escape, at column 26"),
            (r#"{"id": 7, "text": "a", "text": "b"}"#, Some("7"), "it has text twice, at column 29"),
            (r#"{"id": [7], "text": "a"}"#, Some("[7]"), "its id is no text, number, truth value or null"),
        ] {
            assert_eq!(asked(line), (id.map(str::to_owned), Err(expected.to_owned())), "{line}");
        }
    }
}
