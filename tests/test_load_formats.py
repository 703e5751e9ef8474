"""Every format an analyst may have, written by the tests themselves."""

import io
import json
import sys
import types
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from lgai_graph.errors import InputError
from lgai_graph.load import load_articles
from lgai_graph.model import Article, KnownArticle, PublishedBasis

SENTENCE = "한빛전자가 대전에 새 연구소를 세운다고 15일 밝혔다."
ROW = {"title": "한빛전자, 새 연구소", "text": SENTENCE}
BUSINESS_NEWS = Path(__file__).parents[2] / "shared" / "data" / "business-news" / "articles.jsonl"


def load_one(path: Path, **options: object) -> Article:
    loaded = load_articles([path], **options)  # type: ignore[arg-type]
    assert loaded.skipped == ()
    (article,) = loaded.articles
    return article


def write_row(path: Path, row: dict[str, object]) -> Path:
    path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "row",
    [
        {
            "title": "새 연구소",
            "text": SENTENCE,
            "date": "20210315",
            "publisher": "한빛일보",
            "author": "홍길동",
        },
        {
            "제목": "새 연구소",
            "본문": SENTENCE,
            "일자": "2021-03-15",
            "언론사": "한빛일보",
            "기고자": "홍길동 기자",
        },
        {
            "Title": "새 연구소",
            "content": SENTENCE,
            "published_at": "2021.03.15",
            "press": "한빛일보",
            "기자": "홍길동",
        },
        {
            "headline": "새 연구소",
            "body": [SENTENCE],
            "날짜": 20210315,
            "매체": "한빛일보",
            "byline": "홍길동 기자 h@e.kr",
        },
    ],
)
def test_fields_go_by_many_names(tmp_path: Path, row: dict[str, object]) -> None:
    article = load_one(write_row(tmp_path / "a.json", row))
    assert (article.title, article.text, article.published_at) == ("새 연구소", SENTENCE, "2021-03-15")
    assert (article.publisher, article.author) == ("한빛일보", "홍길동")
    assert article.published_basis is PublishedBasis.METADATA


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("20200617", "2020-06-17"),
        ("2020-06-17", "2020-06-17"),
        ("2020.06.17 10:00", "2020-06-17T10:00"),
        ("2020-06-17T10:00:00+09:00", "2020-06-17T10:00"),
        ("2020-06-16T23:30:00Z", "2020-06-17T08:30"),
        ("2020-06-17 00:00:00", "2020-06-17"),
        ("20200617103000", "2020-06-17T10:30"),
        ("", None),
    ],
)
def test_dates_in_fields(tmp_path: Path, written: str, published: str | None) -> None:
    assert load_one(write_row(tmp_path / "a.json", {**ROW, "date": written})).published_at == published


def test_a_date_nobody_can_read_leaves_the_article_undated_and_says_so(tmp_path: Path) -> None:
    loaded = load_articles([write_row(tmp_path / "a.json", {**ROW, "date": "어제"})])
    assert loaded.articles[0].published_at is None
    assert [note for note in loaded.notes if "'어제'" in note]


def test_own_columns_are_mapped(tmp_path: Path) -> None:
    path = write_row(tmp_path / "a.json", {"kopf": "새 연구소", "leib": SENTENCE})
    article = load_one(path, field_map={"text": "leib", "title": "kopf"})
    assert (article.title, article.text) == ("새 연구소", SENTENCE)


@pytest.mark.parametrize(
    ("field_map", "words"),
    [
        ({"leib": "text"}, "unknown field 'leib'"),
        ({"text": "rumpf"}, "no column 'rumpf'"),
        ({}, "--map text="),
    ],
)
def test_a_wrong_map_is_refused_by_name(tmp_path: Path, field_map: dict[str, str], words: str) -> None:
    path = write_row(tmp_path / "a.json", {"kopf": "새 연구소", "leib": SENTENCE})
    with pytest.raises(InputError, match=words):
        load_articles([path], field_map=field_map)


def test_jsonl_rows_keep_their_id_or_their_line(tmp_path: Path) -> None:
    lines = [{**ROW, "id": "kmn-7"}, {**ROW, "title": "둘째"}]
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    sources = {article.source for article in load_articles([path]).articles}
    assert sources == {"news.jsonl#kmn-7", "news.jsonl:2"}


