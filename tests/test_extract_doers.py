"""Who does a deed where another stands nearby: a clause's own subject, what was founded, nobody at all."""

from collections.abc import Sequence

import pytest

from conftest import ReadText

DAY = "2021-10-15"
COST = "월 평균 지출 비용은 7000원으로 작년보다 3배 늘었다. "
GOES_ON = "이번 조사에서는 작년 문항을 확대해 경험 문항으로 개선했다."


def list_lines(text: str, read: ReadText) -> list[str]:
    """Return the lines of a text's events, of an article with a day."""
    return [claim.summary for claim in read(text, published=DAY).events]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # the subject behind the speaker has a clause inside its own
        (
            "새솔당 김가온 의원은 직원들이 지난 2017년 새 법이 생기면서부터 금융권에 진출하고 있다고 밝혔다.",
            [],
        ),
        (
            "15일 한빛전자는 나래시에 새 제도가 생기면서 베트남 시장에 진출했다고 밝혔다.",
            ["한빛전자, 베트남 시장 진출"],
        ),
        # who says of whom with a share of his own
        (
            "한빛마켓은 고객의 41%가 두 번 결제했고, 나래마켓에서는 전체의 17%가 세 번 결제했다.",
            [],
        ),
        (
            "한빛전자는 10일 새 공장을 지었고, 나래전자에서는 11일 설비를 증설했다.",
            ["한빛전자, 새 공장 건설"],
        ),
        (
            "한빛전자는 10일 새 공장을 지었고 부산에서는 11일 연구소를 열었다.",
            ["한빛전자, 새 공장 건설", "한빛전자, 부산에서 연구소 개설"],
        ),
        # a passive verb beside a noun tells of that noun alone
        (
            "한빛전자는 2010년 설립된 나래소프트를 인수했다.",
            ["나래소프트 설립", "한빛전자, 2010년 설립된 나래소프트 인수"],
        ),
        (
            "한빛전자는 2010년 나래소프트를 설립했다.",
            ["한빛전자, 나래소프트 설립"],
        ),
        # a government begins, an office of it is built
        ("2017년 한빛 정부가 들어섰다.", []),
        ("나래시 중심가에 한빛정부청사가 2018년 들어섰다.", ["한빛정부청사, 나래시 중심가에 건립"]),
        # what a plan speaks of does nothing, the firm does
        ("청약 일정은 18일 1순위 접수를 진행한다.", []),
        ("한빛건설은 18일 1순위 접수를 진행한다.", ["한빛건설, 1순위 접수 진행"]),
        # a province and a body beside it, no person
        (
            "한빛공사는 15일 투자를 지원하기로 하면서 도와 한빛공사, 기업이 발전할 계기가 될 것으로 보인다.",
            ["한빛공사, 투자 지원"],
        ),
    ],
)
def test_only_whoever_does_it_acts(text: str, lines: Sequence[str], read: ReadText) -> None:
    assert list_lines(text, read) == lines


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("한국은행 출신 의료계 재취업자", "한국은행 출신 의료계 재취업자 24명으로 증가"),
        ("한국은행 내 여성 임원 수", "한국은행 내 여성 임원 수 24명으로 증가"),
        ("한국은행 소속 여성 연구원 수", "한국은행 소속 여성 연구원 수 24명으로 증가"),
        ("한국은행 여성 임원 수", "한국은행, 여성 임원 수 24명으로 증가"),
    ],
)
def test_body_stays_before_what_ties_it_to_a_noun(words: str, line: str, read: ReadText) -> None:
    assert list_lines(f"{words}는 지난해 24명으로 늘었다.", read) == [line]


@pytest.mark.parametrize(
    ("owner", "lines"),
    [
        ("아케이드 여행 ", 1),
        ("한빛전자는 15일 새 로봇을 공개했다. 한빛전자 ", 4),
        ("한국은행 ", 3),
    ],
)
def test_only_a_certain_body_goes_on_from_its_figure(owner: str, lines: int, read: ReadText) -> None:
    assert len(list_lines(f"{owner}{COST}{GOES_ON}", read)) == lines
