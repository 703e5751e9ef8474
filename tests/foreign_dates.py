"""Turn the date tables of Recognizers-Text and Duckling into ours.

Both read conversation and look forward. What contradicts news reading there, and which of two answers is
the one right answer, stands line by line in ``fixtures/dates_foreign.tsv``.

Usage: python tests/foreign_dates.py FOLDER OUT && lgai eval dates OUT
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

DECISIONS = Path(__file__).parent / "fixtures" / "dates_foreign.tsv"
DATED_TYPES = frozenset({"date", "daterange", "datetime", "datetimerange"})
DAY = re.compile(r"[1-9]\d{3}-\d\d-\d\d")
SHOWN = 20  # characters of a phrase in the file of decisions
OUT = "out"

Row = dict[str, Any]
Days = tuple[date, date]


class Decision(NamedTuple):
    """What a hand decided about one phrase: ``out`` of scope, or the first day of its one answer."""

    words: str
    answer: str
    reason: str


def read_decisions(path: Path = DECISIONS) -> dict[tuple[str, int], list[Decision]]:
    """Read the decisions by table and line."""
    decisions: dict[tuple[str, int], list[Decision]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            table, number, words, answer, reason = line.split("\t")
            decisions.setdefault((table, int(number)), []).append(Decision(words, answer, reason))
    return decisions


def convert_table(path: Path) -> Iterator[Row]:
    """Yield the rows of a foreign table in our form."""
    decisions = read_decisions()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        decided = decisions.get((path.name, number), [])
        row = json.loads(line)
        yield convert_recognizers(row, decided) if "results" in row else convert_duckling(row, decided)


def find_decision(words: str, decided: list[Decision]) -> Decision | None:
    return next((decision for decision in decided if decision.words == words[:SHOWN]), None)


def convert_recognizers(row: Row, decided: list[Decision]) -> Row:
    text = row["input"]
    results = [result for result in row["results"] if result]
    items = [
        convert_result(result, row, find_decision(result["Text"].strip(), decided)) for result in results
    ]
    if not results:
        items = [
            {"words": decision.words, "any": True, "out_of_scope": decision.reason} for decision in decided
        ]
    reference = (row["reference"] or "")[:10] or None
    return {"text": text, "published": reference, "dates": items, "complete": not results}


def convert_result(result: Row, row: Row, decision: Decision | None) -> Row:
    words = result["Text"].strip()
    start = row["input"].find(words)
    item: Row = {"words": words if start >= 0 else "", "start": max(start, 0)}
    if decision and decision.answer == OUT:
        item["out_of_scope"] = decision.reason
    kind = str(result.get("TypeName") or result["Type"]).rpartition(".")[2]
    if kind not in DATED_TYPES:
        return item | {"none": True}
    answers = sorted(set(list_answers(result))) if row["reference"] else []
    if decision and decision.answer != OUT:
        answers = [days for days in answers if days[0].isoformat() == decision.answer]
    if not answers:
        return item | {"any": True}
    assert len(answers) == 1 or "out_of_scope" in item, f"two answers and no decision: {words} {answers}"
    earliest, latest = answers[0]
    return item | {"earliest": earliest.isoformat(), "latest": latest.isoformat()}


def list_answers(result: Row) -> Iterator[Days]:
    """Yield the days of each value.

    A range counted in days names its last day; a unit, or a range in months or years, the day behind it.
    """
    values = list((result.get("Resolution") or {}).get("values", []))
    resolutions = result.get("Value") or {}
    timex = resolutions.get("Timex") or (values[0].get("timex") if values else "") or ""
    values += [resolutions.get(key, {}) for key in ("PastResolution", "FutureResolution")]
    for value in values:
        first = value.get("start") or value.get("startDate") or value.get("value") or value.get("date")
        last = value.get("end") or value.get("endDate") or value.get("value") or value.get("date")
        if first and last and DAY.match(first) and DAY.match(last):
            earliest, latest = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
            names_last_day = re.search(r",PT?\d+[DHMS]\)", timex) and not re.search(r",P\d+[MY]\)", timex)
            yield earliest, latest if latest == earliest or names_last_day else latest - timedelta(days=1)


def convert_duckling(row: Row, decided: list[Decision]) -> Row:
    days = [date(*map(int, value[:3])) for value in row["values"]]
    earliest, latest = make_bounds(days, row["grain"])
    item = {"words": row["text"], "earliest": earliest.isoformat(), "latest": latest.isoformat()}
    if decided:
        item["out_of_scope"] = decided[0].reason
    return {"text": row["text"], "published": row["reference"][:10], "dates": [item], "complete": False}


def make_bounds(days: list[date], grain: str) -> Days:
    first = days[0]
    if len(days) > 1:
        return first, days[1] - timedelta(days=1)
    months = {"Month": 1, "Quarter": 3, "Year": 12}.get(grain, 0)
    if not months:
        return first, first + timedelta(days=6 if grain == "Week" else 0)
    end = first.year * 12 + first.month - 1 + months
    return first, date(end // 12, end % 12 + 1, 1) - timedelta(days=1)


def convert_folder(source: Path, target: Path) -> None:
    """Write every table of a folder in our form."""
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.jsonl")):
        lines = (json.dumps(row, ensure_ascii=False) for row in convert_table(path))
        (target / path.name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    convert_folder(Path(sys.argv[1]), Path(sys.argv[2]))
