"""What a command loads decides how fast it answers: heavy libraries stay out of questions and help."""

import subprocess
import sys
from pathlib import Path

import pytest

from helpers_knowledge import make_knowledge
from lgai_graph.store import write_store

HEAVY = (
    *("spacy", "kiwipiepy", "networkx", "numpy", "rapidfuzz", "ahocorasick", "rich", "pydantic", "yaml"),
    *("anyio", "asyncio", "mcp", "starlette", "uvicorn"),
    *("dask", "distributed", "fsspec"),
)


def list_loaded(*arguments: str) -> list[str]:
    code = (
        "import sys; from lgai_graph.cli import run_command; run_command(sys.argv[1:]);"
        f"sys.stderr.write('\\n' + ' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=True)
    return done.stderr.decode().splitlines()[-1].split()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("eval", "--help"),
        ("build", "--help"),
        ("serve", "--help"),
        ("mcp", "--help"),
        ("extract", "--help"),
        ("link", "--help"),
        ("timeline",),
        ("who", "홍길동"),
        ("path", "홍길동", "하늘대"),
        ("articles", "--json"),
        ("show", "event/open"),
        ("search", "다라"),
        ("explain-date", "지난 7일", "--published", "2020-12-08"),
    ],
    ids=" ".join,
)
def test_question_loads_no_heavy_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    monkeypatch.setenv("LGAI_DB", str(tmp_path / "graph.db"))
    assert list_loaded(*arguments) == []


def test_this_test_would_see_a_heavy_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LGAI_DB", str(tmp_path / "graph.db"))
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    assert "yaml" in list_loaded("check")
