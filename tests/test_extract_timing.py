"""Which time an event takes, and that its article can know it."""

import pytest

from conftest import Read, ReadText


def find_when(read: Read, kind: str) -> list[str | None]:
    """Return the times of the events of a type."""
    return [event.when.when if event.when else None for event in read.events if event.type == kind]


@pytest.mark.parametrize(
    ("sentence", "kind", "when"),
    [
        # a verb that describes a noun keeps its time
        ("한빛전자는 지난해 인수한 한라통신을 통해 스마트폰을 출시했다.", "launch", None),
        ("지난 9일 한빛전자는 오는 18일에 발매될 스마트폰의 사진을 공개했다.", "launch", "2020-06-09"),
        ("한빛전자는 2018년에 생긴 제도로 한라통신을 인수했다.", "acquisition", None),
        (
            "한빛전자는 지난 12일 회의를 열고 내년 3월 임기가 끝나는 대표 자리에 김도윤 부사장을 선임했다.",
            "appointment",
            "2020-06-12",
        ),
        ("2010년 설립된 뒤 한빛전자는 한라통신을 인수했다.", "acquisition", None),
        # … but lends it to what is done at the place, or to the main verb behind the topic
        ("한빛전자는 16일 열린 대회에 참가했다.", "conference", "2020-06-16"),
        ("한빛전자는 16일 개정된 규정에 따라 한라통신을 인수했다.", "acquisition", "2020-06-16"),
        ("한빛전자는 지난해 다양한 스마트폰을 출시했다.", "launch", "2019"),
        ("한빛전자는 16일 홍길동 사장이 참석한 가운데 기술 포럼을 열었다.", "conference", "2020-06-16"),
        # the day of saying, not a day that somebody describes
        (
            "15일 개점 20주년을 맞은 한빛전자 홍길동 사장은 “손님이 늘고 있어 "
            "앞으로도 투자를 계속 늘리겠다”며 16일 이같이 말했다.",
            "statement",
            "2020-06-16",
        ),
        ("한빛전자는 지난 2월에 전국 매장에 접수된 불만이 줄었다고 15일 밝혔다.", "statement", "2020-06-15"),
        ("한빛전자는 12일 2021년 계획을 발표했다.", "statement", "2020-06-12"),
        # … nor a day that somebody else is said to have done it on
        ("한빛전자는 한라통신이 올해 일정을 늦춘 탓이라고 설명했다.", "statement", None),
        ("홍길동 사장은 12일 한라통신이 지난 9일 낸 것이라며 사진을 공개했다.", "other", "2020-06-12"),
        ("한빛전자는 12일 스마트폰을 출시했다고 설명했다.", "launch", "2020-06-12"),
        # nor what a noun holds, nor the name of a thing
        (
            "한빛전자는 이날 보고서를 내고 월요일 한라통신에 인수를 권유했다는 내용을 공개했다.",
            "statement",
            "2020-06-17",
        ),
        ("한 신문은 “한빛전자가 ‘2014년 좋은 회사’를 선정했다”고 11일 보도했다.", "other", "2020-06-11"),
        # who acts is described with a time of its own
        ("13일 세종시로 이전을 마친 한빛전자가 한라통신을 인수했다.", "acquisition", None),
        # what somebody else made that day is not what others say of it
        ("정부가 12일 발표한 대책에 대해 한빛전자는 부담이 늘어난다고 반발했다.", "statement", None),
        # a day before a wider time that describes a noun
        ("한빛전자는 6일 하반기 인사에서 홍길동을 부사장에 선임했다.", "appointment", "2020-06-06"),
        ("홍길동 한빛전자 사장은 15일 최근 경기에 대해 “곧 나아진다”고 말했다.", "statement", "2020-06-15"),
        ("한빛전자는 16일 올해 첫 스마트폰을 출시했다고 밝혔다.", "launch", "2020-06-16"),
        ("한빛전자는 16일 내년 상반기 스마트폰을 출시한다고 밝혔다.", "launch", "2021-40"),
        ("한빛전자는 올해 스마트폰을 출시했다고 16일 밝혔다.", "launch", "2020"),
        ("한빛전자는 서울에서 지난 1년간 성과를 알리는 기술 포럼을 열었다.", "conference", None),
        # what another clause tells, or what is only compared
        ("한빛전자는 1991년에 스마트폰을 들여왔으나 한라통신을 인수했다.", "acquisition", None),
        ("지난해 한빛전자는 손님을 잃었지만 한라통신을 인수했다.", "acquisition", "2019"),
        ("한빛전자는 작년 7월(1만대)에 이어 새 스마트폰을 출시했다.", "launch", None),
        ("한빛전자는 1999년 새솔상사가 누리물산과 진출한 이후 한라통신을 인수했다.", "acquisition", None),
        (
            "한빛전자는 누리상사가 작년 9월부터 새솔을 조사하는 것과 관련, 한라통신을 인수했다.",
            "acquisition",
            None,
        ),
        # two times are both
        ("한빛전자는 2016년과 2017년 한라통신을 인수했다.", "acquisition", "2016/2017"),
        # a time that a verb describes is its own
        ("한빛전자가 새 스마트폰을 출시한 작년 4월 판매량이 늘었다.", "launch", "2019-04"),
        # what is told in the past tense has no time ahead
        (
            "한빛전자는 12일 서울에서 오는 9월까지 대책을 세우기 위한 기술 포럼을 열었다.",
            "conference",
            "2020-06-12",
        ),
        (
            "한빛전자는 12일 서울에서 다음 달까지 대책을 세우기 위한 기술 포럼을 열었다.",
            "conference",
            "2020-06-12",
        ),
        ("한빛전자는 2018년 공장을 지었고 다음 해 한라통신을 인수했다.", "acquisition", "2019"),
        # … unless it has no other: what was planned or decided
        ("한빛전자는 오는 9월까지 공장을 지을 계획이었다.", "establishment", "../2020-09"),
        ("한빛전자는 오는 9월 부산에 공장 설립을 계획했다.", "establishment", "2020-09"),
        # where it was, and not who did it, stands before a verb that describes a noun
        ("지난 2월 세종에서는 출근을 마친 한빛전자가 한라통신을 인수했다.", "acquisition", "2020-02"),
        # since when, not when
        ("한빛전자는 2018년 설립 이후 처음으로 한라통신을 인수했다.", "acquisition", None),
    ],
)
def test_event_takes_its_own_time(sentence: str, kind: str, when: str | None, read: ReadText) -> None:
    assert when in find_when(read(sentence), kind)
    assert len(set(find_when(read(sentence), kind))) == 1


