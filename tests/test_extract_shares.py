"""A verb said once for several: each actor with what is its own, and with nothing of the others'."""

from collections.abc import Sequence

import pytest

from conftest import Read, ReadText

Told = list[str]


def describe(read: Read) -> Told:
    """List the events: who takes part | the object | the amounts."""
    return sorted(
        " | ".join(
            (
                " ".join(argument.mention.name for argument in claim.arguments),
                claim.object or "-",
                " ".join(amount.words for amount in claim.amounts),
            )
        ).strip()
        for claim in read.events
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "한빛바이오와 누리제약은 벤처 열풍이 시작된 2010년과 2011년에 각각 설립됐다.",
            [("2010", "한빛바이오 설립"), ("2011", "누리제약 설립")],
        ),
        (
            "한빛전자는 2010년과 2011년에 각각 부산공장과 대구공장을 설립했다.",
            [("2010", "한빛전자, 부산공장 설립"), ("2011", "한빛전자, 대구공장 설립")],
        ),
        (
            "한빛전자와 누리제약은 3일과 5일 각각 기자간담회를 열었다.",
            [("2020-06-03", "한빛전자, 기자간담회 개최"), ("2020-06-05", "누리제약, 기자간담회 개최")],
        ),
        ("한빛전자는 2010년과 2011년에 각각 대상을 수상했다.", [(None, "한빛전자, 대상 수상")]),
    ],
)
def test_each_shares_out_times(text: str, told: Sequence[tuple[str | None, str]], read: ReadText) -> None:
    events = [(event.when.when if event.when else None, event.summary) for event in read(text).events]
    assert sorted(events, key=str) == sorted(told, key=str)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "한빛전자는 서울에, 한라통신은 부산에 공장을 지었다.",
            ["한빛전자 | 공장 |", "한라통신 | 공장 |"],
        ),
        ("한빛전자가 대상을, 한라통신이 금상을 받았다.", ["한빛전자 | 대상 |", "한라통신 | 금상 |"]),
        (
            "2019년 한빛전자가 17억원, 한라통신이 9억원 영업적자를 냈다.",
            ["한빛전자 | 영업적자 | 17억원", "한라통신 | 9억원 영업적자 | 9억원"],
        ),
        (
            "한빛전자는 3월, 한라통신은 5월 부산에 공장을 지었다.",
            ["한빛전자 | 공장 |", "한라통신 | 공장 |"],
        ),
        (
            "한빛전자는 커피·우유, 한라통신은 녹차·홍차 등의 체험관을 2일 연다.",
            ["한빛전자 | 체험관 |", "한라통신 | 녹차·홍차 등의 체험관 |"],
        ),
        (
            "한빛전자와 한라통신은 각각 가온전자와 나래은행을 인수했다.",
            ["한빛전자 가온전자 | 가온전자 |", "한라통신 나래은행 | 나래은행 |"],
        ),
        (
            "한빛전자와 한라통신의 2019년 매출은 50억원, 80억원으로 각각 3%와 7% 늘었다.",
            ["한빛전자 | 매출 | 50억원 3%", "한라통신 | 매출 | 80억원 7%"],
        ),
        (
            "국내 1위인 한빛전자와 호황을 누린 한라통신은 2019년 매출이 각각 3%, 7% 늘었다.",
            ["한빛전자 | 매출 | 3%", "한라통신 | 매출 | 7%"],
        ),
    ],
)
def test_each_actor_has_only_its_own(read: ReadText, text: str, told: Told) -> None:
    assert describe(read(text)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "한빛전자와 한라통신은 각각 가온전자 지분 10%를 인수했다.",
            ["한빛전자 한라통신 | 가온전자 지분 10% | 10%"],
        ),
        ("한빛전자와 한라통신은 각각 스마트폰, 세탁기, 냉장고를 17일 출시했다.", []),
        ("한빛전자와 한라통신은 각각 가온전자와 나래은행에 밀려 17일 철수했다.", ["한빛전자 한라통신 | - |"]),
        (
            "한빛전자와 한라통신은 17일 각각 강연, 공연, 전시 등의 행사를 열었다.",
            ["한빛전자 한라통신 | 강연, 공연, 전시 등의 행사 |"],
        ),
        (
            "한빛전자가 만든 차, 한라통신이 만든 바퀴를 나래은행이 17일 구매했다.",
            ["나래은행 | 차, 한라통신이 만든 바퀴 |"],
        ),
        (
            "한빛전자는 17일 스마트폰을 출시했고, 한라통신은 공장을 지었다.",
            ["한빛전자 | 스마트폰 |", "한라통신 | 공장 |"],
        ),
        ("한빛전자는 한라통신, 가온물산과 17일 공장을 지었다.", ["한빛전자 | 공장 |"]),
    ],
)
def test_one_deed_is_not_shared_out(read: ReadText, text: str, told: Told) -> None:
    assert describe(read(text)) == sorted(told)


