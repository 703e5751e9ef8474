"""The assistant's server, asked by a client of the same SDK over stdin and stdout."""

import json
import os
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest
from jsonschema import Draft202012Validator
from mcp import Client, MCPError, StdioServerParameters

from helpers_knowledge import make_entity, make_knowledge
from helpers_serve import COMMAND, DEADLINE
from lgai_graph.cli import run_command
from lgai_graph.model import EntityId, EntityKind
from lgai_graph.serve import assistant
from lgai_graph.serve.asked.questions import QUESTIONS
from lgai_graph.store import write_store

TALKING = 90.0  # seconds that one conversation may last


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    world = make_knowledge()
    namesakes = [
        replace(make_entity("임꺽정", EntityKind.PERSON), id=EntityId(f"person/임꺽정-{n}")) for n in (1, 2)
    ]
    path = tmp_path / "graph.db"
    write_store(path, replace(world, entities=(*world.entities, *namesakes)), fingerprint="")
    monkeypatch.setenv("LGAI_DB", str(path))
    monkeypatch.setenv("LGAI_LANG", "en")
    return path


def talk(db: Path, ask: Callable[[Client], Awaitable[None]]) -> None:
    """Start ``lgai mcp`` and talk to it, for so long and no longer."""
    server = StdioServerParameters(
        command=COMMAND[0],
        args=[*COMMAND[1:], "mcp", "--db", str(db)],
        env={"PYTHONPATH": os.environ.get("PYTHONPATH", "")},
    )

    async def run() -> None:
        with anyio.fail_after(TALKING):
            async with Client(server, read_timeout_seconds=DEADLINE) as client:
                await ask(client)

    anyio.run(run)


def read_words(result: Any) -> list[str]:
    """Read the texts of an answer."""
    return [one.text for one in result.content]


def run_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> object:
    capsys.readouterr()
    assert run_command((*arguments, "--json")) == 0
    return json.loads(capsys.readouterr().out)


def test_every_question_is_a_tool_that_only_reads(db: Path) -> None:
    async def ask(client: Client) -> None:
        tools = (await client.list_tools()).tools
        assert [tool.name for tool in tools] == [question.name for question in QUESTIONS]
        for tool in tools:
            Draft202012Validator.check_schema(tool.input_schema)
            assert tool.input_schema["additionalProperties"] is False
            assert tool.annotations is not None
            assert tool.annotations.read_only_hint
            assert not tool.annotations.open_world_hint
        shapes = {tool.name: tool.input_schema for tool in tools}
        assert "as_of" in shapes["who"]["properties"]
        assert shapes["path"]["required"] == ["start", "goal"]
        assert shapes["timeline"]["properties"]["limit"]["default"] == assistant.MOST_EVENTS
        assert "no source says" in (client.instructions or "")

    talk(db, ask)


CALLS: list[tuple[str, dict[str, Any], tuple[str, ...]]] = [
    ("timeline", {}, ("timeline",)),
    ("timeline", {"who": ["홍길동"], "undated": True}, ("timeline", "--who", "홍길동", "--undated")),
    ("timeline", {"since": "2020", "top": 1, "per": None}, ("timeline", "--since", "2020", "--top", "1")),
    ("timeline", {"min_confidence": 0.5}, ("timeline", "--min-confidence", "0.5")),
    ("who", {"name": "홍길동"}, ("who", "홍길동")),
    ("who", {"name": "홍길동", "as_of": "2019"}, ("who", "홍길동", "--as-of", "2019")),
    ("who", {"name": "임꺽정"}, ("who", "임꺽정")),
    ("path", {"start": "홍길동", "goal": "하늘대"}, ("path", "홍길동", "하늘대")),
    ("search", {"words": ["다라", "연구소"]}, ("search", "다라", "연구소")),
    ("search", {"words": "다라", "limit": 2}, ("search", "다라", "--limit", "2")),
    ("show", {"id": "event/opening"}, ("show", "event/opening")),
    ("overview", {"all": True}, ("overview", "--all")),
]


def test_answers_are_those_of_the_commands(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers: list[Any] = []

    async def ask(client: Client) -> None:
        answers.extend([await client.call_tool(name, arguments) for name, arguments, _ in CALLS])

    talk(db, ask)
    for answer, (_, _, command) in zip(answers, CALLS, strict=True):
        wanted = run_json(capsys, *command)
        assert not answer.is_error
        assert json.loads(read_words(answer)[0]) == wanted
        structured = answer.structured_content
        assert (structured["rows"] if isinstance(wanted, list) else structured) == wanted
    assert {name for name, *_ in CALLS} == {question.name for question in QUESTIONS}


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("who", {}, "name: is missing"),
        ("who", {"name": "홍길동", "as-of": "bald"}, "'bald' is no date"),
        ("who", {"name": {"a": 1}}, "name: give a text"),
        ("who", {"naem": "홍길동"}, "there is no parameter 'naem'"),
        ("path", {"start": "임꺽정", "goal": "하늘대"}, "임꺽정 may be"),
        ("path", {"start": "아무도아님", "goal": "하늘대"}, "nothing is called 아무도아님"),
        ("show", {"id": "nichts"}, "no id begins with 'nichts'"),
        ("timeline", {"limit": -1}, "no whole number"),
        ("timeline", {"type": ["축제"]}, "no event type is called"),
    ],
)
def test_what_is_wrong_is_an_answer_that_can_be_read(
    db: Path, name: str, arguments: dict[str, Any], said: str
) -> None:
    result = assistant.call(db, name, arguments)
    assert result.is_error
    assert said in read_words(result)[0]


def test_a_tool_that_there_is_not_is_refused(db: Path) -> None:
    with pytest.raises(MCPError, match="there is no tool 'build'"):
        assistant.call(db, "build", {})


def test_a_long_timeline_comes_in_parts_and_says_so(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assistant, "MOST_EVENTS", 2)
    result = assistant.call(db, "timeline", {"undated": True, "all": True})
    rows, said = read_words(result)
    assert len(json.loads(rows)) == 2
    assert said == "these are 2 of 5; offset=2 gives the next"
    rest = assistant.call(db, "timeline", {"undated": True, "all": True, "offset": 4})
    assert [len(json.loads(read_words(rest)[0])), len(read_words(rest))] == [1, 1]


def test_what_is_left_out_is_said(db: Path) -> None:
    assert read_words(assistant.call(db, "timeline", {}))[1:] == [
        "1 more without a date; undated=true adds them"
    ]
    assert read_words(assistant.call(db, "who", {"name": "임꺽정"}))[1:] == [
        "2 answer to 임꺽정; give one in full, or its id"
    ]
    assert "near to it: 홍길동" in read_words(assistant.call(db, "who", {"name": "홍길동네에서"}))[1]


def test_a_store_that_a_build_replaces_is_seen_at_once(db: Path) -> None:
    before = assistant.call(db, "overview", {}).structured_content
    write_store(db, make_knowledge(), fingerprint="")
    after = assistant.call(db, "overview", {}).structured_content
    assert (before["totals"]["entities"], after["totals"]["entities"]) == (12, 10)
    db.unlink()
    assert "there is no store" in read_words(assistant.call(db, "overview", {}))[0]
