"""What articles open with: rulings, findings, reports in quotation marks, gatherings, and who acts in them.

The sentences are made up and so are their firms. They come out on 17 June 2020.
"""

from collections.abc import Sequence

import pytest

from conftest import ReadText
from lgai_graph.extract.events.parts.participants import find_noted
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Phrase, Word
from lgai_graph.model import Claim, EntityKind
from test_extract_lead import read_titled


def tell(events: Sequence[Claim]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return type, line and participants of events."""
    return [
        (str(one.type), one.summary, [(str(arg.role), arg.mention.name) for arg in one.arguments])
        for one in events
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "summary", "who"),
    [
        (
            "낡은 담장을 허물면 이웃에게 먼저 알려야 한다는 대법원 판결이 나왔다.",
            "legal",
            "대법원, 낡은 담장을 허물면 이웃에게 먼저 알려야 한다고 판결",
            "agent",
        ),
        (
            "비가 적으면 채소가 귀해진다는 분석이 한국은행에서 나왔다.",
            "statement",
            "한국은행, 비가 적으면 채소가 귀해진다고 분석",
            "speaker",
        ),
    ],
)
def test_what_a_body_ruled_or_found_is_told_as_a_noun(
    sentence: str, kind: str, summary: str, who: str, read: ReadText
) -> None:
    ((found, line, ((role, _),)),) = tell(read(sentence).events)
    assert (found, line, role) == (kind, summary, who)


@pytest.mark.parametrize(
    "sentence",
    [
        "낡은 담장을 허물면 먼저 알려야 한다는 지적이 나왔다.",  # nobody's
        "낡은 담장을 허물어야 하는 대법원 판결이 나왔다.",  # not what it says
        "비가 왔다. 해도 떴다. 담장을 허물면 알려야 한다는 대법원 판결이 나왔다.",  # not at the top
    ],
)
def test_noun_that_says_nothing_of_a_body_is_no_ruling(sentence: str, read: ReadText) -> None:
    assert [one for one in read(sentence).events if one.evidence.rule == "statement.ruling"] == []


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "통계청이 회원 300명을 조사한 결과 절반이 한 달에 3권을 읽는 것으로 나타났다.",
            "절반이 한 달에 3권을 읽는 것으로 조사 (통계청)",
        ),
        (
            "5일 통계청에 따르면 나래시의 나무는 2만그루 늘었다.",
            "나래시의 나무는 2만그루 증가 (통계청)",
        ),
    ],
)
def test_survey_is_told_with_what_it_came_to(sentence: str, summary: str, read: ReadText) -> None:
    assert [(str(one.type), one.summary) for one in read(sentence).events] == [("statement", summary)]


def test_what_the_press_is_quoted_to_report_as_done_is_told_of_its_doer(read: ReadText) -> None:
    (event,) = read("뉴욕타임스는 “한빛전자가 새솔을 인수했다”고 3일 보도했다.").events
    assert [arg.mention.name for arg in event.arguments] == ["한빛전자", "새솔"]


def test_what_the_press_only_expects_is_not_told(read: ReadText) -> None:
    assert read("뉴욕타임스는 “한빛전자가 새솔을 인수할 수도 있다”고 보도했다.").events == []


def test_speaker_may_stand_in_brackets_behind_an_opening_quotation(read: ReadText) -> None:
    text = "“나무는 천천히 자라지만 오래 산다.”(홍길동 한빛전자 사장)\n숲이 넓어졌다."
    (event,) = read(text).events
    assert event.summary == "홍길동 한빛전자 사장, “나무는 천천히 자라지만 오래 산다” 발언"
    assert event.lead


def test_nameless_speaker_in_brackets_says_nothing(read: ReadText) -> None:
    assert read("“나무는 천천히 자라지만 오래 산다.”(한 시민)\n숲이 넓어졌다.").events == []


@pytest.mark.parametrize(
    ("sentence", "summary", "who"),
    [
        (
            "‘나래 도서전’이 오는 20일 서울 삼성동 코엑스에서 열린다.",
            "‘나래 도서전’, ",
            [("venue", "코엑스")],
        ),
        (
            "‘나래 도서전’이 오는 20일 부산 나래유스호스텔 대회의실에서 열린다.",
            "‘나래 도서전’, ",
            [("venue", "나래유스호스텔")],
        ),
        (
            "한빛전자가 오는 20일 ‘나래컵’의 막이 오른다고 2일 밝혔다.",
            "한빛전자, ‘나래컵’ 개막",
            [("agent", "한빛전자")],
        ),
    ],
)
def test_gathering_is_told_by_its_hall_or_by_whoever_announces_it(
    sentence: str, summary: str, who: list[tuple[str, str]], read: ReadText
) -> None:
    ((kind, line, parts),) = tell(read(sentence).events)
    assert (kind, parts) == ("conference", who)
    assert line.startswith(summary)


def test_gathering_without_a_host_gives_way_to_one_with(read: ReadText) -> None:
    text = (
        "‘나래 도서전’이 오는 20일 서울 삼성동 코엑스에서 열린다. "
        "한빛전자는 오는 20일 서울에서 ‘나래 도서전’을 개최한다."
    )
    (event,) = read(text).events
    assert ("agent", "한빛전자") in [(str(arg.role), arg.mention.name) for arg in event.arguments]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("중국과 일본 정상이 3일 베이징에서 회담을 열었다.", ["중국", "일본", "베이징"]),
        ("한빛전자 본점은 오는 23일 새 가방 브랜드를 선보인다.", ["한빛전자"]),
        ("한빛전자 가전사업 태스크포스는 3일 서울에서 토론회를 열었다.", ["한빛전자", "서울"]),
        (
            "작가 홍길동이 꿈이 가득한 날의 숲, 그리고 바람이 깊어져 사라지는 숲을 담은 앨범을 3일 발매했다.",
            ["홍길동"],
        ),
        (
            "삼성화재 동부화재 LIG손해보험 한빛 등은 3일 새 보험 상품을 내놨다.",
            ["삼성화재", "동부화재", "LIG손해보험"],
        ),
    ],
)
def test_who_acts_is_found_by_what_stands_around(sentence: str, who: list[str], read: ReadText) -> None:
    event = read(sentence).events[0]
    assert [arg.mention.name for arg in event.arguments] == who


def test_abbreviation_in_brackets_stands_for_a_body_of_unknown_name() -> None:
    words = [Word("모래", 0, 2, ("NNP",), True), Word("새솔국가", 3, 7, ("NNP",), True)]
    phrase = Phrase(words, [(8, 11, 2)], "가", 0, 12)
    short = Name("SNZ", 8, 11, EntityKind.ORGANIZATION, "learned")
    firm = Name("새솔", 8, 11, EntityKind.ORGANIZATION, "learned")
    assert find_noted(phrase, [short]) == [short]
    assert find_noted(phrase, [firm]) == []
    assert find_noted(Phrase(words, [(2, 3, 1)], "가", 0, 12), [short]) == []


def test_subject_may_stand_behind_a_verb_that_describes_it(read: ReadText) -> None:
    (event,) = read("국경을 넘은 한빛전자가 강가에 있는 공장을 3일 사들였다.").events
    assert [arg.mention.name for arg in event.arguments] == ["한빛전자"]


@pytest.mark.parametrize("word", ["하청업체 노조", "자회사 노조"])
def test_unit_of_another_firm_does_not_act_for_the_first(word: str, read: ReadText) -> None:
    events = read(f"한빛전자 {word}는 3일 파업을 시작했다.").events
    assert all(arg.mention.name != "한빛전자" for one in events for arg in one.arguments)


def test_share_is_news_by_how_much_it_changed(read: ReadText) -> None:
    (event,) = read("한빛전자는 3일 종이 포장 비중을 11.7% 줄였다.").events
    assert event.summary == "한빛전자, 종이 포장 비중 11.7% 축소"
    assert read("한빛전자는 3일 종이 포장 비중을 줄였다.").events == []


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("한빛재단은 1999년 3월 설립된 단체다.", "한빛재단 설립"),
        ("한빛전자는 1932년 홍길동 일가가 창업한 회사로, 유모차를 판다.", "홍길동 일가, 한빛전자 창업"),
        ("한빛전자는 지난해 새솔그룹이 인수한 회사다.", "새솔그룹, 한빛전자 인수"),
        ("한빛전자는 지난해 새솔그룹을 인수한 회사다.", "한빛전자, 새솔그룹 인수"),
    ],
)
def test_noun_of_what_something_is_stands_for_the_topic(sentence: str, summary: str, read: ReadText) -> None:
    assert summary in [one.summary for one in read(sentence).events]


def test_verbs_side_by_side_with_times_of_their_own_are_two_events(read: ReadText) -> None:
    text = (
        "한빛전자는 첫 매장을 올해 안에 부산의 쇼핑몰에 열고, 2023년까지 매장 수를 100개까지 늘릴 계획이다."
    )
    events = read(text).events
    assert sorted(one.when.when for one in events if one.when) == ["../2020", "../2023"]


def test_adverb_made_of_a_verb_leaves_the_object_to_the_next_verb(read: ReadText) -> None:
    (event,) = read("한빛전자는 3일 새 자전거 모델을 잇따라 내놨다.").events
    assert "자전거 모델" in event.summary


def test_early_claim_of_the_headlines_actor_is_the_lead() -> None:
    text = "‘나래 지도’ 앱이 널리 쓰인다. 한빛전자는 3일 ‘나래 지도’ 앱을 출시했다."
    (event,) = read_titled("한빛전자, ‘나래 지도’ 앱 출시", text)
    assert event.lead
