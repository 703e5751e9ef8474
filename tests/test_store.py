import os
import re
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

import lgai_graph.store.write
from helpers_knowledge import GANA, make_claim, make_event, make_knowledge, make_period, make_relation
from lgai_graph.errors import StoreError
from lgai_graph.model import (
    Amount,
    Event,
    EventStatus,
    EventType,
    HeldTitle,
    Knowledge,
    ParticipantRole,
    Reading,
    RelationId,
    RelationType,
    WeightPart,
)
from lgai_graph.store import (
    SCHEMA_VERSION,
    check_place,
    check_seal,
    open_former,
    open_scratch,
    open_store,
    seal,
    write_store,
)
from lgai_graph.store.cache.codec import decode_reading, encode_reading
from lgai_graph.store.read import find_former
from lgai_graph.store.seal import seal_store


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "graph.db"
    write_store(path, make_knowledge(), fingerprint="rules-1")
    return path


def test_store_gives_back_exactly_what_was_written(db: Path) -> None:
    with open_store(db) as store:
        assert store.read_knowledge() == make_knowledge()
        assert store.fingerprint == "rules-1"


STAKE = Amount(words="지분 20%", value=20.0, unit="percent", of="지분", start=3, end=9)
PRICE = Amount(words="30억 원", value=3e9, unit="KRW", start=10, end=15)


def make_rich_event(event: Event) -> Event:
    """Fill every field that says what an event is about and how much it matters."""
    claims = tuple(
        replace(claim, object="새 연구소", amounts=(STAKE, PRICE), lead=True, confidence=0.75)
        for claim in event.claims
    )
    parts = (
        WeightPart(name="origins", value=2.0, reason="2 independent sources"),
        WeightPart(name="lead", value=0.5, reason="told in a title"),
    )
    return replace(
        event,
        claims=claims,
        post="소장",
        object="새 연구소",
        amounts=(PRICE, STAKE),
        lead=True,
        confidence=0.9,
        weight=2.5,
        weight_parts=parts,
    )


