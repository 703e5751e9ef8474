"""Tests of scoring claims against a gold file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from lgai_graph.errors import InputError
from lgai_graph.evaluate import (
    Gold,
    GoldArticle,
    GoldScore,
    Measure,
    Part,
    Tally,
    Verdict,
    assumed_published,
    evaluate_gold,
    load_gold,
    make_gold,
    render_part,
    render_report,
    score_gold,
    split_of,
    summarize_report,
)
from lgai_graph.evaluate.match import Aliases, assign
from lgai_graph.evaluate.moments import resolve_moment
from lgai_graph.korean import display_width
from lgai_graph.model import (
    Alias,
    Argument,
    Article,
    ArticleId,
    Claim,
    EntityId,
    EntityKind,
    EventStatus,
    EventType,
    Evidence,
    GazetteerEntry,
    Mention,
    ParticipantRole,
    Period,
    PublishedBasis,
    RelationType,
)

SHARED_GOLD = Path(__file__).parents[2] / "shared" / "data" / "business-news" / "gold.yaml"
ARTICLE = ArticleId("news-1")

SMALL_GOLD = """
articles:
- id: news-1
  published: null
  year_hint: 2015
  month_hint: 9
  events:
  - {type: acquisition, cue: 지난 3일, when: null, resolves: "day=3,month=P,dir=past", status: happened,
     who: [한빛전자, 두리통신], who_opt: [홍길동], core: true, what: 지분 인수, type_ok: [investment]}
  - {type: statement, cue: null, when: null, resolves: null, status: planned, who: [홍길동],
     who_opt: [], core: false, what: 계획, status_ok: [happened]}
  - {type: visit, cue: 이날, when: null, resolves: "day=3,month=P", status: happened, who: [김철수],
     who_opt: [], core: false, what: 방문, unsure: true}
  people:
  - {name: 홍길동, role: 대표|대표이사, org: 한빛전자, former: false}
  - {name: 김철수, role: 원장, org: null, former: false}
  - {name: 이영희, role: 이사, org: 두리통신, former: true, unsure: true}
  org_relations:
  - {a: 한빛전자, relation: parent_of, b: 두리통신}
  - {a: HBE, relation: alias_of, b: 한빛전자}
