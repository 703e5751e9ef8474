"""Lay out answers for people, one function per question."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lgai_graph.korean import display_width, pad
from lgai_graph.query.shapes import (
    CandidateRecord,
    ConflictRecord,
    EventRecord,
    HitRecord,
    HopRecord,
    RelationRecord,
    RoleRecord,
    SourceRecord,
    WhoRecord,
)
from lgai_graph.render import (
    BOLD,
    CYAN,
    DIM,
    YELLOW,
    Page,
    clean,
    count,
    label,
    render_span,
    render_when,
)

MARGIN = "  "
COMPANIONS = 10  # names to list of those who share events with somebody
AROUND = 60  # characters of a passage shown before a word that was looked for, and twice as many after it
UNSAID = "no article says so; it stands in the annotations"


def timeline_lines(page: Page, events: Sequence[EventRecord], *, with_sources: bool = False) -> Iterator[str]:
    """Group events by year, in columns: when, type, what; below it who and how many sources."""
    widths = _measure_columns(page, events)
    told: set[str] = set()
    for year, group in groupby(events, key=_year):
        yield page.paint(year, BOLD)
        for event in group:
            yield from _event_lines(page, event, widths)
            yield from _conflict_lines(page, event["conflicts"], _make_indent(widths), told)
            if with_sources:
                yield from _quote_lines(page, event["sources"], _make_indent(widths))


def who_lines(page: Page, record: WhoRecord) -> Iterator[str]:
    """Tell who somebody is: names, career, people and units, events, ties."""
    entity = record["entity"]
    yield f"{page.paint(entity['name'], BOLD)}  {label(entity['kind'], page.words.kinds)}"
    yield from page.wrap(", ".join(entity["aliases"]), MARGIN, code=DIM)
    yield from _section(page, "Career", _role_lines(page, record["roles"], "organization"))
    yield from _section(page, "People", _role_lines(page, record.get("people", []), "person"))
    for title, others in (("Units", record.get("units", [])), ("Partners", record.get("partners", []))):
        yield from _section(page, title, page.wrap(" · ".join(other["name"] for other in others), MARGIN))
    events = timeline_lines(replace(page, width=page.width - len(MARGIN)), record["events"])
    yield from _section(page, "Events", (MARGIN + line for line in events))
    yield from _section(page, "Ties", _tie_lines(page, record))


def candidate_lines(page: Page, candidates: Iterable[CandidateRecord]) -> Iterator[str]:
    """List entities with what tells them apart."""
    for candidate in candidates:
        roles = "; ".join(candidate["roles"]) or ", ".join(candidate["aliases"])
        first = f"{page.paint(candidate['name'], BOLD)}  {label(candidate['kind'], page.words.kinds)}"
        yield f"{first}  {clean(roles)}  {page.paint(candidate['id'], DIM)}"


def path_lines(page: Page, hops: Iterable[HopRecord]) -> Iterator[str]:
    """Write each hop with the sentence behind it."""
    for hop in hops:
        labels = page.words.relation_types if hop["via"] == "relation" else page.words.event_types
        words = [label(hop["type"], labels), hop["role"] or "", hop["summary"]]
        words += [f"({render_when(hop['when'])})" if hop["when"] else "", "(former)" if hop["former"] else ""]
        tie = page.paint(clean(" ".join(word for word in words if word)), CYAN)
        left, right = _arrow(page, hop)
        ends = page.paint(hop["source"]["name"], BOLD), page.paint(hop["target"]["name"], BOLD)
        yield f"{ends[0]} {left} {tie} {right} {ends[1]}"
        yield from _quote_lines(page, _choose_quote(hop), MARGIN * 2)
        if not hop["sources"]:
            yield page.paint(f"{MARGIN * 2}{UNSAID}", DIM)


def _choose_quote(hop: HopRecord) -> list[SourceRecord]:
    """Choose the quote that says most of a hop: one that names both ends, then the longest."""
    names = hop["source"]["name"], hop["target"]["name"]
    ranked = sorted(
        hop["sources"],
        key=lambda source: (-sum(name in source["exact"] for name in names), -len(source["exact"])),
    )
    return ranked[:1]


def hit_lines(page: Page, hits: Iterable[HitRecord], words: str) -> Iterator[str]:
    """List what a search found: kind and title, the words with their surroundings, the id."""
    for hit in hits:
        yield f"{page.paint(hit['kind'], CYAN)}  {page.paint(clean(hit['title']), BOLD)}"
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


def relation_line(page: Page, relation: RelationRecord, *, seen_from: str | None = None) -> str:
    """Write a tie in one line; ``seen_from`` is the id of the end that needs no name."""
    tie = page.paint(label(relation["type"], page.words.relation_types), CYAN)
    span = render_span(relation["start"], relation["end"], is_former=relation["former"])
    words = page.words.relation_types.get(relation["type"])
    if words and words.at_once and relation["start"] and not relation["end"]:
        span = render_when(relation["start"])
    notes = [relation["role"] or "", span, "(former)" if relation["former"] else ""]
    tail = " ".join(note for note in notes if note)
    source, target = relation["source"], relation["target"]
    arrow = "—" if words and words.symmetric else "→"
    if source["id"] == seen_from:
        line = f"{tie} {arrow} {target['name']}"
    elif target["id"] == seen_from:
        line = f"{tie} {'—' if arrow == '—' else '←'} {source['name']}"
    else:
        line = f"{source['name']} {arrow} {tie} {arrow} {target['name']}"
    return f"{line}  {clean(tail)}".rstrip()


def _event_lines(page: Page, event: EventRecord, widths: tuple[int, int]) -> Iterator[str]:
    """Write one event in columns, with how many tell of it, and below it who else takes part."""
    when = page.paint(pad(render_when(event["when"]), widths[0]), CYAN)
    kind = page.paint(pad(label(event["type"], page.words.event_types), widths[1]), DIM)
    indent = _make_indent(widths)
    status = f" ({event['status']})" if event["status"] != "happened" else ""
    summary = clean(event["summary"]) + status
    names = " · ".join(dict.fromkeys(p["name"] for p in event["participants"] if p["name"] not in summary))
    first, *rest = page.wrap(summary, indent, tail=f"[{count_sources(event['sources'])}]")
    yield f"{MARGIN}{when}{MARGIN}{kind}{MARGIN}{first[len(indent) :]}"
    yield from rest
    yield from page.wrap(clean(names), indent, code=DIM)


def _make_indent(widths: tuple[int, int]) -> str:
    """Return the margin of what stands below an event."""
    return " " * (len(MARGIN) * 3 + sum(widths))


def count_sources(sources: Iterable[SourceRecord]) -> str:
    """Count the articles that tell of something, and the origins where some are copies of others."""
    origins = {source["article"]: source.get("origin", source["article"]) for source in sources}
    if len(set(origins.values())) == len(origins):
        return count(len(origins), "source")
    return f"{count(len(origins), 'article')}, {count(len(set(origins.values())), 'origin')}"


def _conflict_lines(
    page: Page, conflicts: Iterable[ConflictRecord], indent: str, told: set[str]
) -> Iterator[str]:
    """Write what sources say differently; what stands on the page already is only pointed to."""
    for conflict in conflicts:
        text = describe_conflict(conflict)
        is_told = text in told
        told.add(text)
        yield from page.wrap("! sources differ, see above" if is_told else text, indent, code=YELLOW)


def describe_conflict(conflict: ConflictRecord) -> str:
    """Write what each source says where they differ."""
    values = conflict["values"]
    told = f": {', '.join(dict.fromkeys(value['value'] for value in values))}"  # some notes end in the values
    ends = "; ".join(f"{shorten_id(value['article'])} says {value['value']}" for value in values)
    return clean(f"! {conflict['note'].removesuffix(told)}: {ends}")


def shorten_id(article: str) -> str:
    """Shorten an article's id to publisher and day, which ``lgai show`` understands as well."""
    return article.rpartition("/")[0] or article


