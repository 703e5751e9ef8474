"""Read articles with the rules: none that the cache holds, and many at a time."""

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace

from lgai_graph.batch.jobs import Outcome
from lgai_graph.batch.machine import count_processes
from lgai_graph.batch.pool import ReaderPool
from lgai_graph.batch.worker import read_bounded
from lgai_graph.extract import Extraction, join_readings, make_pipeline
from lgai_graph.extract.syntax.tokenizer import get_kiwi
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Article, GazetteerEntry, Reading
from lgai_graph.store import ReadingCache

MANY = 60  # articles from which a second process saves more than the 0.1 s it costs: 7.7 → 3.8 s on 300
UNREAD = "reading it ends its process, for want of memory or by a crash; take it out or split it"

OnArticle = Callable[[Article], None]


def extract_articles(
    articles: Sequence[Article],
    gazetteer: Sequence[GazetteerEntry],
    cache: ReadingCache,
    *,
    on_article: OnArticle | None = None,
    lexicon: Lexicon | None = None,
) -> Extraction:
    """Read articles into claims, in their order; the cache changes the time and nothing else.

    What cannot be read, since its process dies of it, is named in ``Extraction.unread``.

    Args:
        articles: what to read.
        gazetteer: names that a hand curated.
        cache: what was read before; takes what is read now.
        on_article: called after each article, for a progress bar.
        lexicon: the words to read with; None for those of the package.
    """
    readings: list[Reading | None] = [cache.find(article) for article in articles]
    missing = [number for number, reading in enumerate(readings) if reading is None]
    for article, reading in zip(articles, readings, strict=True):
        if reading is not None and on_article:
            on_article(article)
    with closing(_read_all([articles[number] for number in missing], gazetteer, lexicon)) as anew:
        for place, reading in anew:
            article = articles[missing[place]]
            readings[missing[place]] = reading
            if reading is not None:
                cache.add(article, reading)
            if on_article:
                on_article(article)
    read = [reading for reading in readings if reading is not None]
    unread = (article for article, reading in zip(articles, readings, strict=True) if reading is None)
    return replace(join_readings(read), unread=tuple(article.id for article in unread))


def _read_all(
    articles: Sequence[Article], gazetteer: Sequence[GazetteerEntry], lexicon: Lexicon | None
) -> Generator[Outcome, None, None]:
    """Read articles one after the other, or in several processes, each outcome as it comes."""
    if not articles:
        return
    nlp = make_pipeline(lexicon=lexicon, gazetteer=gazetteer)
    processes = _count_processes(len(articles))
    if processes == 1:
        yield from ((number, read_bounded(nlp, article)) for number, article in enumerate(articles))
        return
    get_kiwi()  # before the fork, so that the processes share its 300 MB
    with closing(ReaderPool(nlp, processes)) as pool:
        yield from pool.read(articles)


def _count_processes(articles: int) -> int:
    """Return how many processes pay; only on Linux, where a fork is cheap and safe."""
    if articles < MANY or sys.platform != "linux":
        return 1
    return count_processes()
