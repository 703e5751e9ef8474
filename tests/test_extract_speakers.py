"""Who speaks and acts where several topics, bodies and verbs stand in one sentence."""

import pytest

from conftest import ReadText
from lgai_graph.model import ParticipantRole


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "한국감정원은 지난달 서울 아파트 가격은 감소했다고 5일 발표했다.",
            "한국감정원, 5월 서울 아파트 가격은 감소했다고 발표",
        ),
        (
            "한국감정원은 부산은 올랐지만 서울은 감소했다고 5일 발표했다.",
            "한국감정원, 부산은 올랐지만 서울은 감소했다고 발표",
        ),
        ("한빛위원회는 해고는 과하다고 봤지만, 법원은 해고가 옳다고 판결했다.", "법원, 해고가 옳다고 판결"),
        (
            "홍길동 한빛청 국장은 “수출이 늘고 있다”고 말했다.",
            "홍길동 한빛청 국장, “수출이 늘고 있다” 발언",
        ),
    ],
)
def test_first_of_two_topics_speaks(sentence: str, line: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == [line]


def test_topic_of_a_report_is_not_what_its_speaker_says(read: ReadText) -> None:
    [event] = read("한빛은행은 이자가 늘었다고 홍길동 새솔증권 사장이 5일 밝혔다.").events
    assert "한빛은행 발언" not in event.summary
    assert [one.mention.name for one in event.arguments] == ["홍길동"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("박용순 중소기업청 벤처투자과장은 “투자가 늘었다”고 말했다.", ["박용순"]),  # Kiwi: 박용|순
        ("김영록 전라남도지사는 18일 한국개발연구원을 방문했다.", ["김영록", "한국개발연구원"]),
        ("홍길동 청와대 정무수석은 5일 서울대를 방문했다.", ["홍길동", "서울대"]),
        ("고흥군은 3일 종합평가에서 우수상을 받았다.", ["고흥군"]),
        ("동작구는 3일 종합평가에서 우수상을 받았다.", ["동작구"]),
        ("동강대학교(총장 김도윤) 교직원들은 5일 양로원에서 봉사활동을 했다.", ["동강대학교"]),
        ("5일 한빛대 학생처장 이한승 씨는 홈페이지에 사과문을 게재했다.", ["이한승"]),
    ],
)
def test_whoever_acts_is_found_by_list_title_or_crowd(sentence: str, who: list[str], read: ReadText) -> None:
    [event] = read(sentence).events
    assert [one.mention.name for one in event.arguments] == who


def test_body_of_the_list_is_no_person_by_its_shape(read: ReadText) -> None:
    [name] = read("동작구는 3일 상을 받았다.").names
    assert (name.text, name.kind.value) == ("동작구", "organization")


def test_whoever_is_tried_is_told_of_without_a_day_but_not_beside_a_noun(read: ReadText) -> None:
    [event] = read("횡령 혐의로 구속기소된 홍길동 전 사장이 징역 3년을 선고받았다.").events
    assert (event.summary, [one.role for one in event.arguments]) == (
        "홍길동 전 사장, 징역 3년 선고받아",
        [ParticipantRole.TARGET],
    )


def test_what_is_counted_is_no_hollow_object(read: ReadText) -> None:
    [event] = read("국토교통부는 5일 택시 수를 줄였다.").events
    assert event.summary == "국토교통부, 택시 수 축소"
    assert read("국토교통부는 5일 타는 수를 줄였다.").events == []


def test_object_of_a_purpose_is_not_the_deeds(read: ReadText) -> None:
    [event] = read("한빛전자는 5일 소음을 막기 위한 새 부품도 개발했다.").events
    assert "부품 개발" in event.summary


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "김도윤 한빛대 교수가 장관 사퇴를 요구해 논란이 일고 있다.",
            "김도윤 한빛대 교수, 장관 사퇴 요구",
        ),
        ("한빛전자가 5일 흰 전구를 만들어 누리꾼들의 눈길을 끌었다.", "한빛전자, 흰 전구 만들어"),
        ("홍길동 씨는 방송에서 사진을 공개하기도 했다.", "홍길동, 방송에서 사진 공개"),
        ("한빛전자가 과징금 3억원을 물게 됐다.", "한빛전자, 과징금 3억원 물어"),
    ],
)
def test_what_a_deed_calls_forth_leaves_it_the_news(sentence: str, line: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 사진을 공개하지 않아 논란이 일고 있다.",
        "한빛전자는 전구를 만들면 논란이 일 것이다.",
        "한빛전자는 전구를 만들고 논란이 일었다.",
        "한빛전자는 새 전구를 만들게 됐다.",  # neither when nor how many
    ],
)
def test_what_is_not_done_calls_nothing_forth(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("한빛전자는 한빛건설의 브랜드를 함께 사용하기로 했다.", ["한빛전자, 한빛건설의 브랜드를 함께 사용"]),
        ("한빛대 측은 5일 사고가 아니라고 밝혔다.", ["한빛대, 사고가 아니라고 발표"]),
        ("홍길동 측은 5일 사고가 아니라고 밝혔다.", []),
        (
            "시집 ‘가나다’를 최근 완간한 홍길동 시인은 7일 이렇게 말했다.",
            ["홍길동 시인 발언", "홍길동 시인, 시집 ‘가나다’ 완간"],
        ),
        (
            "김도윤 한빛전자 사장은 5일 기자들과 만나 “수출을 늘리겠다”고 했다.",
            ["김도윤 한빛전자 사장, “수출을 늘리겠다” 발언"],
        ),
        (
            "한빛전자가 내놓은 ‘나래폰’이 판매량 1만대를 돌파했다.",
            ["한빛전자, ‘나래폰’ 출시", "한빛전자, ‘나래폰’ 판매량 1만대 돌파"],
        ),
        (
            "한빛전자가 방문료를 받는 방안을 추진하고 있어 반발이 일고 있다.",
            ["한빛전자, 방문료를 받는 방안 추진"],
        ),
        (
            "한빛전자는 한빛건설이 전구를 만들기도 했다고 5일 밝혔다.",
            ["한빛전자, 한빛건설이 전구를 만들기도 했다고 발표"],
        ),
    ],
)
def test_every_happening_of_a_sentence_is_told_by_its_doer(
    sentence: str, lines: list[str], read: ReadText
) -> None:
    assert [event.summary for event in read(sentence).events] == lines
