"""Hostile input: each is named with its reason in one line, in bounded time and memory; the rest is read."""

import io
import json
import lzma
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from lgai_graph.errors import InputError
from lgai_graph.load import Loaded, load_articles
from lgai_graph.load.files import MAX_DEPTH
from lgai_graph.load.formats import jsons, tables, web, workbook
from lgai_graph.load.mend import (
    CONTROLS,
    LONE_HALF,
    MAX_FIELD,
    MAX_TEXT,
    clean_address,
    is_plain,
    read_name,
)

GOOD = "한빛전자, 새 연구소\n입력 2021.03.15\n한빛전자가 대전에 새 연구소를 세운다고 15일 밝혔다."
SENTENCE = "한빛전자가 대전에 새 연구소를 세운다고 15일 밝혔다."
SECONDS = 10.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def load(folder: Path) -> Loaded:
    begun = time.perf_counter()
    loaded = load_articles([folder])
    assert time.perf_counter() - begun < SECONDS
    assert "한빛전자, 새 연구소" in {article.title for article in loaded.articles}
    for skip in loaded.skipped:
        assert "\n" not in skip.source + skip.reason
        (skip.source + skip.reason).encode()
    for article in loaded.articles:
        for field in (article.id, article.title, article.text, article.source, article.author or ""):
            field.encode()
    return loaded


def find_reason(folder: Path) -> str:
    loaded = load(folder)
    assert len(loaded.articles) == 1
    [skip] = loaded.skipped
    return skip.reason


def test_nothing_read_is_said_in_one_line_whatever_a_file_is_called(tmp_path: Path) -> None:
    (tmp_path / "a\nb\r.txt").write_text("", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        load_articles([tmp_path])
    assert len(str(refused.value).splitlines()) == 1
    assert "a b .txt: an empty file" in str(refused.value)


def write_row(folder: Path, **fields: object) -> None:
    row = {"title": "새솔, 공장 연다", "text": SENTENCE, **fields}
    (folder / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")


@pytest.mark.parametrize("field", ["title", "text", "author", "publisher", "url", "id", "date"])
def test_half_a_character_in_any_field_is_replaced_and_said(folder: Path, field: str) -> None:
    values = {"text": f"{SENTENCE} \ud83d", "url": "http://a.example.com/\ud83d"}
    write_row(folder, **{field: values.get(field, "새솔 \ud83d")})
    loaded = load(folder)
    assert len(loaded.articles) == 2
    if field not in ("date", "url"):
        [note] = [note for note in loaded.notes if "broken characters" in note]
        assert "a.jsonl" in note


def test_half_a_character_in_front_matter_is_replaced(folder: Path) -> None:
    (folder / "a.md").write_text(f'---\ntitle: "새솔 \\ud83d"\n---\n{SENTENCE}\n', encoding="utf-8")
    assert "새솔 \ufffd" in {article.title for article in load(folder).articles}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such file names")
def test_names_of_files_outside_utf8_are_read_as_cp949(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/" + "기사".encode("cp949"))).mkdir()
    for name in ("한빛".encode("cp949") + b".txt", "기사".encode("cp949") + b"/b.txt", b"\xff\xfe\xfd.txt"):
        text = GOOD.replace("새 연구소", f"{len(name)}째 연구소")
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(text, encoding="utf-8")
    sources = [article.source for article in load(folder).articles]
    assert sorted(sources) == sorted(["good.txt", "한빛.txt", "기사/b.txt", "\ufffd\ufffd\ufffd.txt"])


@pytest.mark.skipif(sys.platform != "linux", reason="the file system's encoding is fixed elsewhere")
def test_hangul_names_are_read_under_an_ascii_file_system(folder: Path) -> None:
    (folder / "한빛").mkdir()
    (folder / "한빛" / "기사.txt").write_text(GOOD.replace("새", "옛"), encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from lgai_graph.load import load_articles\n"
        "assert sys.getfilesystemencoding() == 'ascii'\n"
        "print(ascii(sorted(a.source for a in load_articles([Path(sys.argv[1])]).articles)))"
    )
    settings = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True, env=settings
    )
    assert done.stdout.strip() == ascii(["good.txt", "한빛/기사.txt"])


def test_a_name_that_only_looks_escaped_is_readable() -> None:
    assert read_name("a\ud83d") == "\ufffd"
    assert read_name("한빛.txt") == "한빛.txt"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": "가" * (MAX_TEXT + 1)}, "a text of more than 200,000 characters"),
        ({"text": "가 " * MAX_TEXT + "나"}, "a field of more than 400,000 characters"),
        ({"title": "가" * (MAX_FIELD + 1)}, "a title of more than 1,000 characters"),
        ({"publisher": "가" * (MAX_FIELD + 1)}, "a publisher of more than 1,000 characters"),
    ],
)
def test_a_field_beyond_all_articles_skips_its_row(
    folder: Path, fields: dict[str, object], reason: str
) -> None:
    write_row(folder, **fields)
    assert find_reason(folder).startswith(reason)


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
def test_a_table_without_articles_is_left_before_its_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr("lgai_graph.load.articles.MAX_BARREN", 3)
    rows = ["{}"] * 9 if suffix == "jsonl" else ["title,text", *["가,"] * 9]
    (folder / f"a.{suffix}").write_text("\n".join(rows), encoding="utf-8")
    loaded = load(folder)
    assert [skip.reason for skip in loaded.skipped if skip.source.endswith(suffix)] == [
        "no article in its first 3 rows; the others were left unread"
    ]
    assert len(loaded.skipped) == 4


