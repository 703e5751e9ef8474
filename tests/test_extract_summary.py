"""An event's line names who, what and the deed as a noun; its object and its amounts are the event's own.

The sentences are made up and so are their people and firms.
"""

from dataclasses import replace
from typing import NamedTuple

import pytest

from conftest import PUBLISHED, ReadText, get_pipeline
from helpers_claims import make_article
from lgai_graph.extract import read_article
from lgai_graph.extract.confidence import compute_confidence
from lgai_graph.extract.events.lines.naming import find_received
from lgai_graph.korean.nominal import nominalize
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import Claim, EventType


class Case(NamedTuple):
    """A sentence with the one event that it tells: its type, who acts, its object and its line."""

    sentence: str
    type: str
    actor: str
    object: str | None
    summary: str


CASES = (
    Case(
        "한빛전자는 10일 로봇 팔 회사 누리전자를 300억원에 인수했다.",
        "acquisition",
        "한빛전자",
        "로봇 팔 회사 누리전자",
        "한빛전자, 로봇 팔 회사 누리전자를 300억원에 인수",
    ),
    Case(
        "한빛전자는 3일 국적을 가리지 않고 누리전자와 맞손을 잡았다.",
        "partnership",
        "한빛전자",
        None,
        "한빛전자, 누리전자와 협력",
    ),
    Case(
        "한빛전자는 3일 서울 매장의 문을 닫았다.",
        "other",
        "한빛전자",
        "서울 매장",
        "한빛전자, 서울 매장 폐점",
    ),
    Case(
        "한빛전자는 12일 부산에 연구소를 세웠다.",
        "establishment",
        "한빛전자",
        "연구소",
        "한빛전자, 부산에 연구소 설립",
    ),
    Case(
        "한빛전자는 지난 5일 서울 강남에서 ‘한빛 개발자 콘퍼런스’를 열었다.",
        "conference",
        "한빛전자",
        "‘한빛 개발자 콘퍼런스’",
        "한빛전자, 서울 강남에서 ‘한빛 개발자 콘퍼런스’ 개최",
    ),
    Case(
        "한빛전자는 누리전자와 로봇 공급 계약을 맺었다고 3일 밝혔다.",
        "partnership",
        "한빛전자",
        "로봇 공급 계약",
        "한빛전자, 누리전자와 로봇 공급 계약 체결",
    ),
    Case(
        "한빛전자는 직원 수를 3000명으로 늘린다고 4일 밝혔다.",
        "other",
        "한빛전자",
        "직원 수",
        "한빛전자, 직원 수를 3000명으로 확대",
    ),
    Case(
        "한빛전자는 사명을 한빛로보틱스로 바꾼다고 4일 밝혔다.",
        "other",
        "한빛전자",
        "사명",
        "한빛전자, 사명을 한빛로보틱스로 바꾼다",
    ),
    Case(
        "한빛전자는 본사를 판교로 옮긴다고 7일 밝혔다.",
        "other",
        "한빛전자",
        "본사",
        "한빛전자, 본사를 판교로 이전",
    ),
    Case(
        "한빛전자는 부품 회사의 지분 51%를 사들였다고 9일 밝혔다.",
        "investment",
        "한빛전자",
        "부품 회사의 지분 51%",
        "한빛전자, 부품 회사의 지분 51% 매입",
    ),
    Case(
        "한빛전자는 2일 ‘한빛 로봇 3’을 선보였다.",
        "launch",
        "한빛전자",
        "‘한빛 로봇 3’",
        "한빛전자, ‘한빛 로봇 3’ 선보여",
    ),
    Case(
        "한빛전자는 2일 ‘한빛 로봇 3’ 서비스를 내놓았다.",
        "launch",
        "한빛전자",
        "‘한빛 로봇 3’ 서비스",
        "한빛전자, ‘한빛 로봇 3’ 서비스 출시",
    ),
    Case(
        "한빛전자는 500억원을 들여 대전에 공장을 짓는다고 3일 밝혔다.",
        "establishment",
        "한빛전자",
        "공장",
        "한빛전자, 500억원을 들여 대전에 공장 건설",
    ),
    Case(
        "한빛전자는 120억원에 달하는 로봇 공급 계약을 수주했다고 4일 밝혔다.",
        "other",
        "한빛전자",
        "로봇 공급 계약",
        "한빛전자, 120억원에 달하는 로봇 공급 계약 수주",
    ),
    Case(
        "한빛전자는 지난해 88억원의 영업이익을 냈다고 4일 밝혔다.",
        "earnings",
        "한빛전자",
        "88억원의 영업이익",
        "한빛전자, 88억원의 영업이익 기록",
    ),
    Case(
        "한빛전자는 김도윤 부사장을 대표이사로 선임했다고 5일 밝혔다.",
        "appointment",
        "한빛전자",
        "김도윤",
        "한빛전자, 김도윤 부사장을 대표이사로 선임",
    ),
    Case(
        "김도윤 부사장은 지난 1일 한빛전자 대표이사에 취임했다.",
        "appointment",
        "김도윤",
        None,
        "김도윤, 한빛전자 대표이사 취임",
    ),
    Case(
        "김도윤 한빛전자 사장은 5일 “경쟁이 치열하다”며 “로봇 사업에 모든 힘을 쏟겠다”고 강조했다.",
        "statement",
        "김도윤",
        None,
        "김도윤 한빛전자 사장, “경쟁이 치열하다”며 “로봇 사업에 모든 힘을 쏟겠다” 강조",
    ),
    Case(
        "한빛전자는 10일 경쟁사를 상대로 특허 침해 소송을 냈다.",
        "legal",
        "한빛전자",
        "특허 침해 소송",
        "한빛전자, 경쟁사를 상대로 특허 침해 소송 제기",
    ),
    Case(
        "한빛전자는 소상공인을 돕는 캠페인을 벌인다고 6일 밝혔다.",
        "program",
        "한빛전자",
        "소상공인을 돕는 캠페인",
        "한빛전자, 소상공인을 돕는 캠페인 진행",
    ),
    Case(
        "한빛전자는 4일 산업용 로봇을 만드는 공장을 증설했다.",
        "establishment",
        "한빛전자",
        "산업용 로봇을 만드는 공장",
        "한빛전자, 산업용 로봇을 만드는 공장 증설",
    ),
    Case(
        "한빛전자는 이번 신제품의 가격을 10% 내린다고 7일 밝혔다.",
        "other",
        "한빛전자",
        "신제품의 가격",
        "한빛전자, 신제품의 가격 10% 인하",
    ),
    Case(
        "한빛전자는 5일 로봇 사업부의 운영권을 누리전자에 넘겼다.",
        "other",
        "한빛전자",
        "로봇 사업부의 운영권",
        "한빛전자, 로봇 사업부의 운영권을 누리전자에 넘겨",
    ),
    Case(
        "한빛전자는 6일 대한적십자사에 성금 1억원을 기부했다.",
        "other",
        "한빛전자",
        "성금 1억원",
        "한빛전자, 대한적십자사에 성금 1억원 기부",
    ),
    Case(
        "한빛전자는 8일 한국품질협회의 품질 대상을 받았다.",
        "recognition",
        "한빛전자",
        "한국품질협회의 품질 대상",
        "한빛전자, 한국품질협회의 품질 대상 수상",
    ),
    Case(
        "한빛전자는 8일 재개발 사업자로 선정됐다.",
        "other",
        "한빛전자",
        "재개발 사업자",
        "한빛전자, 재개발 사업자로 선정",
    ),
    Case(
        "한빛전자는 10일 서울에서 취임 기자간담회를 했다.",
        "conference",
        "한빛전자",
        "취임 기자간담회",
        "한빛전자, 서울에서 취임 기자간담회 개최",
    ),
    Case(
        "한빛전자는 12일 매출이 15% 늘었다고 발표했다.",
        "earnings",
        "한빛전자",
        "매출",
        "한빛전자, 매출 15% 증가",
    ),
    Case(
        "한빛전자의 2분기 영업이익은 700억원으로 전년 같은 기간보다 13.4% 감소했다.",
        "earnings",
        "한빛전자",
        "영업이익",
        "한빛전자, 2분기 영업이익 700억원으로 전년 같은 기간보다 13.4% 감소",
    ),
    Case(
        "한빛전자는 12일 자사주 200만주를 팔았다.",
        "acquisition",
        "한빛전자",
        "자사주 200만주",
        "한빛전자, 자사주 200만주 매각",
    ),
    Case("한빛전자는 13일 공장 가동을 멈췄다.", "other", "한빛전자", "공장 가동", "한빛전자, 공장 가동 중단"),
    Case(
        "한빛전자는 14일 채용 인원을 500명에서 700명으로 확대한다고 밝혔다.",
        "other",
        "한빛전자",
        "채용 인원",
        "한빛전자, 채용 인원을 500명에서 700명으로 확대",
    ),
    Case(
        "한빛전자와 누리전자는 15일 인공지능 인재 양성을 위한 업무협약을 체결했다.",
        "partnership",
        "한빛전자",
        "인공지능 인재 양성을 위한 업무협약",
        "한빛전자·누리전자, 인공지능 인재 양성을 위한 업무협약 체결",
    ),
    Case("한빛전자 김도윤 대표가 16일 사임했다.", "departure", "김도윤", None, "김도윤 한빛전자 대표 사임"),
    Case(
        "한빛전자는 17일 로봇용 반도체 개발에 나선다고 밝혔다.",
        "other",
        "한빛전자",
        "로봇용 반도체 개발",
        "한빛전자, 로봇용 반도체 개발에 나선다",
    ),
    Case(
        "한빛전자는 18일 인도 시장에 진출한다고 밝혔다.",
        "other",
        "한빛전자",
        None,
        "한빛전자, 인도 시장 진출",
    ),
    Case(
        "한빛전자는 18일 국가품질인증을 받았다.",
        "recognition",
        "한빛전자",
        "국가품질인증",
        "한빛전자, 국가품질인증 획득",
    ),
    Case(
        "한빛전자는 20일 로봇 신제품 출시를 미룬다고 밝혔다.",
        "launch",
        "한빛전자",
        "로봇 신제품 출시",
        "한빛전자, 로봇 신제품 출시 연기",
    ),
    Case(
        "한빛전자는 21일 로봇 2181대를 팔았다고 밝혔다.",
        "other",
        "한빛전자",
        "로봇 2181대",
        "한빛전자, 로봇 2181대 판매",
    ),
    Case(
        "한빛전자는 22일 서울~부산 노선의 운영을 재개한다고 밝혔다.",
        "program",
        "한빛전자",
        "서울~부산 노선의 운영",
        "한빛전자, 서울~부산 노선의 운영 재개",
    ),
    Case(
        "한빛전자는 23일 누리전자에 300억원을 투자했다.",
        "investment",
        "한빛전자",
        "300억원",
        "한빛전자, 누리전자에 300억원 투자",
    ),
    Case(
        "한빛전자는 24일 누리전자 주식 5%를 매각했다.",
        "acquisition",
        "한빛전자",
        "누리전자 주식 5%",
        "한빛전자, 누리전자 주식 5% 매각",
    ),
)