@pytest.mark.parametrize(
    ("sentence", "kind", "status", "when"),
    [
        ("한빛전자는 올 4분기 한라통신을 인수했다.", "acquisition", "happened", None),
        ("한빛전자는 12월 한라통신을 인수했다.", "acquisition", "happened", "2019-12"),
        ("한빛전자는 4월 부산에서 스마트폰을 출시할 예정이다.", "launch", "planned", "2021-04"),
        ("한빛전자는 지난해 한라통신을 인수하기로 했다.", "acquisition", "planned", None),
        ("한빛전자는 한라통신을 인수하기로 했다고 8일 밝혔다.", "acquisition", "planned", "2020-06-08"),
        ("한빛전자는 한라통신을 인수하기로 했다고 4월 8일 밝혔다.", "acquisition", "planned", None),
        ("한빛전자는 한라통신을 인수하기로 했다고 17일 밝혔다.", "acquisition", "planned", "2020-06-17"),
        ("한빛전자는 다음 달 스마트폰을 출시한다.", "launch", "planned", "2020-07"),
        ("한빛전자는 내년까지 스마트폰을 출시한다.", "launch", "planned", "../2021"),
        ("한빛전자는 한라통신과 2030년까지 연료를 대는 계약을 맺었다.", "partnership", "happened", None),
        ("한빛전자는 2030년까지 한라통신을 인수하기로 했다.", "acquisition", "planned", "../2030"),
    ],
)
def test_impossible_time_gives_way_to_another_reading_or_to_none(
    sentence: str, kind: str, status: str, when: str | None, read: ReadText
) -> None:
    found = [event for event in read(sentence).events if event.type == kind]
    assert [(event.status, event.when.when if event.when else None) for event in found] == [(status, when)]


