"""A pair of claims is scored once, and again when anything that its score rests on has changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

import lgai_graph.link.events.memo as memo_module
from helpers_claims import make_claim
from lgai_graph.lexicon import load_lexicon
from lgai_graph.link import PairMemo
from lgai_graph.link.events.clusters import AGREED, DOUBTED
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.model import ArticleId, EntityId, EventType, Participant, ParticipantRole

HANBIT, SAESOL = EntityId("company/한빛전자"), EntityId("company/새솔")
Change = Callable[[ResolvedClaim], ResolvedClaim]


def make_resolved(index: int, article: str) -> ResolvedClaim:
    return ResolvedClaim(
        index=index,
        claim=make_claim(article, EventType.LAUNCH, "agent=c:한빛전자"),
        type=EventType.LAUNCH,
        entry=load_lexicon().event_types[EventType.LAUNCH],
        participants=(Participant(entity=HANBIT, role=ParticipantRole.AGENT),),
        everyone=frozenset({HANBIT}),
        objects=frozenset(),
        subjects=frozenset({HANBIT}),
        alliances=frozenset(),
        venues=frozenset(),
        places=frozenset(),
        title="",
        origin=ArticleId(article),
    )


def score(memo: PairMemo, claims: list[ResolvedClaim]) -> list[tuple[float, int, int]]:
    for claim in claims:
        memo.add_claim(claim)
    pairs = [(left, right) for right in range(len(claims)) for left in range(right)]
    return list(memo.score_pairs(pairs, claims))


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Note the pairs that are scored; the first pair is one event, others are not."""
    asked: list[tuple[int, int]] = []

    def score_pair(left: ResolvedClaim, right: ResolvedClaim) -> float:
        asked.append((left.index, right.index))
        return 0.735 if (left.index, right.index) == (0, 1) else 0.0

    monkeypatch.setattr(memo_module, "score_pair", score_pair)
    return asked


def name_plainly(article: ArticleId) -> str:
    return f"reading of {article}"


def test_known_pairs_are_not_scored_again(scored: list[tuple[int, int]]) -> None:
    claims = [make_resolved(0, "a"), make_resolved(1, "b"), make_resolved(2, "b")]
    first = PairMemo(name_plainly)
    assert score(first, claims) == [(0.735, 0, 1)]
    assert scored == [(0, 1), (0, 2), (1, 2)]
    scored.clear()
    again = PairMemo(name_plainly, first.pack())
    assert score(again, claims) == [(0.735, 0, 1)]
    assert scored == []
    assert again.pack() == first.pack()


def test_only_pairs_of_a_new_claim_are_scored(scored: list[tuple[int, int]]) -> None:
    old = [make_resolved(0, "b"), make_resolved(1, "c")]
    first = PairMemo(name_plainly)
    score(first, old)
    scored.clear()
    moved = [make_resolved(0, "a"), make_resolved(1, "b"), make_resolved(2, "c")]
    assert score(PairMemo(name_plainly, first.pack()), moved) == [(0.735, 0, 1), (0.735, 1, 2)]
    assert scored == [(0, 1), (0, 2)]


@pytest.mark.parametrize(
    "change",
    [
        lambda claim: replace(claim, participants=(replace(claim.participants[0], entity=SAESOL),)),
        lambda claim: replace(claim, origin=ArticleId("another")),
        lambda claim: replace(claim, alliances=frozenset({HANBIT})),
    ],
    ids=["entity", "origin", "alliance"],
)
def test_a_claim_that_means_something_else_is_scored_anew(
    scored: list[tuple[int, int]], change: Change
) -> None:
    claims = [make_resolved(0, "a"), make_resolved(1, "b")]
    first = PairMemo(name_plainly)
    score(first, claims)
    scored.clear()
    score(PairMemo(name_plainly, first.pack()), [claims[0], change(claims[1])])
    assert scored == [(0, 1)]


def test_known_pairs_are_not_judged_again(
    scored: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []

    def judge(left: ResolvedClaim, right: ResolvedClaim) -> int:
        asked.append((left.index, right.index))
        return AGREED if left.index < right.index else DOUBTED

    monkeypatch.setattr(memo_module, "judge_pair", judge)
    claims = [make_resolved(0, "a"), make_resolved(1, "b")]
    memos = [PairMemo(name_plainly)]
    for _ in range(3):  # the third knows what the second knew of the first
        score(memos[-1], claims)
        told = [memos[-1].judge_pair(*pair) for pair in (claims, claims, claims[::-1])]
        assert told == [AGREED, AGREED, DOUBTED]
        memos.append(PairMemo(name_plainly, memos[-1].pack()))
    assert asked == [(0, 1), (1, 0)]
    assert scored == [(0, 1)]
    assert len({memo.pack() for memo in memos[:3]}) == 1


def test_an_article_that_was_read_otherwise_is_scored_anew(scored: list[tuple[int, int]]) -> None:
    claims = [make_resolved(0, "a"), make_resolved(1, "b")]
    first = PairMemo(name_plainly)
    score(first, claims)
    scored.clear()
    score(PairMemo(lambda article: "other rules", first.pack()), claims)
    assert scored == [(0, 1)]


def test_telling_words_are_read_of_new_claims_only() -> None:
    first = PairMemo(name_plainly)
    claims = [tell(make_resolved(0, "a"), "신제품", "공개"), tell(make_resolved(1, "b"))]
    for claim in claims:
        first.add_claim(claim)
        assert sorted(first.read_tale(claim)) == sorted(claim.tale)
    again = PairMemo(name_plainly, first.pack())
    for claim, words in ((claims[0], ["공개", "신제품"]), (claims[1], []), (make_resolved(2, "c"), ["협약"])):
        told = tell(claim, "협약")
        again.add_claim(told)
        assert sorted(again.read_tale(told)) == words


def tell(claim: ResolvedClaim, *words: str) -> ResolvedClaim:
    return replace(claim, known={"sentence": frozenset(words), "is_echo": False})
