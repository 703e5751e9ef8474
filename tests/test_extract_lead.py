"""The headline: who acts in it, what it tells, and what that adds to the text."""

from dataclasses import replace

import pytest

from conftest import PUBLISHED, get_pipeline
from helpers_claims import make_article, make_entry
from lgai_graph.extract import read_article
from lgai_graph.extract.headline import find_actor, read_headline
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import BARE_LEAD, Claim, EventType, GazetteerEntry

TEXT = "나래울은 부산에 로봇 공장이 들어선다고 했다. 나래울이 웃었다."


def read_titled(title: str, text: str, gazetteer: tuple[GazetteerEntry, ...] = ()) -> list[Claim]:
    """Return the events of an article with a headline."""
    article = replace(make_article("시험", PUBLISHED, text), title=title)
    claims = read_article(get_pipeline(gazetteer), article).claims
    told = (claim for claim in claims if claim.evidence.rule != BARE_LEAD)
    return [claim for claim in told if isinstance(claim.type, EventType)]


@pytest.mark.parametrize(
    ("title", "actor", "deed", "thing", "kind"),
    [
        ("한빛전자, 새솔과 업무협약 체결", "한빛전자", "체결", "새솔과 업무협약", "partnership"),
        ("[단독] 한빛전자, 신제품 출시", "한빛전자", "출시", "신제품", "launch"),
        ("봄맞이 할인전…한빛전자, 신제품 출시", "한빛전자", "출시", "신제품", "launch"),
        ("한빛전자 주가 급등", "", "", "", None),
    ],
)
def test_headline_is_an_actor_and_a_deed(
    title: str, actor: str, deed: str, thing: str, kind: str | None
) -> None:
    lexicon = load_lexicon()
    found = read_headline(title, lexicon)
    assert (found.actor, found.deed, found.object, found.type) == (actor, deed, thing, kind)
    assert not found.planned


@pytest.mark.parametrize(
    ("title", "deed", "thing", "planned"),
    [
        ("한빛전자, 낡은 브랜드 100개 없앤다", "폐지", "낡은 브랜드 100개", True),
        ("한빛전자, 중학생 공부방 4배 키웠다", "확대", "중학생 공부방 4배", False),
        ("한빛전자, 새 가격 30% 낮춰", "인하", "새 가격 30%", False),
        ("한빛전자, ‘나래’ 앱을 내놓는다", "출시", "‘나래’ 앱", True),
    ],
)
def test_headline_may_end_in_a_verb(title: str, deed: str, thing: str, planned: bool) -> None:
    lexicon = load_lexicon()
    found = read_headline(title, lexicon)
    assert (found.actor, found.deed, found.object, found.planned) == ("한빛전자", deed, thing, planned)


@pytest.mark.parametrize(
    "title",
    [
        "한빛전자, 새솔 인수 뛰어드나",  # a question
        "한빛전자, 새 가격 못 낮춰",  # not done
        "한빛전자, 시장 판세를 지켜본다",  # no deed
        "한빛전자, 새솔에 덜미 잡혔다",  # done to it
        "한빛전자, 소비자 눈길 끈다",
    ],
)
def test_headline_that_tells_of_no_deed_has_none(title: str) -> None:
    lexicon = load_lexicon()
    assert read_headline(title, lexicon).type is None


@pytest.mark.parametrize(
    ("title", "text", "parts"),
    [
        # a short form, and what belongs to the actor
        (
            "나래울, 로봇 공장 신설",
            "한국나래울이 부산에 로봇 공장이 선다고 했다. 강이 넓다.",
            ["agent 한국나래울"],
        ),
        (
            "김도윤 나래울그룹 사장, 로봇 공장 신설",
            "나래울그룹은 로봇 공장이 멋지다고 했다.",
            ["agent 나래울그룹"],
        ),
        # who is bought, and who takes a post
        (
            "나래울그룹, 한빛전자 인수",
            "나래울그룹은 한빛전자가 좋은 회사라고 했다.",
            ["agent 나래울그룹", "target 한빛전자"],
        ),
        (
            "나래울그룹, 새 대표에 김도윤 선임",
            "나래울그룹의 새 대표는 누구인가. 김도윤 씨는 1970년에 태어났다.",
            ["organization 나래울그룹", "appointee 김도윤"],
        ),
    ],
)
def test_headline_names_who_takes_part(title: str, text: str, parts: list[str]) -> None:
    events = [event for event in read_titled(title, text) if event.evidence.rule == "lead.headline"]
    assert [[f"{one.role} {one.mention.name}" for one in event.arguments] for event in events] == [parts]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("나래울그룹 자회사, 로봇 공장 신설", "나래울그룹의 자회사는 로봇 공장이 멋지다고 했다."),
        ("나래울폰 4종, 해외 매장 입점", "나래울은 해외 매장이 멋지다고 했다."),
        ("나래울그룹, 새 대표 선임", "나래울그룹의 새 대표는 누구인가."),  # nobody is named
    ],
)
def test_headline_of_another_or_of_nobody_is_not_told(title: str, text: str) -> None:
    assert [event for event in read_titled(title, text) if event.evidence.rule == "lead.headline"] == []


