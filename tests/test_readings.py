"""What readers said of printed events is found again on the events that are printed now."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml

ROOT = Path(__file__).parents[1]
TEXT = "새솔은 지난달 한빛전자를 인수했다고 밝혔다. 홍길동 대표는 새솔의 회장에 선임됐다."


@pytest.fixture(scope="module")
def readings() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("readings", ROOT / "scripts" / "readings.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["readings"] = module
    spec.loader.exec_module(module)
    return module


def _write(folder: Path, **changes: object) -> tuple[Path, Path]:
    told = {
        "at": [0, 24],
        "type": "acquisition",
        "status": "happened",
        "agents": ["한빛전자", "새솔"],
        "true": True,
        "clean": False,
        "news": True,
    }
    path, articles = folder / "readings.yaml", folder / "articles.jsonl"
    path.write_text(
        yaml.safe_dump({"articles": [{"id": "a-1", "events": [told | changes]}]}, allow_unicode=True), "utf-8"
    )
    articles.write_text(json.dumps({"id": "a-1", "title": "새솔, 한빛전자 인수", "text": TEXT}), "utf-8")
    return path, articles


def _judge(module: ModuleType, paths: tuple[Path, Path]) -> list[tuple[bool, bool]]:
    told = module.load_readings(paths[0])
    found = module.list_judged(told, module.build_read(told, paths[1]))
    return [(each.reading.is_true, each.reading.is_clean) for each in found]


def test_a_reading_finds_its_event(readings: ModuleType, tmp_path: Path) -> None:
    assert _judge(readings, _write(tmp_path)) == [(True, False)]


@pytest.mark.parametrize(
    "changes", [{"status": "planned"}, {"type": "launch"}, {"agents": ["새솔"]}, {"at": [400, 420]}]
)
def test_a_changed_event_has_no_verdict(
    readings: ModuleType, tmp_path: Path, changes: dict[str, object]
) -> None:
    assert _judge(readings, _write(tmp_path, **changes)) == []


@pytest.mark.parametrize(
    "name",
    ["readings_dev", "readings_fit", "readings_held", "readings_again", "readings_fresh", "readings_last"],
)
def test_a_file_of_readings_counts_itself(name: str) -> None:
    told = yaml.safe_load((ROOT / "tests" / "gold" / f"{name}.yaml").read_text("utf-8"))
    events = [event for article in told["articles"] for event in article["events"]]
    counts = {key: sum(event[key] for event in events) for key in ("true", "clean", "news")}
    assert told["counts"] == {"articles": len(told["articles"]), "events": len(events), **counts}
    assert not any(event["clean"] and not event["true"] for event in events)


def test_verdicts_keep_the_reasons_of_their_time(
    readings: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    fitting = importlib.import_module("fit_confidence")
    path = ROOT / "tests" / "gold" / "verdicts.json"
    rows, counts = list(fitting.read_verdicts(path)), json.loads(path.read_text("utf-8"))["counts"]
    assert (len(rows), sum(row.is_true for row in rows)) == (counts["events"], counts["true"])
    assert {row.count for row in rows if not row.is_true} == {fitting.SINCE_MENDED}
    assert all(any(reason.startswith("type=") for reason in claim) for row in rows for claim in row.claims)
