"""Tests of how answers are chosen, laid out and written: long ones, narrow pages, formats, pager, colours."""

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import lgai_graph.cli.common
from helpers_knowledge import (
    FIRST,
    GANA,
    HONG,
    LAB,
    SECOND,
    SUNG,
    TELECOM,
    make_claim,
    make_event,
    make_knowledge,
    make_period,
    make_relation,
    weigh_knowledge,
)
from lgai_graph.check import check_plans
from lgai_graph.cli import run_command
from lgai_graph.cli.pages.sheets import shown_lines
from lgai_graph.cli.pages.timeline import choose_that_fit, timeline_lines
from lgai_graph.korean import display_width
from lgai_graph.model import (
    Amount,
    ArticleId,
    Conflict,
    EventId,
    EventStatus,
    EventType,
    Knowledge,
    ParticipantRole,
    PeriodKind,
    RelationType,
)
from lgai_graph.query.show import show_thing
from lgai_graph.query.timeline import TimelineFilter, find_timeline
from lgai_graph.render import Page
from lgai_graph.store import open_store, write_store

PRICE = Amount(words="100억 원", value=1e10, unit="KRW")


def make_long(count: int = 90) -> Knowledge:
    """Return a world of many launches, each heavier than the one before."""
    days = [date.fromordinal(date(2020, 1, 1).toordinal() + 11 * i).isoformat() for i in range(count)]
    events = tuple(
        make_event(
            f"{i:03}",
            EventType.LAUNCH if i % 2 else EventType.VISIT,
            make_period(day, day, day),
            summary=f"새솔 제품 {i} 출시",
            weight=float(i),
            participants=((GANA, ParticipantRole.AGENT),),
            amounts=(PRICE,) if i == 7 else (),
            claims=(make_claim(EventType.LAUNCH, "부산"),),
        )
        for i, day in enumerate(days)
    )
    return replace(make_knowledge(), events=events)


class Terminal(io.StringIO):
    """What a terminal would show."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


class Asking:
    """Ask a store at a terminal or through a pipe."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def through_pipe(self, *arguments: str) -> str:
        assert run_command(arguments) == 0
        written = self.capsys.readouterr()
        self.err = written.err
        return written.out

    def at_terminal(self, *arguments: str, lines: int = 24, columns: int = 80) -> str:
        self.monkeypatch.setenv("LINES", str(lines))
        self.monkeypatch.setenv("COLUMNS", str(columns))
        self.monkeypatch.setenv("TERM", "xterm")
        screen = Terminal()
        with self.monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", screen)
            assert run_command(arguments) == 0
        self.err = self.capsys.readouterr().err
        return screen.getvalue()


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asking:
    write_store(tmp_path / "graph.db", make_long(), fingerprint="")
    monkeypatch.setenv("LGAI_DB", str(tmp_path / "graph.db"))
    monkeypatch.setenv("PAGER", "cat")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return Asking(monkeypatch, capsys)


def test_long_answer_at_a_terminal_is_the_weightiest_that_fit_two_screens(ask: Asking) -> None:
    shown = ask.at_terminal("timeline").splitlines()
    assert 2 * 24 - 3 <= len(shown) <= 2 * 24
    assert "새솔 제품 89 출시" in "\n".join(shown)
    assert "새솔 제품 0 출시" not in "\n".join(shown)
    events = [line for line in shown if "새솔" in line]
    assert ask.err == f"lgai: the {len(events)} weightiest of 90 events; --all shows the rest\n"


