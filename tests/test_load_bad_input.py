"""Input that cannot be read: one clear reason each, the rest is loaded."""

import os
import zipfile
from pathlib import Path

import pytest

from lgai_graph.errors import InputError
from lgai_graph.load import load_articles
from lgai_graph.load.draft import MAX_ARTICLE, MAX_PAGE

GOOD = "한빛전자, 새 연구소\n입력 2021.03.15\n한빛전자가 대전에 새 연구소를 세운다고 15일 밝혔다."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def skip_reason(folder: Path) -> str:
    loaded = load_articles([folder])
    assert [article.title for article in loaded.articles] == ["한빛전자, 새 연구소"]
    (skip,) = loaded.skipped
    assert "\n" not in skip.reason
    return skip.reason


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "an empty file"),
        ("a.txt", b" \n\n", "an empty file"),
        ("a.txt", bytes(range(256)) * 40, "a binary file"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" * 50, "a binary file"),
        ("a.txt", "한빛전자".encode() + b"\xff\xfe\xfa" * 20, "not readable as UTF-8"),
        ("a.txt", "정치\n경제\n로그인".encode(), "no article text"),
        ("a.txt", b"x" * (MAX_ARTICLE + 1), "larger than 2 MB"),
        ("a.md", b"---\ntitle: x\n", "no closing ---"),
        ("a.md", b"---\ntitle: x\n---\n", "no text below"),
        ("a.md", b"---\n" + b"[" * 5000 + b"\n---\nx", "not YAML"),
        ("a.json", b"{", "not JSON"),
        ("a.json", b"[" * 100_000, "nested too deeply"),
        ("a.json", b"[]", "no list of articles"),
        ("a.json", b'"x"', "no list of articles"),
        ("a.jsonl", b"", "an empty file"),
        ("a.csv", b"a,b\n1,2\n", "no column holds the text (there are a, b)"),
        ("a.zip", b"PK\x03\x04 broken", "a damaged zip"),
    ],
)
def test_a_bad_file_is_skipped_with_its_reason(folder: Path, name: str, data: bytes, reason: str) -> None:
    (folder / name).write_bytes(data)
    assert reason in skip_reason(folder)


def test_a_line_of_fifty_megabytes_is_refused_and_the_next_line_is_read(folder: Path) -> None:
    with (folder / "a.jsonl").open("wb") as stream:
        for _ in range(50):
            stream.write(b"x" * 1_000_000)
        stream.write(b'\n{"title": "b", "text": "c"}\n')
    loaded = load_articles([folder])
    assert [skip.reason for skip in loaded.skipped] == ["a line of more than 2 MB, too long for an article"]
    assert {article.title for article in loaded.articles} == {"b", "한빛전자, 새 연구소"}


def test_a_web_page_too_large_is_refused_unread(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", object())
    with (folder / "a.html").open("wb") as stream:
        stream.truncate(10 * MAX_PAGE)
    assert skip_reason(folder).startswith("larger than 10 MB")


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        ("../a.txt", "leads out of the archive"),
        ("/a.txt", "leads out of the archive"),
        ("C:/a.txt", "leads out of the archive"),
        ("in.zip", "a zip inside a zip"),
    ],
)
def test_a_zip_with_tricks_in_its_paths(folder: Path, member: str, reason: str) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo(member), GOOD)
    assert reason in skip_reason(folder)


def test_a_zip_bomb_is_refused(folder: Path) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * 30_000_000)
    assert "zip bomb" in skip_reason(folder)


def test_a_member_damaged_inside_a_zip_stops_no_other(folder: Path) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr("a.txt", GOOD.replace("새", "헌"))
        archive.writestr("b.txt", GOOD.replace("새", "옛"))
    data = (folder / "a.zip").read_bytes()
    (folder / "a.zip").write_bytes(data.replace("헌 연구소\n".encode(), "흔 연구소\n".encode(), 1))
    loaded = load_articles([folder])
    assert [skip.reason for skip in loaded.skipped] == ["damaged inside its zip archive"]
    assert len(loaded.articles) == 2


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    (folder / "loop").symlink_to(folder)
    (folder / "broken.txt").symlink_to(folder / "nowhere")
    loaded = load_articles([folder])
    assert len(loaded.articles) == 1
    assert [skip.reason for skip in loaded.skipped] == ["not a regular file, or a broken link"]
    assert loaded.notes == ("ignored: 1 links to folders",)


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "a.txt")
    assert skip_reason(folder) == "not a regular file, or a broken link"
    with pytest.raises(InputError, match="not a regular file"):
        load_articles([folder / "a.txt"])


def test_hidden_and_unknown_files_are_counted_once(folder: Path) -> None:
    for name in (".hidden.txt", "a.pdf", "b.pdf", "README"):
        (folder / name).write_text("x")
    (folder / ".git").mkdir()
    loaded = load_articles([folder])
    assert loaded.notes == ("ignored: 2 .pdf files, 1 hidden files, 1 hidden folders, 1 no suffix files",)
    assert loaded.skipped == ()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere", "No such file or directory; give a file or folder"),
        ("empty", "no article in this folder; files that can be read end in .csv"),
        ("a.pdf", "unknown kind of file; files that can be read end in .csv"),
        ("empty.txt", "no article could be read"),
        ("bad\0name", "give a file or folder"),
    ],
)
def test_a_path_that_gives_nothing_is_an_error_with_its_cure(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.pdf").touch()
    (tmp_path / "empty.txt").touch()
    with pytest.raises(InputError, match=words):
        load_articles([tmp_path / name])


def test_no_path_at_all_is_an_error() -> None:
    with pytest.raises(InputError, match="no path was given"):
        load_articles([])


def test_one_file_given_twice_is_one_article(folder: Path) -> None:
    loaded = load_articles([folder, folder / "good.txt"])
    assert len(loaded.articles) == 1
    assert loaded.notes == ("good.txt: the same article as good.txt, taken once",)
