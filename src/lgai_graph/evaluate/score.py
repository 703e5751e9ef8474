"""Score extracted claims against gold."""

from collections.abc import Iterator, Mapping, Sequence

from lgai_graph.evaluate.events import judge_events
from lgai_graph.evaluate.findings import Finding, GoldScore
from lgai_graph.evaluate.gold import Gold, GoldArticle
from lgai_graph.evaluate.match import Aliases
from lgai_graph.evaluate.people import judge_people
from lgai_graph.evaluate.ties import alias_groups, judge_ties
from lgai_graph.model import Claim


def score_gold(gold: Gold, claims_by_article: Mapping[str, Sequence[Claim]]) -> GoldScore:
    """Judge every claim and every gold fact.

    Args:
        gold: what is true.
        claims_by_article: what was extracted, by article id; an absent article has no claims.
    """
    findings: list[Finding] = []
    for article in gold.articles:
        findings.extend(_judge_article(article, claims_by_article.get(article.id, ())))
    return GoldScore(findings=tuple(findings))


def _judge_article(article: GoldArticle, claims: Sequence[Claim]) -> Iterator[Finding]:
    aliases = Aliases(alias_groups(article))
    yield from judge_people(article, claims, aliases)
    yield from judge_ties(article, claims, aliases)
    yield from judge_events(article, claims, aliases)