def test_object_amounts_post_and_weight_are_kept(tmp_path: Path) -> None:
    plain = make_knowledge()
    events = (plain.events[0], make_rich_event(plain.events[1]), *plain.events[2:])
    claims = make_rich_event(plain.events[1]).claims
    relations = (replace(plain.relations[0], claims=claims), *plain.relations[1:])
    knowledge = replace(plain, events=events, relations=relations)
    write_store(tmp_path / "graph.db", knowledge, fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        assert store.read_knowledge() == knowledge


def test_cached_reading_keeps_every_field_of_a_claim() -> None:
    claims = make_rich_event(make_knowledge().events[0]).claims
    reading = Reading(claims=claims, ambiguities=make_knowledge().ambiguities)
    assert decode_reading(encode_reading(reading)) == reading


def test_origin_of_a_copy_is_kept(tmp_path: Path) -> None:
    first, second = make_knowledge().articles
    knowledge = replace(make_knowledge(), articles=(first, replace(second, origin=first.id)))
    write_store(tmp_path / "graph.db", knowledge, fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        assert [article.origin for article in store.read_knowledge().articles] == [None, first.id]


@pytest.mark.parametrize("kind", [EventType.MEMBERSHIP, RelationType.MEMBERSHIP], ids=["event", "relation"])
def test_claim_of_a_relation_keeps_whether_it_told_an_event(
    tmp_path: Path, kind: EventType | RelationType
) -> None:
    claims = (make_claim(kind, "부산"),)
    relation = make_relation(RelationType.MEMBERSHIP, GANA, GANA, claims=claims)
    knowledge = replace(make_knowledge(), relations=(relation,))
    write_store(tmp_path / "graph.db", knowledge, fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        read = store.read_knowledge().relations[0].claims[0].type
    assert type(read) is type(kind)


def test_value_that_no_version_knows_is_reported_as_damage(db: Path) -> None:
    connection = sqlite3.connect(db)
    connection.execute("UPDATE events SET type = 'party'")
    connection.commit()
    connection.close()
    seal_store(db)
    with open_store(db) as store, pytest.raises(StoreError, match=r"damaged.*party.*lgai build"):
        store.read_knowledge()


def test_empty_knowledge_round_trips(tmp_path: Path) -> None:
    empty = Knowledge(articles=(), entities=(), events=(), relations=())
    write_store(tmp_path / "new" / "graph.db", empty, fingerprint="")
    with open_store(tmp_path / "new" / "graph.db") as store:
        assert store.read_knowledge() == empty


def test_same_knowledge_gives_the_same_bytes_in_another_process(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    code = (
        "import pathlib, sys\n"
        "from helpers_knowledge import make_knowledge\n"
        "from lgai_graph.store import write_store\n"
        "write_store(pathlib.Path(sys.argv[1]), make_knowledge(), fingerprint='rules-1')\n"
    )
    places = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    environment = os.environ | {"PYTHONHASHSEED": "77", "PYTHONPATH": places}
    subprocess.run([sys.executable, "-c", code, str(other)], check=True, env=environment)
    assert other.read_bytes() == db.read_bytes()


def test_nothing_but_the_store_and_its_lock_remains(db: Path) -> None:
    assert sorted(path.name for path in db.parent.iterdir()) == ["graph.db", "graph.db.lock"]


def test_former_store_is_kept_until_one_with_other_content_replaces_the_present(db: Path) -> None:
    first = db.read_bytes()
    write_store(db, make_knowledge(), fingerprint="rules-1")
    with pytest.raises(StoreError, match=r"no earlier build to compare with; run `lgai build` again"):
        open_former(db)
    for _ in range(2):
        write_store(db, replace(make_knowledge(), events=()), fingerprint="rules-2")
        with open_former(db) as former:
            assert former.fingerprint == "rules-1"
        assert find_former(db).read_bytes() == first
    assert sorted(path.name for path in db.parent.iterdir()) == [
        "graph.db",
        "graph.db.former",
        "graph.db.lock",
    ]


def test_former_store_is_found_by_a_link_to_the_present_one(db: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(db)
    write_store(link, replace(make_knowledge(), events=()), fingerprint="rules-2")
    with open_former(link) as former:
        assert former.fingerprint == "rules-1"


def test_foreign_former_store_is_named_before_anything_is_read(db: Path) -> None:
    find_former(db).write_text("dear diary")
    with pytest.raises(StoreError, match=r"graph\.db\.former: another program's file stands where the f"):
        check_place(db)


def test_scratch_that_a_build_beside_took_for_left_is_no_loss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def unlink_twice(path: Path, missing_ok: bool = False) -> None:
        unlink(path, missing_ok=True)
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink_twice)
    with open_scratch(tmp_path / "[a].db") as own:
        own.execute("CREATE TABLE a (b)")
    assert list(tmp_path.iterdir()) == []


def test_empty_scratch_that_a_kill_left_is_cleaned_up(tmp_path: Path) -> None:
    left, kept = tmp_path / "[a].db.x.work", tmp_path / "[a].db.y.work"
    left.touch()
    kept.write_text("dear diary")
    with open_scratch(tmp_path / "[a].db"):
        assert [path for path in tmp_path.iterdir() if path.stat().st_size] == [kept]
    assert list(tmp_path.iterdir()) == [kept]


@pytest.mark.parametrize("size", [0, 4096, 9000])
@pytest.mark.parametrize("name", ["graph.db.tmp", "graph.db.tmp-former"])
def test_what_a_killed_build_left_is_replaced(db: Path, name: str, size: int) -> None:
    db.with_name(name).write_bytes(db.read_bytes()[:size])
    write_store(db, make_knowledge(), fingerprint="rules-2")
    assert not db.with_name(name).exists()
    with open_store(db) as store:
        assert store.fingerprint == "rules-2"


@pytest.mark.parametrize(
    "name", ["graph.db", "graph.db.tmp", "graph.db.tmp-former", "graph.db.former", "graph.db.lock"]
)
@pytest.mark.parametrize("kind", ["text", "short", "folder"])
def test_file_of_another_program_is_left_alone_and_named(db: Path, name: str, kind: str) -> None:
    place = db.with_name(name)
    place.unlink(missing_ok=True)
    if kind == "folder":
        place.mkdir()
    else:
        place.write_bytes(b"dear diary" * (50 if kind == "text" else 1))
    with pytest.raises(StoreError, match=rf"{name}: (another program's file|not a store|cannot write)"):
        write_store(db, replace(make_knowledge(), events=()), fingerprint="rules-2")
    assert place.is_dir() or place.read_bytes().startswith(b"dear diary")


def test_store_is_on_the_disk_before_it_is_swapped_in(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    swap = Path.replace

    def note_sync(descriptor: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")

    def note_swap(path: Path, target: Path) -> Path:
        done.append(path.name)
        return swap(path, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_swap)
    write_store(db, replace(make_knowledge(), events=()), fingerprint="rules-2")
    assert done == ["file", "graph.db.tmp-former", "graph.db.tmp", "folder"]


def test_failed_write_leaves_the_former_store(db: Path) -> None:
    before = db.read_bytes()
    broken = replace(make_knowledge(), entities=())
    with pytest.raises(StoreError, match="unknown entity"):
        write_store(db, broken, fingerprint="rules-2")
    assert db.read_bytes() == before
    assert not db.with_name("graph.db.tmp").exists()


def test_full_disk_is_one_clear_line_and_leaves_the_former_store(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = db.read_bytes()
    tiny = "PRAGMA max_page_count = 20;" + lgai_graph.store.write.TABLES
    monkeypatch.setattr(lgai_graph.store.write, "TABLES", tiny)
    with pytest.raises(StoreError, match=r"graph\.db: cannot write the store \(database or disk is full\)"):
        write_store(db, make_knowledge(), fingerprint="rules-2")
    assert db.read_bytes() == before


def test_second_build_at_once_waits_then_fails_clearly(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lgai_graph.store.write, "LOCK_SECONDS", 0.05)
    first = sqlite3.connect(db.with_name("graph.db.lock"), isolation_level=None)
    first.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(StoreError, match="another build is writing this store"):
            write_store(db, make_knowledge(), fingerprint="rules-2")
    finally:
        first.close()
    write_store(db, make_knowledge(), fingerprint="rules-2")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a store of lgai"),
        (b"not a database at all" * 100, "not a store of lgai"),
        (None, "damaged"),
    ],
)
def test_damaged_store_names_the_cure(db: Path, content: bytes | None, message: str) -> None:
    db.write_bytes(db.read_bytes()[:20_000] if content is None else content)
    with pytest.raises(StoreError, match=f"{message}.*lgai build"):
        open_store(db)


def test_page_full_of_rubbish_is_reported_as_damage(db: Path) -> None:
    content = bytearray(db.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    db.write_bytes(content)
    with pytest.raises(StoreError, match=r"damaged.*lgai build"), open_store(db) as store:
        store.read_knowledge()


@pytest.mark.parametrize("words", ["{", "[]", "5", "{}", '{"event_types": 5}', b"\xff"])
def test_damaged_vocabulary_names_the_cure(db: Path, words: str | bytes) -> None:
    change(db, "UPDATE meta SET value = ? WHERE key = 'vocabulary'", words)
    with pytest.raises(StoreError, match=r"damaged.*lgai build"), open_store(db) as store:
        store.read_knowledge()


def test_schema_that_is_no_text_is_damage(db: Path) -> None:
    db.write_bytes(db.read_bytes().replace(b"CREATE TABLE meta", b"CREATE TABLE \xffeta", 1))
    with pytest.raises(StoreError, match=r"damaged.*lgai build"), open_store(db) as store:
        store.read_knowledge()


def test_missing_fingerprint_is_damage(db: Path) -> None:
    change(db, "DELETE FROM meta WHERE key = ?", "fingerprint")
    with pytest.raises(StoreError, match=r"damaged.*lgai build"), open_store(db) as store:
        assert store.fingerprint


def test_any_flipped_byte_is_noticed(db: Path) -> None:
    content, chance = db.read_bytes(), Random(5)
    for place in chance.sample(range(100, len(content)), 60):  # the head's bytes have messages of their own
        flipped = bytearray(content)
        flipped[place] ^= 1 << chance.randrange(8)
        db.write_bytes(flipped)
        with pytest.raises(StoreError, match="lgai build"):
            open_store(db)


def test_large_store_is_checked_when_asked_only(db: Path) -> None:
    check_seal(db)
    db.write_bytes(db.read_bytes() + b"\0")
    check_seal(db, largest=db.stat().st_size - 1)
    with pytest.raises(StoreError, match=r"damaged \(its checksum differs\); run `lgai build`"):
        check_seal(db)


def test_seal_is_found_wherever_the_chunks_are_cut(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for size in (7, 64, 4096):
        monkeypatch.setattr(seal, "CHUNK", size)
        assert seal.is_whole(db)


def change(db: Path, sql: str, value: str | bytes) -> None:
    connection = sqlite3.connect(db)
    connection.execute(sql, (value,))
    connection.commit()
    connection.close()
    seal_store(db)


def test_store_of_another_schema_asks_for_a_build(db: Path) -> None:
    connection = sqlite3.connect(db)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    with pytest.raises(StoreError, match=rf"schema {SCHEMA_VERSION + 1}, .* run `lgai build`"):
        open_store(db)


def test_foreign_database_is_not_taken_for_a_store(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    with pytest.raises(StoreError, match="not a store of lgai"):
        open_store(tmp_path / "other.db")


@pytest.mark.parametrize("content", [b"", b"# my notes"])
def test_file_that_is_no_store_is_never_overwritten(tmp_path: Path, content: bytes) -> None:
    notes = tmp_path / "notes.md"
    notes.write_bytes(content)
    with pytest.raises(StoreError, match="not a store of lgai; choose another --db"):
        write_store(notes, make_knowledge(), fingerprint="")
    assert notes.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["notes.md"]


def test_database_of_another_program_is_never_overwritten(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    before = (tmp_path / "other.db").read_bytes()
    with pytest.raises(StoreError, match="not a store of lgai"):
        write_store(tmp_path / "other.db", make_knowledge(), fingerprint="")
    assert (tmp_path / "other.db").read_bytes() == before


@pytest.mark.parametrize("damage", ["empty", "head", "cut"])
def test_damaged_store_is_replaced_by_the_next_build(db: Path, damage: str) -> None:
    content = db.read_bytes()
    db.write_bytes({"empty": b"", "head": b"sql" + content[3:], "cut": content[:5000]}[damage])
    with pytest.raises(StoreError, match="lgai build"):
        open_store(db).read_knowledge()
    write_store(db, make_knowledge(), fingerprint="again")
    with open_store(db) as store:
        assert store.fingerprint == "again"


def test_missing_store_and_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store; run `lgai build`"):
        open_store(tmp_path / "none.db")
    with pytest.raises(StoreError, match="not a file"):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="cannot write the store"):
        write_store(tmp_path, make_knowledge(), fingerprint="")


def test_folder_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot write the store"):
        write_store(tmp_path / "file" / "graph.db", make_knowledge(), fingerprint="")


def test_open_store_cannot_be_written(db: Path) -> None:
    with open_store(db) as store, pytest.raises(StoreError, match="readonly"):
        list(store.rows("DELETE FROM events"))


def test_odd_characters_in_the_path_are_no_query(tmp_path: Path) -> None:
    path = tmp_path / "가 나?mode=rw#%20" / "그래프.db"
    write_store(path, make_knowledge(), fingerprint="x")
    with open_store(path) as store:
        assert store.fingerprint == "x"


def test_repeated_id_is_refused(tmp_path: Path) -> None:
    knowledge = replace(make_knowledge(), entities=(GANA, *make_knowledge().entities))
    with pytest.raises(StoreError, match=f"share the entity id {GANA.id}"):
        write_store(tmp_path / "graph.db", knowledge, fingerprint="")


@pytest.mark.parametrize("nouns", ["articles", "entities", "events", "relations", "titles"])
def test_the_id_of_any_noun_that_comes_again_is_named(tmp_path: Path, nouns: str) -> None:
    plain = make_knowledge()
    title = HeldTitle(id=RelationId("t-1"), person=GANA.id, role="작가", end=None, former=False, claims=())
    told = getattr(replace(plain, titles=(title,)), nouns)
    with pytest.raises(StoreError, match=rf"two things share the \w+ id {re.escape(told[0].id)};"):
        write_store(tmp_path / "graph.db", replace(plain, **{nouns: (*told, told[0])}), fingerprint="")


@pytest.mark.parametrize(
    ("status", "expected"), [(EventStatus.PLANNED, "2020-12-08"), (EventStatus.HAPPENED, "0001-01-01")]
)
def test_plan_without_a_beginning_begins_on_the_day_of_its_article(
    tmp_path: Path, status: EventStatus, expected: str
) -> None:
    plain = make_knowledge()
    event = replace(plain.events[3], status=status, when=make_period("../2023", None, "2023-12-31"))
    write_store(tmp_path / "graph.db", replace(plain, events=(event,)), fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        row = store.row("SELECT from_day, to_day FROM events")
    assert row is not None
    assert tuple(row) == (expected, "2023-12-31")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (("2018-07", "2018-07-01", "2018-07-31"), ("2018-07-01", "2018-07-31")),
        (("../2023", None, "2023-12-31"), ("0001-01-01", "2023-12-31")),
        (("2018-12/..", "2018-12-01", None), ("2018-12-01", "9999-12-31")),
        (("XXXX", None, None), (None, None)),
    ],
)
def test_day_columns_fill_open_ends_and_leave_the_undated_empty(
    tmp_path: Path, when: tuple[str, str | None, str | None], expected: tuple[str | None, str | None]
) -> None:
    event = make_event(
        "one", EventType.OTHER, make_period(*when), participants=((GANA, ParticipantRole.AGENT),)
    )
    write_store(tmp_path / "graph.db", replace(make_knowledge(), events=(event,)), fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        row = store.row("SELECT from_day, to_day FROM events")
    assert row is not None
    assert tuple(row) == expected