def test_rows_behind_an_article_are_read_to_the_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lgai_graph.load.articles.MAX_BARREN", 3)
    rows = [{}, {}, {"title": "가", "text": SENTENCE}, {}, {}, {}, {}, {"title": "나", "text": SENTENCE * 2}]
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "a.jsonl").write_text(text, encoding="utf-8")
    assert len(load(folder).articles) == 3


def nest(depth: int) -> object:
    value: object = SENTENCE
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_lists_within_lists_skip_their_row(folder: Path, name: str) -> None:
    text = json.dumps({"title": "가", "text": nest(500)})
    (folder / name).write_text(f"[{text}]" if name == "a.json" else text, encoding="utf-8")
    assert "nested" in find_reason(folder)


def test_paragraphs_in_a_list_are_read(folder: Path) -> None:
    write_row(folder, text=[SENTENCE, [SENTENCE.replace("대전", "광주")]])
    assert {len(article.text.split("\n")) for article in load(folder).articles} == {1, 2}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[" + "{}," * jsons.MAX_CONTAINERS + "{}]", "more than 500,000 JSON objects and lists"),
        ("[" + "1," * jsons.MAX_VALUES + "1]", "more than 3,000,000 JSON values"),
        ('{"a":' * 900 + "1" + "}" * 900, "no column holds the text"),
    ],
)
def test_too_much_json_is_refused_before_it_is_parsed(folder: Path, text: str, reason: str) -> None:
    (folder / "a.json").write_text(text, encoding="utf-8")
    assert find_reason(folder).startswith(reason)


@pytest.mark.parametrize(
    "text",
    [
        "a," * tables.MAX_COLUMNS + "text\n1\n",
        "title,text\n" + "," * (tables.MAX_CELLS_IN_LINE + 1) + "\n",
    ],
)
def test_a_table_of_too_many_columns_is_refused(folder: Path, text: str) -> None:
    (folder / "a.csv").write_text(text, encoding="utf-8")
    assert "a line of more than" in find_reason(folder)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<li>" * (web.MAX_TAGS + 1), "a page of more than 50,000 tags"),
        ("<p " + "a=1 " * (web.MAX_ATTRIBUTES + 1) + ">", "a page of more than 150,000 attributes"),
    ],
)
def test_a_page_of_too_much_markup_is_refused_before_it_is_parsed(
    folder: Path, page: str, reason: str
) -> None:
    pytest.importorskip("trafilatura")
    (folder / "a.html").write_text(f"<html><body>{page}", encoding="utf-8")
    assert find_reason(folder).startswith(reason)