def test_line_of_the_body_is_shown_with_its_headline(tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_long(), fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        told = find_timeline(store, TimelineFilter())[0]
    page = Page(width=60)
    body = list(timeline_lines(page, [{**told, "lead": False, "context": f"한빛 {'수사 ' * 30}"}]))
    assert [line.strip()[:4] for line in body if "「" in line] == ["「한빛 "]
    assert body[-1].endswith("…")  # a long headline takes one line
    assert display_width(body[-1]) <= 60
    assert list(timeline_lines(page, [{**told, "lead": True, "context": None}])) == body[:-1]


def test_lines_of_an_article_repeat_no_headline_that_stands_above_them(tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_long(), fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        record = show_thing(store, FIRST)
    record["events"] = [{**event, "context": "수사"} for event in record["events"]]
    shown = list(shown_lines(Page(width=60), record))
    assert record["events"][0]["summary"] in "\n".join(shown)
    assert not [line for line in shown if "「" in line]


def test_sentence_that_a_line_keeps_little_of_stands_below_it(tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_long(), fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        told = find_timeline(store, TimelineFilter())[0]
    page, quoted = (
        Page(width=60),
        {**told, "quote": "새솔은 공장을 넓히려 은행에서 돈을 빌려 제품을 내놓았다."},
    )
    plain = list(timeline_lines(page, [{**told, "quote": None}]))
    below = list(timeline_lines(page, [quoted]))
    assert below[: len(plain)] == plain
    assert "“새솔은 공장을 넓히려" in " ".join(below[len(plain) :])
    with_sources = " ".join(timeline_lines(page, [quoted], with_sources=True))
    assert "은행에서" not in with_sources  # the sources are quoted there


def test_plan_that_is_dated_by_its_telling_alone_says_so(tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_long(), fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        told = find_timeline(store, TimelineFilter())[0]
    page = Page(width=80)
    for kind, status, words in (
        ("announcement", "planned", "(planned, told that day)"),
        ("date", "planned", "(planned) "),
        ("announcement", "happened", "[1 source]"),
    ):
        written = " ".join(timeline_lines(page, [{**told, "when_kind": kind, "status": status}]))
        assert words in written
        assert ("told that day" in written) == ("told that day" in words)
    put_off = " ".join(
        timeline_lines(page, [{**told, "status": "planned", "summary": "새솔 제품 출시 연기"}])
    )
    assert "출시 연기" in put_off
    assert "planned" not in put_off


@pytest.mark.parametrize("option", ["--all", "--json", "--format=csv"])
def test_everything_is_shown_where_asked_for(ask: Asking, option: str) -> None:
    assert ask.at_terminal("timeline", option).count("새솔 제품") == 90
    assert "weightiest" not in ask.err


def test_pipe_gets_everything(ask: Asking) -> None:
    assert ask.through_pipe("timeline").count("새솔 제품") == 90
    assert ask.err == ""


def test_answer_that_fits_is_shown_whole_at_a_terminal(ask: Asking) -> None:
    assert ask.at_terminal("timeline", "--until", "2020-03").count("새솔 제품") == 9
    assert ask.err == ""


def test_what_fits_is_measured_with_quotes_and_conflicts(tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_long(), fingerprint="")
    page = Page(width=80, height=12)
    with open_store(tmp_path / "graph.db") as store:
        events = find_timeline(store, TimelineFilter())
    kept = choose_that_fit(page, events, with_sources=True)
    assert 0 < len(kept) < len(events)
    assert len(list(timeline_lines(page, kept, with_sources=True))) <= 24
    assert len(choose_that_fit(page, events, is_compact=True)) == 24
    assert choose_that_fit(Page(width=80), events) == events


def test_what_does_not_fit_takes_no_room(tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_long(), fingerprint="")
    page = Page(width=60, height=12)
    with open_store(tmp_path / "graph.db") as store:
        events = find_timeline(store, TimelineFilter())
    wide = events[0] | {"id": "e-wide", "when": "2020-01-01/2020-01-09", "weight": -9.0}
    assert choose_that_fit(page, [*events, wide]) == choose_that_fit(page, events)


def test_top_of_each_period(ask: Asking) -> None:
    answer = json.loads(ask.through_pipe("timeline", "--top", "1", "--per", "year", "--json"))
    assert [event["summary"] for event in answer] == [
        "새솔 제품 33 출시",
        "새솔 제품 66 출시",
        "새솔 제품 89 출시",
    ]
    assert ask.through_pipe("timeline", "--top", "5").count("새솔") == 5


def test_period_without_a_number_is_wrong_usage(ask: Asking) -> None:
    assert run_command(("timeline", "--per", "year")) == 2
    assert "--top N" in ask.capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (("--type", "출시"), 45),
        (("--type", "launch"), 45),
        (("--not-type", "방문"), 45),
        (("--not-type", "launch", "--not-type", "visit"), 0),
        (("--min-amount", "100억"), 1),
        (("--min-amount", "200억"), 0),
        (("--min-sources", "2"), 0),
        (("--min-confidence", "1"), 90),
    ],
)
def test_options_choose(ask: Asking, options: tuple[str, ...], number: int) -> None:
    assert len(json.loads(ask.through_pipe("timeline", *options, "--json"))) == number


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--type", "잔치"), "no event type is called '잔치'; there are "),
        (("--min-amount", "많이"), "'많이' is no amount"),
        (("--top", "0"), "--top"),
        (("--min-confidence", "2"), "--min-confidence"),
        (("--format", "docx"), "--format"),
    ],
)
def test_wrong_value_is_wrong_usage(ask: Asking, options: tuple[str, ...], said: str) -> None:
    assert run_command(("timeline", *options)) == 2
    assert said in ask.capsys.readouterr().err


def test_compact_is_one_line_an_event(ask: Asking) -> None:
    lines = ask.through_pipe("timeline", "--compact").splitlines()
    assert len(lines) == 90
    assert all("새솔 제품" in line for line in lines)


def test_compact_heads_what_may_lie_before_the_range(ask: Asking, tmp_path: Path) -> None:
    spans = ("2020-05", "2020-05-01", "2020-05-31"), ("2020", "2020-01-01", "2020-12-31")
    events = tuple(
        replace(
            make_event(f"event/{span[0]}", EventType.LAUNCH, make_period(*span)), summary=f"새솔 {span[0]}호"
        )
        for span in spans
    )
    write_store(tmp_path / "graph.db", replace(make_knowledge(), events=events), fingerprint="")
    lines = ask.through_pipe("timeline", "--since", "2020-03", "--compact", "--all").splitlines()
    assert ["2020-05호" in lines[0], lines[1], "2020호" in lines[2]] == [
        True,
        "may have happened before 2020-03-01",
        True,
    ]


