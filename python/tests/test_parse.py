"""One document: the same as the command gives, in every form that Python takes."""

from __future__ import annotations

import copy
import datetime
import json
import os
import pathlib
import pickle
import subprocess
import threading
import time

import minutes_extract
import pytest
from conftest import FIXTURES, ROOT, fixtures
from minutes_extract import DocumentError, Minutes, MinutesError, MissingError, OptionError, Profile, ProfileError, parse


def test_every_fixture_gives_the_bytes_of_the_command(command: str, tmp_path: pathlib.Path) -> None:
    ran = subprocess.run([command, "fixtures", "--out-dir", str(tmp_path), "-q"], cwd=ROOT, check=False)
    assert ran.returncode in (0, 1, 2, 3)
    read = 0
    for path in fixtures():
        name = path.relative_to(ROOT)
        written = tmp_path / path.relative_to(FIXTURES).with_name(path.name + ".json")
        try:
            minutes = _in_root(name)
        except DocumentError:
            assert not written.exists()
            continue
        assert minutes.to_json().encode() == written.read_bytes(), name
        read += 1
    assert read > 250


def _in_root(name: pathlib.Path) -> Minutes:
    """Reads a file by the path that the command was given."""
    before = os.getcwd()
    os.chdir(ROOT)
    try:
        return parse(name)
    finally:
        os.chdir(before)


def test_a_file_its_bytes_and_its_text_say_the_same() -> None:
    for path in fixtures():
        content = path.read_bytes()
        try:
            minutes = parse(content)
        except DocumentError:
            continue
        of_path = parse(path).to_dict()
        assert of_path.pop("source") == str(path)
        of_bytes = minutes.to_dict()
        assert of_bytes.pop("source") is None
        assert of_path == of_bytes
        if minutes.encoding == "utf-8" and not content.startswith(b"\xef\xbb\xbf"):
            assert parse(minutes.text).sections == minutes.sections


def test_json_dict_and_attributes_agree() -> None:
    for path in fixtures():
        try:
            minutes = parse(path)
        except DocumentError:
            continue
        as_dict = minutes.to_dict()
        assert json.loads(minutes.to_json()) == as_dict
        assert json.loads(minutes.to_json(compact=True)) == as_dict
        assert minutes.to_json(compact=True).count("\n") == 1
        assert list(as_dict) == [
            name for name in ("schema source meeting_index encoding layout meeting preamble agenda sections participants "
                              "annexes furniture diagnostics coverage").split()
        ]  # fmt: skip
        for key, value in as_dict.items():
            _same(getattr(minutes, key), value, f"{path}: {key}")


def _same(made: object, value: object, where: str) -> None:
    """An attribute says what its key in the JSON says, and has no field more and none less."""
    if isinstance(value, dict) and not isinstance(made, dict):
        names = {key: "in_favour" if key == "for" else key for key in value}
        fields = set(vars(made)) | ({"type"} if hasattr(made, "type") else set())
        assert fields == set(names.values()), where
        declared = set(type(made).__dataclass_fields__) | ({"type"} if hasattr(made, "type") else set())  # type: ignore[attr-defined]
        assert fields == declared, where
        for key, name in names.items():
            _same(getattr(made, name), value[key], f"{where}.{key}")
    elif isinstance(value, list):
        assert isinstance(made, tuple) and len(made) == len(value), where
        for one, other in zip(made, value):
            _same(one, other, where)
    elif isinstance(made, datetime.date):
        assert made.isoformat() == value, where
    else:
        assert made == value and type(made) is type(value), where


def test_spans_cut_the_text_in_bytes_and_in_characters() -> None:
    for path in fixtures():
        try:
            minutes = parse(path)
        except DocumentError:
            continue
        encoded = minutes.text.encode()
        nodes = [*minutes.blocks(), *minutes.all_sections(), *(person for _, person in minutes.people()), *minutes.agenda]
        for node in nodes:
            words = encoded[node.span.start : node.span.end].decode()
            assert minutes.slice(node.span) == words
            assert minutes.text[minutes.chars(node.span)] == words
            assert words


def test_a_span_of_another_text_is_an_index_error(board: str) -> None:
    minutes = parse("Board\n")
    span = parse(board).sections[-1].span
    with pytest.raises(IndexError):
        minutes.slice(span)
    with pytest.raises(IndexError):
        minutes.chars(span)


