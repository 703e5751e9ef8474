"""Write the timeline as one table for a spreadsheet.

It begins with a byte order mark, without which Excel on a Korean Windows reads the Hangul as CP949.
"""

import csv
from collections.abc import Mapping
from functools import lru_cache
from tempfile import TemporaryFile
from types import SimpleNamespace
from typing import TextIO

from lgai_graph.export.batches import BATCH, open_bytes
from lgai_graph.export.clean import guard_cell
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.rows import JOINT, Rows, describe_days, name_origin, read_rows, render_number
from lgai_graph.export.texts.chronicle import UNDATED
from lgai_graph.model.rows import EventRow

BYTE_ORDER_MARK = "\ufeff"
LINE_END = "\r\n"
HEADINGS = (
    *("date", "earliest", "latest", "precision", "type", "status", "summary", "participants"),
    *("object", "post", "amounts", "lead", "confidence", "weight"),
    *(
        "sources",
        "publishers",
        "titles",
        "published",
        "articles",
        "urls",
        "quotes",
        "origin",
        "conflicts",
        "id",
    ),
)

KEPT = 2_000  # articles whose cells are kept ready: those of neighbouring events
_LAST_DAY = "9999-12-31"  # sorts an open end last


def write_timeline_csv(nouns: Nouns, file: TextIO) -> None:
    """Write one event per row, by day, those without a date last.

    A store keeps events in another order. Their rows wait in a temporary file, and only the place of each is
    held, so that any number of them takes little memory.
    """
    file.write(BYTE_ORDER_MARK)
    csv.writer(file, lineterminator=LINE_END).writerow(HEADINGS)
    write = open_bytes(file)
    rows = read_rows(nouns)
    cells = _Cells(rows)
    places: list[str] = []  # order, start and length in one text, which takes half the memory of a tuple
    lines: list[str] = []
    writer = csv.writer(SimpleNamespace(write=lines.append), lineterminator=LINE_END)
    with TemporaryFile(buffering=BATCH) as waiting:
        start = 0
        for event in rows.events:
            writer.writerow(cells.list(event))
            length = waiting.write(lines.pop().encode("utf-8"))
            places.append(f"{_get_order(event)}\0{start}\0{length}")
            start += length
        places.sort()
        waiting.flush()
        # Lines far apart are read one by one; a buffer would read what lies between.
        with open(waiting.fileno(), "rb", buffering=0, closefd=False) as unbuffered:
            for place in places:
                _, begin, size = place.rsplit("\0", 2)
                unbuffered.seek(int(begin))
                write(unbuffered.read(int(size)))


class _Cells:
    """Make the cells of events; those of an article's neighbours share most of what they say."""

    def __init__(self, rows: Rows) -> None:
        self._articles = {article.id: article for article in rows.articles}
        self._names: Mapping[str, str] = {entity.id: entity.name for entity in rows.entities}
        self._cite = lru_cache(KEPT)(self._describe_articles)

    def list(self, event: EventRow) -> tuple[str, ...]:
        """List the cells of an event."""
        names = self._names
        parts = dict.fromkeys([f"{names[entity]} ({role})" for entity, role in event.parts])
        said = dict.fromkeys([(quote.article, quote.exact) for quote in event.quotes])
        return (
            *describe_days(event.when),
            event.type,
            event.status,
            guard_cell(event.summary),
            guard_cell(JOINT.join(parts)),
            guard_cell(event.object or ""),
            guard_cell(event.post or ""),
            guard_cell(JOINT.join([amount.words for amount in event.amounts])),
            "true" if event.lead else "false",
            render_number(event.confidence),
            render_number(event.weight),
            *self._cite(tuple(dict.fromkeys([article for article, _ in said]))),
            guard_cell(JOINT.join([exact for _, exact in said])),
            guard_cell(name_origin(event.quotes)),
            guard_cell(JOINT.join([conflict.note for conflict in event.conflicts])),
            guard_cell(event.id),
        )

    def _describe_articles(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return the cells of the articles behind an event."""
        found = [self._articles[ident] for ident in ids]
        values = (
            JOINT.join(one.publisher or "" for one in found),
            JOINT.join(one.title for one in found),
            JOINT.join(one.published_at or "" for one in found),
            JOINT.join(one.id for one in found),
            JOINT.join(one.source_url for one in found if one.source_url),
        )
        return (str(len(found)), *map(guard_cell, values))


def _get_order(event: EventRow) -> str:
    """Return a text to sort by, as the chronicle does: the first possible day, an open start by the last."""
    _, first, last = event.when or (None, None, None)
    if first is None and last is None:
        return f"{UNDATED} {event.id}"
    return f"{first or last} {last or _LAST_DAY} {event.id}"
