"""Tell where a fact comes from, in columns: titles, publishers, days, addresses, quotes of its articles."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from lgai_graph.export.chronicle import Citation, read_citations
from lgai_graph.export.clean import clean_line
from lgai_graph.export.network import JOINT
from lgai_graph.export.nouns import Nouns
from lgai_graph.model import Claim

KEPT = 2_000  # articles whose columns are kept ready: those of neighbouring facts
COLUMNS = ("titles", "publishers", "published", "urls")


class Sources:
    """Know the articles of an export without their texts."""

    def __init__(self, nouns: Nouns) -> None:
        self._citations: Mapping[str, Citation] = read_citations(nouns)
        self._describe = lru_cache(KEPT)(self._join)

    def describe(self, articles: Sequence[str]) -> tuple[str, ...]:
        """Return ``COLUMNS`` of articles, each with as many values as there are articles."""
        return self._describe(tuple(articles))

    def _join(self, articles: tuple[str, ...]) -> tuple[str, ...]:
        found = [self._citations[article] for article in articles if article in self._citations]
        values = (
            [one.title for one in found],
            [one.publisher or "" for one in found],
            [one.published_at or "" for one in found],
            [one.url or "" for one in found],
        )
        return tuple(JOINT.join(map(clean_line, column)) if any(column) else "" for column in values)


def list_marked_quotes(claims: Sequence[Claim], articles: Sequence[str]) -> Iterator[str]:
    """Yield the quotes, each with the place of its article in the list: ``[2] …``."""
    places = {article: place for place, article in enumerate(articles, 1)}
    said = dict.fromkeys((claim.evidence.article, claim.evidence.exact) for claim in claims)
    return (f"[{places[article]}] {clean_line(exact)}" for article, exact in said)
