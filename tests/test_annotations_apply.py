"""Laying hand-written claims on articles, and dropping what a hand calls wrong."""

from pathlib import Path

import pytest

from lgai_graph.annotations import EMPTY_ANNOTATIONS, Annotations, drop_ignored, load_annotations
from lgai_graph.annotations import make_annotated_claims as make_claims
from lgai_graph.annotations.spans import NameSpans, find_sentence
from lgai_graph.model import (
    Alias,
    Article,
    ArticleId,
    Claim,
    EntityId,
    EntityKind,
    EventType,
    Evidence,
    GazetteerEntry,
    PublishedBasis,
    RelationType,
)

ID = ArticleId("gildong/2020-01-02/abababab")
TEXT = "한빛은 새 회사를 세웠다.\n홍길동 전 소장은 물러났다. 한빛전자는 지난달 부산에 한빛연구소를 열었다."
FILE = f"""\
articles:
  - {{id: {ID}, original_sha256: {"ab" * 32}, title: 제목}}
entities:
  - {{id: company/hanbit, kind: company, name: 한빛, aliases: {{ko: [한빛그룹]}}}}
  - {{id: company/hanbit-electronics, kind: company, name: 한빛전자}}
  - {{id: lab/hanbit-lab, kind: lab, name: 한빛연구소}}
  - {{id: person/hong, kind: person, name: 홍길동}}
claims:
  - article: {ID}
    anchor: 지난달 부산에
    type: establishment
    when: 2019-12
    who:
      - {{entity: lab/hanbit-lab, role: target}}
      - {{entity: company/hanbit, role: agent}}
    summary: 한빛연구소 설립
    why: test
  - article: {ID}
    anchor: 전 소장
    type: employment
    source: person/hong
    target: lab/hanbit-lab
    role: 소장
    former: true
    summary: 홍길동 전 소장
    why: test
ignore:
  - {{article: {ID}, anchor: 물러났다, type: departure, why: a quotation}}
"""


def make_article(text: str = TEXT, *, id: str = ID, published: str | None = "2020-01-02") -> Article:
    return Article(
        id=ArticleId(id),
        title="제목",
        author=None,
        publisher="길동일보",
        published_at=published,
        modified_at=None,
        published_basis=PublishedBasis.BYLINE if published else None,
        source_url=None,
        content_hash="ab" * 32,
        text=text,
        source="a.txt",
    )


def make_rule_claim(
    exact: str, type: EventType, *, rule: str = "departure.leave", article: str = ID
) -> Claim:
    start = TEXT.index(exact)
    evidence = Evidence(
        article=ArticleId(article), start=start, end=start + len(exact), exact=exact, rule=rule
    )
    return Claim(article=ArticleId(article), type=type, arguments=(), summary="퇴임", evidence=evidence)


@pytest.fixture
def annotations(tmp_path: Path) -> Annotations:
    path = tmp_path / "a.yaml"
    path.write_text(FILE, encoding="utf-8")
    return load_annotations(path)


def test_evidence_is_the_sentence_around_the_anchor(annotations: Annotations) -> None:
    event, relation = make_claims(annotations, [make_article()]).claims
    assert event.evidence.exact == "한빛전자는 지난달 부산에 한빛연구소를 열었다."
    assert relation.evidence.exact == "홍길동 전 소장은 물러났다."
    for claim in (event, relation):
        assert TEXT[claim.evidence.start : claim.evidence.end] == claim.evidence.exact
        assert claim.evidence.rule == "annotation"


def test_a_mention_points_at_its_name_or_else_at_the_anchor(annotations: Annotations) -> None:
    event, _ = make_claims(annotations, [make_article()]).claims
    lab, company = (argument.mention for argument in event.arguments)
    assert TEXT[lab.start : lab.end] == "한빛연구소"
    assert (lab.entity, lab.kind, lab.name) == ("lab/hanbit-lab", EntityKind.LAB, "한빛연구소")
    assert company.start == company.end == TEXT.index("지난달 부산에"), "한빛 must not be found in 한빛전자"


def test_what_was_past_ended_no_later_than_the_article(annotations: Annotations) -> None:
    _, relation = make_claims(annotations, [make_article()]).claims
    assert (relation.type, relation.role, relation.former) == (RelationType.EMPLOYMENT, "소장", True)
    assert relation.until is not None
    assert (relation.until.when, str(relation.until.latest)) == ("../2020-01-02", "2020-01-02")


