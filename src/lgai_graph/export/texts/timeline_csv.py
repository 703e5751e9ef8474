"""Write the timeline as one table for a spreadsheet.

It begins with a byte order mark, without which Excel on a Korean Windows reads the Hangul as CP949.
"""

import csv
import io
from tempfile import TemporaryFile
from typing import TextIO

from lgai_graph.export.clean import guard_cell
from lgai_graph.export.graphs.network import name_origin
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import name_precision
from lgai_graph.export.texts.chronicle import Entry, get_order, stream_entries

BYTE_ORDER_MARK = "\ufeff"
LINE_END = "\r\n"
JOINT = "; "
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


def write_timeline_csv(nouns: Nouns, file: TextIO) -> None:
    """Write one event per row, by day, those without a date last.

    A store keeps events in another order. Their rows wait in a temporary file, and only the place of each is
    held, so that any number of them takes little memory.
    """
    file.write(BYTE_ORDER_MARK)
    csv.writer(file, lineterminator=LINE_END).writerow(HEADINGS)
    places: list[tuple[str, int, int]] = []
    with TemporaryFile() as waiting:
        for entry in stream_entries(nouns):
            line = io.StringIO(newline="")
            csv.writer(line, lineterminator=LINE_END).writerow(map(guard_cell, _list_values(entry)))
            places.append((get_order(entry), waiting.tell(), waiting.write(line.getvalue().encode("utf-8"))))
        for _, start, length in sorted(places):
            waiting.seek(start)
            file.write(waiting.read(length).decode("utf-8"))


def _list_values(entry: Entry) -> tuple[str, ...]:
    event, when = entry.event, entry.event.when
    citations = list(dict.fromkeys(quote.citation for quote in entry.quotes))
    return (
        when.when if when else "",
        when.earliest.isoformat() if when and when.earliest else "",
        when.latest.isoformat() if when and when.latest else "",
        name_precision(when) if when else "",
        event.type,
        event.status,
        event.summary,
        JOINT.join(f"{name} ({role})" for name, role in entry.participants),
        *(event.object or "", event.post or "", JOINT.join(amount.words for amount in event.amounts)),
        *(str(event.lead).lower(), f"{event.confidence:g}", f"{event.weight:g}"),
        str(len(citations)),
        JOINT.join(citation.publisher or "" for citation in citations),
        JOINT.join(citation.title for citation in citations),
        JOINT.join(citation.published_at or "" for citation in citations),
        JOINT.join(citation.id for citation in citations),
        JOINT.join(citation.url for citation in citations if citation.url),
        JOINT.join(quote.exact for quote in entry.quotes),
        name_origin(event.claims),
        JOINT.join(conflict.note for conflict in event.conflicts),
        event.id,
    )
