//! What holds for every reading of every text, as code: [`check`].
//!
//! - Every span lies in the text, on character boundaries, is not empty (but for a meeting without a header), and carries the line on
//!   which it begins; children lie inside their parents, siblings are in order and do not overlap.
//! - Grounded: the words of every value come, in order, in the slice of the text that its node was read from: markers,
//!   numbers, emphasis, the marks of links and labels are left out, nothing is put in.
//! - Nothing lost: every character that is not blank lies inside some node, and every word of a line is in a value of a node that meets
//!   the line by itself, or was read as a sign there (`ACTION`, `Present`), as the reader noted it.
//! - The coverage adds up; texts are plain; JSON → model → JSON is the identity; `into_owned` changes nothing; two readings give the
//!   same bytes.
//!
//! The file needs nothing but the crate and `serde_json`, so that the fuzz targets include it as it is.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use minutes_extract::model::{Block, Furniture, Group, Minutes, Section};
use minutes_extract::span::{Span, lines};
use minutes_extract::value::inline::plain;
use minutes_extract::{Id, Mark, marks, parse};

/// What is wrong with a reading of `text`, each remark with the path of its node (`sections[2].body[0]`), a line each.
///
/// # Errors
/// When an invariant is broken.
pub fn check(text: &str, minutes: &Minutes<'_>) -> Result<(), String> {
    let mut problems = problems(text, minutes);
    // Markup that takes words away would have to be understood here to know which words are meant.
    if problems.is_empty() && !text.contains(['<', '[', '{', '&', '`', '~']) && !text.contains("://") && !text.contains("www.") {
        problems.extend(lost_words(text, text, minutes).iter().map(ToString::to_string));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n")) }
}

/// The invariants but for [`lost_words`], as remarks.
pub fn problems(text: &str, minutes: &Minutes<'_>) -> Vec<String> {
    let nodes = Nodes::of(minutes);
    let mut problems = nodes.problems.clone();
    let starts: Vec<usize> = lines(text).map(|(start, _)| start).collect();
    for node in &nodes.list {
        problems.extend(span_problem(text, &starts, node));
        problems.extend(node.texts.iter().filter_map(|(key, value)| plain_problem(&node.path, key, value)));
        problems.extend(node.number.and_then(|number| number_problem(&node.path, number)));
    }
    if problems.is_empty() {
        let whole = Source::of(text);
        problems.extend(nodes.list.iter().flat_map(|node| not_grounded(&whole, node)));
    }
    for (i, diagnostic) in minutes.diagnostics.iter().enumerate() {
        problems.extend(place_problem(text, &starts, &format!("diagnostics[{i}]"), diagnostic.span));
    }
    if problems.is_empty() {
        problems.extend(nothing_lost(text, &nodes, &minutes.furniture));
    }
    problems.extend(id_problems(minutes));
    problems.extend(coverage_problem(text, minutes));
    problems.extend(round_trip_problem(text, minutes));
    problems
}

/// One node of the result: where it is, where it stands in the text, and its words.
pub struct Node<'m> {
    /// The way to it: `sections[2].body[0]`.
    pub path: String,
    /// Where it stands.
    pub span: Span,
    /// Where it stands without the nodes inside it.
    pub own: Vec<Range<usize>>,
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
    /// The last line that may name whom the actions below it are given to.
    line: &'m str,
    /// The owners of the last action that names any.
    row: Vec<&'m str>,
}

