"""Refresh the output blocks of both READMEs from the digests, so that what they show is what `lgai` prints.

A block is a fence of the kind ``console``: lines that begin with ``$ `` are commands, the rest is output.
A comment right above it, ``<!-- keep: 2018, 2020 -->``, keeps only the sections with these headings (a
heading is a line without indent) and writes ``…`` for what it leaves out.

Usage: python scripts/readme_output.py [FILE …]
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
READMES = (ROOT / "README.md", ROOT / "README.ko.md")
WIDTH = 96  # columns: what a block on a repository page shows without a scroll bar
SECONDS = 120  # for one command; a first build takes some ten
CUT = "…"

FENCE = re.compile(
    r"""^(?:<!--\ keep:\ (?P<keep>[^\n]*?)\ -->\n)?  # <!-- keep: 2018, 2020 -->
    ```(?P<kind>console|sh)\n
    (?P<body>.*?)
    ^```$""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """This is one command of a README with the output below it; an empty ``keep`` cuts nothing."""

    command: str
    output: str
    keep: tuple[str, ...]


def list_shown(text: str) -> Iterator[Shown]:
    """This gives every command that is shown with its output."""
    for fence in FENCE.finditer(text):
        if fence["kind"] == "console":
            yield from _read_block(fence)


def list_commands(text: str) -> list[str]:
    """This gives every command of a README, in order, remarks cut off."""
    commands: list[str] = []
    for fence in FENCE.finditer(text):
        if fence["kind"] == "console":
            commands += [shown.command for shown in _read_block(fence)]
        else:
            lines = (line.partition("  #")[0].strip() for line in fence["body"].splitlines())
            commands += [line for line in lines if line and not line.startswith("#")]
    return commands


def refresh(text: str, folder: Path) -> str:
    """This gives the README with the output of today."""

    def rewrite(fence: re.Match[str]) -> str:
        if fence["kind"] != "console":
            return fence[0]
        blocks = (
            f"$ {shown.command}\n{cut_output(run(shown.command, folder), shown.keep)}"
            for shown in _read_block(fence)
        )
        head, _, _ = fence[0].partition("```console\n")
        return f"{head}```console\n{''.join(blocks)}```"

    return FENCE.sub(rewrite, text)


def run(command: str, folder: Path) -> str:
    """This gives what a terminal of ``WIDTH`` columns shows; an error of the command is one here, too."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LGAI_")}
    environment |= {"COLUMNS": str(WIDTH), "PYTHONUTF8": "1"}
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
        raise RuntimeError(f"{command}: exit {done.returncode}\n{done.stdout}")
    return done.stdout


def cut_output(output: str, keep: Sequence[str]) -> str:
    """This keeps the sections that begin with one of the headings, and the last line if it is a remark."""
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
    """This sets a folder up as the READMEs suppose it: a store of the digests, and articles of one's own."""
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
    """This parts an output at the lines without indent."""
    section: list[str] = []
    for line in lines:
        if section and line and not line.startswith(" "):
            yield section
            section = []
        section.append(line)
    if section:
        yield section


def main(names: Sequence[str]) -> None:
    """This is the script."""
    with tempfile.TemporaryDirectory() as folder:
        make_folder(Path(folder))
        for path in map(Path, names) if names else READMES:
            old = path.read_text(encoding="utf-8")
            new = refresh(old, Path(folder))
            path.write_text(new, encoding="utf-8")
            print(f"{path.name}: {'changed' if new != old else 'current'}")


if __name__ == "__main__":
    main(sys.argv[1:])
