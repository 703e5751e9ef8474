"""What find_dates reads, word by word; the case table in fixtures/dates_news.jsonl holds the breadth."""

from datetime import date
from pathlib import Path

import pytest

from lgai_graph.dates import DateProblem, find_dates, parse_day_bound, resolve_phrase
from lgai_graph.errors import InputError
from lgai_graph.model import Period, PeriodKind

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"


def read(text: str, published: str | None = "2020-06-17") -> list[tuple[str, str]]:
    day = date.fromisoformat(published) if published else None
    return [(hit.words, hit.when) for hit in find_dates(text, day) if isinstance(hit, Period)]


@pytest.mark.parametrize(
    ("published", "text", "when"),
    [
        ("2020-06-17", "16일 협약을 맺었다.", "2020-06-16"),
        ("2020-06-17", "30일 협약을 맺었다.", "2020-05-30"),
        ("2021-01-03", "30일 협약을 맺었다.", "2020-12-30"),
        ("2020-03-30", "31일 협약을 맺었다.", "2020-01-31"),
        ("2020-06-17", "30일 협약을 맺을 예정이다.", "2020-06-30"),
        ("2020-06-17", "18일 설명회를 연다.", "2020-06-18"),
        ("2020-06-30", "5일 설명회를 열 예정이다.", "2020-07-05"),
        ("2020-06-17", "26일(화) 책을 냈다.", "2020-05-26"),
        ("2020-06-17", "수요일 협약을 맺었다고 밝혔다.", "2020-06-17"),
        ("2020-06-17", "지난 수요일 협약을 맺었다.", "2020-06-10"),
        ("2020-06-17", "목요일 협약을 맺었다.", "2020-06-11"),
        ("2020-06-17", "수요일 협약을 맺을 예정이다.", "2020-06-24"),
    ],
)
def test_bare_day_looks_back_unless_its_clause_plans(published: str, text: str, when: str) -> None:
    assert [found for _, found in read(text, published)][:1] == [when]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("작년 11월 26일 한빛이 내자 새솔은 사흘 뒤인 29일 냈다.", "2019-11-29"),
        ("작년 한빛이 11월 29일 내자 새솔은 이튿날인 1일 냈다.", "2019-12-01"),
        ("작년 11월 26일 한빛이 냈고 새솔은 29일 냈다고 밝혔다.", "2020-05-29"),
    ],
)
def test_day_counted_from_another_follows_it(text: str, when: str) -> None:
    assert read(text)[-1][1] == when


def test_decade_of_birth_is_no_time_of_what_happens() -> None:
    born, built = find_dates("1970년대에 태어난 이들이 1990년대에 세웠다.", date(2020, 6, 17))
    assert isinstance(born, Period)
    assert isinstance(built, Period)
    assert (born.kind, built.kind) == (PeriodKind.BIRTH, PeriodKind.DATE)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("영업정지 15일 처분을 내렸다고 9일 밝혔다.", ["2020-06-09"]),
        ("새솔에 내린 처분을 15일 거뒀다고 밝혔다.", ["2020-06-15"]),
        ("영업정지15일 처분을 내렸다.", []),
        ("영업정지 15일을 받은 새솔은 정직 15일의 징계를 미뤘다.", []),
        ("새솔에 영업정지 10~15일을 부과했다.", []),
        ("새솔이 받은 것은 영업정지 15일.", []),
        # a day on which something is suspended, or no longer
        ("새솔의 매매거래 정지 15일부터 풀렸다.", ["2020-06-15/.."]),
        ("한국거래소는 거래 정지 16일 해제한다고 밝혔다.", ["2020-06-16"]),
        ("새솔의 매매거래 정지 15일, 재개 16일.", ["2020-06-15", "2020-06-16"]),
        ("새솔의 영업정지 15일 끝났다.", ["2020-06-15"]),
        ("업무정지 5월 15일부터 한 달 처분을 내렸다.", ["2020-05-15/.."]),
    ],
)
def test_how_long_something_is_suspended_is_no_day(text: str, days: list[str]) -> None:
    assert [when for _, when in read(text)] == days


def test_an_hour_of_opening_is_no_announcement() -> None:
    (found,) = find_dates("한빛은 20일 오전 11시부터 행사를 연다고 밝혔다.", date(2020, 6, 17))
    assert isinstance(found, Period)
    assert (found.when, found.kind) == ("2020-06-20", PeriodKind.DATE)


