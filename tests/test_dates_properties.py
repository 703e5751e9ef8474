"""Properties that hold for any text; few examples, always the same ones."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgai_graph.dates import DateProblem, find_dates, format_edtf, parse_edtf
from lgai_graph.model import Period

steady = settings(derandomize=True, max_examples=120, deadline=None, database=None)

PIECES = [
    "2018년",
    "18년",
    "'18년",
    "지난해",
    "올해",
    "올",
    "내년",
    "이듬해",
    "같은 해",
    "7월",
    "12월",
    "3~5월",
    "지난달",
    "이달",
    "16일",
    "31일",
    "24~26일",
    "지난",
    "오는",
    "초",
    "말",
    "상반기",
    "4분기",
    "부터",
    "까지",
    "이후",
    "3개월간",
    "3년",
    "전",
    "뒤",
    "향후",
    "최근",
    "당시",
    "이날",
    "전날",
    "다음 날",
    "(현지시간)",
    "(토)",
    "월요일",
    "지난주",
    "연말",
    "1970년대",
    "77년생",
    "21세기",
    "2018.7.16.",
    "2018-07-16",
    "협약을 맺었다고",
    "밝혔다.",
    "열 예정이다.",
    "연다.",
    " ",
    " ",
    "\n",
    "~",
    "1:1",
    "3.1%",
    "２０１９년",
    "이틀",
    "첫째 주",
    "사흘간",
    "91년에",
    "지난 98년",
    "추석에",
    "지난 설에",
    "새해",
    "2026학년도 1학기",
    "2014회계연도",
    "3. 15.(일)",
    "주말께",
    "2014년에서",
    "맺기로 했다.",
    "“내놓겠다”고",
    "끝나면 ",
]
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
days = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@steady
@given(texts, days | st.none())
def test_offsets_quote_the_words_in_order_without_overlap(text: str, published: date | None) -> None:
    position = 0
    for hit in find_dates(text, published):
        assert text[hit.start : hit.end] == hit.words
        assert hit.words
        assert position <= hit.start
        position = hit.end


@steady
@given(texts, days | st.none())
def test_bounds_are_ordered_and_edtf_reads_back_to_them(text: str, published: date | None) -> None:
    for hit in find_dates(text, published):
        if isinstance(hit, DateProblem):
            continue
        assert parse_edtf(hit.when) == (hit.earliest, hit.latest)
        assert not (hit.earliest and hit.latest) or hit.earliest <= hit.latest


@steady
@given(texts)
def test_unknown_publication_day_never_yields_a_relative_date(text: str) -> None:
    for hit in find_dates(text):
        if isinstance(hit, Period) and hit.when == "XXXX":
            assert (hit.earliest, hit.latest) == (None, None)


@steady
@given(st.text(max_size=60), days)
def test_any_text_is_read_without_error(text: str, published: date) -> None:
    for hit in find_dates(text, published):
        assert text[hit.start : hit.end] == hit.words


RELATIVE = [
    "지난해",
    "올해 4월",
    "내년 1분기",
    "지난달",
    "내달",
    "지난 2월",
    "오는 5월",
    "재작년 말",
    "올 하반기",
    "10년 전",
    "3월",
]


@steady
@given(st.sampled_from(RELATIVE), st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(1, 9))
def test_whole_years_of_shift_shift_the_answer(words: str, published: date, years: int) -> None:
    day = min(published.day, 28)
    here = published.replace(day=day)
    [before] = find_dates(words, here)
    [after] = find_dates(words, here.replace(year=here.year + years))
    assert isinstance(before, Period)
    assert isinstance(after, Period)
    assert before.earliest is not None
    assert after.earliest == before.earliest.replace(year=before.earliest.year + years)


@steady
@given(st.dates(), st.dates())
def test_formatted_bounds_read_back(one: date, other: date) -> None:
    earliest, latest = min(one, other), max(one, other)
    assert parse_edtf(format_edtf(earliest, latest)) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "7" * 1_000_000,
        "지난" * 170_000,
        "1." * 100_000,
        "년월일" * 100_000,
        "“" * 100_000,
        "설추석" * 100_000,
    ],
)
def test_large_senseless_texts_give_nothing(text: str) -> None:
    assert find_dates(text, date(2020, 6, 17)) == []


def test_every_date_of_a_long_line_is_found() -> None:
    found = find_dates("16일 " * 2_000, date(2020, 6, 17))
    assert len(found) == 2_000


def test_decomposed_text_is_read_like_composed_text() -> None:
    text = unicodedata.normalize("NFD", "홍길동은 지난해 7월 세웠다. é 2월 30일")
    period, problem = find_dates(text, date(2020, 6, 17))
    assert isinstance(period, Period)
    assert period.when == "2019-07"
    assert unicodedata.normalize("NFC", text[period.start : period.end]) == "지난해 7월"
    assert unicodedata.normalize("NFC", text[problem.start : problem.end]) == "2월 30일"
