"""Compare the claims of two stores, to see what a change of the rules changed.

Usage: python scripts/compare_claims.py BEFORE.db AFTER.db [--most 40]

Prints each claim that only one of them holds (- before, + after), then a count. Exit 0 where they agree,
1 where they differ.
"""

import argparse
import sqlite3
import sys
from collections import Counter
from pathlib import Path

CLAIMS = """
    SELECT a.id, c.noun, c.type, c.summary, c.start, c."end", c.rule, p."when", u."when",
           c.status, c.role, c.former, c.name,
           (SELECT group_concat(line, '; ') FROM (
               SELECT role || '=' || name || '/' || kind || '@' || start AS line FROM arguments
               WHERE claim = c.n ORDER BY position))
    FROM claims c JOIN articles a ON a.n = c.article
    LEFT JOIN periods p ON p.n = c.period LEFT JOIN periods u ON u.n = c.until
"""


def read_claims(path: Path) -> Counter[tuple[object, ...]]:
    """Read every claim of a store as a row that a rebuild keeps."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as store:
        return Counter(store.execute(CLAIMS))


def main() -> int:
    """Compare two stores."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--most", type=int, default=40, help="lines to print (0: all)")
    options = parser.parse_args()
    before, after = read_claims(options.before), read_claims(options.after)
    gone, fresh = before - after, after - before
    lines = sorted(
        [(row, "-") for row in gone.elements()] + [(row, "+") for row in fresh.elements()], key=str
    )
    for row, mark in lines[: options.most or None]:
        print(mark, *("" if value is None else value for value in row), sep=" | ")
    counts = f"{before.total():,} claims before, {after.total():,} after"
    print(f"{counts}: {gone.total():,} gone, {fresh.total():,} new")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
