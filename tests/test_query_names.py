from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from helpers_knowledge import HONG, LAB, TELECOM, make_entity, make_knowledge, make_relation
from lgai_graph.model import EntityId, EntityKind, RelationType
from lgai_graph.query.names import find_entities, list_hints, read_candidates, read_entity
from lgai_graph.query.names.near import count_edits
from lgai_graph.store import Store, open_store, write_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    with open_store(tmp_path / "graph.db") as opened:
        yield opened


def find_names(store: Store, query: str) -> list[str]:
    return [read_entity(store, number)["name"] for number in find_entities(store, query).entities]


@pytest.mark.parametrize(
    ("query", "name", "how"),
    [
        ("홍길동", "홍길동", "exact"),
        ("  홍 길동 ", "홍길동", "exact"),
        ("person/홍길동", "홍길동", "id"),
        ("하늘대", "하늘대학교", "exact"),
        ("gana electronics", "가나전자", "alias"),
        ("홍길동 소장", "홍길동", "title"),
        ("홍 소장", "홍길동", "title"),
        ("홍상무", "홍길동", "title"),
        ("성 교수", "성춘향", "title"),
        ("성춘향 교수", "성춘향", "title"),
        ("페레이라 부소장", "마누엘 페레이라", "title"),
        ("페레이라", "마누엘 페레이라", "part"),
        ("pereira", "마누엘 페레이라", "part"),
        ("Hong Gil-dong", "홍길동", "romanised"),
        ("Gildong Hong", "홍길동", "romanised"),
        ("Sung Choon-hyang", "성춘향", "romanised"),
        ("다라연구소 홍길동", "홍길동", "context"),
        ("마바통신 홍 상무", "홍길동", "context"),
        ("하늘대 성춘향 교수", "성춘향", "context"),
        ("홍길돈", "홍길동", "near"),
        ("Manuel Perreira", "마누엘 페레이라", "near"),
        ("다라연구쇼", "다라연구소", "near"),
    ],
)
def test_name_is_found_by_any_form(store: Store, query: str, name: str, how: str) -> None:
    assert find_names(store, query) == [name]
    assert find_entities(store, query).how == how


@pytest.mark.parametrize(
    "query", ["", "   ", "이순신", "홍 회장", "가", "%", "_", "Kim Min-su", "x" * 5000, "!%_'\""]
)
def test_what_nothing_answers_to_finds_nothing(store: Store, query: str) -> None:
    assert find_entities(store, query).entities == ()


def test_deputy_is_not_taken_for_the_head(store: Store) -> None:
    assert find_names(store, "페레이라 부소장") == ["마누엘 페레이라"]
    assert find_names(store, "홍 소장") == ["홍길동"]


def test_namesakes_stay_two_and_a_title_tells_them_apart(tmp_path: Path) -> None:
    namesake = replace(make_entity("홍길동", EntityKind.PERSON), id=EntityId("person/홍길동-2"))
    knowledge = make_knowledge()
    job = make_relation(RelationType.EMPLOYMENT, namesake, TELECOM, role="회장")
    knowledge = replace(
        knowledge,
        entities=(*knowledge.entities, namesake),
        relations=(*knowledge.relations, replace(job, id="relation/second")),
    )
    write_store(tmp_path / "graph.db", knowledge, fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        found = find_entities(store, "홍길동")
        assert [c["id"] for c in read_candidates(store, found)] == [HONG.id, namesake.id]
        assert read_candidates(store, found)[1]["roles"] == ["회장 (마바통신)"]
        assert [read_entity(store, n)["id"] for n in find_entities(store, "홍길동 회장").entities] == [
            namesake.id
        ]


def test_main_name_beats_the_alias_of_another(tmp_path: Path) -> None:
    knowledge = make_knowledge()
    lab = replace(LAB, aliases=(*LAB.aliases, *make_entity("x", EntityKind.LAB, "마바통신").aliases))
    entities = tuple(lab if entity.id == LAB.id else entity for entity in knowledge.entities)
    write_store(tmp_path / "graph.db", replace(knowledge, entities=entities), fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        assert find_names(store, "마바통신") == ["마바통신"]


@pytest.mark.parametrize(
    ("query", "hint"), [("홍", "홍길동"), ("다라연구소 분소", "다라연구소"), ("하늘 대학", "하늘대학교")]
)
def test_hints_name_what_is_near(store: Store, query: str, hint: str) -> None:
    assert hint in list_hints(store, query)


@pytest.mark.parametrize(
    "query", ["삼성바이오로직스", "김철수", "National Bank", "가나다라마바사", "홍대입구역", "바서연구토"]
)
def test_no_hint_is_absurd(store: Store, query: str) -> None:
    assert list_hints(store, query) == []


@pytest.mark.parametrize(
    ("query", "name", "is_hint"),
    [
        ("이명박", "이영학", False),
        ("문재인", "문성민", False),
        ("홍길도", "홍길동", True),
        ("삼선전쟈", "삼성전자", True),
        ("KAIST", "KIST", True),
    ],
)
def test_a_hint_differs_in_one_syllable_of_three(
    tmp_path: Path, query: str, name: str, is_hint: bool
) -> None:
    knowledge = make_knowledge()
    renamed = tuple(replace(entity, name=name, aliases=()) for entity in knowledge.entities[:1])
    write_store(
        tmp_path / "graph.db",
        replace(knowledge, entities=renamed, events=(), relations=(), titles=()),
        fingerprint="",
    )
    with open_store(tmp_path / "graph.db") as store:
        assert (name in list_hints(store, query)) is is_hint


@pytest.mark.parametrize(
    ("left", "right", "limit", "expected"),
    [
        ("abcd", "abcd", 1, 0),
        ("abcd", "abxd", 1, 1),
        ("abcd", "bacd", 1, 1),
        ("abcd", "abcde", 1, 1),
        ("abcd", "acd", 1, 1),
        ("abcd", "axcy", 1, None),
        ("abcd", "axcy", 2, 2),
        ("lab1", "lab2", 2, None),
        ("", "ab", 2, 2),
    ],
)
def test_edits_are_counted_up_to_a_limit(left: str, right: str, limit: int, expected: int | None) -> None:
    assert count_edits(left, right, limit) == expected
    assert count_edits(right, left, limit) == expected
