
"use strict";

// What each list shows: its title, its columns, and the column that it is sorted by at first. A column has a label, the value that it is sorted
// and filtered by, and, where that is not what is shown, what is.
const NONE = "\u{10ffff}";
const ONE_SCREEN = 200;
const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);

const $ = (id) => document.getElementById(id);
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const titleOf = (meeting) => meeting.title ?? meeting.source ?? "Minutes";
const toLine = (row, words) => make("a", { href: `${row.meeting.page}#L${row.line}` }, words);
const meetingCell = { label: "Meeting", value: (row) => titleOf(row.meeting), show: (row) => make("a", { href: row.meeting.page }, titleOf(row.meeting)) };
const dateCell = { label: "Date", kind: "day", value: (row) => row.meeting.date };
const isOverdue = (row) => row.due !== null && row.due < today && row.status !== "done";

const LISTS = {
  meetings: {
    title: "Meetings", by: 0, down: true,
    rows: (site) => site.meetings.map((meeting) => ({ ...meeting, meeting })),
    columns: [dateCell, meetingCell, { label: "Body", value: (row) => row.body }, { label: "Decisions", kind: "figure", value: (row) => row.decisions },
      { label: "Actions", kind: "figure", value: (row) => row.actions }, { label: "Open", kind: "figure", value: (row) => row.open },
      { label: "People", kind: "figure", value: (row) => row.people }, { label: "Warnings", kind: "figure", value: (row) => row.warnings },
      { label: "File", value: (row) => row.source }],
  },
  actions: {
    title: "Actions", needs: ["actions"], by: 0, group: 0,
    // A row for each owner.
    rows: (site, names = usual(site.actions.flatMap(({ owners }) => owners))) => site.actions.flatMap((row) => (row.owners.length ? row.owners : [[null, ""]]).map(([name, key]) => ({ ...row, name: names.get(key) ?? name, key })))
      .sort((a, b) => (a.due ?? NONE).localeCompare(b.due ?? NONE)),
    keep: (row, filters) => filters.done || row.status !== "done",
    columns: [{ label: "Person", value: (row) => row.name ?? NONE, show: (row) => row.name ?? "Nobody named" },
      { label: "Due", kind: "day", value: (row) => row.due, show: (row) => (isOverdue(row) ? make("span", { class: "overdue" }, `${row.due} overdue`) : row.due ?? "") },
      { label: "Action", value: (row) => row.text, show: (row) => toLine(row, row.text) }, { label: "Status", value: (row) => row.status }, dateCell, meetingCell],
  },
  decisions: {
    title: "Decisions", needs: ["decisions"], by: 0, down: true,
    rows: (site) => site.decisions,
    columns: [dateCell, { label: "Decision", value: (row) => row.text, show: (row) => toLine(row, row.text) }, { label: "Outcome", value: (row) => row.outcome }, meetingCell],
  },
  people: {
    title: "People", needs: ["people", "actions"], by: 0,
    rows: everybody,
    columns: [{ label: "Person", value: (row) => row.name, show: (row) => make("a", { href: address("actions", { q: row.name }) }, row.name) },
      { label: "As", value: (row) => row.known }, { label: "Present", kind: "figure", value: (row) => row.present }, { label: "Absent", kind: "figure", value: (row) => row.absent },
      { label: "Open actions", kind: "figure", value: (row) => row.open }, { label: "First", kind: "day", value: (row) => row.first }, { label: "Last", kind: "day", value: (row) => row.last }],
  },
};

// ------------------------------------------------------------------------------------------------------------------- Data

const site = globalThis.site ??= {};
const READ = {
  meetings: ([page, source, date, title, body, actions, open, decisions, people, warnings]) => ({ page, source, date, title, body, actions, open, decisions, people, warnings }),
  actions: ([at, line, text, owners, due, status]) => ({ meeting: site.meetings[at], line, text, owners, due, status }),
  decisions: ([at, line, text, outcome]) => ({ meeting: site.meetings[at], line, text, outcome }),
  people: ([at, line, name, key, attendance, known]) => ({ meeting: site.meetings[at], line, name, key, attendance, known }),
};
const loading = new Map();

/// Loads a list, once: a program beside this page that puts it where it is looked for.
function load(name) {
  if (!loading.has(name)) {
    loading.set(name, new Promise((done, failed) => {
      const script = make("script", { src: `data/${name}.js` });
      script.addEventListener("load", () => { site[name] = site[name].map(READ[name]); done(); });
      script.addEventListener("error", () => failed(new Error(`data/${name}.js cannot be read`)));
      document.head.append(script);
    }));
  }
  return loading.get(name);
}

