
"use strict";

// What is shown of each kind of node and can be put right: the way to the value, its label, its form, its choices.
const ATTENDANCE = ["present", "remote", "absent"];
const FIELDS = {
  action: [["text", "text", "long"], ["owners", "owner", "owners"], ["due.date", "due", "date"], ["due.text", "due in words", "text"],
    ["status", "status", "choice", ["open", "done"]]],
  decision: [["text", "text", "long"], ["outcome", "outcome", "choice", ["carried", "rejected", "deferred", "withdrawn"]],
    ["movers", "moved by", "list"], ["seconders", "seconded by", "list"],
    ["vote.for", "for", "number"], ["vote.against", "against", "number"], ["vote.abstain", "abstain", "number"]],
  person: [["name", "name", "text"], ["surname", "surname", "text"], ["given", "given names", "text"], ["attendance", "attendance", "choice", ATTENDANCE],
    ["office", "office", "text"], ["affiliation", "affiliation", "text"], ["email", "email", "text"], ["proxy_for", "stands in for", "text"],
    ["note", "note", "text"]],
  agenda: [["number", "number", "text"], ["title", "title", "text"], ["presenter", "presenter", "text"], ["time", "time", "text"]],
  section: [["number", "number", "text"], ["title", "title", "text"]],
  annex: [["label", "label", "text"], ["title", "title", "text"]],
  group: [["name", "name", "text"]],
};
// The head: the fields of each row, and what its line was read as.
const HEAD = [
  ["Title", "title", [["title", "title", "text"]]],
  ["Subtitle", "subtitle", [["subtitle", "subtitle", "text"]]],
  ["Number", "title", [["number", "number", "number"]]],
  ["Body", "title", [["body", "body", "text"]]],
  ["Date", "date of the meeting", [["date", "date", "date"], ["end_date", "last day", "date"]]],
  ["Time", "start of the meeting", [["time.start", "begin", "time"], ["time.end", "end", "time"], ["time.zone", "zone", "text"]]],
  ["Mode", "", [["mode", "mode", "choice", ["in-person", "online", "hybrid"]]]],
  ["Place", "place of the meeting", [["location", "place", "text"]]],
];
// What a line was read as: its colour, and its name beside it.
const KINDS = {
  "title": "head title", "subtitle": "head subtitle", "date of the meeting": "head date", "start of the meeting": "head start", "end of the meeting": "head end",
  "place of the meeting": "head place", "field of the header": "head field", "line of the header": "head header", "next meeting": "head next",
  "quorum": "head quorum", "section heading": "section", "annex heading": "section annex", "agenda entry": "agenda", "label of an agenda": "agenda label",
  "line of an agenda": "agenda", "person": "people person", "header of people": "people group", "label of people": "people label",
  "line of a list of people": "people", "person listed twice": "people twice", "action": "action", "label of actions": "action label",
  "decision": "decision", "label of decisions": "decision label", "paragraph": "text", "bullet": "text bullet", "row of a table": "table",
  "head of a table": "table head", "heads of columns": "table columns", "page furniture": "layout page", "dividing line": "layout rule",
  "sign of the layout": "layout sign", "line of another meeting": "layout other",
};
const RANKS = ["action", "decision", "people", "agenda", "section", "head", "table", "text", "layout"];

const $ = (id) => document.getElementById(id);
const encoder = new TextEncoder();

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

// ---------------------------------------------------------------------------------------------------------------- Documents

const blocks = [...document.querySelectorAll("script.document")];
const opened = new Map();
let doc = null;

/// The lines of a text, as the reader counts them, with the byte at which each begins.
function split(text) {
  const lines = [];
  let at = 0, byte = 0;
  for (const end of text.matchAll(/\r\n|\r|\n|$/g)) {
    const said = text.slice(at, end.index);
    if (said !== "" || end[0] !== "") lines.push({ said, byte, text: at });
    byte += encoder.encode(said).length + end[0].length;
    at = end.index + end[0].length;
  }
  return lines;
}

function open(at) {
  if (!opened.has(at)) {
    const data = JSON.parse(blocks[at].textContent);
    opened.set(at, { at, data, lines: split(data.text), cards: [], doubts: [], changes: new Map() });
  }
  return opened.get(at);
}

/// The line, counted from 1, on which a byte stands.
function lineOf(byte) {
  let low = 0, high = doc.lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (doc.lines[middle].byte <= byte) low = middle; else high = middle;
  }
  return low + 1;
}

