"""Which words of an article stand below a line: what it leaves out, and what stands before."""

from dataclasses import replace
from pathlib import Path

import pytest

from helpers_knowledge import make_knowledge
from lgai_graph.model import ParticipantRole
from lgai_graph.query.facts.quotes import LONGEST, Before, choose_quote, find_last
from lgai_graph.query.shapes import SourceRecord
from lgai_graph.query.timeline import TimelineFilter, find_timeline
from lgai_graph.store import open_store, write_store

GREW, PAID, SOLD = "빚이 늘어나 ", "빚을 갚아 ", "가온은 공장을 팔았다."
LONG = "빚이 늘어난 가온은 채권단의 요구에 따라 부산에 있는 공장을 새솔에 팔았다."


def make_sources(*sentences: str) -> list[SourceRecord]:
    return [
        SourceRecord(
            article=f"a{i}",
            title="제목",
            publisher=None,
            published=None,
            start=50,
            end=50 + len(exact),
            exact=exact,
            rule="deed",
        )
        for i, exact in enumerate(sentences)
    ]


@pytest.mark.parametrize(
    ("summary", "sentences", "quoted"),
    [
        ("가온, 공장 매각", [LONG], LONG),
        ("가온, 부산에 있는 공장을 새솔에 매각", ["가온은 부산에 있는 공장을 새솔에 팔았다."], None),
        ("가온 출범", ["가온은 3월 2일 출범했다."], None),  # little is left out of so short a sentence
        (
            "가온, 공장 매각",
            [f"가온은 공장을 팔아 {PAID * 30}커졌다."],
            f"가온은 공장을 팔아 {PAID * 17}빚을 갚아…",
        ),
        ("가온, 공장 매각", [GREW * 30 + SOLD], f"…{GREW * 16}{SOLD}"),
        ("가온, 공장 매각", [GREW * 15 + SOLD], GREW * 15 + SOLD),
        ("가온, 공장 매각", ["가" * 900], f"{'가' * LONGEST}…"),
        ("가온, 공장 매각", [LONG, "가온, 공장 매각"], None),
        ("가온, 공장 매각", [], None),
    ],
)
def test_sentence_is_quoted_where_the_summary_leaves_much_of_each_out(
    summary: str, sentences: list[str], quoted: str | None
) -> None:
    assert choose_quote(summary, make_sources(*sentences), []) == quoted


@pytest.mark.parametrize(
    ("before", "quoted"),
    [
        ("가온은 나래 공장을 지었다.\n", "가온은 나래 공장을 지었다. 오는 7월 시험 가동한다."),
        ("둘째 날이다. 가온은 나래 공장을 지었다. ", "가온은 나래 공장을 지었다. 오는 7월 시험 가동한다."),
        ("가온은 컸다. 나래 공장을 지었다. ", None),  # who acts is named farther back
        ("가온의 앞날\n", None),  # a heading
        (f"{'앞날을 보고 ' * 20}가온은 나래 공장을 지었다."[-LONGEST:], None),  # its beginning is cut off
    ],
)
def test_sentence_that_names_nobody_is_quoted_with_the_one_before(before: str, quoted: str | None) -> None:
    sources = make_sources("오는 7월 시험 가동한다.")
    told = Before("a0", 50, before, before.index("가온"))
    assert choose_quote("가온, 7월 시험 가동", sources, [told]) == quoted
    assert choose_quote("가온, 7월 시험 가동", sources, [told._replace(start=9)]) is None


def test_nothing_is_quoted_where_another_source_names_who_acts() -> None:
    sources = make_sources("오는 7월 시험 가동한다.", "가온이 7월 시험 가동한다.")
    told = Before("a0", 50, "가온은 나래 공장을 지었다.", 0)
    assert choose_quote("가온, 7월 시험 가동", sources, [told]) is None


def test_last_sentence_keeps_the_quotation_in_it() -> None:
    text = "첫째다. 가온은 “늘었다. 더 는다.”라고 했다. "
    assert find_last(Before("a0", 50, text, text.index("가온"))) == "가온은 “늘었다. 더 는다.”라고 했다."


@pytest.mark.parametrize(("role", "opens"), [("agent", True), ("source", False)])
def test_who_acts_is_looked_for_in_the_store_before_the_sentence(
    tmp_path: Path, role: str, opens: bool
) -> None:
    known = make_knowledge()
    hire = next(event for event in known.events if event.id == "event/hire")
    claim = hire.claims[0]
    named = tuple(replace(argument, role=ParticipantRole(role)) for argument in claim.arguments)
    hire = replace(hire, claims=(replace(claim, arguments=named),))
    write_store(tmp_path / "graph.db", replace(known, events=(hire,)), fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        (record,) = find_timeline(store, TimelineFilter())
    exact = claim.evidence.exact
    assert record["quote"] == (
        f"가나전자는 2018년 7월 부산에 다라연구소를 세웠다. {exact}" if opens else exact
    )
