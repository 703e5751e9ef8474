"""Lay out one thing with all its evidence, for ``lgai show``."""

from collections.abc import Iterable, Iterator

from lgai_graph.cli.pages import (
    UNSAID,
    count_sources,
    describe_conflict,
    relation_line,
    shorten_id,
    timeline_lines,
)
from lgai_graph.query.shapes import ClaimRecord, ConflictRecord, LinkRecord, PeriodRecord
from lgai_graph.query.show import ShownRecord
from lgai_graph.render import BOLD, DIM, YELLOW, Page, clean, label, render_when

MARGIN = "  "


def shown_lines(page: Page, record: ShownRecord) -> Iterator[str]:
    """Write the thing that an id names."""
    if "event" in record:
        yield from _event_lines(page, record)
    elif "relation" in record:
        yield from _relation_lines(page, record)
    elif "article" in record:
        yield from _article_lines(page, record)
    else:
        yield from _entity_lines(page, record)


def _event_lines(page: Page, record: ShownRecord) -> Iterator[str]:
    event = record["event"]
    yield page.paint(clean(event["summary"]), BOLD)
    yield f"{MARGIN}{event['id']}"
    told = count_sources(event["sources"])
    yield f"{MARGIN}{label(event['type'], page.words.event_types)}, {event['status']}, {told}"
    yield f"{MARGIN}when: {_describe_period(record.get('when'))}"
    for part in event["participants"]:
        yield f"{MARGIN}{part['role']}: {part['name']} ({part['id']})"
    yield from _conflict_lines(page, event["conflicts"])
    yield from _claim_lines(page, record["claims"])


def _relation_lines(page: Page, record: ShownRecord) -> Iterator[str]:
    relation = record["relation"]
    yield relation_line(page, relation)
    yield f"{MARGIN}{relation['id']}"
    yield f"{MARGIN}from: {_describe_period(record.get('when'))}"
    yield f"{MARGIN}until: {_describe_period(record.get('until'))}"
    yield from _conflict_lines(page, relation["conflicts"])
    if not record["claims"]:
        yield f"{MARGIN}{UNSAID}"
    yield from _claim_lines(page, record["claims"])


def _article_lines(page: Page, record: ShownRecord) -> Iterator[str]:
    article = record["article"]
    yield page.paint(clean(article["title"]), BOLD)
    yield f"{MARGIN}{article['id']}"
    yield f"{MARGIN}{article['publisher'] or '?'}, {article['author'] or 'author unknown'}"
    modified = f", modified {article['modified']}" if article["modified"] else ""
    published = f"{article['published'] or '?'} ({article['published_basis'] or 'unknown'})"
    yield f"{MARGIN}published {published}{modified}"
    yield f"{MARGIN}read from {article['source']}, {article['characters']:,} characters"
    if record["origin"]:
        yield f"{MARGIN}a copy of {record['origin']}"
    yield ""
    for paragraph in record["text"].split("\n"):
        yield from page.wrap(clean(paragraph), MARGIN)
    if record["events"]:
        yield from ("", page.paint("Events", BOLD), *timeline_lines(page, record["events"]))


def _entity_lines(page: Page, record: ShownRecord) -> Iterator[str]:
    entity = record["entity"]
    yield f"{page.paint(entity['name'], BOLD)}  {label(entity['kind'], page.words.kinds)}"
    yield f"{MARGIN}{entity['id']}"
    yield from page.wrap(", ".join(entity["aliases"]), MARGIN, code=DIM)
    for relation in record["relations"]:
        yield MARGIN + relation_line(page, relation, seen_from=entity["id"])
    yield from _link_lines(page, record["links"])
    if record["events"]:
        yield from ("", page.paint("Events", BOLD), *timeline_lines(page, record["events"]))


def _link_lines(page: Page, links: Iterable[LinkRecord]) -> Iterator[str]:
    """Write why each name belongs to the entity, with the articles that have it."""
    articles: dict[tuple[str, str, float], list[str]] = {}
    for link in links:
        articles.setdefault((link["name"], link["reason"], link["score"]), []).append(link["article"])
    if articles:
        yield from ("", page.paint("Names in articles", BOLD))
    for (name, reason, score), found in articles.items():
        yield from page.wrap(clean(f"{name}: {reason} ({score:.2f})"), MARGIN)
        yield from page.wrap(", ".join(map(shorten_id, found)), MARGIN * 2, code=DIM)


def _claim_lines(page: Page, claims: Iterable[ClaimRecord]) -> Iterator[str]:
    """Write every quote with where it stands and how it was read."""
    for claim in claims:
        source = claim["source"]
        yield ""
        yield from page.wrap(f"“{clean(source['exact'])}”", MARGIN)
        place = f"{source['article']} [{source['start']}:{source['end']}], rule {source['rule']}"
        yield from page.wrap(place, MARGIN * 2, code=DIM)
        arguments = ", ".join(f"{part['role']} {part['name']}" for part in claim["arguments"])
        notes = [
            claim["status"],
            claim["role"] or "",
            "former" if claim["former"] else "",
            claim["name"] or "",
        ]
        read = f"{claim['type']} ({', '.join(filter(None, notes))}): {arguments}"
        yield from page.wrap(clean(read), MARGIN * 2, code=DIM)
        if claim["when"]:
            yield from page.wrap(f"when: {_describe_period(claim['when'])}", MARGIN * 2, code=DIM)


def _conflict_lines(page: Page, conflicts: Iterable[ConflictRecord]) -> Iterator[str]:
    for conflict in conflicts:
        yield from page.wrap(describe_conflict(conflict), MARGIN, code=YELLOW)


def _describe_period(period: PeriodRecord | None) -> str:
    """Say how a time was read."""
    if period is None:
        return "?"
    anchor = f", counted from {period['anchor']}" if period["anchor"] else ""
    bounds = f"{period['earliest'] or '…'} to {period['latest'] or '…'}"
    origin = f"“{clean(period['words'])}” by rule {period['rule']}{anchor}"
    return f"{render_when(period['when'])}, {bounds}; {origin}"