/// How many of a line's UTF-16 units stand before a byte of the document.
function unitsTo(line, byte) {
  let units = 0, left = byte - line.byte;
  for (const character of line.said) {
    if (left <= 0) break;
    left -= encoder.encode(character).length;
    units += character.length;
  }
  return units;
}

function slice(span) {
  const place = (byte) => { const line = doc.lines[lineOf(byte) - 1]; return line ? line.text + unitsTo(line, byte) : 0; };
  return doc.data.text.slice(place(span.start), place(span.end));
}

const get = (node, field) => field.split(".").reduce((value, key) => (value === null || value === undefined ? null : value[key] ?? null), node);

// ------------------------------------------------------------------------------------------------------------------- Source

const kindOf = (what) => (KINDS[what] ?? "text").split(" ");

function chief(account) {
  const names = Object.keys(KINDS), rank = (read) => RANKS.indexOf(kindOf(read.what)[0]) * names.length + names.indexOf(read.what);
  return [...(account?.read_as ?? [])].sort((a, b) => rank(a) - rank(b))[0];
}

function showSource() {
  const doubtful = new Set(doc.doubts.map((card) => card.first));
  let last = "";
  $("lines").replaceChildren(...doc.lines.map((line, at) => {
    const account = doc.data.lines[at], read = chief(account), number = at + 1;
    const [colour, name] = read && KINDS[read.what] ? [kindOf(read.what)[0], kindOf(read.what).at(-1)] : ["blank", ""];
    const is_doubt = doubtful.has(number);
    const kind = make("span", { class: name === last && name !== "label" ? "kind again" : "kind" }, name);
    last = name;
    return line.element = make("li", { id: `L${number}`, class: `line k-${colour}${is_doubt ? " doubt" : ""}`, tabindex: "-1", "data-line": number },
      make("span", { class: "no" }, is_doubt ? make("span", { class: "seen-not" }, "in doubt, ") : null, String(number)), kind,
      make("span", { class: "said" }, line.said));
  }));
  $("lines").setAttribute("lang", doc.data.meetings[0]?.layout.language ?? "");
  $("source-name").textContent = doc.data.source ?? "standard input";
}

/// Writes a line with what is marked in it: stretches from one UTF-16 unit to another, with a class.
function paint(line, marks) {
  const said = line.element.lastElementChild;
  said.replaceChildren();
  let at = 0;
  for (const [start, end, name] of marks.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    said.append(line.said.slice(at, start), make("mark", { class: name }, line.said.slice(start, end)));
    at = end;
  }
  said.append(line.said.slice(at));
}

const painted = new Set();
function repaint(spans) {
  const lines = new Map([...painted].map((number) => [number, []]));
  painted.clear();
  const note = (number, mark) => { painted.add(number); lines.set(number, [...(lines.get(number) ?? []), mark]); };
  for (const span of spans) {
    for (let number = lineOf(span.start); number <= doc.lines.length && doc.lines[number - 1].byte < span.end; number += 1) {
      const line = doc.lines[number - 1];
      const indent = line.said.length - line.said.trimStart().length;
      note(number, [Math.max(unitsTo(line, span.start), indent), Math.min(unitsTo(line, span.end), line.said.trimEnd().length), "now"]);
    }
  }
  for (const hit of hits) note(hit.number, [hit.start, hit.end, "hit"]);
  for (const [number, marks] of lines) if (doc.lines[number - 1]) paint(doc.lines[number - 1], marks);
}

// ------------------------------------------------------------------------------------------------------------------- Values

const changeKey = (card, field) => `${card.meeting}/${card.id}/${field}`;
const changed = (card, field) => doc.changes.get(changeKey(card, field));
const value = (card, field) => (changed(card, field) ? changed(card, field).value : get(card.node, field));

function shown(said) {
  if (said === null || said === undefined || said === "") return "";
  if (Array.isArray(said)) return said.map((entry) => entry.name ?? entry).join("; ");
  return String(said);
}

/// A value in words, with what it was before where it was put right.
function worded(card, field, empty = "") {
  const words = shown(value(card, field)) || empty, change = changed(card, field);
  if (!change) return words;
  return make("span", {}, make("span", { class: "corrected" }, words || "nothing"), " ",
    make("span", { class: "was" }, "corrected, was ", make("del", {}, shown(change.was) || "nothing")));
}