def test_plan_is_marked_where_the_end_of_a_line_may_be_cut(ask: Asking, tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    ask.monkeypatch.setenv("COLUMNS", "50")
    assert "(planned) <특집>" in ask.through_pipe("timeline", "--compact")
    assert "개최 (planned)" in ask.through_pipe("timeline")


@pytest.mark.parametrize("width", range(40, 201, 20))
@pytest.mark.parametrize(
    "command",
    [
        ("timeline", "--sources", "--undated"),
        ("timeline", "--compact"),
        ("who", "다라연구소"),
        ("who", "홍길동"),
        ("who", "다라연구소", "--post", "소장"),
        ("path", "홍길동", "하늘대"),
        ("articles",),
        ("overview",),
        ("show", "event/opening"),
        ("show", "hankkot"),
        ("show", "lab/다라연구소"),
        ("search", "다라"),
        ("changes", "--between", "2018", "2021"),
        ("diff", "--as-of", "2018", "2021"),
    ],
    ids=" ".join,
)
def test_no_line_is_wider_than_the_page_and_no_word_is_broken(
    ask: Asking, tmp_path: Path, command: tuple[str, ...], width: int
) -> None:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    ask.monkeypatch.setenv("COLUMNS", str(width))
    out = ask.through_pipe(*command)
    assert max(display_width(line) for line in out.splitlines()) <= width
    whole = {word for line in wide(ask, command) for word in line.split() if display_width(word) <= 32}
    if "--compact" not in command and command[0] not in ("articles", "overview", "changes", "diff"):
        assert {word for word in whole if word not in out.split()} == set()


def wide(ask: Asking, command: tuple[str, ...]) -> list[str]:
    ask.monkeypatch.setenv("COLUMNS", "400")
    return ask.through_pipe(*command).splitlines()


@pytest.mark.parametrize(
    "command",
    [
        ("timeline",),
        ("articles",),
        ("search", "새솔"),
        ("check",),
        ("path", "홍길동", "하늘대"),
        ("changes", "--between", "2020", "2021"),
        ("diff", "--as-of", "2019", "2021"),
        ("overview",),
        ("who", "다라연구소"),
        ("who", "다라연구소", "--post", "소장"),
    ],
    ids=" ".join,
)
def test_lists_are_written_for_other_programs(ask: Asking, command: tuple[str, ...]) -> None:
    rows = list(csv.reader(io.StringIO(ask.through_pipe(*command, "--format", "csv"))))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}
    lines = ask.through_pipe(*command, "--format", "jsonl").splitlines()
    assert len(lines) == len(rows) - 1
    assert all(isinstance(json.loads(line), dict) for line in lines)
    markdown = ask.through_pipe(*command, "--format", "md").splitlines()
    assert len(markdown) == len(rows) + 1
    assert len({line.count("|") for line in markdown}) == 1
    assert len(ask.through_pipe(*command, "--format", "table").splitlines()) == len(rows)


def read_rows(ask: Asking, *command: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in ask.through_pipe(*command, "--format", "jsonl").splitlines()]


def test_rows_of_who_and_overview_name_their_part(ask: Asking) -> None:
    known = read_rows(ask, "who", "다라연구소")
    assert {"person", "tie"} <= {row["part"] for row in known}
    assert [row["name"] for row in known if (row["part"], row["role"]) == ("person", "소장")] == ["홍길동"]
    assert "event" in {row["part"] for row in read_rows(ask, "who", "가나전자")}
    seen = read_rows(ask, "overview")
    assert [row["number"] for row in seen if (row["part"], row["name"]) == ("total", "articles")] == [2]
    assert {"total", "person", "changed", "weightiest"} <= {row["part"] for row in seen}


def test_cells_are_safe_in_a_spreadsheet_and_a_markdown_table(ask: Asking, tmp_path: Path) -> None:
    event = replace(make_knowledge().events[0], summary="=SUM(1)|2\n3", weight=-0.5)
    write_store(tmp_path / "graph.db", replace(make_knowledge(), events=(event,)), fingerprint="")
    [_, row] = csv.reader(io.StringIO(ask.through_pipe("timeline", "--format", "csv")))
    assert "'=SUM(1)|2 3" in row
    assert "-0.5" in row
    assert "| =SUM(1)\\|2 3 |" in ask.through_pipe("timeline", "--format", "md")


def test_article_without_room_stands_on_several_lines(ask: Asking, tmp_path: Path) -> None:
    first, second = make_knowledge().articles
    long = replace(first, title="새솔과 한빛전자가 함께 여는 새 연구소의 첫 소식", author="홍 기자")
    write_store(tmp_path / "graph.db", replace(make_knowledge(), articles=(long, second)), fingerprint="")
    ask.monkeypatch.setenv("COLUMNS", "110")
    assert "새솔과 한빛전자가 함께 여는 새 연구소의 …" in ask.through_pipe("articles")
    ask.monkeypatch.setenv("COLUMNS", "50")
    out = ask.through_pipe("articles")
    assert "새솔과 한빛전자가 함께 여는 새 연구소의 첫 소식\n" in out
    assert long.id in out