def _quote_lines(page: Page, sources: Iterable[SourceRecord], indent: str) -> Iterator[str]:
    """Write quotes with where they stand."""
    for source in sources:
        where = ", ".join(filter(None, (source["publisher"], source["published"], source["rule"])))
        yield from page.wrap(f"“{clean(source['exact'])}” {clean(where)}", indent, code=DIM)


def _role_lines(page: Page, roles: Sequence[RoleRecord], end: str) -> Iterator[str]:
    """Write one line per role, in columns: when, role, where or who."""
    spans = [_render_role_span(role) for role in roles]
    titles = [role["role"] or "·" for role in roles]
    span_width = max(map(display_width, spans), default=0)
    title_width = max(map(display_width, titles), default=0)
    for role, span, title in zip(roles, spans, titles, strict=True):
        other = role["organization"] if end == "organization" else role["person"]
        former = page.paint("  (former)", YELLOW) if role["former"] else ""
        cells = (page.paint(pad(span, span_width), CYAN), pad(clean(title), title_width), other["name"])
        tail = page.paint(f"  [{count_sources(role['sources'])}]", DIM)
        yield f"{MARGIN}{'  '.join(cell for cell in cells if cell)}{former}{tail}"


def _render_role_span(role: RoleRecord) -> str:
    """Write when a role held; one without any time is known as of the newest article that has it."""
    span = render_span(role["start"], role["end"], is_former=role["former"])
    newest = max((source["published"] or "" for source in role["sources"]), default="")
    return span or (f"as of {newest[:10]}" if newest else "")


def _tie_lines(page: Page, record: WhoRecord) -> Iterator[str]:
    """Write relations that no other section shows, then who shares events."""
    here = record["entity"]["id"]
    shown_as_unit = record.get("units") is not None
    for relation in record["relations"]:
        is_unit = relation["type"] == "part_of" and relation["target"]["id"] == here
        if not (shown_as_unit and (is_unit or relation["type"] == "partner_of")):
            yield MARGIN + relation_line(page, relation, seen_from=here)
    shared = Counter(
        name
        for event in record["events"]
        for name in {p["name"] for p in event["participants"] if p["id"] != here and p["kind"] != "place"}
    )
    ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:COMPANIONS]
    together = " · ".join(f"{name} ({number})" if number > 1 else name for name, number in ranked)
    if together:
        yield from page.wrap(f"함께 in the same events: {together}", MARGIN)


def _section(page: Page, title: str, lines: Iterable[str]) -> Iterator[str]:
    """Write a heading above lines, and nothing where there are none."""
    written = list(lines)
    if written:
        yield from ("", page.paint(title, BOLD), *written)


def _measure_columns(page: Page, events: Iterable[EventRecord]) -> tuple[int, int]:
    """Return the widths of the columns when and type."""
    cells = [(render_when(event["when"]), label(event["type"], page.words.event_types)) for event in events]
    return (
        max((display_width(when) for when, _ in cells), default=0),
        max((display_width(kind) for _, kind in cells), default=0),
    )


def _year(event: EventRecord) -> str:
    """Name the group of an event; an open start counts by its end."""
    day = (event["earliest"] or event["latest"]) if event["when"] else None
    return day[:4] if day else "undated"


def _arrow(page: Page, hop: HopRecord) -> tuple[str, str]:
    words = page.words.relation_types.get(hop["type"])
    if hop["via"] == "event" or (words and words.symmetric):
        return "──", "──"
    return ("──", "─→") if hop["forward"] else ("←─", "──")
