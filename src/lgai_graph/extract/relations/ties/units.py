"""Read the organisation that a unit's own name begins with: 한국은행 금융통화위원회."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.pairs import is_place, is_unit
from lgai_graph.extract.relations.ties.tie import ToldTie
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import EntityKind, RelationType


def read_units(context: ArticleContext, names: Sequence[Name], words: TieWords) -> Iterator[ToldTie]:
    """ToldTie each unit to the organisation that its name begins with, known as one elsewhere."""
    for name in names:
        owner = find_owner(context, name) if is_unit(name, words) else None
        if owner and not is_place(context, owner):
            yield ToldTie(RelationType.PART_OF, name, owner, "tie.unit")


def find_owner(context: ArticleContext, name: Name) -> Name | None:
    """Return the longest part in front of a name that the article or the lexicon knows as an organisation."""
    if name.text != name.label:
        return None
    kinds = {
        one.text: one for one in context.names if one.is_organization and one.rule not in ("open", "weak")
    }
    for cut in (at for at in range(len(name.text) - 1, 0, -1) if name.text[at] == " "):
        front = name.text[:cut]
        end = name.start + cut
        if front in kinds:
            return replace(kinds[front], start=name.start, end=end)
        if kind := context.lexicon.known_names.get(front):
            return Name(front, name.start, end, EntityKind(kind), "known")
    return None
