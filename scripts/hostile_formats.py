"""Make good files of every format, for others to spoil."""

import io
import json
import random
import zipfile
from collections.abc import Callable

from torture_bench import make_story

Make = Callable[[random.Random], bytes]

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def make_row(chance: random.Random) -> dict[str, object]:
    """Make the fields of a good article."""
    title, _, text = make_story(chance.randrange(1000)).split("\n", 2)
    return {"title": title, "date": "2021-03-15", "publisher": "가람일보", "text": text}


def make_plain(chance: random.Random) -> bytes:
    """Make a page of text."""
    return make_story(chance.randrange(1000)).encode()


def make_markdown(chance: random.Random) -> bytes:
    """Make a page with front matter."""
    row = make_row(chance)
    head = "".join(f"{key}: {json.dumps(row[key], ensure_ascii=False)}\n" for key in ("title", "publisher"))
    return f"---\n{head}published_at: 2021-03-15\n---\n{row['text']}\n".encode()


def make_page(chance: random.Random) -> bytes:
    """Make a page of the web."""
    row = make_row(chance)
    body = "".join(f"<p>{line}</p>" for line in str(row["text"]).split("\n"))
    head = f'<title>{row["title"]}</title><meta property="article:published_time" content="2021-03-15">'
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def make_lines(chance: random.Random) -> bytes:
    """Make three articles, one a line."""
    return b"".join(json.dumps(make_row(chance), ensure_ascii=False).encode() + b"\n" for _ in range(3))


def make_list(chance: random.Random) -> bytes:
    """Make a list of three articles."""
    return json.dumps([make_row(chance) for _ in range(3)], ensure_ascii=False).encode()


def make_table(chance: random.Random, between: str = ",") -> bytes:
    """Make a table of three articles."""
    rows = [make_row(chance) for _ in range(3)]
    lines = [between.join(rows[0]), *(between.join(f'"{value}"' for value in row.values()) for row in rows)]
    return "\n".join(lines).encode()


def make_tabs(chance: random.Random) -> bytes:
    """Make a table with tabs."""
    return make_table(chance, "\t")


def make_workbook(chance: random.Random) -> bytes:
    """Make a workbook of one article."""
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(list(make_row(chance)))
    book.active.append([str(value) for value in make_row(chance).values()])
    book.save(data := io.BytesIO())
    return data.getvalue()


def make_zip(chance: random.Random) -> bytes:
    """Pack a page and a list."""
    members = {"가/a.txt": make_plain(chance), "b.jsonl": make_lines(chance)}
    return pack(members, chance.choice(METHODS))


def pack(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack members by name."""
    with zipfile.ZipFile(data := io.BytesIO(), "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name or zipfile.ZipInfo(name), content)
    return data.getvalue()


FORMATS: tuple[tuple[str, Make], ...] = (
    (".txt", make_plain),
    (".md", make_markdown),
    (".html", make_page),
    (".htm", make_page),
    (".jsonl", make_lines),
    (".json", make_list),
    (".csv", make_table),
    (".tsv", make_tabs),
    (".xlsx", make_workbook),
    (".zip", make_zip),
)
