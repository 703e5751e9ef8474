"""Cut articles into jobs of like size, and a job whose process died into halves, down to the culprit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from lgai_graph.model import Article, Reading

JOB_CHARACTERS = 20_000  # about half a second of reading: little to lose, little to wait for at the end
JOBS_A_PROCESS = 4  # at least, so that a slow job at the end keeps one process busy and not the build
TRIES = 2  # that an article alone may kill a process; the first time it may have been somebody's kill


@dataclass(frozen=True, slots=True)
class Unread:
    """Stand in for the reading of an article that cannot be read.

    Args:
        reason: why, and the cure; one line.
    """

    reason: str


KILLED = Unread("reading it ends its process, for want of memory or by a crash; take it out or split it")

Outcome: TypeAlias = tuple[Article, Reading | Unread]


@dataclass(frozen=True, slots=True)
class Job:
    """Neighbouring articles for one process.

    Args:
        articles: at least one.
        deaths: how many processes died of this job.
    """

    articles: Sequence[Article]
    deaths: int = 0

    @property
    def is_hopeless(self) -> bool:
        """Whether its one article is known to kill what reads it."""
        return len(self.articles) == 1 and self.deaths >= TRIES


def cut_jobs(articles: Iterable[Article], processes: int) -> Iterator[Job]:
    """Cut articles into jobs of about as many characters each; of an endless stream, only the first are held.

    >>> from types import SimpleNamespace
    >>> articles = [SimpleNamespace(text="가" * size) for size in (60_000, 9_000, 9_000, 9_000)]
    >>> [len(job.articles) for job in cut_jobs(articles, 1)]
    [1, 2, 1]
    """
    stream = iter(articles)
    jobs = processes * JOBS_A_PROCESS
    first = list(_take(stream, jobs * JOB_CHARACTERS))
    size = min(JOB_CHARACTERS, sum(len(article.text) for article in first) // jobs + 1)
    waiting: list[Article] = []
    held = 0
    for article in chain(first, stream):
        if waiting and held + len(article.text) > size:
            yield Job(waiting)
            waiting, held = [], 0
        waiting.append(article)
        held += len(article.text)
    if waiting:
        yield Job(waiting)


def _take(stream: Iterator[Article], characters: int) -> Iterator[Article]:
    """Take articles off a stream until they have so many characters."""
    held = 0
    while held < characters and (article := next(stream, None)) is not None:
        held += len(article.text)
        yield article


def split_job(job: Job) -> list[Job]:
    """Return what is tried after a process died of a job; nothing where the culprit is found.

    >>> job = Job(["가", "나", "다"])
    >>> [half.articles for half in split_job(job)]
    [['가'], ['나', '다']]
    """
    if len(job.articles) > 1:
        middle = len(job.articles) // 2
        return [Job(job.articles[:middle]), Job(job.articles[middle:])]
    again = Job(job.articles, job.deaths + 1)
    return [] if again.is_hopeless else [again]
