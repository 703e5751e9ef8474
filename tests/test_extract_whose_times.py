"""Which verb a time belongs to, where a sentence has several (published 2020-06-17)."""

import pytest

from conftest import Read, ReadText

Told = list[tuple[str, str | None]]


def tell(read: Read) -> Told:
    """List the events: line and time, in the order of the lines."""
    return sorted((event.summary, event.when.when if event.when else None) for event in read.events)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a month right before a verb that describes a noun is that verb's …
        ("한빛제약은 지난달 개발한 신약을 공개했다.", [("한빛제약, 5월 개발한 신약 공개", None)]),
        # … but not where the noun is the place of the deed, nor what stands behind a place of its own
        ("한빛제약은 지난달 열린 학회에서 신약을 공개했다.", [("한빛제약, 학회에서 신약 공개", "2020-05")]),
        ("한빛제약은 지난달 부산에서 새 신약을 공개했다.", [("한빛제약, 부산에서 새 신약 공개", "2020-05")]),
        # of when something is by which another is measured
        (
            "한빛중공업은 지난해 매출의 두 배가 넘는 일감을 확보했다.",
            [("한빛중공업, 2019년 매출의 두 배가 넘는 일감 확보", None)],
        ),
        (
            "한빛중공업은 지난해 고객의 요구에 맞는 일감을 확보했다.",
            [("한빛중공업, 고객의 요구에 맞는 일감 확보", "2019")],
        ),
        (
            "한빛중공업은 지난해 부산의 두 회사가 내놓은 일감을 확보했다.",
            [("한빛중공업, 부산의 두 회사가 내놓은 일감 확보", "2019")],
        ),
        ("한빛중공업은 지난해 회사의 지분을 매각했다.", [("한빛중공업, 회사의 지분 매각", "2019")]),
        # a year says since when, the day of what happened behind it is the deed's
        (
            "한빛중공업은 2015년 설립 이후 처음으로 공장을 세웠다.",
            [("한빛중공업, 2015년 설립 이후 처음으로 공장 설립", None)],
        ),
        (
            "한빛중공업은 3일 설립 이후 처음으로 공장을 세웠다.",
            [("한빛중공업, 설립 이후 처음으로 공장 설립", "2020-06-03")],
        ),
        # of two times before a noun the day is the deed's
        (
            "한빛전자는 3일 본사에서 7월 채용 계획을 발표했다.",
            [("한빛전자, 본사에서 7월 채용 계획 발표", "2020-06-03")],
        ),
        (
            "한빛전자는 3일 본사에서 2018~2019년 채용 실태를 발표했다.",
            [("한빛전자, 본사에서 2018~2019년 채용 실태 발표", "2020-06-03")],
        ),
    ],
)
def test_time_of_a_noun_is_not_of_the_deed(text: str, told: Told, read: ReadText) -> None:
    assert tell(read(text)) == told


@pytest.mark.parametrize(
    ("text", "founded", "acquired"),
    [
        ("새솔전자는 지난 4월 한빛전자가 설립한 누리상사를 인수했다.", [None], ["2020-04"]),
        ("새솔전자도 지난 4월 한빛전자가 설립한 누리상사를 인수했다.", [None], ["2020-04"]),
        ("새솔전자는 한빛전자가 지난 4월 설립한 누리상사를 인수했다.", ["2020-04"], [None]),
        ("누리상사는 지난 4월 한빛전자가 설립한 회사다.", ["2020-04"], []),
        ("새솔전자는 지난 4월 한빛전자가 설립한 누리상사에서 새솔을 인수했다.", ["2020-04"], [None]),
        ("누리상사는 1999년 한빛전자가 설립한 새솔전자를 인수했다.", ["1999"], [None]),
    ],
)
def test_time_between_topic_and_inner_subject_is_of_the_main_verb(
    text: str, founded: list[str | None], acquired: list[str | None], read: ReadText
) -> None:
    events = read(text).events
    times = {
        kind: [event.when.when if event.when else None for event in events if event.type == kind]
        for kind in ("establishment", "acquisition")
    }
    assert times == {"establishment": founded, "acquisition": acquired}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "한빛전자는 2008년 미국, 2016년 중국에 진출했다.",
            [("한빛전자, 미국에 진출", "2008"), ("한빛전자, 중국에 진출", "2016")],
        ),
        (
            "한빛전자는 1월 영업 부문에서 200명, 5월 개발 부문에서 100명을 감원했다.",
            [
                ("한빛전자, 개발 부문에서 100명 감원", "2020-05"),
                ("한빛전자, 영업 부문에서 200명 감원", "2020-01"),
            ],
        ),
        # only the last part where it is not clear what the parts share
        (
            "한빛전자는 2018년 부산에, 2019년 대전에 새 공장을 설립했다.",
            [("한빛전자, 대전에 공장 설립", "2019")],
        ),
        (
            "2008년 미국, 2016년 중국에 진출한 한빛전자는 누리상사를 인수했다.",
            [("한빛전자, 누리상사 인수", None), ("한빛전자, 중국에 진출", "2016")],
        ),
        (
            "한빛전자는 1월 200명, 5월 100명을 감원했다.",
            [("한빛전자, 100명 감원", "2020-05"), ("한빛전자, 200명 감원", "2020-01")],
        ),
        # or where a number only rises from one to the next
        (
            "한빛전자의 매출은 2018년 80억원, 2019년 100억원으로 늘었다.",
            [("한빛전자, 매출 100억원으로 증가", "2019")],
        ),
        # no time where the row gives examples
        (
            "한빛전자는 2018년 부산, 2019년 대전 등 두 곳에 공장을 설립했다.",
            [("한빛전자, 부산·대전 등 두 곳에 공장 설립", None)],
        ),
        # no row: one time, or one that is only compared with
        ("한빛전자는 2008년 미국, 중국에 진출했다.", [("한빛전자, 미국·중국 진출", "2008")]),
        (
            "한빛전자는 2018년 매출 100억원, 전년 대비 20% 성장을 기록했다.",
            [("한빛전자, 매출 100억원, 전년 대비 20% 성장 기록", "2018")],
        ),
    ],
)
def test_each_time_of_a_row_has_its_own_part(text: str, told: Told, read: ReadText) -> None:
    assert tell(read(text)) == told


