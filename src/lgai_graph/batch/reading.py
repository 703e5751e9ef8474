"""Read articles with the rules: none that the cache holds, and many at a time."""

import gc
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain, islice

from lgai_graph.batch.jobs import Outcome, Unread
from lgai_graph.batch.machine import count_processes
from lgai_graph.batch.pool import ReaderPool
from lgai_graph.batch.worker import read_bounded
from lgai_graph.extract import make_pipeline
from lgai_graph.extract.syntax.tokenizer import get_kiwi
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Article, ArticleId, GazetteerEntry
from lgai_graph.store import ReadingCache

MANY = 60  # articles from which a second process saves more than the 0.1 s it costs: 7.7 → 3.8 s on 300

OnArticle = Callable[[Article], None]


def extract_articles(
    articles: Iterable[Article],
    gazetteer: Sequence[GazetteerEntry],
    cache: ReadingCache,
    *,
    on_article: OnArticle | None = None,
    lexicon: Lexicon | None = None,
) -> dict[ArticleId, str]:
    """Read articles into claims, which the cache takes; none of them is held.

    Args:
        articles: what to read, one after the other.
        gazetteer: names that a hand curated.
        cache: what was read before; takes what is read now.
        on_article: called after each article, for a progress bar.
        lexicon: the words to read with; None for those of the package.

    Returns:
        Why articles cannot be read: their process dies of them, or a rule fails; sorted by article.
    """
    tell = on_article or (lambda article: None)
    unread: dict[ArticleId, str] = {}
    with closing(read_articles(_list_missing(articles, cache, tell), gazetteer, lexicon)) as anew:
        for article, reading in anew:
            if isinstance(reading, Unread):
                unread[article.id] = reading.reason
            else:
                cache.add(article, reading)
            tell(article)
    return dict(sorted(unread.items()))


def _list_missing(articles: Iterable[Article], cache: ReadingCache, tell: OnArticle) -> Iterator[Article]:
    """Yield the articles that the cache does not know."""
    for article in articles:
        if cache.find(article):
            tell(article)
        else:
            yield article


def read_articles(
    articles: Iterable[Article], gazetteer: Sequence[GazetteerEntry], lexicon: Lexicon | None
) -> Generator[Outcome, None, None]:
    """Read articles one after the other, or in several processes, each outcome as it comes."""
    stream = iter(articles)
    first = list(islice(stream, MANY))
    if not first:
        return
    nlp = make_pipeline(lexicon=lexicon, gazetteer=gazetteer)
    processes = _count_processes(len(first))
    if processes == 1:
        yield from ((article, read_bounded(nlp, article)) for article in chain(first, stream))
        return
    # Before the fork, so that the processes share its 300 MB and the 100 that its first call makes.
    get_kiwi().tokenize("")
    with closing(ReaderPool(nlp, processes)) as pool:
        yield from pool.read(chain(first, stream))


def forget_models() -> None:
    """Let go of what only reading needs; whoever reads next loads it anew."""
    get_kiwi.cache_clear()
    gc.collect()  # a pipeline refers to itself


def _count_processes(articles: int) -> int:
    """Return how many processes pay; only on Linux, where a fork is cheap and safe."""
    if articles < MANY or sys.platform != "linux":
        return 1
    return count_processes()