impl<'m> Nodes<'m> {
    /// Walks through a reading.
    pub fn of(minutes: &'m Minutes<'_>) -> Nodes<'m> {
        let mut nodes = Nodes { list: Vec::new(), problems: Vec::new(), line: "", row: Vec::new() };
        let meeting = &minutes.meeting;
        let texts =
            known([("title", meeting.title.as_deref()), ("subtitle", meeting.subtitle.as_deref()), ("body", meeting.body.as_deref())]);
        let zone = meeting.time.as_ref().and_then(|time| time.zone.as_deref());
        let words = [zone, meeting.location.as_deref()].into_iter().flatten().collect();
        nodes.list.push(Node { path: "meeting".into(), span: meeting.span, own: whole(meeting.span), number: None, texts, words });
        for (i, field) in meeting.fields.iter().enumerate() {
            let path = format!("meeting.fields[{i}]");
            let own = whole(field.span);
            nodes.list.push(Node {
                path,
                span: field.span,
                own,
                number: None,
                texts: vec![("label", &field.label)],
                words: vec![&field.value],
            });
        }
        if let Some(next) = &meeting.next_meeting {
            let texts = known([("text", Some(&*next.text)), ("location", next.location.as_deref())]);
            let own = whole(next.span);
            nodes.list.push(Node { path: "meeting.next_meeting".into(), span: next.span, own, number: None, texts, words: Vec::new() });
        }
        if let Some(quorum) = &meeting.quorum {
            let (texts, own) = (vec![("text", &*quorum.text)], whole(quorum.span));
            nodes.list.push(Node { path: "meeting.quorum".into(), span: quorum.span, own, number: None, texts, words: Vec::new() });
        }
        nodes.blocks("preamble", None, &minutes.preamble);
        for (i, item) in minutes.agenda.iter().enumerate() {
            let path = format!("agenda[{i}]");
            let number = item.number.as_deref();
            let own = whole(item.span);
            let texts = known([("title", Some(&*item.title)), ("presenter", item.presenter.as_deref()), ("time", item.time.as_deref())]);
            nodes.list.push(Node { path, span: item.span, own, number, texts, words: Vec::new() });
        }
        nodes.sections("sections", None, &minutes.sections);
        for (i, group) in minutes.participants.iter().enumerate() {
            nodes.group(&format!("participants[{i}]"), group);
        }
        for (i, annex) in minutes.annexes.iter().enumerate() {
            let path = format!("annexes[{i}]");
            let texts = known([("label", Some(&*annex.label)), ("title", annex.title.as_deref())]);
            let own = apart(annex.span, annex.body.iter().map(Block::span).chain(annex.sections.iter().map(|section| section.span)));
            nodes.list.push(Node { path: path.clone(), span: annex.span, own, number: None, texts, words: Vec::new() });
            nodes.blocks(&format!("{path}.body"), Some(annex.span), &annex.body);
            nodes.sections(&format!("{path}.sections"), Some(annex.span), &annex.sections);
        }
        if let Some(next) = &minutes.meeting.next_meeting {
            nodes.list.push(Node {
                path: "meeting.next_meeting".into(),
                span: next.span,
                own: whole(next.span),
                number: None,
                texts: vec![("text", &*next.text)],
                words: Vec::new(),
            });
        }
        if let Some(quorum) = &minutes.meeting.quorum {
            nodes.list.push(Node {
                path: "meeting.quorum".into(),
                span: quorum.span,
                own: whole(quorum.span),
                number: None,
                texts: vec![("text", &*quorum.text)],
                words: Vec::new(),
            });
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
                Block::Paragraph(passage) | Block::Bullet(passage) => {
                    let heads = matches!(block, Block::Paragraph(_)) || passage.body.iter().any(|inner| matches!(inner, Block::Action(_)));
                    if heads {
                        (self.line, self.row) = (&*passage.text, Vec::new());
                    }
                    words.extend(passage.links.iter().flat_map(|link| [&*link.text, &*link.url]));
                    (passage.number.as_deref(), vec![("text", &*passage.text)])
                }
                Block::Decision(decision) => {
                    words.extend(decision.links.iter().flat_map(|link| [&*link.text, &*link.url]));
                    let vote = decision.vote.as_ref();
                    let voters = vote.into_iter().flat_map(|vote| [&vote.for_names, &vote.against_names, &vote.abstain_names]);
                    let names = [&decision.movers, &decision.seconders].into_iter().chain(voters).flatten();
                    let texts = [("text", &*decision.text)].into_iter().chain(names.map(|name| ("name", &**name)));
                    (decision.number.as_deref(), texts.collect())
                }
                Block::Action(action) => {
                    words.extend(action.links.iter().flat_map(|link| [&*link.text, &*link.url]));
                    words.extend(action.status.map(minutes_extract::Status::name));
                    let due = action.due.as_ref().map(|due| &*due.text);
                    let owners = action.owners.iter().map(|owner| ("owner", &*owner.name));
                    // The names may stand above the actions, on a line or in the first of the rows that they label, and need not be on theirs.
                    let names: Vec<&str> = owners.clone().map(|(_, name)| name).collect();
                    let is_row = !self.row.is_empty() && self.row.iter().all(|name| names.contains(name));
                    let is_above = is_row || names.contains(&self.line) || names_only(self.line, &names);
                    words.extend(names.iter().copied().filter(|_| is_above));
                    let owners: Vec<_> = owners.filter(|_| !is_above).collect();
                    if !names.is_empty() {
                        self.row = names;
                    }
                    (action.number.as_deref(), known([("text", Some(&*action.text)), ("due", due)]).into_iter().chain(owners).collect())
                }
                Block::Table(table) => {
                    let cells = table.header.iter().chain(table.rows.iter().flatten());
                    (None, cells.map(|cell| ("cell", &**cell)).collect())
                }
                // The reader makes no block of a kind that the model does not know.
                _ => unreachable!("{path} is of no kind"),
            };
            let own = apart(block.span(), block.body().iter().map(Block::span));
            self.list.push(Node { path: path.clone(), span: block.span(), own, number, texts, words });
            // What stands below an action does not end the rows that its names label.
            let labels = matches!(block, Block::Action(_)).then(|| (self.line, self.row.clone()));
            self.blocks(&format!("{path}.body"), Some(block.span()), block.body());
            if let Some(labels) = labels {
                (self.line, self.row) = labels;
            }
        }
    }

    fn sections(&mut self, path: &str, parent: Option<Span>, sections: &'m [Section<'_>]) {
        self.siblings(path, sections.iter().map(|section| section.span));
        for (i, section) in sections.iter().enumerate() {
            let path = format!("{path}[{i}]");
            self.inside(&path, section.span, parent);
            let number = section.number.as_deref();
            let texts = vec![("title", &*section.title)];
            let inner = section.body.iter().map(Block::span).chain(section.sections.iter().map(|section| section.span));
            let own = apart(section.span, inner);
            self.list.push(Node { path: path.clone(), span: section.span, own, number, texts, words: Vec::new() });
            self.blocks(&format!("{path}.body"), Some(section.span), &section.body);
            self.sections(&format!("{path}.sections"), Some(section.span), &section.sections);
        }
    }

    fn group(&mut self, path: &str, group: &'m Group<'_>) {
        let texts = known([("role", group.name.as_deref())]);
        let words = Vec::new();
        let own = apart(group.span, group.members.iter().map(|person| person.span));
        self.list.push(Node { path: path.into(), span: group.span, own, number: None, texts, words });
        self.siblings(&format!("{path}.members"), group.members.iter().map(|person| person.span));
        for (i, person) in group.members.iter().enumerate() {
            let path = format!("{path}.members[{i}]");
            self.inside(&path, person.span, Some(group.span));
            let texts = known([
                ("name", Some(&*person.name)),
                ("surname", person.surname.as_deref()),
                ("given", person.given.as_deref()),
                ("office", person.office.as_deref()),
                ("affiliation", person.affiliation.as_deref()),
                ("proxy_for", person.proxy_for.as_deref()),
                ("note", person.note.as_deref()),
            ]);
            let words = person.email.as_deref().into_iter().chain(person.attendance.map(minutes_extract::Attendance::name)).collect();
            self.list.push(Node { path, span: person.span, own: whole(person.span), number: None, texts, words });
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
                // Where a name cannot be found in its row, the place is the whole row.
                && !(path.ends_with("members") && other == one)
            {
                let after = i + 1;
                self.problems.push(format!("{path}[{after}]: {} begins before {path}[{i}] {} ends", show(*other), show(*one)));
            }
        }
    }
}

