"""Tell how far a build is, how fast it goes and how long it will take."""

import json
import sys
import time
from collections import deque
from collections.abc import Callable

from lgai_graph.cli.common import show_progress
from lgai_graph.cli.printing.outside import escape_json

WINDOW_SECONDS = 20.0  # over which the rate is taken, since articles read before pass in no time
LINE_SECONDS = 1.0  # between two lines for programs
DRAW_SECONDS = 0.1  # between two drawings


class ProgressMeter:
    """Draw a bar on a terminal, or write JSON lines on stderr for a program.

    Args:
        as_json: write lines, at most one a second and one at the end of what took longer.
        clock: returns seconds; for tests.
    """

    def __init__(self, *, as_json: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._as_json = as_json
        self._clock = clock
        self._seen = deque([(clock(), 0)])
        self._shown = clock()

    def show(self, done: int, total: int, name: str) -> None:
        """Tell that so many articles are done, the last of this name."""
        now = self._clock()
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
            show_progress(done, total, name, pace=describe_pace(rate, left))

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