function facts(card, fields) {
  const list = make("dl", { class: "facts" });
  for (const [field, label] of fields) {
    if (shown(value(card, field)) || changed(card, field)) list.append(make("div", {}, make("dt", {}, label), make("dd", {}, worded(card, field))));
  }
  return list.childElementCount ? list : null;
}

/// Adds a card for a value: `draw` gives what stands on it.
function card(parent, kind, { node, id, meeting, span, whole, fields, name, depth }, draw) {
  const first = lineOf(span.start), last = lineOf(Math.max(span.start, span.end - 1));
  const own = { node, id, meeting, span, first, last, name, fields, draw };
  // Of what the text does not state there is no line.
  own.isUnsaid = () => kind === "head" && !!fields && fields.every(([field]) => !shown(get(node, field)));
  own.reach = whole ? [first, lineOf(Math.max(whole.start, whole.end - 1))] : [first, last];
  own.element = make("li", { class: `card k-${kind}${["action", "decision"].includes(kind) ? " roomy" : ""}${depth > 1 ? ` depth-${Math.min(depth, 4)}` : ""}` });
  own.element.card = own;
  doc.cards.push(own);
  redraw(own);
  parent.append(own.element);
  return own;
}

function redraw(own) {
  if (own.isUnsaid() && own.fields.every(([field]) => !changed(own, field))) {
    own.element.replaceChildren(make("button", { type: "button", class: "plain change", "aria-label": `State: ${own.name}` }, own.name));
    return;
  }
  const foot = make("span", { class: "foot" });
  if (own.fields) foot.append(make("button", { type: "button", class: "plain change", "aria-label": `Correct: ${own.name}` }, "Correct"));
  if (!own.isUnsaid()) {
    const place = own.first === own.last || own.reach[1] > own.last ? `line ${own.first}` : `lines ${own.first}–${own.last}`;
    foot.append(make("a", { class: "place", href: `#L${own.first}`, "aria-label": `${own.name}, to ${place}` }, place));
  }
  own.element.replaceChildren(foot, ...[own.draw(own)].flat().filter(Boolean));
}

function part(title, count, id) {
  const list = make("ul", { class: "list", "aria-labelledby": id });
  $("values").append(make("h2", { id }, title, " ", make("span", { class: "soft" }, count === null ? "" : String(count))), list);
  return list;
}

const firstLine = (span) => {
  const line = doc.lines[lineOf(span.start) - 1];
  return { ...span, end: Math.min(span.end, line ? line.byte + encoder.encode(line.said).length : span.end) };
};

function everyBlock(minutes) {
  const found = [];
  const blocks = (list) => list.forEach((block) => { found.push(block); blocks(block.body ?? []); });
  const sections = (list) => list.forEach((section) => { blocks(section.body); sections(section.sections); });
  blocks(minutes.preamble);
  sections(minutes.sections);
  minutes.annexes.forEach((annex) => { blocks(annex.body); sections(annex.sections); });
  return found.sort((a, b) => a.span.start - b.span.start);
}

function showValues() {
  $("values").replaceChildren();
  doc.cards = [];
  showDoubts();
  const several = doc.data.meetings.length > 1;
  doc.data.meetings.forEach((minutes, at) => showMeeting(minutes, at + 1, several ? `Meeting ${at + 1}: ` : ""));
}

function showDoubts() {
  const told = doc.data.meetings.flatMap((minutes, at) => minutes.diagnostics.map((doubt) => ({ doubt, meeting: at + 1 })));
  const corrected = told.filter(({ doubt }) => doubt.code === "corrected");
  const doubts = told.filter(({ doubt }) => doubt.code !== "corrected");
  const list = part("To look at", doubts.length, "part-doubts");
  if (!doubts.length) list.append(make("li", { class: "card unsaid" }, "Nothing is in doubt."));
  const remark = (list) => ({ doubt, meeting }) => card(list, doubt.severity, { node: doubt, id: null, meeting, span: firstLine(doubt.span), name: doubt.message }, () => [
    make("p", { class: "words" }, make("span", { class: `tag ${doubt.severity}` }, doubt.severity), " ", doubt.message),
    make("p", { class: "soft" }, doubt.code, doubt.hint ? `: ${doubt.hint}` : ""),
  ]);
  doc.doubts = doubts.map(remark(list));
  if (corrected.length) corrected.forEach(remark(part("Put right by hand", corrected.length, "part-corrected")));
  doc.doubts.sort((a, b) => a.span.start - b.span.start);
}