/// What a span covers beside those of the nodes inside it, which are in order.
fn apart(span: Span, inner: impl Iterator<Item = Span>) -> Vec<Range<usize>> {
    let mut own = Vec::new();
    let mut start = span.start;
    for inner in inner {
        own.push(start..inner.start.max(start));
        start = start.max(inner.end);
    }
    own.push(start..span.end.max(start));
    own.retain(|range| !range.is_empty());
    // A row and what stands beside it are in the same place.
    if own.is_empty() {
        own.push(span.start..span.end);
    }
    own
}

fn whole(span: Span) -> Vec<Range<usize>> {
    apart(span, std::iter::empty())
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

/// Whether a line says nothing but these names, and a word that joins two of them.
fn names_only(line: &str, names: &[&str]) -> bool {
    let rest = names.iter().fold(line.to_owned(), |rest, name| rest.replacen(name, " ", 1));
    let others = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count();
    names.iter().all(|name| line.contains(name)) && others < names.len()
}

fn number_problem(path: &str, number: &str) -> Option<String> {
    (number.is_empty() || number.ends_with(['.', ')', ':', ' ']) || number.starts_with(' '))
        .then(|| format!("{path}.number is {number:?}: no final dot or bracket, no spaces"))
}

/// The values of a node whose words do not come, in order, in the slice that it was read from.
fn not_grounded(whole: &Source<'_>, node: &Node<'_>) -> Vec<String> {
    let person = node.path.contains(".members[");
    let is_parted = person && node.texts.iter().any(|(key, _)| *key == "surname");
    let own = whole.part(node.span);
    let mut problems = Vec::new();
    for (key, value) in &node.texts {
        let parts: Vec<&str> = match *key {
            // Put together from the two that the list sets apart.
            "name" if is_parted => continue,
            // What the cells of a row, or several entries for one person, say beside the name.
            "note" => value.split("; ").collect(),
            _ => vec![value],
        };
        // A group's name and an office hold after the line that states them, and a note may come from another entry; the header's values
        // come from any line.
        let anywhere = matches!(*key, "note" | "role" | "office") || node.path == "meeting";
        let source = if anywhere { whole } else { &own };
        // An office in the plural before several names is stated of each in the singular; a second office is a remark.
        let in_plural =
            |part: &str| matches!(*key, "office" | "note") && ["s", "S"].iter().any(|end| source.holds(&format!("{part}{end}")));
        for part in parts.into_iter().filter(|part| !source.holds(part) && !in_plural(part)) {
            let (path, slice) = (&node.path, first_words(source.text));
            problems.push(format!("{path}.{key}: the words of {:?} do not come in order in {slice:?}", first_words(part)));
        }
    }
    problems
}

/// A piece of the text that values were read from. What is looked up in it is worked out once, and only where it is needed: nodes lie inside
/// one another, and the slice of one may be the whole text.
struct Source<'t> {
    text: &'t str,
    letters: Rc<Letters>,
    /// Which of the letters stand in this piece.
    range: Range<usize>,
    /// The letters of the piece without its markup, taken away in three ways.
    bare: OnceCell<[Letters; 3]>,
}