def test_last_noun_may_make_a_plan_of_the_one_before() -> None:
    lexicon = load_lexicon()
    found = read_headline("한빛전자, 로봇 공장 신설 추진", lexicon)
    assert (found.deed, found.object, found.type, found.planned) == (
        "신설",
        "로봇 공장",
        "establishment",
        True,
    )


@pytest.mark.parametrize(
    ("title", "actor"),
    [
        ("새솔, 신제품 출시", "새솔"),
        ("[포토] 새솔, 로봇 공개", "새솔"),
        ("새솔 신제품 출시", ""),  # no comma puts anybody in front
        ("정부, 새 법 시행", ""),
        ("서울, 눈 내려", ""),
        ("김 사장, 로봇 공개", ""),
        ("김도윤, 사장 취임", ""),  # a person
    ],
)
def test_whoever_stands_before_the_first_comma_acts(title: str, actor: str) -> None:
    assert find_actor(title, load_lexicon()) == actor


def test_headline_tells_what_no_sentence_does() -> None:
    [event] = read_titled("나래울, 로봇 공장 신설", TEXT)
    assert (event.evidence.rule, event.type, event.lead) == ("lead.headline", "establishment", True)
    assert event.evidence.exact == TEXT.partition(". ")[0] + "."
    assert [one.mention.name for one in event.arguments] == ["나래울"]
    assert (event.status, event.object) == ("happened", "로봇 공장")


def test_headline_by_another_name_of_the_actor_tells_nothing_twice() -> None:
    entry = make_entry("company/hanbit", "한빛", "한빛그룹")
    title, text = "한빛그룹, 연구소 ‘로봇 연구원’ 출범", "한빛그룹이 ‘로봇연구원’을 설립했다."
    assert [event.evidence.rule for event in read_titled(title, text, (entry,))] == ["establishment.found"]


def test_planned_headline_tells_of_a_plan() -> None:
    assert [event.status for event in read_titled("나래울, 로봇 공장 신설 추진", TEXT)] == ["planned"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("나래울, 로봇 공장 신설", "하늘이 맑다. 강이 넓다."),  # no sentence shares its words
        ("나래울, 로봇 공장 신설", "하늘이 맑다. " * 4 + TEXT),  # only one far below
        ("공장 이야기", TEXT),
    ],
)
def test_headline_without_a_sentence_behind_it_adds_nothing(title: str, text: str) -> None:
    assert [event for event in read_titled(title, text) if event.evidence.rule == "lead.headline"] == []


def test_deed_that_a_sentence_tells_is_the_lead_and_stands_once() -> None:
    events = read_titled(
        "한빛전자, 로봇 공장 신설", "한빛전자는 5일 로봇 공장을 신설했다. 한빛전자는 6일 새 앱을 출시했다."
    )
    assert [(event.type, event.lead) for event in events] == [("establishment", True), ("launch", False)]


def test_second_undated_statement_of_a_speaker_is_left_out() -> None:
    text = "한빛전자는 새 로봇이 팔릴 것이라고 전망했다. 한빛전자는 새 앱이 팔릴 것이라고 5일 전망했다."
    assert len(read_titled("로봇 이야기", text)) == 2  # the second has a day
    assert len(read_titled("로봇 이야기", text.replace("5일 ", ""))) == 1


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "제3회 나래 식품박람회 개최…볼거리 풍성",
            "나래 식품박람회가 곧 손님을 맞는다.",
            [("conference", "제3회 나래 식품박람회 개최", [])],
        ),
        (
            "한빛전자 ‘나래’ 로봇 출시",
            "한빛전자의 ‘나래’ 로봇은 값이 싸다.",
            [("launch", "한빛전자, ‘나래’ 로봇 출시", ["한빛전자"])],
        ),
        ("나래선 연장선 연내 개통", "나래선 연장선은 값이 싸다.", []),  # nobody knows whether it is over
        ("나래선 연장선 개통하나", "나래선 연장선은 값이 싸다.", []),
        ("나래선 연장선 개통", "하늘이 맑다. 거리가 조용하다.", []),  # the text tells another story
        ("나래선 개통", "나래선 개통은 멀다.", []),  # too short
    ],
)
def test_headline_tells_what_happens_to_a_thing(
    title: str, text: str, told: list[tuple[str, str, list[str]]]
) -> None:
    events = read_titled(title, text)
    found = [(str(one.type), one.summary, [who.mention.name for who in one.arguments]) for one in events]
    assert found == told
    assert all(event.lead and event.evidence.rule == "lead.headline" for event in events)