function showMeeting(minutes, meeting, before) {
  const id = (name) => `part-${meeting}-${name}`, blocks = everyBlock(minutes);
  showHead(minutes, meeting, part(`${before}Meeting`, null, id("head")));
  const told = [["decision", "Decisions"], ["action", "Actions"]];
  for (const [kind, title] of told) {
    const own = blocks.filter((block) => block.type === kind);
    if (!own.length) continue;
    const list = part(before + title, own.length, id(kind));
    for (const node of own) {
      card(list, kind, { node, id: node.id, meeting, span: node.span, fields: FIELDS[kind], name: `${kind} ${node.id}` }, (own) => [
        make("p", { class: "words" }, node.number ? make("span", { class: "soft" }, `${node.number} `) : null, worded(own, "text")),
        facts(own, FIELDS[kind].filter(([field]) => field !== "text" && !(field === "due.text" && value(own, "due.date")))),
        links(node.links),
      ]);
    }
  }
  showPeople(minutes, meeting, before, id("people"));
  showEntries(minutes, meeting, before, id);
}

function links(list) {
  const safe = (list ?? []).filter(({ url }) => /^(https?:|mailto:)/i.test(url));
  if (!safe.length) return null;
  return make("p", { class: "facts" }, ...safe.map(({ text, url }) => make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, text || url)));
}

function showHead(minutes, meeting, list) {
  const head = minutes.meeting;
  const unsaid = make("ul", { class: "not-stated", "aria-label": "Not stated" });
  const readAs = (what) => doc.data.lines.findIndex((line) => what && line?.read_as.some((read) => read.what === what));
  for (const [label, what, fields] of HEAD) {
    const at = meeting === 1 ? readAs(what) : -1;
    const line = doc.lines[at];
    const span = line ? { start: line.byte, end: line.byte + encoder.encode(line.said).length } : head.span;
    const isSaid = fields.some(([field]) => shown(get(head, field)));
    const own = card(isSaid ? list : unsaid, "head", { node: head, id: "m1", meeting, span, fields, name: label.toLowerCase() }, (own) => {
      const said = fields.filter(([field]) => shown(value(own, field)) || changed(own, field));
      const words = said.flatMap(([field], at) => [at ? (field === "time.zone" ? " " : " – ") : "", worded(own, field)]);
      return make("div", { class: said.length ? "row" : "" }, make("span", { class: "label" }, label), said.length ? make("span", { class: "words" }, ...words) : null);
    });
    own.element.classList.toggle("empty", !isSaid);
  }
  const row = (label, span, words) => span && card(list, "head", { node: head, id: null, meeting, span, name: label }, () =>
    make("div", { class: "row" }, make("span", { class: "label" }, label), words ? make("span", { class: "words" }, words) : make("span", { class: "unsaid" }, "heads a list")));
  for (const field of head.fields) row(field.label, field.span, field.value);
  row("Quorum", head.quorum?.span, head.quorum?.text);
  if (head.next_meeting) {
    const fields = [["next_meeting.date", "date", "date"], ["next_meeting.time.start", "begin", "time"], ["next_meeting.location", "place", "text"]];
    card(list, "head", { node: head, id: "m1", meeting, span: head.next_meeting.span, fields, name: "next meeting" }, (own) =>
      make("div", { class: "row" }, make("span", { class: "label" }, "Next meeting"),
        make("div", { class: "words" }, head.next_meeting.text, facts(own, fields))));
  }
  if (unsaid.childElementCount) list.append(make("li", { class: "rest" }, make("span", { class: "unsaid" }, "Not stated"), unsaid));
}

function showPeople(minutes, meeting, before, id) {
  const count = minutes.participants.reduce((sum, group) => sum + group.members.length, 0);
  if (!count) return;
  const tally = ATTENDANCE.map((kind) => [minutes.participants.flatMap((group) => group.members).filter((person) => person.attendance === kind).length, kind]);
  const list = part(`${before}People`, `${count}: ${tally.filter(([many]) => many).map(([many, kind]) => `${many} ${kind}`).join(", ")}`, id);
  for (const group of minutes.participants) {
    if (group.name) {
      card(list, "people", { node: group, id: group.id, meeting, span: firstLine(group.span), whole: group.span, fields: FIELDS.group, name: `group ${group.name}` },
        (own) => make("strong", {}, worded(own, "name")));
    }
    for (const node of group.members) {
      card(list, "people", { node, id: node.id, meeting, span: node.span, fields: FIELDS.person, name: node.name, depth: group.name ? 2 : 1 }, (own) => [
        make("span", { class: "words" }, worded(own, "name"), " ",
          make("span", { class: "soft" }, worded(own, "attendance", "unclear whether there"))),
        facts(own, FIELDS.person.filter(([field]) => !["name", "attendance", "surname", "given"].includes(field) || changed(own, field) && !["name", "attendance"].includes(field))),
      ]);
    }
  }
}

