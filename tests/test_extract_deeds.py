"""Deeds that no frame names: what classes of verbs and objects make of a sentence.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

import pytest

from conftest import Read, ReadText
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventStatus, EventType

QUIET = (
    "하늘이 맑다. "  # a first sentence that tells of nothing, so that the second does not open the article
)


def list_deeds(found: Read) -> list[tuple[str, str, str, str]]:
    """Return rule, status, time and object of each event."""
    return [
        (event.evidence.rule, str(event.status), event.when.when if event.when else "-", event.object or "-")
        for event in found.events
    ]


def list_parts(found: Read) -> list[set[str]]:
    return [{f"{one.role} {one.mention.name}" for one in event.arguments} for event in found.events]


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        # told of, and reported
        ("한빛전자는 10일 낡은 간판을 떼어 냈다.", ("other.deed", "happened", "2020-06-10", "간판")),
        (
            "한빛전자는 새 공장 가동에 들어간다고 5일 밝혔다.",
            ("other.deed", "planned", "2020-06-05", "공장 가동"),
        ),
        (
            "한빛전자는 새 접시를 제작하기로 했다고 5일 밝혔다.",
            ("program.deed", "planned", "2020-06-05", "접시"),
        ),
        ("한빛전자는 5일 새 접시를 제작하기로 했다.", ("program.deed", "planned", "-", "접시")),
        # a verb that says little takes its type from the object, or from the goal
        (
            "한빛전자는 5일 협력사 간담회를 마련했다.",
            ("conference.deed", "happened", "2020-06-05", "협력사 간담회"),
        ),
        (
            "한빛전자는 5일 낡은 건물 매각을 마쳤다.",
            ("acquisition.deed", "happened", "2020-06-05", "건물 매각"),
        ),
        # building works are begun or won
        (
            "한빛전자는 5일 여수 공장 공사를 시작했다.",
            ("establishment.deed", "happened", "2020-06-05", "여수 공장 공사"),
        ),
        (
            "한빛전자는 5일 다리 공사를 따냈다.",
            ("partnership.deed", "happened", "2020-06-05", "다리 공사"),
        ),
        # thousands in words
        (
            "한빛전자는 1분기 영업이익 3천120억원을 기록했다.",
            ("earnings.report", "happened", "2020-33", "영업이익 3천120억원"),
        ),
        # plans
        ("한빛전자는 내년 할인 행사를 계획하고 있다.", ("conference.deed", "planned", "2021", "할인 행사")),
        ("한빛전자는 내년 재택근무를 없앨 계획이다.", ("other.deed", "planned", "2021", "재택근무")),
    ],
)
def test_verb_and_object_tell_type_status_and_time(
    sentence: str, deed: tuple[str, str, str, str], read: ReadText
) -> None:
    found = read(sentence)
    assert list_deeds(found) == [deed]
    assert {event.arguments[0].mention.name for event in found.events} == {"한빛전자"}


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 10일 소비자의 눈길을 끌었다.",
        "한빛전자는 5일 관심을 모았다.",
        "한빛전자는 10일 급히 제출했다.",  # a light verb without an object
        QUIET + "한빛전자가 인수한 로봇 회사는 부산에 있다.",  # by the way, and undated
        QUIET + "한빛전자는 새 로봇이 팔릴 것이라고 말했다.",  # a saying of no day
        QUIET + "새솔일보는 15일 한빛전자가 낡은 간판을 떼어 냈다고 보도했다.",  # the press alone says it
        "한빛노조가 교섭에 응하면 절차에 따라 낡은 간판을 떼기로 했다.",  # others would do it
        "홍길동 한빛전자 사장은 5일 “상을 받아 영광스럽다”고 말했다.",
        "홍길동 한빛전자 사장은 5일 수상 소감을 밝혔다.",
        "한빛전자는 한 해 공채에만 15억원을 투입하고 있다.",  # every year
        "예컨대 한빛전자는 10일 낡은 간판을 떼어 냈다.",  # an example
        "집을 마련하겠다고 응답한 한빛전자 직원이 5일 절반을 넘었다.",  # what people asked would do
        "10일 코스닥시장에서 한빛전자는 1.22% 오른 6620원에 마감했다.",  # what a share costs
        "배우 홍길동은 10일 영화의 주인공 역을 연기했다.",  # a part in a film
        "한빛전자는 지난해까지 수년간 대규모 대출을 승인했다.",  # years summed up
        "2000년대 들어선 한빛전자는 어려워졌다.",  # no building
        "한빛전자는 5일 새 가공 업무를 담당했다.",
        QUIET + "한빛전자가 새로 선보이는 로봇은 가볍다.",  # what a product is like
        "기록에는 한빛전자가 1990년 이웃을 지원했다고 되어 있다.",
        "홍길동 한빛전자 사장이 부산을 방문한 적이 있다.",
        "홍길동 한빛병원 원장은 5일 진료실로 들어갔다.",
        "홍길동 사장은 1740년 새솔의 현령으로 부임했다.",  # history
        QUIET + "“한빛전자는 낡은 간판을 떼어 냈습니다. 모두가 기뻐한 아침이었습니다.”",
    ],
)
def test_words_that_tell_of_nothing_make_no_deed(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


def test_describing_verb_with_a_time_before_it_tells_of_a_deed(read: ReadText) -> None:
    found = read(QUIET + "한빛전자가 지난해 인수한 로봇 회사는 부산에 있다.")
    assert list_deeds(found) == [("acquisition.deed", "happened", "2019", "로봇 회사")]


def test_verbs_in_a_row_each_tell_their_deed(read: ReadText) -> None:
    found = read("한빛전자는 3일 낡은 건물 매각을 마치고 5일 협력사 간담회를 마련했다.")
    assert [(deed[0].partition(".")[0], deed[2]) for deed in list_deeds(found)] == [
        ("acquisition", "2020-06-03"),
        ("conference", "2020-06-05"),
    ]


def test_saying_is_news_on_its_day_or_at_the_top_of_the_article(read: ReadText) -> None:
    saying = "한빛전자는 새 로봇이 잘 팔릴 것이라고 전망했다."
    assert [event.type for event in read(saying).events] == [EventType.STATEMENT]
    assert read(QUIET + saying).events == []
    assert [event.type for event in read(QUIET + saying.replace("새", "5일 새")).events] == ["statement"]


def test_whoever_heads_a_firm_acts_for_it(read: ReadText) -> None:
    found = read(QUIET + "김도윤 한빛전자 사장은 5일 낡은 건물 매각을 마쳤다.")
    assert list_parts(found) == [{"agent 한빛전자"}]


def test_passive_verb_speaks_of_its_subject(read: ReadText) -> None:
    events = read("한빛전자 공장은 5일 폐쇄됐다.").events
    assert [(event.summary, [str(one.role) for one in event.arguments]) for event in events] == [
        ("한빛전자 공장 폐쇄", ["target"])  # nobody acts
    ]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("한빛전자는 10일 낡은 간판을 떼어 냈다.", "한빛전자, 낡은 간판 떼어내"),
        ("한빛전자는 5일 협력사 간담회를 마련했다.", "한빛전자, 협력사 간담회 마련"),
    ],
)
def test_summary_names_the_actor_and_words_the_verb(sentence: str, summary: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == [summary]


@pytest.fixture(scope="module")
def deeds() -> Deeds:
    return load_lexicon().deeds


@pytest.mark.parametrize(
    ("verb", "thing", "kind"),
    [
        ("출시", "", "launch"),  # the verb speaks
        ("갖", "기자간담회", "conference"),  # the object speaks: its longest known ending
        ("갖", "", "conference"),  # … or the verb, where there is none
        ("받", "대상", "recognition"),
        ("받", "상상", None),  # an ending of one syllable only closes that syllable
        ("끼우", "간판", None),
    ],
)
def test_type_of_verb_and_object(verb: str, thing: str, kind: str | None, deeds: Deeds) -> None:
    assert deeds.find_type(verb, thing) == kind


def test_no_verb_tells_of_a_deed_and_of_none(deeds: Deeds) -> None:
    assert deeds.nothing & deeds.plans == set()
    assert deeds.saying & deeds.nothing == set()


@pytest.mark.parametrize(
    ("sentence", "deed", "summary"),
    [
        # a firm with its figure
        (
            "한빛전자는 1분기 영업이익이 지난해 같은 때보다 7% 늘어난 512억원을 기록했다고 6일 공시했다.",
            "earnings.deed",
            "한빛전자, 1분기 영업이익 2019년 같은 때보다 7% 늘어난 512억원 기록",
        ),
        # a second topic is what the deed is done to
        (
            "한빛전자는 점포 70곳을 남기고 나머지 점포는 매각하겠다고 5일 발표했다.",
            "acquisition.deed",
            "한빛전자, 나머지 점포 매각",
        ),
        # what somebody makes known to want
        ("한빛전자는 낡은 공장을 매각하겠다는 뜻을 밝혔다.", "acquisition.deed", "한빛전자, 낡은 공장 매각"),
        # a product acts for its maker
        (
            "한빛전자의 스마트폰 ‘나래폰’이 100만대 판매를 돌파했다.",
            "launch.deed",
            "한빛전자, 스마트폰 ‘나래폰’ 100만대 판매 돌파",
        ),
        (
            "한빛전자는 ‘나래폰’이 ‘기술대상’을 받았다고 3일 밝혔다.",
            "recognition.deed",
            "한빛전자, ‘나래폰’ ‘기술대상’ 수상",
        ),
        (
            "한빛전자가 개발한 인공지능 반도체가 학회에서 최우수 논문상을 받았다.",
            "other.deed",
            "한빛전자, 인공지능 반도체 학회에서 최우수 논문상 수상",
        ),
        (
            "한빛바이오의 감기 치료제가 보건당국의 사용승인을 받았다.",
            "legal.deed",
            "한빛바이오, 감기 치료제 보건당국의 사용승인 획득",
        ),
        (
            "한빛제약은 치료제 ‘나래주’가 보건당국의 품목허가를 획득했다고 3일 밝혔다.",
            "legal.deed",
            "한빛제약, 치료제 ‘나래주’ 보건당국의 품목허가 획득",
        ),
        # an adjective says only how; staff and numbered units act for their house
        ("한빛전자가 낡은 간판을 새롭게 바꿨다.", "other.deed", "한빛전자, 낡은 간판을 새롭게 바꿔"),
        ("한빛전자 노사가 임금협상을 타결했다.", "partnership.deed", "한빛전자 노사, 임금협상 타결"),
        ("서울중앙지검 반부패수사2부는 3일 서류를 제출했다.", "other.decide", "서울중앙지검, 서류 제출"),
        (
            "한빛전자가 3일 나래소프트와 전략적 파트너십을 구축했다.",
            "partnership.deed",
            "한빛전자, 나래소프트와 전략적 파트너십 구축",
        ),
        # what an order, a budget or a suspicion is
        ("한빛중공업이 LNG선 12척을 따냈다.", "partnership.deed", "한빛중공업, LNG선 12척 획득"),
        (
            "김도윤 한빛당 의원은 3일 담합 의혹을 제기했다.",
            "statement.raise",
            "김도윤 한빛당 의원, 담합 의혹 제기",
        ),
        # whoever hands in a resignation leaves
        ("홍길동 한빛전자 대표가 사의를 표명했다.", "departure.resign", "홍길동 한빛전자 대표, 사의 표명"),
        # a suit is brought, not said; what may happen can be warned of
        ("한빛전자가 특허 소송을 제기했다.", "legal.deed", "한빛전자, 특허 소송 제기"),
        ("홍길동 한국은행 총재가 3일 물가 급등 가능성을 경계했다.", "statement.deed", None),
        # the object's noun tells the type of a verb that says little
        ("한빛전자가 문화예술 후원에 나선다.", "program.deed", "한빛전자, 문화예술 후원에 나선다"),
    ],
)
def test_whoever_acts_is_found_beside_figures_products_and_wills(
    sentence: str, deed: str, summary: str | None, read: ReadText
) -> None:
    (event,) = read(sentence).events
    assert event.evidence.rule == deed
    assert summary in (None, event.summary)


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("한빛건설·나래건설은 3일 낡은 공장을 매각했다.", ["한빛건설", "나래건설"]),
        ("삼성전자·LG전자·현대자동차는 3일 낡은 공장을 매각했다.", ["삼성전자", "LG전자", "현대자동차"]),
        ("삼성전자·LG전자 등은 3일 낡은 공장을 매각했다.", ["삼성전자", "LG전자"]),
    ],
)
def test_organizations_joined_by_dots_act_together(sentence: str, actors: list[str], read: ReadText) -> None:
    (event,) = read(sentence).events
    assert [one.mention.name for one in event.arguments] == actors


@pytest.mark.parametrize(
    "sentence",
    [
        "김도윤 감독이 연출하고 배우들이 총출동했지만 국내 흥행은 실패했다.",  # no second topic
        "하늘이 맑다. 한빛전자가 제작한 이 연극이 매진 행렬을 이어갔다.",  # by the way
        "‘한빛전자 인증 센터 양재’는 역과 가까워 접근성을 높였다.",  # the start of a title makes nothing
    ],
)
def test_nobody_acts_for_a_topic_that_is_no_product(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    ("sentence", "deeds"),
    [
        # the verb that others lead on to tells the news as well
        ("한빛전자는 3일 이사회를 열어 유상증자를 결의했다.", ["conference.hold", "other.deed"]),
        ("한빛전자는 3일 위원회를 열어 새 로봇에 특례를 부여했다.", ["conference.hold", "other.deed"]),
        ("한빛전자는 3일 이사회를 열고 각오를 다졌다.", ["conference.hold"]),
        ("한빛전자는 3일 설명회를 열어 이목을 집중시켰다.", ["conference.hold"]),
        (
            "한빛전자는 나래소프트를 인수해 게임 사업을 강화한다고 3일 밝혔다.",
            ["acquisition.buy", "program.deed"],
        ),
        (
            "한빛은행이 외국의 현지 은행을 인수해 남쪽 시장에 진출했다.",
            ["acquisition.deed", "other.deed"],
        ),
        ("한빛전자가 외국의 현지 은행을 인수하고 함께 일하자고 제안했다.", ["statement.deed"]),
        (QUIET + "한빛은행은 3일 외국의 현지 은행을 인수해 남쪽 시장에 진출했다.", ["other.step"]),
        # but not in words that say little, nor once more
        ("한빛전자가 나래소프트와 협약을 맺고 상생에 나선다.", ["partnership.sign"]),
        ("한빛전자는 3일 협력사와 간담회를 열고 대책을 논의했다.", ["conference.hold"]),
        # an object and its verb that mean a third thing
        ("한빛전자가 3일 수상의 영예를 안았다.", ["recognition.deed"]),
        # a quotation alone is no first sentence
        ("‘이제는 문화다.’ 한빛전자가 문화 후원에 나선다.", ["program.deed"]),
    ],
)
def test_each_verb_that_tells_news_is_read_once(sentence: str, deeds: list[str], read: ReadText) -> None:
    assert [event.evidence.rule for event in read(sentence).events] == deeds


def test_joining_forces_with_nobody_is_no_partnership(read: ReadText) -> None:
    assert read("한빛전자는 3일 기술 개발에 힘을 모았다.").events == []
    (event,) = read("한빛전자는 3일 나래전자와 기술 개발에 힘을 모았다.").events
    assert event.type is EventType.PARTNERSHIP


def test_degree_taken_is_no_acquisition(read: ReadText) -> None:
    assert read("홍길동 한빛대 교수는 나래대에서 컴퓨터과학 박사학위를 취득했다.").events == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("한빛전자는 10일 새 위원회를 만들었다.", "establishment"),
        ("한빛전자는 10일 영업지원팀을 새로 설치했다.", "establishment"),
        ("한빛전자는 10일 새 공장을 만들었다.", "establishment"),
        ("한빛전자는 10일 새 규칙을 만들었다.", "other"),
        ("한빛전자는 10일 공장에 발전기를 설치했다.", "other"),
        ("정부는 2003년 산업 진흥에 관한 법률을 만들었다.", "legal"),
        ("새솔청은 10일 우수 기업을 선정했다.", "recognition"),
        ("새솔청은 10일 집중 단속 지역을 선정했다.", "other"),
        ("홍길동 씨가 10일 국민훈장 모란장을 받는다.", "recognition"),
        ("한빛전자는 지난해 6월 대법원에서 공급권을 인정받았다.", "legal"),
        ("한빛전자는 5일 한라통신의 시스템 협력사로 선정됐다.", "other"),
        ("한빛전자는 10일 방문객 6000명을 집계했다.", "other"),
    ],
)
def test_what_is_raised_or_chosen_gives_the_type(sentence: str, kind: str, read: ReadText) -> None:
    assert [event.type for event in read(sentence).events] == [kind]


def test_condition_of_a_title_or_of_others_leaves_a_deed_told(read: ReadText) -> None:
    for words in ("‘산에 가면’을", "건물이 서면 쓸 가구를"):
        found = read(f"한빛출판사는 10일 {words} 출시했다.")
        assert [event.type for event in found.events] == ["launch"], words


def test_nobody_attends_without_a_gathering_where_another_acts(read: ReadText) -> None:
    found = read("한빛전자는 5일 홍길동 사장이 참석한 가운데 새 공장을 짓는다고 발표했다.")
    assert "conference" not in {event.type for event in found.events}


def test_whoever_spoke_before_neither_reaches_a_figure_nor_launches_a_product(read: ReadText) -> None:
    spoken = "홍길동 한빛전자 팀장은 5일 “지난해보다 낫다”고 말했다. "
    for sentence in ("통행량도 늘어 지난달 0.8%를 기록했다.", "지난해 출시한 로봇이 비싼 탓이다."):
        assert [event.type for event in read(spoken + sentence).events] == ["statement"]


def test_who_gets_a_fine_begins_its_line(read: ReadText) -> None:
    [fined] = read("한빛전자가 금융위원회로부터 과태료 3억원을 부과받았다.").events
    assert fined.summary == "한빛전자, 금융위원회로부터 과태료 3억원 부과받아"
    [won] = read("한빛전자 노조는 5일 대법원에서 교섭권을 인정받았다.").events
    assert won.summary == "한빛전자 노조, 대법원에서 교섭권 인정받아"


def test_candidate_acts_for_himself(read: ReadText) -> None:
    found = read("홍길동 환경부 장관 후보자는 10일 재산 목록을 국회에 제출했다.")
    assert [argument.mention.name for event in found.events for argument in event.arguments][:1] == ["홍길동"]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        # whom a passive verb befalls
        ("홍길동 한빛전자 사장이 횡령 혐의로 기소됐다.", {"target 홍길동"}),
        ("홍길동 의원이 항소심에서 무죄를 선고받았다.", {"target 홍길동"}),
        ("한빛전자는 과징금 3억원을 부과받았다.", {"target 한빛전자"}),
        # whom a suit is against
        ("한빛전자는 한라통신을 상대로 소송을 냈다.", {"agent 한빛전자", "target 한라통신"}),
        (
            "한빛전자는 5일 한라통신과 가람건설을 상대로 특허 침해 소송을 제기했다.",
            {"agent 한빛전자", "target 한라통신", "target 가람건설"},
        ),
        ("한빛전자는 5일 한라통신을 검찰에 고발했다.", {"agent 한빛전자", "target 한라통신"}),
        ("한빛전자가 한라통신을 상대로 낸 소송이 5일 시작됐다.", set()),
        # a team is called by its town
        ("이탈리아는 20일 브라질을 3대 1로 꺾었다.", {"agent 이탈리아"}),
        # a side speaks for its body, and a body speaks up wherever its words are told
        (QUIET + "한빛전자 측은 사실과 다르다고 해명했다.", {"speaker 한빛전자"}),
        # a finding of a body
        ("한빛연구소는 합격선이 280점이라고 추정했다.", {"speaker 한빛연구소"}),
        # what is kept by decision, counted, shown, ranked
        ("한빛은행은 기준금리를 연 2.5%로 유지하기로 했다.", {"agent 한빛은행"}),
        ("정부가 택시 수를 5만대 줄이기로 했다.", {"agent 정부"}),
        ("홍길동 선수는 3타를 잃고 공동 7위에 머물렀다.", {"agent 홍길동"}),
        # the verb before one that says nothing
        ("배우 홍길동은 최근 새 예능에 출연해 재치로 시선을 사로잡았다.", {"agent 홍길동"}),
    ],
)
def test_named_actor_of_a_main_verb_makes_a_deed(sentence: str, parts: set[str], read: ReadText) -> None:
    assert list_parts(read(sentence)) == [parts]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛은행은 기준금리를 연 2.5%로 유지하고 있다.",
        "한빛법이 국회에서 통과됐다.",
        "한빛전자는 선두에 머물렀다.",
        QUIET + "한빛전자는 합격선이 280점이라고 추정했다.",
        QUIET + "한빛전자는 4위에 그쳤다.",  # one of many figures
        "홍길동 씨는 새 예능에 출연하지 않은 것으로 알려졌다.",
        "한빛전자는 새솔의 신임을 받고 있는 것으로 전해졌다.",
    ],
)
def test_states_and_what_nobody_named_undergoes_make_no_deed(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


def test_gathering_that_somebody_joins_is_not_held_by_him(read: ReadText) -> None:
    found = read(QUIET + "한빛전자는 3일 ‘안전 위원회’에는 계속 참여하로 했다.")
    assert [event.summary for event in found.events if event.type is EventType.CONFERENCE] == []
    held = read(QUIET + "한빛전자는 3일 ‘안전 위원회’를 했다.")
    assert [event.type for event in held.events] == [EventType.CONFERENCE]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("한빛전자는 15일 전사 혁신 운동을 추진하기로 했다.", ["한빛전자, 전사 혁신 운동 추진"]),
        (
            "김도윤 총리는 비용을 줄이는 노동개혁을 추진하기로 했다.",
            ["김도윤 총리, 비용을 줄이는 노동개혁 추진"],
        ),
        ("하늘이 맑다. 한빛전자는 전사 혁신 운동을 추진하며 웃었다.", []),  # it only leads on
    ],
)
def test_plan_of_any_thing_is_news_where_it_is_decided(
    sentence: str, lines: list[str], read: ReadText
) -> None:
    events = read(sentence).events
    assert [event.summary for event in events] == lines
    assert all(event.status is EventStatus.PLANNED for event in events)
