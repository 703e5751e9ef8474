"""How a verb tells its deed: over, under way, or in a present tense that looks ahead."""

import pytest

from conftest import ReadText


@pytest.mark.parametrize("published", ["2020-06-17", None])
@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자가 한라통신을 인수한다.",
        "한빛전자가 새 스마트폰 ‘나래’를 출시한다.",
        "한빛전자가 새 스마트폰 ‘나래’를 하반기에 내놓는다.",
        "한빛전자가 이달 중 새 스마트폰 ‘나래’를 선보인다.",
        "한빛전자가 ‘한빛 개발자 포럼’을 개최한다고 밝혔다.",
        "한빛전자가 2030년까지 부산에 연구소를 세운다.",
        "한빛전자가 새 스마트폰 ‘나래’를 선보이며 시장 공략을 강화한다.",
        "한빛전자가 예산 5억원을 투자해 최고 수준의 전시를 열 수 있도록 지원키로 했다.",
        "한빛전자가 내년까지 한라통신을 인수해 낮은 점유율을 끌어올리기로 했다.",
        "한빛전자가 한라통신을 인수해 급증하는 수요에 맞출 예정이다.",
    ],
)
def test_present_of_a_deed_done_at_one_point_looks_ahead(
    sentence: str, published: str | None, read: ReadText
) -> None:
    assert {event.status for event in read(sentence, published=published).events} == {"planned"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("한빛전자는 누리대와 협약을 맺고 썰매를 제작하기로 했다고 15일 밝혔다.", "happened"),
        ("한빛전자는 다음 달 누리대와 협약을 맺고 썰매를 제작하기로 했다.", "planned"),
        ("한빛전자는 누리대와 협약을 맺고 썰매를 제작할 계획이다.", "planned"),
    ],
)
def test_pact_is_made_where_something_is_decided_by_it(sentence: str, status: str, read: ReadText) -> None:
    events = [event for event in read(sentence).events if event.type == "partnership"]
    assert [event.status for event in events] == [status]


@pytest.mark.parametrize("published", ["2020-06-17", None])
@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("한빛전자는 16일 누리대와 협약을 맺고 썰매를 제작할 계획이라고 밝혔다.", "partnership", "happened"),
        ("한빛전자는 누리대와 협약을 맺고 썰매를 제작할 계획이라고 16일 밝혔다.", "partnership", "happened"),
        ("한빛전자는 16일 서울에서 이사회를 열고 공장을 지을 계획이라고 밝혔다.", "conference", "happened"),
        ("홍길동 새솔시장은 16일 한빛전자를 방문해 공장을 짓겠다고 밝혔다.", "visit", "happened"),
        ("홍길동 대표는 지난해 7월 누리대를 방문하고 연구소에 투자하기로 했다.", "visit", "happened"),
        ("새솔경찰서는 위반 업소 12곳을 적발, 과태료를 물릴 계획이라고 15일 밝혔다.", "legal", "happened"),
        ("새솔경찰서는 위반 업소 3만 곳을 적발, 과태료를 물릴 계획이라고 15일 밝혔다.", "legal", "happened"),
        ("새솔경찰서는 위반 업자 두 명을 적발, 과태료를 물릴 계획이라고 15일 밝혔다.", "legal", "happened"),
        ("새솔경찰서는 30대 남성을 적발, 과태료를 물릴 계획이라고 15일 밝혔다.", "legal", "planned"),
        ("새솔경찰서는 위반 업소를 적발, 과태료를 물릴 계획이라고 15일 밝혔다.", "legal", "planned"),
        # no report, a time ahead, a day of the telling, a meeting that goes on
        ("한빛전자는 누리대와 협약을 맺고 썰매를 제작할 계획이라고 밝혔다.", "partnership", "planned"),
        ("한빛전자는 다음 달 협약을 맺고 썰매를 제작할 계획이라고 밝혔다.", "partnership", "planned"),
        ("한빛전자는 19일 이사회를 열고 공장을 지을 계획이라고 16일 밝혔다.", "conference", "planned"),
        ("한빛전자는 19일 이사회를 열고 공장을 짓는다고 16일 밝혔다.", "conference", "planned"),
        ("한빛전자는 19일 이사회를 열고 대책을 논의할 예정이라고 밝혔다.", "conference", "planned"),
        ("홍길동 대표는 다음 달 누리대를 방문하고 연구소를 둘러보기로 했다.", "visit", "planned"),
        ("홍길동 새솔시장은 오는 19일 한빛전자를 방문해 직원을 격려하겠다고 밝혔다.", "visit", "planned"),
    ],
)
def test_occasion_of_a_told_plan_is_done(
    sentence: str, kind: str, status: str, published: str | None, read: ReadText
) -> None:
    events = [event for event in read(sentence, published=published).events if event.type == kind]
    assert [event.status for event in events] == [status]