"""


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    path = tmp_path / "gold.yaml"
    path.write_text(SMALL_GOLD, encoding="utf-8")
    return load_gold(path)


def make_claim(
    type_: EventType | RelationType,
    arguments: Sequence[tuple[ParticipantRole, str, EntityKind]],
    *,
    when: Period | None = None,
    status: EventStatus = EventStatus.HAPPENED,
    role: str | None = None,
    former: bool = False,
    article: ArticleId = ARTICLE,
) -> Claim:
    mentions = [(part, Mention(name=name, kind=kind, start=0, end=1)) for part, name, kind in arguments]
    return Claim(
        article=article,
        type=type_,
        arguments=tuple(Argument(role=part, mention=mention) for part, mention in mentions),
        summary="",
        evidence=Evidence(article=article, start=0, end=1, exact="가", rule=f"{type_}-rule"),
        when=when,
        status=status,
        role=role,
        former=former,
    )


def make_tie(type_: RelationType, source: str, target: str, **options: object) -> Claim:
    kind = EntityKind.PERSON if type_ is RelationType.EMPLOYMENT else EntityKind.COMPANY
    ends = [(ParticipantRole.SOURCE, source, kind), (ParticipantRole.TARGET, target, EntityKind.COMPANY)]
    return make_claim(type_, ends, **options)  # type: ignore[arg-type]


def make_event(type_: EventType, names: Sequence[str], **options: object) -> Claim:
    arguments = [(ParticipantRole.AGENT, name, EntityKind.COMPANY) for name in names]
    return make_claim(type_, arguments, **options)  # type: ignore[arg-type]


def make_day(words: str, *, earliest: date, latest: date | None = None) -> Period:
    return Period(
        when=earliest.isoformat(),
        earliest=earliest,
        latest=latest or earliest,
        words=words,
        start=0,
        end=len(words),
        rule="day",
    )


THIRD = make_day("지난 3일", earliest=date(2015, 9, 3))
TAKEOVER = make_event(EventType.ACQUISITION, ["한빛전자", "두리통신"], when=THIRD)
PLAN = make_event(EventType.STATEMENT, ["홍길동"], status=EventStatus.PLANNED)
HEAD = make_tie(RelationType.EMPLOYMENT, "홍길동", "한빛전자", role="대표")
PARENT = make_tie(RelationType.PART_OF, "두리통신", "한빛전자")
ALIAS = make_tie(RelationType.ALIAS_OF, "한빛전자", "HBE")
PERFECT = (TAKEOVER, PLAN, HEAD, PARENT, ALIAS)


def score(gold: Gold, *claims: Claim) -> GoldScore:
    return score_gold(gold, {ARTICLE: claims})


def counts(gold_score: GoldScore, measure: Measure) -> tuple[int, int, int, int]:
    tally = gold_score.tally(measure)
    return tally.right, tally.wrong, tally.missed, tally.unscored


def test_what_the_gold_says_scores_one(gold: Gold) -> None:
    result = score(gold, *PERFECT)

    for measure in (Measure.PERSON, Measure.RELATION, Measure.EVENT, Measure.CORE):
        assert result.tally(measure).f1 == 1.0
    for measure in (Measure.DATE, Measure.UNDATED, Measure.STATUS, Measure.CUE, Measure.FORMER):
        assert result.tally(measure).precision == 1.0


def test_nothing_found_has_recall_zero_and_no_precision(gold: Gold) -> None:
    tally = score(gold).tally(Measure.EVENT)

    assert (tally.precision, tally.recall, tally.f1) == (None, 0.0, 0.0)


def test_a_dropped_event_is_missed_in_both_rows_of_events(gold: Gold) -> None:
    result = score(gold, *PERFECT[1:])

    assert counts(result, Measure.EVENT) == (1, 0, 1, 0)
    assert counts(result, Measure.CORE) == (0, 0, 1, 0)


def test_an_event_outside_the_core_that_is_missed_leaves_the_core_whole(gold: Gold) -> None:
    assert counts(score(gold, TAKEOVER), Measure.CORE) == (1, 0, 0, 0)


def test_an_event_of_nobody_in_the_gold_is_a_false_alarm_in_both_rows(gold: Gold) -> None:
    result = score(gold, *PERFECT, make_event(EventType.ACQUISITION, ["다솜건설"]))

    assert counts(result, Measure.EVENT) == (2, 1, 0, 0)
    assert counts(result, Measure.CORE) == (1, 1, 0, 0)


def test_a_listed_other_type_counts_and_an_unlisted_one_does_not(gold: Gold) -> None:
    listed = make_event(EventType.INVESTMENT, ["두리통신"], when=THIRD)
    unlisted = make_event(EventType.LAUNCH, ["두리통신"], when=THIRD)

    assert counts(score(gold, listed), Measure.EVENT) == (1, 0, 1, 0)
    assert counts(score(gold, unlisted), Measure.EVENT) == (0, 1, 2, 0)


def test_an_optional_participant_alone_does_not_find_the_event(gold: Gold) -> None:
    assert counts(score(gold, make_event(EventType.ACQUISITION, ["홍길동"])), Measure.CORE) == (0, 1, 1, 0)


def test_participants_count_main_and_optional_names(gold: Gold) -> None:
    claim = make_event(EventType.ACQUISITION, ["한빛전자", "홍길동", "다솜건설"], when=THIRD)

    assert counts(score(gold, claim), Measure.PARTICIPANT) == (2, 1, 1, 0)


def test_an_unsure_event_is_neither_hit_nor_false_alarm_nor_missed(gold: Gold) -> None:
    visit = make_event(EventType.VISIT, ["김철수"], when=THIRD)

    assert counts(score(gold, *PERFECT, visit), Measure.EVENT) == (2, 0, 0, 1)
    assert counts(score(gold, *PERFECT), Measure.EVENT) == (2, 0, 0, 0)


def test_an_event_told_again_is_unscored_and_one_of_another_day_is_a_false_alarm(gold: Gold) -> None:
    fifth = make_day("5일", earliest=date(2015, 9, 5))
    other_day = replace(TAKEOVER, when=fifth)

    assert counts(score(gold, TAKEOVER, TAKEOVER, PLAN), Measure.EVENT) == (2, 0, 0, 1)
    assert counts(score(gold, TAKEOVER, other_day, PLAN), Measure.EVENT) == (2, 1, 0, 0)


def test_of_two_events_the_one_with_the_right_date_is_taken(gold: Gold) -> None:
    other_day = replace(TAKEOVER, when=make_day("5일", earliest=date(2015, 9, 5)))

    assert counts(score(gold, other_day, TAKEOVER), Measure.DATE) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("when", "is_right"),
    [
        (THIRD, True),
        (make_day("3일", earliest=date(2015, 9, 3)), True),
        (make_day("지난 3일", earliest=date(2015, 8, 3)), False),
        (make_day("지난달", earliest=date(2015, 9, 1), latest=date(2015, 9, 30)), False),
        (None, False),
    ],
)
def test_a_date_is_right_when_its_bounds_are(gold: Gold, when: Period | None, is_right: bool) -> None:
    expected = (1, 0, 0, 0) if is_right else (0, 1, 0, 0)

    assert counts(score(gold, replace(TAKEOVER, when=when)), Measure.DATE) == expected


def test_a_date_given_to_an_undated_event_is_wrong(gold: Gold) -> None:
    assert counts(score(gold, PLAN), Measure.UNDATED) == (1, 0, 0, 0)
    assert counts(score(gold, replace(PLAN, when=THIRD)), Measure.UNDATED) == (0, 1, 0, 0)


def test_a_status_counts_where_it_is_listed(gold: Gold) -> None:
    happened = replace(PLAN, status=EventStatus.HAPPENED)
    cancelled = replace(PLAN, status=EventStatus.CANCELLED)

    assert counts(score(gold, happened), Measure.STATUS) == (1, 0, 0, 0)
    assert counts(score(gold, cancelled), Measure.STATUS) == (0, 1, 0, 0)


@pytest.mark.parametrize(
    ("name", "role", "org", "expected"),
    [
        ("홍길동", "대표이사", "㈜한빛 전자", (1, 0, 0, 0)),
        ("홍길동", "대표", "HBE", (1, 0, 0, 0)),
        ("홍길동", "대표", "한빛전자연구소", (0, 1, 1, 0)),
        ("홍길동", "회장", "한빛전자", (0, 1, 1, 0)),
        ("홍길순", "대표", "한빛전자", (0, 1, 1, 0)),
        ("이영희", "감사", "다솜건설", (0, 0, 1, 1)),
        ("김철수", "원장", "한빛전자", (0, 1, 1, 0)),
    ],
)
def test_a_person_needs_name_role_and_organisation(
    gold: Gold, name: str, role: str, org: str, expected: tuple[int, int, int, int]
) -> None:
    claim = make_tie(RelationType.EMPLOYMENT, name, org, role=role)

    assert counts(score(gold, claim), Measure.PERSON) == expected


def test_a_role_without_organisation_counts_as_name_and_role(gold: Gold) -> None:
    claim = make_claim(
        RelationType.EMPLOYMENT, [(ParticipantRole.SOURCE, "김철수", EntityKind.PERSON)], role="원장"
    )

    assert counts(score(gold, claim), Measure.PERSON) == (0, 0, 1, 0)
    assert counts(score(gold, claim), Measure.PERSON_ROLE) == (1, 0, 1, 0)


def test_a_post_called_past_by_mistake_is_found_and_wrong_about_that(gold: Gold) -> None:
    result = score(gold, replace(HEAD, former=True))

    assert counts(result, Measure.PERSON) == (1, 0, 0, 0)
    assert counts(result, Measure.FORMER) == (0, 1, 0, 0)


def test_the_same_post_said_twice_counts_once(gold: Gold) -> None:
    assert counts(score(gold, HEAD, HEAD), Measure.PERSON) == (1, 0, 0, 0)


def test_a_parent_is_read_as_part_of_turned_around(gold: Gold) -> None:
    turned = make_tie(RelationType.PART_OF, "한빛전자", "두리통신")

    assert counts(score(gold, PARENT), Measure.RELATION) == (1, 0, 1, 0)
    assert counts(score(gold, turned), Measure.RELATION) == (0, 1, 2, 0)


def test_an_event_of_joining_is_no_tie(gold: Gold) -> None:
    joining = make_event(EventType.MEMBERSHIP, ["한빛전자"])
    result = score(gold, joining)

    assert counts(result, Measure.RELATION) == (0, 0, 2, 0)
    assert counts(result, Measure.EVENT) == (0, 1, 2, 0)


def test_rules_are_counted_by_the_claims_they_made(gold: Gold) -> None:
    rules = score(gold, *PERFECT, make_event(EventType.LAUNCH, ["다솜건설"])).rules()

    assert rules["acquisition-rule"] == Tally(right=1)
    assert rules["launch-rule"] == Tally(wrong=1)


def test_the_order_of_claims_changes_nothing(gold: Gold) -> None:
    claims = (*PERFECT, make_event(EventType.LAUNCH, ["다솜건설"]), replace(TAKEOVER, when=None))
    forwards, backwards = score(gold, *claims), score(gold, *reversed(claims))

    assert [forwards.tally(measure) for measure in Measure] == [
        backwards.tally(measure) for measure in Measure
    ]


@pytest.mark.parametrize(
    ("weights", "chosen"),
    [
        ([], []),
        ([[0]], [None]),
        ([[5, 4], [4, 0]], [1, 0]),
        ([[1, 0, 7]], [2]),
        ([[3], [9], [3]], [None, 0, None]),
    ],
)
def test_pairs_are_chosen_for_the_greatest_sum(weights: list[list[int]], chosen: list[int | None]) -> None:
    assert assign(weights) == chosen


def test_aliases_reach_over_a_shared_name() -> None:
    aliases = Aliases([("EU", "유럽연합"), ("유럽연합", "European Union")])

    assert aliases.fits("EU", ["European Union"])
    assert not aliases.fits("EU", ["유럽"])


def test_the_split_hangs_on_the_id_alone() -> None:
    sides = [split_of(f"news-{number}") for number in range(1000)]

    assert 560 < sides.count(Part.TUNE) < 640
    assert split_of("news-1") is split_of("news-1")


def test_a_broken_gold_file_lists_all_its_problems(tmp_path: Path) -> None:
    path = tmp_path / "gold.yaml"
    path.write_text(
        dedent("""
        articles:
        - {id: a, events: [{type: party, cue: null, when: null, resolves: null, status: happened, who: []}]}
        - {id: b, people: [{name: 홍길동}]}
        """),
        encoding="utf-8",
    )

    with pytest.raises(InputError, match=r"(?s)articles\[a\].*party.*articles\[b\].*role"):
        load_gold(path)


def test_a_file_that_is_no_gold_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gold.yaml"
    path.write_text("- 1\n", encoding="utf-8")

    with pytest.raises(InputError, match="no list 'articles'"):
        load_gold(path)


def write_corpus(folder: Path) -> Path:
    path = folder / "gold.yaml"
    path.write_text(SMALL_GOLD, encoding="utf-8")
    row = '{"id": "news-1", "title": "제목", "text": "값은 비밀이다. 한빛전자가 지난 3일 지분을 샀다."}'
    (folder / "articles.jsonl").write_text(row + "\n", encoding="utf-8")
    return path


def test_a_report_dates_the_articles_and_lists_unexplained_sentences(tmp_path: Path) -> None:
    seen: list[Article] = []

    def extract(articles: Sequence[Article]) -> list[Claim]:
        seen.extend(articles)
        return []

    report = evaluate_gold(write_corpus(tmp_path), extract)

    assert seen[0].published_at == "2015-09-04"
    assert [item.words for item in report.unexplained] == ["지난 3일"]
    assert report.score.tally(Measure.EVENT).missed == 2


def test_a_sentence_with_a_claim_is_explained(tmp_path: Path) -> None:
    claim = replace(TAKEOVER, evidence=replace(TAKEOVER.evidence, start=9, end=27))
    report = evaluate_gold(write_corpus(tmp_path), lambda _: [claim])

    assert report.unexplained == ()


def test_an_article_missing_beside_the_gold_is_named(tmp_path: Path) -> None:
    path = write_corpus(tmp_path)
    (tmp_path / "articles.jsonl").write_text('{"id": "news-2"}\n', encoding="utf-8")

    with pytest.raises(InputError, match="news-1"):
        evaluate_gold(path, lambda _: [])


def test_the_report_shows_both_sides_and_each_slip(tmp_path: Path) -> None:
    report = evaluate_gold(
        write_corpus(tmp_path), lambda _: [HEAD, make_event(EventType.LAUNCH, ["다솜건설"])]
    )
    lines = list(render_report(report, findings=True))

    assert [line for line in lines if line.startswith(("tune:", "hold:", "all:"))] == [
        "tune: 1 articles" if split_of("news-1") is Part.TUNE else "tune: 0 articles",
        "hold: 0 articles" if split_of("news-1") is Part.TUNE else "hold: 1 articles",
        "all: 1 articles",
    ]
    assert any(line.startswith("wrong events  news-1  got launch") for line in lines)
    assert any(line.startswith("missed events  news-1  expected acquisition core") for line in lines)
    assert any(line.startswith("unexplained  news-1") for line in lines)


def test_columns_of_the_report_align(tmp_path: Path) -> None:
    claim = replace(HEAD, evidence=replace(HEAD.evidence, rule="직함-뒤"))
    lines = list(render_part(evaluate_gold(write_corpus(tmp_path), lambda _: [claim]), "all"))
    head = next(index for index, line in enumerate(lines) if line.startswith("rule"))

    assert display_width(lines[head]) == display_width(lines[head + 1])


def test_the_summary_holds_the_same_numbers_as_the_lines(tmp_path: Path) -> None:
    summary = summarize_report(evaluate_gold(write_corpus(tmp_path), lambda _: [HEAD]))

    assert list(summary) == ["tune", "hold", "all"]
    assert summary["all"]["measures"]["person"] == {  # type: ignore[index]
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
        "right": 1,
        "wrong": 0,
        "missed": 0,
        "unscored": 0,
    }
    assert summary["all"]["unexplained"] == 1


def test_hand_written_claims_become_a_gold_under_every_name_of_an_entity() -> None:
    entity = EntityId("company/hanbit")
    mention = Mention(name="한빛전자", kind=EntityKind.COMPANY, start=0, end=0, entity=entity)
    claim = replace(TAKEOVER, arguments=(Argument(role=ParticipantRole.AGENT, mention=mention),))
    entry = GazetteerEntry(
        id=entity, kind=EntityKind.COMPANY, name="한빛전자", aliases=(Alias(name="HBE", lang="en"),)
    )
    article = Article(
        id=ARTICLE,
        title="",
        author=None,
        publisher=None,
        published_at="2015-09-04",
        modified_at=None,
        published_basis=PublishedBasis.BYLINE,
        source_url=None,
        content_hash="",
        text="",
        source="",
    )
    gold = make_gold([article], [claim, HEAD, PARENT], [entry])
    result = score(gold, make_event(EventType.ACQUISITION, ["HBE"], when=THIRD), HEAD, PARENT)

    assert counts(result, Measure.CORE) == (1, 0, 0, 0)
    assert counts(result, Measure.DATE) == (1, 0, 0, 0)
    assert counts(result, Measure.PERSON) == (1, 0, 0, 0)
    assert counts(result, Measure.RELATION) == (1, 0, 0, 0)


@pytest.fixture(scope="module")
def shared_gold() -> Gold:
    if not SHARED_GOLD.exists():
        pytest.skip(f"the development gold is not at {SHARED_GOLD}")
    return load_gold(SHARED_GOLD)


def claims_of(article: GoldArticle) -> list[Claim]:
    """Make the claims of a perfect extraction of one gold article."""
    published = assumed_published(article)
    claims = [
        make_tie(
            RelationType.EMPLOYMENT,
            person.names[0],
            person.orgs[0],
            role=person.roles[0],
            former=person.former,
            article=article.id,
        )
        for person in article.people
        if person.orgs
    ]
    claims += [
        make_tie(tie.type, tie.source[0], tie.target[0], article=article.id)
        for tie in (relation.readings[0] for relation in article.relations)
    ]
    for event in article.events:
        when = None
        if event.is_dated and event.resolves:
            planned = event.statuses[0] is EventStatus.PLANNED
            bounds = resolve_moment(event.resolves, published, planned=planned)
            when = replace(THIRD, words=event.cue or "", earliest=bounds.earliest, latest=bounds.latest)
        names = [alternatives[0] for alternatives in event.who]
        claims.append(
            make_event(event.types[0], names, when=when, status=event.statuses[0], article=article.id)
        )
    return claims


def score_edited(gold: Gold, edit: Callable[[list[Claim]], Sequence[Claim]]) -> GoldScore:
    claims: Mapping[str, Sequence[Claim]] = {
        article.id: edit(claims_of(article)) for article in gold.articles
    }
    return score_gold(gold, claims)


def test_the_development_gold_scores_one_against_itself(shared_gold: Gold) -> None:
    result = score_edited(shared_gold, lambda claims: claims)
    slips = [found for found in result.findings if found.verdict is Verdict.WRONG]

    assert slips == []
    for measure in (Measure.PERSON, Measure.RELATION, Measure.EVENT, Measure.CORE, Measure.DATE):
        assert result.tally(measure).recall == 1.0


def test_half_of_the_claims_halves_recall_and_keeps_precision(shared_gold: Gold) -> None:
    tally = score_edited(shared_gold, lambda claims: claims[::2]).tally(Measure.EVENT)

    assert tally.precision == 1.0
    assert tally.recall == pytest.approx(0.5, abs=0.1)


def test_the_development_gold_lies_on_both_sides_of_the_split(shared_gold: Gold) -> None:
    parts = [article.part for article in shared_gold.articles]

    assert (parts.count(Part.TUNE), parts.count(Part.HOLD)) == (22, 17)
