//! HTML: one page that shows a document beside what was read from it, for a person who checks the reading.
//!
//! The page needs nothing but itself: style, program and data are in it, and its policy lets nothing else in. The data are JSON, a block a
//! document; the program builds all that is shown from them as text, so that no word of a document is ever markup.
//!
//! ```text
//! page      begin { document } end
//! document  <script type="application/json" class="document"> Data </script>
//! ```
//!
//! A page of a [`site`] also says, in a block of its own, what the lists of the site hold of it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::diagnostic::{Account, ReadAs, Reason};
use crate::hash;
use crate::model::Minutes;

pub mod site;

const STYLE: &str = concat!(include_str!("html/base.css"), include_str!("html/page.css"));
const SCRIPT: &str = include_str!("html/page.js");
const BODY: &str = include_str!("html/page.html");

/// A document and what was read from it.
#[derive(Clone, Copy, Debug)]
pub struct Document<'d> {
    /// The text that all spans count in.
    pub text: &'d str,
    /// The minutes of its one meeting, or of each.
    pub meetings: &'d [Minutes<'d>],
    /// What each line was read as, as [`why`](crate::why()) gives it.
    pub why: &'d [Account],
}

/// Writes the page of one document.
///
/// # Errors
/// Those of `writer`.
///
/// ```
/// use minutes_extract::emit::html::{self, Document};
///
/// let text = "Board\n\n4 May 2026\n\n1. Roof\n\n- It <leaks>.\n";
/// let mut page = Vec::new();
/// html::page(&Document { text, meetings: &[minutes_extract::parse(text)], why: &minutes_extract::why(text) }, &mut page)?;
/// let page = String::from_utf8_lossy(&page);
/// assert!(page.starts_with("<!doctype html>") && page.contains(r"It \u003cleaks\u003e."));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn page(document: &Document<'_>, writer: &mut impl Write) -> io::Result<()> {
    begin(writer)?;
    self::document(document, writer)?;
    end(writer)
}

/// Writes what stands before the first document of a page.
///
/// # Errors
/// Those of `writer`.
pub fn begin(writer: &mut impl Write) -> io::Result<()> {
    static BEGIN: LazyLock<String> = LazyLock::new(|| alone(&format!("script-src '{}'", source(SCRIPT)), STYLE, BODY));
    writer.write_all(BEGIN.as_bytes())
}

/// Writes the data of one document.
///
/// # Errors
/// Those of `writer`.
pub fn document(document: &Document<'_>, writer: &mut impl Write) -> io::Result<()> {
    writer.write_all(b"<script type=\"application/json\" class=\"document\">")?;
    json(&Data::of(document), writer)?;
    writer.write_all(b"</script>\n")
}

/// Writes what stands after the last document of a page.
///
/// # Errors
/// Those of `writer`.
pub fn end(writer: &mut impl Write) -> io::Result<()> {
    write!(writer, "<script>{SCRIPT}</script>\n</body>\n</html>\n")
}

/// The beginning of a page that needs nothing else: its policy lets in nothing but `scripts` and its own style.
fn alone(scripts: &str, style: &str, body: &str) -> String {
    shell(&format!("{scripts}; style-src '{}'", source(style)), &format!("<style>{style}</style>"), body)
}

/// The head of a page and what is the same in the body of all.
fn shell(policy: &str, style: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; {policy}; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>Minutes</title>\n{style}\n</head>\n<body>\n{body}"
    )
}

/// By what a policy knows a style or a program.
fn source(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// Writes JSON in which nothing can end the block that it stands in.
fn json(value: &impl Serialize, writer: &mut impl Write) -> io::Result<()> {
    Ok(serde_json::to_writer(Escaped(writer), value)?)
}

/// Spells out the characters that mean something in HTML. In JSON they are inside strings alone.
struct Escaped<W>(W);

impl<W: Write> Write for Escaped<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rest = bytes;
        while let Some(at) = rest.iter().position(|byte| matches!(byte, b'<' | b'>' | b'&')) {
            let (plain, special) = rest.split_at(at);
            self.0.write_all(plain)?;
            if let [byte, after @ ..] = special {
                write!(self.0, "\\u{byte:04x}")?;
                rest = after;
            }
        }
        self.0.write_all(rest)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// All that the page shows of a document.
#[derive(Serialize)]
struct Data<'d> {
    source: Option<&'d str>,
    sha256: String,
    text: &'d str,
    meetings: &'d [Minutes<'d>],
    /// What each line was read as; nothing of a blank one.
    lines: Vec<Option<Line<'d>>>,
    /// Why lines were read as they were; a reason speaks of several lines and stands here once.
    reasons: Vec<&'d Reason>,
}

/// What a line was read as.
#[derive(Serialize)]
struct Line<'d> {
    form: &'d str,
    read_as: Vec<Read<'d>>,
    /// The places of its reasons in the list of all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<usize>,
}

/// One of the things that a line was read as, without its words, which are the line's.
#[derive(Serialize)]
struct Read<'d> {
    what: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'d str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    details: &'d BTreeMap<Cow<'static, str>, String>,
}

impl<'d> Read<'d> {
    fn of(read: &'d ReadAs) -> Read<'d> {
        Read { what: &read.what, id: read.id.as_deref(), details: &read.details }
    }
}

impl<'d> Data<'d> {
    fn of(document: &Document<'d>) -> Data<'d> {
        let mut reasons: Vec<&Reason> = Vec::new();
        let mut known: HashMap<(usize, usize, &str), Vec<usize>> = HashMap::new();
        let mut place = |own: &'d Reason| {
            let alike = known.entry((own.first_line, own.last_line, &own.question)).or_default();
            alike.iter().copied().find(|at| reasons.get(*at) == Some(&own)).unwrap_or_else(|| {
                alike.push(reasons.len());
                reasons.push(own);
                reasons.len().saturating_sub(1)
            })
        };
        let lines = document.why.iter().map(|account| {
            let is_blank = account.read_as.iter().all(|read| read.what == "blank line");
            (!is_blank).then(|| Line {
                form: &account.form,
                read_as: account.read_as.iter().map(Read::of).collect(),
                reasons: account.reasons.iter().map(&mut place).collect(),
            })
        });
        let lines = lines.collect();
        let source = document.meetings.first().and_then(|minutes| minutes.source.as_deref());
        Data { source, sha256: hash::of_text(document.text), text: document.text, meetings: document.meetings, lines, reasons }
    }
}
