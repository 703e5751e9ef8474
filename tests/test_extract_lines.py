"""What is printed of an event is whole: its thing, its actors, its place, and nothing that is not its own.

The sentences are made up and so are their people and firms.
"""

import pytest

from conftest import ReadText
from lgai_graph.extract.events.lines.doers.who import join_post


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        # what counts a thing belongs to it
        (
            "한빛전자는 3일 누리전자에서 두 척의 화물선을 수주했다.",
            "한빛전자, 누리전자에서 두 척의 화물선 수주",
        ),
        ("한빛전자는 4일 부산에 두 번째 매장을 열었다.", "한빛전자, 부산에 두 번째 매장 개설"),
        ("한빛전자는 8일 로봇 두 대를 기부했다.", "한빛전자, 로봇 두 대 기부"),
        # what is too long to be told whole keeps its subject
        (
            "한빛연구소는 지난달 말 기준으로 부산 시내 상가 8만3412곳 가운데 월세 200만원 이하 점포는 "
            "2만1384곳으로 조사를 시작한 2009년 여름의 3만603곳과 비교해 모두 9219곳 감소했다고 "
            "5일 발표했다.",
            "한빛연구소, 5월 말 기준으로 부산 시내 상가 8만3412곳 가운데 월세 200만원 이하 점포는 "
            "9219곳 감소했다고 발표",
        ),
        # whoever is hired does not hire
        ("하늘이 맑다. 새로 박근철을 영입했다.", "새로 박근철 영입"),
        # what says that somebody leads says nothing behind the one who does
        (
            "한빛전자는 5일 출범했다. 또 한빛전자 주도로 계열사 특성을 고려한 교육 프로그램을 8일 시작했다.",
            "한빛전자, 계열사 특성을 고려한 교육 프로그램 시작",
        ),
        # the firm that the title already names is not said again
        ("한빛전자는 최유진 대표가 3일 사임했다고 밝혔다.", "최유진 한빛전자 대표 사임"),
        # who stands before 등 is one of those counted
        (
            "협약식에는 3일 김도윤 두레대 총장과 박서준 한빛전자 대표 등 관계자 20여 명이 참석했다.",
            "김도윤 두레대 총장·박서준 한빛전자 대표 등 관계자 20여 명, 협약식에 참석",
        ),
        # a quoted title is one noun, whatever particles it holds
        (
            "한빛전자는 5일 ‘소재 산업을 위한 좌담회’를 개최했다.",
            "한빛전자, ‘소재 산업을 위한 좌담회’ 개최",
        ),
        (
            "한빛전자는 지난 6월 ‘일하기 좋은 으뜸기업’에 선정됐다.",
            "한빛전자, ‘일하기 좋은 으뜸기업’ 선정",
        ),
        (
            "한빛전자는 9일 ‘출고량, 재고량, 판매량 통계’를 발표했다.",
            "한빛전자, ‘출고량, 재고량, 판매량 통계’ 발표",
        ),
        # an adjective takes no object: 용기를 belongs to 바꾸다
        (
            "한빛전자는 6일 포장 용기를 깨끗한 투명 병으로 변경했다.",
            "한빛전자, 포장 용기를 깨끗한 투명 병으로 변경",
        ),
        # X를 대상으로 and X를 바탕으로 are adverbs
        (
            "한빛전자는 3일 쌓아 온 기술과 경험을 바탕으로 신약 개발 사업에 진출한다고 밝혔다.",
            "한빛전자, 신약 개발 사업 진출",
        ),
        # -화 stays with its noun
        ("한빛전자는 협력사 직원 20여명을 정규직화하기로 했다.", "한빛전자, 협력사 직원 20여명 정규직화"),
        # a goal keeps 에 unless the deed needs none
        ("한빛전자는 7일 기술을 업무에 적용했다.", "한빛전자, 기술을 업무에 적용"),
        ("한빛전자는 7일 업무에 적용했다고 밝혔다.", "한빛전자, 업무에 적용"),
        ("한빛전자는 7일 중국 시장에 진출한다고 밝혔다.", "한빛전자, 중국 시장 진출"),
        # neither time nor manner stands in a line
        ("한빛전자는 11일 준공식을 성공적으로 마쳤다고 밝혔다.", "한빛전자, 준공식 마쳐"),
        (
            "한빛전자는 출시 6개월 만에 판매 1위에 올랐다고 7일 밝혔다.",
            "한빛전자, 출시 6개월 만에 판매 1위 차지",
        ),
        ("한빛전자는 11일 오후 2시께 새 공장에서 준공식을 열었다.", "한빛전자, 새 공장에서 준공식 개최"),
        (
            "한빛전자는 다음 달 한 달 동안 ‘안전 캠페인’을 벌인다고 밝혔다.",
            "한빛전자, 한 달 동안 ‘안전 캠페인’ 진행",
        ),
        # what was shown is the robot, not its sales
        ("한빛전자가 지난해 선보인 로봇 한빛봇의 판매량은 만 대를 넘었다.", "한빛전자, 로봇 한빛봇 선보여"),
        # X를 통해 is an adverb: what stands before it is the object all the same
        ("한빛전자는 5일 새 로봇을 전국 매장을 통해 보급했다.", "한빛전자, 새 로봇을 전국 매장을 통해 보급"),
        ("한빛전자는 누리전자에 1위 자리를 내줬다고 3일 밝혔다.", "한빛전자, 누리전자에 1위 자리 내줘"),
        # a compound deed is one noun
        ("검찰은 3일 한빛전자 본사를 압수수색했다.", "검찰, 한빛전자 본사 압수수색"),
        ("한빛전자는 3일 우선주를 조기상환했다.", "한빛전자, 우선주 조기상환"),
        # what was agreed keeps its 로
        (
            "한빛전자는 누리전자에 설계 도구를 제공하기로 협약했으며 연구를 지원할 계획이다.",
            "한빛전자, 누리전자에 설계 도구를 제공하기로 협약",
        ),
        # the list before an owner is no list of things
        (
            "한빛전자는 9일 정관 변경, 이사 선임 등의 안건을 승인했다.",
            "한빛전자, 정관 변경·이사 선임 등의 안건 승인",
        ),
        # where money goes says what it is for
        (
            "한빛전자는 3일 ‘나눔의숲’ 복지재단에 30억 원을 기부했다고 밝혔다.",
            "한빛전자, ‘나눔의숲’ 복지재단에 30억 원 기부",
        ),
        # of a long clause that describes a thing, its end
        (
            "한빛전자는 12일 계산 속도가 여덟 배나 빠른 대형 장비에 들어가는 부품의 수출을 제한하는 "
            "조치를 내리기로 했다.",
            "한빛전자, 계산 속도가 여덟 배나 빠른 대형 장비에 들어가는 부품의 수출을 제한하는 조치 시행",
        ),
        # a plan that describes its fund
        (
            "한빛전자가 5년간 3조원 규모로 조성하기로 한 상생 기금은 내년에 문을 연다.",
            "한빛전자, 5년간 3조원 규모로 상생 기금 조성",
        ),
    ],
)
def test_line_holds_the_whole_thing(sentence: str, summary: str, read: ReadText) -> None:
    assert summary in [event.summary for event in read(sentence).events]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        # from whom, in which contest, on which market
        (
            "한빛전자는 3일 세계적인 평가사인 누리전자로부터 A1 신용등급을 받았다.",
            "한빛전자, 세계적인 평가사인 누리전자로부터 A1 신용등급 획득",
        ),
        (
            "한빛전자는 4일 ‘제2회 새솔 창업경진대회’에서 대상을 받았다.",
            "한빛전자, ‘제2회 새솔 창업경진대회’에서 대상 수상",
        ),
        (
            "한빛전자는 5일 세계 로봇 시장에서 26.4%의 점유율을 기록했다고 밝혔다.",
            "한빛전자, 세계 로봇 시장에서 26.4%의 점유율 기록",
        ),
        # where to, whence, against whom
        ("한빛전자는 5일 강원도 횡성으로 공장을 이전했다.", "한빛전자, 강원도 횡성으로 공장 이전"),
        ("한빛전자는 5일 한국에서 철수했다.", "한빛전자, 한국에서 철수"),
        (
            "한빛전자는 9일 누리전자를 상대로 서울중앙지법에 소송을 냈다.",
            "한빛전자, 누리전자를 상대로 서울중앙지법에 소송 제기",
        ),
        # of which quarter
        ("한빛전자는 3분기 영업이익이 15% 늘었다고 10일 발표했다.", "한빛전자, 3분기 영업이익 15% 증가"),
        # what the plan is, what the sum is, what happens there
        (
            "한빛전자는 10일 로봇 공장 세 곳을 새로 짓겠다는 계획을 발표했다.",
            "한빛전자, 로봇 공장 세 곳을 새로 건설",
        ),
        (
            "한빛전자는 11일 땅값으로 받았던 판매 대금인 300억원을 반환했다.",
            "한빛전자, 땅값으로 받았던 판매 대금인 300억원 반환",
        ),
        (
            "한빛전자는 12일 그림을 그리고 색칠해주는 행사를 열었다.",
            "한빛전자, 그림을 그리고 색칠해주는 행사 진행",
        ),
        # what a name or a number stands for
        (
            "한빛전자는 11일 저온 용접제인 ‘한빛본드’를 출시했다.",
            "한빛전자, 저온 용접제인 ‘한빛본드’ 출시",
        ),
        # the field that the clause before names
        (
            "한빛전자는 3분기 세계 로봇 시장에서 몫을 키우며 1위 자리를 지켰다고 11일 밝혔다.",
            "한빛전자, 3분기 세계 로봇 시장에서 1위 자리 유지",
        ),
        # whoever takes or leaves an office bears its title
        ("지난 4월 취임한 김도윤 한빛전자 회장은 말을 아꼈다.", "김도윤 한빛전자 회장 취임"),
        # a post with the words that say which, without the name that the line begins with
        (
            "한빛전자는 11일 김도윤 부사장을 고객경영실장으로 임명했다.",
            "한빛전자, 김도윤 부사장을 고객경영실장으로 임명",
        ),
        (
            "한빛전자는 11일 김도윤 부사장을 한빛전자 대표이사로 선임했다.",
            "한빛전자, 김도윤 부사장을 대표이사로 선임",
        ),
        # a place that is visited takes no particle, one that is left for does
        ("김도윤 한빛전자 사장은 11일 미국 시애틀로 출국했다.", "김도윤 한빛전자 사장, 미국 시애틀로 출국"),
        ("김도윤 한빛전자 사장은 11일 누리전자에 방문했다.", "김도윤 한빛전자 사장, 누리전자 방문"),
        # all titles of a list
        (
            "한빛전자는 11일 ‘로봇 개선위원회’와 ‘안전 자문위원회’를 발족했다.",
            "한빛전자, ‘로봇 개선위원회’와 ‘안전 자문위원회’ 발족",
        ),
        (
            "한빛전자가 지난 4월 발족한 ‘로봇 개선위원회’와 ‘안전 자문위원회’는 조용하다.",
            "한빛전자, ‘로봇 개선위원회’·‘안전 자문위원회’ 발족",
        ),
        # what the clause before does its deed to, a whole list, and a thing that is the topic
        (
            "한빛전자는 11일 대전 로봇 공장을 증축해 생산기지로 강화했다.",
            "한빛전자, 대전 로봇 공장을 증축해 생산기지로 강화",
        ),
        (
            "한빛전자는 11일 로봇, 반도체와 같은 사업을 전담할 조직을 꾸렸다.",
            "한빛전자, 로봇, 반도체와 같은 사업을 전담할 조직 꾸려",
        ),
        (
            "본관 건물은 한빛전자가 11일 누리전자에 90억원에 매각했다.",
            "한빛전자, 본관 건물을 누리전자에 90억원에 매각",
        ),
        # the noun of the deed that fits its thing
        ("한빛건설은 11일 테라스형 아파트 500가구를 내놓았다.", "한빛건설, 테라스형 아파트 500가구 분양"),
        ("한빛전자는 11일 스마트워치를 내놨다.", "한빛전자, 스마트워치 출시"),
        ("정부는 11일 소득세 개편안을 내놓았다.", "정부, 소득세 개편안 발표"),
        # what points back, and how, stays out
        ("한빛전자는 이 회사에 12일 설비를 공급했다.", "한빛전자, 설비 공급"),
        (
            "한빛전자는 12일 고객 성원에 힘입어 처음으로 로봇을 직급에 관계없이 할인한다고 밝혔다.",
            "한빛전자, 고객 성원에 힘입어 처음으로 로봇을 직급에 관계없이 할인",
        ),
        # a saying keeps its brackets; behind it the speaker's own deed is told
        (
            "김도윤 한빛전자 사장은 12일 “(로봇) 시장은 넓다”고 말했다.",
            "김도윤 한빛전자 사장, “(로봇) 시장은 넓다” 발언",
        ),
        (
            "김도윤 사장은 12일 “시장이 어렵다”며 구조조정을 발표했다.",
            "김도윤 사장, 구조조정 발표",
        ),
    ],
)
def test_line_holds_what_makes_it_speak(sentence: str, summary: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == [summary]


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        ("한빛전자는 12일 계획을 발표했다.", "line=says little"),
        ("한빛전자는 12일 2위를 차지했다.", "line=rank alone"),
        ("국회는 12일 두 법안을 심의했다.", "line=says little"),
        ("한빛전자는 12일 이 지침을 바꿨다.", "line=points back"),
        ("한빛전자는 12일 나머지 우선주를 갚았다.", "line=points back"),
        ("한빛전자는 12일 나머지 두 곳에 대해서 철거를 시작했다.", "line=points back"),
        ("한빛전자는 12일 이를 품질을 높이고 용량을 늘리는 데 투자했다.", "line=points back"),
        ("김도윤 한빛전자 사장은 12일 “그것을 바탕으로 하는 방법이 있다”고 말했다.", "line=points back"),
    ],
)
def test_line_that_says_too_little_is_doubted_by_name(sentence: str, doubt: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert {doubt, "summary=weak"} <= set(event.reasons)


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 12일 로봇 공장을 짓겠다는 계획을 발표했다.",
        "한빛전자는 12일 국내 로봇 시장에서 2위를 차지했다.",
        "한빛전자는 12일 현지 공장을 폐쇄했다.",
        "한빛전자는 12일 이를 새 부품으로 바꿔 연료비 3억원을 절감했다.",
        "한빛전자는 12일 이를 확인하고 새 공장을 지었다.",
        "한빛전자는 12일 나머지 계열사인 새솔의 지분 정리를 끝냈다.",
        "한빛전자는 12일 ‘나머지 이야기’ 행사를 열었다.",
    ],
)
def test_line_that_speaks_is_not_doubted(sentence: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert not {"line=says little", "line=rank alone", "line=points back"} & set(event.reasons)


def test_saying_too_long_for_a_line_keeps_its_subject(read: ReadText) -> None:
    text = (
        "한빛전자는 2019년 부산시의 회원사 300여곳이 부산과 울산, 거제의 여러 공장에서 밤낮으로 애써 만들어 "
        "한빛전자를 제외한 해외 회사에 납품한 부품의 총액이 9조원에 이르는 것으로 조사됐다고 12일 발표했다."
    )
    (event,) = read(text).events
    gist = "한빛전자를 제외한 해외 회사에 납품한 부품의 총액이 9조원에 이르는 것으로 조사됐다고"
    assert event.summary == f"한빛전자, {gist} 발표"


def test_saying_keeps_the_year_that_it_speaks_of(read: ReadText) -> None:
    (event,) = read("한빛전자는 지난해 부품의 총액이 9조원에 이르렀다고 12일 밝혔다.").events
    assert event.summary == "한빛전자, 2019년 부품의 총액이 9조원에 이르렀다고 발표"


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("한빛전자는 3일 사내에 초대장을 보냈다.", "한빛전자, 사내에 초대장 발송"),
        ("한빛전자는 3일 홈페이지에 사진을 올렸다.", "한빛전자, 홈페이지에 사진 게시"),
        ("국회는 3일 ‘로봇 산업 진흥에 관한 법률’을 만들었다.", "국회, ‘로봇 산업 진흥에 관한 법률’ 제정"),
        ("한빛전자는 5일 소상공인에게 설비를 빌려준다고 밝혔다.", "한빛전자, 소상공인에게 설비 대출"),
        ("한빛전자는 5일 생산 지침을 만들었다.", "한빛전자, 생산 지침 마련"),
    ],
)
def test_deed_has_the_noun_that_its_object_asks_for(sentence: str, summary: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == [summary]


def list_actors(read: ReadText, sentence: str) -> list[tuple[str, list[str]]]:
    """Return the names of each event's participants by role."""
    return [
        (argument.role.value, argument.mention.name)
        for event in read(sentence).events
        for argument in event.arguments
    ]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        # a ministry beside an agency acts too, though only one of them is a proper noun
        (
            "산업통상자원부와 한빛전자는 3일 부산에서 첫 회의를 열었다.",
            [("agent", "산업통상자원부"), ("agent", "한빛전자"), ("venue", "부산")],
        ),
        # who sells comes first
        (
            "한빛전자는 누리전자에 자사주 5%를 매각한다고 3일 밝혔다.",
            [("source", "한빛전자"), ("agent", "누리전자")],
        ),
        # who attends is the one that is described
        ("한빛전자는 ‘로봇쇼’에 참석한 여러 나라 관계자들과 수주 가능성을 타진했다.", []),
        # whose price it is does not rise
        ("17일 업계에 따르면 한빛전자가 연초부터 입찰에 부친 상가의 평균 낙찰가율은 164%를 기록했다.", []),
        # A시와 B시의 X is no partner
        ("한빛전자는 3일 창원시와 공주시의 시설에 로봇을 공급했다.", [("agent", "한빛전자")]),
        # the pact is the supplier's, not the payment
        (
            "누리전자와 매매 약정을 체결한 한빛전자는 3일 잔금을 지급했다.",
            [("agent", "한빛전자")],
        ),
        # a member of parliament acts for no party
        ("홍길동 민주당 의원은 7일 로봇산업법 개정안을 발의했다.", [("agent", "홍길동")]),
        # the paper reports
        (
            "가나뉴스는 한빛전자가 새 로봇을 출시한다고 3일 보도했다.",
            [("agent", "한빛전자")],
        ),
        # who came is the one that is described
        (
            "김도윤 한빛전자 사장은 지난 4월 방한한 홍길동 누리전자 회장을 만났다.",
            [("agent", "홍길동"), ("agent", "김도윤")],
        ),
    ],
)
def test_actors_are_right_and_all_there(sentence: str, actors: list[tuple[str, str]], read: ReadText) -> None:
    assert list_actors(read, sentence) == actors