@pytest.mark.parametrize(
    ("environment", "has_color"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": ""}, False),
    ],
)
def test_colours_of_a_pipe_are_forced_or_not(
    ask: Asking, environment: dict[str, str], has_color: bool
) -> None:
    ask.monkeypatch.delenv("NO_COLOR")
    for name, value in environment.items():
        ask.monkeypatch.setenv(name, value)
    assert ("\x1b[" in ask.through_pipe("timeline", "--top", "1")) is has_color


def test_terminal_is_coloured(ask: Asking) -> None:
    ask.monkeypatch.delenv("NO_COLOR")
    assert "\x1b[" in ask.at_terminal("timeline", "--top", "1")


def make_pager(folder: Path) -> str:
    """Write a pager that keeps what it was shown."""
    script = folder / "pager.py"
    kept = "open('paged.txt', 'w', encoding='utf-8').write(sys.stdin.buffer.read().decode())"
    script.write_text(f"import sys\n{kept}\n", encoding="utf-8")
    return f"{sys.executable} {script}"


def test_long_answer_at_a_terminal_goes_through_the_pager(ask: Asking, tmp_path: Path) -> None:
    ask.monkeypatch.setenv("PAGER", make_pager(tmp_path))
    assert ask.at_terminal("timeline", "--all") == ""
    assert (tmp_path / "paged.txt").read_text(encoding="utf-8").count("새솔 제품") == 90


@pytest.mark.parametrize(
    ("arguments", "pager"),
    [
        (("timeline", "--all", "--no-pager"), None),
        (("--no-pager", "timeline", "--all"), None),
        (("timeline", "--top", "1"), None),
        (("timeline", "--all"), "no-such-pager-anywhere"),
        (("timeline", "--all"), ""),
        (("timeline", "--all"), 'less "'),
    ],
)
def test_pager_is_left_out_where_it_is_not_wanted_or_not_there(
    ask: Asking, tmp_path: Path, arguments: tuple[str, ...], pager: str | None
) -> None:
    ask.monkeypatch.setenv("PAGER", make_pager(tmp_path) if pager is None else pager)
    assert "새솔 제품" in ask.at_terminal(*arguments)
    assert not (tmp_path / "paged.txt").exists()


@pytest.mark.parametrize("name", ["less", "other"])
def test_less_shows_colours_whatever_its_own_variable_says(ask: Asking, tmp_path: Path, name: str) -> None:
    pager = tmp_path / name
    pager.write_text('#!/bin/sh\ncat > /dev/null\necho "$@" > options.txt\n', encoding="utf-8")
    pager.chmod(0o755)
    ask.monkeypatch.setenv("PAGER", f"{pager} -N")
    ask.monkeypatch.setenv("LESS", "-E")
    ask.at_terminal("timeline", "--all")
    options = (tmp_path / "options.txt").read_text(encoding="utf-8").split()
    assert options == (["-N", "-R"] if name == "less" else ["-N"])


def test_own_pager_variable_beats_the_common_one(ask: Asking, tmp_path: Path) -> None:
    ask.monkeypatch.setenv("LGAI_PAGER", make_pager(tmp_path))
    assert ask.at_terminal("timeline", "--all") == ""


def test_organisation_shows_its_weightiest_events_first(ask: Asking) -> None:
    out = ask.at_terminal("who", "가나전자")
    places = [out.index(f"새솔 제품 {i} 출시") for i in (89, 88, 78)]
    assert places == sorted(places)
    assert "새솔 제품 77 출시" not in out
    assert "the 12 weightiest of 90; --all shows the rest" in out
    assert ask.at_terminal("who", "가나전자", "--all").count("새솔 제품") == 90


def test_people_of_an_organisation_are_those_now_then_former_ones(ask: Asking, tmp_path: Path) -> None:
    claims = {ident: (make_claim(RelationType.EMPLOYMENT, "부산", FIRST),) for ident in (FIRST,)}
    late = (make_claim(RelationType.EMPLOYMENT, "가나전자", SECOND),)
    ties = (
        make_relation(RelationType.EMPLOYMENT, HONG, GANA, role="상무", claims=claims[FIRST]),
        make_relation(RelationType.EMPLOYMENT, SUNG, GANA, role="고문", former=True, claims=late),
        replace(
            make_relation(RelationType.EMPLOYMENT, SUNG, GANA, role="이사", claims=late), id="relation/2"
        ),
    )
    write_store(tmp_path / "graph.db", replace(make_knowledge(), relations=ties), fingerprint="")
    record = json.loads(ask.through_pipe("who", "가나전자", "--json"))
    assert [(role["role"], role["as_of"]) for role in record["people"]] == [
        ("이사", "2020-12-09"),
        ("상무", "2020-12-08"),
        ("고문", "2020-12-09"),
    ]
    out = ask.through_pipe("who", "가나전자")
    assert out.index("People now") < out.index("이사") < out.index("상무") < out.index("Former people")


