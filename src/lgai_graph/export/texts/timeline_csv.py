"""Write the timeline as one table for a spreadsheet.

It begins with a byte order mark, without which Excel on a Korean Windows reads the Hangul as CP949.
"""

import csv
from typing import TextIO

from lgai_graph.export.clean import guard_cell
from lgai_graph.export.graphs.network import name_origin
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import name_precision
from lgai_graph.export.texts.chronicle import Entry, list_entries

BYTE_ORDER_MARK = "\ufeff"
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
    """Write one event per row, by day, those without a date last."""
    file.write(BYTE_ORDER_MARK)
    table = csv.writer(file, lineterminator="\r\n")
    table.writerow(HEADINGS)
    dated, undated = list_entries(nouns)
    for entry in (*dated, *undated):
        table.writerow(map(guard_cell, _list_values(entry)))


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
