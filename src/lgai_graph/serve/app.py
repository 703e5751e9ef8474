"""The application: the page, the questions under ``/api/`` and their OpenAPI document."""

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from lgai_graph.errors import AmbiguousError, InputError, LgaiError, NotFoundError, StoreError
from lgai_graph.query.shapes import EventRecord, HitRecord
from lgai_graph.serve.asked.answers import CHUNK, Answer
from lgai_graph.serve.asked.openapi import make_openapi
from lgai_graph.serve.asked.parameters import Given, JsonSchema, read_given
from lgai_graph.serve.asked.questions import QUESTIONS, Question
from lgai_graph.serve.door import StoreDoor
from lgai_graph.serve.guard import Guard, list_hosts
from lgai_graph.serve.page import PageShelf

AnswerRow: TypeAlias = EventRecord | HitRecord

JSON = "application/json"
# The first that fits names the status; an error of another kind is a fault of this program.
STATUSES: tuple[tuple[type[LgaiError], int], ...] = (
    (InputError, 400),
    (AmbiguousError, 409),
    (NotFoundError, 404),
    (StoreError, 503),
    (LgaiError, 500),
)


def make_app(db: Path, *, port: int, version: str) -> Starlette:
    """Make the application for one store.

    Args:
        db: opened anew for every request, so that a build that replaces it is seen at once.
        port: where it listens, which ``Host`` must name.
        version: of the package.
    """
    door = StoreDoor(db)
    app = Starlette(
        routes=[  # a route without methods answers GET and HEAD
            Route("/", partial(_show_page, PageShelf(door))),
            Route("/api/openapi.json", partial(_show_document, make_openapi(version))),
            *(Route(f"/api/{question.name}", partial(_ask, door, question)) for question in QUESTIONS),
        ],
        middleware=[Middleware(Guard, hosts=list_hosts(port))],
        exception_handlers={LgaiError: _tell_error, HTTPException: _tell_refusal},
    )
    app.router.redirect_slashes = False  # an address is right or wrong
    return app


def _show_page(shelf: PageShelf, request: Request) -> Response:
    page = shelf.find_page(request.query_params)
    return HTMLResponse(page.html, headers={"Content-Security-Policy": page.policy})


def _show_document(document: JsonSchema, request: Request) -> Response:
    return JSONResponse(document)


def _ask(door: StoreDoor, question: Question, request: Request) -> Response:
    """Answer a question; a list of many rows is sent while it is read."""
    given = read_given(question.parameters, request.query_params.multi_items())
    with ExitStack() as stack:
        store = stack.enter_context(door.open())
        answer = question.answer(store, given)
        if answer.rows is None:
            return JSONResponse(answer.record)
        headers = _make_headers(answer, given, request)
        listed: Iterator[AnswerRow] = iter(answer.rows)
        first = list(islice(listed, CHUNK))
        if len(first) < CHUNK:
            return JSONResponse(first, headers=headers)
        rows = chain(first, listed)
        return StreamingResponse(_write_rows(rows, stack.pop_all()), headers=headers, media_type=JSON)


def _write_rows(rows: Iterable[AnswerRow], opened: ExitStack) -> Iterator[str]:
    """Write a list row by row, and close the store behind it."""
    with opened:
        for number, row in enumerate(rows):
            yield f"{',' if number else '['}{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}"
        yield "]"


def _make_headers(answer: Answer, given: Given, request: Request) -> dict[str, str]:
    """Tell the length of the whole list, and where it goes on."""
    headers = {} if answer.total is None else {"X-Total-Count": str(answer.total)}
    if answer.has_more:
        behind = (given.get_number("offset") or 0) + (given.get_number("limit") or 0)
        others = [(name, text) for name, text in request.query_params.multi_items() if name != "offset"]
        query = urlencode([*others, ("offset", str(behind))])
        headers["Link"] = f'<{request.url.path}?{query}>; rel="next"'
    return headers


def _tell_error(request: Request, error: Exception) -> Response:
    """Say what was wrong, in one line."""
    status = next(status for kind, status in STATUSES if isinstance(error, kind))
    body: dict[str, object] = {"error": str(error)}
    if isinstance(error, AmbiguousError):
        body["choices"] = list(error.choices)
    return JSONResponse(body, status)


def _tell_refusal(request: Request, error: Exception) -> Response:
    """Say that there is no such place, or that nothing can be written."""
    if not isinstance(error, HTTPException):
        raise error
    return JSONResponse({"error": error.detail}, error.status_code, headers=error.headers)