def test_hosted_gathering_takes_the_day_on_which_it_is_held(read: ReadText) -> None:
    text = "새솔전자가 주최하는 기술 포럼이 부산 전시관에서 20일부터 23일까지 4일간 열린다."
    [event] = read(text).of("conference.host")
    assert (event.status, event.when and event.when.when) == ("planned", "2020-06-20/2020-06-23")


def test_hosted_gathering_takes_no_day_of_another_deed(read: ReadText) -> None:
    assert read("새솔전자가 주최하는 기술 포럼이 표값을 20일 내린다.").of("conference.host") == []


def test_without_a_day_of_the_article_nothing_is_impossible(read: ReadText) -> None:
    events = read("한빛전자는 2030년 5월 한라통신을 인수했다.", published=None).events
    assert [event.when and event.when.when for event in events] == ["2030-05"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("한빛전자는 다음 달 서울에 연구소를 세운다.", "planned"),
        ("한빛전자는 오는 31일 서울에 연구소를 세운다.", "planned"),
        ("한빛전자는 5일 서울에 연구소를 세운다.", "planned"),
        ("한빛전자는 5일 서울에 연구소를 세웠다.", "happened"),
        ("한빛전자는 다음 날 서울에 연구소를 세운다.", "happened"),
        ("한빛전자는 내년을 앞두고 서울에 연구소를 세웠다.", "happened"),
    ],
)
def test_words_that_point_ahead_make_a_plan_without_a_day_of_the_article(
    sentence: str, status: str, read: ReadText
) -> None:
    assert [event.status for event in read(sentence, published=None).events] == [status]


def test_first_of_two_acts_happened_by_its_own_time(read: ReadText) -> None:
    events = read("한빛전자는 최근 새솔전자와 협약을 맺고 내년 스마트폰을 출시할 예정이다.").events
    assert [(event.type, event.status) for event in events] == [
        ("partnership", "happened"),
        ("launch", "planned"),
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "when"),
    [
        # a deadline binds the verb that has a tense of its own
        ("홍길동 사장은 2030년까지 임기를 보장받았으나 5일 사임을 결정했다.", "other", "2020-06-05"),
        ("한빛전자는 2030년까지 사업권을 보장받았으나 한라통신을 인수했다.", "acquisition", None),
        # a time with 의 describes a noun
        ("2019년의 무대를 빛낸 한빛전자가 한라통신을 인수했다.", "acquisition", None),
        # the day on which a source came out
        ("7일 한빛전자가 발간한 ‘새솔 연감’에 따르면 시장이 커졌다.", "launch", "2020-06-07"),
    ],
)
def test_time_of_another_clause_is_not_taken(
    sentence: str, kind: str, when: str | None, read: ReadText
) -> None:
    events = [event for event in read(sentence).events if event.type == kind]
    assert [event.when and event.when.when for event in events] == [when]


def test_deed_under_way_takes_no_time_of_the_deed_before(read: ReadText) -> None:
    events = read("한빛전자는 지난해 7월 연구소를 설립해 한라통신과 협업하고 있다.").events
    assert {event.type: event.when and event.when.when for event in events} == {
        "establishment": "2019-07",
        "partnership": None,
    }


def test_deed_under_way_since_a_year_keeps_it(read: ReadText) -> None:
    (event,) = read("한빛전자는 2011년부터 연구소를 설립해 교육 과정을 운영하고 있다.").events
    assert event.when is not None
    assert event.when.when == "2011/.."


