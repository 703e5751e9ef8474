"""Reading and checking a hand-written annotations file."""

from hashlib import sha256
from pathlib import Path

import pytest

from lgai_graph.annotations import EMPTY_ANNOTATIONS, Annotations, load_annotations
from lgai_graph.errors import AnnotationsError
from lgai_graph.model import (
    Alias,
    Decision,
    EntityKind,
    EventStatus,
    EventType,
    ParticipantRole,
    RelationType,
)

HASH = "ab" * 32
ARTICLE = f"""\
articles:
  - id: gildong/2020-01-02/abababab
    original_sha256: {HASH}
    title: 2018
"""
ENTITIES = """\
entities:
  - {id: company/hanbit, kind: company, name: 한빛전자, aliases: {ko: [한빛], en: [Hanbit]}}
  - {id: lab/hanbit-lab, kind: lab, name: 한빛연구소, parent: company/hanbit}
  - {id: person/hong, kind: person, name: 홍길동}
"""
BASE = ARTICLE + ENTITIES
EVENT = """\
claims:
  - article: gildong/2020-01-02/abababab
    anchor: 한빛연구소를
    type: establishment
    when: 2018-07
    who: [{entity: lab/hanbit-lab, role: target}]
    summary: 한빛연구소 설립
    why: the subject stands two sentences earlier
"""
RELATION = """\
claims:
  - article: gildong/2020-01-02/abababab
    anchor: 홍길동
    type: employment
    source: person/hong
    target: [company/hanbit, lab/hanbit-lab]
    role: 소장
    start: 2018
    end: 2019-12
    former: true
    summary: 홍길동 전 소장
    why: a gloss explains it
"""


def load(tmp_path: Path, content: str | bytes) -> Annotations:
    path = tmp_path / "a.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return load_annotations(path)


def problems_of(tmp_path: Path, content: str | bytes) -> list[str]:
    with pytest.raises(AnnotationsError) as caught:
        load(tmp_path, content)
    place = f"{(tmp_path / 'a.yaml').as_posix()}:"
    assert all(problem.startswith(place) for problem in caught.value.problems)
    return [problem.removeprefix(place) for problem in caught.value.problems]


def test_strings_stay_strings(tmp_path: Path) -> None:
    content = BASE.replace("title: 2018", "title: 2018\n    publisher: no\n    author: ~\n    note: 1e3")
    article = load(tmp_path, content).known_articles[0]
    assert (article.title, article.publisher, article.author) == ("2018", "no", "~")


def test_entities_keep_names_languages_and_parents(tmp_path: Path) -> None:
    company, lab, person = load(tmp_path, BASE).gazetteer
    assert company.aliases == (Alias(name="한빛", lang="ko"), Alias(name="Hanbit", lang="en"))
    assert (lab.parent, lab.kind) == ("company/hanbit", EntityKind.LAB)
    assert person.aliases == ()


def test_an_entity_knows_what_claims_call_it_part_of(tmp_path: Path) -> None:
    entry = """\
  - article: gildong/2020-01-02/abababab
    anchor: 홍길동
    type: {type}
    source: lab/hanbit-lab
    target: company/hanbit
    summary: 한빛의 연구소
    why: a gloss explains it
"""
    told = "claims:\n" + entry.format(type="part_of")
    base = BASE.replace(", parent: company/hanbit", "")
    for claims, within in (
        (told, ("company/hanbit",)),
        (told + entry.format(type="part_of"), ("company/hanbit",)),
        (told.replace("    summary", "    former: true\n    summary"), ()),
        ("claims:\n" + entry.format(type="partner_of"), ()),
    ):
        company, lab, person = load(tmp_path, base + claims).gazetteer
        assert (lab.parent, lab.within) == (None, within)
        assert company.within == person.within == ()


