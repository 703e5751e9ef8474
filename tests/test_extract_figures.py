"""Figures that a sentence states: of whom, of what time, and how many.

The sentences are made up and so are their firms. They come out on 17 June 2020.
"""

import pytest

from conftest import ReadText, ReadTitled
from lgai_graph.model import Claim

RULES = ("earnings.figure", "other.figure")


def find_figures(read: ReadText, sentence: str) -> list[Claim]:
    """Return the figures of a sentence."""
    return [event for event in read(sentence).events if event.evidence.rule in RULES]


@pytest.mark.parametrize(
    ("sentence", "when", "summary"),
    [
        # what became of it, with what it is compared with
        (
            "서울의 지난달 수입차 판매량은 2만4600대로 전년 동월 대비 18.5% 늘었다.",
            "2020-05",
            "서울 수입차 판매량 2만4600대로 전년 동월보다 18.5% 증가",
        ),
        (
            "지난해 서울 아파트 거래량은 7만건으로 2018년(9만건)보다 20% 줄었다.",
            "2019",
            "서울 아파트 거래량 7만건으로 2018년보다 20% 감소",
        ),
        (
            "지난달 서울 아파트 낙찰가율은 88.1%로 전년 동월(79%), 전월(87.2%)과 비교해 상승했다.",
            "2020-05",
            "서울 아파트 낙찰가율 88.1%로 상승",
        ),
        (
            "한빛전자의 2분기 출하량은 4만대로 작년 같은 기간에 비해 7% 줄었다.",
            "2020-34",
            "한빛전자, 2분기 출하량 4만대로 전년 같은 기간보다 7% 감소",
        ),
        (
            "지난달 서울 아파트 평균 전셋값은 전달보다 20% 오른 6억원으로 집계됐다.",
            "2020-05",
            "서울 아파트 평균 전셋값 전달보다 20% 오른 6억원으로 집계",
        ),
        # what the text before it names is no base
        (
            "지난달 서울 아파트 거래량은 그 같은 달보다 20% 줄었다.",
            "2020-05",
            "서울 아파트 거래량 20% 감소",
        ),
        # of whom: a country, a body, the topic before what is measured
        ("중국의 지난 1분기 무역흑자는 300억달러였다.", "2020-33", "중국, 1분기 무역흑자 300억달러"),
        (
            "중국의 1분기 물가상승률은 5.4%로 2012년 3분기 이후 최저치로 떨어졌다.",
            "2020-33",
            "중국, 1분기 물가상승률 5.4%로 2012년 3분기 이후 최저치",
        ),
        ("한빛전자 주가는 지난해 8월 역대 최고를 기록했다.", "2019-08", "한빛전자, 주가 역대 최고 기록"),
        ("한빛은행은 지난해 연체율이 1.2%로 떨어졌다.", "2019", "한빛은행, 연체율 1.2%로 하락"),
        # a level that was reached, one that something came to, one that somebody counted
        (
            "지난해 새솔시 전자담배 시장 규모는 3조원을 넘어섰다.",
            "2019",
            "새솔시 전자담배 시장 규모 3조원 돌파",
        ),
        ("지난해 서울 초등학생 수는 27만명이다.", "2019", "서울 초등학생 수 27만명"),
        (
            "지난달 서울 아파트 거래량은 6120건으로 20% 늘어난 것으로 집계됐다.",
            "2020-05",
            "서울 아파트 거래량 6120건으로 20% 증가",
        ),
        ("지난해 한우 사육 농가 비율은 12%로 가장 높았다.", "2019", "한우 사육 농가 비율 12%로 최고"),
        # what leads up to a number
        (
            "서울 새솔동 아파트 전세가격은 올 들어 1억원 올라 8억원에 달했다.",
            "2020",
            "서울 새솔동 아파트 전세가격 1억원 올라 8억원",
        ),
        (
            "코스피지수는 이날 12.5포인트(0.6%) 오른 2010.1에 장을 마쳤다.",
            "2020-06-17",
            "코스피지수 12.5포인트 오른 2010.1에 마감",
        ),
        # what is measured beside its number
        ("영화 ‘나래’는 5일 누적 관객 100만명을 돌파했다.", "2020-06-05", "영화 나래 누적 관객 100만명 돌파"),
        (
            "지난해 국가직 9급 공무원 시험은 51.3 대 1의 경쟁률을 기록했다.",
            "2019",
            "국가직 9급 공무원 시험 경쟁률 51.3 대 1 기록",
        ),
        # what it came to and no more, what it comes to at a time
        (
            "서울 새솔은행 점포 수는 2009년 말 131개에서 작년 말 137개로 6개 늘어나는 데 그쳤다.",
            "2019-12~",
            "서울 새솔은행 점포 수 2009년 말 131개에서 137개로 6개 증가에 그쳐",
        ),
        (
            "서울 아파트 시가총액은 지난달 말 기준 940조원에 이른다.",
            "2020-05-21/2020-05-31",
            "서울 아파트 시가총액 940조원",
        ),
        # an adjective that changes, however much
        (
            "지난해 나래시 제조업 투자 증가율은 5.4%로 크게 낮아졌다.",
            "2019",
            "나래시 제조업 투자 증가율 5.4%로 하락",
        ),
        # a level and a balance, for the first time in so long
        (
            "중국의 지난달 말 실업률은 4년여 만에 최고 수준으로 뛰어올랐다.",
            "2020-05-21/2020-05-31",
            "중국, 실업률 4년여 만에 최고 수준",
        ),
        (
            "중국의 3월 무역수지가 17개월 만에 적자를 기록했다.",
            "2020-03",
            "중국, 무역수지 17개월 만에 적자 기록",
        ),
        # what is described says itself of what it is; a long word does, too
        (
            "나래시에 진출한 외국계 은행 점포 수는 작년 말 152개로 늘었다.",
            "2019-12~",
            "외국계 은행 점포 수 152개로 증가",
        ),
        ("주택담보대출 연체율은 지난해 0.9%로 올랐다.", "2019", "주택담보대출 연체율 0.9%로 상승"),
        # of two times the last
        (
            "상장사의 총자산증가율은 2009년 6.9%에서 지난해 4.1%로 떨어졌다.",
            "2019",
            "상장사 총자산증가율 2009년 6.9%에서 4.1%로 하락",
        ),
    ],
)
def test_figure_is_an_event(read: ReadText, sentence: str, when: str, summary: str) -> None:
    (event,) = find_figures(read, sentence)
    assert (event.when and event.when.when, event.summary) == (when, summary)


