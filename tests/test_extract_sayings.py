"""Which sayings are news, and how their lines tell them. The sentences, people and firms are made up."""

import pytest

from conftest import PUBLISHED, ReadText, ReadTitled, get_pipeline
from helpers_claims import make_article
from lgai_graph.extract import read_article
from lgai_graph.extract.confidence import WEAK
from lgai_graph.model import EventType

BEFORE = "하늘이 맑다. 바람도 잔잔하다. 물도 푸르다. 산은 높다. 김도윤 한빛전자 사장은 "


def list_sayings(title: str, text: str) -> list[str]:
    """Return the lines of what an article under a headline says that somebody said."""
    article = make_article(title, PUBLISHED, text)
    found = read_article(get_pipeline(), article).claims
    return [claim.summary for claim in found if claim.type is EventType.STATEMENT]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("“잘못된 결정”이라고 비판했다.", "김도윤 한빛전자 사장, “잘못된 결정” 비판"),
        ("“잘못된 결정”이라며 강하게 반발했다.", "김도윤 한빛전자 사장, “잘못된 결정” 반발"),
        ("“기술 유출은 거짓말”이라고 반박했다.", "김도윤 한빛전자 사장, “기술 유출은 거짓말” 반박"),
        ("“사고가 또 날 수 있다”고 경고했다.", "김도윤 한빛전자 사장, “사고가 또 날 수 있다” 경고"),
        ("정부의 새 정책을 비판했다.", "김도윤 한빛전자 사장, 정부의 새 정책 비판"),
        ("공장 매각은 없다고 선을 그었다.", "김도윤 한빛전자 사장, 공장 매각은 없다고 일축"),
        ("“값이 너무 높다”고 우려를 나타냈다.", "김도윤 한빛전자 사장, “값이 너무 높다” 우려 표명"),
    ],
)
def test_words_against_somebody_are_news_anywhere(sentence: str, line: str, read: ReadText) -> None:
    assert [event.summary for event in read(BEFORE + sentence).events] == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "“올해는 눈이 많다”고 말했다.",
        "결정을 비판했다.",
        "공장 앞에 선을 그었다.",
        "값이 오를 수 있다고 우려했다.",
    ],
)
def test_other_words_without_a_day_are_none(sentence: str, read: ReadText) -> None:
    assert read(BEFORE + sentence).events == []


def test_words_that_the_headline_quotes_are_news_without_a_day() -> None:
    said = f"{BEFORE}“로봇 공장은 내년에 짓겠다”고 했다."
    assert list_sayings("한빛전자 “로봇 공장 내년에 짓는다”", said) == [
        "김도윤 한빛전자 사장, “로봇 공장은 내년에 짓겠다” 발언"
    ]
    assert list_sayings("한빛전자 “올해 배당 늘린다”", said) == []
    assert list_sayings("로봇 공장 내년에 짓는다", said) == []


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("“국민을 무시했다”며 장관 사퇴를 촉구했다.", "김도윤 한빛전자 사장, 장관 사퇴 촉구"),
        ("“너무한 처사”라며 정부의 결정을 비판했다.", "김도윤 한빛전자 사장, 정부의 결정 비판"),
        ("물가에 대한 우려를 나타냈다.", "김도윤 한빛전자 사장, 물가에 대한 우려 표명"),
        ("정부 결정에 반대 의사를 밝혔다.", "김도윤 한빛전자 사장, 정부 결정에 반대 의사 표명"),
        ("“시장이 커진다”며 투자 의지를 밝혔다.", "김도윤 한빛전자 사장, “시장이 커진다” 발언"),
        ("값이 오를 수 있다고 우려했다.", "김도윤 한빛전자 사장, 값이 오를 수 있다고 우려"),
    ],
)
def test_line_tells_what_was_demanded_or_whom_it_was_against(
    sentence: str, line: str, read: ReadText
) -> None:
    assert [event.summary for event in read(f"김도윤 한빛전자 사장은 3일 {sentence}").events] == [line]


def test_what_was_said_where_people_met_is_told_beside_the_meeting(read: ReadText) -> None:
    events = read("김도윤 한빛당 대표는 5일 청와대에서 열린 회의에서 국회를 강하게 비판했다.").events
    assert {event.type for event in events} == {EventType.CONFERENCE, EventType.STATEMENT}


