"""Run an extraction over a gold file and gathers all there is to report."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lgai_graph.evaluate.findings import GoldScore
from lgai_graph.evaluate.gold import Gold, Part, split_of
from lgai_graph.evaluate.gold_file import load_gold, load_gold_articles
from lgai_graph.evaluate.published import assumed_published
from lgai_graph.evaluate.score import score_gold
from lgai_graph.evaluate.unexplained import Unexplained, find_unexplained
from lgai_graph.model import Article, Claim

ARTICLES_FILE = "articles.jsonl"  # beside the gold file

Extract = Callable[[Sequence[Article]], Iterable[Claim]]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldReport:
    """The score of one extraction, and the dated sentences it left without a claim."""

    gold: Gold
    score: GoldScore
    unexplained: tuple[Unexplained, ...]

    def part(self, part: Part) -> "GoldReport":
        """Return one side of the split."""
        return GoldReport(
            gold=Gold(articles=tuple(article for article in self.gold.articles if article.part is part)),
            score=self.score.part(part),
            unexplained=tuple(item for item in self.unexplained if split_of(item.article) is part),
        )


def evaluate_gold(gold_path: Path, extract: Extract) -> GoldReport:
    """Extract claims from a gold file's articles and scores them.

    Args:
        gold_path: a gold file with ``articles.jsonl`` beside it.
        extract: the extraction to measure.

    Raises:
        InputError: a file is missing or breaks its conventions.
    """
    gold = load_gold(gold_path)
    days = {article.id: assumed_published(article) for article in gold.articles}
    articles = tuple(load_gold_articles(gold_path.parent / ARTICLES_FILE, days))
    return make_report(gold, articles, extract(articles))


def make_report(gold: Gold, articles: Sequence[Article], claims: Iterable[Claim]) -> GoldReport:
    """Score claims that were extracted from the articles of a gold."""
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    unexplained = (
        item for article in articles for item in find_unexplained(article, by_article.get(article.id, ()))
    )
    return GoldReport(gold=gold, score=score_gold(gold, by_article), unexplained=tuple(unexplained))
