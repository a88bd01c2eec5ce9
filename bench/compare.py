#!/usr/bin/env python3
"""What another build of minutes-extract reads otherwise: facts gained, lost and altered, by kind, with their lines of the source.

usage: bench/compare.py OLD NEW FOLDER [--only KIND] [--jobs N]

OLD and NEW are two builds of the program, FOLDER holds documents (or is one). Each build is run once a document, with --json. Both
`minutes/1` and `minutes/2` are understood, so that builds on either side of the change can be compared. Exits with 1 where anything
differs, with 2 where nothing could be compared. Standard library only.
"""
import argparse, json, os, subprocess, sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from difflib import SequenceMatcher
from pathlib import Path

EXTENSIONS = (".txt", ".md", ".markdown", ".text", ".adoc", ".rst", ".org")
KINDS = ("title", "date", "time", "mode", "location", "next-meeting", "agenda", "section", "action", "decision", "person", "furniture", "diagnostic")
# Two facts of a kind are one that was altered where so much of their names is the same, and they stand on the same line.
ALIKE = 0.5


def blocks(nodes):
    for node in nodes or []:
        yield node
        yield from blocks(node.get("body"))


def sections(nodes, level=1):
    for node in nodes or []:
        yield level, node
        yield from sections(node.get("sections"), level + 1)


def listed(value):
    """One name or several, in either schema, as one text."""
    if isinstance(value, list):
        return ", ".join(x if isinstance(x, str) else x.get("name") or "" for x in value) or None
    return value or None


def fact(kind, name, node, **details):
    """A fact: its kind, what it is called, what else it says, where it stands (first line, length in bytes)."""
    span = (node or {}).get("span") or {}
    length = (span.get("end") or 0) - (span.get("start") or 0)
    details = {key: value for key, value in details.items() if value is not None}
    return {"kind": kind, "name": name or "", "line": span.get("line"), "length": length, "details": details}


def of_meeting(meeting):
    time = meeting.get("time") or {}
    place = {"span": meeting.get("span")}
    if meeting.get("title"):
        yield fact("title", meeting["title"], place)
    if meeting.get("date"):
        yield fact("date", meeting["date"], place, end=meeting.get("end_date"))
    if any(time.get(key) for key in ("start", "end", "zone")):
        yield fact("time", time.get("start"), place, end=time.get("end"), zone=time.get("zone"))
    for key in ("mode", "location"):
        if meeting.get(key):
            yield fact(key, meeting[key], place)
    following = meeting.get("next_meeting")
    if following:
        yield fact("next-meeting", following.get("date") or following.get("text"), following, location=following.get("location"))


def of_blocks(nodes):
    for node in blocks(nodes):
        if node.get("type") == "action":
            due = node.get("due") or {}
            yield fact("action", node.get("text"), node, owner=listed(node.get("owners") or node.get("owner")), due=due.get("date"),
                       status=node.get("status"))
        elif node.get("type") == "decision":
            vote = {key: value for key, value in (node.get("vote") or {}).items() if value not in (None, [])}
            yield fact("decision", node.get("text"), node, outcome=node.get("outcome"), mover=listed(node.get("movers") or node.get("mover")),
                       seconder=listed(node.get("seconders") or node.get("seconder")), vote=vote or None)


def of_people(groups):
    for group in groups or []:
        name = group["name"] if "name" in group else group.get("role")
        for person in group.get("members") or []:
            attendance = person["attendance"] if "attendance" in person else group.get("attendance") or "present"
            office = person["office"] if "office" in person else person.get("role")
            yield fact("person", person.get("name"), person, surname=person.get("surname"), group=name, office=office,
                       affiliation=person.get("affiliation"), attendance=attendance or "unclear")


def facts(document):
    """All facts of a document's JSON."""
    yield from of_meeting(document.get("meeting") or {})
    for entry in document.get("agenda") or []:
        yield fact("agenda", entry.get("title"), entry, number=entry.get("number"))
    bodies = [document.get("preamble")]
    for level, section in sections(document.get("sections")):
        yield fact("section", section.get("title"), section, number=section.get("number"), level=level)
        bodies.append(section.get("body"))
    for annex in document.get("annexes") or []:
        bodies.append(annex.get("body"))
        bodies.extend(section.get("body") for _, section in sections(annex.get("sections")))
    for body in bodies:
        yield from of_blocks(body)
    yield from of_people(document.get("participants"))
    for piece in document.get("furniture") or []:
        yield fact("furniture", piece.get("text"), piece)
    for diagnostic in document.get("diagnostics") or []:
        yield fact("diagnostic", diagnostic.get("code"), diagnostic)


