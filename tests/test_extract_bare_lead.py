"""The lead of an article of which no event was read is kept as it stands, for what another outlet tells."""

import pytest

from conftest import ReadTitled

LEAD = "새솔전자의 공기청정기 ‘누리’가 10일부터 미국 한올마트 매장에서 팔린다."


def test_a_lead_that_no_rule_reads_is_kept_as_it_stands(read_titled: ReadTitled) -> None:
    [claim] = read_titled("새솔전자 ‘누리’, 태평양 건넜다", LEAD)
    assert (claim.evidence.rule, claim.evidence.exact, claim.lead) == ("lead.bare", LEAD, True)
    assert (claim.summary, claim.arguments, claim.confidence) == ("새솔전자 ‘누리’, 태평양 건넜다", (), 0.5)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("가람 포럼의 사흘", LEAD),  # no word of the headline
        ("새솔전자, ‘누리’ 미국에 출시", "새솔전자는 공기청정기 ‘누리’를 미국에 출시했다고 10일 밝혔다."),
        ("", LEAD),
    ],
)
def test_no_lead_is_kept_that_is_read_or_that_the_headline_is_not_about(
    title: str, text: str, read_titled: ReadTitled
) -> None:
    assert all(claim.evidence.rule != "lead.bare" for claim in read_titled(title, text))


def test_a_second_sentence_is_kept_where_words_of_the_headline_stand_in_it(
    read_titled: ReadTitled,
) -> None:
    opening = "해가 뜨기도 전인데 줄이 길다."
    [claim] = read_titled("누리 찾는 미국 매장", f"{opening} {LEAD}")
    assert claim.evidence.exact == LEAD
    [claim] = read_titled("누리의 하루", f"{opening} {LEAD}")
    assert claim.evidence.exact == LEAD
    assert not [c for c in read_titled("어느 하루", f"{opening} {LEAD}") if c.evidence.rule == "lead.bare"]
