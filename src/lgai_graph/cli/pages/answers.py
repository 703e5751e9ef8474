"""Lay out the hops of a path and the hits of a search."""

from collections.abc import Iterable, Iterator

from lgai_graph.cli.pages.lines import MARGIN, quote_lines
from lgai_graph.query.shapes import HitRecord, HopRecord, SourceRecord
from lgai_graph.render import BOLD, CYAN, DIM, Page, clean, label, render_when
from lgai_graph.wording import tr

AROUND = 60  # characters of a passage shown before a word that was looked for, and twice as many after it


def path_lines(page: Page, hops: Iterable[HopRecord]) -> Iterator[str]:
    """Write each hop with the sentence behind it."""
    for hop in hops:
        labels = page.words.relation_types if hop["via"] == "relation" else page.words.event_types
        words = [label(hop["type"], labels), hop["role"] or "", hop["summary"]]
        words += [
            f"({render_when(hop['when'])})" if hop["when"] else "",
            tr("(former)") if hop["former"] else "",
        ]
        tie = page.paint(clean(" ".join(word for word in words if word)), CYAN)
        left, right = _arrow(page, hop)
        ends = page.paint(hop["source"]["name"], BOLD), page.paint(hop["target"]["name"], BOLD)
        yield from page.flow(f"{ends[0]} {left} {tie} {right} {ends[1]}")
        yield from quote_lines(page, _choose_quote(hop), MARGIN * 2)
        if not hop["sources"]:
            yield from page.wrap(tr("no article says so; it stands in the annotations"), MARGIN * 2, code=DIM)


def _choose_quote(hop: HopRecord) -> list[SourceRecord]:
    """Choose the quote that says most of a hop: one that names both ends, then the longest."""
    names = hop["source"]["name"], hop["target"]["name"]
    ranked = sorted(
        hop["sources"],
        key=lambda source: (-sum(name in source["exact"] for name in names), -len(source["exact"])),
    )
    return ranked[:1]


def _arrow(page: Page, hop: HopRecord) -> tuple[str, str]:
    words = page.words.relation_types.get(hop["type"])
    if hop["via"] == "event" or (words and words.symmetric):
        return "──", "──"
    return ("──", "─→") if hop["forward"] else ("←─", "──")


def hit_lines(page: Page, hits: Iterable[HitRecord], words: str) -> Iterator[str]:
    """List what a search found: kind and title, the words with their surroundings, the id."""
    for hit in hits:
        yield from page.flow(f"{page.paint(tr(hit['kind']), CYAN)}  {page.paint(clean(hit['title']), BOLD)}")
        if hit["text"] != hit["title"]:
            yield from page.wrap(clean(cut_around(hit["text"], words)), MARGIN)
        yield from page.wrap(hit["id"], MARGIN, code=DIM)


def cut_around(text: str, words: str) -> str:
    """Cut a long passage down to the surroundings of the first word looked for.

    >>> cut_around("가 " * 90 + "구글 " + "나 " * 90, "구글").count("가")
    29
    """
    places = [text.lower().find(word.lower()) for word in words.split()]
    at = min((place for place in places if place >= 0), default=0)
    start = text.find(" ", at - AROUND) + 1 if at > AROUND else 0
    end = text.rfind(" ", at, at + 2 * AROUND) if len(text) > at + 2 * AROUND else len(text)
    if end <= at:
        end = at + 2 * AROUND
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"