def test_figure_has_its_amounts_and_says_what_they_measure(read: ReadText) -> None:
    (event,) = find_figures(read, "지난해 서울 아파트 거래량은 7만건으로 2018년(9만건)보다 20% 줄었다.")
    assert [(one.words, one.unit, one.of) for one in event.amounts] == [
        ("7만건", "units", "거래량"),
        ("20%", "percent", "거래량"),
    ]


def test_time_goes_on_from_the_figure_of_the_sentence_before(read: ReadText) -> None:
    text = "한빛전자의 2분기 영업이익률은 12%로 늘었다. 나래전자는 원화 강세로 영업이익률이 5%로 줄었다."
    first, second = find_figures(read, text)
    assert (second.summary, second.when) == ("나래전자, 2분기 영업이익률 5%로 감소", first.when)


def test_same_time_is_that_of_the_figure_before(read: ReadText) -> None:
    text = "지난해 서울 아파트 거래량은 7만건으로 줄었다. 같은 기간 서울 아파트 매매가는 7억원으로 올랐다."
    first, second = find_figures(read, text)
    assert (second.summary, second.when) == ("서울 아파트 매매가 7억원으로 상승", first.when)


def test_figure_goes_on_with_the_same_measure(read: ReadText) -> None:
    text = "국산 고등어 가격은 지난달 3000원으로 올랐다. 국산 소고기 가격도 7.5% 올랐다."
    first, second = find_figures(read, text)
    assert (second.when, second.object) == (first.when, "국산 소고기 가격")


@pytest.mark.parametrize(
    ("sentence", "status", "summary"),
    [
        (
            "나래시 지정자문인은 현행 14개사에서 42개사로 늘어난다.",
            "planned",
            "나래시 지정자문인 현행 14개사에서 42개사로 증가",
        ),
        (
            "한빛은행 소속 변호사는 53명에서 71명으로 늘었다.",
            "happened",
            "한빛은행 소속 변호사 53명에서 71명으로 증가",
        ),
    ],
)
def test_number_that_becomes_another_needs_no_time(
    read: ReadText, sentence: str, status: str, summary: str
) -> None:
    (event,) = find_figures(read, sentence)
    assert (event.status, event.summary, event.when) == (status, summary, None)


def test_headline_stands_for_the_time_of_a_figure(read_titled: ReadTitled) -> None:
    sentence = "서울 아파트 매매가는 0.4% 하락했다."
    (event,) = read_titled("서울 아파트 매매가 하락", sentence)
    assert (event.evidence.rule, event.summary) == ("other.figure", "서울 아파트 매매가 0.4% 하락")
    assert read_titled("나래시 공원", sentence) == []


def test_clause_before_whose_a_figure_is_says_nothing_of_it(read: ReadText) -> None:
    (event,) = find_figures(read, "지난해 상장한 한빛전자의 3월 시가총액은 1조원을 넘었다.")
    assert (event.summary, event.when and event.when.when) == ("한빛전자, 시가총액 1조원 돌파", "2020-03")