def test_particle_fits_what_each_one_has(read: ReadText) -> None:
    text = "지난 9월 배우 김도윤과 홍길동이 각각 왕 ‘나랄’과 신하 ‘다솜’으로 분해 명장면을 재연했다."
    assert "배우 김도윤, 왕 ‘나랄’로 분해 명장면 재연" in [event.summary for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "한빛전자와 한라통신은 각각 가온전자 지분 10%를 인수했다.",
            "한빛전자·한라통신, 각각 가온전자 지분 10% 인수",
        ),
        (
            "홍길동 새솔당 의원과 김도윤 나래당 의원이 2012년 각각 발의한 나무법 개정안이 국회에 있다.",
            "홍길동 새솔당 의원·김도윤 나래당 의원, 나무법 개정안 각각 발의",
        ),
        ("한빛전자와 한라통신은 가온전자 지분 10%를 인수했다.", "한빛전자·한라통신, 가온전자 지분 10% 인수"),
        ("한빛전자는 각각 5명인 두 팀을 신설했다.", "한빛전자, 각각 5명인 두 팀 신설"),
    ],
)
def test_what_each_did_by_itself_is_told_so(text: str, line: str, read: ReadText) -> None:
    assert [event.summary for event in read(text).events] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자는 17일 신임 부사장에 홍길동 전무를, 전무에 김도윤 상무를 각각 승진시켰다.",
        "한빛전자는 17일 부사장에 홍길동 전무, 전무에는 김도윤 상무를 승진시켰다고 밝혔다.",
    ],
)
def test_row_of_offices_names_each_to_its_own(read: ReadText, text: str) -> None:
    named = [
        (claim.role, next(one.mention.name for one in claim.arguments if one.role == "appointee"))
        for claim in read(text).events
        if claim.type == "appointment"
    ]
    assert named == [("부사장", "홍길동"), ("전무", "김도윤")]


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자는 17일 부사장에 홍길동 전무를 승진시켰다.",  # one office
        "한빛전자는 17일 인사에서 부사장에 홍길동 전무를 승진시켰다.",
        "한빛전자는 17일 이사회를 열고 부사장에 홍길동, 전무에 김도윤을 승진시켰다.",  # another deed beside
    ],
)
def test_no_row_without_offices_of_one_verb(read: ReadText, text: str) -> None:
    assert sum(claim.type == "appointment" for claim in read(text).events) == 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "한빛전자는 김도윤 전무를 부사장으로, 홍길동 상무를 전무로 각각 승진 발령했다.",
            ["한빛전자, 부사장에 김도윤 발령", "한빛전자, 전무에 홍길동 발령"],
        ),
        (
            "한빛전자는 김도윤 전무를 나래증권 사장으로, 홍길동 상무를 한라통신 사장으로 내정했다.",
            ["한빛전자, 나래증권 사장에 김도윤 내정", "한빛전자, 한라통신 사장에 홍길동 내정"],
        ),
        ("한빛전자는 김도윤 전무를 부사장으로 승진시켰다.", ["한빛전자, 김도윤 전무를 부사장으로 승진시켜"]),
    ],
)
def test_row_of_people_gives_each_his_office(text: str, lines: list[str], read: ReadText) -> None:
    assert [event.summary for event in read(text).events] == lines
