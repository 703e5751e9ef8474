"""Score linked knowledge against gold: what the user sees, article by article."""

from collections.abc import Iterator, Mapping

from lgai_graph.evaluate.gold.nouns import Gold
from lgai_graph.evaluate.printed.copies import FoundIn, judge_copies
from lgai_graph.evaluate.printed.events import judge_events, list_found, match_events
from lgai_graph.evaluate.printed.findings import Figure, Finding, GoldScore
from lgai_graph.evaluate.printed.levels import Yardstick
from lgai_graph.evaluate.printed.names import judge_names
from lgai_graph.evaluate.printed.people import judge_people
from lgai_graph.evaluate.printed.ties import judge_ties
from lgai_graph.evaluate.printed.told import list_printed
from lgai_graph.model import Article, ArticleId, Knowledge


def score_knowledge(gold: Gold, knowledge: Knowledge, articles: Mapping[ArticleId, Article]) -> GoldScore:
    """Judge everything that the graph prints on the word of the gold's articles.

    An event that several articles tell is judged once for each of them.

    Args:
        gold: what is true.
        knowledge: the graph.
        articles: the graph's article for each id of the gold.
    """
    return GoldScore(findings=tuple(_judge(gold, knowledge, articles)))


def _judge(gold: Gold, knowledge: Knowledge, articles: Mapping[ArticleId, Article]) -> Iterator[Finding]:
    found: list[FoundIn] = []
    for truth in gold.articles:
        yardstick = Yardstick(truth=truth, printed=list_printed(knowledge, articles[truth.id]))
        matchings = match_events(yardstick)
        pairs = list_found(yardstick, matchings[Figure.LENIENT])
        found.extend(FoundIn(yardstick, pair) for pair in pairs)
        yield from judge_events(yardstick, matchings)
        yield from judge_people(yardstick)
        yield from judge_ties(yardstick)
        yield from judge_names(yardstick)
    yield from judge_copies(found)
