"""Measure whether reading grows linearly with one sentence: units repeated 4, 8 and 16 thousand times.

Usage: python scripts/bench_units.py [--sizes 4 8 16] [UNIT…]

Prints for each unit the seconds of one processor, and `SLOW` where twice the text takes much more than twice
as long. Exit 1 where any does.
"""

import argparse
import sys
import time
from collections.abc import Callable
from itertools import pairwise

from lgai_graph.extract import make_pipeline

LIMIT = 2.8  # times as long for twice the text; linear is 2, quadratic 4
LEAST = 0.5  # seconds below which a ratio says nothing
UNITS = (
    "(", ")", "“", "‘", "가", "a", "1", "1,", "·", "…", "-", "▲", "@", "㈜", "전자", "대학교", "주식회사",
    "가 ", "A ", "■ ", "의 ", "및 ", "등 ", "전 ", "대표 ", "LG ", "그는 ", "이날 ", "15일 ", "올해 ",
    "3월 2일 ", "120억 원 ", "홍길동 ", "홍길동 사장, ", "김 사장은 ", "한빛전자, ", "한빛전자는 ",
    "한빛전자와 ", "(한빛) ", "한빛전자가 새솔과 ", "설립하고 ", "설립한 ", "참여해 ", "‘새솔’ ",
    "“했다”고 ", "http://a.b/ ", "한빛전자 홍길동 사장이 참석했고 ",
)  # fmt: skip


def main() -> int:
    """Run every unit."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("units", nargs="*", default=list(UNITS))
    parser.add_argument("--sizes", nargs="+", type=int, default=[4, 8, 16], help="thousands of characters")
    options = parser.parse_args()
    nlp = make_pipeline()
    nlp("한빛전자가 새 공장을 열었다.")
    slow = 0
    for unit in options.units:
        times = [time_unit(nlp, unit, size * 1000) for size in options.sizes]
        is_slow = any(late > LEAST and late > LIMIT * early for early, late in pairwise(times))
        slow += is_slow
        print("SLOW" if is_slow else "ok  ", repr(unit), *(f"{seconds:.2f}" for seconds in times), flush=True)
    print(f"{len(options.units)} units, {slow} slow")
    return 1 if slow else 0


def time_unit(nlp: Callable[[str], object], unit: str, size: int) -> float:
    """Return the seconds that one sentence of so many characters takes."""
    text = (unit * (size // len(unit) + 1))[:size]
    started = time.process_time()
    nlp(text)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
