import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from helpers_knowledge import GANA, HONG, LAB, TELECOM, UNIVERSITY, make_knowledge, make_period
from lgai_graph.errors import ExportError, InputError
from lgai_graph.model import ArticleId, Entity, EntityId, EntityKind, Knowledge, Participant, ParticipantRole
from lgai_graph.report import make_report_data, page, write_report
from lgai_graph.report.network.ties import make_ties
from lgai_graph.report.nouns import clean
from lgai_graph.report.page import embed_json, make_page

HOSTILE = "\"><script>alert(1)</script><!-- ]]> \x00\x1b\ud800 '=cmd()"
SCRIPT, STYLE = "let a = 1 < 2;", "p { color: red }"


def _make_hostile() -> Knowledge:
    knowledge = make_knowledge()
    return replace(
        knowledge,
        articles=tuple(replace(article, title=HOSTILE, publisher=HOSTILE) for article in knowledge.articles),
        entities=tuple(replace(entity, name=entity.name + HOSTILE) for entity in knowledge.entities),
        events=tuple(replace(event, summary=event.summary + HOSTILE) for event in knowledge.events),
    )


def _find(data: dict, table: str, ident: str) -> dict:
    return next(one for one in data[table] if one["id"] == ident)


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for the built script and style."""
    monkeypatch.setattr(page, "read_bundle", {"report.js": SCRIPT, "report.css": STYLE}.__getitem__)


def test_strongest_entity_comes_first_and_is_drawn_largest() -> None:
    entities = make_report_data(make_knowledge())["entities"]
    assert [entities[0]["name"], entities[0]["sources"]] == ["다라연구소", 2]
    assert entities[0]["size"] == max(entity["size"] for entity in entities)


def test_entity_that_no_fact_names_stays_with_no_source() -> None:
    island = _find(make_report_data(make_knowledge()), "entities", "company/외딴섬상회")
    assert island["sources"] == 0


def test_event_carries_quotes_dates_and_conflicts() -> None:
    data = make_report_data(make_knowledge())
    event = _find(data, "events", "event/opening")
    assert event["when"]["when"] == "2018-07"
    assert [data["articles"][article]["id"] for article, _, _ in event["quotes"]] == [
        "durumi/2020-12-09/bbbb2222",
        "hankkot/2020-12-08/aaaa1111",
    ]
    assert event["quotes"][1][2] == "가나전자는 2018년 7월 부산에 다라연구소를 세웠다."
    assert [value for value, _ in event["conflicts"][0]["values"]] == ["2018-07", "2018-08"]


def test_facts_name_people_and_articles_by_their_place() -> None:
    data = make_report_data(make_knowledge())
    names = [entity["id"] for entity in data["entities"]]
    event = _find(data, "events", "event/opening")
    assert [(names[place], role) for place, role in event["participants"]] == [
        (GANA.id, "agent"),
        (LAB.id, "organization"),
        ("place/부산", "venue"),
    ]
    ends = {(names[one["source"]], names[one["target"]]) for one in data["relations"]}
    assert (LAB.id, GANA.id) in ends
    assert (LAB.id, GANA.id, "part_of") in {
        (names[source], names[target], kind) for source, target, kind, _ in data["ties"]
    }


def test_quote_that_two_claims_share_is_shown_once() -> None:
    knowledge = make_knowledge()
    event = knowledge.events[0]
    doubled = replace(knowledge, events=(replace(event, claims=event.claims * 2),))
    assert len(_find(make_report_data(doubled), "events", event.id)["quotes"]) == 2


def test_pair_with_a_relation_gets_no_second_line_for_shared_events() -> None:
    knowledge = make_knowledge()
    types = {(tie.source, tie.target): tie.type for tie in make_ties(knowledge.relations, knowledge.events)}
    assert types[LAB.id, GANA.id] == "part_of"
    assert (GANA.id, LAB.id) not in types
    assert types[EntityId("company/가나전자"), EntityId("place/부산")] == "event"


def test_event_of_many_is_drawn_as_a_star_around_its_organization() -> None:
    event = make_knowledge().events[0]
    guests = tuple(
        Participant(entity=guest.id, role=ParticipantRole.ATTENDEE) for guest in (HONG, TELECOM, UNIVERSITY)
    )
    hub = Participant(entity=LAB.id, role=ParticipantRole.ORGANIZATION)
    ties = make_ties((), (replace(event, participants=(*guests, hub)),))
    assert len(ties) == 3
    assert all(LAB.id in (tie.source, tie.target) for tie in ties)


def test_line_to_an_entity_outside_the_selection_is_left_out() -> None:
    knowledge = make_knowledge()
    part = replace(knowledge, entities=tuple(entity for entity in knowledge.entities if entity != LAB))
    data = make_report_data(part)
    ends = {data["entities"][end]["id"] for tie in data["ties"] for end in tie[:2]}
    assert ends
    assert LAB.id not in ends


@pytest.mark.parametrize(
    ("value", "cleaned"),
    [
        ("가\x00나\x1b\x85", "가나"),
        ("두 줄\n\t여기", "두 줄\n\t여기"),
        ("반쪽 \ud83d 짝", "반쪽  짝"),
        (["한", {"a": "글\x07"}], ["한", {"a": "글"}]),
        (7, 7),
        (None, None),
    ],
)
def test_control_characters_and_half_pairs_are_dropped(value: object, cleaned: object) -> None:
    assert clean(value) == cleaned  # type: ignore[arg-type]


def test_embedded_json_holds_no_tag_and_reads_back() -> None:
    data = {"title": "</script><script>alert(1)</script>"}
    assert "<" not in embed_json(data)
    assert json.loads(embed_json(data)) == data


def test_hostile_words_cannot_leave_their_script_element() -> None:
    plain = make_page(make_report_data(make_knowledge()), script=SCRIPT, style=STYLE)
    hostile = make_page(make_report_data(_make_hostile(), title=HOSTILE), script=SCRIPT, style=STYLE)
    assert hostile.count("<") == plain.count("<")
    assert "\ud800" not in hostile


def test_policy_allows_this_script_and_style_and_no_network() -> None:
    html = make_page(make_report_data(make_knowledge()), script=SCRIPT, style=STYLE)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    for words, rule in ((SCRIPT, "script-src"), (STYLE, "style-src")):
        digest = b64encode(sha256(words.encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}';" in policy[1]
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]


def test_two_reports_of_one_knowledge_are_the_same_bytes(tmp_path: Path, bundle: None) -> None:
    for name in ("one.html", "two.html"):
        write_report(str(tmp_path / name), make_knowledge())
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_order_of_facts_in_the_store_does_not_move_the_picture() -> None:
    knowledge = make_knowledge()
    turned = replace(knowledge, events=knowledge.events[::-1], relations=knowledge.relations[::-1])
    assert make_report_data(turned)["entities"] == make_report_data(knowledge)["entities"]


def test_empty_knowledge_still_makes_a_page(tmp_path: Path, bundle: None) -> None:
    write_report(str(tmp_path / "empty.html"), Knowledge(articles=(), entities=(), events=(), relations=()))
    assert '"entities":[]' in (tmp_path / "empty.html").read_text("utf-8")


def test_missing_bundle_is_said_in_one_line_with_the_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "BUNDLE", "never-built")
    with pytest.raises(InputError, match="make web") as caught:
        write_report(str(tmp_path / "out.html"), make_knowledge())
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_failed_report_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bundle: None
) -> None:
    (tmp_path / "out.html").write_text("old", "utf-8")

    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportError, match=r"out\.html"):
        write_report(str(tmp_path / "out.html"), make_knowledge())
    assert [(file.name, file.read_text("utf-8")) for file in tmp_path.iterdir()] == [("out.html", "old")]


def test_long_name_takes_the_room_of_a_shortened_label() -> None:
    long_name = Entity(id=EntityId("company/가"), kind=EntityKind.COMPANY, name="가" * 5_000)
    other = Entity(id=EntityId("company/나"), kind=EntityKind.COMPANY, name="나")
    tie = replace(make_knowledge().relations[-1], source=long_name.id, target=other.id)
    data = make_report_data(Knowledge(articles=(), entities=(long_name, other), events=(), relations=(tie,)))
    assert abs(data["entities"][0]["at"][0][0] - data["entities"][1]["at"][0][0]) < 300


def test_name_without_ties_has_no_place_in_the_network() -> None:
    island = _find(make_report_data(make_knowledge()), "entities", "company/외딴섬상회")
    assert island["step"] is None
    assert island["at"] == []


def test_page_is_called_after_the_one_most_written_about_and_its_years() -> None:
    assert make_report_data(make_knowledge())["title"] == "다라연구소, 2018–2021"
    assert make_report_data(make_knowledge(), title="내 제목")["title"] == "내 제목"


def test_page_without_one_subject_is_called_after_its_articles() -> None:
    world = make_knowledge()
    articles = tuple(replace(world.articles[0], id=ArticleId(f"x/2020-01-01/{n}")) for n in range(12))
    assert make_report_data(replace(world, articles=articles))["title"] == "기사 12건, 2018–2021"


def test_years_of_an_earlier_age_are_not_in_the_title() -> None:
    world = make_knowledge()
    ages = (make_period(year, f"{year}-01-01", f"{year}-12-31") for year in ("1740", "1841"))
    old = [replace(world.events[0], when=when) for when in ages]
    assert make_report_data(replace(world, events=(*world.events[1:], *old)))["title"].endswith(", 2020–2021")


def test_page_gets_the_words_for_its_types_from_the_lexicon() -> None:
    words = make_report_data(make_knowledge())["words"]
    assert isinstance(words, dict)
    assert words["ko"]["type"]["partnership"] == "협력"
    assert words["en"]["relationBack"]["acquired"] == "Acquired by"
    assert words["lanes"]["appointment"] == "people"
    assert words["symmetric"] == ["partner_of", "alias_of"]
