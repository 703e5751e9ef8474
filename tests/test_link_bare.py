"""A lead of which no event was read is a further source of what another outlet tells, or nothing."""

from pathlib import Path

import pytest

from helpers_stories import build_days, count_sources

TOLD = (
    "새솔전자, 미국 한올마트에 공기청정기 ‘누리’ 입점",
    "새솔전자는 공기청정기 ‘누리’를 미국 한올마트 매장에 입점시켰다고 10일 밝혔다.",
)
BARE = (
    "새솔전자 ‘누리’, 태평양 건넜다",
    "새솔전자의 공기청정기 ‘누리’가 10일부터 미국 한올마트 매장에서 팔린다.",
)


def test_a_bare_lead_becomes_a_source_that_tells_nothing_of_its_own(tmp_path: Path) -> None:
    [single] = build_days(tmp_path / "alone", TOLD, days=(10,))
    [event] = build_days(tmp_path / "together", TOLD, BARE)
    assert [claim.evidence.rule for claim in event.claims] == ["other.deed", "lead.bare"]
    assert event.claims[1].evidence.exact == BARE[1]
    assert event.conflicts == ()
    told = (event.type, event.summary, event.when, event.participants, event.confidence)
    assert told == (single.type, single.summary, single.when, single.participants, single.confidence)


def test_a_bare_lead_that_nobody_else_tells_is_no_event(tmp_path: Path) -> None:
    assert build_days(tmp_path, BARE, days=(10,)) == []


def test_two_bare_leads_are_no_event(tmp_path: Path) -> None:
    assert build_days(tmp_path, BARE, BARE) == []


PURIFIER = (
    "새솔전자, 울산 한올마트에 ‘누리’ 공기청정기 입점",
    "새솔전자는 ‘누리’ 공기청정기를 울산 유기농 한올마트 매장에 입점시켰다고 10일 밝혔다.",
)
PACT = (
    "새솔전자·가람대학교, 반도체 인재 양성 업무협약",
    "새솔전자는 10일 가람대학교와 인공지능 반도체 인재 양성을 위한 업무협약을 체결했다.",
)


@pytest.mark.parametrize(
    ("told", "title", "text", "sources"),
    [
        (
            PURIFIER,
            "새솔전자 ‘누리’, 울산에",
            "새솔전자의 ‘누리’ 공기청정기가 10일부터 울산 유기농 한올마트 매장에서 팔린다.",
            2,
        ),
        (  # another thing
            PURIFIER,
            "새솔전자 ‘마루’, 울산에",
            "새솔전자의 ‘마루’ 공기청정기가 10일부터 울산 유기농 한올마트 매장에서 팔린다.",
            1,
        ),
        (  # another thing without a name
            PURIFIER,
            "새솔전자 가습기, 울산에",
            "새솔전자의 새 가습기가 10일부터 울산 유기농 한올마트 매장에서 팔린다.",
            1,
        ),
        (  # another town
            PURIFIER,
            "새솔전자 ‘누리’, 부산에",
            "새솔전자의 ‘누리’ 공기청정기가 10일부터 부산 유기농 한올마트 매장에서 팔린다.",
            1,
        ),
        (  # another deed of the thing
            PURIFIER,
            "새솔전자 ‘누리’ 소음에 잠 못 드는 밤",
            "새솔전자의 ‘누리’ 공기청정기가 한밤에 요란하다는 글이 줄을 잇는다.",
            1,
        ),
        (  # denied
            PURIFIER,
            "새솔전자 ‘누리’, 울산에",
            "새솔전자의 ‘누리’ 공기청정기가 10일까지 울산 유기농 한올마트에 입점하지 못해 원성이 자자하다.",
            1,
        ),
        (
            PACT,
            "새솔전자와 가람대학교, 반도체 인재 키운다",
            "새솔전자와 가람대학교가 인공지능 반도체 인재 양성을 위한 협약의 첫발을 뗐다.",
            2,
        ),
        (  # with another
            PACT,
            "새솔전자와 누리대학교, 반도체 인재 키운다",
            "새솔전자와 누리대학교가 인공지능 반도체 인재 양성을 위한 협약의 첫발을 뗐다.",
            1,
        ),
        (  # with whom, no rule knows
            (PACT[0].replace("가람대학교", "나래울"), PACT[1].replace("가람대학교", "나래울")),
            "새솔전자와 누리대학교, 반도체 인재 키운다",
            "새솔전자와 누리대학교가 인공지능 반도체 인재 양성을 위한 협약의 첫발을 뗐다.",
            1,
        ),
    ],
)
def test_a_bare_lead_is_a_source_of_the_same_alone(
    told: tuple[str, str], title: str, text: str, sources: int, tmp_path: Path
) -> None:
    assert count_sources(build_days(tmp_path, told, (title, text))) == [sources]


def test_a_bare_lead_is_no_source_of_what_another_article_only_mentions(tmp_path: Path) -> None:
    mentioned = ("새솔전자, 새 대표에 김가온", f"새솔전자는 10일 김가온 부사장을 대표로 선임했다. {TOLD[1]}")
    assert count_sources(build_days(tmp_path, mentioned, BARE)) == [1, 1]


def test_a_bare_lead_of_other_days_is_no_source(tmp_path: Path) -> None:
    late = (BARE[0], BARE[1].replace("10일부터 ", ""))
    assert count_sources(build_days(tmp_path, TOLD, late, days=(10, 20))) == [1]


def test_a_bare_lead_with_another_sum_is_no_source(tmp_path: Path) -> None:
    told = (
        "새솔건설, 가람시 다리 공사 900억원에 수주",
        "새솔건설은 가람시 다리 공사를 900억원에 수주했다고 10일 밝혔다.",
    )
    bare = "{}짜리 가람시 다리 공사 수주전의 끝, 새솔건설이 웃었다."
    title = "새솔건설의 다리 수주전"
    other, same = (title, bare.format("420억원")), (title, bare.format("900억원"))
    assert count_sources(build_days(tmp_path / "other", told, other)) == [1]
    assert count_sources(build_days(tmp_path / "same", told, same)) == [2]