def test_posts_of_one_person_for_one_time_stand_in_one_line(ask: Asking, tmp_path: Path) -> None:
    here = (make_claim(RelationType.EMPLOYMENT, "가나전자", FIRST),)
    later = (make_claim(RelationType.EMPLOYMENT, "가나전자", SECOND),)
    posts = [("상무", here), ("연구소장", here), ("전무", later), (None, here)]
    ties = tuple(
        replace(
            make_relation(RelationType.EMPLOYMENT, HONG, GANA, role=role, claims=claims),
            id=f"relation/{number}",
        )
        for number, (role, claims) in enumerate(posts)
    )
    write_store(tmp_path / "graph.db", replace(make_knowledge(), relations=ties), fingerprint="")
    for asked in ("가나전자", "홍길동"):
        rows = [line for line in ask.through_pipe("who", asked).splitlines() if line.endswith("[1 source]")]
        told = [row for row in rows if "as of" in row]
        assert len(told) == 3
        assert sum("상무 · 연구소장" in row for row in told) == 1
    assert len(json.loads(ask.through_pipe("who", "가나전자", "--json"))["people"]) == 4


def test_findings_at_a_terminal_are_no_wider_than_it(ask: Asking) -> None:
    lines = ask.at_terminal("check", columns=40).splitlines()
    assert lines
    assert all(display_width(line) <= 40 for line in lines)
    assert any(display_width(line) > 40 for line in ask.through_pipe("check").splitlines())


def test_succession_lists_holders_and_gaps(ask: Asking, tmp_path: Path) -> None:
    claims = (make_claim(RelationType.EMPLOYMENT, "부산"),)
    early = make_relation(
        RelationType.EMPLOYMENT,
        SUNG,
        LAB,
        role="소장",
        former=True,
        start=make_period("2015", "2015-01-01", "2015-12-31"),
        end=make_period("2018-07", "2018-07-01", "2018-07-31"),
        claims=claims,
    )
    plain = make_knowledge()
    write_store(tmp_path / "graph.db", replace(plain, relations=(early, *plain.relations)), fingerprint="")
    record = json.loads(ask.through_pipe("who", "다라연구소", "--post", "소장", "--json"))
    assert [(holder["person"]["name"], holder["role"]) for holder in record["holders"]] == [
        ("성춘향", "소장"),
        ("홍길동", "소장"),
    ]
    assert record["gaps"] == [
        {"after": "성춘향", "before": "홍길동", "first": "2018-07-31", "last": "2020-12-07"}
    ]
    lines = ask.through_pipe("who", "다라연구소", "--post", "소장").splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["2015", "…", "2020-12-07"]
    assert "2018-07-31 to 2020-12-07: nothing says who" in lines[2]
    assert ask.through_pipe("who", "다라연구소", "--post", "회장") == "다라연구소  회장\n"
    assert ask.err == (
        "lgai: nothing says who was 회장 of 다라연구소\nlgai: posts that are known there: 부소장, 소장\n"
    )


