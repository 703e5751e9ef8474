"""Write what several pages share: sources, quotes, conflicts, ties."""

import operator
from collections.abc import Iterable, Iterator
from itertools import dropwhile

from lgai_graph.model.vocabulary import Labels
from lgai_graph.query.shapes import ConflictRecord, RelationRecord, SourceRecord
from lgai_graph.render import BOLD, CYAN, DIM, YELLOW, Page, clean, label, render_span, render_when
from lgai_graph.wording import Language, count, get_language, tr
from lgai_graph.wording.notes import say_note

MARGIN = "  "


def section_lines(page: Page, title: str, lines: Iterable[str]) -> Iterator[str]:
    """Write a heading above lines, and nothing where there are none."""
    written = list(lines)
    if written:
        yield from ("", page.paint(title, BOLD), *written)


def drop_blank(lines: Iterable[str]) -> Iterator[str]:
    """Drop the blank line before the first section of a page."""
    return dropwhile(operator.not_, lines)


def relation_lines(
    page: Page, relation: RelationRecord, indent: str, *, seen_from: str = ""
) -> Iterator[str]:
    """Write a tie; ``seen_from`` is the id of the end that needs no name."""
    tie = page.paint(label(relation["type"], page.words.relation_types), CYAN)
    span = render_span(relation["start"], relation["end"], is_former=relation["former"])
    words = page.words.relation_types.get(relation["type"])
    if words and words.at_once and relation["start"] and not relation["end"]:
        span = render_when(relation["start"])
    notes = [relation["role"] or "", span, tr("(former)") if relation["former"] else ""]
    tail = clean(" ".join(note for note in notes if note))
    source, target = relation["source"], relation["target"]
    arrow = "—" if words and words.symmetric else "→"
    if source["id"] == seen_from:
        line = f"{tie} {arrow} {target['name']}"
    elif target["id"] == seen_from:
        line = f"{tie} {'—' if arrow == '—' else '←'} {source['name']}"
    else:
        line = f"{source['name']} {arrow} {tie} {arrow} {target['name']}"
    yield from page.flow(f"{indent}{line}  {tail}".rstrip())


def name_status(page: Page, status: str) -> str:
    """Name how far a happening has come, for Korean readers in Korean."""
    return _name(page.words.statuses, status)


def name_role(page: Page, role: str) -> str:
    """Name the part that somebody plays, for Korean readers in Korean."""
    return _name(page.words.roles, role)


def _name(labels: Labels, ident: str) -> str:
    is_korean = get_language() is Language.KOREAN and ident in labels
    return labels[ident].ko if is_korean else ident


def count_sources(sources: Iterable[SourceRecord]) -> str:
    """Count the articles that tell of something, and the origins where some are copies of others."""
    origins = {source["article"]: source.get("origin", source["article"]) for source in sources}
    total, independent = len(origins), len(set(origins.values()))
    if independent == total:
        return count(total, "{n} source", "{n} sources")
    articles = count(total, "{n} article", "{n} articles")
    return f"{articles}, {count(independent, '{n} origin', '{n} origins')}"


def conflict_lines(
    page: Page, conflicts: Iterable[ConflictRecord], indent: str, told: set[str]
) -> Iterator[str]:
    """Write what sources say differently; what stands on the page already is only pointed to."""
    for conflict in conflicts:
        text = describe_conflict(page, conflict)
        is_told = text in told
        told.add(text)
        yield from page.wrap(tr("! sources differ, see above") if is_told else text, indent, code=YELLOW)


def describe_conflict(page: Page, conflict: ConflictRecord) -> str:
    """Write what each source says where they differ."""
    values = conflict["values"]
    told = f": {', '.join(dict.fromkeys(value['value'] for value in values))}"  # some notes end in the values
    short = [shorten_id(value["article"]) for value in values]
    is_clear = len(set(short)) == len({value["article"] for value in values})
    names = short if is_clear else [value["article"] for value in values]
    ends = "; ".join(
        tr("{article} says {value}", article=name, value=_say_value(page, conflict["field"], value["value"]))
        for name, value in zip(names, values, strict=True)
    )
    note = conflict["note"].removesuffix(told)
    said = say_note(note)
    if said == note and get_language() is Language.KOREAN:
        said = tr("sources differ on {field}", field=tr(conflict["field"]))
    return clean(f"! {said}: {ends}")


def _say_value(page: Page, field: str, value: str) -> str:
    """Write a value that sources differ on: a time as people read it, a status by its name."""
    if field == "when":
        return render_when(value)
    return name_status(page, value) if field == "status" else value


def shorten_id(article: str) -> str:
    """Shorten an article's id to publisher and day, which ``lgai show`` understands as well."""
    return article.rpartition("/")[0] or article


def quote_lines(page: Page, sources: Iterable[SourceRecord], indent: str) -> Iterator[str]:
    """Write quotes with where they stand."""
    for source in sources:
        where = ", ".join(filter(None, (source["publisher"], source["published"], source["rule"])))
        yield from page.wrap(f"“{clean(source['exact'])}” {clean(where)}", indent, code=DIM)