def test_an_event_keeps_its_parts_and_date(tmp_path: Path) -> None:
    (claim,) = load(tmp_path, BASE + EVENT).claims
    assert (claim.type, claim.status) == (EventType.ESTABLISHMENT, EventStatus.HAPPENED)
    assert [(part.entity, part.role) for part in claim.parts] == [("lab/hanbit-lab", ParticipantRole.TARGET)]
    assert claim.when is not None
    assert (claim.when.when, str(claim.when.earliest), str(claim.when.latest)) == (
        "2018-07",
        "2018-07-01",
        "2018-07-31",
    )


def test_a_relation_with_two_targets_becomes_two_claims(tmp_path: Path) -> None:
    first, second = load(tmp_path, BASE + RELATION).claims
    assert first.type is RelationType.EMPLOYMENT
    assert [part.entity for part in first.parts] == ["person/hong", "company/hanbit"]
    assert [part.entity for part in second.parts] == ["person/hong", "lab/hanbit-lab"]
    assert (first.role, first.former, first.line) == ("소장", True, 10)
    assert first.until is not None
    assert first.until.when == "2019-12"


def test_membership_with_source_is_a_relation_and_with_who_an_event(tmp_path: Path) -> None:
    relation = """\
claims:
  - {article: gildong/2020-01-02/abababab, anchor: 홍길동, type: membership, source: lab/hanbit-lab,
     target: company/hanbit, summary: 참여, why: test}
"""
    event = EVENT.replace("type: establishment", "type: membership")
    assert isinstance(load(tmp_path, BASE + relation).claims[0].type, RelationType)
    assert isinstance(load(tmp_path, BASE + event).claims[0].type, EventType)


def test_judgements_take_ids_names_and_derived_ids(tmp_path: Path) -> None:
    content = """\
judgements:
  - {left: company/hanbit, right: 한빛, decision: different, why: another firm}
  - {left: person/홍길동@한빛전자, right: person/hong, decision: same, why: test}
"""
    first, second = load(tmp_path, BASE + content).judgements
    assert (first.decision, first.right) == (Decision.DIFFERENT, "한빛")
    assert (second.decision, second.left) == (Decision.SAME, "person/홍길동@한빛전자")


def test_fingerprint_is_the_hash_of_the_bytes(tmp_path: Path) -> None:
    assert load(tmp_path, BASE).fingerprint == sha256(BASE.encode()).hexdigest()
    assert EMPTY_ANNOTATIONS.fingerprint != load(tmp_path, BASE).fingerprint


def test_decomposed_hangul_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    content = ARTICLE + "entities:\n  - {id: person/hong, kind: person, name: 홍길동}\n"
    (entry,) = load(tmp_path, b"\xef\xbb\xbf" + content.encode()).gazetteer
    assert entry.name == "홍길동"