def test_deputy_does_not_hold_the_post(ask: Asking, tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    record = json.loads(ask.through_pipe("who", "다라연구소", "--post", "소장", "--json"))
    assert [holder["person"]["name"] for holder in record["holders"]] == ["홍길동"]


def test_former_holder_of_unknown_beginning_comes_before_the_present_one(ask: Asking, tmp_path: Path) -> None:
    plain = make_knowledge()
    end = make_period("../2021-03", None, "2021-03-31")
    early = make_relation(RelationType.EMPLOYMENT, SUNG, LAB, role="소장", former=True, end=end)
    write_store(tmp_path / "graph.db", replace(plain, relations=(*plain.relations, early)), fingerprint="")
    record = json.loads(ask.through_pipe("who", "다라연구소", "--post", "소장", "--json"))
    assert [holder["person"]["name"] for holder in record["holders"]] == ["성춘향", "홍길동"]


def test_successor_on_the_next_day_leaves_no_gap(ask: Asking, tmp_path: Path) -> None:
    plain = make_knowledge()
    end = make_period("2020-12-06", "2020-12-06", "2020-12-06")
    early = make_relation(RelationType.EMPLOYMENT, SUNG, LAB, role="소장", former=True, end=end)
    write_store(tmp_path / "graph.db", replace(plain, relations=(early, *plain.relations)), fingerprint="")
    assert json.loads(ask.through_pipe("who", "다라연구소", "--post", "소장", "--json"))["gaps"] == []


def test_overview_counts_and_names_what_matters(ask: Asking, tmp_path: Path) -> None:
    first, second = make_knowledge().articles
    articles = (first, replace(second, origin=first.id))
    write_store(tmp_path / "graph.db", replace(make_knowledge(), articles=articles), fingerprint="")
    record = json.loads(ask.through_pipe("overview", "--json"))
    assert record["totals"] == {
        "articles": 2,
        "copies": 1,
        "undated_articles": 0,
        "first": "2020-12-08",
        "last": "2020-12-09",
        "entities": 10,
        "events": 5,
        "undated_events": 1,
        "less_certain_events": 0,
        "relations": 6,
        "unclear": 1,
    }
    assert record["months"] == [{"name": "2020-12", "articles": 2}]
    assert {person["name"] for person in record["people"]} == {
        "홍길동",
        "홍명보",
        "성춘향",
        "마누엘 페레이라",
    }
    changed = {person["name"]: [event["id"] for event in person["changed"]] for person in record["people"]}
    assert (changed["홍길동"], changed["홍명보"]) == (["event/hire"], [])
    assert [month["name"] for month in record["weightiest"]] == ["2018-07", "2020-12", "undated"]
    assert record["conflicts"] == ["two months for one opening"]
    assert record["overdue"] == []
    assert record["confidence"][0] == {"confidence": 0.9, "events": 5}
    out = ask.through_pipe("overview")
    assert "0 events" not in out
    assert out.startswith("2 articles, 2020-12-08 to 2020-12-09, 1 of them copies, ")
    assert "Articles by publisher" in out


def test_overview_tells_the_days_of_a_month_in_their_order(ask: Asking, tmp_path: Path) -> None:
    plain = make_knowledge()
    later, earlier = (
        replace(
            next(event for event in plain.events if event.id == "event/hire"),
            id=EventId(f"event/{day}"),
            when=make_period(f"2020-11-{day}", f"2020-11-{day}", f"2020-11-{day}"),
            summary=f"{day}일의 일",
            weight=weight,
        )
        for day, weight in (("20", 0.9), ("03", 0.1))
    )
    knowledge = replace(plain, events=(*plain.events, later, earlier))
    write_store(tmp_path / "graph.db", knowledge, fingerprint="")
    told = ask.through_pipe("overview").split("The weightiest events")[1]
    assert told.index("03일의 일") < told.index("20일의 일")


def test_nobody_stands_below_a_line_that_names_him_otherwise(ask: Asking, tmp_path: Path) -> None:
    parts = ((GANA, ParticipantRole.AGENT), (TELECOM, ParticipantRole.PARTNER))
    event = make_event(
        "e", EventType.PARTNERSHIP, None, summary="Gana Electronics, 협약 체결", participants=parts
    )
    write_store(tmp_path / "graph.db", replace(make_knowledge(), events=(event,)), fingerprint="")
    out = ask.through_pipe("timeline", "--undated")
    assert "마바통신" in out
    assert "가나전자" not in out


@pytest.mark.parametrize(("columns", "is_aligned"), [(80, True), (40, False)])
def test_career_that_does_not_fit_its_columns_stands_without_them(
    ask: Asking, tmp_path: Path, columns: int, is_aligned: bool
) -> None:
    jobs = tuple(
        make_relation(RelationType.EMPLOYMENT, HONG, body, role=role, former=True)
        for body, role in ((GANA, "대표이사 겸 최고경영자"), (TELECOM, "이사"))
    )
    write_store(tmp_path / "graph.db", replace(make_knowledge(), relations=jobs), fingerprint="")
    ask.monkeypatch.setenv("COLUMNS", str(columns))
    lines = ask.through_pipe("who", "홍길동").splitlines()
    (line,) = (line for line in lines if "마바통신" in line and "(former)" in line)
    assert ("이사    " in line) is is_aligned


def test_long_span_leaves_room_for_the_other_lines_of_a_narrow_page(ask: Asking, tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    ask.monkeypatch.setenv("COLUMNS", "40")
    rows = [line for line in ask.through_pipe("timeline", "--compact").splitlines() if "설립" in line]
    assert rows == ["2018-07  가나전자, 다라연구소 설립"]


@pytest.mark.parametrize(("origin", "articles"), [(None, 2), (FIRST, 1)])
def test_copies_name_somebody_once(
    ask: Asking, tmp_path: Path, origin: ArticleId | None, articles: int
) -> None:
    plain = make_knowledge()
    links = tuple(replace(HONG.links[0], article=ident) for ident in (FIRST, SECOND))
    knowledge = replace(
        plain,
        articles=(plain.articles[0], replace(plain.articles[1], origin=origin)),
        entities=tuple(replace(e, links=links) if e.id == HONG.id else e for e in plain.entities),
    )
    write_store(tmp_path / "graph.db", knowledge, fingerprint="")
    named = json.loads(ask.through_pipe("overview", "--json"))["people"]
    assert {person["name"]: person["articles"] for person in named}["홍길동"] == articles


def test_overview_of_an_empty_store_is_an_answer(ask: Asking, tmp_path: Path) -> None:
    empty = Knowledge(articles=(), entities=(), events=(), relations=())
    write_store(tmp_path / "graph.db", empty, fingerprint="")
    assert ask.through_pipe("overview").startswith("0 articles, 0 entities, 0 events")


@pytest.mark.parametrize(
    ("day", "done", "is_overdue"),
    [
        ("2020-12-09", None, True),
        ("2020-12-08", None, False),
        ("2020-12-09", "포럼", False),
        ("2020-12-09", "축제", True),
    ],
)
def test_plan_whose_day_is_over_is_overdue_in_the_overview(
    ask: Asking, tmp_path: Path, day: str, done: str | None, is_overdue: bool
) -> None:
    plain = make_knowledge()
    last = replace(plain.articles[1], published_at="2020-12-10")
    plan = replace(plain.events[3], when=make_period(day, day, day), object="포럼")
    deed = replace(plan, id=EventId("event/held"), status=EventStatus.HAPPENED, object=done)
    known = replace(plain, articles=(plain.articles[0], last), events=(plan, deed))
    write_store(tmp_path / "graph.db", known, fingerprint="")
    found = [event["id"] for event in json.loads(ask.through_pipe("overview", "--json"))["overdue"]]
    assert found == ([plan.id] if is_overdue else [])


@pytest.mark.parametrize(
    ("due", "done", "is_overdue"),
    [
        (("../2020-12-09", None, "2020-12-09"), None, True),
        (("../2020-12-09", None, "2020-12-09"), ("2020-12-08", "2020-12-08", "2020-12-08"), False),
        (("2020-12-09", "2020-12-09", "2020-12-09"), ("2020-12/..", "2020-12-01", None), False),
        (("2020-12-09", "2020-12-09", "2020-12-09"), ("2019", "2019-01-01", "2019-12-31"), True),
        (("2020-12-01", "2020-12-01", "2020-12-01"), None, False),  # before its article: no plan that lapsed
    ],
)
def test_check_and_overview_agree_on_what_is_overdue(
    ask: Asking,
    tmp_path: Path,
    due: tuple[str, str | None, str | None],
    done: tuple[str, str | None, str | None] | None,
    is_overdue: bool,
) -> None:
    plain = make_knowledge()
    last = replace(plain.articles[1], published_at="2020-12-10")
    plan = replace(plain.events[3], when=make_period(*due), object="포럼")
    deed = replace(plan, id=EventId("event/held"), status=EventStatus.HAPPENED)
    events = (plan, replace(deed, when=make_period(*done))) if done else (plan,)
    known = replace(plain, articles=(plain.articles[0], last), events=events)
    write_store(tmp_path / "graph.db", known, fingerprint="")
    assert bool(json.loads(ask.through_pipe("overview", "--json"))["overdue"]) is is_overdue
    assert bool(list(check_plans(known, date(2020, 12, 10)))) is is_overdue


def test_plan_of_which_only_its_announcement_has_a_day_is_not_overdue(ask: Asking, tmp_path: Path) -> None:
    plain = make_knowledge()
    when = replace(make_period("2020-12-08", "2020-12-08", "2020-12-08"), kind=PeriodKind.ANNOUNCEMENT)
    told = replace(plain.events[3], when=when)
    write_store(tmp_path / "graph.db", replace(plain, events=(told,)), fingerprint="")
    assert json.loads(ask.through_pipe("overview", "--json"))["overdue"] == []


def test_changes_between_days_are_what_became_known_then(ask: Asking, tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    first, second = (
        json.loads(ask.through_pipe("changes", "--between", day, day, "--json"))
        for day in ("2020-12-08", "2020-12-09")
    )
    assert [article["id"] for article in first["articles"]] == [FIRST]
    assert "event/opening" in [event["id"] for event in first["events"]]
    assert second["events"] == []
    assert [item["event"]["id"] for item in second["retold"]] == ["event/opening"]
    assert [tie["source"]["name"] for tie in second["relations"]] == ["성춘향", "다라연구소"]


def test_changes_since_the_build_before(ask: Asking, tmp_path: Path) -> None:
    db = tmp_path / "graph.db"
    plain = make_knowledge()
    moved = replace(plain.events[0], when=make_period("2018-08", "2018-08-01", "2018-08-31"))
    write_store(db, replace(plain, events=(plain.events[0], plain.events[2])), fingerprint="")
    write_store(db, replace(plain, events=(moved, plain.events[1])), fingerprint="")
    record = json.loads(ask.through_pipe("changes", "--since-build", "--json"))
    assert record["articles"] == []
    assert [event["id"] for event in record["events"]] == ["event/hire"]
    assert [(item["event"]["id"], item["changed"]) for item in record["retold"]] == [
        ("event/opening", ["when"])
    ]
    assert record["gone"] == ["다라연구소와 하늘대 협력"]
    assert "No longer known" in ask.through_pipe("changes", "--since-build")
    write_store(
        db, replace(plain, events=(moved, plain.events[1], plain.events[2])), fingerprint="other rules"
    )
    ask.through_pipe("changes", "--since-build")
    assert "rules or annotations changed as well" in ask.err


def test_overview_names_the_event_whose_status_differs(ask: Asking, tmp_path: Path) -> None:
    plain = make_knowledge()
    differs = Conflict(field="status", values=(), note="sources differ on the status: planned, denied")
    events = [replace(event, conflicts=(differs, differs)) for event in plain.events[1:2]]
    write_store(tmp_path / "graph.db", replace(plain, events=tuple(events), relations=()), fingerprint="")
    record = json.loads(ask.through_pipe("overview", "--json"))
    assert record["conflicts"] == [f"{events[0].summary}: sources differ on the status: planned, denied"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("changes",),
        ("changes", "--since-build", "--between", "2020", "2021"),
        ("changes", "--between", "2020"),
        ("diff",),
    ],
    ids=" ".join,
)
def test_changes_need_to_know_of_when(ask: Asking, arguments: tuple[str, ...]) -> None:
    assert run_command(arguments) == 2


def test_first_build_has_none_before_it(ask: Asking, tmp_path: Path) -> None:
    (tmp_path / "graph.db.former").unlink(missing_ok=True)
    assert run_command(("changes", "--since-build")) == 1
    assert "no earlier build to compare with" in ask.capsys.readouterr().err


@pytest.mark.parametrize(
    ("days", "began", "ended"),
    [
        (("2020-12-06", "2020-12-07"), [("다라연구소", True)], [("마바통신", False)]),
        (("2020-12-07", "2020-12-31"), [], [("마바통신", False)]),
        (("2021", "2022"), [], []),
    ],
)
def test_difference_is_what_began_and_ended_in_between(
    ask: Asking,
    tmp_path: Path,
    days: tuple[str, str],
    began: list[tuple[str, bool]],
    ended: list[tuple[str, bool]],
) -> None:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    record = json.loads(ask.through_pipe("diff", "--as-of", *days, "--who", "홍길동", "--json"))
    for name, expected in (("began", began), ("ended", ended)):
        found = [(tie["relation"]["target"]["name"], tie["certain"]) for tie in record[name]]
        assert found == expected


@pytest.mark.parametrize(
    ("start", "began"),
    [
        (("2019-04/..", "2019-04-01", None), []),
        (("../2020-12-07", None, "2020-12-07"), []),
        (("2020", "2020-01-01", "2020-12-31"), []),
        (("2020-10/..", "2020-10-01", None), [False]),
        (("2020-10", "2020-10-01", "2020-10-31"), [True]),
        (("2020-12", "2020-12-01", "2020-12-31"), [False]),
    ],
)
def test_what_may_have_begun_before_is_not_new(
    ask: Asking, tmp_path: Path, start: tuple[str, str | None, str | None], began: list[bool]
) -> None:
    plain = make_knowledge()
    tie = replace(plain.relations[0], start=make_period(*start))
    write_store(tmp_path / "graph.db", replace(plain, relations=(tie,)), fingerprint="")
    record = json.loads(ask.through_pipe("diff", "--as-of", "2020-06", "2020-12-08", "--json"))
    assert [item["certain"] for item in record["began"]] == began


def test_later_day_first_is_refused(ask: Asking) -> None:
    assert run_command(("diff", "--as-of", "2021", "2020")) == 1
    assert "give the earlier one first" in ask.capsys.readouterr().err


def test_show_prints_the_sum_of_the_weight(ask: Asking, tmp_path: Path) -> None:
    plain = make_knowledge()
    events = weigh_knowledge(plain)
    write_store(tmp_path / "graph.db", replace(plain, events=events), fingerprint="")
    out = ask.through_pipe("show", "event/opening")
    section = out[out.index("Weight\n") :].splitlines()[1:]
    addends = [float(line.split()[0]) for line in section]
    assert sum(addends[:-1]) == pytest.approx(addends[-1])
    assert section[-1].endswith("in all")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_there_for_every_shell(ask: Asking, shell: str) -> None:
    code = "import sys; from lgai_graph.cli import main; sys.argv[0] = 'lgai'; main()"
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(sys.path),
        "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1",  # Typer's own way to name the shell
    }
    command = [sys.executable, "-c", code]
    shown = subprocess.run(
        [*command, "--show-completion", shell], capture_output=True, env=environment, check=True
    )
    assert b"_LGAI_COMPLETE=complete_" + shell.encode() in shown.stdout


@pytest.mark.parametrize(
    ("words", "place", "completed"),
    [
        ("lgai timeline --type 협", "3", ["협력"]),
        ("lgai timeline --type acq", "3", ["acquisition"]),
        ("lgai timeline --format j", "3", ["jsonl"]),
        ("lgai ov", "1", ["overview"]),
        ("lgai export graph --format grap", "4", ["graphml"]),
    ],
)
def test_names_of_commands_types_and_formats_are_completed(
    words: str, place: str, completed: list[str]
) -> None:
    code = "import sys; from lgai_graph.cli import main; sys.argv[0] = 'lgai'; main()"
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(sys.path),
        "COMP_WORDS": words,
        "COMP_CWORD": place,
        "_LGAI_COMPLETE": "complete_bash",
    }
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
    assert done.stdout.decode().split() == completed


def test_short_help_option(ask: Asking) -> None:
    assert "lgai timeline" in ask.through_pipe("timeline", "-h")


def test_default_store_is_not_touched_by_these_tests() -> None:
    assert Path(".lgai/graph.db") == lgai_graph.cli.common.DEFAULT_DB
