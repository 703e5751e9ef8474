"""Tell how far a build is, how fast it goes and how long it will take."""

import json
import sys
import time
from collections import deque
from collections.abc import Callable

from lgai_graph.cli.common import show_progress, show_stage
from lgai_graph.cli.printing.outside import escape_json
from lgai_graph.wording import tr

WINDOW_SECONDS = 20.0  # over which the rate is taken, since articles read before pass in no time
LINE_SECONDS = 1.0  # between two lines for programs
DRAW_SECONDS = 0.1  # between two drawings
SETTLE_SECONDS = 2.0  # before which the rate on a terminal would jump: articles come by the dozen


class ProgressMeter:
    """Draw a bar on a terminal, or write JSON lines on stderr for a program.

    Args:
        as_json: write lines, at most one a second and one at the end of what took longer.
        clock: returns seconds; for tests.
    """

    def __init__(self, *, as_json: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._as_json = as_json
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()
        self._shown = clock()

    def show(self, done: int, total: int, name: str) -> None:
        """Tell that so many articles are done, the last of this name."""
        now = self._clock()
        if not self._seen:  # what went before, such as loading the rules, is no rate of reading
            self._seen.append((now, done))
        is_due = now - self._shown >= (LINE_SECONDS if self._as_json else DRAW_SECONDS)
        if not is_due and (done < total or self._as_json):
            return
        self._shown = now
        self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[0][0] > WINDOW_SECONDS:
            self._seen.popleft()
        rate = self.measure()
        left = (total - done) / rate if rate else None
        if self._as_json:
            self._write_line(done, total, name, rate, left)
        else:
            is_settled = now - self._seen[0][0] >= SETTLE_SECONDS
            show_progress(done, total, name, pace=describe_pace(rate, left) if is_settled else "")

    def tell(self, stage: str) -> None:
        """Tell what is done to all articles at once, and so without a bar, until that is over.

        Args:
            stage: in a word; empty at the end.
        """
        if self._as_json and stage:
            sys.stderr.write(json.dumps({"progress": {"stage": stage}}) + "\n")
            sys.stderr.flush()
        elif not self._as_json:
            show_stage(f"{name_stage(stage)} …" if stage else "")

    def measure(self) -> float:
        """Return the articles a second, as of late; 0 where nothing can be said."""
        (first, before), (last, after) = self._seen[0], self._seen[-1]
        return (after - before) / (last - first) if last > first else 0.0

    def _write_line(self, done: int, total: int, name: str, rate: float, left: float | None) -> None:
        row = {
            "done": done,
            "total": total,
            "article": name,
            "articles_per_second": round(rate, 1),
            "seconds_left": None if left is None else round(left),
        }
        sys.stderr.write(escape_json(json.dumps({"progress": row}, ensure_ascii=False)) + "\n")
        sys.stderr.flush()


def name_stage(stage: str) -> str:
    """Say in the reader's language what a build does."""
    names = {
        "loading": tr("reading files"),
        "linking": tr("linking what they tell"),
        "writing": tr("writing the store"),
    }
    return names[stage]


def describe_pace(rate: float, left: float | None) -> str:
    """Write a rate and the time left in few characters.

    >>> describe_pace(31.4, 95.0), describe_pace(0.4, 7_400.0), describe_pace(0.0, None)
    ('31/s, 1:35 left', '0.4/s, 2:03:20 left', '')
    """
    if left is None:
        return ""
    hours, seconds = divmod(round(left), 3600)
    minutes, seconds = divmod(seconds, 60)
    clock = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{rate:.0f}/s, {clock} left" if rate >= 1 else f"{rate:.1f}/s, {clock} left"