def test_without_a_publication_day_the_past_has_no_end(annotations: Annotations) -> None:
    _, relation = make_claims(annotations, [make_article(published=None)]).claims
    assert relation.until is None


def test_a_claim_for_an_article_that_is_not_there_is_left_out(annotations: Annotations) -> None:
    applied = make_claims(annotations, [make_article(id="gildong/2020-01-03/cdcdcdcd")])
    assert applied.claims == applied.broken == ()


def test_an_anchor_that_no_longer_stands_is_broken(annotations: Annotations) -> None:
    applied = make_claims(annotations, [make_article("홍길동 전 소장은 떠났다.")])
    assert [claim.summary for claim in applied.claims] == ["홍길동 전 소장"]
    assert [(broken.anchor, broken.place.rpartition(":")[2]) for broken in applied.broken] == [
        ("지난달 부산에", "9"),
        ("물러났다", "28"),
    ]
    assert applied.broken[0].problem.startswith(applied.broken[0].place)
    assert "a.txt" in applied.broken[0].problem


def test_no_annotations_make_no_claims() -> None:
    applied = make_claims(EMPTY_ANNOTATIONS, [make_article()])
    assert applied.claims == applied.broken == ()


def test_an_ignored_claim_goes_and_others_stay(annotations: Annotations) -> None:
    wrong = make_rule_claim("홍길동 전 소장은 물러났다.", EventType.DEPARTURE)
    other_type = make_rule_claim("홍길동 전 소장은 물러났다.", EventType.STATEMENT)
    other_place = make_rule_claim("한빛은 새 회사를 세웠다.", EventType.DEPARTURE)
    by_hand = make_rule_claim("홍길동 전 소장은 물러났다.", EventType.DEPARTURE, rule="annotation")
    kept, unused = drop_ignored(annotations, [wrong, other_type, other_place, by_hand])
    assert kept == (other_type, other_place, by_hand)
    assert unused == ()


def test_an_ignore_entry_that_meets_no_claim_is_unused(annotations: Annotations) -> None:
    claim = make_rule_claim("한빛은 새 회사를 세웠다.", EventType.DEPARTURE)
    assert drop_ignored(annotations, [claim]) == ((claim,), annotations.ignores)


def test_an_ignore_entry_for_another_article_is_not_unused(annotations: Annotations) -> None:
    claim = make_rule_claim(
        "한빛은 새 회사를 세웠다.", EventType.DEPARTURE, article="gildong/2021-01-01/cdcdcdcd"
    )
    assert drop_ignored(annotations, [claim]) == ((claim,), ())


@pytest.mark.parametrize(
    ("text", "anchor", "sentence"),
    [
        ("하나다. 둘이다. 셋이다.", "둘", "둘이다."),
        ("첫 줄은 제목\n둘째 줄이다.", "제목", "첫 줄은 제목"),
        ("매출은 3.5조원이다. 끝.", "조원", "매출은 3.5조원이다."),
        ("그는 “간다.” 하고 말했다. 끝.", "말했", "그는 “간다.” 하고 말했다."),
        ("하나다. 둘이다.", "하나다. 둘", "하나다. 둘"),
        ("  들여 쓴 줄.", "들여", "들여 쓴 줄."),
    ],
)
def test_a_sentence_ends_at_its_full_stop_or_line(text: str, anchor: str, sentence: str) -> None:
    at = text.index(anchor)
    start, end = find_sentence(text, at, at + len(anchor))
    assert text[start:end] == sentence


def test_the_longest_name_wins_and_needs_a_free_left_edge() -> None:
    gazetteer = [
        GazetteerEntry(id=EntityId("company/lg"), kind=EntityKind.COMPANY, name="LG"),
        GazetteerEntry(
            id=EntityId("company/lg-electronics"),
            kind=EntityKind.COMPANY,
            name="LG전자",
            aliases=(Alias(name="LG Electronics", lang="en"),),
        ),
    ]
    spans = NameSpans(gazetteer)
    assert spans.find("company/lg", "LG전자와 LG Electronics는 BLG가 아니다") is None
    assert spans.find("company/lg", "LG전자와 LG는") == (6, 8)
