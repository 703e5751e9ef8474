"""A line could be printed as it stands: it keeps the period of a figure, and nothing dangles in it.

The sentences are made up and so are their people and firms.
"""

from types import SimpleNamespace
from typing import cast

import pytest

from conftest import ReadText
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.doers.who import is_written
from lgai_graph.extract.names.nouns import AliasNote, FoundNames, Name
from lgai_graph.model import EntityKind

DOUBTS = {"line=says little", "line=points back"}


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        # a month, a quarter, a year, a span and a comparison belong to a figure
        (
            "한빛전자는 지난 9월 내수 612대, 수출 585대를 포함 총 1,197대를 판매했다고 2일 밝혔다.",
            "한빛전자, 9월 내수 612대·수출 585대를 포함 총 1,197대 판매",
        ),
        (
            "한빛전자는 2분기 영업이익이 전년 동기보다 5.1% 줄어든 48억원을 기록했다고 8일 공시했다.",
            "한빛전자, 2분기 영업이익 전년 동기보다 5.1% 줄어든 48억원 기록",
        ),
        (
            "한빛전자는 올 1분기 협력사와의 거래 건수를 지난해 이맘때보다 8.3% 줄였다.",
            "한빛전자, 1분기 협력사와의 거래 건수를 지난해 이맘때보다 8.3% 축소",
        ),
        (
            "3분기 로봇 시장에서 한빛전자는 1200만대의 로봇을 판매해 2위를 기록했다.",
            "한빛전자, 3분기 로봇 시장에서 1200만대의 로봇 판매",
        ),
        (
            "한빛건설은 내년에 올해(1823가구) 두 배가 넘는 4000여가구를 공급할 계획이다.",
            "한빛건설, 내년에 올해 두 배가 넘는 4000여가구 공급",
        ),
        (
            "한빛건설은 내년에 올해 공급량인 1823가구의 두 배가 넘는 4000여가구를 공급할 계획이다.",
            "한빛건설, 내년에 올해 공급량인 1823가구의 두 배가 넘는 4000여가구 공급",
        ),
        (
            "한빛조선은 지난해 2월과 10월 배 3척을 추가 수주했다.",
            "한빛조선, 지난해 2월과 10월 배 3척 추가 수주",
        ),
        ("한빛전자는 내년까지 로봇 300대를 기부하기로 했다.", "한빛전자, 내년까지 로봇 300대 기부"),
        # a quarter in brackets says the same again
        (
            "한빛전자는 3분기(7~9월) 로봇 시장에서 점유율 7.2%로 4위를 차지했다.",
            "한빛전자, 3분기 로봇 시장에서 점유율 7.2%로 4위 차지",
        ),
        # of two the nearer
        ("한빛전자는 작년 3분기에 이어 4분기에도 4억원의 손실을 냈다.", "한빛전자, 4분기 4억원의 손실 기록"),
        # for how long
        (
            "한빛전자는 3월 한 달간 협력사 직원에게 로봇을 최대 20% 할인해준다.",
            "한빛전자, 3월 한 달간 협력사 직원에게 로봇을 최대 20% 할인",
        ),
        (
            "한빛전자는 지난 8~9일 양일간 투자자를 대상으로 벌인 수요예측 결과 공모가를 4만원에 확정했다.",
            "한빛전자, 8~9일 양일간 투자자를 대상으로 벌인 수요예측 결과 공모가를 4만원에 확정",
        ),
        ("한빛전자는 17일 하루 동안 모든 매장을 닫았다.", "한빛전자, 17일 하루 동안 모든 매장 닫아"),
        # what is told of another time than the day of telling it
        (
            "한빛협회는 올해 1~9월 회원사 57곳이 새로 가입한 것으로 집계됐다고 12일 발표했다.",
            "한빛협회, 올해 1~9월 회원사 57곳이 새로 가입한 것으로 집계됐다고 발표",
        ),
        (
            "한빛여행은 17일 하루 동안 단체 취소가 3곳이라고 밝혔다.",
            "한빛여행, 17일 하루 동안 단체 취소가 3곳이라고 발표",
        ),
    ],
)
def test_time_stays_where_it_says_of_when_a_figure_is(sentence: str, summary: str, read: ReadText) -> None:
    assert summary in [event.summary for event in read(sentence, published=None).events]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("한빛전자는 지난 9월 새 로봇을 출시했다.", "한빛전자, 9월 새 로봇 출시"),
        ("한빛전자는 3일 로봇 30대를 기부했다.", "한빛전자, 3일 로봇 30대 기부"),
        ("한빛전자는 내년 3월 부산에 공장을 지을 계획이다.", "한빛전자, 내년 3월 부산에 공장 건설"),
        ("홍길동 경남지사가 부산을 방문했다.", "홍길동 경남지사, 부산 방문"),
        ("김도윤 한빛전자 사장이 내년 3월 은퇴한다.", "김도윤 한빛전자 사장 내년 3월 은퇴"),
        ("한빛전자는 16일(월)부터 할인 행사를 진행한다.", "한빛전자, 16일부터 할인 행사 진행"),
        # of when it was made known, of what only the text around it tells, of what lies on the other side
        ("한빛전자는 새 로봇을 출시했다고 3일 밝혔다.", "한빛전자, 새 로봇 출시"),
        ("한빛전자는 최근 로봇 30대를 기부했다.", "한빛전자, 로봇 30대 기부"),
        ("한빛전자는 지난 1일 공장 두 곳을 매각하겠다고 발표했다.", "한빛전자, 공장 두 곳 매각"),
        ("한빛전자는 이달 초 누리전자를 인수하겠다고 나섰다.", "한빛전자, 누리전자 인수"),
        # of two times the line has its own
        (
            "한빛은행은 지난달 29일 끝난 정례회의에서 채권 매입 규모를 이달부터 50억원으로 축소했다.",
            "한빛은행, 지난달 29일 끝난 정례회의에서 채권 매입 규모를 50억원으로 축소",
        ),
    ],
)
def test_time_that_no_day_settles_stays_in_the_line(sentence: str, summary: str, read: ReadText) -> None:
    assert summary in [event.summary for event in read(sentence, published=None).events]