NOTHING = (
    "한빛전자는 성장할 수 있다.",
    "한빛전자는 누리전자를 인수하지 않았다.",
    "김도윤 사장은 한빛전자의 미래를 생각한다.",
    "한빛전자의 주가가 오를 것으로 전망된다.",
    "로봇 시장은 빠르게 크고 있다.",
    "한빛전자가 만약 누리전자를 인수하면 시장이 달라진다.",
    "한빛전자는 관심을 모으고 있다.",
    "한빛전자는 좋은 회사라는 평가를 받는다.",
    "한빛전자는 시장 1위 기업이다.",
    "오늘은 날씨가 좋다.",
    "한빛전자는 공장을 지을 수 있다.",
    "한빛전자는 공장을 지어야 한다.",
    "한빛전자는 서울에 있다.",
    "한빛전자가 공장을 지을지 관심이 쏠린다.",
    "누리전자와 한빛전자는 경쟁 관계다.",
    "한빛전자 주가는 어제보다 올랐다.",
    "업계는 로봇 수요가 늘 것으로 본다.",
    "김도윤 사장은 성실한 사람이다.",
    "한빛전자의 로봇은 가볍고 튼튼하다.",
    "공장을 짓는 데 3년이 걸린다.",
    "새 공장이 어디에 들어설지는 알 수 없다.",
    "로봇이 사람을 돕는 시대가 왔다.",
    "한빛전자는 로봇 전문 기업으로 알려져 있다.",
    "한빛전자 관계자는 답을 피했다.",
    "투자자들은 걱정이 많다.",
    "한빛전자는 누구나 아는 회사다.",
    "직원들은 점심을 함께 먹는다.",
    "로봇 가격이 비싸다는 지적이 나온다.",
    "한빛전자는 어려움을 겪고 있다.",
    "전문가들은 시장이 커질 것으로 내다봤다.",
    "한빛전자의 기술은 세계 최고 수준이다.",
    "한빛전자에 문의하면 된다.",
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_line_names_who_what_and_the_deed(case: Case, read: ReadText) -> None:
    (event,) = read(case.sentence).events
    actor = event.arguments[0].mention.name
    assert Case(case.sentence, event.type, actor, event.object, event.summary) == case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_clean_line_gives_no_reason_for_doubt(case: Case, read: ReadText) -> None:
    (event,) = read(case.sentence).events
    assert "summary=weak" not in event.reasons


def test_object_takes_the_clause_that_describes_it_but_not_the_doer(read: ReadText) -> None:
    (event,) = read("한빛전자가 회사를 알리는 소개 영상을 만들었다.").events
    assert event.object == "회사를 알리는 소개 영상"


@pytest.mark.parametrize("sentence", NOTHING)
def test_sentence_without_news_has_no_line(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("한빛전자는 500억원을 들여 대전에 공장을 짓는다고 3일 밝혔다.", [("500억원", "투자액")]),
        ("한빛전자는 120억원에 달하는 로봇 공급 계약을 수주했다고 4일 밝혔다.", [("120억원", None)]),
        ("한빛전자는 지난해 88억원의 영업이익을 냈다고 4일 밝혔다.", [("88억원", "영업이익")]),
        ("한빛전자는 10일 누리전자를 300억원에 인수했다.", [("300억원", "인수액")]),
        ("한빛전자는 6일 대한적십자사에 성금 1억원을 기부했다.", [("1억원", "성금")]),
        ("한빛전자는 5일 전주공장(연산 5만대 규모)에서 로봇 생산을 시작했다.", []),
        ("한빛전자는 14일 채용 인원을 500명에서 700명으로 확대한다고 밝혔다.", [("700명", None)]),
        ("한빛전자는 10일 후보 3명 중 1명을 대표로 추천했다.", [("1명", None)]),
    ],
)
def test_amounts_are_the_events_own(
    sentence: str, amounts: list[tuple[str, str | None]], read: ReadText
) -> None:
    (event,) = read(sentence).events
    assert [(amount.words, amount.of) for amount in event.amounts] == amounts


