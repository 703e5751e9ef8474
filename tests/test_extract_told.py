"""What a sentence tells as its news, and by whom: findings, gatherings, courts, somebody else's plans.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

from dataclasses import replace

import pytest

from conftest import PUBLISHED, Read, ReadText, get_pipeline
from helpers_claims import make_article
from lgai_graph.extract import read_article
from lgai_graph.model import BARE_LEAD, Claim, EventType

QUIET = "하늘이 맑다. "  # tells of nothing


def list_events(found: Read) -> list[tuple[str, str, list[str]]]:
    """Return type, status and actors of each event."""
    return [
        (str(event.type), str(event.status), [one.mention.name for one in event.arguments])
        for event in found.events
    ]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # what turned out to be true
        (
            "김도윤 새솔시장이 의혹을 제기한 박가람 변호사를 상대로 소송을 낸 것으로 확인됐다.",
            ("legal", "happened", ["김도윤", "박가람"]),
        ),
        (
            "한빛전자는 낡은 공장을 지난달 폐쇄한 것으로 드러났다.",
            ("other", "happened", ["한빛전자"]),
        ),
        # what somebody says he did, of somebody else
        (
            "감사원은 한빛전자가 새솔을 비롯한 협력사에 압력을 행사한 것으로 확인됐다고 5일 발표했다.",
            ("other", "happened", ["한빛전자"]),
        ),
        # 물론 lists
        (
            "여야는 물론 정부로부터 압력을 받아온 김도윤 한빛전자 사장이 24일 스스로 물러났다.",
            ("departure", "happened", ["김도윤"]),
        ),
        # courts, prosecutors, the police
        ("법원은 10일 사건을 서울고법으로 돌려보냈다.", ("legal", "happened", ["법원"])),
        ("대법원1부는 10일 사건을 서울고법으로 돌려보냈다.", ("legal", "happened", ["대법원1부"])),
        ("법원이 공장의 공사를 중단하라는 결정을 내렸다.", ("legal", "happened", ["법원"])),
        # what others are asked to do is but said
        (
            "한빛협회는 정부에 새 제도를 시행해 달라고 촉구했다.",
            ("statement", "happened", ["한빛협회"]),
        ),
        # people go to law themselves
        (
            "김도윤 씨가 15일 항소장을 제출, 다툼이 길어지게 됐다.",
            ("legal", "happened", ["김도윤"]),
        ),
        # 나서다 puts a verb forward
        (
            "김도윤 한빛은행장이 5일 무리한 대출을 경계하고 나섰다.",
            ("statement", "happened", ["김도윤"]),
        ),
        # a verb that leads to a plan is one
        (
            "한빛전자는 내년까지 호텔을 개관해 업계 선두로 올라서겠다고 발표했다.",
            ("establishment", "planned", ["한빛전자"]),
        ),
        # whose product is launched
        ("한빛전자의 새 앱 ‘나래’가 5일 출시됐다.", ("launch", "happened", ["한빛전자", "나래"])),
        ("한빛전자가 개발한 새 앱 ‘나래’가 5일 출시됐다.", ("launch", "happened", ["한빛전자", "나래"])),
        # a report in short quotation marks is speech
        (
            "김도윤 한빛전자 사장이 최근 소문이 나돈 새솔 매각에 대해 “팔 생각이 없다”는 입장을 밝혔다.",
            ("statement", "happened", ["김도윤"]),
        ),
        # another clause's subject does not act
        (
            "한빛전자가 공장을 통해 바늘이 박혀도 오래 달릴 수 있는 바퀴를 공급한다.",
            ("program", "planned", ["한빛전자"]),
        ),
    ],
)
def test_lead_tells_who_does_what(sentence: str, event: tuple[str, str, list[str]], read: ReadText) -> None:
    assert event in list_events(read(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 낡은 공장을 폐쇄할 것으로 알려졌다.",  # expected
        "한빛전자는 매출이 많은 것으로 확인됐다.",  # how something is
        "“모두가 기뻐한 아침이었다”는 말이 돌았다.",
        QUIET + "한빛전자가 만든 앱이 사랑받았다.",
        QUIET + "한빛협회는 정부에 새 제도를 시행하라고 했다.",
        "한빛전자는 자존심을 회복한다.",
        "한빛전자가 새솔을 인수할 것이란 관측이 나온다.",
        QUIET + "한빛전자가 새 로봇을 출시할 것이라는 전망이 나왔다.",
    ],
)
def test_expectations_and_states_are_no_events(sentence: str, read: ReadText) -> None:
    assert list_events(read(sentence)) == []


def test_what_another_will_do_with_the_goods_is_not_the_news(read: ReadText) -> None:
    found = read("한빛전자가 내년부터 나래자동차가 판매할 신차에 바퀴를 공급한다.")
    assert [one.mention.name for event in found.events for one in event.arguments] == ["한빛전자"]


def test_whose_plan_others_speak_against_does_not_speak(read: ReadText) -> None:
    found = read(
        "정부가 5일 발표한 대책에 대해 현장에서는 “모두에게 해로운 정책이라 바람직하지 못하다”고 반발했다."
    )
    assert [event for event in found.events if event.type is EventType.STATEMENT] == []


@pytest.mark.parametrize(
    ("sentence", "when", "parts"),
    [
        (
            "한빛전자가 주관하는 제2회 로봇 포럼이 24일 새솔센터에서 개최된다.",
            "2020-06-24",
            {"agent 한빛전자", "venue 새솔센터"},
        ),
        ("‘새솔 축제’가 내달 2일 부산에서 개막한다.", "2020-07-02", {"venue 부산"}),
        ("‘새솔 축제’가 내달 2일 부산에서 막을 올린다.", "2020-07-02", {"venue 부산"}),
        ("10일 부산에서 ‘새솔 축제’의 막이 올랐다.", "2020-06-10", {"venue 부산"}),
        (
            QUIET + "10일 새솔센터에서 한빛전자 주최로 열린 ‘로봇 엑스포’에선 의견이 쏟아졌다.",
            "2020-06-10",
            {"agent 한빛전자", "venue 새솔센터"},
        ),
    ],
)
def test_gathering_is_held_by_its_host_at_its_place(
    sentence: str, when: str, parts: set[str], read: ReadText
) -> None:
    [event] = read(sentence).events
    assert event.type is EventType.CONFERENCE
    assert event.when is not None
    assert event.when.when == when
    assert {f"{one.role} {one.mention.name}" for one in event.arguments} == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "회의가 24일 부산에서 열린다.",  # which one?
        "‘새솔 축제’가 부산에서 열린다.",  # on no day
        "하늘 문이 24일 열린다.",
    ],
)
def test_gathering_of_nobody_is_told_by_name_day_and_place(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


def test_who_left_a_firm_acts_for_himself(read: ReadText) -> None:
    sentence = "김도윤 전 한빛전자 사장이 5일 새 책을 공개했다."
    assert [parts for _, _, parts in list_events(read(sentence))] == [["김도윤"]]
    assert [parts for _, _, parts in list_events(read(sentence.replace("전 ", "")))] == [["한빛전자"]]


def read_titled(title: str, text: str) -> list[Claim]:
    """Return the events of an article with a headline."""
    article = replace(make_article("시험", PUBLISHED, text), title=title)
    claims = read_article(get_pipeline(), article).claims
    return [c for c in claims if isinstance(c.type, EventType) and c.evidence.rule != BARE_LEAD]


def test_sentence_that_goes_on_with_the_headline_leads_too() -> None:
    text = "‘이제는 문화다.’ 한빛전자가 음악과 미술에 대대적인 후원에 나선다."
    [event] = read_titled("한빛전자 회장, 이번엔 음악 후원", text)
    assert event.arguments[0].mention.name == "한빛전자"
    assert read_titled("회장의 새벽", text.replace("‘이제는 문화다.’", "하늘이 맑은 아침이다.")) == []


def test_name_is_parted_from_the_particle_that_ends_its_word() -> None:
    title, text = "가나다라마바, 새 요금 시행", "가나다라마바는 새 요금을 5일 시행한다고 밝혔다."
    assert [one.mention.name for event in read_titled(title, text) for one in event.arguments] == [
        "가나다라마바"
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("핀란드가 내년까지 공장 임대료를 5% 줄이기로 했다.", [("other", "planned", ["핀란드"])]),
        ("일본은 내년 4월부터 파견 기간을 줄인다.", [("other", "planned", ["일본"])]),
        ("일본은 시장을 넓히고 있다.", []),  # on no day
        ("네덜란드는 1602년 회사를 세웠다.", []),  # history
        (QUIET + "핀란드가 내년까지 공장 임대료를 5% 줄이기로 했다.", []),  # not at the top
    ],
)
def test_country_acts_where_an_article_opens_with_what_it_decides(
    sentence: str, told: list[tuple[str, str, list[str]]], read: ReadText
) -> None:
    assert list_events(read(sentence)) == told


def test_quotation_in_words_of_the_headline_is_told_without_a_day() -> None:
    title, text = (
        "김도윤 사장 “로봇 시장이 살길”",
        "로봇이 온다. 김도윤 한빛전자 사장은 “로봇 시장을 키워야 모두가 산다”고 강조했다.",
    )
    assert [event.type for event in read_titled(title, text)] == ["statement"]
    assert read_titled("봄이 온다", text) == []


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("한빛전자는 낡은 공장을 폐쇄한 것으로 알려졌다.", "한빛전자, 낡은 공장 폐쇄 (전해짐)"),
        ("한빛전자는 낡은 공장을 폐쇄한 것으로 전해졌습니다.", "한빛전자, 낡은 공장 폐쇄 (전해짐)"),
        ("한빛전자는 새솔전자를 인수하기로 한 것으로 알려졌다.", "한빛전자, 새솔전자 인수 (전해짐)"),
        ("나래통신은 한빛전자가 직원 300명을 해고했다고 보도했다.", "한빛전자, 직원 300명 해고 (전해짐)"),
        ("나래통신은 “한빛전자가 직원 300명을 해고했다”고 보도했다.", "한빛전자, 직원 300명 해고 (전해짐)"),
        ("한빛전자가 새솔폰을 단종할 것이라고 나래통신이 보도했다.", "한빛전자, 새솔폰 단종 (전해짐)"),
        ("한빛전자는 낡은 공장을 폐쇄한 것으로 확인됐다.", "한빛전자, 낡은 공장 폐쇄"),
        ("한빛전자는 낡은 공장을 폐쇄할 것이라고 밝혔다.", "한빛전자, 낡은 공장 폐쇄"),
    ],
)
def test_line_says_that_a_deed_is_only_heard_of(sentence: str, summary: str, read: ReadText) -> None:
    [event] = read(sentence).events
    assert event.summary == summary
    assert ("only heard of" in event.reasons) == summary.endswith("(전해짐)")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "홍길동 한빛당 의원은 이같은 내용을 담은 ‘나래법 일부개정법률안’을 대표발의했다고 1일 밝혔다.",
            "legal",
        ),
        (
            "홍길동 한빛당 의원은 ‘나래법 개정안’(이하 나래법), ‘새솔법 개정안’을 발의했다고 1일 밝혔다.",
            "legal",
        ),
        # what he says of its worth stays his words
        ("홍길동 한빛당 의원은 ‘나래보호법 개정안’이 시장을 살린다고 1일 밝혔다.", "statement"),
    ],
)
def test_what_a_person_filed_is_his_deed(sentence: str, kind: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert event.type == kind
    assert [argument.mention.name for argument in event.arguments] == ["홍길동"]
    assert event.when is not None


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "한빛전자는 위성 발사를 11월 27일로 확정했다.",
            ("planned", "2020-11-27", "한빛전자, 위성 발사 확정"),
        ),
        ("한빛전자는 재개 시점을 내년 3월로 정했다.", ("planned", "2021-03", "한빛전자, 재개 시점 정해")),
        (
            "대법원은 상고심 선고를 다음 달 1일로 연기했다.",
            ("planned", "2020-07-01", "대법원, 상고심 선고 연기"),
        ),
        (
            "한빛전자는 4월 5일 새 공장의 위치를 확정했다.",
            ("happened", "2020-04-05", "한빛전자, 새 공장의 위치 확정"),
        ),
    ],
)
def test_day_that_a_verb_sets_is_still_to_come(
    sentence: str, told: tuple[str, str, str], read: ReadText
) -> None:
    (event,) = read(sentence).events
    assert (event.status, event.when and event.when.when, event.summary) == told