function showEntries(minutes, meeting, before, id) {
  const titled = (own) => make("span", { class: "words" }, shown(value(own, "number")) ? make("span", { class: "soft" }, worded(own, "number"), " ") : null, worded(own, "title"));
  if (minutes.agenda.length) {
    const list = part(`${before}Agenda`, minutes.agenda.length, id("agenda"));
    for (const node of minutes.agenda) {
      card(list, "agenda", { node, id: node.id, meeting, span: node.span, fields: FIELDS.agenda, name: `agenda entry ${node.title}` },
        (own) => [titled(own), facts(own, FIELDS.agenda.slice(2))]);
    }
  }
  const outline = (list, sections, depth) => {
    for (const node of sections) {
      card(list, "section", { node, id: node.id, meeting, span: firstLine(node.span), whole: node.span, fields: FIELDS.section, name: `section ${node.title}`, depth }, titled);
      outline(list, node.sections, depth + 1);
    }
  };
  if (minutes.sections.length) outline(part(`${before}Sections`, minutes.sections.length, id("sections")), minutes.sections, 1);
  if (minutes.annexes.length) {
    const list = part(`${before}Annexes`, minutes.annexes.length, id("annexes"));
    for (const node of minutes.annexes) {
      card(list, "section", { node, id: node.id, meeting, span: firstLine(node.span), whole: node.span, fields: FIELDS.annex, name: `annex ${node.label}` },
        (own) => make("span", { class: "words" }, worded(own, "label"), shown(value(own, "title")) ? ": " : null, worded(own, "title")));
      outline(list, node.sections, 2);
    }
  }
}

// --------------------------------------------------------------------------------------------------------------- Selecting

let current = 0;

/// The values that a line states: those of the least reach that meet it.
function cardsOf(number) {
  const met = doc.cards.filter((own) => !own.isUnsaid() && own.reach[0] <= number && number <= own.reach[1]);
  const least = Math.min(...met.map((own) => own.reach[1] - own.reach[0]));
  return met.filter((own) => own.reach[1] - own.reach[0] === least);
}

function reveal(element, pane, far = "center") {
  const box = element.getBoundingClientRect(), around = pane.getBoundingClientRect();
  const sticky = 44;
  if (box.top < around.top + sticky || box.bottom > around.bottom) element.scrollIntoView({ block: far, inline: "nearest" });
}

function unselect() {
  document.querySelectorAll(".at").forEach((element) => { element.classList.remove("at"); element.removeAttribute("aria-current"); });
}

function selectLine(number, { focus = true, cards = cardsOf(number) } = {}) {
  const line = doc.lines[number - 1];
  if (!line) return;
  unselect();
  if (doc.lines[current - 1]) doc.lines[current - 1].element.setAttribute("tabindex", "-1");
  current = number;
  line.element.setAttribute("tabindex", "0");
  line.element.setAttribute("aria-current", "true");
  line.element.classList.add("at");
  cards.forEach((own) => own.element.classList.add("at"));
  repaint(cards.filter((own) => own.first === own.reach[0] && own.reach[1] === own.last).map((own) => own.span));
  if (cards[0]) reveal(cards[0].element, $("values"));
  reveal(line.element, $("source"));
  if (focus) line.element.focus({ preventScroll: true });
  showWhy(number);
  history.replaceState(null, "", doc.at ? `#${doc.at + 1}/L${number}` : `#L${number}`);
}

function selectCard(own, { focus = false } = {}) {
  if (own.isUnsaid()) {
    unselect();
    own.element.classList.add("at");
    return;
  }
  // What is in doubt is the value of the line, which is to be seen and corrected with it.
  const doubted = doc.doubts.includes(own) ? cardsOf(own.first).filter((other) => other !== own && other.fields) : [];
  selectLine(own.first, { focus, cards: [own, ...doubted] });
  for (let number = own.first; number <= own.last; number += 1) doc.lines[number - 1]?.element.classList.add("at");
  repaint([own.span]);
}

