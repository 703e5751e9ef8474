"""Make hostile files of every format, each from a number: damaged, endless, nested, ambiguous, spoofed."""

import io
import json
import os
import random
import zipfile
from pathlib import Path

from hostile_formats import (
    FORMATS,
    METHODS,
    Make,
    make_lines,
    make_list,
    make_markdown,
    make_page,
    make_plain,
    make_row,
    make_table,
    make_tabs,
    make_workbook,
    make_zip,
    pack,
)

NASTY = (
    "\x1b[2J",
    "\x1b]0;x\x07",
    "\x9b31m",
    "\u202e",
    "\u2066",
    "\ud83d",
    "\x00",
    "\ufeff",
    "\r",
    "\ufffe",
    "﷽",
)
DAYS = (
    "9999-12-31",
    "0001-01-01",
    "2021-02-30",
    "-1",
    "20210315",
    "내년",
    "99999999999-01-01",
    "2021-3-5T25:61",
)
ADDRESSES = (
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "http://u:p@h.example/?token=a",
    "http://[",
)
UNITS = (
    *("(", "「", "“", "‘", "설립한 ", "홍길동 사장, ", "가", "가 ", "한빛전자와 ", "1,", "1억 "),
    *("2021년 ", "지난 3일 ", "했다고 ", ". ", "“가” ", "(가)", "A", "AI ", "전 ", "·", "…", "\n"),
    *("http://", "@", "-", "㈜", "の", "é", "👨\u200d👩\u200d👧", "\u0301"),
)
OPENINGS = (
    *b'{ [ {"a": [{"text": <div> <li> <table><tr><td> <!-- <![CDATA[ &lt; ```\n - # | " \'\' , ;'.split(b" "),
    *(b"<a b=c ", b"---\n", b"> ", b"- ", b"# ", b"a,b\n", b'"a\n', b"\t", b"PK\x03\x04", b"\xff\xfe"),
)
FIELDS = (
    "title",
    "text",
    "author",
    "publisher",
    "url",
    "id",
    "date",
    "source_url",
    "published_at",
    "modified_at",
    "key",
)
MANY_BYTES = 2_000_000  # of the largest; what is larger is refused by its size alone
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
ENCODINGS = (
    "utf-8",
    "cp949",
    "utf-16",
    "utf-16-be",
    "utf-32",
    "johab",
    "utf-8-sig",
    "iso2022_kr",
    "utf-7",
    "latin-1",
)


