"""Who does what a clause tells: whoever its own words name, before anybody of another sentence or clause."""

import pytest

from conftest import Read, ReadText


def describe(read: Read) -> list[str]:
    """List the events as ``people and bodies | object``, without their roles."""
    return sorted(
        f"{' '.join(one.mention.name for one in claim.arguments)} | {claim.object or '-'}"
        for claim in read.events
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # the verb is that of what it describes
            "한빛전자는 올랐다. 5월 말까지 할인전을 진행해 입점을 마친 한라통신에는 손님이 몰렸다.",
            ["한라통신 | 할인전"],
        ),
        (  # a setting keeps its subject
            "한빛전자가 5월 계획을 내놓은 가운데 동네 가게들도 배달 서비스 시장 공략에 나섰다.",
            ["한빛전자 | 계획"],
        ),
        ("한빛전자는 올랐다. 한라통신의 경우 17일 공장을 지었다.", ["한라통신 | 공장"]),
        (
            "한라통신, 가온물산 등은 16일 한빛전자가 우수 협력사에 주는 대상을 받았다.",
            ["한라통신 가온물산 | 한빛전자가 우수 협력사에 주는 대상"],
        ),
        ("한빛전자는 올랐다. 한라통신 등이 그룹 계열사를 17일 매각했다.", ["한라통신 | 그룹 계열사"]),
        ("한빛전자는 새 금리를 반영한 예금도 7월 중 출시할 예정이다.", ["한빛전자 | 금리를 반영한 예금"]),
    ],
)
def test_actor_is_whom_the_clause_names(read: ReadText, text: str, told: list[str]) -> None:
    assert describe(read(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a paragraph that describes a thing has no actor of the one before
        ("한빛전자는 올랐다.\n물가를 따라 분양 인기도 높다. 5월 분양한 아파트는 모두 팔렸다.", []),
        # in the same paragraph it has
        ("한빛전자는 올랐다. 5월 출시한 세탁기는 모두 팔렸다.", ["한빛전자 | 세탁기"]),
        # whose flats these are is not what the sentence is about
        ("한라통신은 올랐다. 한빛전자가 짓는 아파트에는 길이 났다. 17일 공장을 지었다.", ["한라통신 | 공장"]),
        # a cause told in a clause of its own is the actor's
        (
            "한빛전자는 올랐다.\n수익은 줄었다. 5월 공장을 건립한 영향으로 매출이 줄었다.",
            ["한빛전자 | 공장"],
        ),
        # what is new goes on with the subject
        ("한빛전자는 17일 공장을 지은 뒤 새 세탁기를 출시했다.", ["한빛전자 | 공장", "한빛전자 | 세탁기"]),
        # a determiner stays one
        ("한빛전자는 17일 이 회사를 인수했다.", ["한빛전자 | 회사"]),
    ],
)
def test_actor_is_carried_no_further_than_it_is_told_of(read: ReadText, text: str, told: list[str]) -> None:
    assert describe(read(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a ministry is no proper noun by its make
        ("문화체육관광부와 한빛전자는 힘을 합치고 17일 공장을 지었다.", ["문화체육관광부 한빛전자 | 공장"]),
        ("대주주인 한빛전자와 주관사인 한라통신은 17일 공장을 지었다.", ["한빛전자 한라통신 | 공장"]),
        # of a pact, somebody unknown beside a name acts too, and no deed or crowd does
        ("한라통신과 노을은 17일 공급 계약을 체결했다.", ["한라통신 | 공급 계약"]),
        ("한라통신과 관계자들은 17일 공급 계약을 체결했다.", []),
        # heads of states sign themselves
        ("홍길동 한국 총리와 김도윤 일본 총리는 17일 무역협정을 체결했다.", ["홍길동 김도윤 | 무역협정"]),
        # whom a pact is made with is no part of it
        ("한빛전자는 17일 한라통신과 네이밍 스폰서십을 체결했다.", ["한빛전자 한라통신 | 네이밍 스폰서십"]),
        # who leaves a post is a person
        ("한빛전자 홍길동 사장은 17일 사임을 결정했다.", ["홍길동 | 사임"]),
        # somebody without a name ends what was told before
        ("한빛전자는 올랐다. 대학을 졸업한 최모씨(29)는 쉬고 있다. 5월 공장을 지었다.", []),
        # X도 in front is whom the next sentence is about
        ("한빛전자는 올랐다. 한라통신도 오를 예정이다. 17일 공장을 지었다.", ["한라통신 | 공장"]),
        # an official of another body ends it too
        ("한빛전자는 올랐다. 홍길동 한라통신 사장은 웃었다. 17일 캠페인을 시작했다.", []),
    ],
)
def test_all_who_act_are_told_and_nobody_else(read: ReadText, text: str, told: list[str]) -> None:
    assert describe(read(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("한빛전자와 달리 한라통신은 힘을 얻고 17일 공장을 지었다.", ["한라통신 | 공장"]),
        ("한빛전자와 형제인 한라통신은 17일 공장을 지었다.", ["한라통신 | 공장"]),
        (
            "한빛전자는 17일 가온전자와 나래은행을 인수했다.",
            ["한빛전자 가온전자 나래은행 | 가온전자·나래은행"],
        ),
        ("한빛전자 홍길동 사장은 17일 공장 폐쇄를 결정했다.", ["한빛전자 | 공장 폐쇄"]),
        ("한빛전자는 올랐다. 홍길동 한빛전자 사장은 웃었다. 17일 캠페인을 시작했다.", ["한빛전자 | 캠페인"]),
        ("한빛전자는 올랐다. 값도 오를 예정이다. 17일 공장을 지었다.", ["한빛전자 | 공장"]),
    ],
)
def test_whoever_only_stands_near_does_not_act(read: ReadText, text: str, told: list[str]) -> None:
    assert describe(read(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("나래은행 번개호 팀은 17일 한빛전자와 계약을 체결했다.", ["나래은행 번개호 팀 한빛전자 | 계약"]),
        ("한빛전자 소속 번개호 팀은 17일 한라통신과 계약을 체결했다.", ["번개호 팀 한라통신 | 계약"]),
        ("한빛전자 선수단은 17일 우승했다.", ["한빛전자 선수단 | -"]),
        # a unit in one word is as it was
        ("한빛전자 반도체사업부는 17일 세탁기를 출시했다.", ["한빛전자 반도체사업부 | 세탁기"]),
        # a place with a team, or opponents, name nobody
        ("부산 팀은 17일 한라통신과 계약을 체결했다.", []),
        ("한빛전자 대 한라통신의 경기가 17일 개최된다.", []),
    ],
)
def test_team_bears_its_whole_name(read: ReadText, text: str, told: list[str]) -> None:
    assert describe(read(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("한빛전자는 17일 한라통신과 손잡고 세탁기를 출시했다.", ["한빛전자 한라통신 | 세탁기"]),
        ("한빛전자가 한라통신과 협업 제품을 17일 출시했다.", ["한빛전자 한라통신 | 협업 제품"]),
        ("한빛전자는 17일 나래은행으로부터 선박을 수주했다.", ["한빛전자 나래은행 | 선박"]),
        ("한빛전자는 17일 나래은행으로부터 최고 등급을 받았다.", ["한빛전자 나래은행 | 최고 등급"]),
        # beside what is sold stands another thing, and beside a verb of its own another maker
        ("한빛전자는 17일 IT와 세탁기를 출시했다.", ["한빛전자 | 세탁기"]),
        (
            "한빛전자는 한라통신과 나래은행이 쓰는 세탁기를 17일 출시했다.",
            ["한빛전자 | 한라통신과 나래은행이 쓰는 세탁기"],
        ),
    ],
)
def test_whom_a_deed_is_done_with_takes_part(read: ReadText, text: str, told: list[str]) -> None:
    assert describe(read(text)) == told