impl<'t> Source<'t> {
    fn of(text: &'t str) -> Source<'t> {
        let letters = Letters::of(text);
        let range = 0..letters.0.len();
        Source { text, letters: Rc::new(letters), range, bare: OnceCell::new() }
    }

    /// The piece of the whole text in which a node stands.
    fn part(&self, span: Span) -> Source<'t> {
        let before = |at: usize| self.letters.0.partition_point(|letter| letter.at < at);
        let range = before(span.start)..before(span.end);
        // A value may begin inside a link and end after it.
        let opens = self.text[..span.start].trim_end_matches('[').len();
        // Or with a sign that one before it escapes.
        let is_escaped = self.text[opens..].starts_with('\\') && self.text[..opens].ends_with('\\');
        let opens = opens - usize::from(is_escaped);
        Source { text: &self.text[opens..span.end], letters: Rc::clone(&self.letters), range, bare: OnceCell::new() }
    }

    /// Whether the words of a value come in order in it, markup aside that may stand between and inside them.
    fn holds(&self, value: &str) -> bool {
        let whole = || Letters::of(&plain(self.text).text);
        // Markup that opens on one line and closes on another is none where lines are read one by one.
        let by_line = || Letters::of(&lines(self.text).map(|(_, line)| plain(line.text).text.into_owned() + "\n").collect::<String>());
        let bare = || self.bare.get_or_init(|| [Letters::of(&unmarked(self.text)), whole(), by_line()]);
        hold(&self.letters.0[self.range.clone()], value) || bare().iter().any(|letters| hold(&letters.0, value))
    }
}