def test_typed_attributes(board: str) -> None:
    minutes = parse(board)
    assert minutes.meeting.date == datetime.date(2025, 8, 27)
    assert minutes.meeting.time is not None and minutes.meeting.time.start == "14:00"
    found = minutes.actions()[0]
    assert found.section is not None and found.section.title == "Roof"
    assert found.action.owners[0].name == "Secretariat"
    assert found.action.due is not None and found.action.due.date == datetime.date(2025, 9, 9) and found.action.due.inferred
    assert [person.name for _, person in minutes.people()] == ["Ann Ray", "Bo West", "Maria José de la Cruz"]
    assert [annex.kind for annex in minutes.annexes] == ["agenda", "participants"]
    assert minutes.section("s1") is minutes.sections[0]
    assert minutes.person("p1") is minutes.participants[0].members[0]
    assert minutes.section("s9") is None and minutes.person("p9") is None


def test_minutes_do_not_change(board: str) -> None:
    minutes = parse(board)
    with pytest.raises(AttributeError):
        minutes.source = "x"
    with pytest.raises(AttributeError):
        del minutes.source
    with pytest.raises(AttributeError):
        minutes.meeting.title = "x"  # type: ignore[misc]
    assert minutes.sections is minutes.sections


def test_equal_copied_and_pickled(board: str) -> None:
    for split in (False, True):
        read = parse(board, split=split)
        minutes = read[0] if isinstance(read, list) else read
        for other in (parse(board), copy.copy(minutes), copy.deepcopy(minutes), pickle.loads(pickle.dumps(minutes))):
            assert minutes == other and hash(minutes) == hash(other)
            assert other.to_json() == minutes.to_json() and other.text == minutes.text
            assert other.why(6) == minutes.why(6)
    assert minutes != parse(board + "\n\nMore.\n")
    assert minutes != board
    assert pickle.loads(pickle.dumps(minutes.sections)) == minutes.sections
    assert len({minutes.sections[0], parse(board).sections[0]}) == 1


def test_a_repr_says_what_it_is(board: str) -> None:
    assert repr(parse(board)) == (
        "<Minutes 'Harbour Library Board, Meeting IV', 2025-08-27, 2 sections, 1 action, 3 participants>"
    )
    assert repr(parse("")) == "<Minutes untitled, 1 warning>"


def test_why_a_line_was_read_as_it_was(board: str) -> None:
    minutes = parse(board)
    account = minutes.why(6)
    assert (account.line, account.read_as[0].what, account.read_as[0].words) == (6, "section heading", "Roof")
    assert account.reasons[0].answer == "headings" and account.reasons[0].rows[0].weight
    last = len(minutes.text.splitlines())
    assert minutes.why(last).line == last
    for line in (0, last + 1):
        with pytest.raises(IndexError):
            minutes.why(line)


SEVERAL = "Library Board Meeting I\n\n4 May 2026\n\n1. Roof\n\n- It leaks.\n\nLibrary Board Meeting II\n\n8 June 2026\n\n1. Roof\n\n- It leaks no more.\n"


@pytest.mark.parametrize("source", [SEVERAL, SEVERAL.encode(), SEVERAL.encode("utf-16"), (SEVERAL + "Café").encode("cp1252")])
def test_each_meeting_of_a_document(source: "str | bytes") -> None:
    first = parse(source)
    assert any(remark.code == "several-meetings" for remark in first.diagnostics)
    each = parse(source, split=True)
    assert [minutes.meeting.date for minutes in each] == [datetime.date(2026, 5, 4), datetime.date(2026, 6, 8)]
    assert [minutes.meeting_index for minutes in each] == [1, 2]
    assert each[1].slice(each[1].sections[0].span).startswith("1. Roof\n\n- It leaks no more.")
    assert each[1].why(11).read_as and each[0].encoding == first.encoding
    # A remark about the bytes is in the meeting in whose part of the text it stands.
    guessed = [any(remark.code == "guessed-encoding" for remark in minutes.diagnostics) for minutes in each]
    assert guessed == [False, first.encoding == "windows-1252"]