def test_deed_without_a_noun_makes_the_line_weak(read: ReadText) -> None:
    (event,) = read("한빛전자는 3일 서울 명동에 간판 2개를 냈다.").events
    assert "summary=weak" in event.reasons


def test_weak_line_is_less_likely(read: ReadText) -> None:
    weights = load_lexicon().confidence.weights
    (event,) = read("한빛전자는 3일 서울 명동에 간판 2개를 냈다.").events
    reasons = tuple(reason for reason in event.reasons if reason != "summary=weak")
    assert event.confidence < compute_confidence(reasons, weights)


def test_saying_shows_its_point_which_stands_last(read: ReadText) -> None:
    text = (
        "김도윤 한빛전자 사장은 5일 “우리는 오랫동안 여러 나라의 시장을 살펴 왔고 많은 것을 배웠다”며 "
        "“이제 로봇 사업에 모든 힘을 쏟겠다”고 말했다."
    )
    (event,) = read(text).events
    assert event.summary == "김도윤 한빛전자 사장, “이제 로봇 사업에 모든 힘을 쏟겠다” 발언"


def test_opening_quotation_belongs_to_the_speaker_of_the_next_sentence(read: ReadText) -> None:
    text = "“로봇 팔은 사람을 돕습니다.” 김도윤 한빛전자 사장은 7일 서울 본사에서 이같이 말했다."
    (event,) = read(text).events
    assert event.lead
    assert event.summary == "김도윤 한빛전자 사장, “로봇 팔은 사람을 돕습니다” 발언"
    assert event.when is not None
    assert event.when.when == "2020-06-07"


