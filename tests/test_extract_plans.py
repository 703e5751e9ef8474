"""Plans: of any verb, of a thing in front of its verb, in somebody's words; and whose they are."""

import pytest

from conftest import Read, ReadText

OPENED = "한빛전자는 15일 부산에 공장을 열었다. "
HEADED = "김가온 한빛전자 사장은 15일 부산에서 새 앱을 공개했다. "


def list_plans(read: Read) -> list[str]:
    """Return the lines of what is planned."""
    return [event.summary for event in read.events if event.status == "planned"]


@pytest.mark.parametrize(
    ("sentence", "plans"),
    [
        # a verb that no class of words knows: news with a time, a number, a name or a thing that is described
        ("한빛전자는 내년 대회에 새 배를 내보낼 예정이다.", ["한빛전자, 대회에 새 배 내보낸다"]),
        ("한빛전자는 부산 노선에 H380을 띄울 계획이다.", ["한빛전자, 부산 노선에 H380 띄운다"]),
        ("한빛전자는 신입 사원 면접을 미룰 방침이다.", ["한빛전자, 신입 사원 면접 미룬다"]),
        ("한빛전자는 마음을 건넬 예정이다.", []),
        ("한빛전자는 새 배를 띄울 수 있는 항구를 골랐다.", []),
        ("바다에 띄울 새 배를 한빛전자가 보고 있다.", []),
    ],
)
def test_plan_of_any_verb_is_told_where_it_says_something(
    sentence: str, plans: list[str], read: ReadText
) -> None:
    assert list_plans(read(sentence)) == plans


@pytest.mark.parametrize(
    ("sentence", "plans"),
    [
        ("로봇 팔 대여 등 새 사업도 추진키로 했다.", ["한빛전자, 로봇 팔 대여 등 새 사업 추진"]),
        ("해외 매장은 100개로 늘릴 계획이다.", ["한빛전자, 해외 매장을 100개로 확대"]),
        ("주말 근무 폐지는 검토하기로 했다.", ["한빛전자, 주말 근무 폐지 검토"]),
        # what happens by itself is wanted by nobody; others want for themselves
        ("새 공장은 100개로 늘어날 예정이다.", []),
        ("연구 직원들은 봉사를 늘리기로 했다.", []),
        ("수입 업체도 추진키로 했다.", []),
        ("중개 수수료 요율은 지금대로 유지하기로 했다.", []),
        ("첫해 물량은 적지만 반응을 보고 늘릴 계획이다.", []),
    ],
)
def test_topic_that_wants_nothing_is_what_somebody_decides_on(
    sentence: str, plans: list[str], read: ReadText
) -> None:
    assert list_plans(read(OPENED + sentence)) == plans


def test_whoever_opens_the_sentence_decides_on_its_second_topic(read: ReadText) -> None:
    read_plans = list_plans(read("한빛전자는 수요에 맞춰 해외 매장은 내년까지 100개로 늘리기로 했다."))
    assert read_plans == ["한빛전자, 해외 매장 100개로 확대"]


@pytest.mark.parametrize(
    ("sentence", "plans"),
    [
        (
            "김 사장은 “시장이 커진다”며 “내년까지 대전과 광주에 공장 세 곳을 새로 지을 계획”이라고 말했다.",
            ["한빛전자, 대전과 광주에 공장 세 곳을 새로 건설"],
        ),
        (
            "한빛전자 관계자는 “생산이 늘었다. 내년에는 대전에 제2공장을 짓겠다”고 말했다.",
            ["한빛전자, 대전에 제2공장 건설"],
        ),
        (
            "이어 “우리는 내년까지 대전에 연구소를 새로 세울 계획”이라고 덧붙였다.",
            ["한빛전자, 대전에 연구소를 새로 설립"],
        ),
        (
            "이 회사 관계자는 “내년까지 대전과 광주에 공장 세 곳을 더 지을 계획”이라고 말했다.",
            ["한빛전자, 대전과 광주에 공장 세 곳을 더 건설"],
        ),
        # a mere promise, a wish of nobody known, what another firm does, what is only possible
        ("김 사장은 “앞으로 더 좋은 제품을 손님들께 꾸준히 선보이겠다”고 말했다.", []),
        ("한 시민은 “내년에는 이 회사의 새 차를 한 대 꼭 사겠다”고 말했다.", []),
        ("김 사장은 “내년에는 대전에 제2공장을 지을 수도 있을 것으로 본다”고 말했다.", []),
    ],
)
def test_quoted_plan_is_the_firms_for_which_somebody_speaks(
    sentence: str, plans: list[str], read: ReadText
) -> None:
    assert list_plans(read(HEADED + sentence)) == plans


def test_quoted_plan_of_another_firm_is_its_own(read: ReadText) -> None:
    text = "김가온 새솔증권 연구원은 “한라통신이 내년에 대전에 새 공장을 지을 계획”이라고 말했다."
    events = read(f"금리가 올랐다. {text}").events
    assert [one.mention.name for event in events for one in event.arguments] == ["한라통신"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        # the firm of the person told of last decides and plans; what was done may be his own
        (HEADED + "사장단 회의를 신설하기로 했다.", ["한빛전자"]),
        (HEADED + "회사는 다음 달 대전에 연구소를 설립할 계획이다.", ["한빛전자"]),
        (HEADED + "직접 협회를 만들었고 지금은 그곳의 총재를 맡고 있다.", []),
        # its branch, its side
        (HEADED + "미국법인은 다음 달 대전에 연구소를 설립할 계획이다.", ["한빛전자"]),
        ("한빛전자는 15일 새 앱을 공개했다. 미국법인은 대전에 연구소를 설립할 계획이다.", ["한빛전자"]),
        ("한빛전자는 15일 새 앱을 공개했다. 본사는 대전에 연구소를 설립할 계획이다.", ["한빛전자"]),
        ("한빛협회는 15일 새 앱을 공개했다. 협회 측은 대전에 지부를 설립할 계획이다.", ["한빛협회"]),
        ("한빛협회는 15일 새 앱을 공개했다. 주민 측은 대전에 지부를 설립할 계획이다.", []),
        # whose figure a sentence told goes on, too
        ("한빛전자 매출은 지난해 310억원으로 세 배로 늘었다. 지난달 대전에 지점을 열었다.", ["한빛전자"]),
    ],
)
def test_whoever_acted_or_is_headed_goes_on(text: str, agents: list[str], read: ReadText) -> None:
    founding = [event for event in read(text).events if event.type == "establishment"]
    assert [
        one.mention.name for event in founding for one in event.arguments if one.role == "agent"
    ] == agents
