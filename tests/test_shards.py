"""Tests of the two halves of a build by hand: the same bytes, whatever was divided, stopped or shuffled."""

import errno
import gzip
import io
import json
import os
from collections.abc import Callable, Generator, Iterable, Sequence
from pathlib import Path

import pytest

import lgai_graph.shards.batches as batches
import lgai_graph.shards.engines as engines
from lgai_graph.batch.jobs import Outcome
from lgai_graph.build import BuildOptions, build_store
from lgai_graph.cli import run_command
from lgai_graph.errors import InputError
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Article, GazetteerEntry
from lgai_graph.shards import Part, extract_shards, link_shards, parse_part
from lgai_graph.shards.places import LEFT_SECONDS, Folder, open_place
from lgai_graph.store import ReadingCache

ORIGINALS = Path(__file__).parents[2] / "shared" / "seeds"
NEWS = Path(__file__).parents[2] / "shared" / "data" / "business-news" / "articles.jsonl"
ALONE = BuildOptions(no_annotations=True)
needs_originals = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the owner's originals are not here")
needs_news = pytest.mark.skipif(not NEWS.is_file(), reason="the development articles are not here")

Spoil = Callable[[Path], None]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make ten articles, one of them without a day that another betrays, one given twice."""
    # The rules may be worked on while these tests run.
    monkeypatch.setattr("lgai_graph.build.fingerprint_rules", lambda: "these rules")
    monkeypatch.setattr("lgai_graph.shards.rules.fingerprint_rules", lambda: "these rules")
    monkeypatch.setattr("lgai_graph.shards.rules.fingerprint_pages", lambda: "these rules of loading")
    news = tmp_path / "news"
    (news / "old").mkdir(parents=True)
    for number in range(1, 8):
        (news / f"{number}.txt").write_text(
            f"한빛전자, 제{number}연구소 설립\n입력 2021.03.{number:02}\n"
            f"한빛전자가 {number}일 대전에 제{number}연구소를 설립했다. 홍길동 한빛전자 사장이 참석했다.",
            encoding="utf-8",
        )
    again = (news / "1.txt").read_text(encoding="utf-8")
    (news / "old" / "again.txt").write_text(again, encoding="utf-8")
    rows = [
        {"title": f"새솔 소식 {n}", "text": f"새솔은 {n}일 부산에 공장을 열었다.", "date": "2021-04-09"}
        for n in "34"
    ]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (news / "rows.jsonl").write_text(lines, encoding="utf-8")
    return news


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "SHARD_ARTICLES", 3)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List the files whose articles the rules really read, in either half."""
    seen: list[str] = []
    whole = engines.read_articles

    def watch(
        articles: Iterable[Article], gazetteer: Sequence[GazetteerEntry], lexicon: Lexicon | None
    ) -> Generator[Outcome, None, None]:
        for article, reading in whole(articles, gazetteer, lexicon):
            seen.append(article.source)
            yield article, reading

    monkeypatch.setattr(engines, "read_articles", watch)
    monkeypatch.setattr("lgai_graph.batch.reading.read_articles", watch)
    return seen


def build(folder: Path, db: Path, options: BuildOptions = ALONE) -> bytes:
    build_store([folder], db=db, options=options)
    return db.read_bytes()


def link(shards: Path, db: Path, options: BuildOptions = ALONE) -> bytes:
    link_shards(str(shards), db=db, options=options)
    return db.read_bytes()


def list_shards(place: Path) -> list[Path]:
    return sorted(place.glob("*.jsonl.gz"))


def test_halves_give_the_bytes_of_a_build(folder: Path, tmp_path: Path, small_shards: None) -> None:
    report = extract_shards([folder], str(tmp_path / "shards"), options=ALONE)
    assert (report.articles, report.standing, report.shards) == (10, 0, 4)
    assert link(tmp_path / "shards", tmp_path / "a.db") == build(folder, tmp_path / "b.db")


def test_linking_reads_nothing_that_stands(folder: Path, tmp_path: Path, read: list[str]) -> None:
    extract_shards([folder], str(tmp_path / "shards"), options=ALONE)
    assert len(read) == 9  # and the one that was given twice once
    read.clear()
    link(tmp_path / "shards", tmp_path / "a.db")
    assert read == []


@pytest.mark.parametrize("count", [2, 5])
def test_parts_make_the_whole(folder: Path, tmp_path: Path, small_shards: None, count: int) -> None:
    shares = [
        extract_shards([folder], str(tmp_path / "shards"), part=Part(number, count), options=ALONE)
        for number in reversed(range(1, count + 1))
    ]
    assert sum(share.articles for share in shares) == 10
    assert max(share.articles for share in shares) < 10
    assert link(tmp_path / "shards", tmp_path / "a.db") == build(folder, tmp_path / "b.db")