def test_opening_quotation_of_nobody_tells_nothing(read: ReadText) -> None:
    assert read("“로봇 팔은 사람을 돕습니다.” 로봇은 공장에서 쓰인다.").events == []


def read_titled(title: str, text: str) -> list[Claim]:
    """Read the events of an article with a headline."""
    nlp = get_pipeline()
    claims = read_article(nlp, replace(make_article("시험", PUBLISHED, text), title=title)).claims
    return [claim for claim in claims if isinstance(claim.type, EventType)]


def test_headline_says_what_kind_of_deed_the_lead_is() -> None:
    text = "한빛전자가 소방관을 위한 응원 영상을 녹화했다."
    assert [claim.type for claim in read_titled("한빛전자, 소방관 응원 영상 공개", text)] == ["launch"]
    assert [claim.type for claim in read_titled("소방관 응원 영상 화제", text)] == ["other"]


def test_undated_lead_takes_the_day_of_the_signing() -> None:
    text = (
        "한빛전자가 누리전자와 업무제휴를 맺었다. "
        "한빛전자는 누리전자와 12일 서울 본사에서 업무제휴 협약식을 열었다고 밝혔다."
    )
    lead = next(claim for claim in read_titled("한빛전자, 누리전자와 업무제휴", text) if claim.lead)
    assert lead.when is not None
    assert lead.when.when == "2020-06-12"


@pytest.mark.parametrize(
    ("stem", "noun"),
    [("줄이", "줄임"), ("늘", "늚"), ("받", "받음"), ("짓", "지음"), ("돕", "도움"), ("VR", "VR")],
)
def test_verb_without_a_noun_of_its_own_takes_one_ending(stem: str, noun: str) -> None:
    assert nominalize(stem) == noun


@pytest.mark.parametrize(
    ("stem", "noun"), [("인정받", "인정"), ("거부당하", "거부"), ("받", None), ("줄이", None)]
)
def test_received_deed_is_named_by_its_noun(stem: str, noun: str | None) -> None:
    assert find_received(stem) == noun


def test_longest_ending_of_an_object_finds_its_pair() -> None:
    wording = load_lexicon().wording
    assert wording.find_pair("국가품질인증", "받") == "획득"
    assert wording.find_pair("점심", "받") == ""
