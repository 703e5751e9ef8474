"""Whose deed a sentence tells: its own subject's, that of the sentence before, or nobody's."""

from collections.abc import Sequence

import pytest

from conftest import Read, ReadText

ROBOT = "한빛전자는 15일 새 로봇을 공개했다. "
PLAN = "다음 달 부산에 연구소를 설립할 계획이다."


def list_agents(read: Read, *kinds: str) -> list[str]:
    """Return who acts in the events of some types."""
    return [
        argument.mention.name
        for event in read.events
        if event.type in kinds
        for argument in event.arguments
        if argument.role.value in ("agent", "speaker")
    ]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        # whoever the text was about goes on, over things that it tells of
        (ROBOT + PLAN, ["한빛전자"]),
        (ROBOT + "로봇은 크기가 작다. " + PLAN, ["한빛전자"]),
        # others without a name end it
        (ROBOT + "수입 업체는 값을 내렸다. " + PLAN, []),
        (ROBOT + "참가팀들은 기술을 겨뤘다. " + PLAN, []),
        (ROBOT + "10개 팀이 결선에 올랐다. " + PLAN, []),
        # a bare noun means the one body of its sort
        ("한빛관광공사는 15일 체험단을 뽑았다. 공사는 " + PLAN, ["한빛관광공사"]),
        ("경북 의성군은 15일 조례를 만들었다. 군은 " + PLAN, ["의성군"]),
        ("누리관광공사와 한빛관광공사는 15일 협약을 맺었다. 공사는 " + PLAN, []),
    ],
)
def test_topic_goes_on_until_others_act(text: str, agents: Sequence[str], read: ReadText) -> None:
    assert list_agents(read(text), "establishment") == agents


def test_others_in_the_sentence_act_in_nobodys_place(read: ReadText) -> None:
    told = "부산에 연구소를 설립했다고 수입 업체는 설명했다."
    assert list_agents(read(ROBOT + told), "establishment") == []


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("한빛전자가 1위에 오르자 한라통신을 인수했다.", []),
        ("한빛전자가 새솔을 제치고 1위에 오르자 한라통신을 인수했다.", []),
        ("한빛전자가 값을 내리니 한라통신을 인수했다.", []),
        ("한빛전자는 수요가 늘자 한라통신을 인수했다.", ["한빛전자"]),
        ("한빛전자는 누리상사가 작년 9월부터 조사하는 것과 관련, 한라통신을 인수했다.", ["한빛전자"]),
        ("새솔마트는 1999년 누리상사가 가람물산과 합작해 한라통신을 인수한 이후 바뀌었다.", ["누리상사"]),
    ],
)
def test_clause_that_gives_the_cause_keeps_its_subject(
    text: str, agents: Sequence[str], read: ReadText
) -> None:
    assert list_agents(read(text), "acquisition") == agents


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("한빛전자가 새 로봇을 내놓을 것으로 증권가는 전망했다.", []),
        ("김도윤 새솔타이어 대전공장장(상무)은 “공장을 늘리겠다”고 15일 말했다.", []),
        ("새솔타이어 총재는 “공장을 늘리겠다”고 15일 말했다.", []),
    ],
)
def test_whoever_speaks_is_no_other(text: str, agents: Sequence[str], read: ReadText) -> None:
    assert [name for name in list_agents(read(text), "statement") if name != "김도윤"] == agents


def test_what_changes_is_no_object_of_the_speaker(read: ReadText) -> None:
    events = read("홍길동 한빛대 원장은 15일 수업도 변하고 있다고 말했다.").events
    assert [event.type for event in events] == ["statement"]


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("한빛건설은 올해(9100가구)의 세 배에 가까운 2만8000가구를 공급할 예정이다.", ["2만8000가구"]),
        ("한빛건설은 올해 2만8000가구를 공급할 예정이다.", ["2만8000가구"]),
        # a total, without what it adds up
        ("한빛건설은 부산에 3곳, 대구에 2곳 등 모두 5곳의 매장을 열었다.", ["5곳"]),
        ("한빛건설은 부산에 3곳, 대구에 2곳의 매장을 열었다.", ["3곳", "2곳"]),
    ],
)
def test_amount_of_another_is_not_of_the_deed(sentence: str, amounts: Sequence[str], read: ReadText) -> None:
    assert [amount.words for event in read(sentence).events for amount in event.amounts] == amounts
