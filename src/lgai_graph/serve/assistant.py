"""Answer an assistant over the Model Context Protocol: a tool for each question, on stdin and stdout."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import anyio
from anyio import to_thread
from mcp import MCPError, types
from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server

from lgai_graph.errors import InputError, LgaiError
from lgai_graph.serve.asked.answers import Answer
from lgai_graph.serve.asked.parameters import Given, Parameter, make_parameter_schema, read_given
from lgai_graph.serve.asked.questions import QUESTIONS, Question
from lgai_graph.store import open_store

MOST_EVENTS = 20  # of a timeline unless a limit is given: what an assistant has room to read
INSTRUCTIONS = """
What Korean news articles say about companies, people and their events, read by rules, without a language
model. Each fact has `sources`: the words of an article (`exact`) with its title, publisher and day. Answer
with these quotes, and say nothing that no source says. `when` is a date in EDTF, as precise as the article
is: never make it more precise; null is unknown. `status` tells what happened from what is planned,
cancelled or denied. `conflicts` are places where sources differ: tell both. `confidence` is the chance that
an event was read rightly. Start with `overview` on an unknown corpus, with `who` on a name; several
candidates mean: ask which one.
""".strip()
TITLES: Mapping[str, str] = {question.name: question.help.rstrip(".") for question in QUESTIONS}


def run_assistant(db: Path, *, version: str) -> None:
    """Serve a store on stdin and stdout until the client closes them."""
    anyio.run(partial(_serve, make_server(db, version=version)))


async def _serve(server: "Server[dict[str, object]]") -> None:
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


def make_server(db: Path, *, version: str) -> "Server[dict[str, object]]":
    """Make the server of one store, which is opened anew for every call."""

    async def list_tools(
        context: ServerRequestContext[dict[str, object]], params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[make_tool(question) for question in QUESTIONS])

    async def call_tool(
        context: ServerRequestContext[dict[str, object]], params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        return await to_thread.run_sync(partial(call, db, params.name, params.arguments or {}))

    return Server(
        "lgai",
        version=version,
        title="lgai: a timeline knowledge graph from Korean corporate news",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def make_tool(question: Question) -> types.Tool:
    """Describe a question as a tool."""
    parameters = _list_parameters(question)
    return types.Tool(
        name=question.name,
        title=TITLES[question.name],
        description=question.help,
        input_schema={
            "type": "object",
            "properties": {
                one.identifier: {**make_parameter_schema(one), "description": one.help} for one in parameters
            },
            "required": [one.identifier for one in parameters if one.is_required],
            "additionalProperties": False,
        },
        annotations=types.ToolAnnotations(
            read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
        ),
    )


def _list_parameters(question: Question) -> list[Parameter]:
    """List what may be given; an assistant gets a long list in parts."""
    return [
        replace(one, default=MOST_EVENTS) if one.name == "limit" and one.default is None else one
        for one in question.parameters
    ]


def call(db: Path, name: str, arguments: Mapping[str, object]) -> types.CallToolResult:
    """Answer a call with the JSON of the command; an error is an answer that the assistant can read."""
    question = next((question for question in QUESTIONS if question.name == name), None)
    if question is None:
        raise MCPError(types.INVALID_PARAMS, f"there is no tool {name!r}")
    try:
        given = read_given(_list_parameters(question), _list_pairs(arguments))
        with open_store(db) as store:
            answer = question.answer(store, given)
            record = list(answer.rows) if answer.rows is not None else answer.record
    except LgaiError as error:
        return types.CallToolResult(content=[types.TextContent(text=str(error))], is_error=True)
    remarks = [*answer.remarks, *_tell_rest(answer, given, record)]
    words = [json.dumps(record, ensure_ascii=False), *remarks]
    return types.CallToolResult(
        content=[types.TextContent(text=one) for one in words],
        structured_content={"rows": record, "remarks": remarks} if isinstance(record, list) else record,
    )


def _list_pairs(arguments: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the arguments as names and texts; null stands for nothing.

    Raises:
        InputError: a value that is no text, number or truth, nor a list of these.
    """
    for name, value in arguments.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, bool):
                yield name, "true" if one else "false"
            elif isinstance(one, str | int | float):
                yield name, str(one)
            elif one is not None:
                raise InputError(f"{name}: give a text, a number, true or false, or a list of these")


def _tell_rest(answer: Answer, given: Given, record: object) -> Iterator[str]:
    """Say how to get the rest of a list."""
    if answer.has_more and isinstance(record, list):
        total = f" of {answer.total}" if answer.total is not None else ""
        behind = (given.get_number("offset") or 0) + len(record)
        yield f"these are {len(record)}{total}; offset={behind} gives the next"