def test_article_told_twice_in_two_parts_is_taken_once(folder: Path, tmp_path: Path) -> None:
    names = [str(path.relative_to(folder)) for path in (folder / "1.txt", folder / "old" / "again.txt")]
    count = next(n for n in range(2, 9) if Part(1, n).has(names[0]) != Part(1, n).has(names[1]))
    for number in range(1, count + 1):
        extract_shards([folder], str(tmp_path / "shards"), part=Part(number, count), options=ALONE)
    report = link_shards(str(tmp_path / "shards"), db=tmp_path / "a.db", options=ALONE)
    assert (report.articles, len(report.notes)) == (9, 1)
    assert (tmp_path / "a.db").read_bytes() == build(folder, tmp_path / "b.db")


def test_part_without_articles_is_no_error(tmp_path: Path, folder: Path) -> None:
    only = folder / "1.txt"
    for number in (1, 2):
        extract_shards([only], str(tmp_path / "shards"), part=Part(number, 2), options=ALONE)
    assert link(tmp_path / "shards", tmp_path / "a.db") == build(only, tmp_path / "b.db")


@pytest.mark.parametrize("text", ["0/3", "4/3", "3", "a/b", "1/0", "1 / 2", ""])
def test_part_that_there_is_not_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is no part; write 3/64"):
        parse_part(text)


def test_stopped_extract_goes_on_where_it_stopped(
    folder: Path, tmp_path: Path, small_shards: None, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shards, write, count = tmp_path / "shards", Folder.write, 0

    def stop(place: Folder, name: str, data: bytes) -> None:
        nonlocal count
        count += 1
        if count == 3:
            raise KeyboardInterrupt
        write(place, name, data)

    with monkeypatch.context() as patch:
        patch.setattr(Folder, "write", stop)
        with pytest.raises(KeyboardInterrupt, match="shards of 6 articles stand, and the next extract"):
            extract_shards([folder], str(shards), options=ALONE)
    assert len(list_shards(shards)) == 2
    with pytest.raises(InputError, match="no list of a finished extract; run `lgai extract"):
        link(shards, tmp_path / "a.db")
    read.clear()
    assert extract_shards([folder], str(shards), options=ALONE).standing == 6
    assert len(read) == 4 - 1  # the last two batches, where one article was given twice
    assert link(shards, tmp_path / "a.db") == build(folder, tmp_path / "b.db")


def test_changed_article_takes_the_place_of_the_former(
    folder: Path, tmp_path: Path, small_shards: None, read: list[str]
) -> None:
    shards = tmp_path / "shards"
    extract_shards([folder], str(shards), options=ALONE)
    changed = folder / "7.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("대전", "광주"), encoding="utf-8")
    (folder / "6.txt").unlink()
    read.clear()
    extract_shards([folder], str(shards), options=ALONE)
    assert read == ["7.txt"]
    assert link(shards, tmp_path / "a.db") == build(folder, tmp_path / "b.db")


def test_order_and_age_of_shards_change_nothing(folder: Path, tmp_path: Path, small_shards: None) -> None:
    first, second = tmp_path / "shards", tmp_path / "others"
    extract_shards([folder], str(first), options=ALONE)
    second.mkdir()
    for place in sorted(first.iterdir(), reverse=True):
        (second / place.name).write_bytes(place.read_bytes())
    assert link(first, tmp_path / "a.db") == link(second, tmp_path / "b.db")


def test_same_articles_give_the_same_shards(folder: Path, tmp_path: Path, small_shards: None) -> None:
    for name in ("one", "two"):
        extract_shards([folder], str(tmp_path / name), options=ALONE)
    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two")
    )
    assert one == two


def remove(shard: Path) -> None:
    shard.unlink()


def cut(shard: Path) -> None:
    shard.write_bytes(shard.read_bytes()[:-20])


def empty(shard: Path) -> None:
    shard.write_bytes(b"")


def change(shard: Path) -> None:
    text = gzip.decompress(shard.read_bytes()).decode().replace("20", "19")  # the days, which every shard has
    shard.write_bytes(gzip.compress(text.encode()))


def cut_list(shard: Path) -> None:
    found = next(shard.parent.glob("list-*.json"))
    found.write_bytes(found.read_bytes()[:-20])


def change_list(shard: Path) -> None:
    found = next(shard.parent.glob("list-*.json"))
    found.write_bytes(found.read_bytes().replace(b": null", b": [0]", 1))