def test_figure_takes_part_in_nobodys_name(read: ReadText) -> None:
    (event,) = find_figures(read, "지난해 서울 아파트 거래량은 7만건이었다.")
    assert event.arguments == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "서울 아파트 거래량은 보통 7만건이다.",  # of no time
        "지난해 세계 시장 규모는 3조원이었다.",  # of which market?
        "이 회사의 지난해 별점은 4.5로 떨어졌다.",  # of which firm?
        "지난해 서울 아파트 거래량은 줄었다.",  # by how much?
        "서울 아파트 거래량은 2009년 1만건, 2010년 2만건, 2011년 3만건을 기록했다.",  # a series
        "지난해 서울 아파트 거래량과 매매가는 각각 7만건과 7억원으로 늘었다.",
        "지난해 서울 아파트 거래량은 7만건으로 늘어날 전망이다.",
        "한빛전자의 올해 예상 영업이익은 7900억원이다.",
        "지난해 서울 아파트 거래량이 7만건으로 늘면 값이 오른다.",
        "“지난해 서울 아파트 거래량은 7만건으로 늘었다.”",
        "지난해 서울 아파트 거래량은 7만건을 넘지 못했다.",
        "한빛전자가 지난해 만든 로봇의 가격은 3억원이다.",  # a clause says which
        "서울 아파트 매매가는 지난 12일 거래량이 급증하며 5.8% 상승했다.",  # of which of the two?
        "지난달 서울 아파트 거래량은 4개월 만에 줄었다.",
        "나래시 지정자문인은 42개사로 늘어난다.",  # from how many?
        "지난달 말 서울 아파트 월세 비중은 6년 만에 최고 수준으로 뛰어올랐다.",  # nobody's
        "같은 기간 서울 아파트 매매가는 7억원으로 올랐다.",  # as what?
        "올해 나래시 새솔동에 사는 홍 사장의 자사주 보유량은 6000주로 늘어났다.",
        "지난달 서울 아파트 거래량은 7000~8000건으로 늘었다.",
        "지난달 서울 아파트 낙찰가율은 80% 선까지 올랐다.",
        "이날 한빛전자 주가는 전날보다 3.5% 오른 12만원에 거래를 마쳤다.",  # the headline is of another thing
        "지난달 서울 아파트 거래량은 6120건으로 작년 3월 거래량 5044건을 웃돌았다.",
    ],
)
def test_no_figure_without_number_time_and_owner(read: ReadText, sentence: str) -> None:
    assert find_figures(read, sentence) == []


def test_survey_tells_its_finding_once(read: ReadText) -> None:
    events = read("3일 한빛연구원에 따르면 지난달 서울 아파트 거래량은 6120건으로 집계됐다.").events
    assert [event.evidence.rule for event in events] == ["statement.survey"]


def test_what_a_body_makes_known_of_others_is_its_statement(read: ReadText) -> None:
    sentence = "한빛연구원은 1분기 벤처투자 규모가 2410억원으로 17.4% 늘었다고 3일 발표했다."
    assert find_figures(read, sentence) == []


def test_time_that_no_day_settles_stands_in_the_line(read: ReadText) -> None:
    sentences = {
        "지난달 서울 아파트 거래량은 6120건으로 20% 줄었다.": "지난달 서울 아파트 거래량 6120건으로 20% 감소",
        "한빛전자는 올 1~5월 판매량이 20% 늘었다.": "한빛전자, 1~5월 판매량 20% 증가",
        "한빛전자의 3분기 판매량은 20% 늘었다.": "한빛전자, 3분기 판매량 20% 증가",
        "한빛전자의 2019년 판매량은 20% 늘었다.": "한빛전자, 판매량 20% 증가",
    }
    lines = [event.summary for text in sentences for event in read(text, published=None).events]
    assert lines == list(sentences.values())


@pytest.mark.parametrize("published", [None, "2020-06-17"])
def test_figure_of_a_time_ahead_is_a_forecast(published: str | None, read: ReadText) -> None:
    assert read("내년 서울 로봇 시장 규모는 7만대로 세계 최대다.", published=published).events == []


@pytest.mark.parametrize(
    "sentence",
    [
        "나래시 협력 회사는 14개사에서 42개사로 늘어나지 않는다.",
        "비가 오면 나래시 협력 회사는 14개사에서 42개사로 늘어난다.",
    ],
)
def test_number_that_only_may_become_another_does_not(sentence: str, read: ReadText) -> None:
    assert find_figures(read, sentence) == []


def test_minus_sign_stays_with_its_number(read: ReadText) -> None:
    (event,) = read("새솔코리아의 작년 영업이익은 -7억원으로 5년 만에 적자전환했다.").of("earnings.figure")
    assert "영업이익 -7억원" in event.summary
    assert [amount.value for amount in event.amounts] == [-700_000_000]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "새솔중공업은 작년 영업이익이 2조원으로 전년보다 90% 증가한 것으로 잠정 집계됐다고 8일 알렸다.",
            "새솔중공업, 영업이익 2조원으로 전년보다 90% 증가",
        ),
        (
            "새솔중공업은 작년 영업이익이 3조2천억원으로 잠정 집계됐다고 8일 알렸다.",
            "새솔중공업, 영업이익 3조2천억원으로 잠정 집계",
        ),
    ],
)
def test_figure_that_is_found_is_told_once(sentence: str, line: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert event.summary == line


@pytest.mark.parametrize("more", ["넘게", "가까이", "이상"])
def test_line_of_a_figure_says_that_it_is_more_or_nearly_so_much(more: str, read: ReadText) -> None:
    (event,) = read(f"코스피지수는 올해 들어 70% {more} 급등했다.").events
    assert event.summary == f"코스피지수 70% {more} 급등"
