"""Refresh the output blocks of both READMEs from the digests, so that what they show is what `lgai` prints.

A block is a fence of the kind ``console``: lines that begin with ``$ `` are commands, the rest is output.
A comment right above it, ``<!-- keep: 2018, 2020 -->``, keeps only the sections with these headings (a
heading is a line without indent) and writes ``…`` for what it leaves out.

With ``--gold``, ``--articles`` and ``--names`` the table of measured quality is written anew, too; that
material is no part of the project.

Usage: python scripts/readme_output.py [--gold FILE --articles FILE --names FOLDER] [FILE …]
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

ROOT = Path(__file__).parents[1]
READMES = (ROOT / "README.md", ROOT / "README.ko.md")
KOREAN = ".ko.md"  # a page that ends so shows what `lgai` says in Korean
WIDTH = 96  # columns: what a block on a repository page shows without a scroll bar
SECONDS = 120  # for one command; a first build takes some ten
CUT = "…"

Numbers = dict[str, float | None]  # precision, recall, f1 … as `lgai eval --json` gives them

FENCE = re.compile(
    r"""^(?:<!--\ keep:\ (?P<keep>[^\n]*?)\ -->\n)?  # <!-- keep: 2018, 2020 -->
    ```(?P<kind>console|sh)\n
    (?P<body>.*?)
    ^```$""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
QUALITY = re.compile(r"(?<=^<!-- quality -->\n).*?(?=^<!-- /quality -->$)", re.MULTILINE | re.DOTALL)
HEADS = {
    "README.md": "| | precision | recall | F1 | F1 where tuned |",
    "README.ko.md": "| | 정밀도 | 재현율 | F1 | 맞춘 쪽의 F1 |",
}
# A measure of `lgai eval --json`, and what the READMEs call it.
MEASURES = (
    ("person", "people with role and organisation", "사람+직함+소속"),
    ("employer", "organisations that employ", "소속 조직"),
    ("event", "events: type and a main participant", "사건: 유형과 주요 참여자"),
    ("core", "core events, the news of an article", "핵심 사건(기사의 주제)"),
    ("relation", "relations between organisations", "조직 간 관계"),
    ("date", "dates of the events found", "찾은 사건의 날짜"),
    ("status", "status of the events found", "찾은 사건의 상태"),
)
LABELS = (
    ("PS", "names of people, in single sentences", "인명(낱문장)"),
    ("OG", "… of organisations", "조직명(낱문장)"),
)


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


def refresh_quality(text: str, name: str, rows: Sequence[tuple[tuple[str, str], Numbers, Numbers]]) -> str:
    """Write the table of measured quality: what is held out in full, the tuned part by its F1."""
    lines = [HEADS[name], "|---|---|---|---|---|"]
    for labels, held, tuned in rows:
        cells = [labels[name != "README.md"]]
        # of what belongs to found events only precision says something: each has one date and one status
        is_part = held["missed"] == 0
        cells += [_percent(held["precision"])]
        cells += ["", "", ""] if is_part else [_percent(held[key]) for key in ("recall", "f1")]
        cells += [] if is_part else [_percent(tuned["f1"])]
        lines.append(f"| {' | '.join(cells)} |")
    return QUALITY.sub("".join(f"{line}\n" for line in lines), text)


def measure_quality(
    gold: Path, articles: Path, names: Path
) -> list[tuple[tuple[str, str], Numbers, Numbers]]:
    """Ask `lgai eval` about both halves of the material."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["lgai", "eval", str(gold.resolve()), "--articles", str(articles.resolve()), "--json"]
        found = json.loads(run(shlex.join(command), Path(folder)))
        tables = json.loads(
            run(shlex.join(["lgai", "eval", "names", str(names.resolve()), "--json"]), Path(folder))
        )
    held, tuned = (found[part]["measures"] for part in ("hold", "tune"))
    rows = [((english, korean), held[key], tuned[key]) for key, english, korean in MEASURES]
    parts = [
        next(table for name, table in tables.items() if name.endswith(f" {part}"))
        for part in ("hold", "tune")
    ]
    return rows + [((english, korean), parts[0][key], parts[1][key]) for key, english, korean in LABELS]


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"


def main() -> None:
    """The script."""
    parser = argparse.ArgumentParser(description="Refresh the output blocks of the READMEs.")
    for option in ("--gold", "--articles", "--names"):
        parser.add_argument(option, type=Path)
    parser.add_argument("files", nargs="*", type=Path, default=READMES)
    wanted = parser.parse_args()
    material = (wanted.gold, wanted.articles, wanted.names)
    if any(material) and not all(material):
        parser.error("the table needs --gold, --articles and --names")
    rows = measure_quality(*material) if all(material) else None
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