@pytest.mark.parametrize(
    "sentence",
    [
        "가나칩, 다라면 등 16종은 3일 포장 공간을 줄였다.",  # products
        "한빛전자 로봇 등 신제품은 3일 판매를 시작했다.",
    ],
)
def test_goods_act_for_nobody(sentence: str, read: ReadText) -> None:
    assert list_actors(read, sentence) == []


def test_saying_shows_its_clause_though_the_speaker_stands_behind(read: ReadText) -> None:
    (event,) = read("로봇 시장은 내년에 두 배로 커질 것으로 보인다고 한빛전자가 26일 발표했다.").events
    assert event.summary == "한빛전자, 로봇 시장은 2021년에 두 배로 커질 것으로 보인다고 발표"


def test_visitor_attends_the_gathering_that_is_held(read: ReadText) -> None:
    events = read(
        "김도윤 한빛전자 사장은 9일 부산에서 열린 제12회 로봇의 날 기념행사에서 기자와 만났다."
    ).events
    assert "김도윤 한빛전자 사장, 부산에서 제12회 로봇의 날 기념행사 참석" in [
        event.summary for event in events
    ]


def test_visitor_attends_nothing_that_is_only_spoken_of(read: ReadText) -> None:
    events = read("김도윤 한빛전자 사장은 내달 2일 열리는 회담이 기회가 돼야 한다고 말했다.").events
    assert not any("참석" in event.summary for event in events)


