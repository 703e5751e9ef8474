"""Pack the collected lists of organisations into the one table that travels with the package.

python scripts/pack_reference.py ../shared/data/reference
"""

import argparse
import csv
import re
from collections.abc import Iterator
from pathlib import Path

from lgai_graph.lexicon.reference import COLUMNS, REFERENCE_FILE

# where two lists bear the same name, the earlier one speaks
FILES = (
    "companies_krx",
    "companies_unlisted",
    "companies_foreign",
    "government",
    "public",
    "universities",
    "firms",
    "associations",
    "media",
    "groups",
)
DOUBTFUL_ALIASES = re.compile(r"ambiguous aliases: ([^;]+)")


def pack_rows(folder: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of the lists, cut down to what names, dates and places an organisation."""
    for name in FILES:
        with (folder / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                told = DOUBTFUL_ALIASES.search(row["note"] or "")
                doubtful = {part.strip() for part in re.split(r"[|,]", told[1])} if told else set()
                aliases = [alias for alias in row["aliases"].split("|") if alias]
                sure = [alias for alias in aliases if alias not in doubtful]
                unsure = [alias for alias in aliases if alias in doubtful]
                yield {**row, "aliases": "|".join(sure), "doubtful": "|".join(unsure)}


def main() -> None:
    """Write the packed table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of the lists")
    parser.add_argument("--out", type=Path, default=REFERENCE_FILE)
    options = parser.parse_args()
    rows = [[row[column] for column in COLUMNS] for row in pack_rows(options.folder)]
    lines = ("\t".join(line) + "\n" for line in (list(COLUMNS), *rows))
    options.out.write_text("".join(lines), encoding="utf-8")
    print(f"{len(rows)} organisations in {options.out.name}")


if __name__ == "__main__":
    main()
