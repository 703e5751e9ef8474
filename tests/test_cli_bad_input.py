"""Bad input at the command line: one clear line each, code 1 or 2, no traceback, the former store whole."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from helpers_knowledge import make_knowledge
from lgai_graph.cli import run_command
from lgai_graph.store import SCHEMA_VERSION, write_store

ARTICLE = "한빛전자, 새 연구소\n입력 2021.03.15\n한빛전자가 15일 대전에 두리연구소를 설립했다고 밝혔다."
QUERIES = (
    ("timeline",),
    ("who", "홍길동"),
    ("path", "홍길동", "하늘대"),
    ("articles",),
    ("show", "event/open"),
    ("search", "다라"),
    ("check",),
    ("export", "out.graphml"),
    ("report", "out.html"),
)


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "graph.db"
    write_store(path, make_knowledge(), fingerprint="")
    monkeypatch.setenv("LGAI_DB", str(path))
    monkeypatch.chdir(tmp_path)
    return path


@pytest.fixture
def fail(db: Path, capsys: pytest.CaptureFixture[str]) -> "Failing":
    return Failing(db, capsys)


class Failing:
    """Run a command that must fail, and give the lines that it says."""

    def __init__(self, db: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.db, self.capsys = db, capsys
        self.before = db.read_bytes()

    def __call__(self, *arguments: str, code: int = 1) -> list[str]:
        got = run_command(arguments)
        written = self.capsys.readouterr()
        assert (got, written.out) == (code, ""), written
        assert self.db.read_bytes() == self.before
        lines = written.err.splitlines()
        assert lines
        assert all(line.startswith("lgai: ") for line in lines)
        return lines


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "an empty file"),
        ("noise.txt", bytes(range(256)) * 40, "a binary file"),
        ("line.txt", "가".encode() * (50 * 1024 * 1024 // 3), "too large"),
        ("bytes.txt", "한빛전자".encode() + b"\xff\xfe\xfa" * 20, "not readable as UTF-8"),
        ("a.jsonl", b"no json", "a.jsonl:1: not JSON"),
        ("a.csv", b"a,b\n1,2\n", "--map text=COLUMN"),
        ("a.pdf", b"%PDF", "unknown kind of file"),
    ],
)
def test_article_that_cannot_be_read_is_one_line(
    fail: Failing, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    [line] = fail("build", name)
    assert said in line
    assert name in line


def test_folder_without_articles_and_path_that_is_not_there_are_one_line(
    fail: Failing, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    assert "no article in this folder" in fail("build", "empty")[0]
    assert "No such file or directory" in fail("build", "none")[0]


@pytest.mark.parametrize(
    ("content", "places"),
    [
        (b"entities: []\nentities: []\n", [2]),
        (b"entitees: []\nclaims: 5\n", [1, 2]),
        (b"claims: [", [2]),
        (b"\xff\xfe\x00", [1]),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_all_problems_of_the_annotations_are_told_with_their_lines(
    fail: Failing, tmp_path: Path, content: bytes, places: list[int], command: str
) -> None:
    (tmp_path / "own.yaml").write_bytes(content)
    lines = fail(command, "--annotations", "own.yaml")
    assert [int(line.split(":")[2]) for line in lines] == places


def test_annotations_that_are_not_there_are_one_line(fail: Failing) -> None:
    assert "none.yaml" in fail("build", "--annotations", "none.yaml")[0]


def test_broken_anchor_is_told_and_the_rest_is_built(
    db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert run_command(["build", "a.txt", "--no-annotations"]) == 0
    capsys.readouterr()
    connection = sqlite3.connect(db)
    ident, digest = connection.execute("SELECT id, content_hash FROM articles").fetchone()
    connection.close()
    (tmp_path / "own.yaml").write_text(
        f"articles:\n- id: {ident}\n  original_sha256: {digest}\n  title: 한빛전자, 새 연구소\n"
        f"ignore:\n- article: {ident}\n  anchor: 없는 말\n  why: 시험\n",
        encoding="utf-8",
    )
    assert run_command(["build", "a.txt", "--annotations", "own.yaml"]) == 0
    written = capsys.readouterr()
    [line] = written.err.splitlines()
    assert line.startswith("lgai: own.yaml:")
    assert "does not stand in" in line
    assert written.out.startswith("1 article, ")


def test_skipped_files_and_others_are_named_once_and_strict_fails(
    db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for name, text in (("a.txt", ARTICLE), ("b.txt", ""), ("c.pdf", "x"), (".hidden", "x")):
        (news / name).write_text(text, encoding="utf-8")
    for options, code in (((), 0), (("--strict",), 1)):
        assert run_command(["build", "news", "--no-annotations", *options]) == code
        written = capsys.readouterr()
        assert written.out.startswith("1 article, ")
        assert written.err.splitlines() == [
            "lgai: skipped news/b.txt: an empty file",
            "lgai: ignored: 1 .pdf files, 1 hidden files",
        ]


def test_column_of_a_table_is_named_on_the_command_line(
    db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.csv").write_text(
        "헤드,알맹이\n새 연구소,한빛전자가 대전에 연구소를 세웠다.\n", encoding="utf-8"
    )
    options = ("--map", "title=헤드", "--map", "text=알맹이", "--no-annotations")
    assert run_command(["build", "a.csv", *options]) == 0
    capsys.readouterr()
    run_command(["articles", "--json"])
    assert '"title": "새 연구소"' in capsys.readouterr().out


@pytest.mark.parametrize("query", QUERIES, ids=[query[0] for query in QUERIES])
@pytest.mark.parametrize("damage", ["empty", "garbage", "cut", "older", "foreign"])
def test_store_that_cannot_be_read_is_one_line(fail: Failing, query: tuple[str, ...], damage: str) -> None:
    break_store(fail.db, damage)
    fail.before = fail.db.read_bytes()
    [line] = fail(*query)
    assert "lgai build" in line


def break_store(db: Path, damage: str) -> None:
    if damage == "garbage":
        db.write_bytes(b"rubbish" * 999)
    elif damage in ("empty", "cut"):
        db.write_bytes(db.read_bytes()[: 6000 if damage == "cut" else 0])
    else:
        connection = sqlite3.connect(db)
        pragma = f"user_version = {SCHEMA_VERSION - 1}" if damage == "older" else "application_id = 1"
        connection.execute(f"PRAGMA {pragma}")
        connection.commit()
        connection.close()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("timeline", "--since", "soon"), "--since"),
        (("timeline", "--until", "2021-02-30"), "--until"),
        (("who", "홍길동", "--as-of", "2021-13"), "--as-of"),
        (("timeline", "--type", "party"), "no event type is called 'party'"),
        (("timeline", "--status", "maybe"), "'maybe' is not one of"),
        (("report",), "Missing argument"),
        (("eval", "names"), "cannot be measured"),
    ],
)
def test_wrong_usage_is_one_line_with_code_two(fail: Failing, arguments: tuple[str, ...], said: str) -> None:
    [line] = fail(*arguments, code=2)
    assert said in line


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "g.docx"), "docx is unknown"),
        (("export", "g", "--format", "docx"), "docx is unknown"),
        (("export", "none/g.json"), "No such file or directory"),
        (("report", "none/g.html"), "No such file or directory"),
        (("report", "."), "not a file"),
        (("show", "nobody"), "no id begins with 'nobody'"),
        (("build", "--map", "party=x"), "unknown field 'party'"),
        (("eval", "a", "b"), "lgai: a: No such file or directory"),
    ],
)
def test_unknown_value_is_one_line(
    fail: Failing, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.setattr("lgai_graph.report.page.read_bundle", lambda name: "")
    [line] = fail(*arguments)
    assert said in line


def test_report_without_its_bundle_says_how_to_get_it(fail: Failing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lgai_graph.report.page.BUNDLE", "no-bundle")
    [line] = fail("report", "page.html")
    assert "make web" in line


@pytest.mark.parametrize("place", ["/dev/null/graph.db", "letter.txt", "."])
def test_place_that_no_store_can_have_is_one_line(fail: Failing, tmp_path: Path, place: str) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    fail("build", "--db", place)
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "dear"


def test_folder_without_permission_is_one_line(fail: Failing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode & os.W_OK == 0)  # root may write anywhere
    [line] = fail("build")
    assert "Permission denied" in line


@pytest.mark.skipif(sys.platform != "linux", reason="the size of files is limited on Linux only")
@pytest.mark.parametrize("command", [("build", "a.txt", "--no-annotations"), ("export", "g.json")])
def test_full_disk_is_one_line_and_leaves_what_was_there(
    db: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "g.json").write_text("former", encoding="utf-8")
    before = db.read_bytes()
    code = (
        "import resource; from lgai_graph.cli import main;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); main()"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines()[-1].startswith("lgai: ")
    assert b"Traceback" not in done.stderr
    assert db.read_bytes() == before
    assert (tmp_path / "g.json").read_text(encoding="utf-8") == "former"
    assert not list(tmp_path.glob("*.tmp"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", [("timeline",), ("timeline", "--json"), ("articles",)])
def test_full_disk_behind_a_pipe_is_one_line(db: Path, command: tuple[str, ...]) -> None:
    code = "from lgai_graph.cli import main; main()"
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, *command], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"lgai: No space left on device\n"