def test_all_problems_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    content = (
        ENTITIES.replace("name: 홍길동", "nmae: 홍길동").replace("kind: lab", "kind: lap") + "claim: []\n"
    )
    assert problems_of(tmp_path, content) == [
        "3: unknown kind 'lap'; did you mean 'lab'?",
        "4: entity without 'name'; add it",
        "4: unknown key 'nmae' in entity; did you mean 'name'?",
        "5: unknown key 'claim' in the file; did you mean 'claims'?",
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "title: 2018",
            "title: a\n    title: b",
            "5: key 'title' again (first on line 4); keep one of the two",
        ),
        ("title: 2018", "title:", "4: 'title' is empty; fill it in or delete the key"),
        ("title: 2018", "title: [a]", "4: 'title' must be one string, not a list"),
        ("title: 2018", "title: {a: b}", "4: 'title' must be one string, not a mapping"),
        ("title: 2018", "title: !!python/name:os.system x", "4: unknown YAML tag"),
        (HASH, "ab12", "3: no SHA-256; paste the 64 small hex digits that sha256sum prints"),
        ("/abababab", "/cdcdcdcd", "2: article id must end in the first 8 digits of its SHA-256: abababab"),
        (
            "gildong/2020-01-02",
            "gildong/2020",
            "2: article id 'gildong/2020/abababab'; write publisher/yyyy-mm",
        ),
        (
            "title: 2018",
            "title: a\n    published_at: 2020-13-01",
            "5: no day: '2020-13-01'; write 2020-06-07",
        ),
        (
            "id: person/hong",
            "id: person/홍길동",
            "8: entity id 'person/홍길동'; write kind/name-in-small-letters",
        ),
        (
            "id: person/hong",
            "id: company/hong",
            "8: id 'company/hong' and kind 'person' disagree; start the id",
        ),
        ("id: person/hong", "id: lab/hanbit-lab", "8: entity id 'lab/hanbit-lab' again (first on line 7)"),
        ("name: 홍길동", "name: 홍", "8: name '홍' is too short to be found safely"),
        ("name: 홍길동", "name: 한빛", "8: '한빛' already names company/hanbit; keep it with one of the two"),
        ("ko: [한빛]", "ko: [HANBIT]", "6: 'Hanbit' again for company/hanbit; delete one"),
        ("ko: [한빛]", "ko: 한빛", "6: 'ko' must be a list; an empty one is written []"),
        ("ko: [한빛]", "ko: [[한빛]]", "6: 'ko' must list strings; this is a list"),
        ("ko: [한빛]", "jp: [한빛]", "6: unknown key 'jp' in aliases; known: ko, en"),
        (
            "parent: company/hanbit",
            "parent: company/hanbi",
            "7: unknown entity 'company/hanbi'; did you mean",
        ),
        (
            "name: 홍길동",
            "name: 홍길동, parent: company/hanbit",
            "8: a person has no parent; write an employment",
        ),
        ("en: [Hanbit]}", "en: [Hanbit]}, parent: lab/hanbit-lab", "6: 'company/hanbit' is its own parent"),
    ],
)
def test_wrong_articles_and_entities_name_line_and_cure(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert BASE.count(old) >= 1
    found = problems_of(tmp_path, BASE.replace(old, new, 1))
    assert any(line.startswith(problem) for line in found), found


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "gildong/2020-01-02",
            "gildong/2020-01-03",
            "10: unknown article 'gildong/2020-01-03/abababab'; did you",
        ),
        ("한빛연구소를", "가" * 21, "11: anchor of 21 characters; cut it to 20 or fewer"),
        (
            "type: establishment",
            "type: establish",
            "12: unknown type 'establish'; did you mean 'establishment'?",
        ),
        ("type: establishment", "type: employment", "10: a relation without 'source'; add it"),
        (
            "type: establishment",
            "type: employment",
            "14: a relation has no 'who'; it takes source, target, role",
        ),
        ("2018-07", "7월", "13: '7월' is no date in EDTF"),
        ("2018-07", "2018-02-30", "13: '2018-02-30' is no date in EDTF"),
        ("lab/hanbit-lab, role", "lab/hanbit-lap, role", "14: unknown entity 'lab/hanbit-lap'; did you mean"),
        ("role: target", "role: targett", "14: unknown role 'targett'; did you mean 'target'?"),
        (
            "role: target",
            "role: source",
            "14: 'source' is a relation's end; give everyone in an event another",
        ),
        ("role: target", "rolle: target", "14: unknown key 'rolle' in who; did you mean 'role'?"),
        ("[{entity: lab/hanbit-lab, role: target}]", "[]", "14: an event needs somebody; list at least one"),
        ("[{entity: lab/hanbit-lab, role: target}]", "홍길동", "14: 'who' must be a list"),
        (
            "[{entity: lab/hanbit-lab, role: target}]",
            "[홍길동]",
            "14: 'who' must list mappings (entity, role: …)",
        ),
        ("who:", "former: true\n    who:", "14: an event has no 'former'; it takes when, status, who, name"),
        ("who:", "status: done\n    who:", "14: unknown status 'done'; known: happened, planned, cancelled"),
        ("    why: the subject stands two sentences earlier\n", "", "10: claim without 'why'; add it"),
    ],
)
def test_wrong_events_name_line_and_cure(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert EVENT.count(old) == 1
    found = problems_of(tmp_path, BASE + EVENT.replace(old, new))
    assert any(line.startswith(problem) for line in found), found


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "type: employment",
            "type: establishment",
            "12: unknown type 'establishment'; known: employment, memb",
        ),
        ("source: person/hong", "source: person/kim", "13: unknown entity 'person/kim'"),
        (
            "[company/hanbit, lab/hanbit-lab]",
            "[company/hanbot]",
            "14: unknown entity 'company/hanbot'; did you",
        ),
        ("former: true", "former: yes", "18: 'former' is 'yes'; write true or false"),
        ("end: 2019-12", "end: 2017", "17: ends (2017-12-31) before it starts (2018-01-01); swap the two"),
        ("type: employment", "type: part_of", "15: 'role' is a job title; 'part_of' has none, delete it"),
        ("start: 2018", "when: 2018", "16: a relation has no 'when'; it takes source, target, role, start"),
    ],
)
def test_wrong_relations_name_line_and_cure(tmp_path: Path, old: str, new: str, problem: str) -> None:
    assert RELATION.count(old) == 1
    found = problems_of(tmp_path, BASE + RELATION.replace(old, new))
    assert any(line.startswith(problem) for line in found), found


