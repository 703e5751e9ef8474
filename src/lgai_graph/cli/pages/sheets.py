"""Lay out one thing with all its evidence, for ``lgai show``."""

from collections.abc import Iterable, Iterator, Sequence

from lgai_graph.cli.pages.lines import (
    MARGIN,
    count_sources,
    describe_conflict,
    name_role,
    name_status,
    relation_lines,
    section_lines,
    shorten_id,
)
from lgai_graph.cli.pages.timeline import timeline_lines
from lgai_graph.query.shapes import (
    AmountRecord,
    ClaimRecord,
    ConflictRecord,
    LinkRecord,
    PeriodRecord,
    WeightPartRecord,
)
from lgai_graph.query.show import ShownRecord
from lgai_graph.render import BOLD, DIM, YELLOW, Page, clean, label, render_when
from lgai_graph.wording import tr
from lgai_graph.wording.reasons import say_reason

CERTAIN = 1.0  # confidence that needs no word


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
    yield from page.wrap(clean(event["summary"]), "", code=BOLD)
    kind, told = label(event["type"], page.words.event_types), count_sources(event["sources"])
    lead = tr("told in a title or first sentence") if event["lead"] else ""
    facts = [
        event["id"],
        ", ".join(filter(None, (kind, name_status(page, event["status"]), told, lead))),
        tr("when: {period}", period=_describe_period(record.get("when"))),
        _tell_how_it_came(record["claims"]),
        tr("about: {object}", object=event["object"]) if event["object"] else "",
        tr("post: {post}", post=event["post"]) if event["post"] else "",
        tr("amounts: {amounts}", amounts=_describe_amounts(event["amounts"])) if event["amounts"] else "",
        *(
            f"{name_role(page, part['role'])}: {part['name']} ({part['id']})"
            for part in event["participants"]
        ),
    ]
    if event["confidence"] < CERTAIN:
        facts.append(tr("confidence: {share}", share=f"{event['confidence']:.2f}"))
    for fact in filter(None, facts):
        yield from page.wrap(clean(fact), MARGIN)
    yield from _conflict_lines(page, event["conflicts"])
    yield from _claim_lines(page, record["claims"])
    yield from section_lines(page, tr("Confidence"), _confidence_lines(page, record["claims"]))
    yield from section_lines(page, tr("Weight"), _weight_lines(page, event["weight"], record["weights"]))


def _tell_how_it_came(claims: Iterable[ClaimRecord]) -> str:
    """Say when articles first told of a plan, and when of the deed; empty where one article tells both."""
    days: dict[str, str] = {}
    for claim in claims:
        if published := claim["source"]["published"]:
            days[claim["status"]] = min(published, days.get(claim["status"], published))
    planned, done = days.get("planned"), days.get("happened")
    if not (planned and done and planned < done):
        return ""
    return tr("told as a plan on {planned}, as done on {done}", planned=planned, done=done)


def _confidence_lines(page: Page, claims: Sequence[ClaimRecord]) -> Iterator[str]:
    """Write what the surest claim's chance adds up from, the heaviest reasons first."""
    surest = max(claims, key=lambda claim: claim["confidence"], default=None)
    if surest is None or not surest["reasons"]:
        return
    for part in surest["reasons"]:
        yield from page.flow(f"{MARGIN}{part['weight']:+.2f}  {clean(say_reason(part['reason']))}")
    total = sum(part["weight"] for part in surest["reasons"])
    chance = tr("in all, which is a chance of {share}", share=f"{surest['confidence']:.2f}")
    yield from page.flow(f"{MARGIN}{total:+.2f}  {chance}")
    if len(claims) > 1:
        yield from page.wrap(tr("the surest of {n} claims", n=len(claims)), MARGIN, code=DIM)


def _weight_lines(page: Page, weight: float, parts: Iterable[WeightPartRecord]) -> Iterator[str]:
    """Write the sum with its addends."""
    for part in parts:
        yield from page.flow(
            f"{MARGIN}{part['value']:+.2f}  {tr(part['name'])}: {clean(say_reason(part['reason']))}"
        )
    yield f"{MARGIN}{weight:5.2f}  {tr('in all')}"


def _relation_lines(page: Page, record: ShownRecord) -> Iterator[str]:
    relation = record["relation"]
    yield from relation_lines(page, relation, "")
    facts = (
        relation["id"],
        tr("from: {period}", period=_describe_period(record.get("when"))),
        tr("until: {period}", period=_describe_period(record.get("until"))),
    )
    for fact in facts:
        yield from page.wrap(clean(fact), MARGIN)
    yield from _conflict_lines(page, relation["conflicts"])
    if not record["claims"]:
        yield from page.wrap(tr("no article says so; it stands in the annotations"), MARGIN)
    yield from _claim_lines(page, record["claims"])