@pytest.mark.parametrize(
    ("published", "words", "when"),
    [
        ("2021-01-03", "지난 30일", "2020-12-30"),
        ("2020-12-28", "오는 5일", "2021-01-05"),
        ("2021-01-10", "지난 12월", "2020-12"),
        ("2020-12-10", "오는 2월", "2021-02"),
        ("2020-12-10", "내달 2일", "2021-01-02"),
        ("2021-01-10", "지난달 7일", "2020-12-07"),
        ("2020-12-08", "지난 7일", "2020-12-07"),
        ("2020-01-02", "지난주", "2019-12-23/2019-12-29"),
        ("2021-03-31", "1개월 전", "2021-02"),
    ],
)
def test_months_and_days_roll_over_the_year_end(published: str, words: str, when: str) -> None:
    assert read(words, published) == [(words, when)]


@pytest.mark.parametrize(
    "text",
    [
        "2월 30일",
        "2021년 2월 29일",
        "4월 31일",
        "2018년 13월",
        "2018.02.30",
        "2018년 7월 16일(화)",
        "이달 32일",
    ],
)
def test_impossible_day_is_a_problem_and_never_a_guess(text: str) -> None:
    [problem] = find_dates(text, date(2021, 1, 19))
    assert isinstance(problem, DateProblem)
    assert problem.words == text
    assert problem.reason


def test_recent_stands_before_an_amount_and_not_before_a_length() -> None:
    [found] = find_dates("최근 6000명을 뽑았다.", date(2020, 6, 25))
    assert isinstance(found, Period)
    assert (found.words, found.when) == ("최근", "2020-06-25~")
    for words in ("최근 10여년간 늘었다.", "최근 1~2년 새 늘었다.", "최근 5경기 연속 이겼다."):
        assert find_dates(words, date(2020, 6, 25)) == []


def test_announcement_day_anchors_recent_of_its_sentence() -> None:
    recent, said = find_dates("최근 전문가를 영입했다고 23일 밝혔다.", date(2020, 6, 25))
    assert isinstance(recent, Period)
    assert isinstance(said, Period)
    assert (recent.when, recent.earliest, recent.latest) == (
        "2020-06-23~",
        date(2020, 5, 24),
        date(2020, 6, 23),
    )
    assert (said.when, said.kind) == ("2020-06-23", PeriodKind.ANNOUNCEMENT)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("합작사를 세운다고 16일 밝혔다.", PeriodKind.ANNOUNCEMENT),
        ("16일 업계에 따르면 두 회사는 합친다.", PeriodKind.ANNOUNCEMENT),
        ("합작사를 세운다고 화요일 밝혔다.", PeriodKind.ANNOUNCEMENT),
        ("합작사를 세운다고 화요일(현지시간) 밝혔다.", PeriodKind.ANNOUNCEMENT),
        ("합작사를 세운다고 지난주 금요일 발표했다.", PeriodKind.ANNOUNCEMENT),
        ("회사는 16일 새 칩을 내놓는다고 밝혔다.", PeriodKind.ANNOUNCEMENT),
        ("회사는 16일 서울에서 간담회를 열고 계획을 밝혔다.", PeriodKind.DATE),
        ("16일까지 접수한다.", PeriodKind.DEADLINE),
        ("16일부터 18일까지 접수한다.", PeriodKind.SPAN),
        ("(77년생)", PeriodKind.BIRTH),
        ("그는 1965년 부산에서 태어났다.", PeriodKind.BIRTH),
    ],
)
def test_kind_says_what_the_words_date(text: str, kind: PeriodKind) -> None:
    [found] = find_dates(text, date(2020, 6, 17))
    assert isinstance(found, Period)
    assert found.kind is kind


def test_this_day_is_the_one_just_named_else_the_day_of_the_news() -> None:
    near = "회사는 2일 밝혔다. 지난달 24일 계약했다. 이날 서명했다."
    far = "회사는 2일 냈다. 지난달 24일 계약했다. 값은 낮다. 시장은 조용하다. 이날 주가는 올랐다."
    assert read(near)[-1] == ("이날", "2020-05-24")
    assert read(far)[-1] == ("이날", "2020-06-02")


def test_text_anchors_follow_the_last_date() -> None:
    text = "2015년 3월 2일 착공했다. 다음 날 멈췄다. 같은 달 20일 재개했다. 이듬해 마쳤다."
    assert [when for _, when in read(text)] == ["2015-03-02", "2015-03-03", "2015-03-20", "2016"]


