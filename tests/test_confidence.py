"""Tests of the chance of an event: its reasons, where they are kept, what the bound shows and hides."""

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import lgai_graph.evaluate.measuring
from conftest import ReadText
from helpers_knowledge import GANA, HONG, make_knowledge
from lgai_graph.cli import run_command
from lgai_graph.cli.pages.timeline import timeline_lines
from lgai_graph.evaluate.measuring import keep_shown
from lgai_graph.extract.confidence import LEAST, MOST, compute_confidence
from lgai_graph.korean.defaults import get_vocabulary
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import Claim, EventStatus
from lgai_graph.model.vocabulary import decode_vocabulary, encode_vocabulary
from lgai_graph.query.names import find_entities
from lgai_graph.query.overview import find_overview
from lgai_graph.query.path import find_path
from lgai_graph.query.show import show_thing
from lgai_graph.query.timeline import TimelineFilter, count_less_certain, find_timeline
from lgai_graph.query.who import find_who
from lgai_graph.render import Page
from lgai_graph.store import Store, open_store, write_store

WORDS = replace(
    get_vocabulary(), shown=0.7, reason_weights={"base": 1.0, "time=close": -0.5, "no object": 0.0}
)
DOUBTED = "event/opening"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Keep a world in which one event lies below the bound, told by a claim with reasons."""
    plain = make_knowledge()
    claims = tuple(
        replace(claim, confidence=0.62, reasons=("time=close", "no object", "unweighed"))
        for claim in plain.events[0].claims
    )
    doubted = replace(plain.events[0], confidence=0.62, claims=claims)
    assert doubted.id == DOUBTED
    knowledge = replace(plain, events=(doubted, *plain.events[1:]))
    write_store(tmp_path / "graph.db", knowledge, fingerprint="", vocabulary=WORDS)
    with open_store(tmp_path / "graph.db") as opened:
        yield opened


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [((), 0.73), (("time=close",), 0.62), (("never seen",), 0.73), (("sure",), MOST), (("absurd",), LEAST)],
)
def test_chance_is_the_logistic_of_the_sum_and_never_certain(
    reasons: tuple[str, ...], expected: float
) -> None:
    weights = {"base": 1.0, "time=close": -0.5, "sure": 50.0, "absurd": -50.0}
    assert compute_confidence(reasons, weights) == expected


@pytest.mark.parametrize(
    ("text", "reason", "holds"),
    [
        ("한빛전자는 지난 5일 AI 냉장고를 출시했다.", "object with letters or digits", True),
        ("한빛전자는 지난 5일 새 냉장고를 출시했다.", "object with letters or digits", False),
        ("한빛전자는 지난 5일 가정용 소형 냉장고를 출시했다.", "object of several words", True),
        ("한빛전자는 지난 5일 냉장고를 출시했다.", "object of several words", False),
        ("한빛전자는 지난 5일 냉장고를 출시했다.", "object of one word", True),
        ("한빛전자는 지난 5일 새솔에 300억 원을 투자했다.", "has an amount", True),
        ("한빛전자는 지난 5일 새솔과 업무협약을 체결했다.", "several take part", True),
        ("한빛전자는 지난 5일 냉장고를 출시했다.", "several take part", False),
        ("한빛전자는 지난 5일 냉장고를 출시했다.", "told as done", True),
        ("한빛전자는 내년 냉장고를 출시할 계획이다.", "told as done", False),
        ("한빛전자는 지난 5일 냉장고를 출시했다.", "sentence=short", True),
        ("한빛전자는 지난 5일 냉장고를 출시했다.", "line=half its sentence", True),
        (f"한빛전자는 지난 5일 서울에서 {'아주 ' * 25}작은 냉장고를 출시했다.", "sentence=long", True),
        (
            f"한빛전자는 지난 5일 서울에서 {'아주 ' * 25}작은 냉장고를 출시했다.",
            "line=half its sentence",
            False,
        ),
        ("한빛전자는 지난 5일 냉장고를 출시했다.", "line without a word of the headline", True),
        ("냉장고 회사 한빛전자는 지난 5일 냉장고를 출시했다.", "words before the actor", True),
        ("한빛전자는 지난 5일 냉장고를 출시했다.", "words before the actor", False),
        ("한빛전자는 내년 한라통신을 인수해 몸집을 키울 계획이다.", "planned by another verb", True),
        ("한빛전자는 내년 한라통신을 인수할 계획이다.", "planned by another verb", False),
        ("한빛전자는 지난 5일 냉장고를 출시했다.", "long article", False),
        (f"한빛전자는 지난 5일 냉장고를 출시했다. {'하늘이 맑다. ' * 200}", "long article", True),
    ],
)
def test_reasons_tell_what_an_event_is_about(read: ReadText, text: str, reason: str, holds: bool) -> None:
    events = read(text).events
    assert events
    assert all((reason in event.reasons) is holds for event in events)


def test_every_event_is_weighed_by_its_reasons(read: ReadText) -> None:
    weights = load_lexicon().confidence.weights
    [event] = read("한빛전자는 지난 5일 새 냉장고를 출시했다.").events
    total = weights["base"] + sum(weights.get(reason, 0.0) for reason in event.reasons)
    assert event.confidence == round(1 / (1 + math.exp(-total)), 2)
    assert f"type={event.type}" in event.reasons


def test_store_keeps_reasons_and_the_weights_of_its_own_build(store: Store) -> None:
    claims = store.read_knowledge().events[0].claims
    assert {claim.reasons for claim in claims} == {("time=close", "no object", "unweighed")}
    assert store.read_knowledge().events[1].claims[0].reasons == ()
    assert (store.vocabulary.shown, store.vocabulary.reason_weights["time=close"]) == (0.7, -0.5)


def test_package_bound_and_weights_reach_the_store() -> None:
    words, fitted = get_vocabulary(), load_lexicon().confidence
    assert (words.shown, words.reason_weights) == (fitted.shown, fitted.weights)
    assert decode_vocabulary(encode_vocabulary(words)) == words


def test_show_adds_up_the_reasons_that_weigh_something(store: Store) -> None:
    claim = show_thing(store, DOUBTED)["claims"][0]
    assert claim["reasons"] == [
        {"reason": "base", "weight": 1.0},
        {"reason": "time=close", "weight": -0.5},
    ]
    unreasoned = show_thing(store, "event/hire")["claims"][0]
    assert unreasoned["reasons"] == []


def test_library_gives_all_and_the_bound_selects(store: Store) -> None:
    assert DOUBTED in [event["id"] for event in find_timeline(store, TimelineFilter())]
    wanted = TimelineFilter(min_confidence=0.7)
    assert DOUBTED not in [event["id"] for event in find_timeline(store, wanted)]
    assert count_less_certain(store, wanted) == 1
    assert count_less_certain(store, replace(wanted, status=EventStatus.PLANNED)) == 0
    assert count_less_certain(store, TimelineFilter()) == 0


def test_who_counts_what_it_leaves_out(store: Store) -> None:
    whole, certain = (find_who(store, "가나전자", min_confidence=least) for least in (0.0, 0.7))
    assert "events" in whole
    assert "events" in certain
    assert (len(whole["events"]) - len(certain["events"]), whole["less_certain"]) == (1, 0)
    assert certain["less_certain"] == 1


def test_overview_lists_what_is_certain_and_counts_the_rest(store: Store) -> None:
    whole, certain = (find_overview(store, min_confidence=least) for least in (0.0, 0.7))
    assert [month["name"] for month in whole["weightiest"]] == ["2018-07", "2020-12", "undated"]
    assert [month["name"] for month in certain["weightiest"]] == ["2020-12", "undated"]
    assert certain["totals"] == whole["totals"]
    assert whole["totals"]["less_certain_events"] == 1
    named = [{row["name"]: row["events"] for row in record["organizations"]} for record in (whole, certain)]
    assert named[0]["가나전자"] == named[1]["가나전자"] + 1


def test_page_marks_what_is_less_certain(store: Store) -> None:
    events = find_timeline(store, TimelineFilter())
    plain = list(timeline_lines(Page(width=100, words=WORDS), events))
    assert [line for line in plain if "· 가나전자, 다라연구소 설립" in line]
    assert sum("· " in line for line in plain if "[" in line) == 1
    coloured = "\n".join(timeline_lines(Page(width=100, words=WORDS, has_color=True), events))
    assert "\x1b[2m· 가나전자, 다라연구소 설립" in coloured
    sure = replace(WORDS, shown=0.6)
    assert not any("· 가나" in line for line in timeline_lines(Page(width=100, words=sure), events))


def ask(capsys: pytest.CaptureFixture[str], store: Store, *arguments: str) -> tuple[str, str]:
    assert run_command((*arguments, "--db", str(store.path))) == 0
    written = capsys.readouterr()
    return written.out, written.err


@pytest.mark.parametrize("command", [("timeline", "--undated"), ("who", "가나전자"), ("overview",)])
def test_commands_show_the_rest_with_all(
    store: Store, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    for option in ((), ("--json",)):
        out, err = ask(capsys, store, *command, *option)
        assert "가나전자, 다라연구소 설립" not in out
        if command[0] == "timeline":
            assert err == "lgai: one more is less certain; --all shows it\n"
        out, err = ask(capsys, store, *command, "--all", *option)
        assert "가나전자, 다라연구소 설립" in out
        assert "less certain" not in err


def test_asked_confidence_overrides_the_bound(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = ask(capsys, store, "timeline", "--min-confidence", "0.62", "--json")
    assert DOUBTED in [event["id"] for event in json.loads(out)]
    assert "less certain" not in err
    out, _ = ask(capsys, store, "timeline", "--min-confidence", "0.63", "--all", "--json")
    assert DOUBTED not in [event["id"] for event in json.loads(out)]


def test_show_prints_the_sum(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = ask(capsys, store, "show", DOUBTED)
    section = out[out.index("\nConfidence") :]
    assert "+1.00  base" in section
    assert "-0.50  time=close" in section
    assert "+0.50  in all, which is a chance of 0.62" in section


def test_hand_written_claims_lie_above_any_bound(store: Store) -> None:
    assert Claim.__dataclass_fields__["confidence"].default == 1.0
    assert find_timeline(store, TimelineFilter(min_confidence=1.0))


def test_path_takes_a_doubted_event_only_where_no_better_one_is(tmp_path: Path) -> None:
    plain = make_knowledge()
    first = plain.events[0]
    twin = replace(first, id="event/twin", confidence=1.0, type=plain.events[2].type)
    for confidence, expected in ((1.0, first.id), (0.5, "event/twin")):
        events = (replace(first, confidence=confidence), twin)
        knowledge = replace(plain, events=events, relations=())
        write_store(tmp_path / "graph.db", knowledge, fingerprint="", vocabulary=WORDS)
        with open_store(tmp_path / "graph.db") as store:
            ends = [find_entities(store, name).entities[0] for name in ("가나전자", "다라연구소")]
            hops = find_path(store, *ends)
        assert hops
        assert hops[0]["id"] == expected


def test_ruler_leaves_out_what_is_less_certain() -> None:
    plain = make_knowledge()
    events = (replace(plain.events[0], confidence=0.5), *plain.events[1:])
    kept = keep_shown(replace(plain, events=events), 0.6)
    assert kept == replace(plain, events=plain.events[1:])
    assert keep_shown(kept, 0.0) == kept
    assert {GANA, HONG} <= set(kept.entities)


def test_eval_judges_what_is_shown_and_calibrates_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"id": "news-1", "title": "새 냉장고", "text": "한빛전자는 지난 5일 새 냉장고를 출시했다."}
    (tmp_path / "articles.jsonl").write_text(json.dumps(row), encoding="utf-8")
    gold = tmp_path / "gold.yaml"
    gold.write_text(
        "articles:\n- id: news-1\n  published: 2021-03-08\n  events:\n"
        "  - {type: launch, cue: 5일, when: null, resolves: 'day=5,month=P', status: happened,\n"
        "     who: [{name: 한빛전자, role: agent}], what: 출시}\n",
        encoding="utf-8",
    )
    lexicon = load_lexicon()
    nothing_shown = replace(lexicon, confidence=replace(lexicon.confidence, shown=0.99))
    monkeypatch.setattr(lgai_graph.evaluate.measuring, "load_lexicon", lambda: nothing_shown)
    found = []
    for options in ((), ("--all",)):
        assert run_command(("eval", str(gold), "--json", *options)) == 0
        found.append(json.loads(capsys.readouterr().out))
    assert [record["events"]["lenient"]["recall"] for record in found] == [0.0, 1.0]
    assert found[0]["calibration"] == found[1]["calibration"] != []