def test_what_a_press_conference_was_for_is_told_beside_it(read: ReadText) -> None:
    told = "김도윤 한빛당 대표는 5일 국회에서 기자회견을 열고 장관의 사퇴를 촉구했다."
    lines = [event.summary for event in read(told).events]
    assert lines == ["김도윤 한빛당 대표, 국회에서 기자회견 개최", "김도윤 한빛당 대표, 장관의 사퇴 촉구"]
    only = read("한빛협회는 5일 간담회를 열고 협력 방안을 논의했다.").events
    assert {event.type for event in only} == {EventType.CONFERENCE}


def test_answer_is_told_but_no_bare_yes_or_no(read: ReadText) -> None:
    told = "김도윤 한빛당 의원은 3일 돈을 받았느냐는 질문에 "
    assert [event.summary for event in read(f"{told}“돈을 받지 않았다”고 답했다.").events] == [
        "김도윤 한빛당 의원, “돈을 받지 않았다” 답변"
    ]
    assert read(f"{told}“없습니다”라고 답했다.").events == []


@pytest.mark.parametrize("said", ["많은 사랑 부탁드린다", "새해를 맞아 축하드린다", "깊이 감사를 드린다"])
def test_courtesies_are_no_news(said: str, read: ReadText) -> None:
    assert read(f"김도윤 한빛전자 사장은 3일 “{said}”고 말했다.").events == []


def test_whoever_resigned_before_somebody_else_acts_is_not_the_one_who_acts(read: ReadText) -> None:
    events = read("김도윤 부총리는 5일 사의를 밝힌 이보람 총리 대신 한빛전자를 방문했다.").events
    assert [event.type for event in events] == [EventType.VISIT]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("김도윤 한빛협회장은 올해 초 연임에 성공했다.", "김도윤 한빛협회장, 연임 성공"),
        ("김도윤 한빛은행장은 10일 취임식을 열었다.", "김도윤 한빛은행장 취임"),
        ("김도윤 새솔구단 감독은 5일 지휘봉을 내려놓았다.", "김도윤 새솔구단 감독 사퇴"),
        ("한빛전자는 4일 20명을 신규 임원으로 승진시켰다.", "한빛전자, 20명을 신규 임원으로 승진시켜"),
    ],
)
def test_line_of_an_office_says_which(sentence: str, line: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == [line]


def test_quoted_speaker_bears_the_post() -> None:
    text = "“로봇 공장을 짓겠습니다.” 김도윤 한빛전자 사장은 3일 “로봇이 핵심”이라며 이같이 말했다."
    assert list_sayings("로봇", text) == ["김도윤 한빛전자 사장, “로봇 공장을 짓겠습니다” 발언"]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("김도윤 한빛전자 회장은 10일 귀국했다.", "김도윤 한빛전자 회장 귀국"),
        ("김도윤 장관은 10일 이보람 대사를 접견했다.", "김도윤 장관, 이보람 대사 접견"),
    ],
)
def test_people_go_and_meet(sentence: str, line: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == [line]


def test_time_that_only_bounds_an_office_is_not_the_deeds(read: ReadText) -> None:
    [event] = read("임기가 올해 12월까지인 김도윤 한빛협회장이 지난달 사의를 표명했다.").events
    assert event.when
    assert event.when.when == "2020-05"


BACKGROUND = (
    "회사가 맺은 계약과 지난해 지은 건물과 올해 늘린 인력과 앞으로 들일 장비를 "
    "한꺼번에 모두 살피는 데에는 시간이 걸릴 수밖에 없다"
)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "“유럽산 건전지가 비싼 것은 이름값 때문”이라며 “성능은 서로 비슷하다”고",
            "“유럽산 건전지가 비싼 것은 이름값 때문”이라며 “성능은 서로 비슷하다”",
        ),
        ("“값은 그대로”라며 이어 “환율은 더 본다”고", "“환율은 더 본다”"),
        (f"“나래호 {BACKGROUND}”며 “이를 따져 보고 신중하게 결정하겠다”고", f"“나래호 {BACKGROUND}”"),
        (f"“모든 {BACKGROUND}”며 “우리는 가진 모든 수단을 다 쓰겠다”고", f"“모든 {BACKGROUND}”"),
        (
            f"“모든 {BACKGROUND}”며 “한솔전자는 가진 모든 수단을 다 쓴다”고",
            "“한솔전자는 가진 모든 수단을 다 쓴다”",
        ),
        (f"“나래호 {BACKGROUND}”며 “새 배는 가을에 물에 띄우겠다”고", "“새 배는 가을에 물에 띄우겠다”"),
    ],
)
def test_two_quotations_stand_together_else_the_one_that_names_a_thing(
    said: str, shown: str, read: ReadText
) -> None:
    lines = [event.summary for event in read(f"김도윤 한빛전자 사장은 7일 {said} 말했다.").events]
    assert lines == [f"김도윤 한빛전자 사장, {shown} 발언"]