/// How each person is written most often; of two ways the one with more small letters.
function usual(pairs) {
  const counts = new Map();
  for (const [name, key] of pairs) {
    if (!counts.has(key)) counts.set(key, new Map());
    counts.get(key).set(name, (counts.get(key).get(name) ?? 0) + 1);
  }
  const small = (name) => name.replace(/\P{Ll}/gu, "").length;
  const first = (ways) => [...ways].sort(([a, many], [b, more]) => more - many || small(b) - small(a))[0][0];
  return new Map([...counts].map(([key, ways]) => [key, first(ways)]));
}

/// Everybody who is listed or has something to do, once: whose folded full names are the same are one person.
function everybody() {
  const all = new Map(), names = usual([...site.people.map(({ name, key }) => [name, key]), ...site.actions.flatMap(({ owners }) => owners)]);
  const one = (key) => {
    if (!all.has(key)) all.set(key, { key, name: names.get(key), known: null, present: 0, absent: 0, open: 0, first: null, last: null });
    return all.get(key);
  };
  for (const { meeting, key, attendance, known } of site.people) {
    const person = one(key);
    person.known ??= known;
    if (attendance === "absent") person.absent += 1; else person.present += 1;
    if (meeting.date && (!person.first || meeting.date < person.first)) person.first = meeting.date;
    if (meeting.date && (!person.last || meeting.date > person.last)) person.last = meeting.date;
  }
  for (const action of site.actions) {
    if (action.status !== "done") for (const [, key] of action.owners) one(key).open += 1;
  }
  return [...all.values()];
}

// ------------------------------------------------------------------------------------------------------------------- Lists

let shown = [];
let drawn = 0;
let list = LISTS.meetings;
const kept = new Map();

const stated = () => new URLSearchParams(location.hash.slice(1));
function address(name, filters) {
  const said = new URLSearchParams({ list: name });
  for (const [key, value] of Object.entries(filters)) if (value) said.set(key, value);
  return `#${said}`;
}

function filters() {
  const form = $("filters").elements;
  return { q: form.q.value.trim(), from: form.from.value, to: form.to.value, done: form.done.checked ? "1" : "", by: stated().get("by") ?? "" };
}

/// The rows that the filters leave, in their order.
function chosen(name, { q, from, to, done, by }) {
  if (!kept.has(name)) {
    const rows = list.rows(site);
    for (const row of rows) row.words = list.columns.map((column) => column.value(row) ?? "").join("\n").toLowerCase();
    kept.set(name, rows);
  }
  const sought = q.toLowerCase().split(/\s+/).filter(Boolean);
  const day = (row) => row.meeting?.date ?? row.last ?? null;
  const isOpen = list.keep ?? (() => true);
  const rows = kept.get(name).filter((row) => sought.every((word) => row.words.includes(word)) && (!from || day(row) >= from) && (!to || (day(row) ?? NONE) <= to) && isOpen(row, { done }));
  const [at, down] = by ? [Math.abs(Number(by)) - 1, Number(by) < 0] : [list.by, !!list.down];
  const { value } = list.columns[at] ?? list.columns[0];
  const collator = new Intl.Collator(undefined, { numeric: true });
  const compare = (a, b) => (typeof a === "number" ? a - b : /^\d{4}-/.test(a) ? (a < b ? -1 : a > b ? 1 : 0) : collator.compare(a, b));
  rows.sort((a, b) => {
    const [first, second] = [value(a) ?? null, value(b) ?? null];
    if (first === null || second === null) return (first === null) - (second === null);
    return (down ? -1 : 1) * compare(first, second);
  });
  return { rows, at, down };
}

function draw() {
  const rows = shown.slice(drawn, drawn + ONE_SCREEN);
  const grouped = list.group !== undefined && list.at === list.group;
  for (const row of rows) {
    const columns = grouped ? list.columns.filter((_, at) => at !== list.group) : list.columns;
    const name = grouped ? list.columns[list.group].show(row) : "";
    if (grouped && name !== list.last) {
      const many = list.counts.get(name);
      $("rows").append(make("tr", {}, make("th", { colspan: columns.length, scope: "rowgroup" }, name, " ", make("span", { class: "soft" }, String(many)))));
      list.last = name;
    }
    $("rows").append(make("tr", {}, ...columns.map((column) => make("td", { class: column.kind }, column.show ? column.show(row) : String(column.value(row) ?? "")))));
  }
  drawn += rows.length;
  $("more").hidden = drawn >= shown.length;
}