def test_present_tense_goes_on_without_the_time_of_the_sentence_before(read: ReadText) -> None:
    events = read("한빛전자는 지난해 1월 교육 과정을 개설했다. 영상 등 10개 과정을 운영 중이다.").events
    assert [event.when and event.when.when for event in events] == ["2019-01", None]


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("한빛전자는 2007년까지 외국 기업에 의존했던 장비를 처음으로 개발했다.", "장비"),
        ("한빛전자는 2018년 새 공장을 구축한 이후 여러 최신 기술을 도입했다.", "기술"),
        ("서울시는 2012년부터 서비스를 운영하고 있으며, 새 단말을 신규 단말로 선정했다.", "단말"),
        ("한빛전자는 2018년 3월 부산에 본점을 연 지 2년 만에 대구에 지점 세 곳을 열었다.", "지점"),
    ],
)
def test_time_of_an_earlier_deed_is_not_the_later_ones(sentence: str, thing: str, read: ReadText) -> None:
    (later,) = [event for event in read(sentence).events if thing in event.summary]
    assert later.when is None


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("한빛전자가 15일 유튜브로 공개한 올해 여름 광고입니다.", "2020-06-15"),
        ("한빛전자는 15일 한라통신이 보관 중인 2017년 회의 기록을 공개했다.", "2020-06-15"),
        ("한빛전자는 16일을 ‘나눔의 날’로 정했다.", None),
        ("한빛전자는 15일을 기해 가격을 내렸다.", "2020-06-15"),
        ("한빛전자는 4월분 급식비를 지난 2일 지급했다.", "2020-06-02"),
        ("한빛전자는 오는 7월 1일 시행을 앞두고 요금을 내렸다.", None),
    ],
)
def test_time_that_only_describes_a_thing_dates_no_deed(
    sentence: str, when: str | None, read: ReadText
) -> None:
    [event] = read(sentence).events
    assert (event.when.when if event.when else None) == when


def test_what_lies_ahead_of_a_deed_is_no_event_of_its_own(read: ReadText) -> None:
    events = read("홍길동 사장은 오는 7월 경기를 앞두고 새솔전자를 방문했다.").events
    assert {event.type.value for event in events} == {"visit"}


@pytest.mark.parametrize(
    ("sentence", "kind", "when"),
    [
        # the time of what came before, or of what goes on around it
        (
            "한빛전자는 지난해 8월 나래시에 공장을 세운 데 이어 한라통신을 인수했다.",
            "acquisition",
            None,
        ),
        ("최근 시장이 커지는 가운데 한빛전자는 한라통신을 인수했다.", "acquisition", None),
        ("최근 홍길동 사장이 참석한 가운데 한빛전자는 한라통신을 인수했다.", "acquisition", "2020-06-17~"),
        ("12일 시장이 커지는 가운데 한빛전자는 한라통신을 인수했다.", "acquisition", "2020-06-12"),
        ("한빛전자는 1983년 나래전자를 세운 뒤 한라통신을 인수했다.", "acquisition", None),
        ("한빛전자는 12일 이사회를 거친 뒤 한라통신을 인수했다.", "acquisition", "2020-06-12"),
        # what something is measured by
        ("한빛전자는 올해 2월 계획보다 두 배 비싸게 한라통신을 인수했다.", "acquisition", None),
        ("한빛전자는 올해 2월 경쟁사보다 비싸게 한라통신을 인수했다.", "acquisition", "2020-02"),
        # what is counted, not when it was said
        ("한빛전자는 2018년 ‘새솔 선언’을 발표했다.", "statement", "2018"),
        ("2018년 한빛전자는 전망치를 낮추고 “값이 내릴 것”이라고 전했다.", "statement", "2018"),
        ("한빛전자는 2018년 전망치를 낮추고 “값이 내릴 것”이라고 전했다.", "statement", None),
    ],
)
def test_time_of_another_clause_dates_nothing(
    sentence: str, kind: str, when: str | None, read: ReadText
) -> None:
    assert find_when(read(sentence), kind) == [when]


def test_quarter_dates_no_saying(read: ReadText) -> None:
    assert find_when(read("한빛전자는 1분기 거래 규모를 1조원으로 공시했다."), "statement") == [None]


def test_day_on_which_a_plan_was_made_known_is_not_its_own(read: ReadText) -> None:
    told = read("한빛전자는 지난달 19일 한라통신 지분을 매각해 2조원을 마련하겠다는 대책을 내놨다.")
    sold = [event for event in told.events if event.type == "acquisition"]
    assert [(event.status, event.when) for event in sold] == [("planned", None)]


