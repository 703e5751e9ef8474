"""Floors under the date rules: our own case table, and those of two other taggers where they are at hand."""

import hashlib
import json
from pathlib import Path

import pytest

from foreign_dates import DECISIONS, OUT, convert_folder, convert_table, read_decisions
from lgai_graph.errors import InputError
from lgai_graph.evaluate import Verdict
from lgai_graph.evaluate.cases import TableScore, read_date_cases, score_dates, score_dates_folder
from lgai_graph.model import PeriodKind

HERE = Path(__file__).parent
NEWS = HERE / "fixtures" / "dates_news.jsonl"
OTHERS = HERE.parents[1] / "shared" / "data" / "dates"
FLOORS = json.loads((HERE / "dates_quality.json").read_text(encoding="utf-8"))
FOREIGN = ("duckling_ko_a.jsonl", "recognizers_ko_a.jsonl")

needs_others = pytest.mark.skipif(
    not OTHERS.is_dir(), reason="the other taggers' tables are not part of the project (../shared/data/dates)"
)


def check(score: TableScore, floor: dict[str, float]) -> None:
    scored = score.in_scope
    assert len(score.outcomes) >= floor["all_n"]
    assert len(scored.outcomes) >= floor["n"]
    assert score.share >= floor["all_share"]
    assert scored.share >= floor["share"], "\n".join(score.failures)
    assert scored.count(Verdict.WRONG) <= floor["wrong"], "\n".join(score.failures)


def test_news_cases_stay_above_the_floor() -> None:
    check(score_dates(NEWS.name, read_date_cases(NEWS)), FLOORS["dates_news.jsonl"])


def test_floor_belongs_to_the_table_it_was_set_on() -> None:
    assert hashlib.sha256(NEWS.read_bytes()).hexdigest() == FLOORS["dates_news.jsonl"]["sha256"]


def test_news_table_is_broad_enough() -> None:
    rows = [json.loads(line) for line in NEWS.read_text(encoding="utf-8").splitlines()]
    phrases = [item for row in rows for item in row["dates"]]
    assert len(phrases) >= 250
    assert {item["kind"] for item in phrases if "kind" in item} == {kind.value for kind in PeriodKind}
    assert sum(not row["dates"] for row in rows) >= 50


@needs_others
def test_other_taggers_cases_stay_above_the_floor(tmp_path: Path) -> None:
    convert_folder(OTHERS, tmp_path)
    scores = score_dates_folder(tmp_path)
    assert tuple(score.name for score in scores) == FOREIGN
    for score in scores:
        check(score, FLOORS[score.name])


@needs_others
@pytest.mark.parametrize("name", FOREIGN)
def test_every_decision_about_a_foreign_row_meets_its_phrase(name: str) -> None:
    rows = list(convert_table(OTHERS / name))
    decided = {key[1]: items for key, items in read_decisions().items() if key[0] == name}
    for number, decisions in decided.items():
        items = rows[number - 1]["dates"]
        reasons = [item["out_of_scope"] for item in items if "out_of_scope" in item]
        assert len(reasons) == len([d for d in decisions if d.answer == OUT]), number
        chosen = [d.answer for d in decisions if d.answer != OUT]
        assert set(chosen) <= {item.get("earliest") for item in items}, number


def test_decisions_give_a_reason_each() -> None:
    decisions = [decision for items in read_decisions().values() for decision in items]
    assert len(decisions) == len(DECISIONS.read_text(encoding="utf-8").splitlines()) - 2
    assert all(decision.reason and decision.answer for decision in decisions)


def write_table(folder: Path, *rows: dict[str, object]) -> None:
    table = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (folder / "cases.jsonl").write_text(table, encoding="utf-8")


def test_score_prints_all_rows_and_those_in_scope_with_their_failures(tmp_path: Path) -> None:
    may = {"words": "지난달", "earliest": "2020-05-01", "latest": "2020-05-31"}
    never = {"words": "지난달", "earliest": None, "latest": None}
    eve = {"words": "성탄 무렵", "any": True, "out_of_scope": "no day of its own"}
    day = {"published": "2020-06-17"}
    write_table(
        tmp_path,
        {"text": "지난달 만났다.", "dates": [may], **day},
        {"text": "지난달 만났다.", "dates": [never], **day},
        {"text": "지난달 만났다.", "dates": [], **day},
        {"text": "3년간 이어졌다.", "dates": [], **day},
        {"text": "성탄 무렵 만났다.", "dates": [eve], **day},
    )
    score = score_dates_folder(tmp_path)[0]
    assert score.lines == (
        "cases.jsonl, all: 2 of 5 right (40.0%), 2 wrong, 1 missed",
        "cases.jsonl, in scope: 2 of 4 right (50.0%), 2 wrong, 0 missed",
        "  out of scope    1  no day of its own",
    )
    first, second = score.failures
    assert "'지난달' is None..None, got '지난달' as 2020-05" in first
    assert "no date, but '지난달' as 2020-05" in second


@pytest.mark.parametrize(
    ("item", "is_right"),
    [
        ({"any": True}, True),
        ({"none": True}, False),
        ({"problem": True}, False),
        ({"earliest": "2020-05-01", "latest": "2020-05-31"}, True),
        ({"earliest": "2020-05-01", "latest": "2020-06-01"}, False),
    ],
)
def test_a_phrase_has_one_right_answer(tmp_path: Path, item: dict[str, object], is_right: bool) -> None:
    write_table(
        tmp_path, {"text": "지난달", "published": "2020-06-17", "dates": [{"words": "지난달", **item}]}
    )
    assert score_dates_folder(tmp_path)[0].share == float(is_right)


def test_bad_table_names_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "cases.jsonl").write_text('{"text": "7월"}\nnot json\n', encoding="utf-8")
    with pytest.raises(InputError) as raised:
        score_dates_folder(tmp_path)
    assert [line.split(": ")[0] for line in str(raised.value).splitlines()] == [
        f"{tmp_path / 'cases.jsonl'}:{number}" for number in (1, 2)
    ]


def test_folder_without_tables_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no \*\.jsonl case table"):
        score_dates_folder(tmp_path)