def test_split_gives_what_the_command_gives(command: str, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "two.txt"
    path.write_text(SEVERAL, encoding="utf-8")
    ran = subprocess.run([command, "two.txt", "--split", "--ndjson", "-q"], cwd=tmp_path, stdout=subprocess.PIPE, check=True)
    each = [{**minutes.to_dict(), "source": "two.txt"} for minutes in parse(path, split=True)]
    assert each == [json.loads(line) for line in ran.stdout.splitlines()]


def test_a_profile_by_its_text_its_file_and_itself(tmp_path: pathlib.Path) -> None:
    text = "Library Board\n\n4 May 2026\n\n1. Roof\n\nOTC: Ann to mend it.\n"
    toml = '[add]\naction-mark = ["OTC"]\n'
    path = tmp_path / "profile.toml"
    path.write_text(toml, encoding="utf-8")
    assert not parse(text).actions()
    profile = Profile(toml)
    assert profile.unused() == ['add.action-mark "OTC"']
    for given in (toml, path, profile, Profile.load(path), Profile.load(str(path)), pickle.loads(pickle.dumps(profile))):
        minutes = parse(text, profile=given)
        assert [found.action.text for found in minutes.actions()] == ["Ann to mend it."]
        assert pickle.loads(pickle.dumps(minutes)).why(7).read_as[0].what == "action"
    assert profile.unused() == []
    assert profile == Profile.load(path) and profile.toml == toml and repr(profile) == "<Profile of 1 row>"
    assert Profile(Profile.template()).unused() == []


def test_encodings() -> None:
    text = "Café Board\n\n4 May 2026\n"
    for name, codec in [("utf-8", "utf-8"), ("UTF_16LE", "utf-16-le"), ("utf-16be", "utf-16-be"), ("cp1252", "cp1252"), ("latin-1", "latin-1")]:
        minutes = parse(text.encode(codec), encoding=name)
        assert minutes.meeting.title == "Café Board" and minutes.text == text
        assert not any(remark.code == "guessed-encoding" for remark in minutes.diagnostics)
    assert parse(bytearray(text.encode())) == parse(memoryview(text.encode())) == parse(text)
    assert parse(text.encode("cp1252")).encoding == "windows-1252"


def test_errors_have_path_code_and_hint(tmp_path: pathlib.Path) -> None:
    picture = tmp_path / "photo.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    with pytest.raises(DocumentError) as raised:
        parse(picture)
    assert isinstance(raised.value, (MinutesError, ValueError))
    assert (raised.value.path, raised.value.code) == (str(picture), "not-text")
    assert raised.value.hint is not None and raised.value.hint in str(raised.value)

    with pytest.raises(FileNotFoundError) as missing:
        parse(tmp_path / "no.txt")
    assert isinstance(missing.value, MissingError) and missing.value.code == "missing"

    with pytest.raises(OSError) as unreadable:
        parse(tmp_path)
    assert isinstance(unreadable.value, MinutesError) and unreadable.value.code == "unreadable"
    assert unreadable.value.hint == "read_archive reads the documents of a folder"

    with pytest.raises(DocumentError) as bytes_:
        parse(b"%PDF-1.7")
    assert bytes_.value.path is None and bytes_.value.message == "this is a PDF document, not text"

    with pytest.raises(DocumentError):
        parse("lone \udcff surrogate")

    with pytest.raises(ProfileError) as profile:
        parse("", profile='[add]\naction-mrak = ["OTC"]\n')
    assert (profile.value.code, profile.value.line, profile.value.column) == ("profile", 2, 1)
    assert profile.value.hint == 'did you mean "action-mark"?'

    for encoding in ("utf-7", "klingon"):
        with pytest.raises(OptionError) as option:
            parse(b"", encoding=encoding)
        assert option.value.code == "option" and "windows-1252" in str(option.value)
    with pytest.raises(OptionError):
        parse("", encoding="utf-8")
    with pytest.raises(TypeError):
        parse(3)  # type: ignore[call-overload]

    for error in (raised.value, missing.value, unreadable.value, profile.value):
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error) and str(again) == str(error)
        assert (again.path, again.code, again.hint) == (error.path, error.code, error.hint)


def test_the_lock_is_let_go_while_a_text_is_read(board: str) -> None:
    """Another thread goes on while one reads: it counts all along, and not only before and after."""
    long = "\n\n".join([board.replace("Meeting IV", "Minutes")] * 400)
    ticks = []
    over = threading.Event()

    def tick() -> None:
        while not over.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    began = time.perf_counter()
    for _ in range(3):
        parse(long)
    ended = time.perf_counter()
    over.set()
    thread.join()
    while_reading = [at for at in ticks if began < at < ended]
    longest = max(after - before for before, after in zip([began, *while_reading], [*while_reading, ended]))
    assert len(while_reading) >= 5 and longest < (ended - began) * 0.8, (len(while_reading), longest, ended - began)


def test_the_version_is_that_of_the_crate() -> None:
    assert minutes_extract.__version__ in (ROOT / "Cargo.toml").read_text(encoding="utf-8")
    assert set(minutes_extract.__all__) <= set(dir(minutes_extract))
