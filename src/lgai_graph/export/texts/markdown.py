"""Write a briefing in Markdown: timeline, ties, differences, and every source as a footnote.

Texts of articles are escaped, so that none of them becomes markup, HTML or a cell of its own.
"""

import re
from collections.abc import Iterator
from typing import TextIO

from lgai_graph.export.clean import clean_line
from lgai_graph.export.graphs.network import FORMER
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import write_korean
from lgai_graph.export.texts.chronicle import (
    Citation,
    Entry,
    Quote,
    list_entries,
    list_quotes,
    read_citations,
)
from lgai_graph.export.types import find_mark, get_event_entry, get_relation_entry
from lgai_graph.model import Conflict, ConflictValue, Entity, EntityId, Period, Relation

_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~#$&^]")  # what starts markup in the middle of a line
_ADDRESS = re.compile(r"https?://[^\s<>()\"']+")
UNDATED = "날짜 미상"
BY_HAND = "직접 입력"  # a tie of the annotations that no article tells
FIELDS = {  # what sources may differ on
    "when": "날짜",
    "status": "상태",
    "name": "이름",
    "members": "구성원",
    "locations": "장소",
    "role": "직책",
    "start": "시작",
    "end": "끝",
    "amounts": "금액·수량",
    "object": "대상",
    "type": "유형",
}


class _Footnotes:
    """Number the quotes in the order in which they are first used."""

    def __init__(self) -> None:
        self._numbers: dict[Quote, int] = {}

    def mark(self, quotes: tuple[Quote, ...]) -> str:
        """Return the marks of quotes."""
        numbers = (self._numbers.setdefault(quote, len(self._numbers) + 1) for quote in quotes)
        return "".join(f"[^{number}]" for number in numbers)

    def list_lines(self) -> Iterator[str]:
        """Write the footnotes."""
        for quote, number in self._numbers.items():
            yield f"[^{number}]: {_cite(quote.citation)} — “{escape_markdown(quote.exact)}”"


def write_markdown(nouns: Nouns, file: TextIO) -> None:
    """Write the briefing."""
    for line in _list_lines(nouns):
        file.write(f"{line}\n")


def escape_markdown(text: str) -> str:
    r"""Return one line in which nothing is markup.

    >>> escape_markdown("<b> | [x](y)")
    '\\<b\\> \\| \\[x\\](y)'
    """
    return _MARKUP.sub(lambda found: f"\\{found[0]}", clean_line(text))


def _list_lines(nouns: Nouns) -> Iterator[str]:
    dated, undated = list_entries(nouns)
    names = {entity.id: entity for entity in nouns.entities}
    citations = read_citations(nouns)
    notes = _Footnotes()
    yield "# 타임라인 브리핑"
    yield ""
    yield f"기사 {len(citations)}건, 사건 {len(dated) + len(undated)}건."
    yield from _list_events(dated, notes)
    yield from _list_undated(undated, notes)
    facts = [(entry.event.summary, entry.event.conflicts) for entry in (*dated, *undated)]
    facts += [
        (f"{names[tie.source].name} – {names[tie.target].name}", tie.conflicts) for tie in nouns.relations
    ]
    yield from _list_conflicts(facts, citations)
    yield from _list_relations(nouns, names, citations, notes)
    yield from _list_titles(nouns, names, citations, notes)
    yield from ("", "## 출처", "")
    yield from notes.list_lines()


def _list_events(entries: list[Entry], notes: _Footnotes) -> Iterator[str]:
    if not entries:
        return
    yield from ("", "## 타임라인", "", "| 날짜 | 유형 | 내용 | 관련 | 출처 |", "|---|---|---|---|---|")
    for entry in entries:
        cells = (_write_when(entry.event.when), *_make_cells(entry), notes.mark(entry.quotes))
        yield f"| {' | '.join(cells)} |"


def _list_undated(entries: list[Entry], notes: _Footnotes) -> Iterator[str]:
    if not entries:
        return
    yield from ("", f"## {UNDATED}", "", "| 유형 | 내용 | 관련 | 출처 |", "|---|---|---|---|")
    for entry in entries:
        yield f"| {' | '.join((*_make_cells(entry), notes.mark(entry.quotes)))} |"