def test_two_firms_beside_an_actor_are_not_the_actor(read: ReadText) -> None:
    text = "한빛전자와 한라통신은 17일 협약을 체결했다. 한빛전자는 두 회사와 협력을 강화하기로 했다."
    told = [
        {(one.role, one.mention.name) for one in event.arguments if one.role == "partner"}
        for event in read(text).events
    ]
    assert told[1:] == [set()]


@pytest.mark.parametrize(
    "text",
    [
        "김도윤 새솔협회 과장은 “체질을 바꾸고 있다”고 말했다. 지난해 9월 대구로 본사를 이전했다.",
        "새솔은 지난달 새 기기를 냈다. 누리전자가 세계 시장 1위에 오르자 오랜 철학을 포기했다.",
    ],
)
def test_nobody_does_what_another_did(text: str, read: ReadText) -> None:
    wrong = ("본사", "철학")
    assert [
        event.summary for event in read(text).events if any(word in event.summary for word in wrong)
    ] == []


def test_who_spoke_may_have_founded_a_firm(read: ReadText) -> None:
    text = "홍길동 새솔 대표는 “길이 있었다”고 말했다. 2010년 한빛전자를 설립했다."
    founded = [event for event in read(text).events if event.type == "establishment"]
    names = {one.mention.name for event in founded for one in event.arguments}
    assert names == {"홍길동", "한빛전자"}


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛고등법원은 이적단체에 가입해 활동한 혐의로 기소된 이모 씨를 풀어 줬다.",
        "한빛전자는 15일 약속을 어기고 공장을 폐쇄했다고 비판했다.",
    ],
)
def test_topic_does_nothing_that_only_describes_a_noun_or_that_it_blames(
    sentence: str, read: ReadText
) -> None:
    assert [event for event in read(sentence).events if event.type != "statement"] == []