/// A source without the tags and with the characters of the references that stand in it, each read by itself: what is markup around them
/// may end in another node.
fn unmarked(source: &str) -> String {
    const LONGEST: usize = 400;
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find(['&', '<', '\\']) {
        let (before, behind) = rest.split_at(at);
        out.push_str(before);
        if let Some(escaped) = behind.strip_prefix('\\') {
            let sign = escaped.chars().next().filter(char::is_ascii_punctuation);
            out.extend(sign);
            rest = &escaped[sign.map_or(0, char::len_utf8)..];
            continue;
        }
        let close = if behind.starts_with('&') { ';' } else { '>' };
        let end = behind.char_indices().take(LONGEST).find(|(_, c)| *c == close).map(|(end, _)| end + 1);
        let mark = &behind[..end.unwrap_or(1)];
        // Between two letters, so that a tag that parts words can be told from one that does not.
        let between = plain(&format!("a{mark}b")).text.into_owned();
        let text = between.strip_prefix('a').and_then(|text| text.strip_suffix('b')).filter(|text| text.chars().count() <= 1);
        let is_mark = text.is_some();
        out.push_str(text.unwrap_or(&behind[..1]));
        rest = &behind[if is_mark { mark.len() } else { 1 }..];
    }
    out.push_str(rest);
    out
}

/// The letters and figures of a text.
struct Letters(Vec<Letter>);

#[derive(Clone, Copy)]
struct Letter {
    c: char,
    /// Where it stands.
    at: usize,
    /// Whether it begins a word.
    begins: bool,
}

impl Letters {
    fn of(source: &str) -> Letters {
        let mut inside = false;
        let mut letters = Vec::new();
        for (at, c) in source.char_indices() {
            let is_letter = c.is_alphanumeric();
            if is_letter {
                letters.push(Letter { c, at, begins: !inside });
            }
            inside = is_letter;
        }
        Letters(letters)
    }
}