def test_report_dates_no_plan_that_was_made_earlier(read: ReadText) -> None:
    told = read("12일 업계에 따르면 한빛전자는 지난해 한라통신을 인수하기로 했다.")
    bought = [event for event in told.events if event.type == "acquisition"]
    assert [(event.status, event.when) for event in bought] == [("planned", None)]
    told = read("12일 업계에 따르면 한빛전자는 한라통신을 인수하기로 했다.")
    bought = [event for event in told.events if event.type == "acquisition"]
    assert [event.status for event in bought] == ["planned"]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("한빛전자가 한라통신을 인수했다고 한라통신이 4일 밝혔다.", "2020-06-04"),
        ("한빛전자가 한라통신을 인수했다고 가람경제신문(GEN)은 4일 보도했다.", "2020-06-04"),
        ("한빛전자가 한라통신을 인수했다고 알려지자 서울대는 4일 웃었다.", None),
    ],
)
def test_day_on_which_another_one_told_of_a_deed_is_its_announcement(
    sentence: str, when: str | None, read: ReadText
) -> None:
    [deed] = [event for event in read(sentence).events if event.type == "acquisition"]
    assert (deed.when and deed.when.when, deed.when and str(deed.when.kind)) == (
        when,
        "announcement" if when else None,
    )


@pytest.mark.parametrize(
    ("source", "when"),
    [("12일 금융감독원에 따르면", "2019"), ("12일 공시에 따르면", "2020-06-12")],
)
def test_day_of_asking_somebody_dates_no_results(source: str, when: str, read: ReadText) -> None:
    [result] = read(f"{source} 한빛전자는 지난해 영업이익 120억원을 기록했다.").events
    assert result.when
    assert result.when.when == when


def test_words_in_quotation_marks_give_a_deed_no_tense(read: ReadText) -> None:
    told = read(
        "12일 김가온 총리와 박새롬 총재가 긴급 회동을 하고 “값이 오를 것”이라는 우려를 덜려고 나섰다."
    )
    assert [event.status for event in told.events if event.type == "conference"] == ["happened"]


@pytest.mark.parametrize(
    ("sentence", "kind", "told"),
    [
        # a plan has the day on which it was told, marked as one of telling
        (
            "한빛전자는 한라통신을 인수하기로 했다고 17일 밝혔다.",
            "acquisition",
            ("17일", "announcement", "2020-06-17"),
        ),
        (
            "한빛전자는 최근 한라통신을 인수하겠다고 밝혔다.",
            "acquisition",
            ("최근", "announcement", "2020-06-17~"),
        ),
        (
            "한빛전자는 이날 회의를 열고 47억원을 공장에 투자하겠다는 내용의 대책을 발표했다.",
            "investment",
            ("이날", "announcement", "2020-06-17"),
        ),
        # what was done is of its day, what is to come on its own
        (
            "한빛전자는 한라통신을 인수했다고 17일 밝혔다.",
            "acquisition",
            ("17일", "announcement", "2020-06-17"),
        ),
        ("한빛전자는 다음 달 한라통신을 인수하겠다고 밝혔다.", "acquisition", ("다음 달", "date", "2020-07")),
        (
            "한빛전자는 이달 말 한라통신을 인수하겠다고 밝혔다.",
            "acquisition",
            ("이달 말", "date", "2020-06-21/2020-06-30"),
        ),
        # a day behind the topic is of what was done, not of what is to follow
        ("경찰은 이날 압수한 자료를 분석한 뒤 한빛전자 직원들을 소환할 계획이다.", "legal", None),
        (
            "경찰은 이날 접수된 고발장에 따라 한빛전자 직원들을 소환했다.",
            "legal",
            ("이날", "date", "2020-06-17"),
        ),
        # the years that a report looks at are not its day
        ("한빛연구원은 2000년 이후 임금이 줄어든 것은 생산성 때문이라고 분석했다.", "statement", None),
    ],
)
def test_day_of_telling_is_not_the_day_of_a_plan(
    sentence: str, kind: str, told: tuple[str, str, str] | None, read: ReadText
) -> None:
    found = [event.when for event in read(sentence).events if event.type == kind]
    assert [(when.words, when.kind.value, when.when) if when else None for when in found] == [told]


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("한빛전자는 이달 초 한라통신을 인수하겠다고 나섰다.", "이달 초", "announcement"),
        ("한빛전자는 이달 말 한라통신을 인수하겠다고 밝혔다.", "이달 말", "date"),
    ],
)
def test_early_time_is_that_of_the_offer_and_a_late_one_that_of_the_plan(
    sentence: str, words: str, kind: str, read: ReadText
) -> None:
    (event,) = read(sentence, published=None).events
    assert event.when is not None
    assert (event.when.words, event.when.kind) == (words, kind)