def test_headline_of_a_thing_keeps_silent_where_the_text_tells_it() -> None:
    events = read_titled("나래선 연장선 개통", "나래선 연장선이 5일 개통됐다.")
    assert [event.evidence.rule for event in events] == ["establishment.deed"]


def test_early_sentence_that_tells_the_headline_of_a_thing_is_the_lead() -> None:
    text = "나래가 온다. 누리가 웃는다. 한빛협회가 제3회 나래 식품박람회를 5일 개최했다."
    (event,) = read_titled("제3회 나래 식품박람회 개최", text)
    assert event.lead
    assert event.evidence.rule != "lead.headline"


@pytest.mark.parametrize(
    ("title", "actor"),
    [
        ("온라인 편집숍 나래장터, 가을 기획전 진행", "나래장터"),
        ("프리미엄 침구 브랜드 ‘포근재’, 이불 선보여", "포근재"),
        ("유아 교육 스타트업 도담, 30억 투자 유치", "도담"),  # no person, as 도담 alone would be
        ("도담, 30억 투자 유치", ""),
        ("독립 서점 사장, 책 펴내", ""),
        ("국내 편집숍, 매출 늘어", "국내 편집숍"),
    ],
)
def test_headline_says_what_its_actor_is(title: str, actor: str) -> None:
    assert find_actor(title, load_lexicon()) == actor


@pytest.mark.parametrize(
    ("title", "text", "actors"),
    [
        (
            "온라인 편집숍 나래장터, 가을 기획전 진행",
            "온라인 편집숍 ‘나래장터’가 20일까지 가을 기획전을 진행한다.",
            ["나래장터"],
        ),
        # its sentence, rather than the headline, tells what it does
        ("누리봄, 새 이불 선보여", "침구를 만드는 누리봄은 새 이불 3종을 선보였다.", ["누리봄"]),
        # a sort of customers is nobody
        ("편집숍 이용자, 봄옷 구매", "올해 편집숍 이용자가 봄옷을 구매했다.", []),
    ],
)
def test_actor_of_the_headline_who_opens_the_text_is_somebody(
    title: str, text: str, actors: list[str]
) -> None:
    events = read_titled(title, text)
    assert [one.mention.name for claim in events for one in claim.arguments] == actors
    assert all(claim.evidence.rule != "lead.headline" for claim in events)


def test_headline_of_a_round_makes_its_actor_no_investor() -> None:
    text = "나래울은 투자 유치로 30억을 벌었다. 나래울이 웃었다. 나래울이다."
    (event,) = read_titled("나래울, 30억 투자 유치", text)
    assert [(one.role, one.mention.name) for one in event.arguments] == [("agent", "나래울")]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("떠나봄(대표이사 김가온)이 새 여행 상품을 출시했다.", ["떠나봄"]),
        ("한끼뚝딱(대표 김가온)은 점심 메뉴 3종을 출시했다.", ["한끼뚝딱"]),
        ("떠나봄(영문 표기)이 새 여행 상품을 출시했다.", []),
        ("푸른통신이 새 요금제를 출시했다.", ["푸른통신"]),
        ("푸른 통신이 새 요금제를 출시했다.", []),
    ],
)
def test_bracket_or_ending_makes_one_name_of_a_torn_word(text: str, actors: list[str]) -> None:
    events = read_titled("소식", text)
    assert [one.mention.name for claim in events for one in claim.arguments] == actors


def test_what_a_present_tense_measures_is_no_plan() -> None:
    text = "올해 한빛건설이 해외에서 따낸 공사는 52억달러에 이른다."
    (event,) = read_titled("한빛건설, 해외 수주 50억달러 돌파", text)
    assert event.status == "happened"