def _make_cells(entry: Entry) -> tuple[str, str, str]:
    """Write type, summary with its status, and who takes part."""
    event = entry.event
    status = find_mark(event)
    flags = [f"**{status}**"] if status else []
    flags += ["⚠ 출처 간 차이"] if event.conflicts else []
    flags += ["출처 1건"] if len({quote.citation for quote in entry.quotes}) == 1 else []
    summary = escape_markdown(event.summary) + (f" ({', '.join(flags)})" if flags else "")
    names = dict.fromkeys(escape_markdown(name) for name, _ in entry.participants)
    return get_event_entry(event.type).ko, summary, ", ".join(names)


def _list_conflicts(
    facts: list[tuple[str, tuple[Conflict, ...]]], citations: dict[str, Citation]
) -> Iterator[str]:
    """Show where sources differ, with what each of them says."""
    differing: dict[tuple[str, str, tuple[ConflictValue, ...]], None] = dict.fromkeys(
        (name, conflict.field, conflict.values) for name, conflicts in facts for conflict in conflicts
    )
    if not differing:
        return
    yield from ("", "## 출처 간 차이", "")
    told: set[tuple[str, tuple[ConflictValue, ...]]] = set()
    for name, field, values in differing:
        if (field, values) in told:  # a tie that an event makes differs where the event does
            continue
        told.add((field, values))
        yield f"- {escape_markdown(name)}: {FIELDS.get(field, escape_markdown(field))}"
        for value in values:
            yield f"    - {escape_markdown(value.value)} — {_cite(citations[value.article])}"


def _list_relations(
    nouns: Nouns, names: dict[EntityId, Entity], citations: dict[str, Citation], notes: _Footnotes
) -> Iterator[str]:
    """Show who is tied to whom, ordered by name."""
    relations = sorted(nouns.relations, key=lambda tie: (names[tie.source].name, tie.type, tie.id))
    if not relations:
        return
    yield from ("", "## 관계", "", "| 누가 | 관계 | 누구와 | 기간 | 출처 |", "|---|---|---|---|---|")
    for tie in relations:
        entry = get_relation_entry(tie.type)
        role = f"{entry.ko}{f' ({escape_markdown(tie.role)})' if tie.role else ''}"
        arrow = "↔" if entry.symmetric else "→"
        ends = escape_markdown(names[tie.source].name), escape_markdown(names[tie.target].name)
        marks = notes.mark(list_quotes(tie.claims, citations)) or BY_HAND
        yield f"| {ends[0]} | {role} {arrow} | {ends[1]} | {_write_span(tie)} | {marks} |"


def _list_titles(
    nouns: Nouns, names: dict[EntityId, Entity], citations: dict[str, Citation], notes: _Footnotes
) -> Iterator[str]:
    """Show what people are called where no article says of what, ordered by name."""
    titles = sorted(nouns.titles, key=lambda title: (names[title.person].name, title.id))
    if not titles:
        return
    yield from ("", "## 직함 (소속 미상)", "", "| 누가 | 직함 | 출처 |", "|---|---|---|")
    for title in titles:
        role = escape_markdown(f"{FORMER} {title.role}" if title.former else title.role)
        marks = notes.mark(list_quotes(title.claims, citations))
        yield f"| {escape_markdown(names[title.person].name)} | {role} | {marks} |"


def _write_span(tie: Relation) -> str:
    """Write when a tie held; what no source tells stays open."""
    start = write_korean(tie.start.when) if tie.start else ""
    end = write_korean(tie.end.when) if tie.end else ""
    if tie.end and tie.end.when.startswith("../"):  # it had ended by then, who knows when
        end = f"{write_korean(tie.end.when.removeprefix('../'))} 이전 종료"
    elif tie.former and not end:
        end = "종료 (시점 미상)"
    return escape_markdown(f"{start} – {end}") if start or end else ""


def _write_when(when: Period | None) -> str:
    return escape_markdown(write_korean(when.when)) if when else UNDATED


def _cite(citation: Citation) -> str:
    """Name a source, with a link where it has a web address."""
    title = escape_markdown(citation.title)
    if citation.url and _ADDRESS.fullmatch(citation.url):
        title = f"[{title}](<{citation.url}>)"
    day = (citation.published_at or "")[:10]
    return ", ".join(filter(None, (escape_markdown(citation.publisher or ""), day, title)))
