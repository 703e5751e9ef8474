"""A process that reads jobs and dies with its parent, however that dies."""

import ctypes
import gc
import os
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from traceback import extract_tb
from typing import TYPE_CHECKING

from lgai_graph.batch.jobs import KILLED, Unread
from lgai_graph.extract import read_article
from lgai_graph.model import Article, Reading

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGE = Path(__file__).parents[1]
PR_SET_PDEATHSIG = 1  # prctl(2): the signal to get when the parent dies


def serve_jobs(nlp: "Language", connection: Connection, alive: tuple[int, int], parent: int) -> None:
    """Read what comes and send what was read, until the parent ends.

    Args:
        nlp: the pipeline, which the fork shares.
        connection: brings articles; takes what was read.
        alive: both ends of a pipe that nobody writes to; it ends when the parent does.
        parent: its process id.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _die_with(parent, alive)
    gc.freeze()  # what the fork shares never turns into garbage: walking over it would copy it
    while True:
        try:
            articles = connection.recv()
            connection.send([read_bounded(nlp, article) for article in articles])
        except (EOFError, OSError):  # the parent is gone
            return


def read_bounded(nlp: "Language", article: Article) -> Reading | Unread:
    """Read an article, or tell why not: it wants more than there is, or a rule fails on it."""
    try:
        return read_article(nlp, article)
    except (MemoryError, RecursionError):
        return KILLED
    except Exception as error:  # noqa: BLE001 (a mistake in one rule costs one article, which is named)
        return Unread(f"a rule fails on it ({_place_error(error)}); report that, or take the article out")


def _place_error(error: Exception) -> str:
    """Name an error and the line of this package that it comes from; what it says may be text of the article.

    >>> try:
    ...     raise KeyError("가")
    ... except KeyError as error:
    ...     _place_error(error)
    'KeyError'
    """
    ours = [frame for frame in extract_tb(error.__traceback__) if PACKAGE in Path(frame.filename).parents]
    kind = type(error).__name__
    return f"{kind} at {Path(ours[-1].filename).relative_to(PACKAGE)}:{ours[-1].lineno}" if ours else kind


def _die_with(parent: int, alive: tuple[int, int]) -> None:
    """Let the system kill this process when its parent dies, and watch a pipe where it cannot."""
    listening, held = alive
    os.close(held)  # the parent alone keeps it open
    Thread(target=_watch, args=(listening,), daemon=True).start()
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died before it was watched
        os._exit(1)


def _watch(listening: int) -> None:
    """Wait for the end of a pipe that nobody writes to, then end."""
    os.read(listening, 1)
    os._exit(1)
