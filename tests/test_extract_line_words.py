"""A line keeps the words that tell the deed, and no word that only points, links or says of which sort.

The sentences are made up and so are their people and firms.
"""

import pytest

from conftest import ReadText

WEAK = "summary=weak"


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        # a pointing word before a name in quotation marks
        (
            "한빛전자가 낡은 이 ‘한빛교’를 산책길로 바꾸는 공사에 나서기로 했다.",
            "한빛전자, 낡은 ‘한빛교’를 산책길로 바꾸는 공사에 나선다",
        ),
        # what links a sentence to the one before
        (
            "홍길동은 2012년 4월 당 비서에 올랐고, 곧이어 한라위원회 위원장으로 추대됐다.",
            "홍길동, 한라위원회 위원장으로 추대",
        ),
        # the object of a verb that means little
        (
            "홍길동 전 한빛은행 부장이 3월 해고 무효 소송 2심에서 승소를 받아냈다.",
            "홍길동 전 한빛은행 부장, 해고 무효 소송 2심에서 승소 받아내",
        ),
        ("한빛지법은 3일 홍길동의 첫 재판을 열었다.", "한빛지법, 홍길동의 첫 재판 열어"),
        ("한빛전자는 새솔과 특허 소송을 벌였다.", "한빛전자, 새솔과 특허 소송 벌여"),
        ("한빛전자는 벌금 3억원을 받았다.", "한빛전자, 벌금 3억원 받아"),
        ("한빛전자는 새솔을 상대로 소송을 냈다.", "한빛전자, 새솔을 상대로 소송 제기"),
        ("한빛전자는 새솔을 상대로 헌법소원을 냈다.", "한빛전자, 새솔을 상대로 헌법소원 제기"),
        ("한빛전자는 정부에서 투자를 받았다.", "한빛전자, 정부에서 투자 유치"),
        # the object that the clause before has
        (
            "금융감독원은 심의를 끝내고 윤리위원회에 상정할 계획이다.",
            "금융감독원, 심의를 끝내고 윤리위원회에 상정",
        ),
        (
            "국토교통부는 바닥 기준을 고치고 5일 관보에 고시했다.",
            "국토교통부, 바닥 기준을 고치고 관보에 고시",
        ),
        # what was done before
        (
            "한빛전자는 중국에 판매하기 시작한 데 이어 새솔마트와 제휴했다.",
            "한빛전자, 새솔마트와 제휴",
        ),
        ("한빛전자는 새 필름을 개발하는 데 성공했다.", "한빛전자, 새 필름을 개발하는 데 성공"),
        # the particle of an object that is told as a topic, and one that a space cuts in two
        (
            "한빛에너지는 공장을 짓는다. 빗물로 식힌 냉각수는 한국수자원공사에 공급할 계획이다.",
            "한빛에너지, 빗물로 식힌 냉각수를 한국수자원공사에 공급",
        ),
        (
            "홍길동 한빛전자 사장은 김도윤 회장으로 부터 회사의 경영권을 이어받았다.",
            "홍길동 한빛전자 사장, 김도윤 회장으로부터 회사의 경영권 이어받아",
        ),
        # the signs of a list
        (
            "한빛전자는 △금상 2명 △은상 5명을 최종 선정했다.",
            "한빛전자, 금상 2명, 은상 5명 최종 선정",
        ),
        (
            "한빛전자는 1년 동안 ▲기관 경영에 대한 자문 ▲지역 상생을 위한 제안 등 혁신활동에 참여한다.",
            "한빛전자, 1년 동안 기관 경영에 대한 자문, 지역 상생을 위한 제안 등 혁신활동 참여",
        ),
        # what only points, before a name
        (
            "김도윤 한라당 의원은 이 같은 내용을 담은 ‘나래법’ 개정안을 발의했다고 1일 밝혔다.",
            "김도윤 한라당 의원, ‘나래법’ 개정안 발의",
        ),
        # everybody who attends, in the order of the text, and that others do
        (
            "5일 열린 나래 협약식에는 박철수 한빛대 처장을 비롯 최민호 새솔 대표, 연구원 등이 참석했다.",
            "박철수 한빛대 처장·최민호 새솔 대표 등, 나래 협약식에 참석",
        ),
        (
            "5일 열린 나래 협약식에는 박철수 한빛대 처장과 최민호 새솔 대표, 직원 등이 참석했다.",
            "박철수 한빛대 처장·최민호 새솔 대표 등, 나래 협약식에 참석",
        ),
        (
            "한빛전자와 새솔, 나래물산 등은 5일 부산에서 ‘나래 대회’를 열었다.",
            "한빛전자·새솔·나래물산 등, 부산에서 ‘나래 대회’ 개최",
        ),
    ],
)
def test_a_line_has_the_words_that_tell_the_deed(read: ReadText, sentence: str, summary: str) -> None:
    assert summary in [event.summary for event in read(sentence).events]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛노조는 기자회견을 열고 검찰에 고발했다.",
        "한빛전자는 국회를 방문하고 의장에게 전달했다.",
        "국토교통부는 5일 관보에 고시했다.",
    ],
)
def test_a_line_whose_deed_has_no_object_is_weak(read: ReadText, sentence: str) -> None:
    assert all(WEAK in event.reasons for event in read(sentence).events)


def test_the_sort_of_a_body_is_no_part_of_its_name(read: ReadText) -> None:
    text = "의류 브랜드 써니데이 아일랜드(Sunnyday Island)가 라인을 출시한다. 써니데이 아일랜드는 크다."
    assert read(text).events[0].summary == "써니데이 아일랜드, 라인 출시"


def test_who_left_an_office_is_called_by_the_full_name(read: ReadText) -> None:
    text = "홍길동 전 한빛증권 대표는 징계를 받았다. 검찰은 홍 전 대표를 5일 소환했다."
    assert read(text).events[-1].summary == "검찰, 홍길동 전 대표 소환"