def write_hostile(folder: Path, number: int, seed: int) -> str:
    """Write one hostile file of a chosen format and fault into a folder; return what it is."""
    chance = random.Random(f"{seed} {number}")
    suffix, make = FORMATS[number % len(FORMATS)]
    fault = FAULTS[number // len(FORMATS) % len(FAULTS)]
    data = fault(chance, make)
    name = chance.choice(
        ("a", "기사", "a b", "a\n", "a\x1b[2J", "\u202ea", "가" * 80, "-a", "a.b", "'\"", "%s{}")
    )
    place = os.fsencode(folder) + b"/" + name.encode() + suffix.encode()
    Path(os.fsdecode(place)).write_bytes(data)
    return f"{number}: {suffix} {fault.__name__}, {len(data):,} bytes"


def cut_off(chance: random.Random, make: Make) -> bytes:
    """Cut the end off."""
    whole = make(chance)
    return whole[: chance.randrange(len(whole))]


def flip(chance: random.Random, make: Make) -> bytes:
    """Change some bytes."""
    data = bytearray(make(chance))
    for _ in range(chance.choice((1, 1, 8, 100))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def make_noise(chance: random.Random, make: Make) -> bytes:
    """Write what is nothing, behind a good beginning or none."""
    return make(chance)[: chance.choice((0, 8, 80))] + chance.randbytes(chance.choice((0, 1, 1000, 100_000)))


def repeat_opening(chance: random.Random, make: Make) -> bytes:
    """Open and never close."""
    opening, whole = chance.choice(OPENINGS), make(chance)
    count = min(chance.choice((10, 1_000, 30_000, 500_000)), MANY_BYTES // len(opening))
    place = chance.choice((0, chance.randrange(len(whole)), len(whole)))
    return whole[:place] + opening * count + whole[place:]


def repeat_unit(chance: random.Random, make: Make) -> bytes:
    """Put an endless sentence in the place of words."""
    long = chance.choice(UNITS) * chance.choice((100, 1_000, 1_000, 1_000, 16_000))
    return replace_text(chance, make, long)


def put_nasty(chance: random.Random, make: Make) -> bytes:
    """Put characters into a text that a terminal or an encoder minds."""
    return replace_text(chance, make, "".join(chance.choices((*NASTY, "가"), k=chance.choice((1, 5, 50)))))


def replace_text(chance: random.Random, make: Make, words: str) -> bytes:
    """Write words between others, as the format writes them; a packed file is made anew."""
    data = words.encode(errors="surrogatepass")
    if make in (make_lines, make_list):
        row = {**make_row(chance), chance.choice(FIELDS): words}
        return json.dumps(row if make is make_lines else [row], ensure_ascii=chance.random() < 0.9).encode(
            errors="surrogatepass"
        )
    if make is make_zip:
        name = words.encode(errors="replace").decode().replace("\x00", "")[:20_000] + ".txt"
        return pack({chance.choice((name, "a.txt")): data * 2})
    if make is make_workbook:
        cell = words.replace("&", "").replace("<", "")
        return swap_sheet(
            chance, f'{SHEET}<row r="1"><c r="A1" t="inlineStr"><is><t>text {cell}</t></is></c></row>'
        )
    whole = make(chance)
    place = whole.find(b" ", chance.randrange(len(whole))) + 1
    return whole[:place] + data + whole[place:]


def swap_sheet(chance: random.Random, sheet: str) -> bytes:
    """Put another sheet into a good workbook."""
    with zipfile.ZipFile(io.BytesIO(make_workbook(chance))) as old:
        members = {name: old.read(name) for name in old.namelist()}
    members["xl/worksheets/sheet1.xml"] = f"{sheet}</sheetData></worksheet>".encode(errors="surrogatepass")
    return pack(members)


def set_fields(chance: random.Random, make: Make) -> bytes:
    """Give fields values of kinds and sizes that no article has."""
    values: tuple[object, ...] = (
        *DAYS,
        *ADDRESSES,
        None,
        True,
        1e308,
        -(10**400),
        [],
        {},
        [[]],
        {"a": [1]},
        "",
        " ",
        "\n",
        "가" * 300_000,
        float("nan"),
        float("inf"),
        ["가"] * 10_000,
        {"text": "가"},
        nest(chance.choice((20, 150, 900))),
    )
    row = {**make_row(chance), **{name: chance.choice(values) for name in chance.sample(FIELDS, 3)}}
    if make in (make_lines, make_list):
        return json.dumps(row if make is make_lines else [row]).encode()
    shown = {key: str(value)[:400_000].replace("\n", " ") for key, value in row.items()}
    if make is make_markdown:
        return ("---\n" + "".join(f"{k}: {v}\n" for k, v in shown.items()) + f"---\n{row['text']}").encode()
    if make in (make_table, make_tabs):
        between = "," if make is make_table else "\t"
        return (between.join(shown) + "\n" + between.join(shown.values())).encode()
    if make is make_page:
        metas = "".join(f'<meta property="{key}" content="{value}">' for key, value in shown.items())
        return make(chance).replace(b"</head>", f"{metas}</head>".encode())
    return make(chance) + "\n".join(shown.values()).encode()


def nest(depth: int) -> object:
    """Put lists into lists."""
    value: object = "가나다"
    for _ in range(depth):
        value = [value]
    return value


def encode_otherwise(chance: random.Random, make: Make) -> bytes:
    """Write in one encoding, then say or mean another."""
    text = make(chance).decode("utf-8", errors="replace")
    return text.encode(chance.choice(ENCODINGS), errors="replace") + chance.choice(
        (b"", b"\x80\xff", b"\x00")
    )


def bend_package(chance: random.Random, make: Make) -> bytes:
    """Make archives and workbooks that grow, lie about their names or hold one another."""
    if make is make_workbook:
        sheets = (
            f'{SHEET}<row r="999999999"/>',
            f"{SHEET}{'<row/>' * 250_000}",
            f'{SHEET}<row r="1"><c r="XFD1"/></row>',
            f"<!DOCTYPE a [<!ENTITY b 'c'>]>{SHEET}",
            f"{SHEET}<row",
            "",
            f'{SHEET}<row r="-1"><c r="A0"><v>1</v></c></row>',
            f'{SHEET}<row r="1"><c t="s"><v>99999</v></c></row>',
            f"{SHEET}{'<row><c><v>1</v></c></row>' * 50_000}",
        )
        return swap_sheet(chance, chance.choice(sheets))
    story, names = (
        make_plain(chance),
        ("../../a.txt", "/a.txt", "C:\\a.txt", "", "a/", "a.txt\x00.md", "..", "." * 300),
    )
    bombs: tuple[dict[str, bytes], ...] = (
        {"a.txt": b"0" * 30_000_000},
        {f"{n}.txt": story for n in range(1_500)},
        {"a.zip": pack({"b.zip": pack({"c.txt": story})})},
        {chance.choice(names): story, "b.txt": story},
        {"a.jsonl": b"{}\n" * 300_000},
        {"가" * 20_000 + ".txt": story},
    )
    data = pack(chance.choice(bombs), chance.choice(METHODS))
    return data if make is make_zip else story + data


FAULTS = (
    cut_off,
    flip,
    make_noise,
    repeat_opening,
    repeat_unit,
    put_nasty,
    set_fields,
    encode_otherwise,
    bend_package,
)