@pytest.mark.parametrize(
    ("clause", "shown"),
    [
        ("은 7일 공장 이전과 관련해", ", 공장 이전과 관련해 "),
        ("은 7일 새솔전자 인수에 대해서는", ", 새솔전자 인수에 대해서 "),
        ("은 7일 노조가 공장을 옮기라고 요구한 것을 두고", ", 노조가 공장을 옮기라고 요구한 것을 두고 "),
        ("은 7일 이에 대해", ", "),
        ("은 7일 이 문제와 관련해", ", "),
        ("은 7일 새솔전자 인수에 대해 회견을 열고", ", "),
        ("은 7일 공장 이전을 위해", ", "),
    ],
)
def test_what_a_quotation_is_about_stands_in_front_of_it(clause: str, shown: str, read: ReadText) -> None:
    text = f"김도윤 한빛전자 사장{clause} “아직 정하지 않았다”고 말했다."
    (line,) = [event.summary for event in read(text).events if event.type is EventType.STATEMENT]
    assert line == f"김도윤 한빛전자 사장{shown}“아직 정하지 않았다” 발언"


@pytest.mark.parametrize(
    ("scene", "weak"),
    [
        ("은 7일 서울에서 열린 한국로봇포럼에서 “매출이 두 배로 늘었다”고 말했다.", True),
        ("은 7일 새솔신문사를 방문해 “매출이 두 배로 늘었다”고 말했다.", True),
        ("은 7일 서울에서 열린 한국로봇포럼에서 규제가 필요하다고 주장했다.", True),
        ("은 7일 서울에서 열린 한국로봇포럼에 참석했다.", False),
        ("은 7일 새솔신문사를 방문해 설비를 둘러봤다.", False),
        ("과 박가온 새솔 회장은 7일 새솔신문사를 방문했다.", False),
    ],
)
def test_where_somebody_was_is_doubted_beside_what_he_said_there(
    scene: str, weak: bool, read: ReadText
) -> None:
    events = read(f"김도윤 한빛전자 사장{scene}").events
    kinds = {EventType.CONFERENCE, EventType.VISIT}
    assert [WEAK in event.reasons for event in events if event.type in kinds][:1] == [weak]
    assert weak == any(event.type is EventType.STATEMENT for event in events)


@pytest.mark.parametrize(
    ("sentence", "weak"),
    [
        ("김도윤 한빛전자 사장은 7일 서울에서 열린 한국로봇포럼에서 이 같은 목표를 제시했다.", True),
        ("7일 한국로봇포럼에 참석한 김도윤 한빛전자 사장은 표정이 밝았다.", True),
        ("김도윤 한빛전자 사장은 7일 한국로봇포럼에 참석했다.", False),
        ("김도윤 한빛전자 사장은 다음달 7일 서울에서 열리는 한국로봇포럼에 참석한다.", False),
    ],
)
def test_attendance_is_doubted_where_another_verb_tells_the_news(
    sentence: str, weak: bool, read: ReadText
) -> None:
    found = [WEAK in event.reasons for event in read(sentence).events if event.type is EventType.CONFERENCE]
    assert found
    assert set(found) == {weak}