function near(lines, cards) {
  document.querySelectorAll(".near").forEach((element) => element.classList.remove("near"));
  lines.forEach((number) => doc.lines[number - 1]?.element.classList.add("near"));
  cards.forEach((own) => own.element.classList.add("near"));
}

let resting = 0;
function point(event) {
  const line = event.target.closest?.(".line"), element = event.target.closest?.(".card");
  clearTimeout(resting);
  if (line) {
    const cards = cardsOf(Number(line.dataset.line));
    near([], cards);
    // Whoever rests on a line wants to see what it says.
    if (cards[0]) resting = setTimeout(() => reveal(cards[0].element, $("values"), "nearest"), 350);
  } else if (element?.card && !element.card.isUnsaid()) {
    const { first, last } = element.card;
    near(Array.from({ length: Math.min(last - first + 1, 200) }, (_, at) => first + at), []);
    resting = setTimeout(() => reveal(doc.lines[first - 1].element, $("source"), "nearest"), 350);
  } else near([], []);
}

function toDoubt(step) {
  if (!doc.doubts.length) return;
  const behind = doc.doubts.findIndex((own) => own.first > current);
  const at = doc.doubts.findIndex((own) => own.element.classList.contains("at"));
  const beyond = behind < 0 ? doc.doubts.length : behind;
  const next = at >= 0 ? at + step : step > 0 ? beyond : beyond - 1;
  const own = doc.doubts[(next + doc.doubts.length) % doc.doubts.length];
  selectCard(own, { focus: true });
  countDoubts(doc.doubts.indexOf(own) + 1);
}

function countDoubts(at = 0) {
  const many = doc.doubts.length;
  $("doubts").textContent = at ? `${at} of ${many}` : many === 1 ? "1 doubt" : many ? `${many} doubts` : "no doubts";
  $("next").disabled = $("before").disabled = !many;
}

// ---------------------------------------------------------------------------------------------------------------------- Why

let whyShown = true;

function showWhy(number) {
  const account = doc.data.lines[number - 1];
  $("why").hidden = !whyShown || !account;
  if (!account) return;
  const reads = account.read_as.map((read) => {
    const known = Object.entries(read.details ?? {}).map(([name, said]) => `${name}: ${said}`);
    return make("li", { class: "read" }, make("strong", {}, read.what), read.id ? ` ${read.id}` : "", known.length ? make("span", { class: "soft" }, ` ${known.join("; ")}`) : null);
  });
  const asked = (account.reasons ?? []).map((at) => doc.data.reasons[at]).map((reason) => {
    const sure = reason.rows.some((row) => row.weight === 127);
    const lines = reason.first_line === reason.last_line ? "" : ` (lines ${reason.first_line} to ${reason.last_line})`;
    const sums = sure ? "" : `, ${reason.sum} of ${reason.least} needed${reason.next ? `; next: ${reason.next}, ${reason.next_sum}` : ""}`;
    const weigh = (weight) => (weight === 127 ? "sure" : weight === -128 ? "never" : weight > 0 ? `+${weight}` : `${weight}`);
    return make("li", {}, `${reason.question}${lines}: `, make("strong", {}, reason.answer), sums,
      make("ul", {}, ...reason.rows.map((row) => make("li", {}, make("span", { class: "weight" }, weigh(row.weight)), `${row.name} `, make("span", { class: "soft" }, `${row.side}: ${row.answer}`)))));
  });
  const form = make("p", { class: "soft" }, "Form: ", account.form);
  $("why").replaceChildren(make("h2", {}, `Line ${number}, and why`), make("ul", {}, ...reads), form, make("ul", {}, ...asked));
  $("why").scrollTop = 0;
}

// ------------------------------------------------------------------------------------------------------------------ Search

let hits = [];
let hitAt = -1;

function search() {
  const sought = $("search").value.trim().toLowerCase();
  hits = [];
  hitAt = -1;
  if (sought) {
    doc.lines.forEach((line, at) => {
      const folded = line.said.toLowerCase();
      for (let start = folded.indexOf(sought); start >= 0; start = folded.indexOf(sought, start + sought.length)) {
        hits.push({ number: at + 1, start, end: start + sought.length });
      }
    });
  }
  repaint([]);
  countHits();
}

