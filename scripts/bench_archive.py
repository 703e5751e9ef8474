"""Build archives of growing size, each in a process of its own: memory, time by stage, bytes.

Usage: python scripts/bench_archive.py CORPUS… [--sizes 3000 10000] [--add 100]

Time is that of processors, of all processes together, for the machine may do other things; memory is the peak
of the building process. After each build the same is built again with some articles more, and what that takes
is printed as a share of building all anew.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from make_archive import make_rows, read_sources

import lgai_graph.archive
import lgai_graph.build
from lgai_graph.build import build_store
from lgai_graph.load import Shelf
from lgai_graph.store import find_cache

BASE_MEGABYTES, KILOBYTES_AN_ARTICLE = 1_500, 1.5  # what the building process may take
ADD_LIMIT, LARGE = 0.05, 30_000  # of the time of building as many or more; reading 100 of 3,000 takes as much
SEED = 1
STAGES = (
    (lgai_graph.archive, "shelve_articles", "loading"),
    (Shelf, "mark_origins", "copies"),
    (lgai_graph.archive, "extract_dated", "reading"),
    (lgai_graph.build, "link_stream", "linking"),
    (lgai_graph.build, "write_store", "writing"),
)


def main() -> None:
    """Measure every size and print one line each, or build one archive as the child of such a run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="*", type=Path)
    parser.add_argument("--sizes", nargs="+", type=int, default=[3_000, 10_000])
    parser.add_argument("--add", type=int, default=100)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--one", nargs=2, type=Path, metavar=("ARCHIVE", "DB"))
    options = parser.parse_args()
    if options.one:
        print(json.dumps(build_one(*options.one)))
        return
    with tempfile.TemporaryDirectory() as folder:
        bench(options, options.folder or Path(folder))


def bench(options: argparse.Namespace, folder: Path) -> None:
    """Make the archives, build each twice and print what it took."""
    sources = read_sources(options.corpus)
    for size in options.sizes:
        archive, db = folder / f"{size}.jsonl", folder / f"{size}.db"
        write_archive(archive, sources, size)
        whole = run_one(archive, db)
        show(size, whole, "built", db)
        write_archive(archive, sources, size + options.add)
        more = run_one(archive, db)
        show(size + options.add, more, f"after {options.add} more", db)
        share = sum(more["stages"].values()) / sum(whole["stages"].values())
        verdict = "" if size < LARGE else "ok" if share <= ADD_LIMIT else "TOO SLOW"
        print(f"  {options.add} articles more cost {share:.1%} of building {size:,}  {verdict}")


def write_archive(path: Path, sources: list[Any], size: int) -> None:
    """Write an archive; a smaller one of the same seed is its beginning."""
    with path.open("w", encoding="utf-8") as file:
        for row in make_rows(sources, size, SEED):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def run_one(archive: Path, db: Path) -> dict[str, Any]:
    """Build in another process and return what it says of itself."""
    command = [sys.executable, __file__, "--one", str(archive), str(db)]
    told = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    result: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return result


def build_one(archive: Path, db: Path) -> dict[str, Any]:
    """Build, with the time and the peak of memory of every stage."""
    stages: dict[str, float] = {}
    peaks: dict[str, float] = {}
    for owner, name, stage in STAGES:
        setattr(owner, name, watch(getattr(owner, name), stage, stages, peaks))
    started, clock = count_seconds(), time.perf_counter()
    build_store([archive], db=db)
    stages["rest"] = count_seconds() - started - sum(stages.values())
    return {"stages": stages, "peaks": peaks, "clock": time.perf_counter() - clock}


def watch(
    function: Callable[..., Any], stage: str, stages: dict[str, float], peaks: dict[str, float]
) -> Callable[..., Any]:
    """Time a function, and note how far memory has grown when it ends."""

    @wraps(function)
    def timed(*arguments: Any, **named: Any) -> Any:
        started = count_seconds()
        try:
            return function(*arguments, **named)
        finally:
            stages[stage] = stages.get(stage, 0.0) + count_seconds() - started
            peaks[stage] = read_peak()

    return timed


def count_seconds() -> float:
    """Return the seconds of processors that this process and those it has seen end have used."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def read_peak() -> float:
    """Return the most memory that this process has had, in MB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def show(size: int, result: dict[str, Any], what: str, db: Path) -> None:
    """Print a build in one line, and its stages in another."""
    seconds, peak = sum(result["stages"].values()), max(result["peaks"].values())
    limit = BASE_MEGABYTES + KILOBYTES_AN_ARTICLE * size / 1024
    verdict = "ok" if peak <= limit else "TOO MUCH"
    print(
        f"{size:,} articles {what}: {seconds:.0f} s of processors, {size / result['clock']:.0f} articles/s, "
        f"peak {peak:.0f} MB of {limit:.0f} {verdict}, store {db.stat().st_size / 1e6:.0f} MB, "
        f"cache {find_cache(db).stat().st_size / 1e6:.0f} MB"
    )
    parts = (f"{name} {result['stages'][name]:.1f} s" for name in result["stages"])
    tops = (f"{name} {peak:.0f}" for name, peak in result["peaks"].items())
    print(f"  {', '.join(parts)}\n  peak MB after {', '.join(tops)}", flush=True)


if __name__ == "__main__":
    main()
