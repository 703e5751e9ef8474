"""Read articles with the rules: none that the cache holds, and many at a time."""

import multiprocessing
import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from lgai_graph.errors import InputError
from lgai_graph.extract import Extraction, join_readings, make_pipeline, read_article
from lgai_graph.extract.syntax.tokenizer import get_kiwi
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Article, GazetteerEntry, Reading
from lgai_graph.resources import PACKAGE
from lgai_graph.store import ReadingCache

if TYPE_CHECKING:
    from spacy.language import Language

MANY = 60  # articles from which a second process saves more than the 0.1 s it costs: 7.7 → 3.8 s on 300
MAX_PROCESSES = 8
CHUNK = 8  # articles handed to a process at a time

RULE_FOLDERS = ("dates", "extract", "korean", "lexicon", "model")  # whose code and data a reading rests on
RULE_SUFFIXES = (".py", ".yaml")
RULE_LIBRARIES = ("kiwipiepy", "kiwipiepy_model", "spacy")

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

    Args:
        articles: what to read.
        gazetteer: names that a hand curated.
        cache: what was read before; takes what is read now.
        on_article: called after each article, for a progress bar.
        lexicon: the words to read with; None for those of the package.
    """
    known = [cache.find(article) for article in articles]
    missing = [article for article, reading in zip(articles, known, strict=True) if reading is None]
    anew = _read_all(missing, gazetteer, lexicon)
    readings: list[Reading] = []
    for article, reading in zip(articles, known, strict=True):
        if reading is None:
            reading = next(anew)
            cache.add(article, reading)
        readings.append(reading)
        if on_article:
            on_article(article)
    return join_readings(readings)


def fingerprint_rules() -> str:
    """A hash of all that a reading rests on besides the article and the gazetteer."""
    digest = sha256()
    for library in RULE_LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path in sorted(_list_rule_files(), key=lambda path: path.relative_to(PACKAGE).as_posix()):
        digest.update(f"{path.relative_to(PACKAGE).as_posix()} {path.stat().st_size}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _list_rule_files() -> Iterator[Path]:
    for folder in RULE_FOLDERS:
        yield from (path for path in (PACKAGE / folder).rglob("*") if path.suffix in RULE_SUFFIXES)


def _read_all(
    articles: Sequence[Article], gazetteer: Sequence[GazetteerEntry], lexicon: Lexicon | None
) -> Iterator[Reading]:
    """Read articles one after the other, or in several processes, in the same order."""
    if not articles:
        return
    nlp = make_pipeline(lexicon=lexicon, gazetteer=gazetteer)
    processes = _count_processes(len(articles))
    if processes == 1:
        yield from (read_article(nlp, article) for article in articles)
        return
    get_kiwi()  # before the fork, so that the processes share its 300 MB
    with warnings.catch_warnings():
        # Python 3.12 warns of threads at a fork; those here are idle ones of NumPy, which mind it
        warnings.simplefilter("ignore", DeprecationWarning)
        pool = ProcessPoolExecutor(
            processes,
            mp_context=multiprocessing.get_context("fork"),
            initializer=_prepare_process,
            initargs=(nlp,),
        )
        with pool:
            try:
                yield from pool.map(_read_here, articles, chunksize=CHUNK)
            except BrokenProcessPool as error:
                raise InputError(
                    f"a process that read articles died, of {len(articles):,} to read; "
                    "free memory, or build from fewer articles"
                ) from error


def _count_processes(articles: int) -> int:
    """Return how many processes pay; only on Linux, where a fork is cheap and safe."""
    if articles < MANY or sys.platform != "linux":
        return 1
    return min(len(os.sched_getaffinity(0)), MAX_PROCESSES)


_PIPELINE: list["Language"] = []  # of a forked process: a pipeline cannot travel to it in any other way


def _prepare_process(nlp: "Language") -> None:
    """Take the pipeline over from the parent, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _PIPELINE[:] = [nlp]


def _read_here(article: Article) -> Reading:
    return read_article(_PIPELINE[0], article)
