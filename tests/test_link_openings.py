"""Two outlets that open with one happening tell one event; like news of one firm or office stay apart."""

from pathlib import Path

import pytest

from helpers_stories import build_days, count_sources
from lgai_graph.link.events.likeness.figures import read_spans
from lgai_graph.link.events.likeness.objects import read_dative
from lgai_graph.link.events.likeness.places import read_routes
from lgai_graph.link.events.openings import read_acts

LISTED = (
    "코스닥 새내기 새솔소재, 첫날 76% 급등",
    "전지 소재업체 새솔소재가 10일 코스닥에 상장했다. 주가는 공모가 2만1000원보다 76% 올랐다.",
)
ELECTED = (
    "새솔차 새 노조위원장에 강성 김가온",
    "새솔자동차 노조는 10일 결선 투표에서 김가온 후보가 53.2%를 얻어 새 위원장에 당선됐다고 밝혔다.",
)
STOPPED = (
    "새솔페이 결제 먹통…4시간 만에 복구",
    "새솔페이를 운영하는 나래소프트는 10일 오전 11시부터 4시간 동안 결제 장애가 발생했다고 밝혔다.",
)


@pytest.mark.parametrize(
    ("told", "title", "text"),
    [
        (
            LISTED,
            "새솔소재 코스닥 입성",
            "새솔소재가 10일 코스닥시장에서 거래를 시작했다. 공모가는 2만1000원이었다.",
        ),
        (
            ELECTED,
            "김가온, 새솔차 노조 이끈다",
            "김가온 전 부지부장이 새솔자동차 노동조합 위원장으로 뽑혔다. 조합원 2만8000명이 투표했다.",
        ),
        (
            STOPPED,
            "나래소프트 새솔페이, 점심시간 4시간 멈춰",
            "나래소프트의 결제 앱 새솔페이가 10일 4시간 동안 멈췄다. 가게 9만 곳이 결제를 받지 못했다.",
        ),
    ],
    ids=["another word for the act", "a lead that no rule reads", "how long it took"],
)
def test_openings_that_agree_are_one_event(
    tmp_path: Path, told: tuple[str, str], title: str, text: str
) -> None:
    assert max(count_sources(build_days(tmp_path, told, (title, text)))) == 2


@pytest.mark.parametrize(
    ("told", "title", "text"),
    [
        (
            LISTED,
            "새솔소재 코스닥 시세 조종 조사",
            "금감원이 새솔소재의 코스닥 시세 조종을 살핀다. 공모가는 2만1000원이었다.",
        ),
        (
            LISTED,
            "나래소재 코스닥 입성",
            "나래소재가 10일 코스닥시장에서 거래를 시작했다. 공모가는 2만1000원이었다.",
        ),
        (
            ELECTED,
            "새솔차 노조, 성금 전달",
            "새솔자동차 노동조합이 10일 성금 1억원을 전달했다. 조합원 2만8000명이 모았다.",
        ),
        (
            STOPPED,
            "나래소프트 새솔페이, 가맹점 늘린다",
            "나래소프트의 결제 앱 새솔페이가 가맹점을 9만 곳으로 늘린다. 10일 4시간 동안 설명회를 했다.",
        ),
    ],
    ids=[
        "another act of one firm",
        "another firm",
        "another act of one union",
        "another act of the same hours",
    ],
)
def test_openings_that_differ_stay_two(tmp_path: Path, told: tuple[str, str], title: str, text: str) -> None:
    assert max(count_sources(build_days(tmp_path, told, (title, text)))) == 1


def test_what_is_told_four_days_later_is_no_longer_the_same_news(tmp_path: Path) -> None:
    told = ("새솔소재 코스닥 입성", "새솔소재가 코스닥시장에서 거래를 시작했다. 공모가는 2만1000원이었다.")
    near = build_days(tmp_path / "near", LISTED, told, days=(10, 11))
    far = build_days(tmp_path / "far", LISTED, told, days=(10, 14))
    assert (max(count_sources(near)), max(count_sources(far))) == (2, 1)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            (
                "가람위, 새솔마트에 과징금",
                "가람위원회는 판촉비를 떠넘긴 새솔마트에 과징금 9억원을 부과했다고 10일 밝혔다.",
            ),
            (
                "가람위, 나래몰에 과징금",
                "가람위원회는 판촉비를 떠넘긴 나래몰에 과징금 9억원을 부과했다고 10일 밝혔다.",
            ),
        ),
        (
            ("검찰, 새솔건설 압수수색", "검찰이 10일 담합 혐의로 새솔건설 본사를 압수수색했다."),
            ("검찰, 나래건설 압수수색", "검찰이 10일 담합 혐의로 나래건설 본사를 압수수색했다."),
        ),
        (
            (
                "새솔항공, 부산-나고야 취항",
                "새솔항공은 5월부터 부산과 나고야를 잇는 노선에 취항한다고 10일 밝혔다.",
            ),
            (
                "새솔항공, 부산-가오슝 노선 연다",
                "새솔항공이 5월부터 부산~가오슝 노선을 운항한다고 10일 밝혔다.",
            ),
        ),
        (
            ("새솔해운, 나래물류 인수", "새솔해운은 나래물류를 900억원에 인수하기로 했다고 10일 밝혔다."),
            ("새솔해운, 나래물류 인수 안 한다", "새솔해운이 나래물류 인수를 하지 않기로 했다."),
        ),
    ],
    ids=["two that are fined", "two that are searched", "two routes", "done and not done"],
)
def test_like_news_of_two_outlets_stay_two(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert max(count_sources(build_days(tmp_path, first, second, days=(10, 10)))) == 1


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("임직원 대상 교육 시상", "고객을 대상으로 한 행사에서 이름을 알렸다"),
        ("고객 불이익 방지", "새솔 공장에 불이 났다"),
        ("물류센터 화재", "고객에게 불이익이 없도록 했다"),
        ("자료 정리 요청", "매장 세 곳을 닫는다"),
        ("새솔건설, 회견 자청", "공장을 짓는 데 세 해가 걸렸다"),
        ("위원장 선임", "비판을 받아들이긴 했다"),
    ],
)
def test_what_only_looks_like_an_act_is_none(line: str, text: str) -> None:
    assert read_acts(line).isdisjoint(read_acts(text))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("품질 대상 수상", "새솔폰이 올해의 대상을 받았다"),
        ("물류센터 화재", "새솔 공장에 불이 나 두 시간 만에 꺼졌다"),
        ("매장 폐점", "매장이 ‘사라진다’"),
        ("나래물류 매각 계약 체결", "나래물류를 다른 회사에 넘긴다"),
    ],
)
def test_an_act_is_told_in_other_words(line: str, text: str) -> None:
    assert not read_acts(line).isdisjoint(read_acts(text))


def test_spans_are_how_long_and_never_when() -> None:
    assert read_spans("10년간, 4시간 동안, 51일 만에") == {(10.0, "년"), (4.0, "시간"), (51.0, "일")}
    assert read_spans("2025년 3월 27일 오전 11시") == frozenset()


def test_routes_are_read_by_their_ends() -> None:
    assert read_routes("인천~한밭 노선") == {frozenset({"인천", "한밭"})}
    assert read_routes("인천과 한밭을 잇는 직항") == {frozenset({"인천", "한밭"})}
    assert read_routes("인천과 한밭에 공장을 짓는다") == frozenset()


def test_whom_it_befalls_stands_before_the_particle() -> None:
    assert "새솔마트" in read_dative("가람위원회, 판촉비를 떠넘긴 새솔마트에 과징금 부과")
    assert read_dative("가람위원회, 과징금 부과") == frozenset()
