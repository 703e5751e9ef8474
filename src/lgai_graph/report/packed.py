"""Write facts shorter: names and articles by their place in the page's lists instead of their ids."""

from collections.abc import Sequence
from typing import cast

from lgai_graph.model import ArticleId, EntityId, Event, Relation
from lgai_graph.report.network.ties import Tie
from lgai_graph.report.nouns import Json, make_event, make_relation

Record = dict[str, Json]


class Packing:
    """The places of names and articles; what stands in no list keeps its id."""

    def __init__(self, entities: Sequence[EntityId], articles: Sequence[ArticleId]) -> None:
        self._entities: dict[str, int] = {ident: place for place, ident in enumerate(entities)}
        self._articles: dict[str, int] = {ident: place for place, ident in enumerate(articles)}

    def event(self, event: Event) -> Record:
        """An event: participants are pairs of place and role."""
        members: list[Json] = [
            [self._entities.get(member.entity, member.entity), member.role.value]
            for member in event.participants
        ]
        return {**self._pack_sources(make_event(event)), "participants": members}

    def relation(self, relation: Relation) -> Record:
        """A relation: both ends are places."""
        return {
            **self._pack_sources(make_relation(relation)),
            "source": self._entities.get(relation.source, relation.source),
            "target": self._entities.get(relation.target, relation.target),
        }

    def tie(self, tie: Tie) -> Json:
        """A line of the network: both ends, type, and the ids of the facts behind it."""
        return [self._entities[tie.source], self._entities[tie.target], tie.type, list(tie.facts)]

    def _pack_sources(self, fact: Record) -> Record:
        """Quotes are triples of article, rule and words."""
        quotes = cast("list[Record]", fact["quotes"])
        conflicts = cast("list[Record]", fact["conflicts"])
        return {
            **fact,
            "quotes": [[self._find(quote["article"]), quote["rule"], quote["exact"]] for quote in quotes],
            "conflicts": [{**conflict, "values": self._pack_values(conflict)} for conflict in conflicts],
        }

    def _pack_values(self, conflict: Record) -> list[Json]:
        values = cast("list[Record]", conflict["values"])
        return [[value["value"], self._find(value["article"])] for value in values]

    def _find(self, article: Json) -> Json:
        return self._articles.get(str(article), article)
