"""Tests of scoring name spans and marked relations."""

import json
from datetime import date
from pathlib import Path

import pytest

from lgai_graph.annotations import EMPTY_ANNOTATIONS
from lgai_graph.batch import worker
from lgai_graph.errors import InputError
from lgai_graph.evaluate import Tally
from lgai_graph.evaluate.sentences import (
    Marked,
    NameRow,
    RelationRow,
    load_name_rows,
    load_relation_rows,
    measure_relations,
    render_names,
    render_relations,
    score_names,
    score_relations,
)
from lgai_graph.model import (
    Argument,
    ArticleId,
    Claim,
    EntityKind,
    EventType,
    Evidence,
    Mention,
    ParticipantRole,
    Period,
    RelationType,
)

SENTENCE = NameRow(
    id="s1", text="홍길동 씨는 한빛전자에 다닌다.", spans=((0, 3, "PS"), (7, 11, "OG"), (0, 1, "QT"))
)


def test_a_span_is_right_only_where_both_ends_agree() -> None:
    score = score_names([SENTENCE], {"s1": [(0, 3, "PS"), (7, 12, "OG"), (0, 2, "LC")]})

    assert score.tallies == {"PS": Tally(right=1), "OG": Tally(wrong=1, missed=1)}


def test_a_span_with_the_other_label_is_wrong() -> None:
    score = score_names([SENTENCE], {"s1": [(0, 3, "OG")]})

    assert score.tallies["PS"] == Tally(missed=1)
    assert score.tallies["OG"] == Tally(wrong=1, missed=1)


def test_slips_are_listed_with_their_words() -> None:
    lines = list(render_names(score_names([SENTENCE], {"s1": [(7, 12, "OG")]}), "names", misses=True))

    assert lines[0].split() == ["names", "precision", "recall", "F1", "right", "wrong", "missed"]
    assert any(line.startswith("missed  PS  s1  [홍길동]") for line in lines)
    assert any(line.startswith("wrong  OG  s1  [한빛전자에]") for line in lines)


def make_row(label: str, subject: str, object_: str, id_: str = "r1") -> RelationRow:
    text = f"{subject} {object_}"
    return RelationRow(
        id=id_,
        text=text,
        subject=Marked(word=subject, start=0, end=len(subject)),
        object=Marked(word=object_, start=len(subject) + 1, end=len(text)),
        label=label,
    )


def make_claim(
    type_: EventType | RelationType, *names: str, role: str | None = None, when: str | None = None
) -> Claim:
    parts = (ParticipantRole.SOURCE, ParticipantRole.TARGET)
    kind = EntityKind.COMPANY
    arguments = tuple(
        Argument(role=part, mention=Mention(name=name, kind=kind, start=90, end=91))
        for part, name in zip(parts, names, strict=False)
    )
    day = date(1999, 1, 1)
    period = Period(when="1999", earliest=day, latest=day, words=when or "", start=0, end=1, rule="year")
    return Claim(
        article=ArticleId("r1"),
        type=type_,
        arguments=arguments,
        summary="",
        evidence=Evidence(article=ArticleId("r1"), start=0, end=1, exact="가", rule="rule"),
        role=role,
        when=period if when else None,
    )


