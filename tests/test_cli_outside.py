"""Nothing that comes from outside steers the terminal: articles, file names, messages, progress, JSON."""

import json
import os
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from lgai_graph.cli import run_command
from lgai_graph.cli.common import say, show_progress
from lgai_graph.cli.printing.built import say_left_out
from lgai_graph.cli.printing.outside import MAX_MESSAGE, escape_json, escape_line, escape_message
from lgai_graph.cli.printing.progress import ProgressMeter

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
HOSTILE = "가\x1b[2J\x9b나\u202e다\u2067"
ARTICLE = "한빛전자, 새 연구소\n입력 2021.03.15\n한빛전자가 15일 대전에 두리연구소를 설립했다고 밝혔다."


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LGAI_DB", str(tmp_path / "graph.db"))
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run_command(arguments)
    written = capsys.readouterr()
    assert STEERING.search(written.out + written.err) is None
    return code, written.out, written.err


def test_hostile_file_names_are_shown_as_escapes(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (news / f"{HOSTILE}.txt").write_text(ARTICLE, encoding="utf-8")
    (news / f"{HOSTILE}-empty.txt").write_text("", encoding="utf-8")
    (news / f"x.{HOSTILE}").write_text("", encoding="utf-8")
    (news / f"{HOSTILE}-again.txt").write_text(ARTICLE, encoding="utf-8")
    (news / f"{HOSTILE}.csv").write_text(f"{HOSTILE},{'b' * 900}\n1,2\n", encoding="utf-8")
    code, _, said = run(capsys, "build", "news", "--no-annotations")
    assert code == 0
    for words in ("skipped", "ignored", "the same article as", "there are"):
        assert words in said
    assert all(line.startswith("lgai: ") for line in said.splitlines())
    for arguments in (("articles",), ("articles", "--json"), ("timeline",), ("show", "unknown/2021-03-15")):
        assert run(capsys, *arguments)[0] == 0
    assert json.loads(run(capsys, "articles", "--json")[1])[0]["source"].startswith("가\x1b[2J")


def test_a_path_that_is_not_there_is_shown_as_escapes(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, said = run(capsys, "build", f"news/{HOSTILE}")
    assert (code, said.count("\n")) == (1, 1)
    assert "\\x1b" in said


def test_an_endless_name_in_a_zip_is_cut(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (news / "a.txt").write_text(ARTICLE, encoding="utf-8")
    with zipfile.ZipFile(news / "a.zip", "w") as archive:
        archive.writestr("../" + "b" * 60_000 + ".txt", ARTICLE)
    code, _, said = run(capsys, "build", "news", "--no-annotations")
    assert code == 0
    assert max(map(len, said.splitlines())) <= MAX_MESSAGE
    assert "a path that leads out of the archive" in said


def test_a_path_nobody_may_read_is_an_error_and_no_wrong_usage(
    news: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (news / "a.txt").write_text(ARTICLE, encoding="utf-8")
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **_: mode != os.R_OK and real(path, mode))

    opened = Path.open

    def refuse(path: Path, *given: Any, **named: Any) -> Any:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *given, **named)

    monkeypatch.setattr(Path, "open", refuse)
    code, _, said = run(capsys, "build", "news/a.txt", "--no-annotations")
    assert code == 1
    assert "Permission denied" in said


def test_the_progress_bar_escapes_the_name(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    show_progress(1, 3, HOSTILE)
    drawn = capsys.readouterr().err
    assert STEERING.search(drawn.removeprefix("\r\x1b[K")) is None
    assert "\\x9b" in drawn


def test_colours_of_lgai_stay_and_others_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    say(["\x1b[1m굵게\x1b[0m", "\x1b[8m숨김\x1b[0m"])
    assert capsys.readouterr().out == "\x1b[1m굵게\x1b[0m\n\\x1b[8m숨김\x1b[0m\n"


@pytest.mark.parametrize("text", ["한빛", "a\tb", "LG·‘한빛’ 😀"])
def test_plain_text_is_untouched(text: str) -> None:
    assert escape_line(text) == text
    assert escape_json(json.dumps(text, ensure_ascii=False)) == json.dumps(text, ensure_ascii=False)


def test_json_says_the_same_after_escaping() -> None:
    record = {"a": HOSTILE + "\x7f\u2028", "b": "\ud83d"}
    text = escape_json(json.dumps(record, ensure_ascii=False))
    assert STEERING.search(text) is None
    assert json.loads(text) == record


def test_a_long_message_keeps_its_beginning_and_its_reason() -> None:
    message = escape_message("skipped " + "가" * 9_000 + ": an empty file")
    assert len(message) <= MAX_MESSAGE
    assert message.startswith("skipped 가")
    assert message.endswith(": an empty file")


def test_progress_tells_rate_and_time_left_at_most_once_a_second(capsys: pytest.CaptureFixture[str]) -> None:
    times = iter([0.0, *(number / 2 for number in range(1, 9))])
    meter = ProgressMeter(as_json=True, clock=lambda: next(times))
    for done in range(1, 9):
        meter.show(done * 10, 200, HOSTILE)
    lines = [json.loads(line)["progress"] for line in capsys.readouterr().err.splitlines()]
    assert [(line["done"], line["seconds_left"]) for line in lines] == [(20, 9), (40, 8), (60, 7), (80, 6)]
    assert {line["articles_per_second"] for line in lines} == {20.0}


def test_progress_counts_no_time_before_the_first_article(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    times = iter([0.0, 60.0, 60.5, 61.0, 62.0])
    meter = ProgressMeter(as_json=False, clock=lambda: next(times))
    drawn = []
    for done in (1, 15, 16, 21):
        meter.show(done, 101, "a.txt")
        drawn.append(capsys.readouterr().err)
    assert [("left" in line) for line in drawn] == [False, False, False, True]
    assert "10/s, 0:08 left" in drawn[-1]


def test_what_takes_no_bar_is_told_on_a_terminal_and_to_programs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for as_json in (False, True):
        ProgressMeter(as_json=as_json).tell("linking")
    assert [json.loads(line) for line in capsys.readouterr().err.splitlines()] == [
        {"progress": {"stage": "linking"}}
    ]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    meter = ProgressMeter(as_json=False)
    meter.tell("writing")
    meter.tell("")
    assert capsys.readouterr().err == "\r\x1b[Kwriting the store …\r\x1b[K"


def test_many_alike_are_told_in_few_lines(capsys: pytest.CaptureFixture[str]) -> None:
    copies = [f"{number}.txt: the same article as 0.txt, taken once" for number in range(1, 1_200)]
    empty = [(f"{number}.csv", "an empty file") for number in range(11)]
    say_left_out([*empty, ("a.csv", "no column holds the text")], [*copies, "no day on 3 articles"])
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 10 + 1 + 1 + 10 + 1 + 1
    assert "lgai: skipped a.csv: no column holds the text" in lines
    assert "lgai: skipped 1 more: an empty file; --json names all" in lines
    assert "lgai: no day on 3 articles" in lines
    assert lines[-1] == "lgai: 1,189 more … taken once; --json names all"
