//! What the tests share: the invariants that hold for every reading ([`check`]), the forms in which one document can come
//! ([`forms`]), and what must be the same in all of them ([`facts`]).

#![allow(dead_code, reason = "each test uses its part")]

mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};

use minutes_extract::model::{Block, Group, Minutes, Section};
use minutes_extract::span::{Span, lines};
use minutes_extract::{Code, decode, parse};
use serde_json::Value;

/// Panics with all that is wrong with a reading of `text`, each remark with the path of its node (`sections[2].body[0]`).
pub fn check(text: &str, minutes: &Minutes<'_>) {
    let problems = problems(text, minutes);
    assert!(problems.is_empty(), "{} invariants are broken:\n  {}", problems.len(), problems.join("\n  "));
}

/// The invariants, as remarks:
///
/// - every span lies in the text, on character boundaries, is not empty (but for a meeting without a header), and carries the line on
///   which it begins;
/// - children lie inside their parents; siblings are in order and do not overlap;
/// - every character of the text that is not white lies inside some node;
/// - at least half of the words of every line outside the header come back in a node that covers the line;
/// - the coverage adds up;
/// - texts are plain: one line, single spaces, none at the ends; numbers carry no final dot or bracket;
/// - JSON → model → JSON is the identity, `into_owned` changes nothing, a second reading gives the same bytes.
pub fn problems(text: &str, minutes: &Minutes<'_>) -> Vec<String> {
    let nodes = Nodes::of(minutes);
    let mut problems = nodes.problems.clone();
    let starts: Vec<usize> = lines(text).map(|(start, _)| start).collect();
    for node in &nodes.list {
        problems.extend(span_problem(text, &starts, node));
        problems.extend(node.texts.iter().filter_map(|(key, value)| plain_problem(&node.path, key, value)));
        problems.extend(node.number.and_then(|number| number_problem(&node.path, number)));
    }
    for (i, diagnostic) in minutes.diagnostics.iter().enumerate() {
        problems.extend(place_problem(text, &starts, &format!("diagnostics[{i}]"), diagnostic.span));
    }
    if problems.is_empty() {
        problems.extend(nothing_lost(text, &nodes));
        problems.extend(words::lost(text, minutes, &nodes));
    }
    problems.extend(coverage_problem(text, minutes));
    problems.extend(round_trip_problem(text, minutes));
    problems
}

/// Decodes, reads and checks one byte form; a panic is a remark too. Gives the facts back.
pub fn read(bytes: &[u8]) -> Result<Value, String> {
    let reading = catch_unwind(AssertUnwindSafe(|| {
        let decoded = decode(bytes, None).map_err(|error| format!("not decoded: {error}"))?;
        let minutes = decoded.parse();
        let problems = problems(&decoded.text, &minutes);
        if problems.is_empty() { Ok(facts(&minutes)) } else { Err(problems.join("\n  ")) }
    }));
    reading.unwrap_or_else(|panic| {
        let message = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        Err(format!("panicked: {}", message.unwrap_or("without words")))
    })
}

/// One node of the result: where it is, where it stands in the text, and its words.
pub struct Node<'m> {
    /// The way to it: `sections[2].body[0]`.
    pub path: String,
    /// Where it stands.
    pub span: Span,
    /// Its number, as far as it has one.
    pub number: Option<&'m str>,
    /// Its plain texts, each with its key.
    pub texts: Vec<(&'static str, &'m str)>,
    /// Its other words: addresses, cells of a table, values.
    pub words: Vec<&'m str>,
}

/// All nodes of a reading, parents before children, and what is wrong with how they stand to each other.
pub struct Nodes<'m> {
    /// The nodes.
    pub list: Vec<Node<'m>>,
    problems: Vec<String>,
}

