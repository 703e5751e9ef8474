"""Write the JSON that TimelineJS draws.

Its texts are HTML, so all that comes from articles is escaped. A month or a day that no source tells is left
out. Events without a date cannot be drawn and are left out, with a warning.
"""

import json
from datetime import date
from html import escape
from typing import TextIO, TypeAlias

from lgai_graph.export.clean import clean_line
from lgai_graph.export.graphs.network import count_articles
from lgai_graph.export.left_out import LeftOut
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import cut_ends, write_korean
from lgai_graph.export.texts.chronicle import Citation, Entry, list_entries
from lgai_graph.export.types import find_mark, get_event_entry

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"

Slide: TypeAlias = "tuple[Entry, dict[str, Json]]"

SLIDES = 100  # more are slow to load and tiring to read, say the makers of TimelineJS

_UNITS = ("year", "month", "day")
# JSON inside a page must not end its script; these escapes are the same to every reader of JSON.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def write_timelinejs(nouns: Nouns, file: TextIO) -> list[str]:
    """Write one slide per dated event, by day.

    Returns:
        A warning of events that are left out.
    """
    dated, undated = list_entries(nouns)
    drawn = [(entry, start) for entry in dated if (start := _make_start(entry))]
    slides = _choose_weightiest(drawn)
    file.write('{\n"scale": "human",\n"events": [')
    comma = ""
    for entry, start in slides:
        file.write(f"{comma}\n{dump_json(_make_slide(entry, start))}")
        comma = ","
    file.write("\n]\n}\n")
    warnings: list[str] = []
    if left := len(undated) + len(dated) - len(drawn):
        words = f"events without a date are left out: {left}; TimelineJS can draw dates only"
        warnings.append(LeftOut(words, events=left))
    if len(slides) < len(drawn):
        words = (
            f"the {SLIDES} weightiest of {len(drawn)} dated events are written, since TimelineJS grows slow "
            "beyond; choose others with --since, --until, --who or --type"
        )
        warnings.append(LeftOut(words, events=len(drawn) - len(slides)))
    return warnings


def _choose_weightiest(slides: list[Slide]) -> list[Slide]:
    """Keep as many as TimelineJS draws well, the weightiest, in their order."""
    if len(slides) <= SLIDES:
        return slides
    events = [(slide[0].event, place) for place, slide in enumerate(slides)]
    ranked = sorted(
        events, key=lambda one: (-one[0].weight, -count_articles(one[0].claims), -one[0].confidence, one[1])
    )
    return [slides[place] for place in sorted(place for _, place in ranked[:SLIDES])]


def dump_json(value: object) -> str:
    """Write JSON in one line that can stand inside an HTML page."""
    return json.dumps(value, ensure_ascii=False).translate(_ESCAPES)


def _make_start(entry: Entry) -> dict[str, Json] | None:
    """Return where a slide stands; a deadline stands at its end, a decade at its first year."""
    when = entry.event.when
    if when is None:
        return None
    ends = cut_ends(when)
    bound = when.earliest or when.latest
    point = ends.first or ends.last or (f"{bound.year:04}" if bound else None)
    return _split_point(point) if point else None


def _make_slide(entry: Entry, start: dict[str, Json]) -> dict[str, Json]:
    event, when = entry.event, entry.event.when
    shown = write_korean(when.when) if when else ""
    status = find_mark(event)
    slide: dict[str, Json] = {
        "unique_id": event.id,
        "start_date": start | {"display_date": shown},
        "text": {"headline": _make_html(event.summary), "text": _make_text(entry)},
        "group": get_event_entry(event.type).ko,
        "display_date": f"{shown} ({status})" if status else shown,
        "autolink": False,
    }
    ends = cut_ends(when) if when else None
    if ends and ends.first and ends.last and ends.first != ends.last:
        slide["end_date"] = _split_point(ends.last)
    return slide


def _split_point(point: str) -> dict[str, Json]:
    """Return year, month and day as far as they are known."""
    return dict(zip(_UNITS, map(int, point.split("-")), strict=False))


def _make_text(entry: Entry) -> str:
    """Write who takes part, what the sources say, and where they differ."""
    parts = []
    if entry.participants:
        names = dict.fromkeys(name for name, _ in entry.participants)
        parts.append(f"<p>{_make_html(' · '.join(names))}</p>")
    parts += [
        f"<blockquote>{_make_html(quote.exact)}</blockquote><p>{_cite(quote.citation)}</p>"
        for quote in entry.quotes
    ]
    parts += [f"<p>⚠ {_make_html(conflict.note)}</p>" for conflict in entry.event.conflicts]
    return "".join(parts)


def _cite(citation: Citation) -> str:
    """Name a source, with a link where it has a web address."""
    day = date.fromisoformat(citation.published_at[:10]) if citation.published_at else None
    words = ", ".join(filter(None, (citation.publisher, day.isoformat() if day else None)))
    shown = _make_html(f"{words}: {citation.title}" if words else citation.title)
    if citation.url and citation.url.startswith(("https://", "http://")):
        return f'<a href="{escape(clean_line(citation.url))}" rel="noopener">{shown}</a>'
    return shown


def _make_html(text: str) -> str:
    return escape(clean_line(text))