def test_scripts_do_not_count_as_markup() -> None:
    web.check_markup("<script>" + "a=1;" * web.MAX_ATTRIBUTES + "</script><p>가</p>" + "<SCRIPT>" * 9)
    with pytest.raises(InputError):
        web.check_markup("<script></script>" + "<b>" * (web.MAX_TAGS + 1))


def test_a_page_of_deep_markup_stops_no_other(folder: Path) -> None:
    pytest.importorskip("trafilatura")
    (folder / "a.html").write_text("<div>" * 20_000 + SENTENCE, encoding="utf-8")
    load(folder)


def make_workbook(path: Path, sheet: str | None = None) -> None:
    """Write a workbook of one article, or one with another sheet in its place."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["제목", "본문"])
    book.active.append(["가", SENTENCE])
    data = io.BytesIO()
    book.save(data)
    with zipfile.ZipFile(data) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            is_sheet = sheet is not None and member.filename == "xl/worksheets/sheet1.xml"
            new.writestr(member.filename, sheet.encode() if is_sheet and sheet else old.read(member))


HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        (f'{HEAD}<row r="999999999"/></sheetData></worksheet>', "more than 200,000 rows"),
        (f"{HEAD}{'<row/>' * (workbook.MAX_ROWS + 1)}</sheetData></worksheet>", "more than 200,000 rows"),
        (f'{HEAD}<row r="1"><c r="XFD1"/></row></sheetData></worksheet>', "a line of more than 1,000 cells"),
        (
            f'{HEAD}<row r="1"><c r="ZZZZZZZ1"/></row></sheetData></worksheet>',
            "a line of more than 1,000 cells",
        ),
        (f"<!DOCTYPE a [<!ENTITY b 'c'>]>{HEAD}</sheetData></worksheet>", "a workbook with entities"),
        (f"{HEAD}<row", "not a readable .xlsx workbook"),
        ("no xml", "not a readable .xlsx workbook"),
    ],
)
def test_a_hostile_sheet_is_refused(folder: Path, sheet: str, reason: str) -> None:
    make_workbook(folder / "a.xlsx", sheet)
    assert find_reason(folder).startswith(reason)


def test_damaged_workbooks_are_refused_in_one_line(folder: Path) -> None:
    make_workbook(folder / "b.xlsx")
    whole = (folder / "b.xlsx").read_bytes()
    assert load(folder)
    for place in range(0, len(whole), max(1, len(whole) // 60)):
        torn = bytearray(whole)
        torn[place] ^= 0xFF
        (folder / "b.xlsx").write_bytes(torn)
        load(folder)


@pytest.mark.parametrize("name", ["loop", "loop.txt"])
def test_a_link_in_a_circle_stops_no_other(folder: Path, name: str) -> None:
    (folder / name).symlink_to(name)
    loaded = load(folder)
    assert len(loaded.articles) == 1
    assert len(loaded.skipped) == (name == "loop.txt")


def test_a_folder_that_shows_names_and_no_more_stops_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "hidden.txt").write_text(GOOD.replace("새", "옛"), encoding="utf-8")
    is_file = Path.is_file

    def refuse(path: Path) -> bool:
        if path.name == "hidden.txt":
            raise PermissionError(13, "Permission denied")
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", refuse)
    assert find_reason(folder).startswith("not a regular file")


def test_folders_within_folders_are_walked_to_a_limit(folder: Path) -> None:
    (folder / "/".join("가" * (MAX_DEPTH + 20))).mkdir(parents=True)
    (folder / "/".join("가" * MAX_DEPTH) / "a.txt").write_text(GOOD.replace("새", "옛"), encoding="utf-8")
    loaded = load(folder)
    assert len(loaded.articles) == 2
    [skip] = loaded.skipped
    assert skip.reason == f"more than {MAX_DEPTH} folders within one another; move it up"


def test_a_member_damaged_in_its_lzma_stream_stops_no_other(folder: Path) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", GOOD.replace("새", "헌") + "가나다라마바사" * 200)
    data = bytearray((folder / "a.zip").read_bytes())
    for place in range(60, 100):
        data[place] ^= 0xFF
    (folder / "a.zip").write_bytes(data)
    assert "damaged" in find_reason(folder)
    assert issubclass(lzma.LZMAError, Exception)


@pytest.mark.parametrize(
    ("names", "reason"),
    [(1, "damaged inside its zip archive"), (2, "a damaged zip archive")],
    ids=["before the member alone", "in the table of all members too"],
)
def test_a_member_whose_name_is_damaged_stops_no_other_file(folder: Path, names: int, reason: str) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr("소식.txt", GOOD.replace("새", "헌"))
    data = (folder / "a.zip").read_bytes()
    name = "소식.txt".encode()
    (folder / "a.zip").write_bytes(data.replace(name, b"\xff" + name[1:], names))
    loaded = load(folder)
    assert [skip.reason for skip in loaded.skipped] == [reason]
    assert len(loaded.articles) == 1


def test_a_member_without_a_name_is_left_alone(folder: Path) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo(""), GOOD)
        archive.writestr("b.txt", GOOD.replace("새", "헌"))
    assert len(load(folder).articles) == 2


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://news.example.com/1?id=2", "https://news.example.com/1?id=2"),
        ("www.example.com/1", "http://www.example.com/1"),
        ("http://kim:pass@news.example.com/1", "http://news.example.com/1"),
        ("http://kim@news.example.com:80/", "http://news.example.com:80/"),
        ("https://example.com/?a=1&access_token=2&PASSWORD=3#frag", "https://example.com/?a=1"),
        ("HTTPS://example.com", "https://example.com"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("ftp://example.com/", None),
        ("http:///x", None),
        ("http://[bad", None),
        ("http://a b.com/", None),
        ("http://exa\\mple.com@evil.com", "http://evil.com"),
        ("https://" + "a" * 2_000, None),
        ("", None),
    ],
)
def test_addresses_are_of_the_web_and_carry_no_secret(address: str, clean: str | None) -> None:
    assert clean_address(address) == clean


@pytest.mark.parametrize("kind", ["row", "front matter", "page"])
def test_no_password_in_an_address_reaches_an_article(folder: Path, kind: str) -> None:
    address = "http://user:password@host.example.com/1?token=abc"
    if kind == "row":
        write_row(folder, url=address)
    elif kind == "page":
        (folder / "a.txt").write_text(
            f"새솔, 공장 연다\n입력 2021.03.15\n{address}\n{SENTENCE}", encoding="utf-8"
        )
    else:
        (folder / "a.md").write_text(
            f"---\ntitle: 가\nsource_url: {address}\n---\n{SENTENCE}", encoding="utf-8"
        )
    [article] = [article for article in load(folder).articles if article.title != "한빛전자, 새 연구소"]
    assert article.source_url == "http://host.example.com/1"
    assert "user" not in article.id
    assert "password" not in repr(article)


def test_control_characters_stay_out_of_titles_names_and_texts(folder: Path) -> None:
    write_row(
        folder,
        title="새\x1b[2J솔\u202e",
        author="홍\x07길동",
        publisher="가\x9b\n나",
        text=f"{SENTENCE}\x1b]0;x\x07",
    )
    [article] = [article for article in load(folder).articles if article.title != "한빛전자, 새 연구소"]
    assert (article.title, article.author, article.publisher) == ("새[2J솔", "홍길동", "가 나")
    assert article.text == f"{SENTENCE}]0;x"


def test_a_glance_finds_every_character_that_must_be_mended() -> None:
    characters = map(chr, range(0x10000))
    missed = [
        hex(ord(c))
        for c in characters
        if is_plain(f"한빛{c}전자") and (CONTROLS.search(c) or LONE_HALF.search(c))
    ]
    assert missed == []
    assert is_plain("한빛전자\n새 연구소, “AI” 40명")
