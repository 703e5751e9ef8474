"""Cut articles into jobs of like size, and a job whose process died into halves, down to the culprit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from lgai_graph.model import Article, Reading

JOB_CHARACTERS = 20_000  # about half a second of reading: little to lose, little to wait for at the end
JOBS_A_PROCESS = 4  # at least, so that a slow job at the end keeps one process busy and not the build
TRIES = 2  # that an article alone may kill a process; the first time it may have been somebody's kill

Outcome: TypeAlias = tuple[int, Reading | None]  # the article's place, and None where it kills what reads it


@dataclass(frozen=True, slots=True)
class Job:
    """Neighbouring articles for one process.

    Args:
        first: the place of the first article.
        articles: at least one.
        deaths: how many processes died of this job.
    """

    first: int
    articles: Sequence[Article]
    deaths: int = 0

    @property
    def is_hopeless(self) -> bool:
        """Whether its one article is known to kill what reads it."""
        return len(self.articles) == 1 and self.deaths >= TRIES


def cut_jobs(articles: Sequence[Article], processes: int) -> Iterator[Job]:
    """Cut articles into jobs of about as many characters each.

    >>> from types import SimpleNamespace
    >>> articles = [SimpleNamespace(text="가" * size) for size in (60_000, 9_000, 9_000, 9_000)]
    >>> [(job.first, len(job.articles)) for job in cut_jobs(articles, 1)]
    [(0, 1), (1, 2), (3, 1)]
    """
    total = sum(len(article.text) for article in articles)
    size = min(JOB_CHARACTERS, total // (processes * JOBS_A_PROCESS) + 1)
    first, held = 0, 0
    for place, article in enumerate(articles):
        if place > first and held + len(article.text) > size:
            yield Job(first, articles[first:place])
            first, held = place, 0
        held += len(article.text)
    if articles:
        yield Job(first, articles[first:])


def split_job(job: Job) -> list[Job]:
    """Return what is tried after a process died of a job; nothing where the culprit is found.

    >>> job = Job(4, ["가", "나", "다"])
    >>> [(half.first, half.articles) for half in split_job(job)]
    [(4, ['가']), (5, ['나', '다'])]
    """
    if len(job.articles) > 1:
        middle = len(job.articles) // 2
        return [Job(job.first, job.articles[:middle]), Job(job.first + middle, job.articles[middle:])]
    again = Job(job.first, job.articles, job.deaths + 1)
    return [] if again.is_hopeless else [again]