/// Whether the words of a value come in order among letters, the first of which begins a word.
fn hold(letters: &[Letter], value: &str) -> bool {
    let mut rest = letters;
    for word in value.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let begins = |at: usize| at == 0 || rest.get(at).is_none_or(|letter| letter.begins);
        let length = word.chars().count();
        let is_here =
            |at: &usize| begins(*at) && begins(at + length) && rest[*at..].iter().map(|letter| letter.c).take(length).eq(word.chars());
        let Some(at) = (0..rest.len()).find(is_here) else { return false };
        rest = &rest[at + length..];
    }
    true
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
fn nothing_lost(text: &str, nodes: &Nodes<'_>, furniture: &[Furniture<'_>]) -> Vec<String> {
    let mut edges = vec![0_i32; text.len() + 1];
    for span in nodes.list.iter().map(|node| node.span).chain(furniture.iter().map(|line| line.span)) {
        edges[span.start] += 1;
        edges[span.end] -= 1;
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

/// The ids that two nodes have, those that nothing has, and the references that lead nowhere.
pub fn id_problems(minutes: &Minutes<'_>) -> Vec<String> {
    let mut ids: Vec<Id> = minutes.agenda.iter().map(|item| item.id).collect();
    let sections: HashSet<Id> = all_sections(minutes).map(|section| section.id).collect();
    let people: HashSet<Id> = minutes.people().map(|(_, person)| person.id).collect();
    ids.extend(minutes.participants.iter().map(|group| group.id).chain(minutes.annexes.iter().map(|annex| annex.id)));
    ids.extend(all_sections(minutes).map(|section| section.id).chain(minutes.people().map(|(_, person)| person.id)));
    ids.extend(minutes.blocks().map(|(_, block)| block.id()));
    ids.sort_unstable();
    let mut problems: Vec<String> = Vec::new();
    problems.extend(ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| format!("two nodes are called {}", pair[0])));
    problems.extend(ids.iter().filter(|id| id.ordinal() == 0).map(|id| format!("a node is called {id}")));
    let minuted = minutes.agenda.iter().filter_map(|item| item.section_id).filter(|id| !sections.contains(id));
    problems.extend(minuted.map(|id| format!("no section is {id}")));
    let owners = minutes.actions().flat_map(|found| &found.action.owners);
    let owners = owners
        .filter(|owner| owner.person_id.is_some_and(|id| !people.contains(&id)) || owner.person_id.is_some() != owner.matched.is_some());
    problems.extend(owners.map(|owner| format!("nobody is {:?} of {}", owner.person_id, owner.name)));
    problems
}

/// The sections of the minutes and of their annexes.
fn all_sections<'m>(minutes: &'m Minutes<'_>) -> impl Iterator<Item = &'m Section<'m>> {
    fn walk<'m>(list: &'m [Section<'_>], all: &mut Vec<&'m Section<'m>>) {
        for section in list {
            all.push(section);
            walk(&section.sections, all);
        }
    }
    let mut all = Vec::new();
    walk(&minutes.sections, &mut all);
    minutes.annexes.iter().for_each(|annex| walk(&annex.sections, &mut all));
    all.into_iter()
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

/// The words of at least two characters, in small letters, without marks that have no width.
fn words(text: &str) -> impl Iterator<Item = String> {
    let plain: String = text.chars().filter(|c| !is_zero_width(*c)).collect();
    let words: Vec<String> =
        plain.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1).map(str::to_owned).collect();
    words.into_iter()
}

/// Whether a sign may stand inside a word: emphasis of a part of it, what a label is known without (`présent.es`), and a mark without width,
/// which parts a number from its words.
fn joins(c: char) -> bool {
    is_zero_width(c) || matches!(c, '*' | '_' | '.' | '\'' | '-' | '(' | ')' | ':' | '·' | '’' | '‐' | '‑')
}

/// The words of a text between which no sign stands that [`joins`], each as the parts that such signs make of it; in small letters.
fn joined_words(text: &str) -> Vec<Vec<String>> {
    let parts = |word: &str| word.split(joins).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    text.to_lowercase().split(|c: char| !(c.is_alphanumeric() || joins(c))).map(parts).filter(|parts: &Vec<_>| !parts.is_empty()).collect()
}

/// Whether the parts of a word are known, some of them as one word with those behind them.
fn are_known(parts: &[String], is_known: &impl Fn(&str) -> bool) -> bool {
    const MOST: usize = 8;
    let mut reached = vec![true];
    for end in 1..=parts.len() {
        let known = |from: usize| reached[from] && is_known(&parts[from..end].concat());
        reached.push((end.saturating_sub(MOST)..end).any(known));
    }
    reached[parts.len()]
}

/// The lines whose words are not all accounted for: in a value of a node that meets the line, or in a sign that was read there. `bare` is
/// the text with blanks in the place of markup.
pub fn lost_words(text: &str, bare: &str, minutes: &Minutes<'_>) -> Vec<Lost> {
    words_beside(&marks(text), text, bare, minutes)
}