def test_one_of_a_list_may_have_an_owner(read: ReadText) -> None:
    text = "김도윤 누리대 교수, 이서준 새솔대 교수, 한빛전자의 박지훈 대표가 3일 간담회에 참석했다."
    assert [name for _, name in list_actors(read, text)] == ["김도윤", "이서준", "박지훈"]


def test_owners_of_a_thing_do_nothing_themselves(read: ReadText) -> None:
    assert (
        list_actors(read, "한빛전자와 누리전자, 새솔전자 등 상위 3개사의 상승분이 3일 37%를 차지했다.") == []
    )


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("한빛전자는 3일 제품을 출시했다.", "object=one word"),
        ("한빛전자는 3일 30억원을 기부했다.", "object=number"),
    ],
)
def test_bare_object_is_a_reason_for_doubt(sentence: str, reason: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert reason in event.reasons


def test_full_object_is_no_reason_for_doubt(read: ReadText) -> None:
    (event,) = read("한빛전자는 3일 로봇청소기를 출시했다.").events
    assert not any(reason.startswith("object=") for reason in event.reasons)


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("홍길동은 초연 때부터 함께 한 배우로, 17일 남우주연상을 받았다.", "홍길동, 남우주연상 수상"),
        (
            "한빛전자는 국내 업체로는 처음 17일 부산에 공장을 세웠다.",
            "한빛전자, 국내 업체로는 처음 부산에 공장 설립",
        ),
        (
            "한빛전자는 1월 세계에서 가장 큰 전시회인 ‘나래 2020’에서 한라통신과 협약을 체결했다.",
            "한빛전자, 세계에서 가장 큰 전시회인 ‘나래 2020’에서 한라통신과 협약 체결",
        ),
        ("한빛전자는 17일 한라통신을 협력사로 선정했다.", "한빛전자, 한라통신을 협력사로 선정"),
        (
            "홍길동 교수는 2013년 한빛학회(HS)에서 세계 10대 연구자로 선정됐다.",
            "한빛학회, 홍길동을 세계 10대 연구자로 선정",
        ),
        (
            "한빛대는 2002년 로봇학과를 국내에서 가장 먼저 신설했다.",
            "한빛대, 로봇학과를 국내에서 가장 먼저 신설",
        ),
    ],
)
def test_words_that_describe_whoever_acts_stay_out(sentence: str, line: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert event.summary == line


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        # how often, since when, whether for the first time
        ("한빛전자가 5년 만에 로봇 대회에 다시 도전하기로 했다.", "한빛전자, 5년 만에 로봇 대회에 다시 도전"),
        ("한빛전자는 3일 업계 처음으로 무인 창고를 지었다.", "한빛전자, 업계 처음으로 무인 창고 건설"),
        ("한빛전자는 3일 부품 값을 하향 조정했다.", "한빛전자, 부품 값 하향 조정"),
        # with how many others, for whom, to what end
        (
            "한빛전자는 3일 누리전자와 새솔 등 12개 업체와 함께 ‘로봇 마을’을 출범시켰다.",
            "한빛전자, 누리전자와 새솔 등 12개 업체와 함께 ‘로봇 마을’ 출범시켜",
        ),
        (
            "한빛전자는 3일 연구소 직원들을 대상으로 재택근무 방침을 공지했다.",
            "한빛전자, 연구소 직원들을 대상으로 재택근무 방침 공지",
        ),
        (
            "한빛전자는 3일 화재 예방을 위해 공장 안전 수칙을 마련했다.",
            "한빛전자, 화재 예방을 위해 공장 안전 수칙 마련",
        ),
        (
            "정부는 3일 드론을 농사에 쓸 수 있도록 허용했다.",
            "정부, 드론을 농사에 쓸 수 있도록 허용",
        ),
        # the clause that leads to the deed
        (
            "한빛전자는 누리전자와 합작해 무인 버스를 개발했다고 3일 밝혔다.",
            "한빛전자, 누리전자와 합작해 무인 버스 개발",
        ),
        (
            "한빛전자는 3일 예비 인력을 최대한 동원, 야간 생산을 시작했다.",
            "한빛전자, 예비 인력을 최대한 동원, 야간 생산 시작",
        ),
        # a modifier is whole: owners, lists, adjectives, comparisons, a year of its own
        (
            "한빛전자는 3일 인도의 올해 로봇 판매 목표치를 공개했다.",
            "한빛전자, 인도의 2020년 로봇 판매 목표치 공개",
        ),
        (
            "한빛전자는 3일 가볍고 튼튼한 로봇 팔을 출시했다.",
            "한빛전자, 가볍고 튼튼한 로봇 팔 출시",
        ),
        # up to when a sum was given, but not a mere 현재
        (
            "새솔재단은 현재까지 소상공인에게 총 3000억원을 지원했다.",
            "새솔재단, 현재까지 소상공인에게 총 3000억원 지원",
        ),
        ("새솔재단은 현재 소상공인에게 300억원을 지원했다.", "새솔재단, 소상공인에게 300억원 지원"),
        (
            "한빛전자는 3일 부품값을 당초보다 7% 낮은 90만원으로 조정했다.",
            "한빛전자, 부품값을 당초보다 7% 낮은 90만원으로 조정",
        ),
        (
            "한빛전자는 3일 전년 대비 20% 늘어난 90억원의 매출을 기록했다.",
            "한빛전자, 전년 대비 20% 늘어난 90억원의 매출 기록",
        ),
        # a title that a particle tears stays one
        (
            "한빛전자는 3일 영화 ‘소라에게’ 시사회를 개최했다.",
            "한빛전자, 영화 ‘소라에게’ 시사회 개최",
        ),
        # what stands before the subject and is the verb's own
        ("3일 인도에서 한빛전자는 새 공장을 폐쇄했다.", "한빛전자, 인도에서 새 공장 폐쇄"),
        ("새 로봇 팔을 한빛전자가 3일 공개한다.", "한빛전자, 새 로봇 팔 공개"),
        # the particle is the article's
        ("한빛전자는 3일 자사주 70만주를 새솔에 매각했다.", "한빛전자, 자사주 70만주를 새솔에 매각"),
        # a short list of names takes dots
        ("한빛전자는 3일 부산, 대구, 광주에 매장을 열었다.", "한빛전자, 부산·대구·광주에 매장 개설"),
        # words of somebody between goal and deed are not the deed's
        (
            "한빛전자는 3일 모든 지점에 “문을 일찍 닫으라”는 통지를 전달했다.",
            "한빛전자, 모든 지점에 통지 전달",
        ),
        # whoever acts is named by what the sentence has
        ("직원 40명은 3일 사회적기업 누리전자를 설립했다.", "직원 40명, 사회적기업 누리전자 설립"),
        # the line repeats neither its subject nor its deed
        ("한빛전자는 3일 한빛전자 로봇청소기 공장을 증설했다.", "한빛전자, 로봇청소기 공장 증설"),
        ("한빛전자는 3일 청산명령을 내렸다.", "한빛전자, 청산명령"),
        # shown, which is not yet sold
        ("한빛전자는 3일 새 로봇 상표를 선보였다.", "한빛전자, 새 로봇 상표 선보여"),
    ],
)
def test_line_has_the_words_of_its_clause(sentence: str, line: str, read: ReadText) -> None:
    assert line in [event.summary for event in read(sentence).events]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        # times, what links, what points back, the clause before, whose end is no companion of the deed
        ("한빛전자는 3일 오후 2시께 이미 공장을 폐쇄했다.", "한빛전자, 공장 폐쇄"),
        ("한빛전자는 3일 이 같은 내용을 담은 안전 대책을 발표했다.", "한빛전자, 안전 대책 발표"),
        ("한빛전자는 3분기에 이어 4분기에도 90억원의 손실을 냈다.", "한빛전자, 4분기 90억원의 손실 기록"),
        ("한빛전자는 3일 공장을 둘러본 뒤 협약을 체결했다.", "한빛전자, 협약 체결"),
    ],
)
def test_line_leaves_out_what_says_nothing(sentence: str, line: str, read: ReadText) -> None:
    assert line in [event.summary for event in read(sentence).events]


