"""Processes that read side by side; one that dies costs its culprit and nothing else."""

import multiprocessing
import os
import signal
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

from lgai_graph.batch.jobs import KILLED, Job, Outcome, Unread, cut_jobs, split_job
from lgai_graph.batch.worker import serve_jobs
from lgai_graph.errors import InputError
from lgai_graph.model import Article, Reading

if TYPE_CHECKING:
    from spacy.language import Language

MAX_CULPRITS = 100  # articles that kill their process; where more do, the machine is at fault and not they


@dataclass(slots=True)
class Reader:
    """A process with the job it is at."""

    process: BaseProcess
    connection: Connection
    job: Job


class Jobs:
    """Jobs as they are cut, after those that were split."""

    def __init__(self, cut: Iterator[Job]) -> None:
        self._cut = cut
        self._split: deque[Job] = deque()

    def next(self) -> Job | None:
        """Return the next job, None behind the last."""
        return self._split.popleft() if self._split else next(self._cut, None)

    def put_back(self, jobs: Sequence[Job]) -> None:
        """Put what is to be tried anew before all others."""
        self._split.extendleft(reversed(jobs))


class ReaderPool:
    """Processes that read jobs; ``close`` ends them, and so does the end of the parent.

    Args:
        nlp: the pipeline, which travels to a process only by a fork.
        processes: how many read at once.
    """

    def __init__(self, nlp: "Language", processes: int) -> None:
        self._nlp = nlp
        self._processes = processes
        self._alive = os.pipe()
        self._readers: list[Reader] = []

    def read(self, articles: Iterable[Article]) -> Iterator[Outcome]:
        """Read articles; yield each with what was read in it, as they come.

        Raises:
            InputError: processes die whatever they read.
        """
        jobs = Jobs(cut_jobs(articles, self._processes))
        culprits = 0
        while True:
            while len(self._readers) < self._processes and (job := jobs.next()):
                self._readers.append(self._start(job))
            if not self._readers:
                return
            for reader in self._wait():
                answer = _receive(reader)
                if answer is not None:
                    yield from zip(reader.job.articles, answer, strict=True)
                    self._go_on(reader, jobs)
                    continue
                self._drop(reader)
                rest = split_job(reader.job)
                jobs.put_back(rest)
                if not rest:
                    culprits += 1
                    _check_count(culprits)
                    yield reader.job.articles[0], KILLED

    def close(self) -> None:
        """End every process; they hold nothing that could be lost."""
        for reader in list(self._readers):
            self._drop(reader)
        for end in self._alive:
            os.close(end)

    def _start(self, job: Job) -> Reader:
        """Fork a process and hand it its first job."""
        context = multiprocessing.get_context("fork")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=serve_jobs, args=(self._nlp, theirs, self._alive, os.getpid()), daemon=True
        )
        # Until the child ignores Ctrl-C it must not get it.
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            with warnings.catch_warnings():
                # Python 3.12 warns of threads at a fork; those here are idle ones of NumPy, which mind it
                warnings.simplefilter("ignore", DeprecationWarning)
                process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
            theirs.close()
        reader = Reader(process, ours, job)
        _send(reader)
        return reader

    def _wait(self) -> list[Reader]:
        """Wait until readers have an answer or are dead; a dead one's pipe has ended, so both wake it."""
        ready = wait([reader.connection for reader in self._readers])
        return [reader for reader in self._readers if reader.connection in ready]

    def _go_on(self, reader: Reader, jobs: Jobs) -> None:
        """Hand a reader its next job, or let it go."""
        job = jobs.next()
        if job is None:
            self._drop(reader)
            return
        reader.job = job
        _send(reader)

    def _drop(self, reader: Reader) -> None:
        self._readers.remove(reader)
        reader.process.kill()
        reader.process.join()
        reader.connection.close()


def _send(reader: Reader) -> None:
    """Send a job; where the process is dead already, waiting for its answer will tell."""
    try:
        reader.connection.send(reader.job.articles)
    except OSError:
        return


def _receive(reader: Reader) -> list[Reading | Unread] | None:
    """Receive the answer to a job; None where its process died of it."""
    try:
        answer: list[Reading | Unread] = reader.connection.recv()
    except (EOFError, OSError):
        return None
    return answer


def _check_count(culprits: int) -> None:
    """Stop where the machine kills processes, not the articles."""
    if culprits > MAX_CULPRITS:
        raise InputError(
            f"processes that read articles die again and again, of more than {MAX_CULPRITS} articles; "
            "free memory, or build from fewer articles"
        )
