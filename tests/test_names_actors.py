"""Unknown organisations that act: what speaks, signs or builds is somebody."""

import pytest

from conftest import ReadText


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("두레제약은 글로벌 제약사 노바메드와 기술수출 계약을 체결했다고 공시했다.", "두레제약"),
        ("나래칩은 1천500억원 규모의 투자를 유치했다고 18일 밝혔다.", "나래칩"),
        ("AI 반도체 스타트업 나래칩은 1천500억원 규모의 투자를 유치했다고 18일 밝혔다.", "나래칩"),
        ("새솔은 내년 상반기까지 경기도 용인에 2조원을 들여 데이터센터를 짓는다고 19일 밝혔다.", "새솔"),
        ("새솔에너지는 하노이에 양극재 공장을 준공하고 양산에 들어갔다.", "새솔에너지"),
        ("새솔은 이지훈 부사장을 사장으로 승진시켰다.", "새솔"),
        ("두레은행 이사회는 17일 윤서영 현 부행장을 차기 은행장 최종 후보로 추천했다.", "두레은행 이사회"),
        ("중소벤처기업부와 두레은행은 창업기업 지원을 위해 500억원 규모의 상생펀드를 조성한다.", "두레은행"),
    ],
)
def test_unknown_subject_of_what_only_somebody_does_is_an_organisation(
    read: ReadText, text: str, name: str
) -> None:
    found = read(text)
    assert [one.is_organization for one in found.names if one.text == name] == [True]
    assert any(name in [part.mention.name for part in claim.arguments] for claim in found.claims)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("전문가들은 집값이 더 내린다고 전망했다.", "전문가들"),
        ("유동자산은 한 해 동안 가치를 제공한다.", "유동자산"),
        ("김도윤 씨는 새 앱을 개발했다. 도윤은 앱을 공개했다.", "도윤"),
        ("대전은 첨단 산업단지를 조성한다.", "대전"),
        ("▶관련기사 A3면은 어제 새 앱을 공개했다.", "A3면"),
        ("“나래칩은 투자를 유치했다”고 적힌 쪽지가 나왔다.", "나래칩"),
    ],
)
def test_what_means_something_else_is_none(read: ReadText, text: str, word: str) -> None:
    assert [one.text for one in read(text).names if one.text == word and one.is_organization] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("지난해 나루티는 게임기를 내놓아 이름을 알렸다.", "나루티"),
        ("지난해 노둣돌은 공장을 열었다.", "노둣돌"),
        ("가디노는 지난달 매장을 열었다.", "가디노"),
    ],
)
def test_one_word_that_does_what_only_firms_do_is_a_firm(read: ReadText, text: str, name: str) -> None:
    assert [one.is_organization for one in read(text).names if one.text == name] == [True]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("김가온은 지난해 공장을 열었다.", "김가온"),  # a Korean's full name
        ("가디노는 지난달 소설을 내놓았다.", "가디노"),  # what people write
        ("가디노 회장이 왔다. 가디노는 지난달 매장을 열었다.", "가디노"),  # has a title
        ("서울은 지난달 매장을 열었다.", "서울"),  # a place
        ("“가디노는 매장을 열었다”고 적힌 쪽지가 나왔다.", "가디노"),
    ],
)
def test_person_or_place_stays_one_whatever_it_opens(read: ReadText, text: str, name: str) -> None:
    assert [one for one in read(text).names if one.text == name and one.kind == "company"] == []


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("한빛전자는 새솔물산과 배터리를 공급하는 계약을 맺었다.", ["한빛전자", "새솔물산"]),
        ("한빛전자는 15일 나래칩과의 양해각서를 체결했다고 밝혔다.", ["한빛전자", "나래칩"]),
        ("한빛전자는 시중은행과 업무협약을 맺었다.", ["한빛전자"]),
        ("한빛전자는 배터리시스템과 소재를 공급하는 계약을 맺었다.", ["한빛전자"]),
        ("한빛전자는 새빛물질과 다른 소재를 개발했다.", ["한빛전자"]),  # no pact
    ],
)
def test_whom_another_signs_with_is_an_organisation(read: ReadText, text: str, sides: list[str]) -> None:
    (event,) = read(text).events
    assert [part.mention.name for part in event.arguments] == sides


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("한빛통신 노동조합은 9일 파업에 들어갔다.", ["한빛통신 노동조합"]),
        ("한빛통신은 9일 공장 가동을 멈췄다.", ["한빛통신"]),
        ("한빛통신은 9일 공장을 멈췄고 노동조합은 침묵했다.", ["한빛통신"]),
    ],
)
def test_strike_is_the_unions_and_not_the_firms(read: ReadText, text: str, actors: list[str]) -> None:
    (event,) = read(text).events
    assert [part.mention.name for part in event.arguments if part.role == "agent"] == actors
