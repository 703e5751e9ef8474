"""Who speaks, where a clause only tells of what is spoken: 한라가 제소한 데 대해 …라고 밝혔다.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

import pytest

from conftest import ReadText
from lgai_graph.model import EventType

BEFORE = "홍길동 한빛당 대선 후보는 17일 “집값을 잡겠다”고 말했다. "


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛당을 떠난 김도윤 의원이 이날 지지를 표명한 데 대해 “우리 당으로 와서 함께 하자”고 화답했다.",
        "김도윤 나래당 의원이 이날 지지를 선언한 것과 관련해 “앞날을 위해 큰 결심을 해 주셨다”고 밝혔다.",
        "김도윤 나래당 의원이 탈당한 사실에 대해 “앞날을 생각하면 참 안타깝다”고 말했다.",
        "김도윤 나래당 의원이 예산을 줄이는 데 반발해 성명을 발표했다.",
        "김도윤 나래당 의원이 지역구를 떠난 것을 두고 “주민 여러분을 생각하면 참 무책임하다”고 비판했다.",
    ],
)
@pytest.mark.parametrize("before", ["", BEFORE])
def test_whoever_is_spoken_of_says_nothing(before: str, sentence: str, read: ReadText) -> None:
    told = [one for one in read(before + sentence).events if one.evidence.start >= len(before)]
    said = [one for one in told if one.type is EventType.STATEMENT]
    assert not any("김도윤" in argument.mention.name for one in said for argument in one.arguments)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        # the topic speaks, whoever else is spoken of
        (
            "홍길동 새솔 대표는 17일 김도윤 사장이 떠난 데 대해 “앞날을 생각하면 참 아쉬운 일”이라고 말했다.",
            "홍길동",
        ),
        # a verb that leads on has the subject
        (
            "홍길동 새솔 대표가 17일 국회를 찾아 나래를 산 데 대해 “앞날을 위해 꼭 필요한 일”이라고 말했다.",
            "홍길동",
        ),
        # what somebody is sorry for is his own deed
        ("한빛전자가 정보를 유출한 데 대해 17일 고객에게 사과했다고 밝혔다.", "한빛전자"),
        # what is still to be settled is
        (
            "홍길동 새솔 대표가 17일 공장을 옮기는 것에 대해 “앞날을 위해 꼭 필요한 일”이라고 말했다.",
            "홍길동",
        ),
    ],
)
def test_whoever_speaks_of_a_deed_is_told(sentence: str, speaker: str, read: ReadText) -> None:
    (said,) = [one for one in read(sentence).events if one.type is EventType.STATEMENT]
    assert [one.mention.name for one in said.arguments] == [speaker]


def test_topic_is_not_whom_a_deed_spoken_of_befell(read: ReadText) -> None:
    text = "홍길동 새솔 대표는 17일 김도윤 사장이 떠난 데 대해 “앞날을 생각하면 참 아쉬운 일”이라고 말했다."
    (said,) = read(text).events
    assert said.type is EventType.STATEMENT
    assert said.when is not None
    assert said.when.when == "2020-06-17"


def test_deed_that_is_only_spoken_of_has_no_day_of_the_saying(read: ReadText) -> None:
    found = read(
        "홍길동 새솔 대표가 17일 국회를 찾아 나래를 산 데 대해 “앞날을 위해 꼭 필요한 일”이라고 말했다."
    ).events
    assert EventType.ACQUISITION not in {one.type for one in found}
