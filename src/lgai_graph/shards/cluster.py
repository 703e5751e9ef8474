"""Read on a Dask cluster: each batch is a task, whose shard the worker itself writes.

The lexicon and the gazetteer travel once to each worker, with a plugin that makes the pipeline there. A lost
worker costs the batch that it was reading, which the scheduler hands to another; a batch that kills its
workers is split down to the culprit, which is left to linking.
"""

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from itertools import chain
from logging import CRITICAL, getLogger
from threading import Lock
from typing import Any

from distributed import Client, Future, KilledWorker, WorkerPlugin, as_completed, get_worker

from lgai_graph.batch import fingerprint_rules
from lgai_graph.batch.jobs import Unread
from lgai_graph.batch.machine import count_processes
from lgai_graph.batch.worker import read_bounded
from lgai_graph.errors import InputError
from lgai_graph.extract import make_pipeline
from lgai_graph.shards.batches import SHARD_CHARACTERS, Batch, Item, Task, cut_batches
from lgai_graph.shards.engines import Engine, OnSource, Scheduler
from lgai_graph.shards.files import Shard
from lgai_graph.shards.workers import start_workers

RUNNING = "running"  # what a client calls itself while it is connected
CONNECT_SECONDS = 20.0  # for a scheduler to answer, and for its first worker to come
AHEAD = 2  # batches for each thread of the cluster that are under way; of an archive, no more are held
SHARDS_A_THREAD = 4  # at least, so that a slow batch at the end keeps one worker busy and not the build
MAX_CULPRITS = 100  # articles that kill their workers; where more do, the cluster is at fault and not they
LOST = (CancelledError, asyncio.CancelledError, OSError, TimeoutError, asyncio.TimeoutError)


class ReaderPlugin(WorkerPlugin):  # type: ignore[misc]
    """The pipeline of one worker, made when the worker starts.

    Args:
        task: what reading needs.
    """

    def __init__(self, task: Task) -> None:
        self.name = f"lgai-{task.fingerprint}"
        self._task = task

    def setup(self, worker: Any) -> None:
        """Make the pipeline, or refuse to on a worker with another version."""
        if fingerprint_rules() != self._task.rules.rules:
            raise InputError(
                f"the worker {worker.address} has other rules; install this version of lgai there"
            )
        self._lock = Lock()  # a pipeline reads one article at a time, however many threads the worker has
        self._nlp = make_pipeline(lexicon=self._task.lexicon, gazetteer=self._task.gazetteer)

    def read(self, batch: Batch) -> Shard:
        """Read a batch and write its shard."""
        articles = [article for _, article in batch if article]
        with self._lock:
            outcomes = {article.id: read_bounded(self._nlp, article) for article in articles}
        readings = {ident: None if isinstance(read, Unread) else read for ident, read in outcomes.items()}
        return self._task.write(batch, readings)


def make_engine(scheduler: Scheduler) -> Engine:
    """Make an engine that reads on a cluster, or on one of this machine that ends with it."""

    def read_there(
        task: Task, items: Iterable[Item], characters: int, on_source: OnSource
    ) -> Iterator[Shard]:
        waiting = iter(items)
        first = next(waiting, None)
        if first is None:
            return
        with _open_client(scheduler) as client:
            plugin = ReaderPlugin(task)
            client.register_plugin(plugin)
            threads = sum(client.nthreads().values())
            size = min(SHARD_CHARACTERS, characters // (threads * SHARDS_A_THREAD) + 1)
            for batch, shard in _Bag(client, task, plugin.name).read(
                cut_batches(chain([first], waiting), size)
            ):
                for draft, _ in batch:
                    on_source(draft.source)
                yield shard

    return read_there


class _Bag:
    """Batches on a cluster, few at a time.

    Args:
        client: of the cluster.
        task: what reading needs.
        plugin: the name of the workers' plugin.
    """

    def __init__(self, client: Client, task: Task, plugin: str) -> None:
        self._client = client
        self._task = task
        self._plugin = plugin
        self._split: deque[Batch] = deque()
        self._culprits = 0

    def read(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, Shard]]:
        """Yield each batch with its shard, as they come.

        Raises:
            InputError: the scheduler is gone, or workers die whatever they read.
        """
        running = as_completed()
        under_way: dict[str, Batch] = {}
        while True:
            room = max(1, AHEAD * self._count_threads()) - len(under_way)
            for batch in self._take(batches, room):
                future = self._client.submit(_read_batch, self._plugin, batch, pure=False)
                under_way[future.key] = batch
                running.add(future)
            if not under_way:
                return
            future = next(running)
            yield from self._settle(under_way.pop(future.key), future)

    def _take(self, batches: Iterator[Batch], room: int) -> Iterator[Batch]:
        """Yield the next batches, those that were split first."""
        for _ in range(room):
            batch = self._split.popleft() if self._split else next(batches, None)
            if batch is None:
                return
            yield batch

    def _settle(self, batch: Batch, future: Future) -> Iterator[tuple[Batch, Shard]]:
        """Take the answer to a batch, or split it; a culprit's shard holds no reading of it."""
        if future.status == "finished":
            yield batch, future.result()
            return
        if future.status != "error":
            raise self._say_lost()
        error = future.exception()
        if isinstance(error, OSError):
            raise InputError(f"{self._task.address}: a worker cannot write there ({error})") from error
        if not isinstance(error, KilledWorker):
            raise error
        if len(batch) > 1:
            middle = len(batch) // 2
            self._split.extend((batch[:middle], batch[middle:]))
            return
        self._culprits += 1
        if self._culprits > MAX_CULPRITS:
            raise InputError(
                f"workers die again and again, of more than {MAX_CULPRITS} articles; give them more memory"
            ) from error
        yield batch, self._task.write(batch, {})

    def _count_threads(self) -> int:
        """Return how many batches the cluster reads at once."""
        if self._client.status != RUNNING:  # to ask a scheduler that is gone takes half a minute
            raise self._say_lost()
        try:
            return sum(self._client.nthreads().values())
        except LOST as error:
            raise self._say_lost() from error

    def _say_lost(self) -> InputError:
        return InputError(
            "the Dask scheduler is gone; the shards stand, so run the same again when there is one"
        )


def _read_batch(plugin: str, batch: Batch) -> Shard:
    """Read a batch on the worker that this runs on."""
    reader: ReaderPlugin = get_worker().plugins[plugin]
    return reader.read(batch)


@contextmanager
def _hush() -> Iterator[None]:
    """Keep the client from logging what our own line says."""
    logger = getLogger("distributed.client")
    level = logger.level
    logger.setLevel(CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


@contextmanager
def _open_client(scheduler: Scheduler) -> Iterator[Client]:
    """Connect to a cluster, or start one that listens to this machine alone.

    Raises:
        InputError: there is no scheduler, or no worker.
    """
    address = scheduler.address
    with ExitStack() as stack:
        stack.enter_context(_hush())
        if address is None:
            address = stack.enter_context(start_workers(count_processes()))
        try:
            client = stack.enter_context(Client(address, timeout=CONNECT_SECONDS))
        except (*LOST, ValueError) as error:
            raise InputError(
                f"{address}: no Dask scheduler answers; start one with `dask scheduler`"
            ) from error
        try:
            client.wait_for_workers(1, timeout=CONNECT_SECONDS)
        except LOST as error:
            raise InputError(f"{address}: no worker; start one with `dask worker {address}`") from error
        yield client