def test_attendance_that_the_headline_tells_is_not_doubted(read_titled: ReadTitled) -> None:
    sentence = "김도윤 한빛전자 사장은 7일 한국로봇포럼에 참석해 새 기술을 살펴봤다."
    found = {
        title: [WEAK in event.reasons for event in read_titled(title, sentence) if event.type == "conference"]
        for title in ("김도윤 사장, 한국로봇포럼 참석", "김도윤 사장의 하루")
    }
    assert found == {"김도윤 사장, 한국로봇포럼 참석": [False], "김도윤 사장의 하루": [True]}


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "금융감독원은 7일 혐의자 21명이 사고 55건을 일으킨 것으로 드러났다고 밝혔다.",
            "금융감독원, 혐의자 21명이 사고 55건을 일으킨 것으로 드러났다고 발표",
        ),
        (
            "금융감독원은 7일 조사한 사람 가운데 21명은 사고를 일으킨 것으로 확인됐다고 밝혔다.",
            "금융감독원, 조사한 사람 가운데 21명은 사고를 일으킨 것으로 확인됐다고 발표",
        ),
        ("한빛전자는 지난해 새솔전자를 인수한 것으로 확인됐다.", "한빛전자, 새솔전자 인수"),
        ("감사원은 한빛공사가 지난해 새솔광산을 인수한 것으로 드러났다고 밝혔다.", "한빛공사, 새솔광산 인수"),
    ],
)
def test_what_somebody_found_out_of_others_is_his_word_and_never_his_deed(
    sentence: str, line: str, read: ReadText
) -> None:
    assert [event.summary for event in read(sentence).events] == [line]


def test_report_begins_behind_the_speaker_whatever_he_is_called(read: ReadText) -> None:
    said = "논란이 커지자 재단 측은 7일 새솔전자가 먼저 사과해야 한다고 밝혔다."
    text = f"한빛재단은 새솔전자의 기부금을 돌려줬다. {said}"
    lines = [event.summary for event in read(text).events if event.type is EventType.STATEMENT]
    assert lines == ["한빛재단, 새솔전자가 먼저 사과해야 한다고 발표"]


@pytest.mark.parametrize(
    ("opening", "line"),
    [
        ("검찰에 따르면 새솔은행은", "새솔은행, 한빛리조트에 거액의 대출 제공 (검찰)"),
        (
            "7일 서울중앙지검에 따르면 새솔은행은",
            "새솔은행, 한빛리조트에 거액의 대출 제공 (서울중앙지검)",
        ),
        ("새솔은행에 따르면 새솔은행은", "새솔은행, 한빛리조트에 거액의 대출 제공"),
        ("국토연구원에 따르면 새솔은행은", "새솔은행, 한빛리조트에 거액의 대출 제공"),
    ],
)
def test_what_prosecutors_tell_of_others_bears_their_name(opening: str, line: str, read: ReadText) -> None:
    lines = [event.summary for event in read(f"{opening} 지난해 한빛리조트에 거액의 대출을 내줬다.").events]
    assert lines == [line]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "서울시는 17일 국토교통부에 특구를 지정해줄 것을 요청했다.",
            "서울시, 국토교통부에 특구를 지정해줄 것을 요청",
        ),
        (
            "금융감독원은 17일 나래증권에 통제를 강화할 것을 권고했다.",
            "금융감독원, 나래증권에 통제를 강화할 것을 권고",
        ),
        (
            "서울시는 17일 강릉을 방문한 홍길동 국토교통부 장관에게 특구를 지정해줄 것을 요청했다.",
            "서울시, 강릉을 방문한 홍길동 국토교통부 장관에게 특구를 지정해줄 것을 요청",
        ),
    ],
)
def test_line_of_a_request_says_what_is_asked_for(sentence: str, line: str, read: ReadText) -> None:
    events = read(sentence).events
    assert line in [event.summary for event in events if event.type is EventType.STATEMENT]


@pytest.mark.parametrize(("day", "told"), [("17일 ", True), ("", False)])
def test_request_below_the_top_is_news_in_a_sentence_with_a_day(
    day: str, *, told: bool, read: ReadText
) -> None:
    text = f"{BEFORE}웃었다. 서울시는 {day}강릉을 찾은 손님에게 특구를 지정해줄 것을 요청했다."
    asked = [event for event in read(text).events if event.summary.endswith("것을 요청")]
    assert bool(asked) is told


@pytest.mark.parametrize("verb", ["공시", "발표"])
def test_what_a_firm_files_is_its_word(verb: str, read: ReadText) -> None:
    (event,) = read(f"한빛전자는 배터리가 시험 기준을 충족했다고 17일 {verb}했다.").events
    assert event.summary == f"한빛전자, 배터리가 시험 기준을 충족했다고 {verb}"