def _article_lines(page: Page, record: ShownRecord) -> Iterator[str]:
    article = record["article"]
    yield from page.wrap(clean(article["title"]), "", code=BOLD)
    basis = tr(found) if (found := article["published_basis"]) else tr("unknown")
    modified = f", {tr('modified {day}', day=article['modified'])}" if article["modified"] else ""
    size = f"{article['characters']:,}"
    facts = [
        article["id"],
        f"{article['publisher'] or '?'}, {article['author'] or tr('author unknown')}",
        tr("published {day} ({basis})", day=article["published"] or "?", basis=basis) + modified,
        tr("read from {file}, {n} characters", file=article["source"], n=size),
        tr("a copy of {article}", article=record["origin"]) if record["origin"] else "",
    ]
    for fact in filter(None, facts):
        yield from page.wrap(clean(fact), MARGIN)
    yield ""
    for paragraph in record["text"].split("\n"):
        yield from page.wrap(clean(paragraph), MARGIN)
    events = [event | {"context": None} for event in record["events"]]  # the headline stands above them
    yield from section_lines(page, tr("Events"), timeline_lines(page, events))


def _entity_lines(page: Page, record: ShownRecord) -> Iterator[str]:
    entity = record["entity"]
    yield f"{page.paint(entity['name'], BOLD)}  {label(entity['kind'], page.words.kinds)}"
    yield from page.wrap(entity["id"], MARGIN)
    yield from page.wrap(", ".join(entity["aliases"]), MARGIN, code=DIM)
    for relation in record["relations"]:
        yield from relation_lines(page, relation, MARGIN, seen_from=entity["id"])
    yield from section_lines(page, tr("Names in articles"), _link_lines(page, record["links"]))
    yield from section_lines(page, tr("Events"), timeline_lines(page, record["events"]))


def _link_lines(page: Page, links: Iterable[LinkRecord]) -> Iterator[str]:
    """Write why each name belongs to the entity, with the articles that have it."""
    articles: dict[tuple[str, str, float], list[str]] = {}
    for link in links:
        articles.setdefault((link["name"], link["reason"], link["score"]), []).append(link["article"])
    for (name, reason, score), found in articles.items():
        yield from page.wrap(clean(f"{name}: {say_reason(reason)} ({score:.2f})"), MARGIN)
        yield from page.wrap(", ".join(map(shorten_id, found)), MARGIN * 2, code=DIM)


def _claim_lines(page: Page, claims: Iterable[ClaimRecord]) -> Iterator[str]:
    """Write every quote with where it stands and how it was read."""
    for claim in claims:
        source = claim["source"]
        yield ""
        yield from page.wrap(f"“{clean(source['exact'])}”", MARGIN)
        span = f"[{source['start']}:{source['end']}]"
        place = tr("{article} {span}, rule {rule}", article=source["article"], span=span, rule=source["rule"])
        yield from page.wrap(place, MARGIN * 2, code=DIM)
        yield from page.wrap(clean(_describe_claim(page, claim)), MARGIN * 2, code=DIM)
        if claim["when"]:
            when = tr("when: {period}", period=_describe_period(claim["when"]))
            yield from page.wrap(when, MARGIN * 2, code=DIM)


def _describe_claim(page: Page, claim: ClaimRecord) -> str:
    """Say how a claim was read: type, status, who plays which part."""
    notes = [
        name_status(page, claim["status"]),
        claim["role"],
        tr("former") if claim["former"] else "",
        claim["name"],
        claim["object"],
        _describe_amounts(claim["amounts"]),
        f"{claim['confidence']:.2f}" if claim["confidence"] < CERTAIN else "",
    ]
    kind = label(
        claim["type"], {**page.words.relation_types, **page.words.event_types}
    )  # membership is one word in both
    arguments = ", ".join(f"{name_role(page, part['role'])} {part['name']}" for part in claim["arguments"])
    return f"{kind} ({', '.join(filter(None, notes))}): {arguments}"


def _describe_amounts(amounts: Iterable[AmountRecord]) -> str:
    return ", ".join(f"{a['of']} {a['words']}" if a["of"] else a["words"] for a in amounts)


def _conflict_lines(page: Page, conflicts: Iterable[ConflictRecord]) -> Iterator[str]:
    for conflict in conflicts:
        yield from page.wrap(describe_conflict(page, conflict), MARGIN, code=YELLOW)


def _describe_period(period: PeriodRecord | None) -> str:
    """Say how a time was read."""
    if period is None:
        return "?"
    when, first, last = render_when(period["when"]), period["earliest"], period["latest"]
    is_plain = when in (first, f"{first} – {last}") and last is not None
    bounds = "" if is_plain else f", {tr('{first} to {last}', first=first or '…', last=last or '…')}"
    origin = tr("“{words}” by rule {rule}", words=clean(period["words"]), rule=period["rule"])
    anchor = f", {tr('counted from {day}', day=period['anchor'])}" if period["anchor"] else ""
    return f"{when}{bounds}; {origin}{anchor}"