impl<'m> Nodes<'m> {
    /// Walks through a reading.
    pub fn of(minutes: &'m Minutes<'_>) -> Nodes<'m> {
        let mut nodes = Nodes { list: Vec::new(), problems: Vec::new() };
        let meeting = &minutes.meeting;
        let texts = known([("title", meeting.title.as_deref()), ("subtitle", meeting.subtitle.as_deref())]);
        let zone = meeting.time.as_ref().and_then(|time| time.zone.as_deref());
        let words = [zone, meeting.location.as_deref()].into_iter().flatten().collect();
        nodes.list.push(Node { path: "meeting".into(), span: meeting.span, number: None, texts, words });
        for (i, field) in meeting.fields.iter().enumerate() {
            let path = format!("meeting.fields[{i}]");
            nodes.list.push(Node { path, span: field.span, number: None, texts: vec![("label", &field.label)], words: vec![&field.value] });
        }
        nodes.blocks("preamble", None, &minutes.preamble);
        for (i, item) in minutes.agenda.iter().enumerate() {
            let path = format!("agenda[{i}]");
            let number = item.number.as_deref();
            nodes.list.push(Node { path, span: item.span, number, texts: vec![("title", &item.title)], words: Vec::new() });
        }
        nodes.sections("sections", None, &minutes.sections);
        for (i, group) in minutes.participants.iter().enumerate() {
            nodes.group(&format!("participants[{i}]"), group);
        }
        for (i, annex) in minutes.annexes.iter().enumerate() {
            let path = format!("annexes[{i}]");
            let texts = known([("label", Some(&*annex.label)), ("title", annex.title.as_deref())]);
            nodes.list.push(Node { path: path.clone(), span: annex.span, number: None, texts, words: Vec::new() });
            nodes.blocks(&format!("{path}.body"), Some(annex.span), &annex.body);
            nodes.sections(&format!("{path}.sections"), Some(annex.span), &annex.sections);
        }
        nodes.siblings("annexes", minutes.annexes.iter().map(|annex| annex.span));
        nodes
    }

    fn blocks(&mut self, path: &str, parent: Option<Span>, blocks: &'m [Block<'_>]) {
        self.siblings(path, blocks.iter().map(Block::span));
        for (i, block) in blocks.iter().enumerate() {
            let path = format!("{path}[{i}]");
            self.inside(&path, block.span(), parent);
            let mut words = Vec::new();
            let (number, texts) = match block {
                Block::Paragraph(passage) | Block::Bullet(passage) | Block::Decision(passage) => {
                    words.extend(passage.links.iter().flat_map(|link| [&*link.text, &*link.url]));
                    (passage.number.as_deref(), vec![("text", &*passage.text)])
                }
                Block::Action(action) => {
                    words.extend(action.links.iter().flat_map(|link| [&*link.text, &*link.url]));
                    words.extend(action.status.map(minutes_extract::Status::name));
                    let due = action.due.as_ref().map(|due| &*due.text);
                    (action.number.as_deref(), known([("text", Some(&*action.text)), ("owner", action.owner.as_deref()), ("due", due)]))
                }
                Block::Table(table) => {
                    let cells = table.header.iter().chain(table.rows.iter().flatten());
                    (None, cells.map(|cell| ("cell", &**cell)).collect())
                }
            };
            self.list.push(Node { path: path.clone(), span: block.span(), number, texts, words });
            self.blocks(&format!("{path}.body"), Some(block.span()), block.body());
        }
    }

    fn sections(&mut self, path: &str, parent: Option<Span>, sections: &'m [Section<'_>]) {
        self.siblings(path, sections.iter().map(|section| section.span));
        for (i, section) in sections.iter().enumerate() {
            let path = format!("{path}[{i}]");
            self.inside(&path, section.span, parent);
            let number = section.number.as_deref();
            let texts = vec![("title", &*section.title)];
            self.list.push(Node { path: path.clone(), span: section.span, number, texts, words: Vec::new() });
            self.blocks(&format!("{path}.body"), Some(section.span), &section.body);
            self.sections(&format!("{path}.sections"), Some(section.span), &section.sections);
        }
    }

    fn group(&mut self, path: &str, group: &'m Group<'_>) {
        let texts = known([("role", group.role.as_deref())]);
        let words = vec![group.attendance.name()];
        self.list.push(Node { path: path.into(), span: group.span, number: None, texts, words });
        self.siblings(&format!("{path}.members"), group.members.iter().map(|person| person.span));
        for (i, person) in group.members.iter().enumerate() {
            let path = format!("{path}.members[{i}]");
            self.inside(&path, person.span, Some(group.span));
            let texts = known([
                ("name", Some(&*person.name)),
                ("surname", person.surname.as_deref()),
                ("given", person.given.as_deref()),
                ("affiliation", person.affiliation.as_deref()),
                ("note", person.note.as_deref()),
            ]);
            let words = person.email.as_deref().into_iter().collect();
            self.list.push(Node { path, span: person.span, number: None, texts, words });
        }
    }

    fn inside(&mut self, path: &str, span: Span, parent: Option<Span>) {
        if let Some(parent) = parent
            && !parent.contains(&span)
        {
            self.problems.push(format!("{path}: {} is not inside its parent {}", show(span), show(parent)));
        }
    }

    fn siblings(&mut self, path: &str, spans: impl Iterator<Item = Span>) {
        let spans: Vec<Span> = spans.collect();
        for (i, pair) in spans.windows(2).enumerate() {
            if let [one, other] = pair
                && other.start < one.end
            {
                let after = i + 1;
                self.problems.push(format!("{path}[{after}]: {} begins before {path}[{i}] {} ends", show(*other), show(*one)));
            }
        }
    }
}

