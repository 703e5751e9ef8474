"""Tests of linking events: which claims tell of one, what it then says, and where sources differ."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from helpers_claims import ANNOTATION, make_article, make_claim, make_entry, make_period
from lgai_graph.link import link_claims
from lgai_graph.link.relations import lists
from lgai_graph.model import (
    Amount,
    Claim,
    Conflict,
    Event,
    EventStatus,
    EventType,
    Knowledge,
    PeriodKind,
    RelationType,
)

E = EventType
DAYS = {"가": "2019-04-22", "나": "2020-06-07", "다": "2020-06-17", "라": "2021-01-19"}


def link(*claims: Claim) -> Knowledge:
    articles = [make_article(name, DAYS.get(name)) for name in sorted({claim.article for claim in claims})]
    return link_claims(articles, claims)


def conflicts(event: Event) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(c.field, [(value.value, value.article) for value in c.values]) for c in event.conflicts]


LAB = "agent=c:한빛전자; target=l:새벽 AI 연구소"
HIRE = "appointee=p:홍길동; organization=c:한빛전자"
JOIN = "agent=c:한빛전자; target=a:새벽 동맹"
QUOTE = "speaker=c:한빛전자; target=c:노을"
TALK = "agent=c:한빛전자; venue=s:서울"
PAIR = "agent=c:한빛전자; partner=u:새벽대"

ONE_EVENT = [
    # type, arguments and date of two claims in two articles
    (E.ESTABLISHMENT, LAB, "2018-07", E.ESTABLISHMENT, LAB, "2018"),
    (E.DEPARTURE, HIRE, "2018-07", E.DEPARTURE, "agent=p:홍길동; organization=c:한빛전자", "2018"),
    (E.ESTABLISHMENT, LAB, "2018-07", E.ESTABLISHMENT, "agent=c:한빛; target=l:새벽 AI 연구소", "2018"),
    (E.CONFERENCE, TALK, "2020-06-16", E.CONFERENCE, TALK, "2020-06-16"),
    (E.EARNINGS, "agent=c:한빛전자", "2020-33", E.EARNINGS, "agent=c:한빛전자", "2020-33"),
    (E.ESTABLISHMENT, LAB, "2018-07", E.ESTABLISHMENT, "target=l:새벽 인공지능연구소", None),
    (E.ESTABLISHMENT, LAB, "2018-07-16", E.LAUNCH, LAB, "2018-07"),
    (E.APPOINTMENT, HIRE, "2020-05", E.APPOINTMENT, HIRE, "2020-05-11"),
    (E.APPOINTMENT, HIRE, "2020-05", E.APPOINTMENT, HIRE, None),
    (E.PARTNERSHIP, PAIR, "2020-06-16", E.PARTNERSHIP, PAIR, "2020-06-16"),
    (
        E.PARTNERSHIP,
        "agent=u:새벽대학교; partner=c:한빛전자",
        "2020-06-16",
        E.PARTNERSHIP,
        PAIR,
        "2020-06",
    ),
    (E.MEMBERSHIP, JOIN, "2020-06-03", E.MEMBERSHIP, JOIN + "; agent=c:노을통신", "2020-06-03"),
    (
        E.PARTNERSHIP,
        JOIN + "; partner=c:노을통신",
        "2020-06-03",
        E.MEMBERSHIP,
        JOIN,
        "2020-06-03",
    ),
    (
        E.ESTABLISHMENT,
        JOIN + "; agent=c:노을통신",
        "2020-06-03",
        E.MEMBERSHIP,
        JOIN,
        "2020-06-03",
    ),
    (
        E.ACQUISITION,
        "agent=c:한빛전자; target=c:노을",
        "2020-02",
        E.INVESTMENT,
        "investor=c:한빛전자; target=c:노을",
        "2020-02-11",
    ),
]


@pytest.mark.parametrize("row", ONE_EVENT)
def test_one_happening_told_by_two_articles_is_one_event(
    row: tuple[E, str, str | None, E, str, str | None],
) -> None:
    type_1, arguments_1, when_1, type_2, arguments_2, when_2 = row
    first = make_claim("나", type_1, arguments_1, when=when_1)
    second = make_claim("다", type_2, arguments_2, when=when_2)
    (event,) = link(first, second).events
    assert {claim.article for claim in event.claims} == {"나", "다"}


TWO_EVENTS = [
    # the same programme in another year
    (E.PROGRAM, PAIR, "2019-01", E.PROGRAM, PAIR, "2020-04/2020-06"),
    # another founding
    (E.ESTABLISHMENT, LAB, "2018-07", E.ESTABLISHMENT, LAB, "2019-07"),
    # another thing
    (E.ESTABLISHMENT, LAB, "2018-07", E.ESTABLISHMENT, "agent=c:한빛전자; target=l:노을 연구소", "2018-07"),
    (E.APPOINTMENT, HIRE, "2020-05", E.APPOINTMENT, "appointee=p:임꺽정; organization=c:한빛전자", "2020-05"),
    (E.APPOINTMENT, HIRE, "2020-05", E.DEPARTURE, HIRE, "2020-05"),
    # one common partner is not enough
    (E.PARTNERSHIP, PAIR, "2020-06-16", E.PARTNERSHIP, "agent=c:한빛전자; partner=u:노을대", "2020-06-16"),
    # an undated agreement of another article may be any
    (E.PARTNERSHIP, PAIR, "2020-06-16", E.PARTNERSHIP, PAIR, None),
    # one visitor, two places
    (E.VISIT, "agent=c:한빛; target=l:새벽", "2020-05", E.VISIT, "agent=c:한빛; venue=s:서울", "2020-05"),
    # two quotes of one day
    (E.STATEMENT, QUOTE, "2020-06-16", E.STATEMENT, QUOTE, "2020-06-16"),
    # joining is not founding when the days differ
    (E.ESTABLISHMENT, "target=a:새벽 동맹; agent=c:한빛전자", "2020-02", E.MEMBERSHIP, JOIN, "2020-06-03"),
    # two visitors, two members
    (E.VISIT, "agent=c:한빛; target=l:새벽", "2020-05", E.VISIT, "agent=c:노을; target=l:새벽", "2020-05"),
    (E.MEMBERSHIP, JOIN, "2020-06-03", E.MEMBERSHIP, "agent=c:노을; target=a:새벽 동맹", "2020-06-03"),
    # the founder is not what is founded
    (E.ESTABLISHMENT, "agent=c:한빛전자", "1969", E.ESTABLISHMENT, "agent=c:한빛전자", "1969"),
    # a place and a month are not a conference
    (E.CONFERENCE, "venue=s:서울", "2020-05", E.CONFERENCE, "venue=s:서울", "2020-05-03"),
    # a quarter is not its year, a deadline not a later day
    (E.EARNINGS, "agent=c:한빛전자", "2020", E.EARNINGS, "agent=c:한빛전자", "2020-33"),
    (E.ESTABLISHMENT, LAB, "../2015", E.ESTABLISHMENT, LAB, "2018"),
    # two things of one company and day
    (E.OTHER, "agent=c:한빛전자", "2020-06-16", E.OTHER, "agent=c:한빛전자", "2020-06-16"),
]  # fmt: skip


@pytest.mark.parametrize("row", TWO_EVENTS)
def test_different_happenings_stay_two_events(
    row: tuple[E, str, str | None, E, str, str | None],
) -> None:
    type_1, arguments_1, when_1, type_2, arguments_2, when_2 = row
    first = make_claim("나", type_1, arguments_1, when=when_1)
    second = make_claim("다", type_2, arguments_2, when=when_2)
    assert len(link(first, second).events) == 2


@pytest.mark.parametrize(("thing", "count"), [("접는 로봇", 1), (None, 2)])
def test_undated_tellings_share_more_than_who_and_how_much(thing: str | None, count: int) -> None:
    money = (Amount(words="9억원", value=9e8, unit="KRW"),)
    articles = [make_article(name, day) for name, day in (("나", "2020-06-16"), ("다", "2020-06-17"))]
    claims = [
        make_claim(name, E.OTHER, "agent=c:한빛전자", amounts=money, object=thing) for name in ("나", "다")
    ]
    assert len(link_claims(articles, claims).events) == count


def test_headline_and_body_of_one_article_are_one_event() -> None:
    headline = make_claim("나", E.PARTNERSHIP, PAIR, at=0)
    lead = make_claim("나", E.PARTNERSHIP, PAIR, when="2020-06-05", at=100)
    (event,) = link(headline, lead).events
    assert event.when is not None
    assert event.when.when == "2020-06-05"


@pytest.mark.parametrize(("status", "count"), [(EventStatus.PLANNED, 2), (EventStatus.HAPPENED, 1)])
def test_plan_and_deed_of_one_article_stay_two(status: EventStatus, count: int) -> None:
    plan = make_claim("라", E.PROGRAM, "agent=c:한빛전자", when="2021", status=status)
    deed = make_claim("라", E.PROGRAM, "agent=c:한빛전자", when="2021", at=50)
    assert len(link(plan, deed).events) == count


def test_todays_members_do_not_all_get_the_day_that_some_joined() -> None:
    joined = make_claim("나", E.MEMBERSHIP, "member=c:한빛; target=a:새벽 동맹", when="2020-06-03")
    today = make_claim("나", E.MEMBERSHIP, "member=c:한빛; member=c:노을; target=a:새벽 동맹", at=90)
    again = make_claim("나", E.MEMBERSHIP, "member=c:한빛; target=a:새벽 동맹", at=180)
    knowledge = link(joined, today, again)
    assert sorted(len(event.claims) for event in knowledge.events) == [1, 2]
    starts = {r.source: r.start.when if r.start else None for r in knowledge.relations}
    assert starts == {"company/한빛": "2020-06-03", "company/노을": None}


def test_undated_claim_that_fits_two_events_joins_neither() -> None:
    first = make_claim("나", E.PARTNERSHIP, PAIR, when="2019-06-05")
    second = make_claim("나", E.PARTNERSHIP, PAIR, when="2020-06-05", at=100)
    undated = make_claim("나", E.PARTNERSHIP, PAIR, at=200)
    assert len(link(first, second, undated).events) == 3


def test_vague_year_never_bridges_two_dates() -> None:
    days = ("2018-07-16", "2018-12-01", "2018")
    claims = [
        make_claim(article, E.ESTABLISHMENT, LAB, when=when)
        for article, when in zip("나다라", days, strict=True)
    ]
    assert len(link(*claims).events) == 2


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [("새벽 대회", "한빛 새벽 대회", 1), ("새벽 대회", "노을 대회", 2)],
)
def test_names_of_happenings_decide(left: str, right: str, count: int) -> None:
    arguments = "agent=c:한빛전자; venue=s:서울"
    first = make_claim("나", E.CONFERENCE, arguments, when="2020-06-03", name=left)
    second = make_claim("다", E.CONFERENCE, arguments, when="2020-06-03", name=right)
    assert len(link(first, second).events) == count


def test_event_takes_the_most_precise_real_date() -> None:
    announced = make_period("2018-07-20", kind=PeriodKind.ANNOUNCEMENT)
    claims = (
        make_claim("가", E.ESTABLISHMENT, LAB, when="2018"),
        make_claim("나", E.ESTABLISHMENT, LAB, when="2018-07"),
        make_claim("다", E.ESTABLISHMENT, LAB, when=announced),
    )
    (event,) = link(*claims).events
    assert event.when is not None
    assert event.when.when == "2018-07"


def test_event_announced_days_later_is_the_same() -> None:
    announced = make_period("2020-06-08", kind=PeriodKind.ANNOUNCEMENT)
    (event,) = link(
        make_claim("나", E.PARTNERSHIP, PAIR, when="2020-06-03"),
        make_claim("다", E.PARTNERSHIP, PAIR + "; partner=u:노을대", when=announced),
        make_claim("다", E.PARTNERSHIP, PAIR, when=announced, name="새벽 협약", at=50),
        make_claim("나", E.PARTNERSHIP, PAIR, when="2020-06-03", name="새벽 협약", at=50),
    ).events
    assert event.when is not None
    assert event.when.when == "2020-06-03"


def test_unresolved_words_leave_the_event_undated() -> None:
    (event,) = link(make_claim("나", E.PARTNERSHIP, PAIR, when="XXXX")).events
    assert event.when is None


def test_participants_are_united_each_once_in_the_role_of_the_winning_type() -> None:
    (event,) = link(
        make_claim("나", E.ESTABLISHMENT, JOIN + "; agent=c:노을통신", when="2020-06-03"),
        make_claim("다", E.MEMBERSHIP, "member=c:한빛전자; target=a:새벽 동맹", when="2020-06-03"),
        make_claim("라", E.MEMBERSHIP, "member=c:한빛전자; target=a:새벽 동맹", when="2020-06-03"),
    ).events
    assert event.type is E.MEMBERSHIP
    assert [(p.role.value, p.entity) for p in event.participants] == [
        ("agent", "company/노을통신"),
        ("member", "company/한빛전자"),
        ("target", "alliance/새벽-동맹"),
    ]


def test_a_hand_written_summary_is_preferred() -> None:
    (event,) = link(
        make_claim("나", E.ESTABLISHMENT, LAB, when="2018-07", summary="규칙의 말"),
        make_claim("다", E.ESTABLISHMENT, LAB, when="2018", summary="손으로 쓴 말", rule=ANNOTATION),
    ).events
    assert event.summary == "손으로 쓴 말"


S = EventStatus


@pytest.mark.parametrize(
    ("earlier", "later", "status", "fields"),
    [
        (S.PLANNED, S.HAPPENED, S.HAPPENED, []),
        (S.PLANNED, S.PLANNED, S.PLANNED, []),
        (S.HAPPENED, S.PLANNED, S.HAPPENED, ["status"]),
        (S.PLANNED, S.CANCELLED, S.CANCELLED, ["status"]),
        (S.HAPPENED, S.DENIED, S.DENIED, ["status"]),
    ],
)
def test_status_follows_the_latest_word(earlier: S, later: S, status: S, fields: list[str]) -> None:
    (event,) = link(
        make_claim("나", E.PARTNERSHIP, PAIR, when="2020-06-03", status=earlier),
        make_claim("다", E.PARTNERSHIP, PAIR, when="2020-06-03", status=later),
    ).events
    assert event.status is status
    assert [conflict.field for conflict in event.conflicts] == fields


def test_plan_ahead_of_its_article_stays_a_plan() -> None:
    ahead = make_period("2020-07-02", anchor="2020-06-17")
    (event,) = link(
        make_claim("다", E.PARTNERSHIP, PAIR, when=ahead, status=S.HAPPENED),
        make_claim("다", E.PARTNERSHIP, PAIR, when=ahead, status=S.PLANNED, at=90),
    ).events
    assert event.status is S.PLANNED


def test_alliance_joined_in_two_articles_shows_when_it_was_formed_differently() -> None:
    """The shape of the 2020 articles: one calls 3 June the forming, one says February."""
    formed = make_claim(
        "나",
        E.ESTABLISHMENT,
        "agent=c:한빛전자; agent=c:노을통신; target=a:새벽 동맹",
        when="2020-06-03",
        exact="지난 3일 결성한 새벽 동맹",
    )
    joined = make_claim(
        "다", E.MEMBERSHIP, "agent=c:한빛전자; agent=c:노을통신; target=a:새벽 동맹", when="2020-06-03"
    )
    launched = make_claim("다", E.ESTABLISHMENT, "target=a:새벽 동맹", when="2020-02", at=300)
    events = {event.type: event for event in link(formed, joined, launched).events}
    assert {claim.article for claim in events[E.MEMBERSHIP].claims} == {"나", "다"}
    expected = [("when", [("2020-02", "다"), ("2020-06-03", "나")])]
    assert conflicts(events[E.MEMBERSHIP]) == expected
    assert conflicts(events[E.ESTABLISHMENT]) == expected


def test_forming_words_inside_a_partnership_date_the_alliance_too() -> None:
    formed = make_claim(
        "나", E.PARTNERSHIP, PAIR + "; target=a:새벽 동맹", when="2020-06-03", exact="새벽 동맹을 결성했다"
    )
    launched = make_claim("다", E.ESTABLISHMENT, "target=a:새벽 동맹", when="2020-02")
    assert all(event.conflicts for event in link(formed, launched).events)


NO_CONFLICT = [
    # precision only
    (E.ESTABLISHMENT, LAB, "2018", E.ESTABLISHMENT, LAB, "2018-07"),
    # two different labs
    (E.ESTABLISHMENT, LAB, "2018", E.ESTABLISHMENT, "target=l:노을 연구소", "2019"),
    # promoted: another role
    (E.APPOINTMENT, HIRE, "2018-03", E.APPOINTMENT, HIRE, "2020-05"),
    # a partnership may be renewed
    (E.PARTNERSHIP, PAIR, "2018-03", E.PARTNERSHIP, PAIR, "2020-05"),
]


@pytest.mark.parametrize("row", NO_CONFLICT)
def test_precision_and_change_are_no_conflict(row: tuple[E, str, str, E, str, str]) -> None:
    type_1, arguments_1, when_1, type_2, arguments_2, when_2 = row
    events = link(
        make_claim("나", type_1, arguments_1, when=when_1, role="소장"),
        make_claim("다", type_2, arguments_2, when=when_2, role="소장"),
    ).events
    assert [event.conflicts for event in events if event.conflicts] == []


def test_one_post_taken_on_two_near_days_is_a_conflict() -> None:
    events = link(
        make_claim("나", E.APPOINTMENT, HIRE, when="2020-03", role="소장"),
        make_claim("다", E.APPOINTMENT, HIRE, when="2020-05-11", role="소장"),
    ).events
    assert len(events) == 2
    assert {conflicts(event)[0][0] for event in events} == {"when"}


def test_one_article_never_conflicts_with_itself() -> None:
    events = link(
        make_claim("나", E.ESTABLISHMENT, LAB, when="2018-07"),
        make_claim("나", E.ESTABLISHMENT, LAB, when="2019-07", at=90),
    ).events
    assert [event.conflicts for event in events] == [(), ()]


def test_event_ids_outlive_unrelated_articles() -> None:
    claims = [make_claim("나", E.PARTNERSHIP, PAIR, when="2020-06-03"), make_claim("나", E.PROGRAM, LAB)]
    before = {event.id for event in link(*claims).events}
    more = [make_claim("가", E.ESTABLISHMENT, "agent=c:노을; target=l:노을 연구소", when="2019")]
    assert before < {event.id for event in link(*claims, *more).events}
    assert all(event_id.startswith("e-") and len(event_id) >= 10 for event_id in before)


def test_events_alike_in_everything_get_different_ids() -> None:
    quote = "speaker=p:홍길동"
    events = link(
        make_claim("나", E.STATEMENT, quote, when="2020-06-03", at=0),
        make_claim("나", E.STATEMENT, quote, when="2020-06-03", at=500),
    ).events
    assert len({event.id for event in events}) == 2


def site(article: str, place: str) -> Claim:
    return make_claim(article, RelationType.LOCATED_IN, f"source=c:한빛전자; target=s:{place}")


def list_conflicts(knowledge: Knowledge) -> dict[str, tuple[Conflict, ...]]:
    return {r.target: r.conflicts for r in knowledge.relations if r.conflicts}


def test_differing_lists_of_sites_are_shown_on_the_sites_that_differ() -> None:
    claims = [site("가", place) for place in ("북시", "남시", "동시")]
    claims += [site("나", place) for place in ("북시", "남시", "서시")]
    found = list_conflicts(link(*claims))
    assert sorted(found) == ["place/동시", "place/서시"]
    assert [(v.value, v.article) for v in found["place/동시"][0].values] == [
        ("남시, 동시, 북시", "가"),
        ("남시, 북시, 서시", "나"),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("북시", "남시", "동시"), ("북시", "남시", "동시", "서시")),
        (("북시", "남시"), ("북시", "서시")),
        (("북시", "남시", "동시"), ("서시", "중시", "상시")),
    ],
)
def test_longer_short_or_unrelated_lists_are_no_conflict(
    first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    claims = [site("가", place) for place in first] + [site("나", place) for place in second]
    assert list_conflicts(link(*claims)) == {}


def test_open_list_of_members_claims_no_completeness() -> None:
    def member(article: str, name: str, words: str) -> Claim:
        arguments = f"source=c:{name}; target=a:새벽 동맹"
        return make_claim(article, RelationType.MEMBERSHIP, arguments, exact=words)

    def conflicting(ending: str) -> bool:
        claims = [member("가", name, f"한빛, 노을, 여명{ending}") for name in ("한빛", "노을", "여명")]
        claims += [member("나", name, f"한빛, 노을, 황혼{ending}") for name in ("한빛", "노을", "황혼")]
        return any(relation.conflicts for relation in link(*claims).relations)

    assert conflicting("이 회원이다")
    assert not conflicting(" 등이 회원이다")


@pytest.mark.parametrize(
    ("first", "second", "is_conflict"),
    [
        ("북시, 남시, 동시에 있다", "북시, 남시, 서시에 있다", True),
        ("북시, 남시, 동시 등에 있다", "북시, 남시, 서시 등에 있다", False),
        ("북시, 남시, 동시 등에 있다", "북시, 남시, 서시 등 세 곳에 있다", True),
        ("북시, 남시, 동시 등에 있다", "북시, 남시, 서시 등 열 곳에 있다", False),
        ("북시, 남시, 동시 등에 있다", "북시, 남시, 서시에 있다", True),
        ("북시, 남시, 동시 등에 있다", "북시, 남시, 서시 등 3개 지역에 있다", True),
        ("북시, 남시, 동시 등에 있다", "북시, 남시, 서시 등에 3개월 만에 세웠다", False),
        ("북시, 남시, 동시 등에 있다", "북시, 남시, 서시 등에 3개국 사람이 있다", False),
    ],
)
def test_list_of_sites_claims_completeness_unless_it_goes_on(
    first: str, second: str, is_conflict: bool
) -> None:
    claims = [
        replace(site(article, place), evidence=replace(site(article, place).evidence, exact=words))
        for article, words in (("가", first), ("나", second))
        for place in ("북시", "남시", "동시", "서시")
        if place in words
    ]
    assert bool(list_conflicts(link(*claims))) is is_conflict


def test_a_list_is_read_once_however_many_it_is_compared_with(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def read_counts(sentence: str) -> Iterator[int]:
        read.append(sentence)
        yield 3

    monkeypatch.setattr(lists, "_read_counts", read_counts)
    articles = ("가", "나", "다", "라")
    claims = [
        site(article, place) for article in articles for place in ("북시", "남시", f"{article}시", "동시")
    ]
    claims = [replace(claim, evidence=replace(claim.evidence, exact=claim.article)) for claim in claims]
    assert list_conflicts(link(*claims))
    assert sorted(read) == sorted(articles)


def test_who_joins_is_no_list_of_all_members() -> None:
    claims = [
        make_claim(article, E.MEMBERSHIP, f"{members}; organization=a:새벽 동맹", when=f"2020-0{month}-03")
        for month, article, members in (
            (6, "가", "member=c:한빛; member=c:노을; member=c:여명"),
            (6, "나", "member=c:한빛; member=c:노을; member=c:황혼"),
        )
    ]
    found = link(*claims).relations
    assert found
    assert not any(relation.conflicts for relation in found)


def test_posts_at_a_unit_and_at_its_parent_may_be_one() -> None:
    gazetteer = (
        make_entry("company/hanbit", "한빛전자"),
        make_entry("lab/dawn", "새벽 연구소", parent="company/hanbit"),
    )
    person = "appointee=p:홍길동#person/hong"
    claims = (
        make_claim("나", E.APPOINTMENT, f"{person}; organization=l:새벽 연구소", when="2020-05"),
        make_claim("다", E.APPOINTMENT, f"{person}; organization=c:한빛전자", when="2020-05"),
    )
    articles = [make_article(name, DAYS[name]) for name in ("나", "다")]
    assert len(link_claims(articles, claims, gazetteer=gazetteer).events) == 1
    assert len(link_claims(articles, claims).events) == 2


def test_what_a_firm_does_is_not_what_another_does_to_it() -> None:
    exact = "검사 장비를 만드는 새솔정밀"
    bought = make_claim(
        "가",
        EventType.ACQUISITION,
        "agent=c:한빛전자; target=c:새솔정밀",
        when="2025-09-18",
        summary="한빛전자, 새솔정밀 인수",
        exact=exact,
        lead=True,
    )
    sold = make_claim(
        "나",
        EventType.PARTNERSHIP,
        "agent=c:새솔정밀",
        when="2025-09-18",
        summary="새솔정밀, 검사 장비 공급 계약",
        object="검사 장비 공급 계약",
        exact=exact,
        lead=True,
    )
    with_buyer = replace(sold, arguments=(*sold.arguments, bought.arguments[0]))
    articles = [make_article("가"), make_article("나")]
    assert len(link_claims(articles, [bought, sold]).events) == 2
    assert len(link_claims(articles, [bought, with_buyer]).events) == 1
