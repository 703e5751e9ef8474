"""Refresh the output blocks of both READMEs from the digests, so that what they show is what `lgai` prints.

A block is a fence of the kind ``console``: lines that begin with ``$ `` are commands, the rest is output.
A comment right above it, ``<!-- keep: 2018, 2020 -->``, keeps only the sections with these headings (a
heading is a line without indent) and writes ``…`` for what it leaves out.

The table of measured quality is written anew from ``--gold`` and ``--names``, which are no part of the
project, and with it the figures that every report shows (``report/measured.json``); where gold and names
are not at hand, both stay.

Usage: python scripts/readme_output.py [--gold PATH] [--names FILE] [FILE …]
"""

import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
MEASURED = ROOT / "src" / "lgai_graph" / "report" / "measured.json"
READMES = (ROOT / "README.md", ROOT / "README.ko.md")
KOREAN = ".ko.md"  # a page that ends so shows what `lgai` says in Korean
WIDTH = 96  # columns: what a block on a repository page shows without a scroll bar
SECONDS = 120  # for one command; a first build takes some ten
CUT = "…"

MATERIAL = ROOT.parent / "shared" / "data"  # beside a development checkout
Intervals = dict[str, list[float]]  # of precision and recall, 95 %

FENCE = re.compile(
    r"""^(?:<!--\ keep:\ (?P<keep>[^\n]*?)\ -->\n)?  # <!-- keep: 2018, 2020 -->
    ```(?P<kind>console|sh)\n
    (?P<body>.*?)
    ^```$""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
QUALITY = re.compile(r"(?<=^<!-- quality -->\n).*?(?=^<!-- /quality -->$)", re.MULTILINE | re.DOTALL)
HEADS = {
    "README.md": "| | precision | 95 % | recall | 95 % | facts judged |",
    "README.ko.md": "| | 정밀도 | 95 % | 재현율 | 95 % | 잰 수 |",
}
# A figure of `lgai eval --json`, its interval there, and what the READMEs call it.
FIGURES = (
    ("events.strict", "strict", "events, strict", "사건, 엄격"),
    ("events.lenient", "lenient", "events, lenient", "사건, 느슨"),
    ("events.exact", "exact", "events, exact", "사건, 완전"),
    ("events.lead", "lead", "headline facts, strict", "기사의 주제, 엄격"),
    ("people", "person", "people with role and organisation", "사람+직함+소속"),
    ("names", "person_name", "names of people", "인명"),
    ("relations.all", "tie", "relations between organisations", "조직 간 관계"),
    ("dates", "date", "dates of events found", "찾은 사건의 날짜"),
    ("status", "status", "status of events found", "찾은 사건의 상태"),
    ("participants.names", "participant", "participants of events found", "찾은 사건의 참여자"),
    ("participants.roles", "role", "their roles", "참여자의 역할"),
    ("amounts", "amount", "amounts of events found", "찾은 사건의 수치"),
)
REPORTED = (
    "events.strict",
    "events.lenient",
    "people",
    "relations.all",
    "dates",
)  # on the page of `lgai report`
LABELS = (
    ("PS", "names of people, in single sentences", "인명(낱문장)"),
    ("OG", "… of organisations", "조직명(낱문장)"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityRow:
    """One row of the table of measured quality; a ratio that says nothing is None."""

    english: str
    korean: str
    precision: float | None
    recall: float | None
    number: int
    intervals: Intervals


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One command of a README with the output below it; an empty ``keep`` cuts nothing."""

    command: str
    output: str
    keep: tuple[str, ...]


def list_shown(text: str) -> Iterator[Shown]:
    """Return every command that is shown with its output."""
    for fence in FENCE.finditer(text):
        if fence["kind"] == "console":
            yield from _read_block(fence)


def list_commands(text: str) -> list[str]:
    """Return every command of a README, in order, remarks cut off."""
    commands: list[str] = []
    for fence in FENCE.finditer(text):
        if fence["kind"] == "console":
            commands += [shown.command for shown in _read_block(fence)]
        else:
            lines = (line.partition("  #")[0].strip() for line in fence["body"].splitlines())
            commands += [line for line in lines if line and not line.startswith("#")]
    return commands


def get_language(name: str) -> str:
    """Return the language of a page by its name."""
    return "ko" if name.endswith(KOREAN) else "en"


def refresh(text: str, folder: Path, language: str) -> str:
    """Return the README with the output of today."""

    def rewrite(fence: re.Match[str]) -> str:
        if fence["kind"] != "console":
            return fence[0]
        blocks = (
            f"$ {shown.command}\n{cut_output(run(shown.command, folder, language), shown.keep)}"
            for shown in _read_block(fence)
        )
        head, _, _ = fence[0].partition("```console\n")
        return f"{head}```console\n{''.join(blocks)}```"

    return FENCE.sub(rewrite, text)


def run(command: str, folder: Path, language: str = "en") -> str:
    """Return what a terminal of ``WIDTH`` columns shows; an error of the command is one here, too."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LGAI_")}
    environment |= {"COLUMNS": str(WIDTH), "PYTHONUTF8": "1", "LGAI_LANG": language}
    environment["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    if done.returncode:
        last = "\n".join(done.stdout.splitlines()[-3:])
        raise RuntimeError(f"{command}: exit {done.returncode}\n{last}")
    return done.stdout


def cut_output(output: str, keep: Sequence[str]) -> str:
    """Keep the sections that begin with one of the headings, and the last line if it is a remark."""
    if not keep:
        return output
    lines: list[str] = []
    for section in _split_sections(output.splitlines()):
        if section[0].startswith((*keep, "lgai: ")):
            lines += section
        elif lines[-1:] != [CUT]:
            lines.append(CUT)
    return "".join(f"{line}\n" for line in lines)


def make_folder(folder: Path) -> Path:
    """Set a folder up as the READMEs suppose it: a store of the digests, and articles of one's own."""
    run("lgai build", folder)
    shutil.copytree(ROOT / "seeds", folder / "news")
    title, body, day = "한빛전자, 연구소 설립", "한빛전자는 지난달 부산에 연구소를 설립했다.", "2021-03-15"
    row = json.dumps({"제목": title, "본문": body, "일자": day}, ensure_ascii=False)
    (folder / "articles.jsonl").write_text(f"{row}\n", encoding="utf-8")
    table = f'headline,body,day\n"{title}",{body},{day}\n'
    (folder / "table.csv").write_text(table, encoding="utf-8")
    return folder


def _read_block(fence: re.Match[str]) -> Iterator[Shown]:
    keep = tuple(part.strip() for part in (fence["keep"] or "").split(",") if part.strip())
    first, *others = re.split(r"^\$ ", fence["body"], flags=re.MULTILINE)
    if first:
        raise ValueError(f"a console block begins with a command, not with {first.splitlines()[0]!r}")
    for part in others:
        command, _, output = part.partition("\n")
        yield Shown(command=command, output=output, keep=keep)


def _split_sections(lines: Iterable[str]) -> Iterator[list[str]]:
    """Part an output at the lines without indent."""
    section: list[str] = []
    for line in lines:
        if section and line and not line.startswith(" "):
            yield section
            section = []
        section.append(line)
    if section:
        yield section


def refresh_quality(text: str, name: str, rows: Sequence[QualityRow]) -> str:
    """Write the table of measured quality with the interval beside each figure."""
    lines = [HEADS[name], "|---|---|---|---|---|---|"]
    for row in rows:
        cells = [row.english if name == "README.md" else row.korean]
        for key, ratio in (("precision", row.precision), ("recall", row.recall)):
            bounds = row.intervals.get(key) if ratio is not None else None
            cells += ["" if ratio is None else f"{ratio:.2f}"]
            cells += [f"{bounds[0]:.2f}–{bounds[1]:.2f}" if bounds else ""]
        lines.append(f"| {' | '.join([*cells, str(row.number)])} |")
    return QUALITY.sub("".join(f"{line}\n" for line in lines), text)


def write_measured(articles: int, rows: Sequence[QualityRow]) -> None:
    """Write the figures that a report shows, each ratio with the bounds of its interval."""

    def bound(row: QualityRow, key: str, ratio: float | None) -> list[float] | None:
        return None if ratio is None else [round(value, 2) for value in (ratio, *row.intervals[key])]

    names = {english: path for path, _, english, _ in FIGURES}
    figures = [
        {
            "figure": names[row.english],
            "precision": bound(row, "precision", row.precision),
            "recall": bound(row, "recall", row.recall),
            "n": row.number,
        }
        for row in rows
        if names.get(row.english) in REPORTED
    ]
    lines = ",\n".join(f"    {json.dumps(figure)}" for figure in figures)
    MEASURED.write_text(
        f'{{\n  "articles": {articles},\n  "figures": [\n{lines}\n  ]\n}}\n', encoding="utf-8"
    )


def measure_gold(gold: Path) -> dict[str, Any]:
    """Ask `lgai eval` about gold, every event judged."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["lgai", "eval", str(gold.resolve()), "--all", "--json"]
        found: dict[str, Any] = json.loads(run(shlex.join(command), Path(folder)))
    return found


def list_quality(found: dict[str, Any], names: Path) -> Iterator[QualityRow]:
    """List the rows of the table: what gold gave, then `lgai eval` on single sentences."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["lgai", "eval", "names", str(names.resolve()), "--json"]
        tables = json.loads(run(shlex.join(command), Path(folder)))
    for path, interval, english, korean in FIGURES:
        figure = found
        for key in path.split("."):
            figure = figure[key]
        yield QualityRow(
            english=english,
            korean=korean,
            precision=figure.get("precision"),
            recall=figure.get("recall"),
            number=figure["n"],
            intervals=found["intervals"].get(interval, {}),
        )
    for key, english, korean in LABELS:
        counts = tables[names.stem][key]
        yield QualityRow(
            english=english,
            korean=korean,
            precision=counts["precision"],
            recall=counts["recall"],
            number=counts["right"] + counts["missed"],
            intervals=counts["intervals"],
        )


def main() -> None:
    """The script."""
    parser = argparse.ArgumentParser(description="Refresh the output blocks of the READMEs.")
    parser.add_argument("--gold", type=Path, default=MATERIAL / "business-news")
    parser.add_argument("--names", type=Path, default=MATERIAL / "names" / "klue_ner_dev_a.jsonl")
    parser.add_argument("files", nargs="*", type=Path, default=READMES)
    wanted = parser.parse_args()
    is_there = wanted.gold.exists() and wanted.names.exists()
    found = measure_gold(wanted.gold) if is_there else {}
    rows = tuple(list_quality(found, wanted.names)) if is_there else ()
    if rows:
        write_measured(found["articles"], rows)
    with tempfile.TemporaryDirectory() as folder:
        make_folder(Path(folder))
        for path in wanted.files:
            old = path.read_text(encoding="utf-8")
            new = refresh(old, Path(folder), get_language(path.name))
            new = refresh_quality(new, path.name, rows) if rows else new
            path.write_text(new, encoding="utf-8")
            print(f"{path.name}: {'changed' if new != old else 'current'}")


if __name__ == "__main__":
    main()