def read(program, path):
    """The facts that a build reads in a document, or why it reads none."""
    try:
        run = subprocess.run([program, str(path), "--json"], capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return None, "no answer within 60 seconds"
    try:
        return list(facts(json.loads(run.stdout))), None
    except (ValueError, AttributeError, TypeError) as error:
        said = run.stderr.decode("utf-8", "replace").strip().splitlines()
        return None, said[0] if said else f"exit code {run.returncode}, {error}"


def likeness(old, new):
    if old["line"] != new["line"] and old["name"] != new["name"]:
        return 0.0
    # The time of a meeting may change whole and is altered all the same.
    if old["kind"] in ("title", "date", "time", "mode", "location", "next-meeting") or old["name"] == new["name"]:
        return 1.0
    return SequenceMatcher(None, old["name"], new["name"], autojunk=False).ratio()


def changes(old, new):
    """What was altered, lost and gained, as (how, old fact, new fact). A fact that only moved to another line is the same fact."""
    def same(one):
        return json.dumps([one["kind"], one["name"], one["details"]], sort_keys=True)
    both = Counter(map(same, old)) & Counter(map(same, new))

    def rest(of):
        left, out = both.copy(), []
        for one in of:
            if left[same(one)] > 0:
                left[same(one)] -= 1
            else:
                out.append(one)
        return out

    old, new = rest(old), rest(new)
    pairs = [(-likeness(a, b), abs((a["line"] or 0) - (b["line"] or 0)), i, j)
             for i, a in enumerate(old) for j, b in enumerate(new) if a["kind"] == b["kind"] and a["kind"] != "diagnostic"]
    lost, gained = set(range(len(old))), set(range(len(new)))
    for like, _, i, j in sorted(pairs):
        if -like >= ALIKE and i in lost and j in gained:
            lost.remove(i), gained.remove(j)
            yield "altered", old[i], new[j]
    yield from (("lost", old[i], None) for i in sorted(lost))
    yield from (("gained", None, new[j]) for j in sorted(gained))


def text_lines(path):
    """The lines of a document, by guess of its encoding: they are shown, not read."""
    data = path.read_bytes()
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252", "latin-1")
    for encoding in encodings:
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        except UnicodeDecodeError:
            pass
    return []


def source(lines, one, most=4):
    """The lines that a fact stands in, the first few of them."""
    left, at = one["length"], (one["line"] or 0) - 1
    while 0 <= at < len(lines) and most:
        if lines[at].strip():
            yield f"    {at + 1}: {lines[at].strip()[:160]}"
        left, at, most = left - len(lines[at].encode()) - 1, at + 1, most - 1
        if left <= 0:
            return


def said(details):
    return ", ".join(f"{key} {value}" for key, value in details.items())


def show(how, old, new):
    """What changed, in a line."""
    one = new or old
    if how != "altered":
        return f"  {how} {one['kind']}: {one['name']!r}" + (f" ({said(one['details'])})" if one["details"] else "")
    keys = [key for key in {**old["details"], **new["details"]} if old["details"].get(key) != new["details"].get(key)]
    what = [f"{key} {old['details'].get(key)!r} → {new['details'].get(key)!r}" for key in keys]
    name = repr(old["name"]) + ("" if old["name"] == new["name"] else f" → {new['name']!r}")
    return f"  altered {one['kind']}: {name}" + (f": {'; '.join(what)}" if what else "")


def documents(folder):
    if folder.is_file():
        return [folder]
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in EXTENSIONS and path.is_file())


class Summary:
    """How many facts changed, by kind, and how many documents."""

    def __init__(self):
        self.kinds, self.codes = {kind: Counter() for kind in KINDS}, {}
        self.failed, self.changed, self.documents = Counter(), 0, 0

    def add(self, how, one):
        self.kinds[one["kind"]][how] += 1
        if one["kind"] == "diagnostic":
            self.codes.setdefault(one["name"], Counter())[how] += 1

    def show(self):
        rows = [(kind, count) for kind, count in self.kinds.items() if count]
        rows += [(f"  {code}", self.codes[code]) for code in sorted(self.codes)]
        print(f"\n{'kind':32}{'gained':>8}{'lost':>8}{'altered':>8}")
        for kind, count in rows:
            print(f"{kind:32}{count['gained']:8}{count['lost']:8}{count['altered']:8}")
        print(f"{self.changed} of {self.documents} documents changed; {self.failed['old']} fail in the old build alone, "
              f"{self.failed['new']} in the new one alone, {self.failed['both']} in both")

    def exit_code(self):
        if self.failed["both"] == self.documents:
            return 2
        return 1 if self.changed or self.failed["old"] or self.failed["new"] else 0


def compare(path, name, old, new, only, summary):
    """Prints what changed in a document, and counts it."""
    (old, old_fault), (new, new_fault) = old, new
    summary.documents += 1
    if old_fault or new_fault:
        which = "both" if old_fault and new_fault else "old" if old_fault else "new"
        summary.failed[which] += 1
        print(f"{name}\n  fails in {which}: {new_fault or old_fault}")
        return
    found = [(how, a, b) for how, a, b in changes(old, new) if only in (None, (b or a)["kind"])]
    if not found:
        return
    summary.changed += 1
    print(name)
    lines = text_lines(path)
    for how, before, after in sorted(found, key=lambda change: ((change[2] or change[1])["line"] or 0, change[0])):
        summary.add(how, after or before)
        print("\n".join([show(how, before, after), *source(lines, after or before)]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("old", metavar="OLD", help="the program before")
    parser.add_argument("new", metavar="NEW", help="the program after")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="documents to compare over")
    parser.add_argument("--only", metavar="KIND", choices=KINDS, help="one kind: " + ", ".join(KINDS))
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="so many documents at once")
    args = parser.parse_args()

    paths, summary = documents(args.folder), Summary()
    if not paths:
        print(f"{args.folder} holds no document", file=sys.stderr)
        return 2
    with ThreadPoolExecutor(args.jobs) as pool:
        for path, old, new in pool.map(lambda path: (path, read(args.old, path), read(args.new, path)), paths):
            compare(path, path.relative_to(args.folder) if path != args.folder else path, old, new, args.only, summary)
    summary.show()
    return summary.exit_code()


if __name__ == "__main__":
    sys.exit(main())