def test_since_when_a_service_goes_on_is_no_time_of_what_follows(read: ReadText) -> None:
    text = (
        "가람시는 지난 2012년부터 기기를 활용하는 위치 서비스를 운영하고 있으며, "
        "이번 협약을 통해 ‘두레’를 신규 단말로 선정했다."
    )
    found = {event.summary: event.when and event.when.when for event in read(text).events}
    assert found == {
        "가람시, 기기를 활용하는 위치 서비스 운영": "2012/..",
        "가람시, 협약을 통해 ‘두레’를 신규 단말로 선정": None,
    }


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("한빛전자는 오는 9월 한라통신 인수를 결정했다.", None),
        ("한빛전자는 내년 한라통신 인수를 확정했다.", None),
        ("한빛전자는 오는 9월 스마트폰 ‘나래’ 출시를 확정했다.", None),
        ("한빛전자는 12일 오는 9월 한라통신 인수를 확정했다.", "2020-06-12"),
        ("한빛전자는 12일 이사회에서 오는 9월 한라통신 인수를 확정했다.", "2020-06-12"),
    ],
)
def test_deed_decided_for_a_time_ahead_is_a_decision(sentence: str, when: str | None, read: ReadText) -> None:
    events = [(event.type, event.status, event.when and event.when.when) for event in read(sentence).events]
    assert events == [("other", "happened", when)]


@pytest.mark.parametrize(
    ("sentence", "kind", "own"),
    [
        # the day on which a plan is told, whatever its place or the words around it
        ("한빛전자는 17일 국회에서 새 공장을 세울 방침이라고 보고했다.", "establishment", False),
        ("한빛전자는 17일 열린 회의에서 새 공장을 짓겠다고 보고했다.", "establishment", False),
        (
            "한빛전자는 17일 홍길동 사장이 참석한 가운데 나래시에 공장을 세운다고 발표했다.",
            "establishment",
            False,
        ),
        ("이달 초 한빛전자가 한라통신을 인수하겠다고 나섰다.", "acquisition", False),
        ("올해 초 한빛전자가 한라통신을 인수하겠다고 나섰다.", "acquisition", False),
        # … not that for which it is meant, nor what is planned for a day
        ("한빛전자는 오는 20일 나래시에서 새 공장을 세울 방침이라고 보고했다.", "establishment", True),
        ("한빛전자는 오는 20일 한라통신을 인수한다고 밝혔다.", "acquisition", True),
        ("한빛전자는 20일 나래홀에서 설명회를 열 계획이라고 밝혔다.", "conference", True),
        ("한빛전자는 20일 나래홀에서 새 스마트폰을 공개할 계획이라고 밝혔다.", "launch", True),
        ("한빛전자는 17일 열린 회의에서 한라통신을 인수했다고 보고했다.", "acquisition", True),
        ("한빛전자는 내년 초 한라통신을 인수하겠다고 나섰다.", "acquisition", True),
    ],
)
@pytest.mark.parametrize("published", ["2020-06-17", None])
def test_day_of_telling_a_plan_is_not_its_own(
    sentence: str, kind: str, published: str | None, read: ReadText, *, own: bool
) -> None:
    [event] = [one for one in read(sentence, published=published).events if one.type == kind]
    assert (event.when is not None and event.when.kind != "announcement") is own


def test_day_of_a_report_is_not_that_of_what_is_reported(read: ReadText) -> None:
    told = "나래신문은 15일 “한빛전자가 새 소재를 만드는 데 성공했다”고 보도했다."
    done = "나래신문은 “한빛전자가 15일 새 소재를 만드는 데 성공했다”고 보도했다."
    kinds = [read(text).events[0].when for text in (told, done)]
    assert [when and when.kind for when in kinds] == ["announcement", "date"]