def nest_list(shard: Path) -> None:
    next(shard.parent.glob("list-*.json")).write_bytes(b"[" * 100_000)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (remove, r"jsonl\.gz is missing; run the same `lgai extract` again"),
        (cut, r"jsonl\.gz is torn; delete it and run the same `lgai extract` again"),
        (empty, r"jsonl\.gz is torn; delete it"),
        (change, r"jsonl\.gz is torn; delete it"),
        (cut_list, r"list-\S+\.json is torn; delete it and run the same `lgai extract` again"),
        (change_list, r"list-\S+\.json is torn; delete it"),
        (nest_list, r"list-\S+\.json is torn; delete it"),
    ],
)
def test_spoiled_shard_is_named_with_its_cure(
    folder: Path, tmp_path: Path, small_shards: None, spoil: Spoil, message: str
) -> None:
    shards, db = tmp_path / "shards", tmp_path / "a.db"
    extract_shards([folder], str(shards), options=ALONE)
    former = link(shards, db)
    spoiled = list_shards(shards)[0]
    spoil(spoiled)
    with pytest.raises(InputError, match=message) as refused:
        link(shards, db)
    assert "\n" not in str(refused.value)
    assert db.read_bytes() == former
    spoiled.unlink(missing_ok=True)  # the cure
    extract_shards([folder], str(shards), options=ALONE)
    assert link(shards, db) == former


def test_full_disk_names_the_place_of_the_shards(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fill)
    with pytest.raises(
        InputError, match=r"shards: cannot be written \(No space left on device\); free space"
    ):
        extract_shards([folder], str(tmp_path / "shards"), options=ALONE)
    assert list((tmp_path / "shards").iterdir()) == []


@pytest.mark.parametrize("damage", ["head", "tail", "other"])
def test_damaged_shard_is_read_again_and_told_once(
    folder: Path, tmp_path: Path, small_shards: None, damage: str
) -> None:
    shards = tmp_path / "shards"
    extract_shards([folder], str(shards), options=ALONE)
    first, second, *_ = list_shards(shards)
    if damage == "head":
        empty(first)
    elif damage == "tail":
        first.write_bytes(first.read_bytes()[:-9])
    else:
        first.write_bytes(second.read_bytes())
    report = extract_shards([folder], str(shards), options=ALONE)
    assert [note for note in report.notes if f"{first.name} is damaged; its articles were read again" in note]
    assert report.standing < report.articles
    assert link(shards, tmp_path / "a.db") == build(folder, tmp_path / "b.db")
    again = extract_shards([folder], str(shards), options=ALONE)
    assert not [note for note in again.notes if "damaged" in note]
    assert again.standing == again.articles


def test_shards_of_other_rules_are_refused(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shards = tmp_path / "shards"
    extract_shards([folder], str(shards), options=ALONE)
    with pytest.raises(
        InputError, match="made with other hand-written names or articles; give the same --anno"
    ):
        link(shards, tmp_path / "a.db", BuildOptions())
    monkeypatch.setattr("lgai_graph.shards.rules.fingerprint_rules", lambda: "other rules")
    with pytest.raises(InputError, match="made with other rules; run `lgai extract` again with this version"):
        link(shards, tmp_path / "a.db")
    report = extract_shards([folder], str(shards), options=ALONE)
    assert report.standing == 0
    link(shards, tmp_path / "a.db")


def test_shards_of_other_words_are_refused(folder: Path, tmp_path: Path) -> None:
    words = tmp_path / "own.yaml"
    words.write_text("surnames: [뷁]\n", encoding="utf-8")
    extract_shards([folder], str(tmp_path / "shards"), options=ALONE)
    with pytest.raises(InputError, match="made with another lexicon; give the same --lexicon"):
        link(tmp_path / "shards", tmp_path / "a.db", BuildOptions(no_annotations=True, lexicon=(words,)))


def test_missing_part_is_named(folder: Path, tmp_path: Path) -> None:
    for number in (1, 4):
        extract_shards([folder], str(tmp_path / "shards"), part=Part(number, 4), options=ALONE)
    with pytest.raises(
        InputError, match=r"part 2/4 and 1 more is not finished; run `lgai extract … --part 2/4`"
    ):
        link(tmp_path / "shards", tmp_path / "a.db")


def test_two_divisions_of_the_same_articles_are_refused(folder: Path, tmp_path: Path) -> None:
    extract_shards([folder], str(tmp_path / "shards"), part=Part(1, 2), options=ALONE)
    extract_shards([folder], str(tmp_path / "shards"), options=ALONE)
    with pytest.raises(InputError, match=r"the same articles in 2 and in 1 parts; delete the lists"):
        link(tmp_path / "shards", tmp_path / "a.db")


def test_what_comes_on_the_standard_input_adds_to_what_came_before(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (folder / "rows.jsonl").read_bytes().splitlines()
    for line in lines:  # as from `split --filter` or Spark's pipe
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line)))
        extract_shards([Path("-")], str(tmp_path / "shards"), options=ALONE)
    report = link_shards(str(tmp_path / "shards"), db=tmp_path / "a.db", options=ALONE)
    assert report.articles == len(lines)