@pytest.mark.parametrize(
    ("published", "sentence", "kind", "told"),
    [
        (
            "2020-06-17",
            "한빛전자는 22일 이사회를 열고 새 대표를 선임할 계획이라고 밝혔다.",
            ("conference", "appointment"),
            [("planned", "2020-06-22"), ("planned", "2020-06-22")],
        ),
        (
            "2020-06-17",
            "한빛전자는 9월 1일 회의를 열고 새 대표를 선임할 계획이라고 밝혔다.",
            ("conference", "appointment"),
            [("planned", "2020-09-01"), ("planned", "2020-09-01")],
        ),
        (
            "2020-06-17",
            "한빛전자는 2020년 9월 1일 회의를 열고 새 대표를 선임할 계획이라고 밝혔다.",
            ("conference", "appointment"),
            [("planned", "2020-09-01"), ("planned", "2020-09-01")],
        ),
        (
            "2020-06-17",
            "홍길동 새솔시장은 22일 새솔대를 방문해 연구소를 짓겠다고 밝혔다.",
            ("visit",),
            [("planned", None)],
        ),
        (
            "2020-06-17",
            "한빛전자는 22일 이사회를 열고 공장을 팔기로 했다.",
            ("conference",),
            [("planned", "2020-06-22")],
        ),
        # the article's own day, one of another month, one of the week before, a day behind of another verb
        (
            "2020-06-17",
            "한빛전자는 17일 이사회를 열고 새 대표를 선임할 계획이라고 밝혔다.",
            ("conference",),
            [("happened", "2020-06-17")],
        ),
        (
            "2020-06-17",
            "한빛전자는 지난달 22일 이사회를 열고 새 대표를 선임할 계획이라고 밝혔다.",
            ("conference",),
            [("happened", "2020-05-22")],
        ),
        (
            "2020-07-01",
            "한빛전자는 30일 이사회를 열고 새 대표를 선임할 계획이라고 밝혔다.",
            ("conference",),
            [("happened", "2020-06-30")],
        ),
        (
            "2020-06-17",
            "한빛전자는 22일 문을 열 공장에 대한 협약을 맺고 로봇을 만들기로 했다.",
            ("partnership",),
            [("happened", None)],
        ),
    ],
)
def test_occasion_on_a_day_to_come_is_planned(
    published: str, sentence: str, kind: tuple[str, ...], told: list[tuple[str, str | None]], read: ReadText
) -> None:
    events = [event for event in read(sentence, published=published).events if event.type in kind]
    assert [(event.status, event.when and event.when.when) for event in events] == told


def test_plan_does_not_take_the_day_on_which_it_is_told(read: ReadText) -> None:
    sentence = "한빛전자는 16일 서울에서 이사회를 열고 새 공장을 지을 계획이라고 밝혔다."
    [plan] = [event for event in read(sentence, published=None).events if event.type == "establishment"]
    assert (plan.status, plan.when) == ("planned", None)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("한빛전자는 한라통신을 인수해 이달부터 새 서비스를 시작한다.", "happened"),
        ("한빛전자는 한라통신을 인수해 내년부터 새 서비스를 시작한다.", "planned"),
    ],
)
def test_deed_behind_which_something_is_on_from_now_is_done(
    sentence: str, status: str, read: ReadText
) -> None:
    events = [event for event in read(sentence).events if event.type == "acquisition"]
    assert [event.status for event in events] == [status]


@pytest.mark.parametrize(
    ("first", "status"), [("10월 공장을 지을 예정이다", "planned"), ("3월 공장을 지었다", "happened")]
)
def test_same_month_lies_where_the_first_deed_does(first: str, status: str, read: ReadText) -> None:
    events = read(f"한빛전자는 {first}. 같은 달 누리전자는 한라통신을 인수한다.").events
    assert [event.status for event in events if event.type == "acquisition"] == [status]