fn known<'m, const N: usize>(pairs: [(&'static str, Option<&'m str>); N]) -> Vec<(&'static str, &'m str)> {
    pairs.into_iter().filter_map(|(key, value)| value.map(|value| (key, value))).collect()
}

fn show(span: Span) -> String {
    format!("{}..{} (line {})", span.start, span.end, span.line)
}

fn span_problem(text: &str, starts: &[usize], node: &Node<'_>) -> Option<String> {
    let Node { path, span, .. } = node;
    if span.start == span.end {
        return (path != "meeting").then(|| format!("{path}: {} is empty", show(*span)));
    }
    place_problem(text, starts, path, *span)
}

/// What is wrong with a span by itself; an empty one is a place between two characters.
fn place_problem(text: &str, starts: &[usize], path: &str, span: Span) -> Option<String> {
    let shown = show(span);
    if span.start > span.end {
        return Some(format!("{path}: {shown} ends before it begins"));
    }
    if span.end > text.len() {
        return Some(format!("{path}: {shown} ends behind the text, which has {} bytes", text.len()));
    }
    if let Some(at) = [span.start, span.end].into_iter().find(|at| !text.is_char_boundary(*at)) {
        return Some(format!("{path}: {shown} cuts the character at byte {at}"));
    }
    let line = starts.partition_point(|start| *start <= span.start).max(1);
    (line != span.line).then(|| format!("{path}: {shown} begins on line {line}: {:?}", first_words(span.slice(text))))
}

fn plain_problem(path: &str, key: &str, value: &str) -> Option<String> {
    let fault = if value.contains(['\n', '\r']) {
        "holds a line end"
    } else if value.contains("  ") {
        "holds two spaces side by side"
    } else if value.trim() != value {
        "has white space at an end"
    } else {
        return None;
    };
    Some(format!("{path}.{key} {fault}: {:?}", first_words(value)))
}

fn number_problem(path: &str, number: &str) -> Option<String> {
    (number.is_empty() || number.ends_with(['.', ')', ':', ' ']) || number.starts_with(' '))
        .then(|| format!("{path}.number is {number:?}: no final dot or bracket, no spaces"))
}

/// Whether a character leaves no ink: white space, and the marks that have no width.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_zero_width(c)
}

/// Zero-width spaces and joiners, direction marks, byte order marks, variation selectors, soft hyphens.
pub fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FE0E}' | '\u{FE0F}' | '\u{FEFF}')
}

/// The lines with something on them that no node covers.
fn nothing_lost(text: &str, nodes: &Nodes<'_>) -> Vec<String> {
    let mut edges = vec![0_i32; text.len() + 1];
    for node in &nodes.list {
        edges[node.span.start] += 1;
        edges[node.span.end] -= 1;
    }
    let mut open = 0;
    let covered: Vec<bool> = edges
        .iter()
        .map(|edge| {
            open += edge;
            open > 0
        })
        .collect();
    let mut problems = Vec::new();
    for (start, line) in lines(text) {
        let lost: String = line.text.char_indices().filter(|(at, c)| !is_blank(*c) && !covered[start + at]).map(|(_, c)| c).collect();
        if !lost.is_empty() {
            problems.push(format!("line {} is not inside any node: {:?} of {:?}", line.number, first_words(&lost), first_words(line.text)));
        }
    }
    problems
}

/// The number of lines that are not blank.
pub fn inked_lines(text: &str) -> usize {
    lines(text).filter(|(_, line)| !line.text.chars().all(is_blank)).count()
}

fn coverage_problem(text: &str, minutes: &Minutes<'_>) -> Option<String> {
    let coverage = minutes.coverage;
    let inked = inked_lines(text);
    (coverage.lines != inked || coverage.typed + coverage.kept != coverage.lines)
        .then(|| format!("coverage is {coverage:?}, but {inked} lines are not blank"))
}

fn round_trip_problem(text: &str, minutes: &Minutes<'_>) -> Option<String> {
    let json = match serde_json::to_string(minutes) {
        Ok(json) => json,
        Err(error) => return Some(format!("cannot be written as JSON: {error}")),
    };
    let back: Minutes<'_> = match serde_json::from_str(&json) {
        Ok(back) => back,
        Err(error) => return Some(format!("its JSON cannot be read back: {error}")),
    };
    if back != *minutes {
        return Some("its JSON read back is another value".into());
    }
    if serde_json::to_string(&back).ok().as_deref() != Some(&json) {
        return Some("its JSON read back and written again is another text".into());
    }
    if minutes.clone().into_owned() != *minutes {
        return Some("into_owned changes it".into());
    }
    let again = [parse(text), parse(text)].map(|minutes| serde_json::to_string(&minutes).unwrap_or_default());
    (again[0] != again[1]).then(|| "two readings give two texts".into())
}