def test_what_a_killed_writer_left_is_cleaned_up(tmp_path: Path) -> None:
    old, new, diary = (
        tmp_path / f".{name}.tmp"
        for name in (f"{'a' * 32}.jsonl.gz.{'0' * 32}", f"list-b-1-of-1.json.{'0' * 32}", "diary")
    )
    for path in (old, new, diary):
        path.touch()
    for path in (old, diary):
        os.utime(path, (0, path.stat().st_mtime - 2 * LEFT_SECONDS))
    assert open_place(str(tmp_path)).list_names() == []
    assert (old.exists(), new.exists()) == (False, True)  # the other may be being written
    assert diary.exists()  # another program's


def test_reading_of_the_cache_and_of_a_shard_have_one_key(folder: Path, tmp_path: Path) -> None:
    held: list[str] = []
    hold = ReadingCache.hold
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            ReadingCache, "hold", lambda cache, key, body: held.append(key) or hold(cache, key, body)
        )
        extract_shards([folder], str(tmp_path / "shards"), options=ALONE)
        link(tmp_path / "shards", tmp_path / "a.db")
    assert len(set(held)) == 9


def test_shards_behind_a_url(folder: Path) -> None:
    pytest.importorskip("fsspec")
    url = "memory://news/shards"
    extract_shards([folder], url, options=ALONE)
    assert extract_shards([folder], url, options=ALONE).standing == 10
    assert link_shards(url, db=folder.parent / "a.db", options=ALONE).articles == 9
    assert (folder.parent / "a.db").read_bytes() == build(folder, folder.parent / "b.db")
    with pytest.raises(InputError, match=r"memory://nothing: no list of a finished extract"):
        link_shards("memory://nothing", db=folder.parent / "c.db", options=ALONE)


def test_url_that_nothing_opens_is_named() -> None:
    pytest.importorskip("fsspec")
    with pytest.raises(InputError, match="nonsense://news: cannot be opened"):
        open_place("nonsense://news")


def test_commands_say_what_they_did(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (folder / "broken.json").write_text("{", encoding="utf-8")
    assert run_command(["extract", "news", "--to", "shards", "--no-annotations"]) == 0
    first = capsys.readouterr()
    assert first.out == "10 articles, 1 shard → shards\n"
    assert "skipped news/broken.json" in first.err
    assert run_command(["extract", "news", "--to", "shards", "--no-annotations", "--strict", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["standing"] == 10
    assert run_command(["link", "shards", "--no-annotations", "--db", "a.db"]) == 0
    linked = capsys.readouterr()
    assert linked.out.startswith("9 articles, ")
    assert "skipped news/broken.json" in linked.err
    assert run_command(["build", "news", "--no-annotations", "--db", "b.db"]) == 0
    assert Path("a.db").read_bytes() == Path("b.db").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("extract", "news", "--to", "shards", "--part", "3"), 2, "'3' is no part"),
        (("extract", "news"), 2, "Missing option '--to'"),
        (("link", "nowhere"), 1, "nowhere: no list of a finished extract"),
        (("build", "news", "--scheduler", "tcp://127.0.0.1:1"), 2, "goes with --engine dask only"),
        (("extract", "news", "--to", "news/1.txt"), 1, "news/1.txt: not a folder"),
    ],
)
def test_slip_on_the_command_line_is_named(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: int,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run_command(arguments) == code
    said = capsys.readouterr().err
    assert message in said
    assert said.count("\n") == 1


@needs_originals
def test_halves_give_the_bytes_of_a_build_of_the_originals(tmp_path: Path) -> None:
    for number in (2, 1):
        extract_shards([ORIGINALS], str(tmp_path / "shards"), part=Part(number, 2))
    whole = BuildOptions()
    assert link(tmp_path / "shards", tmp_path / "a.db", whole) == build(ORIGINALS, tmp_path / "b.db", whole)


@pytest.mark.slow
@needs_news
def test_halves_give_the_bytes_of_a_build_of_300_articles(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    with NEWS.open(encoding="utf-8") as lines:
        news.write_text("".join(line for line, _ in zip(lines, range(300), strict=False)), encoding="utf-8")
    for number in (3, 1, 2):
        extract_shards([news], str(tmp_path / "shards"), part=Part(number, 3))
    whole = BuildOptions()
    assert link(tmp_path / "shards", tmp_path / "a.db", whole) == build(news, tmp_path / "b.db", whole)
