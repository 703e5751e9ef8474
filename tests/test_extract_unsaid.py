"""What a deed is done to where its sentence leaves that out: the object that the words before it told.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

import pytest

from conftest import ReadText
from lgai_graph.model import Claim

TOLD, LITTLE, UNNAMED = "object told before", "line=says little", "object told nowhere"


def find_last(read: ReadText, text: str) -> Claim:
    """Return the last event of a text."""
    return read(text).events[-1]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # the object of the sentence before, behind a word that only says how
        (
            "한빛전자는 파주에 새솔2라인을 짓고 있다. 오는 10월 시험 가동할 예정이다.",
            "한빛전자, 새솔2라인 시험 가동",
        ),
        (
            "한빛전자는 지난달 ‘나래폰’을 개발했다. 한빛전자는 다음 달 5일부터 예약 판매를 받는다.",
            "한빛전자, ‘나래폰’ 예약 판매 받는다",
        ),
        # its subject, told of by what it is
        (
            "G낸드플래시는 층을 쌓은 반도체다. 한빛전자가 지난해 8월 처음 개발했다.",
            "한빛전자, G낸드플래시 처음 개발",
        ),
        # by a name that the article has in quotes
        (
            "한빛전자가 ‘나래(NARE)’를 공개했다. 나래는 값이 싸다. 한빛전자는 21~23일 예약 판매를 받는다.",
            "한빛전자, 나래 예약 판매 받는다",
        ),
        # behind a clause with an object of its own
        (
            "한빛전자는 새솔2라인을 짓고 있다. 2만장의 패널을 만들 수 있는 규모로, 오는 10월 시험 가동한다.",
            "한빛전자, 새솔2라인 시험 가동",
        ),
        # without any word of its own, where it goes beside it
        (
            "한빛전자는 지난달 결제 서비스 ‘가온 페이’를 내놓았다. 내년부터 앱 개발사에 개방할 계획이다.",
            "한빛전자, 결제 서비스 ‘가온 페이’를 앱 개발사에 개방",
        ),
        (
            "한빛전자는 파주에 새솔2라인을 짓고 있다. 이 회사는 오는 10월 시험 가동할 예정이다.",
            "한빛전자, 새솔2라인 시험 가동",
        ),
        # the object of the verb that leads on to it
        (
            "새솔협회는 주류 판매 가이드라인을 만들어 알리고 9월부터 본격적으로 적용한다고 16일 밝혔다.",
            "새솔협회, 주류 판매 가이드라인 적용",
        ),
        # what is counted by the same unit
        (
            "한빛조선은 누리해운으로부터 두 척의 LNG-BRU를 수주했다. 지난해 2월 1척을 추가 수주했다.",
            "한빛조선, LNG-BRU 1척 추가 수주",
        ),
        (
            "김가온 한빛정밀 사장은 한빛정밀 주식 300주를 샀다. 이나래 부사장도 4월 359주를 추가 매입했다.",
            "이나래 한빛정밀 부사장, 한빛정밀 주식 359주 추가 매입",
        ),
    ],
)
def test_object_that_a_sentence_leaves_out_is_named(read: ReadText, text: str, line: str) -> None:
    event = find_last(read, text)
    assert event.summary == line
    assert TOLD in event.reasons
    assert LITTLE not in event.reasons
    assert text[event.evidence.start : event.evidence.end] == event.evidence.exact
    assert event.evidence.exact.endswith(text.rpartition(". ")[2])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # two that differ
        (
            "한빛전자는 파주에 새솔2라인과 나래1라인을 짓고 있다. 오는 10월 시험 가동할 예정이다.",
            "한빛전자, 시험 가동",
        ),
        ("새솔2라인은 나래1라인을 닮았다. 한빛전자는 오는 10월 시험 가동할 예정이다.", "한빛전자, 시험 가동"),
        # nothing that can be run
        ("한빛전자는 7일 ‘나래’ 소송을 냈다. 오는 10월 시험 가동할 예정이다.", "한빛전자, 시험 가동"),
        # made by somebody else
        ("새솔전자는 ‘나래폰’을 개발했다. 한빛전자는 오는 10월 판매할 예정이다.", "한빛전자 판매"),
        # it does not say which
        ("한빛전자는 파주에 공장을 짓고 있다. 오는 10월 시험 가동할 예정이다.", "한빛전자, 시험 가동"),
        # of another unit
        (
            "한빛조선은 누리해운으로부터 두 대의 LNG-BRU를 수주했다. 지난해 2월 1척을 추가 수주했다.",
            "한빛조선, 1척 추가 수주",
        ),
        # one of two that are counted together
        (
            "한빛전자는 수소트럭 · 전기트럭 9대를 만들고 있다. 한빛전자는 내년에 3대를 시범 운영할 예정이다.",
            "한빛전자, 3대 시범 운영",
        ),
        (
            "한빛은 ‘나래 카드’를 내놓았다. 한빛은 가온랜드 이용권을 할인한 6만원에 판매한다고 밝혔다.",
            "한빛, 가온랜드 이용권을 할인한 6만원에 판매",
        ),
        # two sentences before
        (
            "한빛전자는 파주에 새솔2라인을 짓고 있다. 날이 덥다. 한빛전자는 오는 10월 시험 가동할 예정이다.",
            "한빛전자, 시험 가동",
        ),
        # before a subhead
        (
            "한빛전자는 공장을 짓고 있다.\n○새솔3라인을 잡아라\n한빛전자는 오는 10월 시험 가동할 예정이다.",
            "한빛전자, 시험 가동",
        ),
        # a thing of its own: with 까지 or 만, in the clause before a price
        (
            "한빛전자는 ‘가온폰’을 내놓았다. 한빛전자는 이르면 내년 1월부터 지상파 채널까지 제공할 계획이다.",
            "한빛전자, 이르면 2021년 1월부터 지상파 채널까지 제공",
        ),
        (
            "한빛전자는 ‘가온폰’을 내놓았다. 한빛전자는 5일 나래칩이 들어간 제품만 리콜한다고 밝혔다.",
            "한빛전자, 나래칩이 들어간 제품만 리콜",
        ),
    ],
)
def test_object_that_nothing_names_for_certain_stays_out(read: ReadText, text: str, line: str) -> None:
    event = find_last(read, text)
    assert event.summary == line
    assert TOLD not in event.reasons


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("한빛전자는 7일 ‘나래’ 소송을 냈다. 한빛전자는 오는 10월 시험 가동할 예정이다.", True),
        # what it is done to is its subject, or owns the deed, or goes along with the verb before
        ("가온대교는 2022년 완공할 계획이다.", False),
        ("새솔시가 서부시장의 단독 개발을 구상하고 있다고 9일 밝혔다.", False),
        ("새솔부는 ‘가온 협의체’를 만들어 다음 달 가동할 예정이다.", False),
    ],
)
def test_deed_without_its_object_is_doubted(read: ReadText, text: str, doubted: bool) -> None:
    assert (UNNAMED in find_last(read, text).reasons) is doubted