def test_then_needs_a_date_near_by_and_the_head_of_a_clause() -> None:
    assert read("2010년 합병했다. 당시 대표는 없었다.") == [("2010년", "2010"), ("당시", "2010")]
    assert read("2010년 합병했다. 값은 낮다. 시장은 조용하다. 당시 대표는 없었다.") == [("2010년", "2010")]
    assert read("설립 당시 직원은 셋이었다.") == []


def test_without_publication_day_only_absolute_dates_are_dated() -> None:
    text = "2018년 7월 세웠다. 같은 해 12월 열었다. 지난달 7일 모였다. 2023년까지 짓는다."
    assert read(text, None) == [
        ("2018년 7월", "2018-07"),
        ("같은 해 12월", "2018-12"),
        ("지난달 7일", "XXXX"),
        ("2023년까지", "../2023"),
    ]


def test_unknown_day_keeps_its_kind_and_its_words() -> None:
    [found] = find_dates("합친다고 23일 밝혔다.")
    assert isinstance(found, Period)
    assert (found.when, found.earliest, found.latest) == ("XXXX", None, None)
    assert (found.words, found.rule, found.kind) == ("23일", "day", PeriodKind.ANNOUNCEMENT)


def test_anchor_after_an_unknown_date_stays_unknown() -> None:
    assert read("2010년 세웠다. 지난해 12월 옮겼다. 같은 해 팔았다.", None)[-1] == ("같은 해", "XXXX")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2011년 세웠다. 홍 대표는 취임하자마자 나섰고, 그해 12월 공장을 지었다.", "XXXX"),
        ("2011년 세웠다. 홍 대표는 2010년 취임하자마자 나섰고, 그해 12월 공장을 지었다.", "2010-12"),
        ("2011년 세웠다. 홍 대표는 그해 12월 공장을 지었다.", "2011-12"),
        ("홍 대표는 취임했고, 그해 12월 공장을 지었다.", "XXXX"),
    ],
)
def test_that_year_is_the_year_of_the_deed_just_told(text: str, when: str) -> None:
    assert read(text)[-1] == ("그해 12월", when)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("상·하반기 채용을 했다.", ("상·하반기", "2020")),
        ("2018년 상·하반기 채용을 했다.", ("2018년 상·하반기", "2018")),
        ("2018년 하반기 채용을 했다.", ("2018년 하반기", "2018-41")),
    ],
)
def test_both_halves_are_the_year(text: str, found: tuple[str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2025년 연말까지 짓는다.", ("2025년 연말까지", "../2025-12~")),
        ("2018년 연초에 지었다.", ("2018년 연초", "2018-01~")),
        ("2018년 연말정산을 마쳤다.", ("2018년", "2018")),
    ],
)
def test_edge_of_a_numbered_year_is_of_that_year(text: str, found: tuple[str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2021년 8월까지 설계를 마치고 9월부터 짓는다.", "2021-09/.."),
        ("2021년 8월까지 설계를 거쳐 9월부터 짓는다.", "2021-09/.."),
        ("2021년 8월까지 설계한 뒤 10월 짓기로 했다.", "2021-10"),
        # nothing says that the one is over, the month comes before, another sentence begins
        ("2021년 8월까지 손님을 받으며 9월부터 짓는다.", "2020-09/.."),
        ("2021년 8월까지 설계를 마치고 7월부터 짓는다.", "2020-07/.."),
        ("2021년 8월까지 설계한다. 그러고 9월부터 짓는다.", "2020-09/.."),
    ],
)
def test_month_behind_a_deadline_follows_it(text: str, when: str) -> None:
    assert read(text)[-1][1] == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2018년 3월 4일 발생한 사고를 조사하는 새솔은 19일(현지시간) 보고서를 냈다.", "2020-05-19"),
        ("2018년 3월 4일 만났고 19일 다시 만났다.", "2018-03-19"),
    ],
)
def test_day_of_what_is_described_lends_no_month(text: str, when: str) -> None:
    assert read(text)[-1][1] == when


def test_new_model_is_no_year() -> None:
    assert read("이달 초 올 뉴 나래를 내놨다.") == [("이달 초", "2020-06-01/2020-06-10")]
    assert read("올 초 나래를 내놨다.") == [("올 초", "2020-01~")]