def test_whose_source_it_is_does_nothing_else(read: ReadText) -> None:
    text = "홍길동 의원이 한빛전자로부터 받은 자료에 따르면 16일 공장 점검을 실시한 이후 사고가 줄었다."
    assert read(text).events == []


def test_court_did_not_rule_what_it_overturns(read: ReadText) -> None:
    events = read("대법원은 지난 4월 한빛전자에 무죄를 선고한 원심을 깼다.").events
    assert [event.summary for event in events if event.summary.endswith("선고")] == []


def test_committee_is_not_tried_with_whom_it_calls(read: ReadText) -> None:
    events = read("국회 윤리위원회는 횡령 혐의로 기소돼 재판을 받고 있는 의원을 불렀다.").events
    assert [event.type for event in events] == ["other"]


def test_nobody_does_what_arises_by_itself(read: ReadText) -> None:
    events = read("새솔통신은 지난 2월 출범한 나래포럼에 참여했다.").events
    assert [event.summary for event in events if event.type == "establishment"] == ["나래포럼 출범"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        # what only a body goes through is no person's, told of before or not
        ("홍길동 한빛전자 회장은 빚을 늘렸다. 결국 작년 8월 법정관리에 들어갔다.", []),
        ("한빛전자는 빚을 늘렸다. 결국 작년 8월 법정관리에 들어갔다.", ["한빛전자"]),
        # some whom a later topic counts
        ("한빛경찰청은 21명은 역할을 나눠 55건의 사고를 냈다.", []),
        ("한빛경찰청은 21명을 조사했다.", ["한빛경찰청"]),
    ],
)
def test_deed_of_a_body_or_of_some_is_nobody_elses(text: str, agents: list[str], read: ReadText) -> None:
    found = [event for event in read(text).events if "빚" not in event.summary]
    assert [one.mention.name for event in found for one in event.arguments] == agents


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # what somebody says others did wrong is his word
        (
            "한빛전자는 누리전자의 물류로봇 ‘나래’가 자사 특허 3건을 침해했다고 주장했다.",
            "한빛전자, 누리전자의 물류로봇 ‘나래’가 자사 특허 3건을 침해했다고 주장",
        ),
        (
            "한빛전자는 누리전자가 자사 특허 3건을 침해했다고 주장했다.",
            "한빛전자, 누리전자가 자사 특허 3건을 침해했다고 주장",
        ),
        # what he did himself, and what went well, is not
        ("한빛전자는 고객 정보를 유출했다고 인정했다.", "한빛전자, 고객 정보 유출"),
        ("한빛전자는 새 로봇 ‘나래’가 국제 인증을 받았다고 밝혔다.", "한빛전자, 로봇 ‘나래’ 국제 인증 획득"),
    ],
)
def test_wrong_of_another_is_the_word_of_whoever_tells_it(text: str, line: str, read: ReadText) -> None:
    assert [event.summary for event in read(text).events] == [line]
