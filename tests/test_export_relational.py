"""The relational exports: one SQLite file, one Parquet file per table."""

import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from helpers_export import NEEDS_PYARROW
from helpers_knowledge import make_knowledge, make_period
from lgai_graph.errors import ExportError
from lgai_graph.export import export_knowledge
from lgai_graph.export.relational.tables import TABLES, list_rows
from lgai_graph.model import Amount, Knowledge


def make_world() -> Knowledge:
    world = make_knowledge()
    amount = Amount(words="30억 원", value=3e9, unit="KRW", of="투자액", start=0, end=5)
    told = replace(world.events[1], object="새 연구소", post="소장", amounts=(amount,), weight=2.5, lead=True)
    return replace(world, events=(world.events[0], told, *world.events[2:]))


@pytest.fixture
def base(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    export_knowledge(make_world(), str(tmp_path / "news.sqlite"), "sqlite")
    connection = sqlite3.connect(tmp_path / "news.sqlite")
    yield connection
    connection.close()


def test_tables_hold_what_the_nouns_do(base: sqlite3.Connection) -> None:
    counts = {name: base.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES}
    assert counts == {
        "articles": 2,
        "entities": 10,
        "events": 5,
        "participants": 12,
        "amounts": 1,
        "relations": 6,
        "titles": 0,
        "quotes": 11,
        "conflicts": 2,
    }


def test_event_has_object_post_amounts_confidence_weight_and_lead(base: sqlite3.Connection) -> None:
    row = base.execute(
        "SELECT object, post, weight, confidence, lead, precision FROM events WHERE id = 'event/hire'"
    ).fetchone()
    assert row == ("새 연구소", "소장", 2.5, 1.0, 1, "day")
    amount = base.execute("SELECT * FROM amounts").fetchone()
    assert amount == ("event/hire", "30억 원", 3e9, "KRW", "투자액")


def test_time_is_a_text_as_precise_as_the_source_with_bounds_beside(base: sqlite3.Connection) -> None:
    row = base.execute("SELECT date, earliest, latest, precision FROM events WHERE id = 'event/alliance'")
    assert row.fetchone() == ("2020-41", "2020-07-01", "2020-12-31", "half-year")
    tie = base.execute("SELECT since, until, until_earliest, until_latest FROM relations WHERE former")
    assert tie.fetchall() == [(None, "../2020-12-08", None, "2020-12-08")]


def test_views_answer_what_happened_who_is_what_and_who_says_so(base: sqlite3.Connection) -> None:
    told = base.execute("SELECT summary, participants FROM timeline WHERE date = '2018-07'").fetchone()
    assert told == ("가나전자, 다라연구소 설립", "가나전자 (agent); 다라연구소 (organization); 부산 (venue)")
    posts = base.execute(
        "SELECT role, organization, former FROM people WHERE name = '홍길동' ORDER BY former"
    )
    assert posts.fetchall() == [("소장", "다라연구소", 0), ("상무", "마바통신", 1)]
    quotes = base.execute("SELECT publisher, published, url FROM sources WHERE fact = 'event/opening'")
    assert sorted(quotes.fetchall()) == [
        ("durumi", "2020-12-09", "https://example.org/durumi"),
        ("hankkot", "2020-12-08", "https://example.org/hankkot"),
    ]
    ties = base.execute("SELECT source, type, target FROM ties WHERE type = 'partner_of'").fetchall()
    assert ties == [("다라연구소", "partner_of", "하늘대학교")]


def test_undated_events_come_last_in_the_timeline(base: sqlite3.Connection) -> None:
    assert base.execute("SELECT summary FROM timeline").fetchall()[-1] == ("홍명보, 부산 방문",)


def test_characters_that_no_database_takes_are_dropped(tmp_path: Path) -> None:
    world = make_knowledge()
    event = replace(world.events[0], summary="가\x00나\ud800다")
    export_knowledge(replace(world, events=(event,)), str(tmp_path / "out.sqlite"), "sqlite")
    connection = sqlite3.connect(tmp_path / "out.sqlite")
    assert connection.execute("SELECT summary FROM events").fetchall() == [("가나다",)]
    connection.close()


def test_missing_pyarrow_is_told_with_its_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"pip install '\.\[parquet\]'"):
        export_knowledge(make_knowledge(), str(tmp_path / "tables"), "parquet")
    assert list(tmp_path.iterdir()) == []


@NEEDS_PYARROW
def test_parquet_files_hold_the_rows_of_the_tables(tmp_path: Path) -> None:
    import pyarrow.parquet as parquet

    export_knowledge(make_world(), str(tmp_path / "tables"), "parquet")
    wanted = list(list_rows(make_world()))
    for name in TABLES:
        rows = parquet.read_table(tmp_path / "tables" / f"{name}.parquet").to_pylist()
        assert [tuple(row.values()) for row in rows] == [row for table, row in wanted if table == name]


@NEEDS_PYARROW
def test_parquet_of_nothing_has_columns_and_no_rows(tmp_path: Path) -> None:
    import pyarrow.parquet as parquet

    nothing = Knowledge(articles=(), entities=(), events=(), relations=())
    export_knowledge(nothing, str(tmp_path / "tables"), "parquet")
    table = parquet.read_table(tmp_path / "tables" / "events.parquet")
    assert table.column_names == list(TABLES["events"])
    assert table.num_rows == 0


@pytest.mark.parametrize(
    ("when", "precision", "ends"),
    [
        (("2018-07-16", "2018-07-16", "2018-07-16"), "day", ("2018-07-16", "2018-07-16")),
        (("2019-04-22~", "2019-03-23", "2019-04-22"), "range", ("2019-03-23", "2019-04-22")),
        (("2020-01~", "2020-01-01", "2020-03-31"), "range", ("2020-01", "2020-03")),
        (("2021-12~", "2021-12-01", "2021-12-31"), "month", ("2021-12", "2021-12")),
        (("2018-41", "2018-07-01", "2018-12-31"), "half-year", ("2018-07", "2018-12")),
        (("2018", "2018-01-01", "2018-12-31"), "year", ("2018", "2018")),
        (("201X", "2010-01-01", "2019-12-31"), "decade", ("2010", "2019")),
        (("2020-04/2020-06", "2020-04-01", "2020-06-30"), "span", ("2020-04", "2020-06")),
        (("../2023", None, "2023-12-31"), "span", (None, "2023")),
    ],
)
def test_ends_and_precision_say_no_more_than_the_bounds(
    when: tuple[str, str | None, str | None], precision: str, ends: tuple[str | None, str | None]
) -> None:
    from lgai_graph.export.points import cut_ends, name_precision

    period = make_period(*when)
    assert name_precision(period) == precision
    assert tuple(cut_ends(period)) == ends


@pytest.mark.parametrize(
    ("when", "point"),
    [
        (("2019-04-22~", "2019-03-23", "2019-04-22"), "2019"),
        (("2019-04-22~", "2019-04-02", "2019-04-22"), "2019-04"),
        (("2018-41", "2018-07-01", "2018-12-31"), "2018"),
        (("2019-01-10~", "2018-12-11", "2019-01-10"), None),
        (("2018-07-16", "2018-07-16", "2018-07-16"), "2018-07-16"),
    ],
)
def test_single_point_holds_both_bounds(when: tuple[str, str, str], point: str | None) -> None:
    from lgai_graph.export.points import cut_point

    assert cut_point(make_period(*when)) == point