def test_plan_told_in_a_measure_is_planned_though_the_measure_is_told(read: ReadText) -> None:
    events = read("한빛전자가 한라통신을 인수해 5천억원을 마련하겠다는 대책을 내놨다.").events
    told = {event.type: event.status for event in events}
    assert told == {"acquisition": "planned", "statement": "happened"}


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자가 새 할인 행사를 진행한다.",
        "한빛전자가 오는 21일까지 할인 행사를 진행한다.",
        "한빛전자가 신입사원을 모집한다.",
        "한빛전자가 부산에 연구소를 짓고 있다.",
        "한빛전자가 새 스마트폰 ‘나래’를 출시한다고 밝혔다.",
        "한빛전자가 올해 한빛연구소를 신설해 인재를 양성한다.",
        "한빛전자가 김도윤 상무를 대표이사로 임명한다고 밝혔다.",
        "한빛전자가 한라통신과 협력한다고 13일 밝혔다.",
    ],
)
def test_what_is_under_way_or_done_by_saying_so_happened(sentence: str, read: ReadText) -> None:
    statuses = [event.status for event in read(sentence, published=None).events]
    assert statuses[:1] == ["happened"]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 23일 서울에서 기자간담회를 열고 성장 전략을 밝혔다.",
        "한빛전자는 23일 서울에서 기자간담회를 열고 사업을 늘리겠다는 내용의 대책을 발표했다.",
        "한빛전자는 그해 12월 서울에 한빛연구소를 세운다.",
        "한빛전자는 2011년 한라통신을 인수하기도 했다.",
        "한빛전자는 2007년 한라통신을 인수해 세계 시장에 나섰기 때문이다.",
    ],
)
def test_what_leads_to_the_past_is_no_plan_on_its_day(sentence: str, read: ReadText) -> None:
    events = [event for event in read(sentence, published=None).events if event.type != "statement"]
    assert [event.status for event in events][:1] == ["happened"]


def test_what_begins_on_a_day_to_come_is_planned(read: ReadText) -> None:
    for words in ("20일부터", "11월 19~20일", "오는 20일부터", "7월 한 달 동안"):
        [event] = read(f"한빛전자가 {words} 할인 행사를 진행한다.", published=None).events
        assert event.status == "planned", words


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("한빛전자는 추후 교육 과정을 운영한다.", "planned"),
        ("한빛전자는 앞으로 2년간 장학금을 지원한다.", "planned"),
        ("한빛전자는 교육 과정을 운영한다.", "happened"),
        ("앞으로 나아가는 한빛전자는 교육 과정을 운영한다.", "happened"),
        ("한빛전자는 2010년부터 국제회의를 열고 있으며 오는 8월에도 회의를 열 예정이다.", "happened"),
    ],
)
def test_adverb_of_what_is_to_come_makes_a_plan(sentence: str, status: str, read: ReadText) -> None:
    assert read(sentence).events[0].status == status


@pytest.mark.parametrize(
    ("before", "status"),
    [
        ("다음 달 한빛전자가 새 공장을 연다.", "planned"),
        ("다음 달 한빛전자가 새 공장을 연다. 이 공장은 넓고 밝다.", "planned"),
        ("다음 달 한빛전자가 새 공장을 연다. 지난달 한라통신은 나래관을 열었다.", "happened"),
        ("지난달 한빛전자가 새 공장을 열었다.", "happened"),
    ],
)
def test_same_month_as_a_plan_is_still_to_come(before: str, status: str, read: ReadText) -> None:
    sentence = "같은 달 한라통신은 할인 행사를 진행한다."
    events = [
        event for event in read(f"{before} {sentence}", published=None).events if event.type == "program"
    ]
    assert [event.status for event in events] == [status]


def test_what_is_under_way_has_no_day_to_come(read: ReadText) -> None:
    [event] = read("한빛전자가 내년 1월 ‘한빛 캠프’에 갈 학생을 모집하고 있다.", published=None).events
    assert (event.status, event.when) == ("happened", None)