def test_a_bad_line_stops_no_other(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(
        f'{{"text": \n[1]\n{json.dumps(ROW)}\n\n{{"title": "빈 글", "text": ""}}\n', encoding="utf-8"
    )
    loaded = load_articles([path])
    assert [article.title for article in loaded.articles] == ["한빛전자, 새 연구소"]
    assert [(Path(skip.source).name, skip.reason[:8]) for skip in loaded.skipped] == [
        ("news.jsonl:1", "not JSON"),
        ("news.jsonl:2", "not a JS"),
        ("news.jsonl:5", "no text "),
    ]


def test_jsonl_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(json.dumps(ROW).encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert load_one(Path("-")).source == "-:1"


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8-sig"), (";", "cp949"), ("\t", "utf-16")])
def test_csv_of_any_dialect(tmp_path: Path, delimiter: str, encoding: str) -> None:
    table = (
        delimiter.join(["제목", "본문", "일자"])
        + "\r\n"
        + delimiter.join(["새 연구소", f'"{SENTENCE}\n"', "20210315"])
    )
    (tmp_path / "a.csv").write_bytes(table.encode(encoding))
    article = load_one(tmp_path / "a.csv")
    assert (article.text, article.published_at, article.source) == (SENTENCE, "2021-03-15", "a.csv:2")


def test_a_bigkinds_export_is_read_and_its_cut_bodies_are_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Sheet:
        is_reset = False

        def reset_dimensions(self) -> None:
            self.is_reset = True

        def iter_rows(self, *, values_only: bool) -> Iterator[tuple[object, ...]]:
            assert self.is_reset
            yield ("뉴스 식별자", "일자", "언론사", "기고자", "제목", "본문", "URL")
            yield (
                "01100.1",
                20210315,
                "매일경제",
                "홍길동;김철수",
                "새 연구소",
                SENTENCE * 8 + "...",
                "https://mk.co.kr/1",
            )

    book = types.SimpleNamespace(worksheets=[Sheet()])
    library = types.SimpleNamespace(load_workbook=lambda *_, **__: book)
    monkeypatch.setitem(sys.modules, "openpyxl", library)
    with zipfile.ZipFile(tmp_path / "news.xlsx", "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    loaded = load_articles([tmp_path / "news.xlsx"])
    (article,) = loaded.articles
    assert (article.author, article.publisher, article.published_at) == (
        "홍길동, 김철수",
        "매일경제",
        "2021-03-15",
    )
    assert article.source == "news.xlsx#01100.1"
    assert [note for note in loaded.notes if "1 of 1 bodies are cut at 200" in note]


@pytest.mark.parametrize(("name", "extra"), [("a.html", "html"), ("a.xlsx", "xlsx")])
def test_a_missing_library_is_named_with_its_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, extra: str
) -> None:
    for module in ("trafilatura", "openpyxl"):
        monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"<p>x</p>")
    write_row(tmp_path / "b.json", ROW)
    (skip,) = load_articles([tmp_path]).skipped
    assert skip.reason.endswith(f"pip install '.[{extra}]'")


PARAGRAPHS = "".join(
    f"<p>{SENTENCE} {word} 연구자 마흔 명이 이 건물로 먼저 옮겨 온다고 회사는 설명했다.</p>"
    for word in ("올해", "내년")
)
PAGE = f"""<html><head><meta charset="euc-kr"><title>새 연구소 | 뉴스웨이</title>
<meta property="og:title" content="한빛전자, 새 연구소">
<meta property="article:published_time" content="2021-03-15T01:30:00Z">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "한빛전자, 새 연구소",
"author": [{{"name": "홍길동 기자"}}], "dateModified": "2021-03-16"}}]}}</script></head>
<body><nav><a>정치</a></nav><article><h1>한빛전자, 새 연구소</h1>
{PARAGRAPHS}
<p>ⓒ 뉴스웨이 무단전재 및 재배포 금지</p></article></body></html>"""


def test_a_web_page_gives_its_own_metadata(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra 'html' is not installed")
    (tmp_path / "a.html").write_bytes(PAGE.encode("cp949"))
    article = load_one(tmp_path / "a.html")
    assert (article.title, article.author, article.publisher) == ("한빛전자, 새 연구소", "홍길동", "뉴스웨이")
    assert (article.published_at, article.modified_at) == ("2021-03-15T10:30", "2021-03-16")
    assert article.text.count(SENTENCE) == 2
    assert "무단전재" not in article.text


def test_a_zip_of_a_korean_windows_is_read_in_place(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "news.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("기사/가.json", json.dumps(ROW))
        archive.writestr("__MACOSX/나.json", "x")
        archive.writestr("그림.png", "x")
    loaded = load_articles([tmp_path / "news.zip"])
    assert loaded.articles[0].source == "news.zip/기사/가.json:1"
    assert loaded.notes[0].endswith("ignored: 1 .png files, 1 hidden files")


DIGEST = f"""---
title: "한빛전자, 새 연구소"
publisher: "한빛일보"
author: 홍길동
published_at: 2021-03-15T10:30
original_sha256: {"ab" * 32}
note: 새로 쓴 글
---

# 첫 소식

{SENTENCE}
둘째 **문장**은 [여기](https://example.com)에 있다.
"""


def test_markdown_front_matter(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(DIGEST, encoding="utf-8")
    article = load_one(tmp_path / "a.md")
    assert article.id == "hanbitilbo/2021-03-15/abababab"
    assert article.published_basis is PublishedBasis.METADATA
    assert article.text == f"첫 소식\n{SENTENCE} 둘째 문장은 여기에 있다."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("titel: x", "line 8: unknown key 'titel'"),
        ("title: x", "line 8: title stands twice"),
        ("modified_at: gestern", "line 8: modified_at is no day"),
        ("source_url: [a, b]", "line 8: source_url must be one line of text"),
        ("source_url: 'a", "not YAML"),
    ],
)
def test_wrong_front_matter_is_refused_with_its_line(tmp_path: Path, line: str, reason: str) -> None:
    head, fence, body = DIGEST.partition("\n---\n")
    (tmp_path / "a.md").write_text(f"{head}\n{line}{fence}{body}", encoding="utf-8")
    write_row(tmp_path / "b.json", ROW)
    (skip,) = load_articles([tmp_path]).skipped
    assert skip.source.endswith("a.md")
    assert reason in skip.reason


def test_an_original_takes_the_place_of_its_digest(tmp_path: Path) -> None:
    page = f"한빛전자, 새 연구소\n입력 2021.03.15 10:30\n{SENTENCE}\nⓒ 한빛일보 무단전재 금지".encode()
    (tmp_path / "z.txt").write_bytes(page)
    original = load_one(tmp_path / "z.txt")
    digest = DIGEST.replace("ab" * 32, original.content_hash)
    (tmp_path / "a.md").write_text(digest, encoding="utf-8")
    both = load_articles([tmp_path])
    assert both.articles == (original,)
    assert both.notes == ("a.md: the same article as z.txt, taken once",)
    (tmp_path / "z.txt").unlink()
    assert load_one(tmp_path / "a.md").id == original.id


@pytest.mark.parametrize(
    ("known", "is_known"),
    [
        (KnownArticle(id="k/1", original_sha256="ab" * 32, title="다른 제목"), True),  # type: ignore[arg-type]
        (
            KnownArticle(
                id="k/1", original_sha256="cd" * 32, title="한빛전자 새 연구소", published_at="2021-03-15"
            ),  # type: ignore[arg-type]
            True,
        ),
        (
            KnownArticle(
                id="k/1", original_sha256="cd" * 32, title="한빛전자 새 연구소", published_at="2021-03-16"
            ),  # type: ignore[arg-type]
            False,
        ),
    ],
)
def test_a_known_article_is_recognised_by_hash_else_by_title_and_day(
    tmp_path: Path, known: KnownArticle, is_known: bool
) -> None:
    (tmp_path / "a.md").write_text(DIGEST, encoding="utf-8")
    article = load_one(tmp_path / "a.md", known=[known])
    assert (article.id == "k/1") is is_known
    assert article.title == "한빛전자, 새 연구소"


def test_two_articles_of_one_short_hash_get_long_ones(tmp_path: Path) -> None:
    for name, tail in (("a.md", "0" * 24), ("b.md", "1" * 24)):
        digest = DIGEST.replace("ab" * 32, "ab" * 20 + tail).replace("둘째", name)
        (tmp_path / name).write_text(digest, encoding="utf-8")
    ids = [article.id for article in load_articles([tmp_path]).articles]
    assert len(set(ids)) == 2
    assert all(len(article_id) > 70 for article_id in ids)


@pytest.mark.skipif(not BUSINESS_NEWS.is_file(), reason="the development data is not here")
def test_all_development_rows_load_with_their_ids() -> None:
    loaded = load_articles([BUSINESS_NEWS])
    assert len(loaded.articles) == 749
    assert loaded.skipped == ()
    assert "articles.jsonl#kmn-0001" in {article.source for article in loaded.articles}
    assert [article.source for article in loaded.articles if "@hankyung.com" in article.text] == []