def test_long_line_leaves_out_what_it_can_do_without(read: ReadText) -> None:
    aside = "여러 해에 걸친 강원도 지역 과수 농가의 심각한 일손 부족과 들쭉날쭉한 날씨 문제의 해결을 위해"
    thing = "가파른 비탈에 있는 과수원의 사과와 배를 밤낮으로 따는 로봇 팔"
    (event,) = read(f"한빛전자는 3일 {aside} {thing}을 출시했다.").events
    assert event.summary == f"한빛전자, {thing} 출시"


def test_line_of_another_subject_is_not_the_clause(read: ReadText) -> None:
    events = read("한빛노조는 3일 대법원에서 단체 교섭권을 최종 인정받았다.").events
    assert not any(event.summary.startswith("대법원, 대법원에서") for event in events)


@pytest.mark.parametrize(
    ("place", "role", "post"),
    [
        ("한빛전자 전략그룹", "그룹장", "한빛전자 전략그룹장"),
        ("한빛위원회", "위원장", "한빛위원장"),
        ("한빛공사", "사장", "한빛공사 사장"),
        ("한빛전자", "대표", "한빛전자 대표"),
        ("", "대표", "대표"),
    ],
)
def test_post_does_not_repeat_its_place(place: str, role: str, post: str) -> None:
    assert join_post(place, role) == post