/// The beginning of a text, for messages.
pub fn first_words(text: &str) -> String {
    let mut start: String = text.chars().take(80).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

/// The codes that speak of bytes and line ends, not of the minutes.
const OF_BYTES: [Code; 3] = [Code::GuessedEncoding, Code::MixedLineEnds, Code::ReplacedCharacters];

/// What a document says, whatever bytes it came in: the JSON without spans, source and encoding, and of the diagnostics the codes,
/// without those that speak of bytes.
pub fn facts(minutes: &Minutes<'_>) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.remove("span");
                object.values_mut().for_each(strip);
            }
            Value::Array(array) => array.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(minutes).unwrap_or_default();
    strip(&mut value);
    let mut codes: Vec<&str> = minutes.diagnostics.iter().filter(|d| !OF_BYTES.contains(&d.code)).map(|d| d.code.name()).collect();
    codes.sort_unstable();
    if let Value::Object(object) = &mut value {
        object.remove("source");
        object.remove("encoding");
        object.insert("diagnostics".into(), codes.into());
    }
    value
}

/// The first place where two values part, for messages.
pub fn difference(one: &Value, other: &Value) -> Option<String> {
    fn walk(path: &str, one: &Value, other: &Value) -> Option<String> {
        match (one, other) {
            (Value::Object(a), Value::Object(b)) => {
                a.iter().find_map(|(key, value)| walk(&format!("{path}.{key}"), value, b.get(key).unwrap_or(&Value::Null)))
            }
            (Value::Array(a), Value::Array(b)) => {
                let inner = a.iter().zip(b).enumerate().find_map(|(i, (x, y))| walk(&format!("{path}[{i}]"), x, y));
                inner.or_else(|| (a.len() != b.len()).then(|| format!("{path}: {} entries, then {}", a.len(), b.len())))
            }
            _ => (one != other).then(|| format!("{path}: {}, then {}", first_words(&one.to_string()), first_words(&other.to_string()))),
        }
    }
    walk("", one, other)
}

/// The same document in all the forms that mean the same, by name. Forms that cannot be are left out.
pub fn forms(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let lf: String =
        lines(text).map(|(_, line)| if line.end.is_empty() { line.text.to_owned() } else { format!("{}\n", line.text) }).collect();
    let mut forms: Vec<(&str, Vec<u8>)> = vec![
        ("lf", lf.clone().into_bytes()),
        ("crlf", lf.replace('\n', "\r\n").into_bytes()),
        ("cr", lf.replace('\n', "\r").into_bytes()),
        ("utf-8 with a byte order mark", ["\u{FEFF}", &lf].concat().into_bytes()),
        ("utf-16le with a byte order mark", utf_16(&["\u{FEFF}", &lf].concat(), u16::to_le_bytes)),
        ("utf-16be with a byte order mark", utf_16(&["\u{FEFF}", &lf].concat(), u16::to_be_bytes)),
        ("trailing spaces", trailing_spaces(&lf).into_bytes()),
        ("other final line end", lf.strip_suffix('\n').map_or_else(|| format!("{lf}\n"), str::to_owned).into_bytes()),
    ];
    if !lf.is_empty() {
        forms.push(("utf-16le without a mark", utf_16(&lf, u16::to_le_bytes)));
        forms.push(("utf-16be without a mark", utf_16(&lf, u16::to_be_bytes)));
    }
    // Front matter begins on the first line.
    if !lf.starts_with("---") {
        forms.push(("a blank line more on top", ["\n", &lf].concat().into_bytes()));
    }
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1252.encode(&lf);
    if !unmappable && std::str::from_utf8(&bytes).is_err() {
        forms.push(("windows-1252", bytes.into_owned()));
    }
    forms.extend(tabs(&lf).map(|text| ("tabs for spaces", text.into_bytes())));
    forms
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// A space behind every line, but where one stands already: two can mean a line break.
fn trailing_spaces(text: &str) -> String {
    let spaced = text.split('\n').map(|line| if line.ends_with(' ') { line.to_owned() } else { format!("{line} ") });
    spaced.collect::<Vec<_>>().join("\n")
}

/// A tab in the place of each indent, where all indented lines have the same.
fn tabs(text: &str) -> Option<String> {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let mut indents = text.split('\n').filter(|line| !line.trim().is_empty()).map(indent).filter(|indent| *indent > 0);
    let common = indents.next()?;
    let simple = indents.all(|indent| indent == common) && !text.contains("\n\t");
    simple.then(|| {
        let tabbed =
            text.split('\n').map(|line| if indent(line) == common { format!("\t{}", line.trim_start_matches(' ')) } else { line.into() });
        tabbed.collect::<Vec<_>>().join("\n")
    })
}
