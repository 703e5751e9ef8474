"""Tests of the straight line: the cache changes the time of a build and nothing else."""

import sqlite3
import sys
from collections.abc import Generator, Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

import lgai_graph.batch.reading as extracting
import lgai_graph.batch.rules as rules
from lgai_graph.batch.jobs import Outcome
from lgai_graph.build import BuildOptions, BuildReport, build_store
from lgai_graph.errors import AnnotationsError, StoreError
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import (
    Ambiguity,
    Argument,
    Article,
    ArticleId,
    Claim,
    EntityId,
    EntityKind,
    EventStatus,
    EventType,
    Evidence,
    GazetteerEntry,
    Mention,
    ParticipantRole,
    Period,
    PeriodKind,
    PublishedBasis,
    Reading,
    RelationType,
)
from lgai_graph.store import ReadingCache, find_cache, open_store
from lgai_graph.store.cache.codec import decode_reading, encode_reading
from lgai_graph.store.cache.readings import APPLICATION_ID

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="several processes read on Linux only")
ALONE = BuildOptions(no_annotations=True)
OPENING = (
    "한빛전자, 대전에 새 연구소\n입력 2021.03.15\n"
    "한빛전자가 15일 대전에 두리연구소를 설립했다. 홍길동 한빛전자 사장이 참석했다."
)
HIRING = (
    "한빛전자, 새 소장 영입\n입력 2021.04.02\n"
    "한빛전자는 지난달 성춘향 박사를 두리연구소 소장으로 영입했다고 2일 밝혔다."
)
PLAN = (
    "두리연구소 내년 포럼\n입력 2021.05.20\n두리연구소는 내년 5월 부산에서 인공지능 포럼을 개최할 예정이다."
)
LONG = (
    "한빛전자와 하늘대학교는 15일 서울 본사에서 인공지능 공동 연구를 위한 업무협약을 체결했다고 밝혔다. "
    "두 기관은 앞으로 삼 년 동안 반도체 설계와 로봇 제어 분야의 연구 과제를 함께 수행한다. "
    "석사와 박사 과정 학생을 위한 장학금도 해마다 마련하고, 방학에는 현장 실습의 기회를 준다. "
    "협약식에는 홍길동 한빛전자 사장과 성춘향 하늘대학교 총장이 참석해 연구실을 둘러봤다. "
    "양측은 올해 안에 공동 연구실을 열고 해마다 성과를 나누는 자리를 마련하기로 뜻을 모았다. "
    "연구실에는 계산 장비와 시험 설비를 갖추고, 두 기관의 연구원 스무 명 남짓이 함께 일하게 된다."
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # The rules may be worked on while these tests run; that another rule is read anew has its own test.
    monkeypatch.setattr("lgai_graph.build.fingerprint_rules", lambda: "these rules")
    news = tmp_path / "news"
    news.mkdir()
    for name, text in (("a.txt", OPENING), ("b.txt", HIRING)):
        (news / name).write_text(text, encoding="utf-8")
    return news


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List the files whose articles the rules really read."""
    seen: list[str] = []
    whole = extracting.read_articles

    def watch(
        articles: Iterable[Article], gazetteer: Sequence[GazetteerEntry], lexicon: Lexicon | None
    ) -> Generator[Outcome, None, None]:
        found = list(articles)
        seen.extend(article.source for article in found)
        return whole(found, gazetteer, lexicon)

    monkeypatch.setattr(extracting, "read_articles", watch)
    return seen


def build(folder: Path, db: Path, options: BuildOptions = ALONE) -> BuildReport:
    return build_store([folder], db=db, options=options)


def test_rebuild_after_one_new_article_reads_only_that_one(folder: Path, read: list[str]) -> None:
    db = folder.parent / "graph.db"
    build(folder, db)
    assert read == ["a.txt", "b.txt"]
    (folder / "c.txt").write_text(PLAN, encoding="utf-8")
    read.clear()
    build(folder, db)
    assert read == ["c.txt"]


NAMING = "한빛전자, 연구소 이름\n입력 2020.06.17 10:00\n한빛전자는 지난 16일 새봄연구소를 명명했다.\n"
OWN_WORDS = """
event_types:
  - id: naming
    ko: 명명
    en: naming
    participants: {agent: [needed], target: [about]}
    ties: [{relation: naming_of, from: [agent], to: [target]}]
relation_types:
  - {id: naming_of, ko: 이름 지음, en: named}
frames:
  - id: naming.name
    type: naming
    nouns: [명명]
    slots: {subject: agent, object: target}
    needs: [agent, target]
"""


def test_users_words_are_read_linked_kept_and_asked_for(folder: Path, read: list[str]) -> None:
    (folder / "c.txt").write_text(NAMING, encoding="utf-8")
    db, own = folder.parent / "graph.db", folder.parent / "own.yaml"
    own.write_text(OWN_WORDS, encoding="utf-8")
    build(folder, db)
    with open_store(db) as store:
        fingerprint = store.fingerprint
        assert "naming" not in store.vocabulary.event_types
    read.clear()
    build(folder, db, BuildOptions(no_annotations=True, lexicon=(own,)))
    assert sorted(read) == ["a.txt", "b.txt", "c.txt"]
    with open_store(db) as store:
        assert store.fingerprint != fingerprint
        assert store.vocabulary.event_types["naming"].ko == "명명"
        knowledge = store.read_knowledge()
    assert [event.when.when for event in knowledge.events if event.type == "naming" and event.when] == [
        "2020-06-16"
    ]
    assert [tie.type for tie in knowledge.relations if tie.type == "naming_of"] == ["naming_of"]


def test_rebuild_from_the_cache_gives_the_bytes_of_a_full_build(folder: Path) -> None:
    db, full = folder.parent / "graph.db", folder.parent / "full.db"
    build(folder, db)
    (folder / "c.txt").write_text(PLAN, encoding="utf-8")
    build(folder, db)
    build(folder, full, BuildOptions(no_annotations=True, no_cache=True))
    assert db.read_bytes() == full.read_bytes()
    assert not find_cache(full).exists()
    with open_store(db) as store:
        assert len(store.read_knowledge().events) >= 3


def test_changed_article_day_and_gazetteer_are_read_anew(folder: Path, read: list[str]) -> None:
    db = folder.parent / "graph.db"
    build(folder, db)
    (folder / "a.txt").write_text(OPENING.replace("15", "16"), encoding="utf-8")
    read.clear()
    build(folder, db)
    assert read == ["a.txt"]
    read.clear()
    build(folder, db, BuildOptions())  # now with the gazetteer
    assert read == ["a.txt", "b.txt"]


def test_changed_rules_are_another_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in rules.RULE_FOLDERS:
        (tmp_path / name).mkdir()
    (tmp_path / "extract" / "rule.py").write_text("A = 1\n", encoding="utf-8")
    monkeypatch.setattr(rules, "PACKAGE", tmp_path)
    before = rules.fingerprint_rules()
    assert rules.fingerprint_rules() == before
    (tmp_path / "extract" / "rule.py").write_text("A = 2\n", encoding="utf-8")
    changed = rules.fingerprint_rules()
    (tmp_path / "extract" / "words.yaml").write_text("a: 1\n", encoding="utf-8")
    assert len({before, changed, rules.fingerprint_rules()}) == 3


@pytest.mark.parametrize("damage", ["flipped", "unmarked", "key", "schema", "head", "cut"])
def test_damaged_cache_is_made_anew_with_a_note(folder: Path, read: list[str], damage: str) -> None:
    db = folder.parent / "graph.db"
    build(folder, db)
    clean = db.read_bytes()
    break_cache(find_cache(db), damage)
    read.clear()
    report = build(folder, db)
    assert read == ["a.txt", "b.txt"]
    assert [note for note in report.notes if "cache" in note] == [
        f"{find_cache(db)}: the cache was damaged; it is made anew"
    ]
    assert db.read_bytes() == clean
    read.clear()
    assert not [note for note in build(folder, db).notes if "cache" in note]
    assert read == []


def break_cache(path: Path, damage: str) -> None:
    data = path.read_bytes()
    if damage == "schema":
        path.write_bytes(data.replace(b"CREATE TABLE readings", b"CREATE TABLE \xffeadings", 1))
    elif damage in ("head", "cut"):
        path.write_bytes(b"sql" + data[3:] if damage == "head" else data[: len(data) // 2])
    else:
        connection = sqlite3.connect(path)
        if damage == "flipped":
            connection.execute("UPDATE readings SET body = replace(body, '두리', '다리')")
        elif damage == "key":
            connection.execute("UPDATE readings SET key = 'z' || substr(key, 2)")
        else:
            connection.execute("PRAGMA application_id = 0")
        connection.commit()
        connection.close()


def make_foreign_database(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (words TEXT)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("kind", ["text", "database"])
def test_foreign_file_in_the_place_of_the_cache_is_left_alone(folder: Path, kind: str) -> None:
    db = folder.parent / "graph.db"
    build(folder, db)
    cache = find_cache(db)
    if kind == "text":
        cache.write_bytes(b"dear diary" * 99)
    else:
        make_foreign_database(cache)
    before = cache.read_bytes()
    report = build(folder, db)
    assert [note for note in report.notes if "the cache was not used (another program's" in note]
    assert cache.read_bytes() == before


@pytest.mark.parametrize("left", ["nothing", "mark"])
def test_cache_whose_first_write_was_cut_off_is_no_damage(folder: Path, left: str) -> None:
    db = folder.parent / "graph.db"
    if left == "mark":
        connection = sqlite3.connect(find_cache(db))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.close()
    else:
        find_cache(db).touch()
    assert not [note for note in build(folder, db).notes if "cache" in note]
    assert find_cache(db).stat().st_size > 0


def test_link_to_a_store_stays_a_link(folder: Path) -> None:
    real, link = folder.parent / "real.db", folder.parent / "link.db"
    link.symlink_to(real)
    build(folder, link)
    assert link.is_symlink()
    assert real.is_file()
    assert find_cache(link) == find_cache(real)
    assert sorted(path.name for path in folder.parent.glob("*.cache")) == ["real.db.cache"]


def test_cache_that_cannot_be_written_is_noted_and_stops_nothing(folder: Path) -> None:
    db = folder.parent / "graph.db"
    find_cache(db).mkdir()
    report = build(folder, db)
    assert report.articles == 2
    assert any("cache was not" in note for note in report.notes)


def test_cache_keeps_only_what_the_last_build_used(folder: Path) -> None:
    db = folder.parent / "graph.db"
    build(folder, db)
    (folder / "b.txt").unlink()
    build(folder, db)
    connection = sqlite3.connect(find_cache(db))
    keys = [key for (key,) in connection.execute("SELECT key FROM readings")]
    memos = [key for key in keys if key.startswith(("pairs ", "copies "))]  # of the last build only
    others = [" " in key for key in keys if key not in memos]
    assert sorted(others) == [False, True, True]  # a reading, the page that it was read in, and its names
    assert len(memos) == 2
    connection.close()


def test_reading_survives_the_cache_with_every_field() -> None:
    article = ArticleId("hankkot/2020-12-08/aaaa1111")
    period = Period(
        when="2020-12-07",
        earliest=date(2020, 12, 7),
        latest=None,
        words="지난 7일",
        start=3,
        end=8,
        rule="day",
        anchor=date(2020, 12, 8),
        kind=PeriodKind.ANNOUNCEMENT,
    )
    mention = Mention(
        name="가나전자",
        kind=EntityKind.COMPANY,
        start=0,
        end=4,
        entity=EntityId("company/gana"),
        org="다라그룹",
    )
    claims = tuple(
        Claim(
            article=article,
            type=kind,
            arguments=(Argument(role=ParticipantRole.SOURCE, mention=mention),),
            summary='가나전자 "참여"',
            evidence=Evidence(article=article, start=0, end=4, exact="가나\n전자", rule="membership.join"),
            when=period,
            until=period,
            status=EventStatus.PLANNED,
            role="소장",
            former=True,
            name="AI 포럼",
        )
        for kind in (EventType.MEMBERSHIP, RelationType.MEMBERSHIP)
    )
    unclear = Ambiguity(article=article, start=1, end=2, exact="홍 상무", candidates=("홍길동", "홍명보"))
    reading = Reading(claims=claims, ambiguities=(unclear,))
    back = decode_reading(encode_reading(reading))
    assert back == reading
    assert [type(claim.type) for claim in back.claims] == [EventType, RelationType]


@needs_fork
def test_several_processes_read_the_same_in_the_same_order(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        (folder / f"d{number}.txt").write_text(PLAN.replace("5월", f"{number + 5}월"), encoding="utf-8")
    one, many = folder.parent / "one.db", folder.parent / "many.db"
    build(folder, one)
    monkeypatch.setattr(extracting, "_count_processes", lambda articles: 2)
    build(folder, many)
    assert one.read_bytes() == many.read_bytes()


def test_copy_is_marked_with_its_origin_and_read_back(folder: Path) -> None:
    for name, day in (("a.txt", "2021.03.15"), ("b.txt", "2021.03.16")):
        text = f"한빛전자·하늘대 협약 {name[0]}\n입력 {day}\n{LONG}"
        (folder / name).write_text(text, encoding="utf-8")
    db = folder.parent / "graph.db"
    build(folder, db)
    with open_store(db) as store:
        first, second = sorted(
            store.read_knowledge().articles, key=lambda article: article.published_at or ""
        )
    assert (first.origin, second.origin) == (None, first.id)


def test_second_reading_replaces_the_first_even_where_it_found_nothing() -> None:
    cache = ReadingCache(None, "x")
    undated, dated = make_article("b", None), make_article("b", "inferred")
    for article, claims in (
        (make_article("a", "byline"), (make_claim("a"),)),
        (undated, (make_claim("b"),)),
        (dated, ()),
    ):
        cache.add(article, Reading(claims=claims))
    assert [len(reading.claims) for _, reading in cache.list_readings()] == [1, 0]
    assert cache.find(undated)
    assert [len(reading.claims) for _, reading in cache.list_readings()] == [1, 1]
    assert cache.find_reading(ArticleId("b")) == Reading(claims=(make_claim("b"),))
    assert cache.find_reading(ArticleId("c")) is None


def test_a_reading_that_was_written_otherwise_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = make_article("a", "byline")
    cache = ReadingCache(tmp_path / "cache", "x")
    cache.add(article, Reading(claims=(make_claim("a"),)))
    cache.save()
    assert ReadingCache(tmp_path / "cache", "x").find(article)
    monkeypatch.setattr("lgai_graph.store.cache.keys.FORMAT", "another")
    assert not ReadingCache(tmp_path / "cache", "x").find(article)


def make_article(name: str, basis: str | None) -> Article:
    return Article(
        id=ArticleId(name),
        title=name,
        author=None,
        publisher=None,
        published_at="2020-06-07" if basis else None,
        modified_at=None,
        published_basis=PublishedBasis(basis) if basis else None,
        source_url=None,
        content_hash="",
        text="가나",
        source=name,
    )


def make_claim(article: str) -> Claim:
    evidence = Evidence(article=ArticleId(article), start=0, end=2, exact="가나", rule="visit.go")
    return Claim(
        article=ArticleId(article), type=EventType.VISIT, arguments=(), summary="가나", evidence=evidence
    )


def test_articles_without_a_day_are_counted_in_a_note(folder: Path) -> None:
    (folder / "d.txt").write_text("두리연구소 소식\n두리연구소가 지난달 새 장비를 들였다.", encoding="utf-8")
    notes = build(folder, folder.parent / "graph.db").notes
    assert notes == ("no publication day on 1 of 3 articles, so their relative dates stay open",)


def test_place_of_the_store_is_looked_at_before_anything_is_read(folder: Path, read: list[str]) -> None:
    (folder.parent / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(StoreError, match="not a store of lgai"):
        build(folder, folder.parent / "letter.txt")
    assert read == []


def test_bad_annotations_stop_a_build_before_anything_is_read(folder: Path, read: list[str]) -> None:
    bad = folder.parent / "bad.yaml"
    bad.write_text("entitees: []\nclaims: 5\n", encoding="utf-8")
    with pytest.raises(AnnotationsError) as caught:
        build(folder, folder.parent / "graph.db", BuildOptions(annotations=bad))
    assert [problem.split(":")[1] for problem in caught.value.problems] == ["1", "2"]
    assert read == []


def test_cache_holds_entries_in_the_order_they_came_in(tmp_path: Path) -> None:
    names = [f"page {number * 7 % 10}" for number in range(10)]
    for some in (names[:6], names[6:]):
        cache = ReadingCache(tmp_path / "cache", "x")
        for name in some:
            cache.remember(name, "가")
        cache.save_so_far()
    connection = sqlite3.connect(tmp_path / "cache")
    assert [key for (key,) in connection.execute("SELECT key FROM readings ORDER BY rowid")] == names
    connection.close()


def test_cache_without_a_file_keeps_nothing() -> None:
    cache = ReadingCache(None, "x")
    article = make_article("a", "byline")
    cache.add(article, Reading())
    cache.save()
    assert not ReadingCache(None, "x").find(article)