@pytest.mark.parametrize(
    ("section", "problem"),
    [
        (
            "judgements: [{left: lab/hanbit-lap, right: 한빛, decision: same, why: x}]",
            "9: unknown entity 'lab/ha",
        ),
        (
            "judgements: [{left: 한빛, right: 한빛, decision: same, why: x}]",
            "9: '한빛' is judged against itself",
        ),
        (
            "judgements: [{left: 한빛, right: 두빛, decision: maybe, why: x}]",
            "9: unknown decision 'maybe'; known",
        ),
        (
            "ignore: [{article: gildong/2020-01-02/abababab, anchor: 한빛}]",
            "9: ignore entry without 'why'; add",
        ),
        ("ignore: [{article: nobody, anchor: 한빛, why: x}]", "9: unknown article 'nobody'"),
        ("ignore: [한빛]", "9: 'ignore' must list mappings"),
        ("claims: {a: b}", "9: 'claims' must be a list; an empty one is written []"),
        ("? [a]\n: b", "9: a key must be one word"),
        ("x: &a [b]\ny: *a", "9: a YAML anchor is used twice"),
    ],
)
def test_wrong_sections_name_line_and_cure(tmp_path: Path, section: str, problem: str) -> None:
    found = problems_of(tmp_path, BASE + section + "\n")
    assert any(line.startswith(problem) for line in found), found


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "1: the file holds no sections; write at least one of articles"),
        (b"# nothing yet\n", "1: the file holds no sections"),
        (b"- a\n", "1: the file holds no sections"),
        (b"articles: [\n", "2: no valid YAML"),
        (b"articles: []\n\tentities: []\n", "2: no valid YAML"),
        (b"a: 1\n---\nb: 2\n", "2: no valid YAML"),
        (b"entities: []\nclaims: \x01\n", "1: no valid YAML"),
        (b"[" * 100_000, "1: no valid YAML"),
        (b"PK\x03\x04\x00\x00", "1: binary, not YAML; save it as plain UTF-8 text"),
        ("entities: []\nclaims: 한빛\n".encode("cp949"), "2: not UTF-8; save the file as UTF-8"),
        ("entities: []".encode("utf-16"), "1: binary, not YAML"),
    ],
)
def test_what_is_no_annotations_file_gives_one_line(tmp_path: Path, content: bytes, problem: str) -> None:
    found = problems_of(tmp_path, content)
    assert len(found) == 1
    assert found[0].startswith(problem)


def test_a_missing_file_names_the_cure(tmp_path: Path) -> None:
    with pytest.raises(
        AnnotationsError, match=r"no such file; check the path or build with --no-annotations"
    ):
        load_annotations(tmp_path / "none.yaml")


def test_a_folder_in_place_of_the_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(AnnotationsError, match="cannot be read"):
        load_annotations(tmp_path)