def test_announced_these_days_is_planned_and_long_ago_is_done(read: ReadText) -> None:
    sentence = "한빛전자가 맥주 도수를 낮춘다고 15일 밝혔다."
    told = [
        [(event.status, event.when and event.when.when) for event in read(sentence, published=day).events]
        for day in ("2020-06-15", "2020-06-17", "2020-07-10")
    ]
    assert told == [[("planned", "2020-06-15")]] * 2 + [[("happened", "2020-06-15")]]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 매년 3월 개발자 행사를 연다.",
        "한빛전자는 꾸준히 대리점을 확대하고 있다.",
        "금융위원회는 한빛전자가 정보를 직접 알릴 때만 공시로 인정한다.",
        "한빛전자는 그동안 다양한 교육 프로그램을 운영해왔다.",
        "지난해 사장이 바뀐 한빛전자는 다양한 교육 프로그램을 운영해왔다.",
        "한빛전자는 성과를 회사 운영에 반영한다는 점에서 높은 평가를 받았다.",
        "한빛전자는 이를 통해 잠재력을 제고하겠다는 방침이다.",
        "한빛전자는 업계의 대표 주자로 꼽힌다.",
        "시인 홍길동은 나래당 의원으로 활동했다.",
        "홍길동 사장은 2003년부터 11년 동안 새솔 부대에서 복무했다.",
        "부산 새솔대 캠퍼스는 이날 각지에서 모인 학생들로 붐볐다.",
        "한빛전자는 새 시장의 강자로 부상했다.",
        "한빛전자가 해외 공략을 위한 충전을 끝냈다.",
        "한빛전자가 ‘방어선’을 구축했다.",
        "정부는 ‘곧 규제를 강화하겠다’는 태도다.",
        "홍길동 연구원은 한빛전자가 곧 공장을 매각할 것이라고 전망했다.",
        "홍길동 교수는 이 책에서 근대의 학문을 비판한다.",
        "한빛전자의 다음 행사가 준비되어 있다.",
        "한빛전자는 최근 영업 보폭을 넓혔다.",
        "부산시는 한빛전자가 공장을 이전할 것을 권고했다.",
    ],
)
def test_habits_aims_likenesses_and_pictures_are_no_deeds(sentence: str, read: ReadText) -> None:
    for published in (None, "2020-06-17"):
        assert {event.type for event in read(sentence, published=published).events} <= {"statement"}


def test_purpose_of_another_deed_is_none(read: ReadText) -> None:
    events = read("한빛전자가 공장을 지으려고 땅을 샀다.").events
    assert "establishment" not in {event.type for event in events}


def test_what_was_kept_up_since_a_year_is_told(read: ReadText) -> None:
    [event] = read("한빛전자는 2011년부터 교육 프로그램을 운영해왔다.").events
    assert event.when is not None
    assert event.when.when == "2011/.."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("한빛전자는 2005년 부산 공장 매각을 추진했다.", ("other", "happened")),
        ("한빛전자는 부산 공장 매각을 추진한다.", ("acquisition", "planned")),
        ("한빛연구원이 5일 금융 시장을 조사했다.", ("other", "happened")),
        ("한빛전자가 1분기 매출액 499억 원을 달성했다.", ("earnings", "happened")),
        ("한빛전자가 15일 시장 점유율 26%를 기록했다.", ("other", "happened")),
    ],
)
def test_type_says_no_more_than_the_words(sentence: str, told: tuple[str, str], read: ReadText) -> None:
    assert [(event.type, event.status) for event in read(sentence).events] == [told]


def test_who_sells_is_the_source(read: ReadText) -> None:
    for verb in ("매각했다", "매각하기로 했다"):
        [event] = read(f"한빛전자는 5일 부산 공장을 {verb}.").events
        assert [argument.role for argument in event.arguments] == ["source"], verb


def test_far_deadline_makes_a_plan_of_what_lasts(read: ReadText) -> None:
    for verb in ("육성하는 역할도 한다", "육성한다"):
        events = read(f"한빛연구원은 2030년까지 전문가 1000명을 {verb}.").events
        assert [(event.type, event.status) for event in events] == [("program", "planned")], verb


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("한빛전자는 교육 과정을 운영해 2023년까지 전문가 1000명을 육성한다.", "planned"),
        ("한빛전자는 교육 과정을 운영해 2023년까지 전문가 1000명을 육성하는 역할도 한다.", "planned"),
        ("한빛전자는 교육 과정을 운영해 전문가 1000명을 육성한다.", "happened"),
        ("한빛전자는 지난해 교육 과정을 운영해 2023년까지 전문가 1000명을 육성한다.", "happened"),
    ],
)
def test_course_by_which_something_is_reached_is_part_of_the_plan(
    sentence: str, status: str, read: ReadText
) -> None:
    assert [event.status for event in read(sentence).events if event.summary.endswith("운영")] == [status]
