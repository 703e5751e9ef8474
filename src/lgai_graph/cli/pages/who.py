"""Lay out who somebody is, whom a name may mean, and who held a post."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lgai_graph.cli.pages.lines import MARGIN, count_sources, relation_lines, section_lines
from lgai_graph.cli.pages.timeline import ranked_lines, timeline_lines
from lgai_graph.korean import display_width, pad
from lgai_graph.query.order import rank_by_weight
from lgai_graph.query.shapes import CandidateRecord, EventRecord, RelationRecord, RoleRecord, WhoRecord
from lgai_graph.query.who.succession import GapRecord, HolderRecord, SuccessionRecord
from lgai_graph.render import BOLD, CYAN, DIM, YELLOW, Page, clean, label, render_span, strip_colors
from lgai_graph.wording import count, tr

COMPANIONS = 10  # names to list of those who share events with somebody
EVENTS = 12  # of an organisation that a terminal shows, the weightiest; --all shows the rest


def who_lines(page: Page, record: WhoRecord, *, with_all: bool = True) -> Iterator[str]:
    """Tell who somebody is: names, career, people and units, events, ties."""
    entity = record["entity"]
    yield f"{page.paint(entity['name'], BOLD)}  {label(entity['kind'], page.words.kinds)}"
    yield from page.wrap(", ".join(entity["aliases"]), MARGIN, code=DIM)
    yield from section_lines(page, tr("Career"), _role_lines(page, record["roles"], "organization"))
    people = record.get("people", [])
    now = _gather_people([role for role in people if not role["former"]])
    former = _gather_people([role for role in people if role["former"]])
    yield from section_lines(page, tr("People now"), _role_lines(page, now, "person"))
    yield from section_lines(page, tr("Former people"), _role_lines(page, former, "person"))
    units = page.wrap(" · ".join(unit["name"] for unit in record.get("units", [])), MARGIN)
    yield from section_lines(page, tr("Units"), units)
    partners = page.wrap(" · ".join(partner["name"] for partner in record.get("partners", [])), MARGIN)
    yield from section_lines(page, tr("Partners"), partners)
    yield from _event_section(page, record, with_all=with_all)
    yield from section_lines(page, tr("Ties"), _tie_lines(page, record))


def _gather_people(roles: Sequence[RoleRecord]) -> list[RoleRecord]:
    """Put the posts of one person side by side, where the first of them stands."""
    places: dict[str, int] = {}
    for place, role in enumerate(roles):
        places.setdefault(_get_person(role), place)
    return sorted(roles, key=lambda role: places[_get_person(role)])


def _get_person(role: RoleRecord) -> str:
    person = role["person"]
    return person["id"] if person else ""


def candidate_lines(page: Page, candidates: Iterable[CandidateRecord]) -> Iterator[str]:
    """List entities with what tells them apart: jobs, years and how many articles name them."""
    for candidate in candidates:
        roles = "; ".join(candidate["roles"]) or ", ".join(candidate["aliases"])
        named = count(candidate["articles"], "{n} article", "{n} articles")
        years = dict.fromkeys((day or "")[:4] for day in (candidate["first"], candidate["last"]))
        told = f"[{' '.join(filter(None, (named, '–'.join(filter(None, years)))))}]"
        first = f"{page.paint(candidate['name'], BOLD)}  {label(candidate['kind'], page.words.kinds)}"
        cells = (first, clean(roles), told, page.paint(candidate["id"], DIM))
        yield from page.flow("  ".join(filter(None, cells)))


def succession_lines(page: Page, record: SuccessionRecord) -> Iterator[str]:
    """List who held a post, with the gaps between them."""
    yield f"{page.paint(record['entity']['name'], BOLD)}  {clean(record['post'])}"
    spans = [_render_held(holder) for holder in record["holders"]]
    width = max(map(display_width, spans), default=0)
    gaps = {(gap["after"], gap["before"]): gap for gap in record["gaps"]}
    last = ""
    for holder, span in zip(record["holders"], spans, strict=True):
        name = holder["person"]["name"]
        yield from _gap_lines(page, gaps.get((last, name)))
        former = page.paint(f"  {tr('(former)')}", YELLOW) if holder["former"] else ""
        told = page.paint(f"  [{count_sources(holder['sources'])}]", DIM)
        when = page.paint(pad(span, width), CYAN)
        yield from page.flow(f"{MARGIN}{when}  {name}  {clean(holder['role'])}{former}{told}")
        last = name


def _gap_lines(page: Page, gap: GapRecord | None) -> Iterator[str]:
    if gap is not None:
        text = tr("… {first} to {last}: nothing says who", first=gap["first"], last=gap["last"])
        yield from page.wrap(text, MARGIN, code=YELLOW)


def _render_held(holder: HolderRecord) -> str:
    """Write when a post was held, else when articles say that it was."""
    if holder["start"] or holder["end"] or not holder["first_seen"]:
        return render_span(holder["start"], holder["end"], is_former=holder["former"])
    seen = dict.fromkeys((holder["first_seen"], holder["last_seen"] or ""))
    if holder["former"]:
        return tr("before {day}", day=holder["first_seen"])
    return tr("as of {day}", day=" – ".join(seen))


def _join_posts(roles: Sequence[RoleRecord]) -> list[RoleRecord]:
    """Join the posts that one person holds at one place for one time; without a post it is only a coming."""
    joined: dict[object, RoleRecord] = {}
    for place, role in enumerate(roles):
        body = role.get("person") or role.get("organization")
        key = (
            body["id"] if body else "",
            _render_role_span(role),
            role["former"],
            role["as_of"],
            "" if role["role"] else place,
        )
        first = joined.setdefault(key, role)
        if first is not role:
            told = {source["article"] for source in first["sources"]}
            more = [source for source in role["sources"] if source["article"] not in told]
            titles = " · ".join(filter(None, (first["role"], role["role"])))
            joined[key] = {**first, "role": titles, "sources": [*first["sources"], *more]}
    return list(joined.values())


def _role_lines(page: Page, posts: Sequence[RoleRecord], end: str) -> Iterator[str]:
    """Write one line per time at a place, in columns: when, posts, where or who."""
    roles = _join_posts(posts)
    spans = [_render_role_span(role) for role in roles]
    titles = [role["role"] or "·" for role in roles]
    span_width = max(map(display_width, spans), default=0)
    title_width = max(map(display_width, titles), default=0)
    tails = [_render_role_tail(page, role) for role in roles]
    bodies = [role["organization"] if end == "organization" else role["person"] for role in roles]
    names = [body["name"] if body else "" for body in bodies]
    room = page.width - len(MARGIN) * 3 - span_width - title_width
    ends = (strip_colors(f"{name}{tail}") for name, tail in zip(names, tails, strict=True))
    is_aligned = all(display_width(end) <= room for end in ends)
    for span, title, name, tail in zip(spans, titles, names, tails, strict=True):
        when = page.paint(pad(span, span_width) if is_aligned else span, CYAN)
        cells = (when, pad(clean(title), title_width) if is_aligned else clean(title), name)
        yield from page.flow(f"{MARGIN}{'  '.join(cell for cell in cells if cell)}{tail}")


def _render_role_tail(page: Page, role: RoleRecord) -> str:
    """Write what stands behind a role: whether it is past, and from how many articles it is known."""
    former = page.paint(f"  {tr('(former)')}", YELLOW) if role["former"] else ""
    told = count_sources(role["sources"])
    if role["start"] and not role["end"] and role["as_of"]:
        told = f"{told}, {tr('as of {day}', day=role['as_of'])}"
    return f"{former}{page.paint(f'  [{told}]', DIM)}"


def _render_role_span(role: RoleRecord) -> str:
    """Write when a role held; one without any time is known as of the newest article that has it."""
    span = render_span(role["start"], role["end"], is_former=role["former"])
    return span or (tr("as of {day}", day=role["as_of"]) if role["as_of"] else "")


def _event_section(page: Page, record: WhoRecord, *, with_all: bool) -> Iterator[str]:
    """Write the events of a person by time; of an organisation by weight, and on a terminal not all."""
    events: list[EventRecord] = record["events"]
    if "people" not in record:
        lines = timeline_lines(replace(page, width=page.width - len(MARGIN)), events)
        yield from section_lines(page, tr("Events"), (MARGIN + line for line in lines))
        return
    shown = events if with_all else rank_by_weight(events)[:EVENTS]
    written = list(ranked_lines(page, shown))
    if len(shown) < len(events):
        text = tr("the {n} weightiest of {total}; --all shows the rest", n=len(shown), total=len(events))
        written += page.wrap(text, MARGIN, code=DIM)
    yield from section_lines(page, tr("Events by weight"), written)


def _tie_lines(page: Page, record: WhoRecord) -> Iterator[str]:
    """Write relations that no other section shows, kind by kind, then who shares events."""
    here = record["entity"]["id"]
    shown_as_unit = record.get("units") is not None
    ranks = {kind: rank for rank, kind in enumerate(page.words.relation_types)}
    for relation in sorted(record["relations"], key=lambda relation: ranks.get(relation["type"], len(ranks))):
        if not (shown_as_unit and _is_shown(relation, here)):
            yield from relation_lines(page, relation, MARGIN, seen_from=here)
    shared = Counter(
        name
        for event in record["events"]
        for name in {p["name"] for p in event["participants"] if p["id"] != here and p["kind"] != "place"}
    )
    ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:COMPANIONS]
    together = " · ".join(f"{name} ({number})" if number > 1 else name for name, number in ranked)
    if together:
        yield from page.wrap(tr("in the same events: {names}", names=together), MARGIN)


def _is_shown(relation: RelationRecord, here: str) -> bool:
    """Tell whether the sections of an organisation show a tie already."""
    is_unit = relation["type"] == "part_of" and relation["target"]["id"] == here
    return is_unit or relation["type"] == "partner_of"