async function show() {
  const said = stated(), name = LISTS[said.get("list")] ? said.get("list") : "meetings";
  list = LISTS[name];
  for (const tab of $("tabs").children) {
    if (tab.dataset.list === name) tab.setAttribute("aria-current", "page"); else tab.removeAttribute("aria-current");
  }
  const form = $("filters").elements;
  for (const key of ["q", "from", "to"]) if (form[key].value.trim() !== (said.get(key) ?? "")) form[key].value = said.get(key) ?? "";
  form.done.checked = said.get("done") === "1";
  document.querySelector(".of-actions").hidden = name !== "actions";
  try {
    await load("meetings");
    await Promise.all((list.needs ?? []).map(load));
  } catch (error) {
    $("count").textContent = error.message;
    return;
  }
  const { rows, at, down } = chosen(name, filters());
  [shown, drawn, list.at, list.last] = [rows, 0, at, null];
  const grouped = list.group !== undefined && at === list.group;
  list.counts = new Map();
  if (grouped) for (const row of shown) list.counts.set(list.columns[at].show(row), (list.counts.get(list.columns[at].show(row)) ?? 0) + 1);
  $("head").replaceChildren(make("tr", {}, ...list.columns.map((column, place) => {
    if (grouped && place === list.group) return null;
    const sort = make("button", { type: "button", "data-at": place }, column.label);
    return make("th", { scope: "col", class: column.kind === "figure" ? "figure" : null, "aria-sort": place === at ? (down ? "descending" : "ascending") : null }, sort);
  })));
  $("rows").replaceChildren();
  draw();
  if (!shown.length) $("rows").append(make("tr", {}, make("td", { class: "nothing", colspan: list.columns.length }, "Nothing is left; clear the filters to see all.")));
  const all = kept.get(name).length;
  $("count").textContent = shown.length === all ? `${all.toLocaleString("en")}` : `${shown.length.toLocaleString("en")} of ${all.toLocaleString("en")}`;
  document.title = `${list.title} – Minutes`;
}

/// Notes in the address what is shown, so that a link to it can be kept.
function state(changes = {}) {
  const name = stated().get("list") ?? "meetings";
  history.replaceState(null, "", address(name, { ...filters(), ...changes }));
  show();
}

// -------------------------------------------------------------------------------------------------------------------- Page

const THEMES = ["auto", "light", "dark"];
function setTheme(name) {
  const theme = THEMES.includes(name) ? name : "auto";
  document.documentElement.dataset.theme = theme;
  $("theme").textContent = `Theme: ${theme}`;
  try { localStorage.setItem("minutes-theme", theme); } catch { /* Not every browser keeps something for a file. */ }
}

function start() {
  let theme = "auto";
  try { theme = localStorage.getItem("minutes-theme") ?? "auto"; } catch { /* Then it lasts as long as the page. */ }
  setTheme(theme);
  $("tabs").append(...Object.entries(LISTS).map(([name, { title }]) => make("a", { href: address(name, {}), "data-list": name }, title)));
  $("theme").addEventListener("click", () => setTheme(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length]));
  let waiting = 0;
  $("filters").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(state, 120); });
  $("filters").addEventListener("submit", (event) => { event.preventDefault(); state(); });
  $("filters").addEventListener("reset", () => setTimeout(() => state({ q: "", from: "", to: "", done: "" })));
  $("head").addEventListener("click", (event) => {
    const sort = event.target.closest("button");
    if (!sort) return;
    const place = Number(sort.dataset.at) + 1, now = stated().get("by");
    const first = list.columns[place - 1].kind === "figure" ? -place : place;
    const current = now ? Number(now) : (list.by + 1) * (list.down ? -1 : 1);
    state({ by: String(Math.abs(current) === place ? -current : first) });
  });
  $("more").addEventListener("click", draw);
  new IntersectionObserver((seen) => { if (seen.some(({ isIntersecting }) => isIntersecting) && !$("more").hidden) draw(); }, { rootMargin: "600px" }).observe($("more").parentElement);
  addEventListener("hashchange", show);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(input|select)$/i.test(event.target.tagName)) { event.preventDefault(); $("words").focus(); }
  });
  show();
}

start();
