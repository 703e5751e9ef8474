"""Two outlets that open with one happening tell one event; like news of one firm or office stay apart."""

from pathlib import Path

import pytest

from helpers_stories import Telling, build_stories
from lgai_graph.link.events.likeness.figures import read_spans
from lgai_graph.link.events.likeness.objects import read_dative
from lgai_graph.link.events.likeness.places import read_routes

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


def count_sources(folder: Path, *articles: tuple[str, str], days: tuple[int, int] = (10, 11)) -> int:
    """Build two articles and return of how many the event with most has claims."""
    tellings = [
        Telling(
            story="새솔",
            number=n,
            outlet=f"매체{n}",
            day=f"2025-03-{day:02}",
            title=title,
            text=text,
            is_apart=False,
        )
        for n, ((title, text), day) in enumerate(zip(articles, days, strict=True))
    ]
    events = build_stories(tellings, folder).events
    return max(len({claim.evidence.article for claim in event.claims}) for event in events)


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
    assert count_sources(tmp_path, told, (title, text)) == 2


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
    assert count_sources(tmp_path, told, (title, text)) == 1


def test_what_is_told_four_days_later_is_no_longer_the_same_news(tmp_path: Path) -> None:
    told = ("새솔소재 코스닥 입성", "새솔소재가 코스닥시장에서 거래를 시작했다. 공모가는 2만1000원이었다.")
    near, far = tmp_path / "near", tmp_path / "far"
    for folder, day, sources in ((near, 11, 2), (far, 14, 1)):
        folder.mkdir()
        assert count_sources(folder, LISTED, told, days=(10, day)) == sources


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
    assert count_sources(tmp_path, first, second, days=(10, 10)) == 1


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
