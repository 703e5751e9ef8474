"""Tests of the list of close calls."""

from helpers_claims import make_article, make_claim, make_judgement
from lgai_graph.link import find_doubts, link_claims
from lgai_graph.model import Claim, Decision, EventType, Judgement, Knowledge, RelationType


def link(*claims: Claim, judgements: tuple[Judgement, ...] = ()) -> Knowledge:
    articles = [make_article(name, "2024-03-05") for name in sorted({claim.article for claim in claims})]
    return link_claims(articles, claims, judgements=judgements)


def job(article: str, firm: str) -> Claim:
    return make_claim(article, RelationType.EMPLOYMENT, f"source=p:홍길동; target=c:{firm}", role="상무")


def test_a_weak_join_is_a_doubt_with_its_score_and_reason() -> None:
    spoken = [make_claim(article, EventType.STATEMENT, "speaker=p:홍길동") for article in "가나"]
    doubts = find_doubts(link(*spoken))
    assert {(d.decision, d.left, d.right, d.article, d.score) for d in doubts} == {
        (Decision.SAME, "person/홍길동", "홍길동", "가", 0.8),
        (Decision.SAME, "person/홍길동", "홍길동", "나", 0.8),
    }
    assert doubts[0].reason == "same name; nothing tells them apart"


def test_namesakes_kept_apart_are_a_doubt_that_says_what_they_share() -> None:
    (doubt,) = find_doubts(link(job("가", "한빛전자"), job("나", "새솔"), job("가", "한빛전자")))
    assert doubt.decision is Decision.DIFFERENT
    assert (doubt.left, doubt.right) == ("person/홍길동@새솔", "person/홍길동@한빛전자")
    assert doubt.reason == "same name; same title; different organisations"
    assert doubt.score == 0.4


def test_one_line_of_judgement_settles_a_doubt() -> None:
    claims = (job("가", "한빛전자"), job("나", "새솔"))
    (doubt,) = find_doubts(link(*claims))
    settled = link(*claims, judgements=(make_judgement(doubt.left, "same", doubt.right),))
    assert find_doubts(settled) == []
