"""Who reads batches: the processes of this machine, or a cluster."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Protocol

from lgai_graph.batch import read_articles
from lgai_graph.batch.jobs import Unread
from lgai_graph.errors import InputError
from lgai_graph.model import Article, ArticleId, Reading
from lgai_graph.shards.batches import Batch, Item, Task, cut_batches
from lgai_graph.shards.files import Shard

OnSource = Callable[[str], None]


class Engine(Protocol):
    """Read articles into shards, each written whole as soon as it is read."""

    def __call__(
        self, task: Task, items: Iterable[Item], characters: int, on_source: OnSource
    ) -> Iterator[Shard]:
        """Yield the shards as they come.

        Args:
            task: what reading needs.
            items: what is to be read.
            characters: how much that is at most.
            on_source: called with the source of each article that is done.
        """


@dataclass(frozen=True, slots=True)
class Scheduler:
    """Where a Dask cluster is to be found.

    Args:
        address: ``tcp://host:8786``; None for workers on this machine alone.
    """

    address: str | None = None


def load_engine(scheduler: Scheduler) -> Engine:
    """Load what hands batches to a Dask cluster.

    Raises:
        InputError: Dask is not installed.
    """
    try:
        engine: Engine = import_module("lgai_graph.shards.cluster").make_engine(scheduler)
    except ModuleNotFoundError as error:
        raise InputError(f"{error.name} is not installed; run: pip install 'lgai-graph[dask]'") from error
    return engine


@dataclass(slots=True)
class _OpenBatch:
    """A batch with what was read of it so far."""

    batch: Batch
    left: int
    readings: dict[ArticleId, Reading | None] = field(default_factory=dict)


def read_here(task: Task, items: Iterable[Item], characters: int, on_source: OnSource) -> Iterator[Shard]:
    """Read with the processes of this machine; see ``Engine``."""
    waiting: dict[ArticleId, _OpenBatch] = {}
    empty: list[Batch] = []

    def list_articles() -> Iterator[Article]:
        for batch in cut_batches(items):
            articles = [article for _, article in batch if article]
            opened = _OpenBatch(batch, len(articles))
            if not articles:
                empty.append(batch)
            waiting.update((article.id, opened) for article in articles)
            yield from articles

    for article, reading in read_articles(list_articles(), task.gazetteer, task.lexicon):
        opened = waiting.pop(article.id)
        opened.readings[article.id] = None if isinstance(reading, Unread) else reading
        opened.left -= 1
        on_source(article.source)
        if not opened.left:
            yield task.write(opened.batch, opened.readings)
    for batch in empty:
        yield task.write(batch, {})