/// The lines whose words are neither in a value nor in one of the signs that were read.
pub fn words_beside(signs: &[Mark], text: &str, bare: &str, minutes: &Minutes<'_>) -> Vec<Lost> {
    let mut kept: HashMap<String, Ranges> = HashMap::new();
    let mut keep = |value: &str, ranges: &[Range<usize>]| {
        for word in words(value) {
            kept.entry(word).or_default().extend_from_slice(ranges);
        }
    };
    let nodes = Nodes::of(minutes);
    for Node { own, span, number, texts, words: more, .. } in &nodes.list {
        // What states every word of a piece states those of the nodes inside it too.
        let states_all = |value: &str| {
            let is_whole = || {
                let piece: Vec<String> = words(&bare[span.start..span.end]).collect();
                // Its number stands before it.
                let before = number.map_or(0, |number| words(number).count());
                let own: Vec<String> = words(value).collect();
                piece.ends_with(&own) && piece.len() <= own.len() + before
            };
            value.len() * 2 > span.end - span.start && is_whole()
        };
        let all = whole(*span);
        // A title states every word of the lines that it stands on, those of a motion that is read there too.
        for (_, title) in texts.iter().filter(|(key, _)| *key == "title") {
            let lines = titled(span.start, &bare[span.start..span.end], title);
            number.iter().chain([title]).for_each(|value| keep(value, lines.as_slice()));
        }
        let values = number.iter().chain(texts.iter().map(|(_, value)| value)).chain(more);
        values.for_each(|value| keep(value, if states_all(value) { &all } else { own }));
    }
    for furniture in &minutes.furniture {
        keep(&furniture.text, &whole(furniture.span));
    }
    for mark in signs {
        keep(&mark.words, &whole(mark.span));
    }
    let kept: HashMap<String, Ranges> = kept.into_iter().map(|(word, ranges)| (word, merged(ranges))).collect();
    let mut lost = Vec::new();
    for (start, line) in lines(bare) {
        let end = start + line.text.trim_end_matches(is_blank).len();
        let known = |word: &str| word.chars().count() < 2 || kept.get(word).is_some_and(|ranges| touch(ranges, &(start..end)));
        let missing = |line: &str| -> Vec<String> {
            let unknown = joined_words(line).into_iter().filter(|parts| !are_known(parts, &known));
            unknown.flatten().filter(|part| !known(part)).collect()
        };
        let missing_here = missing(line.text);
        // Where markup stands inside a word, its parts are one word of the value.
        let own = text.get(start..end).unwrap_or_default();
        if !missing_here.is_empty() && !missing(&plain(own).text).is_empty() {
            lost.push(Lost { line: line.number, missing: missing_here, of: first_words(own) });
        }
    }
    lost
}

/// The lines at the start of a piece of the text, which begins at `start`, that say nothing but a title, and a number or mark before it.
fn titled(start: usize, piece: &str, title: &str) -> Option<Range<usize>> {
    const BEFORE: usize = 2;
    let title: Vec<String> = words(title).collect();
    let mut said = Vec::new();
    for (at, line) in lines(piece) {
        said.extend(words(line.text));
        if said.len() > title.len() + BEFORE {
            return None;
        }
        if said.len() >= title.len() && said.ends_with(&title) {
            return Some(start..start + at + line.text.len());
        }
    }
    None
}

/// Pieces of the text.
type Ranges = Vec<Range<usize>>;

/// The same pieces in order, those in one that overlap or touch.
fn merged(mut ranges: Ranges) -> Ranges {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    ranges.dedup_by(|next, last| {
        let joins = next.start <= last.end;
        if joins {
            last.end = last.end.max(next.end);
        }
        joins
    });
    ranges
}

/// Whether a line that is not blank shares something with one of these pieces, which are [`merged`].
fn touch(ranges: &[Range<usize>], line: &Range<usize>) -> bool {
    ranges.get(ranges.partition_point(|range| range.end <= line.start)).is_some_and(|range| range.start < line.end)
}

/// A line whose words do not all come back.
pub struct Lost {
    line: usize,
    missing: Vec<String>,
    /// How it begins.
    of: String,
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Lost { line, missing, of, .. } = self;
        write!(f, "line {line}: the words {missing:?} do not come back of {of:?}")
    }
}