def test_local_time_is_kept_and_marked() -> None:
    [found] = find_dates("15일(현지시간) 서명했다.", date(2020, 6, 17))
    assert isinstance(found, Period)
    assert (found.words, found.rule) == ("15일(현지시간)", "day+local")


def test_anchor_says_what_a_date_was_counted_from() -> None:
    relative, absolute = find_dates("지난달 만났다. 2018년 헤어졌다.", date(2020, 6, 17))
    assert isinstance(relative, Period)
    assert isinstance(absolute, Period)
    assert (relative.anchor, absolute.anchor) == (date(2020, 6, 17), None)


@pytest.mark.parametrize("space", ["", " ", "\u00a0", "\u3000"])
def test_spaces_of_any_kind_change_nothing(space: str) -> None:
    words = f"지난{space}해{space}7월{space}16일"
    assert read(words) == [(words, "2019-07-16")]


@pytest.mark.parametrize("dash", ["~", "∼", "～", "〜", "–", "-"])
def test_dashes_of_any_kind_join_days(dash: str) -> None:
    assert read(f"9월 24{dash}26일 열린다.") == [(f"9월 24{dash}26일", "2020-09-24/2020-09-26")]


def test_full_width_digits_are_digits() -> None:
    assert read("２０１８년 ７월 １６일") == [("２０１８년 ７월 １６일", "2018-07-16")]


def test_a_line_end_parts_two_dates() -> None:
    assert read("2018년\n7월") == [("2018년", "2018"), ("7월", "2020-07")]


SEED_DATES = [
    ("000", "2019-04-22", "지난해 7월", "2018-07"),
    ("000", "2019-04-22", "향후 16주간", "2019-04-22/2019-08-12?"),
    ("001", "2021-01-19", "지난달 7일", "2020-12-07"),
    ("001", "2021-01-19", "2023년까지", "../2023"),
    ("001", "2021-01-19", "77년생", "1977"),
    ("002", "2020-06-07", "같은 해", "2019"),
    ("002", "2020-06-07", "지난 1월", "2020-01"),
    ("003", "2020-06-17", "지난 해 1월", "2019-01"),
    ("003", "2020-06-17", "올해 4월부터 3개월간", "2020-04/2020-06"),
    ("004", "2022-06-17", "18일", "2022-06-18"),
    ("004", "2022-06-17", "이날", "2022-06-18"),
    ("004", "2022-06-17", "지난해 말", "2021-12~"),
]


@pytest.mark.parametrize(("seed", "published", "words", "when"), SEED_DATES)
def test_originals_are_read_as_the_design_says(seed: str, published: str, words: str, when: str) -> None:
    paths = sorted(SEEDS.glob(f"{seed}_*.txt"))
    if not paths:
        pytest.skip("the original articles are not here; they are not part of the project")
    assert (words, when) in read(paths[0].read_text(encoding="utf-8"), published)


def test_originals_name_no_length_and_no_count_as_a_date() -> None:
    paths = sorted(SEEDS.glob("00[12]_*.txt"))
    if not paths:
        pytest.skip("the original articles are not here; they are not part of the project")
    words = {found for path in paths for found, _ in read(path.read_text(encoding="utf-8"))}
    assert not words & {"3년간", "3개월", "3개월 만에", "2000", "2020"}


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("2018", ("2018-01-01", "2018-12-31")),
        ("2018-07", ("2018-07-01", "2018-07-31")),
        ("2018.7.16", ("2018-07-16", "2018-07-16")),
        ("2018/7", ("2018-07-01", "2018-07-31")),
        ("2018년 7월", ("2018-07-01", "2018-07-31")),
        ("2018년 하반기", ("2018-07-01", "2018-12-31")),
        ("2018-41", ("2018-07-01", "2018-12-31")),
    ],
)
def test_day_bound_reads_what_people_type(text: str, bounds: tuple[str, str]) -> None:
    assert tuple(map(str, parse_day_bound(text))) == bounds


@pytest.mark.parametrize("text", ["", "soon", "2018-13", "지난달", "7월", "2월 30일", "2018년에 세웠다"])
def test_day_bound_names_what_it_cannot_read(text: str) -> None:
    with pytest.raises(InputError) as raised:
        parse_day_bound(text)
    assert text in str(raised.value)


def test_phrase_with_an_impossible_day_names_it() -> None:
    with pytest.raises(InputError, match="2월 30일"):
        resolve_phrase("2월 30일", date(2021, 1, 19))
