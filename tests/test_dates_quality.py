"""Floors under the date rules: our own case table, and those of two other taggers where they are at hand."""

import hashlib
import json
from pathlib import Path

import pytest
from lgai_graph.evaluate.date_cases import TableScore, Verdict, score_dates, score_dates_folder
from lgai_graph.evaluate.date_tables import read_date_cases

from lgai_graph.errors import InputError
from lgai_graph.model import PeriodKind

HERE = Path(__file__).parent
NEWS = HERE / "fixtures" / "dates_news.jsonl"
OTHERS = HERE.parents[1] / "shared" / "data" / "dates"
FLOORS = json.loads((HERE / "dates_quality.json").read_text(encoding="utf-8"))


def check(score: TableScore, floor: dict[str, float]) -> None:
    assert score.share >= floor["share"], "\n".join(score.failures)
    assert score.scored >= floor["scored"]
    assert score.count(Verdict.WRONG) <= floor["wrong"], "\n".join(score.failures)


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


@pytest.mark.parametrize("name", ["duckling_ko_a.jsonl", "recognizers_ko_a.jsonl"])
def test_other_taggers_cases_stay_above_the_floor(name: str) -> None:
    path = OTHERS / name
    if not path.exists():
        pytest.skip(f"{name} is not here; it is not part of the project")
    check(score_dates(name, read_date_cases(path)), FLOORS[name])


def test_score_prints_figures_scope_and_failures(tmp_path: Path) -> None:
    may = {"words": "지난달", "earliest": "2020-05-01", "latest": "2020-05-31"}
    never = {"words": "지난달", "earliest": None, "latest": None}
    day = {"published": "2020-06-17"}
    eve = {"text": "크리스마스이브", "kind": "datetimeHoliday", "values": [[2013, 12, 24]]}
    rows = [
        {"text": "지난달 만났다.", "dates": [may], **day},
        {"text": "지난달 만났다.", "dates": [never], **day},
        {"text": "지난달 만났다.", "dates": [], **day},
        {"text": "3년간 이어졌다.", "dates": [], **day},
        {**eve, "grain": "Day", "reference": "2013-02-12"},
    ]
    table = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (tmp_path / "cases.jsonl").write_text(table, encoding="utf-8")
    lines = score_dates_folder(tmp_path).lines
    assert lines[0] == "cases.jsonl: 2 of 4 in scope right (50.0%), 2 wrong, 0 missed"
    assert "out of scope    1  seasons here are months" in lines[1]
    assert "'지난달' is None..None, got '지난달' as 2020-05" in lines[2]
    assert "no date, but '지난달' as 2020-05" in lines[3]


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