@pytest.mark.parametrize(
    ("text", "formed"),
    [
        ("한빛건설은 누리건설과 컨소시엄을 구성해 조성하는 단지를 12일 분양한다고 11일 밝혔다.", []),
        (
            "한빛건설은 누리건설과 컨소시엄을 구성해 단지를 분양한다고 11일 밝혔다.",
            [("planned", "2020-06-11")],
        ),
        (
            "한빛건설은 누리건설과 컨소시엄을 구성해 운영한다는 계획을 11일 밝혔다.",
            [("planned", None)],
        ),
        (
            "한빛건설은 누리건설과 컨소시엄을 구성해 급증하는 수요에 대응할 계획이라고 11일 밝혔다.",
            [("planned", "2020-06-11")],
        ),
    ],
)
def test_what_leads_to_a_describing_verb_is_no_plan(
    text: str, formed: list[tuple[str, str]], read: ReadText
) -> None:
    events = [event for event in read(text).events if event.type == "membership"]
    assert [(event.status, event.when and event.when.when) for event in events] == formed


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "앞서 한빛대 홍길동 교수 연구팀이 2018년 신약을 개발했다고 발표했지만 논문이 철회됐다.",
            {"statement"},
        ),
        ("앞서 한빛대 홍길동 교수 연구팀이 2018년 신약을 개발했다고 발표했고 논문이 나왔다.", {"other"}),
        ("한빛전자는 한라통신을 인수했다고 밝혔지만 금액은 공개하지 않았다.", {"acquisition"}),
        ("한빛전자는 한라통신을 인수했다고 밝혔지만 업계는 반발했다.", {"acquisition"}),
    ],
)
def test_report_before_a_contrast_is_but_what_somebody_said(
    text: str, types: set[str], read: ReadText
) -> None:
    assert {str(event.type) for event in read(text).events} == types


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("최근 4년 동안 이직한 직원 수가 2012년~2015년 같은 기간보다 20% 늘어난 것으로 나타났다.", None),
        ("최근 4년 동안 이직한 직원 수가 20% 늘어난 것으로 나타났다.", "2016-06-17?/2020-06-17"),
        ("2012년~2015년 이직한 직원 수가 20% 늘어난 것으로 나타났다.", "2012/2015"),
    ],
)
def test_stretch_compared_with_whole_years_has_no_days(text: str, when: str | None, read: ReadText) -> None:
    assert [event.when.when if event.when else None for event in read(text).events] == [when]


@pytest.mark.parametrize(
    ("text", "founded", "acquired"),
    [
        # what a describing verb acts on is its noun, and who founded it together is nobody's partner
        (
            "새솔전자도 한빛전자가 설립한 누리상사를 인수했다.",
            {"한빛전자", "누리상사"},
            {"새솔전자", "누리상사"},
        ),
        (
            "새솔전자는 한빛전자와 나래전자가 공동 설립한 누리상사를 인수했다.",
            {"한빛전자", "나래전자", "누리상사"},
            {"새솔전자", "누리상사"},
        ),
    ],
)
def test_founders_of_what_is_bought_stay_in_their_clause(
    text: str, founded: set[str], acquired: set[str], read: ReadText
) -> None:
    events = read(text).events
    names = {event.type: {one.mention.name for one in event.arguments} for event in events}
    assert names == {"establishment": founded, "acquisition": acquired}


def test_companion_before_an_inner_subject_may_be_the_main_verbs(read: ReadText) -> None:
    [pact] = read("새솔전자는 한빛전자와 나래전자가 개발한 칩을 공급하는 계약을 맺었다.").of(
        "partnership.sign"
    )
    assert {one.mention.name for one in pact.arguments} == {"새솔전자", "한빛전자"}
