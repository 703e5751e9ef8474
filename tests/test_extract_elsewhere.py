"""What another sentence or the headline tells of an event: which thing, whose case, which office.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

from dataclasses import replace

import pytest

from conftest import PUBLISHED, ReadText, get_pipeline
from helpers_claims import make_article
from lgai_graph.extract import read_article
from lgai_graph.model import Claim, EventType

WEAK, UNNAMED, TOLD = "summary=weak", "object told nowhere", "object told before"


def find_line(read: ReadText, text: str, noun: str) -> Claim:
    """Return the one event of a text whose line ends with a noun."""
    return only(read(text).claims, noun)


def only(claims: tuple[Claim, ...], noun: str) -> Claim:
    """Return the one event whose line ends with a noun."""
    events = [claim for claim in claims if isinstance(claim.type, EventType)]
    found = [claim for claim in events if claim.summary.endswith(noun)]
    assert len(found) == 1, [claim.summary for claim in events]
    return found[0]


@pytest.mark.parametrize(
    ("text", "noun", "line"),
    [
        # the nearest thing of that noun
        (
            "한빛전자는 지난해 ‘나래’ 서비스를 내놓았다. 한빛전자는 5일 이 서비스를 중단했다.",
            "중단",
            "한빛전자, ‘나래’ 서비스 중단",
        ),
        # what a general noun can stand for
        (
            "한빛전자는 10일 ‘나래 포럼’을 소개했다. 이번 행사는 한빛전자가 주최했다.",
            "주최",
            "한빛전자, ‘나래 포럼’ 주최",
        ),
        # alone, a noun that says nothing by itself
        (
            "한빛전자는 ‘미래 이동’ 소송의 결과를 기다려 왔다. 한빛전자는 5일 소송에 참여했다.",
            "참여",
            "한빛전자, ‘미래 이동’ 소송 참여",
        ),
        # inside a longer phrase
        (
            "미얀마 정부는 20개 해저 광구의 개발권 입찰을 거쳐 5일 한빛전자에 개발권을 부여했다.",
            "부여",
            "미얀마 정부, 한빛전자에 20개 해저 광구의 개발권 부여",
        ),
        # a deed with the object that the sentence before gives it
        (
            "한빛통신은 지난달 알뜰폰 판매를 늘렸다. 새솔통신은 내년부터 판매에 나선다.",
            "시작",
            "새솔통신, 알뜰폰 판매 시작",
        ),
    ],
)
def test_thing_is_named_by_what_introduced_it(read: ReadText, text: str, noun: str, line: str) -> None:
    event = find_line(read, text, noun)
    assert event.summary == line
    assert TOLD in event.reasons
    assert WEAK not in event.reasons
    assert text[event.evidence.start : event.evidence.end] == event.evidence.exact


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        # two that differ, equally near
        ("‘나래’ 서비스와 ‘바람’ 서비스가 있다. 한빛전자는 5일 이 서비스를 중단했다.", "중단"),
        # nothing introduced it
        ("한빛전자는 5일 이 서비스를 중단했다.", "중단"),
        ("한빛전자는 5일 지침을 변경했다.", "변경"),
        # only a modifier that says nothing
        ("한빛전자는 기존 서비스가 있다. 한빛전자는 5일 서비스를 중단했다.", "중단"),
        # a thing of somebody else
        ("새솔전자는 점자 단말 시제품을 자랑했다. 한빛전자는 5일 시제품을 공개했다.", "공개"),
    ],
)
def test_thing_that_nothing_names_for_certain_is_left_and_doubted(
    read: ReadText, text: str, noun: str
) -> None:
    event = find_line(read, text, noun)
    assert TOLD not in event.reasons
    assert {WEAK, UNNAMED} <= set(event.reasons)


def test_what_a_deed_makes_points_to_nothing(read: ReadText) -> None:
    text = "한빛전자는 충남 당진 프로그램이 있다. 한빛전자는 5일 프로그램을 개발했다."
    event = find_line(read, text, "개발")
    assert event.summary == "한빛전자, 프로그램 개발"
    assert not {TOLD, UNNAMED} & set(event.reasons)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("한빛전자는 5일부터 프로모션을 실시한다고 밝혔다.", "한빛전자, 설맞이 프로모션 실시"),
        # it says which by itself
        (
            "한빛전자는 5일부터 설맞이 고객에게 프로모션을 실시한다고 밝혔다.",
            "한빛전자, 설맞이 고객에게 프로모션 실시",
        ),
        ("한빛전자는 5일부터 ‘나래’ 프로모션을 실시한다고 밝혔다.", "한빛전자, ‘나래’ 프로모션 실시"),
        # not the headline's actor
        ("누리전자는 5일부터 프로모션을 실시한다고 밝혔다.", "누리전자, 프로모션 실시"),
        # late in the article
        (
            "하늘이 맑다. 바람이 분다. 날이 덥다. 한빛전자는 5일부터 프로모션을 실시한다고 밝혔다.",
            "한빛전자, 프로모션 실시",
        ),
    ],
)
def test_headline_says_which_thing_the_opening_means(text: str, line: str) -> None:
    article = replace(make_article("시험", PUBLISHED, text), title="한빛전자, 설맞이 프로모션 실시")
    assert only(read_article(get_pipeline(), article).claims, "실시").summary == line


@pytest.mark.parametrize(
    ("text", "line", "targets"),
    [
        (
            "새솔증권이 누리전자 인수를 노린다. 새솔증권은 5일 경영권 인수를 위한 협상을 진행했다.",
            "새솔증권, 누리전자 경영권 인수를 위한 협상 진행",
            ["누리전자"],
        ),
        # two may be meant
        (
            "새솔증권이 누리전자 인수와 한라통신 인수를 노린다. 새솔증권은 5일 경영권 인수 협상을 진행했다.",
            "새솔증권, 경영권 인수 협상 진행",
            [],
        ),
    ],
)
def test_takeover_is_of_the_one_firm_that_is_to_be_taken_over(
    read: ReadText, text: str, line: str, targets: list[str]
) -> None:
    event = find_line(read, text, "진행")
    assert event.summary == line
    assert [one.mention.name for one in event.arguments if str(one.role) == "target"] == targets


def test_this_firm_is_the_one_that_the_last_sentence_named(read: ReadText) -> None:
    text = "자동차용 기판을 만드는 곳은 누리전자다. 김도윤 대통령은 지난해 3월 이 회사를 방문했다."
    event = find_line(read, text, "방문")
    assert event.summary == "김도윤 대통령, 누리전자 방문"
    assert WEAK not in event.reasons


@pytest.mark.parametrize(
    ("sentence", "noun", "thin"),
    [
        ("한빛전자는 5일 메뉴를 출시했다.", "출시", True),
        ("한빛전자는 5일 정기총회를 개최했다.", "개최", True),
        # it says enough
        ("한빛전자는 5일 자사주를 매입했다.", "매입", False),
        ("한빛전자는 5일 희망퇴직을 시행했다.", "시행", False),
        ("한빛전자는 5일 누리전자를 인수했다.", "인수", False),
        ("한빛전자는 5일 여름 메뉴를 출시했다.", "출시", False),
        ("한빛전자는 5일 ‘나래’를 출시했다.", "출시", False),
        ("한빛전자는 5일 메뉴 30종을 출시했다.", "출시", False),
    ],
)
def test_line_of_one_short_noun_is_doubted_unless_its_headline_says_the_rest(
    read: ReadText, sentence: str, noun: str, *, thin: bool
) -> None:
    event = find_line(read, f"하늘이 맑다. {sentence}", noun)
    assert ("line=one word" in event.reasons) is thin
    assert (WEAK in event.reasons) is thin
    assert (WEAK in find_line(read, sentence, noun).reasons) is thin
    if thin:
        title = f"한빛전자, 새 {sentence.split()[2][:-1]} 선보여"
        article = replace(make_article("시험", PUBLISHED, sentence), title=title)
        assert WEAK not in only(read_article(get_pipeline(), article).claims, noun).reasons


def test_whoever_is_tried_takes_part(read: ReadText) -> None:
    text = "대법원 1부는 5일 횡령 혐의로 기소된 홍길동 사장에 대해 사건을 서울고법으로 돌려보냈다."
    event = find_line(read, text, "환송")
    assert [one.mention.name for one in event.arguments if str(one.role) == "target"] == ["홍길동"]


def test_also_makes_a_described_name_the_topic(read: ReadText) -> None:
    before = "한빛전자는 5일 전시회를 열었다. 가장 큰 업체인 새솔전자도 5일 새 사업에 나섰다."
    text = f"{before} 지난주 공장을 지었다."
    event = find_line(read, text, "건설")
    assert event.summary == "새솔전자, 공장 건설"


def test_headline_names_what_the_text_only_points_to() -> None:
    text = "한빛전자가 마련한 이번 포럼은 5일 한빛전자가 주최했다."
    article = replace(make_article("시험", PUBLISHED, text), title="한빛전자, 제3회 미래 이동 포럼 개최")
    reading = read_article(get_pipeline(), article)
    assert only(reading.claims, "주최").summary == "한빛전자, 제3회 미래 이동 포럼 주최"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "대법원 1부는 새솔보험이 낸 구상금 청구 소송에서 원심을 깨고 사건을 청주지법으로 돌려보냈다.",
            "대법원 1부, 새솔보험이 낸 구상금 청구 소송 사건을 청주지법으로 환송",
        ),
        (
            "대법원은 김도윤 씨가 새솔보험을 상대로 낸 보험금 소송 상고심에서 사건을 부산고법에 돌려보냈다.",
            "대법원, 김도윤 씨가 새솔보험을 상대로 낸 보험금 소송 사건을 부산고법에 환송",
        ),
        (
            "대법원 1부는 횡령 혐의로 기소된 홍길동 사장에 대해 사건을 서울고법으로 돌려보냈다.",
            "대법원 1부, 홍길동 사장의 횡령 사건을 서울고법으로 환송",
        ),
        (
            "대법원 1부는 5일 혐의(특경법상 횡령 등)로 기소된 홍길동 씨에 대해 사건을 서울고법에 돌려보냈다.",
            "대법원 1부, 홍길동 씨의 특경법상 횡령 사건을 서울고법에 환송",
        ),
    ],
)
def test_case_is_named_by_its_sentence(read: ReadText, text: str, line: str) -> None:
    assert find_line(read, text, "환송").summary == line


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("대법원 1부는 5일 사건을 서울고법으로 돌려보냈다.", "환송"),
        ("대법원 1부는 5일 징역 15년을 선고했다.", "선고"),
    ],
)
def test_case_that_nobody_names_is_doubted(read: ReadText, text: str, noun: str) -> None:
    assert UNNAMED in find_line(read, text, noun).reasons


def test_sentence_for_somebody_named_is_not_doubted(read: ReadText) -> None:
    text = "대법원 1부는 5일 홍길동 사장에게 징역 15년을 선고했다."
    assert UNNAMED not in find_line(read, text, "선고").reasons


@pytest.mark.parametrize(
    ("text", "line", "organization"),
    [
        # beside the name, in another sentence
        (
            "김도윤 한빛협회 총재가 상을 받는다. 김 총재는 지난해 3월 첫 여성 총재로 취임했다.",
            "김도윤, 한빛협회 첫 여성 총재로 취임",
            "한빛협회",
        ),
        # the owner of the office
        (
            "김도윤 사장은 지난해 3월 한빛전자의 최고경영자로 발탁됐다.",
            "한빛전자, 최고경영자에 김도윤 발탁",
            "한빛전자",
        ),
        # a seat
        (
            "김도윤 한빛협회 회장이 상을 받는다. 김 회장은 지난해 3월 회장직에 올랐다.",
            "김도윤, 한빛협회 회장 취임",
            "한빛협회",
        ),
        # who rises stays
        ("김도윤 한빛전자 상무는 5일 전무로 승진했다.", "한빛전자, 전무에 김도윤 승진", "한빛전자"),
        (
            "김도윤 씨는 지난해 한빛전자 사장에서 부회장으로 승진했다.",
            "한빛전자, 부회장에 김도윤 승진",
            "한빛전자",
        ),
    ],
)
def test_office_is_of_the_organization_that_another_phrase_names(
    read: ReadText, text: str, line: str, organization: str
) -> None:
    events = [claim for claim in read(text).events if claim.type is EventType.APPOINTMENT]
    assert [event.summary for event in events] == [line]
    roles = {str(one.role): one.mention.name for one in events[0].arguments}
    assert roles["organization"] == organization


@pytest.mark.parametrize(
    "text",
    [
        # another office than the one beside the name
        "김도윤 한빛협회 이사가 상을 받는다. 김 이사는 지난해 3월 첫 여성 총재로 취임했다.",
        # the same office in two places
        "김도윤 한빛협회 총재는 김도윤 새솔협회 총재로도 일했다. 김 총재는 지난해 3월 총재로 취임했다.",
    ],
)
def test_office_of_an_unsure_organization_has_none(read: ReadText, text: str) -> None:
    events = [claim for claim in read(text).events if claim.type is EventType.APPOINTMENT]
    assert events
    assert all(str(one.role) != "organization" for event in events for one in event.arguments)


def test_charge_that_names_only_who_receives_it_is_doubted(read: ReadText) -> None:
    unnamed, named = (
        read(text).events[0].reasons
        for text in (
            "경찰은 3일 기소 의견으로 검찰에 송치했다.",
            "경찰은 3일 홍길동 사장을 기소 의견으로 검찰에 송치했다.",
        )
    )
    assert "object told nowhere" in unnamed
    assert "object told nowhere" not in named


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "지난 3월 7일 한빛AI연구원이 출범했다. 한빛전자는 연구원 출범과 함께 이도윤 교수를 영입했다.",
            "2020-03-07",
        ),
        (
            "한빛전자는 연구원 출범과 동시에 이도윤 교수를 영입했다. 한빛AI연구원은 지난 3월 7일 출범했다.",
            "2020-03-07",
        ),
        # another body, no body, another deed, a time of its own
        ("지난 3월 7일 한빛AI연구원이 출범했다. 한빛전자는 공장 출범과 함께 이도윤 교수를 영입했다.", None),
        ("지난 3월 7일 한빛AI연구원이 출범했다. 한빛전자는 출범과 함께 이도윤 교수를 영입했다.", None),
        ("지난 3월 7일 한빛AI연구원이 출범했다. 한빛전자는 연구원 폐지와 함께 이도윤 교수를 영입했다.", None),
        (
            "지난 3월 7일 한빛AI연구원이 출범했다. "
            "한빛전자는 5월 2일 연구원 출범과 함께 이도윤 교수를 영입했다.",
            "2020-05-02",
        ),
        # two bodies, two times
        (
            "한빛AI연구원은 지난 3월 7일 출범했다. 나래연구원은 지난 4월 2일 출범했다. "
            "한빛전자는 연구원 출범과 함께 이도윤 교수를 영입했다.",
            None,
        ),
    ],
)
def test_hire_along_with_a_founding_has_its_time(text: str, when: str | None, read: ReadText) -> None:
    claim = find_line(read, text, "영입")
    assert (claim.when and claim.when.when) == when


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("한빛전자는 15일 새솔재단에 3억 원을 기부했다.", ["agent 한빛전자", "recipient 새솔재단"]),
        ("한빛전자는 나래통신에 로봇 100대를 납품하기로 했다.", ["agent 한빛전자", "recipient 나래통신"]),
        ("한빛전자는 15일 새솔재단에 로봇 개발을 맡겼다.", ["agent 한빛전자"]),  # nothing is given
        ("한빛전자는 15일 서울에 로봇 100대를 공급했다.", ["agent 한빛전자"]),  # a place
    ],
)
def test_whoever_gets_what_is_given_takes_part(sentence: str, people: list[str], read: ReadText) -> None:
    (event,) = read(sentence).events
    assert [f"{one.role} {one.mention.name}" for one in event.arguments] == people


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("검찰은 한빛제약 김도윤 대표를 횡령 혐의로 기소했다.", {"김도윤"}),
        ("검찰은 한빛제약 김도윤 대표에 대한 조사를 마쳤다.", set()),
    ],
)
def test_who_is_charged_takes_part(read: ReadText, text: str, charged: set[str]) -> None:
    [event] = [claim for claim in read(text).events if claim.type == "legal"]
    assert {part.mention.name for part in event.arguments if part.role == "target"} == charged
