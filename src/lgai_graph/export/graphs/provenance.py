"""Tell where a fact comes from, in columns: titles, publishers, days, addresses, quotes of its articles."""

from collections.abc import Sequence

from lgai_graph.export.clean import clean_line
from lgai_graph.export.rows import JOINT, Rows
from lgai_graph.model.rows import QuoteRow

KEPT = 2_000  # articles whose columns are kept ready: those of neighbouring facts
COLUMNS = ("titles", "publishers", "published", "urls")


class Sources:
    """Know the articles of an export without their texts."""

    def __init__(self, rows: Rows) -> None:
        self._articles = {article.id: article for article in rows.articles}

    def describe(self, articles: Sequence[str]) -> tuple[str, ...]:
        """Return ``COLUMNS`` of articles, each with as many values as there are articles."""
        found = [self._articles[article] for article in articles if article in self._articles]
        values = (
            [one.title for one in found],
            [one.publisher or "" for one in found],
            [one.published_at or "" for one in found],
            [one.source_url or "" for one in found],
        )
        return tuple(JOINT.join(map(clean_line, column)) if any(column) else "" for column in values)


def list_articles(quotes: Sequence[QuoteRow]) -> tuple[str, ...]:
    """Return the articles that are quoted, each once."""
    if len(quotes) == 1:
        return (quotes[0].article,)
    return tuple(sorted({quote.article for quote in quotes}))


def join_marked_quotes(quotes: Sequence[QuoteRow], articles: Sequence[str]) -> str:
    """Join the quotes, each with the place of its article in the list: ``[2] …``; nothing for a lone one."""
    if len(quotes) < 2:
        return ""
    places = {article: place for place, article in enumerate(articles, 1)}
    said = dict.fromkeys((quote.article, quote.exact) for quote in quotes)
    return JOINT.join(f"[{places[article]}] {clean_line(exact)}" for article, exact in said)