function countHits() {
  $("found").hidden = !$("search").value.trim();
  $("found").textContent = hits.length ? (hitAt < 0 ? `${hits.length} found` : `${hitAt + 1} of ${hits.length}`) : "not found";
}

function toHit(step) {
  if (!hits.length) return;
  hitAt = hitAt < 0 && step < 0 ? hits.length - 1 : (hitAt + step + hits.length) % hits.length;
  selectLine(hits[hitAt].number, { focus: false });
  countHits();
}

// -------------------------------------------------------------------------------------------------------------- Correcting

function input(card, [field, label, form, choices]) {
  const now = shown(value(card, field)), common = { name: field, "aria-label": `${label} of ${card.name}` };
  if (form === "choice") {
    const select = make("select", common, ...["", ...choices].map((choice) => make("option", { value: choice }, choice || "not stated")));
    select.value = choices.includes(now) ? now : "";
    return select;
  }
  const own = make("input", { ...common, type: { date: "date", time: "time", number: "number" }[form] ?? "text", min: form === "number" ? "0" : null, autocomplete: "off" });
  own.value = now;
  return own;
}

/// What somebody typed, as the value of a field; of several, each ends with a semicolon.
function typed(form, words, was) {
  const text = words.trim();
  if (form === "list" || form === "owners") {
    const names = text.split(";").map((name) => name.trim()).filter(Boolean);
    if (form === "list") return names;
    return names.map((name) => (was ?? []).find((owner) => owner.name === name) ?? { name, person_id: null, match: null });
  }
  if (text === "") return null;
  return form === "number" ? Number(text) : text;
}

const REQUIRED = new Set(["text", "name", "title", "label"]);

function correct(card) {
  if (!card?.fields || card.element.querySelector("form")) return;
  selectCard(card);
  const form = make("form", { class: "form", "aria-label": `Correct ${card.name}` },
    ...card.fields.map((field) => make("label", {}, make("span", {}, field[1]), input(card, field))),
    make("p", { class: "soft" }, "Several names are separated by semicolons. Leave empty what the text does not state."),
    make("div", { class: "choice" }, make("button", { type: "submit", class: "main" }, "Put right"), make("button", { type: "button", class: "cancel" }, "Leave")));
  const close = () => { redraw(card); card.element.querySelector(".change")?.focus(); };
  form.addEventListener("submit", (event) => { event.preventDefault(); keep(card, form); close(); });
  form.querySelector(".cancel").addEventListener("click", (event) => { event.stopPropagation(); close(); });
  form.addEventListener("keydown", (event) => { event.stopPropagation(); if (event.key === "Escape") close(); });
  card.element.append(form);
  form.querySelector("input, select").focus();
  reveal(form, $("values"), "nearest");
}

function keep(card, form) {
  for (const [field, , kind] of card.fields) {
    const was = get(card.node, field), said = typed(kind, form.elements[field].value, was);
    const same = JSON.stringify(said) === JSON.stringify(was) || (REQUIRED.has(field) && card.id !== "m1" && said === null);
    if (same) doc.changes.delete(changeKey(card, field));
    else {
      const span = card.id === "m1" ? doc.data.meetings[card.meeting - 1].meeting.span : card.node.span;
      doc.changes.set(changeKey(card, field), { meeting: card.meeting, id: card.id, span, text: slice(span), field, value: said, was });
    }
  }
  // The same value may stand on several cards.
  doc.cards.filter((own) => own !== card && own.id === card.id && own.meeting === card.meeting).forEach(redraw);
  countChanges();
}

function countChanges() {
  const many = doc.changes.size;
  $("save").hidden = !many;
  $("save").textContent = many === 1 ? "Save 1 correction" : `Save ${many} corrections`;
}

function save() {
  const { source, sha256 } = doc.data;
  const file = { schema: "corrections/1", source, sha256, corrections: [...doc.changes.values()] };
  // Files in the order of their names are in the order in which they were saved.
  const now = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const name = `${(source ?? "minutes").split(/[\\/]/).at(-1)}.${now}.corrections.json`;
  const address = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2), "\n"], { type: "application/json" }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  doc.saved = doc.changes.size;
}

// -------------------------------------------------------------------------------------------------------------------- Page

const THEMES = ["auto", "light", "dark"];
let theme = "auto";
try { theme = localStorage.getItem("minutes-theme") ?? "auto"; } catch { /* Not every browser keeps something for a file. */ }