@pytest.mark.parametrize(
    ("label", "subject", "object_", "claim"),
    [
        ("per:title", "홍길동", "대표", make_claim(RelationType.EMPLOYMENT, "홍길동", role="대표")),
        ("per:employee_of", "홍길동", "한빛", make_claim(RelationType.EMPLOYMENT, "홍길동", "한빛")),
        (
            "org:top_members/employees",
            "한빛",
            "홍길동",
            make_claim(RelationType.EMPLOYMENT, "홍길동", "한빛"),
        ),
        ("org:member_of", "한빛", "연합", make_claim(RelationType.MEMBERSHIP, "한빛", "연합")),
        ("org:member_of", "한빛", "연합", make_claim(RelationType.PART_OF, "한빛", "연합")),
        ("org:members", "연합", "한빛", make_claim(RelationType.MEMBERSHIP, "한빛", "연합")),
        ("org:alternate_names", "한빛", "HB", make_claim(RelationType.ALIAS_OF, "HB", "한빛")),
        ("org:founded", "한빛", "1999년", make_claim(EventType.ESTABLISHMENT, "한빛", when="1999년")),
        ("org:founded_by", "한빛", "홍길동", make_claim(RelationType.FOUNDED, "홍길동", "한빛")),
        ("org:founded_by", "한빛", "홍길동", make_claim(EventType.ESTABLISHMENT, "홍길동", "한빛")),
    ],
)
def test_each_label_is_proved_by_its_claim_and_an_alarm_where_nothing_holds(
    label: str, subject: str, object_: str, claim: Claim
) -> None:
    row = make_row(label, subject, object_)
    silent = make_row("no_relation", subject, object_)

    assert score_relations([row], {"r1": [claim]}).tallies[label] == Tally(right=1)
    assert score_relations([row], {}).tallies[label] == Tally(missed=1)
    assert score_relations([silent], {"r1": [claim]}).tallies["no_relation"] == Tally(wrong=1)
    assert score_relations([silent], {}).tallies["no_relation"] == Tally(right=1)


def test_a_claim_of_other_names_proves_nothing() -> None:
    row = make_row("per:employee_of", "홍길동", "한빛")
    claims = [
        make_claim(RelationType.EMPLOYMENT, "홍길동", "두리"),
        make_claim(RelationType.EMPLOYMENT, "한빛", "홍길동"),
        make_claim(EventType.MEMBERSHIP, "홍길동", "한빛"),
    ]

    assert score_relations([row], {"r1": claims}).tallies["per:employee_of"] == Tally(missed=1)


def test_labels_that_are_not_ours_are_passed_over() -> None:
    score = score_relations([make_row("per:spouse", "홍길동", "김철수")], {})

    assert score.missed == ()
    assert sum(tally.missed for tally in score.tallies.values()) == 0


def test_missed_rows_and_false_alarms_are_listed() -> None:
    rows = [make_row("org:members", "연합", "한빛"), make_row("no_relation", "두리", "연합", "r2")]
    claims = {"r2": [make_claim(RelationType.PART_OF, "두리", "연합")]}
    lines = list(render_relations(score_relations(rows, claims), "relations", misses=True))

    assert "missed org:members  r1  연합  한빛  연합 한빛" in lines
    assert "wrong org:member_of  r2  두리  연합  두리 연합" in lines


def test_files_of_rows_are_read(tmp_path: Path) -> None:
    names = tmp_path / "names.jsonl"
    names.write_text(
        '{"id": "s1", "text": "홍길동", "entities": [{"start": 0, "end": 3, "label": "PS"}]}\n',
        encoding="utf-8",
    )
    relations = tmp_path / "relations.jsonl"
    relations.write_text(
        '{"guid": "r1", "sentence": "가 나", "label": "no_relation", '
        '"subject": {"word": "가", "start": 0, "end": 1}, "object": {"word": "나", "start": 2, "end": 3}}\n',
        encoding="utf-8",
    )

    assert load_name_rows(names)[0].spans == ((0, 3, "PS"),)
    assert load_relation_rows(relations)[0].object == Marked(word="나", start=2, end=3)


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "s1"}', '{"guid": "r1", "subject": 1}'])
def test_a_row_that_cannot_be_read_is_named_with_its_file(tmp_path: Path, line: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(line + "\n", encoding="utf-8")

    with pytest.raises(InputError, match=r"rows\.jsonl"):
        load_name_rows(path)
    with pytest.raises(InputError, match=r"rows\.jsonl"):
        load_relation_rows(path)


def test_sentence_on_which_a_rule_fails_ends_the_measuring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked = {"word": "한빛", "start": 0, "end": 2}
    row = {"guid": "s1", "sentence": "한빛 새솔", "subject": marked, "object": marked, "label": "no_relation"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    monkeypatch.setattr(worker, "read_article", lambda nlp, article: [][0])
    with pytest.raises(InputError, match=r"s1: a rule fails on it \(IndexError"):
        measure_relations(tmp_path, EMPTY_ANNOTATIONS)