def test_line_begins_a_noun_where_its_word_does(read: ReadText) -> None:
    (event,) = read("한빛게임즈는 글로벌 이스포츠 대회의 상세 내용을 공개했다.").events
    assert event.summary == "한빛게임즈, 글로벌 이스포츠 대회의 상세 내용 공개"


def test_line_has_dots_in_a_list_inside_another_clause(read: ReadText) -> None:
    text = "한빛전자는 미국 새솔대, 캐나다 누리대와 협업해 직원을 육성했다."
    lines = [event.summary for event in read(text).events]
    assert "한빛전자, 미국 새솔대·캐나다 누리대와 협업해 직원 육성" in lines


def test_chief_of_whoever_a_line_begins_with_bears_the_title_alone(read: ReadText) -> None:
    text = "한빛전자는 한빛연구원을 세웠다. 한빛연구원은 3일 한빛연구원장에 김도윤 박사를 선임했다."
    (event,) = [event for event in read(text).events if event.type == "appointment"]
    assert event.summary == "한빛연구원, 원장에 김도윤 박사 선임"


def test_reason_stands_with_its_list_or_not_at_all(read: ReadText) -> None:
    said = read("금융감독원은 3일 한빛은행에 허위 광고, 자료 은폐 등의 이유로 과징금을 부과했다.").events
    assert [event.summary for event in said] == ["금융감독원, 한빛은행에 과징금 부과"]


def test_town_with_its_particle_is_no_part_of_what_is_founded_there(read: ReadText) -> None:
    (event,) = read("한빛전자가 인도 카라반투에 연구개발센터를 세운다.").events
    assert [argument.mention.name for argument in event.arguments] == ["한빛전자"]