function setTheme(name) {
  theme = THEMES.includes(name) ? name : "auto";
  document.documentElement.dataset.theme = theme;
  $("theme").textContent = `Theme: ${theme}`;
  try { localStorage.setItem("minutes-theme", theme); } catch { /* Then it lasts as long as the page. */ }
}

function show(at) {
  doc = open(at);
  current = 0;
  hits = [];
  painted.clear();
  $("why").hidden = true;
  const head = doc.data.meetings[0]?.meeting ?? {};
  document.title = head.title ?? doc.data.source ?? "Minutes";
  $("title").textContent = document.title;
  const days = [head.date, head.end_date].filter(Boolean).join(" – ");
  const coverage = doc.data.meetings.reduce((sum, { coverage }) => ({ lines: sum.lines + coverage.lines, kept: sum.kept + coverage.kept }), { lines: 0, kept: 0 });
  $("about").textContent = [days, head.location, `${coverage.lines} lines, ${coverage.kept} of them kept as plain text`].filter(Boolean).join(" · ");
  showValues();
  showSource();
  countDoubts();
  countChanges();
  if ($("search").value) search();
  doc.lines[0]?.element.setAttribute("tabindex", "0");
}

function step(by) {
  let number = current + by;
  while (doc.lines[number - 1] && !doc.lines[number - 1].said.trim()) number += by;
  selectLine(number);
}

const KEYS = {
  n: () => toDoubt(1), j: () => toDoubt(1), p: () => toDoubt(-1), k: () => toDoubt(-1),
  ArrowDown: () => step(1), ArrowUp: () => step(-1),
  v: () => document.querySelector(".card.at .place")?.focus(),
  c: () => correct([...document.querySelectorAll(".card.at")].map((element) => element.card).find((own) => own?.fields)),
  w: () => { whyShown = !whyShown; showWhy(current); },
  "/": () => $("search").focus(),
  t: () => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]),
};

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === $("search")) {
    if (event.key === "Enter") toHit(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") { $("search").value = ""; search(); doc.lines[Math.max(current, 1) - 1]?.element.focus(); }
    else return;
    event.preventDefault();
    return;
  }
  if (/^(input|select|textarea)$/i.test(event.target.tagName) || !KEYS[event.key]) return;
  if (event.key.startsWith("Arrow") && event.target.closest("#values, #why")) return;
  event.preventDefault();
  KEYS[event.key]();
}

function click(event) {
  const change = event.target.closest(".change"), place = event.target.closest(".place"), line = event.target.closest(".line");
  const element = event.target.closest(".card");
  if (event.target.closest("form") || event.target.closest("a:not(.place):not(.skip)")) return;
  if (change) correct(element.card);
  else if (place) { event.preventDefault(); selectCard(element.card, { focus: true }); }
  else if (line && String(getSelection()) === "") selectLine(Number(line.dataset.line));
  else if (element?.card && String(getSelection()) === "") selectCard(element.card);
}

function start() {
  setTheme(theme);
  if (!blocks.length) {
    $("title").textContent = "No minutes were chosen";
    return;
  }
  const titles = blocks.length > 1 ? blocks.map((_, at) => open(at).data) : [];
  $("picker").append(...titles.map((data, at) => make("option", { value: at }, [data.meetings[0]?.meeting.date, data.source ?? data.meetings[0]?.meeting.title].filter(Boolean).join(" · "))));
  $("picker").hidden = blocks.length < 2;
  const rows = $("rows");
  if (rows) { $("up").href = JSON.parse(rows.textContent).up; $("up").hidden = false; }
  const [, number, line] = /^#(?:(\d+)\/)?(?:L(\d+))?$/.exec(location.hash) ?? [];
  const at = Math.min(Math.max(Number(number ?? 1) - 1, 0), blocks.length - 1);
  $("picker").value = at;
  show(at);
  if (line) selectLine(Number(line));
  document.addEventListener("click", click);
  document.addEventListener("keydown", key);
  document.addEventListener("mouseover", point);
  $("picker").addEventListener("change", () => show(Number($("picker").value)));
  $("search").addEventListener("input", search);
  $("next").addEventListener("click", () => toDoubt(1));
  $("before").addEventListener("click", () => toDoubt(-1));
  $("theme").addEventListener("click", KEYS.t);
  $("save").addEventListener("click", save);
  addEventListener("beforeunload", (event) => {
    if ([...opened.values()].some((own) => own.changes.size > (own.saved ?? 0))) event.preventDefault();
  });
}

start();
