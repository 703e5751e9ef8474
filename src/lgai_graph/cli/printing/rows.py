"""Lay out answers of several parts as the rows of one list, for ``--format``."""

from collections.abc import Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from lgai_graph.cli.printing.tables import Columns

if TYPE_CHECKING:
    from lgai_graph.query.overview import OverviewRecord
    from lgai_graph.query.shapes import CandidatesRecord, EventRecord, RelationRecord, RoleRecord, WhoRecord
    from lgai_graph.query.who.succession import SuccessionRecord

Row = dict[str, str | int | bool | None]
WHO_FIELDS = ("part", "name", "role", "start", "end", "former", "text", "sources", "id")
OVERVIEW_FIELDS = ("part", "name", "kind", "when", "number", "text", "id")
WHO_COLUMNS: Columns = {field: itemgetter(field) for field in WHO_FIELDS}
OVERVIEW_COLUMNS: Columns = {field: itemgetter(field) for field in OVERVIEW_FIELDS}


def list_who_rows(record: "WhoRecord | SuccessionRecord | CandidatesRecord") -> list[Row]:
    """List whom a name may mean, who held a post, or all that is known of one."""
    if "candidates" in record:
        return [
            _who("candidate", candidate["name"], "; ".join(candidate["roles"]), ident=candidate["id"])
            for candidate in record["candidates"]
        ]
    if "holders" in record:
        return [
            _who(
                "holder",
                holder["person"]["name"],
                holder["role"],
                span=(holder["start"] or holder["first_seen"], holder["end"]),
                former=holder["former"],
                sources=len(holder["sources"]),
                ident=holder["id"],
            )
            for holder in record["holders"]
        ]
    return list(_list_known(record))


def _list_known(record: "WhoRecord") -> Iterator[Row]:
    """Yield the career, the people, the ties and the events of one."""
    yield from (_role(role, "career") for role in record["roles"])
    yield from (_role(role, "person") for role in record.get("people", []))
    yield from (
        _who("unit", unit["name"], unit["kind"], ident=unit["id"]) for unit in record.get("units", [])
    )
    own = record["entity"]["id"]
    yield from (_tie(relation, own) for relation in record["relations"])
    yield from (_event(event) for event in record["events"])


def _role(role: "RoleRecord", part: str) -> Row:
    other = role.get("organization") if part == "career" else role.get("person")
    return _who(
        part,
        other["name"] if other else None,
        role["role"],
        span=(role["start"], role["end"]),
        former=role["former"],
        sources=len(role["sources"]),
        ident=role.get("id"),
    )


def _tie(relation: "RelationRecord", own: str) -> Row:
    is_own = relation["source"]["id"] == own
    return _who(
        "tie",
        (relation["target"] if is_own else relation["source"])["name"],
        relation["role"] or relation["type"],
        span=(relation["start"], relation["end"]),
        former=relation["former"],
        sources=len(relation["sources"]),
        ident=relation["id"],
    )


def _event(event: "EventRecord") -> Row:
    row = _who("event", None, event["type"], span=(event["when"], None), sources=len(event["sources"]))
    return row | {"text": event["summary"], "id": event["id"]}


def _who(
    part: str,
    name: str | None,
    role: str | None,
    *,
    span: tuple[str | None, str | None] = (None, None),
    former: bool | None = None,
    sources: int | None = None,
    ident: str | None = None,
) -> Row:
    values = (part, name, role, *span, former, None, sources, ident)
    return dict(zip(WHO_FIELDS, values, strict=True))


def list_overview_rows(record: "OverviewRecord") -> list[Row]:
    """List the numbers, names and events of an overview, each under its part."""
    return list(_list_overview(record))


def _list_overview(record: "OverviewRecord") -> Iterator[Row]:
    totals = record["totals"]
    yield from (
        _seen("total", name, number=value) for name, value in totals.items() if isinstance(value, int)
    )
    yield from (_seen("month", row["name"], number=row["articles"]) for row in record["months"])
    yield from (_seen("publisher", row["name"], number=row["articles"]) for row in record["publishers"])
    for part, named in (("person", record["people"]), ("organization", record["organizations"])):
        for row in named:
            yield _seen(part, row["name"], row["kind"], number=row["articles"], ident=row["id"])
            yield from (_seen_event("changed", row["name"], event) for event in row["changed"])
    for month in record["weightiest"]:
        yield from (_seen_event("weightiest", month["name"], event) for event in month["events"])
    yield from (_seen("conflict", None, text=note) for note in record["conflicts"])
    yield from (_seen_event("overdue", None, event) for event in record["overdue"])
    for band in record["confidence"]:
        yield _seen("confidence", f"{band['confidence']:.2f}", number=band["events"])


def _seen_event(part: str, name: str | None, event: "EventRecord") -> Row:
    row = _seen(part, name, event["type"], text=event["summary"], ident=event["id"])
    return row | {"when": event["when"]}


def _seen(
    part: str,
    name: str | None,
    kind: str | None = None,
    *,
    number: int | None = None,
    text: str | None = None,
    ident: str | None = None,
) -> Row:
    return dict(zip(OVERVIEW_FIELDS, (part, name, kind, None, number, text, ident), strict=True))