def test_time_that_the_day_of_its_article_settles_stands_in_the_date_column(read: ReadText) -> None:
    lines = [event.summary for event in read("한빛전자는 3일 로봇 30대를 기부했다.").events]
    assert lines == ["한빛전자, 로봇 30대 기부"]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("한빛전자는 지난 9월 로봇 1197대를 판매했다.", "한빛전자, 로봇 1197대 판매"),
        ("한빛전자는 2025년까지 로봇 300대를 기부하기로 했다.", "한빛전자, 로봇 300대 기부"),
    ],
)
def test_time_that_the_date_column_shows_is_not_said_twice(
    sentence: str, summary: str, read: ReadText
) -> None:
    (event,) = read(sentence, published="2020-10-17").events
    assert event.summary == summary
    assert event.when is not None


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        # a time beside a noun
        ("한빛전자는 연말과 새해를 맞아 열차 행사를 연다.", "한빛전자, 연말과 새해를 맞아 열차 행사 진행"),
        # among whom
        (
            "한빛그룹에선 새솔전자, 누리전자 등이 그룹 내 계열사와의 거래를 20% 줄였다.",
            "새솔전자·누리전자 등, 그룹 내 계열사와의 거래 20% 축소",
        ),
        # as what
        (
            "한빛연구소는 지난해 국내 최대의 로봇 연구 조직으로 설립됐다.",
            "한빛연구소, 국내 최대의 로봇 연구 조직으로 설립",
        ),
        (
            "홍길동 한빛전자 전무는 새솔은행 감사로 자리를 옮겼다.",
            "홍길동 한빛전자 전무, 새솔은행 감사로 이동",
        ),
        # who leads stands in front already
        ("한빛전자는 한빛전자 주도로 새 학회를 창립했다.", "한빛전자, 새 학회 창립"),
        # a visit takes no particle
        ("홍길동 한빛전자 사장은 3일 미국 시애틀로 방문했다.", "홍길동 한빛전자 사장, 미국 시애틀 방문"),
        # a member of a list whom nobody knows
        (
            "한빛전자와 누리전자, 새솔, 코아비스 등 4개 기업이 회그의 공동 개발사로 선정됐다.",
            "한빛전자·누리전자·새솔·코아비스, 회그의 공동 개발사로 선정",
        ),
        # members of a list that owns
        (
            "한빛전자는 9일 정관 변경, 이사 선임 등의 안건을 승인했다.",
            "한빛전자, 정관 변경·이사 선임 등의 안건 승인",
        ),
        # the object of another verb
        (
            "한빛법원은 대부분 사건을 상급법원을 신설해 처리하기로 했다.",
            "한빛법원, 상급법원 신설",
        ),
        # an adverb needs a noun behind it
        ("한빛공사는 오는 9월까지 새 용역을 다시 하기로 했다.", "한빛공사, 새 용역을 다시 진행"),
        # through what it was told, and not done
        (
            "한빛전자는 7일 홈페이지를 통해 손글씨를 알아보는 업데이트를 실시했다고 밝혔다.",
            "한빛전자, 손글씨를 알아보는 업데이트 실시",
        ),
        # a verb and its noun
        ("한빛전자는 3일 공매로 나온 새솔 부지를 낙찰받았다.", "한빛전자, 공매로 나온 새솔 부지 낙찰"),
        ("한빛전자는 3일 인공지능 벽화운동에 뛰어들었다.", "한빛전자, 인공지능 벽화운동에 뛰어들어"),
        ("한빛전자는 3일 로봇 시장에 뛰어들었다.", "한빛전자, 로봇 시장 진출"),
        ("한빛전자는 3일 로봇 양산에 들어갔다.", "한빛전자, 로봇 양산 돌입"),
        ("한빛건설은 3일 신탁사업 물량을 대거 내놓았다.", "한빛건설, 신탁사업 물량 공급"),
        ("한빛전자는 3일 새 기지국을 꾸밀 예정이다.", "한빛전자, 새 기지국 꾸민다"),
        ("한빛전자는 짝퉁 로봇을 판 일당을 쫓고 있다.", "한빛전자, 짝퉁 로봇을 판 일당 쫓는 중"),
        ("배우 홍길동 씨는 3일 한빛전자 로봇을 털어놨다.", "배우 홍길동, 한빛전자 로봇 털어놔"),
        ("한빛대학교는 3일 새솔에서 로봇을 전달받았다.", "한빛대학교, 새솔에서 로봇 전달받아"),
        ("가수 홍길동이 3일 한빛전자 무대에 올랐다.", "가수 홍길동, 한빛전자 무대에 올라"),
        ("한빛전자는 제품 가격을 5% 올리기로 했다.", "한빛전자, 제품 가격 5% 인상"),
        ("배우 홍길동 씨가 드라마 출연을 확정지었다.", "배우 홍길동, 드라마 출연 확정지어"),
        (
            "대법원은 한빛전자가 값을 올릴 수 없다고 판결한 원심을 3일 확정했다.",
            "대법원, 한빛전자가 값을 올릴 수 없다고 판결한 원심 확정",
        ),
        (
            "한빛전자는 3일 새솔재단에 이웃을 도와 달라며 성금 1억원을 전달했다.",
            "한빛전자, 새솔재단에 성금 1억원 전달",
        ),
        (
            "LG는 LG AI연구원 주도로 난제를 해결하는 조직을 3일 신설했다.",
            "LG, LG AI연구원 주도로 난제를 해결하는 조직 신설",
        ),
        (
            "한빛전자는 조사팀을 운영하는 한편, 사이버 보안팀을 60여명으로 확대 편성했다.",
            "한빛전자, 조사팀을 운영하는 한편, 사이버 보안팀을 60여명으로 확대 편성",
        ),
        # names that a deed or a time makes
        ("한빛대학교는 3일 김치 담그기 행사를 열었다.", "한빛대학교, 김치 담그기 행사 진행"),
        ("한빛전자는 3일 1975년 무렵의 라디오를 소개했다.", "한빛전자, 1975년 무렵의 라디오 소개"),
        ("정부는 3일 내년도 예산안을 국회에 제출했다.", "정부, 2021년도 예산안을 국회에 제출"),
        ("한빛전자는 3일 5월분 급식비를 새솔에 전달했다.", "한빛전자, 5월분 급식비를 새솔에 전달"),
        ("홍길동 전 한빛전자 국장은 누리전자 감사를 맡았다.", "홍길동 전 한빛전자 국장, 누리전자 감사 맡아"),
        (
            "한빛전자는 3일 출장자를 격리하는 강력한 조치를 취했다.",
            "한빛전자, 출장자를 격리하는 강력한 조치 시행",
        ),
        # what the deed is about
        (
            "한빛전자는 낡은 로봇 7만대에 대해서도 무상 리콜을 하기로 했다.",
            "한빛전자, 낡은 로봇 7만대 무상 리콜",
        ),
        # what only points outside
        ("이의 해결책으로 한빛전자는 3일 새 연구소를 설립했다.", "한빛전자, 새 연구소 설립"),
        (
            "한빛전자는 첫 번째 행사로 목포 새솔호텔에서 설명회를 개최한다.",
            "한빛전자, 목포 새솔호텔에서 설명회 개최",
        ),
        ("한빛전자는 후속 조치로 누리전자와 계약을 체결했다.", "한빛전자, 누리전자와 계약 체결"),
        (
            "한라통신과 대한은행이 지난 3일 손잡았다. "
            "한빛전자는 두 회사와 AI 분야에서 성과를 내기 위한 협력을 강화하기로 했다.",
            "한빛전자, 한라통신·대한은행과 AI 분야에서 성과를 내기 위한 협력 강화",
        ),
    ],
)
def test_line_reads_as_an_editor_would_print_it(sentence: str, summary: str, read: ReadText) -> None:
    assert summary in [event.summary for event in read(sentence).events]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "한빛전자는 3일 인공지능 학과를 신설해 AI 인재를 양성하기로 했다.",
            ["한빛전자, 인공지능 학과 신설", "한빛전자, 인공지능 학과를 신설해 AI 인재 양성"],
        ),
        (
            "한빛전자는 3일 새 학과를 신설해 직원을 양성하기로 했다.",
            ["한빛전자, 새 학과 신설", "한빛전자, 새 학과를 신설해 직원 양성"],
        ),
        # the second deed has no object of its own
        (
            "한빛전자는 자사주를 사들여 모두 소각하기로 했다.",
            ["한빛전자, 자사주 매입", "한빛전자, 자사주를 사들여 모두 소각"],
        ),
        # who takes part stays
        (
            "한빛전자는 3일 누리전자와 손잡고 로봇 연구소를 설립했다.",
            ["한빛전자, 누리전자와 로봇 연구소 설립 협력", "한빛전자, 누리전자와 손잡고 로봇 연구소 설립"],
        ),
    ],
)
def test_second_line_of_a_sentence_says_what_led_to_it(
    sentence: str, lines: list[str], read: ReadText
) -> None:
    assert [event.summary for event in read(sentence).events] == lines


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 3일 맞손을 잡았다.",
        "한빛전자는 3일 계획보다 30%가량 줄였다.",
        "한빛전자는 비슷한 문제가 있는 로봇 16만대를 리콜한다.",
        "한빛전자는 이를 면접으로 바꾸는 방안을 검토하고 있다.",
        "홍길동 씨는 그룹 2대 회장으로 취임했다.",
        "한빛전자는 3일 출시 행사를 열었다.",
        "한빛전자는 3일 2단계 사업자를 선정했다.",
        "한빛전자는 3일 계획보다 30~40%가량 줄였다.",
        "대법원은 3일 원고패소 판결을 내렸다.",
    ],
)
def test_line_that_only_its_article_explains_is_doubted(sentence: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert DOUBTS & set(event.reasons)


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 3일 누리전자와 맞손을 잡았다.",
        "한빛전자는 3일 로봇 생산을 계획보다 30%가량 줄였다.",
        "한빛전자는 누리전자와 비슷한 문제가 있는 로봇 16만대를 리콜한다.",
        "홍길동 씨는 한빛그룹 2대 회장으로 취임했다.",
        "한빛전자는 3일 소설 ‘나래’를 원작으로 한 동명의 웹툰을 공개했다.",
        "한빛전자는 3일 나래폰 출시 행사를 열었다.",
        "대법원은 3일 구상금 청구 소송에서 원고패소 판결을 내렸다.",
    ],
)
def test_line_that_says_which_is_not_doubted(sentence: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert not DOUBTS & set(event.reasons)


def test_line_that_only_tells_the_cost_of_the_next_deed_is_doubted(read: ReadText) -> None:
    events = read("한빛전자는 17일 908억원을 투자해 슈퍼컴퓨터를 도입했다.").events
    assert [bool(DOUBTS & set(event.reasons)) for event in events] == [True, False]


def test_request_is_no_deed(read: ReadText) -> None:
    (event,) = read("한빛전자는 주민들에게 많은 참여를 부탁드린다고 17일 전했다.").events
    assert event.type == "statement"


def test_office_is_of_the_one_group_that_the_article_names(read: ReadText) -> None:
    text = "한빛그룹은 지난달 본사를 옮겼다. 홍길동 씨는 3일 그룹 2대 회장으로 취임했다."
    assert read(text).events[-1].summary == "홍길동, 한빛그룹 2대 회장으로 취임"


@pytest.mark.parametrize(("words", "written"), [("한빛과기원 본관", True), ("누리 본관", False)])
def test_name_is_written_under_any_of_its_forms(words: str, written: bool) -> None:
    name = Name("HBIST", 6, 11, EntityKind.UNIVERSITY, "known")
    other = Name("한빛과기원", 0, 5, EntityKind.UNIVERSITY, "known")
    found = FoundNames(aliases=[AliasNote(other, "HBIST", 6, 11)])
    context = cast(ArticleContext, SimpleNamespace(found=found))
    assert is_written(context, name, words) is written
